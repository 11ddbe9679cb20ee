"""A scoring in words: lines in their groups, what comes of them, what to mind."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from cqtt.findings import Finding
from cqtt.i18n import require_locale
from cqtt.scorecards.cards import Card
from cqtt.scorecards.concluding import told_class, told_total
from cqtt.scorecards.grouping import outline
from cqtt.scorecards.lines import Line
from cqtt.scorecards.reckoning import Reckoned
from cqtt.scorecards.wording import standing_text

_STEP: Final = "  "


def told(reckoned: Reckoned, locale: str) -> Iterator[str]:
    """Yield the lines, the totals, the class or why there is none, recognition."""
    for depth, each in outline(reckoned.card, reckoned.lines):
        indent = _STEP * depth
        if isinstance(each, Line):
            yield from (f"{indent}{said}" for said in _of_line(each, locale))
        else:
            yield f"{indent}{each.text(locale)}"
    yield from told_total(reckoned, locale)
    yield from told_class(reckoned, locale)
    if reckoned.recognition is not None:
        yield reckoned.recognition.explain(locale)


def _of_line(line: Line, locale: str) -> Iterator[str]:
    head, *rest = line.paragraph(locale)
    standing = standing_text(line.standing, locale)
    yield f"{head} [{standing}]" if standing else head
    yield from (f"{_STEP * 2}{each}" for each in rest)


# What explain() tells elsewhere: in the lines, the refusals, the missing documents.
_TOLD: Final = frozenset(
    {
        "classes-known",
        "criterion-with-points",
        "exhibit-at-hand",
        "files-of-exhibits",
    }
)
_TOGETHER: Final[Mapping[str, tuple[str, str]]] = {
    "most-known": ("Chưa biết điểm tối đa", "Most points not known"),
    "enough-answers": ("Ít câu trả lời, tỷ lệ chưa vững", "Few answers for a share"),
}
_SAID: Final[Mapping[str, tuple[str, str]]] = {
    "settled-scorecard": ("{came}", "{came}"),
    "whole-range": ("{came}", "{came}"),
    "bonus-settled": (
        "Bảng tiêu chí không nói rõ điểm thưởng tính vào tổng thế nào",
        "The scorecard does not say what a bonus does to the total",
    ),
    "scorecard-in-force": (
        "Bảng tiêu chí không có hiệu lực vào ngày chấm",
        "The scorecard is not in force on the day of scoring",
    ),
    "class-of-exact": (
        "Xếp loại theo tổng điểm chưa làm tròn ({came})",
        "The class is that of the exact total ({came})",
    ),
}


def minded(findings: Iterable[Finding], card: Card, locale: str) -> tuple[str, ...]:
    """Return findings in short lines (*cần lưu ý*); what is told elsewhere is not."""
    english = require_locale(locale) == "en"
    criteria = {each.code for each in card.every_criterion}
    places: dict[str, list[str]] = {rule: [] for rule in _TOGETHER}
    said: list[str] = []
    for each in findings:
        whole = each.place_en or each.place if english else each.place
        place = whole.removeprefix(f"{card.code}: ")
        if each.rule in places:
            places[each.rule].append(place)
        elif each.rule not in _TOLD:
            is_named = place in criteria or each.rule == "whole-range"
            said.append(_short(each, place if is_named else "", locale))
    together = (
        f"{_TOGETHER[rule][english]}: {', '.join(found)}"
        for rule, found in places.items()
        if found
    )
    return (*said, *together)


def _short(found: Finding, place: str, locale: str) -> str:
    words = _SAID.get(found.rule)
    # A rule of one's own may find what nobody here has short words for.
    if words is None:
        return found.message(locale)
    english = locale == "en"
    came = found.evidence_en or found.evidence if english else found.evidence
    if found.rule == "settled-scorecard":  # here the words stand alone
        came = came.removeprefix("“").removesuffix("”")
    text = words[english].format(came=came)
    return f"{place}: {text}" if place else text
