"""Reports built from content folders, and read as python-docx reads them."""

from io import BytesIO

import docx
import pytest

from commune_portal.reports import build_report, render_docx


@pytest.fixture
def build(portal):
    """Return a builder of the one report in a content folder."""

    def built(files):
        read = portal(files)
        return build_report(read, read.reports[0])

    return built


@pytest.fixture
def document(build):
    """Return a reader: the report of a content folder, as python-docx opens it."""
    return lambda files: docx.Document(BytesIO(render_docx(build(files))))
