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
            "viết 4 hoặc Decimal('0.5'); số thực (float) không được nhận",
        ),
        "levels": Expectation(
            "two or more levels, from the best to the worst",
            "pass a tuple of cqtt.satisfaction.Level",
            "từ hai mức trở lên, từ tốt nhất đến kém nhất",
            "đưa vào một bộ (tuple) gồm các cqtt.satisfaction.Level",
        ),
        "falling-points": Expectation(
            "fewer points than the level before it has",
            "order the levels from the best to the worst, each with its own points",
            "điểm thấp hơn mức đứng trước",
            "xếp các mức từ tốt nhất đến kém nhất, mỗi mức một điểm riêng",
        ),
        "sides-in-order": Expectation(
            "the satisfied levels first, then the neutral, then the dissatisfied ones",
            "order the levels from the best to the worst",
            "mức hài lòng trước, rồi bình thường, rồi không hài lòng",
            "xếp các mức từ tốt nhất đến kém nhất",
        ),
        "label-of-a-level": Expectation(
            "a level that people choose, not a label for what does not apply",
            "take the level out; such answers are counted apart",
            "một mức để chọn, không phải nhãn không áp dụng hoặc bỏ trống",
            "bỏ mức này đi; câu trả lời như vậy được đếm riêng",
        ),
        "label-of-its-own": Expectation(
            "a label that no other level has, case and diacritics apart",
            "give each level labels of its own",
            "nhãn không trùng với mức khác, không kể chữ hoa, chữ thường và dấu",
            "đặt cho mỗi mức nhãn riêng",
        ),
        "scale-of-labels": Expectation(
            "told by labels that one scale of the library alone has",
            "count the levels of the form and pass scale=cqtt.satisfaction.FOUR_LEVELS "
            "or FIVE_LEVELS, or a Scale of your own",
            "thang đo nhận ra được từ các nhãn chỉ có ở một thang",
            "đếm số mức trên phiếu rồi ghi scale=cqtt.satisfaction.FOUR_LEVELS hoặc "
            "FIVE_LEVELS, hoặc tự lập Scale",
        ),
        "scale-of-no-labels": Expectation(
            "told by labels, or passed",
            "count the levels of the form and pass scale=cqtt.satisfaction.FOUR_LEVELS "
            "or FIVE_LEVELS",
            "thang đo nhận ra được từ các nhãn, hoặc được nêu rõ",
            "đếm số mức trên phiếu rồi ghi scale=cqtt.satisfaction.FOUR_LEVELS hoặc "
            "FIVE_LEVELS",
        ),
        "scale-of-numbers": Expectation(
            "told by labels: numbers stand for levels in many ways",
            "pass scale= and codes={1: 'Rất hài lòng', …} as the form has them",
            "thang đo nhận ra được từ các nhãn, không phải từ số",
            "ghi scale= và codes={1: 'Rất hài lòng', …} đúng như trên phiếu",
        ),
        "counts-by-label": Expectation(
            "a mapping from label to count",
            "count a list of answers with Tally.from_answers",
            "số đếm theo nhãn (Mapping)",
            "đếm danh sách câu trả lời bằng Tally.from_answers",
        ),
        "scale": Expectation(
            "a Scale or None",
            "pass cqtt.satisfaction.FOUR_LEVELS or a Scale of your own",
            "một thang đo (Scale) hoặc None",
            "đưa vào cqtt.satisfaction.FOUR_LEVELS, hoặc tự lập Scale",
        ),
        "weight": Expectation(
            "a weight above zero",
            "pass a Decimal above zero; in a survey None where no source states one",
            "trọng số lớn hơn 0",
            "ghi Decimal lớn hơn 0; trong bộ câu hỏi, nguồn không nêu thì để None",
        ),
        "period-of-survey": Expectation(
            "the Period in which the edition is used",
            "pass cqtt.law.Period(first, last)",
            "thời kỳ áp dụng (Period)",
            "ghi cqtt.law.Period(ngày đầu, ngày cuối)",
        ),
        "factors": Expectation(
            "Factor objects",
            "pass cqtt.satisfaction.Factor",
            "các yếu tố (Factor)",
            "đưa vào các cqtt.satisfaction.Factor",
        ),
        "questions": Expectation(
            "Question objects",
            "pass cqtt.satisfaction.Question",
            "các câu hỏi (Question)",
            "đưa vào các cqtt.satisfaction.Question",
        ),
        "factor-of-survey": Expectation(
            "the code of a factor of the survey",
            "add the factor, or correct the code",
            "mã của một yếu tố trong phiếu",
            "bổ sung yếu tố, hoặc sửa mã",
        ),
        "sum-of-weights": Expectation(
            "weights for all or none, which sum to 1, to 100 or to the most points",
            "add the missing weight or correct the sum",
            "trọng số cho tất cả hoặc không có, tổng là 1, 100 hoặc điểm tối đa",
            "bổ sung trọng số còn thiếu, hoặc sửa cho đúng tổng",
        ),
        "code-of-its-own": Expectation(
            "a code that nothing else of the survey has",
            "give each factor and each question a code of its own",
            "mã không trùng trong cùng một phiếu",
            "đặt cho mỗi yếu tố, mỗi câu hỏi một mã riêng",
        ),
        "survey": Expectation(
            "a Survey or None",
            "pass one of cqtt.facts.surveys() or a Survey of your own",
            "một bộ câu hỏi (Survey) hoặc None",
            "lấy một bộ câu hỏi trong cqtt.facts.surveys(), hoặc tự lập Survey",
        ),
        "survey-in-force": Expectation(
            "a day on which this edition of the survey is in force",
            "take the edition with cqtt.facts.surveys().on(day), or correct the day",
            "ngày mà phiên bản phiếu khảo sát còn áp dụng",
            "lấy phiên bản bằng cqtt.facts.surveys().on(ngày), hoặc sửa lại ngày",
        ),
        "known-label": Expectation(
            "a label of the scale",
            "correct the label, pass codes=, or use the scale that was offered",
            "một nhãn của thang đo",
            "sửa nhãn, ghi codes=, hoặc dùng đúng thang đo trên phiếu",
        ),
        "at-least-the-ballots": Expectation(
            "at least the number of ballots",
            "correct the number, or leave it out",
            "số không nhỏ hơn số phiếu",
            "sửa lại số này, hoặc bỏ trống",
        ),
        "tallies": Expectation(
            "at least one tally",
            "pass one Tally or more",
            "ít nhất một kết quả kiểm phiếu",
            "đưa vào một hoặc nhiều Tally",
        ),
        "one-scale": Expectation(
            "tallies on one scale",
            "merge only answers to the same scale; counts of two scales do not add up",
            "các kết quả trên cùng một thang đo",
            "chỉ gộp câu trả lời trên cùng một thang đo; số đếm của hai thang không "
            "cộng chung được",
        ),
        "sizes-of-units": Expectation(
            "a frame or a number asked that is given once for each unit",
            "name the unit of each part, or give frame= and asked= to Tally.merged",
            "tổng thể và số người được hỏi chỉ nêu một lần cho mỗi đơn vị",
            "ghi tên đơn vị của từng phần, hoặc ghi frame= và asked= cho Tally.merged",
        ),
        "top-two-satisfied": Expectation(
            "a scale of four or more levels whose two best are the satisfied ones",
            "use satisfied(), or share_of() with the levels that you mean",
            "thang đo từ bốn mức, hai mức cao nhất là mức hài lòng",
            "dùng satisfied(), hoặc share_of() với các mức cần tính",
        ),
        "marked-scale": Expectation(
            "a scale that says which levels are satisfied, and dissatisfied",
            "give the levels their Side, or use share_of() with the levels you mean",
            "thang đo có ghi mức nào là hài lòng, mức nào là không hài lòng",
            "ghi Side cho các mức, hoặc dùng share_of() với các mức cần tính",
        ),
        "labels-of-levels": Expectation(
            "at least one label of a level",
            "name the levels, such as share_of('Rất hài lòng')",
            "ít nhất một nhãn của thang đo",
            "nêu các mức, như share_of('Rất hài lòng')",
        ),
        "zero-to-ten": Expectation(
            "a scale of the points 0 to 10: a net promoter score has no other",
            "use net() for worded levels",
            "thang điểm từ 0 đến 10",
            "dùng net() cho các mức bằng lời",
        ),
        "enough-answers": Expectation(
            "a base of as many answers as a headline percentage needs",
            "give the counts, ask more people, or pass headline_from=1",
            "đủ số câu trả lời để nêu tỷ lệ phần trăm",
            "nêu số đếm, hỏi thêm người, hoặc ghi headline_from=1",
        ),
        "zero-to-two": Expectation(
            "0, 1 or 2 points, or a tally on ZERO_TO_TWO",
            "correct the points, or count the answers on ZERO_TO_TWO",
            "0, 1 hoặc 2 điểm, hoặc kết quả kiểm phiếu trên ZERO_TO_TWO",
            "sửa lại điểm, hoặc đếm câu trả lời trên thang ZERO_TO_TWO",
        ),
        "grading": Expectation(
            "a Grading or None",
            "pass one of cqtt.facts.gradings()",
            "một bảng xếp loại (Grading) hoặc None",
            "lấy một bảng trong cqtt.facts.gradings()",
        ),
        "answers-on-the-scale": Expectation(
            "a question without answers off its scale",
            "correct such answers, or use the scale that was offered",
            "câu hỏi không có câu trả lời ngoài thang đo",
            "sửa các câu trả lời này, hoặc dùng đúng thang đo trên phiếu",
        ),
        "numbers-on-the-scale": Expectation(
            "a question without bare numbers, its scale being one of words",
            "say what each number stands for: codes={1: 'Rất hài lòng', …}, or "
            "codes={'1': …} where they are texts",
            "câu hỏi không có mã số chưa rõ nghĩa",
            "ghi rõ mỗi mã là nhãn nào: codes={1: 'Rất hài lòng', …}, hoặc codes={'1': "
            "…} nếu mã là chữ",
        ),
        "ballot": Expectation(
            "a mapping from the code of a question to the answer",
            "pass {'speed': 'Hài lòng', …}",
            "một phiếu: câu trả lời theo mã câu hỏi",
            "ghi như {'thời gian': 'Hài lòng', …}",
        ),
        "breaks": Expectation(
            "SeriesBreak objects",
            "pass cqtt.satisfaction.SeriesBreak",
            "các điểm đứt chuỗi số liệu (SeriesBreak)",
            "đưa vào các cqtt.satisfaction.SeriesBreak",
        ),
        "measure": Expectation(
            "a measure of tallies: top2, satisfied, mean or scaled",
            "pass one of these names",
            "tên một chỉ tiêu: top2, satisfied, mean hoặc scaled",
            "chọn một trong các tên này",
        ),
        "weight-of-an-answer": Expectation(
            "a finite weight above zero",
            "leave an answer without weight out, or give it its weight",
            "trọng số hữu hạn, lớn hơn 0",
            "bỏ câu trả lời không có trọng số, hoặc ghi trọng số của nó",
        ),
        "toml-decimal": Expectation(
            "a whole number, or one with places in quotes",
            'write it as 6 or "12.5"; a bare 12.5 is not exact',
            "số nguyên, hoặc số thập phân trong ngoặc kép",
            'viết 6 hoặc "12.5"; số 12.5 không ngoặc kép thì không chính xác',
        ),
        "scale-of-its-own": Expectation(
            "a name that no other scale has",
            "choose another name, or use the library's scale as it is",
            "tên không trùng với thang đo khác",
            "đặt tên khác, hoặc dùng nguyên thang đo của thư viện",
        ),
        "edition-after": Expectation(
            "an edition that begins after the one before it has ended",
            "give until= to the earlier edition and since= to this one, in order",
            "phiên bản bắt đầu sau khi phiên bản trước kết thúc",
            "ghi until cho phiên bản trước và since cho phiên bản này, theo thứ tự",
        ),
        "score-to-compare": Expectation(
            "a Score",
            "pass what a Tally returns, such as tally.top2()",
            "một điểm số (Score)",
            "đưa vào kết quả của Tally, như tally.top2()",
        ),
        "frame-of-stratum": Expectation(
            "a stratum whose tally has a frame: its size",
            "pass frame= to the tally, or use post_stratified with the populations",
            "tầng có tổng thể (frame)",
            "ghi frame= cho kết quả kiểm phiếu, hoặc dùng post_stratified với tổng thể "
            "của từng nhóm",
        ),
        "populations-of-groups": Expectation(
            "one population for each group, and no other",
            "name groups and populations alike",
            "mỗi nhóm có đúng một tổng thể",
            "ghi tên các nhóm và tên các tổng thể như nhau",
        ),
        "whole-cluster": Expectation(
            "left out where a part of a cluster was asked, its frame being larger",
            "leave of= out, or use a survey package for samples of several stages",
            "giá trị bỏ trống khi chỉ hỏi một phần của cụm (tổng thể lớn hơn số câu "
            "trả lời)",
            "bỏ trống of=, hoặc dùng phần mềm dành cho mẫu nhiều giai đoạn",
        ),
        "scores-by-name": Expectation(
            "a mapping from name to Score",
            "pass {'Xã A': score, …}",
            "điểm số theo tên (Mapping)",
            "ghi như {'Xã A': score, …}",
        ),
        "ballot-of-answers": Expectation(
            "a ballot: a sequence or a mapping of answers",
            "pass rows such as df.itertuples(index=False) or df.to_dict('records')",
            "một phiếu gồm các câu trả lời",
            "đưa vào các dòng, như df.itertuples(index=False) hoặc "
            "df.to_dict('records')",
        ),
        "answers-one-by-one": Expectation(
            "an iterable of single answers",
            "pass counts to Tally, a column to from_answers, a table to read_frame",
            "dãy gồm từng câu trả lời",
            "đưa số đếm vào Tally, một cột vào from_answers, một bảng vào read_frame",
        ),
        "codes-by-answer": Expectation(
            "a mapping from code to label",
            "pass codes={1: 'Rất hài lòng', …}",
            "nhãn theo mã số (Mapping)",
            "ghi codes={1: 'Rất hài lòng', …}",
        ),
        "tallies-by-name": Expectation(
            "a mapping from name to Tally",
            "pass {'Thôn 1': tally, …}",
            "kết quả kiểm phiếu theo tên (Mapping)",
            "ghi như {'Thôn 1': tally, …}",
        ),
        "part-with-answers": Expectation(
            "a stratum, group or cluster with answers",
            "leave the part out and say so, or ask people there",
            "tầng, nhóm hoặc cụm có câu trả lời",
            "bỏ phần này và nêu rõ điều đó, hoặc hỏi thêm người ở đó",
        ),
        "sums-of-weights": Expectation(
            "a sum of weights and one of their squares for each level, none below zero",
            "make weighted tallies with WeightedTally.from_answers",
            "tổng trọng số và tổng bình phương cho từng mức, không âm",
            "lập kết quả có trọng số bằng WeightedTally.from_answers",
        ),
        "tuple-of-labels": Expectation(
            "several labels",
            "pass a tuple such as ('Tốt',)",
            "nhiều nhãn",
            "đưa vào một bộ (tuple) như ('Tốt',)",
        ),
        "at-least-the-clusters": Expectation(
            "at least the number of clusters that were drawn",
            "pass the number of all clusters, or leave of= out",
            "số không nhỏ hơn số cụm được chọn",
            "ghi tổng số cụm, hoặc bỏ trống of=",
        ),
        "scale-that-was-offered": Expectation(
            "the scale that was offered to people",
            "pass the scale that has these labels",
            "thang đo đã dùng trên phiếu",
            "dùng thang đo có các nhãn này",
        ),
    }
)
