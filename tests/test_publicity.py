"""
Tests of ``cqtt.publicity`` and of the facts it is asked with.

Oracles: ``cases/publicity_items.csv``, typed from Law 10/2022/QH15, Arts. 11 and 13;
``cases/publicity_days.csv``, counted by hand on a calendar; the report of Hà Trung
(seed 004: 248 procedures posted, 100 %).  Alarms: sentences as they stand.  Property:
runs are those of a naive walk over the days.
"""

import csv
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import cqtt.publicity
from cqtt import WorkingDays, state_calendar
from cqtt.errors import (
    InvalidValueError,
    NotInForceError,
    UnknownLocaleError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.facts import publicity_rules
from cqtt.findings import Severity
from cqtt.law import Confidence, Period
from cqtt.publicity import (
    PUBLICITY_KEPT,
    Broadcast,
    Content,
    ContentCheck,
    Place,
    PlaceCheck,
    PlaceKind,
    PostedProcedures,
    Posting,
    PublicityCheck,
    PublicityDuty,
    PublicityForm,
    PublicityRule,
    Standing,
    check_publicity,
    list_gaps,
    procedures_posted,
)
from cqtt.publicity.standing import days_of, runs_of
from cqtt.rates import Rate, printed_as

CASES: Final = Path(__file__).parent / "cases"
RULES: Final = publicity_rules()
HALL: Final = Place(PlaceKind.HEADQUARTERS, "Trụ sở UBND xã")
HOUSE: Final = Place(PlaceKind.CULTURE_HOUSE, "Nhà văn hóa thôn Một")
LOUD: Final = Place(PlaceKind.LOUDSPEAKER, "Đài truyền thanh xã")
SITE: Final = Place(PlaceKind.WEBSITE, "Trang thông tin điện tử xã")
FEES: Final = "Mức thu phí năm 2026"
ON: Final = date(2026, 3, 1)
FIRST: Final = date(2026, 1, 5)


def rows(name: str) -> list[dict[str, str]]:
    """Return the cases of a file."""
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def note(case: dict[str, str]) -> str:
    """Return what names a case."""
    return case["note"] or case["item"]


def posting(item: int = 12, **changes: Any) -> Posting:
    """Return a posting of the fees at the headquarters."""
    known: dict[str, Any] = {"subject": FEES, "place": HALL, "since": FIRST}
    return Posting(item=item, **{**known, **changes})


def check(*postings: Posting, **changes: Any) -> PublicityCheck:
    """Check postings on a day at the headquarters."""
    return check_publicity(postings, RULES, **{"on": ON, "places": [HALL], **changes})


def content_of(told: PublicityCheck, item: int) -> ContentCheck:
    """Return the one content of an item."""
    [found] = [each for each in told.contents if each.rule.number == item]
    return found


def slugs(told: PublicityCheck) -> list[str]:
    """Return what was found, but for items without anything and places not listed."""
    left_out = {
        "something-posted",
        "something-posted-always",
        "place-of-every-commune",
        "place-if-any",
    }
    return [each.rule for each in told.findings if each.rule not in left_out]


# -- the law ---------------------------------------------------------------------------


@pytest.mark.parametrize("case", rows("publicity_items.csv"), ids=note)
def test_an_item_is_posted_as_article_13_says(case: dict[str, str]) -> None:
    """Oracle."""
    rule = RULES[case["item"]]
    by_place = {each.source.clause: each for each in rule.duties}
    posted, read = by_place.get("2"), by_place.get("3")
    assert str(posted.days if posted and posted.days else "") == case["posted_days"]
    assert rule.is_permanent == (case["permanent"] == "yes")
    places = [each.value for each in posted.places] if posted else []
    assert places == case["places"].split()
    assert str(read.days if read else "") == case["loudspeaker_days"]
    sent = by_place.get("4")
    assert ("yes" if sent else "no") == case["sent_to_heads"]
    assert sent is None or sent.places == (PlaceKind.VILLAGE_HEAD,)
    assert by_place["1"].places == (PlaceKind.WEBSITE,)
    assert by_place["1"].days is None
    assert (rule.source.article, rule.source.clause) == ("11", case["item"])
    assert {each.source.article for each in rule.duties} == {"13"}


def test_the_time_is_that_of_article_12() -> None:
    """Oracle: at most 5 working days, unless the law of the field says otherwise."""
    assert len(RULES) == 14
    for rule in RULES.values():
        assert rule.within == WorkingDays(5)
        assert rule.within_source is not None
        cited = (rule.within_source.article, rule.within_source.clause)
        assert cited == ("12", "3")
        assert rule.in_force == Period(date(2023, 7, 1))
        assert rule.code == str(rule.number)
        assert rule.label("en") == rule.name_en != rule.label()


def test_the_forms_are_those_of_article_12() -> None:
    """Oracle: points a to k, with đ and without f and j."""
    assert [each.point for each in PublicityForm] == list("abcdđeghik")
    for each in (*PublicityForm, *PlaceKind, *Standing):
        assert each.label() != each.label("en")


def test_before_the_law_nothing_can_be_checked() -> None:
    """Oracle: the last day before the law, and its first."""
    with pytest.raises(NotInForceError) as caught:
        check(on=date(2023, 6, 30))
    assert caught.value.first == date(2023, 7, 1)
    assert check(on=date(2023, 7, 1)).contents
    with pytest.raises(NotInForceError):
        check_publicity([], {}, on=ON, places=[HALL])


# -- days ------------------------------------------------------------------------------


@pytest.mark.parametrize("case", rows("publicity_days.csv"), ids=note)
def test_days_are_counted_in_a_row(case: dict[str, str]) -> None:
    """Oracle."""
    item, on = int(case["item"]), date.fromisoformat(case["on"])
    postings = []
    for span in filter(None, case["spans"].split(";")):
        since, _, until = span.partition("/")
        postings.append(
            posting(
                item,
                since=date.fromisoformat(since),
                until=date.fromisoformat(until) if until else None,
            )
        )
    content = Content(item=item, subject=FEES)
    told = check(*postings, on=on, contents=[content])
    [place] = content_of(told, item).places
    assert (place.days, place.standing.value) == (int(case["days"]), case["standing"])
    assert str(place.stays_until or "") == case["stays_until"]
    found = {
        "enough": [],
        "running": [],
        "short": ["posted-long-enough"],
        "taken-down": ["posted-always"]
        + ["posted-without-break"] * case["spans"].count(";"),
        "interrupted": ["posted-without-break"],
        "missing": ["posted-there"],
    }
    assert slugs(told) == found[case["standing"]]


def test_the_longest_reading_is_a_due_date() -> None:
    """
    Oracle: by the Civil Code the first day is not counted, and an end that is a day off
    moves: 30 days after 8 January 2026 is 7 February, a Saturday.
    """
    told = check(posting(since=date(2026, 1, 8)))
    [place] = content_of(told, 12).places
    assert place.stays_until == date(2026, 2, 6)
    due = place.safe_until(state_calendar())
    assert due is not None
    assert due.on == date(2026, 2, 9)
    assert "khoản 2 Điều 13" in due.explain()
    forever = check(posting(13, subject="Thủ tục"))
    assert content_of(forever, 13).places[0].safe_until(state_calendar()) is None
    never = check(contents=[Content(item=1, subject="Kế hoạch")])
    [missing] = content_of(never, 1).places
    assert missing.safe_until(state_calendar()) is None
    assert missing.is_up is False


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=8),
)
def test_runs_are_those_of_a_naive_walk(spans: list[tuple[int, int]]) -> None:
    """Property."""
    start = date(2026, 1, 1)
    days = {first + step for first, length in spans for step in range(length + 1)}
    naive: list[int] = []
    for day in sorted(days):
        if day - 1 in days:
            naive[-1] += 1
        else:
            naive.append(1)
    runs = runs_of(
        (start + timedelta(first), start + timedelta(first + length))
        for first, length in spans
    )
    assert [days_of(each) for each in runs] == naive


# -- places, loudspeakers, decisions ---------------------------------------------------


def test_the_loudspeakers_read_three_days_in_a_row() -> None:
    """Oracle: Art. 13(3)."""
    days = (date(2026, 1, 6), date(2026, 1, 7), date(2026, 1, 8))
    for read, standing in (
        (days, Standing.ENOUGH),
        (days[::2], Standing.SHORT),
        (days[:2], Standing.SHORT),
    ):
        told = check(
            posting(until=date(2026, 2, 10)),
            places=[HALL, LOUD],
            broadcasts=[Broadcast(item=12, subject=FEES, days=read)],
        )
        _, loud = content_of(told, 12).places
        assert loud.standing is standing
    elsewhere = Broadcast(item=12, subject=FEES, days=days, system="Đài khác")
    told = check(places=[HALL, LOUD], broadcasts=[elsewhere])
    assert slugs(told) == ["posted-there", "posted-there"]
    named = evolve(elsewhere, system=LOUD.name, days=(*days, date(2026, 3, 2)))
    assert slugs(check(posting(), places=[HALL, LOUD], broadcasts=[named])) == []
    item_one = Broadcast(item=1, subject="Kế hoạch", days=days)
    only = check(places=[HALL, LOUD], broadcasts=[item_one])
    assert [each.place for each in content_of(only, 1).places] == [HALL]


def test_every_place_is_checked() -> None:
    """Oracle: the culture house has nothing, nor has the website that there is."""
    told = check(posting(), places=[HALL, HOUSE, SITE])
    standings = {each.place: each.standing for each in content_of(told, 12).places}
    assert standings == {
        HALL: Standing.ENOUGH,
        HOUSE: Standing.MISSING,
        SITE: Standing.MISSING,
    }
    assert told.counts[Standing.MISSING] == 2
    site = posting(place=SITE, form=PublicityForm.WEBSITE, until=FIRST)
    both = check(posting(), posting(place=HOUSE), site, places=[HALL, HOUSE, SITE])
    assert slugs(both) == []
    assert both.rate == Rate(1, 1, PUBLICITY_KEPT)
    stray = check(posting(), posting(place=HOUSE))
    assert slugs(stray) == ["place-of-the-list"]


@pytest.mark.parametrize(
    ("decided_on", "due_on", "is_late"),
    [
        (date(2025, 12, 24), date(2025, 12, 31), True),
        (date(2025, 12, 25), date(2026, 1, 5), False),
        (None, None, False),
    ],
)
def test_it_is_public_within_five_working_days(
    decided_on: date | None, due_on: date | None, *, is_late: bool
) -> None:
    """
    Oracle: posted on Monday 5 January 2026; 1 and 2 January are off.

    Decided on Thursday 25 December, that is the fifth working day after; decided a day
    earlier, the fifth is 31 December.
    """
    content = Content(item=12, subject=FEES, decided_on=decided_on)
    told = check(posting(), contents=[content], calendar=state_calendar())
    found = content_of(told, 12)
    assert (found.due.on if found.due else None) == due_on
    assert found.is_late == is_late
    assert ("posted-in-time" in slugs(told)) == is_late


def test_what_is_late_is_found() -> None:
    """Alarm."""
    content = Content(item=12, subject=FEES, decided_on=date(2025, 12, 15))
    told = check(posting(), contents=[content], calendar=state_calendar())
    [found] = [each for each in told.findings if each.rule == "posted-in-time"]
    assert "ngày công khai 05/01/2026, hạn ngày 22/12/2025" in found.message()
    assert "public on 05/01/2026, due 22/12/2025" in found.message("en")
    never = check(contents=[content], calendar=state_calendar())
    assert slugs(never) == ["posted-there", "posted-in-time"]
    [found] = [each for each in never.findings if each.rule == "posted-in-time"]
    assert "chưa công khai, hạn ngày 22/12/2025" in found.message()
    assert "nothing, due 22/12/2025" in found.message("en")
    with pytest.raises(InvalidValueError):
        check(contents=[content])
    bare = {"12": evolve(RULES["12"], within_source=None)}
    loose = check_publicity(
        [posting()],
        bare,
        on=ON,
        places=[HALL],
        contents=[content],
        calendar=state_calendar(),
    )
    assert loose.contents[0].is_late
    assert "hạn 22/12/2025: chậm" in loose.explain()
    none = {"12": evolve(RULES["12"], within=None)}
    free = check_publicity([posting()], none, on=ON, places=[HALL], contents=[content])
    assert free.contents[0].due is None


def test_what_changed_must_be_updated() -> None:
    """Oracle: Art. 13(2), items 4 and 13 are updated at the office when they change."""
    old = posting(13, subject="Thủ tục", since=date(2025, 7, 1))
    changed = Content(item=13, subject="Thủ tục", changed_on=date(2026, 2, 1))
    stale = check(old, contents=[changed])
    assert slugs(stale) == ["posted-up-to-date"]
    [found] = [each for each in stale.findings if each.rule == "posted-up-to-date"]
    assert "cập nhật ngày 01/07/2025, thay đổi ngày 01/02/2026" in found.message()
    assert "an update of 01/07/2025 and a change of 01/02/2026" in found.message("en")
    assert content_of(stale, 13).is_out_of_date
    assert content_of(stale, 13).places[0].standing is Standing.OUT_OF_DATE
    assert stale.rate == Rate(0, 1, PUBLICITY_KEPT)
    assert slugs(check(evolve(old, updated_on=ON), contents=[changed])) == []
    same_day = evolve(old, updated_on=date(2026, 2, 1))
    assert slugs(check(same_day, contents=[changed])) == []
    assert slugs(check(contents=[changed])) == ["posted-there"]
    later = evolve(old, updated_on=date(2026, 3, 2))
    assert slugs(check(later, contents=[changed])) == ["posted-up-to-date"]
    site = evolve(old, place=SITE, updated_on=ON)
    elsewhere = check(old, site, places=[HALL, SITE], contents=[changed])
    assert slugs(elsewhere) == ["posted-up-to-date"]
    to_come = evolve(changed, changed_on=date(2026, 3, 2))
    assert slugs(check(old, contents=[to_come])) == []
    fees = Content(item=12, subject=FEES, changed_on=date(2026, 2, 1))
    assert slugs(check(posting(), contents=[fees])) == []


def test_a_website_that_was_not_updated_is_out_of_date() -> None:
    """Oracle: that a website follows a change is our reading, so it is a warning."""
    site = posting(13, subject="Thủ tục", place=SITE, since=date(2025, 7, 1))
    changed = Content(item=13, subject="Thủ tục", changed_on=date(2026, 2, 1))
    stale = check(site, places=[SITE], contents=[changed])
    assert content_of(stale, 13).places[0].standing is Standing.OUT_OF_DATE
    [found] = [e for e in stale.findings if e.rule == "posted-up-to-date"]
    assert found.severity is Severity.WARNING
    assert stale.rate == Rate(0, 1, PUBLICITY_KEPT)
    down = evolve(site, until=date(2026, 2, 20))
    assert slugs(check(down, places=[SITE], contents=[changed])) == []
    again = evolve(site, updated_on=date(2026, 2, 1))
    fresh = check(again, places=[SITE], contents=[changed])
    assert content_of(fresh, 13).places[0].standing is Standing.ENOUGH


def test_what_always_stands_may_not_have_been_away() -> None:
    """Oracle: up in January, away for four months; told where it touches the period."""
    before = posting(13, since=date(2026, 1, 1), until=date(2026, 1, 31))
    again = posting(13, since=date(2026, 6, 1))
    on = date(2026, 11, 22)
    told = check(before, again, on=on)
    [place] = content_of(told, 13).places
    assert place.gaps == (Period(date(2026, 2, 1), date(2026, 5, 31)),)
    assert place.standing is Standing.INTERRUPTED
    assert told.rate == Rate(0, 1, PUBLICITY_KEPT)
    [found] = [each for each in told.findings if each.rule == "posted-without-break"]
    away = "gián đoạn từ ngày 01/02/2026 đến hết ngày 31/05/2026"
    assert away in found.message()
    assert "a break from 01/02/2026 to 31/05/2026" in found.message("en")
    for first, is_told in ((date(2026, 5, 31), True), (date(2026, 6, 1), False)):
        part = check(before, again, on=on, period=Period(first, on))
        assert ("posted-without-break" in slugs(part)) == is_told
    fees = check(posting(until=FIRST), posting(since=date(2026, 2, 1)))
    assert content_of(fees, 12).places[0].gaps == ()


def test_what_the_loudspeakers_read_is_sent_to_heads_of_villages() -> None:
    """Oracle: Art. 13(4), items 7 to 12."""
    head = Place(PlaceKind.VILLAGE_HEAD, "Trưởng thôn Một")
    sent = posting(place=head, until=FIRST, form=PublicityForm.VILLAGE_HEAD)
    places = [HALL, head]
    missing = check(posting(), places=places)
    assert slugs(missing) == ["sent-to-village-head"]
    assert "Trưởng thôn Một: chưa gửi (khoản 4 Điều 13" in missing.explain()
    assert "Trưởng thôn Một: not sent (Article 13(4)" in missing.explain("en")
    kept = check(posting(), sent, places=places)
    assert slugs(kept) == []
    assert "Trưởng thôn Một: gửi ngày 05/01/2026: đủ" in kept.explain()
    assert "Trưởng thôn Một: sent on 05/01/2026: enough" in kept.explain("en")
    plan = check(posting(1, subject="Kế hoạch"), places=places)
    assert [each.place for each in content_of(plan, 1).places] == [HALL]


def test_a_kind_of_place_that_is_not_listed_is_told() -> None:
    """Oracle: item 12 is read and sent too; item 13 stands at the office and online."""
    told = check(posting())
    found = {
        each.place: each.severity
        for each in told.findings
        if each.rule in {"place-of-every-commune", "place-if-any"}
    }
    assert found == {
        "Nhà văn hóa hoặc điểm sinh hoạt cộng đồng": Severity.NOTE,
        "Cổng, trang thông tin điện tử": Severity.NOTE,
        "Hệ thống truyền thanh": Severity.NOTE,
        "Trưởng thôn, tổ trưởng tổ dân phố": Severity.WARNING,
    }
    assert told.explain().splitlines()[-1] == (
        "Chưa kiểm tra, vì danh sách nơi công khai không có: nhà văn hóa; điểm sinh "
        "hoạt cộng đồng; cổng, trang thông tin điện tử; hệ thống truyền thanh; trưởng "
        "thôn, tổ trưởng tổ dân phố"
    )
    assert "Not checked, as the places list none: culture house" in told.explain("en")
    procedures = check(posting(13, place=HOUSE), places=[HOUSE, SITE])
    assert procedures.unchecked == ((PlaceKind.HEADQUARTERS,),)
    assert "heads of villages" in next(
        each.message("en")
        for each in told.findings
        if each.rule == "place-of-every-commune"
    )


def test_thirty_days_are_enough_by_one_reading_only() -> None:
    """Oracle: "from the day of posting"; the three days of Art. 13(3) are days."""
    for until, is_shorter in (
        (date(2026, 2, 2), False),
        (date(2026, 2, 3), True),
        (date(2026, 2, 4), False),
    ):
        [place] = content_of(check(posting(until=until)), 12).places
        assert place.is_by_shorter_reading == is_shorter
    days = tuple(FIRST + timedelta(each) for each in range(3))
    read = [Broadcast(item=12, subject=FEES, days=days)]
    [loud] = content_of(check(places=[LOUD], broadcasts=read), 12).places
    assert loud.standing is Standing.ENOUGH
    assert not loud.is_by_shorter_reading


def test_since_the_amendment_the_facts_are_less_sure() -> None:
    """Oracle: Law 97/2025/QH15 amends the law from 1 July 2025 and was not read."""
    for rule in RULES.values():
        before, since = rule.as_of(date(2025, 6, 30)), rule.as_of(date(2025, 7, 1))
        assert since == rule
        for each, confidence in (
            (before, Confidence.HIGH),
            (since, Confidence.MEDIUM),
        ):
            assert each.within_source is not None
            sources = [each.source, each.within_source]
            sources += [duty.source for duty in each.duties]
            assert {source.confidence for source in sources} == {confidence}
            noted = {"97/2025/QH15" in source.text("en") for source in sources}
            assert noted == {confidence is Confidence.MEDIUM}
    told = check(posting(), on=date(2025, 6, 30))
    assert "97/2025/QH15" not in told.explain()
    lasting = evolve(RULES["1"], sure_until=None, within_source=None)
    assert lasting.as_of(date(2024, 1, 1)) == lasting


def test_an_item_without_anything_is_told() -> None:
    """Oracle: items 4 and 13 always exist, the others may not occur."""
    told = check()
    severities = {each.place: each.severity for each in told.findings}
    named = {place[: len("Khoản 13")]: each for place, each in severities.items()}
    assert named["Khoản 4 "] is named["Khoản 13"] is Severity.ERROR
    assert named["Khoản 8 "] is Severity.NOTE
    assert "Khoản 14" not in named
    [found] = [each for each in told.findings if "Khoản 4 " in each.place]
    assert found.message() == (
        "Khoản 4 Điều 11, Quy chế dân chủ; nhiệm vụ của cán bộ, công chức; quy tắc ứng "
        "xử: chưa có; cần nội dung niêm yết thường xuyên theo khoản này; niêm yết tại "
        "trụ sở Ủy ban nhân dân; nội dung này xã nào cũng có"
    )
    assert told.unchecked == ()
    assert told.rate.share is None
    assert "chưa ghi nhận gì" in told.explain()
    assert "nothing recorded" in told.explain("en")
    assert len(told.table().rows) == 13


def test_an_item_that_is_not_known_is_found() -> None:
    """Oracle: Art. 11 has fourteen clauses."""
    told = check(posting(15))
    [found] = [each for each in told.findings if each.rule == "publicity-item"]
    assert (found.place, found.evidence) == (FEES, "15")


def test_a_period_leaves_out_what_stood_before() -> None:
    """Oracle."""
    old = posting(1, subject="Kế hoạch 2025", until=date(2026, 1, 31))
    old = evolve(old, since=date(2025, 1, 2), until=date(2025, 2, 10))
    new = posting(1, subject="Kế hoạch 2026")
    decided = Content(item=1, subject="Kết quả", decided_on=date(2026, 2, 25))
    before = Content(item=1, subject="Cũ", decided_on=date(2025, 2, 25))
    undated = Content(item=1, subject="Không rõ ngày")
    year = Period(date(2026, 1, 1), date(2026, 12, 31))
    told = check(
        old,
        new,
        contents=[decided, before, undated],
        period=year,
        calendar=state_calendar(),
    )
    named = [each.subject for each in told.contents if each.rule.number == 1]
    assert named == ["Kết quả", "Không rõ ngày", "Kế hoạch 2026"]
    assert content_of(check(old, period=year), 1).subject == ""


def test_it_explains_itself() -> None:
    """Alarm."""
    told = check(
        posting(until=date(2026, 2, 3)),
        posting(13, subject="Thủ tục"),
        contents=[Content(item=12, subject=FEES, decided_on=date(2025, 12, 29))],
        calendar=state_calendar(),
    )
    lines = content_of(told, 12).explain().splitlines()
    assert lines[1] == (
        "  Trụ sở UBND xã: 30 ngày liên tục, ít nhất 30, đến hết ngày 03/02/2026 (tính "
        "cả ngày đầu), chỉ đủ nếu tính cả ngày niêm yết: đủ (khoản 2 Điều 13 Luật Thực "
        "hiện dân chủ ở cơ sở số 10/2022/QH15, Luật 97/2025/QH15 sửa đổi, chưa đọc "
        "được, độ tin cậy trung bình)"
    )
    assert "công khai ngày 05/01/2026, hạn 07/01/2026: đúng hạn" in lines[2]
    english = told.explain("en")
    assert "30 days in a row, at least 30, through 03/02/2026 (first day" in english
    assert "public on 05/01/2026, due 07/01/2026: in time (Article 12(3)" in english
    assert "enough only if the day of posting counts: enough (Article" in english
    assert "must stand permanently, 56 days in a row: enough" in english
    assert "phải niêm yết thường xuyên, đã có 56 ngày liên tục: đủ" in told.explain()
    row = next(each for each in told.table("en").to_records() if each["item"] == 12)
    assert (row["days"], row["needed"], row["standing"]) == (30, 30, "enough")
    with pytest.raises(UnknownLocaleError):
        told.explain("fr")


# -- procedures and the list -----------------------------------------------------------


def test_ha_trung_posts_248_of_248() -> None:
    """Oracle: the report prints 100 %, and the denominator is the list in force."""
    rate = Rate(248, 248, procedures_posted(RULES["13"].source))
    assert printed_as(rate, "100%") is None
    assert "248 thủ tục đã niêm yết trên 248" in rate.explain()
    assert "khoản 13 Điều 11" in rate.explain()
    codes = [f"1.{number:06}" for number in range(248)]
    posted = PostedProcedures(codes, iter(codes), RULES["13"].source)
    assert posted.rate == rate
    assert posted.explain() == rate.explain()


def test_a_list_that_is_out_of_date_does_not_hide() -> None:
    """Oracle: 248 are posted, yet not those in force."""
    posted = PostedProcedures([f"1.{n:03}" for n in range(20)], ["1.000", "2.000"])
    assert (posted.rate.numerator, posted.rate.denominator) == (1, 2)
    assert posted.missing == ("2.000",)
    assert len(posted.extra) == 19
    assert "19 niêm yết nhưng hết hiệu lực: 1.001" in posted.explain()
    assert "…" in posted.explain()
    assert "1 not posted: 2.000" in posted.explain("en")
    assert PostedProcedures([], []).rate.share is None


def test_the_list_is_updated_each_quarter() -> None:
    """Oracle: Art. 13(2), second paragraph."""
    first, last = date(2026, 1, 1), date(2026, 11, 30)
    found = list_gaps([date(2026, 3, 31), date(2026, 7, 1)], first, last)
    assert [each.place for each in found] == ["Quý II/2026"]
    assert list_gaps([], date(2026, 1, 2), date(2026, 3, 31)) == ()
    whole = list_gaps([], date(2025, 12, 31), date(2026, 12, 31))
    assert whole[0].place_en == "quarter I/2026"
    assert [each.place for each in whole] == [
        "Quý I/2026",
        "Quý II/2026",
        "Quý III/2026",
        "Quý IV/2026",
    ]


# -- what cannot be --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "slug"),
    [
        (lambda: posting(until=date(2026, 1, 4)), "interval"),
        (lambda: posting(updated_on=date(2026, 1, 4)), "interval"),
        (lambda: posting(since=datetime(2026, 1, 5)), "day"),
        (lambda: posting(place="Trụ sở"), "place-of-posting"),
        (lambda: posting(0), "whole-quantity"),
        (lambda: posting(True), "whole-number"),  # noqa: FBT003 -- a wrong item
        (lambda: posting(subject=" "), "filled-text"),
        (lambda: Place(PlaceKind.OTHER, "a\nb"), "printable-line"),
        (lambda: Broadcast(item=7, subject="a", days=()), "days-of-broadcast"),
        (
            lambda: Broadcast(item=7, subject="a", days=[FIRST]),  # type: ignore[arg-type]
            "days-of-broadcast",
        ),
        (lambda: Broadcast(item=7, subject="a", days=("x",)), "day"),  # type: ignore[arg-type]
        (
            lambda: Content(item=1, subject="a", decided_on=ON, changed_on=FIRST),
            "interval",
        ),
        (lambda: check(places=[]), "some-place"),
        (lambda: check(places=["Trụ sở"]), "publicity-records"),
        (lambda: check("x"), "publicity-records"),  # type: ignore[arg-type]
        (
            lambda: check(contents=[Content(item=1, subject="a")] * 2),
            "content-of-its-own",
        ),
        (lambda: check(period="2026"), "period"),
        (lambda: check(on=datetime(2026, 1, 1)), "day"),
        (
            lambda: check_publicity([], [], on=ON, places=[HALL]),  # type: ignore[arg-type]
            "publicity-rules",
        ),
        (lambda: evolve(RULES["1"].duties[0], places=()), "place-kinds"),
        (
            lambda: evolve(RULES["1"].duties[0], places=("x",)),  # type: ignore[arg-type]
            "place-kinds",
        ),
        (lambda: evolve(RULES["1"].duties[0], is_permanent=True), "days-or-permanent"),
        (lambda: evolve(RULES["1"].duties[0], days=0), "whole-quantity"),
        (lambda: evolve(RULES["1"], number=0), "whole-quantity"),
        (lambda: PostedProcedures("1.001", []), "texts"),
        (lambda: PostedProcedures([], 3), "texts"),  # type: ignore[arg-type]
        (lambda: PostedProcedures([""], []), "filled-text"),
        (lambda: list_gaps([], ON, FIRST), "interval"),
        (lambda: list_gaps(None, FIRST, ON), "day"),  # type: ignore[arg-type]
        (lambda: PostedProcedures([["a"]], []), "text"),  # type: ignore[list-item]
        (
            lambda: check_publicity(None, RULES, on=ON, places=[HALL]),  # type: ignore[arg-type]
            "publicity-records",
        ),
        (
            lambda: check_publicity(posting(), RULES, on=ON, places=[HALL]),  # type: ignore[arg-type]
            "publicity-records",
        ),
        (lambda: check(places=None), "publicity-records"),
        (lambda: check(places="Trụ sở"), "publicity-records"),
        (lambda: check(broadcasts=None), "publicity-records"),
        (lambda: check(contents=None), "publicity-records"),
        (lambda: check(calendar="x"), "calendar"),
        (
            lambda: PlaceCheck(HALL, RULES["1"].duties[0], (), ON).safe_until("x"),  # type: ignore[arg-type]
            "calendar",
        ),
        (lambda: check(period=Period(date(2026, 1, 1))), "closed-period"),
        (lambda: evolve(RULES["1"], duties="x"), "publicity-duties"),  # type: ignore[arg-type]
        (
            lambda: evolve(RULES["1"], duties=("x",)),  # type: ignore[arg-type]
            "publicity-duties",
        ),
        (lambda: evolve(RULES["1"], sure_until="x"), "day"),  # type: ignore[arg-type]
    ],
)
def test_what_cannot_be_is_refused(make: Callable[[], object], slug: str) -> None:
    """Oracle."""
    with pytest.raises((InvalidValueError, WrongTypeError)) as caught:
        make()
    assert caught.value.expected == slug


def test_a_kind_is_one_of_its_enum() -> None:
    """Oracle."""
    with pytest.raises(WrongChoiceError):
        Place("headquarters", "Trụ sở")  # type: ignore[arg-type]
    assert isinstance(RULES["1"], PublicityRule)
    assert isinstance(RULES["1"].duties[0], PublicityDuty)
    assert PlaceCheck(HALL, RULES["1"].duties[0], (), ON).days == 0
    assert "check_publicity" in dir(cqtt.publicity)


def test_a_check_is_short_and_a_place_counts_once() -> None:
    """Oracle."""
    told = check(posting(), places=[HALL, HALL])
    assert len(content_of(told, 12).places) == 1
    assert len(repr(told)) < 500
