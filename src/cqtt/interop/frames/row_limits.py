"""
The limits of the rows of a frame: quantities, kinds and texts as numbers.

A column is told apart into its distinct values first, and each is read once.  A row
whose limit cannot be read has none, which is not the same as a null.
"""

from decimal import Decimal
from typing import Any, Final, TypeAlias

from attrs import field, frozen

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.interop.ballots.coded import Coded, coded_column
from cqtt.interop.frames.asking import KINDS, DueDates
from cqtt.interop.frames.columns import is_of_objects, narwhals
from cqtt.interop.vectors.kernels import NULL, numpy
from cqtt.interop.vectors.limits import QUARTERS, Ends, Kind, LimitTables
from cqtt.interop.vectors.rows import rows_at
from cqtt.interop.vectors.times import Times
from cqtt.satisfaction.matching import is_missing
from cqtt.text import nfc
from cqtt.time_limits import (
    SameDay,
    TimeLimit,
    Unstated,
    WorkingDays,
    parse_time_limit,
)
from cqtt.time_limits.kinds import IN_QUARTERS

Group: TypeAlias = Kind | SameDay
_MOST: Final = 1 << 32
_NO_LIMIT: Final = -1
_NO_KIND: Final = -2


@frozen(eq=False)
class RowLimits:
    """
    Which group each row is of, and four times its quantity.

    ``codes`` says for each row which of the distinct limits it has; the other arrays
    tell of each of those.  A group is a kind of limit, or one limit within the day;
    its number is -1 and four times the quantity is ``NULL`` where there is no limit;
    ``unread_of`` tells that there should be one.
    """

    groups: tuple[Group, ...]
    codes: Any = field(repr=False)
    group_of: Any = field(repr=False)
    quarters_of: Any = field(repr=False)
    unread_of: Any = field(repr=False)

    @property
    def group(self) -> Any:
        """The number of the group of each row."""
        return self._each(self.group_of)

    @property
    def quarters(self) -> Any:
        """Four times the quantity of each row."""
        return self._each(self.quarters_of)

    @property
    def unread(self) -> Any:
        """Whether each row has no limit though it should have one."""
        return self._each(self.unread_of)

    def _each(self, of: Any) -> Any:
        return of.take(self.codes, mode="clip") if of.size else of

    def ends(self, tables: LimitTables, received: Times) -> Ends:
        """Return the end of each row, ``NULL`` where it has no limit."""
        if len(self.groups) == 1 and not isinstance(self.groups[0], SameDay):
            return self._ends_of_one_kind(self.groups[0], tables, received)
        np = numpy()
        on, at = np.full(received.size, NULL), np.full(received.size, NULL)
        group, quarters = self.group, self.quarters
        for number, each in enumerate(self.groups):
            rows = np.flatnonzero(group == number)
            part = received.rows(rows)
            if isinstance(each, SameDay):
                ends = tables.due(each, part)
            else:
                ends = tables.each(each, quarters[rows], part)
            on[rows] = ends.on
            if ends.at is not None:
                at[rows] = ends.at
        return Ends(on, at)

    def _ends_of_one_kind(
        self, kind: Kind, tables: LimitTables, received: Times
    ) -> Ends:
        if kind is not WorkingDays or not tables.rules.counts_plain_days:
            return tables.each(kind, self.quarters, received)
        # By far the most frequent: whole days are told of each distinct limit.
        whole = -(-self.quarters_of // QUARTERS)
        whole[self.quarters_of == NULL] = NULL
        np = numpy()
        # Codes of whole numbers are those numbers, unless there are nulls; 0 stands for
        # no limit, and of a zero the kernel makes a null.
        own = np.arange(whole.size)
        own[:1] = NULL
        plain = self.codes.dtype.kind == "i" and np.array_equal(whole, own)
        steps = self.codes if plain else self._each(whole)
        return Ends(tables.days.add_each(received.days(), steps))


def row_limits(frame: Any, asked: DueDates) -> RowLimits:
    """
    Read the columns of limits of an eager frame.

    Raises:
        WrongTypeError: A column holds neither texts nor numbers, as it should.
        InvalidValueError: A kind is none that is known; the column of limits holds
            numbers and no kind is named.
    """
    column = asked.column or ""
    limits = coded(frame[column])
    if asked.kind is None and asked.kind_column is None:
        return _of_texts(limits, column)
    quarters, unread = _quarters(limits, column)
    if asked.kind is not None:
        group = numpy().zeros(quarters.size, "int64")
        return _checked((asked.kind,), limits.codes, group, quarters, unread)
    kinds = coded(frame[asked.kind_column])
    groups, group = _kinds(kinds, asked.kind_column or "")
    return _crossed(groups, (kinds.codes, group), (limits.codes, quarters, unread))


def coded(series: Any) -> Coded:
    """Return a column of a frame of narwhals as codes of its distinct values."""
    nw = narwhals()
    if series.dtype.is_float():
        return _of_floats(series)
    if series.dtype in (nw.Int128, nw.UInt128):  # which numpy has not
        found = None
    elif series.dtype == nw.String and _can_be_categories(series):
        found = coded_column(series.cast(nw.Categorical()))
    else:
        found = coded_column(series)
    return _one_by_one(series) if found is None else found


def _can_be_categories(series: Any) -> bool:
    """Tell whether texts can be numbered by their engine; Arrow cannot from views."""
    if series.implementation.is_pyarrow():
        return str(series.to_native().type) != "string_view"
    return not is_of_objects(series)


def _of_floats(series: Any) -> Coded:
    np, nw = numpy(), narwhals()
    values = series.cast(nw.Float64()).fill_null(float("nan")).to_numpy()
    labels, codes = np.unique(values, return_inverse=True)
    return Coded(codes, labels.tolist())


def _one_by_one(series: Any) -> Coded:
    known: dict[Any, int] = {}
    labels = values = series.to_list()
    if is_of_objects(series):  # True is 1 to a dict
        values = list(zip(map(type, labels), labels, strict=True))
    try:
        codes = [known.setdefault(value, len(known)) for value in values]
    except TypeError:
        raise WrongTypeError(series.name, "list", "one-value-a-row") from None
    distinct = dict(zip(codes, labels, strict=True))
    return Coded(numpy().array(codes, "intp"), [*distinct.values()])


def _quarters(of: Coded, column: str) -> tuple[Any, Any]:
    """Return four times each distinct quantity, and which should be one."""
    np = numpy()
    quarters = [_quarter(each, column) for each in of.labels]
    unread = [
        quarter is None and not is_missing(each)
        for quarter, each in zip(quarters, of.labels, strict=True)
    ]
    known = [NULL if each is None else each for each in quarters]
    return np.array(known, "int64"), np.array(unread, bool)


def _quarter(value: Any, column: str) -> int | None:
    """Return four times a number above zero in steps of a quarter, else ``None``."""
    if is_missing(value):
        return None
    is_number = hasattr(value, "__index__") or isinstance(value, float | Decimal)
    if isinstance(value, bool) or not is_number:
        raise WrongTypeError(column, type(value).__name__, "column-of-quantities")
    quarters = value * QUARTERS
    if not 0 < quarters < _MOST or quarters != int(quarters):
        return None
    return int(quarters)


def _kinds(of: Coded, column: str) -> tuple[tuple[Group, ...], Any]:
    """
    Return the kinds that there are, and which one each label names.

    Raises:
        InvalidValueError: A row, not only a category, names none.
    """
    np = numpy()
    named = [_kind(each) for each in of.labels]
    groups = tuple(dict.fromkeys(kind for kind in named if kind is not None))
    numbers = [
        groups.index(kind) if kind else _NO_LIMIT if is_missing(label) else _NO_KIND
        for kind, label in zip(named, of.labels, strict=True)
    ]
    group = np.array(numbers, "int64")
    if (wrong := group == _NO_KIND).any():
        group[wrong] = _NO_LIMIT
        positions = np.flatnonzero(wrong[of.codes])
        if positions.size:
            rows = rows_at(positions, of.codes.size)
            raise InvalidValueError(column, rows, "kinds-of-column", rows.told_vi())
    return groups, group


def _kind(value: Any) -> Kind | None:
    name = " ".join(nfc(value).split()) if isinstance(value, str) else ""
    return KINDS.get(name) or KINDS.get(name.lower())


def _crossed(
    groups: tuple[Group, ...], kinds: tuple[Any, Any], limits: tuple[Any, Any, Any]
) -> RowLimits:
    """Make a distinct limit of every quantity with every kind."""
    np = numpy()
    kind_codes, group = kinds
    codes, quarters, unread = limits
    both = kind_codes.astype("int64") * quarters.size + codes.astype("int64")
    return _checked(
        groups,
        both,
        np.repeat(group, quarters.size),
        np.tile(quarters, group.size),
        np.tile(unread, group.size),
    )


def _checked(
    groups: tuple[Group, ...], codes: Any, group: Any, quarters: Any, unread: Any
) -> RowLimits:
    """Take the limit from what has no kind, or splits a unit that is whole."""
    np = numpy()
    splits = np.array([kind in IN_QUARTERS for kind in groups] + [True])[group]
    odd = ~splits & (quarters % QUARTERS != 0) & (quarters != NULL)
    has_kind = group >= 0
    known = np.where(odd | ~has_kind, NULL, quarters)
    return RowLimits(groups, codes, group, known, (unread | odd) & has_kind)


def _of_texts(of: Coded, column: str) -> RowLimits:
    np = numpy()
    limits = [_limit(each, column) for each in of.labels]
    named = [_group_of(each) for each in limits]
    groups = tuple(dict.fromkeys(each for each in named if each is not None))
    numbers = [_NO_LIMIT if each is None else groups.index(each) for each in named]
    quarters = [_quarters_of(each) for each in limits]
    unread = [isinstance(each, Unstated) for each in limits]
    return RowLimits(
        groups,
        of.codes,
        np.array(numbers, "int64"),
        np.array(quarters, "int64"),
        np.array(unread, bool),
    )


def _limit(value: Any, column: str) -> TimeLimit | None:
    """Read a text; ``None`` of what is empty."""
    if is_missing(value):
        return None
    if isinstance(value, str):
        return parse_time_limit(nfc(value)) if value.strip() else None
    if isinstance(value, int | float | Decimal):
        raise InvalidValueError("kind", None, "kind-of-quantities")
    raise WrongTypeError(column, type(value).__name__, "column-of-limits")


def _group_of(limit: TimeLimit | None) -> Group | None:
    if limit is None or isinstance(limit, Unstated):
        return None
    return limit if isinstance(limit, SameDay) else type(limit)


def _quarters_of(limit: TimeLimit | None) -> int:
    """Return four times a limit's quantity, one day for a limit within the day."""
    if limit is None or isinstance(limit, Unstated):
        return NULL
    return QUARTERS if isinstance(limit, SameDay) else int(limit.quantity * QUARTERS)
