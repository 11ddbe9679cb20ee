"""
Tests of ``cqtt.reports.check_report``.

Oracles: ``SEED_FINDINGS``, what a person finds in the figures of the five documents
with a pencil; ``report_checks.csv``, the inconsistencies of those documents and which
of them figures can show; ``planted_errors.csv``, what was made wrong in the reports
named "blind", written down before they were checked, and which of it is not found;
``invented_reports.csv`` and ``invented_findings.csv``, small reports with one error
each and clean ones that look wrong.  Alarm: the findings of the reports named "whole"
and "blind" in ``invented_findings.csv`` are what the check said, after a person
compared them with the planted errors.  ``CORRUPTED`` is a whole report with one figure
wrong at a time, ``SMALL`` one rule each at its edges.  Properties: a
report that is consistent raises nothing, one share or one total that is corrupted is
found, whatever comes is answered.
"""

import csv
import json
import runpy
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cqtt.errors import InvalidValueError, NotNfcError, WrongTypeError
from cqtt.published import PublishedShare
from cqtt.reports import CheckKind, Frequency, ReportFigure, check_report
from cqtt.reports.commune.tabling import record_of

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


@pytest.mark.parametrize(
    "row",
    rows("planted_errors.csv"),
    ids=lambda row: f"{row['case']}: {row['figures']}",
)
def test_a_planted_error_is_found_or_known_to_be_missed(row: dict[str, str]) -> None:
    """Oracle: what was made wrong, by the figures that it is about."""
    told = {figure for _, figure in told_of(REPORTS[row["case"]])}

    assert bool(told & set(row["figures"].split())) == (row["found"] == "yes")


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


@pytest.fixture(scope="module")
def own_figures() -> Any:
    """The figures of the yearly report that the example commune writes."""
    example = Path(__file__).parents[1] / "examples/commune"
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(example))
        commune = runpy.run_path(str(example / "__main__.py"), run_name="example")
        report, *_ = commune["yearly_report"]()
    return [each for each in report.figures if each.denominator != 0]


@pytest.mark.parametrize("locale", ["vi", "en"])
@pytest.mark.parametrize("has_blocks", [False, True], ids=["sources", "blocks"])
@pytest.mark.parametrize("has_counts", [False, True], ids=["percent", "counts"])
def test_our_own_report_raises_nothing_but_notes(
    own_figures: Any, locale: str, *, has_blocks: bool, has_counts: bool
) -> None:
    """A correct report: in both languages, by source or by block, with bare shares."""
    records = []
    for each in own_figures:
        record = record_of(each) | {"label": each.name(locale)}
        shown = str(record["value"])
        if has_blocks:
            record["group"] = each.slug.partition("-")[0]
        if not has_counts and shown.endswith("%)"):
            bare = shown.partition("(")[2].removesuffix(")")
            record |= {"value": bare, "unit": "%"}
        records.append(record)

    assert len(records) > 80
    assert check_report(records).is_consistent, check_report(records).explain("en")


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


# --- single rules ----------------------------------------------------------------


def figure(id: str, label: str, value: Any, unit: str = "hồ sơ", **more: Any) -> Any:  # noqa: A002 - the field
    """Return a record of one group and year, unless it says otherwise."""
    same = {"group": "g", "period": 2025}
    return {"id": id, "label": label, "value": value, "unit": unit, **same, **more}


SMALL: Final = {
    "zero base": ([figure("a", "Đơn", "0/0", "đơn")], [("empty-base", "a")]),
    "backwards": (
        [figure("a", "Thời gian", "2018-11 -> 2018-06", "tháng", period="")],
        [("period-in-order", "a")],
    ),
    "no day in an arrow": (
        [figure("a", "Thời gian", "khi nào -> 2018-06", "tháng", period="")],
        [],
    ),
    "quoted after words": ([figure("a", "Bộ 'mới 5 biết'", 4, "mục")], []),
    "longer than its period": (
        [figure("a", "Thời gian thực hiện", 3, "năm", period="2021-2022")],
        [("duration-fits", "a")],
    ),
    "as long as its period": (
        [figure("a", "Thời gian thực hiện", 2, "năm", period="2021-2022")],
        [],
    ),
    "nearly so long": (
        [figure("a", "Kéo dài", 2, "năm", period="2021-2022", approx="gần")],
        [],
    ),
    "a period with one end": (
        [figure("a", "Thời gian kéo dài", 2, "năm", period="đến 2022")],
        [],
    ),
    "no period where the rest has": (
        [
            figure("a", "Thư một", 5, "thư"),
            figure("b", "Thư hai", 6, "thư"),
            figure("c", "Thư ba", 7, "thư", period=None),
        ],
        [("period-stated", "c")],
    ),
    "settled above received": (
        [figure("a", "Hồ sơ tiếp nhận", 90), figure("b", "Hồ sơ đã giải quyết", 95)],
        [("part-of-whole", "b")],
    ),
    "returned make too many": (
        [
            figure("a", "Hồ sơ tiếp nhận", 100),
            figure("b", "Hồ sơ đã giải quyết", 98),
            figure("c", "Hồ sơ trả lại", 5),
        ],
        [("received-adds-up", "b")],
    ),
    "linked numbers": (
        [
            figure("a", "Tỷ lệ ký", "95%", "%", numerator=38, denominator=40),
            figure("b", "Tỷ lệ dự", "95%", "%", numerator=37, denominator=40),
            figure("c", "Tỷ lệ họp", "95%", "%", numerator="nine", denominator=40),
            figure("d", "Tỷ lệ khác", "95%", "%", numerator=38),
        ],
        [
            ("share-of-base", "b"),
            ("figure-link", "c"),
            ("share-defined", "d"),
        ],
    ),
    "linked to no count": (
        [
            figure("a", "Trước hạn", 5, printed="50%", denominator="b"),
            figure("b", "Mẫu", "nhiều", "nhận định"),
        ],
        [("share-defined", "a")],
    ),
    "numerator above its denominator": (
        [
            figure("a", "Tỷ lệ ký", "95%", "%", numerator="b", denominator="c"),
            figure("b", "Ký", 42, "người"),
            figure("c", "Cán bộ", 40, "người"),
        ],
        [("part-of-whole", "b")],
    ),
    "a plan that was done": (
        [
            figure("a", "Planned dialogues", 2, "meetings"),
            figure("b", "Dialogue meetings", 2, "meetings"),
            figure("c", "Share of dialogues done", 100, "%"),
        ],
        [("share-defined", "c")],
    ),
    "two plans, or nothing done": (
        [
            figure("a", "Planned dialogues", 2, "meetings", group="one"),
            figure("b", "Dialogues of the plan, revised", 3, "meetings", group="one"),
            figure("c", "Share of dialogues done", 100, "%", group="one"),
            figure("d", "Planned classes", 2, "classes", group="two"),
            figure("e", "Share of classes held", 100, "%", group="two"),
        ],
        [("share-defined", "c"), ("share-defined", "e")],
    ),
    "a share beside what is not counted": (
        [figure("a", "Kinh phí", 12.5, "triệu đồng", printed="12,5%")],
        [],
    ),
    "two counts fit": (
        [
            figure("a", "Người ký", 38, "người"),
            figure("b", "Người ký", 38, "lượt người"),
            figure("c", "Tỷ lệ người ký", 95, "%"),
        ],
        [("share-defined", "c")],
    ),
    "told about and then exactly": (
        [
            figure("a", "Đại biểu", 50, "người", approx="hơn"),
            figure("b", "Đại biểu", 70, "người"),
            figure("c", "Khách mời", 30, "người", approx="gần"),
            figure("d", "Khách mời", 29, "người"),
            figure("e", "Học viên", 30, "người", approx="khoảng"),
            figure("f", "Học viên", 31, "người"),
        ],
        [("told-once", "b")],
    ),
    "one label for two things": (
        [
            figure("a", "Buổi họp", 5, "buổi", measures="của xã"),
            figure("b", "Buổi họp", 7, "buổi", measures="của thôn"),
            figure("c", "Lần", 7, "buổi"),
            figure("d", "Lần", "nhiều", "buổi"),
        ],
        [],
    ),
    "a series in two groups": (
        [
            figure("a", "Thư 2024", 5, "thư", period=2024),
            figure("b", "Thư 2025", 5, "tờ", group="h"),
        ],
        [],
    ),
    "a series over two years": (
        [
            figure("a", "Thư 2024", 5, "thư", period="2023-2024"),
            figure("b", "Thư 2025", 5, "thư", period=None),
        ],
        [],
    ),
    "a bare percentage": ([figure("a", "Ký", "95%", "")], [("share-defined", "a")]),
    "all of another base": (
        [
            figure("i", "Phiếu phát ra", 210, "phiếu"),
            figure("a", "Loại một", 180, "phiếu", printed="85,7%"),
            figure("b", "Loại hai", 20, "phiếu", printed="9,5%"),
            figure("t", "Phiếu thu về", 200, "phiếu"),
        ],
        [("base-of-counts", "a")],
    ),
    "all of an unnamed base": (
        [
            figure("a", "Loại một", 180, "phiếu", printed="85,7%"),
            figure("b", "Loại hai", 20, "phiếu", printed="9,5%"),
        ],
        [],
    ),
    "one of another base": (
        [
            figure("i", "Phiếu phát ra", 500, "phiếu"),
            figure("a", "Loại một", 100, "phiếu", printed="50%"),
            figure("b", "Loại hai", 60, "phiếu", printed="30%"),
            figure("c", "Loại ba", 40, "phiếu", printed="8%"),
            figure("t", "Phiếu thu về", 200, "phiếu"),
        ],
        [("same-base", "c"), ("shares-add-up", "a")],
    ),
    "shares of two bases": (
        [
            figure("a", "Trực tuyến", 300, printed="60%"),
            figure("b", "Chứng thực", 300, printed="62,5%"),
            figure("r", "Hồ sơ tiếp nhận", 500),
            figure("s", "Hồ sơ đã giải quyết", 480),
        ],
        [],
    ),
    "a share of no base at all": (
        [figure("a", "Loại", 0, printed="5%"), figure("b", "Khác", 100)],
        [("share-of-base", "a")],
    ),
    "printed twice": (
        [
            figure("a", "Người ký", 38, "người", printed="95%"),
            figure("b", "Tỷ lệ người ký", "95,0%", "%"),
            figure("t", "Tổng số người", 40, "người"),
        ],
        [],
    ),
    "stated above its base": (
        [figure("a", "Tỷ lệ ký", 95, "%", measures="42 trên 40")],
        [("share-defined", "a")],
    ),
    "months": (
        [
            figure("a", "Thư", 5, "thư", period="9 tháng năm 2025"),
            figure("b", "Thư", 7, "thư", period="tháng 5 năm 2025"),
            figure("c", "Thư", 8, "thư", period="Q5/2025"),
        ],
        [("figure-day", "c")],
    ),
    "parts of one list": (
        [
            figure("a", "Đơn", 9, "đơn", measures="gồm 5 khiếu nại, 3 tố cáo"),
            figure("b", "Thư", 9, "thư", measures="trong đó 5 cảm ơn, 3 xin lỗi"),
            figure("c", "Tin", 9, "tin", measures="2020, 2021"),
            figure("d", "Bài", 9, "bài", measures="gồm 9 bài"),
        ],
        [("total-of-parts", "a")],
    ),
    "linked parts": (
        [
            figure("a", "Đại biểu", 150, "lượt người"),
            figure("b", "Nữ đại biểu", 60, "lượt người", part_of=["a"]),
            figure("c", "Hội nghị", 7, "hội nghị"),
            figure("d", "Ở thôn", 4, "hội nghị", part_of=("c", "x")),
            figure("e", "Ở xã", 2, "hội nghị", part_of="c"),
            figure("f", "Ở trường", 1, "lớp", part_of="z"),
            figure("z", "Lớp", "nhiều", "lớp"),
        ],
        [("figure-link", "d"), ("total-of-parts", "c")],
    ),
    "statements of two documents": (
        [
            figure("a", "Chỉ tiêu", "vượt", "nhận định", document="x"),
            figure("b", "Chỉ tiêu", "không đạt", "nhận định", document="y"),
        ],
        [("target-told", "a"), ("target-told", "b")],
    ),
    "none and one": (
        [
            figure("a", "Thư xin lỗi", 2, "thư"),
            figure("b", "Thư xin lỗi", "không có", "nhận định"),
            figure("c", "Thư cảm ơn", 2, "thư"),
            figure("d", "Thư cảm ơn", "đã gửi", "nhận định"),
        ],
        [("statements-agree", "b")],
    ),
    "the target is exceeded": (
        [
            figure("a", "Hồ sơ trực tuyến", "vượt chỉ tiêu", "nhận định"),
            figure("b", "Chỉ tiêu hồ sơ trực tuyến", 500),
            figure("c", "Hồ sơ trực tuyến", 520),
        ],
        [],
    ),
    "the target is not reached": (
        [
            figure("a", "Hồ sơ trực tuyến", "không đạt", "nhận định"),
            figure("b", "Chỉ tiêu hồ sơ trực tuyến", "50,5", "triệu"),
            figure("c", "Hồ sơ trực tuyến", "52,5", "triệu"),
        ],
        [("statements-agree", "a")],
    ),
    "levels as told": (
        [
            figure("n", "Thang đo", "thang", "nhận định", measures="thang 5"),
            *(
                figure(str(at), label, 5, "phiếu")
                for at, label in enumerate(
                    (
                        *("Rất hài lòng", "Hài lòng", "Bình thường"),
                        *("Không hài lòng", "Rất không hài lòng"),
                    )
                )
            ),
        ],
        [],
    ),
    "a frequency that holds": (
        [
            figure("a", "Phát thanh", 2, "lần/tháng"),
            figure("b", "Phát thanh cả năm", 24, "lần"),
            figure("c", "Họp", 1, "lần/quý"),
        ],
        [],
    ),
    "an addend that is not there": (
        [figure("a", "Trước hạn + đúng hạn", 5), figure("b", "Trước hạn", 3)],
        [],
    ),
    "a year in figures": (
        [
            figure("a", "Ngày ban hành", 2025, "date"),
            figure("b", "Ngày ban hành", 7, "date", period=2024),
        ],
        [],
    ),
    "told twice alike": (
        [figure("a", "Thư", 5, "thư"), figure("b", "Thư", 5, "thư")],
        [],
    ),
    "two levels": (
        [
            figure("a", "Hài lòng", 90, "%"),
            figure("b", "Không hài lòng", 11, "%"),
            figure("c", "Bình thường", "ít", "%"),
        ],
        [],
    ),
    "a share of nothing": (
        [figure("a", "Loại", 0, printed="5%")],
        [("share-of-base", "a")],
    ),
    "a day in words": ([figure("a", "Ngày", "không rõ", "date")], []),
    "one id twice": (
        [figure("a", "Thư", 5, "thư"), figure("a", "Đơn", 5, "đơn")],
        [("figure-id", "figures[1]")],
    ),
    "a share of what was not carried over": (
        [
            figure("a", "Hồ sơ tiếp nhận", 1011),
            figure("b", "Kỳ trước chuyển sang", 7),
            figure("c", "Hồ sơ trực tuyến", 520, printed="51,79%"),
        ],
        [],
    ),
    "growths of no two numbers": (
        [
            figure("a", "Tăng", "chừng này", "%", measures="5 so với 4"),
            figure("b", "Tăng", 25, "%", measures="5 so với 0"),
            figure("c", "Tăng", 25, "%", measures="năm 2025 so với 2024"),
            figure("d", "Tăng hồ sơ", 25, "%", period="đến nay"),
        ],
        [],
    ),
    "what was reached of a plan": (
        [
            figure("a", "Đạt so với kế hoạch", 125, "%", measures="5 / 4"),
            figure("b", "Đạt so với chỉ tiêu", 152, "%", measures="5 trên 4"),
            figure("c", "Đạt so với mục tiêu", 125, "%", measures="5 / 0"),
            figure("d", "Người hiến máu", 118, "người", measures="chỉ tiêu 0, 5%"),
        ],
        [("share-of-base", "b")],
    ),
    "two misfits": (
        [
            figure("a", "Loại một", 88, "phiếu", printed="80%"),
            figure("b", "Loại hai", 94, "phiếu", printed="7%"),
            figure("c", "Loại ba", 16, "phiếu", printed="41%"),
        ],
        [("share-of-base", each) for each in "abc"] + [("shares-add-up", "a")],
    ),
    "a misfit of two": (
        [
            figure("a", "Loại một", 88, "phiếu", printed="91%"),
            figure("b", "Loại hai", 94, "phiếu", printed="94%"),
        ],
        [("share-of-base", each) for each in "ab"] + [("shares-add-up", "a")],
    ),
    "taken in from others": (
        [
            figure("a", "Hồ sơ nhận giải quyết", 100),
            figure("b", "Hồ sơ do cơ quan khác chuyển đến", 4),
            figure("c", "Hồ sơ đã giải quyết", 90),
            figure("d", "Hồ sơ đang giải quyết", 10),
            figure("e", "Hồ sơ đang giải quyết, trong hạn", 8),
            figure("f", "Hồ sơ đang giải quyết, quá hạn", 2),
        ],
        [],
    ),
    "running in time and late": (
        [
            figure("d", "Hồ sơ đang giải quyết", 10),
            figure("e", "Hồ sơ đang giải quyết, trong hạn", 8),
            figure("f", "Hồ sơ đang giải quyết, quá hạn", 3),
        ],
        [("total-of-parts", "d")],
    ),
    "more running late than run": (
        [
            figure("d", "Hồ sơ đang giải quyết", 10),
            figure("f", "Hồ sơ đang giải quyết, quá hạn", 13),
        ],
        [("part-of-whole", "f")],
    ),
    "a part named above its whole": (
        [
            figure("a", "Poor", 50, "households"),
            figure("b", "Families", 40, "households"),
            figure("c", "Rate", 12, "%", measures="poor of families"),
        ],
        [("share-defined", "c")],
    ),
    "one-stop and the rest": (
        [
            figure("a", "Thủ tục một cửa", 100, "thủ tục"),
            figure("b", "Thủ tục liên thông", 50, "thủ tục"),
            figure("c", "Thủ tục niêm yết", 400, "thủ tục"),
        ],
        [],
    ),
    "fewer answered than asked": (
        [
            figure("a", "Phiếu phát ra", 100, "phiếu"),
            figure("b", "Phiếu thu về", 120, "phiếu"),
        ],
        [("part-of-whole", "b")],
    ),
    "a unit that is not known": (
        [figure("a", "Chiều dài", 12.5, "sải")],
        [("counted-whole", "a")],
    ),
    "numbers that are none": (
        [figure("a", "Số", "1.2.3"), figure("b", "Số", "1.2.3/4")],
        [],
    ),
}


@pytest.mark.parametrize("name", SMALL)
def test_a_small_report(name: str) -> None:
    """One rule each, at its edges."""
    records, due = SMALL[name]

    assert sorted((rule, place) for rule, place, _ in found(records)) == sorted(due)


# --- the answer ------------------------------------------------------------------


def test_the_answer_is_told_in_two_languages() -> None:
    """Findings, what holds, what was not reached, what cannot be seen."""
    checked = check_report(typed())
    vi, en = checked.explain(), checked.explain("en")

    assert [line for line in vi.splitlines() if not line.startswith("-")] == [
        "Phát hiện (21)",
        "Đã kiểm tra, khớp (33)",
        "Số liệu không có gì để so (1)",
        "Không kiểm tra được (9)",
    ]
    assert "97,5%; 909/936 = 97,12 %; perhaps 100 minus the other shares" in en
    assert checked.counts[CheckKind.SUM_OF_SHARES] == (2, 1)
    assert not checked.is_consistent
    assert "A01" in checked.not_compared
    assert len(checked.of_kind(CheckKind.SET_SIZE)) == 6
    assert {kind.label() != kind.label("en") for kind in CheckKind} == {True}
    assert tuple(each.value for each in checked.unseen) == (
        *("words", "same-name", "set-items", "scope", "writing", "lists", "timing"),
        *("truth", "missing"),
    )


def test_the_answer_is_a_table() -> None:
    """One comparison a row; what cannot be seen stands below."""
    checked = check_report(typed())
    table = checked.table("en")

    assert len(table.rows) == len(checked.checks)
    assert {row[-1] for row in table.rows} == {"note", "warning", "error", "holds"}
    assert len(table.notes) == len(checked.unseen)
    assert checked._repr_html_() == checked.table().html()
    assert "H19" in checked.table().text()


def test_nothing_that_a_record_says_is_repeated() -> None:
    """Labels, statements and records that are none stay out of every answer."""
    name = "Nguyễn Văn Mật"
    figures = [
        figure("a", name, name, "nhận định", measures=name),
        figure("b", name, value=True),
        {"id": "c", "label": 3, "value": name},
        {"id": "d", "value": 3},
        {"label": name, "value": 3},
        figure("e", name, object()),
        figure("f", name, float("nan")),
        figure("g", f"{name} xong", "13/2022", "date"),
        name,
    ]
    checked = check_report(figures)

    assert [each.place for each in checked.findings if "figures" in each.place] == [
        f"figures[{at}]" for at in (1, 2, 3, 4, 5, 6, 8)
    ]
    for text in (checked.explain(), checked.explain("en"), repr(checked)):
        assert name not in text


def test_every_spelling_of_a_share_is_read() -> None:
    """A share beside a count, under the names that records use, and its base."""
    count = figure("a", "Trước hạn", 909)
    wrong = [("share-of-base", "a", "error")]

    for name in ("printed", "share", "percent", "printed_share"):
        assert found([{**count, name: 97.5, "base": 936}]) == wrong
        assert found([{**count, name: "97,12%", "denominator": 936}]) == []
    assert found([{**count, "share": 97.0, "base": 936}]) == []
    assert found([{**count, "share": True, "base": 936}]) == [
        ("figure-record", "figures[0]", "error")
    ]


def test_periods_and_lines_are_read() -> None:
    """A list of two days, a date, a year; a line or several."""
    ends = figure("a", "Thư", 5, "thư", period=[date(2025, 1, 1), "2025-12-31"])
    year = figure("b", "Thư", 6, "thư", period=2025, line=[3, 4])

    assert found([ends, year]) == [("told-once", "b:3,4", "error")]
    one = ReportFigure("a", "Ngày", date(2025, 5, 6), period=date(2024, 5, 6))
    assert found([one]) == [("day-in-period", "a", "warning")]


def test_the_day_of_the_report_may_be_given() -> None:
    """Where no figure tells it."""
    figures = [figure("a", "Hồ sơ tiếp nhận", 5, period="2026")]

    assert found(figures, report_on=date(2025, 12, 1)) == [
        ("before-the-report", "a", "warning")
    ]
    assert found(figures, report_on=date(2026, 12, 1)) == []


def test_duties_may_be_given() -> None:
    """By id or by group; met, not met, and without a period."""
    days = figure("a", "Buổi tiếp công dân", 48, "buổi", period=2022)
    open_period = {**days, "id": "b", "period": "đến nay"}
    weekly, monthly = Frequency(1), Frequency(2, "month")

    assert found([days], duties={"a": weekly}) == [("duty-met", "a", "warning")]
    assert found([days, open_period], duties={"g": monthly}) == []
    assert found([{**days, "unit": "ngày"}], duties={"g": weekly}) == []
    assert found([days]) == [("weekly-reception", "a", "note")]


@pytest.mark.parametrize(
    ("every", "due"), [("week", 52), ("month", 12), ("quarter", 4), ("year", 1)]
)
def test_a_frequency_counts_whole_steps(every: str, due: int) -> None:
    """Weeks of seven days, months of the calendar."""
    year = date(2025, 1, 1), date(2025, 12, 31)

    assert Frequency(1, every).over(*year) == due
    assert Frequency(3, every).over(*year) == 3 * due


def test_what_is_no_report_is_refused() -> None:
    """No list, no day, no frequency, no figure."""
    sources: list[Any] = [None, 3, "936", b"936", {"rows": []}, {"figures": {}}]
    for source in sources:
        with pytest.raises(WrongTypeError):
            check_report(source)
    with pytest.raises(WrongTypeError):
        check_report([], report_on="2025")  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        check_report([], duties=3)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        check_report([], duties={"a": 3})  # type: ignore[dict-item]
    with pytest.raises(InvalidValueError):
        Frequency(1, "day")
    with pytest.raises(InvalidValueError):
        Frequency(0)


def test_what_is_no_figure_is_refused() -> None:
    """An id, texts in NFC, a value of a type that is read."""
    for value in (True, [1], object(), 1j):
        with pytest.raises(WrongTypeError):
            ReportFigure("a", "x", value)  # type: ignore[arg-type]
    for number in (float("inf"), Decimal("NaN"), Decimal("1e999")):
        with pytest.raises(InvalidValueError):
            ReportFigure("a", "x", number)
    with pytest.raises(InvalidValueError):
        ReportFigure(" ", "x", 1)
    with pytest.raises(NotNfcError):
        ReportFigure("a", "ho\u0302", 1)
    assert repr(ReportFigure("a", "Thư", 1)) == "ReportFigure(id='a')"
    assert check_report([]).findings == ()


WHOLE: Final = "clean: a whole report"
CORRUPTED: Final = {
    "X-01": 1248,
    "X-02": "1250/1284",
    "X-03": 98.5,
    "X-04": 1010,
    "X-06": 20,
    "X-07": 42,
    "X-08": 83.7,
    "X-09": 19.1,
    "X-12": 65,
    "X-13": 30,
    "X-14": "31/29",
    "X-15": 3,
    "X-16": 40,
    "X-19": 270,
    "X-21": 140,
    "X-29": 29,
    "X-31": 135,
    "X-36": 53,
    "X-40": 110,
    "X-41": "13/12",
    "X-43": 3,
    "X-44": "17.5/19",
    "X-46": "15%/",
    "X-49": 16,
    "X-50": "2024-13-20",
}
UNSEEN: Final = {"X-43", "X-44", "X-46"}


@pytest.mark.parametrize("name", CORRUPTED)
def test_one_wrong_figure_of_a_whole_report_is_found(name: str) -> None:
    """A clean report of fifty figures, one of them wrong: something is told of it."""
    records = [
        {**each, "value": CORRUPTED[name]} if each["id"] == name else each
        for each in REPORTS[WHOLE]
    ]
    checked = check_report(records)
    told = {id_ for c in checked.checks if c.finding for id_ in c.figures}

    assert (name in told) == (name not in UNSEEN)
