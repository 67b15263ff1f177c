"""Which of the files beside a text are published: those that it names (ADR 57)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from commune_portal.content import CheckedFile, Portal, is_picture, near_file
from commune_portal.errors import ContentWarning
from commune_portal.pages.texts.links import InternalLink
from commune_portal.vietnamese import nfc

_UNNAMED = "không lên trang vì {} không ghi tên tệp này"
_OF_ANOTHER = (
    "«{}» không lên trang vì trang có tệp ấy không ghi tên tệp; hãy ghi vào "
    "attachments của trang ấy"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFiles:
    """The files beside one text.

    Attributes:
        portal: The portal, whose folder messages name.
        text: What messages call the text: «tin bài».
        files: The files by their addresses, relative to the root of the site.
        offered: The paths, in NFC, that the front matter offers for download.
        shown: The paths of the pictures that the page shows.
        links: The links of the text to this site.
        has_attachments: Whether the front matter has a list for further files.

    """

    portal: Portal
    text: str
    files: Mapping[str, CheckedFile]
    offered: frozenset[str]
    shown: frozenset[str]
    links: tuple[InternalLink, ...]
    has_attachments: bool

    def published(self) -> Iterator[tuple[str, CheckedFile]]:
        """Yield address and file of each that is offered and may be."""
        linked = self._linked()
        for address, file in self.files.items():
            is_named = nfc(file.path) in self.offered or nfc(address) in linked
            if is_named and file.problem is None:
                yield address, file

    def refusals(self) -> Iterator[tuple[str, str]]:
        """Yield address and problem of each that a link must not lead to."""
        published = {address for address, _ in self.published()}
        for address, file in self.files.items():
            name = PurePosixPath(file.path).name
            if file.problem is not None:
                yield nfc(address), f"«{name}» {file.problem}"
            elif address not in published:
                yield nfc(address), _OF_ANOTHER.format(name)

    def warnings(self) -> Iterator[ContentWarning]:
        """Yield a warning for each file that nobody names, or that was changed."""
        linked = self._linked()
        for address, file in self.files.items():
            path, link = nfc(file.path), linked.get(nfc(address))
            if link is not None:
                if file.note is not None and path not in self.offered | self.shown:
                    yield link.warning(f"«{link.written}» {file.note}")
            elif path not in self.offered | self.shown:
                problem = _UNNAMED.format(self.text) + self._advice(file)
                yield ContentWarning(self.portal.shown(path), None, None, problem)

    def _linked(self) -> Mapping[str, InternalLink]:
        return {link.address: link for link in self.links}

    def _advice(self, file: CheckedFile) -> str:
        """Return how the file could be published, or why it cannot be."""
        name = PurePosixPath(file.path).name
        link = f"<{name}>" if " " in name else name
        if is_picture(name) and file.unshown is None:
            return f"; muốn đăng, hãy viết trong bài: ![mô tả ảnh]({link})"
        if file.problem is not None:
            return f", và {file.problem}"
        near = near_file(name, map(_name, self.offered))
        like = f"; gần giống «{near}» đã ghi" if near else ""
        if self.has_attachments:
            return f"{like}; muốn đăng, hãy thêm vào attachments: file: {name}"
        return f"{like}; muốn đăng, hãy viết trong bài: [tên tệp]({link})"


def refused_addresses(each: Iterable[TextFiles]) -> Mapping[str, str]:
    """Return the problem of each file that is not published, by its address."""
    return {address: why for files in each for address, why in files.refusals()}


def _name(path: str) -> str:
    return PurePosixPath(path).name
