"""Checking a printed table."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve

from cqtt.checks import require_instance
from cqtt.published.checked import CheckedTable, SumOfShares
from cqtt.published.fitting import (
    CommonBase,
    base_of,
    common_base,
    gives,
    gives_only_cut,
)
from cqtt.published.misprints import swapped_counts
from cqtt.published.observed import findings_of
from cqtt.published.share import CheckedShare, FittingCounts, Verdict, rate_of
from cqtt.published.slips import Meant, Slip, count_slip, exchanged_slip, proposed
from cqtt.published.table import Base, PublishedShare, PublishedTable
from cqtt.statistics import rounding


def check_published(table: PublishedTable) -> CheckedTable:
    """
    Recompute every share of a printed table.

    *Kiểm tra số liệu đã công bố.*  A share is right if it is the exact share rounded
    half up to as many places as are printed.  The base of the table is the named one
    that the counts add up to; else the one that gives the most of its shares, among
    equals the first named, the sum of the counts last.  Where no base is named and the
    sum does not give every share, but some other whole number does, the shares are
    right of that base: they are not the parts of one whole then.  Shares that are all
    the parts of one whole must add up to 100, give or take half a unit of the last
    place of each.
    A row with the total is left out of the sums and checked by itself.  What is wrong
    gets proposals of a slip (``cqtt.published.slips`` states their order).

    Findings: a share that is cut off, of another base of one whole, or of no named base
    is a warning; one that no base gives is an error, and so is a sum that rounding does
    not explain, a warning where counts are missing and nobody said that the shares are
    a whole; counts that are no whole are a note, a warning if they are not those of the
    row with the total.  Where all the shares fit one base and it is not the table's,
    that is said once instead: a warning if the table names it, a note if it names none
    at all, else an error.

    Raises:
        WrongTypeError: ``table`` is not a ``PublishedTable``.

    >>> rows = [("Early", 909, "97,5"), ("On time", 22, "2,35"), ("Returned", 5, "0,5")]
    >>> table = PublishedTable.from_rows("", rows, {"received": 936})
    >>> print(check_published(table).shares[0].slip.explain("en"))
    100 minus the other shares is 97,15, then the digit 1 was lost (medium confidence)
    """
    require_instance(table, PublishedTable, "table", "published-table")
    base = base_of(table)
    common = common_base(table, base)
    shares = tuple(_checked(share, table, base, common) for share in table.shares)
    is_whole = _is_whole(table, base)
    bare = CheckedTable(
        table,
        base,
        shares,
        _sum_of([each for each in shares if _is_part(each, table)], is_whole=is_whole),
        common_base=common,
        is_whole=is_whole,
    )
    with_slips = (
        evolve(each, slips=_slips(each, bare)) if _is_odd(each, bare) else each
        for each in shares
    )
    checked = evolve(bare, shares=tuple(with_slips))
    return evolve(checked, findings=findings_of(checked))


def _is_part(checked: CheckedShare, table: PublishedTable) -> bool:
    return checked.share is not table.total_row


def _is_whole(table: PublishedTable, base: Base | None) -> bool:
    if len(table.parts) == 1:
        return False
    if table.exhaustive is not None:
        return table.exhaustive
    return table.total is None or (base is not None and base.size == table.total)


def _checked(
    share: PublishedShare,
    table: PublishedTable,
    base: Base | None,
    common: CommonBase | None,
) -> CheckedShare:
    if base is None and common is not None and share in table.parts:
        return CheckedShare(share, Verdict.RIGHT, None)
    if base is None:
        return CheckedShare(share, _without_base(share, table), None)
    giving = next(
        (each for each in (base, *table.every_base) if gives(share, each)), None
    )
    if giving is not None and share.count is None:
        verdict = Verdict.OPEN
    elif giving is not None:
        verdict = Verdict.RIGHT if giving == base else Verdict.OTHER_BASE
    else:
        verdict = Verdict.CUT if gives_only_cut(share, base) else Verdict.WRONG
    counts = tuple(
        FittingCounts(each, numbers)
        for each in table.named_bases
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
    """Return what the exact shares add up to; ``None`` for other bases or overlaps."""
    exact = [each.exact for each in shares if each.exact is not None]
    if len(exact) < len(shares) or len({each.base for each in shares}) > 1:
        return None
    total = sum(exact, Fraction(0))
    return total if total <= 1 else None


def _is_odd(each: CheckedShare, checked: CheckedTable) -> bool:
    """Tell whether a slip is looked for."""
    is_part, common = _is_part(each, checked.published), checked.common_base
    if each.verdict is Verdict.OPEN:
        return is_part and checked.is_whole and not checked.sum.holds
    if each.verdict is Verdict.OTHER_BASE:
        return checked.is_whole or each.is_of_unnamed_base  # else it may be meant so
    if is_part and common is not None and common.named is None:
        return False  # all are of one base that is not named: no digit is wrong
    return each.verdict is not Verdict.RIGHT


def _slips(each: CheckedShare, checked: CheckedTable) -> tuple[Slip, ...]:
    base, table = checked.base, checked.published
    rate = None if base is None else rate_of(each.share, base)
    rest = _rest(each, checked) if checked.is_whole else None
    meant = Meant(None if rate is None else rate.share, rest)
    other = each.base if each.verdict is Verdict.OTHER_BASE else None
    counts = () if base is None or other else _of_counts(each.share, table, base)
    return proposed(each.share.printed, meant, other_base=other, counts=counts)


def _rest(checked_share: CheckedShare, checked: CheckedTable) -> Fraction | None:
    """Return 100 minus the other parts; ``None`` where one of them is wrong."""
    parts = [each for each in checked.shares if _is_part(each, checked.published)]
    others = [each for each in parts if each is not checked_share]
    if len(others) == len(parts) or any(e.verdict is Verdict.WRONG for e in others):
        return None
    return 100 - sum(
        (Fraction(each.share.percent.value) for each in others), Fraction(0)
    )


def _of_counts(
    share: PublishedShare, table: PublishedTable, base: Base
) -> Iterator[Slip]:
    yield from _swapped(share, table, base)
    if share is not table.total_row:
        yield from _exchanged(share, table, base)


def _swapped(
    share: PublishedShare, table: PublishedTable, base: Base
) -> Iterator[Slip]:
    """Yield the counts that give a share, with two digits in the other order."""
    if share.count is None:
        return
    for count, digits in swapped_counts(share.count):
        meant = evolve(share, count=count)
        new = evolve(table, shares=[meant if e is share else e for e in table.shares])
        due = Base("", new.total or 1, is_sum=True) if base.is_sum else base
        # The sum of the counts is another one then, which every share must fit.
        held = (meant, *new.parts) if base.is_sum else (meant,)
        if all(gives(each, due) for each in held):
            adds_up = new.total == due.size and table.exhaustive is not False
            yield count_slip(count, digits, adds_up=adds_up)


def _exchanged(
    share: PublishedShare, table: PublishedTable, base: Base
) -> Iterator[Slip]:
    """Yield the count of another row, where each of two gives the other's share."""
    for other in table.parts:
        if share.count is None or other.count is None or other.count == share.count:
            continue
        pair = (evolve(share, count=other.count), evolve(other, count=share.count))
        if all(gives(each, base) for each in pair) and not gives(other, base):
            adds_up = table.total == base.size and table.exhaustive is not False
            yield exchanged_slip(other.count, adds_up=adds_up)
