"""Jinja's sandbox without whatever an editor does not need, each step counted."""

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from types import CodeType
from typing import Any

from jinja2 import (
    Environment,
    StrictUndefined,
    Template,
    pass_context,
    pass_environment,
)
from jinja2.filters import make_attrgetter
from jinja2.runtime import Context, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment

from commune_portal.figures.sandbox.computed import Whole, computed
from commune_portal.figures.sandbox.operations import (
    BRACES,
    PERCENT,
    check_operation,
    check_pattern,
    check_replacing,
    check_text_method,
    check_width,
)
from commune_portal.figures.sandbox.printable import check_listed, check_printable
from commune_portal.figures.sandbox.printout import Printout, Traced, check_size
from commune_portal.figures.sandbox.syntax import EACH, JOINED, PRINTED_TEXT, SIZED

_TEXT_FILTERS = (
    *("capitalize", "e", "escape", "format", "lower", "replace", "safe", "string"),
    *("striptags", "title", "trim", "truncate", "upper", "wordcount"),
)
_LIST_FILTERS = (
    *("batch", "count", "dictsort", "first", "groupby", "items", "join", "last"),
    *("length", "list", "map", "max", "min", "reject", "rejectattr", "reverse"),
    *("select", "selectattr", "slice", "sort", "sum", "unique"),
)
_OTHER_FILTERS = ("abs", "attr", "d", "default", "float", "int", "round")
FILTERS = (*_TEXT_FILTERS, *_LIST_FILTERS, *_OTHER_FILTERS)
_SIZED_FILTERS = ("batch", "round", "slice")  # a number of theirs is work
_COUNTING_FILTERS = ("count", "length", "sum", "wordcount")
GLOBALS = ("dict", "namespace", "range")
_CALL = 5  # steps
# Methods of texts and numbers that could make them endless.
_REFUSED = ("expandtabs", "format_map", "to_bytes", "translate")
_TRACE = ("name", "period")  # of a figure: what it is, not what it prints


class Sandbox(ImmutableSandboxedEnvironment):
    """An environment for one text; its printout counts work and figures."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "**", "%"})
    intercepted_unops = frozenset({"-"})

    def __init__(self, printout: Printout) -> None:
        super().__init__(
            undefined=StrictUndefined,
            finalize=self._finished,
            optimized=False,  # what is computed while compiling, no printout counts
            keep_trailing_newline=True,
            trim_blocks=True,
            lstrip_blocks=True,
            comment_start_string="{%#",  # «{#» begins the id of a heading in Markdown
            comment_end_string="#%}",
        )
        self._printout = printout
        self.globals = {name: self.globals[name] for name in GLOBALS}
        own = {"format": _format, "join": self._join, "replace": _replace}
        self.filters = {
            name: _guarded(name, own.get(name, self.filters[name]), printout)
            for name in FILTERS
        }
        self.filters |= {
            EACH: self._each,
            JOINED: self._joined,
            SIZED: self._sized,
            PRINTED_TEXT: self._between,
        }

    def template(self, code: CodeType) -> Template:
        """Return the compiled text, which runs in this environment."""
        return self.template_class.from_code(self, code, self.make_globals(None))

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
        """Return whether a template may use the attribute."""
        is_safe = super().is_safe_attribute(obj, attr, value)
        is_safe &= not (attr in _TRACE and isinstance(obj, Traced))
        return is_safe and not (attr in _REFUSED and isinstance(obj, str | bytes | int))

    def call(
        self,
        context: Context,
        function: Any,  # noqa: ANN401 - whatever a template calls
        /,
        *args: Any,  # noqa: ANN401 - as above
        **kwargs: Any,  # noqa: ANN401 - as above
    ) -> Any:  # noqa: ANN401 - as above
        """Call a function, macro or method from a template; its result is counted.

        Raises PortalError where the work or the result is too much.
        """
        printout = self._printout
        printout.charge(_CALL)
        for each in args:
            printout.charge_for(each)
        owner = getattr(function, "__self__", None)
        if isinstance(owner, str):
            check_text_method(owner, function.__name__, args)
        result = super().call(context, function, *args, **kwargs)
        if isinstance(result, str) and not isinstance(function, Macro):
            _note(printout, args)
        printout.charge_for(result)
        return result

    def call_binop(
        self,
        context: Context,
        operator: str,
        left: Any,  # noqa: ANN401 - whatever a template computes with
        right: Any,  # noqa: ANN401 - as above
    ) -> Any:  # noqa: ANN401 - as above
        """Compute `left operator right`; raise PortalError where it is too much."""
        check_operation(operator, left, right)
        result = super().call_binop(context, operator, left, right)
        if isinstance(result, str):
            _note(self._printout, right if isinstance(right, tuple) else (right,))
        self._printout.charge_for(result)
        return computed(result, left, right)

    def call_unop(
        self,
        context: Context,
        operator: str,
        arg: Any,  # noqa: ANN401 - as above
    ) -> Any:  # noqa: ANN401 - as above
        """Compute `operator arg`."""
        return computed(super().call_unop(context, operator, arg), arg)

    def wrap_str_format(self, value: object) -> Callable[..., str] | None:
        """Return `text.format` with its pattern and values checked, else None."""
        formatted = super().wrap_str_format(value)
        if formatted is None:
            return None
        pattern = getattr(value, "__self__", "")

        def checked(*args: object, **kwargs: object) -> str:
            check_pattern(pattern, (*args, *kwargs.values()), BRACES)
            return formatted(*args, **kwargs)

        return checked

    @pass_context
    def _finished(self, _: Context, value: object) -> object:
        """Return a value that is printed; refuse groups and functions."""
        check_printable(value)
        self._printout.note(value)
        self._printout.charge_for(value if isinstance(value, str) else "")
        return computed(value) if isinstance(value, float) else value

    def _each(self, values: Iterable[object]) -> Iterator[object]:
        check_listed(values)
        for value in values:
            self._printout.charge(1)
            yield value

    def _joined(self, parts: list[object]) -> str:
        return self._join(self, parts)

    @pass_environment
    def _join(
        self,
        _: Environment,
        value: Iterable[object],
        d: str = "",
        attribute: str | int | None = None,
    ) -> str:
        """Return the parts as one text; it may not hold a group."""
        check_listed(value)
        if attribute is not None:
            value = map(make_attrgetter(self, attribute), value)
        parts = tuple(value)
        for part in parts:
            check_printable(part)
        texts = [str(computed(part)) for part in parts]
        check_size(sum(map(len, texts)) + len(d) * len(texts))
        _note(self._printout, parts)
        return d.join(texts)

    def _sized(self, value: object) -> object:
        self._printout.charge_for(value)
        return value

    @pass_context
    def _between(self, _: Context, steps: int) -> str:
        self._printout.charge(steps)
        return ""


def _guarded(
    name: str, function: Callable[..., Any], printout: Printout
) -> Callable[..., Any]:
    """Return the filter with its work counted; it makes no text of a group."""
    first = 1 if hasattr(function, "jinja_pass_arg") else 0

    @wraps(function)
    def checked(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - a filter takes anything
        value, *more = args[first:]
        if name in _TEXT_FILTERS:
            check_printable(value)
        if name in _SIZED_FILTERS:
            for width in (*more, *kwargs.values()):
                check_width(width)
        printout.charge(1)
        printout.charge_for(value)
        result = function(*args, **kwargs)
        if isinstance(result, str):
            _note(printout, args[first:])
        printout.charge_for(result)
        if name in _COUNTING_FILTERS:
            return computed(result, Whole())
        return computed(result, value)

    return checked


def _note(printout: Printout, values: Iterable[object]) -> None:
    for value in values:
        printout.note(value)


def _replace(s: object, old: str, new: str, count: int = -1) -> str:
    text = str(s)
    check_replacing(text, old, new)
    return text.replace(old, new, count)


def _format(value: object, *args: object, **kwargs: object) -> str:
    check_pattern(str(value), (*args, *kwargs.values()), PERCENT)
    return str(value) % (kwargs or args)
