"""
Tests of observations, of their assessment, of survey answers and of thresholds.

Oracles: Đà Nẵng's rule as the reference prints it (Part 2b); a
share of a ballot is that of its tally.
Properties: the order of observations never matters; one more met never lowers a share;
what was not observed is never met; shares are those of a naive walk; what is withheld
holds no number.  The people are invented.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from re import sub
from typing import Any, Final

import numpy as np
import pandas as pd
import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from cqtt import facts
from cqtt.agencies import Actor, Agency, Unit
from cqtt.conduct import (
    DA_NANG_LATE,
    LOCAL_THRESHOLDS,
    Assessment,
    Assessments,
    CodeOfConduct,
    ConductItem,
    GroupBy,
    ItemResult,
    ItemStatus,
    Judgement,
    Observation,
    ObservedCounts,
    QuestionMap,
    SourceKind,
    Threshold,
    Verdict,
    assess,
    observations_of,
)
from cqtt.errors import (
    InvalidValueError,
    NotNfcError,
    UnknownLocaleError,
    UnknownNameError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.law import Confidence, Period
from cqtt.satisfaction import (
    FIVE_LEVELS,
    FOUR_LEVELS,
    ONE_TO_TEN,
    Level,
    Question,
    Scale,
    Side,
    Survey,
    Tally,
)
from cqtt.satisfaction.trends import Direction
from cqtt.scorecards import Share
from cqtt.statistics.comparing import cochran_armitage
from cqtt.statistics.proportions import proportion_interval

SMILE: Final = ConductItem("luon-mim-cuoi", "luôn mỉm cười", "always smile")
LISTEN: Final = ConductItem("luon-lang-nghe", "luôn lắng nghe", "always listen")
CODE: Final = CodeOfConduct(
    code="xa-mau",
    name="2 luôn",
    name_en="2 always",
    edition="2026",
    items=(SMILE, LISTEN),
    in_force=Period(date(2026, 1, 1), date(2026, 12, 31)),
)
DESK, OFFICE = Unit("Một cửa"), Unit("Văn phòng", agency=Agency("UBND xã Mẫu"))
DAY: Final = date(2026, 3, 2)
YEAR: Final = Period(date(2026, 1, 1), date(2026, 12, 31))
MET, NEUTRAL, NOT_MET = Verdict.MET, Verdict.NEUTRAL, Verdict.NOT_MET
SELF: Final = SourceKind.SELF_ASSESSMENT
CHECK: Final = SourceKind.SUPERVISOR_CHECK
SECRETS: Final = ("Trần Thị Ví Dụ", "PH-0017", "cán bộ Trần Thị Ví Dụ rất chậm")


def seen(
    verdict: Verdict = MET,
    count: int = 1,
    *,
    item: str = SMILE.code,
    at: datetime | date = DAY,
    source: SourceKind = SourceKind.CITIZEN_RATING,
    unit: Unit = DESK,
    post: str = "",
    **about: Any,
) -> Observation:
    """Observe something on an ordinary day."""
    return Observation(item, verdict, at, source, unit, post, count=count, **about)


def assessed(rows: Iterable[Observation], **about: Any) -> Assessments:
    """Assess with every number shown, unless told otherwise."""
    about = {"minimum": 1, "shows_one_post": True} | about
    return assess(rows, about.pop("code", CODE), **about)


def result(
    rows: Iterable[Observation], item: ConductItem = SMILE, **about: Any
) -> ItemResult:
    """Return the result of an item of the whole."""
    return assessed(rows, by=GroupBy.WHOLE, **about).of().result(item.code)


def shown(found: ItemResult) -> ObservedCounts:
    """Return the evidence of a result that is shown."""
    assert found.observed is not None
    return found.observed


def slugs(found: Assessments | Judgement) -> list[tuple[str, str]]:
    """Return what was found, with its place."""
    return [(each.rule, each.place) for each in found.findings()]


# --- an observation --------------------------------------------------------------


def test_a_moment_is_vietnamese_and_a_day_stays_a_day() -> None:
    """Naive is Vietnamese time; an aware moment is converted."""
    naive = seen(at=datetime(2026, 3, 2, 0, 30))
    aware = seen(at=datetime(2026, 3, 1, 17, 30, tzinfo=UTC))

    assert naive.at == aware.at
    assert naive.on == aware.on == seen().on == DAY
    assert seen().at == DAY


def test_counts_and_weights_are_exact() -> None:
    """Whole numbers of numpy are taken; a Decimal keeps its places."""
    one = seen(count=np.int64(3), weight=np.int64(2))  # type: ignore[arg-type]

    assert (type(one.count), type(one.weight)) == (int, int)
    assert seen(weight=Decimal("0.5")).weight == Decimal("0.5")


@pytest.mark.parametrize(
    ("values", "error", "words"),
    [
        ({"item": " "}, InvalidValueError, "item"),
        ({"item": 5}, WrongTypeError, "item"),
        ({"verdict": "met"}, WrongChoiceError, "Verdict.MET"),
        ({"source": "camera"}, WrongChoiceError, "SourceKind"),
        ({"at": "2026-03-02"}, WrongTypeError, "'str' came"),
        ({"at": pd.NaT}, WrongTypeError, "'NaTType' came"),
        ({"unit": "Một cửa"}, WrongTypeError, "a Unit"),
        ({"post": "cha\u0301nh"}, NotNfcError, "post"),
        ({"channel": 5}, WrongTypeError, "channel"),
        ({"key": 5}, WrongTypeError, "key"),
        ({"remark": 5}, WrongTypeError, "remark must be text but 'int'"),
        ({"count": 0}, InvalidValueError, "above zero"),
        ({"count": True}, WrongTypeError, "whole number"),
        ({"count": 1.0}, WrongTypeError, "whole number"),
        ({"weight": 0}, InvalidValueError, "never a float"),
        ({"weight": 0.5}, WrongTypeError, "never a float"),
        ({"weight": True}, WrongTypeError, "never a float"),
        ({"weight": Decimal(0)}, InvalidValueError, "never a float"),
        ({"weight": Decimal("NaN")}, InvalidValueError, "never a float"),
        ({"weight": Decimal("1E-9999999")}, InvalidValueError, "of few digits"),
        ({"weight": Decimal("1E+99")}, InvalidValueError, "of few digits"),
        ({"weight": Decimal("0." + "3" * 60)}, InvalidValueError, "of few digits"),
        ({"weight": 10**12}, InvalidValueError, "'40 bits' came"),
        ({"weight": -(10**5000)}, InvalidValueError, "bits' came"),
        ({"weight": np.array([1, 2])}, WrongTypeError, "'ndarray' came"),
        ({"verdict": np.array(["met", "x"])}, WrongChoiceError, "'ndarray' came"),
        ({"source": pd.NA}, WrongChoiceError, "'NAType' came"),
        ({"count": 10**310}, InvalidValueError, "million million"),
        ({"questions": 0}, InvalidValueError, "questions"),
        ({"questions": 10**12}, InvalidValueError, "million million"),
        ({"post": "a\nb"}, InvalidValueError, "post must be one line"),
        ({"channel": "a\u202eb"}, InvalidValueError, "channel must be one line"),
    ],
)
def test_an_observation_that_cannot_be_is_refused(
    values: dict[str, Any], error: type[Exception], words: str
) -> None:
    """Types, NFC and numbers above zero."""
    with pytest.raises(error, match=words):
        evolve(seen(), **values)


def test_a_remark_is_kept_in_nfc() -> None:
    """No error about a citizen's words: they are put into NFC, not refused."""
    assert seen(remark="cha\u0323\u0302m").remark == "chậm"


@pytest.mark.parametrize("kind", [*SourceKind, *Verdict, *GroupBy])
def test_kinds_have_names_in_both_languages(kind: Any) -> None:
    """And in no third."""
    assert kind.text() != kind.text("en")
    with pytest.raises(UnknownLocaleError):
        kind.text("fr")


# --- shares ----------------------------------------------------------------------


def test_the_share_is_of_met_neutral_and_not_met() -> None:
    """Excused and not applicable are named and stand outside."""
    rows = [
        seen(MET, 180),
        seen(NEUTRAL, 12),
        seen(NOT_MET, 8),
        seen(Verdict.EXCUSED, 3),
        seen(Verdict.NOT_APPLICABLE, 2),
    ]
    found = result(rows)

    assert shown(found).counts == (180, 12, 8, 3, 2)
    assert (shown(found).base, shown(found).total) == (200, 205)
    assert (found.share, found.percent) == (Fraction(9, 10), Decimal("90.00"))
    assert found.interval == proportion_interval(Fraction(9, 10), 200)
    assert found.last_on == DAY


def test_unequal_weights_count_by_their_effective_size() -> None:
    """Kish 1965: (Σw)² / Σw²."""
    found = result([seen(MET, 9), seen(NOT_MET, 3, weight=Decimal("2.5"))])

    assert found.share == Fraction(9) / (9 + Fraction(15, 2))
    size = Fraction(33, 2) ** 2 / (9 + 3 * Fraction(25, 4))
    assert shown(found).n_effective == size
    assert shown(found).is_weighted
    assert found.interval == proportion_interval(found.share or 0, float(size))
    assert not shown(
        result([seen(MET, 9, weight=3), seen(NOT_MET, weight=3)])
    ).is_weighted


def test_without_a_base_there_is_no_share() -> None:
    """Only excused, or nothing at all."""
    excused = result([seen(Verdict.EXCUSED, 7)])
    nothing = result([seen()], LISTEN)

    assert (excused.status, excused.share) == (ItemStatus.SHOWN, None)
    assert shown(excused).percent is None
    assert excused.interval is None
    assert (nothing.status, nothing.share) == (ItemStatus.UNOBSERVED, None)
    assert nothing.percent is None
    assert nothing.observed is None


def test_the_self_assessment_stands_beside() -> None:
    """It is joined only when asked."""
    rows = [seen(NOT_MET, 3), seen(MET, 9, source=SELF)]
    beside, joined = result(rows), result(rows, joins_self=True)
    alone = result(rows[1:])

    assert (beside.share, joined.share) == (Fraction(0), Fraction(3, 4))
    assert beside.self_assessment is not None
    assert beside.self_assessment.share == 1
    assert joined.self_assessment is None
    assert [source for source, _ in joined.sources][-1] is SELF
    assert (alone.status, alone.self_status) == (
        ItemStatus.UNOBSERVED,
        ItemStatus.SHOWN,
    )


def test_sources_and_periods_are_chosen_and_told() -> None:
    """What was not asked for is counted apart."""
    rows = [
        seen(MET, 4),
        seen(NOT_MET, 5, source=CHECK),
        seen(NOT_MET, 2, at=date(2026, 9, 1)),
    ]
    spring = Period(date(2026, 1, 1), date(2026, 6, 30))
    found = assessed(rows, by=GroupBy.WHOLE, period=spring, sources=[CHECK])

    assert found.of().result(SMILE.code).share == 0
    assert (found.out_of_period, found.other_sources) == (2, 4)
    assert (found.came, found.counted) == (11, 5)
    assert (
        "\nObservations: 11 came, 5 counted; not counted: 2 outside the period, 4 of "
        "other sources"
    ) in found.explain("en")
    assert found.table().notes[-1] == (
        "Số quan sát: nhận 11, tính 5; không tính: 2 ngoài kỳ đánh giá, 4 thuộc nguồn "
        "khác"
    )
    assert "Nguồn: kiểm tra của cấp trên hoặc lãnh đạo" in found.explain()
    assert "Kỳ đánh giá: từ 01/01/2026 đến 30/06/2026" in found.explain()


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period(date(2026, 1, 1)), "Period: from 01/01/2026\n"),
        (Period(None, date(2026, 6, 30)), "Period: to 30/06/2026\n"),
    ],
)
def test_an_open_period_is_told(period: Period, words: str) -> None:
    """By the end that it has."""
    assert words in assessed([seen()], period=period).explain("en")


# --- groups ----------------------------------------------------------------------


def test_units_and_posts_are_apart() -> None:
    """In their order; case and spacing of a post do not matter."""
    rows = [
        seen(post="Trưởng phòng", unit=OFFICE),
        seen(NOT_MET, post="công chức"),
        seen(MET, 2, post="Công  chức "),
        seen(post="văn thư"),
    ]
    units = assessed(rows)
    posts = assessed(rows, by=GroupBy.POST)

    assert [group.label() for group in units.groups] == [
        "Một cửa",
        "Văn phòng",
    ]
    assert [group.label() for group in posts.groups] == [
        "Một cửa, Công  chức",
        "Một cửa, văn thư",
        "Văn phòng, Trưởng phòng",
    ]
    assert units.of(DESK).result(SMILE.code).share == Fraction(3, 4)
    assert posts.of(DESK, "CÔNG CHỨC").result(SMILE.code).share == Fraction(2, 3)


def test_the_agency_is_told_only_where_units_share_a_name() -> None:
    """In labels, tables and tidy rows; of one of them alone it is not."""
    twin = evolve(OFFICE, agency=Agency("UBND xã Khác"))
    rows = [seen(unit=OFFICE, post="a"), seen(unit=twin, post="a"), seen(post="a")]
    both = assessed(rows)
    labels = ["Một cửa", "Văn phòng (UBND xã Khác)", "Văn phòng (UBND xã Mẫu)"]

    assert [group.label() for group in both.groups] == labels
    assert [row["unit"] for row in both.tidy()][::2] == labels
    assert assessed(rows[:1]).tidy()[0]["unit"] == "Văn phòng"
    posts = assessed(rows, by=GroupBy.POST)
    assert [group.label() for group in posts.groups] == [f"{one}, a" for one in labels]


def test_a_unit_asked_for_has_a_group_without_observations() -> None:
    """All of its items are named as unobserved."""
    found = assessed([], units=[OFFICE]).of(OFFICE)

    assert found.unobserved == (SMILE, LISTEN)
    assert "always smile: unobserved" in found.explain("en")
    assert assessed([]).groups == ()
    assert "Nothing was observed" in assessed([]).explain("en")
    assert "Chưa có quan sát nào" in assessed([]).explain()


def test_an_item_in_two_parts_is_assessed_once() -> None:
    """It is one item in two wordings; the first names it."""
    twice = (
        evolve(SMILE, part="a"),
        evolve(SMILE, part="b", text_vi="mỉm cười"),
        evolve(LISTEN, part="b"),
    )
    found = assessed([seen()], code=evolve(CODE, items=twice))

    assert [each.item for each in found.of(DESK).results] == [twice[0], twice[2]]


def test_what_is_not_there_is_named() -> None:
    """A group or an item that the result does not have."""
    found = assessed([seen()])

    with pytest.raises(UnknownNameError, match="Văn phòng"):
        found.of(OFFICE)
    with pytest.raises(UnknownNameError, match="Một cửa, văn thư"):
        found.of(DESK, "văn thư")
    with pytest.raises(WrongTypeError, match="unit must be a Unit but 'Agency' came"):
        found.of(OFFICE.agency)  # type: ignore[arg-type]
    with pytest.raises(UnknownNameError, match="luon-mim-cuoi"):
        found.of(DESK).result("luon-noi")


def test_the_only_group_needs_no_name() -> None:
    """Of several, or of none, the unit must be named."""
    one, two = assessed([seen()]), assessed([seen(), seen(unit=OFFICE)])

    assert one.of() == one.of(DESK) == one.groups[0]
    for found in (two, assessed([])):
        with pytest.raises(InvalidValueError, match="not one group alone"):
            found.of()


# --- trends ----------------------------------------------------------------------


def test_a_trend_over_months_keeps_their_distance() -> None:
    """Cochran–Armitage with the numbers of the months, gaps and years included."""
    code = evolve(CODE, in_force=Period())
    days = (date(2025, 12, 31), date(2026, 2, 1), date(2026, 3, 15))
    counts = ((5, 5), (6, 4), (9, 1))
    rows = [
        seen(verdict, count, at=day)
        for day, pair in zip(days, counts, strict=True)
        for verdict, count in zip((MET, NOT_MET), pair, strict=True)
    ]
    trend = result(rows, code=code, level=0.9).trend

    assert trend is not None
    z, p_value = cochran_armitage([5, 6, 9], [10, 10, 10], [0, 2, 3])
    assert trend.z == pytest.approx(z)
    assert trend.p_value == pytest.approx(p_value)
    assert trend.direction is Direction.UP
    assert trend.points[0].period == Period(date(2025, 12, 1), date(2025, 12, 31))
    assert trend.points[1].period == Period(date(2026, 2, 1), date(2026, 2, 28))


def test_a_trend_over_given_periods() -> None:
    """They are equal steps; what lies in none of them is in no point."""
    halves = [
        Period(date(2026, 1, 1), date(2026, 6, 30)),
        Period(date(2026, 7, 1), date(2026, 10, 31)),
    ]
    rows = [
        seen(MET, 8),
        seen(NOT_MET, 2),
        seen(NOT_MET, 6, at=date(2026, 8, 1)),
        seen(MET, 4, at=date(2026, 8, 1)),
        seen(MET, 3, at=date(2026, 12, 1)),
    ]
    trend = result(rows, periods=halves, level=0.9).trend

    assert trend is not None
    assert [point.observed.base for point in trend.points] == [10, 10]
    assert trend.direction is Direction.DOWN
    assert (
        "p = 0.068: grounds enough for saying that the share falls over the periods"
    ) in assessed(rows, periods=halves, level=0.9).explain("en")


def test_no_direction_is_told_without_grounds() -> None:
    """Noise is called neither a rise nor a fall, in the words of surveys."""
    rows = [
        seen(verdict, count, at=date(2026, month, 2))
        for month, met in ((3, 40), (4, 41))
        for verdict, count in ((MET, met), (NOT_MET, 10))
    ]
    trend = result(rows).trend

    assert trend is not None
    assert trend.z > 0
    assert (trend.is_significant, trend.direction) == (False, None)
    assert (
        ": chưa đủ căn cứ để nói tỷ lệ tăng hay giảm qua các kỳ (từ 01/03/2026"
    ) in assessed(rows).explain()
    assert (
        ": not enough grounds for saying that the share rises or falls over the periods"
    ) in assessed(rows).explain("en")


@pytest.mark.parametrize(
    ("rows", "mixes"),
    [
        ([(3, CHECK, MET, 4), (4, CHECK, NOT_MET, 9)], False),
        ([(3, CHECK, MET, 4), (4, SourceKind.CAMERA_CHECK, MET, 4)], True),
        (
            [
                (3, CHECK, MET, 1),
                (3, SourceKind.CAMERA_CHECK, MET, 2),
                (4, CHECK, NOT_MET, 3),
                (4, SourceKind.CAMERA_CHECK, MET, 6),
            ],
            False,
        ),
        (
            [
                (3, CHECK, MET, 1),
                (3, SourceKind.CAMERA_CHECK, MET, 2),
                (4, CHECK, NOT_MET, 2),
                (4, SourceKind.CAMERA_CHECK, MET, 1),
            ],
            True,
        ),
        # What stands outside the base is in no mix.
        (
            [
                (3, CHECK, MET, 1),
                (4, CHECK, MET, 1),
                (4, SourceKind.CAMERA_CHECK, Verdict.EXCUSED, 9),
            ],
            False,
        ),
        # The self-assessment stands beside.
        ([(3, CHECK, MET, 1), (4, CHECK, MET, 1), (4, SELF, MET, 9)], False),
    ],
)
def test_a_mix_of_sources_that_differs_is_told(
    rows: list[tuple[int, SourceKind, Verdict, int]], *, mixes: bool
) -> None:
    """Then the trend may be that of the mix."""
    every = [
        seen(verdict, count, at=date(2026, month, 2), source=source)
        for month, source, verdict, count in rows
    ]
    trend = result(every).trend

    assert trend is not None
    assert trend.mixes_sources is mixes
    found = assessed(every)
    assert ("since the mix of sources differs" in found.explain("en")) is mixes
    assert ("vì tỷ trọng các nguồn khác nhau" in found.explain()) is mixes


def test_what_lies_in_no_period_is_in_no_mix() -> None:
    """Only the periods of the trend are set against each other."""
    rows = [
        seen(source=CHECK),
        seen(source=CHECK, at=date(2026, 4, 2)),
        seen(at=date(2026, 9, 2)),
    ]
    spring = [Period(date(2026, m, 1), date(2026, m, 28)) for m in (3, 4)]
    trend = result(rows, periods=spring).trend

    assert trend is not None
    assert not trend.mixes_sources


def test_the_last_month_there_is() -> None:
    """The end of the calendar has a month like any other."""
    code = evolve(CODE, in_force=Period())
    trend = result([seen(), seen(at=date.max)], code=code).trend

    assert trend is not None
    assert trend.points[1].period == Period(date(9999, 12, 1), date.max)


def test_a_level_trend_and_no_trend() -> None:
    """Two equal shares; a single period; a second one without a base."""
    april = date(2026, 4, 1)
    level = result([seen(), seen(at=april)]).trend
    excused = result([seen(), seen(Verdict.EXCUSED, at=april)])

    assert level is not None
    assert (level.direction, level.z) == (None, 0)
    assert result([seen()]).trend is None
    assert (excused.trend, excused.withholds_trend) == (None, False)


# --- findings --------------------------------------------------------------------


def test_what_does_not_count_is_named_by_position() -> None:
    """Unknown item, not in force, outside the units, repeated, without a post."""
    rows = [
        seen(post="a"),
        seen(item="luon-noi", post="a"),
        seen(item="chào bà con", post="a"),
        seen(at=date(2025, 12, 31), post="a"),
        seen(at=date(2027, 1, 1), post="a"),
        seen(unit=OFFICE, post="a"),
        seen(key="1", post="a"),
        seen(key="1", post="a"),
        seen(key="2", post="a"),
        seen(NOT_MET, key="2", post="a"),
        seen(key="2", item=LISTEN.code, post="a"),
        seen(),
    ]
    found = assessed(rows, by=GroupBy.POST, units=(DESK,))

    assert slugs(found) == [
        ("item-of-code", "№ 2, 3"),
        ("code-in-force", "№ 4, 5"),
        ("unit-assessed", "№ 6"),
        ("observed-once", "№ 8"),
        ("observed-one-way", "№ 9, 10"),
        ("post-observed", "№ 12"),
    ]
    assert found.uncounted == (
        (2, "item-of-code"),
        (3, "item-of-code"),
        (4, "code-in-force"),
        (5, "code-in-force"),
        (6, "unit-assessed"),
        (8, "observed-once"),
        (9, "observed-one-way"),
        (10, "observed-one-way"),
        (12, "post-observed"),
    )
    assert (found.came, found.counted) == (12, 3)
    assert "not counted: 9 faulty, as told below\n№ is the number" in found.explain(
        "en"
    )
    assert "không tính: 9 có lỗi, nêu bên dưới\n№ là số thứ tự" in found.explain()
    assert [each.evidence_en for each in found.findings()] == [
        "8 characters, near 'luon-mim-cuoi'; 11 characters",
        "2025-12-31; 2027-01-01",
        "Văn phòng (UBND xã Mẫu)",
        "8 = 7",
        "9 ≠ 10",
        "no post",
    ]
    assert found.findings()[1].evidence == "31/12/2025; 01/01/2027"
    assert "none of them was counted" in found.findings()[4].message("en")
    assert "tất cả đều không được tính" in found.findings()[4].message()
    group = found.of(DESK, "a")
    assert [shown(each).total for each in group.results] == [2, 1]
    assert found.findings()[0].message("en") in found.explain("en")


@pytest.mark.parametrize(
    ("came", "evidence"),
    [
        ("luon mim cuoi", "13 characters, near 'luon-mim-cuoi'"),
        ("Luôn lắng nghe", "14 characters, near 'luon-lang-nghe'"),
        ("luon-mim-cuoj", "13 characters, near 'luon-mim-cuoi'"),
        ("cô Trần rất chậm", "16 characters"),
        ("luon-mim-cuoi" * 20, "260 characters"),
    ],
)
def test_the_item_that_may_be_meant_is_told(came: str, evidence: str) -> None:
    """By its code or wording; what came may be a person's words and is not shown."""
    (found,) = assessed([seen(item=came)] * 2).findings()

    assert (found.rule, found.place) == ("item-of-code", "№ 1, 2")
    assert found.evidence_en == evidence
    assert found.evidence.startswith(f"{len(came)} ký tự")


def test_a_code_alike_is_found_by_any_of_its_wordings() -> None:
    """A code that is no rendering of its wording."""
    code = evolve(CODE, items=(evolve(SMILE, code="m1"),))

    (found,) = assessed([seen(item="Luôn mỉm cười")], code=code).findings()
    assert found.evidence == "13 ký tự, gần giống 'm1'"


def test_many_observations_without_a_post_are_one_finding() -> None:
    """The first numbers and how many; those outside the period are left out."""
    rows = [seen(count=2) for _ in range(55)]
    rows += [seen(at=date(2026, 8, 1)), seen(source=CHECK), seen(post="a")]
    spring = Period(date(2026, 1, 1), date(2026, 6, 30))
    found = assessed(
        rows, by=GroupBy.POST, period=spring, sources=[SourceKind.CITIZEN_RATING]
    )

    assert slugs(found) == [
        ("post-observed", "№ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, … (× 55)")
    ]
    assert len(found.uncounted) == 55
    assert (found.came, found.counted) == (113, 1)
    assert (found.out_of_period, found.other_sources) == (1, 1)


def test_a_repeat_outside_the_period_still_makes_a_conflict() -> None:
    """What differs under one key is not counted, wherever the other one lies."""
    rows = [seen(key="1"), seen(NOT_MET, key="1", at=date(2026, 8, 1))]
    found = assessed(rows, period=Period(date(2026, 1, 1), date(2026, 6, 30)))

    assert [(each.place, each.evidence) for each in found.findings()] == [
        ("№ 1", "1 ≠ 2")
    ]
    assert (found.counted, found.out_of_period) == (0, 1)


def test_the_code_itself_is_checked() -> None:
    """A code without items cannot be observed; a period may end after it."""
    later = Period(None, date(2027, 6, 30))

    assert slugs(assessed([], period=later))[0][0] == "code-in-force"


@pytest.mark.parametrize(
    ("values", "error", "words"),
    [
        ({"observations": "Trần"}, WrongTypeError, "'str' came"),
        ({"observations": 5}, WrongTypeError, "'int' came"),
        ({"observations": ["Trần"]}, WrongTypeError, r"observations\[0\].*'str' came"),
        ({"code": "xa-mau"}, WrongTypeError, "CodeOfConduct"),
        ({"by": "unit"}, WrongChoiceError, "GroupBy.UNIT"),
        ({"period": DAY}, WrongTypeError, "Period"),
        ({"units": 5}, WrongTypeError, "Unit objects"),
        ({"units": ["Một cửa"]}, WrongTypeError, "a Unit"),
        ({"sources": "camera"}, WrongTypeError, "SourceKind"),
        ({"sources": 5}, WrongTypeError, "SourceKind"),
        ({"sources": ["camera"]}, WrongChoiceError, "SourceKind"),
        ({"joins_self": 1}, WrongTypeError, "True or False"),
        ({"shows_one_post": None}, WrongTypeError, "True or False"),
        ({"level": 95}, InvalidValueError, "between 0 and 1"),
        ({"minimum": -1}, InvalidValueError, "minimum"),
        ({"minimum": 5.0}, WrongTypeError, "minimum"),
        ({"minimum": 10**5000}, InvalidValueError, "minimum"),
        ({"headline_from": -1}, InvalidValueError, "headline_from"),
        ({"headline_from": "30"}, WrongTypeError, "headline_from"),
        ({"periods": "2026"}, WrongTypeError, "both ends"),
        ({"periods": 2026}, WrongTypeError, "both ends"),
        ({"periods": ["2026"]}, WrongTypeError, "Period"),
        ({"periods": [Period(DAY)]}, InvalidValueError, "both ends"),
        ({"periods": [Period(None, DAY)]}, InvalidValueError, "both ends"),
        ({"periods": [YEAR, YEAR]}, InvalidValueError, "do not overlap"),
    ],
)
def test_bad_settings_are_refused(
    values: dict[str, Any], error: type[Exception], words: str
) -> None:
    """Each with what it must be."""
    about: dict[str, Any] = {"observations": [], "code": CODE} | values
    observations, code = about.pop("observations"), about.pop("code")

    with pytest.raises(error, match=words):
        assess(observations, code, **about)


# --- what is withheld ------------------------------------------------------------


def numbers_told(found: Assessments) -> str:
    """Return everything that a result says, its assumptions and findings apart."""
    return repr([group.results for group in found.groups]) + repr(found.tidy())


def test_few_observations_are_withheld_without_a_number() -> None:
    """Four of four or four of none look the same."""
    every = [
        assess([seen(MET, 4)], CODE),
        assess([seen(NOT_MET, 1, at=date(2026, 5, 5)), seen(MET, 2)], CODE),
        assess([seen(MET, 3), seen(Verdict.NOT_APPLICABLE, 40)], CODE),
        assess([seen(Verdict.EXCUSED, 4)], CODE),
    ]
    told = [
        (
            # How many came is told, not what they say.
            sub(r"nhận \d+, tính \d+", "", found.explain()),
            found.table().rows,
            numbers_told(found),
            sub(r"nhận \d+, tính \d+", "", found._repr_html_()),
            found.groups[0].explain(),
            found.groups[0].overall().explain(),
        )
        for found in every
    ]

    assert len(set(map(repr, told))) == 1
    assert "luôn mỉm cười: không nêu kết quả vì có dưới 5 quan sát" in told[0][0]
    assert assess([seen(MET, 5)], CODE).of(DESK).result(SMILE.code).share == 1


def test_the_whole_says_that_it_tells_what_units_withhold() -> None:
    """Only the whole does; two calls are the caller's matter."""
    whole = assess([seen(MET, 9)], CODE, by=GroupBy.WHOLE)

    assert "what is withheld there could be subtracted" in whole.explain("en")
    assert "lấy toàn bộ trừ đi sẽ lộ phần không nêu" in whole.of().explain()
    assert "subtracted" not in assess([seen(MET, 9)], CODE).explain("en")


def test_a_post_is_withheld_too() -> None:
    """The minimum holds for whoever asks by post."""
    found = assess([seen(MET, 4, post="a")], CODE, by=GroupBy.POST)

    assert found.groups[0].results[0].status is ItemStatus.TOO_FEW


def test_a_unit_of_one_post_is_withheld() -> None:
    """It would be a person's; the rest must be as many as the minimum."""

    def status(*rows: Observation, **about: Any) -> ItemStatus:
        found = assess(rows, CODE, **about)
        return found.groups[0].result(SMILE.code).status

    one, other = seen(MET, 40, post="a"), seen(MET, 4, post="b")
    assert status(one) is ItemStatus.ONE_POST
    assert status(one, evolve(one, post=" A")) is ItemStatus.ONE_POST
    assert status(one, other) is ItemStatus.ONE_POST
    assert status(one, other, seen(MET, 1)) is ItemStatus.SHOWN
    assert status(one, evolve(other, count=5)) is ItemStatus.SHOWN
    assert status(one, by=GroupBy.WHOLE) is ItemStatus.ONE_POST
    elsewhere = evolve(one, unit=OFFICE)
    assert status(one, elsewhere, by=GroupBy.WHOLE) is ItemStatus.SHOWN
    assert status(one, by=GroupBy.POST) is ItemStatus.SHOWN
    assert status(one, shows_one_post=True) is ItemStatus.SHOWN
    assert status(one, minimum=0) is ItemStatus.ONE_POST
    assert status(one, other, minimum=0) is ItemStatus.SHOWN


def test_a_small_part_withholds_all_parts() -> None:
    """The others would tell it: by source, by period, and beside the periods."""
    by_source = assess([seen(MET, 9), seen(NOT_MET, 1, source=CHECK)], CODE)
    by_month = assess([seen(MET, 9), seen(NOT_MET, 1, at=date(2026, 4, 1))], CODE)
    rest = assess(
        [seen(MET, 9), seen(MET, 6, at=date(2026, 4, 1)), seen(at=date(2026, 9, 1))],
        CODE,
        periods=[Period(date(2026, 3, 1), date(2026, 4, 30))],
    )

    found = by_source.of(DESK).result(SMILE.code)
    assert (found.sources, found.withholds_sources) == ((), True)
    assert "By source: withheld" in by_source.explain("en")
    for each in (by_month, rest):
        found = each.of(DESK).result(SMILE.code)
        assert (found.trend, found.withholds_trend) == (None, True)
        assert "Xu hướng: không nêu" in each.explain()


def test_a_small_self_assessment_is_withheld_by_itself() -> None:
    """It stands beside; the share stays."""
    found = assess([seen(MET, 9), seen(MET, 2, source=SELF)], CODE)
    one = found.of(DESK).result(SMILE.code)

    assert (one.share, one.self_status) == (Fraction(1), ItemStatus.TOO_FEW)
    assert one.self_assessment is None
    assert "Self-assessment: withheld, fewer than 5" in found.explain("en")


def test_the_self_assessment_is_counted_apart_and_has_its_own_rows() -> None:
    """Oracle: the counted are those in the bases and those beside them."""
    rows = [
        seen(MET, 6),
        seen(MET, 27, source=SELF),
        seen(NOT_MET, 9, source=SELF),
        seen(MET, 2, item=LISTEN.code, source=SELF),
    ]
    found, joined = assess(rows, CODE), assess(rows, CODE, joins_self=True)
    told = [
        (row["item"], row["self_assessment"], row["status"], row["base"])
        for row in found.tidy()
    ]

    assert told == [
        (SMILE.code, False, "shown", 6),
        (SMILE.code, True, "shown", 36),
        (LISTEN.code, False, "unobserved", None),
        (LISTEN.code, True, "too-few", None),
    ]
    own = found.tidy()[1]
    assert (own["met"], own["percent"]) == (27, 75.0)
    assert own["low"] is own["high"] is own["last_on"] is None
    assert found.tidy()[3]["met"] is found.tidy()[0]["percent"] is None
    assert (found.counted, found.self_assessed) == (44, 38)
    said = "Số quan sát: nhận 44, tính 44 (trong đó 38 tự đánh giá nêu riêng, ngoài "
    assert said in found.explain()
    assert found.table("en").notes[-1] == (
        "Observations: 44 came, 44 counted (38 of them self-assessment, beside the "
        "shares)"
    )
    assert (joined.self_assessed, len(joined.tidy())) == (0, 2)
    assert "ngoài tỷ lệ" not in joined.explain()


def test_no_name_key_or_remark_is_shown() -> None:
    """Privacy: neither in a repr nor in words, tables, findings or HTML."""
    rows = [
        seen(NOT_MET, post="a", key=SECRETS[1], remark=SECRETS[2]),
        seen(MET, post="a", key=SECRETS[1], remark=SECRETS[2]),
        seen(MET, post="a", item=SECRETS[2]),
        seen(MET, 7, post="a", remark=SECRETS[2]),
    ]
    found = assess(rows, CODE, by=GroupBy.POST)
    judged = DA_NANG_LATE.judge(
        rows, period=YEAR, by=Actor(DESK, "a", name=SECRETS[0]), items=[SMILE.code]
    )
    told = [repr(each) for each in (rows[0], rows[3], found, judged)]
    told += [repr(each.findings()) for each in (found, judged)]
    for each in (found, found.groups[0], judged):
        told += [each.explain(locale) for locale in ("vi", "en")]
        told += [each.table(locale).text(locale) for locale in ("vi", "en")]
        told.append(each._repr_html_())

    assert len(found.findings()) == 2
    for secret in SECRETS:
        assert all(secret not in text for text in told)


def of_item(rows: Iterable[Observation], **about: Any) -> ItemResult:
    """Return the result of an item in the desk, with what is withheld by default."""
    return assess(rows, CODE, **about).of(DESK).result(SMILE.code)


def test_the_not_applicable_hide_no_post() -> None:
    """The share is of the base: only that counts beside the post."""
    rows = [
        seen(MET, 3, post="Chủ tịch"),
        seen(NOT_MET, 7, post="Chủ tịch"),
        seen(Verdict.NOT_APPLICABLE, 5),
    ]

    assert of_item(rows).status is ItemStatus.ONE_POST
    assert of_item([*rows, seen(MET, 5)]).status is ItemStatus.SHOWN
    excused = [evolve(row, verdict=Verdict.EXCUSED) for row in rows]
    assert of_item(excused).status is ItemStatus.SHOWN
    assert of_item(excused[:2]).status is ItemStatus.ONE_POST


def test_a_heavy_weight_does_not_pass_the_minimum() -> None:
    """The effective size is looked at too."""
    rows = [seen(MET, 7), seen(NOT_MET, weight=10**9)]

    assert of_item(rows).status is ItemStatus.TOO_FEW
    assert of_item(rows, minimum=1).share is not None


def test_weights_do_not_tell_a_part_that_is_withheld() -> None:
    """Alarm: of known weights, counts and share tell the verdicts of each weight."""
    rows = [
        seen(MET, 17),
        seen(NOT_MET, 3),
        seen(MET, 1, source=CHECK, weight=3),
        seen(NOT_MET, 2, source=CHECK, weight=3),
    ]
    found = assess(rows, CODE)
    one = found.of(DESK).result(SMILE.code)

    assert one.status is ItemStatus.WEIGHTS
    assert (one.observed, one.share, one.is_withheld) == (None, None, True)
    assert "since the weights would tell a part" in found.explain("en")
    assert "vì trọng số làm lộ phần quá nhỏ" in found.explain()
    overall = found.of().overall()
    assert (overall.share, overall.denominator) == (None, 0)
    assert "Withheld, so not in it: always smile" in overall.explain("en")
    # What has the weights of the rest tells nothing, and what is large is shown.
    even = [evolve(row, weight=1) for row in rows]
    assert of_item(even).status is ItemStatus.SHOWN
    assert of_item([*rows, seen(MET, 3, source=CHECK, weight=3)]).withholds_sources is (
        False
    )
    other = seen(MET, 3, source=SourceKind.CAMERA_CHECK, weight=3)
    mixed = of_item([*rows, other])
    assert (mixed.status, mixed.withholds_sources) == (ItemStatus.SHOWN, True)


def test_weights_in_a_period_or_a_source_do_not_tell_a_part_either() -> None:
    """Where the other parts are withheld, those that would tell them are too."""
    camera, april = SourceKind.CAMERA_CHECK, date(2026, 4, 2)
    by_source = [
        seen(MET, 20),
        seen(MET, 20, at=april),
        seen(NOT_MET, 3, source=CHECK, weight=3),
        seen(MET, 3, source=camera, weight=3, at=april),
    ]
    by_period = [
        seen(MET, 20),
        seen(MET, 20, source=CHECK),
        seen(NOT_MET, 3, at=april, weight=3),
        seen(MET, 3, at=date(2026, 5, 2), weight=3, source=CHECK),
    ]

    for rows in (by_source, by_period):
        found = of_item(rows)
        assert found.status is ItemStatus.SHOWN
        assert (found.withholds_sources, found.withholds_trend) == (True, True)


def test_weights_do_not_tell_a_post() -> None:
    """Those of a weight of their own, of a post, are its results; ballots are not."""
    rows = [seen(MET, 20), seen(NOT_MET, 3, post="a", weight=3)]
    ballots = [seen(MET, 20), seen(NOT_MET, 3, weight=3)]

    assert of_item(rows).status is ItemStatus.WEIGHTS
    assert of_item(ballots).status is ItemStatus.SHOWN
    assert of_item(rows, shows_one_post=True).status is ItemStatus.SHOWN
    many = [*rows, seen(MET, 2, post="b", weight=3), seen(MET, 5, weight=3)]
    assert of_item(many).status is ItemStatus.SHOWN


@pytest.mark.parametrize(
    ("count", "percent"), [(29, None), (30, Decimal("100.00"))], ids=["few", "enough"]
)
def test_a_percentage_needs_thirty(count: int, percent: Decimal | None) -> None:
    """Oracle: the rule of satisfaction; the exact share stays."""
    found = assess([seen(MET, count), seen(MET, count, source=SELF)], CODE)
    one, overall = found.of(DESK).result(SMILE.code), found.of().overall()
    score = Tally({"Rất hài lòng": count}, scale=FIVE_LEVELS).satisfied()

    assert (one.share, one.percent) == (Fraction(1), percent)
    assert one.is_withheld is overall.is_withheld is score.is_withheld
    assert (percent is None) is one.is_withheld
    assert (overall.percent, overall.share) == (percent, Fraction(1))
    assert Share.measured(overall).is_withheld is one.is_withheld
    assert found.tidy()[0]["percent"] == (None if percent is None else 100.0)
    assert found.table().to_records()[0]["percent"] == percent
    assert found.explain().count(", chiếm 100,00 %") == (0 if percent is None else 2)
    assert (
        f"met {count} of {count}, fewer than 30 observations, so no percentage"
        in overall.explain("en")
    ) is one.is_withheld


def test_what_has_a_headline_is_a_setting() -> None:
    """By effective size; told below."""
    rows = [seen(MET, 9, weight=2), seen(NOT_MET, 3)]

    assert of_item(rows, headline_from=12).percent is None
    assert of_item(rows, headline_from=11).percent == Decimal("85.71")
    assert of_item(rows, headline_from=0, minimum=0).percent is not None
    assert of_item([seen(Verdict.EXCUSED, 7)]).percent is None
    assert not of_item([], units=[DESK]).is_withheld
    assert "Of fewer than 12 observations there are counts" in assess(
        rows, CODE, headline_from=12
    ).explain("en")


def test_a_trend_by_weight_tells_its_shares() -> None:
    """The counts of each period do not show what was tested."""
    rows = [
        seen(MET, 50),
        seen(NOT_MET, 50, weight=2),
        seen(MET, 40, weight=2, at=date(2026, 4, 2)),
        seen(NOT_MET, 60, at=date(2026, 4, 2)),
    ]
    words = assess(rows, CODE).explain("en")

    assert "31/03/2026 50/100, by weight 33.33 %" in words
    assert "30/04/2026 40/100, by weight 57.14 %" in words
    assert "Mind: the test of the trend goes by weight" in words
    assert "50/100, theo trọng số 33,33 %" in assess(rows, CODE).explain()
    few = assess([evolve(row, count=5) for row in rows], CODE).explain("en")
    assert "31/03/2026 5/10, by weight 33.33 %;" in few


def test_a_trend_of_few_is_called_rough() -> None:
    """An expected count below 5, as in the trends of surveys."""

    def trend(*counts: int) -> Any:
        april = date(2026, 4, 2)
        days = (DAY, DAY, april, april)
        rows = [
            seen(verdict, count, at=day)
            for verdict, day, count in zip(
                (MET, NOT_MET) * 2, days, counts, strict=True
            )
            if count
        ]
        return result(rows).trend

    assert trend(0, 5, 4, 1).is_rough
    assert not trend(50, 50, 60, 40).is_rough
    assert trend(5, 5, 4, 5).is_rough
    assert not trend(5, 5, 5, 5).is_rough
    # Where all is met there is nothing to expect.
    assert not trend(5, 0, 5, 0).is_rough


def test_each_source_may_fall_and_the_whole_rise() -> None:
    """Oracle: Simpson's table of the lawyer's report; no direction is told."""
    april = date(2026, 4, 2)
    rows = [
        seen(MET, 18),
        seen(NOT_MET, 2),
        seen(MET, 40, source=CHECK),
        seen(NOT_MET, 60, source=CHECK),
        seen(MET, 80, at=april),
        seen(NOT_MET, 20, at=april),
        seen(MET, 6, at=april, source=CHECK),
        seen(NOT_MET, 14, at=april, source=CHECK),
    ]
    trend = result(rows).trend

    assert trend is not None
    assert (trend.is_significant, trend.direction) == (True, None)
    assert "Trend: nothing is concluded, since" in assess(rows, CODE).explain("en")
    assert "Xu hướng: không kết luận, vì" in assess(rows, CODE).explain()
    assert "căn cứ" not in assess(rows, CODE).explain()
    assert "nên xét riêng từng nguồn" in assess(rows, CODE).explain()


def test_what_lies_in_no_period_of_the_trend_is_told() -> None:
    """How many; too few of them withhold the trend."""
    rows = [seen(MET, 20, at=date(2026, month, 2)) for month in (1, 2, 3, 4)]
    months = [Period(date(2026, m, 1), date(2026, m, 28)) for m in (1, 2)]
    found = assess(rows, CODE, periods=months)

    trend = found.of(DESK).result(SMILE.code).trend
    assert trend is not None
    assert trend.outside == 40
    assert "  40 observations lie in none of the periods" in found.explain("en")
    assert "  40 quan sát không thuộc kỳ nào" in found.explain()


def test_units_of_one_name_and_body_are_told_apart_by_code() -> None:
    """In labels and rows."""
    units = [Unit("Một cửa", code=code) for code in "ab"]
    found = assessed([seen(unit=unit) for unit in units])

    assert [group.label() for group in found.groups] == ["Một cửa (a)", "Một cửa (b)"]


def test_an_item_that_is_asked_for_is_named_by_its_slug_alone() -> None:
    """What is no slug may be a person's words."""
    group = assessed([seen()]).of(DESK)

    for asked, words in ((SECRETS[2], "30 characters"), (5, "'int'")):
        with pytest.raises(UnknownNameError, match=words) as caught:
            group.result(asked)  # type: ignore[arg-type]
        assert SECRETS[2] not in str(caught.value)
    with pytest.raises(WrongTypeError, match="post"):
        assessed([seen()]).of(DESK, 5)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("code", None),
        ("settings", None),
        ("unit", "Một cửa"),
        ("post", 5),
        ("results", None),
        ("results", [5]),
    ],
)
def test_what_an_assessment_is_made_of_is_checked(name: str, value: Any) -> None:
    """Each with what it must be; the same of all groups."""
    found = assessed([seen()])

    with pytest.raises(WrongTypeError, match=name):
        evolve(found.groups[0], **{name: value})
    name = name.replace("results", "groups")
    if name in {"code", "settings", "groups"}:
        with pytest.raises(WrongTypeError, match=name):
            evolve(found, **{name: value})


# --- words and tables ------------------------------------------------------------


def test_an_assessment_is_told_in_both_languages() -> None:
    """Counts, interval, sources, trend, last day, the self-assessment, assumptions."""
    rows = [
        seen(MET, 9),
        seen(NOT_MET, 6, at=date(2026, 4, 2)),
        seen(MET, 5, at=date(2026, 4, 3), source=CHECK, weight=2),
        seen(MET, 6, source=SELF),
        seen(Verdict.EXCUSED),
    ]
    group = assess(rows, CODE).of(DESK)

    assert group.explain().splitlines() == [
        "2 luôn (2026): Một cửa",
        (
            "luôn mỉm cười: đạt 14 trên 20 quan sát (có trọng số, cỡ hiệu dụng 17,9); "
            "ngoài mẫu số: 1 “không đạt, có lý do chính đáng”"
        ),
        "  Khoảng tin cậy 95 %: từ 52,85 % đến 89,95 %",
        "  Theo nguồn: người dân chấm 9/15; kiểm tra của cấp trên hoặc lãnh đạo 5/5",
        (
            "  Xu hướng: không kết luận, vì tỷ trọng các nguồn khác nhau giữa các kỳ "
            "(từ 01/03/2026 đến 31/03/2026 9/9, theo trọng số 100,00 %; từ 01/04/2026 "
            "đến 30/04/2026 5/11, theo trọng số 62,50 %; Cochran–Armitage, p = 0,040)"
        ),
        "  Lưu ý: kiểm định xu hướng theo trọng số, số đếm thì không",
        (
            "  Lưu ý: ít quan sát (có tần số kỳ vọng dưới 5): kiểm định xu hướng chỉ "
            "gần đúng"
        ),
        (
            "  Lưu ý: tăng giảm có thể chỉ do tỷ trọng các nguồn thay đổi; nên xét "
            "riêng từng nguồn"
        ),
        "  Quan sát gần nhất: 03/04/2026",
        "  Tự đánh giá (không gộp): đạt 6 trên 6 quan sát",
        "luôn lắng nghe: chưa quan sát",
        "Kết quả tự đánh giá nêu riêng, không gộp vào tỷ lệ",
        (
            "Mẫu số gồm đạt, bình thường, không đạt; không gồm “không đạt, có lý do "
            "chính đáng” và “không áp dụng”"
        ),
        (
            "Giả định: các quan sát là mẫu ngẫu nhiên, độc lập; trị số p tính riêng "
            "cho từng nội dung"
        ),
        (
            "Không nêu kết quả của nội dung có dưới 5 quan sát (theo số đếm hoặc cỡ "
            "hiệu dụng)"
        ),
        "Dưới 30 quan sát chỉ nêu số đếm, không nêu tỷ lệ phần trăm",
        (
            "Không nêu kết quả của nội dung mà hầu hết quan sát chỉ ở một chức danh, "
            "vì có thể là kết quả của riêng một người"
        ),
    ]
    assert group.explain("en").splitlines()[1:11] == [
        (
            "always smile: met 14 of 20 (weighted, effective size 17.9); "
            "outside the base: 1 not met, for a good reason"
        ),
        "  95 % interval: 52.85 % to 89.95 %",
        "  By source: ratings of citizens 9/15; checks of supervisors 5/5",
        (
            "  Trend: nothing is concluded, since the mix of sources differs between "
            "periods (from 01/03/2026 to 31/03/2026 9/9, by weight 100.00 %; from "
            "01/04/2026 to 30/04/2026 5/11, by weight 62.50 %; Cochran–Armitage, p = "
            "0.040)"
        ),
        "  Mind: the test of the trend goes by weight, the counts do not",
        (
            "  Mind: few observations (an expected count is below 5): the test of the "
            "trend is approximate only"
        ),
        (
            "  Mind: a rise or fall may come of the mix of sources; assess one source "
            "alone"
        ),
        "  Last observed: 03/04/2026",
        "  Self-assessment, beside: met 6 of 6",
        "always listen: unobserved",
    ]


def test_what_has_no_base_is_told() -> None:
    """Only excused ones: counts, no percentage, no interval, no trend."""
    found = assessed([seen(Verdict.EXCUSED, 7)], by=GroupBy.WHOLE, joins_self=True)

    assert "luôn mỉm cười: không có gì trong mẫu số; ngoài mẫu số: 7" in found.explain()
    assert "nothing in the base" in found.explain("en")
    assert "fewer than two periods with a base" in found.explain("en")
    assert "joined into the share" in found.explain("en")
    assert "is shown, as asked" in found.explain("en")
    assert "one post" not in assessed([], by=GroupBy.POST).explain("en")


def test_tables_and_tidy_rows() -> None:
    """A row for each item; percentages as Decimal for print, floats for plots."""
    found = assess([seen(MET, 30), seen(NOT_MET, 10)], CODE)
    smile, listen = found.table("en").to_records()

    assert smile == {
        "group": "Một cửa",
        "item": "always smile",
        "met": 30,
        "neutral": 0,
        "not_met": 10,
        "excused": 0,
        "not_applicable": 0,
        "percent": Decimal("75.00"),
        "low": Decimal("59.81"),
        "high": Decimal("85.81"),
        "last_on": DAY,
        "status": "observed",
    }
    assert listen["status"] == "unobserved"
    assert listen["percent"] is None
    tidy = found.tidy()
    assert tidy == found.of(DESK).tidy()
    assert (tidy[0]["percent"], tidy[0]["base"]) == (75.0, 40)
    assert (tidy[0]["text_vi"], tidy[0]["text_en"]) == (SMILE.text_vi, SMILE.text_en)
    assert [row["status"] for row in tidy] == ["shown", "unobserved"]
    whole = assess([], CODE, by=GroupBy.WHOLE)
    assert whole.tidy()[0]["unit"] == "toàn bộ"
    assert whole.groups[0].label("en") == "as a whole"
    assert found.of(DESK)._repr_html_().count("<tr>") >= 2
    assert found.of(DESK).table("en").heading_title("en") == "2 always (2026): Một cửa"


@pytest.mark.parametrize("kind", [Assessment, Assessments])
def test_a_third_language_is_refused(kind: type) -> None:
    """Words and tables."""
    found: Any = assess([seen()], CODE)
    chosen = found if kind is Assessments else found.groups[0]

    for say in (chosen.explain, chosen.table):
        with pytest.raises(UnknownLocaleError):
            say("fr")


# --- all items together ----------------------------------------------------------


def test_all_items_are_pooled_for_a_scorecard() -> None:
    """Every observation counts once; what is withheld or unobserved is named."""
    greet = ConductItem("xin-chao", "xin chào", "say hello")
    thank = ConductItem("cam-on", "cảm ơn", "say thanks")
    code = evolve(CODE, items=(SMILE, LISTEN, greet, thank))
    rows = [
        seen(MET, 40),
        seen(NOT_MET, 10),
        seen(MET, 4, item=LISTEN.code),
        seen(NOT_MET, 2, item=LISTEN.code),
        seen(Verdict.EXCUSED, 3, item=LISTEN.code),
        seen(MET, 9, source=SELF),
        seen(NOT_MET, 4, item=greet.code),
    ]
    whole = assess(rows, code, by=GroupBy.WHOLE).of()
    found = whole.overall()

    assert (found.numerator, found.denominator) == (44, 56)
    assert found.share == Fraction(44, 56)
    assert found.percent == Decimal("78.57")
    share = Share.measured(found)
    assert (share.met, share.of, share.value) == (44, 56, Fraction(44, 56))
    assert (share.why(), share.why("en")) == (found.explain(), found.explain("en"))
    assert found.explain().splitlines() == [
        (
            "Tỷ lệ đạt chung, 2 luôn (2026): toàn bộ: đạt 44 trên 56 quan sát, chiếm "
            "78,57 %"
        ),
        "Gộp từng quan sát của các nội dung: luôn mỉm cười và luôn lắng nghe",
        "Không nêu kết quả riêng nên không gộp: xin chào",
        "Chưa quan sát, không gộp: cảm ơn",
        "Kết quả tự đánh giá nêu riêng, không gộp vào tỷ lệ",
        (
            "Mẫu số gồm đạt, bình thường, không đạt; không gồm “không đạt, có lý do "
            "chính đáng” và “không áp dụng”"
        ),
    ]
    assert found.explain("en").splitlines()[:4] == [
        "Met overall, 2 always (2026): as a whole: met 44 of 56, 78.57 %",
        "Every observation counts of the items: always smile and always listen",
        "Withheld, so not in it: say hello",
        "Unobserved, not in it: say thanks",
    ]


def test_pooled_shares_are_by_weight() -> None:
    """Met weights over all weights, of all items."""
    rows = [
        seen(MET, 60, weight=2),
        seen(NOT_MET, 60, item=LISTEN.code, weight=Decimal("0.5")),
    ]
    found = assessed(rows).of().overall()

    assert found.share == Fraction(12, 15)
    assert Share.measured(found).value == Fraction(12, 15)
    assert found.n_effective == Fraction(150) ** 2 / (60 * 4 + 60 * Fraction(1, 4))
    assert not found.is_withheld
    assert "đạt 60 trên 120 quan sát, chiếm 80,00 % (có trọng số)" in found.explain()
    assert "met 60 of 120, 80.00 % (weighted)" in found.explain("en")


def test_of_nothing_there_is_no_overall_share() -> None:
    """Nothing shown, or nothing in the base."""
    for rows in ([], [seen(MET, 4)], [seen(Verdict.EXCUSED, 9)]):
        found = assess(rows, CODE, by=GroupBy.WHOLE).of().overall()
        assert (found.share, found.percent) == (None, None)
        assert "nothing to count" in found.explain("en")
        assert Share.measured(found).value is None
    with pytest.raises(UnknownLocaleError):
        found.explain("fr")


# --- survey answers --------------------------------------------------------------

SURVEY: Final = Survey(
    code="phieu",
    name="Phiếu",
    name_en="Ballot",
    edition="2026",
    scale=FIVE_LEVELS,
    questions=(
        Question("thai-do", "Thái độ?", "Attitude?"),
        Question("thoi-gian", "Thời gian?", "Time?"),
        Question("diem", "Điểm?", "Points?", scale=ONE_TO_TEN),
    ),
)
MAP: Final = QuestionMap(
    {"thai-do": (SMILE.code, LISTEN.code), "thoi-gian": ()}, survey=SURVEY, code=CODE
)
BALLOTS: Final = Tally(
    {
        "Rất hài lòng": 78,
        "Hài lòng": 102,
        "Bình thường": 15,
        "Không hài lòng": 5,
        "Không áp dụng": 3,
        "Không trả lời": 4,
    },
    scale=FIVE_LEVELS,
)


def test_a_share_from_a_survey_is_that_of_its_tally() -> None:
    """Oracle: ``Tally.satisfied``, its interval too."""
    rows = observations_of(
        {"thai-do": BALLOTS, "thoi-gian": BALLOTS}, MAP, at=DAY, unit=DESK
    )
    found = assess(rows, CODE).of(DESK)
    score = BALLOTS.satisfied()

    for item in (SMILE, LISTEN):
        one = found.result(item.code)
        assert shown(one).counts == (180, 15, 5, 0, 3)
        assert one.share == score.exact
        assert one.interval is not None
        assert score.interval is not None
        assert 100 * one.interval.low == pytest.approx(score.interval.low)
    assert {row.source for row in rows} == {SourceKind.CITIZEN_RATING}


def test_an_answer_on_no_side_is_in_the_base() -> None:
    """Of a scale that marks only its best level, the rest are neutral."""
    scale = Scale(
        "mine",
        (
            Level("Đạt", "Passed", points=2, side=Side.SATISFIED),
            Level("Khác", "Other", points=1),
        ),
    )
    tally = Tally({"Đạt": 3, "Khác": 1}, scale=scale)
    rows = observations_of({"thai-do": tally}, MAP, at=DAY, unit=DESK, post="a")

    assert result(rows).share == tally.satisfied().exact == Fraction(3, 4)
    assert {row.post for row in rows} == {"a"}
    assert {row.verdict for row in rows} == {MET, NEUTRAL}


def test_questions_map_to_items() -> None:
    """One code or several, each once."""
    one = QuestionMap({"thai-do": [SMILE.code, SMILE.code]}, survey=SURVEY, code=CODE)

    assert one.items_of("thai-do") == (SMILE.code,)
    assert one.items_of("thoi-gian") == ()
    assert "survey='phieu'" in repr(one)


@pytest.mark.parametrize(
    ("items", "error", "words"),
    [
        ({"gia": SMILE.code}, UnknownNameError, "'gia'"),
        ({"thai-do": "luon-noi"}, UnknownNameError, "'luon-noi'"),
        ({"diem": SMILE.code}, InvalidValueError, "which levels are satisfied"),
        ({"thai-do": 5}, WrongTypeError, "mapping from the code of a question"),
        ([("thai-do", SMILE.code)], WrongTypeError, "mapping from the code"),
    ],
)
def test_a_map_that_cannot_be_is_refused(
    items: Any, error: type[Exception], words: str
) -> None:
    """Unknown questions and items, a scale without sides."""
    with pytest.raises(error, match=words):
        QuestionMap(items, survey=SURVEY, code=CODE)


def test_several_questions_on_one_item_are_joined_only_if_asked() -> None:
    """One person answers them all: the size is that of people."""
    items = {"thai-do": SMILE.code, "thoi-gian": SMILE.code}
    with pytest.raises(InvalidValueError, match="one question alone"):
        QuestionMap(items, survey=SURVEY, code=CODE)
    with pytest.raises(WrongTypeError, match="joins_questions"):
        QuestionMap(items, survey=SURVEY, code=CODE, joins_questions=1)  # type: ignore[arg-type]
    asked = QuestionMap(items, survey=SURVEY, code=CODE, joins_questions=True)
    tally = Tally({"Hài lòng": 36, "Bình thường": 4}, scale=FIVE_LEVELS)
    rows = observations_of(dict.fromkeys(items, tally), asked, at=DAY, unit=DESK)
    found = assess(rows, CODE)
    one = found.of(DESK).result(SMILE.code)

    assert (one.share, shown(one).base, shown(one).n_effective) == (
        Fraction(9, 10),
        80,
        Fraction(40),
    )
    assert one.interval == proportion_interval(Fraction(9, 10), 40)
    assert one.joins_questions
    assert "met 72 of 80, 90.00 % (weighted, effective size 40.0)" in found.explain(
        "en"
    )
    assert "each person counts as one" in found.explain("en")
    assert "mỗi người tính là một" in found.explain()
    # A check weighs as a person does.
    mixed = of_item([*rows, seen(NOT_MET, 40, source=CHECK)])
    assert mixed.share == Fraction(9, 20)
    assert shown(mixed).n_effective == 80


def test_one_respondent_is_withheld_however_many_questions() -> None:
    """Alarm: five answers of one person are one; of one post they stand beside none."""
    one = [seen(NOT_MET, 5, questions=5)]
    post = [seen(MET, 9, post="a"), seen(MET, 20, questions=5)]

    assert of_item(one).status is ItemStatus.TOO_FEW
    assert of_item(post).status is ItemStatus.ONE_POST


def test_a_map_needs_a_survey_a_scale_and_a_code() -> None:
    """A question without any scale cannot say who is satisfied."""
    bare = evolve(SURVEY, scale=None)

    with pytest.raises(InvalidValueError, match="no scale"):
        QuestionMap({"thai-do": SMILE.code}, survey=bare, code=CODE)
    with pytest.raises(WrongTypeError, match="a Survey"):
        QuestionMap({}, survey="phieu", code=CODE)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError, match="CodeOfConduct"):
        QuestionMap({}, survey=SURVEY, code="xa-mau")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("tallies", "error", "words"),
    [
        ([BALLOTS], WrongTypeError, "'list' came"),
        ({"thai-do": {"Hài lòng": 1}}, WrongTypeError, "'dict' came"),
        ({"cô Trần quá chậm": BALLOTS}, UnknownNameError, "(16 characters)"),
        (
            {"thai-do": Tally({str(n): 1 for n in range(1, 11)}, scale=ONE_TO_TEN)},
            InvalidValueError,
            "one-to-ten",
        ),
    ],
)
def test_tallies_that_do_not_fit_are_refused(
    tallies: Any, error: type[Exception], words: str
) -> None:
    """What is no tally, of no question, or on a scale without sides."""
    with pytest.raises(error) as caught:
        observations_of(tallies, MAP, at=DAY, unit=DESK)

    assert words in str(caught.value)
    assert "Trần" not in str(caught.value)


def test_a_map_that_is_none_is_refused() -> None:
    """The mapping says what questions mean."""
    with pytest.raises(WrongTypeError, match="QuestionMap"):
        observations_of({}, {}, at=DAY, unit=DESK)  # type: ignore[arg-type]


# --- thresholds ------------------------------------------------------------------

OWN: Final = Threshold(
    code="own",
    what_vi="không mỉm cười",
    what_en="not smiling",
    times=3,
    consequence_vi="nhắc nhở",
    consequence_en="a reminder",
    items=[SMILE.code],
)
OFFICER: Final = Actor(DESK, "công chức")


def test_da_nang_as_the_reference_has_it() -> None:
    """Oracle: late twice or more without good reason, discipline or transfer."""
    rule = DA_NANG_LATE
    assert rule.citation is not None
    document = rule.citation.document

    assert (rule,) == LOCAL_THRESHOLDS
    assert rule.times == 2
    assert rule.items == ()
    assert document.url.endswith("mo-hinh-xin-loi-dan-va-nu-cuoi-cong-so/215483")
    assert {rule.confidence, document.confidence} == {Confidence.MEDIUM}
    # Where the registry has the page, the rule cites it as the registry does.
    registered = facts.documents().get(document.id, document)
    shared = ("title", "title_en", "kind", "url", "in_force", "confidence")
    for name in shared:
        assert getattr(registered, name) == getattr(document, name)
    assert "a rule of thành phố Đà Nẵng only" in rule.explain("en")
    assert "từ 2 lần trở lên: kỷ luật hoặc chuyển công tác" in rule.explain()
    assert "độ tin cậy trung bình" in rule.source()


@pytest.mark.parametrize(
    ("times", "reached"), [(0, False), (1, False), (2, True), (3, True)]
)
def test_a_count_is_judged(times: int, *, reached: bool) -> None:
    """The border belongs to what reaches it; excused times never count."""
    found = DA_NANG_LATE.judge(times, period=YEAR, excused=9)

    assert found.is_reached is reached
    assert (found.counted, found.excused) == (times, 9)
    assert found.explain("en").splitlines()[0] == (
        f"from 01/01/2026 to 31/12/2026: the threshold was "
        f"{'' if reached else 'not '}reached ({times} counted, 9 excused, of 2)"
    )


def test_observations_of_one_post_are_judged() -> None:
    """Other posts, units, items and days do not count; repeats are named."""
    rows = [
        seen(NOT_MET, 2, post="Công chức"),
        seen(Verdict.EXCUSED, 4, post="công chức"),
        seen(MET, 9, post="công chức"),
        seen(NOT_MET, post="văn thư"),
        seen(NOT_MET, post="công chức", unit=OFFICE),
        seen(NOT_MET, post="công chức", item=LISTEN.code),
        seen(NOT_MET, post="công chức", at=date(2025, 12, 31)),
        seen(NOT_MET, post="công chức", key="1"),
        seen(NOT_MET, post="công chức", key="1"),
        seen(NOT_MET, post="văn thư", key="2"),
        seen(NOT_MET, post="văn thư", key="2"),
    ]
    found = OWN.judge(rows, period=YEAR, by=OFFICER)

    assert (found.counted, found.excused, found.is_reached) == (3, 4, True)
    assert slugs(found) == [("observed-once", "№ 9")]
    assert "№ is the number of the observation" in found.explain("en")
    assert found.explain().splitlines()[:4] == [
        (
            "Một cửa, công chức, từ 01/01/2026 đến 31/12/2026: đã tới ngưỡng "
            "(3 lần được tính, 4 lần có lý do chính đáng, ngưỡng 3 lần)"
        ),
        "không mỉm cười, từ 3 lần trở lên: nhắc nhở (ngưỡng do đơn vị tự đặt)",
        "Kỳ tính do người dùng chọn; kết quả chỉ để đối chiếu, không phải quyết định",
        "Người cùng chức danh trong đơn vị không được tách riêng",
    ]
    assert found.table("en").to_records() == [
        {
            "about": "Một cửa, công chức, from 01/01/2026 to 31/12/2026",
            "counted": 3,
            "excused": 4,
            "times": 3,
            "reached": "the threshold was reached",
        }
    ]
    assert "<table" in found._repr_html_()
    other = OWN.judge(rows, period=YEAR, by=OFFICER, items=[LISTEN.code])
    assert other.counted == 1


@pytest.mark.parametrize(
    ("values", "error", "words"),
    [
        ({"period": Period(DAY)}, InvalidValueError, "both ends"),
        ({"period": Period(None, DAY)}, InvalidValueError, "both ends"),
        ({"period": DAY}, WrongTypeError, "Period"),
        ({"seen": -1}, InvalidValueError, "seen"),
        ({"seen": True}, WrongTypeError, "seen"),
        ({"excused": 1}, InvalidValueError, "observations tell"),
        ({"seen": 1, "excused": -1}, InvalidValueError, "excused"),
        ({"seen": 1.5}, WrongTypeError, "how many times"),
        ({"seen": "Trần"}, WrongTypeError, "'str' came"),
        ({"seen": None}, WrongTypeError, "how many times"),
        ({"seen": 10**5000}, InvalidValueError, "million million"),
        ({"seen": 3}, InvalidValueError, "by must be left out"),
        ({"seen": 3, "by": "rubbish"}, InvalidValueError, "by must be left out"),
        ({"seen": 3, "by": None, "items": 5}, InvalidValueError, "items must be left"),
        ({"items": [5]}, WrongTypeError, "items"),
        ({"seen": ["Trần"]}, WrongTypeError, r"observations\[0\]"),
        ({"items": SMILE.code}, WrongTypeError, "codes of the items"),
        ({"by": None}, WrongTypeError, "about one post"),
        ({"by": "công chức"}, WrongTypeError, "an Actor"),
        ({"by": Actor(DESK, " ")}, InvalidValueError, "about one post"),
    ],
)
def test_what_cannot_be_judged_is_refused(
    values: dict[str, Any], error: type[Exception], words: str
) -> None:
    """A period with both ends, one post, known items, whole numbers."""
    about: dict[str, Any] = {"seen": [], "period": YEAR, "by": OFFICER} | values
    first = about.pop("seen")

    with pytest.raises(error, match=words):
        OWN.judge(first, **about)


def test_an_item_that_nobody_observed_is_a_finding() -> None:
    """It may be misspelt; what came stays out of it."""
    found = OWN.judge([seen(post="a")], period=YEAR, by=OFFICER, items=[SECRETS[2]])

    assert slugs(found) == [("item-seen", "items[0]")]
    assert SECRETS[2] not in found.explain()
    assert "look whether its code is misspelt" in found.explain("en")
    assert slugs(OWN.judge([seen()], period=YEAR, by=OFFICER)) == []


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("threshold", None, WrongTypeError),
        ("period", None, WrongTypeError),
        ("counted", None, WrongTypeError),
        ("counted", -1, InvalidValueError),
        ("excused", "3", WrongTypeError),
    ],
)
def test_what_a_judgement_is_made_of_is_checked(
    name: str, value: Any, error: type[Exception]
) -> None:
    """Each with what it must be."""
    with pytest.raises(error):
        evolve(OWN.judge(3, period=YEAR), **{name: value})


def test_a_threshold_takes_whole_numbers_of_numpy() -> None:
    """As counts do."""
    assert type(evolve(OWN, times=np.int64(2)).times) is int


def test_a_rule_without_items_needs_them() -> None:
    """No source says which item of a code being late is."""
    with pytest.raises(InvalidValueError, match="no source says which"):
        DA_NANG_LATE.judge([seen()], period=YEAR, by=OFFICER)


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"code": ""}, InvalidValueError),
        ({"what_vi": " "}, InvalidValueError),
        ({"times": 0}, InvalidValueError),
        ({"times": 2.0}, WrongTypeError),
        ({"times": True}, WrongTypeError),
        ({"items": "luon-mim-cuoi"}, WrongTypeError),
        ({"items": 5}, WrongTypeError),
        ({"items": [5]}, WrongTypeError),
        ({"place": "Đa\u0300"}, NotNfcError),
        ({"citation": "quochoitv"}, WrongTypeError),
        ({"confidence": "low"}, WrongChoiceError),
    ],
)
def test_a_threshold_that_cannot_be_is_refused(
    values: dict[str, Any], error: type[Exception]
) -> None:
    """Texts are filled, times above zero."""
    with pytest.raises(error):
        evolve(OWN, **values)


# --- properties ------------------------------------------------------------------

ROWS: Final = st.lists(
    st.builds(
        seen,
        st.sampled_from(Verdict),
        st.integers(1, 9),
        item=st.sampled_from([SMILE.code, LISTEN.code, "khac"]),
        at=st.dates(date(2025, 11, 1), date(2026, 6, 30)),
        source=st.sampled_from(SourceKind),
        unit=st.sampled_from([DESK, OFFICE]),
        post=st.sampled_from(["", "a", "A ", "b"]),
        weight=st.sampled_from([1, 2, Decimal("0.5")]),
        key=st.sampled_from(["", "", "", "1", "2"]),
    ),
    max_size=30,
)
ABOUT: Final = st.fixed_dictionaries(
    {
        "by": st.sampled_from(GroupBy),
        "minimum": st.integers(0, 12),
        "shows_one_post": st.booleans(),
        "joins_self": st.booleans(),
    }
)


@given(ROWS, ABOUT, st.randoms())
def test_order_never_matters(
    rows: list[Observation], about: dict[str, Any], chance: Any
) -> None:
    """Property: shuffled observations give the same results."""
    before = assess(rows, CODE, **about)
    shuffled = list(rows)
    chance.shuffle(shuffled)
    after = assess(shuffled, CODE, **about)

    assert before.groups == after.groups
    assert {each.rule for each in before.findings()} == {
        each.rule for each in after.findings()
    }
    assert (before.came, before.counted) == (after.came, after.counted)
    assert len(before.uncounted) == len(after.uncounted)


@given(ROWS, ABOUT)
def test_shares_are_those_of_a_naive_walk(
    rows: list[Observation], about: dict[str, Any]
) -> None:
    """Property: keys apart, a plain sum of weights; unobserved is never met."""
    rows = [evolve(row, key="") for row in rows]
    found = assess(rows, CODE, **about)
    for group in found.groups:
        for each in group.results:
            mine = [
                row
                for row in rows
                if row.item == each.item.code
                and row.on in CODE.in_force
                and group.unit in {None, row.unit}
                and (
                    about["by"] is not GroupBy.POST
                    or row.post.strip().lower() == group.post.strip().lower()
                )
                and (about["joins_self"] or row.source is not SELF)
            ]
            base = [row for row in mine if row.verdict in {MET, NEUTRAL, NOT_MET}]
            met = [row for row in base if row.verdict is MET]
            assert (each.status is ItemStatus.UNOBSERVED) is (not mine)
            if each.status is not ItemStatus.SHOWN:
                assert (each.observed, each.share, each.last_on) == (None, None, None)
                assert (each.interval, each.trend, each.sources) == (None, None, ())
                continue
            whole = sum(Fraction(row.weight) * row.count for row in base)
            part = sum(Fraction(row.weight) * row.count for row in met)
            assert each.share == (part / whole if whole else None)
            assert each.last_on == max(row.on for row in mine)
            assert (sum(row.count for row in base or mine)) >= about["minimum"]


@given(ROWS, ABOUT)
def test_the_overall_share_is_that_of_a_naive_walk(
    rows: list[Observation], about: dict[str, Any]
) -> None:
    """Property: the observations of the items that are shown, each by its weight."""
    rows = [evolve(row, key="") for row in rows]
    whole = assess(rows, CODE, **about | {"by": GroupBy.WHOLE}).of()
    shown_items = {
        each.item.code for each in whole.results if each.status is ItemStatus.SHOWN
    }
    base = [
        row
        for row in rows
        if row.item in shown_items
        and row.on in CODE.in_force
        and row.verdict.is_in_base
        and (about["joins_self"] or row.source is not SELF)
    ]
    weight = sum(Fraction(row.weight) * row.count for row in base)
    met = sum(Fraction(row.weight) * row.count for row in base if row.verdict is MET)

    found = whole.overall()
    assert found.share == (met / weight if weight else None)
    assert found.denominator == sum(row.count for row in base)


@given(ROWS, ABOUT)
def test_every_observation_is_counted_or_left_out_for_a_reason(
    rows: list[Observation], about: dict[str, Any]
) -> None:
    """Property: what came is what was counted, not asked for, or faulty."""
    spring = Period(date(2026, 1, 1), date(2026, 4, 30))
    found = assess(rows, CODE, period=spring, sources=[CHECK, SELF], **about)
    faulty = sum(rows[number - 1].count for number in {n for n, _ in found.uncounted})

    assert found.came == sum(row.count for row in rows)
    assert found.came == (
        found.counted + found.out_of_period + found.other_sources + faulty
    )


@given(ROWS, st.sampled_from([1, 3, Decimal("0.25")]))
def test_one_more_met_never_lowers_a_share(
    rows: list[Observation], weight: Decimal | int
) -> None:
    """Property: of any item, whatever the weights."""
    before = result(rows)
    after = result([*rows, seen(weight=weight)])

    assert after.share is not None
    assert before.share is None or after.share >= before.share
    assert result([*rows, seen(weight=weight)], LISTEN) == result(rows, LISTEN)


@given(
    st.lists(st.integers(0, 60), min_size=5, max_size=5),
    st.integers(0, 9),
    st.integers(0, 9),
)
def test_survey_shares_are_exact(
    counts: list[int], not_applicable: int, no_answer: int
) -> None:
    """Property: the share of an item is ``tally.satisfied()``, to the last digit."""
    assume(sum(counts))
    labels = dict(zip(FIVE_LEVELS.labels, counts, strict=True))
    labels |= {"Không áp dụng": not_applicable, "Không trả lời": no_answer}
    tally = Tally(labels, scale=FIVE_LEVELS)
    rows = observations_of({"thai-do": tally}, MAP, at=DAY, unit=DESK)

    found = result(rows)
    assert found.share == tally.satisfied().exact
    assert shown(found).base == tally.answers


@given(ROWS)
def test_a_judgement_counts_as_a_naive_walk(rows: list[Observation]) -> None:
    """Property: not met of the post in the year, whatever the order."""
    rows = [evolve(row, key="") for row in rows]
    mine = [
        row
        for row in rows
        if (row.unit, row.post.strip().lower(), row.item) == (DESK, "a", SMILE.code)
        and row.on.year == DAY.year
    ]
    by = Actor(DESK, "a")
    found = OWN.judge(rows, period=YEAR, by=by)

    assert found == OWN.judge(rows[::-1], period=YEAR, by=by)
    assert found.counted == sum(r.count for r in mine if r.verdict is NOT_MET)
    assert found.is_reached is (found.counted >= OWN.times)


def test_the_scales_of_this_file_are_marked() -> None:
    """Alarm: the communes' scale marks its sides, the points' scale does not."""
    assert FOUR_LEVELS.satisfied
    assert not ONE_TO_TEN.satisfied
