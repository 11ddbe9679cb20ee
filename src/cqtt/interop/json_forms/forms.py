"""Objects as plain data and as JSON text, with type and version, and back."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Any, Final, TypeVar, overload

from cqtt.errors import InvalidValueError, PlainDataError, WrongTypeError
from cqtt.interop.json_forms import shapes as of
from cqtt.interop.json_forms.describing import shape_of
from cqtt.interop.json_forms.faults import told_faults
from cqtt.interop.json_forms.given import Given, asked_with
from cqtt.interop.json_forms.names import class_of, is_kind, name_of, shown
from cqtt.interop.json_forms.one_way import ONE_WAY
from cqtt.interop.json_forms.reading import reader_at_top
from cqtt.interop.json_forms.versions import migrated, version_in, version_of
from cqtt.interop.json_forms.writing import typed
from cqtt.interop.json_texts import read_json
from cqtt.procedures import Procedure
from cqtt.workdays import WorkCalendar

T = TypeVar("T")

Calendars = WorkCalendar | Iterable[WorkCalendar] | None
Procedures = Procedure | Mapping[str, Procedure] | None

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_GIVEN: Final = frozenset({"given-calendar", "given-procedure", "day-of-catalogue"})


def to_dict(value: object, *, identity: bool = False) -> dict[str, Any]:
    """
    Return an object as plain data with its type and version.

    *Dữ liệu thuần.*  The keys are ``type``, ``version`` and the fields that the
    constructor takes, in their order, all of them.  What data alone does not hold is
    written as a reference: a calendar inside something else by name and edition, the
    procedure of a dossier by its code.

    Args:
        value: An object, a choice or a named tuple of a public class.

        identity: Whether petitions tell who petitions; see ``Petition.to_dict``.

    Raises:
        WrongTypeError: Its class has no JSON form; ``ONE_WAY`` says why.

    >>> from cqtt.time_limits import WorkingDays
    >>> to_dict(WorkingDays(3))
    {'type': 'time_limits.WorkingDays', 'version': 1, 'quantity': 3}
    """
    kind = type(value)
    name = require_kind(kind, "value")
    with asked_with(Given(identity=identity)):
        written = typed(value)
    return {
        "type": written.pop("type"),
        "version": version_of(name),
        **written,
    }


def to_json(value: object, *, identity: bool = False) -> str:
    r"""
    Return an object as one line of JSON; the same object gives the same bytes.

    ``,`` and ``:`` without spaces, letters as they are, ``"\n"`` at the end.

    Raises:
        WrongTypeError: Its class has no JSON form.

    >>> from cqtt.time_limits import SameDay
    >>> to_json(SameDay())
    '{"type":"time_limits.SameDay","version":1,"cutoff":null,"source":null}\n'
    """
    return f"{as_text(to_dict(value, identity=identity))}\n"


def as_text(plain: object) -> str:
    """Return plain data as JSON, in one line."""
    text = json.dumps(plain, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    # Half a character, which UTF-8 cannot hold, goes as JSON writes it.
    return _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text)


@overload
def from_dict(
    plain: Mapping[str, Any],
    kind: type[T],
    *,
    calendar: Calendars = None,
    procedures: Procedures = None,
) -> T: ...


@overload
def from_dict(
    plain: Mapping[str, Any],
    kind: object = None,
    *,
    calendar: Calendars = None,
    procedures: Procedures = None,
) -> Any: ...


def from_dict(
    plain: Mapping[str, Any],
    kind: Any = None,
    *,
    calendar: Calendars = None,
    procedures: Procedures = None,
) -> Any:
    """
    Return the object that plain data holds.

    Args:
        plain: What ``to_dict`` returned, or JSON that was parsed.

        kind: The class that it must be of, a base class of it, or a union such as
            ``TimeLimit``.  With a class, ``type`` may be left out; without ``version``
            it is of today's version, or of the older one that its shape tells.

        calendar: The calendar, or the calendars, that references name.

        procedures: The procedure, or the catalogue, that codes name; a ``Catalogue``
            gives a dossier its procedure as it was on the day of receipt.

    Raises:
        PlainDataError: It cannot be read; every fault has its path and no value.
        UnknownNameError: The type is not known.
        InvalidValueError: A calendar or a procedure is needed that was not given; the
            error says which.
        WrongTypeError: The class has no JSON form.

    >>> from cqtt.time_limits import TimeLimit
    >>> from_dict({"type": "time_limits.Hours", "quantity": 24}, TimeLimit)
    Hours(quantity=24)
    """
    return read_form(plain, kind, Given(calendar, procedures))


@overload
def from_json(
    text: str | bytes,
    kind: type[T],
    *,
    calendar: Calendars = None,
    procedures: Procedures = None,
) -> T: ...


@overload
def from_json(
    text: str | bytes,
    kind: object = None,
    *,
    calendar: Calendars = None,
    procedures: Procedures = None,
) -> Any: ...


def from_json(
    text: str | bytes,
    kind: Any = None,
    *,
    calendar: Calendars = None,
    procedures: Procedures = None,
) -> Any:
    """
    Return the object that a JSON text holds, as ``from_dict``; bytes are UTF-8.

    Raises:
        PlainDataError: It is no JSON, has a key twice, or cannot be read.
        UnknownNameError, InvalidValueError, WrongTypeError: As ``from_dict``.

    >>> from_json('{"type": "time_limits.Months", "version": 1, "quantity": 1}')
    Months(quantity=1)
    """
    plain = read_json(text, "form")
    return read_form(plain, kind, Given(calendar, procedures))


def read_form(plain: object, kind: Any, given: Given) -> Any:
    """Read a form, quickly, and again in detail where it cannot be read."""
    named, version, rest = _head(plain, kind)
    rest = migrated(name_of(named), version, rest)
    with asked_with(given):
        try:
            return reader_at_top(named, detailed=False)(rest, None)
        except Exception:  # noqa: BLE001 - read again, for what is wrong
            return _in_detail(named, rest)


def _in_detail(kind: type[Any], rest: Mapping[str, Any]) -> Any:
    try:
        return reader_at_top(kind, detailed=True)(rest, None)
    except Exception as error:  # noqa: BLE001 - cattrs collects whatever is wrong
        for fault in _leaves(error):
            if isinstance(fault, InvalidValueError) and fault.expected in _GIVEN:
                fault.__notes__ = []  # cattrs' own, which are no part of ours
                raise fault from None
        faults = told_faults(error, rest)
    raise PlainDataError(name_of(kind), faults)


def _leaves(error: BaseException) -> Iterator[BaseException]:
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            yield from _leaves(each)
    else:
        yield error


def _head(plain: object, kind: Any) -> tuple[type[Any], int, dict[str, Any]]:
    """Return class, version and the rest of a form."""
    if not isinstance(plain, Mapping):
        raise PlainDataError("form", ("must be an object @ $",))
    rest = dict(plain)
    named = _class_of(rest.pop("type", None), kind)
    version = rest.pop("version", None)
    written = version_in(name_of(named), rest)
    if version is None:
        version = written
    if type(version) is not int or version < 1:
        raise PlainDataError(
            name_of(named), ("must be a whole number above zero @ $.version",)
        )
    latest = version_of(name_of(named))
    if version > latest:
        fault = f"version {version} is newer than {latest}; update cqtt @ $.version"
        raise PlainDataError(name_of(named), (fault,))
    if version > written:
        fault = f"the form is that of version {written} @ $.version"
        raise PlainDataError(name_of(named), (fault,))
    return named, version, rest


def _class_of(name: object, kind: Any) -> type[Any]:
    wanted = () if kind is None else kinds_in(kind)
    if name is None and len(wanted) == 1:
        return wanted[0]
    if not isinstance(name, str):
        raise PlainDataError("form", ("must be the name of a type @ $.type",))
    found = class_of(name)
    require_kind(found)
    if wanted and not any(issubclass(found, each) for each in wanted):
        known = ", ".join(map(name_of, wanted))
        raise PlainDataError(shown(name), (f"must be one of {known} @ $.type",))
    return found


def kinds_in(kind: Any) -> tuple[type[Any], ...]:
    """
    Return the classes that an annotation stands for.

    Raises:
        WrongTypeError: One of them has no JSON form.
    """
    if isinstance(kind, tuple):
        return kind
    if isinstance(kind, type) and issubclass(kind, (Enum, WorkCalendar)):
        return (kind,)
    shape = shape_of(kind)
    if isinstance(shape, of.OneOf):
        found = [each for each in shape.options if not isinstance(each, of.Nothing)]
        shape = found[0]
    if isinstance(shape, of.Tagged):
        return tuple(each for _, each in shape.kinds)
    if isinstance(shape, of.Record):
        require_kind(shape.kind)
        return (shape.kind,)
    raise WrongTypeError("kind", str(kind), "json-kind")


def require_kind(kind: type[Any], field: str = "kind") -> str:
    """
    Return the name of a class that has a JSON form.

    Raises:
        WrongTypeError: It has none.
    """
    name = name_of(kind) if is_kind(kind) else ""
    if not name or name in ONE_WAY:
        raise WrongTypeError(field, kind.__name__, "json-kind")
    return name
