"""
Dossiers: where one stands, and Form 06 over many.

*Trạng thái hồ sơ, biểu số 06.*
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from re import sub
from typing import Any, Final

from attrs import frozen

from cqtt.clock import ClockRules, Supplement
from cqtt.dossiers import EVENT_KINDS, ApplicantKind, Dossier
from cqtt.dossiers.events import day_of_receipt
from cqtt.dossiers.timed import NO_DUE_DAY
from cqtt.due_dates.plainly import plain_limit
from cqtt.errors import CqttError, InvalidValueError, LimitConflictError
from cqtt.facts import procedures as shipped
from cqtt.findings import Finding, Severity
from cqtt.i18n import day_text
from cqtt.identifiers import CitizenNumber, ProcedureCode, shape
from cqtt.interop.serving.dossier_shapes import DOSSIER, PROCEDURES
from cqtt.interop.serving.due import (
    ANSWER,
    EXPLANATION,
    LOCALE,
    explained,
    short,
)
from cqtt.interop.serving.operation import Operation
from cqtt.interop.serving.places import PLACE, office_of
from cqtt.interop.serving.scalars import (
    MOMENT,
    WHEN,
    Text,
    Whole,
    YesNo,
    members,
    words,
)
from cqtt.interop.serving.shapes import (
    Field,
    Form,
    Items,
    OrNull,
    Record,
    came,
    needed,
)
from cqtt.interop.serving.telling import (
    ERROR,
    FINDINGS,
    IN_BOTH,
    in_both,
    told_error,
    told_findings,
)
from cqtt.offices import Office
from cqtt.procedures import Procedure
from cqtt.procedures.catalogue import Catalogue

_KEPT: Final = 64


@lru_cache(maxsize=_KEPT)
def _catalogue_on(day: date) -> Catalogue:
    return shipped().on(day)


def procedure_of(
    code: str, day: date | None, own: Iterable[Procedure] | None
) -> Procedure:
    """
    Return a given procedure of a code, else the one in force on a day.

    Raises:
        InvalidValueError: Nobody gave it, and the catalogue has it not.
    """
    given = next((each for each in own or () if each.code == code), None)
    if given is not None:
        return given
    catalogue = shipped() if day is None else _catalogue_on(day)
    if code not in catalogue:
        raise _unlisted(code, day)
    return catalogue[code]


def _unlisted(code: str, day: date | None) -> InvalidValueError:
    """Return that the catalogue has it not, and when it has, if ever."""
    periods = [period for _, period in shipped().versions(code)]
    if day is None or not periods:
        # What is no code may be anything, so its shape stands for it.
        told = code if ProcedureCode.is_valid(code) else shape(code)
        return InvalidValueError("procedure", told, "listed-procedure")
    came = _OfOtherDays(
        code,
        day,
        until=max(
            (p.until for p in periods if p.until and p.until < day), default=None
        ),
        since=min(
            (p.since for p in periods if p.since and p.since > day), default=None
        ),
    )
    return InvalidValueError("procedure", came, "listed-procedure", came.told_vi())


@frozen(repr=False)
class _OfOtherDays:
    """The code of a procedure that the catalogue has, but not on the day."""

    code: str
    day: date
    until: date | None
    since: date | None

    def __str__(self) -> str:
        return self.code

    def __repr__(self) -> str:
        ends = (("until", self.until), ("since", self.since))
        when = " and ".join(f"{word} {day}" for word, day in ends if day)
        return f"{self.code!r}, there {when} and not on {self.day},"

    def told_vi(self) -> str:
        """Return the code and the days in Vietnamese."""
        ends = (("đến hết", self.until), ("từ", self.since))
        when = " và ".join(f"{word} {day_text(day)}" for word, day in ends if day)
        asked = f"ngày được hỏi là {day_text(self.day)}"
        return f"{self.code!r} ({asked}, danh mục chỉ có thủ tục này {when})"


def dossier_of(given: Mapping[str, Any], own: Iterable[Procedure] | None) -> Dossier:
    """
    Return a dossier with its procedure: a given one, else that of its reception.

    Raises:
        InvalidValueError: Nobody gave the procedure, and the catalogue has it not.
        IllegalEventError, EventOrderError: The events do not follow one another.
    """
    values = came(given)
    events = values["events"]
    day = day_of_receipt(events) if events else None
    procedure = procedure_of(values.pop("procedure"), day, own)
    return Dossier(**values, procedure=procedure)


def of_the_applicant(dossier: Dossier) -> Iterator[Finding]:
    """Find digits that are no citizen number; a passport has letters too."""
    who = dossier.applicant
    if who is None or who.kind is not ApplicantKind.CITIZEN:
        return
    written = sub(r"[\s.-]", "", who.id_number)
    if written.isdigit() and not CitizenNumber.is_valid(written):
        came = f"{len(written)}"
        place = "applicant.id_number"
        yield Finding("digits-of-a-citizen", place, came, Severity.WARNING)


def _stand(
    *,
    dossier: dict[str, Any],
    procedures: tuple[Procedure, ...] | None,
    at: date | None,
    explain: bool | None,
    locale: str | None,
    **place: Any,
) -> dict[str, Any]:
    read, office = dossier_of(dossier, procedures), office_of(**place)
    status, holder = read.status, read.holder
    return {
        "number": read.number,
        "status": {
            "code": status.value,
            "label": in_both(status),
            "is_closed": status.is_closed,
        },
        "holder": {
            "unit": holder.unit.name if holder.unit else None,
            "is_citizen": holder.is_citizen,
            "since": holder.since.isoformat(),
        },
        **_time(read, office, at),
        "limit": _limit(read),
        "rules": told_rules(read.procedure.clock_rules),
        "explanation": _explanation(read, office, locale or "vi") if explain else None,
        "missing": list(read.missing),
        "can_follow": list(read.can_follow),
        "findings": told_findings((*read.findings(office), *of_the_applicant(read))),
    }


def _limit(dossier: Dossier) -> dict[str, Any] | None:
    """Return the limit that was promised, in its JSON form, if there is one."""
    try:
        return plain_limit(dossier.promised_limit)
    except LimitConflictError:
        return None


def told_rules(rules: ClockRules) -> dict[str, Any]:
    """Return what the procedure's own law makes of a supplement."""
    effect, source = rules.on_supplement, rules.supplement_source
    return {
        "on_supplement": None if effect is None else effect.value,
        "source": None if source is None else source.text(),
        "extensions_allowed": rules.extensions_allowed,
    }


def _explanation(
    dossier: Dossier, office: Office, locale: str
) -> dict[str, Any] | None:
    """Return the reasons of the due date; nothing where ``no_due`` says why not."""
    try:
        return explained(dossier.due(office), locale)
    except NO_DUE_DAY:
        return None


def _time(dossier: Dossier, office: Office, at: date | None) -> dict[str, Any]:
    """Return what can be said of its time, and why the rest cannot."""
    due: dict[str, Any] | None = None
    lacking: CqttError | None = None
    kept = None
    try:
        due = short(dossier.due(office))
    except NO_DUE_DAY as error:
        lacking = error
    if at is not None or dossier.ended is not None:
        try:
            kept = dossier.timeliness(office, at=at)
        except NO_DUE_DAY as error:
            lacking = error
    return {
        "due": due,
        "no_due": None if lacking is None else told_error(lacking),
        "timeliness": None if kept is None else kept.value,
    }


_CODE: Final = Record(
    {
        "code": needed(Whole(1, 10), "of the national synchronisation"),
        "label": needed(IN_BOTH),
        "is_closed": needed(YesNo()),
    }
)
_HOLDER: Final = Record(
    {
        "unit": needed(OrNull(Text(1))),
        "is_citizen": needed(YesNo(), "whether the citizen has to move"),
        "since": needed(MOMENT),
    }
)
RULES: Final = Record(
    {
        "on_supplement": needed(
            OrNull(members(Supplement)), "what it does to the limit; null if unknown"
        ),
        "source": needed(OrNull(Text(1)), "the text that says so"),
        "extensions_allowed": needed(OrNull(Whole())),
    }
)
_EVENT: Final = words(*(each.slug for each in EVENT_KINDS))
_KEPT_WORDS: Final = words("early", "on-time", "late")
DONE: Final[Mapping[str, Any]] = {
    "number": "H56.24-260803-0001",
    "procedure": "1.004222",
    "channel": "direct",
    "events": [
        {"event": "received", "at": "2026-08-03T09:15"},
        {
            "event": "asked-for-more",
            "at": "2026-08-05T10:00",
            "missing": ["Giấy tờ chứng minh chỗ ở"],
        },
        {"event": "completed", "at": "2026-08-10T14:00"},
        {"event": "returned", "at": "2026-08-18T09:00"},
    ],
}

OPERATIONS: Final = (
    Operation(
        name="dossier",
        title_vi="Trạng thái, hạn trả và diễn biến của một hồ sơ",
        title_en="Where a dossier stands: state, holder, due date, what can follow",
        request=Record(
            {
                "dossier": needed(DOSSIER),
                "procedures": PROCEDURES,
                "at": Field(WHEN, "the moment of asking, for an open dossier"),
                "explain": Field(YesNo(), "whether to give the reasons too"),
                "locale": LOCALE,
                **PLACE,
            }
        ),
        result=Record(
            {
                "number": needed(Text(1)),
                "status": needed(_CODE),
                "holder": needed(_HOLDER),
                "due": needed(OrNull(Record(ANSWER))),
                "no_due": needed(OrNull(ERROR), "why no day can be named"),
                "timeliness": needed(
                    OrNull(_KEPT_WORDS),
                    "of an open one as of at, early until the last day; else null",
                ),
                "limit": needed(
                    OrNull(Form("the limit promised, in its JSON form")),
                    "null where its record states several",
                ),
                "rules": needed(RULES, "of the procedure"),
                "explanation": needed(
                    OrNull(Record(EXPLANATION)),
                    "null unless explain is true and there is a due date",
                ),
                "missing": needed(Items(Text()), "papers that were asked for"),
                "can_follow": needed(Items(_EVENT), "the events, by name"),
                "findings": needed(FINDINGS),
            }
        ),
        example={"dossier": DONE, "explain": True},
        run=_stand,
        is_personal=True,
    ),
)
