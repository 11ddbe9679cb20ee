"""Fields that several kinds of facts have: inner tables, words of a list, citations."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from enum import Enum
from re import fullmatch
from typing import Final, TypeVar

from cqtt.errors import InvalidValueError
from cqtt.facts.reading import Reader, shortened, shown
from cqtt.law import Citation, Document, Period
from cqtt.printable import is_blank
from cqtt.text import nfc

E = TypeVar("E", bound=Enum)
T = TypeVar("T")

STAND_IN: Final = "?"
"""What stands for a text that is missing, until every mistake is told."""
_MOST_BITS: Final = 64
_EXACT: Final = r"-?[0-9]{1,15}(\.[0-9]{1,15})?"
CITED: Final = (
    "document",
    "article",
    "clause",
    "point",
    "note",
    "note_en",
    "confidence",
)


def words(table: Reader, name: str, default: str | None = None) -> str:
    """Return a text in NFC, even where the file has another form of it."""
    return nfc(table.text(name, default))


def filled(table: Reader, name: str) -> str:
    """Return a required text that is never empty."""
    found = words(table, name)
    return found if found.strip() else STAND_IN


def one_line(table: Reader, name: str, default: str | None = None) -> str:
    """Return a text in NFC that can be printed on one line."""
    return table.printable(name, words(table, name, default))


def filled_line(table: Reader, name: str) -> str:
    """Return a required text of one printable line, which is never empty."""
    before = len(table.faults)
    found = one_line(table, name)
    if not is_blank(found):
        return found
    if len(table.faults) == before:  # signs that nobody sees
        table.fault("filled-text", name, ascii(shortened(found)))
    return STAND_IN


def lines(table: Reader, name: str) -> tuple[str, ...]:
    """Return a list of texts in NFC, each of one printable line."""
    return tuple(table.printable(name, nfc(each)) for each in table.texts(name))


def inner(table: Reader, name: str) -> Reader | None:
    """Return the one table of a field, if it is there."""
    value = table.data.get(name)
    if value is None:
        return None
    if not isinstance(value, dict):
        table.fault("table", name, shown(value))
        return None
    return Reader(value, f"{table.place}.{name}", table.faults)


def one_of(table: Reader, name: str, kinds: Iterable[E], default: E | None = None) -> E:
    """Return one of some named kinds; required without a default."""
    known = {each.value: each for each in kinds}
    return known[table.choice(name, known, None if default is None else default.value)]


def one_or_none(table: Reader, name: str, kinds: Iterable[E]) -> E | None:
    """Return one of some named kinds, if the field is there."""
    return one_of(table, name, kinds) if name in table.data else None


def several(table: Reader, name: str, kinds: Iterable[E]) -> tuple[E, ...]:
    """Return the named kinds of a list."""
    known = {each.value: each for each in kinds}
    found = table.texts(name)
    for each in found:
        if each not in known:
            table.fault("choice", name, shown(each), known=known)
    return tuple(known[each] for each in found if each in known)


def count(table: Reader, name: str) -> int:
    """Return a whole number that is not below zero; 0 where it is left out."""
    value = table.whole_or_none(name) or 0
    if value < 0:
        table.fault("count-of-papers", name, value)
        return 0
    return value


def decimal_or_none(table: Reader, name: str) -> Decimal | None:
    """Return an exact number, written whole or in quotes, if the field is there."""
    value = table.data.get(name)
    if value is None:
        return None
    is_long = type(value) is int and value.bit_length() > _MOST_BITS
    is_number = type(value) in {int, str} and not is_long
    if is_number and fullmatch(_EXACT, str(value)):
        return Decimal(value)
    table.fault("toml-decimal", name, shown(value))
    return None


def required_decimal(table: Reader, name: str) -> Decimal | None:
    """Return a required exact number; ``None`` where it is wrong."""
    if name not in table.data:
        table.fault("required-field", name, "nothing")
    return decimal_or_none(table, name)


def made(table: Reader, make: Callable[[], T], at: str = "") -> T | None:
    """
    Return what a table makes, or keep why it cannot be as a mistake of the table.

    ``at`` is the field of the file that is wrong, where the class calls it otherwise.
    """
    try:
        return make()
    except InvalidValueError as error:
        keep(table, error, at)
        return None


def keep(table: Reader, error: InvalidValueError, at: str = "") -> None:
    """Keep an error of a class as a mistake of the table that it was made from."""
    _keep(table, error.expected, error, at)


def _keep(table: Reader, slug: str, error: InvalidValueError, at: str) -> None:
    table.fault(slug, at or error.field, shortened(str(error.got)))


def flag(table: Reader, name: str, *, default: bool) -> bool:
    """Return a yes or no, written ``true`` or ``false``."""
    value = table.data.get(name, default)
    if isinstance(value, bool):
        return value
    table.fault("choice", name, shown(value), known=("true", "false"))
    return default


def period(table: Reader) -> Period:
    """Return the days from ``since`` to ``until``, both of which may be left out."""
    since, until = table.day_or_none("since"), table.day_or_none("until")
    if since and until and until < since:
        table.fault("interval", "until", until)
        until = None
    return Period(since, until)


def check_edition(table: Reader, earlier: Period, later: Period) -> None:
    """Refuse an edition that begins before the one before it has ended."""
    since, until = later.since, earlier.until
    if since is None or until is None or since <= until:
        table.fault("edition-after", "since", since or "nothing")


def check_edition_name(table: Reader, edition: str, earlier: Iterable[str]) -> None:
    """Refuse an edition that is called as one before it."""
    if edition in earlier:
        table.fault("edition-of-its-own", "edition", shown(edition))


def citation(table: Reader, registry: Mapping[str, Document]) -> Citation:
    """Return the place in a registered document that a table's own fields name."""
    identity = table.text("document")
    document = registry.get(identity)
    if document is None:
        if identity:
            table.fault("known-document", "document", shown(identity))
        document = Document(identity, identity)
    return Citation(
        document,
        article=table.text("article", "") or None,
        clause=table.text("clause", "") or None,
        point=table.text("point", "") or None,
        note=table.text("note", ""),
        note_en=table.text("note_en", ""),
        confidence=table.confidence(),
    )


def citation_or_none(
    table: Reader, name: str, registry: Mapping[str, Document]
) -> Citation | None:
    """Return the citation in a field, if it is there."""
    cited = inner(table, name)
    if cited is None:
        return None
    cited.only(*CITED)
    return citation(cited, registry)
