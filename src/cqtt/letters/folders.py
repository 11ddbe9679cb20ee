"""
The files of an office's folder: what each words, by its name.

*Thư mục mẫu của cơ quan.*
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from cqtt.errors import TemplateError
from cqtt.letters.kinds import LANGUAGES, near
from cqtt.rendering.faults import fault
from cqtt.rendering.wording import Wording, read_wording

if TYPE_CHECKING:
    from cqtt.rendering.word import WordTemplate

_BIGGEST: Final = {".txt": 1_000_000, ".docx": 50_000_000}


class OfficeFile(NamedTuple):
    """
    A file of an office's folder: what it words, by its name.

    ``locale`` is ``"vi"``, ``"en"``, or ``"docx"`` for a Word template.
    """

    path: Path
    kind: str
    locale: str


def office_file(path: Path, kinds: Iterable[str]) -> OfficeFile:
    """
    Return what a file words.

    Raises:
        TemplateError: It is named after no kind of letter.

    >>> office_file(Path("thanks.vi.txt"), ["thanks"]).locale
    'vi'
    """
    known = {
        name: OfficeFile(path, kind, locale)
        for kind in kinds
        for name, locale in (
            *((f"{kind}.{each}.txt", each) for each in LANGUAGES),
            (f"{kind}.docx", "docx"),
        )
    }
    if path.name not in known:
        like = " / ".join(near(path.name, known))
        evidence = f"{path.name}, near {like}" if like else path.name
        raise TemplateError(path.name, (fault("wording-file", 0, evidence),))
    return known[path.name]


def office_files(folder: Path) -> tuple[Path, ...]:
    """Return the files of a folder in order, without those that systems leave there."""
    return tuple(
        sorted(
            each
            for each in Path(folder).iterdir()
            if not each.name.startswith((".", "~$")) and each.name != "Thumbs.db"
        )
    )


def read_office_file(file: OfficeFile) -> "Wording | WordTemplate":
    """
    Read a wording or a Word template of an office.

    Raises:
        TemplateError: What is wrong with it, each fault with its line.
    """
    name = file.path.name
    if file.locale == "docx":
        from cqtt.rendering.word import read_word_template

        return read_word_template(data_of(file.path), name)
    return read_wording(text_of(file.path), name)


def data_of(path: Path) -> bytes:
    """
    Return what a file holds.

    Raises:
        TemplateError: It is a folder, or bigger than any wording.
    """
    if not path.is_file():
        raise TemplateError(path.name, (fault("wording-file", 0, "a folder"),))
    size = path.stat().st_size
    if size > _BIGGEST[path.suffix]:
        raise TemplateError(path.name, (fault("too-long", 0, f"{size} bytes"),))
    return path.read_bytes()


def text_of(path: Path) -> str:
    """
    Return the text of a file.

    Raises:
        TemplateError: It is no UTF-8, or no file, or too big.
    """
    data = data_of(path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise TemplateError(path.name, (fault("not-readable", line),)) from None
