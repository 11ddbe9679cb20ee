"""
The best type in which a poster fits on its face, and how many columns it has then.

A length of the page is a part of the face's shorter side, a length among items is a
part of their size.
"""

from collections.abc import Iterator
from math import ceil, floor
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
_TITLES: Final = ((1, 0.12, 0.055), (2, 0.085, 0.045), (3, 0.06, 0.04))
"""Lines of a title, its largest and its smallest size."""
_ITEM: Final = 0.1
_MOST_ISSUER_LINES: Final = 2
_MOST_COLUMNS: Final = 4
_LINES_OF_TWO_COLUMNS: Final = 6
_STEP: Final = 0.98
_SMALLEST: Final = 4
"""Points below which nothing is said to fit."""
_HALVINGS: Final = 12
_MOST_SIGNS: Final = 1000
"""More in a heading fit on no face: they are not measured."""

_NUMBER: Final = 1.9
_HEADING: Final = 1.15
_ENGLISH: Final = 0.55
_LEADING: Final = 1.3
_TALL: Final = 1.4
"""From line to line of capitals, which have two marks above them."""
_BETWEEN: Final = 0.5
_GAP: Final = 1.5


class Fit(NamedTuple):
    """
    Sizes of type in points, and how many columns there are.

    The groups stand beside each other in the columns; the only group ``is_halved``
    where its lines stand in two.
    """

    title: float
    item: float
    columns: int
    is_halved: bool


class _Arranged(NamedTuple):
    """Groups in rows of so many columns; halves of one group are groups here."""

    groups: tuple[PosterGroup, ...]
    columns: int
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
    width = face.width - 2 * _MARGIN * face.short
    title = _title_size(poster, face, width)
    height = face.height - _around(poster, face, width, title)
    found = [
        (*each, -arranged.columns, arranged.is_halved)
        for arranged in _arrangements(poster.groups)
        for each in _fitting(arranged, face, width, height)
    ]
    if not found:
        count = sum(len(each.lines) for each in poster.groups)
        raise InvalidValueError("items", count, "board-that-fits")
    _, size, columns, is_halved = max(found)
    return Fit(_points(title), _points(size), -columns, is_halved)


def largest_type(poster: Poster, face: Face) -> float:
    """
    Return about the largest type in points in which a poster fits on a face.

    Rounded down to a tenth; 0 where it does not fit in 4 points either.
    """
    width = face.width - 2 * _MARGIN * face.short
    try:
        height = face.height - _around(
            poster, face, width, _title_size(poster, face, width)
        )
    except InvalidValueError:
        return 0
    arrangements = tuple(_arrangements(poster.groups))

    def fits(points: float) -> bool:
        size = points / POINTS_PER_MM
        return any(
            _measured(each, size, width).height <= height for each in arrangements
        )

    low, high = float(_SMALLEST), _ITEM * face.short * POINTS_PER_MM
    if not fits(low):
        return 0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return floor(low * 10) / 10


def foot_size(face: Face) -> float:
    """Return the size of the foot in millimetres."""
    return max(_FOOT * face.short, _LEAST_FOOT)


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


def _around(poster: Poster, face: Face, width: float, title: float) -> float:
    """Return the height of all but the groups."""
    issuer, foot = _ISSUER * face.short, foot_size(face)
    band = title * lines_of(poster.shown_title, title, width)
    if poster.issuer:
        band += issuer * lines_of(poster.shown_issuer, issuer, width)
    small = foot * sum(lines_of(each, foot, width) for each in poster.foot)
    return _TALL * (band + small) + (_BAND + _STRIPES + _AIR) * face.short


def _arrangements(groups: tuple[PosterGroup, ...]) -> Iterator[_Arranged]:
    for columns in range(1, min(len(groups), _MOST_COLUMNS) + 1):
        yield _Arranged(groups, columns)
    lines = groups[0].lines
    can_be_halved = len(groups) == 1 and not groups[0].heading
    if can_be_halved and len(lines) >= _LINES_OF_TWO_COLUMNS:
        half = ceil(len(lines) / 2)
        halves = PosterGroup(lines[:half]), PosterGroup(lines[half:])
        yield _Arranged(halves, 2, is_halved=True)


def _fitting(
    arranged: _Arranged, face: Face, width: float, height: float
) -> Iterator[tuple[float, float]]:
    """Yield each size that fits, after what it is worth."""
    count = sum(len(each.lines) for each in arranged.groups)
    least = face.least / POINTS_PER_MM
    # The least goes first: a very long text would be measured in each size for nothing.
    if _measured(arranged, least, width).height > height:
        return
    for size in _shrinking(_ITEM * face.short, least):
        needed = _measured(arranged, size, width)
        if needed.height <= height:
            yield size * count / (count + needed.broken), size


def _shrinking(largest: float, least: float) -> Iterator[float]:
    size = largest
    while size > least:
        yield size
        size *= _STEP
    yield least


def _measured(arranged: _Arranged, size: float, width: float) -> _Measure:
    """Measure the groups in a size of type, in rows of so many columns."""
    columns = arranged.columns
    room = (width - _GAP * size * (columns - 1)) / columns
    measures = [_group(each, size, room) for each in arranged.groups]
    rows = [measures[at : at + columns] for at in range(0, len(measures), columns)]
    high = sum(max(each.height for each in row) for row in rows)
    broken = sum(each.broken for each in measures)
    return _Measure(high + size * (len(rows) - 1), broken)


def _group(group: PosterGroup, size: float, width: float) -> _Measure:
    heading = _HEADING * size
    lines = lines_of(group.heading, heading, width) if group.heading else 0
    above = lines * _LEADING * heading + (2 * _BETWEEN * size if lines else 0)
    items = [_item(each, size, width - _NUMBER * size) for each in group.lines]
    high = above + sum(each.height for each in items)
    return _Measure(high, sum(each.broken for each in items))


def _item(line: PosterLine, size: float, width: float) -> _Measure:
    lines, small = lines_of(line.shown, size, width), _ENGLISH * size
    high = size * (_LEADING * lines + _BETWEEN)
    if line.english:
        high += small * (_LEADING * lines_of(line.english, small, width) + 0.2)
    return _Measure(high, lines - 1)


def _points(size: float) -> float:
    return round(size * POINTS_PER_MM, 1)
