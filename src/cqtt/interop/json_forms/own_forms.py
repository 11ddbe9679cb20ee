"""Which types and fields have forms of their own, and which classes have subclasses."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from cqtt.conduct import QuestionMap
from cqtt.dossiers import EVENT_KINDS as DOSSIER_EVENTS
from cqtt.dossiers import Dossier
from cqtt.due_dates import DueDate
from cqtt.facts import StatutoryEstimator
from cqtt.interop import portal
from cqtt.interop.frames.counts_of import Count
from cqtt.interop.ical import CalendarEntry
from cqtt.interop.json_forms import stand_ins
from cqtt.interop.json_forms.given import GIVEN
from cqtt.interop.json_forms.names import once
from cqtt.interop.json_forms.shapes import (
    AnyValue,
    ByKey,
    Keyed,
    Nothing,
    OneOf,
    Record,
    Scalar,
    Several,
    Shape,
    Tagged,
    Through,
)
from cqtt.interop.sync.keys import Plain
from cqtt.petitions import EVENT_KINDS as PETITION_EVENTS
from cqtt.petitions import Complaint, Denunciation, Group, Petitioner, Reflection
from cqtt.satisfaction import Tally
from cqtt.workdays import WorkCalendar

SUBCLASSES: Final[Mapping[str, tuple[str, ...]]] = {
    "findings.Finding": ("findings.Finding", "satisfaction.Obstacle"),
    "forms.parts.Form": (
        "forms.ApologySlip",
        "forms.ControlSlip",
        "forms.ReceiptSlip",
        "forms.RefusalSlip",
        "forms.RegisterBook",
        "forms.StopNotice",
        "forms.SupplementRequest",
    ),
    "letters.letter.Letter": (
        "letters.Apology",
        "letters.Appointment",
        "letters.BirthCongratulation",
        "letters.BusinessCongratulation",
        "letters.Condolence",
        "letters.DialogueInvitation",
        "letters.HouseCongratulation",
        "letters.LongevityCongratulation",
        "letters.MarriageCongratulation",
        "letters.Thanks",
        "letters.Visit",
        "letters.official_kinds.OfficialApology",
        "letters.official_kinds.OfficialControlSlip",
        "letters.official_kinds.OfficialReceipt",
        "letters.official_kinds.OfficialRefusal",
        "letters.official_kinds.OfficialRegister",
        "letters.official_kinds.OfficialStopNotice",
        "letters.official_kinds.OfficialSupplement",
    ),
    "letters.people.Recipient": ("letters.Recipient", "letters.together.Together"),
    "petitions.petition.Petition": (
        "petitions.Complaint",
        "petitions.Denunciation",
        "petitions.Reflection",
    ),
    "rates.Rate": ("rates.Rate", "satisfaction.SatisfactionRate"),
    "reports.commune.sources.ReportSource": (
        "reports.commune.Commitments",
        "reports.commune.Dialogues",
        "reports.commune.Dossiers",
        "reports.commune.Feedback",
        "reports.commune.Letters",
        "reports.commune.Petitions",
        "reports.commune.Programme",
        "reports.commune.Publicity",
        "reports.commune.Receptions",
        "reports.commune.Survey",
    ),
    "satisfaction.counts.Counts": ("satisfaction.Tally",),
    "scorecards.cards.Card": ("scorecards.Card", "scorecards.Scorecard"),
    "scorecards.rules.ScoringRule": (
        "scorecards.AllOrNothing",
        "scorecards.Banded",
        "scorecards.Deducting",
        "scorecards.Judged",
        "scorecards.PerShare",
        "scorecards.PerUnit",
        "scorecards.YesNo",
    ),
}
"""
What may stand where a field is declared with a class that has subclasses.

The class is named by its module, for some are no public names themselves.
"""

PETITIONS: Final = (Complaint, Denunciation, Reflection)


def names_for_checkers() -> dict[str, Any]:
    """Return what annotations name and modules import for type checkers only."""
    from cqtt.cutoffs import BundleCutoff, LastHourCutoff, MovedReceipt

    return {
        "Decimal": Decimal,
        "Fraction": Fraction,
        "BundleCutoff": BundleCutoff,
        "LastHourCutoff": LastHourCutoff,
        "MovedReceipt": MovedReceipt,
    }


REFERENCE: Final = Through(
    Tagged("type", (("workdays.WorkCalendar", stand_ins.CalendarReference),)),
    stand_ins.to_reference,
    stand_ins.from_reference,
)
"""A calendar inside something else."""

_ESTIMATOR: Final = OneOf(
    (
        Nothing(),
        Through(
            Tagged(
                "type",
                (
                    ("facts.state_calendar", stand_ins.StateEstimator),
                    ("facts.StatutoryEstimator", StatutoryEstimator),
                ),
            ),
            stand_ins.to_estimator,
            stand_ins.from_estimator,
        ),
    )
)


@once
def own_fields(kind: type[Any]) -> dict[str, Shape]:
    """Return the shapes of the fields of a class that its annotations do not tell."""
    if kind is Dossier:
        code = Through(Scalar(str), stand_ins.to_code, stand_ins.from_code)
        return {"procedure": code, "events": _events(DOSSIER_EVENTS)}
    if kind in PETITIONS:
        who = OneOf((Nothing(), ByKey("size", Group, Petitioner)))
        return {"petitioner": who, "events": _events(PETITION_EVENTS)}
    if kind is Count:
        return {"group": Several(AnyValue(), tuple)}
    if kind is CalendarEntry:
        when = (Scalar(date), Scalar(datetime))
        return {"starts": OneOf(when), "ends": OneOf((*when, Nothing()))}
    if kind is QuestionMap:
        texts = Keyed(Scalar(str), Several(Scalar(str), tuple))
        return {"items": Through(texts, dict, dict)}
    return {"estimate": _ESTIMATOR} if kind is WorkCalendar else {}


def _events(kinds: tuple[Any, ...]) -> Shape:
    slugs = tuple((each.slug, each) for each in kinds)
    return Several(Tagged("event", slugs), tuple)


@once
def fixed_keys(kind: type[Any]) -> dict[str, str]:
    """Return the keys of a form that say what its type says already."""
    return {"kind": kind.kind.value} if kind in PETITIONS else {}


@once
def stand_in(kind: type[Any]) -> Through | None:
    """Return what is written in place of an object of a class, if something is."""
    if kind is DueDate:
        return Through(
            Record(stand_ins.AskedDueDate),
            stand_ins.to_question,
            stand_ins.from_question,
        )
    if kind is Tally:
        return Through(
            Record(stand_ins.CountedAnswers),
            stand_ins.to_counted,
            stand_ins.from_counted,
        )
    if issubclass(kind, Plain) or kind is portal.ProcedureRecord:
        return Through(
            Record(stand_ins.KeptRecord),
            stand_ins.to_record,
            stand_ins.record_reader(kind),
        )
    return None


@once
def finished_by(kind: type[Any]) -> Callable[[Any], Any] | None:
    """Return what finishes an object that was read, if something does."""
    return stand_ins.as_handled if kind is Dossier else None


@once
def own_writer(kind: type[Any]) -> Callable[[Any], dict[str, Any]] | None:
    """Return what writes an object that has a plain form of its own."""
    if kind is Dossier:
        return Dossier.to_dict
    if kind in PETITIONS:
        return lambda each: each.to_dict(identity=GIVEN.get().identity)
    return None
