"""The docstring examples of a room, read from its source as it was before mutation."""

import ast
import doctest
import importlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).resolve()
ROOM = os.environ.get("CQTT_MUTATED_ROOM")
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef)


def examples() -> Iterator[doctest.DocTest]:
    if ROOM is None:
        return
    source = HERE.parents[3] / "src"  # above the folder that mutmut writes
    for file in sorted((source / "cqtt" / ROOM).rglob("*.py")):
        name = ".".join(file.relative_to(source).with_suffix("").parts)
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            text = ast.get_docstring(node) if isinstance(node, DOCUMENTED) else None
            if text and ">>>" in text:
                place = f"{name}.{getattr(node, 'name', '')}"
                yield doctest.DocTestParser().get_doctest(text, {}, place, name, 0)


@pytest.mark.parametrize("example", [*examples()], ids=lambda example: example.name)
def test_example_of_a_docstring_holds(example: doctest.DocTest) -> None:
    name = str(example.filename).removesuffix(".__init__")
    module = importlib.import_module(name)
    example.globs = dict(vars(module))
    runner = doctest.DocTestRunner(verbose=False, optionflags=FLAGS)
    assert runner.run(example).failed == 0
