"""Counting in numpy, block by block, so that every pass stays in the cache."""

from collections import Counter
from collections.abc import Sequence
from math import prod
from typing import Any, Final

from attrs import frozen

from cqtt.errors import InvalidValueError, WrongTypeError

_BYTES: Final = 1 << 18
_ROWS: Final = 1 << 17
_BUFFERS: Final = (bytes, bytearray, memoryview)


@frozen(eq=False)
class Codes:
    """An array of whole numbers, and which of them are masked, if any."""

    values: Any
    mask: Any = None

    @property
    def masked(self) -> int:
        """How many are masked."""
        return 0 if self.mask is None else int(self.mask.sum())

    def told(self) -> Any:
        """Return the values that are not masked."""
        return self.values if self.mask is None else self.values[~self.mask]


def numpy_or_none() -> Any:
    """Return numpy where it is installed."""
    try:
        import numpy as np
    except ImportError:
        return None
    return np


def codes_of(given: object, field: str) -> Codes | None:
    """
    Return values as an array, without a copy where they are one.

    ``None`` stands for what is better counted one by one: lists, columns with nulls,
    and everything where numpy is not installed.

    Raises:
        WrongTypeError: An array of numpy holds other than whole numbers.
        InvalidValueError: It has more than one dimension.
    """
    np = numpy_or_none()
    if np is None or not (
        isinstance(given, _BUFFERS) or hasattr(given, "__array__") or _is_array(given)
    ):
        return None
    values = np.frombuffer(given, np.uint8) if _is_bytes(given) else np.asarray(given)
    if values.dtype.kind not in "iu":
        if isinstance(given, np.ndarray) and values.dtype.kind != "O":
            raise WrongTypeError(field, str(values.dtype), "answer-codes")
        return None
    if values.ndim != 1:
        raise InvalidValueError(field, f"{values.ndim}-d", "answer-codes")
    masked = isinstance(given, np.ma.MaskedArray)
    return Codes(values, np.ma.getmaskarray(given) if masked else None)


def _is_bytes(given: object) -> bool:
    return isinstance(given, bytes | bytearray)


def _is_array(given: object) -> bool:
    from array import array

    return isinstance(given, array)


def histogram(values: Any, levels: int) -> tuple[list[int], Counter[int]]:
    """
    Count the codes below ``levels``, and those outside by what they are.

    A comparison and a count for each level are faster than any way that looks at each
    answer once, as they run over whole words of the processor.
    """
    import numpy as np

    block = max(1, _BYTES // values.itemsize)
    hits = np.empty(min(block, values.size), dtype=bool)
    counts, outside = [0] * levels, Counter[int]()
    for start in range(0, values.size, block):
        part = values[start : start + block]
        found = hits[: part.size]
        left = part.size
        for level in range(levels):
            np.equal(part, level, out=found)
            count = int(np.count_nonzero(found))
            counts[level] += count
            left -= count
        if left:
            odd = part[(part < 0) | (part >= levels)]
            outside.update(_numbers(odd))
    return counts, outside


def _numbers(values: Any) -> dict[int, int]:
    import numpy as np

    found, counts = np.unique(values, return_counts=True)
    return dict(zip(found.tolist(), counts.tolist(), strict=True))


def cells(
    axes: Sequence[Any], sizes: Sequence[int], names: Sequence[str] = ()
) -> tuple[Any, Counter[tuple[int, ...]]]:
    """
    Count how often each combination of numbers comes; the last axis runs fastest.

    Returns an array of ``prod(sizes)`` counts, and the combinations whose last number
    is outside its size.

    Raises:
        InvalidValueError: Another number is outside its size; ``names`` say whose.
    """
    import numpy as np

    total = np.zeros(prod(sizes), np.intp)
    block = max(_ROWS, total.size)
    rows = axes[0].size
    radix = _Radix(sizes, min(block, rows))
    outside = Counter[tuple[int, ...]]()
    for start in range(0, rows, block):
        parts = [axis[start : start + block] for axis in axes]
        for at, part in enumerate(parts[:-1]):
            if not _is_inside(part, sizes[at]):
                raise InvalidValueError(names[at], beyond(sizes[at]), "place-in-grid")
        if not _is_inside(parts[-1], sizes[-1]):
            fits = (parts[-1] >= 0) & (parts[-1] < sizes[-1])
            odd = (part[~fits].tolist() for part in parts)
            outside.update(zip(*odd, strict=True))
            parts = [part[fits] for part in parts]
        total += np.bincount(radix.keys(parts), minlength=total.size)
    return total, outside


def beyond(size: int) -> str:
    """Tell what came instead of a place; never the number, which may be a person's."""
    return f"above {size - 1} or below 0"


def _is_inside(part: Any, size: int) -> bool:
    return bool(part.max() < size and (part.dtype.kind == "u" or part.min() >= 0))


class _Radix:
    """Numbers combinations in mixed radix, in the narrowest type that holds them."""

    def __init__(self, sizes: Sequence[int], rows: int) -> None:
        import numpy as np

        narrow = np.uint16 if prod(sizes) < 1 << 16 else np.intp
        self._sizes = sizes
        self._key, self._part = np.empty(rows, narrow), np.empty(rows, narrow)
        self._wide = np.empty(rows, np.intp)

    def keys(self, parts: Sequence[Any]) -> Any:
        """Return the number of each combination; good until the next call."""
        import numpy as np

        rows = parts[0].size
        key, own, wide = self._key[:rows], self._part[:rows], self._wide[:rows]
        np.copyto(key, parts[0], casting="unsafe")
        for part, size in zip(parts[1:], self._sizes[1:], strict=True):
            np.copyto(own, part, casting="unsafe")
            np.multiply(key, size, out=key)
            np.add(key, own, out=key)
        np.copyto(wide, key)
        return wide
