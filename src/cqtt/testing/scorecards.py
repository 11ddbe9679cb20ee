"""An invented scorecard with evidence."""

from decimal import Decimal
from typing import Final

from cqtt.scorecards import (
    ClassBand,
    ClassTable,
    Count,
    Criterion,
    Evidence,
    PerShare,
    PerUnit,
    Range,
    Round,
    Scorecard,
    Share,
    YesNo,
)

SCORECARD: Final = Scorecard(
    code="xa-vi-du",
    name="Bảng tiêu chí giả định",
    name_en="Invented scorecard",
    edition="2029",
    criteria=(
        Criterion("1", "Đúng hạn", "On time", Decimal(50), rule=PerShare()),
        Criterion(
            "2", "Mô hình mới", "New models", Decimal(20), rule=PerUnit(Decimal(5))
        ),
        Criterion("3", "Niêm yết đủ", "All posted", Decimal(30), rule=YesNo()),
    ),
    scale=Decimal(100),
    classes=ClassTable(
        (
            ClassBand("Đạt", "passed", Range(Decimal(80), None)),
            ClassBand("Chưa đạt", "not passed", Range(None, Decimal(80))),
        )
    ),
)
"""Three criteria of 100 points: a share, a count, a yes or no."""

EVIDENCE: Final = (
    Evidence("1", Share(96, 100), round=Round.SELF, files=("so-theo-doi.pdf",)),
    Evidence("2", Count(3), round=Round.SELF),
    Evidence("3", True, round=Round.SELF),  # noqa: FBT003 that is the answer
)
"""What the commune gives for each criterion to score itself: 93 points, ``Đạt``."""
