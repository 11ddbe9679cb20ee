"""Form 06 of 2025, 05 before: the control slip that travels with a dossier."""

from datetime import date, datetime
from typing import ClassVar, Self, Unpack

from attrs import evolve, field, frozen

from cqtt.checks import instance_of
from cqtt.dossiers import ConsultationAsked, Dossier, Event, FormKind, Transferred
from cqtt.dossiers.answers import received_of
from cqtt.due_dates import Timeliness, due_date
from cqtt.errors import ClockStoppedError, NotStartedError, UnstatedLimitError
from cqtt.forms.appointments import Appointed, Appointment, appointment_of
from cqtt.forms.parts import (
    Form,
    Head,
    Labelled,
    agency_name,
    event_of,
    headed,
    name_of,
    received_on,
    require_given,
    text,
    texts,
)
from cqtt.offices import Office
from cqtt.text import require_nfc


@frozen(kw_only=True)
class ControlRow(Labelled):
    """
    One hand-over (*giao nhận hồ sơ*).

    ``result`` is whether the handing unit finished its step early, on time or late;
    ``None`` where the procedure has no such step or its limit cannot be counted.
    """

    lines: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Giao", "handing_unit"),
        ("Nhận", "receiving_unit"),
        ("Thời gian giao nhận hồ sơ", "at"),
        ("Kết quả giải quyết hồ sơ (trước hạn/đúng hạn/quá hạn)", "result_text"),
        ("Ghi chú", "note"),
        ("Người giao", "handed_by"),
        ("Người nhận", "received_by"),
    )

    handing_unit: str = field(validator=text)
    receiving_unit: str = field(validator=text)
    at: datetime
    result: Timeliness | None = field(
        default=None, validator=instance_of(Timeliness | None, "enum-choice")
    )
    note: str = field(default="", validator=text, repr=False)
    handed_by: str = field(default="", validator=text, repr=False)
    received_by: str = field(default="", validator=text, repr=False)

    @property
    def result_text(self) -> str:
        """The result in the words of the form, ``""`` where it is not known."""
        return "" if self.result is None else _RESULTS[self.result]


_RESULTS = {
    Timeliness.EARLY: "trước hạn",
    Timeliness.ON_TIME: "đúng hạn",
    Timeliness.LATE: "quá hạn",
}


@frozen(kw_only=True)
class ControlSlip(Appointed, Form):
    """
    The hand-overs of a dossier, with what each unit made of its time.

    *Phiếu kiểm soát quá trình giải quyết hồ sơ (Mẫu 06; trước tháng 9/2025: Mẫu 05).*
    It is issued with the first hand-over.  On paper the receiver writes the result by
    hand; here it is worked out from the internal steps.

    Law:
        Circular 03/2025/TT-VPCP, Annex I, Form 06; Circular 01/2018/TT-VPCP, Form 05.
    """

    kind = FormKind.CONTROL
    lines: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Mã số hồ sơ", "dossier_number"),
        ("Cơ quan (bộ phận) giải quyết hồ sơ", "agency"),
        ("Cơ quan phối hợp giải quyết hồ sơ", "coordinating"),
        ("Ngày nhận", "received_on"),
        ("Hẹn trả kết quả vào", "told"),
        ("Giao nhận hồ sơ", "rows"),
    )

    dossier_number: str = field(validator=text)
    agency: str = field(default="", validator=text)
    coordinating: tuple[str, ...] = field(default=(), validator=texts)
    received_on: date | None = None
    due: Appointment = field(validator=instance_of(Appointment, "appointment"))
    rows: tuple[ControlRow, ...] = field(repr=lambda rows: f"({len(rows)} of them)")

    @classmethod
    def of(
        cls, dossier: Dossier, *, office: Office, agency: str = "", **head: Unpack[Head]
    ) -> Self:
        """
        Return the slip with every hand-over so far.

        ``agency`` is who handles, by default the competent authority.

        Raises:
            NotStartedError: It was not handed to any unit.
            NotInForceError: No form is known for the day.
            BeyondCalendarError: A day is outside the calendar.
        """
        require_given(dossier, office)
        _, first = event_of(dossier, Transferred, 0)
        asked = (e.agency.name for e in dossier.events if type(e) is ConsultationAsked)
        handling = (dossier.competent, dossier.receiving_agency, office.agency)
        return cls(
            **headed(cls.kind, first.at.date(), dossier, office, head),
            agency=require_nfc(agency, "agency") or agency_name(*handling),
            coordinating=tuple(dict.fromkeys(asked)),
            received_on=received_on(dossier),
            due=appointment_of(dossier, dossier.events, office),
            rows=tuple(
                _row(dossier, at, each, office)
                for at, each in enumerate(dossier.events)
                if isinstance(each, Transferred)
            ),
        )


def _row(dossier: Dossier, at: int, event: Transferred, office: Office) -> ControlRow:
    before = evolve(dossier, events=dossier.events[:at])
    handing = _handing_unit(before, event, office)
    return ControlRow(
        handing_unit=handing,
        receiving_unit=event.to.name,
        at=event.at,
        result=_result(before, handing, event.at, office),
        note=event.note,
        handed_by=name_of(event),
    )


def _handing_unit(before: Dossier, event: Event, office: Office) -> str:
    """Return who had the dossier: who records the hand-over, else the holder."""
    if event.by is not None:
        return event.by.unit.name
    holder = before.holder.unit
    return agency_name(office.agency) if holder is None else holder.name


def _result(
    before: Dossier, handing: str, at: datetime, office: Office
) -> Timeliness | None:
    try:
        return before.step_due(office).timeliness(at)
    except NotStartedError:
        return _first_result(before, handing, at, office)
    except (ClockStoppedError, UnstatedLimitError):
        return None


def _first_result(
    before: Dossier, handing: str, at: datetime, office: Office
) -> Timeliness | None:
    """Judge the first hand-over by the desk's own step, from the reception on."""
    steps = before.procedure.steps
    is_first = not any(isinstance(each, Transferred) for each in before.events)
    if not (is_first and steps and steps[0].unit == handing):
        return None
    received = received_of(before)
    if received is None:
        return None
    try:
        due = due_date(steps[0].limit, received=received.at, office=office)
    except UnstatedLimitError:
        return None
    return due.timeliness(at)
