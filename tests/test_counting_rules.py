"""
Tests of ``cqtt.counting_rules``.

Oracles: what each switch means to the two derived flags, and the sources of the
cut-offs, typed by hand from the law; what the switches do to due dates stands in
``cases/due_dates.csv``.  There is no alarm here and no property.
"""

import pickle
from collections.abc import Callable
from datetime import UTC, time, timedelta
from itertools import product
from typing import Any, Final

import attrs
import pytest
from reading import SOURCE

from cqtt.counting_rules import (
    CIVIL_CODE,
    OFFICE_CLOCK,
    Convention,
    CountingRules,
    LastDay,
    LeapDay,
)
from cqtt.cutoffs import (
    CERTIFICATION_SAME_DAY,
    CIVIL_STATUS_SAME_DAY,
    BundleCutoff,
    CutoffReading,
    LastHourCutoff,
    MovedReceipt,
    birth_bundle_cutoff,
    karaoke_bundle_cutoff,
)
from cqtt.errors import InvalidValueError, WrongTypeError

DAY_ONE: Final = CutoffReading.NEXT_DAY_IS_DAY_ONE
MOVED: Final = MovedReceipt(SOURCE)
BUNDLE: Final = BundleCutoff(time(15), DAY_ONE, SOURCE)
LAST_HOUR: Final = LastHourCutoff(DAY_ONE, SOURCE)

# --- the rules -------------------------------------------------------------------


def test_the_civil_code_is_the_plain_count() -> None:
    """The default counts whole days, rolls as worked and moves no receipt."""
    assert CountingRules("Bộ luật Dân sự") == CIVIL_CODE
    assert CIVIL_CODE.convention is Convention.CIVIL_CODE
    assert CIVIL_CODE.last_day is LastDay.AS_WORKED
    assert CIVIL_CODE.leap_day is LeapDay.END_OF_FEBRUARY
    assert CIVIL_CODE.off_day_receipt is None
    assert CIVIL_CODE.bundle_cutoff is None
    assert CIVIL_CODE.last_hour_cutoff is None


def test_the_office_clock_differs_in_its_convention_alone() -> None:
    """The office clock is the civil count with another convention and name."""
    changed = attrs.evolve(
        CIVIL_CODE, name=OFFICE_CLOCK.name, convention=Convention.OFFICE_CLOCK
    )

    assert changed == OFFICE_CLOCK
    assert OFFICE_CLOCK.name == "đồng hồ cơ quan"


@pytest.mark.parametrize(
    ("convention", "moved", "bundle", "last_hour"),
    [*product(Convention, (None, MOVED), (None, BUNDLE), (None, LAST_HOUR))],
)
def test_flags_follow_from_the_switches(
    convention: Convention,
    moved: MovedReceipt | None,
    bundle: BundleCutoff | None,
    last_hour: LastHourCutoff | None,
) -> None:
    """The receipt stays where nothing moves it; days are plain if civil too."""
    rules = CountingRules(
        "ours",
        convention=convention,
        off_day_receipt=moved,
        bundle_cutoff=bundle,
        last_hour_cutoff=last_hour,
    )
    keeps = moved is None and bundle is None and last_hour is None

    assert rules.keeps_receipt is keeps
    assert rules.counts_plain_days is (keeps and convention is Convention.CIVIL_CODE)


@pytest.mark.parametrize(
    "switch", [{"last_day": LastDay.LITERAL}, {"leap_day": LeapDay.FIRST_OF_MARCH}]
)
def test_the_last_day_moves_no_receipt(switch: Any) -> None:
    """How the last day rolls leaves the start of the count alone."""
    rules = CountingRules("ours", **switch)

    assert rules.keeps_receipt
    assert rules.counts_plain_days
    assert rules != CountingRules("ours")


@pytest.mark.parametrize(
    "rules",
    [
        CIVIL_CODE,
        OFFICE_CLOCK,
        CountingRules("ours", off_day_receipt=MOVED, bundle_cutoff=BUNDLE),
        CountingRules("ours", last_hour_cutoff=LAST_HOUR, last_day=LastDay.LITERAL),
    ],
)
def test_rules_are_values(rules: CountingRules) -> None:
    """Rules hash, survive pickling and never change."""
    again = pickle.loads(pickle.dumps(rules))  # noqa: S301 - our own bytes

    assert again == rules
    assert hash(again) == hash(rules)
    assert again.keeps_receipt == rules.keeps_receipt
    with pytest.raises(AttributeError):
        rules.last_day = LastDay.LITERAL  # type: ignore[misc]


@pytest.mark.parametrize("value", ["literal", "as-worked", None, True, 0])
@pytest.mark.parametrize("switch", ["convention", "last_day", "leap_day"])
def test_a_switch_is_a_member_of_its_enum(switch: str, value: Any) -> None:
    """The text of a choice, a boolean and nothing are refused."""
    keywords = {switch: value}
    with pytest.raises(WrongTypeError) as caught:
        CountingRules("ours", **keywords)

    assert (caught.value.field, caught.value.expected) == (switch, "enum-choice")


@pytest.mark.parametrize(
    ("switch", "value"),
    [
        ("convention", LastDay.LITERAL),
        ("last_day", LeapDay.FIRST_OF_MARCH),
        ("leap_day", Convention.OFFICE_CLOCK),
    ],
)
def test_a_switch_refuses_members_of_another_enum(switch: str, value: Any) -> None:
    """A choice of one switch is none of another."""
    keywords = {switch: value}
    with pytest.raises(WrongTypeError):
        CountingRules("ours", **keywords)


# --- what moves a receipt --------------------------------------------------------


@pytest.mark.parametrize("source", [None, "Quyết định 1", SOURCE.document])
@pytest.mark.parametrize(
    "make",
    [
        MovedReceipt,
        lambda source: BundleCutoff(time(15), DAY_ONE, source),
        lambda source: LastHourCutoff(DAY_ONE, source),
    ],
)
def test_whoever_moves_a_receipt_names_the_text(
    make: Callable[[Any], object], source: Any
) -> None:
    """Every rule that moves the clock needs a citation."""
    with pytest.raises(WrongTypeError) as caught:
        make(source)

    assert (caught.value.field, caught.value.expected) == ("source", "citation")


@pytest.mark.parametrize("reading", [None, "next-day-is-day-one", LastDay.LITERAL])
@pytest.mark.parametrize(
    "make",
    [
        lambda reading: BundleCutoff(time(15), reading, SOURCE),
        lambda reading: LastHourCutoff(reading, SOURCE),
        birth_bundle_cutoff,
        karaoke_bundle_cutoff,
    ],
)
def test_a_cutoff_needs_its_reading(
    make: Callable[[Any], object], reading: Any
) -> None:
    """The law does not settle the reading, so it has no default."""
    with pytest.raises(WrongTypeError) as caught:
        make(reading)

    assert (caught.value.field, caught.value.expected) == ("reading", "enum-choice")


@pytest.mark.parametrize(
    ("at", "error"),
    [
        ("15:00", WrongTypeError),
        (15, WrongTypeError),
        (None, WrongTypeError),
        (time(15, tzinfo=UTC), WrongTypeError),
        (time(15, 0, 1), InvalidValueError),
    ],
)
def test_a_cutoff_is_a_time_of_day(at: Any, error: Any) -> None:
    """A cut-off is a naive time in whole minutes."""
    with pytest.raises(error) as caught:
        BundleCutoff(at, DAY_ONE, SOURCE)

    assert (caught.value.field, caught.value.expected) == ("at", "time-of-day")


@pytest.mark.parametrize(
    "before_closing",
    [timedelta(), timedelta(hours=-1), timedelta(days=1), timedelta(days=2)],
)
def test_the_last_hour_lies_within_a_day(before_closing: timedelta) -> None:
    """The time before closing is above zero and below a day."""
    with pytest.raises(InvalidValueError) as caught:
        LastHourCutoff(DAY_ONE, SOURCE, before_closing)

    assert (caught.value.field, caught.value.got) == ("before_closing", before_closing)


def test_the_last_hour_is_an_hour_by_default() -> None:
    """An hour is the default, and any part of a day may be given."""
    half = LastHourCutoff(DAY_ONE, SOURCE, timedelta(minutes=30))

    assert LAST_HOUR.before_closing == timedelta(hours=1)
    assert half.before_closing == timedelta(minutes=30)
    assert half != LAST_HOUR


# --- what the law sets -----------------------------------------------------------


@pytest.mark.parametrize(
    ("limit", "document", "article"),
    [
        (CIVIL_STATUS_SAME_DAY, "60/2014/QH13", "5"),
        (CERTIFICATION_SAME_DAY, "23/2015/NĐ-CP", "7"),
    ],
)
def test_same_day_rules_name_their_law(limit: Any, document: str, article: str) -> None:
    """Civil status and certification share 15:00 and cite their own texts."""
    assert limit.cutoff == time(15)
    assert limit.source.document.id == document
    assert limit.source.article == article


@pytest.mark.parametrize("reading", CutoffReading)
def test_bundles_have_their_cutoffs(reading: CutoffReading) -> None:
    """The birth bundle has 15:00, the karaoke bundle the last hour, in any reading."""
    birth, karaoke = birth_bundle_cutoff(reading), karaoke_bundle_cutoff(reading)

    assert (birth.at, birth.reading) == (time(15), reading)
    assert birth.source.document.id == "63/2024/NĐ-CP"
    assert (karaoke.before_closing, karaoke.reading) == (timedelta(hours=1), reading)
    assert karaoke.source.confidence.value == "medium"
