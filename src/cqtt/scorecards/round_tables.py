"""The rounds of one scoring as a table."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final

from cqtt.i18n import require_locale
from cqtt.scorecards.answering import answer_texts, asked, fact_text
from cqtt.scorecards.concluding import (
    class_doubt,
    class_note,
    class_reason,
    told_readings,
    total_notes,
    unrecognized,
)
from cqtt.scorecards.evidence import Round
from cqtt.scorecards.grouping import Group, outline
from cqtt.scorecards.lines import Line
from cqtt.scorecards.recognizing import met_text
from cqtt.scorecards.rules import Judged
from cqtt.scorecards.sheets import ScoreSheet, period_text
from cqtt.scorecards.showing import points_text, two_places
from cqtt.scorecards.wording import (
    CODE,
    CRITERION,
    MOST,
    name_of,
    number_column,
    standing_text,
    text_column,
)
from cqtt.tables import Cell, Column, Table

_HEADINGS: Final = {
    Round.SELF: ("Tự chấm", "Self-score"),
    Round.APPRAISED: ("Thẩm định", "Appraisal"),
    Round.FINAL: ("Quyết định", "Final"),
}

_Sheets = tuple[ScoreSheet, ...]
_Rows = Sequence[Group | Line]


def remark(line: Line, locale: str) -> str:
    """Return the reason of a line; empty where it says only that a person judged."""
    is_judged = isinstance(line.criterion.rule, Judged) and not line.is_missing
    return "" if is_judged and not line.why(locale) else line.reason(locale)


def rounds_table(sheets: _Sheets, locale: str) -> Table:
    """Return a column for each round and difference; what comes of each below."""
    require_locale(locale)
    rows: list[tuple[Cell, ...]] = []
    bold: list[int] = []
    outlines = (outline(each.card, each.lines) for each in sheets)
    for found in zip(*outlines, strict=True):
        same = [each for _, each in found]
        if isinstance(same[0], Group):
            bold.append(len(rows))
        rows.append(_row(sheets, same, locale))
    last = [_totals(sheets, locale), *_outcomes(sheets, locale)]
    return Table(
        _label(sheets[0], "vi"),
        title_en=_label(sheets[0], "en"),
        columns=(CODE, CRITERION, MOST, *_columns(sheets)),
        rows=[*rows, *last, *_answers(sheets, locale)],
        emphasised=[*bold, *range(len(rows), len(rows) + len(last))],
        notes=tuple(_notes(sheets, locale)),
    )


def _notes(sheets: _Sheets, locale: str) -> Iterator[str]:
    """Yield what is told of the classes, once, and the total by every reading."""
    told = (class_note(each, locale) for each in sheets)
    yield from dict.fromkeys(filter(None, told))
    for each in sheets:
        for said in told_readings(each, locale):
            yield f"{each.round.text(locale)}: {said}"


def _label(first: ScoreSheet, locale: str) -> str:
    time = period_text(first.period, locale)
    join = ", " if locale == "en" else " – "
    return join.join(filter(None, [first.card.label(locale), first.unit, time]))


def _columns(sheets: _Sheets) -> Iterator[Column]:
    for each in sheets:
        yield number_column(each.round.value, *_HEADINGS[each.round])
    for before, after in pairwise(sheets):
        headings = zip(_HEADINGS[after.round], _HEADINGS[before.round], strict=True)
        vi, en = (f"{one} – {other}" for one, other in headings)
        yield number_column(f"{after.round.value}-less-{before.round.value}", vi, en)
    yield text_column("reasons", "Căn cứ", "Reasons")


def _row(sheets: _Sheets, found: _Rows, locale: str) -> tuple[Cell, ...]:
    criterion = found[0].criterion
    return (
        criterion.code,
        name_of(criterion, locale),
        criterion.most,
        *(each.points for each in found),
        *(_less(one, other) for one, other in pairwise(found)),
        "; ".join(filter(None, _said(sheets, found, locale))),
    )


def _less(before: Group | Line, after: Group | Line) -> Decimal | None:
    """Return the later less the earlier points; ``None`` where any are missing."""
    if before.exact is None or after.exact is None:
        return None
    return two_places(after.exact - before.exact)


def _said(sheets: _Sheets, found: _Rows, locale: str) -> Iterator[str]:
    """Yield how a line stands to the total; where points changed, by what and why."""
    if isinstance(found[0], Line):
        yield standing_text(found[0].standing, locale)
    exact = [each.exact for each in found]
    if len(set(exact)) > 1:
        reasons = [
            remark(each, locale) if isinstance(each, Line) else "" for each in found
        ]
        yield _by_round(sheets, exact, reasons, locale)


def _by_round(
    sheets: _Sheets,
    exact: Sequence[Fraction | None],
    said: Sequence[str],
    locale: str,
) -> str:
    """Return for each round what changed, with its sign, and what is said of it."""
    changes = ["", *(_change(one, two, locale) for one, two in pairwise(exact))]
    return ". ".join(
        ": ".join(filter(None, [" ".join(filter(None, [name, change])), text]))
        for name, change, text in zip(
            (each.round.text(locale) for each in sheets), changes, said, strict=True
        )
        if change or text
    )


def _change(before: Fraction | None, after: Fraction | None, locale: str) -> str:
    """Return a difference with its sign; empty where none is shown."""
    if before is None or after is None or not two_places(after - before):
        return ""
    said = points_text(after - before, locale)
    return f"+{said}" if after > before else said


def _totals(sheets: _Sheets, locale: str) -> tuple[Cell, ...]:
    """Return the row of totals; a difference only of totals that lack nothing."""
    differences = (
        two_places(after.exact_total - before.exact_total)
        if before.is_complete and after.is_complete
        else None
        for before, after in pairwise(sheets)
    )
    exact = [each.exact_total if each.is_complete else None for each in sheets]
    notes = [", ".join(total_notes(each, locale)) for each in sheets]
    return (
        None,
        "Total" if locale == "en" else "Tổng điểm",
        sheets[0].card.scale,
        *(each.total for each in sheets),
        *differences,
        _by_round(sheets, exact, notes, locale),
    )


def _outcomes(sheets: _Sheets, locale: str) -> Iterator[tuple[Cell, ...]]:
    """Yield the row of the classes, and that of the conditions of recognition."""
    english = locale == "en"
    if sheets[0].card.classes is not None:
        names = [_class(each, locale) for each in sheets]
        why = _told(sheets, [class_reason(each, locale) for each in sheets], locale)
        yield _outcome("Class" if english else "Xếp loại", names, why)
    results = [each.recognition for each in sheets]
    met = [met_text(each.is_met, locale) for each in results if each is not None]
    if met:
        head = "Conditions" if english else "Điều kiện kèm theo"
        why = _told(sheets, [unrecognized(each, locale) for each in sheets], locale)
        yield _outcome(head, met, why)


def _answers(sheets: _Sheets, locale: str) -> Iterator[tuple[Cell, ...]]:
    """Yield a row for each requirement that rounds answered differently, or one not."""
    for each in asked(sheets):
        yield _outcome(fact_text(each, locale), answer_texts(each, locale), "")


def _told(sheets: _Sheets, said: Sequence[str], locale: str) -> str:
    """Return what is said of each round, with its name."""
    return _by_round(sheets, [None] * len(sheets), said, locale)


def _class(sheet: ScoreSheet, locale: str) -> str:
    if sheet.grade is None:
        return "–"
    doubt = class_doubt(sheet, locale)
    name = sheet.grade.name(locale)
    return f"{name} ({doubt})" if doubt else name


def _outcome(head: str, cells: list[str], why: str) -> tuple[Cell, ...]:
    return (None, head, None, *cells, *[None] * (len(cells) - 1), why)
