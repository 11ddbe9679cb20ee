"""A dossier in each state, their register, and events by name."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any, Final

from cqtt.dossiers import (
    EVENT_KINDS,
    Dossier,
    DossierStatus,
    Event,
    HomeVisit,
    Register,
    VisitPurpose,
)
from cqtt.errors import UnknownNameError
from cqtt.moments import VIETNAM
from cqtt.procedures import ChannelKind
from cqtt.testing.people import APPLICANT, CLERK, COMMUNE, JUSTICE, NEIGHBOUR
from cqtt.testing.procedures import PROCEDURES
from cqtt.time_limits import WorkingDays

_KINDS: Final[Mapping[str, type[Any]]] = {each.slug: each for each in EVENT_KINDS}
_PROCEDURE: Final = PROCEDURES[WorkingDays]
_S: Final = DossierStatus


def dossier_event(name: str, at: datetime, **more: Any) -> Event:
    """
    Return an event of a dossier by its name (*sự kiện của hồ sơ*).

    What such an event must have and ``more`` does not give is filled in: a unit, a body
    asked, a new day, a visit.

    Raises:
        UnknownNameError: No event has this name.

    >>> dossier_event("transferred", datetime(2029, 1, 8, 10)).to.name
    'Tư pháp - Hộ tịch'
    """
    if name not in _KINDS:
        close = tuple(get_close_matches(name, _KINDS))
        raise UnknownNameError("events of a dossier", name, close, tuple(_KINDS))
    must: dict[str, Callable[[], dict[str, Any]]] = {
        "transferred": lambda: {"to": JUSTICE},
        "consultation-asked": lambda: {"agency": NEIGHBOUR},
        "consultation-answered": lambda: {"agency": NEIGHBOUR},
        "extended": lambda: {"to": at + timedelta(days=9)},
        "visit-booked": lambda: {"visit": home_visit(at)},
    }
    needed = must.get(name, dict)()
    event: Event = _KINDS[name](at=at, **{**needed, **more})
    return event


def home_visit(at: datetime) -> HomeVisit:
    """
    Return a visit of one hour at an invented home (*hẹn giờ tại nhà*).

    >>> home_visit(datetime(2029, 1, 8, 17)).ends_at.hour
    18
    """
    return HomeVisit(
        purpose=VisitPurpose.RETURN,
        begins_at=at,
        ends_at=at + timedelta(hours=1),
        place="thôn Mẫu",
    )


def _on(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2029, 1, day, hour, minute, tzinfo=VIETNAM)


def _about(status: DossierStatus) -> dict[str, Any]:
    return {
        "number": f"H99.24-290108-{status.value:04}",
        "applicant": APPLICANT,
        "receiving_agency": COMMUNE,
        "competent": COMMUNE,
        "by": CLERK,
    }


def _submitted(status: DossierStatus) -> Dossier:
    return Dossier.submit(_PROCEDURE, at=_on(8, 8), **_about(status))


def _received(status: DossierStatus) -> Dossier:
    papers = ("Tờ khai",)
    return Dossier.receive(
        _PROCEDURE, at=_on(8, 9, 15), papers=papers, **_about(status)
    )


def _at_work(status: DossierStatus) -> Dossier:
    return _received(status).transfer(at=_on(8, 10), to=JUSTICE, by=CLERK)


def _finished(status: DossierStatus) -> Dossier:
    return _at_work(status).finish(at=_on(15, 15), result="Giấy xác nhận")


def _in_each_state() -> tuple[Dossier, ...]:
    return (
        _submitted(_S.REGISTERED),
        _received(_S.RECEIVED),
        _submitted(_S.NOT_RECEIVED).refuse(at=_on(8, 11), reason="sai nơi nhận"),
        _at_work(_S.PROCESSING),
        _at_work(_S.WAITING_SUPPLEMENT).ask_for_more(
            at=_on(9, 9), missing=("Bản sao giấy khai sinh",), by=CLERK
        ),
        _at_work(_S.WAITING_PAYMENT).ask_payment(
            at=_on(9, 9), amount=Decimal(15000), what="lệ phí"
        ),
        _at_work(_S.WITHDRAWAL_ASKED).ask_to_withdraw(at=_on(9, 9)),
        _at_work(_S.STOPPED).ask_to_withdraw(at=_on(9, 9)).stop(at=_on(9, 10)),
        _finished(_S.FINISHED),
        _finished(_S.RETURNED).return_result(
            at=_on(16, 8), channel=ChannelKind.DIRECT, by=CLERK
        ),
    )


DOSSIERS: Final[Mapping[DossierStatus, Dossier]] = MappingProxyType(
    {each.status: each for each in _in_each_state()}
)
"""
A dossier in each state, all of one procedure and begun on Monday 8 January 2029.

Five working days later is Tuesday 16 January, since Friday the 12th is off.
"""

REGISTER: Final = Register(DOSSIERS.values())
"""The register of these ten dossiers."""
