"""What a reading says as a whole: its tallies as a table, and what they have amiss."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from cqtt.findings import Finding, Severity
from cqtt.satisfaction.measured import HEADLINE_FROM
from cqtt.satisfaction.score_tables import HIGH, LOW, ends, number_column, text_column
from cqtt.satisfaction.tallies import Tally
from cqtt.tables import Cell, Table

_SHOWN: Final = 10
_LONGEST_CODE: Final = 2
_COLUMNS: Final = (
    text_column("unit", "Đơn vị", "Unit"),
    text_column("question", "Câu hỏi", "Question"),
    number_column("answers", "Số câu trả lời", "Answers"),
    number_column("satisfied", "Số hài lòng", "Satisfied"),
    number_column("percent", "Tỷ lệ hài lòng %", "Satisfied %"),
    LOW,
    HIGH,
    number_column("missing", "Không có câu trả lời", "Missing"),
)
_FEW: Final = {
    "vi": "Dưới {} câu trả lời: không nêu tỷ lệ.",
    "en": "Fewer than {} answers: no percentage.",
}


def unit_of(tally: Tally) -> str:
    """Return the unit of a tally that was read; empty where none is told."""
    return ", ".join(tally.origin.units)


def tallies_table(tallies: Sequence[Tally], locale: str) -> Table:
    """Return a row for each tally; a scale that marks no side has no share."""
    rows = [
        (
            unit_of(tally) or None,
            tally.origin.question or None,
            tally.answers,
            *_satisfied(tally),
            tally.missing,
        )
        for tally in tallies
    ]
    is_few = any(tally.answers < HEADLINE_FROM for tally in tallies)
    return Table(
        "Kết quả theo đơn vị và câu hỏi",
        columns=_COLUMNS,
        rows=rows,
        notes=(_FEW[locale].format(HEADLINE_FROM),) if is_few else (),
        title_en="Results by unit and question",
    )


def _satisfied(tally: Tally) -> tuple[Cell, ...]:
    if not tally.scale.satisfied:
        return None, None, None, None
    score = tally.satisfied()
    return score.hits, score.percent, *ends(score.interval)


def remarks(source: str, tallies: Sequence[Tally]) -> Iterator[Finding]:
    """Yield what all tallies together have amiss: codes as answers."""
    codes = _codes(tallies)
    if codes:
        evidence = f"{shown(list(codes))} (× {sum(codes.values())})"
        yield Finding("words-of-the-scale", source, evidence, Severity.WARNING)


def _codes(tallies: Sequence[Tally]) -> Counter[str]:
    """Count answers that are small numbers, on scales whose levels are words."""
    found = Counter[str]()
    for tally in tallies:
        if not any(label.isdecimal() for label in tally.scale.labels):
            for label, count in tally.unknown:
                if label.isdecimal() and len(label) <= _LONGEST_CODE:
                    found[label] += count
    return found


def shown(items: Sequence[str], between: str = ", ") -> str:
    """Join texts, of a long list the first."""
    more = [] if len(items) <= _SHOWN else ["…"]
    return between.join([*items[:_SHOWN], *more])
