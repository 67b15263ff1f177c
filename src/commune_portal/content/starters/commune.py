"""The folder of a new commune: its data, and frames that say what belongs where.

The frames are the files beside this module, in commune/. `[[name]]` in them stands for
a fact of the commune; `[[name:quoted]]` for the same as a text of YAML; what stands in
`[[blank:…]]` is a text that cannot be true of any commune (content/blanks.py).
"""

import json
from collections.abc import Iterator, Mapping

from commune_portal.content.blanks import FRAMES, without_marks
from commune_portal.content.layout import (
    LOG,
    OFFICES,
    PLANS,
    REPORTS,
    SETTINGS,
)
from commune_portal.content.records.commune import Commune
from commune_portal.content.records.log import COLUMNS
from commune_portal.content.starters.editor import editor_files
from commune_portal.content.upgrading.number import FORMAT
from commune_portal.vietnamese import slugify

# Where each frame goes, by its name here. Excel and Windows want CR LF in theirs.
_PLACES = {
    "portal.yml": f"content/{SETTINGS}",
    "plan.yml": f"content/{PLANS}/[[year]].yml",
    "report.md": f"content/{REPORTS}/[[year]]-nam.md",
    "pages/to-chuc-bo-may.md": f"content/{OFFICES}/to-chuc-bo-may.md",
    "pages/lanh-dao.md": f"content/{OFFICES}/lanh-dao.md",
    "pages/tiep-cong-dan.md": f"content/{OFFICES}/tiep-cong-dan.md",
    "pages/ban-do.md": f"content/{OFFICES}/ban-do/index.md",
    "pages/dieu-kien-tu-nhien.md": f"content/{OFFICES}/dieu-kien-tu-nhien.md",
    "pages/lich-su.md": f"content/{OFFICES}/lich-su.md",
    "pages/truyen-thong-van-hoa.md": f"content/{OFFICES}/truyen-thong-van-hoa.md",
    "pages/di-tich-danh-thang.md": f"content/{OFFICES}/di-tich-danh-thang.md",
    "docs.txt": "docs/.doc-truoc.txt",
    "mkdocs.yml": "mkdocs.yml",
    "readme.md": "README.md",
    "mo-trang.cmd": "mo-trang.cmd",
    "gitignore.txt": ".gitignore",
    "settings.json": ".vscode/settings.json",
    "extensions.json": ".vscode/extensions.json",
}


def new_commune_files(commune: Commune, year: int) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of each file of the new folder, for its first year."""
    facts = _facts(commune, year)
    for frame, place in _PLACES.items():
        text = (FRAMES / frame).read_bytes().decode()
        yield _filled(place, facts), _filled(text, facts).encode()
    for path, text in editor_files().items():
        yield f".vscode/{path}", text.encode()
    # As Excel writes it, so that it opens with its columns and its marks.
    yield f"content/{LOG}/{year}.csv", f"{';'.join(COLUMNS)}\r\n".encode("utf-8-sig")


def folder_name(commune: Commune) -> str:
    """Return how the folder is called where nothing is said: xa-tan-hoa."""
    return slugify(commune.full_name)


def _facts(commune: Commune, year: int) -> Mapping[str, str]:
    host = f"{slugify(commune.name, '')}.{slugify(_own(commune), '')}.gov.vn"
    texts = {
        "name": commune.name,
        "kind": commune.kind,
        "superior": commune.superior or "",
        "place": commune.place or "",
        "site_name": commune.title,
    }
    return {
        **texts,
        **{f"{name}:quoted": _quoted(text) for name, text in texts.items()},
        "full_name": commune.full_name,
        "full_name:upper": commune.full_name.upper(),
        "year": str(year),
        "format": str(FORMAT),
        "url_line": f"url: {commune.url}" if commune.url else f"# url: https://{host}/",
    }


def _own(commune: Commune) -> str:
    """Return the name of the province without its kind."""
    superior = commune.superior or ""
    return superior.removeprefix("tỉnh ").removeprefix("thành phố ")


def _quoted(text: str) -> str:
    """Return a text of YAML: JSON is YAML."""
    return json.dumps(text, ensure_ascii=False)


def _filled(text: str, facts: Mapping[str, str]) -> str:
    for name, fact in facts.items():
        text = text.replace(f"[[{name}]]", fact)
    return without_marks(text)
