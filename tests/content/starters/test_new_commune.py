"""The folder of a new commune: whole, without mistakes, and of nobody else."""

import json
import re
from itertools import pairwise

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.docs.test_handbook import keys
from tests.folders import TODAY

from commune_portal.content import Commune, load_portal, unmet_duties
from commune_portal.content.blanks import FRAMES
from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.validation import validate
from commune_portal.content.formats.yaml_source import read_yaml
from commune_portal.content.layout import SAMPLE
from commune_portal.content.records.duties import DUTIES
from commune_portal.content.records.office import KINDS
from commune_portal.content.starters.answers import (
    answered,
    commune_name,
    plain_text,
    site_address,
    superior_name,
)
from commune_portal.content.starters.commune import folder_name, new_commune_files
from commune_portal.errors import PortalError
from commune_portal.publishing.files import create_folder
from commune_portal.reports import build_report, named_report

TAN_HOA = answered({"name": "xã Tân Hòa", "superior": "tỉnh Hưng Yên"})
FRAME_TEXTS = "".join(
    file.read_text("utf-8")
    for file in sorted(FRAMES.rglob("*"))
    if file.suffix in {".md", ".yml"}
)
SIGNED = "signers: {chu-tich: {name: A, authority: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]}}\n"


def files(commune=TAN_HOA):
    """Return the texts of the new folder by path."""
    return {path: data.decode() for path, data in new_commune_files(commune, 2026)}


def skeleton(commune=TAN_HOA):
    """Return portal.yml of the new folder, which comes first."""
    return next(new_commune_files(commune, 2026))[1].decode()


def examples(text):
    """Return each example of the skeleton by its key: lines that begin with «# »."""
    blocks = re.findall(r"(?:^# .*\n)+", text, re.MULTILINE)
    return {block[2:].partition(":")[0]: block for block in blocks}


def taken(text):
    """Return the text with every example in use."""
    return re.sub(r"^# ", "", text, flags=re.MULTILINE)


def own(text):
    """Return the text with a commune's own words where the frames have theirs."""
    for blank in re.findall(r"\[\[blank:(.*?)\]\]", FRAME_TEXTS):
        mail = "vanthu@hungyen.gov.vn" if "@" in blank else "Của xã 0221"
        text = text.replace(f": {blank}\n", f": {mail}\n")
        text = text.replace(f"- {blank}\n", f"- {mail}\n")
    return text


def mistakes(text):
    """Return what is wrong in a portal.yml."""
    findings = Findings("content")
    located = read_yaml(text, "portal.yml", 1, findings)
    validate(Commune, located, findings)
    return [str(error) for error in findings.errors]


@pytest.fixture
def folder(tmp_path):
    """Return a new commune's folder."""
    create_folder(tmp_path / "xã Tân Hòa", new_commune_files(TAN_HOA, 2026))
    return tmp_path / "xã Tân Hòa"


def test_every_key_explains_itself():
    """Each key of portal.yml stands there, and those inside it in its example."""
    text = skeleton()
    found = examples(text)
    lacking = [
        name
        for name, _ in keys(Commune)
        if not re.search(
            rf"\b{name.rpartition('.')[2]}:",
            found.get(name.partition(".")[0], text if "." not in name else ""),
        )
    ]

    assert [] == lacking


def test_each_example_loads_alone():
    """Whoever removes the signs in front of one example has no mistake."""
    text = skeleton()
    told = {
        key: mistakes(text.replace(block, taken(block)))
        for key, block in examples(text).items()
    }

    assert {} == {key: found for key, found in told.items() if found}


def test_each_example_is_explained():
    """The line above an example says what it is for."""
    lines = skeleton().splitlines()
    firsts = [
        above
        for above, line in pairwise(lines)
        if line.startswith("# ") and not above.startswith("# ")
    ]

    assert [] == [above for above in firsts if not above.startswith("## ")]


def test_the_new_folder_lacks_only_what_the_law_asks_for(folder):
    """No warning of ours; each duty is told, with its frame where it has one."""
    portal = load_portal(folder / "content", TODAY)

    assert () == portal.warnings
    assert len(DUTIES) + 1 == len(unmet_duties(portal))
    assert len(KINDS) + 2 == len(portal.frames)


def test_every_page_about_a_commune_has_its_frame(folder):
    """The names of the vocabulary, no other."""
    pages = (folder / "content" / "gioi-thieu").iterdir()

    assert set(KINDS) == {page.stem for page in pages}


def test_the_new_folder_has_no_word_of_the_sample():
    """Not its name, its people or its addresses."""
    found = {
        (path, word)
        for path, text in files().items()
        for word in ("An Bình", "Phương Nam", "anbinh", "Mẫu", "Minh Họa", "0200")
        if word in text
    }

    assert set() == found


def test_filled_frames_are_pages_and_a_plan(folder):
    """Each example in own words, with the day of review, is a page without warning."""
    content = folder / "content"
    (content / "gioi-thieu" / "ban-do" / "ban-do.png").write_bytes(
        (SAMPLE / "gioi-thieu" / "ban-do" / "so-do-an-binh.png").read_bytes()
    )
    for file in content.rglob("gioi-thieu/**/*.md"):
        text = taken(file.read_text("utf-8")).replace(
            "updated:\n", "updated: 2026-11-20\n"
        )
        file.write_text(f"{own(text)}Nội dung.\n", "utf-8")
    plan = content / "ke-hoach" / "2026.yml"
    plan.write_text(own(taken(plan.read_text("utf-8"))), "utf-8")
    portal = load_portal(content, TODAY)

    assert ([], ["1", "2"], list(KINDS)) == (
        list(portal.warnings),
        [task.id for task in portal.plans[2026].tasks],
        [page.name for page in portal.offices],
    )


def test_a_filled_report_can_be_built(folder):
    """Three signs less, three paragraphs and a signer make a report of it."""
    report, settings = (
        folder / "content" / name for name in ("bao-cao/2026-nam.md", "portal.yml")
    )
    text = taken(report.read_text("utf-8"))
    text = re.sub(r"^(<!--|-->)\n", "", text, flags=re.MULTILINE)
    report.write_text(re.sub(r"(## \w+ \w+)\n", r"\1\n\nA.\n", text), "utf-8")
    settings.write_text(settings.read_text("utf-8") + SIGNED, "utf-8")
    portal = load_portal(folder / "content", TODAY)
    built = build_report(portal, named_report(portal, "bao-cao/2026-nam.md"))

    assert ("2026-nam", "A") == (built.id, built.ending.signer)


def test_schemas_accept_the_sample_and_refuse_unknown_keys():
    """What an editor of YAML is told agrees with the reader."""
    texts = files()
    schema = json.loads(texts[".vscode/portal.schema.json"])
    settings = yaml.load(
        (SAMPLE / "portal.yml").read_text("utf-8"),
        Loader=yaml.BaseLoader,  # noqa: S506 - texts only, as our own reader takes them
    )
    plan = json.loads(texts[".vscode/ke-hoach.schema.json"])
    jsonschema.validate(settings, schema)
    jsonschema.validate({"year": 2026, "tasks": [{"id": 1, "content": "A"}]}, plan)

    with pytest.raises(jsonschema.ValidationError, match="nam"):
        jsonschema.validate({"nam": "A", "name": "A"}, schema)


def test_schemas_speak_vietnamese():
    """The names and docstrings of our records are left out."""
    texts = "".join(text for path, text in files().items() if "schema" in path)

    assert [] == re.findall(r'"title": "[A-Z]\w+"|"description": "(?:The|A|An) ', texts)


def test_every_key_of_an_item_is_offered():
    """With the words of its record."""
    offered = json.loads(files()[".vscode/tin-bai.code-snippets"])

    assert {"prefix": "title", "body": "title: $0"}.items() <= offered["title"].items()
    assert [] == [key for key, one in offered.items() if not one["description"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("xã Tân Hòa", ("xã Tân Hòa", "xa-tan-hoa")),
        ("Xã  Tân   Hòa", ("xã Tân Hòa", "xa-tan-hoa")),
        ("PHƯỜNG Đông Hải", ("phường Đông Hải", "phuong-dong-hai")),
        ("XÃ TÂN HÒA", ("xã Tân Hòa", "xa-tan-hoa")),
        ("phường 1", ("phường 1", "phuong-1")),
        ("đặc khu Cô Tô", ("đặc khu Cô Tô", "dac-khu-co-to")),
    ],
)
def test_kind_and_name_are_split(text, expected):
    """In any case, with any spaces."""
    commune = answered({"name": commune_name(text), "superior": "tỉnh A"})

    assert expected == (commune.full_name, folder_name(commune))


@pytest.mark.parametrize(
    ("check", "text", "expected"),
    [
        (
            commune_name,
            "Tân Hòa",
            "«Tân Hòa» phải bắt đầu bằng «xã», «phường» hoặc «đặc khu»; "
            "ví dụ «xã Tân Hòa»",
        ),
        (
            commune_name,
            "thị trấn Tân Hòa",
            "«thị trấn Tân Hòa» phải bắt đầu bằng «xã», «phường» hoặc «đặc khu»; "
            "ví dụ «xã Tân Hòa»",
        ),
        (
            commune_name,
            "Xa Tân Hòa",
            "«Xa Tân Hòa» phải bắt đầu bằng «xã», «phường» hoặc «đặc khu»; "
            "có phải ý bạn là «xã Tân Hòa»?",
        ),
        (commune_name, " ", "đang để trống"),
        (
            superior_name,
            "Hưng Yên",
            "«Hưng Yên» phải bắt đầu bằng «tỉnh» hoặc «thành phố»; "
            "ví dụ «tỉnh Hưng Yên»",
        ),
        (plain_text, "a\x07b", "có ký tự không in được"),
        (
            site_address,
            "tan hoa",
            "«https://tan hoa» không phải một địa chỉ đúng, ví dụ https://…",
        ),
        (
            site_address,
            "khong-phai",
            "«khong-phai» không phải một tên miền, ví dụ tanhoa.hungyen.gov.vn",
        ),
    ],
)
def test_a_wrong_answer_is_refused(check, text, expected):
    """With what would be right."""
    with pytest.raises(PortalError) as raised:
        check(text)

    assert expected == str(raised.value)


def test_an_address_without_scheme_is_completed():
    """Officials type it as it stands on paper."""
    assert "https://tanhoa.hungyen.gov.vn" == site_address("tanhoa.hungyen.gov.vn")


@pytest.mark.parametrize(
    ("given_url", "expected"),
    [
        ({}, "# url: https://tanhoa.hungyen.gov.vn/"),
        ({"url": "https://a.vn/"}, "url: https://a.vn/"),
    ],
)
def test_the_address_is_written_where_it_is_known(given_url, expected):
    """Else the one that the decree prescribes is an example."""
    lines = skeleton(TAN_HOA.model_copy(update=given_url)).splitlines()

    assert expected in lines


@given(
    st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=12),
)
def test_any_name_survives_its_file(name):
    """Quotes, colons and signs of YAML in a name are read back as they were given."""
    commune = answered({"name": plain_text(f"xã {name}"), "superior": "tỉnh A"})
    located = read_yaml(skeleton(commune), "portal.yml", 1, Findings(""))
    read = Commune.model_validate(located.data)

    assert (commune.name, commune.title) == (read.name, read.title)
