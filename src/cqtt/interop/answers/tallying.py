"""Tallies of codes: what each code stands for, and what is no answer."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from cqtt.checks import require_instance
from cqtt.interop.answers.counts import CodeCounts, count_codes, count_grid
from cqtt.satisfaction.matching import coded
from cqtt.satisfaction.scales import Scale
from cqtt.satisfaction.tallies import Tally

_MOST_LEVELS: Final = 256


def tally_codes(
    codes: Iterable[Any],
    scale: Scale,
    labels: Sequence[str] | Mapping[int, str] | None = None,
    **about: Any,
) -> Tally:
    """
    Tally codes (*kiểm phiếu từ mã số*).

    ``labels`` say which label a code stands for: the one at its place in a sequence, or
    under it in a mapping.  Without them the code itself is the answer, as on a scale
    from 0 to 10; it is never the place of a worded level.  A negative code without a
    label is no answer, as data frames write it; any other is kept as unknown.
    ``about`` is what ``Tally`` takes besides.

    Raises:
        WrongTypeError: A code is no whole number; the scale is not a ``Scale``.
        InvalidValueError: As ``count_codes`` and ``Tally``.

    >>> from cqtt.satisfaction import ZERO_TO_TEN
    >>> tally_codes([10, 9, 10, -1], ZERO_TO_TEN).by_level[:2]
    (2, 1)
    """
    require_instance(scale, Scale, "scale", "scale")
    names = _names(labels)
    counted = count_codes(codes, _most(scale, names))
    return Tally(_labelled(counted, names), scale=scale, **about)


def tally_grid(
    units: Iterable[Any],
    questions: Iterable[Any],
    codes: Iterable[Any],
    scale: Scale,
    labels: Sequence[str] | Mapping[int, str] | None = None,
    *,
    unit_names: Sequence[str],
    question_names: Sequence[str],
    **about: Any,
) -> dict[tuple[str, str], Tally]:
    """
    Tally codes by unit and question (*kiểm phiếu theo đơn vị và câu hỏi*).

    ``units`` and ``questions`` are places in the lists of names.  There is a tally for
    every unit and question, whether answers came or not.  For the rest see
    ``tally_codes``.

    Raises:
        WrongTypeError: As ``count_grid``; the scale is not a ``Scale``.
        InvalidValueError: As ``count_grid`` and ``Tally``.

    >>> from cqtt.satisfaction import ZERO_TO_TWO
    >>> found = tally_grid([0, 1], [0, 0], [2, 0], ZERO_TO_TWO,
    ...                    unit_names=("Xã A", "Xã B"), question_names=("q1",))
    >>> found["Xã B", "q1"].by_level
    (0, 0, 1)
    """
    require_instance(scale, Scale, "scale", "scale")
    names = _names(labels)
    shape = (len(unit_names), len(question_names), _most(scale, names))
    counted = count_grid(units, questions, codes, shape)
    outside: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for (unit, question, code), count in counted.outside:
        outside.setdefault((unit, question), []).append((code, count))
    return {
        (unit, question): Tally(
            _labelled(
                CodeCounts(
                    counted.by_cell[at][of],
                    tuple(outside.get((at, of), ())),
                    counted.no_answer[at][of],
                ),
                names,
            ),
            scale=scale,
            unit=unit,
            question=question,
            **about,
        )
        for at, unit in enumerate(unit_names)
        for of, question in enumerate(question_names)
    }


def _names(labels: Sequence[str] | Mapping[int, str] | None) -> Mapping[int, str]:
    if labels is None or isinstance(labels, Mapping):
        return labels or {}
    return dict(enumerate(labels))


def _most(scale: Scale, names: Mapping[int, str]) -> int:
    """Return how many codes are worth a count of their own; the others come slower."""
    numbers = [int(label) for label in scale.labels if label.isdecimal()]
    return min(max([*names, *numbers, 0]) + 1, _MOST_LEVELS)


def _labelled(counted: CodeCounts, names: Mapping[int, str]) -> dict[Any, int]:
    found: dict[Any, int] = {None: counted.no_answer}
    for code, count in (*enumerate(counted.by_code), *counted.outside):
        if count:
            answer = None if code < 0 and code not in names else code
            found[answer] = found.get(answer, 0) + count
    return coded(found, names)
