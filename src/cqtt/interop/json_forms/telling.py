"""What tells values apart in JSON: choices, boxes, and what each looks like."""

from collections.abc import Mapping
from datetime import timedelta
from types import NoneType
from typing import Any, Final

from cqtt.interop.json_forms import shapes as of
from cqtt.interop.json_forms.faults import FaultError
from cqtt.interop.json_forms.scalars import SAID
from cqtt.plain import ReadHook


def choice_reader(kind: type[Any]) -> ReadHook:
    """Return what reads a member of an enum."""
    members = {each.value: each for each in kind}
    known = ", ".join(map(str, members))
    types = frozenset(map(type, members))

    def read(value: Any, _kind: object) -> Any:
        found = members.get(value) if value.__class__ in types else None
        if found is None:
            raise FaultError(f"must be one of {known}")
        return found

    return read


def words_reader(words: tuple[str, ...]) -> ReadHook:
    """Return what reads one of some words."""

    def read(value: Any, _kind: object) -> Any:
        if value.__class__ is not str or value not in words:
            raise FaultError(f"must be one of {', '.join(words)}")
        return value

    return read


def came_as(  # noqa: PLR0911 - one case for each shape
    shape: of.Shape,
) -> tuple[type[Any], ...]:
    """Return what a shape looks like after JSON was parsed."""
    match shape:
        case of.Scalar(kind):
            if kind is timedelta:
                return (int, float)
            return (kind,) if kind in (str, bool, int, float) else (str,)
        case of.Choice(kind):
            return tuple({type(each.value) for each in kind})
        case of.Words():
            return (str,)
        case of.Nothing():
            return (NoneType,)
        case of.Several() | of.Row():
            return (list,)
        case of.Keyed(key, _):
            return (dict,) if key == of.Scalar(str) else (list,)
        case of.Through(inner, _, _):
            return came_as(inner)
        case of.AnyJson() | of.AnyValue():
            return (NoneType, bool, int, float, str, list, dict)
        case _:
            return (dict,)


def wanted(options: tuple[of.Shape, ...]) -> str:
    """Return what a value must be that is of one of some shapes."""
    return " or ".join(dict.fromkeys(map(_wanted, options)))


def _wanted(shape: of.Shape) -> str:
    match shape:
        case of.Scalar(kind):
            return SAID[kind]
        case of.Choice(kind):
            return f"one of {', '.join(str(each.value) for each in kind)}"
        case of.Words(words):
            return f"one of {', '.join(words)}"
        case of.Through(inner, _, _):
            return _wanted(inner)
        case _:
            return _NAMES[came_as(shape)[0]]


_NAMES: Final = {NoneType: "null", list: "a list", dict: "an object"}


def boxes_reader(
    table: Mapping[str, ReadHook], records: frozenset[str] | set[str] = frozenset()
) -> ReadHook:
    """Return what reads a value, or an object, by the type that stands beside it."""

    def read(value: Any, kind: object) -> Any:
        tag = tag_in(value, "type", table)
        if tag in records:
            return table[tag](without(value, "type"), kind)
        if set(value) != {"type", "value"}:
            raise FaultError("must have type and value only")
        return table[tag](value["value"], kind)

    return read


def tag_in(value: Any, key: str, known: Mapping[str, Any]) -> str:
    """Return which of the known tags an object has."""
    if not isinstance(value, Mapping):
        raise FaultError("must be an object")
    tag = value.get(key)
    if tag.__class__ is not str or tag not in known:
        raise FaultError(f"{key} must be one of {', '.join(known)}")
    found: str = tag
    return found


def without(value: Mapping[str, Any], *keys: str) -> dict[str, Any]:
    """Return an object without some of its keys."""
    return {name: value[name] for name in value if name not in keys}
