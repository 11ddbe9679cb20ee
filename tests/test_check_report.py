"""
Tests of ``cqtt.reports.check_report``.

Oracles: ``SEED_FINDINGS``, what a person finds in the figures of the five documents
with a pencil; ``ERRORS`` and ``TRAPS``, invented reports with one error each and
clean ones that look wrong; ``report_checks.csv``, the inconsistencies of the five
documents and which of them figures can show.  Properties: a report that is consistent
raises nothing, one share or one total that is corrupted is found.
"""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from cqtt.reports import check_report

SHARED: Final = Path(__file__).resolve().parents[2] / "shared/data/seed_figures.json"
needs_shared = pytest.mark.skipif(not SHARED.exists(), reason="shared data absent")

SEED_FINDINGS: Final = [
    ("share-defined", "S001-03:17", "note"),
    ("period-stated", "S001-03:17", "note"),
    ("weekly-reception", "S002-03:17", "note"),
    ("share-defined", "S004-07:57", "note"),
    ("period-stated", "S004-10:63", "note"),
    ("even-scale", "S004-10:63", "note"),
    ("share-defined", "S004-15:65", "note"),
    ("unit-of-series", "S004-20:77", "warning"),
    ("target-told", "S004-27:97", "note"),
]


def found(figures: Any, **how: Any) -> list[tuple[str, str, str]]:
    """Return what is found: rule, place, severity."""
    findings = check_report(figures, **how).findings
    return [(each.rule, each.place, each.severity.value) for each in findings]


@needs_shared
def test_the_five_documents() -> None:
    """Figures only: what a person finds in them, and nothing on the rest."""
    document = json.loads(SHARED.read_text(encoding="utf-8"))

    assert found(document) == SEED_FINDINGS
    assert found(document["figures"]) == SEED_FINDINGS
