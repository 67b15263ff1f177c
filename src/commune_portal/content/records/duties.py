"""What a commune's portal has to publish, and the article that asks for it.

NĐ 224/2026/NĐ-CP, Điều 9 and 10; Luật Tiếp công dân. The content of a page is defined
by its own record; this module only lists what must exist.
"""

from dataclasses import dataclass

from commune_portal.content.layout import OFFICES, PLANS, REPORTS, SETTINGS
from commune_portal.content.layout import PROCEDURES as PROCEDURE_FOLDER
from commune_portal.content.records.office import KINDS

_DECREE = "Nghị định số 224/2026/NĐ-CP"
ABOUT = f"điểm c khoản 1 Điều 9 {_DECREE}"
PROCEDURES = f"điểm a khoản 1 Điều 9 {_DECREE}"
OPEN = f"điểm d khoản 1 Điều 9 {_DECREE}"
RECEPTION = "Luật Tiếp công dân"
CHANNELS = f"khoản 1 Điều 10 {_DECREE}"
ANNOUNCED = f"điểm a khoản 1 Điều 13 {_DECREE}"
FRESH = f"khoản 3 Điều 9 {_DECREE}"


@dataclass(frozen=True, slots=True)
class Duty:
    """What must be published: where it is written, and which article requires it."""

    title: str
    place: str
    article: str


DUTIES = {
    **{
        kind.name: Duty(kind.title, f"{OFFICES}/{kind.name}.md", ABOUT)
        for kind in KINDS.values()
        if kind.name != "tiep-cong-dan"
    },
    "tiep-cong-dan": Duty(
        KINDS["tiep-cong-dan"].title, f"{OFFICES}/tiep-cong-dan.md", RECEPTION
    ),
    "lien-he": Duty("Liên hệ", SETTINGS, OPEN),
    "kenh-thong-tin": Duty("Kênh thông tin chính thức", SETTINGS, CHANNELS),
    "thu-tuc": Duty("Thủ tục hành chính", PROCEDURE_FOLDER, PROCEDURES),
    "ke-hoach": Duty("Kế hoạch", PLANS, OPEN),
    "bao-cao": Duty("Báo cáo", REPORTS, OPEN),
}
