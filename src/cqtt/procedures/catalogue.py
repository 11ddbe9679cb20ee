"""The procedures in force on a day, national and local."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self

from attrs import evolve, field, frozen

from cqtt.checks import instance_of
from cqtt.errors import InvalidValueError
from cqtt.findings import Finding, Severity
from cqtt.i18n import day_text
from cqtt.identifiers import ProcedureCode
from cqtt.law import Citation, Collection, Period
from cqtt.law.sources import require_plain_day
from cqtt.procedures.fees import Fee
from cqtt.procedures.limits import Origin, StatedLimit
from cqtt.procedures.procedure import Procedure
from cqtt.procedures.steps import Step
from cqtt.time_limits import TimeLimit, Unstated


@frozen(kw_only=True)
class LocalOverride:
    """
    What a province decided differently for a procedure, and since when.

    *Quy định riêng của địa phương.*  A shorter limit, its council's fees, its own code
    and internal process; what is ``None`` stays national.

    >>> from cqtt import Citation, Document, WorkingDays
    >>> decision = Citation(Document("12/QĐ-UBND", "Quyết định 12/QĐ-UBND"))
    >>> LocalOverride(code="1.001653", source=decision, limit=WorkingDays(3)).period
    Period(since=None, until=None)
    """

    code: str
    source: Citation = field(validator=instance_of(Citation, "citation"))
    period: Period = field(default=Period(), validator=instance_of(Period, "period"))
    limit: TimeLimit | None = field(
        default=None, validator=instance_of(TimeLimit | None, "time-limit")
    )
    fees: tuple[Fee, ...] | None = None
    steps: tuple[Step, ...] | None = None
    local_code: str | None = None

    def applied_to(self, procedure: Procedure) -> Procedure:
        """Return the procedure as the province handles it."""
        changed = procedure
        if self.limit is not None:
            stated = StatedLimit(
                limit=self.limit, origin=Origin.LOCAL, source=self.source
            )
            limits = (*procedure.limits, stated)
            changed = evolve(changed, time_limit=self.limit, limits=limits)
        if self.fees is not None:
            changed = evolve(changed, fees=self.fees)
        if self.steps is not None:
            changed = evolve(changed, steps=self.steps)
        return evolve(
            changed,
            local_code=self.local_code or procedure.local_code,
            local_sources=(*procedure.local_sources, self.source),
        )

    def check(self, procedure: Procedure) -> tuple[Finding, ...]:
        """Find what is odd: another code, a limit that is not shorter."""
        found = []
        if procedure.code != self.code:
            found.append(Finding("override-code", "code", self.code))
        own, national = self.limit, procedure.time_limit
        if own is not None and not isinstance(national, Unstated):
            if type(own) is not type(national):
                evidence = f"{own} for {national}"
                found.append(Finding("same-unit", "limit", evidence, Severity.WARNING))
            elif _quantity(own) > _quantity(national):
                evidence = f"{own} for {national}"
                found.append(Finding("shorter-limit", "limit", evidence))
        return tuple(found)


def _quantity(limit: TimeLimit) -> float:
    return getattr(limit, "quantity", 0)


def _check_day(_instance: object, attribute: Any, value: date | None) -> None:
    if value is not None:
        require_plain_day(value, attribute.name)


@frozen(repr=False)
class _AnotherDay:
    """A day that was asked of the catalogue of another day."""

    day: date
    catalogue_day: date

    def __str__(self) -> str:
        return f"{self.day} asked of the catalogue of {self.catalogue_day}"

    def __repr__(self) -> str:
        return f"{self.day}, asked of the catalogue of {self.catalogue_day},"

    def told_vi(self) -> str:
        """Return both days in Vietnamese."""
        asked, known = day_text(self.day), day_text(self.catalogue_day)
        return f"ngày {asked}, trong khi danh mục là của ngày {known}"


@frozen(repr=False)
class Catalogue(Collection[Procedure]):
    """
    Procedures by code, with their versions and a locality's own rules.

    *Danh mục thủ tục hành chính.*  ``on(day)`` answers for a day, with what the
    province had decided by then; without it a code gives its last national version.  A
    local code finds its procedure.  ``day`` is the day that it answers for, ``None``
    for all; that of one day answers for no other.

    >>> from cqtt.facts import procedures
    >>> procedures().on(date(2026, 8, 3))["1.001193"].name
    'Thủ tục đăng ký khai sinh'
    """

    overrides: tuple[LocalOverride, ...] = field(default=(), repr=False)
    day: date | None = field(default=None, validator=_check_day)

    @classmethod
    def of(cls, procedures: Iterable[Procedure], name: str = "procedures") -> Self:
        """Return a catalogue of procedures that hold on every day."""
        return cls(name, tuple((each.code, each, Period()) for each in procedures))

    def _name_of(self, key: Any) -> Any:
        """Return the national code that a local code or one of a case stands for."""
        if key in self._by_name or not isinstance(key, str):
            return key
        base = ProcedureCode.parse(key).base if ProcedureCode.is_valid(key) else key
        return base if base in self._by_name else key

    def with_local(self, overrides: Iterable[LocalOverride]) -> Self:
        """
        Return the catalogue with a province's own rules, later ones last.

        Raises:
            InvalidValueError: A rule is about a code that is not here.
        """
        added = tuple(overrides)
        for each in added:
            if each.code not in self._by_name:
                raise InvalidValueError("overrides", each.code, "known-procedure")
        return evolve(self, overrides=(*self.overrides, *added))

    def on(self, day: date) -> Self:
        """
        Return the procedures in force on a day, as the province handles them.

        Raises:
            InvalidValueError: It is the catalogue of another day.
            WrongTypeError: It is not a plain date.
        """
        self._require_its_day(day)
        items = tuple(
            (code, self._local(procedure, day), period)
            for code, procedure, period in self._items
            if day in period
        )
        kept = self._without_others(items)
        return evolve(self, items=kept, overrides=(), day=day)

    def handled_on(self, code: str, day: date) -> Procedure:
        """
        Return a procedure as it was handled on a day (*thủ tục vào ngày tiếp nhận*).

        As ``on(day)[code]`` does, without making a catalogue of that day; the last
        national version where none is known for the day.

        Raises:
            UnknownNameError: There is no such procedure.
            InvalidValueError: It is the catalogue of another day; ask that of all days.
            WrongTypeError: It is not a plain date.

        >>> from cqtt.facts import procedures
        >>> procedures().handled_on("2.000806", date(2025, 6, 2)).levels
        (<Level.DISTRICT: 'district'>,)
        """
        self._require_its_day(day)
        asked = self._name_of(code)
        for name, procedure, period in reversed(self._items):
            if name == asked and day in period:
                return self._local(procedure, day)
        return self[code]

    def _require_its_day(self, day: date) -> None:
        """Refuse another day, whose rules are no longer here."""
        require_plain_day(day, "day")
        if self.day is not None and day != self.day:
            came = _AnotherDay(day, self.day)
            raise InvalidValueError("day", came, "day-of-catalogue", came.told_vi())

    def _local(self, procedure: Procedure, day: date) -> Procedure:
        for each in self.overrides:
            if each.code == procedure.code and day in each.period:
                procedure = each.applied_to(procedure)
        return procedure
