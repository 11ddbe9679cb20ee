"""What this room is given: collections, and sources that may have been amended."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from attrs import evolve

from cqtt.errors import WrongTypeError
from cqtt.law import Citation, Confidence


def several(values: Any, name: str, slug: str) -> tuple[Any, ...]:
    """Return what was given as a tuple; a text or a single thing is refused."""
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise WrongTypeError(name, type(values).__name__, slug)
    return tuple(values)


def surely(source: Citation, sure_until: date | None, day: date) -> Citation:
    """Return the source without its doubt on a day when the text read surely held."""
    if sure_until is None or day > sure_until:
        return source
    return evolve(source, note="", note_en="", confidence=Confidence.HIGH)
