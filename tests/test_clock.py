"""
Tests of ``cqtt.clock``.

Oracles: the courses and refusals below, typed by hand from the rules on supplements
and extensions; what events do to due dates stands in ``cases/pauses.csv``.  Property:
Hypothesis, any order of verbs.  There is no alarm here.
"""

import pickle
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from unicodedata import normalize

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import SOURCE

from cqtt import Clock, due_date, state_calendar
from cqtt.clock import (
    BIRTH_AND_DEATH_BUNDLE,
    CIVIL_STATUS,
    KARAOKE_BUNDLE,
    LAND,
    LAND_IN_HARD_AREAS,
    ONE_STOP,
    ClockRules,
    Exclusion,
    Extension,
    ExtraTime,
    Restart,
    Resume,
    Stop,
    Supplement,
    Wait,
    WaitRule,
)
from cqtt.errors import (
    ClockError,
    ClockStoppedError,
    InvalidValueError,
    NotNfcError,
    RepeatedExtensionError,
    WrongTypeError,
)
from cqtt.law import Confidence
from cqtt.statutes import (
    APOLOGY_ONCE,
    BUNDLE_PAUSES,
    CITIZEN_CONFIRMS,
    CLOCK_STARTS_COMPLETE,
    KARAOKE_RESTARTS,
    LAND_PAYMENT,
)
from cqtt.time_limits import CalendarDays, WorkingDays

WHY: Final = "thiếu giấy tờ tùy thân"
MON, TUE, WED, THU, FRI = (date(2026, 3, day) for day in range(9, 14))

# --- stop, resume, restart -------------------------------------------------------


def test_a_new_clock_is_empty() -> None:
    """A limit to which nothing happened runs."""
    assert Clock().events == ()
    assert Clock().rules == ClockRules()
    assert not Clock().is_stopped
    assert Clock().extensions == ()


def test_verbs_record_their_events_in_order() -> None:
    """Each verb adds one event with what it was given."""
    clock = (
        Clock()
        .stop(MON, reason=WHY, source=SOURCE)
        .resume(TUE)
        .restart(WED, reason=WHY)
        .extend(THU, to=date(2026, 3, 20), reason=WHY)
        .exclude(MON, FRI, reason=WHY, source=SOURCE)
        .add_time(WorkingDays(10), reason=WHY, source=SOURCE)
    )

    assert clock.events == (
        Stop(MON, WHY, SOURCE),
        Resume(TUE),
        Restart(WED, WHY, None),
        Extension(THU, date(2026, 3, 20), WHY, None),
        Exclusion(MON, FRI, WHY, SOURCE),
        ExtraTime(WorkingDays(10), WHY, SOURCE),
    )


@pytest.mark.parametrize(
    ("clock", "is_stopped"),
    [
        (Clock().stop(MON, reason=WHY), True),
        (Clock().stop(MON, reason=WHY).resume(TUE), False),
        (Clock().stop(MON, reason=WHY).resume(TUE).stop(WED, reason=WHY), True),
        (Clock().stop(MON, reason=WHY).restart(TUE, reason=WHY), False),
        (Clock().restart(MON, reason=WHY), False),
        (Clock().stop(MON, reason=WHY).extend(TUE, to=FRI, reason=WHY), True),
        (Clock().extend(TUE, to=FRI, reason=WHY), False),
        (
            Clock().stop(MON, reason=WHY).exclude(MON, TUE, reason=WHY, source=SOURCE),
            True,
        ),
        (
            Clock()
            .stop(MON, reason=WHY)
            .add_time(WorkingDays(1), reason=WHY, source=SOURCE),
            True,
        ),
    ],
)
def test_a_stop_lasts_until_resumption_or_restart(
    clock: Clock, *, is_stopped: bool
) -> None:
    """Neither an extension nor an exclusion nor extra time ends a stop."""
    assert clock.is_stopped is is_stopped


def test_an_extension_during_a_stop_leaves_it_stopped() -> None:
    """A limit extended while it is stopped has no due date and may be resumed."""
    clock = Clock().stop(MON, reason=WHY).extend(TUE, by=WorkingDays(2), reason=WHY)
    calendar = state_calendar()

    with pytest.raises(ClockStoppedError):
        due_date(
            WorkingDays(5), received=date(2026, 3, 5), calendar=calendar, clock=clock
        )
    assert not clock.resume(WED).is_stopped
    with pytest.raises(ClockError):
        clock.stop(WED, reason=WHY)


def test_a_limit_stops_once() -> None:
    """A limit that is stopped is not stopped again."""
    with pytest.raises(ClockError) as caught:
        Clock().stop(MON, reason=WHY).stop(TUE, reason=WHY)

    assert (caught.value.field, caught.value.expected) == ("stop", "running")


@pytest.mark.parametrize(
    "clock",
    [
        Clock(),
        Clock().stop(MON, reason=WHY).resume(TUE),
        Clock().stop(MON, reason=WHY).restart(TUE, reason=WHY),
        Clock().extend(MON, to=FRI, reason=WHY),
    ],
)
def test_only_a_stopped_limit_resumes(clock: Clock) -> None:
    """A limit that runs is not resumed."""
    with pytest.raises(ClockError) as caught:
        clock.resume(FRI)

    assert (caught.value.got, caught.value.expected) == ("running", "stopped")


# --- order -----------------------------------------------------------------------

VERBS: Final[list[Callable[[Clock, Any], Clock]]] = [
    lambda clock, when: clock.stop(when, reason=WHY),
    lambda clock, when: clock.restart(when, reason=WHY),
    lambda clock, when: clock.extend(when, to=FRI, reason=WHY),
]
STARTS: Final = [
    Clock().restart(WED, reason=WHY),
    Clock().extend(WED, to=FRI, reason=WHY),
    Clock().stop(TUE, reason=WHY).resume(WED),
]


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("clock", STARTS)
def test_events_come_in_order(
    clock: Clock, verb: Callable[[Clock, Any], Clock]
) -> None:
    """An event before the last one is refused, one on its day is taken."""
    with pytest.raises(ClockError) as caught:
        verb(clock, TUE)
    assert (caught.value.field, caught.value.got) == ("when", TUE)
    assert caught.value.expected == "in-order"

    assert verb(clock, WED).events[:-1] == clock.events


def test_a_resumption_comes_after_its_stop() -> None:
    """A resumption before the stop is refused, one on its day is taken."""
    stopped = Clock().stop(WED, reason=WHY)
    with pytest.raises(ClockError):
        stopped.resume(TUE)

    assert not stopped.resume(WED).is_stopped


@pytest.mark.parametrize(
    ("first", "second", "is_in_order"),
    [
        (datetime(2026, 3, 9, 9, 0), datetime(2026, 3, 9, 9, 0), True),
        (datetime(2026, 3, 9, 9, 0), datetime(2026, 3, 9, 9, 1), True),
        (datetime(2026, 3, 9, 9, 0), datetime(2026, 3, 9, 8, 59), False),
        # A bare day and a moment are compared by day.
        (datetime(2026, 3, 9, 9, 0), MON, True),
        (MON, datetime(2026, 3, 9, 0, 0), True),
        (MON, datetime(2026, 3, 8, 23, 59), False),
        (datetime(2026, 3, 10, 0, 0), MON, False),
        # 02:00 UTC is 09:00 in Vietnam; 17:00 UTC is the next day.
        (datetime(2026, 3, 9, 9, 0), datetime(2026, 3, 9, 2, 0, tzinfo=UTC), True),
        (datetime(2026, 3, 9, 9, 0), datetime(2026, 3, 9, 1, 0, tzinfo=UTC), False),
        (datetime(2026, 3, 8, 17, 0, tzinfo=UTC), MON, True),
        (datetime(2026, 3, 9, 17, 0, tzinfo=UTC), MON, False),
    ],
)
def test_moments_are_compared_in_vietnam(
    first: date, second: date, *, is_in_order: bool
) -> None:
    """Order is that of Vietnamese time; with a bare day, that of days."""
    stopped = Clock().stop(first, reason=WHY)
    if is_in_order:
        assert stopped.resume(second).events[-1] == Resume(second)
        return
    with pytest.raises(ClockError):
        stopped.resume(second)


def test_exclusions_and_extra_time_have_no_place_in_the_order() -> None:
    """What is left out or added may be recorded at any time."""
    clock = Clock().restart(FRI, reason=WHY)
    clock = clock.exclude(MON, TUE, reason=WHY, source=SOURCE)
    clock = clock.add_time(WorkingDays(1), reason=WHY, source=SOURCE)

    assert len(clock.stop(FRI, reason=WHY).events) == 4


# --- extensions ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "goal"),
    [
        ({"to": FRI}, FRI),
        ({"to": datetime(2026, 3, 13, 9, 0)}, datetime(2026, 3, 13, 9, 0)),
        ({"by": WorkingDays(2)}, WorkingDays(2)),
        ({"by": CalendarDays(5)}, CalendarDays(5)),
    ],
)
def test_an_extension_has_a_goal(arguments: Any, goal: object) -> None:
    """An extension goes to a day or moment, or by further time."""
    (extension,) = Clock().extend(MON, reason=WHY, **arguments).extensions

    assert (extension.when, extension.goal) == (MON, goal)


@pytest.mark.parametrize("arguments", [{}, {"to": FRI, "by": WorkingDays(2)}])
def test_an_extension_has_one_goal(arguments: Any) -> None:
    """Neither a day nor a limit, and both at once, are refused."""
    with pytest.raises(ClockError) as caught:
        Clock().extend(MON, reason=WHY, **arguments)

    assert (caught.value.field, caught.value.expected) == ("extension", "one-extension")


@pytest.mark.parametrize("goal", ["2026-03-13", 3, timedelta(days=3)])
@pytest.mark.parametrize("keyword", ["to", "by"])
def test_a_goal_is_a_day_or_a_limit(keyword: str, goal: Any) -> None:
    """Text, a number and a timedelta are no goal; the error names the argument."""
    arguments = {keyword: goal}
    with pytest.raises(WrongTypeError) as caught:
        Clock().extend(MON, reason=WHY, **arguments)

    expected = {"to": "day-or-moment", "by": "time-limit"}[keyword]
    assert (caught.value.field, caught.value.expected) == (keyword, expected)


def test_the_one_stop_rule_allows_one_extension() -> None:
    """A second extension is refused, and recorded only on purpose."""
    once = Clock(ONE_STOP).extend(MON, by=WorkingDays(2), reason=WHY)
    with pytest.raises(RepeatedExtensionError) as caught:
        once.extend(TUE, by=WorkingDays(2), reason=WHY)

    assert caught.value.allowed == 1
    assert caught.value.source == APOLOGY_ONCE.text("en")
    assert "accept_repeat=True" in str(caught.value)
    twice = once.extend(TUE, by=WorkingDays(2), reason=WHY, accept_repeat=True)
    assert [each.when for each in twice.extensions] == [MON, TUE]
    with pytest.raises(RepeatedExtensionError):
        twice.extend(WED, by=WorkingDays(2), reason=WHY)


def test_extensions_are_counted_since_the_restart() -> None:
    """A limit that began again may be extended again."""
    clock = (
        Clock(ONE_STOP)
        .extend(MON, by=WorkingDays(2), reason=WHY)
        .restart(TUE, reason=WHY)
    )

    assert clock.extensions == ()
    again = clock.extend(WED, by=WorkingDays(2), reason=WHY)
    assert [each.when for each in again.extensions] == [WED]


def test_extensions_are_free_where_no_rule_is_known() -> None:
    """Without a rule any number of extensions is recorded."""
    clock = Clock()
    for day in (MON, TUE, WED):
        clock = clock.extend(day, by=WorkingDays(1), reason=WHY)

    assert len(clock.extensions) == 3


def test_a_rule_may_forbid_extensions_without_a_source() -> None:
    """None allowed means that the first is refused; its source may be unknown."""
    with pytest.raises(RepeatedExtensionError) as caught:
        Clock(ClockRules(extensions_allowed=0)).extend(MON, to=FRI, reason=WHY)

    assert (caught.value.allowed, caught.value.source) == (0, "")


def test_an_extension_cites_the_rule_unless_told_otherwise() -> None:
    """The source of the rules stands in where none is given."""
    by_rule = Clock(ONE_STOP).extend(MON, to=FRI, reason=WHY)
    by_own = Clock(ONE_STOP).extend(MON, to=FRI, reason=WHY, source=SOURCE)

    assert by_rule.extensions[0].source == APOLOGY_ONCE
    assert by_own.extensions[0].source == SOURCE


# --- supplements -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("rules", "events"),
    [
        (
            BIRTH_AND_DEATH_BUNDLE,
            (Stop(MON, WHY, BUNDLE_PAUSES), Resume(THU)),
        ),
        (ONE_STOP, (Restart(THU, WHY, CLOCK_STARTS_COMPLETE),)),
        (KARAOKE_BUNDLE, (Restart(THU, WHY, KARAOKE_RESTARTS),)),
        (
            ClockRules(on_supplement=Supplement.PAUSE),
            (Stop(MON, WHY, None), Resume(THU)),
        ),
    ],
)
def test_a_supplement_does_what_the_rules_say(
    rules: ClockRules, events: tuple[object, ...]
) -> None:
    """A supplement pauses or restarts the limit, by the procedure's own text."""
    assert Clock(rules).supplement(MON, THU, reason=WHY).events == events


@pytest.mark.parametrize("effect", Supplement)
def test_a_supplement_is_completed_after_it_was_asked(effect: Supplement) -> None:
    """Papers that came before they were asked for are refused; the same day will do."""
    clock = Clock(ClockRules(on_supplement=effect))
    with pytest.raises(ClockError) as caught:
        clock.supplement(THU, WED, reason=WHY)
    assert (caught.value.got, caught.value.expected) == (WED, "in-order")

    assert clock.supplement(THU, THU, reason=WHY).events


def test_a_supplement_needs_a_rule() -> None:
    """There is no national rule, so none is assumed."""
    with pytest.raises(InvalidValueError) as caught:
        Clock().supplement(MON, THU, reason=WHY)

    assert caught.value.field == "rules.on_supplement"


def test_a_pause_needs_a_running_limit() -> None:
    """A supplement cannot pause a limit that is stopped."""
    with pytest.raises(ClockError):
        Clock(BIRTH_AND_DEATH_BUNDLE).stop(MON, reason=WHY).supplement(
            TUE, WED, reason=WHY
        )


# --- exclusions and extra time ---------------------------------------------------


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (MON, MON),
        (MON, FRI),
        (datetime(2026, 3, 9, 9, 0), datetime(2026, 3, 9, 9, 0)),
        (datetime(2026, 3, 9, 9, 0), MON),
    ],
)
def test_an_exclusion_runs_forward(first: date, last: date) -> None:
    """One day or more, one moment or more may be left out."""
    clock = Clock().exclude(first, last, reason=WHY, source=SOURCE)

    assert clock.events == (Exclusion(first, last, WHY, SOURCE),)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (FRI, MON),
        (datetime(2026, 3, 9, 9, 0), datetime(2026, 3, 9, 8, 59)),
        (datetime(2026, 3, 9, 9, 0), datetime(2026, 3, 9, 1, 0, tzinfo=UTC)),
        (TUE, datetime(2026, 3, 9, 23, 59)),
    ],
)
def test_a_backward_exclusion_is_refused(first: date, last: date) -> None:
    """An exclusion that ends before it begins is refused."""
    with pytest.raises(InvalidValueError) as caught:
        Clock().exclude(first, last, reason=WHY, source=SOURCE)

    assert (caught.value.field, caught.value.got) == ("last", last)
    assert caught.value.expected == "interval"


def test_land_in_hard_areas_has_ten_more_days() -> None:
    """The extra time of hard areas may be added as it stands."""
    extra = LAND_IN_HARD_AREAS
    clock = Clock().add_time(extra.limit, reason=extra.reason, source=extra.source)

    assert extra.limit == WorkingDays(10)
    assert clock.events == (extra,)


def test_a_wait_stops_only_where_a_text_says_so() -> None:
    """Paying what is due for land does not count; there is no general rule."""
    own = ClockRules(waits=(WaitRule(Wait.CONFIRMATION, SOURCE),))

    assert LAND.wait_source(Wait.PAYMENT) == LAND_PAYMENT
    assert LAND.wait_source(Wait.CONSULTATION) is None
    assert LAND.wait_source(Wait.CONFIRMATION) is None
    assert own.wait_source(Wait.CONFIRMATION) == SOURCE
    assert BIRTH_AND_DEATH_BUNDLE.wait_source(Wait.CONFIRMATION) == BUNDLE_PAUSES
    assert CIVIL_STATUS.wait_source(Wait.CONFIRMATION) == CITIZEN_CONFIRMS
    assert CITIZEN_CONFIRMS.confidence is Confidence.LOW
    for rules in (ONE_STOP, KARAOKE_BUNDLE, ClockRules()):
        assert [rules.wait_source(each) for each in Wait] == [None] * 3


def test_land_starts_when_complete_and_is_extended_once() -> None:
    """The dossier of land counts from its completion."""
    assert LAND.on_supplement is Supplement.STARTS_WHEN_COMPLETE
    assert LAND.extensions_allowed == 1
    assert LAND.extension_source == APOLOGY_ONCE


@pytest.mark.parametrize(
    ("wait", "source", "expected"),
    [("payment", SOURCE, "enum-choice"), (Wait.PAYMENT, "Điều 3", "citation")],
)
def test_a_wait_has_its_text(wait: Any, source: Any, expected: str) -> None:
    """Words are neither a wait nor a citation."""
    with pytest.raises(WrongTypeError) as caught:
        WaitRule(wait, source)

    assert caught.value.expected == expected


@pytest.mark.parametrize("limit", [10, "10 ngày", None, MON])
def test_extra_time_is_a_limit(limit: Any) -> None:
    """A number of days is no limit."""
    with pytest.raises(WrongTypeError) as caught:
        Clock().add_time(limit, reason=WHY, source=SOURCE)

    assert (caught.value.field, caught.value.expected) == ("limit", "time-limit")


# --- what comes in ---------------------------------------------------------------

REASONED: Final[list[Callable[[Any], Clock]]] = [
    lambda reason: Clock().stop(MON, reason=reason),
    lambda reason: Clock().restart(MON, reason=reason),
    lambda reason: Clock().extend(MON, to=FRI, reason=reason),
    lambda reason: Clock().exclude(MON, FRI, reason=reason, source=SOURCE),
    lambda reason: Clock().add_time(WorkingDays(1), reason=reason, source=SOURCE),
    lambda reason: Clock(ONE_STOP).supplement(MON, TUE, reason=reason),
    lambda reason: Clock(BIRTH_AND_DEATH_BUNDLE).supplement(MON, TUE, reason=reason),
]


@pytest.mark.parametrize("record", REASONED)
@pytest.mark.parametrize(
    ("reason", "error"),
    [
        ("", InvalidValueError),
        (" \t\n\u00a0", InvalidValueError),
        (normalize("NFD", WHY), NotNfcError),
        (None, WrongTypeError),
        (5, WrongTypeError),
    ],
)
def test_every_event_has_its_reason(
    record: Callable[[Any], Clock], reason: Any, error: Any
) -> None:
    """An empty reason, one not in NFC and one that is no text are refused."""
    with pytest.raises(error) as caught:
        record(reason)

    assert caught.value.field == "reason"


@pytest.mark.parametrize("source", [None, "Nghị định 151/2025/NĐ-CP", SOURCE.document])
@pytest.mark.parametrize(
    "record",
    [
        lambda source: Clock().exclude(MON, FRI, reason=WHY, source=source),
        lambda source: Clock().add_time(WorkingDays(1), reason=WHY, source=source),
    ],
)
def test_what_takes_time_out_or_adds_some_needs_a_source(
    record: Callable[[Any], Clock], source: Any
) -> None:
    """An exclusion and extra time cite the text that allows them."""
    with pytest.raises(WrongTypeError) as caught:
        record(source)

    assert (caught.value.field, caught.value.expected) == ("source", "citation")


@pytest.mark.parametrize("source", ["Nghị định", SOURCE.document, 0])
@pytest.mark.parametrize(
    "record",
    [
        lambda source: Clock().stop(MON, reason=WHY, source=source),
        lambda source: Clock().restart(MON, reason=WHY, source=source),
        lambda source: Extension(MON, FRI, WHY, source),
        lambda source: ClockRules(supplement_source=source),
        lambda source: ClockRules(extension_source=source),
    ],
)
def test_any_other_source_is_a_citation_too(
    record: Callable[[Any], object], source: Any
) -> None:
    """Where a source may be left out, it is a citation or nothing."""
    with pytest.raises(WrongTypeError) as caught:
        record(source)

    assert caught.value.expected == "citation"


@pytest.mark.parametrize("when", [None, "2026-03-09", 20260309, WorkingDays(1)])
@pytest.mark.parametrize(
    "record",
    [
        lambda when: Clock().stop(when, reason=WHY),
        lambda when: Clock().restart(when, reason=WHY),
        lambda when: Clock().extend(when, to=FRI, reason=WHY),
        lambda when: Clock().stop(MON, reason=WHY).resume(when),
        lambda when: Clock().exclude(when, FRI, reason=WHY, source=SOURCE),
        lambda when: Clock().exclude(MON, when, reason=WHY, source=SOURCE),
        lambda when: Clock(ONE_STOP).supplement(MON, when, reason=WHY),
        lambda when: Clock(ONE_STOP).supplement(when, FRI, reason=WHY),
        lambda when: Clock(BIRTH_AND_DEATH_BUNDLE).supplement(when, FRI, reason=WHY),
    ],
)
def test_an_event_happens_on_a_day_or_at_a_moment(
    record: Callable[[Any], Clock], when: Any
) -> None:
    """Text and numbers are refused, by the first event as by later ones."""
    with pytest.raises(WrongTypeError) as caught:
        record(when)

    assert caught.value.expected == "day-or-moment"
    assert caught.value.got == when


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ({"on_supplement": "pause"}, "enum-choice"),
        ({"on_supplement": True}, "enum-choice"),
        ({"extensions_allowed": "1"}, "whole-number"),
        ({"extensions_allowed": 1.0}, "whole-number"),
    ],
)
def test_bad_rules_are_refused(arguments: Any, expected: str) -> None:
    """Rules hold an effect, a whole number and citations."""
    with pytest.raises(WrongTypeError) as caught:
        ClockRules(**arguments)

    assert caught.value.expected == expected


# --- values ----------------------------------------------------------------------


def test_verbs_leave_the_clock_as_it_was() -> None:
    """Each verb makes a new clock; the old one can be continued otherwise."""
    asked = Clock(ONE_STOP).stop(MON, reason=WHY)
    before = asked.events
    asked.resume(TUE)
    asked.restart(TUE, reason=WHY)
    asked.extend(TUE, to=FRI, reason=WHY)
    asked.exclude(MON, TUE, reason=WHY, source=SOURCE)
    asked.add_time(WorkingDays(1), reason=WHY, source=SOURCE)

    assert asked.events is before
    assert asked == Clock(ONE_STOP).stop(MON, reason=WHY)
    assert asked.resume(TUE).rules is ONE_STOP


@pytest.mark.parametrize(
    "value",
    [
        Clock(ONE_STOP).stop(MON, reason=WHY),
        ONE_STOP,
        Stop(MON, WHY),
        Resume(MON),
        Restart(MON, WHY),
        Extension(MON, WorkingDays(1), WHY),
        Exclusion(MON, FRI, WHY, SOURCE),
        LAND_IN_HARD_AREAS,
    ],
)
def test_clocks_and_events_are_values(value: Any) -> None:
    """They hash, survive pickling and never change."""
    again = pickle.loads(pickle.dumps(value))  # noqa: S301 - our own bytes

    assert again == value
    assert hash(again) == hash(value)
    for field in attrs.fields(type(value)):
        with pytest.raises(AttributeError):
            setattr(value, field.name, None)
    assert not hasattr(value, "__dict__")


steps = st.lists(
    st.tuples(
        st.sampled_from(["stop", "resume", "restart", "extend"]), st.integers(0, 20)
    ),
    max_size=8,
)


@given(steps)
def test_any_course_is_refused_or_consistent(course: list[tuple[str, int]]) -> None:
    """However the verbs follow, what was taken is in order and stops alternate."""
    clock, latest, is_stopped = Clock(), MON, False
    for verb, later in course:
        when = MON + timedelta(days=later)
        possible = when >= latest and {
            "stop": not is_stopped,
            "resume": is_stopped,
        }.get(verb, True)
        arguments: dict[str, Any] = {} if verb == "resume" else {"reason": WHY}
        if verb == "extend":
            arguments["by"] = WorkingDays(1)
        if not possible:
            with pytest.raises(ClockError):
                getattr(clock, verb)(when, **arguments)
            continue
        clock, latest = getattr(clock, verb)(when, **arguments), when
        is_stopped = verb == "stop" or (is_stopped and verb == "extend")

        assert clock.is_stopped == is_stopped
