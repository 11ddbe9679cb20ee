"""What observations of conduct, their files and thresholds must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

OBSERVING: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "results-of-items": Expectation(
            "ItemResult objects",
            "ask assess()",
            "kết quả của các nội dung (ItemResult)",
            "dùng kết quả của assess()",
        ),
        "groups-of-assessment": Expectation(
            "Assessment objects",
            "ask assess()",
            "kết quả đánh giá của các nhóm (Assessment)",
            "dùng kết quả của assess()",
        ),
        "settings-of-assessment": Expectation(
            "an AssessmentSettings",
            "pass a cqtt.conduct.AssessmentSettings, or ask assess()",
            "cách đánh giá (AssessmentSettings)",
            "đưa vào một AssessmentSettings, hoặc dùng assess()",
        ),
        "observation": Expectation(
            "an Observation",
            "pass cqtt.conduct.Observation objects",
            "một quan sát (Observation)",
            "đưa vào các quan sát Observation",
        ),
        "columns-of-observations": Expectation(
            "a mapping from names of cqtt.interop.observations.COLUMNS to headings",
            'pass {"verdict": "Mức độ"}, or None where the headings are the usual ones',
            "bảng ghép tên trường với tên cột trong tệp",
            'ghi như {"verdict": "Mức độ"}, hoặc bỏ trống nếu tên cột là tên thông '
            "thường",
        ),
        "columns-read": Expectation(
            "a table of columns that are read",
            "where they matter call them as cqtt.interop.observations.COLUMNS has "
            "them, or pass columns=; they were not read",
            "bảng chỉ gồm các cột đọc được",
            "nếu cần các cột này thì sửa tên cột hoặc chỉ định bằng columns=; các cột "
            "này không được đọc",
        ),
        "unit-in-one-spelling": Expectation(
            "a table where each unit has one spelling",
            "where these are one unit write it one way; each counts as its own",
            "bảng viết tên mỗi đơn vị theo một cách",
            "nếu là một đơn vị thì viết thống nhất; hiện tính là các đơn vị khác nhau",
        ),
        "cell-of-item": Expectation(
            "the code of an item, or its wording",
            "fill it in; the row was not read",
            "mã hoặc câu chữ của nội dung",
            "ghi bổ sung; dòng này không được đọc",
        ),
        "cell-of-verdict": Expectation(
            "'met', 'neutral', 'not met', 'not met, for a good reason' or 'not "
            "applicable'",
            "write one of these, in either language; the row was not read",
            "“đạt”, “bình thường”, “không đạt”, “không đạt, có lý do chính đáng” hoặc "
            "“không áp dụng”",
            "sửa lại; dòng này không được đọc",
        ),
        "cell-of-moment": Expectation(
            "a day such as 02/03/2026 or 2026-03-02, with the hour 09:15 or without",
            "correct it, the day first; the row was not read",
            "ngày như 02/03/2026 hoặc 2026-03-02, có giờ 09:15 hoặc không",
            "sửa lại; dòng này không được đọc",
        ),
        "cell-of-real-moment": Expectation(
            "a day and an hour that there are, the day before the month",
            "correct it, there is no such day or hour; the row was not read",
            "ngày, giờ có thật, viết ngày trước tháng",
            "sửa lại, vì không có ngày hoặc giờ này; dòng này không được đọc",
        ),
        "cell-of-source": Expectation(
            "a source: 'citizen-rating', 'citizen-remark', 'supervisor-check', "
            "'reception-log', 'camera-check' or 'self-assessment'",
            "write one of these or its name in either language, or pass source=; the "
            "row was not read",
            "nguồn quan sát: “người dân chấm”, “người dân góp ý”, “kiểm tra của cấp "
            "trên hoặc lãnh đạo”, “sổ tiếp công dân”, “người xem camera ghi nhận” hoặc "
            "“tự đánh giá”",
            "sửa lại; dòng này không được đọc",
        ),
        "cell-of-unit": Expectation(
            "the name of a unit",
            "fill it in, or pass unit=; the row was not read",
            "tên đơn vị",
            "ghi bổ sung; dòng này không được đọc",
        ),
        "cell-of-weight": Expectation(
            "a number above zero such as 1 or 0.5",
            "correct it, or leave it empty for 1; the row was not read",
            "trọng số lớn hơn 0",
            "sửa lại hoặc để trống (tính là 1); dòng này không được đọc",
        ),
        "cell-of-count": Expectation(
            "a whole number above zero",
            "correct it, or leave it empty for 1; the row was not read",
            "số nguyên lớn hơn 0",
            "sửa lại hoặc để trống (tính là 1); dòng này không được đọc",
        ),
        "cell-of-line": Expectation(
            "one line without control characters",
            "take line ends and control characters out; the row was not read",
            "một dòng không có ký tự điều khiển",
            "bỏ ký tự xuống dòng hoặc ký tự điều khiển; dòng này không được đọc",
        ),
        "weight-of-observation": Expectation(
            "an int or a finite Decimal above zero, below a million million, of few "
            "digits",
            'pass 1 or Decimal("0.5"), never a float',
            "trọng số lớn hơn 0 (int hoặc Decimal), không quá lớn, không quá nhiều chữ "
            "số",
            'đưa vào 1 hoặc Decimal("0.5"), không dùng float',
        ),
        "count-of-people": Expectation(
            "a count below a million million",
            "pass how many there were",
            "số lượng nhỏ hơn một nghìn tỷ",
            "ghi số lượng thực có",
        ),
        "item-of-code": Expectation(
            "an item of the code of conduct",
            "correct the item's code; the observation was not counted",
            "nội dung có trong bộ quy tắc",
            "sửa mã nội dung; quan sát này không được tính",
        ),
        "observed-once": Expectation(
            "an observation with a key of its own for its item",
            "keep one of them; the same twice was counted once",
            "quan sát có mã riêng cho từng nội dung",
            "giữ lại một; quan sát trùng chỉ được tính một lần",
        ),
        "observed-one-way": Expectation(
            "an observation that says the same as others under its key",
            "find out which is right: none of them was counted",
            "quan sát không mâu thuẫn với quan sát khác cùng mã",
            "xem lại quan sát nào đúng; tất cả đều không được tính",
        ),
        "unit-of-group": Expectation(
            "a unit, since there is not one group alone",
            "pass one of [group.unit for group in results.groups]",
            "một đơn vị, vì kết quả không chỉ có một nhóm",
            "chọn một đơn vị trong [group.unit for group in results.groups]",
        ),
        "unit-assessed": Expectation(
            "an observation in one of the units assessed",
            "add the unit, or correct it; the observation was not counted",
            "quan sát tại đơn vị được đánh giá",
            "bổ sung hoặc sửa đơn vị; quan sát này không được tính",
        ),
        "post-observed": Expectation(
            "an observation with a post, since results are by post",
            "tell the post, or assess by unit; the observation was not counted",
            "quan sát có chức danh, vì kết quả tính theo chức danh",
            "ghi chức danh, hoặc đánh giá theo đơn vị; quan sát này không được tính",
        ),
        "units-assessed": Expectation(
            "Unit objects, or None for those observed",
            "pass a tuple of cqtt.agencies.Unit",
            "các đơn vị (Unit)",
            "đưa vào một bộ (tuple) gồm các đơn vị Unit, hoặc bỏ trống để lấy các "
            "đơn vị có quan sát",
        ),
        "sources-of-evidence": Expectation(
            "SourceKind members",
            "pass a tuple such as (SourceKind.CITIZEN_RATING,)",
            "các nguồn quan sát (SourceKind)",
            "đưa vào một bộ (tuple) như (SourceKind.CITIZEN_RATING,)",
        ),
        "periods-in-order": Expectation(
            "periods with both ends, the earlier first, that do not overlap",
            "pass Period(date(2026, 1, 1), date(2026, 3, 31)) and so on, or None",
            "các kỳ có đủ hai đầu, theo thứ tự và không chồng lên nhau",
            "ghi lần lượt như Period(date(2026, 1, 1), date(2026, 3, 31)), hoặc bỏ "
            "trống",
        ),
        "items-by-question": Expectation(
            "a mapping from the code of a question to an item's code or several",
            'pass {"attitude": ("luon-mim-cuoi", "luon-lang-nghe")}',
            "bảng nối mã câu hỏi với mã nội dung quy tắc",
            'ghi như {"thai-do": ("luon-mim-cuoi", "luon-lang-nghe")}',
        ),
        "one-question-of-item": Expectation(
            "an item that one question alone is about",
            "leave out the other questions, or say joins_questions=True: the answers "
            "of a person then weigh as one",
            "nội dung chỉ có một câu hỏi",
            "bỏ bớt câu hỏi, hoặc dùng joins_questions=True để các câu trả lời của "
            "mỗi người tính là một",
        ),
        "map-of-questions": Expectation(
            "a QuestionMap",
            "pass QuestionMap(items, survey=..., code=...)",
            "bảng nối câu hỏi với nội dung (QuestionMap)",
            "đưa vào QuestionMap(items, survey=..., code=...)",
        ),
        "survey-to-map": Expectation(
            "a Survey",
            "pass one of cqtt.facts.surveys() or a Survey of your own",
            "một bộ câu hỏi (Survey)",
            "lấy một bộ câu hỏi trong cqtt.facts.surveys(), hoặc tự lập Survey",
        ),
        "items-of-threshold": Expectation(
            "the codes of the items that the threshold counts",
            'pass items=("dung-hen",); no source says which items they are',
            "mã các nội dung mà ngưỡng này đếm",
            'ghi mã nội dung, như items=("dung-hen",), vì chưa có nguồn nào nói rõ '
            "là nội dung nào",
        ),
        "closed-period": Expectation(
            "a Period with both ends",
            "say over which days it is counted: Period(first, last)",
            "khoảng thời gian có ngày đầu và ngày cuối",
            "ghi rõ tính từ ngày nào đến ngày nào: Period(first, last)",
        ),
        "post-to-judge": Expectation(
            "an Actor with a post",
            "a threshold is about one post: pass by=Actor(unit, post)",
            "một Actor có chức danh",
            "ghi by=Actor(unit, post), vì ngưỡng xét theo từng chức danh",
        ),
        "excused-of-count": Expectation(
            "left out where observations come: the observations tell it",
            "give the excused ones the verdict EXCUSED",
            "giá trị bỏ trống khi đã có các quan sát",
            "lần có lý do chính đáng thì ghi kết quả EXCUSED ở quan sát đó",
        ),
        "threshold": Expectation(
            "a Threshold",
            "pass a cqtt.conduct.Threshold",
            "một ngưỡng xử lý (Threshold)",
            "đưa vào một Threshold",
        ),
        "count-alone": Expectation(
            "left out where a count comes",
            "a count is of whatever was counted: leave by= and items= out, or pass "
            "observations",
            "giá trị bỏ trống khi đưa vào một số đếm",
            "bỏ by và items, hoặc đưa vào các quan sát",
        ),
        "item-seen": Expectation(
            "an item that was observed",
            "look whether its code is misspelt; nothing counted of it",
            "nội dung có quan sát",
            "xem lại mã nội dung; không có gì được tính theo mã này",
        ),
        "observations-or-count": Expectation(
            "observations, or how many times it happened",
            "pass Observation objects or an int",
            "các quan sát, hoặc số lần",
            "đưa vào các quan sát Observation, hoặc một số nguyên",
        ),
    }
)
