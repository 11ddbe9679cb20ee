"""The code of a state body in the exchange of data."""

import re
from enum import Enum
from typing import Final, Self

from attrs import field, frozen

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.identifiers.base import Identifier
from cqtt.identifiers.shapes import compact, require_text, shape

_ROOT: Final = re.compile("[A-Za-z][0-9]{2}")
_LEVEL: Final = re.compile("[0-9]{1,3}")


class AgencyCodeStyle(Enum):
    """
    On which side the root stands (*cách viết mã định danh*).

    ``ROOT_FIRST``: QĐ 20/2020/QĐ-TTg, ``H55.242``, and a root alone.  ``ROOT_LAST``:
    QCVN 102:2016/BTTTT, ``000.00.00.H49``; superseded and still in use.
    """

    ROOT_FIRST = "root-first"
    ROOT_LAST = "root-last"


@frozen
class AgencyCode(Identifier):
    """
    The code of a state body (*mã định danh cơ quan*).

    ``root`` is the letter and two digits of the province (H), ministry (G) or other
    body of the first level; any letter is a root.  ``levels`` are the other parts as
    they are written, from left to right, each of one to three digits, of any number.
    Both orders are read and kept: the codes of one body in two styles are not equal,
    and nothing is looked up.  Small letters become capitals.

    Law: QĐ 20/2020/QĐ-TTg; QCVN 102:2016/BTTTT.  Both forms in use, high; how many
    digits a level may have, medium (what is seen).

    Raises:
        WrongTypeError: A part is of another type.
        InvalidValueError: It is not such a code; ``got`` is its shape.

    >>> AgencyCode.parse("h15.50.05.13").levels
    ('50', '05', '13')
    >>> AgencyCode.parse("000.00.00.H49").style
    <AgencyCodeStyle.ROOT_LAST: 'root-last'>
    """

    root: str = field()
    levels: tuple[str, ...] = field(default=())
    style: AgencyCodeStyle = field(default=AgencyCodeStyle.ROOT_FIRST)

    def __attrs_post_init__(self) -> None:
        if not _ROOT.fullmatch(self.root) or not self.root.isupper():
            raise InvalidValueError("root", shape(self.root), "agency-code")
        if self.style is AgencyCodeStyle.ROOT_LAST and not self.levels:
            raise InvalidValueError("levels", (), "agency-levels")

    @root.validator
    def _check_root(self, _attribute: object, value: object) -> None:
        require_text(value, "root")

    @levels.validator
    def _check_levels(self, _attribute: object, value: object) -> None:
        if not isinstance(value, tuple):
            raise WrongTypeError("levels", type(value).__name__, "agency-levels")
        for level in value:
            if not _LEVEL.fullmatch(require_text(level, "levels")):
                raise InvalidValueError("levels", shape(level), "agency-levels")

    @style.validator
    def _check_style(self, _attribute: object, value: object) -> None:
        if not isinstance(value, AgencyCodeStyle):
            raise WrongTypeError("style", type(value).__name__, "agency-code-style")

    @classmethod
    def parse(cls, text: str) -> Self:
        """
        Read a code in either style, in capitals or small letters.

        >>> str(AgencyCode.parse(" H55.242 "))
        'H55.242'
        """
        first, *rest = parts = compact(text, "agency_code").split(".")
        if _ROOT.fullmatch(first) and all(map(_LEVEL.fullmatch, rest)):
            return cls(first.upper(), tuple(rest))
        *before, last = parts
        if _ROOT.fullmatch(last) and all(map(_LEVEL.fullmatch, before)):
            return cls(last.upper(), tuple(before), AgencyCodeStyle.ROOT_LAST)
        raise InvalidValueError("agency_code", shape(text), "agency-code")

    def __str__(self) -> str:
        if self.style is AgencyCodeStyle.ROOT_FIRST:
            return ".".join((self.root, *self.levels))
        return ".".join((*self.levels, self.root))
