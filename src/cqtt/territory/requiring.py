"""What the fields of this room must be."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from cqtt.errors import WrongTypeError
from cqtt.law.sources import require_plain_day
from cqtt.printable import require_names

if TYPE_CHECKING:
    from datetime import date

    from attrs import Attribute


def all_are(
    member: "Callable[[Any, Attribute[Any], Any], None]",
) -> "Callable[[Any, Attribute[Any], object], None]":
    """Return a validator of fields that are a tuple of what another validator takes."""

    def validate(instance: object, attribute: "Attribute[Any]", values: object) -> None:
        if not isinstance(values, tuple):
            raise WrongTypeError(
                attribute.name, type(values).__name__, "tuple-of-records"
            )
        for each in values:
            member(instance, attribute, each)

    return validate


def as_tuple(values: Any) -> Any:
    """Return a list as a tuple; what else came is left for the validator."""
    return tuple(values) if isinstance(values, list) else values


def plain_day(_instance: object, attribute: "Attribute[date]", value: object) -> None:
    """Validate a field that is a plain date."""
    require_plain_day(value, attribute.name)


def is_name(_instance: object, attribute: "Attribute[str]", value: str) -> None:
    """Validate a field that is a name: one line that shows something."""
    require_names(**{attribute.name: value})
