"""The code of an administrative procedure."""

import re
from typing import Final, Self

from attrs import field, frozen

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.identifiers.base import Identifier
from cqtt.identifiers.shapes import compact, require_text, shape

_CASE: Final = "[0-9]{2}"
_AGENCY: Final = r"(?:[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.)?[A-Z][0-9]{2}"
_BASE: Final = r"[0-9]\.[0-9]{6}"
_PATTERNS: Final = {
    "base": re.compile(_BASE),
    "case": re.compile(_CASE),
    "agency": re.compile(_AGENCY),
}
_WHOLE: Final = re.compile(
    rf"(?P<base>{_BASE})(?:\.(?P<case>{_CASE}))?"
    rf"(?:\.(?P<agency>{_AGENCY})(?:\.(?P<last>{_CASE}))?)?",
    re.IGNORECASE | re.ASCII,
)


@frozen
class ProcedureCode(Identifier):
    """
    The code of a procedure (*mã thủ tục hành chính*).

    ``base`` is the national code, ``case`` the two digits of one of its cases, as the
    portal lists them, ``agency`` the body that published it locally, as written
    (``"H38"``, ``"000.00.00.H14"``).  The case stands before the agency or, where
    ``is_case_last``, after it; a code has one case at most.  Small letters become
    capitals.

    A code is opaque: later decisions replace it, no field of work and no level follows
    from its digits, and an unknown code is a code.

    Law: none; practice of the national database of procedures, medium to high.

    Raises:
        WrongTypeError: A part is of another type.
        InvalidValueError: It is not such a code; ``got`` is its shape.

    >>> code = ProcedureCode.parse("2.000815.000.00.00.H55.02")
    >>> code.national, code.case, code.agency
    ('2.000815', '02', '000.00.00.H55')
    """

    base: str = field()
    case: str | None = field(default=None, kw_only=True)
    agency: str | None = field(default=None, kw_only=True)
    is_case_last: bool = field(default=False, kw_only=True)

    @base.validator
    def _check_base(self, _attribute: object, value: object) -> None:
        _check_part("base", value)

    @case.validator
    def _check_case(self, _attribute: object, value: object) -> None:
        if value is not None:
            _check_part("case", value)

    @agency.validator
    def _check_agency(self, _attribute: object, value: object) -> None:
        if value is not None:
            _check_part("agency", value)

    @is_case_last.validator
    def _check_order(self, _attribute: object, value: object) -> None:
        if not isinstance(value, bool):
            raise WrongTypeError("is_case_last", type(value).__name__, "case-order")
        if value and (self.case is None or self.agency is None):
            raise InvalidValueError("is_case_last", value, "case-order")

    @classmethod
    def parse(cls, text: str) -> Self:
        """
        Read a code with or without its case and its local suffix.

        >>> str(ProcedureCode.parse("1.001193.01")), str(ProcedureCode("1.014028"))
        ('1.001193.01', '1.014028')
        """
        match = _WHOLE.fullmatch(compact(text, "procedure_code"))
        if match is None or (match["case"] and match["last"]):
            raise InvalidValueError("procedure_code", shape(text), "procedure-code")
        return cls(
            match["base"],
            case=match["case"] or match["last"],
            agency=match["agency"] and match["agency"].upper(),
            is_case_last=match["last"] is not None,
        )

    @property
    def national(self) -> str:
        """The code of the whole procedure in the national database."""
        return self.base

    def __str__(self) -> str:
        ends = (self.case, self.agency)
        parts = (self.base, *(reversed(ends) if self.is_case_last else ends))
        return ".".join(filter(None, parts))


def _check_part(name: str, value: object) -> None:
    if not _PATTERNS[name].fullmatch(require_text(value, name)):
        raise InvalidValueError(name, shape(str(value)), "procedure-code")
