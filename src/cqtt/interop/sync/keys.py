"""Fields of an exchange format: how each is read from plain data and written again."""

import json
import re
from copy import deepcopy
from datetime import date, datetime
from typing import Any, Final, Self, TypeVar

import attrs
from attrs import field, frozen

from cqtt.errors import WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.identifiers import shape
from cqtt.interop.sync.codes import shown_code
from cqtt.moments import VIETNAM, in_vietnam
from cqtt.text import nfc, require_nfc

T = TypeVar("T", bound="Plain")

_KEY: Final = "key"
_ITEM: Final = "item"
_MOMENT: Final = re.compile("([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{6})?")
# Systems without a date send 0001-01-01 for it.
_FIRST_YEAR: Final = 1900
_MOST_NAMES: Final = 8


def text(name: str, *, is_personal: bool = False) -> Any:
    """Return a field that holds text, trimmed and in NFC; ``""`` where none is."""
    shown = not is_personal
    return field(default="", validator=_check_text, repr=shown, metadata=key(name))


def key(name: str) -> dict[str, str]:
    """Return the metadata of a field with its name in the exchange."""
    return {_KEY: name}


def several(name: str, item: "type[Plain]") -> Any:
    """Return a field that holds a tuple of objects."""
    return field(
        default=(),
        validator=_check_items,
        metadata={_KEY: name, _ITEM: item},
        repr=_count,
    )


def _check_text(_self: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    require_nfc(value, attribute.name)


def _count(items: tuple[object, ...]) -> str:
    return f"({len(items)} of them)"


def moment(value: date | None) -> date | None:
    """Return a moment as aware Vietnamese time, a day as it is."""
    return in_vietnam(value) if isinstance(value, datetime) else value


def _check_items(_self: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
    kind = attribute.metadata[_ITEM]
    if not isinstance(value, tuple) or not all(type(each) is kind for each in value):
        raise WrongTypeError(attribute.name, type(value).__name__, "sync-items")


def _check_other(
    _self: object, attribute: "attrs.Attribute[Any]", value: object
) -> None:
    is_told = isinstance(value, tuple) and all(map(_is_pair, value))
    if not is_told:
        raise WrongTypeError(attribute.name, type(value).__name__, "sync-other")


def _is_pair(pair: object) -> bool:
    match pair:
        case (str(), value) if isinstance(pair, tuple):
            try:
                json.dumps(value)
            except (TypeError, ValueError, RecursionError):
                return False
            return True
    return False


def _check_raw(_self: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    if not isinstance(value, str):
        raise WrongTypeError(attribute.name, type(value).__name__, "text")


@frozen(kw_only=True)
class Plain:
    """
    An object of the exchange: what is known of it, the rest, and how it came.

    ``other`` holds the fields that the guidance of 2020 does not have, in the order in
    which they came; ``raw`` is the JSON that was read, ``""`` where none was.
    """

    other: tuple[tuple[str, Any], ...] = field(
        default=(), validator=_check_other, repr=False, hash=False
    )
    raw: str = field(default="", validator=_check_raw, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        for each in _known(type(self)):
            value = getattr(self, each.name)
            if each.default is None and not isinstance(value, date | None):
                raise WrongTypeError(each.name, type(value).__name__, "day-or-moment")

    def to_dict(self) -> dict[str, Any]:
        """
        Return it as plain data: exactly what was read, but for what was changed since.

        A changed field is written as ``to_exchange`` writes it.  What was never read
        is written whole.
        """
        if not self.raw:
            return self.to_exchange()
        came: dict[str, Any] = json.loads(self.raw)
        known = {each.metadata[_KEY] for each in _known(type(self))}
        extra = dict(self.other)
        plain = {key: came[key] for key in came if key in known or key in extra}
        for each in _known(type(self)):
            key, value = each.metadata[_KEY], getattr(self, each.name)
            if value != _read(each, came.get(key, each.default), "", []):
                plain[key] = _written(value)
        return plain | deepcopy(extra)

    def to_exchange(self) -> dict[str, Any]:
        """
        Return it as the guidance writes it: every field, in its order, as text.

        Moments are ``yyyyMMddHHmmss``, days ``yyyyMMdd``.  What came and could not be
        read is written as it came; ``other`` follows.
        """
        came: dict[str, Any] = json.loads(self.raw) if self.raw else {}
        plain = {}
        for each in _known(type(self)):
            key, value = each.metadata[_KEY], getattr(self, each.name)
            is_unread = value == each.default and _is_unreadable(each, came.get(key))
            plain[key] = came[key] if is_unread else _written(value)
        return plain | deepcopy(dict(self.other))

    @classmethod
    def read(cls, plain: dict[str, Any], place: str, findings: list[Finding]) -> Self:
        """Read plain data, adding to ``findings`` what is odd about it."""
        known = {each.metadata[_KEY]: each for each in _known(cls)}
        values = {
            each.name: _read(each, plain[key], f"{place}{key}", findings)
            for key, each in known.items()
            if key in plain
        }
        other = tuple((key, plain[key]) for key in plain if key not in known)
        if other:
            where = place.rstrip(".") or "record"
            came = _names_of(other)
            findings.append(Finding("sync-fields", where, came, Severity.NOTE))
        return cls(**values, other=other, raw=json.dumps(plain))


def keys_of(kind: type[Plain]) -> tuple[str, ...]:
    """Return the names of the fields in the exchange, in their order."""
    return tuple(each.metadata[_KEY] for each in _known(kind))


def is_nameable(name: str) -> bool:
    """Tell whether the name of an unknown field can be told: it says of nobody."""
    is_plain = name.isascii() and name.isidentifier()
    return is_plain and shown_code(name) == name


def _names_of(other: tuple[tuple[str, Any], ...]) -> str:
    """Return the names that can be told, the first of them, and how many more."""
    named = [name for name, _ in other if is_nameable(name)][:_MOST_NAMES]
    rest = len(other) - len(named)
    if not named:
        return str(rest)
    return ", ".join([*named, f"+{rest}"] if rest else named)


def _known(kind: type[Plain]) -> "list[attrs.Attribute[Any]]":
    return [each for each in attrs.fields(kind) if _KEY in each.metadata]


def _is_blank(value: object) -> bool:
    return not value.strip() if isinstance(value, str) else value is None or value == []


def _is_unreadable(known: "attrs.Attribute[Any]", value: object) -> bool:
    return not _is_blank(value) and bool(_read(known, value, "", []) == known.default)


def _written(value: object) -> Any:
    if isinstance(value, tuple):
        return [each.to_exchange() for each in value]
    if isinstance(value, datetime):
        return f"{_day(value)}{value:%H%M%S}"
    return _day(value) if isinstance(value, date) else value or ""


def _day(value: date) -> str:
    return f"{value.year:04}{value.month:02}{value.day:02}"


def _read(
    known: "attrs.Attribute[Any]", value: object, place: str, findings: list[Finding]
) -> Any:
    if _ITEM in known.metadata:
        return _read_items(known.metadata[_ITEM], value, place, findings)
    if known.default == "":
        return _read_text(value, place, findings)
    return None if value is None else _read_moment(value, place, findings)


def _read_text(value: object, place: str, findings: list[Finding]) -> str:
    if not isinstance(value, str):
        is_scalar = isinstance(value, (bool, int, float, type(None)))
        severity = Severity.NOTE if is_scalar else Severity.ERROR
        came = "null" if value is None else type(value).__name__
        findings.append(Finding("sync-text", place, came, severity))
        return json.dumps(value) if is_scalar and value is not None else ""
    composed = nfc(value)
    if composed != value:
        findings.append(Finding("nfc", place, "decomposed text", Severity.NOTE))
    trimmed = composed.strip()
    if trimmed != composed:
        findings.append(Finding("sync-trimmed", place, "white space", Severity.NOTE))
    return trimmed


def _read_moment(value: object, place: str, findings: list[Finding]) -> date | None:
    written = _read_text(value, place, findings)
    if not written:
        return None
    read = _parsed(written)
    if read is None:
        findings.append(Finding("sync-moment", place, shape(written)))
    elif not isinstance(read, datetime):
        came = shape(written)
        findings.append(Finding("sync-moment", place, came, Severity.NOTE))
    return read


def _parsed(written: str) -> date | None:
    match = _MOMENT.fullmatch(written)
    if match is None or int(match[1]) < _FIRST_YEAR:
        return None
    year, month, day = (int(match[group]) for group in (1, 2, 3))
    try:
        if not match[4]:
            return date(year, month, day)
        hour, minute, second = (int(match[4][at : at + 2]) for at in (0, 2, 4))
        return datetime(year, month, day, hour, minute, second, tzinfo=VIETNAM)
    except ValueError:
        return None


def _read_items(
    kind: type[T], value: object, place: str, findings: list[Finding]
) -> tuple[T, ...]:
    if value == ():
        return ()
    if not isinstance(value, list):
        severity = Severity.NOTE if _is_blank(value) else Severity.WARNING
        came = "null" if value is None else type(value).__name__
        findings.append(Finding("sync-list", place, came, severity))
    items = value if isinstance(value, list) else [value]
    read = []
    for number, each in enumerate(items):
        if isinstance(each, dict):
            read.append(kind.read(each, f"{place}[{number}].", findings))
        elif isinstance(value, list):
            came = "null" if each is None else type(each).__name__
            findings.append(Finding("sync-object", f"{place}[{number}]", came))
    return tuple(read)
