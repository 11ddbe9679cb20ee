"""What ballots in files, frames and arrays must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

BALLOTS: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "answer-codes": Expectation(
            "whole numbers in one row, such as an array of uint8",
            "pass integer codes; text, floats and columns with nulls are counted by "
            "Tally.from_answers or cqtt.interop.ballots",
            "một dãy mã số nguyên",
            "đưa vào mã là số nguyên; chữ, số thực (float) và cột có ô trống thì đếm "
            "bằng Tally.from_answers hoặc cqtt.interop.ballots",
        ),
        "place-in-grid": Expectation(
            "a place in the list of units or of questions, from 0",
            "correct the number, or the shape",
            "vị trí trong danh sách đơn vị hoặc câu hỏi, tính từ 0",
            "sửa lại số này, hoặc sửa shape",
        ),
        "shape-of-grid": Expectation(
            "three sizes: of units, of questions and of codes",
            "pass such as (20, 8, 4)",
            "ba số: số đơn vị, số câu hỏi và số mã",
            "ghi như (20, 8, 4)",
        ),
        "cells-to-count": Expectation(
            "at most 33,554,432 counts in all",
            "pass how many codes the form has; of many units count some at a time",
            "số ô đếm không quá 33.554.432",
            "ghi đúng số mã của phiếu; có nhiều đơn vị thì đếm từng phần",
        ),
        "names-once": Expectation(
            "one name or more as text, each once",
            "name the place that is told twice otherwise; counts of one name would "
            "hide each other",
            "một hay nhiều tên, mỗi tên một lần",
            "đặt tên khác cho nơi bị trùng, nếu không kết quả này che mất kết quả kia",
        ),
        "as-many-codes": Expectation(
            "as many codes as units and questions",
            "pass three arrays of one length",
            "số mã bằng số đơn vị và số câu hỏi",
            "đưa vào ba dãy cùng độ dài",
        ),
        "data-frame": Expectation(
            "a data frame that narwhals knows",
            "pass a frame of pandas, polars or pyarrow; for dictionaries read_rows",
            "bảng dữ liệu (pandas, polars, pyarrow)",
            "đưa vào bảng của pandas, polars hoặc pyarrow; danh sách dict thì dùng "
            "read_rows",
        ),
        "column-names": Expectation(
            "the name of a column, or several names",
            "pass a str, a tuple of them, or {'unit': 'Tên xã'}",
            "tên cột, hoặc nhiều tên cột",
            "ghi tên cột (str), một bộ (tuple) gồm các tên, hoặc {'unit': 'Tên xã'}",
        ),
        "columns-of-questions": Expectation(
            "a mapping from questions to their columns",
            "pass columns={'thái độ': 'Câu 1'}; for one row per answer leave it out",
            "bảng ghép câu hỏi với tên cột",
            "ghi columns={'thái độ': 'Câu 1'}; nếu mỗi câu trả lời một dòng thì bỏ "
            "trống",
        ),
        "codes-of-labels": Expectation(
            "a mapping from the form's codes to labels",
            "pass codes={1: 'Rất hài lòng', 2: 'Hài lòng', …}",
            "bảng ghép mã trên phiếu với nhãn của mức",
            "ghi codes={1: 'Rất hài lòng', 2: 'Hài lòng', …}",
        ),
        "frame-of-units": Expectation(
            "one size, unless a column tells the unit",
            "pass by={'unit': 'Tên xã'}, or one number",
            "một số, trừ khi có cột đơn vị",
            "ghi by={'unit': 'Tên xã'}, hoặc chỉ ghi một số",
        ),
        "frame-of-each-unit": Expectation(
            "one size for each unit",
            "name every unit in frame= as its column does, or give no frame",
            "tổng thể của từng đơn vị",
            "ghi trong frame= đủ các đơn vị, viết như trong cột đơn vị, hoặc bỏ trống "
            "frame=",
        ),
        "frame-of-unit-read": Expectation(
            "the name of a unit that has ballots",
            "name it as the column of units does; a unit without ballots has no result",
            "tên một đơn vị có phiếu",
            "viết như trong cột đơn vị; đơn vị không có phiếu thì không có kết quả",
        ),
        "spelt-in-one-way": Expectation(
            "spelt in one way",
            "the spellings were counted as one; write the name in one way in the "
            "source",
            "tên viết theo một cách",
            "viết thống nhất trong nguồn; các cách viết này đã được gộp làm một",
        ),
        "apart-by-more": Expectation(
            "names that differ by more than diacritics",
            "perhaps one unit or one question: they were counted apart; if they are "
            "one, write the name in one way",
            "những tên khác nhau không chỉ ở dấu",
            "nếu là một đơn vị hoặc một câu hỏi thì viết thống nhất; hiện được tính "
            "riêng",
        ),
        "question-told-apart": Expectation(
            "read by the column that tells the questions apart",
            "pass by={'unit': 'Tên xã', 'question': 'Câu hỏi'}; without it answers to "
            "different questions are added up",
            "nguồn được đọc kèm cột câu hỏi",
            "ghi by={'unit': 'Tên xã', 'question': 'Câu hỏi'}, nếu không câu trả lời "
            "cho các câu hỏi khác nhau bị cộng chung",
        ),
        "rows-to-read": Expectation(
            "dictionaries, one for each row",
            "pass a list of dicts; for files read_csv, for frames of ballots "
            "read_frame",
            "các bản ghi (dict), mỗi dòng một bản ghi",
            "đưa vào danh sách các dict; tệp thì dùng read_csv, bảng dữ liệu phiếu thì "
            "dùng read_frame",
        ),
        "rows-with-ballots": Expectation(
            "a source with rows of ballots",
            "look whether it is the right file; a heading alone holds no ballots",
            "nguồn có phiếu",
            "xem lại có đúng tệp không; chỉ có dòng tiêu đề thì chưa có phiếu nào",
        ),
        "words-of-the-scale": Expectation(
            "answers in the words of the scale, not codes of the form",
            "say what each code stands for: codes={1: 'Rất hài lòng', …}",
            "câu trả lời bằng nhãn của thang đo, không phải mã số trên phiếu",
            "ghi rõ mỗi mã là nhãn nào: codes={1: 'Rất hài lòng', …}",
        ),
        "one-of-the-questions": Expectation(
            "one of the questions that were asked",
            "name it; answers to different questions are not added up",
            "một trong các câu hỏi đã hỏi",
            "ghi tên câu hỏi; câu trả lời cho các câu hỏi khác nhau không cộng chung "
            "được",
        ),
        "unit-and-question": Expectation(
            "a unit and a question that each tally has to itself",
            "take the tallies from .tallies, or read them by={'unit': 'Tên xã', "
            "'question': 'Câu hỏi'}",
            "đơn vị và câu hỏi riêng của từng kết quả kiểm phiếu",
            "lấy các kết quả trong .tallies, hoặc đọc lại với by={'unit': 'Tên xã', "
            "'question': 'Câu hỏi'}",
        ),
        "labels-of-codes": Expectation(
            "labels in a list, the first for code 0, or a mapping from codes to labels",
            "pass scale.labels where codes begin with 0, else {1: 'Rất hài lòng', …}",
            "danh sách nhãn (mã đầu tiên là 0), hoặc bảng ghép mã với nhãn",
            "đưa vào scale.labels nếu mã bắt đầu từ 0, nếu không thì ghi {1: 'Rất hài "
            "lòng', …}",
        ),
        "codes-from-zero": Expectation(
            "places in the list of labels, counted from 0",
            "these look counted from 1: pass labels={1: 'Rất hài lòng', 2: 'Hài lòng', "
            "…}, a mapping with the label of each code",
            "vị trí trong danh sách nhãn, tính từ 0",
            "nếu mã bắt đầu từ 1 thì ghi labels={1: 'Rất hài lòng', …}, mỗi mã một "
            "nhãn",
        ),
        "column-once": Expectation(
            "a column whose name no other has, case and diacritics apart",
            "rename one of the columns",
            "tên cột không trùng với cột khác, không kể chữ hoa, chữ thường và dấu",
            "đổi tên một trong các cột",
        ),
        "keep-of-repeats": Expectation(
            "'all' or 'first'",
            "pass keep='first' to count a repeated ballot once",
            "'all' hoặc 'first'",
            "ghi keep='first' để phiếu trùng chỉ được tính một lần",
        ),
        "delimiter": Expectation(
            "one character that separates columns",
            "pass ',' or ';', or leave it out",
            "một ký tự ngăn cách các cột",
            "ghi ',' hoặc ';', hoặc bỏ trống",
        ),
        "path-of-file": Expectation(
            "the path of a file",
            "pass a str or a pathlib.Path",
            "đường dẫn tới tệp",
            "đưa vào str hoặc pathlib.Path",
        ),
        "argument-of-reading": Expectation(
            "an argument of this function, or one of Tally such as mode, first_on, "
            "last_on, survey, question, unit, frame, asked",
            "correct its name",
            "tên một tham số của hàm này, hoặc của Tally như mode, first_on, last_on, "
            "survey, question, unit, frame, asked",
            "sửa lại tên",
        ),
        "encoding": Expectation(
            "an encoding that Python knows",
            "leave it out for UTF-8, or pass 'cp1258' or 'utf-16'",
            "bảng mã mà Python hỗ trợ",
            "bỏ trống để dùng UTF-8, hoặc ghi 'cp1258' hay 'utf-16'",
        ),
        "row-of-columns": Expectation(
            "a row with as many cells as the heading",
            "quote cells that hold the delimiter, and fill up short rows; to read_rows "
            "pass each row as a dict",
            "dòng có số ô bằng dòng tiêu đề",
            "đặt trong dấu nháy kép những ô có dấu ngăn cách, bổ sung dòng thiếu ô; "
            "với read_rows thì mỗi dòng là một dict",
        ),
        "row-in-encoding": Expectation(
            "a row in the encoding of the file",
            "save the file as CSV UTF-8",
            "dòng đúng bảng mã của tệp",
            "lưu tệp dạng CSV UTF-8",
        ),
        "row-of-csv": Expectation(
            "a row whose quotes are closed and doubled inside",
            "close the quote, or double the one inside the cell",
            "dòng có dấu nháy kép đóng đủ",
            "đóng dấu nháy kép, hoặc viết đôi dấu nháy kép nằm trong ô",
        ),
        "quote-on-its-row": Expectation(
            "a row whose quotes are closed",
            "look at the first of these lines and close the quote: all of them were "
            "taken for one row, so rows that are not counted may be among them",
            "dòng có dấu nháy kép đóng đủ",
            "xem dòng đầu trong các dòng này và đóng dấu nháy kép; các dòng này bị đọc "
            "thành một dòng và không được tính",
        ),
        "every-fault": Expectation(
            "told of every row that cannot be read",
            "of very many only the first are told; mend the file, and read it again",
            "danh sách đủ các dòng không đọc được",
            "sửa tệp rồi đọc lại; có quá nhiều dòng nên chỉ nêu những dòng đầu",
        ),
        "ballot-once": Expectation(
            "one row for each ballot",
            "look the rows up, or pass keep='first' to count the first only",
            "mỗi phiếu một dòng",
            "xem lại các dòng này, hoặc ghi keep='first' để chỉ tính dòng đầu",
        ),
        "ballot-key": Expectation(
            "a row with the key of its ballot",
            "fill the key in; without it a repeated ballot cannot be noticed",
            "dòng có mã phiếu",
            "ghi bổ sung mã phiếu; không có mã thì không nhận ra phiếu trùng",
        ),
        "tables-of-workbook": Expectation(
            "at least one table",
            "pass the tables that the file is to hold",
            "ít nhất một bảng",
            "đưa vào các bảng cần lưu vào tệp",
        ),
    }
)
