"""What official scores, indices, sample sizes and classes of scores must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

OFFICIAL: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "exact-score": Expectation(
            "a score as a finite Decimal, a Fraction or an int",
            "pass Decimal('14.5'); a float is refused",
            "điểm số chính xác (Decimal, Fraction hoặc số nguyên)",
            "viết Decimal('14.5'); số thực (float) không được nhận",
        ),
        "border-of-grade": Expectation(
            "a border of a class as a finite Decimal",
            "pass Decimal(12)",
            "mốc điểm của một mức xếp loại (Decimal)",
            "viết Decimal(12)",
        ),
        "grades": Expectation(
            "two or more Grade objects, from the best to the worst",
            "pass a tuple of cqtt.gradings.Grade",
            "từ hai mức xếp loại trở lên, từ tốt nhất đến kém nhất",
            "đưa vào một bộ (tuple) gồm các cqtt.gradings.Grade",
        ),
        "falling-borders": Expectation(
            "a border below that of the class before it",
            "order the classes from the best to the worst, each with its own border",
            "mốc điểm thấp hơn mốc của mức đứng trước",
            "xếp các mức từ tốt nhất đến kém nhất, mỗi mức một mốc riêng",
        ),
        "lowest-border": Expectation(
            "a worst class that begins at the least score",
            "begin it at least=, so that every score has a class",
            "mức thấp nhất bắt đầu từ điểm thấp nhất",
            "cho mức này bắt đầu từ least= để điểm nào cũng được xếp loại",
        ),
        "score-of-grading": Expectation(
            "a score from the least to the most that the grading knows",
            "correct the score; points above the most are bonus and stand apart",
            "điểm trong khoảng từ thấp nhất đến cao nhất của bảng xếp loại",
            "sửa lại điểm; phần vượt điểm tối đa là điểm thưởng, ghi riêng",
        ),
        "grade-of-grading": Expectation(
            "a class of this grading",
            "take one of its grades",
            "một mức của bảng xếp loại này",
            "chọn một mức trong grades của bảng",
        ),
        "one-formula": Expectation(
            "a rate by the same formula",
            "compute both by one formula; what two formulas give differs by itself",
            "tỷ lệ tính theo cùng một công thức",
            "tính cả hai theo cùng một công thức, vì hai công thức vốn cho kết quả "
            "khác nhau",
        ),
        "one-reading-of-silence": Expectation(
            "a rate that reads silence in the same way",
            "show the two apart: one counts the people who chose a satisfied level, in "
            "the other silence counts as satisfied",
            "tỷ lệ cùng cách hiểu về người không trả lời",
            "nêu riêng từng tỷ lệ: một bên đếm người chọn mức hài lòng, bên kia coi im "
            "lặng là hài lòng",
        ),
        "ids": Expectation(
            "an iterable of ids",
            "pass a set of the ids, or their number as counted_out=",
            "một tập hợp mã số",
            "đưa vào một tập hợp (set) các mã, hoặc ghi số lượng bằng counted_out=",
        ),
        "ids-or-number": Expectation(
            "the number counted out, or the ids of both groups in its place",
            "pass late= and disliked_or_complained=, or counted_out= alone",
            "số trường hợp bị trừ, hoặc mã số của cả hai nhóm thay cho số đó",
            "ghi late= và disliked_or_complained=, hoặc chỉ ghi counted_out=",
        ),
        "left-above-zero": Expectation(
            "a number that both groups together do not exceed",
            "use without_complaint() with the ids of both groups: a dossier in both "
            "counts once",
            "số không nhỏ hơn tổng hai nhóm bị trừ",
            "dùng without_complaint() với mã của cả hai nhóm: hồ sơ thuộc cả hai chỉ "
            "bị trừ một lần",
        ),
        "two-readings": Expectation(
            "the share of the ballots, then a rate in which silence counts",
            "pass ballot_share(tally) and without_complaint(…), or neither",
            "tỷ lệ theo phiếu, rồi đến tỷ lệ coi im lặng là hài lòng",
            "đưa vào ballot_share(tally) và without_complaint(…), hoặc bỏ cả hai",
        ),
        "rate": Expectation(
            "a Rate",
            "pass what cqtt.satisfaction.official returns",
            "một tỷ lệ (Rate)",
            "đưa vào kết quả của các hàm trong cqtt.satisfaction.official",
        ),
        "ratio-of-its-name": Expectation(
            "the ratio of Decision 766 of that name",
            "use reflections_on_time(), reflections_satisfaction(), "
            "without_complaint()",
            "đúng tỷ lệ có tên này của Bộ chỉ số 766",
            "dùng reflections_on_time(), reflections_satisfaction(), "
            "without_complaint()",
        ),
        "exact-time": Expectation(
            "a time as an int, Decimal or Fraction of at least zero",
            "pass 4 or Decimal('4.5'); a float is refused",
            "thời gian từ 0 trở lên, là số nguyên, Decimal hoặc Fraction",
            "viết 4 hoặc Decimal('4.5'); số thực (float) không được nhận",
        ),
        "points-by-indicator": Expectation(
            "a mapping from the number of an indicator to its points",
            "pass {1: [2, 2, 1, 0], …, 9: [2]}",
            "điểm theo số thứ tự của chỉ số",
            "ghi như {1: [2, 2, 1, 0], …, 9: [2]}",
        ),
        "indicator-number": Expectation(
            "the number of an indicator, 1 to 9",
            "correct the number",
            "số thứ tự của chỉ số, từ 1 đến 9",
            "sửa lại số thứ tự",
        ),
        "score-of-indicator": Expectation(
            "a score from 0 to 2 with one decimal",
            "pass Decimal('1.3'), or the points of each dossier",
            "điểm từ 0 đến 2, một chữ số thập phân",
            "viết Decimal('1.3'), hoặc đưa vào điểm của từng hồ sơ",
        ),
        "points-of-dossiers": Expectation(
            "the points of each dossier, their counts, a tally or one score",
            "pass [2, 2, 1, 0], {2: 2, 1: 1, 0: 1}, a Tally or Decimal('1.3')",
            "điểm của từng hồ sơ, số hồ sơ theo điểm, hoặc điểm của chỉ số",
            "đưa vào [2, 2, 1, 0], {2: 2, 1: 1, 0: 1}, một Tally hoặc Decimal('1.3')",
        ),
        "indicator-with-data": Expectation(
            "an indicator with data",
            "give its points; an indicator without data is not zero",
            "một chỉ số có số liệu",
            "bổ sung điểm; chưa có số liệu thì không tính là 0 điểm",
        ),
        "nine-indicators-in-force": Expectation(
            "a day from 21 June 2018 to 30 June 2025, when the nine indicators applied",
            "use the method that is in force on that day",
            "ngày từ 21/06/2018 đến 30/06/2025, khi chín chỉ số còn áp dụng",
            "dùng phương pháp có hiệu lực vào ngày đó",
        ),
        "circular-of-nine-indicators": Expectation(
            "a day from 6 January 2019, when Circular 01/2018 was in force",
            "say that the decree was in force and the circular was not yet",
            "ngày từ 06/01/2019, khi Thông tư 01/2018 có hiệu lực",
            "nêu rõ khi đó Nghị định 61/2018 có hiệu lực (từ 21/06/2018), thông tư thì "
            "chưa",
        ),
        "one-score-of-unit": Expectation(
            "one score of 0, 1 or 2 for the unit, not an average",
            "give the unit's score once",
            "một điểm 0, 1 hoặc 2 cho cả cơ quan, không phải điểm trung bình",
            "chỉ ghi điểm của cơ quan một lần",
        ),
        "points-of-rate": Expectation(
            "a number above zero as an int, Decimal or Fraction, not beyond its range",
            "pass Decimal(6) points at most, and Fraction(9, 10) for 90 %",
            "số lớn hơn 0 và trong giới hạn, là số nguyên, Decimal hoặc Fraction",
            "ghi như Decimal(6) cho điểm tối đa, Fraction(9, 10) cho 90 %",
        ),
        "tally-of-ballots": Expectation(
            "a Tally",
            "pass Tally({'Hài lòng': 102, …})",
            "kết quả kiểm phiếu (Tally)",
            "đưa vào Tally({'Hài lòng': 102, …})",
        ),
        "survey-of-index": Expectation(
            "a Survey",
            "pass one of cqtt.facts.surveys() or a Survey of your own",
            "một bộ câu hỏi (Survey)",
            "lấy một bộ câu hỏi trong cqtt.facts.surveys(), hoặc tự lập Survey",
        ),
        "survey-with-questions": Expectation(
            "a survey with questions",
            "add its questions, or pass another survey",
            "bộ câu hỏi có câu hỏi",
            "bổ sung câu hỏi, hoặc đưa vào bộ câu hỏi khác",
        ),
        "question-on-a-scale": Expectation(
            "a question that has a scale",
            "leave ratios of counts out of the index",
            "câu hỏi có thang đo",
            "bỏ các tỷ lệ tính từ số đếm ra khỏi chỉ số",
        ),
        "scale-of-question": Expectation(
            "a tally on the scale of its question",
            "count the answers again with survey= and question=",
            "kết quả trên thang đo của câu hỏi",
            "đếm lại câu trả lời, ghi survey= và question=",
        ),
        "method-of-index": Expectation(
            "'top2' or 'scaled_mean'",
            "pass one of them",
            "'top2' hoặc 'scaled_mean'",
            "chọn một trong hai",
        ),
        "weights-of-index": Expectation(
            "'criteria', 'factors' or a mapping",
            "pass one of the words, or weights by code",
            "'criteria', 'factors' hoặc trọng số theo mã",
            "ghi một trong hai từ này, hoặc trọng số theo mã",
        ),
        "weights-by-code": Expectation(
            "weights by the code of each question, or of each factor",
            "name every question or every factor of the survey, and nothing else",
            "trọng số theo mã của mọi câu hỏi, hoặc của mọi yếu tố",
            "ghi đủ mọi câu hỏi, hoặc đủ mọi yếu tố của bộ câu hỏi, không ghi mã nào "
            "khác",
        ),
        "questions-in-factors": Expectation(
            "a factor for each question, and a question for each factor",
            "weigh by 'criteria', or give the questions their factor",
            "yếu tố của từng câu hỏi, và yếu tố nào cũng có câu hỏi",
            "dùng trọng số 'criteria', hoặc ghi yếu tố cho các câu hỏi",
        ),
        "question-with-answers": Expectation(
            "a question with answers",
            "give its tally; a question without answers is not zero",
            "một câu hỏi có câu trả lời",
            "bổ sung kết quả kiểm phiếu; chưa có câu trả lời thì không tính là 0 điểm",
        ),
        "one-index-method": Expectation(
            "the same in both indexes",
            "compute both by one survey, one method and the same weights",
            "cùng một cách tính ở cả hai chỉ số",
            "tính cả hai theo cùng một bộ câu hỏi, phương pháp và trọng số",
        ),
        "tallies-by-question": Expectation(
            "a mapping from the code of a question to its Tally",
            "pass {'speed': Tally(…), …}",
            "kết quả kiểm phiếu (Tally) theo mã câu hỏi",
            "ghi như {'thời gian': Tally(…), …}",
        ),
        "ballots-one-by-one": Expectation(
            "ballots one by one",
            "pass a list of {'speed': 'Hài lòng', …}; of a data frame pass "
            'df.to_dict("records")',
            "danh sách từng phiếu",
            "đưa vào danh sách gồm {'thời gian': 'Hài lòng', …}; với bảng dữ liệu thì "
            'đưa df.to_dict("records")',
        ),
        "whole-ballots": Expectation(
            "of ballots that answer every question on its scale",
            "look at what was left out and why; index() takes tallies of the questions",
            "chỉ số tính từ các phiếu trả lời đủ mọi câu hỏi",
            "xem lại phiếu nào bị bỏ và vì sao; index() nhận kết quả kiểm phiếu của "
            "từng câu hỏi",
        ),
        "exact-size-method": Expectation(
            "SizeMethod.COCHRAN or SizeMethod.WILSON",
            "use taught_size() for the formula of the teaching text",
            "SizeMethod.COCHRAN hoặc SizeMethod.WILSON",
            "dùng taught_size() cho công thức trong tài liệu của Bộ Nội vụ",
        ),
        "exact-factor": Expectation(
            "a number above zero, a million at most, as an int, Decimal or Fraction",
            "pass Decimal('1.5'); a float is refused",
            "số lớn hơn 0, không quá một triệu, là số nguyên, Decimal hoặc Fraction",
            "viết Decimal('1.5'); số thực (float) không được nhận",
        ),
        "response-share": Expectation(
            "a share above 0, 1 at most",
            "pass Decimal('0.8') where 80 % are expected to answer",
            "tỷ lệ lớn hơn 0 và không quá 1",
            "ghi Decimal('0.8') nếu dự kiến 80 % số người trả lời",
        ),
        "enough-people": Expectation(
            "a number to ask that the frame has",
            "expect more to answer, accept a wider margin, or ask everybody",
            "số người cần hỏi không quá tổng thể",
            "dự kiến nhiều người trả lời hơn, chấp nhận sai số lớn hơn, hoặc hỏi tất "
            "cả mọi người",
        ),
        "ballots-of-stratum": Expectation(
            "a stratum with at least two ballots, or with all its people",
            "pass least=2 to allocate(), or join it with another stratum",
            "tầng có ít nhất hai phiếu hoặc hỏi tất cả mọi người",
            "ghi least=2 trong allocate(), hoặc gộp với tầng khác",
        ),
        "frames-by-stratum": Expectation(
            "the number of people by the name of the stratum",
            "pass a dict such as {'Hộ tịch': 250}",
            "số người theo tên tầng",
            "ghi như {'Hộ tịch': 250}",
        ),
        "shares-by-stratum": Expectation(
            "the expected shares by the name of the stratum",
            "pass a dict such as {'Hộ tịch': Decimal('0.9')}",
            "tỷ lệ dự kiến theo tên tầng",
            "ghi như {'Hộ tịch': Decimal('0.9')}",
        ),
        "share-of-each-stratum": Expectation(
            "the expected share of each stratum",
            "give shares for every stratum, or allocate in proportion",
            "tỷ lệ hài lòng dự kiến của từng tầng",
            "ghi tỷ lệ cho mọi tầng, hoặc phân bổ theo tỷ lệ dân số của tầng",
        ),
        "expected-share": Expectation(
            "a share from 0 to 1 as a Decimal or a Fraction",
            "pass Decimal('0.9') for 90 %",
            "tỷ lệ từ 0 đến 1, là Decimal hoặc Fraction",
            "ghi Decimal('0.9') cho 90 %",
        ),
        "grading-to-eighteen": Expectation(
            "a grading of scores up to 18",
            "take cqtt.facts.gradings()['nine-indicators']",
            "bảng xếp loại có điểm tối đa là 18",
            "lấy cqtt.facts.gradings()['nine-indicators']",
        ),
    }
)
