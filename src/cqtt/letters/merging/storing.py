"""What stands is kept, what is missing is written, and nothing else is touched."""

from enum import Enum

from attrs import frozen

from cqtt.errors import InvalidValueError
from cqtt.letters.merging.files import NO_FILE, Folder, digest
from cqtt.letters.merging.manifest import Line, Manifest


class Fate(Enum):
    """What became of a letter."""

    WRITTEN = "written"
    KEPT = "kept"


@frozen
class Store:
    """The folder and its manifest, always in step: first the file, then its line."""

    folder: Folder
    manifest: Manifest
    overwrite: bool

    def has(self, number: int, name: str, key: str) -> bool:
        """Tell whether a row or batch stands as an earlier run left it."""
        line = self.manifest.line(number)
        return (
            line is not None
            and (line.file, line.key) == (name, key)
            and line.sha256 == self.folder.stands(name)
        )

    def put(self, line: Line, content: bytes) -> Fate:
        """
        See to it that a file stands, and its line; ``line`` comes without a digest.

        Raises:
            InvalidValueError: Something else has the name, and may not be overwritten;
                what is no file never may.
        """
        whole = line._replace(sha256=digest(content))
        stands = self.folder.stands(line.file)
        if stands == NO_FILE:
            raise InvalidValueError("file", NO_FILE, "no-plain-file")
        if stands and stands != whole.sha256 and not self.overwrite:
            raise InvalidValueError("file", "another file", "file-stands")
        if stands != whole.sha256:
            self.folder.put(line.file, content)
        if self.manifest.line(line.number) != whole:
            self.manifest.add(whole)
        return Fate.KEPT if stands == whole.sha256 else Fate.WRITTEN
