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

_KINDS: Final[dict[str, type[Event]]] = {each.slug: each for each in EVENT_KINDS}
_LIMITS: Final[dict[str, type[TimeLimit]]] = {
    each.__name__: each
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

_QUARTERED: Final[dict[str, Callable[[Any], TimeLimit]]] = {
    each.__name__: each for each in (WorkingDays, WorkingHours, Hours)
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
    helped_at: Agency | None = None
    received_at: Agency | None = None
    competent: Agency | None = None
    across_boundaries: bool | None = None
    returns_by: ChannelKind | None = None
    papers: tuple[str, ...] = ()


def plain_limit(limit: TimeLimit | None) -> dict[str, Any] | None:
    """Return a limit as plain data: its kind and what it holds."""
    if limit is None:
        return None
    told = {
        each.name: to_plain(getattr(limit, each.name))
        for each in fields(type(limit))
        if each.eq
    }
    return {"kind": type(limit).__name__} | told


def read_limit(plain: object) -> TimeLimit | None:
    """
    Return a limit from plain data.

    Raises:
        PlainDataError: It cannot be read.
    """
    if plain is None:
        return None
    if isinstance(plain, Mapping) and plain.get("kind") in tuple(_QUARTERED):
        return _quartered(plain)
    return from_tagged(plain, _LIMITS, "kind")


def _quartered(plain: Mapping[str, Any]) -> TimeLimit:
    """Read a limit whose quantity may be a decimal, which is written as text."""
    quantity = plain.get("quantity")
    try:
        if set(plain) != {"kind", "quantity"}:
            raise PlainDataError("limit", ("kind and quantity are needed",))
        return _QUARTERED[plain["kind"]](
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
    return from_plain(rest, Header, "dossier")
