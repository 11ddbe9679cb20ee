"""
One dossier, from the counter to the result.

Five working days, received on Thursday 5 March 2026 at a commune's counter.  The
commune, the dossier and what happens to it are invented.
"""

from datetime import date, datetime, time

from cqtt import (
    Agency,
    Clock,
    Office,
    OfficeHours,
    due_date,
    errors,
    parse_time_limit,
    state_calendar,
)
from cqtt.agencies import Level
from cqtt.clock import ONE_STOP

RECEIVED = datetime(2026, 3, 5, 9, 10)


def counter() -> Office:
    hours = OfficeHours.parse("07:30-11:30,13:30-17:00")
    return Office(
        state_calendar(),
        hours.with_counter("07:30-11:30", on="saturday"),
        agency=Agency("Ủy ban nhân dân xã Hoa Mai", level=Level.COMMUNE),
        appointment=time(16, 30),
    )


def heading(text: str) -> None:
    print(f"\n{text}\n{'-' * len(text)}")


def main() -> None:
    desk = counter()
    limit = parse_time_limit("05 ngày làm việc")
    due = due_date(limit, received=RECEIVED, office=desk)

    heading("The slip, read to the citizen")
    print(due.explain())

    heading("How it stands")
    for day in (date(2026, 3, 10), due.on, date(2026, 3, 13)):
        left = due.remaining(day).working_days
        word = due.timeliness(day).value
        print(f"{day:%d/%m/%Y}: {left} working days left; a result now is {word}")

    heading("Papers are missing: a stop and a resumption")
    clock = Clock().stop(date(2026, 3, 9), reason="thiếu giấy tờ tùy thân")
    try:
        due_date(limit, received=RECEIVED, office=desk, clock=clock)
    except errors.ClockStoppedError as error:
        print(f"while stopped: {error}")
    clock = clock.resume(date(2026, 3, 13))
    paused = due_date(limit, received=RECEIVED, office=desk, clock=clock)
    print(paused.explain("en"))

    heading("It will be late: a new appointment")
    clock = Clock(ONE_STOP).extend(
        date(2026, 3, 11), to=date(2026, 3, 17), reason="cần xác minh thêm"
    )
    extended = due_date(limit, received=RECEIVED, office=desk, clock=clock)
    print(f"due {due.on:%d/%m/%Y}, extended to {extended.on:%d/%m/%Y}")
    print(*extended.explain().splitlines()[-6:], sep="\n")

    heading("What does not fit")
    try:
        clock.extend(date(2026, 3, 16), to=date(2026, 3, 20), reason="chưa xong")
    except errors.RepeatedExtensionError as error:
        print(f"a second extension: {error}")
    late_stop = Clock().stop(date(2026, 3, 20), reason="thiếu giấy tờ")
    late_stop = late_stop.resume(date(2026, 3, 23))
    odd = due_date(limit, received=RECEIVED, office=desk, clock=late_stop)
    for finding in odd.findings:
        print(f"finding, {finding.severity.value}: {finding.rule}, {finding.evidence}")

    assert due.on == date(2026, 3, 12)
    assert paused.on == date(2026, 3, 18)
    assert extended.on == date(2026, 3, 17)
    assert len(odd.findings) == 1


if __name__ == "__main__":
    main()
