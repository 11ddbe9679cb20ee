"""
Tests of the programme of a locality: what is recorded, and its summary.

Oracle: figures and documents of the five seed texts, typed in
``cases/programme_documents.csv`` and ``cases/programme_figures.csv``: the documents of
Hà Trung by year (10 and 8), the committee of Âu Lâu, the 22 communes of Tràng Định, the
market of Đông Khê (June to November 2018) and the 501 models of Thạch An.  Alarm: a
repr with what people told.  Property: order never matters; bounds are kept; a sum over
units is the sum over those that follow them.  People and communes are invented.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final

import naive
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cqtt import programme, state_calendar
from cqtt.agencies import Actor, Agency, Level, Unit
from cqtt.errors import (
    InvalidValueError,
    NotNfcError,
    UnknownLocaleError,
    UnknownNameError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.findings import Finding, Severity
from cqtt.law import Period
from cqtt.programme import (
    Activity,
    ActivityKind,
    Bound,
    Campaign,
    DocumentKind,
    Duty,
    DutyRole,
    DutyRoster,
    Initiative,
    InitiativeKind,
    InspectionFinding,
    InspectionRound,
    IssuedDocument,
    LeftOut,
    Outcome,
    Placing,
    Plan,
    PlanTask,
    Programme,
    Quantity,
    RollOut,
    Stage,
    SteeringCommittee,
    Target,
    Team,
    TeamCase,
    TeamKind,
    Total,
    UnitStage,
    WorkStatus,
    activity_totals,
    committee_findings,
    document_findings,
    documents_by_year,
    each_month,
    follow_up,
    outcomes,
    placing,
    plan_progress,
    read_number,
    recognised_in,
    settled_rate,
    teams_by_kind,
)
from cqtt.programme.activities import overlap_findings
from cqtt.scorecards import Count, Share
from cqtt.territory import Became, Succession

CALENDAR: Final = state_calendar()
OFFICE: Final = Unit("Văn phòng")
CHAIR: Final = Actor(OFFICE, "Chủ tịch", name="Trần Thị Ví Dụ")
COMMITTEE_OF_MAU: Final = Agency("Ủy ban nhân dân xã Mẫu")
YEAR: Final = Period(date(2022, 1, 1), date(2022, 12, 31))
ROWS: Final = naive.rows("programme_documents.csv")


def document(row: dict[str, str]) -> IssuedDocument:
    """Return the document of a row."""
    return IssuedDocument(
        DocumentKind(row["kind"]),
        row["subject"],
        number=row["number"],
        issued_on=date.fromisoformat(row["issued_on"]) if row["issued_on"] else None,
        about=int(row["listed_for"]) if row["listed_for"] else None,
    )


HA_TRUNG: Final = tuple(document(row) for row in ROWS if row["listed_for"])


def rules(findings: tuple[Finding, ...]) -> list[str]:
    """Return the rules of findings, each of which can be told in both languages."""
    for each in findings:
        assert each.message("vi")
        assert each.message("en")
    return sorted(each.rule for each in findings)


# -- quantities ------------------------------------------------------------------------

OVER, ALMOST, ABOUT = (
    Quantity(50, Bound.OVER),
    Quantity(30, Bound.ALMOST),
    Quantity(7, Bound.ABOUT),
)


def test_over_and_a_number_are_over_their_sum() -> None:
    """Over 50 and 3 are over 53; almost 30 and 3 almost 33."""
    assert OVER + Quantity(3) == Quantity(53, Bound.OVER)
    assert Quantity(3) + ALMOST == Quantity(33, Bound.ALMOST)
    assert Quantity(14, Bound.ABOUT) == ABOUT + ABOUT
    assert Quantity(1) + Quantity(2) == Quantity(3)
    assert Quantity(1) + Quantity(Decimal("0.5")) == Quantity(Decimal("1.5"))


def test_bounds_that_differ_are_not_added() -> None:
    """No number says what over 50 and almost 30 are together."""
    with pytest.raises(InvalidValueError, match="bound"):
        OVER + ALMOST
    assert f"{OVER}" == "trên 50"
    with pytest.raises(TypeError):
        OVER + 3


def test_what_is_known_of_a_quantity() -> None:
    """Over 50 is at least 50, almost 30 at most 30; about 7 is neither."""
    assert (OVER.least, OVER.most) == (50, None)
    assert (ALMOST.least, ALMOST.most) == (0, 30)
    assert (ABOUT.least, ABOUT.most) == (None, None)
    assert (Quantity(3).least, Quantity(3).most) == (3, 3)
    assert [each.is_exact for each in (OVER, Quantity(3))] == [False, True]
    assert [each.text() for each in (OVER, ALMOST, ABOUT)] == [
        "trên 50",
        "gần 30",
        "khoảng 7",
    ]


@pytest.mark.parametrize(
    ("value", "error"),
    [
        (1.5, WrongTypeError),
        (True, WrongTypeError),
        ("50", WrongTypeError),
        (-1, InvalidValueError),
        (Decimal(-1), InvalidValueError),
        (Decimal("NaN"), InvalidValueError),
        (Decimal("1E+31"), InvalidValueError),
        (10**31, InvalidValueError),
    ],
)
def test_what_is_no_quantity(value: Any, error: type[Exception]) -> None:
    """A float is not exact, a negative number counts nothing."""
    with pytest.raises(error):
        Quantity(value)
    with pytest.raises(WrongTypeError):
        Total.of([value])


def test_what_is_no_total() -> None:
    """Only quantities have a sum."""
    for wrong in ("x", 3, (3,)):
        with pytest.raises(WrongTypeError):
            Total(wrong)
    assert hash(Total([OVER])) == hash(Total((OVER,)))


def test_there_is_no_zero_below_zero() -> None:
    """Alarm: a sign before nothing."""
    assert Quantity(Decimal("-0")).text() == "0"
    assert Quantity(Decimal("-0.00")).value == 0


def test_a_total_keeps_mixed_bounds_apart() -> None:
    """What has no sum in one number is told in its parts."""
    mixed = Total.of([ALMOST, OVER, Quantity(3)])
    assert mixed.quantity is None
    assert mixed.exact is None
    assert (mixed.least, mixed.most) == (53, None)
    assert mixed.text() == "3, trên 50 và gần 30, không cộng gộp"
    assert str(mixed) == mixed.text("vi")
    assert Total.of([ALMOST, Quantity(3)]).most == 33
    assert f"{Total.of([OVER])}" == "trên 50"
    assert Total.of([ABOUT]).least == 0
    assert (Total().exact, Total().least, Total().most) == (0, 0, 0)
    assert Total.of([OVER]).exact is None
    assert Total.of([OVER, Quantity(3)]) + Total.of([ALMOST]) == mixed
    with pytest.raises(TypeError):
        Total() + 3


QUANTITIES: Final = st.builds(
    Quantity,
    st.one_of(
        st.integers(0, 10**9),
        st.decimals(0, 10**6, places=2, allow_nan=False, allow_infinity=False),
    ),
    st.sampled_from(Bound),
)


@given(st.lists(QUANTITIES), st.randoms())
def test_the_order_of_a_total_never_matters(
    quantities: list[Quantity], chance: Any
) -> None:
    """A total is that of its parts in any order, and holds what a naive sum says."""
    shuffled = list(quantities)
    chance.shuffle(shuffled)
    total = Total.of(quantities)
    assert total == Total.of(shuffled)
    for bound in Bound:
        told = [each.value for each in total.parts if each.bound is bound]
        assert sum(told) == sum(q.value for q in quantities if q.bound is bound)


@given(st.lists(QUANTITIES), st.lists(QUANTITIES))
def test_totals_of_parts_are_the_total_of_the_whole(
    one: list[Quantity], other: list[Quantity]
) -> None:
    """Summing by unit and then all together is summing at once."""
    assert Total.of(one) + Total.of(other) == Total.of([*one, *other])


# -- placing ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("since", "until", "where"),
    [
        (date(2022, 1, 1), date(2022, 12, 31), Placing.WITHIN),
        (date(2021, 12, 31), date(2022, 1, 1), Placing.PARTLY),
        (date(2022, 12, 31), date(2023, 1, 1), Placing.PARTLY),
        (date(2021, 12, 31), date(2021, 12, 31), Placing.OUTSIDE),
        (date(2023, 1, 1), date(2023, 1, 1), Placing.OUTSIDE),
    ],
)
def test_where_a_record_lies(since: date, until: date, where: Placing) -> None:
    """Both ends of a period belong to it."""
    assert placing(Period(since, until), YEAR) is where
    assert where.text("en") != where.text("vi")


def test_a_period_to_count_in_has_both_ends() -> None:
    """An open period has no whole."""
    assert placing(None, YEAR) is Placing.UNDATED
    with pytest.raises(InvalidValueError):
        placing(None, Period(date(2022, 1, 1)))
    with pytest.raises(InvalidValueError):
        placing(Period(None, date(2022, 1, 1)), YEAR)
    with pytest.raises(WrongTypeError):
        placing(None, 2022)  # type: ignore[arg-type]


# -- documents -------------------------------------------------------------------------


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_documents_of_the_seeds(row: dict[str, str]) -> None:
    """Oracle: what is wrong with each document as the texts print it."""
    assert rules(document_findings([document(row)])) == row["findings"].split()


def test_documents_of_ha_trung_by_year() -> None:
    """Oracle: 10 are listed for 2021 and 8 for 2022, some issued the year before."""
    about = documents_by_year(HA_TRUNG, by="about")
    assert (about.count(2021), about.count(2022), about.total) == (10, 8, 18)
    assert about.count(2021, DocumentKind.PLAN) == 7
    issued = documents_by_year(HA_TRUNG, by="issued")
    assert issued.years == (2020, 2021, 2022, None)
    assert [issued.count(year) for year in issued.years] == [1, 9, 7, 1]
    assert issued.explain() == (
        "18 văn bản theo năm ban hành: năm 2020 có 1, năm 2021 có 9, năm 2022 có 7, "
        "không rõ năm có 1"
    )
    assert about.explain("en") == (
        "18 documents by the year they are for: 10 of 2021, 8 of 2022"
    )
    assert issued.explain("en").endswith(", 1 of an unknown one")
    assert documents_by_year([], by="about").explain() == (
        "0 văn bản theo năm thực hiện: không có"
    )
    assert issued.table().to_records()[-1]["count"] == 18
    assert issued.table("en").shown("en")[-2] == ["unknown", "decision", "1"]


def test_what_is_no_year_of_documents() -> None:
    """A year as text would count nothing, and so would a kind by its name."""
    issued = documents_by_year(HA_TRUNG, by="issued")
    assert issued.count(None) == 1
    for wrong in (
        lambda: issued.count("2021"),  # type: ignore[arg-type]
        lambda: issued.count(2021, "plan"),  # type: ignore[arg-type]
        lambda: issued.count(2021, []),  # type: ignore[arg-type]
        lambda: documents_by_year(HA_TRUNG, by=["about"]),  # type: ignore[arg-type]
        lambda: documents_by_year(HA_TRUNG, by="day"),  # type: ignore[arg-type]
    ):
        with pytest.raises(WrongTypeError):
            wrong()


def test_numbers_of_ha_trung_are_in_order() -> None:
    """Oracle: 05 of 12/01 and 02 of 07/01 are fine; three lines are not."""
    assert rules(document_findings(HA_TRUNG)) == [
        "abbreviation-of-kind",
        "document-dated",
        "document-numbered",
    ]


def plan_of(number: str, day: date | None, **more: Any) -> IssuedDocument:
    """Return a plan with a number and a day."""
    return IssuedDocument(
        DocumentKind.PLAN, "kế hoạch", number=number, issued_on=day, **more
    )


def test_a_lower_number_of_a_later_day_is_found() -> None:
    """38 of 10/3 and 34 of 12/3 cannot both be right."""
    high = plan_of("38/KH-UBND", date(2022, 3, 10))
    low = plan_of("34/KH-UBND", date(2022, 3, 12))
    (found,) = document_findings([high, low])
    assert (found.rule, found.evidence) == (
        "number-in-order",
        "10/03/2022; 34: 12/03/2022",
    )
    assert document_findings([low, high]) == (found,)
    # The next year counts anew, another body and another kind for themselves.
    others = (
        plan_of("01/KH-UBND", date(2023, 3, 12)),
        plan_of("01/KH-HĐND", date(2022, 12, 12)),
        evolve(plan_of("01/QĐ-UBND", date(2022, 12, 12)), kind=DocumentKind.DECISION),
        plan_of("01/KH-UBND", date(2022, 12, 12), issuer="UBND xã Khác"),
    )
    assert document_findings([high, *others]) == ()


def test_a_number_that_stands_twice_is_found() -> None:
    """One number of one year is one document."""
    twice = [
        plan_of("38/KH-UBND", date(2022, 3, 10)),
        plan_of("38/KH-UBND", date(2022, 4, 1)),
    ]
    (found,) = document_findings(twice)
    assert (found.rule, found.place) == ("number-once", "kế hoạch 38/KH-UBND")


def test_findings_of_documents_name_them_in_both_languages() -> None:
    """Alarm: the kind of a document in an English sentence."""
    twice = [plan_of("05/KH-UBND", DUE), plan_of("05/KH-UBND", DUE, issuer="")]
    (found,) = document_findings(twice)
    assert found.message("en").startswith("plan 05/KH-UBND must be")
    assert found.message().startswith("kế hoạch 05/KH-UBND ")


def test_what_abbreviates_a_kind() -> None:
    """Decree 30 abbreviates 27 of 29 kinds; the Party has two of its own."""
    assert sum(bool(kind.abbreviation) for kind in DocumentKind) == 27
    assert len(DocumentKind) == 30
    letter = IssuedDocument(
        DocumentKind.OFFICIAL_LETTER,
        "về báo cáo",
        number="12/UBND-VP",
        issued_on=date(2022, 3, 1),
    )
    assert document_findings([letter]) == ()
    rule = evolve(letter, kind=DocumentKind.REGULATION, number="37-QĐ/TW")
    assert document_findings([rule, evolve(letter, number="12-CV/ĐU")]) == ()
    party = evolve(letter, number="12-BC/ĐU")
    (found,) = document_findings([party])
    assert found.evidence_en == "BC (official letter: none)"


def test_a_number_is_read_as_state_and_party_write_it() -> None:
    """The kind stands after the bar, or before it with the Party."""
    read = read_number("01 – ĐA/BDVTU – UBND")
    assert read is not None
    assert (read.serial, read.abbreviation, read.issuer) == (1, "ĐA", "BDVTU-UBND")
    assert document(ROWS[0]).read() == read_number("35/KH-UBND")
    assert [read_number(each) for each in ("55", "", "KH-UBND", "3/5/KH")] == [None] * 4


def test_how_a_document_is_named() -> None:
    """Number and day where they are known, else the title."""
    first, unnumbered = HA_TRUNG[0], HA_TRUNG[6]
    assert first.name("en") == "Plan 35/KH-UBND of 25/12/2020"
    assert unnumbered.text() == f"Quyết định {unnumbered.title}"
    assert (first.year, unnumbered.year) == (2020, None)


def test_what_is_no_document() -> None:
    """Types, an empty title, a year that is none."""
    with pytest.raises(WrongChoiceError):
        IssuedDocument("plan", "về CCHC")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError):
        IssuedDocument(DocumentKind.PLAN, " ")
    with pytest.raises(InvalidValueError):
        IssuedDocument(DocumentKind.PLAN, "về CCHC", about=21)
    with pytest.raises(WrongTypeError):
        IssuedDocument(DocumentKind.PLAN, "x", issued_on=datetime(2022, 1, 1))
    with pytest.raises(NotNfcError):
        IssuedDocument(DocumentKind.PLAN, "ve\u0302")
    with pytest.raises(WrongTypeError):
        document_findings(["35/KH-UBND"])  # type: ignore[list-item]
    with pytest.raises(WrongChoiceError):
        documents_by_year([], by="year")  # type: ignore[arg-type]


@given(st.permutations(HA_TRUNG))
def test_the_order_of_a_list_of_documents_never_matters(
    documents: list[IssuedDocument],
) -> None:
    """Findings and counts are of the documents, not of their order."""
    assert document_findings(documents) == document_findings(HA_TRUNG)
    for by in ("issued", "about"):
        assert documents_by_year(documents, by=by) == documents_by_year(HA_TRUNG, by=by)


# -- committees ------------------------------------------------------------------------

AU_LAU: Final = SteeringCommittee(
    decision=IssuedDocument(DocumentKind.DECISION, "lập Ban Chỉ đạo", number="55"),
    chair="Bí thư Đảng ủy xã",
    stated=21,
)
DECISION: Final = IssuedDocument(
    DocumentKind.DECISION,
    "lập Ban Chỉ đạo",
    number="15/QĐ-UBND",
    issued_on=date(2022, 2, 1),
)
BOARD: Final = SteeringCommittee(
    decision=DECISION,
    chair="Chủ tịch UBND xã",
    vice_chairs=["Phó Chủ tịch UBND xã"],
    members=["công chức tư pháp", "công chức văn hóa"],
    until=date(2022, 9, 30),
)


def test_the_committee_of_au_lau() -> None:
    """Oracle: decision 55, 21 members, chaired by the secretary of the Party."""
    assert AU_LAU.size == 21
    assert AU_LAU.text() == (
        "Ban chỉ đạo 21 người, Trưởng ban: Bí thư Đảng ủy xã (Quyết định số 55)"
    )
    assert AU_LAU.findings() == ()
    assert not AU_LAU.is_in_force(date(2023, 5, 25))


def test_when_a_committee_is_in_force() -> None:
    """From the decision to the last day before it was replaced."""
    assert (BOARD.size, BOARD.listed) == (4, 4)
    days = (date(2022, 1, 31), date(2022, 2, 1), date(2022, 9, 30), date(2022, 10, 1))
    assert [BOARD.is_in_force(day) for day in days] == [False, True, True, False]
    assert evolve(BOARD, members=()).size is None
    assert "committee, chair" in evolve(BOARD, members=()).text("en")
    assert "of 21" in AU_LAU.text("en")


def test_what_is_wrong_with_committees() -> None:
    """Members other than stated, the chair twice, before its decision, two at once."""
    wrong = evolve(
        BOARD,
        stated=5,
        vice_chairs=(BOARD.chair,),
        since=date(2022, 1, 1),
        until=None,
    )
    assert rules(wrong.findings()) == [
        "after-decision",
        "chair-once",
        "members-as-stated",
    ]
    assert rules(evolve(BOARD, members=(BOARD.chair,)).findings()) == ["chair-once"]
    twice = evolve(BOARD, vice_chairs=("a",), members=("a", "b"), stated=None)
    assert [(each.rule, each.evidence) for each in twice.findings()] == [
        ("post-told-apart", "a: 2")
    ]
    assert (
        twice.findings()[0]
        .message("en")
        .startswith("steering committee, Decision 15/QĐ-UBND of 01/02/2022 must be")
    )
    newer = evolve(BOARD, since=date(2022, 10, 1), until=None)
    assert committee_findings([newer, BOARD, AU_LAU]) == ()
    assert rules(committee_findings([newer, evolve(BOARD, until=None)])) == [
        "one-committee"
    ]
    assert rules(
        committee_findings([newer, evolve(BOARD, until=date(2022, 10, 1))])
    ) == ["one-committee"]


def test_what_is_no_committee() -> None:
    """Posts are texts, the count is above zero, it ends after it begins."""
    with pytest.raises(InvalidValueError):
        evolve(BOARD, chair="")
    with pytest.raises(InvalidValueError):
        evolve(BOARD, stated=0)
    with pytest.raises(InvalidValueError):
        evolve(BOARD, until=date(2022, 1, 31))
    with pytest.raises(WrongTypeError):
        evolve(BOARD, members="công chức")
    with pytest.raises(WrongTypeError):
        committee_findings([DECISION])  # type: ignore[list-item]


# -- plans -----------------------------------------------------------------------------

DUE: Final = date(2022, 6, 30)
TASKS: Final = (
    PlanTask("Niêm yết", OFFICE, DUE, DUE, result="đã niêm yết", group="A"),
    PlanTask("Lắp camera", CHAIR, DUE, date(2022, 7, 1), result="đã lắp", group="A"),
    PlanTask("Xây dựng mẫu thư", OFFICE, done_on=DUE, result="bốn mẫu"),
    PlanTask("Tập huấn", OFFICE, DUE),
    PlanTask("Khảo sát", OFFICE, date(2022, 12, 31)),
    PlanTask("Đối thoại", OFFICE),
    PlanTask(
        "Làm kiosk", OFFICE, DUE, dropped_on=date(2022, 5, 1), why_dropped="thiếu vốn"
    ),
)
PLAN: Final = Plan("Kế hoạch 23", TASKS, document=HA_TRUNG[13])
END_OF_JULY: Final = date(2022, 7, 31)


def test_how_tasks_stand() -> None:
    """Each of the seven ways, one task each."""
    progress = plan_progress(PLAN, END_OF_JULY)
    assert [task.status(END_OF_JULY).value for task in TASKS] == [
        *("in-time", "late", "done", "overdue", "not-due", "open", "dropped")
    ]
    assert [progress.count(status) for status in WorkStatus] == [1] * 7
    assert progress.of(WorkStatus.OVERDUE) == (TASKS[3],)
    assert (progress.rate.numerator, progress.rate.denominator) == (3, 6)
    assert (progress.in_time.numerator, progress.in_time.denominator) == (1, 3)
    assert [status.is_done for status in WorkStatus] == [True] * 3 + [False] * 4


def test_what_came_later_is_not_known_yet() -> None:
    """As of a day before, nothing was done and nothing dropped."""
    early = plan_progress([PLAN], date(2022, 4, 30))
    assert early.done == 0
    assert early.count(WorkStatus.NOT_DUE) == 5
    assert early.count(WorkStatus.OPEN) == 2
    late = evolve(TASKS[6], done_on=date(2022, 8, 1))
    assert late.status(END_OF_JULY) is WorkStatus.DROPPED
    assert late.status(date(2022, 8, 1)) is WorkStatus.LATE


def test_progress_is_told_in_both_languages() -> None:
    """The table has posts and no name."""
    progress = plan_progress(PLAN, END_OF_JULY)
    assert progress.explain().startswith(
        "Tỷ lệ nhiệm vụ hoàn thành: 3 nhiệm vụ đã hoàn thành trên 6"
    )
    shown = progress.table("en").shown("en")
    assert shown[1][3] == "Văn phòng, Chủ tịch"
    assert shown[6][7] == "thiếu vốn"
    nobody = plan_progress(Plan("x", [PlanTask("một")]), DUE)
    assert nobody.table().shown()[0][3] == ""
    assert "Ví Dụ" not in f"{progress.table().text()}{progress!r}{PLAN!r}"
    assert plan_progress([], END_OF_JULY).rate.percent is None


def test_what_is_wrong_with_tasks() -> None:
    """Nobody, before the plan, dropped for no reason, dropped and done, no result."""
    before = date(2022, 1, 1)
    tasks = [
        PlanTask("một", due_on=before, done_on=before),
        PlanTask("hai", OFFICE, DUE, DUE, result="xong", dropped_on=DUE),
    ]
    assert rules(evolve(PLAN, tasks=tasks).findings()) == [
        "done-after-plan",
        "done-or-dropped",
        "due-after-plan",
        "reason-of-dropping",
        "result-of-task",
        "task-with-unit",
    ]
    assert PLAN.findings() == ()
    assert Plan("Chưa rõ", TASKS).issued_on is None
    assert Plan("Chưa rõ", TASKS).findings() == ()


def test_what_is_no_plan() -> None:
    """Types, a reason without its day."""
    with pytest.raises(InvalidValueError):
        PlanTask("một", why_dropped="thiếu vốn")
    with pytest.raises(WrongTypeError):
        PlanTask("một", "Trần Thị Ví Dụ")  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        Plan("một", ["hai"])
    with pytest.raises(WrongTypeError):
        plan_progress([TASKS[0]], DUE)  # type: ignore[list-item]
    with pytest.raises(WrongChoiceError):
        plan_progress(PLAN, DUE).count("late")  # type: ignore[arg-type]
    with pytest.raises(WrongChoiceError):
        plan_progress(PLAN, DUE).of("late")  # type: ignore[arg-type]
    with pytest.raises(UnknownLocaleError):
        plan_progress(PLAN, DUE).explain("fr")


@given(st.permutations(TASKS), st.dates(date(2022, 1, 1), date(2023, 1, 31)))
def test_the_order_of_tasks_never_matters(tasks: list[PlanTask], on: date) -> None:
    """Every task stands in one way, whatever the order and the day."""
    progress = plan_progress(Plan("x", tuple(tasks)), on)
    counts = [progress.count(status) for status in WorkStatus]
    assert sum(counts) == len(TASKS)
    assert progress.rate == plan_progress(PLAN, on).rate


# -- duty ------------------------------------------------------------------------------

# Oracle, by hand from the truth table: Wed 27 Apr to Tue 3 May 2022; Saturday 30 April
# and Sunday 1 May are holidays, so Monday 2 and Tuesday 3 May are off in their place.
SPRING: Final = Period(date(2022, 4, 27), date(2022, 5, 3))
OFF: Final = tuple(date(2022, 4, 30) + timedelta(days=n) for n in range(4))


def test_days_off_are_those_of_the_calendar() -> None:
    """Two of four days off have somebody on duty."""
    roster = DutyRoster(
        "Trực lễ", [Duty(OFF[0], OFFICE), Duty(OFF[0], CHAIR), Duty(OFF[2], OFFICE)]
    )
    covered = roster.coverage(SPRING, calendar=CALENDAR)
    assert covered.days_off == OFF
    assert covered.gaps == (OFF[1], OFF[3])
    assert (covered.rate.numerator, covered.rate.denominator) == (2, 4)
    assert rules(covered.findings()) == ["day-off-covered", "day-off-covered"]
    assert covered.explain().endswith("chưa có người trực: 01/05/2022, 03/05/2022")
    shown = covered.table().shown()
    assert shown[0][1:2] == ["Thứ Bảy"]
    assert shown[0][3] == "Văn phòng (trực); Văn phòng, Chủ tịch (trực)"
    assert "Ví Dụ" not in repr(roster)


def test_a_day_may_need_a_leader_and_somebody_who_receives() -> None:
    """Hà Trung has both on duty; a day with one of them is a gap."""
    roster = DutyRoster(
        "Trực lễ",
        [
            *(Duty(day, CHAIR, DutyRole.LEADER) for day in OFF),
            *(Duty(day, OFFICE, DutyRole.RECEPTION) for day in OFF[1:]),
        ],
        roles=[DutyRole.LEADER, DutyRole.RECEPTION],
    )
    covered = roster.coverage(SPRING, calendar=CALENDAR)
    assert covered.gaps == OFF[:1]
    (found,) = covered.findings()
    assert (found.evidence, found.evidence_en) == (
        "thiếu trực tiếp dân",
        "no reception on duty",
    )
    full = evolve(
        roster, duties=(*roster.duties, Duty(OFF[0], OFFICE, DutyRole.RECEPTION))
    )
    all_there = full.coverage(SPRING, calendar=CALENDAR)
    assert all_there.explain("en").endswith("from 27/04/2022 to 03/05/2022")


def test_who_is_on_duty_is_known_of_the_period_only() -> None:
    """A day outside, a moment and a text have no answer."""
    roster = DutyRoster("Trực", [Duty(OFF[0], OFFICE)], roles=[DutyRole.LEADER])
    covered = roster.coverage(SPRING, calendar=CALENDAR)
    assert covered.on(OFF[0]) == roster.duties
    assert covered.missing(OFF[1]) == (DutyRole.LEADER,)
    for ask in (covered.on, covered.missing):
        with pytest.raises(InvalidValueError):
            ask(date(2022, 5, 4))
        for wrong in (datetime(2022, 4, 30, 8), "2022-04-30", [OFF[0]]):
            with pytest.raises(WrongTypeError):
                ask(wrong)  # type: ignore[arg-type]


def test_duty_twice_and_on_working_days_is_found() -> None:
    """Outside of the period nothing is looked at."""
    twice = [Duty(day, OFFICE) for day in OFF] + [Duty(OFF[0], OFFICE)]
    working, later = Duty(date(2022, 4, 27), OFFICE), Duty(date(2022, 5, 4), OFFICE)
    roster = DutyRoster("Trực lễ", [*twice, working, later])
    covered = roster.coverage(SPRING, calendar=CALENDAR)
    assert rules(covered.findings()) == ["duty-on-day-off", "duty-once"]
    assert covered.rate.percent == Decimal(100)


def test_what_is_no_roster() -> None:
    """Types, and a period that is open."""
    with pytest.raises(WrongTypeError):
        DutyRoster("Trực", [OFF[0]])
    with pytest.raises(WrongTypeError):
        Duty(OFF[0], None)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        DutyRoster("Trực").coverage(SPRING, calendar=None)  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError):
        DutyRoster("Trực").coverage(Period(), calendar=CALENDAR)


@given(st.sets(st.dates(date(2022, 1, 1), date(2022, 12, 31)), max_size=60))
def test_covered_days_are_those_of_a_naive_walk(days: set[date]) -> None:
    """Day by day: off by the truth table, and somebody on duty."""
    roster = DutyRoster("Trực", [Duty(day, OFFICE) for day in days])
    covered = roster.coverage(YEAR, calendar=CALENDAR)
    off = [
        day
        for n in range(365)
        if not naive.works(day := date(2022, 1, 1) + timedelta(days=n))
    ]
    assert list(covered.days_off) == off
    assert covered.rate.numerator == sum(day in days for day in off)


# -- teams and campaigns ---------------------------------------------------------------

CASES: Final = (
    TeamCase(date(2022, 1, 5), date(2022, 1, 20), Outcome.SUCCEEDED),
    TeamCase(date(2022, 2, 5), date(2022, 3, 20), Outcome.SUCCEEDED),
    TeamCase(date(2022, 3, 5), date(2022, 3, 20), Outcome.FAILED, topic="lối đi"),
    TeamCase(date(2022, 3, 30)),
    TeamCase(date(2022, 7, 1)),
)
TEAM: Final = Team(TeamKind.RECONCILIATION, "Tổ hòa giải thôn Mẫu", 5, CASES)


def test_cases_by_outcome() -> None:
    """What ended before the period and began after it is left out."""
    spring = outcomes(TEAM, date(2022, 3, 31), since=date(2022, 2, 1))
    assert list(spring.values()) == [1, 1, 1]
    assert list(outcomes([TEAM], date(2022, 3, 31)).values()) == [2, 1, 1]
    assert list(outcomes(TEAM, date(2022, 3, 1)).values()) == [1, 0, 1]
    rate = settled_rate(TEAM, date(2022, 12, 31))
    assert (rate.numerator, rate.denominator) == (2, 3)
    assert "lối đi" not in repr(TEAM)
    ended = Team(TeamKind.SUPPORT, "Tổ", until=date(2022, 3, 30))
    assert teams_by_kind([TEAM, ended, TEAM], date(2022, 3, 31)) == {
        TeamKind.RECONCILIATION: 2
    }
    assert len(teams_by_kind([TEAM, ended], date(2022, 3, 30))) == 2
    assert [each.text("en") for each in TeamKind] == [
        "reconciliation team",
        "campaign team",
        "support team",
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: TeamCase(DUE, DUE),
        lambda: TeamCase(DUE, outcome=Outcome.FAILED),
        lambda: TeamCase(DUE, date(2022, 6, 29), Outcome.FAILED),
        lambda: Team(TeamKind.SUPPORT, "Tổ", 0),
        lambda: Team(TeamKind.SUPPORT, "Tổ", since=DUE, until=date(2022, 6, 29)),
        lambda: Campaign(name="x", planned=DUE, teams=[TEAM], team_count=7),
        lambda: Campaign(name="x", planned=None),
        lambda: Campaign(name="x", planned=Period(DUE)),
    ],
)
def test_what_cannot_be_of_teams(wrong: Callable[[], object]) -> None:
    """An outcome without its day, an end before the beginning, an empty team."""
    with pytest.raises(InvalidValueError):
        wrong()


def test_what_is_no_team() -> None:
    """Types."""
    with pytest.raises(WrongTypeError):
        outcomes(["Tổ"], DUE)  # type: ignore[list-item]
    with pytest.raises(WrongTypeError):
        Team(TeamKind.SUPPORT, "Tổ", cases=[DUE])
    with pytest.raises(WrongTypeError):
        Campaign(name="x", planned="2018-06")


MARKET: Final = Campaign(
    name="Di dời chợ",
    planned=Period(date(2018, 6, 1), date(2018, 6, 30)),
    done=Period(date(2018, 11, 1), date(2018, 11, 30)),
    team_count=7,
)


def test_the_market_of_dong_khe() -> None:
    """Oracle: planned for June, done in November 2018, by 7 teams: 5 months late."""
    delay = MARKET.delay()
    assert delay is not None
    assert (delay.months, delay.least_days, delay.most_days) == (5, 124, 153)
    assert delay.is_late
    assert MARKET.explain() == (
        "Di dời chợ: kế hoạch đến 30/06/2018, hoàn thành đến 30/11/2018, "
        "chậm 5 tháng (124-153 ngày), 7 tổ"
    )
    assert MARKET.explain("en").endswith("5 months late (124-153 days), 7 teams")
    assert MARKET.explain("en", on=date(2018, 9, 30)) == (
        "Di dời chợ: planned until 30/06/2018, not done, 92 days late, 7 teams"
    )


def test_how_late_something_is() -> None:
    """By days where both are days, by a span of days else."""
    planned = date(2022, 6, 30)
    on_day = Campaign(name="x", planned=planned, done=date(2022, 7, 2))
    assert on_day.delay() is not None
    assert on_day.explain() == (
        "x: kế hoạch đến 30/06/2022, hoàn thành đến 02/07/2022, chậm 2 ngày"
    )
    running = Campaign(name="x", planned=planned, teams=[TEAM])
    assert running.delay() is None
    assert running.explain() == "x: kế hoạch đến 30/06/2022, chưa hoàn thành, 1 tổ"
    assert running.explain("en", on=date(2022, 6, 1)).split(", ")[1:] == [
        "not done",
        "not late",
        "1 team",
    ]
    june = Period(date(2022, 6, 1), date(2022, 7, 31))
    assert on_day.explain("en").endswith("done by 02/07/2022, 2 days late")
    unclear = Campaign(name="x", planned=planned, done=june).delay()
    assert unclear is not None
    assert (unclear.text(), unclear.is_late) == ("chậm không quá 31 ngày", False)
    assert unclear.text("en") == "at most 31 days late"
    in_time = Campaign(name="x", planned=planned, done=planned).delay()
    assert in_time is not None
    assert in_time.text() == "không chậm"


# -- activities ------------------------------------------------------------------------


def activity(row: dict[str, str]) -> Activity:
    """Return the activity of a row."""
    audience = (
        Quantity(int(row["audience"]), Bound(row["audience_bound"]))
        if row["audience"]
        else None
    )
    return Activity(
        ActivityKind(row["kind"]),
        Quantity(int(row["count"]), Bound(row["bound"])),
        audience=audience,
        unit=row["unit"],
    )


@pytest.mark.parametrize(
    "row", naive.rows("programme_figures.csv"), ids=lambda row: row["id"]
)
def test_activities_of_the_seeds(row: dict[str, str]) -> None:
    """Oracle: figures as the texts print them, with over and almost."""
    told = activity(row)
    assert (told.text(), told.text("en")) == (row["told_vi"], row["told_en"])
    (total,) = activity_totals([told])
    assert (total.text(), total.text("en")) == (row["told_vi"], row["told_en"])


def test_radio_of_ha_trung() -> None:
    """Oracle: two programmes a month in 2021 and 2022 are 48."""
    both = Period(date(2021, 1, 1), date(2022, 12, 31))
    items = each_month(ActivityKind.NEWS_ITEM, 2, both, title="chuyên đề")
    assert len(items) == 24
    assert Total.of(each.count for each in items).exact == 48
    assert items[0].text() == "chuyên đề: 2 tin, bài"
    for wrong in (
        Period(date(2021, 1, 2), date(2021, 1, 31)),
        Period(date(2021, 1, 1), date(2021, 1, 30)),
        Period(date(2021, 1, 1)),
    ):
        with pytest.raises(InvalidValueError):
            each_month(ActivityKind.NEWS_ITEM, 2, wrong)
    with pytest.raises(InvalidValueError):
        each_month(ActivityKind.NEWS_ITEM, 0, both)


def test_activities_are_summed_by_kind_and_unit() -> None:
    """Cameras and seats are not one sum; the audience is that of those that tell it."""
    meetings = [
        Activity(ActivityKind.MEETING, OVER, audience=Quantity(4000, Bound.OVER)),
        Activity(ActivityKind.MEETING, 3, DUE, audience=120),
        Activity(ActivityKind.MEETING, 2),
    ]
    facilities = [
        Activity(ActivityKind.FACILITY, 4, unit="camera"),
        Activity(ActivityKind.FACILITY, 1, unit="phòng tiếp dân"),
        Activity(ActivityKind.FACILITY, 2, unit="Camera"),
    ]
    totals = activity_totals([*facilities, *meetings])
    assert [total.text() for total in totals] == [
        "Cuộc tuyên truyền: trên 55 cuộc, trên 4120 lượt người",
        "Cơ sở vật chất: 6 Camera",
        "Cơ sở vật chất: 1 phòng tiếp dân",
    ]
    assert (totals[0].records, totals[0].with_audience) == (3, 2)
    assert sum(kind.is_propaganda for kind in ActivityKind) == 4


def test_what_may_be_counted_twice_is_found() -> None:
    """A quarter over days of its own; months side by side and days are fine."""
    quarter = Period(date(2022, 4, 1), DUE)
    over = Activity(ActivityKind.NEWS_ITEM, Quantity(12, Bound.OVER), quarter)
    days = [
        Activity(ActivityKind.NEWS_ITEM, 1, date(2022, month, 5)) for month in (4, 6, 9)
    ]
    wide = Activity(ActivityKind.NEWS_ITEM, 2, Period(DUE, date(2022, 7, 31)))
    fine = [*days, days[0], *each_month(ActivityKind.MEETING, 2, YEAR)]
    fine += [
        Activity(ActivityKind.NEWS_ITEM, 40, YEAR, unit="lượt"),
        Activity(ActivityKind.NEWS_ITEM),
    ]
    assert overlap_findings(fine) == ()
    (found,) = overlap_findings([*fine, over])
    assert found.message("en") == (
        "News items: over 12 items, from 01/04/2022 to 30/06/2022 must be an activity "
        "of which nothing is recorded a second time but 3 more records of these days "
        "came; check whether the other records are part of it; both are summed"
    )
    assert found.evidence == "thêm 3 lần ghi cùng loại trong thời gian này"
    chain = overlap_findings([wide, over])
    assert [each.place_en[:22] for each in chain] == ["News items: over 12 it"]
    later = overlap_findings([over, wide, evolve(days[0], when=date(2022, 7, 9))])
    assert [each.evidence_en[:1] for each in later] == ["1", "1"]
    with pytest.raises(WrongTypeError):
        overlap_findings([3])  # type: ignore[list-item]


def test_what_is_no_activity() -> None:
    """Types."""
    with pytest.raises(WrongTypeError):
        Activity(ActivityKind.GIFT, 1, "2022")
    with pytest.raises(WrongTypeError):
        Activity(ActivityKind.GIFT, 1.5)
    with pytest.raises(WrongTypeError):
        Activity(ActivityKind.GIFT, None)
    with pytest.raises(WrongTypeError):
        Activity(ActivityKind.GIFT, 1, datetime(2022, 1, 1))
    with pytest.raises(WrongTypeError):
        activity_totals(None)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        activity_totals([OVER])  # type: ignore[list-item]


# -- inspections -----------------------------------------------------------------------

FOUND: Final = (
    InspectionFinding("thiếu niêm yết", "xã A", who=OFFICE, due_on=DUE, fixed_on=DUE),
    InspectionFinding("chậm trả", "xã A", Severity.ERROR, who=CHAIR, due_on=DUE),
    InspectionFinding("thiếu ghế", "xã B", Severity.NOTE, who=OFFICE),
)
ROUND: Final = InspectionRound(
    name="Đợt 1",
    when=Period(date(2022, 5, 4), date(2022, 5, 20)),
    team=["Ban Dân vận"],
    units=["xã A", "xã B"],
    found=FOUND,
    plan=PLAN.document,
)


def test_what_became_of_findings() -> None:
    """One fixed in time, one overdue, one open without a day."""
    followed = follow_up([ROUND], END_OF_JULY)
    assert (followed.fixed, followed.open) == (1, 2)
    assert (followed.rate.numerator, followed.rate.denominator) == (1, 3)
    assert followed.count(WorkStatus.OVERDUE) == 1
    assert list(followed.by_severity().values()) == [1, 1, 1]
    assert followed.explain("en").endswith(
        "fixed in time: 1; overdue: 1; open, no day is due: 1"
    )
    assert followed.explain() == (
        "Tỷ lệ tồn tại, hạn chế đã khắc phục: 1 tồn tại, hạn chế đã khắc phục trên 3 "
        "tồn tại, hạn chế qua kiểm tra, đạt 33,33 %, đến ngày 31/07/2022; khắc phục "
        "đúng hạn: 1; quá hạn, chưa khắc phục: 1; chưa khắc phục, không có hạn: 1"
    )
    assert followed.table().shown()[1][-1] == "quá hạn, chưa khắc phục"
    assert followed.table().shown()[1][3:5] == ["nghiêm trọng", "Văn phòng, Chủ tịch"]
    assert followed.table("en").shown("en")[2][3] == "minor"
    assert follow_up([ROUND], date(2022, 5, 3)).found == ()
    assert ROUND.findings() == ()
    with pytest.raises(WrongChoiceError):
        followed.count("open")  # type: ignore[arg-type]


def test_what_is_wrong_with_an_inspection() -> None:
    """A unit not inspected, nobody responsible, days before the inspection."""
    early = date(2022, 5, 3)
    wrong = InspectionFinding("thiếu", "xã C", due_on=early, fixed_on=early)
    assert rules(evolve(ROUND, found=[wrong]).findings()) == [
        "due-after-inspection",
        "finding-with-unit",
        "fixed-after-inspection",
        "unit-inspected",
    ]
    assert "unit-inspected" not in rules(
        evolve(ROUND, units=(), found=[wrong]).findings()
    )


def test_what_is_no_inspection() -> None:
    """It has a day; rounds are rounds."""
    with pytest.raises(InvalidValueError):
        evolve(ROUND, when=None)
    with pytest.raises(WrongTypeError):
        follow_up(FOUND, DUE)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        evolve(ROUND, found=["thiếu ghế"])


# -- roll-out --------------------------------------------------------------------------

COMMUNES: Final = tuple(f"xã Mẫu {n:02}" for n in range(1, 23))
TRANG_DINH: Final = RollOut(
    name="Nhân rộng mô hình",
    units=COMMUNES,
    units_on=date(2021, 1, 1),
    pilots=COMMUNES[:1],
    steps=[
        UnitStage(COMMUNES[0], Stage.RUNNING, date(2019, 4, 24)),
        *(UnitStage(unit, Stage.PLANNED, date(2021, 1, 1)) for unit in COMMUNES[1:]),
        *(UnitStage(unit, Stage.COMPLETED, date(2021, 12, 1)) for unit in COMMUNES[2:]),
    ],
    target=Target(Stage.COMPLETED, by=date(2021, 12, 31)),
)


def test_the_roll_out_of_trang_dinh() -> None:
    """Oracle: one pilot, then 22 of 22 communes are in the plan of 2021."""
    mid = date(2021, 7, 1)
    rate = TRANG_DINH.rate(Stage.PLANNED, on=mid)
    assert (rate.numerator, rate.denominator) == (22, 22)
    assert TRANG_DINH.reached(Stage.RUNNING, on=mid) == COMMUNES[:1]
    assert TRANG_DINH.explain("en", on=mid) == (
        "Nhân rộng mô hình, as of 01/07/2021; planned: 22/22; committee formed: 1/22; "
        "plan issued: 1/22; facilities in place: 1/22; running: 1/22; "
        "target: completed, 31/12/2021"
    )
    assert rate.explain() == (
        "Tỷ lệ đơn vị đã thực hiện: 22 đơn vị đã đạt bước “đã đưa vào kế hoạch” trên "
        "22 đơn vị trong diện nhân rộng, đạt 100,00 %"
    )
    assert TRANG_DINH.findings(date(2021, 12, 31)) == ()
    for wrong in (datetime(2021, 7, 1, 8), "2021-07-01"):
        with pytest.raises(WrongTypeError):
            TRANG_DINH.explain(on=wrong)  # type: ignore[arg-type]
        with pytest.raises(WrongTypeError):
            TRANG_DINH.table(on=wrong)  # type: ignore[arg-type]


def test_who_misses_the_target_is_found() -> None:
    """The day after the target, two communes are not there."""
    found = TRANG_DINH.findings(date(2022, 1, 1))
    assert [(each.rule, each.evidence_en) for each in found] == [
        ("target-reached", "running, 31/12/2021"),
        ("target-reached", "planned, 31/12/2021"),
    ]
    idle = evolve(TRANG_DINH, steps=())
    assert rules(idle.findings(date(2022, 1, 1))) == ["target-reached"] * 22
    assert "0/22 đơn vị" in idle.explain(on=DUE)
    assert "0/22 units" in evolve(idle, target=None).explain("en", on=DUE)
    shown = TRANG_DINH.table("en", on=date(2021, 6, 1)).shown("en")
    assert shown[0] == ["1", COMMUNES[0], "running", "24/04/2019"]
    assert idle.table(on=DUE).shown()[0][2:] == ["chưa thực hiện", ""]


def test_what_is_wrong_with_a_roll_out() -> None:
    """Units that are none of it, stages that come in the wrong order."""
    wrong = evolve(
        TRANG_DINH,
        target=None,
        pilots=("xã Lạ",),
        steps=(
            UnitStage(COMMUNES[0], Stage.COMPLETED, date(2021, 1, 1)),
            UnitStage(COMMUNES[0], Stage.PLANNED, date(2021, 2, 1)),
        ),
    )
    assert rules(wrong.findings(DUE)) == ["stages-in-order", "unit-of-rollout"]
    for units in ((), ("xã A", "xã A")):
        with pytest.raises(InvalidValueError):
            evolve(TRANG_DINH, units=units)
    with pytest.raises(WrongChoiceError):
        TRANG_DINH.reached("completed", on=DUE)  # type: ignore[arg-type]


MERGED: Final = date(2025, 7, 1)


def test_a_sum_over_successors_is_explained() -> None:
    """Two communes that became one: what they reached is theirs, the sum is told."""
    small = RollOut(
        name="Nhân rộng",
        units=COMMUNES[:3],
        units_on=date(2021, 1, 1),
        steps=[UnitStage(COMMUNES[0], Stage.COMPLETED, date(2021, 12, 1))],
    )
    succession = Succession(
        [
            Became(old=COMMUNES[0], new="xã Mới", since=MERGED),
            Became(old=COMMUNES[1], new="xã Mới", since=MERGED),
            Became(old=COMMUNES[2], new="xã Một", since=MERGED, is_whole=False),
            Became(old=COMMUNES[2], new="xã Hai", since=MERGED, is_whole=False),
        ]
    )
    reached = small.over_successors(Stage.COMPLETED, succession, on=MERGED)
    units = small.units_over_successors(succession, on=MERGED)
    assert (reached["xã Mới"].total, units["xã Mới"].total) == (1, 2)
    assert (reached.unassigned, units.unassigned) == (0, 1)
    assert small.stage(COMMUNES[0], on=MERGED) is Stage.COMPLETED
    for stranger in ("xã Mới", "xã"):
        with pytest.raises(UnknownNameError):
            small.stage(stranger, on=MERGED)
    assert "xã Mới: 2 = " in units.explain()


@given(
    st.lists(st.tuples(st.integers(0, 21), st.sampled_from(Stage)), max_size=40),
    st.lists(st.integers(0, 4), min_size=22, max_size=22),
    st.sampled_from(Stage),
)
def test_a_sum_over_units_is_the_sum_over_successors(
    steps: list[tuple[int, Stage]], into: list[int], stage: Stage
) -> None:
    """Nothing is lost and nothing counted twice, whoever merged with whom."""
    rolled = evolve(
        TRANG_DINH,
        steps=tuple(UnitStage(COMMUNES[n], each, DUE) for n, each in steps),
    )
    succession = Succession(
        [
            Became(old=unit, new=f"xã Mới {n}", since=MERGED)
            for unit, n in zip(COMMUNES, into, strict=True)
        ]
    )
    summed = rolled.over_successors(stage, succession, on=MERGED)
    assert summed.assigned == len(rolled.reached(stage, on=MERGED))
    assert rolled.units_over_successors(succession, on=MERGED).assigned == 22
    backwards = evolve(rolled, steps=rolled.steps[::-1])
    assert backwards.rate(stage, on=MERGED) == rolled.rate(stage, on=MERGED)


# -- initiatives -----------------------------------------------------------------------


def test_models_and_who_recognised_them() -> None:
    """Oracle: 501 models; an initiative that is put forward is not recognised."""
    models = Initiative(name="Dân vận khéo", count=501, since=date(2020, 1, 1))
    put_forward = Initiative(
        name="Sáng kiến Mẫu",
        kind=InitiativeKind.INITIATIVE,
        proposed_to=Level.PROVINCE,
    )
    low = Initiative(name="A", recognised_by=Level.COMMUNE, recognised_on=DUE)
    high = Initiative(name="B", recognised_by=Level.PROVINCE, decision=DECISION)
    undated = Initiative(name="C", recognised_by=Level.PROVINCE)
    every = [models, put_forward, low, high, undated]
    assert recognised_in(every, YEAR).exact == 2
    assert recognised_in(every, YEAR, at_least=Level.PROVINCE).exact == 1
    assert [each.is_recognised(DUE) for each in every] == [
        *(False, False, True, True, False)
    ]
    assert [each.is_run(DUE) for each in every] == [True, *(False,) * 4]
    assert [each.text("en") for each in InitiativeKind] == ["initiative", "model"]
    assert high.recognised_on == DECISION.issued_on


def test_what_is_no_initiative() -> None:
    """A day of recognition without who recognised it, an end before the beginning."""
    with pytest.raises(InvalidValueError):
        Initiative(name="A", recognised_on=DUE)
    with pytest.raises(InvalidValueError):
        Initiative(name="A", decision=DECISION)
    with pytest.raises(InvalidValueError):
        Initiative(name="A", since=DUE, until=date(2022, 6, 29))
    with pytest.raises(WrongTypeError):
        recognised_in(["A"], YEAR)  # type: ignore[list-item]
    with pytest.raises(WrongChoiceError):
        recognised_in([], YEAR, at_least="province")  # type: ignore[arg-type]


# -- the programme ---------------------------------------------------------------------

PROGRAMME: Final = Programme(
    name="Chính quyền thân thiện",
    unit=COMMITTEE_OF_MAU,
    committees=[BOARD, evolve(BOARD, since=date(2022, 10, 1), until=None), AU_LAU],
    plans=[PLAN],
    documents=HA_TRUNG,
    rosters=[DutyRoster("Trực", [Duty(day, OFFICE) for day in OFF])],
    teams=[TEAM],
    campaigns=[
        MARKET,
        Campaign(name="Giải tỏa hành lang", planned=DUE, done=date(2022, 6, 1)),
    ],
    activities=[
        *each_month(ActivityKind.NEWS_ITEM, 2, Period(date(2021, 7, 1), DUE)),
        Activity(ActivityKind.MEETING, OVER, YEAR, audience=4000),
        Activity(ActivityKind.PANEL, 10),
        Activity(ActivityKind.GIFT_OF_MONEY, 67_000_000, Period(date(2021, 1, 1), DUE)),
    ],
    inspections=[
        ROUND,
        evolve(ROUND, name="Đợt 0", when=date(2021, 5, 4), found=FOUND[2:]),
    ],
    roll_outs=[TRANG_DINH, evolve(TRANG_DINH, units_on=date(2023, 1, 1))],
    initiatives=[
        Initiative(name="Mẹ đỡ đầu", since=date(2021, 1, 1)),
        Initiative(name="A", recognised_by=Level.PROVINCE, recognised_on=DUE),
        Initiative(name="Không rõ ngày"),
    ],
)
SUMMARY: Final = PROGRAMME.summary(YEAR, calendar=CALENDAR)


def test_the_counts_of_a_summary() -> None:
    """Each count is that of a walk by hand over the records above."""
    told = {each.name: each.total.text("en") for each in SUMMARY.counts}
    assert told == {
        "documents-issued": "7",
        "committee-members": "4",
        "teams-reconciliation": "1",
        "cases-succeeded": "2",
        "cases-failed": "1",
        "cases-ongoing": "2",
        "propaganda-items": "12",
        "inspections": "1",
        "findings-open": "3",
        "initiatives": "1",
        "models": "1",
    }


def test_the_rates_of_a_summary() -> None:
    """Each has its numerator and denominator."""
    told = [
        (each.name, each.rate.numerator, each.rate.denominator)
        for each in SUMMARY.rates
    ]
    assert told == [
        ("programme-tasks-done", 3, 5),
        ("programme-tasks-in-time", 1, 3),
        ("programme-days-on-duty", 4, 116),
        ("programme-cases-settled", 2, 3),
        ("programme-findings-fixed", 1, 4),
        ("programme-units-reached", 20, 22),
    ]
    about = "Nhân rộng mô hình, đã hoàn thành"
    assert SUMMARY.rate("programme-units-reached", about).denominator == 22
    with pytest.raises(UnknownNameError):
        SUMMARY.rate("programme-units-reached")
    for wrong in (
        lambda: SUMMARY.rate([]),  # type: ignore[arg-type]
        lambda: SUMMARY.rate("programme-units-reached", 1),  # type: ignore[arg-type]
        lambda: SUMMARY.count([]),  # type: ignore[arg-type]
    ):
        with pytest.raises(WrongTypeError):
            wrong()


def test_what_a_summary_leaves_out() -> None:
    """Outside, partly within and undated records are counted as such."""
    assert [each.text("en") for each in SUMMARY.left_out] == [
        "documents, outside the period: 10",
        "documents, undated: 1",
        "tasks, undated: 1",
        "News items, outside the period: 6",
        "Panels and slogan boards, undated: 1",
        "Gifts of money, partly within the period: 1",
        "inspections, outside the period: 1",
        "campaigns, outside the period: 1",
        "steering committees, undated: 1",
        "initiatives and models, undated: 1",
        "roll-outs, outside the period: 1",
    ]
    assert isinstance(SUMMARY.left_out[0], LeftOut)


def test_a_scorecard_takes_what_a_summary_counts() -> None:
    """A share of a rate, a count of a count; a bound is no count."""
    assert Count(SUMMARY.count("findings-open").whole).value == 3
    share = Share.measured(SUMMARY.rate("programme-findings-fixed"))
    assert (share.met, share.of) == (1, 4)
    last = SUMMARY.rates[-1]
    assert Share.measured(last).value == last.share
    over = Programme(
        name="x",
        unit=COMMITTEE_OF_MAU,
        activities=[Activity(ActivityKind.NEWS_ITEM, Quantity(22, Bound.OVER), YEAR)],
    ).summary(YEAR)
    with pytest.raises(InvalidValueError, match="over 22"):
        _ = over.count("propaganda-items").whole


def test_what_is_not_measured_is_not_zero() -> None:
    """A programme without records measures nothing; one of another year counts zero."""
    empty = Programme(name="x", unit=COMMITTEE_OF_MAU).summary(YEAR)
    assert empty.counts == ()
    assert empty.rates == ()
    assert len(empty.not_measured) == 11
    assert empty.explain("en").splitlines()[1].startswith("Not measured: documents")
    assert len(empty.tables()) == 1
    with pytest.raises(UnknownNameError):
        empty.count("findings-open")
    assert {each.kind for each in SUMMARY.activities or ()} == {
        ActivityKind.NEWS_ITEM,
        ActivityKind.MEETING,
    }
    later = PROGRAMME.summary(Period(date(2024, 1, 1), date(2024, 12, 31)))
    assert later.not_measured == ("duty",)
    assert later.count("propaganda-items").whole == 0
    assert later.count("documents-issued").whole == 0
    before = PROGRAMME.summary(Period(date(2010, 1, 1), date(2010, 12, 31)))
    assert before.roll_outs == ()
    assert "committee-members" not in {each.name for each in before.counts}


def test_a_summary_is_told_in_both_languages() -> None:
    """One line for each, and a table for each part."""
    for locale, line in (
        ("vi", "- Tồn tại, hạn chế qua kiểm tra chưa khắc phục: 3"),
        ("en", "- Findings of inspections open: 3"),
    ):
        assert line in SUMMARY.explain(locale).splitlines()
        tables = SUMMARY.tables(locale)
        assert len(tables) == 8
        assert all(table.text(locale) for table in tables)
    assert "- Tin, bài tuyên truyền: 12 (ghi 6 lần)" in SUMMARY.explain()
    assert "- News items: 12 (6 records)" in SUMMARY.explain("en")
    assert SUMMARY.explain().count("Tin, bài") == 2
    lacking = evolve(AU_LAU, stated=None, since=date(2022, 1, 1))
    few = Programme(name="x", unit=COMMITTEE_OF_MAU, committees=[lacking])
    assert few.summary(YEAR).counts == ()


def test_a_summary_shows_nobody() -> None:
    """Alarm: no name and no topic in any output."""
    told = [repr(PROGRAMME), repr(SUMMARY), SUMMARY.explain(), SUMMARY.explain("en")]
    told += [table.text() for table in SUMMARY.tables()]
    told += [each.message("vi") for each in SUMMARY.findings]
    told += [each.message("en") for each in SUMMARY.findings]
    assert not any("Ví Dụ" in text or "lối đi" in text for text in told)
    assert "unit-of-rollout" not in rules(SUMMARY.findings)


def test_the_room_lists_its_names() -> None:
    """Every public name can be had and is listed."""
    assert set(dir(programme)) == set(programme.__all__)
    assert all(getattr(programme, name) for name in programme.__all__)


def test_what_is_no_programme() -> None:
    """Types, and a period that is open."""
    with pytest.raises(WrongTypeError):
        Programme(name="x", unit="xã Mẫu")  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        evolve(PROGRAMME, plans=PLAN)
    with pytest.raises(InvalidValueError):
        PROGRAMME.summary(Period(date(2022, 1, 1)))
    with pytest.raises(WrongTypeError):
        PROGRAMME.summary(YEAR, calendar=2022)  # type: ignore[arg-type]


@given(st.randoms())
def test_the_order_of_records_never_matters(chance: Any) -> None:
    """Counts, rates and what is left out are those of the records in any order."""
    shuffled: dict[str, Any] = {}
    for name in ("documents", "activities", "inspections", "initiatives", "campaigns"):
        records = list(getattr(PROGRAMME, name))
        chance.shuffle(records)
        shuffled[name] = tuple(records)
    summary = evolve(PROGRAMME, **shuffled).summary(YEAR, calendar=CALENDAR)
    assert summary.counts == SUMMARY.counts
    assert summary.rates == SUMMARY.rates
    assert summary.left_out == SUMMARY.left_out
