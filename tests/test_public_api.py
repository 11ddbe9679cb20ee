"""
The public API is what ``api.txt`` says.

This is an alarm, not an oracle: the listing is made from the code itself, and a
difference means only that somebody should look.  Meant changes are accepted with
``python -m tests.test_public_api`` and explained in the changelog.

The listing is read from the source, so that it does not depend on the version of
Python; only ``__all__`` and the values of enums come from the running library.
"""

import ast
import difflib
import enum
import importlib
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Final

import attrs
import pytest

LISTING: Final = Path(__file__).with_name("api.txt")
COMMAND: Final = "python -m tests.test_public_api"
SHORT: Final = 60
# What a caller notices of a field; validators and the like are its own business.
FIELD_WORDS: Final = {"alias", "default", "factory", "init", "kw_only", "repr"}

type_or_function = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def module_names(package: ModuleType) -> list[str]:
    """Find every module of a package, private ones too, without importing any."""
    folder = Path(package.__path__[0])
    names = []
    for file in folder.rglob("*.py"):
        parts = [package.__name__, *file.relative_to(folder).with_suffix("").parts]
        if parts[-1] != "__main__":
            names.append(".".join(parts).removesuffix(".__init__"))
    return sorted(names)


def source_of(module: ModuleType) -> str:
    """Read the text of a module."""
    return Path(module.__file__ or "").read_text(encoding="utf-8")


def is_public(name: str) -> bool:
    """Tell whether no part of a dotted name begins with an underscore."""
    return not any(part.startswith("_") for part in name.split("."))


def bound_names(node: ast.stmt) -> list[str]:
    """Say which names a statement defines; imports define nothing of ours."""
    match node:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
            return [name]
        case ast.AsyncFunctionDef(name=name):
            return [name]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
        case ast.Assign(targets=targets):
            return [target.id for target in targets if isinstance(target, ast.Name)]
        case _:
            return []


class Listing:
    """Writes the public API of a package, one thing a line, sorted."""

    def __init__(self, package: ModuleType) -> None:
        """Read the source of every module of the package."""
        self.modules = {
            name: importlib.import_module(name) for name in module_names(package)
        }
        self.statements: dict[str, dict[str, list[ast.stmt]]] = {}
        for name, module in self.modules.items():
            defined: dict[str, list[ast.stmt]] = {}
            for node in ast.parse(source_of(module)).body:
                for bound in bound_names(node):
                    defined.setdefault(bound, []).append(node)
            self.statements[name] = defined

    def lines(self) -> list[str]:
        """List every public name of every public module."""
        found: list[str] = []
        for name, module in self.modules.items():
            if is_public(name):
                for public in self.public_names(module):
                    found += self.describe(name, public)
        return found

    def public_names(self, module: ModuleType) -> list[str]:
        """Take ``__all__``, or else what the module defines without underscore."""
        names = getattr(module, "__all__", None)
        if names is None:
            names = self.statements[module.__name__]
        return sorted(name for name in names if is_public(name))

    def describe(self, module: str, name: str) -> Iterator[str]:
        """List one name of a module: where it comes from or what it is."""
        home = module
        if name not in self.statements[module]:
            value = getattr(self.modules[module], name)
            if isinstance(value, ModuleType):
                yield f"{module}.{name} -> {value.__name__}"
                return
            home = getattr(value, "__module__", "")
            name_there = getattr(value, "__name__", name)
            if name_there not in self.statements.get(home, {}):
                yield f"{module}.{name}: from elsewhere"
                return
            if is_public(home):
                yield f"{module}.{name} -> {home}.{name_there}"
                return
            name = name_there
        for node in self.statements[home][name]:
            yield from self.describe_statement(f"{module}.", node, home, name)

    def describe_statement(
        self, prefix: str, node: ast.stmt, home: str, name: str
    ) -> Iterator[str]:
        """List what one statement defines."""
        match node:
            case ast.ClassDef():
                yield from self.describe_class(prefix, node, home)
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield f"{prefix}{signature(node)}"
            case ast.AnnAssign(annotation=annotation, value=value):
                note = f": {ast.unparse(annotation)}"
                yield f"{prefix}{name}{note}{short_value(value)}"
            case ast.Assign(value=value):
                yield f"{prefix}{name}{short_value(value)}"
            case _:
                pass

    def describe_class(self, prefix: str, node: ast.ClassDef, home: str) -> list[str]:
        """List a class, its members, and those it has from private bases."""
        bases = ", ".join(ast.unparse(base) for base in (*node.bases, *node.keywords))
        head = f"{decorators(node)}class {prefix}{node.name}({bases})"
        there = getattr(self.modules[home], node.name)
        members: set[str] = set()
        for base in reversed(there.__mro__):
            known = self.statements.get(base.__module__, {}).get(base.__name__, [])
            if base is there or base.__name__.startswith("_"):
                for statement in known:
                    if isinstance(statement, ast.ClassDef):
                        members |= self.members(prefix + node.name, statement)
        if issubclass(there, enum.Enum):
            members |= {
                f"{prefix}{node.name}.{name} = {member.value!r}"
                for name, member in there.__members__.items()
            }
        return [head, *constructor(prefix, there), *sorted(members)]

    def members(self, prefix: str, node: ast.ClassDef) -> set[str]:
        """List the public members that stand in a class body."""
        is_enum = any("Enum" in ast.unparse(base) for base in node.bases)
        found = set()
        for statement in node.body:
            for name in bound_names(statement):
                is_value = isinstance(statement, ast.Assign) and is_enum
                special = name.endswith("__") and name != "__attrs_post_init__"
                if (is_public(name) or special) and not is_value:
                    found |= set(
                        self.describe_statement(f"{prefix}.", statement, "", name)
                    )
        return found


def decorators(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    """Write the decorators before a name, since they change what it is."""
    return "".join(f"@{ast.unparse(each)} " for each in node.decorator_list)


def signature(node: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    """Write a function's name, parameters, defaults and result."""
    result = f" -> {ast.unparse(node.returns)}" if node.returns else ""
    return f"{node.name}({ast.unparse(node.args)}){result}  {decorators(node)}".rstrip()


def constructor(prefix: str, there: type) -> list[str]:
    """Write the order of a value class's fields, which callers may rely on."""
    is_named_tuple = issubclass(there, tuple) and hasattr(there, "_fields")
    if not (attrs.has(there) or is_named_tuple):
        return []
    given = inspect.signature(there)
    nothing = inspect.Parameter.empty
    bare = [
        each.replace(annotation=nothing, default=nothing)
        for each in given.parameters.values()
    ]
    order = given.replace(parameters=bare, return_annotation=nothing)
    return [f"{prefix}{there.__name__}{order}"]


def short_value(value: ast.expr | None) -> str:
    """Write a value if it is short; a long one may change without an alarm."""
    match value:
        case None:
            return ""
        case ast.Call(func=ast.Name("field") | ast.Attribute(attr="field")):
            words = [word for word in value.keywords if word.arg in FIELD_WORDS]
            return f" = field({', '.join(map(ast.unparse, words))})" if words else ""
        case _:
            pass
    text = ast.unparse(value)
    return f" = {text}" if len(text) <= SHORT else " = ..."


def listing(package: ModuleType) -> str:
    """Write the whole listing of a package."""
    return "\n".join(["# An alarm: see test_public_api.py", *Listing(package).lines()])


def library_listing() -> str:
    """Write the listing of the library."""
    return listing(importlib.import_module("cqtt")) + "\n"


def test_the_public_api_is_as_listed() -> None:
    """No public name, signature, field or enum value changes unseen."""
    expected = LISTING.read_text(encoding="utf-8") if LISTING.exists() else ""
    actual = library_listing()
    difference = "\n".join(
        difflib.unified_diff(
            expected.splitlines(), actual.splitlines(), "api.txt", "now", "", "", 0, ""
        )
    )

    assert expected == actual, (
        f"the public API changed:\n{difference}\n"
        f"if that is meant, run `{COMMAND}` and say it in CHANGELOG.md"
    )


SAMPLE: Final = '''\
import enum
from attrs import field, frozen
from sample._inner import helper, Hidden
__all__ = ["Colour", "Dot", "Hidden", "helper", "paint", "SIZE"]
SIZE: int = 3
class Colour(enum.Enum):
    """Two colours."""
    RED = "red"
    BLUE = "blue"
class _Base:
    def inherited(self) -> int: ...
@frozen(kw_only=True)
class Dot(_Base):
    x: int
    name: str = field(repr=False, default="", validator=print)
    size: int = field(validator=print)
    def __attrs_post_init__(self) -> None: ...
    def __len__(self) -> int: ...
    _secret: int = 0
    @property
    def twice(self) -> int: ...
    def _private(self) -> int: ...
def paint(dot: Dot, *, colour: Colour = Colour.RED) -> None: ...
'''
INNER: Final = "class Hidden:\n    size: int\ndef helper(x: int) -> int: ...\n"
EXPECTED: Final = """\
# An alarm: see test_public_api.py
class sample.Colour(enum.Enum)
sample.Colour.BLUE = 'blue'
sample.Colour.RED = 'red'
@frozen(kw_only=True) class sample.Dot(_Base)
sample.Dot(*, x, name, size, secret)
sample.Dot.__len__(self) -> int
sample.Dot.inherited(self) -> int
sample.Dot.name: str = field(repr=False, default='')
sample.Dot.size: int
sample.Dot.twice(self) -> int  @property
sample.Dot.x: int
class sample.Hidden()
sample.Hidden.size: int
sample.SIZE: int = 3
sample.helper(x: int) -> int
sample.paint(dot: Dot, *, colour: Colour=Colour.RED) -> None"""


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Make a small package whose listing was written by hand."""
    folder = tmp_path / "sample"
    folder.mkdir()
    (folder / "__init__.py").write_text(SAMPLE, encoding="utf-8")
    (folder / "_inner.py").write_text(INNER, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    for name in ("sample", "sample._inner"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return importlib.import_module("sample")


def test_the_listing_says_what_is_public(sample: ModuleType) -> None:
    """Names, signatures, fields and enum values are listed; private ones are not."""
    assert listing(sample).splitlines() == EXPECTED.splitlines()


if __name__ == "__main__":
    LISTING.write_text(library_listing(), encoding="utf-8", newline="\n")
    print(f"wrote {LISTING}")
