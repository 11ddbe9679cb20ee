"""One statutory limit: the step, for whom, how long, from when, by which article."""

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from attrs import field, frozen

from cqtt.checks import instance_of, require_count
from cqtt.errors import WrongTypeError
from cqtt.law import Citation, Confidence, Period
from cqtt.petitions.kinds import Instance, PetitionKind, in_words
from cqtt.petitions.steps import Circumstance, Milestone, Step
from cqtt.text import require_nfc
from cqtt.time_limits import CalendarDays, WorkingDays

if TYPE_CHECKING:
    from attrs import Attribute

DayLimit: TypeAlias = CalendarDays | WorkingDays
"""The limits that the law of petitions knows: days and working days."""

_UNITS: Final = {
    CalendarDays: ("ngày", "days"),
    WorkingDays: ("ngày làm việc", "working days"),
}


def _check_set(_instance: object, attribute: "Attribute[Any]", value: object) -> None:
    if not isinstance(value, frozenset) or not all(
        isinstance(each, Circumstance) for each in value
    ):
        raise WrongTypeError(attribute.name, type(value).__name__, "circumstances")


@frozen(kw_only=True)
class PetitionLimit:
    """
    One statutory limit of petitions (*thời hạn theo luật định*).

    It holds for ``kind``, in one ``instance`` or, with ``None``, in both; ``when`` are
    the circumstances that it needs, ``unless`` those that it is not for.  ``time`` runs
    from the milestone ``begins``, whose day is not counted; with ``is_before`` it must
    lie between the deed and the milestone.  ``times`` is how often the step may be
    done.  ``place`` is the province whose own rule it is.  ``period`` is when the rule
    was in force; ``confidence`` how sure that it was.

    Raises:
        WrongChoiceError: The step, kind, instance or milestone is none.
        WrongTypeError: Another value is of another type.
        InvalidValueError: ``times`` is below 1.
    """

    step: Step = field(validator=instance_of(Step, "enum-choice"))
    kind: PetitionKind = field(validator=instance_of(PetitionKind, "enum-choice"))
    time: DayLimit = field(validator=instance_of(DayLimit, "time-limit"))
    begins: Milestone = field(validator=instance_of(Milestone, "enum-choice"))
    period: Period = field(validator=instance_of(Period, "period-of-code"))
    citation: Citation = field(validator=instance_of(Citation, "citation"))
    instance: Instance | None = field(
        default=None, validator=instance_of(Instance | None, "enum-choice")
    )
    when: frozenset[Circumstance] = field(default=frozenset(), validator=_check_set)
    unless: frozenset[Circumstance] = field(default=frozenset(), validator=_check_set)
    place: str = ""
    times: int = 1
    is_before: bool = field(default=False, validator=instance_of(bool, "yes-no"))
    confidence: Confidence = field(
        default=Confidence.HIGH, validator=instance_of(Confidence, "enum-choice")
    )
    note: str = ""
    note_en: str = ""

    def __attrs_post_init__(self) -> None:
        for name in ("place", "note", "note_en"):
            require_nfc(getattr(self, name), name)
        require_count(self.times, "times", least=1)

    def time_text(self, locale: str = "vi") -> str:
        """
        Return how long it is.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.

        >>> from datetime import date
        >>> from cqtt.facts import petition_law
        >>> limit = petition_law().find(
        ...     Step.ACCEPT, PetitionKind.COMPLAINT, on=date(2026, 7, 1))
        >>> limit.time_text(), limit.time_text("en")
        ('7 ngày làm việc', '7 working days')
        """
        unit = in_words(_UNITS[type(self.time)], locale)
        return f"{self.time.quantity} {unit}"

    def note_text(self, locale: str = "vi") -> str:
        """
        Return what else to know, empty where there is nothing.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
        """
        return in_words((self.note, self.note_en or self.note), locale)

    def explain(self, locale: str = "vi") -> str:
        """
        Tell the rule in one line: what, which case, how long, from when, by what.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.

        >>> from datetime import date
        >>> from cqtt.facts import petition_law
        >>> limit = petition_law().find(
        ...     Step.RESOLVE, PetitionKind.COMPLAINT, on=date(2026, 2, 2))
        >>> print(limit.explain())
        Giải quyết: 30 ngày, tính từ ngày thụ lý (Điều 28 Luật Khiếu nại số \
02/2011/QH13)
        """
        said = in_words(("tính từ", "from"), locale)
        if self.is_before:
            said = in_words(("ít nhất, trước", "at least, before"), locale)
        what = self.step.label(locale)
        when = sorted(self.when, key=list(Circumstance).index)
        case = ", ".join(each.label(locale) for each in when)
        what = f"{what[:1].upper()}{what[1:]}" + (f" ({case})" if case else "")
        told = f"{what}: {self.time_text(locale)}"
        cited = self.citation.text(locale)
        doubt = self.confidence.doubt(locale)
        source = f"{cited}; {doubt}" if doubt else cited
        comma = ", " if not self.is_before else " "
        return f"{told}{comma}{said} {self.begins.label(locale)} ({source})"
