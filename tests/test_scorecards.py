"""
Tests of what a scorecard is made of: ranges, classes, evidence, rules, criteria, cards.

Oracle: points of Decision 766 (rate × most / 90 %), typed from
``satisfaction-conduct-letters.md`` 1c.  Properties: gaps and overlaps of ranges against
a grid of numbers; more evidence of meeting never lowers a score; what is told as better
does earn more.
"""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from typing import Any, Final

import numpy as np
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cqtt import facts, scorecards
from cqtt.errors import (
    CqttError,
    InvalidValueError,
    NotNfcError,
    UnknownNameError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.i18n import number
from cqtt.rates import Rate
from cqtt.reports.formulas import ON_TIME_OF_FINISHED
from cqtt.satisfaction import Tally
from cqtt.scorecards import (
    AllOrNothing,
    Amount,
    Answer,
    Banded,
    BonusRule,
    Card,
    ClassBand,
    ClassTable,
    Count,
    Criterion,
    Deducting,
    Exhibit,
    Given,
    Judged,
    MinimumPerCriterion,
    MinimumTotal,
    PerShare,
    PerUnit,
    PointBand,
    Points,
    Quantity,
    Range,
    Requirement,
    ScoringRule,
    Share,
    Standing,
    YesNo,
)
from cqtt.scorecards.ranges import range_faults

D: Final = Decimal
F: Final = Fraction
FOUR_SCALE: Final = ("rất hài lòng", "hài lòng", "bình thường", "không hài lòng")
RISING: Final = Banded(
    (
        PointBand(Range(D(95), None), D(10)),
        PointBand(Range(D(80), D(95)), D(5)),
        PointBand(Range(None, D(80)), D(0)),
    )
)


def bands(*rows: tuple[Range, int], of: Quantity = Quantity.COUNT) -> Banded:
    """Return a rule of bands with whole points."""
    return Banded([PointBand(numbers, D(points)) for numbers, points in rows], of)


def card(*criteria: Criterion, **more: Any) -> Card:
    """Return a scorecard of an invented commune."""
    names = {"code": "xa-mau", "name": "Bảng", "name_en": "Card", "edition": "2026"}
    return Card(**{**names, "criteria": criteria, **more})


def error(make: Callable[[], object], kind: type[CqttError]) -> Any:
    """Return the error that making something raises."""
    with pytest.raises(kind) as caught:
        make()
    return caught.value


# --- ranges ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("numbers", "vi", "en"),
    [
        (Range(D(90), D(95)), "từ 90 đến dưới 95", "from 90 to below 95"),
        (
            Range(D("0.5"), D(1), has_high=True),
            "từ 0,5 đến 1",
            "from 0.5 to 1",
        ),
        (Range(D(5), None, has_low=False), "trên 5", "above 5"),
        (Range(None, D(5)), "dưới 5", "below 5"),
        (Range(None, D(5), has_high=True), "đến 5", "to 5"),
        (Range(None, None), "mọi giá trị", "any"),
    ],
)
def test_a_range_is_told_in_words(numbers: Range, vi: str, en: str) -> None:
    """Both borders, and whether they belong to it."""
    assert (numbers.text(), numbers.text("en")) == (vi, en)


@pytest.mark.parametrize(
    "numbers",
    [
        Range(D(80), D(90), has_low=low, has_high=high)
        for low in (True, False)
        for high in (True, False)
    ],
)
def test_a_border_belongs_to_a_range_that_says_so(numbers: Range) -> None:
    """Both sides of both borders."""
    tiny = F(1, 10**9)

    assert (F(80) in numbers) is numbers.has_low
    assert (F(90) in numbers) is numbers.has_high
    assert F(80) + tiny in numbers
    assert F(90) - tiny in numbers
    assert F(80) - tiny not in numbers
    assert F(90) + tiny not in numbers


@pytest.mark.parametrize(
    ("make", "kind", "field"),
    [
        (lambda: Range(90, None), WrongTypeError, "low"),  # type: ignore[arg-type]
        (lambda: Range(None, 1.5), WrongTypeError, "high"),  # type: ignore[arg-type]
        (lambda: Range(D("NaN"), None), InvalidValueError, "low"),
        (lambda: Range(D(9), D(8)), InvalidValueError, "high"),
        (lambda: Range(D(9), D(9)), InvalidValueError, "high"),
        (lambda: Range(D(9), D(9), has_high=1), WrongTypeError, "has_high"),  # type: ignore[arg-type]
    ],
)
def test_a_range_without_numbers_is_refused(
    make: Callable[[], Range], kind: type[CqttError], field: str
) -> None:
    """A border is a finite Decimal, the high one above the low one."""
    assert error(make, kind).field == field


def test_a_range_may_be_one_number() -> None:
    """Closed on both sides."""
    zero = Range(D(0), D(0), has_high=True)

    assert F(0) in zero
    assert F(1) not in zero


STEPS: Final = range(7)
GRID: Final = [F(step, 2) for step in range(-3, 16)]


@st.composite
def ranges(draw: st.DrawFn) -> Range:
    """Draw a range with borders of a coarse grid, or none."""
    low, high = draw(st.none() | st.sampled_from(STEPS)), None
    start = 0 if low is None else low
    high = draw(st.none() | st.integers(start, 7))
    if low is not None and low == high:
        return Range(D(low), D(low), has_high=True)
    return Range(
        None if low is None else D(low),
        None if high is None else D(high),
        draw(st.booleans()),
        draw(st.booleans()),
    )


@given(st.lists(ranges(), max_size=5))
def test_gaps_and_overlaps_are_those_of_a_grid(drawn: list[Range]) -> None:
    """Property: what walks over every half number finds the same."""
    found = {each.rule for each in range_faults(drawn, "x", D(0), D(7))}
    in_scale = [number for number in GRID if 0 <= number <= 7]
    overlap = any(
        number in one and number in other
        for one, other in combinations(drawn, 2)
        for number in GRID
    )
    low = max([F(0), *(F(each.low) for each in drawn if each.low is not None)])
    gap = any(not any(number in each for each in drawn) for number in in_scale)

    assert low >= 0
    assert ("ranges-apart" in found) is overlap
    assert ("whole-range" in found) is (gap and bool(drawn))


def test_what_no_range_covers_is_named() -> None:
    """Below, between and above; a range that covers others hides their gaps."""
    parts = [Range(D(10), D(20), has_low=False), Range(D(30), D(40), has_high=True)]
    found = [each.evidence_en for each in range_faults(parts, "x", D(0), D(100))]
    open_high = list(range_faults([Range(D(0), D(40))], "x", D(0), D(40)))
    wide = [Range(D(0), D(100)), Range(D(10), D(20)), Range(D(30), D(40))]

    assert found == [
        "nothing up to 10",
        "nothing from 20 to below 30",
        "nothing above 40",
    ]
    assert [each.evidence_en for each in open_high] == ["nothing from 40"]
    assert [each.evidence for each in open_high] == ["không có mức nào từ 40"]
    assert {each.rule for each in range_faults(wide, "x", D(0), D(99))} == {
        "ranges-apart"
    }
    assert [
        each.evidence_en for each in range_faults([Range(D(5), None)], "x", D(0), None)
    ] == ["nothing below 5"]
    around = [Range(None, D(5)), Range(D(5), D(9), has_low=False, has_high=True)]
    found_at = next(range_faults([*around, Range(D("9.5"), None)], "x", None, None))
    assert (found_at.evidence, found_at.evidence_en) == (
        "không có mức nào ở đúng 5",
        "nothing at 5",
    )


def test_two_ranges_share_a_border_that_both_have() -> None:
    """One number is enough to overlap; of no ranges nothing is asked."""
    both = [Range(D(0), D(5), has_high=True), Range(D(5), D(9))]

    assert [each.evidence_en for each in range_faults(both, "x", None, None)] == [
        "from 0 to 5; from 5 to below 9"
    ]
    assert list(range_faults([], "x", D(0), D(9))) == []


# --- classes ---------------------------------------------------------------------


PASSED: Final = ClassBand("Đạt", "passed", Range(D(80), None))
FAILED: Final = ClassBand("Chưa đạt", "not passed", Range(None, D(80)))


def test_a_class_is_told_with_its_totals() -> None:
    """In both languages."""
    assert (PASSED.text(), PASSED.text("en")) == ("Đạt (từ 80)", "passed (from 80)")


@pytest.mark.parametrize(
    ("make", "kind", "slug"),
    [
        (lambda: ClassBand("", "x", PASSED.range), InvalidValueError, "filled-text"),
        (lambda: ClassBand("x", " ", PASSED.range), InvalidValueError, "filled-text"),
        (lambda: ClassBand("x", "x", (80, 90)), WrongTypeError, "range"),  # type: ignore[arg-type]
        (lambda: ClassTable(5), WrongTypeError, "class-bands"),  # type: ignore[arg-type]
        (lambda: ClassTable(()), InvalidValueError, "class-bands"),
        (lambda: ClassTable(("Đạt",)), WrongTypeError, "class-bands"),  # type: ignore[arg-type]
        (
            lambda: ClassTable((PASSED, evolve(FAILED, label="Đạt"))),
            InvalidValueError,
            "class-of-its-own",
        ),
        (
            lambda: ClassTable((PASSED, evolve(FAILED, range=Range(None, D(81))))),
            InvalidValueError,
            "ranges-apart",
        ),
    ],
)
def test_a_class_table_that_contradicts_itself_is_refused(
    make: Callable[[], object], kind: type[CqttError], slug: str
) -> None:
    """Empty labels, labels that are shared, totals that are shared."""
    assert error(make, kind).expected == slug


def test_a_class_table_tells_its_gaps() -> None:
    """A total in a gap has no class, and findings name the gap."""
    table = ClassTable([PASSED, evolve(FAILED, range=Range(None, D(79)))])

    assert table.of(F(79)) is None
    assert [each.evidence_en for each in table.findings(D(0), D(100), "bảng")] == [
        "nothing from 79 to below 80"
    ]


def test_a_grading_becomes_classes_without_gaps() -> None:
    """The package's classes of the nine indicators, with their notes."""
    table = ClassTable.of_grading(facts.gradings()["nine-indicators"])

    assert table.findings(D(0), D(18)) == ()
    assert [band.range.low for band in table.bands] == [15, 12, 9, 6, 0]
    assert "15" in table.bands[0].note


# --- evidence --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("evidence", "vi", "en"),
    [
        (Share(931, 936), "931/936, 99,47 %", "931 of 936 (99.47 %)"),
        (Share.of_percent(np.int64(97)), "97 %", "97 %"),  # type: ignore[arg-type]
        (Share(0, 0), "không phát sinh (0/0)", "nothing to count"),
        (Count(np.int64(48)), "48 trường hợp", "48 counted"),
        (Amount(D("2.5")), "2,5", "2.5"),
        (Answer(value=True), "có", "yes"),
        (Answer(value=False), "không", "no"),
        (Points(np.int64(1)), "1 điểm", "1 point"),
        (Points(D("14.50")), "14,5 điểm", "14.5 points"),
    ],
)
def test_evidence_is_told_in_words(evidence: Given, vi: str, en: str) -> None:
    """Counts stay counts; a percentage is rounded half up."""
    assert (evidence.text(), evidence.text("en")) == (vi, en)


def test_evidence_says_where_it_comes_from_but_not_in_a_log() -> None:
    """The English reason where there is one; the repr holds no words of people."""
    count = Count(3, reason="Sổ tiếp dân", reason_en="Reception log")

    assert (count.why(), count.why("en")) == ("Sổ tiếp dân", "Reception log")
    assert Count(3, reason="Sổ tiếp dân").why("en") == "Sổ tiếp dân"
    assert repr(count) == "Count(value=3)"


def test_what_to_write_instead_has_the_number_that_came() -> None:
    """A percentage as a Decimal; a percentage that was taken for two counts."""
    with pytest.raises(WrongTypeError) as percent:
        Share.of_percent(98.3)  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError) as counts:
        Share(98, 3)

    assert str(percent.value) == (
        "value (Decimal('98.3')) must be an exact percentage, no float but 98.3 came; "
        "pass the number in brackets"
    )
    assert "dùng số ghi trong ngoặc" in percent.value.message()
    assert "Share.of_percent(98)" in str(counts.value)


def test_the_most_points_may_be_a_whole_number() -> None:
    """As in a file; a bool or a float is none."""
    assert Criterion("1", "x", "x", 10).most == D(10)
    assert type(Criterion("1", "x", "x", 10).most) is D
    with pytest.raises(WrongTypeError):
        Criterion("1", "x", "x", most=True)


@pytest.mark.parametrize(
    ("make", "kind", "slug"),
    [
        (lambda: Share(3, 2), InvalidValueError, "met-of-all"),
        (lambda: Share(3), InvalidValueError, "share-or-counts"),
        (lambda: Share(of=3), InvalidValueError, "share-or-counts"),
        (lambda: Share(exact=F(3, 2)), InvalidValueError, "share-or-counts"),
        (lambda: Share(1, 2, exact=F(1, 2)), InvalidValueError, "share-or-counts"),
        (lambda: Share(of=2, exact=F(1, 2)), InvalidValueError, "share-or-counts"),
        (lambda: Share(exact=0.5), WrongTypeError, "share-or-counts"),  # type: ignore[arg-type]
        (lambda: Share(True, 2), WrongTypeError, "whole-number"),  # noqa: FBT003 refused
        (lambda: Share(-1, 2), InvalidValueError, "count"),
        (lambda: Share.of_percent(97.5), WrongTypeError, "percent-in-brackets"),  # type: ignore[arg-type]
        (lambda: Share.of_percent(float("nan")), WrongTypeError, "finite-decimal"),  # type: ignore[arg-type]
        (lambda: Share.measured(0.97), WrongTypeError, "measured-share"),  # type: ignore[arg-type]
        (lambda: Count(2.0), WrongTypeError, "whole-number"),
        (lambda: Count(-1), InvalidValueError, "count"),
        (lambda: Amount(2), WrongTypeError, "finite-decimal"),  # type: ignore[arg-type]
        (lambda: Answer(1), WrongTypeError, "yes-no"),  # type: ignore[arg-type]
        (lambda: Points(14.5), WrongTypeError, "finite-decimal"),
        (lambda: Points(True), WrongTypeError, "finite-decimal"),  # noqa: FBT003 refused
        (lambda: Points(D(-1)), InvalidValueError, "points-from-zero"),
        (lambda: Points(D("Infinity")), InvalidValueError, "finite-decimal"),
    ],
)
def test_evidence_that_is_none_is_refused(
    make: Callable[[], object], kind: type[CqttError], slug: str
) -> None:
    """Floats, bools, shares above one, negative counts."""
    assert error(make, kind).expected == slug


@pytest.mark.parametrize("make", [Count, Points])
def test_reasons_are_nfc(make: Callable[..., object]) -> None:
    """Decomposed text is refused at the door."""
    error(lambda: make(3, reason="so\u0302\u0309"), NotNfcError)
    error(lambda: make(3, reason_en="e\u0301"), NotNfcError)


def test_a_rate_keeps_its_counts_and_its_formula() -> None:
    """Of nothing, the share is unknown."""
    rate = Share.measured(Rate(931, 936, ON_TIME_OF_FINISHED))
    nothing = Share.measured(Rate(0, 0, ON_TIME_OF_FINISHED))

    assert (rate.met, rate.of, rate.is_withheld) == (931, 936, False)
    assert "931" in rate.why()
    assert "on time" in rate.why("en").casefold()
    assert nothing.value is None


def test_a_score_keeps_its_counts_and_that_it_is_withheld() -> None:
    """Twenty answers are too few for a headline; a mean is no share."""
    many = Tally(dict(zip(FOUR_SCALE, (78, 102, 20, 0), strict=True)))
    few = Tally(dict(zip(FOUR_SCALE, (8, 10, 2, 0), strict=True)))

    share = Share.measured(many.top2())
    assert (share.met, share.of, share.is_withheld) == (180, 200, False)
    assert Share.measured(few.top2()).is_withheld
    mean = error(lambda: Share.measured(many.mean()), InvalidValueError)
    assert mean.expected == "measured-share"


class Weighted:
    """A share that is no quotient of its counts, such as a weighted one."""

    share = F(3, 4)
    numerator, denominator = 1, 2

    def explain(self, locale: str = "vi") -> str:
        return "weighted" if locale == "en" else "có trọng số"


def test_a_share_that_is_no_quotient_of_its_counts_is_exact() -> None:
    """One more met would mean nothing there."""
    share = Share.measured(Weighted())

    assert (share.met, share.exact, share.why("en")) == (None, F(3, 4), "weighted")


# --- rules -----------------------------------------------------------------------

MOST: Final = F(10)


@pytest.mark.parametrize(
    ("percent", "points"),
    [("96", "6"), ("90", "6"), ("89.99", "5.9993333"), ("81", "5.4"), ("45", "3.0")],
)
def test_points_by_decision_766(percent: str, points: str) -> None:
    """Oracle: rate ≥ 90 % gives all six; below, rate × 6 / 90 %."""
    got = PerShare(D(90)).points(Share.of_percent(D(percent)), F(6))

    assert got is not None
    assert abs(got - F(points)) < F(1, 10**6)


@pytest.mark.parametrize(
    ("rule", "evidence", "points"),
    [
        (Judged(), Points(D("14.5")), F(29, 2)),
        (PerShare(), Share(0, 0), None),
        (PerShare(), Share(1, 4), F(5, 2)),
        (AllOrNothing(), Share(248, 248), MOST),
        (AllOrNothing(), Share(247, 248), F(0)),
        (AllOrNothing(D(90)), Share(90, 100), MOST),
        (AllOrNothing(D(90)), Share.of_percent(D("89.99")), F(0)),
        (AllOrNothing(), Share(0, 0), None),
        (YesNo(), Answer(value=True), MOST),
        (YesNo(), Answer(value=False), F(0)),
        (PerUnit(D("0.5")), Count(3), F(3, 2)),
        (PerUnit(D("0.5")), Count(48), MOST),
        (Deducting(D(2)), Count(0), MOST),
        (Deducting(D(2)), Count(3), F(4)),
        (Deducting(D(2)), Count(9), F(0)),
        (RISING, Share(95, 100), F(10)),
        (RISING, Share(949, 1000), F(5)),
        (RISING, Share(80, 100), F(5)),
        (RISING, Share(799, 1000), F(0)),
        (RISING, Share(0, 0), None),
        (bands((Range(D(2), None), 4)), Count(2), F(4)),
        (bands((Range(D(2), None), 4)), Count(1), None),
        (bands((Range(D(2), None), 4), of=Quantity.AMOUNT), Amount(D(2)), F(4)),
    ],
)
def test_rules_give_exact_points(
    rule: ScoringRule, evidence: Given, points: Fraction | None
) -> None:
    """Both sides of each border; nothing of nothing."""
    got = rule.points(evidence, MOST)

    assert got == points
    assert got is None or isinstance(got, Fraction)
    assert isinstance(evidence, rule.takes)


@pytest.mark.parametrize(
    "rule",
    [Judged(), PerShare(), AllOrNothing(), YesNo(), PerUnit(D(1)), Deducting(D(1))],
)
def test_rules_refuse_evidence_of_another_kind(rule: ScoringRule) -> None:
    """The error names the kind that came."""
    wrong = error(lambda: rule.points(Amount(D(1)), MOST), WrongTypeError)

    assert (wrong.expected, wrong.got) == ("evidence-of-rule", "Amount")
    assert error(lambda: RISING.points(Points(1), MOST), WrongTypeError)


BETTER: Final = [
    (Judged(), Points(D(5)), None),
    (PerShare(), Share(931, 936), Share(932, 936)),
    (PerShare(), Share(936, 936), None),
    (PerShare(), Share.of_percent(50), None),
    (PerShare(), Share(0, 0), None),
    (PerShare(D(90)), Share(90, 100), None),
    (AllOrNothing(), Share(240, 248), Share(248, 248)),
    (AllOrNothing(D(90)), Share(8, 11), Share(10, 11)),
    (AllOrNothing(D(90)), Share.of_percent(50), Share(exact=F(9, 10))),
    (AllOrNothing(), Share(5, 5), None),
    (AllOrNothing(), Share(0, 0), None),
    (YesNo(), Answer(value=False), Answer(value=True)),
    (YesNo(), Answer(value=True), None),
    (PerUnit(D(3)), Count(3), Count(4)),
    (PerUnit(D(3)), Count(4), None),
    (Deducting(D(3)), Count(0), None),
    (Deducting(D(3)), Count(2), Count(1)),
    (Deducting(D(3)), Count(9), Count(3)),
    (RISING, Share(931, 1000), Share(950, 1000)),
    (RISING, Share(7, 11), Share(9, 11)),
    (RISING, Share(96, 100), None),
    (RISING, Share.of_percent(D("78.5")), Share(exact=F(4, 5))),
    (RISING, Share(0, 0), None),
    (RISING, Share(2, 3), Share(3, 3)),
    # Fewer is better, and a border that is open.
    (bands((Range(None, D(3)), 4), (Range(D(3), None), 1)), Count(9), Count(2)),
    (
        bands((Range(None, D(3), has_high=True), 4), (Range(D(5), None), 1)),
        Count(9),
        Count(3),
    ),
    (
        bands((Range(D(3), None, has_low=False), 4), (Range(None, D(3)), 1)),
        Count(2),
        Count(4),
    ),
    # A band that no whole number lies in, one below zero, one that is only between.
    (
        bands((Range(D("0.2"), D("0.8")), 4), (Range(D(1), None), 1)),
        Count(2),
        None,
    ),
    (bands((Range(None, D(0)), 4), (Range(D(0), None), 1)), Count(2), None),
    (bands((Range(D(5), None), 4)), Count(2), None),
    (
        bands(
            (Range(D("2.5"), None), 4), (Range(None, D("2.5")), 1), of=Quantity.AMOUNT
        ),
        Amount(D(2)),
        Amount(D("2.5")),
    ),
    (
        bands(
            (Range(D(3), None, has_low=False), 4),
            (Range(None, D(3)), 1),
            of=Quantity.AMOUNT,
        ),
        Amount(D(2)),
        None,
    ),
    # The nearer of two; of two that are as near, the one of more points.
    (
        bands((Range(None, D(3)), 9), (Range(D(3), D(6)), 1), (Range(D(6), None), 5)),
        Count(5),
        Count(6),
    ),
    (
        bands(
            (Range(None, D(3), has_high=True), 9),
            (Range(D(3), D(5), has_low=False), 1),
            (Range(D(5), None), 5),
        ),
        Count(4),
        Count(3),
    ),
]


@pytest.mark.parametrize(("rule", "now", "better"), BETTER)
def test_the_nearest_evidence_that_earns_more(
    rule: ScoringRule, now: Given, better: Given | None
) -> None:
    """One unit more, or as many as a band or a threshold needs."""
    assert rule.better(now, MOST) == better


def test_a_rule_without_a_unit_has_nothing_better() -> None:
    """Nor anything open, as long as its class does not say so."""

    class Whole(ScoringRule):
        def points(self, given: Given, most: Fraction) -> Fraction | None:
            del given
            return most

        def text(self, locale: str = "vi") -> str:
            return locale

    assert Whole().better(Points(1), MOST) is None
    assert Whole().findings("1") == ()


def test_a_rule_of_ones_own_must_say_what_it_gives_and_how() -> None:
    """Python names what is missing, before anything is scored."""

    class Silent(ScoringRule):
        def points(self, given: Given, most: Fraction) -> Fraction | None:
            del given
            return most

    made: Any = Silent
    with pytest.raises(TypeError, match="text"):
        made()
    made = ScoringRule
    with pytest.raises(TypeError, match="points"):
        made()


@pytest.mark.parametrize("takes", [Share, (), [Share], ("Share",)])
def test_a_rule_of_ones_own_takes_a_tuple_of_classes(takes: Any) -> None:
    """A single class, or names of them, are refused where the criterion is made."""

    class Own(ScoringRule):
        def points(self, given: Given, most: Fraction) -> Fraction | None:
            del given
            return most

        def text(self, locale: str = "vi") -> str:
            return locale

    Own.takes = takes
    wrong = error(lambda: Criterion("1", "x", "x", rule=Own()), WrongTypeError)

    assert (wrong.field, wrong.expected) == ("1. rule.takes", "kinds-of-evidence")
    assert "(Share,)" in str(wrong)


@pytest.mark.parametrize(
    ("rule", "vi", "en"),
    [
        (Judged(), "người chấm cho điểm theo minh chứng", "judged on the evidence"),
        (
            PerShare(D(90)),
            "theo tỷ lệ, đủ điểm từ 90 %",
            "by share, all points from 90 %",
        ),
        (
            AllOrNothing(),
            "từ 100 % thì đủ điểm, dưới mức đó 0 điểm",
            "all points from 100 %, else none",
        ),
        (YesNo(), "có thì đủ điểm, không thì 0 điểm", "all points for yes"),
        (
            PerUnit(D("0.5")),
            "mỗi trường hợp 0,5 điểm, không quá điểm tối đa",
            "0.5 points for each, up to the most",
        ),
        (
            Deducting(D(2)),
            "đủ điểm, mỗi trường hợp trừ 2 điểm, không dưới 0",
            "all points less 2 for each, not below 0",
        ),
        (
            RISING,
            "từ 95 % trở lên: 10 điểm; từ 80 đến dưới 95 %: 5 điểm; dưới 80 %: 0 điểm",
            (
                "from 95 %: 10 points; from 80 to below 95 %: 5 points; "
                "below 80 %: 0 points"
            ),
        ),
        (bands((Range(D(2), None), 4)), "từ 2 trở lên: 4 điểm", "from 2: 4 points"),
    ],
)
def test_rules_are_told_in_words(rule: ScoringRule, vi: str, en: str) -> None:
    """In both languages."""
    assert (rule.text(), rule.text("en")) == (vi, en)


@pytest.mark.parametrize(
    ("make", "kind", "slug"),
    [
        (lambda: PerShare(D(0)), InvalidValueError, "percentage"),
        (lambda: PerShare(D(101)), InvalidValueError, "percentage"),
        (lambda: AllOrNothing(D(101)), InvalidValueError, "percentage"),
        (lambda: PerUnit(2), WrongTypeError, "finite-decimal"),  # type: ignore[arg-type]
        (lambda: Deducting(D(-1)), InvalidValueError, "points-above-zero"),
        (
            lambda: PointBand(Range(None, None), D(-1)),
            InvalidValueError,
            "points-from-zero",
        ),
        (lambda: Banded(7), WrongTypeError, "point-bands"),  # type: ignore[arg-type]
        (lambda: Banded(()), InvalidValueError, "point-bands"),
        (lambda: Banded((5,)), WrongTypeError, "point-bands"),  # type: ignore[arg-type]
        (
            lambda: bands((Range(None, D(5)), 1), (Range(D(4), None), 2)),
            InvalidValueError,
            "ranges-apart",
        ),
        (lambda: Banded(RISING.bands, "percent"), WrongChoiceError, "enum-choice"),  # type: ignore[arg-type]
    ],
)
def test_rules_that_contradict_themselves_are_refused(
    make: Callable[[], object], kind: type[CqttError], slug: str
) -> None:
    """Percentages, points and bands."""
    assert error(make, kind).expected == slug


def test_bands_tell_their_gaps() -> None:
    """A number in no band is a finding; between two counts there is no count."""
    low = (Range(D(0), D(2), has_high=True), 1)
    none = (Range(D("2.2"), D("2.8")), 1)
    gapped = bands((Range(D(3), None, has_low=False), 2), low)

    assert RISING.findings("2") == ()
    assert bands((Range(D(3), None), 2), low, none).findings("2") == ()
    assert (
        bands((Range(None, D("0.5")), 2), (Range(D("0.5"), None), 1)).findings("2")
        == ()
    )
    assert [each.place for each in gapped.findings("2")] == ["2"]


WHOLE: Final = st.integers(0, 40)
STEADY: Final[list[ScoringRule]] = [
    PerShare(),
    PerShare(D(90)),
    AllOrNothing(),
    AllOrNothing(D(75)),
    RISING,
]


@given(st.sampled_from(STEADY), WHOLE, st.integers(0, 40))
def test_one_more_met_never_lowers_a_score(
    rule: ScoringRule, met: int, short: int
) -> None:
    """Property: so many of so many, then one more of as many."""
    of = met + short + 1
    now, then = rule.points(Share(met, of), MOST), rule.points(Share(met + 1, of), MOST)

    assert now is not None
    assert then is not None
    assert 0 <= now <= then <= MOST


@given(WHOLE, st.decimals("0.01", "20", places=2))
def test_one_more_unit_never_lowers_a_score(count: int, each: Decimal) -> None:
    """Property: one unit more, one fault fewer, a yes for a no."""
    units, faults = PerUnit(each), Deducting(each)
    pairs = [
        (units.points(Count(count), MOST), units.points(Count(count + 1), MOST)),
        (faults.points(Count(count + 1), MOST), faults.points(Count(count), MOST)),
        (
            YesNo().points(Answer(value=False), MOST),
            YesNo().points(Answer(value=True), MOST),
        ),
    ]

    assert all(now is not None and then is not None for now, then in pairs)
    assert all(
        0 <= now <= then <= MOST
        for now, then in pairs
        if now is not None and then is not None
    )


@given(st.sampled_from(STEADY), WHOLE, st.integers(1, 40))
def test_what_is_better_is_the_nearest_that_earns_more(
    rule: ScoringRule, met: int, of: int
) -> None:
    """Property: a walk over every number above finds the same."""
    met = min(met, of)
    now = rule.points(Share(met, of), MOST) or F(0)
    walked = next(
        (
            Share(more, of)
            for more in range(met + 1, of + 1)
            if (rule.points(Share(more, of), MOST) or F(0)) > now
        ),
        None,
    )

    assert rule.better(Share(met, of), MOST) == walked


@given(WHOLE, st.decimals("0.01", "20", places=2))
def test_what_is_better_of_faults_is_the_most_that_earn_more(
    count: int, each: Decimal
) -> None:
    """Property: a walk down finds the same."""
    rule = Deducting(each)
    now = rule.points(Count(count), MOST) or F(0)
    walked = next(
        (
            Count(fewer)
            for fewer in range(count - 1, -1, -1)
            if (rule.points(Count(fewer), MOST) or F(0)) > now
        ),
        None,
    )

    assert rule.better(Count(count), MOST) == walked


# --- conditions ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("condition", "vi", "en"),
    [
        (MinimumTotal(D(80)), "tổng điểm từ 80 trở lên", "at least 80 points in all"),
        (
            MinimumPerCriterion(D(50)),
            "mỗi tiêu chí lớn đạt từ 50 % điểm tối đa trở lên",
            "at least 50 % of the most in every top-level criterion",
        ),
        (
            Requirement(
                "a", "Có lãnh đạo bị kỷ luật", "A disciplined leader", wanted=False
            ),
            "Có lãnh đạo bị kỷ luật: yêu cầu “không”",
            "A disciplined leader: must be “no”",
        ),
        (
            Requirement("a", "Đạt khảo sát", "Survey passed", wanted=True),
            "Đạt khảo sát: yêu cầu “có”",
            "Survey passed: must be “yes”",
        ),
    ],
)
def test_conditions_are_told_in_words(condition: Any, vi: str, en: str) -> None:
    """In both languages."""
    assert (condition.text(), condition.text("en")) == (vi, en)


@pytest.mark.parametrize(
    ("make", "kind", "slug"),
    [
        (lambda: MinimumTotal(D(-1)), InvalidValueError, "points-from-zero"),
        (lambda: MinimumTotal(80), WrongTypeError, "finite-decimal"),  # type: ignore[arg-type]
        (lambda: MinimumPerCriterion(D(0)), InvalidValueError, "percentage"),
        (lambda: MinimumPerCriterion(D(101)), InvalidValueError, "percentage"),
        (
            lambda: Requirement("", "x", "x", wanted=True),
            InvalidValueError,
            "filled-text",
        ),
        (lambda: Requirement("x", "x", "x", wanted=1), WrongTypeError, "yes-no"),  # type: ignore[arg-type]
    ],
)
def test_conditions_that_say_nothing_are_refused(
    make: Callable[[], object], kind: type[CqttError], slug: str
) -> None:
    """Numbers in their range, texts that are filled."""
    assert error(make, kind).expected == slug


# --- criteria and cards ----------------------------------------------------------

ONE: Final = Criterion("1", "Một", "One", D(60))
TWO: Final = Criterion("2", "Hai", "Two", D(40))


@pytest.mark.parametrize(
    ("make", "kind", "slug"),
    [
        (lambda: Criterion("", "x", "x"), InvalidValueError, "filled-text"),
        (
            lambda: Criterion("1", "x", "x", D(0)),
            InvalidValueError,
            "points-above-zero",
        ),
        (lambda: Criterion("1", "x", "x", 5.0), WrongTypeError, "finite-decimal"),  # type: ignore[arg-type]
        (
            lambda: Criterion("1", "x", "x", rule="judged"),  # type: ignore[arg-type]
            WrongTypeError,
            "scoring-rule",
        ),
        (lambda: Criterion("1", "x", "x", parts=5), WrongTypeError, "criteria"),  # type: ignore[arg-type]
        (lambda: Criterion("1", "x", "x", parts=("1.1",)), WrongTypeError, "criteria"),  # type: ignore[arg-type]
        (lambda: Criterion("1", "x", "x", exhibits=5), WrongTypeError, "exhibits"),  # type: ignore[arg-type]
        (
            lambda: Criterion("1", "x", "x", exhibits=("a.pdf",)),  # type: ignore[arg-type]
            WrongTypeError,
            "exhibits",
        ),
        (lambda: Criterion("1", "x", "x", places=-1), InvalidValueError, "count"),
        (lambda: Criterion("1", "x", "x", places=1.0), WrongTypeError, "whole-number"),
        (
            lambda: Criterion("1", "x", "x", D(9), rule=RISING),
            InvalidValueError,
            "points-to-the-most",
        ),
        (lambda: Exhibit("", "x", "x"), InvalidValueError, "filled-text"),
    ],
)
def test_criteria_that_are_none_are_refused(
    make: Callable[[], object], kind: type[CqttError], slug: str
) -> None:
    """Empty texts, maxima of zero, bands above the most."""
    assert error(make, kind).expected == slug


def test_criteria_and_exhibits_have_names_in_both_languages() -> None:
    """A label has the code before the name."""
    plan = Exhibit("ke-hoach", "Kế hoạch", "Plan")

    assert (ONE.label(), ONE.label("en")) == ("1. Một", "1. One")
    assert (plan.text(), plan.text("en")) == ("Kế hoạch", "Plan")
    assert Criterion("1", "x", "x", D(10), rule=RISING).places is None


@pytest.mark.parametrize(
    ("make", "kind", "field", "slug"),
    [
        (lambda: card(criteria=5), WrongTypeError, "criteria", "criteria"),
        (lambda: card("1"), WrongTypeError, "criteria", "criteria"),  # type: ignore[arg-type]
        (lambda: card(conditions=5), WrongTypeError, "conditions", "conditions"),
        (lambda: card(conditions=(5,)), WrongTypeError, "conditions", "conditions"),
        (lambda: card(filing=5), WrongTypeError, "exhibits", "exhibits"),
        (lambda: card(filing=(5,)), WrongTypeError, "filing", "exhibits"),
        (lambda: card(notes="x"), WrongTypeError, "notes", "texts"),
        (lambda: card(notes=5), WrongTypeError, "notes", "texts"),
        (lambda: card(code=" "), InvalidValueError, "code", "filled-text"),
        (lambda: card(ONE, scale=100), WrongTypeError, "scale", "finite-decimal"),
        (lambda: card(ONE, scale=D(100)), InvalidValueError, "scale", "sum-of-maxima"),
        (
            lambda: card(ONE, evolve(ONE, name="Hai")),
            InvalidValueError,
            "criterion.code",
            "criterion-of-its-own",
        ),
        (
            lambda: card(evolve(ONE, measure="a"), evolve(TWO, measure="a")),
            InvalidValueError,
            "criterion.measure",
            "measure-of-its-own",
        ),
        (
            lambda: card(evolve(ONE, parts=(evolve(TWO, code="1.1"),))),
            InvalidValueError,
            "1: most",
            "sum-of-maxima",
        ),
        (
            lambda: card(bonus=BonusRule.CAPPED),
            InvalidValueError,
            "scale",
            "scale-of-cap",
        ),
        (
            lambda: card(conditions=[Requirement("a", "x", "x", wanted=True)] * 2),
            InvalidValueError,
            "condition.code",
            "requirement-of-its-own",
        ),
        (
            lambda: card(
                conditions=[Requirement("a", "x", "x", wanted=True, grade="Hỏng")]
            ),
            InvalidValueError,
            "condition.grade",
            "label-of-class",
        ),
    ],
)
def test_cards_that_contradict_themselves_are_refused(
    make: Callable[[], object], kind: type[CqttError], field: str, slug: str
) -> None:
    """The place is named."""
    wrong = error(make, kind)

    assert (wrong.field, wrong.expected) == (field, slug)


GROUPED: Final = card(
    Criterion(
        "5",
        "Hài lòng",
        "Satisfaction",
        D(18),
        parts=(
            Criterion("5.2", "Đúng hạn", "On time", D(12), measure="on-time"),
            Criterion("5.3", "Hài lòng", "Satisfied", D(6)),
            Criterion("5.4", "Thưởng", "Bonus", D(2), standing=Standing.BONUS),
        ),
    ),
    Criterion(
        "6",
        "Thưởng",
        "Bonuses",
        standing=Standing.BONUS,
        parts=(Criterion("6.1", "Mô hình", "Model", D(5)),),
    ),
    scale=D(18),
)


def test_a_card_knows_its_criteria() -> None:
    """By code, by measure, groups before parts; a part of a bonus group is a bonus."""
    assert [each.code for each in GROUPED.scored] == ["5.2", "5.3", "5.4", "6.1"]
    assert [each.code for each in GROUPED.every_criterion][:2] == ["5", "5.2"]
    assert GROUPED.criterion("5.3").name_en == "Satisfied"
    assert GROUPED.criterion("on-time").code == "5.2"
    assert [standing.value for _, standing in GROUPED.standings] == [
        "counted",
        "counted",
        "bonus",
        "bonus",
    ]
    assert GROUPED.cap == 18
    assert evolve(GROUPED, scale=None).cap == 18
    assert card().cap is None
    assert (GROUPED.label(), GROUPED.label("en")) == ("Bảng, bản 2026", "Card (2026)")


def test_the_room_lists_its_names() -> None:
    """They load on first use."""
    assert set(dir(scorecards)) == set(scorecards.__all__)
    assert all(getattr(scorecards, name) for name in scorecards.__all__)


def test_a_requirement_is_met_by_the_answer_it_wants() -> None:
    """A knock-out by no, a gate by yes."""
    gate = Requirement("a", "x", "x", wanted=True)

    assert [gate.is_met(answer) for answer in (True, False)] == [True, False]


@pytest.mark.parametrize(
    ("name", "close"),
    [
        ("on_time", ("on-time",)),
        ("5", ("5.2", "5.3", "5.4")),
        ("z", ()),
    ],
)
def test_an_unknown_criterion_is_told_with_those_like_it(
    name: str, close: tuple[str, ...]
) -> None:
    """The parts of a group, which is not scored itself."""
    unknown = error(lambda: GROUPED.criterion(name), UnknownNameError)

    assert unknown.close == close


def test_a_card_tells_what_its_source_leaves_open() -> None:
    """Maxima, gaps, bands, borders, the bonus, the classes."""
    gapped = bands((Range(D(2), None), 4))
    table = ClassTable((PASSED,))
    whole = card(
        Criterion("1", "x", "x", gap="chưa rõ", gap_en="cut off"),
        Criterion("2", "x", "x", D(5), rule=gapped),
        bonus=BonusRule.UNKNOWN,
        classes=table,
        gaps=("Thiếu",),
        gaps_en=("Missing",),
    )

    assert [each.rule for each in whole.findings()] == [
        "settled-scorecard",
        "most-known",
        "settled-scorecard",
        "whole-range",
        "bonus-settled",
        "whole-range",
    ]
    assert [each.rule for each in card().findings()] == [
        "criteria-known",
        "classes-known",
    ]


# --- what an attacker found ----------------------------------------------------------

BORDER: Final = Range(D(5), None)


class Floating:
    """What is measured by a float."""

    share = 0.5

    def explain(self, locale: str = "vi") -> str:
        """Return how it came about."""
        return locale


@pytest.mark.parametrize(
    ("make", "kind", "slug"),
    [
        (lambda: Points(D("1E+30")), InvalidValueError, "length-of-number"),
        (lambda: Points(D("1E-31")), InvalidValueError, "length-of-number"),
        (lambda: Points(10**5000), InvalidValueError, "length-of-number"),
        (lambda: Count(10**30), InvalidValueError, "length-of-number"),
        (lambda: Share(1, 10**5000), InvalidValueError, "length-of-number"),
        (lambda: Share.of_percent(150), InvalidValueError, "percent-of-share"),
        (lambda: Share.of_percent(-1), InvalidValueError, "percent-of-share"),
        (lambda: Share.measured(Rate), WrongTypeError, "measured-share"),  # type: ignore[arg-type]
        (lambda: Share.measured(Floating()), WrongTypeError, "share-or-counts"),  # type: ignore[arg-type]
        (lambda: 0.5 in BORDER, WrongTypeError, "exact-score"),  # type: ignore[operator]
        (lambda: None in BORDER, WrongTypeError, "exact-score"),  # type: ignore[operator]
        (lambda: True in BORDER, WrongTypeError, "exact-score"),
        (lambda: D("NaN") in BORDER, InvalidValueError, "finite-decimal"),
        (lambda: ClassTable.of_grading(None), WrongTypeError, "grading"),  # type: ignore[arg-type]
        (
            lambda: ClassTable([ClassBand("a", "a", BORDER)]).findings("x", None),  # type: ignore[arg-type]
            WrongTypeError,
            "finite-decimal",
        ),
        (
            lambda: ClassTable(
                (
                    ClassBand("Kém", "poor", Range(None, D(5))),
                    ClassBand("Tốt", "good", BORDER),
                )
            ),
            InvalidValueError,
            "falling-borders",
        ),
        (
            lambda: Requirement("a", "x", "x", wanted=True).is_met(1),  # type: ignore[arg-type]
            WrongTypeError,
            "yes-no",
        ),
        (lambda: ClassBand("a\nb", "a", BORDER), InvalidValueError, "printable-line"),
        (lambda: Exhibit("a", "b\u202ec", "d"), InvalidValueError, "printable-line"),
        (
            lambda: Requirement("a", "x\ny", "x", wanted=True),
            InvalidValueError,
            "printable-line",
        ),
        (lambda: Criterion("1", "a\nb", "a"), InvalidValueError, "printable-line"),
        (
            lambda: Criterion("1", "a", "a", D("2.5"), places=0),
            InvalidValueError,
            "places-of-points",
        ),
        (
            lambda: Criterion("1", "a", "a", places=11),
            InvalidValueError,
            "places-of-points",
        ),
        (
            lambda: Criterion(
                "1",
                "a",
                "a",
                exhibits=(Exhibit("a.b", "x", "x"), Exhibit("A-B", "y", "y")),
            ),
            InvalidValueError,
            "exhibit-of-its-own",
        ),
        (
            lambda: Criterion("1", "a", "a", parts=(ONE,), rule=YesNo()),
            InvalidValueError,
            "scored-criterion",
        ),
        (
            lambda: Criterion("1", "a", "a", parts=(ONE,), measure="on-time"),
            InvalidValueError,
            "scored-criterion",
        ),
        (
            lambda: Criterion("1", "a", "a", parts=(ONE,), places=1),
            InvalidValueError,
            "scored-criterion",
        ),
        (lambda: nested(9), InvalidValueError, "parts-in-parts"),
        (lambda: card(ONE, scale=D(0)), InvalidValueError, "points-above-zero"),
        (
            lambda: card(
                evolve(ONE, most=D(300)), Criterion("9", "x", "x"), scale=D(100)
            ),
            InvalidValueError,
            "sum-of-maxima",
        ),
        (
            lambda: card(
                evolve(ONE, most=D(10)),
                scale=D(10),
                classes=ClassTable((ClassBand("a", "a", Range(D(500), None)),)),
            ),
            InvalidValueError,
            "border-in-reach",
        ),
        (
            lambda: card(
                evolve(ONE, most=D(10)), scale=D(10), conditions=(MinimumTotal(D(11)),)
            ),
            InvalidValueError,
            "border-in-reach",
        ),
        (
            lambda: card(
                evolve(ONE, most=D(10)),
                evolve(ONE, code="B", most=D(2), standing=Standing.BONUS),
                bonus=BonusRule.ADDED,
                scale=D(10),
                conditions=(MinimumTotal(D("12.5")),),
            ),
            InvalidValueError,
            "border-in-reach",
        ),
        (
            lambda: card(filing=(Exhibit("a", "x", "x"),) * 2),
            InvalidValueError,
            "exhibit-of-its-own",
        ),
    ],
)
def test_what_cannot_be_is_refused(
    make: Callable[[], object], kind: type[CqttError], slug: str
) -> None:
    """Each by the error of its own."""
    assert error(make, kind).expected == slug


def nested(levels: int) -> Criterion:
    """Return a criterion with parts in parts."""
    found = Criterion("0", "a", "a")
    for level in range(levels):
        found = Criterion(f"{level + 1}", "a", "a", parts=(found,))
    return found


def test_what_may_be_is_taken() -> None:
    """The farthest numbers, eight levels of parts, a bonus of unknown most."""
    open_bonus = Criterion("B", "x", "x", standing=Standing.UNKNOWN)
    border = MinimumTotal(D(99))
    known = card(evolve(ONE, most=D(10)), open_bonus, scale=D(10), conditions=(border,))

    assert known.conditions == (border,)
    assert nested(8).parts
    assert Points(D("9E+29")).value == D("9E+29")
    assert Fraction(5) in BORDER and 5 in BORDER and D(5) in BORDER  # noqa: PT018 one idea
    assert ClassTable([ClassBand("a", "a", BORDER)]).of(5) is not None


def test_a_gap_of_a_group_is_told_and_ends_without_a_stop() -> None:
    """Words follow it in the sentence of the finding."""
    group = Criterion("9", "a", "a", parts=(ONE,), gap="Chưa rõ.", gap_en="Not clear.")
    told = [each.message() for each in card(group).findings()]

    assert any("nhận được “Chưa rõ”; hỏi cơ quan" in each for each in told)


def test_long_numbers_are_written_in_full() -> None:
    """Beyond the digits of every decimal context."""
    assert number(D("1" + "0" * 30 + ".1"), "en").endswith("000.1")
    assert number(D("0." + "9" * 40), "en") == "0." + "9" * 40
    assert len(number(10**5000, "en")) == 5001
    assert "int came" in str(InvalidValueError("count", 10**5000, "count"))
