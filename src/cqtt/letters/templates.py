"""
The wordings in use: ours, and over them an office's own.

*Bộ mẫu.*  A folder of an office holds ``apology.vi.txt``, ``apology.en.txt`` or
``apology.docx`` for the kinds that it words itself; all others stay ours.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from attrs import field, frozen

from cqtt.errors import UnknownNameError
from cqtt.letters.folders import office_file, office_files, read_office_file
from cqtt.letters.kinds import KINDS, near
from cqtt.rendering.wording import Wording, read_wording

if TYPE_CHECKING:
    from cqtt.rendering.word import WordTemplate

_OURS: Final = files("cqtt") / "letters" / "wordings"


@cache
def packaged(kind: str, locale: str) -> Wording:
    """
    Return our wording of a kind.

    Raises:
        UnknownNameError: There is none.
    """
    return read_wording(packaged_text(kind, locale), f"{kind}.{locale}.txt")


def packaged_text(kind: str, locale: str) -> str:
    """
    Return our wording of a kind as its file has it.

    Raises:
        UnknownNameError: There is none.
    """
    name = f"{kind}.{locale}.txt"
    file = _OURS / name
    if not file.is_file():
        known = sorted(each.name for each in _OURS.iterdir())
        raise UnknownNameError("wordings", name, near(name, known))
    return file.read_text("utf-8")


@frozen(eq=False)
class Templates:
    r"""
    Wordings by kind and language; what is not here is ours (*bộ mẫu của cơ quan*).

    >>> mine = Templates.of_texts({"thanks.vi": "# THƯ CẢM ƠN\n{{ contribution }}"})
    >>> mine.wording("thanks", "vi").names
    frozenset({'contribution'})
    """

    own: Mapping[str, Wording] = field(
        factory=lambda: MappingProxyType({}), repr=lambda own: f"{sorted(own)}"
    )
    words: "Mapping[str, WordTemplate]" = field(
        factory=lambda: MappingProxyType({}), repr=lambda words: f"{sorted(words)}"
    )
    """Word templates by kind; they are Vietnamese."""

    @classmethod
    def of_texts(cls, texts: Mapping[str, str]) -> "Templates":
        """
        Return wordings given as text, by names such as ``"apology.vi"``.

        Raises:
            TemplateError: One cannot be used.
        """
        own = {name: read_wording(text, name) for name, text in texts.items()}
        return cls(MappingProxyType(own))

    @classmethod
    def of_folder(
        cls, folder: str | Path, *, own_kinds: Iterable[str] = ()
    ) -> "Templates":
        """
        Return the wordings and Word templates of an office's folder.

        ``own_kinds`` are the kinds of letter that are not ours.  ``check_templates``
        reports every fault of every file; this stops at the first file that has any.

        Raises:
            TemplateError: A file is named after no kind, or cannot be used.
        """
        kinds = (*KINDS, *own_kinds)
        found = [office_file(each, kinds) for each in office_files(Path(folder))]
        read: dict[str, Any] = {}
        words: dict[str, Any] = {}
        for each in found:
            told = read_office_file(each)
            if each.locale == "docx":
                words[each.kind] = told
            else:
                read[f"{each.kind}.{each.locale}"] = told
        return cls(MappingProxyType(read), MappingProxyType(words))

    @classmethod
    def of_folders(
        cls, *folders: str | Path, own_kinds: Iterable[str] = ()
    ) -> "Templates":
        """
        Return the wordings of several folders, each over those before it.

        Such as those of the province and then those of the commune.
        """
        every = cls()
        for each in folders:
            every = cls.of_folder(each, own_kinds=tuple(own_kinds)).over(every)
        return every

    def over(self, below: "Templates") -> "Templates":
        """
        Return both; what both have is that of this one.

        A Word template is hidden by any Vietnamese wording above it.
        """
        told = {f"{kind}.vi" for kind in self.words}
        worded = {name.removesuffix(".vi") for name in self.own if name.endswith(".vi")}
        own = {name: each for name, each in below.own.items() if name not in told}
        words = {kind: each for kind, each in below.words.items() if kind not in worded}
        return Templates(
            MappingProxyType({**own, **self.own}),
            MappingProxyType({**words, **self.words}),
        )

    def word(self, kind: str) -> "WordTemplate | None":
        """Return the office's Word template of a kind, if it has one."""
        return self.words.get(kind)

    def wording(self, kind: str, locale: str) -> Wording:
        """
        Return the wording of a kind in a language.

        Raises:
            UnknownNameError: Neither the office nor we have one.
        """
        own = self.own.get(f"{kind}.{locale}")
        return packaged(kind, locale) if own is None else own


OURS: Final = Templates()
"""Our own wordings and no others."""
