"""The list of dossiers that an office posts, names masked."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Final

from cqtt.dossiers.answers import due_or_none, received_of, timeliness_or_none
from cqtt.dossiers.dossier import Dossier
from cqtt.offices import Office
from cqtt.tables import Cell, Column, Kind, Table

_LAST_SECOND: Final = time(23, 59, 59)
_POSTED: Final = (
    Column("count", ("STT",), heading_en=("No.",), kind=Kind.NUMBER),
    Column("number", ("Mã hồ sơ",), heading_en=("Dossier",)),
    Column("procedure", ("Thủ tục",), heading_en=("Procedure",)),
    Column("applicant", ("Người nộp",), heading_en=("Applicant",)),
    Column("received_on", ("Ngày nhận",), heading_en=("Received",), kind=Kind.DAY),
    Column("due_on", ("Ngày hẹn trả",), heading_en=("Due",), kind=Kind.DAY),
    Column("ended_on", ("Ngày xong",), heading_en=("Done",), kind=Kind.DAY),
    Column("status", ("Tình trạng",), heading_en=("Status",)),
    Column("timeliness", ("Tiến độ",), heading_en=("Timeliness",)),
)


def posted(
    dossiers: Iterable[Dossier], first: date, last: date, office: Office
) -> Table:
    """Return the list of a period; see ``Register.posting``."""
    end = datetime.combine(last, _LAST_SECOND)
    rows = sorted(
        (received.at, each.number, each)
        for dossier in dossiers
        if (each := dossier.as_of(end))
        and (received := received_of(each))
        and first <= received.at.date()
    )
    return Table(
        title="Danh sách hồ sơ tiếp nhận và trả kết quả",
        columns=_POSTED,
        rows=tuple(
            (count, *_told(dossier, at.date(), office, end))
            for count, (at, _, dossier) in enumerate(rows, 1)
        ),
    )


def _told(
    dossier: Dossier, received_on: date, office: Office, at: datetime
) -> tuple[Cell, ...]:
    ended, due = dossier.ended, due_or_none(dossier, office)
    timely = timeliness_or_none(dossier, office, at)
    return (
        dossier.number,
        dossier.procedure.name,
        dossier.applicant.masked_name if dossier.applicant else "",
        received_on,
        due.on if due else None,
        ended.at.date() if ended else None,
        dossier.status.label(),
        timely.label(is_running=ended is None) if timely else "",
    )
