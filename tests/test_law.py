"""
Tests of ``cqtt.law``.

Oracles: ``WRITTEN`` and ``GATHERED``, citations typed by hand as lawyers write them.
Properties: periods and dated values against the days they hold.  The citations name
invented texts, except the Civil Code.
"""

from copy import copy
from datetime import date, datetime, timedelta
from itertools import permutations
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtt.errors import (
    InvalidValueError,
    NotInForceError,
    UnknownLocaleError,
    UnknownNameError,
    WrongTypeError,
)
from cqtt.law import (
    Citation,
    Collection,
    Confidence,
    Dated,
    Document,
    Period,
    Version,
    cite,
)
from cqtt.procedures import Catalogue

CODE = Document("91/2015/QH13", "Bộ luật Dân sự", "Civil Code")
LETTER = Document("1/CV", "Công văn 1/CV")
SINCE, UNTIL = date(2026, 7, 1), date(2026, 12, 31)
DAY = timedelta(days=1)

days = st.dates(date(2020, 1, 1), date(2020, 3, 1))
ends = st.none() | days

# --- documents -------------------------------------------------------------------


def test_a_document_is_known_from_its_issue_or_from_the_press() -> None:
    """The day of issue decides, then the day of the report, then nothing."""
    issued, reported = date(2025, 12, 25), date(2025, 12, 26)

    assert Document("a", "A", issued_on=issued, reported_on=reported).known_on == issued
    assert Document("a", "A", reported_on=reported).known_on == reported
    assert Document("a", "A").known_on is None


def test_a_document_is_named_in_both_languages() -> None:
    """English falls back on the Vietnamese title where there is none."""
    assert CODE.name() == CODE.name("vi") == "Bộ luật Dân sự"
    assert CODE.name("en") == "Civil Code"
    assert LETTER.name("en") == "Công văn 1/CV"


def test_a_document_is_sure_and_in_force_unless_said_otherwise() -> None:
    """Confidence is high and both ends of the period are open by default."""
    assert CODE.confidence is Confidence.HIGH
    assert CODE.in_force == Period(None, None)


# --- citations -------------------------------------------------------------------

WRITTEN = {
    "document": (Citation(CODE), "Bộ luật Dân sự", "Civil Code"),
    "article": (
        Citation(CODE, "145"),
        "Điều 145 Bộ luật Dân sự",
        "Article 145, Civil Code",
    ),
    "clause": (
        Citation(CODE, "147", "2"),
        "khoản 2 Điều 147 Bộ luật Dân sự",
        "Article 147(2), Civil Code",
    ),
    "point": (
        Citation(CODE, "6", "4", "a"),
        "điểm a khoản 4 Điều 6 Bộ luật Dân sự",
        "Article 6(4)(a), Civil Code",
    ),
    "point of an article": (
        Citation(CODE, "6", point="a"),
        "điểm a Điều 6 Bộ luật Dân sự",
        "Article 6(a), Civil Code",
    ),
    "no article": (
        Citation(LETTER, clause="2", point="b"),
        "điểm b khoản 2 Công văn 1/CV",
        "clause 2, point b, Công văn 1/CV",
    ),
    "note": (
        Citation(CODE, "4", note="sửa đổi", note_en="as amended"),
        "Điều 4 Bộ luật Dân sự, sửa đổi",
        "Article 4, Civil Code, as amended",
    ),
    "note in one language": (
        Citation(LETTER, note="Phụ lục I"),
        "Công văn 1/CV, Phụ lục I",
        "Công văn 1/CV, Phụ lục I",
    ),
    "note in English only": (
        Citation(CODE, "4", note_en="new"),
        "Điều 4 Bộ luật Dân sự",
        "Article 4, Civil Code, new",
    ),
}


@pytest.mark.parametrize("case", WRITTEN)
def test_a_citation_is_written_as_lawyers_write_it(case: str) -> None:
    """Vietnamese goes from the point up to the document, English the other way."""
    citation, vietnamese, english = WRITTEN[case]

    assert citation.text() == str(citation) == citation.text("vi") == vietnamese
    assert citation.text("en") == english


@pytest.mark.parametrize("case", WRITTEN)
def test_one_citation_is_gathered_as_it_is_written(case: str) -> None:
    """Gathering a single citation changes nothing, however often it is given."""
    citation, vietnamese, english = WRITTEN[case]

    assert cite([citation]) == cite([citation, citation]) == vietnamese
    assert cite([citation, citation], "en") == english


SAME_CODE = Document("91/2015/QH13", "Bộ luật Dân sự", url="https://vanban.example")
GATHERED = {
    "nothing": ([], "", ""),
    "clauses of one article": (
        [Citation(CODE, "148", "1"), Citation(CODE, "148", "5")],
        "khoản 1, 5 Điều 148 Bộ luật Dân sự",
        "Articles 148(1), 148(5), Civil Code",
    ),
    "articles of one document": (
        [Citation(CODE, "147", "3"), Citation(CODE, "145"), Citation(CODE, "147", "2")],
        "khoản 3, 2 Điều 147, Điều 145 Bộ luật Dân sự",
        "Articles 147(3), 145, 147(2), Civil Code",
    ),
    "an article and a clause of it": (
        [Citation(CODE, "147"), Citation(CODE, "147", "3")],
        "Điều 147, khoản 3 Điều 147 Bộ luật Dân sự",
        "Articles 147, 147(3), Civil Code",
    ),
    "documents": (
        [Citation(LETTER), Citation(CODE, "145"), Citation(LETTER, "2")],
        "Điều 2 Công văn 1/CV; Công văn 1/CV; Điều 145 Bộ luật Dân sự",
        "Article 2, Công văn 1/CV; Công văn 1/CV; Article 145, Civil Code",
    ),
    "points and notes stand alone": (
        [
            Citation(CODE, "6", "4", "a"),
            Citation(CODE, "145"),
            Citation(CODE, "4", note="sửa đổi", note_en="as amended"),
        ],
        (
            "Điều 145 Bộ luật Dân sự; điểm a khoản 4 Điều 6 Bộ luật Dân sự; "
            "Điều 4 Bộ luật Dân sự, sửa đổi"
        ),
        (
            "Article 145, Civil Code; Article 6(4)(a), Civil Code; "
            "Article 4, Civil Code, as amended"
        ),
    ),
    "the same place, surer or less sure": (
        [Citation(CODE, "6"), Citation(CODE, "6", confidence=Confidence.LOW)],
        "Điều 6 Bộ luật Dân sự, độ tin cậy thấp",
        "Article 6, Civil Code, low confidence",
    ),
    "a place of medium confidence": (
        [Citation(CODE, "6", confidence=Confidence.MEDIUM)],
        "Điều 6 Bộ luật Dân sự, độ tin cậy trung bình",
        "Article 6, Civil Code, medium confidence",
    ),
    "the same document, described twice": (
        [Citation(CODE, "145"), Citation(SAME_CODE, "147", "1")],
        "Điều 145, khoản 1 Điều 147 Bộ luật Dân sự",
        "Articles 145, 147(1), Civil Code",
    ),
}


@pytest.mark.parametrize("case", GATHERED)
def test_citations_are_gathered_by_document(case: str) -> None:
    """A document is named once for its articles, in order of first mention."""
    citations, vietnamese, english = GATHERED[case]

    assert cite(citations) == cite(iter(citations), "vi") == vietnamese
    assert cite(citations, "en") == english


def test_an_unknown_language_is_refused() -> None:
    """Documents and citations are named in Vietnamese and English only."""
    with pytest.raises(UnknownLocaleError, match="'fr' came"):
        CODE.name("fr")
    with pytest.raises(UnknownLocaleError, match="'fr' came"):
        Citation(CODE, "1").text("fr")
    with pytest.raises(UnknownLocaleError, match="'fr' came"):
        cite([Citation(CODE, "1")], "fr")


# --- periods ---------------------------------------------------------------------


@given(ends, ends, days)
def test_a_period_holds_its_ends_and_what_lies_between(
    since: date | None, until: date | None, day: date
) -> None:
    """A day is in a period exactly when neither end excludes it."""
    if since and until and until < since:
        with pytest.raises(InvalidValueError) as caught:
            Period(since, until)
        assert (caught.value.field, caught.value.expected) == ("until", "interval")
        return
    first, last = since or date.min, until or date.max

    assert (day in Period(since, until)) == (
        first.toordinal() <= day.toordinal() <= last.toordinal()
    )


def test_a_period_does_not_end_before_it_begins() -> None:
    """The end is named, and that an interval is needed."""
    with pytest.raises(InvalidValueError) as caught:
        Period(SINCE, SINCE - DAY)
    assert (caught.value.field, caught.value.expected) == ("until", "interval")


@pytest.mark.parametrize(
    "came", ["2026-01-01", datetime(2026, 1, 1), 0, "", pd.NaT], ids=repr
)
def test_a_period_is_of_plain_days(came: Any) -> None:
    """What is no day is refused before it is set against one."""
    period = Period(date(2026, 1, 1), date(2026, 12, 31))

    for ask in (
        lambda: Period(came, None),
        lambda: Period(None, came),
        lambda: Period(came, came),
        lambda: came in period,
        lambda: came in Period(),
        lambda: None in period,  # type: ignore[operator]
    ):
        with pytest.raises(WrongTypeError, match="a plain date"):
            ask()


@pytest.mark.parametrize(
    "came", ["2026-01-01", datetime(2026, 1, 1), 0, "", pd.NaT], ids=repr
)
def test_a_citation_is_since_a_plain_day(came: Any) -> None:
    """It is refused where it is made, not where an answer cites it."""
    with pytest.raises(WrongTypeError, match="since must be a plain date"):
        Citation(CODE, "6", since=came)


def test_a_class_of_days_of_its_own_is_a_day() -> None:
    """Such as tests freeze."""

    class Day(date):
        """A day."""

    assert Day(2026, 1, 1) in Period(Day(2026, 1, 1), Day(2026, 1, 1))
    assert Citation(CODE, since=Day(2026, 1, 1)).in_force == Period(Day(2026, 1, 1))


@pytest.mark.parametrize("came", [None, "2026-01-01", datetime(2026, 1, 1)])
def test_a_collection_is_asked_for_a_plain_day(came: Any) -> None:
    """One without anything in it too."""
    for items in ((), (("a", "A", Period()),)):
        with pytest.raises(WrongTypeError, match="day must be a plain date"):
            Collection("letters", items).on(came)


def test_a_period_may_be_one_day() -> None:
    """Both ends belong to the period."""
    one = Period(SINCE, SINCE)

    assert SINCE in one
    assert SINCE - DAY not in one
    assert SINCE + DAY not in one


# --- dated values ----------------------------------------------------------------


def dated(*periods: Period) -> Dated[int]:
    """Number some periods from 0 as the versions of one value."""
    source = Citation(LETTER)
    numbered = enumerate(periods)
    return Dated("hạn trả lời", tuple(Version(n, each, source) for n, each in numbered))


def test_a_dated_value_changes_on_its_day() -> None:
    """The version in force on a day answers, both ends included."""
    value = dated(Period(None, SINCE - DAY), Period(SINCE, UNTIL), Period(UNTIL + DAY))
    asked = [date.min, SINCE - DAY, SINCE, UNTIL, UNTIL + DAY, date.max]

    assert [value.on(day).value for day in asked] == [0, 0, 1, 1, 2, 2]
    assert value.on(SINCE) is value.versions[1]


@pytest.mark.parametrize(
    "day",
    [SINCE - DAY, UNTIL + DAY, date(2028, 1, 1)],
    ids=["before", "gap", "after"],
)
def test_a_day_without_a_version_is_an_error(day: date) -> None:
    """Before, after and in a gap there is no answer; the error says what is known."""
    value = dated(Period(SINCE, UNTIL), Period(date(2027, 3, 1), date(2027, 12, 31)))
    with pytest.raises(NotInForceError) as caught:
        value.on(day)
    error = caught.value

    assert (error.name, error.day) == ("hạn trả lời", day)
    assert (error.first, error.last) == (SINCE, date(2027, 12, 31))


def test_open_ends_have_no_days_to_name() -> None:
    """The error names no day where the versions are open or missing."""
    gap = dated(Period(None, SINCE), Period(UNTIL))
    for value in (gap, dated()):
        with pytest.raises(NotInForceError) as caught:
            value.on(SINCE + DAY)

        assert (caught.value.first, caught.value.last) == (None, None)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (Period(None, UNTIL), Period(SINCE, None)),
        (Period(None, SINCE), Period(SINCE, None)),
        (Period(SINCE, None), Period(UNTIL, None)),
        (Period(None, SINCE), Period(None, UNTIL)),
        (Period(UNTIL, UNTIL), Period(SINCE, SINCE)),
        (Period(None, date.max), Period(date.max, None)),
        (Period(), Period()),
    ],
)
def test_versions_that_overlap_or_are_out_of_order_are_refused(
    earlier: Period, later: Period
) -> None:
    """Each version must begin after the one before it has ended."""
    with pytest.raises(InvalidValueError) as caught:
        dated(earlier, later)
    error = caught.value

    assert (error.field, error.got, error.expected) == (
        "versions",
        later,
        "versions-in-order",
    )


@given(st.lists(days, min_size=6, max_size=6, unique=True), days)
def test_every_order_but_one_is_refused(ends: list[date], day: date) -> None:
    """Periods apart make a value in one order only, and at most one holds a day."""
    a, b, c, d, e, f = sorted(ends)
    apart = (Period(a, b), Period(c, d), Period(e, f))
    for order in permutations(apart):
        if order == apart:
            continue
        with pytest.raises(InvalidValueError):
            dated(*order)
    holding = [n for n, period in enumerate(apart) if day in period]
    value = dated(*apart)
    if holding:
        assert [value.on(day).value] == holding
        return
    with pytest.raises(NotInForceError):
        value.on(day)


# --- collections -----------------------------------------------------------------

RATES = Collection(
    "rates",
    (
        ("fee", 5000, Period(None, date(2025, 6, 30))),
        ("duty", 100, Period()),
        ("fee", 8000, Period(date(2025, 7, 1), date(2026, 6, 30))),
        ("fee", 9000, Period(date(2026, 7, 1), None)),
    ),
)


def test_a_collection_is_a_mapping_of_the_last_versions() -> None:
    """Without a day the last version counts; order and length are of names."""
    assert dict(RATES) == {"fee": 9000, "duty": 100}
    assert list(RATES) == ["fee", "duty"]
    assert len(RATES) == 2
    assert "fee" in RATES
    assert "fees" not in RATES
    assert (RATES.get("fee"), RATES.get("x"), RATES.get("x", 1)) == (9000, None, 1)


def test_a_collection_shows_its_length_and_first_names() -> None:
    """Five names at most; an empty one says that it is empty."""
    six = ((name, 1, Period()) for name in "abcdef")

    assert repr(RATES) == "Collection('rates', 2: 'fee', 'duty')"
    assert repr(Collection("s", tuple(six))) == (
        "Collection('s', 6: 'a', 'b', 'c', 'd', 'e', …)"
    )
    assert repr(Catalogue("none", ())) == "Catalogue('none', 0)"
    assert repr(Collection("none", ())) == "Collection('none', 0)"


def test_a_notebook_completes_the_keys() -> None:
    assert RATES._ipython_key_completions_() == ["fee", "duty"]


@pytest.mark.parametrize(
    ("day", "fee"),
    [
        (date(1999, 1, 1), 5000),
        (date(2025, 6, 30), 5000),
        (date(2025, 7, 1), 8000),
        (date(2026, 6, 30), 8000),
        (date(2026, 7, 1), 9000),
    ],
)
def test_a_day_has_its_version_of_a_fact(day: date, fee: int) -> None:
    """Each holds from its first day to its last."""
    held = RATES.on(day)

    assert held["fee"] == fee
    assert [value for value, _ in held.versions("fee")] == [fee]
    assert held.on(day) == held
    assert held["duty"] == 100


def test_what_is_not_in_force_is_not_there() -> None:
    """A name without a version on a day is unknown on it."""
    ended = Collection("rates", (("fee", 1, Period(None, date(2025, 6, 30))),))

    assert "fee" not in ended.on(date(2025, 7, 1))
    with pytest.raises(UnknownNameError):
        ended.on(date(2025, 7, 1))["fee"]


@pytest.mark.parametrize(
    ("period", "said_vi", "said_en"),
    [
        (
            Period(None, date(2025, 6, 30)),
            "rates không có 'fee' vào ngày được hỏi; chỉ có đến hết 30/06/2025",
            "it is there until 2025-06-30, not on the day that was asked for",
        ),
        (
            Period(date(2026, 7, 1)),
            "rates không có 'fee' vào ngày được hỏi; chỉ có từ 01/07/2026",
            "it is there from 2026-07-01, not on the day that was asked for",
        ),
    ],
)
def test_what_is_of_other_days_is_refused_with_them(
    period: Period, said_vi: str, said_en: str
) -> None:
    """No other name is proposed for one that has ended or has not begun."""
    rates = Collection("rates", (("fee", 1, period), ("fees", 2, Period())))
    with pytest.raises(UnknownNameError) as refused:
        rates.on(date(2025, 7, 1))["fee"]

    assert refused.value.close == ()
    assert refused.value.message("vi") == said_vi
    assert refused.value.message("en") == (
        f"rates must hold the name but 'fee' came; {said_en}"
    )
    assert str(copy(refused.value)) == str(refused.value)


def test_days_between_versions_are_told_as_those_of_all() -> None:
    """Of several versions the first day and the last are named."""
    versions = (
        ("fee", 1, Period(date(2024, 1, 1), date(2024, 6, 30))),
        ("fee", 2, Period(date(2026, 1, 1), date(2026, 6, 30))),
    )
    with pytest.raises(UnknownNameError, match="from 2024-01-01 until 2026-06-30"):
        Collection("rates", versions).on(date(2025, 1, 1))["fee"]


def test_versions_of_a_fact_are_in_order() -> None:
    """Every one with its period; none for an unknown name."""
    assert [value for value, _ in RATES.versions("fee")] == [5000, 8000, 9000]
    assert RATES.versions("fee")[1][1] == Period(date(2025, 7, 1), date(2026, 6, 30))
    assert RATES.versions("fees") == ()


def test_an_unknown_name_is_told_with_the_nearest() -> None:
    """The error holds the collection, what came, and what is near."""
    with pytest.raises(UnknownNameError) as caught:
        RATES["fees"]

    assert (caught.value.collection, caught.value.got) == ("rates", "fees")
    assert caught.value.close == ("fee",)


@pytest.mark.parametrize(
    ("confidence", "vi", "en"),
    [
        (Confidence.HIGH, "", ""),
        (Confidence.MEDIUM, "độ tin cậy trung bình", "medium confidence"),
        (Confidence.LOW, "độ tin cậy thấp", "low confidence"),
    ],
)
def test_a_doubt_is_told_in_both_languages(
    confidence: Confidence, vi: str, en: str
) -> None:
    """What is sure has no words; another language is refused."""
    assert (confidence.doubt(), confidence.doubt("en")) == (vi, en)
    with pytest.raises(UnknownLocaleError):
        confidence.doubt("fr")


def test_a_document_is_short_where_it_is_part_of_another() -> None:
    """A day of the calendar carries several; their titles are said elsewhere."""
    document = Document(id="91/2015/QH13", title="Bộ luật Dân sự", url="https://a.vn")

    assert repr(document) == "Document(id='91/2015/QH13')"
