"""
What a name must be: one line that can be printed and shows something.

*Ký tự điều khiển, dòng chữ, tên.*  A line end in a name would forge a line of what is
printed; a sign that turns the direction of writing would hide what stands there.

Not here: Vietnamese text as such (``cqtt.text``).
"""

import re
from typing import Final
from unicodedata import category

from cqtt.errors import InvalidValueError
from cqtt.text import require_nfc

HIDDEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff"
    "\ud800-\udfff]"
)
"""Controls, line ends, signs that turn the direction of writing, half characters."""

_EMPTY_SIGNS: Final = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\U0001d159"
    + "".join(map(chr, range(0xFE00, 0xFE10)))
)
"""Letters and marks that Unicode has and nobody sees."""


def require_printable(text: str, field: str) -> str:
    """
    Return the text unchanged if it has no control characters and no line ends.

    *Kiểm tra ký tự điều khiển.*

    Raises:
        InvalidValueError: It has one; the text itself stays out of the error.

    >>> require_printable("Hồ sơ", "name")
    'Hồ sơ'
    """
    if not text.isprintable() and HIDDEN.search(text):
        raise InvalidValueError(field, "a control character", "printable-line")
    return text


def require_line(text: str, field: str) -> str:
    """
    Return the text unchanged if it is one line in Unicode NFC that can be printed.

    *Kiểm tra một dòng chữ.*  Such are names, labels and codes: a line end in one would
    forge a line of what is printed.

    Raises:
        WrongTypeError: ``text`` is not a str; the error holds the name of its type.
        NotNfcError: ``text`` is not in NFC.
        InvalidValueError: It has a control character or a line end.

    >>> require_line("Hồ sơ", "name")
    'Hồ sơ'
    """
    return require_printable(require_nfc(text, field), field)


def is_blank(text: str) -> bool:
    r"""
    Tell whether a text shows nothing: white space and invisible signs only.

    *Văn bản trống.*

    >>> is_blank(" \u200b"), is_blank("Ân")
    (True, False)
    """
    first = text[:1]
    if first.isalnum() and first not in _EMPTY_SIGNS:  # by far the most
        return False
    return all(
        each.isspace() or each in _EMPTY_SIGNS or category(each) == "Cf"
        for each in text
    )


def require_names(**texts: str) -> None:
    """
    Refuse a text that is no name: empty, of several lines or not in NFC.

    *Kiểm tra tên, mã.*  Each text is told by the name of its argument.

    Raises:
        WrongTypeError: A text is not a str; the error holds the name of its type.
        NotNfcError: A text is not in NFC.
        InvalidValueError: A text shows nothing, has a control character or a line end.

    >>> require_names(code="xa-mau", name="Xã Mẫu")
    """
    for field, text in texts.items():
        if is_blank(require_line(text, field)):
            raise InvalidValueError(field, text, "filled-text")
