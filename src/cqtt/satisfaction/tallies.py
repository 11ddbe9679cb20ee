"""Tallies: answers counted by level, and the scores that they give."""

from attrs import frozen

from cqtt.satisfaction.counts import Counts
from cqtt.satisfaction.measured import HEADLINE_FROM
from cqtt.satisfaction.measuring import (
    LEVEL,
    ShareHow,
    distribution,
    mean,
    net,
    nps,
    satisfied,
    scaled,
    share_of,
    top2,
)
from cqtt.satisfaction.scores import Score
from cqtt.satisfaction.showing import tally_table
from cqtt.statistics import IntervalMethod
from cqtt.tables import Table


@frozen(init=False)
class Tally(Counts):
    """
    Answers to one question, counted by level (*kết quả kiểm phiếu*).

    ``counts`` goes from label to count; a label is found in any case, Unicode form and
    without diacritics, in Vietnamese or English.  Labels that say "not applicable" or
    "no answer" are counted apart; one that the scale does not know is kept in
    ``unknown`` with its count.  Without ``scale`` it is the one of the library's scales
    that the labels belong to.

    ``frame`` is the number of people or transactions that the answers are a random
    sample of (N); a score's interval is then corrected for the finite population.
    ``asked`` is how many were asked.  The repr shows no unknown label.

    Raises:
        WrongTypeError: A count is not a whole number.
        InvalidValueError: A count is below zero; the scale is not recognised; the frame
            or the number asked is below the number of ballots.

    >>> tally = Tally({"Rất hài lòng": 78, "HAI LONG": 102, "Bình thường": 20,
    ...                "Không hài lòng": 0, "Không áp dụng": 3})
    >>> tally.counts["Hài lòng"], tally.answers, tally.not_applicable
    (102, 200, 3)
    """

    def top2(
        self,
        *,
        level: float = LEVEL,
        method: IntervalMethod = IntervalMethod.WILSON,
        finite: bool = True,
        headline_from: int = HEADLINE_FROM,
    ) -> Score:
        """
        Return the share of those who chose one of the two best levels.

        *Tỷ lệ chọn hai mức cao nhất.*

        Args:
            level: The confidence of the interval, between 0 and 1.

            method: The way to the interval.

            finite: Whether a frame narrows the interval.

            headline_from: The fewest answers for which a percentage is given; below,
                the score gives counts.

        Raises:
            InvalidValueError: The scale has three levels or fewer, or marks other
                levels as satisfied; a setting is outside its range.

        >>> ballots = {"rất hài lòng": 78, "hài lòng": 102, "bình thường": 20,
        ...            "không hài lòng": 0}
        >>> score = Tally(ballots, frame=931).top2()
        >>> low, high, level = score.interval
        >>> score.percent, round(low, 2), round(high, 2), level
        (Decimal('90.00'), 85.7, 93.11, 0.95)
        """
        how = ShareHow(
            level=level, method=method, finite=finite, headline_from=headline_from
        )
        return top2(self, **how)

    def satisfied(
        self,
        *,
        level: float = LEVEL,
        method: IntervalMethod = IntervalMethod.WILSON,
        finite: bool = True,
        headline_from: int = HEADLINE_FROM,
    ) -> Score:
        """
        Return the share of those who chose a level that the scale marks as satisfied.

        *Tỷ lệ hài lòng.*  The arguments are those of ``top2``.

        Raises:
            InvalidValueError: The scale marks none; a setting is outside its range.
        """
        how = ShareHow(
            level=level, method=method, finite=finite, headline_from=headline_from
        )
        return satisfied(self, **how)

    def share_of(
        self,
        *labels: str,
        level: float = LEVEL,
        method: IntervalMethod = IntervalMethod.WILSON,
        finite: bool = True,
        headline_from: int = HEADLINE_FROM,
    ) -> Score:
        """
        Return the share of those who chose one of some levels (*tỷ lệ chọn*).

        Raises:
            UnknownNameError: The scale has no such level.
            InvalidValueError: No level is named; a setting is outside its range.

        >>> Tally({"Rất hài lòng": 78, "Hài lòng": 102, "Bình thường": 20,
        ...        "Không hài lòng": 0}).share_of("bình thường").percent
        Decimal('10.00')
        """
        how = ShareHow(
            level=level, method=method, finite=finite, headline_from=headline_from
        )
        return share_of(self, labels, **how)

    def distribution(
        self,
        *,
        level: float = LEVEL,
        method: IntervalMethod = IntervalMethod.WILSON,
        finite: bool = True,
        headline_from: int = HEADLINE_FROM,
    ) -> dict[str, Score]:
        """
        Return the share of each level, from the best to the worst (*cơ cấu trả lời*).

        Each has its own interval; rounded shares need not sum to 100.
        """
        how = ShareHow(
            level=level, method=method, finite=finite, headline_from=headline_from
        )
        return distribution(self, **how)

    def mean(
        self,
        *,
        level: float = LEVEL,
        finite: bool = True,
        headline_from: int = HEADLINE_FROM,
    ) -> Score:
        """
        Return the mean of the levels' points, with a t interval (*điểm trung bình*).

        One answer gives no interval.  The same ballots give another mean on another
        scale: print the counts beside it.  The arguments are those of ``top2``.

        >>> Tally({"Rất hài lòng": 78, "Hài lòng": 102, "Bình thường": 20,
        ...        "Không hài lòng": 0}).mean().value
        Decimal('3.29')
        """
        return mean(self, level=level, finite=finite, headline_from=headline_from)

    def scaled(
        self,
        *,
        level: float = LEVEL,
        finite: bool = True,
        headline_from: int = HEADLINE_FROM,
    ) -> Score:
        """
        Return the mean, the worst level being 0 and the best 100 (*điểm 0–100*).

        >>> Tally({"Rất hài lòng": 78, "Hài lòng": 102, "Bình thường": 20,
        ...        "Không hài lòng": 0}).scaled().value
        Decimal('76.33')
        """
        return scaled(self, level=level, finite=finite, headline_from=headline_from)

    def net(
        self,
        *,
        level: float = LEVEL,
        finite: bool = True,
        headline_from: int = HEADLINE_FROM,
    ) -> Score:
        """
        Return the satisfied share minus the dissatisfied, in percentage points.

        *Mức hài lòng ròng.*  From -100 to 100.

        Raises:
            InvalidValueError: The scale does not mark both sides.

        >>> Tally({"Rất hài lòng": 78, "Hài lòng": 102, "Bình thường": 15,
        ...        "Không hài lòng": 5}).net().value
        Decimal('87.50')
        """
        return net(self, level=level, finite=finite, headline_from=headline_from)

    def nps(
        self,
        *,
        level: float = LEVEL,
        finite: bool = True,
        headline_from: int = HEADLINE_FROM,
    ) -> Score:
        """
        Return promoters (9, 10) minus detractors (0 to 6), on a scale 0–10 only.

        *Chỉ số sẵn sàng giới thiệu.*  In percentage points.

        Raises:
            InvalidValueError: The scale is another one.
        """
        return nps(self, level=level, finite=finite, headline_from=headline_from)

    def table(self, locale: str = "vi") -> Table:
        """Return levels, counts, shares and intervals as a table (*bảng kết quả*)."""
        return tally_table(self, locale)

    def _repr_html_(self) -> str:
        return self.table().html()
