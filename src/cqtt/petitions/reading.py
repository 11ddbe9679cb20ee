"""A petition of any kind, read back from plain data."""

from collections.abc import Mapping
from typing import Any, Final

from cqtt.errors import PlainDataError
from cqtt.petitions.complaints import Complaint
from cqtt.petitions.denunciations import Denunciation
from cqtt.petitions.petition import Petition
from cqtt.petitions.plainly import read_petition
from cqtt.petitions.reflections import Reflection

_CLASSES: Final[Mapping[str, type[Petition]]] = {
    each.kind.value: each for each in (Complaint, Denunciation, Reflection)
}


def petition_from_dict(plain: Mapping[str, Any]) -> Petition:
    """
    Return a petition of the kind that its plain data names (*đọc lại đơn thư*).

    Raises:
        PlainDataError: It cannot be read, or its kind is unknown.
        IllegalEventError, EventOrderError: The events do not follow one another.

    >>> from datetime import datetime
    >>> told = Reflection.receive(number="PA-07", at=datetime(2026, 8, 3, 9, 0))
    >>> petition_from_dict(told.to_dict()) == told
    True
    """
    if not isinstance(plain, Mapping):
        raise PlainDataError("petition", ("a mapping is needed",))
    for kind, petition in _CLASSES.items():
        if plain.get("kind") == kind:
            return read_petition(plain, petition)
    known = ", ".join(_CLASSES)
    raise PlainDataError("petition", (f"kind must be one of {known} @ $.kind",))
