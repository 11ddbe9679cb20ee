"""Where in the caller's code an error came up, told without what came."""

import sys
from collections.abc import Iterator
from pathlib import PurePath
from traceback import walk_tb
from types import FrameType
from typing import Final

_OURS: Final = "cqtt"
_INSTALLED: Final = frozenset({"site-packages", "dist-packages"})
_MADE: Final = "<attrs generated"


def place(error: BaseException) -> str:
    """
    Return the file, without its folders, and the line of the caller's innermost code.

    The caller's is what is neither ours nor Python's nor of an installed package; where
    there is no such code, that of an installed one.  Empty if all of it is ours.
    """
    others = list(_others(error))
    own = [each for each in others if _INSTALLED.isdisjoint(each[0].parts)]
    path, line = next(reversed(own or others), (PurePath(), 0))
    return f"{path.name}:{line}" if line else ""


def _others(error: BaseException) -> Iterator[tuple[PurePath, int]]:
    for frame, line in walk_tb(error.__traceback__):
        file = frame.f_code.co_filename
        if not (_is_known(frame) or file.startswith(_MADE)):
            yield PurePath(file), line


def _is_known(frame: FrameType) -> bool:
    """Tell whether code is Python's or ours."""
    top = str(frame.f_globals.get("__name__", "")).partition(".")[0]
    return top == _OURS or top in sys.stdlib_module_names
