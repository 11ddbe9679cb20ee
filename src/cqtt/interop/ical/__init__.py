"""
Due dates and duties as calendar files (RFC 5545).

*Tệp lịch (.ics) cho Outlook, Google Calendar, Thunderbird.*  Needs the extra ``ical``:
``pip install "cqtt[ical]"``.  ``due_entries``, ``reception_entries`` and the others
give entries, ``save_calendar`` writes them; ``CalendarEntry`` is for entries of one's
own.  The same entries give the same bytes, no clock is read, and no person is named
unless ``names=True`` asks for it.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.interop.ical.days import day_entries as day_entries
    from cqtt.interop.ical.due import appointment_entries as appointment_entries
    from cqtt.interop.ical.due import due_entries as due_entries
    from cqtt.interop.ical.due import visit_entries as visit_entries
    from cqtt.interop.ical.entry import CalendarEntry as CalendarEntry
    from cqtt.interop.ical.entry import CalendarKind as CalendarKind
    from cqtt.interop.ical.service import dialogue_entries as dialogue_entries
    from cqtt.interop.ical.service import duty_entries as duty_entries
    from cqtt.interop.ical.service import meeting_entries as meeting_entries
    from cqtt.interop.ical.service import reception_entries as reception_entries
    from cqtt.interop.ical.service import session_entries as session_entries
    from cqtt.interop.ical.writing import UNSTAMPED as UNSTAMPED
    from cqtt.interop.ical.writing import calendar_bytes as calendar_bytes
    from cqtt.interop.ical.writing import save_calendar as save_calendar

_WHERE = {
    "CalendarEntry": "cqtt.interop.ical.entry",
    "CalendarKind": "cqtt.interop.ical.entry",
    "UNSTAMPED": "cqtt.interop.ical.writing",
    "appointment_entries": "cqtt.interop.ical.due",
    "calendar_bytes": "cqtt.interop.ical.writing",
    "day_entries": "cqtt.interop.ical.days",
    "dialogue_entries": "cqtt.interop.ical.service",
    "due_entries": "cqtt.interop.ical.due",
    "duty_entries": "cqtt.interop.ical.service",
    "meeting_entries": "cqtt.interop.ical.service",
    "reception_entries": "cqtt.interop.ical.service",
    "save_calendar": "cqtt.interop.ical.writing",
    "session_entries": "cqtt.interop.ical.service",
    "visit_entries": "cqtt.interop.ical.due",
}

__all__ = [
    "UNSTAMPED",
    "CalendarEntry",
    "CalendarKind",
    "appointment_entries",
    "calendar_bytes",
    "day_entries",
    "dialogue_entries",
    "due_entries",
    "duty_entries",
    "meeting_entries",
    "reception_entries",
    "save_calendar",
    "session_entries",
    "visit_entries",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
