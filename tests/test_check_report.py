"""
Tests of ``cqtt.reports.check_report``.

Oracles: ``SEED_FINDINGS``, what a person finds in the figures of the five documents
with a pencil; ``ERRORS`` and ``TRAPS``, invented reports with one error each and
clean ones that look wrong; ``report_checks.csv``, the inconsistencies of the five
documents and which of them figures can show.  Properties: a report that is consistent
raises nothing, one share or one total that is corrupted is found.
"""

import csv
import json
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cqtt.published import PublishedShare
from cqtt.reports import ReportFigure, check_report

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


CASES: Final = Path(__file__).parent / "cases"
TYPED: Final = "report_figures.csv"


def rows(name: str) -> list[dict[str, str]]:
    """Read a file of cases."""
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def typed() -> list[dict[str, Any]]:
    """Return the figures of the five documents with their printed shares."""
    return [{**row, "value": row["value"] or None} for row in rows(TYPED)]


def invented() -> dict[str, list[dict[str, Any]]]:
    """Return the invented reports by name."""
    reports: dict[str, list[dict[str, Any]]] = {}
    for row in rows("invented_reports.csv"):
        record = {**row, "value": json.loads(row["value"])}
        reports.setdefault(record.pop("case"), []).append(record)
    return reports


REPORTS: Final = invented()
DUE: Final = {
    name: [
        (row["rule"], row["place"], row["severity"])
        for row in rows("invented_findings.csv")
        if row["case"] == name
    ]
    for name in REPORTS
}


def told_of(figures: Any) -> list[tuple[str, str]]:
    """Return the rule and the figure of each finding."""
    return [(rule, place.partition(":")[0]) for rule, place, _ in found(figures)]


@pytest.mark.parametrize("row", rows("report_checks.csv"), ids=lambda row: row["id"])
def test_what_figures_can_show_is_found(row: dict[str, str]) -> None:
    """Each inconsistency of the five documents: found where the oracle says so."""
    told = [figure for rule, figure in told_of(typed()) if rule == row["rule"]]

    assert (row["found_by"] == "never") == (not row["rule"])
    assert not row["rule"] or set(told) & set(row["figures"].split())


def test_nothing_else_is_found_in_the_five_documents() -> None:
    """Every finding is one that the oracle describes."""
    described = {
        (row["rule"], figure)
        for row in rows("report_checks.csv")
        for figure in row["figures"].split()
    }

    assert set(told_of(typed())) <= described


@pytest.mark.parametrize("name", REPORTS)
def test_an_invented_report(name: str) -> None:
    """One error each is found as such, and a clean report raises nothing."""
    assert sorted(found(REPORTS[name])) == sorted(DUE[name])


def test_clean_reports_have_no_errors() -> None:
    """The traps are clean but for notes, and there are many of both."""
    clean = [name for name in REPORTS if name.startswith("clean")]

    assert len(clean) > 40
    assert len(REPORTS) - len(clean) > 50
    assert all(check_report(REPORTS[name]).is_consistent for name in clean)


@pytest.mark.parametrize("name", REPORTS)
def test_a_typed_figure_is_a_record(name: str) -> None:
    """ReportFigure and plain records give one answer; their order does not matter."""
    records = REPORTS[name]
    figures = [ReportFigure(**record) for record in records]
    backwards = [rule for rule, _ in told_of(records[::-1])]

    assert found(figures) == found(records)
    assert sorted(backwards) == sorted(rule for rule, _ in told_of(records))


# --- properties ------------------------------------------------------------------


def percent(part: int, whole: int, places: int) -> str:
    """Round half up by hand, as a report prints."""
    steps = 10**places
    units = (200 * part * steps + whole) // (2 * whole)
    number, below = divmod(units, steps)
    return f"{number},{below:0{places}}%" if places else f"{number}%"


LABELS: Final = ("Trước hạn", "Đúng hạn", "Quá hạn")


@st.composite
def consistent(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Draw a report whose counts, totals and shares agree."""
    counts = [draw(st.integers(0, 400)) for _ in LABELS]
    counts[0] += 1
    settled, places = sum(counts), draw(st.integers(0, 2))
    received = settled + draw(st.integers(0, 60))
    same = {"unit": "hồ sơ", "group": "hồ sơ", "period": 2025}
    kinds = [draw(st.integers(0, 30)) for _ in range(3)]
    told = " + ".join(f"loại {'abc'[at]} {kinds[at]}" for at in range(3))
    return [
        {"id": "r", "label": "Hồ sơ tiếp nhận", "value": received, **same},
        {
            "id": "s",
            "label": "Hồ sơ đã giải quyết",
            "value": f"{settled}/{received} ({percent(settled, received, places)})",
            **same,
        },
        *(
            {
                "id": f"p{at}",
                "label": f"Giải quyết {label.lower()}",
                "value": count,
                "printed": percent(count, settled, places),
                **same,
            }
            for at, (label, count) in enumerate(zip(LABELS, counts, strict=True))
        ),
        {
            "id": "d",
            "label": "Đơn tiếp nhận",
            "value": sum(kinds),
            "unit": "đơn",
            "measures": told,
            "group": "đơn",
            "period": 2025,
        },
    ]


@given(consistent())
def test_a_consistent_report_raises_nothing(report: list[dict[str, Any]]) -> None:
    """Counts, totals and shares rounded half up: no finding at all."""
    assert found(report) == []


@given(consistent(), st.integers(2, 40))
def test_a_wrong_total_is_found(report: list[dict[str, Any]], off: int) -> None:
    """A total that its own parts do not make up is told with its place."""
    report[-1]["value"] += off

    assert ("total-of-parts", "d", "error") in found(report)


@given(consistent(), st.integers(0, 3), st.integers(2, 30))
def test_a_wrong_share_is_found(
    report: list[dict[str, Any]], at: int, off: int
) -> None:
    """One share that is no share of any base is told with its place."""
    name = ("s", "p0", "p1", "p2")[at]
    record = next(each for each in report if each["id"] == name)
    settled = sum(each["value"] for each in report[2:5])
    counts = {"s": settled, **{f"p{i}": report[2 + i]["value"] for i in range(3)}}
    printed = f"{int(100 * counts[name] / settled) // 2 + off + 0.5}%"
    bases = {
        settled,
        report[0]["value"],
        *counts.values(),
        settled + report[0]["value"],
    }
    sizes = PublishedShare("x", printed, counts[name]).denominators
    wide = Fraction(printed[:-1]) <= 100
    assume(wide and not any(sizes is not None and sizes.holds(b) for b in bases if b))
    if name == "s":
        record["value"] = f"{settled}/{report[0]['value']} ({printed})"
    else:
        record["printed"] = printed

    assert name in {figure for _, figure in told_of(report)}


TEXTS: Final = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [
            *("936", "931/936", "97,5%", "909 (97,5%)", "3+3", "0/0", "5/0", "1.240"),
            *("2018-06 -> 2018-11", "13/2022", "2022-2020", "Q5/2021", "hơn 50", "-3"),
            *("đến nay", "2021-22", "Hồ sơ tiếp nhận", "Tổng số hồ sơ", "hài lòng"),
            *("Items in '5 biết'", "không tồn đọng", "hồ sơ", "%", "per month", "date"),
            *("years", "kể từ mô hình", "9" * 5000, "1 + 2 + 3", "gồm 1, 2", "+", "%%"),
            *("rất hài lòng", "bình thường", "Tỷ lệ đúng hạn", "vượt chỉ tiêu"),
        ]
    ),
)
VALUES: Final = st.one_of(
    TEXTS,
    st.integers(),
    st.floats(),
    st.decimals(),
    st.booleans(),
    st.none(),
    st.dates(),
    st.fractions(),
    st.lists(TEXTS, max_size=2),
)
FIELDS: Final = (
    *("id", "label", "value", "unit", "measures", "period", "approx", "group"),
    *("document", "line", "printed", "numerator", "denominator", "part_of", "share"),
)


@given(
    st.lists(
        st.one_of(
            VALUES,
            st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=12),
            st.fixed_dictionaries(
                {"id": st.text("abc", min_size=1, max_size=3), "label": TEXTS},
                optional={
                    **dict.fromkeys(("unit", "measures", "period", "printed"), TEXTS),
                    "value": VALUES,
                    "numerator": st.text("abc", max_size=2),
                    "denominator": st.text("ab1", max_size=2),
                },
            ),
        ),
        max_size=12,
    )
)
def test_whatever_comes_is_answered(records: list[Any]) -> None:
    """No record makes the check fail, and every answer can be read."""
    checked = check_report(records)

    assert len(checked.figures) <= len(records)
    for locale in ("vi", "en"):
        assert checked.explain(locale)
        assert checked.table(locale).rows is not None
