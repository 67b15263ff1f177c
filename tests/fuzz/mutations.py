"""Damaging a file as people, programs and cables do: one to four changes in a row."""

import io
import re
from random import Random
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

_TOKENS = (
    *(
        "---",
        "- ",
        ": ",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
        "&a ",
        "*a",
        "!!binary ",
        "|",
        ">",
    ),
    *("<<: ", "? ", "# ", "@", "%", "`", "~", "null", "true", "no", "012", "1e9", "\t"),
    *(
        ";",
        ",",
        '"";',
        "\r",
        "\r\n",
        "\n\n",
        "=A1",
        "-1",
        "99999999999",
        "1.000",
        "0,5",
    ),
    *("31/02/2026", "2026-02-30", "2026-11-20", "9999-12-31", "0000-00-00", "12/2026"),
    *(
        "```",
        "~~~",
        "> ",
        "* ",
        "1. ",
        "**",
        "__",
        "![",
        "](",
        "[^1]",
        "[a]: b",
        "<!--",
    ),
    *(
        "-->",
        "<div>",
        "</div>",
        "<script>",
        "<svg/>",
        "<a href=x>",
        "&#x0;",
        "&amp;",
        "|-",
    ),
    *(
        "{{ ",
        " }}",
        "{% ",
        " %}",
        "{{ bang(",
        "{% for i in range(99) %}",
        "{{ x|join }}",
    ),
    *("../", "//", "\\", "C:\\", "file:", "http://[", "javascript:", "%00", "?", "#"),
    *("\x00", "\x1b", "\ufeff", "\u200b", "\u202e", "\u2028", "\ud7ff", "\u0301", "ư"),
    *(
        "<<<<<<< HEAD",
        "=======",
        ">>>>>>> b",
        "<!DOCTYPE a [",
        "<!ENTITY",
        "]]>",
        "<?xml",
    ),
)
_ENCODINGS = ("utf-16", "cp1258", "utf-8-sig", "latin-1")
_LINE = re.compile(rb"(?<=\n)")
_MOST_REPEATED = 3_000
_MOST = 2_000_000  # bytes; what is larger is refused by its size
_VALUES = (  # each begins at a sign, so that a long line is read once
    re.compile(rb"(?<=: )[^\n]+"),
    re.compile(rb"(?<![^;\n])[^;\n]*(?=;)"),
    re.compile(rb'(?<=")[^"]*(?=")'),
)


def mutated(data: bytes, others: tuple[bytes, ...], random: Random) -> bytes:
    """Return the file after a few changes; `others` lend their lines."""
    if data.startswith(b"PK") and random.random() < 0.7:
        return _package(data, others, random)
    for _ in range(random.choice((1, 1, 2, 4))):
        change = random.choice(_CHANGES)
        data = change(data, others, random)[:_MOST]
    return data


def _package(data, others, random):
    """Change one part of a ZIP file, which stays one."""
    try:
        with ZipFile(io.BytesIO(data)) as package:
            parts = {each: package.read(each) for each in package.namelist()}
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        return _flip(data, others, random)
    if not parts:
        return data
    name = random.choice([*parts])
    parts[name] = mutated(parts[name], others, random)
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as package:
        for each, part in parts.items():
            package.writestr(each, part)
    return stream.getvalue()


def _flip(data, _, random):
    found = bytearray(data or b"a")
    for _each in range(random.choice((1, 1, 8))):
        found[random.randrange(len(found))] = random.randrange(256)
    return bytes(found)


def _token(data, _, random):
    at = random.randrange(len(data) + 1)
    token = random.choice(_TOKENS).encode() * random.choice((1, 1, 1, 3, 60))
    return data[:at] + token + data[at + random.choice((0, 0, 5)) :]


def _lines(data, others, random):
    lines = _LINE.split(data)
    at, to = random.randrange(len(lines)), random.randrange(len(lines))
    match random.randrange(6):
        case 0:
            lines[at], lines[to] = lines[to], lines[at]
        case 1:
            del lines[at]
        case 2:
            lines.insert(to, lines[at])
        case 3:
            lines[at] *= min(
                random.choice((2, 50, 400)), _MOST // len(lines[at] or b" ")
            )
        case 4:
            lines.insert(at, random.choice(_LINE.split(random.choice(others))))
        case 5:
            lines[at] = random.choice((b" ", b"  ", b"\t", b"- ", b"> ")) + lines[at]
    return b"".join(lines)


def _value(data, _, random):
    """Give a key of YAML, a cell of a table or an attribute another value."""
    found = [*random.choice(_VALUES).finditer(data)]
    if not found:
        return data
    spot = random.choice(found)
    value = random.choice((*_TOKENS, "", "[a, [b, {c: d}]]", "{a: {b: c}}", "x" * 300))
    return data[: spot.start()] + value.encode() + data[spot.end() :]


def _repeat(data, _, random):
    at = random.randrange(len(data) + 1)
    piece = data[at : at + random.choice((1, 1, 2, 5, 30))]
    return data[:at] + piece * random.randrange(2, _MOST_REPEATED) + data[at:]


def _cut(data, _, random):
    at = random.randrange(len(data) + 1)
    return data[:at] + data[at + random.choice((1, 5, 40, len(data))) :]


def _splice(data, others, random):
    other = random.choice(others)
    return (
        data[: random.randrange(len(data) + 1)]
        + other[random.randrange(len(other) + 1) :]
    )


def _number(data, _, random):
    found = [*re.finditer(rb"\d+", data)]
    if not found:
        return data
    spot = random.choice(found)
    number = random.choice((b"0", b"-1", b"00", b"31", b"13", b"2147483648", b"9" * 40))
    return data[: spot.start()] + number + data[spot.end() :]


def _encode(data, _, random):
    text = data.decode("utf-8", "replace")
    return text.encode(random.choice(_ENCODINGS), "replace")


_CHANGES = (
    *(_flip, _token, _token, _lines, _lines, _value, _value, _value),
    *(_repeat, _cut, _splice, _number, _encode),
)
