"""Pages whose keys are equal have equal bytes: what a page depends on is in its key."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.folders import write_tree

from commune_portal.content import load_portal
from commune_portal.errors import ContentErrors
from commune_portal.pages import (
    HtmlPage,
    MadeFile,
    generated_pages,
    preview_pages,
    renderer_of,
    site_of,
)

_TAGS = ("CCHC", "TTHC", "Chuyển đổi số", "CCHC, TTHC")
_HEAD = "ngày;hình thức;tin bài;nội dung;số lượt;số phút;số người;nhiệm vụ;định tính\n"


@dataclass(frozen=True)
class Commune:
    """A small commune: lines of front matter by item, rows, plans, settings, today."""

    today: date = date(2026, 11, 21)
    items: dict[str, dict[str, str]] = field(default_factory=dict)
    rows: tuple[str, ...] = ()
    plan: dict[str, str] = field(default_factory=dict)
    portal: dict[str, str] = field(default_factory=dict)

    @property
    def files(self) -> dict[str, str]:
        """The files of content/."""
        rows: dict[str, str] = {}
        for row in self.rows:
            year = row[6:10]
            rows[year] = f"{rows.get(year, _HEAD)}{row}\n"
        tasks = "".join(f"  - {{id: '{i}', {t}}}\n" for i, t in self.plan.items())
        return {
            "portal.yml": _lines(self.portal),
            **{f"tin-bai/{i}": _item(**keys) for i, keys in self.items.items()},
            **{f"nhat-ky/{year}.csv": text for year, text in rows.items()},
            "ke-hoach/2026.yml": f"year: 2026\ntasks:\n{tasks}",
            "thu-tuc/1.000656.md": (
                "---\nname: Đăng ký khai tử\ncode: '1.000656'\nfield: Hộ tịch\n"
                "updated: 2026-05-02\n---\n"
            ),
        }


def _lines(values: dict[str, str]) -> str:
    return "".join(f"{key}: {value}\n" for key, value in values.items())


def _item(text: str = "Nội dung.", **keys: str) -> str:
    return f"---\n{_lines(keys)}---\n\n{text}\n"


def _commune() -> Commune:
    days = ("2025-03-02", "2025-11-20", "2026-01-05", "2026-04-30", "2026-05-02")
    days += ("2026-11-02", "2026-11-20", "2026-11-25")
    return Commune(
        items={
            f"{day[:4]}/{day}-tin-{n}.md": {
                "title": f"Tin {n}",
                "date": day,
                "tags": f"[{_TAGS[n % 4]}]",
            }
            for n, day in enumerate(days)
        },
        rows=(
            "02/01/2025;phát thanh;2025-03-02-tin-0;;3;20;;;",
            "05/05/2026;họp thôn;;Họp;2;;150;1;",
            "06/11/2026;zalo;2026-11-02-tin-5;;;;;;",
        ),
        plan={"1": "content: Tuyên truyền", "2": "content: Họp thôn"},
        portal={"name": "An Bình", "url": "https://anbinh.example"},
    )


_Edit = tuple[str, int, int]  # what is edited, where, and how
_KINDS = ("text", "title", "tags", "date", "more", "row", "plan", "portal", "today")
_MORE = (
    ("description", "Tóm tắt"),
    ("draft", "true"),
    ("pinned", "true"),
    ("withdrawn", "{date: 2026-11-21, reason: Sai số liệu}"),
    ("corrections", "[{date: 2026-11-21, note: Sửa số}]"),
    ("authors", "[Nguyễn Văn Mẫu]"),
    ("source", "{name: Báo Mẫu}"),
    ("keywords", "[khai tử, 1.000656]"),
    ("task", "'1'"),
    ("cchc", "[thủ tục hành chính]"),
)
_PORTAL = (
    ("responsible", "Trần Thị Mẫu"),
    ("phone", "0225 123 456"),
    ("profile", "statutory"),
    ("site_name", "Trang Hòa Bình"),
    ("handbook", "false"),
)
_ROWS = (
    "02/01/2025;phát thanh;2025-03-02-tin-0;;3;21;;;",
    "03/04/2026;hội nghị;;Hội nghị;1;60;80;2;khoảng",
    "06/11/2026;phát thanh;2026-04-30-tin-3;;2;10;;1;",
    "20/11/2026;hướng dẫn một cửa;;;15;;;;",
)
_PLANS = (
    "content: Tin bài, target: {figure: tin_bai.tong, number: 5}",
    "content: Phát thanh, target: {figure: phat_thanh.luot, number: 4, per: month}",
)


def _edited(its: Commune, edit: _Edit) -> Commune:
    kind, where, how = edit
    names = sorted(its.items)
    name = names[where % len(names)]
    match kind:
        case "row":
            row = _ROWS[how % len(_ROWS)]
            rows = [each for each in its.rows if each != row]
            return replace(its, rows=tuple(rows if row in its.rows else [*rows, row]))
        case "plan":
            plan = {**its.plan, str(where % 3 + 1): _PLANS[how % len(_PLANS)]}
            return replace(its, plan=plan)
        case "portal":
            return replace(
                its, portal=_toggled(its.portal, _PORTAL[how % len(_PORTAL)])
            )
        case "today":
            days = timedelta(days=(1, 5, 30, -200, 400)[how % 5])
            return replace(its, today=its.today + days)
        case "more":
            keys = _toggled(its.items[name], _MORE[how % len(_MORE)])
            return replace(its, items={**its.items, name: keys})
    values = {
        "text": f"Sửa {how}, thủ tục 1.000656, [tin]({names[how % len(names)][5:]}).",
        "title": f"Tin mới {how}",
        "tags": f"[{_TAGS[how % 4]}]",
        "date": f"{name[:4]}-{how % 12 + 1:02d}-15",
    }
    keys = {**its.items[name], kind: values[kind]}
    return replace(its, items={**its.items, name: keys})


def _toggled(keys: dict[str, str], pair: tuple[str, str]) -> dict[str, str]:
    key, value = pair
    if keys.get(key) == value and key != "name":
        return {k: v for k, v in keys.items() if k != key}
    return {**keys, key: value}


def _pages(its: Commune, folder: Path) -> Iterator[tuple[str, Any]]:
    """Yield key and content of each page and file that has a key."""
    try:
        site = site_of(load_portal(write_tree(folder, its.files), its.today))
    except ContentErrors:
        return  # such a state has no site
    renderer = renderer_of(site)
    for page in (*generated_pages(site, renderer), *preview_pages(site, renderer)):
        if isinstance(page, HtmlPage) and page.key:
            yield page.key, (page.path, page.make(), page.changed)
        if isinstance(page, MadeFile) and page.key:
            yield page.key, (page.path, page.make(), None)


_EDITS = st.lists(
    st.tuples(st.sampled_from(_KINDS), st.integers(0, 7), st.integers(0, 59)),
    min_size=1,
    max_size=3,
)


@settings(
    max_examples=3,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(edits=_EDITS)
def test_equal_keys_have_equal_pages(tmp_path_factory, edits: list[_Edit]) -> None:
    """Whatever an editor edits: what has the key of an earlier page is that page."""
    folder, its = tmp_path_factory.mktemp("commune"), _commune()
    known = dict(_pages(its, folder))
    differing = set()
    for edit in edits:
        its = _edited(its, edit)
        pages = dict(_pages(its, folder))
        differing |= {
            page[0] for k, page in pages.items() if known.get(k, page) != page
        }
        known |= pages
    expected: set[str] = set()
    actual = differing
    assert expected == actual
