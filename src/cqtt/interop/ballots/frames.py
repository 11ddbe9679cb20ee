"""
Ballots in data frames of pandas, polars and pyarrow, through narwhals.

*Đọc phiếu từ bảng dữ liệu.*  Needs the extra ``frames``, as in
``pip install "cqtt[frames]"``.
Columns of categories or of small whole numbers are counted as codes; the others by the
frame's own group-by, which a lazy frame runs where its data are.
"""

from collections import Counter
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import repeat
from math import prod
from typing import Any, Final

from cqtt.errors import (
    CqttError,
    InvalidValueError,
    MissingExtraError,
    PlainDataError,
    WrongTypeError,
)
from cqtt.interop.answers.kernels import cells, numpy_or_none
from cqtt.interop.ballots.coded import Coded, coded_column
from cqtt.interop.ballots.columns import (
    By,
    Layout,
    find_columns,
    header_texts,
    layout_of,
)
from cqtt.interop.ballots.gathering import Counted, reading_of, require_keep
from cqtt.interop.ballots.repeats import Repeats
from cqtt.interop.ballots.results import Ballots, Keep, Key
from cqtt.interop.ballots.values import answer_value, place_value
from cqtt.satisfaction.scales import Scale
from cqtt.satisfaction.tallies import Tally

_MOST_CELLS: Final = 1 << 20


def tallies(
    data: Any,
    answer: str = "answer",
    by: By = None,
    *,
    columns: Mapping[str, str] | None = None,
    scale: Scale | None = None,
    codes: Mapping[Any, str] | None = None,
    **about: Any,
) -> dict[Key, Tally]:
    """
    Tally a data frame (*kiểm phiếu từ bảng dữ liệu*).

    The tallies of ``read_frame``, by unit and question unless ``by`` says otherwise.
    ``read_frame`` also tells what is wrong, such as codes that nothing names.
    Batches are added up with ``merged``.

    Raises:
        MissingExtraError: narwhals is not installed.
        WrongTypeError: The data are no data frame.
        PlainDataError: As ``read_frame``.
        UnknownNameError, InvalidValueError: As ``read_csv``.

    >>> import polars
    >>> from cqtt.satisfaction import FOUR_LEVELS
    >>> frame = polars.DataFrame({"Xã": ["A", "A", "B"], "Câu": ["q1", "q1", "q1"],
    ...                           "Trả lời": ["Hài lòng", None, "hai long"]})
    >>> by = {"unit": "xã", "question": "câu"}
    >>> found = tallies(frame, "trả lời", by, scale=FOUR_LEVELS)
    >>> found["A", "q1"].by_level, found["A", "q1"].no_answer
    ((0, 1, 0, 0), 1)
    """
    read = read_frame(
        data, answer=answer, by=by, columns=columns, scale=scale, codes=codes, **about
    )
    return dict(read.parts)


def read_frame(
    data: Any,
    *,
    answer: str = "answer",
    by: By = None,
    columns: Mapping[str, str] | None = None,
    key: str | Sequence[str] | None = None,
    keep: Keep = "all",
    scale: Scale | None = None,
    codes: Mapping[Any, str] | None = None,
    **about: Any,
) -> Ballots:
    """
    Read ballots from a data frame (*đọc phiếu từ bảng dữ liệu*).

    The arguments are those of ``read_csv``.  A null is no answer.  Where ``key`` is
    given its columns are read row by row, and a lazy frame is collected for it.

    Raises:
        MissingExtraError: narwhals is not installed.
        WrongTypeError: The data are no data frame.
        PlainDataError: The frame itself fails, as a lazy one may when it is run; the
            error says what it raised, and not of which cell.
        UnknownNameError, InvalidValueError: As ``read_csv``.
    """
    layout = layout_of(answer, by, columns, key)
    reading = reading_of(layout, scale, codes, about)
    require_keep(keep)
    rows = None
    with _running():
        frame, layout = _native(data, layout)
        repeats = Repeats(layout.within_roles)
        if layout.key:
            frame = _collected(frame)
            rows = len(frame)
            first = _first_ones(frame, layout, repeats)
            if keep == "first" and not all(first):
                frame = frame.filter(first)
        counts = list(_counted(frame, layout))
    counted = sum(count for _, at, _, count in counts if at == 0)
    parts, names = reading.fitted(layout).tallies(counts, "frame")
    return Ballots(
        source="frame",
        rows=counted if rows is None else rows,
        counted=counted,
        parts=parts,
        names=names,
        duplicates=repeats.lines(),
        without_key=repeats.without_key,
        unread=layout.unread,
    )


@contextmanager
def _running() -> Generator[None, None, None]:
    """Tell what a frame's engine raises by its type: its words may hold a cell."""
    try:
        yield
    except (CqttError, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 every engine has errors of its own
        fault = f"{type(error).__name__}, raised by the frame when it was read"
        fault_vi = f"{type(error).__name__}, do bảng báo khi đọc"
        raise PlainDataError("frame", (fault,), (fault_vi,)) from None


def _native(data: Any, layout: Layout) -> tuple[Any, Layout]:
    """
    Return a frame of narwhals with the wanted columns, named as asked for.

    The layout that comes with it has no column that may lack and does.
    """
    nw = _narwhals()
    try:
        frame = nw.from_native(data)
        names = frame.collect_schema().names()
    except TypeError:
        raise WrongTypeError("data", type(data).__name__, "data-frame") from None
    except nw.exceptions.DuplicateError:
        raise InvalidValueError("columns", "a name twice", "column-once") from None
    headers = header_texts(names)
    places = find_columns(headers, layout.wanted, "frame", layout)
    wanted = (nw.col(names[at]).alias(name) for name, at in places.items())
    return frame.select(wanted), layout.fitted(places, headers)


def _narwhals() -> Any:
    try:
        import narwhals.stable.v2 as nw
    except ImportError:
        raise MissingExtraError("narwhals", "frames") from None
    return nw


def _is_lazy(frame: Any) -> bool:
    return isinstance(frame, _narwhals().LazyFrame)


def _collected(frame: Any) -> Any:
    return frame.collect() if _is_lazy(frame) else frame


def _first_ones(frame: Any, layout: Layout, repeats: Repeats) -> list[bool]:
    """Tell of each row whether its ballot comes for the first time."""
    keys = _rows_of(frame, layout.key)
    within = _rows_of(frame, layout.within) if layout.within else repeat(())
    return [
        not repeats.is_repeat(key, line, place)
        for line, (key, place) in enumerate(zip(keys, within, strict=False), start=1)
    ]


def _rows_of(frame: Any, columns: Iterable[str]) -> Iterator[tuple[Any, ...]]:
    return zip(*(frame[column].to_list() for column in columns), strict=True)


def _counted(frame: Any, layout: Layout) -> Iterator[Counted]:
    by = tuple(column for _, column in layout.by)
    known: dict[str, Coded | None] = {}
    if numpy_or_none() is not None and not _is_lazy(frame):
        counted = dict.fromkeys((*by, *layout.answers))
        known = {column: coded_column(frame[column]) for column in counted}
    for at, answer in enumerate(layout.answers):
        axes = [known.get(column) for column in (*by, answer)]
        yield from _of_codes(axes, at) or _of_values(frame, by, answer, at)


def _of_codes(columns: Sequence[Coded | None], at: int) -> list[Counted]:
    """Count columns of codes by the kernel; nothing where one is none."""
    axes = [column for column in columns if column is not None]
    sizes = [len(axis.labels) for axis in axes]
    if len(axes) < len(columns) or prod(sizes) > _MOST_CELLS:
        return []
    import numpy as np

    counts, _ = cells([axis.codes for axis in axes], sizes)
    found = np.flatnonzero(counts)
    places = (places.tolist() for places in np.unravel_index(found, sizes))
    return [
        (
            tuple(axis.labels[n] for axis, n in zip(axes[:-1], place, strict=False)),
            at,
            axes[-1].labels[place[-1]],
            count,
        )
        for *place, count in zip(*places, counts[found].tolist(), strict=True)
    ]


def _of_values(
    frame: Any, by: tuple[str, ...], answer: str, at: int
) -> Iterable[Counted]:
    """Count by the frame's own group-by, or one by one what it cannot group."""
    columns = tuple(dict.fromkeys((*by, answer)))
    chosen = frame.select(*columns)
    if any(map(_is_odd, chosen.collect_schema().dtypes())):
        return _one_by_one(_collected(chosen), (*by, answer), at)
    return _grouped(chosen, columns, (by, answer), at)


def _is_odd(dtype: Any) -> bool:
    """Tell whether a column holds lists, mappings or what narwhals does not know."""
    nw = _narwhals()
    return bool(dtype.is_nested() or dtype in (nw.Object, nw.Unknown))


def _one_by_one(frame: Any, columns: tuple[str, ...], at: int) -> Iterator[Counted]:
    *by, answers = (frame[name].to_list() for name in columns)
    places = (map(place_value, values) for values in by)
    counted = Counter(zip(*places, map(answer_value, answers), strict=True))
    for place, count in counted.items():
        yield place[:-1], at, place[-1], count


def _grouped(
    frame: Any, columns: tuple[str, ...], place: tuple[tuple[str, ...], str], at: int
) -> Iterator[Counted]:
    nw = _narwhals()
    by, answer = place
    number = "n" * (1 + max(map(len, columns)))
    schema = frame.collect_schema()
    texts = frame.select(
        nw.col(name).cast(nw.String())
        if schema[name] in (nw.Categorical, nw.Enum)
        else nw.col(name)
        for name in columns
    )
    groups = texts.group_by(*columns, drop_null_keys=False)
    for row in _collected(groups.agg(nw.len().alias(number))).iter_rows(named=True):
        yield tuple(row[name] for name in by), at, row[answer], int(row[number])
