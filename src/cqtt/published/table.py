"""A printed table as it stands: its shares, their counts, its bases."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, SupportsIndex

from attrs import field, frozen

from cqtt.checks import instance_of, require_count, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import require_locale
from cqtt.statistics.printed import PrintedPercent, WholeNumbers, read_percent
from cqtt.text import require_nfc

_SUM_OF_COUNTS: Final = ("tổng các số đếm", "the sum of the counts")
_CELLS_OF_A_ROW: Final = 3
_TOTALS: Final = frozenset(
    {"tổng", "tổng số", "tổng cộng", "cộng", "total", "grand total", "sum"}
)
_BEGINS_TOTAL: Final = frozenset({"tổng", "cộng", "total"})
_WHOLE: Final = 100


def _count(count: SupportsIndex | None) -> int | None:
    return None if count is None else require_count(count, "count")


def _filled(text: str, name: str) -> None:
    if not require_nfc(text, name).strip():
        raise InvalidValueError(name, text, "filled-text")


@frozen
class Base:
    """
    What shares are a part of: a name and how many there are (*mẫu số*).

    ``is_sum``: nobody named it, it is the sum of the counts; its name is empty.

    Raises:
        WrongTypeError: The name is not text; the size is no whole number.
        NotNfcError: The name is not in Unicode NFC.
        InvalidValueError: The name is empty; the size is not above zero.
    """

    name: str
    size: int
    is_sum: bool = False

    def __attrs_post_init__(self) -> None:
        if not self.is_sum:
            _filled(self.name, "base")
        require_count(self.size, "base", least=1)

    def label(self, locale: str = "vi") -> str:
        """Return its name, or say that it is the sum of the counts."""
        english = require_locale(locale) == "en"
        return _SUM_OF_COUNTS[english] if self.is_sum else self.name


def _bases(
    bases: Mapping[str, SupportsIndex] | tuple[Base, ...] | None,
) -> tuple[Base, ...]:
    if bases is None:
        return ()
    if isinstance(bases, tuple):
        for base in bases:
            require_instance(base, Base, "bases", "published-bases")
        return bases
    require_instance(bases, Mapping, "bases", "published-bases")
    named = bases.items()
    return tuple(
        Base(name, require_count(size, "base", least=1)) for name, size in named
    )


def _shares(shares: Iterable["PublishedShare"]) -> tuple["PublishedShare", ...]:
    try:
        return tuple(shares)
    except TypeError:
        raise WrongTypeError("shares", shares, "published-shares") from None


@frozen
class PublishedShare:
    """
    A share as it was printed, and the count beside it (*tỷ lệ đã công bố*).

    ``printed`` is the text of the table, such as ``"97,5%"``, ``"99.46 %"`` or
    ``"39"``; ``count`` is ``None`` where only the share was printed.  Printed shares
    above 100 are kept: they are found by the check.

    Raises:
        WrongTypeError: A text is not a str; the count is no whole number.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: The label is empty, the count below zero; what was printed
            is not a percentage.

    >>> PublishedShare("Trước hạn", "97,5%", 909).percent
    PrintedPercent(value=Decimal('97.5'), places=1)
    """

    label: str
    printed: str
    count: int | None = field(default=None, converter=_count)

    def __attrs_post_init__(self) -> None:
        _filled(self.label, "label")
        read_percent(self.printed, "printed")

    @property
    def percent(self) -> PrintedPercent:
        """What was printed, read."""
        return read_percent(self.printed, "printed")

    @property
    def is_above_whole(self) -> bool:
        """Whether more than 100 % was printed."""
        return self.percent.value > _WHOLE

    @property
    def denominators(self) -> WholeNumbers | None:
        """The bases of which the count is this share; ``None`` if there is none."""
        return None if self.count is None else self.percent.denominators(self.count)

    def possible_bases(self, below: int) -> tuple[int, ...]:
        """
        Return the bases below a bound of which some whole count is this share.

        *Mẫu số có thể.*  For a share printed without its count.

        Raises:
            WrongTypeError: ``below`` is no whole number.
            InvalidValueError: It is not above zero.

        >>> PublishedShare("Trước hạn", "97,5%").possible_bases(100)
        (40, 79, 80, 81)
        """
        sizes = range(1, require_count(below, "below", least=1))
        return tuple(size for size in sizes if self.percent.numerators(size))


@frozen
class PublishedTable:
    """
    A table of shares as it was printed (*bảng số liệu đã công bố*).

    ``bases`` names what the shares may be a part of, each with its size.  The sum of
    the counts of two shares or more is a base too.

    A row with the total (*dòng tổng cộng*) is no part: it is known by its label (Tổng,
    Tổng số, Tổng cộng, Cộng, Total, Grand total, Sum), by 100 % and a label that begins
    with Tổng, Cộng or Total, or by 100 % beside a count that is the sum of two others
    or more.  It is left out of the sums and checked by itself; its count is a base,
    too.

    ``exhaustive`` says whether the shares are all the parts of one whole, so that they
    must add up to 100.  ``None`` decides by the counts: they are, if the counts add up
    to the base.  Where a count is missing, two or more shares are taken to be.

    Raises:
        WrongTypeError: A field is of another type.
        NotNfcError: The title is not in Unicode NFC.
        InvalidValueError: There is no share; two shares have one label; a base is not
            above zero.

    >>> ballots = [("Hài lòng", 180, "90"), ("Bình thường", 20, "10")]
    >>> PublishedTable.from_rows("Khảo sát", ballots).total
    200
    >>> both = PublishedTable.from_rows("", [*ballots, ("Tổng", 200, "100")])
    >>> both.total, both.total_row.label
    (200, 'Tổng')
    """

    title: str
    shares: tuple[PublishedShare, ...] = field(converter=_shares)
    bases: tuple[Base, ...] = field(default=(), converter=_bases)
    exhaustive: bool | None = field(
        default=None, kw_only=True, validator=instance_of(bool | None, "yes-no-unknown")
    )

    def __attrs_post_init__(self) -> None:
        require_nfc(self.title, "title")
        if not self.shares:
            raise InvalidValueError("shares", self.shares, "published-shares")
        seen: set[str] = set()
        for share in self.shares:
            require_instance(share, PublishedShare, "shares", "published-shares")
            if share.label in seen:
                raise InvalidValueError("label", share.label, "share-label")
            seen.add(share.label)

    @classmethod
    def from_rows(
        cls,
        title: str,
        rows: Iterable[Sequence[Any]],
        bases: Mapping[str, SupportsIndex] | None = None,
        *,
        exhaustive: bool | None = None,
    ) -> "PublishedTable":
        """
        Return a table from plain rows: label, count, printed share.

        Raises:
            InvalidValueError: A row has not three cells; and as the class.
        """
        shares = []
        for row in rows:
            if len(row) != _CELLS_OF_A_ROW:
                raise InvalidValueError("row", len(row), "published-row")
            label, count, printed = row
            shares.append(PublishedShare(label, printed, count))
        return cls(title, shares, bases, exhaustive=exhaustive)

    @property
    def total_row(self) -> PublishedShare | None:
        """The row with the total, if there is one (*dòng tổng cộng*)."""
        if len(self.shares) == 1:
            return None
        return next(filter(_is_called_total, self.shares), None) or next(
            (each for each in self.shares if _is_whole_of(each, self.shares)), None
        )

    @property
    def parts(self) -> tuple[PublishedShare, ...]:
        """The shares without the row with the total."""
        total_row = self.total_row
        return tuple(share for share in self.shares if share is not total_row)

    @property
    def total(self) -> int | None:
        """The sum of the counts of the parts; ``None`` where one is missing."""
        return _sum_of_counts(self.parts)

    @property
    def named_bases(self) -> tuple[Base, ...]:
        """The named bases, then the count of the row with the total, if it is new."""
        row = self.total_row
        if row is None or not row.count:
            return self.bases
        if any(base.size == row.count for base in self.bases):
            return self.bases
        return (*self.bases, Base(row.label, row.count))

    @property
    def every_base(self) -> tuple[Base, ...]:
        """
        The named bases, then the sum of the counts where it says something.

        It does not if it is nil or named already, or if there is only one count.
        """
        total, bases = self.total, self.named_bases
        named = any(base.size == total for base in bases)
        if not total or named or len(self.parts) == 1:
            return bases
        return (*bases, Base("", total, is_sum=True))


def _is_called_total(share: PublishedShare) -> bool:
    words = share.label.casefold().replace(":", " ").replace(".", " ").split()
    begins_so = bool(words) and words[0] in _BEGINS_TOTAL
    is_all = share.percent.value == _WHOLE
    return " ".join(words) in _TOTALS or (begins_so and is_all)


def _is_whole_of(share: PublishedShare, shares: tuple[PublishedShare, ...]) -> bool:
    """Tell whether a share is 100 % and counts what two others or more count."""
    others = tuple(each for each in shares if each is not share)
    is_all = share.percent.value == _WHOLE and bool(share.count)
    is_sum = share.count == _sum_of_counts(others)
    return is_all and is_sum and len(others) > 1


def _sum_of_counts(shares: tuple[PublishedShare, ...]) -> int | None:
    counts = [share.count for share in shares if share.count is not None]
    return sum(counts) if len(counts) == len(shares) else None
