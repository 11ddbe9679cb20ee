"""
Dossiers and due dates that explain themselves, for the friendly-government model.

*Chính quyền thân thiện.*  Begin with a limit, a day and the calendar:

>>> from datetime import date
>>> from cqtt import WorkingDays, due_date, state_calendar
>>> due = due_date(
...     WorkingDays(3), received=date(2025, 12, 31), calendar=state_calendar()
... )
>>> due.on
datetime.date(2026, 1, 7)

``print(due.explain())`` tells every day counted or skipped, and the articles;
``explain("en")`` in English.  Errors say what to do and have ``message("vi")``.  The
names here load on first use; ``help`` knows each, and its module.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt import conduct as conduct
    from cqtt import errors as errors
    from cqtt import facts as facts
    from cqtt import letters as letters
    from cqtt import petitions as petitions
    from cqtt import reports as reports
    from cqtt import satisfaction as satisfaction
    from cqtt import scorecards as scorecards
    from cqtt import text as text
    from cqtt._version import __version__ as __version__
    from cqtt.agencies import Agency as Agency
    from cqtt.clock import Clock as Clock
    from cqtt.counting_rules import OFFICE_CLOCK as OFFICE_CLOCK
    from cqtt.dossiers import Dossier as Dossier
    from cqtt.dossiers import Register as Register
    from cqtt.due_dates import due_date as due_date
    from cqtt.errors import CqttError as CqttError
    from cqtt.facts import state_calendar as state_calendar
    from cqtt.law import Citation as Citation
    from cqtt.law import Document as Document
    from cqtt.office_hours import OfficeHours as OfficeHours
    from cqtt.offices import Office as Office
    from cqtt.procedures import Procedure as Procedure
    from cqtt.time_limits import CalendarDays as CalendarDays
    from cqtt.time_limits import Hours as Hours
    from cqtt.time_limits import Months as Months
    from cqtt.time_limits import WorkingDays as WorkingDays
    from cqtt.time_limits import WorkingHours as WorkingHours
    from cqtt.time_limits import parse_time_limit as parse_time_limit
    from cqtt.workdays import WorkCalendar as WorkCalendar

_WHERE = {
    "OFFICE_CLOCK": "cqtt.counting_rules",
    "Agency": "cqtt.agencies",
    "CalendarDays": "cqtt.time_limits",
    "Citation": "cqtt.law",
    "Clock": "cqtt.clock",
    "CqttError": "cqtt.errors",
    "Document": "cqtt.law",
    "Dossier": "cqtt.dossiers",
    "Hours": "cqtt.time_limits",
    "Months": "cqtt.time_limits",
    "Office": "cqtt.offices",
    "OfficeHours": "cqtt.office_hours",
    "Procedure": "cqtt.procedures",
    "Register": "cqtt.dossiers",
    "WorkCalendar": "cqtt.workdays",
    "WorkingDays": "cqtt.time_limits",
    "WorkingHours": "cqtt.time_limits",
    "__version__": "cqtt._version",
    "conduct": "cqtt.conduct",
    "due_date": "cqtt.due_dates",
    "errors": "cqtt.errors",
    "facts": "cqtt.facts",
    "letters": "cqtt.letters",
    "parse_time_limit": "cqtt.time_limits",
    "petitions": "cqtt.petitions",
    "reports": "cqtt.reports",
    "satisfaction": "cqtt.satisfaction",
    "scorecards": "cqtt.scorecards",
    "state_calendar": "cqtt.facts",
    "text": "cqtt.text",
}

__all__ = sorted(_WHERE)  # noqa: PLE0605 the table is the list


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
