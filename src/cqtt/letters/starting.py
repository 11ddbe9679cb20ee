"""
Our wordings as files, for an office to make its own.

*Xuất mẫu để cơ quan sửa.*
"""

from collections.abc import Iterable
from pathlib import Path

from cqtt.errors import InvalidValueError
from cqtt.i18n import LOCALES
from cqtt.letters.classes import letter_class
from cqtt.letters.kinds import KINDS
from cqtt.letters.templates import packaged, packaged_text
from cqtt.rendering.frame import Paper


def write_templates(
    folder: str | Path, kinds: Iterable[str] = tuple(KINDS), *, word: bool = False
) -> tuple[Path, ...]:
    """
    Write our wordings into a folder, and return the files (*xuất mẫu*).

    Each kind gives ``kind.vi.txt`` and ``kind.en.txt``; with ``word`` it gives
    ``kind.docx`` instead of the Vietnamese one, to be edited in Word.  Edit what is to
    be said otherwise, delete the rest, and pass the folder to
    ``Templates.of_folder``.

    Raises:
        UnknownNameError: There is no such kind.
        InvalidValueError: A file of that name is there; nothing is overwritten.
    """
    files = {
        Path(folder) / name: content
        for kind in kinds
        for name, content in _files_of(kind, is_word=word)
    }
    for path in files:
        if path.exists():
            raise InvalidValueError("folder", path.name, "new-file")
    Path(folder).mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        path.write_bytes(content)
    return tuple(files)


def _files_of(kind: str, *, is_word: bool) -> list[tuple[str, bytes]]:
    title = letter_class(kind).title_vi
    texts = [
        (f"{kind}.{locale}.txt", packaged_text(kind, locale).encode())
        for locale in LOCALES
        if locale != "vi" or not is_word
    ]
    if not is_word:
        return texts
    from cqtt.rendering.word import editable

    wording = packaged(kind, "vi")
    data = editable(wording, title=title, language="vi", paper=Paper.A4)
    return [(f"{kind}.docx", data), *texts]
