"""
The notebooks run, and their stored outputs are those of today.

What it prints and what objects of ours show is compared word for word.  Tables of
polars and plots depend on the versions of others, so they are only asked for.  Each
number of the prose must stand in the code, in what is printed or in a table of ours,
rounded or not: prose that went stale is found.  ``python -m tests.test_notebooks``
stores fresh outputs.  The kernel needs sockets, which tests have not: it runs in a
process of its own.
"""

import os
import re
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import nbformat as nbformat_untyped
import pytest
from PIL import Image

NOTEBOOKS: Final = Path(__file__).resolve().parents[1] / "examples" / "notebooks"
COMMAND: Final = "python -m tests.test_notebooks"
MOST_BYTES: Final = 400_000
OURS: Final = '<table lang="'
NUMBER: Final = re.compile(r"(?<![\w/.])\d+(?:[.,]\d+)*(?![\w/])")
nbformat: Final[Any] = nbformat_untyped
RUN: Final = """
import sys
import nbformat
from nbclient import NotebookClient
source, target, folder = sys.argv[1:]
notebook = nbformat.read(source, as_version=4)
resources = {"metadata": {"path": folder}}
client = NotebookClient(notebook, timeout=300, resources=resources)
client.coalesce_streams = True  # how a kernel splits what is printed is chance
client.execute()
nbformat.write(notebook, target)
"""


def executed(notebook: Path, folder: Path) -> Any:
    """Run a notebook in an empty folder and return it with its new outputs."""
    target = folder / "executed.ipynb"
    homes = ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "MPLCONFIGDIR")
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", RUN, notebook, target, folder],
        env={**os.environ, **dict.fromkeys(homes, str(folder)), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return nbformat.read(target, as_version=4)


def printed(cell: Any) -> str:
    """Return what a cell printed."""
    outputs = cell.get("outputs", [])
    return "".join(each.text for each in outputs if each.output_type == "stream")


def shown(cell: Any) -> list[list[str]]:
    """Return the kinds of what a cell showed."""
    outputs = cell.get("outputs", [])
    return [sorted(each.data) for each in outputs if "data" in each]


def tables(cell: Any) -> list[str]:
    """Return the tables of ours that a cell showed, as HTML."""
    outputs = cell.get("outputs", [])
    found = [each.data.get("text/html", "") for each in outputs if "data" in each]
    return [each for each in found if OURS in each]


def numbers(text: str) -> Iterator[Decimal]:
    """Yield the numbers of a text; 1,887 is a whole one, and 766/QĐ is none."""
    for found in NUMBER.findall(text):
        whole = re.sub(r"[,_](?=\d{3}(?!\d))", "", found)
        yield Decimal(re.sub(r",", ".", whole) if whole.count(",") < 2 else "0")


def unfounded(notebook: Any) -> list[Decimal]:
    """Return the numbers of the prose that nothing in the notebook gives."""
    prose = [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    behind = [part for cell in code for part in (cell.source, printed(cell))]
    behind += [re.sub(r"<[^>]+>", " ", each) for cell in code for each in tables(cell)]
    given = set(numbers("\n".join(behind).replace("_", "")))

    def is_given(said: Decimal) -> bool:
        unit = Decimal(1).scaleb(int(said.as_tuple().exponent))
        return any(each.quantize(unit, ROUND_HALF_UP) == said for each in given)

    return [said for said in numbers("\n".join(prose)) if not is_given(said)]


def smaller(png: str) -> str:
    """Return a plot in 64 colours, a third as large; nobody sees the difference."""
    plot = Image.open(BytesIO(b64decode(png))).convert("RGB")
    few = plot.quantize(64, dither=Image.Dither.NONE)
    few.save(into := BytesIO(), "PNG", optimize=True)
    return b64encode(into.getvalue()).decode()


def tidied(notebook: Any) -> Any:
    """Leave out of a notebook what differs from run to run and machine to machine."""
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python"}
        | {"name": "python3"},
        "language_info": {"name": "python"},
    }
    for cell in notebook.cells:
        cell.metadata = {}
    return notebook


@pytest.mark.parametrize(
    "notebook", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.stem
)
def test_notebook(notebook: Path, tmp_path: Path) -> None:
    """It runs without an error or a warning, and prints what is stored."""
    stored = nbformat.read(notebook, as_version=4)
    fresh = executed(notebook, tmp_path)

    assert not [
        each
        for cell in fresh.cells
        for each in cell.get("outputs", [])
        if each.get("name") == "stderr"
    ]
    for was, now in zip(stored.cells, fresh.cells, strict=True):
        hint = f"in {was.source[:60]!r}; run `{COMMAND}` and read what changed"
        assert printed(was) == printed(now), hint
        assert shown(was) == shown(now), hint
        assert tables(was) == tables(now), hint


@pytest.mark.parametrize(
    "notebook", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.stem
)
def test_notebook_is_fit_to_be_kept(notebook: Path) -> None:
    """Small, tidy, with its plots and without the paths of anybody's machine."""
    text = notebook.read_text(encoding="utf-8")
    stored = nbformat.read(notebook, as_version=4)

    assert len(text.encode()) < MOST_BYTES
    assert "image/png" in text
    for path in ("/home/", "/Users/", "/work/", "/tmp/", "site-packages", ":\\\\"):  # noqa: S108 looked for
        assert path not in text
    assert tidied(nbformat.read(notebook, as_version=4)) == stored
    nbformat.validate(stored)


@pytest.mark.parametrize(
    "notebook", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.stem
)
def test_numbers_of_the_prose_are_given(notebook: Path) -> None:
    """An alarm: a number that is said was computed, counted or set."""
    assert unfounded(nbformat.read(notebook, as_version=4)) == []


def test_numbers_of_a_text() -> None:
    said = "1,887 of 60,000 (5.1 %) by 766/QĐ-TTg; 22, and Q3 2026. 12729/VPCP"

    assert list(map(str, numbers(said))) == ["1887", "60000", "5.1", "22", "2026"]


def refresh() -> None:
    """Run each notebook and store its outputs."""
    from tempfile import TemporaryDirectory

    for notebook in sorted(NOTEBOOKS.glob("*.ipynb")):
        with TemporaryDirectory() as folder:
            fresh = tidied(executed(notebook, Path(folder)))
        for cell in fresh.cells:
            for each in cell.get("outputs", []):
                if "image/png" in each.get("data", {}):
                    each.data["image/png"] = smaller(each.data["image/png"])
        nbformat.write(fresh, notebook)
        print(f"wrote {notebook}")


if __name__ == "__main__":
    refresh()
