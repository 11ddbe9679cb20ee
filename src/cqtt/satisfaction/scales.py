"""Scales of answers: ordered levels, and what is never a level."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import require_locale
from cqtt.text import require_nfc, search_key

NOT_APPLICABLE: Final = (
    "Không áp dụng",
    "Không phát sinh",
    "Not applicable",
    "N/A",
)
"""Labels that say that a question does not concern the person who answers."""

NO_ANSWER: Final = (
    "",
    "Không trả lời",
    "Không có ý kiến",
    "Không biết",
    "Bỏ trống",
    "Phiếu trắng",
    "No answer",
    "Don't know",
)
"""Labels that say that a question was left open."""


_PLACES: Final = 9
_MOST_POINTS: Final = 10**_PLACES


class Side(Enum):
    """Which side of a scale a level stands on (*mức hài lòng hay không hài lòng*)."""

    SATISFIED = "satisfied"
    NEUTRAL = "neutral"
    DISSATISFIED = "dissatisfied"
    UNMARKED = "unmarked"


def _labels(labels: Iterable[str]) -> tuple[str, ...]:
    if isinstance(labels, str):
        raise WrongTypeError("labels", labels, "tuple-of-labels")
    return tuple(labels)


@frozen
class Level:
    """
    One level of a scale (*mức đánh giá*).

    ``points`` is what it counts in a mean.  ``aliases`` are other ways to write it.

    Raises:
        WrongTypeError: A text is not a str; the points are neither int nor Decimal;
            the side is not a ``Side``.
        InvalidValueError: A label is empty; the points are not finite.
        NotNfcError: A text is not in Unicode NFC.

    >>> Level("Hài lòng", "Satisfied", points=4, side=Side.SATISFIED).text("en")
    'Satisfied'
    """

    label: str
    label_en: str
    points: int | Decimal = field(kw_only=True)
    side: Side = field(
        default=Side.UNMARKED, kw_only=True, validator=instance_of(Side, "enum-choice")
    )
    aliases: tuple[str, ...] = field(default=(), converter=_labels, kw_only=True)

    def __attrs_post_init__(self) -> None:
        for label in self.every_label():
            if not require_nfc(label, "label").strip():
                raise InvalidValueError("label", label, "filled-text")
        if type(self.points) is not int and not isinstance(self.points, Decimal):
            raise WrongTypeError("points", self.points, "points")
        if not _is_common(self.points):
            raise InvalidValueError("points", str(self.points)[:40], "points")

    def text(self, locale: str = "vi") -> str:
        """Return its label in a locale."""
        return self.label_en if require_locale(locale) == "en" else self.label

    def every_label(self) -> Iterator[str]:
        """Return every way to write it."""
        yield from (self.label, self.label_en, *self.aliases)


def _is_common(points: int | Decimal) -> bool:
    """Tell whether points are of a size that forms have."""
    if isinstance(points, int):
        return abs(points) <= _MOST_POINTS
    return points.is_finite() and (not points or abs(points.adjusted()) < _PLACES)


def _levels(levels: Iterable[Level]) -> tuple[Level, ...]:
    return tuple(levels)


@frozen
class Scale:
    """
    An ordered scale of answers (*thang đo*).

    ``levels`` stand from the best to the worst, as ballots print them.  What does not
    apply and what was not answered is never a level: the labels that say so stand
    apart, and such answers leave the base of every score.

    Raises:
        WrongTypeError: A level is not a ``Level``.
        InvalidValueError: There are fewer than two levels; two are written alike, by
            case and diacritics apart; the points do not fall from level to level; a
            satisfied level stands below another one, or a dissatisfied one above; a
            label says that the question does not apply or was not answered.

    >>> FIVE_LEVELS.satisfied
    ('Rất hài lòng', 'Hài lòng')
    >>> [level.points for level in FOUR_LEVELS.levels]
    [4, 3, 2, 1]
    """

    name: str
    levels: tuple[Level, ...] = field(converter=_levels)
    not_applicable: tuple[str, ...] = field(
        default=NOT_APPLICABLE, converter=_labels, kw_only=True
    )
    no_answer: tuple[str, ...] = field(
        default=NO_ANSWER, converter=_labels, kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        if not require_nfc(self.name, "name").strip():
            raise InvalidValueError("name", self.name, "filled-text")
        for level in self.levels:
            require_instance(level, Level, "levels", "levels")
        if len(self.levels) < 2:  # noqa: PLR2004 a scale has two ends
            raise InvalidValueError("levels", len(self.levels), "levels")
        self._check_labels()
        for above, below in pairwise(self.levels):
            if not above.points > below.points:
                raise InvalidValueError("points", str(below.points), "falling-points")
        order = [_ORDER[level.side] for level in self.levels if level.side in _ORDER]
        if order != sorted(order):
            sides = ", ".join(level.side.value for level in self.levels)
            raise InvalidValueError("side", sides, "sides-in-order")

    def _check_labels(self) -> None:
        aside = {search_key(each) for each in (*self.not_applicable, *self.no_answer)}
        taken: set[str] = set()
        for level in self.levels:
            keys = {search_key(label) for label in level.every_label()}
            if keys & aside:
                raise InvalidValueError("label", level.label, "label-of-a-level")
            if keys & taken:
                raise InvalidValueError("label", level.label, "label-of-its-own")
            taken |= keys

    @property
    def labels(self) -> tuple[str, ...]:
        """The Vietnamese labels, from the best to the worst."""
        return tuple(level.label for level in self.levels)

    @property
    def satisfied(self) -> tuple[str, ...]:
        """The labels that count as satisfied; empty where none is marked."""
        return self._on(Side.SATISFIED)

    @property
    def dissatisfied(self) -> tuple[str, ...]:
        """The labels that count as dissatisfied; empty where none is marked."""
        return self._on(Side.DISSATISFIED)

    @property
    def lowest(self) -> Fraction:
        """The points of the worst level."""
        return Fraction(self.levels[-1].points)

    @property
    def highest(self) -> Fraction:
        """The points of the best level."""
        return Fraction(self.levels[0].points)

    def _on(self, side: Side) -> tuple[str, ...]:
        return tuple(level.label for level in self.levels if level.side is side)


_ORDER: Final = {Side.SATISFIED: 0, Side.NEUTRAL: 1, Side.DISSATISFIED: 2}
_VERY_GOOD: Final = ("Rất hài lòng", "Very satisfied")
_GOOD: Final = ("Hài lòng", "Satisfied")
_FAIR: Final = ("Bình thường", "Neutral")
_POOR: Final = ("Không hài lòng", "Dissatisfied")
_VERY_POOR: Final = ("Rất không hài lòng", "Very dissatisfied")
_SIDES: Final = (
    (_VERY_GOOD, Side.SATISFIED),
    (_GOOD, Side.SATISFIED),
    (_FAIR, Side.NEUTRAL),
    (_POOR, Side.DISSATISFIED),
    (_VERY_POOR, Side.DISSATISFIED),
)


def _worded(name: str, count: int) -> Scale:
    levels = (
        Level(*words, points=count - at, side=side)
        for at, (words, side) in enumerate(_SIDES[:count])
    )
    return Scale(name, levels)


def _numbered(name: str, numbers: range) -> Scale:
    levels = (Level(str(each), str(each), points=each) for each in reversed(numbers))
    return Scale(name, levels)


FOUR_LEVELS: Final = _worded("four-levels", 4)
"""Rất hài lòng, hài lòng, bình thường, không hài lòng: ballots of communes."""

FIVE_LEVELS: Final = _worded("five-levels", 5)
"""The four, and rất không hài lòng: SIPAS and the ministries' portals."""

ZERO_TO_TWO: Final = _numbered("zero-to-two", range(3))
"""0, 1 or 2 points, as the nine indicators of Circular 01/2018 give them."""

ONE_TO_TEN: Final = _numbered("one-to-ten", range(1, 11))
"""1 to 10 points; no level is marked as satisfied, since no source says which are."""

ZERO_TO_TEN: Final = _numbered("zero-to-ten", range(11))
"""0 to 10 points, as telephone surveys ask (M-Score of Quảng Bình)."""

SCALES: Final = (FOUR_LEVELS, FIVE_LEVELS, ZERO_TO_TWO, ONE_TO_TEN, ZERO_TO_TEN)
"""The scales of this library; a tally recognises them by their labels."""
