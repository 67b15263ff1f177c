"""The eight kinds of grassroots information of Nghị định 49/2024/NĐ-CP."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GrassrootsKind:
    """A kind: its number, as `Form.kind` has it, its key in data files, its name."""

    number: int
    key: str
    title: str


GRASSROOTS_KINDS = (
    GrassrootsKind(1, "dai_truyen_thanh", "Đài truyền thanh cấp xã"),
    GrassrootsKind(2, "bang_tin", "Bảng tin công cộng"),
    GrassrootsKind(3, "ban_tin", "Bản tin thông tin cơ sở"),
    GrassrootsKind(4, "tai_lieu", "Tài liệu không kinh doanh"),
    GrassrootsKind(5, "truc_tiep", "Tuyên truyền trực tiếp"),
    GrassrootsKind(6, "trang_thong_tin", "Cổng, trang thông tin điện tử"),
    GrassrootsKind(7, "mang_xa_hoi", "Mạng xã hội, ứng dụng nhắn tin"),
    GrassrootsKind(8, "tin_nhan", "Tin nhắn viễn thông"),
)
PORTAL_KIND = 6  # what items on the portal are
