"""The table as a value."""

from collections.abc import Iterable

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError
from cqtt.i18n import require_locale
from cqtt.tables.cells import Cell, cell_text, check_cell
from cqtt.tables.columns import Column, HeadingCell, depth_of, heading_cells
from cqtt.text import require_nfc


def _rows(rows: Iterable[Iterable[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(tuple(row) for row in rows)


def _indexes(indexes: Iterable[int]) -> frozenset[int]:
    return frozenset(indexes)


@frozen
class Table:
    """
    A table of plain values (*bảng*).

    Cells are text, whole numbers, finite ``Decimal``, dates, datetimes or ``None``
    (an empty cell).  ``emphasised`` holds the indexes, from 0, of rows that are printed
    bold, such as totals.  ``notes`` are printed below.  The repr shows no cell.

    Raises:
        WrongTypeError: A cell is of another type; the error holds the type's name.
        InvalidValueError: There is no column; two columns share a name; a row has
            too few or too many cells; a ``Decimal`` is not finite.
        NotNfcError: The title or a note is not in Unicode NFC.

    >>> table = Table("", columns=(Column("n", ("Số",)),), rows=[(936,)])
    >>> table.to_records()
    [{'n': 936}]
    """

    title: str = field()
    columns: tuple[Column, ...] = field(
        kw_only=True, validator=instance_of(tuple, "columns")
    )
    rows: tuple[tuple[Cell, ...], ...] = field(
        default=(), converter=_rows, kw_only=True, repr=False
    )
    notes: tuple[str, ...] = field(default=(), kw_only=True)
    emphasised: frozenset[int] = field(
        default=frozenset(), converter=_indexes, kw_only=True
    )
    title_en: str = field(default="", kw_only=True)

    @columns.validator
    def _check_columns(self, _attribute: object, columns: tuple[Column, ...]) -> None:
        if not columns:
            raise InvalidValueError("columns", columns, "columns")
        seen: set[str] = set()
        for column in columns:
            require_instance(column, Column, "columns", "columns")
            if column.name in seen:
                raise InvalidValueError("columns", column.name, "column-name")
            seen.add(column.name)

    def __attrs_post_init__(self) -> None:
        for text in (self.title, self.title_en, *self.notes):
            require_nfc(text, "title or note")
        for index, row in enumerate(self.rows):
            if len(row) != len(self.columns):
                raise InvalidValueError(f"rows[{index}]", len(row), "row-width")
            for column, cell in zip(self.columns, row, strict=True):
                check_cell(cell, f"rows[{index}][{column.name!r}]")
        for index in self.emphasised:
            if index not in range(len(self.rows)):
                raise InvalidValueError("emphasised", index, "row-index")

    @property
    def depth(self) -> int:
        """The number of levels of the heading, column numbers not counted."""
        return depth_of(self.columns)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The row of column numbers; empty where no column has one."""
        numbers = tuple(column.number for column in self.columns)
        return numbers if any(numbers) else ()

    def headings(self, locale: str = "vi") -> tuple[HeadingCell, ...]:
        """
        Return the cells of the heading, level by level, left to right.

        A column whose heading has fewer levels than others reaches down to the rows.
        """
        return heading_cells(self.columns, locale)

    def to_records(self) -> list[dict[str, Cell]]:
        """Return the rows as dicts by column name, for data frames and JSON."""
        names = [column.name for column in self.columns]
        return [dict(zip(names, row, strict=True)) for row in self.rows]

    def shown(self, locale: str = "vi") -> list[list[str]]:
        """Return the rows as texts in a locale: NFC, one line each."""
        return [[cell_text(cell, locale) for cell in row] for row in self.rows]

    def heading_title(self, locale: str = "vi") -> str:
        """Return the title in a locale; Vietnamese where there is no English."""
        english = self.title_en if require_locale(locale) == "en" else ""
        return english or self.title

    def text(self, locale: str = "vi") -> str:
        """Return the table as plain text with aligned columns; width in characters."""
        from cqtt.tables.plain_text import grid_lines

        title = self.heading_title(locale)
        above = [title, ""] if title else []
        below = ["", *self.notes] if self.notes else []
        grid = grid_lines(self.columns, self.shown(locale), locale)
        return "\n".join([*above, *grid, *below])

    def html(self, locale: str = "vi") -> str:
        """Return the table as HTML that takes the page's own colours; all escaped."""
        from cqtt.tables.hypertext import body_html, caption_html, head_html, notes_html

        return (
            f'<table lang="{locale}">{caption_html(self.heading_title(locale))}'
            f"{head_html(self.columns, locale)}"
            f"{body_html(self.columns, self.shown(locale), self.emphasised)}</table>"
            f"{notes_html(self.notes)}"
        )

    def __str__(self) -> str:
        return self.text()

    def _repr_html_(self) -> str:
        return self.html()
