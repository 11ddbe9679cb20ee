"""
What the documents show, works.

Every ``python`` and ``pycon`` block of a document runs, in order and in one
namespace; every script of ``examples/`` runs on its own.  Both run in an empty
folder, so what they write disturbs nobody.  A block that must not run has
``<!--- skip: next -->`` above it.
"""

import doctest
import os
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from unittest import SkipTest

import pytest
from sybil import Document, Region
from sybil.evaluators.doctest import DocTestEvaluator
from sybil.example import SybilFailure
from sybil.parsers.abstract.doctest import DocTestStringParser
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = [
    file
    for file in (
        *(ROOT / name for name in ("README.md", "README.vi.md")),
        *sorted((ROOT / "docs").rglob("*.md")),
    )
    if file.exists()
]
EXAMPLES = [*sorted((ROOT / "examples").glob("*.py")), ROOT / "examples" / "commune"]
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def pycon_blocks(document: Document) -> Iterable[Region]:
    """Find the ``pycon`` blocks, which sybil knows only under the name ``python``."""
    evaluator = DocTestEvaluator(OPTIONS)
    for block in CodeBlockParser("pycon", evaluator)(document):
        for region in DocTestStringParser(evaluator)(block.parsed, document.path):
            region.adjust(block, block.parsed)
            yield region


def run(document: Path) -> int:
    """
    Run the blocks of a document and return how many there were.

    A block that is skipped for a reason takes no other block with it.
    """
    parsed = Document.parse(
        str(document),
        PythonCodeBlockParser(doctest_optionflags=OPTIONS),
        pycon_blocks,
        SkipParser(),
    )
    parsed.namespace["__name__"] = "__main__"
    count = 0
    for example in parsed.examples():
        with suppress(SkipTest):
            example.evaluate()
        count += 1
    return count


@pytest.mark.parametrize(
    "document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_document(
    document: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The blocks of a document run from top to bottom."""
    monkeypatch.chdir(tmp_path)

    run(document)


@pytest.mark.parametrize("script", EXAMPLES, ids=lambda path: path.name)
def test_example(script: Path, tmp_path: Path) -> None:
    """An example script runs as its reader would run it."""
    done = subprocess.run(
        [sys.executable, "-X", "utf8", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0, f"{script.name} failed:\n{done.stderr}"


GOOD = """\
Text.

```python
x = 1
```

<!--- skip: next -->

```python
raise RuntimeError
```

```pycon
>>> x + 1
2
>>> x
1
```
"""


def test_blocks_share_a_namespace(tmp_path: Path) -> None:
    """Both kinds of block run, share names, and can be skipped."""
    document = tmp_path / "good.md"
    document.write_text(GOOD, encoding="utf-8")

    assert run(document) == len(["x = 1", "skip", "raise", "x + 1", "x"])


def test_a_skipped_block_hides_no_other(tmp_path: Path) -> None:
    """What follows a block that is skipped for a reason still runs."""
    document = tmp_path / "bad.md"
    skipped = GOOD.replace(
        "skip: next", 'skip: next if(True, reason="another version")'
    )
    document.write_text(skipped.replace("\n2\n", "\n3\n"), encoding="utf-8")

    with pytest.raises((SybilFailure, SkipTest), match=r"bad\.md, line 14"):
        run(document)


def test_a_wrong_answer_is_noticed(tmp_path: Path) -> None:
    """A block whose answer is wrong fails, with its line."""
    document = tmp_path / "bad.md"
    document.write_text(GOOD.replace("\n2\n", "\n3\n"), encoding="utf-8")

    with pytest.raises(SybilFailure, match=r"bad\.md, line 14"):
        run(document)


def test_an_error_is_noticed(tmp_path: Path) -> None:
    """A block that raises fails."""
    document = tmp_path / "bad.md"
    document.write_text(GOOD.replace("x = 1", "x = 1 / 0"), encoding="utf-8")

    with pytest.raises(ZeroDivisionError):
        run(document)
