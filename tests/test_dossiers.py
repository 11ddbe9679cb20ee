"""
Tests of ``cqtt.dossiers``, without the register.

Oracles: ``COURSE``, the states of a dossier typed from the guidance on the national
synchronisation and the one-stop decree; ``cases/dossiers.csv``, courses with the due
day and the timeliness that a person counted; the days below.
Properties: Hypothesis over legal histories, against a second model of the states.
"""

import json
import pickle
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final
from unicodedata import normalize

import attrs
import naive
import pytest
from histories import (
    BEGINNINGS,
    DESK,
    KINDS,
    LIMITS,
    OFFICES,
    RULES,
    dossiers,
    histories,
    offices,
    procedure,
    read_history,
)
from hypothesis import given
from hypothesis import strategies as st
from reading import SOURCE, read_limit

from cqtt import Office, WorkingDays
from cqtt.agencies import Unit
from cqtt.clock import BIRTH_AND_DEATH_BUNDLE, LAND, ONE_STOP, ClockRules
from cqtt.dossiers import (
    EVENT_KINDS,
    Applicant,
    ApplicantKind,
    Dossier,
    DossierStatus,
    Entry,
    Event,
    FormKind,
    Holder,
    HomeVisit,
    Received,
    Submitted,
    VisitPurpose,
)
from cqtt.dossiers.course import Stand, fold, legal_after
from cqtt.errors import (
    ClockError,
    ClockStoppedError,
    CqttError,
    EventOrderError,
    IllegalEventError,
    InvalidValueError,
    LimitConflictError,
    MissingTimeError,
    NotNfcError,
    NotStartedError,
    PlainDataError,
    UnknownLocaleError,
    UnknownNameError,
    UnstatedLimitError,
    WrongTypeError,
)
from cqtt.findings import Severity
from cqtt.identifiers import DossierNumber
from cqtt.law import Document
from cqtt.moments import wall_clock
from cqtt.procedures import ChannelKind, Part, Step
from cqtt.procedures.limits import Origin, StatedLimit
from cqtt.statutes import CLOCK_STARTS_COMPLETE, STARTS_AT_COMPETENT
from cqtt.testing import (
    CLERK,
    COMMUNE,
    COUNTER,
    JUSTICE,
    NEIGHBOUR,
    dossier_event,
    home_visit,
    strategies,
)
from cqtt.time_limits import Unstated, WorkingHours

NUMBER: Final = "H99.24-260305-0001"
THURSDAY: Final = datetime(2026, 3, 5, 9)
ONE_SECOND: Final = timedelta(seconds=1)
WHY: Final = "thiếu nhân lực"


def dossier_of(text: str, **more: Any) -> Dossier:
    """Return a dossier with the events that a text names."""
    given = {"procedure": procedure(), "number": NUMBER, **more}
    return Dossier(events=read_history(text), **given)


def received(**more: Any) -> Dossier:
    """Return a dossier received on Thursday 5 March 2026, due on the 12th."""
    given = {"procedure": procedure(), "number": NUMBER, "at": THURSDAY, **more}
    return Dossier.receive(given.pop("procedure"), **given)


# --- the states: a second model --------------------------------------------------

# "=" stays, "<" goes back to where the wait began, "~" stays and goes back to work.
# What is paid for later is told apart by ``Naive``: there is no work while it is owed.
COURSE: Final = {
    "new": "submitted:registered received:received asked-for-more:early-supplement "
    "refused:not-received",
    "registered": "received:received asked-for-more:early-supplement "
    "payment-asked:early-payment paid:= withdrawal-asked:early-withdrawal "
    "stopped:stopped refused:not-received visit-booked:=",
    "early-supplement": "received:received transferred:= asked-for-more:= "
    "completed:registered paid:= withdrawal-asked:early-withdrawal stopped:stopped "
    "refused:not-received visit-booked:=",
    "early-payment": "received:received transferred:= "
    "asked-for-more:early-supplement payment-asked:= paid:registered "
    "withdrawal-asked:early-withdrawal stopped:stopped refused:not-received "
    "visit-booked:=",
    "early-withdrawal": "received:received stopped:stopped",
    "received": "transferred:processing asked-for-more:supplement "
    "payment-asked:payment paid:= consultation-asked:= consultation-answered:= "
    "confirmation-asked:= confirmed:= extended:= withdrawal-asked:withdrawal "
    "stopped:stopped refused:stopped finished:finished returned:returned "
    "sent-home:returned visit-booked:=",
    "processing": "transferred:= asked-for-more:supplement payment-asked:payment "
    "paid:= consultation-asked:= consultation-answered:= confirmation-asked:= "
    "confirmed:= extended:= withdrawal-asked:withdrawal stopped:stopped "
    "refused:stopped finished:finished returned:returned sent-home:returned "
    "visit-booked:=",
    "supplement": "transferred:~ asked-for-more:= completed:< paid:= "
    "consultation-asked:= consultation-answered:= confirmation-asked:= confirmed:= "
    "extended:= withdrawal-asked:withdrawal stopped:stopped refused:stopped "
    "visit-booked:=",
    "payment": "transferred:~ asked-for-more:supplement payment-asked:= paid:< "
    "consultation-asked:= consultation-answered:= confirmation-asked:= confirmed:= "
    "extended:= withdrawal-asked:withdrawal stopped:stopped refused:stopped "
    "visit-booked:=",
    "withdrawal": "transferred:processing stopped:stopped finished:finished "
    "returned:returned",
    "finished": "payment-asked:= paid:= returned:returned sent-home:returned "
    "visit-booked:=",
    "not-received": "",
    "stopped": "",
    "returned": "",
}
CODES: Final = {
    "registered": 1,
    "received": 2,
    "not-received": 3,
    "processing": 4,
    "supplement": 5,
    "payment": 6,
    "withdrawal": 7,
    "stopped": 8,
    "finished": 9,
    "returned": 10,
}
SAID: Final = {
    "new": "not begun",
    "supplement": "waiting for a supplement",
    "payment": "waiting for payment",
    "withdrawal": "withdrawal asked",
    "registered": "registered",
    "received": "received",
    "not-received": "not received",
    "processing": "being handled",
    "stopped": "stopped",
    "finished": "finished",
    "returned": "result returned",
}


WAITS_TO_BE_PAID: Final = {
    "registered": "early-payment",
    "received": "payment",
    "processing": "payment",
}


class Naive:
    """The second model: a name, the name to go back to, and whether money is owed."""

    def __init__(self) -> None:
        self.state = "new"
        self.back = ""
        self.owes = False

    @property
    def told(self) -> tuple[str, str, bool]:
        return self.state, self.back, self.owes

    @property
    def follows(self) -> dict[str, str]:
        return dict(each.split(":") for each in COURSE[self.state].split())

    @property
    def name(self) -> str:
        return self.state.removeprefix("early-")

    def take(self, slug: str) -> bool:
        """Take an event; false where it cannot follow."""
        target = self.follows.get(slug)
        if target is None:
            return False
        if target == "<":
            self.state = self.back
        elif target == "~":
            self.back = "processing"
        elif target != "=":
            if self.state in ("received", "processing"):
                self.back = self.state
            self.state = target
        self._settle(slug)
        return True

    def _settle(self, slug: str) -> None:
        """Owe from the request to the payment; whoever owes waits for it, at work."""
        if slug == "payment-asked":
            self.owes = True
        elif slug == "paid":
            self.owes = False
        if self.owes and self.state in WAITS_TO_BE_PAID:
            self.back = self.state
            self.state = WAITS_TO_BE_PAID[self.state]


@given(st.lists(st.sampled_from([*KINDS, *KINDS, "received", "submitted"]), max_size=8))
def test_any_events_lead_where_the_second_model_leads(slugs: list[str]) -> None:
    """Whatever is tried: the state, what can follow, and what is refused, agree."""
    model = Naive()
    events: list[Event] = []
    for slug in slugs:
        event = dossier_event(slug, BEGINNINGS[0])
        if model.take(slug):
            events.append(event)
            assert fold(events).status.value == CODES[model.name]
            continue
        with pytest.raises(IllegalEventError) as caught:
            fold([*events, event])
        error = caught.value
        assert (error.event, error.status) == (slug, SAID[model.name])
        assert sorted(error.legal) == sorted(model.follows)
    assert sorted(strategies.legal_events(events)) == sorted(model.follows)


def test_every_state_leads_where_the_second_model_leads() -> None:
    """Each pair of states that events can reach, and from there every event."""
    pending: list[tuple[Event, ...]] = [()]
    seen = set()
    while pending:
        events = pending.pop()
        for slug in KINDS:
            model = Naive()
            for each in events:
                model.take(each.slug)
            may_follow = slug in strategies.legal_events(events)
            assert model.take(slug) == may_follow, (events, slug)
            if not may_follow:
                continue
            after = (*events, dossier_event(slug, BEGINNINGS[0]))
            stand = fold(after)
            assert stand.status.value == CODES[model.name]
            if (stand, model.told) not in seen:
                seen.add((stand, model.told))
                pending.append(after)
    assert {stand.status for stand, _ in seen} == {*DossierStatus}


def test_what_can_follow_a_request_is_named() -> None:
    """While papers are missing: they come, or it is refused, or it is taken back."""
    asked = Dossier(
        procedure=procedure(),
        number=NUMBER,
        events=(
            dossier_event("received", BEGINNINGS[0]),
            dossier_event("asked-for-more", BEGINNINGS[0]),
        ),
    )

    assert {"completed", "refused", "withdrawal-asked"} <= set(asked.can_follow)
    assert "received" not in asked.can_follow


@given(histories(12))
def test_what_can_follow_can_be_recorded(events: tuple[Event, ...]) -> None:
    """Every event of ``can_follow`` is taken, every other is refused."""
    dossier = Dossier(procedure=procedure(), number=NUMBER, events=events)
    at = events[-1].at

    for slug in KINDS:
        if slug in dossier.can_follow:
            after = dossier.record(dossier_event(slug, at))
            assert after.events == (*events, after.events[-1])
        else:
            with pytest.raises(IllegalEventError) as caught:
                dossier.record(dossier_event(slug, at))
            assert caught.value.legal == dossier.can_follow


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("submitted 2026-03-05T09:00", 1),
        ("received 2026-03-05T09:00", 2),
        ("refused 2026-03-05T09:00", 3),
        ("submitted 2026-03-05T09:00; asked-for-more 2026-03-05T10:00", 5),
        (
            (
                "submitted 2026-03-05T09:00; asked-for-more 2026-03-05T10:00; "
                "refused 2026-03-05T11:00"
            ),
            3,
        ),
        ("received 2026-03-05T09:00; refused 2026-03-06T09:00", 8),
        ("received 2026-03-05T09:00; transferred 2026-03-05T10:00", 4),
        (
            (
                "received 2026-03-05T09:00; asked-for-more 2026-03-05T10:00; "
                "transferred 2026-03-05T11:00; completed 2026-03-06T10:00"
            ),
            4,
        ),
        ("received 2026-03-05T09:00; payment-asked 2026-03-05T10:00", 6),
        (
            (
                "received 2026-03-05T09:00; payment-asked 2026-03-05T10:00; "
                "paid 2026-03-05T11:00"
            ),
            2,
        ),
        # A payment stays open under a supplement, until it is paid.
        (
            (
                "received 2026-03-05T09:00; payment-asked 2026-03-05T10:00; "
                "asked-for-more 2026-03-05T11:00"
            ),
            5,
        ),
        (
            (
                "received 2026-03-05T09:00; payment-asked 2026-03-05T10:00; "
                "asked-for-more 2026-03-05T11:00; completed 2026-03-06T10:00"
            ),
            6,
        ),
        (
            (
                "received 2026-03-05T09:00; payment-asked 2026-03-05T10:00; "
                "asked-for-more 2026-03-05T11:00; transferred 2026-03-05T14:00; "
                "completed 2026-03-06T10:00; paid 2026-03-06T11:00"
            ),
            4,
        ),
        (
            (
                "received 2026-03-05T09:00; payment-asked 2026-03-05T10:00; "
                "asked-for-more 2026-03-05T11:00; paid 2026-03-05T14:00; "
                "completed 2026-03-06T10:00"
            ),
            2,
        ),
        (
            (
                "submitted 2026-03-05T09:00; payment-asked 2026-03-05T10:00; "
                "asked-for-more 2026-03-05T11:00; completed 2026-03-06T10:00"
            ),
            6,
        ),
        (
            (
                "submitted 2026-03-05T09:00; payment-asked 2026-03-05T10:00; "
                "asked-for-more 2026-03-05T11:00; completed 2026-03-06T10:00; "
                "paid 2026-03-06T11:00"
            ),
            1,
        ),
        # An office may receive first and collect later.
        (
            (
                "submitted 2026-03-05T09:00; payment-asked 2026-03-05T10:00; "
                "received 2026-03-05T11:00"
            ),
            6,
        ),
        (
            (
                "submitted 2026-03-05T09:00; payment-asked 2026-03-05T10:00; "
                "received 2026-03-05T11:00; paid 2026-03-05T14:00"
            ),
            2,
        ),
        (
            (
                "submitted 2026-03-05T09:00; payment-asked 2026-03-05T10:00; "
                "received 2026-03-05T11:00; transferred 2026-03-05T14:00; "
                "paid 2026-03-05T15:00"
            ),
            4,
        ),
        (
            (
                "submitted 2026-03-05T09:00; payment-asked 2026-03-05T10:00; "
                "asked-for-more 2026-03-05T11:00; received 2026-03-06T10:00"
            ),
            6,
        ),
        (
            (
                "submitted 2026-03-05T09:00; payment-asked 2026-03-05T10:00; "
                "withdrawal-asked 2026-03-05T11:00; received 2026-03-05T14:00"
            ),
            6,
        ),
        (
            (
                "submitted 2026-03-05T09:00; payment-asked 2026-03-05T10:00; "
                "paid 2026-03-05T11:00; received 2026-03-05T14:00"
            ),
            2,
        ),
        # A payment stays open under a request to withdraw that comes to nothing.
        (
            (
                "received 2026-03-05T09:00; payment-asked 2026-03-05T10:00; "
                "withdrawal-asked 2026-03-05T11:00; transferred 2026-03-05T14:00"
            ),
            6,
        ),
        ("received 2026-03-05T09:00; withdrawal-asked 2026-03-05T10:00", 7),
        (
            (
                "received 2026-03-05T09:00; withdrawal-asked 2026-03-05T10:00; "
                "stopped 2026-03-05T11:00"
            ),
            8,
        ),
        ("received 2026-03-05T09:00; finished 2026-03-05T10:00", 9),
        ("received 2026-03-05T09:00; returned 2026-03-05T10:00", 10),
        ("received 2026-03-05T09:00; sent-home 2026-03-05T10:00", 10),
        (
            (
                "received 2026-03-05T09:00; finished 2026-03-05T10:00; "
                "sent-home 2026-03-05T11:00"
            ),
            10,
        ),
    ],
)
def test_events_lead_to_the_national_code(text: str, code: int) -> None:
    """The codes are those of the synchronisation with the national portal."""
    assert dossier_of(text).status.value == code


@pytest.mark.parametrize(
    ("before", "event", "legal_then"),
    [
        (
            "submitted 2026-03-05T09:00",
            "returned",
            (
                "received, asked-for-more, payment-asked, paid, withdrawal-asked, "
                "stopped, refused, visit-booked"
            ),
        ),
        (
            "submitted 2026-03-05T09:00; withdrawal-asked 2026-03-05T10:00",
            "finished",
            "received, stopped",
        ),
        (
            "received 2026-03-05T09:00; returned 2026-03-06T09:00",
            "received",
            "nothing: it is closed",
        ),
        (
            "received 2026-03-05T09:00; finished 2026-03-06T09:00",
            "asked-for-more",
            "payment-asked, paid, returned, sent-home, visit-booked",
        ),
    ],
)
def test_a_refused_event_names_the_state_and_what_is_legal(
    before: str, event: str, legal_then: str
) -> None:
    """No result before reception, and nothing after the end; the error says so."""
    dossier = dossier_of(before)
    with pytest.raises(IllegalEventError) as caught:
        dossier.record(dossier_event(event, datetime(2026, 3, 7)))

    state = dossier.status.label("en")
    assert str(caught.value) == (
        f"a dossier that is {state} must not get {event}; "
        f"what can follow is {legal_then}"
    )


@pytest.mark.parametrize(
    "text",
    [
        "received 2026-03-05T09:00; received 2026-03-05T09:00",
        (
            "received 2026-03-05T09:00; asked-for-more 2026-03-05T10:00; "
            "received 2026-03-05T11:00"
        ),
        (
            "received 2026-03-05T09:00; transferred 2026-03-05T10:00; "
            "withdrawal-asked 2026-03-05T10:00; received 2026-03-05T11:00"
        ),
        (
            "submitted 2026-03-05T09:00; received 2026-03-05T10:00; "
            "submitted 2026-03-05T11:00"
        ),
    ],
)
def test_a_dossier_is_received_once(text: str) -> None:
    """A second reception is refused in every state."""
    with pytest.raises(IllegalEventError):
        dossier_of(text)


def test_a_dossier_begins_somehow() -> None:
    """Nothing has happened to nothing; and a dossier does not begin with a result."""
    with pytest.raises(IllegalEventError) as nothing:
        Dossier(procedure=procedure(), number=NUMBER, events=())
    with pytest.raises(IllegalEventError) as result:
        dossier_of("finished 2026-03-05T09:00")

    starts = ("submitted", "received", "asked-for-more", "refused")
    assert (nothing.value.event, nothing.value.status) == ("nothing", "not begun")
    assert nothing.value.legal == result.value.legal == legal_after(None) == starts


def test_events_are_in_the_order_of_their_moments() -> None:
    """A moment before the last one is refused; the same moment is not."""
    dossier = received().transfer(at=datetime(2026, 3, 6, 9), to=JUSTICE)

    assert dossier.finish(at=datetime(2026, 3, 6, 9)).status is DossierStatus.FINISHED
    with pytest.raises(EventOrderError) as caught:
        dossier.finish(at=datetime(2026, 3, 6, 8, 59, 59))
    assert caught.value.event == "finished"
    assert wall_clock(caught.value.previous) == datetime(2026, 3, 6, 9)


def test_moments_of_other_zones_are_converted() -> None:
    """02:00 in Greenwich is 09:00 in Vietnam; a naive moment is Vietnam's."""
    assert received(at=datetime(2026, 3, 5, 2, tzinfo=UTC)) == received()
    with pytest.raises(MissingTimeError):
        received(at=date(2026, 3, 5))
    with pytest.raises(WrongTypeError):
        received(at="2026-03-05T09:00")


def test_a_stand_has_a_way_back_only_while_waiting() -> None:
    """The fold tells the state that a wait goes back to, and forgets it after."""
    asked = read_history("received 2026-03-05T09:00; asked-for-more 2026-03-05T10:00")
    completed = (*asked, dossier_event("completed", datetime(2026, 3, 6)))

    assert fold(asked) == Stand(
        DossierStatus.WAITING_SUPPLEMENT, DossierStatus.RECEIVED, None
    )
    assert fold(completed) == Stand(DossierStatus.RECEIVED, None, None)


def test_a_stand_tells_what_lies_behind_an_open_payment() -> None:
    """A supplement goes back to the payment, and the payment to the work."""
    owed = read_history(
        "received 2026-03-05T09:00; payment-asked 2026-03-05T10:00; "
        "asked-for-more 2026-03-05T11:00"
    )
    supplement, payment = (
        DossierStatus.WAITING_SUPPLEMENT,
        DossierStatus.WAITING_PAYMENT,
    )

    assert fold(owed) == Stand(supplement, payment, DossierStatus.RECEIVED)
    assert legal_after(*fold(owed)) == legal_after(supplement, DossierStatus.RECEIVED)
    completed = (*owed, dossier_event("completed", datetime(2026, 3, 6)))
    assert fold(completed) == Stand(payment, DossierStatus.RECEIVED)


def test_who_owes_a_payment_has_to_move_again_after_the_supplement() -> None:
    """The move is the citizen's from the first request to the payment."""
    dossier = (
        received(receiving_agency=COMMUNE)
        .ask_payment(at=at_day(6))
        .ask_for_more(at=at_day(9), missing=("Ảnh",))
        .complete(at=at_day(10))
    )

    assert (dossier.holder.is_citizen, dossier.holder.since.day) == (True, 6)
    assert [each.status.value for each in dossier.timeline()] == [2, 6, 5, 6]
    assert dossier.missing == ()
    assert not dossier.pay(at=at_day(11)).holder.is_citizen


def test_every_state_has_words_in_both_languages() -> None:
    """Ten states, each with a Vietnamese and an English label of its own."""
    for locale in ("vi", "en"):
        assert len({each.label(locale) for each in DossierStatus}) == 10
    closed = {each.value for each in DossierStatus if each.is_closed}
    citizens = {each.value for each in DossierStatus if each.waits_for_citizen}
    assert (closed, citizens) == ({3, 8, 9, 10}, {5, 6})


# --- the verbs -------------------------------------------------------------------

Verb = Callable[[Dossier, datetime], Dossier]
VERBS: Final[dict[str, tuple[Verb, FormKind | None]]] = {
    "received": (lambda d, at: d.accept(at=at, by=CLERK), FormKind.RECEIPT),
    "transferred": (
        lambda d, at: d.transfer(at=at, to=JUSTICE, by=CLERK),
        FormKind.CONTROL,
    ),
    "asked-for-more": (
        lambda d, at: d.ask_for_more(at=at, by=CLERK),
        FormKind.SUPPLEMENT,
    ),
    "completed": (lambda d, at: d.complete(at=at, by=CLERK), None),
    "payment-asked": (lambda d, at: d.ask_payment(at=at, by=CLERK), None),
    "paid": (lambda d, at: d.pay(at=at, by=CLERK), None),
    "consultation-asked": (
        lambda d, at: d.consult(at=at, agency=NEIGHBOUR, by=CLERK),
        None,
    ),
    "consultation-answered": (
        lambda d, at: d.answer(at=at, agency=NEIGHBOUR, by=CLERK),
        None,
    ),
    "confirmation-asked": (lambda d, at: d.ask_to_confirm(at=at, by=CLERK), None),
    "confirmed": (lambda d, at: d.confirm(at=at, by=CLERK), None),
    "extended": (
        lambda d, at: d.extend(at=at, to=date(2026, 3, 20), by=CLERK),
        FormKind.APOLOGY,
    ),
    "withdrawal-asked": (lambda d, at: d.ask_to_withdraw(at=at, by=CLERK), None),
    "stopped": (lambda d, at: d.stop(at=at, by=CLERK), FormKind.STOP),
    "refused": (lambda d, at: d.refuse(at=at, by=CLERK), FormKind.REFUSAL),
    "finished": (lambda d, at: d.finish(at=at, by=CLERK), None),
    "returned": (lambda d, at: d.return_result(at=at, by=CLERK), None),
    "sent-home": (lambda d, at: d.send_home(at=at, by=CLERK), None),
    "visit-booked": (
        lambda d, at: d.book_visit(at=at, visit=home_visit(at), by=CLERK),
        None,
    ),
}
LEADS_THERE: Final = {
    "received": "submitted 2026-03-05T09:00",
    "completed": "received 2026-03-05T09:00; asked-for-more 2026-03-05T09:00",
}


@pytest.mark.parametrize("slug", VERBS)
def test_each_verb_records_its_event(slug: str) -> None:
    """A verb gives a new dossier with one event more; the old one stays."""
    dossier = dossier_of(LEADS_THERE.get(slug, "received 2026-03-05T09:00"))
    verb, form = VERBS[slug]
    at = datetime(2026, 3, 6, 10)
    after = verb(dossier, at)
    event = after.events[-1]

    assert after.events[:-1] == dossier.events
    assert (type(event), event.by) == (KINDS[slug], CLERK)
    assert (wall_clock(event.at), event.form) == (at, form)


def test_verbs_and_kinds_are_complete() -> None:
    """There is a verb for every kind of event but the first one."""
    assert set(VERBS) == set(KINDS) - {"submitted"}
    assert len(EVENT_KINDS) == len(KINDS) == 19
    assert {each.verb for each in EVENT_KINDS} - {"receive", "submit"} <= set(
        dir(Dossier)
    )


def test_a_dossier_is_submitted_or_received() -> None:
    """Two ways to begin, with the channels that go with them."""
    online = Dossier.submit(procedure(), number=NUMBER, at=THURSDAY, by=CLERK)
    slip = datetime(2026, 3, 12, 16, 30)
    direct = received(promised=slip, by=CLERK, case="trẻ em")

    assert (online.channel, online.status) == (
        ChannelKind.ONLINE,
        DossierStatus.REGISTERED,
    )
    assert online.events == (Submitted(at=THURSDAY, by=CLERK),)
    assert (direct.channel, direct.case) == (ChannelKind.DIRECT, "trẻ em")
    assert direct.events == (Received(at=THURSDAY, by=CLERK, promised=slip),)
    assert wall_clock(direct.begun_at) == THURSDAY


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("number", " ", InvalidValueError),
        ("number", normalize("NFD", "Hồ sơ"), NotNfcError),
        ("number", 7, WrongTypeError),
        ("procedure", "1.000001", WrongTypeError),
        ("applicant", "Nguyễn Văn Bịa", WrongTypeError),
        ("channel", "online", WrongTypeError),
        ("helping_agency", "xã", WrongTypeError),
        ("receiving_agency", "xã", WrongTypeError),
        ("competent", JUSTICE, WrongTypeError),
        ("limit", 5, WrongTypeError),
    ],
)
def test_wrong_fields_are_refused(
    field: str, value: Any, error: type[CqttError]
) -> None:
    """A field of another kind is refused by name."""
    with pytest.raises(error) as caught:
        attrs.evolve(received(), **{field: value})

    assert getattr(caught.value, "field", None) == field


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("transferred", {"to": "Tư pháp"}),
        ("consultation-asked", {"agency": "Công an"}),
        ("extended", {"to": None}),
        ("extended", {"to": "2026-03-16"}),
        ("returned", {"channel": "postal"}),
        ("visit-booked", {"visit": None}),
        ("finished", {"by": "Trần Thị Bịa"}),
    ],
)
def test_wrong_parts_of_an_event_are_refused(kind: str, given: dict[str, Any]) -> None:
    """An event holds values of the right classes."""
    with pytest.raises(WrongTypeError) as caught:
        dossier_event(kind, THURSDAY, **given)

    assert caught.value.field in given
    assert "Bịa" not in str(caught.value)


# --- due dates and timeliness ----------------------------------------------------

CASES: Final = naive.rows("dossiers.csv")


@pytest.mark.parametrize("row", CASES, ids=lambda row: row["id"])
def test_course_gives_the_day_of_the_case(row: dict[str, str]) -> None:
    """Due day, due moment and timeliness are those that a person counted."""
    dossier = dossier_of(
        row["events"],
        procedure=procedure(RULES[row["rules"]], read_limit(row["limit"])),
    )
    at = datetime.fromisoformat(row["at"]) if row["at"] else None

    assert dossier.timeliness(DESK, at=at).value == row["timeliness"], row["why"]
    if row["due_on"] == "still":
        with pytest.raises(ClockStoppedError):
            dossier.due(DESK)
        return
    due = dossier.due(DESK)
    assert due.on.isoformat() == row["due_on"], due.explain("en")
    told = wall_clock(due.at).isoformat(timespec="minutes") if due.at else ""
    assert told == row["due_at"]


def test_cases_are_many_and_different() -> None:
    """Every clock rule is there, and every answer."""
    assert len({row["id"] for row in CASES}) == len(CASES) >= 40
    assert {row["rules"] for row in CASES} == set(RULES)
    assert {row["timeliness"] for row in CASES} == {"early", "on-time", "late"}


@given(histories(), st.sampled_from([*RULES]), offices())
def test_a_due_date_is_known_unless_the_limit_stands_or_has_not_begun(
    events: tuple[Event, ...], rules: str, place: str
) -> None:
    """Without a reception nothing is due; a stopped limit is judged all the same."""
    office = OFFICES[place]
    dossier = Dossier(procedure=procedure(RULES[rules]), number=NUMBER, events=events)
    at = events[-1].at + timedelta(days=1)
    if not any(isinstance(each, Received) for each in events):
        for ask in (dossier.due, dossier.first_due):
            with pytest.raises(NotStartedError):
                ask(office)
        return
    try:
        due = dossier.due_after(dossier.events_in_time(office), office)
    except ClockStoppedError:
        later = dossier.timeliness(office, at=at + timedelta(days=90))
        assert dossier.timeliness(office, at=at) is later
    else:
        ended = dossier.ended
        assert dossier.timeliness(office, at=at) is due.timeliness(
            at if ended is None else ended.at
        )


def test_an_open_dossier_is_judged_at_a_moment() -> None:
    """Without a moment it is refused; a bare day does for a limit in days."""
    with pytest.raises(InvalidValueError) as caught:
        received().timeliness(DESK)

    assert caught.value.expected == "moment-of-open"
    assert received().timeliness(DESK, at=date(2026, 3, 13)).value == "late"
    assert received().finish(at=THURSDAY).timeliness(DESK).value == "early"


def test_a_due_date_cites_what_sets_it() -> None:
    """The local source comes first, else the decision; then what starts the limit."""
    decision = Document("1/QĐ-VD", "Quyết định 1/QĐ-VD")
    plain = received(procedure=procedure(decision=decision))
    local = received(procedure=procedure(decision=decision, local_sources=(SOURCE,)))

    assert [each.document for each in plain.sources()] == [
        decision,
        CLOCK_STARTS_COMPLETE.document,
    ]
    assert local.sources() == (SOURCE, CLOCK_STARTS_COMPLETE)
    assert received().due(DESK).citations[0] == CLOCK_STARTS_COMPLETE


def test_the_limit_is_the_dossiers_own_or_the_procedures() -> None:
    """A promised limit wins; without any there is no due date to guess."""
    conflict = procedure(
        limit=Unstated(""),
        limits=(
            StatedLimit(limit=WorkingDays(3), origin=Origin.DECISION),
            StatedLimit(limit=WorkingDays(5), origin=Origin.PROSE),
        ),
    )

    assert received(limit=WorkingDays(1)).promised_limit == WorkingDays(1)
    assert received(limit=WorkingDays(1)).due(DESK).on == date(2026, 3, 6)
    assert received().promised_limit == WorkingDays(5)
    with pytest.raises(UnstatedLimitError):
        received(procedure=procedure(limit=Unstated(""))).due(DESK)
    with pytest.raises(LimitConflictError):
        received(procedure=conflict).due(DESK)


# --- where the limit starts ------------------------------------------------------


@pytest.mark.parametrize(
    ("got", "handed_on", "start", "due"),
    [
        # Monday 10 August; #1 Thu 13, #2 Fri 14, #3 Mon 17.
        ("2026-08-10T09:00", "2026-08-12T14:00", "2026-08-12T14:00", "2026-08-17"),
        # The first day of the rule; handed on on Thursday.
        ("2026-08-05T00:00", "2026-08-06T08:00", "2026-08-06T08:00", "2026-08-11"),
        # Before it the limit starts at reception: #1 Wed 5, #2 Thu 6, #3 Fri 7.
        ("2026-08-04T16:50", "2026-08-06T08:00", "2026-08-04T16:50", "2026-08-07"),
    ],
)
def test_across_boundaries_the_limit_starts_at_the_competent_authority(
    got: str, handed_on: str, start: str, due: str
) -> None:
    """Since 5 August 2026 what is received elsewhere waits for the authority."""
    dossier = dossier_of(
        f"received {got}",
        procedure=procedure(limit=WorkingDays(3)),
        receiving_agency=NEIGHBOUR,
        competent=COMMUNE,
    )
    dossier = dossier.transfer(
        at=datetime.fromisoformat(got), to=Unit("Kho", agency=NEIGHBOUR)
    ).transfer(at=datetime.fromisoformat(handed_on), to=JUSTICE)

    begun = dossier.start
    assert wall_clock(begun.at) == datetime.fromisoformat(start)
    since = STARTS_AT_COMPETENT.value
    assert begun.source == (since if start == handed_on else CLOCK_STARTS_COMPLETE)
    assert dossier.due(DESK).on.isoformat() == due


def test_across_boundaries_nothing_starts_before_the_authority_has_it() -> None:
    """While it travels there is no limit, so it is neither due nor late."""
    dossier = dossier_of(
        "received 2026-08-10T09:00", receiving_agency=NEIGHBOUR, competent=COMMUNE
    )

    for ask in (dossier.due, dossier.first_due):
        with pytest.raises(NotStartedError) as caught:
            ask(DESK)
        assert caught.value.missing == "transferred to the competent agency"
    with pytest.raises(NotStartedError):
        dossier.timeliness(DESK, at=datetime(2026, 12, 1))


@pytest.mark.parametrize(
    ("receiving_agency", "competent"),
    [(None, COMMUNE), (NEIGHBOUR, None), (COMMUNE, COMMUNE), (None, None)],
)
def test_within_one_authority_the_limit_starts_at_reception(
    receiving_agency: Any, competent: Any
) -> None:
    """Where the places are one, or not known, the slip says when it starts."""
    dossier = dossier_of(
        "received 2026-08-10T09:00",
        receiving_agency=receiving_agency,
        competent=competent,
    )

    assert wall_clock(dossier.start.at) == datetime(2026, 8, 10, 9)


def test_papers_that_travel_before_reception_start_nothing() -> None:
    """Only a transfer after reception hands a dossier to the competent authority."""
    dossier = dossier_of(
        "submitted 2026-08-10T08:00; asked-for-more 2026-08-10T09:00; "
        "transferred 2026-08-10T10:00; received 2026-08-11T09:00",
        receiving_agency=NEIGHBOUR,
        competent=COMMUNE,
    )

    with pytest.raises(NotStartedError):
        _ = dossier.start


@pytest.mark.parametrize(
    ("rules", "due"), [(ONE_STOP, "2026-08-19"), (BIRTH_AND_DEATH_BUNDLE, "2026-08-19")]
)
def test_what_the_authority_got_incomplete_waits_from_the_start(
    rules: ClockRules, due: str
) -> None:
    """Asked at the counter, handed on, completed on Fri 14 Aug: 3 days from then."""
    dossier = dossier_of(
        "received 2026-08-10T09:00; asked-for-more 2026-08-10T10:00; "
        "transferred 2026-08-11T08:00",
        procedure=procedure(rules, WorkingDays(3)),
        receiving_agency=NEIGHBOUR,
        competent=COMMUNE,
    )

    with pytest.raises(ClockStoppedError):
        dossier.due(DESK)
    completed = dossier.complete(at=datetime(2026, 8, 14, 9))
    assert completed.due(DESK).on.isoformat() == due


def test_reception_forgets_what_was_asked_before_it() -> None:
    """Asked online, received elsewhere, asked again there: one stop, from the start."""
    dossier = dossier_of(
        "submitted 2026-08-07T08:00; asked-for-more 2026-08-07T09:00; "
        "received 2026-08-10T09:00; asked-for-more 2026-08-10T10:00; "
        "transferred 2026-08-11T08:00; completed 2026-08-14T09:00",
        procedure=procedure(BIRTH_AND_DEATH_BUNDLE, WorkingDays(3)),
        receiving_agency=NEIGHBOUR,
        competent=COMMUNE,
    )

    assert dossier.due(DESK).on == date(2026, 8, 19)


def test_what_is_paid_after_the_transfer_waits_from_the_start() -> None:
    """Asked online, received elsewhere, handed on, paid on Fri 14 Aug: 3 days then."""
    dossier = dossier_of(
        "submitted 2026-08-07T08:00; payment-asked 2026-08-07T09:00; "
        "received 2026-08-10T09:00; transferred 2026-08-11T08:00",
        procedure=procedure(LAND, WorkingDays(3)),
        receiving_agency=NEIGHBOUR,
        competent=COMMUNE,
    )

    with pytest.raises(ClockStoppedError):
        dossier.due(DESK)
    assert dossier.pay(at=datetime(2026, 8, 14, 9)).due(DESK).on == date(2026, 8, 19)


# --- the other clocks ------------------------------------------------------------


@pytest.mark.parametrize(
    ("submitted", "due"),
    [
        # 0.5 h on Monday, 7.5 h on Tuesday: 07:30-11:30, 13:30-17:00.
        (datetime(2026, 8, 3, 16, 30), datetime(2026, 8, 4, 17)),
        # On Saturday: from Monday 07:30, 7.5 h, and 0.5 h on Tuesday.
        (datetime(2026, 8, 8, 10), datetime(2026, 8, 11, 8)),
    ],
)
def test_an_online_dossier_is_answered_within_eight_working_hours(
    submitted: datetime, due: datetime
) -> None:
    """The clock of the answer counts the office's hours."""
    dossier = Dossier.submit(procedure(), number=NUMBER, at=submitted)
    answer = dossier.reception_due(DESK)

    assert answer.at is not None
    assert wall_clock(answer.at) == due
    assert answer.limit == WorkingHours(8)
    accepted = dossier.accept(at=submitted + timedelta(days=3))
    assert accepted.reception_due(DESK) == answer
    with pytest.raises(NotStartedError):
        received().reception_due(DESK)


STEPS: Final = (
    Step("Bộ phận Một cửa", "Tiếp nhận", WorkingDays(Decimal("0.5"))),
    Step("Tư pháp - Hộ tịch", "Thẩm tra", WorkingDays(3)),
    Step("Lãnh đạo", "Ký", WorkingHours(4)),
)


def test_a_step_has_a_due_date_of_its_own() -> None:
    """From the transfer: by the name of the step, else by the unit's."""
    dossier = received(procedure=procedure(steps=STEPS))
    justice = dossier.transfer(at=datetime(2026, 3, 5, 15), to=JUSTICE)
    chair = justice.transfer(at=datetime(2026, 3, 9, 9), to=Unit("Chủ tịch"), step="Ký")

    # Thu 5 Mar: #1 Fri 6, #2 Mon 9, #3 Tue 10; Mon 9 Mar 09:00: 2.5 h, 1.5 h.
    assert justice.step_due(DESK).on == date(2026, 3, 10)
    signed_by = chair.step_due(DESK).at
    assert signed_by is not None
    assert wall_clock(signed_by) == datetime(2026, 3, 9, 15)
    assert justice.step_due(DESK, rules=DESK.rules) == justice.step_due(DESK)


def test_a_step_stops_with_the_limit_and_is_not_extended_with_it() -> None:
    """A pause stops the step; an apology to the citizen does not lengthen it."""
    start = received(procedure=procedure(BIRTH_AND_DEATH_BUNDLE, steps=STEPS)).transfer(
        at=datetime(2026, 3, 5, 15), to=JUSTICE
    )
    paused = start.ask_for_more(at=datetime(2026, 3, 9, 10)).complete(
        at=datetime(2026, 3, 13, 10)
    )
    extended = start.extend(at=datetime(2026, 3, 6, 9), to=date(2026, 3, 20))

    # One of three days is left after Friday 13 March.
    assert paused.step_due(DESK).on == date(2026, 3, 16)
    assert extended.step_due(DESK).on == date(2026, 3, 10)


@pytest.mark.parametrize("unit", [None, Unit("Kho lưu trữ")])
def test_a_step_that_is_not_known_has_no_due_date(unit: Unit | None) -> None:
    """Neither before a transfer, nor with a unit that the process does not name."""
    dossier = received(procedure=procedure(steps=STEPS))
    if unit is not None:
        dossier = dossier.transfer(at=THURSDAY, to=unit)

    with pytest.raises(NotStartedError):
        dossier.step_due(DESK)


POLICE: Final = attrs.evolve(NEIGHBOUR, name="Công an xã Ví Dụ")
INSURER: Final = attrs.evolve(NEIGHBOUR, name="Bảo hiểm xã hội")
BUNDLE: Final = procedure(
    parts=(
        Part(name="khai sinh", authority=COMMUNE, limit=WorkingDays(1), source=SOURCE),
        Part(name="thường trú", authority=POLICE, limit=WorkingDays(3)),
        Part(
            name="thẻ bảo hiểm",
            authority=INSURER,
            limit=WorkingDays(2),
            clock_rules=BIRTH_AND_DEATH_BUNDLE,
        ),
    )
)


def test_each_part_of_a_bundle_has_its_own_due_date() -> None:
    """A part runs from when its authority got the dossier; before that it has none."""
    dossier = received(procedure=BUNDLE, competent=COMMUNE)
    moved = (
        dossier.transfer(at=datetime(2026, 3, 6, 9), to=Unit("Tổ 1", agency=POLICE))
        .transfer(at=datetime(2026, 3, 6, 10), to=Unit(INSURER.name))
        .ask_for_more(at=datetime(2026, 3, 9, 9), missing=("Ảnh",))
        .complete(at=datetime(2026, 3, 11, 9))
    )

    assert dossier.part_dues(DESK)["khai sinh"].on == date(2026, 3, 6)
    assert list(dossier.part_dues(DESK)) == ["khai sinh"]
    # Police, no rule on supplements: #3 Wed 11 Mar; insurer: one day left after it.
    assert {name: due.on.day for name, due in moved.part_dues(DESK).items()} == {
        "khai sinh": 6,
        "thường trú": 11,
        "thẻ bảo hiểm": 12,
    }
    assert received(procedure=BUNDLE, receiving_agency=COMMUNE).part_dues(DESK)
    assert received(procedure=BUNDLE).part_dues(DESK) == {}
    sent = Dossier.submit(BUNDLE, number=NUMBER, at=THURSDAY, competent=COMMUNE)
    assert sent.part_dues(DESK) == {}
    # Papers that travel before reception are no full dossier yet.
    early = sent.ask_for_more(at=THURSDAY).transfer(at=at_day(6), to=Unit(INSURER.name))
    assert list(early.accept(at=at_day(9)).part_dues(DESK)) == ["khai sinh"]


# --- what is irregular -----------------------------------------------------------


def rules_found(dossier: Dossier, office: Office | None = DESK) -> list[str]:
    """Return the rules that a dossier's findings name."""
    return [each.rule for each in dossier.findings(office)]


@pytest.mark.parametrize(
    ("at", "to", "reason", "expected"),
    [
        # Due on Thursday 12 March 2026; the 15th is a Sunday.
        ("2026-03-11T23:59", "2026-03-16", WHY, []),
        ("2026-03-12T00:00", "2026-03-16", WHY, ["apology-a-day-before"]),
        ("2026-03-12T23:59", "2026-03-16", WHY, ["apology-a-day-before"]),
        ("2026-03-13T00:00", "2026-03-16", WHY, ["apology-in-time"]),
        ("2026-03-10T09:00", "2026-03-16", "", ["reasoned-apology"]),
        ("2026-03-10T09:00", "2026-03-15", WHY, ["working-new-day"]),
        ("2026-03-10T09:00", "2026-03-12", WHY, ["extension-forward"]),
        (
            "2026-03-13T09:00",
            "2026-03-15",
            "",
            ["reasoned-apology", "apology-in-time", "working-new-day"],
        ),
    ],
)
def test_an_apology_comes_a_day_before(
    at: str, to: str, reason: str, expected: list[str]
) -> None:
    """It is recorded all the same, and what is irregular about it is found."""
    dossier = received().extend(
        at=datetime.fromisoformat(at), to=date.fromisoformat(to), reason=reason
    )

    assert rules_found(dossier) == expected
    assert [each.place for each in dossier.findings(DESK)] == [
        "events[1] extended" for _ in expected
    ]
    without = [each for each in expected if each == "reasoned-apology"]
    assert rules_found(dossier, None) == without


def test_an_apology_before_a_long_holiday_may_come_on_a_sunday() -> None:
    """Due Mon 23 February 2026: Sunday 22 is one day before, Monday is not."""
    dossier = received(
        number="H99.24-260212-0001",
        procedure=procedure(limit=WorkingDays(2)),
        at=datetime(2026, 2, 12, 9),
    )
    to = date(2026, 2, 25)

    sunday = dossier.extend(at=datetime(2026, 2, 22, 20), to=to, reason=WHY)
    monday = dossier.extend(at=datetime(2026, 2, 23, 8), to=to, reason=WHY)
    assert rules_found(sunday) == []
    assert rules_found(monday) == ["apology-a-day-before"]


def test_a_second_apology_is_found_and_still_moves_the_day() -> None:
    """One re-appointment is allowed; what happened is counted all the same."""
    dossier = (
        received()
        .extend(at=datetime(2026, 3, 10, 9), to=date(2026, 3, 16), reason=WHY)
        .extend(at=datetime(2026, 3, 13, 9), to=date(2026, 3, 18), reason=WHY)
    )

    assert rules_found(dossier) == ["one-re-appointment"]
    assert dossier.findings(DESK)[0].severity is Severity.WARNING
    assert dossier.due(DESK).on == date(2026, 3, 18)
    assert dossier.first_due(DESK).on == date(2026, 3, 12)


def test_an_apology_while_nothing_is_due_is_not_judged() -> None:
    """A limit that stands still is never late; one in hours is late by the minute."""
    asked = received().ask_for_more(at=datetime(2026, 3, 9, 9), reason=WHY)
    waiting = asked.extend(at=datetime(2026, 4, 1), to=date(2026, 4, 5), reason=WHY)
    hours = received(
        procedure=procedure(limit=WorkingHours(8)), at=datetime(2026, 3, 5, 10)
    )
    # Due on Friday 6 March at 10:30.
    late = hours.extend(
        at=datetime(2026, 3, 6, 10, 31), to=datetime(2026, 3, 9, 9), reason=WHY
    )

    assert rules_found(waiting) == []
    assert rules_found(late) == ["apology-in-time"]


def test_an_apology_that_cannot_be_right_is_found() -> None:
    """A new day before the reception is a fault; the next apology is judged without."""
    dossier = received().extend(at=at_day(9), to=date(2026, 3, 2), reason=WHY)
    again = dossier.extend(at=at_day(10), to=date(2026, 3, 16), reason=WHY)

    assert rules_found(dossier) == ["extension-forward", "after-start"]
    assert rules_found(again) == [
        "extension-forward",
        "after-start",
        "one-re-appointment",
    ]
    with pytest.raises(ClockError):
        dossier.due(DESK)


def test_requests_are_made_once_and_say_what_is_missing() -> None:
    """Every request after the first is found, and each that says nothing."""
    once = received().ask_for_more(at=datetime(2026, 3, 9), missing=("Ảnh",))
    twice = once.complete(at=datetime(2026, 3, 10)).ask_for_more(
        at=datetime(2026, 3, 11)
    )

    assert rules_found(once) == []
    assert rules_found(twice) == ["one-supplement", "told-what-is-missing"]
    assert [each.evidence for each in twice.findings()] == ["2", "nothing"]
    assert twice.findings()[0].place == "events[3] asked-for-more"


def test_a_refusal_has_a_reason() -> None:
    """A refusal that gives none is found, before reception and after."""
    assert rules_found(received().refuse(at=THURSDAY)) == ["reasoned-refusal"]
    assert rules_found(received().refuse(at=THURSDAY, reason=WHY)) == []
    early = dossier_of("refused 2026-03-05T09:00")
    assert rules_found(early) == ["reasoned-refusal"]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (NUMBER, []),
        ("H99.24-260306-0001", ["number-of-the-day"]),
        ("0001/2026", ["dossier-number"]),
    ],
)
def test_a_number_has_the_day_of_the_first_event(
    number: str, expected: list[str]
) -> None:
    """Another day, or another kind of number, is found and never printed."""
    found = received(number=number).findings()

    assert [each.rule for each in found] == expected
    assert all(number not in str(each) for each in found)
    assert all("another" not in each.message("vi") for each in found)


def test_a_number_without_reception_is_not_compared() -> None:
    """A refusal at the counter has no day of reception."""
    refused = dossier_of("refused 2026-03-06T09:00").findings()
    assert [each.rule for each in refused] == ["reasoned-refusal"]


@pytest.mark.parametrize(
    ("promised", "expected"),
    [
        (date(2026, 3, 12), []),
        (date(2026, 3, 10), []),
        (date(2026, 3, 13), ["promise-within-limit"]),
        (datetime(2026, 3, 13, 8), ["promise-within-limit"]),
        (None, []),
    ],
)
def test_a_promise_is_within_the_limit(
    promised: date | None, expected: list[str]
) -> None:
    """The slip may promise an earlier day, not a later one."""
    dossier = received(promised=promised)

    assert rules_found(dossier) == expected
    assert rules_found(dossier, None) == []
    unknown = attrs.evolve(dossier, procedure=procedure(limit=Unstated("")))
    assert rules_found(unknown) == []


# --- who has it ------------------------------------------------------------------


def at_day(day: int) -> datetime:
    """Return nine o'clock of a day of March 2026."""
    return datetime(2026, 3, day, 9)


def test_the_holder_is_who_has_to_move() -> None:
    """The counter, then a unit, the citizen while asked, then the unit again."""
    start = received(receiving_agency=COMMUNE)
    moved = start.transfer(at=at_day(6), to=JUSTICE)
    asked = moved.ask_for_more(at=at_day(9)).ask_for_more(at=at_day(10))
    back = asked.complete(at=at_day(13))

    def told(dossier: Dossier) -> tuple[str, bool, int]:
        holder = dossier.holder
        assert holder.unit == dossier.unit()
        return getattr(holder.unit, "name", ""), holder.is_citizen, holder.since.day

    assert told(start) == (COMMUNE.name, False, 5)
    assert told(moved) == (JUSTICE.name, False, 6)
    assert told(asked) == (JUSTICE.name, True, 9)
    assert told(back) == (JUSTICE.name, False, 13)
    assert told(received(by=CLERK)) == (COUNTER.name, False, 5)
    assert received().holder == Holder(
        None, is_citizen=False, since=received().begun_at
    )


def test_papers_may_move_while_the_citizen_must() -> None:
    """The unit changes, the move stays with the citizen since the request."""
    dossier = received().ask_for_more(at=at_day(9)).transfer(at=at_day(10), to=JUSTICE)

    assert dossier.holder.unit == JUSTICE
    assert (dossier.holder.is_citizen, dossier.holder.since.day) == (True, 9)


def test_a_citizen_who_is_asked_to_confirm_has_to_move() -> None:
    """Until the answer, or the end; paying is the citizen's move as well."""
    asked = received().ask_to_confirm(at=at_day(6))
    paying = received().ask_payment(at=at_day(6))

    assert (asked.holder.is_citizen, asked.holder.since.day) == (True, 6)
    assert not asked.confirm(at=at_day(9)).holder.is_citizen
    assert not asked.finish(at=at_day(9)).holder.is_citizen
    assert paying.holder.is_citizen
    assert not paying.pay(at=at_day(9)).holder.is_citizen
    assert not paying.ask_to_withdraw(at=at_day(9)).holder.is_citizen


# --- plain data ------------------------------------------------------------------


def test_events_may_come_beside_plain_data() -> None:
    """A list may hold both, as where a store has some and a program adds one."""
    first, then = (
        dossier_event("received", BEGINNINGS[0]),
        dossier_event("finished", BEGINNINGS[0]),
    )
    whole = Dossier(procedure=procedure(), number=NUMBER, events=(first, then))

    plain, _ = whole.to_events()
    mixed = Dossier.from_events([plain, then], procedure=procedure(), number=NUMBER)
    assert mixed == whole


@given(histories(12))
def test_events_are_plain_data_and_back(events: tuple[Event, ...]) -> None:
    """Through JSON and back nothing is lost and nothing is added."""
    dossier = Dossier(procedure=procedure(), number=NUMBER, events=events)
    plain = dossier.to_events()
    through_json = json.loads(json.dumps(plain))
    again = Dossier.from_events(through_json, procedure=procedure(), number=NUMBER)

    assert again == dossier
    assert again.to_events() == through_json == plain
    assert Dossier.from_events(events, procedure=procedure(), number=NUMBER) == dossier


def test_plain_events_hold_what_was_told() -> None:
    """Names of fields and values, moments as ISO text, defaults left out."""
    dossier = received(by=CLERK).ask_for_more(
        at=at_day(9), missing=("Ảnh",), until=date(2026, 3, 20)
    )

    assert dossier.to_events() == [
        {
            "event": "received",
            "at": "2026-03-05T09:00:00+07:00",
            "by": {
                "unit": {
                    "name": "Bộ phận Một cửa",
                    "code": None,
                    "agency": {
                        "name": "Ủy ban nhân dân xã Ví Dụ",
                        "code": "H99.24",
                        "level": "commune",
                        "area": None,
                    },
                },
                "post": "công chức",
                "name": "Trần Thị Bịa",
            },
        },
        {
            "event": "asked-for-more",
            "at": "2026-03-09T09:00:00+07:00",
            "missing": ["Ảnh"],
            "until": "2026-03-20",
        },
    ]


@pytest.mark.parametrize(
    "plain",
    [
        "received",
        {"at": "2026-03-05T09:00"},
        {"event": "reception", "at": "2026-03-05T09:00"},
        {"event": "received"},
        {"event": "received", "at": 5},
        {"event": "received", "at": "Nguyễn Văn Bịa"},
        {"event": "received", "at": "2026-03-05T09:00", "by": "Nguyễn Văn Bịa"},
        {"event": "received", "at": "2026-03-05T09:00", "name": "Nguyễn Văn Bịa"},
        {"event": "paid", "at": "2026-03-05T09:00", "amount": 1.5},
    ],
)
def test_what_is_no_event_is_refused_without_its_values(plain: Any) -> None:
    """One error, with the place of each fault, and no value of the data."""
    with pytest.raises(PlainDataError) as caught:
        Dossier.from_events([plain], procedure=procedure(), number=NUMBER)

    assert caught.value.faults
    assert "Bịa" not in str(caught.value) + caught.value.message("vi")


# --- as of a moment --------------------------------------------------------------


@given(dossiers(), st.integers(0, 10**7), offices())
def test_later_events_never_change_the_past(
    dossier: Dossier, seconds: int, place: str
) -> None:
    """As of a moment a dossier is what it was, whatever is recorded afterwards."""
    office = OFFICES[place]
    asked = dossier.begun_at + timedelta(seconds=seconds) - timedelta(days=1)
    stood = dossier.as_of(asked)
    until = [each for each in dossier.events if each.at <= asked]
    if stood is None:
        assert not until
        return

    assert stood.events == tuple(until)
    assert stood.as_of(asked) == stood
    for slug in dossier.can_follow:
        at = max(asked, dossier.events[-1].at) + ONE_SECOND
        later = dossier.record(dossier_event(slug, at))
        assert later.as_of(asked) == stood
        assert later.as_of(at - ONE_SECOND) == dossier
    outcome = _outcome(stood, office, asked)
    assert (
        _outcome(attrs.evolve(dossier, events=stood.events), office, asked) == outcome
    )


def _outcome(dossier: Dossier, office: Office, at: datetime) -> object:
    try:
        return dossier.timeliness(office, at=at)
    except NotStartedError as error:
        return error.missing


def test_before_it_began_there_is_no_dossier() -> None:
    """One second before the first event there is none; at it there is."""
    dossier = received()

    assert dossier.as_of(THURSDAY - ONE_SECOND) is None
    assert dossier.as_of(THURSDAY) == dossier


def test_a_dossier_is_a_value() -> None:
    """Frozen, hashable, equal by content, and it goes through pickle."""
    dossier = received()

    assert {dossier, received()} == {dossier}
    assert pickle.loads(pickle.dumps(dossier)) == dossier  # noqa: S301 our own bytes
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        dossier.case = "khác"  # type: ignore[misc]


# --- the timeline ----------------------------------------------------------------


def test_a_timeline_tells_each_event() -> None:
    """When, what, a detail, who, which form, and the state after it."""
    dossier = (
        received(by=CLERK)
        .transfer(at=at_day(6), to=JUSTICE)
        .transfer(at=at_day(6), to=JUSTICE, step="Thẩm tra")
        .ask_for_more(at=at_day(9), missing=("Ảnh", "Tờ khai"))
        .ask_for_more(at=at_day(9), reason="ảnh mờ")
        .complete(at=at_day(10))
        .extend(at=at_day(11), to=date(2026, 3, 30), reason=WHY)
        .refuse(at=at_day(12), reason="không đủ điều kiện")
    )
    lines = dossier.timeline()

    assert lines[0] == Entry(
        at=dossier.begun_at,
        what="tiếp nhận hồ sơ",
        detail="",
        by=CLERK,
        form=FormKind.RECEIPT,
        status=DossierStatus.RECEIVED,
    )
    assert [(each.detail, each.status.value) for each in lines[1:]] == [
        (JUSTICE.name, 4),
        ("Thẩm tra", 4),
        ("Ảnh; Tờ khai", 5),
        ("ảnh mờ", 5),
        ("", 4),
        (WHY, 4),
        ("không đủ điều kiện", 8),
    ]
    assert [each.what for each in dossier.timeline("en")][3:5] == ["asked for more"] * 2
    with pytest.raises(UnknownLocaleError):
        dossier.timeline("fr")


@given(dossiers(12))
def test_a_timeline_ends_in_the_status(dossier: Dossier) -> None:
    """One entry for each event, and each state is the one at that time."""
    lines = dossier.timeline()

    assert [each.at for each in lines] == [each.at for each in dossier.events]
    assert lines[-1].status is dossier.status
    for number, line in enumerate(lines, 1):
        assert line.status is fold(dossier.events[:number]).status


def test_a_notebook_shows_what_happened_and_no_reason() -> None:
    """Each event with its moment and the status after it; nothing of the citizen's."""
    asked = received(applicant=WHO).ask_for_more(at=at_day(9), reason="ảnh <mờ>")
    shown = asked._repr_html_()

    assert shown.count("<tr>") == 3
    assert asked.number in shown
    for text in ("yêu cầu bổ sung", asked.status.label(), "09/03/2026"):
        assert text in shown
    for text in ("mờ", WHO.name):
        assert text not in shown


# --- the citizen's home ----------------------------------------------------------


def test_visits_at_home_are_kept_in_order() -> None:
    """Guidance, reception and return; outside office hours too."""
    first = home_visit(datetime(2026, 3, 7, 19))
    second = attrs.evolve(first, purpose=VisitPurpose.GUIDANCE, by=CLERK)
    dossier = received().book_visit(at=at_day(6), visit=first)
    dossier = dossier.book_visit(at=at_day(6), visit=second).send_home(at=at_day(9))

    assert dossier.visits == (first, second)
    assert received().visits == ()


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"ends_at": datetime(2026, 3, 5, 8, 59)}, InvalidValueError),
        ({"place": "  "}, InvalidValueError),
        ({"purpose": "return"}, WrongTypeError),
        ({"by": "Trần Thị Bịa"}, WrongTypeError),
        ({"begins_at": date(2026, 3, 5)}, MissingTimeError),
    ],
)
def test_a_visit_that_cannot_be_is_refused(
    change: dict[str, Any], error: type[CqttError]
) -> None:
    """It ends after it begins, somewhere, for a purpose."""
    given: dict[str, Any] = {
        "purpose": VisitPurpose.RETURN,
        "begins_at": THURSDAY,
        "ends_at": THURSDAY,
        "place": "thôn Ví Dụ",
    }
    assert HomeVisit(**given).place == "thôn Ví Dụ"
    with pytest.raises(error) as caught:
        HomeVisit(**{**given, **change})
    assert "Bịa" not in str(caught.value)


# --- personal data ---------------------------------------------------------------

WHO: Final = Applicant(
    name="Nguyễn Văn Bịa",
    kind=ApplicantKind.CITIZEN,
    kind_code="0",
    id_number="001099012345",
    phone="0912345678",
    email="bia@vidu.example",
    address="số 7 thôn Bịa Đặt",
)
SECRETS: Final = (
    "Bịa",
    "001099012345",
    "0912345678",
    "bia@vidu",
    "gia đình",
    "thôn Ví Dụ",
)


def test_personal_data_stays_out_of_what_is_printed() -> None:
    """No name, number, address or note in a repr, a finding or an error."""
    dossier = (
        received(applicant=WHO, by=CLERK)
        .book_visit(at=at_day(6), visit=home_visit(at_day(6)))
        .extend(at=at_day(13), to=date(2026, 3, 15))
        .ask_to_withdraw(at=at_day(16), reason="việc gia đình")
    )
    dossier = dossier.record(
        dossier_event("finished", at_day(17), note="việc gia đình")
    )
    with pytest.raises(IllegalEventError) as illegal:
        dossier.complete(at=at_day(18))
    with pytest.raises(EventOrderError) as order:
        dossier.return_result(at=at_day(2))
    printed = [
        repr(dossier),
        repr(dossier.events),
        repr(WHO),
        repr(dossier.findings(DESK)),
        repr(dossier.timeline()),
        repr(dossier.visits),
        repr(dossier.holder),
        dossier.due(DESK).explain(),
        str(illegal.value) + illegal.value.message("vi"),
        str(order.value) + order.value.message("vi"),
    ]

    assert [(s, text) for s in SECRETS for text in printed if s in text] == []
    assert "1.000001" in repr(dossier)
    assert "(5 of them)" in repr(dossier)


def test_an_applicant_is_masked_for_lists() -> None:
    """Initials and last digits; what cannot be read is hidden whole."""
    odd = Applicant(name="Công ty Bịa", id_number="B123", phone="máy lẻ 12")

    assert (WHO.masked_name, odd.masked_name) == ("N.V.B.", "C.T.B.")
    assert WHO.masked_id.endswith("345")
    assert "0010990" not in WHO.masked_id
    assert WHO.masked_phone.endswith("678")
    assert (odd.masked_id, odd.masked_phone) == ("****", "*********")
    assert repr(odd) == "Applicant(kind=None)"


@pytest.mark.parametrize(
    ("name", "error"),
    [(" ", InvalidValueError), ("Nguyễn Bịa".encode(), WrongTypeError)],
)
def test_an_applicant_has_a_name(name: Any, error: type[CqttError]) -> None:
    """A blank name, or one that is no text, is refused."""
    with pytest.raises(error) as caught:
        Applicant(name=name)
    assert "Bịa" not in str(caught.value)


# --- boundaries as told ----------------------------------------------------------

AWAY: Final = "received 2026-08-10T09:00; transferred 2026-08-12T08:00"
HOSPITAL: Final = attrs.evolve(NEIGHBOUR, name="Bệnh viện đa khoa")


@pytest.mark.parametrize(
    ("told", "receiving_agency", "competent", "start"),
    [
        # Inferred: another territory; the same one; none known; one body by its code.
        (None, NEIGHBOUR, COMMUNE, 12),
        (None, attrs.evolve(COMMUNE, name="Công an xã Ví Dụ", code=None), COMMUNE, 10),
        (None, HOSPITAL, COMMUNE, 10),
        (None, attrs.evolve(NEIGHBOUR, code="H99.24"), COMMUNE, 10),
        # As told, whatever the places say.
        (True, HOSPITAL, COMMUNE, 12),
        (True, None, COMMUNE, 12),
        (False, NEIGHBOUR, COMMUNE, 10),
    ],
)
def test_reception_irrespective_of_boundaries_is_told_or_inferred(
    told: bool | None,  # noqa: FBT001 a column of the table
    receiving_agency: Any,
    competent: Any,
    start: int,
) -> None:
    """Across boundaries the limit starts with the transfer on the 12th."""
    dossier = dossier_of(
        AWAY,
        receiving_agency=receiving_agency,
        competent=competent,
        across_boundaries=told,
    )

    assert dossier.start.at.day == start


def test_across_boundaries_the_competent_authority_must_be_known() -> None:
    """Without it nothing tells that it got the dossier; its name alone does."""
    with pytest.raises(NotStartedError):
        _ = dossier_of(AWAY, across_boundaries=True).start
    dossier = dossier_of(
        "received 2026-08-10T09:00", across_boundaries=True, competent=COMMUNE
    )
    handed = dossier.transfer(at=datetime(2026, 8, 12, 8), to=Unit(COMMUNE.name))
    assert handed.start.at.day == 12


def test_before_the_one_stop_decree_the_start_has_no_text() -> None:
    """Received in 2024, the start is the reception and no text of 2025 is cited."""
    old = received(at=datetime(2024, 3, 5, 9))

    assert (wall_clock(old.start.at), old.start.source) == (
        datetime(2024, 3, 5, 9),
        None,
    )
    assert old.sources() == ()


# --- too late --------------------------------------------------------------------


def test_what_comes_after_the_due_day_cures_nothing() -> None:
    """Due Thu 12 March: asked or re-appointed on the 13th, it is late all the same."""
    asked = received().ask_for_more(at=at_day(13), reason=WHY)
    answered = asked.complete(at=at_day(16))
    extended = received().extend(at=at_day(13), to=date(2026, 3, 20), reason=WHY)

    for dossier in (asked, answered, extended):
        assert dossier.timeliness(DESK, at=at_day(17)).value == "late"
        assert dossier.events_in_time(DESK) == received().events
    assert answered.due(DESK).on == date(2026, 3, 12)
    assert rules_found(answered) == ["supplement-in-time"]
    again = answered.ask_for_more(at=at_day(17), reason=WHY)
    assert again.complete(at=at_day(18)).due(DESK).on == date(2026, 3, 12)


def test_an_apology_in_time_moves_the_day_unless_asked_otherwise() -> None:
    """No text says that it does, and none denies it: a switch."""
    dossier = received().extend(at=at_day(10), to=date(2026, 3, 16), reason=WHY)
    done = dossier.finish(at=at_day(16))

    assert done.timeliness(DESK).value == "on-time"
    assert done.timeliness(DESK, extended=False).value == "late"


def test_a_clock_tells_all_that_happened() -> None:
    """Late requests too; and a stopped limit says what will be left."""
    late = received().ask_for_more(at=at_day(16), reason=WHY)
    asked = received().ask_for_more(at=at_day(10), reason=WHY)

    assert late.clock_after(late.events).is_stopped
    with pytest.raises(ClockStoppedError) as whole:
        asked.due(DESK)
    # The limit will begin again in full; one that pauses has two days left.
    assert whole.value.remaining == "5"
    paused = attrs.evolve(asked, procedure=procedure(BIRTH_AND_DEATH_BUNDLE))
    with pytest.raises(ClockStoppedError) as rest:
        paused.due(DESK)
    assert rest.value.remaining == "2"


@pytest.mark.parametrize("end", ["refused", "stopped"])
def test_a_closed_dossier_is_not_told_to_record_more(end: str) -> None:
    """Nothing ends a stop after the end: what can be asked is told instead."""
    asked = received().ask_for_more(at=at_day(10), reason=WHY)
    closed = (
        asked.refuse(at=at_day(20), reason=WHY)
        if end == "refused"
        else asked.ask_to_withdraw(at=at_day(20)).stop(at=at_day(20))
    )

    with pytest.raises(ClockStoppedError) as caught:
        closed.due(DESK)
    assert caught.value.closed_on == date(2026, 3, 20)
    assert str(caught.value) == (
        "the limit must be running to have a due date but the dossier was closed on "
        "2026-03-20 while it was stopped since 2026-03-10 with 5 working days left; "
        "ask its timeliness instead, or the due date as of a moment before the stop"
    )
    assert caught.value.message("vi") == (
        "hồ sơ đã kết thúc ngày 20/03/2026 khi thời hạn đang tạm dừng từ 10/03/2026, "
        "còn lại 5 ngày làm việc, nên không có hạn trả; hỏi hồ sơ có đúng hạn "
        "không, hoặc hạn tính tại một thời điểm trước khi tạm dừng"
    )
    assert closed.timeliness(DESK).value == "early"
    before = closed.as_of(at_day(9))
    assert before is not None
    assert before.due(DESK) == received().due(DESK)
    with pytest.raises(ClockStoppedError) as waiting:
        asked.due(DESK)
    assert waiting.value.closed_on is None


@pytest.mark.parametrize(
    ("events", "told"),
    [
        ("received 2026-03-05T09:00; payment-asked 2026-03-05T10:00", "before"),
        ("received 2026-03-05T09:00; payment-asked 2026-03-05T09:00", "never"),
        ("payment-asked 2026-03-10T09:00; received 2026-03-11T09:00", "never"),
        ("received 2026-03-11T09:00; payment-asked 2026-03-12T09:00", "before"),
    ],
)
def test_a_closed_dossier_whose_limit_never_ran_has_no_day_of_before(
    events: str, told: str
) -> None:
    """Where it stood still from its first moment no ``as_of`` has a due date."""
    submitted = "" if events.startswith("received") else "submitted 2026-03-09T09:00; "
    dossier = dossier_of(submitted + events, procedure=procedure(LAND, WorkingDays(3)))
    closed = dossier.refuse(at=at_day(20), reason=WHY)
    days = [closed.as_of(each.at) for each in closed.events]

    def has_due(one: Dossier | None) -> bool:
        with suppress(ClockStoppedError, NotStartedError):
            return one is not None and one.due(DESK).on is not None
        return False

    with pytest.raises(ClockStoppedError) as caught:
        closed.due(DESK)
    has_run = told == "before"
    before = ", or the due date as of a moment before the stop" * has_run
    before_vi = ", hoặc hạn tính tại một thời điểm trước khi tạm dừng" * has_run
    assert any(map(has_due, days)) is has_run
    assert str(caught.value).endswith(f"ask its timeliness instead{before}")
    assert caught.value.message("vi").endswith(
        f"hỏi hồ sơ có đúng hạn không{before_vi}"
    )
    assert closed.timeliness(DESK).value == "early"


def test_a_step_that_stood_still_from_its_first_moment_has_no_day_of_before() -> None:
    """Handed on while a payment was waited for, and closed unpaid."""
    steps = (Step("Phòng Tư pháp", "Thẩm định", WorkingDays(2)),)
    own = attrs.evolve(procedure(LAND, WorkingDays(3)), steps=steps)
    owing = received(procedure=own).ask_payment(at=at_day(9))
    begun = received(procedure=own).transfer(at=at_day(9), to=Unit("Phòng Tư pháp"))

    for dossier, told in (
        (owing.transfer(at=at_day(10), to=Unit("Phòng Tư pháp")), "instead"),
        (begun.ask_payment(at=at_day(10)), "before the stop"),
    ):
        with pytest.raises(ClockStoppedError) as caught:
            dossier.refuse(at=at_day(20), reason=WHY).step_due(DESK)
        assert str(caught.value).endswith(told)


def test_a_dossier_that_was_never_received_is_not_told_to_be() -> None:
    """Refused online: no limit ever began, and none will."""
    sent = Dossier.submit(procedure(), number=NUMBER, at=at_day(9))
    refused = sent.refuse(at=at_day(10), reason=WHY)

    asks: tuple[Callable[[], object], ...] = (
        lambda: refused.due(DESK),
        lambda: refused.timeliness(DESK),
        lambda: refused.start,
        refused.sources,
        lambda: refused.clock_after(refused.events),
    )
    for ask in asks:
        with pytest.raises(NotStartedError) as caught:
            ask()
        assert str(caught.value) == (
            "the dossier must have the event received to answer this but it was closed "
            "on 2026-03-10 without it; ask its status instead"
        )
        assert caught.value.message("vi") == (
            "hồ sơ đã kết thúc ngày 10/03/2026 mà không có sự kiện «tiếp nhận hồ sơ»; "
            "hỏi trạng thái hồ sơ"
        )
    for ask in (lambda: sent.due(DESK), lambda: sent.start, sent.sources):
        with pytest.raises(NotStartedError) as waiting:
            ask()
        assert waiting.value.closed_on is None


def test_a_dossier_closed_at_the_counter_is_not_told_to_be_submitted() -> None:
    """Only what was sent online must be answered in hours, open or closed."""
    refused = received().refuse(at=at_day(10), reason=WHY)

    with pytest.raises(NotStartedError) as caught:
        refused.reception_due(DESK)
    assert caught.value.closed_on == date(2026, 3, 10)
    with pytest.raises(NotStartedError) as waiting:
        received().reception_due(DESK)
    assert waiting.value.closed_on is None


def test_a_step_of_a_closed_dossier_has_no_due_date_to_wait_for() -> None:
    """Neither where its limit stood still nor where no step began."""
    steps = (Step("Phòng Tư pháp", "Thẩm định", WorkingDays(2)),)
    begun = received(procedure=attrs.evolve(procedure(), steps=steps))
    moved = begun.transfer(at=at_day(9), to=Unit("Phòng Tư pháp"))
    asked = moved.ask_for_more(at=at_day(10), reason=WHY)

    with pytest.raises(ClockStoppedError) as caught:
        asked.refuse(at=at_day(20), reason=WHY).step_due(DESK)
    assert caught.value.closed_on == date(2026, 3, 20)
    with pytest.raises(ClockStoppedError) as waiting:
        asked.step_due(DESK)
    assert waiting.value.closed_on is None
    with pytest.raises(NotStartedError) as never:
        begun.refuse(at=at_day(20), reason=WHY).step_due(DESK)
    assert never.value.closed_on == date(2026, 3, 20)


@pytest.mark.parametrize(
    ("slug", "at", "expected"),
    [
        # Submitted Mon 2 March 16:30: 0.5 h, then 7.5 h to Tue 17:00.
        ("received", "2026-03-03T17:00", []),
        ("received", "2026-03-03T17:01", ["answer-in-time"]),
        ("asked-for-more", "2026-03-04T08:00", ["told-what", "answer-in-time"]),
        ("refused", "2026-03-04T08:00", ["reasoned-refusal", "answer-in-time"]),
        ("stopped", "2026-03-04T08:00", []),
    ],
)
def test_an_online_dossier_is_answered_in_time(
    slug: str, at: str, expected: list[str]
) -> None:
    """The first answer is compared with eight working hours, where they are known."""
    dossier = Dossier.submit(
        procedure(), number="H99.24-260302-0001", at=datetime(2026, 3, 2, 16, 30)
    ).record(dossier_event(slug, datetime.fromisoformat(at)))
    wanted = ["told-what-is-missing" if e == "told-what" else e for e in expected]

    assert sorted(rules_found(dossier)) == sorted(wanted)
    without = [each for each in wanted if each != "answer-in-time"]
    assert rules_found(dossier, Office(DESK.calendar)) == without
    direct = attrs.evolve(dossier, channel=ChannelKind.DIRECT)
    assert rules_found(direct) == without
    with pytest.raises(NotStartedError):
        direct.reception_due(DESK)


def test_what_begins_with_its_reception_has_no_answer_to_wait_for() -> None:
    """An online dossier whose sending was not recorded is not compared."""
    assert rules_found(received(channel=ChannelKind.ONLINE)) == []


def test_before_the_decree_several_requests_were_no_fault() -> None:
    """Once only is a rule since 1 July 2025."""
    old = received(number="H99.24-240305-0001", at=datetime(2024, 3, 5, 9))
    asked = old.ask_for_more(at=datetime(2024, 3, 6), reason=WHY)
    twice = asked.ask_for_more(at=datetime(2024, 3, 7), reason=WHY)
    extended = old.extend(
        at=datetime(2024, 3, 7), to=date(2024, 3, 20), reason=WHY
    ).extend(at=datetime(2024, 3, 8), to=date(2024, 3, 21), reason=WHY)

    assert rules_found(twice) == rules_found(extended) == []


# --- what is missing, and the whole as plain data --------------------------------


def test_missing_papers_are_those_not_supplied() -> None:
    """Each once, of every open request; none while nothing is waited for."""
    once = received().ask_for_more(at=at_day(6), missing=("Ảnh", "Tờ khai"))
    twice = once.ask_for_more(at=at_day(9), missing=("Tờ khai", "Bản sao"))
    later = once.complete(at=at_day(9)).ask_for_more(at=at_day(10), missing=("Khác",))

    assert received().missing == ()
    assert once.missing == ("Ảnh", "Tờ khai")
    assert twice.missing == ("Ảnh", "Tờ khai", "Bản sao")
    assert later.missing == ("Khác",)
    assert later.complete(at=at_day(11)).missing == ()


@pytest.mark.parametrize(
    "value", ["Ảnh", ["Ảnh"], (1,), (normalize("NFD", "Ảnh của Bịa"),)]
)
def test_papers_are_a_tuple_of_texts(value: Any) -> None:
    """One text is no list of papers; the error does not show it."""
    asks: tuple[Callable[[], object], ...] = (
        lambda: dossier_event("asked-for-more", THURSDAY, missing=value),
        lambda: received(papers=value),
    )
    for ask in asks:
        with pytest.raises(CqttError) as caught:
            ask()
        assert "nh" not in getattr(caught.value, "got", "")


@pytest.mark.parametrize("limit", [*LIMITS, None, Unstated("theo hẹn")], ids=str)
def test_every_limit_is_plain_data_and_back(limit: Any) -> None:
    """A limit of the dossier's own, of any kind."""
    dossier = received(limit=limit)
    plain = json.loads(json.dumps(dossier.to_dict()))

    assert Dossier.from_dict(plain, procedure()) == dossier


@given(dossiers(), st.booleans())
def test_a_dossier_is_plain_data_and_back(
    dossier: Dossier,
    is_named: bool,  # noqa: FBT001 Hypothesis draws it
) -> None:
    """Through JSON and back, with its limit, places and people."""
    whole = attrs.evolve(
        dossier,
        applicant=WHO if is_named else None,
        papers=("Tờ khai", "Ảnh"),
        helping_agency=NEIGHBOUR,
        returns_by=ChannelKind.POSTAL,
        case="trẻ em" if is_named else None,
    )
    plain = json.loads(json.dumps(whole.to_dict()))

    assert Dossier.from_dict(plain, whole.procedure) == whole
    catalogue = {whole.procedure.code: whole.procedure}
    assert Dossier.from_dict(plain, catalogue) == whole
    assert Dossier.from_dict(plain, catalogue).to_dict() == plain


@pytest.mark.parametrize(
    "change",
    [
        {"events": "Bịa"},
        {"events": {"event": "received"}},
        {"events": 5},
        {"events": [{"event": "Bịa"}]},
        {"limit": "Bịa"},
        {"limit": {"kind": "Bịa"}},
        {"limit": {"kind": "WorkingDays", "quantity": "Bịa"}},
        {"limit": {"kind": "WorkingDays", "quantity": -1}},
        {"limit": {"kind": "WorkingDays", "quantity": True}},
        {"limit": {"kind": "Hours", "quantity": 2, "Bịa": 1}},
        {"limit": {"kind": ["Bịa"], "quantity": 2}},
        {"limit": {"kind": "SameDay", "cutoff": "Bịa"}},
        {"limit": {"kind": "CalendarDays", "quantity": "2.5"}},
        {"channel": "Bịa"},
        {"applicant": "Nguyễn Văn Bịa"},
        {"tên": "Nguyễn Văn Bịa"},
    ],
)
def test_what_is_no_dossier_is_refused_without_its_values(change: Any) -> None:
    """One error that names the place and no value of the data."""
    plain = {**received(applicant=WHO).to_dict(), **change}

    with pytest.raises(PlainDataError) as caught:
        Dossier.from_dict(plain, procedure())
    assert "Bịa" not in str(caught.value) + caught.value.message("vi")
    with pytest.raises(PlainDataError):
        Dossier.from_dict("Bịa", procedure())  # type: ignore[arg-type]


def test_a_catalogue_must_have_the_procedure() -> None:
    """A code that it does not have is an unknown name, and no other error."""
    plain = received().to_dict()

    with pytest.raises(UnknownNameError) as caught:
        Dossier.from_dict(plain, {})
    assert caught.value.got == "1.000001"


def test_a_number_may_be_a_dossier_number() -> None:
    """What the register gives out is taken as it is."""
    assert received(number=DossierNumber.parse(NUMBER)) == received()


@pytest.mark.parametrize("number", ["H56\r\nX: y", "H56\x00", "H56\ud800", "\u200b"])
def test_a_number_is_one_line_that_shows_something(number: str) -> None:
    """A line end would forge a line of a register, half a character cannot be sent."""
    with pytest.raises(InvalidValueError):
        attrs.evolve(received(), number=number)


def test_a_status_is_told_in_two_languages_only() -> None:
    with pytest.raises(UnknownLocaleError):
        DossierStatus.RECEIVED.label("fr")
