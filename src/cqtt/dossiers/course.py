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

    ``before`` is ``None`` where nothing is waited for.  A payment that was asked for
    stays open under a supplement or a request to withdraw: ``before`` is then the wait
    for it, and ``behind`` is where the payment leads.
    """

    status: S
    before: S | None = None
    behind: S | None = None


class _Node:
    """A stand, and the node that each event leads to."""

    __slots__ = ("after", "stand")

    def __init__(self, stand: Stand) -> None:
        self.stand = stand
        self.after: Mapping[type[Event], _Node] = {}


_Targets = dict[type[Event], Stand]
_Course = dict[Stand | None, _Targets]

_BEGUN: Final = Stand(S.REGISTERED)
_STOPPED: Final = Stand(S.STOPPED)
_RECEIVED: Final = Stand(S.RECEIVED)
_REFUSED: Final = Stand(S.NOT_RECEIVED)
_RETURNED: Final = Stand(S.RETURNED)
_RESULTS: Final[_Targets] = {Finished: Stand(S.FINISHED), Returned: _RETURNED}
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


def _over(wait: S, below: Stand) -> Stand:
    """Return the stand of a wait that goes back to another stand."""
    return Stand(wait, below.status, below.before)


def _before_reception() -> _Course:
    """
    Return what can follow before reception: papers may travel, no result.

    An office may receive first and collect later.  The national codes have one state at
    a time: it stays 6, waiting for payment, as if asked after reception, since nothing
    else tells the citizen that a move is theirs; the payment leads to 2, received.  No
    text that was read makes reception wait for a fee: the limit begins all the same,
    and only the procedure's rules may leave out the time to pay.
    """
    payment = _over(S.WAITING_PAYMENT, _BEGUN)
    free: _Targets = {PaymentAsked: payment}
    free |= _staying(_BEGUN, Paid, VisitBooked)
    owing: _Targets = {Paid: _BEGUN}
    owing |= _staying(payment, PaymentAsked, Transferred, VisitBooked)
    return {
        None: {
            Submitted: _BEGUN,
            Received: _RECEIVED,
            Refused: _REFUSED,
            AskedForMore: _over(S.WAITING_SUPPLEMENT, _BEGUN),
        },
        **_not_received(_BEGUN, _RECEIVED, free),
        **_not_received(payment, _over(S.WAITING_PAYMENT, _RECEIVED), owing),
    }


def _not_received(here: Stand, received: Stand, more: _Targets) -> _Course:
    """Return what can follow from a stand before reception, and from its waits."""
    supplement = _over(S.WAITING_SUPPLEMENT, here)
    withdrawal = _over(S.WITHDRAWAL_ASKED, here)
    ends: _Targets = {WithdrawalAsked: withdrawal, Stopped: _STOPPED, Refused: _REFUSED}
    ends[Received] = received
    return {
        here: {**ends, AskedForMore: supplement, **more},
        supplement: {
            **ends,
            Completed: here,
            Paid: _over(S.WAITING_SUPPLEMENT, _BEGUN),
            **_staying(supplement, AskedForMore, Transferred, VisitBooked),
        },
        withdrawal: {Received: received, Stopped: _STOPPED},
    }


def _since_reception(status: S) -> _Course:
    """Return what can follow from a state at work, and from its waits."""
    here, moved = Stand(status), Stand(S.PROCESSING)
    payment = _over(S.WAITING_PAYMENT, here)
    free: _Targets = {**_RESULTS, SentHome: _RETURNED, PaymentAsked: payment}
    free |= _staying(here, Paid)
    owing: _Targets = {Paid: here, **_staying(payment, PaymentAsked)}
    paid = _over(S.WAITING_SUPPLEMENT, here)
    return {
        **_at_work(here, moved, paid, free),
        **_at_work(payment, _over(S.WAITING_PAYMENT, moved), paid, owing),
    }


def _at_work(here: Stand, moved: Stand, paid: Stand, more: _Targets) -> _Course:
    """
    Return what can follow from a stand after reception, and from its waits.

    ``moved`` is where a transfer leads, ``paid`` a payment during a supplement.
    """
    supplement = _over(S.WAITING_SUPPLEMENT, here)
    withdrawal = _over(S.WITHDRAWAL_ASKED, here)
    ends: _Targets = {WithdrawalAsked: withdrawal, Stopped: _STOPPED, Refused: _STOPPED}
    return {
        here: {
            **ends,
            AskedForMore: supplement,
            Transferred: moved,
            **_staying(here, *_BESIDE_THE_WORK),
            **more,
        },
        supplement: {
            **ends,
            Completed: here,
            Paid: paid,
            Transferred: _over(S.WAITING_SUPPLEMENT, moved),
            **_staying(supplement, AskedForMore, *_BESIDE_THE_WORK),
        },
        withdrawal: {**_RESULTS, Stopped: _STOPPED, Transferred: moved},
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
            raise EventOrderError(event.slug, at, previous, event.label_vi)
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


def legal_after(
    status: S | None, before: S | None = None, behind: S | None = None
) -> tuple[str, ...]:
    """Return the names of the events that can follow a stand, in their usual order."""
    return _legal(_BEGIN if status is None else _NODES[Stand(status, before, behind)])


def _legal(node: _Node) -> tuple[str, ...]:
    return tuple(kind.slug for kind in EVENT_KINDS if kind in node.after)


def _illegal(event: str, event_vi: str, node: _Node) -> IllegalEventError:
    status = node.stand.status
    names = _NEW if node is _BEGIN else (status.label("en"), status.label("vi"))
    legal_vi = tuple(kind.label_vi for kind in EVENT_KINDS if kind in node.after)
    return IllegalEventError(
        event, names[0], _legal(node), event_vi, names[1], legal_vi
    )
