"""
The limits of petitions: dated, cited, counted; and who settles.

Rows of ``cases/petition_limits.csv`` are oracles, typed from the articles and the
calendar.
"""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import naive
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from reading import read_limit

from cqtt import CalendarDays, Office, WorkingDays, state_calendar
from cqtt.agencies import Agency, Level
from cqtt.errors import (
    BeyondCalendarError,
    FactsError,
    InvalidValueError,
    NotInForceError,
    UnknownLocaleError,
    UnknownNameError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.facts import documents, load_petition_law, petition_law
from cqtt.findings import Finding
from cqtt.law import Citation, Confidence, Document, Period
from cqtt.petitions import (
    Circumstance,
    Competence,
    Complaint,
    Complexity,
    Deadline,
    Denunciation,
    FeedbackChannel,
    Instance,
    Milestone,
    Outcome,
    PauseRule,
    Petitioner,
    PetitionKind,
    PetitionLaw,
    PetitionLimit,
    Post,
    Reflection,
    ReflectionSubject,
    RunningLimit,
    Step,
    competent_for,
    count_petitions,
    deadline_of,
    deadline_table,
    deadlines,
    due_of,
    forward_to,
    transition_of,
)
from cqtt.testing import HOURS

CALENDAR: Final = state_calendar()
LAW: Final = petition_law()
COMPLAINT: Final = PetitionKind.COMPLAINT
DENUNCIATION: Final = PetitionKind.DENUNCIATION
REFLECTION: Final = PetitionKind.REFLECTION
ROWS: Final = naive.rows("petition_limits.csv")
CHANGE: Final = date(2026, 7, 1)


def at(text: str, hour: int = 9) -> datetime:
    """Return a day's moment."""
    return datetime.fromisoformat(text).replace(hour=hour)


def asked(row: dict[str, str]) -> Deadline:
    """Ask for what a row asks."""
    return deadline_of(
        LAW,
        Step(row["step"]),
        PetitionKind(row["kind"]),
        {Circumstance(each) for each in row["circumstances"].split()},
        begun_on=date.fromisoformat(row["begun"]),
        calendar=CALENDAR,
        instance=Instance(row["instance"]),
        place=row["place"],
    )


def of(petition: Any, step: Step, **more: Any) -> Deadline:
    """Return the one deadline of a step."""
    found = deadlines(petition, LAW, calendar=CALENDAR, **more)
    [one] = [each for each in found if each.step is step]
    return one


def complaint(received: str, accepted: str = "", **more: Any) -> Complaint:
    """Return a complaint that came, and was accepted if a day is given."""
    case = Complaint.receive(number="KN-01", at=at(received), **more)
    return case.accept(at=at(accepted)) if accepted else case


def denunciation(received: str, accepted: str) -> Denunciation:
    """Return a denunciation that was accepted."""
    case = Denunciation.receive(
        number="TC-01", at=at(received), channel=FeedbackChannel.POST
    )
    return case.accept(at=at(accepted))


# -- the oracle ------------------------------------------------------------------------


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_limit_and_last_day_are_those_of_the_case(row: dict[str, str]) -> None:
    """The limit and its last day are those typed from the article."""
    found = asked(row)

    assert found.limit.time == read_limit(_constructor(row["limit"]))
    assert found.on is not None
    assert found.on.isoformat() == row["last_on"], found.explain("en")


def _constructor(written: str) -> str:
    number, _, unit = written.partition(" ")
    return f"{ {'ngày': 'CalendarDays'}.get(unit, 'WorkingDays') }({number})"


def test_cases_stand_on_both_sides_of_the_change() -> None:
    """There are at least fifty cases, and every kind has some before and after."""
    assert len(ROWS) >= 50
    for kind in PetitionKind:
        days = [date.fromisoformat(r["begun"]) for r in ROWS if r["kind"] == kind.value]
        assert min(days) < CHANGE <= max(days)


def test_every_limit_of_the_facts_has_a_case() -> None:
    """Every step that a kind has in the facts is in the oracle."""
    cases = {(row["step"], row["kind"]) for row in ROWS}

    assert {(e.step.value, e.kind.value) for e in LAW.limits} == cases


@pytest.mark.parametrize(
    ("row", "cited"),
    [
        ("PL01", "Điều 27 Luật Khiếu nại số 02/2011/QH13"),
        ("PL07", "khoản 1 Điều 36 Luật Khiếu nại số 02/2011/QH13"),
        (
            "PL05",
            (
                "khoản 1 Điều 16 Nghị định 124/2020/NĐ-CP ngày 19/10/2020 của "
                "Chính phủ, sửa đổi bởi Điều 10 Nghị định 155/2026/NĐ-CP"
            ),
        ),
        ("PL35", "khoản 1 Điều 41 Luật Khiếu nại số 02/2011/QH13"),
        ("PL46", "khoản 1 Điều 24 Luật Tố cáo số 25/2018/QH14"),
        ("PL61", "khoản 1 Điều 28 Luật Tiếp công dân số 42/2013/QH13"),
        (
            "PL66",
            (
                "điểm b khoản 3 Điều 41 Nghị định 154/2026/NĐ-CP ngày 15/05/2026 "
                "của Chính phủ"
            ),
        ),
    ],
)
def test_citation_is_that_of_the_article(row: str, cited: str) -> None:
    """A limit cites the article it rests on, and its due date too."""
    [case] = [each for each in ROWS if each["id"] == row]
    found = asked(case)

    assert str(found.limit.citation) == cited
    assert found.due is not None
    assert found.due.citations[0] == found.limit.citation


@pytest.mark.parametrize("limit", LAW.limits, ids=lambda e: f"{e.step}-{e.period}")
def test_every_citation_is_of_a_registered_document(limit: PetitionLimit) -> None:
    """A limit rests on a document of the registry, in force when the limit was."""
    document = limit.citation.document

    assert documents()[document.id] == document
    assert limit.period.since is not None
    assert limit.period.since in document.in_force
    assert not limit.note or limit.note_en


# -- what is asked and does not exist --------------------------------------------------


def test_limit_of_a_kind_that_has_none_names_what_exists() -> None:
    """The acceptance of a reflection is no limit; the error names those that are."""
    with pytest.raises(UnknownNameError) as caught:
        LAW.find(Step.ACCEPT, REFLECTION, on=CHANGE)

    assert caught.value.known == ("answer", "process")
    assert "'accept'" in str(caught.value)
    assert "'answer', 'process'" in str(caught.value)
    assert caught.value.message() == (
        "phản ánh, kiến nghị không có thời hạn “thụ lý hoặc không thụ lý”; có: trả lời "
        "người đến trình bày (answer); xử lý đơn (process)"
    )
    with pytest.raises(UnknownNameError) as none:
        PetitionLaw(()).find(Step.ACCEPT, COMPLAINT, on=CHANGE)
    assert none.value.message() == (
        "khiếu nại lần đầu không có thời hạn “thụ lý hoặc không thụ lý”"
    )


def test_day_before_the_law_names_the_first_day() -> None:
    """A day before the law existed is an error with the first day."""
    with pytest.raises(NotInForceError) as caught:
        LAW.find(Step.ACCEPT, COMPLAINT, on=date(2012, 6, 30))

    assert caught.value.first == date(2012, 7, 1)
    assert caught.value.last is None
    assert caught.value.message() == (
        "không có quy định về thời hạn “thụ lý hoặc không thụ lý” đối với khiếu nại "
        "cho ngày 30/06/2012; dữ liệu có từ ngày 01/07/2012; xem docs/vi/not-known.md "
        "về những gì còn thiếu"
    )
    assert LAW.find(Step.ACCEPT, COMPLAINT, on=date(2012, 7, 1)).time == CalendarDays(
        10
    )


def test_limit_that_ended_names_the_last_day() -> None:
    """A limit that is no longer in force tells its last day."""
    ended = tuple(
        each
        for each in LAW.limits
        if each.step is Step.ACCEPT and each.period.until is not None
    )
    with pytest.raises(NotInForceError) as caught:
        PetitionLaw(ended).find(Step.ACCEPT, COMPLAINT, on=CHANGE)

    assert caught.value.last == date(2026, 6, 30)


def test_discipline_has_only_its_own_limits() -> None:
    """The first decision on discipline has no period of sending (Art. 54.2)."""
    with pytest.raises(UnknownNameError):
        LAW.find(Step.SEND_DECISION, COMPLAINT, {Circumstance.DISCIPLINE}, on=CHANGE)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"step": "accept"}, WrongChoiceError),
        ({"kind": "complaint"}, WrongChoiceError),
        ({"instance": 1}, WrongChoiceError),
        ({"on": datetime(2026, 7, 1)}, WrongTypeError),
        ({"place": 3}, WrongTypeError),
        ({"circumstances": "remote"}, WrongTypeError),
        ({"circumstances": ["remote"]}, WrongChoiceError),
        ({"circumstances": None}, WrongTypeError),
    ],
)
def test_wrong_arguments_are_refused(
    change: dict[str, Any], error: type[Exception]
) -> None:
    """An argument of another type is refused before anything is looked for."""
    ask: dict[str, Any] = {"step": Step.ACCEPT, "kind": COMPLAINT, "on": CHANGE}
    with pytest.raises(error):
        LAW.find(**(ask | change))


def test_law_of_a_day_holds_what_was_in_force() -> None:
    """The law of a day has the limits, pauses and competences of that day."""
    before, after = LAW.on(date(2026, 6, 30)), LAW.on(CHANGE)

    assert before.find(Step.ACCEPT, COMPLAINT, on=date(2026, 6, 30)).time.quantity == 10
    assert Step.PROCESS not in before.steps(COMPLAINT)
    assert Step.PROCESS in after.steps(COMPLAINT)
    assert len(before.pauses) == 1
    assert len(after.pauses) == 2
    assert len(before.competences) < len(LAW.competences)
    with pytest.raises(WrongTypeError):
        LAW.on(datetime(2026, 7, 1))
    with pytest.raises(WrongChoiceError):
        LAW.steps("complaint")  # type: ignore[arg-type]
    with pytest.raises(WrongChoiceError):
        LAW.covers("complaint", CHANGE)  # type: ignore[arg-type]
    with pytest.raises(WrongChoiceError):
        LAW.pause("complaint", CHANGE)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        LAW.covers(COMPLAINT, "2026")  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        LAW.pause(COMPLAINT, datetime(2026, 7, 1))


def test_what_was_not_read_is_of_medium_confidence() -> None:
    """The period to resolve is sure before Law 136/2025 and less so since."""
    before = LAW.find(Step.RESOLVE, COMPLAINT, on=date(2026, 6, 30))
    after = LAW.find(Step.RESOLVE, COMPLAINT, on=CHANGE)
    feedback = LAW.find(
        Step.RESOLVE, REFLECTION, {Circumstance.REGULATION}, on=date(2026, 3, 2)
    )

    assert (before.confidence, after.confidence) == (Confidence.HIGH, Confidence.MEDIUM)
    assert before.time == after.time
    assert "độ tin cậy trung bình" in after.explain()
    forward = LAW.find(
        Step.FORWARD, REFLECTION, {Circumstance.REGULATION}, on=date(2026, 3, 2)
    )
    assert forward.confidence is Confidence.MEDIUM
    assert "it is an inference" in forward.note_text("en")
    assert feedback.confidence is Confidence.MEDIUM
    assert "no binding national period" in feedback.note_text("en")
    assert LAW.find(Step.ACCEPT, COMPLAINT, on=CHANGE).confidence is Confidence.HIGH


def test_limit_explains_itself() -> None:
    """A limit tells step, length, milestone, article; a notice that it is before."""
    notice = LAW.find(Step.NOTIFY_DIALOGUE, COMPLAINT, on=CHANGE)

    assert notice.explain("en").startswith(
        "Give notice of the dialogue: 5 days at least, before the day of the dialogue"
    )
    assert notice.explain().startswith(
        "Thông báo đối thoại: 5 ngày ít nhất, trước ngày đối thoại"
    )
    with pytest.raises(UnknownLocaleError):
        notice.explain("fr")


def test_law_is_a_table() -> None:
    """Each limit is a row, in both languages."""
    table = LAW.table("en")

    assert len(table.rows) == len(LAW.limits)
    assert table.rows[0][:5] == (
        "make the first complaint",
        "complaint",
        "first instance",
        "",
        "90 days",
    )
    assert "PetitionLaw(limits=" in repr(LAW)
    with pytest.raises(UnknownLocaleError):
        LAW.table("fr")
    with pytest.raises(UnknownLocaleError):
        PetitionLaw(()).table("fr")


@pytest.mark.parametrize("each", [*Step, *Milestone, *Circumstance, *Post])
def test_everything_has_words_in_both_languages(
    each: Step | Milestone | Circumstance | Post,
) -> None:
    """Every step, milestone, circumstance and post is said in both languages."""
    assert each.label()
    assert each.label("en") != each.label()


# -- due dates -------------------------------------------------------------------------


def test_notice_before_a_dialogue_counts_back() -> None:
    """Notice in days counts back over days off, in working days over worked ones."""
    found = asked({**ROWS[28], "begun": "2026-09-03"})
    [limit] = [e for e in LAW.limits if e.step is Step.NOTIFY_DIALOGUE]
    worked = PetitionLaw((evolve(limit, time=WorkingDays(2)),))
    back = deadline_of(
        worked,
        Step.NOTIFY_DIALOGUE,
        COMPLAINT,
        begun_on=date(2026, 9, 3),
        calendar=CALENDAR,
    )

    assert (found.on, found.due) == (date(2026, 8, 29), None)
    assert back.on == date(2026, 8, 27)
    assert "at the latest: 29/08/2026" in found.explain("en")
    assert "chậm nhất: 29/08/2026" in found.explain()


def test_deadline_explains_rule_and_count() -> None:
    """A deadline tells its rule, from which day, and the count of the due date."""
    found = asked(ROWS[1])
    said = found.explain().splitlines()

    assert said[0].startswith("Thụ lý hoặc không thụ lý: 10 ngày, tính từ ngày nhận")
    assert any(each.startswith("Suy luận: thời hạn đang chạy") for each in said)
    assert "Ngày nhận đơn: 22/06/2026" in said
    assert any(each.startswith("Hạn: đến hết Thứ Năm, 02/07/2026") for each in said)


def test_running_limit_keeps_its_rule_unless_told() -> None:
    """A limit that ran over the change is counted by the old rule, by a switch new."""
    ask: dict[str, Any] = {"begun_on": date(2026, 6, 25), "calendar": CALENDAR}
    old = deadline_of(LAW, Step.ACCEPT, COMPLAINT, **ask)
    new = deadline_of(LAW, Step.ACCEPT, COMPLAINT, running=RunningLimit.NEW_RULE, **ask)
    done = deadline_of(LAW, Step.ACCEPT, COMPLAINT, done_on=date(2026, 6, 29), **ask)

    # Sun 5 Jul rolls to Mon 6; #1 Fri 26, #2-3 Mon, Tue, #4-6 Wed-Fri, #7 Mon 6
    assert (old.on, new.on) == (date(2026, 7, 6), date(2026, 7, 6))
    assert old.limit.time == CalendarDays(10)
    assert new.limit.time == WorkingDays(7)
    assert "RunningLimit.NEW_RULE" in old.explain("en")
    assert "By the office's choice" in new.explain("en")
    assert done.notes == ()
    assert done.met is True


def test_running_limit_that_did_not_change_says_nothing() -> None:
    """A period that is the same on both sides, or ends with its rule, has no note."""
    same = deadline_of(
        LAW,
        Step.RESOLVE,
        COMPLAINT,
        begun_on=date(2026, 6, 15),
        calendar=CALENDAR,
    )
    ended = tuple(e for e in LAW.limits if e.period.until is not None)
    alone = deadline_of(
        PetitionLaw(ended),
        Step.ACCEPT,
        COMPLAINT,
        begun_on=date(2026, 6, 25),
        calendar=CALENDAR,
    )

    assert same.notes == alone.notes == ()
    assert same.limit.confidence is Confidence.HIGH


def test_office_counts_as_its_calendar() -> None:
    """An office may be given in place of a calendar, never both."""
    office = Office(CALENDAR, HOURS)
    ask: dict[str, Any] = {"begun_on": date(2026, 8, 21)}

    found = deadline_of(LAW, Step.ACCEPT, COMPLAINT, office=office, **ask)
    assert found.on == date(2026, 9, 3)
    both: dict[str, Any] = {"office": office, "calendar": CALENDAR}
    nothing: dict[str, Any] = {}
    for more in (nothing, both):
        with pytest.raises(InvalidValueError):
            deadline_of(LAW, Step.ACCEPT, COMPLAINT, **ask, **more)
    with pytest.raises(BeyondCalendarError):
        deadline_of(
            LAW,
            Step.RESOLVE,
            COMPLAINT,
            begun_on=date(2027, 12, 20),
            calendar=CALENDAR,
        )


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"law": None}, WrongTypeError),
        ({"running": "old-rule"}, WrongChoiceError),
        ({"begun_on": datetime(2026, 7, 1)}, WrongTypeError),
        ({"done_on": "hôm nay"}, WrongTypeError),
        ({"clock": "x"}, WrongTypeError),
        ({"circumstances": None}, WrongTypeError),
    ],
)
def test_wrong_arguments_of_a_deadline_are_refused(
    change: dict[str, Any], error: type[Exception]
) -> None:
    """An argument of another type is refused."""
    ask: dict[str, Any] = {
        "law": LAW,
        "step": Step.ACCEPT,
        "kind": COMPLAINT,
        "begun_on": CHANGE,
        "calendar": CALENDAR,
    }
    with pytest.raises(error):
        deadline_of(**(ask | change))


# -- the deadlines of a petition -------------------------------------------------------


def test_first_worked_example_comes_out_of_a_complaint() -> None:
    """Accepted on 2 February 2026: to be settled by 4 March (worked example 1)."""
    case = complaint("2026-01-29", "2026-02-02")

    assert of(case, Step.RESOLVE).on == date(2026, 3, 4)
    assert due_of(case, Step.RESOLVE, LAW, calendar=CALENDAR).on == date(2026, 3, 4)
    assert case.due(Step.RESOLVE, LAW, calendar=CALENDAR).on == date(2026, 3, 4)
    told = case.deadlines(LAW, calendar=CALENDAR)
    assert told == deadlines(case, LAW, calendar=CALENDAR)


def test_second_worked_example_comes_out_of_a_complaint() -> None:
    """Received on 15 April 2026: to be accepted by 28 April (worked example 2)."""
    found = of(complaint("2026-04-15"), Step.ACCEPT)

    assert found.on == date(2026, 4, 28)
    assert found.met is None
    assert not found.is_late(date(2026, 4, 28))
    assert found.is_late(datetime(2026, 4, 29, 0, 0))


def test_fifth_worked_example_comes_out_of_a_complaint() -> None:
    """Received on 21 August 2026: to be accepted by 3 September (worked example 5)."""
    late = complaint("2026-08-21", "2026-09-04")
    found = of(late, Step.ACCEPT)

    assert found.on == date(2026, 9, 3)
    assert found.met is False
    assert found.is_late(date(2026, 9, 1))


@pytest.mark.parametrize(
    ("day", "finding", "last"),
    [
        ("2026-02-04", "", date(2026, 3, 19)),
        ("2026-02-04", "12/VB", date(2026, 3, 19)),
        ("2026-07-06", "", date(2026, 7, 31)),
        ("2026-07-06", "  ", date(2026, 7, 31)),
        ("2026-07-06", "12/VB", date(2026, 8, 17)),
    ],
)
def test_complex_case_needs_its_finding(day: str, finding: str, last: date) -> None:
    """Since July 2026 the longer period needs the finding in writing."""
    accepted = "2026-02-02" if day < "2026-07" else "2026-07-01"
    case = complaint("2026-01-29" if day < "2026-07" else "2026-06-30", accepted)
    found = of(case.find_complex(at=at(day), finding=finding), Step.RESOLVE)

    # 1 July + 45 = Sat 15 August, rolls to Mon 17
    assert found.on == last, found.explain("en")
    is_short = last == date(2026, 7, 31)
    assert ("no written finding" in found.explain("en")) == is_short


def test_case_accepted_before_july_2026_needs_no_writing_by_inference() -> None:
    """The transition is silent on the writing, so the office may choose."""
    case = complaint("2026-06-01", "2026-06-05").find_complex(at=at("2026-07-01"))
    kept = of(case, Step.RESOLVE)
    moved = of(case, Step.RESOLVE, running=RunningLimit.NEW_RULE)
    again = case.find_complex(at=at("2026-07-02"), finding="12/VB")
    written = of(again, Step.RESOLVE, running=RunningLimit.NEW_RULE)

    # 5 June + 45 = Mon 20 July; + 30 = Sun 5 July, Mon 6
    assert (kept.on, moved.on, written.on) == (
        date(2026, 7, 20),
        date(2026, 7, 6),
        date(2026, 7, 20),
    )
    assert "Inference: for a case accepted before" in kept.explain("en")
    assert "By the office's choice, complexity" in moved.explain("en")
    assert "no written finding" in moved.explain("en")
    assert written.notes == ()


def test_unwritten_finding_after_a_written_one_says_nothing() -> None:
    """A case that is found complex in writing stays so, without a note."""
    case = complaint("2026-06-30", "2026-07-01")
    case = case.find_complex(at=at("2026-07-06"), finding="12/VB")
    found = of(case.find_complex(at=at("2026-07-08")), Step.RESOLVE)

    assert (found.on, found.notes) == (date(2026, 8, 17), ())


@pytest.mark.parametrize(
    ("day", "last"),
    [("2026-09-04", date(2026, 9, 21)), ("2026-09-05", date(2026, 9, 4))],
)
def test_complexity_found_after_the_end_lengthens_nothing(day: str, last: date) -> None:
    """Accepted on 5 August, 30 days end on Fri 4 September; 45 on Sat 19, Mon 21."""
    case = complaint("2026-08-03", "2026-08-05")
    found = of(case.find_complex(at=at(day), finding="12/VB"), Step.RESOLVE)

    assert found.on == last
    is_late = last == date(2026, 9, 4)
    assert ("after the time had ended" in found.explain("en")) == is_late
    assert ("sau khi đã hết thời hạn" in found.explain()) == is_late


@pytest.mark.parametrize(
    ("day", "last"),
    [("2026-03-11", date(2026, 4, 10)), ("2026-03-12", date(2026, 3, 11))],
)
def test_extension_after_the_end_lengthens_nothing(day: str, last: date) -> None:
    """Accepted on 9 February 2026, 30 days end on Wed 11 March."""
    case = denunciation("2026-01-29", "2026-02-09").find_complex(at=at("2026-02-20"))
    found = of(case.extend(at=at(day), decision="1/QĐ"), Step.RESOLVE)

    assert found.on == last
    assert ("after the time had ended" in found.explain("en")) == (day[-2:] == "12")


def test_suspension_after_the_end_stops_nothing() -> None:
    """A case that is suspended when its time has ended stays late."""
    case = complaint("2026-07-01", "2026-07-03")
    stopped = case.suspend(at=at("2026-08-04"), reason="chờ")
    found = of(stopped, Step.RESOLVE)
    again = of(stopped.resume(at=at("2026-08-10")), Step.RESOLVE)

    # 3 July + 30 = Sun 2 August, Mon 3
    assert (found.on, found.is_suspended) == (date(2026, 8, 3), False)
    assert found.is_late(date(2026, 8, 5))
    assert again.on == date(2026, 8, 3)
    assert "after the time had ended" in found.explain("en")


def test_extension_from_a_day_that_rolled_is_told_as_inferred() -> None:
    """Day 30 is Sat 4 April, so Mon 6; 30 more days from there end on Wed 6 May."""
    case = denunciation("2026-03-02", "2026-03-05").find_complex(at=at("2026-03-20"))
    found = of(case.extend(at=at("2026-03-30"), decision="1/QĐ"), Step.RESOLVE)

    assert found.on == date(2026, 5, 6)
    assert "Inference: the extension runs from the last day" in found.explain("en")
    assert "07/04/2026–06/05/2026: thời gian gia hạn" in found.explain()


def test_limit_says_its_case_and_the_day_that_it_runs_from() -> None:
    """The reason for 45 days is told; the first day is no day of receipt."""
    case = complaint("2026-08-03", "2026-08-05", is_remote=True)
    found = of(case.find_complex(at=at("2026-08-10"), finding="1/VB"), Step.RESOLVE)
    told, english = found.explain(), found.explain("en")

    assert told.startswith("Giải quyết (vụ việc phức tạp, vùng sâu, vùng xa đi lại")
    assert english.startswith("Resolve (complex, remote area with difficult travel): ")
    assert "05/08/2026: ngày thụ lý, không tính" in told
    assert "05/08/2026: the day of acceptance, not counted" in english
    assert "ngày nhận" not in told


DISCIPLINE: Final = {"is_disciplinary": True, "is_remote": True}


@pytest.mark.parametrize(
    ("instance", "sent"),
    [(Instance.FIRST, None), (Instance.SECOND, date(2026, 4, 13))],
)
def test_disciplinary_complaint_has_its_own_limits(
    instance: Instance, sent: date | None
) -> None:
    """Oracle: Law 02/2011 Arts. 50, 54.2 and 56.2, remote or not."""
    case = complaint("2026-03-02", "2026-03-05", instance=instance, **DISCIPLINE)
    done = case.resolve(Outcome.REJECTED, at=at("2026-04-06"))
    found = {each.step: each for each in deadlines(done, LAW, calendar=CALENDAR)}

    # 2 March + 10 = Thu 12 March; 5 March + 30 = Sat 4 April, Mon 6
    assert found[Step.ACCEPT].on == date(2026, 3, 12)
    assert found[Step.RESOLVE].on == date(2026, 4, 6)
    assert found[Step.RESOLVE].limit.citation.article == "50"
    decision = found.get(Step.SEND_DECISION)
    assert (decision.on if decision else None) == sent
    assert due_of(done, Step.RESOLVE, LAW, calendar=CALENDAR).on == date(2026, 4, 6)


def test_complex_disciplinary_complaint_has_45_days() -> None:
    """Oracle: Law 02/2011 Art. 50 and, since July 2026, Decree 124/2020 Art. 16.1."""
    case = complaint("2026-08-03", "2026-08-10", **DISCIPLINE)
    case = case.find_complex(at=at("2026-08-12"), finding="1/VB")

    assert of(case, Step.ACCEPT).on == date(2026, 8, 12)
    assert of(case, Step.RESOLVE).on == date(2026, 9, 24)
    assert of(case, Step.RESOLVE).limit.citation.article == "50"


def test_finding_written_later_counts() -> None:
    """A finding without paper that is put into writing later gives the longer time."""
    case = complaint("2026-06-30", "2026-07-01").find_complex(at=at("2026-07-06"))
    case = case.find_complex(at=at("2026-07-08"), finding="12/VB")

    found = of(case, Step.RESOLVE)
    assert (found.on, found.notes) == (date(2026, 8, 17), ())


def test_remote_and_second_instance_lengthen_the_period() -> None:
    """Remoteness and instance come from the petition."""
    case = complaint(
        "2026-02-20", "2026-02-23", is_remote=True, instance=Instance.SECOND
    )
    case = case.find_complex(at=at("2026-02-24"), finding="3/VB")

    assert of(case, Step.RESOLVE).on == date(2026, 5, 4)
    assert of(case, Step.ACCEPT).limit.citation.article == "36"


def test_suspension_stops_the_time_to_resolve() -> None:
    """From July 2026 a suspension stops the time, which goes on from the decision."""
    case = complaint("2026-06-30", "2026-07-01")
    stopped = case.suspend(at=at("2026-07-06"), reason="chờ kết quả giám định")
    gone_on = stopped.resume(at=at("2026-07-20"))
    still, found = of(stopped, Step.RESOLVE), of(gone_on, Step.RESOLVE)

    # 5 days used by Mon 6 July; 25 more from Tue 21 July: Fri 14 August
    assert (still.is_suspended, still.on, still.met) == (True, None, None)
    assert not still.is_late(date(2027, 1, 1))
    assert "stands still" in still.explain("en")
    assert "đang tạm đình chỉ, thời gian này không tính" in still.explain()
    assert found.on == date(2026, 8, 14)
    assert found.due is not None
    assert "28b" in str(found.due.citations)
    assert "giám định" not in found.explain() + still.explain()
    assert of(gone_on, Step.SEND_SUSPENSION).on == date(2026, 7, 9)
    assert of(gone_on, Step.SEND_CONTINUATION).on == date(2026, 7, 23)


@pytest.mark.parametrize("kind", [COMPLAINT, DENUNCIATION])
def test_suspended_case_tells_since_when_and_what_resumes_it(
    kind: PetitionKind,
) -> None:
    """It has begun, so it is not told to begin; one that ended is not told to go on."""
    made = complaint if kind is COMPLAINT else denunciation
    case = made("2026-06-30", "2026-07-01")
    still = case.suspend(at=at("2026-07-06"), reason="chờ").resume(at=at("2026-07-08"))
    still = still.suspend(at=at("2026-07-10"), reason="chờ kết quả giám định")
    ended = still.terminate(at=at("2026-07-20"), reason="rút toàn bộ nội dung")

    with pytest.raises(InvalidValueError) as caught:
        still.due(Step.RESOLVE, LAW, calendar=CALENDAR)
    assert str(caught.value) == (
        "step must be a step whose time runs but 'resolve', suspended since "
        "2026-07-10, came; record the decision to go on with resume(), from which its "
        "time runs on; deadlines() tells a suspended step without a last day"
    )
    assert caught.value.message("vi") == (
        "step phải là bước đang tính thời hạn, nhận được bước «giải quyết», tạm đình "
        "chỉ từ ngày 10/07/2026; ghi quyết định tiếp tục giải quyết (resume), khi đó "
        "thời hạn chạy tiếp; deadlines() cho biết bước đang tạm đình chỉ, chưa có "
        "ngày hết hạn"
    )
    assert "continued" in still.can_follow
    with pytest.raises(InvalidValueError) as over:
        ended.due(Step.RESOLVE, LAW, calendar=CALENDAR)
    assert str(over.value) == (
        "step must be a step whose time ran when it was ended but 'resolve', suspended "
        "since 2026-07-10 and ended on 2026-07-20, came; see deadlines() for the day "
        "on which it was ended; no due date follows"
    )
    assert over.value.message("vi") == (
        "step phải là bước có thời hạn đang chạy khi kết thúc, nhận được bước «giải "
        "quyết», tạm đình chỉ từ ngày 10/07/2026, kết thúc ngày 20/07/2026; bước này "
        "không còn ngày hết hạn; xem ngày kết thúc trong deadlines()"
    )
    assert of(ended, Step.RESOLVE).done_on == date(2026, 7, 20)
    assert "continued" not in ended.can_follow


@pytest.mark.parametrize("kind", [COMPLAINT, DENUNCIATION])
def test_withdrawn_while_suspended_may_still_go_on(kind: PetitionKind) -> None:
    """No due date is not the last word while the authority may settle it all the same.

    Only once it is ended by a decision does nothing let its time run on.
    """
    made = complaint if kind is COMPLAINT else denunciation
    case = made("2026-07-01", "2026-07-03").suspend(at=at("2026-07-10"), reason="chờ")
    gone = case.withdraw(at=at("2026-07-15"))
    ended = gone.terminate(at=at("2026-07-17"), reason="rút toàn bộ nội dung")

    with pytest.raises(InvalidValueError) as caught:
        gone.due(Step.RESOLVE, LAW, calendar=CALENDAR)
    assert str(caught.value) == (
        "step must be a step whose time runs but 'resolve', suspended since "
        "2026-07-10, withdrawn on 2026-07-15, came; where it is settled despite the "
        "withdrawal, record that decision with resume(), from which its time runs on; "
        "until then it has no due date"
    )
    assert caught.value.message("vi") == (
        "step phải là bước đang tính thời hạn, nhận được bước «giải quyết», tạm đình "
        "chỉ từ ngày 10/07/2026, công dân rút đơn ngày 15/07/2026; nếu vẫn giải quyết "
        "dù công dân đã rút đơn thì ghi quyết định tiếp tục giải quyết (resume), khi "
        "đó thời hạn chạy tiếp; chưa có quyết định ấy thì chưa có ngày hết hạn"
    )
    assert "continued" in gone.can_follow
    on = gone.resume(at=at("2026-07-20")).due(Step.RESOLVE, LAW, calendar=CALENDAR).on
    # 7 days used by Fri 10 July, 23 more from Mon 20 July: Wed 12 August
    assert on == date(2026, 8, 12)
    with pytest.raises(InvalidValueError, match="no due date follows"):
        ended.due(Step.RESOLVE, LAW, calendar=CALENDAR)


def test_notice_before_a_day_has_a_last_day_and_no_due_date() -> None:
    """The step has begun, but its time is counted back from the dialogue."""
    case = complaint("2026-07-01", "2026-07-03")
    held = case.hold_dialogue(at=at("2026-07-20"))

    with pytest.raises(InvalidValueError) as caught:
        held.due(Step.NOTIFY_DIALOGUE, LAW, calendar=CALENDAR)
    assert str(caught.value) == (
        "step must be a step whose time runs on from an event but 'notify-dialogue' "
        "came; see deadlines() for its last day, which lies before the day of the event"
    )
    assert caught.value.message("vi") == (
        "step phải là bước có thời hạn tính từ một sự kiện trở đi, nhận được "
        "'notify-dialogue'; bước này phải làm trước ngày diễn ra sự kiện; xem ngày "
        "muộn nhất trong deadlines()"
    )
    assert of(held, Step.NOTIFY_DIALOGUE).on == date(2026, 7, 15)


def test_suspension_before_the_law_knew_one_stops_nothing() -> None:
    """Before July 2026 no text lets a suspension of a complaint stop the time."""
    case = complaint("2026-01-29", "2026-02-02")
    case = case.suspend(at=at("2026-02-09"), reason="chờ").resume(at=at("2026-02-23"))
    found = of(case, Step.RESOLVE)

    assert found.on == date(2026, 3, 4)
    assert "left the time running" in found.explain("en")
    assert [e.step for e in deadlines(case, LAW, calendar=CALENDAR)] == [
        Step.ACCEPT,
        Step.RESOLVE,
        Step.ANSWER,
    ]


def test_transition_is_cited_for_cases_accepted_before() -> None:
    """A dialogue of July 2026 on an older case follows the new rule, by Art. 22.1."""
    case = complaint("2026-06-10", "2026-06-15")
    old = case.hold_dialogue(at=at("2026-06-25"), noticed_on=date(2026, 6, 24))
    new = case.hold_dialogue(at=at("2026-07-10"), noticed_on=date(2026, 7, 6))
    found = of(new, Step.NOTIFY_DIALOGUE)

    assert (found.on, found.met) == (date(2026, 7, 5), False)
    assert found.transition is not None
    assert "Điều 22 Nghị định 155/2026" in found.explain()
    assert of(complaint("2026-07-01", "2026-07-02"), Step.RESOLVE).transition is None
    stopped = case.suspend(at=at("2026-07-06"), reason="chờ").resume(
        at=at("2026-07-09")
    )
    assert of(case, Step.RESOLVE).transition is None
    assert of(stopped, Step.RESOLVE).transition == found.transition
    steps = [each.step for each in deadlines(old, LAW, calendar=CALENDAR)]
    assert Step.NOTIFY_DIALOGUE not in steps


def test_transition_has_its_days_and_kinds() -> None:
    """Only cases accepted before and going on since are moved to the new rules."""
    before, after = date(2026, 6, 30), CHANGE

    assert transition_of(COMPLAINT, before, on=after) is not None
    assert transition_of(DENUNCIATION, before, on=after) is not None
    assert transition_of(REFLECTION, before, on=after) is None
    assert transition_of(COMPLAINT, after, on=after) is None
    assert transition_of(COMPLAINT, before, on=before) is None
    with pytest.raises(WrongChoiceError):
        transition_of("complaint", before, on=after)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        transition_of(COMPLAINT, at("2026-06-30"), on=after)


def test_decision_is_sent_and_told() -> None:
    """Sending a decision is known by the answer that follows it."""
    case = complaint("2026-07-01", "2026-07-03")
    case = case.resolve(Outcome.REJECTED, at=at("2026-07-31"))
    told = case.answer(at=at("2026-08-05"))

    assert of(case, Step.RESOLVE).met is True
    assert of(case, Step.SEND_DECISION).met is None
    assert of(told, Step.SEND_DECISION).met is True
    assert of(told, Step.SEND_DECISION).on == date(2026, 8, 5)


def test_partial_withdrawal_ends_nothing() -> None:
    """Withdrawing a part leaves the limits running, withdrawing all ends them."""
    case = complaint("2026-07-01", "2026-07-03")
    part = case.withdraw(at=at("2026-07-10"), is_whole=False, part="mục 2")
    whole = case.withdraw(at=at("2026-07-10"))

    assert of(part, Step.RESOLVE).done_on is None
    assert of(whole, Step.RESOLVE).done_on == date(2026, 7, 10)


def test_withdrawal_that_was_taken_up_again_ends_nothing() -> None:
    """A case that goes on after its withdrawal can be late, and is settled later."""
    case = complaint("2026-07-06", "2026-07-08").withdraw(at=at("2026-07-20"))
    told = case.answer(at=at("2026-07-21"))
    again = told.resume(at=at("2026-07-22"))
    done = again.resolve(Outcome.UPHELD, at=at("2026-12-21"))
    early = complaint("2026-07-06").withdraw(at=at("2026-07-08"))
    early = early.resume(at=at("2026-07-10"))

    assert of(told, Step.RESOLVE).done_on == date(2026, 7, 20)
    assert of(again, Step.RESOLVE).done_on is None
    assert of(again, Step.RESOLVE).is_late(date(2026, 12, 31))
    assert of(done, Step.RESOLVE).done_on == date(2026, 12, 21)
    assert of(early, Step.ACCEPT).done_on is None


def test_going_on_after_a_withdrawal_needs_no_notice() -> None:
    """Only a decision to go on after a suspension has a day by which to send it."""
    case = complaint("2026-07-01", "2026-07-03").withdraw(at=at("2026-07-10"))
    again = case.resume(at=at("2026-07-13"))
    steps = [each.step for each in deadlines(again, LAW, calendar=CALENDAR)]

    assert Step.SEND_CONTINUATION not in steps
    assert of(again, Step.RESOLVE).on == date(2026, 8, 3)


def test_denunciation_is_sorted_told_and_settled() -> None:
    """Sorting, telling and settling a denunciation each have their day."""
    case = denunciation("2026-03-02", "2026-03-11").answer(at=at("2026-03-19"))

    assert of(case, Step.SORT).met is True
    assert of(case, Step.TELL_ACCEPTANCE).on == date(2026, 3, 18)
    assert of(case, Step.TELL_ACCEPTANCE).met is False
    # 11 March + 30 = Fri 10 April
    assert of(case, Step.RESOLVE).on == date(2026, 4, 10)
    assert [e.step for e in deadlines(case, LAW, calendar=CALENDAR)] == [
        Step.SORT,
        Step.TELL_ACCEPTANCE,
        Step.RESOLVE,
    ]


def test_widened_checks_give_ten_working_days() -> None:
    """Checks in several places lengthen the sorting."""
    case = Denunciation.receive(number="TC-02", at=at("2026-03-02"))
    widened = case.widen_checks(at=at("2026-03-04"))

    assert of(case, Step.SORT).on == date(2026, 3, 11)
    assert of(widened, Step.SORT).on == date(2026, 3, 16)


def test_forwarding_has_a_limit_where_it_happened() -> None:
    """A denunciation passed on is judged by the five working days."""
    case = Denunciation.receive(number="TC-03", at=at("2026-07-01"))
    passed = case.forward(at=at("2026-07-09"), to=Agency("Thanh tra tỉnh Mẫu"))
    steps = [each.step for each in deadlines(case, LAW, calendar=CALENDAR)]

    assert Step.FORWARD not in steps
    assert of(passed, Step.FORWARD).met is False
    assert of(passed, Step.FORWARD).on == date(2026, 7, 8)


def test_denunciation_is_extended_by_decisions() -> None:
    """A complex case is extended once, an especially complex one twice."""
    case = denunciation("2026-03-02", "2026-03-11")
    bare = case.extend(at=at("2026-04-06"), decision="1/QĐ")
    found = case.find_complex(at=at("2026-03-20"), finding="1/VB")
    once = found.extend(at=at("2026-04-06"), decision="1/QĐ")
    twice = once.extend(at=at("2026-05-06"), decision="2/QĐ")
    especially = found.find_complex(
        at=at("2026-04-01"), level=Complexity.ESPECIALLY_COMPLEX, finding="2/VB"
    )
    most = especially.extend(at=at("2026-04-06"), decision="1/QĐ")
    both = most.extend(at=at("2026-05-06"), decision="2/QĐ")
    unwritten = found.extend(at=at("2026-04-06"))

    # 10 April + 30 = Sun 10 May, Mon 11; + 30 = Wed 10 June
    assert of(once, Step.RESOLVE).on == date(2026, 5, 11)
    assert of(both, Step.RESOLVE).on == date(2026, 6, 10)
    assert of(twice, Step.RESOLVE).on == date(2026, 5, 11)
    for each in (bare, unwritten):
        assert of(each, Step.RESOLVE).on == date(2026, 4, 10)
    for each in (bare, unwritten, twice):
        assert "is not counted" in of(each, Step.RESOLVE).explain("en")
    assert of(once, Step.RESOLVE).notes == ()


def test_the_row_of_an_extended_limit_tells_each_extension() -> None:
    """Law 25/2018, Art. 30.3: thirty days twice, each by its decision."""
    case = denunciation("2026-03-02", "2026-03-11")
    case = case.find_complex(
        at=at("2026-03-20"), level=Complexity.ESPECIALLY_COMPLEX, finding="1/VB"
    )
    case = case.extend(at=at("2026-04-06"), decision="1/QĐ")
    case = case.extend(at=at("2026-05-06"), decision="2/QĐ", days=20)
    resolve = of(case, Step.RESOLVE)

    assert resolve.time_text() == (
        "30 ngày + gia hạn 30 ngày (1/QĐ) + gia hạn 20 ngày (2/QĐ)"
    )
    assert resolve.time_text("en") == (
        "30 days + 30 more days (1/QĐ) + 20 more days (2/QĐ)"
    )
    [row] = deadline_table([resolve]).rows
    assert row[4] == resolve.time_text()
    law = "Điều 30 Luật Tố cáo số 25/2018/QH14"
    assert row[8] == f"khoản 1 {law}; khoản 3 {law}"
    assert "gia hạn giải quyết, 2/QĐ" in resolve.explain()
    [plain] = deadline_table([of(case, Step.SORT)]).rows
    assert plain[4] == of(case, Step.SORT).limit.time_text()


def test_nobody_is_answered_where_nobody_is_known() -> None:
    """A nameless denunciation is sorted; there is nobody who came to be answered."""
    told = Denunciation.receive(number="TC-01", at=at("2026-07-01"))
    steps = {each.step for each in deadlines(told, LAW, calendar=CALENDAR)}
    assert steps == {Step.SORT, Step.PROCESS}
    who = Petitioner(name="Trần Thị Mẫu", address="thôn Thử")
    named = Denunciation.receive(number="1", at=at("2026-07-01"), petitioner=who)
    steps = {each.step for each in deadlines(named, LAW, calendar=CALENDAR)}
    assert Step.ANSWER in steps
    nameless = Complaint.receive(number="KN-01", at=at("2026-07-01"))
    steps = {each.step for each in deadlines(nameless, LAW, calendar=CALENDAR)}
    assert Step.ANSWER in steps


@pytest.mark.parametrize(("days", "last"), [(10, 20), (40, 11)])
def test_extension_gives_what_its_decision_gives(days: int, last: int) -> None:
    """A decision may give less than thirty days, never more."""
    case = denunciation("2026-03-02", "2026-03-11")
    case = case.find_complex(at=at("2026-03-20"), finding="1/VB")
    case = case.extend(at=at("2026-04-06"), decision="1/QĐ", days=days)

    month = 4 if days == 10 else 5
    assert of(case, Step.RESOLVE).on == date(2026, month, last)


def test_suspended_denunciation_waits() -> None:
    """The time of a suspension is not counted (Law 25/2018, Art. 34.2)."""
    case = denunciation("2026-03-02", "2026-03-11")
    case = case.suspend(at=at("2026-03-16"), reason="chờ giám định")
    case = case.resume(at=at("2026-03-30"))

    # 5 days used by 16 March; 25 more from 31 March: Fri 24 April
    assert of(case, Step.RESOLVE).on == date(2026, 4, 24)
    assert of(case, Step.SEND_SUSPENSION).on == date(2026, 3, 23)


def test_reflection_has_the_answer_after_reception() -> None:
    """Who came in person is answered; general reflections have no other limit."""
    came = Reflection.receive(number="PA-01", at=at("2026-07-01"))
    wrote = Reflection.receive(
        number="PA-02", at=at("2026-07-01"), channel=FeedbackChannel.ZALO
    )

    assert [e.step for e in deadlines(came, LAW, calendar=CALENDAR)] == [
        Step.ANSWER,
        Step.PROCESS,
    ]
    assert [e.step for e in deadlines(wrote, LAW, calendar=CALENDAR)] == [Step.PROCESS]
    with pytest.raises(UnknownNameError) as caught:
        due_of(came, Step.ACCEPT, LAW, calendar=CALENDAR)
    assert caught.value.known == ("answer", "process")


def test_feedback_on_regulations_has_the_index_limits() -> None:
    """Feedback on regulations is asked, settled and published by the index rule."""
    told = Reflection.receive(
        number="PA-03",
        at=at("2026-08-03"),
        channel=FeedbackChannel.NATIONAL_PORTAL,
        subject=ReflectionSubject.ADMINISTRATIVE_REGULATION,
    )
    asked_back = told.ask_to_clarify(at=at("2026-08-06")).clarify(at=at("2026-08-10"))
    done = asked_back.resolve(Outcome.EXPLAINED, at=at("2026-08-20"))
    shown = done.publish(at=at("2026-08-24"))
    here = of(told, Step.RESOLVE, place="Ninh Bình")

    assert of(told, Step.RESOLVE).on == date(2026, 8, 22)
    assert here.on == date(2026, 8, 17)
    assert of(asked_back, Step.CLARIFY).met is True
    assert of(done, Step.PUBLISH).met is None
    # published from 20 August: #1 Fri 21, #2 Sat 22 worked
    assert of(shown, Step.PUBLISH).met is False
    assert "medium confidence" in of(told, Step.RESOLVE).explain("en")
    back = told.send_back(at=at("2026-08-05"), reason="không rõ địa chỉ")
    assert of(back, Step.REFUSE).met is True


def test_petition_without_a_limit_of_its_day_has_no_deadline() -> None:
    """What came through a box before 1 July 2026 had no limit, and is counted."""
    told = Reflection.receive(
        number="PA-01", at=datetime(2026, 1, 5, 8, 0), channel=FeedbackChannel.BOX
    )
    year = Period(date(2026, 1, 1), date(2026, 12, 31))

    assert deadlines(told, LAW, calendar=CALENDAR) == ()
    assert count_petitions([told], year, law=LAW, calendar=CALENDAR).total.late == 0


def test_petition_before_the_law_is_refused() -> None:
    """A complaint of 2012 before the law is an error with the first day."""
    with pytest.raises(NotInForceError) as caught:
        deadlines(complaint("2012-06-29"), LAW, calendar=CALENDAR)

    assert caught.value.first == date(2012, 7, 1)


def test_step_that_was_not_begun_is_refused() -> None:
    """A limit runs only from the event that starts it."""
    with pytest.raises(InvalidValueError, match="begun"):
        due_of(complaint("2026-07-01"), Step.RESOLVE, LAW, calendar=CALENDAR)


def test_step_of_a_place_that_was_not_begun_is_refused_alike() -> None:
    """A step that only a place has is known there."""
    [limit] = [e for e in LAW.limits if e.place]
    own = evolve(limit, step=Step.PUBLISH, when=frozenset())
    told = Reflection.receive(number="PA-1", at=at("2026-07-01"))
    law = PetitionLaw((own,))

    with pytest.raises(InvalidValueError, match="begun"):
        due_of(told, Step.PUBLISH, law, calendar=CALENDAR, place="Ninh Bình")


def test_an_answer_ends_the_time_of_feedback_on_regulations() -> None:
    """What was answered is done on that day, unless it went on after it."""
    told = Reflection.receive(
        number="PA-04",
        at=at("2026-08-03"),
        channel=FeedbackChannel.ZALO,
        subject=ReflectionSubject.ADMINISTRATIVE_REGULATION,
    )
    answered = told.answer(at=at("2026-08-10")).answer(at=at("2026-08-30"))
    shown = answered.publish(at=at("2026-09-01"))
    settled = answered.resolve(Outcome.DONE, at=at("2026-09-02"))
    goes_on = answered.accept(at=at("2026-09-02"))
    again = goes_on.answer(at=at("2026-09-03"))

    for case in (
        answered,
        shown,
        settled,
        answered.withdraw(at=at("2026-09-01"), is_whole=False),
    ):
        assert of(case, Step.RESOLVE).done_on == date(2026, 8, 10)
    assert of(goes_on, Step.RESOLVE).done_on is None
    assert of(again, Step.RESOLVE).done_on == date(2026, 9, 3)


def test_law_without_a_kind_is_told() -> None:
    """Steps without a limit are left out, but a law without the kind is an error."""
    case = complaint("2026-07-01", "2026-07-03")
    kept = tuple(e for e in LAW.limits if e.step is Step.ACCEPT)

    found = deadlines(case, PetitionLaw(kept), calendar=CALENDAR)
    assert [each.step for each in found] == [Step.ACCEPT]
    with pytest.raises(UnknownNameError):
        deadlines(case, PetitionLaw(()), calendar=CALENDAR)


def test_last_suspension_is_the_one_that_is_due() -> None:
    """Of a step that began twice, the last one is told."""
    case = complaint("2026-07-01", "2026-07-03")
    for first, last in (("2026-07-06", "2026-07-08"), ("2026-07-13", "2026-07-15")):
        case = case.suspend(at=at(first), reason="chờ").resume(at=at(last))

    due = due_of(case, Step.SEND_SUSPENSION, LAW, calendar=CALENDAR)
    assert due.on == date(2026, 7, 16)


def test_what_is_no_petition_is_refused() -> None:
    """The petition, the law and the step must be what they are called."""
    case = complaint("2026-07-01")
    with pytest.raises(WrongTypeError):
        deadlines("đơn của bà Ví Dụ", LAW, calendar=CALENDAR)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        due_of(None, Step.ACCEPT, LAW, calendar=CALENDAR)  # type: ignore[arg-type]
    half = type("Half", (), {"kind": COMPLAINT, "events": case.events})()
    with pytest.raises(WrongTypeError):
        deadlines(half, LAW, calendar=CALENDAR)
    with pytest.raises(WrongTypeError):
        deadlines(case, None, calendar=CALENDAR)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        due_of(case, Step.ACCEPT, None, calendar=CALENDAR)  # type: ignore[arg-type]
    with pytest.raises(WrongChoiceError):
        due_of(case, "accept", LAW, calendar=CALENDAR)  # type: ignore[arg-type]


def test_deadlines_are_a_table_without_names() -> None:
    """The table of deadlines tells steps and days in both languages, and no name."""
    case = complaint("2026-07-01", "2026-07-03", about="việc của bà Ví Dụ")
    table = deadline_table(deadlines(case, LAW, calendar=CALENDAR), "en")

    assert table.rows[0][:8] == (
        "KN-01",
        "complaint",
        "accept or refuse",
        date(2026, 7, 1),
        "7 working days",
        date(2026, 7, 10),
        date(2026, 7, 3),
        "in time",
    )
    assert table.rows[1][7] == "not done"
    assert "Ví Dụ" not in str(table.rows)
    with pytest.raises(WrongTypeError):
        deadline_table([case])  # type: ignore[list-item]
    with pytest.raises(WrongTypeError):
        deadline_table(None)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        deadline_table([], on="2026-07-01")  # type: ignore[arg-type]
    with pytest.raises(UnknownLocaleError):
        deadline_table([], "fr")


@pytest.mark.parametrize(
    ("on", "step", "vi", "en"),
    [
        (None, Step.ACCEPT, "quá hạn", "late"),
        (None, Step.RESOLVE, "đang tạm đình chỉ", "suspended"),
        (None, Step.NOTIFY_DIALOGUE, "chưa rõ", "not known"),
        (None, Step.ANSWER, "chưa thực hiện", "not done"),
        (date(2026, 7, 15), Step.ANSWER, "chưa thực hiện", "not done"),
        (
            date(2026, 7, 16),
            Step.ANSWER,
            "quá hạn, chưa thực hiện",
            "overdue, not done",
        ),
    ],
)
def test_result_says_what_is_known(
    on: date | None, step: Step, vi: str, en: str
) -> None:
    """Done late, stopped, not known, not done and overdue are told apart."""
    case = complaint("2026-07-01", "2026-07-13").hold_dialogue(at=at("2026-07-14"))
    found = of(case.suspend(at=at("2026-07-15"), reason="chờ"), step)

    assert found.result_text(on=on) == vi
    assert found.result_text("en", on=on) == en


def test_left_for_45_days_says_that_a_reason_is_needed() -> None:
    """Past 45 days a good reason is needed; it is no time to settle."""
    found = of(Reflection.receive(number="PA-1", at=at("2026-07-01")), Step.PROCESS)

    assert found.result_text(on=date(2026, 8, 31)).endswith("phải có lý do chính đáng")
    assert "Đây không phải thời hạn giải quyết" in found.explain()
    assert "No time to settle" in found.explain("en")


def test_notice_of_a_dialogue_that_is_not_known_is_neither_kept_nor_late() -> None:
    """A dialogue held with no day of its notice; a planned one can be late."""
    case = complaint("2026-07-01", "2026-07-03").hold_dialogue(at=at("2026-07-20"))
    held = of(case, Step.NOTIFY_DIALOGUE)
    planned = deadline_of(
        LAW,
        Step.NOTIFY_DIALOGUE,
        COMPLAINT,
        begun_on=date(2026, 7, 20),
        calendar=CALENDAR,
    )

    assert (held.on, held.met, held.is_unknown) == (date(2026, 7, 15), None, True)
    assert not held.is_late(date(2026, 8, 1))
    assert planned.is_late(date(2026, 7, 16))


# -- who settles -----------------------------------------------------------------------

PROVINCE: Final = Post.PROVINCE_CHAIR
DISTRICT: Final = Post.DISTRICT_CHAIR
COMMUNE: Final = Post.COMMUNE_CHAIR


@pytest.mark.parametrize(
    ("kind", "about", "instance", "on", "by"),
    [
        (COMPLAINT, COMMUNE, Instance.FIRST, date(2025, 6, 30), COMMUNE),
        (COMPLAINT, COMMUNE, Instance.FIRST, CHANGE, COMMUNE),
        (COMPLAINT, COMMUNE, Instance.SECOND, date(2025, 6, 30), DISTRICT),
        (COMPLAINT, COMMUNE, Instance.SECOND, date(2025, 7, 1), PROVINCE),
        (COMPLAINT, DISTRICT, Instance.SECOND, date(2025, 6, 30), PROVINCE),
        (COMPLAINT, PROVINCE, Instance.SECOND, CHANGE, Post.MINISTER),
        (
            COMPLAINT,
            Post.DEPARTMENT_BODY_HEAD,
            Instance.SECOND,
            CHANGE,
            Post.DEPARTMENT_HEAD,
        ),
        (DENUNCIATION, Post.COMMUNE_OFFICIAL, Instance.FIRST, CHANGE, COMMUNE),
        (DENUNCIATION, COMMUNE, Instance.FIRST, date(2025, 6, 30), DISTRICT),
        (DENUNCIATION, Post.COMMUNE_DEPUTY, Instance.FIRST, CHANGE, PROVINCE),
        (DENUNCIATION, PROVINCE, Instance.FIRST, CHANGE, Post.PRIME_MINISTER),
        (DENUNCIATION, Post.MINISTER, Instance.FIRST, CHANGE, Post.PRIME_MINISTER),
        (
            DENUNCIATION,
            Post.MINISTER_DEPUTY,
            Instance.FIRST,
            CHANGE,
            Post.PRIME_MINISTER,
        ),
        (DENUNCIATION, Post.DEPARTMENT_DEPUTY, Instance.FIRST, CHANGE, PROVINCE),
        (
            DENUNCIATION,
            Post.DEPARTMENT_BODY_DEPUTY,
            Instance.FIRST,
            CHANGE,
            Post.DEPARTMENT_HEAD,
        ),
        (COMPLAINT, Post.COMMUNE_DEPUTY, Instance.FIRST, CHANGE, COMMUNE),
        (
            COMPLAINT,
            Post.COMMUNE_DEPUTY,
            Instance.SECOND,
            date(2025, 6, 30),
            DISTRICT,
        ),
        (COMPLAINT, Post.COMMUNE_DEPUTY, Instance.SECOND, CHANGE, PROVINCE),
        (
            COMPLAINT,
            Post.DEPARTMENT_DEPUTY,
            Instance.FIRST,
            CHANGE,
            Post.DEPARTMENT_HEAD,
        ),
        (COMPLAINT, Post.MINISTER_DEPUTY, Instance.FIRST, CHANGE, Post.MINISTER),
    ],
)
def test_who_settles_is_who_the_article_names(
    kind: PetitionKind, about: Post, instance: Instance, on: date, by: Post
) -> None:
    """Oracle: Law 02/2011 Arts. 7, 17-23 and Law 25/2018 Arts. 12-13."""
    found = competent_for(LAW.competences, kind, about, on=on, instance=instance)

    assert found.by is by, found.explain("en")


def test_competence_after_districts_says_that_it_is_inferred() -> None:
    """No text that moved the districts' competence was read; the answer says so."""
    found = competent_for(
        LAW.competences,
        COMPLAINT,
        COMMUNE,
        on=date(2025, 7, 1),
        instance=Instance.SECOND,
    )

    assert found.confidence is Confidence.MEDIUM
    assert "no text that moves the competence was read" in found.explain("en")
    assert "khoản 1 Điều 7" in found.explain()


def test_district_after_june_2025_is_an_error() -> None:
    """A post of a district after it ended is refused, and the error says so."""
    with pytest.raises(InvalidValueError, match="districts ended on 30 June 2025") as e:
        competent_for(LAW.competences, COMPLAINT, DISTRICT, on=date(2025, 7, 1))
    assert "no text was read that tells who settles it now" in str(e.value)


def test_deputies_in_complaints_are_told_as_inferred() -> None:
    """Law 02/2011 names whom the head manages, not deputies; the answer says so."""
    found = competent_for(
        LAW.competences, COMPLAINT, Post.COMMUNE_DEPUTY, on=date(2026, 3, 2)
    )

    assert found.confidence is Confidence.MEDIUM
    assert "Suy ra: cấp phó" in found.explain()
    assert "Inferred: a deputy" in found.explain("en")


@pytest.mark.parametrize("rules", [None, "x", [None], 5])
def test_rules_of_competence_must_be_rules(rules: Any) -> None:
    """What is no rule of competence is refused, and a post must be one."""
    with pytest.raises(WrongTypeError):
        competent_for(rules, COMPLAINT, COMMUNE, on=CHANGE)
    own: Any = "commune-chair"
    with pytest.raises(WrongChoiceError):
        forward_to(LAW.competences, COMPLAINT, COMMUNE, own, on=CHANGE)


def test_unknown_competence_names_what_exists() -> None:
    """A post without a rule, or a kind without one, is refused with what exists."""
    with pytest.raises(UnknownNameError) as caught:
        competent_for(LAW.competences, COMPLAINT, Post.PRIME_MINISTER, on=CHANGE)
    assert "commune-chair" in caught.value.known
    assert caught.value.message().startswith(
        "chưa có quy định về thẩm quyền giải quyết khiếu nại lần đầu đối với Thủ tướng "
        "Chính phủ; có: "
    )
    with pytest.raises(UnknownNameError) as none:
        competent_for(LAW.competences, REFLECTION, COMMUNE, on=CHANGE)
    assert none.value.message().endswith("đối với Chủ tịch Ủy ban nhân dân cấp xã")
    with pytest.raises(NotInForceError) as early:
        competent_for(LAW.competences, DENUNCIATION, COMMUNE, on=date(2018, 12, 31))
    assert early.value.first == date(2019, 1, 1)
    assert "về thẩm quyền giải quyết tố cáo đối với" in early.value.message()


def test_forwarding_names_who_is_competent() -> None:
    """A petition that another must settle is forwarded, one's own is not."""
    rules = LAW.competences

    assert forward_to(rules, DENUNCIATION, COMMUNE, COMMUNE, on=CHANGE) is not None
    own = forward_to(rules, DENUNCIATION, Post.COMMUNE_OFFICIAL, COMMUNE, on=CHANGE)
    assert own is None


@pytest.mark.parametrize(
    ("post", "level"),
    [
        (COMMUNE, Level.COMMUNE),
        (DISTRICT, Level.DISTRICT),
        (Post.DEPARTMENT_HEAD, Level.PROVINCE),
        (PROVINCE, Level.PROVINCE),
        (Post.MINISTER, Level.CENTRAL),
    ],
)
def test_post_has_its_level(post: Post, level: Level) -> None:
    """A post is of the level of its body."""
    assert post.level is level


# -- values and files ------------------------------------------------------------------

SOURCE: Final = Citation(Document("x", "Luật x"), article="1")
GIVEN: Final[dict[str, Any]] = {
    "step": Step.ACCEPT,
    "kind": COMPLAINT,
    "time": CalendarDays(10),
    "begins": Milestone.RECEIVED,
    "period": Period(CHANGE),
    "citation": SOURCE,
}


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"step": "accept"}, WrongChoiceError),
        ({"time": 10}, WrongTypeError),
        ({"period": None}, WrongTypeError),
        ({"citation": "Điều 1"}, WrongTypeError),
        ({"when": {Circumstance.REMOTE}}, WrongTypeError),
        ({"unless": frozenset({"remote"})}, WrongTypeError),
        ({"times": 0}, InvalidValueError),
        ({"times": True}, WrongTypeError),
        ({"place": 1}, WrongTypeError),
        ({"is_before": 1}, WrongTypeError),
    ],
)
def test_wrong_fields_of_a_limit_are_refused(
    change: dict[str, Any], error: type[Exception]
) -> None:
    """A limit is made of what its fields are called."""
    with pytest.raises(error):
        PetitionLimit(**(GIVEN | change))


@pytest.mark.parametrize(
    "parts", [{"limits": []}, {"pauses": ("x",)}, {"competences": None}]
)
def test_wrong_parts_of_the_law_are_refused(parts: dict[str, Any]) -> None:
    """The law holds tuples of limits, pauses and competences."""
    with pytest.raises(WrongTypeError):
        PetitionLaw(**({"limits": ()} | parts))


def test_pauses_and_competences_check_their_fields() -> None:
    """The other rules check their fields too."""
    with pytest.raises(WrongChoiceError):
        PauseRule(kind="x", period=Period(), citation=SOURCE)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        Competence(
            kind=COMPLAINT,
            about=COMMUNE,
            by=COMMUNE,
            period=Period(),
            citation=SOURCE,
            note=3,  # type: ignore[arg-type]
        )
    assert LAW.pause(REFLECTION, CHANGE) is None


def _faults(tmp_path: Path, text: str) -> set[str]:
    file = tmp_path / "own.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(FactsError) as caught:
        load_petition_law(file)
    return {each.rule for each in caught.value.faults if isinstance(each, Finding)}


LIMIT: Final = """
[[limit]]
step = "resolve"
kind = "reflection"
place = "Mẫu"
limit = "8 ngày"
from = "received"
since = 2026-03-01
source = { document = "20/2008/NĐ-CP" }
"""


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ('"8 ngày"', '"8 giờ"', "limit-in-days"),
        ('"8 ngày"', '"sớm"', "time-limit"),
        ('"resolve"', '"solve"', "choice"),
        ('from = "received"', "", "required-field"),
        ('place = "Mẫu"', "", "required-field"),
        ('place = "Mẫu"', 'place = " "', "required-field"),
        ('source = { document = "20/2008/NĐ-CP" }', "", "required-field"),
        ('source = { document = "20/2008/NĐ-CP" }', "source = 3", "table"),
        ("since = 2026-03-01", "since = 2026-03-01\nwhom = 1", "known-fields"),
        ("since = 2026-03-01", "since = 2026-03-01\ntimes = 0", "whole-quantity"),
        (
            "since = 2026-03-01",
            "since = 2026-03-01\nunread_since = 2026-03-01",
            "interval",
        ),
        ("since = 2026-03-01", "unread_since = 2026-03-01", "interval"),
        (
            "since = 2026-03-01",
            "since = 2026-03-01\nuntil = 2026-04-01\nunread_since = 2026-05-01",
            "interval",
        ),
    ],
)
def test_mistakes_of_a_file_are_told(
    tmp_path: Path, old: str, new: str, rule: str
) -> None:
    """A locality's file with a mistake is refused with its place."""
    assert rule in _faults(tmp_path, LIMIT.replace(old, new))


def test_two_limits_at_a_time_are_told(tmp_path: Path) -> None:
    """Of two limits for one case and time none is right; one after the other is."""
    later = LIMIT.replace("8 ngày", "6 ngày").replace("2026-03-01", "2026-09-01")
    ended = LIMIT.replace("since = ", "until = 2026-08-31\nsince = ")
    file = tmp_path / "good.toml"
    file.write_text(ended + later, encoding="utf-8")

    assert "one-limit-at-a-time" in _faults(tmp_path, LIMIT + later)
    assert "one-limit-at-a-time" in _faults(tmp_path, later + LIMIT)
    law = load_petition_law(file)
    found = law.find(Step.RESOLVE, REFLECTION, place="Mẫu", on=date(2026, 9, 1))
    assert found.time == CalendarDays(6)


def test_own_ordinary_limit_is_not_for_a_complex_case() -> None:
    """The limit of the case goes before that of the place."""
    [limit] = [
        e
        for e in LAW.limits
        if (e.step, e.citation.article) == (Step.RESOLVE, "28")
        and not e.when
        and CHANGE in e.period
    ]
    own = evolve(limit, place="Mẫu", time=CalendarDays(20))
    law = evolve(LAW, limits=(*LAW.limits, own))
    ask: dict[str, Any] = {"on": CHANGE, "place": "Mẫu"}

    assert law.find(Step.RESOLVE, COMPLAINT, **ask).time == CalendarDays(20)
    hard = law.find(Step.RESOLVE, COMPLAINT, {Circumstance.COMPLEX}, **ask)
    assert hard.time == CalendarDays(45)


def test_own_file_is_added_to_the_law(tmp_path: Path) -> None:
    """A locality's file adds limits, pauses and competences to the package's."""
    file = tmp_path / "own.toml"
    more = """
[[pause]]
kind = "reflection"
since = 2026-03-01
source = { document = "20/2008/NĐ-CP" }
[[competence]]
kind = "reflection"
about = "commune-chair"
by = "commune-chair"
since = 2026-03-01
unread_since = 2026-09-01
confidence = "low"
source = { document = "20/2008/NĐ-CP" }
"""
    file.write_text(LIMIT + more, encoding="utf-8")
    law = load_petition_law(file)

    assert len(law.limits) == len(LAW.limits) + 1
    assert law.pause(REFLECTION, CHANGE) is not None
    found = competent_for(law.competences, REFLECTION, COMMUNE, on=date(2026, 9, 1))
    assert found.confidence is Confidence.LOW


# -- properties ------------------------------------------------------------------------


def _naive_last(limit: PetitionLimit, begun: date) -> date:
    """Walk the days of the truth table; no code of the library."""
    if isinstance(limit.time, WorkingDays):
        return naive.add_working(begun, limit.time.whole_days)
    day = begun + timedelta(days=limit.time.quantity)
    while not naive.works(day):
        day += timedelta(days=1)
    return day


@given(
    limit=st.sampled_from([e for e in LAW.limits if not e.is_before]),
    days=st.integers(min_value=0, max_value=700),
)
def test_last_day_is_that_of_the_naive_model(limit: PetitionLimit, days: int) -> None:
    """Property: any limit from any day ends where walking the calendar ends."""
    begun = date(2025, 1, 1) + timedelta(days=days)
    if begun not in limit.period:
        return
    found = deadline_of(
        PetitionLaw((limit,)),
        limit.step,
        limit.kind,
        limit.when,
        begun_on=begun,
        calendar=CALENDAR,
        instance=limit.instance or Instance.FIRST,
        place=limit.place,
    )

    assert found.on == _naive_last(limit, begun)


@given(
    when=st.frozensets(st.sampled_from(Circumstance)),
    step=st.sampled_from(Step),
    kind=st.sampled_from(PetitionKind),
    instance=st.sampled_from(Instance),
    days=st.integers(min_value=0, max_value=9000),
)
def test_one_limit_or_a_clear_error(
    when: frozenset[Circumstance],
    step: Step,
    kind: PetitionKind,
    instance: Instance,
    days: int,
) -> None:
    """Property: what is found fits all that was asked, and nothing fits better."""
    on = date(2005, 1, 1) + timedelta(days=days)
    try:
        found = LAW.find(step, kind, when, on=on, instance=instance)
    except (UnknownNameError, NotInForceError):
        return

    assert on in found.period
    assert found.when <= when
    assert not found.unless & when
    same = [
        each
        for each in LAW.limits
        if (each.step, each.kind, each.place) == (step, kind, "")
        and on in each.period
        and each.instance in {None, instance}
        and each.when <= when
        and not each.unless & when
    ]
    best = max(len(each.when) for each in same)
    assert next(each for each in same if len(each.when) == best) == found
