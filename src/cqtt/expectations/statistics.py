"""What the numbers behind scores must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

STATISTICS: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "finite-number": Expectation(
            "a finite number",
            "pass an int, a Fraction or a float that is neither NaN nor infinite",
            "một số hữu hạn",
        ),
        "inside-unit": Expectation(
            "a number between 0 and 1, both excluded",
            "pass 0.95 for 95 %",
            "một số lớn hơn 0 và nhỏ hơn 1",
        ),
        "above-zero": Expectation(
            "a number above zero", "count again", "một số lớn hơn 0"
        ),
        "not-negative": Expectation(
            "a number of at least zero", "compute it again", "một số không âm"
        ),
        "share": Expectation(
            "a share from 0 to 1",
            "divide a percentage by 100",
            "một tỷ lệ từ 0 đến 1",
        ),
        "beta-shape": Expectation(
            "a number above zero and at most 10**12",
            "use the normal distribution for so many answers",
            "một số lớn hơn 0 và không quá 10**12",
        ),
        "frame-size": Expectation(
            "a number of people that is not below the number of answers",
            "count the frame again, or pass None where it is not known",
            "số người trong tổng thể, không ít hơn số phiếu trả lời",
        ),
        "same-length": Expectation(
            "lists of one length, with at least one entry",
            "give every wave its count, its total and its time",
            "các danh sách có cùng độ dài, không rỗng",
        ),
        "some-strata": Expectation(
            "at least one Stratum",
            "leave out the strata where nobody answered, and say so",
            "ít nhất một tầng (Stratum)",
        ),
        "answers-in-stratum": Expectation(
            "at least two answers in each stratum",
            "join it with a stratum like it; one answer tells no variance",
            "ít nhất hai phiếu trả lời trong mỗi tầng",
        ),
        "some-clusters": Expectation(
            "at least two clusters",
            "without a second cluster nothing tells how much clusters differ",
            "ít nhất hai cụm",
        ),
        "margin": Expectation(
            "a margin from one in a million to below 1",
            "pass 0.05 for ± 5 points",
            "sai số cho phép từ một phần triệu đến dưới 1",
        ),
        "some-answers": Expectation(
            "at least one answer",
            "leave out what nobody answered",
            "ít nhất một phiếu trả lời",
        ),
        "exact-margin": Expectation(
            "an exact margin between 0 and 1",
            'pass Decimal("0.05") or Fraction(1, 20) for ± 5 points',
            "sai số cho phép viết chính xác, lớn hơn 0 và nhỏ hơn 1",
        ),
        "allocated-total": Expectation(
            "a sample that the strata can take, each at least `least`",
            "change total or least, or add up the strata again",
            "cỡ mẫu mà các tầng chứa được, mỗi tầng không ít hơn `least` phiếu",
        ),
        "spread-of-each": Expectation(
            "the standard deviation of each stratum",
            "give spreads, one for each stratum, or allocate in proportion",
            "độ lệch chuẩn của từng tầng",
        ),
        "row-of-points": Expectation(
            "a row with the points of two questions or more, as many as the first row",
            "leave out people who did not answer every question",
            "hàng điểm của từ hai câu hỏi trở lên, cùng số câu với hàng đầu",
        ),
        "method-of-shares": Expectation(
            "an interval method for shares",
            "take IntervalMethod.WILSON; T is for means",
            "phương pháp tính khoảng tin cậy của tỷ lệ",
        ),
        "sums-of-values": Expectation(
            "sums that some values have: squares of at least the total squared over n",
            "sum the squares of the values",
            "tổng bình phương phù hợp với tổng giá trị",
        ),
    }
)
