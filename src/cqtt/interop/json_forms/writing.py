"""What writes each shape as plain data."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from math import isfinite
from types import NoneType
from typing import Any, Final

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.interop.json_forms import shapes as of
from cqtt.interop.json_forms.describing import BOXES, is_recursive, parts_of
from cqtt.interop.json_forms.names import is_kind, name_of, once
from cqtt.interop.json_forms.own_forms import own_writer, stand_in
from cqtt.moments import in_vietnam
from cqtt.plain import WriteHook, class_writer


def unchanged(value: Any) -> Any:
    """Return what JSON has itself."""
    return value


def _number(value: float) -> float:
    if not isfinite(value):
        raise InvalidValueError("value", value, "json-number")
    return float(value)


def _length(value: timedelta) -> float:
    seconds = value.total_seconds()
    return int(seconds) if seconds.is_integer() else seconds


def _time(value: time) -> str:
    exact = value.second or value.microsecond
    return value.isoformat() if exact else f"{value:%H:%M}"


_SCALARS: Final[dict[type[Any], WriteHook]] = {
    str: unchanged,
    bool: unchanged,
    int: unchanged,
    float: _number,
    Decimal: str,
    Fraction: lambda value: f"{value.numerator}/{value.denominator}",
    datetime: lambda value: in_vietnam(value).isoformat(),
    date: date.isoformat,
    time: _time,
    timedelta: _length,
}


@once
def writer_of(  # noqa: C901, PLR0911, PLR0912 - one case for each shape
    shape: of.Shape,
) -> WriteHook:
    """Return what writes a shape."""
    match shape:
        case of.Scalar(kind):
            return _SCALARS[kind]
        case of.Choice():
            return lambda member: member.value
        case of.Several(item, holds):
            return _each_writer(writer_of(item), is_sorted=holds is frozenset)
        case of.Row(items):
            writers = tuple(map(writer_of, items))
            return lambda row: [
                write(each) for write, each in zip(writers, row, strict=True)
            ]
        case of.Keyed(key, value):
            return _keyed_writer(key, writer_of(key), writer_of(value))
        case of.OneOf(options):
            return _union_writer(options)
        case of.Record(kind):
            return object_writer(kind)
        case of.Tagged():
            return _tagged_writer(shape)
        case of.ByKey(_, having, lacking):
            return by_class(
                {each: object_writer(each) for each in (having, lacking)}, of.ByKey
            )
        case of.Boxed(name, inner):
            write_inner = writer_of(inner)
            return lambda value: {"type": name, "value": write_inner(value)}
        case of.Through(inner, to, _):
            write_through = writer_of(inner)
            return lambda value: write_through(to(value))
        case of.AnyValue():
            return write_any
        case _:  # null, words, any JSON
            return unchanged


def _each_writer(write: WriteHook, *, is_sorted: bool) -> WriteHook:
    if is_sorted:
        return lambda values: sorted(map(write, values))
    if write is unchanged:
        return list
    return lambda values: [write(each) for each in values]


def _keyed_writer(key: of.Shape, write_key: WriteHook, write: WriteHook) -> WriteHook:
    if key == of.Scalar(str):
        return lambda value: {name: write(each) for name, each in value.items()}
    return lambda value: [
        [write_key(name), write(each)] for name, each in value.items()
    ]


def classes_of(  # noqa: PLR0911 - one case for each shape
    shape: of.Shape,
) -> tuple[type[Any], ...]:
    """Return the classes whose values a shape writes."""
    match shape:
        case of.Scalar(kind) | of.Choice(kind) | of.Record(kind):
            return (kind,)
        case of.Boxed(_, inner):
            return classes_of(inner)
        case of.Tagged(_, kinds):
            return tuple(kind for _, kind in kinds)
        case of.Nothing():
            return (NoneType,)
        case of.Words():
            return (str,)
        case of.Several(_, holds):
            return (holds,)
        case of.Row():
            return (tuple,)
        case of.Keyed():
            return (Mapping,)
        case _:
            return (object,)


def _union_writer(options: tuple[of.Shape, ...]) -> WriteHook:
    match options:
        case (of.Nothing(), other) | (other, of.Nothing()):
            write = writer_of(other)
            return lambda value: None if value is None else write(value)
    table = {kind: writer_of(each) for each in options for kind in classes_of(each)}
    # A whole number may stand where a fraction or a float is declared.
    for kind in (Fraction, float):
        if kind in table:
            table.setdefault(int, table[kind])
    return by_class(table, of.OneOf)


def by_class(table: Mapping[type[Any], WriteHook], what: type[Any]) -> WriteHook:
    """Return what writes a value by its class, or by the nearest above it."""

    def write(value: Any) -> Any:
        found = table.get(value.__class__)
        if found is not None:
            return found(value)
        for kind in value.__class__.__mro__:
            if kind in table:
                return table[kind](value)
        for kind, hook in table.items():
            if isinstance(value, kind):
                return hook(value)
        raise WrongTypeError(what.__name__, type(value).__name__, "json-kind")

    return write


def object_writer(kind: type[Any]) -> WriteHook:
    """Return what writes an object; made when it is used where it may hold its like."""
    if is_recursive(kind):

        def write_later(value: Any) -> Any:
            return record_writer(kind)(value)

        return write_later
    return record_writer(kind)


@once
def record_writer(kind: type[Any]) -> WriteHook:
    """Return what writes an object of a class, without its type."""
    own = own_writer(kind)
    if own is not None:
        return own
    instead = stand_in(kind)
    if instead is not None:
        return writer_of(instead)
    hooks = {each.attribute: writer_of(each.shape) for each in parts_of(kind)}
    return class_writer(kind, hooks)


def _tagged_writer(shape: of.Tagged) -> WriteHook:
    table = {kind: _with_tag(shape.key, tag, kind) for tag, kind in shape.kinds}
    return by_class(table, of.Tagged)


def _with_tag(key: str, tag: str, kind: type[Any]) -> WriteHook:
    write_record = object_writer(kind)
    return lambda value: {key: tag, **write_record(value)}


def write_any(value: Any) -> Any:
    """
    Write a value of which only its class tells what it is.

    Raises:
        WrongTypeError: It has no JSON form.
    """
    kind: type[Any] = value.__class__
    if value is None or kind in (str, bool, int):
        return value
    if kind is float:
        return _number(value)
    if kind in (tuple, list):
        return [write_any(each) for each in value]
    boxed = kind.__name__.lower()
    if BOXES.get(boxed) is kind:
        return {"type": boxed, "value": _SCALARS[kind](value)}
    if not is_kind(kind):
        raise WrongTypeError("value", kind.__name__, "json-kind")
    return typed(value)


def typed(value: Any) -> dict[str, Any]:
    """Return an object or a choice with the name of its type."""
    kind = value.__class__
    name = {"type": name_of(kind)}
    if isinstance(value, Enum):
        return name | {"value": value.value}
    written: dict[str, Any] = record_writer(kind)(value)
    return name | written
