"""What keeps a code of conduct from being used on a day: what has begun, what ended."""

from collections.abc import Iterable, Iterator
from datetime import date
from re import fullmatch
from typing import Final

from cqtt.conduct.place_changes import PlaceChange, ended_on
from cqtt.findings import Finding, Severity
from cqtt.law import Citation

_BOTH: Final = ("vi", "en")
_ENDS_IN_YEAR: Final = r"(?:.*\D)?((?:19|20)\d\d)\)?"


def first_told(edition: str, citation: Citation | None) -> int | None:
    """
    Return the year by which somebody told of a code, if an edition or a day says it.

    The code may be older: no source tells when it began.

    >>> first_told("63/KH-UBND (2025)", None), first_told("1847/QĐ-TTg", None)
    (2025, None)
    """
    named = fullmatch(_ENDS_IN_YEAR, edition)
    known_on = citation.document.known_on if citation else None
    years = [int(named[1])] if named else []
    return min([*years, known_on.year] if known_on else years, default=None)


def start_found(place: str, told_in: int | None, on: date) -> Iterator[Finding]:
    """Yield that a code without a start was first told of in a later year."""
    if told_in is not None and on.year < told_in:
        yield Finding("start-of-code", place, str(told_in), Severity.WARNING)


def end_found(
    place: str, issuer_until: date | None, changes: Iterable[PlaceChange], on: date
) -> Iterator[Finding]:
    """Yield that the issuer of a code ended, and what became of its places."""
    has_issuer = issuer_until is None or on <= issuer_until
    if issuer_until is not None and not has_issuer:
        ended = issuer_until.isoformat()
        yield Finding("standing-issuer", place, ended, Severity.WARNING)
    told = ended_on(changes, on, with_kinds=has_issuer)
    if told:
        vi, en = ("; ".join(each.text(which) for each in told) for which in _BOTH)
        yield Finding("standing-place", place, vi, Severity.WARNING, evidence_en=en)
