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
        "session-forward": Expectation(
            "an hour after the one at which it starts",
            "swap the two hours or correct them",
            "giờ kết thúc sau giờ bắt đầu",
            "đổi chỗ hai giờ hoặc sửa lại",
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
        "schedule-posted-early": Expectation(
            "posted at least 5 working days before",
            "post the schedule earlier, or put the day off",
            "lịch được niêm yết chậm nhất 5 ngày làm việc trước ngày tiếp",
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
            "lần lùi lịch có nêu ngày tiếp mới",
            "nêu ngày tiếp mới và thông báo tại nơi tiếp công dân",
        ),
        "postponement-told": Expectation(
            "announced by the day itself at the latest",
            "announce it at the place of reception and keep the day of it",
            "lần lùi lịch được thông báo chậm nhất vào ngày tiếp đã công bố",
            "thông báo tại nơi tiếp công dân và ghi lại ngày thông báo",
        ),
        "put-off-once": Expectation(
            "put off once",
            "keep the putting off that holds; what was announced last is taken",
            "ngày tiếp chỉ lùi một lần",
            "chỉ giữ lần lùi lịch có hiệu lực; đang tính theo lần thông báo sau cùng",
        ),
        "schedule": Expectation(
            "a Schedule",
            "pass cqtt.reception.Schedule(rule, period, calendar)",
            "lịch tiếp công dân (Schedule)",
            "đưa vào cqtt.reception.Schedule(rule, period, calendar)",
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
            "kỳ có đủ số ngày tiếp công dân",
            "tổ chức tiếp bù, hoặc nêu lý do",
        ),
        "received-in-person": Expectation(
            "held by the head in person",
            "count it apart; a delegated session does not meet the duty",
            "buổi do người đứng đầu trực tiếp tiếp",
            "tính riêng; buổi ủy quyền không được tính vào trách nhiệm",
        ),
        "reason-not-held": Expectation(
            "told with its reason",
            "say why it was put off or not held",
            "buổi có nêu lý do",
            "ghi lý do lùi lịch hoặc không tiếp",
        ),
        "visits-of-held": Expectation(
            "nothing where nobody received",
            "count visits on the day on which they were received",
            "0 khi không tổ chức tiếp",
            "ghi số lượt vào ngày thực tế tiếp",
        ),
        "after-reception": Expectation(
            "a day on or after the one it answers",
            "correct one of the two days",
            "ngày không trước ngày tiếp hoặc ngày có căn cứ",
            "sửa một trong hai ngày",
        ),
        "answer-with-day": Expectation(
            "told, as an answer has its day and a day its answer",
            "give answer and answered_on, or neither",
            "nội dung trả lời kèm ngày trả lời",
            "ghi cả answer và answered_on, hoặc bỏ cả hai",
        ),
        "part-of-visits": Expectation(
            "at most as many as the visits",
            "check what was counted",
            "số không lớn hơn số lượt tiếp",
            "kiểm tra lại cách đếm",
        ),
        "people-of-visits": Expectation(
            "at least one for each visit, and five for each group",
            "check what was counted; who comes twice is counted twice",
            "số người ít nhất bằng số lượt, mỗi đoàn đông người ít nhất 5 người",
            "kiểm tra lại cách đếm; người đến hai lần được đếm hai lần",
        ),
        "reception-entries": Expectation(
            "ReceptionEntry objects",
            "pass cqtt.reception.ReceptionEntry objects",
            "các dòng của sổ (ReceptionEntry)",
            "đưa vào các cqtt.reception.ReceptionEntry",
        ),
        "reception-book": Expectation(
            "a ReceptionBook",
            "pass cqtt.reception.ReceptionBook(entries)",
            "sổ tiếp công dân (ReceptionBook)",
            "đưa vào cqtt.reception.ReceptionBook(entries)",
        ),
        "entry-number": Expectation(
            "the number after the one before",
            "look for the missing line, or correct the number",
            "số thứ tự liền sau dòng trước",
            "tìm dòng còn thiếu, hoặc sửa số thứ tự",
        ),
        "entry-in-order": Expectation(
            "a day not before that of the line above",
            "check the day, or the order of the lines",
            "ngày không trước ngày của dòng trên",
            "kiểm tra ngày, hoặc thứ tự các dòng",
        ),
        "answered-after-reception": Expectation(
            "answered within 10 working days of the reception",
            "tell the citizen what becomes of the matter",
            "lượt tiếp được thông báo kết quả trong 10 ngày làm việc",
            "trả lời hoặc thông báo bằng văn bản cho công dân",
        ),
        "guided-or-forwarded": Expectation(
            "guided to the competent body, or forwarded to it",
            "say which body the citizen was sent to",
            "lượt tiếp đã được hướng dẫn hoặc chuyển đến cơ quan có thẩm quyền",
            "ghi cơ quan đã hướng dẫn hoặc chuyển đến",
        ),
        "conclusion-notice": Expectation(
            "followed by a written notice of conclusion",
            "issue the notice, or record its day",
            "lượt tiếp có thông báo kết luận",
            "ban hành thông báo kết luận, hoặc ghi ngày ban hành",
        ),
        "refusal-notice": Expectation(
            "followed by a written notice within 3 working days",
            "issue Form 01/TCD, or record its day",
            "lần từ chối có thông báo trong 3 ngày làm việc",
            "ban hành thông báo theo Mẫu số 01/TCD, hoặc ghi ngày ban hành",
        ),
        "received-papers": Expectation(
            "a tuple of one or more ReceivedPaper objects",
            "pass cqtt.reception.ReceivedPaper objects",
            "bộ (tuple) gồm một hoặc nhiều tài liệu (ReceivedPaper)",
            "đưa vào các cqtt.reception.ReceivedPaper",
        ),
        "online-notice": Expectation(
            "announced at least 5 working days before",
            "announce it earlier, or put it off",
            "buổi tiếp được thông báo chậm nhất 5 ngày làm việc trước ngày tiếp",
            "thông báo sớm hơn, hoặc lùi ngày tiếp",
        ),
        "online-test": Expectation(
            "tested at least 1 working day before",
            "test the connection earlier",
            "buổi tiếp được kết nối thử chậm nhất 1 ngày làm việc trước ngày tiếp",
            "kết nối thử sớm hơn",
        ),
        "online-connection": Expectation(
            "connected at least 1 hour before",
            "connect every place earlier",
            "buổi tiếp được kết nối xong chậm nhất 1 giờ trước khi bắt đầu",
            "kết nối các điểm cầu sớm hơn",
        ),
    }
)
