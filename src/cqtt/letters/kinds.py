"""
The names of the kinds of letter, and of the languages of their wordings.

*Loại thư.*
"""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

LANGUAGES: Final = ("vi", "en")

KINDS: Final = (
    "apology",
    "thanks",
    "birth",
    "marriage",
    "longevity",
    "business",
    "house",
    "condolence",
    "visit",
    "dialogue",
    "appointment",
    "form-receipt",
    "form-supplement",
    "form-refusal",
    "form-apology",
    "form-stop",
    "form-control",
    "form-register",
)
"""The kinds of letter that we word (*các loại thư*)."""


def near(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """
    Return the names that look like one, the nearest first.

    >>> near("recipent", ("recipient", "issuer"))
    ('recipient',)
    """
    return tuple(get_close_matches(name, sorted(known), n=2))
