"""A locality's own files of facts: a file or a folder, with documents of its own."""

from collections.abc import Callable, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Protocol, TypeVar

from cqtt.errors import FactsError, WrongTypeError
from cqtt.facts.compiled import national
from cqtt.facts.folders import parse_toml, read_document, toml_files
from cqtt.facts.reading import Reader
from cqtt.findings import Finding
from cqtt.law import Collection, Document, Period

T = TypeVar("T")
_LONGEST_NAME = 80


class Coded(Protocol):
    """A fact with a code and the days on which it was in force."""

    @property
    def code(self) -> str:
        """Its slug."""

    @property
    def in_force(self) -> Period:
        """The days on which it was in force."""


C = TypeVar("C", bound=Coded)


def collected(name: str, read: tuple[C, ...]) -> Collection[C]:
    """Return facts by their codes, under the name of what they were read from."""
    return Collection(name, tuple((each.code, each, each.in_force) for each in read))


def own_path(path: object) -> Path:
    """
    Return the file or folder that a caller means.

    Raises:
        WrongTypeError: It is neither a str nor a Path.
    """
    if not isinstance(path, str | Path):
        raise WrongTypeError("path", type(path).__name__, "existing-file")
    return Path(path)


def read_own(
    path: Traversable,
    tables: tuple[str, ...],
    read: Callable[[list[Reader], Mapping[str, Document]], T],
) -> T:
    """
    Read a TOML file, or every one directly in a folder.

    ``tables`` are the kinds of tables that ``read`` takes from them; it also gets the
    package's documents with those that the files register under ``[[document]]``.

    Raises:
        FactsError: Anything is wrong; it lists every mistake with file and place.
    """
    files = _files(path)
    faults: list[Finding] = []
    readers = [
        Reader(data, f"{file.name}: ", faults)
        for file in files
        if (data := parse_toml(file, faults)) is not None
    ]
    found = read(readers, _registry(readers, tables))
    if not faults and not any(
        each.data.get(name) for each in readers for name in tables
    ):
        place = f"{path.name}: {' / '.join(f'[[{name}]]' for name in tables)}"
        faults.append(Finding("table-there", place, "none"))
    if faults:
        raise FactsError(path.name, tuple(faults))
    return found


def _files(path: Traversable) -> list[Traversable]:
    """Return the TOML files that are meant; there is at least one."""
    name = path.name[:_LONGEST_NAME]
    try:
        if path.is_file():
            return [path]
        found = toml_files(path) if path.is_dir() else None
    except OSError as error:
        fault = Finding("toml", name, error.strerror or "unreadable")
        raise FactsError(name, (fault,)) from None
    if found is None:
        fault = Finding(
            "existing-file", name, "không có tệp này", evidence_en="no such file"
        )
        raise FactsError(name, (fault,))
    if not found:
        raise FactsError(name, (Finding("folder", name, "none"),))
    return found


def _registry(readers: list[Reader], tables: tuple[str, ...]) -> dict[str, Document]:
    registry = dict(national().documents)
    for reader in readers:
        reader.only("document", *tables, "edition", "schema", "as_of")
        for table in reader.tables("document"):
            document = read_document(table)
            if document.id in registry:
                table.fault("new-document", "id", repr(document.id))
            else:
                registry[document.id] = document
    return registry
