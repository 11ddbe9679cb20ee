"""
Tests of ``cqtt.published``.

Oracles: ``HA_TRUNG`` and ``BALLOTS``, the shares that a commune's report printed, with
the bases, counts and slip worked out by hand from them (satisfaction reference, 5b and
1d); ``HUE``, the portal whose categories make up 247,529 of 257,141.
``ROWS``, ``SWAPPED`` and ``PARTS``, the 200 ballots again with one error each, worked
out by hand.
Alarms: ``SAID``, the explanation as it stands.
Properties: a table printed by exact rounding is right, whatever its counts and places;
one lost digit in a right table is found, and what was meant is proposed; bases and
counts that give a share are those that a search finds; every proposal has a ground.
"""

from decimal import Decimal, localcontext
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
from cqtt.law import Confidence
from cqtt.published import (
    Base,
    CheckedTable,
    FittingCounts,
    Ground,
    PublishedShare,
    PublishedTable,
    Slip,
    SlipKind,
    SumOfShares,
    Verdict,
    check_published,
)
from cqtt.published.misprints import misprints, swapped_counts
from cqtt.published.slips import Meant, misprinted
from cqtt.statistics.printed import WholeNumbers, read_percent
from cqtt.statistics.rounding import cut, rounded

RIGHT, OTHER_BASE, CUT, WRONG, OPEN = Verdict
RECEIVED, SETTLED = Base("tiếp nhận", 936), Base("giải quyết", 931)
HA_TRUNG: Final = PublishedTable(
    "Kết quả giải quyết hồ sơ",
    [
        PublishedShare("Trước hạn", "97,5%", 909),
        PublishedShare("Đúng hạn", "2,35%", 22),
        PublishedShare("Trả lại", "0,5%", 5),
    ],
    bases={"tiếp nhận": 936, "giải quyết": 931},
)
BALLOTS: Final = PublishedTable.from_rows(
    "Khảo sát",
    [
        ("Rất hài lòng", 78, "39"),
        ("Hài lòng", 102, "51"),
        ("Bình thường", 20, "10"),
        ("Không hài lòng", 0, "0%"),
    ],
)


def checked_shares(*printed: str, counts: tuple[int | None, ...] = ()) -> CheckedTable:
    """Check a table without named bases; its labels are numbers."""
    padded = counts or (None,) * len(printed)
    rows = [
        (str(at), count, text)
        for at, (count, text) in enumerate(zip(padded, printed, strict=True))
    ]
    return check_published(PublishedTable.from_rows("", rows))


def one(printed: str, count: int | None, **bases: int) -> CheckedTable:
    """Check a table of one share."""
    return check_published(
        PublishedTable("", [PublishedShare("Một", printed, count)], bases)
    )


def found(checked: CheckedTable) -> list[tuple[str, str, Severity]]:
    """Return what a check found, without the places."""
    return [(each.rule, each.evidence, each.severity) for each in checked.findings]


# --- oracles: a commune's report ---------------------------------------------------


def test_the_ballots_of_a_commune_are_right() -> None:
    """39, 51, 10 and 0 of 200: the base is the sum of the counts, and that is said."""
    checked = check_published(BALLOTS)

    assert checked.is_right
    assert checked.findings == ()
    assert checked.base == Base("", 200, is_sum=True)
    assert [share.verdict for share in checked.shares] == [RIGHT] * 4
    assert checked.sum.printed == 100
    assert checked.explain().splitlines()[1] == "Mẫu số: 200 (tổng các số đếm)"
    assert checked.explain("en").splitlines()[1] == "Base: 200 (the sum of the counts)"


def test_each_share_of_the_dossiers_is_judged() -> None:
    """97.5 is wrong of 936 and of 931; 2.35 and 0.5 are of 936."""
    checked = check_published(HA_TRUNG)
    early, on_time, returned = checked.shares

    assert checked.base == RECEIVED
    assert [share.verdict for share in checked.shares] == [WRONG, RIGHT, RIGHT]
    assert [str(share.percent) for share in checked.shares] == ["97.12", "2.35", "0.53"]
    assert early.exact == Fraction(909, 936)
    assert early.denominators == WholeNumbers(932, 932)
    assert early.counts == (
        FittingCounts(RECEIVED, WholeNumbers(913, 913)),
        FittingCounts(SETTLED, WholeNumbers(908, 908)),
    )
    assert on_time.slip is returned.slip is None


def test_the_shares_of_the_dossiers_do_not_add_up() -> None:
    """They make 100.35; 0.05 + 0.005 + 0.05 is what rounding explains."""
    checked = check_published(HA_TRUNG)

    assert checked.is_whole
    assert not checked.is_right
    assert checked.sum.printed == Decimal("100.35")
    assert checked.sum.allowed == Decimal("0.105")
    assert not checked.sum.holds
    assert found(checked) == [
        ("share-of-formula", "97,5%; 909/936 = 97,1 %", Severity.ERROR),
        ("shares-add-up", "97,5% + 2,35% + 0,5% = 100,35 %", Severity.ERROR),
    ]
    assert [each.place for each in checked.findings] == [
        "Kết quả giải quyết hồ sơ: Trước hạn",
        "Kết quả giải quyết hồ sơ",
    ]


def test_the_likeliest_slip_is_the_lost_digit_of_the_rest() -> None:
    """97.15 is 100 - 2.35 - 0.5, and a 1 was lost; a replaced digit is less likely."""
    slips = check_published(HA_TRUNG).shares[0].slips

    assert slips == (
        Slip(SlipKind.DIGIT_LOST, "97,15%", (Ground.REST,), Confidence.MEDIUM, "1"),
        Slip(SlipKind.DIGIT_REPLACED, "97,1%", (Ground.EXACT,), Confidence.LOW, "15"),
    )


def test_the_settled_share_is_cut_off() -> None:
    """931 of 936 is 99.4658, printed as 99.46."""
    checked = one("99,46%", 931, received=936)
    (share,) = checked.shares

    assert share.verdict is CUT
    assert found(checked) == [
        ("rounded-half-up", "99,46%; 931/936 = 99,47 %", Severity.WARNING)
    ]
    assert share.slip == Slip(SlipKind.CUT, "99,47%", (Ground.EXACT,), Confidence.HIGH)
    assert not checked.is_right
    assert not checked.is_whole


@pytest.mark.parametrize(
    ("count", "base", "printed"),
    [(9, 10, "90,0"), (14, 15, "93,33"), (23, 25, "92,0"), (248, 248, "100")],
)
def test_other_shares_of_the_report(count: int, base: int, printed: str) -> None:
    """Petitions of two years and both, and the procedures posted."""
    assert one(printed, count, base=base).is_right


# HUE: the early, on-time and late of a portal, parts invented, make up 96.3 %.
HUE: Final = PublishedTable.from_rows(
    "Cổng dịch vụ công",
    [
        ("Sớm", 200_000, "77,78"),
        ("Đúng", 40_000, "15,56"),
        ("Trễ", 7_529, "2,93"),
    ],
    {"đã xử lý": 257_141},
)


def test_categories_need_not_be_a_whole() -> None:
    """They are not held against 100; a note says that something is missing."""
    checked = check_published(HUE)

    assert checked.is_right
    assert not checked.is_whole
    assert found(checked) == [("whole-of-base", "247529/257141", Severity.NOTE)]
    assert checked.sum.expected == Fraction(247_529, 257_141)
    assert checked.explain("en").splitlines()[-1] == (
        "The shares add up to 96.27 %; they should add up to 96.26 %, "
        "and rounding explains at most 0.015 percentage points"
    )
    assert checked.sum.holds
    assert one("96,3", 247_529, processed=257_141).is_right


@pytest.mark.parametrize(
    ("exhaustive", "rules"), [(True, ["counts-add-up", "shares-add-up"]), (False, [])]
)
def test_the_caller_may_say_what_is_a_whole(
    exhaustive: bool,  # noqa: FBT001 parametrized
    rules: list[str],
) -> None:
    """Then the counts are held against it, or nothing is said."""
    checked = check_published(evolve(HUE, exhaustive=exhaustive))

    assert checked.is_whole is exhaustive
    assert [each.rule for each in checked.findings] == rules


# --- bases -------------------------------------------------------------------------


def test_a_share_of_another_base_is_told() -> None:
    """2.36 is 22 of 931, among shares of 936."""
    shares = [*HA_TRUNG.shares]
    shares[0] = PublishedShare("Trước hạn", "97,12", 909)
    shares[1] = PublishedShare("Đúng hạn", "2,36", 22)
    checked = check_published(evolve(HA_TRUNG, shares=shares))
    other = checked.shares[1]

    assert (other.verdict, other.base, checked.base) == (OTHER_BASE, SETTLED, RECEIVED)
    assert found(checked) == [("same-base", "2,36; 22/931, 22/936", Severity.WARNING)]
    assert other.slip == Slip(
        SlipKind.OTHER_BASE, "2,35", (Ground.EXACT,), Confidence.HIGH, base=SETTLED
    )
    assert other.slip.reason() == (
        "tính trên mẫu số khác, giải quyết 931; trên mẫu số của bảng là 2,35"
    )
    assert other.slip.reason("en") == (
        "taken of another base, giải quyết 931; of the base of the table it is 2,35"
    )


def test_shares_of_no_whole_may_each_have_a_base() -> None:
    """Settled of received, early and on time of settled: a note and no slip."""
    rows = [("Xong", 931, "99,47"), ("Sớm", 909, "97,64"), ("Đúng", 22, "2,36")]
    checked = check_published(
        PublishedTable.from_rows("", rows, {"nhận": 936, "xong": 931})
    )

    assert [share.verdict for share in checked.shares] == [OTHER_BASE, RIGHT, RIGHT]
    assert checked.is_right
    assert [each[::2] for each in found(checked)] == [
        ("whole-of-base", Severity.NOTE),
        ("same-base", Severity.NOTE),
    ]
    assert checked.shares[0].slips == ()
    assert checked.sum.expected is None
    assert checked.sum.holds
    assert checked.sum.explain() == "Tổng các tỷ lệ là 199,47 %"
    assert checked.sum.explain("en") == "The shares add up to 199.47 %"


def test_a_base_that_is_not_named_is_told() -> None:
    """All shares are of the sum of the counts, although another base is named."""
    rows = [("Một cửa", 192, "77,42"), ("Liên thông", 56, "22,58")]
    checked = check_published(PublishedTable.from_rows("", rows, {"công bố": 300}))

    assert checked.base == Base("", 248, is_sum=True)
    assert found(checked) == [("named-base", "248; công bố 300", Severity.WARNING)]
    assert checked.findings[0].place == "table"


def test_one_share_of_the_sum_is_told() -> None:
    """Two shares are of the named base, one of the sum of the counts."""
    rows = [("a", 100, "33,33"), ("b", 50, "16,67"), ("c", 98, "39,52")]
    checked = check_published(PublishedTable.from_rows("", rows, {"tất cả": 300}))

    assert checked.shares[2].verdict is OTHER_BASE
    assert checked.shares[2].is_of_unnamed_base
    assert checked.shares[2].slip is not None
    assert checked.shares[2].slip.text == "32,67"
    assert [each[::2] for each in found(checked)] == [
        ("whole-of-base", Severity.NOTE),
        ("same-base", Severity.WARNING),
    ]


def test_a_single_count_is_no_base_beside_a_named_one() -> None:
    """248 of 300 is not 100 %."""
    assert one("100%", 248).is_right
    assert one("100%", 248, all=300).shares[0].verdict is WRONG


def test_among_equal_bases_the_whole_and_the_first_named_win() -> None:
    """No share is right, so nothing else decides."""
    rows = [("a", 3, "99"), ("b", 7, "98")]
    bases = {"x": 12, "y": 10, "z": 11}
    table = PublishedTable.from_rows("", rows, bases)

    assert check_published(table).base == Base("y", 10)
    assert check_published(evolve(table, bases={"x": 12, "z": 11})).base == Base(
        "x", 12
    )


def test_a_base_that_gives_cut_shares_is_better_than_none() -> None:
    """931 of 936 is cut; 931 of 940 is nothing."""
    assert one("99,46", 931, more=940, received=936).base == Base("received", 936)


@pytest.mark.parametrize(
    ("printed", "count", "denominators"),
    [
        ("97,5", 909, (932, 932)),
        ("39", 78, (198, 202)),
        ("0", 0, (1, None)),
        ("0", 3, (601, None)),
        ("1", 0, None),
        ("100", 7, (7, 7)),
        ("99,9", 7, None),
    ],
)
def test_the_bases_that_give_a_share(
    printed: str, count: int, denominators: tuple[int, int | None] | None
) -> None:
    """One, several, no end, or none; never below the count."""
    assert PublishedShare("a", printed, count).denominators == denominators


def test_whole_numbers_are_written() -> None:
    """One number, a range, or from where on."""
    assert WholeNumbers(932, 932).text() == "932"
    assert WholeNumbers(198, 202).text("en") == "198–202"
    assert WholeNumbers(601, None).text() == "601 trở lên"
    assert WholeNumbers(601, None).text("en") == "601 and more"
    assert not WholeNumbers(2, 3).holds(1)
    assert not WholeNumbers(2, 3).holds(4)
    assert WholeNumbers(2, None).holds(4)


def test_that_no_base_gives_a_share_is_said() -> None:
    """99.9 of 7: every base is too large or too small."""
    (share,) = one("99,9", 7, all=10).shares

    assert share.explain("en") == (
        "Một: printed 99,9, recomputed 7/10 = 70.00 %: wrong\n"
        "  bases that give it: none"
    )


# --- another base than the counts' -----------------------------------------------

ROWS: Final = [
    ("Rất hài lòng", 78, "37,1%"),
    ("Hài lòng", 102, "48,6%"),
    ("Bình thường", 20, "9,5%"),
]
RETURNED, HANDED_OUT = Base("thu về", 200), Base("phát ra", 210)


def test_shares_of_the_ballots_handed_out_are_told() -> None:
    """The counts add up to the ballots returned, so the shares should be of those."""
    bases = {"thu về": 200, "phát ra": 210}
    checked = check_published(PublishedTable.from_rows("Khảo sát", ROWS, bases))

    assert checked.base == RETURNED
    assert checked.common_base is not None
    assert checked.common_base.named == HANDED_OUT
    assert [share.verdict for share in checked.shares] == [OTHER_BASE] * 3
    assert [share.slip and share.slip.text for share in checked.shares] == [
        "39,0%",
        "51,0%",
        "10,0%",
    ]
    assert checked.sum.expected == 1
    assert found(checked) == [
        ("base-of-counts", "210 (phát ra), 200 (thu về)", Severity.WARNING)
    ]
    assert checked.explain().splitlines()[1:3] == [
        "Mẫu số: 200 (thu về)",
        "Các tỷ lệ chia cho 210 (phát ra), trong khi các số cộng lại bằng 200 (thu về)",
    ]
    assert checked.table("en").notes[1] == (
        "The shares are divided by 210 (phát ra), while the counts add up to 200 "
        "(thu về)"
    )


@pytest.mark.parametrize(
    ("bases", "said", "said_en", "evidence", "severity"),
    [
        (
            {"thu về": 200},
            " (thu về)",
            " (thu về)",
            "210; thu về 200",
            Severity.ERROR,
        ),
        (
            None,
            ": chúng không phải các phần của một tổng",
            ": they are not the parts of one whole",
            "210; 200",
            Severity.NOTE,
        ),
    ],
)
def test_one_base_that_nobody_named_is_told_once(
    bases: dict[str, int] | None,
    said: str,
    said_en: str,
    evidence: str,
    severity: Severity,
) -> None:
    """78, 102 and 20 are the printed shares of 210 and of nothing else."""
    checked = check_published(PublishedTable.from_rows("", ROWS, bases))

    assert checked.common_base is not None
    assert checked.common_base.sizes == WholeNumbers(210, 210)
    assert checked.common_base.explain() == (
        "Cả 3 tỷ lệ đều khớp một mẫu số mà bảng không nêu, 210, trong khi các số cộng "
        f"lại bằng 200{said}"
    )
    assert checked.common_base.explain("en") == (
        "All 3 shares fit one base that the table does not name, 210, while the counts "
        f"add up to 200{said_en}"
    )
    assert found(checked) == [("named-base", evidence, severity)]
    assert [share.slips for share in checked.shares] == [()] * 3


@pytest.mark.parametrize(
    ("rows", "sizes", "added"),
    [
        # People may tick several boxes: 318 ticks of 200 people.
        ([("a", 150, "75%"), ("b", 78, "39%"), ("c", 90, "45%")], "199–201; 318", 159),
        # Two rows of a longer table.
        ([("a", 78, "39%"), ("b", 102, "51%")], "199–201; 180", 90),
    ],
)
def test_shares_of_one_base_that_no_table_names_are_right(
    rows: list[tuple[str, int, str]], sizes: str, added: int
) -> None:
    """They are not the parts of one whole, and that is a note."""
    checked = check_published(PublishedTable.from_rows("", rows))

    assert checked.is_right
    assert checked.base is None
    assert not checked.is_whole
    assert [share.verdict for share in checked.shares] == [RIGHT] * len(rows)
    assert checked.sum == SumOfShares(Decimal(added), None, checked.sum.allowed)
    assert found(checked) == [("named-base", sizes, Severity.NOTE)]
    assert f"mà bảng không nêu, {sizes[:7]}, trong khi" in checked.explain()
    assert len(checked.table().notes) == 2


def test_a_lone_share_is_not_of_its_own_count() -> None:
    """39 may be 39 % of 100; that it is not 100 % of 39 is no slip."""
    checked = one("39%", 39)

    assert checked.is_right
    assert checked.explain("en") == (
        "Một: printed 39%: cannot be recomputed\n  bases that give it: 99–101"
    )


def test_who_says_that_it_is_a_whole_has_the_sum_as_base() -> None:
    """78 and 102 make 180, of which they are not the printed shares."""
    rows = [("a", 78, "39%"), ("b", 102, "51%")]
    checked = check_published(PublishedTable.from_rows("", rows, exhaustive=True))

    assert checked.base == Base("", 180, is_sum=True)
    assert found(checked) == [("named-base", "199–201; 180", Severity.ERROR)]


def test_shares_that_all_fit_another_whole_number_are_no_slips() -> None:
    """97.64, 2.36 and 0.54 are 909, 22 and 5 of 931, and the table names 936."""
    rows = [("a", 909, "97,64"), ("b", 22, "2,36"), ("c", 5, "0,54")]
    checked = check_published(PublishedTable.from_rows("", rows, {"tiếp nhận": 936}))

    assert found(checked) == [("named-base", "931; tiếp nhận 936", Severity.ERROR)]
    assert all(share.slips == () for share in checked.shares)


@pytest.mark.parametrize("bases", [None, {"thu về": 200}])
def test_the_counts_of_two_rows_may_be_exchanged(bases: dict[str, int] | None) -> None:
    """78 of 200 is 39 %, 102 is 51 %; the counts still make 200."""
    rows = [("a", 102, "39%"), ("b", 78, "51%"), ("c", 20, "10%")]
    checked = check_published(PublishedTable.from_rows("", rows, bases))
    first, second, third = (share.slip for share in checked.shares)

    assert first == Slip(
        SlipKind.COUNTS_EXCHANGED,
        "78",
        (Ground.PRINTED, Ground.TOTAL),
        Confidence.HIGH,
    )
    assert first.reason("en").endswith("then the counts of two rows were exchanged")
    assert second is not None
    assert second.text == "102"
    assert third is None


def test_a_right_row_and_one_without_a_count_exchange_nothing() -> None:
    """Two rows of one share could be exchanged, but one of them is right."""
    rows = [("a", 10, "40"), ("b", 20, "20"), ("c", 10, "10"), ("d", None, "30")]
    table = PublishedTable.from_rows("", rows, {"x": 100})
    total = PublishedTable.from_rows("", [*rows[:3], ("Tổng", 40, "99")], {"x": 100})
    kinds = {
        slip.kind
        for each in (table, total)
        for share in check_published(each).shares
        for slip in share.slips
    }

    assert SlipKind.COUNTS_EXCHANGED not in kinds


def test_a_base_that_nobody_named_beside_one_that_is_no_sum() -> None:
    """100 and 50 are of 250, the table names 300: what they add up to is not said."""
    rows = [("a", 100, "40"), ("b", 50, "20")]
    table = PublishedTable.from_rows("", rows, {"tất cả": 300})
    common = check_published(table).common_base

    assert common is not None
    assert common.explain("en") == (
        "All 2 shares fit one base that the table does not name, 247–253"
    )
    assert common.due == Base("tất cả", 300)


def test_shares_without_a_base_of_their_own_are_told_one_by_one() -> None:
    """One wrong share, cut shares or shares of different bases have no common base."""
    one_wrong = checked_shares("00", "0", counts=(200, 1))
    cut_off = checked_shares("66", "33", counts=(200, 100))
    different = checked_shares("60", "10", counts=(50, 50))
    impossible = checked_shares("99,9", "3,4", counts=(7, 200))

    for checked in (one_wrong, cut_off, different, impossible):
        assert checked.common_base is None
        assert not checked.is_right
    assert {share.verdict for share in cut_off.shares} == {CUT, RIGHT}


def test_shares_of_almost_nothing_fit_every_large_base() -> None:
    """0 % of 3 and of 4 is right from 801 on; 0 of nothing is of every base."""
    common = checked_shares("0", "0", "0", counts=(3, 4, 0)).common_base

    assert common is not None
    assert common.sizes == WholeNumbers(801, None)


def test_who_says_that_it_is_no_whole_chooses_the_base_by_its_shares() -> None:
    """Then it is chance that the counts add up to one of the bases."""
    bases = {"thu về": 200, "phát ra": 210}
    table = PublishedTable.from_rows("", ROWS, bases, exhaustive=False)

    assert check_published(table).base == HANDED_OUT
    assert check_published(table).is_right


# --- a count with two digits swapped -------------------------------------------------

SWAPPED: Final = [
    ("Rất hài lòng", 87, "39%"),
    ("Hài lòng", 102, "51%"),
    ("Bình thường", 20, "10%"),
]


@pytest.mark.parametrize("bases", [{"thu về": 200}, None])
def test_swapped_digits_of_a_count_are_proposed(bases: dict[str, int] | None) -> None:
    """78 of 200 is 39 %, and 78, 102 and 20 make 200."""
    checked = check_published(PublishedTable.from_rows("", SWAPPED, bases))
    slip = checked.shares[0].slip

    assert slip == Slip(
        SlipKind.COUNT_SWAPPED,
        "78",
        (Ground.PRINTED, Ground.TOTAL),
        Confidence.HIGH,
        "78",
    )
    assert slip.explain() == (
        "số đếm là 78, cho đúng tỷ lệ đã in và đủ mẫu số, rồi đảo hai chữ số 7 và 8 "
        "(độ tin cậy cao)"
    )
    assert checked.shares[1].slip is None


def test_a_count_may_be_swapped_in_what_is_no_whole() -> None:
    """It gives the printed share; nothing says that the counts add up."""
    checked = one("39", 87, all=200)
    table = PublishedTable.from_rows("", SWAPPED, {"x": 200}, exhaustive=False)
    expected = (SlipKind.COUNT_SWAPPED, (Ground.PRINTED,), Confidence.MEDIUM)

    for slip in (checked.shares[0].slip, check_published(table).shares[0].slip):
        assert slip is not None
        assert (slip.kind, slip.grounds, slip.confidence) == expected
    assert (
        checked.shares[0]
        .explain("en")
        .endswith(
            "perhaps: the count is 78, which gives the printed share, then the digits "
            "7 and 8 were swapped (medium confidence)"
        )
    )


def test_counts_that_overlap_have_no_expected_sum() -> None:
    """209 of 200 are not the parts of one whole."""
    table = PublishedTable.from_rows("", SWAPPED, {"thu về": 200})

    assert check_published(table).sum.expected is None


def test_swapped_counts_never_begin_with_zero() -> None:
    """20 is not 02, and two alike digits are the same count."""
    assert list(swapped_counts(20)) == []
    assert list(swapped_counts(88)) == []
    assert list(swapped_counts(8)) == []
    assert list(swapped_counts(120)) == [(210, "21"), (102, "02")]


# --- a row with the total ------------------------------------------------------------

PARTS: Final = [
    ("Rất hài lòng", 78, "39%"),
    ("Hài lòng", 102, "51%"),
    ("Bình thường", 20, "10%"),
]


@pytest.mark.parametrize(
    "label", ["Tổng", " TỔNG CỘNG:", "Cộng", "Total", "Tổng số phiếu", "Phiếu"]
)
@pytest.mark.parametrize("bases", [{"thu về": 200}, None])
def test_a_row_with_the_total_is_no_part(
    label: str, bases: dict[str, int] | None
) -> None:
    """It is known by its label, or by its count and 100 %; the sum is 100, not 200."""
    rows = [*PARTS, (label, 200, "100%")]
    checked = check_published(PublishedTable.from_rows("", rows, bases))

    assert checked.published.total_row == checked.published.shares[3]
    assert checked.is_right
    assert checked.findings == ()
    assert checked.sum.printed == 100
    assert [share.verdict for share in checked.shares] == [RIGHT] * 4
    assert checked.base == (RETURNED if bases else Base(label, 200))


def test_a_row_with_the_total_is_checked_by_itself() -> None:
    """99 % of all is wrong; 201 is not what the counts make."""
    wrong = check_published(
        PublishedTable.from_rows("", [*PARTS, ("Tổng", 200, "99%")])
    )
    other = check_published(
        PublishedTable.from_rows("", [*PARTS, ("Tổng", 201, "100%")], {"thu về": 200})
    )

    assert wrong.shares[3].verdict is WRONG
    assert found(wrong) == [
        ("share-of-formula", "99%; 200/200 = 100 %", Severity.ERROR)
    ]
    assert found(other) == [("counts-add-up", "200/201", Severity.WARNING)]
    assert other.base == RETURNED


def test_a_total_of_another_base_than_its_parts_is_told() -> None:
    """The parts are of 200; 95.2 % is 200 of 210."""
    rows = [*PARTS, ("Tổng", 200, "95,2%")]
    bases = {"thu về": 200, "phát ra": 210}
    checked = check_published(PublishedTable.from_rows("", rows, bases))

    assert found(checked) == [
        ("same-base", "95,2%; 200/210, 200/200", Severity.WARNING)
    ]


def test_a_total_that_has_the_base_of_its_parts_is_told_with_them() -> None:
    """All rows are of the 210 of the total, although 200 came back."""
    rows = [("Tổng số phiếu", 210, "100%"), *ROWS]
    checked = check_published(PublishedTable.from_rows("", rows, {"thu về": 200}))

    assert found(checked) == [
        ("base-of-counts", "210 (Tổng số phiếu), 200 (thu về)", Severity.WARNING)
    ]


def test_what_begins_like_a_total_may_be_a_part() -> None:
    """Only with 100 % is it a total; a label of marks is none."""
    rows = [("Tổng số đúng hạn", 90, "90"), ("...", 10, "10")]

    assert PublishedTable.from_rows("", rows).total_row is None


def test_a_total_without_a_count_or_with_one_part_is_left_alone() -> None:
    """Nothing can be added up; a table may show one row and the total."""
    rows = [*PARTS, ("Tổng", None, "100%")]
    no_count = check_published(PublishedTable.from_rows("", rows, {"thu về": 200}))
    one_part = check_published(
        PublishedTable.from_rows("", [PARTS[0], ("Tổng", 200, "100%")])
    )
    only = one("100%", 200)

    assert no_count.is_right
    assert one_part.is_right
    assert one_part.base == Base("Tổng", 200)
    assert "Tổng các" not in one_part.explain()
    assert only.published.total_row is None


def test_the_total_is_not_guessed_from_two_rows() -> None:
    """Two alike counts are no total of one another; nor is what is not 100 %."""
    alike = PublishedTable.from_rows("", [("a", 5, "100"), ("b", 5, "100")])
    half = PublishedTable.from_rows(
        "", [("a", 5, "25"), ("b", 5, "25"), ("c", 10, "5")]
    )
    none = PublishedTable.from_rows("", [("a", 0, "0"), ("b", 0, "0"), ("c", 0, "100")])

    assert alike.total_row is half.total_row is none.total_row is None


def test_a_total_in_a_table_of_another_base() -> None:
    """The parts are of 210, the total is 100 % of 200: only the parts are accused."""
    rows = [*ROWS, ("Tổng", 200, "100%")]
    checked = check_published(PublishedTable.from_rows("", rows, {"phát ra": 210}))

    assert checked.base == Base("Tổng", 200)
    assert found(checked) == [
        ("base-of-counts", "210 (phát ra), 200 (Tổng)", Severity.WARNING)
    ]
    assert checked.shares[3].verdict is RIGHT


def test_a_total_without_counts_is_not_added() -> None:
    """39 + 51 + 10 is 100; an odd sum is looked for among the parts."""
    rows = [(label, None, printed) for label, _, printed in PARTS]
    total = ("Tổng", None, "100%")
    right = check_published(PublishedTable.from_rows("", [*rows, total]))
    odd = check_published(
        PublishedTable.from_rows("", [("a", None, "93%"), *rows[1:], total])
    )

    assert right.is_right
    assert right.sum.printed == 100
    assert odd.shares[3].slips == ()
    assert found(odd) == [
        ("shares-add-up", "93% + 51% + 10% = 154 %", Severity.WARNING)
    ]


# --- counts that are not known -------------------------------------------------------


def test_without_counts_only_the_sum_is_checked() -> None:
    """Each share may be the wrong one, so every proposal is a weak one."""
    checked = checked_shares("97,5", "2,35", "0,5")

    assert [share.verdict for share in checked.shares] == [OPEN] * 3
    assert found(checked) == [
        ("shares-add-up", "97,5 + 2,35 + 0,5 = 100,35 %", Severity.WARNING)
    ]
    assert [share.slip and share.slip.text for share in checked.shares] == [
        "97,15",
        None,
        "0,15",
    ]
    assert {slip.confidence for share in checked.shares for slip in share.slips} == {
        Confidence.LOW
    }
    assert checked.base is None
    assert checked.shares[0].rate is None
    assert checked.shares[0].percent is None
    assert checked.explain().splitlines()[:2] == [
        "0: in 97,5: không tính lại được",
        "  mẫu số cho số này: 40, 79, 80, 81, 118, …",
    ]


def test_a_sum_that_somebody_vouched_for_is_an_error() -> None:
    """The caller said that the shares are a whole."""
    shares = [PublishedShare("a", "60"), PublishedShare("b", "50")]
    checked = check_published(PublishedTable("", shares, exhaustive=True))

    assert [each.severity for each in checked.findings] == [Severity.ERROR]


def test_shares_that_add_up_are_left_alone() -> None:
    """Three thirds make 99.9, and rounding explains it."""
    checked = checked_shares("33,3", "33,3", "33,3")

    assert checked.is_right
    assert checked.sum.printed == Decimal("99.9")
    assert all(share.slips == () for share in checked.shares)
    assert checked_shares("98").is_right


def test_a_named_base_tells_the_counts_that_a_share_may_have() -> None:
    """98 % of 6,865 households; 97.5 % is no whole count of 10; 99.46 % is one cut."""
    open_, none = one("98%", None, households=6865), one("97,5%", None, all=10)
    cut_off = one("99,46", None, received=936)

    assert open_.is_right
    assert open_.shares[0].counts[0].counts == WholeNumbers(6694, 6762)
    assert open_.shares[0].explain().endswith("tử số cho số này: 6694–6762 trên 6865")
    assert none.shares[0].verdict is WRONG
    assert found(none) == [("share-of-base", "97,5%; 10", Severity.ERROR)]
    assert cut_off.shares[0].verdict is CUT
    assert found(cut_off) == [("rounded-half-up", "99,46; 936", Severity.WARNING)]


def test_some_counts_may_be_missing() -> None:
    """Without the sum of the counts there is no base; 99.9 of 7 is of none at all."""
    checked = checked_shares("0,1", "99,9", counts=(None, 7))

    assert [share.verdict for share in checked.shares] == [OPEN, WRONG]
    assert found(checked) == [("share-of-base", "99,9; 7", Severity.ERROR)]
    assert [s.verdict for s in checked_shares("50", "50", counts=(None, 7)).shares] == [
        OPEN,
        OPEN,
    ]


def test_the_bases_that_a_share_without_a_count_may_have() -> None:
    """39 of 40 is the smallest that prints as 97.5."""
    share = PublishedShare("a", "97,5%")

    assert share.denominators is None
    assert share.possible_bases(100) == (40, 79, 80, 81)
    assert share.possible_bases(40) == ()
    assert one("97,5", None).shares[0].explain("en").splitlines()[1] == (
        "  bases that give it: 40, 79, 80, 81, 118, …"
    )
    assert PublishedShare("a", "0,05").possible_bases(1_000) == ()


# --- what cannot be ------------------------------------------------------------------


def test_more_than_a_whole_is_found() -> None:
    """It is what the report printed, so it is a finding; the mark was moved."""
    table = evolve(
        HA_TRUNG,
        shares=[PublishedShare("Trước hạn", "9712%", 909), *HA_TRUNG.shares[1:]],
    )
    checked = check_published(table)

    assert found(checked)[0] == ("share-up-to-hundred", "9712%", Severity.ERROR)
    assert checked.shares[0].slip == Slip(
        SlipKind.MARK_MOVED, "97,12%", (Ground.EXACT,), Confidence.MEDIUM
    )
    assert checked_shares("120").shares[0].verdict is WRONG
    assert (
        checked_shares("120", counts=(None,)).findings[0].rule == "share-up-to-hundred"
    )


def test_a_count_above_every_base_is_found() -> None:
    """950 is no part of 936."""
    checked = one("99", 950, received=936)

    assert found(checked) == [("part-of-base", "950; 936", Severity.ERROR)]
    assert checked.shares[0].rate is None


def test_nothing_to_count_has_no_share() -> None:
    """Counts that are all nil are the base of nothing."""
    checked = checked_shares("0", "100", counts=(0, 0))

    assert checked.base is None
    assert [each[:2] for each in found(checked)] == [
        ("empty-base", "0; 0/0"),
        ("empty-base", "100; 0/0"),
    ]


share: Any = PublishedShare
table: Any = PublishedTable
A: Final = PublishedShare("a", "1", 1)
REFUSED: Final[dict[str, tuple[Any, type[CqttError], str]]] = {
    "negative": (lambda: share("a", "1", -1), InvalidValueError, "count"),
    "NaN count": (
        lambda: share("a", "1", float("nan")),
        WrongTypeError,
        "whole-number",
    ),
    "bool": (lambda: share("a", "1", True), WrongTypeError, "whole-number"),  # noqa: FBT003 the point
    "NaN": (lambda: share("a", "NaN", 1), InvalidValueError, "printed-percent"),
    "minus": (lambda: share("a", "-1 %", 1), InvalidValueError, "printed-percent"),
    "no percentage": (
        lambda: share("a", "nhiều"),
        InvalidValueError,
        "printed-percent",
    ),
    "number": (lambda: share("a", 97.5), WrongTypeError, "text"),
    "no label": (lambda: share(" ", "1"), InvalidValueError, "filled-text"),
    "empty": (lambda: table("", []), InvalidValueError, "published-shares"),
    "no list": (lambda: table("", 1), WrongTypeError, "published-shares"),
    "no share": (lambda: table("", ["1"]), WrongTypeError, "published-shares"),
    "twice": (lambda: table("", [A, A]), InvalidValueError, "share-label"),
    "base of 0": (
        lambda: table("", [A], {"b": 0}),
        InvalidValueError,
        "whole-quantity",
    ),
    "half a base": (lambda: table("", [A], {"b": 0.5}), WrongTypeError, "whole-number"),
    "no base name": (lambda: table("", [A], {"": 1}), InvalidValueError, "filled-text"),
    "no bases": (lambda: table("", [A], 936), WrongTypeError, "published-bases"),
    "odd base": (lambda: table("", [A], (936,)), WrongTypeError, "published-bases"),
    "whole": (lambda: table("", [A], exhaustive=1), WrongTypeError, "yes-no-unknown"),
    "row": (
        lambda: table.from_rows("", [("a", "1")]),
        InvalidValueError,
        "published-row",
    ),
    "no table": (lambda: check_published("x"), WrongTypeError, "published-table"),  # type: ignore[arg-type]
    "below": (lambda: A.possible_bases(0), InvalidValueError, "whole-quantity"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_table_is_refused(case: str) -> None:
    """The error names what must be."""
    make, error, slug = REFUSED[case]

    with pytest.raises(error) as caught:
        make()

    assert vars(caught.value)["expected"] == slug


def test_decomposed_text_is_refused() -> None:
    """Text is in NFC."""
    with pytest.raises(NotNfcError):
        PublishedTable("ha\u0323n", [A])


def test_whole_numbers_of_any_library_are_counts() -> None:
    """A count out of a data frame is an int afterwards."""
    numpy = pytest.importorskip("numpy")
    count = PublishedShare("a", "1", numpy.int64(3)).count

    assert (count, type(count)) == (3, int)


# --- slips -------------------------------------------------------------------------

# What should be printed beside 45, 5 and 1 of 100, what was, and the likeliest slip.
SLIPS: Final = [
    ("49", "4", SlipKind.DIGIT_LOST, "9", "rồi sót chữ số 9"),
    ("49", "449", SlipKind.DIGIT_ADDED, "4", "rồi thừa chữ số 4"),
    ("49", "4,9", SlipKind.MARK_MOVED, "", "rồi đặt sai dấu thập phân"),
    ("49", "94", SlipKind.DIGITS_SWAPPED, "49", "rồi đảo hai chữ số 4 và 9"),
    ("49", "47", SlipKind.DIGIT_REPLACED, "97", "rồi nhầm chữ số 9 thành 7"),
]


@pytest.mark.parametrize(("meant", "printed", "kind", "digits", "said"), SLIPS)
def test_a_slip_of_the_pen_is_proposed(
    meant: str, printed: str, kind: SlipKind, digits: str, said: str
) -> None:
    """The count and the rest of 100 agree, so the proposal is sure."""
    checked = checked_shares("45", printed, "5", "1", counts=(45, 49, 5, 1))
    both = (Ground.EXACT, Ground.REST)

    assert checked.shares[1].slip == Slip(kind, meant, both, Confidence.HIGH, digits)
    assert (
        checked.shares[1]
        .explain()
        .endswith(
            f"có lẽ: tính từ số đếm, và 100 trừ các tỷ lệ khác, đều là {meant}, {said} "
            "(độ tin cậy cao)"
        )
    )


def test_the_rest_of_a_hundred_is_recognised() -> None:
    """A third is not 33.4, which only makes the sum 100."""
    checked = checked_shares("33.3", "33.3", "33.4", counts=(1, 1, 1))
    slips = checked.shares[2].slips

    assert slips[0] == Slip(SlipKind.REST, "33.3", (Ground.EXACT,), Confidence.HIGH)
    assert (
        checked.shares[2]
        .explain("en")
        .endswith(
            "perhaps: taken as 100 minus the other shares; from the count it is 33.3 "
            "(high confidence)"
        )
    )
    assert [slip.confidence for slip in slips[1:]] == [Confidence.LOW]


def test_the_rest_needs_others_that_are_right() -> None:
    """With two wrong shares nothing is left to subtract from 100."""
    checked = checked_shares("60", "45", "5", counts=(50, 45, 5))
    two = checked_shares("60", "55", "5", counts=(50, 45, 5))

    assert checked.shares[0].slip is not None
    assert all(
        slip.grounds == (Ground.EXACT,) for share in two.shares for slip in share.slips
    )


# What was printed, the exact share and the rest in percent, the texts in their order.
RANKED: Final = [
    ("9,7", "97.12", "97", ["97"]),  # one text with both grounds
    ("5", "55.12", "51", ["55", "51"]),  # the exact share before the rest
    ("12", "21.34", "1.2", ["1,2", "21"]),  # a moved mark before swapped digits
    ("97,5", "97.12", "97.15", ["97,15", "97,1"]),  # a replaced digit last
    ("97,5", "50", "30", []),
]


@pytest.mark.parametrize(("printed", "exact", "rest", "texts"), RANKED)
def test_slips_are_ranked_as_stated(
    printed: str, exact: str, rest: str, texts: list[str]
) -> None:
    """How sure, then the kind, then the exact share before the rest."""
    meant = Meant(Fraction(exact) / 100, Fraction(rest))

    assert [slip.text for slip in misprinted(printed, meant)] == texts


def test_misprints_keep_the_sign_and_the_mark() -> None:
    """What follows the number stays; a 0 is never put in front."""
    texts = {each.text for each in misprints(" 0.53 % ")}

    assert {"53 %", "5.3 %", "0.053 %", "0.153 %", "0.5 %", "0.35 %"} <= texts
    assert "00.53 %" not in texts
    assert "05" not in {each.text for each in misprints("5")}


def test_everything_has_a_name_in_both_languages() -> None:
    """No two are the same."""
    for kind in (SlipKind, Verdict):
        for locale in ("vi", "en"):
            assert len({each.label(locale) for each in kind}) == len(kind)


# --- what people read --------------------------------------------------------------

SAID: Final = """\
Kết quả giải quyết hồ sơ
Base: 936 (tiếp nhận)
Trước hạn: printed 97,5%, recomputed 909/936 = 97.12 %: wrong
  bases that give it: 932; counts that give it: 913 of 936, 908 of 931
  perhaps: 100 minus the other shares is 97,15%, then the digit 1 was lost \
(medium confidence)
Đúng hạn: printed 2,35%, recomputed 22/936 = 2.35 %: right
Trả lại: printed 0,5%, recomputed 5/936 = 0.53 %: right
The shares add up to 100.35 %; they should add up to 100 %, and rounding explains at \
most 0.105 percentage points"""


def test_a_checked_table_explains_itself() -> None:
    """The Vietnamese text is the example of the room."""
    assert check_published(HA_TRUNG).explain("en") == SAID


def test_a_checked_table_is_a_table() -> None:
    """One share a row, tidy; the notes say the base and the sum."""
    checked = check_published(HA_TRUNG)
    first, second, _ = checked.table().to_records()

    assert first == {
        "label": "Trước hạn",
        "count": 909,
        "printed": "97,5%",
        "base": "tiếp nhận",
        "base_size": 936,
        "percent": Decimal("97.12"),
        "verdict": "sai",
        "slip": "100 trừ các tỷ lệ khác là 97,15%, rồi sót chữ số 1 "
        "(độ tin cậy trung bình)",
    }
    assert second["slip"] is None
    assert checked.table("en").to_records()[0]["verdict"] == "wrong"
    assert len(checked.table().notes) == 2
    assert "<td" in checked._repr_html_()
    assert checked_shares("98").table().to_records()[0]["base"] is None
    assert checked_shares("98").table().notes == ()


def test_labels_are_escaped() -> None:
    """A printed label is text, whatever it looks like."""
    checked = check_published(PublishedTable("<b>", [PublishedShare("<i>", "1")]))

    assert "&lt;i&gt;" in checked._repr_html_()
    assert "<i>" not in checked._repr_html_()


def test_an_unknown_language_is_refused() -> None:
    """Only Vietnamese and English are known."""
    checked = check_published(HA_TRUNG)
    early = checked.shares[0]
    assert early.slip is not None
    for write in (
        checked.explain,
        checked.table,
        checked.sum.explain,
        early.explain,
        early.slip.explain,
        early.slip.reason,
        early.verdict.label,
        early.slip.kind.label,
        RECEIVED.label,
        WholeNumbers(1, 2).text,
    ):
        with pytest.raises(UnknownLocaleError):
            write("fr")


# --- properties --------------------------------------------------------------------

MANY: Final = st.lists(st.integers(0, 10**6), min_size=1, max_size=12).filter(any)
PLACES: Final = st.integers(0, 4)


def printed_table(
    counts: list[int], places: list[int], spare: int = 0
) -> PublishedTable:
    """Print a table by exact rounding, of a named base where something is spare."""
    base = sum(counts) + spare
    rows = [
        (str(at), count, f"{rounded(Fraction(100 * count, base), digits):f}")
        for at, (count, digits) in enumerate(zip(counts, places, strict=True))
    ]
    return PublishedTable.from_rows("", rows, {"base": base} if spare else None)


@st.composite
def tables(draw: st.DrawFn, *, spare: int = 10**6, least: int = 1) -> PublishedTable:
    """Draw a table printed by exact rounding, each share to its own places."""
    counts = draw(MANY.filter(lambda each: len(each) >= least))
    places = [draw(PLACES) for _ in counts]
    return printed_table(counts, places, draw(st.integers(0, spare)))


@given(tables())
def test_exact_rounding_is_right(printed: PublishedTable) -> None:
    """No share and no sum is accused, whatever the caller's decimal context."""
    with localcontext() as context:
        context.prec = 1
        checked = check_published(printed)

    assert checked.is_right
    assert checked.sum.holds
    assert all(share.slips == () for share in checked.shares)


@given(tables())
def test_correctly_rounded_shares_add_up_without_their_counts(
    printed: PublishedTable,
) -> None:
    """A sum of 99.9 or 100.1 is what rounding explains."""
    assume(not printed.bases)
    shares = [evolve(share, count=None) for share in printed.shares]

    assert check_published(evolve(printed, shares=shares)).is_right


@given(tables(spare=0), st.data())
def test_a_lost_digit_is_found(printed: PublishedTable, data: st.DataObject) -> None:
    """Unless what is left is right as well; what was meant is among the proposals."""
    at = data.draw(st.integers(0, len(printed.shares) - 1))
    share = printed.shares[at]
    digits = [at for at, sign in enumerate(share.printed) if sign.isdigit()]
    lost = data.draw(st.sampled_from(digits))
    left = share.printed[:lost] + share.printed[lost + 1 :]
    assume(left and left[0] != "." and left[-1] != ".")
    percent, exact = read_percent(left), Fraction(share.count or 0, printed.total or 1)
    assume(percent.value != rounded(100 * exact, percent.places))
    shares = [*printed.shares]
    shares[at] = evolve(share, printed=left)
    checked = check_published(evolve(printed, shares=shares))
    assume(checked.base is not None)  # nor may all fit a base that is not named

    assert not checked.is_right
    assert checked.shares[at].verdict in (WRONG, CUT)
    assert all(
        each.verdict is RIGHT for each in checked.shares if each.share is not shares[at]
    )
    assert (SlipKind.DIGIT_LOST, share.printed) in [
        (slip.kind, slip.text) for slip in checked.shares[at].slips
    ]


@given(tables(least=2))
def test_exact_shares_of_another_base_are_told(printed: PublishedTable) -> None:
    """Unless so few places were printed that the sum of the counts gives them too."""
    assume(printed.bases)
    total = Base("sum", printed.total or 0)
    checked = check_published(evolve(printed, bases=(total, *printed.bases)))
    fits = all(share.verdict is RIGHT for share in checked.shares)

    assert checked.base == total
    assert (checked.common_base is None) is fits
    assert checked.is_right is fits


TEXTS: Final = st.decimals(0, 100, places=1).map("{:f}".format) | st.integers(
    0, 100
).map(str)


@given(TEXTS, st.integers(0, 60))
def test_denominators_are_those_that_a_search_finds(text: str, count: int) -> None:
    """Every base up to a bound is tried."""
    percent = read_percent(text)
    bases = range(max(count, 1), 3_000)
    right = [
        base
        for base in bases
        if rounded(Fraction(100 * count, base), percent.places) == percent.value
    ]
    numbers = percent.denominators(count)

    assert [base for base in bases if numbers and numbers.holds(base)] == right


@given(TEXTS, st.integers(1, 300))
def test_numerators_are_those_that_a_search_finds(text: str, base: int) -> None:
    """Every count up to the base is tried, rounded and cut."""
    percent = read_percent(text)
    for numbers, made in (
        (percent.numerators(base), rounded),
        (percent.cut_numerators(base), cut),
    ):
        counts = [
            count
            for count in range(base + 1)
            if made(Fraction(100 * count, base), percent.places) == percent.value
        ]
        held = [count for count in range(base + 1) if numbers and numbers.holds(count)]

        assert held == counts


@given(
    st.lists(st.tuples(TEXTS, st.none() | st.integers(0, 200)), min_size=1, max_size=5),
    st.none() | st.integers(1, 300),
)
def test_every_proposal_has_a_ground(
    rows: list[tuple[str, int | None]], base: int | None
) -> None:
    """It is the exact share or the rest of 100; anything printed can be checked."""
    table = PublishedTable.from_rows(
        "",
        [(str(at), count, text) for at, (text, count) in enumerate(rows)],
        {"base": base} if base else None,
    )
    checked = check_published(table)
    total = sum(Fraction(share.percent.value) for share in table.shares)
    for share in checked.shares:
        for slip in share.slips:
            if slip.kind is SlipKind.COUNT_SWAPPED:
                assert sorted(slip.text) == sorted(str(share.share.count))
                assert slip.grounds[0] is Ground.PRINTED
                continue
            value = Fraction(slip.text.replace(",", "."))
            places = read_percent(slip.text).places
            of_table = Fraction(
                share.share.count or 0, checked.base.size if checked.base else 1
            )
            exact = rounded(100 * of_table, places)
            rest = 100 - total + Fraction(share.share.percent.value)

            assert slip.grounds
            assert (value == Fraction(exact)) or Ground.EXACT not in slip.grounds
            assert (value == rest) or Ground.REST not in slip.grounds
    assert checked.explain()
    assert checked.table("en").html()
