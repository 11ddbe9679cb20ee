"""A locality's own files of facts: a file or a folder, with documents of its own."""

from collections.abc import Callable, Mapping
from importlib.resources.abc import Traversable
from typing import TypeVar

from cqtt.errors import FactsError
from cqtt.facts.compiled import national
from cqtt.facts.folders import parse_toml, read_document, toml_files
from cqtt.facts.reading import Reader
from cqtt.findings import Finding
from cqtt.law import Document

T = TypeVar("T")
_LONGEST_NAME = 80


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
    if not files:
        raise FactsError(path.name, (Finding("folder", path.name, "none"),))
    faults: list[Finding] = []
    readers = [
        Reader(data, f"{file.name}: ", faults)
        for file in files
        if (data := parse_toml(file, faults)) is not None
    ]
    found = read(readers, _registry(readers, tables))
    if faults:
        raise FactsError(path.name, tuple(faults))
    return found


def _files(path: Traversable) -> list[Traversable]:
    try:
        return toml_files(path) if path.is_dir() else [path] if path.is_file() else []
    except OSError as error:
        name, why = path.name[:_LONGEST_NAME], error.strerror or "unreadable"
        raise FactsError(name, (Finding("toml", name, why),)) from None


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
