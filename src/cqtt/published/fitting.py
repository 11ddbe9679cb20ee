"""Which base a printed table has, and which one its shares fit."""

from typing import Final

from attrs import frozen

from cqtt.i18n import require_locale
from cqtt.published.table import Base, PublishedShare, PublishedTable
from cqtt.statistics.printed import WholeNumbers

_APART: Final = (
    ": chúng không phải các phần của một tổng",
    ": they are not the parts of one whole",
)
_LEAST: Final = 2
"""One wrong share always fits some base."""


@frozen
class CommonBase:
    """
    The one base that all the shares fit, where it is not the table's (*mẫu số chung*).

    ``sizes`` are the sizes that give every share; ``named`` is the base of the table's
    own that does, ``None`` where the table names none of that size.  ``due`` is the
    base of the table, or the sum of the counts where the table names none; ``shares``
    is how many shares there are.  ``is_sum_due`` says whether the counts add up to
    ``due``, ``is_apart`` whether the shares are right and not the parts of one whole,
    since the table names no base.
    """

    sizes: WholeNumbers
    named: Base | None
    due: Base
    shares: int
    is_sum_due: bool
    is_apart: bool = False

    def explain(self, locale: str = "vi") -> str:
        """Return one sentence: what the shares are divided by, and what they are of."""
        english = require_locale(locale) == "en"
        if self.named is not None:
            divided = "The shares are divided by" if english else "Các tỷ lệ chia cho"
            said = f"{divided} {self.named.size} ({self.named.label(locale)})"
        else:
            sizes = self.sizes.text(locale)
            said = (
                f"All {self.shares} shares fit one base that the table does not name, "
                f"{sizes}"
                if english
                else f"Cả {self.shares} tỷ lệ đều khớp một mẫu số mà bảng không nêu, "
                f"{sizes}"
            )
        return said + self._sum_of_counts(locale)

    def _sum_of_counts(self, locale: str) -> str:
        if not self.is_sum_due:
            return ""
        sums = (
            "while the counts add up to"
            if locale == "en"
            else "trong khi các số cộng lại bằng"
        )
        name = "" if self.due.is_sum else f" ({self.due.label(locale)})"
        said = f", {sums} {self.due.size}{name}"
        if self.is_apart:
            said += _APART[locale == "en"]
        return said


def base_of(table: PublishedTable) -> Base | None:
    """
    Return the base of a table.

    It is the named one that the counts add up to; else the base that gives the most
    shares, then the most cut off, then the first named, the sum of the counts last.
    ``None`` where no base is named and the shares fit one that is not the sum.
    """
    if _unnamed(table) is not None:
        return None
    if table.exhaustive is not False and len(table.parts) > 1:
        for each in table.named_bases:
            if each.size == table.total:
                return each

    def fit(base: Base) -> tuple[int, int]:
        rounded = sum(gives(share, base) for share in table.parts)
        return rounded, sum(gives_only_cut(share, base) for share in table.parts)

    return max(table.every_base, key=fit, default=None)


def common_base(table: PublishedTable, base: Base | None) -> CommonBase | None:
    """
    Return the one base that all the parts fit, unless it is the table's.

    One that the table does not name is looked for where two shares or more are wrong:
    a single one more likely has a wrong digit.  Where the table names no base at all,
    one that bounds them all is looked for first.
    """
    parts = table.parts
    if base is None:
        return _unnamed(table)
    if table.total is None or _fit(parts, base):
        return None
    is_sum_due = base.size == table.total
    for each in table.named_bases:
        if _fit(parts, each):
            sizes = WholeNumbers(each.size, each.size)
            return CommonBase(sizes, each, base, len(parts), is_sum_due)
    found = _common_sizes(parts)
    wrong = [e for e in parts if not (gives(e, base) or gives_only_cut(e, base))]
    if found is None or len(wrong) < _LEAST:
        return None
    return CommonBase(found, None, base, len(parts), is_sum_due)


def _unnamed(table: PublishedTable) -> CommonBase | None:
    """Return the base that the shares fit, if none is named and it is not the sum."""
    parts, total = table.parts, table.total
    if table.named_bases or table.exhaustive or len(parts) < _LEAST or not total:
        return None
    every = Base("", total, is_sum=True)
    if all(gives(each, every) or gives_only_cut(each, every) for each in parts):
        return None
    sizes = _common_sizes(parts)
    if sizes is None or sizes.last is None:
        return None
    return CommonBase(sizes, None, every, len(parts), is_sum_due=True, is_apart=True)


def gives(share: PublishedShare, base: Base) -> bool:
    """Tell whether a base gives a share: by its count, or by any where none is told."""
    return _is_among(share.count, share.percent.numerators(base.size))


def gives_only_cut(share: PublishedShare, base: Base) -> bool:
    """Tell whether a base gives a share if its places are cut off, not rounded."""
    cut = _is_among(share.count, share.percent.cut_numerators(base.size))
    return cut and not gives(share, base)


def _is_among(count: int | None, numbers: WholeNumbers | None) -> bool:
    return numbers is not None and (count is None or numbers.holds(count))


def _fit(shares: tuple[PublishedShare, ...], base: Base) -> bool:
    return all(gives(share, base) for share in shares)


def _common_sizes(shares: tuple[PublishedShare, ...]) -> WholeNumbers | None:
    """Return the bases that give every share; ``None`` if there is none."""
    each = [share.denominators for share in shares]
    known = [numbers for numbers in each if numbers is not None]
    if len(known) < len(each):
        return None
    first = max(numbers.first for numbers in known)
    last = min((end for _, end in known if end is not None), default=None)
    return None if last is not None and last < first else WholeNumbers(first, last)
