"""
The pages of speed and of comparisons say what was measured, and no more.

``python dev.py facts`` and ``python dev.py bench --save`` write them; the answers of
the other libraries are kept, those of ours are asked anew.
"""

import re
from datetime import date
from typing import Any

import measured
import measured_words
import pytest

from cqtt import state_calendar


def row(**changes: Any) -> dict[str, Any]:
    """Return an invented row of a run."""
    ratio = {"low": 9.0, "median": 10.25, "high": 12.0, "ours": 2e-7, "theirs": 2e-6}
    plain = {
        "operation": "add 30",
        "peer": "numpy, week mask",
        "wrong": "3 of 64",
        "ratio": ratio,
        "goal": "peer ≥ 1.5 x cqtt",
        "passed": True,
    }
    return {**plain, **changes}


def test_the_pages_are_current(capsys: pytest.CaptureFixture[str]) -> None:
    """Whoever saves a run writes the pages anew."""
    assert measured.main(["--check"]) == 0, capsys.readouterr().out


def test_our_answers_are_those_that_were_kept() -> None:
    """What the table says of this library, it still answers."""
    told = measured.read(measured.BENCHMARKS / "comparisons.json")
    (kept,) = [each["answers"] for each in told["answers"] if each["peer"] == "cqtt"]
    calendar = state_calendar()
    now = []
    for each in told["questions"]:
        start = date.fromisoformat(each["start"])
        if each["end"] is None:
            now.append(f"{calendar.add(start, each['working_days'])}")
        else:
            now.append(f"{calendar.count(start, date.fromisoformat(each['end']))}")

    assert kept == now == ["2026-01-07", "2026-01-10", "2026-11-26", "21"]


def test_every_goal_has_words() -> None:
    """A comparison of ``goals.toml`` is named in both languages."""
    assert {each["operation"] for each in measured.goals()} <= set(
        measured_words.OPERATIONS
    )


def test_a_line() -> None:
    """The numbers are those of the run, with three digits, in the page's language."""
    assert measured.line(row(), "en") == (
        "| add 30 working days | numpy, week mask | 3/64 | 10.2 (9–12) | ≥ 1.5 | yes "
        "| 200 ns |"
    )
    assert measured.line(row(passed=False), "vi") == (
        "| cộng 30 ngày làm việc | numpy, mặt nạ tuần | 3/64 | 10,2 (9–12) | ≥ 1,5 "
        "| **không** | 200 ns |"
    )


def test_a_goal_that_is_put_the_other_way_is_turned() -> None:
    """A ratio of ours over theirs is shown as theirs over ours, like all others."""
    ratio = {"low": 0.5, "median": 2.0, "high": 4.0, "ours": 2e-3, "theirs": 1e-3}
    told = measured.line(row(goal="cqtt ≤ 3 x peer", ratio=ratio), "en")

    assert "| 0.5 (0.25–2) ~ | ≥ 1/3 |" in told
    assert told.endswith("| 2 ms |")


def test_what_a_run_lacks_is_told() -> None:
    """A page of a run without rows names every goal and says what else is not there."""
    run: dict[str, Any] = {
        "date": "2099-01-01",
        "machine": dict.fromkeys(
            ("processor", "cores", "system", "implementation", "python"), "?"
        ),
        "method": {
            "pairs": 9,
            "long_pairs": 7,
            "process_pairs": 11,
            "bytes_per_dossier": {"alone": 1, "with_events": 2},
        },
        "versions": {"cqtt": "9"},
        "rows": [],
    }
    page = measured.speed("en", run, "invented.json")
    assert "round trip, due date;" in page
    assert "no memory of a million rows" in page
    assert "no time of import" in page

    run["method"] |= {
        "megabytes_per_million_rows": {"vector count": 24.4, "another": 3.6},
        "seconds_to_start": {"python": 0.0171, "import cqtt": 1.25},
    }
    page = measured.speed("en", run, "invented.json")
    assert "- array, count days: 24 MB\n- another: 4 MB\n" in page
    assert "- `python`: 17.1 ms\n- `import cqtt`: 1.25 s\n" in page


def test_wrong_answers_stand_in_bold() -> None:
    """Of a table of answers, those that differ from ours are marked."""
    told = measured.read(measured.BENCHMARKS / "comparisons.json")
    table = measured.compared("vi", told)
    own = next(each for each in table.splitlines() if "holidays | với" in each)

    assert re.findall(r"\*\*(.*?)\*\*", own) == ["06/01/2026", "12/01/2026"]
    assert "số ngày làm việc tháng 08/2026" in table
