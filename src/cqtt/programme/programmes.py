"""The programme of a locality: everything that is recorded of it, and its summary."""

from datetime import date
from typing import Final, TypeVar

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import instance_of, require_instance
from cqtt.findings import Finding
from cqtt.law import Period, both_ends
from cqtt.programme import requiring
from cqtt.programme.activities import (
    Activity,
    ActivityKind,
    ActivityTotal,
    activity_totals,
    no_activities,
    overlap_findings,
)
from cqtt.programme.campaigns import Campaign
from cqtt.programme.committees import SteeringCommittee, committee_findings
from cqtt.programme.documents import IssuedDocument
from cqtt.programme.duty import Duty, DutyRoster, RosterCoverage
from cqtt.programme.initiatives import Initiative, models_running, recognised_in
from cqtt.programme.inspections import InspectionRound, follow_up
from cqtt.programme.numbering import document_findings
from cqtt.programme.placement import Placing, placing
from cqtt.programme.plans import Plan, PlanTask
from cqtt.programme.progress import PlanProgress
from cqtt.programme.requiring import period_of
from cqtt.programme.rollouts import RollOut
from cqtt.programme.sieves import Sieve, lasting
from cqtt.programme.summaries import ProgrammeSummary
from cqtt.programme.teams import Outcome, Team, TeamCase, outcomes, teams_by_kind
from cqtt.programme.years_of_documents import documents_by_year
from cqtt.workdays import WorkCalendar

M = TypeVar("M")


def _how_many(records: tuple[object, ...]) -> str:
    return f"{len(records)} records"


@frozen(kw_only=True)
class Programme:
    """
    The model in a locality (*chương trình xây dựng mô hình chính quyền thân thiện*).

    Each field holds the records of one kind, in any order.  Leave out what nobody
    recorded: it is then told as not measured, which is not zero.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The name is empty.

    >>> from cqtt.programme import ActivityKind
    >>> year = Period(date(2022, 1, 1), date(2022, 12, 31))
    >>> programme = Programme(
    ...     name="Chính quyền thân thiện",
    ...     unit=Agency("Ủy ban nhân dân xã Mẫu"),
    ...     activities=[Activity(ActivityKind.NEWS_ITEM, 22, year)])
    >>> programme.summary(year).count("propaganda-items").whole
    22
    """

    name: str = field(validator=requiring.name)
    unit: Agency = field(validator=instance_of(Agency, "agency"))
    committees: tuple[SteeringCommittee, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(instance_of(SteeringCommittee, "steering-committee")),
        repr=_how_many,
    )
    plans: tuple[Plan, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(instance_of(Plan, "plan")),
        repr=_how_many,
    )
    documents: tuple[IssuedDocument, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(instance_of(IssuedDocument, "issued-document")),
        repr=_how_many,
    )
    rosters: tuple[DutyRoster, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(instance_of(DutyRoster, "duty-roster")),
        repr=_how_many,
    )
    teams: tuple[Team, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(instance_of(Team, "team")),
        repr=_how_many,
    )
    campaigns: tuple[Campaign, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(instance_of(Campaign, "campaign")),
        repr=_how_many,
    )
    activities: tuple[Activity, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(instance_of(Activity, "activity")),
        repr=_how_many,
    )
    inspections: tuple[InspectionRound, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(instance_of(InspectionRound, "inspection-round")),
        repr=_how_many,
    )
    roll_outs: tuple[RollOut, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(instance_of(RollOut, "roll-out")),
        repr=_how_many,
    )
    initiatives: tuple[Initiative, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(instance_of(Initiative, "initiative")),
        repr=_how_many,
    )

    def findings(self, on: date) -> tuple[Finding, ...]:
        """
        Return what is wrong with the records, as of a day.

        Among them are notes: activities that may be counted twice.

        Raises:
            WrongTypeError: The day is not a plain date.
        """
        found = [*committee_findings(self.committees)]
        found += document_findings(self.documents)
        found += overlap_findings(self.activities)
        found += [each for plan in self.plans for each in plan.findings()]
        found += [each for round_ in self.inspections for each in round_.findings()]
        found += [each for rolled in self.roll_outs for each in rolled.findings(on)]
        return tuple(found)

    def summary(
        self, period: Period, *, calendar: WorkCalendar | None = None
    ) -> ProgrammeSummary:
        """
        Return what the programme came to in a period (*tổng hợp theo kỳ*).

        ``calendar`` tells the days off that a duty roster must cover; without it that
        is not measured.

        Raises:
            WrongTypeError: A value is of another type.
            InvalidValueError: The period is open.
            BeyondCalendarError: The period reaches beyond the calendar.
        """
        first, last = both_ends(period)
        require_instance(calendar, WorkCalendar | None, "calendar", "calendar")
        sieve = Sieve(period)
        documents = sieve.kept(self.documents, _issued, _DOCUMENTS)
        tasks = sieve.kept(self._tasks(), _day_of_task, _TASKS)
        activities = self._activities(sieve)
        rounds = sieve.kept(self.inspections, _when, _ROUNDS)
        campaigns = sieve.touched(self.campaigns, _days_of_campaign, _CAMPAIGNS)
        self._count_left_out(sieve, last)
        duty = None if calendar is None else self._duty(period, calendar)
        found = [each for covered in duty or () for each in covered.findings()]
        return ProgrammeSummary(
            name=self.name,
            unit=self.unit.name,
            period=period,
            documents=_of(self.documents, documents_by_year(documents, by="issued")),
            committee=self.committee_on(last),
            progress=_of(self._tasks(), PlanProgress(last, tasks)),
            duty=duty,
            teams=_of(self.teams, tuple(teams_by_kind(self.teams, last).items())),
            cases=_of(self._cases(), self._outcomes(first, last)),
            activities=_of(self.activities, self._totals(activities, period)),
            campaigns=_of(self.campaigns, campaigns),
            follow_up=_of(self.inspections, follow_up(self.inspections, last)),
            rounds=len(rounds),
            roll_outs=_of(self.roll_outs, self._roll_outs(last)),
            recognised=_of(self.initiatives, recognised_in(self.initiatives, period)),
            models=_of(self.initiatives, models_running(self.initiatives, last)),
            left_out=sieve.left_out(),
            findings=(*self.findings(last), *found),
        )

    def committee_on(self, on: date) -> SteeringCommittee | None:
        """Return the committee in force on a day, the newest; ``None`` of none."""
        in_force = [each for each in self.committees if each.is_in_force(on)]
        return max(in_force, key=lambda each: each.first_on or on, default=None)

    def _tasks(self) -> tuple[PlanTask, ...]:
        return tuple(task for plan in self.plans for task in plan.tasks)

    def _cases(self) -> tuple[TeamCase, ...]:
        return tuple(case for team in self.teams for case in team.cases)

    def _outcomes(self, first: date, last: date) -> tuple[tuple[Outcome, int], ...]:
        return tuple(outcomes(self.teams, last, since=first).items())

    def _activities(self, sieve: Sieve) -> tuple[Activity, ...]:
        """Return those of the period; what is left out is told by kind."""
        kept: list[Activity] = []
        for kind in ActivityKind:
            of_kind = [each for each in self.activities if each.kind is kind]
            kept += sieve.kept(of_kind, _when, (kind.text(), kind.text("en")))
        return tuple(kept)

    def _roll_outs(self, on: date) -> tuple[RollOut, ...]:
        return tuple(each for each in self.roll_outs if each.units_on <= on)

    def _duty(
        self, period: Period, calendar: WorkCalendar
    ) -> tuple[RosterCoverage, ...] | None:
        told = (each.coverage(period, calendar=calendar) for each in self.rosters)
        return _of(self.rosters, tuple(told))

    def _totals(
        self, within: tuple[Activity, ...], period: Period
    ) -> tuple[ActivityTotal, ...]:
        """Return the sums; zero for a kind of which all is recorded outside."""
        kinds = {each.kind for each in self.activities}
        inside = {
            each.kind
            for each in self.activities
            if placing(each.when, period) is not Placing.OUTSIDE
        }
        return activity_totals(within) + no_activities(kinds - inside)

    def _count_left_out(self, sieve: Sieve, last: date) -> None:
        """Count what lies outside among the records that last until told otherwise."""
        duties = [duty for roster in self.rosters for duty in roster.duties]
        sieve.kept(duties, _day_of_duty, _DUTIES)
        sieve.touched(self.committees, lasting(_committee, last), _COMMITTEES)
        sieve.touched(self._cases(), lasting(_case, last), _CASES)
        sieve.touched(self.initiatives, lasting(_initiative, last), _INITIATIVES)
        sieve.touched(self.roll_outs, lasting(_roll_out, last), _ROLL_OUTS)


def _of(records: tuple[object, ...], measured: M) -> M | None:
    """Return what was measured; ``None`` where there is no record of it at all."""
    return measured if records else None


def _issued(document: IssuedDocument) -> Period | None:
    return period_of(document.issued_on, "issued_on")


def _when(record: Activity | InspectionRound) -> Period | None:
    return record.when


def _day_of_task(task: PlanTask) -> Period | None:
    """Return the day by which a task belongs to a period: due, else done."""
    return period_of(task.due_on or task.done_on, "due_on")


def _day_of_duty(duty: Duty) -> Period | None:
    return Period(duty.on, duty.on)


def _days_of_campaign(campaign: Campaign) -> Period | None:
    first, planned = both_ends(campaign.planned)
    done = campaign.done or campaign.planned
    since, until = both_ends(done)
    return Period(min(first, since), max(planned, until))


def _committee(committee: SteeringCommittee) -> tuple[date | None, date | None]:
    return committee.first_on, committee.until


def _case(case: TeamCase) -> tuple[date | None, date | None]:
    return case.begun_on, case.ended_on


def _initiative(initiative: Initiative) -> tuple[date | None, date | None]:
    return initiative.since or initiative.recognised_on, initiative.until


def _roll_out(rolled: RollOut) -> tuple[date | None, date | None]:
    return rolled.units_on, None


_DOCUMENTS: Final = ("văn bản", "documents")
_TASKS: Final = ("nhiệm vụ", "tasks")
_ROUNDS: Final = ("đợt kiểm tra", "inspections")
_CAMPAIGNS: Final = ("đợt vận động", "campaigns")
_DUTIES: Final = ("ca trực", "duties")
_COMMITTEES: Final = ("ban chỉ đạo", "steering committees")
_CASES: Final = ("vụ việc hòa giải, vận động", "reconciliation and campaign cases")
_INITIATIVES: Final = ("sáng kiến, mô hình", "initiatives and models")
_ROLL_OUTS: Final = ("đợt nhân rộng", "roll-outs")
