"""The appointment to come, or to be visited."""

from datetime import datetime
from typing import Any, ClassVar, Final

from attrs import field, frozen

from cqtt.agencies import Actor
from cqtt.checks import require_instance
from cqtt.dossiers import HomeVisit, VisitPurpose
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.letters.dates import moment_told
from cqtt.letters.fields import clause, filled_if_told, meeting, optional_meeting
from cqtt.letters.letter import Letter
from cqtt.letters.typed import instance_of
from cqtt.moments import in_vietnam
from cqtt.rendering.values import filled_line, filled_lines, require_filled

_AT_HOME: Final = {
    VisitPurpose.GUIDANCE: (
        "hướng dẫn thực hiện thủ tục hành chính",
        "guidance on an administrative procedure",
    ),
    VisitPurpose.RECEPTION: ("tiếp nhận hồ sơ", "reception of a dossier"),
    VisitPurpose.RETURN: ("trả kết quả hồ sơ", "return of a result"),
}
_DAY_WORD: Final = {"vi": " ngày ", "en": " on "}


def _purpose(_instance: object, attribute: Any, value: Any) -> None:
    if isinstance(value, VisitPurpose):
        return
    if not isinstance(value, str):
        raise WrongTypeError(attribute.name, type(value).__name__, "text")
    require_filled(value, attribute.name)


@frozen(kw_only=True)
class Appointment(Letter):
    """
    An appointment with an office (*giấy hẹn làm việc*).

    ``purpose`` is text or one of the purposes of a visit at home.  ``bring`` are the
    papers to have at hand, ``ask`` whom to ask, ``officer`` who will be there.
    ``is_at_home`` tells that the officer comes to the citizen.  It is none of the kinds
    of administrative document, so it has no motto; what it promises is only the time.
    The slip that promises a result is form 01 (``cqtt.forms``).

    >>> from datetime import date
    >>> from cqtt.agencies import Agency
    >>> from cqtt.letters.people import Recipient, Role, Signer
    >>> letter = Appointment(
    ...     to=Recipient("Nguyễn Văn Ví Dụ", Role.MAN),
    ...     purpose="trao đổi về ranh giới thửa đất",
    ...     at=datetime(2026, 8, 5, 8, 30),
    ...     until=datetime(2026, 8, 5, 9, 0),
    ...     venue="Phòng Tiếp công dân, trụ sở Ủy ban nhân dân xã",
    ...     ask="Bộ phận Một cửa",
    ...     issuer=Agency("Ủy ban nhân dân xã Ví Dụ"),
    ...     signers=(Signer(post="Chủ tịch", name="Lê Văn Thử"),),
    ...     issued_on=date(2026, 8, 3),
    ... )
    >>> letter.time("vi")
    'từ 8 giờ 30 đến 9 giờ ngày 05/08/2026'

    Law:
        Decree 30/2020/NĐ-CP, Art. 7, for the kinds of document.
    """

    kind: ClassVar[str] = "appointment"
    title_vi: ClassVar[str] = "Giấy hẹn làm việc"
    title_en: ClassVar[str] = "Appointment"
    is_administrative: ClassVar[bool] = True

    purpose: str | VisitPurpose = field(validator=_purpose, repr=False)
    at: datetime = field(converter=meeting)
    venue: str = field(validator=filled_line, repr=False)
    ask: str = field(validator=filled_line, repr=False)
    until: datetime | None = field(default=None, converter=optional_meeting)
    bring: tuple[str, ...] = field(default=(), validator=filled_lines, repr=False)
    officer: str = field(default="", validator=filled_if_told, repr=False)
    is_at_home: bool = field(default=False, validator=instance_of(bool, "yes-no"))

    def __attrs_post_init__(self) -> None:
        Letter.__attrs_post_init__(self)
        if self.at.date() < self.issued_on:
            raise InvalidValueError("at", self.at, "not-before-issue")
        if self.until is not None and self.until <= self.at:
            raise InvalidValueError("until", self.until, "ends-later")

    @classmethod
    def for_visit(cls, visit: HomeVisit, **fields: Any) -> "Appointment":
        """
        Return the appointment of a visit at home of a dossier.

        Purpose, time, place and officer come from the visit; ``fields`` are the others.

        Raises:
            WrongTypeError: ``visit`` is no ``HomeVisit``.
        """
        require_instance(visit, HomeVisit, "visit", "home-visit")
        has_end = visit.begins_at < visit.ends_at
        told = {
            "purpose": visit.purpose,
            "at": visit.begins_at,
            "until": visit.ends_at if has_end else None,
            "venue": visit.place,
            "officer": "" if visit.by is None else _officer(visit.by),
            "is_at_home": True,
        }
        return cls(**{**told, **fields})

    def time(self, locale: str) -> str:
        """Return when it is, to its end where there is one."""
        begins = moment_told(self.at, locale)
        if self.until is None:
            return begins
        if in_vietnam(self.until).date() == in_vietnam(self.at).date():
            begins = begins.partition(_DAY_WORD[locale])[0]
        ends = moment_told(self.until, locale)
        return f"{begins} to {ends}" if locale == "en" else f"từ {begins} đến {ends}"

    def own_values(self, locale: str) -> dict[str, Any]:
        """Return the fields of the appointment as they are printed."""
        purpose = self.purpose
        if isinstance(purpose, VisitPurpose):
            purpose = _AT_HOME[purpose][locale == "en"]
        return {
            "purpose": clause(purpose),
            "time": self.time(locale),
            "venue": clause(self.venue),
            "ask": clause(self.ask),
            "bring": list(self.bring),
            "officer": clause(self.officer),
            "is_at_home": self.is_at_home,
        }


def _officer(actor: Actor) -> str:
    return ", ".join(each for each in (actor.name, actor.post, actor.unit.name) if each)
