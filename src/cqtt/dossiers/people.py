"""Checks of fields that hold people: an error names the class that came, never them."""

from typing import TYPE_CHECKING, Any

from cqtt.agencies import Actor
from cqtt.dossiers.applicants import Applicant
from cqtt.errors import WrongTypeError

if TYPE_CHECKING:
    from attrs import Attribute


def check_actor(_instance: object, attribute: "Attribute[Any]", value: object) -> None:
    """Refuse what is neither an ``Actor`` nor ``None``."""
    if value is not None and not isinstance(value, Actor):
        raise WrongTypeError(attribute.name, type(value).__name__, "actor")


def check_applicant(
    _instance: object, attribute: "Attribute[Any]", value: object
) -> None:
    """Refuse what is neither an ``Applicant`` nor ``None``."""
    if value is not None and not isinstance(value, Applicant):
        raise WrongTypeError(attribute.name, type(value).__name__, "applicant")
