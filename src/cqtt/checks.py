"""What the public fields of the library's classes must be, said once."""

from datetime import date, datetime, time
from operator import index
from re import match
from sys import modules
from typing import TYPE_CHECKING, Any, Final, TypeVar, get_args

from cqtt.errors import InvalidValueError, WrongChoiceError, WrongTypeError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from decimal import Decimal

    from attrs import Attribute

R = TypeVar("R")

_DIGITS: Final = 28
_PLAIN: Final = {bool, int, float, date, datetime, time}
_DAY: Final = r"\A(?:\d{4}-\d\d-\d\d[T0-9:. +-]{0,21}|\d{1,2}/\d{1,2}/\d{4})\Z"


def told(value: object) -> object:
    """
    Return what an error may hold of a value that came.

    A number or a day stands for itself.  What else came may be a citizen's, so the name
    of its type stands for it.
    """
    if value is None or type(value) in _PLAIN:
        return value
    is_day = isinstance(value, str) and match(_DAY, value)
    return value if is_day else type(value).__name__


def require_instance(value: object, kind: Any, field: str, slug: str) -> None:
    """Refuse a value that is not of a class, or of one of a union."""
    if isinstance(value, kind):
        return
    if slug == "enum-choice":
        raise _wrong_choice(value, kind, field)
    raise WrongTypeError(field, told(value), slug)


def require_all(
    values: "Iterable[R]", kind: type[R], field: str, slug: str
) -> tuple[R, ...]:
    """Return all values; refuse what is no iterable and what is of another class."""
    came: object = values
    if isinstance(came, str) or not hasattr(came, "__iter__"):
        raise WrongTypeError(field, type(came).__name__, slug)
    found = tuple(values)
    for value in found:
        require_instance(value, kind, field, slug)
    return found


def _wrong_choice(value: object, kind: Any, field: str) -> WrongChoiceError:
    """Return the error with the members that are meant, or with all of them."""
    enums = [each for each in get_args(kind) or (kind,) if hasattr(each, "__members__")]
    members = [each for enum in enums for each in enum]
    # What compares by elements, such as an array, is no member.
    is_plain = isinstance(value, str | int)
    meant = [each for each in members if is_plain and value in (each.value, each.name)]
    # What is near no member may be a citizen's, so its type stands for it.
    got = value if meant else type(value).__name__
    choices = tuple(str(each) for each in meant or members)
    return WrongChoiceError(field, got, choices, " or ".join(map(_home, enums)))


def _home(enum: Any) -> str:
    """Return the full name of an enum, of the highest package that has it."""
    name, parts = enum.__name__, enum.__module__.split(".")
    for end in range(2, len(parts)):
        package = ".".join(parts[:end])
        if getattr(modules.get(package), name, None) is enum:
            return f"{package}.{name}"
    return f"{enum.__module__}.{name}"


def require_whole(value: object, field: str) -> None:
    """Refuse what is not an ``int`` above zero."""
    if type(value) is not int:
        raise WrongTypeError(field, value, "whole-quantity")
    if value < 1:
        raise InvalidValueError(field, value, "whole-quantity")


def require_count(value: Any, field: str, *, least: int = 0) -> int:
    """
    Return a whole number of at least ``least`` as an ``int``.

    Whole numbers of numpy and pandas are taken; a bool is refused.
    """
    try:
        count = None if isinstance(value, bool) else index(value)
    except TypeError:
        count = None
    if count is None:
        # What is no number may be a citizen's, so its type stands for it.
        got = value if isinstance(value, int | float) else type(value).__name__
        raise WrongTypeError(field, got, "whole-number")
    if count < least:
        raise InvalidValueError(field, count, "whole-quantity" if least else "count")
    return count


def require_quarters(value: object, field: str) -> None:
    """Refuse what is not an ``int`` or ``Decimal`` above zero in steps of 0.25."""
    fits = type(value) is int and value >= 1
    if type(value) is not int:
        from decimal import Context, Decimal

        if not isinstance(value, Decimal):
            raise WrongTypeError(field, value, "quarter-quantity")
        # Not the caller's context; a remainder that it cannot hold is NaN, so true.
        context = Context(prec=_DIGITS, traps=[])
        quarters_fit = not context.remainder(value, Decimal("0.25"))
        fits = value.is_finite() and value > 0 and quarters_fit
    if not fits:
        raise InvalidValueError(field, value, "quarter-quantity")


def require_time_of_day(value: object, field: str) -> None:
    """Refuse what is not a naive ``time`` in whole minutes."""
    if not isinstance(value, time) or value.tzinfo is not None:
        raise WrongTypeError(field, value, "time-of-day")
    if value.second or value.microsecond:
        raise InvalidValueError(field, value, "time-of-day")


def whole(_instance: object, attribute: "Attribute[int]", value: int) -> None:
    """Validate a field that is a whole quantity."""
    require_whole(value, attribute.name)


def quarters(
    _instance: object, attribute: "Attribute[int | Decimal]", value: "int | Decimal"
) -> None:
    """Validate a field that is a quantity in steps of 0.25."""
    require_quarters(value, attribute.name)


def time_of_day(_instance: object, attribute: "Attribute[time]", value: time) -> None:
    """Validate a field that is a time of day."""
    require_time_of_day(value, attribute.name)


def optional_time_of_day(
    _instance: object, attribute: "Attribute[time | None]", value: time | None
) -> None:
    """Validate a field that is a time of day or ``None``."""
    if value is not None:
        require_time_of_day(value, attribute.name)


def instance_of(kind: Any, slug: str) -> "Callable[[Any, Attribute[Any], Any], None]":
    """Return a validator of fields that hold an instance of a class."""

    def validate(_instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if not isinstance(value, kind):  # a call less for what is right
            require_instance(value, kind, attribute.name, slug)

    return validate
