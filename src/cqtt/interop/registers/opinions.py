"""Opinions given at dialogues."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final, Unpack

from cqtt.checks import require_all, require_instance
from cqtt.dialogues import Opinion
from cqtt.due_dates.phrases import limit_text
from cqtt.interop.registers.cells import (
    About,
    code,
    day,
    line,
    text,
    yes_no,
)
from cqtt.interop.registers.fields import Layout, Values, column, filled
from cqtt.interop.registers.options import Reading
from cqtt.interop.registers.reading import asked, read_layout
from cqtt.interop.registers.results import RegisterRead
from cqtt.interop.registers.sources import ToRead, ToWrite
from cqtt.interop.registers.writing import save_entries
from cqtt.tables import Cell
from cqtt.time_limits import TimeLimit, Unstated, parse_time_limit


def _by_when(cell: Any, about: About) -> date | TimeLimit | None:
    """Read a day, or a limit such as "10 ngày làm việc"."""
    told = line(cell, about) if isinstance(cell, str) else None
    limit = parse_time_limit(told) if told else Unstated("")
    return day(cell, about) if isinstance(limit, Unstated) else limit


def _by_when_told(value: date | TimeLimit) -> Cell:
    return limit_text(value, "vi") if isinstance(value, TimeLimit) else value


OPINION_FIELDS: Final = (
    column("number", code, "Bắt buộc; mỗi ý kiến một số.", "Số", "STT", "TT", "Mã số"),
    column(
        "received_on",
        day,
        "Bắt buộc.",
        "Ngày tiếp nhận",
        "Ngày nhận",
        "Ngày đối thoại",
        "Ngày",
    ),
    column("topic", line, "Lĩnh vực.", "Lĩnh vực", "Nhóm vấn đề"),
    column(
        "words",
        text,
        "Lời của công dân.",
        "Nội dung",
        "Nội dung ý kiến",
        "Nội dung kiến nghị",
        "Ý kiến",
        "Ý kiến, kiến nghị",
    ),
    column(
        "by",
        line,
        "Dữ liệu cá nhân.",
        "Người nêu ý kiến",
        "Họ và tên",
        "Họ tên",
        "Người phát biểu",
    ),
    column("is_at_once", yes_no, "Ghi x nếu trả lời ngay.", "Trả lời ngay"),
    column(
        "forwarded_to",
        line,
        "Cơ quan được chuyển ý kiến.",
        "Chuyển cơ quan",
        "Cơ quan trả lời",
        "Đơn vị trả lời",
    ),
    column("forwarded_on", day, "Ngày chuyển.", "Ngày chuyển"),
    column(
        "answer_by",
        _by_when,
        "Ngày hẹn trả lời, hoặc thời hạn như 10 ngày làm việc.",
        "Hạn trả lời",
        "Ngày hẹn trả lời",
        "Thời hạn trả lời",
        show=_by_when_told,
    ),
    column("answered_on", day, "Ngày trả lời.", "Ngày trả lời"),
)
"""The columns of opinions."""


def _opinion(row: Values) -> Opinion:
    return Opinion(**row)


OPINIONS: Final = Layout(
    title="Ý kiến tại hội nghị đối thoại",
    fields=OPINION_FIELDS,
    needed=(("number",), ("received_on",)),
    key="number",
    make=_opinion,
)


def read_opinions(path: ToRead, **how: Unpack[Reading]) -> RegisterRead[Opinion]:
    """
    Read what was said at dialogues, and whether it was answered (*đọc ý kiến*).

    ``how`` is as for ``read_register``.

    Raises:
        MissingExtraError: It is a workbook and openpyxl is not installed.
        WrongTypeError: An argument is of another type.
        UnknownNameError: A column that must be there is not; there is no such sheet.
        InvalidValueError: Two columns have one heading; several sheets may be meant.
        PlainDataError: It is no workbook, an old or a locked one, or no text.
        OSError: The file cannot be read.
    """
    return read_layout(asked(path, how), OPINIONS)


def save_opinions(
    opinions: Iterable[Opinion],
    path: ToWrite,
    *,
    names: bool = False,
    created: date = date(2000, 1, 1),
) -> None:
    """
    Write opinions (*lưu ý kiến đối thoại*).

    Without ``names`` who spoke, and the words, stay out.  The document that sets a
    limit (``source``) is not written.  An existing file is replaced.

    Raises:
        MissingExtraError: It is a workbook and xlsxwriter is not installed.
        WrongTypeError: They are no opinions; ``names`` is no bool.
        InvalidValueError: The path ends in neither .xlsx nor .csv; Excel cannot hold a
            text.
        OSError: The file cannot be written.
    """
    require_instance(names, bool, "names", "yes-no")
    left_out = {"source"} if names else {"source", "words", "by"}
    rows = [
        {role: value for role, value in filled(each).items() if role not in left_out}
        for each in require_all(opinions, Opinion, "opinions", "opinions")
    ]
    save_entries(OPINIONS, rows, path, created=created)
