"""Only files that belong to a site are on it; nothing private, nothing empty."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import basename, splitext

from commune_portal.content.attachments.kinds import KINDS
from commune_portal.pages import CopiedFile, WholeSite, url_of
from commune_portal.publishing.targets.records import Manifest
from commune_portal.publishing.verifying.links import FinishedPage

# What a site is made of besides attachments.
_OF_PAGES = {
    *(".html", ".css", ".js", ".mjs", ".map", ".json", ".xml", ".csv", ".txt"),
    *(".gz", ".br", ".woff", ".woff2", ".ttf"),
    *(".webp", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".avif", ".ico"),
}
_PREVIEWS = "xem-truoc/"
_LISTED = "sitemap.xml"


def file_mistakes(files: Manifest, site: WholeSite, content: Path) -> Iterator[str]:
    """Yield a line for each file that must not be published."""
    previews = {
        target
        for page in site.generated
        if page.is_preview
        for target in (page.path, f"{url_of(page.path)}index.html")
    }
    private = _private_names(site, content)
    for path, file in files.items():
        name = basename(path)
        if splitext(name)[1].lower() not in _OF_PAGES | KINDS.keys():
            yield f"{path}: loại tệp không được đưa lên trang"
        if path.startswith(_PREVIEWS) or path in previews:
            yield f"{path}: bản xem trước, không được đưa lên trang"
        if name in private:
            shown = (content / private[name]).as_posix()
            yield f"{path}: trùng tên với {shown}, tệp không công khai"
        if not file.size:
            yield f"{path}: tệp rỗng"


def sitemap_mistakes(text: str, pages: Mapping[str, FinishedPage]) -> Iterator[str]:
    """Yield a line for each page that the sitemap leaves out, or names wrongly."""
    listed = set(_between(text, "<loc>", "</loc>"))
    wanted = {page.address: path for path, page in pages.items() if page.is_listed}
    for address, path in wanted.items():
        if address not in listed:
            yield f"{_LISTED}: thiếu trang {path}"
    for address in sorted(listed - wanted.keys()):
        yield f"{_LISTED}: có địa chỉ «{address}» mà trang không có"


def _private_names(site: WholeSite, content: Path) -> Mapping[str, str]:
    """Return the names of files in content/ that no page publishes, with a path."""
    public = {
        basename(page.path) for page in site.generated if isinstance(page, CopiedFile)
    }
    made = {basename(page.path) for page in site.generated} | set(
        map(basename, site.docs.files)
    )
    return {
        file.name: file.relative_to(content).as_posix()
        for file in sorted(content.rglob("*"))
        if file.is_file() and file.name not in public | made
    }


def _between(text: str, start: str, end: str) -> Iterator[str]:
    for part in text.split(start)[1:]:
        yield part.partition(end)[0].replace("&amp;", "&")
