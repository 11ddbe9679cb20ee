"""What a summary counts: named counts, rates with their subject, what was left."""

from fractions import Fraction

from attrs import frozen

from cqtt.errors import InvalidValueError
from cqtt.i18n import require_locale
from cqtt.programme.placement import Placing
from cqtt.programme.quantities import Quantity, Total
from cqtt.programme.requiring import many
from cqtt.rates import Rate


@frozen
class NamedCount:
    """
    How many there were of something (*số lượng theo mục*).

    ``records`` is from how many records it was summed, ``None`` where it counts them.

    Raises:
        InvalidValueError: ``whole`` of a total that is a bound or has decimals.

    >>> NamedCount("propaganda-items", ("tin, bài", "news items"),
    ...            Total.of([Quantity(22)]), 1).whole
    22
    """

    name: str
    labels: tuple[str, str]
    total: Total
    records: int | None = None

    @property
    def whole(self) -> int:
        """
        The count as an int, for ``scorecards.Count``; refused where it is a bound.

        A count that the source only bounds is no evidence of one number.
        """
        exact = self.total.exact
        if not isinstance(exact, int):
            raise InvalidValueError(self.name, self.total.text("en"), "count-not-bound")
        return exact

    def label(self, locale: str = "vi") -> str:
        """Return what is counted, in a locale."""
        return self.labels[require_locale(locale) == "en"]

    def text(self, locale: str = "vi") -> str:
        """Return label, number and from how many records it comes."""
        said = f"{self.label(locale)}: {self.total.text(locale)}"
        if self.records is None:
            return said
        times = self.records
        of = many(times, "record") if locale == "en" else f"ghi {times} lần"
        return f"{said} ({of})"


def count_of(
    name: str, labels: tuple[str, str], value: int | Total, records: int | None = None
) -> NamedCount:
    """Return a named count of a bare number or a total."""
    total = value if isinstance(value, Total) else Total.of([Quantity(value)])
    return NamedCount(name, labels, total, records)


@frozen
class RateAbout:
    """A rate and what it is about, such as a roll-out (*tỷ lệ của một nội dung*)."""

    rate: Rate
    about: str = ""
    about_en: str = ""

    @property
    def name(self) -> str:
        """The name of its formula."""
        return self.rate.formula.name

    @property
    def share(self) -> Fraction | None:
        """The exact share; ``None`` where there is no base."""
        return self.rate.share

    def explain(self, locale: str = "vi") -> str:
        """Return what it is about and the rate with both counts."""
        about = self.about_en if require_locale(locale) == "en" else self.about
        said = self.rate.explain(locale)
        return f"{about}: {said}" if about else said


@frozen
class LeftOut:
    """Records that a summary does not count (*bản ghi không tính*), and why."""

    labels: tuple[str, str]
    why: Placing
    number: int

    def text(self, locale: str = "vi") -> str:
        """Return what, why and how many."""
        label = self.labels[require_locale(locale) == "en"]
        return f"{label}, {self.why.text(locale)}: {self.number}"
