"""From a record to the dossier that it proves."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Final

from cqtt.agencies import Agency
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
    Stopped,
    Submitted,
)
from cqtt.errors import PlainDataError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.interop.sync.codes import applicant_kinds, shown_code
from cqtt.interop.sync.course import Candidate, Course
from cqtt.interop.sync.parts import SyncFields, SyncSupplement, channel_told
from cqtt.moments import VIETNAM
from cqtt.printable import HIDDEN
from cqtt.procedures import ChannelKind, Procedure

S = DossierStatus
_SUBMITTED: Final = (S.REGISTERED, S.NOT_RECEIVED)
_ENDS: Final[dict[S, type[Finished | Refused | Stopped]]] = {
    S.STOPPED: Stopped,
    S.NOT_RECEIVED: Refused,
}
_MAYBE_NOT_RECEIVED: Final = (
    S.WAITING_SUPPLEMENT,
    S.WAITING_PAYMENT,
    S.WITHDRAWAL_ASKED,
    S.STOPPED,
)


def prove(
    record: SyncFields, procedure: Procedure, kinds: str | None
) -> tuple[Dossier, tuple[Finding, ...]]:
    """Return the dossier that a record proves; see ``SyncRecord.to_dossier``."""
    if not isinstance(procedure, Procedure):
        raise WrongTypeError("procedure", type(procedure).__name__, "procedure")
    findings = [*_of_the_record(record, procedure)]
    moments = _Moments(record)
    # A unit's name is one line; what came may have a line break.
    handled_by = HIDDEN.sub(" ", record.handled_by).strip()
    course = Course(record.status, handled_by)
    course.take([*moments.start(), *moments.supplements(), *moments.end()])
    course.reach(is_end_told=moments.is_end_told)
    dossier = Dossier(
        number=record.number,
        procedure=procedure,
        applicant=_applicant(record, kinds, findings),
        channel=record.channel or ChannelKind.DIRECT,
        competent=Agency(handled_by) if handled_by else None,
        events=tuple(course.events),
    )
    return dossier, (*findings, *moments.findings, *course.findings)


def _of_the_record(record: SyncFields, procedure: Procedure) -> Iterator[Finding]:
    if not record.number:
        raise PlainDataError("sync record", ("a number is needed @ $.MaHoSo",))
    codes = (procedure.code, procedure.local_code)
    if record.procedure_code not in codes:
        came = shown_code(record.procedure_code)
        yield Finding("sync-procedure", "MaTTHC", came or "nothing", Severity.WARNING)
    if record.channel is None:
        place, code = channel_told(record)
        came = shown_code(code)
        yield Finding("sync-channel", place, came, Severity.WARNING)
    if record.status is None:
        came = shown_code(record.status_code) or "nothing"
        yield Finding("sync-status", "TrangThaiHoSo", came, Severity.WARNING)


def _applicant(
    record: SyncFields, kinds: str | None, findings: list[Finding]
) -> Applicant | None:
    table = {} if kinds is None else applicant_kinds(kinds)
    if not record.applicant_name:
        return None
    code = record.applicant_kind_code
    if kinds is not None and code not in table:
        came = shown_code(code) or "nothing"
        findings.append(Finding("sync-kind", "LoaiDoiTuong", came, Severity.WARNING))
    return Applicant(
        name=record.applicant_name,
        kind=table.get(code),
        kind_code=code or None,
        phone=record.phone,
        email=record.email,
    )


class _Moments:
    """What a record tells of moments, as events that may have happened."""

    def __init__(self, record: SyncFields) -> None:
        self.findings: list[Finding] = []
        self._record = record
        self._is_stop = record.status in (S.STOPPED, S.NOT_RECEIVED)
        self._known: list[datetime] = []

    @property
    def is_end_told(self) -> bool:
        """Whether the record has the moment of the state that it states."""
        record = self._record
        if record.status is S.RETURNED:
            return record.returned_at is not None
        told = record.returned_at if self._is_stop else None
        return (record.finished_at or told) is not None

    def start(self) -> Iterator[Candidate]:
        """Return the reception, or the submission."""
        record = self._record
        at = self._moment(record.received_at or self._earliest())
        is_submitted = record.status in _SUBMITTED
        is_unsure = record.status in _MAYBE_NOT_RECEIVED
        if record.received_at is None:
            is_submitted = is_submitted or is_unsure
            where, came = "NgayTiepNhan", "nothing"
            self.findings.append(Finding("sync-needed", where, came, Severity.WARNING))
        elif is_unsure and record.promised_at is None:
            where, came = "NgayTiepNhan", f"state {record.status_code}"
            self.findings.append(Finding("sync-reception", where, came, Severity.NOTE))
        if is_submitted:
            yield Candidate(at, 1, Submitted(at=at), "NgayTiepNhan")
        else:
            event = Received(at=at, promised=self._promised())
            yield Candidate(at, 1, event, "NgayTiepNhan")

    def supplements(self) -> Iterator[Candidate]:
        """Return requests, supplements and re-appointments, each with its place."""
        asked: dict[datetime, list[str]] = {}
        for number, line in enumerate(self._record.supplements):
            place = f"DanhSachHoSoBoSung[{number}]"
            if line.asked_at is None:
                where = f"{place}.NgayBoSung"
                self.findings.append(Finding("sync-needed", where, "nothing"))
                continue
            at = self._moment(line.asked_at)
            new = self._new_appointment(line)
            if new is not None:
                event = Extended(at=at, to=new, reason=line.content)
                yield Candidate(at, 3, event, place)
                came = "no supplement"
                note = Finding("sync-re-appointment", place, came, Severity.NOTE)
                self.findings.append(note)
                continue
            request = AskedForMore(at=at, reason=line.content)
            yield Candidate(at, 2, request, place)
            if line.completed_at is not None:
                asked.setdefault(self._moment(line.completed_at), []).append(place)
        for at, places in asked.items():
            came = f"{places[-1]}.NgayTiepNhanBoSung"
            yield Candidate(at, 0, Completed(at=at), came, tuple(places))

    def end(self) -> Iterator[Candidate]:
        """Return the end of the handling and the return of the result."""
        record = self._record
        ended = record.finished_at
        if self._is_stop:
            ended = ended or record.returned_at
        if ended is not None:
            at = self._moment(ended)
            kind = _ENDS.get(record.status or S.FINISHED, Finished)
            yield Candidate(
                at, 5 if self._is_stop else 4, kind(at=at), "NgayKetThucXuLy"
            )
        if record.returned_at is not None and not self._is_stop:
            at = self._moment(record.returned_at)
            yield Candidate(at, 6, Returned(at=at), "NgayTra")

    def _promised(self) -> date | None:
        """Return the first appointment known: what the slip promised."""
        lines = (each for each in self._record.supplements if each.promised_before)
        first = min(lines, key=lambda each: str(each.asked_at), default=None)
        return first.promised_before if first else self._record.promised_at

    def _new_appointment(self, line: SyncSupplement) -> date | None:
        """
        Return the new day of a line that is an apology and no supplement.

        Of a dossier that waits for a supplement, one line must be the request.
        """
        if line.completed_at is not None:
            return None
        is_asked = self._record.status is not S.WAITING_SUPPLEMENT or any(
            each.completed_at is None and each.promised_after is None
            for each in self._record.supplements
        )
        return line.promised_after if is_asked else None

    def _earliest(self) -> date:
        record = self._record
        asked = (each.asked_at for each in record.supplements)
        told = (*asked, record.finished_at, record.returned_at)
        known = [each for each in told if each is not None]
        if not known:
            raise PlainDataError(
                "sync record", ("a moment is needed @ $.NgayTiepNhan",)
            )
        return min(known, key=_begins)

    def _moment(self, told: date) -> datetime:
        """Return a moment; a bare day is not before what is known of the same day."""
        at = _begins(told)
        if not isinstance(told, datetime):
            at = max([at, *(each for each in self._known if each.date() == told)])
        self._known.append(at)
        return at


def _begins(told: date) -> datetime:
    if isinstance(told, datetime):
        return told
    return datetime.combine(told, time(), VIETNAM)
