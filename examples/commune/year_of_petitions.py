"""A year of petitions: 25 of them, most settled, one forwarded, one running."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final

from invented_people import COMMUNE, HAMLETS, anybody, man

from cqtt import Agency, WorkCalendar
from cqtt.petitions import (
    Complaint,
    Denunciation,
    FeedbackChannel,
    Outcome,
    Petition,
    Petitioner,
    Reflection,
)

_CHANNELS: Final = (
    FeedbackChannel.IN_PERSON,
    FeedbackChannel.IN_PERSON,
    FeedbackChannel.BOX,
    FeedbackChannel.ZALO,
    FeedbackChannel.HOTLINE,
)
_MATTERS: Final = ("đèn đường hỏng", "rác thải ở đầu thôn", "đường ngập khi mưa")


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour, 0))


def _citizen(chance: Random, name: str) -> Petitioner:
    return Petitioner(
        name=name,
        address=f"thôn {chance.choice(HAMLETS)}, xã {COMMUNE}",
        telephone="0900000001",
    )


def year_of_petitions(calendar: WorkCalendar, chance: Random) -> list[Petition]:
    """Three complaints, one denunciation, 21 reflections and proposals."""
    return [
        *_complaints(calendar, chance),
        Denunciation.receive(
            number="TC-01",
            at=datetime(2026, 5, 12, 9, 0),
            about="thu tiền sai quy định",
            petitioner=_citizen(chance, anybody(chance)),
        )
        .forward(
            at=datetime(2026, 5, 15, 9, 0), to=Agency("Ủy ban nhân dân tỉnh Ví Dụ")
        )
        .answer(at=datetime(2026, 5, 15, 10, 0)),
        *(_reflection(calendar, chance, number) for number in range(1, 22)),
    ]


def _complaints(calendar: WorkCalendar, chance: Random) -> list[Petition]:
    """One on each side of the change of law, and one that is running."""
    petitions: list[Petition] = []
    received = (date(2026, 3, 9), date(2026, 8, 21), date(2026, 12, 14))
    for number, day in enumerate(received, 1):
        accepted = calendar.add(day, 5)
        complaint = Complaint.receive(
            number=f"KN-{number:02}",
            at=_at(day, 9),
            about="mức hỗ trợ khi mở rộng đường thôn",
            petitioner=_citizen(chance, man(chance)),
        ).accept(at=_at(accepted, 14), decision=f"{number:02}/TB-UBND")
        if number < len(received):
            settled = accepted + timedelta(days=25)
            complaint = complaint.resolve(
                Outcome.PARTLY, at=_at(settled, 16), decision=f"{number:02}/QĐ-UBND"
            ).answer(at=_at(settled + timedelta(days=1), 9))
        petitions.append(complaint)
    return petitions


def _reflection(calendar: WorkCalendar, chance: Random, number: int) -> Reflection:
    received = calendar.roll(date(2026, 1, 5) + timedelta(days=17 * (number - 1)))
    answered = calendar.add(received, chance.randint(1, 9))
    return (
        Reflection.receive(
            number=f"PA-{number:02}",
            at=_at(received, 8),
            about=chance.choice(_MATTERS),
            petitioner=_citizen(chance, anybody(chance)),
            channel=chance.choice(_CHANNELS),
        )
        .resolve(Outcome.DONE, at=_at(answered, 15))
        .answer(at=_at(answered, 16))
    )
