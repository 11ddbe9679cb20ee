"""The dialogues of a period: people, opinions, answers, and the duty."""

from __future__ import annotations

from datetime import date
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_count, require_instance
from cqtt.dialogues.duties import DutyYear
from cqtt.dialogues.formulas import ANSWERED, ANSWERED_AT_ONCE, ANSWERED_IN_TIME
from cqtt.dialogues.given import several
from cqtt.errors import InvalidValueError
from cqtt.findings import Finding
from cqtt.i18n import day_text, require_locale
from cqtt.law import Period, both_ends
from cqtt.rates import Rate
from cqtt.tables import Column, Kind, Table
from cqtt.workdays.calendar import require_day

_COUNTS: Final = {
    "held": (
        "Hội nghị trao đổi, đối thoại của UBND xã với Nhân dân",
        "Dialogue conferences of the commune",
    ),
    "villages": ("Hội nghị của thôn, tổ dân phố", "Conferences of villages"),
    "hearings": ("Họp đối thoại trước khi quyết định", "Hearings before a decision"),
    "others": ("Cuộc đối thoại khác", "Other dialogues"),
    "attended": ("Lượt người tham dự", "People attending, each time counted"),
    "opinions": ("Số ý kiến", "Opinions"),
    "at_once": ("Trả lời ngay tại hội nghị", "Answered on the spot"),
    "in_time": ("Trả lời sau, đúng hạn", "Answered later, in time"),
    "late": ("Trả lời sau, quá hạn", "Answered later, late"),
    "answered": ("Trả lời sau, không có hạn", "Answered later, no day was set"),
    "open": ("Chưa trả lời, còn hạn", "Open, in time"),
    "no_day": ("Chưa trả lời, chưa hẹn ngày", "Open, no day was set"),
    "overdue": ("Chưa trả lời, quá hạn", "Open, overdue"),
    "notices": ("Số thông báo kết luận", "Notices of the outcome"),
}
_ANSWERS: Final = (
    "at_once",
    "in_time",
    "late",
    "answered",
    "open",
    "no_day",
    "overdue",
)
_UNKNOWN: Final = {"vi": "không có số liệu", "en": "not known"}


@frozen(kw_only=True)
class DialogueSummary:
    """
    What the dialogues of a period came to (*kết quả đối thoại trong kỳ*).

    Made by ``dialogue_summary()``, or by hand from the counts that a report gives.  The
    counts are ints; ``None`` is a count that nobody wrote down.  ``held`` counts the
    conferences of the commune only; those of ``villages``, ``hearings`` and ``others``
    are counted beside them, and people and opinions are those of all four.
    ``attended`` counts people each time they came.  Of the opinions, ``answered`` were
    answered later without a day having been set, ``open`` wait and are not overdue,
    ``no_day`` wait and no day was set.  ``years`` holds each year against each duty,
    ``findings`` what is irregular.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The period lacks an end; a count is below zero; more
            opinions are answered or open than were given.

    >>> told = DialogueSummary(period=Period(date(2021, 1, 1), date(2022, 12, 31)),
    ...                        held=7, attended=150, opinions=14, at_once=14)
    >>> print(told.rate_at_once.text())
    100,00 %
    """

    period: Period = field(validator=instance_of(Period, "period"))
    held: int
    villages: int | None = None
    hearings: int | None = None
    others: int | None = None
    attended: int | None = None
    opinions: int | None = None
    at_once: int | None = None
    in_time: int | None = None
    late: int | None = None
    answered: int | None = None
    open: int | None = None
    no_day: int | None = None
    overdue: int | None = None
    notices: int | None = None
    on: date | None = None
    years: tuple[DutyYear, ...] = ()
    findings: tuple[Finding, ...] = ()

    def __attrs_post_init__(self) -> None:
        both_ends(self.period)
        for name in _COUNTS:
            count = getattr(self, name)
            if count is not None or name == "held":
                object.__setattr__(self, name, require_count(count, name))
        for each in several(self.years, "years", "duty-years"):
            require_instance(each, DutyYear, "years", "duty-years")
        for each in several(self.findings, "findings", "dialogue-findings"):
            require_instance(each, Finding, "findings", "dialogue-findings")
        if self.on is not None:
            require_day(self.on, "on")
        answers = sum(getattr(self, name) or 0 for name in _ANSWERS)
        if self.opinions is not None and answers > self.opinions:
            raise InvalidValueError("at_once", answers, "answered-of-given")

    @property
    def rate_at_once(self) -> Rate | None:
        """The opinions answered on the spot; ``None`` where a count is not known."""
        if self.opinions is None or self.at_once is None:
            return None
        return Rate(self.at_once, self.opinions, ANSWERED_AT_ONCE)

    @property
    def rate_answered(self) -> Rate | None:
        """The opinions answered, at once or later; ``None`` likewise."""
        parts = (self.at_once, self.in_time, self.late, self.answered)
        known = [each for each in parts if each is not None]
        if self.opinions is None or len(known) < len(parts):
            return None
        return Rate(sum(known), self.opinions, ANSWERED)

    @property
    def rate_in_time(self) -> Rate | None:
        """The opinions answered by the day that was set; ``None`` likewise."""
        if self.in_time is None or self.late is None or self.overdue is None:
            return None
        due = self.in_time + self.late + self.overdue
        return Rate(self.in_time, due, ANSWERED_IN_TIME)

    @property
    def rates(self) -> tuple[Rate, ...]:
        """The rates whose counts are known."""
        found = (self.rate_at_once, self.rate_answered, self.rate_in_time)
        return tuple(each for each in found if each is not None)

    def explain(self, locale: str = "vi") -> str:
        """
        Return the period, each count, each rate and each year against the duty.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
        """
        english = require_locale(locale) == "en"
        since, until = (
            day_text(each) for each in (self.period.since, self.period.until) if each
        )
        lines = [
            f"Dialogues from {since} to {until}"
            if english
            else f"Đối thoại từ {since} đến {until}"
        ]
        for name, (vi, en) in _COUNTS.items():
            count = getattr(self, name)
            told = _UNKNOWN[locale] if count is None else count
            lines.append(f"{en if english else vi}: {told}")
        lines += [each.explain(locale) for each in self.rates]
        lines += [each.explain(locale) for each in self.years]
        return "\n".join(lines)

    def table(self, locale: str = "vi") -> Table:
        """
        Return the counts as a table, a row each; unknown ones are empty cells.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
        """
        english = require_locale(locale) == "en"
        return Table(
            "Kết quả đối thoại với Nhân dân",
            title_en="Dialogues with the people",
            columns=(
                Column("name", ("Chỉ tiêu",), heading_en=("Count of",)),
                Column("count", ("Số",), heading_en=("Number",), kind=Kind.NUMBER),
            ),
            rows=[
                (labels[english], getattr(self, name))
                for name, labels in _COUNTS.items()
            ],
        )
