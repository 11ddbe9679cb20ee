"""The line of number and symbol of a document."""

import re
from typing import Final

from cqtt.checks import require_whole
from cqtt.errors import InvalidValueError
from cqtt.rendering.values import require_line

_SYMBOL: Final = re.compile(r"[^\s/][^\s]*")
_LINE: Final = re.compile(r"Số: \S.*")


def number_line(serial: int, symbol: str) -> str:
    """
    Return the line of number and symbol (*số, ký hiệu*).

    ``symbol`` is what stands after the bar, such as ``"GM-UBND"`` for an invitation or
    ``"UBND-VP"`` for a letter without a type of its own; it has no space.

    Raises:
        WrongTypeError, InvalidValueError: The serial is not whole and above zero, or
            the symbol is empty or has a space.

    Law:
        Decree 30/2020/NĐ-CP, Annex I, Part II.3: below 10 with a 0 before it.

    >>> number_line(5, "UBND-VP"), number_line(35, "GM-UBND")
    ('Số: 05/UBND-VP', 'Số: 35/GM-UBND')
    """
    require_whole(serial, "serial")
    if not _SYMBOL.fullmatch(require_line(symbol, "symbol")):
        raise InvalidValueError("symbol", symbol, "number-symbol")
    return f"Số: {serial:02}/{symbol}"


def is_number_line(text: str) -> bool:
    """Tell whether a text is a whole line, and not the bare number and symbol."""
    return _LINE.fullmatch(text) is not None
