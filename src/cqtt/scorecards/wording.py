"""Words that scorecards and scorings share; a scorecard as a table."""

from cqtt.i18n import require_locale
from cqtt.scorecards.cards import Card
from cqtt.scorecards.criteria import Criterion, Standing, rule_text
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
    standings = {each.code: standing for each, standing in card.standings}
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
    each: Criterion, standings: dict[str, Standing], locale: str
) -> tuple[Cell, ...]:
    english = locale == "en"
    standing = standing_text(standings.get(each.code, Standing.COUNTED), locale)
    rule = "" if each.parts else rule_text(each, locale)
    return (
        each.code,
        name_of(each, locale),
        each.most,
        "; ".join(filter(None, [rule, standing])),
        "; ".join(exhibit.text(locale) for exhibit in each.exhibits),
        each.gap_en if english else each.gap,
    )
