"""Petitions and their events as plain data and back, exactly."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeVar

from attrs import fields

from cqtt import recorded
from cqtt.checks import require_instance
from cqtt.errors import PlainDataError
from cqtt.petitions.events import EVENT_KINDS, Event
from cqtt.petitions.filed import Filed
from cqtt.petitions.kinds import PetitionKind
from cqtt.petitions.people import Group, Petitioner
from cqtt.plain import from_plain, named, to_plain

_KINDS: Final[dict[str, type[Event]]] = {each.slug: each for each in EVENT_KINDS}
_READ_APART: Final = ("petitioner", "events")
P = TypeVar("P", bound=Filed)


def read_events(events: Iterable[Event | Mapping[str, Any]]) -> tuple[Event, ...]:
    """
    Return events, reading those that are plain data.

    Raises:
        PlainDataError: One of them cannot be read; it says which, counted from 0.
    """
    return recorded.read_events(events, _KINDS)


def plain_petition(petition: Filed, *, identity: bool) -> dict[str, Any]:
    """
    Return a petition as plain data; who it is only with ``identity``.

    Without it, a denunciation does not tell the letter that it was split from either,
    for another part of that letter may tell who wrote it.
    """
    require_instance(identity, bool, "identity", "yes-no")
    who = petition.petitioner
    shown = who if identity or who is None else who.withheld()
    told = {
        each.name: to_plain(getattr(petition, each.name))
        for each in fields(type(petition))
        if each.name not in _READ_APART
    }
    if not identity and petition.kind is PetitionKind.DENUNCIATION:
        told["split_from"] = ""
    return {
        "kind": petition.kind.value,
        **told,
        "petitioner": to_plain(shown),
        "events": recorded.plain_events(petition.events),
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
    unknown = sorted(named(each) for each in plain if each not in {*types, "kind"})
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
