"""Names of the sheets of an Excel file."""

from collections.abc import Iterable
from typing import Final

from cqtt.text import nfc

_NOT_IN_NAMES: Final = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
_LONGEST_NAME: Final = 31


def sheet_names(names: Iterable[str]) -> list[str]:
    """Return names that Excel takes, each once, case apart."""
    found: list[str] = []
    taken = {"history"}  # Excel keeps it to itself
    for name in names:
        safe = sheet_name(name)
        given, number = safe, 1
        while given.casefold() in taken:
            number += 1
            end = f" ({number})"
            given = safe[: _LONGEST_NAME - len(end)].rstrip() + end
        taken.add(given.casefold())
        found.append(given)
    return found


def sheet_name(name: str) -> str:
    """Return a name that Excel takes, cut to its length."""
    printed = "".join(filter(str.isprintable, nfc(name))).translate(_NOT_IN_NAMES)
    return printed.strip("' ")[:_LONGEST_NAME].strip("' ") or "Bảng"
