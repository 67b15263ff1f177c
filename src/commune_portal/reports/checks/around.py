"""What stands around the body: headers, footers and footnotes."""

from collections.abc import Iterator

from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.parser import parse_xml

from commune_portal.reports.checks.lines import Line, lines_within

_PLACES = {
    RELATIONSHIP_TYPE.HEADER: "đầu trang",
    RELATIONSHIP_TYPE.FOOTER: "chân trang",
    RELATIONSHIP_TYPE.FOOTNOTES: "cước chú",
}


def lines_around(word_file: WordFile) -> Iterator[Line]:
    """Yield the lines of every header, every footer and the footnotes."""
    for relation in word_file.part.rels.values():
        place = _PLACES.get(relation.reltype)
        if place and not relation.is_external:
            element = parse_xml(relation.target_part.blob)
            yield from lines_within(word_file, element, place)
