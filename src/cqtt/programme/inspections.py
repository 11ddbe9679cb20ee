"""Inspections of the programme, what they found, and whether it was put right."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from attrs import field, frozen

from cqtt.agencies import Actor, Unit
from cqtt.checks import instance_of, require_all
from cqtt.errors import InvalidValueError
from cqtt.findings import Finding, Severity
from cqtt.law import Period, both_ends
from cqtt.programme import requiring
from cqtt.programme.documents import IssuedDocument
from cqtt.programme.formulas import FINDINGS_FIXED
from cqtt.programme.requiring import who_text
from cqtt.programme.standing import (
    WorkStatus,
    how_many,
    ways_text,
    work_status,
)
from cqtt.rates import Rate
from cqtt.tables import Column, Kind, Table
from cqtt.workdays.calendar import require_day


@frozen
class InspectionFinding:
    """
    One thing that an inspection found (*tồn tại, hạn chế qua kiểm tra*).

    ``unit`` is where it was found, ``who`` must put it right by ``due_on``;
    ``fixed_on`` is the day on which it was.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: What was found, or the unit, is empty.
    """

    what: str = field(validator=requiring.name)
    unit: str = field(validator=requiring.name)
    severity: Severity = field(
        default=Severity.WARNING, validator=instance_of(Severity, "enum-choice")
    )
    who: Unit | Actor | None = field(
        default=None, kw_only=True, validator=requiring.person_free
    )
    due_on: date | None = field(
        default=None, kw_only=True, validator=requiring.day_or_none
    )
    fixed_on: date | None = field(
        default=None, kw_only=True, validator=requiring.day_or_none
    )

    def status(self, on: date) -> WorkStatus:
        """
        Return whether it was put right by the end of a day.

        Raises:
            WrongTypeError: The day is not a plain date.
        """
        return work_status(self.due_on, self.fixed_on, require_day(on, "on"))


def _when(value: Any) -> Period:
    found = requiring.period_of(value, "when")
    if found is None:
        raise InvalidValueError("when", None, "day-or-period")
    return found


@frozen(kw_only=True)
class InspectionRound:
    """
    One round of inspection (*đợt kiểm tra*).

    ``when`` is a day or a ``Period``; ``team`` the posts or units that inspected;
    ``units`` those that were inspected; ``plan`` the document that ordered it.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The name is empty; the period is open.
    """

    name: str = field(validator=requiring.name)
    when: Period = field(converter=_when)
    team: tuple[str, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(requiring.name),
    )
    units: tuple[str, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(requiring.name),
    )
    found: tuple[InspectionFinding, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(instance_of(InspectionFinding, "inspection-finding")),
    )
    plan: IssuedDocument | None = field(
        default=None, validator=instance_of(IssuedDocument | None, "issued-document")
    )

    @property
    def first_on(self) -> date:
        """Its first day."""
        return both_ends(self.when)[0]

    def findings(self) -> tuple[Finding, ...]:
        """
        Return what is wrong with the record of it.

        Looked for: a unit with findings that was not inspected, a finding due or put
        right before the inspection began, one that nobody must put right.
        """
        return tuple(each for found in self.found for each in self._of_finding(found))

    def _of_finding(self, found: InspectionFinding) -> list[Finding]:
        place = f"{self.name}, {found.unit}"
        told = []
        if self.units and found.unit not in self.units:
            told.append(Finding("unit-inspected", place, found.what, Severity.WARNING))
        if found.who is None:
            told.append(
                Finding("finding-with-unit", place, "nothing", Severity.WARNING)
            )
        if found.due_on is not None and found.due_on < self.first_on:
            came = found.due_on.isoformat()
            told.append(Finding("due-after-inspection", place, came))
        if found.fixed_on is not None and found.fixed_on < self.first_on:
            came = found.fixed_on.isoformat()
            told.append(Finding("fixed-after-inspection", place, came))
        return told


@frozen
class FollowUp:
    """
    What became of findings by the end of a day (*kết quả khắc phục sau kiểm tra*).

    Rounds that began after the day are not in it.
    """

    on: date
    rounds: tuple[InspectionRound, ...] = field(repr=False)

    @property
    def found(self) -> tuple[InspectionFinding, ...]:
        """All findings, in the order of the rounds."""
        return tuple(found for each in self.rounds for found in each.found)

    def count(self, *statuses: WorkStatus) -> int:
        """
        Return how many findings stand in one of these ways.

        Raises:
            WrongChoiceError: What came is no ``WorkStatus``.
        """
        return how_many(self.found, self.on, *statuses)

    @property
    def fixed(self) -> int:
        """How many findings were put right."""
        return sum(found.status(self.on).is_done for found in self.found)

    @property
    def open(self) -> int:
        """How many findings were not put right, overdue or not."""
        return len(self.found) - self.fixed

    @property
    def rate(self) -> Rate:
        """The share of the findings that was put right."""
        return Rate(self.fixed, len(self.found), FINDINGS_FIXED)

    def by_severity(self) -> dict[Severity, int]:
        """Return how many findings there are of each severity, the worst first."""
        severities = tuple(Severity)[::-1]
        counts = [each.severity for each in self.found]
        return {severity: counts.count(severity) for severity in severities}

    def explain(self, locale: str = "vi") -> str:
        """Return one sentence: the rate, the day, and how many stand in each way."""
        told = _as_fixed(ways_text(self.found, self.on, locale), locale)
        return f"{self.rate.explain(locale)}, {told}"

    def table(self, locale: str = "vi") -> Table:
        """Return the findings: where, what, who must act, and how each stands."""
        return Table(
            "Khắc phục sau kiểm tra",
            title_en="Follow-up of inspections",
            columns=_COLUMNS,
            rows=(
                (
                    each.name,
                    found.unit,
                    found.what,
                    _SEVERITIES[found.severity][locale == "en"],
                    who_text(found.who, locale),
                    found.due_on,
                    found.fixed_on,
                    _as_fixed(found.status(self.on).text(locale), locale),
                )
                for each in self.rounds
                for found in each.found
            ),
            notes=(self.explain(locale),),
        )


def _as_fixed(told: str, locale: str) -> str:
    """Return how work stands in the words for what is put right."""
    done, fixed = ("done", "fixed") if locale == "en" else ("hoàn thành", "khắc phục")
    return told.replace(done, fixed)


_SEVERITIES: Final = {
    Severity.NOTE: ("nhẹ", "minor"),
    Severity.WARNING: ("cần khắc phục", "notable"),
    Severity.ERROR: ("nghiêm trọng", "serious"),
}

_COLUMNS: Final = (
    Column("round", ("Đợt kiểm tra",), heading_en=("Inspection",)),
    Column("unit", ("Đơn vị",), heading_en=("Unit",)),
    Column("finding", ("Nội dung",), heading_en=("Finding",)),
    Column("severity", ("Mức độ",), heading_en=("Severity",)),
    Column("who", ("Đơn vị khắc phục",), heading_en=("Responsible",)),
    Column("due_on", ("Hạn",), heading_en=("Due",), kind=Kind.DAY),
    Column("fixed_on", ("Khắc phục",), heading_en=("Fixed",), kind=Kind.DAY),
    Column("status", ("Tình trạng",), heading_en=("Status",)),
)


def follow_up(rounds: Iterable[InspectionRound], on: date) -> FollowUp:
    """
    Return what became of the findings of inspections (*theo dõi sau kiểm tra*).

    Raises:
        WrongTypeError: What came is no round; the day is not a plain date.

    >>> found = InspectionFinding("chưa niêm yết đủ thủ tục", "xã Mẫu",
    ...                           due_on=date(2026, 4, 30), fixed_on=date(2026, 4, 20))
    >>> first = InspectionRound(name="Đợt 1", when=date(2026, 4, 2), found=[found])
    >>> follow_up([first], date(2026, 4, 10)).open
    1
    >>> follow_up([first], date(2026, 4, 30)).rate.text("en")
    '100.00 %'
    """
    require_day(on, "on")
    listed = require_all(rounds, InspectionRound, "rounds", "inspection-round")
    return FollowUp(on, tuple(each for each in listed if each.first_on <= on))
