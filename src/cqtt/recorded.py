"""
What the fields of recorded events must be: moments, days, texts, who did it.

*Diễn biến.*  Events hold what citizens gave, so an error names the class that came and
never the value.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import fields

from cqtt.agencies import Actor
from cqtt.errors import PlainDataError, WrongTypeError
from cqtt.moments import in_vietnam, require_moment
from cqtt.plain import from_tagged, to_plain
from cqtt.text import require_nfc

if TYPE_CHECKING:
    from attrs import Attribute

E = TypeVar("E")


def moment(value: object) -> datetime:
    """Return a moment as aware Vietnamese time; a bare day is refused."""
    if isinstance(value, datetime):
        return in_vietnam(value)
    if isinstance(value, date):
        return require_moment(value, "at", "an event")
    raise WrongTypeError("at", type(value).__name__, "moment")


def when_or_none(value: date | None) -> date | None:
    """Return a day as it is, a moment as aware Vietnamese time."""
    return in_vietnam(value) if isinstance(value, datetime) else value


def text(_instance: object, attribute: "Attribute[str]", value: str) -> None:
    """Refuse what is not text in NFC."""
    require_nfc(value, attribute.name)


def texts(
    _instance: object, attribute: "Attribute[tuple[str, ...]]", value: object
) -> None:
    """Refuse what is not a tuple of texts in NFC."""
    if not isinstance(value, tuple):
        raise WrongTypeError(attribute.name, type(value).__name__, "texts")
    for each in value:
        require_nfc(each, attribute.name)


def check_actor(_instance: object, attribute: "Attribute[Any]", value: object) -> None:
    """Refuse what is neither an ``Actor`` nor ``None``."""
    if value is not None and not isinstance(value, Actor):
        raise WrongTypeError(attribute.name, type(value).__name__, "actor")


def plain_events(events: Sequence[Any]) -> list[dict[str, Any]]:
    """Return events as plain data; what has its default value is left out."""
    return [{"event": each.slug} | _told(each) for each in events]


def _told(event: Any) -> dict[str, Any]:
    return {
        each.name: _plain(value)
        for each in fields(type(event))
        if (value := getattr(event, each.name)) != each.default
    }


def _plain(value: object) -> Any:
    return value.isoformat() if isinstance(value, date) else to_plain(value)


def read_events(
    events: Iterable[E | Mapping[str, Any]], kinds: Mapping[str, type[E]]
) -> tuple[E, ...]:
    """
    Return events, reading those that are plain data; ``kinds`` are theirs by slug.

    Raises:
        PlainDataError: One of them cannot be read; it says which, counted from 0.
    """
    if isinstance(events, (str, bytes, Mapping)) or not isinstance(events, Iterable):
        raise PlainDataError("events", ("a list of events is needed",))
    return tuple(_read(number, each, kinds) for number, each in enumerate(events))


def _read(number: int, event: Any, kinds: Mapping[str, type[E]]) -> E:
    for kind in kinds.values():
        if isinstance(event, kind):
            return event
    try:
        return from_tagged(event, kinds, "event")
    except PlainDataError as error:
        raise PlainDataError(f"events[{number}]", error.faults) from None
