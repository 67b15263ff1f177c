"""Writing a form and the workbook beside it."""

from pathlib import Path

from commune_portal.publishing.files import write_together
from commune_portal.reports.forms.model import Form
from commune_portal.reports.forms.word import render_form


def write_form(folder: Path, form: Form, workbook: bytes) -> None:
    """Write both files into the folder and print where they are."""
    files = {
        folder / f"{form.id}.docx": render_form(form),
        folder / f"{form.id}.xlsx": workbook,
    }
    write_together(files)
    for file in files:
        print(f"Đã ghi {file}")
