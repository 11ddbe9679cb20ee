"""
Limits that stand in columns of a lazy frame: quantities, kinds and texts.

*Thời hạn theo từng dòng.*  Kinds and texts are known after one query for their
distinct values, which are few; each gets the number of its group, and a small table
that names the group and the quantity is joined.
"""

from typing import Any, Final

from attrs import frozen

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.interop.frames.asking import DueDates
from cqtt.interop.frames.lazy_rows import LazyRows
from cqtt.interop.frames.row_limits import Group, RowLimits, row_limits
from cqtt.interop.frames.tables import Column
from cqtt.interop.vectors.kernels import NULL
from cqtt.interop.vectors.limits import QUARTERS
from cqtt.time_limits.kinds import IN_QUARTERS

_MOST: Final = 7000 * 366 * 24
"""Hours of 7000 years, more units than any limit has."""


@frozen(eq=False)
class LazyLimits:
    """
    The groups of the rows, and the columns on the side that tell them.

    A group is a kind of limit, or one limit within the day.  ``number`` says which
    group a row is of and is ``None`` where there is one for all; ``quarters`` is four
    times the quantity, null where a row has no limit; the expression ``unread`` is true
    where it should have one.
    """

    groups: tuple[Group, ...]
    number: str | None
    quarters: str
    unread: Any


def limits_of(rows: LazyRows, asked: DueDates) -> LazyLimits:
    """
    Read the columns of limits.

    Raises:
        WrongTypeError: A column holds neither texts nor numbers, as it should.
        InvalidValueError: A kind is none that is known; the column of limits holds
            numbers and no kind is named.
    """
    column = asked.column or ""
    if asked.kind is not None:
        quarters = rows.put(_quarters(rows, column, _step(asked.kind)))
        unread = _unread(rows, column, quarters)
        return LazyLimits((asked.kind,), None, quarters, unread)
    if asked.kind_column is not None:
        return _of_kinds(rows, asked, column, asked.kind_column)
    return _of_texts(rows, asked, column)


def _step(group: Group) -> int:
    """Return of how many quarters the quantities of a group are multiples."""
    return 1 if group in IN_QUARTERS else QUARTERS


def _quarters(rows: LazyRows, column: str, step: Any) -> Any:
    """Return four times each quantity where it is a multiple of a step, else null."""
    import narwhals.stable.v2 as nw

    dtype = rows.schema[column]
    if rows.holds_nothing(column):
        return nw.lit(None).cast(nw.Int64())
    if not dtype.is_numeric():
        raise WrongTypeError(column, str(dtype), "column-of-quantities")
    number = nw.col(column)
    if dtype.is_integer():
        four = _within(number).cast(nw.Int64()) * QUARTERS
    else:
        four = _within(number.cast(nw.Float64())) * QUARTERS
    return nw.when((four > 0) & (four % step == 0)).then(four).cast(nw.Int64())


def _within(number: Any) -> Any:
    """Return numbers that a limit may have; the others may be too great to cast."""
    import narwhals.stable.v2 as nw

    return nw.when(number.is_between(0, _MOST)).then(number)


def _unread(rows: LazyRows, column: str, quarters: str) -> Any:
    import narwhals.stable.v2 as nw

    given = ~nw.col(column).is_null()
    if rows.schema[column].is_float():
        given &= ~nw.col(column).is_nan()
    return given & nw.col(quarters).is_null()


def _of_kinds(
    rows: LazyRows, asked: DueDates, column: str, kind_column: str
) -> LazyLimits:
    import narwhals.stable.v2 as nw

    text, found = _distinct(rows, kind_column, "kinds-of-column")
    read = row_limits(found.with_columns(nw.lit(1).alias(column)), asked)
    steps = [0 if at < 0 else _step(read.groups[at]) for at in read.group.tolist()]
    names = rows.join(
        {
            "text": Column("text", found[kind_column].to_list()),
            "number": Column("whole", read.group.tolist()),
            "step": Column("whole", steps),
        },
        {text: "text"},
    )
    quarters = rows.put(_quarters(rows, column, nw.col(names["step"])))
    unread = (nw.col(names["number"]) >= 0) & _unread(rows, column, quarters)
    return LazyLimits(read.groups, names["number"], quarters, unread)


def _of_texts(rows: LazyRows, asked: DueDates, column: str) -> LazyLimits:
    import narwhals.stable.v2 as nw

    if rows.schema[column].is_numeric():
        raise InvalidValueError("kind", None, "kind-of-quantities")
    text, found = _distinct(rows, column, "column-of-limits")
    read = row_limits(found, asked)
    names = rows.join(
        {
            "text": Column("text", found[column].to_list()),
            "number": Column("whole", read.group.tolist()),
            "quarters": Column("whole", _or_none(read)),
            "unread": Column("whole", read.unread.astype(int).tolist()),
        },
        {text: "text"},
    )
    unread = nw.col(names["unread"]) == 1
    return LazyLimits(read.groups, names["number"], names["quarters"], unread)


def _or_none(read: RowLimits) -> list[int | None]:
    return [None if each == NULL else each for each in read.quarters.tolist()]


def _distinct(rows: LazyRows, column: str, slug: str) -> tuple[str, Any]:
    """
    Return the name of a column of texts on the side, and its distinct ones.

    These are an eager frame with that one column, by its own name, and without nulls.
    """
    import narwhals.stable.v2 as nw

    dtype = rows.schema[column]
    is_text = dtype in (nw.String, nw.Categorical, nw.Enum)
    if not is_text and not rows.holds_nothing(column):
        raise WrongTypeError(column, str(dtype), slug)
    text = nw.col(column).cast(nw.String())
    found = rows.frame.select(text).unique().drop_nulls().collect()
    return rows.put(text), found.sort(column)
