"""Checking a printed table."""

from collections.abc import Sequence
from fractions import Fraction

from attrs import evolve

from cqtt.checks import require_instance
from cqtt.published.checked import CheckedTable, SumOfShares
from cqtt.published.observed import findings_of
from cqtt.published.share import CheckedShare, FittingCounts, Verdict, rate_of
from cqtt.published.slips import Meant, Slip, proposed
from cqtt.published.table import Base, PublishedShare, PublishedTable
from cqtt.statistics import rounding
from cqtt.statistics.printed import WholeNumbers


def check_published(table: PublishedTable) -> CheckedTable:
    """
    Recompute every share of a printed table.

    *Kiểm tra số liệu đã công bố.*  A share is right if it is the exact share rounded
    half up to as many places as are printed.  The base of the table is the one that
    gives the most of its shares; among equals the one that the counts add up to, then
    the first named, the sum of the counts last.  Shares that are all the parts of one
    whole must add up to 100, give or take half a unit of the last place of each.  What
    is wrong gets proposals of a slip (``cqtt.published.slips`` states their order).

    Findings: a share that is cut off, of another base of one whole, or of no named base
    is a warning; one that no base gives is an error, and so is a sum that rounding does
    not explain, a warning where counts are missing and nobody said that the shares are
    a whole; counts that are no whole are a note.

    Raises:
        WrongTypeError: ``table`` is not a ``PublishedTable``.

    >>> rows = [("Early", 909, "97,5"), ("On time", 22, "2,35"), ("Returned", 5, "0,5")]
    >>> table = PublishedTable.from_rows("", rows, {"received": 936})
    >>> print(check_published(table).shares[0].slip.explain("en"))
    100 minus the other shares is 97,15, then the digit 1 was lost (medium confidence)
    """
    require_instance(table, PublishedTable, "table", "published-table")
    base = _base_of(table)
    is_whole = _is_whole(table, base)
    bare = [_checked(share, table, base) for share in table.shares]
    total = _sum_of(bare, is_whole=is_whole)
    shares = tuple(
        evolve(each, slips=_slips(at, bare, base, is_whole=is_whole))
        if _is_odd(each, total, is_whole=is_whole)
        else each
        for at, each in enumerate(bare)
    )
    checked = CheckedTable(table, base, shares, total, is_whole=is_whole)
    return evolve(checked, findings=findings_of(checked))


def _base_of(table: PublishedTable) -> Base | None:
    """Return the base that gives the most shares; the docstring above has the order."""

    def fit(base: Base) -> tuple[int, int, bool]:
        rounded = sum(_gives(share, base) for share in table.shares)
        cut = sum(_gives_only_cut(share, base) for share in table.shares)
        return rounded, cut, base.size == table.total and not base.is_sum

    return max(table.every_base, key=fit, default=None)


def _is_whole(table: PublishedTable, base: Base | None) -> bool:
    if len(table.shares) == 1:
        return False
    if table.exhaustive is not None:
        return table.exhaustive
    return table.total is None or (base is not None and base.size == table.total)


def _gives(share: PublishedShare, base: Base) -> bool:
    """Tell whether a base gives a share: by its count, or by any where none is told."""
    return _is_among(share.count, share.percent.numerators(base.size))


def _gives_only_cut(share: PublishedShare, base: Base) -> bool:
    cut = _is_among(share.count, share.percent.cut_numerators(base.size))
    return cut and not _gives(share, base)


def _is_among(count: int | None, numbers: WholeNumbers | None) -> bool:
    return numbers is not None and (count is None or numbers.holds(count))


def _checked(
    share: PublishedShare, table: PublishedTable, base: Base | None
) -> CheckedShare:
    if base is None:
        return CheckedShare(share, _without_base(share, table), None)
    giving = next(
        (each for each in (base, *table.every_base) if _gives(share, each)), None
    )
    if giving is not None and share.count is None:
        verdict = Verdict.OPEN
    elif giving is not None:
        verdict = Verdict.RIGHT if giving == base else Verdict.OTHER_BASE
    else:
        verdict = Verdict.CUT if _gives_only_cut(share, base) else Verdict.WRONG
    counts = tuple(
        FittingCounts(each, numbers)
        for each in table.bases
        if (numbers := share.percent.numerators(each.size))
    )
    return CheckedShare(share, verdict, giving or base, counts)


def _without_base(share: PublishedShare, table: PublishedTable) -> Verdict:
    impossible = share.count is not None and share.denominators is None
    if share.is_above_whole or table.total == 0 or impossible:
        return Verdict.WRONG
    return Verdict.OPEN


def _sum_of(shares: Sequence[CheckedShare], *, is_whole: bool) -> SumOfShares:
    printed = [each.share.percent for each in shares]
    places = max(percent.places for percent in printed)
    total = sum(Fraction(percent.value) for percent in printed)
    allowed = sum(Fraction(percent.half_step) for percent in printed)
    return SumOfShares(
        rounding.rounded(Fraction(total), places),
        Fraction(1) if is_whole else _sum_of_parts(shares),
        rounding.rounded(Fraction(allowed), places + 1),
    )


def _sum_of_parts(shares: Sequence[CheckedShare]) -> Fraction | None:
    """Return what the exact shares add up to; ``None`` where their bases differ."""
    exact = [each.exact for each in shares if each.exact is not None]
    if len(exact) < len(shares) or len({each.base for each in shares}) > 1:
        return None
    return sum(exact, Fraction(0))


def _is_odd(checked: CheckedShare, total: SumOfShares, *, is_whole: bool) -> bool:
    """Tell whether a slip is looked for."""
    if checked.verdict is Verdict.OPEN:
        return is_whole and not total.holds
    if checked.verdict is Verdict.OTHER_BASE:
        return is_whole or checked.is_of_unnamed_base  # else it may be meant so
    return checked.verdict is not Verdict.RIGHT


def _slips(
    at: int, shares: Sequence[CheckedShare], base: Base | None, *, is_whole: bool
) -> tuple[Slip, ...]:
    checked = shares[at]
    rate = None if base is None else rate_of(checked.share, base)
    rest = _rest(at, shares) if is_whole else None
    meant = Meant(None if rate is None else rate.share, rest)
    other = checked.base if checked.verdict is Verdict.OTHER_BASE else None
    return proposed(checked.share.printed, meant, other_base=other)


def _rest(at: int, shares: Sequence[CheckedShare]) -> Fraction | None:
    """Return 100 minus the other shares; ``None`` where one of them is wrong."""
    others = [*shares[:at], *shares[at + 1 :]]
    if any(each.verdict is Verdict.WRONG for each in others):
        return None
    return 100 - sum(
        (Fraction(each.share.percent.value) for each in others), Fraction(0)
    )
