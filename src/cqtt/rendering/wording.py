r"""
The wording of a letter: a text file, one line a paragraph, with a few marks.

*Mẫu lời văn.*  Whoever can use Notepad can edit it::

    # THƯ XIN LỖI
    > Kính gửi: {{ recipient }}
    Hồ sơ {{ dossier_number }} của {{ salutation }} chưa có kết quả.
    {% if reason %}
    Lý do: {{ reason }}.
    {% endif %}

A line may begin with ``#`` (the title), ``##`` (what it is about), ``###``, ``####`` or
``#####`` (the heading of a part, a section or a point), ``>`` (to whom), ``-`` (an
item), ``|`` (a row of a table, cells between bars), ``~`` (a small note) or ``\`` (an
ordinary paragraph whose first sign would be a mark).  A line of nothing but
``{% … %}`` says when or how often the lines up to its end stand.  A table or a list
ends with an empty line; the first row of a table is its head, unless it is repeated.

A mark counts where the file has it, never where a value brings it along.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import groupby
from typing import Final, NamedTuple

from attrs import field, frozen
from jinja2 import TemplateSyntaxError

from cqtt.errors import TemplateError
from cqtt.printable import HIDDEN
from cqtt.rendering.faults import Fault, fault
from cqtt.rendering.grammar import Fragment, fragments, read
from cqtt.text import nfc

LONGEST: Final = 100_000
"""How many characters a wording may have."""


class LineKind(Enum):
    """What a line of a wording is."""

    TITLE = "title"
    SUMMARY = "summary"
    PART = "part"
    SECTION = "section"
    POINT = "point"
    ADDRESSEE = "addressee"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    NOTE = "note"
    CONTROL = "control"


GROUPED: Final = (LineKind.ITEM, LineKind.ROW)
"""What stands in a list or a table, from an empty line to an empty line."""

_MARKS: Final = (
    ("#####", LineKind.POINT),
    ("####", LineKind.SECTION),
    ("###", LineKind.PART),
    ("##", LineKind.SUMMARY),
    ("#", LineKind.TITLE),
    (">", LineKind.ADDRESSEE),
    ("-", LineKind.ITEM),
    ("|", LineKind.ROW),
    ("~", LineKind.NOTE),
    ("\\", LineKind.PARAGRAPH),
)
_OPENING: Final = ("if", "for")
_CLOSING: Final = ("endif", "endfor")


class Line(NamedTuple):
    """
    A line: its kind, its number in the file, and its fragments, cell by cell.

    What is no row has one cell.  A choice is all within one ``{% if %}``: it is
    printed wholly or not at all.
    """

    kind: LineKind
    number: int
    cells: tuple[tuple[Fragment, ...], ...]
    is_choice: bool = False


class Run(NamedTuple):
    """
    Lines that stand together: a list, a table, or any others.

    The list or table is from ``first`` to ``last``; around it are ``{% … %}`` that
    begin before it or end after it.
    """

    kind: LineKind | None
    lines: tuple[Line, ...]
    first: int
    last: int


@frozen(eq=False)
class Wording:
    """
    A wording that was read and may be used (*mẫu lời văn đã kiểm tra*).

    ``names`` are the fields that it asks for, ``name`` is what its file is called.
    """

    name: str
    runs: tuple[Run, ...] = field(repr=False)
    names: frozenset[str] = field(repr=False)


def read_wording(source: str, name: str) -> Wording:
    """
    Read a wording; Unicode is composed (NFC), whatever the editor wrote.

    Raises:
        TemplateError: What is wrong with it, each fault with its line.

    >>> read_wording("Kính gửi {{ recipient }}", "thư").names
    frozenset({'recipient'})
    """
    if len(source) > LONGEST:
        raise TemplateError(name, (fault("too-long", 0, str(len(source))),))
    text = nfc(source.removeprefix("\ufeff")).replace("\t", " ")
    rows = re.split("\r\n|\r|\n", text)
    permitted = read("\n".join(rows), name)
    faults = [*permitted.faults, *_unprintable(rows)]
    runs = tuple(_runs(rows, faults)) if _is_readable(permitted.faults) else ()
    if not runs and not faults:
        faults.append(fault("filled-text", 0, "nothing"))
    if faults:
        raise TemplateError(name, tuple(sorted(set(faults))))
    return Wording(name, runs, permitted.names)


def _is_readable(faults: Sequence[Fault]) -> bool:
    """Tell whether Jinja could read it, so that its lines can be looked at too."""
    return not any(rule == "syntax" for _, rule, _ in faults)


def _unprintable(rows: Sequence[str]) -> Iterator[Fault]:
    for at, row in enumerate(rows, 1):
        found = HIDDEN.search(row)
        if found:
            yield fault("printable-line", at, f"U+{ord(found[0]):04X}")


def _runs(rows: Sequence[str], faults: list[Fault]) -> Iterator[Run]:
    numbered = [(at, row.strip()) for at, row in enumerate(rows, 1)]
    for is_filled, group in groupby(numbered, key=lambda each: bool(each[1])):
        if is_filled:
            yield _run([_line(at, row, faults) for at, row in group], faults)


def _run(lines: Sequence[Line], faults: list[Fault]) -> Run:
    kinds = {each.kind for each in lines if each.kind is not LineKind.CONTROL}
    grouped = [kind for kind in GROUPED if kind in kinds]
    if not grouped:
        return Run(None, tuple(lines), 0, len(lines) - 1)
    printed = [at for at, each in enumerate(lines) if each.kind is not LineKind.CONTROL]
    begun, ended = _open_ends(lines)
    first, last = max([-1, *begun]) + 1, min([len(lines), *ended]) - 1
    if len(kinds) > 1 or first > printed[0] or last < printed[-1]:
        faults.append(fault("mixed-lines", lines[0].number, grouped[0].value))
    return Run(grouped[0], tuple(lines), first, last)


def _open_ends(lines: Sequence[Line]) -> tuple[list[int], list[int]]:
    """Return which lines begin what ends elsewhere, and which end what began there."""
    begun: list[int] = []
    ended: list[int] = []
    for at, line in enumerate(lines):
        for each in line.cells[0] if line.kind is LineKind.CONTROL else ():
            if each.tag in _OPENING:
                begun.append(at)
            elif not begun:
                ended += [at] if each.tag else []
            elif each.tag in _CLOSING:
                begun.pop()
    return begun, ended


def _line(number: int, row: str, faults: list[Fault]) -> Line:
    kind, text = _marked(row)
    try:
        pieces = fragments(text)
    except TemplateSyntaxError as error:
        faults.append(fault("tag-on-one-line", number, str(error.message)))
        return Line(kind, number, ())
    if text is row and _is_control(pieces):
        return Line(LineKind.CONTROL, number, (pieces,))
    cells = tuple(_cells(pieces)) if kind is LineKind.ROW else (pieces,)
    if not text or not cells:
        faults.append(fault("filled-text", number, row))
    if not all(map(_is_balanced, cells)):
        faults.append(fault("unbalanced-line", number, ""))
    return Line(kind, number, cells, kind is not LineKind.ROW and _is_choice(pieces))


def _marked(row: str) -> tuple[LineKind, str]:
    for mark, kind in _MARKS:
        if row.startswith(mark):
            return kind, row[len(mark) :].strip()
    return LineKind.PARAGRAPH, row


def _is_control(pieces: Sequence[Fragment]) -> bool:
    """Tell whether a line has tags and comments only, and so prints nothing."""
    return all(
        each.tag or each.is_comment or (each.is_literal and each.source.isspace())
        for each in pieces
    )


def _is_balanced(pieces: Sequence[Fragment]) -> bool:
    """Tell whether what a line opens is closed in it."""
    opened: list[str] = []
    for each in pieces:
        if each.tag in _OPENING:
            opened.append(each.tag)
        elif each.tag and not opened:
            return False
        elif each.tag in _CLOSING:
            opened.pop()
    return not opened


def _is_choice(pieces: Sequence[Fragment]) -> bool:
    """Tell whether a line is one ``{% if %}`` from its first sign to its last."""
    if not pieces or pieces[0].tag != "if" or pieces[-1].tag != "endif":
        return False
    inside = pieces[1:-1]
    return _is_balanced(inside)


def _cells(pieces: Sequence[Fragment]) -> Iterator[tuple[Fragment, ...]]:
    """Divide a row at its bars; a last bar is decoration."""
    cell: list[Fragment] = []
    for each in pieces:
        if not each.is_literal:
            cell.append(each)
            continue
        first, *others = re.split(r"\|", each.source)
        cell.append(Fragment(first))
        for part in others:
            yield _trimmed(cell)
            cell = [Fragment(part)]
    if any(each.source.strip() for each in cell):
        yield _trimmed(cell)


def _trimmed(cell: Sequence[Fragment]) -> tuple[Fragment, ...]:
    kept = [each for each in cell if each.source]
    if kept and kept[0].is_literal:
        kept[0] = Fragment(kept[0].source.lstrip())
    if kept and kept[-1].is_literal:
        kept[-1] = Fragment(kept[-1].source.rstrip())
    return tuple(each for each in kept if each.source)
