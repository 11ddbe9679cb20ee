"""
The progress group of Decision 766: how one dossier is judged, step by step.

*Nhóm chỉ số tiến độ, kết quả giải quyết.*  The rules are those of the document that
describes the index's formulas; it is known from a secondary text, so they have medium
confidence.  They differ from the law's due date: a second request for a supplement
makes a dossier overdue, and the time of the first is subtracted.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.dossiers import Dossier
from cqtt.i18n import require_locale
from cqtt.law import Confidence
from cqtt.offices import Office
from cqtt.rates import Formula, Rate
from cqtt.reports.counting import count_dossiers
from cqtt.reports.judging import Judgement, judge
from cqtt.satisfaction.official import points_of
from cqtt.statutes import PROGRESS_INDEX

__all__ = ["MAX_POINTS", "PROGRESS", "Judgement", "Progress", "judge", "progress"]

MAX_POINTS: Final = Decimal(20)
"""The most points that the group gives."""

PROGRESS: Final = Formula(
    "progress-766",
    "Tỷ lệ hồ sơ đúng hạn theo Bộ chỉ số 766",
    "On-time rate by the index of Decision 766",
    numerator_vi="hồ sơ đúng hạn, đã xong và đang giải quyết",
    numerator_en="dossiers on time, finished and running",
    denominator_vi="hồ sơ tiếp nhận hoặc giải quyết trong kỳ",
    denominator_en="dossiers received or handled in the period",
    citation=PROGRESS_INDEX,
    confidence=Confidence.MEDIUM,
)


@frozen(kw_only=True)
class Progress:
    """
    The group's rate and points, and the judgement of each dossier.

    *Kết quả nhóm chỉ số tiến độ.*

    ``points`` are the rate's share of the most points, two places, half up.  They have
    low confidence (``points_confidence``): the document gives the rate and the maximum
    but not the product.  The rate has that of its formula.

    >>> found = Progress(rate=Rate(3, 4, PROGRESS), judgements=())
    >>> found.points_text("en")
    '15.00 of 20 points, low confidence: the rate times the most points is an inference'
    """

    rate: Rate
    judgements: tuple[Judgement, ...] = field(repr=False)
    max_points: Decimal = field(
        default=MAX_POINTS, validator=instance_of(Decimal, "amount")
    )

    @property
    def points(self) -> Decimal | None:
        """The points; ``None`` where there is no dossier."""
        return points_of(self.rate, self.max_points)

    @property
    def points_confidence(self) -> Confidence:
        """How sure the points are: low, whatever the rate is."""
        return Confidence.LOW

    def points_text(self, locale: str = "vi") -> str:
        """Return the points and how sure they are, in ``"vi"`` or ``"en"``."""
        points, most = self.points, self.max_points
        if require_locale(locale) == "en":
            said = "no points" if points is None else f"{points:f} of {most:f} points"
            return (
                f"{said}, low confidence: the rate times the most points is an "
                "inference"
            )
        said = "không có điểm" if points is None else f"{points:f}/{most:f} điểm"
        return (
            f"{said.replace('.', ',')}, độ tin cậy thấp: nhân tỷ lệ với điểm tối đa "
            "là suy luận"
        )


def progress(
    dossiers: Iterable[Dossier],
    *,
    first: date,
    last: date,
    office: Office,
    max_points: Decimal = MAX_POINTS,
) -> Progress:
    """
    Return the progress group of Decision 766 for a period.

    Raises:
        WrongTypeError: A day is not a plain date.
        InvalidValueError: The period ends before it starts.
        ReportRefusedError: A dossier's due day is not known.

    Law:
        Decision 766/QĐ-TTg of 23 June 2022, indicator 2.1 (medium confidence; the
        points low).
    """
    counted = count_dossiers(dossiers, first, last, office)
    judged = tuple(judge(each.dossier, last=last, office=office) for each in counted)
    on_time = sum(each.is_on_time for each in judged)
    return Progress(
        rate=Rate(on_time, len(judged), PROGRESS),
        judgements=judged,
        max_points=max_points,
    )
