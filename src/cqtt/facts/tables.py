"""Reading one file of facts: its tables of one kind, or every mistake in it."""

from collections.abc import Callable
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

from cqtt.errors import FactsError
from cqtt.facts.folders import parse_toml
from cqtt.facts.reading import Reader
from cqtt.findings import Finding

T = TypeVar("T")


def home() -> Traversable:
    """Return the folder of the package's facts."""
    return files("cqtt") / "facts"


def read_tables(
    file: Traversable, name: str, read: Callable[[Reader], T]
) -> tuple[T, ...]:
    """
    Read the tables of one kind from one file of facts.

    Raises:
        FactsError: Anything in it is wrong; it holds every mistake.
    """
    faults: list[Finding] = []
    reader = Reader(parse_toml(file, faults) or {}, f"{file.name}: ", faults)
    found = tuple(read(each) for each in reader.tables(name))
    if faults:
        raise FactsError(file.name, tuple(faults))
    return found
