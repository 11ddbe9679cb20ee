"""Counts of early, on time and late by the groups of a frame, and their rates."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

from attrs import field, frozen

from cqtt.errors import InvalidValueError, UnknownNameError
from cqtt.i18n import require_locale
from cqtt.interop.frames.judging import VALUES
from cqtt.rates import Rate
from cqtt.reports.formulas import (
    EARLY,
    LATE,
    ON_TIME_OF_ALL,
    ON_TIME_OF_FINISHED,
    SETTLED,
)
from cqtt.tables import Cell, Column, Kind, Table
from cqtt.text import nfc, sort_key

_FIELDS: Final = {
    ("early", False): "early",
    ("on-time", False): "on_time",
    ("late", False): "late",
    ("early", True): "running_in_time",
    ("on-time", True): "running_in_time",
    ("late", True): "running_late",
    (None, False): "not_known",
    (None, True): "not_known",
}
_PARTS: Final = (("", "%", "%"), (" counted", "Số", "No."), (" of", "Trên", "Of"))
_N: Final = Kind.NUMBER
_TOTAL: Final = {"vi": "Tổng cộng", "en": "Total"}
_NUMBERS: Final = {
    "early": ("Trước hạn", "Early"),
    "on_time": ("Đúng hạn", "On time"),
    "late": ("Quá hạn", "Late"),
    "running_in_time": ("Đang giải quyết, trong hạn", "Running, in time"),
    "running_late": ("Đang giải quyết, quá hạn", "Running, late"),
    "not_known": ("Chưa xác định", "Not known"),
}


@frozen(kw_only=True)
class Count:
    """
    How many rows of a group were early, on time and late (*số lượng theo nhóm*).

    ``group`` holds the values of the columns that make the group.  ``not_known`` are
    the rows whose timeliness is null; no rate counts them.

    >>> count = Count(group=("Hà Trung",), early=909, on_time=22, late=5)
    >>> for rate in count.rates():
    ...     print(rate.formula.name, rate.text("en"))
    on-time-of-finished 99.47 %
    on-time-of-all 99.47 %
    early 97.12 %
    late 0.53 %
    settled 100.00 %
    """

    group: tuple[Any, ...] = ()
    early: int = 0
    on_time: int = 0
    late: int = 0
    running_in_time: int = 0
    running_late: int = 0
    not_known: int = 0

    @property
    def settled(self) -> int:
        """Those that are finished, early or not."""
        return self.early + self.on_time + self.late

    @property
    def known(self) -> int:
        """All but those whose timeliness is not known."""
        return self.settled + self.running_in_time + self.running_late

    def rates(self) -> tuple[Rate, ...]:
        """Return every rate that the counts give; see ``cqtt.reports.formulas``."""
        in_time = self.early + self.on_time
        return (
            Rate(in_time, self.settled, ON_TIME_OF_FINISHED),
            Rate(in_time + self.running_in_time, self.known, ON_TIME_OF_ALL),
            Rate(self.early, self.settled, EARLY),
            Rate(self.late, self.settled, LATE),
            Rate(self.settled, self.known, SETTLED),
        )

    def explain(self, locale: str = "vi") -> str:
        """
        Return a line for each rate, and one for the rows that none of them counts.

        >>> print(Count(early=3, late=1, not_known=2).explain("en").splitlines()[-1])
        2 rows whose timeliness is not known are in no denominator
        """
        lines = [rate.explain(locale) for rate in self.rates()]
        if self.not_known:
            vi = f"{self.not_known} dòng chưa xác định không nằm trong mẫu số nào"
            word = "row" if self.not_known == 1 else "rows"
            verb = "is" if self.not_known == 1 else "are"
            en = f"{self.not_known} {word} whose timeliness is not known {verb} in no"
            lines.append(f"{en} denominator" if locale == "en" else vi)
        return "\n".join(lines)

    def __add__(self, other: "Count") -> "Count":
        """Add the counts of two groups; the sum has no group."""
        if not isinstance(other, Count):
            return NotImplemented
        return Count(
            **{name: getattr(self, name) + getattr(other, name) for name in _NUMBERS}
        )


@frozen
class Counts:
    """
    The counts of every group of a frame (*số lượng theo các nhóm*).

    ``by`` are the columns that make the groups; ``rows`` are in alphabetical order,
    groups without a name last.  Batches are added up with ``+``.
    """

    by: tuple[str, ...]
    rows: tuple[Count, ...] = field(repr=False)

    def of(self, *group: Any) -> Count:
        """
        Return the counts of one group.

        Raises:
            InvalidValueError: Not one value came for each column of ``by``.
            UnknownNameError: There is no such group.
        """
        if len(group) != len(self.by):
            raise InvalidValueError("group", len(group), "group-of-counts")
        asked = tuple(map(_label, group))
        for row in self.rows:
            if row.group == asked:
                return row
        groups = "[row.group for row in counts.rows]"
        raise UnknownNameError(groups, "a group without rows", ())

    @property
    def total(self) -> Count:
        """The counts of all groups together."""
        return sum(self.rows, Count())

    def __add__(self, other: "Counts") -> "Counts":
        """Add the counts of two frames, group by group."""
        if not isinstance(other, Counts):
            return NotImplemented
        if other.by != self.by:
            raise InvalidValueError("by", other.by, "same-groups")
        return counts_of(self.by, (*self.rows, *other.rows))

    def table(self, locale: str = "vi") -> Table:
        """Return the counts as a table; the last row is the total."""
        columns = [
            Column(name, (vi,), heading_en=(en,), kind=Kind.NUMBER)
            for name, (vi, en) in _NUMBERS.items()
        ]
        titles = "Tình hình giải quyết", "What was settled"
        return self._table(titles, columns, _numbers, locale)

    def rate_table(self, locale: str = "vi") -> Table:
        """
        Return the rates of every group as a table, each in percent with its counts.

        The last column is the number of rows that are in no denominator.

        >>> rows = (Count(group=("A",), early=1, late=1), Count(group=("B",), early=1))
        >>> counts_of(("xã",), rows).rate_table("en").rows[0][:4]
        ('A', Decimal('50.00'), 1, 2)
        """
        columns = []
        for rate in Count().rates():
            name, vi, en = rate.formula.name, *map(rate.formula.label, ("vi", "en"))
            columns += [
                Column(f"{name}{part}", (vi, above), heading_en=(en, en_above), kind=_N)
                for part, above, en_above in _PARTS
            ]
        left_out = "Chưa xác định, ngoài mọi mẫu số", "Not known, in no denominator"
        columns.append(
            Column("not_known", left_out[:1], heading_en=left_out[1:], kind=_N)
        )
        titles = "Tỷ lệ giải quyết", "Rates of what was settled"
        return self._table(titles, columns, _shares, locale)

    def _table(
        self,
        titles: tuple[str, str],
        columns: Iterable[Column],
        cells: Callable[[Count], Sequence[Cell]],
        locale: str,
    ) -> Table:
        by = [Column(f"by {at}", (nfc(name),)) for at, name in enumerate(self.by)]
        rows = [(*row.group, *cells(row)) for row in self.rows]
        if self.by:
            total = _TOTAL[require_locale(locale)]
            blanks = [None] * (len(self.by) - 1)
            rows.append((total, *blanks, *cells(self.total)))
        return Table(
            titles[0],
            title_en=titles[1],
            columns=(*by, *columns),
            rows=rows,
            emphasised={len(rows) - 1} if self.by else (),
        )

    def text(self, locale: str = "vi") -> str:
        """Return the table as plain text."""
        return self.table(locale).text(locale)

    def _repr_html_(self) -> str:
        return self.table().html("vi")


def counts_of(by: tuple[str, ...], rows: Iterable[Count]) -> Counts:
    """Return the sums of rows of the same group, in order."""
    sums: dict[tuple[Any, ...], Count] = {}
    for row in rows:
        group = tuple(map(_label, row.group))
        there = sums.get(group, Count()) + row
        sums[group] = Count(group=group, **_named(there))
    return Counts(by, tuple(sums[group] for group in sorted(sums, key=_order)))


def count_of(
    group: tuple[Any, ...], judged: Any, rows: int, *, is_running: bool
) -> Count:
    """
    Return rows of a group that were judged the same.

    Raises:
        InvalidValueError: ``judged`` is no value of ``Timeliness`` and not ``None``.
    """
    if judged not in (None, *VALUES):
        raise InvalidValueError("timeliness", type(judged).__name__, "judged-texts")
    return Count(group=group, **{_FIELDS[judged, is_running]: rows})


def _named(count: Count) -> Mapping[str, int]:
    return {name: getattr(count, name) for name in _NUMBERS}


def _shares(count: Count) -> tuple[Cell, ...]:
    cells = (
        cell
        for each in count.rates()
        for cell in (each.percent, each.numerator, each.denominator)
    )
    return (*cells, count.not_known)


def _numbers(count: Count) -> tuple[int, ...]:
    return tuple(_named(count).values())


def _label(value: Any) -> Any:
    return nfc(value) if isinstance(value, str) else value


def _order(group: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(
        (value is None, type(value).__name__, _sortable(value)) for value in group
    )


def _sortable(value: Any) -> Any:
    if isinstance(value, str):
        return sort_key(value)
    return str(value) if value is None else value
