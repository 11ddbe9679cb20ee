"""
Decision 766's satisfaction: all, less what was late, disliked or complained about.

*Mức độ hài lòng theo Bộ chỉ số 766.*  The set form takes each dossier off once.  The
additive form of indicator 5.4 takes a dossier off for each group that it is in, and
comes out lower.  The document that describes the formulas writes the additive one; the
set form is the reading without double counting, and the one to use.  Medium confidence
for both.
"""

from collections.abc import Hashable, Iterable

from cqtt.checks import require_count
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.rates import Formula, Rate
from cqtt.satisfaction.official.formulas import (
    REFLECTIONS_ON_TIME,
    REFLECTIONS_SATISFACTION,
    WITHOUT_COMPLAINT,
    WITHOUT_COMPLAINT_ADDED,
)
from cqtt.satisfaction.official.satisfaction_rates import SatisfactionRate


def without_complaint(
    dossiers: int,
    *,
    late: Iterable[Hashable] | None = None,
    disliked_or_complained: Iterable[Hashable] | None = None,
    counted_out: int | None = None,
) -> SatisfactionRate:
    """
    Return the share of dossiers that nobody complained about and that were not late.

    *Mức độ hài lòng trong tiếp nhận, giải quyết thủ tục hành chính.*  Pass the ids of
    the dossiers of both groups, where a dossier may be in both and counts once; or
    ``counted_out``, the number of dossiers that are in at least one.

    It is the reading without double counting: the document that describes the formulas
    writes the additive form, ``without_complaint_added``.

    Raises:
        WrongTypeError: A number is not whole; the ids are text, a number or not
            hashable.
        InvalidValueError: A number is below zero; more dossiers are counted out than
            there are; both the ids and the number are given, or neither.

    Law:
        Decision 766/QĐ-TTg of 23 June 2022, indicator 5.4 (medium confidence).

    >>> late, disliked = range(30), range(20, 40)
    >>> without_complaint(1000, late=late, disliked_or_complained=disliked).percent
    Decimal('96.00')
    """
    struck = _struck(late, disliked_or_complained, counted_out)
    return _less(dossiers, "dossiers", struck, WITHOUT_COMPLAINT)


def without_complaint_added(
    dossiers: int, *, late: int, disliked_or_complained: int
) -> SatisfactionRate:
    """
    Return the same share with both groups subtracted, one after the other.

    *Mức độ hài lòng, trừ từng nhóm.*  A dossier in both is subtracted twice.

    Raises:
        WrongTypeError: A number is not whole.
        InvalidValueError: A number is below zero; the groups together are more than
            there are dossiers: use ``without_complaint``.

    Law:
        Decision 766/QĐ-TTg of 23 June 2022, indicator 5.4, as the document that
        describes the formulas writes it (medium confidence).

    >>> without_complaint_added(1000, late=30, disliked_or_complained=20).percent
    Decimal('95.00')
    """
    base = require_count(dossiers, "dossiers")
    groups = (("late", late), ("disliked_or_complained", disliked_or_complained))
    taken_off = tuple(require_count(count, group) for group, count in groups)
    left = base - sum(taken_off)
    if left < 0:
        raise InvalidValueError("dossiers", left, "left-above-zero")
    return SatisfactionRate(left, base, WITHOUT_COMPLAINT_ADDED, taken_off=taken_off)


def reflections_satisfaction(
    reflections: int,
    *,
    late: Iterable[Hashable] | None = None,
    disliked_or_complained: Iterable[Hashable] | None = None,
    counted_out: int | None = None,
) -> SatisfactionRate:
    """
    Return the share of reflections not late, not disliked and not raised again.

    *Mức độ hài lòng trong xử lý phản ánh, kiến nghị.*  As ``without_complaint``, of
    reflections within authority.

    Raises:
        WrongTypeError: A number is not whole; the ids are text, a number or not
            hashable.
        InvalidValueError: A number is below zero; more are counted out than there are;
            both the ids and the number are given, or neither.

    Law:
        Decision 766/QĐ-TTg of 23 June 2022, indicator 5.3 (medium confidence).

    >>> reflections_satisfaction(50, counted_out=4).percent
    Decimal('92.00')
    """
    struck = _struck(late, disliked_or_complained, counted_out)
    return _less(reflections, "reflections", struck, REFLECTIONS_SATISFACTION)


def reflections_on_time(on_time: int, reflections: int) -> Rate:
    """
    Return the share of reflections within authority that were settled on time.

    *Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn.*  ``on_time`` counts early ones too.

    Raises:
        WrongTypeError: A number is not whole.
        InvalidValueError: A number is below zero; more are on time than there are.

    Law:
        Decision 766/QĐ-TTg of 23 June 2022, indicator 5.2 (medium confidence).

    >>> reflections_on_time(9, 10).percent
    Decimal('90.00')
    """
    counted = require_count(on_time, "on_time")
    return Rate(counted, require_count(reflections, "reflections"), REFLECTIONS_ON_TIME)


def _struck(
    late: Iterable[Hashable] | None,
    disliked_or_complained: Iterable[Hashable] | None,
    counted_out: int | None,
) -> int:
    """Return how many are in at least one group."""
    if late is not None and disliked_or_complained is not None and counted_out is None:
        disliked = _ids("disliked_or_complained", disliked_or_complained)
        return len(_ids("late", late) | disliked)
    if late is disliked_or_complained is None and counted_out is not None:
        return require_count(counted_out, "counted_out")
    raise InvalidValueError("counted_out", counted_out, "ids-or-number")


def _ids(name: str, ids: Iterable[Hashable]) -> frozenset[Hashable]:
    if not isinstance(ids, str | bytes):
        try:
            return frozenset(ids)
        except TypeError:
            pass
    raise WrongTypeError(name, type(ids).__name__, "ids")


def _less(total: int, name: str, struck: int, formula: Formula) -> SatisfactionRate:
    base = require_count(total, name)
    if struck > base:
        raise InvalidValueError("counted_out", struck, "part-of-base")
    return SatisfactionRate(base - struck, base, formula)
