"""Reported figures: a number with its counts, its period and where it comes from."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from attrs import evolve, field, frozen

from cqtt.checks import instance_of, require_count
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import number, require_locale
from cqtt.law import Citation, Period, both_ends, cite
from cqtt.printable import require_names
from cqtt.programme import Total
from cqtt.rates import Formula, Rate
from cqtt.reports.commune.periods import days_text
from cqtt.reports.commune.structure import require_block
from cqtt.satisfaction.scores import Score
from cqtt.tables import cell_text
from cqtt.text import require_nfc, search_key

FigureValue: TypeAlias = int | Decimal | Rate | Score | Total

_SLUG: Final = re.compile(r"[a-z]+[a-z0-9]*(-[a-z0-9]+)*")
_COUNTED: Final = ("đếm từ nguồn", "counted in the source")


def slug_of(label: str) -> str:
    """
    Return a label as a part of a slug: small letters and digits, no diacritics.

    >>> slug_of("Rất hài lòng")
    'rat-hai-long'
    """
    return "-".join(re.findall("[a-z0-9]+", search_key(label)))


def _value(value: FigureValue) -> FigureValue:
    if isinstance(value, Rate | Score | Total):
        return value
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise InvalidValueError("value", str(value), "finite-figure")
        return value
    return require_count(value, "value")


@frozen(kw_only=True)
class ReportedFigure:
    """
    One figure of a report, with its reasons (*số liệu báo cáo*).

    ``value`` is a count, a ``Decimal``, a ``Rate``, a ``Score``, or a ``Total`` that a
    source only bounds; ``unit`` is what is counted, such as ``hồ sơ``.  ``period`` is
    the part of the report's period that the source covers, ``block`` the heading that
    it stands under, ``source`` who gave it.  ``citation`` is where its rule comes from,
    if it has one beside its formula's.  ``is_stock`` tells how things stand on the last
    day, such as members of a board, not what happened in the period.

    Raises:
        WrongTypeError, InvalidValueError: A value is of another type; a text is empty;
            the slug is none; the period has an open end.
        UnknownNameError: The report has no such block.

    >>> from datetime import date
    >>> from cqtt.reports.formulas import EARLY
    >>> figure = ReportedFigure(
    ...     slug="dossiers-early-rate", label="Tỷ lệ trước hạn", label_en="Early",
    ...     value=Rate(909, 931, EARLY), block="dossiers", source="Sổ theo dõi hồ sơ",
    ...     source_en="Register", period=Period(date(2026, 1, 1), date(2026, 12, 31)),
    ... )
    >>> figure.text(), figure.numerator, figure.denominator
    ('97,64 %', 909, 931)
    """

    slug: str
    label: str
    label_en: str
    value: FigureValue = field(converter=_value)
    block: str
    source: str
    source_en: str
    period: Period
    unit: str = ""
    unit_en: str = ""
    citation: Citation | None = field(
        default=None, validator=instance_of(Citation | None, "citation")
    )
    is_stock: bool = field(default=False, validator=instance_of(bool, "yes-no"))

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.slug, str):
            raise WrongTypeError("slug", type(self.slug).__name__, "figure-slug")
        if not _SLUG.fullmatch(self.slug):
            raise InvalidValueError("slug", self.slug, "figure-slug")
        require_names(label=self.label, label_en=self.label_en)
        require_names(source=self.source, source_en=self.source_en)
        for unit in (self.unit, self.unit_en):
            require_nfc(unit, "unit")
        require_block(self.block)
        both_ends(self.period)

    @property
    def exact(self) -> Fraction | None:
        """The number before rounding, a share from 0 to 1; ``None`` if not known."""
        if isinstance(self.value, Rate):
            return self.value.share
        if isinstance(self.value, Score):
            return self.value.exact
        if isinstance(self.value, Total):
            exact = self.value.exact
            return None if exact is None else Fraction(exact)
        return Fraction(self.value)

    @property
    def numerator(self) -> int | None:
        """What counts, of a share."""
        if isinstance(self.value, Rate):
            return self.value.numerator
        return self.value.hits if isinstance(self.value, Score) else None

    @property
    def denominator(self) -> int | None:
        """The base, of a share or a score."""
        if isinstance(self.value, Rate):
            return self.value.denominator
        return self.value.base if isinstance(self.value, Score) else None

    @property
    def formula(self) -> Formula | None:
        """The formula of a rate."""
        return self.value.formula if isinstance(self.value, Rate) else None

    @property
    def is_shown(self) -> bool:
        """Whether a sentence may print it: it has a base, and enough answers."""
        is_withheld = isinstance(self.value, Score) and self.value.is_withheld
        return self.exact is not None and not is_withheld

    def name(self, locale: str = "vi") -> str:
        """Return its label in a locale."""
        return self.label_en if require_locale(locale) == "en" else self.label

    def text(self, locale: str = "vi") -> str:
        """Return the value as a locale writes it, thousands apart, without its unit."""
        if isinstance(self.value, Rate | Score):
            return self.value.text(locale)
        if isinstance(self.value, Total):
            return _grouped(self.value).text(locale)
        return cell_text(Decimal(self.value), locale)

    def told(self, locale: str = "vi") -> str:
        """Return the value and its unit."""
        unit = self.unit_en if require_locale(locale) == "en" else self.unit
        return f"{self.text(locale)} {unit}".rstrip()

    def counts(self, locale: str = "vi") -> str:
        """Return the numerator over the denominator, or the base; may be empty."""
        english = require_locale(locale) == "en"
        if not self.denominator:
            return ""
        base = number(Decimal(self.denominator), locale)
        if self.numerator is not None:
            top = number(Decimal(self.numerator), locale)
            return f"{top}/{base}"
        return f"{base} {'answers' if english else 'phiếu'}"

    def with_counts(self, locale: str = "vi") -> str:
        """Return the value, its unit and, of a share, its counts in brackets."""
        told, counts = self.told(locale), self.counts(locale)
        return f"{told} ({counts})" if counts and self.is_shown else told

    @property
    def cited(self) -> Citation | None:
        """The text or practice that it comes from, its own or that of its formula."""
        return self.citation or (self.formula.citation if self.formula else None)

    def basis(self, locale: str = "vi") -> str:
        """Return the source, and the text or formula that the figure rests on."""
        english = require_locale(locale) == "en"
        source = self.source_en if english else self.source
        told = cite((self.cited,), locale) if self.cited else self._rule(locale)
        return f"{source}: {told}"

    def _rule(self, locale: str) -> str:
        """Return how a figure without a text was made: its ratio, or by counting."""
        if self.formula is not None:
            return _ratio(self.formula, locale)
        if isinstance(self.value, Score):
            return self.value.measure.label(locale)
        return _COUNTED[locale == "en"]

    def explain(self, locale: str = "vi") -> str:
        """Return the figure with its counts, period and basis, by lines."""
        if isinstance(self.value, Rate | Score):
            first = self.value.explain(locale)
        else:
            first = f"{self.name(locale)}: {self.told(locale)}"
        period = days_text(self.period, locale)
        return f"{first}\n{period[:1].upper()}{period[1:]}; {self.basis(locale)}"


def _grouped(total: Total) -> Total:
    """Return a sum of decimals, which are written with their thousands apart."""
    parts = (evolve(each, value=Decimal(each.value)) for each in total.parts)
    return Total(tuple(parts))


def _ratio(formula: Formula, locale: str) -> str:
    if locale == "en":
        return f"{formula.numerator_en} of {formula.denominator_en}"
    return f"{formula.numerator_vi} trên {formula.denominator_vi}"
