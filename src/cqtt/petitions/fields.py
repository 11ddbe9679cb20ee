"""What fields of petitions must be; errors never hold what came."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from cqtt.agencies import Actor
from cqtt.errors import WrongTypeError
from cqtt.moments import in_vietnam, require_moment
from cqtt.printable import require_names
from cqtt.text import require_nfc
from cqtt.workdays.calendar import require_day

if TYPE_CHECKING:
    from attrs import Attribute


def moment(value: object) -> datetime:
    """Return a moment as aware Vietnamese time; a bare day is refused."""
    if isinstance(value, datetime):
        return in_vietnam(value)
    if isinstance(value, date):
        return require_moment(value, "at", "an event")
    raise WrongTypeError("at", type(value).__name__, "moment")


def check_actor(_instance: object, attribute: "Attribute[Any]", value: object) -> None:
    """Refuse what is neither an ``Actor`` nor ``None``."""
    if value is not None and not isinstance(value, Actor):
        raise WrongTypeError(attribute.name, type(value).__name__, "actor")


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


def day_or_none(
    _instance: object, attribute: "Attribute[date | None]", value: object
) -> None:
    """Refuse what is neither a plain date nor ``None``."""
    if value is not None:
        require_day(value, attribute.name)


def check_number(_instance: object, _attribute: object, value: str) -> None:
    """Refuse what is no number of a register: empty, or not one line."""
    require_names(number=value)
