"""
Tests of paired shares: two questions that the same people answered.

Oracles: the intervals and tests of Fagerland, Lydersen and Laake's R package
contingencytables (Cavo 2012), and statsmodels.  Alarms: the words as they stand.
Property: the other way round is the same with the other sign.
"""

import random
from fractions import Fraction
from typing import Any, Final

import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.contingency_tables import mcnemar

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.satisfaction import (
    FOUR_LEVELS,
    DifferenceTest,
    ranking_of_ballots,
)
from cqtt.statistics.comparing import holm
from cqtt.statistics.paired import mcnemar_exact, paired_difference


def test_the_published_example() -> None:
    """Complete response before and after therapy: 59, 6, 16 and 80 (Cavo 2012)."""
    low, high, level = paired_difference(59, 6, 16, 80)

    assert (low, high) == pytest.approx((-0.1186, -0.0046), abs=5e-5)
    assert level == 0.95


@pytest.mark.parametrize("seed", range(100))
def test_mcnemar_against_statsmodels(seed: int) -> None:
    """The exact test of the pairs that differ."""
    rng = random.Random(seed)
    b, c = rng.randint(0, 60), rng.randint(0, 60)

    peer = mcnemar([[50, b], [c, 30]], exact=True).pvalue if b + c else 1.0
    assert mcnemar_exact(b, c) == pytest.approx(min(1, peer), rel=1e-9)


def test_answers_that_do_not_vary_or_go_against_each_other() -> None:
    """Without variation there is no correlation; against each other it is below 0."""
    alike = paired_difference(40, 0, 0, 0)
    against = paired_difference(0, 20, 20, 0)
    weak = paired_difference(10, 10, 9, 10)

    assert alike.low == pytest.approx(-alike.high)
    assert alike.high < 0.1
    assert against.high > paired_difference(10, 10, 10, 10).high
    assert weak.low < 0 < weak.high


def test_bad_counts_are_refused() -> None:
    """Nobody answered; a count that is none."""
    with pytest.raises(InvalidValueError):
        paired_difference(0, 0, 0, 0)
    with pytest.raises(InvalidValueError):
        mcnemar_exact(-1, 2)
    with pytest.raises(WrongTypeError):
        paired_difference(1.5, 2, 3, 4)  # type: ignore[arg-type]


# --- questions of ballots --------------------------------------------------------

GOOD, FAIR, POOR = "Hài lòng", "Bình thường", "Không hài lòng"
BALLOTS: Final[list[dict[str, Any]]] = [
    *([{"thái độ": GOOD, "thời gian": POOR, "phí": GOOD}] * 16),
    *([{"thái độ": POOR, "thời gian": GOOD}] * 2),
    *([{"thái độ": GOOD, "thời gian": GOOD, "phí": FAIR}] * 60),
    *([{"thái độ": "", "thời gian": FAIR, "phí": GOOD}] * 4),
    {"thái độ": GOOD, "phí": "không áp dụng", "hồ sơ": GOOD},
]


def test_questions_are_compared_on_the_same_ballots() -> None:
    """Ranks by all answers; each pair on the ballots that answer both."""
    found = ranking_of_ballots(BALLOTS, FOUR_LEVELS)
    first, second = found.neighbours

    assert [(each.unit, each.score.hits, each.score.base) for each in found.units] == [
        ("thái độ", 77, 79),
        ("thời gian", 62, 82),
        ("phí", 20, 80),
    ]
    assert [each.lower for each in found.units] == [("thời gian", "phí"), ("phí",), ()]
    assert (first.first.hits, first.second.hits, first.first.base) == (76, 62, 78)
    assert first.difference == Fraction(76 - 62, 78)
    assert first.interval is not None
    assert first.interval[:2] == pytest.approx(
        [100 * end for end in paired_difference(60, 16, 2, 0)[:2]]
    )
    assert first.p_value == mcnemar_exact(16, 2)
    p_values = [mcnemar_exact(16, 2), mcnemar_exact(0, 60), mcnemar_exact(60, 20)]
    assert second.test is DifferenceTest.MCNEMAR
    assert second.p_value == mcnemar_exact(60, 20)
    assert first.adjusted == max(holm(p_values)[0], 0)
    assert [name for name, _ in found.apart] == ["hồ sơ"]
    assert found.is_paired


def test_the_words_of_questions_on_the_same_ballots() -> None:
    """Questions, not units; the test and what it assumes are named once."""
    found = ranking_of_ballots(BALLOTS, FOUR_LEVELS, "satisfied")

    assert found.explain() == (
        "Tỷ lệ hài lòng: xếp hạng 3 câu hỏi, 3 cặp so sánh, độ tin cậy 95 %, Holm\n"
        "1. thái độ: 97,47 % (77/79); hạng 1; đủ căn cứ để nói cao hơn thời gian, phí\n"
        "2. thời gian: 75,61 % (62/82); hạng 2; đủ căn cứ để nói cao hơn phí\n"
        "3. phí: 25,00 % (20/80); hạng 3\n"
        "Không xếp hạng, dưới 30 câu trả lời: hồ sơ 1 trên 1\n"
        "Các câu hỏi được so theo cặp, trên những phiếu trả lời cả hai "
        "(kiểm định McNemar)\n"
        "Giả định: các phiếu là mẫu ngẫu nhiên"
    )
    assert found.explain("en").splitlines()[-2:] == [
        (
            "Questions are compared in pairs, on the ballots that answer both "
            "(McNemar's test)"
        ),
        "Assumed: the ballots are a random sample",
    ]
    said = found.neighbours[0].explain()
    assert "Kiểm định chính xác McNemar, p = 0,001; hiệu chỉnh Holm cho 3" in said
    assert said.endswith(
        "Giả định: mẫu ngẫu nhiên gồm những người đã trả lời cả hai câu hỏi"
    )


def test_questions_that_nobody_answered_together_are_not_tested() -> None:
    """Two parts of a form, each for others: no test, no interval."""
    parts: list[dict[str, Any]] = [{"a": 1}] * 40 + [{"b": 2}] * 20 + [{"b": 1}] * 20
    found = ranking_of_ballots(parts, FOUR_LEVELS, codes={1: GOOD, 2: POOR}, level=0.9)

    assert [(each.unit, each.lower) for each in found.units] == [("a", ()), ("b", ())]
    assert found.neighbours[0].p_value is None
    assert found.neighbours[0].interval is None
    assert found.untested == (("a", "b"),)
    assert "Không kiểm định được (câu trả lời quá ít" in found.explain()
    assert "phân biệt" not in found.explain()
    assert found.table().text()


def test_bad_ballots_are_refused() -> None:
    """One question; a measure that is no share; what is no ballot."""
    with pytest.raises(InvalidValueError) as caught:
        ranking_of_ballots([{"a": GOOD}], FOUR_LEVELS)
    assert caught.value.expected == "two-questions"
    with pytest.raises(InvalidValueError) as caught:
        ranking_of_ballots(BALLOTS, FOUR_LEVELS, MEAN)
    assert caught.value.expected == "measure-of-pairs"
    no_ballots: tuple[Any, ...] = (5, None, "phiếu", BALLOTS[0])
    for each in no_ballots:
        with pytest.raises(WrongTypeError) as wrong:
            ranking_of_ballots(each, FOUR_LEVELS)
        assert wrong.value.expected == "ballots-one-by-one"
    codes: Any = [GOOD]
    with pytest.raises(WrongTypeError) as wrong:
        ranking_of_ballots(BALLOTS, FOUR_LEVELS, codes=codes)
    assert wrong.value.expected == "codes-by-answer"
    rows: Any = ["chị Mẫu kêu"]
    with pytest.raises(WrongTypeError) as wrong:
        ranking_of_ballots(rows, FOUR_LEVELS)
    assert (wrong.value.expected, wrong.value.got) == ("ballot", "str")
    for frame in (pd.DataFrame(BALLOTS), pl.DataFrame(BALLOTS)):
        with pytest.raises(WrongTypeError) as wrong:
            ranking_of_ballots(frame, FOUR_LEVELS)  # type: ignore[arg-type]
        assert 'df.to_dict("records")' in str(wrong.value)


def test_answers_off_the_scale_are_told() -> None:
    """Their number by question and what codes need, never their words."""
    odd: list[dict[str, Any]] = [{"phí": "chị Mẫu kêu", "thời gian": 3}] * 2
    odd += [{"hồ sơ": True, "phí": ["chị Mẫu kêu"]}]
    found = ranking_of_ballots([*BALLOTS, *odd], FOUR_LEVELS, codes={1: GOOD})

    line = "không thuộc thang đo: thời gian 2; phí 3; hồ sơ 1\n"
    assert f"Không tính câu trả lời {line}" in found.explain()
    assert "being answers not on the scale: thời gian 2;" in found.explain("en")
    assert [(each.rule, each.place, each.evidence) for each in found.findings()] == [
        ("numbers-on-the-scale", "thời gian", "2"),
        ("answers-on-the-scale", "phí", "3"),
        ("answers-on-the-scale", "hồ sơ", "1"),
    ]
    assert "codes={1: 'Rất hài lòng', …}" in found.findings()[0].message()
    told = found.explain() + "".join(each.message("en") for each in found.findings())
    assert "Mẫu" not in told
    assert ranking_of_ballots(BALLOTS, FOUR_LEVELS).findings() == ()


MEAN: Final[Any] = "mean"

cells = st.integers(0, 60)


@given(cells, cells, cells, cells)
def test_a_paired_difference_is_mirrored(a: int, b: int, c: int, d: int) -> None:
    """The other way round: the ends change places and signs; it holds the share."""
    if not a + b + c + d:
        return
    one, other = paired_difference(a, b, c, d), paired_difference(a, c, b, d)
    gap = (b - c) / (a + b + c + d)

    assert (one.low, one.high) == pytest.approx((-other.high, -other.low), abs=1e-12)
    assert -1 - 1e-12 <= one.low <= gap + 1e-12
    assert gap - 1e-12 <= one.high <= 1 + 1e-12
    assert mcnemar_exact(b, c) == mcnemar_exact(c, b)
