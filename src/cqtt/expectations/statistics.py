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
            "đưa vào int, Fraction hoặc float, không phải NaN hay vô cực",
        ),
        "inside-unit": Expectation(
            "a number between 0 and 1, both excluded",
            "pass 0.95 for 95 %",
            "một số lớn hơn 0 và nhỏ hơn 1",
            "ghi 0.95 cho 95 %",
        ),
        "above-zero": Expectation(
            "a number above zero",
            "check how it was counted or computed",
            "một số lớn hơn 0",
            "kiểm tra lại cách đếm, cách tính số này",
        ),
        "not-negative": Expectation(
            "a number of at least zero",
            "compute it again",
            "một số không âm",
            "tính lại số này",
        ),
        "share": Expectation(
            "a share from 0 to 1",
            "divide a percentage by 100; two that exclude each other make at most 1 "
            "together",
            "một tỷ lệ từ 0 đến 1",
            "chia tỷ lệ phần trăm cho 100; hai tỷ lệ loại trừ nhau cộng lại không quá "
            "1",
        ),
        "beta-shape": Expectation(
            "a number above zero and at most 10**12",
            "use the normal distribution for so many answers",
            "một số lớn hơn 0 và không quá 10**12",
            "dùng phân phối chuẩn khi có nhiều câu trả lời như vậy",
        ),
        "frame-size": Expectation(
            "a number of people that is not below the number of answers",
            "count the frame again; leave frame out where it is not known",
            "số người trong tổng thể, không ít hơn số phiếu trả lời",
            "đếm lại tổng thể; không biết thì bỏ trống frame",
        ),
        "same-length": Expectation(
            "lists of one length, with at least one entry",
            "give every wave its count, its total and its time",
            "các danh sách có cùng độ dài, không rỗng",
            "ghi cho mỗi đợt đủ số đếm, tổng số và thời điểm",
        ),
        "some-strata": Expectation(
            "at least one Stratum",
            "pass a Stratum for each part of the frame where somebody answered, and "
            "say where nobody did",
            "ít nhất một tầng (Stratum)",
            "đưa vào một Stratum cho mỗi tầng có người trả lời, và nêu rõ tầng nào "
            "không có",
        ),
        "answers-in-stratum": Expectation(
            "at least two answers in each stratum",
            "join it with a stratum like it; one answer tells no variance",
            "ít nhất hai phiếu trả lời trong mỗi tầng",
            "gộp với một tầng tương tự; một phiếu trả lời thì không tính được phương "
            "sai",
        ),
        "some-clusters": Expectation(
            "at least two clusters",
            "draw more of them; a single one does not tell how much clusters differ",
            "ít nhất hai cụm",
            "lấy thêm cụm; chỉ một cụm thì không biết các cụm khác nhau bao nhiêu",
        ),
        "margin": Expectation(
            "a margin from one in a million to below 1",
            "pass 0.05 for ± 5 points",
            "sai số cho phép từ một phần triệu đến dưới 1",
            "ghi 0.05 cho ± 5 điểm phần trăm",
        ),
        "some-answers": Expectation(
            "at least one answer",
            "leave out what nobody answered",
            "ít nhất một phiếu trả lời",
            "bỏ câu hỏi không có ai trả lời",
        ),
        "exact-margin": Expectation(
            "an exact number between 0 and 1, both excluded",
            'pass Decimal("0.05") or Fraction(1, 20) for 5 %, never a float',
            "số viết chính xác, lớn hơn 0 và nhỏ hơn 1",
            'ghi Decimal("0.05") hoặc Fraction(1, 20) cho 5 %, không dùng float',
        ),
        "allocated-total": Expectation(
            "a sample that the strata can take, each at least `least`",
            "change total or least, or add up the strata again",
            "cỡ mẫu mà các tầng chứa được, mỗi tầng không ít hơn `least` phiếu",
            "sửa total hoặc least, hoặc cộng lại các tầng",
        ),
        "spread-of-each": Expectation(
            "the standard deviation of each stratum",
            "give spreads, one for each stratum, or allocate in proportion",
            "độ lệch chuẩn của từng tầng",
            "ghi spreads, mỗi tầng một số, hoặc dùng Allocation.PROPORTIONAL",
        ),
        "row-of-points": Expectation(
            "a row with the points of two questions or more, as many as the first row",
            "leave out people who did not answer every question",
            "hàng điểm của từ hai câu hỏi trở lên, cùng số câu với hàng đầu",
            "bỏ những người không trả lời đủ các câu hỏi",
        ),
        "method-of-shares": Expectation(
            "an interval method for shares",
            "take IntervalMethod.WILSON; T is for means",
            "phương pháp tính khoảng tin cậy của tỷ lệ",
            "dùng IntervalMethod.WILSON; IntervalMethod.T là của điểm trung bình",
        ),
        "sums-of-values": Expectation(
            "sums that some values have: squares of at least the total squared over n",
            "sum the squares of the values",
            "tổng bình phương phù hợp với tổng giá trị",
            "cộng bình phương của từng giá trị",
        ),
    }
)
