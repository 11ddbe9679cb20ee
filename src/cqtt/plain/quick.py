"""
What reads a class from a mapping as fast as Python can, and stops at the first fault.

The code of each reader is written for its class: a text is checked where it stands,
without a call, and the constructor gets its fields by name.  The second argument goes
on to what reads the fields.  Whoever wants to know what is wrong reads again with
``class_reader``.
"""

from collections.abc import Mapping
from typing import Any, Final
from unicodedata import normalize

import attrs

from cqtt.plain.classes import ReadHook

TEXT: Final = "text"
"""Stands for what reads a text, which is written into the reader."""
TEXT_OR_NONE: Final = "text or none"
"""The same for a text or ``None``."""

_CHECKED: Final = {
    TEXT: """
 if {v}.__class__ is not str: raise TypeError
 if not {v}.isascii(): {v} = normalize("NFC", {v})""",
    TEXT_OR_NONE: """
 if {v} is not None:
  if {v}.__class__ is not str: raise TypeError
  if not {v}.isascii(): {v} = normalize("NFC", {v})""",
}


def quick_reader(
    kind: type[Any],
    hooks: Mapping[str, ReadHook | str],
    *,
    beside: tuple[str, ...] = (),
) -> ReadHook | None:
    """
    Return what reads a class of attrs; ``None`` where a default must be made.

    Args:
        kind: The class.

        hooks: What reads each field, by attribute; ``TEXT`` and ``TEXT_OR_NONE`` too.

        beside: Keys that may be there and are no fields.
    """
    fields = [each for each in attrs.fields(kind) if each.name in hooks]
    if any(isinstance(each.default, attrs.Factory) for each in fields):  # type: ignore[arg-type]
        return None
    names: dict[str, Any] = {"kind": kind, "normalize": normalize}
    lines = [
        "def read(o, k):",
        " if not known.issuperset(o): raise KeyError",
    ]
    for number, each in enumerate(fields):
        lines += _lines_of(number, each, hooks[each.name], names)
    given = ", ".join(f"{each.alias}=v{at}" for at, each in enumerate(fields))
    lines.append(f" return kind({given})")
    names["known"] = frozenset((*(str(each.alias) for each in fields), *beside))
    # Every word of it comes from a class of the library, none from data.
    exec("\n".join(lines), names)  # noqa: S102
    read: ReadHook = names["read"]
    return read


def _lines_of(
    number: int,
    each: "attrs.Attribute[Any]",
    hook: ReadHook | str,
    names: dict[str, Any],
) -> list[str]:
    value, key = f"v{number}", repr(each.alias)
    if each.default is attrs.NOTHING:
        lines = [f" {value} = o[{key}]"]
    else:
        names[f"d{number}"] = each.default
        lines = [f" {value} = o.get({key}, d{number})"]
    if isinstance(hook, str):
        return [*lines, _CHECKED[hook].format(v=value).strip("\n")]
    names[f"h{number}"] = hook
    if each.default is attrs.NOTHING:
        return [*lines, f" {value} = h{number}({value}, k)"]
    asked = f"{value} is not d{number}"
    if each.default == ():  # which an empty object is, too, where pairs are read
        asked = f"{key} in o"
    return [*lines, f" if {asked}: {value} = h{number}({value}, k)"]
