"""
Tests of ``cqtt.territory`` and of the provincial units of the facts.

Oracle: ``tests/cases/provincial_units.csv``, the 63 units of 30 June 2025 and the 34 of
1 July 2025, typed by hand from the reference (law F); the cities of 2025 and 2026 (law
F4, I17).  Alarms: sentences as they stand.  Properties: sums over successors lose
nothing and agree with a naive walk.  Communes are invented.
"""

import csv
from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from itertools import combinations, product
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cqtt import territory
from cqtt.agencies import Level
from cqtt.errors import (
    FactsError,
    InvalidValueError,
    NotInForceError,
    NotNfcError,
    UnknownLocaleError,
    UnknownNameError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.facts import documents, load_succession, units
from cqtt.law import Citation, Confidence, Period
from cqtt.territory import (
    Became,
    CommuneCounts,
    EndedKind,
    ProvinceKind,
    ProvinceUnit,
    Succession,
    UnitCount,
    Units,
    WhyNot,
    sum_over_successors,
)
from cqtt.territory.names import LEVELS, bare_place, kinds_of, place_key

BEFORE: Final = date(2025, 6, 30)
MERGED: Final = date(2025, 7, 1)
NOW: Final = date(2026, 11, 22)
CASES: Final = Path(__file__).parent / "cases" / "provincial_units.csv"
ROWS: Final = list(csv.DictReader(CASES.read_text(encoding="utf-8").splitlines()))
NQ: Final = Citation(documents()["202/2025/QH15"])


# --- the facts ---------------------------------------------------------------------


@pytest.mark.parametrize("day", [BEFORE, MERGED])
def test_the_units_of_a_day(day: date) -> None:
    """Oracle: all 63 and all 34, with code, name and kind."""
    told = {
        (row["code"], row["name"], row["kind"])
        for row in ROWS
        if row["day"] == day.isoformat()
    }
    standing = units().on(day).values()

    assert {(each.code, each.name, each.kind.value) for each in standing} == told
    assert len(told) == (63 if day == BEFORE else 34)
    assert all(day in unit.in_force for unit in standing)
    assert all(unit.citations for unit in standing)


def test_what_each_old_unit_became() -> None:
    """Oracle: the code of the unit of 1 July 2025 that each of the 63 became."""
    old = units().on(BEFORE)
    became = {
        code: units().history(unit, on=MERGED).now.code for code, unit in old.items()
    }

    assert became == {row["code"]: row["into"] for row in ROWS if row["into"]}
    sizes = Counter(Counter(became.values()).values())
    assert sizes == {1: 11, 2: 17, 3: 6}
    for unit in units().on(MERGED).values():
        before = {change.before.code for change in units().predecessors(unit)}
        merged = {code for code, into in became.items() if into == unit.code}
        assert before == (merged if len(merged) > 1 else before & {"46"})


def test_how_many_communes_there_are() -> None:
    """Oracle: each unit of 2025; 3,321 in all, 2,621 xã, 687 phường, 13 đặc khu."""
    counts = [(unit, unit.communes_on(MERGED)) for unit in units().on(MERGED).values()]
    told = {
        (
            row["code"],
            int(row["wards"]),
            int(row["communes"]),
            int(row["special_zones"]),
        )
        for row in ROWS
        if row["wards"]
    }

    assert {
        (unit.code, each.wards, each.communes, each.special_zones)
        for unit, each in counts
        if each
    } == told
    assert sum(each.total for _, each in counts if each) == 3_321
    assert [
        sum(getattr(each, name) for _, each in counts)
        for name in ("communes", "wards", "special_zones")
    ] == [2_621, 687, 13]
    standing = units().on(NOW).values()
    assert sum(each.total for unit in standing if (each := unit.communes_on(NOW))) == (
        3_321
    )


def test_the_communes_of_dong_nai_changed_with_its_kind() -> None:
    """Oracle: law F5, on both sides of 30 April 2026; I18 for Thái Nguyên."""
    city = units().on(NOW)["Đồng Nai"]
    province = units().on(date(2026, 4, 29))["Đồng Nai"]

    last, first = (
        province.communes_on(date(2026, 4, 29)),
        city.communes_on(date(2026, 4, 30)),
    )
    assert last is not None
    assert first is not None
    assert (last.wards, last.communes, last.total) == (23, 72, 95)
    assert (first.wards, first.communes, first.total) == (33, 62, 95)
    assert province.communes_on(date(2026, 4, 30)) is None
    assert city.communes_on(BEFORE) is None
    assert units().on(BEFORE)["Hà Nội"].communes_on(BEFORE) is None
    assert units().on(BEFORE)["Bắc Giang"].communes == ()
    assert first.confidence is Confidence.MEDIUM
    doubted = units().on(NOW)["19"].communes_on(NOW)
    assert doubted is not None
    assert doubted.confidence is Confidence.LOW
    assert doubted.explain("en") == (
        "92: 15 wards, 77 communes (Decision 19/2025/QĐ-TTg of 30 June 2025 of the "
        "Prime Minister, counted from the vietnamadminunits 1.0.4 package; low "
        "confidence; one note says that 8 communes later became wards)"
    )
    assert CommuneCounts(wards=1, communes=0, special_zones=2).explain() == (
        "3: 1 phường, 2 đặc khu"
    )


@pytest.mark.parametrize(
    ("day", "size", "cities"),
    [
        (date(2024, 12, 31), 63, 5),
        (date(2025, 1, 1), 63, 6),
        (BEFORE, 63, 6),
        (MERGED, 34, 6),
        (date(2026, 4, 29), 34, 6),
        (date(2026, 4, 30), 34, 7),
        (date(2026, 8, 31), 34, 7),
        (date(2026, 9, 1), 34, 8),
        (date(2026, 9, 19), 34, 8),
        (date(2026, 9, 20), 34, 9),
        (NOW, 34, 9),
    ],
)
def test_how_many_units_and_cities_there_are(day: date, size: int, cities: int) -> None:
    """Oracle: law F2, F4, I17, both sides of each change; Huế by NQ 175/2024."""
    standing = units().on(day).values()

    assert len(standing) == size
    assert sum(unit.kind is ProvinceKind.CITY for unit in standing) == cities


def test_each_change_is_cited() -> None:
    """Oracle: the resolution of each change; 52 units merged into 23."""
    by_text = Counter(each.citation.document.id for each in units().changes)

    assert by_text == {
        "202/2025/QH15": 52,
        "175/2024/QH15": 1,
        "30/2026/QH16": 1,
        "36/2026/QH16": 1,
        "39/2026/QH16": 1,
    }
    assert len({each.after for each in units().changes if each.is_merger}) == 23


def test_an_unknown_beginning_is_open() -> None:
    """What sources do not tell stays open; nothing is older than it is told."""
    old = units().on(BEFORE)

    assert {unit.in_force.since for unit in old.values()} == {None, date(2025, 1, 1)}
    assert old["Huế"].in_force.since == date(2025, 1, 1)


def test_days_of_other_units_are_refused() -> None:
    """Oracle: Resolution 15/2008/QH12, in force on 1 August 2008; before were 64."""
    first = date(2008, 8, 1)
    assert units().known_since == first
    assert len(units().on(first)) == 63
    assert units().find("Bắc Giang", on=first).code == "24"
    unit = units()["01"]
    for ask in (
        lambda: units().on(date(2008, 7, 31)),
        lambda: units().find("Bắc Giang", on=date(1, 1, 1)),
        lambda: units().history(unit, on=date(1990, 1, 1)),
    ):
        with pytest.raises(NotInForceError):
            ask()
    with pytest.raises(NotInForceError) as caught:
        units().on(date(1990, 1, 1))
    assert caught.value.message() == (
        "không có quy định về đơn vị hành chính cấp tỉnh cho ngày 01/01/1990; "
        "dữ liệu có từ ngày 01/08/2008; xem docs/vi/not-known.md về những gì còn thiếu"
    )


def test_no_two_names_of_a_day_differ_only_in_diacritics() -> None:
    """So that a name without them finds one unit."""
    for day in (BEFORE, MERGED, NOW):
        keys = [place_key(unit.name) for unit in units().on(day).values()]
        assert len(set(keys)) == len(keys)


def test_the_room_names_what_it_has() -> None:
    """The lazy table is what ``dir()`` shows."""
    assert dir(territory) == sorted(territory.__all__)


# --- asking ------------------------------------------------------------------------

MOVED: Final = {
    "15": ("Yên Bái", "Lào Cai"),
    "24": ("Bắc Giang", "Bắc Ninh"),
    "44": ("Quảng Bình", "Quảng Trị"),
    "52": ("Bình Định", "Gia Lai"),
    "80": ("Long An", "Tây Ninh"),
    "82": ("Tiền Giang", "Đồng Tháp"),
    "91": ("Kiên Giang", "An Giang"),
}
"""Codes that stand for another name since 1 July 2025; law F8 names six of them."""


def test_a_bare_code_that_stood_for_two_units_is_refused() -> None:
    """Oracle: law F8 and the table of units; each side by its day."""
    refused = {}
    for code in units():
        try:
            assert units()[code].code == code
        except InvalidValueError as error:
            refused[code] = str(error.got)

    assert refused.keys() == MOVED.keys()
    for code, (old, new) in MOVED.items():
        assert refused[code] == (
            f"{code}: {old} ({code}, → 30/06/2025); {new} ({code}, 01/07/2025 →)"
        )
        with pytest.raises(InvalidValueError) as caught:
            units()[code]
        assert (
            f"nhận được {code}: {old} (mã {code}, đến hết ngày 30/06/2025); {new} (mã "
            f"{code}, từ ngày 01/07/2025); hỏi"
        ) in caught.value.message()
        assert units().on(BEFORE)[code].name == old
        assert units().on(MERGED)[code].name == new
        assert code in units()
        with pytest.raises(InvalidValueError):
            units().get(code)


def test_a_bare_name_that_stood_for_two_codes_is_refused() -> None:
    """The same seven; others give what they were last."""
    for code, (old, new) in MOVED.items():
        with pytest.raises(InvalidValueError, match=rf"{new}.*{code}, 01/07/2025"):
            units()[new]
        assert units()[old].in_force.until == BEFORE
    assert units()["08"].in_force.since == MERGED
    assert units()["27"].full_name() == "tỉnh Bắc Ninh"
    assert units()["46"].full_name() == "thành phố Huế"
    assert units()["Thừa Thiên Huế"].in_force.until == date(2024, 12, 31)
    assert units()["22"].kind is ProvinceKind.CITY


@pytest.mark.parametrize(
    "name",
    [
        *("79", "Hồ Chí Minh", "thành phố Hồ Chí Minh", "TP. Hồ Chí Minh"),
        *("TP Hồ Chí Minh", "ho chi minh", "THÀNH PHỐ HỒ CHÍ MINH", " hồ  chí minh "),
    ],
)
def test_a_unit_is_found_under_what_people_write(name: str) -> None:
    """With and without its kind, case and diacritics."""
    assert units().find(name, on=NOW).code == "79"
    assert units().on(NOW)[name].code == "79"
    assert name in units()


def test_the_mark_on_the_other_vowel_is_the_same_name() -> None:
    """Thanh Hoá and Thanh Hóa; and a hyphen is none."""
    assert units().find("tỉnh Thanh Hoá", on=NOW).name == "Thanh Hóa"
    for name in ("Bà Rịa Vũng Tàu", "Bà Rịa-Vũng Tàu", "Bà Rịa – Vũng Tàu"):
        assert units().find(name, on=BEFORE).code == "77"


@pytest.mark.parametrize(
    ("name", "day", "close"),
    [
        ("Bắc Giang", NOW, ("thành phố Bắc Ninh",)),
        ("Bắc Giang", MERGED, ("tỉnh Bắc Ninh",)),
        ("27", MERGED, ("tỉnh Bắc Ninh",)),
        ("tỉnh Bắc Ninh", NOW, ("thành phố Bắc Ninh",)),
        ("Thừa Thiên Huế", NOW, ("thành phố Huế",)),
        ("Huế", date(2024, 12, 31), ("tỉnh Thừa Thiên Huế",)),
        ("thành phố Đồng Nai", BEFORE, ("tỉnh Bình Phước", "tỉnh Đồng Nai")),
        ("Hà Nooi", NOW, ("thành phố Hà Nội",)),
        ("99", NOW, ()),
        ("1", NOW, ("01",)),
    ],
)
def test_an_unknown_unit_is_an_error_with_near_names(
    name: str, day: date, close: tuple[str, ...]
) -> None:
    """What became of it on that day, else names that look alike."""
    with pytest.raises(UnknownNameError) as caught:
        units().find(name, on=day)

    assert caught.value.close == close
    assert caught.value.collection == f"units on {day:%d/%m/%Y}"


def test_what_a_unit_is_now_is_said_in_vietnamese() -> None:
    """Alarm: one that was merged, one that is misspelt, one that is none."""
    none = "ngày 22/11/2026 không có đơn vị hành chính cấp tỉnh"
    for name, said in (
        ("Bình Định", f"{none} 'Bình Định'; ngày đó là tỉnh Gia Lai"),
        ("Hà Nooi", f"{none} 'Hà Nooi'; có phải thành phố Hà Nội không"),
        ("99", f"{none} '99'"),
    ):
        with pytest.raises(UnknownNameError) as caught:
            units().find(name, on=NOW)
        assert caught.value.message() == said


def test_a_code_without_its_zero_or_as_a_number_is_near_to_one() -> None:
    """Spreadsheets make numbers of codes."""
    for key, code in ((1, "01"), ("1", "01"), (22, "22")):
        with pytest.raises(UnknownNameError) as caught:
            units().on(NOW)[key]  # type: ignore[index]
        assert caught.value.close == (code,)


def test_where_no_name_is_near_all_are_told() -> None:
    """Alarm: the names of that day."""
    with pytest.raises(UnknownNameError, match="the names are 'thành phố Hà Nội', "):
        units().find("99", on=NOW)


def test_a_key_that_is_none() -> None:
    """Unknown names are unknown, of whatever type."""
    for key in ("Hà Nooi", 24, None):
        assert key not in units()
        with pytest.raises(UnknownNameError):
            units()[key]  # type: ignore[index]
    assert units().get("Hà Nooi") is None
    assert units().get("Hà Nội") == units()["01"]


@pytest.mark.parametrize(
    "name",
    [
        *("huyện Hà Trung", "Quận 1", "thị xã Bỉm Sơn", "thành phố Thanh Hóa"),
        *("thị trấn Hà Trung", "TP Biên Hòa"),
    ],
)
def test_a_district_after_it_ended_is_refused(name: str) -> None:
    """Oracle: law F1, on both sides of 1 July 2025."""
    with pytest.raises(InvalidValueError, match=r"30/06/2025; .*72/2025/QH15"):
        units().find(name, on=MERGED)
    with pytest.raises(UnknownNameError):
        units().find(name, on=BEFORE)


def test_a_commune_is_no_provincial_unit() -> None:
    """Communes are not listed, and whether one stands is not known."""
    with pytest.raises(UnknownNameError):
        units().find("xã Hà Trung", on=NOW)


def test_the_level_of_districts_ended() -> None:
    """Oracle: law F1; other levels stand."""
    for level in (Level.DISTRICT, "district"):
        units().require_level(level, BEFORE)
        with pytest.raises(InvalidValueError) as caught:
            units().require_level(level, MERGED)
        assert caught.value.message() == (
            "level phải là loại đơn vị hành chính còn tồn tại vào ngày đó, nhận được "
            "cấp huyện (đến hết ngày 30/06/2025; Nghị quyết 203/2025/QH15 của Quốc hội "
            "sửa đổi, bổ sung một số điều của Hiến pháp; Luật Tổ chức chính quyền địa "
            "phương số 72/2025/QH15, độ tin cậy trung bình); dùng tên xã, phường, "
            "đặc khu hoặc tỉnh, thành phố của ngày đó"
        )
        assert "'district (→ 30/06/2025; 203/2025/QH15, 72" in str(caught.value)
    for level in (Level.COMMUNE, Level.PROVINCE, Level.CENTRAL):
        units().require_level(level, NOW)


def test_what_is_no_level() -> None:
    """Who writes the word for it must not believe that it was checked."""
    assert tuple(LEVELS) == tuple(each.value for each in Level)
    none: Any = None
    for wrong in ("huyện", "District", "xyz", none, ProvinceKind.CITY):
        with pytest.raises(WrongChoiceError) as caught:
            units().require_level(wrong, NOW)
        assert "province, district or commune" in str(caught.value)


def test_what_became_of_a_unit() -> None:
    """Alarm: in both languages, step by step, up to the day."""
    unit = units().find("Bắc Giang", on=BEFORE)
    history = units().history(unit, on=NOW)

    assert [each.since for each in history.changes] == [MERGED, date(2026, 9, 20)]
    assert history.now.told() == "thành phố Bắc Ninh (mã 24, 20/09/2026 →)"
    assert history.explain() == (
        "Tỉnh Bắc Giang (mã 24) sáp nhập cùng đơn vị khác thành tỉnh Bắc Ninh (mã 24) "
        "từ 01/07/2025, theo Nghị quyết 202/2025/QH15 ngày 12/06/2025 của Quốc hội; "
        "tỉnh Bắc Ninh (mã 24) trở thành thành phố Bắc Ninh (mã 24) từ 20/09/2026, "
        "theo Nghị quyết 39/2026/QH16 của Quốc hội thành lập thành phố Bắc Ninh"
    )
    assert history.explain("en").startswith(
        "Bắc Giang Province (code 24) was merged into Bắc Ninh Province (code 24) on "
        "01/07/2025, Resolution 202/2025/QH15"
    )
    still = units().history(unit, on=BEFORE)
    assert still.now is unit
    assert still.explain() == (
        "Tỉnh Bắc Giang (mã 24) đến ngày 30/06/2025 không thay đổi"
    )
    assert still.explain("en") == (
        "Bắc Giang Province (code 24) is the same unit on 30/06/2025"
    )
    assert units().successors(unit) == history.changes
    assert units().successors(unit, on=date(2026, 9, 19)) == history.changes[:1]
    assert units().successors(history.now) == ()
    new = units().on(NOW)["24"]
    assert [each.before.code for each in units().predecessors(new)] == [
        "24",
        "27",
        "24",
    ]
    with pytest.raises(InvalidValueError):
        units().history(new, on=MERGED)
    assert new.told("en") == "Bắc Ninh City (code 24, 20/09/2026 →)"


def test_what_is_no_unit_is_refused() -> None:
    """A code or a name has no history without a day."""
    for ask in (
        lambda: units().successors("24"),  # type: ignore[arg-type]
        lambda: units().predecessors("24"),  # type: ignore[arg-type]
        lambda: units().history("24", on=NOW),  # type: ignore[arg-type]
        lambda: evolve(units().changes[0], before="24"),  # type: ignore[arg-type]
        lambda: evolve(units()["01"], in_force=NOW),  # type: ignore[arg-type]
    ):
        with pytest.raises(WrongTypeError):
            ask()


def test_a_kind_is_read_at_the_beginning_of_a_name() -> None:
    """By hand; TP. is thành phố."""
    assert kinds_of("TP. Huế") == ["thanh pho"]
    assert kinds_of("Huế") == []
    assert bare_place("tỉnh Cà Mau") == "ca mau"


def test_bad_days_and_texts_are_refused() -> None:
    """A moment is no day; a decomposed name says so."""
    moment = datetime(2026, 1, 1, 9)
    unit = units()["01"]
    for ask in (
        lambda: units().on(moment),
        lambda: units().find("Hà Nội", on=moment),
        lambda: units().require_level(Level.DISTRICT, moment),
        lambda: units().history(unit, on=moment),
        lambda: units().successors(unit, on=moment),
        lambda: unit.communes_on(moment),
    ):
        with pytest.raises(WrongTypeError):
            ask()
    with pytest.raises(NotNfcError):
        units().find("Ha\u0300 Nội", on=NOW)
    with pytest.raises(InvalidValueError):
        units().find(" ", on=NOW)
    for say in (unit.full_name, unit.told, units().changes[0].text):
        with pytest.raises(UnknownLocaleError):
            say("fr")


@pytest.mark.parametrize("code", ["1", "001", "A1", "\u0660\u0661", "01\n"])
def test_a_code_is_two_digits(code: str) -> None:
    """A leading zero is part of it."""
    with pytest.raises(InvalidValueError):
        ProvinceUnit(
            code=code, name="Mẫu", kind=ProvinceKind.PROVINCE, in_force=Period()
        )


def test_kinds_and_counts_are_checked() -> None:
    """What cannot be is refused."""
    with pytest.raises(WrongTypeError):
        ProvinceUnit(
            code="01",
            name="Mẫu",
            kind="city",  # type: ignore[arg-type]
            in_force=Period(),
        )
    with pytest.raises(InvalidValueError):
        CommuneCounts(wards=-1, communes=0)
    with pytest.raises(WrongTypeError):
        EndedKind(name="huyện", level="district", until=BEFORE, citations=(1,))
    assert EndedKind(name="tổng", level="canton", until=BEFORE).told() == (
        "tổng (canton, → 30/06/2025)"
    )


def test_units_of_a_locality_of_their_own() -> None:
    """Without facts of changes, two names of one code are one renamed unit."""
    old, new = (
        ProvinceUnit(code="01", name=name, kind=ProvinceKind.PROVINCE, in_force=period)
        for name, period in (
            ("Mẫu Một", Period(None, BEFORE)),
            ("Mẫu Hai", Period(MERGED)),
        )
    )
    own = Units("own", tuple((each.code, each, each.in_force) for each in (old, new)))

    assert own["01"] == new
    assert own.all_versions == (old, new)


# --- sums over successors ----------------------------------------------------------

ONE, TWO, THREE, NEW, TOWN = (
    *("xã Mẫu Một", "xã Mẫu Hai", "xã Mẫu Ba", "xã Mẫu", "phường Mẫu"),
)
LATER: Final = date(2026, 3, 1)
LIST: Final = Succession(
    [
        Became(old=ONE, new=NEW, since=MERGED, citation=NQ),
        Became(old=TWO, new=NEW, since=MERGED),
        Became(old=NEW, new=NEW, since=MERGED),
        Became(old=THREE, new=NEW, since=MERGED, is_whole=False),
        Became(old=THREE, new="xã Mẫu Tư", since=MERGED, is_whole=False),
        Became(old=NEW, new=TOWN, since=LATER),
    ]
)


def summed(*counts: tuple[str, date, int], on: date = NOW) -> Any:
    """Sum counts over the list."""
    return sum_over_successors([UnitCount(*each) for each in counts], LIST, on=on)


def test_counts_are_summed_for_the_unit_of_the_day() -> None:
    """By hand: two merged units and the new one's own; before and after 2026."""
    counts = (
        (ONE, BEFORE, 12),
        (TWO, BEFORE, 8),
        (NEW, BEFORE, 5),
        (NEW, date(2025, 12, 31), 30),
    )

    then = summed(*counts, on=date(2026, 2, 28))
    now = summed(*counts, (TOWN, NOW, 40))

    assert [(each.unit, each.total) for each in then.totals] == [(NEW, 55)]
    assert [(each.unit, each.total) for each in now.totals] == [(TOWN, 95)]
    assert [part.count.unit for part in now[TOWN].parts] == [NEW, TWO, ONE, NEW, TOWN]
    assert now[TOWN].parts[2].by == (LIST.lines[0], LIST.lines[5])
    assert summed(*counts[:3], on=BEFORE)[NEW].total == 5
    with pytest.raises(KeyError):
        now[NEW]
    assert LIST.merged_into(NEW, on=MERGED) == (ONE, TWO, NEW, THREE)


def test_what_a_split_unit_counted_is_told_and_not_guessed() -> None:
    """Each reason by hand; nothing is lost."""
    found = summed(
        (THREE, BEFORE, 9),
        ("xã Lạ", BEFORE, 4),
        (ONE, MERGED, 2),
        ("xã Mẫu Tư", NOW, 1),
        ("xã Mẫu Tư", MERGED, 3),
        ("xã Lạ", NOW, 6),
    )

    assert [(each.count.count, each.why) for each in found.not_assigned] == [
        (4, WhyNot.NOT_LISTED),
        (9, WhyNot.SPLIT),
        (2, WhyNot.ENDED),
    ]
    assert found.not_assigned[1].candidates == (NEW, "xã Mẫu Tư")
    assert (found.assigned, found.unassigned) == (10, 15)
    assert found["xã Mẫu Tư"].total == 4
    assert found.to_records()[-1] == {
        "counted_of": ONE,
        "counted_on": MERGED,
        "count": 2,
        "unit": "",
        "why": "ended",
    }
    assert found.to_records()[0]["unit"] == "xã Lạ"


def test_the_sum_explains_itself() -> None:
    """Alarm: every part with its day, the lines that lead there, and the rest."""
    found = summed((ONE, BEFORE, 12), (THREE, BEFORE, 9), on=MERGED)

    assert found.explain() == (
        "Theo đơn vị ngày 01/07/2025:\n"
        "- xã Mẫu: 12 = xã Mẫu Một (30/06/2025): 12 [xã Mẫu Một → xã Mẫu "
        "(từ 01/07/2025; Nghị quyết 202/2025/QH15 ngày 12/06/2025 của Quốc hội)]\n"
        "Không cộng được vào đơn vị nào:\n"
        "- xã Mẫu Ba (30/06/2025): 9 (đơn vị bị chia tách: xã Mẫu, xã Mẫu Tư)"
    )
    assert found.explain("en").splitlines()[2:] == [
        "Given to no unit:",
        "- xã Mẫu Ba (30/06/2025): 9 (its unit was split: xã Mẫu, xã Mẫu Tư)",
    ]
    assert summed((NEW, MERGED, 1), on=MERGED).explain("en") == (
        "By the units of 01/07/2025:\n- xã Mẫu: 1 = xã Mẫu (01/07/2025): 1"
    )
    assert LIST.lines[3].text("en") == (
        "xã Mẫu Ba → xã Mẫu (since 01/07/2025; in part)"
    )


def test_a_long_count_is_told() -> None:
    """Alarm: more digits than Python writes."""
    found = sum_over_successors([UnitCount(ONE, NOW, 10**5000)], Succession([]), on=NOW)
    assert found.explain().endswith("0" * 5000)


def test_what_is_asked_of_a_list_is_a_name_and_a_day() -> None:
    """A moment or a text has no answer, rather than the answer none."""
    moment = datetime(2025, 7, 1, 8)
    asked: tuple[Any, ...] = (moment, "2025-07-01", None)
    asks: tuple[Callable[[Any], object], ...] = (
        lambda day: LIST.merged_into(NEW, on=day),
        lambda day: LIST.next_lines(ONE, day, NOW),
        lambda day: LIST.next_lines(ONE, NOW, day),
        lambda day: LIST.has_change(day, NOW),
        lambda day: LIST.has_change(NOW, day),
        lambda day: LIST.has_begun(ONE, day),
        lambda day: LIST.has_ended(ONE, day),
    )
    for ask, wrong in product(asks, asked):
        with pytest.raises(WrongTypeError):
            ask(wrong)
    none: Any = None
    for ask_none in (
        lambda: LIST.merged_into(none, on=MERGED),
        lambda: LIST.next_lines(none, BEFORE, NOW),
        lambda: LIST.has_begun(none, NOW),
        lambda: LIST.has_ended(none, NOW),
    ):
        with pytest.raises(WrongTypeError):
            ask_none()
    assert LIST.merged_into("xã Lạ", on=MERGED) == ()


def test_what_is_made_of_wrong_parts_is_refused() -> None:
    """Where it is made, not where it is told."""
    unit, change, wrong = units()["01"], units().changes[0], 1
    found = summed((ONE, BEFORE, 12), (THREE, BEFORE, 9), on=MERGED)
    left, total = found.not_assigned[0], found.totals[0]
    made: tuple[tuple[Any, str], ...] = (
        (CommuneCounts(wards=1, communes=0), "note"),
        (CommuneCounts(wards=1, communes=0), "note_en"),
        (unit, "citations"),
        (unit, "communes"),
        (units().ended_kinds[0], "citations"),
        (units().ended_kinds[0], "level"),
        (change, "since"),
        (units().history(unit, on=NOW), "unit"),
        (units().history(unit, on=NOW), "on"),
        (units().history(unit, on=NOW), "changes"),
        (found, "on"),
        (found, "totals"),
        (found, "not_assigned"),
        (left, "count"),
        (left, "candidates"),
        (total, "unit"),
        (total, "parts"),
        (total.parts[0], "count"),
        (total.parts[0], "by"),
    )
    for record, name in made:
        with pytest.raises(WrongTypeError):
            evolve(record, **{name: wrong})
    for record, name in ((unit, "communes"), (left, "candidates")):
        with pytest.raises(WrongTypeError):
            evolve(record, **{name: (wrong,)})
    listed: Any = list(units().ended_kinds[0].citations)
    kind = EndedKind(name="huyện", level="district", until=BEFORE, citations=listed)
    assert kind.citations == tuple(listed)


def test_a_list_that_contradicts_itself_is_refused() -> None:
    """Whole and in part on one day, whole twice, a line twice; a later day is fine."""
    whole, part = LIST.lines[0], evolve(LIST.lines[3], old=ONE, new="xã Mẫu Tư")
    for lines in (
        [whole, part],
        [whole, evolve(whole, new=TWO)],
        [whole, whole],
        [part, part],
    ):
        with pytest.raises(InvalidValueError):
            Succession(lines)
    assert Succession([whole, evolve(part, since=LATER)]).lines


def test_bad_lists_and_counts_are_refused() -> None:
    """Types, days and texts."""
    for make in (
        lambda: Succession(3),  # type: ignore[arg-type]
        lambda: Succession("xã Mẫu"),  # type: ignore[arg-type]
        lambda: Succession([3]),  # type: ignore[list-item]
        lambda: sum_over_successors(3, LIST, on=NOW),  # type: ignore[arg-type]
        lambda: sum_over_successors([3], LIST, on=NOW),  # type: ignore[list-item]
        lambda: sum_over_successors([], [], on=NOW),  # type: ignore[arg-type]
        lambda: sum_over_successors([], LIST, on=datetime(2026, 1, 1)),
        lambda: UnitCount(ONE, datetime(2026, 1, 1), 1),
        lambda: UnitCount(ONE, NOW, 1.0),
        lambda: UnitCount(ONE, NOW, count=True),
        lambda: UnitCount(3, NOW, 1),  # type: ignore[arg-type]
        lambda: Became(old=ONE, new=NEW, since=datetime(2025, 7, 1)),
        lambda: Became(old=ONE, new=NEW, since=MERGED, is_whole=1),  # type: ignore[arg-type]
    ):
        with pytest.raises(WrongTypeError):
            make()
    for make in (
        lambda: UnitCount(ONE, NOW, -1),
        lambda: UnitCount("", NOW, 1),
        lambda: Became(old="", new=NEW, since=MERGED),
        lambda: Became(old=ONE, new="a\nb", since=MERGED),
        lambda: sum_over_successors([UnitCount(ONE, NOW, 1)], LIST, on=MERGED),
    ):
        with pytest.raises(InvalidValueError):
            make()


# --- a list of a locality's own ------------------------------------------------------

OWN: Final = """
[[document]]
id = "nq-mau"
kind = "resolution"
title = "Nghị quyết về sắp xếp đơn vị hành chính cấp xã của tỉnh Mẫu"
issued_on = 2025-06-16

[[became]]
new = "xã Mẫu"
whole = ["xã Mẫu Một", "xã Mẫu Hai"]
parts = ["xã Mẫu Ba"]
since = 2025-07-01
source = { document = "nq-mau", article = "1" }

[[became]]
new = "xã Mẫu Tư"
whole = ["xã Mẫu Tư"]
parts = ["xã Mẫu Ba"]
since = 2025-07-01
"""


def faults_of(folder: Path, text: str) -> list[tuple[str, str]]:
    """Return rule and place of each mistake in a file."""
    file = folder / "mau.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(FactsError) as caught:
        load_succession(file)
    faults: Any = caught.value.faults
    return [(each.rule, each.place) for each in faults]


def test_a_list_of_the_locality_is_loaded(tmp_path: Path) -> None:
    """By hand: each name is a line; the resolution is cited; a folder is read too."""
    (tmp_path / "mau.toml").write_text(OWN, encoding="utf-8")
    found = load_succession(tmp_path)
    assert found == load_succession(str(tmp_path / "mau.toml"))
    assert [(line.old, line.new, line.is_whole) for line in found.lines] == [
        (ONE, NEW, True),
        (TWO, NEW, True),
        (THREE, NEW, False),
        ("xã Mẫu Tư", "xã Mẫu Tư", True),
        (THREE, "xã Mẫu Tư", False),
    ]
    assert found.lines[0].text().endswith("của tỉnh Mẫu)")
    assert found.lines[3].citation is None
    counts = [UnitCount(ONE, BEFORE, 1), UnitCount("xã Mẫu Tư", BEFORE, 2)]
    summed_up = sum_over_successors(counts, found, on=NOW)
    assert (summed_up[NEW].total, summed_up["xã Mẫu Tư"].total) == (1, 2)


def test_every_mistake_of_a_list_is_told(tmp_path: Path) -> None:
    """One file with many, each with its place."""
    assert faults_of(
        tmp_path,
        """
        [[became]]
        new = " "
        whole = ["xã Mẫu Một", ""]
        [[became]]
        new = "xã Mẫu"
        since = 2025-07-01
        source = { document = "xx" }
        colour = "đỏ"
        [[became]]
        new = "xã Mẫu"
        whole = ["xã A", "xã A"]
        since = 2025-07-01
        """,
    ) == [
        ("filled-text", "mau.toml: became[1].new"),
        ("required-field", "mau.toml: became[1].since"),
        ("filled-text", "mau.toml: became[1].whole"),
        ("known-fields", "mau.toml: became[2].colour"),
        ("known-document", "mau.toml: became[2].source.document"),
        ("required-field", "mau.toml: became[2].whole"),
        ("whole-or-parts", "mau.toml: became[3].whole"),
    ]
    both = OWN.replace('whole = ["xã Mẫu Tư"]', 'whole = ["xã Mẫu Một"]')
    assert faults_of(tmp_path, both) == [("whole-or-parts", "mau.toml: became")]
    assert faults_of(tmp_path, "") == [("table-there", "mau.toml: [[became]]")]
    with pytest.raises(WrongTypeError):
        load_succession(3)  # type: ignore[arg-type]


NAMES: Final = st.sampled_from([ONE, TWO, THREE, NEW, TOWN, "xã Lạ"])
DAYS: Final = st.sampled_from([BEFORE, MERGED, date(2025, 12, 31), LATER, NOW])


@given(
    st.lists(st.builds(UnitCount, NAMES, DAYS, st.integers(0, 50)), max_size=12),
    DAYS,
    st.randoms(use_true_random=False),
)
def test_nothing_is_lost_and_the_order_does_not_matter(
    counts: list[UnitCount], on: date, random: Any
) -> None:
    """Property: assigned and unassigned are all; a shuffled list gives the same."""
    counts = [each for each in counts if each.on <= on]
    found = sum_over_successors(counts, LIST, on=on)
    shuffled = random.sample(counts, len(counts))
    again = sum_over_successors(shuffled, LIST, on=on)

    assert found.assigned + found.unassigned == sum(each.count for each in counts)
    assert len(found.to_records()) == len(counts)
    assert again == found


def naive(count: UnitCount, lines: tuple[Became, ...], on: date) -> str | None:
    """Walk day by day through what the list says."""
    name = count.unit
    for since in sorted({line.since for line in lines}):
        if not count.on < since <= on:
            continue
        going = [line for line in lines if line.old == name and line.since == since]
        if going:
            if len(going) > 1 or not going[0].is_whole:
                return None
            name = going[0].new
    return name


@given(
    st.lists(
        st.builds(
            Became,
            old=st.sampled_from("ABCD"),
            new=st.sampled_from("ABCDE"),
            since=st.sampled_from([MERGED, LATER]),
        ),
        max_size=8,
        unique_by=lambda line: (line.old, line.since),
    ),
    st.sampled_from("ABCDE"),
    DAYS,
)
def test_a_count_goes_where_a_naive_walk_takes_it(
    lines: list[Became], unit: str, on: date
) -> None:
    """Property: over any list; what is not assigned is not in any total."""
    count = UnitCount(unit, BEFORE, 1)
    found = sum_over_successors([count], Succession(lines), on=on)

    if found.totals:
        assert found.totals[0].unit == naive(count, tuple(lines), on)
    else:
        assert found.not_assigned[0].why is WhyNot.NOT_LISTED
        assert unit not in {line.old for line in lines if line.since <= on}


def test_pairs_of_days_agree() -> None:
    """Property: what a unit is by a day goes on from what it was by an earlier one."""
    days = (BEFORE, MERGED, date(2026, 9, 1), NOW)
    for first, last in combinations(days, 2):
        for unit in units().on(BEFORE).values():
            then = units().history(unit, on=first).now
            assert units().history(then, on=last).now == (
                units().history(unit, on=last).now
            )
            assert units().on(last)[units().history(unit, on=last).now.code] == (
                units().history(unit, on=last).now
            )
