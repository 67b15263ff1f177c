"""Reports as python-docx opens them."""

from io import BytesIO

import docx
import pytest

from commune_portal.reports import render_docx


@pytest.fixture
def document(build):
    """Return a reader: the report of a content folder, as python-docx opens it."""
    return lambda files: docx.Document(BytesIO(render_docx(build(files))))
