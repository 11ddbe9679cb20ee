"""
Dossiers, their events and procedures as requests give them.

*Hồ sơ, sự kiện và thủ tục trong yêu cầu.*  A dossier is what ``Dossier.to_dict``
writes; its channel must be told, for a rate would count a forgotten one as direct.
"""

from decimal import Decimal
from typing import Any, Final

from attrs import frozen

from cqtt.agencies import Actor, Unit
from cqtt.clock import ONE_STOP, ClockRules, Supplement
from cqtt.dossiers import (
    EVENT_KINDS,
    Applicant,
    ApplicantKind,
    HomeVisit,
    VisitPurpose,
)
from cqtt.errors import InvalidValueError
from cqtt.interop.serving.calendars import source_of
from cqtt.interop.serving.limits import LIMIT
from cqtt.interop.serving.places import AGENCY
from cqtt.interop.serving.scalars import (
    MOMENT,
    WHEN,
    Pattern,
    Schema,
    Shape,
    Text,
    Whole,
    YesNo,
    members,
)
from cqtt.interop.serving.shapes import (
    Field,
    Form,
    Items,
    Kinds,
    Made,
    Record,
    came,
    made_of,
    needed,
)
from cqtt.procedures import Coded, Procedure
from cqtt.procedures.channels import ChannelKind

_TEXT: Final = Field(Text())
_FILLED: Final = needed(Text(1))
_TEXTS: Final = Field(Items(Text(1), most=1000))
_CHANNEL: Final = Field(members(ChannelKind))
_UNTIL: Final = {"until": Field(WHEN)}
_REASON: Final = {"reason": _TEXT}
_AMOUNT: Final = {
    "amount": Field(
        Pattern(
            r"[0-9]{1,15}(\.[0-9]{1,2})?",
            Decimal,
            lambda path, got: InvalidValueError(path, got, "amount-written"),
        ),
        'in đồng, as text: "8000"',
    )
}
UNIT: Final = made_of(Unit, name=_FILLED, code=Field(Text(1)), agency=Field(AGENCY))
ACTOR: Final = made_of(Actor, unit=needed(UNIT), post=_TEXT, name=_TEXT)
_VISIT: Final = made_of(
    HomeVisit,
    purpose=needed(members(VisitPurpose)),
    begins_at=needed(MOMENT),
    ends_at=needed(MOMENT),
    place=_FILLED,
    by=Field(ACTOR),
)
_OF_EVERY: Final = {
    "at": needed(MOMENT),
    "by": Field(ACTOR, "who did it"),
    "note": _TEXT,
}
_OWN: Final[dict[str, dict[str, Field]]] = {
    "received": {"promised": Field(WHEN, "what the slip promised")},
    "transferred": {"to": needed(UNIT), "step": _TEXT},
    "asked-for-more": {"missing": _TEXTS, **_REASON, **_UNTIL},
    "payment-asked": {**_AMOUNT, "what": _TEXT},
    "paid": {**_AMOUNT, "online": Field(YesNo())},
    "consultation-asked": {"agency": needed(AGENCY), **_UNTIL},
    "consultation-answered": {"agency": needed(AGENCY)},
    "confirmation-asked": _UNTIL,
    "confirmed": {"is_silent": Field(YesNo())},
    "extended": {"to": needed(WHEN, "the new last day or moment"), **_REASON},
    "withdrawal-asked": _REASON,
    "stopped": _REASON,
    "refused": _REASON,
    "finished": {"result": _TEXT},
    "returned": {"channel": _CHANNEL},
    "visit-booked": {"visit": needed(_VISIT)},
}
EVENT: Final = Kinds(
    {
        each.slug: (Record({**_OF_EVERY, **_OWN.get(each.slug, {})}), each)
        for each in EVENT_KINDS
    },
    tag="event",
)
_APPLICANT: Final = made_of(
    Applicant,
    name=_FILLED,
    kind=Field(members(ApplicantKind)),
    kind_code=Field(Text()),
    id_number=Field(
        Text(), "of a citizen, a business or a passport; no field of sync.write has it"
    ),
    **dict.fromkeys(("phone", "email", "address"), _TEXT),
)
DOSSIER: Final = Record(
    {
        "number": _FILLED,
        "procedure": needed(Text(1), "its code"),
        "channel": needed(members(ChannelKind), "how it was handed in; never guessed"),
        "case": Field(Text(1)),
        "applicant": Field(_APPLICANT),
        "helping_agency": Field(AGENCY),
        "receiving_agency": Field(AGENCY),
        "competent": Field(AGENCY),
        "across_boundaries": Field(YesNo()),
        "returns_by": _CHANNEL,
        "papers": _TEXTS,
        "limit": Field(LIMIT, "promised, where it is another than the procedure's"),
        "events": needed(Items(EVENT, most=1000), "in order"),
    }
)
"""The fields of a dossier; its procedure is still a code."""


def _compact(given: dict[str, Any]) -> Procedure:
    source = source_of(given.pop("supplement_source"))
    effect, most = given.pop("on_supplement"), given.pop("extensions_allowed")
    rules = ONE_STOP
    if effect is not None or most is not None:
        rules = ClockRules(
            on_supplement=effect, supplement_source=source, extensions_allowed=most
        )
    return Procedure(**came(given), clock_rules=rules)


def _whole(given: dict[str, Any]) -> Procedure:
    from cqtt.interop.json_forms import from_dict

    return from_dict(given["form"], Procedure)


_COMPACT: Final = Made(
    Record(
        {
            "code": _FILLED,
            "name": _FILLED,
            "time_limit": Field(LIMIT),
            "field_of_work": Field(made_of(Coded, name=_FILLED, code=Field(Text(1)))),
            "on_supplement": Field(
                members(Supplement), "what a supplement does to the limit"
            ),
            "supplement_source": Field(Text(1), "the text that says so"),
            "extensions_allowed": Field(Whole(0, 100)),
        }
    ),
    _compact,
)
_WHOLE: Final = Made(
    Record({"form": needed(Form("a procedure in its JSON form"))}),
    _whole,
)


@frozen
class _Procedure(Shape):
    """A procedure in short, or its whole JSON form under ``form``."""

    def read(self, value: Any, path: str) -> Procedure:
        """Return the procedure."""
        is_whole = isinstance(value, dict) and "form" in value
        procedure: Procedure = (_WHOLE if is_whole else _COMPACT).read(value, path)
        return procedure

    def schema(self) -> Schema:
        """Return both schemas."""
        return {"anyOf": [_COMPACT.schema(), _WHOLE.schema()]}


PROCEDURES: Final = Field(
    Items(_Procedure(), most=10_000),
    "those that the catalogue has not, or has otherwise",
)
