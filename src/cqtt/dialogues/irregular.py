"""What is irregular about a dialogue: it is recorded, and found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cqtt.checks import require_instance
from cqtt.dialogues.dialogue import Dialogue
from cqtt.dialogues.duties import DialogueDuty, require_duties
from cqtt.findings import Finding, Severity
from cqtt.i18n import day_text


def dialogue_findings(
    dialogue: Dialogue, duties: Iterable[DialogueDuty] = ()
) -> tuple[Finding, ...]:
    """
    Return what is irregular (*điểm cần xem lại của một cuộc đối thoại*).

    Found are opinions that came after the day of the dialogue, those that were neither
    answered nor given a day, a dialogue that one of the duties wants to be held
    together with somebody and was not, and one that was held too early for a duty of
    the end of the year.  No finding has the words of an opinion.

    Raises:
        WrongTypeError: It is no ``Dialogue``, or one of the duties is none.

    >>> from datetime import date, datetime
    >>> from cqtt.dialogues import Opinion
    >>> held = Dialogue(
    ...     held_at=datetime(2026, 3, 20, 8),
    ...     topic="đất đai",
    ...     host="Chủ tịch",
    ...     opinions=(Opinion(number="1", received_on=date(2026, 3, 20)),),
    ... )
    >>> [each.rule for each in dialogue_findings(held)]
    ['opinion-with-day']
    """
    require_instance(dialogue, Dialogue, "dialogue", "dialogue")
    return (*_of_duties(dialogue, require_duties(duties)), *_of_opinions(dialogue))


def place_of(dialogue: Dialogue) -> tuple[str, str]:
    """Return how a finding names a dialogue, in Vietnamese and in English."""
    day = day_text(dialogue.held_on)
    return f"Cuộc đối thoại ngày {day}", f"the dialogue of {day}"


def _of_duties(dialogue: Dialogue, duties: Iterable[DialogueDuty]) -> Iterator[Finding]:
    vi, en = place_of(dialogue)
    for duty in duties:
        if duty.kind is not dialogue.kind or dialogue.held_on not in duty.in_force:
            continue
        if duty.co_host and not dialogue.co_host:
            yield Finding(
                "co-host-of-dialogue", vi, "none", Severity.WARNING, place_en=en
            )
        if dialogue.held_on.month < duty.from_month:
            yield Finding(
                "dialogue-at-year-end",
                vi,
                f"tháng {dialogue.held_on.month}",
                Severity.WARNING,
                evidence_en=f"month {dialogue.held_on.month}",
                place_en=en,
            )


def _of_opinions(dialogue: Dialogue) -> Iterator[Finding]:
    vi, en = place_of(dialogue)
    for each in dialogue.opinions:
        place, place_en = f"{vi}, ý kiến {each.number}", f"{en}, opinion {each.number}"
        if each.received_on > dialogue.held_on:
            yield Finding(
                "opinion-by-dialogue",
                place,
                each.received_on.isoformat(),
                Severity.WARNING,
                place_en=place_en,
            )
        if each.ended_on is None and each.answer_by is None:
            yield Finding(
                "opinion-with-day", place, "none", Severity.WARNING, place_en=place_en
            )
