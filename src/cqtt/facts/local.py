"""A locality's own announcements, from a folder or a file of its own."""

from importlib.resources.abc import Traversable
from pathlib import Path

from cqtt.errors import FactsError
from cqtt.facts.compiled import national
from cqtt.facts.folders import read_folder, toml_files
from cqtt.facts.settled_years import lacking
from cqtt.findings import Finding
from cqtt.workdays import Overlay


def load_days(folder: str | Path) -> Overlay:
    """
    Load a locality's own announcements from TOML files.

    *Ngày nghỉ, ngày làm việc riêng của địa phương.*  The files have the form of the
    package's own; they may register documents of their own and point to ours.

    Args:
        folder: The folder, or one file; of a folder every ``.toml`` file directly in
            it is read.

    Returns:
        What ``WorkCalendar.overlaid`` takes; it bears the folder's name, or the file's
        without its ending.

    Raises:
        FactsError: Anything is wrong; it lists every mistake with file and place.  A
            year that is settled must have every day off that a statute fixes.
    """
    path = Path(folder)
    name = path.stem if path.is_file() else path.name
    own: list[Traversable] = [path] if path.is_file() else []
    if path.is_dir():
        own = toml_files(path)
    if not own:
        raise FactsError(name, (Finding("folder", name, "none"),))
    read = read_folder(name, own, national().documents)
    if faults := tuple(lacking(read.announcements, national().announcements)):
        raise FactsError(name, faults)
    return Overlay(name, read.announcements, read.edition)
