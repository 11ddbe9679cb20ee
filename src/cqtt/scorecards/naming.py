"""Names that a scorecard does not know: told with those like them, never repeated."""

from collections.abc import Iterable
from difflib import get_close_matches
from re import fullmatch
from typing import Final

from cqtt.errors import UnknownNameError

# A code such as 4.5a, or a slug; a telephone number, a name or a file is neither.
_CODE: Final = r"[0-9A-Za-z]{1,3}([.][0-9A-Za-z]{1,3}){0,4}|[a-z]+([-_][a-z0-9]+){0,7}"
_LONGEST: Final = 60


def unknown_name(place: str, name: object, known: Iterable[str]) -> UnknownNameError:
    """
    Return the error of a name that is not known.

    What does not look like a code may be a citizen's, so its type stands for it.
    """
    known = tuple(known)
    text = name if isinstance(name, str) and len(name) <= _LONGEST else ""
    came = text if fullmatch(_CODE, text) else type(name).__name__
    return UnknownNameError(place, came, tuple(get_close_matches(text, known)), known)
