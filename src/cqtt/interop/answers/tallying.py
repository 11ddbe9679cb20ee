"""Tallies of codes: what each code stands for, and what is no answer."""

from collections.abc import Iterable, Mapping, Sequence, Sized
from typing import Any, Final

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.interop.answers.counts import CodeCounts, count_codes, count_grid
from cqtt.satisfaction.matching import coded
from cqtt.satisfaction.scales import Scale
from cqtt.satisfaction.tallies import Tally
from cqtt.text import nfc

_MOST_LEVELS: Final = 256


def tally_codes(
    codes: Iterable[Any],
    scale: Scale,
    labels: Sequence[str] | Mapping[int, str] | None = None,
    **about: Any,
) -> Tally:
    """
    Tally codes (*kiểm phiếu từ mã số*).

    **In a sequence of labels the first is that of code 0.**  A form that counts from 1
    needs a mapping, such as ``{1: "Rất hài lòng", 2: "Hài lòng"}``: with a sequence
    each answer would fall one level lower.  That is refused where it shows: the code
    after the last label came, and 0 did not.  It does not show where nobody chose the
    last level, so give a mapping whenever codes begin with 1.

    Without ``labels`` the code itself is the answer, as on a scale from 0 to 10; it is
    never the place of a worded level.  A negative code without a label is no answer, as
    data frames write it; any other is kept as unknown.  ``about`` is what ``Tally``
    takes besides.

    Raises:
        WrongTypeError: A code is no whole number; the scale is not a ``Scale``; the
            labels are neither a sequence nor a mapping from whole numbers.
        InvalidValueError: The codes look counted from 1 and the labels are a sequence;
            else as ``count_codes`` and ``Tally``.

    >>> from cqtt.satisfaction import FOUR_LEVELS, ZERO_TO_TEN
    >>> form = dict(enumerate(FOUR_LEVELS.labels, start=1))
    >>> tally_codes([1, 1, 2, 4], FOUR_LEVELS, form).by_level
    (2, 1, 0, 1)
    >>> tally_codes([10, 9, 10, -1], ZERO_TO_TEN).by_level[:2]
    (2, 1)
    """
    require_instance(scale, Scale, "scale", "scale")
    names = _names(labels)
    counted = count_codes(codes, _most(scale, names))
    _require_from_zero([counted], labels)
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
        WrongTypeError: As ``count_grid``; the scale is not a ``Scale``; a name is no
            text.
        InvalidValueError: As ``count_grid`` and ``Tally``; a name comes twice, or there
            is none.

    >>> from cqtt.satisfaction import ZERO_TO_TWO
    >>> found = tally_grid([0, 1], [0, 0], [2, 0], ZERO_TO_TWO,
    ...                    unit_names=("Xã A", "Xã B"), question_names=("q1",))
    >>> found["Xã B", "q1"].by_level
    (0, 0, 1)
    """
    rows = _once(unit_names, "unit_names")
    columns = _once(question_names, "question_names")
    places = ((unit, question) for unit in rows for question in columns)
    shape = (len(rows), len(columns))
    counted = _cells((units, questions, codes), shape, scale, labels)
    return {
        (unit, question): Tally(
            counts, scale=scale, unit=unit, question=question, **about
        )
        for (unit, question), counts in zip(places, counted, strict=True)
    }


def tally_units(
    units: Iterable[Any],
    codes: Iterable[Any],
    scale: Scale,
    labels: Sequence[str] | Mapping[int, str] | None = None,
    *,
    unit_names: Sequence[str],
    **about: Any,
) -> dict[str, Tally]:
    """
    Tally codes of one question by unit (*kiểm phiếu theo đơn vị*).

    As ``tally_grid`` without questions; the tallies fit ``ranking``.  ``about`` may
    hold the ``question`` that all answer.

    Raises:
        WrongTypeError, InvalidValueError: As ``tally_grid``.

    >>> from cqtt.satisfaction import ZERO_TO_TWO
    >>> found = tally_units([0, 1, 1], [2, 0, 2], ZERO_TO_TWO,
    ...                     unit_names=("Xã A", "Xã B"))
    >>> found["Xã B"].by_level
    (1, 0, 1)
    """
    names = _once(unit_names, "unit_names")
    every = units if isinstance(units, Sized) else list(units)
    questions = bytes(len(every))  # all are question 0
    shape = (len(names), 1)
    counted = _cells((every, questions, codes), shape, scale, labels)
    return {
        unit: Tally(counts, scale=scale, unit=unit, **about)
        for unit, counts in zip(names, counted, strict=True)
    }


def _once(names: Iterable[str], field: str) -> tuple[str, ...]:
    """Return names as they are; what would hide a tally behind another is refused."""
    if isinstance(names, str) or not isinstance(names, Iterable):
        raise WrongTypeError(field, type(names).__name__, "names-once")
    every = tuple(names)
    first: dict[str, int] = {}
    for at, name in enumerate(every):
        if not isinstance(name, str):
            raise WrongTypeError(field, type(name).__name__, "names-once")
        earlier = first.setdefault(" ".join(nfc(name).split()), at)
        if earlier != at:
            raise InvalidValueError(field, f"{earlier} = {at}", "names-once")
    if not every:
        raise InvalidValueError(field, 0, "names-once")
    return every


def _cells(
    axes: tuple[Iterable[Any], Any, Iterable[Any]],
    shape: tuple[int, int],
    scale: Scale,
    labels: Sequence[str] | Mapping[int, str] | None,
) -> list[dict[Any, int]]:
    """Return the counts by label of each unit and question, the questions fastest."""
    require_instance(scale, Scale, "scale", "scale")
    names = _names(labels)
    counted = count_grid(*axes, (*shape, _most(scale, names)))
    outside: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for (unit, question, code), count in counted.outside:
        outside.setdefault((unit, question), []).append((code, count))
    found = [
        CodeCounts(by_code, tuple(outside.get((at, of), ())), counted.no_answer[at][of])
        for at, questions in enumerate(counted.by_cell)
        for of, by_code in enumerate(questions)
    ]
    _require_from_zero(found, labels)
    return [_labelled(cell, names) for cell in found]


def _names(labels: Sequence[str] | Mapping[int, str] | None) -> Mapping[int, str]:
    if isinstance(labels, str) or not isinstance(labels, Sequence | Mapping | None):
        raise WrongTypeError("labels", type(labels).__name__, "labels-of-codes")
    if labels is None:
        return {}
    names = labels if isinstance(labels, Mapping) else dict(enumerate(labels))
    for code in names:
        if isinstance(code, bool) or not hasattr(code, "__index__"):
            raise WrongTypeError("labels", type(code).__name__, "labels-of-codes")
    return names


def _require_from_zero(
    counted: Iterable[CodeCounts], labels: Sequence[str] | Mapping[int, str] | None
) -> None:
    """Refuse codes that reach one beyond a sequence of labels and leave 0 out."""
    if labels is None or isinstance(labels, Mapping):
        return
    beyond = len(labels)
    came = {
        code
        for cell in counted
        for code, count in (*enumerate(cell.by_code), *cell.outside)
        if count and code in (0, beyond)
    }
    if came == {beyond}:
        raise InvalidValueError("codes", f"1…{beyond}", "codes-from-zero")


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
