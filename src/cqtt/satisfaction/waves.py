"""When the waves of a survey were: their names, their order, their distances."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from math import isfinite
from numbers import Rational
from operator import index
from typing import Any, Final, NamedTuple, SupportsIndex, TypeAlias

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import day_text

Time: TypeAlias = Fraction | float


class Spacing(Enum):
    """
    What says how far apart the waves are (*khoảng cách giữa các đợt*).

    ``EQUAL``: nothing does, the steps are taken for equal; ``NUMBERS``: their names,
    which are years or other numbers; ``DAYS``: their names, which are days; ``GIVEN``:
    the times that were passed.
    """

    EQUAL = "equal"
    NUMBERS = "numbers"
    DAYS = "days"
    GIVEN = "given"


class Timing(NamedTuple):
    """The names of waves, when they were, and what says so."""

    names: tuple[str, ...]
    times: tuple[Time, ...] | None
    spacing: Spacing


def timed(waves: Iterable[object], times: Iterable[Time] | None = None) -> Timing:
    """
    Return the names of waves and their times.

    Years and other whole numbers are times as they are; days count from the first;
    texts, and names of several kinds, tell none.

    Raises:
        WrongTypeError: A name or a time is of another type.
        InvalidValueError: Years, days or times are not in order, or a name comes twice;
            the times are not as many.
    """
    keys = [_key(wave) for wave in waves]
    kinds = {type(key) for key in keys}
    one_kind = len(kinds) == 1 and str not in kinds
    if one_kind:
        _require_order("waves", keys)
    names = [day_text(key) if isinstance(key, date) else str(key) for key in keys]
    for at, name in enumerate(names):
        if name in names[:at]:
            raise InvalidValueError("waves", name, "waves-in-order")
    if times is not None:
        return Timing(tuple(names), _given(times, len(names)), Spacing.GIVEN)
    days = [key.toordinal() for key in keys if isinstance(key, date)]
    if days and one_kind:
        since = tuple(day - days[0] for day in days)
        return Timing(tuple(names), since, Spacing.DAYS)
    numbers = tuple(key for key in keys if isinstance(key, int))
    if numbers and one_kind:
        return Timing(tuple(names), numbers, Spacing.NUMBERS)
    return Timing(tuple(names), None, Spacing.EQUAL)


def _key(wave: object) -> str | int | date:
    if isinstance(wave, str):
        return wave
    if isinstance(wave, date) and not isinstance(wave, datetime):
        return wave
    if isinstance(wave, SupportsIndex) and not isinstance(wave, bool):
        return index(wave)
    raise WrongTypeError("waves", type(wave).__name__, "name-of-wave")


def _given(times: object, waves: int) -> tuple[Time, ...]:
    """Return times that were passed: one finite number for each wave, in order."""
    if isinstance(times, str) or not isinstance(times, Iterable):
        raise WrongTypeError("times", type(times).__name__, "times-of-waves")
    every = tuple(times)
    for time in every:
        if isinstance(time, bool) or not isinstance(time, Rational | float):
            raise WrongTypeError("times", type(time).__name__, "times-of-waves")
        if isinstance(time, float) and not isfinite(time):
            raise InvalidValueError("times", time, "times-of-waves")
    if len(every) != waves:
        raise InvalidValueError("times", len(every), "times-of-waves")
    _require_order("times", every)
    return every


def _require_order(field: str, values: Sequence[Any]) -> None:
    for earlier, later in pairwise(values):
        if not earlier < later:
            raise InvalidValueError(field, f"{earlier}, {later}", "waves-in-order")


def spacing_text(timing: Timing, locale: str = "vi") -> str:
    """
    Return how far apart the waves are, in words; nothing for two of them.

    >>> spacing_text(timed([2020, 2024, 2025]))
    'các đợt cách nhau lần lượt 4; 1, theo số ghi ở tên đợt'
    >>> spacing_text(timed(["đợt 1", "đợt 2", "đợt 3"]), "en")
    'waves taken to be at equal steps'
    """
    english = locale == "en"
    if len(timing.names) == _PAIR:
        return ""
    if timing.times is None:
        return _WORDS[Spacing.EQUAL][english]
    gaps = [Fraction(b) - Fraction(a) for a, b in pairwise(timing.times)]
    if len(set(gaps)) == 1:
        return "waves at equal steps" if english else "các đợt cách đều"
    told = "; ".join(_number(gap, locale) for gap in gaps)
    return _WORDS[timing.spacing][english].format(told)


_PAIR: Final = 2
_WORDS: Final = {
    Spacing.EQUAL: ("coi như các đợt cách đều", "waves taken to be at equal steps"),
    Spacing.NUMBERS: (
        "các đợt cách nhau lần lượt {}, theo số ghi ở tên đợt",
        "waves {} apart, by the numbers that name them",
    ),
    Spacing.DAYS: ("các đợt cách nhau lần lượt {} ngày", "waves {} days apart"),
    Spacing.GIVEN: (
        "các đợt cách nhau lần lượt {}, theo thời điểm đã cho",
        "waves {} apart, by the times given",
    ),
}


def _number(gap: Fraction, locale: str) -> str:
    text = f"{float(gap):g}"
    return text if locale == "en" else text.replace(".", ",")
