"""``python -m cqtt``: the demo."""

import sys
from collections.abc import Iterator
from datetime import date, datetime, time
from io import TextIOWrapper
from typing import Final, NamedTuple, TextIO

from cqtt._version import __version__
from cqtt.agencies import Agency, Level, Unit
from cqtt.cutoffs import CIVIL_STATUS_SAME_DAY
from cqtt.dossiers import Dossier, Register
from cqtt.due_dates import DueDate, due_date
from cqtt.facts import edition, procedures, state_calendar
from cqtt.facts.second_opinion import by_holidays_alone, holidays_version
from cqtt.i18n import day_text
from cqtt.moments import day_of
from cqtt.office_hours import OfficeHours
from cqtt.offices import Office
from cqtt.procedures import ChannelKind
from cqtt.reports import form_06
from cqtt.time_limits import Months, TimeLimit, WorkingDays, WorkingHours

_USAGE: Final = """\
cqtt: hạn trả kết quả có lý do / due dates that explain themselves

  python -m cqtt demo        hồ sơ thật, hạn trả và lý do bằng tiếng Việt
  python -m cqtt demo en     the same in English

Trong Python:

  from datetime import date
  from cqtt import WorkingDays, due_date, state_calendar
  due = due_date(WorkingDays(3), received=date(2025, 12, 31), calendar=state_calendar())
  print(due.on)
  print(due.explain())
"""


class _Case(NamedTuple):
    title: str
    limit: TimeLimit
    received: datetime


def _desk() -> Office:
    hours = OfficeHours.parse("07:30-11:30,13:30-17:00")
    return Office(
        state_calendar(),
        hours.with_counter("07:30-11:30", on="saturday"),
        appointment=time(16, 30),
    )


def _cases() -> Iterator[_Case]:
    for code, received, limit in (
        ("1.004194", datetime(2025, 12, 31, 15, 40), None),
        ("1.010038", datetime(2026, 2, 13, 9, 10), None),
        ("1.004222", datetime(2026, 8, 21, 14, 5), None),
        ("1.004873", datetime(2026, 11, 23, 10, 0), None),
        ("1.004194", datetime(2026, 3, 14, 8, 30), None),
        ("1.001193", datetime(2026, 11, 23, 15, 20), CIVIL_STATUS_SAME_DAY),
        ("1.011607", datetime(2026, 8, 17, 9, 0), None),
    ):
        procedure = procedures()[code]
        title = f"{code} {procedure.name}"
        yield _Case(title, limit or procedure.time_limit, received)
    yield _Case("8 giờ làm việc", WorkingHours(8), datetime(2026, 11, 23, 16, 0))
    yield _Case("01 tháng", Months(1), datetime(2026, 1, 31, 9, 0))


def demo(out: TextIO, locale: str) -> None:
    """Print due dates of real procedures with their reasons, and two dossiers."""
    desk = _desk()
    out.write(f"cqtt {__version__}, dữ liệu / facts {edition()}\n")
    for number, case in enumerate(_cases(), 1):
        due = due_date(case.limit, received=case.received, office=desk)
        out.write(f"\n{number}. {case.title}\n")
        out.writelines(f"   {line}\n" for line in due.explain(locale).splitlines())
        other = _holidays_alone(case, due)
        if other is not None:
            out.write(f"   ≠ holidays {holidays_version()}: {day_text(other)}\n")
    _dossiers(out, desk, locale)


def _dossiers(out: TextIO, desk: Office, locale: str) -> None:
    """Print what happened to two invented dossiers, and the month's report."""
    catalogue = procedures().on(date(2026, 8, 3))
    done = (
        Dossier.receive(
            catalogue["1.004222"],
            number="H99.7-260803-0001",
            at=datetime(2026, 8, 3, 9, 15),
        )
        .transfer(at=datetime(2026, 8, 3, 9, 40), to=Unit("Công an xã"))
        .ask_for_more(
            at=datetime(2026, 8, 5, 10, 0), missing=("Giấy tờ chứng minh chỗ ở",)
        )
        .complete(at=datetime(2026, 8, 10, 14, 0))
        .return_result(at=datetime(2026, 8, 19, 9, 0))
    )
    running = Dossier.receive(
        catalogue["1.004194"],
        number="H99.7-260824-0001",
        at=datetime(2026, 8, 24, 14, 0),
        channel=ChannelKind.ONLINE,
    ).extend(at=datetime(2026, 8, 27, 8, 0), to=date(2026, 9, 4), reason="xác minh")
    for dossier in (done, running):
        title = f"{dossier.number} {dossier.procedure.name}"
        out.write(f"\n{title}: {dossier.status.label(locale)}\n")
        for entry in dossier.timeline(locale):
            line = f"   {entry.at:%d/%m %H:%M} {entry.what} {entry.detail}"
            out.write(f"{line.rstrip()}\n")
        out.writelines(
            f"   ! {finding.message(locale)}\n" for finding in dossier.findings(desk)
        )
    report = form_06(
        Register([done, running]),
        first=date(2026, 8, 1),
        last=date(2026, 8, 31),
        office=desk,
        agency=Agency("Ủy ban nhân dân xã Hoa Mai", level=Level.COMMUNE),
    )
    out.write(f"\n{report.text(locale)}\n")


def _holidays_alone(case: _Case, due: DueDate) -> date | None:
    """Return what ``holidays`` alone would say, where it differs."""
    if not isinstance(case.limit, WorkingDays):
        return None
    other = by_holidays_alone(
        day_of(case.received, "received"), int(case.limit.quantity)
    )
    return None if other == due.on else other


def main(arguments: list[str], out: TextIO) -> int:
    """Run a command; return the exit code."""
    if isinstance(out, TextIOWrapper):
        out.reconfigure(encoding="utf-8")
    match arguments:
        case []:
            out.write(_USAGE)
            return 0
        case ["demo"] | ["demo", "vi"]:
            demo(out, "vi")
            return 0
        case ["demo", "en"]:
            demo(out, "en")
            return 0
        case _:
            words = " ".join(arguments)
            out.write(f"không có lệnh / no such command: {words}\n\n{_USAGE}")
            return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], sys.stdout))
