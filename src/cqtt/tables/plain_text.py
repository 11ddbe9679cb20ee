"""A table as lines of aligned text; width is counted in characters."""

from collections.abc import Sequence
from textwrap import wrap
from types import MappingProxyType
from typing import Final

from cqtt.tables.columns import Column, HeadingCell, Kind, depth_of, heading_cells

_BAR: Final = " | "
_HEADING_WIDTH: Final = 14
_ALIGNED: Final = MappingProxyType({Kind.INDEX: str.center, Kind.NUMBER: str.rjust})


def grid_lines(
    columns: Sequence[Column], shown: Sequence[Sequence[str]], locale: str
) -> list[str]:
    """Return the heading, the column numbers, a rule and the rows."""
    cells = heading_cells(columns, locale)
    widths = _widths(columns, shown, locale)
    _widen_groups(widths, cells)
    numbers = [column.number for column in columns]
    lines = _heading_lines(cells, widths, depth_of(columns))
    if any(numbers):
        centred = zip(numbers, widths, strict=True)
        lines.append(_BAR.join(number.center(width) for number, width in centred))
    lines.append("-+-".join("-" * width for width in widths))
    lines += [_row_line(columns, row, widths) for row in shown]
    return [line.rstrip() for line in lines]


def _row_line(
    columns: Sequence[Column], row: Sequence[str], widths: Sequence[int]
) -> str:
    return _BAR.join(
        _ALIGNED.get(column.kind, str.ljust)(cell, width)
        for column, cell, width in zip(columns, row, widths, strict=True)
    )


def _widths(
    columns: Sequence[Column], shown: Sequence[Sequence[str]], locale: str
) -> list[int]:
    return [
        max(
            len(column.number),
            _wrapped_width(column.label(locale)),
            *(len(row[index]) for row in shown),
        )
        for index, column in enumerate(columns)
    ]


def _wrapped_width(heading: str) -> int:
    """Return the width of a heading that is wrapped between words where it is long."""
    widest = max(map(len, heading.split()))
    lines = wrap(heading, max(widest, _HEADING_WIDTH))
    return max(map(len, lines))


def _span(cell: HeadingCell, widths: Sequence[int]) -> int:
    inside = widths[cell.column : cell.column + cell.columns]
    return sum(inside) + len(_BAR) * (cell.columns - 1)


def _widen_groups(widths: list[int], cells: Sequence[HeadingCell]) -> None:
    """Widen the last column of a group whose longest word would not fit."""
    for cell in cells:
        missing = max(map(len, cell.text.split())) - _span(cell, widths)
        if missing > 0:
            widths[cell.column + cell.columns - 1] += missing


def _heading_lines(
    cells: Sequence[HeadingCell], widths: Sequence[int], depth: int
) -> list[str]:
    """Paint the heading on a grid of characters, level below level."""
    texts = {cell: wrap(cell.text, _span(cell, widths)) for cell in cells}
    heights = heading_heights(texts, depth)
    grid = [
        list(_BAR.join(" " * width for width in widths)) for _ in range(sum(heights))
    ]
    for cell, lines in texts.items():
        top, left = sum(heights[: cell.row]), _left(cell, widths)
        span = _span(cell, widths)
        for offset in range(sum(heights[cell.row : cell.row + cell.rows])):
            line = lines[offset] if offset < len(lines) else ""
            grid[top + offset][left : left + span] = line.center(span)
    return ["".join(line) for line in grid]


def _left(cell: HeadingCell, widths: Sequence[int]) -> int:
    return sum(widths[: cell.column]) + len(_BAR) * cell.column


def heading_heights(texts: dict[HeadingCell, list[str]], depth: int) -> list[int]:
    """Return the lines of each level; a cell over several levels fills all of them."""
    heights = [0] * depth
    for cell, lines in sorted(texts.items(), key=lambda each: each[0].rows):
        inside = sum(heights[cell.row : cell.row + cell.rows])
        heights[cell.row + cell.rows - 1] += max(0, len(lines) - inside)
    return heights
