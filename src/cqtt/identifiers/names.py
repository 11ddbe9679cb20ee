"""Names of people in lists that everybody can read."""

import re
from typing import Final

from cqtt.identifiers.shapes import require_text
from cqtt.text import nfc

_BETWEEN: Final = re.compile(r"[\s.]+")


def mask_name(full_name: str) -> str:
    """
    Return the initials of a name and nothing else.

    *Viết tắt họ tên.*  The first letter of every part, as a capital with its
    diacritics, and a full stop; a part without letters gives nothing, an empty name
    gives ``""``.  Masking twice changes nothing.  Initials stay personal data where
    other columns show who is meant.

    Raises:
        WrongTypeError: ``full_name`` is not a str; the error holds no name.

    >>> mask_name("Nguyễn Thị Thu Hà"), mask_name("đỗ văn ân")
    ('N.T.T.H.', 'Đ.V.Â.')
    """
    parts = _BETWEEN.split(nfc(require_text(full_name, "full_name")))
    return "".join(f"{initial}." for part in parts if (initial := _initial(part)))


def _initial(part: str) -> str:
    letters = (char for char in part if char.isalpha())
    # A few letters of other languages have a capital of two.
    return next(letters, "").upper()[:1]
