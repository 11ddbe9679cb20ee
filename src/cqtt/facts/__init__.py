"""
The facts: announcements, documents, holiday laws; and loading a locality's own.

*Dữ liệu.*  Facts are TOML with a source and a period; they change several times a
year, and a province's own have the same form and the same loader.  What is loaded here
is bound to the engines: ``state_calendar()`` is what most programs start from.

Not here: any rule.  Engines never import this room.
"""

from cqtt.facts.collections import Collection
from cqtt.facts.estimates import (
    HolidayLaw,
    StatutoryEstimator,
    WeekendCultureDay,
    lunar_day,
)
from cqtt.facts.loading import (
    documents,
    edition,
    holiday_laws,
    load_days,
    procedures,
    state_calendar,
)

__all__ = [
    "Collection",
    "HolidayLaw",
    "StatutoryEstimator",
    "WeekendCultureDay",
    "documents",
    "edition",
    "holiday_laws",
    "load_days",
    "lunar_day",
    "procedures",
    "state_calendar",
]
