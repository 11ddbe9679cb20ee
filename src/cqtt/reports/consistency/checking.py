"""Comparing the figures of a report."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from cqtt.checks import require_instance
from cqtt.findings import Severity
from cqtt.reports.consistency.basics import check_each
from cqtt.reports.consistency.changes import check_changes
from cqtt.reports.consistency.check import Check, CheckKind
from cqtt.reports.consistency.checked import CheckedReport
from cqtt.reports.consistency.dating import check_days
from cqtt.reports.consistency.families import check_families
from cqtt.reports.consistency.figure import ReportFigure
from cqtt.reports.consistency.outcomes import check_outcomes
from cqtt.reports.consistency.promised import check_promised
from cqtt.reports.consistency.records import read_records
from cqtt.reports.consistency.repeated import check_repeated
from cqtt.reports.consistency.shares import check_shares
from cqtt.reports.consistency.stated_sums import check_stated_sums
from cqtt.reports.consistency.statements import check_statements
from cqtt.reports.consistency.structure import Frequency, check_structure
from cqtt.reports.consistency.subperiods import check_subperiods
from cqtt.reports.consistency.totals import check_totals
from cqtt.reports.consistency.units import check_units
from cqtt.workdays.calendar import require_day

_NO_DUTIES: Final[Mapping[str, Frequency]] = MappingProxyType({})


def check_report(
    figures: Iterable[ReportFigure | Mapping[str, Any]] | Mapping[str, Any],
    *,
    report_on: date | None = None,
    duties: Mapping[str, Frequency] = _NO_DUTIES,
) -> CheckedReport:
    """
    Compare the figures of a written report with one another.

    *Kiểm tra tính nhất quán của số liệu trong báo cáo.*  ``figures`` are
    ``ReportFigure`` or plain records with the same fields, or a mapping that holds
    them under ``"figures"``; other fields of a record are not read.  Figures are
    compared within one document; parts, totals, outcomes and shares within one group
    (without one, within one line), one unit and one period.  A share must be the exact
    one rounded half up to as many places as are printed (``cqtt.published``).

    ``report_on`` is the day of the report, where no figure tells it; ``duties`` say by
    the id or the group of a figure how often something had to be.

    An error is arithmetic that cannot be.  Where two readings exist it is a warning: a
    total whose parts may be some of them, a base that may be another one.  A figure
    that needs a definition is a note.  Nothing is taken from what judges a figure.

    Raises:
        WrongTypeError: There is no list of figures; ``report_on`` is no plain date; a
            duty is no ``Frequency``.

    >>> figures = [
    ...     {"id": "1", "label": "Hồ sơ tiếp nhận", "value": 936, "unit": "hồ sơ"},
    ...     {"id": "2", "label": "Hồ sơ đã giải quyết", "value": "931/936 (99,46%)",
    ...      "unit": "hồ sơ"},
    ... ]
    >>> for finding in check_report(figures).findings:
    ...     print(finding.message())
    2 phải là số làm tròn, không phải số cắt bỏ phần lẻ, nhận được 99,46%; \
931/936 = 99,47 %; có lẽ cắt bỏ thay vì làm tròn; làm tròn là 99,47% (độ tin cậy cao); \
in số đã làm tròn, hoặc in ít chữ số thập phân hơn
    """
    require_instance(duties, Mapping, "duties", "duties-by-figure")
    for duty in duties.values():
        require_instance(duty, Frequency, "duties", "duties-by-figure")
    if report_on is not None:
        require_day(report_on, "report_on")
    seen, checks = read_records(figures)
    every = [
        *checks,
        *check_each(seen),
        *check_shares(seen),
        *check_changes(seen),
        *check_stated_sums(seen),
        *check_totals(seen),
        *check_families(seen),
        *check_units(seen),
        *check_subperiods(seen),
        *check_outcomes(seen),
        *check_repeated(seen),
        *check_days(seen, report_on),
        *check_structure(seen, duties),
        *check_statements(seen),
        *check_promised(seen),
    ]
    at = {each.id: each.at for each in seen}
    ordered = sorted(every, key=lambda c: at.get(c.figures[0], -1) if c.figures else -1)
    told = _once(tuple(dict.fromkeys(ordered)))
    return CheckedReport(tuple(each.figure for each in seen), told)


def _once(checks: tuple[Check, ...]) -> tuple[Check, ...]:
    """Leave out notes that a figure needs a definition where it is wrong anyway."""
    wrong = {
        check.figures[0]
        for check in checks
        if check.figures
        and check.finding is not None
        and check.finding.severity is Severity.ERROR
    }
    return tuple(
        check
        for check in checks
        if check.kind is not CheckKind.DEFINITION
        or check.figures[0] not in wrong
        or len(check.figures) > 1
    )
