"""The difference of two results, with its interval, its test and its words."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import frozen

from cqtt.i18n import day_text, require_locale
from cqtt.satisfaction.assumptions import assumed
from cqtt.satisfaction.caveats import mode_caveats
from cqtt.satisfaction.explaining import interval_text, number_text
from cqtt.satisfaction.measures import Unit
from cqtt.satisfaction.obstacle import BREAK, Obstacle, told
from cqtt.satisfaction.origins import Origin
from cqtt.satisfaction.p_values import p_cell, p_text, signed_text
from cqtt.satisfaction.pairs import DifferenceTest
from cqtt.satisfaction.score_tables import HIGH, LOW, ends, number_column, text_column
from cqtt.satisfaction.scores import Score
from cqtt.statistics import Interval
from cqtt.statistics.rounding import rounded
from cqtt.tables import Cell, Table

_PLACES: Final = 2
_UNITS: Final = {
    Unit.PERCENT: ("điểm phần trăm", "percentage points"),
    Unit.BALANCE: ("điểm phần trăm", "percentage points"),
    Unit.HUNDRED: ("điểm trên thang 0–100", "points of 100"),
    Unit.POINTS: ("điểm", "points"),
}


@frozen(kw_only=True)
class Difference:
    """
    The first result less the second (*chênh lệch giữa hai kết quả*).

    ``difference`` is exact: of shares between -1 and 1, else in the unit of the scores.
    ``interval`` is in percentage points or in that unit, not rounded.  ``statistic`` is
    the z or t of the test, ``df`` the degrees of freedom of t.  ``p_value`` is two-
    sided; ``None`` where no test is possible, as with means of a single answer.
    ``adjusted`` is the p-value after Holm where it is one of ``comparisons``.
    ``obstacles`` are warnings, and errors that were accepted.

    A difference that is not significant is one that these answers cannot tell from
    sampling noise; it may be there all the same.
    """

    first: Score
    second: Score
    names: tuple[str, str] = ("", "")
    difference: Fraction
    interval: Interval | None
    test: DifferenceTest
    statistic: float | None
    df: float | None
    p_value: float | None
    level: float
    obstacles: tuple[Obstacle, ...] = ()
    adjusted: float | None = None
    comparisons: int = 1

    @property
    def points(self) -> Decimal | None:
        """
        The difference in percentage points, or in points of the scale.

        Rounded half away from zero to two places, from the exact difference and not
        from rounded scores; ``None`` where one of them is withheld.
        """
        if self.first.is_withheld or self.second.is_withheld:
            return None
        steps = 100 if self.first.measure.unit is Unit.PERCENT else 1
        return rounded(steps * self.difference, _PLACES)

    @property
    def is_significant(self) -> bool:
        """Whether the p-value, adjusted where there are many, is below 1 - level."""
        p = self.p_value if self.adjusted is None else self.adjusted
        return p is not None and p < 1 - self.level

    def explain(self, locale: str = "vi") -> str:
        """Return both results, the difference, its test and what to mind, by lines."""
        english = require_locale(locale) == "en"
        lines = [
            _headline(self, locale),
            _gap(self, locale),
            _tested(self, locale),
            *assumed((self.test,), locale, many=False),
            *mode_caveats((self.first, self.second), english=english),
            *told(self.obstacles, locale),
        ]
        return "\n".join(lines)

    def table(self, locale: str = "vi") -> Table:
        """Return the difference as a table of one row."""
        return difference_table((self,), locale)

    def _repr_html_(self) -> str:
        return self.table().html()


def names_of(difference: Difference, locale: str = "vi") -> tuple[str, str]:
    """Return what to call the two results: names, units, days, or first and second."""
    if all(difference.names):
        return difference.names
    first, second = (
        each.tally.origin for each in (difference.first, difference.second)
    )
    if first.units != second.units and first.units and second.units:
        return ", ".join(first.units), ", ".join(second.units)
    days = _period(first), _period(second)
    if days[0] != days[1] and all(days):
        return days
    if locale == "en":
        return "the first result", "the second result"
    return "kết quả thứ nhất", "kết quả thứ hai"


def _period(origin: Origin) -> str:
    days = [day_text(day) for day in (origin.first_on, origin.last_on) if day]
    return "–".join(dict.fromkeys(days))


def conclusion(difference: Difference, locale: str = "vi") -> str:
    """
    Return what may be said: that one is higher, or that the answers do not tell.

    A difference that is not significant is never called none; one across a break of the
    series is never called a change.
    """
    first, second = names_of(difference, locale)
    if difference.difference < 0:
        first, second = second, first
    english, gap = locale == "en", difference.difference
    if any(each.rule == BREAK for each in difference.obstacles):
        return _ACROSS[english]
    if difference.test is DifferenceTest.CENSUS:
        return _of_everybody(first, second, same=not gap, locale=locale)
    if difference.p_value is None:
        return _NO_TEST[english]
    if not gap:
        return (
            f"no grounds for saying that {first} and {second} differ"
            if english
            else f"chưa đủ căn cứ để nói {first} và {second} khác nhau"
        )
    if difference.is_significant:
        grounds = "grounds enough for saying" if english else "đủ căn cứ để nói"
    else:
        grounds = (
            "not enough grounds for saying" if english else "chưa đủ căn cứ để nói"
        )
    if english:
        return f"{grounds} that {first} is higher than {second}"
    return f"{grounds} {first} cao hơn {second}"


_ACROSS: Final = (
    "chênh lệch qua điểm đứt chuỗi số liệu, không phải biến động",
    "a difference across a break of the series, which is no change",
)
_NO_TEST: Final = ("không kiểm định được", "no test is possible")
_WHY_NO_TEST: Final = (
    "câu trả lời quá ít hoặc không có sai khác",
    "too few answers, or answers that do not vary",
)


def _of_everybody(first: str, second: str, *, same: bool, locale: str) -> str:
    if locale == "en":
        how = "equals" if same else "is higher than"
        return f"{first} {how} {second}; there is no sampling noise"
    how = "bằng" if same else "cao hơn"
    return f"{first} {how} {second}; không có sai số chọn mẫu"


def _headline(difference: Difference, locale: str) -> str:
    first, second = names_of(difference, locale)
    scores = ((first, difference.first), (second, difference.second))
    told = "; ".join(f"{name} {result_text(score, locale)}" for name, score in scores)
    return f"{difference.first.measure.label(locale)}: {told}"


def result_text(score: Score, locale: str = "vi") -> str:
    """Return a score with its counts or its base."""
    text = score.text(locale)
    if score.is_withheld:
        return text
    if score.hits is None or score.design:
        noun = "answers" if locale == "en" else "câu trả lời"
        return f"{text} ({score.base} {noun})"
    return f"{text} ({score.hits}/{score.base})"


def _gap(difference: Difference, locale: str) -> str:
    english, unit = locale == "en", difference.first.measure.unit
    if difference.points is None:
        said = _FEW[english]
    else:
        word = "Difference" if english else "Chênh lệch"
        less = _less(difference, locale)
        points = signed_text(difference.points, locale)
        said = f"{word} {points} {_UNITS[unit][english]} ({less})"
    if difference.interval is None:
        return said
    interval = interval_text(difference.interval, Unit.POINTS, locale)
    return f"{said}; {interval[0].lower()}{interval[1:]}"


_FEW: Final = (
    "Chênh lệch: không nêu con số vì quá ít câu trả lời",
    "Difference: not stated, the answers are too few",
)


def _less(difference: Difference, locale: str) -> str:
    first, second = names_of(difference, locale)
    word = "less" if locale == "en" else "trừ"
    return f"{first} {word} {second}"


def _tested(difference: Difference, locale: str) -> str:
    said = conclusion(difference, locale)
    if difference.p_value is None:
        return f"{said[0].upper()}{said[1:]}: {_WHY_NO_TEST[locale == 'en']}"
    return f"{how_tested(difference, locale)}: {said}"


def how_tested(difference: Difference, locale: str = "vi") -> str:
    """Return the test with its statistic and its p-values."""
    label = difference.test.label(locale)
    said = f"{label[0].upper()}{label[1:]}"
    if difference.test is DifferenceTest.CENSUS or difference.p_value is None:
        return said
    if difference.statistic is not None:
        letter = "t" if difference.test is DifferenceTest.WELCH else "z"
        said += f", {letter} = {number_text(difference.statistic, locale, 3)}"
    said += f", {p_text(difference.p_value, locale)}"
    if difference.adjusted is not None:
        said += f"; {_holm(difference.adjusted, difference.comparisons, locale)}"
    return said


def _holm(p_value: float, comparisons: int, locale: str) -> str:
    if locale == "en":
        noun = "comparison" if comparisons == 1 else "comparisons"
        return f"Holm-adjusted for {comparisons} {noun} {p_text(p_value, locale)}"
    return f"hiệu chỉnh Holm cho {comparisons} so sánh {p_text(p_value, locale)}"


def sentence(difference: Difference, locale: str = "vi") -> str:
    """Return a difference in one line: how large, how sure, what may be said."""
    numbers = []
    if difference.points is not None:
        unit = _UNITS[difference.first.measure.unit][locale == "en"]
        numbers.append(f"{signed_text(difference.points, locale)} {unit}")
        if difference.interval is not None:
            low, high = (number_text(end, locale) for end in difference.interval[:2])
            numbers[0] += f" ({low} … {high})"
    p = difference.p_value if difference.adjusted is None else difference.adjusted
    if p is not None and difference.test is not DifferenceTest.CENSUS:
        numbers.append(p_text(p, locale))
    told_numbers = ", ".join(numbers)
    said = filter(None, (told_numbers, conclusion(difference, locale)))
    return f"{_less(difference, locale)}: {': '.join(said)}"


def difference_table(
    differences: Sequence[Difference],
    locale: str = "vi",
    *,
    notes: tuple[str, ...] = (),
) -> Table:
    """Return differences as a table, a row each (*bảng chênh lệch*)."""
    many = any(each.adjusted is not None for each in differences)
    rows: list[tuple[Cell, ...]] = [
        (
            *names_of(each, locale),
            each.first.value,
            each.second.value,
            each.points,
            *ends(each.interval),
            p_cell(each.p_value, locale),
            *((p_cell(each.adjusted, locale),) if many else ()),
            conclusion(each, locale),
        )
        for each in differences
    ]
    columns = (*_COLUMNS, *((_ADJUSTED,) if many else ()), _CONCLUSION)
    measures = dict.fromkeys(each.first.measure for each in differences)
    told = [f": {measure.label_vi}" for measure in measures]
    told_en = [f": {measure.label_en}" for measure in measures]
    return Table(
        f"Chênh lệch{''.join(told)}",
        columns=columns,
        rows=rows,
        notes=notes,
        title_en=f"Differences{''.join(told_en)}",
    )


_COLUMNS: Final = (
    text_column("first", "Thứ nhất", "First"),
    text_column("second", "Thứ hai", "Second"),
    number_column("first_value", "Kết quả thứ nhất", "First result"),
    number_column("second_value", "Kết quả thứ hai", "Second result"),
    number_column("difference", "Chênh lệch", "First less second"),
    LOW,
    HIGH,
    number_column("p", "p", "p"),
)
_ADJUSTED: Final = number_column("adjusted", "p hiệu chỉnh Holm", "Holm-adjusted p")
_CONCLUSION: Final = text_column("conclusion", "Kết luận", "Conclusion")
