"""How work stands that is due by a day: tasks of a plan, findings of inspections."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Final, Protocol

from cqtt.checks import require_instance
from cqtt.i18n import day_text, require_locale


class WorkStatus(Enum):
    """
    How work stands as of a day (*tình trạng thực hiện*).

    ``IN_TIME`` and ``LATE``: done by, or after, the day it was due; ``DONE``: done,
    with no day due; ``OVERDUE``: not done and the day has passed; ``NOT_DUE``: not
    done, the day has not passed; ``OPEN``: not done, with no day due; ``DROPPED``:
    given up.
    """

    IN_TIME = "in-time"
    LATE = "late"
    DONE = "done"
    OVERDUE = "overdue"
    NOT_DUE = "not-due"
    OPEN = "open"
    DROPPED = "dropped"

    @property
    def is_done(self) -> bool:
        """Whether the work is done."""
        return self in _DONE

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _TEXTS[self][require_locale(locale) == "en"]


_DONE: Final = frozenset({WorkStatus.IN_TIME, WorkStatus.LATE, WorkStatus.DONE})
_TEXTS: Final = {
    WorkStatus.IN_TIME: ("hoàn thành đúng hạn", "done in time"),
    WorkStatus.LATE: ("hoàn thành quá hạn", "done late"),
    WorkStatus.DONE: ("hoàn thành, không có hạn", "done, no day was due"),
    WorkStatus.OVERDUE: ("quá hạn, chưa hoàn thành", "overdue"),
    WorkStatus.NOT_DUE: ("chưa đến hạn", "not due yet"),
    WorkStatus.OPEN: ("chưa hoàn thành, không có hạn", "open, no day is due"),
    WorkStatus.DROPPED: ("không thực hiện nữa", "dropped"),
}


def work_status(due_on: date | None, done_on: date | None, on: date) -> WorkStatus:
    """Return how work stands at the end of a day; what came later is not known yet."""
    if done_on is not None and done_on <= on:
        if due_on is None:
            return WorkStatus.DONE
        return WorkStatus.IN_TIME if done_on <= due_on else WorkStatus.LATE
    if due_on is None:
        return WorkStatus.OPEN
    return WorkStatus.OVERDUE if on > due_on else WorkStatus.NOT_DUE


class Work(Protocol):
    """What stands in some way at the end of a day."""

    def status(self, on: date) -> WorkStatus:
        """Return how it stands."""


def how_many(works: Iterable[Work], on: date, *statuses: WorkStatus) -> int:
    """Return how many stand in one of some ways at the end of a day."""
    for each in statuses:
        require_instance(each, WorkStatus, "statuses", "enum-choice")
    return sum(work.status(on) in statuses for work in works)


def ways_text(works: Iterable[Work], on: date, locale: str = "vi") -> str:
    """Return the day, and how many stand in each way that there is."""
    english = require_locale(locale) == "en"
    standing = [work.status(on) for work in works]
    parts = [f"{'as of' if english else 'đến ngày'} {day_text(on)}"]
    parts += [
        f"{each.text(locale)}: {standing.count(each)}"
        for each in WorkStatus
        if each in standing
    ]
    return "; ".join(parts)
