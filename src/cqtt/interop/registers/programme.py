"""Documents that were issued and activities that were held."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, Final, Unpack

from cqtt.checks import require_all
from cqtt.errors import InvalidValueError
from cqtt.interop.registers.cells import About, choice, count, day, line
from cqtt.interop.registers.fields import Layout, Values, column, filled, text_of
from cqtt.interop.registers.options import Reading
from cqtt.interop.registers.reading import asked, read_layout
from cqtt.interop.registers.results import RegisterRead
from cqtt.interop.registers.sources import ToRead, ToWrite
from cqtt.interop.registers.writing import save_entries
from cqtt.law import Period, both_ends
from cqtt.programme import (
    Activity,
    ActivityKind,
    Bound,
    DocumentKind,
    IssuedDocument,
    Quantity,
)
from cqtt.tables import Cell
from cqtt.text import search_key

_UNDATED: Final = date(2000, 1, 1)
_QUANTITY: Final = re.compile(
    r"(?:(tren|hon|gan|khoang) )?(\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,(\d{1,6}))?"
)
_BOUNDS: Final = {
    "tren": Bound.OVER,
    "hon": Bound.OVER,
    "gan": Bound.ALMOST,
    "khoang": Bound.ABOUT,
}


def _quantity(cell: Any, about: About) -> Quantity | None:
    """Read a number, or one with a word: trên 50."""
    if not isinstance(cell, str):
        number = count(cell, about)
        return None if number is None else Quantity(number)
    told = line(cell, about)
    if told is None:
        return None
    found = _QUANTITY.fullmatch(search_key(told))
    if found is None:
        raise InvalidValueError("cell", "", "cell-of-quantity")
    whole, rest = found[2].replace(".", ""), found[3]
    value = Decimal(f"{whole}.{rest}") if rest else int(whole)
    return Quantity(value, _BOUNDS.get(found[1] or "", Bound.EXACT))


def _quantity_told(value: Quantity) -> Cell:
    is_bare = value.is_exact and isinstance(value.value, int)
    return int(value.value) if is_bare else value.text()


DOCUMENT_FIELDS: Final = (
    column(
        "kind",
        choice(
            (each, filter(None, (each.text(), each.text("en"), each.abbreviation)))
            for each in DocumentKind
        ),
        "Bắt buộc; ghi như quyết định, kế hoạch, công văn.",
        "Loại văn bản",
        "Tên loại",
        "Tên loại văn bản",
        show=text_of,
    ),
    column("number", line, "Số, ký hiệu.", "Số, ký hiệu", "Số văn bản"),
    column(
        "issued_on",
        day,
        "Ngày ban hành.",
        "Ngày ban hành",
        "Ngày, tháng, năm",
        "Ngày tháng năm ban hành",
        "Ngày văn bản",
        "Ngày",
    ),
    column(
        "title",
        line,
        "Bắt buộc.",
        "Trích yếu",
        "Trích yếu nội dung",
        "Tên văn bản",
        "Nội dung",
    ),
    column("about", count, "Năm của kế hoạch, báo cáo.", "Năm"),
    column("issuer", line, "Cơ quan ban hành.", "Cơ quan ban hành", "Nơi ban hành"),
)
"""The columns of documents that were issued."""

ACTIVITY_FIELDS: Final = (
    column(
        "kind",
        choice((each, (each.text(), each.text("en"))) for each in ActivityKind),
        "Bắt buộc; ghi: " + ", ".join(each.text() for each in ActivityKind) + ".",
        "Loại hoạt động",
        "Hoạt động",
        show=text_of,
    ),
    column("title", line, "Tên hoạt động.", "Tên hoạt động", "Nội dung"),
    column("first", day, "Ngày, hoặc ngày đầu.", "Từ ngày", "Ngày", "Ngày tổ chức"),
    column("last", day, "Ngày cuối; để trống nếu trong một ngày.", "Đến ngày"),
    column(
        "count",
        _quantity,
        "Số lượng, như 12 hoặc trên 50; để trống là 1.",
        "Số lượng",
        "Số cuộc",
        show=_quantity_told,
    ),
    column("own_unit", line, "Đơn vị tính, nếu khác thường.", "Đơn vị tính", "ĐVT"),
    column(
        "audience",
        _quantity,
        "Số lượt người.",
        "Số lượt người",
        "Lượt người",
        "Số người tham dự",
        show=_quantity_told,
    ),
)
"""The columns of activities."""


def _activity(row: Values) -> Activity:
    first = row.get("first")
    last = row.get("last", first)
    if first is None and last is not None:
        raise InvalidValueError("last", None, "cell-with-its-day")
    when = None if first is None else Period(first, last)
    left_out = {"first", "last", "own_unit", "kind"}
    told = {role: value for role, value in row.items() if role not in left_out}
    return Activity(row["kind"], when=when, unit=row.get("own_unit", ""), **told)


def _row_of(activity: Activity) -> dict[str, Any]:
    row = filled(activity)
    if "when" in row:
        row["first"], row["last"] = both_ends(row.pop("when"))
    return row


DOCUMENTS: Final = Layout(
    title="Danh mục văn bản đã ban hành",
    fields=DOCUMENT_FIELDS,
    needed=(("kind",), ("title",)),
    make=lambda row: IssuedDocument(**row),
)
ACTIVITIES: Final = Layout(
    title="Hoạt động đã thực hiện",
    fields=ACTIVITY_FIELDS,
    needed=(("kind",),),
    make=_activity,
)


def read_documents(
    path: ToRead, **how: Unpack[Reading]
) -> RegisterRead[IssuedDocument]:
    """
    Read the list of documents that were issued (*đọc danh mục văn bản*).

    ``how`` and what it raises are as for ``read_sessions``.
    """
    return read_layout(asked(path, how), DOCUMENTS)


def save_documents(
    documents: Iterable[IssuedDocument], path: ToWrite, *, created: date = _UNDATED
) -> None:
    """
    Write the list of documents that were issued (*lưu danh mục văn bản*).

    An existing file is replaced.

    Raises:
        WrongTypeError: They are no documents.
        MissingExtraError, InvalidValueError, OSError: As ``save_sessions``.
    """
    every = require_all(documents, IssuedDocument, "documents", "issued-document")
    save_entries(DOCUMENTS, [filled(each) for each in every], path, created=created)


def read_activities(path: ToRead, **how: Unpack[Reading]) -> RegisterRead[Activity]:
    """
    Read the list of activities that were held (*đọc danh sách hoạt động*).

    ``how`` and what it raises are as for ``read_sessions``.
    """
    return read_layout(asked(path, how), ACTIVITIES)


def save_activities(
    activities: Iterable[Activity], path: ToWrite, *, created: date = _UNDATED
) -> None:
    """
    Write the list of activities that were held (*lưu danh sách hoạt động*).

    An existing file is replaced.

    Raises:
        WrongTypeError: They are no activities.
        MissingExtraError, InvalidValueError, OSError: As ``save_sessions``.
    """
    every = require_all(activities, Activity, "activities", "activity")
    save_entries(ACTIVITIES, [_row_of(each) for each in every], path, created=created)
