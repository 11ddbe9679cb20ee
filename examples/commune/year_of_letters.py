"""A year of letters: joy and grief, thanks, and an apology for each late result."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final, TypedDict

from invented_people import CHAIR, COMMUNE, HAMLETS, ISSUER, anybody, couple, woman
from year_of_dossiers import BIRTH, DEATH, FIRST, LAST, MARRIAGE

from cqtt import Agency, Dossier, Office, Register
from cqtt.due_dates import Timeliness
from cqtt.letters import (
    Apology,
    BirthCongratulation,
    Condolence,
    Kin,
    Letter,
    MarriageCongratulation,
    Recipient,
    Role,
    Signer,
    Thanks,
)


class _Page(TypedDict):
    issuer: Agency
    signers: tuple[Signer, ...]
    place: str


_PAGE: Final[_Page] = {
    "issuer": Agency(ISSUER),
    "signers": (CHAIR,),
    "place": COMMUNE,
}
_GIFTS: Final = (
    "hiến 120 m² đất để mở rộng đường thôn",
    "ủng hộ sách cho tủ sách của thôn",
    "góp 15 ngày công sửa nhà văn hóa thôn",
)


def year_of_letters(
    register: Register, desk: Office, chance: Random
) -> dict[str, list[Letter]]:
    """Return the letters of the year by the folder they go into."""
    ended = [
        (each, each.ended.at.date())
        for each in register
        if each.ended and FIRST <= each.ended.at.date() <= LAST
    ]
    days = {
        code: [day for dossier, day in ended if dossier.procedure.code == code]
        for code in (BIRTH, MARRIAGE, DEATH)
    }
    births = [_birth(chance, at, day) for at, day in enumerate(days[BIRTH], 1)]
    return {
        "thu-chuc-mung": [*births, *(_marriage(chance, day) for day in days[MARRIAGE])],
        "thu-chia-buon": [_condolence(chance, day) for day in days[DEATH]],
        "thu-cam-on": list(_thanks(chance)),
        "thu-xin-loi": [
            _apology(dossier, desk, day)
            for dossier, day in ended
            if dossier.timeliness(desk) is Timeliness.LATE
        ],
    }


def _birth(chance: Random, number: int, day: date) -> BirthCongratulation:
    father, mother = couple(chance)
    return BirthCongratulation(
        parents=(father, mother),
        child=f"{father.name.split()[0]} An {chance.choice(HAMLETS)}",
        born_on=day - timedelta(days=chance.randint(5, 40)),
        registered_on=day,
        registration_number=f"{number}/2026",
        issued_on=day,
        consent=True,
        **_PAGE,
    )


def _marriage(chance: Random, day: date) -> MarriageCongratulation:
    return MarriageCongratulation(
        couple=couple(chance), registered_on=day, issued_on=day, consent=True, **_PAGE
    )


def _condolence(chance: Random, day: date) -> Condolence:
    return Condolence(
        to=Recipient(anybody(chance), Role.PERSON),
        deceased=woman(chance),
        deceased_role=Role.ELDER,
        relation=Kin.MOTHER,
        died_on=day - timedelta(days=chance.randint(0, 2)),
        issued_on=day,
        consent=True,
        **_PAGE,
    )


def _thanks(chance: Random) -> Iterator[Thanks]:
    for number in range(14):
        month = 1 + number * 11 // 13
        yield Thanks(
            to=Recipient(anybody(chance), Role.PERSON),
            contribution=chance.choice(_GIFTS),
            period=f"tháng {month} năm 2026",
            issued_on=date(2026, month, 25),
            **_PAGE,
        )


def _apology(dossier: Dossier, desk: Office, returned: date) -> Apology:
    """Apologise the day before it was due, or on the day of receipt."""
    received, due = dossier.begun_at.date(), dossier.due(desk).on
    told = max(received, due - timedelta(days=1))
    known = dossier.as_of(datetime.combine(told, time(23, 59)))
    assert known is not None
    return Apology.for_dossier(
        known,
        office=desk,
        reason="phải xác minh thêm thông tin với cơ quan liên quan",
        new_promise=returned,
        signer=CHAIR,
        today=told,
        place=COMMUNE,
        responsible="Bộ phận Một cửa, điện thoại 0900000001",
    )
