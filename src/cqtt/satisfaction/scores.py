"""Scores: a number with its formula, its base, its interval and what it leaves out."""

from attrs import frozen

from cqtt.errors import WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.satisfaction.comparability import obstacles_of_scores
from cqtt.satisfaction.explaining import explained
from cqtt.satisfaction.measured import Measured
from cqtt.satisfaction.score_tables import score_table
from cqtt.tables import Table


@frozen(kw_only=True)
class Score(Measured):
    """
    A score with its reasons (*điểm số kèm căn cứ*).

    ``exact`` is the number before rounding: a share between 0 and 1, else the value in
    its own unit; ``None`` where nobody answered.  ``interval`` is in percent or in the
    unit of the value, not rounded; ``None`` where the answers give none.  ``finite``
    says whether it was corrected for the finite population of the tally's frame.

    >>> from cqtt.satisfaction import Tally
    >>> tally = Tally({"rất hài lòng": 78, "hài lòng": 102, "bình thường": 20,
    ...                "không hài lòng": 0})
    >>> score = tally.top2()
    >>> score.percent, score.hits, score.base
    (Decimal('90.00'), 180, 200)
    """

    def explain(self, locale: str = "vi") -> str:
        """Return what was counted, how sure it is and what was left out, by lines."""
        return explained(self, locale)

    def findings(self) -> tuple[Finding, ...]:
        """Return what keeps the score from being a headline, and what came unread."""
        place = self.measure.name
        few = Finding("enough-answers", place, str(self.base), Severity.WARNING)
        return (*((few,) if self.is_withheld else ()), *self.tally.findings())

    def comparable_with(self, other: Measured) -> tuple[Finding, ...]:
        """
        Return why this score cannot be compared with another, or only with care.

        *Vì sao không so sánh được.*  An error blocks a comparison, a warning is told;
        nothing found is no promise.  See ``obstacles``.

        Raises:
            WrongTypeError: The other is not a ``Score``.
        """
        if not isinstance(other, Measured):
            raise WrongTypeError("other", type(other).__name__, "score-to-compare")
        return obstacles_of_scores(self, other)

    def table(self, locale: str = "vi") -> Table:
        """Return the score as a table of one row."""
        return score_table({"": self}, locale)

    def _repr_html_(self) -> str:
        return self.table().html()
