"""Plans and their tasks."""

from datetime import date

from attrs import field, frozen

from cqtt.agencies import Actor, Unit
from cqtt.checks import instance_of
from cqtt.errors import InvalidValueError
from cqtt.findings import Finding, Severity
from cqtt.programme import requiring
from cqtt.programme.documents import IssuedDocument
from cqtt.programme.standing import WorkStatus, work_status
from cqtt.workdays.calendar import require_day


@frozen
class PlanTask:
    """
    One task of a plan (*nhiệm vụ*).

    ``who`` is the unit, or unit and post, that must do it; ``due_on`` the last day for
    it; ``group`` the part of the plan it stands in.  ``result`` says what came of it
    and where that can be seen.  A task that was given up has the day and the reason.

    Raises:
        WrongTypeError: A value is of another type.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: The title is empty; a reason stands without a day.

    >>> task = PlanTask("Niêm yết thủ tục", due_on=date(2026, 3, 31),
    ...                 done_on=date(2026, 4, 2))
    >>> task.status(date(2026, 4, 30)).text("en"), task.status(date(2026, 4, 1)).value
    ('done late', 'overdue')
    """

    title: str = field(validator=requiring.name)
    who: Unit | Actor | None = field(default=None, validator=requiring.person_free)
    due_on: date | None = field(default=None, validator=requiring.day_or_none)
    done_on: date | None = field(default=None, validator=requiring.day_or_none)
    result: str = field(default="", kw_only=True, validator=requiring.line)
    group: str = field(default="", kw_only=True, validator=requiring.line)
    dropped_on: date | None = field(
        default=None, kw_only=True, validator=requiring.day_or_none
    )
    why_dropped: str = field(default="", kw_only=True, validator=requiring.line)

    def __attrs_post_init__(self) -> None:
        if self.why_dropped and self.dropped_on is None:
            raise InvalidValueError("dropped_on", None, "day-of-dropping")

    def status(self, on: date) -> WorkStatus:
        """
        Return how it stands at the end of a day; what came later is not known yet.

        Raises:
            WrongTypeError: The day is not a plain date.
        """
        require_day(on, "on")
        status = work_status(self.due_on, self.done_on, on)
        is_dropped = self.dropped_on is not None and self.dropped_on <= on
        return WorkStatus.DROPPED if is_dropped and not status.is_done else status


@frozen
class Plan:
    """
    A plan and its tasks (*kế hoạch*).

    ``document`` is the paper that issued it, ``None`` where it is not known.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The title is empty.
    """

    title: str = field(validator=requiring.name)
    tasks: tuple[PlanTask, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(instance_of(PlanTask, "plan-task")),
    )
    document: IssuedDocument | None = field(
        default=None,
        kw_only=True,
        validator=instance_of(IssuedDocument | None, "issued-document"),
    )

    @property
    def issued_on(self) -> date | None:
        """The day of issue; ``None`` where it is not known."""
        return None if self.document is None else self.document.issued_on

    def findings(self) -> tuple[Finding, ...]:
        """
        Return what is wrong with its tasks, in their order.

        Looked for: nobody responsible, due or done before the plan was issued, dropped
        without a reason, done after it was dropped, done without a result.
        """
        return tuple(
            finding for task in self.tasks for finding in _of_task(task, self.issued_on)
        )


def _of_task(task: PlanTask, issued_on: date | None) -> list[Finding]:
    place, found = task.title, []
    if task.who is None:
        found.append(Finding("task-with-unit", place, "nothing", Severity.WARNING))
    if issued_on is not None:
        if task.due_on is not None and task.due_on < issued_on:
            came = task.due_on.isoformat()
            found.append(Finding("due-after-plan", place, came))
        if task.done_on is not None and task.done_on < issued_on:
            came = task.done_on.isoformat()
            found.append(Finding("done-after-plan", place, came, Severity.WARNING))
    if task.dropped_on is not None:
        came = task.dropped_on.isoformat()
        if not task.why_dropped:
            found.append(Finding("reason-of-dropping", place, came, Severity.WARNING))
        if task.done_on is not None:
            found.append(Finding("done-or-dropped", place, came))
    if task.done_on is not None and not task.result:
        found.append(Finding("result-of-task", place, "nothing", Severity.NOTE))
    return found
