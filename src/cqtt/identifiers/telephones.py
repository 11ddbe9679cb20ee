"""The telephone number in Vietnam."""

import re
from typing import Final, Self

from attrs import field, frozen

from cqtt.errors import InvalidValueError
from cqtt.identifiers.base import PersonalIdentifier
from cqtt.identifiers.shapes import compact, require_text, shape

_SUBSCRIBER: Final = "[35789][0-9]{8}|2[0-9]{9}"
_ABROAD: Final = re.compile(rf"(?:\+|00)?840?({_SUBSCRIBER})")
_NATIONAL: Final = re.compile(rf"0(?:{_SUBSCRIBER})|1[89]00[0-9]{{4,6}}")


@frozen(repr=False)
class Telephone(PersonalIdentifier):
    """
    A telephone number (*số điện thoại*) in its national form, digits alone.

    Mobile numbers have ten digits (03, 05, 07, 08, 09), landlines eleven (02 with the
    area), service numbers 1800 or 1900 and four to six more.  White space, dots,
    hyphens and round brackets do not matter; 84 in front, with +, with 00 or bare,
    becomes 0, and a 0 kept after it, as in +84 (0), goes.  Not read: emergency and
    other short numbers, extensions, the old mobile numbers of eleven digits.

    Law: numbering plan of Circular 22/2014/TT-BTTTT for the lengths, medium (pages that
    report it; not checked for later changes); the service numbers are practice.

    Raises:
        WrongTypeError: ``value`` is not a str.
        InvalidValueError: It is not such a number; ``got`` is its shape.

    >>> Telephone.parse("+84 912 345 678")
    Telephone('*******678')
    >>> str(Telephone.parse("(0237) 3852 468"))
    '02373852468'
    """

    value: str = field(repr=False)
    """Digits in the national form."""

    @value.validator
    def _check(self, _attribute: object, value: object) -> None:
        text = require_text(value, "telephone")
        if not _NATIONAL.fullmatch(text):
            raise InvalidValueError("telephone", shape(text), "telephone")

    @classmethod
    def parse(cls, text: str) -> Self:
        """
        Read a number in the national or the international form.

        >>> str(Telephone.parse("84912345678"))
        '0912345678'
        """
        written = compact(text, "telephone", ".-()")
        from_abroad = _ABROAD.fullmatch(written)
        return cls(f"0{from_abroad[1]}" if from_abroad else written)

    @property
    def is_service(self) -> bool:
        """Whether this is a service number and not a subscriber's."""
        return self.value.startswith("1")

    @property
    def international(self) -> str | None:
        """
        The number as it is dialled from abroad; ``None`` for a service number.

        >>> Telephone("0912345678").international
        '+84912345678'
        """
        return None if self.is_service else f"+84{self.value[1:]}"
