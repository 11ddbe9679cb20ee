"""What the fields of letters are checked for; errors never hold what came."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.letters.people import Recipient, Role
from cqtt.moments import in_vietnam, require_moment
from cqtt.rendering.values import require_filled

if TYPE_CHECKING:
    from attrs import Attribute

ADDRESSED: Final = frozenset(
    {Role.ELDER, Role.MAN, Role.WOMAN, Role.YOUNG_MAN, Role.YOUNG_WOMAN}
)
"""The roles of one grown person of whom it is known how to address them."""
ONE_PERSON: Final = ADDRESSED | {Role.PERSON, Role.CHILD}
"""The roles of one person."""
_MOST_TOGETHER: Final = 2


def require_own_day(value: object, name: str) -> None:
    """Refuse what is not a plain date, without repeating it."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise WrongTypeError(name, type(value).__name__, "day")


def own_day(_instance: object, attribute: "Attribute[date]", value: date) -> None:
    """Validate a field that is a day of somebody's life."""
    require_own_day(value, attribute.name)


def optional_day(
    _instance: object, attribute: "Attribute[date | None]", value: date | None
) -> None:
    """Validate a field that is such a day or ``None``."""
    if value is not None:
        require_own_day(value, attribute.name)


def recipient(
    _instance: object, attribute: "Attribute[Recipient]", value: Recipient
) -> None:
    """Validate a recipient; a bare name is refused and stays out of the error."""
    if not isinstance(value, Recipient):
        raise WrongTypeError(attribute.name, type(value).__name__, "recipient")


def amount(
    _instance: object, attribute: "Attribute[int | None]", value: int | None
) -> None:
    """Validate an amount in đồng above zero, or ``None``."""
    if value is None:
        return
    if type(value) is not int:
        raise WrongTypeError(attribute.name, type(value).__name__, "whole-amount")
    if value < 1:
        raise InvalidValueError(attribute.name, "no amount", "whole-amount")


def addressed_people(
    _instance: object,
    attribute: "Attribute[tuple[Recipient, ...]]",
    value: tuple[Recipient, ...],
) -> None:
    """Validate a tuple of one or two people, each with how they are addressed."""
    require_people(value, attribute.name, least=1)


def addressed_pair(
    _instance: object,
    attribute: "Attribute[tuple[Recipient, ...]]",
    value: tuple[Recipient, ...],
) -> None:
    """Validate a tuple of two people, each with how they are addressed."""
    require_people(value, attribute.name, least=_MOST_TOGETHER)


def require_people(value: object, name: str, *, least: int) -> None:
    """Refuse what is not a tuple of ``least`` to two people with fitting roles."""
    if not isinstance(value, tuple) or not all(
        isinstance(each, Recipient) for each in value
    ):
        raise WrongTypeError(name, type(value).__name__, "addressed-people")
    if not least <= len(value) <= _MOST_TOGETHER:
        raise InvalidValueError(name, len(value), "addressed-people")
    for each in value:
        if each.role not in ADDRESSED:
            raise InvalidValueError(name, each.role.value, "addressed-people")


def filled_if_told(_instance: object, attribute: "Attribute[str]", value: str) -> None:
    """Validate a printable line that is empty or says something."""
    if value != "":
        require_filled(value, attribute.name)


def clause(text: str) -> str:
    """
    Return a text as a part of a sentence, whose full stop the wording has.

    >>> clause("Nhà văn hóa thôn. ")
    'Nhà văn hóa thôn'
    """
    return text.strip().removesuffix(".")


def without_stops(lines: tuple[str, ...]) -> tuple[str, ...]:
    """
    Return the lines of *Nơi nhận* without the signs at their ends, which the page has.

    >>> without_stops(("Như trên;", "Lưu: VT."))
    ('Như trên', 'Lưu: VT')
    """
    given: Any = lines
    if isinstance(given, tuple):
        given = tuple(_without_stop(e) if isinstance(e, str) else e for e in given)
    told: tuple[str, ...] = given  # what else came is for the validator to refuse
    return told


def _without_stop(text: str) -> str:
    plain = text.rstrip()
    return plain[:-1].rstrip() if plain.endswith((";", ".")) else text


def meeting(value: object) -> datetime:
    """Return the moment of a meeting as aware Vietnamese time; no bare day."""
    if not isinstance(value, date):
        raise WrongTypeError("at", type(value).__name__, "moment")
    return in_vietnam(require_moment(value, "at", "a meeting"))


def optional_meeting(value: object) -> datetime | None:
    """Return such a moment or ``None``."""
    return None if value is None else meeting(value)
