"""A folder whose files are whole or absent."""

from hashlib import file_digest, sha256
from pathlib import Path
from typing import Final

from attrs import frozen

PART: Final = ".merge.part"
"""What a file is called until it is whole; the next run takes a left one away."""


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
        """Return the folder, made if need be, without the half file of a crash."""
        made = cls(Path(path))
        made.path.mkdir(parents=True, exist_ok=True)
        (made.path / PART).unlink(missing_ok=True)
        return made

    def stands(self, name: str) -> str:
        """Return the digest of a file; empty if there is none."""
        try:
            with (self.path / name).open("rb") as file:
                return file_digest(file, "sha256").hexdigest()
        except FileNotFoundError:
            return ""

    def put(self, name: str, content: bytes) -> None:
        """Write a file, whole or not at all."""
        part = self.path / PART
        try:
            with part.open("xb") as file:  # never through a link that lies there
                file.write(content)
            part.replace(self.path / name)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
