"""What the reception of citizens, its duties and its register must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

RECEIVING: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "reception-rule": Expectation(
            "a rule of days by the week or by the month",
            "write FREQ=WEEKLY;BYDAY=TH or FREQ=MONTHLY;BYMONTHDAY=10,25; weekly() "
            "and monthly() write it",
            "quy tắc ngày theo tuần hoặc theo tháng (RRULE)",
            "viết FREQ=WEEKLY;BYDAY=TH hoặc FREQ=MONTHLY;BYMONTHDAY=10,25, hoặc dùng "
            "weekly(), monthly()",
        ),
        "reception-rule-start": Expectation(
            "a rule that says on which day it starts",
            "name the days, or give DTSTART as a day without an hour",
            "quy tắc có nêu ngày bắt đầu",
            "nêu rõ các ngày, hoặc ghi DTSTART là ngày, không kèm giờ",
        ),
        "day-of-month": Expectation(
            "days 1 to 31 or weeks 1 to 5 of a month, or the same from its end",
            "pass whole numbers; -1 is the last",
            "ngày 1 đến 31 hoặc tuần 1 đến 5 của tháng, hoặc đếm từ cuối tháng",
            "đưa vào số nguyên; -1 là ngày hoặc tuần cuối",
        ),
        "weekday-name": Expectation(
            "the English name of a weekday",
            "pass 'monday' to 'sunday'",
            "tên ngày trong tuần bằng tiếng Anh",
            "viết 'monday' đến 'sunday'",
        ),
        "postponements": Expectation(
            "a tuple of Postponement objects",
            "pass cqtt.reception.Postponement objects",
            "bộ (tuple) các lần lùi lịch (Postponement)",
            "đưa vào các cqtt.reception.Postponement",
        ),
        "postponed-forward": Expectation(
            "a day after the one that was announced",
            "correct one of the two days",
            "ngày sau ngày đã công bố",
            "sửa một trong hai ngày",
        ),
        "posted-in-time": Expectation(
            "posted at least 5 working days before",
            "post the schedule earlier, or put the day off",
            "được niêm yết chậm nhất 5 ngày làm việc trước ngày tiếp",
            "niêm yết sớm hơn, hoặc lùi ngày tiếp",
        ),
        "scheduled-day": Expectation(
            "a day of the schedule",
            "check the day that was put off",
            "ngày có trong lịch tiếp công dân",
            "kiểm tra ngày được lùi",
        ),
        "new-day-named": Expectation(
            "announced with its new day",
            "name the new day and announce it",
            "được thông báo kèm ngày tiếp mới",
            "nêu ngày tiếp mới và thông báo tại nơi tiếp công dân",
        ),
        "postponement-told": Expectation(
            "announced by the day itself at the latest",
            "announce it at the place of reception and keep the day of it",
            "được thông báo chậm nhất vào ngày tiếp đã công bố",
            "thông báo tại nơi tiếp công dân và ghi lại ngày thông báo",
        ),
        "day-of-its-own": Expectation(
            "a day that no other planned day moves to",
            "choose another rule for days off, or count it once",
            "ngày không trùng với ngày tiếp khác trong lịch",
            "chọn cách xử lý khác khi trùng ngày nghỉ, hoặc chỉ tính một ngày",
        ),
        "new-day-worked": Expectation(
            "a working day",
            "check the new day, or say that they receive on a day off",
            "ngày làm việc",
            "kiểm tra ngày tiếp mới, hoặc nêu rõ là tiếp vào ngày nghỉ",
        ),
        "duties-in-order": Expectation(
            "duties of one post in order of time, that do not overlap",
            "pass cqtt.facts.reception_duties().of(post), or a locality's own",
            "các quy định về một chức danh, theo thứ tự thời gian, không chồng nhau",
            "đưa vào cqtt.facts.reception_duties().of(post), hoặc quy định riêng của "
            "địa phương",
        ),
        "duties": Expectation(
            "one or more ReceptionDuty objects",
            "pass cqtt.facts.reception_duties().of(post)",
            "một hoặc nhiều quy định (ReceptionDuty)",
            "đưa vào cqtt.facts.reception_duties().of(post)",
        ),
        "sessions": Expectation(
            "Session objects",
            "pass cqtt.reception.Session objects",
            "các buổi tiếp công dân (Session)",
            "đưa vào các cqtt.reception.Session",
        ),
        "days-received": Expectation(
            "as many reception days as are due",
            "receive citizens, or tell why not",
            "đủ số ngày tiếp công dân phải có",
            "tổ chức tiếp bù, hoặc nêu lý do",
        ),
        "received-in-person": Expectation(
            "held by the head in person",
            "count it apart; a delegated session does not meet the duty",
            "do người đứng đầu trực tiếp tiếp",
            "tính riêng; buổi ủy quyền không được tính vào trách nhiệm",
        ),
        "reason-not-held": Expectation(
            "told with its reason",
            "say why it was put off or not held",
            "được nêu lý do",
            "ghi lý do lùi lịch hoặc không tiếp",
        ),
        "visits-of-held": Expectation(
            "nothing where nobody received",
            "count visits on the day on which they were received",
            "không có khi không tổ chức tiếp",
            "ghi số lượt vào ngày thực tế tiếp",
        ),
    }
)
