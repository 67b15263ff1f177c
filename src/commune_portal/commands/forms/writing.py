"""Writing a form and the workbook beside it, where nothing is published."""

from pathlib import Path

from commune_portal.commands.command import Call
from commune_portal.errors import PortalError
from commune_portal.publishing.checkout import as_seen
from commune_portal.publishing.files import write_together
from commune_portal.reports.forms.model import Form
from commune_portal.reports.forms.word import render_form


def internal_folder(call: Call, content: Path, folder: Path) -> Path:
    """Return the folder, which is for internal forms.

    Raises PortalError where it lies in a folder that a build publishes: content/, the
    fixed pages, the site. See ADR 45.
    """
    published = (content, *call.checkout.docs, call.checkout.site)
    if any(folder.resolve().is_relative_to(each.resolve()) for each in published):
        other = as_seen(content.resolve().parent / "build")
        raise PortalError(
            f"{folder}: biểu nội bộ không ghi vào thư mục được đưa lên trang (content, "
            f"docs, site); hãy chọn thư mục khác, ví dụ {other}"
        )
    return folder


def write_form(folder: Path, form: Form, workbook: bytes) -> None:
    """Write both files into the folder and print where they are."""
    files = {
        folder / f"{form.id}.docx": render_form(form),
        folder / f"{form.id}.xlsx": workbook,
    }
    write_together(files)
    for file in files:
        print(f"Đã ghi {file}")
