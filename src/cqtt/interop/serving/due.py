"""
Due dates: the answer, its reasons, what is left of it, and whether it was kept.

*Ngày hẹn trả, thời gian còn lại, trước hạn, đúng hạn, quá hạn.*
"""

from datetime import date
from typing import Any, Final

from cqtt.due_dates import DueDate, due_date
from cqtt.due_dates.plainly import plain_limit
from cqtt.interop.serving.limits import CLOCK, LIMIT
from cqtt.interop.serving.operation import Operation
from cqtt.interop.serving.places import PLACE, RULES, place_of
from cqtt.interop.serving.scalars import (
    DAY,
    MOMENT,
    WHEN,
    Text,
    Whole,
    members,
    words,
)
from cqtt.interop.serving.shapes import (
    Field,
    Form,
    OrNull,
    Record,
    needed,
)
from cqtt.interop.serving.telling import FINDINGS, IN_BOTH, in_both, told_findings
from cqtt.moments import day_of
from cqtt.time_limits import TimeLimit
from cqtt.workdays import Status

LOCALE: Final = Field(words("vi", "en"), "of the text; vi unless told otherwise")
QUESTION: Final = {
    "limit": needed(
        LIMIT, 'as it is written, "3 ngày làm việc", or {"type": …, "quantity": …}'
    ),
    "received": needed(WHEN, "a moment without an offset is Vietnamese time"),
    **PLACE,
    "rules": Field(RULES, "in place of the office's own"),
    "clock": Field(CLOCK, "what happened to the limit since, in order"),
}
ANSWER: Final = {
    "on": needed(DAY, "the last day"),
    "at": needed(
        OrNull(MOMENT), "the due moment, of limits in hours and by the office clock"
    ),
    "ends_at": needed(
        MOMENT, "the end by law, excluded; where at is told, at is what was promised"
    ),
    "appointment_at": needed(OrNull(MOMENT), "the hour of the office's slip"),
    "status": needed(members(Status), "how sure the days are"),
    "edition": needed(Text(1), "of the facts"),
}

EXPLANATION: Final = {
    "due": needed(Form("the answer, its limit, events, assumptions and runs of days")),
    "text": needed(Text(1), "one line for each run of days"),
    "findings": needed(FINDINGS, "what is odd about the recorded events"),
}


def asked(
    *, limit: TimeLimit, received: date, calendar: Any, office: Any, **how: Any
) -> DueDate:
    """Return the due date of a question."""
    return due_date(limit, received=received, **place_of(calendar, office), **how)


def short(due: DueDate) -> dict[str, Any]:
    """Return the answer without its reasons."""
    at = due.at
    # Without an office, or with a due moment, there is no slip: nothing to reckon.
    has_slip = due.office is not None and at is None
    appointment = due.appointment_at if has_slip else None
    return {
        "on": due.on.isoformat(),
        "at": None if at is None else at.isoformat(),
        "ends_at": due.ends_at.isoformat(),
        "appointment_at": None if appointment is None else appointment.isoformat(),
        "status": _status(due).value,
        "edition": due.edition,
    }


def _status(due: DueDate) -> Status:
    """Return how sure the answer is; quickly where every day since receipt is sure."""
    whole = due.calendar.status(day_of(due.received, "received"), due.on)
    return whole if whole is Status.OFFICIAL else due.status


def _due_date(**question: Any) -> dict[str, Any]:
    return short(asked(**question))


def _explain(*, locale: str | None, **question: Any) -> dict[str, Any]:
    return explained(asked(**question), locale or "vi")


def explained(due: DueDate, locale: str) -> dict[str, Any]:
    """Return the answer with its reasons, as data and as text."""
    whole = due.to_dict()
    for each in whole["assumptions"]:
        each["switch"] = _SWITCHES.get(each["code"], "")
    return {
        "due": whole,
        "text": due.explain(locale),
        "findings": told_findings(due.findings),
    }


_LITERAL: Final = '"rules": {"last_day": "literal"}'
_SWITCHES: Final = {
    "fraction-ends-on-its-day": '"rules": "office-clock"',
    "day-off-by-decision-rolls": _LITERAL,
    "make-up-day-is-worked": _LITERAL,
    "leap-day-as-months": '"rules": {"leap_day": "first-of-march"}',
    "off-day-receipt-stays": '"rules": {"off_day_receipt": "…"}',
    "cutoff-reading": '"rules": {"birth_bundle": "…"}',
    "stop-day-used": '"clock": [{"type": "clock.Exclusion", …}]',
    "rest-of-months-in-days": '"clock": [{"type": "clock.Extension", …}]',
    "office-clock-is-practice": '"rules": "civil-code"',
    "working-hours-in-shifts": '"office": {"hours": "…"}',
    "after-closing-same-day": '"limit": {"type": "time_limits.SameDay", "cutoff": "…"}',
    "counter-on-day-off": '"office": {"hours": {"counters": […]}}',
}
"""The keys by which a request has an assumption otherwise; others have none."""


def _remaining(*, at: date, **question: Any) -> dict[str, Any]:
    left = asked(**question).remaining(at)
    return {
        "working_days": left.working_days,
        "days": left.days,
        "minutes": left.minutes,
    }


def _timeliness(*, finished: date, **question: Any) -> dict[str, Any]:
    due = asked(**question)
    kept = due.timeliness(finished)
    return {
        "timeliness": kept.value,
        "label": in_both(kept),
        "on": due.on.isoformat(),
    }


def _parse(*, text: str) -> dict[str, Any]:
    from cqtt.due_dates.phrases import limit_text
    from cqtt.time_limits import Unstated, parse_time_limit

    limit = parse_time_limit(text)
    told = None
    if not isinstance(limit, Unstated):
        told = {"vi": limit_text(limit, "vi"), "en": limit_text(limit, "en")}
    return {"limit": plain_limit(limit), "text": told}


_FAR: Final = 10**9
_LEFT: Final = Record(
    {
        "working_days": needed(Whole(-_FAR, _FAR)),
        "days": needed(Whole(-_FAR, _FAR)),
        "minutes": needed(OrNull(Whole(-_FAR, _FAR)), "to the due moment"),
    }
)
_EXAMPLE: Final = {"limit": "3 ngày làm việc", "received": "2025-12-31"}

OPERATIONS: Final = (
    Operation(
        name="due_date",
        title_vi="Ngày hẹn trả kết quả",
        title_en="The day by which the result must be handed over",
        request=Record(QUESTION),
        result=Record(ANSWER),
        example=_EXAMPLE,
        run=_due_date,
    ),
    Operation(
        name="explain",
        title_vi="Ngày hẹn trả kết quả và lý do",
        title_en="The due date with every reason, as data and as text",
        request=Record({**QUESTION, "locale": LOCALE}),
        result=Record(EXPLANATION),
        example=_EXAMPLE,
        run=_explain,
        is_personal=True,
    ),
    Operation(
        name="remaining",
        title_vi="Thời gian còn lại",
        title_en="What is left of a limit at a day or a moment",
        request=Record({**QUESTION, "at": needed(WHEN)}),
        result=_LEFT,
        example={**_EXAMPLE, "at": "2026-01-05"},
        run=_remaining,
    ),
    Operation(
        name="timeliness",
        title_vi="Trước hạn, đúng hạn, quá hạn",
        title_en="Whether a day or a moment of finishing is early, on time or late",
        request=Record({**QUESTION, "finished": needed(WHEN)}),
        result=Record(
            {
                "timeliness": needed(words("early", "on-time", "late")),
                "label": needed(IN_BOTH),
                "on": needed(DAY, "the last day"),
            }
        ),
        example={**_EXAMPLE, "finished": "2026-01-08"},
        run=_timeliness,
    ),
    Operation(
        name="parse_time_limit",
        title_vi="Đọc thời hạn",
        title_en="A time limit read as records and forms write it, never guessed",
        request=Record({"text": needed(Text())}),
        result=Record(
            {
                "limit": needed(Form("its JSON form; time_limits.Unstated if unclear")),
                "text": needed(OrNull(IN_BOTH), "the limit in words"),
            }
        ),
        example={"text": "Không quá 05 (năm) ngày làm việc"},
        run=_parse,
    ),
)
