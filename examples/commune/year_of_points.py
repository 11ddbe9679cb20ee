"""The commune scores itself: most points come from the figures of its report."""

from random import Random

from invented_people import COMMUNE
from year_of_opinions import YEAR, observed

from cqtt import facts
from cqtt.reports import CommuneReport
from cqtt.scorecards import Count, Offered, ScoreSheet, Share


def self_scored(report: CommuneReport, chance: Random) -> ScoreSheet:
    """Fill the proposal's measured criteria; the rest is asked for."""
    late, apologies = (
        int(report.figure(slug).exact or 0)
        for slug in ("dossiers-late", "letters-apology")
    )
    evidence: dict[str, Offered] = {
        **report.evidence(),
        "late-without-apology": Count(max(0, late - apologies)),
        "procedures-posted": Share(len(facts.procedures()), len(facts.procedures())),
        "conduct-met": observed(chance).overall(),
        "initiatives": Count(0),
    }
    card = facts.scorecards()["cqtt-proposal-2026"]
    return card.score(evidence, unit=f"Xã {COMMUNE}", period=YEAR)
