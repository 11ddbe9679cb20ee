"""
What reads objects that were parsed into pairs, as lines are, and stops at a fault.

The second argument of these readers is what the reading keeps, a ``Kept``.  What has no
reader here is read from dictionaries, as everywhere else.
"""

from types import NoneType
from typing import Any, Final

from attrs import has

from cqtt.interop.json_forms import shapes as of
from cqtt.interop.json_forms.describing import is_recursive, parts_of
from cqtt.interop.json_forms.names import once
from cqtt.interop.json_forms.own_forms import finished_by, fixed_keys, stand_in
from cqtt.interop.json_forms.reading import reader_at_top, reader_of
from cqtt.interop.json_forms.records import quickest_reader
from cqtt.interop.json_forms.sharing import Kept, fields_in, plainly
from cqtt.interop.json_forms.telling import came_as
from cqtt.plain import ReadHook

_OBJECTS: Final = frozenset({list, dict})
_TEXTS: Final = frozenset({str, NoneType})


@once
def fields_reader(kind: type[Any], *, beside: str = "") -> ReadHook:
    """Return what reads a class from its fields, whose values are pairs."""
    read = _quickly(kind, beside)
    if read is not None:
        return read
    read_plain = reader_at_top(kind, detailed=False)
    return lambda fields, _kept: read_plain(
        {key: plainly(each) for key, each in fields.items() if key != beside}, None
    )


def _quickly(kind: type[Any], beside: str) -> ReadHook | None:
    if not _is_simple(kind):
        return None
    hooks = {each.attribute: _reader_of(each.shape) for each in parts_of(kind)}
    read = quickest_reader(kind, hooks, (beside,) if beside else ())
    finish = finished_by(kind)
    if read is None or finish is None:
        return read
    read_first = read
    return lambda fields, kept: finish(read_first(fields, kept))


def _is_simple(kind: type[Any]) -> bool:
    """Tell whether a class has the form of its fields, and no objects of its own."""
    has_own_form = stand_in(kind) is not None or fixed_keys(kind) != {}
    return has(kind) and not has_own_form and not is_recursive(kind)


def _reader_of(shape: of.Shape) -> ReadHook:
    if not _may_hold_objects(shape):
        return reader_of(shape, detailed=False)
    match shape:
        case of.Several(item, holds):
            return _list_reader(_reader_of(item), holds)
        case of.OneOf((of.Nothing(), other) | (other, of.Nothing())):
            read_other = _reader_of(other)
            return lambda value, kept: (
                None if value is None else read_other(value, kept)
            )
        case of.Record(kind):
            return _sharing_reader(kind) if _is_text(shape) else _object_reader(kind)
        case of.Tagged(key, kinds):
            return _tagged_reader(key, kinds)
        case _:
            read = reader_of(shape, detailed=False)
            return lambda value, _kept: read(plainly(value), None)


def _may_hold_objects(shape: of.Shape) -> bool:
    if isinstance(shape, of.OneOf):
        return any(map(_may_hold_objects, shape.options))
    return not _OBJECTS.isdisjoint(came_as(shape))


def _is_text(shape: of.Shape) -> bool:
    """
    Tell whether all that a shape holds, however deep, is text or ``null``.

    Such objects are equal if they are written alike; 1, 1.0 and true are equal too.
    """
    match shape:
        case of.OneOf(options):
            return all(map(_is_text, options))
        case of.Record(kind):
            return _is_simple(kind) and all(_is_text(e.shape) for e in parts_of(kind))
        case _:
            return _TEXTS.issuperset(came_as(shape))


def _list_reader(read: ReadHook, holds: type[Any]) -> ReadHook:
    def read_each(value: Any, kept: Kept) -> Any:
        if value.__class__ is not list:
            raise TypeError(type(value))
        return holds([read(each, kept) for each in value])

    return read_each


def _object_reader(kind: type[Any]) -> ReadHook:
    read = fields_reader(kind)
    return lambda value, kept: read(fields_in(value), kept)


def _sharing_reader(kind: type[Any]) -> ReadHook:
    read = fields_reader(kind)

    def read_once(value: Any, kept: Kept) -> Any:
        known = kept[kind]
        if known is None:
            return read(fields_in(value), kept)
        found = known.get(value)
        if found is None:
            found = known[value] = read(fields_in(value), kept)
        else:
            known.again += 1
        return found

    return read_once


def _tagged_reader(key: str, kinds: tuple[tuple[str, type[Any]], ...]) -> ReadHook:
    table = {tag: fields_reader(kind, beside=key) for tag, kind in kinds}

    def read(value: Any, kept: Kept) -> Any:
        fields = fields_in(value)
        return table[fields[key]](fields, kept)

    return read
