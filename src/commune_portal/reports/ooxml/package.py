"""Reproducible packages: a DOCX or XLSX file is a ZIP of parts."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# The first date that a ZIP can hold; Word writes it too.
_NO_DAY = (1980, 1, 1, 0, 0, 0)


def packed(docx: bytes) -> bytes:
    """Return the file without times of writing: same parts, same bytes."""
    stream = BytesIO()
    with ZipFile(BytesIO(docx)) as found, ZipFile(stream, "w") as target:
        for name in found.namelist():
            member = ZipInfo(name, _NO_DAY)
            member.compress_type = ZIP_DEFLATED
            member.create_system = 0
            target.writestr(member, found.read(name))
    return stream.getvalue()
