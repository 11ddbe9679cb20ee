"""How the reference writes what a thing is called with, as its source has it."""

import re
import textwrap
from collections.abc import Iterable
from typing import Final

import griffe

WIDTH: Final = 80


def is_enum(it: griffe.Class) -> bool:
    """Tell whether a class is an enumeration."""
    return any("Enum" in str(base) or str(base) == "Flag" for base in it.bases)


def lineage(it: griffe.Class) -> list[griffe.Class]:
    """Give a class after those it inherits from, of ours only."""
    return [*reversed(it.mro()), it]


def declaration(name: str, it: griffe.Object) -> str:
    """Write the signature of a thing, as its source has it."""
    match it:
        case griffe.Function():
            return signature(name, written_parameters(it.parameters), it.returns)
        case griffe.Class():
            return class_signature(name, it)
        case griffe.Attribute() if "property" in it.labels:
            return f"{name}: {it.annotation}" if it.annotation else name
        case griffe.Attribute():
            note = f": {it.annotation}" if it.annotation else ""
            value = f" = {it.value}" if it.value is not None else ""
            return textwrap.shorten(f"{name}{note}{value}", 400, placeholder=" …")
        case _:
            return f"{name} = {it.value}" if hasattr(it, "value") else name


def signature(name: str, written: list[str], returns: object = None) -> str:
    """Write a call on one line, or each parameter on a line of its own."""
    result = f" -> {returns}" if returns is not None else ""
    line = f"{name}({', '.join(written)}){result}"
    if len(line) <= WIDTH:
        return line
    return "\n".join([f"{name}(", *(f"    {each}," for each in written), f"){result}"])


def written_parameters(parameters: Iterable[griffe.Parameter]) -> list[str]:
    """Write the parameters of a function; the object itself is left out."""
    written: list[str] = []
    starred = False
    kinds = griffe.ParameterKind
    stars: dict[object, str] = {kinds.var_positional: "*", kinds.var_keyword: "**"}
    for at, each in enumerate(parameters):
        if at == 0 and each.name in {"self", "cls"}:
            continue
        if each.kind is kinds.keyword_only and not starred:
            written.append("*")
            starred = True
        starred = starred or each.kind is kinds.var_positional
        note = f": {each.annotation}" if each.annotation is not None else ""
        is_open = each.kind in stars
        has_default = each.default is not None and not is_open
        equals = " = " if note else "="
        value = f"{equals}{each.default}" if has_default else ""
        written.append(f"{stars.get(each.kind, '')}{each.name}{note}{value}")
    return written


def class_signature(name: str, it: griffe.Class) -> str:
    """Write how a class is called: its own ``__init__``, or its fields."""
    if is_enum(it) or is_protocol(it):
        return f"class {name}({', '.join(map(str, it.bases))})"
    maker = it.members.get("__init__")
    if isinstance(maker, griffe.Function):
        return signature(name, written_parameters(maker.parameters))
    written = fields(it)
    if written is None:
        bases = f"({', '.join(map(str, it.bases))})" if it.bases else ""
        return f"class {name}{bases}"
    return signature(name, written)


def is_protocol(it: griffe.Class) -> bool:
    """Tell whether a class only says what others must have."""
    return any(str(base).startswith("Protocol") for base in it.bases)


def is_made_of_fields(it: griffe.Class) -> bool:
    """Tell whether attrs or a named tuple makes ``__init__`` from the class body."""
    words = [str(each.value) for each in it.decorators]
    is_tuple = any(str(base) == "NamedTuple" for base in it.bases)
    return is_tuple or any(re.match(r"(attrs\.)?(frozen|define)\b", w) for w in words)


def fields(it: griffe.Class) -> list[str] | None:
    """Write the fields of a value class as the parameters they become."""
    made = [base for base in lineage(it) if is_made_of_fields(base)]
    if not made:
        return None
    found: dict[str, tuple[str, bool]] = {}
    for base in made:
        all_named = any("kw_only=True" in str(each.value) for each in base.decorators)
        for name, member in base.members.items():
            if not isinstance(member, griffe.Attribute) or member.annotation is None:
                continue
            note, value = str(member.annotation), member.value
            if note.startswith(("ClassVar", "Final")) or "property" in member.labels:
                continue
            text = written_field(name.lstrip("_"), note, value)
            if text is not None:
                named = all_named or "kw_only=True" in str(value or "")
                found.pop(name, None)
                found[name] = (text, named)
    free = [text for text, named in found.values() if not named]
    by_name = [text for text, named in found.values() if named]
    return [*free, *(["*", *by_name] if by_name else [])]


def written_field(name: str, note: str, value: object) -> str | None:
    """Write a field as a parameter, or nothing where it is none."""
    default = value
    if isinstance(value, griffe.ExprCall) and str(value.function).endswith("field"):
        said = {
            each.name: each.value
            for each in value.arguments
            if isinstance(each, griffe.ExprKeyword)
        }
        if str(said.get("init")) == "False":
            return None
        default = said.get("default")
        if "factory" in said:
            default = f"{said['factory']}()"
    return f"{name}: {note}" + (f" = {default}" if default is not None else "")
