"""The deadlines of a petition, from its events and the law of their days."""

from datetime import date
from typing import Final

from attrs import evolve, frozen

from cqtt.checks import require_instance
from cqtt.clock import Clock, Stop
from cqtt.due_dates import DueDate
from cqtt.errors import (
    InvalidValueError,
    NotInForceError,
    UnknownNameError,
    WrongTypeError,
)
from cqtt.i18n import day_text
from cqtt.law import Citation
from cqtt.offices import Office
from cqtt.petitions.course import fold, legal_after
from cqtt.petitions.deadline import Deadline, deadline_of
from cqtt.petitions.events import Accepted, ChecksWidened, Continued, Suspended
from cqtt.petitions.kinds import PetitionKind
from cqtt.petitions.lengthening import (
    Lengthened,
    Setting,
    instance_of_petition,
    lengthened,
)
from cqtt.petitions.petition_law import PetitionLaw
from cqtt.petitions.steps import Circumstance, Step
from cqtt.petitions.tracks import Begun, Followed, begun_steps, is_about_regulations
from cqtt.petitions.transition import RunningLimit, transition_of
from cqtt.workdays import WorkCalendar

_MOVED_BY_TRANSITION: Final = frozenset(
    {Step.NOTIFY_DIALOGUE, Step.SEND_SUSPENSION, Step.SEND_CONTINUATION}
)
_ASKED: Final = ("kind", "channel", "is_remote", "events")


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
    Longer time for a complex case needs the finding, for complaints accepted since
    1 July 2026 a written one; an extension needs its decision.  A suspension stops the
    time to resolve where the law of its day knows one.  What comes after the time has
    ended lengthens nothing, and a note says so.  Telling is done by ``Answered``; steps
    that no event records, such as the citizen's own or reporting to another body, are
    left to ``deadline_of``.  Left out are steps that the law sets no limit for, such as
    sending the first decision on discipline, and limits that came into force later.

    Args:
        petition: A ``Complaint``, ``Denunciation`` or ``Reflection``.

        law: The limits, ``cqtt.facts.petition_law()``.

        calendar: The days that are worked; or

        office: the office, with its calendar and counting rules.

        place: The province, for its own rules.

        running: What becomes of a limit that runs when its rule changes, and of a
            case that ran when findings of complexity had to be in writing.

    Raises:
        NotInForceError: It came before any law on its kind; it tells the first day.
        UnknownNameError: The law has no limit for its kind.
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
    setting = Setting(calendar, office, place, running)
    found: list[Deadline] = []
    missing: list[NotInForceError] = []
    for begun in begun_steps(petition):
        try:
            found.append(_deadline(petition, law, begun, setting))
        except NotInForceError as error:
            missing.append(error)
        except UnknownNameError:
            if not law.steps(petition.kind):
                raise
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

    It is the ``due`` of the step's ``Deadline`` and knows the count alone:
    ``explain(start="ngày thụ lý")`` names the day that it runs from.  What was
    inferred, the rule and its confidence are told by the ``Deadline`` of
    ``deadlines()``.

    Raises:
        UnknownNameError: Its kind has no such limit; it tells the steps that have one.
        NotInForceError: The limit was in force on other days only.
        InvalidValueError: The petition has not come to this step, it is suspended or
            withdrawn or ended while it was, or the step is a notice before a day; it
            tells which, and whether its time can run on.
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
    setting = Setting(calendar, office, place, running)
    begun = [each for each in begun_steps(petition) if each.step is step]
    if begun:
        found = _deadline(petition, law, begun[-1], setting)
        if found.due is None:
            raise _without_due(petition, found)
        return found.due
    law.find(
        step,
        petition.kind,
        _circumstances(petition),
        on=petition.events[0].at.date(),
        instance=instance_of_petition(petition),
        place=place,
    )
    raise InvalidValueError("step", step.value, "step-begun")


def _without_due(petition: Followed, deadline: Deadline) -> InvalidValueError:
    """Return why a step that has begun has no due date."""
    step = deadline.step
    if deadline.on is not None:
        return InvalidValueError("step", step.value, "step-counted-on")
    days = [e.at.date() for e in petition.events if isinstance(e, Suspended)]
    came = _StoodStill(step, days[-1], deadline.done_on, _may_go_on(petition))
    if came.ended is None:
        return InvalidValueError("step", came, "step-running", came.told_vi())
    if came.may_go_on:
        return InvalidValueError("step", came, "step-withdrawn", came.told_vi())
    return InvalidValueError("step", came, "step-not-ended-still", came.told_vi())


def _may_go_on(petition: Followed) -> bool:
    """Tell whether the authority can still decide to go on, withdrawn or not."""
    stand = fold(petition.events, petition.kind)
    return Continued.slug in legal_after(stand, petition.kind)


@frozen(repr=False)
class _StoodStill:
    """A step whose time stands still, or stood still when it was ended."""

    step: Step
    since: date
    ended: date | None
    may_go_on: bool

    def __repr__(self) -> str:
        how = ", withdrawn on" if self.may_go_on else " and ended on"
        ended = f"{how} {self.ended}" if self.ended else ""
        return f"{self.step.value!r}, suspended since {self.since}{ended},"

    def told_vi(self) -> str:
        """Return it in Vietnamese."""
        how = "công dân rút đơn" if self.may_go_on else "kết thúc"
        ended = f", {how} ngày {day_text(self.ended)}" if self.ended else ""
        since = day_text(self.since)
        return f"bước «{self.step.label()}», tạm đình chỉ từ ngày {since}{ended}"


def _require_petition(petition: object) -> None:
    """Refuse what is no petition; no error holds what came."""
    if not all(hasattr(petition, name) for name in _ASKED):
        raise WrongTypeError("petition", type(petition).__name__, "followed-petition")


def _deadline(
    petition: Followed, law: PetitionLaw, begun: Begun, setting: Setting
) -> Deadline:
    course = Lengthened(_circumstances(petition), None, ())
    if begun.step is Step.RESOLVE and petition.kind is not PetitionKind.REFLECTION:
        course = lengthened(petition, law, course.there, begun.on, setting)
    found = deadline_of(
        law,
        begun.step,
        petition.kind,
        course.there,
        begun_on=begun.on,
        calendar=setting.calendar,
        office=setting.office,
        instance=instance_of_petition(petition),
        place=setting.place,
        clock=course.clock,
        done_on=begun.done_on,
        running=setting.running,
    )
    return evolve(
        found,
        number=getattr(petition, "number", ""),
        notes=(*found.notes, *course.notes),
        transition=_transition(petition, begun, course.clock),
        is_unknown=found.limit.is_before and begun.done_on is None,
        extensions=course.extensions,
    )


def _circumstances(petition: Followed) -> frozenset[Circumstance]:
    """Return the circumstances that hold for every step of a petition."""
    there = {
        Circumstance.REMOTE: petition.is_remote,
        Circumstance.DISCIPLINE: getattr(petition, "is_disciplinary", False),
        Circumstance.REGULATION: is_about_regulations(petition),
        Circumstance.CHECKED_ELSEWHERE: any(
            isinstance(each, ChecksWidened) for each in petition.events
        ),
    }
    return frozenset(each for each, holds in there.items() if holds)


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
