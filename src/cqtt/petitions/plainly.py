"""Petitions and their events as plain data and back, exactly."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final, TypeVar

from attrs import fields

from cqtt.errors import PlainDataError
from cqtt.petitions.events import EVENT_KINDS, Event
from cqtt.petitions.filed import Filed
from cqtt.petitions.people import Group, Petitioner
from cqtt.plain import from_plain, from_tagged, to_plain

_KINDS: Final[dict[str, type[Event]]] = {each.slug: each for each in EVENT_KINDS}
_READ_APART: Final = ("petitioner", "events")
P = TypeVar("P", bound=Filed)


def plain_events(events: Sequence[Event]) -> list[dict[str, Any]]:
    """Return events as plain data; what has its default value is left out."""
    return [{"event": each.slug} | _told(each) for each in events]


def _told(event: Event) -> dict[str, Any]:
    return {
        each.name: _plain(value)
        for each in fields(type(event))
        if (value := getattr(event, each.name)) != each.default
    }


def _plain(value: object) -> Any:
    return value.isoformat() if isinstance(value, date) else to_plain(value)


def read_events(events: Iterable[Event | Mapping[str, Any]]) -> tuple[Event, ...]:
    """
    Return events, reading those that are plain data.

    Raises:
        PlainDataError: One of them cannot be read; it says which, counted from 0.
    """
    if isinstance(events, (str, bytes, Mapping)) or not isinstance(events, Iterable):
        raise PlainDataError("events", ("a list of events is needed",))
    return tuple(_read(number, each) for number, each in enumerate(events))


def _read(number: int, event: Event | Mapping[str, Any]) -> Event:
    if isinstance(event, EVENT_KINDS):
        return event
    try:
        return from_tagged(event, _KINDS, "event")
    except PlainDataError as error:
        raise PlainDataError(f"events[{number}]", error.faults) from None


def plain_petition(petition: Filed, *, identity: bool) -> dict[str, Any]:
    """Return a petition as plain data; who it is only with ``identity``."""
    who = petition.petitioner
    shown = who if identity or who is None else who.withheld()
    told = {
        each.name: to_plain(getattr(petition, each.name))
        for each in fields(type(petition))
        if each.name not in _READ_APART
    }
    return {
        "kind": petition.kind.value,
        **told,
        "petitioner": to_plain(shown),
        "events": plain_events(petition.events),
    }


def read_petition(plain: Mapping[str, Any], kind: type[P]) -> P:
    """
    Return a petition of a kind from its plain data.

    Raises:
        PlainDataError: It cannot be read; the error names the field.
    """
    if not isinstance(plain, Mapping):
        raise PlainDataError("petition", ("a mapping is needed",))
    if plain.get("kind") != kind.kind.value:
        raise PlainDataError("petition", (f"kind must be {kind.kind.value} @ $.kind",))
    types = {each.name: each.type for each in fields(kind)}
    unknown = sorted(str(each) for each in plain if each not in {*types, "kind"})
    if unknown:
        raise PlainDataError("petition", (f"unknown fields: {', '.join(unknown)}",))
    if "number" not in plain:
        raise PlainDataError("petition", ("required field missing @ $.number",))
    told = {
        name: from_plain(value, types[name], name)
        for name, value in plain.items()
        if name not in {*_READ_APART, "kind"}
    }
    return kind(
        **told,
        petitioner=_read_people(plain.get("petitioner")),
        events=read_events(plain.get("events", ())),
    )


def _read_people(plain: object) -> Petitioner | Group | None:
    if plain is None:
        return None
    if isinstance(plain, Mapping) and "size" in plain:
        return from_plain(plain, Group, "petitioner")
    return from_plain(plain, Petitioner, "petitioner")
