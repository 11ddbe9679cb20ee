"""What is irregular about a dialogue: it is recorded, and found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cqtt.dialogues.dialogue import Dialogue
from cqtt.dialogues.duties import DialogueDuty
from cqtt.findings import Finding, Severity
from cqtt.i18n import day_text


def dialogue_findings(
    dialogue: Dialogue, duties: Iterable[DialogueDuty] = ()
) -> tuple[Finding, ...]:
    """
    Return what is irregular (*điểm cần xem lại của một cuộc đối thoại*).

    Found are opinions that came after the day of the dialogue, those that were neither
    answered nor given a day, and a dialogue that one of the duties wants to be held
    together with somebody and was not.  No finding has the words of an opinion.

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
    return (*_of_duties(dialogue, duties), *_of_opinions(dialogue))


def _of_duties(dialogue: Dialogue, duties: Iterable[DialogueDuty]) -> Iterator[Finding]:
    for duty in duties:
        if (
            duty.co_host
            and duty.kind is dialogue.kind
            and dialogue.held_on in duty.in_force
            and not dialogue.co_host
        ):
            place = day_text(dialogue.held_on)
            yield Finding("co-host-of-dialogue", place, "none", Severity.WARNING)


def _of_opinions(dialogue: Dialogue) -> Iterator[Finding]:
    day = day_text(dialogue.held_on)
    for each in dialogue.opinions:
        place = f"{day}: {each.number}"
        if each.received_on > dialogue.held_on:
            came = each.received_on.isoformat()
            yield Finding("opinion-by-dialogue", place, came, Severity.WARNING)
        if each.ended_on is None and each.answer_by is None:
            yield Finding("opinion-with-day", place, "none", Severity.WARNING)
