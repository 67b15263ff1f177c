"""The number of the format in which content/ is written; see ADR 65."""

from commune_portal.content.formats.yaml_source import Located
from commune_portal.errors import ContentError, ContentErrors

# Raised where an editor's file must change to be read; `steps` then says how.
FORMAT = 1
# Of content that names no number: it is older than the numbers.
UNNUMBERED = 1
KEY = "format"


def refuse_other_formats(settings: Located, shown: str) -> None:
    """Refuse content that this version does not read, before anything else is judged.

    `shown` is portal.yml as messages name it. Words that are no number are left to the
    record; nothing, a list or a group hides which format is meant.
    Raises ContentErrors with one mistake: all others would only follow from it.
    """
    given = settings.data.get(KEY)
    if (KEY,) in settings.blank or given == "" or isinstance(given, list | dict):
        problem = f"cần một số nguyên, do phần mềm ghi; hãy viết:\n    {KEY}: {FORMAT}"
        line = settings.line((KEY,))
        raise ContentErrors([ContentError(shown, line, KEY, problem)])
    number = number_of(settings)
    if number == FORMAT:
        return
    line = settings.line((KEY,))
    if number > FORMAT:
        problem = (
            f"nội dung theo định dạng {number}, phần mềm đang cài chỉ đọc được đến "
            f"{FORMAT}; hãy cập nhật phần mềm: "
            "py -m pip install --upgrade commune-portal "
            "(Linux, macOS: pipx upgrade commune-portal)"
        )
    else:
        problem = (
            f"nội dung theo định dạng {number}, nay là {FORMAT}; "
            "hãy chạy: commune-portal upgrade"
        )
    raise ContentErrors([ContentError(shown, line, KEY, problem)])


def number_of(settings: Located) -> int:
    """Return the number of the format; that of today where it is no number."""
    given = str(settings.data.get(KEY, UNNUMBERED))
    return int(given) if given.isascii() and given.isdecimal() else FORMAT
