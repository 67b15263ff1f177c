"""A DOCX file is a zip of parts; ours has the same bytes whenever it is made."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# The first day that a zip can name, which Word writes too.
_NO_DAY = (1980, 1, 1, 0, 0, 0)


def packed(docx: bytes) -> bytes:
    """Return the file with no trace of when it was made, its parts in their order."""
    stream = BytesIO()
    with ZipFile(BytesIO(docx)) as found, ZipFile(stream, "w") as target:
        for name in found.namelist():
            member = ZipInfo(name, _NO_DAY)
            member.compress_type = ZIP_DEFLATED
            member.create_system = 0
            target.writestr(member, found.read(name))
    return stream.getvalue()
