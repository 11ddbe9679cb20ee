"""What calendar files must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

ICAL: Final[Mapping[str, Expectation]] = MappingProxyType(
    {
        "calendar-entries": Expectation(
            "CalendarEntry objects",
            "pass what due_entries, reception_entries and so on return",
            "các mục lịch (CalendarEntry)",
            "đưa vào kết quả của due_entries, reception_entries và các hàm cùng loại",
        ),
        "due-within-calendar": Expectation(
            "dossiers that are due on days that the calendar knows",
            "pass calendar.extended(until=...) to accept an estimate, or "
            "beyond='null' to leave these dossiers out",
            "các hồ sơ có hạn trong những ngày mà lịch làm việc biết",
            "dùng calendar.extended(until=...) nếu chấp nhận ước tính, hoặc "
            "beyond='null' để bỏ qua các hồ sơ này",
        ),
        "entry-key": Expectation(
            "a tuple of texts that tells an entry from every other one",
            'pass such as ("petition", "12/2026"); never what only one person has',
            "bộ (tuple) các đoạn chữ phân biệt mục này với mọi mục khác",
            'ghi chẳng hạn ("petition", "12/2026"), không ghi dữ liệu cá nhân',
        ),
        "entry-once": Expectation(
            "entries of which no two have one key",
            "pass each dossier, schedule or roster once, in one language",
            "các mục lịch không trùng khóa",
            "mỗi hồ sơ, lịch tiếp, lịch trực chỉ đưa vào một lần, một ngôn ngữ",
        ),
        "entry-end": Expectation(
            "a moment after the start, or nothing",
            "leave ends out of an entry of a whole day and of a point in time",
            "thời điểm sau lúc bắt đầu, hoặc bỏ trống",
            "mục cả ngày và mục chỉ có một thời điểm thì bỏ trống ends",
        ),
        "entry-day": Expectation(
            "a day of the years 1601 to 4500, which calendar programs can hold",
            "correct the year",
            "ngày trong các năm từ 1601 đến 4500",
            "sửa lại năm",
        ),
        "appointment-letters": Expectation(
            "Appointment letters",
            "pass cqtt.letters.Appointment objects",
            "các giấy hẹn làm việc (Appointment)",
            "đưa vào các cqtt.letters.Appointment",
        ),
    }
)
"""One entry."""
