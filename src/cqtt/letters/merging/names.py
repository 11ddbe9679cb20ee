"""
File names of letters: a pattern that no citizen's data can slip into.

*Mẫu tên tệp.*  The fields are ``{kind}``, ``{serial}`` and ``{day}``; the numbers of
letter and dossier stand in a name only where the caller asked for them.
"""

import re
from typing import Final

from attrs import field, frozen

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError
from cqtt.letters.letter import Letter
from cqtt.text import require_nfc

LONGEST: Final = 120
"""How many characters a file name may have."""
_MOST_BYTES: Final = 240
_FIELD: Final = re.compile(r"\{(kind|day|number|dossier_number|serial(?::0[1-9])?)\}")
_NUMBERS: Final = ("number", "dossier_number")
_STEM: Final = re.compile(r"[\w(][\w ().,+-]*")
_NO_PART_OF_A_NAME: Final = re.compile(r"[^\w.]+")
_DEVICES: Final = frozenset(
    ["CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$"]
    + [f"{port}{at}" for port in ("COM", "LPT") for at in "0123456789¹²³"]
)


def require_file_name(stem: str, ending: str, what: str) -> str:
    """
    Return a name with its ending, if every system can hold it.

    Raises:
        NotNfcError: It is not composed.
        InvalidValueError: It has a separator, a control character or another sign that
            some system refuses, is a device of Windows, or is too long.

    >>> require_file_name("thanks-00001", "txt", "name")
    'thanks-00001.txt'
    """
    require_nfc(stem, what)
    name = f"{stem}.{ending}"
    fits = (
        _STEM.fullmatch(stem) is not None
        and stem[-1] not in ". "
        and ".." not in stem
        and stem.partition(".")[0].rstrip().upper() not in _DEVICES
        and len(name) <= LONGEST
        and len(name.encode()) <= _MOST_BYTES
    )
    if not fits:
        raise InvalidValueError(what, "another name", "file-name")
    return name


def _parts(text: str) -> tuple[str, ...]:
    """Divide a pattern: words at even places, fields at odd ones."""
    parts = tuple(_FIELD.split(text))
    if any("{" in words or "}" in words for words in parts[::2]):
        raise InvalidValueError("name", text, "file-name-pattern")
    return parts


@frozen
class NamePattern:
    """
    How the files of a merge are called (*mẫu tên tệp*).

    ``{serial}`` is the number of the row, ``{serial:05}`` the same with zeros before
    it, ``{kind}`` the kind of letter, ``{day}`` the day of the letter.  With
    ``with_numbers`` there are ``{number}`` and ``{dossier_number}`` too: whoever sees
    the folder then sees them.  What no file name can hold becomes a hyphen in these.
    One of the fields that tell two letters apart must be there.

    Raises:
        InvalidValueError: It has another field, a sign that files cannot have, or
            nothing that tells two letters apart.

    >>> NamePattern("{kind}-{serial:05}").text
    '{kind}-{serial:05}'
    """

    text: str
    with_numbers: bool = False
    _pieces: tuple[str, ...] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        require_instance(self.text, str, "name", "text")
        pieces = _parts(self.text)
        fields = {each.partition(":")[0] for each in pieces[1::2]}
        if not self.with_numbers and not fields.isdisjoint(_NUMBERS):
            raise InvalidValueError("name", self.text, "no-numbers-in-names")
        if fields.isdisjoint({"serial", *_NUMBERS}):
            raise InvalidValueError("name", self.text, "file-name-apart")
        sample = (each if at % 2 == 0 else "1" for at, each in enumerate(pieces))
        require_file_name("".join(sample), "html", "name")
        object.__setattr__(self, "_pieces", pieces)

    @property
    def is_unique(self) -> bool:
        """
        Whether the serial alone tells any two names apart.

        It does where it is the first or the last field and no digit can touch it on
        the side of the others; otherwise names have to be compared.
        """
        fields = [each.partition(":")[0] for each in self._pieces[1::2]]
        if fields == ["serial"]:
            return True
        after, before = self._pieces[2], self._pieces[-3]
        return (fields[0] == "serial" and _parts_digits(after[:1])) or (
            fields[-1] == "serial" and _parts_digits(before[-1:])
        )

    def name(self, letter: Letter, serial: int, ending: str) -> str:
        """
        Return the name of the file of a letter.

        Raises:
            InvalidValueError: What the letter brings makes no file name, or it has no
                such number.
        """
        told = [
            each if at % 2 == 0 else _told(each, letter, serial)
            for at, each in enumerate(self._pieces)
        ]
        return require_file_name("".join(told), ending, "file_name")


def _parts_digits(sign: str) -> bool:
    """Tell whether a sign between a number and something else shows where it ends."""
    return bool(sign) and not sign.isdigit()


def _told(name: str, letter: Letter, serial: int) -> str:
    if name == "kind":
        return letter.kind
    if name == "day":
        return letter.issued_on.isoformat()
    if name in _NUMBERS:
        return _number(str(getattr(letter, name, "")), name)
    return f"{serial:{name.partition(':')[2]}}"


def _number(written: str, name: str) -> str:
    kept = re.sub(r"\.{2,}", ".", _NO_PART_OF_A_NAME.sub("-", written)).strip("-.")
    if not kept:
        raise InvalidValueError(name, "", "filled-text")
    return kept
