"""
A web service of one office: due dates, the state of a dossier, days off for calendars.

*Dịch vụ web của một cơ quan.*  ``application(office)`` gives a FastAPI application; the
office is frozen, so all threads of a server share it.  Every answer that people read is
in the language of ``?locale=``, every error in both.  Nothing here reads a clock: who
asks says as of when.

Run it with a server of your choice, for instance ``uvicorn --factory app:commune``.
The commune is invented.
"""

import re
from datetime import date, datetime, time
from http import HTTPStatus
from typing import Annotated, Any, Literal

from fastapi import Body, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from cqtt import (
    Agency,
    Office,
    OfficeHours,
    due_date,
    parse_time_limit,
    state_calendar,
)
from cqtt.dossiers import Dossier
from cqtt.dossiers.timed import NO_DUE_DAY
from cqtt.errors import CqttError
from cqtt.facts import procedures
from cqtt.interop.ical import calendar_bytes, day_entries
from cqtt.interop.json_forms import JsonForm
from cqtt.law import Period
from cqtt.printable import require_line

Locale = Literal["vi", "en"]


def written(text: str) -> date:
    """
    Read a day or a moment as ISO 8601 writes it.

    A ``datetime`` in a signature would make midnight of a bare day, from which a limit
    in hours would be counted, and a moment of a number.
    """
    try:
        if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return date.fromisoformat(text)
        if re.match("[0-9]{4}-[0-9]{2}-[0-9]{2}T", text):
            return datetime.fromisoformat(text)
    except ValueError:
        pass
    raise PydanticCustomError(
        "written",
        "write 2026-08-03, 2026-08-03T09:15 or 2026-08-03T09:15%2B07:00",
        {"vi": "viết 2026-08-03, 2026-08-03T09:15 hoặc 2026-08-03T09:15%2B07:00"},
    )


def written_moment(text: str) -> datetime:
    """Read a moment; a bare day is none."""
    read = written(text)
    if not isinstance(read, datetime):
        raise PydanticCustomError(
            "written", "the hour is missing", {"vi": "thiếu giờ, phút"}
        )
    return read


_TEXT = WithJsonSchema({"type": "string"})
DayOrMoment = Annotated[date, PlainValidator(written), _TEXT]
Moment = Annotated[datetime, PlainValidator(written_moment), _TEXT]

Sent = Annotated[Dossier, JsonForm(procedures=procedures()), Body()]
"""A dossier as another system sends it, in its JSON form."""


def commune() -> FastAPI:
    hours = OfficeHours.parse("07:30-11:30,13:30-17:00")
    agency = Agency("Ủy ban nhân dân xã Hoa Mai", code="H56.24")
    return application(
        Office(state_calendar(), hours, agency=agency, appointment=time(16, 30))
    )


def application(office: Office) -> FastAPI:
    app = FastAPI(title="cqtt")
    app.add_exception_handler(CqttError, refused)
    app.add_exception_handler(RequestValidationError, unreadable)

    @app.get("/due-date")
    def due(limit: str, received: DayOrMoment, locale: Locale = "vi") -> dict[str, Any]:
        """Say when a result is due, and why: ``limit`` as decisions write it."""
        found = due_date(parse_time_limit(limit), received=received, office=office)
        return found.to_dict() | {"explanation": found.explain(locale)}

    @app.post("/dossiers/state")
    def state(whole: Sent, at: Moment, locale: Locale = "vi") -> dict[str, Any]:
        """Say where a dossier stands, when it is due and what is irregular about it."""
        require_line(whole.number, "number")  # the answer says it again
        dossier = whole.as_of(at)
        if dossier is None:
            return {"number": whole.number, "status": None, "due": None, "findings": []}
        return {
            "number": dossier.number,
            "status": {
                "code": dossier.status.value,
                "label": dossier.status.label(locale),
            },
            "due": due_or_why_not(dossier, at, locale),
            "findings": [
                {"code": each.rule, "message": each.message(locale)}
                for each in dossier.findings(office)
            ],
        }

    def due_or_why_not(
        dossier: Dossier, at: datetime, locale: Locale
    ) -> dict[str, Any]:
        try:
            found = dossier.due(office)
        except NO_DUE_DAY as error:
            return {"on": None, "code": error.code, "why": error.message(locale)}
        return {
            "on": found.on.isoformat(),
            "timeliness": dossier.timeliness(office, at=at).value,
            "explanation": found.explain(locale),
        }

    @app.get("/days-off.ics")
    def days_off(
        year: Annotated[int, Field(ge=1, le=9999)], locale: Locale = "vi"
    ) -> Response:
        """Give the days off and make-up days of a year to a calendar program."""
        period = Period(date(year, 1, 1), date(year, 12, 31))
        entries = day_entries(office.calendar, period, locale=locale)
        written = calendar_bytes(entries, name=f"{year}", locale=locale)
        return Response(written, media_type="text/calendar")

    return app


def refused(_request: Request, error: Exception) -> JSONResponse:
    """Answer an error of the library: it says what to do, and holds nobody's data."""
    assert isinstance(error, CqttError)
    return answer(error.code, error.message("vi"), error.message("en"))


def unreadable(_request: Request, error: Exception) -> JSONResponse:
    """Answer a request that has not the right shape, without what was in it."""
    assert isinstance(error, RequestValidationError)
    faults = error.errors()
    places = ", ".join(".".join(map(str, each["loc"])) for each in faults)
    # What the library says of a form names the place of each fault, and no value.
    known = [each for each in faults if each["type"] in {"cqtt_form", "written"}]
    en = "; ".join(each["msg"] for each in known)
    vi = "; ".join(each.get("ctx", {}).get("vi", each["msg"]) for each in known)
    return answer(
        "bad-request",
        f"Yêu cầu không đọc được ở: {places}" + (f" ({vi})" if vi else ""),
        f"The request cannot be read at: {places}" + (f" ({en})" if en else ""),
    )


def answer(code: str, vi: str, en: str) -> JSONResponse:
    return JSONResponse(
        {"error": {"code": code, "message": {"vi": vi, "en": en}}},
        status_code=HTTPStatus.UNPROCESSABLE_ENTITY,
    )
