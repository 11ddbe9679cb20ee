"""``python -m cqtt``: the demo, and the process for programs in other languages."""

import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, time
from io import TextIOWrapper
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple, TextIO, cast

# What the demo needs is imported where it is used: a process starts without it.
if TYPE_CHECKING:
    from cqtt.due_dates import DueDate
    from cqtt.offices import Office
    from cqtt.time_limits import TimeLimit

_USAGE: Final = """\
cqtt: hạn trả kết quả có lý do / due dates that explain themselves

  python -m cqtt demo        hồ sơ giả định, hạn trả và lý do bằng tiếng Việt
  python -m cqtt demo en     the same in English

  python -m cqtt serve       trả lời từng dòng JSON / answer lines of JSON:
                             docs/vi/protocol.md, docs/en/protocol.md
      --max-line=BYTES       dòng dài nhất / the longest line
  python -m cqtt call OP '{…}'
                             một thao tác; không có JSON thì đọc từ stdin /
                             one operation; without the JSON it is read from stdin
  python -m cqtt call describe '{}'
                             mọi thao tác / every operation, with its JSON Schema

  python -m cqtt --version   phiên bản và bản dữ liệu / version, edition of the facts
  python -m cqtt help        trang này / this page

Trong Python:

  from datetime import date
  from cqtt import WorkingDays, due_date, state_calendar
  due = due_date(WorkingDays(3), received=date(2025, 12, 31), calendar=state_calendar())
  print(due.on)
  print(due.explain())
"""
_MISUSED: Final = 2
_INTERRUPTED: Final = 130


class _Case(NamedTuple):
    title: str
    limit: "TimeLimit"
    received: datetime


def _desk() -> "Office":
    from cqtt.facts import state_calendar
    from cqtt.office_hours import OfficeHours
    from cqtt.offices import Office

    hours = OfficeHours.parse("07:30-11:30,13:30-17:00")
    return Office(
        state_calendar(),
        hours.with_counter("07:30-11:30", on="saturday"),
        appointment=time(16, 30),
    )


def _cases() -> Iterator[_Case]:
    from cqtt.cutoffs import CIVIL_STATUS_SAME_DAY
    from cqtt.facts import procedures
    from cqtt.time_limits import Months, WorkingHours

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


def version(out: TextIO) -> None:
    """Print the version of the library and the edition of its facts."""
    from cqtt._version import __version__
    from cqtt.facts import edition

    out.write(f"cqtt {__version__}, dữ liệu / facts {edition()}\n")


def demo(out: TextIO, locale: str) -> None:
    """Print due dates of real procedures with their reasons, and two dossiers."""
    from cqtt.due_dates import due_date
    from cqtt.facts.second_opinion import holidays_version
    from cqtt.i18n import day_text

    desk = _desk()
    version(out)
    for number, case in enumerate(_cases(), 1):
        due = due_date(case.limit, received=case.received, office=desk)
        out.write(f"\n{number}. {case.title}\n")
        out.writelines(f"   {line}\n" for line in due.explain(locale).splitlines())
        other = _holidays_alone(case, due)
        if other is not None:
            out.write(f"   ≠ holidays {holidays_version()}: {day_text(other)}\n")
    _dossiers(out, desk, locale)


def _dossiers(out: TextIO, desk: "Office", locale: str) -> None:
    """Print what happened to two invented dossiers, and the month's report."""
    from cqtt.agencies import Agency, Level, Unit
    from cqtt.dossiers import Dossier, Register
    from cqtt.facts import procedures
    from cqtt.procedures import ChannelKind
    from cqtt.reports import form_06

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


def _holidays_alone(case: _Case, due: "DueDate") -> date | None:
    """Return what ``holidays`` alone would say, where it differs."""
    from cqtt.facts.second_opinion import by_holidays_alone
    from cqtt.moments import day_of
    from cqtt.time_limits import WorkingDays

    if not isinstance(case.limit, WorkingDays):
        return None
    other = by_holidays_alone(
        day_of(case.received, "received"), int(case.limit.quantity)
    )
    return None if other == due.on else other


def serve(options: list[str], requests: BinaryIO, answers: BinaryIO) -> int:
    """Answer lines of JSON until they end; the code is 2 for an unknown option."""
    from cqtt.interop.serving import LONGEST_LINE
    from cqtt.interop.serving import serve as answer_lines

    longest = LONGEST_LINE
    for option in options:
        found = re.fullmatch(r"--max-line=([1-9][0-9]{0,11})", option)
        if found is None:
            return _MISUSED
        longest = int(found[1])
    try:
        answer_lines(requests, answers, longest_line=longest)
    except KeyboardInterrupt:
        return _INTERRUPTED
    return 0


def call(name: str, written: bytes, answers: BinaryIO) -> int:
    """Answer one request; the code is 1 for an error."""
    from cqtt.interop.serving import called

    response = called(name, written)
    answers.write(response.line)
    return 1 if response.is_error else 0


def main(arguments: list[str], out: TextIO, requests: BinaryIO | None = None) -> int:
    """
    Run a command; return the exit code.

    ``requests`` stands for standard input.  Nobody listening any more is no error.
    """
    if isinstance(out, TextIOWrapper):
        out.reconfigure(encoding="utf-8")
    try:
        code = _run(arguments, out, requests)
        out.flush()
    except OSError:
        # Nobody listens any more; closing keeps Python from trying again at its end.
        with suppress(OSError):
            out.close()
        return 0
    return code


def _run(arguments: list[str], out: TextIO, requests: BinaryIO | None) -> int:
    match arguments:
        case [] | ["help" | "-h" | "--help"] | [_, "-h" | "--help"]:
            out.write(_USAGE)
            return 0
        case ["version" | "-V" | "--version"]:
            version(out)
            return 0
        case ["demo"] | ["demo", "vi"]:
            demo(out, "vi")
            return 0
        case ["demo", "en"]:
            demo(out, "en")
            return 0
        case ["serve" | "call", *_] if isinstance(out, TextIOWrapper):
            answers = cast("BinaryIO", out.buffer)
            code = _answered(arguments, requests or sys.stdin.buffer, answers)
        case _:
            code = _MISUSED
    if code == _MISUSED:
        words = " ".join(arguments)
        out.write(f"không hiểu / not understood: {words}\n\n{_USAGE}")
    return code


def _answered(arguments: list[str], requests: BinaryIO, answers: BinaryIO) -> int:
    match arguments:
        case ["serve", *options]:
            return serve(options, requests, answers)
        case ["call", name]:
            return call(name, requests.read(), answers)
        case ["call", name, written]:
            return call(name, written.encode("utf-8", "surrogateescape"), answers)
    return _MISUSED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], sys.stdout))
