"""The shape of each type, from the annotations of its class."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from inspect import isclass
from types import NoneType, UnionType
from typing import Any, Final, Literal, TypeVar, Union, get_args, get_origin

from attrs import frozen

from cqtt.errors import WrongTypeError
from cqtt.interop.json_forms.names import class_of, is_kind, name_of, once
from cqtt.interop.json_forms.own_forms import (
    REFERENCE,
    SUBCLASSES,
    names_for_checkers,
    own_fields,
    stand_in,
)
from cqtt.interop.json_forms.shapes import (
    AnyJson,
    AnyValue,
    Boxed,
    ByKey,
    Choice,
    Keyed,
    Nothing,
    OneOf,
    Record,
    Row,
    Scalar,
    Several,
    Shape,
    Tagged,
    Through,
    Words,
)
from cqtt.plain import fields_of
from cqtt.workdays import WorkCalendar

SCALARS: Final = (
    *(str, bool, int, float, Decimal, Fraction),
    *(datetime, date, time, timedelta),
)
BARE: Final = (str, bool, int, float)
"""What JSON has itself."""
BOXES: Final = {kind.__name__.lower(): kind for kind in SCALARS if kind not in BARE}
"""The names of what is written as text, where the text alone does not tell."""


@frozen
class Part:
    """A field of an object: its key, its attribute, its shape, whether it must be."""

    key: str
    attribute: str
    shape: Shape
    is_required: bool


@once
def parts_of(kind: type[Any]) -> tuple[Part, ...]:
    """
    Return the fields of a class as its form has them.

    Raises:
        WrongTypeError: A field holds what has no JSON form.
    """
    own = own_fields(kind)
    return tuple(
        Part(
            each.name,
            each.attribute,
            own.get(each.attribute) or shape_of(each.type),
            each.is_required,
        )
        for each in fields_of(kind, names_for_checkers())
    )


def shape_of(type_: Any) -> Shape:
    """
    Return the shape of an annotation.

    Raises:
        WrongTypeError: It names what has no JSON form.
    """
    if type_ in (Any, object):
        return AnyJson()
    if isinstance(type_, TypeVar):
        return AnyValue()
    if type_ in (None, NoneType):
        return Nothing()
    if isclass(type_) and not get_args(type_):
        return _of_class(type_)
    return _of_generic(get_origin(type_), get_args(type_), type_)


def _of_class(kind: type[Any]) -> Shape:
    if kind in SCALARS:
        return Scalar(kind)
    if issubclass(kind, Enum):
        return Choice(kind)
    if kind is WorkCalendar:
        return REFERENCE
    if not is_kind(kind):
        raise WrongTypeError("kind", kind.__name__, "json-kind")
    known = subclasses_of(kind)
    return Tagged("type", known) if known else Record(kind)


def _of_generic(origin: Any, given: tuple[Any, ...], type_: Any) -> Shape:
    if origin in (Union, UnionType):
        return one_of(tuple(map(shape_of, given)))
    if origin is Literal:
        return Words(given)
    if origin is tuple and given[-1] is not ...:
        return Row(tuple(map(shape_of, given)))
    if origin in (tuple, list, frozenset):
        return Several(shape_of(given[0]), origin)
    if isclass(origin) and issubclass(origin, Mapping):
        return Keyed(*map(shape_of, given))
    if is_kind(origin):
        return Record(origin)
    raise WrongTypeError("kind", str(type_), "json-kind")


def subclasses_of(kind: type[Any]) -> tuple[tuple[str, type[Any]], ...]:
    """Return what may stand where a class is declared, by name; empty if only it."""
    home = f"{kind.__module__}.{kind.__name__}".removeprefix("cqtt.")
    names = SUBCLASSES.get(home, ())
    return tuple((name, class_of(name)) for name in names)


def one_of(options: Sequence[Shape]) -> Shape:
    """Return the shape of a union: what JSON cannot tell apart gets its type."""
    flat: list[Shape] = []
    for each in options:
        flat += each.options if isinstance(each, OneOf) else (each,)
    objects = [each for each in flat if isinstance(each, (Record, Tagged))]
    if len(objects) > 1:
        first = flat.index(objects[0])
        flat = [each for each in flat if each not in objects]
        flat.insert(first, Tagged("type", _tags(objects)))
    if Scalar(str) in flat:
        flat = [_boxed(each) for each in flat]
    return OneOf(tuple(flat))


def _tags(objects: Sequence[Record | Tagged]) -> tuple[tuple[str, type[Any]], ...]:
    found: dict[str, type[Any]] = {}
    for each in objects:
        if isinstance(each, Tagged):
            found |= dict(each.kinds)
        else:
            found[name_of(each.kind)] = each.kind
    return tuple(found.items())


def _boxed(shape: Shape) -> Shape:
    if isinstance(shape, Scalar) and shape.kind not in BARE:
        return Boxed(shape.kind.__name__.lower(), shape)
    return Boxed(name_of(shape.kind), shape) if isinstance(shape, Choice) else shape


@once
def is_recursive(kind: type[Any]) -> bool:
    """Tell whether objects of a class may hold others of it, however deep."""
    seen: set[type[Any]] = set()
    waiting = list(_inside(kind))
    while waiting:
        shape = waiting.pop()
        for each in records_in(shape):
            if each is kind:
                return True
            if each not in seen:
                seen.add(each)
                waiting += _inside(each)
    return False


def _inside(kind: type[Any]) -> tuple[Shape, ...]:
    instead = stand_in(kind)
    if instead is not None:
        return (instead.inner,)
    return tuple(part.shape for part in parts_of(kind))


def records_in(  # noqa: PLR0911 - one case for each shape
    shape: Shape,
) -> tuple[type[Any], ...]:
    """Return the classes of the objects that a shape names."""
    match shape:
        case Record(kind):
            return (kind,)
        case Tagged(_, kinds):
            return tuple(kind for _, kind in kinds)
        case ByKey(_, having, lacking):
            return (having, lacking)
        case Several(item, _) | Boxed(_, item) | Through(item, _, _):
            return records_in(item)
        case Row(inner) | OneOf(inner):
            return tuple(kind for each in inner for kind in records_in(each))
        case Keyed(key, value):
            return (*records_in(key), *records_in(value))
        case _:
            return ()
