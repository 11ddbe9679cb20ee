"""
Petitions: every deadline that its events began, and one deadline by itself.

*Đơn thư và các thời hạn theo luật định.*
"""

from datetime import date
from typing import Any, Final

from attrs import frozen

from cqtt.checks import told
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.facts import petition_law
from cqtt.interop.serving.advising import in_json
from cqtt.interop.serving.due import LOCALE
from cqtt.interop.serving.inside import form_schema, read_form
from cqtt.interop.serving.operation import Operation
from cqtt.interop.serving.places import PLACE, place_of
from cqtt.interop.serving.scalars import (
    DAY,
    OneOf,
    Schema,
    Shape,
    Text,
    YesNo,
    members,
    words,
)
from cqtt.interop.serving.shapes import (
    Field,
    Items,
    OrNull,
    Record,
    needed,
)
from cqtt.interop.serving.telling import FINDINGS, IN_BOTH, in_both, told_findings
from cqtt.petitions import (
    EVENT_KINDS,
    Circumstance,
    Complaint,
    Deadline,
    Denunciation,
    Instance,
    Petition,
    PetitionKind,
    PetitionStatus,
    Reflection,
    RunningLimit,
    Step,
    deadline_of,
)


def _told(deadline: Deadline, on: date | None) -> dict[str, Any]:
    step, begun = deadline.step, deadline.begun_on
    return {
        "step": step.value,
        "label": in_both(step),
        "begun_on": begun.isoformat(),
        "on": deadline.on.isoformat() if deadline.on else None,
        "done_on": deadline.done_on.isoformat() if deadline.done_on else None,
        "met": deadline.met,
        "is_late": None if on is None else deadline.is_late(on),
        "is_suspended": deadline.is_suspended,
        "limit": {vi: deadline.time_text(vi) for vi in ("vi", "en")},
        "source": {vi: deadline.limit.citation.text(vi) for vi in ("vi", "en")},
    }


def _petition(
    *,
    petition: Petition,
    on: date | None,
    province: str | None,
    running: RunningLimit | None,
    calendar: Any,
    office: Any,
) -> dict[str, Any]:
    found = petition.deadlines(
        petition_law(),
        **place_of(calendar, office),
        place=province or "",
        running=running or RunningLimit.OLD_RULE,
    )
    return {
        "number": petition.number,
        "status": {"name": petition.status.value, "label": in_both(petition.status)},
        "can_follow": list(petition.can_follow),
        "deadlines": [_told(each, on) for each in found],
        "findings": told_findings(petition.findings()),
    }


def _deadline(
    *,
    step: Step,
    kind: PetitionKind,
    circumstances: tuple[Circumstance, ...] | None,
    instance: Instance | None,
    begun_on: date,
    done_on: date | None,
    province: str | None,
    running: RunningLimit | None,
    on: date | None,
    locale: str | None,
    calendar: Any,
    office: Any,
) -> dict[str, Any]:
    found = deadline_of(
        petition_law(),
        step,
        kind,
        circumstances or (),
        begun_on=begun_on,
        **place_of(calendar, office),
        instance=instance or Instance.FIRST,
        place=province or "",
        done_on=done_on,
        running=running or RunningLimit.OLD_RULE,
    )
    return {
        "deadline": _told(found, on),
        "text": in_json(found.explain(locale or "vi")),
    }


_DEADLINE: Final = Record(
    {
        "step": needed(members(Step)),
        "label": needed(IN_BOTH),
        "begun_on": needed(DAY),
        "on": needed(OrNull(DAY), "the last day; null while it is suspended"),
        "done_on": needed(OrNull(DAY)),
        "met": needed(OrNull(YesNo())),
        "is_late": needed(OrNull(YesNo()), "null where on is not given"),
        "is_suspended": needed(YesNo()),
        "limit": needed(IN_BOTH),
        "source": needed(IN_BOTH),
    }
)
_HOW: Final = {
    "province": Field(Text(1), "for its own rules"),
    "running": Field(
        members(RunningLimit), "of a limit that ran when its rule changed"
    ),
    "on": Field(DAY, "the day for which it is told what is late"),
    **PLACE,
}


@frozen
class _Petition(Shape):
    """A petition in its JSON form; its kind and its channel must be told."""

    def read(self, value: Any, path: str) -> Petition:
        """Return the petition."""
        if value.__class__ is not dict:
            raise WrongTypeError(path, told(value), "request-object")
        for key in ("kind", "channel"):
            if value.get(key) is None:
                place = f"{path}.{key}"
                raise InvalidValueError(place, None, "given-key", "không có gì")
        kind = _KINDS.read(value["kind"], f"{path}.kind")
        petition: Petition = read_form(value, kind)
        return petition

    def schema(self) -> Schema:
        """Return one schema for each kind."""
        every = _KINDS.words.values()
        return {"anyOf": [form_schema(kind, ("channel",)) for kind in every]}


_EVENT: Final = words(*(each.slug for each in EVENT_KINDS))
_KINDS: Final = OneOf(
    {each.kind.value: each for each in (Complaint, Denunciation, Reflection)}
)

OPERATIONS: Final = (
    Operation(
        name="petition",
        title_vi="Trạng thái và các thời hạn của một đơn",
        title_en="Where a petition stands, and every deadline that its events began",
        request=Record({"petition": needed(_Petition()), **_HOW}),
        result=Record(
            {
                "number": needed(Text(1)),
                "status": needed(
                    Record(
                        {
                            "name": needed(members(PetitionStatus)),
                            "label": needed(IN_BOTH),
                        }
                    )
                ),
                "can_follow": needed(Items(_EVENT)),
                "deadlines": needed(Items(_DEADLINE)),
                "findings": needed(FINDINGS),
            }
        ),
        example={
            "petition": {
                "kind": "complaint",
                "number": "KN-07",
                "channel": "in-person",
                "about": "mức hỗ trợ khi mở rộng đường thôn",
                "events": [
                    {"event": "received", "at": "2026-08-21T09:00:00+07:00"},
                    {"event": "accepted", "at": "2026-09-03T09:00:00+07:00"},
                ],
            },
            "on": "2026-09-10",
        },
        run=_petition,
    ),
    Operation(
        name="petition.deadline",
        title_vi="Thời hạn của một bước giải quyết đơn",
        title_en="The deadline of one step of a petition, by the law of its day",
        request=Record(
            {
                "step": needed(members(Step)),
                "kind": needed(members(PetitionKind)),
                "circumstances": Field(Items(members(Circumstance), most=20)),
                "instance": Field(members(Instance)),
                "begun_on": needed(
                    DAY,
                    "the day the limit runs from: of receipt to accept, of acceptance "
                    "to resolve a complaint or a denunciation",
                ),
                "done_on": Field(DAY),
                "locale": LOCALE,
                **_HOW,
            }
        ),
        result=Record({"deadline": needed(_DEADLINE), "text": needed(Text(1))}),
        example={"step": "accept", "kind": "complaint", "begun_on": "2026-08-21"},
        run=_deadline,
    ),
)
