"""A year at the one-stop desk: about a thousand dossiers, most of them in time."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final

from invented_people import ISSUER, applicant

from cqtt import Agency, Dossier, Office, OfficeHours, Register, facts, state_calendar
from cqtt.agencies import Level, Unit
from cqtt.cutoffs import CIVIL_STATUS_SAME_DAY
from cqtt.procedures import ChannelKind
from cqtt.time_limits import TimeLimit

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
BIRTH, DEATH, MARRIAGE = "1.001193", "1.000656", "1.000894"

# How often each procedure is asked for, of a hundred dossiers.
_SHARES: Final = {
    BIRTH: 7,
    DEATH: 5,
    MARRIAGE: 4,
    "1.004873": 12,
    "1.004884": 4,
    "1.004222": 18,
    "1.004194": 20,
    "1.010038": 6,
    "1.001612": 8,
    "1.011607": 6,
    "1.010833": 4,
    "1.001731": 6,
}
# What the commune decided where the record leaves the limit open.
_DECIDED: Final[dict[str, TimeLimit]] = {
    BIRTH: CIVIL_STATUS_SAME_DAY,
    DEATH: CIVIL_STATUS_SAME_DAY,
    MARRIAGE: CIVIL_STATUS_SAME_DAY,
}
_DESK, _DIVISION = Unit("Bộ phận Một cửa"), Unit("Phòng Văn hóa - Xã hội")


def counter() -> Office:
    return Office(
        state_calendar(),
        OfficeHours.parse("07:30-11:30,13:30-17:00"),
        agency=Agency(ISSUER, level=Level.COMMUNE),
        appointment=time(16, 30),
    )


def year_of_dossiers(desk: Office, chance: Random) -> Register:
    """Receive three to five dossiers on every working day, from mid-December on."""
    dossiers: list[Dossier] = []
    day = date(2025, 12, 17)
    while day <= LAST:
        count = chance.choice((3, 4, 4, 5))
        dossiers += [_one(desk, chance, day, each) for each in range(1, count + 1)]
        day = desk.calendar.next_working_day(day)
    return Register(dossiers)


def _one(desk: Office, chance: Random, day: date, serial: int) -> Dossier:
    code = chance.choices(list(_SHARES), weights=list(_SHARES.values()))[0]
    hour, minute = chance.choice((8, 9, 10, 13, 14)), 10 * chance.randrange(6)
    at = datetime.combine(day, time(hour, max(minute, 30) if hour == 13 else minute))
    dossier = Dossier.receive(
        facts.procedures().on(day)[code],
        number=f"H99.7-{day:%y%m%d}-{serial:04}",
        at=at,
        applicant=applicant(chance),
        channel=chance.choice((ChannelKind.DIRECT, ChannelKind.ONLINE)),
        limit=_DECIDED.get(code),
    ).transfer(at=at + timedelta(minutes=15), to=_DIVISION)
    return _handled(desk, chance, dossier)


def _handled(desk: Office, chance: Random, dossier: Dossier) -> Dossier:
    """Finish it, mostly early; one of a hundred is late, some lack papers."""
    calendar, due = desk.calendar, dossier.due(desk).on
    received = dossier.begun_at.date()
    fate = chance.random()
    if fate < 0.02 and due > received:
        asked = datetime.combine(received, time(16, 0))
        dossier = dossier.ask_for_more(at=asked, missing=("Tờ khai",))
        completed = calendar.add(received, 2)
        dossier = dossier.complete(at=datetime.combine(completed, time(9, 0)))
        due = dossier.due(desk).on
        day = due
    elif fate < 0.03:
        day = calendar.add(due, chance.choice((1, 2, 3)))
    elif fate < 0.06 or due == received:
        day = due
    else:
        between = max(0, calendar.count(received, due) - 1)
        taken = chance.randint(0, between)
        day = calendar.add(received, taken) if taken else received
    if day > LAST:
        return dossier  # still running when the year ends
    at = datetime.combine(day, time(16, 40))
    if fate > 0.995:
        return dossier.refuse(at=at, reason="không đủ điều kiện theo quy định")
    return dossier.transfer(at=at, to=_DESK).return_result(at=at)
