"""
The explanation: what an officer reads aloud and a lawyer checks.

One line for each run of days; Vietnamese in the code, English from the catalogue.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from html import escape
from typing import NamedTuple

from cqtt.clock import Extension, ExtraTime, Restart
from cqtt.cutoffs import CutoffReading
from cqtt.due_dates.assumptions import assumptions_of, status_of
from cqtt.due_dates.phrases import (
    hours_text,
    limit_text,
    moments_text,
    reason_text,
    span_text,
    status_text,
    when_text,
)
from cqtt.due_dates.reckoning import AnyCourse, Reckoning, is_clamped
from cqtt.due_dates.runs import Run, RunKind, runs_of
from cqtt.due_dates.sources import START_RULES, end_rule, is_rolled, rules_of
from cqtt.due_dates.terms import missed_cutoff
from cqtt.i18n import day_text, require_locale, say
from cqtt.law import Citation, cite
from cqtt.moments import day_of, wall_clock
from cqtt.statutes import LAST_DAY_ENDS_AT_MIDNIGHT, LAST_DAY_ROLLS
from cqtt.time_limits import CalendarDays, Hours, SameDay, WorkingDays


class Line(NamedTuple):
    """One line: when (a day, a run of days, or a heading), and what."""

    when: str
    what: str


class Explanation:
    """The lines of one due date in one language."""

    def __init__(self, reckoning: Reckoning, course: AnyCourse, locale: str) -> None:
        self.reckoning = reckoning
        self.course = course
        self.locale = require_locale(locale)

    def text(self) -> str:
        """Return the lines as text."""
        return "\n".join(f"{line.when}: {line.what}" for line in self.lines())

    def html(self) -> str:
        """Return the lines as an HTML table that takes the page's own colours."""
        head, *rows = self.lines()
        cells = "".join(
            f'<tr><th scope="row" style="text-align:left">{escape(row.when)}</th>'
            f'<td style="text-align:left">{escape(row.what)}</td></tr>'
            for row in rows
        )
        caption = escape(f"{head.when}: {head.what}")
        return f"<table><caption>{caption}</caption><tbody>{cells}</tbody></table>"

    def lines(self) -> list[Line]:
        """Return every line, in reading order."""
        return [
            *self._question(),
            *self._start(),
            *self._counted(),
            *self._extensions(),
            *self._answer(),
            *self._certainty(),
        ]

    def _say(self, sentence: str, **values: str | int) -> str:
        return say(sentence, self.locale, **values)

    def _cited(self, words: str, sources: Iterable[Citation | None]) -> str:
        cited = cite(filter(None, sources), self.locale)
        return f"{words} ({cited})" if cited else words

    # -- the question ----------------------------------------------------------------

    def _question(self) -> Iterator[Line]:
        limit = limit_text(self.reckoning.limit, self.locale)
        yield Line(self._say("Thời hạn"), limit)
        received = when_text(self.reckoning.received, self.locale)
        yield Line(self._say("Nhận hồ sơ"), received)
        clock = self.reckoning.terms.clock
        for event in clock.events if clock else ():
            if isinstance(event, ExtraTime):
                added = f"{limit_text(event.limit, self.locale)}: {event.reason}"
                yield Line(self._say("Cộng thêm"), self._cited(added, [event.source]))
            elif isinstance(event, Restart):
                words = f"{when_text(event.when, self.locale)}: {event.reason}"
                heading = self._say("Tính lại từ đầu")
                yield Line(heading, self._cited(words, [event.source]))

    # -- where the count begins ------------------------------------------------------

    def _start(self) -> Iterator[Line]:
        limit = self.reckoning.limit
        if isinstance(limit, SameDay):
            yield from self._within_the_day(limit)
        elif self.reckoning.at is None:
            yield Line(day_text(self._received_on()), self._day_of_receipt())

    def _received_on(self) -> date:
        return day_of(self.reckoning.begun, "received")

    def _day_of_receipt(self) -> str:
        rules = self.reckoning.terms.rules
        received, start = self._received_on(), day_of(self.course.start, "start")
        missed = missed_cutoff(self.reckoning.begun, self.reckoning.terms)
        if missed is not None:
            next_day = self.reckoning.terms.calendar.next_working_day(received)
            sentence = (
                "nhận sau giờ quy định; ngày làm việc kế tiếp {day} là ngày thứ 1"
                if missed.reading is CutoffReading.NEXT_DAY_IS_DAY_ONE
                else "nhận sau giờ quy định; {day} thay ngày nhận, không tính"
            )
            return self._cited(
                self._say(sentence, day=day_text(next_day)), [missed.source]
            )
        if start != received and rules.off_day_receipt is not None:
            words = self._say(
                "nhận vào ngày nghỉ, coi như nhận ngày {day}, không tính",
                day=day_text(start),
            )
            return self._cited(words, [rules.off_day_receipt.source])
        return self._cited(self._say("ngày nhận, không tính"), START_RULES)

    def _within_the_day(self, limit: SameDay) -> Iterator[Line]:
        received = wall_clock(_moment(self.reckoning.begun))
        served = self.reckoning.on == received.date()
        if served or self.course.start == received.date():
            words = self._say("nhận kịp, trả kết quả trong ngày")
        elif limit.cutoff is not None and received.time() > limit.cutoff:
            words = self._say("nhận sau giờ quy định, trả vào ngày làm việc kế tiếp")
        else:
            words = self._say(
                "không có bộ phận tiếp nhận làm việc, trả vào ngày làm việc kế tiếp"
            )
        yield Line(day_text(received), self._cited(words, [limit.source]))

    # -- the count -------------------------------------------------------------------

    def _counted(self) -> Iterator[Line]:
        counted = 0
        rolled = is_rolled(self.reckoning, self.course)
        for run in runs_of(self.reckoning, self.course):
            if run.kind is RunKind.COUNTED:
                counted += run.days
            line = self._run(run, counted)
            if line is not None:
                yield line
            if rolled and run.last == self.course.end:
                yield self._roll()

    def _run(self, run: Run, counted: int) -> Line | None:
        if run.kind is RunKind.PAUSED:
            causes = (self._cited(each.reason, [each.source]) for each in run.causes)
            words = self._say("không tính: {causes}", causes="; ".join(causes))
            return Line(_stretch(run), words)
        if run.kind is RunKind.SKIPPED:
            why = reason_text(run.why, self.locale) if run.why else ""
            return Line(_stretch(run), self._say("không tính, {why}", why=why))
        if isinstance(self.reckoning.limit, SameDay):
            return None
        made_up = f"; {reason_text(run.why, self.locale)}" if run.why else ""
        words = self._count_text(run, counted)
        if run.kind is RunKind.COUNTED and run.last == self.course.end:
            words = self._cited(words, [end_rule(self.course.limit)])
        return Line(_stretch(run), words + made_up)

    def _to_the_corresponding_day(self) -> str:
        if not is_clamped(self.course):
            return self._say("tính liên tục, kể cả ngày nghỉ, đến ngày tương ứng")
        return self._say(
            "tính liên tục, kể cả ngày nghỉ, đến ngày cuối tháng "
            "vì tháng đó không có ngày {day}",
            day=self.course.start.day,
        )

    def _hours(self, worked: timedelta) -> str:
        straight = isinstance(self.reckoning.limit, Hours)
        hours = hours_text(worked, self.locale, straight=straight)
        if straight:
            return self._say("tính {hours}, kể cả đêm và ngày nghỉ", hours=hours)
        return self._say("tính {hours}", hours=hours)

    def _count_text(self, run: Run, counted: int) -> str:
        if run.kind is RunKind.EXTENDED:
            return self._say("thời gian gia hạn")
        if run.worked is not None:
            return self._hours(run.worked)
        if not isinstance(self.course.limit, (WorkingDays, CalendarDays)):
            return self._to_the_corresponding_day()
        if run.days == 1:
            return self._say("tính, ngày thứ {last}", last=counted)
        words = self._say(
            "tính {n} ngày, từ ngày thứ {first} đến ngày thứ {last}",
            n=run.days,
            first=counted - run.days + 1,
            last=counted,
        )
        if isinstance(self.course.limit, CalendarDays):
            return self._say("{words}, kể cả ngày nghỉ", words=words)
        return words

    def _roll(self) -> Line:
        last = day_of(self.course.end, "end")
        why = self.reckoning.terms.calendar.why(last)
        words = self._say(
            "ngày cuối, {why}: kết thúc vào ngày làm việc tiếp theo",
            why=reason_text(why, self.locale),
        )
        return Line(day_text(last), self._cited(words, [LAST_DAY_ROLLS]))

    def _extensions(self) -> Iterator[Line]:
        for step in self.course.steps:
            if isinstance(step.event, Extension):
                goal = step.event.goal
                to = (
                    when_text(goal, self.locale)
                    if isinstance(goal, date)
                    else limit_text(goal, self.locale)
                )
                words = self._say("{to}: {reason}", to=to, reason=step.event.reason)
                yield Line(
                    self._say("Gia hạn"), self._cited(words, [step.event.source])
                )

    # -- the answer ------------------------------------------------------------------

    def _answer(self) -> Iterator[Line]:
        on, at = self.reckoning.on, self.reckoning.at
        if at is not None:
            yield Line(self._say("Hạn"), when_text(at, self.locale))
            return
        words = self._say("hết {day} (24:00)", day=when_text(on, self.locale))
        law = cite([LAST_DAY_ENDS_AT_MIDNIGHT], self.locale)
        yield Line(self._say("Hạn"), f"{words}; {law}")
        office = self.reckoning.terms.office
        if office is not None and office.appointment is not None:
            at_hour = f"{office.appointment:%H:%M} {day_text(on)}"
            yield Line(self._say("Hẹn trả trên phiếu"), at_hour)

    def _certainty(self) -> Iterator[Line]:
        for assumption in assumptions_of(self.reckoning, self.course):
            words = self._say(
                "{text}; đổi bằng {switch}",
                text=assumption.text(self.locale),
                switch=assumption.switch,
            )
            yield Line(self._say("Suy luận"), words)
        rules = cite(rules_of(self.reckoning, self.course), self.locale)
        yield Line(self._say("Căn cứ"), rules)
        status = status_text(status_of(self.reckoning, self.course), self.locale)
        yield Line(
            self._say("Lịch"),
            self._say(
                "{status}; dữ liệu {edition}",
                status=status,
                edition=self.reckoning.terms.calendar.edition,
            ),
        )


def _stretch(run: Run) -> str:
    if run.start_at is not None and run.end_at is not None:
        return moments_text(run.start_at, run.end_at)
    return span_text(run.first, run.last)


def _moment(received: date) -> datetime:
    return (
        received
        if isinstance(received, datetime)
        else datetime.combine(received, time())
    )
