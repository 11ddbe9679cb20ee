"""The tax number of firms, bodies and people."""

import re
from typing import Final, Self

from attrs import field, frozen

from cqtt.errors import InvalidValueError
from cqtt.identifiers.base import PersonalIdentifier
from cqtt.identifiers.shapes import compact, require_text, shape

_WEIGHTS: Final = (31, 29, 23, 19, 17, 13, 7, 5, 3)
_IN_GROUPS: Final = re.compile("([0-9]{10})-?([0-9]{3})")
_PERSONAL: Final = re.compile("[0-9]{12}")
# Serials begin with 1, and so do branches.
_COMPANY: Final = re.compile("[0-9]{2}(?!0{7})[0-9]{8}(?:-(?!000)[0-9]{3})?")


@frozen(repr=False)
class TaxNumber(PersonalIdentifier):
    """
    The tax number (*mã số thuế*): ten digits, ten and three, or twelve.

    Ten digits are a firm, a body, or a person registered before 1 July 2025; three more
    after a hyphen are a branch or dependent unit.  The tenth digit is 10 less the
    remainder by 11 of the first nine, weighted 31, 29, 23, 19, 17, 13, 7, 5 and 3; a
    remainder of 0 would need a digit that does not exist, so such a prefix is never
    given.  Twelve digits are a citizen's number, used for tax since 1 July 2025; it has
    no check digit.

    White space and dots do not matter; a hyphen stands before the branch alone.  A
    firm's number is public, but ten digits may be a person's: the repr always masks.

    Law: Circular 105/2020/TT-BTC (ten and thirteen digits; two libraries agree on the
    rule, one names the circular), medium; Circular 86/2024/TT-BTC (twelve digits), low:
    its text was not seen.

    Raises:
        WrongTypeError: ``value`` is not a str.
        InvalidValueError: It is not such a number; ``got`` is its shape.

    >>> TaxNumber.parse("01.00.109.106")
    TaxNumber('*******106')
    """

    value: str = field(repr=False)
    """Digits, with a hyphen before the three of a branch."""

    @value.validator
    def _check(self, _attribute: object, value: object) -> None:
        text = require_text(value, "tax_number")
        if _PERSONAL.fullmatch(text):
            return
        if not _COMPANY.fullmatch(text):
            raise InvalidValueError("tax_number", shape(text), "tax-number")
        remainder = _remainder(text)
        if remainder == 0:
            raise InvalidValueError("tax_number", shape(text), "tax-prefix")
        if int(text[9]) != 10 - remainder:
            raise InvalidValueError("tax_number", shape(text), "tax-check-digit")

    @classmethod
    def parse(cls, text: str) -> Self:
        """
        Read a number; the hyphen before the branch may be missing.

        >>> str(TaxNumber.parse("0100109106 001"))
        '0100109106-001'
        """
        written = compact(text, "tax_number", ".")
        with_branch = _IN_GROUPS.fullmatch(written)
        return cls("-".join(with_branch.groups()) if with_branch else written)

    @property
    def is_personal(self) -> bool:
        """
        Whether this is a citizen's number of twelve digits.

        False does not say that the number is a firm's: people had ten digits too.
        """
        return _PERSONAL.fullmatch(self.value) is not None


def _remainder(digits: str) -> int:
    pairs = zip(_WEIGHTS, digits, strict=False)
    return sum(weight * int(digit) for weight, digit in pairs) % 11
