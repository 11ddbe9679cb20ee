"""
The best type in which a poster fits on its face, and how many columns it has then.

A length of the page is a part of the face's shorter side, a length among items is a
part of their size.
"""

from collections.abc import Iterator
from itertools import cycle
from math import ceil, floor, sqrt
from typing import Final, NamedTuple

from cqtt.errors import InvalidValueError
from cqtt.rendering.boards.poster import Poster, PosterGroup, PosterLine
from cqtt.rendering.boards.sheets import POINTS_PER_MM, Face
from cqtt.rendering.boards.widths import lines_of

_MARGIN: Final = 0.06
_BAND: Final = 0.07
_STRIPES: Final = 0.032
_AIR: Final = 0.11
"""Above and below the groups, and below the foot."""
_ISSUER: Final = 0.036
_FOOT: Final = 0.021
_LEAST_FOOT: Final = 2.3
"""In millimetres, where no English stands above it."""
_OF_ENGLISH: Final = 0.88
"""How large the foot is at most, beneath English."""
_TITLES: Final = ((1, 0.12, 0.055), (2, 0.085, 0.045), (3, 0.06, 0.04))
"""Lines of a title, its largest and its smallest size."""
_OF_HEADING: Final = 2
"""How much larger a title is than a heading, at most."""
_OF_ISSUER: Final = 1.3
"""How much larger a title is than the issuer, at least."""
_ITEM: Final = 0.1
_MOST_ISSUER_LINES: Final = 2
_MOST_COLUMNS: Final = 4
_LEAST_SHARE: Final = 0.5
"""How wide a column is at least, beside the widest."""
_LINES_OF_TWO_COLUMNS: Final = 6
_STEP: Final = 0.98
_SMALLEST: Final = 4
"""Points below which nothing is said to fit."""
_HALVINGS: Final = 12
_MOST_SIGNS: Final = 1000
"""More in a heading fit on no face: they are not measured."""

_NUMBER: Final = 1.9
_HEADING: Final = 1.15
_ENGLISH: Final = 0.6
_LEADING: Final = 1.3
_TALL: Final = 1.4
"""From line to line of capitals, which have two marks above them."""
_BETWEEN: Final = 0.5
_GAP: Final = 1.5


class Fit(NamedTuple):
    """
    Sizes of type in points, and the columns by how wide they are to each other.

    ``english`` is that beneath an item, ``foot`` is smaller where there is any.  The
    groups stand beside each other in the columns; the only group ``is_halved``
    where its lines stand in two.
    """

    title: float
    item: float
    english: float
    foot: float
    shares: tuple[float, ...]
    is_halved: bool


class _Arranged(NamedTuple):
    """Groups in rows of such columns; halves of one group are groups here."""

    groups: tuple[PosterGroup, ...]
    shares: tuple[float, ...]
    is_halved: bool = False


class _Measure(NamedTuple):
    """How high something is, and how many lines it has beyond one for each item."""

    height: float
    broken: int


def fit(poster: Poster, face: Face) -> Fit:
    """
    Return the type in which a poster fits on one face and reads best.

    That is the largest, where a line that is broken counts as so much smaller.

    Raises:
        InvalidValueError: It does not fit in the smallest type that can be read.
    """
    title = _title_size(poster, face, _width(face))
    found = [
        (*each, -len(arranged.shares), arranged.is_halved, arranged.shares)
        for arranged in _arrangements(poster.groups)
        for each in _fitting(arranged, poster, face, title)
    ]
    if not found:
        count = sum(len(each.lines) for each in poster.groups)
        raise InvalidValueError("items", count, "board-that-fits")
    _, size, _, is_halved, shares = max(found)
    return Fit(
        title=_points(_title_beside(size, face, title)),
        item=_points(size),
        english=_points(_english_size(size, face)),
        foot=_points(_foot_size(poster, size, face)),
        shares=shares,
        is_halved=is_halved,
    )


def largest_type(poster: Poster, face: Face) -> float:
    """
    Return about the largest type in points in which a poster fits on a face.

    Rounded down to a tenth; 0 where it does not fit in 4 points either.
    """
    try:
        title = _title_size(poster, face, _width(face))
    except InvalidValueError:
        return 0
    arrangements = tuple(_arrangements(poster.groups))

    def fits(points: float) -> bool:
        size, told = points / POINTS_PER_MM, face._replace(least=points)
        height = _height(poster, told, title, size)
        return any(
            _measured(each, size, told).height <= height for each in arrangements
        )

    low, high = float(_SMALLEST), _ITEM * face.short * POINTS_PER_MM
    if not fits(low):
        return 0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return floor(low * 10) / 10


def _english_size(item: float, face: Face) -> float:
    return max(_ENGLISH * item, face.least_english / POINTS_PER_MM)


def _foot_size(poster: Poster, item: float, face: Face) -> float:
    size = max(_FOOT * face.short, _LEAST_FOOT)
    if poster.is_bilingual:
        return min(size, _OF_ENGLISH * _english_size(item, face))
    return size


def _title_beside(item: float, face: Face, most: float) -> float:
    """Return the size of a title that leaves the page to the items."""
    wanted = max(_OF_HEADING * _HEADING * item, _OF_ISSUER * _ISSUER * face.short)
    return min(most, wanted)


def _width(face: Face) -> float:
    return face.width - 2 * _MARGIN * face.short


def _title_size(poster: Poster, face: Face, width: float) -> float:
    issuer = poster.shown_issuer
    if (
        len(issuer) > _MOST_SIGNS
        or lines_of(issuer, _ISSUER * face.short, width) > _MOST_ISSUER_LINES
    ):
        got = f"{len(poster.issuer)} characters"
        raise InvalidValueError("issuer", got, "heading-that-fits")
    for most, largest, least in _TITLES if len(poster.title) <= _MOST_SIGNS else ():
        for size in _shrinking(largest * face.short, least * face.short):
            if lines_of(poster.shown_title, size, width) <= most:
                return size
    got = f"{len(poster.title)} characters"
    raise InvalidValueError("title", got, "heading-that-fits")


def _height(poster: Poster, face: Face, most: float, size: float) -> float:
    """Return the height that groups have in a size of items."""
    width, title = _width(face), _title_beside(size, face, most)
    issuer, foot = _ISSUER * face.short, _foot_size(poster, size, face)
    band = title * lines_of(poster.shown_title, title, width)
    if poster.issuer:
        band += issuer * lines_of(poster.shown_issuer, issuer, width)
    small = foot * sum(lines_of(each, foot, width) for each in poster.foot)
    around = _TALL * (band + small) + (_BAND + _STRIPES + _AIR) * face.short
    return face.height - around


def _arrangements(groups: tuple[PosterGroup, ...]) -> Iterator[_Arranged]:
    for columns in range(1, min(len(groups), _MOST_COLUMNS) + 1):
        yield _Arranged(groups, _shares(groups, columns))
    lines = groups[0].lines
    can_be_halved = len(groups) == 1 and not groups[0].heading
    if can_be_halved and len(lines) >= _LINES_OF_TWO_COLUMNS:
        half = ceil(len(lines) / 2)
        halves = PosterGroup(lines[:half]), PosterGroup(lines[half:])
        yield _Arranged(halves, (1, 1), is_halved=True)


def _shares(groups: tuple[PosterGroup, ...], columns: int) -> tuple[float, ...]:
    """Return how wide columns are: long lines have more room, yet are broken sooner."""
    roots = [
        max(sqrt(_longest(each)) for each in groups[at::columns])
        for at in range(columns)
    ]
    return tuple(round(max(each / max(roots), _LEAST_SHARE), 2) for each in roots)


def _longest(group: PosterGroup) -> float:
    return max(
        _HEADING * len(group.heading),
        *(max(len(each.text), _ENGLISH * len(each.english)) for each in group.lines),
    )


def _fitting(
    arranged: _Arranged, poster: Poster, face: Face, title: float
) -> Iterator[tuple[float, float]]:
    """Yield each size that fits, after what it is worth."""
    count = sum(len(each.lines) for each in arranged.groups)
    least = face.least / POINTS_PER_MM
    # The least goes first: a very long text would be measured in each size for nothing.
    if _measured(arranged, least, face).height > _height(poster, face, title, least):
        return
    for size in _shrinking(_ITEM * face.short, least):
        needed = _measured(arranged, size, face)
        if needed.height <= _height(poster, face, title, size):
            yield size * count / (count + needed.broken), size


def _shrinking(largest: float, least: float) -> Iterator[float]:
    size = largest
    while size > least:
        yield size
        size *= _STEP
    yield least


def _measured(arranged: _Arranged, size: float, face: Face) -> _Measure:
    """Measure the groups in a size of type, in rows of so many columns."""
    columns, english = len(arranged.shares), _english_size(size, face)
    room = (_width(face) - _GAP * size * (columns - 1)) / sum(arranged.shares)
    measures = [
        _group(each, size, english, room * share)
        for each, share in zip(arranged.groups, cycle(arranged.shares), strict=False)
    ]
    rows = [measures[at : at + columns] for at in range(0, len(measures), columns)]
    high = sum(max(each.height for each in row) for row in rows)
    broken = sum(each.broken for each in measures)
    return _Measure(high + size * (len(rows) - 1), broken)


def _group(group: PosterGroup, size: float, english: float, width: float) -> _Measure:
    heading = _HEADING * size
    lines = lines_of(group.heading, heading, width) if group.heading else 0
    above = lines * _LEADING * heading + (2 * _BETWEEN * size if lines else 0)
    above += _beneath(group.english, english, width)
    beside = width - _NUMBER * size
    items = [_item(each, size, english, beside) for each in group.lines]
    high = above + sum(each.height for each in items)
    return _Measure(high, sum(each.broken for each in items))


def _item(line: PosterLine, size: float, english: float, width: float) -> _Measure:
    lines = lines_of(line.shown, size, width)
    high = size * (_LEADING * lines + _BETWEEN)
    return _Measure(high + _beneath(line.shown_english, english, width), lines - 1)


def _beneath(text: str, size: float, width: float) -> float:
    return size * (_LEADING * lines_of(text, size, width) + 0.2) if text else 0


def _points(size: float) -> float:
    return round(size * POINTS_PER_MM, 1)
