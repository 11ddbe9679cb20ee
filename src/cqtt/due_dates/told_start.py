"""The part of an explanation that tells where the count begins."""

from collections.abc import Iterator
from datetime import date

from cqtt.clock import Restart
from cqtt.counting_rules import CountingRules
from cqtt.cutoffs import BundleCutoff, CutoffReading, LastHourCutoff
from cqtt.due_dates.phrases import reason_text
from cqtt.due_dates.reckoning import AnyCourse, Reckoning
from cqtt.due_dates.sources import START_RULES, day_off_of_receipt
from cqtt.due_dates.telling import Line, Teller
from cqtt.due_dates.terms import missed_cutoff
from cqtt.i18n import day_text
from cqtt.moments import day_of, require_moment
from cqtt.time_limits import SameDay
from cqtt.workdays import Day, Reason


class StartTeller(Teller):
    """Tells the day of receipt or ``start``, what else it is, or what moved it."""

    def __init__(
        self, reckoning: Reckoning, course: AnyCourse, locale: str, start: str = ""
    ) -> None:
        super().__init__(reckoning, course, locale)
        self.start: str = start

    def lines(self) -> Iterator[Line]:
        """Yield the line of the start; limits in hours begin at once and need none."""
        limit = self.reckoning.limit
        if isinstance(limit, SameDay):
            yield self._within_the_day(limit)
        elif self.reckoning.at is None:
            yield Line(day_text(self._begun_on()), self._day_of_receipt())

    def _begun_on(self) -> date:
        return day_of(self.reckoning.begun, "received")

    def _day_of_receipt(self) -> str:
        rules = self.reckoning.terms.rules
        missed = missed_cutoff(self.reckoning.begun, self.reckoning.terms)
        if missed is not None:
            return self._after_the_cutoff(missed)
        if self.course.start != self._begun_on() and rules.off_day_receipt is not None:
            return self._moved(rules)
        clock = self.reckoning.terms.clock
        events = clock.events if clock else ()
        restarted = any(isinstance(event, Restart) for event in events)
        if restarted:
            words = self.say("ngày tính lại từ đầu, không tính")
        elif self.start:
            words = self.say("{start}, không tính", start=self.start)
        else:
            words = self.say("ngày nhận, không tính")
        return self.cited(words, START_RULES)

    def _after_the_cutoff(self, missed: BundleCutoff | LastHourCutoff) -> str:
        calendar = self.reckoning.terms.calendar
        next_day = calendar.next_working_day(self._begun_on())
        sentence = (
            "nhận sau giờ quy định; ngày làm việc kế tiếp {day} là ngày thứ 1"
            if missed.reading is CutoffReading.NEXT_DAY_IS_DAY_ONE
            else "nhận sau giờ quy định; {day} thay ngày nhận, không tính"
        )
        return self.cited(self.say(sentence, day=day_text(next_day)), [missed.source])

    def _moved(self, rules: CountingRules) -> str:
        day = day_text(day_of(self.course.start, "start"))
        words = self.say(
            "nhận vào ngày nghỉ, coi như nhận ngày {day}, không tính", day=day
        )
        moved = rules.off_day_receipt
        return self.cited(words, [moved.source if moved else None])

    def _within_the_day(self, limit: SameDay) -> Line:
        received = require_moment(self.reckoning.begun, "received", "the day")
        closed = day_off_of_receipt(self.reckoning, self.course)
        if self.course.start == received.date():
            words = self.say("nhận kịp, trả kết quả trong ngày")
        elif closed is not None:
            words = self._on_a_day_off(closed)
        elif limit.cutoff is not None and received.time() > limit.cutoff:
            words = self.say(
                "nhận sau giờ quy định, trả kết quả vào ngày làm việc kế tiếp"
            )
        else:
            words = self.say(
                "không có bộ phận tiếp nhận làm việc, trả kết quả vào ngày làm việc "
                "kế tiếp"
            )
        return Line(day_text(received), self.cited(words, [limit.source]))

    def _on_a_day_off(self, day: Day) -> str:
        """Tell what makes a day a day off; here the weekly rest is cited too."""
        why = reason_text(day, self.locale)
        if day.reason is Reason.WEEKEND:
            why = self.cited(why, [day.source])
        return self.say(
            "{why}; không có bộ phận tiếp nhận làm việc, trả kết quả vào ngày làm việc "
            "kế tiếp",
            why=why,
        )
