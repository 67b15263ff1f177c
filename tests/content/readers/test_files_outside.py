"""Symbolic links in content/ are mistakes: outside and inside, files and folders."""

from datetime import date

import pytest

from commune_portal.content import load_portal
from commune_portal.errors import ContentErrors

ITEM = "---\ntitle: A\ndate: 2026-11-20\ntags: [CCHC]\n---\nChào.\n"
OUT = (
    "là liên kết (symlink) dẫn ra ngoài thư mục nội dung; hãy chép chính tệp hoặc thư "
    "mục ấy vào"
)
# Link in content/, what it leads to (below the folder around content/), and the line.
LINKS = {
    "van-ban/x.pdf": ("secret.pdf", OUT),
    "gioi-thieu/ban-do/x.pdf": ("secret.pdf", OUT),
    "tin-bai/2026/ngoai.md": ("other/index.md", OUT),
    "tin-bai/2026/thu-muc": ("other", OUT),
    "nhat-ky/2026.csv": ("log.csv", OUT),
    "ke-hoach": ("plans", OUT),
    "tin-bai/2026/hai-lan.md": (
        "content/tin-bai/2026/mot.md",
        "là liên kết (symlink) đến «tin-bai/2026/mot.md»; mỗi tệp chỉ có một chỗ, hãy "
        "bỏ liên kết này",
    ),
    "tin-bai/2026/.#mot.md": ("editor-lock", None),
}


@pytest.fixture
def linked(tmp_path):
    """Return a content folder with one item and all these links."""
    content = tmp_path / "content"
    (content / "tin-bai/2026").mkdir(parents=True)
    (content / "portal.yml").write_text("name: A\n")
    (content / "tin-bai/2026/mot.md").write_text(ITEM)
    (tmp_path / "other").mkdir()
    (tmp_path / "plans").mkdir()
    (tmp_path / "other/index.md").write_text(ITEM)
    (tmp_path / "log.csv").write_text("ngày;hình thức\n")
    (tmp_path / "secret.pdf").write_bytes(b"%PDF-secret")
    for link, (target, _) in LINKS.items():
        (content / link).parent.mkdir(parents=True, exist_ok=True)
        (content / link).symlink_to(tmp_path / target)
    return content


def test_every_link_is_a_mistake(linked):
    """Each is one line, whatever it stands for; what programs leave is passed over."""
    with pytest.raises(ContentErrors) as raised:
        load_portal(linked, date(2026, 11, 21))

    found = {str(e) for e in raised.value.errors if "symlink" in e.problem}
    assert {f"{linked}/{link}: {why}" for link, (_, why) in LINKS.items() if why} == (
        found
    )


def test_the_folder_itself_may_be_a_link(tmp_path, content):
    """An office may keep its content elsewhere."""
    place = content({"tin-bai/2026/mot.md": ITEM})
    (tmp_path / "link").symlink_to(place)
    portal = load_portal(tmp_path / "link", date(2026, 11, 21))

    assert ["mot"] == [post.id for post in portal.posts]
