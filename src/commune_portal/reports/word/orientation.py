"""Pages in portrait or landscape."""

from docx.document import Document as WordFile
from docx.enum.section import WD_ORIENTATION


def set_orientation(word_file: WordFile, *, is_landscape: bool) -> None:
    """Turn the pages of the last section."""
    section = word_file.sections[-1]
    width, height = section.page_width, section.page_height
    assert width is not None and height is not None  # noqa: S101, PT018 - the reference document has a page
    short, long = sorted((width, height))
    section.orientation = (
        WD_ORIENTATION.LANDSCAPE if is_landscape else WD_ORIENTATION.PORTRAIT
    )
    section.page_width = long if is_landscape else short
    section.page_height = short if is_landscape else long
