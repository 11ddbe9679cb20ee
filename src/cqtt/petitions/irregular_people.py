"""What is irregular about who petitions, how it came and what it says."""

from collections.abc import Iterator
from typing import Final

from cqtt.findings import Finding, Severity
from cqtt.petitions.channels import FeedbackChannel
from cqtt.petitions.filed import Filed
from cqtt.petitions.kinds import PetitionKind
from cqtt.petitions.people import Group, Petitioner
from cqtt.statutes import COMPLAINT_PROCEDURE_2026, GROUPS_SEND_SPEAKERS

Words = tuple[str, str]
"""The same in Vietnamese and in English."""

_WHO: Final = ("Người gửi đơn", "petitioner")
_CHANNEL: Final = ("Kênh tiếp nhận", "channel")
_ABOUT: Final = ("Nội dung đơn", "about")
NOTHING: Final = ("nothing", "nothing")
_GROUP_RULE: Final = GROUPS_SEND_SPEAKERS.document.in_force
_COMPLAINT_RULE: Final = COMPLAINT_PROCEDURE_2026.document.in_force
_ASKED: Final = {
    "name": ("họ tên", "name"),
    "address": ("địa chỉ", "address"),
    "telephone": ("số điện thoại", "telephone"),
}


def fault(
    rule: str, place: Words, evidence: Words, severity: Severity = Severity.WARNING
) -> Finding:
    """Return a finding whose place and evidence are told in both languages."""
    (place_vi, place_en), (came, came_en) = place, evidence
    return Finding(
        rule, place_vi, came, severity, evidence_en=came_en, place_en=place_en
    )


def of_the_people(petition: Filed) -> Iterator[Finding]:
    """Yield what is irregular about who petitions and how it came."""
    if petition.kind is PetitionKind.DENUNCIATION:
        yield from _of_the_denouncers(petition)
    elif petition.petitioner is None:
        yield fault("told-contact", _WHO, NOTHING, Severity.NOTE)
    if petition.kind is PetitionKind.COMPLAINT:
        yield from _of_the_complainant(petition)
    yield from _of_the_contact(petition)
    yield from _of_the_group(petition)


def of_the_content(petition: Filed) -> Iterator[Finding]:
    """Yield what is irregular about what it says."""
    if not petition.about.strip():
        yield fault("told-content", _ABOUT, NOTHING, Severity.NOTE)


def _of_the_contact(petition: Filed) -> Iterator[Finding]:
    who = petition.petitioner
    if petition.kind is PetitionKind.DENUNCIATION and petition.is_anonymous:
        return
    if isinstance(who, Petitioner) and who.missing:
        words = [_ASKED[each] for each in who.missing]
        vietnamese = "không có " + ", ".join(each[0] for each in words)
        english = "no " + ", ".join(each[1] for each in words)
        yield fault("told-contact", _WHO, (vietnamese, english), Severity.NOTE)


def _of_the_denouncers(petition: Filed) -> Iterator[Finding]:
    severity = Severity.ERROR if petition.accepted else Severity.WARNING
    people = _people(petition.petitioner)
    nameless = sum(each.is_anonymous for each in people)
    unreal = sum(
        each.is_identified is False and not each.is_anonymous for each in people
    )
    is_one_known = nameless + unreal < len(people)
    how_bad = Severity.WARNING if is_one_known else severity
    if petition.is_anonymous:
        yield fault("known-denouncer", _WHO, NOTHING, severity)
    elif nameless:
        evidence = (
            f"{nameless}/{len(people)} người đại diện không rõ họ tên, địa chỉ",
            f"{nameless} of {len(people)} representatives without name or address",
        )
        yield fault("known-denouncer", _WHO, evidence, how_bad)
    if unreal:
        evidence = (
            "không xác định được người tố cáo hoặc mạo tên",
            "nobody who is that person",
        )
        yield fault("known-denouncer", _WHO, evidence, how_bad)
    if petition.channel.is_electronic:
        yield fault("written-or-spoken", _CHANNEL, _channel(petition), severity)


def _people(who: Petitioner | Group | None) -> tuple[Petitioner, ...]:
    if isinstance(who, Group):
        return who.representatives
    return () if who is None else (who,)


def _of_the_complainant(petition: Filed) -> Iterator[Finding]:
    is_accepted = petition.accepted is not None
    if petition.petitioner is None and is_accepted:
        yield fault("signed-complaint", _WHO, NOTHING)
    if petition.channel.is_electronic:
        severity = Severity.WARNING if is_accepted else Severity.NOTE
        yield fault("complaint-form", _CHANNEL, _channel(petition), severity)


def _channel(petition: Filed) -> Words:
    return petition.channel.label(), petition.channel.label("en")


def _of_the_group(petition: Filed) -> Iterator[Finding]:
    who = petition.petitioner
    if not isinstance(who, Group) or not _must_send_speakers(petition):
        return
    came, allowed = len(who.representatives), who.allowed
    if not came:
        yield fault("some-representative", _WHO, NOTHING)
    elif allowed is not None and came > allowed:
        evidence = (
            f"{came} người đại diện; được cử nhiều nhất {allowed} người",
            f"{came} representatives where at most {allowed} are sent",
        )
        yield fault("representatives-allowed", _WHO, evidence)


def _must_send_speakers(petition: Filed) -> bool:
    """Tell whether several people must: at a reception, and in complaints of today."""
    day = petition.received.at.date()
    if petition.kind is PetitionKind.COMPLAINT and day in _COMPLAINT_RULE:
        return True
    return petition.channel is FeedbackChannel.IN_PERSON and day in _GROUP_RULE
