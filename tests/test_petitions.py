"""
Petitions: events, people, findings, plain data, mixed letters and counts.

Oracles are typed from the laws that ``expectations/petitions.py`` cites and, for the
counts, from the report of Hà Trung; alarms keep what is right; one model and two
properties use Hypothesis.  All people are invented.
"""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtt import state_calendar
from cqtt.agencies import Actor, Agency, Unit
from cqtt.errors import (
    EventOrderError,
    IllegalEventError,
    InvalidValueError,
    MissingTimeError,
    NotInForceError,
    NotNfcError,
    PlainDataError,
    UnknownLocaleError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.facts import petition_law
from cqtt.findings import Severity
from cqtt.law import Period
from cqtt.petitions import (
    EVENT_KINDS,
    Accepted,
    Answered,
    Complaint,
    Complexity,
    Continued,
    Denunciation,
    DialogueHeld,
    Event,
    Extended,
    FeedbackChannel,
    Forwarded,
    FoundComplex,
    Group,
    Instance,
    KindCounts,
    MixedPetition,
    Outcome,
    Petition,
    PetitionCounts,
    Petitioner,
    PetitionKind,
    PetitionStatus,
    Received,
    Reflection,
    ReflectionSubject,
    Resolved,
    Suspended,
    Terminated,
    Withdrawn,
    count_petitions,
    feedback_summary,
    joined,
    petition_from_dict,
)
from cqtt.testing import strategies

NAME: Final = "Nguyễn Văn Ví Dụ"
ADDRESS: Final = "thôn Mẫu, xã Thử"
PHONE: Final = "0912345678"
ID: Final = "001099012345"
WORDS: Final = "ông hàng xóm lấn đất"
ABOVE: Final = Agency("Ủy ban nhân dân huyện Mẫu")
DESK: Final = Unit("Văn phòng")
SOMEBODY: Final = Petitioner(name=NAME, address=ADDRESS, telephone=PHONE, id_number=ID)
S = PetitionStatus


def at(day: int, hour: int = 9, *, month: int = 8, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, 0)


def complaint(**more: Any) -> Complaint:
    told: dict[str, Any] = {
        "number": "KN-01",
        "at": at(3),
        "about": WORDS,
        "petitioner": SOMEBODY,
    }
    return Complaint.receive(**told | more)


def denunciation(**more: Any) -> Denunciation:
    told: dict[str, Any] = {
        "number": "TC-01",
        "at": at(3),
        "about": WORDS,
        "petitioner": SOMEBODY,
    }
    return Denunciation.receive(**told | more)


def reflection(**more: Any) -> Reflection:
    told: dict[str, Any] = {
        "number": "PA-01",
        "at": at(3),
        "about": WORDS,
        "petitioner": SOMEBODY,
    }
    return Reflection.receive(**told | more)


def rules(petition: Petition) -> list[str]:
    return [each.rule for each in petition.findings()]


# -- the course ----------------------------------------------------------------------


def test_a_complaint_from_reception_to_answer() -> None:
    case = complaint(against="Chủ tịch UBND xã", channel=FeedbackChannel.POST)
    assert case.status is S.RECEIVED
    case = case.accept(at=at(7), decision="12/TB-UBND", by=Actor(DESK, "công chức"))
    case = case.find_complex(at=at(8), finding="13/BB", grounds=("nhiều nơi",))
    case = case.hold_dialogue(at=at(20), noticed_on=date(2026, 8, 14))
    case = case.suspend(at=at(21), reason="chờ giám định", decision="14/QĐ")
    assert case.status is S.SUSPENDED
    case = case.resume(at=at(25), decision="15/QĐ")
    assert case.status is S.ACCEPTED
    case = case.resolve(Outcome.PARTLY, at=at(28), decision="16/QĐ")
    assert (case.status, case.status.is_closed) == (S.RESOLVED, True)
    case = case.answer(at=at(29))
    assert (case.status, case.status.is_settled) == (S.ANSWERED, True)
    assert case.complexity is Complexity.COMPLEX
    assert case.accepted == case.events[1]
    assert case.resolved is not None
    assert case.resolved.outcome is Outcome.PARTLY
    assert case.findings() == ()
    assert case.can_follow == ("answered",)


def test_a_denunciation_is_extended_and_ended() -> None:
    case = denunciation().widen_checks(at=at(4)).accept(at=at(6), decision="1/QĐ")
    case = case.find_complex(at=at(7), level=Complexity.ESPECIALLY_COMPLEX)
    case = case.extend(at=at(8), decision="2/QĐ").extend(at=at(9), decision="3/QĐ")
    case = case.terminate(at=at(10), reason="đã có bản án", decision="4/QĐ")
    assert case.status is S.TERMINATED
    assert case.answer(at=at(11)).findings() == ()


def test_a_reflection_is_made_clear_settled_and_published() -> None:
    case = reflection(subject=ReflectionSubject.ADMINISTRATIVE_REGULATION)
    case = case.ask_to_clarify(at=at(4)).ask_to_clarify(at=at(5))
    assert case.status is S.WAITING
    assert not case.status.is_closed
    case = case.clarify(at=at(6))
    assert case.status is S.RECEIVED
    case = case.resolve(Outcome.EXPLAINED, at=at(7)).publish(at=at(7), where="Cổng")
    assert case.status is S.RESOLVED
    assert case.answer(at=at(8)).publish(at=at(9)).status is S.ANSWERED


@pytest.mark.parametrize(
    "case",
    [
        reflection().answer(at=at(4)),
        reflection().answer(at=at(4)).answer(at=at(5)).publish(at=at(6)),
        reflection().accept(at=at(4)).answer(at=at(5)),
        reflection().ask_to_clarify(at=at(4)).answer(at=at(5)),
        reflection().answer(at=at(4)).resolve(Outcome.DONE, at=at(5)),
        reflection().answer(at=at(4)).publish(at=at(5)).resolve(Outcome.DONE, at=at(6)),
    ],
)
def test_an_answer_ends_a_reflection(case: Reflection) -> None:
    """Alarm: what was answered is settled, in the counts and in the feedback."""
    assert case.status is S.ANSWERED
    assert case.findings() == ()
    counts = count_petitions([case], year(2026)).reflections
    assert counts == KindCounts(received=1, settled=1, answered=1)
    told = feedback_summary([case], year(2026), state_calendar())
    assert (told.received, told.answered) == (1, 1)


@pytest.mark.parametrize(
    ("case", "status"),
    [
        (reflection().answer(at=at(4)).accept(at=at(5)), S.ACCEPTED),
        (reflection().answer(at=at(4)).clarify(at=at(5)), S.RECEIVED),
        (
            reflection().accept(at=at(4)).answer(at=at(5)).clarify(at=at(6)),
            S.ACCEPTED,
        ),
        (reflection().answer(at=at(4)).ask_to_clarify(at=at(5)), S.WAITING),
        (
            reflection().answer(at=at(4)).ask_to_clarify(at=at(5)).clarify(at=at(6)),
            S.RECEIVED,
        ),
        (reflection().answer(at=at(4)).forward(at=at(5), to=ABOVE), S.FORWARDED),
        (reflection().answer(at=at(4)).withdraw(at=at(5)), S.WITHDRAWN),
        (reflection().answer(at=at(4)).withdraw(at=at(5), is_whole=False), S.ANSWERED),
        (complaint().answer(at=at(4)), S.RECEIVED),
        (complaint().accept(at=at(4)).answer(at=at(5)), S.ACCEPTED),
        (denunciation().accept(at=at(4)).answer(at=at(5)), S.ACCEPTED),
    ],
)
def test_an_answer_ends_nothing_where_it_goes_on(
    case: Petition, status: PetitionStatus
) -> None:
    assert case.status is status


def test_what_was_settled_and_answered_does_not_go_on() -> None:
    case = reflection().resolve(Outcome.DONE, at=at(4)).answer(at=at(5))
    assert case.can_follow == ("answered", "published")
    case = reflection().answer(at=at(4)).resolve(Outcome.DONE, at=at(5))
    assert case.can_follow == ("answered", "published")


def test_an_answered_reflection_that_goes_on_is_carried_over() -> None:
    case = reflection(at=at(3, month=12, year=2025))
    case = case.answer(at=at(8, month=12, year=2025))
    assert count_petitions([case], year(2026)).total == KindCounts()
    again = case.accept(at=at(4)).answer(at=at(5))
    assert count_petitions([again], year(2025)).total.settled == 1
    counts = count_petitions([again], year(2026)).total
    assert counts == KindCounts(carried=1, settled=1, answered=1)
    late = case.publish(at=at(4)).resolve(Outcome.DONE, at=at(5))
    assert count_petitions([late], year(2026)).total == KindCounts()


@pytest.mark.parametrize(
    ("case", "status"),
    [
        (complaint().guide(at=at(4), to=ABOVE), S.GUIDED),
        (denunciation().forward(at=at(4), to=ABOVE), S.FORWARDED),
        (reflection().send_back(at=at(4), reason="không rõ"), S.SENT_BACK),
        (complaint().decline(at=at(4), reason="hết thời hiệu"), S.NOT_ACCEPTED),
        (reflection().withdraw(at=at(4)), S.WITHDRAWN),
        (reflection().ask_to_clarify(at=at(4)).withdraw(at=at(5)), S.WITHDRAWN),
        (complaint().accept(at=at(4)).forward(at=at(5), to=ABOVE), S.FORWARDED),
        (complaint().withdraw(at=at(4)).terminate(at=at(5)), S.TERMINATED),
    ],
)
def test_where_a_petition_can_end(case: Petition, status: PetitionStatus) -> None:
    assert case.status is status
    assert case.status.is_closed
    assert not case.status.is_settled
    assert case.record(Answered(at=at(9))).status is status


def test_a_withdrawal_of_a_part_or_against_the_law_ends_nothing() -> None:
    case = denunciation().accept(at=at(4))
    assert case.withdraw(at=at(5), is_whole=False, part="nội dung 2").status is (
        S.ACCEPTED
    )
    assert case.withdraw(at=at(5), is_coerced=True, goes_on=True).status is S.ACCEPTED
    waiting = case.suspend(at=at(5), reason="chờ").withdraw(at=at(6), is_whole=False)
    assert waiting.status is S.SUSPENDED


def test_a_withdrawn_case_can_be_taken_up_again_where_it_was() -> None:
    assert complaint().withdraw(at=at(4)).resume(at=at(5)).status is S.RECEIVED
    accepted = complaint().accept(at=at(4))
    assert accepted.withdraw(at=at(5)).resume(at=at(6)).status is S.ACCEPTED
    suspended = accepted.suspend(at=at(5)).withdraw(at=at(6))
    assert suspended.status is S.WITHDRAWN
    assert suspended.resume(at=at(7)).status is S.ACCEPTED


@pytest.mark.parametrize(
    ("kind", "events"),
    [
        (Complaint, []),
        (Complaint, [Resolved(at=at(1), outcome=Outcome.UPHELD)]),
        (Complaint, [Received(at=at(1)), Received(at=at(2))]),
        (Complaint, [Received(at=at(1)), Continued(at=at(2))]),
        (Complaint, [Received(at=at(1)), Extended(at=at(2))]),
        (Denunciation, [Received(at=at(1)), DialogueHeld(at=at(2))]),
        (Reflection, [Received(at=at(1)), Suspended(at=at(2))]),
        (Reflection, [Received(at=at(1)), FoundComplex(at=at(2))]),
        (Reflection, [Received(at=at(1)), Terminated(at=at(2))]),
    ],
)
def test_what_cannot_follow_is_an_error(
    kind: type[Petition], events: list[Event]
) -> None:
    with pytest.raises(IllegalEventError):
        kind.from_events(events, number="1")


def test_the_error_says_what_can_follow_in_both_languages() -> None:
    with pytest.raises(IllegalEventError) as caught:
        reflection().resolve(Outcome.DONE, at=at(4)).withdraw(at=at(5))
    assert caught.value.legal == ("answered", "published")
    assert "«công dân rút đơn»" in caught.value.message("vi")
    assert "«đã giải quyết»" in caught.value.message("vi")
    with pytest.raises(IllegalEventError) as caught:
        Complaint(number="1", events=(Answered(at=at(4)),))
    assert caught.value.legal == ("received",)
    assert caught.value.status == "not received"


def test_events_go_forward() -> None:
    with pytest.raises(EventOrderError) as caught:
        complaint().accept(at=at(2))
    assert "«thụ lý» lúc 09:00 02/08/2026" in caught.value.message("vi")
    assert complaint().accept(at=at(3)).status is S.ACCEPTED


def test_what_can_follow_is_told_by_kind() -> None:
    assert "dialogue-held" in complaint().accept(at=at(4)).can_follow
    assert "extended" in denunciation().accept(at=at(4)).can_follow
    assert "suspended" not in reflection().accept(at=at(4)).can_follow
    assert reflection().can_follow[0] == "guided"


# -- fields --------------------------------------------------------------------------


def test_a_moment_is_vietnamese_and_no_bare_day() -> None:
    noon = datetime(2026, 8, 3, 5, 0, tzinfo=UTC)
    assert complaint(at=noon).received.at.hour == 12
    with pytest.raises(MissingTimeError):
        complaint(at=date(2026, 8, 3))
    with pytest.raises(WrongTypeError, match="'str' came"):
        complaint(at=NAME)


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"number": " "}, InvalidValueError),
        ({"number": "1\n2"}, InvalidValueError),
        ({"number": 1}, WrongTypeError),
        ({"about": "e\u0301"}, NotNfcError),
        ({"petitioner": NAME}, WrongTypeError),
        ({"channel": "zalo"}, WrongChoiceError),
        ({"is_remote": 1}, WrongTypeError),
        ({"received_by": NAME}, WrongTypeError),
        ({"unit": NAME}, WrongTypeError),
        ({"instance": 2}, WrongTypeError),
        ({"is_disciplinary": "no"}, WrongTypeError),
    ],
)
def test_wrong_fields_are_refused_without_what_came(
    more: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error) as caught:
        complaint(**more)
    assert NAME not in str(caught.value)


@pytest.mark.parametrize("events", [[Received(at=at(1))], (NAME,), None])
def test_only_a_tuple_of_events_is_taken(events: Any) -> None:
    with pytest.raises(WrongTypeError) as caught:
        Complaint(number="1", events=events)
    assert NAME not in str(caught.value)


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda: Received(at=at(1), by=NAME), WrongTypeError),  # type: ignore[arg-type]
        (lambda: Forwarded(at=at(1), to=NAME), WrongTypeError),  # type: ignore[arg-type]
        (
            lambda: FoundComplex(at=at(1), level=Complexity.ORDINARY),
            InvalidValueError,
        ),
        (
            lambda: FoundComplex(at=at(1), grounds=NAME),  # type: ignore[arg-type]
            WrongTypeError,
        ),
        (lambda: Extended(at=at(1), days=0), InvalidValueError),
        (lambda: Extended(at=at(1), days=NAME), WrongTypeError),
        (
            lambda: DialogueHeld(at=at(1), noticed_on=at(1)),
            WrongTypeError,
        ),
        (lambda: Withdrawn(at=at(1), is_whole=1), WrongTypeError),  # type: ignore[arg-type]
        (lambda: Resolved(at=at(1), outcome="x"), WrongTypeError),  # type: ignore[arg-type]
    ],
)
def test_wrong_events_are_refused(make: Any, error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        make()
    assert NAME not in str(caught.value)


def test_events_have_slugs_labels_and_verbs_of_their_own() -> None:
    for name in ("slug", "verb", "label_vi"):
        assert len({getattr(each, name) for each in EVENT_KINDS}) == len(EVENT_KINDS)
    assert Extended(at=at(1), days=20).days == 20


@pytest.mark.parametrize(
    "kind",
    [
        PetitionKind,
        Instance,
        Complexity,
        ReflectionSubject,
        Outcome,
        FeedbackChannel,
        PetitionStatus,
    ],
)
def test_everything_has_a_label_in_both_languages(kind: Any) -> None:
    for locale in ("vi", "en"):
        labels = [each.label(locale) for each in kind]
        assert len(set(labels)) == len(labels)
        assert all(labels)
    with pytest.raises(UnknownLocaleError):
        next(iter(kind)).label("fr")


def test_channels_over_a_network_are_electronic() -> None:
    assert FeedbackChannel.ZALO.is_electronic
    assert not FeedbackChannel.BOX.is_electronic


# -- people --------------------------------------------------------------------------


def test_nothing_personal_is_shown() -> None:
    group = Group(size=6, representatives=(SOMEBODY,))
    case = complaint(petitioner=group, against=NAME)
    case = case.accept(at=at(4), by=Actor(DESK, "công chức", name=NAME))
    case = case.suspend(at=at(5), reason=f"{NAME} ốm").withdraw(at=at(6), part=NAME)
    shown = [repr(case), repr(group), repr(SOMEBODY), repr(case.events)]
    for locale in ("vi", "en"):
        shown += [each.message(locale) for each in case.findings()]
        shown += map(repr, case.timeline(locale))
    counts = count_petitions([case], Period(date(2026, 1, 1), date(2026, 12, 31)))
    shown += [repr(counts), counts.explain(), str(counts.table().to_records())]
    mixed = MixedPetition(
        number="9",
        at=at(1),
        contents=((PetitionKind.COMPLAINT, WORDS),),
        petitioner=SOMEBODY,
    )
    shown.append(repr(mixed))
    for text in shown:
        for secret in (NAME, ADDRESS, PHONE, ID, WORDS):
            assert secret not in text


def test_masks_show_no_more_than_they_must() -> None:
    assert SOMEBODY.masked_name == "N.V.V.D."
    assert SOMEBODY.masked_telephone == "*******678"
    assert SOMEBODY.masked_id.endswith("345")
    assert SOMEBODY.masked_id.startswith("****")
    odd = Petitioner(telephone="12", id_number="abc")
    assert (odd.masked_telephone, odd.masked_id) == ("**", "***")


def test_who_is_known_and_who_is_not() -> None:
    assert not SOMEBODY.is_anonymous
    assert Petitioner(name=NAME).is_anonymous
    assert Petitioner(name=NAME).missing == ("address", "telephone")
    assert Petitioner(is_withheld=True).missing == ()
    assert not Petitioner(is_withheld=True).is_anonymous
    assert complaint(petitioner=None).is_anonymous
    assert not complaint().is_anonymous
    assert Group(size=3).is_anonymous
    assert not Group(size=3, representatives=(SOMEBODY,)).is_anonymous


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"size": 1}, InvalidValueError),
        ({"size": "5"}, WrongTypeError),
        ({"size": True}, WrongTypeError),
        ({"size": 2, "representatives": (SOMEBODY,) * 3}, InvalidValueError),
        ({"size": 2, "representatives": [SOMEBODY]}, WrongTypeError),
        ({"size": 2, "representatives": (NAME,)}, WrongTypeError),
    ],
)
def test_wrong_groups_are_refused(more: Any, error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        Group(**more)
    assert NAME not in str(caught.value)


@pytest.mark.parametrize(
    ("size", "came", "rule"),
    [
        (4, 4, None),
        (4, 0, "some-representative"),
        (5, 0, "some-representative"),
        (5, 1, None),
        (5, 2, None),
        (10, 3, "representatives-allowed"),
        (11, 3, None),
        (11, 5, None),
        (50, 6, "representatives-allowed"),
    ],
)
def test_representatives_by_article_29(size: int, came: int, rule: str | None) -> None:
    """Oracle: Law 42/2013/QH13, Art. 29: 5 to 10 send 1 or 2, above 10 at most 5."""
    group = Group(size=size, representatives=(SOMEBODY,) * came)
    expected = [rule] if rule else []
    for case in (complaint, denunciation, reflection):
        found = [each for each in rules(case(petitioner=group)) if each == rule]
        assert found == expected
    before = reflection(petitioner=group, at=at(30, month=6, year=2014))
    assert not before.findings()


def test_representatives_are_asked_for_at_receptions_and_in_complaints() -> None:
    """
    Oracle: Law 42/2013, Art. 29 is about receptions; Decree 124/2020, Art. 6.2.

    As amended by Decree 155/2026, Art. 4, from 1 July 2026.
    """
    group, post = Group(size=7, representatives=(SOMEBODY,) * 3), FeedbackChannel.POST
    more: dict[str, Any] = {"petitioner": group, "channel": post}
    assert rules(complaint(**more)) == ["representatives-allowed"]
    assert rules(complaint(**more, at=at(30, month=6))) == []
    for case in (denunciation, reflection):
        assert rules(case(**more)) == []


def test_each_denouncer_must_be_known() -> None:
    """Oracle: Law 25/2018/QH14, Arts. 23.1 and 25.1."""
    unreal = attrs.evolve(SOMEBODY, is_identified=False)
    for people, severities in (
        ((SOMEBODY, SOMEBODY), []),
        ((unreal,), [Severity.ERROR]),
        ((unreal, SOMEBODY), [Severity.WARNING]),
        ((Petitioner(), SOMEBODY), [Severity.WARNING]),
        ((Petitioner(), unreal), [Severity.ERROR, Severity.ERROR]),
    ):
        case = denunciation(petitioner=Group(size=7, representatives=people))
        found = case.accept(at=at(5)).findings()
        assert {each.rule for each in found} <= {"known-denouncer"}
        assert [each.severity for each in found] == severities
    some = denunciation(
        petitioner=Group(size=7, representatives=(Petitioner(), unreal))
    )
    said = some.findings()[0].message("vi")
    assert "1/2 người đại diện không rõ họ tên, địa chỉ" in said
    assert NAME not in repr(some.findings())


def test_a_complaint_is_signed_and_comes_by_letter_or_in_person() -> None:
    """Oracle: Law 02/2011/QH13, Arts. 8.1-8.3 and 11.5."""
    unsigned = complaint(petitioner=None).accept(at=at(5))
    assert rules(unsigned) == ["told-contact", "signed-complaint"]
    called = complaint(channel=FeedbackChannel.HOTLINE)
    severities = [
        each.findings()[0].severity for each in (called, called.accept(at=at(5)))
    ]
    assert severities == [Severity.NOTE, Severity.WARNING]
    assert rules(called) == ["complaint-form"]


def test_the_anonymous_denunciation_is_told_apart() -> None:
    """Oracle: Law 25/2018/QH14, Art. 25.1."""
    for who in (None, Petitioner(name=NAME), Group(size=3)):
        found = denunciation(petitioner=who).findings()[0]
        assert (found.rule, found.severity) == ("known-denouncer", Severity.WARNING)
    accepted = denunciation(petitioner=None).accept(at=at(5)).findings()[0]
    assert accepted.severity is Severity.ERROR
    assert "Điều 25" in accepted.message("vi")
    other = attrs.evolve(SOMEBODY, is_identified=False)
    assert rules(denunciation(petitioner=other)) == ["known-denouncer"]
    assert (
        rules(denunciation(petitioner=attrs.evolve(SOMEBODY, is_identified=True))) == []
    )
    assert rules(denunciation()) == []
    assert rules(denunciation(petitioner=Petitioner())) == ["known-denouncer"]
    assert rules(complaint(petitioner=None)) == ["told-contact"]


def test_a_denunciation_is_written_or_spoken() -> None:
    """Oracle: Law 25/2018/QH14, Arts. 22 and 25.1."""
    assert rules(denunciation(channel=FeedbackChannel.ZALO)) == ["written-or-spoken"]
    assert rules(denunciation(channel=FeedbackChannel.BOX)) == []


def test_contact_and_content_are_asked_for() -> None:
    found = reflection(petitioner=Petitioner(name=NAME), about=" ").findings()
    assert [each.rule for each in found] == ["told-contact", "told-content"]
    assert "không có địa chỉ, số điện thoại" in found[0].message("vi")
    assert found[1].message("vi").startswith("Nội dung đơn: chưa có; cần")
    assert found[1].message("en").startswith("about must be")
    assert "no address, telephone" in found[0].message("en")


# -- findings of events --------------------------------------------------------------


@pytest.mark.parametrize(
    ("case", "found"),
    [
        (complaint().decline(at=at(4)).answer(at=at(5)), ["told-reason"]),
        (reflection().send_back(at=at(4)).answer(at=at(5)), ["told-reason"]),
        (complaint().accept(at=at(4)).suspend(at=at(5)), ["told-reason"]),
        (complaint().accept(at=at(4)).find_complex(at=at(5)), ["written-complexity"]),
        (denunciation().accept(at=at(4)).find_complex(at=at(5)), []),
        (
            complaint(at=at(3, month=6))
            .accept(at=at(4, month=6))
            .find_complex(at=at(30, month=6)),
            [],
        ),
        (
            complaint().find_complex(
                at=at(4), finding="1/BB", level=Complexity.ESPECIALLY_COMPLEX
            ),
            ["complexity-of-complaints"],
        ),
        (
            denunciation().accept(at=at(4)).extend(at=at(5)),
            ["written-extension", "extensions-of-denunciations"],
        ),
        (
            denunciation()
            .accept(at=at(4))
            .find_complex(at=at(5))
            .extend(at=at(6), decision="1")
            .extend(at=at(7), decision="2"),
            ["extensions-of-denunciations"],
        ),
        (
            complaint(at=at(1, month=6))
            .accept(at=at(2, month=6))
            .suspend(at=at(30, month=6), reason="ốm"),
            ["suspension-known-to-law"],
        ),
        (denunciation().withdraw(at=at(4), is_coerced=True), ["coerced-withdrawal"]),
        (denunciation().withdraw(at=at(4), is_coerced=True, goes_on=True), []),
        (reflection().withdraw(at=at(4), is_coerced=True), []),
        (
            denunciation()
            .accept(at=at(4))
            .answer(at=at(4))
            .withdraw(at=at(5), is_coerced=True),
            ["coerced-withdrawal"],
        ),
        (
            complaint()
            .accept(at=at(4))
            .answer(at=at(4))
            .withdraw(at=at(5), is_coerced=True),
            ["coerced-complaint-withdrawal"],
        ),
        (complaint().withdraw(at=at(4), is_coerced=True, goes_on=True), []),
        (
            complaint(at=at(1, month=6))
            .accept(at=at(2, month=6))
            .withdraw(at=at(30, month=6), is_coerced=True)
            .answer(at=at(30, month=6)),
            ["ended-by-decision"],
        ),
        (complaint().withdraw(at=at(4)), []),
        (
            complaint().accept(at=at(4)).withdraw(at=at(5)).answer(at=at(6)),
            ["ended-by-decision"],
        ),
        (
            denunciation().accept(at=at(4)).withdraw(at=at(5)).answer(at=at(6)),
            ["ended-by-decision"],
        ),
        (
            denunciation()
            .accept(at=at(4))
            .withdraw(at=at(5))
            .terminate(at=at(6), reason="rút đơn")
            .answer(at=at(7)),
            [],
        ),
        (reflection().accept(at=at(4)).withdraw(at=at(5)).answer(at=at(5)), []),
        (
            denunciation().find_complex(
                at=at(4), level=Complexity.ESPECIALLY_COMPLEX, grounds=("hai nơi",)
            ),
            ["especially-complex-grounds"],
        ),
        (
            denunciation().find_complex(
                at=at(4), level=Complexity.ESPECIALLY_COMPLEX, grounds=("a", "b")
            ),
            [],
        ),
        (denunciation().find_complex(at=at(4), grounds=("hai nơi",)), []),
        (
            denunciation(at=at(20, month=5, year=2019)).find_complex(
                at=at(27, month=5, year=2019),
                level=Complexity.ESPECIALLY_COMPLEX,
                grounds=("hai nơi",),
            ),
            [],
        ),
        (
            complaint(is_disciplinary=True)
            .accept(at=at(4))
            .resolve(Outcome.REJECTED, at=at(5))
            .answer(at=at(6)),
            ["disciplinary-dialogue"],
        ),
        (
            complaint(is_disciplinary=True, instance=Instance.SECOND)
            .accept(at=at(4))
            .resolve(Outcome.REJECTED, at=at(5))
            .answer(at=at(6)),
            ["disciplinary-dialogue"],
        ),
        (
            complaint(is_disciplinary=True)
            .accept(at=at(4))
            .hold_dialogue(at=at(5))
            .resolve(Outcome.REJECTED, at=at(6))
            .answer(at=at(7)),
            [],
        ),
        (
            complaint()
            .accept(at=at(4))
            .hold_dialogue(at=at(9), noticed_on=date(2026, 8, 5)),
            ["dialogue-notice"],
        ),
        (
            complaint()
            .accept(at=at(4))
            .hold_dialogue(at=at(9), noticed_on=date(2026, 8, 4)),
            [],
        ),
        (complaint().accept(at=at(4)).hold_dialogue(at=at(9)), []),
        (
            complaint(at=at(1, month=6))
            .accept(at=at(2, month=6))
            .hold_dialogue(at=at(30, month=6), noticed_on=date(2026, 6, 29)),
            [],
        ),
        (
            complaint().resolve(Outcome.UPHELD, at=at(4)).answer(at=at(5)),
            ["accepted-first"],
        ),
        (
            complaint()
            .accept(at=at(4))
            .resolve(Outcome.DONE, at=at(5))
            .answer(at=at(6)),
            ["outcome-of-kind"],
        ),
        (
            complaint(instance=Instance.SECOND)
            .accept(at=at(4))
            .resolve(Outcome.REJECTED, at=at(5))
            .answer(at=at(6)),
            ["dialogue-held"],
        ),
        (
            complaint(instance=Instance.SECOND)
            .accept(at=at(4))
            .hold_dialogue(at=at(5))
            .resolve(Outcome.REJECTED, at=at(5))
            .answer(at=at(6)),
            [],
        ),
        (reflection().resolve(Outcome.DONE, at=at(4)), ["told-the-citizen"]),
        (
            reflection(petitioner=None).resolve(Outcome.DONE, at=at(4)),
            ["told-contact"],
        ),
    ],
)
def test_what_is_irregular_is_found(case: Petition, found: list[str]) -> None:
    """Oracles: the articles that the expectations cite; both sides of 1 July 2026."""
    assert rules(case) == found
    for each in case.findings():
        assert each.message("vi")
        assert each.message("en")


def test_what_came_too_often_is_told_in_words() -> None:
    case = denunciation().accept(at=at(4)).extend(at=at(5), decision="1")
    told = case.findings()[0]
    assert "(find_complex)" in told.message()
    assert "1 lần gia hạn; vụ việc thông thường được 0 lần" in told.message()
    assert "1 extensions of a case that is ordinary" in told.message("en")
    group = Group(size=7, representatives=(SOMEBODY,) * 3)
    [found] = reflection(petitioner=group).findings()
    assert "3 người đại diện; được cử nhiều nhất 2 người" in found.message()
    nobody = reflection(petitioner=Group(size=7)).findings()[0]
    assert nobody.rule == "some-representative"
    assert "chưa có; cần nhóm có người đại diện" in nobody.message()
    assert "(decline)" in denunciation(petitioner=None).findings()[0].message()


# -- telling and plain data ----------------------------------------------------------


def test_a_timeline_tells_what_and_where() -> None:
    case = reflection(forwarded_by=ABOVE).accept(at=at(4), decision="7/TB")
    case = case.resolve(Outcome.DONE, at=at(5)).answer(at=at(6))
    told = [(each.what, each.detail, each.status) for each in case.timeline()]
    assert told == [
        ("tiếp nhận đơn", ABOVE.name, S.RECEIVED),
        ("thụ lý", "7/TB", S.ACCEPTED),
        ("giải quyết xong", "đã tiếp thu, thực hiện", S.RESOLVED),
        ("trả lời công dân", "", S.ANSWERED),
    ]
    assert case.timeline("en")[2].detail == "taken up"
    assert complaint().guide(at=at(4)).timeline("en")[1].what == "guided"
    assert complaint().guide(at=at(4)).timeline()[1].detail == ""
    assert complaint().forward(at=at(4), to=ABOVE).timeline()[1].detail == ABOVE.name
    found = complaint().find_complex(at=at(4), finding="13/BB", grounds=(WORDS,))
    assert found.timeline()[1].detail == "phức tạp, 13/BB"
    assert complaint().find_complex(at=at(4)).timeline("en")[1].detail == "complex"
    with pytest.raises(UnknownLocaleError):
        case.timeline("fr")


def test_a_petition_as_of_a_moment() -> None:
    case = complaint().accept(at=at(7))
    assert case.as_of(at(2)) is None
    known = case.as_of(at(6))
    assert known is not None
    assert known.status is S.RECEIVED
    assert case.as_of(at(7)) == case


CASES: Final = [
    complaint(
        instance=Instance.SECOND,
        is_remote=True,
        is_disciplinary=True,
        competent=ABOVE,
        unit=DESK,
        against="Phòng Kinh tế",
    )
    .accept(at=at(4), decision="1", by=Actor(DESK, "công chức"))
    .hold_dialogue(at=at(10), noticed_on=date(2026, 8, 5), is_attended=False)
    .find_complex(at=at(11), finding="2", grounds=("nhiều nơi", "nhiều người"))
    .withdraw(at=at(12), is_whole=False, part="một phần"),
    denunciation(channel=FeedbackChannel.POST)
    .accept(at=at(4))
    .extend(at=at(5), days=20)
    .resolve(Outcome.UPHELD, at=at(6)),
    reflection(
        petitioner=Group(size=12, representatives=(SOMEBODY,)),
        subject=ReflectionSubject.ADMINISTRATIVE_REGULATION,
    ).forward(at=at(4), to=ABOVE),
    reflection(petitioner=None),
]


@pytest.mark.parametrize("case", CASES)
def test_a_petition_goes_to_plain_data_and_back(case: Petition) -> None:
    plain = case.to_dict(identity=True)
    assert type(case).from_dict(plain) == case
    assert petition_from_dict(plain) == case
    assert petition_from_dict(json.loads(json.dumps(plain))) == case
    events = case.to_events()
    again = type(case).from_events(events, number="KN-01")
    assert again.events == case.events
    assert type(case).from_events(case.events, number="1").events == case.events


def test_who_petitions_is_in_plain_data_with_a_keyword_only() -> None:
    """Oracle: Law 25/2018/QH14, Arts. 9.1.b and 47.2."""
    case = denunciation(about="", channel=FeedbackChannel.POST).accept(at=at(4))
    plain = case.to_dict()
    for secret in (NAME, ADDRESS, PHONE, ID):
        assert secret not in str(plain)
        assert secret in str(case.to_dict(identity=True))
    again = Denunciation.from_dict(plain)
    assert again.petitioner == Petitioner(is_withheld=True)
    assert not again.is_anonymous
    assert rules(again) == rules(case)
    group = Group(size=6, representatives=(SOMEBODY, Petitioner()))
    hidden = Denunciation.from_dict(denunciation(petitioner=group).to_dict())
    shells = (Petitioner(is_withheld=True), Petitioner())
    assert hidden.petitioner == Group(size=6, representatives=shells)
    anonymous = Denunciation.from_dict(denunciation(petitioner=None).to_dict())
    assert anonymous.petitioner is None
    for wrong in ("no", 1, None):
        with pytest.raises(WrongTypeError):
            case.to_dict(identity=wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"kind": "denunciation"}, "kind must be complaint"),
        ({"instance": "third"}, "instance"),
        ({"petitioner": {"name": 7}}, "petitioner"),
        ({"petitioner": {"size": 1}}, "petitioner"),
        ({"petitioner": NAME}, "petitioner"),
        ({"color": NAME}, "unknown fields: color"),
        ({NAME: 1}, "one that is no name"),
        ({"events": "x"}, "a list of events"),
        ({"events": [{"event": "received", "at": NAME}]}, "events[0]"),
        ({"events": [{"event": "burnt"}]}, "events[0]"),
    ],
)
def test_plain_data_that_cannot_be_read(change: dict[str, Any], place: str) -> None:
    plain = complaint().to_dict(identity=True) | change
    with pytest.raises(PlainDataError) as caught:
        Complaint.from_dict(plain)
    assert place in str(caught.value)
    assert NAME not in str(caught.value)


def test_plain_data_must_be_a_petition() -> None:
    for bad in (None, {"kind": "letter"}, {}):
        with pytest.raises(PlainDataError):
            petition_from_dict(bad)  # type: ignore[arg-type]
    with pytest.raises(PlainDataError):
        Complaint.from_dict("x")  # type: ignore[arg-type]
    with pytest.raises(PlainDataError, match="number"):
        Complaint.from_dict({"kind": "complaint"})


# -- mixed letters -------------------------------------------------------------------


def letter(**more: Any) -> MixedPetition:
    told: dict[str, Any] = {
        "number": "12",
        "at": at(3),
        "petitioner": SOMEBODY,
        "contents": [
            (PetitionKind.COMPLAINT, "mức bồi thường"),
            (PetitionKind.DENUNCIATION, "nhận tiền"),
            (PetitionKind.REFLECTION, "đèn đường"),
        ],
    }
    return MixedPetition(**told | more)


def test_a_letter_is_split_into_its_kinds() -> None:
    mixed = letter(forwarded_by=ABOVE, channel=FeedbackChannel.FORWARDED)
    assert mixed.is_mixed
    parts = mixed.split()
    assert [each.kind for each in parts] == list(mixed.kinds)
    assert [each.number for each in parts] == ["12/1", "12/2", "12/3"]
    assert {each.received.forwarded_by for each in parts} == {ABOVE}
    assert joined([*parts, reflection()]) == (mixed,)
    later = parts[2].record(Accepted(at=at(4)))
    assert joined([parts[0], parts[1], later]) == (mixed,)


def test_parts_have_numbers_of_their_own_where_they_must_not_be_tied() -> None:
    """Oracle: Law 25/2018/QH14, Arts. 9.1.b and 56: nothing tells who denounces."""
    mixed = letter(
        contents=[(PetitionKind.COMPLAINT, ""), (PetitionKind.DENUNCIATION, "")]
    )
    told, secret = mixed.split(numbers=("12", "TC-07"))
    assert joined([told, secret]) == (mixed,)
    plain = secret.to_dict()
    assert (plain["number"], plain["split_from"]) == ("TC-07", "")
    assert secret.to_dict(identity=True)["split_from"] == "12"
    assert told.to_dict()["split_from"] == "12"
    withheld = Denunciation.from_dict(plain)
    tied = attrs.evolve(withheld, split_from="12")
    assert [each.petitioner for each in joined([told, tied])] == [
        SOMEBODY,
        SOMEBODY.withheld(),
    ]
    for numbers, error in (
        (("12",), InvalidValueError),
        ("12", WrongTypeError),
        (7, WrongTypeError),
    ):
        with pytest.raises(error):
            mixed.split(numbers=numbers)  # type: ignore[arg-type]


def test_letters_of_one_number_are_kept_apart_and_in_order() -> None:
    mixed = letter(
        contents=[(PetitionKind.REFLECTION, str(each)) for each in range(12)]
    )
    parts = mixed.split()
    assert joined(reversed(parts)) == (mixed,)
    by_text = sorted(parts, key=lambda each: each.number)
    assert joined(by_text) == (mixed,)
    other = letter(at=at(3, year=2025))
    assert joined([*parts, *other.split()]) == (mixed, other)


def test_a_letter_of_one_kind_is_not_mixed() -> None:
    one = letter(contents=((PetitionKind.REFLECTION, "đèn đường"),) * 2)
    assert not one.is_mixed
    assert len(one.split()) == 2


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"contents": ()}, InvalidValueError),
        ({"contents": 7}, WrongTypeError),
        ({"contents": (PetitionKind.COMPLAINT, NAME)}, WrongTypeError),
        ({"contents": {PetitionKind.COMPLAINT: NAME}}, WrongTypeError),
        ({"contents": [None]}, WrongTypeError),
        ({"contents": ((NAME, NAME),)}, WrongTypeError),
        ({"contents": ((PetitionKind.COMPLAINT, "e\u0301"),)}, NotNfcError),
        ({"number": ""}, InvalidValueError),
        ({"petitioner": NAME}, WrongTypeError),
    ],
)
def test_wrong_letters_are_refused(more: Any, error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        letter(**more)
    assert NAME not in str(caught.value)


@pytest.mark.parametrize("petitions", [None, complaint(), [NAME]])
def test_only_petitions_are_joined(petitions: Any) -> None:
    with pytest.raises(WrongTypeError) as caught:
        joined(petitions)
    assert NAME not in str(caught.value)


kinds = st.sampled_from(PetitionKind)
letters = st.lists(st.lists(kinds, min_size=1, max_size=5), min_size=1, max_size=6).map(
    lambda all_kinds: [
        letter(number=str(number), contents=[(kind, "") for kind in each])
        for number, each in enumerate(all_kinds)
    ]
)


@given(letters, st.randoms())
def test_splitting_and_joining_conserve_counts(
    mixed: list[MixedPetition], chance: Any
) -> None:
    """Property: as many matters of each kind before, split, and joined again."""
    parts = [part for each in mixed for part in each.split()]
    year = Period(date(2026, 1, 1), date(2026, 12, 31))
    counts = count_petitions(parts, year)
    for kind in PetitionKind:
        matters = sum(each is kind for one in mixed for each, _ in one.contents)
        assert counts.of(kind).received == matters
    assert joined(parts) == tuple(mixed)
    chance.shuffle(parts)
    again = joined(parts)
    assert len(again) == len(mixed)
    assert sum(len(each.contents) for each in again) == len(parts)


# -- counts --------------------------------------------------------------------------


def year(number: int) -> Period:
    return Period(date(number, 1, 1), date(number, 12, 31))


def ha_trung() -> list[Petition]:
    """Make the petitions that a report of Hà Trung counts, in 2021 and 2022."""
    first, done = at(5, month=3, year=2021), at(15, month=3, year=2021)
    cases: list[Petition] = [
        complaint(at=first, forwarded_by=ABOVE).forward(at=done, to=ABOVE)
    ]
    cases += [reflection(at=first).resolve(Outcome.DONE, at=done)] * 9
    first, done = at(5, month=3, year=2022), at(15, month=3, year=2022)
    cases += [complaint(at=first).resolve(Outcome.PARTLY, at=done)] * 2
    cases += [denunciation(at=first).resolve(Outcome.REJECTED, at=done)]
    cases += [reflection(at=first).resolve(Outcome.DONE, at=done)] * 11
    return [*cases, reflection(at=at(20, month=12, year=2022))]


def test_the_lines_of_ha_trung_can_be_said() -> None:
    """Oracle: 10 received, 9 settled in 2021; 15 received, 14 settled in 2022."""
    cases = ha_trung()
    first, second = (count_petitions(cases, year(each)) for each in (2021, 2022))
    received = [each.received for _, each in first.by_kind]
    assert (first.total.received, received) == (10, [1, 0, 9])
    assert (first.total.settled, first.total.forwarded) == (9, 1)
    assert first.complaints.from_above == 1
    assert first.settled_rate.text() == "90,00 %"
    received = [each.received for _, each in second.by_kind]
    assert (second.total.received, received) == (15, [2, 1, 12])
    assert (second.total.settled, second.total.running) == (14, 1)
    assert second.settled_rate.text("en") == "93.33 %"
    assert second.total.carried == 0


def test_counts_are_told_in_both_languages() -> None:
    counts = count_petitions(ha_trung(), year(2021))
    assert counts.explain() == (
        "Từ 01/01/2021 đến 31/12/2021 nhận 10 đơn (khiếu nại: 1; tố cáo: 0; phản "
        "ánh, kiến nghị: 9), trong đó 1 đơn do cơ quan khác chuyển đến. Kết quả: đã "
        "giải quyết 9; đã chuyển 1. Tỷ lệ đơn đã giải quyết: 9 đơn đã giải quyết trên "
        "10 đơn phải xử lý (nhận trong kỳ và kỳ trước chuyển sang, kể cả đơn đã "
        "chuyển, hướng dẫn, trả lại, không thụ lý), chiếm 90,00 %."
    )
    assert counts.explain("en") == (
        "Petitions received from 01/01/2021 to 31/12/2021: 10 (complaint: 1; "
        "denunciation: 0; reflection: 9), of which forwarded by another body: 1. Where "
        "they stand: settled 9; forwarded 1. Petitions settled: 9 petitions settled of "
        "10 petitions to handle (received in the period or carried over, with those "
        "forwarded, told where to go, sent back or not accepted), 90.00 %."
    )
    with pytest.raises(UnknownLocaleError):
        counts.explain("fr")
    table = counts.table()
    assert [row[0] for row in table.rows] == [
        "Khiếu nại",
        "Tố cáo",
        "Phản ánh, kiến nghị",
        "Tổng số",
    ]
    assert table.emphasised == {3}
    assert counts.table("en").rows[3][:2] == ("Total", 10)


def test_nothing_to_count_is_said() -> None:
    counts = count_petitions([], year(2021))
    assert "Kết quả: không có đơn." in counts.explain()
    assert counts.settled_rate.percent is None
    assert counts.answered_rate.percent is None


def test_each_petition_is_where_it_was_when_the_period_ended() -> None:
    old = complaint(at=at(3, month=12, year=2025))
    cases = [
        old.accept(at=at(5, month=12, year=2025)).suspend(at=at(4)),
        old.withdraw(at=at(4, month=12, year=2025)).resume(at=at(4)),
        old.withdraw(at=at(4, month=12, year=2025)),
        old.decline(at=at(4)),
        old.guide(at=at(4)),
        old.send_back(at=at(4)),
        old.withdraw(at=at(4)),
        old.withdraw(at=at(4)).terminate(at=at(5)),
        reflection().ask_to_clarify(at=at(4)),
        reflection().resolve(Outcome.DONE, at=at(4)).answer(at=at(5)),
        reflection().resolve(Outcome.DONE, at=at(4, year=2027)),
        reflection(at=at(4, year=2027)),
    ]
    counts = count_petitions(cases, year(2026))
    assert counts.complaints == KindCounts(
        carried=7,
        suspended=1,
        running=1,
        not_accepted=1,
        guided=1,
        sent_back=1,
        withdrawn=1,
        terminated=1,
    )
    assert counts.of(PetitionKind.REFLECTION) == KindCounts(
        received=3, running=2, settled=1, answered=1
    )
    assert counts.answered_rate.text() == "100,00 %"
    assert "kỳ trước chuyển sang 7 đơn" in counts.explain()


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"received": 2, "settled": 1}, InvalidValueError),
        ({"received": 1, "settled": 1, "answered": 2}, InvalidValueError),
        ({"received": 1, "running": 1, "from_above": 2}, InvalidValueError),
        ({"received": 1, "running": 1, "late": 2}, InvalidValueError),
        ({"received": 1, "running": 1, "unprocessed": 2}, InvalidValueError),
        ({"received": -1, "running": -1}, InvalidValueError),
        ({"received": 1.0, "running": 1}, WrongTypeError),
        ({"received": True, "running": True}, WrongTypeError),
    ],
)
def test_counts_that_do_not_add_up(more: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        KindCounts(**more)


def test_counts_are_summed() -> None:
    known = KindCounts(received=2, settled=1, running=1, late=1)
    assert (known + known).late == 2
    assert (known + KindCounts()).late is None
    left = attrs.evolve(known, unprocessed=2)
    assert (left + left).unprocessed == 4
    assert (left + known).unprocessed is None
    assert (known + known).handled == 4
    with pytest.raises(TypeError):
        known + 1  # type: ignore[operator]


@pytest.mark.parametrize(
    ("petitions", "period", "error"),
    [
        ([], Period(date(2026, 1, 1)), InvalidValueError),
        ([], Period(None, date(2026, 1, 1)), InvalidValueError),
        ([], 2026, WrongTypeError),
        ([NAME], Period(date(2026, 1, 1), date(2026, 1, 1)), WrongTypeError),
    ],
)
def test_what_cannot_be_counted(
    petitions: Any, period: Any, error: type[Exception]
) -> None:
    with pytest.raises(error) as caught:
        count_petitions(petitions, period)
    assert NAME not in str(caught.value)


@pytest.mark.parametrize(
    ("case", "last", "late"),
    [
        (complaint().accept(at=at(7)), date(2026, 9, 7), 0),
        (complaint().accept(at=at(7)), date(2026, 9, 8), 1),
        (
            complaint().accept(at=at(7)).resolve(Outcome.UPHELD, at=at(7, month=9)),
            date(2026, 12, 31),
            0,
        ),
        (
            complaint().accept(at=at(7)).resolve(Outcome.UPHELD, at=at(8, month=9)),
            date(2026, 12, 31),
            1,
        ),
        (complaint(), date(2026, 8, 12), 0),
        (complaint(), date(2026, 8, 13), 1),
        (denunciation(), date(2026, 8, 12), 0),
        (denunciation(), date(2026, 8, 13), 1),
        (reflection(), date(2026, 12, 31), 0),
    ],
)
def test_late_ones_are_counted_by_the_law(
    case: Petition, last: date, late: int
) -> None:
    """
    Oracles: 30 days from 7 August end on a Sunday and roll to 7 September 2026 (Law
    02/2011/QH13, Art. 28; Civil Code, Art. 148.5); 7 working days from 3 August end on
    12 August (Decree 155/2026/NĐ-CP, Art. 10; Law 25/2018/QH14, Art. 24.1).
    """
    period = Period(date(2026, 8, 1), last)
    law, calendar = petition_law(), state_calendar()
    counts = count_petitions([case], period, law=law, calendar=calendar)
    assert counts.total.late == late
    assert f"Quá hạn thụ lý hoặc giải quyết: {late} đơn." in counts.explain()
    assert f"Late to be accepted or settled: {late}." in counts.explain("en")
    assert count_petitions([case], period).total.late is None


@pytest.mark.parametrize(
    ("case", "last", "left"),
    [
        (reflection(), date(2026, 9, 17), 0),
        (reflection(), date(2026, 9, 18), 1),
        (reflection().resolve(Outcome.DONE, at=at(17, month=9)), date(2026, 12, 31), 0),
        (reflection().resolve(Outcome.DONE, at=at(18, month=9)), date(2026, 12, 31), 1),
        (complaint(), date(2026, 9, 18), 1),
        (reflection(at=at(30, month=6)), date(2026, 12, 31), 0),
    ],
)
def test_what_was_left_for_45_days_is_counted_apart(
    case: Petition, last: date, left: int
) -> None:
    """
    Oracle: 45 days from 3 August end on 17 September 2026, since 1 July 2026.

    Decree 154/2026/NĐ-CP, Art. 41.3.b: a ground of discipline without good reason.
    """
    period = Period(date(2026, 1, 1), last)
    law, calendar = petition_law(), state_calendar()
    counts = count_petitions([case], period, law=law, calendar=calendar)
    assert counts.total.unprocessed == left
    said = f"phải có lý do chính đáng: {left} đơn."
    assert said in counts.explain()
    assert f"there must be a good reason: {left}." in counts.explain("en")
    assert count_petitions([case], period).total.unprocessed is None
    if case.kind is PetitionKind.REFLECTION:
        assert counts.total.late == 0


def test_a_period_that_is_not_over_is_counted_as_of_a_day() -> None:
    """What is due later is not late yet, and what happens later is not known."""
    case = complaint().accept(at=at(7)).resolve(Outcome.UPHELD, at=at(8, month=9))
    law, calendar = petition_law(), state_calendar()
    for on, late, settled in (
        (date(2026, 8, 31), 0, 0),
        (date(2026, 9, 8), 1, 1),
        (date(2027, 1, 5), 1, 1),
        (None, 1, 1),
    ):
        counts = count_petitions([case], year(2026), law=law, calendar=calendar, on=on)
        assert (counts.total.late, counts.total.settled) == (late, settled)
        is_over = on is None or on.year == 2027
        assert ("Kỳ chưa kết thúc" in counts.explain()) is not is_over
        assert ("The period is not over" in counts.explain("en")) is not is_over
    with pytest.raises(InvalidValueError):
        count_petitions([case], year(2026), on=date(2025, 12, 31))
    with pytest.raises(WrongTypeError):
        count_petitions([case], year(2026), on=at(3))
    with pytest.raises(WrongTypeError):
        PetitionCounts(period=year(2026), on="2026")  # type: ignore[arg-type]


def test_late_ones_need_a_law_and_a_calendar() -> None:
    with pytest.raises(WrongTypeError):
        count_petitions([], year(2026), law=petition_law())
    with pytest.raises(WrongTypeError):
        count_petitions([], year(2026), calendar=state_calendar())
    old = complaint(at=at(3, year=2010))
    with pytest.raises(NotInForceError):
        count_petitions(
            [old], year(2010), law=petition_law(), calendar=state_calendar()
        )
    assert count_petitions([old], year(2010)).total.running == 1


def test_counts_of_a_kind_and_of_an_open_period() -> None:
    with pytest.raises(WrongChoiceError):
        count_petitions([], year(2026)).of("complaint")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError):
        PetitionCounts(period=Period())
    with pytest.raises(WrongTypeError):
        PetitionCounts(period=year(2026), complaints=3)  # type: ignore[arg-type]


# -- a naive model -------------------------------------------------------------------

MOVES: Final = {
    "accept": lambda case, when: case.accept(at=when),
    "decline": lambda case, when: case.decline(at=when),
    "suspend": lambda case, when: case.suspend(at=when),
    "resume": lambda case, when: case.resume(at=when),
    "withdraw": lambda case, when: case.withdraw(at=when),
    "part": lambda case, when: case.withdraw(at=when, is_whole=False),
    "resolve": lambda case, when: case.resolve(Outcome.UPHELD, at=when),
    "answer": lambda case, when: case.answer(at=when),
    "terminate": lambda case, when: case.terminate(at=when),
}


def modelled(moves: list[str]) -> tuple[list[str], str]:
    """Return the moves that a clerk may make, and where they lead, by plain rules."""
    done, state, stack = [], "received", ["received"]
    for move in moves:
        is_open = state in {"received", "accepted"}
        allowed = {
            "accept": state == "received",
            "decline": state == "received",
            "suspend": state == "accepted",
            "resume": state in {"suspended", "withdrawn"},
            "withdraw": is_open or state == "suspended",
            "part": is_open or state == "suspended",
            "resolve": is_open,
            "answer": True,
            "terminate": state in {"accepted", "suspended", "withdrawn"},
        }[move]
        if not allowed:
            continue
        done.append(move)
        if move in {"accept", "suspend", "withdraw", "terminate"}:
            words = {"accept": "accepted", "suspend": "suspended"}
            words |= {"withdraw": "withdrawn", "terminate": "terminated"}
            state = words[move]
        elif move == "resume":
            state = stack[-1]
        elif move == "decline":
            state = "not-accepted"
        elif move == "resolve":
            state = "resolved"
        elif move == "answer" and state == "resolved":
            state = "answered"
        if state in {"received", "accepted"}:
            stack.append(state)
    return done, state


@given(st.lists(st.sampled_from(sorted(MOVES)), max_size=12))
def test_complaints_follow_a_naive_model(moves: list[str]) -> None:
    """Property: what is allowed, and where it leads, agree with plain rules."""
    case, made = complaint(), []
    for number, move in enumerate(moves):
        try:
            case = MOVES[move](case, at(3) + timedelta(hours=number))
        except IllegalEventError:
            continue
        made.append(move)
    assert (made, case.status.value) == modelled(moves)
    assert Complaint.from_dict(case.to_dict(identity=True)) == case
    assert count_petitions([case], year(2026)).complaints.handled == 1


@given(strategies.petitions())
def test_any_petition_is_read_as_it_was_written(case: Petition) -> None:
    """Property: of every kind, through JSON, with its people and without."""
    written = json.loads(json.dumps(case.to_dict(identity=True)))
    shared = petition_from_dict(json.loads(json.dumps(case.to_dict())))

    assert petition_from_dict(written) == case
    assert (shared.status, shared.events) == (case.status, case.events)
    assert shared.is_anonymous == case.is_anonymous
    assert rules(shared) == rules(case)


days = st.lists(st.integers(0, 700), min_size=1, max_size=8).map(sorted)


def case_of(moves: list[str], offsets: list[int]) -> Complaint:
    """Make a complaint whose moves happen on days; what cannot follow is skipped."""
    begin = datetime(2025, 1, 15, 9, 0)
    case = complaint(at=begin + timedelta(days=offsets[0]))
    for move, offset in zip(moves, offsets[1:], strict=False):
        try:
            case = MOVES[move](case, begin + timedelta(days=offset))
        except IllegalEventError:
            continue
    return case


@given(
    st.lists(
        st.tuples(st.lists(st.sampled_from(sorted(MOVES)), max_size=7), days),
        max_size=8,
    )
)
def test_counts_agree_with_a_naive_recount(
    histories: list[tuple[list[str], list[int]]],
) -> None:
    """Property: one period hands over to the next; each count is a naive recount."""
    cases = [case_of(moves, offsets) for moves, offsets in histories]
    first, second = (count_petitions(cases, year(each)).total for each in (2025, 2026))
    closing = datetime(2025, 12, 31, 23, 59, 59)
    then = [known for each in cases if (known := each.as_of(closing))]
    still_open = [each for each in then if not each.status.is_closed]
    assert first.received == first.handled == len(then)
    assert first.running + first.suspended == len(still_open)
    assert first.settled == sum(each.status.is_settled for each in then)
    assert first.answered == sum(each.status is S.ANSWERED for each in then)
    again = sum(
        any(
            isinstance(event, Continued) and event.at.year == 2026
            for event in each.events
        )
        for each in cases
        if (known := each.as_of(closing)) and known.status.is_closed
    )
    assert second.carried == len(still_open) + again
    assert second.received == sum(each.received.at.year == 2026 for each in cases)


def test_every_event_has_its_verb() -> None:
    for each in EVENT_KINDS:
        kinds = (Complaint, Denunciation, Reflection)
        assert any(callable(getattr(kind, each.verb, None)) for kind in kinds)


def test_what_cannot_follow_is_told_of_a_petition() -> None:
    """The error speaks of a petition, not of a dossier."""
    case = Complaint.receive(number="KN-01", at=datetime(2026, 8, 3, 9, 0))
    with pytest.raises(IllegalEventError, match="a petition that is received") as error:
        case.resume(at=datetime(2026, 8, 4, 9, 0))

    assert error.value.message("vi").startswith("đơn đang ở trạng thái")
