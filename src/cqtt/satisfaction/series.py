"""Published yearly indices, and how far one may be set against another."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from attrs import field, frozen

from cqtt.checks import require_instance, require_whole
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import day_text, require_locale
from cqtt.satisfaction.surveys import SeriesBreak
from cqtt.tables import cell_text
from cqtt.text import require_nfc


def _breaks(values: Iterable[SeriesBreak]) -> tuple[SeriesBreak, ...]:
    return tuple(values)


def _texts(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(values)


@frozen(kw_only=True)
class PublishedIndex:
    """
    The result of one year as it was published (*chỉ số đã công bố*).

    ``value`` is in percent, with the places that were printed.  ``part`` is what it is
    about, empty for the whole; ``low`` and ``high`` are the lowest and the highest
    province, ``n`` the people who answered, ``None`` where no source gives the exact
    number.  ``breaks`` are those of its series.

    Raises:
        WrongTypeError: The value is not a ``Decimal``; the year or ``n`` is not an int;
            a break is not a ``SeriesBreak``.
        InvalidValueError: The value is not from 0 to 100, or not from ``low`` to
            ``high``; ``n`` is not above zero; the series is empty.
        NotNfcError: A text is not in Unicode NFC.

    >>> index = PublishedIndex(series="SIPAS", year=2024, value=Decimal("83.94"))
    >>> index.label(), index.text(), index.text("en")
    ('SIPAS 2024', '83,94 %', '83.94 %')
    """

    series: str
    year: int
    value: Decimal
    part: str = ""
    part_en: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    low_unit: str = ""
    high_unit: str = ""
    n: int | None = None
    breaks: tuple[SeriesBreak, ...] = field(
        default=(), converter=_breaks, repr=lambda breaks: str(len(breaks))
    )
    url: str = ""
    notes: tuple[str, ...] = field(default=(), converter=_texts)
    notes_en: tuple[str, ...] = field(default=(), converter=_texts)

    def __attrs_post_init__(self) -> None:
        if not require_nfc(self.series, "series").strip():
            raise InvalidValueError("series", self.series, "filled-text")
        named = (self.part, self.part_en, self.low_unit, self.high_unit, self.url)
        for text in (*named, *self.notes, *self.notes_en):
            require_nfc(text, "text")
        if type(self.year) is not int:
            raise WrongTypeError("year", self.year, "year")
        if self.n is not None:
            require_whole(self.n, "n")
        for each in self.breaks:
            require_instance(each, SeriesBreak, "breaks", "breaks")
        _require_percent(self.value, "value")
        for name, end in (("low", self.low), ("high", self.high)):
            if end is not None:
                _require_percent(end, name)
        self._check_ends()

    def _check_ends(self) -> None:
        if self.low is not None and self.low > self.value:
            raise InvalidValueError("low", self.low, "index-between-ends")
        if self.high is not None and self.high < self.value:
            raise InvalidValueError("high", self.high, "index-between-ends")

    def label(self, locale: str = "vi") -> str:
        """Return its series, its year and what it is about."""
        english = require_locale(locale) == "en"
        part = (self.part_en or self.part) if english else self.part
        return f"{self.series} {self.year}{f', {part}' if part else ''}"

    def text(self, locale: str = "vi") -> str:
        """Return the value as a locale writes it, with the places printed."""
        return f"{cell_text(self.value, locale)} %"


def _require_percent(value: object, name: str) -> None:
    if not isinstance(value, Decimal):
        raise WrongTypeError(name, value, "percent-of-index")
    if not (value.is_finite() and 0 <= value <= 100):  # noqa: PLR2004 per cent
        raise InvalidValueError(name, value, "percent-of-index")


@frozen
class IndexChange:
    """
    The difference of two published indices (*chênh lệch giữa hai năm*).

    ``breaks`` are the series breaks between the two that the caller accepted; with one,
    the difference is no change in satisfaction.
    """

    earlier: PublishedIndex
    later: PublishedIndex
    breaks: tuple[SeriesBreak, ...] = ()

    @property
    def points(self) -> Decimal:
        """The later value less the earlier one, in percentage points, exact."""
        places = max(_places(self.earlier.value), _places(self.later.value))
        units = 10**places * (Fraction(self.later.value) - Fraction(self.earlier.value))
        return _scaled(int(units), -places)

    @property
    def rounding(self) -> Decimal:
        """How far the rounding of the two values may put the difference off."""
        both = sorted(_places(each.value) for each in (self.earlier, self.later))
        if both[0] == both[1]:
            return _scaled(1, -both[1])  # twice half a unit
        return _scaled(5 * (10 ** (both[1] - both[0]) + 1), -both[1] - 1)

    def explain(self, locale: str = "vi") -> str:
        """
        Return both values, the difference, what rounding leaves open, and the breaks.

        >>> sipas = {
        ...     year: PublishedIndex(series="SIPAS", year=year, value=Decimal(value))
        ...     for year, value in ((2023, "82.66"), (2024, "83.94"))
        ... }
        >>> print(index_change(sipas[2023], sipas[2024]).explain("en"))
        SIPAS 2024: 83.94 %, up 1.28 percentage points from 82.66 % in 2023; rounding \
leaves it open by 0.01
        """
        english = require_locale(locale) == "en"
        later, earlier = self.later.text(locale), self.earlier.text(locale)
        moved, off = self._moved(locale), cell_text(self.rounding, locale)
        if english:
            said = (
                f"{self.later.label(locale)}: {later}, {moved} from {earlier} in "
                f"{self.earlier.year}; rounding leaves it open by {off}"
            )
            why = "; the series starts anew on {day} ({reason}): no change is shown"
        else:
            said = (
                f"{self.later.label(locale)}: {later}, {moved} so với {earlier} năm "
                f"{self.earlier.year}; làm tròn có thể làm lệch {off}"
            )
            why = (
                "; chuỗi số liệu bắt đầu lại từ {day} ({reason}): không phải biến động"
            )
        return said + "".join(
            why.format(day=day_text(each.since), reason=each.text(locale))
            for each in self.breaks
        )

    def _moved(self, locale: str) -> str:
        english, points = locale == "en", self.points
        if not points:
            return "no difference" if english else "không chênh lệch"
        size = cell_text(points.copy_abs(), locale)
        if english:
            return f"{'up' if points > 0 else 'down'} {size} percentage points"
        return f"{'tăng' if points > 0 else 'giảm'} {size} điểm phần trăm"


def _places(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def _scaled(units: int, exponent: int) -> Decimal:
    """Return units times a power of ten, whatever the caller's decimal context."""
    return Decimal((int(units < 0), tuple(map(int, str(abs(units)))), exponent))


def index_change(
    earlier: PublishedIndex, later: PublishedIndex, *, accept_break: bool = False
) -> IndexChange:
    """
    Return how an index changed from one year to a later one (*biến động chỉ số*).

    A break lies between two years if it is after the earlier one and not after the
    later one; across it results are about something else, and the difference is refused
    unless ``accept_break`` is true.

    Raises:
        WrongTypeError: One of the two is not a ``PublishedIndex``.
        InvalidValueError: They are of two series or two parts; the later year is not
            later; a series break lies between them.

    >>> a, b = (
    ...     PublishedIndex(series="SIPAS", year=year, value=Decimal(value))
    ...     for year, value in ((2022, "80.08"), (2023, "82.66"))
    ... )
    >>> index_change(a, b).points
    Decimal('2.58')
    """
    for name, index in (("earlier", earlier), ("later", later)):
        require_instance(index, PublishedIndex, name, "published-index")
    if (earlier.series, earlier.part) != (later.series, later.part):
        raise InvalidValueError("later", later.label(), "same-series")
    if later.year <= earlier.year:
        raise InvalidValueError("later", later.year, "later-year")
    between = tuple(
        each
        for each in dict.fromkeys((*earlier.breaks, *later.breaks))
        if earlier.year < each.since.year <= later.year
    )
    if between and not accept_break:
        first = between[0]
        came = f"{day_text(first.since)}: {first.reason}"
        raise InvalidValueError("later", came, "unbroken-series")
    return IndexChange(earlier, later, between)
