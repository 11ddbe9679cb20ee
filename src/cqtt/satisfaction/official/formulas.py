"""The formulas that get called "satisfaction rate", and where each comes from."""

from typing import Final

from cqtt.rates import formula_of_practice
from cqtt.satisfaction.official.sources import COMMUNE_BALLOTS
from cqtt.statutes import SATISFACTION_INDEX

_CALM_DOSSIERS: Final = (
    "hồ sơ không trễ hạn, không bị đánh giá không hài lòng, không bị phản ánh",
    "dossiers neither late nor disliked nor complained about",
)
_LESS_DOSSIERS: Final = (
    "hồ sơ còn lại khi trừ số trễ hạn và số bị đánh giá không hài lòng, bị phản ánh",
    "dossiers left after taking off the late, then the disliked or complained about",
)
_CALM_REFLECTIONS: Final = (
    "phản ánh không trễ hạn, không bị đánh giá không hài lòng, không bị phản ánh lại",
    "reflections neither late nor disliked nor complained about again",
)
_DOSSIERS: Final = ("hồ sơ", "dossiers")
_REFLECTIONS: Final = (
    "phản ánh, kiến nghị thuộc thẩm quyền",
    "reflections within authority",
)


BALLOT_SHARE: Final = formula_of_practice(
    "ballot-share",
    ("Tỷ lệ người trả lời hài lòng", "Share of answers that are satisfied"),
    ("phiếu chọn mức hài lòng", "ballots at a satisfied level"),
    ("phiếu trả lời", "ballots answered"),
    COMMUNE_BALLOTS,
)
REFLECTIONS_ON_TIME: Final = formula_of_practice(
    "reflections-on-time-766",
    ("Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn", "Reflections settled on time"),
    ("phản ánh, kiến nghị xử lý trước hạn, đúng hạn", "reflections early or on time"),
    _REFLECTIONS,
    SATISFACTION_INDEX,
)
REFLECTIONS_SATISFACTION: Final = formula_of_practice(
    "reflections-satisfaction-766",
    (
        "Mức độ hài lòng trong xử lý phản ánh, kiến nghị",
        "Satisfaction with the handling of reflections",
    ),
    _CALM_REFLECTIONS,
    _REFLECTIONS,
    SATISFACTION_INDEX,
)
WITHOUT_COMPLAINT: Final = formula_of_practice(
    "without-complaint-766",
    (
        "Mức độ hài lòng trong tiếp nhận, giải quyết thủ tục hành chính",
        "Satisfaction with receiving and settling procedures",
    ),
    _CALM_DOSSIERS,
    _DOSSIERS,
    SATISFACTION_INDEX,
)
WITHOUT_COMPLAINT_ADDED: Final = formula_of_practice(
    "without-complaint-766-added",
    (
        "Mức độ hài lòng trong tiếp nhận, giải quyết thủ tục hành chính, trừ từng nhóm",
        "Satisfaction with receiving and settling procedures, by groups",
    ),
    _LESS_DOSSIERS,
    _DOSSIERS,
    SATISFACTION_INDEX,
)
