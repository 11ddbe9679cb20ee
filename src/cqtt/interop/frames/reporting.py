"""Form 06 from the columns of a frame."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from cqtt.agencies import Agency
from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError
from cqtt.interop.frames.asking import Reported
from cqtt.interop.frames.checking import require_columns, require_name
from cqtt.interop.frames.dossier_rows import Counted, counted_rows
from cqtt.interop.frames.opening import is_lazy, opened_frame
from cqtt.reports import Form06
from cqtt.reports.figures import Figures
from cqtt.reports.from_registers import NO_FIELD, form_of_rows
from cqtt.satisfaction.matching import is_missing
from cqtt.text import nfc
from cqtt.workdays import require_day

_PARTS: Final = ("carried_over", "received_direct", "received_online")
_RESULTS: Final = ("early", "on_time", "late", "running_in_time", "running_late")


def form_06(
    frame: Any,
    *,
    received: str,
    due: str,
    finished: str,
    online: str,
    first: date,
    last: date,
    agency: Agency,
    label: str | None = None,
    due_at: str | None = None,
    waiting_since: str | None = None,
    **more: Any,
) -> Form06:
    """
    Return Form 06 of a period from a frame with a row for each dossier.

    *Biểu số 06 từ bảng dữ liệu.*  The form that ``cqtt.reports.form_06`` makes of the
    same dossiers: one received before the period and not finished before it is carried
    over; one finished in the period is settled and judged by its end; the others run
    and are judged by the end of the period.  Where the limit stands still, as one waits
    for the citizen, it is judged by the request instead.

    Args:
        frame: As for ``due_dates``; rows of other periods are left out.

        received: The days or moments of receipt; null rows were not received.

        due: The due days, as they were at the end of the period.

        finished: The days or moments at which the handling ended; null for what runs.

        online: Whether it came online: true and false, or the values of
            ``ChannelKind``.

        first: First day of the period.

        last: Last day of the period.

        agency: Who reports.

        label: The column that makes the rows of the form, such as the field of work;
            without it there is one row.

        due_at: The due moments, null where the limit ends with its day.

        waiting_since: The days or moments of the request since which the limit stands
            still, null where it does not.

        more: Other fields of ``Form06``: layout, superior, place, signers.

    Raises:
        MissingExtraError: narwhals or numpy is not installed.
        UnknownNameError: There is no such column.
        WrongTypeError: It is no data frame; a column holds something else.
        InvalidValueError: The period ends before it starts; rows of the period have no
            due day, or their channel is not known.

    >>> import polars as pl
    >>> day = date(2026, 3, 2)
    >>> frame = pl.DataFrame({
    ...     "received": [day, day], "due": [date(2026, 3, 9)] * 2,
    ...     "finished": [date(2026, 3, 5), None], "online": [True, False],
    ... })
    >>> form = form_06(frame, received="received", due="due", finished="finished",
    ...                online="online", first=date(2026, 3, 1),
    ...                last=date(2026, 3, 31), agency=Agency("UBND xã Hà Trung"))
    >>> form.total.early, form.total.running_late
    (1, 1)
    """
    asked = Reported(
        received=require_name(received, "received"),
        due=require_name(due, "due"),
        finished=require_name(finished, "finished"),
        online=require_name(online, "online"),
        label=_optional(label, "label"),
        due_at=_optional(due_at, "due_at"),
        waiting_since=_optional(waiting_since, "waiting_since"),
        first=require_day(first, "first"),
        last=require_day(last, "last"),
    )
    if last < first:
        raise InvalidValueError("last", last, "interval")
    require_instance(agency, Agency, "agency", "agency")
    opened, there = opened_frame(frame)
    require_columns(there, asked.read, ())
    if is_lazy(opened):
        from cqtt.interop.frames.lazy_reporting import counted_rows_lazily

        rows = counted_rows_lazily(opened, asked)
    else:
        rows = counted_rows(opened, asked)
    figures = _figures_by_label(rows)
    return form_of_rows(figures, first=first, last=last, agency=agency, **more)


def _optional(name: str | None, argument: str) -> str | None:
    return None if name is None else require_name(name, argument)


def _figures_by_label(rows: Iterable[Counted]) -> Mapping[str, Figures]:
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for label, part, result, number in rows:
        name = NO_FIELD if is_missing(label) else nfc(str(label))
        counts = counted[name.strip() or NO_FIELD]
        counts.update({_PARTS[part]: number, _RESULTS[result]: number})
    return {
        label: Figures(**{name: counts[name] for name in (*_PARTS, *_RESULTS)})
        for label, counts in counted.items()
    }
