"""From a report to a scorecard: which figure gives which measure."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from cqtt.programme import Total
from cqtt.rates import Rate
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.satisfaction.scores import Score
from cqtt.scorecards import Count, Share

Evidenced: TypeAlias = Share | Count
"""What a figure gives to a scorecard: a share with its counts, or a count."""

EVIDENCE: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "procedures-posted": ("publicity-procedures-rate",),
        "on-time": ("dossiers-on-time-rate",),
        "late-without-apology": (),
        "one-stop-satisfaction": ("survey-rate",),
        "reflections-late": ("petitions-reflections-late",),
        "reception-days-held": ("reception-days-rate",),
        "dialogues": ("dialogues-held",),
        "opinions-unanswered": (
            "dialogues-open",
            "dialogues-no-day",
            "dialogues-overdue",
        ),
        "petitions-overdue": (
            "petitions-complaints-late",
            "petitions-denunciations-late",
        ),
        "commitments-signed": ("commitments-rate",),
        "conduct-met": (),
        "findings-open": ("programme-findings-open",),
        "propaganda-items": ("programme-news-item",),
        "initiatives": ("programme-initiatives",),
    }
)
"""
The figures that give each measure, by its name; several are added up.

*Số liệu dùng để chấm điểm.*  Those without a figure are to be told by hand: no source
of the report knows which late dossier had an apology, nor what was observed of conduct.
"""


def evidence_from(figures: Iterable[ReportedFigure]) -> dict[str, Evidenced]:
    """Return the measures that figures give; one with a figure missing is left out."""
    known = {each.slug: each for each in figures}
    found: dict[str, Evidenced] = {}
    for measure, slugs in EVIDENCE.items():
        if slugs and known.keys() >= {*slugs}:
            given = _given([known[slug] for slug in slugs])
            if given is not None:
                found[measure] = given
    return found


def missing_in(evidence: Mapping[str, Evidenced]) -> tuple[str, ...]:
    """Return the measures that are not in the evidence."""
    return tuple(measure for measure in EVIDENCE if measure not in evidence)


def _given(figures: list[ReportedFigure]) -> Evidenced | None:
    value = figures[0].value
    if isinstance(value, Rate | Score):
        return Share.measured(value)
    if isinstance(value, Total):
        return _at_least(figures[0], value)
    whole = sum(int(each.exact or 0) for each in figures)
    reason, reason_en = (
        "; ".join(each.explain(locale).replace("\n", "; ") for each in figures)
        for locale in ("vi", "en")
    )
    return Count(whole, reason=reason, reason_en=reason_en)


def _at_least(figure: ReportedFigure, total: Total) -> Count | None:
    """Return the least of a sum that is only bounded; ``None`` where none is known."""
    least = int(total.least)
    if not least:
        return None
    return Count(
        least,
        reason=f"{figure.name()}: nguồn ghi “{total.text()}”, tính ít nhất là {least}",
        reason_en=(
            f"{figure.name('en')}: the source says “{total.text('en')}”, counted as "
            f"{least} at least"
        ),
    )
