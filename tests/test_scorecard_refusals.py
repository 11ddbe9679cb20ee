"""
What the parts of a scorecard refuse: the field, what came, and what must be.

Oracles, typed from the "Raises" of each class.  Ballots and reports are invented.
"""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any, Final

import pytest
from attrs import evolve
from refusing import assert_refused

from cqtt.errors import CqttError, InvalidValueError, WrongTypeError
from cqtt.scorecards import (
    AllOrNothing,
    Amount,
    Answer,
    Banded,
    BonusRule,
    ClassBand,
    ClassTable,
    Count,
    Criterion,
    Deducting,
    Evidence,
    Exhibit,
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
    Round,
    Rounds,
    Scorecard,
    Share,
    Standing,
    YesNo,
    side_by_side,
)
from cqtt.scorecards.evidence import as_given

D: Final = Decimal
YES: Final = bool(1)
HALF: Final = Fraction(1, 2)
LONG: Final = D("1E+30")
FINE: Final = D("1E-31")
ALL: Final = Range(None, None)
BANDED: Final = Banded([PointBand(ALL, D(1))])
CARD: Final = Scorecard(
    code="xa-mau",
    name="Bảng",
    name_en="Card",
    edition="2026",
    criteria=(
        Criterion("1", "Một", "One", most=D(5), rule=PerShare()),
        Criterion("2", "Hai", "Two", most=D(5), rule=PerUnit(D(1))),
        Criterion("3", "Ba", "Three", most=D(5), rule=Judged()),
        Criterion("4", "Bốn", "Four", most=D(5), rule=YesNo()),
    ),
)

CONTROL: Final = "a control character"
HALF_POINT: Final = D("0.5")
PLAN: Final = Exhibit("K.1", "Kế hoạch", "Plan")
LEADER: Final = Requirement(
    "leader", "Có lãnh đạo bị kỷ luật", "A leader was disciplined", wanted=False
)

Refusal = tuple[Callable[[], object], CqttError]


class Several:
    """Results with several shares, known by one of their methods."""

    groups: tuple[str, ...] = ()


class Satisfied(Several):
    def satisfied(self) -> None: ...


class Overall(Several):
    def overall(self) -> None: ...


class Grouped(Several):
    def of(self) -> None: ...


class Measured:
    """Something measured that tells a share which is none."""

    exact: Fraction | None = None

    def __init__(self, share: Any) -> None:
        self.share = share

    def explain(self, locale: str = "vi") -> str:
        return locale


class Mean(Measured):
    exact = Fraction(4)


def decimal_of(call: Callable[[Any], object], field: str) -> list[Refusal]:
    """Return what a number of a scorecard must refuse."""
    return [
        (lambda: call(1.5), WrongTypeError(field, 1.5, "finite-decimal")),
        (lambda: call("7"), WrongTypeError(field, "str", "finite-decimal")),
        (
            lambda: call(D("Infinity")),
            InvalidValueError(field, D("Infinity"), "finite-decimal"),
        ),
        (lambda: call(LONG), InvalidValueError(field, LONG, "length-of-number")),
        (lambda: call(FINE), InvalidValueError(field, FINE, "length-of-number")),
    ]


def from_zero(call: Callable[[Any], object], field: str) -> list[Refusal]:
    """Return what points must refuse."""
    minus = D("-0.5")
    return [
        *decimal_of(call, field),
        (lambda: call(minus), InvalidValueError(field, minus, "points-from-zero")),
    ]


def above_zero(call: Callable[[Any], object], field: str) -> list[Refusal]:
    """Return what points that are the most must refuse."""
    return [
        *decimal_of(call, field),
        (lambda: call(D(0)), InvalidValueError(field, D(0), "points-above-zero")),
    ]


def percent_of(call: Callable[[Any], object], field: str) -> list[Refusal]:
    """Return what a percentage must refuse."""
    return [
        *decimal_of(call, field),
        *(
            (lambda bad=bad: call(bad), InvalidValueError(field, bad, "percentage"))
            for bad in (D(0), D("100.01"))
        ),
    ]


def kinds_of(rule: Any, *taken: type) -> list[Refusal]:
    """Return the evidence that a rule must refuse to give points for."""
    given = (Share(1, 2), Count(1), Amount(D(1)), Answer(value=True), Points(D(1)))
    return [
        (
            lambda one=one: rule.points(one, Fraction(5)),  # type: ignore[misc]
            WrongTypeError("given", type(one).__name__, "evidence-of-rule"),
        )
        for one in given
        if type(one) not in taken
    ]


def scored(evidence: Any) -> object:
    """Score what is no evidence."""
    return CARD.score(evidence)


def criterion(**fields: Any) -> Criterion:
    """Return a criterion with these fields."""
    return Criterion(
        "9", "Chín", "Nine", **{"most": D(5), "rule": PerShare(), **fields}
    )


def card_of(field: str, *refused: tuple[Any, Any, str]) -> list[Refusal]:
    """Return what a field of a scorecard must refuse."""
    return [
        (partial(evolve, CARD, **{field: bad}), WrongTypeError(field, got, slug))
        for bad, got, slug in refused
    ]


def with_bonus(rule: BonusRule) -> Scorecard:
    """Return a scorecard of 20 points and a bonus of 10 that asks for 25."""
    return evolve(
        CARD,
        criteria=(*CARD.criteria, criterion(most=D(10), standing=Standing.BONUS)),
        scale=D(20),
        bonus=rule,
        conditions=(MinimumTotal(D(25)),),
    )


REFUSALS: Final[list[Refusal]] = [
    *decimal_of(lambda bad: Range(bad, None), "low"),
    *decimal_of(lambda bad: Range(None, bad), "high"),
    (lambda: Range(D(2), D(1)), InvalidValueError("high", D(1), "rising-range")),
    (lambda: Range(D(2), D(2)), InvalidValueError("high", D(2), "rising-range")),
    (lambda: 1.5 in ALL, WrongTypeError("value", "float", "exact-score")),  # type: ignore[operator]
    (lambda: True in ALL, WrongTypeError("value", "bool", "exact-score")),
    *from_zero(lambda bad: PointBand(ALL, bad), "points"),
    (lambda: Banded(5), WrongTypeError("bands", 5, "point-bands")),  # type: ignore[arg-type]
    (lambda: Banded([]), InvalidValueError("bands", 0, "point-bands")),
    (lambda: Banded([5]), WrongTypeError("bands", 5, "point-bands")),  # type: ignore[list-item]
    (
        lambda: Banded([PointBand(ALL, D(1)), PointBand(Range(D(1), None), D(2))]),
        InvalidValueError("bands", "any; from 1", "ranges-apart"),
    ),
    *kinds_of(BANDED, Share, Count, Amount),
    *kinds_of(PerShare(), Share),
    *kinds_of(AllOrNothing(), Share),
    *kinds_of(YesNo(), Answer),
    *kinds_of(PerUnit(D(1)), Count),
    *kinds_of(Deducting(D(1)), Count),
    *kinds_of(Judged(), Points),
    *percent_of(lambda bad: PerShare(full_at=bad), "full_at"),
    *percent_of(lambda bad: AllOrNothing(at_least=bad), "at_least"),
    *percent_of(MinimumPerCriterion, "percent"),
    *above_zero(PerUnit, "each"),
    *above_zero(Deducting, "each"),
    *from_zero(MinimumTotal, "points"),
    *decimal_of(Amount, "value"),
    *from_zero(Points, "value")[1:],
    (lambda: Count(-1), InvalidValueError("value", -1, "count")),
    (lambda: Count("7"), WrongTypeError("value", "str", "whole-number")),
    (lambda: Count(10**30), InvalidValueError("value", "int", "length-of-number")),
    (lambda: Share(-1, 2), InvalidValueError("met or of", -1, "count")),
    (
        lambda: Share(1, 10**30),
        InvalidValueError("met or of", "int", "length-of-number"),
    ),
    (lambda: Share(3, 2), InvalidValueError("met", 3, "met-of-all")),
    (lambda: Share(3), InvalidValueError("met", 3, "share-or-counts")),
    (lambda: Share(None, 3), InvalidValueError("met", None, "share-or-counts")),
    (
        lambda: Share(1, 2, exact=HALF),
        InvalidValueError("exact", HALF, "share-or-counts"),
    ),
    (
        lambda: Share(exact=Fraction(3, 2)),
        InvalidValueError("exact", Fraction(3, 2), "share-or-counts"),
    ),
    (
        lambda: Share(exact=Fraction(-1, 2)),
        InvalidValueError("exact", Fraction(-1, 2), "share-or-counts"),
    ),
    (lambda: Share(exact=0.5), WrongTypeError("exact", 0.5, "share-or-counts")),  # type: ignore[arg-type]
    *decimal_of(Share.of_percent, "value")[1:],
    (
        lambda: Share.of_percent(98.5),  # type: ignore[arg-type]
        WrongTypeError("value (Decimal('98.5'))", 98.5, "percent-in-brackets"),
    ),
    (
        lambda: Share.of_percent(D("100.5")),
        InvalidValueError("value", D("100.5"), "percent-of-share"),
    ),
    (
        lambda: Share.of_percent(-1),
        InvalidValueError("value", D(-1), "percent-of-share"),
    ),
    *(
        refusal
        for field, call in (("source", Share.measured), ("given", as_given))
        for refusal in (
            (
                lambda call=call: call(Satisfied()),
                WrongTypeError(field, "Satisfied", "share-of-tally"),
            ),
            (
                lambda call=call: call(Overall()),
                WrongTypeError(field, "Overall", "share-of-assessment"),
            ),
            (
                lambda call=call: call(Grouped()),
                WrongTypeError(field, "Grouped", "share-of-assessments"),
            ),
            (
                lambda call=call: call(Mean(None)),
                InvalidValueError(field, "a number", "measured-share"),
            ),
            (
                lambda call=call: call(Measured(0.5)),
                WrongTypeError(field, "float", "share-or-counts"),
            ),
        )
    ),
    (
        lambda: Share.measured(object()),  # type: ignore[arg-type]
        WrongTypeError("source", "object", "measured-share"),
    ),
    (
        lambda: as_given(object()),
        WrongTypeError("given", "object", "evidence-of-criterion"),
    ),
    (lambda: as_given(7), WrongTypeError("given", 7, "count-or-points")),
    (
        lambda: Evidence("1", Share(1, 2), round=Round.SELF, files="a.pdf"),
        WrongTypeError("files", "str", "texts"),
    ),
    (
        lambda: Evidence("1", Share(1, 2), round=Round.SELF, files=7),
        WrongTypeError("files", "int", "texts"),
    ),
    (
        lambda: ClassBand(" ", "passed", ALL),
        InvalidValueError("label", " ", "filled-text"),
    ),
    (
        lambda: ClassBand("Đạt", "", ALL),
        InvalidValueError("label_en", "", "filled-text"),
    ),
    (lambda: ClassTable(5), WrongTypeError("bands", 5, "class-bands")),  # type: ignore[arg-type]
    (lambda: ClassTable([]), InvalidValueError("bands", 0, "class-bands")),
    (lambda: ClassTable([5]), WrongTypeError("bands", 5, "class-bands")),  # type: ignore[list-item]
    (
        lambda: ClassTable(
            [
                ClassBand("Đạt", "passed", Range(D(50), None)),
                ClassBand("Đạt", "failed", Range(None, D(50))),
            ]
        ),
        InvalidValueError("label", "Đạt", "class-of-its-own"),
    ),
    (
        lambda: ClassTable(
            [
                ClassBand("Đạt", "passed", Range(D(50), None)),
                ClassBand("Trượt", "failed", Range(None, D(51))),
            ]
        ),
        InvalidValueError("bands", "below 51; from 50", "ranges-apart"),
    ),
    (
        lambda: ClassTable(
            [
                ClassBand("Trượt", "failed", Range(None, D(50))),
                ClassBand("Đạt", "passed", Range(D(50), None)),
            ]
        ),
        InvalidValueError("bands", "Trượt > Đạt", "falling-borders"),
    ),
    (
        lambda: ClassTable.of_grading("bảng"),  # type: ignore[arg-type]
        WrongTypeError("grading", "str", "grading"),
    ),
    (
        lambda: ClassTable([ClassBand("Đạt", "passed", ALL)]).of(0.5),  # type: ignore[arg-type]
        WrongTypeError("total", "float", "exact-score"),
    ),
    (
        lambda: Requirement("a", " ", "English", wanted=True),
        InvalidValueError("text_vi", " ", "filled-text"),
    ),
    *above_zero(lambda bad: criterion(most=bad), "most"),
    *card_of("criteria", (5, 5, "criteria"), ((5,), 5, "criteria")),
    *card_of("conditions", (5, 5, "conditions"), ((5,), 5, "conditions")),
    *card_of("filing", ((5,), 5, "exhibits")),
    *card_of("notes", ("x", "x", "texts"), (5, 5, "texts")),
    *above_zero(lambda bad: evolve(CARD, scale=bad), "scale"),
    *(
        (
            partial(evolve, CARD, **{field: text}),
            InvalidValueError(
                "issuer, place, url, gap or note", CONTROL, "printable-line"
            ),
        )
        for field, text in (
            *(("issuer", "a\n"), ("places", ("a\n",)), ("urls", ("a\n",))),
            *(("gaps", ("a\n",)), ("gaps_en", ("a\n",))),
            *(("notes", ("a\n",)), ("notes_en", ("a\n",))),
        )
    ),
    *(
        (
            partial(criterion, **{field: "a\n"}),
            InvalidValueError("measure, gap or why", CONTROL, "printable-line"),
        )
        for field in ("measure", "gap", "gap_en", "why", "why_en")
    ),
    (
        lambda: with_bonus(BonusRule.APART),
        InvalidValueError("conditions", D(25), "border-in-reach"),
    ),
    (
        lambda: with_bonus(BonusRule.CAPPED),
        InvalidValueError("conditions", D(25), "border-in-reach"),
    ),
    (lambda: evolve(CARD, filing=5), WrongTypeError("exhibits", 5, "exhibits")),  # type: ignore[arg-type]
    (
        lambda: evolve(CARD, filing=(PLAN, PLAN)),
        InvalidValueError("filing", "K.1", "exhibit-of-its-own"),
    ),
    (
        lambda: evolve(
            CARD,
            criteria=(Criterion("1", "Một", "One", standing=Standing.COUNTED),),
            bonus=BonusRule.CAPPED,
        ),
        InvalidValueError("scale", "None", "scale-of-cap"),
    ),
    (
        lambda: evolve(CARD, scale=D(20), conditions=(MinimumTotal(D(21)),)),
        InvalidValueError("conditions", D(21), "border-in-reach"),
    ),
    (
        lambda: evolve(
            CARD,
            scale=D(20),
            classes=ClassTable([ClassBand("Tốt", "good", Range(D(21), None))]),
        ),
        InvalidValueError("classes", "Tốt", "border-in-reach"),
    ),
    (
        lambda: evolve(CARD, conditions=(LEADER, LEADER)),
        InvalidValueError("condition.code", "leader", "requirement-of-its-own"),
    ),
    (
        lambda: evolve(CARD, conditions=(evolve(LEADER, grade="Tốt"),)),
        InvalidValueError("condition.grade", "Tốt", "label-of-class"),
    ),
    (
        lambda: evolve(CARD, criteria=()).score({}),
        InvalidValueError("xa-mau: criteria", 0, "criteria-known"),
    ),
    (
        lambda: Requirement(" ", "Có", "Yes", wanted=True),
        InvalidValueError("code", " ", "filled-text"),
    ),
    (
        lambda: Requirement("a", "Có", "", wanted=True),
        InvalidValueError("text_en", "", "filled-text"),
    ),
    (
        lambda: LEADER.is_met("no"),  # type: ignore[arg-type]
        WrongTypeError("answer", "str", "yes-no"),
    ),
    (
        lambda: criterion(rule=BANDED, most=HALF_POINT),
        InvalidValueError("9. bands", D(1), "points-to-the-most"),
    ),
    (
        lambda: criterion(places=1, most=D("0.25")),
        InvalidValueError("9. places", 1, "places-of-points"),
    ),
    (
        lambda: criterion(places=1000),
        InvalidValueError("9. places", 99, "places-of-points"),
    ),
    (
        lambda: criterion(places="1"),
        WrongTypeError("places", "str", "whole-number"),
    ),
    (lambda: criterion(parts=5), WrongTypeError("parts", 5, "criteria")),
    (
        lambda: criterion(rule=Judged(), parts=(5,)),
        WrongTypeError("parts", 5, "criteria"),
    ),
    (
        lambda: criterion(parts=(criterion(),)),
        InvalidValueError("9. rule", "PerShare", "scored-criterion"),
    ),
    (
        lambda: criterion(rule=Judged(), measure="đo", parts=(criterion(),)),
        InvalidValueError("9. measure", "str", "scored-criterion"),
    ),
    (
        lambda: criterion(rule=Judged(), places=1, parts=(criterion(),)),
        InvalidValueError("9. places", 1, "scored-criterion"),
    ),
    (
        lambda: criterion(exhibits=(PLAN, PLAN)),
        InvalidValueError("9. exhibits", "K.1", "exhibit-of-its-own"),
    ),
    (
        lambda: scored({"1": Count(1)}),
        WrongTypeError("1. given (Share)", "Count", "evidence-of-rule"),
    ),
    (
        lambda: scored({"1": Points(D(1))}),
        WrongTypeError("1. given (Share)", "Points", "measured-evidence"),
    ),
    (
        lambda: scored({"3": D("5.5")}),
        InvalidValueError("3. points", D("5.50"), "points-to-the-most"),
    ),
    (
        lambda: evolve(CARD.score({}), lines=(5,)),  # type: ignore[arg-type]
        WrongTypeError("lines", 5, "lines-of-card"),
    ),
    (
        lambda: CARD.score({}, files=5),  # type: ignore[arg-type]
        WrongTypeError("files", "int", "files-by-criterion"),
    ),
    (
        lambda: Rounds(5),  # type: ignore[arg-type]
        WrongTypeError("sheets", "int", "rounds"),
    ),
    (lambda: Rounds(()), InvalidValueError("sheets", 0, "rounds")),
    (lambda: Rounds((5,)), WrongTypeError("sheets", 5, "rounds")),  # type: ignore[arg-type]
    (
        lambda: side_by_side(CARD.score({}), CARD.score({})),
        InvalidValueError("round", "self", "round-of-its-own"),
    ),
    (
        lambda: side_by_side(
            CARD.score({}, unit="A"), CARD.score({}, unit="B", round=Round.FINAL)
        ),
        InvalidValueError("unit", "A and B", "same-scoring"),
    ),
    (
        lambda: side_by_side(
            CARD.score({}),
            evolve(CARD, edition="2027").score({}, round=Round.FINAL),
        ),
        InvalidValueError("card", "Card (2026) and Card (2027)", "same-scoring"),
    ),
    (
        lambda: side_by_side(
            CARD.score({}), evolve(CARD, issuer="B").score({}, round=Round.FINAL)
        ),
        InvalidValueError("card", "xa-mau", "same-scoring"),
    ),
    (
        lambda: scored({"1": 7}),
        WrongTypeError("1. given (Share)", 7, "evidence-of-rule"),
    ),
    (
        lambda: scored({"2": 7}),
        WrongTypeError("2. given (Count(7))", 7, "kind-in-brackets"),
    ),
    (
        lambda: scored({"3": 7}),
        WrongTypeError("3. given (Points(7))", 7, "kind-in-brackets"),
    ),
    (
        lambda: scored({"3": YES}),
        WrongTypeError("3. given (Points)", YES, "evidence-of-rule"),
    ),
    (lambda: scored("1"), WrongTypeError("evidence", "str", "evidence")),
    (lambda: scored(7), WrongTypeError("evidence", "int", "evidence")),
    (lambda: scored([7]), WrongTypeError("evidence", 7, "evidence")),
    (
        lambda: scored([Evidence("1", Share(1, 2), round=Round.FINAL)]),
        InvalidValueError("1. round", "final", "one-round"),
    ),
    (
        lambda: scored([Evidence("1", Share(1, 2), round=Round.SELF)] * 2),
        InvalidValueError("evidence of 1", "1", "evidence-once"),
    ),
]


@pytest.mark.parametrize(("call", "error"), REFUSALS)
def test_part_says_what_it_refuses(
    call: Callable[[], object], error: CqttError
) -> None:
    """Oracle: the class of the error, the field, what came and what must be."""
    assert_refused(call, error)


def test_ends_of_what_is_allowed_are_taken() -> None:
    """Oracle: a percentage of 100, points of 0, and numbers of thirty digits."""
    most, least = D("9" * 30), D("1E-30")

    assert PerShare(full_at=D(100)).full_at == 100
    assert PointBand(Range(most, None), D(0)).range.low == most
    assert Amount(least).value == least
    assert Share(exact=Fraction(0)).value == 0
    assert Share(exact=Fraction(1)).value == 1
    assert Share(2, 2).value == 1
    assert Count(10**30 - 1).value == 10**30 - 1
    assert Share.of_percent(100).value == 1
    assert Share.of_percent(0).value == 0
    assert Quantity.AMOUNT in Quantity


def test_gap_without_english_has_none() -> None:
    """Oracle: what only Vietnamese says is told in Vietnamese in both languages."""
    found = evolve(
        CARD, gaps=("Không rõ ai chấm.", "Hai."), gaps_en=("Who?",)
    ).findings()

    assert [each.evidence_en for each in found[:2]] == ["“Who?”", "“Hai”"]


def test_number_in_no_band_is_not_a_share_of_nothing() -> None:
    """Oracle: a quarter was counted, though no band has it; of nothing, nothing was."""
    rule = Banded([PointBand(Range(D(50), None), D(2))])
    card = evolve(CARD, criteria=(criterion(rule=rule),))
    quarter = card.score({"9": Share(1, 4)}).lines[0]
    nothing = card.score({"9": Share(0, 0)}).lines[0]
    unknown = evolve(CARD, criteria=(criterion(most=None),))

    assert quarter.exact is None
    assert "the rule gives no points for this" in quarter.reason("en")
    assert "cách chấm không cho điểm với giá trị này" in quarter.reason()
    assert "of nothing no points are derived" in nothing.reason("en")
    assert "the most points are not known" in unknown.score({"9": Share(1, 4)}).lines[
        0
    ].reason("en")


def test_no_share_above_all_of_it_is_told_as_better() -> None:
    """Oracle: 101 % cannot be reached, 100 % can."""
    reach = (Range(D(101), None), Range(D(100), None))
    beyond, full = (
        Banded([PointBand(best, D(10)), PointBand(Range(None, best.low), D(5))])
        for best in reach
    )
    share = Share(exact=Fraction(99, 100))

    assert beyond.better(share, Fraction(10)) is None
    assert full.better(share, Fraction(10)) == Share(exact=Fraction(1))


def test_bonus_that_is_added_reaches_above_the_scale() -> None:
    """Oracle: 20 and 10 are 30, and 25 is asked for; conditions are told by default."""
    added = with_bonus(BonusRule.ADDED)
    given: dict[str, Any] = {"3": D(5), "9": Share(1, 1)}
    recognition = added.score(given).recognition

    assert recognition is not None
    assert recognition.is_met is None
    assert [each.text() for each in recognition.results] == [
        "tổng điểm từ 25 trở lên: chưa xác định được (tổng điểm từ 15 đến 30 điểm)"
    ]
    assert [each.text("en") for each in recognition.results] == [
        "at least 25 points in all: not decidable (total from 15 to 30 points)"
    ]


def test_line_without_files_has_none() -> None:
    """Oracle: files are names; where nothing came there are no names."""
    assert [each.files for each in CARD.score({}).lines] == [()] * 4
