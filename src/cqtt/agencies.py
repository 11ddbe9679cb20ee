"""
Who handles a dossier: the body, without the names of people.

*Cơ quan.*  The body's calendar, hours and counting rules make an ``Office``
(``cqtt.offices``).
"""

from enum import Enum

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.errors import InvalidValueError
from cqtt.text import require_nfc


class Level(Enum):
    """
    The level of a body (*cấp hành chính*).

    Districts ended on 1 July 2025; the level stays for what happened before.
    """

    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


@frozen
class Agency:
    """
    A state body (*cơ quan*), e.g. the people's committee of a commune.

    ``code`` is its identifier in the systems, such as ``"H56.24"``; it is opaque here.

    >>> Agency("Ủy ban nhân dân xã Hà Trung", level=Level.COMMUNE).name
    'Ủy ban nhân dân xã Hà Trung'
    """

    name: str = field()
    code: str | None = None
    level: Level | None = field(
        default=None, validator=instance_of(Level | None, "enum-choice")
    )

    @name.validator
    def _check_name(self, _attribute: object, value: str) -> None:
        if not require_nfc(value, "name").strip():
            raise InvalidValueError("name", value, "filled-text")
