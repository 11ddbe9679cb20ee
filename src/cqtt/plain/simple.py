"""Objects to plain data and back, by what cattrs makes of their annotations."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from attrs import has

from cqtt.errors import PlainDataError, WrongTypeError
from cqtt.moments import in_vietnam
from cqtt.text import nfc

if TYPE_CHECKING:
    from cattrs import Converter

T = TypeVar("T")


@cache
def _converter() -> "Converter":
    from cattrs import Converter

    converter = Converter()
    converter.register_unstructure_hook(date, lambda value: value.isoformat())
    converter.register_unstructure_hook(time, lambda value: f"{value:%H:%M}")
    converter.register_unstructure_hook(
        timedelta, lambda value: int(value.total_seconds())
    )
    converter.register_unstructure_hook(Decimal, str)
    converter.register_unstructure_hook(Enum, lambda value: value.value)
    converter.register_unstructure_hook_factory(
        has, lambda kind: _made(converter.gen_unstructure_attrs_fromdict, kind)
    )
    return converter


@cache
def _reader() -> "Converter":
    from cattrs import Converter

    reader = Converter(forbid_extra_keys=True)
    reader.register_structure_hook(str, lambda value, _: nfc(_only(str, value)))
    reader.register_structure_hook(int, lambda value, _: _only(int, value))
    reader.register_structure_hook(bool, lambda value, _: _only(bool, value))
    reader.register_structure_hook(Decimal, lambda value, _: _decimal(value))
    reader.register_structure_hook(
        time, lambda value, _: time.fromisoformat(_only(str, value))
    )
    reader.register_structure_hook(datetime, lambda value, _: _moment(value))
    reader.register_structure_hook(
        date, lambda value, _: date.fromisoformat(_only(str, value))
    )
    reader.register_structure_hook(date | datetime, lambda value, _: _when(value))
    reader.register_structure_hook(
        date | datetime | None,
        lambda value, _: None if value is None else _when(value),
    )
    reader.register_structure_hook_func(
        lambda kind: getattr(kind, "__origin__", None) is tuple,
        lambda value, kind: _tuple(reader, value, kind),
    )
    reader.register_structure_hook_factory(
        has, lambda kind: _made(reader.gen_structure_attrs_fromdict, kind)
    )
    return reader


def _made(make: Callable[[type[Any]], T], kind: type[Any]) -> T:
    """Make what reads or writes a class, or name the class where that cannot be."""
    try:
        return make(kind)
    except NameError:
        raise WrongTypeError("kind", kind.__qualname__, "looked-up-class") from None


def _tuple(reader: "Converter", value: object, kind: Any) -> tuple[Any, ...]:
    """Read a list; text and mappings are no lists."""
    if not isinstance(value, (list, tuple)):
        message = "must be a list"
        raise TypeError(message)
    each = get_args(kind)[0]
    return tuple(reader.structure(value, list[each]))  # type: ignore[valid-type]


def _only(kind: type[T], value: object) -> T:
    if type(value) is not kind:
        message = f"must be {kind.__name__}"
        raise TypeError(message)
    return value


def _decimal(value: object) -> Decimal:
    try:
        number = Decimal(_only(str, value))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        message = "must be a number written as text"
        raise ValueError(message)
    return number


def _moment(value: object) -> datetime:
    written = _only(str, value)
    if "T" not in written:
        message = "must be a moment, not a day"
        raise ValueError(message)
    return in_vietnam(datetime.fromisoformat(written))


def _when(value: object) -> date:
    written = _only(str, value)
    return _moment(written) if "T" in written else date.fromisoformat(written)


def to_plain(value: object) -> Any:
    """
    Return a value as plain data.

    Raises:
        WrongTypeError: The annotations of a class cannot be looked up, because they
            name what is imported for type checkers only.

    >>> to_plain((date(2026, 1, 7), Decimal("12.5")))
    ['2026-01-07', '12.5']
    """
    plain = _converter().unstructure(value)
    return list(plain) if isinstance(plain, tuple) else plain


def from_plain(plain: object, kind: type[T], what: str) -> T:
    """
    Return an object of a class from plain data.

    Raises:
        PlainDataError: It cannot be read; each fault has its path and no value.
        WrongTypeError: The annotations of a class cannot be looked up; see
            ``to_plain``.

    >>> from cqtt.agencies import Unit
    >>> from_plain({"name": "Bộ phận Một cửa"}, Unit, "unit").name
    'Bộ phận Một cửa'
    """
    from cattrs import BaseValidationError

    try:
        return _reader().structure(plain, kind)
    except BaseValidationError as error:
        faults = _faults(error)
    except (AttributeError, TypeError, ValueError) as error:
        # What is no mapping at all, or a value that is not in a class, is not wrapped.
        faults = (f"{_said(error, kind)} @ $",)
    raise PlainDataError(what, faults)


def from_tagged(plain: object, kinds: Mapping[str, type[T]], tag: str) -> T:
    """
    Return an object of the class that a tag of the plain data names.

    Raises:
        PlainDataError: It is no mapping, its tag is unknown, or it cannot be read.
    """
    if not isinstance(plain, Mapping):
        raise PlainDataError(tag, (f"a mapping with {tag!r} is needed",))
    name = plain.get(tag)
    if not isinstance(name, str) or name not in kinds:
        known = ", ".join(sorted(kinds))
        raise PlainDataError(tag, (f"{tag} must be one of {known} @ $.{tag}",))
    rest = {key: value for key, value in plain.items() if key != tag}
    return from_plain(rest, kinds[name], f"{tag} {name}")


def _faults(error: Exception) -> tuple[str, ...]:
    from cattrs import transform_error

    return tuple(transform_error(error, format_exception=_said))


def _said(fault: BaseException, kind: type[Any] | None) -> str:
    """Say a fault without the value that caused it."""
    from cattrs.errors import ForbiddenExtraKeysError

    _refuse_class(fault)
    if isinstance(fault, ForbiddenExtraKeysError):
        return f"unknown fields: {', '.join(sorted(map(named, fault.extra_fields)))}"
    if isinstance(fault, KeyError):
        return "required field missing"
    name = getattr(kind, "__name__", str(kind)) if kind not in (None, NoneType) else ""
    return f"not a valid {name or 'value'}"


def _refuse_class(fault: BaseException) -> None:
    """Raise what is the fault of a class again, for it is none of the data."""
    if isinstance(fault, WrongTypeError) and fault.expected == "looked-up-class":
        raise fault from None


def named(key: object) -> str:
    """Return a key that looks like a field's name; any other may be a person's."""
    is_name = isinstance(key, str) and key.isascii() and key.isidentifier()
    return str(key) if is_name else "one that is no name"
