"""What values of days, limits, clocks, offices and facts must be."""

from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

CORE: Final = MappingProxyType(
    {
        "whole-quantity": Expectation(
            "a whole number above zero",
            "pass an int of at least 1",
            "số nguyên lớn hơn 0",
            "đưa vào int từ 1 trở lên",
        ),
        "quarter-quantity": Expectation(
            "a number above zero in steps of 0.25, int or Decimal",
            'pass an int or a Decimal such as Decimal("12.5"), never a float',
            "số lớn hơn 0, bội số của 0,25",
            'đưa vào int hoặc Decimal như Decimal("12.5"), không dùng float',
        ),
        "step": Expectation(
            "a whole number of days other than zero",
            "use roll() to keep a working day, next_working_day() to leave it",
            "số ngày nguyên, khác 0",
            "dùng roll() để giữ nguyên ngày làm việc, next_working_day() để sang ngày "
            "làm việc kế tiếp",
        ),
        "day": Expectation(
            "a plain date",
            "pass a datetime.date; for a datetime pass its .date()",
            "một ngày (date)",
            "đưa vào datetime.date; có datetime thì lấy .date()",
        ),
        "moment": Expectation(
            "a datetime",
            "pass a datetime.datetime with the hour and minute",
            "một thời điểm (ngày và giờ)",
            "đưa vào datetime.datetime có cả giờ và phút",
        ),
        "day-or-moment": Expectation(
            "a date or a datetime",
            "pass a datetime.date or a datetime.datetime",
            "một ngày hoặc một thời điểm",
            "đưa vào datetime.date hoặc datetime.datetime",
        ),
        "time-of-day": Expectation(
            "a naive time of day in whole minutes",
            "pass a datetime.time such as time(15, 0)",
            "một giờ trong ngày, tròn phút",
            "đưa vào datetime.time như time(15, 0)",
        ),
        "text": Expectation(
            "text",
            "pass a str",
            "văn bản",
            "đưa vào str",
        ),
        "whole-number": Expectation(
            "a whole number",
            "pass an int, never a bool or a float",
            "số nguyên",
            "đưa vào int, không dùng bool hoặc float",
        ),
        "number-style": Expectation(
            '"north" or "south"',
            'leave style out for nghìn and linh, pass "south" for ngàn and lẻ',
            '"north" hoặc "south"',
            'bỏ style để đọc nghìn và linh, ghi "south" để đọc ngàn và lẻ',
        ),
        "looked-up-class": Expectation(
            "a class whose annotations can be looked up at run time",
            "import what they name outside of TYPE_CHECKING",
            "lớp có chú thích kiểu tra cứu được khi chạy",
            "import các kiểu được nêu trong chú thích ở ngoài khối TYPE_CHECKING",
        ),
        "filled-text": Expectation(
            "text that is not empty",
            "write the missing text",
            "văn bản không rỗng",
            "viết phần còn thiếu",
        ),
        "time-limit": Expectation(
            "a time limit",
            "pass WorkingDays(3), CalendarDays(15), Months(1), Hours(24) "
            "or another kind; cqtt.parse_time_limit reads text",
            "một thời hạn",
            "đưa vào WorkingDays(3), CalendarDays(15), Months(1), Hours(24) hoặc loại "
            "khác; cqtt.parse_time_limit đọc văn bản",
        ),
        "same-unit": Expectation(
            "a time limit of the same kind as the one it is added to",
            "add working days to working days and days to days",
            "thời hạn cùng đơn vị với thời hạn được cộng thêm",
            "cộng ngày làm việc với ngày làm việc, cộng ngày với ngày",
        ),
        "calendar-or-office": Expectation(
            "exactly one of calendar and office",
            "pass calendar=... or office=..., one of the two",
            "đúng một trong hai: lịch (calendar) hoặc cơ quan (office)",
            "đưa vào calendar=... hoặc office=..., chỉ một trong hai",
        ),
        "office-with-hours": Expectation(
            "an office with its hours",
            "pass office=Office(calendar=..., "
            'hours=OfficeHours.parse("07:30-11:30,13:30-17:00"))',
            "cơ quan có giờ làm việc",
            "đưa vào office=Office(calendar=..., "
            'hours=OfficeHours.parse("07:30-11:30,13:30-17:00"))',
        ),
        "calendar": Expectation(
            "a WorkCalendar",
            "pass cqtt.state_calendar(); an Office goes in as office=",
            "một lịch làm việc",
            "đưa vào cqtt.state_calendar(); Office thì đưa vào bằng office=",
        ),
        "office": Expectation(
            "an Office",
            "pass cqtt.Office(calendar=...)",
            "một cơ quan (Office)",
            "đưa vào cqtt.Office(calendar=...)",
        ),
        "counting-rules": Expectation(
            "counting rules",
            "pass cqtt.counting_rules.CIVIL_CODE, cqtt.OFFICE_CLOCK or one of your own",
            "quy tắc tính thời hạn",
            "đưa vào cqtt.counting_rules.CIVIL_CODE, cqtt.OFFICE_CLOCK hoặc quy tắc tự "
            "lập",
        ),
        "cutoff": Expectation(
            "a rule of cqtt.cutoffs of that name, or None",
            "pass MovedReceipt, BundleCutoff or LastHourCutoff with its source",
            "quy tắc tương ứng trong cqtt.cutoffs, hoặc None",
            "đưa vào MovedReceipt, BundleCutoff hoặc LastHourCutoff, kèm nguồn",
        ),
        "duration": Expectation(
            "a timedelta above zero and under a day",
            "pass timedelta(hours=1)",
            "khoảng thời gian lớn hơn 0 và dưới một ngày",
            "đưa vào timedelta(hours=1)",
        ),
        "agency": Expectation(
            "an Agency",
            "pass cqtt.Agency(name)",
            "một cơ quan",
            "đưa vào cqtt.Agency(name)",
        ),
        "clock-rules": Expectation(
            "clock rules",
            "pass cqtt.clock.ClockRules(...)",
            "quy định riêng về tính thời hạn (ClockRules)",
            "đưa vào cqtt.clock.ClockRules(...)",
        ),
        "counter-day": Expectation(
            '"saturday", "sunday", "holiday" or a date',
            "pass one of these words, or the date itself",
            '"saturday", "sunday", "holiday" hoặc một ngày',
            "ghi một trong các từ này, hoặc đưa vào chính ngày đó",
        ),
        "supplement-rule": Expectation(
            "set to what the procedure's own law makes of a supplement",
            "pass Clock(ONE_STOP) or another of cqtt.clock, or ClockRules of your own",
            "quy định riêng của thủ tục về bổ sung hồ sơ",
            "dùng Clock(ONE_STOP) hoặc quy định khác trong cqtt.clock, hoặc tự lập "
            "ClockRules",
        ),
        "cutoff-for-days": Expectation(
            "a limit in days, weeks, months or years where a cut-off moves its start",
            "leave the cut-off out of the rules for limits in hours or within the day",
            "thời hạn tính bằng ngày, tuần, tháng hoặc năm khi có giờ chốt hồ sơ",
            "bỏ giờ chốt khỏi quy tắc khi thời hạn tính bằng giờ hoặc trong ngày",
        ),
        "in-force": Expectation(
            "a text in force on the day of receipt",
            "check which text applied then",
            "văn bản có hiệu lực vào ngày nhận",
            "kiểm tra văn bản nào áp dụng vào ngày đó",
        ),
        "events": Expectation(
            "a tuple of events",
            "use the verbs of Clock",
            "các sự kiện của Clock",
            "ghi bằng các phương thức của Clock",
        ),
        "clock": Expectation(
            "a Clock",
            "pass cqtt.Clock()",
            "diễn biến của thời hạn (Clock)",
            "đưa vào cqtt.Clock()",
        ),
        "hours": Expectation(
            "an OfficeHours",
            'pass OfficeHours.parse("07:30-11:30,13:30-17:00")',
            "giờ làm việc của cơ quan",
            'đưa vào OfficeHours.parse("07:30-11:30,13:30-17:00")',
        ),
        "overlay": Expectation(
            "an overlay",
            "pass cqtt.facts.load_days(folder)",
            "bộ ngày nghỉ, ngày làm việc riêng của địa phương",
            "đưa vào cqtt.facts.load_days(folder)",
        ),
        "citation": Expectation(
            "a citation of the text that says so",
            "pass a cqtt.Citation of the document, article and clause",
            "viện dẫn văn bản quy định",
            "đưa vào cqtt.Citation có văn bản, điều và khoản",
        ),
        "enum-choice": Expectation(
            "one of the choices of its enum",
            "pass a member of the enum named in the signature",
            "một trong các lựa chọn cho trước",
            "chọn một giá trị của enum nêu ở tham số",
        ),
        "shifts": Expectation(
            'shifts written "07:30-11:30,13:30-17:00", or "" for a day without any',
            "write hours and minutes as HH:MM, a hyphen inside a shift, "
            "commas between shifts",
            'các ca viết dạng "07:30-11:30,13:30-17:00", hoặc "" nếu ngày đó không có '
            "ca",
            "viết giờ và phút dạng HH:MM, dấu gạch nối giữa hai đầu của ca, dấu phẩy "
            "giữa các ca",
        ),
        "shift-forward": Expectation(
            "a shift that ends after it begins",
            "swap its two ends or correct them",
            "ca làm việc kết thúc sau khi bắt đầu",
            "đổi chỗ hai đầu của ca hoặc sửa lại",
        ),
        "shifts-apart": Expectation(
            "shifts in order that do not overlap",
            "order the shifts of the day and part them",
            "các ca theo thứ tự và không chồng lên nhau",
            "xếp các ca trong ngày theo thứ tự và tách các ca chồng nhau",
        ),
        "some-shift": Expectation(
            "at least one weekday with a shift",
            "give the shifts of an ordinary working day",
            "ít nhất một ngày trong tuần có ca làm việc",
            "ghi các ca của một ngày làm việc bình thường",
        ),
        "month-day": Expectation(
            "a month and a day that every year has",
            "pass a pair such as (4, 16); 29 February is not in every year",
            "tháng và ngày có trong mọi năm",
            "đưa vào một cặp như (4, 16); ngày 29 tháng 2 không phải năm nào cũng có",
        ),
        "seasons-apart": Expectation(
            "seasons that do not overlap",
            "end one season the day before the next begins",
            "các mùa không chồng lên nhau",
            "cho mùa trước kết thúc vào ngày liền trước ngày đầu của mùa sau",
        ),
        "within-hours": Expectation(
            "a time within the office's hours on every day it works",
            "choose an hour that every season's shifts contain",
            "giờ nằm trong giờ làm việc của cơ quan",
            "chọn giờ nằm trong ca làm việc của mọi mùa",
        ),
        "interval": Expectation(
            "a last day on or after the first",
            "swap the two days or correct them",
            "ngày cuối không trước ngày đầu",
            "đổi chỗ hai ngày hoặc sửa lại",
        ),
        "year": Expectation(
            "a year as an int",
            "pass an int such as 2026",
            "một năm",
            "đưa vào int như 2026",
        ),
        "known-fields": Expectation(
            "a field that this table has",
            "remove it or correct its spelling",
            "trường có trong bảng này",
            "bỏ trường này hoặc sửa lại tên",
        ),
        "required-field": Expectation(
            "a field that is filled in",
            "add it",
            "trường bắt buộc",
            "bổ sung trường này",
        ),
        "toml": Expectation(
            "a TOML file in UTF-8",
            "correct the syntax at that place",
            "tệp TOML mã hóa UTF-8",
            "sửa cú pháp tại chỗ ấy",
        ),
        "straight-quotes": Expectation(
            "TOML with texts in straight quotes",
            'write "..." in place of curly quotes, which a word processor puts in',
            "TOML có dấu nháy thẳng",
            'gõ "..." thay cho dấu nháy cong do phần mềm soạn thảo tự đổi',
        ),
        "existing-file": Expectation(
            "a file or folder that exists",
            "correct the path",
            "tệp hoặc thư mục có thật",
            "sửa lại đường dẫn",
        ),
        "table-there": Expectation(
            "a table that comes at least once",
            "write what the file should hold",
            "bảng có trong tệp, ít nhất một lần",
            "ghi nội dung cần có vào tệp",
        ),
        "table": Expectation(
            "a table", "write it under [...]", "một bảng", "viết dưới [...]"
        ),
        "tables": Expectation(
            "a list of tables",
            "write each under [[...]]",
            "một danh sách bảng",
            "viết từng bảng dưới [[...]]",
        ),
        "toml-text": Expectation(
            "text in quotes",
            'write it as "..."',
            "văn bản trong dấu ngoặc kép",
            'viết như "..."',
        ),
        "toml-day": Expectation(
            "a day written 2026-01-31 without quotes",
            "write year-month-day, no quotes, no time",
            "ngày viết dạng 2026-01-31, không có ngoặc kép",
            "viết theo thứ tự năm-tháng-ngày, không kèm giờ",
        ),
        "toml-whole": Expectation(
            "a whole number",
            "write digits without quotes",
            "số nguyên",
            "viết chữ số, không ngoặc kép",
        ),
        "nfc": Expectation(
            "text in Unicode NFC",
            "save the text in NFC, or pass it through cqtt.text.nfc first",
            "văn bản Unicode dạng NFC",
            "lưu văn bản ở dạng NFC, hoặc chuyển bằng cqtt.text.nfc",
        ),
        "choice": Expectation(
            "one of the words that this field knows",
            "use one of those named",
            "một trong các giá trị cho phép",
            "dùng một trong các giá trị đã nêu",
        ),
        "known-document": Expectation(
            "the id of a registered document",
            "register it under [[document]] or correct the id",
            "mã của một văn bản đã khai báo",
            "khai báo văn bản trong [[document]] hoặc sửa mã",
        ),
        "new-document": Expectation(
            "a document id that is not taken",
            "choose another id or leave the entry out",
            "mã văn bản chưa được dùng",
            "chọn mã khác, hoặc bỏ mục này đi",
        ),
        "weekday": Expectation(
            "a Monday to Friday",
            "check the day against a calendar",
            "ngày từ thứ Hai đến thứ Sáu",
            "đối chiếu ngày với lịch",
        ),
        "weekend-day": Expectation(
            "a Saturday or Sunday",
            "a make-up day is worked in place of weekly rest; check the day",
            "thứ Bảy hoặc Chủ Nhật",
            "ngày làm bù thay cho ngày nghỉ hằng tuần; đối chiếu ngày với lịch",
        ),
        "one-effect": Expectation(
            "one effect for one day",
            "keep one of the rows, or name the document it overrides "
            'in replaces = "..."',
            "ngày chỉ có một quy định",
            'giữ một dòng, hoặc nêu văn bản bị thay trong replaces = "..."',
        ),
        "year-of-calendar": Expectation(
            "a year from 1 to 9999",
            "write the year that the announcement fixes, such as 2028",
            "năm từ 1 đến 9999",
            "ghi năm mà thông báo ấn định, như 2028",
        ),
        "settled-year": Expectation(
            "a year with every day off that a statute fixes",
            "add what is missing; weekends too where they are holidays themselves",
            "năm có đủ các ngày nghỉ do luật định",
            "ghi thêm ngày còn thiếu; ngày lễ rơi vào cuối tuần cũng phải ghi",
        ),
        "replaced-row": Expectation(
            "the id of a document that has a row for that day",
            "name the announcement whose row is overridden, or leave replaces out",
            "mã văn bản đang quy định ngày đó",
            "nêu văn bản có dòng bị thay, hoặc bỏ replaces",
        ),
        "folder": Expectation(
            "a folder with at least one .toml file",
            "pass the file or folder that holds your .toml files",
            "thư mục có ít nhất một tệp .toml",
            "chỉ đúng tệp hoặc thư mục chứa các tệp .toml",
        ),
        "shorter-list": Expectation(
            "a list of texts",
            'write it as ["...", "..."]',
            "một danh sách văn bản",
            'viết dạng ["...", "..."]',
        ),
        "versions-in-order": Expectation(
            "versions in the order of their periods, one after the other",
            "sort them by their first day, and let each end before the next begins",
            "các phiên bản theo thứ tự thời gian, không chồng lên nhau",
            "xếp theo ngày bắt đầu, và cho mỗi phiên bản kết thúc trước phiên bản sau",
        ),
        "in-order": Expectation(
            "events in the order in which they happened",
            "record each event after the one before it",
            "các sự kiện theo thứ tự thời gian",
            "ghi mỗi sự kiện sau sự kiện xảy ra trước nó",
        ),
        "running": Expectation(
            "a limit that is running",
            "resume it first",
            "thời hạn đang chạy",
            "ghi việc tiếp tục trước (resume)",
        ),
        "stopped": Expectation(
            "a limit that is stopped",
            "stop it first",
            "thời hạn đang tạm dừng",
            "ghi việc tạm dừng trước (stop)",
        ),
        "after-start": Expectation(
            "a day or moment not before the start of the limit",
            "check the day of receipt and that of the event",
            "ngày không trước khi thời hạn bắt đầu",
            "kiểm tra ngày tiếp nhận và ngày của sự kiện",
        ),
        "stop-in-time": Expectation(
            "recorded on or before the last day",
            "check the day; a limit that has ended cannot stop",
            "việc tạm dừng không sau ngày cuối của thời hạn",
            "kiểm tra ngày; thời hạn đã hết thì không tạm dừng được",
        ),
        "extension-in-time": Expectation(
            "decided on or before the last day",
            "check the day; the limit had already ended",
            "việc gia hạn không sau ngày cuối của thời hạn",
            "kiểm tra ngày; khi đó thời hạn đã hết",
        ),
        "extension-forward": Expectation(
            "to a day after the one it replaces",
            "check the new day",
            "ngày hẹn mới sau ngày hẹn cũ",
            "kiểm tra ngày hẹn mới",
        ),
        "extensions-allowed": Expectation(
            "one of those that the rules allow",
            "see the rules of the clock",
            "lần gia hạn được phép",
            "xem quy định riêng về tính thời hạn (ClockRules)",
        ),
        "one-extension": Expectation(
            "either a new day or a further time limit",
            "pass to=... or by=..., one of the two",
            "ngày hẹn mới hoặc thời gian gia hạn",
            "đưa vào to=... hoặc by=..., chỉ một trong hai",
        ),
    }
)
