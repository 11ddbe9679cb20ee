"""The part of an explanation that tells the count, one line for each run."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from cqtt.counting_rules import LeapDay
from cqtt.due_dates.measures import Pause
from cqtt.due_dates.phrases import hours_text, moments_text, reason_text, span_text
from cqtt.due_dates.reckoning import is_clamped
from cqtt.due_dates.runs import Run, RunKind, days_to_count, runs_of
from cqtt.due_dates.sources import end_rule, is_rolled, stays_on_a_day_off
from cqtt.due_dates.telling import Line, Teller
from cqtt.i18n import day_text, weekday
from cqtt.moments import day_of
from cqtt.statutes import LAST_DAY_ROLLS
from cqtt.time_limits import CalendarDays, Hours, Months, SameDay, Weeks, Years
from cqtt.workdays import Reason

_AFTER_THE_COUNT: Final = {
    RunKind.EXTENDED: "thời gian gia hạn",
    RunKind.ROLLED: "ngày làm việc tiếp theo, thời hạn chạy đến hết ngày này",
}


class CountTeller(Teller):
    """Tells every run of days, counted or not, and the roll of the last day."""

    def lines(self) -> Iterator[Line]:
        """Yield a line for each run; where the last day rolls, one that says so."""
        counted = 0
        untold = is_rolled(self.reckoning, self.course)
        for run in runs_of(self.reckoning, self.course):
            if run.kind is RunKind.COUNTED:
                counted += run.days
            told_before = untold and run.last > self.course.end
            if told_before:
                yield self._roll()
            line = self._run(run, counted)
            if line is not None:
                yield line
            if untold and not told_before and run.last == self.course.end:
                yield self._roll()
            untold = untold and run.last < self.course.end
        yield from self._not_rolled()

    def _run(self, run: Run, counted: int) -> Line | None:
        if run.kind is RunKind.PAUSED:
            causes = (self.cited(each.reason, [each.source]) for each in run.causes)
            words = self.say("không tính: {causes}", causes="; ".join(causes))
            return Line(_stretch(run), words)
        if run.kind is RunKind.SKIPPED:
            why = reason_text(run.why, self.locale) if run.why else ""
            if run.why and run.why.reason is Reason.WORKING:
                why = self.say("cơ quan không có giờ làm việc")
            return Line(_stretch(run), self.say("không tính, {why}", why=why))
        if isinstance(self.reckoning.limit, SameDay):
            return None
        made_up = f"; {reason_text(run.why, self.locale)}" if run.why else ""
        words = self._words(run, counted)
        if run.kind is RunKind.ROLLED:
            words = self.cited(words, [LAST_DAY_ROLLS])
        is_whole = counted == days_to_count(self.course)
        if run.kind is RunKind.COUNTED and is_whole:
            words = self.cited(words, [end_rule(self.course.limit)])
        return Line(_stretch(run), words + made_up)

    def _words(self, run: Run, counted: int) -> str:
        if run.kind in _AFTER_THE_COUNT:
            return self.say(_AFTER_THE_COUNT[run.kind])
        if run.worked is not None:
            return self._hours(run.worked)
        paused = any(isinstance(step.event, Pause) for step in self.course.steps)
        if isinstance(self.course.limit, (Weeks, Months, Years)) and not paused:
            return self._to_the_corresponding_day()
        if run.days == 1:
            return self.say("tính, ngày thứ {last}", last=counted)
        words = self.say(
            "tính {n} ngày, từ ngày thứ {first} đến ngày thứ {last}",
            n=run.days,
            first=counted - run.days + 1,
            last=counted,
        )
        if isinstance(self.course.limit, (CalendarDays, Weeks, Months, Years)):
            return self.say("{words}, kể cả ngày nghỉ", words=words)
        return words

    def _to_the_corresponding_day(self) -> str:
        if not is_clamped(self.course):
            return self.say("tính liên tục, kể cả ngày nghỉ, đến ngày tương ứng")
        march = self.reckoning.terms.rules.leap_day is LeapDay.FIRST_OF_MARCH
        if march and isinstance(self.course.limit, Years):
            return self.say(
                "tính liên tục, kể cả ngày nghỉ, đến ngày 01/03 vì năm đó không có "
                "ngày 29/02 (lựa chọn của cơ quan)"
            )
        return self.say(
            "tính liên tục, kể cả ngày nghỉ, đến ngày cuối tháng "
            "vì tháng đó không có ngày {day}",
            day=self.course.start.day,
        )

    def _hours(self, worked: timedelta) -> str:
        straight = isinstance(self.reckoning.limit, Hours)
        hours = hours_text(worked, self.locale, straight=straight)
        if straight:
            return self.say("tính {hours}, kể cả đêm và ngày nghỉ", hours=hours)
        return self.say("tính {hours}", hours=hours)

    def _not_rolled(self) -> Iterator[Line]:
        """Tell a last day off that stays, by the literal reading."""
        if stays_on_a_day_off(self.reckoning):
            why = self.reckoning.terms.calendar.why(self.reckoning.on)
            words = self.say(
                "ngày cuối cùng, {why}; hiểu đúng từng chữ thì không dời",
                why=reason_text(why, self.locale),
            )
            yield Line(day_text(why.on), self.cited(words, [LAST_DAY_ROLLS]))

    def _roll(self) -> Line:
        last = day_of(self.course.end, "end")
        why = self.reckoning.terms.calendar.why(last)
        if why.is_working:
            words = self.say(
                "ngày cuối cùng là {weekday}, dù là ngày làm bù; hiểu đúng từng chữ "
                "thì là ngày nghỉ cuối tuần, nên thời hạn kết thúc vào ngày làm việc "
                "tiếp theo",
                weekday=weekday(last, self.locale),
            )
            return Line(day_text(last), self.cited(words, [LAST_DAY_ROLLS]))
        words = self.say(
            "ngày cuối cùng, {why}, nên thời hạn kết thúc vào ngày làm việc tiếp theo",
            why=reason_text(why, self.locale),
        )
        return Line(day_text(last), self.cited(words, [LAST_DAY_ROLLS]))


def _stretch(run: Run) -> str:
    if run.start_at is not None and run.end_at is not None:
        return moments_text(run.start_at, run.end_at)
    return span_text(run.first, run.last)
