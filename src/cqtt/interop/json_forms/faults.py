"""Faults in plain data, said without the value that caused them."""

import re
from collections.abc import Iterator
from typing import Any, Final, get_origin

from attrs import fields, has

from cqtt.errors import (
    BeyondCalendarError,
    CqttError,
    EventOrderError,
    IllegalEventError,
    InvalidValueError,
    UnstatedLimitError,
    WrongTypeError,
)
from cqtt.expectations import EXPECTED
from cqtt.plain import extra_keys, faults_in, named

_MARK: Final = "\0"
_MARKED: Final = re.compile(rf"{_MARK}(\S*) @ (.*)", re.DOTALL)
_STEPS: Final = re.compile(r"\.(\w+)|\[([0-9]+)\]")
_SAID: Final[dict[type[CqttError], str]] = {
    UnstatedLimitError: "the limit must be one that can be counted",
    BeyondCalendarError: "must need no day beyond the calendar; pass a later edition",
}


class FaultError(ValueError):
    """What is wrong with a value; it says what it must be, never what it is."""


def told_faults(error: Exception, plain: object = None) -> tuple[str, ...]:
    """Return each fault of an error with its path in the plain data."""
    places = dict(_places_in(error))

    def said(fault: BaseException, _kind: type[Any] | None) -> str:
        if isinstance(fault, (EventOrderError, IllegalEventError)):
            return f"{_said(fault)}{_MARK}{fault.event}!"
        place = places.get(id(fault))
        return _said(fault) if place is None else f"{_said(fault)}{_MARK}{place}"

    found = (each.replace("._", ".") for each in faults_in(error, said))
    return tuple(_MARKED.sub(lambda mark: _placed(mark, plain), each) for each in found)


def _places_in(error: BaseException) -> Iterator[tuple[int, str]]:
    """Yield the field that a class refused, for faults that cattrs has no path for."""
    kind: Any = getattr(error, "cl", None)
    kind = get_origin(kind) or kind
    names = {each.alias for each in fields(kind)} if kind and has(kind) else set()
    for each in getattr(error, "exceptions", ()):
        yield from _places_in(each)
        is_own = isinstance(each, (InvalidValueError, WrongTypeError))
        if is_own and each.field in names and not getattr(each, "__notes__", ()):
            yield id(each), each.field


def _placed(mark: re.Match[str], plain: object) -> str:
    place, path = mark[1], mark[2]
    if not place.endswith("!"):
        return f" @ {path}.{place}"
    return f" @ {path}.events{_number_in(plain, path, place[:-1])}"


def _number_in(plain: Any, path: str, slug: str) -> str:
    """Return the number of an event, where it is the only one of its name."""
    try:
        for key, number in _STEPS.findall(path):
            plain = plain[key or int(number)]
        found = [at for at, each in enumerate(plain["events"]) if each["event"] == slug]
    except (LookupError, TypeError):  # a path through what is written otherwise
        found = []
    return f"[{found[0]}]" if len(found) == 1 else ""


def _said(  # noqa: PLR0911 - one case for each kind of fault
    fault: BaseException,
) -> str:
    extra = extra_keys(fault)
    if extra is not None:
        return f"unknown fields: {', '.join(sorted(map(named, extra)))}"
    if isinstance(fault, FaultError):
        return str(fault)
    if isinstance(fault, (InvalidValueError, WrongTypeError)):
        return f"{fault.field} must be {EXPECTED[fault.expected].must}"
    if isinstance(fault, EventOrderError):
        return f"{fault.event} must not lie before the event before it"
    if isinstance(fault, IllegalEventError):
        return f"must be {' or '.join(fault.legal) or 'the end'}, not {fault.event}"
    if isinstance(fault, CqttError):
        return _SAID.get(type(fault), f"refused: {fault.code}")
    if isinstance(fault, KeyError):
        return "required field missing"
    return "not a valid value"
