"""One entry of a calendar file: a day or a moment, and what is said of it."""

from datetime import date, datetime
from enum import Enum
from hashlib import sha256
from typing import Any, Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_count, require_instance, told
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import require_locale
from cqtt.moments import in_vietnam
from cqtt.text import require_nfc

_FIRST_YEAR: Final = 1601
_LAST_YEAR: Final = 4500
_DIGITS_OF_UID: Final = 40


class CalendarKind(Enum):
    """What an entry tells of (*loại lịch*); programs show it as a category."""

    DUE = "due"
    """The last day of a dossier (*hạn giải quyết*)."""
    ANSWER = "answer"
    """Until when an online dossier is accepted or not (*hạn trả lời tiếp nhận*)."""
    APPOINTMENT = "appointment"
    """When a citizen was told to come for a result (*hẹn trả kết quả*)."""
    HOME_VISIT = "home-visit"
    """A visit at a citizen's home (*hẹn tại nhà*)."""
    MEETING = "meeting"
    """An appointment by letter (*giấy hẹn làm việc*)."""
    RECEPTION = "reception"
    """A day of receiving citizens (*tiếp công dân*)."""
    DUTY = "duty"
    """Duty on a day off (*trực*)."""
    DIALOGUE = "dialogue"
    """A dialogue with the people (*đối thoại*)."""
    DAY_OFF = "day-off"
    """A day off that somebody decided (*ngày nghỉ*)."""
    MAKE_UP = "make-up"
    """A weekend day that is worked (*ngày làm bù*)."""
    OTHER = "other"
    """Anything else (*việc khác*)."""

    def text(self, locale: str = "vi") -> str:
        """
        Return its name in a locale.

        >>> CalendarKind.MAKE_UP.text(), CalendarKind.MAKE_UP.text("en")
        ('Ngày làm bù', 'Make-up day')
        """
        return _KINDS[self][require_locale(locale) == "en"]


_KINDS: Final = {
    CalendarKind.DUE: ("Hạn giải quyết", "Due date"),
    CalendarKind.ANSWER: ("Hạn trả lời tiếp nhận", "Answer due"),
    CalendarKind.APPOINTMENT: ("Hẹn trả kết quả", "Appointment for a result"),
    CalendarKind.HOME_VISIT: ("Hẹn tại nhà", "Visit at home"),
    CalendarKind.MEETING: ("Giấy hẹn làm việc", "Appointment"),
    CalendarKind.RECEPTION: ("Tiếp công dân", "Citizen reception"),
    CalendarKind.DUTY: ("Trực", "Duty"),
    CalendarKind.DIALOGUE: ("Đối thoại", "Dialogue"),
    CalendarKind.DAY_OFF: ("Ngày nghỉ", "Day off"),
    CalendarKind.MAKE_UP: ("Ngày làm bù", "Make-up day"),
    CalendarKind.OTHER: ("Việc khác", "Other"),
}


def _when(value: Any, name: str) -> date:
    """Return a plain day, or a moment in Vietnamese time, that programs can hold."""
    if not isinstance(value, date):
        raise WrongTypeError(name, told(value), "day-or-moment")
    # A year within the bounds is far from where a time zone overflows.
    if not _FIRST_YEAR <= value.year <= _LAST_YEAR:
        raise InvalidValueError(name, told(value), "entry-day")
    return in_vietnam(value) if isinstance(value, datetime) else value


def _start(value: Any) -> date:
    return _when(value, "starts")


def _end(value: Any) -> date | None:
    return None if value is None else _when(value, "ends")


def _key(_instance: object, _attribute: object, value: Any) -> None:
    if not isinstance(value, tuple) or not value:
        raise WrongTypeError("key", told(value), "entry-key")
    for each in value:
        require_instance(each, str, "key", "entry-key")


def _text(_instance: object, attribute: Any, value: Any) -> None:
    require_nfc(value, attribute.name)


def _count(value: Any) -> int:
    return require_count(value, "revision")


@frozen(kw_only=True)
class CalendarEntry:
    """
    One entry of a calendar file (*một mục lịch*).

    ``starts`` is a plain day for an entry of the whole day, or a moment, naive in
    Vietnamese time.  ``ends`` is the end of a moment, ``None`` where there is none.
    ``key`` tells the entry from every other one and stays the same when the entry
    moves; its hash is the UID, by which programs replace what they have.  No name and
    nothing else that only one person has belongs into it: who guesses it can prove the
    guess.  A greater ``revision`` replaces a smaller one.  ``is_sure`` is False for
    what nobody announced yet, ``is_private`` True for what holds personal data.

    Texts may hold personal data and are left out of ``repr``.

    Raises:
        WrongTypeError: A value is of another type.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: The day is out of the bounds of calendar programs, or the end
            is not after the start.

    Law:
        RFC 5545 (iCalendar); RFC 7986, 5.3, for UIDs that identify nobody.

    >>> entry = CalendarEntry(
    ...     starts=date(2026, 12, 15), summary="Báo cáo năm", key=("report", "2026")
    ... )
    >>> entry.is_whole_day, entry.uid
    (True, '2beecc05d827da9b5d4f4ca4cec540281dec1878')
    """

    starts: date = field(converter=_start)
    summary: str = field(repr=False, validator=_text)
    key: tuple[str, ...] = field(repr=False, validator=_key)
    kind: CalendarKind = field(
        default=CalendarKind.OTHER, validator=instance_of(CalendarKind, "enum-choice")
    )
    ends: date | None = field(default=None, converter=_end)
    description: str = field(default="", repr=False, validator=_text)
    place: str = field(default="", repr=False, validator=_text)
    revision: int = field(default=0, converter=_count)
    is_sure: bool = field(default=True, validator=instance_of(bool, "yes-no"))
    is_cancelled: bool = field(default=False, validator=instance_of(bool, "yes-no"))
    is_private: bool = field(default=False, validator=instance_of(bool, "yes-no"))

    def __attrs_post_init__(self) -> None:
        if self.ends is None:
            return
        are_moments = not self.is_whole_day and isinstance(self.ends, datetime)
        if not are_moments or self.ends <= self.starts:
            raise InvalidValueError("ends", self.ends, "entry-end")

    @property
    def is_whole_day(self) -> bool:
        """Whether it is of a day, not of a moment."""
        return not isinstance(self.starts, datetime)

    @property
    def uid(self) -> str:
        """
        The UID: 40 hexadecimal digits of the SHA-256 of the key.

        The language of the texts does not change it.
        """
        parts = (each.encode("utf-8", "surrogatepass") for each in self.key)
        # The lengths keep ("a", "bc") and ("ab", "c") apart.
        joined = b"".join(b"%d:%s," % (len(each), each) for each in parts)
        return sha256(joined).hexdigest()[:_DIGITS_OF_UID]


def numbered(seen: dict[tuple[str, ...], int], *key: str) -> tuple[str, ...]:
    """Return a key with how often it came before, where it did."""
    count = seen.get(key, 0)
    seen[key] = count + 1
    return (*key, str(count)) if count else key
