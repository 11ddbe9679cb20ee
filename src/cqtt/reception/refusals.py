"""Refusing to receive: on what ground, and by when the citizen is told in writing."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.due_dates import DueDate, due_date
from cqtt.errors import InvalidValueError, NotInForceError
from cqtt.findings import Finding
from cqtt.i18n import day_text, english_day, require_locale
from cqtt.law import Citation
from cqtt.statutes import RECEPTION_DECREE, RECEPTION_LAW, REFUSAL_NOTICE
from cqtt.time_limits import WorkingDays
from cqtt.workdays import WorkCalendar, require_day

NOTICE_WITHIN: Final = WorkingDays(3)
"""How long after the grounds are complete the notice of refusal is issued."""


class RefusalGround(Enum):
    """
    Why somebody is not received (*căn cứ từ chối tiếp công dân*).

    Who is refused without such a ground is wronged, so the words of each ground keep
    its conditions; its text itself decides.

    Law:
        Law 42/2013/QH13, Art. 9(1) to (3), from 1 July 2014; Decree 154/2026/NĐ-CP,
        Art. 4(1), points a to k, from 1 July 2026; Art. 4(4) forbids refusing
        otherwise.
    """

    NOT_IN_CONTROL = "9.1"
    THREATENING = "9.2"
    SETTLED_AND_REPEATED = "9.3"
    WEAPONS = "4.1.a"
    NO_SECURITY_CHECK = "4.1.b"
    UNAGREED_RECORDING = "4.1.c"
    STIRRING_UP = "4.1.d"
    NO_CAPACITY = "4.1.đ"
    NO_PROOF_OF_POWERS = "4.1.e"
    NO_MATTER_OF_RECEPTION = "4.1.g"
    NOTHING_NEW = "4.1.h"
    JUDGED = "4.1.i"
    WITH_ANOTHER_BODY = "4.1.k"

    @property
    def citation(self) -> Citation:
        """The clause or point that names it."""
        article, clause, *point = self.value.split(".")
        if not point:
            return Citation(RECEPTION_LAW, article=article, clause=clause)
        return Citation(RECEPTION_DECREE, article, clause, point[0])

    @property
    def needs_notice(self) -> bool:
        """Whether it takes a written notice; else the officer explains in person."""
        return self in {RefusalGround.SETTLED_AND_REPEATED, RefusalGround.NOTHING_NEW}

    def text(self, locale: str = "vi") -> str:
        """Return it in short words of our own, in a locale."""
        return _GROUNDS[self][require_locale(locale) == "en"]


_GROUNDS: Final = {
    RefusalGround.NOT_IN_CONTROL: (
        "say hoặc mất khả năng nhận thức, điều khiển hành vi",
        "drunk, or not in control of one's acts",
    ),
    RefusalGround.THREATENING: (
        "đe dọa, xúc phạm hoặc vi phạm nội quy",
        "threatens, insults or breaks the house rules",
    ),
    RefusalGround.SETTLED_AND_REPEATED: (
        (
            "khiếu nại, tố cáo đã giải quyết đúng, cơ quan có thẩm quyền đã kiểm tra, "
            "rà soát, thông báo bằng văn bản, đã tiếp, giải thích, hướng dẫn mà vẫn cố "
            "tình kéo dài"
        ),
        (
            "a complaint or denunciation rightly settled, reviewed by the competent "
            "body, told in writing, received and explained, and wilfully drawn out all "
            "the same"
        ),
    ),
    RefusalGround.WEAPONS: (
        "mang vũ khí, vật nguy hiểm mà không gửi hoặc giao nộp khi được yêu cầu",
        "carries a weapon or another danger and does not hand it in when asked to",
    ),
    RefusalGround.NO_SECURITY_CHECK: (
        "không chấp hành kiểm tra an ninh",
        "refuses the security check",
    ),
    RefusalGround.UNAGREED_RECORDING: (
        (
            "tự ý ghi âm, ghi hình, phát trực tiếp sau khi người chủ trì đã yêu cầu "
            "không ghi để bảo vệ bí mật, dữ liệu cá nhân, người tố cáo, hoặc làm ảnh "
            "hưởng đến an ninh, trật tự nơi tiếp"
        ),
        (
            "records or broadcasts though the chair has asked not to, to protect "
            "secrets, personal data or denouncers, or disturbs the peace of the place "
            "by it"
        ),
    ),
    RefusalGround.STIRRING_UP: (
        "kích động, lôi kéo, gây rối trật tự tại nơi tiếp công dân",
        "stirs up others or disturbs the peace at the place of reception",
    ),
    RefusalGround.NO_CAPACITY: (
        "không đủ năng lực hành vi và không có người đại diện",
        "lacks legal capacity and has no lawful representative",
    ),
    RefusalGround.NO_PROOF_OF_POWERS: (
        (
            "người đại diện, được ủy quyền khiếu nại, kiến nghị, phản ánh (không phải "
            "tố cáo) không có giấy tờ chứng minh"
        ),
        (
            "a representative in a complaint, proposal or reflection (no denunciation) "
            "without proof of the powers"
        ),
    ),
    RefusalGround.NO_MATTER_OF_RECEPTION: (
        "nội dung không thuộc phạm vi tiếp công dân",
        "no complaint, denunciation, proposal or reflection",
    ),
    RefusalGround.NOTHING_NEW: (
        (
            "kiến nghị, phản ánh đã được tiếp, hướng dẫn hoặc trả lời bằng văn bản "
            "đúng quy định, không có nội dung, tình tiết mới"
        ),
        (
            "a proposal or reflection that was received, guided or answered in writing "
            "as the rules ask, with nothing new"
        ),
    ),
    RefusalGround.JUDGED: (
        (
            "Tòa án đã có bản án, quyết định có hiệu lực và vụ việc không thuộc trường "
            "hợp được xem xét lại, theo văn bản trả lời của cơ quan có thẩm quyền"
        ),
        (
            "a court has decided with legal effect and the case may not be reviewed, "
            "as the competent body has answered in writing"
        ),
    ),
    RefusalGround.WITH_ANOTHER_BODY: (
        "cơ quan có thẩm quyền khác đang thụ lý, giải quyết theo luật định",
        "another competent body is handling it as the law asks",
    ),
}


@frozen
class Refusal:
    """
    Somebody was not received (*từ chối tiếp công dân*).

    ``known_on`` is the day on which the grounds were complete, ``noticed_on`` that of
    the written notice (Form 01/TCD).

    Raises:
        WrongTypeError: A value is of another type.
        NotInForceError: On that day no text had the ground.
        InvalidValueError: The notice is earlier than the grounds.

    >>> from cqtt import state_calendar
    >>> refusal = Refusal(RefusalGround.NOTHING_NEW, date(2026, 8, 28))
    >>> due = refusal.notice_due(state_calendar())
    >>> due.on if due else None
    datetime.date(2026, 9, 7)
    """

    ground: RefusalGround = field(validator=instance_of(RefusalGround, "enum-choice"))
    known_on: date
    noticed_on: date | None = None

    def __attrs_post_init__(self) -> None:
        law = self.ground.citation.document.in_force
        if require_day(self.known_on, "known_on") not in law:
            raise NotInForceError(
                "ground of refusal", self.known_on, law.since, law.until
            )
        if self.noticed_on is None:
            return
        if require_day(self.noticed_on, "noticed_on") < self.known_on:
            raise InvalidValueError("noticed_on", self.noticed_on, "after-reception")

    def notice_due(self, calendar: WorkCalendar) -> DueDate | None:
        """
        Return by when the written notice is issued; ``None`` where none has a limit.

        Before 1 July 2026 a notice was due too in the case of Art. 9(3), but no text
        that was seen set a limit.

        Law:
            Decree 154/2026/NĐ-CP, Art. 4(3): 3 working days.  Its Form 01/TCD names
            point g where the article itself names point h.
        """
        require_instance(calendar, WorkCalendar, "calendar", "calendar")
        binds = self.known_on in RECEPTION_DECREE.in_force
        if not (self.ground.needs_notice and binds):
            return None
        return due_date(
            NOTICE_WITHIN,
            received=self.known_on,
            calendar=calendar,
            sources=(REFUSAL_NOTICE,),
        )

    def findings(self, calendar: WorkCalendar, at: date) -> tuple[Finding, ...]:
        """Return a notice that is late or missing as of a day."""
        require_day(at, "at")
        return tuple(self._late(calendar, at))

    def _late(self, calendar: WorkCalendar, at: date) -> Iterator[Finding]:
        due = self.notice_due(calendar)
        if due is None:
            return
        told = self.noticed_on
        if (told or at) > due.on:
            came = f"{told}" if told else "nothing"
            yield Finding(
                "refusal-notice",
                day_text(self.known_on),
                came,
                place_en=english_day(self.known_on),
            )
