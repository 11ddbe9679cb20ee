"""What results that are compared, ranked and followed must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

COMPARING: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "percent-of-index": Expectation(
            "a percentage from 0 to 100 as a Decimal",
            "pass Decimal('83.94'), with the places that were printed",
            "tỷ lệ phần trăm từ 0 đến 100 (Decimal)",
            "viết Decimal('83.94'), đủ chữ số thập phân như đã công bố",
        ),
        "index-between-ends": Expectation(
            "an end that the national value does not pass",
            "correct the value, the lowest or the highest province",
            "đầu mút mà chỉ số cả nước không vượt qua",
            "sửa chỉ số cả nước, hoặc chỉ số của tỉnh thấp nhất hay cao nhất",
        ),
        "published-index": Expectation(
            "a PublishedIndex",
            "take one of cqtt.facts.published_indices(), or make your own",
            "một chỉ số đã công bố (PublishedIndex)",
            "lấy một chỉ số trong cqtt.facts.published_indices(), hoặc tự lập "
            "PublishedIndex",
        ),
        "same-series": Expectation(
            "an index of the same series and about the same part",
            "compare one part of one series over the years",
            "chỉ số cùng chuỗi và cùng nội dung",
            "so sánh một nội dung của một chuỗi số liệu qua các năm",
        ),
        "later-year": Expectation(
            "an index of a later year",
            "pass the earlier year first",
            "chỉ số của năm sau",
            "đưa vào năm trước rồi mới đến năm sau",
        ),
        "unbroken-series": Expectation(
            "a result that continues the series of the earlier one",
            "compare years on one side of the break, or pass accept_break=True",
            "kết quả cùng chuỗi số liệu với năm trước (không qua điểm đứt chuỗi)",
            "so sánh các năm ở cùng một phía của điểm đứt chuỗi, hoặc ghi "
            "accept_break=True",
        ),
        "same-scale": Expectation(
            "the same scale in both results",
            "compare answers to one scale, or pass accept=['same-scale'] where the "
            "measure means the same on both",
            "cùng một thang đo ở hai kết quả",
            "so sánh câu trả lời trên cùng một thang đo, hoặc ghi "
            "accept=['same-scale'] nếu chỉ tiêu có cùng ý nghĩa ở cả hai thang",
        ),
        "same-measure": Expectation(
            "the same measure in both scores",
            "compute both in one way",
            "cùng một chỉ tiêu ở hai điểm số",
            "tính cả hai theo cùng một cách",
        ),
        "same-question": Expectation(
            "the same question in both results",
            "compare answers to one question; to hold questions against each other, "
            "pass accept=['same-question'], or the ballots to ranking_of_ballots()",
            "cùng một câu hỏi ở hai kết quả",
            "so sánh câu trả lời cho cùng một câu hỏi; muốn so sánh các câu hỏi với "
            "nhau thì ghi accept=['same-question'], hoặc đưa các phiếu vào "
            "ranking_of_ballots()",
        ),
        "same-survey": Expectation(
            "the same survey and edition in both results",
            "compare results of one edition, or pass accept=['same-survey']",
            "cùng một bộ câu hỏi và cùng phiên bản ở hai kết quả",
            "so sánh kết quả của cùng một phiên bản, hoặc ghi accept=['same-survey']",
        ),
        "same-respondents": Expectation(
            "the same kind of respondents in both results",
            "compare users with users and households with households",
            "cùng loại đối tượng trả lời (người sử dụng dịch vụ, hộ gia đình)",
            "so sánh người sử dụng dịch vụ với nhau, hộ gia đình với nhau",
        ),
        "same-side-of-break": Expectation(
            "on one side of a break for both results",
            "compare results of one side, or pass accept=['same-side-of-break'] and "
            "say so",
            "chuỗi số liệu liên tục, không có điểm đứt giữa hai kết quả",
            "so sánh kết quả ở cùng một phía của điểm đứt chuỗi, hoặc ghi "
            "accept=['same-side-of-break'] và nêu rõ điều đó",
        ),
        "same-mode": Expectation(
            "the same way of asking in both results",
            "read the difference with care: asked otherwise, people answer otherwise",
            "cùng một hình thức khảo sát ở hai kết quả",
            "đọc chênh lệch một cách thận trọng: hỏi theo cách khác thì câu trả lời có "
            "thể khác",
        ),
        "other-answers": Expectation(
            "of another unit or of other days",
            "compare days that do not overlap: the test takes two separate samples",
            "câu trả lời của đơn vị khác hoặc của những ngày khác",
            "so sánh những ngày không trùng nhau: kiểm định dành cho hai mẫu riêng",
        ),
        "answers-to-compare": Expectation(
            "at least one in each result",
            "leave out the result without answers",
            "ít nhất một câu trả lời ở mỗi kết quả",
            "bỏ kết quả không có câu trả lời",
        ),
        "tally-to-compare": Expectation(
            "a Tally or a Score",
            "count the answers with cqtt.satisfaction.Tally, or pass a score such as "
            "that of stratified(…), clustered(…) or weighted.score()",
            "kết quả kiểm phiếu (Tally) hoặc điểm số (Score)",
            "đếm câu trả lời bằng cqtt.satisfaction.Tally, hoặc đưa vào điểm số, như "
            "của stratified(…), clustered(…) hoặc weighted.score()",
        ),
        "two-questions": Expectation(
            "ballots with two or more questions",
            "pass {'speed': 'Hài lòng', 'manner': 'Bình thường'} for each ballot",
            "các phiếu có từ hai câu hỏi trở lên",
            "ghi mỗi phiếu như {'thời gian': 'Hài lòng', 'thái độ': 'Bình thường'}",
        ),
        "measure-of-pairs": Expectation(
            "'top2' or 'satisfied'",
            "pass one of them: McNemar's test is for shares",
            "'top2' hoặc 'satisfied'",
            "chọn một trong hai: kiểm định McNemar dành cho tỷ lệ",
        ),
        "two-names": Expectation(
            "two names, one unlike the other",
            "pass names=('2026', '2025'), the first for the first result",
            "hai tên khác nhau cho hai kết quả",
            "ghi names=('2026', '2025'), tên đầu cho kết quả đầu",
        ),
        "level-of-scores": Expectation(
            "the level of the intervals that the scores have",
            "compute both scores with one level=, and pass that level here",
            "độ tin cậy của khoảng tin cậy ở cả hai điểm số",
            "tính cả hai điểm số với cùng một level=, rồi ghi đúng độ tin cậy đó ở đây",
        ),
        "measure-to-compare": Expectation(
            "'top2', 'satisfied', 'mean' or 'scaled'",
            "pass one of these names",
            "'top2', 'satisfied', 'mean' hoặc 'scaled'",
            "chọn một trong các tên này",
        ),
        "measure-of-trend": Expectation(
            "'top2' or 'satisfied', or the score of a share",
            "compare means with compare_all: the trend test is for shares",
            "'top2' hoặc 'satisfied', hoặc điểm số là tỷ lệ",
            "so sánh điểm trung bình bằng compare_all: kiểm định xu hướng dành cho tỷ "
            "lệ",
        ),
        "two-tallies": Expectation(
            "two or more results",
            "pass a mapping from names to tallies or scores",
            "từ hai kết quả trở lên",
            "ghi như {'2025': …, '2026': …}, mỗi tên một kết quả kiểm phiếu hoặc điểm "
            "số",
        ),
        "slugs-of-obstacles": Expectation(
            "slugs of obstacles, as texts",
            "pass such as accept=['same-question']; obstacles(a, b) tells them",
            "mã (chữ) của điều cản trở so sánh",
            "ghi như accept=['same-question']; obstacles(a, b) cho biết các mã",
        ),
        "times-of-waves": Expectation(
            "one finite number for each wave",
            "pass times=[2019, 2020.5, 2024], or leave it out",
            "một số hữu hạn cho mỗi đợt",
            "ghi times=[2019, 2020.5, 2024], hoặc bỏ trống",
        ),
        "waves-in-order": Expectation(
            "waves from the earliest to the latest, each once",
            "sort them by time, and give each a name of its own",
            "các đợt theo thứ tự thời gian, mỗi đợt một lần",
            "xếp theo thời gian, đặt cho mỗi đợt một tên riêng",
        ),
        "name-of-wave": Expectation(
            "a text, a year as an int, or a date",
            "name the wave '2024', 2024 or date(2024, 12, 31)",
            "tên đợt: chữ, năm (số nguyên) hoặc ngày (date)",
            "đặt tên đợt là '2024', 2024 hoặc date(2024, 12, 31)",
        ),
    }
)
