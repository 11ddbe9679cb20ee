"""
One deadline: the rule, the last day with its reasons, and whether it was kept.

A due date is the last day and its count, of dossiers and petitions alike.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

from attrs import evolve, field, frozen

from cqtt.checks import require_instance
from cqtt.clock import Clock
from cqtt.due_dates import DueDate, due_date
from cqtt.i18n import day_text
from cqtt.law import Citation
from cqtt.moments import day_of
from cqtt.offices import Office
from cqtt.petitions.kinds import Instance, PetitionKind, in_words
from cqtt.petitions.limits import PetitionLimit
from cqtt.petitions.petition_law import PetitionLaw, require_circumstances
from cqtt.petitions.steps import Circumstance, Step
from cqtt.petitions.transition import RunningLimit, governing
from cqtt.time_limits import WorkingDays
from cqtt.workdays import WorkCalendar
from cqtt.workdays.calendar import require_day

_IN_TIME: Final = ("đúng hạn", "in time")
_LATE: Final = ("quá hạn", "late")
_NOT_DONE: Final = ("chưa thực hiện", "not done")
_OVERDUE: Final = ("quá hạn, chưa thực hiện", "overdue, not done")
_NOT_KNOWN: Final = ("chưa rõ", "not known")
_STILL: Final = ("đang tạm đình chỉ", "suspended")
_NEEDS_REASON: Final = ("; phải có lý do chính đáng", "; needs a good reason")


class GivenTime(NamedTuple):
    """An extension that counts: its days, its decision, and the law that lets it be."""

    days: int
    decision: str
    citation: Citation


@frozen(kw_only=True)
class Deadline:
    """
    The last day of one step, why, and whether it was kept (*thời hạn của một bước*).

    It is more than a due date, and not always one: the rule of the law, the day it runs
    from, the last day, and when the step was done.  ``on`` is the last day; ``due`` is
    its due date, which says how it was counted.  Both are ``None`` while the limit
    stands still; where notice must be given some days before, ``due`` is ``None``, as
    there is no count forward.  ``done_on`` is when it was done, if that is
    recorded; ``is_unknown`` says that it may have been done without a record, as the
    notice of a dialogue that was held.  ``notes`` are what was inferred, in Vietnamese
    and English; ``extensions`` are those that count, in order; ``number`` is the
    petition's.
    """

    limit: PetitionLimit
    begun_on: date
    on: date | None
    due: DueDate | None = field(default=None, repr=False)
    done_on: date | None = None
    transition: Citation | None = field(default=None, repr=False)
    notes: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    is_unknown: bool = False
    extensions: tuple[GivenTime, ...] = field(default=(), repr=False)
    number: str = ""

    @property
    def step(self) -> Step:
        """What is to be done."""
        return self.limit.step

    @property
    def is_suspended(self) -> bool:
        """Whether the limit stands still, so that it has no last day now."""
        return self.on is None

    @property
    def met(self) -> bool | None:
        """Whether it was done in time; ``None`` where it is not done or is stopped."""
        if self.done_on is None or self.on is None:
            return None
        return self.done_on <= self.on

    def is_late(self, at: date) -> bool:
        """
        Tell whether it was done late, or is not done at a day or moment after the end.

        What is not known to be done or not is not late.

        Raises:
            WrongTypeError: ``at`` is neither a date nor a datetime.
        """
        day = day_of(at, "at")
        if self.on is None or self.is_unknown:
            return False
        return (day if self.done_on is None else self.done_on) > self.on

    def time_text(self, locale: str = "vi") -> str:
        """
        Return how long the limit is, with each extension and its decision.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
        """
        words = in_words((" + gia hạn {} ngày ({})", " + {} more days ({})"), locale)
        more = (words.format(each.days, each.decision) for each in self.extensions)
        return "".join([self.limit.time_text(locale), *more])

    def explain(self, locale: str = "vi") -> str:
        """
        Tell the rule, what was inferred, and how the last day was counted.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
        """
        lines = [self.limit.explain(locale)]
        lines += filter(None, [self.limit.note_text(locale)])
        lines += [in_words(note, locale) for note in self.notes]
        if self.transition is not None:
            word = in_words(("Chuyển tiếp", "Transition"), locale)
            lines.append(f"{word}: {self.transition.text(locale)}")
        return "\n".join([*lines, self._counted(locale)])

    def _counted(self, locale: str) -> str:
        begun = day_text(self.begun_on)
        start = f"{self.limit.begins.label(locale)}: {begun}"
        start = start[:1].upper() + start[1:]
        if self.due is not None:
            # Its first two lines are the limit and the start, as told above.
            begins = self.limit.begins.label(locale)
            counted = self.due.explain(locale, start=begins).split("\n", 2)[2]
            return f"{start}\n{counted}"
        if self.on is None:
            still = (
                "đang tạm đình chỉ, thời gian này không tính vào thời hạn",
                "suspended; the limit stands still",
            )
            return f"{start}; {in_words(still, locale)}"
        by = ("chậm nhất", "at the latest")
        return f"{start}; {in_words(by, locale)}: {day_text(self.on)}"

    def _result(self, on: date | None) -> tuple[str, str]:
        if self.met is not None:
            return _IN_TIME if self.met else _LATE
        if self.is_suspended:
            return _STILL
        if self.is_unknown:
            return _NOT_KNOWN
        return _OVERDUE if on is not None and self.is_late(on) else _NOT_DONE

    def result_text(self, locale: str = "vi", *, on: date | None = None) -> str:
        """
        Return in words whether it was kept; with a day, whether it is overdue then.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
            WrongTypeError: ``on`` is neither a date nor a datetime.
        """
        result = self._result(on)
        is_late = result in {_LATE, _OVERDUE}
        reason = _NEEDS_REASON if is_late and self.step is Step.PROCESS else ("", "")
        return in_words(result, locale) + in_words(reason, locale)


def latest_before(limit: PetitionLimit, day: date, calendar: WorkCalendar) -> date:
    """Return the last day that lies the whole limit before a day; it does not roll."""
    if not isinstance(limit.time, WorkingDays):
        return day - timedelta(days=limit.time.quantity)
    for _ in range(limit.time.whole_days):
        day = calendar.previous_working_day(day)
    return day


def deadline_of(
    law: PetitionLaw,
    step: Step,
    kind: PetitionKind,
    circumstances: Iterable[Circumstance] = (),
    *,
    begun_on: date,
    calendar: WorkCalendar | None = None,
    office: Office | None = None,
    instance: Instance = Instance.FIRST,
    place: str = "",
    clock: Clock | None = None,
    done_on: date | None = None,
    running: RunningLimit = RunningLimit.OLD_RULE,
) -> Deadline:
    """
    Return the deadline of a step that began on a day (*thời hạn theo luật*).

    The rule is that of the day on which it began; of one that runs over a change of
    the law, ``running`` decides.  A last day that is a day off rolls on by the Civil
    Code.

    Args:
        law: The limits, ``cqtt.facts.petition_law()``.

        step: What is to be done.

        kind: The kind of petition.

        circumstances: Such as ``{Circumstance.COMPLEX}``.

        begun_on: The day of the event that the limit runs from, which is not counted;
            for a notice before a dialogue, the day of the dialogue.

        calendar: The days that are worked; or

        office: the office, with its calendar and counting rules.

        instance: First or second, for complaints.

        place: The province, for its own rules.

        clock: What stopped or extended the limit.

        done_on: When it was done, if it was.

        running: What becomes of a limit that runs when its rule changes.

    Raises:
        UnknownNameError: No such limit exists; it tells the steps that have one.
        NotInForceError: It existed on other days only.
        BeyondCalendarError: The limit runs past what the calendar knows.
        InvalidValueError: Neither or both of calendar and office.
        WrongTypeError, WrongChoiceError: An argument is not what it must be.

    Law:
        Civil Code 91/2015/QH13, Arts. 147 and 148.

    >>> from cqtt import state_calendar
    >>> from cqtt.facts import petition_law
    >>> found = deadline_of(petition_law(), Step.ACCEPT, PetitionKind.COMPLAINT,
    ...                     begun_on=date(2026, 8, 21), calendar=state_calendar())
    >>> found.on, found.limit.time_text("en")
    (datetime.date(2026, 9, 3), '7 working days')
    """
    require_instance(law, PetitionLaw, "law", "petition-law")
    require_instance(running, RunningLimit, "running", "enum-choice")
    require_day(begun_on, "begun_on")
    if done_on is not None:
        require_day(done_on, "done_on")
    require_instance(clock, Clock | None, "clock", "clock")
    there = require_circumstances(circumstances)

    def find(day: date) -> PetitionLimit:
        return law.find(step, kind, there, on=day, instance=instance, place=place)

    def counted(limit: PetitionLimit, clock: Clock | None = clock) -> DueDate:
        return due_date(
            limit.time,
            received=begun_on,
            calendar=calendar,
            office=office,
            clock=clock,
            sources=(limit.citation,),
        )

    limit = find(begun_on)
    if limit.is_before:
        days = counted(limit, None).calendar
        on = latest_before(limit, begun_on, days)
        return Deadline(limit=limit, begun_on=begun_on, on=on, done_on=done_on)

    def over(limit: PetitionLimit) -> date:
        return done_on or counted(limit, None).on

    limit, notes = governing(find, begun_on, running, over)
    found = Deadline(
        limit=limit, begun_on=begun_on, on=None, done_on=done_on, notes=notes
    )
    if clock is not None and clock.is_stopped:
        counted(limit, None)
        return found
    due = counted(limit)
    return evolve(found, due=due, on=due.on)
