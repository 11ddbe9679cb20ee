"""An assertion for pages, messages and logs: nobody is named in them."""

from collections.abc import Iterable, Iterator
from re import split
from typing import Final

from cqtt.dossiers import Applicant, Dossier
from cqtt.errors import WrongTypeError
from cqtt.petitions import Group, Petition, Petitioner
from cqtt.text import nfc, search_key

_BETWEEN: Final = r"[\W_]+"
_OF_APPLICANTS: Final = ("name", "id_number", "phone", "email", "address")
_OF_PETITIONERS: Final = ("name", "address", "telephone", "id_number")


def assert_names_nobody(
    text: str, *whom: Applicant | Petitioner | Group | Dossier | Petition
) -> None:
    """
    Assert that a text tells nothing personal of some people.

    *Văn bản không nêu tên, số định danh, điện thoại, địa chỉ của ai.*  For what an
    application writes where everybody reads it: lists that are posted, messages, logs,
    pages of errors.  ``whom`` are people, or dossiers and petitions with everybody in
    them, the words of a petition too.  Case, diacritics, the Unicode form, and signs
    within numbers do not hide a value; a part of a word is none.

    Raises:
        AssertionError: Something personal stands in the text; the message says which
            field of whom, by class, never its value.
        WrongTypeError: The text is not a str, or one of ``whom`` is nobody.

    >>> from cqtt.testing import DOSSIERS
    >>> for dossier in DOSSIERS.values():
    ...     assert_names_nobody(repr(dossier), dossier)
    """
    if not isinstance(text, str):
        raise WrongTypeError("text", type(text).__name__, "text")
    words, close = _words(text), _close(text)
    for place, value in _all(whom):
        sought = _words(value)
        if sought.strip() and (sought in words or _is_number_in(value, close)):
            message = f"{place} stands in the text"
            raise AssertionError(message)


def _words(text: str) -> str:
    """Return the words alone, a space before and after each, as they are matched."""
    return f" {' '.join(split(_BETWEEN, search_key(nfc(text))))} "


def _close(text: str) -> str:
    """Return a text without the spaces and signs that part the digits of numbers."""
    return "".join(each for each in text if each.isalnum())


def _is_number_in(value: str, close: str) -> bool:
    written = _close(value)
    return written.isdecimal() and written in close


def _personal(whom: object) -> Iterator[tuple[str, str]]:
    """Yield the places and values of what is personal, in records those within."""
    if isinstance(whom, Applicant):
        yield from _fields(whom, _OF_APPLICANTS)
    elif isinstance(whom, Petitioner):
        yield from _fields(whom, _OF_PETITIONERS)
    elif isinstance(whom, Group):
        yield from _all(whom.representatives)
    elif isinstance(whom, Dossier):
        yield from _all(filter(None, [whom.applicant]))
        yield from (("HomeVisit.place", each.place) for each in whom.visits)
    elif isinstance(whom, Petition):
        yield from _all(filter(None, [whom.petitioner]))
        yield from _fields(whom, ("about", "against"))
    else:
        raise WrongTypeError("whom", type(whom).__name__, "people-or-records")


def _all(people: Iterable[object]) -> Iterator[tuple[str, str]]:
    for each in people:
        yield from _personal(each)


def _fields(whom: object, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        yield f"{type(whom).__name__}.{name}", getattr(whom, name)
