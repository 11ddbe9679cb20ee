"""
The compiled facts: ``announced.json`` holds what the TOML says, and no more.

``python dev.py facts`` makes it anew after a change of the TOML.
"""

from importlib.resources import files
from pathlib import Path
from typing import Final

from cqtt.facts.compiled import FILE, Folder, national, packed, unpacked
from cqtt.facts.folders import read_folder, toml_files

HOME: Final = Path(str(files("cqtt") / "facts"))


def written() -> Folder:
    """Read the facts as they are written."""
    own = [HOME / "documents.toml", HOME / "manifest.toml", *toml_files(HOME / "days")]
    return read_folder("cqtt.facts", own, {})


def test_compiled_facts_are_current() -> None:
    """What programs load is what was written, byte for byte."""
    hint = "the TOML changed: run `python dev.py facts`"

    assert (HOME / FILE).read_text(encoding="utf-8") == packed(written()), hint


def test_packing_loses_nothing() -> None:
    """Documents, announcements and the edition come back as they were."""
    folder = written()

    assert unpacked(packed(folder).encode()) == folder
    assert national() == folder


if __name__ == "__main__":
    (HOME / FILE).write_text(packed(written()), encoding="utf-8", newline="\n")
