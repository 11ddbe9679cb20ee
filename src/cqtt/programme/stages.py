"""The stages of a roll-out, and what a unit reached when."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.findings import Finding, Severity
from cqtt.i18n import day_text, require_locale
from cqtt.programme import requiring


class Stage(Enum):
    """
    How far a unit has come (*bước thực hiện*), in order.

    Who has reached a stage has reached those before it, told or not.
    """

    PLANNED = "planned"
    COMMITTEE = "committee"
    PLAN_ISSUED = "plan-issued"
    FACILITIES = "facilities"
    RUNNING = "running"
    COMPLETED = "completed"
    RECOGNISED = "recognised"

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _STAGES[self][require_locale(locale) == "en"]


_STAGES: Final = {
    Stage.PLANNED: ("đã đưa vào kế hoạch", "planned"),
    Stage.COMMITTEE: ("đã lập ban chỉ đạo", "committee formed"),
    Stage.PLAN_ISSUED: ("đã ban hành kế hoạch", "plan issued"),
    Stage.FACILITIES: ("đã chuẩn bị cơ sở vật chất", "facilities in place"),
    Stage.RUNNING: ("đang vận hành", "running"),
    Stage.COMPLETED: ("đã hoàn thành", "completed"),
    Stage.RECOGNISED: ("đã được công nhận", "recognised"),
}
STAGES: Final = tuple(Stage)
"""The stages in order (*các bước thực hiện*)."""


@frozen
class UnitStage:
    """
    That a unit reached a stage on a day (*đơn vị đạt bước thực hiện*).

    ``unit`` is its name on that day, kind included, such as ``"xã Đề Thám"``.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The unit is empty.
    """

    unit: str = field(validator=requiring.name)
    stage: Stage = field(validator=instance_of(Stage, "enum-choice"))
    on: date = field(validator=requiring.day)


@frozen
class Target:
    """That all units must reach a stage by a day (*mục tiêu*)."""

    stage: Stage = field(validator=instance_of(Stage, "enum-choice"))
    by: date = field(validator=requiring.day)


def out_of_order(unit: str, steps: Iterable[UnitStage]) -> list[Finding]:
    """Return the stages that a unit reached before an earlier one."""
    found, last = [], date.min
    own = [step for step in steps if step.unit == unit]
    for step in sorted(own, key=lambda step: (STAGES.index(step.stage), step.on)):
        if step.on < last:
            came = f"{step.stage.text()}: {day_text(step.on)}"
            english = f"{step.stage.text('en')}: {day_text(step.on)}"
            found.append(
                Finding(
                    "stages-in-order",
                    unit,
                    came,
                    Severity.WARNING,
                    evidence_en=english,
                )
            )
        last = max(last, step.on)
    return found
