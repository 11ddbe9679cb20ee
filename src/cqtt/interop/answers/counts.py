"""How often each code came: by array where numpy is installed, one by one else."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import prod
from operator import index
from typing import Any, Final

from attrs import field, frozen

from cqtt.checks import require_count
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.interop.answers.kernels import Codes, beyond, cells, codes_of, histogram
from cqtt.satisfaction.matching import is_missing


@frozen
class CodeCounts:
    """
    How often each code came (*số lượng theo mã*).

    ``by_code`` holds the counts of codes 0, 1, …; ``outside`` each other code with its
    count, negative ones too; ``no_answer`` how many values were masked or none.
    """

    by_code: tuple[int, ...]
    outside: tuple[tuple[int, int], ...] = ()
    no_answer: int = 0

    @property
    def total(self) -> int:
        """Every value that came."""
        return sum(self.by_code) + sum(n for _, n in self.outside) + self.no_answer


@frozen
class GridCounts:
    """
    Counts by unit, question and code (*số lượng theo đơn vị, câu hỏi và mã*).

    ``by_cell[unit][question][code]`` is a count; ``outside`` holds each other code with
    its unit, its question and its count; ``no_answer[unit][question]`` is how many
    values were masked or none.
    """

    by_cell: tuple[tuple[tuple[int, ...], ...], ...] = field(repr=False)
    outside: tuple[tuple[tuple[int, int, int], int], ...] = ()
    no_answer: tuple[tuple[int, ...], ...] = field(default=(), repr=False)

    def cell(self, unit: int, question: int) -> CodeCounts:
        """Return the counts of one unit and question."""
        outside = tuple(
            (code, count)
            for (*place, code), count in self.outside
            if place == [unit, question]
        )
        return CodeCounts(
            self.by_cell[unit][question], outside, self.no_answer[unit][question]
        )


def count_codes(codes: Iterable[Any], levels: int) -> CodeCounts:
    """
    Count each code from 0 to ``levels`` - 1 (*đếm theo mã*).

    ``codes`` is an array of any whole-number type, ``bytes``, an ``array.array``, a
    column, or any iterable of ints.  Masked values, ``None`` and NaN are no answer;
    codes outside are counted apart, none is dropped.

    Raises:
        WrongTypeError: A code is no whole number; 4.0 and True are none.
        InvalidValueError: The array has more than one dimension; ``levels`` is below 1
            or above 2**25.

    >>> count_codes([0, 1, 1, 7, -1, None], 2)
    CodeCounts(by_code=(1, 2), outside=((-1, 1), (7, 1)), no_answer=1)
    """
    (most,) = _sizes((levels,), "levels")
    array = codes_of(codes, "codes")
    counts: list[int] = []
    counted: Counter[Any]
    if array is None:
        counted = Counter(_whole(codes, "codes"))
        none = counted.pop(None, 0)
    else:
        none = array.masked
        counts, counted = histogram(array.told(), min(most, _FAST_LEVELS))
    more = (counted.pop(level, 0) for level in range(len(counts), most))
    return CodeCounts((*counts, *more), _ordered(counted), none)


def count_grid(
    units: Iterable[Any],
    questions: Iterable[Any],
    codes: Iterable[Any],
    shape: tuple[int, int, int],
) -> GridCounts:
    """
    Count codes by unit and question (*đếm theo đơn vị và câu hỏi*).

    The three are as long as each other, each as ``count_codes`` takes codes; ``shape``
    is how many units, questions and codes there are, at most 2**25 cells in all.  Units
    and questions are numbered from 0 and must all be inside; of the codes, those
    outside are counted apart.

    Raises:
        WrongTypeError: A value is no whole number; a unit or a question is none; the
            shape is none.
        InvalidValueError: The lengths differ; a unit or a question is outside; the
            shape has not three sizes, or too many cells.

    >>> count_grid([0, 0, 1], [0, 0, 0], [1, 1, 0], (2, 1, 2)).by_cell
    (((0, 2),), ((1, 0),))
    """
    sizes = _shape(shape)
    every = [units, questions, codes]
    arrays = [codes_of(each, name) for each, name in zip(every, _AXES, strict=True)]
    known = [each for each in arrays if each is not None]
    if len(known) == len(every):
        return _grid_of_arrays(known, sizes)
    return _grid_of_values(
        [
            each if array is None else _plain(array)
            for each, array in zip(every, arrays, strict=True)
        ],
        sizes,
    )


_AXES: Final = ("units", "questions", "codes")
_FAST_LEVELS: Final = 1 << 8
_MOST_CELLS: Final = 1 << 25


def _shape(given: object) -> tuple[int, int, int]:
    if not isinstance(given, Iterable):
        raise WrongTypeError("shape", type(given).__name__, "shape-of-grid")
    sizes = tuple(given)
    if len(sizes) != len(_AXES):
        raise InvalidValueError("shape", f"{len(sizes)} sizes", "shape-of-grid")
    units, questions, codes = _sizes(sizes, "shape")
    return units, questions, codes


def _sizes(given: tuple[object, ...], field: str) -> list[int]:
    """Return sizes as ints; counts that no memory holds are refused."""
    sizes = [require_count(size, field, least=1) for size in given]
    if prod(sizes) > _MOST_CELLS:
        raise InvalidValueError(field, "more", "cells-to-count")
    return sizes


def _plain(array: Codes) -> list[int | None]:
    values: list[int | None] = array.values.tolist()
    if array.mask is None:
        return values
    return [
        None if masked else value
        for value, masked in zip(values, array.mask.tolist(), strict=True)
    ]


def _grid_of_arrays(arrays: Sequence[Codes], shape: tuple[int, int, int]) -> GridCounts:
    sizes = [array.values.size for array in arrays]
    _require_same(sizes)
    for name, array in zip(_AXES[:-1], arrays, strict=False):
        if array.masked:
            raise WrongTypeError(name, "masked", "answer-codes")
    mask = arrays[-1].mask
    every = [array.values for array in arrays]
    told = every if mask is None else [values[~mask] for values in every]
    counts, outside = cells(told, shape, _AXES)
    none = [values[:0] if mask is None else values[mask] for values in every[:-1]]
    missing, _ = cells(none, shape[:-1], _AXES)
    return GridCounts(
        tuple(
            tuple(map(tuple, questions)) for questions in counts.reshape(shape).tolist()
        ),
        _ordered(outside),
        tuple(map(tuple, missing.reshape(shape[:-1]).tolist())),
    )


def _grid_of_values(
    values: Sequence[Iterable[Any]], shape: tuple[int, int, int]
) -> GridCounts:
    units, questions, codes = (
        list(_whole(each, name)) for each, name in zip(values, _AXES, strict=True)
    )
    _require_same([len(units), len(questions), len(codes)])
    for name, axis, size in zip(_AXES, (units, questions), shape, strict=False):
        for place in set(axis):
            if place is None:
                raise WrongTypeError(name, "none", "answer-codes")
            if not 0 <= place < size:
                raise InvalidValueError(name, beyond(size), "place-in-grid")
    counted: Counter[Any] = Counter(zip(units, questions, codes, strict=True))
    by_cell = tuple(
        tuple(
            tuple(counted.pop((unit, question, code), 0) for code in range(shape[2]))
            for question in range(shape[1])
        )
        for unit in range(shape[0])
    )
    none = tuple(
        tuple(counted.pop((unit, question, None), 0) for question in range(shape[1]))
        for unit in range(shape[0])
    )
    return GridCounts(by_cell, _ordered(counted), none)


def _require_same(sizes: Sequence[int]) -> None:
    if len(set(sizes)) > 1:
        raise InvalidValueError("codes", ", ".join(map(str, sizes)), "as-many-codes")


def _ordered(counted: Mapping[Any, int]) -> tuple[tuple[Any, int], ...]:
    return tuple(sorted(counted.items()))


def _whole(values: Iterable[Any], name: str) -> Iterable[int | None]:
    """Return values as ints, with ``None`` for what is none; refuse the others."""
    every = values if isinstance(values, Sequence) else _listed(values)
    if set(map(type, every)) <= {int}:
        return every
    return [_code(value, name) for value in every]


def _listed(values: Any) -> list[Any]:
    # The items of an array of pyarrow are no values of Python.
    is_arrow = hasattr(values, "to_pylist")
    return list(values.to_pylist() if is_arrow else values)


def _code(value: object, name: str) -> int | None:
    if is_missing(value):
        return None
    if isinstance(value, bool) or not hasattr(value, "__index__"):
        raise WrongTypeError(name, type(value).__name__, "answer-codes")
    return index(value)
