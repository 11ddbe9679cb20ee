"""
Ready values and strategies for tests of code that uses the library.

*Dữ liệu mẫu cho kiểm thử.*  Ready values are frozen and invented: a tiny calendar, an
office, a dossier and a petition in each state and more.  ``cqtt.testing.strategies``
draws such values for Hypothesis and is the one part that needs the extra ``testing``.
The names here load on first use.

>>> from datetime import date
>>> from cqtt import WorkingDays, due_date
>>> from cqtt.testing import TINY_CALENDAR
>>> asked = {"received": date(2029, 1, 11), "calendar": TINY_CALENDAR}
>>> due_date(WorkingDays(1), **asked).on
datetime.date(2029, 1, 15)
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.testing.calendars import TINY_CALENDAR as TINY_CALENDAR
    from cqtt.testing.calendars import TWO_YEARS as TWO_YEARS
    from cqtt.testing.dossiers import DOSSIERS as DOSSIERS
    from cqtt.testing.dossiers import REGISTER as REGISTER
    from cqtt.testing.dossiers import dossier_event as dossier_event
    from cqtt.testing.dossiers import home_visit as home_visit
    from cqtt.testing.offices import HOURS as HOURS
    from cqtt.testing.offices import OFFICE as OFFICE
    from cqtt.testing.offices import SATURDAY_OFFICE as SATURDAY_OFFICE
    from cqtt.testing.people import APPLICANT as APPLICANT
    from cqtt.testing.people import CLERK as CLERK
    from cqtt.testing.people import COMMUNE as COMMUNE
    from cqtt.testing.people import COUNTER as COUNTER
    from cqtt.testing.people import JUSTICE as JUSTICE
    from cqtt.testing.people import NEIGHBOUR as NEIGHBOUR
    from cqtt.testing.people import PETITIONER as PETITIONER
    from cqtt.testing.people import PROVINCE as PROVINCE
    from cqtt.testing.people import SIGNER as SIGNER
    from cqtt.testing.petitions import PETITIONS as PETITIONS
    from cqtt.testing.petitions import petition_event as petition_event
    from cqtt.testing.privacy import assert_names_nobody as assert_names_nobody
    from cqtt.testing.procedures import PROCEDURES as PROCEDURES
    from cqtt.testing.reports import REPORT as REPORT
    from cqtt.testing.scorecards import EVIDENCE as EVIDENCE
    from cqtt.testing.scorecards import SCORECARD as SCORECARD
    from cqtt.testing.surveys import SURVEY as SURVEY
    from cqtt.testing.surveys import TALLY as TALLY
    from cqtt.testing.tables import TABLE as TABLE

_WHERE = {
    "APPLICANT": "cqtt.testing.people",
    "CLERK": "cqtt.testing.people",
    "COMMUNE": "cqtt.testing.people",
    "COUNTER": "cqtt.testing.people",
    "DOSSIERS": "cqtt.testing.dossiers",
    "EVIDENCE": "cqtt.testing.scorecards",
    "HOURS": "cqtt.testing.offices",
    "JUSTICE": "cqtt.testing.people",
    "NEIGHBOUR": "cqtt.testing.people",
    "OFFICE": "cqtt.testing.offices",
    "PETITIONER": "cqtt.testing.people",
    "PETITIONS": "cqtt.testing.petitions",
    "PROCEDURES": "cqtt.testing.procedures",
    "PROVINCE": "cqtt.testing.people",
    "REGISTER": "cqtt.testing.dossiers",
    "REPORT": "cqtt.testing.reports",
    "SATURDAY_OFFICE": "cqtt.testing.offices",
    "SCORECARD": "cqtt.testing.scorecards",
    "SIGNER": "cqtt.testing.people",
    "SURVEY": "cqtt.testing.surveys",
    "TABLE": "cqtt.testing.tables",
    "TALLY": "cqtt.testing.surveys",
    "TINY_CALENDAR": "cqtt.testing.calendars",
    "TWO_YEARS": "cqtt.testing.calendars",
    "assert_names_nobody": "cqtt.testing.privacy",
    "dossier_event": "cqtt.testing.dossiers",
    "home_visit": "cqtt.testing.dossiers",
    "petition_event": "cqtt.testing.petitions",
}

__all__ = [
    "APPLICANT",
    "CLERK",
    "COMMUNE",
    "COUNTER",
    "DOSSIERS",
    "EVIDENCE",
    "HOURS",
    "JUSTICE",
    "NEIGHBOUR",
    "OFFICE",
    "PETITIONER",
    "PETITIONS",
    "PROCEDURES",
    "PROVINCE",
    "REGISTER",
    "REPORT",
    "SATURDAY_OFFICE",
    "SCORECARD",
    "SIGNER",
    "SURVEY",
    "TABLE",
    "TALLY",
    "TINY_CALENDAR",
    "TWO_YEARS",
    "assert_names_nobody",
    "dossier_event",
    "home_visit",
    "petition_event",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
