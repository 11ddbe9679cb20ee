"""What surveys, tallies and scores must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

SATISFACTION: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "points": Expectation(
            "points as an int or a finite Decimal",
            "pass 4 or Decimal('0.5'); a float is refused",
            "điểm là số nguyên hoặc Decimal hữu hạn",
        ),
        "levels": Expectation(
            "two or more levels, from the best to the worst",
            "pass a tuple of cqtt.satisfaction.Level",
            "từ hai mức trở lên, từ tốt nhất đến kém nhất",
        ),
        "falling-points": Expectation(
            "fewer points than the level before it has",
            "order the levels from the best to the worst, each with its own points",
            "điểm thấp hơn mức đứng trước",
        ),
        "sides-in-order": Expectation(
            "the satisfied levels first, then the neutral, then the dissatisfied ones",
            "order the levels from the best to the worst",
            "mức hài lòng trước, rồi bình thường, rồi không hài lòng",
        ),
        "label-of-a-level": Expectation(
            "a level that people choose, not a label for what does not apply",
            "take the level out; such answers are counted apart",
            "một mức để chọn, không phải nhãn không áp dụng hoặc bỏ trống",
        ),
        "label-of-its-own": Expectation(
            "a label that no other level has, case and diacritics apart",
            "give each level labels of its own",
            "nhãn không trùng với mức khác, kể cả khi bỏ dấu",
        ),
        "scale-of-labels": Expectation(
            "one scale of the library that the labels belong to",
            "pass scale=, such as cqtt.satisfaction.FIVE_LEVELS",
            "đúng một thang đo có các nhãn này",
        ),
        "scale": Expectation(
            "a Scale or None",
            "pass cqtt.satisfaction.FOUR_LEVELS or a Scale of your own",
            "một thang đo (Scale) hoặc None",
        ),
        "weight": Expectation(
            "a weight above zero",
            "pass a Decimal above zero, or None where no source states one",
            "trọng số lớn hơn 0",
        ),
        "period-of-survey": Expectation(
            "the Period in which the edition is used",
            "pass cqtt.law.Period(first, last)",
            "thời kỳ áp dụng (Period)",
        ),
        "factors": Expectation(
            "Factor objects", "pass cqtt.satisfaction.Factor", "các yếu tố (Factor)"
        ),
        "questions": Expectation(
            "Question objects",
            "pass cqtt.satisfaction.Question",
            "các câu hỏi (Question)",
        ),
        "factor-of-survey": Expectation(
            "the code of a factor of the survey",
            "add the factor, or correct the code",
            "mã của một yếu tố trong phiếu",
        ),
        "sum-of-weights": Expectation(
            "weights for all or none, which sum to 1, to 100 or to the most points",
            "add the missing weight or correct the sum",
            "trọng số cho tất cả hoặc không có, tổng là 1, 100 hoặc điểm tối đa",
        ),
        "code-of-its-own": Expectation(
            "a code that nothing else of the survey has",
            "give each factor and each question a code of its own",
            "mã không trùng trong cùng một phiếu",
        ),
        "survey": Expectation(
            "a Survey or None",
            "pass one of cqtt.facts.surveys() or a Survey of your own",
            "một bộ câu hỏi (Survey) hoặc None",
        ),
        "survey-in-force": Expectation(
            "a day on which this edition of the survey is in force",
            "take the edition with cqtt.facts.surveys().on(day), or correct the day",
            "ngày mà phiên bản phiếu khảo sát còn áp dụng",
        ),
        "known-label": Expectation(
            "a label of the scale",
            "correct the label, pass codes=, or use the scale that was offered",
            "một nhãn của thang đo",
        ),
        "at-least-the-ballots": Expectation(
            "at least the number of ballots",
            "correct the number, or leave it out",
            "không nhỏ hơn số phiếu",
        ),
        "tallies": Expectation(
            "at least one tally", "pass the tallies to merge", "ít nhất một kết quả"
        ),
        "one-scale": Expectation(
            "tallies on one scale",
            "merge only answers to the same scale; counts of two scales do not add up",
            "các kết quả trên cùng một thang đo",
        ),
        "sizes-of-units": Expectation(
            "a frame or a number asked that is given once for each unit",
            "name the unit of each part, or give frame= and asked= to Tally.merged",
            "tổng thể và số người được hỏi chỉ nêu một lần cho mỗi đơn vị",
        ),
        "top-two-satisfied": Expectation(
            "a scale of four or more levels whose two best are the satisfied ones",
            "use satisfied(), or share_of() with the levels that you mean",
            "thang đo từ bốn mức, hai mức cao nhất là mức hài lòng",
        ),
        "marked-scale": Expectation(
            "a scale that says which levels are satisfied, and dissatisfied",
            "give the levels their Side, or use share_of() with the levels you mean",
            "thang đo có ghi mức nào là hài lòng, mức nào là không hài lòng",
        ),
        "labels-of-levels": Expectation(
            "at least one label of a level",
            "name the levels, such as share_of('Rất hài lòng')",
            "ít nhất một nhãn của thang đo",
        ),
        "zero-to-ten": Expectation(
            "a scale of the points 0 to 10: a net promoter score has no other",
            "use net() for worded levels",
            "thang điểm từ 0 đến 10",
        ),
        "enough-answers": Expectation(
            "a base of as many answers as a headline percentage needs",
            "give the counts, ask more people, or pass headline_from=1",
            "đủ số câu trả lời để nêu tỷ lệ phần trăm",
        ),
        "exact-score": Expectation(
            "a score as a finite Decimal, a Fraction or an int",
            "pass Decimal('14.5'); a float is refused",
            "điểm số chính xác (Decimal, Fraction hoặc số nguyên)",
        ),
        "border-of-grade": Expectation(
            "a border of a class as a finite Decimal",
            "pass Decimal(12)",
            "mốc điểm của một mức xếp loại (Decimal)",
        ),
        "grades": Expectation(
            "two or more Grade objects, from the best to the worst",
            "pass a tuple of cqtt.gradings.Grade",
            "từ hai mức xếp loại trở lên, từ tốt nhất đến kém nhất",
        ),
        "falling-borders": Expectation(
            "a border below that of the class before it",
            "order the classes from the best to the worst, each with its own border",
            "mốc điểm thấp hơn mốc của mức đứng trước",
        ),
        "lowest-border": Expectation(
            "a worst class that begins at the least score",
            "begin it at least=, so that every score has a class",
            "mức thấp nhất bắt đầu từ điểm thấp nhất",
        ),
        "score-of-grading": Expectation(
            "a score from the least to the most that the grading knows",
            "correct the score; points above the most are bonus and stand apart",
            "điểm trong khoảng từ thấp nhất đến cao nhất của bảng xếp loại",
        ),
        "grade-of-grading": Expectation(
            "a class of this grading",
            "take one of its grades",
            "một mức của bảng xếp loại này",
        ),
    }
)
