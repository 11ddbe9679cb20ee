"""From petitions to the counts of a period."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final, cast

from attrs import evolve

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError
from cqtt.law import Period, both_ends
from cqtt.petitions.counts import PetitionCounts
from cqtt.petitions.course import fold, stands_of
from cqtt.petitions.events import Event, Received
from cqtt.petitions.following import deadlines
from cqtt.petitions.kind_counts import KindCounts
from cqtt.petitions.kinds import PetitionKind
from cqtt.petitions.petition import Petition
from cqtt.petitions.petition_law import PetitionLaw
from cqtt.petitions.splitting import require_petitions
from cqtt.petitions.statuses import PetitionStatus as S
from cqtt.petitions.steps import Step
from cqtt.workdays import WorkCalendar
from cqtt.workdays.calendar import require_day

_Rule = tuple[PetitionLaw, WorkCalendar]
_STEPS: Final = {
    "late": frozenset({Step.ACCEPT, Step.SORT, Step.RESOLVE}),
    "unprocessed": frozenset({Step.PROCESS}),
}
"""The steps whose limits were missed, by the count that tells it."""
_PART_OF: Final = {
    S.RECEIVED: "running",
    S.WAITING: "running",
    S.ACCEPTED: "running",
    S.SUSPENDED: "suspended",
    S.GUIDED: "guided",
    S.FORWARDED: "forwarded",
    S.SENT_BACK: "sent_back",
    S.NOT_ACCEPTED: "not_accepted",
    S.WITHDRAWN: "withdrawn",
    S.TERMINATED: "terminated",
    S.RESOLVED: "settled",
    S.ANSWERED: "settled",
}


def count_petitions(
    petitions: Iterable[Petition],
    period: Period,
    *,
    law: PetitionLaw | None = None,
    calendar: WorkCalendar | None = None,
    on: date | None = None,
) -> PetitionCounts:
    """
    Count petitions over a period, as they stood when it ended (*tổng hợp đơn thư*).

    Counted are those that came in the period, and those that came before and were open
    when it began or were taken up again in it.  What happened after the period is left
    out; ``on`` tells them as of an earlier day, while the period is not over.  A letter
    with several kinds counts once for each part, after ``split``.

    With a law and a calendar it also counts those that were late to be sorted,
    accepted or settled, done or not, when the period ended, and apart from these those
    that were left for more than 45 days.  A reflection on other matters than
    regulations has no limit and is never late; one that was answered is settled, unless
    it went on.

    Args:
        petitions: Complaints, denunciations and reflections.

        period: The first and the last day; what was late is asked for its last day.

        law: The limits, ``cqtt.facts.petition_law()``.

        calendar: The days that are worked.

        on: As of which day they are told; the last day of the period where it is left
            out, or where the period was over by then.

    Raises:
        WrongTypeError: What came are no petitions, no period, or a law without a
            calendar or the other way round.
        InvalidValueError: The period has an open end, or began after the day ``on``.
        NotInForceError: A petition is older than the law that is asked for.

    >>> from datetime import datetime
    >>> from cqtt.petitions import Outcome, Reflection
    >>> told = Reflection.receive(number="01", at=datetime(2022, 3, 1, 8, 0))
    >>> done = told.resolve(Outcome.DONE, at=datetime(2022, 3, 9, 8, 0))
    >>> counts = count_petitions(
    ...     [done, told], Period(date(2022, 1, 1), date(2022, 12, 31))
    ... )
    >>> counts.reflections.settled, counts.reflections.running
    (1, 1)
    """
    require_instance(period, Period, "period", "period")
    told = _told_on(period, on)
    span = Period(period.since, told)
    rule = _rule(law, calendar)
    tallies = {kind: Counter[str]() for kind in PetitionKind}
    for petition in require_petitions(petitions):
        tallies[petition.kind].update(_told(petition, span, rule))
    counts = {kind: _counts(tally, rule) for kind, tally in tallies.items()}
    return PetitionCounts(
        period=period,
        on=told,
        complaints=counts[PetitionKind.COMPLAINT],
        denunciations=counts[PetitionKind.DENUNCIATION],
        reflections=counts[PetitionKind.REFLECTION],
    )


def _told_on(period: Period, on: date | None) -> date:
    """Return the day as of which they are told, in the period."""
    first, last = both_ends(period)
    if on is None:
        return last
    if require_day(on, "on") < first:
        raise InvalidValueError("on", on, "after-period-began")
    return min(on, last)


def _rule(law: PetitionLaw | None, calendar: WorkCalendar | None) -> _Rule | None:
    if law is None and calendar is None:
        return None
    require_instance(law, PetitionLaw, "law", "petition-law")
    require_instance(calendar, WorkCalendar, "calendar", "calendar")
    return cast("_Rule", (law, calendar))


def _counts(tally: Counter[str], rule: _Rule | None) -> KindCounts:
    by_law = dict.fromkeys(_STEPS, 0) if rule is not None else {}
    return KindCounts(**(by_law | tally))


def _told(petition: Petition, period: Period, rule: _Rule | None) -> tuple[str, ...]:
    """Return under which counts a petition stands; none where it is not counted."""
    first, last = both_ends(period)
    known = tuple(each for each in petition.events if each.at.date() <= last)
    earlier = tuple(each for each in known if each.at.date() < first)
    origin = _origin(petition.kind, known, earlier)
    if not origin:
        return ()
    status = fold(known, petition.kind).status
    told = [*origin, _PART_OF[status]]
    if status is S.ANSWERED:
        told.append("answered")
    if rule is not None:
        told += _missed(evolve(petition, events=known), last, rule)
    return tuple(told)


def _origin(
    kind: PetitionKind, known: tuple[Event, ...], earlier: tuple[Event, ...]
) -> tuple[str, ...]:
    if earlier:
        stands = list(stands_of(known, kind))[len(earlier) - 1 :]
        was_open = any(not each.status.is_closed for each in stands)
        return ("carried",) if was_open else ()
    first = next(iter(known), None)
    if isinstance(first, Received):
        above = ("from_above",) if first.forwarded_by else ()
        return ("received", *above)
    return ()


def _missed(petition: Petition, last: date, rule: _Rule) -> list[str]:
    """Return under which counts of missed limits it stands."""
    law, calendar = rule
    found = deadlines(petition, law, calendar=calendar)
    late = {each.step for each in found if each.is_late(last)}
    return [name for name, steps in _STEPS.items() if late & steps]
