"""The type of a field of a letter; what came instead stays out of the error."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from cqtt.checks import require_instance
from cqtt.errors import WrongTypeError

if TYPE_CHECKING:
    from attrs import Attribute


def instance_of(kind: Any, slug: str) -> "Callable[[Any, Attribute[Any], Any], None]":
    """
    Return a validator of fields that hold an instance of a class.

    A column of a table that is off by one puts a citizen's name anywhere, so the error
    has the type of what came.
    """

    def validate(_instance: object, attribute: "Attribute[Any]", value: object) -> None:
        if isinstance(value, kind):
            return
        if slug == "enum-choice":  # names the members, and what came if it is near one
            require_instance(value, kind, attribute.name, slug)
        raise WrongTypeError(attribute.name, type(value).__name__, slug)

    return validate
