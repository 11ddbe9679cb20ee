"""How far the tasks of plans have come, as of a day."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from attrs import field, frozen

from cqtt.checks import require_all, require_instance
from cqtt.programme.formulas import TASKS_DONE, TASKS_IN_TIME
from cqtt.programme.plans import Plan, PlanTask
from cqtt.programme.requiring import who_text
from cqtt.programme.standing import WorkStatus, how_many, ways_text
from cqtt.rates import Rate
from cqtt.tables import Column, Kind, Table
from cqtt.workdays.calendar import require_day


@frozen
class PlanProgress:
    """
    How tasks stand at the end of a day (*tiến độ thực hiện kế hoạch*).

    A plan's ``Rate`` of progress counts what was done, late or not, of what was not
    dropped; nothing to do gives no percentage.
    """

    on: date
    tasks: tuple[PlanTask, ...] = field(repr=False)

    def count(self, *statuses: WorkStatus) -> int:
        """
        Return how many tasks stand in one of these ways.

        Raises:
            WrongChoiceError: What came is no ``WorkStatus``.
        """
        return how_many(self.tasks, self.on, *statuses)

    @property
    def done(self) -> int:
        """How many are done."""
        return sum(task.status(self.on).is_done for task in self.tasks)

    @property
    def rate(self) -> Rate:
        """The share done of the tasks that were not dropped."""
        base = len(self.tasks) - self.count(WorkStatus.DROPPED)
        return Rate(self.done, base, TASKS_DONE)

    @property
    def in_time(self) -> Rate:
        """The share done in time, of tasks with a day due that are done or overdue."""
        met = self.count(WorkStatus.IN_TIME)
        missed = self.count(WorkStatus.LATE, WorkStatus.OVERDUE)
        return Rate(met, met + missed, TASKS_IN_TIME)

    def of(self, status: WorkStatus) -> tuple[PlanTask, ...]:
        """
        Return the tasks that stand so, in their order.

        Raises:
            WrongChoiceError: What came is no ``WorkStatus``.
        """
        require_instance(status, WorkStatus, "status", "enum-choice")
        return tuple(task for task in self.tasks if task.status(self.on) is status)

    def explain(self, locale: str = "vi") -> str:
        """Return one sentence: the day, the rate, and how many stand in each way."""
        told = ways_text(self.tasks, self.on, locale)
        return f"{self.rate.explain(locale)}, {told}"

    def table(self, locale: str = "vi") -> Table:
        """Return the tasks: who must do each, by when, done when, and how it stands."""
        return Table(
            "Tiến độ thực hiện kế hoạch",
            title_en="Progress of the plan",
            columns=_COLUMNS,
            rows=(
                (
                    at,
                    task.group,
                    task.title,
                    who_text(task.who, locale),
                    task.due_on,
                    task.done_on,
                    task.status(self.on).text(locale),
                    task.why_dropped or task.result,
                )
                for at, task in enumerate(self.tasks, 1)
            ),
            notes=(self.explain(locale),),
        )


_COLUMNS: Final = (
    Column("index", ("STT",), heading_en=("No.",), kind=Kind.INDEX),
    Column("group", ("Nhóm",), heading_en=("Group",)),
    Column("task", ("Nhiệm vụ",), heading_en=("Task",)),
    Column("who", ("Đơn vị thực hiện",), heading_en=("Responsible",)),
    Column("due_on", ("Hạn",), heading_en=("Due",), kind=Kind.DAY),
    Column("done_on", ("Hoàn thành",), heading_en=("Done",), kind=Kind.DAY),
    Column("status", ("Tình trạng",), heading_en=("Status",)),
    Column("result", ("Kết quả, lý do",), heading_en=("Result or reason",)),
)


def plan_progress(plans: Plan | Iterable[Plan], on: date) -> PlanProgress:
    """
    Return how the tasks of a plan, or of several, stand (*tiến độ kế hoạch*).

    ``on`` is the last day that is known.

    Raises:
        WrongTypeError: What came is no plan; the day is not a plain date.

    >>> from cqtt.programme import PlanTask
    >>> plan = Plan("Xây dựng mô hình", [
    ...     PlanTask("Niêm yết thủ tục", due_on=date(2026, 3, 31),
    ...              done_on=date(2026, 3, 20)),
    ...     PlanTask("Lắp camera", due_on=date(2026, 4, 30)),
    ... ])
    >>> print(plan_progress(plan, date(2026, 5, 4)).explain("en"))
    Tasks done: 1 tasks done of 2 tasks of the plan that were not dropped, 50.00 %, \
as of 04/05/2026; done in time: 1; overdue: 1
    """
    require_day(on, "on")
    listed = require_all(
        [plans] if isinstance(plans, Plan) else plans, Plan, "plans", "plan"
    )
    return PlanProgress(on, tuple(task for plan in listed for task in plan.tasks))
