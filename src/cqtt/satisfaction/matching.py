"""Finding the level that an answer names, however it is written."""

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from numbers import Real
from typing import Any, Final, SupportsFloat, TypeGuard

from attrs import frozen

from cqtt.errors import InvalidValueError, UnknownNameError
from cqtt.satisfaction.scales import SCALES, Scale
from cqtt.text import nfc, search_key

APART: Final = -1
"""The place of an answer that says that the question does not apply."""

OPEN: Final = -2
"""The place of an answer that is none."""

_COMMON: Final = 10**15
_NULLS: Final = ("NAType", "NaTType")


@frozen
class Sorted:
    """Answers sorted by what they name, with their numbers."""

    by_level: tuple[int, ...]
    not_applicable: int
    no_answer: int
    unknown: tuple[tuple[str, int], ...]


def sort_answers(counted: Iterable[tuple[object, int]], scale: Scale) -> Sorted:
    """Sort answers, each with its count, into the levels of a scale."""
    places = _places(scale)
    levels = [0] * len(scale.levels)
    apart, unknown = {APART: 0, OPEN: 0}, Counter[str]()
    for answer, count in counted:
        place = place_of(answer, places)
        if place is None:
            unknown[as_text(answer)] += count
        elif place < 0:
            apart[place] += count
        else:
            levels[place] += count
    told = tuple(sorted((label, n) for label, n in unknown.items() if n))
    return Sorted(tuple(levels), apart[APART], apart[OPEN], told)


def place_of(answer: object, places: Mapping[str, int]) -> int | None:
    """Return the index of a level, ``APART``, ``OPEN``, or ``None`` if unknown."""
    if isinstance(answer, str) and answer in places:  # as written, the usual case
        return places[answer]
    return OPEN if is_missing(answer) else places.get(search_key(as_text(answer)))


def is_missing(answer: object) -> bool:
    """Tell whether a value is none: ``None``, NaN, or what data frames put for it."""
    if answer is None or type(answer).__name__ in _NULLS:
        return True
    if isinstance(answer, Decimal):
        return answer.is_nan()
    return isinstance(answer, Real) and answer != answer  # noqa: PLR0124 NaN is none


def as_text(answer: object) -> str:
    """
    Return an answer as text in NFC; 7.0, as data frames hold it, is ``"7"``.

    Of what is neither text nor a number of a common size only the type is told.
    """
    if isinstance(answer, str):
        return " ".join(nfc(answer).split())
    if _is_common(answer):
        number = float(answer)
        return str(int(number)) if number.is_integer() else str(number)
    return f"({type(answer).__name__})"


def _is_common(answer: Any) -> TypeGuard[SupportsFloat]:
    """Tell whether an answer is a number that some scale could have."""
    if isinstance(answer, bool) or not isinstance(answer, Real | Decimal):
        return False
    number: Any = answer
    return bool(-_COMMON < number < _COMMON)


def recognise(labels: Iterable[object]) -> Scale:
    """
    Return the scale of this library that answers belong to.

    It is the one scale whose labels all occur, or else the only one that has a label
    that occurs.

    Raises:
        InvalidValueError: None has, or several have.
    """
    told = [as_text(label) for label in labels if not is_missing(label)]
    keys = {search_key(label) for label in told}
    fitting = [scale for scale in SCALES if _known(keys, scale)]
    most = max((len(_known(keys, scale)) for scale in fitting), default=0)
    best = [scale for scale in fitting if len(_known(keys, scale)) == most]
    whole = [scale for scale in best if len(_known(keys, scale)) == len(scale.levels)]
    chosen = whole or best
    if len(chosen) == 1:
        return chosen[0]
    names = ", ".join(scale.name for scale in chosen)
    if not told:
        raise InvalidValueError("scale", "no label", "scale-of-no-labels")
    if all(label.isdigit() for label in told):
        raise InvalidValueError("scale", "numbers", "scale-of-numbers")
    if not names:
        came, came_vi = f"{len(told)} labels of no scale", "nhãn không thuộc thang nào"
    else:
        came = f"{most} of {len(told)} labels fit {names}"
        came_vi = f"{most} trong {len(told)} nhãn hợp với {names}"
    raise InvalidValueError("scale", came, "scale-of-labels", came_vi)


def _known(keys: set[str], scale: Scale) -> set[int]:
    places = _places(scale)
    return {places[key] for key in keys if places.get(key, OPEN) >= 0}


@lru_cache(maxsize=64)
def _places(scale: Scale) -> Mapping[str, int]:
    labels = dict.fromkeys(scale.not_applicable, APART)
    labels |= dict.fromkeys(scale.no_answer, OPEN)
    for at, level in enumerate(scale.levels):
        labels |= dict.fromkeys(level.every_label(), at)
    return labels | {search_key(label): place for label, place in labels.items()}


def coded(counted: Mapping[Any, int], codes: Mapping[Any, str]) -> dict[Any, int]:
    """Return counts with the codes of a form replaced by the labels they stand for."""
    found: dict[Any, int] = {}
    for answer, count in counted.items():
        label = codes.get(answer, answer)
        found[label] = found.get(label, 0) + count
    return found


def level_index(label: str, scale: Scale) -> int:
    """
    Return the index of the level that a label names.

    Raises:
        UnknownNameError: None has that label.
    """
    at = _places(scale).get(search_key(label), OPEN)
    if at < 0:
        raise UnknownNameError(f"the scale {scale.name}", label, scale.labels)
    return at


def place_in(scale: Scale, answer: object) -> int | None:
    """Return the index of the level that an answer names; ``None`` if it names none."""
    place = place_of(answer, _places(scale))
    return None if place is None or place < 0 else place
