"""A dialogue: when, about what, who came, what was said."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from typing import Any, Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_count, require_instance
from cqtt.dialogues.given import several
from cqtt.dialogues.opinions import Opinion, require_opinions
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import require_locale
from cqtt.moments import in_vietnam, require_moment
from cqtt.printable import require_line, require_names
from cqtt.workdays.calendar import require_day

_LABELS: Final = {
    "conference": ("hội nghị trao đổi, đối thoại", "dialogue conference"),
    "village": (
        "hội nghị định kỳ của cộng đồng dân cư",
        "yearly conference of a village",
    ),
    "hearing": ("họp đối thoại trước khi quyết định", "hearing before a decision"),
    "other": ("cuộc đối thoại khác", "other dialogue"),
}


class DialogueKind(Enum):
    """
    What kind of meeting it was (*loại hội nghị, cuộc đối thoại*).

    Law:
        Law 10/2022/QH15: Art. 32 for ``CONFERENCE``, Art. 33 for ``VILLAGE``, Art.
        27(2) for ``HEARING``.

    >>> DialogueKind.VILLAGE.label("en")
    'yearly conference of a village'
    """

    CONFERENCE = "conference"
    """Of the commune's people's committee with the people."""
    VILLAGE = "village"
    """Of a village or a residential group (*thôn, tổ dân phố*)."""
    HEARING = "hearing"
    """With those whom a decision will bind."""
    OTHER = "other"
    """Any other, such as that of a head of the Party."""

    def label(self, locale: str = "vi") -> str:
        """Return its name for people."""
        vi, en = _LABELS[self.value]
        return en if require_locale(locale) == "en" else vi


def _moment(value: Any) -> datetime:
    if not isinstance(value, date):  # what came may be a citizen's
        raise WrongTypeError("held_at", type(value).__name__, "moment")
    return in_vietnam(require_moment(value, "held_at", "a dialogue"))


@frozen(kw_only=True)
class Dialogue:
    """
    A dialogue with the people (*hội nghị trao đổi, đối thoại với Nhân dân*).

    ``host`` is the post that leads it and ``co_host`` who holds it together with the
    committee, such as the Fatherland Front.  ``village`` tells of a village conference
    whose it is.  ``attended`` counts people, and ``people_answered`` those of them who
    were answered on the spot.  ``opinions`` are known one by one; where only their
    number is known, ``given`` and ``at_once`` (answered on the spot) hold it.  ``None``
    is a count that nobody wrote down, never 0.  ``notice`` is the number of the notice
    of the outcome (*thông báo kết luận*) and ``invitation`` that of the letter that
    invited.  A naive ``held_at`` is Vietnamese time.

    Raises:
        WrongTypeError: A value is of another type; an opinion is no ``Opinion``.
        MissingTimeError: ``held_at`` is a bare day.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: A count is below zero; more people were answered than
            attended, or more opinions answered than given; counts differ from the
            opinions; two opinions have one number; the notice is of an earlier day or
            the invitation of a later one.

    Law:
        Law 10/2022/QH15, Art. 32(1).

    >>> held = Dialogue(held_at=datetime(2026, 3, 20, 8, 0), topic="đất đai",
    ...                 host="Chủ tịch UBND xã", attended=40, given=6, at_once=5)
    >>> held.held_on, held.opinions_given, held.opinions_at_once
    (datetime.date(2026, 3, 20), 6, 5)
    """

    held_at: datetime = field(converter=_moment)
    topic: str
    host: str
    kind: DialogueKind = field(
        default=DialogueKind.CONFERENCE,
        validator=instance_of(DialogueKind, "enum-choice"),
    )
    co_host: str = ""
    village: str = ""
    attended: int | None = None
    people_answered: int | None = None
    opinions: tuple[Opinion, ...] = ()
    given: int | None = None
    at_once: int | None = None
    notice: str = ""
    notice_on: date | None = None
    invitation: str = ""
    invited_on: date | None = None

    def __attrs_post_init__(self) -> None:
        require_names(topic=self.topic, host=self.host)
        for name in ("co_host", "village", "notice", "invitation"):
            require_line(getattr(self, name), name)
        for name in ("attended", "people_answered", "given", "at_once"):
            count = getattr(self, name)
            if count is not None:
                object.__setattr__(self, name, require_count(count, name))
        self._check_opinions()
        self._check_counts()
        self._check_days()

    def _check_counts(self) -> None:
        answered, attended = self.people_answered, self.attended
        if answered is not None and attended is not None and answered > attended:
            raise InvalidValueError("people_answered", answered, "answered-of-attended")
        given, at_once = self.opinions_given, self.opinions_at_once
        if given is not None and at_once is not None and at_once > given:
            raise InvalidValueError("at_once", at_once, "answered-of-given")

    def _check_days(self) -> None:
        for name, day in (
            ("notice_on", self.notice_on),
            ("invited_on", self.invited_on),
        ):
            if day is not None:
                require_day(day, name)
        if self.notice_on is not None and self.notice_on < self.held_on:
            raise InvalidValueError(
                "notice_on", self.notice_on, "notice-after-dialogue"
            )
        if self.invited_on is not None and self.invited_on > self.held_on:
            raise InvalidValueError(
                "invited_on", self.invited_on, "invited-before-dialogue"
            )

    def _check_opinions(self) -> None:
        require_opinions(self.opinions, "opinions")
        seen: set[str] = set()
        for each in self.opinions:
            if each.number in seen:
                raise InvalidValueError("opinions", each.number, "opinion-number")
            seen.add(each.number)
        if not self.opinions:
            return
        listed = sum(each.is_at_once for each in self.opinions)
        for name, count, known in (
            ("given", self.given, len(self.opinions)),
            ("at_once", self.at_once, listed),
        ):
            if count is not None and count != known:
                raise InvalidValueError(name, count, "count-of-opinions")

    @property
    def held_on(self) -> date:
        """The day on which it was held."""
        return self.held_at.date()

    @property
    def opinions_given(self) -> int | None:
        """How many opinions were given; ``None`` where nobody counted them."""
        return len(self.opinions) if self.opinions else self.given

    @property
    def opinions_at_once(self) -> int | None:
        """How many of them were answered on the spot; ``None`` likewise."""
        if self.opinions:
            return sum(each.is_at_once for each in self.opinions)
        return 0 if self.given == 0 and self.at_once is None else self.at_once


def require_dialogues(dialogues: object) -> list[Dialogue]:
    """Return dialogues in the order in which they were held; refuse what is none."""
    every = several(dialogues, "dialogues", "dialogue")
    for each in every:
        require_instance(each, Dialogue, "dialogues", "dialogue")
    return sorted(every, key=lambda each: (each.held_at, each.topic, each.host))
