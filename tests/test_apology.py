"""
Tests of ``cqtt.letters.apology`` and its neighbours.

Oracles: the days by which an apology must go out, counted on the calendar of 2026
(worked example 12 of the reference among them); the letters in the folder
``tests/golden/letters``, read as a clerk and as a citizen; what each province decided,
typed from its source.  All people are invented.
"""

from datetime import date, datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from official_dossiers import CITIZEN, OFFICE, PROCEDURE, number_of, received

from cqtt import Office, WorkingDays, facts, state_calendar
from cqtt.agencies import Agency
from cqtt.dossiers import Applicant, ApplicantKind, Dossier
from cqtt.errors import (
    CqttError,
    InvalidValueError,
    NotStartedError,
    RepeatedExtensionError,
    WrongTypeError,
)
from cqtt.findings import Severity
from cqtt.law import Citation, Confidence, Document, Period
from cqtt.letters.apology import Apology
from cqtt.letters.apology_rules import (
    BIRTH_AND_DEATH_BUNDLES,
    THE_DAY_BEFORE,
    ApologyMoment,
    ApologyRule,
    SendBy,
    apology_rule_on,
)
from cqtt.letters.faults import Delivery, Fault
from cqtt.letters.local_apologies import (
    DONG_THAP,
    HO_CHI_MINH_CITY,
    LAI_CHAU,
    LAM_HA,
    LOCAL_APOLOGY_RULES,
    QUANG_NAM_FAULTS,
    TAN_AN_ONE_LETTER,
)
from cqtt.letters.people import Authority, Recipient, Role, Signer
from cqtt.procedures import Procedure
from cqtt.testing import COMMUNE
from cqtt.time_limits import Unstated

GOLDEN: Final = Path(__file__).parent / "golden" / "letters"
CALENDAR: Final = state_calendar()
CHAIR: Final = Signer(
    post="Phó Chủ tịch",
    name="Trần Thị Mẫu",
    authority=Authority.DEPUTY,
    on_behalf_of="Chủ tịch",
)
CLERK: Final = Signer(
    post="Trưởng bộ phận Một cửa",
    name="Lò Thị Giả Định",
    authority=Authority.BY_ORDER,
    on_behalf_of="Chủ tịch",
)
# Received Tue 3 March 2026, 7 working days: due Thu 12 March.
DUE: Final = date(2026, 3, 12)
RULE: Final = ApologyRule(name="mẫu", source=Citation(Document("1", "Văn bản mẫu")))


def letter(**changes: Any) -> Apology:
    """Return an apology of 10 March for a dossier that is due on 12 March."""
    given_: dict[str, Any] = {
        "to": Recipient("Phạm Văn Tưởng Tượng", Role.MAN),
        "issuer": COMMUNE,
        "signers": (CHAIR,),
        "issued_on": date(2026, 3, 10),
        "place": "Ví Dụ",
        "procedure": "Đăng ký thường trú",
        "dossier_number": "H99.24-260303-0001",
        "received": date(2026, 3, 3),
        "promised": DUE,
        "new_promise": date(2026, 3, 17),
        "state": "đang chờ kết quả xác minh",
        "state_en": "waiting for the result of a verification",
        "reason": "việc xác minh nơi ở cũ mất nhiều thời gian hơn dự kiến.",
        "reason_en": "verifying the former residence takes longer than we expected",
        "responsible": "bà Lò Thị Giả Định, Bộ phận Một cửa, điện thoại 0900000001",
        "responsible_en": "Ms Lò Thị Giả Định, one-stop desk, telephone 0900000001",
        "calendar": CALENDAR,
    }
    return Apology(**(given_ | changes))


LETTERS: Final = {
    "apology-before": letter(delivery=Delivery.SMS),
    "apology-after": letter(
        issued_on=date(2026, 3, 13),
        to=Recipient("Công ty Ví Dụ", Role.ORGANISATION),
        previous=0,
        contact="Bộ phận Một cửa xã Ví Dụ, điện thoại 0900000001",
    ),
    "apology-lost-conduct": letter(
        faults=(Fault.LOST, Fault.CONDUCT),
        to=Recipient("Vừ Thị Thí Dụ", Role.WOMAN),
        reason="cán bộ bàn giao hồ sơ giữa hai bộ phận mà không kiểm đếm",
        reason_en="the dossier passed between two units without being checked",
        remedy="xin cấp lại giấy tờ bằng chi phí của xã và phân công người khác "
        "tiếp nhận",
        remedy_en="we obtain the papers again at our own expense, and another officer "
        "will receive you",
    ),
    "apology-repeat": letter(
        previous=1,
        promised=date(2026, 3, 17),
        new_promise=datetime(2026, 3, 20, 16, 30),
        issued_on=date(2026, 3, 16),
        accept_repeat=True,
    ),
    "apology-finished": letter(
        issued_on=date(2026, 3, 17),
        finished=datetime(2026, 3, 16, 9, 5),
        new_promise=None,
        faults=(Fault.LATE, Fault.ERROR, Fault.DAMAGED),
        state="kết quả đã có tại Bộ phận Một cửa",
        state_en="the result is at the one-stop desk",
        to=Recipient("Nguyễn Thị Giả Như"),
    ),
}


# --- what it says ----------------------------------------------------------------


@pytest.mark.parametrize("locale", ["vi", "en"])
@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_is_the_one_that_was_read(name: str, locale: str) -> None:
    """Each golden letter was read as a clerk and as a citizen."""
    golden = (GOLDEN / f"{name}.{locale}.txt").read_text("utf-8")

    assert LETTERS[name].text(locale) == golden


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_every_fault_has_its_sentence_and_no_other(locale: str) -> None:
    """For each set of faults the letter has the sentences of these alone."""
    sentences: dict[Fault, set[str]] = {
        fault: set(letter(faults=(fault,)).text(locale).split("\n")) for fault in Fault
    }
    own = {
        fault: sentences[fault].difference(
            *(lines for other, lines in sentences.items() if other is not fault)
        )
        for fault in Fault
    }
    assert all(len(each) == 1 for each in own.values())

    for count in range(1, 6):
        for faults in combinations(Fault, count):
            told = set(letter(faults=faults).text(locale).split("\n"))
            assert {fault for fault in Fault if own[fault] <= told} == set(faults)


@pytest.mark.parametrize("role", Role)
def test_every_role_is_addressed(role: Role) -> None:
    """No role leaves a hole in the letter."""
    told = letter(to=Recipient("Ví Dụ", role)).text()

    assert f"của {role.salutation} về thủ tục" in told
    assert "  " not in told


@pytest.mark.parametrize("delivery", Delivery)
def test_the_way_it_is_sent_is_told(delivery: Delivery) -> None:
    """Both languages say how it reaches the citizen."""
    one = letter(delivery=delivery)

    assert f"Thư này được gửi {delivery.told('vi')}." in one.text()
    assert f"This letter is sent {delivery.told('en')}." in one.text("en")


def test_the_english_version_takes_vietnamese_words_where_there_are_no_others() -> None:
    """A reason without English stays as it is."""
    one = letter(reason_en="", remedy="làm lại")

    assert "The reason: việc xác minh nơi ở cũ mất" in one.text("en")
    assert "the following: làm lại." in one.text("en")


def test_the_four_outputs_and_two_languages_come_out() -> None:
    """HTML says what the text says; the bilingual letter has both."""
    one = letter()

    assert "xin chân thành xin lỗi ông" in one.html()
    assert one.text(bilingual=True).count(one.dossier_number) == 4


def test_personal_data_stays_out_of_repr() -> None:
    """Neither names nor free words are shown."""
    shown = repr(letter(remedy="điều riêng"))

    for text in ("Tưởng Tượng", "xác minh", "0900000001", "điều riêng", "Giả Định"):
        assert text not in shown


# --- what is refused -------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"faults": ()}, "faults"),
        ({"faults": (Fault.LATE, Fault.LATE)}, "faults"),
        ({"promised": None}, "missed-promise"),
        ({"new_promise": None}, "new-day-or-result"),
        ({"new_promise": None, "faults": (Fault.LOST,)}, "new-day-or-result"),
        ({"issued_on": date(2026, 3, 2)}, "letter-after-receipt"),
        ({"finished": date(2026, 3, 18)}, "result-before-letter"),
        ({"finished": date(2026, 3, 10)}, "late-result"),
        # Sat 14 March 2026 is a day off, Sun 15 March too.
        ({"new_promise": date(2026, 3, 14)}, "working-new-day"),
        ({"new_promise": datetime(2026, 3, 15, 9, 0)}, "working-new-day"),
        ({"new_promise": DUE}, "new-day-later"),
        ({"new_promise": date(2026, 3, 9)}, "new-day-later"),
        ({"issued_on": date(2026, 3, 17)}, "new-day-later"),
        (
            {
                "promised": datetime(2026, 3, 12, 16, 30),
                "new_promise": datetime(2026, 3, 12, 16, 30),
            },
            "new-day-later",
        ),
        ({"reason": " "}, "filled-text"),
        ({"state": ""}, "filled-text"),
        ({"responsible": ""}, "filled-text"),
        ({"procedure": ""}, "filled-text"),
        ({"dossier_number": ""}, "filled-text"),
        ({"reason": "một\nhai"}, "printable-line"),
        ({"previous": -1}, "count"),
    ],
)
def test_a_letter_that_cannot_be_is_refused(
    changes: dict[str, Any], expected: str
) -> None:
    """The error names the rule and not the citizen's words."""
    with pytest.raises(InvalidValueError) as caught:
        letter(**changes)

    assert caught.value.expected == expected
    assert "một\nhai" not in str(caught.value)


@pytest.mark.parametrize(
    "changes",
    [
        {"faults": [Fault.LATE]},
        {"faults": ("late",)},
        {"previous": True},
        {"received": "03/03/2026"},
        {"promised": "12/03/2026"},
        {"new_promise": "17/03/2026"},
        {"calendar": OFFICE},
        {"delivery": "sms"},
        {"to": "Phạm Văn Tưởng Tượng"},
        {"signers": ()},
        {"issued_on": None},
    ],
)
def test_a_field_of_another_type_is_refused(changes: dict[str, Any]) -> None:
    """Never an attribute error, never a name."""
    with pytest.raises(WrongTypeError) as caught:
        letter(**changes)

    assert "Tượng" not in str(caught.value) or "to" in changes


def test_a_moment_may_be_promised_for_the_same_day() -> None:
    """A limit in hours: promised at 10:00, ready at 16:00."""
    one = letter(
        issued_on=DUE,
        promised=datetime(2026, 3, 12, 10, 0),
        new_promise=datetime(2026, 3, 12, 16, 0),
    )

    assert "vào 16 giờ ngày 12/03/2026" in one.text()


def test_what_is_not_late_may_have_a_new_day_and_no_old_one() -> None:
    """Lost papers: the new day is what counts."""
    one = letter(faults=(Fault.LOST,), promised=None)

    assert "về thủ tục “Đăng ký thường trú”." in one.text()
    assert "vào ngày 17/03/2026" in one.text()


def test_bad_conduct_alone_needs_no_new_day() -> None:
    """Nothing is owed but the apology."""
    one = letter(faults=(Fault.CONDUCT,), promised=None, new_promise=None)

    assert "xin hẹn trả kết quả" not in one.text()
    assert "hẹn trả kết quả vào" not in one.text()


# --- how often -------------------------------------------------------------------


def test_a_second_re_appointment_is_refused() -> None:
    """Decree 118/2025/NĐ-CP: once at most."""
    with pytest.raises(RepeatedExtensionError) as caught:
        letter(previous=1)

    assert caught.value.allowed == 1
    assert "118/2025/NĐ-CP" in str(caught.value)


def test_a_second_re_appointment_can_be_accepted() -> None:
    """It is then found."""
    (found,) = letter(previous=1, accept_repeat=True).findings()

    assert (found.rule, found.evidence) == ("one-re-appointment", "2")
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize("day", [date(2025, 6, 26), date(2025, 6, 27)])
def test_before_the_decree_no_rule_is_known(day: date) -> None:
    """What Circular 01/2018 said is not verified, so nothing is refused."""
    one = letter(
        issued_on=day,
        received=date(2025, 6, 17),
        promised=date(2025, 6, 30),
        new_promise=date(2025, 7, 3),
        previous=2,
    )

    assert one.findings() == ()
    assert one.send_by() is None


def test_a_province_says_it_too_or_leaves_it_to_the_decree() -> None:
    """Lai Châu repeats the rule, Ho Chi Minh City says nothing."""
    again = letter(previous=1, accept_repeat=True)
    before = evolve(again, issued_on=date(2026, 3, 9))

    for rule in (LAI_CHAU, HO_CHI_MINH_CITY, None):
        assert [each.rule for each in before.findings(rule)] == ["one-re-appointment"]


def test_an_apology_without_a_new_day_repeats_nothing() -> None:
    """A second apology for something else is allowed."""
    one = letter(faults=(Fault.CONDUCT,), new_promise=None, previous=3)

    assert one.findings() == ()


# --- when ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("due", "last", "warn_on"),
    [
        # Worked example 12: due Mon 23 Feb, Tết from 14 to 22 Feb.
        (date(2026, 2, 23), date(2026, 2, 22), date(2026, 2, 13)),
        (date(2026, 3, 12), date(2026, 3, 11), date(2026, 3, 11)),
        (date(2026, 3, 16), date(2026, 3, 15), date(2026, 3, 13)),
        (datetime(2026, 3, 16, 9, 0), date(2026, 3, 15), date(2026, 3, 13)),
        # Sat 10 January 2026 is worked for Fri 2 January.
        (date(2026, 1, 12), date(2026, 1, 11), date(2026, 1, 10)),
    ],
)
def test_it_goes_out_a_day_before(due: date, last: date, warn_on: date) -> None:
    """Calendar days; the warning is on the last working day."""
    assert THE_DAY_BEFORE.send_by(due, CALENDAR) == SendBy(last, warn_on)


def test_a_rule_may_say_otherwise() -> None:
    """On the day itself, three days before, or only once it is late."""
    monday = date(2026, 3, 16)
    when_late = evolve(RULE, moment=ApologyMoment.AT_OR_AFTER)

    assert HO_CHI_MINH_CITY.send_by(monday, CALENDAR) == SendBy(monday, monday)
    assert evolve(RULE, days=3).send_by(monday, CALENDAR) == SendBy(
        date(2026, 3, 13), date(2026, 3, 13)
    )
    assert when_late.send_by(monday, CALENDAR) == SendBy(None, monday)
    assert when_late.send_by(date(2026, 3, 15), CALENDAR).warn_on == date(2026, 3, 13)


@pytest.mark.parametrize(
    ("days", "error"), [(-1, InvalidValueError), (1.0, WrongTypeError)]
)
def test_days_before_are_a_count(days: Any, error: type[CqttError]) -> None:
    """Whole days, zero or more."""
    with pytest.raises(error):
        evolve(RULE, days=days)


@pytest.mark.parametrize(
    ("issued_on", "rule", "evidence"),
    [
        (date(2026, 3, 11), None, None),
        (DUE, None, "2026-03-12 > 2026-03-11"),
        (date(2026, 3, 13), None, "2026-03-13 > 2026-03-11"),
        (DUE, HO_CHI_MINH_CITY, None),
        (date(2026, 3, 13), HO_CHI_MINH_CITY, "2026-03-13 > 2026-03-12"),
        (DUE, LAM_HA, "2026-03-12 > 2026-03-11"),
        (date(2026, 3, 13), evolve(RULE, moment=ApologyMoment.AT_OR_AFTER), None),
    ],
)
def test_a_letter_that_is_sent_too_late_is_found(
    issued_on: date, rule: ApologyRule | None, evidence: str | None
) -> None:
    """By the national rule or that of the province."""
    found = letter(issued_on=issued_on).findings(rule)

    expected = [] if evidence is None else [("apology-sent-in-time", evidence)]
    assert [(each.rule, each.evidence) for each in found] == expected


def test_what_is_not_late_has_no_day() -> None:
    """Only lateness has a due day."""
    assert letter(faults=(Fault.LOST,)).send_by() is None
    assert letter(faults=(Fault.LOST,), issued_on=date(2026, 3, 13)).findings() == ()


@pytest.mark.parametrize(
    ("signer", "is_head"),
    [
        (CHAIR, True),
        (CLERK, False),
        (Signer(post="Chủ tịch"), True),
        (Signer(post="Công chức"), False),
        (Signer(post="Chủ tịch Hội Nông dân xã"), False),
        (
            Signer(
                post="Phó Chánh Văn phòng",
                authority=Authority.DEPUTY,
                on_behalf_of="Chánh Văn phòng",
            ),
            False,
        ),
        (Signer(post="Công chức", is_head=True), True),
        (evolve(CHAIR, is_head=False), False),
        (
            Signer(
                post="Chủ tịch",
                authority=Authority.COLLECTIVE,
                on_behalf_of="Ủy ban nhân dân",
            ),
            True,
        ),
    ],
)
def test_the_head_or_a_deputy_signs(signer: Signer, *, is_head: bool) -> None:
    """Another signer is found, by the post and never by the name."""
    found = letter(signers=(signer,)).findings()

    assert signer.signs_as_head is is_head
    assert [each.rule for each in found] == ([] if is_head else ["head-signs"])
    assert all(each.evidence == signer.post for each in found)
    assert letter(signers=(signer, CHAIR)).findings() == ()


def test_a_deputy_without_kt_is_found_once() -> None:
    """Decree 30/2020/NĐ-CP, Art. 13(1): KT. is missing, the right person signs."""
    (found,) = letter(signers=(Signer(post="Phó Giám đốc"),)).findings()

    assert found.rule == "deputy-without-kt"


def test_a_dossier_of_hours_is_apologised_for_on_its_day() -> None:
    """Received and due on Tuesday 10 March: Monday is no day to send it."""
    one = letter(
        received=datetime(2026, 3, 10, 8, 0),
        promised=datetime(2026, 3, 10, 16, 0),
        new_promise=date(2026, 3, 11),
    )
    tuesday = date(2026, 3, 10)

    assert one.send_by() == SendBy(tuesday, tuesday)
    assert one.findings() == ()
    late = evolve(one, issued_on=date(2026, 3, 11), new_promise=date(2026, 3, 12))
    assert [each.evidence for each in late.findings()] == ["2026-03-11 > 2026-03-10"]


@pytest.mark.parametrize(
    ("due", "received", "expected"),
    [
        # Received on Saturday 14 March through the portal, due on Monday or Sunday.
        (date(2026, 3, 16), date(2026, 3, 14), (date(2026, 3, 15), date(2026, 3, 14))),
        (date(2026, 3, 15), date(2026, 3, 14), (date(2026, 3, 14), date(2026, 3, 14))),
        (date(2026, 3, 12), date(2026, 3, 3), (date(2026, 3, 11), date(2026, 3, 11))),
    ],
)
def test_nothing_is_sent_before_the_receipt(
    due: date, received: date, expected: tuple[date, date]
) -> None:
    """Neither the last day nor the day to warn; where there is no last day too."""
    assert THE_DAY_BEFORE.send_by(due, CALENDAR, received=received) == expected
    when_late = BIRTH_AND_DEATH_BUNDLES.send_by(due, CALENDAR, received=due)
    assert when_late == SendBy(None, due)


def test_a_bundle_is_apologised_for_when_it_is_late() -> None:
    """
    Decree 63/2024/NĐ-CP, Arts. 4(3) and 7(3) as amended: since 1 September 2026.

    It is a rule to pass; that of the day before stays the default.
    """
    rule = BIRTH_AND_DEATH_BUNDLES
    fact = facts.documents()["63/2024/NĐ-CP"]

    assert letter(issued_on=date(2026, 3, 13)).findings(rule) == ()
    assert rule.moment is ApologyMoment.AT_OR_AFTER
    assert rule.period == Period(date(2026, 9, 1))
    assert rule.source.document.title == fact.title
    assert rule.source.text() == (
        "khoản 3 Điều 4 Nghị định 63/2024/NĐ-CP ngày 10/06/2024 của Chính phủ, và "
        "khoản 3 Điều 7, sửa đổi bởi Nghị định 301/2026/NĐ-CP"
    )
    assert apology_rule_on(date(2026, 9, 1)) is THE_DAY_BEFORE


def test_the_body_alone_is_nobody_to_ask() -> None:
    """A note: a person, a unit or a telephone is better."""
    (found,) = letter(responsible=COMMUNE.name).findings()

    assert (found.rule, found.evidence) == ("contact-person", COMMUNE.name)
    assert found.severity is Severity.NOTE


def test_a_sentence_begins_with_a_capital() -> None:
    """Of whatever body."""
    one = letter(issuer=Agency("công an xã Ví Dụ"))

    assert "chúng tôi. Công an xã Ví Dụ xin chân thành xin lỗi" in one.text()
    assert "is ours. Công an xã Ví Dụ sincerely" in one.text("en")


# --- the rules of provinces ------------------------------------------------------


def test_what_the_provinces_decided() -> None:
    """Days, first day and document, typed from the sources."""
    told = [
        (each.source.document.id, each.days, each.most, each.period)
        for each in LOCAL_APOLOGY_RULES
    ]

    assert told == [
        ("5157/QĐ-UBND", 0, None, Period(date(2016, 9, 30))),
        (
            "press-baolamdong-2018-07",
            1,
            None,
            Period(date(2018, 7, 1), date(2025, 6, 30)),
        ),
        ("88/2025/QĐ-UBND", 1, 1, Period(date(2025, 12, 1))),
        ("138/2025/QĐ-UBND", 1, None, Period(date(2025, 12, 5))),
        ("2904/QĐ-UBND", 1, None, Period(date(2025, 11, 21))),
        ("2916/QĐ-UBND", 1, None, Period(date(2025, 11, 24))),
    ]
    for each in LOCAL_APOLOGY_RULES:
        assert each.source.confidence is Confidence.MEDIUM
        assert each.source.document.url.startswith("http")
        assert each.moment is ApologyMoment.BEFORE


def test_documents_that_are_facts_too_are_the_same() -> None:
    """Two of them stand in the registry."""
    for rule in (LAI_CHAU, DONG_THAP):
        own = rule.source.document
        fact = facts.documents()[own.id]
        assert (own.title, own.title_en, own.issuer, own.issued_on, own.url) == (
            fact.title,
            fact.title_en,
            fact.issuer,
            fact.issued_on,
            fact.url,
        )
        assert rule.period == fact.in_force


def test_the_other_decisions_are_cited() -> None:
    """Which faults want an apology, and that one letter is enough."""
    assert QUANG_NAM_FAULTS.text() == (
        "Quyết định 3200/QĐ-UBND ngày 07/10/2019 của Ủy ban nhân dân tỉnh Quảng Nam"
    )
    assert TAN_AN_ONE_LETTER.text("en") == (
        "Decision 1198/QĐ-UBND of 28 April 2022 "
        "of the People's Committee of Tân An city"
    )


@pytest.mark.parametrize(
    ("day", "rule"),
    [
        (date(2025, 6, 30), None),
        (date(2025, 7, 1), THE_DAY_BEFORE),
        (date(2026, 8, 6), THE_DAY_BEFORE),
    ],
)
def test_the_national_rule_begins_with_the_decree(
    day: date, rule: ApologyRule | None
) -> None:
    """Decree 118/2025/NĐ-CP is in force from 1 July 2025."""
    assert apology_rule_on(day) == rule


# --- from a dossier --------------------------------------------------------------


def test_the_sketch_of_the_design_runs() -> None:
    """Office, reason, signer and today are enough once a new day is recorded."""
    dossier = received().extend(
        at=datetime(2026, 3, 10, 9, 0), to=date(2026, 3, 17), reason="chờ xác minh"
    )
    one = Apology.for_dossier(
        dossier,
        office=OFFICE,
        reason="cần xác minh nơi ở cũ",
        signer=CHAIR,
        today=date(2026, 3, 10),
    )

    assert one.to == Recipient("Phạm Văn Tưởng Tượng")
    assert (one.issuer, one.procedure) == (COMMUNE, "Đăng ký thường trú")
    assert (one.dossier_number, one.received) == (
        "H99.24-260303-0001",
        date(2026, 3, 3),
    )
    # The office prints 16:30 on its slips.
    assert f"{one.promised:%H:%M %d/%m/%Y}" == "16:30 12/03/2026"
    assert f"{one.new_promise:%H:%M %d/%m/%Y}" == "16:30 17/03/2026"
    assert (one.previous, one.finished) == (0, None)
    assert one.state == "đang xử lý tại Công an xã Ví Dụ"
    assert one.values("en")["state"] == "being handled at Công an xã Ví Dụ"
    assert one.responsible == COMMUNE.name
    assert [each.rule for each in one.findings()] == ["contact-person"]
    assert "cần xác minh nơi ở cũ" in one.text()


def test_the_reason_may_come_from_the_dossier() -> None:
    """Of its last re-appointment."""
    dossier = received().extend(
        at=datetime(2026, 3, 10, 9, 0), to=date(2026, 3, 17), reason="chờ xác minh"
    )
    one = Apology.for_dossier(
        dossier, office=OFFICE, signers=(CHAIR,), issued_on=date(2026, 3, 10)
    )

    assert one.reason == "chờ xác minh"


def test_a_new_day_may_be_given_before_it_is_recorded() -> None:
    """What the dossier recorded so far is then an earlier apology."""
    one = Apology.for_dossier(
        received(),
        office=OFFICE,
        reason="chờ xác minh",
        signer=CHAIR,
        today=date(2026, 3, 10),
        new_promise=date(2026, 3, 18),
        place="Ví Dụ",
        to=Recipient("Phạm Văn Tưởng Tượng", Role.MAN),
        issuer=COMMUNE,
        responsible="Bộ phận Một cửa",
        delivery=Delivery.PORTAL,
    )

    assert (one.new_promise, one.previous) == (date(2026, 3, 18), 0)
    assert (one.responsible, one.to.role) == ("Bộ phận Một cửa", Role.MAN)
    again = received().extend(
        at=datetime(2026, 3, 10, 9, 0), to=date(2026, 3, 17), reason="chờ xác minh"
    )
    with pytest.raises(RepeatedExtensionError):
        Apology.for_dossier(
            again,
            office=OFFICE,
            reason="chờ xác minh",
            signer=CHAIR,
            today=date(2026, 3, 16),
            new_promise=date(2026, 3, 20),
        )
    accepted = Apology.for_dossier(
        again,
        office=OFFICE,
        reason="chờ xác minh",
        signer=CHAIR,
        today=date(2026, 3, 16),
        new_promise=date(2026, 3, 20),
        accept_repeat=True,
    )
    assert accepted.previous == 1
    assert f"{accepted.promised:%d/%m/%Y}" == "17/03/2026"


def test_a_late_result_is_apologised_for_without_a_new_day() -> None:
    """Finished on Monday 16 March, due on Thursday 12 March."""
    dossier = received().finish(at=datetime(2026, 3, 16, 9, 5))
    one = Apology.for_dossier(
        dossier, office=OFFICE, reason="quá tải", signer=CHAIR, today=date(2026, 3, 16)
    )

    assert f"{one.finished:%H:%M %d/%m/%Y}" == "09:05 16/03/2026"
    assert one.new_promise is None
    assert f"{one.promised:%H:%M %d/%m/%Y}" == "16:30 12/03/2026"
    assert "Đến 9 giờ 05 ngày 16/03/2026 chúng tôi mới có kết quả, " in one.text()
    assert [each.rule for each in one.findings()] == [
        "apology-sent-in-time",
        "contact-person",
    ]


def test_a_promise_made_too_late_is_not_what_was_missed() -> None:
    """Re-appointed after the due day and finished before the new one: still late."""
    dossier = (
        received()
        .extend(at=datetime(2026, 3, 13, 9), to=date(2026, 3, 20), reason="quá tải")
        .finish(at=datetime(2026, 3, 17, 9))
    )
    one = Apology.for_dossier(
        dossier, office=OFFICE, reason="quá tải", signer=CHAIR, today=date(2026, 3, 17)
    )

    assert f"{one.promised:%d/%m/%Y}" == "12/03/2026"
    assert one.previous == 1


def test_a_promise_beyond_the_law_gives_way_to_the_law() -> None:
    """The slip promised 20 March where the law gives 12 March."""
    dossier = Dossier.receive(
        PROCEDURE,
        number=number_of(date(2026, 3, 3)),
        at=datetime(2026, 3, 3, 9, 15),
        promised=date(2026, 3, 20),
        applicant=CITIZEN,
        receiving_agency=COMMUNE,
    ).finish(at=datetime(2026, 3, 17, 9))
    one = Apology.for_dossier(
        dossier,
        office=Office(CALENDAR),
        reason="quá tải",
        signer=CHAIR,
        today=date(2026, 3, 17),
    )

    assert one.promised == DUE


def for_dossier(dossier: Dossier, **changes: Any) -> Apology:
    """Return an apology of 16 March with a new day."""
    told: dict[str, Any] = {
        "office": OFFICE,
        "reason": "quá tải",
        "signer": CHAIR,
        "today": date(2026, 3, 16),
        "new_promise": date(2026, 3, 20),
    }
    return Apology.for_dossier(dossier, **(told | changes))


def test_a_dossier_in_time_needs_no_apology_for_lateness() -> None:
    """But for something else it may."""
    dossier = received().finish(at=datetime(2026, 3, 12, 9))

    with pytest.raises(InvalidValueError) as caught:
        for_dossier(dossier)
    assert (caught.value.got, caught.value.expected) == ("on-time", "late-dossier")
    assert for_dossier(dossier, faults=(Fault.ERROR,)).is_for(Fault.ERROR)


def test_a_dossier_that_was_not_received_has_no_apology() -> None:
    """Nothing was promised yet."""
    dossier = Dossier.submit(
        PROCEDURE, number="H99.24-260303-0009", at=datetime(2026, 3, 3, 9)
    )

    with pytest.raises(NotStartedError):
        for_dossier(dossier)


def test_what_a_dossier_does_not_know_must_be_given() -> None:
    """Who applied, who writes, what was promised."""
    bare = Dossier.receive(
        PROCEDURE, number="H99.24-260303-0009", at=datetime(2026, 3, 3, 9)
    )
    to = Recipient("Phạm Văn Tưởng Tượng")
    office = Office(CALENDAR)

    with pytest.raises(WrongTypeError, match="a Recipient"):
        for_dossier(bare)
    with pytest.raises(WrongTypeError, match="Agency"):
        for_dossier(bare, office=office, to=to)
    one = for_dossier(bare, office=office, to=to, issuer=COMMUNE)
    assert one.responsible == COMMUNE.name
    assert one.state == "đã được tiếp nhận và đang giải quyết"
    assert one.state_en == "received and being handled"


def test_the_contact_of_the_letter_is_whom_to_ask() -> None:
    """After the name of the body; what is named goes before."""
    one = for_dossier(received(), contact="điện thoại 0900000001")
    other = for_dossier(received(), contact="0900000001", responsible="bà Giả Định")

    assert one.responsible == "Ủy ban nhân dân xã Ví Dụ, điện thoại 0900000001"
    assert [each.rule for each in one.findings()] == ["apology-sent-in-time"]
    assert other.responsible == "bà Giả Định"


def test_an_unstated_limit_has_no_missed_day() -> None:
    """Give ``promised``; a finished one is taken at its word."""
    procedure = Procedure(
        code="9.000001", name="Việc ví dụ", time_limit=Unstated("theo quy định")
    )
    dossier = Dossier.receive(
        procedure,
        number="H99.24-260303-0009",
        at=datetime(2026, 3, 3, 9),
        applicant=CITIZEN,
    )
    done = dossier.finish(at=datetime(2026, 3, 16, 9))

    with pytest.raises(InvalidValueError) as caught:
        for_dossier(dossier)
    assert caught.value.expected == "missed-promise"
    assert for_dossier(dossier, promised=DUE).promised == DUE
    assert for_dossier(done, promised=DUE, new_promise=None).promised == DUE


@pytest.mark.parametrize(
    "changes", [{"office": CALENDAR}, {"today": None}, {"signer": None}]
)
def test_what_is_missing_at_the_call_is_an_error(changes: dict[str, Any]) -> None:
    """By name, and before anything is written."""
    with pytest.raises(WrongTypeError):
        for_dossier(received(), **changes)


def test_what_is_no_dossier_is_refused_without_its_data() -> None:
    """A mapping of a dossier holds a citizen's name."""
    with pytest.raises(WrongTypeError) as caught:
        for_dossier({"applicant": "Phạm Văn Tưởng Tượng"})  # type: ignore[arg-type]

    assert "Tượng" not in str(caught.value)


def test_an_enterprise_is_addressed_as_one() -> None:
    """By its name alone."""
    dossier = Dossier.receive(
        PROCEDURE,
        number="H99.24-260303-0009",
        at=datetime(2026, 3, 3, 9),
        applicant=Applicant(name="Công ty Ví Dụ", kind=ApplicantKind.ENTERPRISE),
    )

    assert "Kính gửi: Công ty Ví Dụ\n" in for_dossier(dossier).text()


# --- what always holds -----------------------------------------------------------


@given(st.dates(date(2026, 1, 5), date(2026, 12, 31)), st.integers(0, 10))
def test_the_warning_is_a_working_day_and_never_too_late(due: date, days: int) -> None:
    """And every day between it and the last day is a day off."""
    last, warn_on = evolve(RULE, days=days).send_by(due, CALENDAR)

    assert last == due - timedelta(days=days)
    assert last is not None
    assert CALENDAR.is_working_day(warn_on)
    between = (last - warn_on).days
    assert between >= 0
    assert not any(
        CALENDAR.is_working_day(warn_on + timedelta(days=n + 1)) for n in range(between)
    )


@given(st.integers(1, 60))
def test_the_limit_of_a_dossier_is_what_its_letter_tells(quantity: int) -> None:
    """The missed day is the due day of the dossier."""
    dossier = evolve(received(), limit=WorkingDays(quantity))
    due = dossier.due(OFFICE)
    one = for_dossier(
        dossier,
        today=date(2026, 3, 3),
        new_promise=CALENDAR.next_working_day(due.on),
    )

    assert f"{one.promised:%Y-%m-%d}" == due.on.isoformat()


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_the_word_procedure_is_said_once(locale: str) -> None:
    """Many names of the catalogue begin with it."""
    text = letter(procedure="Thủ tục đăng ký lại khai sinh").text(locale)

    assert "“đăng ký lại khai sinh”" in text
    assert "Thủ tục" not in text
