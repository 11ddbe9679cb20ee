"""The fold: from events to the state they lead to, and what cannot follow."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Final, NamedTuple

from cqtt.dossiers.events import (
    EVENT_KINDS,
    AskedForMore,
    Completed,
    ConfirmationAsked,
    Confirmed,
    ConsultationAnswered,
    ConsultationAsked,
    Event,
    Extended,
    Finished,
    Paid,
    PaymentAsked,
    Received,
    Refused,
    Returned,
    SentHome,
    Stopped,
    Submitted,
    Transferred,
    VisitBooked,
    WithdrawalAsked,
)
from cqtt.dossiers.statuses import DossierStatus as S
from cqtt.errors import EventOrderError, IllegalEventError
from cqtt.moments import VIETNAM

_NEW: Final = ("not begun", "chưa bắt đầu")
_EARLIEST: Final = datetime.min.replace(tzinfo=VIETNAM)


class Stand(NamedTuple):
    """
    Where the events lead: the state, and the state that a wait goes back to.

    ``before`` is ``None`` where nothing is waited for.
    """

    status: S
    before: S | None = None


class _Node:
    """A stand, and the node that each event leads to."""

    __slots__ = ("after", "stand")

    def __init__(self, stand: Stand) -> None:
        self.stand = stand
        self.after: Mapping[type[Event], _Node] = {}


_Targets = dict[type[Event], Stand]
_Course = dict[Stand | None, _Targets]

_STOPPED: Final = Stand(S.STOPPED)
_RECEIVED: Final = Stand(S.RECEIVED)
_REFUSED: Final = Stand(S.NOT_RECEIVED)
_RETURNED: Final = Stand(S.RETURNED)
_BESIDE_THE_WORK: Final = (
    ConsultationAsked,
    ConsultationAnswered,
    ConfirmationAsked,
    Confirmed,
    Extended,
    VisitBooked,
)
"""What can happen to a received dossier without moving it."""


def _staying(stand: Stand, *kinds: type[Event]) -> _Targets:
    return dict.fromkeys(kinds, stand)


def _before_reception() -> _Course:
    """Return what can follow before reception: papers may travel, no result."""
    here = Stand(S.REGISTERED)
    supplement = Stand(S.WAITING_SUPPLEMENT, S.REGISTERED)
    payment = Stand(S.WAITING_PAYMENT, S.REGISTERED)
    withdrawal = Stand(S.WITHDRAWAL_ASKED, S.REGISTERED)
    ends: _Targets = {WithdrawalAsked: withdrawal, Stopped: _STOPPED, Refused: _REFUSED}
    return {
        None: {
            Submitted: here,
            Received: _RECEIVED,
            Refused: _REFUSED,
            AskedForMore: supplement,
        },
        here: {
            **ends,
            Received: _RECEIVED,
            AskedForMore: supplement,
            PaymentAsked: payment,
            **_staying(here, Paid, VisitBooked),
        },
        supplement: {
            **ends,
            Completed: here,
            Received: _RECEIVED,
            **_staying(supplement, AskedForMore, Transferred, Paid, VisitBooked),
        },
        payment: {
            **ends,
            Paid: here,
            AskedForMore: supplement,
            **_staying(payment, PaymentAsked, Transferred, VisitBooked),
        },
        withdrawal: {Received: _RECEIVED, Stopped: _STOPPED},
    }


def _since_reception(status: S) -> _Course:
    """Return what can follow from a state at work, and from its waits."""
    here, moved = Stand(status), S.PROCESSING
    supplement = Stand(S.WAITING_SUPPLEMENT, status)
    payment = Stand(S.WAITING_PAYMENT, status)
    withdrawal = Stand(S.WITHDRAWAL_ASKED, status)
    ends: _Targets = {WithdrawalAsked: withdrawal, Stopped: _STOPPED, Refused: _STOPPED}
    results: _Targets = {Finished: Stand(S.FINISHED), Returned: _RETURNED}
    return {
        here: {
            **ends,
            **results,
            SentHome: _RETURNED,
            Transferred: Stand(moved),
            AskedForMore: supplement,
            PaymentAsked: payment,
            **_staying(here, Paid, *_BESIDE_THE_WORK),
        },
        supplement: {
            **ends,
            Completed: here,
            Transferred: Stand(S.WAITING_SUPPLEMENT, moved),
            **_staying(supplement, AskedForMore, Paid, *_BESIDE_THE_WORK),
        },
        payment: {
            **ends,
            Paid: here,
            AskedForMore: supplement,
            Transferred: Stand(S.WAITING_PAYMENT, moved),
            **_staying(payment, PaymentAsked, *_BESIDE_THE_WORK),
        },
        withdrawal: {**results, Stopped: _STOPPED, Transferred: Stand(moved)},
    }


def _ended() -> _Course:
    done = Stand(S.FINISHED)
    return {
        done: {
            **dict.fromkeys((Returned, SentHome), _RETURNED),
            **_staying(done, Paid, PaymentAsked, VisitBooked),
        },
        **{each: {} for each in (_REFUSED, _STOPPED, _RETURNED)},
    }


def _nodes() -> dict[Stand | None, _Node]:
    course = {
        **_before_reception(),
        **_since_reception(S.RECEIVED),
        **_since_reception(S.PROCESSING),
        **_ended(),
    }
    nodes = {stand: _Node(stand or Stand(S.REGISTERED)) for stand in course}
    for stand, targets in course.items():
        nodes[stand].after = {kind: nodes[to] for kind, to in targets.items()}
    return nodes


_NODES: Final = _nodes()
_BEGIN: Final = _NODES[None]


def fold(events: Iterable[Event]) -> Stand:
    """
    Return where events lead.

    Raises:
        IllegalEventError: One of them cannot follow; it names what can.
        EventOrderError: One of them lies before the one before it.
    """
    node, previous = _BEGIN, _EARLIEST
    for event in events:
        following = node.after.get(type(event))
        if following is None:
            raise _illegal(event.slug, event.label_vi, node)
        at = event.at
        if at < previous:
            raise EventOrderError(event.slug, at, previous)
        node, previous = following, at
    if node is _BEGIN:
        raise _illegal("nothing", "sự kiện nào", node)
    return node.stand


def statuses_of(events: Iterable[Event]) -> Iterator[S]:
    """Yield the state after each of the events of a dossier."""
    node = _BEGIN
    for event in events:
        node = node.after[type(event)]
        yield node.stand.status


def legal_after(status: S | None, before: S | None = None) -> tuple[str, ...]:
    """Return the names of the events that can follow, in their usual order."""
    return _legal(_BEGIN if status is None else _NODES[Stand(status, before)])


def _legal(node: _Node) -> tuple[str, ...]:
    return tuple(kind.slug for kind in EVENT_KINDS if kind in node.after)


def _illegal(event: str, event_vi: str, node: _Node) -> IllegalEventError:
    status = node.stand.status
    names = _NEW if node is _BEGIN else (status.label("en"), status.label("vi"))
    legal_vi = tuple(kind.label_vi for kind in EVENT_KINDS if kind in node.after)
    return IllegalEventError(
        event, names[0], _legal(node), event_vi, names[1], legal_vi
    )
