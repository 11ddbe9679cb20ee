"""A table with every kind of cell."""

from datetime import date
from decimal import Decimal
from typing import Final

from cqtt.tables import Column, Kind, Table

TABLE: Final = Table(
    "Bảng giả định",
    title_en="Invented table",
    columns=(
        Column("index", ("Số TT",), heading_en=("No.",), kind=Kind.INDEX),
        Column("name", ("Thủ tục",), heading_en=("Procedure",)),
        Column("due", ("Hạn trả",), heading_en=("Due",), kind=Kind.DAY),
        Column(
            "finished", ("Đã xong", "Số"), heading_en=("Done", "No."), kind=Kind.NUMBER
        ),
        Column("share", ("Đã xong", "%"), heading_en=("Done", "%"), kind=Kind.NUMBER),
    ),
    rows=(
        (1, "Thủ tục giả định số 1", date(2029, 1, 16), 9, Decimal("90.00")),
        (2, "Thủ tục giả định số 2", None, 0, None),
        (None, "Cộng", None, 9, Decimal("90.00")),
    ),
    notes=("Số liệu giả định.",),
    emphasised=(2,),
)
"""Text, numbers, a day and empty cells, under a heading of two levels."""
