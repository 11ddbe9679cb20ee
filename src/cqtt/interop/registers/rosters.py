"""Rosters of duty on days off."""

from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import Any, Final, Unpack

from attrs import frozen

from cqtt.agencies import Actor, Unit
from cqtt.checks import require_all, require_instance
from cqtt.conduct.officers import same_writing
from cqtt.interop.registers.cells import choice, day, line
from cqtt.interop.registers.fields import Layout, Values, column, text_of
from cqtt.interop.registers.options import Reading
from cqtt.interop.registers.reading import asked, read_layout
from cqtt.interop.registers.results import RegisterRead, recast
from cqtt.interop.registers.sources import ToRead, ToWrite
from cqtt.interop.registers.writing import save_entries
from cqtt.programme import Duty, DutyRole, DutyRoster

_ROLES: Final = (
    (DutyRole.LEADER, ("lãnh đạo trực", "lãnh đạo", "trực lãnh đạo")),
    (
        DutyRole.RECEPTION,
        ("trực tiếp dân", "tiếp dân", "trực tiếp nhận hồ sơ", "tiếp nhận hồ sơ"),
    ),
    (DutyRole.OTHER, ("trực", "khác")),
)

DUTY_FIELDS: Final = (
    column("on", day, "Bắt buộc.", "Ngày trực", "Ngày"),
    column(
        "unit",
        line,
        "Đơn vị, bộ phận trực; bắt buộc nếu khi đọc không chỉ định.",
        "Đơn vị trực",
        "Đơn vị",
        "Bộ phận",
        "Bộ phận trực",
    ),
    column("name", line, "Họ tên người trực.", "Người trực", "Họ và tên", "Họ tên"),
    column("post", line, "Chức danh của người trực.", "Chức danh", "Chức vụ"),
    column(
        "role",
        choice(_ROLES),
        "Ghi: lãnh đạo trực, trực tiếp dân hoặc trực.",
        "Vai trò",
        "Nhiệm vụ",
        show=text_of,
    ),
)
"""The columns of a roster, a row for each who is on duty on a day."""


@frozen(kw_only=True)
class DutiesRead(RegisterRead[Duty]):
    """A roster that was read (*kết quả đọc lịch trực*)."""

    def roster(self, name: str, roles: Iterable[DutyRole] = ()) -> DutyRoster:
        """Return the duties as a roster; ``roles`` are those that a day must have."""
        return DutyRoster(name, self.entries, roles=tuple(roles))


def _duty(row: Values, units: dict[str, Unit], usual: Unit | None) -> Duty:
    if usual is not None and "unit" not in row:
        unit = usual
    else:
        unit = units.get(same_writing(row["unit"])) or Unit(row["unit"])
    who: Unit | Actor = unit
    if "name" in row or "post" in row:
        who = Actor(unit, row.get("post", ""), row.get("name"))
    return Duty(row["on"], who, row.get("role", DutyRole.OTHER))


def _row_of(duty: Duty) -> dict[str, Any]:
    who = duty.who
    row: dict[str, Any] = {"on": duty.on, "role": duty.role}
    if isinstance(who, Unit):
        return row | {"unit": who.name}
    told = {"unit": who.unit.name, "post": who.post, "name": who.name}
    return row | {role: value for role, value in told.items() if value}


def _layout(make: Any, needed: tuple[tuple[str, ...], ...]) -> Layout[Duty]:
    return Layout(title="Lịch trực", fields=DUTY_FIELDS, needed=needed, make=make)


DUTIES: Final = _layout(None, (("on",), ("unit",)))


def read_duties(
    path: ToRead,
    *,
    unit: Unit | None = None,
    units: Iterable[Unit] = (),
    **how: Unpack[Reading],
) -> DutiesRead:
    """
    Read who is on duty on which days (*đọc lịch trực*).

    Args:
        path: The file, or a binary stream; a row for each who is on duty on a day.

        unit: The unit of rows that name none.

        units: Units that rows may name; another name gets a ``Unit`` of it.

        how: As for ``read_register``.

    Raises:
        MissingExtraError: It is a workbook and openpyxl is not installed.
        WrongTypeError: An argument is of another type.
        UnknownNameError: A column that must be there is not; there is no such sheet.
        InvalidValueError: Two columns have one heading; several sheets may be meant.
        PlainDataError: It is no workbook, an old or a locked one, or no text.
        OSError: The file cannot be read.
    """
    require_instance(unit, Unit | None, "unit", "unit")
    named = {
        same_writing(each.name): each
        for each in require_all(units, Unit, "units", "unit")
    }
    needed = (("on",),) if unit is not None else DUTIES.needed
    layout = _layout(partial(_duty, units=named, usual=unit), needed)
    return recast(read_layout(asked(path, how), layout), DutiesRead)


def save_duties(
    duties: DutyRoster | Iterable[Duty],
    path: ToWrite,
    *,
    created: date = date(2000, 1, 1),
) -> None:
    """
    Write who is on duty on which days (*lưu lịch trực*).

    An existing file is replaced.

    Raises:
        MissingExtraError: It is a workbook and xlsxwriter is not installed.
        WrongTypeError: They are no duties.
        InvalidValueError: The path ends in neither .xlsx nor .csv; Excel cannot hold a
            text.
        OSError: The file cannot be written.
    """
    given = duties.duties if isinstance(duties, DutyRoster) else duties
    rows = [_row_of(each) for each in require_all(given, Duty, "duties", "duty")]
    save_entries(DUTIES, rows, path, created=created)
