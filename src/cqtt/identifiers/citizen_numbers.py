"""The personal identification number, which is also that of the citizen card."""

import re
from typing import Final, Self

from attrs import field, frozen

from cqtt.errors import InvalidValueError
from cqtt.identifiers.base import PersonalIdentifier
from cqtt.identifiers.shapes import compact, require_text, shape

_CURRENT: Final = re.compile("[0-9]{12}")
_OLD: Final = re.compile("[0-9]{9}")
_FIRST_CENTURY: Final = 1900


@frozen(repr=False)
class CitizenNumber(PersonalIdentifier):
    """
    The number of a citizen (*số định danh cá nhân*, *số căn cước*): twelve digits.

    Three digits for the province, or country, of birth registration, one for century
    and sex, two for the year of birth, six at random.  There is no check digit, so only
    the form is checked, and a typing error may pass.  Province codes are those before
    the mergers of 2025 and are not looked up.  Nine digits are the old identity card
    (*chứng minh nhân dân*) and have an error of their own.

    White space, dots and hyphens do not matter.  The number is text: a spreadsheet that
    made it an int has lost its leading zero, which is not guessed.

    Law: Decree 137/2015/NĐ-CP, Art. 13; the code table is in circulars of the Ministry
    of Public Security (07/2016/TT-BCA, then 59/2021/TT-BCA).  Structure and table,
    high (two independent pages agree); the article of the circulars and the texts in
    force since 1 July 2024, not verified.

    Raises:
        WrongTypeError: ``value`` is not a str.
        InvalidValueError: It is not such a number; ``got`` is its shape.

    >>> CitizenNumber.parse("038 190 000 123")
    CitizenNumber('*********123')
    """

    value: str = field(repr=False)
    """Twelve digits without separators."""

    @value.validator
    def _check(self, _attribute: object, value: object) -> None:
        text = require_text(value, "citizen_number")
        if _OLD.fullmatch(text):
            raise InvalidValueError("citizen_number", shape(text), "new-card-number")
        if not _CURRENT.fullmatch(text):
            raise InvalidValueError("citizen_number", shape(text), "citizen-number")

    @classmethod
    def parse(cls, text: str) -> Self:
        """
        Read a number with or without separators.

        >>> str(CitizenNumber.parse("038.190.000.123"))
        '038190000123'
        """
        return cls(compact(text, "citizen_number", ".-"))

    @property
    def province_code(self) -> str:
        """The code of the province, or country, where the birth was registered."""
        return self.value[:3]

    @property
    def birth_year(self) -> int:
        """
        The year of birth, 1900 to 2399.

        >>> CitizenNumber("038290000123").birth_year
        2090
        """
        century = int(self.value[3]) // 2
        return _FIRST_CENTURY + 100 * century + int(self.value[4:6])

    @property
    def is_male(self) -> bool:
        """Whether the number was given to a male; even digits are male."""
        return int(self.value[3]) % 2 == 0
