"""
One merge at a time in a folder, with a lock that a killed process cannot leave behind.

*Khóa thư mục.*  The system itself gives such locks, and takes them back from the dead.
Python has them under another name on each system, but for SQLite, which locks its file
alike on all of them; here its file stays empty.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from stat import S_ISREG
from typing import Final

from cqtt.errors import InvalidValueError

LOCK: Final = ".merge.lock"
"""The empty file that is locked; where it is left, it locks nothing."""
_CODE: Final = 0xFF


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """
    Hold a folder for one merge, among processes and threads of this machine.

    Nothing is held where Python lacks SQLite or the file system has no locks.

    Raises:
        InvalidValueError: Another merge holds it, or somebody's file has this name.
    """
    path = folder / LOCK
    with suppress(FileExistsError), path.open("xb"):  # never through a link
        pass
    own = _identity(path)
    with ExitStack() as ending:
        let_go = _locked(path)
        ending.callback(let_go)
        if _identity(path) != own:  # taken away by a merge that ended just now
            raise _in_use()
        ending.callback(_take_away, path, let_go)
        yield


def _identity(path: Path) -> tuple[int, int]:
    """Return which file has the name of the lock, if it is an empty one."""
    try:
        known = path.lstat()
    except FileNotFoundError:
        raise _in_use() from None
    if not S_ISREG(known.st_mode) or known.st_size:
        raise InvalidValueError("out", f"another's {LOCK}", "own-lock")
    return known.st_dev, known.st_ino


def _locked(path: Path) -> Callable[[], object]:
    """Lock the file until what is returned is called, or the process ends."""
    try:
        import sqlite3
    except ImportError:
        return _nothing
    try:
        with ExitStack() as ending:
            lock = sqlite3.connect(path, timeout=0, isolation_level=None)
            ending.callback(lock.close)
            lock.execute("BEGIN IMMEDIATE")
            return ending.pop_all().close
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & _CODE == sqlite3.SQLITE_BUSY:
            raise _in_use() from None
        return _nothing


def _take_away(path: Path, let_go: Callable[[], object]) -> None:
    """Take the file away while it is held, or, where that cannot be, just after."""
    try:
        path.unlink(missing_ok=True)
    except PermissionError:  # Windows keeps a file that is open
        let_go()
        with suppress(PermissionError):
            path.unlink(missing_ok=True)


def _nothing() -> None:
    """Let nothing go."""


def _in_use() -> InvalidValueError:
    return InvalidValueError("out", "a folder in use", "one-merge")
