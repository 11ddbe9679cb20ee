"""
Rates that name their formula and their base.

*Tỷ lệ phần trăm.*  A percentage without its formula cannot be defended: one commune is
at 97 % by one formula and at 92 % by another.  A ``Rate`` keeps the two counts and the
formula; what a report printed is checked against it.

>>> on_time = Formula(
...     "on-time",
...     "Tỷ lệ đúng hạn",
...     "On-time rate",
...     numerator_vi="hồ sơ trả đúng hạn",
...     numerator_en="dossiers returned on time",
...     denominator_vi="hồ sơ đã giải quyết",
...     denominator_en="dossiers settled",
... )
>>> print(Rate(931, 936, on_time).explain())
Tỷ lệ đúng hạn: 931 hồ sơ trả đúng hạn trên 936 hồ sơ đã giải quyết, chiếm 99,47 %

Not here: the formulas of the official report forms (``cqtt.reports.formulas``).
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from html import escape
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.law import Citation, Confidence
from cqtt.statistics import rounding
from cqtt.statistics.printed import read_percent
from cqtt.text import require_nfc

_PLACES: Final = 2
_NOTHING: Final = {"vi": "không có số liệu", "en": "nothing to count"}


@frozen
class Formula:
    """
    What a rate counts and what it divides by (*công thức tính tỷ lệ*).

    ``name`` is a slug.  The labels and the two counts are said in both languages.
    ``citation`` is the text or the practice that it comes from, ``None`` for a formula
    of one's own; ``confidence`` says how sure it is that this text means this formula.
    ``verb_vi`` stands before the percentage in Vietnamese: *chiếm* of a share, *đạt* of
    what was to be fulfilled.

    Raises:
        WrongTypeError: A text is not a str.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: A text is empty.
    """

    name: str
    label_vi: str
    label_en: str
    numerator_vi: str = field(kw_only=True)
    numerator_en: str = field(kw_only=True)
    denominator_vi: str = field(kw_only=True)
    denominator_en: str = field(kw_only=True)
    citation: Citation | None = field(
        default=None, kw_only=True, validator=instance_of(Citation | None, "citation")
    )
    confidence: Confidence = field(
        default=Confidence.HIGH,
        kw_only=True,
        validator=instance_of(Confidence, "enum-choice"),
    )
    verb_vi: str = field(default="chiếm", kw_only=True)

    def __attrs_post_init__(self) -> None:
        texts = {
            "name": self.name,
            "label_vi": self.label_vi,
            "label_en": self.label_en,
            "numerator_vi": self.numerator_vi,
            "numerator_en": self.numerator_en,
            "denominator_vi": self.denominator_vi,
            "denominator_en": self.denominator_en,
            "verb_vi": self.verb_vi,
        }
        for name, text in texts.items():
            if not require_nfc(text, name).strip():
                raise InvalidValueError(name, text, "filled-text")

    def label(self, locale: str = "vi") -> str:
        """Return its name for people."""
        return self.label_en if require_locale(locale) == "en" else self.label_vi

    def source(self, locale: str = "vi") -> str:
        """Return where it comes from and how sure that is; may be empty."""
        require_locale(locale)
        worst, cited = self.confidence, ""
        if self.citation:
            sure = (worst, self.citation.confidence, self.citation.document.confidence)
            worst = max(sure, key=list(Confidence).index)
            cited = self.citation.text(locale)
        return "; ".join(filter(None, [cited, worst.doubt(locale)]))


def formula_of_practice(
    name: str,
    labels: tuple[str, str],
    numerator: tuple[str, str],
    denominator: tuple[str, str],
    citation: Citation,
) -> Formula:
    """
    Return a formula that practice or a secondary text gives: medium confidence.

    *Công thức theo thực tế áp dụng.*  Each pair is in Vietnamese and in English.
    """
    return Formula(
        name,
        *labels,
        numerator_vi=numerator[0],
        numerator_en=numerator[1],
        denominator_vi=denominator[0],
        denominator_en=denominator[1],
        citation=citation,
        confidence=Confidence.MEDIUM,
    )


@frozen
class Rate:
    """
    A share of a count, with its formula (*tỷ lệ*).

    ``numerator`` and ``denominator`` are counts, ``0 <= numerator <= denominator``.
    Nothing to divide by gives ``None``, never 0 and never 100.

    Raises:
        WrongTypeError: A count is not an int; ``formula`` is not a ``Formula``.
        InvalidValueError: A count is below zero or the numerator above its base.

    >>> from cqtt.reports.formulas import ON_TIME_OF_FINISHED
    >>> rate = Rate(931, 936, ON_TIME_OF_FINISHED)
    >>> rate.percent, rate.text(), rate.text("en")
    (Decimal('99.47'), '99,47 %', '99.47 %')
    """

    numerator: int = field()
    denominator: int = field()
    formula: Formula = field(validator=instance_of(Formula, "formula"))

    def __attrs_post_init__(self) -> None:
        for name, count in (
            ("numerator", self.numerator),
            ("denominator", self.denominator),
        ):
            if type(count) is not int:
                raise WrongTypeError(name, count, "whole-number")
            if count < 0:
                raise InvalidValueError(name, count, "count")
        if self.numerator > self.denominator:
            raise InvalidValueError("numerator", self.numerator, "part-of-base")

    @property
    def share(self) -> Fraction | None:
        """The exact share, from 0 to 1; ``None`` where there is no base."""
        return Fraction(self.numerator, self.denominator) if self.denominator else None

    @property
    def percent(self) -> Decimal | None:
        """The share in percent, rounded half up to two places; ``None`` likewise."""
        return (
            None if self.share is None else rounding.rounded(100 * self.share, _PLACES)
        )

    def text(self, locale: str = "vi") -> str:
        """Return the percentage as a locale writes it, to two places."""
        return _shown(self, _PLACES, locale)

    def explain(self, locale: str = "vi") -> str:
        """Return one sentence with the formula, both counts and the source."""
        top, base = self.numerator, self.denominator
        formula, percent = self.formula, self.text(locale)
        label, source = formula.label(locale), formula.source(locale)
        if locale == "en":
            counts = f"{top} {formula.numerator_en} of {base} {formula.denominator_en}"
            said = f"{label}: {counts}, {percent}"
        else:
            counts = (
                f"{top} {formula.numerator_vi} trên {base} {formula.denominator_vi}"
            )
            verb = f", {formula.verb_vi}" if base else ","
            said = f"{label}: {counts}{verb} {percent}"
        return f"{said} ({source})" if source else said

    def _repr_html_(self) -> str:
        return f'<p lang="vi">{escape(self.explain())}</p>'


_PLACE: Final = ("tỷ lệ đã in", "the printed rate")


def printed_as(
    rate: Rate, text: str, *, place: str = "", place_en: str = ""
) -> Finding | None:
    """
    Check a percentage that a report printed against the rate it should be.

    It is right when it is the exact share rounded half up to as many places as are
    printed.  ``place`` is where it stands, for the finding; "the printed rate" if none
    is named.

    Returns:
        ``None`` if it is right; a warning if it was cut off instead of rounded; else an
        error, also where there was nothing to divide by.

    Raises:
        WrongTypeError: What came is not text.
        InvalidValueError: It is not a percentage.

    >>> from cqtt.reports.formulas import ON_TIME_OF_FINISHED
    >>> finding = printed_as(Rate(931, 936, ON_TIME_OF_FINISHED), "99,46 %")
    >>> print(finding.message("en"))
    the printed rate must be rounded half up, not cut off but 99,46 %; \
931/936 = 99.47 % came; print the rounded figure, or fewer places of it
    """
    printed = read_percent(text)
    if not place:
        place, place_en = _PLACE
    counts = f"{text.strip()}; {rate.numerator}/{rate.denominator}"
    if rate.share is None:
        return Finding("empty-base", place, counts, place_en=place_en)
    if printed.is_rounded(rate.share):
        return None
    is_cut = printed.is_cut(rate.share)
    return Finding(
        "rounded-half-up" if is_cut else "share-of-formula",
        place,
        f"{counts} = {_shown(rate, printed.places, 'vi')}",
        Severity.WARNING if is_cut else Severity.ERROR,
        evidence_en=f"{counts} = {_shown(rate, printed.places, 'en')}",
        place_en=place_en,
    )


@frozen
class Printed:
    """
    Which rates give a percentage that a report printed (*tỷ lệ in trong báo cáo*).

    ``rounded`` holds the rates that give it by rounding half up, ``cut`` those that
    give it only by cutting places off.  Both are empty where no formula explains it.
    """

    text: str
    rounded: tuple[Rate, ...] = ()
    cut: tuple[Rate, ...] = ()

    @property
    def is_explained(self) -> bool:
        """Whether at least one of the rates gives it, even if cut off."""
        return bool(self.rounded or self.cut)

    def explain(self, locale: str = "vi") -> str:
        """Return one sentence: which formulas give it, or that none does."""
        english = require_locale(locale) == "en"
        said = [_named(rate, locale) for rate in self.rounded]
        how = "cut off, not rounded" if english else "cắt bỏ, không làm tròn"
        said += [f"{_named(rate, locale)} ({how})" for rate in self.cut]
        if not said:
            none = (
                "no formula gives it" if english else "không công thức nào cho số này"
            )
            return f"{self.text}: {none}"
        return f"{self.text}: {'; '.join(said)}"


def explain_printed(text: str, candidates: Iterable[Rate]) -> Printed:
    """
    Tell which of the rates a printed percentage could be.

    Each candidate is rounded half up, and cut off, to as many places as are printed.
    Rates without a base explain nothing.

    Raises:
        WrongTypeError: What came is not text.
        InvalidValueError: It is not a percentage.

    >>> from cqtt.reports.formulas import EARLY, SETTLED
    >>> explain_printed("97,5%", [Rate(909, 931, EARLY), Rate(931, 936, SETTLED)])
    Printed(text='97,5%', rounded=(), cut=())
    """
    printed = read_percent(text)
    rounded, cut = [], []
    for rate in candidates:
        if rate.share is None:
            continue
        if printed.is_rounded(rate.share):
            rounded.append(rate)
        elif printed.is_cut(rate.share):
            cut.append(rate)
    return Printed(text.strip(), tuple(rounded), tuple(cut))


def _shown(rate: Rate, places: int, locale: str) -> str:
    require_locale(locale)
    if rate.share is None:
        return _NOTHING[locale]
    written = f"{rounding.rounded(100 * rate.share, places):f}"
    return f"{written.replace('.', ',') if locale == 'vi' else written} %"


def _named(rate: Rate, locale: str) -> str:
    return f"{rate.formula.label(locale)} {rate.numerator}/{rate.denominator}"
