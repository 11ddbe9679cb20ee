"""Which of the documents that a scorecard asks for are there."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from cqtt.errors import WrongTypeError
from cqtt.scorecards.cards import Card
from cqtt.scorecards.criteria import Exhibit, file_key
from cqtt.scorecards.evidence import Evidence, file_names
from cqtt.scorecards.naming import unknown_name


@frozen
class MissingFile:
    """A document that a criterion asks for and no file is (*minh chứng còn thiếu*)."""

    criterion: str
    exhibit: Exhibit

    def text(self, locale: str = "vi") -> str:
        """Return the criterion and the name of the document."""
        return f"{self.criterion}: {self.exhibit.text(locale)} ({self.exhibit.code})"


def files_of(
    card: Card, files: Any, evidence: Mapping[str, Evidence]
) -> dict[str, tuple[str, ...]]:
    """
    Return the names of files by criterion: those given apart, and with the evidence.

    Raises:
        WrongTypeError: It is no mapping, or a value of it is a single text.
        UnknownNameError: The scorecard has no such criterion.
    """
    if not isinstance(files, Mapping):
        raise WrongTypeError("files", type(files).__name__, "files-by-criterion")
    known = dict.fromkeys(each.code for each in card.every_criterion)
    found: dict[str, tuple[str, ...]] = {}
    for code, names in files.items():
        if code not in known:
            raise unknown_name(f"criteria of {card.code}", code, known)
        found[code] = file_names(names, f"files of {code}")
    for code, each in evidence.items():
        found[code] = (*found.get(code, ()), *each.files)
    return {code: tuple(dict.fromkeys(found[code])) for code in known if code in found}


def missing_files(
    card: Card, files: Mapping[str, tuple[str, ...]]
) -> Iterator[MissingFile]:
    """Yield what criteria ask for and no file of theirs is."""
    for criterion in card.every_criterion:
        names = files.get(criterion.code, ())
        for exhibit in missing_exhibits(criterion.exhibits, names):
            yield MissingFile(criterion.code, exhibit)


def missing_exhibits(
    exhibits: Iterable[Exhibit], names: Iterable[str]
) -> tuple[Exhibit, ...]:
    """Return the documents that no file is."""
    exhibits = tuple(exhibits)
    codes = [each.code for each in exhibits]
    there = {exhibit_of(name, codes) for name in names}
    return tuple(each for each in exhibits if each.code not in there)


def unmatched(
    card: Card, files: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the files of criteria that ask for documents, but not for these."""
    for criterion in card.every_criterion:
        codes = [each.code for each in criterion.exhibits]
        names = files.get(criterion.code, ()) if codes else ()
        other = tuple(name for name in names if exhibit_of(name, codes) is None)
        if other:
            yield criterion.code, other


def exhibit_of(name: str, codes: Iterable[str]) -> str | None:
    """
    Return the code of the document that a file is, by its name; the longest that fits.

    The name is the code, or the code before a dot, a hyphen, an underscore or a space;
    case, Vietnamese diacritics and the folders that the file lies in do not matter.

    >>> exhibit_of("ke-hoach 2026.pdf", ["ke", "ke-hoach"])
    'ke-hoach'
    """
    key = file_key(name.replace("\\", "/").rpartition("/")[2])
    fitting = [code for code in codes if f"{key}-".startswith(f"{file_key(code)}-")]
    return max(fitting, key=len, default=None)
