"""
The facts: announcements, documents, procedures, surveys, codes; and a locality's own.

*Dữ liệu.*  Facts are TOML with a source and a period; they change several times a
year, and a province's own have the same form and the same loader.  What is loaded here
is bound to the engines: ``state_calendar()`` is what most programs start from.

Not here: any rule.  Engines never import this room.  Its names load on first use.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.facts.announced import edition as edition
    from cqtt.facts.announced import state_calendar as state_calendar
    from cqtt.facts.codes import codes_of_conduct as codes_of_conduct
    from cqtt.facts.codes import load_codes_of_conduct as load_codes_of_conduct
    from cqtt.facts.democracy import consultation_rules as consultation_rules
    from cqtt.facts.democracy import dialogue_duties as dialogue_duties
    from cqtt.facts.estimates import HolidayLaw as HolidayLaw
    from cqtt.facts.estimates import StatutoryEstimator as StatutoryEstimator
    from cqtt.facts.estimates import lunar_day as lunar_day
    from cqtt.facts.instruments import load_surveys as load_surveys
    from cqtt.facts.instruments import surveys as surveys
    from cqtt.facts.laws import holiday_laws as holiday_laws
    from cqtt.facts.local import load_days as load_days
    from cqtt.facts.local_procedures import load_procedures as load_procedures
    from cqtt.facts.petition_tables import load_petition_law as load_petition_law
    from cqtt.facts.petition_tables import petition_law as petition_law
    from cqtt.facts.publicity_files import publicity_rules as publicity_rules
    from cqtt.facts.reception_files import (
        load_reception_duties as load_reception_duties,
    )
    from cqtt.facts.reception_files import reception_duties as reception_duties
    from cqtt.facts.records import procedures as procedures
    from cqtt.facts.registry import documents as documents
    from cqtt.facts.scorecard_files import load_scorecards as load_scorecards
    from cqtt.facts.scorecard_files import scorecards as scorecards
    from cqtt.facts.scores import gradings as gradings
    from cqtt.facts.scores import published_indices as published_indices
    from cqtt.facts.succession_files import load_succession as load_succession
    from cqtt.facts.switches import WeekendCultureDay as WeekendCultureDay
    from cqtt.facts.unit_tables import units as units
    from cqtt.law import Collection as Collection

_WHERE = {
    "Collection": "cqtt.law",
    "HolidayLaw": "cqtt.facts.estimates",
    "StatutoryEstimator": "cqtt.facts.estimates",
    "WeekendCultureDay": "cqtt.facts.switches",
    "codes_of_conduct": "cqtt.facts.codes",
    "consultation_rules": "cqtt.facts.democracy",
    "dialogue_duties": "cqtt.facts.democracy",
    "documents": "cqtt.facts.registry",
    "edition": "cqtt.facts.announced",
    "gradings": "cqtt.facts.scores",
    "holiday_laws": "cqtt.facts.laws",
    "load_codes_of_conduct": "cqtt.facts.codes",
    "load_days": "cqtt.facts.local",
    "load_petition_law": "cqtt.facts.petition_tables",
    "load_procedures": "cqtt.facts.local_procedures",
    "load_reception_duties": "cqtt.facts.reception_files",
    "load_scorecards": "cqtt.facts.scorecard_files",
    "load_succession": "cqtt.facts.succession_files",
    "load_surveys": "cqtt.facts.instruments",
    "lunar_day": "cqtt.facts.estimates",
    "petition_law": "cqtt.facts.petition_tables",
    "procedures": "cqtt.facts.records",
    "publicity_rules": "cqtt.facts.publicity_files",
    "published_indices": "cqtt.facts.scores",
    "reception_duties": "cqtt.facts.reception_files",
    "scorecards": "cqtt.facts.scorecard_files",
    "state_calendar": "cqtt.facts.announced",
    "surveys": "cqtt.facts.instruments",
    "units": "cqtt.facts.unit_tables",
}

__all__ = [
    "Collection",
    "HolidayLaw",
    "StatutoryEstimator",
    "WeekendCultureDay",
    "codes_of_conduct",
    "consultation_rules",
    "dialogue_duties",
    "documents",
    "edition",
    "gradings",
    "holiday_laws",
    "load_codes_of_conduct",
    "load_days",
    "load_petition_law",
    "load_procedures",
    "load_reception_duties",
    "load_scorecards",
    "load_succession",
    "load_surveys",
    "lunar_day",
    "petition_law",
    "procedures",
    "publicity_rules",
    "published_indices",
    "reception_duties",
    "scorecards",
    "state_calendar",
    "surveys",
    "units",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
