"""The verbs of `commune-portal`: what each does, in the order of the help."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from commune_portal.commands.command import Call


@dataclass(frozen=True, slots=True)
class Verb:
    """One verb.

    Attributes:
        name: What the user types.
        module: Its module below commands/; loaded only when the verb is used.
        summary: What it does, in one Vietnamese line.
        is_anywhere: Whether it also works outside a commune's folder.

    """

    name: str
    module: str
    summary: str
    is_anywhere: bool = False

    @property
    def main(self) -> Callable[[Call], int]:
        """The function that does it."""
        module = import_module(f"commune_portal.commands.{self.module}")
        return cast("Callable[[Call], int]", module.main)


GROUPS = {
    "Lập trang của một xã": (
        Verb("new", "setup.new", "tạo thư mục cho trang của một xã", is_anywhere=True),
        Verb("upgrade", "setup.upgrade", "đưa thư mục về định dạng của bản đang cài"),
    ),
    "Việc hằng ngày": (
        Verb("post", "editing.post", "tạo một tin bài mới"),
        Verb("procedure", "editing.procedure", "tạo tệp của một thủ tục hành chính"),
        Verb("check", "editing.check", "kiểm tra mọi tệp, nêu lỗi kèm tệp và dòng"),
        Verb("serve", "site.serve", "xem trang trên máy này, tự cập nhật khi lưu tệp"),
        Verb("build", "site.build", "dựng trang để đưa lên máy chủ"),
        Verb("publish", "site.publish", "dựng, kiểm tra rồi đưa trang lên mạng"),
    ),
    "Đưa lên máy chủ": (
        Verb("server", "setup.server", "lập cấu hình nginx, Caddy, Apache, IIS"),
        Verb("recipe", "setup.recipe", "lập tệp để máy tự dựng trang hằng ngày"),
    ),
    "Số liệu và báo cáo": (
        Verb("figures", "reporting.figures", "in số liệu của một kỳ"),
        Verb("report", "reporting.report", "lập báo cáo Word và bảng minh chứng"),
        Verb("freeze", "reporting.freeze", "chốt số liệu của báo cáo đã ký"),
        Verb("replace", "reporting.replace", "lập báo cáo thay báo cáo đã ký"),
        Verb("correct", "reporting.correct", "lập công văn đính chính báo cáo đã ký"),
        Verb(
            "check-document",
            "reporting.check_document",
            "kiểm tra thể thức của một tệp Word",
            is_anywhere=True,
        ),
    ),
    "Biểu nội bộ": (
        Verb("royalties", "forms.royalties", "lập bảng kê nhuận bút"),
        Verb("self-score", "forms.self_score", "lập phiếu tự chấm điểm"),
    ),
    "Chuyển sang chương trình khác": (
        Verb("export", "site.export", "xuất tin bài cho cổng của cấp trên"),
        Verb("pages", "site.pages", "ghi toàn bộ trang thành Markdown thuần"),
        Verb(
            "search-index",
            "site.search_index",
            "lập chỉ mục tìm kiếm cho trang đã dựng",
            is_anywhere=True,
        ),
    ),
}
VERBS = {verb.name: verb for group in GROUPS.values() for verb in group}
