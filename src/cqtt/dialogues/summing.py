"""From dialogues to the summary of a period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from cqtt.dialogues.dialogue import Dialogue, DialogueKind
from cqtt.dialogues.duties import DialogueDuty, DutyYear, duty_years
from cqtt.dialogues.irregular import dialogue_findings
from cqtt.dialogues.opinions import OpinionStatus
from cqtt.dialogues.summary import DialogueSummary
from cqtt.errors import WrongTypeError
from cqtt.law import Period, both_ends
from cqtt.workdays import WorkCalendar
from cqtt.workdays.calendar import require_day


def dialogue_summary(
    dialogues: Iterable[Dialogue],
    period: Period,
    *,
    on: date | None = None,
    duties: Iterable[DialogueDuty] = (),
    villages: Iterable[str] = (),
    calendar: WorkCalendar | None = None,
) -> DialogueSummary:
    """
    Sum up the dialogues that one commune held in a period.

    *Tổng hợp kết quả đối thoại.*  Both ends of the period belong to it.  An answer that
    was given after the day ``on`` does not count, a dialogue after it neither.  A count
    is ``None`` when one of the dialogues does not have it; of opinions known only by
    number it is not known which were answered later.

    Args:
        dialogues: Those of one commune; others than those of the period are left out.

        period: With both ends.

        on: The day on which it is told, e.g. that of the report; the last day of the
            period where it is left out.

        duties: What must be held, e.g. ``cqtt.facts.dialogue_duties().values()``.

        villages: The villages that must each have a yearly conference.

        calendar: The days that are worked, for limits in working days.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The period lacks an end; a limit was set and there is no
            calendar.

    >>> from datetime import datetime
    >>> held = Dialogue(held_at=datetime(2026, 3, 20, 8), topic="đất đai", attended=40,
    ...                 host="Chủ tịch", co_host="MTTQ xã", given=6, at_once=5)
    >>> summary = dialogue_summary([held], Period(date(2026, 1, 1), date(2026, 6, 30)))
    >>> summary.held, summary.attended, summary.opinions, summary.late
    (1, 40, 6, None)
    """
    _, until = both_ends(period)
    told = until if on is None else require_day(on, "on")
    every = _dialogues(dialogues)
    asked = _duties(duties)
    chosen = [each for each in every if each.held_on in period and each.held_on <= told]
    counts = _counts(chosen, told, calendar)
    return DialogueSummary(
        period=period,
        held=len(chosen),
        **counts,
        notices=sum(
            each.notice_on is not None and each.notice_on <= told for each in chosen
        ),
        on=told,
        years=_years(asked, tuple(villages), chosen, period, told),
        findings=tuple(
            found for each in chosen for found in dialogue_findings(each, asked)
        ),
    )


def _counts(
    chosen: list[Dialogue], told: date, calendar: WorkCalendar | None
) -> dict[str, int | None]:
    found = {
        "attended": _summed([each.attended for each in chosen]),
        "opinions": _summed([each.opinions_given for each in chosen]),
        "at_once": _summed([each.opinions_at_once for each in chosen]),
    }
    later = ("in_time", "late", "answered", "open", "overdue")
    if any(_is_unlisted(each) for each in chosen):
        return {**found, **dict.fromkeys(later)}
    stands = Counter(
        each.status(told, calendar)
        for dialogue in chosen
        for each in dialogue.opinions
        if each.received_on <= told
    )
    waiting = stands[OpinionStatus.OPEN] + stands[OpinionStatus.NO_DAY]
    return {
        **found,
        "in_time": stands[OpinionStatus.IN_TIME],
        "late": stands[OpinionStatus.LATE],
        "answered": stands[OpinionStatus.ANSWERED],
        "open": waiting,
        "overdue": stands[OpinionStatus.OVERDUE],
    }


def _is_unlisted(dialogue: Dialogue) -> bool:
    """Tell whether opinions may be open of which nothing but the number is known."""
    given, at_once = dialogue.opinions_given, dialogue.opinions_at_once
    return not dialogue.opinions and (given is None or given != at_once)


def _summed(counts: list[int | None]) -> int | None:
    known = [each for each in counts if each is not None]
    return sum(known) if len(known) == len(counts) else None


def _years(
    duties: tuple[DialogueDuty, ...],
    villages: tuple[str, ...],
    chosen: list[Dialogue],
    period: Period,
    told: date,
) -> tuple[DutyYear, ...]:
    found: list[DutyYear] = []
    for duty in duties:
        is_village = duty.kind is DialogueKind.VILLAGE
        for place in villages if is_village else ("",):
            found += duty_years(duty, chosen, period, on=told, village=place)
    return tuple(found)


def _duties(duties: Iterable[DialogueDuty]) -> tuple[DialogueDuty, ...]:
    every = tuple(duties)
    for each in every:
        if not isinstance(each, DialogueDuty):
            raise WrongTypeError("duties", type(each).__name__, "dialogue-duty")
    return every


def _dialogues(dialogues: Iterable[Dialogue]) -> list[Dialogue]:
    every = list(dialogues)
    for each in every:
        if not isinstance(each, Dialogue):
            raise WrongTypeError("dialogues", type(each).__name__, "dialogue")
    return every
