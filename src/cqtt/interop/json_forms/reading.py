"""What reads each shape from plain data, strictly; a fault never tells the value."""

from collections.abc import Mapping
from datetime import date, datetime
from types import NoneType
from typing import Any

from cqtt.interop.json_forms import shapes as of
from cqtt.interop.json_forms.describing import BOXES, is_recursive, parts_of, shape_of
from cqtt.interop.json_forms.faults import FaultError
from cqtt.interop.json_forms.names import ROOMS, class_of, once
from cqtt.interop.json_forms.own_forms import finished_by, fixed_keys, stand_in
from cqtt.interop.json_forms.records import fixed_reader, leaving, quick_record_reader
from cqtt.interop.json_forms.scalars import (
    SCALAR_READERS,
    read_as_it_is,
    read_nothing,
    read_text,
    read_when,
)
from cqtt.interop.json_forms.telling import (
    boxes_reader,
    came_as,
    choice_reader,
    tag_in,
    wanted,
    without,
    words_reader,
)
from cqtt.plain import ReadHook, class_reader, each_reader


@once
def reader_of(  # noqa: C901, PLR0911, PLR0912 - one case for each shape
    shape: of.Shape, *, detailed: bool
) -> ReadHook:
    """Return what reads a shape; ``detailed`` collects every fault with its path."""
    match shape:
        case of.Scalar(kind):
            return SCALAR_READERS[kind]
        case of.Nothing():
            return read_nothing
        case of.Choice(kind):
            return choice_reader(kind)
        case of.Words(words):
            return words_reader(words)
        case of.Several(item, holds):
            read = reader_of(item, detailed=detailed)
            return each_reader(read, holds, detailed=detailed)
        case of.Row(items):
            return _row_reader(items, detailed=detailed)
        case of.Keyed(key, value):
            return _keyed_reader(key, value, detailed=detailed)
        case of.OneOf(options):
            return _union_reader(options, detailed=detailed)
        case of.Record(kind):
            return object_reader(kind, detailed=detailed)
        case of.Tagged():
            return _tagged_reader(shape, detailed=detailed)
        case of.ByKey():
            return _by_key_reader(shape, detailed=detailed)
        case of.Boxed(name, inner):
            return boxes_reader({name: reader_of(inner, detailed=detailed)})
        case of.Through(inner, _, back):
            read_inner = reader_of(inner, detailed=detailed)
            return lambda value, kind: back(read_inner(value, kind))
        case of.AnyValue():
            return _any_in_detail if detailed else _any
        case _:  # any JSON
            return read_as_it_is


def _row_reader(items: tuple[of.Shape, ...], *, detailed: bool) -> ReadHook:
    readers = [reader_of(each, detailed=detailed) for each in items]

    def read(value: Any, _kind: object) -> tuple[Any, ...]:
        if not isinstance(value, (list, tuple)) or len(value) != len(readers):
            raise FaultError(f"must be a list of {len(readers)}")
        numbered = iter(readers)

        def read_next(one: Any, kind: object) -> Any:
            return next(numbered)(one, kind)

        each = each_reader(read_next, tuple, detailed=detailed)
        found: tuple[Any, ...] = each(value, None)
        return found

    return read


def _keyed_reader(key: of.Shape, value: of.Shape, *, detailed: bool) -> ReadHook:
    pairs = reader_of(of.Several(of.Row((key, value)), dict), detailed=detailed)
    if key != of.Scalar(str):
        return pairs

    def read(plain: Any, kind: object) -> Any:
        if not isinstance(plain, Mapping):
            raise FaultError("must be an object")
        return pairs([list(each) for each in plain.items()], kind)

    return read


# --- what JSON tells apart ----------------------------------------------------------


def _union_reader(options: tuple[of.Shape, ...], *, detailed: bool) -> ReadHook:
    match options:
        case (of.Nothing(), other) | (other, of.Nothing()):
            read_other = reader_of(other, detailed=detailed)
            return lambda value, kind: (
                None if value is None else read_other(value, kind)
            )
    table: dict[type[Any], ReadHook] = {}
    for came in (NoneType, bool, int, float, str, list, dict):
        fitting = [each for each in options if came in came_as(each)]
        if fitting:
            table[came] = _of_several(fitting, detailed=detailed)
    if float in table:
        table.setdefault(int, table[float])
    if list in table:
        table[tuple] = table[list]

    said = f"must be {wanted(options)}"

    def read(value: Any, kind: object) -> Any:
        found = table.get(value.__class__)
        if found is None:
            raise FaultError(said)
        return found(value, kind)

    return read


def _of_several(options: list[of.Shape], *, detailed: bool) -> ReadHook:
    boxes = [each for each in options if isinstance(each, of.Boxed)]
    if boxes:
        return boxes_reader(
            {each.name: reader_of(each.inner, detailed=detailed) for each in boxes}
            | {
                tag: object_reader(kind, detailed=detailed)
                for each in options
                if isinstance(each, of.Tagged)
                for tag, kind in each.kinds
            },
            {
                tag
                for each in options
                if isinstance(each, of.Tagged)
                for tag, _ in each.kinds
            },
        )
    if set(options) == {of.Scalar(date), of.Scalar(datetime)}:
        return read_when
    readers = [reader_of(each, detailed=detailed) for each in options]
    if len(readers) == 1:
        return readers[0]

    def read(value: Any, kind: object) -> Any:
        said = []
        for each in readers:
            try:
                return each(value, kind)
            except FaultError as fault:
                said.append(str(fault))
        raise FaultError(" or ".join(said))

    return read


# --- objects ------------------------------------------------------------------------


def object_reader(kind: type[Any], *, detailed: bool, beside: str = "") -> ReadHook:
    """Return what reads an object; made when it is used where it may hold its like."""
    if is_recursive(kind):

        def read_later(value: Any, given: object) -> Any:
            return record_reader(kind, detailed=detailed, beside=beside)(value, given)

        return read_later
    return record_reader(kind, detailed=detailed, beside=beside)


@once
def record_reader(kind: type[Any], *, detailed: bool, beside: str = "") -> ReadHook:
    """Return what reads an object of a class; ``beside`` is a key that may be there."""
    instead = stand_in(kind)
    if instead is not None:
        read = reader_of(instead, detailed=detailed)
        return leaving(read, (beside,)) if beside else read
    fixed = fixed_keys(kind)
    hooks = {
        each.attribute: reader_of(each.shape, detailed=detailed)
        for each in parts_of(kind)
    }
    if not fixed and not detailed:
        whole = quick_record_reader(kind, hooks, (beside,) if beside else ())
    else:
        read = class_reader(kind, hooks, detailed=detailed)
        whole = fixed_reader(read, fixed, (*fixed, *([beside] if beside else ())))
    finish = finished_by(kind)
    if finish is None:
        return whole
    return lambda value, given: finish(whole(value, given))


def _tagged_reader(shape: of.Tagged, *, detailed: bool) -> ReadHook:
    key = shape.key
    table = {
        tag: object_reader(kind, detailed=detailed, beside=key)
        for tag, kind in shape.kinds
    }

    def read(value: Any, kind: object) -> Any:
        try:
            found = table[value[key]]
        except (KeyError, TypeError):
            found = table[tag_in(value, key, table)]
        return found(value, kind)

    return read


def _by_key_reader(shape: of.ByKey, *, detailed: bool) -> ReadHook:
    key = shape.key
    having = object_reader(shape.having, detailed=detailed)
    lacking = object_reader(shape.lacking, detailed=detailed)

    def read(value: Any, kind: object) -> Any:
        if not isinstance(value, Mapping):
            raise FaultError("must be an object")
        return (having if key in value else lacking)(value, kind)

    return read


# --- values that tell themselves what they are --------------------------------------


def _any(value: Any, kind: object) -> Any:
    return read_any(value, kind, detailed=False)


def _any_in_detail(value: Any, kind: object) -> Any:
    return read_any(value, kind, detailed=True)


def read_any(value: Any, kind: object, *, detailed: bool) -> Any:
    """Read a value that is bare where JSON has it, else with its type."""
    if value is None or value.__class__ in (bool, int, float):
        return value
    if value.__class__ is str:
        return read_text(value, kind)
    if isinstance(value, (list, tuple)):
        read = _any_in_detail if detailed else _any
        return each_reader(read, tuple, detailed=detailed)(value, kind)
    return read_typed(value, kind, detailed=detailed)


def read_typed(value: Any, kind: object, *, detailed: bool) -> Any:
    """Read an object or a choice with the name of its type."""
    if not isinstance(value, Mapping) or value.get("type").__class__ is not str:
        raise FaultError("must be an object with its type")
    name: str = value["type"]
    rest = without(value, "type")
    if name in BOXES:
        return boxes_reader({name: SCALAR_READERS[BOXES[name]]})(value, kind)
    if name.rpartition(".")[0] not in ROOMS:
        raise FaultError("type must be the name of a type")
    return reader_at_top(class_of(name), detailed=detailed)(rest, kind)


@once
def reader_at_top(kind: type[Any], *, detailed: bool) -> ReadHook:
    """Return what reads the form of a class without its type and version."""
    shape = shape_of(kind)
    if isinstance(shape, of.Choice):
        read = reader_of(shape, detailed=detailed)

        def read_choice(value: Any, given: object) -> Any:
            if set(value) != {"value"}:
                raise FaultError("must have a value only")
            return read(value["value"], given)

        return read_choice
    return record_reader(kind, detailed=detailed)
