"""What reads an object of a class once its fields have readers."""

from collections.abc import Mapping
from typing import Any, Final

from attrs import has

from cqtt.interop.json_forms import shapes as of
from cqtt.interop.json_forms.describing import parts_of
from cqtt.interop.json_forms.faults import FaultError
from cqtt.interop.json_forms.telling import without
from cqtt.plain import TEXT, TEXT_OR_NONE, ReadHook, class_reader, quick_reader


def quick_record_reader(
    kind: type[Any], hooks: Mapping[str, ReadHook], beside: tuple[str, ...]
) -> ReadHook:
    """Return what reads a class and stops at the first fault."""
    read = quickest_reader(kind, hooks, beside) if has(kind) else None
    if read is not None:
        return read
    read = class_reader(kind, hooks, detailed=False)
    return leaving(read, beside) if beside else read


def quickest_reader(
    kind: type[Any], hooks: Mapping[str, ReadHook], beside: tuple[str, ...]
) -> ReadHook | None:
    """Return what reads a class of attrs; ``None`` where a default must be made."""
    texts = {
        each.attribute: _TEXTS[each.shape]
        for each in parts_of(kind)
        if each.shape in _TEXTS
    }
    return quick_reader(kind, {**hooks, **texts}, beside=beside)


_TEXTS: Final[dict[of.Shape, str]] = {
    of.Scalar(str): TEXT,
    of.OneOf((of.Scalar(str), of.Nothing())): TEXT_OR_NONE,
}


def fixed_reader(
    read: ReadHook, fixed: Mapping[str, str], left: tuple[str, ...]
) -> ReadHook:
    """Return what reads a class beside keys that say what its type says."""

    def read_fixed(value: Any, kind: object) -> Any:
        if not isinstance(value, Mapping):
            raise FaultError("must be an object")
        for key, said in fixed.items():
            if value.get(key) != said:
                raise FaultError(f"{key} must be {said}")
        return read(without(value, *left) if left else value, kind)

    return read_fixed


def leaving(read: ReadHook, keys: tuple[str, ...]) -> ReadHook:
    """Return what reads an object without some of its keys."""
    return lambda value, kind: read(without(value, *keys), kind)
