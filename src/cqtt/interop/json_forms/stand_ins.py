"""What stands in JSON for what data alone cannot hold, and how it is made again."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import Any

from attrs import evolve, fields, frozen

from cqtt.checks import require_count
from cqtt.clock import Clock
from cqtt.counting_rules import CountingRules
from cqtt.dossiers import Dossier
from cqtt.dossiers.events import day_of_receipt
from cqtt.due_dates import DueDate, due_date
from cqtt.errors import InvalidValueError
from cqtt.facts import WeekendCultureDay, state_calendar
from cqtt.interop.json_forms.given import GIVEN
from cqtt.interop.json_texts import copied
from cqtt.interop.portal import ProcedureRecord
from cqtt.interop.sync.keys import Plain
from cqtt.law import Citation
from cqtt.offices import Office
from cqtt.procedures import Procedure
from cqtt.satisfaction import Scale, Tally
from cqtt.satisfaction.origins import Origin
from cqtt.time_limits import TimeLimit
from cqtt.workdays import Estimator, WorkCalendar


@frozen
class CalendarReference:
    """A calendar by its name and edition; who reads has the calendar."""

    edition: str
    name: str


def to_reference(calendar: WorkCalendar) -> CalendarReference:
    """Return the name and the edition of a calendar."""
    return CalendarReference(calendar.edition, calendar.name)


def from_reference(reference: CalendarReference) -> WorkCalendar:
    """Return the calendar that was given for a reference."""
    return GIVEN.get().calendar(reference.name, reference.edition)


@frozen
class StateEstimator:
    """The estimator of the package's facts."""

    weekend_culture_day: WeekendCultureDay


def to_estimator(estimate: Any) -> Any:
    """Return what stands for an estimator: of the facts by its switch, else itself."""
    switch = getattr(estimate, "weekend_culture_day", None)
    if switch is not None and estimate == _of_facts(switch):
        return StateEstimator(switch)
    return estimate


def from_estimator(plain: Any) -> Estimator | None:
    """Return the estimator that something stands for."""
    if isinstance(plain, StateEstimator):
        return _of_facts(plain.weekend_culture_day)
    found: Estimator | None = plain
    return found


def _of_facts(switch: WeekendCultureDay) -> Estimator | None:
    return state_calendar(weekend_culture_day=switch).estimate


def to_code(procedure: Procedure) -> str:
    """Return the code of a procedure."""
    return procedure.code


def from_code(code: str) -> Procedure:
    """Return the procedure that was given for a code."""
    return GIVEN.get().procedure(code)


def as_handled(dossier: Dossier) -> Dossier:
    """Return a dossier with its procedure as it was on the day of receipt."""
    handled = GIVEN.get().handled(dossier.procedure, day_of_receipt(dossier.events))
    if handled is dossier.procedure:
        return dossier
    return evolve(dossier, procedure=handled)


@frozen(kw_only=True)
class AskedDueDate:
    """The question of a due date, and its answer, which reading works out anew."""

    limit: TimeLimit
    received: date | datetime
    calendar: WorkCalendar
    office: Office | None
    rules: CountingRules
    clock: Clock | None
    sources: tuple[Citation, ...]
    on: date
    at: datetime | None


def to_question(due: DueDate) -> AskedDueDate:
    """Return the question and the answer of a due date."""
    calendar, office, rules, clock, sources = due._terms  # noqa: SLF001 - for its form
    return AskedDueDate(
        limit=due.limit,
        received=due.received,
        calendar=calendar,
        office=office,
        rules=rules,
        clock=clock,
        sources=sources,
        on=due.on,
        at=due.at,
    )


def from_question(asked: AskedDueDate) -> DueDate:
    """
    Return the due date, worked out anew.

    Raises:
        InvalidValueError: The answer differs from the one that stands there.
    """
    place: dict[str, Any] = {"calendar": asked.calendar}
    if asked.office is not None:
        place = {"office": asked.office}
        if asked.office.calendar != asked.calendar:
            raise InvalidValueError("calendar", asked.calendar.edition, "same-calendar")
    due = due_date(
        asked.limit,
        received=asked.received,
        rules=asked.rules,
        clock=asked.clock,
        sources=asked.sources,
        **place,
    )
    for name in ("on", "at"):
        if getattr(due, name) != getattr(asked, name):
            raise InvalidValueError(name, getattr(asked, name), "worked-out-day")
    return due


@frozen(kw_only=True)
class CountedAnswers:
    """A tally with its answers counted, as its constructor does not take them."""

    scale: Scale
    by_level: tuple[int, ...]
    not_applicable: int
    no_answer: int
    unknown: tuple[tuple[str, int], ...]
    frame: int | None
    asked: int | None
    origin: Origin


def to_counted(tally: Tally) -> CountedAnswers:
    """Return what a tally counted."""
    names = (each.name for each in fields(CountedAnswers))
    return CountedAnswers(**{name: getattr(tally, name) for name in names})


def from_counted(counted: CountedAnswers) -> Tally:
    """
    Return the tally of what was counted.

    Raises:
        InvalidValueError: There is not one count for each level, or one is below zero.
    """
    levels = len(counted.scale.levels)
    if len(counted.by_level) != levels:
        raise InvalidValueError("by_level", len(counted.by_level), "count-per-level")
    unknown = (count for _, count in counted.unknown)
    apart = (counted.not_applicable, counted.no_answer)
    for count in (*counted.by_level, *apart, *unknown):
        require_count(count, "counts")
    tally = Tally.__new__(Tally)
    told = {each.name: getattr(counted, each.name) for each in fields(CountedAnswers)}
    tally.__attrs_init__(**told)
    return tally


@frozen
class KeptRecord:
    """A record of an exchange format, as that format has it; nothing is left out."""

    record: dict[str, Any]


def to_record(value: Plain | ProcedureRecord) -> KeptRecord:
    """Return what was read of an exchange format."""
    return KeptRecord(value.to_dict())


def record_reader(kind: type[Any]) -> Callable[[KeptRecord], Any]:
    """Return what makes an object of an exchange format again."""
    if kind is ProcedureRecord:
        return lambda kept: ProcedureRecord(copied(kept.record))
    return partial(_read_record, kind)


def _read_record(kind: type[Plain], kept: KeptRecord) -> Plain:
    return kind.read(copied(kept.record), "", [])
