"""What a score takes for granted, and what its interval does not hold."""

from collections.abc import Iterable, Iterator
from typing import Final

from cqtt.satisfaction.measured import DesignKind, Measured
from cqtt.satisfaction.origins import Mode
from cqtt.statistics import IntervalMethod


def is_census(score: Measured) -> bool:
    """Tell whether all of the frame answered."""
    return score.finite and score.tally.frame == score.base


def caveats(score: Measured, *, english: bool) -> Iterator[str]:
    """Return what is assumed, and what the interval does not hold, by lines."""
    tally, least = score.tally, score.headline_from
    if score.is_withheld and score.base:
        yield (
            f"Fewer than {least} answers: counts, no percentage"
            if english
            else f"Dưới {least} câu trả lời: nêu số đếm, không nêu tỷ lệ"
        )
    if score.interval is not None and not is_census(score):
        yield _assumed(score, english=english)
    if len(tally.origin.units) > 1 and not score.design:
        yield _BY_ANSWERS[english]
    if len(tally.origin.questions) > 1:
        yield _SAME_PEOPLE[english]
    yield from mode_caveats((score,), english=english)
    if score.finite and score.hits is not None and _is_nearly_all(score):
        yield _NEARLY_ALL[english]


def mode_caveats(scores: Iterable[Measured], *, english: bool) -> Iterator[str]:
    """Return what ways of asking do to answers that no interval holds, each once."""
    modes = {mode for score in scores for mode in score.tally.origin.modes}
    if Mode.COUNTER in modes:
        yield _AT_THE_COUNTER[english]
    if {Mode.QR, Mode.ONLINE} & modes:
        yield _BY_CHOICE[english]


def _assumed(score: Measured, *, english: bool) -> str:
    """Say what must be true of the sample for the interval to hold."""
    if score.design is not None:
        is_whole = score.design.of is not None
        return (_WHOLE if is_whole else _ASSUMED[score.design.kind])[english]
    frame = score.tally.frame if score.finite else None
    if english:
        of = "" if frame is None else f" of {frame}"
        return f"Assumed: the answers are a random sample{of}"
    of = "" if frame is None else f" từ tổng thể {frame}"
    return f"Giả định: các câu trả lời là mẫu ngẫu nhiên{of}"


_ASSUMED: Final = {
    DesignKind.STRATA: (
        "Giả định: trong mỗi tầng, các câu trả lời là mẫu ngẫu nhiên",
        "Assumed: within each stratum the answers are a random sample",
    ),
    DesignKind.POST_STRATA: (
        "Giả định: trong mỗi tầng, người trả lời giống người không trả lời",
        "Assumed: within each stratum those who answered are like those who did not",
    ),
    DesignKind.CLUSTERS: (
        "Giả định: các cụm được chọn ngẫu nhiên",
        "Assumed: the clusters are a random sample of all",
    ),
    DesignKind.WEIGHTS: (
        "Giả định: trọng số bù đúng cho cách chọn mẫu",
        "Assumed: the weights make up for the way in which the sample was drawn",
    ),
}
_WHOLE: Final = (
    "Giả định: các cụm được chọn ngẫu nhiên, mọi người trong cụm đều trả lời",
    "Assumed: the clusters are a random sample of all, and everyone in them answered",
)
_AT_THE_COUNTER: Final = (
    "Hỏi tại quầy, có mặt cán bộ: khoảng tin cậy chỉ nói về sai số chọn mẫu",
    "Asked at the counter, the official present: the interval is of sampling only",
)
_BY_CHOICE: Final = (
    "Người trả lời tự chọn tham gia: khoảng tin cậy chỉ nói về sai số chọn mẫu",
    "People chose by themselves to answer: the interval is of sampling only",
)
_BY_ANSWERS: Final = (
    "Gộp nhiều đơn vị: mỗi đơn vị tính theo số câu trả lời, không theo quy mô",
    "Several units together: each counts by its answers, not by its size",
)
_SAME_PEOPLE: Final = (
    "Gộp nhiều câu hỏi: một người trả lời nhiều lần, khoảng tin cậy quá hẹp",
    "Several questions together, often of one person: the interval is too narrow",
)
_NEARLY_ALL: Final = (
    "Hơn một nửa tổng thể đã trả lời: khoảng chính xác (Clopper–Pearson) chắc hơn",
    "More than half of the frame answered: Clopper–Pearson's exact interval is safer",
)


def _is_nearly_all(score: Measured) -> bool:
    frame = score.tally.frame or 0
    is_exact = score.method is IntervalMethod.HYPERGEOMETRIC
    return not is_exact and score.base < frame < 2 * score.base
