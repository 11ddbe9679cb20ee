"""
What a check finds: the rule, the place, the evidence and how bad it is.

*Phát hiện.*  A check returns findings, never a boolean.
"""

from enum import Enum

from attrs import frozen

from cqtt.errors import UnknownLocaleError
from cqtt.expectations import EXPECTED

_NOTHING = ("nothing", "none")


class Severity(Enum):
    """How bad a finding is (*mức độ*)."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


@frozen
class Finding:
    """
    One thing that a check found.

    *Phát hiện.*  ``rule`` is a slug of ``cqtt.expectations``, which says what must be;
    ``place`` says where, file first; ``evidence`` is what came, as text.

    >>> print(Finding("weekday", "2026.toml: swap[1].off", "2026-01-03").message("en"))
    2026.toml: swap[1].off must be a Monday to Friday but 2026-01-03 came; check the \
day against a calendar
    """

    rule: str
    place: str
    evidence: str
    severity: Severity = Severity.ERROR

    def message(self, locale: str = "vi") -> str:
        """Return the finding as one sentence, in ``"vi"`` or ``"en"``."""
        wanted = EXPECTED[self.rule]
        if locale == "en":
            came = f"but {self.evidence} came"
            return f"{self.place} must be {wanted.must} {came}; {wanted.do}"
        if locale == "vi":
            came = "không có gì" if self.evidence in _NOTHING else self.evidence
            return f"{self.place} phải là {wanted.must_vi}, nhận được {came}"
        raise UnknownLocaleError(locale, ("vi", "en"))
