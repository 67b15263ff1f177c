"""The official's paragraphs, checked against what the template asks for."""

from collections.abc import Iterator, Mapping

from commune_portal.content import Block, Portal, ReportFile
from commune_portal.errors import ContentError, ContentErrors
from commune_portal.figures import Printout, fill
from commune_portal.reports.filling.library import Template
from commune_portal.reports.markdown.footnotes import check_marks, named_apart
from commune_portal.reports.markdown.limits import too_much
from commune_portal.vietnamese import did_you_mean, nearest


def filled_paragraphs(
    portal: Portal,
    file: ReportFile,
    template: Template,
    context: Mapping[str, object],
    printout: Printout,
) -> tuple[Mapping[str, str], list[ContentError]]:
    """Return the paragraphs by heading with figures filled in, and the mistakes.

    `printout` is that of the report; a paragraph does not use up another's work.
    """
    path = portal.shown(file.path)
    errors = [*_unknown(path, file, template), *_missing(path, file, template)]
    filled: dict[str, str] = {}
    for place, (heading, block) in enumerate(file.blocks.items(), 1):
        try:
            check_marks(block.text, path, block.line)
            text = fill(block.text, path, block.line, context, printout.another())
            if found := too_much(text):  # what placeholders printed
                raise _at_heading(path, block, found[1])
            filled[heading] = named_apart(text, str(place))
        except ContentErrors as error:
            errors += error.errors
        except ContentError as error:
            errors.append(error)
    return filled, errors


def _unknown(path: str, file: ReportFile, template: Template) -> Iterator[ContentError]:
    asked = (*template.head.required, *template.head.optional)
    for block in file.blocks.values():
        if block.heading not in asked:
            near = did_you_mean(block.heading, asked)
            hint = near or f"; các đoạn: {', '.join(asked)}"
            problem = f"mẫu «{template.name}» không có đoạn này{hint}"
            yield _at_heading(path, block, problem)


def _missing(path: str, file: ReportFile, template: Template) -> Iterator[ContentError]:
    """Yield the required paragraphs that are blank or missing.

    Where a heading is a misspelling of a missing one, the unknown heading is reported.
    """
    unknown = set(file.blocks) - {*template.head.required, *template.head.optional}
    tried = {nearest(heading, template.head.required) for heading in unknown}
    for name in template.head.required:
        block = file.blocks.get(name)
        if block is None and name not in tried:
            problem = f"thiếu đoạn này; hãy thêm dòng «## {name}» và viết bên dưới"
            yield ContentError(path, file.end, name, problem)
        elif block is not None and not block.text.strip():
            yield _at_heading(path, block, "đoạn này còn trống")


def _at_heading(path: str, block: Block, problem: str) -> ContentError:
    return ContentError(path, block.line - 1, block.heading, problem)
