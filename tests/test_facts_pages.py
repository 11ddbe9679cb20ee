"""
The pages of facts are what the facts say.

``python dev.py facts`` writes them; every fact, with its source, stands on one.
"""

import re
from pathlib import Path
from typing import Final

import fact_rows
import fact_rules
import facts_pages
import pytest

from cqtt import facts, state_calendar
from cqtt.law import Citation, Confidence, Document, Period

DOCS: Final = Path(__file__).resolve().parents[1] / "docs"
VAGUE: Final = Document("9/2099/GIẢ", "Văn bản giả định", confidence=Confidence.LOW)


def test_the_pages_are_current(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever changes a fact or a rule writes the pages anew."""
    assert facts_pages.main(["--check"]) == 0, capsys.readouterr().out


@pytest.mark.parametrize("tree", ["vi", "en"])
def test_every_fact_stands_on_a_page(tree: str) -> None:
    """Documents, days, procedures, limits, units: none is left out."""
    pages = {
        file.stem: file.read_text("utf-8") for file in (DOCS / tree / "facts").iterdir()
    }

    for name in facts.documents():
        assert f"| {name}: " in pages["documents"]
    days = [day.on for each in state_calendar().announcements for day in each.days]
    assert all(f"| {day:%d/%m/%Y}: " in pages["days"] for day in days)
    assert all(f"| `{code}` " in pages["procedures"] for code in facts.procedures())
    for unit in facts.units().all_versions:
        assert f"| `{unit.code}` {unit.name}: " in pages["units"]
    limits = pages["petitions"].split("\n## ")[1]
    assert limits.count("\n| ") == len(facts.petition_law().limits) + 2


def test_every_source_in_code_has_words() -> None:
    """What a rule cites is said on the first page, and nothing else is."""
    assert set(fact_rows.sources_in_code()) == set(fact_rules.RULES)


def test_both_trees_have_the_same_lines() -> None:
    """A page has as many lines of tables in one language as in the other."""
    for file in (DOCS / "vi" / "facts").iterdir():
        twin = DOCS / "en" / "facts" / file.name
        counts = [each.read_text("utf-8").count("\n| ") for each in (file, twin)]
        assert counts[0] == counts[1], file.name


def test_a_line_is_as_sure_as_its_least_sure_source() -> None:
    """The worst of the fact, the place and the document counts."""
    sure = Citation(Document("1", "Luật giả định"))
    doubtful = Citation(Document("1", "Luật giả định"), confidence=Confidence.MEDIUM)
    row = fact_rows.Row(("một điều", "a fact"), sources=(sure,))

    assert row.sure == "high"
    assert row._replace(sources=(sure, doubtful)).sure == "medium"
    assert row._replace(sources=(doubtful, Citation(VAGUE))).sure == "low"
    assert row._replace(confidence=Confidence.LOW).sure == "low"
    assert row._replace(is_contested=True).sure == "contested"


def test_a_line_of_a_table() -> None:
    """A cell never ends early, and the period says which end is open."""
    row = fact_rows.Row(
        ("một | điều", "one | thing"),
        ("<b>", "<b>"),
        (Citation(VAGUE, "3", "1"),),
        Period(since=None, until=None),
    )

    assert facts_pages.line(row, "vi") == (
        "| một \\| điều: &lt;b> | khoản 1 Điều 3 9/2099/GIẢ | không ghi | thấp |"
    )
    assert facts_pages.line(row._replace(sources=()), "en") == (
        "| one \\| thing: &lt;b> | no source | not recorded | high |"
    )


def test_links_are_whole() -> None:
    """No address breaks the table or the link that it stands in."""
    for file in (DOCS / "en" / "facts").iterdir():
        for address in re.findall(r"\]\((http[^)]*)\)", file.read_text("utf-8")):
            assert not re.search(r"[\s|]", address), address
