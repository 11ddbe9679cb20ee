"""
The explanation: what an officer reads aloud and a lawyer checks.

One line for each run of days; Vietnamese in the code, English from the catalogue.
"""

from collections.abc import Iterator
from datetime import date
from html import escape

from cqtt.clock import Extension, ExtraTime, Restart
from cqtt.counting_rules import CIVIL_CODE
from cqtt.due_dates.assumptions import assumptions_of, status_of
from cqtt.due_dates.oddities import odd_events, texts_out_of_force
from cqtt.due_dates.phrases import limit_text, status_text, when_text
from cqtt.due_dates.reckoning import AnyCourse, Reckoning
from cqtt.due_dates.sources import rules_of
from cqtt.due_dates.telling import Line, Teller
from cqtt.due_dates.told_count import CountTeller
from cqtt.due_dates.told_start import StartTeller
from cqtt.expectations import EXPECTED
from cqtt.i18n import name_text
from cqtt.law import cite
from cqtt.statutes import LAST_DAY_ENDS_AT_MIDNIGHT


class Explanation(Teller):
    """The lines of one due date in one language; ``start`` is what begins the count."""

    def __init__(
        self, reckoning: Reckoning, course: AnyCourse, locale: str, start: str = ""
    ) -> None:
        super().__init__(reckoning, course, locale)
        self.start: str = start

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
        asked = (self.reckoning, self.course, self.locale)
        return [
            *self._question(),
            *StartTeller(*asked, self.start).lines(),
            *CountTeller(*asked).lines(),
            *self._extensions(),
            *self._answer(),
            *self._noted(),
            *self._certainty(),
        ]

    def _question(self) -> Iterator[Line]:
        limit = limit_text(self.reckoning.limit, self.locale)
        yield Line(self.say("Thời hạn"), limit)
        received = when_text(self.reckoning.received, self.locale)
        yield Line(self.say("Nhận hồ sơ"), received)
        clock = self.reckoning.terms.clock
        for event in clock.events if clock else ():
            if isinstance(event, ExtraTime):
                added = f"{limit_text(event.limit, self.locale)}: {event.reason}"
                yield Line(self.say("Cộng thêm"), self.cited(added, [event.source]))
            elif isinstance(event, Restart):
                words = f"{when_text(event.when, self.locale)}: {event.reason}"
                heading = self.say("Tính lại từ đầu")
                yield Line(heading, self.cited(words, [event.source]))
        if self.course.limit != self.reckoning.limit:
            total = limit_text(self.course.limit, self.locale)
            yield Line(self.say("Tổng thời hạn"), total)

    def _extensions(self) -> Iterator[Line]:
        for step in self.course.steps:
            if isinstance(step.event, Extension):
                event = step.event
                words = (
                    self.say(
                        "{when} hẹn lại đến {to}: {reason}",
                        when=when_text(event.when, self.locale),
                        to=when_text(event.goal, self.locale),
                        reason=event.reason,
                    )
                    if isinstance(event.goal, date)
                    else self.say(
                        "{when} thêm {limit}: {reason}",
                        when=when_text(event.when, self.locale),
                        limit=limit_text(event.goal, self.locale),
                        reason=event.reason,
                    )
                )
                yield Line(self.say("Gia hạn"), self.cited(words, [event.source]))

    def _answer(self) -> Iterator[Line]:
        on, at = self.reckoning.on, self.reckoning.at
        if at is not None:
            yield Line(self.say("Hạn"), when_text(at, self.locale))
            return
        law = cite([LAST_DAY_ENDS_AT_MIDNIGHT], self.locale)
        day = when_text(on, self.locale)
        words = self.say("đến hết {day} (24 giờ; {law})", day=day, law=law)
        yield Line(self.say("Hạn"), words)
        appointment = self.reckoning.appointment
        if appointment is not None:
            hour = when_text(appointment, self.locale)
            yield Line(self.say("Hẹn trả trên phiếu"), hour)

    def _noted(self) -> Iterator[Line]:
        for finding in odd_events(self.reckoning, self.course):
            wanted = EXPECTED[finding.rule]
            must = wanted.must if self.locale == "en" else wanted.must_vi
            words = self.say("{when}: phải là {must}", when=finding.evidence, must=must)
            yield Line(self.say("Lưu ý"), words)
        cited = rules_of(self.reckoning, self.course)
        for finding in texts_out_of_force(self.reckoning, cited):
            words = self.say(
                "{text} không có hiệu lực vào ngày {when}",
                text=finding.place_en if self.locale == "en" else finding.place,
                when=finding.evidence,
            )
            yield Line(self.say("Lưu ý"), words)

    def _certainty(self) -> Iterator[Line]:
        rules = self.reckoning.terms.rules
        if rules != CIVIL_CODE:
            yield Line(self.say("Quy tắc tính"), name_text(rules.name, self.locale))
        for assumption in assumptions_of(self.reckoning, self.course):
            yield Line(self.say("Suy luận"), assumption.text(self.locale))
        law = cite(rules_of(self.reckoning, self.course), self.locale)
        yield Line(self.say("Căn cứ"), law)
        status = status_text(status_of(self.reckoning, self.course), self.locale)
        edition = self.reckoning.terms.calendar.edition
        words = self.say("{status}; dữ liệu {edition}", status=status, edition=edition)
        yield Line(self.say("Lịch"), words)
