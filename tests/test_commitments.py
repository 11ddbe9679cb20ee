"""
Tests of commitments and of how far a staff has signed a code of conduct.

Oracle: the report of Hà Trung (seed 004) says that "100 %" signed and gives no number
of people.  Properties: the order of commitments and of the staff never matters; the
counts are those of a naive walk.  The people are invented.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from cqtt.agencies import Actor, Agency, Unit
from cqtt.conduct import (
    COMMITMENT_COVERAGE,
    CodeOfConduct,
    Commitment,
    ConductItem,
    Coverage,
    Signing,
    changes_since,
    coverage,
)
from cqtt.errors import (
    InvalidValueError,
    NotNfcError,
    UnknownLocaleError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.law import Period
from cqtt.rates import Rate, printed_as
from cqtt.scorecards import Share

SMILE: Final = ConductItem("luon-mim-cuoi", "luôn mỉm cười", "always smile")
CODE: Final = CodeOfConduct(
    code="xa-mau",
    name="1 luôn",
    name_en="1 always",
    edition="2026",
    items=(SMILE,),
    in_force=Period(date(2026, 1, 1)),
)
OLD: Final = evolve(
    CODE, edition="2022", in_force=Period(date(2022, 1, 1), date(2025, 12, 31))
)
NEWER: Final = evolve(CODE, edition="2027", in_force=Period(date(2026, 6, 1)))
OTHER: Final = evolve(CODE, code="khac")
PARTED: Final = evolve(
    CODE,
    name="1 xin, 1 luôn",
    items=(
        ConductItem("xin-chao", "xin chào", "say hello", part="1 xin"),
        evolve(SMILE, part="1 luôn"),
    ),
)
DESK, OFFICE = Unit("Một cửa"), Unit("Văn phòng", agency=Agency("UBND xã Mẫu"))
CLERK, HEAD = Actor(DESK, "công chức"), Actor(OFFICE, "chánh văn phòng")
SIGNED_ON: Final = date(2026, 1, 5)
DAY: Final = date(2026, 6, 30)
SECRETS: Final = ("Trần Thị Ví Dụ", "NV-017", "Lê Văn Mẫu")


def signed(who: Actor = CLERK, code: CodeOfConduct = CODE, **about: Any) -> Commitment:
    """Sign a code on an ordinary day."""
    return Commitment(who, code, about.pop("signed_on", SIGNED_ON), **about)


def named(name: str, post: str = "công chức", unit: Unit = DESK) -> Actor:
    """Return an officer with a name."""
    return Actor(unit, post, name=name)


def covered(commitments: Iterable[Commitment], staff: Any, **about: Any) -> Coverage:
    """Return the coverage on the day of these tests."""
    return coverage(commitments, staff, about.pop("code", CODE), on=DAY, **about)


def slugs(found: Coverage) -> list[tuple[str, str]]:
    """Return what was found, with its place."""
    return [(each.rule, each.place) for each in found.findings()]


def states(found: Coverage) -> list[int]:
    """Return how many are in each state."""
    return [found.count(state) for state in Signing]


# --- a commitment ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "valid"),
    [
        (date(2026, 1, 4), False),
        (date(2026, 1, 5), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), False),
    ],
)
def test_a_commitment_binds_from_signing_to_its_last_day(
    day: date, *, valid: bool
) -> None:
    """Both ends belong to it."""
    one = signed(valid_until=date(2026, 12, 31))

    assert one.is_valid(day) is valid
    assert one.period == Period(date(2026, 1, 5), date(2026, 12, 31))


def test_a_commitment_without_an_end_binds_on() -> None:
    """No last day was agreed."""
    assert signed().is_valid(date(2126, 1, 1))


@pytest.mark.parametrize(
    ("values", "error", "words"),
    [
        ({"who": "công chức"}, WrongTypeError, "who must be an Actor but 'str'"),
        ({"who": Actor(DESK, 5)}, WrongTypeError, "who.post"),  # type: ignore[arg-type]
        ({"who": Actor(DESK, "a\nb")}, InvalidValueError, "who.post must be one line"),
        ({"who": named("Trâ\u0300n")}, NotNfcError, "who.name"),
        ({"code": "xa-mau"}, WrongTypeError, "CodeOfConduct"),
        ({"signed_on": datetime(2026, 1, 5)}, WrongTypeError, "plain date"),
        ({"signed_on": "2026"}, WrongTypeError, "plain date"),
        ({"confirmed_by": 5}, WrongTypeError, "post of the head"),
        ({"confirmed_by": "Chu\u0309 ti\u0323ch"}, NotNfcError, "confirmed_by"),
        ({"valid_until": datetime(2027, 1, 5)}, WrongTypeError, "valid_until"),
        ({"valid_until": date(2026, 1, 4)}, InvalidValueError, "on or after the first"),
        ({"key": 17}, WrongTypeError, "key"),
    ],
)
def test_a_commitment_that_cannot_be_is_refused(
    values: dict[str, Any], error: type[Exception], words: str
) -> None:
    """Types, NFC, and an end after its beginning."""
    about: dict[str, Any] = {
        "who": CLERK,
        "code": CODE,
        "signed_on": SIGNED_ON,
    } | values

    with pytest.raises(error, match=words):
        Commitment(**about)


def test_a_day_that_is_none_is_refused() -> None:
    """Validity is asked for a plain date."""
    with pytest.raises(WrongTypeError, match="plain date"):
        signed().is_valid(datetime(2026, 1, 5))


# --- the rate --------------------------------------------------------------------


def test_a_hundred_per_cent_needs_a_denominator() -> None:
    """Oracle: Hà Trung prints "100%" without a number; no list, no rate."""
    with pytest.raises(WrongTypeError, match="without everybody who should sign"):
        covered([signed()], None)

    nobody = covered([signed()], [])
    assert nobody.rate == Rate(0, 0, COMMITMENT_COVERAGE)
    assert nobody.rate.percent is None
    finding = printed_as(nobody.rate, "100%")
    assert finding is not None
    assert finding.rule == "empty-base"

    everyone = covered([signed(key=str(i)) for i in range(22)], [CLERK] * 22)
    assert everyone.rate.percent == Decimal("100.00")
    assert printed_as(everyone.rate, "100%") is None


def test_the_rate_is_of_each_unit_and_of_all() -> None:
    """Those who signed over those on the list."""
    found = covered([signed(), signed(HEAD)], [CLERK, CLERK, CLERK, HEAD])

    assert found.rate.share == Fraction(2, 4)
    assert {unit.name: rate.text() for unit, rate in found.by_unit().items()} == {
        "Một cửa": "33,33 %",
        "Văn phòng": "100,00 %",
    }
    assert slugs(found) == []
    assert not found.told_apart


def test_who_is_missing_is_told_by_unit_and_post() -> None:
    """What was signed before, what expired and nothing at all are apart."""
    staff = [CLERK] * 4 + [HEAD]
    found = covered(
        [
            signed(),
            signed(code=OLD, signed_on=date(2024, 5, 1)),
            signed(valid_until=date(2026, 3, 31)),
        ],
        staff,
    )

    assert states(found) == [1, 1, 1, 2]
    assert [each.text("en") for each in found.missing()] == [
        "Một cửa, công chức: 1 (signed an earlier edition)",
        "Một cửa, công chức: 1 (commitment expired)",
        "Một cửa, công chức: 1 (not signed)",
        "Văn phòng, chánh văn phòng: 1 (not signed)",
    ]
    assert found.missing()[3].text() == "Văn phòng, chánh văn phòng: 1 người (chưa ký)"
    assert found.missing(by_person=True) == found.missing()


def test_an_earlier_edition_counts_only_if_accepted() -> None:
    """It is named either way."""
    papers = [signed(code=OLD, signed_on=date(2024, 5, 1))]
    refused = covered(papers, [CLERK])
    accepted = covered(papers, [CLERK], accept_earlier=True)

    assert (refused.rate.numerator, accepted.rate.numerator) == (0, 1)
    assert [each.why for each in refused.missing()] == [Signing.EARLIER_EDITION]
    assert accepted.missing() == ()
    assert "do not count as signed" in refused.explain("en")
    assert "được tính là đã ký" in accepted.explain()


@pytest.mark.parametrize(
    ("edition", "asked"),
    [
        (evolve(CODE, edition="2020", in_force=Period()), CODE),
        (CODE, evolve(CODE, edition="2020", in_force=Period())),
        (evolve(CODE, edition="2026a"), CODE),
    ],
    ids=["undated", "of undated", "same day"],
)
def test_an_edition_of_unknown_order_does_not_count(
    edition: CodeOfConduct, asked: CodeOfConduct
) -> None:
    """It is told, and no earlier edition even where those are accepted."""
    papers = [signed(code=edition)]
    found = covered(papers, [CLERK], code=asked, accept_earlier=True)

    assert states(found) == [0, 0, 0, 1]
    assert [each.rule for each in found.findings()] == ["order-of-editions"]
    assert "it was not counted" in found.explain("en")
    assert "không được tính" in found.explain()


def test_a_state_is_a_signing() -> None:
    """Of a coverage and of a group."""
    found = covered([signed()], [CLERK])

    for ask in (found.count, found.groups[0].count):
        with pytest.raises(WrongChoiceError, match=r"Signing\.SIGNED"):
            ask("signed")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("counts", None, WrongTypeError),
        ("counts", "abcd", WrongTypeError),
        ("counts", (1, 2), InvalidValueError),
        ("counts", (1, 0, 0, -1), InvalidValueError),
        ("unit", None, WrongTypeError),
        ("post", 5, WrongTypeError),
    ],
)
def test_what_a_group_is_made_of_is_checked(
    name: str, value: Any, error: type[Exception]
) -> None:
    """A unit, a post and four counts."""
    (group,) = covered([signed()], [CLERK]).groups

    with pytest.raises(error, match=name):
        evolve(group, **{name: value})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("groups", None),
        ("groups", "ab"),
        ("groups", [5]),
        ("on", None),
        ("code", None),
        ("accepts_earlier", 1),
        ("told_apart", None),
    ],
)
def test_what_a_coverage_is_made_of_is_checked(name: str, value: Any) -> None:
    """A day, a code and groups."""
    with pytest.raises(WrongTypeError, match=name):
        evolve(covered([signed()], [CLERK]), **{name: value})


def test_units_whose_codes_are_no_text_are_ordered() -> None:
    """A code may come as a number."""
    units = [Unit("Một cửa", code=code) for code in (5, "a")]  # type: ignore[arg-type]
    found = covered([], [Actor(unit, "công chức") for unit in units])

    assert [row[0] for row in found.table().rows][:2] == ["Một cửa (5)", "Một cửa (a)"]


def test_the_day_of_signing_counts() -> None:
    """Who signs on the day has signed as of it."""
    assert covered([signed(signed_on=DAY)], [CLERK]).rate.numerator == 1


def test_other_codes_and_later_days_are_left_aside() -> None:
    """They are no commitment to this code as of this day."""
    later = signed(signed_on=date(2026, 7, 1))

    found = covered([signed(code=OTHER), later], [CLERK])

    assert states(found) == [0, 0, 0, 1]
    assert slugs(found) == []


# --- telling people apart --------------------------------------------------------


def test_by_keys_each_person_is_told_apart() -> None:
    """A person may have changed their post; the staff list says where they are."""
    staff = {"NV-1": named(SECRETS[0]), "NV-2": CLERK, "NV-3": HEAD}
    papers = [signed(HEAD, key="NV-1"), signed(key="NV-2")]
    found = covered(papers, staff)

    assert found.told_apart
    assert states(found) == [2, 0, 0, 1]
    (missing,) = found.missing(by_person=True)
    assert (missing.key, missing.unit, missing.count) == ("NV-3", OFFICE, 1)
    (plain,) = found.missing()
    assert (plain.key, plain.name) == ("", None)
    assert missing.text("en", with_key=True) == (
        "Văn phòng, chánh văn phòng, NV-3: 1 (not signed)"
    )
    assert plain.text(with_key=True) == plain.text() == missing.text()


def test_by_names_where_all_have_one() -> None:
    """Case and spacing do not matter; a nameless one makes all of the post nameless."""
    staff = [named("An Mẫu"), named("Bình Mẫu")]
    apart = covered([signed(named("an  mẫu", " Công chức "))], staff)
    counted = covered([signed()], staff)

    assert apart.told_apart
    assert [each.name for each in apart.missing(by_person=True)] == ["Bình Mẫu"]
    assert not counted.told_apart
    assert [each.name for each in counted.missing(by_person=True)] == [None]
    assert states(apart) == states(counted) == [1, 0, 0, 1]


def test_two_of_one_name_are_two() -> None:
    """They share name and post; keys of the commitments still tell repeats."""
    staff = [named("An Mẫu")] * 2
    once = covered([signed(named("An Mẫu"), key="1")] * 2, staff)
    both = covered([signed(named("An Mẫu"))] * 2, staff)

    assert once.rate.numerator == 1
    assert [rule for rule, _ in slugs(once)] == ["signed-once"]
    assert both.rate.numerator == 2
    assert slugs(both) == []


# --- findings --------------------------------------------------------------------


def test_what_is_wrong_with_commitments_is_named() -> None:
    """Strangers, repeats, no key, too early, a later edition: by post and number."""
    staff = {"1": CLERK, "2": HEAD, "3": CLERK}
    papers = [
        signed(key="1"),
        signed(key="1"),
        signed(key="9"),
        signed(),
        signed(HEAD, signed_on=date(2025, 12, 20), key="2"),
        signed(code=NEWER, key="3", signed_on=date(2026, 6, 2)),
        signed(key="8", valid_until=date(2026, 2, 1)),
    ]
    found = covered(papers, staff)

    assert sorted(slugs(found)) == [
        ("code-in-force", "Văn phòng, chánh văn phòng"),
        ("edition-of-coverage", "Một cửa, công chức"),
        ("key-of-signer", "Một cửa, công chức"),
        ("signed-once", "Một cửa, công chức"),
        ("signer-on-staff", "Một cửa, công chức"),
    ]
    assert {
        each.rule: (each.evidence, each.evidence_en) for each in found.findings()
    } == {
        "code-in-force": (
            "20/12/2025 (bản cam kết số 5)",
            "20/12/2025 (commitment 5)",
        ),
        "edition-of-coverage": ("2027 (bản cam kết số 6)", "2027 (commitment 6)"),
        "key-of-signer": ("bản cam kết số 4", "commitment 4"),
        "signed-once": ("bản cam kết số 1, 2", "commitment 1, 2"),
        "signer-on-staff": ("bản cam kết số 3", "commitment 3"),
    }
    assert states(found) == [2, 0, 0, 1]
    assert "Commitments are numbered from 1 as they came" in found.explain("en")
    assert (
        "Một cửa, công chức phải là bản cam kết của người có trong danh sách cán bộ, "
        "nhận được bản cam kết số 3; bổ sung danh sách"
    ) in found.explain()
    assert found.explain("en").count("\n") == 3 + len(found.findings())


def test_strangers_of_one_post_are_one_finding() -> None:
    """Of many the first numbers and how many; posts and repeats stay apart."""
    papers = [signed(key=f"x{at}") for at in range(12)] + [signed(HEAD, key="y")]
    strangers = covered(papers, {"1": CLERK}).findings()
    repeats = covered([signed(key=key) for key in "1122"], {"1": CLERK, "2": CLERK})

    assert [each.evidence_en for each in strangers] == [
        "commitment 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, … (× 12)",
        "commitment 13",
    ]
    assert [each.evidence for each in repeats.findings()] == [
        "bản cam kết số 1, 2",
        "bản cam kết số 3, 4",
    ]


# --- dates of service ------------------------------------------------------------


@pytest.mark.parametrize(
    ("serves", "counts", "away"),
    [
        (Period(None, date(2026, 5, 31)), (1, 2), 1),
        (Period(None, DAY), (2, 3), 0),
        (Period(DAY), (2, 3), 0),
        (Period(date(2026, 7, 1)), (1, 2), 1),
    ],
)
def test_who_does_not_serve_on_the_day_is_left_out(
    serves: Period, counts: tuple[int, int], away: int
) -> None:
    """Neither on the staff nor among the signers, and no finding; both ends serve."""
    staff = {"1": CLERK, "2": HEAD, "3": CLERK}
    papers = [signed(key="1"), signed(key="3")]
    found = covered(papers, staff, service={"3": serves})

    assert (found.rate.numerator, found.rate.denominator) == counts
    assert found.away == away
    assert slugs(found) == []
    assert ("do not serve on this day" in found.explain("en")) is bool(away)
    assert ("không công tác vào ngày này" in found.explain()) is bool(away)


@pytest.mark.parametrize(
    ("staff", "service", "error", "words"),
    [
        ({"1": CLERK}, [("1", Period())], WrongTypeError, "'list' came"),
        ({"1": CLERK}, {"1": DAY}, WrongTypeError, "service"),
        ({"1": CLERK}, {SECRETS[1]: Period()}, InvalidValueError, "1 of 1 keys"),
        ([CLERK], {"1": Period()}, InvalidValueError, "staff as a mapping"),
        ([CLERK], {"": Period()}, InvalidValueError, "staff as a mapping"),
    ],
)
def test_service_that_cannot_be_is_refused(
    staff: Any, service: Any, error: type[Exception], words: str
) -> None:
    """It is by keys of the staff; no error holds one."""
    with pytest.raises(error, match=words) as caught:
        covered([], staff, service=service)

    assert SECRETS[1] not in str(caught.value)


# --- what scorecards take --------------------------------------------------------


def test_a_scorecard_takes_a_coverage() -> None:
    """By its share, with its counts and its reasons."""
    found = covered([signed()], [CLERK] * 3)
    nobody = covered([], [])

    share = Share.measured(found)
    assert share.value == found.share == Fraction(1, 3)
    assert found.explain("en").startswith(share.why("en"))
    assert nobody.share is None
    assert Share.measured(nobody).value is None


def test_more_commitments_than_people_are_a_finding() -> None:
    """Without keys or names nobody can say who signed twice."""
    found = covered([signed()] * 3, [CLERK] * 2)

    assert slugs(found) == [("as-many-as-staff", "Một cửa, công chức")]
    assert found.findings()[0].evidence == "3 > 2 (bản cam kết số 1, 2, 3)"
    assert found.rate.percent == Decimal("100.00")


def test_a_single_post_may_be_signed_for_too_often() -> None:
    """Two commitments without key or name: twice by one, or by somebody else."""
    assert slugs(covered([signed()] * 2, [CLERK])) == [
        ("as-many-as-staff", "Một cửa, công chức")
    ]


def test_a_blank_name_is_none() -> None:
    """It tells nobody apart."""
    staff = [named(" "), named(" "), named("An Mẫu")]

    assert not covered([], staff).told_apart


def test_a_renewal_is_no_repeat() -> None:
    """The expired one and the new one are of one person."""
    papers = [signed(key="1", valid_until=date(2026, 2, 1)), signed(key="1")]

    for found in (covered(papers, {"1": CLERK}), covered(papers, [CLERK])):
        assert slugs(found) == []
        assert states(found) == [1, 0, 0, 0]


def test_the_code_itself_is_checked() -> None:
    """A code that was not in force on the day is told."""
    found = coverage([], [CLERK], OLD, on=DAY)

    assert [each.rule for each in found.findings()] == ["code-in-force"]


@pytest.mark.parametrize(
    ("values", "error", "words"),
    [
        ({"staff": "công chức"}, WrongTypeError, "'str' came"),
        ({"staff": 22}, WrongTypeError, "'int' came"),
        ({"staff": ["công chức"]}, WrongTypeError, "Actor"),
        ({"staff": {" ": CLERK}}, InvalidValueError, "not empty"),
        ({"staff": {17: CLERK}}, WrongTypeError, "key"),
        ({"commitments": ["Trần"]}, WrongTypeError, r"ments\[0\] .* 'str' came"),
        ({"commitments": None}, WrongTypeError, "'NoneType' came"),
        ({"code": "xa-mau"}, WrongTypeError, "CodeOfConduct"),
        ({"on": datetime(2026, 6, 30)}, WrongTypeError, "plain date"),
        ({"accept_earlier": 1}, WrongTypeError, "True or False"),
    ],
)
def test_bad_lists_are_refused(
    values: dict[str, Any], error: type[Exception], words: str
) -> None:
    """What cannot be counted has no rate."""
    about: dict[str, Any] = {
        "commitments": [],
        "staff": [],
        "code": CODE,
        "on": DAY,
    } | values
    commitments, staff, code = (
        about.pop(name) for name in ("commitments", "staff", "code")
    )

    with pytest.raises(error, match=words):
        coverage(commitments, staff, code, **about)


# --- words, tables, privacy ------------------------------------------------------


def test_coverage_is_told_in_both_languages() -> None:
    """Word for word, and as a table."""
    found = covered([signed()], [CLERK, CLERK])

    assert found.explain() == (
        "Tỷ lệ ký cam kết: 1 người có cam kết còn hiệu lực trên 2 người trong danh "
        "sách cán bộ, công chức, chiếm 50,00 %\n"
        "Tính đến ngày 30/06/2026: 1 luôn (2026)\n"
        "Còn thiếu: Một cửa, công chức: 1 người (chưa ký)\n"
        "Không có mã hoặc tên thì người cùng đơn vị, cùng chức danh chỉ được đếm"
    )
    assert found.table("en").to_records() == [
        {
            "unit": unit,
            "staff": 2,
            "signed": 1,
            "earlier": 0,
            "expired": 0,
            "never": 1,
            "percent": Decimal("50.00"),
        }
        for unit in ("Một cửa", "All")
    ]
    assert found.table().heading_title("en") == "Commitments: 1 always (2026)"
    assert "<table" in found._repr_html_()
    with pytest.raises(UnknownLocaleError):
        found.explain("fr")
    with pytest.raises(UnknownLocaleError):
        Signing.SIGNED.text("fr")


def test_no_name_or_key_is_shown() -> None:
    """Privacy: neither in a repr nor in words, tables, findings or HTML."""
    staff = {SECRETS[1]: named(SECRETS[0]), "NV-018": named(SECRETS[2])}
    papers = [
        signed(named(SECRETS[0]), key=SECRETS[1], confirmed_by=SECRETS[2]),
        signed(named(SECRETS[0]), key=SECRETS[1], confirmed_by=named(SECRETS[2])),
        signed(named(SECRETS[2]), key="NV-999"),
        signed(named(SECRETS[2])),
    ]
    found = covered(papers, staff)
    missing = found.missing(by_person=True)
    told = [
        *(repr(each) for each in (papers, found, found.groups, missing)),
        *(each.text() for each in missing),
        *(found.explain(locale) for locale in ("vi", "en")),
        *(found.table(locale).text(locale) for locale in ("vi", "en")),
        found._repr_html_(),
        *(repr(each) for each in found.findings()),
    ]

    assert missing[0].name == SECRETS[2]
    assert len(found.findings()) == 3
    for secret in (*SECRETS, "NV-018", "NV-999"):
        assert all(secret not in text for text in told)


# --- properties ------------------------------------------------------------------

POSTS: Final = [Actor(unit, post) for unit in (DESK, OFFICE) for post in ("a", "b")]
PAPERS: Final = st.builds(
    signed,
    st.sampled_from(POSTS),
    st.sampled_from([CODE, OLD, OTHER]),
    valid_until=st.sampled_from([None, date(2026, 2, 1)]),
)


@given(st.lists(st.sampled_from(POSTS)), st.lists(PAPERS), st.randoms())
def test_order_never_matters(
    staff: list[Actor], papers: list[Commitment], chance: Any
) -> None:
    """Property: shuffled lists give the same groups, rates and missing."""
    before = covered(papers, staff)
    chance.shuffle(staff)
    chance.shuffle(papers)
    after = covered(papers, staff)

    assert before.groups == after.groups
    assert before.missing() == after.missing()


@given(
    staff=st.lists(st.sampled_from(POSTS)),
    papers=st.lists(PAPERS),
    accept=st.booleans(),
)
def test_the_rate_is_that_of_a_naive_count(
    staff: list[Actor], papers: list[Commitment], *, accept: bool
) -> None:
    """Property: at each post, as many as signed, up to as many as there are."""
    editions = {"2026", "2022"} if accept else {"2026"}
    good = Counter(
        each.who
        for each in papers
        if each.code.code == "xa-mau"
        and each.code.edition in editions
        and each.valid_until is None
    )
    people = Counter(staff)
    found = covered(papers, staff, accept_earlier=accept)

    assert found.rate.denominator == len(staff)
    assert found.rate.numerator == sum(min(n, good[who]) for who, n in people.items())
    assert sum(each.count for each in found.missing()) == (
        found.rate.denominator - found.rate.numerator
    )


@given(st.dictionaries(st.text("abc", min_size=1), st.sampled_from(POSTS)), st.data())
def test_by_keys_the_rate_is_that_of_sets(
    staff: dict[str, Actor], data: st.DataObject
) -> None:
    """Property: the keys that signed, among those of the staff."""
    keys = data.draw(st.lists(st.text("abc", min_size=1)))
    found = covered([signed(key=key) for key in keys], staff)

    assert found.rate.numerator == len(set(keys) & set(staff))
    missing = [each.key for each in found.missing(by_person=True)]
    assert sorted(missing) == sorted(set(staff) - set(keys))


# --- since signing ---------------------------------------------------------------


def test_what_changed_since_signing_is_told() -> None:
    """The edition that was signed is set against the one of today."""
    listen = ConductItem("luon-lang-nghe", "luôn lắng nghe", "always listen")
    wider = evolve(NEWER, items=(SMILE, listen))

    found = changes_since(signed(), wider)

    assert [item.code for item in found.only_second] == ["luon-lang-nghe"]
    assert found.only_first == ()
    with pytest.raises(WrongTypeError, match="Commitment"):
        changes_since("trần", wider)  # type: ignore[arg-type]


def test_a_part_of_a_code_is_not_the_whole() -> None:
    """Who signed one part has not signed the code."""
    papers = [signed(code=PARTED.part("1 luôn"))]
    whole = covered(papers, [CLERK], code=PARTED)

    assert whole.rate.numerator == 0
    assert [(each.rule, each.evidence_en) for each in whole.findings()] == [
        ("commitment-to-all", "1 luôn (2026) (commitment 1)")
    ]
    part = covered(papers, [CLERK], code=PARTED.part("1 luôn"))
    assert (part.rate.numerator, part.of_whole, slugs(part)) == (1, 0, [])
    other = covered(papers, [CLERK], code=PARTED.part("1 xin"))
    assert (other.rate.numerator, slugs(other)) == (0, [])


def test_who_signed_the_whole_signed_its_part() -> None:
    """It has every item of the part in the same words; the words say so."""
    older = evolve(PARTED, edition="2022", in_force=Period(date(2022, 1, 1)))
    papers = [signed(code=PARTED), signed(code=older)]
    found = covered(papers, [CLERK] * 2, code=PARTED.part("1 luôn"))

    assert (states(found), found.of_whole) == ([1, 1, 0, 0], 2)
    assert slugs(found) == []
    assert "2 to the whole code" in found.explain("en")
    assert "2 bản cam kết theo cả bộ" in found.explain()


def test_a_whole_in_other_words_does_not_stand_for_its_part() -> None:
    """It is named and not counted."""
    greet = ConductItem("luon-mim-cuoi", "luôn tươi cười", "always beam")
    older = evolve(PARTED, edition="2022", items=(evolve(greet, part="1 luôn"),))
    found = covered([signed(code=older)], [CLERK], code=PARTED.part("1 luôn"))

    assert states(found) == [0, 0, 0, 1]
    assert [rule for rule, _ in slugs(found)] == ["commitment-to-all"]


# --- units of one name -----------------------------------------------------------


def test_the_agency_is_told_only_where_units_share_a_name() -> None:
    """In rows, in who is missing and in findings."""
    twin = Actor(Unit("Văn phòng", agency=Agency("UBND xã Khác")), "chánh văn phòng")
    alone, both = covered([], [HEAD]), covered([signed(twin)], [HEAD])
    staff = covered([], [HEAD, twin])

    assert [each.text("en") for each in alone.missing()] == [
        "Văn phòng, chánh văn phòng: 1 (not signed)"
    ]
    assert slugs(both) == [
        ("signer-on-staff", "Văn phòng (UBND xã Khác), chánh văn phòng")
    ]
    assert [row["unit"] for row in staff.table("en").to_records()] == [
        "Văn phòng (UBND xã Khác)",
        "Văn phòng (UBND xã Mẫu)",
        "All",
    ]
    assert staff.missing()[0].text().startswith("Văn phòng (UBND xã Khác), ")
