"""
What a check finds: the rule, the place, the evidence and how bad it is.

*Phát hiện.*  A check returns findings, never a boolean.
"""

import re
from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.errors import UnknownLocaleError
from cqtt.expectations import EXPECTED

_NOTHING: Final = ("nothing", "none", "không có gì")
_DAY: Final = re.compile(r"\A(\d{4})-(\d{2})-(\d{2})\Z")


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
    ``place`` says where, file first; ``evidence`` is what came, as text.  Both are in
    Vietnamese where they are words, and ``place_en`` and ``evidence_en`` say them in
    English.  A day that came is written day/month/year in Vietnamese.

    >>> print(Finding("weekday", "2026.toml: swap[1].off", "2026-01-03").message("en"))
    2026.toml: swap[1].off must be a Monday to Friday but 2026-01-03 came; check the \
day against a calendar
    """

    rule: str
    place: str
    evidence: str
    severity: Severity = Severity.ERROR
    evidence_en: str = field(default="", kw_only=True)
    place_en: str = field(default="", kw_only=True)

    def message(self, locale: str = "vi") -> str:
        """Return the finding as one sentence, in ``"vi"`` or ``"en"``."""
        wanted = EXPECTED[self.rule]
        if locale == "en":
            came = f"but {self.evidence_en or self.evidence} came"
            place = self.place_en or self.place
            return f"{place} must be {wanted.must} {came}; {wanted.do}"
        if locale == "vi":
            if self.evidence in _NOTHING:
                return wanted.lacking_vi(self.place)
            return wanted.told_vi(self.place, _DAY.sub(r"\3/\2/\1", self.evidence))
        raise UnknownLocaleError(locale, ("vi", "en"))
