"""Broken, hostile and huge files: an answer or one sentence, with linear work."""

import random
import re
import sys
import zipfile
from io import BytesIO

import docx
import pytest
from tests.reports.checks.typist import Habit, Paper, W, bytes_of, typed

from commune_portal.reports.checks import NotADocumentError, check_document, examine

SEEDS = range(60)
VALUES = (b"abc", b"", b"-1", b"9" * 20, b"1e999", b"nan", b"12.5pt", b"50%")
TAGS = (b"sectPr", b"pPr", b"rPr", b"tblGrid", b"tcPr", b"style", b"tr", b"body")


def parts_of(data):
    """Return the parts of a package."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts):
    """Return a package of the parts."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return stream.getvalue()


SOUND = tuple(
    bytes_of(typed(Paper(habit=Habit(columns, "vml"))))
    for columns in ("table", "stops")
)
EMPTY = parts_of(bytes_of(docx.Document()))


def bodied(xml, **parts):
    """Return a file with this body."""
    document = f'<w:document xmlns:w="{W}"><w:body>{xml}</w:body></w:document>'
    return packed({**EMPTY, "word/document.xml": document.encode(), **parts})


def said(text):
    """Return a paragraph."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def mutated(seed):
    """Return a sound file with something broken; equal seeds break the same."""
    chance = random.Random(seed)  # noqa: S311 - mutations, not secrets
    data = chance.choice(SOUND)
    if seed % 6 == 0:
        return data[: chance.randrange(len(data))]
    if seed % 6 == 1:
        return _flipped(data, chance)
    parts = parts_of(data)
    names = ["word/document.xml"] * 3 + [
        n for n in parts if n.endswith((".xml", ".rels"))
    ]
    name = chance.choice(names)
    if seed % 6 == 2:
        del parts[name]
    elif seed % 6 == 3:
        parts[name] = _flipped(parts[name], chance)
    elif seed % 6 == 4:
        wrong = lambda found: b'="' + chance.choice((found[1], *VALUES)) + b'"'  # noqa: E731 - one use
        parts[name] = re.sub(rb'="([^"]*)"', wrong, parts[name])
    else:
        tag = chance.choice(TAGS)
        whole = rb"<w:%b\b[^>]*?(/>|>.*?</w:%b>)" % (tag, tag)
        parts[name] = re.sub(whole, b"", parts[name], flags=re.DOTALL)
    return packed(parts)


def _flipped(data, chance):
    found = bytearray(data)
    for _ in range(chance.randrange(1, 9)):
        found[chance.randrange(len(found))] = chance.randrange(256)
    return bytes(found)


def answer(data):
    """Return the answer as text: findings, or why there are none."""
    try:
        found = examine(data)
    except NotADocumentError as error:
        return str(error)
    return f"{found.passed}/{found.applied} {[str(x) for x in found.findings]}"


def test_mutated_files_are_answered():
    """Truncated, flipped, incomplete files and wild values never end in a traceback."""
    answers = [answer(mutated(seed)) for seed in SEEDS]

    assert len(SEEDS) == len([text for text in answers if text and "\n" not in text])


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            lambda: bodied("<w:p/>" * 30_001),
            "tệp quá lớn so với một văn bản hành chính",
        ),
        (
            lambda: packed({f"word/{n}.xml": b"" for n in range(5_001)}),
            "tệp quá lớn so với một văn bản hành chính",
        ),
        (
            lambda: packed({"word/document.xml": b"<!DOCTYPE x><x/>"}),
            "văn bản Word này đã hỏng, không đọc được",
        ),
        (
            lambda: packed({"word/document.xml": b"<x/>"}),
            "văn bản Word này đã hỏng, không đọc được",
        ),
        (
            lambda: packed(
                {
                    "word/document.xml": b'<w:document xmlns:w="http://purl.oclc.org/'
                    b'ooxml/wordprocessingml/main"/>'
                }
            ),
            "tệp ở dạng Strict Open XML; hãy lưu lại dạng Word Document (.docx)",
        ),
        (
            lambda: packed({f"word/{n}.xml": b" " * 19_000_000 for n in range(3)}),
            "tệp quá lớn so với một văn bản hành chính",
        ),
    ],
    ids=["paragraphs", "parts", "entities", "no Word", "strict", "total"],
)
def test_what_cannot_be_checked(data, message):
    """Limits and foreign XML are one sentence."""
    with pytest.raises(NotADocumentError, match=r".") as caught:
        check_document(data())

    assert message == str(caught.value)


def test_a_file_without_sections():
    """A file that says nothing of its paper is told so, once."""
    found = check_document(bodied(said("Chữ.")))

    assert ["tệp không ghi khổ giấy và lề; hãy đặt A4 và lề"] == [
        finding.problem for finding in found if finding.check.number == 1
    ]


def test_a_file_without_styles():
    """A file with nothing but its text is checked too."""
    parts = parts_of(SOUND[0])
    found = check_document(packed({"word/document.xml": parts["word/document.xml"]}))

    assert {13, 18} <= {finding.check.number for finding in found}


def steps(data):
    """Return how many functions are called while the file is checked."""
    count = 0

    def step(*_):
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(step)
    try:
        check_document(data)
    finally:
        sys.setprofile(before)
    return count


SHAPES = {
    "paragraphs": lambda n: said("Đã đăng tin bài năm 2023.") * n,
    "runs": lambda n: f"<w:p>{'<w:r><w:t>chữ </w:t></w:r>' * n}</w:p>",
    "tabs": lambda n: f"<w:p><w:r>{'<w:t>a</w:t><w:tab/>' * n}</w:r></w:p>",
    "breaks": lambda n: f"<w:p><w:r>{'<w:t>a</w:t><w:br/>' * n}</w:r></w:p>",
    "cells": lambda n: (
        f"<w:tbl><w:tr>{'<w:tc><w:p/></w:tc>' * 10}</w:tr></w:tbl>" * (n // 10)
    ),
    "rows": lambda n: f"<w:tbl>{'<w:tr><w:tc><w:p/></w:tc></w:tr>' * n}</w:tbl>",
    "tables": lambda n: "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" * n,
    "sections": lambda n: "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>" * n,
    "addressees": lambda n: said("Kính gửi:") + said("- Sở A;") * n,
    "recipients": lambda n: said("Nơi nhận:") + said("- Sở A") * n,
    "annexes": lambda n: said("Nơi nhận:") + said("- A.") + said("Phụ lục") * n,
    "signatures": lambda n: said("TM. ỦY BAN NHÂN DÂN") * n,
    "bases": lambda n: said("Căn cứ Luật A;") * n,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_work_is_linear(shape):
    """Twice as much of anything takes at most about twice as many steps."""
    once, twice = (steps(bodied(SHAPES[shape](n))) for n in (60, 120))

    assert twice < 2.2 * once


@pytest.mark.parametrize(
    "text",
    [
        "ngày tháng năm " * 5_000,
        "độc lập tự do " * 5_000,
        "số: " * 10_000,
        "1/" * 20_000,
        "A          " * 5_000,
        "e" + "\u0301\u0323" * 20_000,
        "a\u00b5\u00b6 " * 10_000,
    ],
    ids=["day", "motto", "number", "slashes", "gaps", "marks", "code page"],
)
def test_pathological_text_is_answered(text):
    """Text that makes naive patterns read it again and again is read once."""
    assert 14 in {
        finding.check.number for finding in check_document(bodied(said(text)))
    }
