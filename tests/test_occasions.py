"""
Tests of who gets a letter.

Oracles: the letters that the Hà Trung report counts (line 105 of the seed), 116
congratulations, 50 condolences, 14 thanks and no apology; sentences typed by hand; days
counted on the calendar of August 2026.  The register of events is made up.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, Final

import pytest
from attrs import evolve

from cqtt import Office, state_calendar
from cqtt.dossiers import Dossier
from cqtt.errors import InvalidValueError, UnknownNameError, WrongTypeError
from cqtt.facts import procedures
from cqtt.law import Period
from cqtt.letters.letter import Tone
from cqtt.letters.local_apologies import HO_CHI_MINH_CITY
from cqtt.letters.occasion_rules import DUC_PHONG, HA_TRUNG, NOT_FOUND
from cqtt.letters.proposals import (
    RULES,
    CivilEvent,
    CivilEventKind,
    DossierTrouble,
    Occasion,
    OccasionRule,
    counts,
    occasions,
    propose,
)
from cqtt.time_limits import Hours

DESK: Final = Office(state_calendar())
BORN: Final = CivilEvent(
    kind=CivilEventKind.BIRTH, registered_on=date(2026, 8, 3), number="45/2026"
)

# Received on Monday 3 August, seven working days: due on Wednesday 12 August.
RECEIVED: Final = Dossier.receive(
    procedures()["1.004222"], number="H56.24-260803-0001", at=datetime(2026, 8, 3, 9)
)


def august(day: int, hour: int = 9) -> datetime:
    """Return a moment of August 2026."""
    return datetime(2026, 8, day, hour)


def proposed(dossier: Dossier, at: datetime, **more: Any) -> list[Occasion]:
    """Return what one dossier proposes."""
    return list(occasions([dossier], office=DESK, at=at, **more))


# --- Hà Trung -----------------------------------------------------------------------

# Of congratulations the report tells only that they went to weddings and births.
REGISTERED: Final = {
    CivilEventKind.BIRTH: 71,
    CivilEventKind.MARRIAGE: 45,
    CivilEventKind.DEATH: 50,
    CivilEventKind.CONTRIBUTION: 14,
}


def events_of_a_town() -> Iterator[CivilEvent | Dossier]:
    """Yield the events of two years and a half, and dossiers that were all in time."""
    for kind, number in REGISTERED.items():
        for each in range(number):
            day = date(2019, 6, 3) + timedelta(days=each * 12)
            yield CivilEvent(kind=kind, registered_on=day, number=f"{each + 1}/x")
    for each in range(5):
        yield evolve(RECEIVED, number=f"H56.24-260803-{each:04}").finish(
            at=august(5 + each % 2)
        )


def test_the_letters_of_ha_trung() -> None:
    """116 / 50 / 14 / 0, from a register of events."""
    told = occasions(events_of_a_town(), office=DESK, at=august(20))
    number = counts(told)

    assert number["birth"] + number["marriage"] == 116
    assert (number["condolence"], number["thanks"], number["apology"]) == (50, 14, 0)
    assert len(told) == sum(number.values()) == 180


# What each reason says before and after the day, in Vietnamese and in English.
REASONS: Final = {
    "birth": (
        "Thư chúc mừng: đăng ký khai sinh",
        "Kết hôn, sinh con được nhận thư chúc mừng của phường (Báo Pháp luật TP.HCM)",
        "Letter of congratulation: registration of a birth",
        "Letters of congratulation of Bình An ward (Pháp luật TP.HCM)",
    ),
    "marriage": (
        "Thư chúc mừng: đăng ký kết hôn",
        "Kết hôn, sinh con được nhận thư chúc mừng của phường (Báo Pháp luật TP.HCM)",
        "Letter of congratulation: registration of a marriage",
        "Letters of congratulation of Bình An ward (Pháp luật TP.HCM)",
    ),
    "condolence": (
        "Thư chia buồn: đăng ký khai tử",
        DUC_PHONG.document.title,
        "Letter of condolence: registration of a death",
        "The friendly-government model of Đức Phong town (portal of Bù Đăng district)",
    ),
    "thanks": (
        "Thư cảm ơn: đóng góp cho địa phương",
        HA_TRUNG.document.title,
        "Letter of thanks: a contribution",
        HA_TRUNG.document.title_en,
    ),
}


@pytest.mark.parametrize("letter", REASONS)
def test_the_reasons_of_ha_trung(letter: str) -> None:
    """For whom, by which source, how sure; in both languages."""
    told = occasions(events_of_a_town(), office=DESK, at=august(20))
    first = next(each for each in told if each.letter == letter)

    event, source, event_en, source_en = REASONS[letter]
    assert first.reason() == (
        f"{event} ngày 03/06/2019; theo {source}, độ tin cậy trung bình"
    )
    assert first.reason("en") == (
        f"{event_en} on 3 June 2019; source: {source_en}, medium confidence"
    )
    assert first.by is None


# --- registrations ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "letter", "tone"),
    [
        (CivilEventKind.BIRTH, "birth", Tone.JOY),
        (CivilEventKind.MARRIAGE, "marriage", Tone.JOY),
        (CivilEventKind.DEATH, "condolence", Tone.GRIEF),
        (CivilEventKind.CONTRIBUTION, "thanks", Tone.PLAIN),
        (CivilEventKind.LONG_LIFE, "longevity", Tone.JOY),
        (CivilEventKind.NEW_HOUSE, "house", Tone.JOY),
    ],
)
def test_what_happened_and_the_letter(
    kind: CivilEventKind, letter: str, tone: Tone
) -> None:
    """One letter for each, with its feeling."""
    (told,) = occasions([evolve(BORN, kind=kind)])

    assert (told.letter, told.tone, told.day) == (letter, tone, date(2026, 8, 3))
    assert kind.text() in told.reason()
    assert kind.text("en") in told.reason("en")


def test_a_new_enterprise_is_off() -> None:
    """No published example was found; an office may turn it on."""
    event = evolve(BORN, kind=CivilEventKind.ENTERPRISE)
    on = [evolve(each, is_on=True) for each in RULES]
    (told,) = occasions([event], on)

    assert occasions([event]) == ()
    assert "business" not in counts([])
    assert told.letter == "business"
    assert told.rule.source is NOT_FOUND
    assert told.reason().endswith("độ tin cậy thấp")


def test_consent() -> None:
    """Refused, it forbids every greeting, whether or not it uses a registration."""
    refused = evolve(BORN, consent=False)
    thanks = evolve(refused, kind=CivilEventKind.CONTRIBUTION)
    told = occasions([BORN, evolve(BORN, consent=True), refused, thanks])

    assert [each.consent for each in told] == [None, True, False, False]
    assert [each.is_forbidden for each in told] == [False, False, True, True]
    assert counts(told)["birth"] == 2
    assert counts(told)["thanks"] == 0
    assert "; không gửi vì người dân không đồng ý; theo" in told[2].reason()
    assert "; not to be sent, as consent was refused; source" in told[2].reason("en")


@pytest.mark.parametrize(("uses", "forbidden"), [(True, True), (False, False)])
def test_what_an_office_owes_is_not_forbidden(*, uses: bool, forbidden: bool) -> None:
    """An invitation is no greeting, unless it uses what was registered."""
    rule = OccasionRule(
        trigger=CivilEventKind.BIRTH,
        letter="dialogue",
        source=HA_TRUNG,
        uses_registration=uses,
    )
    (told,) = occasions([evolve(BORN, consent=False)], [rule])

    assert told.is_forbidden is forbidden


def test_an_event_of_no_kind_keeps_its_words_out_of_the_error() -> None:
    """The error has the type of what came."""
    bad: Any = "Nguyễn Văn Bịa"
    with pytest.raises(WrongTypeError) as caught:
        evolve(BORN, kind=bad)

    assert "'str' came" in str(caught.value)
    assert "Bịa" not in str(caught.value)


def test_a_dossier_of_hours_is_told_on_its_day() -> None:
    """Received at 9:00 and due at 17:00: not on the Sunday before."""
    monday = date(2026, 8, 3)
    (told,) = proposed(evolve(RECEIVED, limit=Hours(8)), august(3))

    assert (told.day, told.by) == (monday, monday)


def test_an_offices_own_rules() -> None:
    """The first in force on the day counts, with its number of days."""
    until, since = date(2026, 8, 2), date(2026, 8, 3)
    mine = OccasionRule(
        trigger=CivilEventKind.BIRTH, letter="birth", source=HA_TRUNG, days=7
    )
    old = evolve(mine, days=30, period=Period(None, until))
    new = evolve(mine, period=Period(since, None))
    third = evolve(mine, days=0)
    (told,) = occasions([BORN], [old, new, third])

    assert told.rule is new
    assert told.by == date(2026, 8, 10)
    assert "; gửi chậm nhất ngày 10/08/2026; theo" in told.reason()
    assert "; to be sent by 10 August 2026; source" in told.reason("en")
    assert third.by_when(since) == since
    assert len(occasions([BORN], [new, evolve(new, letter="thanks")])) == 2
    assert counts([], [new]) == {"birth": 0}


def test_what_comes_later_is_not_known_yet() -> None:
    """Asked at a moment, the future proposes nothing."""
    assert occasions([BORN], at=datetime(2026, 8, 2, 23)) == ()
    assert len(occasions([BORN], at=datetime(2026, 8, 3, 0))) == 1


def test_registers_are_read_one_by_one() -> None:
    """An endless register proposes its first letter at once."""

    def endless() -> Iterator[CivilEvent]:
        while True:
            yield BORN

    assert next(propose(endless())).about is BORN


# --- dossiers -----------------------------------------------------------------------


def test_a_dossier_about_to_be_late() -> None:
    """The national rule: a day before; on Tuesday 11 August somebody must write."""
    (told,) = proposed(RECEIVED, august(11))

    assert proposed(RECEIVED, august(10)) == []
    assert told.rule.trigger is DossierTrouble.ABOUT_TO_BE_LATE
    assert (told.letter, told.by, told.day) == (
        "apology",
        date(2026, 8, 11),
        date(2026, 8, 12),
    )
    assert told.tone is Tone.PLAIN
    assert (told.consent, told.is_forbidden) == (None, False)
    assert told.reason().startswith(
        "Thư xin lỗi: hồ sơ sắp quá hạn ngày 12/08/2026; gửi chậm nhất ngày "
        "11/08/2026; theo Điều 19 Nghị định 118/2025/NĐ-CP"
    )
    assert told.reason("en").startswith(
        "Letter of apology: a dossier about to be late on 12 August 2026; to be sent "
        "by 11 August 2026; source: Article 19, Decree 118/2025/NĐ-CP"
    )


def test_a_late_dossier() -> None:
    """Open or finished, whoever was late apologises."""
    (told,) = proposed(RECEIVED, august(13))
    finished = RECEIVED.finish(at=august(14))

    assert told.rule.trigger is DossierTrouble.LATE
    assert "hồ sơ quá hạn" in told.reason()
    assert "a late dossier on 12 August" in told.reason("en")
    assert len(proposed(finished, august(20))) == 1
    assert proposed(finished, august(13))[0].rule.trigger is DossierTrouble.LATE


def test_a_dossier_in_time() -> None:
    """It was finished on the last day, or has not come yet, or has time."""
    finished = RECEIVED.finish(at=august(12))

    assert proposed(finished, august(20)) == []
    assert proposed(RECEIVED, august(2)) == []
    assert proposed(RECEIVED, august(4)) == []


def test_a_dossier_whose_limit_stands_still() -> None:
    """The citizen has to move; nobody is late."""
    waiting = RECEIVED.ask_for_more(at=august(5), missing=("Tờ khai",))

    assert proposed(waiting, august(20)) == []


def test_a_dossier_that_was_apologised_for() -> None:
    """In time it moves the day; too late it is an apology all the same."""
    moved = RECEIVED.extend(at=august(11), to=date(2026, 8, 19), reason="x")
    too_late = RECEIVED.extend(at=august(13), to=date(2026, 8, 19), reason="x")

    assert proposed(moved, august(13)) == []
    assert proposed(moved, august(18))[0].by == date(2026, 8, 18)
    assert proposed(moved, august(20))[0].day == date(2026, 8, 19)
    assert proposed(too_late, august(14)) == []


def test_the_rule_of_a_province() -> None:
    """Where the day itself is early enough."""
    rules = [
        evolve(each, apology=HO_CHI_MINH_CITY, source=HO_CHI_MINH_CITY.source)
        for each in RULES
        if isinstance(each.trigger, DossierTrouble)
    ]

    assert proposed(RECEIVED, august(11), rules=rules) == []
    assert proposed(RECEIVED, august(12), rules=rules)[0].by == date(2026, 8, 12)


# --- what cannot be -----------------------------------------------------------------


def test_dossiers_need_an_office_and_a_moment() -> None:
    """Registrations do not."""
    with pytest.raises(InvalidValueError, match="office must be the Office"):
        occasions([RECEIVED], at=august(5))
    with pytest.raises(InvalidValueError, match="at must be"):
        occasions([RECEIVED], office=DESK)


def test_errors_name_what_came() -> None:
    """And never a citizen."""
    with pytest.raises(WrongTypeError, match="a CivilEvent or a Dossier but 'str'"):
        occasions(["Bí Mật"])  # type: ignore[list-item]
    with pytest.raises(UnknownNameError, match="'birth'"):
        OccasionRule(trigger=CivilEventKind.BIRTH, letter="brith", source=HA_TRUNG)
    with pytest.raises(WrongTypeError):
        CivilEvent(kind="birth", registered_on=date(2026, 8, 3))  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError):
        OccasionRule(
            trigger=CivilEventKind.BIRTH, letter="birth", source=HA_TRUNG, days=-1
        )
    assert "45/2026" not in repr(BORN)
