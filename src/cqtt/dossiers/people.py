"""The check of a field that holds an applicant: an error names only the class."""

from typing import TYPE_CHECKING, Any

from cqtt.dossiers.applicants import Applicant
from cqtt.errors import WrongTypeError

if TYPE_CHECKING:
    from attrs import Attribute


def check_applicant(
    _instance: object, attribute: "Attribute[Any]", value: object
) -> None:
    """Refuse what is neither an ``Applicant`` nor ``None``."""
    if value is not None and not isinstance(value, Applicant):
        raise WrongTypeError(attribute.name, type(value).__name__, "applicant")
