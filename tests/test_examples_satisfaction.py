"""
The plots and the workbook of ``examples/satisfaction_plots.py``.

The numbers that are drawn are those of the library, which reads the ballots here by
another way.  The SVGs of the documents are held to the texts of new ones and not to
their bytes: where matplotlib puts things differs from version to version.
"""

import re
import subprocess
import sys
from collections import Counter
from fractions import Fraction
from html import unescape
from importlib.util import module_from_spec, spec_from_file_location
from io import BytesIO
from itertools import combinations
from pathlib import Path
from typing import Any

import matplotlib as mpl
import openpyxl
import pytest
from matplotlib.figure import Figure
from matplotlib.text import Text

from cqtt.interop.ballots import read_csv
from cqtt.satisfaction import FIVE_LEVELS, Score, Side, Tally
from cqtt.statistics.rounding import rounded
from cqtt.tables import cell_text

ROOT = Path(__file__).resolve().parents[1]
SCRIPT = ROOT / "examples" / "satisfaction_plots.py"
NAMES = ("satisfaction-levels", "satisfaction-shares", "satisfaction-waves")
LAST = "2026-Q2"


@pytest.fixture(scope="module")
def script() -> Any:
    spec = spec_from_file_location("satisfaction_plots", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def ballots() -> dict[tuple[str, str], Tally]:
    read = read_csv(
        SCRIPT.parent / "data" / "ballots.csv",
        answer="Trả lời",
        by=("Đợt", "Đơn vị"),
        key="Số phiếu",
        scale=FIVE_LEVELS,
    )
    assert not read.findings()
    return {(key[0], key[1]): tally for key, tally in read.tallies.items()}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    for locale in ("vi", "en"):
        asked = (str(folder / locale), "--locale", locale)
        subprocess.run(
            [sys.executable, "-X", "utf8", "-W", "error", str(SCRIPT), *asked],
            check=True,
        )
    return folder


def drawn(path: Path) -> list[str]:
    """Return the texts of an SVG file, in order."""
    found = re.findall(r">([^<]*)</text>", path.read_text(encoding="utf-8"))
    return [unescape(text) for text in found]


def shown(share: Fraction | float) -> str:
    return cell_text(rounded(Fraction(share), 1))


def of_wave(ballots: dict[tuple[str, str], Tally], wave: str) -> dict[str, Tally]:
    units = {unit: each for (name, unit), each in ballots.items() if name == wave}
    return units | {"Toàn bộ": Tally.merged(units.values())}


def label(score: Score) -> str:
    if score.is_withheld:
        return f"{score.hits}/{score.base}"
    assert score.share is not None
    assert score.interval is not None
    low, high = map(shown, score.interval[:2])
    return f"{shown(100 * score.share)} % ({low}–{high})"


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_every_file_is_written(written: Path, locale: str) -> None:
    folder = written / locale

    names = {f"{name}.{ending}" for name in NAMES for ending in ("svg", "png")}
    assert {file.name for file in folder.iterdir()} == names | {"satisfaction.xlsx"}
    for file in folder.glob("*.png"):
        assert file.read_bytes().startswith(b"\x89PNG")
    for file in folder.glob("*.svg"):
        assert file.stat().st_size < 60_000
        assert "dc:date" not in file.read_text(encoding="utf-8")


def test_levels_hold_the_shares_of_each_side(
    written: Path, ballots: dict[tuple[str, str], Tally]
) -> None:
    texts = Counter(drawn(written / "vi" / "satisfaction-levels.svg"))

    wanted: Counter[str] = Counter()
    for unit, tally in of_wave(ballots, LAST).items():
        assert texts[f"{unit} (n = {tally.answers})"] == 1
        if tally.satisfied().is_withheld:
            wanted.update(map(str, tally.by_level[:2]))
        for side in (Side.SATISFIED, Side.NEUTRAL, Side.DISSATISFIED):
            names = [each.label for each in FIVE_LEVELS.levels if each.side is side]
            score = tally.share_of(*names)
            assert score.exact is not None
            few = f"{score.hits}/{score.base}"
            wanted[few if score.is_withheld else shown(100 * score.exact)] += 1
    assert not wanted - texts


def test_shares_hold_the_intervals_in_order(
    written: Path, ballots: dict[tuple[str, str], Tally]
) -> None:
    scores = {unit: each.satisfied() for unit, each in of_wave(ballots, LAST).items()}
    everyone = scores.pop("Toàn bộ")
    order = sorted(
        scores.values(), key=lambda each: (each.is_withheld, -(each.exact or 0))
    )

    texts = drawn(written / "vi" / "satisfaction-shares.svg")
    found = [text for text in texts if re.fullmatch(r"\d+/\d+|.* % \(.*–.*\)", text)]
    assert found == [label(each) for each in (everyone, *order)]
    assert any(each.is_withheld for each in order)


def test_waves_hold_every_share_and_no_few(
    written: Path, ballots: dict[tuple[str, str], Tally]
) -> None:
    waves = dict.fromkeys(wave for wave, _ in ballots)
    scores = [
        each.satisfied() for wave in waves for each in of_wave(ballots, wave).values()
    ]

    texts = drawn(written / "vi" / "satisfaction-waves.svg")
    found = [text for text in texts if re.fullmatch(r"\d+,\d|\d+/\d+", text)]
    assert Counter(found) == Counter(label(each).split(" %")[0] for each in scores)
    assert any("từ ngày 01/01/2026 hỏi tại nhà" in text for text in texts)


def test_a_line_stops_at_the_break(script: Any) -> None:
    """Two waves on each side of it: one line on each side, in each panel."""
    with mpl.rc_context(script.STYLE):
        figure = script.plot_waves(script.read(script.DATA), "vi")

    for axes in figure.axes[:-1]:  # the last has few answers in every wave
        spans = [tuple(line.get_xdata()) for line in axes.lines]
        assert [span for span in spans if span in {(0, 1), (1, 2), (2, 3)}] == [
            (0, 1),
            (2, 3),
        ]
        assert (1.5, 1.5) in spans
    assert not [line for line in figure.axes[-1].lines if line.get_marker() == "o"]


def test_the_workbook_holds_the_same(
    written: Path, ballots: dict[tuple[str, str], Tally]
) -> None:
    book = openpyxl.load_workbook(written / "vi" / "satisfaction.xlsx")
    names = ["Số đếm", "Tỷ lệ hài lòng", "Xếp hạng", "Các đợt", "Phương pháp"]

    assert book.sheetnames == names
    counts = {row[0]: row for row in book["Số đếm"].iter_rows(values_only=True)}
    shares = {row[0]: row for row in book["Tỷ lệ hài lòng"].iter_rows(values_only=True)}
    for unit, tally in of_wave(ballots, LAST).items():
        score = tally.satisfied()
        assert counts[unit][1:6] == tally.by_level
        assert counts[unit][6:9] == (
            tally.answers,
            tally.not_applicable,
            tally.no_answer,
        )
        assert shares[unit][2:4] == (score.hits, score.base)
        value = None if score.value is None else float(score.value)
        assert shares[unit][4] == value
    english = openpyxl.load_workbook(written / "en" / "satisfaction.xlsx")
    assert english.sheetnames[0] == "Counts"


@pytest.mark.parametrize("locale", ["vi", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_the_documents_show_the_same(written: Path, locale: str, name: str) -> None:
    """Alarm: run the script again and keep its SVGs in the images of either tree."""
    kept = ROOT / "docs" / locale / "images" / f"{name}.svg"

    assert drawn(kept) == drawn(written / locale / f"{name}.svg")


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_nothing_is_cut_off_or_covered(script: Any, locale: str) -> None:
    with mpl.rc_context(script.STYLE):
        for name, figure in script.plots(script.read(script.DATA), locale).items():
            figure.draw_without_rendering()
            assert _misplaced(figure) == [], name


def _misplaced(figure: Figure) -> list[str]:
    """Return texts that leave the page, and those that lie on each other."""
    texts = [
        (each.get_text(), each.get_window_extent().padded(-0.5))
        for each in figure.findobj(Text)
        if _is_seen(each)
    ]
    page = figure.bbox
    outside = [
        text
        for text, box in texts
        if box.x0 < 0 or box.y0 < 0 or box.x1 > page.x1 or box.y1 > page.y1
    ]
    covered = [
        f"{first} / {second}"
        for (first, a), (second, b) in combinations(texts, 2)
        if a.overlaps(b)
    ]
    legends = [each for each in (axes.get_legend() for axes in figure.axes) if each]
    on_bars = [
        "legend"
        for legend in legends
        for axes in figure.axes
        if legend.get_window_extent().overlaps(axes.get_window_extent())
    ]
    return outside + covered + on_bars


def _is_seen(text: Text) -> bool:
    seen = text.axes is None or text.axes.get_visible()
    return seen and text.get_visible() and bool(text.get_text())


def test_the_same_ballots_give_the_same_file(script: Any) -> None:
    def files() -> list[bytes]:
        found = []
        with mpl.rc_context(script.STYLE):
            for figure in script.plots(script.read(script.DATA), "vi").values():
                memory = BytesIO()
                figure.savefig(
                    memory, format="svg", metadata={"Date": None, "Creator": None}
                )
                found.append(memory.getvalue())
        return found

    assert files() == files()
