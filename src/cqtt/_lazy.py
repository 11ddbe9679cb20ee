"""Names of a package that load on first use (PEP 562)."""

import sys
from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def lazy(
    package: str, where: dict[str, str]
) -> "tuple[Callable[[str], object], Callable[[], list[str]]]":
    """
    Return the ``__getattr__`` and ``__dir__`` of a package.

    ``where`` names the module of each name; a name that is itself a module is that
    module.
    """

    def load(name: str) -> object:
        if name not in where:
            names = ", ".join(where)
            message = f"module {package!r} has no attribute {name!r}; it has {names}"
            raise AttributeError(message)
        module = import_module(where[name])
        value = module if where[name] == f"{package}.{name}" else getattr(module, name)
        setattr(sys.modules[package], name, value)
        return value

    return load, lambda: list(where)
