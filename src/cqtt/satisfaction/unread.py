"""Answers that name no level: told by their number, never by their words."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from cqtt.findings import Finding, Severity
from cqtt.satisfaction.scales import Scale
from cqtt.satisfaction.scores import Score

_LONGEST_CODE: Final = 2


def unread_findings(
    place: str, scale: Scale, unknown: Mapping[str, int]
) -> Iterator[Finding]:
    """
    Yield how many answers to a question name no level of its scale.

    *Câu trả lời ngoài thang đo.*  Small numbers on a scale of words are told apart:
    they are likely codes of a form.
    """
    worded = not any(label.isdecimal() for label in scale.labels)
    codes = sum(n for text, n in unknown.items() if worded and _is_code(text))
    others = sum(unknown.values()) - codes
    if codes:
        yield Finding("numbers-on-the-scale", place, str(codes), Severity.WARNING)
    if others:
        yield Finding("answers-on-the-scale", place, str(others), Severity.WARNING)


def _is_code(text: str) -> bool:
    return text.isdecimal() and len(text) <= _LONGEST_CODE


def unread_text(scores: Iterable[tuple[str, Score]], locale: str) -> list[str]:
    """Return a line with how many answers are off the scale, or none."""
    unknown = ((name, sum(dict(each.tally.unknown).values())) for name, each in scores)
    named = [f"{name} {count}" for name, count in unknown if count]
    return [f"{_UNREAD[locale == 'en']}: {'; '.join(named)}"] if named else []


_UNREAD: Final = (
    "Không tính câu trả lời không thuộc thang đo",
    "Not counted, being answers not on the scale",
)
