"""Which modules have a page of the reference, and which names they offer."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final, TypeAlias

import griffe

ROOT: Final = Path(__file__).resolve().parents[2]
Thing: TypeAlias = griffe.Object | griffe.Alias


def load() -> griffe.Module:
    """Read the source of the library."""
    loader = griffe.GriffeLoader(search_paths=[ROOT / "src"])
    package = loader.load("cqtt")
    loader.resolve_aliases(external=False)
    if not isinstance(package, griffe.Module):
        raise TypeError(package)
    return package


def modules(package: griffe.Module) -> Iterator[griffe.Module]:
    """Give the public modules, each before those inside it."""
    yield package
    for name, inner in sorted(package.modules.items()):
        if not name.startswith("_") and not inner.is_alias:
            yield from modules(inner)


def is_room(module: griffe.Module) -> bool:
    """Tell whether a module has a page: at the top, exporting, or exported."""
    outer = module.parent
    return (
        not isinstance(outer, griffe.Module)
        or outer.parent is None
        or module.name in exported(outer)
        or any(is_ours(module.members[name]) for name in exported(module))
    )


def exported(module: griffe.Module) -> list[str]:
    """Give the names of ``__all__``, which may be the keys of the lazy table."""
    if not module.exports and "__all__" in module.members:
        table = module.attributes["_WHERE"].value
        if isinstance(table, griffe.ExprDict):
            return [ast.literal_eval(str(key)) for key in table.keys]
    return [str(name) for name in module.exports or ()]


def public_names(room: griffe.Module) -> list[str]:
    """List what a room exports, or else what it defines without underscore."""
    if "__all__" in room.members:
        names = [name for name in exported(room) if not name.startswith("_")]
        return sorted(name for name in names if is_ours(room.members[name]))
    return sorted(
        name
        for name, member in room.members.items()
        if not (name.startswith("_") or member.is_alias or member.is_module)
    )


def is_ours(it: Thing) -> bool:
    """Tell whether a name is of this library, not one it only passes on."""
    return not isinstance(it, griffe.Alias) or it.target_path.startswith("cqtt.")


def true_path(target: Thing) -> str:
    """Name where a thing is defined."""
    return target.final_target.path if isinstance(target, griffe.Alias) else target.path
