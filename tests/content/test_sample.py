"""The sample's content in the folder of another commune."""

import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.folders import TODAY, write_tree

from commune_portal.content import load_portal
from commune_portal.content.layout import SAMPLE
from commune_portal.errors import ContentErrors

OTHER = "name: Tân Hòa\nkind: phường\nsuperior: tỉnh Tây Sơn\n"
NOTE = (
    "là dữ liệu mẫu của xã An Bình, tỉnh Phương Nam, không phải của phường Tân Hòa, "
    "tỉnh Tây Sơn; hãy xóa tệp này, hoặc thay toàn bộ bằng nội dung của mình"
)


def mistakes_of(root):
    """Return what is wrong in the folder."""
    try:
        load_portal(root, TODAY)
    except ContentErrors as error:
        return str(error).replace(root.as_posix(), "content").splitlines()
    return []


def test_the_sample_itself_is_no_mistake():
    """Its own folder is read as always."""
    assert [] == mistakes_of(SAMPLE)


def test_another_name_over_the_sample_names_every_file(tmp_path):
    """Whoever edits only the name and deletes items and log publishes nothing."""
    root = tmp_path / "content"
    shutil.copytree(SAMPLE, root)
    for folder in ("tin-bai", "nhat-ky"):
        shutil.rmtree(root / folder)
    text = (root / "portal.yml").read_text(encoding="utf-8")
    (root / "portal.yml").write_text(
        text.replace("name: An Bình\n", "name: Tân Hòa\n", 1), encoding="utf-8"
    )
    named = {
        path.removeprefix("content/")
        for path in (line.partition(":")[0] for line in mistakes_of(root))
    }

    files = {f.relative_to(root).as_posix() for f in root.rglob("*") if f.is_file()}
    others = files - named

    assert {"bao-cao/2025-nam.md", "gioi-thieu/lanh-dao.md"} <= named
    assert {"bao-cao", "gioi-thieu", "ke-hoach", "portal.yml"} <= {
        path.partition("/")[0] for path in named
    }
    assert [] == [path for path in others if is_prose(path)]


def test_a_person_of_the_sample_is_named_with_its_line(messages):
    """A signer left in portal.yml would sign under the other commune's name."""
    signers = (
        "signers:\n  ct:\n    name: Nguyễn Văn Mẫu\n    authority: [CHỦ TỊCH]\n"
        "url: https://anbinh.example/\n"
    )

    assert [
        "content/portal.yml:6: «Nguyễn Văn Mẫu» là dữ liệu mẫu của xã An Bình, "
        "tỉnh Phương Nam; hãy ghi của phường Tân Hòa, tỉnh Tây Sơn",
        "content/portal.yml:8: «anbinh.example» là dữ liệu mẫu của xã An Bình, "
        "tỉnh Phương Nam; hãy ghi của phường Tân Hòa, tỉnh Tây Sơn",
    ] == messages({"portal.yml": OTHER + signers})


def test_a_namesake_in_another_province_is_told_which_is_meant(messages):
    """Two communes may have one name: the superior tells them apart."""
    files = {
        "portal.yml": "name: An Bình\nsuperior: tỉnh Tây Sơn\n"
        "url: https://anbinh.example/\n"
    }

    assert [
        "content/portal.yml:3: «anbinh.example» là dữ liệu mẫu của xã An Bình, "
        "tỉnh Phương Nam; hãy ghi của xã An Bình, tỉnh Tây Sơn"
    ] == messages(files)


def test_mistakes_in_what_is_to_be_deleted_are_not_told(messages):
    """The sample's signer and plan are unknown here only because the file is."""
    report = (SAMPLE / "bao-cao" / "2025-nam.md").read_text(encoding="utf-8")
    files = {"portal.yml": OTHER, "bao-cao/2025-nam.md": report}

    assert [f"content/bao-cao/2025-nam.md: {NOTE}"] == messages(files)


def test_a_report_of_the_sample_with_another_signer_is_still_the_samples(messages):
    """Edited in one place, its figures and sentences remain the sample's."""
    report = (SAMPLE / "bao-cao" / "2025-nam.md").read_text(encoding="utf-8")
    files = {
        "portal.yml": OTHER + "signers: {ct: {name: Trần A, authority: [CHỦ TỊCH]}}\n",
        "bao-cao/2025-nam.md": report.replace("signer: chu-tich", "signer: ct"),
    }

    assert f"content/bao-cao/2025-nam.md: {NOTE}" in messages(files)


def is_prose(path):
    """Return whether a file of the sample that may not be taken over says anything."""
    text = (SAMPLE / path).read_text(encoding="utf-8", errors="replace")
    is_shared = path.startswith(("thu-tuc/", "cham-diem/", "van-ban.yml"))
    return not is_shared and any(len(line.strip()) >= 60 for line in text.split("\n"))


def test_a_page_of_ones_own_about_the_same_is_no_mistake(messages):
    """Titles of posts are everybody's, however long."""
    page = (
        "---\nupdated: 2026-11-01\nleaders:\n  - name: Trần A\n"
        "    position: Phó Chủ tịch Ủy ban nhân dân xã\n    duties: [Phụ trách.]\n"
        "    biography: Sinh năm 1980.\n---\n"
    )

    assert [] == messages({"portal.yml": OTHER, "gioi-thieu/lanh-dao.md": page})


@given(rows=st.lists(st.sampled_from(["họp thôn", "zalo", "phát thanh"]), max_size=4))
def test_a_table_of_the_same_name_with_rows_of_its_own_is_no_mistake(
    rows, tmp_path_factory
):
    """The head of a log is everybody's."""
    head = (SAMPLE / "nhat-ky" / "2026.csv").read_text(encoding="utf-8").split("\n")[0]
    lines = [
        f"0{n}/02/2026;{form};;Việc của mình;;;;;;;;" for n, form in enumerate(rows, 1)
    ]
    root = write_tree(
        tmp_path_factory.mktemp("own") / "content",
        {"portal.yml": OTHER, "nhat-ky/2026.csv": "\n".join([head, *lines])},
    )

    assert [] == mistakes_of(root)


@pytest.mark.parametrize("superior", ["", "superior: tỉnh Phương Nam\n"])
def test_a_commune_of_the_samples_name_is_the_sample(messages, superior):
    """Its name alone, or with its superior: a signer of the sample is no mistake."""
    signers = "signers: {ct: {name: Nguyễn Văn Mẫu, authority: [CHỦ TỊCH]}}\n"
    found = messages({"portal.yml": f"name: An Bình\n{superior}{signers}"})

    assert [] == found


def test_a_neighbour_in_the_same_province_is_no_mistake(messages):
    """The province is not the sample's alone: communes share it."""
    assert [] == messages({"portal.yml": "name: Tân Hòa\nsuperior: tỉnh Phương Nam\n"})


def test_another_commune_of_the_same_name(messages):
    """Without the sample's superior, An Bình is another commune with its pages."""
    page = "gioi-thieu/lanh-dao.md"
    text = (SAMPLE / page).read_text(encoding="utf-8")

    assert [
        f"content/{page}: là dữ liệu mẫu của xã An Bình, tỉnh Phương Nam, không phải "
        "của xã An Bình; hãy xóa tệp này, hoặc thay toàn bộ bằng nội dung của mình"
    ] == messages({"portal.yml": "name: An Bình\n", page: text})
