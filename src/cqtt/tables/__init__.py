"""
Tables: the value behind text, HTML, Excel, Word and data frames.

*Bảng biểu.*  A ``Table`` holds plain values and headings of several levels; what writes
it somewhere else reads ``headings`` and ``rows``.

>>> early, late = ("Đã giải quyết", "Trước hạn"), ("Đã giải quyết", "Quá hạn")
>>> columns = (
...     Column("field", ("Lĩnh vực",)),
...     Column("early", early, kind=Kind.NUMBER),
...     Column("late", late, kind=Kind.NUMBER),
... )
>>> table = Table("Kết quả", columns=columns, rows=[("Hộ tịch", 12, 0)])
>>> print(table.text())
Kết quả
<BLANKLINE>
Lĩnh vực |    Đã giải quyết
         | Trước hạn | Quá hạn
---------+-----------+--------
Hộ tịch  |        12 |       0

Not here: where the figures come from (``cqtt.reports``), files (``cqtt.interop``).
"""

from cqtt.tables.cells import Cell, cell_text
from cqtt.tables.columns import Column, HeadingCell, Kind, heading_cells
from cqtt.tables.table import Table

__all__ = [
    "Cell",
    "Column",
    "HeadingCell",
    "Kind",
    "Table",
    "cell_text",
    "heading_cells",
]
