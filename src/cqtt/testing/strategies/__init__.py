"""
Hypothesis strategies for tests of code that uses the library.

*Sinh dữ liệu ngẫu nhiên cho kiểm thử.*  Needs the extra ``testing``, as in
``pip install "cqtt[testing]"``.  What is drawn is valid and invented; by default it
lies in the years of ``TINY_CALENDAR``, so that due dates can be asked.  The names here
load on first use.

>>> from hypothesis import find
>>> from cqtt.testing import strategies
>>> find(strategies.time_limits(), lambda limit: True)
WorkingDays(quantity=1)
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.testing.strategies.identifying import agency_codes as agency_codes
    from cqtt.testing.strategies.identifying import citizen_numbers as citizen_numbers
    from cqtt.testing.strategies.identifying import dossier_numbers as dossier_numbers
    from cqtt.testing.strategies.identifying import procedure_codes as procedure_codes
    from cqtt.testing.strategies.identifying import tax_numbers as tax_numbers
    from cqtt.testing.strategies.identifying import telephones as telephones
    from cqtt.testing.strategies.in_time import days as days
    from cqtt.testing.strategies.in_time import moments as moments
    from cqtt.testing.strategies.limiting import time_limits as time_limits
    from cqtt.testing.strategies.of_ballots import tallies as tallies
    from cqtt.testing.strategies.of_dossiers import dossier_events as dossier_events
    from cqtt.testing.strategies.of_dossiers import (
        dossier_histories as dossier_histories,
    )
    from cqtt.testing.strategies.of_dossiers import dossiers as dossiers
    from cqtt.testing.strategies.of_dossiers import legal_events as legal_events
    from cqtt.testing.strategies.of_dossiers import registers as registers
    from cqtt.testing.strategies.of_petitions import petitions as petitions
    from cqtt.testing.strategies.working import calendars as calendars
    from cqtt.testing.strategies.working import office_hours as office_hours
    from cqtt.testing.strategies.working import offices as offices
    from cqtt.testing.strategies.writing import names as names
    from cqtt.testing.strategies.writing import texts as texts

_WHERE = {
    "agency_codes": "cqtt.testing.strategies.identifying",
    "calendars": "cqtt.testing.strategies.working",
    "citizen_numbers": "cqtt.testing.strategies.identifying",
    "days": "cqtt.testing.strategies.in_time",
    "dossier_events": "cqtt.testing.strategies.of_dossiers",
    "dossier_histories": "cqtt.testing.strategies.of_dossiers",
    "dossier_numbers": "cqtt.testing.strategies.identifying",
    "dossiers": "cqtt.testing.strategies.of_dossiers",
    "legal_events": "cqtt.testing.strategies.of_dossiers",
    "moments": "cqtt.testing.strategies.in_time",
    "names": "cqtt.testing.strategies.writing",
    "office_hours": "cqtt.testing.strategies.working",
    "offices": "cqtt.testing.strategies.working",
    "petitions": "cqtt.testing.strategies.of_petitions",
    "procedure_codes": "cqtt.testing.strategies.identifying",
    "registers": "cqtt.testing.strategies.of_dossiers",
    "tallies": "cqtt.testing.strategies.of_ballots",
    "tax_numbers": "cqtt.testing.strategies.identifying",
    "telephones": "cqtt.testing.strategies.identifying",
    "texts": "cqtt.testing.strategies.writing",
    "time_limits": "cqtt.testing.strategies.limiting",
}

__all__ = [
    "agency_codes",
    "calendars",
    "citizen_numbers",
    "days",
    "dossier_events",
    "dossier_histories",
    "dossier_numbers",
    "dossiers",
    "legal_events",
    "moments",
    "names",
    "office_hours",
    "offices",
    "petitions",
    "procedure_codes",
    "registers",
    "tallies",
    "tax_numbers",
    "telephones",
    "texts",
    "time_limits",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
