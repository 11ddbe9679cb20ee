"""The number of a dossier."""

import re
from datetime import date, datetime
from typing import Final, Self

import attrs
from attrs import field, frozen

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.identifiers.agency_codes import AgencyCode
from cqtt.identifiers.base import Identifier
from cqtt.identifiers.shapes import compact, require_text, shape

_CENTURY: Final = 2000
_WHOLE: Final = re.compile("(.+)-([0-9]{6})-([0-9]{4,7})")
_SERIAL: Final = re.compile("[0-9]{4,7}")
_MINISTRY: Final = 2
_SHORTEST_OF_MINISTRY: Final = 6


@frozen
class DossierNumber(Identifier):
    """
    The number of a dossier (*mã hồ sơ*): body, day of receipt, serial of the day.

    ``agency`` may have any depth and either order.  ``day`` is of the years 2000 to
    2099, since two digits are written.  ``serial`` is text of four to seven digits,
    whose leading zeros matter.  Small letters become capitals; a letter O for a zero is
    not guessed.

    Law: Circular 01/2018/TT-VPCP, Art. 19 (2019 to 2025), high.  The depth and the
    longer serials are practice of 2026, medium; the newer circular was not verified.

    Raises:
        WrongTypeError: A part is of another type.
        InvalidValueError: It is not such a number; ``got`` is its shape.

    >>> number = DossierNumber.parse("H15.50.05.13-261008-0975")
    >>> number.day, number.serial, number.agency.root
    (datetime.date(2026, 10, 8), '0975', 'H15')
    >>> str(number.following())
    'H15.50.05.13-261008-0976'
    """

    agency: AgencyCode = field()
    day: date = field()
    serial: str = field()

    @agency.validator
    def _check_agency(self, _attribute: object, value: object) -> None:
        if not isinstance(value, AgencyCode):
            raise WrongTypeError("agency", type(value).__name__, "agency-code")

    @day.validator
    def _check_day(self, _attribute: object, value: object) -> None:
        if not isinstance(value, date) or isinstance(value, datetime):
            raise WrongTypeError("day", type(value).__name__, "day")
        if not _CENTURY <= value.year < _CENTURY + 100:
            raise InvalidValueError("day", shape(value.isoformat()), "dossier-day")

    @serial.validator
    def _check_serial(self, _attribute: object, value: object) -> None:
        if not _SERIAL.fullmatch(require_text(value, "serial")):
            raise InvalidValueError("serial", shape(str(value)), "dossier-serial")

    @classmethod
    def parse(cls, text: str) -> Self:
        """
        Read a number in capitals or small letters.

        >>> str(DossierNumber.parse("000.00.01.h22 - 260803 - 0001"))
        '000.00.01.H22-260803-0001'
        """
        match = _WHOLE.fullmatch(compact(text, "dossier_number"))
        if match is None:
            raise InvalidValueError("dossier_number", shape(text), "dossier-number")
        agency, written, serial = match.groups()
        return cls(AgencyCode.parse(agency), _read_day(written), serial)

    @property
    def number(self) -> int:
        """The serial as a number."""
        return int(self.serial)

    def following(self) -> Self:
        """
        Return the next number of the same body and day, with a serial as wide.

        In serials of six and seven digits the first two show the ministry: they are
        kept, and only the others count up.

        Law: practice of 2026, medium.

        Raises:
            InvalidValueError: The last serial of this width is taken.
        """
        is_long = len(self.serial) >= _SHORTEST_OF_MINISTRY
        kept = self.serial[: _MINISTRY if is_long else 0]
        running = self.serial[len(kept) :]
        after = f"{int(running) + 1:0{len(running)}}"
        if len(after) > len(running):
            raise InvalidValueError("serial", shape(self.serial), "serial-left")
        return attrs.evolve(self, serial=kept + after)

    def __str__(self) -> str:
        return f"{self.agency}-{self.day:%y%m%d}-{self.serial}"


def _read_day(written: str) -> date:
    year, month, day = (int(written[at : at + 2]) for at in (0, 2, 4))
    try:
        return date(_CENTURY + year, month, day)
    except ValueError:
        raise InvalidValueError("day", shape(written), "dossier-day") from None
