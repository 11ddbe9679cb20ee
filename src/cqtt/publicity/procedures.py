"""The procedures that are posted, of those in force."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.errors import WrongTypeError
from cqtt.i18n import listed, require_locale
from cqtt.law import Citation
from cqtt.printable import require_names
from cqtt.rates import Formula, Rate

_MOST_NAMED: Final = 10


def procedures_posted(source: Citation | None = None) -> Formula:
    """
    Return the formula of the procedures posted, with the text that asks for it.

    *Tỷ lệ thủ tục hành chính được niêm yết.*

    >>> print(Rate(248, 248, procedures_posted()).text())
    100,00 %
    """
    return Formula(
        "procedures-posted",
        "Tỷ lệ thủ tục hành chính được niêm yết",
        "Procedures posted",
        numerator_vi="thủ tục đã niêm yết",
        numerator_en="procedures posted",
        denominator_vi="thủ tục thuộc thẩm quyền đang có hiệu lực",
        denominator_en="procedures of the commune in force",
        citation=source,
    )


def _codes(codes: Any, name: str) -> frozenset[str]:
    if isinstance(codes, str) or not isinstance(codes, Iterable):
        raise WrongTypeError(name, type(codes).__name__, "texts")
    every = tuple(codes)
    for each in every:
        require_names(**{name: each})
    return frozenset(every)


def _posted(codes: Iterable[str]) -> frozenset[str]:
    return _codes(codes, "posted")


def _in_force(codes: Iterable[str]) -> frozenset[str]:
    return _codes(codes, "in_force")


@frozen
class PostedProcedures:
    """
    The posted list against the list in force (*danh mục đã niêm yết và còn hiệu lực*).

    Both are codes of procedures.  ``missing`` are in force and not posted, ``extra``
    posted and not in force.

    Raises:
        WrongTypeError: What came is no collection of texts.
        InvalidValueError: A code is empty or of several lines.

    >>> check = PostedProcedures(["1.001193", "9.999999"], ["1.001193", "2.000635"])
    >>> check.rate.text(), check.missing, check.extra
    ('50,00 %', ('2.000635',), ('9.999999',))
    """

    posted: frozenset[str] = field(converter=_posted)
    in_force: frozenset[str] = field(converter=_in_force)
    source: Citation | None = field(
        default=None, validator=instance_of(Citation | None, "citation")
    )

    @property
    def missing(self) -> tuple[str, ...]:
        """The codes in force that are not posted, sorted."""
        return tuple(sorted(self.in_force - self.posted))

    @property
    def extra(self) -> tuple[str, ...]:
        """The codes posted that are not in force, sorted."""
        return tuple(sorted(self.posted - self.in_force))

    @property
    def rate(self) -> Rate:
        """The procedures in force that are posted, of all in force."""
        count = len(self.in_force & self.posted)
        return Rate(count, len(self.in_force), procedures_posted(self.source))

    def explain(self, locale: str = "vi") -> str:
        """
        Return the rate, and what is missing or too many, the first ten of each.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
        """
        english = require_locale(locale) == "en"
        lines = [self.rate.explain(locale)]
        for codes, vi, en in (
            (self.missing, "chưa niêm yết", "not posted"),
            (self.extra, "niêm yết nhưng hết hiệu lực", "posted but not in force"),
        ):
            if codes:
                shown = [*codes[:_MOST_NAMED], *(["…"] if codes[_MOST_NAMED:] else [])]
                name = en if english else vi
                lines.append(f"{len(codes)} {name}: {listed(shown, locale)}")
        return "\n".join(lines)
