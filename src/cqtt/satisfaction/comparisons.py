"""Many comparisons together, with p-values after Holm."""

from collections.abc import Iterable
from typing import Final

from attrs import frozen

from cqtt.i18n import require_locale
from cqtt.satisfaction.assumptions import assumed
from cqtt.satisfaction.caveats import mode_caveats
from cqtt.satisfaction.differences import Difference, difference_table, sentence
from cqtt.satisfaction.explaining import level_text
from cqtt.satisfaction.obstacle import told
from cqtt.satisfaction.scores import Score
from cqtt.tables import Table


@frozen(kw_only=True)
class Comparisons:
    """
    Many comparisons, with p-values after Holm (*so sánh nhiều kết quả*).

    ``differences`` are in the order of the results; ``baseline`` is the name of the one
    that all others are compared with, ``None`` where each is compared with each.
    ``apart`` are results with too few answers, which are not compared.  Intervals are
    for one comparison at a time.
    """

    differences: tuple[Difference, ...]
    baseline: str | None
    level: float
    apart: tuple[tuple[str, Score], ...] = ()

    @property
    def significant(self) -> tuple[Difference, ...]:
        """The differences that the answers tell from sampling noise."""
        return tuple(each for each in self.differences if each.is_significant)

    def explain(self, locale: str = "vi") -> str:
        """Return a line for each comparison, what is assumed, and what to mind."""
        lines = [self._headline(locale)]
        lines += [sentence(each, locale) for each in self.differences]
        lines += apart_text(_NOT_COMPARED[locale == "en"], self.apart, locale)
        lines += assumed([each.test for each in self.differences], locale)
        scores = [
            score for each in self.differences for score in (each.first, each.second)
        ]
        lines += mode_caveats(scores, english=locale == "en")
        found = [finding for each in self.differences for finding in each.obstacles]
        return "\n".join([*lines, *told(found, locale)])

    def _headline(self, locale: str) -> str:
        english = require_locale(locale) == "en"
        n, level = len(self.differences), level_text(self.level, locale)
        if english:
            against = "" if self.baseline is None else f" with {self.baseline}"
            noun = "comparison" if n == 1 else "comparisons"
            return f"{n} {noun}{against}, confidence {level}, p after Holm"
        against = "" if self.baseline is None else f" với {self.baseline}"
        return f"{n} so sánh{against}, độ tin cậy {level}, p hiệu chỉnh Holm"

    def table(self, locale: str = "vi") -> Table:
        """Return the comparisons as a table, a row each."""
        notes = apart_text(_NOT_COMPARED[locale == "en"], self.apart, locale)
        return difference_table(self.differences, locale, notes=tuple(notes))

    def _repr_html_(self) -> str:
        return self.table().html()


_NOT_COMPARED: Final = ("Không so sánh", "Not compared")


def apart_text(
    head: str, apart: Iterable[tuple[str, Score]], locale: str = "vi"
) -> list[str]:
    """Return which results have too few answers, by the fewest that they need."""
    by_least: dict[int, list[str]] = {}
    for name, score in apart:
        said = f"{name} {score.text(locale)}"
        by_least.setdefault(max(score.headline_from, 1), []).append(said)
    few = ", fewer than {} answers" if locale == "en" else ", dưới {} câu trả lời"
    return [
        f"{head}{few.format(least)}: {'; '.join(names)}"
        for least, names in by_least.items()
    ]
