"""
A skin turns a wording into a template of one output: text, HTML, Word or PDF.

The lines of a wording become Jinja source with the marks of the output around them;
values pass one gate that escapes them.  So the outputs say the same, and nothing that a
value holds can become a mark.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple

from attrs import field, frozen
from jinja2 import Template, TemplateRuntimeError, UndefinedError

from cqtt.errors import EmptyFieldError, InvalidValueError, TemplateError
from cqtt.rendering.faults import Fault, fault
from cqtt.rendering.grammar import Fragment
from cqtt.rendering.language import template
from cqtt.rendering.wording import Line, LineKind, Run, Wording

LONGEST_LETTER: Final = 2_000_000
"""How many characters one letter may become."""
_BODY: Final = "@@body@@"
_LINE_END: Final = "{#\n#}"
"""Ends a line of the source and prints nothing, so that errors know their line."""


class Around(NamedTuple):
    """What stands before and after something."""

    before: str
    after: str


@frozen(kw_only=True, eq=False)
class Skin:
    """
    One output: what stands around each kind of line, and how text is escaped.

    ``literal`` escapes the words of a wording, ``gate`` checks and escapes a value.
    ``frame`` is Jinja source with ``@@body@@`` where the lines go.
    """

    name: str
    literal: Callable[[str], str]
    gate: Callable[[object], str]
    around: Mapping[LineKind, Around]
    group: Mapping[LineKind, Around]
    cell: Around
    head_cell: Around
    frame: str = field(repr=False)

    def source(self, wording: Wording) -> tuple[str, tuple[int, ...]]:
        """Return the Jinja source and, for each of its lines, the wording's line."""
        before, after = self.frame.split(_BODY)
        pieces = [(0, before), *self._body(wording), (0, after)]
        lines: list[int] = []
        for number, piece in pieces:
            lines += [number] * piece.count("\n")
        return "".join(piece for _, piece in pieces), (*lines, 0)

    @property
    def empty(self) -> tuple[str, ...]:
        """What a list or table without a row would be."""
        return tuple(
            each.before + each.after for each in self.group.values() if each.after
        )

    def _body(self, wording: Wording) -> Iterator[tuple[int, str]]:
        for run in wording.runs:
            around = self.group[run.kind] if run.kind else Around("", "")
            for at, (line, is_head) in enumerate(_heads(run)):
                if at == run.first:
                    yield line.number, around.before
                yield line.number, self._line(line, is_head=is_head)
                if at == run.last:
                    yield line.number, around.after

    def _line(self, line: Line, *, is_head: bool) -> str:
        if line.kind is LineKind.CONTROL:
            tags = "".join(each.source for each in line.cells[0] if each.tag)
            return tags + _LINE_END
        around = self.around[line.kind]
        if line.is_choice:
            opening, *pieces, closing = line.cells[0]
            told = around.before + self._inline(tuple(pieces)) + around.after
            return opening.source + told + closing.source + _LINE_END
        return around.before + self._cells(line, is_head=is_head) + around.after

    def _cells(self, line: Line, *, is_head: bool) -> str:
        if line.kind is not LineKind.ROW:
            return self._inline(line.cells[0])
        cell = self.head_cell if is_head else self.cell
        told = (cell.before + self._inline(each) + cell.after for each in line.cells)
        return "".join(told)

    def _inline(self, pieces: tuple[Fragment, ...]) -> str:
        return "".join(
            _inert(self.literal(each.source)) if each.is_literal else each.source
            for each in pieces
        )


def _inert(words: str) -> str:
    """Return words as Jinja source; a brace never opens a tag, whatever follows it."""
    return words.replace("{", "{% raw %}{{% endraw %}") if "{" in words else words


def _heads(run: Run) -> Iterator[tuple[Line, bool]]:
    """Tell which row is the head of its table: the first, unless it is repeated."""
    is_head = run.kind is LineKind.ROW
    for line in run.lines:
        is_repeated = any(each.tag == "for" for cell in line.cells for each in cell)
        is_head = is_head and not (line.kind is LineKind.CONTROL and is_repeated)
        yield line, is_head and line.kind is LineKind.ROW
        is_head = is_head and line.kind is not LineKind.ROW


_WRONG: Final = (
    EmptyFieldError,
    InvalidValueError,
    OverflowError,
    TemplateRuntimeError,
    TypeError,
)


def _fault_of(error: Exception, line: int) -> Fault:
    """Return which rule a wording broke; the evidence is no value."""
    if isinstance(error, EmptyFieldError):
        return fault("empty-field", line)
    if isinstance(error, InvalidValueError):
        return fault("printable-line", line)
    if isinstance(error, OverflowError):
        return fault("letter-too-long", line)
    if isinstance(error, UndefinedError):  # "'field' is undefined"
        name = str(error.message).rsplit("'", 2)[1]
        return fault("unknown-field", line, name)
    return fault("cannot-run", line, type(error).__name__)


@frozen(eq=False)
class Compiled:
    """A wording in a skin, ready to be filled in any number of times."""

    name: str
    template: Template = field(repr=False)
    lines: tuple[int, ...] = field(repr=False)
    empty: tuple[str, ...] = field(default=(), repr=False)
    """A list or table without a row, which is not printed."""

    def fill(self, values: Mapping[str, Any]) -> str:
        """
        Return the letter with its values, which are plain text, numbers and lists.

        Raises:
            TemplateError: The wording asks for what there is not, or prints a field
                that is empty; with the line.
        """
        template, parts, size = self.template, [], 0
        try:
            for part in template.root_render_func(template.new_context(dict(values))):
                size += len(part)
                if size > LONGEST_LETTER:
                    raise TemplateError(self.name, (fault("letter-too-long"),))
                parts.append(part)
        except _WRONG as error:
            wrong = _fault_of(error, self._line_of(error))
            raise TemplateError(self.name, (wrong,)) from None
        told = "".join(parts)
        for each in self.empty:
            told = told.replace(each, "")
        return told

    def _line_of(self, error: Exception) -> int:
        """Return the line of the wording in which something went wrong; 0 if none."""
        trace, line = error.__traceback__, 0
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == self.template.filename:
                line = self.template.get_corresponding_lineno(trace.tb_lineno)
            trace = trace.tb_next
        return self.lines[line - 1] if line else 0


@lru_cache(maxsize=512)
def compiled(wording: Wording, skin: Skin) -> Compiled:
    """Return a wording in a skin; it is compiled once as long as both live."""
    source, lines = skin.source(wording)
    return Compiled(wording.name, template(source, skin.gate), lines, skin.empty)
