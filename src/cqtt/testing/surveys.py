"""An invented survey and a tally of one of its questions."""

from datetime import date
from typing import Final

from cqtt.satisfaction import FOUR_LEVELS, Tally
from cqtt.satisfaction.surveys import Factor, Question, Survey

SURVEY: Final = Survey(
    code="phieu-gia-dinh",
    name="Phiếu khảo sát giả định",
    name_en="Invented survey",
    edition="2029",
    scale=FOUR_LEVELS,
    factors=(
        Factor("A", "Tiếp cận", "Access"),
        Factor("B", "Kết quả", "Result"),
    ),
    questions=(
        Question("A1", "Nơi ngồi chờ", "Waiting area", factor="A"),
        Question("A2", "Hướng dẫn hồ sơ", "Guidance on the dossier", factor="A"),
        Question("B1", "Kết quả nhận được", "Result received", factor="B"),
    ),
)
"""Three questions on a scale of four levels."""

TALLY: Final = Tally(
    {
        "Rất hài lòng": 78,
        "Hài lòng": 102,
        "Bình thường": 15,
        "Không hài lòng": 5,
        "Không áp dụng": 3,
    },
    frame=931,
    asked=220,
    unit="xã Ví Dụ",
    first_on=date(2029, 1, 8),
    last_on=date(2029, 1, 31),
    survey=SURVEY,
    question="A1",
)
"""Two hundred answers to the first question, 90 % of them on the two best levels."""
