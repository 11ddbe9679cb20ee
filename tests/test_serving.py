"""
Tests of ``cqtt.interop.serving``, in this process.

Oracles: ``ANSWERED``, answers typed from the guidance in docs and from cases of the
README; ``REFUSED``, requests with the place and the rule that refuse them.
Properties: schemas say what reading does; answers are those of the library; whatever
bytes come, each line gets one line.  tests/test_serving_process.py has the process.
"""

import json
import random
import tracemalloc
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import pytest
from histories import dossiers
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from cqtt import Office, OfficeHours, due_date, facts, state_calendar
from cqtt.clock import Clock
from cqtt.counting_rules import OFFICE_CLOCK
from cqtt.dossiers import EVENT_KINDS, Dossier
from cqtt.dossiers.answers import due_or_none, timeliness_or_none
from cqtt.errors import BeyondCalendarError, CqttError, InvalidValueError
from cqtt.interop import json_forms, serving
from cqtt.interop.serving import (
    LONGEST_LINE,
    NAMES,
    answering,
    catalogue,
    description,
    response,
    scalars,
    serve,
    shapes,
)
from cqtt.interop.serving import dossiers as of_dossiers
from cqtt.interop.serving.answering import MOST_IN_A_BATCH, called
from cqtt.interop.serving.catalogue import operation
from cqtt.interop.serving.dossiers import told_rules
from cqtt.interop.serving.due import short
from cqtt.interop.serving.lines import encoded
from cqtt.interop.sync import read_sync
from cqtt.law import Citation, Document, Period
from cqtt.procedures import Catalogue, Procedure
from cqtt.time_limits import (
    CalendarDays,
    Hours,
    Months,
    SameDay,
    Weeks,
    WorkingDays,
    WorkingHours,
    Years,
)

CASES: Final = Path(__file__).parent / "cases" / "portal"
HOURS: Final = "07:30-11:30,13:30-17:00"
OFFICE: Final = {"hours": HOURS}
DUE: Final = {"op": "due_date", "limit": "3 ngày làm việc", "received": "2025-12-31"}
OPERATIONS: Final = NAMES
NUMBER: Final = "H56.24-260803-0001"
RECEIVED: Final = {"event": "received", "at": "2026-08-03T09:15"}
DOSSIER: Final = {
    "number": NUMBER,
    "procedure": "1.004222",
    "channel": "direct",
    "events": [RECEIVED],
}


def ask(op: str, **asked: Any) -> Any:
    """Return the result of a request, which must have one."""
    answered = response({"op": op, **asked})
    assert "error" not in answered, answered
    return answered["result"]


def refused(op: str, **asked: Any) -> dict[str, Any]:
    """Return the error of a request, which must have one."""
    error = response({"op": op, **asked})["error"]
    assert error["message"]["vi"]
    assert error["message"]["en"]
    return dict(error)


def conversation(sent: bytes, longest_line: int = LONGEST_LINE) -> list[Any]:
    """Return what is answered to some bytes, line by line."""
    told = BytesIO()
    serve(BytesIO(sent), told, longest_line=longest_line)
    whole = told.getvalue()
    assert whole == b"" or whole.endswith(b"\n")
    return [json.loads(line) for line in whole.split(b"\n")[:-1]]


# --- what is answered ----------------------------------------------------------

ANSWERED: Final[dict[str, tuple[dict[str, Any], dict[str, Any]]]] = {
    "three working days over New Year": (
        DUE,
        {"on": "2026-01-07", "ends_at": "2026-01-08T00:00:00+07:00", "at": None},
    ),
    "before the letter of 25 December": (
        {**DUE, "calendar": {"known_on": "2025-12-20"}},
        {"on": "2026-01-06", "status": "official", "edition": "2026.11.1@2025-12-20"},
    ),
    "four working hours over a holiday": (
        {
            "op": "due_date",
            "limit": "4 giờ làm việc",
            "received": "2026-11-23T16:00",
            "office": OFFICE,
        },
        {"on": "2026-11-25", "at": "2026-11-25T10:30:00+07:00"},
    ),
    "an appointment": (
        {**DUE, "office": {"hours": HOURS, "appointment": "16:30"}},
        {"appointment_at": "2026-01-07T16:30:00+07:00"},
    ),
    "an estimated year": (
        {
            "op": "due_date",
            "limit": {"type": "time_limits.WorkingDays", "quantity": 3},
            "received": "2028-01-03",
            "calendar": {"extended_until": "2028-06-01"},
        },
        {"on": "2028-01-06", "status": "estimated", "edition": "2026.11.1~2028"},
    ),
    "stopped and resumed": (
        {
            **DUE,
            "received": "2026-03-05",
            "clock": [
                {"type": "clock.Stop", "when": "2026-03-09", "reason": "thiếu giấy tờ"},
                {"type": "clock.Resume", "when": "2026-03-13"},
            ],
        },
        {"on": "2026-03-16"},
    ),
    "the office clock": (
        {
            "op": "due_date",
            "limit": "1 ngày làm việc",
            "received": "2026-11-23T16:00",
            "office": {"hours": HOURS, "rules": "office-clock"},
        },
        {"on": "2026-11-25", "at": "2026-11-25T16:00:00+07:00"},
    ),
    "in UTC": (
        {"op": "due_date", "limit": "24 giờ", "received": "2026-11-23T09:00:00Z"},
        {"at": "2026-11-24T16:00:00+07:00"},
    ),
    "with the digits of .NET": (
        {
            "op": "due_date",
            "limit": "24 giờ",
            "received": "2026-11-23T16:00:00.1234567+07:00",
        },
        {"at": "2026-11-24T16:00:00+07:00"},
    ),
    "left": (
        {**DUE, "op": "remaining", "at": "2026-01-05"},
        {"working_days": 2, "days": 2, "minutes": None},
    ),
    "late": (
        {**DUE, "op": "timeliness", "finished": "2026-01-08"},
        {"timeliness": "late", "label": {"vi": "quá hạn", "en": "late"}},
    ),
    "added back": (
        {"op": "days.add", "day": "2026-02-13", "n": -1},
        {"on": "2026-02-12"},
    ),
    "a number with a point": (
        {"op": "days.add", "day": "2025-12-31", "n": 3.0},
        {"on": "2026-01-07"},
    ),
    "counted": (
        {"op": "days.count", "start": "2026-02-13", "end": "2026-02-23"},
        {"days": 1},
    ),
    "a swap": (
        {"op": "days.why", "day": "2026-01-02"},
        {"is_working": False, "reason": "swap", "moved": "2026-01-10"},
    ),
    "minutes over a holiday": (
        {
            "op": "minutes.between",
            "start": "2026-11-23T16:00",
            "end": "2026-11-25T09:00",
            "office": OFFICE,
        },
        {"minutes": 150, "seconds": 9000},
    ),
    "minutes swapped": (
        {
            "op": "minutes.between",
            "start": "2026-11-23T09:00:30",
            "end": "2026-11-23T08:00:00",
            "office": OFFICE,
        },
        {"minutes": -60, "seconds": -3630},
    ),
    "half a day": (
        {"op": "parse_time_limit", "text": "12,5 ngày làm việc"},
        {
            "limit": {"type": "time_limits.WorkingDays", "quantity": "12.5"},
            "text": {"vi": "12,5 ngày làm việc", "en": "12.5 working days"},
        },
    ),
    "no limit": (
        {"op": "parse_time_limit", "text": "theo đợt"},
        {"limit": {"type": "time_limits.Unstated", "text": "theo đợt"}, "text": None},
    ),
    "a citizen's number": (
        {"op": "identifier", "kind": "citizen", "text": "038 190 000 123"},
        {"is_valid": True, "value": "038190000123", "masked": "*********123"},
    ),
    "no citizen's number": (
        {"op": "identifier", "kind": "citizen", "text": "038 190"},
        {"is_valid": False, "value": None, "masked": None},
    ),
    "ballots": (
        {
            "op": "satisfaction",
            "counts": {
                "rất hài lòng": 78,
                "hài lòng": 102,
                "bình thường": 20,
                "không hài lòng": 0,
            },
            "frame": 931,
        },
        {"value": "90.00", "hits": 180, "base": 200, "is_withheld": False},
    ),
    "too few ballots": (
        {
            "op": "satisfaction",
            "counts": {"Hài lòng": 3, "Không hài lòng": 1},
            "scale": "five-levels",
            "score": "satisfied",
            "level": 0.9,
        },
        {"value": None, "hits": 3, "base": 4, "is_withheld": True},
    ),
    "no ballots": (
        {"op": "satisfaction", "counts": {}, "scale": "four-levels"},
        {"value": None, "interval": None, "base": 0},
    ),
    "a complaint's acceptance": (
        {
            "op": "petition.deadline",
            "step": "accept",
            "kind": "complaint",
            "begun_on": "2026-08-21",
            "on": "2026-09-10",
        },
        {},
    ),
    "texts in order": (
        {"op": "text.sort", "texts": ["Êa Súp", "Em", "Cư M'gar"]},
        {"order": [2, 1, 0], "texts": ["Cư M'gar", "Em", "Êa Súp"]},
    ),
    "people in order": (
        {"op": "text.sort", "texts": ["Vũ An", "Đỗ An"], "by": "name"},
        {"order": [1, 0]},
    ),
    "decomposed": (
        {"op": "text.search_key", "texts": ["Hô\u0300 Đức"]},
        {"keys": ["ho duc"]},
    ),
    "in southern words": (
        {"op": "text.number", "n": -1305, "style": "south"},
        {"text": "âm một ngàn ba trăm lẻ năm"},
    ),
    "a date line": (
        {"op": "text.date_line", "day": "2026-02-05"},
        {"text": "ngày 05 tháng 02 năm 2026"},
    ),
}


@pytest.mark.parametrize("case", ANSWERED)
def test_answers(case: str) -> None:
    """What is asked is answered."""
    asked, wanted = ANSWERED[case]
    result = ask(**asked)

    assert {name: result[name] for name in wanted} == wanted


def test_an_explanation_is_told_in_both_languages() -> None:
    """The whole answer of the library, and its text."""
    due = due_date(
        WorkingDays(3), received=date(2025, 12, 31), calendar=state_calendar()
    )
    asked = {**DUE, "op": "explain"}
    told = ask(**asked)

    assert told == {"due": due.to_dict(), "text": due.explain(), "findings": []}
    assert ask(**asked, locale="en")["text"] == due.explain("en")


def test_what_is_odd_about_a_clock_is_told() -> None:
    """A stop after the end is a finding of the explanation."""
    clock = [
        {"type": "clock.Stop", "when": "2026-02-09", "reason": "thiếu giấy tờ"},
        {"type": "clock.Resume", "when": "2026-02-13"},
    ]
    told = ask(**{**DUE, "op": "explain"}, clock=clock)

    assert [each["severity"] for each in told["findings"]] == ["warning"]


def test_every_event_of_a_clock_is_read() -> None:
    """The same clock by verbs and as a request gives the same reasons."""
    source = Citation(Document("12/QĐ-UBND", "12/QĐ-UBND"))
    clock = (
        Clock()
        .restart(date(2026, 3, 6), reason="bổ sung", source=source)
        .exclude(date(2026, 3, 9), date(2026, 3, 9), reason="bão", source=source)
        .add_time(WorkingDays(2), reason="vùng khó khăn", source=source)
        .extend(date(2026, 3, 10), by=WorkingDays(1), reason="xác minh")
        .extend(date(2026, 3, 11), to=date(2026, 3, 20), reason="xác minh")
        .add_time(WorkingDays(1), reason="thiên tai", source=source)
    )
    named = {"source": "12/QĐ-UBND"}
    events = [
        {"type": "clock.Restart", "when": "2026-03-06", "reason": "bổ sung", **named},
        {
            "type": "clock.Exclusion",
            "first": "2026-03-09",
            "last": "2026-03-09",
            "reason": "bão",
            **named,
        },
        {
            "type": "clock.ExtraTime",
            "limit": "2 ngày làm việc",
            "reason": "vùng khó khăn",
            **named,
        },
        {
            "type": "clock.Extension",
            "when": "2026-03-10",
            "goal": json_forms.to_dict(WorkingDays(1)),
            "reason": "xác minh",
        },
        {
            "type": "clock.Extension",
            "when": "2026-03-11",
            "goal": "2026-03-20",
            "reason": "xác minh",
            "source": None,
        },
        {
            "type": "ExtraTime",
            "limit": {"type": "WorkingDays", "quantity": 1},
            "reason": "thiên tai",
            "source": json_forms.to_dict(source),
        },
    ]
    asked = {"limit": "5 ngày làm việc", "received": "2026-03-05"}
    due = due_date(
        WorkingDays(5),
        received=date(2026, 3, 5),
        calendar=state_calendar(),
        clock=clock,
    )

    assert ask("explain", **asked, clock=events)["due"] == due.to_dict()


RULES: Final = {
    "name": "quy chế của xã",
    "convention": "civil-code",
    "last_day": "literal",
    "leap_day": "first-of-march",
    "off_day_receipt": "Quyết định 12/QĐ-UBND",
    "birth_bundle": "next-day-replaces-receipt",
    "karaoke_bundle": None,
}


def test_rules_of_an_office_are_read() -> None:
    """A receipt after 15:00 on a day off counts by the rules that were given."""
    asked = {"limit": "2 ngày làm việc", "received": "2026-09-12T15:30"}
    plain, moved = ask("due_date", **asked), ask("due_date", **asked, rules=RULES)
    karaoke = {"karaoke_bundle": "next-day-is-day-one"}
    office = {"hours": HOURS, "rules": karaoke}

    assert (plain["on"], moved["on"]) == ("2026-09-15", "2026-09-16")
    assert ask("due_date", **asked, office=office)["on"] == "2026-09-15"


def test_hours_of_an_office_are_read() -> None:
    """Weekdays that differ, seasons, counters and the agency."""
    hours = {
        "shifts": HOURS,
        "friday": "07:30-11:30",
        "seasons": [
            {"shifts": "07:00-11:30,13:30-17:00", "since": "04-16", "until": "10-15"}
        ],
        "counters": [
            {"on": "saturday", "shifts": "07:30-11:30"},
            {"on": "2026-09-02", "shifts": "08:00-10:00"},
        ],
    }
    agency = {"name": "Ủy ban nhân dân xã Hà Mẫu", "level": "commune"}
    office = {"hours": hours, "agency": agency, "calendar": {"known_on": "2026-11-01"}}
    summer = {"moment": "2026-05-04T07:00", "minutes": 30, "office": office}
    friday = {"moment": "2026-11-27T11:00", "minutes": 60, "office": office}

    assert ask("minutes.add", **summer)["at"] == "2026-05-04T07:30:00+07:00"
    assert ask("minutes.add", **friday)["at"] == "2026-11-30T08:00:00+07:00"


STORM: Final = {
    "on": "2026-09-15",
    "reason": "closure",
    "name": "Tạm nghỉ phòng tránh bão",
    "source": "Quyết định 15/QĐ-UBND ngày 14/09/2026",
    "issued_on": "2026-09-14",
}
REST: Final = {
    "on": "2026-11-24",
    "reason": "local-rest",
    "name": "Ngày hội làng",
    "source": "Quyết định 20/QĐ-UBND",
}


def test_a_locality_has_days_of_its_own() -> None:
    """A closure and a swap are counted, told with their document, and known by then."""
    source = "Quyết định 21/QĐ-UBND"
    swap = {"name": "Tết Dương lịch", "source": source}
    off, on = "2026-12-31", "2026-12-19"
    days = [
        STORM,
        {"on": off, "reason": "swap", "moved": on, **swap},
        {"on": on, "reason": "make-up", "moved": off, **swap},
    ]
    calendar = {"local": [{"name": "xã Hà Mẫu", "days": days}]}
    asked = {"limit": "2 ngày làm việc", "received": "2026-09-14"}
    told = ask("explain", **asked, calendar=calendar)

    assert told["due"]["on"] == "2026-09-17"
    assert told["due"]["edition"] == "2026.11.1+xã Hà Mẫu"
    assert "Quyết định 15/QĐ-UBND" in told["text"]
    assert ask("days.why", day=off, calendar=calendar)["moved"] == on
    assert ask("days.why", day=on, calendar=calendar)["is_working"] is True
    before = {**calendar, "known_on": "2026-09-13"}
    assert ask("due_date", **asked, calendar=before)["on"] == "2026-09-16"


def test_a_local_day_overrides_a_national_one_by_its_document_only() -> None:
    """Else both documents are told."""
    shut = {**REST, "on": "2026-11-24", "reason": "make-up"}
    local = [{"name": "xã", "edition": "xã 1", "days": [shut]}]
    error = refused("days.why", day="2026-11-24", calendar={"local": local})
    assert error["code"] == "contradiction"
    named = {**shut, "replaces": error["data"]["first"]}
    calendar = {"local": [{**local[0], "days": [named]}]}

    assert ask("days.why", day="2026-11-24", calendar=calendar)["is_working"] is True
    due = {"limit": "1 ngày làm việc", "received": "2026-11-23"}
    assert ask("due_date", **due, calendar=calendar)["edition"] == "2026.11.1+xã 1"


def test_a_table_has_the_contract_of_engines() -> None:
    """The n-th working day is the one whose index is n more."""
    rows = ask("days.table", first="2026-01-01", last="2026-01-31")["rows"]
    at = {row["on"]: row["index"] for row in rows}
    wanted = at["2026-01-05"] + 3
    worked = [row["on"] for row in rows if row["is_working"]]

    assert next(day for day in worked if at[day] == wanted) == "2026-01-08"
    assert ask("days.add", day="2026-01-05", n=3) == {"on": "2026-01-08"}


def test_where_a_dossier_stands() -> None:
    """State, due day and what can follow, as the library has them."""
    told = ask("dossier", dossier=DOSSIER, at="2026-08-13")
    dossier = Dossier.receive(
        facts.procedures().on(date(2026, 8, 3))["1.004222"],
        number=NUMBER,
        at=datetime(2026, 8, 3, 9, 15),
    )

    assert told["status"]["code"] == 2
    assert told["due"]["on"] == "2026-08-12"
    assert told["timeliness"] == "late"
    assert told["can_follow"] == list(dossier.can_follow)
    assert told["holder"]["is_citizen"] is False
    assert ask("dossier", dossier=DOSSIER)["timeliness"] is None


def test_a_dossier_sent_before_a_change_has_the_rules_of_its_reception() -> None:
    """Its time counts from there; so it is read back by the library too."""
    sent = {"event": "submitted", "at": "2026-08-31T20:00"}
    taken = {"event": "received", "at": "2026-09-01T08:00"}
    asked = {**DOSSIER, "procedure": "2.000986", "channel": "online", "events": [sent]}
    read = Dossier.from_dict(asked | {"events": [sent, taken]}, facts.procedures())
    before = ask("dossier", dossier=asked)["rules"]
    after = ask("dossier", dossier=asked | {"events": [sent, taken]})["rules"]

    assert after == told_rules(read.procedure.clock_rules) != before


def test_a_dossier_that_waits_has_no_day_and_says_why() -> None:
    """The limit stands still; the request that stopped it was in time."""
    asked = {"event": "asked-for-more", "at": "2026-08-05T10:00", "missing": ["ảnh"]}
    waiting = {**DOSSIER, "events": [RECEIVED, asked]}
    told = ask("dossier", dossier=waiting, at="2026-12-01")

    assert told["due"] is None
    assert told["no_due"]["code"] == "clock-stopped"
    assert (told["timeliness"], told["missing"]) == ("early", ["ảnh"])
    assert told["holder"]["is_citizen"] is True


def test_a_dossier_that_was_only_sent_has_no_limit_yet() -> None:
    """Neither a due day nor a judgement, and the reason once."""
    sent = {
        **DOSSIER,
        "channel": "online",
        "events": [{"event": "submitted", "at": "2026-08-03T09:15"}],
    }
    told = ask("dossier", dossier=sent, at="2026-08-04")

    assert (told["due"], told["timeliness"]) == (None, None)
    assert told["no_due"]["code"] == "not-started"


OWN: Final = {
    "code": "9.000001",
    "name": "Thủ tục giả định",
    "time_limit": "3 ngày làm việc",
    "field_of_work": {"name": "Lĩnh vực giả định"},
    "on_supplement": "restart",
    "supplement_source": "Quyết định 12/QĐ-UBND",
    "extensions_allowed": 1,
}


@pytest.mark.parametrize("is_whole", [False, True])
def test_a_procedure_of_ones_own(*, is_whole: bool) -> None:
    """In short or in its JSON form; its own rules say what a supplement does."""
    own: dict[str, Any] = OWN
    if is_whole:
        procedure = (
            operation("dossier").request.fields["procedures"].shape.read([OWN], "$")
        )
        own = {"form": json_forms.to_dict(procedure[0])}
    events = [
        RECEIVED,
        {"event": "asked-for-more", "at": "2026-08-04T10:00"},
        {"event": "completed", "at": "2026-08-10T14:00"},
    ]
    dossier = {**DOSSIER, "procedure": "9.000001", "events": events}
    told = ask("dossier", dossier=dossier, procedures=[own])

    assert told["due"]["on"] == "2026-08-13"


def test_a_procedure_with_no_more_than_a_name() -> None:
    """Without a limit no day can be named."""
    own = {"code": "9.000001", "name": "Thủ tục giả định"}
    told = ask(
        "dossier", dossier={**DOSSIER, "procedure": "9.000001"}, procedures=[own]
    )

    assert told["no_due"]["code"] == "unstated-limit"


@pytest.mark.parametrize(
    ("code", "came"), [("9.000001", "9.000001"), ("Trần Thị", "Aaaa Aaa")]
)
def test_a_procedure_that_nobody_has(code: str, came: str) -> None:
    """A code is told; what is none by its shape."""
    record = {"MaHoSo": NUMBER, "MaTTHC": code, "NgayTiepNhan": "20260803091500"}
    for error in (
        refused("dossier", dossier={**DOSSIER, "procedure": code}),
        ask("sync.check", record=record)["no_dossier"],
    ):
        assert error["data"]["expected"] == "listed-procedure"
        assert error["data"]["got"].replace("?", "a") == came


def test_a_procedure_of_other_days_is_told_with_them() -> None:
    """Submitted on its last day, received when no version is known any more."""
    events = [
        {"event": "submitted", "at": "2027-02-27T20:00"},
        {"event": "received", "at": "2027-03-02T08:00"},
    ]
    dossier = {**DOSSIER, "procedure": "1.001193", "events": events}
    error = refused("dossier", dossier=dossier)
    listed = refused("procedures", code="1.001193", on="2027-03-02")

    assert error["data"] == {
        "field": "procedure",
        "got": "1.001193",
        "expected": "listed-procedure",
    }
    assert error["message"] == {
        "en": "procedure must be the code of a procedure that the catalogue has on "
        "that day but '1.001193', there until 2027-02-28 and not on 2027-03-02, came; "
        "send the procedure itself under procedures",
        "vi": "procedure phải là mã của thủ tục có trong danh mục vào ngày đó, nhận "
        "được '1.001193' (ngày được hỏi là 02/03/2027, danh mục chỉ có thủ tục này "
        "đến hết 28/02/2027); gửi kèm chính thủ tục đó trong procedures",
    }
    assert listed == error


@pytest.mark.parametrize(
    ("day", "en", "vi"),
    [
        (
            date(2026, 1, 5),
            "there since 2026-02-01 and not on 2026-01-05",
            "từ 01/02/2026",
        ),
        (
            date(2026, 4, 1),
            "there until 2026-03-31 and since 2026-06-01 and not on 2026-04-01",
            "đến hết 31/03/2026 và từ 01/06/2026",
        ),
        (date(2026, 8, 1), "there until 2026-07-31 and not", "đến hết 31/07/2026"),
    ],
)
def test_the_nearest_days_of_a_procedure_are_told(
    monkeypatch: pytest.MonkeyPatch, day: date, en: str, vi: str
) -> None:
    """Until when it was there, and since when it is there again."""
    own = Procedure(code="9.000001", name="Thủ tục giả định")
    first = Period(date(2026, 2, 1), date(2026, 3, 31))
    again = Period(date(2026, 6, 1), date(2026, 7, 31))
    items = (("9.000001", own, first), ("9.000001", own, again))
    monkeypatch.setattr(of_dossiers, "shipped", lambda: Catalogue("own", items))
    of_dossiers._catalogue_on.cache_clear()

    with pytest.raises(InvalidValueError) as caught:
        of_dossiers.procedure_of("9.000001", day, None)
    of_dossiers._catalogue_on.cache_clear()

    assert en in str(caught.value)
    assert f"danh mục chỉ có thủ tục này {vi})" in caught.value.message("vi")


def test_every_event_and_field_of_a_dossier_can_be_given() -> None:
    """What ``to_dict`` writes is read, and written again as it was."""
    agency = {"name": "Ủy ban nhân dân xã Hà Mẫu", "code": "H56.24", "level": "commune"}
    unit = {"name": "Bộ phận Một cửa", "agency": agency}
    actor = {"unit": unit, "post": "công chức", "name": "Trần Thị Ví Dụ"}
    visit = {
        "purpose": "return",
        "begins_at": "2026-08-12T17:30",
        "ends_at": "2026-08-12T18:30",
        "place": "thôn Ví Dụ",
        "by": actor,
    }
    events: list[dict[str, Any]] = [
        {"event": "received", "at": "2026-08-03T09:15", "promised": "2026-08-12"},
        {"event": "transferred", "at": "2026-08-03T10:00", "to": unit, "step": "2"},
        {"event": "payment-asked", "at": "2026-08-03T11:00", "amount": "8000"},
        {
            "event": "paid",
            "at": "2026-08-03T14:00",
            "amount": "8000.50",
            "online": True,
        },
        {"event": "consultation-asked", "at": "2026-08-04T08:00", "agency": agency},
        {"event": "consultation-answered", "at": "2026-08-05T08:00", "agency": agency},
        {
            "event": "confirmation-asked",
            "at": "2026-08-05T09:00",
            "until": "2026-08-06",
        },
        {"event": "confirmed", "at": "2026-08-06T08:00", "is_silent": True},
        {
            "event": "extended",
            "at": "2026-08-07T08:00",
            "to": "2026-08-14",
            "by": actor,
        },
        {"event": "visit-booked", "at": "2026-08-10T08:00", "visit": visit},
        {"event": "finished", "at": "2026-08-12T08:00", "result": "thẻ", "note": None},
        {"event": "returned", "at": "2026-08-12T18:00", "channel": "direct"},
    ]
    applicant = {"name": "Nguyễn Văn Ví Dụ", "kind": "citizen", "phone": "0900000001"}
    dossier = {
        **DOSSIER,
        "channel": "direct",
        "applicant": applicant,
        "receiving_agency": agency,
        "papers": ["đơn"],
        "limit": {"type": "time_limits.WorkingDays", "quantity": "7.5"},
        "events": events,
    }
    told = ask("dossier", dossier=dossier)
    read = Dossier.from_dict(
        {
            **dossier,
            "events": [{k: e[k] for k in e if e[k] is not None} for e in events],
        },
        facts.procedures().on(date(2026, 8, 3)),
    )

    assert (told["status"]["code"], told["timeliness"]) == (10, "early")
    again = ask("dossier", dossier=read.to_dict())
    assert again == told
    assert "Trần" not in json.dumps(told)


def test_an_empty_dossier_is_refused_as_the_library_does() -> None:
    """No event is no dossier."""
    assert refused("dossier", dossier={**DOSSIER, "events": []})["code"] == (
        "illegal-event"
    )


def test_a_due_date_of_a_dossier_is_explained() -> None:
    """With the limit, what a supplement did by the procedure's rules, and why."""
    events = [
        RECEIVED,
        {"event": "asked-for-more", "at": "2026-08-05T10:00", "missing": ["ảnh"]},
        {"event": "completed", "at": "2026-08-10T14:00"},
    ]
    asked = {"dossier": {**DOSSIER, "events": events}, "explain": True}
    told = ask("dossier", **asked)
    english = ask("dossier", **asked, locale="en")

    assert told["limit"] == {"type": "time_limits.WorkingDays", "quantity": 7}
    assert told["rules"]["on_supplement"] == "starts-when-complete"
    assert told["due"]["on"] == told["explanation"]["due"]["on"] == "2026-08-19"
    assert "bổ sung, hoàn thiện hồ sơ" in told["explanation"]["text"]
    assert "working days" in english["explanation"]["text"]
    kinds = [each["type"] for each in told["explanation"]["due"]["events"]]
    assert kinds == ["clock.Stop", "clock.Restart"]
    waiting = {**DOSSIER, "events": events[:2]}
    stopped = ask("dossier", dossier=waiting, explain=True)
    assert (stopped["explanation"], stopped["no_due"]["code"]) == (
        None,
        "clock-stopped",
    )
    assert ask("dossier", dossier=DOSSIER)["explanation"] is None


def test_assumptions_name_keys_of_the_protocol() -> None:
    """What would have it otherwise is a key of the request, and no Python."""
    told = ask("explain", limit="2 ngày làm việc", received="2026-09-12T09:00")

    assert {each["code"]: each["switch"] for each in told["due"]["assumptions"]} == {
        "off-day-receipt-stays": '"rules": {"off_day_receipt": "…"}'
    }


def test_the_catalogue_can_be_asked() -> None:
    """Every procedure, or one, with its limits and rules."""
    every = ask("procedures")["procedures"]
    (one,) = ask("procedures", code="1.004222", on="2026-08-03")["procedures"]
    codes = [each["code"] for each in every]

    assert codes == list(facts.procedures())
    assert len(ask("procedures", on="2026-08-03")["procedures"]) <= len(every)
    assert one["limit"] == {"type": "time_limits.WorkingDays", "quantity": 7}
    assert one["name"] in {each["name"] for each in every}
    schema = operation("procedures").describe()["result"]
    Draft202012Validator(schema).validate({"procedures": every})
    error = refused("procedures", code="9.000001")
    assert error["data"]["expected"] == "listed-procedure"


def test_a_procedure_of_several_limits_has_none_of_its_own() -> None:
    """The dossier says so where no one limit is promised."""
    listed = ask("procedures")["procedures"]
    several = [each["code"] for each in listed if len(each["limits"]) > 1]
    told = [ask("dossier", dossier={**DOSSIER, "procedure": code}) for code in several]
    lacking = [each for each in told if each["limit"] is None]

    assert lacking
    assert {each["no_due"]["code"] for each in lacking} == {"limit-conflict"}
    assert '"limit"' in lacking[0]["no_due"]["message"]["en"]


def test_a_channel_is_never_guessed() -> None:
    """A dossier tells it; a record that does not has a finding."""
    silent = {key: DOSSIER[key] for key in DOSSIER if key != "channel"}
    record = {
        "MaHoSo": NUMBER,
        "MaTTHC": "1.004222",
        "NgayTiepNhan": "20260803091500",
        "TrangThaiHoSo": "2",
    }
    month = {"first": "2026-08-01", "last": "2026-08-31"}

    for error in (
        refused("dossier", dossier=silent),
        refused("sync.write", dossier=silent),
    ):
        assert error["data"]["field"] == "$.dossier.channel"
    error = refused("form_06", dossiers=[DOSSIER, silent], **month)
    assert error["data"]["field"] == "$.dossiers[1].channel"
    read, checked = ask("sync.read", record=record), ask("sync.check", record=record)
    assert read["channel"] is None
    for told in (read, checked):
        assert "channel-told" in {each["rule"] for each in told["findings"]}
    assert checked["is_clean"] is False


@pytest.mark.parametrize(
    ("written", "kind", "is_odd"),
    [
        ("12", "citizen", True),
        ("038 190 000 12", "citizen", True),
        ("038 190 000 123", "citizen", False),
        ("C1234567", "citizen", False),
        ("0100109106", "enterprise", False),
        ("", "citizen", False),
    ],
)
def test_digits_that_are_no_citizen_number(
    written: str, kind: str, *, is_odd: bool
) -> None:
    """A finding without the number; that the record leaves it out is another."""
    applicant = {"name": "Nguyễn Văn Ví Dụ", "kind": kind, "id_number": written}
    dossier = {**DOSSIER, "applicant": applicant}
    stood = ask("dossier", dossier=dossier)
    sent = ask("sync.write", dossier=dossier)
    coded = ask("sync.write", dossier=dossier, applicant_code="P-77")

    for told in (stood, sent, coded):
        rules = [each["rule"] for each in told["findings"]]
        assert ("digits-of-a-citizen" in rules) == is_odd
        assert not written or written not in json.dumps(told["findings"])
    left = [each["rule"] for each in sent["findings"]]
    assert ("number-in-no-field" in left) == bool(written)
    assert "number-in-no-field" not in {each["rule"] for each in coded["findings"]}
    assert coded["record"]["MaDoiTuong"] == "P-77"


def test_form_06_says_which_dossier_is_wrong() -> None:
    """The place and the number, or the shape of what is none."""
    late = {"event": "completed", "at": "2026-08-01T09:15"}
    month = {"first": "2026-08-01", "last": "2026-08-31"}
    for number, told in ((NUMBER, NUMBER), ("Trần Thị", None)):
        wrong = {**DOSSIER, "number": number, "events": [RECEIVED, late]}
        error = refused("form_06", dossiers=[DOSSIER, wrong], **month)

        assert error["code"] == "illegal-event"
        assert error["data"]["place"] == "$.dossiers[1]"
        assert error["message"]["vi"].startswith("$.dossiers[1] (")
        assert (error["data"]["number"] == told) == (told is not None)
        assert "Trần" not in json.dumps(error, ensure_ascii=False)


@pytest.mark.parametrize(
    ("number", "told"), [(NUMBER, NUMBER), ("Trần Thị", "Aaaa Aaa")]
)
def test_form_06_says_which_dossier_came_twice(number: str, told: str) -> None:
    """Both places, and no text that may be a name."""
    twice = {**DOSSIER, "number": number}
    other = {**DOSSIER, "number": "H56.24-260803-0009"}
    month = {"first": "2026-08-01", "last": "2026-08-31"}
    error = refused("form_06", dossiers=[twice, other, twice], **month)

    assert error["data"]["expected"] == "own-number"
    assert (error["data"]["place"], error["data"]["got"]) == (
        "$.dossiers[2]",
        "$.dossiers[0]",
    )
    assert error["data"]["number"].replace("?", "a") == told
    assert "Trần" not in json.dumps(error, ensure_ascii=False)


def test_form_06_counts_dossiers() -> None:
    """Rows, total, rates and text; a dossier that cannot be counted is refused."""
    done = {
        **DOSSIER,
        "events": [RECEIVED, {"event": "returned", "at": "2026-08-13T08:00"}],
    }
    own = {**DOSSIER, "number": "H56.24-260803-0002", "procedure": "9.000001"}
    asked = {
        "dossiers": [done, own],
        "procedures": [OWN],
        "first": "2026-08-01",
        "last": "2026-08-31",
        "agency": {"name": "Ủy ban nhân dân xã Hà Mẫu"},
        "locale": "en",
    }
    told = ask("form_06", **asked)

    assert [row["figures"]["late"] for row in told["rows"]] == [1, 0]
    assert [row["figures"]["running_late"] for row in told["rows"]] == [0, 1]
    assert told["total"]["received_direct"] == 2
    assert told["rates"][0]["percent"] == "0.00"
    assert "Total" in told["text"]
    unstated = {**OWN, "time_limit": "theo đợt"}
    error = refused("form_06", **{**asked, "procedures": [unstated]})
    assert error["code"] == "report-refused"


def test_sync_records_are_read_checked_and_written() -> None:
    """A record that is written is read again as it was."""
    written = ask("sync.write", dossier=DOSSIER, office=OFFICE, subject="thường trú")
    read = ask("sync.read", record=written["record"])
    checked = ask("sync.check", record=written["record"])

    assert written["record"]["TrangThaiHoSo"] == "2"
    assert written["record"]["NgayHenTra"] == "20260812170000"
    assert [each["TrangThai"] for each in written["progress"]] == ["2"]
    assert read["record"] == written["record"]
    assert (read["status"]["code"], read["channel"]) == (2, "direct")
    assert checked["dossier"]["number"] == NUMBER
    assert checked["is_clean"] == (checked["findings"] == [])


def test_a_broken_sync_record_is_a_finding_and_no_dossier() -> None:
    """What cannot be proved is left out; every oddity is told."""
    record = {"MaHoSo": NUMBER, "TrangThaiHoSo": 77}
    read, checked = ask("sync.read", record=record), ask("sync.check", record=record)
    named = {"MaTTHC": "1.004222"}

    assert (read["status"], read["channel"]) == (None, "direct") or read["findings"]
    assert (checked["dossier"], checked["is_clean"]) == (None, False)
    unproved = ask("sync.check", record={**record, **named})
    assert (unproved["dossier"], unproved["is_clean"]) == (None, False)
    assert unproved["no_dossier"]["code"] == "plain-data"


@pytest.mark.parametrize(
    "file", sorted(CASES.glob("*.json")), ids=lambda each: each.name
)
def test_portal_records_pass_through(file: Path) -> None:
    """A record gives the procedure and the findings that the library gives."""
    from cqtt.interop.portal import read_record

    record = json.loads(file.read_text("utf-8"))
    told = ask("portal.read", record=record)
    procedure, findings = read_record(record).to_procedure()

    assert json_forms.from_dict(told["procedure"]) == procedure
    assert len(told["findings"]) == len(findings)


def test_letters_are_written() -> None:
    """Text or HTML, in one language or two; an apology needs a calendar."""
    asked = {**operation("letter").example}
    text, page = ask("letter", **asked), ask("letter", **asked, output="html")
    both = ask("letter", **asked, bilingual=True, locale="vi")

    assert text["content"].startswith("ỦY BAN NHÂN DÂN XÃ VÍ DỤ")
    assert page["content"].startswith("<!DOCTYPE html>")
    assert len(both["content"]) > len(text["content"])
    apology = {
        **dict(operation("letter").example["values"]),
        "procedure": "Thủ tục giả định",
        "dossier_number": NUMBER,
        "received": "2026-07-27",
        "promised": "2026-08-04",
        "new_promise": "2026-08-11",
        "state": "đang giải quyết",
        "reason": "sự cố hệ thống",
        "responsible": "bà Lò Thị Giả Định",
    }
    for name in ("contribution", "period"):
        del apology[name]
    sorry = ask("letter", kind="apology", values=apology)
    assert "xin chân thành xin lỗi" in sorry["content"]


def test_a_petition_has_its_deadlines() -> None:
    """The status, each limit and what is missing."""
    told = ask("petition", **operation("petition").example)
    steps = {each["step"]: each for each in told["deadlines"]}

    assert told["status"]["name"] == "accepted"
    assert (steps["accept"]["on"], steps["accept"]["met"]) == ("2026-09-03", True)
    assert (steps["answer"]["is_late"], steps["resolve"]["is_late"]) == (True, False)
    assert {each["rule"] for each in told["findings"]}
    suspended = {
        "kind": "complaint",
        "number": "KN-08",
        "channel": "post",
        "events": [
            {"event": "received", "at": "2026-08-21T09:00"},
            {"event": "accepted", "at": "2026-08-24T09:00"},
            {"event": "suspended", "at": "2026-08-26T09:00", "reason": "chờ giám định"},
        ],
    }
    stopped = ask("petition", petition=suspended)["deadlines"]
    assert any(each["is_suspended"] and each["on"] is None for each in stopped)


def test_who_came_by_post_is_not_answered_at_a_reception() -> None:
    """The channel decides it, so it must be told."""
    petition = dict(operation("petition").example["petition"])
    steps = {
        channel: {
            each["step"]
            for each in ask("petition", petition={**petition, "channel": channel})[
                "deadlines"
            ]
        }
        for channel in ("in-person", "post")
    }
    assert steps["in-person"] - steps["post"] == {"answer"}
    for key in ("channel", "kind"):
        silent = {name: petition[name] for name in petition if name != key}
        error = refused("petition", petition=silent)
        assert error["data"]["field"] == f"$.petition.{key}"
    assert refused("petition", petition=[])["code"] == "wrong-type"
    error = refused("petition", petition={**petition, "abuot": "x"})
    assert error["data"]["faults"] == ["unknown fields: abuot @ $"]


def test_a_text_for_clerks_names_keys_of_the_protocol() -> None:
    """How to choose the new rule is said as a key."""
    told = ask(
        "petition.deadline",
        step="accept",
        kind="complaint",
        begun_on="2026-06-30",
    )

    assert '"running": "new-rule"' in told["text"]
    assert "RunningLimit" not in told["text"]


def test_a_deadline_by_itself_is_explained() -> None:
    """The limit, its article and the count, in a language."""
    asked = ANSWERED["a complaint's acceptance"][0]
    told = ask(**asked, locale="en", running="new-rule", done_on="2026-09-03")

    assert told["deadline"]["on"] == "2026-09-03"
    assert told["deadline"]["met"] is True
    assert "7 working days" in told["text"]


# --- what is refused -----------------------------------------------------------

REFUSED: Final[dict[str, tuple[dict[str, Any], str, str]]] = {
    # the request, the code, the place
    "no operation": ({}, "invalid-value", "$.op"),
    "another operation": ({"op": "due_dat"}, "unknown-name", "$.op"),
    "an operation that is no text": ({"op": ["due_date"]}, "unknown-name", "$.op"),
    "an id that is a list": ({"id": [1], "op": "edition"}, "wrong-type", "$.id"),
    "an id that is true": ({"id": True, "op": "edition"}, "wrong-type", "$.id"),
    "a misspelt key": ({**DUE, "recieved": "2026-01-05"}, "unknown-name", "$"),
    "a key of a person": ({**DUE, "Nguyễn Văn Ví Dụ": 1}, "unknown-name", "$"),
    "a missing key": (
        {"op": "due_date", "limit": "3 giờ"},
        "invalid-value",
        "$.received",
    ),
    "null for what is needed": (
        {**DUE, "received": None},
        "invalid-value",
        "$.received",
    ),
    "no day": ({**DUE, "received": "31/12/2025"}, "invalid-value", "$.received"),
    "a day that is none": (
        {**DUE, "received": "2026-02-30"},
        "invalid-value",
        "$.received",
    ),
    "a day as a number": ({**DUE, "received": 20251231}, "invalid-value", "$.received"),
    "an hour that is none": (
        {**DUE, "office": {"hours": HOURS, "appointment": "25:00"}},
        "invalid-value",
        "$.office.appointment",
    ),
    "an office that is a text": ({**DUE, "office": "xã"}, "wrong-type", "$.office"),
    "a misspelt key of an office": (
        {**DUE, "office": {"hour": HOURS}},
        "unknown-name",
        "$.office",
    ),
    "calendar and office": (
        {**DUE, "office": OFFICE, "calendar": {}},
        "invalid-value",
        "$.calendar",
    ),
    "hours that overlap": (
        {**DUE, "office": {"hours": "07:30-11:30,11:00-17:00"}},
        "invalid-value",
        "$.office.hours",
    ),
    "a month that is none": (
        {
            **DUE,
            "office": {
                "hours": {
                    "shifts": HOURS,
                    "seasons": [{"shifts": HOURS, "since": "4-16", "until": "10-15"}],
                }
            },
        },
        "invalid-value",
        "$.office.hours.seasons[0].since",
    ),
    "a counter on no day": (
        {
            **DUE,
            "office": {
                "hours": {
                    "shifts": HOURS,
                    "counters": [{"on": "monday", "shifts": HOURS}],
                }
            },
        },
        "unknown-name",
        "$.office.hours.counters[0].on",
    ),
    "another rule": ({**DUE, "rules": "lunar"}, "unknown-name", "$.rules"),
    "a kind of limit": (
        {**DUE, "limit": {"type": "time_limits.WorkingDay", "quantity": 3}},
        "unknown-name",
        "$.limit.type",
    ),
    "a limit that is a number": ({**DUE, "limit": 3}, "wrong-type", "$.limit"),
    "an empty limit": ({**DUE, "limit": ""}, "invalid-value", "$.limit"),
    "half a week": (
        {**DUE, "limit": {"type": "time_limits.Weeks", "quantity": "1.5"}},
        "wrong-type",
        "$.limit.quantity",
    ),
    "a third of a day": (
        {**DUE, "limit": {"type": "time_limits.WorkingDays", "quantity": "1.33"}},
        "invalid-value",
        "$.limit.quantity",
    ),
    "a float of days": (
        {**DUE, "limit": {"type": "time_limits.WorkingDays", "quantity": 1.5}},
        "wrong-type",
        "$.limit.quantity",
    ),
    "no days at all": (
        {**DUE, "limit": {"type": "time_limits.WorkingDays", "quantity": 0}},
        "invalid-value",
        "$.limit.quantity",
    ),
    "zero quarters": (
        {**DUE, "limit": {"type": "time_limits.WorkingDays", "quantity": "0.0"}},
        "invalid-value",
        "quantity",
    ),
    "days without end": (
        {"op": "days.add", "day": "2026-01-05", "n": 10**300},
        "invalid-value",
        "$.n",
    ),
    "no step": (
        {"op": "days.add", "day": "2026-01-05", "n": 0},
        "invalid-value",
        "$.n",
    ),
    "a step that is true": (
        {"op": "days.add", "day": "2026-01-05", "n": True},
        "wrong-type",
        "$.n",
    ),
    "a list for a text": ({"op": "text.number", "n": [1]}, "wrong-type", "$.n"),
    "a text for a list": ({"op": "text.sort", "texts": "Ê"}, "wrong-type", "$.texts"),
    "a number among texts": (
        {"op": "text.sort", "texts": ["Ê", 5]},
        "wrong-type",
        "$.texts[1]",
    ),
    "a table of eleven years": (
        {"op": "days.table", "first": "2012-01-01", "last": "2023-12-31"},
        "invalid-value",
        "$.last",
    ),
    "minutes without hours": (
        {"op": "minutes.add", "moment": "2026-01-05T08:00", "minutes": 5, "office": {}},
        "invalid-value",
        "$.office.hours",
    ),
    "a level of 95": (
        {"op": "satisfaction", "counts": {"Hài lòng": 1}, "level": 95},
        "invalid-value",
        "$.level",
    ),
    "counts that are a list": (
        {"op": "satisfaction", "counts": [1]},
        "wrong-type",
        "$.counts",
    ),
    "half a ballot": (
        {"op": "satisfaction", "counts": {"Hài lòng": 0.5}},
        "wrong-type",
        "$.counts.(1)",
    ),
    "yes for true": (
        {**operation("letter").example, "op": "letter", "bilingual": "yes"},
        "wrong-type",
        "$.bilingual",
    ),
    "an event without a name": (
        {
            "op": "dossier",
            "dossier": {**DOSSIER, "events": [{"at": "2026-08-03T09:15"}]},
        },
        "invalid-value",
        "$.dossier.events[0].event",
    ),
    "another version of a form": (
        {**DUE, "limit": {"type": "WorkingDays", "version": 2, "quantity": 3}},
        "invalid-value",
        "$.limit.version",
    ),
    "the room of another form": (
        {**DUE, "limit": {"type": "clock.WorkingDays", "quantity": 3}},
        "unknown-name",
        "$.limit.type",
    ),
    "an event that is a text": (
        {"op": "dossier", "dossier": {**DOSSIER, "events": ["received"]}},
        "wrong-type",
        "$.dossier.events[0]",
    ),
    "an amount in words": (
        {
            "op": "dossier",
            "dossier": {
                **DOSSIER,
                "events": [
                    RECEIVED,
                    {"event": "paid", "at": "2026-08-03T10:00", "amount": "tám nghìn"},
                ],
            },
        },
        "invalid-value",
        "$.dossier.events[1].amount",
    ),
    "a record that is a text": (
        {"op": "sync.read", "record": "{}"},
        "wrong-type",
        "$.record",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refuses_with_the_place(case: str) -> None:
    """The error names the path, in both languages, and holds no text that came."""
    request, code, place = REFUSED[case]
    error = response(request)["error"]

    assert error["code"] == code
    assert place in (error["data"].get("field"), error["data"].get("collection"))
    assert "Nguyễn" not in json.dumps(error, ensure_ascii=False)


def test_an_unknown_key_is_refused_with_those_that_there_are() -> None:
    """Near ones are told first, and all in the data."""
    error = refused(**{**DUE, "recieved": "2026-01-05"})

    assert error["message"]["en"] == (
        "$.recieved is no key of this operation; did you mean 'received'?"
    )
    assert error["message"]["vi"] == (
        "$.recieved không phải là khóa của thao tác này; có phải 'received' không?"
    )
    assert error["data"]["known"] == [*operation("due_date").request.fields]


ADVISED: Final[dict[str, tuple[dict[str, Any], str, str]]] = {
    # the request, what the English says, what the Vietnamese says
    "hours": (
        {**DUE, "limit": "4 giờ làm việc", "received": "2026-08-03T09:00"},
        '$.office must be an office with its hours but nothing came; send "office": {',
        '$.office: chưa có; cần cơ quan có giờ làm việc; gửi "office": {"hours": ',
    ),
    "the hour": (
        {**DUE, "limit": "4 giờ làm việc", "office": OFFICE},
        'but the day 2025-12-31 came; send text such as "2026-01-31T09:15"',
        'ngày 31/12/2025; gửi văn bản như "2026-01-31T09:15"',
    ),
    "an estimate": (
        {**DUE, "received": "2029-08-03"},
        'was needed; send "calendar": {"extended_until": "…"}, in the office',
        'cần ngày 03/08/2029; gửi "calendar": {"extended_until": "…"} (trong office',
    ),
    "both": (
        {**DUE, "office": OFFICE, "calendar": {}},
        'put the calendar into the office: "office": {"calendar": {…}}',
        "nhận được cả hai; đặt lịch vào trong cơ quan",
    ),
    "a number for a limit": (
        {**DUE, "limit": 3},
        "$.limit must be a text or a JSON object but 3 came",
        "$.limit phải là văn bản hoặc đối tượng JSON, nhận được 3",
    ),
    "a list for a limit": (
        {**DUE, "limit": []},
        "but an array came",
        "nhận được một mảng",
    ),
    "a quantity in words": (
        {**DUE, "limit": {"type": "WorkingDays", "quantity": "ba"}},
        "in steps of 0.25 but another text came; send a whole number, or text such",
        'nhận được một văn bản khác; gửi số nguyên, hoặc văn bản như "12.5"',
    ),
    "days swapped": (
        {"op": "form_06", "dossiers": [], "first": "2026-08-31", "last": "2026-08-01"},
        "$.last must be a last day on or after the first but 2026-08-01 came",
        "$.last phải là ngày cuối không trước ngày đầu, nhận được 01/08/2026",
    ),
    "a resumption alone": (
        {**DUE, "clock": [{"type": "clock.Resume", "when": "2026-01-05"}]},
        "send clock.Stop before clock.Resume",
        "gửi clock.Stop trước clock.Resume",
    ),
    "a word": (
        {**DUE, "rules": "civil-kode"},
        "$.rules takes no 'civil-kode'; did you mean 'civil-code'?",
        "$.rules không nhận 'civil-kode'; có phải 'civil-code' không?",
    ),
    "another word": (
        {**DUE, "rules": "Trần Thị"},
        "$.rules takes no such text; it takes 'civil-code', 'office-clock'",
        "$.rules không nhận giá trị này; các giá trị được nhận: 'civil-code', ",
    ),
    "null for a word": (
        {
            "op": "petition.deadline",
            "step": "accept",
            "kind": "complaint",
            "begun_on": "2026-08-21",
            "circumstances": [None],
        },
        "$.circumstances[0] takes no null",
        "$.circumstances[0] không nhận null",
    ),
    "a key inside": (
        {**DUE, "office": {"hour": HOURS}},
        "$.office.hour is no key of this object; did you mean 'hours'?",
        "$.office.hour không phải là khóa của đối tượng này; có phải 'hours' không?",
    ),
    "a key of no name": (
        {**DUE, "Trần Thị": 1},
        "$ has a key that is no name; its keys are 'limit', 'received'",
        "$ có một khóa không phải là tên; các khóa là 'limit', 'received'",
    ),
    "no step": (
        {"op": "days.add", "day": "2026-08-21", "n": 0},
        "$.n must be a whole number of days other than zero but 0 came; send 1 or -1",
        "$.n phải là số ngày nguyên, khác 0, nhận được 0; gửi 1 hoặc -1 để sang ngày",
    ),
    "ballots by numbers": (
        {"op": "satisfaction", "counts": {"5": 78}},
        'count by labels, such as "Rất hài lòng": 78, instead of numbers',
        'đếm theo nhãn, như "Rất hài lòng": 78, thay cho số',
    ),
}


@pytest.mark.parametrize("case", ADVISED)
def test_advice_names_keys_of_the_protocol(case: str) -> None:
    """Not the Python of the library, in both languages."""
    request, en, vi = ADVISED[case]
    message = response(request)["error"]["message"]

    assert en in message["en"]
    assert vi in message["vi"]


@pytest.mark.parametrize(
    ("request_", "place"),
    [
        ({"op": "parse_time_limit", "text": 1}, "$.text"),
        ({"op": "dossier", "dossier": {**DOSSIER, "number": 5}}, "$.dossier.number"),
        (
            {"op": "dossier", "dossier": {**DOSSIER, "procedure": []}},
            "$.dossier.procedure",
        ),
        (
            {
                **DUE,
                "clock": [{"type": "clock.Stop", "when": "2026-01-05", "reason": 7}],
            },
            "$.clock[0].reason",
        ),
        ({**DUE, "office": {"hours": {"shifts": 3}}}, "$.office.hours.shifts"),
    ],
)
def test_a_text_is_asked_for_in_no_words_of_python(
    request_: dict[str, Any], place: str
) -> None:
    """Wherever a text must come."""
    message = response(request_)["error"]["message"]

    assert message["en"].startswith(f"{place} must be text but ")
    assert message["en"].endswith(" came; send text")
    assert message["vi"].startswith(f"{place} phải là văn bản, nhận được ")
    assert message["vi"].endswith("; gửi một văn bản")


def test_a_list_has_its_bound() -> None:
    """More than the schema allows is refused with the number that came."""
    error = refused(
        "petition.deadline",
        step="accept",
        kind="complaint",
        begun_on="2026-08-21",
        circumstances=["complex"] * 21,
    )

    assert (error["data"]["field"], error["data"]["got"]) == ("$.circumstances", 21)


def test_a_long_office_is_read_and_not_kept() -> None:
    """Content of more than ten thousand characters is built anew each time."""
    counters = [{"on": "saturday", "shifts": "07:30-11:30"}] * 300
    office = {"hours": {"shifts": HOURS, "counters": counters}}

    assert ask(**DUE, office=office)["on"] == "2026-01-07"
    assert (
        ask("parse_time_limit", text="x" * 300)["limit"]["type"]
        == "time_limits.Unstated"
    )
    assert refused(**{**DUE, "limit": "x" * 300})["code"] == "unstated-limit"


def test_an_office_is_built_once() -> None:
    """The same content is the same office, however often it comes."""
    shape = operation("due_date").request.fields["office"].shape
    first, second = (shape.read(dict(OFFICE), "$") for _ in range(2))

    assert first is second
    assert shape.read({"hours": "08:00-12:00"}, "$") is not first


# --- schemas -------------------------------------------------------------------


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_example_is_of_its_schemas(name: str) -> None:
    """Each example is answered, and both sides are what the schemas say."""
    told = operation(name).describe()
    for side in ("request", "result"):
        Draft202012Validator.check_schema(told[side])

    assert told["example"]["op"] == name
    Draft202012Validator(told["request"]).validate({"id": 1, **told["example"]})
    Draft202012Validator(told["result"]).validate(ask(**told["example"]))


@pytest.mark.parametrize("case", ANSWERED)
def test_answers_are_of_their_schemas(case: str) -> None:
    """What was asked and answered above is what the schemas say."""
    asked, _ = ANSWERED[case]
    told = operation(asked["op"]).describe()

    Draft202012Validator(told["request"]).validate(asked)
    Draft202012Validator(told["result"]).validate(ask(**asked))


def mutants(value: Any) -> Iterator[Any]:
    """Yield values that are like one, but for one place."""
    yield from (True, 3.5, -1, "", "chữ", [], {}, None)
    if isinstance(value, Mapping):
        yield {**value, "them": 1}
        for key in value:
            yield {name: value[name] for name in value if name != key}
            for each in mutants(value[key]):
                yield {**value, key: each}
    if isinstance(value, list):
        for at, inside in enumerate(value[:2]):
            for each in mutants(inside):
                yield [*value[:at], each, *value[at + 1 :]]


OURS: Final = ("wrong-type", "invalid-value", "unknown-name")


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_schema_refuses_what_reading_refuses(name: str) -> None:
    """Both ways: what a schema refuses is an error, and what reading refuses too."""
    told = operation(name).describe()
    validator = Draft202012Validator(told["request"])
    asked = {key: told["example"][key] for key in told["example"] if key != "op"}
    for mutant in mutants(asked):
        if not isinstance(mutant, dict):
            continue
        answered = response({**mutant, "op": name})
        error = answered.get("error")
        if not validator.is_valid({**mutant, "op": name}):
            assert error is not None, mutant
        elif error is not None:
            assert error["code"] != "internal", mutant
            # Days such as 30 February fit the pattern; the mutants have none.
            assert not is_of_the_shape(name, mutant), (mutant, error)


def is_of_the_shape(name: str, asked: dict[str, Any]) -> bool:
    """Tell whether reading itself refuses a request, before the library is asked."""
    try:
        operation(name).request.read(asked, "$")
    except CqttError as error:
        place = getattr(error, "field", None) or getattr(error, "collection", "")
        return error.code in OURS and str(place).startswith("$")
    return False


def test_describe_lists_every_operation() -> None:
    """With versions, titles in both languages, and alone by name."""
    told = description()

    assert [each["op"] for each in told["operations"]] == [*OPERATIONS]
    assert told["edition"] == facts.edition()
    assert response({"op": "describe"})["result"] == told
    one = ask("describe", name="days.add")["operations"]
    assert one == [operation("days.add").describe()]
    assert refused("describe", name="days")["data"]["collection"] == "$.name"
    assert all(
        each["title"]["vi"] and each["title"]["en"] for each in told["operations"]
    )


def test_events_of_dossiers_are_all_described() -> None:
    """Every kind of event has its schema with every field of its class."""
    schema = operation("dossier").describe()["request"]
    events = schema["properties"]["dossier"]["properties"]["events"]["items"]["anyOf"]
    fields = {
        each["properties"]["event"]["const"]: each["properties"] for each in events
    }

    for kind in EVENT_KINDS:
        own = {each.name for each in kind.__attrs_attrs__}
        assert set(fields[kind.slug]) == {"event", *own}


# --- as the library answers ----------------------------------------------------

days = st.dates(date(2024, 1, 1), date(2026, 12, 31))
moments = st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 31)).map(
    lambda each: each.replace(microsecond=0)
)
LIMITS: Final[dict[str, Any]] = {
    each.__name__: each
    for each in (
        *(WorkingDays, CalendarDays, Weeks, Months, Years, WorkingHours, Hours),
    )
}
DESK: Final = Office(state_calendar(), OfficeHours.parse(HOURS))


@given(
    st.sampled_from(sorted(LIMITS)),
    st.integers(1, 12),
    moments,
    st.sampled_from(["", "office-clock"]),
)
@example("WorkingDays", 3, datetime(2026, 2, 13, 9), "office-clock")
def test_due_dates_are_those_of_the_library(
    kind: str, quantity: int, received: datetime, rules_of_office: str
) -> None:
    """Every kind of limit, by both conventions."""
    rules = OFFICE_CLOCK if rules_of_office else None
    asked: dict[str, Any] = {
        "op": "due_date",
        "limit": {"type": kind, "quantity": quantity},
        "received": received.isoformat(),
        "office": OFFICE,
        "rules": rules_of_office or None,
    }
    try:
        due = due_date(
            LIMITS[kind](quantity), received=received, office=DESK, rules=rules
        )
    except BeyondCalendarError:
        assert refused(**asked)["code"] == "beyond-calendar"
        return
    told = ask(**asked)

    assert told["on"] == due.on.isoformat()
    assert told["at"] == (due.at.isoformat() if due.at else None)
    assert told["ends_at"] == due.ends_at.isoformat()
    assert told["status"] == due.status.value


@given(days, st.integers(-30, 30).filter(bool), days)
def test_working_days_are_those_of_the_calendar(day: date, n: int, end: date) -> None:
    """Adding, counting, and why a day is off."""
    calendar = state_calendar()

    assert ask("days.add", day=day.isoformat(), n=n)["on"] == (
        calendar.add(day, n).isoformat()
    )
    counted = ask("days.count", start=day.isoformat(), end=end.isoformat())
    assert counted["days"] == calendar.count(day, end)
    assert ask("days.why", day=day.isoformat())["name"] == calendar.why(day).name


@given(moments, moments, st.integers(1, 5000))
def test_minutes_are_those_of_the_office(
    start: datetime, end: datetime, minutes: int
) -> None:
    """Adding and the time between."""
    worked = DESK.working_time
    assert worked is not None
    added = ask("minutes.add", moment=start.isoformat(), minutes=minutes, office=OFFICE)
    between = ask(
        "minutes.between", start=start.isoformat(), end=end.isoformat(), office=OFFICE
    )

    assert added["at"] == worked.add(start, minutes).isoformat()
    whole = worked.between(start, end)
    assert timedelta(seconds=between["seconds"]) == whole
    assert abs(between["minutes"]) == abs(whole) // timedelta(minutes=1)


@given(dossiers(), st.sampled_from([None, datetime(2026, 9, 1, 9)]))
def test_dossiers_stand_where_the_library_says(
    dossier: Dossier, at: datetime | None
) -> None:
    """Any legal course, with a procedure in its JSON form."""
    told = ask(
        "dossier",
        dossier=dossier.to_dict(),
        procedures=[{"form": json_forms.to_dict(dossier.procedure)}],
        office=OFFICE,
        at=at and at.isoformat(),
    )

    assert told["status"]["code"] == dossier.status.value
    assert told["can_follow"] == list(dossier.can_follow)
    assert told["missing"] == list(dossier.missing)
    assert told["holder"]["is_citizen"] == dossier.holder.is_citizen
    due = due_or_none(dossier, DESK)
    assert told["due"] == (None if due is None else short(due))
    assert (told["due"] is None) <= (told["no_due"] is not None)
    if at is not None:
        kept = timeliness_or_none(dossier, DESK, at)
        assert told["timeliness"] == (None if kept is None else kept.value)
    assert len(told["findings"]) == len(dossier.findings(DESK))


def test_statuses_of_dossiers_in_an_estimated_year() -> None:
    """The quick way to a status is the long one, on every day of a whole calendar."""
    for day in (date(2027, 12, 1) + timedelta(days=7 * week) for week in range(60)):
        calendar = state_calendar().extended(until=date(2030, 1, 1))
        due = due_date(Months(1), received=day, calendar=calendar)
        told = ask(
            "due_date",
            limit="1 tháng",
            received=day.isoformat(),
            calendar={"extended_until": "2030-01-01"},
        )
        assert told["status"] == due.status.value


# --- lines ---------------------------------------------------------------------


def line(value: object) -> bytes:
    """Return a value as a line of JSON."""
    return json.dumps(value, ensure_ascii=False).encode() + b"\n"


ADD: Final = {"id": 7, "op": "days.add", "day": "2025-12-31", "n": 3}
ADDED: Final = {"id": 7, "result": {"on": "2026-01-07"}}

UNREADABLE: Final[dict[str, tuple[bytes, str]]] = {
    "no JSON": (b"hello\n", "Expecting value at line 1 column 1"),
    "cut off": (b'{"id": 7, "op": \n', "Expecting value at line 2 column 1"),
    "no UTF-8": (b'{"op": "\xff"}\n', "not UTF-8 at byte 8"),
    "UTF-16": ("{}\n".encode("utf-16"), "not UTF-8 at byte 0"),
    "a key twice": (b'{"op": "edition", "op": "edition"}\n', "key 'op' came twice"),
    "NaN": (b'{"op": NaN}\n', "NaN is not JSON"),
    "a number beyond floats": (b'{"id": 1e999}\n', "a number is too long to be read"),
    "a long number": (b"9" * 5000 + b"\n", "a number is too long to be read"),
    "nested": (b"[" * 1_000_000 + b"\n", "nested too deeply"),
    "two values": (b'{"op": "edition"} {}\n', "Extra data at line 1 column 19"),
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_an_unreadable_line_gets_an_error_and_the_next_an_answer(case: str) -> None:
    """The id is null, the place is told, and nothing else is lost."""
    bad, fault = UNREADABLE[case]
    first, second = conversation(bad.replace(b"\n\x00", b"\n") + line(ADD))

    assert (first["id"], first["error"]["code"]) == (None, "plain-data")
    assert first["error"]["data"]["faults"][0].startswith(fault[:20])
    assert second == ADDED


def test_the_texts_of_windows_are_read() -> None:
    """A byte order mark, CRLF, empty lines and a last line without an end."""
    sent = (
        b"\xef\xbb\xbf"
        + line(ADD)[:-1]
        + b"\r\n\r\n  \n\xef\xbb\xbf\n"
        + line(ADD)[:-1]
    )

    assert conversation(sent) == [ADDED, ADDED]


def test_an_id_comes_back_as_it_came() -> None:
    """Texts, numbers and null, whatever the answer is."""
    for number in ("", "xã-1", "\ud800", 0, -5, 10**30, 1.5, None):
        sent = json.dumps({"id": number, "op": "edition"}).encode()
        bad = json.dumps({"id": number, "op": "x"}).encode()

        assert [each["id"] for each in conversation(sent + b"\n" + bad)] == [number] * 2
    assert list(response({"op": "edition"})) == ["id", "result"]


def test_a_batch_is_answered_in_order() -> None:
    """An array gets an array; each of its requests has its own answer."""
    sent = [ADD, 5, {"id": 8, "op": "x"}, [ADD], {**ADD, "id": "z"}]
    (told,) = conversation(line(sent))

    assert [each["id"] for each in told] == [7, None, 8, None, "z"]
    assert told[0] == ADDED
    assert ["error" in each for each in told] == [False, True, True, True, False]
    assert conversation(b"[]\n") == [[]]


def test_a_batch_has_a_bound() -> None:
    """Of too many requests none is answered, and the number is told."""
    (told,) = conversation(b"[" + b"1," * MOST_IN_A_BATCH + b"1]\n")

    assert told["id"] is None
    assert told["error"]["data"]["got"] == MOST_IN_A_BATCH + 1


@pytest.mark.parametrize("value", [5, "x", None, True, 1.5])
def test_another_value_is_no_request(value: object) -> None:
    """An object is needed; the error holds no text that came."""
    (told,) = conversation(line(value))

    assert told["error"]["data"]["expected"] == "request-object"


def test_a_line_that_is_too_long_is_skipped() -> None:
    """One error with its length; what follows is answered."""
    longest = 100
    long, fits = b"x" * 200_000, line(ADD)
    assert len(fits) <= longest
    told = conversation(long + b"\n" + fits + long, longest)

    assert [each["id"] for each in told] == [None, 7, None]
    assert told[0]["error"]["data"] == {
        "field": "line",
        "got": "200000 bytes",
        "expected": "line-not-too-long",
    }
    assert told[2]["error"]["data"]["got"] == "200000 bytes"


@pytest.mark.parametrize("more", [0, 1])
def test_a_line_as_long_as_allowed_is_read(more: int) -> None:
    """The line feed does not count; one byte more is too long."""
    sent = line(ADD)
    told = conversation(sent, len(sent) - 1 - more)

    assert [each["id"] for each in told] == [None if more else 7]


class Counting(BytesIO):
    """A stream that keeps the most bytes that were asked for at a time."""

    most = 0

    def readline(self, size: int | None = -1, /) -> bytes:
        """Remember the size."""
        read = super().readline(size)
        self.most = max(self.most, len(read))
        return read


def test_no_more_than_the_bound_is_held() -> None:
    """However long a line is, it is read in pieces."""
    stream, told = Counting(b"x" * 10_000_000), BytesIO()
    serve(stream, told, longest_line=1000)

    assert stream.most <= 65_536
    assert json.loads(told.getvalue())["error"]["data"]["got"] == "10000000 bytes"


class Gone(BytesIO):
    """A stream whose reader is gone after some writes."""

    def __init__(self, left: int) -> None:
        super().__init__()
        self.left = left

    def write(self, data: Any, /) -> int:
        """Write, or find that nobody reads."""
        self.left -= 1
        if self.left < 0:
            raise BrokenPipeError
        return super().write(data)


@pytest.mark.parametrize("writes", [0, 1, 3])
def test_a_client_that_disappears_ends_the_loop(writes: int) -> None:
    """No exception, in the middle of a line or of a batch."""
    serve(BytesIO(line([ADD] * 10) + line(ADD)), Gone(writes))


def test_each_answer_is_flushed() -> None:
    """A client that waits for one line gets it before it sends the next."""
    told: list[bytes] = []

    class Flushing(BytesIO):
        def flush(self) -> None:
            told.append(self.getvalue())

    serve(BytesIO(line(ADD) * 2), Flushing())

    assert [each.count(b"\n") for each in told] == [1, 2]


def test_what_utf_8_cannot_hold_is_escaped() -> None:
    """Half a surrogate pair comes back as JSON writes it."""
    sent = b'{"id":"\\ud800","op":"text.sort","texts":["\\udfff","\xc3\xaa"]}\n'
    told = BytesIO()
    serve(BytesIO(sent), told)

    assert told.getvalue().isascii()
    assert json.loads(told.getvalue())["result"]["texts"] == ["ê", "\udfff"]
    assert encoded({"a": "ê"}) == '{"a":"ê"}'.encode()


def test_a_fault_of_ours_is_told_without_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process stays up, and what came stays out of the answer."""

    def broken(_name: object) -> Any:
        message = "Trần Thị Ví Dụ"
        raise ZeroDivisionError(message)

    monkeypatch.setattr(answering, "operation", broken)
    first, second = conversation(line({**ADD, "day": "Trần Thị Ví Dụ"}) + line(ADD))

    assert first == second
    assert (first["id"], first["error"]["code"]) == (7, "internal")
    assert "Trần" not in json.dumps(first, ensure_ascii=False)


def test_an_answer_that_is_no_json_is_a_fault_of_ours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An answer that cannot be written is an internal error."""
    monkeypatch.setattr(answering, "_result", lambda *_: {"share": float("nan")})

    assert conversation(line(ADD))[0]["error"]["code"] == "internal"


def nested(depth: int) -> Any:
    """Return objects inside one another."""
    value: Any = 1
    for _ in range(depth):
        value = {"a": value}
    return value


@pytest.mark.parametrize("depth", [50, 200, 900])
def test_what_is_nested_is_refused_and_no_fault_of_ours(depth: int) -> None:
    """Whichever reader meets it first."""
    for asked in (
        {
            "op": "due_date",
            "limit": "3 giờ",
            "received": "2026-01-05",
            "office": nested(depth),
        },
        {"op": "sync.read", "record": nested(depth)},
        {"op": "portal.read", "record": nested(depth)},
        {"op": "letter", "kind": "thanks", "values": nested(depth)},
        {"op": "petition", "petition": nested(depth)},
    ):
        (told,) = conversation(line({"id": 1, **asked}))
        assert told.get("error", {}).get("code") != "internal", asked["op"]


# --- calls ---------------------------------------------------------------------


def test_a_call_is_a_line() -> None:
    """One operation by its name; ``op`` inside is replaced."""
    asked = json.dumps({key: ADD[key] for key in ADD if key != "op"}).encode()

    assert json.loads(called("days.add", asked).line) == ADDED
    assert called("days.add", asked).is_error is False
    assert called("x", b"{}").is_error
    for bad in (b"", b"[]", b"\xff"):
        told = called("edition", bad)
        assert told.is_error
        assert json.loads(told.line)["error"]["data"]["what"] == "request"


# --- fuzz ----------------------------------------------------------------------

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
    | st.sampled_from(["2026-01-05", "2026-01-05T08:00", HOURS, "3 ngày làm việc"]),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(st.text(max_size=4), inside, max_size=3)
    ),
    max_leaves=8,
)


@cache
def schema_of(name: str) -> Draft202012Validator:
    """Return what validates the requests of an operation."""
    return Draft202012Validator(operation(name).request.schema())


@given(st.binary(max_size=200))
def test_any_bytes_get_a_line_for_each_line(sent: bytes) -> None:
    """One answer for each line that is not empty; never an exception."""
    wanted = [each for each in sent.split(b"\n") if each.strip(b"\r\t \xef\xbb\xbf")]

    assert len(conversation(sent)) == len(wanted)


@given(st.sampled_from(NAMES), st.data())
def test_any_values_are_answered_or_refused(name: str, data: st.DataObject) -> None:
    """Whatever stands under the keys of an operation, it is no fault of ours."""
    fields = [*operation(name).request.fields]
    asked = {key: data.draw(json_values) for key in fields}
    asked = {**operation(name).example, **asked} if data.draw(st.booleans()) else asked
    for key in data.draw(st.sets(st.sampled_from(fields))) if fields else ():
        asked[key] = operation(name).example.get(key)
    told = response({"id": 1, "op": name, **asked})

    assert told.get("error", {}).get("code") != "internal", (told, asked)
    json.loads(encoded(told))
    if not schema_of(name).is_valid(asked):
        assert "error" in told


@given(st.sampled_from(OPERATIONS), st.data())
def test_a_change_deep_inside_is_answered_or_refused(
    name: str, data: st.DataObject
) -> None:
    """An example with one value replaced is no fault of ours either."""
    asked = json.loads(json.dumps(dict(operation(name).example)))
    place: Any = {"asked": asked}
    key: Any = "asked"
    while isinstance(place[key], dict | list) and place[key]:
        if key != "asked" and data.draw(st.integers(0, 3)) == 0:
            break
        place = place[key]
        keys = sorted(place) if isinstance(place, dict) else range(len(place))
        key = data.draw(st.sampled_from(list(keys)))
    if place is not asked or key in asked:
        place[key] = data.draw(json_values)
    if isinstance(asked, dict):
        told = response({"id": 1, "op": name, **asked})
        assert told.get("error", {}).get("code") != "internal", (told, asked)
        assert "error" in told or schema_of(name).is_valid(asked), asked


def test_a_thousand_random_lines_are_answered() -> None:
    """Random bytes, each with an answer, and the process's loop to its end."""
    chance = random.Random(8)
    sent = [
        bytes(chance.choices(range(256), k=chance.randint(1, 80))) for _ in range(1000)
    ]
    sent = [b"!" + each.replace(b"\n", b".") for each in sent]
    told = conversation(b"\n".join(sent) + b"\n" + line(ADD))

    assert len(told) == 1001
    assert told[-1] == ADDED


# --- memory --------------------------------------------------------------------


def test_memory_is_flat() -> None:
    """A thousand requests more leave nothing behind, each office and day another."""

    def burst(start: int) -> None:
        for at in range(start, start + 300):
            day = (date(2024, 1, 1) + timedelta(days=at % 900)).isoformat()
            asked = {"op": "due_date", "limit": f"{at % 20 + 1} ngày làm việc"}
            known = {"known_on": day}
            conversation(line({**asked, "received": day, "office": OFFICE}))
            conversation(line({**asked, "received": "2026-01-05", "x": at}))
            if at % 10 == 0:
                conversation(line({**asked, "received": day, "calendar": known}))

    for at in range(40):  # until what is kept is full
        day = (date(2023, 1, 1) + timedelta(days=at)).isoformat()
        calendar = {"known_on": day}
        ask("days.why", day="2023-01-02", office={"calendar": calendar})
        ask("parse_time_limit", text=f"{at} ngày")
    for at in range(1100):
        ask(
            "timeliness",
            limit=f"{at + 1} giờ",
            received="2026-01-05T08:00",
            finished="2026-01-06T08:00",
        )
    burst(0)
    tracemalloc.start()
    try:
        burst(300)
        before = tracemalloc.take_snapshot()
        burst(900)
        after = tracemalloc.take_snapshot()
    finally:
        tracemalloc.stop()
    grown = sum(each.size_diff for each in after.compare_to(before, "filename"))
    assert grown < 1_000_000


def test_shapes_that_only_answers_have_read_too() -> None:
    """A shape reads what its schema says, on either side."""
    assert scalars.Real().read(3, "$") == 3.0
    assert shapes.OrNull(scalars.DAY).read(None, "$") is None
    assert shapes.OrNull(scalars.DAY).read("2026-01-05", "$") == date(2026, 1, 5)
    with pytest.raises(CqttError):
        scalars.Real().read("3", "$")
    assert catalogue.operation("days.add") is operation("days.add")
    assert SameDay() == operation("due_date").request.fields["limit"].shape.read(
        {"type": "time_limits.SameDay"}, "$"
    )
    assert read_sync({}).status is None


def test_the_room_has_its_names() -> None:
    """What the room exports is there, and nothing else."""
    assert set(dir(serving)) >= set(serving.__all__)
    with pytest.raises(AttributeError):
        serving.server  # noqa: B018 - a name that is not there
