"""Deadlines as a table, one in each row."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from cqtt.checks import require_instance
from cqtt.errors import WrongTypeError
from cqtt.i18n import require_locale
from cqtt.petitions.deadline import Deadline
from cqtt.tables import Column, Table
from cqtt.tables.columns import Kind
from cqtt.workdays.calendar import require_day

_COLUMNS: Final = (
    Column("number", ("Số đơn",), heading_en=("Number",)),
    Column("kind", ("Loại đơn",), heading_en=("Kind",)),
    Column("step", ("Công việc",), heading_en=("Step",)),
    Column("begun_on", ("Tính từ ngày",), heading_en=("From",), kind=Kind.DAY),
    Column("time", ("Thời hạn",), heading_en=("Limit",)),
    Column("on", ("Ngày hết hạn",), heading_en=("Last day",), kind=Kind.DAY),
    Column("done_on", ("Ngày thực hiện",), heading_en=("Done on",), kind=Kind.DAY),
    Column("result", ("Kết quả",), heading_en=("Result",)),
    Column("citation", ("Căn cứ",), heading_en=("Law",)),
)


def _cited(deadline: Deadline, locale: str) -> str:
    """Return the law of the limit, and that of its extensions, each once."""
    found = [deadline.limit.citation, *(e.citation for e in deadline.extensions)]
    return "; ".join(each.text(locale) for each in dict.fromkeys(found))


def deadline_table(
    deadlines: Iterable[Deadline], locale: str = "vi", *, on: date | None = None
) -> Table:
    """
    Return deadlines as a table, one in each row (*bảng theo dõi thời hạn*).

    Args:
        deadlines: Those of one petition, or of many.

        locale: ``"vi"`` or ``"en"``.

        on: The day for which what is not done is told to be overdue; without it, it is
            told to be not done.

    Raises:
        UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
        WrongTypeError: One of them is none, or ``on`` is no day.
    """
    require_locale(locale)
    if on is not None:
        require_day(on, "on")
    if not isinstance(deadlines, Iterable):
        raise WrongTypeError("deadlines", type(deadlines).__name__, "deadlines")
    rows = []
    for each in deadlines:
        require_instance(each, Deadline, "deadlines", "deadlines")
        rows.append(
            (
                each.number,
                each.limit.kind.label(locale),
                each.step.label(locale),
                each.begun_on,
                each.time_text(locale),
                each.on,
                each.done_on,
                each.result_text(locale, on=on),
                _cited(each, locale),
            )
        )
    return Table(
        "Theo dõi thời hạn",
        columns=_COLUMNS,
        rows=rows,
        title_en="Deadlines",
    )
