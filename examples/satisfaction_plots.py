"""
Three plots and a workbook of a satisfaction survey, to be pasted into a report.

    python satisfaction_plots.py report                 # in Vietnamese
    python satisfaction_plots.py report --locale en

writes ``satisfaction-levels``, ``-shares`` and ``-waves`` as SVG and PNG, and
``satisfaction.xlsx``.  Needs matplotlib and the extra ``excel``.  The plots take only
the tidy rows of the library, so another plotting library serves as well.  The ballots
of ``data/ballots.csv`` are invented, and so are the communes.
"""

import argparse
import csv
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from textwrap import wrap
from typing import Any

import matplotlib as mpl
from attrs import evolve
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.patches import Patch

from cqtt.interop.ballots import read_rows
from cqtt.interop.excel import save_tables
from cqtt.satisfaction import (
    FIVE_LEVELS,
    Mode,
    SeriesBreak,
    Survey,
    Tally,
    compare,
    obstacles,
    ranking,
    score_table,
    tidy,
    tidy_scores,
)
from cqtt.statistics.rounding import rounded
from cqtt.tables import Column, Kind, Table, cell_text

DATA = Path(__file__).parent / "data" / "ballots.csv"
SURVEY = Survey(
    code="invented",
    name="Khảo sát ví dụ",
    name_en="Invented survey",
    edition="2025",
    scale=FIVE_LEVELS,
    breaks=(
        SeriesBreak(
            date(2026, 1, 1),
            "từ ngày 01/01/2026 hỏi tại nhà, không hỏi tại quầy",
            "since 1 January 2026 people are asked at home, not at the counter",
        ),
    ),
)
MODES = {"Tại quầy": Mode.COUNTER, "Tại nhà": Mode.FACE_TO_FACE}

# Every kind of colour-blind eye tells blue from orange, and a grey print tells dark
# from light.  From the best level to the worst; greys where there are few answers.
COLOURS = ("#1f5a94", "#8fbfe0", "#ddd3bd", "#f5b26b", "#a84a08")
GREYS = ("#a6a6a6", "#c9c9c9", "#e0e0e0", "#c9c9c9", "#a6a6a6")
WHITE_ON = (COLOURS[0], COLOURS[-1])
INK, FAINT, PALE, BAND = "#222222", "#666666", "#9a9a9a", "#dbe8f4"
WIDTH = 6.3  # inches: an A4 page within the margins of Decree 30/2020
STYLE: Any = {
    "font.family": "sans-serif",
    # It comes with matplotlib and has every Vietnamese letter; Verdana, for browsers
    # that lack it, is as wide.
    "font.sans-serif": ["DejaVu Sans", "Verdana"],
    "font.size": 8,
    "text.color": INK,
    "axes.labelcolor": INK,
    "axes.edgecolor": PALE,
    "axes.linewidth": 0.6,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": 8,
    "xtick.color": INK,
    "ytick.color": INK,
    "ytick.major.size": 0,
    "xtick.major.size": 2,
    "xtick.major.width": 0.6,
    "savefig.dpi": 300,
    "svg.fonttype": "none",  # text stays text: to be found, read aloud, mended
    "svg.hashsalt": "cqtt",  # the same ballots give the same file
}

WORDS = {
    "all": ("Toàn bộ", "All units"),
    "invented": ("Số liệu giả định.", "Invented data."),
    "n": ("n là số câu trả lời theo thang đo.", "n: answers on the scale."),
    "grey": (
        "Màu xám: dưới {} câu trả lời, chỉ nêu số đếm, không nêu tỷ lệ.",
        "Grey: fewer than {} answers, counts and no percentage.",
    ),
    "few": (
        "Dưới {} câu trả lời: nêu số đếm, không nêu tỷ lệ, không xếp hạng.",
        "Fewer than {} answers: counts, no percentage and no rank.",
    ),
    "levels": ("Mức độ hài lòng theo đơn vị, {}", "Satisfaction by unit, {}"),
    "levels-below": (
        "Tỷ lệ % của mỗi mức; số đậm là tổng của mỗi bên",
        "Percent of answers at each level; in bold the sum of each side",
    ),
    "apart": (
        "“{}” để riêng vì không thuộc bên nào.",
        "“{}” stands apart, being on neither side.",
    ),
    "shares": ("Tỷ lệ hài lòng theo đơn vị, {}", "Satisfied share by unit, {}"),
    "shares-below": (
        "% chọn “{}” hoặc “{}”; vạch ngang là khoảng tin cậy 95 %",
        "Percent who chose “{}” or “{}”; lines are 95 % intervals",
    ),
    "band": ("Dải xanh: toàn bộ.", "Blue band: all units."),
    "noise": (
        "Khoảng Wilson, chỉ nói về sai số chọn mẫu; đơn vị nào hơn: xem xếp hạng.",
        "Wilson intervals, of sampling only; which unit is better: see the ranking.",
    ),
    "waves": ("Tỷ lệ hài lòng qua các quý", "Satisfied share by quarter"),
    "waves-below": (
        "%, với khoảng tin cậy 95 % (Wilson); trục đứng bắt đầu từ {} %",
        "Percent, with 95 % intervals (Wilson); the axis begins at {} %",
    ),
    "dashed": (
        "Nét đứt: đứt chuỗi số liệu, {}; không so sánh hai bên nét đứt.",
        "Dashed: a break of the series, {}; do not compare across it.",
    ),
    "break": (
        "Đứt chuỗi số liệu, {}: không so sánh trước và sau ngày đó.",
        "A break of the series, {}: do not compare across that day.",
    ),
    "unit": ("Đơn vị", "Unit"),
    "answers": ("Số câu trả lời", "Answers"),
    "not applicable": ("Không áp dụng", "Not applicable"),
    "no answer": ("Không trả lời", "No answer"),
    "counts sheet": ("Số đếm", "Counts"),
    "shares sheet": ("Tỷ lệ hài lòng", "Satisfied share"),
    "ranking sheet": ("Xếp hạng", "Ranking"),
    "waves sheet": ("Các đợt", "Waves"),
    "method sheet": ("Phương pháp", "Method"),
    "counts": ("Số đếm theo mức, {}", "Counts by level, {}"),
    "shares table": ("Tỷ lệ hài lòng, {}", "Satisfied share, {}"),
    "ranking": ("Xếp hạng, {}", "Ranking, {}"),
    "method": ("Phương pháp và điều cần lưu ý", "Method, and what to mind"),
    "file": ("Báo cáo mức độ hài lòng", "Satisfaction report"),
}

Waves = Mapping[str, Mapping[str, Tally]]
"""Tallies by wave and unit, the waves in order of time."""
Row = dict[str, Any]


def say(name: str, locale: str, *filled: object) -> str:
    return WORDS[name][locale == "en"].format(*filled)


def quarter(wave: str, locale: str) -> str:
    """Write ``2026-Q2`` as people do."""
    year, number = wave.split("-Q")
    roman = ("I", "II", "III", "IV")[int(number) - 1]
    return f"quý {roman}/{year}" if locale == "vi" else f"Q{number} {year}"


def number(value: float | Fraction, locale: str) -> str:
    return cell_text(rounded(Fraction(value), 1), locale)


# Reading -----------------------------------------------------------------------------


def read(path: Path) -> Waves:
    """Read the ballots, each wave with its days and the way in which it asked."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    waves = {}
    for wave in dict.fromkeys(row["Đợt"] for row in rows):
        own = [row for row in rows if row["Đợt"] == wave]
        days = [date.fromisoformat(row["Ngày"]) for row in own]
        ballots = read_rows(
            own,
            answer="Trả lời",
            by={"unit": "Đơn vị"},
            key="Số phiếu",
            survey=SURVEY,
            mode=MODES[own[0]["Hình thức"]],
            first_on=min(days),
            last_on=max(days),
        )
        for finding in ballots.findings():
            print(f"{wave}: {finding.message()}")
        waves[wave] = {each.origin.units[0]: each for each in ballots.tallies.values()}
    return waves


def in_order(units: Mapping[str, Tally]) -> dict[str, Tally]:
    """Sort units from the most satisfied down; those with few answers come last."""
    scores = {unit: tally.satisfied() for unit, tally in units.items()}

    def place(unit: str) -> tuple[bool, Fraction]:
        return scores[unit].is_withheld, -(scores[unit].exact or Fraction(0))

    return {unit: units[unit] for unit in sorted(units, key=place)}


def whole(units: Mapping[str, Tally]) -> Tally:
    return Tally.merged(units.values())


def satisfied_rows(tallies: Mapping[str, Tally]) -> list[Row]:
    """Return the tidy rows of the satisfied shares, with the counts behind them."""
    scores = {name: tally.satisfied() for name, tally in tallies.items()}
    return [{**row, "hits": scores[row["unit"]].hits} for row in tidy_scores(scores)]


def is_broken(a: Tally, b: Tally) -> bool:
    """Tell whether a break of the series lies between two waves."""
    return any(each.rule == "same-side-of-break" for each in obstacles(a, b))


# Plots -------------------------------------------------------------------------------


def page(
    height: float, title: str, below: str, notes: Iterable[str], head: float = 0.5
) -> Figure:
    """Return a figure with its head and foot, in inches; the axes get the rest."""
    lines = wrap(" ".join(notes), 112)
    foot = 0.16 + 0.13 * len(lines)
    area = (0.005, foot / height, 0.99, 1 - (head + foot) / height)
    figure = Figure((WIDTH, height), layout=ConstrainedLayoutEngine(rect=area))
    figure.text(0.01, 1 - 0.05 / height, title, va="top", size=10, weight="bold")
    figure.text(0.01, 1 - 0.27 / height, below, va="top", color=FAINT)
    for at, line in enumerate(reversed(lines)):
        y = (0.06 + 0.13 * at) / height
        figure.text(0.01, y, line, va="bottom", size=7, color=FAINT)
    return figure


def settle(figure: Figure) -> Figure:
    """Lay out the axes once; the last digits of the layout differ from run to run."""
    figure.draw_without_rendering()
    figure.set_layout_engine("none")
    for axes in figure.axes:
        left, bottom, width, height = axes.get_position().bounds
        axes.set_position(
            (round(left, 4), round(bottom, 4), round(width, 4), round(height, 4))
        )
    return figure


def few_note(word: str, tallies: Iterable[Tally], locale: str) -> list[str]:
    """Say what becomes of few answers, where there are any."""
    few = [
        score for score in (each.satisfied() for each in tallies) if score.is_withheld
    ]
    return [say(word, locale, score.headline_from) for score in few[:1]]


def name_units(axes: Axes, rows: Iterable[Row], lines: Mapping[str, float]) -> None:
    """Write the units with n at the left, grey where there are few answers."""
    bases = {row["unit"]: row for row in rows}
    names = [f"{unit} (n = {bases[unit]['base']})" for unit in lines]
    axes.set_yticks(list(lines.values()), names)
    first, *_ = labels = axes.get_yticklabels()
    first.set_fontweight("bold")
    for label, unit in zip(labels, lines, strict=True):
        label.set_color(FAINT if bases[unit]["withheld"] else INK)


def lines_of(units: Iterable[str]) -> dict[str, float]:
    """Return where each unit stands, the first, which is the whole, a bit apart."""
    return {unit: -at - 0.3 * (at > 0) for at, unit in enumerate(units)}


def plot_levels(units: Mapping[str, Tally], wave: str, locale: str) -> Figure:
    """
    Draw diverging stacked bars: dissatisfied to the left, satisfied to the right.

    Heiberger and Robbins (J. Stat. Softw. 57(5), 2014) recommend such bars and split
    the neutral answers over the middle.  Then neither side begins at the line, and half
    of the neutral look satisfied.  Wexler, who used to split them, now advises to set
    them apart (datarevelations.com, "Put the neutrals off to one side", 2019); so do
    we, since the blue bar is then the very share that is reported, from a common line.
    """
    tallies = {say("all", locale): whole(units), **in_order(units)}
    neutral = FIVE_LEVELS.levels[2].text(locale)
    figure = page(
        1.4 + 0.28 * len(tallies),
        say("levels", locale, quarter(wave, locale)),
        say("levels-below", locale),
        (
            say("apart", locale, neutral),
            say("n", locale),
            *few_note("grey", tallies.values(), locale),
            say("invented", locale),
        ),
        head=0.72,
    )
    bars = {unit: tidy({unit: tally}) for unit, tally in tallies.items()}
    scores = satisfied_rows(tallies)
    few = {row["unit"] for row in scores if row["withheld"]}
    left, middle, right = (
        max(percent_on(side, rows) for rows in bars.values())
        for side in ("dissatisfied", "neutral", "satisfied")
    )
    room = 12  # for the sums at the ends
    spans = (left + right + 2 * room, middle + room)
    main, aside = figure.subplots(1, 2, sharey=True, width_ratios=spans)
    main.set_xlim(-left - room, right + room)
    aside.set_xlim(0, middle + room)
    lines = lines_of(tallies)
    for unit, rows in bars.items():
        draw_bar(main, aside, lines[unit], rows, few=unit in few, locale=locale)
    for axes in (main, aside):
        axes.set_xticks([])
        axes.spines[["left", "bottom"]].set_visible(False)
        axes.axvline(0, color=INK, linewidth=0.8)
    aside.tick_params(labelleft=False)
    name_units(main, scores, lines)
    as_drawn = (4, 3, 1, 0, 2)
    main.legend(
        handles=[Patch(facecolor=COLOURS[at]) for at in as_drawn],
        labels=[FIVE_LEVELS.levels[at].text(locale) for at in as_drawn],
        loc="lower left",
        bbox_to_anchor=(0.01, 1 - 0.63 / figure.get_figheight()),
        bbox_transform=figure.transFigure,
        ncols=5,
        frameon=False,
        fontsize=7.5,
        handlelength=1,
        handletextpad=0.4,
        columnspacing=1.2,
        borderpad=0,
        borderaxespad=0,
    ).set_in_layout(False)
    return figure


def percent_on(side: str, rows: Iterable[Row]) -> float:
    return float(sum(row["percent"] for row in rows if row["side"] == side))


def draw_bar(
    main: Axes, aside: Axes, y: float, rows: list[Row], *, few: bool, locale: str
) -> None:
    """Draw the levels of a unit from the line outwards, and the sum of each side."""
    colours = GREYS if few else COLOURS

    def text(count: int, answers: int) -> str:
        return str(count) if few else number(Fraction(100 * count, answers), locale)

    for side, sign in (("satisfied", 1), ("dissatisfied", -1), ("neutral", 1)):
        axes = aside if side == "neutral" else main
        own = [row for row in rows if row["side"] == side]
        end = 0.0
        for row in reversed(own) if sign > 0 else own:
            colour = colours[row["position"] - 1]
            wide, middle = sign * row["percent"], end + sign * row["percent"] / 2
            axes.barh(y, wide, left=end, height=0.68, color=colour)
            end += wide
            if row["percent"] >= 8 and len(own) > 1:
                ink = "white" if colour in WHITE_ON else INK
                label = text(row["count"], row["answers"])
                axes.text(
                    middle,
                    y,
                    label,
                    ha="center",
                    va="center_baseline",
                    size=7,
                    color=ink,
                )
        total = sum(row["count"] for row in own)
        answers = own[0]["answers"]
        label = f"{total}/{answers}" if few else text(total, answers)
        axes.text(
            end + sign * 0.9,
            y,
            label,
            ha="left" if sign > 0 else "right",
            va="center_baseline",
            weight="normal" if few else "bold",
            color=FAINT if few else INK,
        )


def plot_shares(units: Mapping[str, Tally], wave: str, locale: str) -> Figure:
    """Draw the satisfied share of each unit with its interval, and that of all."""
    tallies = {say("all", locale): whole(units), **in_order(units)}
    good, better = (level.text(locale) for level in FIVE_LEVELS.levels[:2])
    figure = page(
        1.5 + 0.28 * len(tallies),
        say("shares", locale, quarter(wave, locale)),
        say("shares-below", locale, good, better),
        (
            say("band", locale),
            say("noise", locale),
            *few_note("grey", tallies.values(), locale),
            say("n", locale),
            say("invented", locale),
        ),
    )
    axes = figure.subplots()
    rows = satisfied_rows(tallies)
    lines = lines_of(tallies)
    everyone = rows[0]
    axes.axvspan(everyone["low"], everyone["high"], color=BAND, linewidth=0)
    axes.axvline(everyone["percent"], color=COLOURS[1], linewidth=1)
    for row in rows:
        y, few = lines[row["unit"]], row["withheld"]
        colour = PALE if few else COLOURS[0]
        ends = [row["low"], row["high"]]
        axes.plot(ends, [y, y], color=colour, linewidth=1.6, solid_capstyle="butt")
        if few:
            label = f"{row['hits']}/{row['base']}"
        else:
            axes.plot(row["percent"], y, "o", color=colour, markersize=5)
            low, high = (number(end, locale) for end in ends)
            label = f"{number(row['percent'], locale)} % ({low}–{high})"
        axes.text(
            1.02,
            y,
            label,
            transform=axes.get_yaxis_transform(),
            va="center_baseline",
            weight="bold" if row is everyone else "normal",
            color=FAINT if few else INK,
        )
    name_units(axes, rows, lines)
    lowest = min(row["low"] for row in rows)
    axes.set_xlim(lowest // 10 * 10, 100)
    axes.set_ylim(min(lines.values()) - 0.6, 0.6)
    axes.xaxis.set_major_formatter("{x:.0f} %")
    axes.spines["left"].set_visible(False)
    axes.grid(axis="x", color="#e6e6e6", linewidth=0.5)
    axes.set_axisbelow(True)
    return figure


def plot_waves(waves: Waves, locale: str) -> Figure:
    """Draw the satisfied share from wave to wave; a break of the series is a gap."""
    names = list(waves)
    last = in_order(waves[names[-1]])
    panels = {say("all", locale): {wave: whole(waves[wave]) for wave in names}}
    for unit in last:
        panels[unit] = {w: waves[w][unit] for w in names if unit in waves[w]}
    rows = {unit: satisfied_rows(own) for unit, own in panels.items()}
    floor = min(row["low"] for own in rows.values() for row in own) // 10 * 10
    every = panels[say("all", locale)]
    breaks = [
        at
        for at in range(1, len(names))
        if is_broken(every[names[at - 1]], every[names[at]])
    ]
    tallies = [tally for own in panels.values() for tally in own.values()]
    deep = -(-len(panels) // 4)
    figure = page(
        0.9 + 1.45 * deep,
        say("waves", locale),
        say("waves-below", locale, f"{floor:.0f}"),
        (
            *(say("dashed", locale, each.text(locale)) for each in SURVEY.breaks),
            *few_note("grey", tallies, locale),
            say("invented", locale),
        ),
    )
    grid = figure.subplots(deep, 4, sharex=True, sharey=True, squeeze=False)
    for axes in grid.flat[len(panels) :]:
        axes.set_visible(False)
    for axes, (unit, own) in zip(grid.flat, rows.items(), strict=False):
        axes.set_title(unit, loc="left", weight="bold", size=8)
        axes.spines["left"].set_bounds(floor, 100)
        draw_waves(axes, own, names, breaks, locale)
    axes = grid.flat[0]
    axes.set_xlim(-0.5, len(names) - 0.5)
    axes.set_ylim(floor, 110)  # room for the numbers
    axes.set_yticks(range(int(floor), 101, 20))
    axes.set_xticks(range(len(names)), list(ticks(names, locale)))
    return figure


def ticks(names: list[str], locale: str) -> Iterator[str]:
    """Name the quarters, each year once, below its first."""
    before = ""
    for wave in names:
        short = quarter(wave, locale).replace("quý ", "")
        year = wave[:4]
        short = short.replace(f"/{year}", "").replace(f" {year}", "")
        yield short if year == before else f"{short}\n{year}"
        before = year


def draw_waves(
    axes: Axes, rows: list[Row], names: list[str], breaks: list[int], locale: str
) -> None:
    """Draw one panel: points, intervals, lines that stop at a break."""
    for at in breaks:
        axes.axvline(at - 0.5, color=FAINT, linewidth=0.8, linestyle=(0, (4, 3)))
    places = {wave: at for at, wave in enumerate(names)}
    for row in rows:
        x, few = places[row["unit"]], row["withheld"]
        colour = PALE if few else COLOURS[0]
        axes.plot([x, x], [row["low"], row["high"]], color=colour, linewidth=1.2)
        axes.text(
            x,
            row["high"] + 1.5,
            f"{row['hits']}/{row['base']}" if few else number(row["percent"], locale),
            ha="center",
            va="bottom",
            size=7,
            color=FAINT if few else INK,
        )
    solid = {places[row["unit"]]: row for row in rows if not row["withheld"]}
    for x, row in solid.items():
        axes.plot(x, row["percent"], "o", color=COLOURS[0], markersize=3.5)
        if x - 1 in solid and x not in breaks:
            ends = [solid[x - 1]["percent"], row["percent"]]
            axes.plot([x - 1, x], ends, color=COLOURS[0], linewidth=1)


# The workbook ------------------------------------------------------------------------


def counts_table(units: Mapping[str, Tally], wave: str, locale: str) -> Table:
    """Return the answers of each unit by level, and what was not counted."""

    def column(name: str, heading: str) -> Column:
        return Column(name, (heading,), kind=Kind.NUMBER)

    levels = enumerate(FIVE_LEVELS.levels)
    rows = {**in_order(units), say("all", locale): whole(units)}
    return Table(
        say("counts", locale, quarter(wave, locale)),
        columns=(
            Column("unit", (say("unit", locale),)),
            *(column(f"level{at}", level.text(locale)) for at, level in levels),
            *(
                column(name, say(name, locale))
                for name in ("answers", "not applicable", "no answer")
            ),
        ),
        rows=[
            (unit, *each.by_level, each.answers, each.not_applicable, each.no_answer)
            for unit, each in rows.items()
        ],
        emphasised=[len(rows) - 1],
    )


def method_table(waves: Waves, locale: str) -> Table:
    """Return what was measured and how, what is assumed and what to mind."""
    every = [whole(units) for units in waves.values()]
    last = every[-1].satisfied()
    notes = last.explain(locale).splitlines()
    notes += compare(every[-1], every[-2], "satisfied").explain(locale).splitlines()
    notes += [say("break", locale, each.text(locale)) for each in SURVEY.breaks]
    notes += few_note("few", waves[list(waves)[-1]].values(), locale)
    notes += [say("invented", locale)]
    return Table(
        say("method", locale),
        columns=(Column("note", (say("method sheet", locale),)),),
        rows=[(note,) for note in dict.fromkeys(notes)],
    )


def tables(waves: Waves, locale: str) -> dict[str, Table]:
    """Return the sheets of the report."""
    wave = list(waves)[-1]
    units = in_order(waves[wave])
    shares = {**units, say("all", locale): whole(units)}
    scores = {name: each.satisfied() for name, each in shares.items()}
    over_time = {
        f"{name}, {quarter(each, locale)}": tally.satisfied()
        for name in (say("all", locale), *units)
        for each, own in waves.items()
        if (tally := whole(own) if name not in units else own.get(name)) is not None
    }
    title = quarter(wave, locale)
    return {
        say("counts sheet", locale): counts_table(units, wave, locale),
        say("shares sheet", locale): evolve(
            score_table(scores, locale),
            title=say("shares table", locale, title),
            title_en="",
            emphasised=[len(units)],
            notes=tuple(few_note("few", units.values(), locale)),
        ),
        say("ranking sheet", locale): evolve(
            ranking(units, "satisfied").table(locale),
            title=say("ranking", locale, title),
            title_en="",
        ),
        say("waves sheet", locale): evolve(
            score_table(over_time, locale),
            title=say("waves", locale),
            title_en="",
            notes=tuple(
                say("break", locale, each.text(locale)) for each in SURVEY.breaks
            ),
        ),
        say("method sheet", locale): method_table(waves, locale),
    }


def plots(waves: Waves, locale: str) -> dict[str, Figure]:
    """Return the three plots by the names of their files."""
    wave = list(waves)[-1]
    return {
        "satisfaction-levels": settle(plot_levels(waves[wave], wave, locale)),
        "satisfaction-shares": settle(plot_shares(waves[wave], wave, locale)),
        "satisfaction-waves": settle(plot_waves(waves, locale)),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description="Plots of a satisfaction survey.")
    parser.add_argument("folder", nargs="?", default="satisfaction", type=Path)
    parser.add_argument("--locale", choices=("vi", "en"), default="vi")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    waves = read(DATA)
    with mpl.rc_context(STYLE):
        for name, figure in plots(waves, asked.locale).items():
            # Neither a date nor a version: the same ballots give the same file.
            for ending, unsaid in (
                ("svg", ("Date", "Creator")),
                ("png", ("Software",)),
            ):
                figure.savefig(
                    asked.folder / f"{name}.{ending}", metadata=dict.fromkeys(unsaid)
                )
    save_tables(
        tables(waves, asked.locale),
        asked.folder / "satisfaction.xlsx",
        locale=asked.locale,
        title=say("file", asked.locale),
    )


if __name__ == "__main__":
    main()
