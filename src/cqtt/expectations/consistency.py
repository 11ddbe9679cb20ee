"""What the figures of a written report must be beside one another."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

CONSISTENCY: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "report-figures": Expectation(
            "a list of figures, or a mapping that holds one",
            'pass ReportFigure or records, or {"figures": [...]}',
            "danh sách số liệu của báo cáo",
            "đưa vào các ReportFigure hoặc bản ghi",
        ),
        "figure-record": Expectation(
            "a record with an id, a label and texts",
            "fill in the field that is named",
            "bản ghi có mã, nhãn và các trường là chữ",
            "bổ sung trường được nêu",
        ),
        "figure-id": Expectation(
            "a figure with an id of its own",
            "give each figure its own id",
            "số liệu có mã riêng",
            "đặt mã riêng cho từng số liệu",
        ),
        "figure-value": Expectation(
            "a figure with a number, a fraction, a share, a day or words",
            "write the value as the report prints it",
            "số liệu có giá trị là số, phân số, tỷ lệ, ngày hoặc chữ",
            "ghi giá trị như báo cáo đã in",
        ),
        "figure-link": Expectation(
            "a figure that links to figures of the report",
            "correct the id, or leave the link out",
            "số liệu chỉ liên kết với số liệu khác của báo cáo",
            "sửa mã hoặc bỏ liên kết",
        ),
        "figure-day": Expectation(
            "told for days, months and quarters of the calendar",
            "look up the day in the source",
            "số liệu có ngày, tháng, quý có thật",
            "xem lại ngày trong văn bản gốc",
        ),
        "period-in-order": Expectation(
            "told for a period that ends on or after its first day",
            "swap the two ends or correct them",
            "số liệu có kỳ mà ngày cuối không trước ngày đầu",
            "đổi chỗ hoặc sửa hai mốc",
        ),
        "counted-whole": Expectation(
            "a whole count, not below zero",
            "count again, or name the unit in which it is measured",
            "số đếm nguyên, không âm",
            "đếm lại hoặc ghi đúng đơn vị tính",
        ),
        "part-of-whole": Expectation(
            "a part that is not above its whole",
            "count both again, or say what else the part holds",
            "phần không lớn hơn tổng thể",
            "đếm lại cả hai hoặc nêu rõ phần này gồm thêm gì",
        ),
        "total-of-parts": Expectation(
            "the sum of its parts",
            "count again, or name the parts that are not told",
            "tổng của các phần",
            "đếm lại hoặc nêu phần còn thiếu",
        ),
        "settled-adds-up": Expectation(
            "the sum of early, on time and late",
            "count again, or say how many were late",
            "tổng của trước hạn, đúng hạn và quá hạn",
            "đếm lại hoặc nêu số quá hạn",
        ),
        "received-adds-up": Expectation(
            "such that settled, pending and returned make up what was received",
            "count again, or say what was carried over",
            "số liệu có số đã giải quyết, đang giải quyết và trả lại cộng đủ số tiếp "
            "nhận",
            "đếm lại hoặc nêu số kỳ trước chuyển sang",
        ),
        "base-told": Expectation(
            "a fraction of what the report says was received",
            "use one base, or say which one it is",
            "phân số có mẫu số là số tiếp nhận đã nêu",
            "dùng một mẫu số hoặc nêu rõ mẫu số nào",
        ),
        "told-once": Expectation(
            "the same wherever the report tells it",
            "keep the right one of the two, or say how they differ",
            "số liệu giống nhau ở mọi chỗ trong báo cáo",
            "giữ số đúng hoặc nêu hai số khác nhau ở điểm nào",
        ),
        "unit-of-series": Expectation(
            "counted in the unit of the figures it stands with",
            "use one unit, or say how many make one of the other",
            "số liệu cùng đơn vị tính với các số đi kèm",
            "dùng một đơn vị tính hoặc nêu cách quy đổi",
        ),
        "year-of-label": Expectation(
            "told for the year that its label names",
            "correct the year or the period",
            "số liệu của đúng năm mà nhãn nêu",
            "sửa năm hoặc kỳ số liệu",
        ),
        "day-in-period": Expectation(
            "a day of the period that it is told for",
            "correct the day, or tell it with its own year",
            "ngày thuộc kỳ số liệu",
            "sửa ngày hoặc đưa về đúng năm",
        ),
        "before-the-report": Expectation(
            "of a time before the day of the report",
            "correct the day, or say that it is planned",
            "số liệu của thời gian trước ngày báo cáo",
            "sửa ngày hoặc ghi rõ là dự kiến",
        ),
        "still-to-come": Expectation(
            "to come after the day of the report if it is planned",
            "look whether that day is the day of writing",
            "việc dự kiến diễn ra sau ngày báo cáo",
            "xem ngày đó có phải ngày viết không",
        ),
        "written-then": Expectation(
            "the day of writing, soon after what is told",
            "look whether it is the day on which the page was shown",
            "ngày viết, không lâu sau các số liệu được nêu",
            "xem đó có phải ngày hiển thị trang không",
        ),
        "duration-fits": Expectation(
            "no longer and no shorter than the days allow",
            "count from the first day again",
            "khoảng thời gian khớp với các mốc đã nêu",
            "tính lại từ ngày đầu",
        ),
        "period-stated": Expectation(
            "told with its period",
            "say over which time it was counted",
            "số liệu có nêu thời gian",
            "ghi rõ số liệu của thời gian nào",
        ),
        "share-defined": Expectation(
            "told with its numerator and denominator",
            "say how many of how many",
            "tỷ lệ có nêu tử số và mẫu số",
            "ghi rõ bao nhiêu trên bao nhiêu",
        ),
        "target-told": Expectation(
            "told with the target and the result",
            "give both numbers",
            "nhận định có nêu số giao và số đạt",
            "ghi cả hai số",
        ),
        "statements-agree": Expectation(
            "in agreement with what else the report tells",
            "correct one of the two, or say what each is about",
            "nhận định không trái với nội dung khác của báo cáo",
            "sửa một trong hai hoặc nêu rõ mỗi bên nói về việc gì",
        ),
        "set-told": Expectation(
            "a named set whose items are told",
            "list them, or name the text that does",
            "khẩu hiệu có nêu các mục",
            "liệt kê các mục hoặc nêu văn bản quy định",
        ),
        "set-size": Expectation(
            "a set with as many items as its name says",
            "add or leave out an item, or correct the name",
            "khẩu hiệu có đủ số mục như tên gọi",
            "bổ sung, bớt mục hoặc sửa tên",
        ),
        "set-named-alike": Expectation(
            "a set with one number in its name",
            "say which edition is meant",
            "khẩu hiệu chỉ có một số trong tên gọi",
            "nêu rõ phiên bản nào",
        ),
        "scale-levels": Expectation(
            "a scale with as many levels as are told",
            "print every level, those that nobody chose too",
            "thang đo có đủ số mức đã nêu",
            "in đủ các mức, kể cả mức không ai chọn",
        ),
        "even-scale": Expectation(
            "a scale with as many levels on either side",
            "say which levels the ballot offered",
            "thang đo có số mức hai phía bằng nhau",
            "nêu các mức có trên phiếu",
        ),
        "frequency-total": Expectation(
            "as often as the count over the period says",
            "correct one of the two",
            "tần suất khớp với tổng số trong kỳ",
            "sửa một trong hai",
        ),
        "frequency-step": Expectation(
            '"week", "month", "quarter" or "year"',
            "pass one of these",
            '"week", "month", "quarter" hoặc "year"',
            "chọn một trong các từ này",
        ),
        "duties-by-figure": Expectation(
            "frequencies by the id or the group of a figure",
            'pass a dict such as {"reception": Frequency(1, "week")}',
            "tần suất (Frequency) theo mã hoặc nhóm số liệu",
            'ghi như {"reception": Frequency(1, "week")}',
        ),
        "duty-met": Expectation(
            "as often as the duty asks",
            "say why some are missing",
            "số lần đủ theo quy định",
            "nêu lý do còn thiếu",
        ),
        "weekly-reception": Expectation(
            "at least one in each week if it is the weekly reception of a commune",
            "say which duty is counted, and why days are missing",
            "ít nhất mỗi tuần một buổi nếu là lịch tiếp công dân hằng tuần của cấp xã",
            "nêu rõ tính theo quy định nào và vì sao thiếu",
        ),
    }
)
