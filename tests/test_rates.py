"""
Tests of ``cqtt.rates``.

Oracle: ``HA_TRUNG``, the figures that a commune's report printed, checked by hand:
936 received, 931 settled, 909 early, 22 on the day, 5 returned.
Properties: a rate printed to any number of places is right; cutting off is noticed;
rounding agrees with the ``decimal`` module.
"""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from cqtt.errors import (
    CqttError,
    InvalidValueError,
    NotNfcError,
    UnknownLocaleError,
    WrongTypeError,
)
from cqtt.findings import Severity
from cqtt.law import Citation, Confidence, Document
from cqtt.rates import Formula, Printed, Rate, explain_printed, printed_as

SHARE: Final = Formula(
    "share",
    "Tỷ lệ",
    "Share",
    numerator_vi="hồ sơ trả đúng hạn",
    numerator_en="dossiers on time",
    denominator_vi="hồ sơ đã giải quyết",
    denominator_en="dossiers settled",
)
OF_SETTLED: Final = evolve(SHARE, name="of-settled", label_vi="Trên đã giải quyết")
OF_RECEIVED: Final = evolve(SHARE, name="of-received", label_vi="Trên tiếp nhận")

RIGHT, CUT, WRONG = None, "rounded-half-up", "share-of-formula"
# The count, what was printed, the verdict with base 936 and with base 931.
HA_TRUNG: Final = [
    (931, "99,46 %", CUT, WRONG),
    (931, "99,47 %", RIGHT, WRONG),
    (909, "97,5%", WRONG, WRONG),
    (909, "97,12 %", RIGHT, WRONG),
    (909, "97.64%", WRONG, RIGHT),
    (22, "2,35 %", RIGHT, WRONG),
    (22, "2,36 %", WRONG, RIGHT),
    (5, "0,5 %", RIGHT, RIGHT),
    (5, "0,53 %", RIGHT, CUT),
]


@pytest.mark.parametrize(("count", "text", "of_936", "of_931"), HA_TRUNG)
def test_a_printed_rate_is_checked(
    count: int, text: str, of_936: str | None, of_931: str | None
) -> None:
    """Right, cut off, or no rate at all: with each of the two bases."""
    for base, rule in ((936, of_936), (931, of_931)):
        finding = printed_as(Rate(count, base, SHARE), text)

        assert (finding.rule if finding else None) == rule


@pytest.mark.parametrize(("count", "text", "of_936", "of_931"), HA_TRUNG)
def test_a_printed_rate_is_explained(
    count: int, text: str, of_936: str | None, of_931: str | None
) -> None:
    """The formulas that give it are named, each in the way that it does."""
    verdicts = (
        (Rate(count, 936, OF_RECEIVED), of_936),
        (Rate(count, 931, OF_SETTLED), of_931),
    )
    printed = explain_printed(text, [rate for rate, _ in verdicts])

    assert printed.rounded == tuple(rate for rate, rule in verdicts if rule is RIGHT)
    assert printed.cut == tuple(rate for rate, rule in verdicts if rule == CUT)
    assert printed.is_explained == ({of_936, of_931} != {WRONG})


def test_the_verdict_is_said() -> None:
    """A cut is a warning, anything else an error; the counts are in the evidence."""
    rate = Rate(931, 936, SHARE)
    cut = printed_as(rate, " 99,46 % ", place="báo cáo, dòng 3")
    wrong = printed_as(rate, "100%")

    assert cut is not None
    assert wrong is not None
    assert cut.severity is Severity.WARNING
    assert cut.message() == (
        "báo cáo, dòng 3 phải là số làm tròn, không phải số cắt bỏ phần lẻ, "
        "nhận được 99,46 %; 931/936 = 99,47 %; "
        "in số đã làm tròn, hoặc in ít chữ số thập phân hơn"
    )
    assert wrong.severity is Severity.ERROR
    assert (wrong.place, wrong.evidence) == ("tỷ lệ đã in", "100%; 931/936 = 99 %")


def test_what_explains_a_printed_rate_is_said() -> None:
    """Each formula is named with its counts; none is an answer too."""
    candidates = [Rate(931, 936, OF_RECEIVED), Rate(9946, 10000, OF_SETTLED)]
    printed = explain_printed(" 99,46 %", candidates)

    assert printed.explain() == (
        "99,46 %: Trên đã giải quyết 9946/10000; "
        "Trên tiếp nhận 931/936 (cắt bỏ, không làm tròn)"
    )
    assert printed.explain("en") == (
        "99,46 %: Share 9946/10000; Share 931/936 (cut off, not rounded)"
    )
    assert Printed("97,5 %").explain() == "97,5 %: không công thức nào cho số này"
    assert Printed("97,5 %").explain("en") == "97,5 %: no formula gives it"


def test_no_base_gives_no_rate() -> None:
    """It is neither 0 nor 100, and no printed figure is right."""
    rate = Rate(0, 0, SHARE)
    finding = printed_as(rate, "100 %")

    assert (rate.share, rate.percent) == (None, None)
    assert (rate.text(), rate.text("en")) == ("không có số liệu", "nothing to count")
    assert rate.explain() == (
        "Tỷ lệ: 0 hồ sơ trả đúng hạn trên 0 hồ sơ đã giải quyết, không có số liệu"
    )
    assert finding is not None
    assert (finding.rule, finding.evidence) == ("empty-base", "100 %; 0/0")
    assert explain_printed("100 %", [rate]) == Printed("100 %")


def test_a_rate_explains_itself() -> None:
    """The sentence has the formula, both counts, the source and how sure it is."""
    document = Document(
        "1/QĐ", "Quyết định 1/QĐ", "Decision 1", confidence=Confidence.LOW
    )
    sourced = evolve(SHARE, citation=Citation(document, article="3"))
    doubtful = evolve(sourced, citation=None, confidence=Confidence.MEDIUM)

    assert Rate(1, 8, sourced).explain() == (
        "Tỷ lệ: 1 hồ sơ trả đúng hạn trên 8 hồ sơ đã giải quyết, chiếm 12,50 % "
        "(Điều 3 Quyết định 1/QĐ; độ tin cậy thấp)"
    )
    assert Rate(1, 8, sourced).explain("en") == (
        "Share: 1 dossiers on time of 8 dossiers settled, 12.50 % "
        "(Article 3, Decision 1; low confidence)"
    )
    assert doubtful.source() == "độ tin cậy trung bình"
    assert SHARE.source("en") == ""
    assert evolve(sourced, citation=Citation(Document("a", "A"))).source() == "A"


def test_a_formula_of_ones_own_is_used_like_ours() -> None:
    """A province's rate needs no more than a Formula."""
    mine = Formula(
        "same-day",
        "Tỷ lệ trả ngay trong ngày",
        "Same-day rate",
        numerator_vi="hồ sơ trả trong ngày",
        numerator_en="dossiers returned the same day",
        denominator_vi="hồ sơ tiếp nhận",
        denominator_en="dossiers received",
    )

    assert Rate(2, 3, mine).explain("en") == (
        "Same-day rate: 2 dossiers returned the same day of 3 dossiers received, "
        "66.67 %"
    )


COUNTS: Final = st.integers(1, 10**12).flatmap(
    lambda base: st.tuples(st.integers(0, base), st.just(base))
)


@given(COUNTS)
def test_percent_is_rounded_half_up(counts: tuple[int, int]) -> None:
    """It agrees with the decimal module, whatever the caller's context."""
    rate = Rate(*counts, SHARE)
    with localcontext() as context:
        context.prec = 60
        exact = Decimal(counts[0]) * 100 / counts[1]
        expected = exact.quantize(Decimal("0.01"), ROUND_HALF_UP)
    with localcontext() as context:
        context.prec = 1
        got = rate.percent

    assert got is not None
    assert got.as_tuple() == expected.as_tuple()
    assert rate.share == Fraction(*counts)


@pytest.mark.parametrize(
    ("top", "base", "percent"),
    [(0, 3, "0.00"), (3, 3, "100.00"), (1, 800, "0.13"), (1, 8, "12.50")],
)
def test_percent_has_two_places(top: int, base: int, percent: str) -> None:
    """A half goes up, and zeros are kept."""
    assert str(Rate(top, base, SHARE).percent) == percent
    assert Rate(top, base, SHARE).text("en") == f"{percent} %"


@given(COUNTS, st.integers(0, 6), st.sampled_from([",", "."]))
def test_rounded_figures_are_right_and_cut_ones_are_noticed(
    counts: tuple[int, int], places: int, point: str
) -> None:
    """Every number of places is allowed; what was only cut off is a warning."""
    rate = Rate(*counts, SHARE)
    step = Decimal(1).scaleb(-places)
    with localcontext() as context:
        context.prec = 60
        exact = Decimal(counts[0]) * 100 / counts[1]
        rounded = exact.quantize(step, ROUND_HALF_UP)
        cut = exact.quantize(step, ROUND_DOWN)

    assert printed_as(rate, f"{rounded:f}".replace(".", point) + "%") is None
    beyond = printed_as(rate, f"{rounded + step:f} %")
    assert beyond is not None
    assert beyond.rule == WRONG
    assume(rounded != cut)
    finding = printed_as(rate, f"{cut:f}")
    assert finding is not None
    assert finding.rule == CUT


@pytest.mark.parametrize("text", ["", "%", "97,5 phần trăm", "-1 %", "1.234,5 %", "٣%"])
def test_what_is_not_a_percentage_is_refused(text: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(InvalidValueError) as caught:
        explain_printed(text, [])

    assert caught.value.expected == "printed-percent"


# Calls that a type checker would refuse too.
rate: Any = Rate
changed: Any = evolve
REFUSED: Final[dict[str, tuple[Any, type[CqttError], str]]] = {
    "float": (lambda: rate(0.5, 1, SHARE), WrongTypeError, "whole-number"),
    "bool": (
        lambda: rate(numerator=True, denominator=1, formula=SHARE),
        WrongTypeError,
        "whole-number",
    ),
    "negative": (lambda: rate(-1, 1, SHARE), InvalidValueError, "count"),
    "above": (lambda: rate(2, 1, SHARE), InvalidValueError, "part-of-base"),
    "formula": (lambda: rate(1, 1, "share"), WrongTypeError, "formula"),
    "label": (lambda: changed(SHARE, label_vi=" "), InvalidValueError, "filled-text"),
    "citation": (lambda: changed(SHARE, citation="Đ1"), WrongTypeError, "citation"),
    "sure": (lambda: changed(SHARE, confidence="high"), WrongTypeError, "enum-choice"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_wrong_rate_is_refused(case: str) -> None:
    """The error names what must be."""
    make, error, slug = REFUSED[case]

    with pytest.raises(error) as caught:
        make()

    assert vars(caught.value)["expected"] == slug


def test_decomposed_text_is_refused() -> None:
    """A formula is in NFC, and so is what was printed."""
    with pytest.raises(NotNfcError):
        evolve(SHARE, label_vi="ty\u0309")
    with pytest.raises(NotNfcError):
        explain_printed("97,5 % e\u0302", [])


def test_an_unknown_language_is_refused() -> None:
    """Only Vietnamese and English are known."""
    rate = Rate(1, 2, SHARE)
    for write in (
        rate.text,
        rate.explain,
        SHARE.label,
        SHARE.source,
        Printed("1").explain,
    ):
        with pytest.raises(UnknownLocaleError):
            write("fr")


def test_a_notebook_shows_the_sentence() -> None:
    """What ``explain`` says, as text and never as markup."""
    rate = Rate(931, 936, evolve(SHARE, label_vi="Tỷ lệ <b>"))

    assert rate._repr_html_() == (
        '<p lang="vi">Tỷ lệ &lt;b&gt;: 931 hồ sơ trả đúng hạn trên 936 '
        "hồ sơ đã giải quyết, chiếm 99,47 %</p>"
    )
