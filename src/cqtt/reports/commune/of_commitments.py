"""Figures of commitments: how many of the staff signed a code of conduct."""

import re
from typing import ClassVar, Final

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import instance_of
from cqtt.conduct.codes import CodeOfConduct
from cqtt.conduct.covered import Coverage
from cqtt.findings import Finding
from cqtt.law import Period
from cqtt.printable import require_names
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.reports.commune.periods import days_text, overlap
from cqtt.reports.commune.sources import ReportSource, Sentence, literal
from cqtt.tables import Table

_DECISION: Final = re.compile(r"\d+/(\d{4}/)?QĐ-\S+")
_UNITS: Final = ("người", "people")


@frozen
class Commitments(ReportSource):
    """
    How far the staff signed a code of conduct, as of a day (*ký cam kết*).

    A second code of a report needs a ``slug`` of its own.

    Raises:
        WrongTypeError: The coverage is none.
    """

    label_vi: ClassVar[str] = "Danh sách ký cam kết"
    label_en: ClassVar[str] = "List of commitments"

    coverage: Coverage = field(validator=instance_of(Coverage, "report-coverage"))
    slug: str = field(kw_only=True, default="commitments")

    def __attrs_post_init__(self) -> None:
        require_names(slug=self.slug)

    @property
    def _day(self) -> Period:
        return Period(self.coverage.on, self.coverage.on)

    def covered(self, period: Period) -> Period | None:
        """Return the day of the count if it lies in a period, or ``None``."""
        return overlap(period, self._day)

    def is_partial(self, period: Period) -> bool:  # noqa: ARG002 it stands on one day
        """Tell that a count of one day is not expected to last."""
        return False

    def figures(self, period: Period) -> tuple[ReportedFigure, ...]:  # noqa: ARG002 it stands on one day
        """Return the staff, those who signed, and their share."""
        rate = self.coverage.rate
        staff = ("Cán bộ, công chức phải ký cam kết", "Staff to sign")
        signed = ("Cán bộ, công chức đã ký cam kết", "Staff who signed")
        own, day, units = self.slug, self._day, _UNITS
        block = "commitments"
        found = ("staff", rate.denominator, staff), ("signed", rate.numerator, signed)
        return (
            *(
                self.figure(
                    f"{own}-{name}",
                    count,
                    labels,
                    day,
                    block=block,
                    units=units,
                    is_stock=True,
                )
                for name, count, labels in found
            ),
            self.rate(f"{own}-rate", rate, day, block=block),
        )

    def sentences(self, figures: tuple[ReportedFigure, ...]) -> tuple[Sentence, ...]:  # noqa: ARG002 they are the same
        """Return one sentence: of how many, how many signed which code, as of when."""
        own, code = self.slug, self.coverage.code
        label, label_en = literal(_named(code)), literal(code.label("en"))
        return (
            Sentence(
                f"Tính đến {days_text(self._day)}, có {{{own}-signed}} trên "
                f"{{{own}-staff}} cán bộ, công chức đã ký cam kết thực hiện quy tắc "
                f"ứng xử {label}, đạt {{{own}-rate}}.",
                f"Staff who had signed {label_en} {days_text(self._day, 'en')}: "
                f"{{{own}-signed}} of {{{own}-staff}}, {{{own}-rate}}.",
            ),
        )

    def tables(self, period: Period, unit: Agency) -> tuple[Table, ...]:  # noqa: ARG002 it stands on one day
        """Return who signed, by unit; no person is in it."""
        return (self.coverage.table(),)

    def findings(self, period: Period) -> tuple[Finding, ...]:  # noqa: ARG002 it stands on one day
        """Return what is wrong with the code, the commitments and the staff list."""
        return self.coverage.findings()


def _named(code: CodeOfConduct) -> str:
    """Return a code by the decision that set it, where its edition is one."""
    if code.places or not code.issuer or not _DECISION.fullmatch(code.edition):
        return code.label()
    return f"“{code.name}” theo Quyết định số {code.edition} của {code.issuer}"
