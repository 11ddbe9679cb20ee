"""From dialogues to the summary of a period."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from cqtt.dialogues.dialogue import Dialogue, DialogueKind, require_dialogues
from cqtt.dialogues.duties import DialogueDuty, DutyYear, duty_years, require_duties
from cqtt.dialogues.given import several
from cqtt.dialogues.irregular import dialogue_findings, place_of
from cqtt.dialogues.opinions import OpinionStatus
from cqtt.dialogues.summary import DialogueSummary
from cqtt.errors import InvalidValueError
from cqtt.findings import Finding, Severity
from cqtt.law import Period, both_ends
from cqtt.printable import require_names
from cqtt.workdays import WorkCalendar
from cqtt.workdays.calendar import require_day

_DAY: Final = timedelta(days=1)


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

    *Tổng hợp kết quả đối thoại.*  Each kind is counted by itself; people and opinions
    are those of all kinds.  Both ends of the period belong to it.  An answer that
    was given after the day ``on`` does not count, a dialogue after it neither.  A count
    is ``None`` when one of the dialogues does not have it; of opinions known only by
    number it is not known which were answered later.

    Args:
        dialogues: Those of one commune; others than those of the period are left out.

        period: With both ends.

        on: The day on which it is told, e.g. that of the report.  Where it is left
            out the period is over, and nothing after its last day counts.

        duties: What must be held, e.g. ``cqtt.facts.dialogue_duties().values()``.

        villages: The villages that must each have a yearly conference.  That of a
            village which is not among them is a finding.

        calendar: The days that are worked, for limits in working days.

    Raises:
        WrongTypeError: A value is of another type; a limit was set and there is no
            calendar.
        InvalidValueError: The period lacks an end; ``on`` is before it; a village is
            named twice or has an empty name.
        NotNfcError: The name of a village is not in Unicode NFC.

    >>> from datetime import datetime
    >>> held = Dialogue(held_at=datetime(2026, 3, 20, 8), topic="đất đai", attended=40,
    ...                 host="Chủ tịch", co_host="MTTQ xã", given=6, at_once=5)
    >>> summary = dialogue_summary([held], Period(date(2026, 1, 1), date(2026, 6, 30)))
    >>> summary.held, summary.attended, summary.opinions, summary.late
    (1, 40, 6, None)
    """
    since, until = both_ends(period)
    told = until if on is None else require_day(on, "on")
    if told < since:
        raise InvalidValueError("on", told, "after-period-began")
    every = require_dialogues(dialogues)
    asked, places = require_duties(duties), _villages(villages)
    chosen = [each for each in every if each.held_on in period and each.held_on <= told]
    counts = _counts(chosen, told, calendar)
    kinds = Counter(each.kind for each in chosen)
    return DialogueSummary(
        period=period,
        held=kinds[DialogueKind.CONFERENCE],
        villages=kinds[DialogueKind.VILLAGE],
        hearings=kinds[DialogueKind.HEARING],
        others=kinds[DialogueKind.OTHER],
        **counts,
        notices=sum(
            each.notice_on is not None and each.notice_on <= told for each in chosen
        ),
        on=told,
        years=_years(
            asked, places, chosen, period, told + _DAY if on is None else told
        ),
        findings=(
            *(found for each in chosen for found in dialogue_findings(each, asked)),
            *_of_other_villages(chosen, places),
        ),
    )


def _counts(
    chosen: list[Dialogue], told: date, calendar: WorkCalendar | None
) -> dict[str, int | None]:
    said = [_given(each, told) for each in chosen]
    found = {
        "attended": _summed([each.attended for each in chosen]),
        "opinions": _summed([given for given, _ in said]),
        "at_once": _summed([at_once for _, at_once in said]),
    }
    later = ("in_time", "late", "answered", "open", "no_day", "overdue")
    if any(_is_unlisted(each) for each in chosen):
        return {**found, **dict.fromkeys(later)}
    stands = Counter(
        each.status(told, calendar)
        for dialogue in chosen
        for each in dialogue.opinions
        if each.received_on <= told
    )
    return {
        **found,
        "in_time": stands[OpinionStatus.IN_TIME],
        "late": stands[OpinionStatus.LATE],
        "answered": stands[OpinionStatus.ANSWERED],
        "open": stands[OpinionStatus.OPEN],
        "no_day": stands[OpinionStatus.NO_DAY],
        "overdue": stands[OpinionStatus.OVERDUE],
    }


def _given(dialogue: Dialogue, told: date) -> tuple[int | None, int | None]:
    """Return the opinions given by a day, and those answered on the spot."""
    if not dialogue.opinions:
        return dialogue.opinions_given, dialogue.opinions_at_once
    came = [each for each in dialogue.opinions if each.received_on <= told]
    return len(came), sum(each.is_at_once for each in came)


def _is_unlisted(dialogue: Dialogue) -> bool:
    """Tell whether opinions may be open of which nothing but the number is known."""
    given, at_once = dialogue.opinions_given, dialogue.opinions_at_once
    return not dialogue.opinions and (given is None or given != at_once)


def _summed(counts: Sequence[int | None]) -> int | None:
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


def _villages(villages: object) -> tuple[str, ...]:
    every = several(villages, "villages", "texts")
    for number, each in enumerate(every):
        require_names(villages=each)
        if each in every[:number]:
            raise InvalidValueError("villages", each, "village-of-its-own")
    return every


def _of_other_villages(
    chosen: list[Dialogue], villages: tuple[str, ...]
) -> Iterator[Finding]:
    for each in chosen:
        is_village = each.kind is DialogueKind.VILLAGE
        if villages and is_village and each.village not in villages:
            vi, en = place_of(each)
            came = each.village or "none"
            yield Finding(
                "village-of-the-list", vi, came, Severity.WARNING, place_en=en
            )
