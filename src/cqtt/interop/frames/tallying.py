"""Counts by groups, and the rows that have no answer."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from attrs import field, frozen

from cqtt.checks import told
from cqtt.counting_rules import CountingRules
from cqtt.errors import WrongTypeError
from cqtt.i18n import require_locale
from cqtt.interop.frames import eager
from cqtt.interop.frames.asking import ask_due_dates
from cqtt.interop.frames.checking import require_columns, require_name
from cqtt.interop.frames.counts_of import Count, Counts, count_of, counts_of
from cqtt.interop.frames.opening import is_lazy, narwhals, opened_frame
from cqtt.interop.vectors.limits import Kind
from cqtt.offices import Office
from cqtt.satisfaction.matching import is_missing
from cqtt.time_limits import TimeLimit
from cqtt.workdays import WorkCalendar

_SHOWN: Final = 10
_WORDS: Final = (
    {"vi": "ngoài lịch làm việc", "en": "beyond the calendar"},
    {"vi": "không đọc được thời hạn", "en": "limit not read"},
)


def counts(
    frame: Any,
    *,
    by: str | Sequence[str] = (),
    timeliness: str = "timeliness",
    finished: str | None = None,
) -> Counts:
    """
    Count early, on time and late by groups (*tổng hợp theo nhóm*).

    A lazy frame is counted where its data are, a reader of batches is read to its end.

    Args:
        frame: As for ``due_dates``.

        by: The columns that make the groups; none for one group of all.

        timeliness: The column that ``timeliness()`` made.

        finished: The column that is null for what still runs, which is then counted
            apart; without it everything counts as settled.

    Raises:
        MissingExtraError: narwhals or numpy is not installed.
        WrongTypeError: It is no data frame; a name is no text; a column holds lists.
        UnknownNameError: There is no such column.
        InvalidValueError: ``timeliness`` holds other than its three values and null.

    >>> import polars as pl
    >>> frame = pl.DataFrame({"xã": ["A", "A", "B"],
    ...                       "timeliness": ["early", "late", "on-time"]})
    >>> found = counts(frame, by="xã")
    >>> found.of("A").early, found.of("A").late
    (1, 1)
    >>> on_time = found.total.rates()[0]
    >>> on_time.formula.name, on_time.text("en")
    ('on-time-of-finished', '66.67 %')
    """
    if not isinstance(by, Iterable):
        raise WrongTypeError("by", told(by), "name-of-column")
    names = (by,) if isinstance(by, str) else tuple(by)
    for name in names:
        require_name(name, "by")
    ends = () if finished is None else (require_name(finished, "finished"),)
    opened, there = opened_frame(frame)
    require_columns(there, (*names, timeliness, *ends), ())
    rows = _grouped(opened, (*names, timeliness), ends)
    return counts_of(names, _counted(rows))


def _grouped(
    opened: Any, columns: tuple[str, ...], ends: tuple[str, ...]
) -> Iterator[tuple[Any, ...]]:
    """Yield the values of the columns, whether it runs, and how many rows are so."""
    nw = narwhals()
    schema = opened.collect_schema()
    for name in columns:
        if schema[name].is_nested():
            raise WrongTypeError(name, str(schema[name]), "one-value-a-row")
    chosen = {
        f"key {at}": nw.col(name).cast(nw.String())
        if schema[name] in (nw.Categorical, nw.Enum)
        else nw.col(name)
        for at, name in enumerate(columns)
    }
    chosen["running"] = nw.col(ends[0]).is_null() if ends else nw.lit(value=False)
    groups = opened.select(**chosen).group_by(*chosen, drop_null_keys=False)
    found = groups.agg(nw.len().alias("rows"))
    rows: Iterator[tuple[Any, ...]] = (
        found.collect() if is_lazy(found) else found
    ).iter_rows()
    return rows


def _counted(rows: Iterator[tuple[Any, ...]]) -> Iterator[Count]:
    for *group, judged, is_running, number in rows:
        yield count_of(
            tuple(None if is_missing(each) else each for each in group),
            None if is_missing(judged) else judged,
            int(number),
            is_running=bool(is_running),
        )


@frozen(kw_only=True)
class Unanswered:
    """
    The rows of a frame for which there is no due day (*các dòng không tính được*).

    ``rows`` is how many there are in all; the others are positions from 0, in order:
    ``beyond`` of rows whose receipt or due day is beyond the calendar, ``unread`` of
    those whose limit cannot be read.  Nulls have no answer either, and are not here.
    """

    rows: int
    beyond: tuple[int, ...] = field(repr=False)
    unread: tuple[int, ...] = field(repr=False)

    @property
    def are_none(self) -> bool:
        """Whether every row has an answer."""
        return not self.beyond and not self.unread

    def text(self, locale: str = "vi") -> str:
        """
        Return one line for each kind of rows, with the first of their positions.

        Raises:
            UnknownLocaleError: Another language.
        """
        lines = [
            _told(positions, words[require_locale(locale)], self.rows, locale)
            for positions, words in zip((self.beyond, self.unread), _WORDS, strict=True)
        ]
        return "\n".join(lines)


def beyond(
    frame: Any,
    *,
    received: str,
    limit: TimeLimit | str,
    kind: Kind | str | None = None,
    calendar: WorkCalendar | None = None,
    office: Office | None = None,
    rules: CountingRules | None = None,
) -> Unanswered:
    """
    Tell which rows have no due day though nothing in them is null.

    *Các dòng ngoài lịch làm việc.*  The arguments are those of ``due_dates``.  A lazy
    frame has no positions: collect it, or keep the rows of ``due_dates`` with
    ``beyond="null"`` whose due day is null.

    Raises:
        As ``due_dates``; WrongTypeError also for a lazy frame.

    >>> import polars as pl
    >>> from datetime import date
    >>> from cqtt import state_calendar
    >>> days = [date(2026, 1, 5), date(1999, 1, 4), date(2026, 1, 5)]
    >>> frame = pl.DataFrame({"day": days, "limit": ["3 ngày", "3 ngày", "sớm"]})
    >>> found = beyond(frame, received="day", limit="limit", calendar=state_calendar())
    >>> found.beyond, found.unread
    ((1,), (2,))
    >>> print(found.text("en"))
    beyond the calendar: 1 of 3 rows, at 1
    limit not read: 1 of 3 rows, at 2
    """
    asked = ask_due_dates(
        received=received,
        limit=limit,
        kind=kind,
        calendar=calendar,
        office=office,
        rules=rules,
        name="due_on",
        at_name="due_at",
        beyond="null",
    )
    opened, there = opened_frame(frame)
    require_columns(there, asked.read, ())
    if is_lazy(opened):
        raise WrongTypeError("frame", type(frame).__name__, "eager-frame")
    _, unread, outside = eager.ends_of(opened, asked)
    return Unanswered(
        rows=len(opened),
        beyond=tuple(outside.tolist()),
        unread=tuple(unread.tolist()),
    )


def _told(positions: tuple[int, ...], what: str, of: int, locale: str) -> str:
    shown = ", ".join(map(str, positions[:_SHOWN]))
    more = ", …" if len(positions) > _SHOWN else ""
    if locale == "en":
        where = f", at {shown}{more}" if positions else ""
        return f"{what}: {len(positions)} of {of} rows{where}"
    where = f", vị trí {shown}{more}" if positions else ""
    return f"{what}: {len(positions)} trên {of} dòng{where}"
