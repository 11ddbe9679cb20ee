"""A programme that is rolled out over units, stage by stage."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from typing import Final

from attrs import evolve, field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError, UnknownNameError
from cqtt.findings import Finding, Severity
from cqtt.i18n import day_text, require_locale
from cqtt.printable import require_names
from cqtt.programme import requiring
from cqtt.programme.formulas import UNITS_REACHED
from cqtt.programme.stages import STAGES, Stage, Target, UnitStage, out_of_order
from cqtt.rates import Rate
from cqtt.tables import Cell, Column, Kind, Table
from cqtt.territory import Succession, SummedOver, UnitCount, sum_over_successors
from cqtt.workdays.calendar import require_day


@frozen(kw_only=True)
class RollOut:
    """
    A roll-out over units (*nhân rộng mô hình*).

    ``units`` are their names on the day ``units_on``; ``pilots`` those that began.
    What a unit reached stays with the unit of its day: sums for units of a later day
    come from ``over_successors``.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The name or a unit is empty; there is no unit; a unit stands
            twice.

    >>> rolled = RollOut(name="Nhân rộng", units=["xã Mẫu Một", "xã Mẫu Hai"],
    ...                  units_on=date(2021, 1, 1),
    ...                  steps=[UnitStage("xã Mẫu Hai", Stage.COMPLETED,
    ...                                   date(2021, 9, 30))])
    >>> print(rolled.rate(Stage.COMPLETED, on=date(2021, 12, 31)).explain("en"))
    Units that reached the stage: 1 units that reached the stage “completed” of 2 \
units of the roll-out, 50.00 %
    """

    name: str = field(validator=requiring.name)
    units: tuple[str, ...] = field(
        converter=requiring.as_tuple, validator=requiring.each(requiring.name)
    )
    units_on: date = field(validator=requiring.day)
    steps: tuple[UnitStage, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(instance_of(UnitStage, "unit-stage")),
    )
    pilots: tuple[str, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(requiring.name),
    )
    target: Target | None = field(
        default=None, validator=instance_of(Target | None, "target")
    )

    def __attrs_post_init__(self) -> None:
        if not self.units:
            raise InvalidValueError("units", 0, "some-units")
        if len(set(self.units)) < len(self.units):
            raise InvalidValueError("units", len(self.units), "unit-listed-once")

    def stage(self, unit: str, *, on: date) -> Stage | None:
        """
        Return the furthest stage of a unit by the end of a day; ``None`` of none.

        Raises:
            WrongTypeError: ``unit`` is not a str; the day is not a plain date.
            NotNfcError: ``unit`` is not in Unicode NFC.
            UnknownNameError: It is no unit of the roll-out.
        """
        require_day(on, "on")
        require_names(unit=unit)
        if unit not in self.units:
            close = tuple(get_close_matches(unit, self.units))
            raise UnknownNameError("units", unit, close, self.units)
        return self._stage(unit, on)

    def _stage(self, unit: str, on: date) -> Stage | None:
        reached = [
            step.stage for step in self.steps if step.unit == unit and step.on <= on
        ]
        return max(reached, key=STAGES.index, default=None)

    def reached(self, stage: Stage, *, on: date) -> tuple[str, ...]:
        """Return the units that have reached a stage, or one after it, by a day."""
        require_instance(stage, Stage, "stage", "enum-choice")
        later = STAGES[STAGES.index(stage) :]
        require_day(on, "on")
        there = {
            each.unit for each in self.steps if each.on <= on and each.stage in later
        }
        return tuple(unit for unit in self.units if unit in there)

    def lacking(self, stage: Stage, *, on: date) -> tuple[str, ...]:
        """Return the units that have not reached a stage by a day."""
        reached = set(self.reached(stage, on=on))
        return tuple(unit for unit in self.units if unit not in reached)

    def rate(self, stage: Stage, *, on: date) -> Rate:
        """Return the share of the units that have reached a stage by a day."""
        reached = len(self.reached(stage, on=on))
        formula = evolve(
            UNITS_REACHED,
            numerator_vi=f"{UNITS_REACHED.numerator_vi} “{stage.text()}”",
            numerator_en=f"{UNITS_REACHED.numerator_en} “{stage.text('en')}”",
        )
        return Rate(reached, len(self.units), formula)

    def over_successors(
        self, stage: Stage, succession: Succession, *, on: date
    ) -> SummedOver:
        """
        Return how many units reached a stage, summed for the units of a day.

        Each counts by its name of ``units_on``; see
        ``cqtt.territory.sum_over_successors`` for what cannot be given to anybody.

        Raises:
            WrongTypeError: ``succession`` is no ``Succession``.
            InvalidValueError: The day lies before ``units_on``.
        """
        reached = set(self.reached(stage, on=on))
        return self._summed(lambda unit: int(unit in reached), succession, on)

    def units_over_successors(self, succession: Succession, *, on: date) -> SummedOver:
        """Return how many units of the roll-out each unit of a day follows."""
        return self._summed(lambda _: 1, succession, on)

    def findings(self, on: date) -> tuple[Finding, ...]:
        """
        Return what is wrong with it, as of a day.

        Looked for: a step or a pilot that is no unit of it, a unit that reached a later
        stage on an earlier day, a target that has passed and units that missed it.
        """
        require_day(on, "on")
        strangers = dict.fromkeys([*(step.unit for step in self.steps), *self.pilots])
        found = [
            Finding("unit-of-rollout", self.name, unit, Severity.WARNING)
            for unit in strangers
            if unit not in self.units
        ]
        for unit in self.units:
            found += out_of_order(unit, self.steps)
        if self.target is not None and self.target.by < on:
            found += self._missed(self.target)
        return tuple(found)

    def explain(self, locale: str = "vi", *, on: date) -> str:
        """Return one sentence: how many units have reached each stage by a day."""
        require_day(on, "on")
        english = require_locale(locale) == "en"
        whole = len(self.units)
        said = [f"{self.name}, {'as of' if english else 'đến ngày'} {day_text(on)}"]
        for stage in Stage:
            count = len(self.reached(stage, on=on))
            if count:
                said.append(f"{stage.text(locale)}: {count}/{whole}")
        if len(said) == 1:
            said.append(
                f"0/{whole} {'units have begun' if english else 'đơn vị đã thực hiện'}"
            )
        if self.target is not None:
            goal = f"{self.target.stage.text(locale)}, {day_text(self.target.by)}"
            said.append(f"{'target' if english else 'mục tiêu'}: {goal}")
        return "; ".join(said)

    def table(self, locale: str = "vi", *, on: date) -> Table:
        """Return the units and the stage that each has reached by a day."""
        require_day(on, "on")
        return Table(
            f"{self.name}: tiến độ của các đơn vị",
            title_en=f"{self.name}: progress of the units",
            columns=_COLUMNS,
            rows=(
                self._row(at, unit, locale, on) for at, unit in enumerate(self.units, 1)
            ),
            notes=(self.explain(locale, on=on),),
        )

    def _row(self, at: int, unit: str, locale: str, on: date) -> tuple[Cell, ...]:
        stage = self._stage(unit, on)
        none = "not begun" if locale == "en" else "chưa thực hiện"
        days = [
            step.on for step in self.steps if step.unit == unit and step.stage is stage
        ]
        told = none if stage is None else stage.text(locale)
        return at, unit, told, min(days, default=None)

    def _summed(
        self, counted: Callable[[str], int], succession: Succession, on: date
    ) -> SummedOver:
        counts: Iterable[UnitCount] = (
            UnitCount(unit, self.units_on, counted(unit)) for unit in self.units
        )
        return sum_over_successors(counts, succession, on=on)

    def _missed(self, target: Target) -> Iterator[Finding]:
        """Yield the units that were not there on the day of the target."""
        day = day_text(target.by)
        for unit in self.lacking(target.stage, on=target.by):
            stage = self._stage(unit, target.by)
            vi = "chưa thực hiện" if stage is None else stage.text()
            en = "not begun" if stage is None else stage.text("en")
            yield Finding(
                "target-reached",
                f"{self.name}, {unit}",
                f"{vi}, {day}",
                Severity.WARNING,
                evidence_en=f"{en}, {day}",
            )


_COLUMNS: Final = (
    Column("index", ("STT",), heading_en=("No.",), kind=Kind.INDEX),
    Column("unit", ("Đơn vị",), heading_en=("Unit",)),
    Column("stage", ("Đã đạt",), heading_en=("Reached",)),
    Column("on", ("Ngày",), heading_en=("Day",), kind=Kind.DAY),
)
