"""
One month of a commune, from the counter to the report that is filed.

Procedures come from the catalogue; the commune, its dossiers and its citizens are
invented.  Writes ``bieu-06.xlsx`` where the extra ``excel`` is installed.
"""

from datetime import date, datetime, timedelta

from cqtt import Agency, Dossier, Office, OfficeHours, Register, facts, state_calendar
from cqtt.agencies import Level, Unit
from cqtt.dossiers import Applicant
from cqtt.errors import MissingExtraError
from cqtt.interop.excel import save_form_06
from cqtt.procedures import ChannelKind
from cqtt.reports import form_06, progress, rates_of

FIRST, LAST = date(2026, 8, 1), date(2026, 8, 31)
CODES = ("1.004222", "1.004194", "1.010038", "1.004884", "1.011607")
NAMES = ("Nguyễn Thị Ví Dụ", "Trần Văn Mẫu", "Lê Thị Thử", "Phạm Văn Giả Định")


def counter() -> Office:
    return Office(
        state_calendar(),
        OfficeHours.parse("07:30-11:30,13:30-17:00"),
        agency=Agency("Ủy ban nhân dân xã Hoa Mai", level=Level.COMMUNE),
    )


def month(desk: Office) -> Register:
    """Receive two dossiers on every working day from 20 July to 28 August."""
    catalogue = facts.procedures().on(FIRST)
    desk_unit, division = Unit("Bộ phận Một cửa"), Unit("Tổ chuyên môn")
    register = Register(())
    day, count = date(2026, 7, 20), 0
    while day <= date(2026, 8, 28):
        for hour in (8, 14):
            at = datetime(day.year, day.month, day.day, hour, 20)
            dossier = Dossier.receive(
                catalogue[CODES[count % len(CODES)]],
                number=str(register.next_number("H99.7", day)),
                at=at,
                applicant=Applicant(name=NAMES[count % len(NAMES)]),
                channel=ChannelKind.ONLINE if count % 3 else ChannelKind.DIRECT,
            ).transfer(at=at + timedelta(hours=1), to=division)
            if count % 7 == 3:
                dossier = dossier.ask_for_more(
                    at=at + timedelta(days=1), missing=("Tờ khai",)
                )
            elif count % 11 != 5:
                done = at + timedelta(days=3 + count % 9)
                dossier = dossier.transfer(at=done, to=desk_unit).finish(at=done)
            register = register.adding(dossier)
            count += 1
        day = desk.calendar.next_working_day(day)
    return register


def main() -> None:
    desk = counter()
    register = month(desk)
    now = datetime(2026, 8, 31, 17, 0)

    print(f"{len(register)} dossiers, open on 31 August: {len(register.open(now))}")
    print(f"waiting for the citizen: {len(register.waiting_for_citizen(now))}")
    print(f"overdue: {len(register.overdue(desk, at=now))}\n")

    report = form_06(register, first=FIRST, last=LAST, office=desk)
    print(report.text(), "\n")
    for rate in rates_of(register, first=FIRST, last=LAST, office=desk).rates:
        print(rate.explain("en"))
    index = progress(register, first=FIRST, last=LAST, office=desk)
    print(f"\nDecision 766: {index.rate.text('en')}, {index.points} points")

    posted = register.posting(FIRST, LAST, desk)
    print("\n", posted.text()[:900], sep="")
    try:
        save_form_06(report, "bieu-06.xlsx")
    except MissingExtraError as error:
        print(error)

    total = report.total
    assert total.received == total.settled + total.running


if __name__ == "__main__":
    main()
