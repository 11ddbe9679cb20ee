"""The opinions of dialogues as a list: by when, and where each stands."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from cqtt.checks import require_instance
from cqtt.dialogues.dialogue import Dialogue, require_dialogues
from cqtt.dialogues.opinions import Opinion
from cqtt.i18n import require_locale
from cqtt.tables import Cell, Column, Kind, Table
from cqtt.workdays import WorkCalendar
from cqtt.workdays.calendar import require_day

_COLUMNS: Final = (
    Column("count", ("STT",), heading_en=("No.",), kind=Kind.INDEX),
    Column("held_on", ("Ngày đối thoại",), heading_en=("Dialogue",), kind=Kind.DAY),
    Column("number", ("Số",), heading_en=("Number",)),
    Column("topic", ("Lĩnh vực",), heading_en=("Field",)),
    Column("to", ("Chuyển đến",), heading_en=("Forwarded to",)),
    Column("due_on", ("Hạn trả lời",), heading_en=("Due",), kind=Kind.DAY),
    Column("ended_on", ("Ngày trả lời",), heading_en=("Answered",), kind=Kind.DAY),
    Column("status", ("Tình trạng",), heading_en=("Status",)),
)
_WORDS: Final = Column("words", ("Nội dung",), heading_en=("Opinion",))


def opinion_table(
    dialogues: Iterable[Dialogue],
    on: date,
    *,
    calendar: WorkCalendar | None = None,
    words: bool = False,
    locale: str = "vi",
) -> Table:
    """
    Return the opinions with their due days and where they stand (*sổ theo dõi ý kiến*).

    An answer that was given after the day ``on`` is not there yet, an opinion that came
    after it neither.  What people said stands in it only with ``words=True``; who said
    it never does.

    Raises:
        WrongTypeError: A value is of another type; a limit was set and there is no
            calendar.
        UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
    """
    require_locale(locale)
    require_instance(words, bool, "words", "yes-no")
    require_day(on, "on")
    rows: list[tuple[Cell, ...]] = []
    for held in require_dialogues(dialogues):
        for each in held.opinions:
            if each.received_on <= on:
                row = _row(each, on, calendar, locale)
                said = (each.words,) if words else ()
                rows.append((len(rows) + 1, held.held_on, *row, *said))
    return Table(
        "Ý kiến tại các cuộc đối thoại",
        title_en="Opinions at dialogues",
        columns=(*_COLUMNS, _WORDS) if words else _COLUMNS,
        rows=rows,
    )


def _row(
    opinion: Opinion, on: date, calendar: WorkCalendar | None, locale: str
) -> tuple[Cell, ...]:
    due, ended = opinion.due(calendar), opinion.ended_on
    return (
        opinion.number,
        opinion.topic,
        opinion.forwarded_to,
        due.on if due else None,
        ended if ended is not None and ended <= on else None,
        opinion.status(on, calendar).label(locale),
    )
