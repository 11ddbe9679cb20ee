"""Words in the record's prose that carry rules which no field has."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, Final, NamedTuple

from cqtt.findings import Severity

MARKS: Final = "-–+*• \t\u200e\u200b"
"""What stands before the rows of a list."""
_LONGEST_EVIDENCE: Final = 100
_BEFORE: Final = 20
_AFTER: Final = 60


class Sign(NamedTuple):
    """
    What a description may say, and how to see it.

    One of ``needles`` stands in every text that ``pattern`` matches, and is quicker to
    look for; so does the one ``letter``, a rare one, and is many times as quick.
    ``beside`` must stand in the text too, anywhere.
    """

    needles: tuple[str, ...]
    pattern: str
    letter: str = ""
    beside: str = ""


class InProse(NamedTuple):
    """A rule that prose may carry, by its sign."""

    rule: str
    sign: Sign
    severity: Severity = Severity.WARNING


CUTOFF: Final = Sign(("sau 15",), r"sau 15 ?(?:giờ|h|:00)", letter="5")
CONFIRMATION: Final = Sign(
    ("một ngày", "không có phản hồi"),
    r"tối đa một ngày|sau thời hạn một ngày|không có phản hồi",
    beside="xác nhận",
)
APOLOGY: Final = Sign(("xin lỗi",), r"(?:phiếu|văn bản|thư) xin lỗi", letter="ỗ")
SATURDAY: Final = Sign(("thứ 7", "thứ b"), r"thứ (?:7|bảy|bẩy)")
HARD_AREAS: Final = Sign(
    ("miền núi", "xã biên giới", "vùng sâu", "đảo"),
    r"xã (?:miền núi|biên giới|đảo)|miền núi,|vùng sâu|hải đảo",
)
VERIFICATION: Final = Sign(
    ("xác minh",), r"(?:phải|cần|cần phải) (?:kiểm tra, )?xác minh"
)
EXCLUDED: Final = Sign(
    ("không ",),
    r"không (?:bao gồm|tính|kể)(?: vào)?(?: cả)? (?:thời gian|thời hạn)",
)
ALTERNATIVES: Final = Sign(("một trong",), r"một trong (?:các|những|số)")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def may_say(sign: Sign, small: str) -> bool:
    """Tell whether a text in small letters can have a sign."""
    return sign.letter in small and holds_any(sign.needles, small)


def seen(sign: Sign, small: str) -> str | None:
    """Return the words around a sign in a text in small letters, if it is there."""
    if not may_say(sign, small) or sign.beside not in small:
        return None
    match = _compiled(sign.pattern).search(small)
    return None if match is None else excerpt(small, match.start(), match.end())


def holds_any(needles: Iterable[str], small: str) -> bool:
    """Tell whether one of some words stands in a text."""
    for each in needles:  # noqa: SIM110 a generator takes three times as long
        if each in small:
            return True
    return False


def found(pattern: str, small: str, since: int = 0) -> re.Match[str] | None:
    """Return where a pattern is in a text in small letters, from a place on."""
    return _compiled(pattern).search(small, since)


def begins(pattern: str, small: str) -> re.Match[str] | None:
    """Return the beginning of a text in small letters that a pattern matches."""
    return _compiled(pattern).match(small)


def every(pattern: str, small: str) -> list[Any]:
    """Return what the groups of a pattern hold at every place of a text."""
    return _compiled(pattern).findall(small)


def excerpt(text: str, first: int, last: int) -> str:
    """Return whole words of a text around a place as one line, cut to a length."""
    head = _whole_words_before(text, first)
    return shortened(" ".join((head + text[first:last] + _after(text, last)).split()))


def _whole_words_before(text: str, first: int) -> str:
    start = max(0, first - _BEFORE)
    head = text[start:first]
    if start == 0 or text[start - 1].isspace() or head[0].isspace():
        return head
    _, *whole = head.split(maxsplit=1)
    return "".join(whole)


def _after(text: str, last: int) -> str:
    end = last + _AFTER
    tail = text[last:end]
    if end >= len(text) or text[end].isspace() or tail[-1].isspace():
        return tail
    return tail[: -len(tail.split()[-1])]


def shortened(text: str) -> str:
    """Return a text, cut after a word to the length of evidence."""
    if len(text) <= _LONGEST_EVIDENCE:
        return text
    cut = text[: _LONGEST_EVIDENCE + 1].rpartition(" ")[0] or text[:_LONGEST_EVIDENCE]
    return f"{cut}…"


RULES_IN_PROSE: Final = (
    InProse(rule="prose-cutoff", sign=CUTOFF),
    InProse(rule="prose-confirmation", sign=CONFIRMATION),
    InProse(rule="prose-apology", sign=APOLOGY, severity=Severity.NOTE),
    InProse(rule="prose-saturday", sign=SATURDAY, severity=Severity.NOTE),
    InProse(rule="prose-hard-areas", sign=HARD_AREAS),
    InProse(rule="prose-verification", sign=VERIFICATION, severity=Severity.NOTE),
    InProse(rule="prose-excluded", sign=EXCLUDED),
)
"""Rules of a procedure that stand in its descriptions only."""
