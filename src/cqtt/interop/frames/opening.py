"""
Any data frame opened through narwhals, and given back as what it was.

A record batch of Arrow is a table of one batch; a reader of batches is answered batch
by batch as it is read.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar

from cqtt.errors import InvalidValueError, MissingExtraError, WrongTypeError
from cqtt.interop.frames.checking import require_columns
from cqtt.interop.vectors.kernels import numpy
from cqtt.interop.vectors.rows import Rows

Answer = TypeVar("Answer")


class Asked(Protocol):
    """A question: which columns it reads, and which it makes."""

    @property
    def read(self) -> tuple[str, ...]:
        """The columns that are read."""

    @property
    def new(self) -> tuple[str, ...]:
        """The columns that are made."""


Question = TypeVar("Question", bound=Asked)


def answered(
    frame: Any,
    asked: Question,
    eager: Callable[[Any, Question], Iterable[Any]],
    lazy: Callable[[Any, Question], Any],
) -> Any:
    """
    Return a frame of the same kind with the columns that a question asks for.

    ``eager`` gives the new columns of an eager frame of narwhals, ``lazy`` the whole of
    a lazy one.

    Raises:
        MissingExtraError: narwhals or numpy is not installed.
        WrongTypeError: It is no data frame.
        UnknownNameError, InvalidValueError: As ``require_columns``.
    """
    if _is_arrow(frame, "RecordBatchReader"):
        return _reader_like(frame, lambda batch: answered(batch, asked, eager, lazy))
    opened, names = opened_frame(frame)
    require_columns(names, asked.read, asked.new)
    if is_lazy(opened):
        return lazy(opened, asked).to_native()
    made = opened.with_columns(*eager(opened, asked)).to_native()
    return _batch_like(frame, made) if _is_arrow(frame, "RecordBatch") else made


def opened_frame(frame: Any) -> tuple[Any, list[str]]:
    """
    Return a frame of narwhals, eager or lazy, and the names of its columns.

    Raises:
        MissingExtraError: narwhals or numpy is not installed.
        WrongTypeError: It is no data frame.
        InvalidValueError: Two columns have one name.
    """
    nw = narwhals()
    numpy()
    try:
        if _is_arrow(frame, "RecordBatch", "RecordBatchReader"):
            opened = nw.from_arrow(frame, backend="pyarrow")
        else:
            opened = nw.from_native(frame)
        return opened, opened.collect_schema().names()
    except nw.exceptions.DuplicateError:
        raise InvalidValueError("columns", "a name twice", "column-once") from None
    except TypeError:
        raise WrongTypeError("frame", type(frame).__name__, "frame-to-answer") from None


def narwhals() -> Any:
    """
    Return narwhals.

    Raises:
        MissingExtraError: It is not installed.
    """
    try:
        import narwhals.stable.v2 as nw
    except ImportError:
        raise MissingExtraError("narwhals", "frames") from None
    return nw


def is_lazy(opened: Any) -> bool:
    """Tell whether a frame of narwhals is a lazy one."""
    return isinstance(opened, narwhals().LazyFrame)


def _is_arrow(frame: Any, *names: str) -> bool:
    kind = type(frame)
    return kind.__name__ in names and kind.__module__.startswith("pyarrow.")


def _batch_like(batch: Any, table: Any) -> Any:
    columns = [column.combine_chunks() for column in table.columns]
    return type(batch).from_arrays(columns, schema=table.schema)


def _reader_like(reader: Any, answer: Callable[[Any], Any]) -> Any:
    schema = answer(reader.schema.empty_table()).schema

    def batches() -> Iterator[Any]:
        begun = 0
        for batch in reader:
            with _counting_from(begun):
                answered_batch = answer(batch)
            begun += len(batch)
            yield answered_batch

    return type(reader).from_batches(schema, batches())


@contextmanager
def _counting_from(begun: int) -> Iterator[None]:
    """Tell in errors where rows stand among all that were read."""
    try:
        yield
    except (InvalidValueError, WrongTypeError) as error:
        if not isinstance(error.got, Rows):
            raise
        rows, kind = error.got.after(begun), type(error)
        raise kind(error.field, rows, error.expected, rows.told_vi()) from None
