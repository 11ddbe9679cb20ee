"""How many ballots are needed, as a value and in words."""

from collections.abc import Iterator
from enum import Enum
from fractions import Fraction
from math import ceil
from typing import Final

from attrs import frozen

from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.law import Citation, Document, cite
from cqtt.satisfaction.score_tables import number_column, text_column
from cqtt.statistics.rounding import rounded
from cqtt.tables import Table, cell_text

TEACHING_TEXT_2013: Final = Citation(
    Document(
        id="moha-sampling-2013",
        title="Phương pháp chọn mẫu điều tra xã hội học, tài liệu bồi dưỡng của Bộ Nội "
        "vụ năm 2013",
        title_en="Ways to draw the sample of a social survey, teaching text of the "
        "Ministry of Home Affairs, 2013",
        kind="teaching text",
        url="https://123docz.net/trich-doan/"
        "730711-phuong-phap-chon-mau-dieu-tra-xa-hoi-hoc.htm",
    )
)
"""It teaches n = N / (1 + N·e²) with e = 5 %, N being the transactions of a period."""

_PLACES: Final = 2


class SizeMethod(Enum):
    """
    A formula for the number of ballots (*công thức tính cỡ mẫu*).

    ``TAUGHT``: n = N/(1+N·e²), as the ministry taught it; ``COCHRAN``: z²p(1-p)/e²,
    corrected for the frame; ``WILSON``: the least number whose Wilson interval is never
    wider than ± the margin.
    """

    TAUGHT = "taught"
    COCHRAN = "cochran"
    WILSON = "wilson"

    def label(self, locale: str = "vi") -> str:
        """Return its name for people."""
        return _NAMES[self][require_locale(locale) == "en"]


@frozen(kw_only=True)
class SampleSize:
    """
    How many ballots are needed, and how many people to ask for them (*cỡ mẫu*).

    ``exact`` is what the formula gives and ``simple`` the next whole number, for a
    simple random sample; ``size`` are the ballots needed with the design effect, never
    more than the frame.  ``frame`` is ``None`` where it is not known.  ``share`` is the
    one that Cochran's formula was computed for, ``level`` the confidence; both are
    ``None`` where the formula has none.  Counts are rounded up.

    >>> from cqtt.satisfaction import exact_size
    >>> exact_size(5000)
    SampleSize(357 of 5000, ± 5 %, cochran)
    """

    method: SizeMethod
    margin: Fraction
    frame: int | None
    exact: Fraction | float
    simple: int
    size: int
    share: Fraction | None = None
    level: float | None = None
    design_effect: Fraction = Fraction(1)
    response_share: Fraction = Fraction(1)

    def __repr__(self) -> str:
        frame = "" if self.frame is None else f" of {self.frame}"
        margin = percent_text(self.margin, "en")
        return f"SampleSize({self.size}{frame}, ± {margin}, {self.method.value})"

    @property
    def invited(self) -> int:
        """How many to ask, so that as many answer as are needed."""
        return ceil(self.size / self.response_share)

    def findings(self) -> tuple[Finding, ...]:
        """Return that there are not as many people as would have to be asked."""
        if self.frame is None or self.invited <= self.frame:
            return ()
        asked = f"{self.invited} > {self.frame}"
        return (Finding("enough-people", "invited", asked, Severity.WARNING),)

    def explain(self, locale: str = "vi") -> str:
        """Return the formula with its numbers, the allowances and the source."""
        require_locale(locale)
        lines = [_formula_text(self, locale)]
        if self.design_effect != 1:
            lines.append(_design_text(self, locale))
        if self.response_share != 1:
            lines.append(_response_text(self, locale))
        lines += [finding.message(locale) for finding in self.findings()]
        return "\n".join([*lines, *_source(self, locale)])

    def table(self, locale: str = "vi") -> Table:
        """Return it as a table of one row; how it was reached stands below it."""
        require_locale(locale)
        formula = rounded(Fraction(self.exact), _PLACES)
        row = (self.method.label(locale), self.frame, formula, self.size, self.invited)
        return Table(
            "Cỡ mẫu",
            title_en="Sample size",
            columns=_COLUMNS,
            rows=[row],
            notes=tuple(self.explain(locale).splitlines()),
        )

    def _repr_html_(self) -> str:
        return self.table().html()


_COLUMNS: Final = (
    text_column("method", "Phương pháp", "Method"),
    number_column("frame", "Tổng thể", "People"),
    number_column("formula", "Kết quả công thức", "Formula gives"),
    number_column("size", "Số phiếu", "Ballots"),
    number_column("invited", "Số người cần hỏi", "People to ask"),
)
_NAMES: Final = {
    SizeMethod.TAUGHT: (
        "Tài liệu của Bộ Nội vụ: n = N/(1+N·e²)",
        "The ministry’s teaching text: n = N/(1+N·e²)",
    ),
    SizeMethod.COCHRAN: (
        "Cochran, hiệu chỉnh khi biết tổng thể",
        "Cochran, corrected where the frame is known",
    ),
    SizeMethod.WILSON: (
        "Khoảng Wilson không rộng hơn sai số",
        "Wilson interval no wider than the margin",
    ),
}


def percent_text(share: Fraction, locale: str) -> str:
    """Return a share in percent to two places, without closing zeros."""
    written = cell_text(rounded(100 * share, _PLACES), locale)
    return f"{written.rstrip('0').rstrip('.,')} %"


def _formula_text(size: SampleSize, locale: str) -> str:
    english = locale == "en"
    exact = cell_text(rounded(Fraction(size.exact), _PLACES), locale)
    name, margin = size.method.label(locale), percent_text(size.margin, locale)
    given = [f"e = {margin}"]
    if size.frame is not None:
        given.insert(0, f"N = {size.frame}")
    if size.share is not None:
        given.append(f"p = {percent_text(size.share, locale)}")
    if size.level is not None:
        level = f"{100 * size.level:g} %"
        given.append(level if english else level.replace(".", ","))
    numbers = "; ".join(given)
    if english:
        return f"{size.simple} ballots ({exact}). {name}; {numbers}."
    return f"{size.simple} phiếu ({exact}). {name}; {numbers}."


def _design_text(size: SampleSize, locale: str) -> str:
    effect = cell_text(rounded(size.design_effect, _PLACES), locale)
    is_endless = size.frame is None
    said = _TIMES if is_endless else _DESIGNED[size.method is SizeMethod.TAUGHT]
    return said[locale == "en"].format(effect=effect, size=size.size)


_TIMES: Final = (
    "Nhân hệ số thiết kế {effect}: {size} phiếu.",
    "Times the design effect {effect}: {size} ballots.",
)
_DESIGNED: Final = (
    (
        "Nhân hệ số thiết kế {effect}, rồi mới hiệu chỉnh theo tổng thể: {size} phiếu.",
        (
            "Times the design effect {effect}, only then corrected for the frame: "
            "{size} ballots."
        ),
    ),
    (
        (
            "Công thức không tính đến thiết kế mẫu; nhân kết quả với hệ số thiết kế "
            "{effect}, không quá tổng thể: {size} phiếu."
        ),
        (
            "The formula knows nothing of designs; its result times the design effect "
            "{effect}, the frame at most: {size} ballots."
        ),
    ),
)


def _response_text(size: SampleSize, locale: str) -> str:
    share = percent_text(size.response_share, locale)
    if locale == "en":
        return f"If {share} of those asked answer: ask {size.invited} people."
    return f"Nếu {share} người được hỏi trả lời: cần hỏi {size.invited} người."


def _source(size: SampleSize, locale: str) -> Iterator[str]:
    english = locale == "en"
    if size.method is SizeMethod.TAUGHT:
        yield f"{cite([TEACHING_TEXT_2013], locale)}. {_TAUGHT_FOR[english]}"
    elif size.design_effect == 1:
        yield _SIMPLE[english]


_TAUGHT_FOR: Final = (
    "Ứng với tỷ lệ 50 % và z = 2 (95,45 %).",
    "It stands for a share of 50 % and z = 2 (95.45 %).",
)
_SIMPLE: Final = (
    "Với mẫu ngẫu nhiên đơn giản; mẫu theo cụm cần hệ số thiết kế.",
    "For a simple random sample; clusters need a design effect.",
)
