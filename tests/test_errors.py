"""
Tests of ``cqtt.errors``.

Oracles: ``BUILT_IN``, what a caller would guess, typed by hand.  Alarms: ``SAID``, the
sentences as they stand, so that a change of words is noticed.  Properties: what holds
for every error and every slug, among them that the slugs of ``EXPECTED`` and those in
the source are the same; the scanner that compares them is tested on small sources.
"""

import ast
import copy
import inspect
import json
import pickle
import re
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, NamedTuple
from unicodedata import is_normalized

import pytest

from cqtt import errors
from cqtt.errors import (
    BeyondCalendarError,
    ClockError,
    ClockStoppedError,
    ContradictionError,
    CqttError,
    CqttWarning,
    EmptyFieldError,
    EstimateUnavailableError,
    EventOrderError,
    FactsError,
    IllegalEventError,
    InvalidValueError,
    LimitConflictError,
    MissingExtraError,
    MissingTimeError,
    NotInForceError,
    NotNfcError,
    NotStartedError,
    PlainDataError,
    RepeatedExtensionError,
    ReportRefusedError,
    TemplateError,
    UnknownLocaleError,
    UnknownNameError,
    UnstatedLimitError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.expectations import EXPECTED
from cqtt.findings import Finding, Severity
from cqtt.moments import VIETNAM

PACKAGE: Final = Path(errors.__file__).parent
DAY, FIRST, LAST = date(2028, 1, 3), date(2010, 1, 1), date(2027, 12, 31)

BUILT_IN: Final[dict[type[CqttError], type[Exception]]] = {
    InvalidValueError: ValueError,
    WrongTypeError: TypeError,
    MissingTimeError: ValueError,
    NotNfcError: ValueError,
    UnknownLocaleError: LookupError,
    BeyondCalendarError: LookupError,
    EstimateUnavailableError: LookupError,
    NotInForceError: LookupError,
    UnknownNameError: LookupError,
    ContradictionError: ValueError,
    FactsError: ValueError,
    UnstatedLimitError: ValueError,
    ClockError: ValueError,
    ClockStoppedError: ValueError,
    RepeatedExtensionError: ValueError,
    ReportRefusedError: ValueError,
    MissingExtraError: ImportError,
    LimitConflictError: ValueError,
    IllegalEventError: ValueError,
    EventOrderError: ValueError,
    NotStartedError: ValueError,
    PlainDataError: ValueError,
    EmptyFieldError: ValueError,
    WrongChoiceError: TypeError,
    TemplateError: ValueError,
}


class Said(NamedTuple):
    """An error, what it says to engineers and to people, and its data."""

    error: CqttError
    english: str
    vietnamese: str
    data: dict[str, object]


SAID: Final = {
    "invalid value": Said(
        InvalidValueError("quantity", 0, "whole-quantity"),
        "quantity must be a whole number above zero but 0 came; "
        "pass an int of at least 1",
        "quantity phải là số nguyên lớn hơn 0, nhận được 0; đưa vào int từ 1 trở lên",
        {"field": "quantity", "got": 0, "expected": "whole-quantity"},
    ),
    "invalid day": Said(
        InvalidValueError("last", date(2026, 1, 7), "interval"),
        "last must be a last day on or after the first but datetime.date(2026, 1, 7) "
        "came; swap the two days or correct them",
        "last phải là ngày cuối không trước ngày đầu, nhận được 07/01/2026; "
        "đổi chỗ hai ngày hoặc sửa lại",
        {"field": "last", "got": "2026-01-07", "expected": "interval"},
    ),
    "wrong type": Said(
        WrongTypeError("day", datetime(2026, 1, 7, 9, 5), "day"),
        "day must be a plain date but datetime.datetime(2026, 1, 7, 9, 5) came; "
        "pass a datetime.date; for a datetime pass its .date()",
        "day phải là một ngày (date), nhận được 09:05 07/01/2026; "
        "đưa vào datetime.date; có datetime thì lấy .date()",
        {"field": "day", "got": "2026-01-07T09:05:00", "expected": "day"},
    ),
    "missing time": Said(
        MissingTimeError("received", date(2026, 1, 7), "a limit in hours"),
        "received must be a datetime because a limit in hours counts from the minute, "
        "but the day 2026-01-07 came; pass datetime(year, month, day, hour, minute)",
        "received phải có giờ và phút, nhưng chỉ nhận được ngày 07/01/2026; đưa vào "
        "datetime(năm, tháng, ngày, giờ, phút)",
        {"field": "received", "got": "2026-01-07", "because": "a limit in hours"},
    ),
    "not nfc": Said(
        NotNfcError("name", 3),
        "name must be text in Unicode NFC but a decomposed letter came at position 3; "
        "pass cqtt.text.nfc(...) of it",
        "name phải là văn bản Unicode dạng NFC, nhận được chữ tách dấu ở vị trí 3; "
        "đưa văn bản qua cqtt.text.nfc(...)",
        {"field": "name", "position": 3},
    ),
    "unknown locale": Said(
        UnknownLocaleError("fr", ("vi", "en")),
        'locale must be "vi" or "en" but \'fr\' came; pass one of these',
        "ngôn ngữ phải là vi hoặc en, nhận được 'fr'; chọn một trong các ngôn ngữ này",
        {"got": "fr", "known": ["vi", "en"]},
    ),
    "beyond calendar": Said(
        BeyondCalendarError("state agencies", DAY, FIRST, LAST),
        "the day must be within the known days of state agencies, 2010-01-01 to "
        "2027-12-31, but 2028-01-03 was needed; "
        "pass calendar.extended(until=...) to accept an estimate",
        "lịch làm việc chỉ biết từ 01/01/2010 đến 31/12/2027, nhưng cần ngày "
        "03/01/2028; dùng calendar.extended(until=...) nếu chấp nhận ngày ước tính",
        {
            "calendar": "state agencies",
            "day": "2028-01-03",
            "first": "2010-01-01",
            "last": "2027-12-31",
        },
    ),
    "before calendar": Said(
        BeyondCalendarError("state agencies", date(2009, 12, 31), FIRST, LAST),
        "the day must be within the known days of state agencies, 2010-01-01 to "
        "2027-12-31, but 2009-12-31 was needed; earlier years are not in the facts",
        "lịch làm việc chỉ biết từ 01/01/2010 đến 31/12/2027, nhưng cần ngày "
        "31/12/2009; dữ liệu không có các năm trước đó",
        {
            "calendar": "state agencies",
            "day": "2009-12-31",
            "first": "2010-01-01",
            "last": "2027-12-31",
        },
    ),
    "far beyond calendar": Said(
        BeyondCalendarError("state agencies", None, FIRST, LAST),
        "the day must be within the known days of state agencies, 2010-01-01 to "
        "2027-12-31, but a day beyond them was needed; "
        "pass calendar.extended(until=...) to accept an estimate",
        "lịch làm việc chỉ biết từ 01/01/2010 đến 31/12/2027, nhưng cần ngày sau đó; "
        "dùng calendar.extended(until=...) nếu chấp nhận ngày ước tính",
        {
            "calendar": "state agencies",
            "day": None,
            "first": "2010-01-01",
            "last": "2027-12-31",
        },
    ),
    "no estimator": Said(
        EstimateUnavailableError("Hà Mẫu", 2028, None),
        "Hà Mẫu must carry an estimator to reach 2028 but it has none; start from "
        "cqtt.state_calendar() or give WorkCalendar(estimate=...)",
        "lịch làm việc không ước tính được năm 2028; bắt đầu từ "
        "cqtt.state_calendar(), hoặc nêu cách ước tính bằng "
        "WorkCalendar(estimate=...)",
        {"calendar": "Hà Mẫu", "year": 2028, "last_year": None},
    ),
    "no lunar table": Said(
        EstimateUnavailableError("the lunar table", 2101, 2100),
        "an estimated year must be at most 2100, where the lunar table ends, but 2101 "
        "came; ask for an earlier day",
        "lịch làm việc không ước tính được năm 2101; bảng âm lịch chỉ đến năm 2100; "
        "hỏi ngày sớm hơn",
        {"calendar": "the lunar table", "year": 2101, "last_year": 2100},
    ),
    "not in force": Said(
        NotInForceError("hạn trả lời", DAY, FIRST, LAST),
        "the day must be one on which hạn trả lời is known, 2010-01-01 to 2027-12-31, "
        "but 2028-01-03 came; see docs/en/not-known.md for what is missing",
        "không có quy định «hạn trả lời» cho ngày 03/01/2028; dữ liệu có từ ngày "
        "01/01/2010 đến hết ngày 31/12/2027; xem docs/vi/not-known.md về những gì còn "
        "thiếu",
        {
            "name": "hạn trả lời",
            "day": "2028-01-03",
            "first": "2010-01-01",
            "last": "2027-12-31",
        },
    ),
    "in force without ends": Said(
        NotInForceError("hạn trả lời", DAY, None, None),
        "the day must be one on which hạn trả lời is known, an unknown day to today's "
        "law, but 2028-01-03 came; see docs/en/not-known.md for what is missing",
        "không có quy định «hạn trả lời» cho ngày 03/01/2028; xem "
        "docs/vi/not-known.md về những gì còn thiếu",
        {"name": "hạn trả lời", "day": "2028-01-03", "first": None, "last": None},
    ),
    "in force since": Said(
        NotInForceError("reply", DAY, FIRST, None, "về thời hạn trả lời"),
        "the day must be one on which reply is known, 2010-01-01 to today's law, but "
        "2028-01-03 came; see docs/en/not-known.md for what is missing",
        "không có quy định về thời hạn trả lời cho ngày 03/01/2028; dữ liệu có từ "
        "ngày 01/01/2010; xem docs/vi/not-known.md về những gì còn thiếu",
        {"name": "reply", "day": "2028-01-03", "first": "2010-01-01", "last": None},
    ),
    "unknown name": Said(
        UnknownNameError("documents", "1/CV", ()),
        "documents must hold the name but '1/CV' came; "
        "list the names with sorted(documents)",
        "documents không có '1/CV'; liệt kê các tên bằng sorted(documents)",
        {"collection": "documents", "got": "1/CV", "close": []},
    ),
    "misspelt name": Said(
        UnknownNameError("documents", "1/CV", ("11/CV", "1/QĐ")),
        "documents must hold the name but '1/CV' came; did you mean '11/CV' or '1/QĐ'",
        "documents không có '1/CV'; có phải '11/CV' hoặc '1/QĐ' không",
        {"collection": "documents", "got": "1/CV", "close": ["11/CV", "1/QĐ"]},
    ),
    "name like none": Said(
        UnknownNameError("documents", "1/CV", (), ("11/QĐ", "12/QĐ")),
        "documents must hold the name but '1/CV' came; the names are '11/QĐ', '12/QĐ'",
        "documents không có '1/CV'; các tên hiện có: '11/QĐ', '12/QĐ'",
        {"collection": "documents", "got": "1/CV", "close": []},
    ),
    "name told in Vietnamese": Said(
        UnknownNameError("law", "reply", (), ("accept",), "luật không có hạn trả lời"),
        "law must hold the name but 'reply' came; the names are 'accept'",
        "luật không có hạn trả lời",
        {"collection": "law", "got": "reply", "close": []},
    ),
    "contradiction": Said(
        ContradictionError(DAY, "1/CV", "2/CV"),
        "a day must have one effect but 1/CV and 2/CV differ on 2028-01-03; "
        "name the overridden document in replaces",
        "1/CV và 2/CV quy định khác nhau về ngày 03/01/2028; nêu văn bản bị thay "
        "trong replaces",
        {"day": "2028-01-03", "first": "1/CV", "second": "2/CV"},
    ),
    "facts": Said(
        FactsError(
            "ha-mau",
            (
                Finding("weekday", "a.toml: swap[1].off", "2026-01-03"),
                Finding("tables", "b.toml: day", "3", Severity.WARNING),
            ),
        ),
        "the facts in ha-mau must be free of mistakes but 2 came; correct each:\n"
        "- a.toml: swap[1].off must be a Monday to Friday but 2026-01-03 came; "
        "check the day against a calendar\n"
        "- b.toml: day must be a list of tables but 3 came; write each under [[...]]",
        "dữ liệu ha-mau có 2 lỗi:\n"
        "- a.toml: swap[1].off phải là ngày từ thứ Hai đến thứ Sáu, "
        "nhận được 03/01/2026; đối chiếu ngày với lịch\n"
        "- b.toml: day phải là một danh sách bảng, nhận được 3; viết từng bảng dưới "
        "[[...]]",
        {"source": "ha-mau"},
    ),
    "unstated limit": Said(
        UnstatedLimitError("theo quy định"),
        "the limit must be one that can be counted but the record says "
        "'theo quy định'; write it like '3 ngày làm việc', or read the procedure's "
        "decision and pass the limit it sets",
        "thời hạn chưa được nêu hoặc không đọc được: 'theo quy định'; viết như '3 "
        "ngày làm việc', hoặc đọc quyết định công bố thủ tục rồi nêu thời hạn",
        {"text": "theo quy định"},
    ),
    "clock": Said(
        ClockError("extension", (DAY, None), "one-extension"),
        "extension must be either a new day or a further time limit but "
        "(datetime.date(2028, 1, 3), None) came; "
        "pass to=... or by=..., one of the two",
        "extension phải là ngày hẹn mới hoặc thời gian gia hạn, "
        "nhận được (datetime.date(2028, 1, 3), None); "
        "đưa vào to=... hoặc by=..., chỉ một trong hai",
        {
            "field": "extension",
            "got": ["2028-01-03", None],
            "expected": "one-extension",
        },
    ),
    "clock stopped": Said(
        ClockStoppedError(date(2026, 3, 9), "2", "working days"),
        "the limit must be running to have a due date but it is stopped since "
        "2026-03-09 with 2 working days left; record what ends the stop first: resume "
        "of a Clock; complete, pay, answer or confirm of a dossier",
        "thời hạn đang tạm dừng từ 09/03/2026, còn lại 2 ngày làm việc; "
        "ghi việc kết thúc tạm dừng trước",
        {
            "since": "2026-03-09",
            "remaining": "2",
            "unit": "working days",
            "closed_on": None,
        },
    ),
    "clock stopped of a closed dossier": Said(
        ClockStoppedError(date(2026, 3, 9), "0.5", "working days", date(2026, 3, 16)),
        "the limit must be running to have a due date but the dossier was closed on "
        "2026-03-16 while it was stopped since 2026-03-09 with 0.5 working days left; "
        "ask its timeliness instead, or the due date as of a moment before the stop",
        "hồ sơ đã kết thúc ngày 16/03/2026 khi thời hạn đang tạm dừng từ 09/03/2026, "
        "còn lại 0,5 ngày làm việc, nên không có hạn trả; hỏi hồ sơ có đúng hạn "
        "không, hoặc hạn tính tại một thời điểm trước khi tạm dừng",
        {
            "since": "2026-03-09",
            "remaining": "0.5",
            "unit": "working days",
            "closed_on": "2026-03-16",
        },
    ),
    "clock stopped of a closed dossier that never ran": Said(
        ClockStoppedError(
            date(2026, 3, 9), "3", "working days", date(2026, 3, 16), has_run=False
        ),
        "the limit must be running to have a due date but the dossier was closed on "
        "2026-03-16 while it was stopped since 2026-03-09 with 3 working days left; "
        "ask its timeliness instead",
        "hồ sơ đã kết thúc ngày 16/03/2026 khi thời hạn đang tạm dừng từ 09/03/2026, "
        "còn lại 3 ngày làm việc, nên không có hạn trả; hỏi hồ sơ có đúng hạn không",
        {
            "since": "2026-03-09",
            "remaining": "3",
            "unit": "working days",
            "closed_on": "2026-03-16",
        },
    ),
    "repeated extension": Said(
        RepeatedExtensionError(1, "Article 19", "Điều 19"),
        "a limit must be extended at most 1 time(s) (Article 19) but one more came; "
        "pass accept_repeat=True to record what happened all the same",
        "chỉ được gia hạn tối đa 1 lần (Điều 19), nhưng có thêm một lần; dùng "
        "accept_repeat=True để ghi đúng việc đã xảy ra",
        {"allowed": 1, "source": "Article 19", "source_vi": "Điều 19"},
    ),
    "report refused": Said(
        ReportRefusedError(
            "form 06",
            (
                Finding("counts-add-up", "Hộ tịch", "3 = 936, 4+5+6 = 935"),
                Finding("due-day-known", "H56.24-260803-0001", "1.004837"),
            ),
        ),
        "form 06 must be free of faults but 2 came; correct each:\n"
        "- Hộ tịch must be counts that add up but 3 = 936, 4+5+6 = 935 came; "
        "count again, or correct the printed total\n"
        "- H56.24-260803-0001 must be a dossier whose time limit can be counted "
        "but 1.004837 came; decide its limit with procedure.deciding or "
        "Dossier(limit=...)",
        "form 06 có 2 lỗi:\n"
        "- Hộ tịch phải là các số cộng lại khớp nhau, nhận được 3 = 936, 4+5+6 = 935; "
        "đếm lại, hoặc sửa số tổng đã in\n"
        "- H56.24-260803-0001 phải là hồ sơ có thời hạn tính được, nhận được 1.004837; "
        "nêu thời hạn bằng procedure.deciding hoặc Dossier(limit=...)",
        {"report": "form 06"},
    ),
    "missing extra": Said(
        MissingExtraError("xlsxwriter", "excel"),
        "xlsxwriter must be installed for this but it is not; "
        'run pip install "cqtt[excel]"',
        'chưa cài xlsxwriter là gói cần cho việc này; chạy pip install "cqtt[excel]"',
        {"package": "xlsxwriter", "extra": "excel"},
    ),
    "limit conflict": Said(
        LimitConflictError(
            "1.004837",
            ("channel 3", "case 5"),
            ("theo hình thức nộp 3", "theo trường hợp 5"),
        ),
        "procedure 1.004837 must have one limit but its record states channel 3; "
        "case 5; read the signed decision and pass its limit, such as "
        "procedure.deciding(WorkingDays(3)), or limit= at reception; where a case "
        "decides, pass case=",
        "thủ tục 1.004837 có nhiều thời hạn khác nhau: theo hình thức nộp 3; "
        "theo trường hợp 5; đọc quyết định đã ký rồi nêu một thời hạn",
        {"procedure": "1.004837", "choices": ["channel 3", "case 5"]},
    ),
    "limit conflict in English words": Said(
        LimitConflictError("1.004837", ("channel 3", "case 5")),
        "procedure 1.004837 must have one limit but its record states channel 3; "
        "case 5; read the signed decision and pass its limit, such as "
        "procedure.deciding(WorkingDays(3)), or limit= at reception; where a case "
        "decides, pass case=",
        "thủ tục 1.004837 có nhiều thời hạn khác nhau: channel 3; case 5; "
        "đọc quyết định đã ký rồi nêu một thời hạn",
        {"procedure": "1.004837", "choices": ["channel 3", "case 5"]},
    ),
    "illegal event": Said(
        IllegalEventError(
            "paid",
            "received",
            ("completed", "extended"),
            "đã nộp phí, lệ phí",
            "được tiếp nhận",
            ("hoàn thiện hồ sơ", "xin lỗi và hẹn lại"),
        ),
        "a dossier that is received must not get paid; "
        "what can follow is completed, extended",
        "hồ sơ đang ở trạng thái «được tiếp nhận», không ghi được "
        "«đã nộp phí, lệ phí»; có thể ghi: «hoàn thiện hồ sơ», «xin lỗi và hẹn lại»",
        {"event": "paid", "status": "received", "legal": ["completed", "extended"]},
    ),
    "event after the end": Said(
        IllegalEventError("paid", "returned", ()),
        "a dossier that is returned must not get paid; "
        "what can follow is nothing: it is closed",
        "hồ sơ đang ở trạng thái «returned», không ghi được «paid»; "
        "hồ sơ đã kết thúc, không ghi thêm sự kiện nào",
        {"event": "paid", "status": "returned", "legal": []},
    ),
    "illegal event in English words": Said(
        IllegalEventError("paid", "received", ("completed",)),
        "a dossier that is received must not get paid; what can follow is completed",
        "hồ sơ đang ở trạng thái «received», không ghi được «paid»; "
        "có thể ghi: «completed»",
        {"event": "paid", "status": "received", "legal": ["completed"]},
    ),
    "event order": Said(
        EventOrderError(
            "received",
            datetime(2026, 3, 9, 8, 0, tzinfo=VIETNAM),
            datetime(2026, 3, 10, 9, 30, tzinfo=VIETNAM),
            "tiếp nhận hồ sơ",
        ),
        "events must be in the order of their moments but received at "
        "2026-03-09T08:00:00+07:00 came after 2026-03-10T09:30:00+07:00; "
        "sort them, or correct the moment",
        "các sự kiện phải theo thứ tự thời gian; «tiếp nhận hồ sơ» lúc 08:00 "
        "09/03/2026 lại đứng sau 09:30 10/03/2026; sắp xếp lại hoặc sửa thời điểm",
        {
            "event": "received",
            "at": "2026-03-09T08:00:00+07:00",
            "previous": "2026-03-10T09:30:00+07:00",
        },
    ),
    "not started": Said(
        NotStartedError("received", "tiếp nhận hồ sơ"),
        "the dossier must have the event received to answer this but it has none yet; "
        "record it first",
        "hồ sơ chưa có sự kiện «tiếp nhận hồ sơ»; ghi sự kiện này trước",
        {"missing": "received", "closed_on": None},
    ),
    "not started and closed": Said(
        NotStartedError("received", "tiếp nhận hồ sơ", date(2026, 3, 16)),
        "the dossier must have the event received to answer this but it was closed on "
        "2026-03-16 without it; ask its status instead",
        "hồ sơ đã kết thúc ngày 16/03/2026 mà không có sự kiện «tiếp nhận hồ sơ»; "
        "hỏi trạng thái hồ sơ",
        {"missing": "received", "closed_on": "2026-03-16"},
    ),
    "not started in English words": Said(
        NotStartedError("received"),
        "the dossier must have the event received to answer this but it has none yet; "
        "record it first",
        "hồ sơ chưa có sự kiện «received»; ghi sự kiện này trước",
        {"missing": "received", "closed_on": None},
    ),
    "wrong choice": Said(
        WrongChoiceError("role", "man", ("Role.MAN",)),
        "role must be a member of its enum but 'man' came; pass Role.MAN",
        "role phải là một trong các lựa chọn cho trước, nhận được 'man'; dùng Role.MAN",
        {
            "field": "role",
            "got": "man",
            "expected": "enum-choice",
            "choices": ["Role.MAN"],
        },
    ),
    "wrong choice of a named enum": Said(
        WrongChoiceError("level", "commune", ("Level.COMMUNE",), "cqtt.agencies.Level"),
        "level must be a member of cqtt.agencies.Level but 'commune' came; "
        "pass Level.COMMUNE",
        "level phải là một trong các lựa chọn cho trước (cqtt.agencies.Level), nhận "
        "được 'commune'; dùng Level.COMMUNE",
        {
            "field": "level",
            "got": "commune",
            "expected": "enum-choice",
            "choices": ["Level.COMMUNE"],
        },
    ),
    "wrong choice of three": Said(
        WrongChoiceError("sex", "str", ("Sex.BOY", "Sex.GIRL", "Sex.X")),
        "sex must be a member of its enum but 'str' came; "
        "pass Sex.BOY, Sex.GIRL or Sex.X",
        "sex phải là một trong các lựa chọn cho trước, nhận được 'str'; "
        "dùng Sex.BOY, Sex.GIRL hoặc Sex.X",
        {
            "field": "sex",
            "got": "str",
            "expected": "enum-choice",
            "choices": ["Sex.BOY", "Sex.GIRL", "Sex.X"],
        },
    ),
    "wrong choice of many": Said(
        WrongChoiceError("letter", 5, tuple("ABCDEFGHI")),
        "letter must be a member of its enum but 5 came; "
        "pass A, B, C, D, E, F, G, H, …",
        "letter phải là một trong các lựa chọn cho trước, nhận được 5; "
        "dùng A, B, C, D, E, F, G, H, …",
        {
            "field": "letter",
            "got": 5,
            "expected": "enum-choice",
            "choices": list("ABCDEFGHI"),
        },
    ),
    "empty field": Said(
        EmptyFieldError("str"),
        "a printed field must be filled text or a number but an empty str came; "
        "fill it, or let the wording print it only {% if %} it is there",
        "chỗ in ra phải có nội dung, nhưng đang để trống; điền vào, hoặc dùng "
        "{% if %} để chỉ in khi có",
        {"got": "str"},
    ),
    "template": Said(
        TemplateError("thanks.vi.txt", ((3, "empty-field", ""),)),
        "the wording thanks.vi.txt must be usable but is not: line 3 must be a field "
        "with something in it, fill it, or print it only {% if %} it is there",
        "mẫu lời văn thanks.vi.txt chưa dùng được: dòng 3 phải là trường có nội dung, "
        "điền trường này, hoặc chỉ in khi có, bằng {% if %}",
        {"template": "thanks.vi.txt", "faults": [[3, "empty-field", ""]]},
    ),
    "template as a whole": Said(
        TemplateError("thanks.docx", ((0, "word-size", "999 members"),)),
        "the wording thanks.docx must be usable but is not: the file must be a Word "
        "file of ordinary size: 64 MB unpacked, 2 MB of text in a part but 999 members "
        "came, take out pictures, or divide it",
        "mẫu lời văn thanks.docx chưa dùng được: cả tệp phải là tệp Word không quá "
        "lớn: nhiều nhất 64 MB khi giải nén, 2 MB chữ trong mỗi phần (999 members), bỏ "
        "bớt hình ảnh, hoặc chia nhỏ tệp",
        {"template": "thanks.docx", "faults": [[0, "word-size", "999 members"]]},
    ),
    "plain data": Said(
        PlainDataError("dossier", ("not a valid int @ $.a", "unknown fields: b @ $")),
        "dossier must be readable but came with: not a valid int @ $.a; "
        "unknown fields: b @ $; correct each place",
        "không đọc được dossier: not a valid int @ $.a; unknown fields: b @ $; sửa "
        "từng chỗ",
        {
            "what": "dossier",
            "faults": ["not a valid int @ $.a", "unknown fields: b @ $"],
        },
    ),
}


def every_class() -> set[type[CqttError]]:
    """Collect the public error classes of the page, without the root."""
    return {
        each
        for name, each in inspect.getmembers(errors, inspect.isclass)
        if issubclass(each, CqttError) and name[0] != "_" and each is not CqttError
    }


# --- every error -----------------------------------------------------------------


def test_every_class_is_tested() -> None:
    """No error class is left out of the tables of this file."""
    assert (
        every_class() == set(BUILT_IN) == {type(said.error) for said in SAID.values()}
    )


@pytest.mark.parametrize("kind", BUILT_IN)
def test_an_error_is_the_built_in_that_a_caller_would_guess(
    kind: type[CqttError],
) -> None:
    """Each is its built-in, and none is one that Python itself swallows or rewrites."""
    assert issubclass(kind, BUILT_IN[kind])
    assert not issubclass(kind, (AttributeError, KeyError))


def test_codes_are_slugs_of_their_own() -> None:
    """A caller may switch on the code."""
    codes = [CqttError.code, *(kind.code for kind in every_class())]

    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", code) for code in codes)


@pytest.mark.parametrize("case", SAID)
def test_an_error_says_what_must_be_what_came_and_what_to_do(case: str) -> None:
    """The sentences for engineers and for people are these, word for word."""
    error, english, vietnamese, _ = SAID[case]

    assert str(error) == error.message("en") == english
    assert error.message() == error.message("vi") == vietnamese


@pytest.mark.parametrize("case", SAID)
def test_a_sentence_has_its_three_parts(case: str) -> None:
    """Lowercase, no full stop: what must be, but what came; or: what to do."""
    for sentence in (str(SAID[case].error), SAID[case].error.message("vi")):
        assert not sentence.endswith((".", "?", "!"))
        assert is_normalized("NFC", sentence)
    first = str(SAID[case].error).partition("\n")[0]

    assert re.fullmatch(r".+ must (?:.+ but|not) .+[;:].*", first)
    assert not first[0].isupper() or first.startswith("Hà Mẫu")


@pytest.mark.parametrize("case", SAID)
def test_an_unknown_language_is_refused(case: str) -> None:
    """Every error speaks Vietnamese and English only."""
    with pytest.raises(UnknownLocaleError) as caught:
        SAID[case].error.message("fr")

    assert (caught.value.got, caught.value.known) == ("fr", ("vi", "en"))


@pytest.mark.parametrize("case", SAID)
def test_an_error_becomes_plain_data(case: str) -> None:
    """JSON holds the code, the sentence and the data."""
    error, english, _, data = SAID[case]
    plain = error.to_dict()
    faults = (
        {"faults": [each.message("en") for each in error.faults]}
        if isinstance(error, FactsError | ReportRefusedError)
        else {}
    )

    assert plain == {"code": error.code, "message": english, "data": data} | faults
    assert json.loads(json.dumps(plain)) == plain


@pytest.mark.parametrize("case", SAID)
def test_an_error_keeps_its_data(case: str) -> None:
    """Every field is an attribute and every attribute survives pickling and copies."""
    error = SAID[case].error
    copies = [copy.copy(error), copy.deepcopy(error)]
    copies += [
        pickle.loads(pickle.dumps(error, protocol))  # noqa: S301 our own bytes
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1)
    ]

    for each in copies:
        assert type(each) is type(error)
        assert (each.args, vars(each)) == (error.args, vars(error))
        assert each.to_dict() == error.to_dict()
        assert each.message("vi") == error.message("vi")


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (None, None),
        (True, True),
        (7, 7),
        ("xã", "xã"),
        (1.5, "1.5"),
        (Decimal("0.3"), "0.3"),
        (time(9, 5), "09:05:00"),
        (Severity.NOTE, "Severity.NOTE"),
        ((DAY, (1, None)), ["2028-01-03", [1, None]]),
        ([1], "[1]"),
    ],
)
def test_data_of_any_kind_is_plain(value: object, plain: object) -> None:
    """What JSON cannot hold is written as text."""
    data = InvalidValueError("field", value, "text").to_dict()["data"]

    assert data["got"] == plain
    assert type(data["got"]) is type(plain)


def test_the_roots_stand_alone() -> None:
    """The roots inherit no built-in but the plainest; a child need not say much."""

    class ProvinceError(CqttError):
        """An error of somebody else's."""

        code = "province"

    error = ProvinceError()

    assert CqttError.__mro__[1:] == Exception.__mro__
    assert CqttWarning.__mro__[1:] == UserWarning.__mro__
    assert str(error) == error.message("vi") == error.message("en") == "province"
    assert error.to_dict() == {"code": "province", "message": "province", "data": {}}


# --- what a value must be --------------------------------------------------------


def test_no_slug_stands_on_two_pages() -> None:
    """Else the page that is read last would hide what the other says."""
    pages = Path(str(errors.__file__)).with_name("expectations").glob("*.py")
    slugs = [
        slug
        for page in pages
        for slug in re.findall(
            r'^        "([a-z-]+)": Expectation',
            page.read_text(encoding="utf-8"),
            re.MULTILINE,
        )
    ]

    assert sorted(slugs) == sorted(EXPECTED)


@pytest.mark.parametrize("slug", EXPECTED)
def test_an_expectation_fits_into_its_sentence(slug: str) -> None:
    """Each part is a phrase in NFC, and the advice says something of its own."""
    wanted = EXPECTED[slug]

    for phrase in filter(None, wanted):
        assert phrase == phrase.strip()
        assert is_normalized("NFC", phrase)
        assert re.search(r"[^.]$|\.\.\.$", phrase)
    assert wanted.do != wanted.must
    assert re.match("[a-z]+ |[a-z]+ [a-z]+", wanted.do)
    assert str(ClockError("field", 0, slug)) == (
        f"field must be {wanted.must} but 0 came; {wanted.do}"
    )
    advice = f"; {wanted.do_vi}"
    assert ClockError("field", 0, slug).message("vi") == (
        f"field phải là {wanted.must_vi}, nhận được 0{advice}"
    )


def test_expectations_cannot_be_changed() -> None:
    """The table is read only, and its slugs are slugs."""
    with pytest.raises(TypeError):
        EXPECTED["mine"] = EXPECTED["text"]  # type: ignore[index]

    assert all(re.fullmatch("[a-z]+(-[a-z]+)*", slug) for slug in EXPECTED)


# --- the slugs in the source -----------------------------------------------------

# Where the slug stands among the arguments, by the name of what is called.
SLUG_AT: Final = {
    "InvalidValueError": 2,
    "WrongTypeError": 2,
    "ClockError": 2,
    "Finding": 0,
    "_odd": 0,
    "fault": 0,
    "instance_of": 1,
    "require_instance": 3,
    "observe": 0,
    "InProse": 0,
    "Odd": 0,
    "_unopened": 1,
    "require_all": 3,
}
KEYWORDS: Final = {"expected", "rule", "slug"}
Function = ast.FunctionDef | ast.Lambda


class Slugs(ast.NodeVisitor):
    """
    Collects the slugs that a source passes.

    A slug is a literal, one of two literals, a loop's variable over literals, or a
    parameter that is passed on; anything else is kept in ``unclear``.
    """

    def __init__(self, text: str) -> None:
        self.found: set[str] = set()
        self.unclear: list[str] = []
        self._functions: list[Function] = []
        self.visit(ast.parse(text))

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        """Remember the functions around."""
        self._functions.append(node)
        self.generic_visit(node)
        self._functions.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Take the slug of a call that has one."""
        at = SLUG_AT.get(ast.unparse(node.func).rpartition(".")[2])
        if at is not None:
            named = [each.value for each in node.keywords if each.arg in KEYWORDS]
            self._take((named or node.args[at : at + 1] or [node])[0])
        self.generic_visit(node)

    def _take(self, slug: ast.expr) -> None:
        if isinstance(slug, ast.Constant) and isinstance(slug.value, str):
            self.found.add(slug.value)
        elif isinstance(slug, ast.IfExp):
            self._take(slug.body)
            self._take(slug.orelse)
        elif isinstance(slug, ast.Name) and self._is_parameter(slug.id):
            pass
        else:
            choices = list(self._looped(slug)) if isinstance(slug, ast.Name) else []
            if not choices:
                self.unclear.append(f"line {slug.lineno}: {ast.unparse(slug)}")
            for each in choices:
                self._take(each)

    def _is_parameter(self, name: str) -> bool:
        return any(
            name in {each.arg for each in function.args.args + function.args.kwonlyargs}
            for function in self._functions
        )

    def _looped(self, name: ast.Name) -> Iterator[ast.expr]:
        for loop in ast.walk(self._functions[-1]) if self._functions else ():
            if not isinstance(loop, ast.For) or not isinstance(loop.iter, ast.Tuple):
                continue
            if isinstance(loop.target, ast.Tuple):
                names = [ast.unparse(each) for each in loop.target.elts]
                for row in loop.iter.elts:
                    if name.id in names and isinstance(row, ast.Tuple):
                        yield row.elts[names.index(name.id)]


def sources() -> dict[str, Slugs]:
    """Read every module of the library but the page of errors."""
    return {
        str(path.relative_to(PACKAGE)): Slugs(path.read_text(encoding="utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.name != "errors.py"
    }


def test_every_slug_in_the_source_is_expected() -> None:
    """No call passes a slug that the page does not know, or one that nobody can see."""
    unknown = {
        name: wrong
        for name, slugs in sources().items()
        if (wrong := [*sorted(slugs.found - set(EXPECTED)), *slugs.unclear])
    }

    assert unknown == {}


def test_every_expected_slug_is_in_the_source() -> None:
    """The page holds nothing that nobody expects."""
    used = set[str]().union(*(slugs.found for slugs in sources().values()))

    assert set(EXPECTED) - used == set()
    assert len(EXPECTED) == len(used & set(EXPECTED))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('raise InvalidValueError("n", n, "step")', {"step"}),
        ('raise errors.WrongTypeError("n", n, expected="step")', {"step"}),
        ('ClockError("n", n, "step" if n else "year")', {"step", "year"}),
        ('Finding("nfc", "a", "b"); table.fault("toml", "a", 1)', {"nfc", "toml"}),
        ('f = instance_of(str, "text")', {"text"}),
        ('require_instance(v, str, "name", "text")', {"text"}),
        ("def f(slug):\n    raise WrongTypeError('n', 1, slug)", set()),
        (
            """
def f():
    for name, slug in (('a', 'text'), ('b', 'day')):
        raise WrongTypeError(name, 1, slug)
""",
            {"text", "day"},
        ),
        ('print("step", "year", "day")', set()),
    ],
)
def test_the_scanner_sees_slugs(text: str, found: set[str]) -> None:
    """Literals, choices, loops and parameters are understood."""
    slugs = Slugs(text)

    assert (slugs.found, slugs.unclear) == (found, [])


@pytest.mark.parametrize(
    "text",
    [
        "raise InvalidValueError('n', n, SLUG)",
        "raise InvalidValueError('n', n, 'a' + 'b')",
        "raise InvalidValueError(*args)",
        "def f():\n    for slug in slugs:\n        raise WrongTypeError('n', 1, slug)",
        "def f():\n    for a in (1, 2):\n        raise WrongTypeError('n', 1, slug)",
    ],
)
def test_the_scanner_says_what_it_cannot_see(text: Any) -> None:
    """A slug that is computed is named, not passed over."""
    slugs = Slugs(text)

    assert not slugs.found
    assert len(slugs.unclear) == 1


def test_a_long_value_does_not_bury_the_message() -> None:
    """The message cuts a long repr; the error keeps the value whole."""
    error = WrongTypeError("calendar", ["x" * 500], "calendar")

    assert str(error).startswith("calendar must be a WorkCalendar but ['xxx")
    assert str(error).endswith("x… came; " + EXPECTED["calendar"].do)
    assert len(str(error)) < 260
    assert error.message("vi").endswith("x…; " + EXPECTED["calendar"].do_vi)
    assert error.got == ["x" * 500]
