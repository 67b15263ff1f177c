"""What nobody typed: the frame's own texts are no facts of a commune."""

import re

import pytest
from tests.folders import TODAY

from commune_portal.content import load_portal
from commune_portal.content.blanks import FRAMES
from commune_portal.content.starters.answers import answered
from commune_portal.content.starters.commune import new_commune_files
from commune_portal.errors import ContentErrors
from commune_portal.publishing.files import create_folder

TAN_HOA = answered({"name": "phường Tân Hòa", "superior": "tỉnh Hưng Yên"})
ADVICE = (
    "là chữ của khung mẫu; hãy thay bằng thông tin thật, chưa có thì xóa dòng này "
    "hoặc ghi lại dấu # ở đầu dòng"
)
OF_THE_FRAME = re.compile(r".*/content/.*:\d+: (.*): «.*» là chữ của")


@pytest.fixture
def told(tmp_path):
    """Return a reader of the new folder with every example of a file in use."""

    def tell(name):
        folder = tmp_path / "tan-hoa"
        create_folder(folder, new_commune_files(TAN_HOA, 2026))
        file = folder / "content" / name
        text = re.sub(r"^# ", "", file.read_text("utf-8"), flags=re.MULTILINE)
        text = text.replace("updated:\n", "updated: 2026-11-20\n")
        file.write_text(text, "utf-8")
        with pytest.raises(ContentErrors) as caught:
            load_portal(folder / "content", TODAY)
        found = map(OF_THE_FRAME.match, map(str, caught.value.errors))
        return [match[1] for match in found if match]

    return tell


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "portal.yml",
            "former.1.name former.1.superior former.1.place former.1.site_name "
            "former.1.parent_agency former.1.superiors.1 former.1.addressees.1 "
            "former.1.recipients.1 address phone hotline email channels.2.url "
            "feedback.rating feedback.form signers.chu-tich.name "
            "signers.pho-chu-tich.name royalties.rates.1.basis "
            "royalties.signatures.2.name",
        ),
        (
            "ke-hoach/2026.yml",
            "tasks.1.content tasks.1.lead tasks.1.support tasks.2.content",
        ),
        (
            "gioi-thieu/lanh-dao.md",
            "leaders.1.name leaders.1.duties.1 leaders.1.duties.2 "
            "leaders.1.biography leaders.1.phone leaders.1.email",
        ),
        (
            "gioi-thieu/to-chuc-bo-may.md",
            "units.1.name units.1.head units.1.duties.1 units.1.duties.2 "
            "units.1.phone units.1.email units.1.address",
        ),
        (
            "gioi-thieu/tiep-cong-dan.md",
            "sessions.1.place sessions.2.place changes.1.note",
        ),
        ("gioi-thieu/ban-do/index.md", "map.alt map.source"),
    ],
)
def test_what_cannot_be_true_is_told(told, name, expected):
    """Every text that only the frame can have; defaults that may be true are left."""
    assert expected.split() == told(name)


def test_the_message_says_where_and_what_to_do(messages):
    """With file, line and key; the next person's name counts on."""
    signer = "signers:\n  pct: {name: Họ và tên người thứ ba, authority: [PCT]}\n"

    assert [
        f"content/portal.yml:3: signers.pct.name: «Họ và tên người thứ ba» {ADVICE}"
    ] == messages({"portal.yml": f"name: An Bình\n{signer}"})


def test_words_of_another_key_are_no_frame(messages):
    """«Đơn vị chủ trì» is a good label, and dots elsewhere are the editor's own."""
    plan = (
        "year: 2026\nnumber: 1\ndate: 2026-01-05\ntasks:\n"
        "- {id: 1, content: 'Tin, bài, ảnh…', lead_label: Đơn vị chủ trì}\n"
    )
    labels = "name: An Bình\nlabels: {lead: Đơn vị chủ trì}\n"

    assert [] == messages({"portal.yml": labels, "ke-hoach/2026.yml": plan})


def test_a_new_folder_shows_no_mark():
    """The marks are for us; and the examples of a phường speak of a phường."""
    texts = {path: data.decode() for path, data in new_commune_files(TAN_HOA, 2026)}

    assert [] == [path for path, text in texts.items() if "[[" in text]
    assert "#     kind: phường\n" in texts["content/portal.yml"]
    assert any("[[blank:" in file.read_text("utf-8") for file in FRAMES.rglob("*.yml"))
