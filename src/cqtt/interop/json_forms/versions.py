"""The versions of forms, and what makes an older one of today's, by rule."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from cqtt.dossiers.plainly import has_older_places, renamed_limit, renamed_places

MIGRATIONS: Final[Mapping[tuple[str, int], Callable[[dict[str, Any]], Any]]] = {
    ("dossiers.Dossier", 1): lambda plain: (
        plain | {"limit": renamed_limit(plain["limit"])} if "limit" in plain else plain
    ),
    ("dossiers.Dossier", 2): renamed_places,
}
"""What makes a form of the next version from one of this, by type and version."""


def _names_limit_by_kind(plain: Mapping[str, Any]) -> bool:
    limit = plain.get("limit")
    return isinstance(limit, Mapping) and "kind" in limit and "type" not in limit


OLDER: Final[Mapping[tuple[str, int], Callable[[Mapping[str, Any]], bool]]] = {
    ("dossiers.Dossier", 1): _names_limit_by_kind,
    ("dossiers.Dossier", 2): has_older_places,
}
"""What tells an older form by its shape, by type and version, the oldest first."""

_LATEST: Final = {
    name: max(since for each, since in MIGRATIONS if each == name) + 1
    for name, _ in MIGRATIONS
}


def version_of(name: str) -> int:
    """
    Return the version in which a type is written today.

    >>> version_of("time_limits.Months"), version_of("dossiers.Dossier")
    (1, 3)
    """
    return _LATEST.get(name, 1)


def version_in(name: str, plain: Mapping[str, Any]) -> int:
    """
    Return the version that a form without one is written in: an older one by its shape.

    >>> version_in("dossiers.Dossier", {"limit": {"kind": "Months", "quantity": 1}})
    1
    >>> version_in("dossiers.Dossier", {"received_at": None})
    2
    >>> version_in("dossiers.Dossier", {})
    3
    """
    for (each, version), is_written in OLDER.items():
        if each == name and is_written(plain):
            return version
    return version_of(name)


def migrated(name: str, version: int, plain: dict[str, Any]) -> dict[str, Any]:
    """Return the form of today's version from one of an older version."""
    for each in range(version, version_of(name)):
        plain = MIGRATIONS[name, each](plain)
    return plain
