"""
The facts: one conformance walk over all of them, and the loader's refusals.

``cases/public_sector_days.csv`` (in test_workdays) is the oracle of the days; here are
properties that every fact must have.  ``broken/`` has one mistake a folder, with the
words that its message must contain.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Final

import attrs
import naive
import pytest

from cqtt import facts, state_calendar, statutes
from cqtt.errors import FactsError, UnknownNameError, WrongTypeError
from cqtt.facts.tables import read_tables
from cqtt.law import Citation, Confidence, Document, Version
from cqtt.workdays import Day, Reason

CALENDAR: Final = state_calendar()
HOME: Final = Path(str(files("cqtt") / "facts"))
BROKEN: Final = Path(__file__).parent / "broken"
YEARS: Final = range(2010, 2028)
LEGAL_DAYS: Final = {
    **dict.fromkeys(range(2010, 2014), 9),
    **dict.fromkeys(range(2014, 2021), 10),
    **dict.fromkeys(range(2021, 2026), 11),
    **dict.fromkeys(range(2026, 2028), 12),
}
STATUTES: Final = tuple(
    value for value in vars(statutes).values() if isinstance(value, Document)
)


def days() -> Iterator[Day]:
    """Yield every row of the facts."""
    for announcement in CALENDAR.announcements:
        yield from announcement.days


@pytest.mark.parametrize(
    "file", sorted(HOME.rglob("*.toml")), ids=lambda file: file.name
)
def test_file_of_facts_is_nfc_with_unix_lines(file: Path) -> None:
    """Facts are NFC text in UTF-8 with Unix line ends."""
    text = file.read_bytes().decode("utf-8")

    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text


@pytest.mark.parametrize("year", YEARS)
def test_year_has_its_legal_days(year: int) -> None:
    """A year has as many holidays as its Labour Code gives."""
    legal = [
        day
        for day in CALENDAR.days_off(year)
        if day.reason in {Reason.HOLIDAY, Reason.TET}
    ]

    assert len(legal) == LEGAL_DAYS[year]


def test_swap_pairs_a_weekday_with_a_weekend_day() -> None:
    """A weekday off is worked on a weekend day, and each names the other."""
    swaps = {day.on: day for day in days() if day.moved}
    for on, day in swaps.items():
        assert day.moved is not None
        assert swaps[day.moved].moved == on
        assert (on.weekday() < 5) == (day.reason is Reason.SWAP)
    typed = [
        row for row in naive.rows("public_sector_days.csv") if row["reason"] == "swap"
    ]
    assert len(swaps) == len(typed)


@pytest.mark.parametrize("year", YEARS)
def test_substitutes_follow_the_next_working_day_rule(year: int) -> None:
    """A legal day on weekly rest gives the next day not already off, in order."""
    off = CALENDAR.days_off(year)
    legal = [day for day in off if day.reason in {Reason.HOLIDAY, Reason.TET}]
    taken = {day.on for day in legal}
    expected = set()
    for day in legal:
        if day.on.weekday() >= 5:
            on = day.on
            while on.weekday() >= 5 or on in taken:
                on += timedelta(days=1)
            taken.add(on)
            expected.add(on)

    assert {day.on for day in off if day.reason is Reason.SUBSTITUTE} == expected


def test_every_year_is_settled_once_and_reaches_its_end() -> None:
    """One announcement settles each year."""
    settled = [each.settles for each in CALENDAR.announcements if each.settles]

    assert sorted(settled) == list(YEARS)
    assert CALENDAR.last == date(2027, 12, 31)


def test_every_row_cites_a_registered_document() -> None:
    """No day rests on a document that the registry does not hold."""
    registry = facts.documents()
    for day in days():
        assert day.source is not None
        assert registry[day.source.document.id] == day.source.document
        assert all(registry[also.id] == also for also in day.also)


def test_documents_are_in_order_of_issue_and_named_in_both_languages() -> None:
    """Each document has its Vietnamese and English form and a source address."""
    for document in facts.documents().values():
        assert document.title
        assert document.title_en
        assert document.kind
        if document.issued_on and document.in_force.since:
            assert document.in_force.since >= document.issued_on
        if document.number:
            assert document.number in document.title


@pytest.mark.parametrize("document", STATUTES, ids=lambda each: each.id)
def test_statute_in_code_is_that_of_the_facts(document: Document) -> None:
    """A text that a rule in code cites is cited as the registry has it."""
    registered = facts.documents()[document.id]
    shared = ("id", "title", "title_en", "in_force", "confidence")

    assert [getattr(document, name) for name in shared] == [
        getattr(registered, name) for name in shared
    ]


def test_an_amended_text_begins_with_what_amended_it() -> None:
    """Oracle: the first day of the amending decree, as the registry has it."""
    cited = [
        each.source if isinstance(each, Version) else each
        for each in vars(statutes).values()
        if isinstance(each, Citation | Version)
    ]
    amending = re.compile(r"(?:sửa đổi|bổ sung) bởi Nghị định ([^\s,]+)")
    told = ((each, amending.match(each.note)) for each in cited)
    amended = {each: match[1] for each, match in told if match}

    assert len(set(amended)) == 6
    for each, decree in amended.items():
        assert each.since == facts.documents()[decree].in_force.since
        assert each.in_force.since == each.since
        assert each.in_force.until == each.document.in_force.until
    assert statutes.DAYS_END.in_force == statutes.CIVIL_CODE_2015.in_force


def test_citations_in_code_point_to_statutes() -> None:
    """Every citation of the statutes has one of their documents."""
    values = list(vars(statutes).values())
    values += [value.value for value in values if isinstance(value, Version)]
    cited = [value for value in values if isinstance(value, Citation)]

    assert {each.document.id for each in cited} == {each.id for each in STATUTES}


def test_holiday_laws_follow_one_another() -> None:
    """The Labour Codes meet without a gap, and one resolution adds a day."""
    codes = [law for law in facts.holiday_laws() if law.tet_days]
    for earlier, later in pairwise(codes):
        assert earlier.period.until is not None
        assert later.period.since == earlier.period.until + timedelta(days=1)
    assert [law.paid_days for law in codes] == [9, 10, 11]
    assert [law.paid_days for law in facts.holiday_laws() if not law.tet_days] == [1]


def test_holiday_laws_give_as_many_days_as_they_say() -> None:
    """The named days of a law add up to its paid days."""
    for law in facts.holiday_laws():
        named = len(law.fixed) + len(law.lunar) + law.tet_days
        assert named + law.has_national_neighbour == law.paid_days


def test_edition_is_that_of_the_manifest() -> None:
    """The calendar quotes the edition of the facts."""
    manifest = tomllib.loads((HOME / "manifest.toml").read_text(encoding="utf-8"))

    assert facts.edition() == manifest["edition"] == CALENDAR.edition


def test_procedures_have_the_limits_that_their_records_state() -> None:
    """A record that states no limit has none."""
    known = facts.procedures()

    assert str(known["1.001699"].time_limit) == "WorkingDays(quantity=25)"
    assert str(known["1.011607"].time_limit) == "CalendarDays(quantity=15)"
    assert str(known["2.001159"].time_limit) == "Hours(quantity=1)"
    assert type(known["2.001019"].time_limit).__name__ == "Unstated"
    assert all(each.url.startswith(("https://", "http://")) for each in known.values())


def test_collection_is_a_mapping_that_names_its_nearest() -> None:
    """A name that is not there is answered with the nearest ones."""
    documents = facts.documents()
    with pytest.raises(UnknownNameError, match="12729/VPCP-KGVX"):
        documents["12729/VPCP-KGV"]
    with pytest.raises(UnknownNameError, match="list the names"):
        documents["?"]

    assert "91/2015/QH13" in documents
    assert documents.get("?") is None
    assert len(documents) == len(list(documents))
    assert "91/2015/QH13" not in documents.on(date(2016, 12, 31))
    assert documents.on(date(2017, 1, 1))["91/2015/QH13"] == documents["91/2015/QH13"]


def test_state_calendar_is_made_once_for_each_switch() -> None:
    """The same question gives the same object; a word is not a switch."""
    assert state_calendar() is CALENDAR
    with pytest.raises(WrongTypeError, match="enum"):
        state_calendar(weekend_culture_day="yes")


def test_own_facts_are_checked_like_a_province_s(tmp_path: Path) -> None:
    """A mistake in a file of facts is told, wherever the file comes from."""
    file = tmp_path / "procedures.toml"
    file.write_text("[[procedure]]\ncode = 5\n", encoding="utf-8")
    with pytest.raises(FactsError, match=r"procedures\.toml: procedure\[1\]\.code"):
        read_tables(file, "procedure", lambda table: table.text("code"))
    file.write_text("[[", encoding="utf-8")
    with pytest.raises(FactsError, match="must be a TOML file"):
        read_tables(file, "procedure", lambda table: table.text("code"))


# -- a province's own folder -----------------------------------------------------------

STORM: Final = """
edition = "2026.9"

[[document]]
id = "45/CĐ-UBND"
title = "Công điện 45/CĐ-UBND ngày 09/09/2026"
title_en = "Telegram 45/CĐ-UBND of 9 September 2026"
issued_on = 2026-09-09

[[announcement]]
document = "45/CĐ-UBND"

[[announcement.day]]
on = 2026-09-10
name = "Nghỉ phòng chống bão"
reason = "closure"

[[announcement.swap]]
off = 2026-09-11
work = 2026-09-19
occasion = "phòng chống bão"
"""


def test_province_loads_its_own_folder(tmp_path: Path) -> None:
    """An announcement made this morning counts without a release."""
    (tmp_path / "storm.toml").write_text(STORM, encoding="utf-8")
    overlay = facts.load_days(tmp_path)
    local = CALENDAR.overlaid(overlay)

    assert overlay.name == tmp_path.name
    assert local.add(date(2026, 9, 9), 1) == date(2026, 9, 14)
    assert local.is_working_day(date(2026, 9, 19))
    assert local.why(date(2026, 9, 11)).name == (
        "Nghỉ hoán đổi dịp phòng chống bão (làm bù 19/09/2026)"
    )
    assert local.edition.endswith("+2026.9")


def test_province_loads_one_file(tmp_path: Path) -> None:
    """A file is taken as a folder with that file alone, under its own name."""
    file = tmp_path / "bão-2026.toml"
    file.write_text(STORM.replace('edition = "2026.9"', ""), encoding="utf-8")
    (tmp_path / "other.toml").write_text("x = ", encoding="utf-8")
    local = CALENDAR.overlaid(facts.load_days(file))

    assert not local.is_working_day(date(2026, 9, 11))
    assert local.edition.endswith("+bão-2026")


def test_province_overrides_a_national_row_by_name(tmp_path: Path) -> None:
    """A row that names the national document it replaces is taken."""
    text = STORM.replace("2026-09-10", "2026-08-22").replace(
        'reason = "closure"', 'reason = "closure"\nreplaces = "9859/VPCP-KGVX"'
    )
    (tmp_path / "days.toml").write_text(text, encoding="utf-8")
    local = CALENDAR.overlaid(facts.load_days(str(tmp_path)))

    assert not local.is_working_day(date(2026, 8, 22))


def test_day_returned_to_work_replaces_its_row(tmp_path: Path) -> None:
    """A locality that does not follow a swap says so, row by row."""
    text = STORM.partition("[[announcement.swap]]")[0]
    text = text.replace("2026-09-10", "2026-08-31").replace(
        'reason = "closure"', 'reason = "working"\nreplaces = "9859/VPCP-KGVX"'
    )
    (tmp_path / "days.toml").write_text(text, encoding="utf-8")

    assert CALENDAR.overlaid(facts.load_days(tmp_path)).is_working_day(
        date(2026, 8, 31)
    )


@pytest.mark.parametrize("folder", sorted(BROKEN.iterdir()), ids=lambda each: each.name)
def test_broken_folder_is_refused_in_its_words(folder: Path) -> None:
    """A mistake is told with file, place, what must be and what came."""
    words = (folder / "expected.txt").read_text(encoding="utf-8").splitlines()
    with pytest.raises(FactsError) as caught:
        facts.load_days(folder)

    for line in words:
        assert line in str(caught.value)
    assert len(caught.value.faults) == len(words)


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    """A file with several mistakes gets them all, in one error."""
    text = STORM.replace("2026-09-11", '"mai"').replace('"closure"', '"bão"')
    (tmp_path / "storm.toml").write_text(text, encoding="utf-8")
    (tmp_path / "other.toml").write_text("x = ", encoding="utf-8")
    with pytest.raises(FactsError) as caught:
        facts.load_days(tmp_path)

    assert len(caught.value.faults) == 3
    assert caught.value.to_dict()["faults"]


YEAR_2028: Final = """
[[announcement]]
document = "45/2019/QH14"
settles = 2028
{rows}
"""


def row_of(day: str, reason: str = "holiday") -> str:
    """Return the lines of a day."""
    return f'[[announcement.day]]\non = {day}\nname = "lễ"\nreason = "{reason}"\n'


# 1/1, the 10th of the third lunar month, 30/4, 1/5, 2/9 (Article 112, Labour Code
# 45/2019/QH14) and 24/11 (Resolution 28/2026/QH16); in lieu of Saturday 1/1, Sunday
# 30/4 and Saturday 2/9 the next working days (Article 111(3)).
STATUTORY_2028: Final = (
    "2028-01-01",
    "2028-01-03",
    "2028-04-04",
    "2028-04-30",
    "2028-05-01",
    "2028-05-02",
    "2028-09-02",
    "2028-09-04",
    "2028-11-24",
)
TET_2028: Final = tuple(f"2028-01-{day}" for day in (25, 26, 27, 28, 31))


def rows_of_2028(*left_out: str) -> str:
    """Return the rows of the year, those of Tết and the neighbour of 2/9 included."""
    rows = [row_of(day) for day in (*STATUTORY_2028, "2028-09-01")]
    rows += [row_of(day, "tet") for day in TET_2028]
    return "".join(row for row in rows if not any(day in row for day in left_out))


def settled_faults(folder: Path, rows: str) -> list[tuple[str, str]]:
    """Return what is wrong with a year, in both languages."""
    file = folder / "2028.toml"
    file.write_text(YEAR_2028.format(rows=rows), encoding="utf-8")
    with pytest.raises(FactsError) as caught:
        facts.load_days(file)
    return [(each.message("en"), each.message("vi")) for each in caught.value.faults]


@pytest.mark.parametrize("missing", STATUTORY_2028)
def test_a_settled_year_has_every_day_of_the_statute(
    tmp_path: Path, missing: str
) -> None:
    """A row that was forgotten is told, and so is one that says it is worked."""
    ((en, vi),) = settled_faults(tmp_path, rows_of_2028(missing))

    day = date.fromisoformat(missing)
    assert f"one without {missing} (" in en
    assert f"năm thiếu ngày {day:%d/%m/%Y} (" in vi
    worked = row_of(missing, "working")
    assert len(settled_faults(tmp_path, rows_of_2028(missing) + worked)) == 1


def test_a_settled_year_has_the_days_that_are_chosen(tmp_path: Path) -> None:
    """Five days of Tết and one beside 2/9; the whole list is taken."""
    ((en, vi),) = settled_faults(tmp_path, rows_of_2028(*TET_2028[:3]))
    assert "one with 2 of 5 days of Tết came" in en
    assert "năm có 2 trong 5 ngày Tết Nguyên đán" in vi

    ((en, vi),) = settled_faults(tmp_path, rows_of_2028("2028-09-01"))
    assert "one without the day before or after 2028-09-02 came" in en
    assert "năm thiếu ngày liền kề 02/09/2028" in vi

    file = tmp_path / "2028.toml"
    for rows in (
        rows_of_2028(),
        rows_of_2028("2028-09-01") + row_of("2028-09-03"),
    ):
        file.write_text(YEAR_2028.format(rows=rows), encoding="utf-8")
        assert CALENDAR.overlaid(facts.load_days(file)).last == date(2028, 12, 31)


@pytest.mark.parametrize("year", ["1", "2006", "2009", "2026", "2101", "9999"])
def test_a_settled_year_may_lean_on_the_national_files(
    tmp_path: Path, year: str
) -> None:
    """Its days stand there; outside the laws and the lunar table none is looked for."""
    when = f"{int(year):04}-12-08"
    file = tmp_path / "own.toml"
    text = YEAR_2028.replace("2028", year)
    if year == "2009":  # the national files begin with 2010
        with pytest.raises(FactsError, match="2009-04-30"):
            settle(file, text.format(rows=row_of(when)))
    else:
        assert settle(file, text.format(rows=row_of(when))) == int(year)


def settle(file: Path, text: str) -> int | None:
    """Load a file of one announcement and return the year that it settles."""
    file.write_text(text, encoding="utf-8")
    (announced,) = facts.load_days(file).announcements
    return announced.settles


@pytest.mark.parametrize("year", ["-5", "0", "10000", "1" + "0" * 20])
def test_a_settled_year_is_one_of_the_calendar(tmp_path: Path, year: str) -> None:
    """A year that no date has is told with its place."""
    text = YEAR_2028.replace("2028", year).format(rows=row_of("2028-12-08"))
    with pytest.raises(FactsError, match=r"settles must be a year from 1 to 9999"):
        settle(tmp_path / "own.toml", text)


def test_folder_without_files_is_refused(tmp_path: Path) -> None:
    """An empty folder and one that is not there are the same mistake."""
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(FactsError, match="at least one"):
            facts.load_days(folder)


def test_confidence_of_a_row_may_differ_from_its_announcement() -> None:
    """Days in lieu of 2010 are derived from statute, in a sure announcement."""
    day = CALENDAR.why(date(2010, 5, 3))

    assert day.confidence is Confidence.MEDIUM
    assert attrs.evolve(day, confidence=Confidence.HIGH).source == day.source
