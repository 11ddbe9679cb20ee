"""A scoring as a table: groups with subtotals, lines, the total, the conditions."""

from collections.abc import Iterable, Iterator

from cqtt.i18n import require_locale
from cqtt.scorecards.concluding import (
    class_note,
    class_text,
    told_readings,
    total_name,
)
from cqtt.scorecards.grouping import Group, outline
from cqtt.scorecards.lines import Line
from cqtt.scorecards.reckoning import Reckoned
from cqtt.scorecards.recognizing import Recognition, met_text
from cqtt.scorecards.wording import (
    CODE,
    CRITERION,
    MOST,
    name_of,
    number_column,
    standing_text,
    text_column,
)
from cqtt.tables import Cell, Table

_CONDITIONS = ("Điều kiện kèm theo", "Conditions")


def sheet_table(
    reckoned: Reckoned, titles: tuple[str, str], notes: Iterable[str], locale: str
) -> Table:
    """Return the lines and the total as a table; refusals and notes stand below."""
    english = require_locale(locale) == "en"
    found = outline(reckoned.card, reckoned.lines)
    rows = [_row(each, locale) for _, each in found]
    bold = [at for at, (_, each) in enumerate(found) if isinstance(each, Group)]
    bold.append(len(rows))
    rows.append(
        (
            None,
            total_name(reckoned, locale),
            reckoned.card.scale,
            reckoned.total,
            "",
        )
    )
    if reckoned.card.classes is not None:
        bold.append(len(rows))
        rows.append(_of_class(reckoned, english=english))
    if reckoned.recognition is not None:
        bold.append(len(rows))
        rows.extend(_of_recognition(reckoned.recognition, locale))
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
        emphasised=bold,
        notes=(
            *_refusals(reckoned, english=english),
            *told_readings(reckoned, locale),
            *filter(None, [class_note(reckoned, locale)]),
            *notes,
        ),
    )


def _of_class(reckoned: Reckoned, *, english: bool) -> tuple[Cell, ...]:
    none = "none" if english else "chưa xếp loại"
    said = class_text(reckoned, "en" if english else "vi") or none
    return (None, "Class" if english else "Xếp loại", None, None, said)


def _refusals(reckoned: Reckoned, *, english: bool) -> Iterator[str]:
    for each in reckoned.refusals:
        yield each.text("en" if english else "vi")


def _row(each: Group | Line, locale: str) -> tuple[Cell, ...]:
    criterion = each.criterion
    if isinstance(each, Line):
        said = [each.reason(locale), standing_text(each.standing, locale)]
    else:
        said = [subtotal_text(each, locale)]
    return (
        criterion.code,
        name_of(criterion, locale),
        criterion.most,
        each.points,
        "; ".join(filter(None, said)),
    )


def subtotal_text(group: Group, locale: str) -> str:
    """Return that a group lacks something; empty where it does not."""
    if group.is_complete:
        return ""
    if group.points is None:
        return "no points yet" if locale == "en" else "chưa có điểm"
    if locale == "en":
        return "at least: a part has no points yet"
    return "ít nhất: còn mục chưa có điểm"


def _of_recognition(
    recognition: Recognition, locale: str
) -> Iterator[tuple[Cell, ...]]:
    head = _CONDITIONS[locale == "en"]
    yield None, head, None, None, met_text(recognition.is_met, locale)
    for each in recognition.results:
        said = f"{met_text(each.is_met, locale)} ({each.reason.text(locale)})"
        yield None, each.condition.text(locale), None, None, said
