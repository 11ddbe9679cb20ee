"""
Who handles a dossier: body, unit, post; a name only where given.

*Cơ quan, phòng, bộ phận, chức danh.*  The body's calendar, hours and counting rules
make an ``Office`` (``cqtt.offices``).
"""

import re
from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.errors import InvalidValueError
from cqtt.printable import require_printable
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
    ``area`` is the unit of territory it serves, such as ``"xã Hà Trung"``; without it,
    that is read at the end of the name.

    >>> Agency("Ủy ban nhân dân xã Hà Trung", level=Level.COMMUNE).name
    'Ủy ban nhân dân xã Hà Trung'
    """

    name: str = field()
    code: str | None = None
    level: Level | None = field(
        default=None, validator=instance_of(Level | None, "enum-choice")
    )
    area: str | None = None

    @name.validator
    def _check_name(self, _attribute: object, value: str) -> None:
        if not require_nfc(value, "name").strip():
            raise InvalidValueError("name", value, "filled-text")
        require_printable(value, "name")

    @property
    def serves(self) -> str | None:
        """
        The territory it serves, as told or as its name ends; ``None`` if unknown.

        >>> Agency("Công an xã Hà Trung").serves, Agency("Bảo hiểm xã hội").serves
        ('xã Hà Trung', None)
        """
        if self.area is not None:
            return self.area
        found = re.search(_TERRITORY, self.name)
        return None if found is None else found[0]

    def is_same_as(self, other: "Agency | None") -> bool:
        """Tell whether two are one body: by code where both have one, else by name."""
        if other is None:
            return False
        if self.code is not None and other.code is not None:
            return self.code == other.code
        return self.name == other.name


_TERRITORY: Final = (
    r"(?:xã(?! hội)|phường|đặc khu|thị trấn|huyện|quận|tỉnh|thành phố|Xã|Phường)"
    r" [^\W\d_].*$"
)


@frozen
class Unit:
    """
    A unit of a body (*phòng, bộ phận*), e.g. the one-stop desk.

    >>> Unit("Bộ phận Một cửa", agency=Agency("Ủy ban nhân dân xã Hà Trung")).name
    'Bộ phận Một cửa'
    """

    name: str = field()
    code: str | None = None
    agency: Agency | None = field(
        default=None, validator=instance_of(Agency | None, "agency")
    )

    @name.validator
    def _check_name(self, _attribute: object, value: str) -> None:
        if not require_nfc(value, "name").strip():
            raise InvalidValueError("name", value, "filled-text")
        require_printable(value, "name")


@frozen
class Actor:
    """
    Who did something: unit and post (*chức danh*).

    ``name`` is a person's and stays out of messages and of ``repr``.

    >>> Actor(Unit("Tư pháp - Hộ tịch"), "công chức", name="Trần Thị Ví Dụ").post
    'công chức'
    """

    unit: Unit = field(validator=instance_of(Unit, "unit"))
    post: str = ""
    name: str | None = field(default=None, repr=False)
