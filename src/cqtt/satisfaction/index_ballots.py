"""The words about the ballots of an index: its interval, and what is left out."""

from typing import Final

from cqtt.statistics.intervals import Interval

_NO_BALLOTS: Final = (
    "Không có khoảng tin cậy: cần từng phiếu, vì một người trả lời nhiều câu.",
    "No interval: it needs the ballots, since one person answers many questions.",
)
_FEW: Final = (
    "Không có khoảng tin cậy: quá ít phiếu trả lời đủ.",
    "No interval: too few complete ballots.",
)
_ALIKE: Final = (
    (
        "Không có khoảng tin cậy: mọi phiếu cho cùng một chỉ số, nên không biết các "
        "phiếu khác lệch bao nhiêu."
    ),
    "No interval: all ballots give one index, which does not tell how far others lie.",
)
_OPEN: Final = (
    " Bỏ {} phiếu trả lời thiếu hoặc có câu không áp dụng.",
    " Ballots left out, a question being open or not applicable: {}.",
)
_UNKNOWN: Final = (
    " Bỏ {} phiếu có câu trả lời không thuộc thang đo.",
    " Ballots left out, an answer being off the scale: {}.",
)


def interval_words(
    interval: Interval | None, ballots: int | None, *, english: bool
) -> str:
    """Return the ends of the interval of so many ballots, or why there is none."""
    if ballots is None:
        return _NO_BALLOTS[english]
    if interval is None:
        return (_ALIKE if ballots > 1 else _FEW)[english]
    low, high, level = interval
    ends, percent = [f"{end:.2f}" for end in (low, high)], f"{100 * level:g}"
    if english:
        said = f"{percent} % interval (t, {ballots} complete ballots): "
        return f"{said}{ends[0]} to {ends[1]}."
    ends = [end.replace(".", ",") for end in ends]
    said = f"Khoảng tin cậy {percent.replace('.', ',')} % (t, {ballots} phiếu đủ): "
    return f"{said}{ends[0]} đến {ends[1]}."


def left_out_words(left_out: int, unknown: int, *, english: bool) -> str:
    """Return how many ballots are left out for what is open and what is unknown."""
    words = ((_OPEN, left_out - unknown), (_UNKNOWN, unknown))
    return "".join(said[english].format(n) for said, n in words if n)
