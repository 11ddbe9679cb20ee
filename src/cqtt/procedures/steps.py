"""The internal process: who has how much of the limit."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.errors import InvalidValueError
from cqtt.findings import Finding, Severity
from cqtt.text import require_nfc
from cqtt.time_limits import (
    CalendarDays,
    Hours,
    TimeLimit,
    WorkingDays,
    WorkingHours,
)

if TYPE_CHECKING:
    from attrs import Attribute

HOURS_A_DAY: Final = 8
"""Internal processes split a working day into hours as if it had 8 (practice)."""
_ROUND_THE_CLOCK: Final = 24


def _filled(_instance: object, attribute: "Attribute[str]", value: str) -> None:
    if not require_nfc(value, attribute.name).strip():
        raise InvalidValueError(attribute.name, value, "filled-text")


@frozen
class Step:
    """
    One step of the internal process (*bước trong quy trình nội bộ*).

    ``unit`` names the unit that does it, ``limit`` its part of the whole limit,
    ``result`` what leaves the step.

    >>> Step("Bộ phận Một cửa", "Tiếp nhận, chuyển hồ sơ", WorkingDays(Decimal("0.5")))
    Step(unit='Bộ phận Một cửa', name='Tiếp nhận, chuyển hồ sơ', \
limit=WorkingDays(quantity=Decimal('0.5')), result='')
    """

    unit: str = field(validator=_filled)
    name: str = field(validator=_filled)
    limit: TimeLimit = field(validator=instance_of(TimeLimit, "time-limit"))
    result: str = ""


def check_steps(steps: Iterable[Step], total: TimeLimit) -> tuple[Finding, ...]:
    """
    Check that the steps of an internal process fill the whole limit.

    *Quy trình nội bộ.*  Working days and working hours add up at 8 hours a day, which
    is what internal processes write; days and hours at 24.  Steps that need more than
    the whole are an error, steps that leave time over a note.

    >>> half = Decimal("0.5")
    >>> steps = [
    ...     Step("Bộ phận Một cửa", "Tiếp nhận", WorkingDays(half)),
    ...     Step("Tư pháp - Hộ tịch", "Thẩm tra", WorkingDays(3)),
    ... ]
    >>> [each.evidence for each in check_steps(steps, WorkingDays(3))]
    ['3.5']

    Law:
        Practice of internal-process decisions, such as Decision 2031/QĐ-UBND of Cao
        Bằng of 28 November 2025; there is no national rule.
    """
    chosen = tuple(steps)
    whole = _measured(total)
    found = []
    spent = Decimal(0)
    for number, step in enumerate(chosen, 1):
        measured = _measured(step.limit)
        if measured is None or whole is None or measured.a_day != whole.a_day:
            place = f"steps[{number}].limit"
            found.append(Finding("step-unit", place, str(step.limit)))
        else:
            spent += measured.hours
    if found or whole is None or not chosen or spent == whole.hours:
        return tuple(found)
    evidence = f"{(spent / whole.a_day).normalize():f}"
    if spent > whole.hours:
        return (Finding("steps-within", "steps", evidence),)
    return (Finding("steps-fill", "steps", evidence, Severity.NOTE),)


class _Measured(NamedTuple):
    hours: Decimal
    a_day: int


def _measured(limit: TimeLimit) -> _Measured | None:
    """Return a limit in hours, which add up without rounding, and those of its day."""
    if isinstance(limit, WorkingDays):
        return _Measured(limit.quantity * Decimal(HOURS_A_DAY), HOURS_A_DAY)
    if isinstance(limit, WorkingHours):
        return _Measured(Decimal(limit.quantity), HOURS_A_DAY)
    if isinstance(limit, CalendarDays):
        return _Measured(limit.quantity * Decimal(_ROUND_THE_CLOCK), _ROUND_THE_CLOCK)
    if isinstance(limit, Hours):
        return _Measured(Decimal(limit.quantity), _ROUND_THE_CLOCK)
    return None
