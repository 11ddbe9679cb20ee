"""
The shipped catalogue of procedures: all of them, or one by its code.

*Danh mục thủ tục hành chính.*
"""

from datetime import date
from typing import Any, Final

from cqtt.due_dates.plainly import plain_limit
from cqtt.facts import procedures as shipped
from cqtt.interop.serving.dossiers import RULES, procedure_of, told_rules
from cqtt.interop.serving.operation import Operation
from cqtt.interop.serving.scalars import (
    DAY,
    Text,
    members,
)
from cqtt.interop.serving.shapes import (
    Field,
    Form,
    Items,
    OrNull,
    Record,
    needed,
)
from cqtt.procedures import Procedure, StatedLimit
from cqtt.procedures.channels import ChannelKind
from cqtt.procedures.limits import Origin


def _procedures(*, code: str | None, on: date | None) -> dict[str, Any]:
    if code is not None:
        return {"procedures": [_told(procedure_of(code, on, None))]}
    catalogue = shipped() if on is None else shipped().on(on)
    return {"procedures": [_told(catalogue[each]) for each in catalogue]}


def _told(procedure: Procedure) -> dict[str, Any]:
    work = procedure.field_of_work
    return {
        "code": procedure.code,
        "name": procedure.name,
        "field_of_work": None if work is None else work.name,
        "limit": plain_limit(procedure.time_limit),
        "limits": [_stated(each) for each in procedure.limits],
        "cases": list(procedure.case_names()),
        "channels": [each.value for each in procedure.channel_kinds],
        "rules": told_rules(procedure.clock_rules),
        "url": procedure.url,
    }


def _stated(stated: StatedLimit) -> dict[str, Any]:
    channel, source = stated.channel, stated.source
    return {
        "limit": plain_limit(stated.limit),
        "origin": stated.origin.value,
        "channel": None if channel is None else channel.value,
        "case": stated.case or None,
        "source": None if source is None else source.text(),
    }


_CHANNEL: Final = members(ChannelKind)
_LIMIT: Final = Form("a limit in its JSON form")
_STATED: Final = Record(
    {
        "limit": needed(_LIMIT),
        "origin": needed(members(Origin), "which place states it"),
        "channel": needed(OrNull(_CHANNEL), "null is every one"),
        "case": needed(OrNull(Text(1)), "null is every one"),
        "source": needed(OrNull(Text(1))),
    }
)
_PROCEDURE: Final = Record(
    {
        "code": needed(Text(1)),
        "name": needed(Text(1)),
        "field_of_work": needed(OrNull(Text(1))),
        "limit": needed(
            _LIMIT, "the one decided; time_limits.Unstated where limits decide, or none"
        ),
        "limits": needed(Items(_STATED), "every limit that a place states"),
        "cases": needed(Items(Text(1)), "what case of a dossier may be"),
        "channels": needed(Items(_CHANNEL)),
        "rules": needed(RULES),
        "url": needed(Text()),
    }
)

OPERATIONS: Final = (
    Operation(
        name="procedures",
        title_vi="Danh mục thủ tục, thời hạn và quy tắc tính",
        title_en="The shipped catalogue: procedures with their limits and rules",
        request=Record(
            {
                "code": Field(Text(1), "one procedure; without it all"),
                "on": Field(DAY, "as in force on a day; without it the last known"),
            }
        ),
        result=Record({"procedures": needed(Items(_PROCEDURE))}),
        example={"code": "1.004222", "on": "2026-08-03"},
        run=_procedures,
    ),
)
