"""A table as HTML."""

from collections.abc import Collection, Iterator, Sequence
from html import escape
from types import MappingProxyType
from typing import Final

from cqtt.tables.columns import Column, HeadingCell, Kind, depth_of, heading_cells

ALIGNED: Final = MappingProxyType(
    {
        Kind.INDEX: "center",
        Kind.TEXT: "left",
        Kind.NUMBER: "right",
        Kind.DAY: "left",
    }
)


def caption_html(title: str) -> str:
    """Return the title as a caption; nothing for an empty one."""
    return f"<caption>{escape(title)}</caption>" if title else ""


def notes_html(notes: Sequence[str]) -> str:
    """Return each note as a paragraph."""
    return "".join(f"<p>{escape(note)}</p>" for note in notes)


def head_html(columns: Sequence[Column], locale: str) -> str:
    """Return the heading, grouped cells spanning what they group."""
    cells = heading_cells(columns, locale)
    levels = [
        "".join(_th(cell) for cell in cells if cell.row == level)
        for level in range(depth_of(columns))
    ]
    rows = [f"<tr>{level}</tr>" for level in levels]
    if any(column.number for column in columns):
        inner = "".join(f"<td>{escape(column.number)}</td>" for column in columns)
        rows.append(f'<tr style="text-align:center">{inner}</tr>')
    return f"<thead>{''.join(rows)}</thead>"


def _th(cell: HeadingCell) -> str:
    spans = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    spans += f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    scope = "colgroup" if cell.columns > 1 else "col"
    return f'<th scope="{scope}"{spans}>{escape(cell.text)}</th>'


def body_html(
    columns: Sequence[Column], shown: Sequence[Sequence[str]], bold: Collection[int]
) -> str:
    """Return the rows; those whose index is in ``bold`` are bold."""
    return f"<tbody>{''.join(_rows(columns, shown, bold))}</tbody>"


def _rows(
    columns: Sequence[Column], shown: Sequence[Sequence[str]], bold: Collection[int]
) -> Iterator[str]:
    for index, row in enumerate(shown):
        cells = "".join(
            f'<td style="text-align:{ALIGNED[column.kind]}">{escape(cell)}</td>'
            for column, cell in zip(columns, row, strict=True)
        )
        style = ' style="font-weight:bold"' if index in bold else ""
        yield f"<tr{style}>{cells}</tr>"
