"""The duty to hold dialogues: how many a year, and since when it is law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_count, require_instance
from cqtt.dialogues.dialogue import Dialogue, DialogueKind
from cqtt.dialogues.given import several
from cqtt.errors import InvalidValueError
from cqtt.i18n import day_text, require_locale
from cqtt.law import Citation, Period, cite
from cqtt.law.sure import surely
from cqtt.printable import require_line, require_names
from cqtt.workdays.calendar import require_day

_MONTHS: Final = 12
_LABELS: Final = {
    "met": ("đạt", "met"),
    "not-met": ("chưa đạt", "not met"),
    "not-over": ("chưa xét được", "cannot be told yet"),
    "before-law": ("chưa có quy định", "no such duty yet"),
}


@frozen(kw_only=True)
class DialogueDuty:
    """
    How many dialogues of a kind a year must have (*trách nhiệm tổ chức đối thoại*).

    ``least`` is a count for each calendar year.  It holds on the days of ``in_force``.
    ``co_host`` is with whom they must be held; empty where the law names nobody.
    ``from_month`` is the first month that is "the end of the year" by our reading, 1
    where the law names no time of the year.  Up to ``sure_until`` the text that was
    read is surely that in force.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: ``least`` is below one; the month is not 1 to 12; a name is
            empty.

    >>> from cqtt.facts import dialogue_duties
    >>> duty = dialogue_duties()["conference"]
    >>> duty.least, duty.in_force.since, str(duty.source)[:17]
    (1, datetime.date(2023, 7, 1), 'khoản 1 Điều 32 L')
    """

    code: str
    name: str
    name_en: str
    kind: DialogueKind = field(validator=instance_of(DialogueKind, "enum-choice"))
    least: int
    source: Citation = field(validator=instance_of(Citation, "citation"))
    in_force: Period = field(default=Period(), validator=instance_of(Period, "period"))
    co_host: str = ""
    from_month: int = 1
    sure_until: date | None = None

    def __attrs_post_init__(self) -> None:
        require_names(code=self.code, name=self.name, name_en=self.name_en)
        require_line(self.co_host, "co_host")
        for name in ("least", "from_month"):
            count = require_count(getattr(self, name), name, least=1)
            object.__setattr__(self, name, count)
        if self.from_month > _MONTHS:
            raise InvalidValueError("from_month", self.from_month, "month-of-year")
        if self.sure_until is not None:
            require_day(self.sure_until, "sure_until")

    def source_on(self, day: date) -> Citation:
        """Return the source as sure as it is on a day."""
        return surely(self.source, self.sure_until, day)


def require_duties(duties: object) -> tuple[DialogueDuty, ...]:
    """Refuse what is no collection of duties."""
    every = several(duties, "duties", "dialogue-duty")
    for each in every:
        require_instance(each, DialogueDuty, "duties", "dialogue-duty")
    return every


class DutyState(Enum):
    """Whether a year had what it must (*mức độ thực hiện trách nhiệm*)."""

    MET = "met"
    NOT_MET = "not-met"
    NOT_OVER = "not-over"
    """Too few so far; the year is not over, or part of it is not in the period or was
    before the law."""
    BEFORE_LAW = "before-law"
    """The duty was not in force on any day of the year that was asked about."""

    def label(self, locale: str = "vi") -> str:
        """Return its name for people."""
        vi, en = _LABELS[self.value]
        return en if require_locale(locale) == "en" else vi


@frozen
class DutyYear:
    """
    One year against the duty (*kết quả từng năm*).

    Made by ``dialogue_summary()``.  ``held`` counts the dialogues of the duty's kind in
    ``days``, the part of the year that lies in the period asked about, while the duty
    was in force.  ``village`` is the village of a yearly conference.
    """

    duty: DialogueDuty
    days: Period
    held: int
    state: DutyState
    village: str = ""

    @property
    def year(self) -> int:
        """The calendar year."""
        return (self.days.since or date.min).year

    def explain(self, locale: str = "vi") -> str:
        """
        Return one sentence: what was held, what the duty asks, since when.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
        """
        english, duty = require_locale(locale) == "en", self.duty
        where = f"{self.village}, " if self.village else ""
        name, state = (duty.name_en if english else duty.name), self.state.label(locale)
        source = cite([duty.source_on(self.days.until or date.max)], locale)
        if self.state is DutyState.BEFORE_LAW and duty.in_force.since:
            since = day_text(duty.in_force.since)
            told = f"only since {since}" if english else f"chỉ có từ {since}"
            return f"{where}{self.year}: {name}: {state}, {told} ({source})"
        counts = (
            f"{self.held} held, at least {duty.least}"
            if english
            else f"đã tổ chức {self.held} cuộc, phải có ít nhất {duty.least} cuộc"
        )
        return f"{where}{self.year}: {name}: {counts}: {state} ({source})"


def duty_years(
    duty: DialogueDuty,
    dialogues: Iterable[Dialogue],
    period: Period,
    *,
    on: date,
    village: str = "",
) -> Iterator[DutyYear]:
    """
    Yield every calendar year of a period against a duty.

    A year is judged when it lies in the period as a whole, the duty was in force on all
    of its days and it was over before the day ``on``; one that already has enough is
    met.
    """
    since, until = period.since or date.min, period.until or date.max
    for year in range(since.year, until.year + 1):
        first, last = date(year, 1, 1), date(year, 12, 31)
        days = Period(max(first, since), min(last, until))
        yield DutyYear(
            duty, days, *_judged(duty, dialogues, days, on, village), village
        )


def _judged(
    duty: DialogueDuty,
    dialogues: Iterable[Dialogue],
    days: Period,
    on: date,
    village: str,
) -> tuple[int, DutyState]:
    first, last = days.since or date.min, days.until or date.max
    held = sum(
        each.kind is duty.kind
        and each.held_on in days
        and each.held_on in duty.in_force
        and (not village or each.village == village)
        for each in dialogues
    )
    begins, ends = duty.in_force.since, duty.in_force.until
    if (begins and last < begins) or (ends and first > ends):
        return held, DutyState.BEFORE_LAW
    if held >= duty.least:
        return held, DutyState.MET
    year = (date(first.year, 1, 1), date(first.year, 12, 31))
    is_whole = (first, last) == year and all(each in duty.in_force for each in year)
    is_over = on > last
    return held, DutyState.NOT_MET if is_whole and is_over else DutyState.NOT_OVER
