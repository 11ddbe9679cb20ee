"""
What the fields of recorded events must be: moments, days, texts, who did it.

*Diễn biến.*  Events hold what citizens gave, so an error names the class that came and
never the value.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from cqtt.agencies import Actor
from cqtt.errors import WrongTypeError
from cqtt.moments import in_vietnam, require_moment
from cqtt.text import require_nfc

if TYPE_CHECKING:
    from attrs import Attribute


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
