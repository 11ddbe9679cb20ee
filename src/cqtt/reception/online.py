"""Reception over the network: what must be ready by when."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.errors import NotInForceError
from cqtt.findings import Finding
from cqtt.i18n import day_text, day_told, english_day, require_locale
from cqtt.law import cite
from cqtt.moments import in_vietnam, require_moment
from cqtt.reception.before import LatestDay
from cqtt.statutes import ONLINE_RECEPTION, RECEPTION_DECREE
from cqtt.workdays import WorkCalendar, require_day

NOTICE_BEFORE: Final = 5
"""Working days before an online reception by which everybody is told of it."""
TEST_BEFORE: Final = 1
"""Working days before it by which a test of the connection has succeeded."""
CONNECTED_BEFORE: Final = timedelta(hours=1)
"""How long before it begins every place is connected."""


def _moment(value: datetime) -> datetime:
    return in_vietnam(require_moment(value, "starts_at", "the hour before it"))


def _moment_or_none(value: datetime | None) -> datetime | None:
    if value is None:
        return None
    return in_vietnam(require_moment(value, "connected_at", "the hour before it"))


@frozen
class OnlineReception:
    """
    A reception over the network and what was made ready (*tiếp công dân trực tuyến*).

    ``notified_on``, ``tested_on`` and ``connected_at`` are what happened, ``None`` what
    has not.  Moments come out as aware Vietnamese time.

    Raises:
        WrongTypeError: A value is of another type.
        MissingTimeError: A bare day came where the hour counts.
        NotInForceError: It is earlier than 1 July 2026.

    Law:
        Decree 154/2026/NĐ-CP, Art. 23(1).

    >>> from cqtt import state_calendar
    >>> online = OnlineReception(datetime(2026, 9, 10, 8, 0), state_calendar())
    >>> online.notice_by.on, online.test_by.on, online.connect_by.isoformat()
    (datetime.date(2026, 9, 3), datetime.date(2026, 9, 9), '2026-09-10T07:00:00+07:00')
    """

    starts_at: datetime = field(converter=_moment)
    calendar: WorkCalendar = field(
        repr=False, validator=instance_of(WorkCalendar, "calendar")
    )
    notified_on: date | None = None
    tested_on: date | None = None
    connected_at: datetime | None = field(default=None, converter=_moment_or_none)

    def __attrs_post_init__(self) -> None:
        law, day = RECEPTION_DECREE.in_force, self.starts_at.date()
        if day not in law:
            raise NotInForceError("online reception", day, law.since, law.until)
        for name in ("notified_on", "tested_on"):
            done = getattr(self, name)
            if done is not None:
                require_day(done, name)

    @property
    def notice_by(self) -> LatestDay:
        """The last day for telling everybody, 5 working days before."""
        return self._before(NOTICE_BEFORE)

    @property
    def test_by(self) -> LatestDay:
        """The last day for a test that succeeds, 1 working day before."""
        return self._before(TEST_BEFORE)

    @property
    def connect_by(self) -> datetime:
        """The moment by which every place is connected, an hour before."""
        return self.starts_at - CONNECTED_BEFORE

    def findings(self, at: datetime) -> tuple[Finding, ...]:
        """Return what was late, or is missing at a moment though its limit is past."""
        now = in_vietnam(require_moment(at, "at", "the hour before it"))
        return tuple(self._late(now))

    def explain(self, locale: str = "vi") -> str:
        """Return the three limits, and the text that sets them."""
        english = require_locale(locale) == "en"
        names = (
            ("notice", "test", "connected")
            if english
            else ("thông báo", "kết nối thử", "kết nối xong")
        )
        limits = (
            day_told(self.notice_by.on, locale),
            day_told(self.test_by.on, locale),
            f"{self.connect_by:%H:%M}",
        )
        by = "by" if english else "chậm nhất"
        told = [f"{name} {by} {at}" for name, at in zip(names, limits, strict=True)]
        return "; ".join([*told, cite([ONLINE_RECEPTION], locale)])

    def _before(self, days: int) -> LatestDay:
        day = self.starts_at.date()
        return LatestDay.before(day, days, self.calendar, source=ONLINE_RECEPTION)

    def _late(self, now: datetime) -> Iterator[Finding]:
        at, en = day_text(self.starts_at), english_day(self.starts_at)
        notified, tested = self.notified_on, self.tested_on
        if (notified or now.date()) > self.notice_by.on:
            yield Finding("online-notice", at, _came(notified), place_en=en)
        if (tested or now.date()) > self.test_by.on:
            yield Finding("online-test", at, _came(tested), place_en=en)
        if (self.connected_at or now) > self.connect_by:
            came = self.connected_at
            told = "nothing" if came is None else f"{came:%H:%M %d/%m/%Y}"
            yield Finding("online-connection", at, told, place_en=en)


def _came(day: date | None) -> str:
    return "nothing" if day is None else f"{day}"
