"""
Tests of ``cqtt.procedures``.

Oracles: ``STEPS``, ``CONFLICTS`` and the like, typed by hand from the law and from the
wording of the records; people, papers and decisions are invented.  Properties: what
holds of the checklist of any components.
"""

import pickle
from collections import Counter
from collections.abc import Callable
from copy import copy, deepcopy
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final
from unicodedata import normalize

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cqtt import facts, procedures
from cqtt.clock import LAND
from cqtt.errors import (
    InvalidValueError,
    LimitConflictError,
    NotNfcError,
    UnknownLocaleError,
    UnknownNameError,
    WrongTypeError,
)
from cqtt.findings import Severity
from cqtt.law import Citation, Document, Period
from cqtt.procedures import (
    Amount,
    Case,
    Catalogue,
    Channel,
    ChannelKind,
    Checklist,
    Coded,
    Component,
    ComponentKind,
    Database,
    DecidedBy,
    Exemption,
    Fee,
    FeeKind,
    Free,
    LeftOut,
    LeftOutReason,
    LocalOverride,
    NotStated,
    Origin,
    Procedure,
    StatedLimit,
    Step,
    check_steps,
    simplification,
)
from cqtt.procedures.channels import as_told
from cqtt.procedures.limits import distinct, unlike
from cqtt.time_limits import (
    CalendarDays,
    Hours,
    Months,
    SameDay,
    TimeLimit,
    Unstated,
    WorkingDays,
    WorkingHours,
)

CODE, NAME = "1.999001", "Thủ tục cấp giấy xác nhận mẫu"
DECISION = Citation(Document("12/QĐ-UBND", "Quyết định 12/QĐ-UBND"))
LATER = Citation(Document("34/QĐ-UBND", "Quyết định 34/QĐ-UBND"))
SAME_DAY = SameDay(time(15))
DIRECT, ONLINE = ChannelKind.DIRECT, ChannelKind.ONLINE
POSTAL, VNEID = ChannelKind.POSTAL, ChannelKind.VNEID
SUBMIT, FORM, EFORM = ComponentKind.SUBMIT, ComponentKind.FORM, ComponentKind.EFORM
DAY = timedelta(days=1)


def paper(name: str, kind: ComponentKind = SUBMIT, **more: Any) -> Component:
    """Return one original."""
    return Component(name=name, kind=kind, **({"originals": 1} | more))


def procedure(**more: Any) -> Procedure:
    """Return a procedure of the tests."""
    return Procedure(code=CODE, name=NAME, **more)


def asked(*rows: Component, channel: ChannelKind = DIRECT, **more: Any) -> Checklist:
    """Return the checklist of some rows."""
    return procedure(components=rows).checklist(channel, **more)


def names(checklist: Checklist) -> list[str]:
    """Return the names of the papers."""
    return [each.name for each in checklist]


def reasons(checklist: Checklist) -> list[tuple[str, LeftOutReason]]:
    """Return what is left out, and why."""
    return [(each.component.name, each.reason) for each in checklist.left_out]


# --- the parts -------------------------------------------------------------------


def test_the_package_gives_what_it_names() -> None:
    """Every name is there, and no other."""
    assert set(procedures.__all__) == set(dir(procedures))
    for each in procedures.__all__:
        assert getattr(procedures, each).__name__ == each
    with pytest.raises(AttributeError):
        procedures.Bench  # noqa: B018 it must fail


@pytest.mark.parametrize(
    ("kind", "is_electronic"),
    [(DIRECT, False), (POSTAL, False), (ONLINE, True), (VNEID, True)],
)
def test_files_go_through_two_channels(kind: ChannelKind, is_electronic: bool) -> None:  # noqa: FBT001 an oracle
    """The portal and the application take files, the counter and the post paper."""
    assert kind.is_electronic is is_electronic


def test_four_kinds_of_rows_are_papers() -> None:
    """Something that the citizen brings or fills in."""
    papers = {each.value for each in ComponentKind if each.is_paper}

    assert papers == {"submit", "present", "form", "eform"}


@pytest.mark.parametrize("count", [-1, 1.0, True, None, "1"])
@pytest.mark.parametrize("field", ["originals", "copies"])
def test_papers_are_counted_in_whole_numbers(field: str, count: Any) -> None:
    """Not below zero, and nothing but an ``int``."""
    with pytest.raises(InvalidValueError) as caught:
        paper("Giấy ra viện", **{field: count})

    assert caught.value.args == (field, count, "count-of-papers")


@pytest.mark.parametrize(
    "value", [Decimal(0), Decimal(-1), Decimal("NaN"), Decimal("Infinity")]
)
def test_an_amount_is_above_zero(value: Decimal) -> None:
    """A zero is not a sum; ``Free`` or ``NotStated`` says what it is."""
    with pytest.raises(InvalidValueError):
        Amount(value)


@pytest.mark.parametrize("value", [8000, 0.5, "8000", None])
def test_an_amount_is_a_decimal(value: Any) -> None:
    """Money is never a float."""
    with pytest.raises(WrongTypeError):
        Amount(value)


@pytest.mark.parametrize(
    "make",
    [
        paper,
        Exemption,
        lambda text: Procedure(code=text, name=NAME),
        lambda text: Procedure(code=CODE, name=text),
        lambda text: Step(text, "Thẩm tra", WorkingDays(1)),
        lambda text: Step("Một cửa", text, WorkingDays(1)),
    ],
)
def test_names_are_filled_and_in_nfc(make: Any) -> None:
    """White space is no name, letters taken apart are refused."""
    with pytest.raises(InvalidValueError):
        make(" \xa0")
    with pytest.raises(NotNfcError):
        make(normalize("NFD", "hộ nghèo"))


@pytest.mark.parametrize(
    "make",
    [
        lambda: Component(name="Đơn", kind="form"),  # type: ignore[arg-type]
        lambda: paper("Đơn", valid_for=6),
        lambda: paper("Đơn", abolished_by="Luật Cư trú"),
        lambda: Free("Luật"),  # type: ignore[arg-type]
        lambda: Exemption("hộ nghèo", "Luật"),  # type: ignore[arg-type]
        lambda: Fee(kind="fee", due=Free()),  # type: ignore[arg-type]
        lambda: Fee(kind=FeeKind.FEE, due=0),  # type: ignore[arg-type]
        lambda: Fee(kind=FeeKind.FEE, due=Free(), channel="direct"),  # type: ignore[arg-type]
        lambda: StatedLimit(limit=3, origin=Origin.CASE),  # type: ignore[arg-type]
        lambda: StatedLimit(limit=SAME_DAY, origin="case"),  # type: ignore[arg-type]
        lambda: Channel(kind="DIRECT"),  # type: ignore[arg-type]
        lambda: procedure(time_limit=3),
        lambda: procedure(decision="12/QĐ-UBND"),
        lambda: procedure(clock_rules=None),
        lambda: LocalOverride(code=CODE, source="12/QĐ-UBND"),  # type: ignore[arg-type]
        lambda: LocalOverride(code=CODE, source=DECISION, limit=3),  # type: ignore[arg-type]
        lambda: procedure().checklist("direct"),  # type: ignore[arg-type]
        lambda: procedure().deciding(3),  # type: ignore[arg-type]
    ],
)
def test_fields_are_of_their_class(make: Any) -> None:
    """Words and numbers are not taken for what they name."""
    with pytest.raises(WrongTypeError):
        make()


def test_a_procedure_is_named_by_its_decision() -> None:
    """Without a decision there is nothing to cite."""
    document = Document("99/QĐ-BMH", "Quyết định 99/QĐ-BMH")

    assert procedure(decision=document).citation() == Citation(document)
    assert procedure().citation() is None
    assert procedure(clock_rules=LAND).clock_rules is LAND


def test_channels_are_told_once() -> None:
    """In the order of the record, however many rows they have."""
    rows = tuple(Channel(kind=each) for each in (ONLINE, DIRECT, ONLINE))

    assert procedure(channels=rows).channel_kinds == (ONLINE, DIRECT)
    assert Case(name="Cấp lần đầu").code is None
    assert Coded("Hộ tịch").code is None


# --- fees ------------------------------------------------------------------------


def test_fees_are_those_of_channel_and_case() -> None:
    """Permanent residence: 20,000 at the counter, 10,000 on the portal; any is both."""
    counter = Fee(kind=FeeKind.CHARGE, due=Amount(Decimal(20000)), channel=DIRECT)
    portal = Fee(kind=FeeKind.CHARGE, due=Amount(Decimal(10000)), channel=ONLINE)
    by_list = Fee(kind=FeeKind.CHARGE, due=DecidedBy(), case="theo danh sách")
    residence = procedure(fees=(counter, portal, by_list))

    assert residence.fees_for() == (counter, portal, by_list)
    assert residence.fees_for(DIRECT) == (counter, by_list)
    assert residence.fees_for(ONLINE, "cá nhân") == (portal,)
    assert residence.fees_for(case="theo danh sách") == (counter, portal, by_list)


# --- limits ----------------------------------------------------------------------


def at(limit: TimeLimit, origin: Origin = Origin.CHANNEL, **more: Any) -> StatedLimit:
    """Return a stated limit."""
    return StatedLimit(limit=limit, origin=origin, **more)


THREE = at(WorkingDays(3))
FIVE = at(WorkingDays(5), Origin.CASE, case="01")
BARE = at(Unstated("5 OTHER"), text="5 OTHER")


def test_the_decided_limit_comes_first() -> None:
    """Nobody asks what the rows say once somebody decided."""
    assert procedure(time_limit=SAME_DAY, limits=(THREE, FIVE)).limit() == SAME_DAY


def test_the_limit_is_that_of_channel_and_case() -> None:
    """Places that do not speak of them do not count; without any it is unstated."""
    counter = at(CalendarDays(60), channel=DIRECT)
    portal = at(CalendarDays(45), channel=ONLINE)
    other = at(WorkingDays(1), Origin.CASE, case="02")
    dispute = procedure(limits=(counter, portal), limit_text="60; 45")

    assert dispute.limit(DIRECT) == CalendarDays(60)
    assert dispute.limit(ONLINE) == CalendarDays(45)
    assert dispute.limit(POSTAL) == Unstated("")
    assert procedure(limits=(FIVE, other)).limit(case="01") == WorkingDays(5)
    assert procedure(limits=(FIVE, other)).limit(case="02") == WorkingDays(1)
    assert procedure(limits=(THREE, at(WorkingDays(3)))).limit() == WorkingDays(3)


Choices = tuple[str, ...]
CONFLICTS: Final[dict[str, tuple[tuple[StatedLimit, ...], Choices, Choices]]] = {
    "two numbers": (
        (THREE, FIVE, THREE),
        ("channel: WorkingDays(quantity=3)", "case 01: WorkingDays(quantity=5)"),
        ("kênh nộp: 3 ngày làm việc", "trường hợp 01: 5 ngày làm việc"),
    ),
    "two units": (
        (THREE, at(CalendarDays(3), Origin.LAW)),
        ("channel: WorkingDays(quantity=3)", "law: CalendarDays(quantity=3)"),
        ("kênh nộp: 3 ngày làm việc", "văn bản: 3 ngày"),
    ),
    "two channels": (
        (at(Months(1), channel=DIRECT), at(SAME_DAY, channel=ONLINE)),
        (
            "channel direct: Months(quantity=1)",
            "channel online: SameDay(cutoff=datetime.time(15, 0))",
        ),
        (
            "kênh nộp trực tiếp: 1 tháng",
            (
                "kênh nộp trực tuyến: trong ngày làm việc; nhận sau 15:00 thì ngày "
                "làm việc kế tiếp"
            ),
        ),
    ),
    "two more channels": (
        (
            at(Hours(4), channel=POSTAL),
            at(WorkingHours(Decimal("0.5")), channel=VNEID),
        ),
        (
            "channel postal: Hours(quantity=4)",
            "channel vneid: WorkingHours(quantity=Decimal('0.5'))",
        ),
        ("kênh nộp bưu chính: 4 giờ", "kênh nộp VNeID: 0,5 giờ làm việc"),
    ),
    "a number without a unit": (
        (BARE, at(WorkingDays(10), Origin.CASE)),
        ("channel: 5 OTHER", "case: WorkingDays(quantity=10)"),
        ("kênh nộp: 5 (không có đơn vị)", "trường hợp: 10 ngày làm việc"),
    ),
    "words that cannot be counted": (
        (THREE, at(Unstated("Theo mô tả"), Origin.PROSE)),
        ("channel: WorkingDays(quantity=3)", "prose: Unstated(text='Theo mô tả')"),
        ("kênh nộp: 3 ngày làm việc", "phần mô tả: Theo mô tả"),
    ),
    "no words": (
        (
            at(WorkingDays(2), Origin.DECISION),
            at(WorkingDays(1), Origin.LOCAL),
            at(Unstated(""), Origin.PROSE),
        ),
        (
            "decision: WorkingDays(quantity=2)",
            "local: WorkingDays(quantity=1)",
            "prose: Unstated(text='')",
        ),
        (
            "quyết định công bố: 2 ngày làm việc",
            "quy định của địa phương: 1 ngày làm việc",
            "phần mô tả: không nêu thời hạn",
        ),
    ),
}


@pytest.mark.parametrize("case", CONFLICTS)
def test_a_conflict_is_told_and_not_decided(case: str) -> None:
    """The error holds the code and every place, each said once, in two languages."""
    limits, choices, choices_vi = CONFLICTS[case]
    with pytest.raises(LimitConflictError) as caught:
        procedure(limits=limits).limit()

    assert (caught.value.procedure, caught.value.choices) == (CODE, choices)
    assert caught.value.choices_vi == choices_vi


@pytest.mark.parametrize(
    ("words", "limit", "is_unlike"),
    [
        ("3 OTHER", WorkingDays(3), False),
        ("12.5 OTHER", WorkingDays(Decimal("12.5")), False),
        ("5 OTHER", WorkingDays(3), True),
        ("5 (không có đơn vị)", WorkingDays(3), True),
        ("0 OTHER", WorkingDays(3), False),
        ("1 OTHER", SAME_DAY, False),
        ("5 OTHER", SAME_DAY, True),
        ("Giải quyết trong ngày", SAME_DAY, False),
        ("Giải quyết trong ngày", WorkingDays(3), True),
        ("Không có thông tin.", WorkingDays(3), False),
        ("", WorkingDays(3), False),
        (" ", SAME_DAY, False),
        ("Theo mô tả", WorkingDays(3), True),
    ],
)
def test_words_can_mean_a_limit_or_not(
    words: str, limit: TimeLimit, *, is_unlike: bool
) -> None:
    """Read from the place's text or, where it has none, from the limit's."""
    for place in (at(Unstated(words)), at(Unstated("?"), text=words or " ")):
        assert bool(unlike(limit, (THREE, place))) is is_unlike


def test_a_counted_limit_is_never_unlike() -> None:
    """Those that can be counted are compared by ``distinct``, in order of mention."""
    assert unlike(WorkingDays(9), (THREE, FIVE)) == ()
    assert distinct((FIVE, BARE, THREE, FIVE)) == (WorkingDays(5), WorkingDays(3))


def test_the_user_decides_by_limit_or_origin() -> None:
    """The choice is promised from then on; the places stay."""
    conflict = procedure(limits=(BARE, FIVE, THREE))

    assert conflict.deciding(WorkingDays(4)).limit() == WorkingDays(4)
    assert conflict.deciding(Origin.CASE).limit(DIRECT) == WorkingDays(5)
    assert conflict.deciding(Origin.CHANNEL).time_limit == WorkingDays(3)
    assert conflict.deciding(Origin.CASE).limits == conflict.limits


def test_an_origin_that_cannot_decide_is_refused() -> None:
    """It states no limit that can be counted, or several."""
    two = at(WorkingDays(7), channel=ONLINE)
    with pytest.raises(InvalidValueError) as caught:
        procedure(limits=(BARE,)).deciding(Origin.CHANNEL)
    with pytest.raises(LimitConflictError) as several:
        procedure(limits=(THREE, two, FIVE)).deciding(Origin.CHANNEL)

    assert caught.value.args == ("choice", "channel", "stated-origin")
    assert several.value.choices == (
        "WorkingDays(quantity=3)",
        "WorkingDays(quantity=7)",
    )
    assert several.value.message("vi") == (
        f"thủ tục {CODE} có nhiều thời hạn khác nhau: 3 ngày làm việc; 7 ngày làm việc"
        "; đọc quyết định đã ký rồi nêu một thời hạn"
    )


# --- checklists ------------------------------------------------------------------

BIRTH_PAPER = paper("Giấy chứng sinh")
HOME_PAPER = paper(
    "Giấy tờ về nơi cư trú",
    ComponentKind.PRESENT,
    waived_if_found_in=(Database.VNEID, Database.RESIDENCE),
)
PAPER_FORM = paper("Tờ khai", FORM)
SCREEN_FORM = paper("Mẫu điện tử", EFORM)
DATA = Component(name="Dữ liệu dân cư", kind=ComponentKind.DATA)


def test_a_citizen_is_asked_for_papers_only() -> None:
    """Notes, headings, what the agency makes or looks up are told apart."""
    rows = (
        BIRTH_PAPER,
        paper("Lưu ý", ComponentKind.NOTE),
        paper("Gồm:", ComponentKind.HEADING),
        paper("Biên bản xác minh", ComponentKind.AGENCY),
        DATA,
    )
    checklist = asked(*rows)

    assert names(checklist) == ["Giấy chứng sinh"]
    assert reasons(checklist) == [
        ("Lưu ý", LeftOutReason.NOT_A_PAPER),
        ("Gồm:", LeftOutReason.NOT_A_PAPER),
        ("Biên bản xác minh", LeftOutReason.MADE_BY_AGENCY),
        ("Dữ liệu dân cư", LeftOutReason.LOOKED_UP),
    ]
    assert (checklist.channel, checklist.case) == (DIRECT, None)


@pytest.mark.parametrize(
    ("channel", "form"),
    [
        (DIRECT, "Tờ khai"),
        (POSTAL, "Tờ khai"),
        (ONLINE, "Mẫu điện tử"),
        (VNEID, "Mẫu điện tử"),
    ],
)
def test_one_need_has_one_form(channel: ChannelKind, form: str) -> None:
    """Paper at the counter and by post, the screen on the portal and in VNeID."""
    assert names(asked(PAPER_FORM, SCREEN_FORM, channel=channel)) == [form]


def test_a_paper_form_stays_where_no_screen_has_it() -> None:
    """A form on the screen of another case or channel takes no paper's place."""
    other_case = paper("Mẫu điện tử B", EFORM, case="B")
    for_vneid = paper("Mẫu điện tử", EFORM, channels=(VNEID,))
    at_counter = paper("Mẫu tại quầy", EFORM, channels=(DIRECT,))
    own = paper("Tờ khai B", FORM, case="B")

    assert names(asked(PAPER_FORM, channel=ONLINE)) == ["Tờ khai"]
    assert names(asked(PAPER_FORM, for_vneid, channel=ONLINE)) == ["Tờ khai"]
    assert names(asked(PAPER_FORM, for_vneid, channel=VNEID)) == ["Mẫu điện tử"]
    assert names(asked(PAPER_FORM, other_case, own, channel=ONLINE)) == [
        "Tờ khai",
        "Mẫu điện tử B",
    ]
    assert names(asked(PAPER_FORM, other_case, channel=ONLINE, case="B")) == [
        "Mẫu điện tử B"
    ]
    assert names(asked(at_counter)) == []


def test_a_paper_of_one_channel_is_asked_there() -> None:
    """A certified copy goes by post only."""
    copy = paper("Bản sao có chứng thực", channels=(POSTAL,))

    assert names(asked(copy, channel=POSTAL)) == ["Bản sao có chứng thực"]
    assert reasons(asked(copy)) == [
        ("Bản sao có chứng thực", LeftOutReason.OTHER_CHANNEL)
    ]


def test_papers_of_other_cases_are_left_out() -> None:
    """Without a case all are listed; a case that no paper names parts nothing."""
    own = paper("Hợp đồng thuê", case="thuê")
    other = paper("Văn bản tặng cho", case="tặng cho")
    rows = (BIRTH_PAPER, own, other)

    assert names(asked(*rows, case="thuê")) == ["Giấy chứng sinh", "Hợp đồng thuê"]
    assert reasons(asked(*rows, case="thuê")) == [
        ("Văn bản tặng cho", LeftOutReason.OTHER_CASE)
    ]
    assert len(asked(*rows)) == len(asked(*rows, case="1.999001.01")) == 3


def test_one_paper_of_several_rows_is_asked_once() -> None:
    """The most that any row asks for, and each condition unless it is always needed."""
    first = paper("Đơn đề nghị.", FORM, case="A")
    second = paper("ĐƠN đề nghị", FORM, originals=2, copies=1, condition="nếu thuê")
    third = paper("Đơn  đề nghị ;", FORM, copies=3)

    merged = asked(first, second)
    assert [(e.name, e.originals, e.copies, e.condition) for e in merged] == [
        ("Đơn đề nghị.", 2, 1, "A; nếu thuê")
    ]
    assert reasons(merged) == [("ĐƠN đề nghị", LeftOutReason.LISTED_TWICE)]
    assert [(e.copies, e.condition) for e in asked(first, second, third)] == [(3, "")]


def test_papers_with_other_names_are_others() -> None:
    """Numbers and words tell papers apart."""
    assert len(asked(paper("Mẫu số 01"), paper("Mẫu số 02"), paper("Mẫu"))) == 3


# Decree 118/2025, Art. 4(2a), added by Decree 309/2026: from 5 August 2026; VNeID by
# Decree 320/2026: from 28 September 2026.
@pytest.mark.parametrize(
    ("on", "found", "forbids"),
    [
        (date(2026, 8, 4), Database.RESIDENCE, None),
        (date(2026, 8, 5), Database.RESIDENCE, "118/2025/NĐ-CP"),
        (date(2026, 9, 27), Database.VNEID, None),
        (date(2026, 9, 28), Database.VNEID, "69/2024/NĐ-CP"),
        (None, Database.RESIDENCE, "118/2025/NĐ-CP"),
        (None, Database.VNEID, "69/2024/NĐ-CP"),
    ],
)
def test_what_is_found_is_not_asked_for(
    on: date | None, found: Database, forbids: str | None
) -> None:
    """The record's own words waive the paper always, the law from its day on."""
    checklist = asked(BIRTH_PAPER, HOME_PAPER, on=on, found_in=[found])
    left_out = checklist.left_out[0]

    assert names(checklist) == ["Giấy chứng sinh"]
    assert (left_out.component, left_out.reason) == (HOME_PAPER, LeftOutReason.FOUND)
    assert (left_out.source and left_out.source.document.id) == forbids
    if forbids == "118/2025/NĐ-CP":
        assert left_out.source is not None
        assert (left_out.source.article, left_out.source.clause) == ("4", "2a")


def test_the_text_in_force_is_cited_of_two() -> None:
    """Found in VNeID and in a database, before the rule on VNeID begins."""
    both = [Database.VNEID, Database.RESIDENCE]
    rows = asked(HOME_PAPER, on=date(2026, 9, 1), found_in=both).left_out

    assert rows[0].source is not None
    assert rows[0].source.clause == "2a"


def test_what_the_agency_looks_up_bears_its_text() -> None:
    """Data of a database are not asked for, by Art. 4(2a) from its day."""
    before = asked(DATA, on=date(2026, 8, 4)).left_out[0]
    since = asked(DATA, on=date(2026, 8, 5)).left_out[0]

    assert before == LeftOut(DATA, LeftOutReason.LOOKED_UP)
    assert since.source is not None
    assert since.source.clause == "2a"


def test_a_paper_that_is_not_found_is_asked_for() -> None:
    """Another database does not help."""
    item = asked(HOME_PAPER, found_in=[Database.LAND]).items[0]

    assert item.waivable_in == (Database.VNEID, Database.RESIDENCE)


@pytest.mark.parametrize(
    ("since", "on", "is_asked"),
    [
        (date(2023, 1, 1), date(2022, 12, 31), True),
        (date(2023, 1, 1), date(2023, 1, 1), False),
        (date(2023, 1, 1), None, False),
        (None, date(2000, 1, 1), False),
    ],
)
def test_an_abolished_paper_is_asked_until_its_day(
    since: date | None, on: date | None, *, is_asked: bool
) -> None:
    """The household book counted until the end of 2022."""
    book = paper("Sổ hộ khẩu", abolished_by=DECISION, abolished_since=since)
    checklist = asked(book, on=on)

    assert bool(checklist.items) is is_asked
    if not is_asked:
        assert checklist.left_out == (LeftOut(book, LeftOutReason.ABOLISHED, DECISION),)


def test_a_checklist_is_said_in_two_languages() -> None:
    """One numbered line for each paper: counts, condition, what is not asked for."""
    rows = (
        paper("Giấy ra viện", copies=2, condition="nếu nằm viện"),
        paper("Thẻ căn cước", ComponentKind.PRESENT),
        Component(name="Tờ khai (nếu có)", kind=FORM, condition="nếu có"),
        paper(
            "Hộ chiếu hoặc chứng minh nhân dân",
            without=("chứng minh nhân dân",),
            note="xem ghi chú",
        ),
        paper("Nơi cư trú", ComponentKind.DATA),
    )
    checklist = procedure(components=rows, papers_complete=False).checklist(DIRECT)

    assert checklist.text() == checklist.text("vi")
    assert checklist.text().split("\n") == [
        "1. điền: Tờ khai (nếu có)",
        "2. xuất trình: Thẻ căn cước",
        (
            "3. nộp: Hộ chiếu hoặc chứng minh nhân dân (1 bản chính) (xem ghi chú) – "
            "không yêu cầu: chứng minh nhân dân"
        ),
        "4. nộp: Giấy ra viện (1 bản chính, 2 bản sao) – nếu nằm viện",
        "Cơ quan tự tra cứu, chỉ xuất trình khi không tra cứu được: Nơi cư trú",
        "Danh sách này chưa đủ",
    ]
    assert checklist.text("en").split("\n") == [
        "1. fill in: Tờ khai (nếu có)",
        "2. show: Thẻ căn cước",
        (
            "3. hand in: Hộ chiếu hoặc chứng minh nhân dân (1 original) (xem ghi chú) "
            "– not asked for: chứng minh nhân dân"
        ),
        "4. hand in: Giấy ra viện (1 original, 2 copy) – nếu nằm viện",
        "Looked up by the agency, to be shown only where that fails: Nơi cư trú",
        "This list is not complete",
    ]
    with pytest.raises(UnknownLocaleError):
        checklist.text("fr")


cases = st.sampled_from(["A", "B"])
rows_of_papers = st.lists(
    st.builds(
        Component,
        name=st.sampled_from(["Đơn", "ĐƠN.", "đơn ", "Tờ khai", "Giấy", "..."]),
        kind=st.sampled_from(ComponentKind),
        originals=st.integers(0, 3),
        copies=st.integers(0, 3),
        condition=st.sampled_from(["", "nếu có"]),
        channels=st.lists(st.sampled_from(ChannelKind), max_size=2).map(tuple),
        case=st.none() | cases,
        waived_if_found_in=st.lists(st.sampled_from(Database), max_size=2).map(tuple),
        abolished_by=st.none() | st.just(DECISION),
        abolished_since=st.none() | st.dates(date(2022, 1, 1), date(2026, 12, 31)),
    ),
    max_size=8,
)


@given(
    rows=rows_of_papers,
    channel=st.sampled_from(ChannelKind),
    case=st.none() | cases,
    on=st.none() | st.dates(date(2022, 1, 1), date(2026, 12, 31)),
    found_in=st.sets(st.sampled_from(Database)),
)
def test_every_row_is_asked_for_once_or_left_out_with_its_reason(
    rows: list[Component],
    channel: ChannelKind,
    case: str | None,
    on: date | None,
    found_in: set[Database],
) -> None:
    """Whatever the components are, none is lost, doubled or asked for wrongly."""
    checklist = asked(*rows, channel=channel, case=case, on=on, found_in=found_in)
    told = [each.component for each in checklist.items]
    told += [each.component for each in checklist.left_out]
    keys = [each.name.casefold().strip(" .") for each in checklist]

    assert Counter(map(id, told)) == Counter(map(id, rows))
    assert len(set(keys)) == len(keys) == len(checklist)
    for item, key in zip(checklist, keys, strict=True):
        row = item.component
        assert row.kind.is_paper
        assert channel.is_electronic or row.kind is not EFORM
        every = {each for one in rows for each in one.channels}
        read_as = as_told(channel, every)
        assert row.channels == () or read_as in row.channels
        assert not found_in & set(row.waived_if_found_in)
        merged = [row] + [
            each.component
            for each in checklist.left_out
            if each.reason is LeftOutReason.LISTED_TWICE
            and each.component.name.casefold().strip(" .") == key
        ]
        assert item.originals == max(each.originals for each in merged)
        assert item.copies == max(each.copies for each in merged)
        always = any(not each.condition and not each.case for each in merged)
        assert (item.condition == "") is always
    by_law = {LeftOutReason.FOUND, LeftOutReason.LOOKED_UP, LeftOutReason.ABOLISHED}
    assert all(e.source is None or e.reason in by_law for e in checklist.left_out)


# --- the catalogue ---------------------------------------------------------------

NEW_DAY = date(2025, 7, 1)
OLD = Procedure(code=CODE, name=NAME, time_limit=WorkingDays(5), notes=("huyện",))
NEW = procedure(time_limit=WorkingDays(3), notes=("xã",))
OTHER = Procedure(code="1.999002", name="Thủ tục khác", time_limit=CalendarDays(10))
CATALOGUE = Catalogue(
    "procedures",
    (
        (CODE, OLD, Period(None, NEW_DAY - DAY)),
        (CODE, NEW, Period(NEW_DAY, None)),
        (OTHER.code, OTHER, Period()),
    ),
)


def test_a_day_has_its_version() -> None:
    """The two tiers begin on 1 July 2025; without a day the last version counts."""
    assert CATALOGUE.on(NEW_DAY - DAY)[CODE] is OLD
    assert CATALOGUE.on(NEW_DAY)[CODE] is NEW
    assert CATALOGUE[CODE] is NEW
    assert [each for each, _ in CATALOGUE.versions(CODE)] == [OLD, NEW]
    assert list(CATALOGUE) == [CODE, OTHER.code]
    assert len(CATALOGUE) == 2


@pytest.mark.parametrize(
    "code",
    [
        "1.999001.H99",
        "1.999001.000.00.00.H99",
        "1.999001.02",
        "1.999001.000.00.00.H99.02",
    ],
)
def test_a_local_code_finds_its_procedure(code: str) -> None:
    """So does the code of a case; all ways of asking agree."""
    assert CATALOGUE[code] is NEW
    assert code in CATALOGUE
    assert CATALOGUE.get(code) is NEW
    assert CATALOGUE.versions(code) == CATALOGUE.versions(CODE)


def test_an_unknown_code_is_told_with_those_near() -> None:
    """A code is opaque: none is guessed, and other things are no codes."""
    with pytest.raises(UnknownNameError) as caught:
        CATALOGUE["1.999003"]
    with pytest.raises(UnknownNameError) as local:
        CATALOGUE["1.999003.H99"]

    assert caught.value.args[:2] == ("procedures", "1.999003")
    assert set(caught.value.close) == {CODE, OTHER.code}
    assert local.value.got == "1.999003.H99"
    assert "1.999003" not in CATALOGUE
    assert all(not CATALOGUE.__contains__(each) for each in (5, None, "x"))
    assert CATALOGUE.get("1.999003") is None
    assert CATALOGUE.get("1.999003", OLD) is OLD
    assert CATALOGUE.versions("1.999003") == ()


def test_a_catalogue_is_made_of_procedures() -> None:
    """They hold on every day."""
    made = Catalogue.of([NEW, OTHER])

    assert made.on(date(1999, 1, 1))[CODE] is NEW
    assert made.name == "procedures"


def test_a_province_shortens_for_a_time() -> None:
    """A rule holds in its period only; a later one comes on top of it."""
    shorter = LocalOverride(
        code=CODE,
        source=DECISION,
        period=Period(date(2026, 1, 1), date(2026, 6, 30)),
        limit=WorkingDays(2),
    )
    fees = LocalOverride(
        code=CODE,
        source=LATER,
        period=Period(date(2026, 6, 1), None),
        fees=(Fee(kind=FeeKind.CHARGE, due=Amount(Decimal(5000))),),
        local_code="1.999001.H99",
    )
    local = CATALOGUE.with_local([shorter]).with_local([fees])
    may, june, july = (local.on(date(2026, month, 15))[CODE] for month in (5, 6, 7))

    assert local[CODE] is NEW
    assert local.on(date(2025, 12, 31))[CODE] is NEW
    assert (may.time_limit, may.fees, may.local_code) == (WorkingDays(2), (), None)
    assert may.limits == (
        StatedLimit(limit=WorkingDays(2), origin=Origin.LOCAL, source=DECISION),
    )
    assert june.time_limit == WorkingDays(2)
    assert june.local_sources == (DECISION, LATER)
    assert (june.fees, june.local_code) == (fees.fees, "1.999001.H99")
    assert (july.time_limit, july.fees) == (WorkingDays(3), fees.fees)
    assert july.local_sources == (LATER,)
    assert local.on(date(2026, 7, 15))["1.999001.H99"] == july
    assert local.on(date(2026, 5, 15))[OTHER.code] is OTHER
    assert local.on(date(2026, 5, 15)).on(date(2026, 5, 15))[CODE] == may


def test_a_procedure_is_asked_for_a_day() -> None:
    """As the catalogue of that day has it; else its last national version."""
    shorter = LocalOverride(
        code=CODE,
        source=DECISION,
        period=Period(date(2026, 1, 1), date(2026, 6, 30)),
        limit=WorkingDays(2),
    )
    local = CATALOGUE.with_local([shorter])

    for day in (date(2024, 1, 2), date(2025, 12, 31), date(2026, 6, 30)):
        assert local.handled_on(CODE, day) == local.on(day).get(CODE, NEW)
    assert local.handled_on(CODE, date(2026, 7, 1)) is NEW
    with pytest.raises(UnknownNameError):
        local.handled_on("9.999999", date(2026, 1, 1))


def test_a_catalogue_of_a_day_answers_for_no_other() -> None:
    """A province's limit of one day is never that of another."""
    shorter = LocalOverride(
        code=CODE,
        source=DECISION,
        period=Period(date(2026, 6, 1), date(2026, 6, 30)),
        limit=WorkingDays(2),
    )
    local = CATALOGUE.with_local([shorter])
    june, may = date(2026, 6, 1), date(2026, 5, 31)
    of_june = local.on(june)

    assert (CATALOGUE.day, local.day, of_june.day) == (None, None, june)
    assert of_june.handled_on(CODE, june) is of_june[CODE]
    assert of_june[CODE].time_limit == WorkingDays(2)
    assert of_june.on(june) == of_june
    assert of_june != CATALOGUE.on(june)
    for asked in (lambda: of_june.handled_on(CODE, may), lambda: of_june.on(may)):
        with pytest.raises(InvalidValueError) as caught:
            asked()
        assert str(caught.value) == (
            "day must be the day that the catalogue was asked for with on(day) but "
            "2026-05-31, asked of the catalogue of 2026-06-01, came; use the catalogue "
            "of all days, such as cqtt.facts.procedures() with its with_local(...), "
            "and not on(day) of it; pass that to reading too"
        )
        assert caught.value.message("vi") == (
            "day phải là đúng ngày mà danh mục đã được hỏi bằng on(ngày), nhận được "
            "ngày 31/05/2026, trong khi danh mục là của ngày 01/06/2026; dùng danh "
            "mục của mọi ngày, như cqtt.facts.procedures() kèm with_local(...), không "
            "dùng on(ngày); khi đọc hồ sơ cũng đưa vào danh mục ấy"
        )
        again = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 our own
        assert str(again) == str(caught.value)


def test_a_catalogue_of_a_day_takes_more_rules_for_that_day() -> None:
    """Asked for its day again, it has them."""
    june = date(2026, 6, 1)
    rule = LocalOverride(code=CODE, source=DECISION, limit=WorkingDays(2))
    local = CATALOGUE.on(june).with_local([rule])

    assert local.on(june)[CODE].time_limit == WorkingDays(2)
    assert local.handled_on(CODE, june).time_limit == WorkingDays(2)
    with pytest.raises(InvalidValueError):
        local.handled_on(CODE, date(2026, 6, 2))


@pytest.mark.parametrize("catalogue", [CATALOGUE, CATALOGUE.on(NEW_DAY)])
def test_a_catalogue_is_asked_for_a_plain_day(catalogue: Catalogue) -> None:
    """A moment is no day."""
    moment = datetime.combine(NEW_DAY, time(9))
    for asked in (catalogue.on, lambda day: catalogue.handled_on(CODE, day)):
        with pytest.raises(WrongTypeError):
            asked(moment)


ENDED: Final = Catalogue(
    "procedures",
    (
        ("1.001193", NEW, Period(None, date(2027, 2, 28))),
        ("2.001159", OTHER, Period()),
    ),
)


@pytest.mark.parametrize(
    "changed",
    [
        lambda given: evolve(given, name="procedures"),
        lambda given: given.with_local(()),
        lambda given: evolve(given.with_local(()), overrides=()).on(given.day),
        copy,
        deepcopy,
        lambda given: pickle.loads(pickle.dumps(given)),  # noqa: S301 our own
    ],
)
def test_a_changed_catalogue_of_a_day_knows_what_ended_before(
    changed: Callable[[Catalogue], Catalogue],
) -> None:
    """It proposes no other procedure for one that is there no more."""
    of_day = ENDED.on(date(2027, 3, 2))
    made = changed(of_day)

    assert made == of_day
    assert hash(made) == hash(of_day)
    with pytest.raises(UnknownNameError) as caught:
        made["1.001193"]
    assert str(caught.value).endswith(
        "it is there until 2027-02-28, not on the day that was asked for"
    )


@pytest.mark.parametrize("day", ["2026-06-01", datetime(2026, 6, 1), 2026])
def test_the_day_of_a_catalogue_is_a_plain_day_or_none(day: Any) -> None:
    """A moment or a text would never be the day that is asked for."""
    with pytest.raises(WrongTypeError) as caught:
        Catalogue("procedures", (), day=day)

    assert (caught.value.field, caught.value.expected) == ("day", "day")
    with pytest.raises(WrongTypeError):
        evolve(CATALOGUE, day=day)
    assert evolve(CATALOGUE, day=NEW_DAY).day == NEW_DAY


def test_a_province_sets_its_steps() -> None:
    """What it does not set stays national."""
    steps = (Step("Một cửa", "Tiếp nhận", WorkingDays(1)),)
    own = LocalOverride(code=CODE, source=DECISION, steps=steps).applied_to(NEW)

    assert own == evolve(NEW, steps=steps, local_sources=(DECISION,))
    assert own.check_steps()[0].rule == "steps-fill"


def test_a_rule_about_an_unknown_code_is_refused() -> None:
    """A rule is never kept for a procedure that is not there."""
    rule = LocalOverride(code="1.999003", source=DECISION)
    with pytest.raises(InvalidValueError) as caught:
        CATALOGUE.with_local([rule])

    assert caught.value.args == ("overrides", "1.999003", "known-procedure")


@pytest.mark.parametrize(
    ("limit", "found"),
    [
        (None, []),
        (WorkingDays(2), []),
        (WorkingDays(3), []),
        (WorkingDays(4), [("shorter-limit", "limit", Severity.ERROR)]),
        (CalendarDays(3), [("same-unit", "limit", Severity.WARNING)]),
        (SAME_DAY, [("same-unit", "limit", Severity.WARNING)]),
    ],
)
def test_a_local_limit_is_checked(
    limit: TimeLimit | None, found: list[tuple[str, str, Severity]]
) -> None:
    """A province may shorten; another unit is for somebody to compare."""
    rule = LocalOverride(code=CODE, source=DECISION, limit=limit)

    assert [(e.rule, e.place, e.severity) for e in rule.check(NEW)] == found
    assert rule.check(procedure()) == ()


def test_a_rule_is_about_its_own_code() -> None:
    """Nothing is said of another procedure's limit than that it is another."""
    rule = LocalOverride(code="1.999009", source=DECISION, limit=SAME_DAY)
    same_day = evolve(NEW, time_limit=SameDay())

    assert [e.rule for e in rule.check(same_day)] == ["override-code"]


def test_the_facts_are_a_catalogue() -> None:
    """Three codes that every commune knows; residence takes 7 working days, stay 3."""
    known = facts.procedures()

    assert known["1.001193"].limit() == SameDay(
        time(15),
        source=known["1.001193"].time_limit.source,  # type: ignore[union-attr]
    )
    assert known["1.004222"].limit() == WorkingDays(7)
    assert known["1.004194"].limit() == WorkingDays(3)
    assert known["1.001193.000.00.00.H55"] is known["1.001193"]


# --- steps -----------------------------------------------------------------------

HALF = Decimal("0.5")
STEPS: Final[
    dict[str, tuple[list[TimeLimit], TimeLimit, list[tuple[str, str, str]]]]
] = {
    "fills": (
        [WorkingDays(HALF), WorkingDays(2), WorkingDays(HALF)],
        WorkingDays(3),
        [],
    ),
    "hours and days": (
        [WorkingHours(4), WorkingDays(2), WorkingHours(4)],
        WorkingDays(3),
        [],
    ),
    "thirds of a day": ([Hours(8), Hours(8), Hours(8)], CalendarDays(1), []),
    "days in hours": ([CalendarDays(1)], Hours(24), []),
    "too long": (
        [WorkingDays(HALF), WorkingDays(3)],
        WorkingDays(3),
        [("steps-within", "steps", "3.5")],
    ),
    "time left": (
        [WorkingDays(2), WorkingHours(2)],
        WorkingDays(3),
        [("steps-fill", "steps", "2.25")],
    ),
    "ten": ([WorkingDays(10)], WorkingDays(20), [("steps-fill", "steps", "10")]),
    "other unit": (
        [WorkingDays(1), CalendarDays(2)],
        WorkingDays(3),
        [("step-unit", "steps[2].limit", "CalendarDays(quantity=2)")],
    ),
    "not countable": (
        [Months(1), SAME_DAY, Unstated("?")],
        WorkingDays(3),
        [
            ("step-unit", "steps[1].limit", "Months(quantity=1)"),
            ("step-unit", "steps[2].limit", f"{SAME_DAY}"),
            ("step-unit", "steps[3].limit", "Unstated(text='?')"),
        ],
    ),
    "no whole": (
        [WorkingDays(1)],
        Unstated(""),
        [("step-unit", "steps[1].limit", "WorkingDays(quantity=1)")],
    ),
    "no steps": ([], WorkingDays(3), []),
    "no steps, no whole": ([], Months(1), []),
}


@pytest.mark.parametrize("case", STEPS)
def test_steps_fill_the_whole_limit(case: str) -> None:
    """Eight working hours are a working day, 24 hours a day."""
    limits, total, expected = STEPS[case]
    steps = tuple(Step("Một cửa", "Việc", each) for each in limits)
    found = check_steps(iter(steps), total)

    assert [(e.rule, e.place, e.evidence) for e in found] == expected
    assert procedure(time_limit=total, steps=steps).check_steps() == found


def test_time_left_is_a_note() -> None:
    """Steps that need too much are an error."""
    short, long = Step("A", "B", WorkingDays(2)), Step("A", "B", WorkingDays(4))

    assert check_steps([short], WorkingDays(3))[0].severity is Severity.NOTE
    assert check_steps([long], WorkingDays(3))[0].severity is Severity.ERROR


# --- simplifications -------------------------------------------------------------

COPY = paper("Bản sao hộ chiếu", originals=0, copies=2)
CHARGE = Fee(kind=FeeKind.CHARGE, due=Amount(Decimal(20000)))


def test_a_simplification_is_counted() -> None:
    """Papers by name, sheets, working days and đồng; savings are positive."""
    before = procedure(
        time_limit=WorkingDays(5),
        components=(BIRTH_PAPER, COPY, PAPER_FORM),
        fees=(CHARGE, Fee(kind=FeeKind.FEE, due=Free())),
    )
    after = procedure(
        time_limit=WorkingDays(Decimal("3.5")),
        components=(paper("GIẤY chứng sinh"), paper("Thẻ căn cước")),
        fees=(Fee(kind=FeeKind.CHARGE, due=Amount(Decimal(5000))),),
    )
    saved = simplification(before, after)

    assert [each.name for each in saved.dropped] == ["Tờ khai", "Bản sao hộ chiếu"]
    assert [each.name for each in saved.added] == ["Thẻ căn cước"]
    assert saved.sheets_cut == 2
    assert (saved.time_cut, saved.time_unit) == (Decimal("1.5"), "WorkingDays")
    assert saved.cost_saved == Decimal(15000)
    assert saved.cost_saved_by(200) == Decimal(3_000_000)
    assert saved.text() == (
        "Giấy tờ bỏ: Tờ khai, Bản sao hộ chiếu\n"
        "Giấy tờ thêm: Thẻ căn cước\n"
        "Thời gian giảm: 1.5 ngày làm việc\n"
        "Chi phí giảm: 15000 VND"
    )
    assert saved.text("en").split("\n")[::2] == [
        "Papers dropped: Tờ khai, Bản sao hộ chiếu",
        "Time cut: 1.5 working days",
    ]


@pytest.mark.parametrize("due", [NotStated(), DecidedBy(), Amount(Decimal(10), "USD")])
def test_a_cost_that_nobody_knows_is_not_saved(due: Any) -> None:
    """Nothing is counted for it, however many dossiers there are."""
    unknown = procedure(time_limit=SAME_DAY, fees=(Fee(kind=FeeKind.FEE, due=due),))
    free = procedure(time_limit=CalendarDays(3))

    for saved in (simplification(unknown, free), simplification(free, unknown)):
        assert saved.cost_saved is saved.cost_saved_by(100) is None
        assert (saved.time_cut, saved.time_unit) == (None, None)
    assert simplification(unknown, free).text("en") == (
        "Papers dropped: 0\nPapers added: 0\n"
        "Time cut: cannot be compared\nCost saved: cannot be compared"
    )
    with pytest.raises(UnknownLocaleError):
        simplification(free, free).text("fr")


def test_one_fee_of_several_is_not_added_up() -> None:
    """Two amounts of one kind are a choice, and nobody says which falls due."""
    other = Fee(kind=FeeKind.CHARGE, due=Amount(Decimal(5000)), note="cấp lại")
    choice = procedure(fees=(CHARGE, other))

    assert simplification(choice, procedure()).cost_saved is None
    assert simplification(procedure(fees=(CHARGE,)), procedure()).cost_saved == 20000


def test_a_simplification_is_that_of_a_channel_and_a_case() -> None:
    """Online only the form on the screen changed, in one case only."""
    before = procedure(components=(PAPER_FORM, SCREEN_FORM, paper("Đơn", case="A")))
    after = procedure(components=(PAPER_FORM, paper("Đơn", case="A")))

    assert simplification(before, after).dropped == ()
    online = simplification(before, after, channel=ONLINE, case="A")
    assert [each.name for each in online.dropped] == ["Mẫu điện tử"]
    assert [each.name for each in online.added] == ["Tờ khai"]
    assert simplification(before, before).time_cut is None


def test_limits_that_conflict_cannot_be_compared() -> None:
    """Somebody decides first."""
    with pytest.raises(LimitConflictError):
        simplification(procedure(limits=(THREE, FIVE)), NEW)
