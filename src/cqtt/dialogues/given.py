"""What this room is given as a collection."""

from collections.abc import Iterable
from typing import Any

from cqtt.errors import WrongTypeError


def several(values: Any, name: str, slug: str) -> tuple[Any, ...]:
    """Return what was given as a tuple; a text or a single thing is refused."""
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise WrongTypeError(name, type(values).__name__, slug)
    return tuple(values)
