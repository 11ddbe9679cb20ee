"""A locality's own announcements, from a folder of its own."""

from pathlib import Path

from cqtt.errors import FactsError
from cqtt.facts.compiled import national
from cqtt.facts.folders import read_folder, toml_files
from cqtt.findings import Finding
from cqtt.workdays import Overlay


def load_days(folder: str | Path) -> Overlay:
    """
    Load a locality's own announcements from a folder of TOML files.

    *Ngày nghỉ, ngày làm việc riêng của địa phương.*  The files have the form of the
    package's own; they may register documents of their own and point to ours.

    Args:
        folder: The folder; every ``.toml`` file directly in it is read.

    Returns:
        What ``WorkCalendar.overlaid`` takes; it bears the folder's name.

    Raises:
        FactsError: Anything is wrong; it lists every mistake with file and place.
    """
    path = Path(folder)
    own = toml_files(path) if path.is_dir() else []
    if not own:
        raise FactsError(path.name, (Finding("folder", path.name, "none"),))
    read = read_folder(path.name, own, national().documents)
    return Overlay(path.name, read.announcements, read.edition)
