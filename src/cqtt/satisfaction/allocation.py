"""How many ballots in each stratum."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from math import sqrt
from typing import Final

from attrs import frozen

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.satisfaction.sample_sizes import SampleSize
from cqtt.satisfaction.score_tables import number_column, text_column
from cqtt.statistics import planning
from cqtt.statistics.planning import Allocation
from cqtt.tables import Table
from cqtt.text import require_nfc


@frozen
class StratumSize:
    """A stratum with its people and its ballots (*cỡ mẫu của tầng*)."""

    name: str
    frame: int
    size: int


@frozen
class SamplePlan:
    """
    The ballots of each stratum, which add up exactly (*phân bổ mẫu theo tầng*).

    >>> allocate(180, {"Chứng thực": 600, "Hộ tịch": 250, "Đất đai": 81})
    SamplePlan(180, proportional, {'Chứng thực': 116, 'Hộ tịch': 48, 'Đất đai': 16})
    """

    strata: tuple[StratumSize, ...]
    how: Allocation

    def __repr__(self) -> str:
        return f"SamplePlan({self.total}, {self.how.value}, {self.sizes})"

    @property
    def sizes(self) -> dict[str, int]:
        """The ballots by stratum."""
        return {stratum.name: stratum.size for stratum in self.strata}

    @property
    def total(self) -> int:
        """All ballots."""
        return sum(stratum.size for stratum in self.strata)

    @property
    def frame(self) -> int:
        """All people."""
        return sum(stratum.frame for stratum in self.strata)

    def findings(self) -> tuple[Finding, ...]:
        """Return the strata with too few ballots for ``stratified()``: below two."""
        few = (each for each in self.strata if each.size < min(_FEWEST, each.frame))
        return tuple(
            Finding("ballots-of-stratum", each.name, str(each.size), Severity.WARNING)
            for each in few
        )

    def explain(self, locale: str = "vi") -> str:
        """Return the rule, the ballots of each stratum, and which have too few."""
        english = require_locale(locale) == "en"
        of = "of" if english else "trên"
        said = "; ".join(
            f"{each.name} {each.size} {of} {each.frame}" for each in self.strata
        )
        word = "ballots" if english else "phiếu"
        said = f"{_HOW[self.how][english]}, {self.total} {word}: {said}."
        return "\n".join([said, *self._too_few(locale)])

    def _too_few(self, locale: str) -> tuple[str, ...]:
        english, sizes = locale == "en", self.sizes
        few = (finding.place for finding in self.findings())
        return tuple(_TOO_FEW[sizes[name]][english].format(name=name) for name in few)

    def table(self, locale: str = "vi") -> Table:
        """Return the strata as a table; the rule below it in a locale."""
        english = require_locale(locale) == "en"
        rows = [(each.name, each.frame, each.size) for each in self.strata]
        return Table(
            "Phân bổ mẫu theo tầng",
            title_en="Ballots by stratum",
            columns=_COLUMNS,
            rows=[*rows, ("All" if english else "Tổng", self.frame, self.total)],
            emphasised={len(rows)},
            notes=(f"{_HOW[self.how][english]}.", *self._too_few(locale)),
        )

    def _repr_html_(self) -> str:
        return self.table().html()


def allocate(
    total: int | SampleSize,
    frames: Mapping[str, int],
    *,
    how: Allocation = Allocation.PROPORTIONAL,
    shares: Mapping[str, Decimal | Fraction] | None = None,
    least: int = 0,
) -> SamplePlan:
    """
    Share ballots out among strata, so that they add up exactly.

    *Phân bổ mẫu cho các tầng.*  ``total`` is the number of ballots, or the
    ``SampleSize`` that needs them; what it asks beyond them is not shared out.
    ``frames`` are the people of each stratum.  No stratum gets more than its people,
    nor fewer than ``least`` unless it has fewer; ``stratified()`` needs two ballots of
    each, so pass ``least=2`` where a stratum is small.  For ``NEYMAN`` ``shares`` are
    the satisfied shares that are expected, from 0 to 1, for instance those of the last
    wave: more ballots go where opinion is divided.

    Raises:
        WrongTypeError: A count is not a whole number, a name not text; a share is
            neither Decimal nor Fraction; the frames or the shares are not by name.
        WrongChoiceError: ``how`` is no ``Allocation``.
        InvalidValueError: There is no stratum; a count is below 0; the strata cannot
            take the total; ``NEYMAN`` lacks the share of a stratum, or one is not from
            0 to 1.

    >>> half, most = Fraction(1, 2), Fraction(98, 100)
    >>> allocate(90, {"A": 500, "B": 500}, how=Allocation.NEYMAN,
    ...          shares={"A": half, "B": most}).sizes
    {'A': 70, 'B': 20}
    >>> from cqtt.satisfaction import exact_size
    >>> allocate(exact_size(1000), {"A": 700, "B": 300})
    SamplePlan(278, proportional, {'A': 195, 'B': 83})
    """
    require_instance(frames, Mapping, "frames", "frames-by-stratum")
    require_instance(shares, Mapping | None, "shares", "shares-by-stratum")
    ballots = total.size if isinstance(total, SampleSize) else total
    for name in frames:
        if not require_nfc(name, "stratum").strip():
            raise InvalidValueError("stratum", name, "filled-text")
    require_instance(how, Allocation, "how", "enum-choice")
    spreads = _spreads(frames, shares) if how is Allocation.NEYMAN else None
    sizes = planning.allocate(
        ballots, tuple(frames.values()), how=how, spreads=spreads, least=least
    )
    strata = (
        StratumSize(name, frame, size)
        for (name, frame), size in zip(frames.items(), sizes, strict=True)
    )
    return SamplePlan(tuple(strata), how)


def _spreads(
    frames: Mapping[str, int], shares: Mapping[str, Decimal | Fraction] | None
) -> tuple[float, ...]:
    """Return the standard deviation of one answer in each stratum."""
    given = shares or {}
    lacking = [name for name in frames if name not in given]
    if lacking:
        raise InvalidValueError("shares", ", ".join(lacking), "share-of-each-stratum")
    exact = (_share(given[name]) for name in frames)
    return tuple(sqrt(share * (1 - share)) for share in exact)


def _share(value: object) -> Fraction:
    if not isinstance(value, Decimal | Fraction):
        raise WrongTypeError("share", value, "expected-share")
    if (isinstance(value, Decimal) and not value.is_finite()) or not 0 <= value <= 1:
        raise InvalidValueError("share", value, "expected-share")
    return Fraction(value)


_HOW: Final = {
    Allocation.PROPORTIONAL: (
        "Phân bổ theo tỷ lệ dân số của tầng",
        "In proportion to the people of each stratum",
    ),
    Allocation.EQUAL: ("Phân bổ đều cho các tầng", "The same for each stratum"),
    Allocation.NEYMAN: (
        "Phân bổ Neyman, theo quy mô và độ phân tán ý kiến của tầng",
        "By Neyman, as people times the spread of opinion",
    ),
}
_FEWEST: Final = 2
_TOO_FEW: Final = (
    (
        "Tầng {name} không có phiếu nào: stratified() cần ít nhất 2; đặt least=2.",
        "Stratum {name} has no ballot: stratified() needs at least 2; pass least=2.",
    ),
    (
        "Tầng {name} chỉ có 1 phiếu: stratified() cần ít nhất 2; đặt least=2.",
        "Stratum {name} has 1 ballot: stratified() needs at least 2; pass least=2.",
    ),
)
_COLUMNS: Final = (
    text_column("stratum", "Tầng", "Stratum"),
    number_column("frame", "Tổng thể", "People"),
    number_column("size", "Số phiếu", "Ballots"),
)
