"""The deadlines of a petition, from its events and the law of their days."""

from typing import Final, NamedTuple, TypeAlias

from attrs import evolve

from cqtt.checks import require_instance
from cqtt.clock import Clock, Stop
from cqtt.due_dates import DueDate
from cqtt.errors import InvalidValueError, NotInForceError, WrongTypeError
from cqtt.law import Citation
from cqtt.offices import Office
from cqtt.petitions.deadline import Deadline, deadline_of
from cqtt.petitions.events import (
    Accepted,
    ChecksWidened,
    Continued,
    Extended,
    FoundComplex,
    Suspended,
)
from cqtt.petitions.kinds import Instance, PetitionKind
from cqtt.petitions.petition_law import PetitionLaw
from cqtt.petitions.steps import Circumstance, Step, of_complexity
from cqtt.petitions.tracks import Begun, Followed, begun_steps, is_about_regulations
from cqtt.petitions.transition import RunningLimit, transition_of
from cqtt.statutes import COMPLAINT_DECREE_2026
from cqtt.time_limits import CalendarDays
from cqtt.workdays import WorkCalendar

_Notes: TypeAlias = tuple[tuple[str, str], ...]

_MOVED_BY_TRANSITION: Final = frozenset(
    {Step.NOTIFY_DIALOGUE, Step.SEND_SUSPENSION, Step.SEND_CONTINUATION}
)
_SUSPENDED: Final = "tạm đình chỉ giải quyết"
_EXTENDED: Final = "gia hạn giải quyết"
_NOT_WRITTEN: Final = (
    "Chưa có văn bản xác định vụ việc phức tạp nên áp dụng thời hạn thông thường.",
    "There is no written finding of complexity, so the ordinary limit holds.",
)
_NOT_EXTENDED: Final = (
    "Có lần gia hạn không được tính: thiếu quyết định, hoặc quá số lần luật cho phép.",
    "An extension is not counted: there is no decision, or the law allows no more.",
)
_NO_PAUSE: Final = (
    "Có lần tạm đình chỉ mà luật khi đó chưa quy định, nên thời hạn vẫn chạy.",
    "A suspension that the law of its day did not know left the time running.",
)


class _Setting(NamedTuple):
    """Where and by which choices deadlines are counted."""

    calendar: WorkCalendar | None = None
    office: Office | None = None
    place: str = ""
    running: RunningLimit = RunningLimit.OLD_RULE


class _Course(NamedTuple):
    clock: Clock | None
    notes: _Notes


def deadlines(
    petition: Followed,
    law: PetitionLaw,
    *,
    calendar: WorkCalendar | None = None,
    office: Office | None = None,
    place: str = "",
    running: RunningLimit = RunningLimit.OLD_RULE,
) -> tuple[Deadline, ...]:
    """
    Return every deadline of a petition that its events began.

    *Các thời hạn của một đơn.*  Each follows the law of the day on which it began.
    Longer time for a complex case needs the finding, from 1 July 2026 a written one for
    complaints; an extension needs its decision.  A suspension stops the time to
    resolve where the law of its day knows one.  Telling is done by ``Answered``; steps
    that no event records, such as the citizen's own or reporting to another body, are
    left to ``deadline_of``.  Limits that came into force later are left out.

    Args:
        petition: A ``Complaint``, ``Denunciation`` or ``Reflection``.

        law: The limits, ``cqtt.facts.petition_law()``.

        calendar: The days that are worked; or

        office: the office, with its calendar and counting rules.

        place: The province, for its own rules.

        running: What becomes of a limit that runs when its rule changes.

    Raises:
        NotInForceError: It came before any law on its kind; it tells the first day.
        WrongTypeError, WrongChoiceError, InvalidValueError: An argument is not what it
            must be.

    Law:
        Laws 02/2011/QH13, 25/2018/QH14 and 42/2013/QH13; Decrees 20/2008, 124/2020,
        154/2026 and 155/2026.

    >>> from datetime import datetime
    >>> from cqtt import state_calendar
    >>> from cqtt.facts import petition_law
    >>> from cqtt.petitions import Complaint
    >>> case = Complaint.receive(number="KN-01", at=datetime(2026, 1, 29, 9, 0))
    >>> case = case.accept(at=datetime(2026, 2, 2, 9, 0))
    >>> for each in deadlines(case, petition_law(), calendar=state_calendar()):
    ...     print(each.step.value, each.on, each.met)
    accept 2026-02-09 True
    resolve 2026-03-04 None
    answer 2026-02-12 None
    """
    _require_petition(petition)
    require_instance(law, PetitionLaw, "law", "petition-law")
    setting = _Setting(calendar, office, place, running)
    found: list[Deadline] = []
    missing: list[NotInForceError] = []
    for begun in begun_steps(petition):
        try:
            found.append(_deadline(petition, law, begun, setting))
        except NotInForceError as error:
            missing.append(error)
    received = petition.events[0].at.date()
    if missing and not found and not law.covers(petition.kind, received):
        raise missing[0]
    return tuple(found)


def due_of(
    petition: Followed,
    step: Step,
    law: PetitionLaw,
    *,
    calendar: WorkCalendar | None = None,
    office: Office | None = None,
    place: str = "",
    running: RunningLimit = RunningLimit.OLD_RULE,
) -> DueDate:
    """
    Return the due date of one step of a petition, of the last time that it began.

    Raises:
        UnknownNameError: Its kind has no such limit; it tells the steps that have one.
        NotInForceError: The limit was in force on other days only.
        InvalidValueError: The petition has not come to this step, its limit stands
            still, or it is a notice before a day.
        WrongTypeError, WrongChoiceError: An argument is not what it must be.

    >>> from datetime import datetime
    >>> from cqtt import state_calendar
    >>> from cqtt.facts import petition_law
    >>> from cqtt.petitions import Complaint
    >>> case = Complaint.receive(number="KN-02", at=datetime(2026, 8, 21, 9, 0))
    >>> due_of(case, Step.ACCEPT, petition_law(), calendar=state_calendar()).on
    datetime.date(2026, 9, 3)
    """
    _require_petition(petition)
    require_instance(step, Step, "step", "enum-choice")
    require_instance(law, PetitionLaw, "law", "petition-law")
    setting = _Setting(calendar, office, place, running)
    begun = [each for each in begun_steps(petition) if each.step is step]
    if begun:
        due = _deadline(petition, law, begun[-1], setting).due
        if due is not None:
            return due
    else:
        there = _circumstances(petition, step).there
        received = petition.events[0].at.date()
        law.find(step, petition.kind, there, on=received, instance=_instance(petition))
    raise InvalidValueError("step", step.value, "step-begun")


def _require_petition(petition: object) -> None:
    """Refuse what is no petition; no error holds what came."""
    if not hasattr(petition, "events") or not hasattr(petition, "kind"):
        raise WrongTypeError("petition", type(petition).__name__, "followed-petition")


class _Case(NamedTuple):
    there: frozenset[Circumstance]
    notes: _Notes


def _deadline(
    petition: Followed, law: PetitionLaw, begun: Begun, setting: _Setting
) -> Deadline:
    case = _circumstances(petition, begun.step)
    course = _Course(None, ())
    if begun.step is Step.RESOLVE and petition.kind is not PetitionKind.REFLECTION:
        course = _course(petition, law, setting.place)
    found = deadline_of(
        law,
        begun.step,
        petition.kind,
        case.there,
        begun_on=begun.on,
        calendar=setting.calendar,
        office=setting.office,
        instance=_instance(petition),
        place=setting.place,
        clock=course.clock,
        done_on=begun.done_on,
        running=setting.running,
    )
    return evolve(
        found,
        notes=(*found.notes, *case.notes, *course.notes),
        transition=_transition(petition, begun, course.clock),
    )


def _instance(petition: Followed) -> Instance:
    found = getattr(petition, "instance", Instance.FIRST)
    return found if isinstance(found, Instance) else Instance.FIRST


def _circumstances(petition: Followed, step: Step) -> _Case:
    there: set[Circumstance] = set()
    notes: _Notes = ()
    if petition.is_remote:
        there.add(Circumstance.REMOTE)
    if is_about_regulations(petition):
        there.add(Circumstance.REGULATION)
    for each in petition.events:
        if isinstance(each, ChecksWidened):
            there.add(Circumstance.CHECKED_ELSEWHERE)
        elif isinstance(each, FoundComplex) and step is Step.RESOLVE:
            if _holds(petition, each):
                there |= of_complexity(each.level) | {Circumstance.COMPLEX}
                notes = ()
            else:
                notes = (_NOT_WRITTEN,)
    return _Case(frozenset(there), notes)


def _holds(petition: Followed, found: FoundComplex) -> bool:
    """Tell whether a finding of complexity holds: of complaints, written since 2026."""
    if petition.kind is not PetitionKind.COMPLAINT:
        return True
    must_be_written = found.at.date() in COMPLAINT_DECREE_2026.in_force
    return bool(found.finding.strip()) or not must_be_written


def _transition(
    petition: Followed, begun: Begun, clock: Clock | None
) -> Citation | None:
    """Return the text by which a rule of 2026 holds for a complaint of before."""
    accepted = next((e for e in petition.events if isinstance(e, Accepted)), None)
    stops = [e.when for e in clock.events if isinstance(e, Stop)] if clock else []
    days = stops or [begun.on] * (begun.step in _MOVED_BY_TRANSITION)
    if accepted is None or not days or petition.kind is not PetitionKind.COMPLAINT:
        return None
    return transition_of(petition.kind, accepted.at.date(), on=days[0])


def _course(petition: Followed, law: PetitionLaw, place: str) -> _Course:
    """Return what stopped and extended the time to resolve, and what did not."""
    clock = Clock()
    notes: dict[tuple[str, str], None] = {}
    for each in petition.events:
        day = each.at.date()
        if isinstance(each, Suspended):
            rule = law.pause(petition.kind, day)
            if rule is None:
                notes[_NO_PAUSE] = None
            else:
                clock = clock.stop(day, reason=_SUSPENDED, source=rule.citation)
        elif isinstance(each, Continued) and clock.is_stopped:
            clock = clock.resume(day)
        elif isinstance(each, Extended):
            longer = _extended(petition, law, clock, each, place)
            if longer is None:
                notes[_NOT_EXTENDED] = None
            else:
                clock = longer
    return _Course(clock if clock.events else None, tuple(notes))


def _extended(
    petition: Followed, law: PetitionLaw, clock: Clock, event: Extended, place: str
) -> Clock | None:
    found = [
        each.level
        for each in petition.events
        if isinstance(each, FoundComplex) and each.at <= event.at
    ]
    if not event.decision.strip() or not found:
        return None
    there = of_complexity(found[-1])
    limit = law.find(Step.EXTEND, petition.kind, there, on=event.at.date(), place=place)
    if len(clock.extensions) >= limit.times:
        return None
    most = int(limit.time.quantity)
    by = CalendarDays(most if event.days is None else min(event.days, most))
    return clock.extend(event.at.date(), by=by, reason=_EXTENDED, source=limit.citation)
