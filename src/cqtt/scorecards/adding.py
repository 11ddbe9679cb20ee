"""Whether the criteria of a scorecard fit together: codes, measures, sums."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from cqtt.errors import InvalidValueError
from cqtt.scorecards.criteria import Criterion, Standing, sum_of_most
from cqtt.scorecards.showing import in_full


def card_faults(
    criteria: Iterable[Criterion], scale: Decimal | None
) -> Iterator[InvalidValueError]:
    """Yield what is wrong between the criteria of one scorecard."""
    criteria = tuple(criteria)
    yield from _repeated(criteria)
    counted = [each for each in criteria if each.standing is Standing.COUNTED]
    if scale is not None and _is_other_sum(counted, scale):
        yield InvalidValueError("scale", _sum(counted, scale), "sum-of-maxima")
    for criterion in criteria:
        yield from _ill_divided(criterion)


def _ill_divided(criterion: Criterion) -> Iterator[InvalidValueError]:
    """Yield what is wrong between a group and its parts."""
    counted = [each for each in criterion.parts if each.standing is Standing.COUNTED]
    most = criterion.most
    if most is not None and _is_other_sum(counted, most):
        place = f"{criterion.code}: most"
        yield InvalidValueError(place, _sum(counted, most), "sum-of-maxima")
    for part in criterion.parts:
        yield from _ill_divided(part)


def _is_other_sum(counted: list[Criterion], most: Decimal) -> bool:
    """Tell whether maxima give another sum, or, where some are unknown, more."""
    whole = sum_of_most(counted)
    if whole is None:
        return _known_sum(counted) > Fraction(most)
    return bool(counted) and whole != Fraction(most)


def _known_sum(counted: Iterable[Criterion]) -> Fraction:
    return sum((Fraction(each.most) for each in counted if each.most), Fraction(0))


def _sum(counted: Iterable[Criterion], most: Decimal) -> str:
    return f"{most} ≠ {in_full(_known_sum(counted)):f}"


def _repeated(criteria: Iterable[Criterion]) -> Iterator[InvalidValueError]:
    codes: set[str] = set()
    measures: set[str] = set()
    for each in all_criteria(criteria):
        if each.code in codes:
            yield InvalidValueError("criterion.code", each.code, "criterion-of-its-own")
        if each.measure and each.measure in measures:
            yield InvalidValueError(
                "criterion.measure", each.measure, "measure-of-its-own"
            )
        codes.add(each.code)
        measures.add(each.measure)


def all_criteria(criteria: Iterable[Criterion]) -> Iterator[Criterion]:
    """Yield criteria in order, each group before its parts."""
    for each in criteria:
        yield each
        yield from all_criteria(each.parts)
