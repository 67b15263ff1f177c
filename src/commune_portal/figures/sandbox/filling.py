"""Filling in a text: placeholders to figures, a mistake to its line."""

import re
import traceback
from collections.abc import Mapping
from functools import lru_cache
from types import CodeType

from jinja2 import TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError, TemplateRuntimeError

from commune_portal.errors import ContentError, PortalError
from commune_portal.figures.sandbox.environment import FILTERS, Sandbox
from commune_portal.figures.sandbox.printout import Printout
from commune_portal.figures.sandbox.syntax import TooDeepError, parsed
from commune_portal.vietnamese import did_you_mean

_FIELD = "số liệu"
_NOT_COMPUTED = "biểu thức trong {{ }} không tính được"
_NOT_WRITTEN = "dấu {{ }} hoặc {% %} viết chưa đúng"
_TOO_BIG = "con số quá lớn"
_NO_FILTER = re.compile(r"No filter named '(.+?)'")
_UNSAFE = re.compile(r"access to attribute '(.+?)' of")
# Characters that no document may hold (XML 1.0, 2.2), even as an escape.
# The marks that stand for citations until a report is whole; nobody types them.
_MARKS = re.compile("[\ue000\ue001]|\\\\ue00[01]", re.IGNORECASE)
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fill(
    text: str,
    path: str,
    first_line: int,
    context: Mapping[str, object],
    printout: Printout | None = None,
) -> str:
    """Return the text with its placeholders filled in.

    `printout` counts the work and the figures of the whole document that the text is
    a part of. Raises ContentError with the line of the first mistake in `path`, where
    `text` begins on `first_line`.
    """
    if found := _MARKS.search(text):
        line = first_line + text.count("\n", 0, found.start())
        raise ContentError(path, line, _FIELD, "có ký tự điều khiển")
    environment = Sandbox(printout or Printout())
    try:
        filled = environment.template(_compiled(text)).render(context)
    except TemplateSyntaxError as error:
        line = first_line + error.lineno - 1
        raise ContentError(path, line, _FIELD, _syntax_problem(error)) from None
    except (UndefinedError, SecurityError, TemplateRuntimeError) as error:
        problem = _unknown_name(str(error), context)
        raise _placed(error, path, first_line, problem) from None
    except ContentError:
        raise
    except PortalError as error:
        raise _placed(error, path, first_line, str(error)) from None
    except OverflowError as error:
        raise _placed(error, path, first_line, _TOO_BIG) from None
    except Exception as error:  # noqa: BLE001 - an expression of an editor may raise anything
        raise _placed(error, path, first_line, _NOT_COMPUTED) from None
    if found := _FORBIDDEN.search(filled):
        line = first_line + filled.count("\n", 0, found.start())
        raise ContentError(path, line, _FIELD, "có ký tự điều khiển")
    return filled


@lru_cache(maxsize=512)
def _compiled(text: str) -> CodeType:
    """Return the text as code, which reports of one template share.

    Compiling computes nothing: constants too are counted when the text is filled in.
    """
    environment = Sandbox(Printout())
    return environment.compile(parsed(environment, text))


def _syntax_problem(error: TemplateSyntaxError) -> str:
    message = str(error.message)
    if found := _NO_FILTER.search(message):
        return f"không có bộ lọc «{found[1]}»{did_you_mean(found[1], FILTERS)}"
    return message if isinstance(error, TooDeepError) else _NOT_WRITTEN


def _placed(error: Exception, path: str, first: int, problem: str) -> ContentError:
    frames = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno or 1 for frame in frames if frame.filename == "<template>"]
    line = first + (lines[-1] if lines else 1) - 1
    return ContentError(path, line, _FIELD, problem)


def _unknown_name(message: str, context: Mapping[str, object]) -> str:
    """Return the Vietnamese sentence for jinja2's «… has no attribute 'x'»."""
    if found := _UNSAFE.search(message):
        return f"không được dùng «{found[1]}» ở đây"
    if message.count("'") < 2:  # noqa: PLR2004 - a pair of quotes; jinja2 names nothing
        return _NOT_COMPUTED
    name = message.rsplit("'", 2)[1]
    hint = did_you_mean(name, _known_names(context))
    return f"không có số liệu tên «{name}»{hint}"


def _known_names(context: Mapping[str, object]) -> list[str]:
    names = list(context)
    so_lieu = context.get("so_lieu")
    trees = [value for value in context.values() if isinstance(value, Mapping)]
    if callable(so_lieu):
        trees.append(so_lieu("2000"))
    while trees:
        tree = trees.pop()
        names += list(tree)
        trees += [value for value in tree.values() if isinstance(value, Mapping)]
    return names
