"""The formulas that get called "satisfaction rate", and where each comes from."""

from typing import Final

from cqtt.law import Citation, Confidence
from cqtt.rates import Formula
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


def _formula(
    name: str,
    labels: tuple[str, str],
    numerator: tuple[str, str],
    denominator: tuple[str, str],
    citation: Citation = SATISFACTION_INDEX,
) -> Formula:
    return Formula(
        name,
        *labels,
        numerator_vi=numerator[0],
        numerator_en=numerator[1],
        denominator_vi=denominator[0],
        denominator_en=denominator[1],
        citation=citation,
        confidence=Confidence.MEDIUM,
    )


BALLOT_SHARE: Final = _formula(
    "ballot-share",
    ("Tỷ lệ người trả lời hài lòng", "Share of answers that are satisfied"),
    ("phiếu chọn mức hài lòng", "ballots at a satisfied level"),
    ("phiếu trả lời", "ballots answered"),
    COMMUNE_BALLOTS,
)
REFLECTIONS_ON_TIME: Final = _formula(
    "reflections-on-time-766",
    ("Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn", "Reflections settled on time"),
    ("phản ánh, kiến nghị xử lý trước hạn, đúng hạn", "reflections early or on time"),
    _REFLECTIONS,
)
REFLECTIONS_SATISFACTION: Final = _formula(
    "reflections-satisfaction-766",
    (
        "Mức độ hài lòng trong xử lý phản ánh, kiến nghị",
        "Satisfaction with the handling of reflections",
    ),
    _CALM_REFLECTIONS,
    _REFLECTIONS,
)
WITHOUT_COMPLAINT: Final = _formula(
    "without-complaint-766",
    (
        "Mức độ hài lòng trong tiếp nhận, giải quyết thủ tục hành chính",
        "Satisfaction with receiving and settling procedures",
    ),
    _CALM_DOSSIERS,
    _DOSSIERS,
)
WITHOUT_COMPLAINT_ADDED: Final = _formula(
    "without-complaint-766-added",
    (
        "Mức độ hài lòng trong tiếp nhận, giải quyết thủ tục hành chính, trừ từng nhóm",
        "Satisfaction with receiving and settling procedures, by groups",
    ),
    _LESS_DOSSIERS,
    _DOSSIERS,
)
