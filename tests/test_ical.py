"""
Tests of ``cqtt.interop.ical``: each file is read again with icalendar.

Oracles: the lines of a small file, typed from RFC 5545 by hand; a UID reckoned with
``sha256sum``.  Alarm: the texts of each kind of entry.  Properties: whatever text an
entry holds, the file has lines of at most 75 octets, ends them with CRLF, and says
again what was printable of it; a register's entries are its due days, and name nobody.
"""

import builtins
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any, Final
from unicodedata import normalize

import icalendar
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import cqtt.interop
from cqtt import Office, OfficeHours, WorkingDays, WorkingHours, state_calendar
from cqtt.agencies import Actor, Agency, Unit
from cqtt.dialogues import Dialogue, DialogueKind
from cqtt.dossiers import (
    Applicant,
    Dossier,
    DossierStatus,
    HomeVisit,
    Register,
    VisitPurpose,
)
from cqtt.dossiers.timed import NO_DUE_DAY
from cqtt.due_dates import DueDate
from cqtt.errors import (
    BeyondCalendarError,
    CqttError,
    InvalidValueError,
    MissingExtraError,
    MissingTimeError,
    NotNfcError,
    UnknownLocaleError,
    WrongTypeError,
)
from cqtt.facts import procedures
from cqtt.interop import ical
from cqtt.interop.ical import (
    CalendarEntry,
    CalendarKind,
    appointment_entries,
    calendar_bytes,
    day_entries,
    dialogue_entries,
    due_entries,
    duty_entries,
    meeting_entries,
    reception_entries,
    save_calendar,
    session_entries,
    visit_entries,
)
from cqtt.law import Period
from cqtt.letters import Appointment, Recipient, Role, Signer
from cqtt.printable import HIDDEN
from cqtt.procedures import Procedure
from cqtt.programme import Duty, DutyRole, DutyRoster
from cqtt.reception import (
    OnDayOff,
    Postponement,
    Schedule,
    Session,
    SessionState,
    weekly,
)
from cqtt.testing import assert_names_nobody
from cqtt.testing import strategies as drawn

NUMBER: Final = "H56.24-260803-0001"
COMMUNE: Final = Agency("Ủy ban nhân dân xã Hà Mẫu", code="H56.24")
DESK: Final = Office(
    state_calendar(),
    OfficeHours.parse("07:30-11:30,13:30-17:00"),
    agency=COMMUNE,
    appointment=time(16, 0),
)
RESIDENCE: Final = procedures()["1.004222"]
WHO: Final = Applicant(name="Nguyễn Văn Ví Dụ", address="thôn Ví Dụ")
ENTRY: Final = CalendarEntry(
    starts=date(2026, 12, 15), summary="Báo cáo năm", key=("report", "2026")
)
YEAR: Final = Period(date(2026, 1, 1), date(2026, 12, 31))


def dossier(**fields: Any) -> Dossier:
    """Return a dossier received on 3 August 2026."""
    told: dict[str, Any] = {
        "number": NUMBER,
        "at": datetime(2026, 8, 3, 9, 15),
        "applicant": WHO,
    }
    return Dossier.receive(fields.pop("procedure", RESIDENCE), **told | fields)


def events(data: bytes) -> list[Any]:
    """Return the events of a file, read again."""
    calendar: Any = icalendar.Calendar.from_ical(data)
    return list(calendar.walk("VEVENT"))


def event(entry: CalendarEntry) -> Any:
    """Return the only event of the file of an entry."""
    (found,) = events(calendar_bytes([entry]))
    return found


def only(entries: tuple[CalendarEntry, ...]) -> CalendarEntry:
    """Return the only entry."""
    (found,) = entries
    return found


# -- the file ------------------------------------------------------------------------


def test_the_lines_of_a_file() -> None:
    """Every line of a small file, in the order in which the library writes them."""
    written = calendar_bytes(
        [evolve(ENTRY, description="Gồm:\nbiểu 06; biểu 07a, phụ lục", place="Xã")],
        name="Lịch của xã",
    )

    assert written.decode().split("\r\n") == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//cqtt//cqtt.interop.ical//VI",
        "CALSCALE:GREGORIAN",
        "NAME:Lịch của xã",
        "X-WR-CALNAME:Lịch của xã",
        "BEGIN:VEVENT",
        "SUMMARY:Báo cáo năm",
        "DTSTART;VALUE=DATE:20261215",
        "DTEND;VALUE=DATE:20261216",
        "DTSTAMP:20000101T000000Z",
        "UID:2beecc05d827da9b5d4f4ca4cec540281dec1878",
        "SEQUENCE:0",
        "CATEGORIES:Việc khác",
        r"DESCRIPTION:Gồm:\nbiểu 06\; biểu 07a\, phụ lục",
        "LOCATION:Xã",
        "STATUS:CONFIRMED",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_moments_are_told_in_utc() -> None:
    """A naive moment is Vietnamese; what has an end takes up time."""
    hours = evolve(
        ENTRY,
        starts=datetime(2026, 12, 15, 6, 30),
        ends=datetime(2026, 12, 15, 2, 0, tzinfo=UTC),
    )
    lines = calendar_bytes([hours]).decode().split("\r\n")

    assert {"DTSTART:20261214T233000Z", "DTEND:20261215T020000Z"} <= set(lines)
    assert "TRANSP:OPAQUE" in lines
    assert hours.starts == datetime(
        2026, 12, 15, 6, 30, tzinfo=timezone(timedelta(hours=7))
    )


def test_a_moment_without_an_end_has_none() -> None:
    """As RFC 5545 wants it: DTEND would have to be later than DTSTART."""
    read = event(evolve(ENTRY, starts=datetime(2026, 12, 15, 16, 0)))

    assert "DTEND" not in read
    assert read.decoded("DTSTART") == datetime(2026, 12, 15, 9, 0, tzinfo=UTC)
    assert read["TRANSP"] == "TRANSPARENT"


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({}, "CONFIRMED"),
        ({"is_sure": False}, "TENTATIVE"),
        ({"is_sure": False, "is_cancelled": True}, "CANCELLED"),
    ],
)
def test_what_is_sure(changes: dict[str, Any], status: str) -> None:
    """The status says what is not announced and what was called off."""
    assert event(evolve(ENTRY, **changes))["STATUS"] == status


def test_private_entries_say_so() -> None:
    """So that a shared calendar shows only that somebody is busy."""
    assert "CLASS" not in event(ENTRY)
    assert event(evolve(ENTRY, is_private=True))["CLASS"] == "PRIVATE"


def test_equal_entries_give_equal_bytes() -> None:
    """In any order, and twice the same entry is one; days come before their moments."""
    later = evolve(ENTRY, starts=datetime(2026, 12, 15, 0, 0), key=("report", "b"))
    earlier = evolve(ENTRY, starts=date(2026, 1, 5), key=("report", "c"))
    written = calendar_bytes([later, ENTRY, earlier, ENTRY])

    assert written == calendar_bytes([ENTRY, earlier, later])
    assert [each["UID"] for each in events(written)] == [
        each.uid for each in (earlier, ENTRY, later)
    ]


def test_two_entries_of_one_key_are_refused() -> None:
    """A program would show one of them only."""
    other = evolve(ENTRY, summary="Báo cáo khác")

    with pytest.raises(InvalidValueError, match="no two have one key") as caught:
        calendar_bytes([ENTRY, other])

    assert "khác" not in str(caught.value)


def test_the_stamp_is_given() -> None:
    """Naive in Vietnamese time, aware as it is; a bare day is refused."""
    noon = datetime(2026, 8, 3, 12, 0)
    same = datetime(2026, 8, 3, 5, 0, tzinfo=UTC)

    assert b"DTSTAMP:20260803T050000Z" in calendar_bytes([ENTRY], stamp=noon)
    assert calendar_bytes([ENTRY], stamp=noon) == calendar_bytes([ENTRY], stamp=same)
    with pytest.raises(MissingTimeError):
        calendar_bytes([ENTRY], stamp=date(2026, 8, 3))  # type: ignore[arg-type]


def test_an_empty_calendar_can_be_read() -> None:
    """A feed must not fail on a day on which nothing is due."""
    assert events(calendar_bytes([])) == []


def test_english_changes_words_and_no_uid() -> None:
    """A calendar can be replaced by the one in the other language."""
    found = due_entries([dossier()], DESK), due_entries([dossier()], DESK, locale="en")
    vietnamese, english = map(only, found)

    assert (vietnamese.uid, vietnamese.starts) == (english.uid, english.starts)
    assert english.summary == f"Due {NUMBER}: Đăng ký thường trú"
    assert b"PRODID:-//cqtt//cqtt.interop.ical//EN" in calendar_bytes([], locale="en")
    assert b"CATEGORIES:Due date" in calendar_bytes([english], locale="en")


def test_a_file_is_saved_and_replaced(tmp_path: Path) -> None:
    """The bytes of ``calendar_bytes``, with their CRLF on every system."""
    path = tmp_path / "lịch.ics"
    path.write_text("an older and longer file" * 100, encoding="utf-8")

    save_calendar([ENTRY], path, name="Lịch", locale="en")

    assert path.read_bytes() == calendar_bytes([ENTRY], name="Lịch", locale="en")


def test_without_icalendar(monkeypatch: pytest.MonkeyPatch) -> None:
    """The error names the extra; entries need no package."""
    real: Callable[..., Any] = builtins.__import__

    def refuse(name: str, *rest: Any) -> Any:
        if name == "icalendar":
            raise ImportError(name)
        return real(name, *rest)

    monkeypatch.delitem(sys.modules, "icalendar", raising=False)
    monkeypatch.setattr(builtins, "__import__", refuse)

    assert due_entries([dossier()], DESK)
    with pytest.raises(MissingExtraError, match=r"cqtt\[ical\]"):
        calendar_bytes([ENTRY])


# -- hostile text --------------------------------------------------------------------

NASTY: Final = "a\r\nATTENDEE:mailto:x@example.org\rEND:VEVENT\n\x00\u2028\u202eb"


def test_a_summary_cannot_forge_lines() -> None:
    """Line ends and controls of one line become spaces; nothing is added."""
    written = calendar_bytes([evolve(ENTRY, summary=NASTY)])
    (read,) = events(written)

    assert "ATTENDEE" not in read
    assert read["SUMMARY"].startswith("a  ATTENDEE:mailto:x@example.org END:VEVENT ")
    assert not HIDDEN.search(read["SUMMARY"])
    assert not {b"\x00", "\u2028".encode(), "\u202e".encode()} & {
        written[at : at + size] for size in (1, 3) for at in range(len(written))
    }


texts = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from('ệữ,;:\\"\r\n\t\u2028\x0b\x85^ \U0001f600\ud800'),
    ),
    max_size=120,
).map(lambda text: normalize("NFC", text))


@given(summary=texts, description=texts, place=texts)
def test_any_text_comes_back(summary: str, description: str, place: str) -> None:
    """Lines have at most 75 octets, each is whole UTF-8, and the text is read again."""
    entry = evolve(ENTRY, summary=summary, description=description, place=place)
    written = calendar_bytes([entry])
    lines = written.split(b"\r\n")
    (read,) = events(written)

    assert b"\n" not in written.replace(b"\r\n", b"")
    assert b"\r" not in written.replace(b"\r\n", b"")
    assert all(len(line) <= 75 and line.decode() is not None for line in lines)
    assert str(read["SUMMARY"]) == HIDDEN.sub(" ", summary)
    assert str(read.get("LOCATION", "")) == HIDDEN.sub(" ", place)
    ends = description.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    told = "\n".join(HIDDEN.sub(" ", line) for line in ends)
    assert str(read.get("DESCRIPTION", "")) == told


@given(st.lists(st.lists(st.text(max_size=3), min_size=1, max_size=3), max_size=8))
def test_keys_that_differ_have_uids_that_differ(keys: list[list[str]]) -> None:
    """However the parts are cut."""
    different = {tuple(key) for key in keys}

    assert len({evolve(ENTRY, key=key).uid for key in different}) == len(different)


# -- an entry ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"starts": "2026-12-15"}, WrongTypeError),
        ({"starts": date(1600, 12, 31)}, InvalidValueError),
        ({"starts": datetime.max.replace(tzinfo=UTC)}, InvalidValueError),
        ({"starts": datetime(1, 1, 1, 0, 0)}, InvalidValueError),
        ({"ends": date(2026, 12, 16)}, InvalidValueError),
        ({"ends": 5}, WrongTypeError),
        (
            {"starts": datetime(2026, 1, 5, 8, 0), "ends": datetime(2026, 1, 5, 8, 0)},
            InvalidValueError,
        ),
        (
            {"starts": datetime(2026, 1, 5, 8, 0), "ends": date(2026, 1, 6)},
            InvalidValueError,
        ),
        ({"key": ()}, WrongTypeError),
        ({"key": "report"}, WrongTypeError),
        ({"key": ("report", 2026)}, WrongTypeError),
        ({"summary": None}, WrongTypeError),
        ({"description": normalize("NFD", "ế")}, NotNfcError),
        ({"kind": "due"}, WrongTypeError),
        ({"revision": -1}, InvalidValueError),
        ({"is_sure": 1}, WrongTypeError),
    ],
)
def test_bad_entries(changes: dict[str, Any], error: type[CqttError]) -> None:
    """Each is refused by the name of its field."""
    with pytest.raises(error) as caught:
        evolve(ENTRY, **changes)

    assert next(iter(changes)) in str(caught.value) or "ends" in str(caught.value)


def test_a_repr_holds_no_text() -> None:
    """Summary, place, description and key may hold personal data."""
    entry = evolve(ENTRY, summary="Ví Dụ", place="Ví Dụ", description="Ví Dụ")

    assert "Ví Dụ" not in repr(entry)
    assert "report" not in repr(entry)


@pytest.mark.parametrize("kind", CalendarKind)
def test_kinds_have_two_names(kind: CalendarKind) -> None:
    """Which differ."""
    assert kind.text() != kind.text("en")
    with pytest.raises(UnknownLocaleError):
        kind.text("fr")


# -- dossiers ------------------------------------------------------------------------


def test_a_limit_in_days_is_a_whole_day() -> None:
    """Its description is how the day was counted."""
    entry = only(due_entries([dossier()], DESK))

    assert (entry.kind, entry.starts) == (CalendarKind.DUE, date(2026, 8, 12))
    assert entry.summary == f"Hạn {NUMBER}: Đăng ký thường trú"
    assert entry.description == dossier().due(DESK).explain()
    assert not entry.is_private


def test_a_limit_in_hours_is_a_moment() -> None:
    """The hour stands in the summary too."""
    quick = Procedure(code="9.000001", name="Việc nhanh", time_limit=WorkingHours(4))
    entry = only(due_entries([dossier(procedure=quick)], DESK))

    assert entry.starts == dossier(procedure=quick).due(DESK).at
    assert entry.summary == f"Hạn 15:15 {NUMBER}: Việc nhanh"
    with pytest.raises(InvalidValueError):
        due_entries([dossier(procedure=quick)], Office(state_calendar()))


def test_an_online_dossier_must_be_answered() -> None:
    """Until it is accepted the limit of reception runs."""
    sent = Dossier.submit(RESIDENCE, number=NUMBER, at=datetime(2026, 8, 3, 9, 15))
    entry = only(due_entries([sent], DESK))

    assert entry.kind is CalendarKind.ANSWER
    assert entry.starts == sent.reception_due(DESK).at
    assert entry.summary == f"Hạn trả lời 09:45 {NUMBER}: Đăng ký thường trú"
    assert only(due_entries([sent], DESK, locale="en")).summary.startswith("Answer due")


def test_an_apology_moves_the_entry() -> None:
    """The UID stays and the revision grows, so that programs replace what they have."""
    before = dossier()
    after = before.extend(
        at=datetime(2026, 8, 11, 9, 0), reason="chờ xác minh", to=date(2026, 8, 20)
    )
    old, new = (only(due_entries([each], DESK)) for each in (before, after))

    assert (old.uid, old.starts) == (new.uid, date(2026, 8, 12))
    assert new.starts == date(2026, 8, 20)
    assert (old.revision, new.revision) == (1, 2)


def test_dossiers_without_a_day_are_left_out() -> None:
    """Ended ones, waiting ones, and those whose limit nobody stated."""
    done = dossier().finish(at=datetime(2026, 8, 10, 9, 0))
    waits = dossier().ask_for_more(
        at=datetime(2026, 8, 4, 9, 0), missing=("Tờ khai",), reason="thiếu"
    )
    unstated = dossier(procedure=Procedure(code="9.000002", name="Không rõ"))

    assert due_entries([done, waits, unstated], DESK) == ()
    assert len(due_entries(Register([dossier()]), DESK)) == 1


def test_a_day_past_the_calendar_is_an_error() -> None:
    """It says which dossiers; one of them does not stop the file if so wished."""
    long = Procedure(code="9.000003", name="Lâu", time_limit=WorkingDays(600))
    several = [dossier(), dossier(procedure=long, number="H56.24-260803-0002")]

    for entries_of in (due_entries, appointment_entries):
        with pytest.raises(InvalidValueError) as caught:
            entries_of(several, DESK)
        assert caught.value.expected == "due-within-calendar"
        assert "1 of 2" in caught.value.message("en")
        assert "(vị trí 1)" in caught.value.message("vi")
        assert entries_of(several, DESK, beyond="null") == entries_of(several[:1], DESK)
        with pytest.raises(InvalidValueError, match="beyond"):
            entries_of(several, DESK, beyond="skip")  # type: ignore[arg-type]


def test_one_dossier_is_several_of_one() -> None:
    one = dossier()
    for entries_of in (due_entries, appointment_entries, visit_entries):
        assert entries_of(one, DESK) == entries_of([one], DESK)


def test_what_is_due_this_week() -> None:
    """The register chooses the dossiers, the entries follow."""
    late = dossier(number="H56.24-260814-0001", at=datetime(2026, 8, 14, 9, 15))
    asked = datetime(2026, 8, 20, 8, 0)

    week = Register([dossier(), late]).due_this_week(date(2026, 8, 26), DESK, at=asked)

    assert only(due_entries(week, DESK)).key[2] == late.number


def test_estimated_days_are_tentative() -> None:
    """A year that nobody announced."""
    calendar = state_calendar().extended(until=date(2028, 12, 31))
    late = dossier(at=datetime(2028, 3, 6, 9, 0))
    entry = only(due_entries([late], evolve(DESK, calendar=calendar)))

    assert not entry.is_sure


def test_the_agency_is_part_of_the_uid() -> None:
    """Two bodies may give one number; where a dossier was received wins."""
    bare = evolve(DESK, agency=None)
    elsewhere = dossier(receiving_agency=Agency("Xã khác"))
    uids = [
        only(due_entries([each], office)).uid
        for each, office in ((dossier(), DESK), (dossier(), bare), (elsewhere, DESK))
    ]

    assert len(set(uids)) == 3
    assert only(due_entries([elsewhere], bare)).uid == uids[2]


def test_names_only_where_they_are_asked_for() -> None:
    """And never in the UID."""
    every = (due_entries, appointment_entries, visit_entries)
    visited = dossier().book_visit(
        at=datetime(2026, 8, 4, 9, 0),
        visit=HomeVisit(
            purpose=VisitPurpose.RETURN,
            begins_at=datetime(2026, 8, 12, 17, 30),
            ends_at=datetime(2026, 8, 12, 18, 30),
            place="thôn Ví Dụ",
        ),
    )
    for make in every:
        plain = only(make([visited], DESK))
        named = only(make([visited], DESK, names=True))
        assert "Ví Dụ" not in calendar_bytes([plain]).decode()
        assert named.summary == f"{plain.summary} (Nguyễn Văn Ví Dụ)"
        assert (plain.is_private, named.is_private) == (False, True)
        assert plain.uid == named.uid
        assert make([evolve(visited, applicant=None)], DESK, names=True)


def test_reasons_may_name_people() -> None:
    """So they are told only with the names; the day is the same."""
    odd = dossier().extend(
        at=datetime(2026, 8, 7, 9, 0), reason="chờ ông Thử", to=date(2026, 8, 28)
    )
    plain = only(due_entries([odd], DESK))
    named = only(due_entries([odd], DESK, names=True))

    assert plain.starts == named.starts == date(2026, 8, 28)
    assert "Gia hạn" in plain.description
    assert "ông Thử" not in calendar_bytes([plain]).decode()
    assert named.description == odd.due(DESK).explain()
    assert "ông Thử" in named.description


def test_visits_at_home() -> None:
    """Each of a dossier, in both languages; one without a length has no end."""
    begins = datetime(2026, 8, 12, 17, 30)
    visit = HomeVisit(
        purpose=VisitPurpose.RETURN,
        begins_at=begins,
        ends_at=begins + timedelta(hours=1),
        place="thôn Ví Dụ",
    )
    visited = (
        dossier()
        .book_visit(at=datetime(2026, 8, 4, 9, 0), visit=visit)
        .book_visit(
            at=datetime(2026, 8, 4, 9, 5),
            visit=evolve(visit, ends_at=begins, purpose=VisitPurpose.GUIDANCE),
        )
    )
    first, second = visit_entries([visited], DESK, names=True)
    english = visit_entries([visited], DESK, locale="en")

    assert (first.place, first.ends, second.ends) == ("thôn Ví Dụ", visit.ends_at, None)
    assert first.uid != second.uid
    assert [each.summary for each in english] == [
        f"Visit at home (return of a result) {NUMBER}: Đăng ký thường trú",
        f"Visit at home (guidance) {NUMBER}: Đăng ký thường trú",
    ]


def test_appointments_are_what_the_citizen_was_told() -> None:
    """A promise with its hour, else the hour of the slip, else the day."""
    promised = dossier(promised=datetime(2026, 8, 11, 10, 0))
    bare = Office(state_calendar())
    found = [
        only(appointment_entries([each], office))
        for each, office in ((promised, DESK), (dossier(), DESK), (dossier(), bare))
    ]

    assert [each.starts.isoformat() for each in found] == [
        "2026-08-11T10:00:00+07:00",
        "2026-08-12T16:00:00+07:00",
        "2026-08-12",
    ]
    assert [each.description for each in found[:2]] == [
        "Đã hẹn với công dân.",
        "Chưa ghi lời hẹn; tính theo thời hạn.",
    ]
    assert [each.place for each in found] == [COMMUNE.name, COMMUNE.name, ""]
    english = only(appointment_entries([promised], DESK, locale="en"))
    assert english.description == "As the citizen was told."


def test_an_appointment_stands_until_the_result_is_returned() -> None:
    """A result that waits is still to be fetched."""
    done = dossier().finish(at=datetime(2026, 8, 10, 9, 0))
    returned = done.return_result(at=datetime(2026, 8, 12, 9, 0))
    unstated = dossier(procedure=Procedure(code="9.000002", name="Không rõ"))

    assert len(appointment_entries([done], DESK)) == 1
    assert appointment_entries([returned, unstated], DESK) == ()


@pytest.mark.parametrize("make", [due_entries, appointment_entries, visit_entries])
@pytest.mark.parametrize(
    ("values", "office", "locale", "error"),
    [
        (NUMBER, DESK, "vi", WrongTypeError),
        ([NUMBER], DESK, "vi", WrongTypeError),
        (5, DESK, "vi", WrongTypeError),
        ([], state_calendar(), "vi", WrongTypeError),
        ([], DESK, "fr", UnknownLocaleError),
    ],
)
def test_bad_questions_about_dossiers(
    make: Any, values: object, office: object, locale: str, error: type[CqttError]
) -> None:
    """What came is told by its type."""
    with pytest.raises(error) as caught:
        make(values, office, locale=locale)

    assert NUMBER not in str(caught.value)


@given(dossiers=drawn.registers(), office=drawn.offices())
def test_any_register_gives_a_calendar(dossiers: Register, office: Office) -> None:
    """Each due day is that of its dossier, all can be read again, nobody is named."""
    try:
        due = due_entries(dossiers, office)
        others = (
            *appointment_entries(dossiers, office),
            *visit_entries(dossiers, office),
        )
    except BeyondCalendarError:
        return
    written = calendar_bytes([*others, *due])
    open_ones = [each for each in dossiers if each.ended is None]
    days = [
        (found.at or found.on)
        for each in open_ones
        if (found := due_or_none(each, office)) is not None
    ]

    assert [each.starts for each in due] == days
    assert len(events(written)) == len(due) + len(others)
    whole = "\n".join(
        f"{each['SUMMARY']}\n{each.get('DESCRIPTION', '')}\n{each.get('LOCATION', '')}"
        for each in events(written)
    )
    assert_names_nobody(whole, *dossiers)


def due_or_none(one: Dossier, office: Office) -> DueDate | None:
    """Return the due date of an open dossier, if one can be named."""
    try:
        if one.status is DossierStatus.REGISTERED:
            return one.reception_due(office)
        return one.due(office)
    except NO_DUE_DAY:
        return None


# -- services ------------------------------------------------------------------------

PLAN: Final = Schedule(
    weekly("thursday"),
    Period(date(2026, 8, 20), date(2026, 9, 3)),
    state_calendar(),
    place="Trụ sở UBND xã",
    starts=time(8, 0),
    ends=time(11, 0),
    subject="đất đai",
    participants=("Tư pháp", "Địa chính"),
    postponements=(
        Postponement(date(2026, 8, 20), date(2026, 8, 21), date(2026, 8, 18), "họp"),
        Postponement(date(2026, 8, 27), None, date(2026, 8, 25), "bão"),
    ),
)


def test_a_schedule() -> None:
    """A day that moved, one that was called off, and one as planned."""
    moved, off, planned = reception_entries(PLAN, agency=COMMUNE)

    assert [each.starts.isoformat() for each in (moved, off, planned)] == [
        "2026-08-21T08:00:00+07:00",
        "2026-08-27T08:00:00+07:00",
        "2026-09-03T08:00:00+07:00",
    ]
    assert [each.is_cancelled for each in (moved, off, planned)] == [False, True, False]
    assert planned.summary == "Tiếp công dân: Chủ tịch Ủy ban nhân dân cấp xã"
    assert planned.description == "đất đai\nTư pháp; Địa chính\n" + COMMUNE.name
    assert "20/08/2026 lùi sang 21/08/2026 (họp)" in moved.description
    assert (planned.place, planned.revision) == ("Trụ sở UBND xã", 2)


def test_a_day_that_is_put_off_keeps_its_uid() -> None:
    """So it moves in the calendars of those who have it."""
    before, *_ = reception_entries(evolve(PLAN, postponements=()))
    after, *_ = reception_entries(PLAN)

    assert (before.uid, before.revision) == (after.uid, 0)
    assert before.starts != after.starts
    assert before.uid != reception_entries(PLAN, agency=COMMUNE)[0].uid


def test_schedules_without_hours_and_with_days_off() -> None:
    """Whole days; a day to which two move is there once, a dropped one not at all."""
    tet = Period(date(2026, 2, 16), date(2026, 2, 23))
    daily = Schedule(weekly("monday", "thursday"), tet, state_calendar())
    dropped = evolve(daily, on_day_off=OnDayOff.DROPPED)
    begins = evolve(daily, starts=time(8, 0))

    assert [each.starts for each in reception_entries(daily)] == [date(2026, 2, 23)]
    assert [each.starts for each in reception_entries(dropped)] == [date(2026, 2, 23)]
    assert reception_entries(begins)[0].ends is None
    assert reception_entries(daily, locale="en")[0].summary == (
        "Citizen reception: Chair of the commune people's committee"
    )


def test_sessions() -> None:
    """What became of each; two of one day are two entries."""
    day = date(2026, 7, 9)
    put_off = Session(day, state=SessionState.POSTPONED, reason="bão")
    held, again, other = session_entries(
        [Session(day, visits=3), Session(day), put_off], agency=COMMUNE
    )
    (english,) = session_entries([Session(day, visits=3)], locale="en")

    assert held.summary == ("Tiếp công dân (đã tiếp): Chủ tịch Ủy ban nhân dân cấp xã")
    assert held.description == f"3 lượt công dân\n{COMMUNE.name}"
    assert len({held.uid, again.uid, other.uid}) == 3
    assert (other.description, other.is_cancelled) == (f"bão\n{COMMUNE.name}", True)
    assert english.description == "3 visits"


def test_duties() -> None:
    """Units and posts; a person only where asked for."""
    desk = Unit("Bộ phận Một cửa")
    officer = Actor(Unit("Công an xã"), "trực ban", name="Trần Văn Thử")
    day = date(2026, 3, 7)
    roster = DutyRoster(
        "Trực ngày nghỉ",
        [Duty(day, desk, DutyRole.RECEPTION), Duty(day, officer), Duty(day, officer)],
    )
    plain = duty_entries(roster, agency=COMMUNE)
    named = duty_entries(roster, names=True, locale="en")

    assert [each.summary for each in plain] == [
        "Trực ngày nghỉ: Bộ phận Một cửa (trực tiếp dân)",
        *["Trực ngày nghỉ: Công an xã, trực ban (trực)"] * 2,
    ]
    assert len({each.uid for each in plain}) == 3
    assert {each.description for each in plain} == {COMMUNE.name}
    assert named[0].summary == "Trực ngày nghỉ: Bộ phận Một cửa (reception on duty)"
    assert named[1].summary == (
        "Trực ngày nghỉ: Công an xã, trực ban, Trần Văn Thử (on duty)"
    )
    assert named[1].is_private
    assert events(calendar_bytes(plain))[0]["TRANSP"] == "TRANSPARENT"


def test_dialogues() -> None:
    """At the moment of each; its end is not recorded."""
    held = Dialogue(
        held_at=datetime(2026, 3, 20, 8, 0),
        topic="đất đai",
        host="Chủ tịch UBND xã",
        co_host="Mặt trận Tổ quốc",
        kind=DialogueKind.VILLAGE,
        village="thôn Mẫu",
    )
    entry = only(dialogue_entries([held], agency=COMMUNE))
    english = only(dialogue_entries([held], locale="en"))

    assert entry.starts == held.held_at
    assert entry.summary == "Hội nghị định kỳ của cộng đồng dân cư: đất đai"
    assert entry.description == (
        f"Chủ trì: Chủ tịch UBND xã, Mặt trận Tổ quốc\n{COMMUNE.name}"
    )
    assert (entry.place, entry.ends) == ("thôn Mẫu", None)
    assert english.description == "Led by: Chủ tịch UBND xã, Mặt trận Tổ quốc"


LETTER: Final = Appointment(
    to=Recipient("Nguyễn Văn Ví Dụ", Role.MAN),
    purpose="trao đổi về ranh giới thửa đất",
    at=datetime(2026, 8, 5, 8, 30),
    until=datetime(2026, 8, 5, 9, 0),
    venue="Phòng Tiếp công dân",
    ask="Bộ phận Một cửa",
    issuer=COMMUNE,
    signers=(Signer(post="Chủ tịch", name="Lê Văn Thử"),),
    issued_on=date(2026, 8, 3),
    number="12/GH-UBND",
)


def test_letters_of_appointment() -> None:
    """Without names nothing tells whom or what about, and no home is named."""
    plain = only(meeting_entries([LETTER]))
    named = only(meeting_entries([LETTER], names=True))
    home = only(meeting_entries([evolve(LETTER, is_at_home=True)]))
    twice = meeting_entries([evolve(LETTER, number="")] * 2)

    assert (plain.summary, plain.place) == (
        "Giấy hẹn làm việc 12/GH-UBND",
        "Phòng Tiếp công dân",
    )
    assert plain.description == COMMUNE.name
    assert (plain.starts, plain.ends) == (LETTER.at, LETTER.until)
    assert "Nguyễn Văn Ví Dụ" in named.summary
    assert named.description.endswith(f"trao đổi về ranh giới thửa đất\n{COMMUNE.name}")
    assert named.is_private
    assert home.place == ""
    assert twice[0].uid != twice[1].uid
    assert only(meeting_entries([LETTER], locale="en")).summary == (
        "Appointment 12/GH-UBND"
    )


# -- the calendar --------------------------------------------------------------------


def test_the_calendar_of_a_year() -> None:
    """Every day off that was decided and every make-up day, with their documents."""
    calendar = state_calendar()
    entries = day_entries(calendar, YEAR)
    decided = (*calendar.days_off(2026), *calendar.make_up_days(2026))

    assert [each.starts for each in entries] == sorted(day.on for day in decided)
    assert {each.summary for each in entries} == {day.name for day in decided}
    swap = next(each for each in entries if each.starts == date(2026, 8, 31))
    assert swap.description == (
        "nghỉ hoán đổi dịp Quốc khánh, làm bù ngày 22/08/2026 (Công văn "
        "9859/VPCP-KGVX ngày 13/10/2025 của Văn phòng Chính phủ)\n"
        "Thông báo 9441/TB-BNV ngày 16/10/2025 của Bộ Nội vụ"
    )
    made_up = {each.starts for each in entries if each.kind is CalendarKind.MAKE_UP}
    assert made_up == {date(2026, 1, 10), date(2026, 8, 22)}
    assert all(each.is_sure for each in entries)


def test_the_calendar_in_english() -> None:
    """The words of the explanations, without their source in the summary."""
    period = Period(date(2026, 8, 22), date(2026, 9, 1))
    made_up, swapped, _ = day_entries(state_calendar(), period, locale="en")

    assert (made_up.summary, swapped.summary) == (
        "Worked to make up for 31/08/2026, swapped off for National Day",
        "Swapped off for National Day, made up for on 22/08/2026",
    )


def test_estimated_days_say_so() -> None:
    """In the summary, and as tentative."""
    calendar = state_calendar().extended(until=date(2028, 12, 31))
    year = Period(date(2028, 1, 1), date(2028, 12, 31))
    for locale, word in (("vi", "(dự kiến)"), ("en", "(expected)")):
        entries = day_entries(calendar, year, locale=locale)
        told = {each.is_sure: each.summary for each in entries}
        assert told[False].endswith(word)
        assert not told[True].endswith(word)


@pytest.mark.parametrize(
    ("make", "thing"),
    [
        (reception_entries, "plan"),
        (session_entries, ["session"]),
        (duty_entries, "roster"),
        (dialogue_entries, ["dialogue"]),
        (meeting_entries, ["letter"]),
        (meeting_entries, "letters"),
        (calendar_bytes, [None]),
        (calendar_bytes, None),
    ],
)
def test_what_is_no_such_thing(make: Any, thing: object) -> None:
    """It is refused with what to pass."""
    with pytest.raises(WrongTypeError):
        make(thing)


def test_bad_calendars_and_agencies() -> None:
    """A period needs two ends and an agency is an ``Agency``."""
    with pytest.raises(InvalidValueError):
        day_entries(state_calendar(), Period(date(2026, 1, 1), None))
    with pytest.raises(WrongTypeError):
        day_entries(DESK, YEAR)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        reception_entries(PLAN, agency="xã")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError):
        calendar_bytes([ENTRY], name="hai\ndòng")


def test_a_whole_office_in_one_file(tmp_path: Path) -> None:
    """Entries of every kind go into one calendar, each with its own UID."""
    every = (
        *due_entries([dossier()], DESK),
        *appointment_entries([dossier()], DESK),
        *reception_entries(PLAN),
        *meeting_entries([LETTER]),
        *day_entries(state_calendar(), YEAR),
    )
    path = tmp_path / "co-quan.ics"
    save_calendar(every, path, name="Một cửa")
    read = events(path.read_bytes())

    assert len(read) == len(every) == len({str(each["UID"]) for each in read})


def test_lazy_names() -> None:
    """The package names what it has."""
    assert cqtt.interop.ical is ical
    assert set(ical.__all__) == set(dir(ical))
