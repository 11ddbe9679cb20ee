"""A scoring in words and as a table."""

from collections.abc import Iterator

from cqtt.i18n import require_locale
from cqtt.scorecards.cards import BonusRule, Card
from cqtt.scorecards.criteria import Criterion, Standing
from cqtt.scorecards.lines import Line
from cqtt.scorecards.reckoning import Reckoned
from cqtt.scorecards.showing import points_text
from cqtt.tables import Cell, Column, Kind, Table

_BONUS = ("điểm thưởng", "bonus")
_UNSETTLED = ("chưa rõ là điểm chính hay điểm thưởng", "perhaps a bonus: not settled")


def text_column(name: str, vi: str, en: str) -> Column:
    """Return a column of text with its headings."""
    return Column(name, (vi,), heading_en=(en,))


def number_column(name: str, vi: str, en: str) -> Column:
    """Return a column of numbers with its headings."""
    return Column(name, (vi,), heading_en=(en,), kind=Kind.NUMBER)


CODE = text_column("code", "Mã", "Code")
CRITERION = text_column("criterion", "Tiêu chí", "Criterion")
MOST = number_column("most", "Điểm tối đa", "Most")


def name_of(criterion: Criterion, locale: str) -> str:
    """Return the name of a criterion in a locale."""
    return criterion.name_en if require_locale(locale) == "en" else criterion.name


def standing_text(standing: Standing, locale: str) -> str:
    """Return how a criterion stands to the total; empty where it counts."""
    if standing is Standing.COUNTED:
        return ""
    words = _BONUS if standing is Standing.BONUS else _UNSETTLED
    return words[require_locale(locale) == "en"]


def card_table(card: Card, locale: str = "vi") -> Table:
    """Return the criteria of a scorecard: most points, rule, exhibits, gaps."""
    standings = dict(card.standings)
    return Table(
        card.label("vi"),
        title_en=card.label("en"),
        columns=(
            CODE,
            CRITERION,
            MOST,
            text_column("rule", "Cách chấm", "Rule"),
            text_column("exhibits", "Minh chứng", "Exhibits"),
            text_column("gap", "Chỗ chưa rõ", "What is open"),
        ),
        rows=[_card_row(each, standings, locale) for each in card.every_criterion],
        notes=card.gaps_en if require_locale(locale) == "en" else card.gaps,
    )


def _card_row(
    each: Criterion, standings: dict[Criterion, Standing], locale: str
) -> tuple[Cell, ...]:
    english = locale == "en"
    standing = standing_text(standings.get(each, Standing.COUNTED), locale)
    rule = "" if each.parts else each.rule.text(locale)
    return (
        each.code,
        name_of(each, locale),
        each.most,
        "; ".join(filter(None, [rule, standing])),
        "; ".join(exhibit.text(locale) for exhibit in each.exhibits),
        each.gap_en if english else each.gap,
    )


def sheet_table(reckoned: Reckoned, titles: tuple[str, str], locale: str) -> Table:
    """Return the lines and the total as a table."""
    english = require_locale(locale) == "en"
    total = ("Tổng điểm", "Total")[english]
    if not reckoned.is_complete:
        total = ("Tổng điểm, ít nhất", "Total, at least")[english]
    rows: list[tuple[Cell, ...]] = [_row(each, locale) for each in reckoned.lines]
    bold = len(rows)
    rows.append(
        (None, total, reckoned.card.scale, reckoned.total, _class(reckoned, locale))
    )
    return Table(
        titles[0],
        title_en=titles[1],
        columns=(
            CODE,
            CRITERION,
            MOST,
            number_column("points", "Điểm", "Points"),
            text_column("reason", "Căn cứ", "Reason"),
        ),
        rows=rows,
        emphasised=(bold,),
        notes=tuple(each.text(locale) for each in reckoned.refusals),
    )


def _row(line: Line, locale: str) -> tuple[Cell, ...]:
    said = [line.reason(locale), standing_text(line.standing, locale)]
    criterion = line.criterion
    return (
        criterion.code,
        name_of(criterion, locale),
        criterion.most,
        line.points,
        "; ".join(filter(None, said)),
    )


def _class(reckoned: Reckoned, locale: str) -> str:
    return reckoned.grade.text(locale) if reckoned.grade else ""


def told(reckoned: Reckoned, locale: str) -> Iterator[str]:
    """Yield the lines, the totals, the class or why there is none, recognition."""
    for line in reckoned.lines:
        standing = standing_text(line.standing, locale)
        yield f"{line.text(locale)}{f' [{standing}]' if standing else ''}"
    yield _total(reckoned, locale)
    yield from _bonus(reckoned, locale)
    yield from _grade(reckoned, locale)
    if reckoned.recognition is not None:
        yield reckoned.recognition.explain(locale)


def _total(reckoned: Reckoned, locale: str) -> str:
    english = require_locale(locale) == "en"
    word = "Total" if english else "Tổng điểm"
    if reckoned.is_complete:
        return f"{word}: {points_text(reckoned.exact_total, locale)}"
    return f"{word}: {reckoned.span.text(locale)}"


def _bonus(reckoned: Reckoned, locale: str) -> Iterator[str]:
    """Yield the bonus, and the totals by every reading where they differ."""
    if not reckoned.exact_bonus:
        return
    english = locale == "en"
    bonus = points_text(reckoned.exact_bonus, locale)
    yield f"{'Bonus' if english else 'Điểm thưởng'}: {bonus}"
    ways = reckoned.readings
    if len(ways) > 1 or reckoned.card.bonus is not BonusRule.APART:
        head = "Total by reading" if english else "Tổng theo cách hiểu"
        by_way = (f"{way.text(locale)}: {way.span.text(locale)}" for way in ways)
        yield f"{head}: {'; '.join(by_way)}"


def _grade(reckoned: Reckoned, locale: str) -> Iterator[str]:
    english, grade = locale == "en", reckoned.grade
    if grade is not None:
        yield f"{'Class' if english else 'Xếp loại'}: {grade.text(locale)}"
        note = grade.note_en if english else grade.note
        if note:
            yield note
        return
    yield "No class:" if english else "Chưa xếp loại:"
    yield from (f"- {reason.text(locale)}" for reason in reckoned.refusals)
    if len(reckoned.possible_classes) > 1:
        names = ", ".join(each.name(locale) for each in reckoned.possible_classes)
        yield f"{'Possible' if english else 'Có thể'}: {names}"
