"""The invitation to a dialogue with the people."""

import re
from datetime import date, datetime, timedelta
from typing import Any, ClassVar, Final

from attrs import field, frozen

from cqtt.checks import require_whole
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import day_told, weekday
from cqtt.letters.dates import moment_told
from cqtt.letters.fields import clause, filled_if_told, meeting, optional_day
from cqtt.letters.letter import Letter
from cqtt.rendering.values import filled_line, filled_lines

_NUMBER: Final = re.compile(r"Số: (?:0[1-9]|[1-9]\d+)/GM-\S+", re.ASCII)
_NO_NUMBER: Final = "Số: ……/GM-……"


def _some(_instance: object, attribute: Any, value: Any) -> None:
    if value is None:
        return
    if type(value) is not int:
        raise WrongTypeError(attribute.name, type(value).__name__, "whole-quantity")
    require_whole(value, attribute.name)


@frozen(kw_only=True)
class DialogueInvitation(Letter):
    """
    An invitation to a dialogue with the people (*giấy mời đối thoại*).

    ``to`` is the invited group, best as ``Role.PUBLIC``.  ``host_name`` and
    ``host_post`` tell who leads.  Questions are taken until ``questions_until`` by
    ``questions_by``, such as the Front's office and its telephone.  ``notice_days`` is
    how many days before the dialogue the office wants its invitations issued; no rule
    was found, so none is asked for by default.

    A *giấy mời* is a kind of administrative document, so it has the motto; its number
    has two digits at least and the symbol GM, as in "Số: 15/GM-UBND".  It may be given
    after it was signed: until then there are dots.

    >>> from cqtt.agencies import Agency
    >>> from cqtt.letters.people import Recipient, Role, Signer
    >>> letter = DialogueInvitation(
    ...     to=Recipient("đại diện các hộ gia đình thôn Ví Dụ", Role.PUBLIC),
    ...     topic="đường giao thông nông thôn",
    ...     host_name="Ông Lê Văn Thử",
    ...     host_post="Chủ tịch Ủy ban nhân dân xã",
    ...     at=datetime(2026, 9, 15, 8, 0),
    ...     venue="Nhà văn hóa thôn Ví Dụ",
    ...     issuer=Agency("Ủy ban nhân dân xã Ví Dụ"),
    ...     signers=(Signer(post="Chủ tịch", name="Lê Văn Thử"),),
    ...     issued_on=date(2026, 9, 1),
    ...     number="Số: 15/GM-UBND",
    ... )
    >>> "Thời gian: 8 giờ ngày 15/09/2026 (thứ Ba)." in letter.text()
    True

    Law:
        Decree 30/2020/NĐ-CP, Arts. 7 and 8, Annex I, Part II.3, Annex III, Form 1.7;
        Law 10/2022/QH15, Art. 32(1).
    """

    kind: ClassVar[str] = "dialogue"
    title_vi: ClassVar[str] = "Giấy mời"
    title_en: ClassVar[str] = "Invitation"
    has_motto: ClassVar[bool] = True
    is_administrative: ClassVar[bool] = True

    topic: str = field(validator=filled_line)
    host_name: str = field(validator=filled_line, repr=False)
    host_post: str = field(validator=filled_line)
    at: datetime = field(converter=meeting)
    venue: str = field(validator=filled_line)
    questions_until: date | None = field(default=None, validator=optional_day)
    questions_by: str = field(default="", validator=filled_if_told)
    agenda: tuple[str, ...] = field(default=(), validator=filled_lines)
    documents: tuple[str, ...] = field(default=(), validator=filled_lines)
    seats: int | None = field(default=None, validator=_some)
    online: str = field(default="", validator=filled_if_told)
    notice_days: int | None = field(default=None, validator=_some)

    def __attrs_post_init__(self) -> None:
        Letter.__attrs_post_init__(self)
        day, wanted = self.at.date(), self.notice_days
        if day <= self.issued_on:
            raise InvalidValueError("at", self.at, "after-issue")
        if wanted and day - self.issued_on < timedelta(days=wanted):
            raise InvalidValueError("at", self.at, "notice-given")
        if self.number and not _NUMBER.fullmatch(self.number):
            raise InvalidValueError("number", self.number, "invitation-symbol")
        self._check_questions(day)

    def _check_questions(self, day: date) -> None:
        last = self.questions_until
        if (last is None) != (not self.questions_by):
            raise InvalidValueError("questions_by", self.questions_by, "questions-told")
        if last is not None and not self.issued_on <= last <= day:
            raise InvalidValueError("questions_until", last, "questions-in-time")

    def own_values(self, locale: str) -> dict[str, Any]:
        """Return the fields of the invitation as they are printed."""
        last, name = self.questions_until, weekday(self.at.date(), locale)
        return {
            "topic": clause(self.topic),
            "host_name": self.host_name,
            "host_post": clause(self.host_post),
            "at": moment_told(self.at, locale),
            "weekday": name if locale == "en" else name[:1].lower() + name[1:],
            "venue": clause(self.venue),
            "questions_until": "" if last is None else day_told(last, locale),
            "questions_by": clause(self.questions_by),
            "agenda": list(self.agenda),
            "documents": list(self.documents),
            "seats": self.seats or "",
            "online": self.online,
        }

    def _frame(self, locale: str, notice: str) -> dict[str, Any]:
        number = self.number or _NO_NUMBER
        return {**super()._frame(locale, notice), "frame_number": number}
