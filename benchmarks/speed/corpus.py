"""The items that every program builds: varied, and the same in every run.

An item has about 4 KB: paragraphs, a heading, a list; every third a table, every tenth
a picture of its own, every fifth a second section.
"""

import io
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from PIL import Image, ImageDraw

ROOT = Path(__file__).parents[2]
FIRST_DAY = date(2022, 1, 1)
LAST_DAY = date(2026, 11, 20)
TAGS = ("CCHC", "Chuyển đổi số", "TTHC")
RARE = "Tràng Lũng"  # in one item of a hundred: what the trial of a search looks for
_TEXT = """\
Tổ công nghệ số cộng đồng đến từng nhà văn hóa thôn, hướng dẫn người dân nộp hồ sơ
trực tuyến và tra cứu kết quả giải quyết thủ tục hành chính.

Bộ phận một cửa niêm yết công khai thành phần hồ sơ, thời hạn giải quyết, phí và lệ
phí của từng thủ tục tại nơi tiếp nhận.

Người dân quét mã QR ở bảng tin để xem lịch tiếp công dân, số điện thoại đường dây
nóng và mức độ hài lòng của tháng trước.

Đài truyền thanh xã phát chuyên mục vào sáng thứ Ba và chiều thứ Sáu, mỗi lượt mười
hai phút, có bản ghi để nghe lại.

Hồ sơ đăng ký khai sinh, đăng ký thường trú và cấp thẻ bảo hiểm y tế được giải quyết
trong một lần nộp.

Đoàn viên thanh niên trực tại điểm hỗ trợ, giúp người cao tuổi cài đặt ứng dụng định
danh điện tử và chữ ký số cá nhân.
"""
_SENTENCES = [" ".join(part.split()) for part in _TEXT.split("\n\n")]


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its day, its name, title, sections, text, and its picture."""

    day: date
    slug: str
    title: str
    tags: tuple[str, ...]
    body: str
    picture: bytes | None


def items(number: int) -> Iterator[Item]:
    """Yield the items, spread evenly over the days."""
    chance = random.Random(number)  # noqa: S311 - not for secrets
    span = (LAST_DAY - FIRST_DAY).days + 1
    for index in range(number):
        first = TAGS[index % len(TAGS)]
        second = (TAGS[(index + 1) % len(TAGS)],) if index % 5 == 0 else ()
        picture = _picture(index) if index % 10 == 0 else None
        yield Item(
            day=FIRST_DAY + timedelta(days=index * span // number),
            slug=f"tin-{index}",
            title=f"Tin bài số {index}: {_start(chance.choice(_SENTENCES))}",
            tags=(first, *second),
            body=_body(index, chance, has_picture=picture is not None),
            picture=picture,
        )


def _start(sentence: str) -> str:
    return " ".join(sentence.split()[:6])


def _body(index: int, chance: random.Random, *, has_picture: bool) -> str:
    def paragraph(number: int) -> str:
        return " ".join(chance.choices(_SENTENCES, k=number))

    name = f" Hội nghị tại {RARE}." if index % 100 == 0 else ""
    parts = [f"Tin số {index}, mã 1.{index:06}.{name} {paragraph(5)}"]
    if has_picture:
        parts.append("![Người dân làm thủ tục tại bộ phận một cửa](anh.jpg)")
    parts += ["## Kết quả", paragraph(4)]
    parts.append("\n".join(f"- {chance.choice(_SENTENCES)}" for _ in range(4)))
    if index % 3 == 0:
        rows = (
            f"| Thôn {n} | {chance.randrange(900)} | {n * 7} |" for n in range(1, 9)
        )
        parts.append("\n".join(["| Thôn | Hồ sơ | Lượt |", "|---|---|---|", *rows]))
    parts += ["## Thời gian tới", paragraph(4)]
    return "\n\n".join(parts) + "\n"


def _picture(index: int) -> bytes:
    """Return a photograph of 800 × 600, another one for each item."""
    small = Image.effect_noise((40, 30), 90).resize((800, 600)).convert("RGB")
    ImageDraw.Draw(small).text((20, 20), f"{index}", fill=(200, 30, 30))
    stream = io.BytesIO()
    small.save(stream, "JPEG", quality=85)
    return stream.getvalue()


def log_rows(number: int) -> Iterator[tuple[int, str]]:
    """Yield year and row of a log: every second item was broadcast twice."""
    span = (LAST_DAY - FIRST_DAY).days + 1
    for index in range(0, number, 2):
        day = FIRST_DAY + timedelta(days=index * span // number)
        row = f"{day:%d/%m/%Y};phát thanh;{day}-tin-{index};;2;12;;Toàn xã;Sổ;;;"
        yield day.year, row
