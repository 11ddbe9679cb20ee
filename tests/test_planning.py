"""
Tests of ``cqtt.satisfaction.planning`` and ``allocation``.

Oracle: the check values of the ministry's teaching formula (N = 200 → 134 … 100000 →
399), Cochran's and Wilson's sizes computed by other means (statsmodels).  Properties: a
size is the least that keeps the margin; more people never need fewer ballots; an
allocation adds up and stays within its strata.
"""

from decimal import Decimal, localcontext
from fractions import Fraction
from math import sqrt
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.proportion import proportion_confint

from cqtt.errors import (
    InvalidValueError,
    UnknownLocaleError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.findings import Severity
from cqtt.satisfaction.allocation import SamplePlan, allocate
from cqtt.satisfaction.planning import compare_sizes, exact_size, taught_size
from cqtt.satisfaction.sample_sizes import SampleSize, SizeMethod
from cqtt.statistics.planning import Allocation

WILSON: Final = SizeMethod.WILSON
# N, what the formula gives to two places, the ballots.
TAUGHT: Final = [
    (200, "133.33", 134),
    (500, "222.22", 223),
    (931, "279.79", 280),
    (936, "280.24", 281),
    (1000, "285.71", 286),
    (5000, "370.37", 371),
    (100000, "398.41", 399),
]


def slug_of(caught: "pytest.ExceptionInfo[Any]") -> str:
    expected = caught.value.expected
    assert isinstance(expected, str)
    return expected


# --- sizes -------------------------------------------------------------------------


@pytest.mark.parametrize(("frame", "exact", "size"), TAUGHT)
def test_the_taught_size(frame: int, exact: str, size: int) -> None:
    """Oracle: the check values of the reference."""
    found = taught_size(frame)

    assert f"{float(found.exact):.2f}" == exact
    assert (found.simple, found.size, found.invited) == (size, size, size)
    assert found.margin == Fraction(1, 20)
    assert (found.share, found.level) == (None, None)


def test_a_taught_size_that_is_whole_is_not_rounded_up() -> None:
    """400 / (1 + 400 · 0.05²) = 200."""
    assert taught_size(400).exact == Fraction(200)
    assert taught_size(400).size == 200


@pytest.mark.parametrize(
    ("frame", "method", "size"),
    [
        (None, SizeMethod.COCHRAN, 385),
        (931, SizeMethod.COCHRAN, 273),
        (None, WILSON, 381),
        (931, WILSON, 271),
    ],
)
def test_exact_sizes(frame: int | None, method: SizeMethod, size: int) -> None:
    assert exact_size(frame, method=method).size == size


def test_an_expected_share_needs_fewer() -> None:
    """z² · 0.9 · 0.1 / 0.05² = 138.29."""
    found = exact_size(None, share=Decimal("0.9"))

    assert (round(float(found.exact), 2), found.size) == (138.29, 139)
    assert found.share == Fraction(9, 10)
    assert exact_size(None, method=WILSON, share=Decimal("0.9")).share is None


def test_design_effect_and_response() -> None:
    """280 · 1.5 = 420 ballots; 420 / 0.8 = 525 people."""
    found = taught_size(
        931, design_effect=Decimal("1.5"), response_share=Decimal("0.8")
    )

    assert (found.simple, found.size, found.invited) == (280, 420, 525)
    assert found.findings() == ()


@pytest.mark.parametrize(
    ("method", "effect", "size"),
    [
        # 384.146 · 4 / (1 + 1535.58/931) = 579.97; · 2: 421.2; Wilson 380.30 · 2: 418.9
        (SizeMethod.COCHRAN, 4, 580),
        (SizeMethod.COCHRAN, 2, 422),
        (WILSON, 2, 419),
    ],
)
def test_a_design_effect_goes_before_the_frame(
    method: SizeMethod, effect: int, size: int
) -> None:
    """Worked out by hand: a cluster sample of the whole frame is never needed."""
    found = exact_size(931, method=method, design_effect=effect)

    assert found.size == size
    assert found.simple == exact_size(931, method=method).size
    assert found.explain().endswith(
        f"Nhân hệ số thiết kế {effect},00, rồi mới hiệu chỉnh theo tổng thể: {size} "
        "phiếu."
    )
    assert found.explain("en").endswith(
        f"Times the design effect {effect}.00, only then corrected for the frame: "
        f"{size} ballots."
    )


@given(st.integers(1, 5000), st.integers(1, 40))
def test_no_design_needs_more_than_the_frame(frame: int, effect: int) -> None:
    """Nor fewer ballots than a simple random sample."""
    for method in (SizeMethod.COCHRAN, WILSON):
        found = exact_size(frame, method=method, design_effect=effect)
        assert found.simple <= found.size <= frame


def test_numbers_that_would_take_ages_are_refused() -> None:
    """A fraction of 1e999999 has a million digits."""
    for huge in (Decimal("1e999999"), Decimal("1e-999999"), 10**7):
        with pytest.raises(InvalidValueError):
            exact_size(931, design_effect=huge)
    for tiny in (Decimal("1e-999999"), Decimal("1e-7")):
        for ask in (taught_size, exact_size, compare_sizes):
            with pytest.raises(InvalidValueError):
                ask(931, tiny)


def test_a_level_may_be_a_fraction() -> None:
    """One third is said as 33.3333 %."""
    found = exact_size(100, level=Fraction(1, 3))  # type: ignore[arg-type]

    assert "33,3333 %" in found.explain()


def test_no_design_needs_more_than_everybody() -> None:
    found = taught_size(200, design_effect=2, response_share=Fraction(1, 2))

    assert (found.size, found.invited) == (200, 400)
    (finding,) = found.findings()
    assert (finding.rule, finding.severity) == ("enough-people", Severity.WARNING)
    assert finding.evidence == "400 > 200"
    assert finding.message("vi") in found.explain()


def test_without_a_frame_there_is_no_limit() -> None:
    found = exact_size(None, design_effect=3)

    assert found.size == 1153  # 3 · 384.146
    assert found.explain("en").endswith("Times the design effect 3.00: 1153 ballots.")
    assert found.findings() == ()


@given(st.integers(1, 100_000), st.integers(1, 99))
def test_the_taught_size_is_the_least_above_the_formula(
    frame: int, percent: int
) -> None:
    found = taught_size(frame, Fraction(percent, 100))

    exact = Fraction(frame * 10_000, 10_000 + frame * percent**2)
    assert found.exact == exact
    assert found.size - 1 < exact <= found.size <= frame


@given(st.integers(1, 20_000), st.integers(0, 500))
def test_more_people_never_need_fewer_ballots(frame: int, more: int) -> None:
    for method in (SizeMethod.COCHRAN, WILSON):
        small, large = (
            exact_size(each, method=method).size for each in (frame, frame + more)
        )
        assert small <= large
    assert taught_size(frame).size <= taught_size(frame + more).size


@pytest.mark.parametrize("percent", [2, 3, 5, 10, 15])
@pytest.mark.parametrize("level", [0.9, 0.95, 0.99])
def test_wilson_keeps_the_margin_and_one_less_does_not(
    percent: int, level: float
) -> None:
    """Oracle: statsmodels' interval at one half, where it is widest."""
    size = exact_size(None, Fraction(percent, 100), method=WILSON, level=level).size

    def half_width(n: int) -> float:
        low, high = proportion_confint(n / 2, n, 1 - level, "wilson")
        return float(high - low) / 2

    assert half_width(size) <= percent / 100 < half_width(size - 1)


# --- words and tables --------------------------------------------------------------


def test_a_taught_size_explains_itself() -> None:
    found = taught_size(
        931, design_effect=Decimal("1.5"), response_share=Decimal("0.8")
    )

    assert found.explain() == (
        "280 phiếu (279,79). Tài liệu của Bộ Nội vụ: n = N/(1+N·e²); N = 931; e = "
        "5 %.\n"
        "Công thức không tính đến thiết kế mẫu; nhân kết quả với hệ số thiết kế 1,50, "
        "không quá tổng thể: 420 phiếu.\n"
        "Nếu 80 % người được hỏi trả lời: cần hỏi 525 người.\n"
        "Phương pháp chọn mẫu điều tra xã hội học, tài liệu bồi dưỡng của Bộ Nội vụ "
        "năm 2013. Ứng với tỷ lệ 50 % và z = 2 (95,45 %)."
    )
    assert found.explain("en") == (
        "280 ballots (279.79). The ministry’s teaching text: n = N/(1+N·e²); N = 931; "
        "e = 5 %.\n"
        "The formula knows nothing of designs; its result times the design effect "
        "1.50, the frame at most: 420 ballots.\n"
        "If 80 % of those asked answer: ask 525 people.\n"
        "Ways to draw the sample of a social survey, teaching text of the Ministry of "
        "Home Affairs, 2013. It stands for a share of 50 % and z = 2 (95.45 %)."
    )
    with pytest.raises(UnknownLocaleError):
        found.explain("fr")


def test_an_exact_size_explains_itself() -> None:
    found = exact_size(None, Fraction(1, 30), share=Decimal("0.9"), level=0.999)

    assert found.explain().splitlines()[0] == (
        "878 phiếu (877,03). Cochran, hiệu chỉnh khi biết tổng thể; e = 3,33 %; p = "
        "90 %; 99,9 %."
    )
    assert exact_size(931, method=WILSON).explain("en") == (
        "271 ballots (270.21). Wilson interval no wider than the margin; N = 931; "
        "e = 5 %; 95 %.\n"
        "For a simple random sample; clusters need a design effect."
    )


def test_sizes_side_by_side() -> None:
    table = compare_sizes(931)

    assert table.to_records() == [
        {
            "method": "Tài liệu của Bộ Nội vụ: n = N/(1+N·e²)",
            "formula": Decimal("279.79"),
            "size": 280,
        },
        {
            "method": "Cochran, hiệu chỉnh khi biết tổng thể",
            "formula": Decimal("272.15"),
            "size": 273,
        },
        {
            "method": "Khoảng Wilson không rộng hơn sai số",
            "formula": Decimal("270.21"),
            "size": 271,
        },
    ]
    assert table.title == "Cỡ mẫu cho tổng thể 931, sai số ± 5 %"
    assert "z = 2" in table.text()
    assert "teaching text" in compare_sizes(931, locale="en").html("en")
    with pytest.raises(UnknownLocaleError):
        compare_sizes(931, locale="fr")


def test_the_callers_decimal_context_changes_nothing() -> None:
    with localcontext() as context:
        context.prec = 2
        assert compare_sizes(931, Decimal("0.125")).title.endswith("± 12,5 %")
        assert compare_sizes(931).to_records()[0]["formula"] == Decimal("279.79")


# --- bad input ---------------------------------------------------------------------


@pytest.mark.parametrize("margin", [0.05, True, 5, "0.05", None])
def test_margins_of_the_wrong_type(margin: Any) -> None:
    for ask in (taught_size, exact_size, compare_sizes):
        with pytest.raises(WrongTypeError) as caught:
            ask(931, margin)
        assert slug_of(caught) == "exact-margin"


@pytest.mark.parametrize(
    "margin", [Decimal(0), Decimal(1), Decimal(5), Decimal("NaN"), Fraction(-1, 20)]
)
def test_margins_that_cannot_be(margin: Decimal | Fraction) -> None:
    for ask in (taught_size, exact_size, compare_sizes):
        with pytest.raises(InvalidValueError) as caught:
            ask(931, margin)
        assert slug_of(caught) == "exact-margin"


def test_frames_that_cannot_be() -> None:
    for ask in (taught_size, exact_size):
        with pytest.raises(InvalidValueError):
            ask(0)
        with pytest.raises(WrongTypeError):
            ask(931.0)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        taught_size(None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "kind", "slug"),
    [
        ({"design_effect": 1.5}, WrongTypeError, "exact-factor"),
        ({"design_effect": True}, WrongTypeError, "exact-factor"),
        ({"design_effect": 0}, InvalidValueError, "exact-factor"),
        ({"design_effect": Decimal("Infinity")}, InvalidValueError, "exact-factor"),
        ({"response_share": 0.8}, WrongTypeError, "exact-factor"),
        ({"response_share": 0}, InvalidValueError, "exact-factor"),
        ({"response_share": 80}, InvalidValueError, "response-share"),
    ],
)
def test_allowances_that_cannot_be(
    given: dict[str, Any], kind: type[InvalidValueError], slug: str
) -> None:
    for ask in (taught_size, exact_size):
        with pytest.raises(kind) as caught:
            ask(931, **given)
        assert slug_of(caught) == slug


def test_methods_and_shares_that_cannot_be() -> None:
    with pytest.raises(InvalidValueError) as caught:
        exact_size(931, method=SizeMethod.TAUGHT)
    assert slug_of(caught) == "exact-size-method"
    with pytest.raises(WrongChoiceError):
        exact_size(931, method="wilson")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError):
        exact_size(931, share=Decimal("1.2"))
    with pytest.raises(InvalidValueError):
        exact_size(931, level=95)
    assert isinstance(taught_size(931), SampleSize)


# --- strata ------------------------------------------------------------------------

FRAMES: Final = {"Chứng thực": 600, "Hộ tịch": 250, "Đất đai": 81}


def test_strata_in_proportion() -> None:
    """180 · 600/931 = 116.0, 48.3, 15.7."""
    plan = allocate(180, FRAMES)

    assert plan.sizes == {"Chứng thực": 116, "Hộ tịch": 48, "Đất đai": 16}
    assert (plan.total, plan.frame) == (180, 931)
    assert allocate(180, FRAMES, least=30).sizes["Đất đai"] == 30


def test_a_plan_shows_its_sizes() -> None:
    """In a shell the numbers are what one looks for."""
    assert repr(allocate(180, FRAMES)) == (
        "SamplePlan(180, proportional, "
        "{'Chứng thực': 116, 'Hộ tịch': 48, 'Đất đai': 16})"
    )


def test_a_sample_size_is_shared_out() -> None:
    """Its ballots are, after the design effect; not whom else one asks."""
    size = exact_size(931, design_effect=2, response_share=Decimal("0.5"))

    assert repr(size) == "SampleSize(422 of 931, ± 5 %, cochran)"
    assert repr(exact_size(None)) == "SampleSize(385, ± 5 %, cochran)"
    assert allocate(size, FRAMES) == allocate(422, FRAMES)


def test_a_sample_size_is_a_table() -> None:
    """280 ballots of 931; what was allowed for stands below."""
    size = taught_size(931, response_share=Decimal("0.8"))

    assert size.table("en").to_records() == [
        {
            "method": "The ministry’s teaching text: n = N/(1+N·e²)",
            "frame": 931,
            "formula": Decimal("279.79"),
            "size": 280,
            "invited": 350,
        }
    ]
    assert size.table("en").notes == tuple(size.explain("en").splitlines())
    assert size._repr_html_() == size.table().html()
    with pytest.raises(UnknownLocaleError):
        size.table("fr")


def test_the_error_names_the_parameter() -> None:
    """``least`` is what can be changed."""
    with pytest.raises(InvalidValueError, match="at least `least`"):
        allocate(10, FRAMES, least=5)


def test_strata_alike() -> None:
    plan = allocate(300, FRAMES, how=Allocation.EQUAL)

    assert plan.sizes == {"Chứng thực": 110, "Hộ tịch": 109, "Đất đai": 81}


def test_strata_by_neyman() -> None:
    """N·√(p·q): 600 · 0.3, 250 · 0.5, 81 · 0.4 are 180, 125, 32.4."""
    shares: dict[str, Decimal | Fraction] = {
        "Chứng thực": Decimal("0.9"),
        "Hộ tịch": Fraction(1, 2),
        "Đất đai": Decimal("0.2"),
    }

    plan = allocate(180, FRAMES, how=Allocation.NEYMAN, shares=shares)

    weights = [600 * 0.3, 250 * 0.5, 81 * 0.4]
    for size, weight in zip(plan.sizes.values(), weights, strict=True):
        assert abs(size - 180 * weight / sum(weights)) < 1
    assert plan.total == 180


def test_a_plan_for_people() -> None:
    plan = allocate(180, FRAMES)

    assert plan.explain() == (
        "Phân bổ theo tỷ lệ dân số của tầng, 180 phiếu: Chứng thực 116 trên 600; Hộ "
        "tịch 48 trên 250; Đất đai 16 trên 81."
    )
    assert plan.explain("en").startswith(
        "In proportion to the people of each stratum, 180 ballots: Chứng thực 116 of "
    )
    records = plan.table("en").to_records()
    assert records[-1] == {"stratum": "All", "frame": 931, "size": 180}
    assert plan._repr_html_() == plan.table().html()
    assert "Tổng" in plan._repr_html_()
    assert isinstance(plan, SamplePlan)
    with pytest.raises(UnknownLocaleError):
        plan.explain("fr")


@given(
    st.lists(st.integers(0, 400), min_size=1, max_size=8),
    st.sampled_from(Allocation),
    st.data(),
)
def test_an_allocation_adds_up(
    people: list[int], how: Allocation, data: st.DataObject
) -> None:
    frames = {f"T{number}": each for number, each in enumerate(people)}
    total = data.draw(st.integers(0, sum(people)))
    shares = {name: Fraction(data.draw(st.integers(0, 10)), 10) for name in frames}

    plan = allocate(total, frames, how=how, shares=shares)

    assert plan.total == total
    assert all(0 <= plan.sizes[name] <= frames[name] for name in frames)


def test_neyman_has_the_least_variance() -> None:
    """3 to 5, so 30 of 80: moving a ballot makes the variance no smaller."""
    shares = {"A": Fraction(9, 10), "B": Fraction(1, 2)}
    frames = {"A": 500, "B": 500}
    size = allocate(80, frames, how=Allocation.NEYMAN, shares=shares).sizes["A"]

    def spread(n: int) -> float:
        return sqrt(0.09 / n + 0.25 / (80 - n))

    assert spread(size) == min(spread(n) for n in range(1, 80))


@pytest.mark.parametrize(
    ("given", "kind", "slug"),
    [
        ({"total": 932}, InvalidValueError, "allocated-total"),
        ({"total": 10, "least": 5}, InvalidValueError, "allocated-total"),
        ({"total": 1.0}, WrongTypeError, "whole-number"),
        ({"how": "equal"}, WrongChoiceError, "enum-choice"),
        ({"how": Allocation.NEYMAN}, InvalidValueError, "share-of-each-stratum"),
        (
            {"how": Allocation.NEYMAN, "shares": {"Hộ tịch": Fraction(1, 2)}},
            InvalidValueError,
            "share-of-each-stratum",
        ),
    ],
)
def test_plans_that_cannot_be(
    given: dict[str, Any], kind: type[InvalidValueError], slug: str
) -> None:
    with pytest.raises(kind) as caught:
        allocate(**{"total": 180, "frames": FRAMES, **given})

    assert slug_of(caught) == slug


@pytest.mark.parametrize(
    ("share", "kind"),
    [
        (0.9, WrongTypeError),
        (1, WrongTypeError),
        (Decimal("1.1"), InvalidValueError),
        (Decimal("NaN"), InvalidValueError),
        (Fraction(-1, 2), InvalidValueError),
    ],
)
def test_expected_shares_that_cannot_be(share: Any, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        allocate(1, {"A": 2}, how=Allocation.NEYMAN, shares={"A": share})


def test_strata_without_two_ballots_are_told() -> None:
    """stratified() needs two of each; a stratum of one person is asked in full."""
    plan = allocate(101, {"A": 990, "B": 4, "C": 9, "D": 1}, least=1)
    none = allocate(10, {"A": 990, "B": 4})

    assert plan.sizes == {"A": 98, "B": 1, "C": 1, "D": 1}
    assert [(each.place, each.evidence) for each in plan.findings()] == [
        ("B", "1"),
        ("C", "1"),
    ]
    assert {each.severity for each in plan.findings()} == {Severity.WARNING}
    assert "Stratum B has 1 ballot: stratified()" in plan.explain("en")
    assert none.explain().endswith(
        "\nTầng B không có phiếu nào: stratified() cần ít nhất 2; đặt least=2."
    )
    assert none.table("en").notes[1:] == (
        "Stratum B has no ballot: stratified() needs at least 2; pass least=2.",
    )
    assert allocate(10, {"A": 990, "B": 4}, least=2).findings() == ()


def test_frames_and_shares_come_by_name() -> None:
    for given_frames, shares in (([600, 250], None), (FRAMES, [Fraction(1, 2)])):
        with pytest.raises(WrongTypeError):
            allocate(9, given_frames, shares=shares)  # type: ignore[arg-type]


def test_strata_have_names() -> None:
    with pytest.raises(InvalidValueError):
        allocate(1, {" ": 2})
    with pytest.raises(InvalidValueError):
        allocate(0, {})
    with pytest.raises(WrongTypeError):
        allocate(1, {1: 2})  # type: ignore[dict-item]
