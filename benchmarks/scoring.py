"""
Counting answers: ours against pandas, numpy and DuckDB.

Five levels, 200 units, 20 questions; every column is ``uint8`` and ready in the form
that each peer likes best: an array, a frame, a table of DuckDB's own.  All are asked
for counts; ``require_equal`` compares them before anything is timed.
"""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import Any, Final, NamedTuple

from cqtt.interop.answers import count_codes, count_grid, tally_codes, tally_grid
from cqtt.interop.ballots import tallies
from cqtt.satisfaction import FIVE_LEVELS, Tally

np: Any = import_module("numpy")
pd: Any = import_module("pandas")

UNITS: Final = 200
QUESTIONS: Final = 20
LABELS: Final = FIVE_LEVELS.labels
SHAPE: Final = (UNITS, QUESTIONS, len(LABELS))
COLUMNS: Final = ("unit", "question", "answer")

OVERALL: Final = "answers"
GRID: Final = "answers by unit and question"
GRID_ON_THE_WALL: Final = "answers by unit and question, wall time"
TALLIES: Final = "tallies by unit and question"
TEXTS: Final = "answers as text"
TEXT_COLUMN: Final = "answers as a text column"
CODES: Final = "answers in a list"


class Works(NamedTuple):
    """Ours and theirs, each a work that counts everything."""

    ours: Callable[[], Any]
    theirs: Callable[[], Any]


@cache
def columns(size: int) -> tuple[Any, Any, Any]:
    """Make up answers; the middle level is the least frequent."""
    chance = np.random.default_rng(766)
    shares = (0.4, 0.3, 0.05, 0.15, 0.1)
    return (
        chance.integers(0, UNITS, size, dtype=np.uint8),
        chance.integers(0, QUESTIONS, size, dtype=np.uint8),
        chance.choice(len(LABELS), size, p=shares).astype(np.uint8),
    )


@cache
def frame(size: int) -> Any:
    """Return the answers as a frame of pandas."""
    return pd.DataFrame(dict(zip(COLUMNS, columns(size), strict=True)))


@cache
def connection(size: int) -> Any:
    """Return DuckDB, on two threads, with the answers in a table of its own."""
    found = import_module("duckdb").connect()
    found.execute("SET threads = 2")
    found.register("given", frame(size))
    found.execute("CREATE TABLE answers AS SELECT * FROM given")
    found.unregister("given")
    return found


@cache
def texts(size: int) -> list[str]:
    """Return the answers as labels, each a str of its own."""
    return ["".join(LABELS[code]) for code in columns(size)[2].tolist()]


def by_value_counts(size: int) -> Works:
    """All answers to one question, as a tally; pandas gives bare counts."""
    codes, series = columns(size)[2], frame(size)["answer"]
    return Works(
        lambda: tally_codes(codes, FIVE_LEVELS, LABELS).by_level,
        lambda: series.value_counts(sort=False),
    )


def by_bincount(size: int) -> Works:
    """Count the same with numpy alone."""
    codes = columns(size)[2]
    return Works(by_value_counts(size).ours, lambda: np.bincount(codes))


def _ours_by_cell(size: int) -> Any:
    return count_grid(*columns(size), SHAPE)


def by_duckdb(size: int) -> Works:
    """Count unit by question by level; DuckDB gives arrays."""
    asked = "SELECT unit, question, answer, count(*) AS n FROM answers GROUP BY ALL"
    database = connection(size)
    return Works(
        lambda: _ours_by_cell(size), lambda: database.execute(asked).fetchnumpy()
    )


def by_groupby(size: int) -> Works:
    """Count the same with pandas."""
    data = frame(size)
    return Works(
        lambda: _ours_by_cell(size),
        lambda: data.groupby(list(COLUMNS), sort=False).size(),
    )


def tallies_by_duckdb(size: int) -> Works:
    """Make 4 000 tallies of the same."""
    names = [f"Đơn vị {at}" for at in range(UNITS)]
    questions = [f"q{at}" for at in range(QUESTIONS)]
    return Works(
        lambda: tally_grid(
            *columns(size),
            FIVE_LEVELS,
            LABELS,
            unit_names=names,
            question_names=questions,
        ),
        by_duckdb(size).theirs,
    )


def texts_by_counter(size: int) -> Works:
    """Labels in a list: the tally beside the bare ``Counter`` that it counts with."""
    every = texts(size)
    return Works(
        lambda: Tally.from_answers(every, scale=FIVE_LEVELS), lambda: Counter(every)
    )


def texts_by_value_counts(size: int) -> Works:
    """Labels in a column of pandas, through narwhals."""
    data = pd.DataFrame({"answer": texts(size)})
    return Works(
        lambda: tallies(data, by=(), scale=FIVE_LEVELS),
        lambda: data["answer"].value_counts(sort=False),
    )


def codes_by_counter(size: int) -> Works:
    """Codes in a list, in plain Python."""
    every = columns(size)[2].tolist()
    return Works(lambda: count_codes(every, len(LABELS)), lambda: Counter(every))


WORKS: Final[dict[tuple[str, str], Callable[[int], Works]]] = {
    (OVERALL, "pandas value_counts"): by_value_counts,
    (OVERALL, "numpy bincount"): by_bincount,
    (GRID, "DuckDB, 2 threads"): by_duckdb,
    (GRID_ON_THE_WALL, "DuckDB, 2 threads"): by_duckdb,
    (GRID, "pandas groupby"): by_groupby,
    (TALLIES, "DuckDB, 2 threads"): tallies_by_duckdb,
    (TEXTS, "Counter"): texts_by_counter,
    (TEXT_COLUMN, "pandas value_counts"): texts_by_value_counts,
    (CODES, "Counter"): codes_by_counter,
}
"""What is compared, by operation and peer; each takes the number of answers."""
ON_THE_WALL: Final = (GRID_ON_THE_WALL,)
"""What works on several threads and is measured by the clock on the wall."""


@cache
def require_equal(size: int) -> None:
    """Stop unless every side counts the same."""
    overall = by_value_counts(size)
    pandas = overall.theirs().sort_index().tolist()
    if not list(overall.ours()) == pandas == by_bincount(size).theirs().tolist():
        sys.exit("scoring: the counts differ")
    cells = by_duckdb(size)
    ours = np.array(cells.ours().by_cell)
    if not np.array_equal(ours, _table(cells.theirs())):
        sys.exit("scoring: the counts by unit differ from DuckDB's")
    grouped = by_groupby(size).theirs().rename("n").reset_index()
    if not np.array_equal(ours, _table(grouped)):
        sys.exit("scoring: the counts by unit differ from those of pandas")
    made = tallies_by_duckdb(size).ours().values()
    if [tally.by_level for tally in made] != list(map(tuple, _rows(ours))):
        sys.exit("scoring: the tallies differ from the counts")


def _table(found: Any) -> Any:
    table = np.zeros(SHAPE, int)
    table[tuple(np.asarray(found[name]) for name in COLUMNS)] = np.asarray(found["n"])
    return table


def _rows(table: Any) -> Sequence[Any]:
    rows: Sequence[Any] = table.reshape(-1, len(LABELS)).tolist()
    return rows
