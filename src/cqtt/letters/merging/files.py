"""A folder whose files are whole or absent."""

from hashlib import file_digest, sha256
from pathlib import Path
from stat import S_ISDIR, S_ISLNK, S_ISREG
from typing import Final

from attrs import frozen

from cqtt.errors import InvalidValueError

PART: Final = ".merge.part"
"""What a file is called until it is whole; the next run takes a left one away."""
LINK: Final = "a link"
NO_FILE: Final = "no file"
_IN_USE: Final = (
    "cqtt: another merge writes into this folder; let it end, and run this one again"
)


def digest(content: bytes) -> str:
    """Return the SHA-256 of what a file holds."""
    return sha256(content).hexdigest()


@frozen
class Folder:
    """
    Where the letters go (*thư mục*).

    A file is written under another name and then moved to its own.  A process that is
    killed leaves whole files.  A machine that loses its power may not: Python's own
    files cannot tell the disk to hurry.
    """

    path: Path

    @classmethod
    def ready(cls, path: str | Path) -> "Folder":
        """Return the folder, made if need be."""
        made = cls(Path(path))
        made.path.mkdir(parents=True, exist_ok=True)
        return made

    def tidy(self) -> None:
        """Take the half file of a crash away."""
        part = self.path / PART
        if S_ISDIR(_mode(part)):
            raise InvalidValueError("out", f"a folder named {PART}", "no-plain-file")
        part.unlink(missing_ok=True)

    def stands(self, name: str) -> str:
        """
        Return the digest of a file; empty if there is none.

        Only what is a file is opened: of all else that can have its name there is
        ``LINK`` or ``NO_FILE``, for a device may never end.
        """
        path = self.path / name
        mode = _mode(path)
        if mode and not S_ISREG(mode):
            return LINK if S_ISLNK(mode) else NO_FILE
        try:
            with path.open("rb") as file:
                return file_digest(file, "sha256").hexdigest()
        except FileNotFoundError:
            return ""

    def put(self, name: str, content: bytes) -> None:
        """Write a file, whole or not at all."""
        part = self.path / PART
        try:
            opened = part.open("xb")  # never through a link that lies there
        except FileExistsError as error:
            error.add_note(_IN_USE)
            raise
        try:
            with opened as file:
                file.write(content)
            part.replace(self.path / name)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


def is_plain(path: Path) -> bool:
    """Tell whether a path is free or a file, not a link, folder, pipe or device."""
    mode = _mode(path)
    return not mode or S_ISREG(mode)


def _mode(path: Path) -> int:
    """Return what kind of file has a name, itself and not through a link; or 0."""
    try:
        return path.lstat().st_mode
    except FileNotFoundError:
        return 0
