"""What the fields of this room must be, and how who is responsible is written."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from cqtt.agencies import Actor, Unit
from cqtt.checks import require_instance, told
from cqtt.conduct.officers import officer_text, unit_text
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import day_text, require_locale
from cqtt.law import Period, both_ends
from cqtt.printable import is_blank, require_line
from cqtt.workdays.calendar import require_day

if TYPE_CHECKING:
    from attrs import Attribute


def as_tuple(values: Any) -> Any:
    """Return a list as a tuple; what else came is left for the validator."""
    return tuple(values) if isinstance(values, list) else values


def each(
    member: "Callable[[Any, Attribute[Any], Any], None]",
) -> "Callable[[Any, Attribute[Any], Any], None]":
    """Return a validator of fields that are a tuple of what another validator takes."""

    def validate(instance: Any, attribute: "Attribute[Any]", values: Any) -> None:
        if not isinstance(values, tuple):
            raise WrongTypeError(
                attribute.name, type(values).__name__, "tuple-of-records"
            )
        for value in values:
            member(instance, attribute, value)

    return validate


def name(_instance: Any, attribute: "Attribute[str]", value: Any) -> None:
    """Validate a field that is a name: one line that shows something."""
    if is_blank(require_line(value, attribute.name)):
        raise InvalidValueError(attribute.name, value, "filled-text")


def line(_instance: Any, attribute: "Attribute[str]", value: Any) -> None:
    """Validate a field that is one line, maybe empty."""
    require_line(value, attribute.name)


def day(_instance: Any, attribute: "Attribute[date]", value: Any) -> None:
    """Validate a field that is a plain date."""
    require_day(value, attribute.name)


def day_or_none(_instance: Any, attribute: "Attribute[Any]", value: Any) -> None:
    """Validate a field that is a plain date or ``None``."""
    if value is not None:
        require_day(value, attribute.name)


def period_of(when: date | Period | None, field: str) -> Period | None:
    """Return the days that a day or a period with both ends stands for."""
    if when is None:
        return None
    if isinstance(when, Period):
        both_ends(when, field)
        return when
    if not isinstance(when, date):
        raise WrongTypeError(field, told(when), "day-or-period")
    return Period(require_day(when, field), when)


def person_free(_instance: Any, attribute: "Attribute[Any]", value: Any) -> None:
    """Validate a field that is a ``Unit``, an ``Actor`` or ``None``."""
    require_instance(value, Unit | Actor | None, attribute.name, "unit-or-actor")


def who_text(who: Unit | Actor | None, locale: str = "vi") -> str:
    """Return a unit, or a unit and a post; never a name; empty of nobody."""
    if who is None:
        return ""
    if isinstance(who, Unit):
        return unit_text(who)
    return officer_text(who.unit, who.post, locale)


def many(number: int, word: str) -> str:
    """Return a number and an English word in its plural."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def span_text(period: Period, locale: str = "vi") -> str:
    """Return a period with both ends in words."""
    since, until = map(day_text, both_ends(period))
    if require_locale(locale) == "en":
        return f"from {since} to {until}"
    return f"từ {since} đến {until}"
