"""
The records of the national portal: dossiers as they are synchronised, procedures.

*Bản ghi của Cổng Dịch vụ công quốc gia.*
"""

from collections.abc import Iterator
from typing import Any, Final

from cqtt.dossiers import Dossier
from cqtt.errors import CqttError
from cqtt.findings import Finding, Severity
from cqtt.interop.portal import read_record
from cqtt.interop.serving.dossier_shapes import DOSSIER, PROCEDURES
from cqtt.interop.serving.dossiers import (
    dossier_of,
    of_the_applicant,
    procedure_of,
)
from cqtt.interop.serving.operation import Operation
from cqtt.interop.serving.places import PLACE, office_of
from cqtt.interop.serving.scalars import (
    Text,
    Whole,
    YesNo,
    words,
)
from cqtt.interop.serving.shapes import (
    Field,
    Form,
    Items,
    OrNull,
    Record,
    needed,
)
from cqtt.interop.serving.telling import (
    ERROR,
    FINDINGS,
    IN_BOTH,
    in_both,
    told_error,
    told_findings,
)
from cqtt.interop.sync import APPLICANT_KINDS, read_sync, write_progress, write_sync
from cqtt.interop.sync.parts import channel_told
from cqtt.interop.sync.records import SyncRecord
from cqtt.moments import day_of


def _status(record: SyncRecord) -> dict[str, Any] | None:
    status = record.status
    if status is None:
        return None
    return {"code": status.value, "label": in_both(status)}


def _read(*, record: dict[str, Any]) -> dict[str, Any]:
    read = read_sync(record)
    is_told = bool(channel_told(read)[1])
    return {
        "record": read.to_exchange(),
        "status": _status(read),
        "channel": read.channel.value if read.channel and is_told else None,
        "findings": told_findings((*read.findings, *_of_the_channel(read))),
    }


def _of_the_channel(record: SyncRecord) -> Iterator[Finding]:
    """Find that nothing tells the channel, which the library reads as direct."""
    place, code = channel_told(record)
    if not code:
        yield Finding("channel-told", place, "nothing", Severity.NOTE)


def _of_the_number(dossier: Dossier, applicant_code: str | None) -> Iterator[Finding]:
    """Find a number of the applicant that the record leaves out."""
    who = dossier.applicant
    if who is not None and who.id_number and not applicant_code:
        place = "applicant.id_number"
        yield Finding("number-in-no-field", place, "left out", Severity.NOTE)


def _check(
    *,
    record: dict[str, Any],
    procedures: tuple[Any, ...] | None,
    kinds: str | None,
) -> dict[str, Any]:
    read = read_sync(record)
    dossier, lacking = None, None
    findings = (*read.findings, *_of_the_channel(read))
    try:
        received = read.received_at
        day = None if received is None else day_of(received, "received_at")
        procedure = procedure_of(read.procedure_code, day, procedures)
        proved, more = read.to_dossier(procedure, kinds=kinds)
    except CqttError as error:
        lacking = told_error(error)
    else:
        findings, dossier = (*findings, *more), proved.to_dict()
    return {
        "is_clean": not findings and lacking is None,
        "dossier": dossier,
        "no_dossier": lacking,
        "findings": told_findings(findings),
    }


def _write(
    *,
    dossier: dict[str, Any],
    procedures: tuple[Any, ...] | None,
    kinds: str | None,
    subject: str | None,
    applicant_code: str | None,
    handled_by: str | None,
    **place: Any,
) -> dict[str, Any]:
    read = dossier_of(dossier, procedures)
    record = write_sync(
        read,
        office_of(**place),
        subject=subject or "",
        applicant_code=applicant_code or "",
        kinds=kinds,
        handled_by=handled_by or "",
    )
    return {
        "record": record.to_exchange(),
        "progress": [each.to_exchange() for each in write_progress(read)],
        "findings": told_findings(
            (
                *record.findings,
                *of_the_applicant(read),
                *_of_the_number(read, applicant_code),
            )
        ),
    }


def _portal(*, record: dict[str, Any]) -> dict[str, Any]:
    from cqtt.interop.json_forms import to_dict

    read = read_record(record)
    procedure, findings = read.to_procedure()
    return {
        "code": procedure.code,
        "name": procedure.name,
        "url": read.url,
        "procedure": to_dict(procedure),
        "findings": told_findings(findings),
    }


_SYNC: Final = Form("the record of the national synchronisation, v1.4 of 2020")
_KINDS: Final = Field(
    words(*APPLICANT_KINDS),
    "the table of LoaiDoiTuong: a citizen is 0 by connection-guidance, 1 by "
    "sync-record; without it none is read or written",
)
_STATUS: Final = Record({"code": needed(Whole(1, 10)), "label": needed(IN_BOTH)})
_RECORD: Final = {
    "MaHoSo": "H56.24-260803-0001",
    "MaTTHC": "1.004222",
    "TenTTHC": "Đăng ký thường trú",
    "NgayTiepNhan": "20260803091500",
    "NgayHenTra": "20260812170000",
    "NgayKetThucXuLy": "20260811160000",
    "NgayTra": "20260812090000",
    "HinhThuc": "1",
    "TrangThaiHoSo": "10",
}

OPERATIONS: Final = (
    Operation(
        name="sync.read",
        title_vi="Đọc bản ghi đồng bộ hồ sơ",
        title_en="A synchronisation record read, written anew, with what is odd in it",
        request=Record({"record": needed(_SYNC)}),
        result=Record(
            {
                "record": needed(_SYNC, "every field, as the guidance writes it"),
                "status": needed(OrNull(_STATUS)),
                "channel": needed(OrNull(Text(1))),
                "findings": needed(FINDINGS),
            }
        ),
        example={"record": _RECORD},
        run=_read,
        is_personal=True,
    ),
    Operation(
        name="sync.check",
        title_vi="Kiểm tra bản ghi đồng bộ hồ sơ",
        title_en="What a synchronisation record proves, and everything odd about it",
        request=Record(
            {"record": needed(_SYNC), "procedures": PROCEDURES, "kinds": _KINDS}
        ),
        result=Record(
            {
                "is_clean": needed(YesNo(), "whether nothing at all is odd"),
                "dossier": needed(
                    OrNull(Form("the dossier that it proves, as requests have it"))
                ),
                "no_dossier": needed(OrNull(ERROR), "why it proves none"),
                "findings": needed(FINDINGS),
            }
        ),
        example={"record": _RECORD},
        run=_check,
        is_personal=True,
    ),
    Operation(
        name="sync.write",
        title_vi="Viết bản ghi đồng bộ hồ sơ và tiến trình xử lý",
        title_en="A dossier as a synchronisation record, and its lines of progress",
        request=Record(
            {
                "dossier": needed(DOSSIER),
                "procedures": PROCEDURES,
                "kinds": _KINDS,
                "subject": Field(Text(), "TrichYeuHoSo"),
                "applicant_code": Field(
                    Text(), "MaDoiTuong, the portal's own code of the applicant"
                ),
                "handled_by": Field(Text(), "DonViXuLy"),
                **PLACE,
            }
        ),
        result=Record(
            {
                "record": needed(_SYNC),
                "progress": needed(Items(Form("one line of what was done"))),
                "findings": needed(FINDINGS),
            }
        ),
        example={
            "dossier": {
                "number": "H56.24-260803-0001",
                "procedure": "1.004222",
                "channel": "direct",
                "events": [{"event": "received", "at": "2026-08-03T09:15"}],
            },
            "office": {"hours": "07:30-11:30,13:30-17:00"},
        },
        run=_write,
        is_personal=True,
    ),
    Operation(
        name="portal.read",
        title_vi="Đọc bản ghi thủ tục hành chính của Cổng",
        title_en="A procedure from the portal's record, and what is odd about it",
        request=Record(
            {"record": needed(Form("the portal's JSON, with or without envelope"))}
        ),
        result=Record(
            {
                "code": needed(Text()),
                "name": needed(Text()),
                "url": needed(Text()),
                "procedure": needed(Form("the procedure in its JSON form")),
                "findings": needed(FINDINGS),
            }
        ),
        example={"record": {"code": "1.001193", "name": "Đăng ký khai sinh"}},
        run=_portal,
    ),
)
