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
            "told by labels that one scale of the library alone has",
            "pass scale=, such as cqtt.satisfaction.FIVE_LEVELS or a Scale of your own",
            "được nhận ra từ các nhãn chỉ có ở một thang đo",
        ),
        "scale-of-no-labels": Expectation(
            "told by labels, or passed",
            "pass scale=, such as cqtt.satisfaction.FIVE_LEVELS",
            "được nhận ra từ các nhãn, hoặc được nêu rõ",
        ),
        "scale-of-numbers": Expectation(
            "told by labels: numbers stand for levels in many ways",
            "pass scale= and codes={1: 'Rất hài lòng', …} as the form has them",
            "được nhận ra từ các nhãn, không phải từ số",
        ),
        "counts-by-label": Expectation(
            "a mapping from label to count",
            "count a list of answers with Tally.from_answers",
            "số đếm theo nhãn (Mapping)",
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
        "one-formula": Expectation(
            "a rate by the same formula",
            "compute both by one formula; what two formulas give differs by itself",
            "tỷ lệ tính theo cùng một công thức",
        ),
        "one-reading-of-silence": Expectation(
            "a rate that reads silence in the same way",
            "show the two apart: one counts the people who chose a satisfied level, in "
            "the other silence counts as satisfied",
            "tỷ lệ cùng cách hiểu về người không trả lời (một bên đếm người chọn mức "
            "hài lòng, bên kia coi im lặng là hài lòng)",
        ),
        "ids": Expectation(
            "an iterable of ids",
            "pass a set of the ids, or their number as counted_out=",
            "một tập hợp mã số",
        ),
        "ids-or-number": Expectation(
            "the number counted out, or the ids of both groups in its place",
            "pass late= and disliked_or_complained=, or counted_out= alone",
            "số trường hợp bị trừ, hoặc mã số của cả hai nhóm thay cho số đó",
        ),
        "left-above-zero": Expectation(
            "a number that both groups together do not exceed",
            "use the set form: the function without _added, with the ids",
            "số không nhỏ hơn tổng hai nhóm bị trừ; nếu trùng nhau, dùng cách tính "
            "theo tập hợp",
        ),
        "two-readings": Expectation(
            "the share of the ballots, then a rate in which silence counts",
            "pass ballot_share(tally) and without_complaint(…), or neither",
            "tỷ lệ theo phiếu, rồi đến tỷ lệ coi im lặng là hài lòng",
        ),
        "rate": Expectation(
            "a Rate", "pass what cqtt.satisfaction.official returns", "một tỷ lệ (Rate)"
        ),
        "ratio-of-its-name": Expectation(
            "the ratio of Decision 766 of that name",
            "use reflections_on_time(), reflections_satisfaction(), "
            "without_complaint()",
            "đúng tỷ lệ có tên này của Bộ chỉ số 766",
        ),
        "exact-time": Expectation(
            "a time as an int, Decimal or Fraction of at least zero",
            "pass 4 or Decimal('4.5'); a float is refused",
            "thời gian từ 0 trở lên, là số nguyên, Decimal hoặc Fraction",
        ),
        "points-by-indicator": Expectation(
            "a mapping from the number of an indicator to its points",
            "pass {1: [2, 2, 1, 0], …, 9: [2]}",
            "điểm theo số thứ tự của chỉ số",
        ),
        "indicator-number": Expectation(
            "the number of an indicator, 1 to 9",
            "correct the number",
            "số thứ tự của chỉ số, từ 1 đến 9",
        ),
        "score-of-indicator": Expectation(
            "a score from 0 to 2 with one decimal",
            "pass Decimal('1.3'), or the points of each dossier",
            "điểm từ 0 đến 2, một chữ số thập phân",
        ),
        "points-of-dossiers": Expectation(
            "the points of each dossier, their counts, a tally or one score",
            "pass [2, 2, 1, 0], {2: 2, 1: 1, 0: 1}, a Tally or Decimal('1.3')",
            "điểm của từng hồ sơ, số hồ sơ theo điểm, hoặc điểm của chỉ số",
        ),
        "zero-to-two": Expectation(
            "0, 1 or 2 points, or a tally on ZERO_TO_TWO",
            "correct the points",
            "0, 1 hoặc 2 điểm",
        ),
        "indicator-with-data": Expectation(
            "an indicator with data",
            "give its points; an indicator without data is not zero",
            "một chỉ số có số liệu",
        ),
        "nine-indicators-in-force": Expectation(
            "a day from 21 June 2018 to 30 June 2025, when the nine indicators applied",
            "use the method that is in force on that day",
            "ngày từ 21/06/2018 đến 30/06/2025, khi chín chỉ số còn áp dụng",
        ),
        "circular-of-nine-indicators": Expectation(
            "a day from 6 January 2019, when Circular 01/2018 was in force",
            "say that the decree was in force and the circular was not yet",
            "ngày từ 06/01/2019, khi Thông tư 01/2018 có hiệu lực (Nghị định 61/2018 "
            "có hiệu lực từ 21/06/2018)",
        ),
        "one-score-of-unit": Expectation(
            "one score of 0, 1 or 2 for the unit, not an average",
            "give the unit's score once",
            "một điểm 0, 1 hoặc 2 cho cả cơ quan, không phải điểm trung bình",
        ),
        "points-of-rate": Expectation(
            "a number above zero as an int, Decimal or Fraction, not beyond its range",
            "pass Decimal(6) points at most, and Fraction(9, 10) for 90 %",
            "số lớn hơn 0 và trong giới hạn, là số nguyên, Decimal hoặc Fraction",
        ),
        "tally-of-ballots": Expectation(
            "a Tally",
            "pass Tally({'Hài lòng': 102, …})",
            "kết quả kiểm phiếu (Tally)",
        ),
        "grading": Expectation(
            "a Grading or None",
            "pass one of cqtt.facts.gradings()",
            "một bảng xếp loại (Grading) hoặc None",
        ),
        "survey-of-index": Expectation(
            "a Survey",
            "pass one of cqtt.facts.surveys() or a Survey of your own",
            "một bộ câu hỏi (Survey)",
        ),
        "survey-with-questions": Expectation(
            "a survey with questions",
            "add its questions, or pass another survey",
            "bộ câu hỏi có câu hỏi",
        ),
        "question-on-a-scale": Expectation(
            "a question that has a scale",
            "leave ratios of counts out of the index",
            "câu hỏi có thang đo",
        ),
        "scale-of-question": Expectation(
            "a tally on the scale of its question",
            "count the answers again with survey= and question=",
            "kết quả trên thang đo của câu hỏi",
        ),
        "method-of-index": Expectation(
            "'top2' or 'scaled_mean'", "pass one of them", "'top2' hoặc 'scaled_mean'"
        ),
        "weights-of-index": Expectation(
            "'criteria', 'factors' or a mapping",
            "pass one of the words, or weights by code",
            "'criteria', 'factors' hoặc trọng số theo mã",
        ),
        "weights-by-code": Expectation(
            "weights by the code of each question, or of each factor",
            "name every question or every factor of the survey, and nothing else",
            "trọng số theo mã của mọi câu hỏi, hoặc của mọi yếu tố",
        ),
        "questions-in-factors": Expectation(
            "a factor for each question, and a question for each factor",
            "weigh by 'criteria', or give the questions their factor",
            "mỗi câu hỏi có yếu tố, mỗi yếu tố có câu hỏi",
        ),
        "question-with-answers": Expectation(
            "a question with answers",
            "give its tally; a question without answers is not zero",
            "một câu hỏi có câu trả lời",
        ),
        "one-index-method": Expectation(
            "the same in both indexes",
            "compute both by one survey, one method and the same weights",
            "giống nhau ở cả hai chỉ số (bộ câu hỏi, phương pháp, trọng số)",
        ),
        "tallies-by-question": Expectation(
            "a mapping from the code of a question to its Tally",
            "pass {'speed': Tally(…), …}",
            "kết quả kiểm phiếu (Tally) theo mã câu hỏi",
        ),
        "ballots-one-by-one": Expectation(
            "ballots one by one",
            "pass a list of {'speed': 'Hài lòng', …}; of a data frame pass "
            'df.to_dict("records")',
            'danh sách từng phiếu (với bảng dữ liệu hãy dùng df.to_dict("records"))',
        ),
        "whole-ballots": Expectation(
            "of ballots that answer every question on its scale",
            "look at what was left out and why; index() takes tallies of the questions",
            "chỉ số tính từ các phiếu trả lời đủ mọi câu hỏi",
        ),
        "answers-on-the-scale": Expectation(
            "a question without answers off its scale",
            "correct such answers, or use the scale that was offered",
            "câu hỏi không có câu trả lời ngoài thang đo",
        ),
        "numbers-on-the-scale": Expectation(
            "a question without bare numbers, its scale being one of words",
            "say what each number stands for: codes={1: 'Rất hài lòng', …}, or "
            "codes={'1': …} where they are texts",
            "câu hỏi không có mã số chưa rõ nghĩa (hãy ghi codes={1: 'Rất hài lòng', "
            "…}, hoặc codes={'1': …} nếu mã là chữ)",
        ),
        "ballot": Expectation(
            "a mapping from the code of a question to the answer",
            "pass {'speed': 'Hài lòng', …}",
            "một phiếu: câu trả lời theo mã câu hỏi",
        ),
        "exact-size-method": Expectation(
            "SizeMethod.COCHRAN or SizeMethod.WILSON",
            "use taught_size() for the formula of the teaching text",
            "SizeMethod.COCHRAN hoặc SizeMethod.WILSON",
        ),
        "exact-factor": Expectation(
            "a number above zero, a million at most, as an int, Decimal or Fraction",
            "pass Decimal('1.5'); a float is refused",
            "số lớn hơn 0, không quá một triệu, là số nguyên, Decimal hoặc Fraction",
        ),
        "response-share": Expectation(
            "a share above 0, 1 at most",
            "pass Decimal('0.8') where 80 % are expected to answer",
            "tỷ lệ lớn hơn 0 và không quá 1",
        ),
        "enough-people": Expectation(
            "a number to ask that the frame has",
            "expect more to answer, accept a wider margin, or ask everybody",
            "số người cần hỏi không quá tổng thể",
        ),
        "ballots-of-stratum": Expectation(
            "a stratum with at least two ballots, or with all its people",
            "pass least=2 to allocate(), or join it with another stratum",
            "tầng có ít nhất hai phiếu hoặc hỏi tất cả mọi người",
        ),
        "frames-by-stratum": Expectation(
            "the number of people by the name of the stratum",
            "pass a dict such as {'Hộ tịch': 250}",
            "số người theo tên tầng",
        ),
        "shares-by-stratum": Expectation(
            "the expected shares by the name of the stratum",
            "pass a dict such as {'Hộ tịch': Decimal('0.9')}",
            "tỷ lệ dự kiến theo tên tầng",
        ),
        "share-of-each-stratum": Expectation(
            "the expected share of each stratum",
            "give shares for every stratum, or allocate in proportion",
            "tỷ lệ hài lòng dự kiến của từng tầng",
        ),
        "expected-share": Expectation(
            "a share from 0 to 1 as a Decimal or a Fraction",
            "pass Decimal('0.9') for 90 %",
            "tỷ lệ từ 0 đến 1, là Decimal hoặc Fraction",
        ),
        "grading-to-eighteen": Expectation(
            "a grading of scores up to 18",
            "take that of the nine indicators from cqtt.facts.gradings()",
            "bảng xếp loại có điểm tối đa là 18",
        ),
        "percent-of-index": Expectation(
            "a percentage from 0 to 100 as a Decimal",
            "pass Decimal('83.94'), with the places that were printed",
            "tỷ lệ phần trăm từ 0 đến 100 (Decimal)",
        ),
        "index-between-ends": Expectation(
            "an end that the national value does not pass",
            "correct the value, the lowest or the highest province",
            "đầu mút mà chỉ số cả nước không vượt qua",
        ),
        "breaks": Expectation(
            "SeriesBreak objects",
            "pass cqtt.satisfaction.SeriesBreak",
            "các điểm đứt chuỗi số liệu (SeriesBreak)",
        ),
        "published-index": Expectation(
            "a PublishedIndex",
            "take one of cqtt.facts.published_indices(), or make your own",
            "một chỉ số đã công bố (PublishedIndex)",
        ),
        "same-series": Expectation(
            "an index of the same series and about the same part",
            "compare one part of one series over the years",
            "chỉ số cùng chuỗi và cùng nội dung",
        ),
        "later-year": Expectation(
            "an index of a later year",
            "pass the earlier year first",
            "chỉ số của năm sau",
        ),
        "unbroken-series": Expectation(
            "a result that continues the series of the earlier one",
            "compare years on one side of the break, or pass accept_break=True",
            "kết quả cùng chuỗi số liệu với năm trước (không qua điểm đứt chuỗi)",
        ),
        "answer-codes": Expectation(
            "whole numbers in one row, such as an array of uint8",
            "pass integer codes; text, floats and columns with nulls are counted by "
            "Tally.from_answers or cqtt.interop.ballots",
            "một dãy mã số nguyên",
        ),
        "place-in-grid": Expectation(
            "a place in the list of units or of questions, from 0",
            "correct the number, or the shape",
            "vị trí trong danh sách đơn vị hoặc câu hỏi, tính từ 0",
        ),
        "shape-of-grid": Expectation(
            "three sizes: of units, of questions and of codes",
            "pass such as (20, 8, 4)",
            "ba số: số đơn vị, số câu hỏi và số mã",
        ),
        "cells-to-count": Expectation(
            "at most 33,554,432 counts in all",
            "pass how many codes the form has; of many units count some at a time",
            "không quá 33.554.432 ô đếm",
        ),
        "names-once": Expectation(
            "one name or more as text, each once",
            "name the place that is told twice otherwise; counts of one name would "
            "hide each other",
            "một hay nhiều tên, mỗi tên một lần",
        ),
        "as-many-codes": Expectation(
            "as many codes as units and questions",
            "pass three arrays of one length",
            "số mã bằng số đơn vị và số câu hỏi",
        ),
        "data-frame": Expectation(
            "a data frame that narwhals knows",
            "pass a frame of pandas, polars or pyarrow; for dictionaries read_rows",
            "bảng dữ liệu (pandas, polars, pyarrow)",
        ),
        "column-names": Expectation(
            "the name of a column, or several names",
            "pass a str, a tuple of them, or {'unit': 'Tên xã'}",
            "tên cột, hoặc nhiều tên cột",
        ),
        "columns-of-questions": Expectation(
            "a mapping from questions to their columns",
            "pass columns={'thái độ': 'Câu 1'}; for one row per answer leave it out",
            "bảng ghép câu hỏi với tên cột",
        ),
        "codes-of-labels": Expectation(
            "a mapping from the form's codes to labels",
            "pass codes={1: 'Rất hài lòng', 2: 'Hài lòng', …}",
            "bảng ghép mã trên phiếu với nhãn của mức",
        ),
        "frame-of-units": Expectation(
            "one size, unless a column tells the unit",
            "pass by={'unit': 'Tên xã'}, or one number",
            "một số, trừ khi có cột đơn vị",
        ),
        "frame-of-each-unit": Expectation(
            "one size for each unit",
            "name every unit in frame= as its column does, or give no frame",
            "tổng thể của từng đơn vị",
        ),
        "frame-of-unit-read": Expectation(
            "the name of a unit that has ballots",
            "name it as the column of units does; a unit without ballots has no result",
            "tên một đơn vị có phiếu, viết như trong cột đơn vị",
        ),
        "spelt-in-one-way": Expectation(
            "spelt in one way",
            "the spellings were counted as one; write the name in one way in the "
            "source",
            "tên viết theo một cách (các cách viết này đã được gộp làm một)",
        ),
        "apart-by-more": Expectation(
            "names that differ by more than diacritics",
            "perhaps one unit or one question: they were counted apart; if they are "
            "one, write the name in one way",
            "những tên khác nhau không chỉ ở dấu (có thể là một đơn vị hoặc một câu "
            "hỏi; đã được tính riêng)",
        ),
        "question-told-apart": Expectation(
            "read by the column that tells the questions apart",
            "pass by={'unit': 'Tên xã', 'question': 'Câu hỏi'}; without it answers to "
            "different questions are added up",
            "được đọc kèm cột câu hỏi, nếu không các câu hỏi bị cộng chung",
        ),
        "rows-to-read": Expectation(
            "dictionaries, one for each row",
            "pass a list of dicts; for files read_csv, for frames read_frame",
            "các bản ghi (dict), mỗi dòng một bản ghi",
        ),
        "rows-with-ballots": Expectation(
            "a source with rows of ballots",
            "look whether it is the right file; a heading alone holds no ballots",
            "nguồn có phiếu (tệp chỉ có dòng tiêu đề là tệp trống)",
        ),
        "words-of-the-scale": Expectation(
            "answers in the words of the scale, not codes of the form",
            "say what each code stands for: codes={1: 'Rất hài lòng', …}",
            "câu trả lời bằng nhãn của thang đo; với mã số hãy ghi "
            "codes={1: 'Rất hài lòng', …}",
        ),
        "one-of-the-questions": Expectation(
            "one of the questions that were asked",
            "name it; answers to different questions are not added up",
            "một trong các câu hỏi",
        ),
        "unit-and-question": Expectation(
            "a unit and a question that each tally has to itself",
            "take the tallies from .tallies, or read them by={'unit': 'Tên xã', "
            "'question': 'Câu hỏi'}",
            "mỗi đơn vị và câu hỏi có một kết quả",
        ),
        "labels-of-codes": Expectation(
            "labels in a list, the first for code 0, or a mapping from codes to labels",
            "pass scale.labels where codes begin with 0, else {1: 'Rất hài lòng', …}",
            "danh sách nhãn (mã đầu tiên là 0), hoặc bảng ghép mã với nhãn",
        ),
        "codes-from-zero": Expectation(
            "places in the list of labels, counted from 0",
            "these look counted from 1: pass labels={1: 'Rất hài lòng', 2: 'Hài lòng', "
            "…}, a mapping with the label of each code",
            "vị trí trong danh sách nhãn, tính từ 0; nếu mã bắt đầu từ 1, hãy ghi "
            "{1: 'Rất hài lòng', …}",
        ),
        "column-once": Expectation(
            "a column whose name no other has, case and diacritics apart",
            "rename one of the columns",
            "tên cột không trùng với cột khác, kể cả khi bỏ dấu",
        ),
        "keep-of-repeats": Expectation(
            "'all' or 'first'",
            "pass keep='first' to count a repeated ballot once",
            "'all' hoặc 'first'",
        ),
        "delimiter": Expectation(
            "one character that separates columns",
            "pass ',' or ';', or leave it out",
            "một ký tự ngăn cách các cột",
        ),
        "path-of-file": Expectation(
            "the path of a file",
            "pass a str or a pathlib.Path",
            "đường dẫn tới tệp",
        ),
        "argument-of-reading": Expectation(
            "an argument of this function, or one of Tally such as mode, first_on, "
            "last_on, survey, question, unit, frame, asked",
            "correct its name",
            "tên một tham số của hàm này hoặc của Tally",
        ),
        "encoding": Expectation(
            "an encoding that Python knows",
            "leave it out for UTF-8, or pass 'cp1258' or 'utf-16'",
            "bảng mã mà Python hỗ trợ",
        ),
        "row-of-columns": Expectation(
            "a row with as many cells as the heading",
            "quote cells that hold the delimiter, and fill up short rows",
            "dòng có số ô bằng dòng tiêu đề",
        ),
        "row-in-encoding": Expectation(
            "a row in the encoding of the file",
            "save the file as CSV UTF-8",
            "dòng đúng bảng mã của tệp",
        ),
        "row-of-csv": Expectation(
            "a row whose quotes are closed and doubled inside",
            "close the quote, or double the one inside the cell",
            "dòng có dấu nháy kép đóng đủ",
        ),
        "quote-on-its-row": Expectation(
            "a row whose quotes are closed",
            "look at the first of these lines and close the quote: all of them were "
            "taken for one row, so rows that are not counted may be among them",
            "dòng có dấu nháy kép đóng đủ (các dòng này bị đọc thành một dòng và không "
            "được tính)",
        ),
        "every-fault": Expectation(
            "told of every row that cannot be read",
            "of very many only the first are told; mend the file, and read it again",
            "danh sách đủ các dòng không đọc được (chỉ nêu những dòng đầu)",
        ),
        "ballot-once": Expectation(
            "one row for each ballot",
            "look the rows up, or pass keep='first' to count the first only",
            "mỗi phiếu một dòng",
        ),
        "ballot-key": Expectation(
            "a row with the key of its ballot",
            "fill the key in; without it a repeated ballot cannot be noticed",
            "dòng có mã phiếu",
        ),
        "tables-of-workbook": Expectation(
            "at least one table",
            "pass the tables that the file is to hold",
            "ít nhất một bảng",
        ),
        "measure": Expectation(
            "a measure of tallies: top2, satisfied, mean or scaled",
            "pass one of these names",
            "tên một chỉ tiêu: top2, satisfied, mean hoặc scaled",
        ),
        "weight-of-an-answer": Expectation(
            "a finite weight above zero",
            "leave an answer without weight out, or give it its weight",
            "trọng số hữu hạn, lớn hơn 0",
        ),
        "toml-decimal": Expectation(
            "a whole number, or one with places in quotes",
            'write it as 6 or "12.5"; a bare 12.5 is not exact',
            "số nguyên, hoặc số thập phân trong ngoặc kép",
        ),
        "scale-of-its-own": Expectation(
            "a name that no other scale has",
            "choose another name, or use the library's scale as it is",
            "tên không trùng với thang đo khác",
        ),
        "edition-after": Expectation(
            "an edition that begins after the one before it has ended",
            "give until= to the earlier edition and since= to this one, in order",
            "phiên bản bắt đầu sau khi phiên bản trước kết thúc",
        ),
        "same-scale": Expectation(
            "the same scale in both results",
            "compare answers to one scale, or pass accept=['same-scale'] where the "
            "measure means the same on both",
            "cùng một thang đo ở hai kết quả",
        ),
        "same-measure": Expectation(
            "the same measure in both scores",
            "compute both in one way",
            "cùng một chỉ tiêu ở hai điểm số",
        ),
        "same-question": Expectation(
            "the same question in both results",
            "compare answers to one question; to hold questions against each other, "
            "pass accept=['same-question'], or the ballots to ranking_of_ballots()",
            "cùng một câu hỏi ở hai kết quả (muốn so sánh các câu hỏi với nhau, thêm "
            "accept=['same-question'])",
        ),
        "same-survey": Expectation(
            "the same survey and edition in both results",
            "compare results of one edition, or pass accept=['same-survey']",
            "cùng một bộ câu hỏi và cùng phiên bản ở hai kết quả",
        ),
        "same-respondents": Expectation(
            "the same kind of respondents in both results",
            "compare users with users and households with households",
            "cùng loại đối tượng trả lời (người sử dụng dịch vụ, hộ gia đình)",
        ),
        "same-side-of-break": Expectation(
            "on one side of a break for both results",
            "compare results of one side, or pass accept=['same-side-of-break'] and "
            "say so",
            "chuỗi số liệu liên tục, không có điểm đứt giữa hai kết quả",
        ),
        "same-mode": Expectation(
            "the same way of asking in both results",
            "read the difference with care: asked otherwise, people answer otherwise",
            "cùng một hình thức khảo sát ở hai kết quả",
        ),
        "other-answers": Expectation(
            "of another unit or of other days",
            "compare days that do not overlap: the test takes two separate samples",
            "câu trả lời của đơn vị khác hoặc của những ngày khác",
        ),
        "answers-to-compare": Expectation(
            "at least one in each result",
            "leave out the result without answers",
            "ít nhất một câu trả lời ở mỗi kết quả",
        ),
        "tally-to-compare": Expectation(
            "a Tally or a Score",
            "count the answers with cqtt.satisfaction.Tally, or pass a score such as "
            "that of stratified(…), clustered(…) or weighted.score()",
            "kết quả kiểm phiếu (Tally) hoặc điểm số (Score)",
        ),
        "two-questions": Expectation(
            "ballots with two or more questions",
            "pass {'speed': 'Hài lòng', 'manner': 'Bình thường'} for each ballot",
            "các phiếu có từ hai câu hỏi trở lên",
        ),
        "measure-of-pairs": Expectation(
            "'top2' or 'satisfied'",
            "pass one of them: McNemar's test is for shares",
            "'top2' hoặc 'satisfied' (kiểm định McNemar dành cho tỷ lệ)",
        ),
        "two-names": Expectation(
            "two names, one unlike the other",
            "pass names=('2026', '2025'), the first for the first result",
            "hai tên khác nhau cho hai kết quả",
        ),
        "level-of-scores": Expectation(
            "the level of the intervals that the scores have",
            "compute both scores with one level=, and pass that level here",
            "độ tin cậy của khoảng tin cậy ở cả hai điểm số",
        ),
        "measure-to-compare": Expectation(
            "'top2', 'satisfied', 'mean' or 'scaled'",
            "pass one of these names",
            "'top2', 'satisfied', 'mean' hoặc 'scaled'",
        ),
        "measure-of-trend": Expectation(
            "'top2' or 'satisfied', or the score of a share",
            "compare means with compare_all: the trend test is for shares",
            "'top2' hoặc 'satisfied', hoặc điểm số là tỷ lệ (kiểm định xu hướng dành "
            "cho tỷ lệ)",
        ),
        "two-tallies": Expectation(
            "two or more results",
            "pass a mapping from names to tallies or scores",
            "từ hai kết quả trở lên",
        ),
        "slugs-of-obstacles": Expectation(
            "slugs of obstacles, as texts",
            "pass such as accept=['same-question']; obstacles(a, b) tells them",
            "mã của điều được chấp nhận, như accept=['same-question']",
        ),
        "times-of-waves": Expectation(
            "one finite number for each wave",
            "pass times=[2019, 2020.5, 2024], or leave it out",
            "một số hữu hạn cho mỗi đợt",
        ),
        "waves-in-order": Expectation(
            "waves from the earliest to the latest, each once",
            "sort them by time, and give each a name of its own",
            "các đợt theo thứ tự thời gian, mỗi đợt một lần",
        ),
        "name-of-wave": Expectation(
            "a text, a year as an int, or a date",
            "name the wave '2024', 2024 or date(2024, 12, 31)",
            "tên đợt: chữ, năm (số nguyên) hoặc ngày (date)",
        ),
        "score-to-compare": Expectation(
            "a Score",
            "pass what a Tally returns, such as tally.top2()",
            "một điểm số (Score)",
        ),
        "frame-of-stratum": Expectation(
            "a stratum whose tally has a frame: its size",
            "pass frame= to the tally, or use post_stratified with the populations",
            "tầng có tổng thể (frame)",
        ),
        "populations-of-groups": Expectation(
            "one population for each group, and no other",
            "name groups and populations alike",
            "mỗi nhóm có đúng một tổng thể",
        ),
        "whole-cluster": Expectation(
            "left out where a part of a cluster was asked, its frame being larger",
            "leave of= out, or use a survey package for samples of several stages",
            "bỏ trống khi chỉ hỏi một phần của cụm: tổng thể lớn hơn số câu trả lời",
        ),
        "scores-by-name": Expectation(
            "a mapping from name to Score",
            "pass {'Xã A': score, …}",
            "điểm số theo tên (Mapping)",
        ),
        "ballot-of-answers": Expectation(
            "a ballot: a sequence or a mapping of answers",
            "pass rows such as df.itertuples(index=False) or df.to_dict('records')",
            "một phiếu gồm các câu trả lời",
        ),
        "answers-one-by-one": Expectation(
            "an iterable of single answers",
            "pass counts to Tally, a column to from_answers, a table to read_frame",
            "các câu trả lời từng cái một",
        ),
        "codes-by-answer": Expectation(
            "a mapping from code to label",
            "pass codes={1: 'Rất hài lòng', …}",
            "nhãn theo mã số (Mapping)",
        ),
        "tallies-by-name": Expectation(
            "a mapping from name to Tally",
            "pass {'Thôn 1': tally, …}",
            "kết quả kiểm phiếu theo tên (Mapping)",
        ),
        "part-with-answers": Expectation(
            "a stratum, group or cluster with answers",
            "leave the part out and say so, or ask people there",
            "tầng, nhóm hoặc cụm có câu trả lời",
        ),
        "sums-of-weights": Expectation(
            "a sum of weights and one of their squares for each level, none below zero",
            "make weighted tallies with WeightedTally.from_answers",
            "tổng trọng số và tổng bình phương cho từng mức, không âm",
        ),
        "tuple-of-labels": Expectation(
            "several labels", "pass a tuple such as ('Tốt',)", "nhiều nhãn"
        ),
        "at-least-the-clusters": Expectation(
            "at least the number of clusters that were drawn",
            "pass the number of all clusters, or leave of= out",
            "không nhỏ hơn số cụm được chọn",
        ),
        "scale-that-was-offered": Expectation(
            "the scale that was offered to people",
            "pass the scale that has these labels",
            "thang đo đã dùng trên phiếu",
        ),
    }
)
