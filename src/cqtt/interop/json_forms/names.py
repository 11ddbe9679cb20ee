"""The names of types in JSON: the room and the class, such as time_limits.Months."""

from difflib import get_close_matches
from enum import Enum
from functools import cache
from inspect import isclass
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import attrs

from cqtt._lazy import load
from cqtt.errors import UnknownNameError, WrongTypeError

if TYPE_CHECKING:
    from collections.abc import Callable

F = TypeVar("F", bound="Callable[..., Any]")


def once(make: F) -> F:
    """Keep what a function returned for each class or shape: there are few of them."""
    return cast("F", cache(make))


ROOMS: Final = (
    *("agencies", "clock", "conduct", "counting_rules", "cutoffs", "dialogues"),
    *("dossiers", "due_dates", "facts", "findings", "forms", "gradings", "identifiers"),
    *("interop.answers", "interop.ballots", "interop.frames", "interop.ical"),
    *("interop.json_forms", "interop.observations", "interop.portal"),
    *("interop.registers", "interop.sync", "interop.vectors"),
    *("law", "letters", "office_hours", "offices", "petitions"),
    *("procedures", "programme", "publicity", "published", "rates", "reception"),
    *("rendering.pdf", "rendering.word", "reports", "reports.commune"),
    *("satisfaction", "satisfaction.official", "scorecards", "statistics", "tables"),
    *("territory", "time_limits", "workdays"),
    # What these hold is made by functions of letters, which names none of it.
    *("letters.official_kinds", "letters.together"),
)
"""Where the types of JSON forms are, by room."""


def is_kind(value: object) -> bool:
    """Tell whether something is a class that has a JSON form: data, or a choice."""
    return isclass(value) and (
        attrs.has(value) or issubclass(value, Enum) or is_named_tuple(value)
    )


def is_named_tuple(kind: type[Any]) -> bool:
    """Tell whether a class is a named tuple."""
    return issubclass(kind, tuple) and hasattr(kind, "_fields")


@once
def name_of(kind: type[Any]) -> str:
    """
    Return the name of a type in JSON.

    Raises:
        WrongTypeError: No room has the class as a public name.

    >>> from cqtt.time_limits import Months
    >>> name_of(Months)
    'time_limits.Months'
    """
    for room in ROOMS:
        is_inside = f"{kind.__module__}.".startswith(f"cqtt.{room}.")
        if is_inside and _public(_room(room)).get(kind.__name__) is kind:
            return f"{room}.{kind.__name__}"
    raise WrongTypeError("kind", kind.__name__, "json-kind")


@once
def class_of(name: str) -> type[Any]:
    """
    Return the class that a name of JSON stands for.

    Raises:
        UnknownNameError: There is none; what came is told only where it looks like one.
    """
    room, _, own = name.rpartition(".")
    known = _public(_room(room)) if room in ROOMS else {}
    if own in known:
        return known[own]
    names = tuple(f"{room}.{each}" for each in known) or ROOMS
    close = _elsewhere(own) or tuple(get_close_matches(name, names))
    raise UnknownNameError("cqtt's types", shown(name), close, names)


def _elsewhere(own: str) -> tuple[str, ...]:
    """Return the names of the types of a class's own name, whatever their room."""
    found = (_public(_room(room)).get(own) for room in ROOMS)
    return tuple(dict.fromkeys(name_of(kind) for kind in found if kind is not None))


def shown(name: object) -> str:
    """Return what came for the name of a type, if it can be one: it names nobody."""
    is_name = isinstance(name, str) and name.isascii() and len(name) <= _LONGEST
    parts = name.split(".") if isinstance(name, str) and is_name else [""]
    return ".".join(parts) if all(map(str.isidentifier, parts)) else type(name).__name__


def classes_in(room: str) -> dict[str, type[Any]]:
    """Return the classes of a room that have a name in JSON, by that name, sorted."""
    public = _public(_room(room))
    named = {f"{room}.{own}": kind for own, kind in sorted(public.items())}
    return {name: kind for name, kind in named.items() if name_of(kind) == name}


_LONGEST: Final = 80


def _room(room: str) -> ModuleType:
    package, value = "cqtt", None
    for part in room.split("."):
        value = load(package, {part: f"{package}.{part}"}, part)
        package = f"{package}.{part}"
    assert isinstance(value, ModuleType)  # noqa: S101 - for the type checker
    return value


def _public(room: ModuleType) -> dict[str, type[Any]]:
    """Return the public classes of a room: those of ``__all__``, or its own."""
    names = getattr(room, "__all__", None)
    if names is None:
        names = [
            name
            for name, value in vars(room).items()
            if not name.startswith("_")
            and getattr(value, "__module__", "") == room.__name__
        ]
    found = {name: getattr(room, name) for name in names}
    return {
        name: value
        for name, value in found.items()
        if is_kind(value) and value.__module__.startswith(room.__name__)
    }
