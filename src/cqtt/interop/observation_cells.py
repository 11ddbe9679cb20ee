"""Cells of observations: items, verdicts, days, sources, units and numbers."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, NamedTuple, TypeVar

from attrs import frozen

from cqtt.agencies import Unit
from cqtt.conduct.codes import CodeOfConduct
from cqtt.conduct.observations import (
    MOST,
    Observation,
    SourceKind,
    Verdict,
    is_weight,
)
from cqtt.conduct.officers import same_writing
from cqtt.errors import InvalidValueError
from cqtt.interop.ballots.values import plain_text
from cqtt.interop.cell_moments import moment_in
from cqtt.printable import require_line
from cqtt.satisfaction.matching import is_missing
from cqtt.text import search_key

_Kind = TypeVar("_Kind", Verdict, SourceKind)
_ALSO: Final[Mapping[str, tuple[str, ...]]] = {
    "supervisor-check": ("lãnh đạo kiểm tra", "cấp trên kiểm tra"),
}
_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)?", re.ASCII)
_WHOLE: Final = re.compile(r"\d{1,18}", re.ASCII)


class BadCell(NamedTuple):
    """A cell that cannot be read: its column, what must be, and how long it is."""

    role: str
    rule: str
    length: int


@frozen
class Known:
    """What cells may name: items by their wordings, units, and what no column says."""

    items: Mapping[str, str]
    units: Mapping[str, Unit]
    unit: Unit | None
    source: SourceKind | None


def known(
    code: CodeOfConduct | None,
    units: Iterable[Unit],
    unit: Unit | None,
    source: SourceKind | None,
) -> Known:
    """Return what cells may name; a wording of two items names none."""
    codes: dict[str, set[str]] = {}
    for item in code.items if code else ():
        codes.setdefault(same_writing(item.text_vi), set()).add(item.code)
    wordings = {text: min(found) for text, found in codes.items() if len(found) == 1}
    exact = {
        same_writing(item.code): item.code for item in (code.items if code else ())
    }
    by_name = {same_writing(each.name): each for each in units}
    return Known(wordings | exact, by_name, unit, source)


def _unit_named(name: str, units: Mapping[str, Unit]) -> Unit | None:
    """Return the unit of a name; without diacritics it must be that of one alone."""
    written = same_writing(name)
    if written in units or written != search_key(name):
        return units.get(written)
    found = [unit for key, unit in units.items() if search_key(key) == written]
    return found[0] if len(found) == 1 else None


def observation_of(
    cells: Mapping[str, Any], about: Known
) -> Observation | tuple[BadCell, ...]:
    """Return the observation of a row, or its cells that cannot be read."""
    found: dict[str, Any] = {}
    bad: list[BadCell] = []
    for role, read in _READERS.items():
        try:
            found[role] = read(cells.get(role), about)
        except InvalidValueError as error:
            length = len(plain_text(cells.get(role)))
            bad.append(BadCell(role, error.expected, length))
    return tuple(bad) if bad else Observation(**found)


def _item(cell: Any, about: Known) -> str:
    text = plain_text(cell)
    if not text:
        raise InvalidValueError("cell", "", "cell-of-item")
    return about.items.get(same_writing(text), text)


def _verdict(cell: Any, _: Known) -> Verdict:
    found = _named(cell, Verdict)
    if found is None:
        raise InvalidValueError("cell", "", "cell-of-verdict")
    return found


def _source(cell: Any, about: Known) -> SourceKind:
    found = _named(cell, SourceKind) if plain_text(cell) else about.source
    if found is None:
        raise InvalidValueError("cell", "", "cell-of-source")
    return found


def _named(cell: Any, kind: type[_Kind]) -> _Kind | None:
    """Return the member that a cell names, by its value or by its name in a locale."""
    if isinstance(cell, kind):
        return cell
    sought = search_key(plain_text(cell))
    for each in kind:
        names: tuple[str, ...] = (each.value, each.text(), each.text("en"))
        if sought in map(search_key, names + _ALSO.get(each.value, ())):
            return each
    return None


def _moment(cell: Any, _: Known) -> date | datetime:
    if isinstance(cell, date) and not is_missing(cell):
        return cell
    return moment_in(plain_text(cell))


def _unit(cell: Any, about: Known) -> Unit:
    if isinstance(cell, Unit):
        return cell
    text = _line(cell, about)
    if text:
        return _unit_named(text, about.units) or Unit(text)
    if about.unit is None:
        raise InvalidValueError("cell", "", "cell-of-unit")
    return about.unit


def _weight(cell: Any, _: Known) -> Decimal | int:
    text = plain_text(cell) or "1"
    number = Decimal(text.replace(",", ".")) if _NUMBER.fullmatch(text) else Decimal(0)
    if not is_weight(number):
        raise InvalidValueError("cell", "", "cell-of-weight")
    return int(number) if number == int(number) else number


def _count(cell: Any, _: Known) -> int:
    text = plain_text(cell) or "1"
    count = int(text) if _WHOLE.fullmatch(text) else 0
    if not 0 < count < MOST:
        raise InvalidValueError("cell", "", "cell-of-count")
    return count


def _text(cell: Any, _: Known) -> str:
    return plain_text(cell)


def _line(cell: Any, _: Known) -> str:
    try:
        return require_line(plain_text(cell), "cell")
    except InvalidValueError:
        raise InvalidValueError("cell", "", "cell-of-line") from None


def _remark(cell: Any, _: Known) -> str | None:
    return plain_text(cell) or None


_READERS: Final[Mapping[str, Callable[[Any, Known], Any]]] = {
    "item": _item,
    "verdict": _verdict,
    "at": _moment,
    "source": _source,
    "unit": _unit,
    "post": _line,
    "channel": _line,
    "weight": _weight,
    "count": _count,
    "key": _text,
    "remark": _remark,
}
