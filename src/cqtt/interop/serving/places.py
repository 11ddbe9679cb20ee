"""
Offices and counting rules as requests give them.

*Cơ quan, quy tắc tính trong yêu cầu.*
"""

from typing import Any, Final

from attrs import frozen

from cqtt.agencies import Agency, Level
from cqtt.counting_rules import (
    CIVIL_CODE,
    OFFICE_CLOCK,
    Convention,
    CountingRules,
    LastDay,
    LeapDay,
)
from cqtt.cutoffs import (
    CutoffReading,
    MovedReceipt,
    birth_bundle_cutoff,
    karaoke_bundle_cutoff,
)
from cqtt.errors import InvalidValueError
from cqtt.facts import state_calendar
from cqtt.interop.serving.calendars import CALENDAR, Kept, source_of
from cqtt.interop.serving.scalars import (
    CLOCK_TIME,
    DAY,
    MONTH_DAY,
    Schema,
    Shape,
    Text,
    members,
    words,
)
from cqtt.interop.serving.shapes import (
    Field,
    Items,
    Made,
    Record,
    TextOr,
    needed,
)
from cqtt.office_hours import OfficeHours
from cqtt.offices import Office
from cqtt.workdays import WorkCalendar

# -- rules ---------------------------------------------------------------------------

_NAMED_RULES: Final = {"civil-code": CIVIL_CODE, "office-clock": OFFICE_CLOCK}


def _made_rules(given: dict[str, Any]) -> CountingRules:
    chosen = {name: given[name] for name in ("convention", "last_day", "leap_day")}
    moved = source_of(given["off_day_receipt"])
    birth, karaoke = given["birth_bundle"], given["karaoke_bundle"]
    return CountingRules(
        given["name"] or CIVIL_CODE.name,
        **{name: value for name, value in chosen.items() if value is not None},
        off_day_receipt=None if moved is None else MovedReceipt(moved),
        bundle_cutoff=None if birth is None else birth_bundle_cutoff(birth),
        last_hour_cutoff=None if karaoke is None else karaoke_bundle_cutoff(karaoke),
    )


RULES: Final = TextOr(
    Made(words(*_NAMED_RULES), _NAMED_RULES.__getitem__),
    Made(
        Record(
            {
                "name": Field(Text(1), "told in the explanation"),
                "convention": Field(members(Convention)),
                "last_day": Field(members(LastDay)),
                "leap_day": Field(members(LeapDay)),
                "off_day_receipt": Field(
                    Text(1), "the text by which a receipt on a day off is moved"
                ),
                "birth_bundle": Field(
                    members(CutoffReading), "its 15:00 moves the clock, in this reading"
                ),
                "karaoke_bundle": Field(
                    members(CutoffReading),
                    "its last hour moves the clock, in this reading",
                ),
            }
        ),
        _made_rules,
    ),
)

# -- offices -------------------------------------------------------------------------

_WEEK: Final = (
    *("monday", "tuesday", "wednesday", "thursday", "friday"),
    *("saturday", "sunday"),
)
_COUNTER_WORDS: Final = words("saturday", "sunday", "holiday")
_SHIFTS: Final = Text(1)


def _made_hours(given: dict[str, Any] | str) -> OfficeHours:
    if isinstance(given, str):
        return OfficeHours.parse(given)
    week = {day: given[day] for day in _WEEK if given[day] is not None}
    hours = OfficeHours.parse(given["shifts"], **week)
    for season in given["seasons"] or ():
        hours = hours.with_season(**season)
    for counter in given["counters"] or ():
        hours = hours.with_counter(**counter)
    return hours


@frozen
class _CounterDay(Shape):
    """Saturdays, Sundays, holidays, or one day."""

    def read(self, value: Any, path: str) -> Any:
        """Return the word or the day."""
        shape = DAY if isinstance(value, str) and value[:1].isdigit() else None
        return (shape or _COUNTER_WORDS).read(value, path)

    def schema(self) -> Schema:
        """Return both schemas."""
        return {"anyOf": [_COUNTER_WORDS.schema(), DAY.schema()]}


HOURS: Final = Made(
    TextOr(
        _SHIFTS,
        Record(
            {
                "shifts": needed(
                    _SHIFTS, 'of Monday to Friday: "07:30-11:30,13:30-17:00"'
                ),
                **{day: Field(Text(), "where it differs") for day in _WEEK},
                "seasons": Field(
                    Items(
                        Record(
                            {
                                "shifts": needed(_SHIFTS),
                                "since": needed(MONTH_DAY, "month and day: 04-16"),
                                "until": needed(MONTH_DAY, "month and day: 10-15"),
                            }
                        ),
                        most=12,
                    )
                ),
                "counters": Field(
                    Items(
                        Record(
                            {"on": needed(_CounterDay()), "shifts": needed(_SHIFTS)}
                        ),
                        most=400,
                    )
                ),
            }
        ),
    ),
    _made_hours,
)


def _made_agency(given: dict[str, Any]) -> Agency:
    return Agency(**given)


AGENCY: Final = Made(
    Record(
        {
            "name": needed(Text(1)),
            "code": Field(Text(1), "such as H56.24"),
            "level": Field(members(Level)),
            "area": Field(Text(1), "the territory it serves"),
        }
    ),
    _made_agency,
)


def _made_office(given: dict[str, Any]) -> Office:
    return Office(
        given["calendar"] or state_calendar(),
        given["hours"],
        agency=given["agency"],
        rules=given["rules"] or CIVIL_CODE,
        appointment=given["appointment"],
    )


def _office_shape(hours: Field) -> Shape:
    return Kept(
        Record(
            {
                "hours": hours,
                "appointment": Field(CLOCK_TIME, "the hour printed on its slips"),
                "rules": Field(RULES),
                "agency": Field(AGENCY),
                "calendar": Field(CALENDAR),
            }
        ),
        _made_office,
    )


OFFICE: Final = _office_shape(Field(HOURS))
OFFICE_WITH_HOURS: Final = _office_shape(needed(HOURS))

PLACE: Final = {
    "calendar": Field(CALENDAR, "without it the calendar of state bodies"),
    "office": Field(OFFICE, "in place of the calendar"),
}
"""The two keys of which one says where; without both it is the state calendar."""


def place_of(calendar: WorkCalendar | None, office: Office | None) -> dict[str, Any]:
    """
    Return the one of the two that was given, or the state calendar.

    Raises:
        InvalidValueError: Both were given.
    """
    if calendar is not None and office is not None:
        raise InvalidValueError("$.calendar", "both", "calendar-or-office", "cả hai")
    if office is not None:
        return {"office": office}
    return {"calendar": calendar or state_calendar()}


def office_of(calendar: WorkCalendar | None, office: Office | None) -> Office:
    """Return the office, or one without hours on the calendar."""
    place = place_of(calendar, office)
    return place.get("office") or Office(place["calendar"])
