"""
A province's own days: a storm closure and a local swap.

Writes two TOML files into a temporary folder, loads them with the package's own
loader, and shows what they change.  The province and its decisions are invented.
"""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from cqtt import WorkCalendar, WorkingDays, due_date, facts, state_calendar

STORM = """\
[[document]]
id = "15/QĐ-UBND-DEMO"
title = "Quyết định 15/QĐ-UBND ngày 14/09/2026 của UBND tỉnh Bình Khang"
title_en = "Decision 15/QĐ-UBND of 14 September 2026 of Bình Khang"
issued_on = 2026-09-14

[[announcement]]
document = "15/QĐ-UBND-DEMO"

[[announcement.day]]
on = 2026-09-15
name = "Tạm nghỉ phòng tránh bão"
reason = "closure"
"""

FESTIVAL = """\
[[document]]
id = "88/TB-UBND-DEMO"
title = "Thông báo 88/TB-UBND ngày 01/07/2026 của UBND tỉnh Bình Khang"
title_en = "Notice 88/TB-UBND of 1 July 2026 of Bình Khang"
issued_on = 2026-07-01

[[announcement]]
document = "88/TB-UBND-DEMO"

[[announcement.swap]]
off = 2026-10-16
work = 2026-10-24
occasion = "Ngày hội của tỉnh"
"""


def load(national: WorkCalendar) -> WorkCalendar:
    with TemporaryDirectory() as home:
        folder = Path(home) / "binh-khang"
        folder.mkdir()
        (folder / "2026-09-storm.toml").write_text(STORM, encoding="utf-8")
        (folder / "2026-10-festival.toml").write_text(FESTIVAL, encoding="utf-8")
        return national.overlaid(facts.load_days(folder))


def compare(national: WorkCalendar, province: WorkCalendar, received: date) -> None:
    limit = WorkingDays(2)
    state = due_date(limit, received=received, calendar=national)
    local = due_date(limit, received=received, calendar=province)
    print(f"\n2 working days, received {received:%d/%m/%Y}")
    print(f"  by the national calendar: {state.on:%d/%m/%Y}")
    print(f"  by {local.edition}: {local.on:%d/%m/%Y}")
    for line in local.explain().splitlines():
        print(f"    {line}")
    assert state.on < local.on


def main() -> None:
    national = state_calendar()
    province = load(national)

    compare(national, province, date(2026, 9, 14))
    compare(national, province, date(2026, 10, 15))

    made_up = province.why(date(2026, 10, 24))
    print(f"\n{made_up.on:%d/%m/%Y}: {made_up.name}")

    before = province.as_known_on(date(2026, 9, 13))
    promised = due_date(WorkingDays(2), received=date(2026, 9, 14), calendar=before)
    print(f"as known the day before the storm decision: {promised.on:%d/%m/%Y}")
    assert promised.on == date(2026, 9, 16)


if __name__ == "__main__":
    main()
