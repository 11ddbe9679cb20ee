"""One line of the reception register, by Form 03/TCD."""

from datetime import date
from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_count, require_instance
from cqtt.due_dates import DueDate, due_date
from cqtt.errors import InvalidValueError, NotInForceError
from cqtt.i18n import require_locale
from cqtt.printable import require_line
from cqtt.statutes import (
    ANSWER_AFTER_RECEPTION,
    ANSWER_AFTER_RECEPTION_SINCE_2026,
    RECEPTION_LAW,
)
from cqtt.text import require_nfc
from cqtt.time_limits import WorkingDays
from cqtt.workdays import WorkCalendar, require_day

ANSWERED_WITHIN: Final = WorkingDays(10)
"""How long after the reception the citizen is told what becomes of the matter."""


class EntryKind(Enum):
    """What a citizen came with (*loại đơn: khiếu nại, tố cáo, kiến nghị, phản ánh*)."""

    COMPLAINT = "complaint"
    DENUNCIATION = "denunciation"
    PROPOSAL = "proposal"
    REFLECTION = "reflection"

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _KINDS[self][require_locale(locale) == "en"]


_KINDS: Final = {
    EntryKind.COMPLAINT: ("Khiếu nại", "Complaint"),
    EntryKind.DENUNCIATION: ("Tố cáo", "Denunciation"),
    EntryKind.PROPOSAL: ("Kiến nghị", "Proposal"),
    EntryKind.REFLECTION: ("Phản ánh", "Reflection"),
}


class ReceptionAnswer(Enum):
    """
    What the citizen was told (*thông báo kết quả xử lý*).

    Law:
        Law 42/2013/QH13, Art. 28(1), points a to d in this order.
    """

    ACCEPTED = "accepted"
    LONGER = "longer"
    REFUSED = "refused"
    FORWARDED = "forwarded"

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _ANSWERS[self][require_locale(locale) == "en"]


_ANSWERS: Final = {
    ReceptionAnswer.ACCEPTED: ("đã thụ lý", "accepted"),
    ReceptionAnswer.LONGER: ("cần kéo dài để xác minh", "needs longer"),
    ReceptionAnswer.REFUSED: ("từ chối thụ lý", "not accepted"),
    ReceptionAnswer.FORWARDED: ("đã chuyển cơ quan có thẩm quyền", "forwarded"),
}


@frozen
class ReceptionEntry:
    """
    A line of the reception register (*dòng của Sổ tiếp công dân*), by Form 03/TCD.

    ``number`` is that of the line; ``people`` how many came with the same content;
    ``handled_by`` the body that has already settled it; ``is_competent`` whether it is
    ours to settle, ``None`` where that is not known yet; ``guided_to`` the body that
    the citizen was sent to and ``taken_up_by`` the one that takes it up, each with the
    number of the document.  What a citizen gave, follow-up and note are never shown.

    ``answered_on`` and ``answer`` are what the citizen was told; ``told_on`` is the
    day of it, or of being guided elsewhere.  ``by_head`` says whether the head
    received, ``concluded_on`` is the day of the head's notice of conclusion.

    Raises:
        WrongTypeError: A value is of another type.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: A number is below one; a name or a body is not one line; an
            answer or a conclusion is earlier than the reception; a day without an
            answer, or an answer without a day.

    Law:
        Decree 154/2026/NĐ-CP, Form 03/TCD; Law 42/2013/QH13, Art. 25(2), before it.

    >>> ReceptionEntry(1, date(2026, 7, 9), EntryKind.REFLECTION, name="Trần Ví Dụ")
    ReceptionEntry(number=1, received_on=datetime.date(2026, 7, 9), \
kind=<EntryKind.REFLECTION: 'reflection'>, people=1, is_competent=None, \
answered_on=None, answer=None, by_head=False, concluded_on=None)
    """

    number: int
    received_on: date
    kind: EntryKind = field(validator=instance_of(EntryKind, "enum-choice"))
    name: str = field(default="", kw_only=True, repr=False)
    address: str = field(default="", kw_only=True, repr=False)
    id_number: str = field(default="", kw_only=True, repr=False)
    summary: str = field(default="", kw_only=True, repr=False)
    people: int = field(default=1, kw_only=True)
    handled_by: str = field(default="", kw_only=True, repr=False)
    is_competent: bool | None = field(
        default=None, kw_only=True, validator=instance_of(bool | None, "yes-no-unknown")
    )
    guided_to: str = field(default="", kw_only=True, repr=False)
    taken_up_by: str = field(default="", kw_only=True, repr=False)
    follow_up: str = field(default="", kw_only=True, repr=False)
    note: str = field(default="", kw_only=True, repr=False)
    answered_on: date | None = field(default=None, kw_only=True)
    answer: ReceptionAnswer | None = field(
        default=None,
        kw_only=True,
        validator=instance_of(ReceptionAnswer | None, "enum-choice"),
    )
    by_head: bool = field(
        default=False, kw_only=True, validator=instance_of(bool, "yes-no")
    )
    concluded_on: date | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        for name in ("number", "people"):
            count = require_count(getattr(self, name), name, least=1)
            object.__setattr__(self, name, count)
        require_day(self.received_on, "received_on")
        for name in _LINES:
            require_line(getattr(self, name), name)
        for name in _WORDS:
            require_nfc(getattr(self, name), name)
        for name in ("answered_on", "concluded_on"):
            day = getattr(self, name)
            if day is not None and require_day(day, name) < self.received_on:
                raise InvalidValueError(name, day, "after-reception")
        if (self.answered_on is None) != (self.answer is None):
            lacks = "answer" if self.answer is None else "answered_on"
            raise InvalidValueError(lacks, "nothing", "answer-with-day")

    @property
    def told_on(self) -> date | None:
        """
        The day on which the citizen was told, ``None`` where nobody did.

        *Ngày thông báo kết quả xử lý.*  Who is guided to the competent body when
        received is told on that day, unless the matter is ours: a reading of our own,
        as in ``cqtt.petitions``.  Art. 28(1) names accepting, taking longer, refusing
        and forwarding; guiding stands in Art. 26(1)(b).

        Law:
            Law 42/2013/QH13, Arts. 26(1)(b), 28(1); Decree 154/2026/NĐ-CP, Art. 15(2).

        >>> ReceptionEntry(1, date(2026, 7, 9), EntryKind.COMPLAINT,
        ...                guided_to="Ủy ban nhân dân tỉnh").told_on
        datetime.date(2026, 7, 9)
        """
        is_guided = bool(self.guided_to) and self.is_competent is not True
        return self.received_on if is_guided else self.answered_on

    def answer_due(self, calendar: WorkCalendar) -> DueDate:
        """
        Return the day by which the citizen must be told what becomes of the matter.

        *Hạn thông báo kết quả xử lý.*

        Raises:
            WrongTypeError: It is no calendar.
            NotInForceError: It lies before the Law on Citizen Reception.
            BeyondCalendarError: The limit runs past what the calendar knows.

        Law:
            Law 42/2013/QH13, Art. 28(1): 10 working days from the reception.

        >>> from cqtt import state_calendar
        >>> entry = ReceptionEntry(1, date(2026, 8, 20), EntryKind.COMPLAINT)
        >>> entry.answer_due(state_calendar()).on
        datetime.date(2026, 9, 7)
        """
        require_instance(calendar, WorkCalendar, "calendar", "calendar")
        law = RECEPTION_LAW.in_force
        if self.received_on not in law:
            raise NotInForceError(
                "answer after reception", self.received_on, law.since, law.until
            )
        since = ANSWER_AFTER_RECEPTION_SINCE_2026
        is_new = self.received_on in since.period
        source = since.value if is_new else ANSWER_AFTER_RECEPTION
        return due_date(
            ANSWERED_WITHIN,
            received=self.received_on,
            calendar=calendar,
            sources=(source,),
        )


_LINES: Final = (
    *("name", "address", "id_number", "handled_by", "guided_to", "taken_up_by"),
)
_WORDS: Final = ("summary", "follow_up", "note")
