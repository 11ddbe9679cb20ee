"""Dossiers and their events as plain data and back, exactly."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

from attrs import fields, frozen

from cqtt import recorded
from cqtt.agencies import Agency
from cqtt.dossiers.applicants import Applicant
from cqtt.dossiers.events import EVENT_KINDS, Event
from cqtt.errors import InvalidValueError, PlainDataError, WrongTypeError
from cqtt.plain import from_plain, from_tagged, to_plain
from cqtt.procedures.channels import ChannelKind
from cqtt.time_limits import (
    CalendarDays,
    Hours,
    Months,
    SameDay,
    TimeLimit,
    Unstated,
    Weeks,
    WorkingDays,
    WorkingHours,
    Years,
)
from cqtt.time_limits.kinds import IN_QUARTERS

_KINDS: Final[dict[str, type[Event]]] = {each.slug: each for each in EVENT_KINDS}
_LIMITS: Final[dict[str, type[TimeLimit]]] = {
    f"time_limits.{each.__name__}": each
    for each in (
        WorkingDays,
        CalendarDays,
        Weeks,
        Months,
        Years,
        WorkingHours,
        Hours,
        SameDay,
        Unstated,
    )
}

_OLDER_PLACES: Final = {
    "helped_at": "helping_agency",
    "received_at": "receiving_agency",
}

_QUARTERED: Final[dict[str, Callable[[Any], TimeLimit]]] = {
    f"time_limits.{each.__name__}": each for each in IN_QUARTERS
}


def read_events(events: Iterable[Event | Mapping[str, Any]]) -> tuple[Event, ...]:
    """
    Return events, reading those that are plain data.

    Raises:
        PlainDataError: One of them cannot be read; it says which, counted from 0.
    """
    return recorded.read_events(events, _KINDS)


@frozen(kw_only=True)
class Header:
    """What a dossier is, beside its events, as plain data has it."""

    number: str
    procedure: str
    channel: ChannelKind = ChannelKind.DIRECT
    case: str | None = None
    applicant: Applicant | None = None
    helping_agency: Agency | None = None
    receiving_agency: Agency | None = None
    competent: Agency | None = None
    across_boundaries: bool | None = None
    returns_by: ChannelKind | None = None
    papers: tuple[str, ...] = ()


def plain_limit(limit: TimeLimit | None) -> dict[str, Any] | None:
    """Return a limit as plain data: its type and what it holds."""
    if limit is None:
        return None
    told = {
        each.name: to_plain(getattr(limit, each.name)) for each in fields(type(limit))
    }
    return {"type": f"time_limits.{type(limit).__name__}"} | told


def renamed_limit(plain: object) -> object:
    """Return a limit as it is written today; before, ``kind`` named its class."""
    if not isinstance(plain, Mapping) or "kind" not in plain or "type" in plain:
        return plain
    rest = {key: plain[key] for key in plain if key != "kind"}
    return {"type": f"time_limits.{plain['kind']}"} | rest


def has_older_places(plain: Mapping[str, Any]) -> bool:
    """Tell whether a header names its places as it did before."""
    return any(key in plain for key in _OLDER_PLACES)


def renamed_places(plain: Mapping[str, Any]) -> dict[str, Any]:
    """
    Return a header whose places are named as today; ``*_at`` is a moment now.

    A place that is named both ways keeps both, and so cannot be read.
    """
    today = {key: new for key, new in _OLDER_PLACES.items() if new not in plain}
    return {today.get(key, key): each for key, each in plain.items()}


def read_limit(plain: object) -> TimeLimit | None:
    """
    Return a limit from plain data.

    Raises:
        PlainDataError: It cannot be read.
    """
    if plain is None:
        return None
    today = renamed_limit(plain)
    if isinstance(today, Mapping) and today.get("type") in tuple(_QUARTERED):
        return _quartered(today)
    return from_tagged(today, _LIMITS, "type")


def _quartered(plain: Mapping[str, Any]) -> TimeLimit:
    """Read a limit whose quantity may be a decimal, which is written as text."""
    quantity = plain.get("quantity")
    try:
        if set(plain) != {"type", "quantity"}:
            raise PlainDataError("limit", ("type and quantity are needed",))
        return _QUARTERED[plain["type"]](
            Decimal(quantity) if isinstance(quantity, str) else quantity
        )
    except (ArithmeticError, InvalidValueError, WrongTypeError):
        fault = "not a valid quantity @ $.quantity"
        raise PlainDataError("limit", (fault,)) from None


def read_header(plain: Mapping[str, Any]) -> Header:
    """
    Return the header of a dossier from its plain data.

    Raises:
        PlainDataError: It cannot be read.
    """
    if not isinstance(plain, Mapping):
        raise PlainDataError("dossier", ("a mapping is needed",))
    rest = {key: plain[key] for key in plain if key not in ("events", "limit")}
    return from_plain(renamed_places(rest), Header, "dossier")
