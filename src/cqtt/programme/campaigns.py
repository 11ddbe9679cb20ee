"""Campaigns that were to end by a day or a month, and how late they ended."""

from datetime import date
from typing import Any, Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_count
from cqtt.errors import InvalidValueError
from cqtt.i18n import day_text, require_locale
from cqtt.law import Period, both_ends
from cqtt.programme import requiring
from cqtt.programme.requiring import many, period_of
from cqtt.programme.teams import Team
from cqtt.workdays.calendar import require_day

_MONTHS: Final = 12


@frozen
class Delay:
    """
    How much later something ended than planned (*chậm so với kế hoạch*).

    ``months`` is the difference of the calendar months, zero within one month.  Days
    are exact where both ends are days, else from ``least_days`` to ``most_days``; they
    are below zero where it ended early.
    """

    months: int
    least_days: int
    most_days: int

    @property
    def is_late(self) -> bool:
        """Whether it surely ended after the last planned day."""
        return self.least_days > 0

    def text(self, locale: str = "vi") -> str:
        """Return the delay in words, months only where days are not known."""
        english = require_locale(locale) == "en"
        if self.most_days <= 0:
            return "not late" if english else "không chậm"
        if self.least_days == self.most_days:
            days = self.least_days
            return f"{many(days, 'day')} late" if english else f"chậm {days} ngày"
        if not self.is_late:
            most = self.most_days
            return (
                f"at most {many(most, 'day')} late"
                if english
                else f"chậm không quá {most} ngày"
            )
        span = f"{self.least_days}-{self.most_days}"
        if english:
            return f"{many(self.months, 'month')} late ({span} days)"
        return f"chậm {self.months} tháng ({span} ngày)"


def _span(value: Any) -> Period:
    found = period_of(value, "planned")
    if found is None:
        raise InvalidValueError("planned", None, "day-or-period")
    return found


def _span_or_none(value: Any) -> Period | None:
    return period_of(value, "done")


def _teams(value: Any) -> int | None:
    return None if value is None else require_count(value, "team_count")


@frozen(kw_only=True)
class Campaign:
    """
    Something that people were persuaded to do by a time (*đợt vận động*).

    ``planned`` and ``done`` are a day, or a ``Period`` where only the month is told;
    ``done`` is ``None`` while it runs.  ``team_count`` is how many teams there were,
    where they are not listed in ``teams``.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The name is empty; a period is open; both the teams and
            another count of them came.

    >>> june = Period(date(2018, 6, 1), date(2018, 6, 30))
    >>> november = Period(date(2018, 11, 1), date(2018, 11, 30))
    >>> market = Campaign(name="Di dời chợ", planned=june, done=november, team_count=7)
    >>> print(market.delay().text(), "|", market.delay().text("en"))
    chậm 5 tháng (124-153 ngày) | 5 months late (124-153 days)
    """

    name: str = field(validator=requiring.name)
    planned: Period = field(converter=_span)
    done: Period | None = field(default=None, converter=_span_or_none)
    teams: tuple[Team, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(instance_of(Team, "team")),
    )
    team_count: int | None = field(default=None, converter=_teams)

    def __attrs_post_init__(self) -> None:
        if self.teams and self.team_count not in {None, len(self.teams)}:
            raise InvalidValueError("team_count", self.team_count, "count-of-teams")

    @property
    def size(self) -> int | None:
        """How many teams there were; ``None`` where nobody says so."""
        return len(self.teams) if self.teams else self.team_count

    def is_done(self, on: date) -> bool:
        """Tell whether it was surely done by the end of a day."""
        require_day(on, "on")
        return self.done is not None and both_ends(self.done)[1] <= on

    def delay(self, on: date | None = None) -> Delay | None:
        """
        Return how late it ended, or runs at the end of a day.

        Without a day, ``None`` where it is not done.

        Raises:
            WrongTypeError: The day is not a plain date.
        """
        _, due = both_ends(self.planned)
        ended = self.done
        if on is not None and not self.is_done(on):
            ended = Period(on, on)
        if ended is None:
            return None
        first, last = both_ends(ended)
        months = (last.year - due.year) * _MONTHS + last.month - due.month
        return Delay(months, (first - due).days, (last - due).days)

    def explain(self, locale: str = "vi", *, on: date | None = None) -> str:
        """Return one sentence: planned and done by when, how late, how many teams."""
        english = require_locale(locale) == "en"
        planned = day_text(both_ends(self.planned)[1])
        delay = self.delay(on)
        said = [
            f"{self.name}: {'planned until' if english else 'kế hoạch đến'} {planned}"
        ]
        if self.done is not None and (on is None or self.is_done(on)):
            done = day_text(both_ends(self.done)[1])
            said.append(f"{'done by' if english else 'hoàn thành đến'} {done}")
        else:
            said.append("not done" if english else "chưa hoàn thành")
        if delay is not None:
            said.append(delay.text(locale))
        if self.size is not None:
            said.append(many(self.size, "team") if english else f"{self.size} tổ")
        return ", ".join(said)
