"""What JSON forms must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

JSON_FORMS: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "codes": Expectation(
            "a mapping whose keys are codes of procedures",
            "pass {each.code: each for each in procedures}, or cqtt.facts.procedures()",
            "bảng thủ tục có khóa là mã thủ tục",
            "đưa vào {each.code: each for each in procedures}, hoặc "
            "cqtt.facts.procedures()",
        ),
        "count-per-level": Expectation(
            "one count for each level of the scale",
            "write the counts in the order of the scale's levels, 0 where none is",
            "các số đếm, mỗi mức của thang đo một số",
            "ghi theo thứ tự các mức của thang đo, không có thì ghi 0",
        ),
        "given-calendar": Expectation(
            "the calendar that was passed as calendar=",
            "pass the calendar of this name and edition; facts.edition() tells that of "
            "state_calendar()",
            "lịch làm việc đã đưa vào (calendar=)",
            "đưa vào lịch có đúng tên và phiên bản này; facts.edition() cho biết "
            "phiên bản của state_calendar()",
        ),
        "given-procedure": Expectation(
            "one of those that were passed as procedures=",
            "pass the procedure of this code, or cqtt.facts.procedures()",
            "một trong các thủ tục đã đưa vào (procedures=)",
            "đưa vào thủ tục có mã này, hoặc cqtt.facts.procedures()",
        ),
        "json-form-made": Expectation(
            "JsonForm() with its brackets",
            "write Annotated[TimeLimit, JsonForm()]",
            "JsonForm() có cặp ngoặc",
            "viết Annotated[TimeLimit, JsonForm()]",
        ),
        "json-kind": Expectation(
            "of a public class that has a JSON form",
            "write one object, many with write_json_lines; docs/en/json.md lists the "
            "classes that have none",
            "đối tượng của một lớp công khai có dạng JSON",
            "ghi một đối tượng, nhiều đối tượng thì dùng write_json_lines; "
            "docs/vi/json.md liệt kê các lớp không có dạng JSON",
        ),
        "json-lines": Expectation(
            "the path of a file, an open file, or lines",
            "pass a path, open(path, 'rb'), or text.splitlines()",
            "đường dẫn tệp, tệp đang mở, hoặc các dòng",
            "đưa vào đường dẫn, open(path, 'rb'), hoặc text.splitlines()",
        ),
        "json-number": Expectation(
            "a finite number",
            "write None instead; JSON has no NaN and no infinity",
            "một số hữu hạn",
            "ghi None; JSON không có NaN và vô cực",
        ),
        "open-file": Expectation(
            "a file that is open for writing",
            "open it: with open(path, 'wb') as file",
            "tệp đang mở để ghi",
            "mở tệp: with open(path, 'wb') as file",
        ),
        "same-calendar": Expectation(
            "the calendar of the office of the due date",
            "write the due date again; the two come from one object",
            "lịch làm việc của cơ quan trong ngày hẹn",
            "ghi lại ngày hẹn; hai lịch này của cùng một đối tượng",
        ),
        "worked-out-day": Expectation(
            "the answer that its question gives",
            "a due date is worked out anew when it is read: ask due_date() again, or "
            "pass the calendar of the same edition",
            "kết quả tính được từ các dữ kiện",
            "ngày hẹn được tính lại khi đọc: gọi lại due_date(), hoặc đưa vào đúng "
            "phiên bản lịch làm việc",
        ),
    }
)
