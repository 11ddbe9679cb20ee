"""What a printed number may have been before one slip of the pen."""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from typing import Final, NamedTuple

from cqtt.i18n import require_locale

_DIGITS: Final = "0123456789"
_MOST_ZEROS: Final = 3
_NUMBER: Final = re.compile(r"(?:0|[1-9][0-9]*)(?:[.,][0-9]+)?")


class SlipKind(Enum):
    """
    What may have gone wrong (*loại sai sót*), the likelier first.

    ``CUT``: cut off instead of rounded.  ``OTHER_BASE``: divided by another named base.
    ``REST``: taken as 100 minus the other shares.  Then the slips of the pen: one digit
    lost, one too many, the decimal mark moved, two neighbouring digits swapped, two
    of the count beside it swapped, the counts of two rows exchanged, one digit
    replaced.
    """

    CUT = "cut"
    OTHER_BASE = "other-base"
    REST = "rest"
    DIGIT_LOST = "digit-lost"
    DIGIT_ADDED = "digit-added"
    MARK_MOVED = "mark-moved"
    DIGITS_SWAPPED = "digits-swapped"
    COUNT_SWAPPED = "count-swapped"
    COUNTS_EXCHANGED = "counts-exchanged"
    DIGIT_REPLACED = "digit-replaced"

    def label(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _KINDS[self][require_locale(locale) == "en"]


_KINDS: Final = {
    SlipKind.CUT: ("cắt bỏ thay vì làm tròn", "cut off instead of rounded"),
    SlipKind.OTHER_BASE: ("tính trên mẫu số khác", "taken of another base"),
    SlipKind.REST: ("lấy 100 trừ các tỷ lệ khác", "taken as 100 minus the others"),
    SlipKind.DIGIT_LOST: ("sót một chữ số", "a digit lost"),
    SlipKind.DIGIT_ADDED: ("thừa một chữ số", "a digit too many"),
    SlipKind.MARK_MOVED: ("đặt sai dấu thập phân", "the decimal mark moved"),
    SlipKind.DIGITS_SWAPPED: ("đảo hai chữ số", "two digits swapped"),
    SlipKind.COUNT_SWAPPED: (
        "đảo hai chữ số của số đếm",
        "two digits of the count swapped",
    ),
    SlipKind.COUNTS_EXCHANGED: (
        "đổi chỗ số đếm của hai hàng",
        "the counts of two rows exchanged",
    ),
    SlipKind.DIGIT_REPLACED: ("nhầm một chữ số", "a digit replaced"),
}


class Misprint(NamedTuple):
    """
    A text that may have been meant, and what happened to it.

    ``digits`` are the digits that it happened to; after a replaced digit stands the one
    that was printed instead.
    """

    kind: SlipKind
    text: str
    digits: str
    value: Decimal


def split_printed(printed: str) -> tuple[str, str]:
    """Return the number that was printed, and what follows it."""
    text = printed.strip()
    tail = text.lstrip(_DIGITS + ",.")
    return text.removesuffix(tail), tail


def written(value: Decimal, printed: str) -> str:
    """Write a percentage as another one was printed: its mark, its sign."""
    number, tail = split_printed(printed)
    return f"{value:f}".replace(".", _mark(number)) + tail


def misprints(printed: str) -> tuple[Misprint, ...]:
    """
    Return every text from which one slip of the pen makes what was printed.

    Texts that say the same number are left out, and so are those with a 0 in front.

    >>> [each.text for each in misprints("97,5%") if each.kind is SlipKind.DIGIT_ADDED]
    ['7,5%', '9,5%']
    """
    number, tail = split_printed(printed)
    same = _value(number)
    found: dict[tuple[SlipKind, str], Misprint] = {}
    for kind, meant, digits in _meant(number):
        if not _NUMBER.fullmatch(meant) or _value(meant) == same:
            continue
        misprint = Misprint(kind, meant + tail, digits, _value(meant))
        found.setdefault((kind, meant), misprint)
    return tuple(found.values())


def swapped_counts(count: int) -> Iterator[tuple[int, str]]:
    """
    Yield every count that two neighbouring digits swapped make of a count.

    With it come the two digits in their right order.

    >>> list(swapped_counts(870))
    [(780, '78'), (807, '07')]
    """
    number = str(count)
    for kind, meant, digits in _meant(number):
        is_new = _NUMBER.fullmatch(meant) and meant != number
        if kind is SlipKind.DIGITS_SWAPPED and is_new:
            yield int(meant), digits


def _mark(number: str) -> str:
    return "." if "." in number else ","


def _value(number: str) -> Decimal:
    return Decimal(number.replace(",", "."))


def _meant(number: str) -> Iterator[tuple[SlipKind, str, str]]:
    for at in range(len(number) + 1):
        for digit in _DIGITS:
            yield SlipKind.DIGIT_LOST, number[:at] + digit + number[at:], digit
    places = [at for at, sign in enumerate(number) if sign in _DIGITS]
    for at in places:
        before, printed, after = number[:at], number[at], number[at + 1 :]
        yield SlipKind.DIGIT_ADDED, before + after, printed
        for digit in _DIGITS:
            yield SlipKind.DIGIT_REPLACED, before + digit + after, digit + printed
    for left, right in pairwise(places):
        signs = list(number)
        signs[left], signs[right] = signs[right], signs[left]
        yield SlipKind.DIGITS_SWAPPED, "".join(signs), signs[left] + signs[right]
    yield from _with_its_mark_elsewhere(number)


def _with_its_mark_elsewhere(number: str) -> Iterator[tuple[SlipKind, str, str]]:
    """Move the mark to every other place, up to three zeros beyond the left end."""
    whole, _, decimals = number.replace(".", ",").partition(",")
    digits = whole + decimals
    for after in range(len(digits), -_MOST_ZEROS, -1):
        ahead, behind = digits[: max(after, 0)], digits[max(after, 0) :]
        shifted = (ahead.lstrip("0") or "0", "0" * -min(after, 0) + behind)
        yield SlipKind.MARK_MOVED, _mark(number).join(filter(None, shifted)), ""
