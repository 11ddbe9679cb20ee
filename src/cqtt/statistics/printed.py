"""A percentage as it was printed, and which exact shares print like it."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from attrs import frozen

from cqtt.errors import InvalidValueError
from cqtt.i18n import require_locale
from cqtt.text import require_nfc

_PERCENT: Final = re.compile(r"([0-9]{1,9})(?:[.,]([0-9]{1,9}))?\s*%?")


class WholeNumbers(NamedTuple):
    """Whole numbers from ``first`` to ``last``, both included; ``None`` is no end."""

    first: int
    last: int | None

    def text(self, locale: str = "vi") -> str:
        """Return them as text: one number, a range, or from where on."""
        and_more = "and more" if require_locale(locale) == "en" else "trở lên"
        if self.last is None:
            return f"{self.first} {and_more}"
        return str(self.first) + (f"–{self.last}" if self.last > self.first else "")

    def holds(self, number: int) -> bool:
        """Tell whether a number is one of them."""
        return self.first <= number and (self.last is None or number <= self.last)


@frozen
class PrintedPercent:
    """
    A percentage and how many decimal places it was printed with (*tỷ lệ đã in*).

    Shares are exact and stand between 0 and 1.

    >>> printed = read_percent("97,5%")
    >>> printed.is_rounded(Fraction(909, 932)), printed.is_rounded(Fraction(909, 936))
    (True, False)
    """

    value: Decimal
    places: int

    @property
    def half_step(self) -> Decimal:
        """Half a unit of its last place: what rounding may have moved it by."""
        return Decimal((0, (5,), -self.places - 1))  # whatever the context

    def is_rounded(self, share: Fraction) -> bool:
        """Whether a share gives it by rounding half up."""
        low, high = self._rounded()
        return low <= share < high

    def is_cut(self, share: Fraction) -> bool:
        """Whether a share gives it by cutting places off."""
        low, high = self._cut()
        return low <= share < high

    def denominators(self, count: int) -> WholeNumbers | None:
        """
        Return the bases of which a count is this percentage, rounded half up.

        No base is below the count; ``None`` if no whole number will do.

        >>> read_percent("97,5").denominators(909)
        WholeNumbers(first=932, last=932)
        """
        low, high = self._rounded()
        if not count:
            return None if low > 0 else WholeNumbers(1, None)
        last = count // low if low > 0 else None
        first = max(count, count // high + 1)
        return WholeNumbers(first, last) if last is None or first <= last else None

    def numerators(self, base: int) -> WholeNumbers | None:
        """
        Return the counts that are this percentage of a base, rounded half up.

        >>> read_percent("97,5").numerators(936)
        WholeNumbers(first=913, last=913)
        """
        return _within(self._rounded(), base)

    def cut_numerators(self, base: int) -> WholeNumbers | None:
        """Return the counts that are this percentage of a base if places are cut."""
        return _within(self._cut(), base)

    def _rounded(self) -> tuple[Fraction, Fraction]:
        value, half = Fraction(self.value), Fraction(self.half_step)
        return (value - half) / 100, (value + half) / 100

    def _cut(self) -> tuple[Fraction, Fraction]:
        value, step = Fraction(self.value), 2 * Fraction(self.half_step)
        return value / 100, (value + step) / 100


def read_percent(text: str, field: str = "text") -> PrintedPercent:
    """
    Read a percentage as reports print it, with a comma or a point.

    *Đọc tỷ lệ phần trăm.*  ``field`` names the text in the error.

    Raises:
        WrongTypeError: What came is not text.
        NotNfcError: It is not in Unicode NFC.
        InvalidValueError: It is not a percentage.

    >>> read_percent("97,50 %")
    PrintedPercent(value=Decimal('97.50'), places=2)
    """
    found = _PERCENT.fullmatch(require_nfc(text, field).strip())
    if found is None:
        raise InvalidValueError(field, text, "printed-percent")
    places = found[2] or ""
    return PrintedPercent(Decimal(f"{found[1]}.{places}"), len(places))


def _within(shares: tuple[Fraction, Fraction], base: int) -> WholeNumbers | None:
    """Return the counts from 0 to the base whose share lies in a half-open range."""
    low, high = shares
    first = max(0, -(-low * base // 1))
    last = min(base, -(-high * base // 1) - 1)
    return WholeNumbers(first, last) if first <= last else None
