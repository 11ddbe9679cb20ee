"""
Tests of ``cqtt.reports``.

Oracles: the columns of Form 06 as the reference describes them, a commune's printed
figures and the rates of a row, typed by hand; hours of appointments and ends by the
index of Decision 766, counted on the calendar of March 2026.
Properties: sums and identities hold for all counts; a wrong total is always found.
"""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final

import pytest
from attrs import asdict, evolve
from hypothesis import given
from hypothesis import strategies as st

import cqtt.reports
from cqtt import Office, WorkingDays, state_calendar
from cqtt.agencies import Agency, Unit
from cqtt.dossiers import Dossier
from cqtt.errors import (
    CqttError,
    InvalidValueError,
    NotNfcError,
    ReportRefusedError,
    UnknownLocaleError,
    UnknownNameError,
    WrongTypeError,
)
from cqtt.law import Confidence
from cqtt.moments import wall_clock
from cqtt.procedures import Procedure
from cqtt.rates import Rate, explain_printed, printed_as
from cqtt.reports import (
    BY_AGENCY,
    OF_2020,
    TWO_LEVEL,
    Figures,
    Form06,
    Form07a,
    Layout,
    Row06,
    RowGroup,
    every_rate,
    judge,
    progress,
    rates_of,
)
from cqtt.reports.figures import COLUMN_OF
from cqtt.reports.formulas import (
    EARLY,
    ON_TIME_OF_ALL,
    ON_TIME_OF_DUE,
    ON_TIME_OF_FINISHED,
    ON_TIME_OF_RELEASED,
    SETTLED,
    early,
    late,
    on_time_of_all,
    on_time_of_finished,
    on_time_of_released,
    online,
    settled,
)
from cqtt.reports.index_766 import PROGRESS, Progress
from cqtt.testing import HOURS

AGENCY: Final = Agency("Ủy ban nhân dân xã Hà Mẫu")
HA_TRUNG: Final = Figures(
    received_online=900,
    received_direct=30,
    carried_over=6,
    early=909,
    on_time=22,
    late=0,
    running_in_time=5,
    running_late=0,
)
LATE: Final = Figures(
    received_online=3,
    received_direct=5,
    carried_over=2,
    early=1,
    on_time=3,
    late=2,
    running_in_time=3,
    running_late=1,
)
QUARTER: Final[dict[str, Any]] = {
    "agency": AGENCY,
    "first": date(2026, 1, 1),
    "last": date(2026, 3, 31),
}
ROWS: Final = (Row06("Hộ tịch", HA_TRUNG), Row06("Đất đai", LATE))

# --- figures ---------------------------------------------------------------------


def test_totals_are_derived() -> None:
    """Received, settled and running are the sums of their parts."""
    assert (HA_TRUNG.received, HA_TRUNG.settled, HA_TRUNG.running) == (936, 931, 5)
    assert [LATE.column(at) for at in range(3, 14)] == [
        *(10, 3, 5, 2),
        *(6, 1, 3, 2),
        *(4, 3, 1),
    ]
    assert HA_TRUNG.check("Hà Trung") == LATE.check("Đất đai") == ()


def test_a_wrong_total_is_found() -> None:
    """The evidence has the column numbers of the form and what stands there."""
    printed = evolve(HA_TRUNG, received_online=899)
    findings = printed.check("Hộ tịch")

    assert [each.evidence for each in findings] == ["3 = 936, 4+5+6 = 935"]
    assert findings[0].message("en") == (
        "Hộ tịch must be counts that add up but 3 = 936, 4+5+6 = 935 came; "
        "count again, or correct the printed total"
    )


@pytest.mark.parametrize(
    ("wrong", "evidence"),
    [
        ({"received": 935}, ["3 = 935, 4+5+6 = 936", "3 = 935, 7+11 = 936"]),
        ({"settled": 932}, ["3 = 936, 7+11 = 937", "7 = 932, 8+9+10 = 931"]),
        ({"running": 4}, ["3 = 936, 7+11 = 935", "11 = 4, 12+13 = 5"]),
        ({"late": 1}, ["7 = 931, 8+9+10 = 932"]),
        ({"running_late": 1}, ["11 = 5, 12+13 = 6"]),
        ({"on_time": 27, "running_in_time": 0}, None),
        ({"running_late": -1, "running_in_time": 6}, ["13 = -1"]),
    ],
)
def test_every_identity_is_checked(
    wrong: dict[str, int], evidence: list[str] | None
) -> None:
    """Each of the four, and counts below zero; right totals of other parts pass."""
    if evidence is None:
        figures = Figures(
            **{
                name: count
                for name, count in asdict(evolve(HA_TRUNG, **wrong)).items()
                if name not in {"received", "settled", "running"}
            }
        )
        evidence = []
    else:
        figures = evolve(HA_TRUNG, **wrong)

    assert [each.evidence for each in figures.check("a")] == evidence


COUNTS: Final = st.integers(0, 10**6)
# What came in is what was settled and what is running, so that 3 = 7+11.
ADDING_UP: Final = st.builds(
    lambda online, direct, late, early, on_time, running: Figures(
        received_online=online,
        received_direct=direct,
        carried_over=early + on_time + late + running * 2,
        early=early + online,
        on_time=on_time + direct,
        late=late,
        running_in_time=running,
        running_late=running,
    ),
    *[COUNTS] * 6,
)


@given(st.lists(ADDING_UP, max_size=4))
def test_sums_of_right_rows_are_right(rows: list[Figures]) -> None:
    """A total adds every column, and its rates lie between 0 and 100."""
    total = Figures.total(rows)

    assert total.check("total") == ()
    for at in range(3, 14):
        assert total.column(at) == sum(row.column(at) for row in rows)
    for rate in every_rate(total):
        assert (rate.percent is None) == (rate.denominator == 0)
        assert rate.percent is None or 0 <= rate.percent <= 100


@given(ADDING_UP, st.sampled_from(sorted(COLUMN_OF)), st.integers(1, 9))
def test_one_wrong_count_is_always_found(row: Figures, name: str, by: int) -> None:
    """No single column can be wrong alone."""
    wrong = evolve(row, **{name: getattr(row, name) + by})

    assert wrong.check("row")


def test_only_figures_are_added() -> None:
    """Adding a number is Python's own error."""
    anything: Any = 1
    with pytest.raises(TypeError, match="unsupported operand"):
        HA_TRUNG + anything


@pytest.mark.parametrize("wrong", ["5", 5.0, None, True])
@pytest.mark.parametrize("name", ["late", "received"])
def test_a_count_is_an_int(name: str, wrong: object) -> None:
    """A text from a sheet is not added up."""
    parts = {each: 0 for each in COLUMN_OF if each not in {"settled", "running"}}
    figures: Any = Figures
    with pytest.raises(WrongTypeError) as caught:
        figures(**parts | {name: wrong})

    assert (caught.value.field, caught.value.expected) == (name, "whole-number")


# --- rates -----------------------------------------------------------------------


def test_the_rates_of_a_row() -> None:
    """Each divides the columns that its name says; the same row has three answers."""
    counted = [(rate.numerator, rate.denominator) for rate in every_rate(LATE)]

    assert counted == [(4, 6), (7, 10), (4, 6), (1, 6), (2, 6), (3, 8), (6, 10)]
    assert on_time_of_finished(LATE).percent == Decimal("66.67")
    assert on_time_of_all(LATE).percent == Decimal("70.00")
    assert on_time_of_released(LATE).formula == ON_TIME_OF_RELEASED
    assert (early(LATE).text(), late(LATE).text()) == ("16,67 %", "33,33 %")
    assert (online(LATE).text(), settled(LATE).text()) == ("37,50 %", "60,00 %")


def test_nothing_released_is_not_a_hundred() -> None:
    """OpenCPS says 100; here there is no rate, and the source says what theirs does."""
    rate = on_time_of_released(Figures.total([]))

    assert rate.percent is None
    assert rate.explain("en") == (
        "On-time rate as OpenCPS counts: 0 dossiers settled early or on time of 0 "
        "dossiers released, nothing to count (One-stop software OpenCPS 2, which says "
        "100 where nothing was released; medium confidence)"
    )


@pytest.mark.parametrize(
    "formula",
    [ON_TIME_OF_FINISHED, ON_TIME_OF_ALL, ON_TIME_OF_RELEASED, ON_TIME_OF_DUE],
)
def test_practice_is_not_sure(formula: Any) -> None:
    """No text of the law fixes a formula for on time."""
    assert formula.confidence is Confidence.MEDIUM
    assert formula.citation is not None
    assert formula.source("en").endswith("medium confidence")


def test_a_report_of_a_commune_is_looked_at() -> None:
    """99,46 % was cut off; 97,5 % comes from no formula; 2,35 % has another base."""
    finding = printed_as(settled(HA_TRUNG), "99,46 %")
    of_all = Rate(909, 936, SETTLED)

    assert finding is not None
    assert finding.rule == "rounded-half-up"
    assert not explain_printed("97,5%", [early(HA_TRUNG), of_all]).is_explained
    assert explain_printed(
        "2,35%", [Rate(22, 931, EARLY), Rate(22, 936, SETTLED)]
    ).rounded == (Rate(22, 936, SETTLED),)


# --- layouts ---------------------------------------------------------------------


def test_the_form_has_thirteen_columns() -> None:
    """Numbers and headings as the circular has them."""
    assert [
        (column.number, " / ".join(column.heading)) for column in TWO_LEVEL.columns
    ] == [
        ("(1)", "TT"),
        ("(2)", "Lĩnh vực, công việc giải quyết theo cấp"),
        ("(3)", "Số hồ sơ nhận giải quyết / Tổng số"),
        ("(4)", "Số hồ sơ nhận giải quyết / Trong kỳ / Trực tuyến"),
        ("(5)", "Số hồ sơ nhận giải quyết / Trong kỳ / Trực tiếp, dịch vụ bưu chính"),
        ("(6)", "Số hồ sơ nhận giải quyết / Từ kỳ trước"),
        ("(7)", "Số hồ sơ đã giải quyết / Tổng số"),
        ("(8)", "Số hồ sơ đã giải quyết / Trước hạn"),
        ("(9)", "Số hồ sơ đã giải quyết / Đúng hạn"),
        ("(10)", "Số hồ sơ đã giải quyết / Quá hạn"),
        ("(11)", "Số hồ sơ đang giải quyết / Tổng số"),
        ("(12)", "Số hồ sơ đang giải quyết / Trong hạn"),
        ("(13)", "Số hồ sơ đang giải quyết / Quá hạn"),
    ]


def test_layouts_differ_in_groups_and_in_the_second_column() -> None:
    """Districts are in the layout of 2020 only; Form 07a has agencies for rows."""
    assert [group.label for group in TWO_LEVEL.groups] == ["Cấp tỉnh", "Cấp xã"]
    assert [group.key for group in OF_2020.groups] == [
        "province",
        "district",
        "commune",
    ]
    assert (BY_AGENCY.groups, BY_AGENCY.form) == ((), "Biểu số 07a")
    assert BY_AGENCY.columns[1].heading == ("Đơn vị",)
    assert BY_AGENCY.columns[2:] == OF_2020.columns[2:] == TWO_LEVEL.columns[2:]


def test_a_successor_of_the_form_was_not_found() -> None:
    """The layouts for today say that they are not sure, and where they come from."""
    assert TWO_LEVEL.confidence is BY_AGENCY.confidence is Confidence.LOW
    assert [each.document.id for each in TWO_LEVEL.citations] == [
        "01/2020/TT-VPCP",
        "02/2017/TT-VPCP",
    ]


# --- the form --------------------------------------------------------------------


def test_the_form_is_a_table() -> None:
    """Rows are numbered; the last one is the bold total."""
    table = Form06(**QUARTER, rows=ROWS).table()

    assert table.rows == (
        ("1", "Hộ tịch", 936, 900, 30, 6, 931, 909, 22, 0, 5, 5, 0),
        ("2", "Đất đai", 10, 3, 5, 2, 6, 1, 3, 2, 4, 3, 1),
        (None, "Tổng cộng", 946, 903, 35, 8, 937, 910, 25, 2, 9, 8, 1),
    )
    assert table.emphasised == {2}
    assert table.numbers == tuple(f"({at})" for at in range(1, 14))
    assert table.title == (
        "Biểu số 06. Tình hình, kết quả giải quyết thủ tục hành chính. "
        "Ủy ban nhân dân xã Hà Mẫu. Kỳ báo cáo: từ ngày 01/01/2026 đến ngày 31/03/2026"
    )


def test_groups_have_their_sums() -> None:
    """Groups stand in the layout's order, an empty one is left out."""
    report = Form06(
        **QUARTER,
        layout=OF_2020,
        rows=(
            Row06("Hộ tịch", HA_TRUNG, group="commune"),
            Row06("Đất đai", LATE, group="province"),
            Row06("Chứng thực", LATE, group="commune"),
        ),
    )

    assert [row[:3] for row in report.table().rows] == [
        ("I", "Cấp tỉnh", 10),
        ("1", "Đất đai", 10),
        ("II", "Cấp xã", 946),
        ("1", "Hộ tịch", 936),
        ("2", "Chứng thực", 10),
        (None, "Tổng cộng", 956),
    ]
    assert report.table().emphasised == {0, 2, 5}


def test_a_layout_of_ones_own_is_used_like_ours() -> None:
    """Any number of groups, numbered in Roman figures."""
    groups = tuple(RowGroup(f"g{at}", f"Nhóm {at}") for at in range(14))
    layout = evolve(TWO_LEVEL, name="mine", groups=groups)
    rows = tuple(Row06("Hộ tịch", LATE, group=group.key) for group in groups)
    table = Form06(**QUARTER, layout=layout, rows=rows).table()

    assert " ".join(str(row[0]) for row in table.rows[:-1:2]) == (
        "I II III IV V VI VII VIII IX X XI XII XIII XIV"
    )


def test_the_form_is_written() -> None:
    """Text and HTML are those of the table; the period is in both languages."""
    report = Form06(**QUARTER, rows=ROWS)

    assert report.text("en") == report.table().text("en")
    assert report.html() == report._repr_html_() == report.table().html()
    assert report.text("en").startswith("Administrative procedures")
    assert report.period_line("en") == "Period: 01/01/2026 to 31/03/2026"
    with pytest.raises(UnknownLocaleError):
        report.period_line("fr")


def test_the_total_gives_the_rates() -> None:
    """Rates are those of the total."""
    report = Form06(**QUARTER, rows=ROWS)

    assert report.total == HA_TRUNG + LATE
    assert report.rates() == every_rate(report.total)


def test_form_07a_has_agencies_for_rows() -> None:
    """The same columns and checks, another second column."""
    report = Form07a(**QUARTER, rows=(Row06("Ủy ban nhân dân xã Hà Mẫu", LATE),))

    assert report.table().title.startswith("Biểu số 07a.")
    assert report.layout is BY_AGENCY
    assert isinstance(report, Form06)


def test_a_report_that_contradicts_itself_is_refused() -> None:
    """Every place is named, with the number of its row."""
    rows = (*ROWS, Row06("Chứng thực", evolve(LATE, late=3, running=5)))
    with pytest.raises(ReportRefusedError) as caught:
        Form06(**QUARTER, rows=rows)

    assert str(caught.value) == (
        "Biểu số 06 must be free of faults but 3 came; correct each:\n"
        "- 3. Chứng thực must be counts that add up but 3 = 10, 7+11 = 11 came; "
        "count again, or correct the printed total\n"
        "- 3. Chứng thực must be counts that add up but 7 = 6, 8+9+10 = 7 came; "
        "count again, or correct the printed total\n"
        "- 3. Chứng thực must be counts that add up but 11 = 5, 12+13 = 4 came; "
        "count again, or correct the printed total"
    )


def test_names_of_people_are_not_in_the_repr() -> None:
    """Those who sign are people."""
    report = Form06(
        **QUARTER, rows=ROWS, prepared_by="Trần Thị Mẫu", signed_by="Lê Văn Mẫu"
    )

    assert "Trần" not in repr(report)
    assert "Lê Văn" not in repr(report)


form: Any = Form06
row06: Any = Row06
layout: Any = Layout
REFUSED: Final[dict[str, tuple[Any, type[CqttError], str]]] = {
    "backwards": (
        lambda: form(**QUARTER | {"last": date(2025, 12, 31)}, rows=ROWS),
        InvalidValueError,
        "interval",
    ),
    "moment": (
        lambda: form(**QUARTER | {"first": datetime(2026, 1, 1)}, rows=ROWS),
        WrongTypeError,
        "day",
    ),
    "text day": (
        lambda: form(**QUARTER | {"last": "2026"}, rows=ROWS),
        WrongTypeError,
        "day",
    ),
    "agency": (
        lambda: form(**QUARTER | {"agency": "UBND"}, rows=ROWS),
        WrongTypeError,
        "agency",
    ),
    "no rows": (lambda: form(**QUARTER, rows=()), InvalidValueError, "report-rows"),
    "list": (lambda: form(**QUARTER, rows=[*ROWS]), WrongTypeError, "report-rows"),
    "no Row06": (lambda: form(**QUARTER, rows=(1,)), WrongTypeError, "report-rows"),
    "layout": (
        lambda: form(**QUARTER, rows=ROWS, layout="2020"),
        WrongTypeError,
        "layout",
    ),
    "district": (
        lambda: form(**QUARTER, rows=(Row06("a", LATE, group="district"),)),
        InvalidValueError,
        "row-group",
    ),
    "half grouped": (
        lambda: form(**QUARTER, rows=(*ROWS, Row06("a", LATE, group="commune"))),
        InvalidValueError,
        "row-group",
    ),
    "no post": (
        lambda: form(**QUARTER, rows=ROWS, signer_post=" "),
        InvalidValueError,
        "filled-text",
    ),
    "label": (lambda: Row06(" ", LATE), InvalidValueError, "filled-text"),
    "figures": (lambda: row06("a", 936), WrongTypeError, "figures"),
    "group label": (lambda: RowGroup("a", ""), InvalidValueError, "filled-text"),
    "columns": (
        lambda: evolve(TWO_LEVEL, columns=TWO_LEVEL.columns[1:]),
        InvalidValueError,
        "form-columns",
    ),
    "no columns": (
        lambda: layout(name="a", form="a", title="a", title_en="a", columns=(1,)),
        InvalidValueError,
        "form-columns",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_wrong_report_is_refused(case: str) -> None:
    """The error names what must be."""
    make, error, slug = REFUSED[case]

    with pytest.raises(error) as caught:
        make()

    assert vars(caught.value)["expected"] == slug


@pytest.mark.parametrize(
    "name", ["superior", "place", "prepared_by", "signed_by", "signer_post"]
)
def test_decomposed_text_is_refused(name: str) -> None:
    """Texts are in NFC; the error holds none of them."""
    with pytest.raises(NotNfcError):
        form(**QUARTER, rows=ROWS, **{name: "Ha\u0300 Mẫu"})
    with pytest.raises(NotNfcError):
        Row06("Ha\u0300 Mẫu", LATE)


# --- the index of Decision 766 ---------------------------------------------------

CALENDAR: Final = state_calendar()
COUNTER: Final = Office(CALENDAR, HOURS)
DESK: Final = Office(CALENDAR, HOURS, appointment=time(16, 30))
MARCH_END: Final = date(2026, 3, 31)
WEEK: Final = Procedure(code="9.000001", name="Ví dụ", time_limit=WorkingDays(5))


def dossier(**more: Any) -> Dossier:
    """Receive a dossier on Thursday 5 March 2026: five working days end on the 12th."""
    at = datetime(2026, 3, 5, 9)
    return Dossier.receive(WEEK, number="H56.24-260305-0001", at=at, **more)


@pytest.mark.parametrize(
    ("office", "promised", "appointed"),
    [
        (DESK, date(2026, 3, 10), datetime(2026, 3, 10, 16, 30)),
        (DESK, date(2026, 3, 14), datetime(2026, 3, 14, 23, 59, 59)),
        (DESK, date(2126, 3, 12), datetime(2126, 3, 12, 23, 59, 59)),
        (DESK, datetime(2026, 3, 10, 8), datetime(2026, 3, 10, 8)),
        (COUNTER, date(2026, 3, 10), datetime(2026, 3, 10, 23, 59, 59)),
    ],
)
def test_a_bare_day_is_the_hour_of_the_office(
    office: Office, promised: date, appointed: datetime
) -> None:
    """On a slip and in an apology; the end of the day where no hour is served."""
    moved = dossier().extend(at=datetime(2026, 3, 9, 9), to=promised)

    for each in (dossier(promised=promised), moved):
        judgement = judge(each, last=MARCH_END, office=office)
        assert wall_clock(judgement.appointed_at) == appointed
        assert f"trên phiếu: {appointed:%H:%M %d/%m/%Y}" in judgement.explain()


def test_an_hour_that_was_over_is_not_the_appointment() -> None:
    """Received at 16:45 for the same day: the day's end, not an hour before it."""
    late = Dossier.receive(
        WEEK,
        number="H56.24-260305-0001",
        at=datetime(2026, 3, 5, 16, 45),
        promised=date(2026, 3, 5),
    )
    judgement = judge(late, last=MARCH_END, office=DESK)

    assert wall_clock(judgement.appointed_at) == datetime(2026, 3, 5, 23, 59, 59)


def withdrawn() -> Dossier:
    """Return a dossier whose withdrawal was asked for in time and stopped late."""
    return dossier().ask_to_withdraw(at=datetime(2026, 3, 12, 9))


@pytest.mark.parametrize(
    ("found", "is_on_time", "step", "step_en"),
    [
        (
            withdrawn(),
            True,
            "kết thúc (công dân yêu cầu rút hồ sơ): 09:00 12/03/2026",
            "end (withdrawal-asked): 09:00 12/03/2026",
        ),
        (
            withdrawn().stop(at=datetime(2026, 3, 13, 9)),
            True,
            (
                "kết thúc (công dân yêu cầu rút hồ sơ, dừng giải quyết lúc "
                "09:00 13/03/2026): 09:00 12/03/2026"
            ),
            "end (withdrawal-asked, stopped at 09:00 13/03/2026): 09:00 12/03/2026",
        ),
        (
            withdrawn()
            .transfer(at=datetime(2026, 3, 12, 10), to=Unit("Tư pháp - Hộ tịch"))
            .stop(at=datetime(2026, 3, 13, 9)),
            True,
            (
                "kết thúc (công dân yêu cầu rút hồ sơ, dừng giải quyết lúc "
                "09:00 13/03/2026): 09:00 12/03/2026"
            ),
            "end (withdrawal-asked, stopped at 09:00 13/03/2026): 09:00 12/03/2026",
        ),
        (
            dossier().stop(at=datetime(2026, 3, 13, 9)),
            False,
            "kết thúc (dừng giải quyết): 09:00 13/03/2026",
            "end (stopped): 09:00 13/03/2026",
        ),
        (
            dossier().refuse(at=datetime(2026, 3, 13, 9)),
            False,
            "kết thúc (từ chối): 09:00 13/03/2026",
            "end (refused): 09:00 13/03/2026",
        ),
        (
            withdrawn().finish(at=datetime(2026, 3, 13, 9)),
            False,
            "kết thúc (xử lý xong): 09:00 13/03/2026",
            "end (finished): 09:00 13/03/2026",
        ),
    ],
)
def test_a_withdrawn_dossier_ends_at_the_request(
    found: Dossier,
    is_on_time: bool,  # noqa: FBT001 a column of the table
    step: str,
    step_en: str,
) -> None:
    """The stop that answers it may come later; a result counts before it."""
    judgement = judge(found, last=MARCH_END, office=DESK)

    assert judgement.is_on_time is is_on_time
    assert judgement.explain().split("\n")[1] == step
    assert judgement.explain("en").split("\n")[1] == step_en


def test_points_are_not_sure() -> None:
    """The rate times 20 is an inference, whatever the rate's own confidence."""
    found = Progress(rate=Rate(3, 4, PROGRESS), judgements=())
    empty = Progress(rate=Rate(0, 0, PROGRESS), judgements=())

    assert found.points_confidence is empty.points_confidence is Confidence.LOW
    assert found.points_text() == (
        "15,00/20 điểm, độ tin cậy thấp: nhân tỷ lệ với điểm tối đa là suy luận"
    )
    assert empty.points_text().startswith("không có điểm, độ tin cậy thấp")
    assert empty.points_text("en").startswith("no points, low confidence")
    with pytest.raises(UnknownLocaleError):
        found.points_text("fr")


@pytest.mark.parametrize("wrong", ["2026-03-31", datetime(2026, 3, 31), None])
def test_a_day_is_a_plain_date(wrong: Any) -> None:
    """A text or a moment is refused, as the first day and as the last."""
    days = {"first": date(2026, 3, 1), "last": MARCH_END}
    for ask in (rates_of, progress):
        for name in days:
            with pytest.raises(WrongTypeError) as caught:
                ask([dossier()], **days | {name: wrong}, office=DESK)
            assert (caught.value.field, caught.value.expected) == (name, "day")
    with pytest.raises(WrongTypeError):
        judge(dossier(), last=wrong, office=DESK)


def test_the_rates_of_a_period_are_a_mapping() -> None:
    """Names in their order; a name that is not there is offered the nearest."""
    march: dict[str, Any] = {"first": date(2026, 3, 1), "last": MARCH_END}
    rates = rates_of([dossier()], **march, office=DESK)
    empty = rates_of((), **march, office=DESK)

    assert isinstance(rates, Mapping)
    assert len(rates) == len(rates.rates) == len(set(rates))
    assert tuple(rates) == tuple(each.formula.name for each in rates.rates)
    assert tuple(rates.values()) == rates.rates
    assert sorted(rates)[:2] == ["completion", "early"]
    assert rates["early"] is rates.get("early") is dict(rates)["early"]
    assert "early" in rates
    assert "earl" not in rates
    assert (rates.get("earl"), rates.get("earl", rates["late"])) == (
        None,
        rates["late"],
    )
    assert rates != empty
    assert empty == rates_of((), **march, office=DESK)
    for wrong in ("earl", 5, None):
        with pytest.raises(UnknownNameError):
            _ = rates[wrong]  # type: ignore[index]


def test_names_of_the_room_load_on_first_use() -> None:
    """Every name of the room is listed and found."""
    assert dir(cqtt.reports) == sorted(cqtt.reports.__all__)
    assert all(getattr(cqtt.reports, name) for name in cqtt.reports.__all__)
    with pytest.raises(AttributeError, match="Form06"):
        _ = cqtt.reports.Form6
