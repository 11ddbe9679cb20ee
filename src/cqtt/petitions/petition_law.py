"""All statutory limits of petitions, asked for a step and a day."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from attrs import evolve, field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.errors import NotInForceError, UnknownNameError, WrongTypeError
from cqtt.i18n import require_locale
from cqtt.law import Citation, Period
from cqtt.petitions.competence import Competence
from cqtt.petitions.kinds import Instance, PetitionKind
from cqtt.petitions.limits import PetitionLimit
from cqtt.petitions.steps import Circumstance, Step
from cqtt.tables import Column, Table
from cqtt.text import require_nfc
from cqtt.workdays.calendar import require_day

_COLUMNS: Final = (
    Column("step", ("Công việc",), heading_en=("Step",)),
    Column("kind", ("Loại đơn",), heading_en=("Kind",)),
    Column("instance", ("Lần",), heading_en=("Instance",)),
    Column("when", ("Trường hợp",), heading_en=("Case",)),
    Column("time", ("Thời hạn",), heading_en=("Limit",)),
    Column("begins", ("Tính từ",), heading_en=("From",)),
    Column("citation", ("Căn cứ",), heading_en=("Law",)),
    Column("confidence", ("Độ tin cậy",), heading_en=("Confidence",)),
    Column("note", ("Ghi chú",), heading_en=("Note",)),
)


@frozen(kw_only=True)
class PauseRule:
    """By which text a suspension stops the time (*quy định về tạm đình chỉ*)."""

    kind: PetitionKind = field(validator=instance_of(PetitionKind, "enum-choice"))
    period: Period = field(validator=instance_of(Period, "period-of-code"))
    citation: Citation = field(validator=instance_of(Citation, "citation"))


def _size(rules: tuple[object, ...]) -> str:
    return str(len(rules))


@frozen
class PetitionLaw:
    """
    Every statutory limit of petitions with its period, and who is competent.

    *Các thời hạn theo luật về khiếu nại, tố cáo, phản ánh, kiến nghị.*  The package's
    own is ``cqtt.facts.petition_law()``.

    Raises:
        WrongTypeError: A part is no tuple of what it must hold.

    >>> from datetime import date
    >>> from cqtt.facts import petition_law
    >>> law = petition_law()
    >>> law.find(Step.ACCEPT, PetitionKind.COMPLAINT, on=date(2026, 6, 30)).time
    CalendarDays(quantity=10)
    >>> law.find(Step.ACCEPT, PetitionKind.COMPLAINT, on=date(2026, 7, 1)).time
    WorkingDays(quantity=7)
    """

    limits: tuple[PetitionLimit, ...] = field(repr=_size)
    pauses: tuple[PauseRule, ...] = field(default=(), repr=_size)
    competences: tuple[Competence, ...] = field(default=(), repr=_size)

    def __attrs_post_init__(self) -> None:
        for name, kind, slug in (
            ("limits", PetitionLimit, "petition-limits"),
            ("pauses", PauseRule, "pause-rules"),
            ("competences", Competence, "competences"),
        ):
            value = getattr(self, name)
            if not isinstance(value, tuple) or not all(
                isinstance(each, kind) for each in value
            ):
                raise WrongTypeError(name, type(value).__name__, slug)

    def on(self, day: date) -> "PetitionLaw":
        """
        Return what was in force on a day.

        Raises:
            WrongTypeError: The day is not a plain date.
        """
        require_day(day, "day")
        return evolve(
            self,
            limits=tuple(each for each in self.limits if day in each.period),
            pauses=tuple(each for each in self.pauses if day in each.period),
            competences=tuple(each for each in self.competences if day in each.period),
        )

    def steps(self, kind: PetitionKind) -> tuple[Step, ...]:
        """
        Return the steps that have a limit for a kind of petition, in their order.

        Raises:
            WrongChoiceError: The kind is none.
        """
        require_instance(kind, PetitionKind, "kind", "enum-choice")
        found = {each.step for each in self.limits if each.kind is kind}
        return tuple(each for each in Step if each in found)

    def covers(self, kind: PetitionKind, on: date) -> bool:
        """
        Tell whether any limit of a kind was in force on a day.

        Raises:
            WrongChoiceError, WrongTypeError: The kind is none, or the day is no date.
        """
        require_instance(kind, PetitionKind, "kind", "enum-choice")
        require_day(on, "on")
        return any(each.kind is kind and on in each.period for each in self.limits)

    def find(
        self,
        step: Step,
        kind: PetitionKind,
        circumstances: Iterable[Circumstance] = (),
        *,
        on: date,
        instance: Instance = Instance.FIRST,
        place: str = "",
    ) -> PetitionLimit:
        """
        Return the limit of a step that was in force on a day.

        Of those whose circumstances are all there, the one with most of them; among
        these a province's own goes before the national one.

        Args:
            step: What is to be done.

            kind: The kind of petition.

            circumstances: Such as ``{Circumstance.COMPLEX, Circumstance.REMOTE}``.

            on: The day of the event that starts the limit.

            instance: First or second, for complaints.

            place: The province, such as ``"Ninh Bình"``, for its own rules.

        Raises:
            UnknownNameError: No such limit exists; it tells the steps that have one.
            NotInForceError: It existed on other days only.
            WrongTypeError, WrongChoiceError: An argument is not what it must be.
        """
        require_instance(step, Step, "step", "enum-choice")
        require_instance(kind, PetitionKind, "kind", "enum-choice")
        require_instance(instance, Instance, "instance", "enum-choice")
        require_day(on, "on")
        require_nfc(place, "place")
        there = require_circumstances(circumstances)
        known = [
            each for each in self.limits if _fits(each, kind, there, instance, place)
        ]
        found = [each for each in known if each.step is step]
        if not found:
            raise _unknown(step, kind, instance, {each.step for each in known})
        valid = [each for each in found if on in each.period]
        if not valid:
            raise _not_in_force(step, kind, on, [each.period for each in found])
        return max(valid, key=lambda each: (len(each.when), bool(each.place)))

    def pause(self, kind: PetitionKind, on: date) -> PauseRule | None:
        """
        Return the rule by which a suspension on a day stops the time, if any.

        Raises:
            WrongChoiceError, WrongTypeError: The kind is none, or the day is no date.
        """
        require_instance(kind, PetitionKind, "kind", "enum-choice")
        require_day(on, "on")
        rules = (each for each in self.pauses if each.kind is kind)
        return next((each for each in rules if on in each.period), None)

    def table(self, locale: str = "vi") -> Table:
        """
        Return the limits as a table, one in each row.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
        """
        require_locale(locale)
        return Table(
            "Thời hạn trong tiếp nhận, giải quyết đơn",
            columns=_COLUMNS,
            rows=[_row(each, locale) for each in self.limits],
            title_en="Limits in handling petitions",
        )


def require_circumstances(given: object) -> frozenset[Circumstance]:
    """Return circumstances as a set; refuse what is none."""
    if not isinstance(given, Iterable) or isinstance(given, str):
        raise WrongTypeError("circumstances", type(given).__name__, "circumstances")
    found = tuple(given)
    for each in found:
        require_instance(each, Circumstance, "circumstances", "enum-choice")
    return frozenset(found)


def _fits(
    limit: PetitionLimit,
    kind: PetitionKind,
    there: frozenset[Circumstance],
    instance: Instance,
    place: str,
) -> bool:
    return (
        limit.kind is kind
        and limit.instance in {None, instance}
        and limit.place in {"", place}
        and limit.when <= there
        and not limit.unless & there
    )


def _unknown(
    step: Step, kind: PetitionKind, instance: Instance, known: set[Step]
) -> UnknownNameError:
    steps = [each for each in Step if each in known]
    which = f" {instance.label()}" if kind is PetitionKind.COMPLAINT else ""
    said = f"{kind.label()}{which} không có thời hạn “{step.label()}”"
    if steps:
        said += f"; có: {'; '.join(f'{e.label()} ({e.value})' for e in steps)}"
    return UnknownNameError(
        f"petition_law()[{kind.value}, {instance.value}]",
        step.value,
        (),
        tuple(each.value for each in steps),
        said,
    )


def _not_in_force(
    step: Step, kind: PetitionKind, on: date, periods: list[Period]
) -> NotInForceError:
    first = [each.since for each in periods if each.since is not None]
    last = [each.until for each in periods]
    return NotInForceError(
        f"{kind.label('en')}: {step.label('en')}",
        on,
        min(first, default=None),
        None if None in last else max(filter(None, last), default=None),
        f"về thời hạn “{step.label()}” đối với {kind.label()}",
    )


def _row(limit: PetitionLimit, locale: str) -> tuple[str, ...]:
    when = sorted(limit.when, key=list(Circumstance).index)
    return (
        limit.step.label(locale),
        limit.kind.label(locale),
        limit.instance.label(locale) if limit.instance else "",
        ", ".join(each.label(locale) for each in when),
        limit.time_text(locale),
        limit.begins.label(locale),
        limit.citation.text(locale),
        limit.confidence.value,
        limit.note_text(locale),
    )
