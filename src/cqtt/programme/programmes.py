"""The programme of a locality: everything that is recorded of it, and its summary."""

from datetime import date

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import instance_of, require_instance
from cqtt.findings import Finding
from cqtt.law import Period
from cqtt.programme import requiring
from cqtt.programme.activities import Activity, activity_totals
from cqtt.programme.campaigns import Campaign
from cqtt.programme.committees import SteeringCommittee, committee_findings
from cqtt.programme.documents import IssuedDocument
from cqtt.programme.duty import DutyCoverage, DutyRoster
from cqtt.programme.initiatives import Initiative, recognised_in
from cqtt.programme.inspections import InspectionRound, follow_up
from cqtt.programme.numbering import document_findings
from cqtt.programme.plans import Plan, PlanTask
from cqtt.programme.progress import PlanProgress
from cqtt.programme.quantities import Total
from cqtt.programme.requiring import period_of, require_period
from cqtt.programme.rollouts import RollOut
from cqtt.programme.sieves import Sieve
from cqtt.programme.summaries import ProgrammeSummary
from cqtt.programme.teams import Outcome, Team, outcomes
from cqtt.programme.years_of_documents import documents_by_year
from cqtt.workdays import WorkCalendar


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

        Raises:
            WrongTypeError: The day is not a plain date.
        """
        found = [*committee_findings(self.committees)]
        found += document_findings(self.documents)
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
        last = require_period(period)[1]
        require_instance(calendar, WorkCalendar | None, "calendar", "calendar")
        duty = () if calendar is None else self._duty(period, calendar)
        sieve = Sieve(period)
        documents = sieve.kept(self.documents, _issued, ("văn bản", "documents"))
        activities = sieve.kept(self.activities, _when, ("hoạt động", "activities"))
        tasks = sieve.kept(self._tasks(), _day_of_task, ("nhiệm vụ", "tasks"))
        rounds = sieve.kept(self.inspections, _when, ("đợt kiểm tra", "inspections"))
        campaigns = sieve.touched(
            self.campaigns, _days_of_campaign, ("đợt vận động", "campaigns")
        )
        found = [*self.findings(last)]
        found += [each for covered in duty for each in covered.findings()]
        return ProgrammeSummary(
            name=self.name,
            unit=self.unit.name,
            period=period,
            documents=documents_by_year(documents, by="issued") if documents else None,
            committee=self.committee_on(last),
            progress=PlanProgress(last, tasks) if tasks else None,
            duty=duty,
            cases=self._cases(period),
            activities=activity_totals(activities) if activities else None,
            campaigns=campaigns or None,
            follow_up=follow_up(self.inspections, last) if self.inspections else None,
            rounds=len(rounds),
            roll_outs=tuple(each for each in self.roll_outs if each.units_on <= last),
            recognised=self._recognised(period),
            models=self._models(last),
            left_out=sieve.left_out(),
            findings=tuple(found),
        )

    def committee_on(self, on: date) -> SteeringCommittee | None:
        """Return the committee in force on a day, the newest; ``None`` of none."""
        in_force = [each for each in self.committees if each.is_in_force(on)]
        return max(in_force, key=lambda each: each.first_on or on, default=None)

    def _tasks(self) -> tuple[PlanTask, ...]:
        return tuple(task for plan in self.plans for task in plan.tasks)

    def _duty(self, period: Period, calendar: WorkCalendar) -> tuple[DutyCoverage, ...]:
        return tuple(each.coverage(period, calendar=calendar) for each in self.rosters)

    def _cases(self, period: Period) -> tuple[tuple[Outcome, int], ...]:
        first, last = require_period(period)
        counts = outcomes(self.teams, last, since=first)
        return tuple(counts.items()) if any(team.cases for team in self.teams) else ()

    def _recognised(self, period: Period) -> Total | None:
        return recognised_in(self.initiatives, period) if self.initiatives else None

    def _models(self, on: date) -> Total | None:
        models = [each for each in self.initiatives if each.is_model]
        running = (each.count for each in models if each.is_run(on))
        return Total.of(running) if models else None


def _issued(document: IssuedDocument) -> Period | None:
    return period_of(document.issued_on, "issued_on")


def _when(record: Activity | InspectionRound) -> Period | None:
    return record.when


def _day_of_task(task: PlanTask) -> Period | None:
    """Return the day by which a task belongs to a period: due, else done."""
    return period_of(task.due_on or task.done_on, "due_on")


def _days_of_campaign(campaign: Campaign) -> Period | None:
    first, planned = require_period(campaign.planned)
    done = campaign.done or campaign.planned
    since, until = require_period(done)
    return Period(min(first, since), max(planned, until))
