"""
What a wording may say: fields, choices, repetitions, and nothing that could do harm.

*Ngôn ngữ của mẫu.*  Jinja, sandboxed, with what a letter needs: ``{{ field }}``,
``{{ field|upper }}``, ``{% if %}``, ``{% for %}``.  Values are plain text, numbers, and
lists of these.  ``cqtt.rendering.grammar`` refuses all else when a wording is read.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from jinja2 import (
    StrictUndefined,
    Template,
    Undefined,
    nodes,
    pass_context,
)
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from cqtt.errors import EmptyFieldError
from cqtt.i18n import listed
from cqtt.printable import is_blank, require_printable

BLANK: Final = "……………………"
"""What stands where somebody will write by hand."""

MOST_TURNS: Final = 100_000
"""How often the loops of one letter may turn."""
_TURNS: Final = "turns left"  # no name that a wording can say


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    str(value)  # an undefined one says so
    raise TypeError


def _rows(value: object) -> list[Any] | tuple[Any, ...]:
    if isinstance(value, (list, tuple)):
        return value
    str(value)  # an undefined one says so
    raise TypeError


def upper(text: object) -> str:
    """Return a text in upper case."""
    return _text(text).upper()


def lower(text: object) -> str:
    """Return a text in lower case."""
    return _text(text).lower()


def blank(text: object) -> str:
    """Return a text, or the dots on which it will be written by hand."""
    return _text(text) or BLANK


def listed_vi(items: object) -> str:
    """Return "a, b và c"."""
    return listed(tuple(map(_text, _rows(items))), "vi")


def listed_en(items: object) -> str:
    """Return "a, b, and c"."""
    return listed(tuple(map(_text, _rows(items))), "en")


def capital(text: object) -> str:
    """Return a text with its first letter in upper case."""
    return _text(text)[:1].upper() + _text(text)[1:]


FILTERS: Final[Mapping[str, Callable[..., str]]] = {
    "upper": upper,
    "lower": lower,
    "capital": capital,
    "blank": blank,
    "listed": listed_vi,
    "listed_en": listed_en,
}
"""The filters of a wording (*bộ lọc*)."""


@pass_context
def turns(context: Context, rows: object) -> list[Any] | tuple[Any, ...]:
    """
    Return the rows of a loop, counted: however loops nest, a letter has an end.

    Raises:
        OverflowError: The loops of the letter turn too often.
    """
    counted = _rows(rows)
    left = context.parent.get(_TURNS, MOST_TURNS) - len(counted)
    if left < 0:
        raise OverflowError
    context.parent[_TURNS] = left
    return counted


def written(value: object) -> str:
    """
    Return a value as it is printed; nothing is printed empty.

    Raises:
        EmptyFieldError: It is empty, or is no text.
        InvalidValueError: It has a control character or a line end.
    """
    if type(value) is str:
        if not is_blank(value):
            return require_printable(value, "a printed field")
    elif type(value) is int or isinstance(value, Undefined):
        return str(value)  # an undefined one says so
    raise EmptyFieldError(type(value).__name__)


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, in which only rows and ``loop`` have anything inside."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, dict):
            if attribute in obj:
                return obj[attribute]
        elif isinstance(obj, LoopContext):
            return super().getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)


def environment(finalize: Callable[[object], str]) -> ImmutableSandboxedEnvironment:
    """
    Return the sandbox; ``finalize`` writes each value, escaped as its output needs.

    Autoescape is this one gate: every value passes it, whatever the output.
    """
    sandbox = _Sandbox(
        autoescape=False,  # the gate escapes: HTML is one of four outputs
        undefined=StrictUndefined,
        finalize=finalize,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    sandbox.globals.clear()
    sandbox.tests.clear()
    sandbox.filters.clear()
    sandbox.filters.update(FILTERS, turns=turns)
    return sandbox


def template(source: str, gate: Callable[[object], str]) -> Template:
    """Compile Jinja source, with each turn of its loops counted."""
    sandbox = environment(gate)
    tree = sandbox.parse(source)
    for each in tree.find_all(nodes.For):
        each.iter = nodes.Filter(each.iter, "turns", [], [], None, None)
    return sandbox.from_string(tree)
