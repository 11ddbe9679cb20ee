"""Names of a package that load on first use (PEP 562)."""

import sys
from importlib import import_module


def load(package: str, where: dict[str, str], name: str) -> object:
    """
    Return a name of a package, loaded from its module, and keep it there.

    ``where`` names the module of each name; a name that is itself a module is that
    module.
    """
    if name not in where:
        from difflib import get_close_matches
        from importlib.util import find_spec

        close = get_close_matches(name, where)
        advice = f"did you mean {' or '.join(close)}" if close else "see dir() of it"
        if name.isidentifier() and find_spec(f"{package}.{name}"):
            advice = f"it is a module: import {package}.{name}"
        message = f"module {package!r} has no attribute {name!r}; {advice}"
        raise AttributeError(message)
    module = import_module(where[name])
    value = module if where[name] == f"{package}.{name}" else getattr(module, name)
    setattr(sys.modules[package], name, value)
    return value
