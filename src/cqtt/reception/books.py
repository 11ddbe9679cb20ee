"""The reception register: its lines, its counts, its table, what is odd about it."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Any, Final

from attrs import evolve, field, frozen

from cqtt.checks import require_instance
from cqtt.errors import WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.i18n import day_told, require_locale
from cqtt.law import Period, both_ends
from cqtt.rates import Formula, Rate
from cqtt.reception.counting import ReceptionCounts, counted
from cqtt.reception.entries import ReceptionEntry
from cqtt.statutes import (
    ANSWER_AFTER_RECEPTION,
    ANSWER_AFTER_RECEPTION_SINCE_2026,
    RECEPTION_DECREE,
    RECEPTION_REGISTER,
)
from cqtt.tables import Column, Kind, Table
from cqtt.workdays import WorkCalendar, require_day

ANSWERED_IN_TIME: Final = Formula(
    "reception-answered-in-time",
    "Tỷ lệ lượt tiếp được thông báo kết quả đúng hạn",
    "Visits answered in time",
    numerator_vi="lượt đã thông báo trong 10 ngày làm việc hoặc hướng dẫn khi tiếp "
    "(suy luận)",
    numerator_en="visits answered within 10 working days or guided when received "
    "(inferred)",
    denominator_vi="lượt đã thông báo hoặc đã hết hạn",
    denominator_en="visits answered or past their due day",
    citation=ANSWER_AFTER_RECEPTION,
)
"""Visits answered in time, of those answered or past their due day.

Guided when received counts as answered: a reading of our own, see ``told_on``.
"""


def _entries(entries: Iterable[ReceptionEntry]) -> tuple[ReceptionEntry, ...]:
    return _listed(entries)


def _listed(entries: object) -> tuple[Any, ...]:
    if isinstance(entries, str) or not isinstance(entries, Iterable):
        raise WrongTypeError("entries", type(entries).__name__, "reception-entries")
    return tuple(entries)


@frozen
class ReceptionBook:
    """
    The register of who was received (*Sổ tiếp công dân*, Form 03/TCD).

    ``entries`` are its lines, in the order in which they stand.

    Raises:
        WrongTypeError: An entry is no ``ReceptionEntry``.

    >>> from cqtt.reception import EntryKind
    >>> july = Period(date(2026, 7, 1), date(2026, 7, 31))
    >>> came = ReceptionEntry(1, date(2026, 7, 9), EntryKind.COMPLAINT, people=6)
    >>> counts = ReceptionBook([came]).counts(july)
    >>> counts.visits, counts.people, counts.groups
    (1, 6, 1)
    """

    entries: tuple[ReceptionEntry, ...] = field(converter=_entries)

    def __attrs_post_init__(self) -> None:
        for each in self.entries:
            require_instance(each, ReceptionEntry, "entries", "reception-entries")

    def counts(self, period: Period) -> ReceptionCounts:
        """
        Count the lines received within a period.

        Raises:
            InvalidValueError: The period has an open end.
        """
        return counted(self.entries, period)

    def answered_in_time(
        self, period: Period, calendar: WorkCalendar, at: date
    ) -> Rate:
        """
        Return how many were answered in time, as of a day (*đúng hạn*).

        Of the lines received within the period those count that were answered by ``at``
        or whose due day has passed.

        Raises:
            NotInForceError: A line is older than the Law on Citizen Reception.
            BeyondCalendarError: A limit runs past what the calendar knows.
        """
        _, last = both_ends(period)
        require_day(at, "at")
        in_time = settled = 0
        for each in self.entries:
            if each.received_on not in period:
                continue
            due = each.answer_due(calendar).on
            told = _told(each, at)
            settled += told is not None or due < at
            in_time += told is not None and told <= due
        since = ANSWER_AFTER_RECEPTION_SINCE_2026
        formula = ANSWERED_IN_TIME
        if last in since.period:
            formula = evolve(formula, citation=since.value)
        return Rate(in_time, settled, formula)

    def findings(self, calendar: WorkCalendar, at: date) -> tuple[Finding, ...]:
        """
        Return what is odd as of a day: numbers, answers overdue, steps missing.

        A finding names a line by its number and never holds what a citizen gave.

        Law:
            Law 42/2013/QH13, Arts. 26(1), 28(1); Decree 154/2026/NĐ-CP, Art. 25(2).
        """
        require_day(at, "at")
        steps = (found for each in self.entries for found in _steps(each, calendar, at))
        return (*_numbers(self.entries), *steps)

    def table(self, locale: str = "vi", *, names: bool = False) -> Table:
        """
        Return the register with the thirteen columns of Form 03/TCD.

        What citizens gave, free words of follow-up and notes are empty without
        ``names``; the answer that was recorded stands under follow-up.

        Raises:
            WrongTypeError: ``names`` is no bool.
        """
        require_instance(names, bool, "names", "yes-no")
        note = RECEPTION_REGISTER.text(locale)
        columns = tuple(
            Column(name, (vi,), heading_en=(en,), kind=kind, number=f"{at}")
            for at, (name, vi, en, kind) in enumerate(_COLUMNS, 1)
        )
        rows = [_row(each, locale, names=names) for each in self.entries]
        return Table(
            "Sổ tiếp công dân",
            columns=columns,
            rows=rows,
            notes=(note,),
            title_en="Register of citizen reception",
        )


_COLUMNS: Final = (
    ("number", "STT", "No.", Kind.INDEX),
    ("received_on", "Ngày tiếp", "Day", Kind.DAY),
    ("name", "Họ tên, địa chỉ", "Name, address", Kind.TEXT),
    ("id_number", "CCCD/CMND/Hộ chiếu", "Identity number", Kind.TEXT),
    ("summary", "Nội dung đơn", "Content", Kind.TEXT),
    ("kind", "Loại đơn (KN/TC/KN/PA)", "Kind", Kind.TEXT),
    ("people", "Số người cùng nội dung", "People with it", Kind.NUMBER),
    ("handled_by", "Cơ quan đã giải quyết", "Settled by", Kind.TEXT),
    ("is_competent", "Thuộc thẩm quyền (x)", "Ours (x)", Kind.TEXT),
    (
        "guided_to",
        "Hướng dẫn công dân đến cơ quan có thẩm quyền",
        "Guided to",
        Kind.TEXT,
    ),
    ("taken_up_by", "Cơ quan, đơn vị thụ lý", "Taken up by", Kind.TEXT),
    ("follow_up", "Theo dõi kết quả giải quyết", "Follow-up", Kind.TEXT),
    ("note", "Ghi chú", "Note", Kind.TEXT),
)
_PERSONAL: Final = ("name", "id_number", "summary", "follow_up", "note")


def _row(
    entry: ReceptionEntry, locale: str, *, names: bool
) -> tuple[str | int | date | None, ...]:
    require_locale(locale)
    shown: dict[str, Any] = {name: getattr(entry, name) for name, *_ in _COLUMNS}
    shown["name"] = ", ".join(filter(None, [entry.name, entry.address]))
    shown["kind"] = entry.kind.text(locale)
    shown["is_competent"] = "x" if entry.is_competent else ""
    if not names:
        shown |= dict.fromkeys(_PERSONAL, None)
    if entry.answer is not None and entry.answered_on is not None:
        told = f"{entry.answer.text(locale)} ({day_told(entry.answered_on, locale)})"
        shown["follow_up"] = "; ".join(filter(None, [told, shown["follow_up"]]))
    return tuple(shown.values())


def _told(entry: ReceptionEntry, at: date) -> date | None:
    """Return the day on which the citizen was told, if that is no later than ``at``."""
    return entry.told_on if _is_by(entry.told_on, at) else None


def _is_by(day: date | None, at: date) -> bool:
    return day is not None and day <= at


def _numbers(entries: tuple[ReceptionEntry, ...]) -> Iterator[Finding]:
    """Yield odd numbers and days out of order; with a year numbers may begin anew."""
    for earlier, later in pairwise(entries):
        new_year = later.received_on.year > earlier.received_on.year
        place, place_en = _place(later), _place_en(later)
        follows = later.number == earlier.number + 1
        if not follows and not (new_year and later.number == 1):
            came = f"{earlier.number} → {later.number}"
            yield Finding(
                "entry-number", place, came, Severity.WARNING, place_en=place_en
            )
        if later.received_on < earlier.received_on:
            came = f"{later.received_on}"
            yield Finding(
                "entry-in-order", place, came, Severity.WARNING, place_en=place_en
            )


def _steps(
    entry: ReceptionEntry, calendar: WorkCalendar, at: date
) -> Iterator[Finding]:
    if entry.received_on > at:
        return
    place, place_en = _place(entry), _place_en(entry)
    due = entry.answer_due(calendar).on
    told = _told(entry, at)
    if (told or at) > due:
        came = f"hạn {due:%d/%m/%Y}, " + (
            f"thông báo {told:%d/%m/%Y}" if told else "chưa thông báo"
        )
        english = f"due {due}, answered {told}" if told else f"due {due}, no answer"
        yield Finding(
            "answered-after-reception",
            place,
            came,
            evidence_en=english,
            place_en=place_en,
        )
    if entry.is_competent is False and not (entry.guided_to or entry.taken_up_by):
        yield Finding(
            "guided-or-forwarded",
            place,
            "nothing",
            Severity.WARNING,
            place_en=place_en,
        )
    binds = entry.by_head and entry.received_on in RECEPTION_DECREE.in_force
    if binds and not _is_by(entry.concluded_on, at):
        yield Finding(
            "conclusion-notice", place, "nothing", Severity.NOTE, place_en=place_en
        )


def _place(entry: ReceptionEntry) -> str:
    return f"Sổ tiếp công dân (Mẫu số 03/TCD), dòng {entry.number}"


def _place_en(entry: ReceptionEntry) -> str:
    return f"Reception register (Form 03/TCD), line {entry.number}"
