"""The commune scores itself: most points come from the figures of its report."""

from random import Random
from typing import Any, Final

from invented_people import COMMUNE
from year_of_opinions import YEAR, observed, signed

from cqtt import facts
from cqtt.reports import CommuneReport
from cqtt.scorecards import Count, Offered, ScoreSheet, Share

# What a criterion of the proposal measures, and which figure of the report that is.
_RATES: Final = {
    "on-time": "dossiers-on-time-rate",
    "one-stop-satisfaction": "survey-rate",
    "reception-days-held": "reception-duty-rate",
}
_COUNTS: Final = {
    "dialogues": "dialogues-held",
    "opinions-unanswered": "dialogues-overdue",
    "petitions-overdue": "petitions-late",
    "findings-open": "programme-findings-open",
    "propaganda-items": "programme-news-item",
}


def self_scored(report: CommuneReport, chance: Random) -> ScoreSheet:
    """Fill the proposal's measured criteria; the rest is asked for."""

    def value(slug: str) -> Any:
        return report.figure(slug).value

    late = value("dossiers-late")
    evidence: dict[str, Offered] = {
        **{name: Share.measured(value(slug)) for name, slug in _RATES.items()},
        **{name: Count(value(slug)) for name, slug in _COUNTS.items()},
        "late-without-apology": Count(max(0, late - value("letters-apology"))),
        "procedures-posted": Share(len(facts.procedures()), len(facts.procedures())),
        "commitments-signed": signed(),
        "conduct-met": observed(chance).overall(),
        "reflections-late": Count(0),
        "initiatives": Count(0),
    }
    card = facts.scorecards()["cqtt-proposal-2026"]
    return card.score(evidence, unit=f"Xã {COMMUNE}", period=YEAR)
