"""Writing a dossier as a record, and its events as progress lines."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from attrs import evolve

from cqtt.checks import require_instance
from cqtt.dossiers import (
    Applicant,
    AskedForMore,
    Completed,
    Dossier,
    DossierStatus,
    Extended,
    Finished,
    Received,
    Refused,
    Returned,
    SentHome,
    Stopped,
    Transferred,
)
from cqtt.errors import WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.interop.sync.appointments import appointment
from cqtt.interop.sync.codes import CHANNEL_CODES, applicant_kinds
from cqtt.interop.sync.parts import (
    SyncFee,
    SyncPaper,
    SyncProgress,
    SyncResult,
    SyncSupplement,
)
from cqtt.interop.sync.records import SyncRecord
from cqtt.offices import Office
from cqtt.text import nfc, require_nfc

# Not received, and the moment of the state is told by another field.
_TOLD_ELSEWHERE: Final = (DossierStatus.WAITING_SUPPLEMENT, DossierStatus.STOPPED)
_STATED_BY_STATE: Final = (DossierStatus.REGISTERED, DossierStatus.NOT_RECEIVED)


def write_sync(
    dossier: Dossier,
    office: Office,
    *,
    subject: str = "",
    applicant_code: str = "",
    kinds: str | None = None,
    handled_by: str = "",
    fees: tuple[SyncFee, ...] = (),
    papers: tuple[SyncPaper, ...] = (),
    results: tuple[SyncResult, ...] = (),
) -> SyncRecord:
    """
    Write a dossier as a record of the national synchronisation.

    *Bản ghi đồng bộ hồ sơ.*  ``NgayTiepNhan`` is the reception.  Of a dossier not yet
    received it is the submission, and empty where it waits for a supplement or was
    stopped; in any other state but 1 and 3 a reader takes the submission for a
    reception, and a finding says so.  ``NgayKetThucXuLy`` is when the result was there,
    or the refusal or stop.  Each supplement is a line, and each re-appointment one
    without a supplement.

    ``NgayHenTra`` is an appointment: what the slip or the last apology promised, until
    a supplement or another wait has moved the limit; then the due date, at the office's
    hour for appointments, at the due moment of limits in hours, else when the counter
    closes, else at 23:59:59, which is practice and not law.  It is empty where the
    limit stands still, has not begun or is unknown and nothing was promised; a finding
    of the record tells that the limit gave no date.

    Args:
        dossier: The dossier.

        office: Whose calendar and hours count.

        subject: ``TrichYeuHoSo``.

        applicant_code: ``MaDoiTuong``, the portal's own code of the applicant.

        kinds: The source of ``APPLICANT_KINDS`` by which the applicant's kind is coded
            where the applicant has no ``kind_code``.

        handled_by: ``DonViXuLy``; by default the competent authority, else the unit
            that has the dossier, else where it was received, else the office's agency.

        fees: ``DanhSachLePhi``.

        papers: ``TaiLieuNop``.

        results: ``DanhSachGiayToKetQua``.

    Raises:
        WrongTypeError: What came is no dossier, no office, no text or no tuple.
        UnknownNameError: ``kinds`` names no source.
        InvalidValueError: The limit is in working hours and the office has none.

    Law: guidance on connecting to the National Public Service Portal v1.4 (2020), no
    legal text; a newer one is not known.

    >>> from cqtt import state_calendar
    >>> from cqtt.facts import procedures
    >>> dossier = Dossier.receive(
    ...     procedures()["1.004222"],
    ...     number="H56.24-260803-0001",
    ...     at=datetime(2026, 8, 3, 9, 15),
    ... )
    >>> record = write_sync(dossier, Office(state_calendar()))
    >>> record.status_code, record.to_exchange()["NgayHenTra"]
    ('2', '20260812235959')
    """
    _require_dossier(dossier)
    require_instance(office, Office, "office", "office")
    if kinds is not None:
        applicant_kinds(kinds)
    unit = require_nfc(handled_by, "handled_by") or _handled_by(dossier, office)
    due = appointment(dossier, dossier.events, office)
    work = dossier.procedure.field_of_work
    return SyncRecord(
        number=dossier.number,
        procedure_code=dossier.procedure.code,
        procedure_name=dossier.procedure.name,
        field_code=nfc((work and work.code) or ""),
        field_name=nfc(work.name if work else ""),
        **_applicant(dossier.applicant, kinds),
        applicant_code=applicant_code,
        subject=subject,
        received_at=_received_at(dossier),
        promised_at=due.at,
        returned_at=_last(dossier, Returned, SentHome),
        finished_at=_last(dossier, Finished, Refused, Stopped),
        status_code=str(dossier.status.value),
        channel_code=CHANNEL_CODES[dossier.channel],
        handled_by=unit,
        fees=fees,
        supplements=_supplements(dossier, office),
        papers=papers,
        results=results,
        findings=(
            *_of_the_reception(dossier),
            *_of_the_due(due.problem),
            *_of_the_applicant(dossier, kinds),
        ),
    )


def write_progress(dossier: Dossier) -> tuple[SyncProgress, ...]:
    """
    Write what was done with a dossier, one line for each event.

    *Tiến trình xử lý hồ sơ.*  The start and the limit of the single steps are left
    empty.

    Raises:
        WrongTypeError: What came is no dossier.
    """
    _require_dossier(dossier)
    return tuple(
        SyncProgress(
            number=dossier.number,
            handler=nfc((entry.by and entry.by.name) or ""),
            post=nfc(entry.by.post if entry.by else ""),
            handled_at=entry.at,
            unit=entry.by.unit.name if entry.by else "",
            content=entry.what,
            status_code=str(entry.status.value),
        )
        for entry in dossier.timeline()
    )


def _require_dossier(dossier: object) -> None:
    if not isinstance(dossier, Dossier):
        # A mapping of a dossier holds a citizen's data, so the error gets its type.
        raise WrongTypeError("dossier", type(dossier).__name__, "dossier")


def _applicant(applicant: Applicant | None, kinds: str | None) -> dict[str, Any]:
    if applicant is None:
        return {}
    return {
        "applicant_name": applicant.name,
        "applicant_kind_code": _kind_code(applicant, kinds),
        "email": nfc(applicant.email),
        "phone": nfc(applicant.phone),
    }


def _kind_code(applicant: Applicant, kinds: str | None) -> str:
    if applicant.kind_code is not None or kinds is None:
        return nfc(applicant.kind_code or "")
    table = applicant_kinds(kinds)
    return next((code for code in table if table[code] is applicant.kind), "")


def _of_the_applicant(dossier: Dossier, kinds: str | None) -> Iterator[Finding]:
    who = dossier.applicant
    if who is not None and who.kind is not None and not _kind_code(who, kinds):
        came = who.kind.value
        yield Finding("sync-kind", "LoaiDoiTuong", came, Severity.WARNING)


def _of_the_reception(dossier: Dossier) -> Iterator[Finding]:
    is_told = dossier.status in _STATED_BY_STATE or _last(dossier, Received)
    if not is_told and _received_at(dossier) is not None:
        where, came = "NgayTiepNhan", "submission"
        yield Finding("sync-reception", where, came, Severity.WARNING)


def _of_the_due(problem: str) -> Iterator[Finding]:
    if problem:
        is_early = problem == "not begun"
        severity = Severity.NOTE if is_early else Severity.WARNING
        yield Finding("sync-due", "NgayHenTra", problem, severity)


def _received_at(dossier: Dossier) -> datetime | None:
    received = _last(dossier, Received)
    if received is not None or dossier.status in _TOLD_ELSEWHERE:
        return received
    return dossier.begun_at


def _last(dossier: Dossier, *kinds: type) -> datetime | None:
    found = (each.at for each in reversed(dossier.events) if isinstance(each, kinds))
    return next(found, None)


def _handled_by(dossier: Dossier, office: Office) -> str:
    moves = (e.to for e in reversed(dossier.events) if isinstance(e, Transferred))
    places = (
        dossier.competent,
        next(moves, None),
        dossier.receiving_agency,
        office.agency,
    )
    return next((place.name for place in places if place is not None), "")


def _supplements(dossier: Dossier, office: Office) -> tuple[SyncSupplement, ...]:
    """Return a line for each request and each re-appointment, in order."""
    lines: list[SyncSupplement] = []
    waiting: list[int] = []
    for index, event in enumerate(dossier.events):
        before = dossier.events[:index]
        if isinstance(event, AskedForMore | Extended):
            if isinstance(event, AskedForMore):
                waiting.append(len(lines))
            lines.append(_line(dossier, index, office, number=len(lines) + 1))
        elif isinstance(event, Completed | Received) and waiting:
            due = appointment(dossier, (*before, event), office)
            for each in waiting:
                lines[each] = evolve(
                    lines[each],
                    completed_at=event.at,
                    received_by=nfc((event.by and event.by.name) or ""),
                    note=nfc(event.note).strip(),
                    promised_after=due.at,
                )
            waiting.clear()
    return tuple(lines)


def _line(
    dossier: Dossier, index: int, office: Office, *, number: int
) -> SyncSupplement:
    event, events = dossier.events[index], dossier.events
    is_asked = isinstance(event, AskedForMore)
    told = "; ".join(event.missing) if isinstance(event, AskedForMore) else ""
    reason = event.reason if isinstance(event, AskedForMore | Extended) else ""
    after = None if is_asked else appointment(dossier, events[: index + 1], office).at
    return SyncSupplement(
        id=str(number),
        asked_by=nfc((event.by and event.by.name) or ""),
        content=nfc(told or reason),
        asked_at=event.at,
        promised_before=appointment(dossier, events[:index], office).at,
        promised_after=after,
    )
