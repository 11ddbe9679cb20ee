"""
Rules that a clerk, a newcomer and a lawyer asked for.

Oracles: each day was counted by hand; Monday 3 August 2026 is a working day, and seven
working days from it end on Wednesday 12 August.
"""

import json
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

import attrs
import pytest
from histories import DESK, EVERY_WAIT, histories
from hypothesis import given

from cqtt import Dossier, Procedure, Register, WorkingDays, facts
from cqtt.agencies import Agency, Unit
from cqtt.clock import BIRTH_AND_DEATH_BUNDLE, CIVIL_STATUS, ONE_STOP, ClockRules
from cqtt.dossiers import Applicant, ApplicantKind, Event
from cqtt.due_dates import Timeliness
from cqtt.errors import (
    ClockStoppedError,
    NotStartedError,
    PlainDataError,
    ReportRefusedError,
    UnknownLocaleError,
    UnknownNameError,
    WrongTypeError,
)
from cqtt.identifiers import DossierNumber
from cqtt.law import Confidence, Document
from cqtt.procedures import Case, ChannelKind, Component, ComponentKind
from cqtt.reports import form_06
from cqtt.testing import CLERK, COMMUNE, JUSTICE, NEIGHBOUR, dossier_event
from cqtt.time_limits import Months, SameDay

RESIDENCE: Final = Procedure(
    code="9.000001", name="Thủ tục giả định", time_limit=WorkingDays(7)
)
CENTRE: Final = Agency("Trung tâm Phục vụ hành chính công xã Ví Dụ")
POLICE: Final = Agency("Công an xã Ví Dụ")
AUGUST_3: Final = datetime(2026, 8, 3, 9)


def dossier(rules: ClockRules = ONE_STOP, **more: Any) -> Dossier:
    """Return a dossier of seven working days received on 3 August: due on the 12th."""
    procedure = Procedure(
        code="9.000001",
        name="Thủ tục giả định",
        time_limit=WorkingDays(7),
        clock_rules=rules,
    )
    return Dossier.receive(procedure, number="H99.24-260803-0001", at=AUGUST_3, **more)


def day(number: int, hour: int = 9) -> datetime:
    """Return an hour of a day of August 2026."""
    return datetime(2026, 8, number, hour)


def rules_of(one: Dossier) -> list[str]:
    """Return the rules of the findings."""
    return [each.rule for each in one.findings(DESK)]


@pytest.mark.parametrize("rules", [ONE_STOP, BIRTH_AND_DEATH_BUNDLE])
def test_a_request_after_the_due_day_cures_nothing(rules: ClockRules) -> None:
    """The limit had run out, so nothing stops and nothing begins again."""
    asked = dossier(rules).ask_for_more(at=day(20), missing=("Ảnh",))
    finished = asked.complete(at=day(21)).finish(at=day(28))

    assert asked.due(DESK).on == finished.due(DESK).on == date(2026, 8, 12)
    assert asked.timeliness(DESK, at=day(24)) is Timeliness.LATE
    assert finished.timeliness(DESK) is Timeliness.LATE
    assert finished.first_due(DESK).on == date(2026, 8, 12)
    assert "supplement-in-time" in rules_of(finished)


def test_a_late_request_is_dropped_with_its_answer_only() -> None:
    """A request in time before it keeps its effect: due on the 19th."""
    one = dossier().ask_for_more(at=day(5)).complete(at=day(10))
    late = one.ask_for_more(at=day(24)).complete(at=day(25))

    assert one.due(DESK).on == late.due(DESK).on == date(2026, 8, 19)
    assert [each.slug for each in late.events_in_time(DESK)] == [
        "received",
        "asked-for-more",
        "completed",
    ]


def test_an_apology_in_time_moves_the_day_and_a_late_one_does_not() -> None:
    """The new promise stands on the letter; the judgement keeps the day that was."""
    in_time = dossier().extend(at=day(11), to=date(2026, 8, 14), reason="xác minh")
    too_late = dossier().extend(at=day(13), to=date(2026, 8, 28), reason="xác minh")

    assert in_time.finish(at=day(14)).timeliness(DESK) is Timeliness.ON_TIME
    judged = in_time.finish(at=day(14)).timeliness(DESK, extended=False)
    assert judged is Timeliness.LATE
    assert too_late.due(DESK).on == date(2026, 8, 28)
    assert too_late.finish(at=day(20)).timeliness(DESK) is Timeliness.LATE
    assert rules_of(too_late) == ["apology-in-time"]


def test_a_new_day_before_the_old_one_is_found() -> None:
    """An apology asks for more time, not for less."""
    assert "extension-forward" in rules_of(
        dossier().extend(at=day(5), to=date(2026, 8, 7), reason="xác minh")
    )


def test_a_stopped_limit_that_begins_again_is_told_in_full() -> None:
    """Five days are left by the count, seven will run; a pause leaves five."""
    with pytest.raises(ClockStoppedError) as again:
        dossier().ask_for_more(at=day(5)).due(DESK)
    with pytest.raises(ClockStoppedError) as paused:
        dossier(BIRTH_AND_DEATH_BUNDLE).ask_for_more(at=day(5)).due(DESK)

    assert (again.value.remaining, paused.value.remaining) == ("7", "5")


def test_a_limit_in_months_that_begins_again_is_told_in_months() -> None:
    """One month will run once the papers are there, not one day."""
    procedure = attrs.evolve(dossier().procedure, time_limit=Months(1))
    asked = Dossier.receive(
        procedure, number="H99.24-260803-0001", at=AUGUST_3
    ).ask_for_more(at=day(5))

    with pytest.raises(ClockStoppedError) as caught:
        asked.due(DESK)
    assert (caught.value.remaining, caught.value.unit) == ("1", "months")
    assert "còn lại 1 tháng;" in caught.value.message("vi")


def test_asked_before_the_limit_began_and_never_answered_is_early() -> None:
    """Across a boundary the limit waits for the competent body: none of it was used."""
    one = Dossier.receive(
        RESIDENCE,
        number="H99.24-260810-0001",
        at=day(10),
        receiving_agency=NEIGHBOUR,
        competent=COMMUNE,
    )
    asked = one.ask_for_more(at=day(11))
    moved = asked.transfer(at=day(12), to=Unit("Một cửa", agency=COMMUNE))

    assert moved.timeliness(DESK, at=day(28)) is Timeliness.EARLY


def test_a_confirmation_does_not_count_in_civil_status() -> None:
    """Asked on Monday, confirmed on Tuesday: the result of the same day is in time."""
    procedure = Procedure(
        code="9.000002",
        name="Hộ tịch giả định",
        time_limit=SameDay(),
        clock_rules=CIVIL_STATUS,
    )
    asked = Dossier.receive(
        procedure, number="H99.24-260803-0002", at=AUGUST_3
    ).ask_to_confirm(at=day(3, 10))
    done = asked.confirm(at=day(4), is_silent=True).finish(at=day(4, 10))

    assert done.timeliness(DESK) is not Timeliness.LATE


@pytest.mark.parametrize(
    ("here", "there", "across", "starts_late"),
    [
        (CENTRE, POLICE, None, False),
        (COMMUNE, COMMUNE, None, False),
        (NEIGHBOUR, COMMUNE, None, True),
        (CENTRE, POLICE, True, True),
        (NEIGHBOUR, COMMUNE, False, False),
        (Agency("Bảo hiểm xã hội"), POLICE, None, False),
        (Agency("Trung tâm", area="xã Một"), Agency("Trung tâm Hai", area="xã Hai"),
         None, True),
    ],
)  # fmt: skip
def test_a_boundary_lies_between_territories(
    here: Agency, there: Agency, *, across: bool | None, starts_late: bool
) -> None:
    """Two bodies of one commune are not across a boundary; the caller may say so."""
    one = dossier(receiving_agency=here, competent=there, across_boundaries=across)
    later = Dossier.receive(
        RESIDENCE,
        number="H99.24-260810-0001",
        at=day(10),
        receiving_agency=here,
        competent=there,
        across_boundaries=across,
    )

    assert one.start.at.day == 3  # before 5 August the reception starts the limit
    if starts_late:
        with pytest.raises(NotStartedError):
            later.due(DESK)
        named = later.transfer(at=day(11), to=Unit(there.name))
        moved = later.transfer(at=day(11), to=Unit("Một cửa", agency=there))
        assert named.start.at.day == moved.start.at.day == 11
    else:
        assert later.due(DESK).on == date(2026, 8, 19)


def test_bodies_are_the_same_by_code_or_by_name() -> None:
    """A code decides where both have one."""
    body = Agency("Ủy ban nhân dân xã Ví Dụ", "H99.24")

    assert body.is_same_as(Agency("UBND xã Ví Dụ", "H99.24"))
    assert body.is_same_as(Agency("Ủy ban nhân dân xã Ví Dụ"))
    assert not body.is_same_as(Agency("Ủy ban nhân dân xã Ví Dụ", "H99.25"))
    assert not body.is_same_as(None)


def test_an_answer_online_has_its_hours() -> None:
    """Answered after four days it is found; by post there is no such clock."""
    sent = Dossier.submit(RESIDENCE, number="H99.24-260803-0001", at=AUGUST_3)
    posted = Dossier.submit(
        RESIDENCE,
        number="H99.24-260803-0001",
        at=AUGUST_3,
        channel=ChannelKind.POSTAL,
    )

    assert "answer-in-time" in rules_of(sent.accept(at=day(7)))
    assert "answer-in-time" not in rules_of(sent.accept(at=day(3, 10)))
    assert "answer-in-time" not in rules_of(posted.accept(at=day(7)))
    assert sent.findings(DESK) == ()
    with pytest.raises(NotStartedError, match="submitted online"):
        posted.reception_due(DESK)
    (source,) = sent.reception_due(DESK).citations[:1]
    later = Dossier.submit(RESIDENCE, number="1", at=day(10)).reception_due(DESK)
    assert source.confidence is Confidence.MEDIUM
    assert later.citations[0].confidence is Confidence.LOW


def test_what_is_missing_is_what_was_asked_and_not_supplied() -> None:
    """Two requests add up; a completion clears them."""
    asked = dossier().ask_for_more(at=day(4), missing=("Ảnh",))
    twice = asked.ask_for_more(at=day(5), missing=("Đơn", "Ảnh"))

    assert twice.missing == ("Ảnh", "Đơn")
    assert twice.complete(at=day(6)).missing == ()
    again = twice.complete(at=day(6)).ask_for_more(at=day(7), missing=("Thẻ",))
    assert again.missing == ("Thẻ",)
    assert dossier().missing == ()


def test_nobody_holds_a_closed_dossier() -> None:
    """A finished one waits at the desk; a returned one is nobody's."""
    here = dossier().transfer(at=day(4), to=Unit("Tư pháp"))

    assert here.finish(at=day(5)).holder.unit == Unit("Tư pháp")
    for closed in (here.return_result(at=day(5)), here.stop(at=day(5))):
        assert (closed.holder.unit, closed.holder.since.day) == (None, 5)


def test_a_decision_is_cited_since_its_day_and_as_sure_as_its_record() -> None:
    """A dossier of before the decision does not cite it."""
    decision = Document("1/QĐ-VD", "Quyết định 1/QĐ-VD", issued_on=date(2026, 8, 4))
    dated = Procedure(
        code="9.000003",
        name="Ví dụ",
        decision=decision,
        confidence=Confidence.MEDIUM,
        url="https://example.org/9",
    )
    bare = Procedure(code="9.000004", name="Ví dụ", confidence=Confidence.LOW)
    sure = Procedure(code="9.000005", name="Ví dụ")

    assert dated.citation(date(2026, 8, 3)) is None
    cited = dated.citation(date(2026, 8, 4))
    assert cited is not None
    assert (cited.document, cited.confidence) == (decision, Confidence.MEDIUM)
    record = bare.citation()
    assert record is not None
    assert (record.document.id, record.confidence) == ("9.000004", Confidence.LOW)
    assert sure.citation() is None


def test_a_case_that_nobody_lists_is_refused() -> None:
    """Where a procedure lists its cases; elsewhere it chooses nothing."""
    listed = Procedure(
        code="9.000006",
        name="Ví dụ",
        time_limit=WorkingDays(3),
        cases=(Case(code="9.000006.01", name="thường"),),
        components=(
            Component(name="Đơn", kind=ComponentKind.FORM, case="khó"),
        ),
    )  # fmt: skip

    assert listed.limit(case="thường") == listed.limit(case="khó") == WorkingDays(3)
    for ask in (listed.limit, listed.fees_for):
        with pytest.raises(UnknownNameError, match=r"9\.000006"):
            ask(case="khác")
    with pytest.raises(UnknownNameError):
        listed.checklist(ChannelKind.DIRECT, case="khác")
    with pytest.raises(WrongTypeError):
        listed.limit("online")  # type: ignore[arg-type]


def test_a_limit_that_never_ran_is_kept() -> None:
    """A wait asked for before the limit began, and never answered, stops all of it."""
    waiting = dossier(EVERY_WAIT, receiving_agency=NEIGHBOUR, competent=COMMUNE)
    waiting = waiting.record(dossier_event("consultation-asked", day(3, 10)))
    begun = waiting.transfer(at=day(4), to=JUSTICE)
    done = begun.finish(at=day(28))

    assert done.timeliness(DESK) is Timeliness.EARLY
    form = form_06([done], first=date(2026, 8, 1), last=date(2026, 8, 31), office=DESK)
    assert form.total.early == 1


def test_what_was_finished_before_it_began_is_refused_in_a_report() -> None:
    """Running or refused it is in time; finished there is no honest answer."""
    far = Dossier.receive(
        RESIDENCE,
        number="H99.24-260810-0001",
        at=day(10),
        receiving_agency=NEIGHBOUR,
        competent=COMMUNE,
    )
    august: dict[str, Any] = {
        "first": date(2026, 8, 1),
        "last": date(2026, 8, 31),
        "office": DESK,
    }

    assert form_06(Register([far]), **august).total.running_in_time == 1
    refused = far.refuse(at=day(11), reason="không đủ điều kiện")
    assert form_06(Register([refused]), **august).total.early == 1
    with pytest.raises(ReportRefusedError, match=r"H99\.24-260810-0001"):
        form_06(Register([far.finish(at=day(12))]), **august)


# --- plain data ------------------------------------------------------------------

WHOLE: Final = Dossier.receive(
    RESIDENCE,
    number=str(DossierNumber.parse("H99.24-260803-0001")),
    at=AUGUST_3,
    by=CLERK,
    promised=date(2026, 8, 12),
    applicant=Applicant(
        name="Nguyễn Thị Ví Dụ", kind=ApplicantKind.CITIZEN, phone="0912345678"
    ),
    channel=ChannelKind.POSTAL,
    case="thường",
    helping_agency=CENTRE,
    receiving_agency=CENTRE,
    competent=POLICE,
    across_boundaries=False,
    limit=WorkingDays(Decimal("4.5")),
    returns_by=ChannelKind.ONLINE,
    papers=("Đơn", "Ảnh"),
)


def test_a_whole_dossier_goes_there_and_back() -> None:
    """Every field, through JSON; the procedure comes from a catalogue or as it is."""
    text = json.dumps(WHOLE.to_dict(), ensure_ascii=False)

    assert Dossier.from_dict(json.loads(text), RESIDENCE) == WHOLE
    assert Dossier.from_dict(json.loads(text), {RESIDENCE.code: RESIDENCE}) == WHOLE
    limit = {"type": "time_limits.WorkingDays", "quantity": "4.5"}
    assert WHOLE.to_dict()["limit"] == limit
    before = {"limit": {"kind": "WorkingDays", "quantity": "4.5"}}
    assert Dossier.from_dict(WHOLE.to_dict() | before, RESIDENCE) == WHOLE
    places = {"helped_at": "helping_agency", "received_at": "receiving_agency"}
    older = {key: WHOLE.to_dict()[today] for key, today in places.items()}
    kept = {
        key: each for key, each in WHOLE.to_dict().items() if key not in places.values()
    }
    assert Dossier.from_dict(kept | older, RESIDENCE) == WHOLE
    with pytest.raises(PlainDataError, match="received_at"):
        Dossier.from_dict(WHOLE.to_dict() | older, RESIDENCE)
    same_day = Dossier.receive(
        RESIDENCE,
        number="1",
        at=AUGUST_3,
        limit=SameDay(datetime(2026, 1, 1, 15).time()),
    )
    assert Dossier.from_dict(same_day.to_dict(), RESIDENCE) == same_day
    with pytest.raises(UnknownNameError):
        Dossier.from_dict(WHOLE.to_dict(), facts.procedures())


@given(histories())
def test_any_history_goes_there_and_back(events: tuple[Event, ...]) -> None:
    """Through JSON text nothing is lost or changed."""
    one = Dossier(procedure=RESIDENCE, number="1", events=events)
    text = json.dumps(one.to_dict(), ensure_ascii=False)

    assert Dossier.from_dict(json.loads(text), RESIDENCE) == one


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        ({"number": 5}, "$.number"),
        ({"channel": "fax"}, "$.channel"),
        ({"papers": "Đơn"}, "$.papers"),
        ({"limit": {"kind": "Moons"}}, "$.type"),
        ({"limit": 5}, "a mapping"),
        ({"events": "received"}, "a list of events"),
        ({"events": [{"event": "received"}]}, "$.at"),
        ({"Nguyễn Thị Ví Dụ": 1}, "one that is no name"),
        ({"colour": 1}, "unknown fields: colour"),
    ],
)
def test_bad_plain_data_is_named_by_its_place(
    changed: dict[str, Any], place: str
) -> None:
    """Each fault has its path and no value."""
    with pytest.raises(PlainDataError) as caught:
        Dossier.from_dict(WHOLE.to_dict() | changed, RESIDENCE)

    assert place in str(caught.value)
    assert "Ví Dụ" not in str(caught.value)
    with pytest.raises(PlainDataError, match="mapping"):
        Dossier.from_dict([], RESIDENCE)  # type: ignore[arg-type]


def test_an_event_that_cannot_be_read_is_counted_from_zero() -> None:
    """The error says which one of the list it is; a bare day is no moment."""
    good = {"event": "received", "at": "2026-08-03T09:00"}
    bad = {"event": "finished", "at": "2026-08-04"}
    with pytest.raises(PlainDataError, match=r"events\[1\]"):
        Dossier.from_events([good, bad], procedure=RESIDENCE, number="1")


@pytest.mark.parametrize("missing", ["Ảnh", ["Ảnh"], (5,)])
def test_papers_are_a_tuple_of_texts(missing: Any) -> None:
    """A single text would be read letter by letter."""
    with pytest.raises(WrongTypeError) as caught:
        dossier().ask_for_more(at=day(4), missing=missing)

    assert "Ảnh" not in str(caught.value)


@pytest.mark.parametrize("amount", [8000, 8000.0, "abc"])
def test_amounts_are_decimals(amount: Any) -> None:
    """A float or a text is no sum of money."""
    with pytest.raises(WrongTypeError):
        dossier().pay(at=day(4), amount=amount)


def test_free_text_is_in_no_repr() -> None:
    """What was asked for, and why, may be personal."""
    one = dossier().ask_for_more(at=day(4), missing=("Bí mật",), reason="Bí mật")
    done = one.complete(at=day(5)).refuse(at=day(6), reason="Bí mật")

    assert "Bí mật" not in repr(done) + "".join(map(repr, done.events))


def test_timeliness_has_words() -> None:
    """What runs is in time or late."""
    assert Timeliness.EARLY.label() == "trước hạn"
    assert Timeliness.ON_TIME.label("en") == "on time"
    assert Timeliness.ON_TIME.label("en", is_running=True) == "in time"
    assert Timeliness.LATE.label(is_running=True) == "quá hạn"
    with pytest.raises(UnknownLocaleError):
        Timeliness.LATE.label("fr")


def test_a_register_numbers_for_an_agency() -> None:
    """Its code is taken; a number goes into a dossier as it is."""
    number = Register(()).next_number(COMMUNE, date(2026, 8, 3))
    one = Dossier.receive(RESIDENCE, number=number, at=AUGUST_3)  # type: ignore[arg-type]

    assert one.number == str(number) == "H99.24-260803-0001"
