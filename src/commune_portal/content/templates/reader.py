"""Reading mau-bao-cao/: the office's own report templates and its Word styles."""

from commune_portal.content.formats.findings import Findings
from commune_portal.content.formats.front_matter import split_required
from commune_portal.content.formats.text import read_text, text_as_seen
from commune_portal.content.formats.validation import validate
from commune_portal.content.layout import TEMPLATES, WORD_STYLES
from commune_portal.content.raw.kinds import name_problem
from commune_portal.content.readers.context import Reading, is_leftover
from commune_portal.content.templates.records import (
    ANNEXES,
    ENDING,
    PASSAGES,
    AnnexFrontMatter,
    TemplateFile,
    TemplateFrontMatter,
)
from commune_portal.vietnamese import nfc


def read_templates(reading: Reading) -> dict[str, TemplateFile]:
    """Return the office's own templates by path, relative to mau-bao-cao/."""
    folder = reading.root / TEMPLATES
    templates: dict[str, TemplateFile] = {}
    read: set[str] = set()
    for file in sorted(folder.rglob("*")):
        name = nfc(file.relative_to(folder).as_posix())
        if not file.is_file() or is_leftover(file) or name == WORD_STYLES:
            continue
        path = f"{TEMPLATES}/{name}"
        if file.suffix.casefold() != ENDING:
            problem = f"không phải mẫu báo cáo (.md) hay mẫu kiểu chữ ({WORD_STYLES})"
            reading.findings.error(path, None, None, problem)
            continue
        if name in read:
            problem = (
                f"hai tệp cùng tên {name}, khác cách ghi dấu (Unicode dựng sẵn và tổ "
                "hợp); hãy giữ một"
            )
            reading.findings.error(path, None, None, problem)
        read.add(name)
        if told := name_problem(nfc(file.name), ENDING, ""):
            reading.findings.error(path, None, None, told)
        text = read_text(file, path, reading.findings)
        if text is None:
            continue
        template = parse_template(text, name, path, reading.findings)
        if template is not None:
            templates[name] = template
    return templates


def read_reference(reading: Reading) -> bytes | None:
    """Return the office's own Word document of styles; None where it has none."""
    file = reading.root / TEMPLATES / WORD_STYLES
    return file.read_bytes() if file.is_file() else None


def parse_template(
    source: str, name: str, path: str, findings: Findings
) -> TemplateFile | None:
    """Return the parts of a template's text; None where it has mistakes.

    What it is follows from its place: `name` is its path in the folder of templates,
    `path` the name of its file in messages.
    """
    folder = name.partition("/")[0]
    if folder == PASSAGES:
        text = text_as_seen(source, path, 1, findings)
        return TemplateFile(path=path, head=None, lines={}, text=text, line=1)
    markdown = split_required(source, path, findings)
    if markdown is None:
        return None
    head: TemplateFrontMatter | AnnexFrontMatter | None
    if folder == ANNEXES:
        head = validate(AnnexFrontMatter, markdown.head, findings)
    else:
        head = validate(TemplateFrontMatter, markdown.head, findings)
    if head is None:
        return None
    body = markdown.without_blank_start()
    count = len(getattr(head, "basis", ()))
    return TemplateFile(
        path=path,
        head=head,
        lines={key: markdown.head.line((key,)) for key in type(head).model_fields},
        text=body.text,
        line=body.line,
        basis_lines=tuple(markdown.head.line(("basis", at)) for at in range(count)),
    )
