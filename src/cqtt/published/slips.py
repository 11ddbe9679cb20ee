"""
The likeliest slips behind a share that is not what its count gives.

*Sai sót có thể đã xảy ra.*  A slip is a proposal, never a correction.  It is proposed
only if what it says was meant is the exact share rounded, or 100 minus the other
printed shares, or a count that gives the printed share.  The order is stated, not
learnt:

1. how sure: ``HIGH`` where no digit has to be misprinted (cut off, another base, the
   rest of 100) or where the text meant has both grounds; ``LOW`` for a replaced digit
   with one ground, since one of nine digits often fits by chance, and where the count
   is not known; else ``MEDIUM``; a count with one ground is ``MEDIUM``;
2. the kind, in the order of ``SlipKind``;
3. the exact share before the rest of 100.

>>> meant = Meant(exact=Fraction(909, 936), rest=Fraction("97.15"))
>>> print(misprinted("97,5%", meant)[0].reason("en"))
100 minus the other shares is 97,15%, then the digit 1 was lost
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Final, NamedTuple

from attrs import frozen

from cqtt.i18n import require_locale
from cqtt.law import Confidence
from cqtt.published.misprints import SlipKind, misprints, written
from cqtt.published.table import Base
from cqtt.statistics import rounding
from cqtt.statistics.printed import read_percent


class Ground(Enum):
    """
    Why a text may have been meant (*căn cứ*).

    ``EXACT``: it is the share that the count gives, rounded.  ``REST``: it is 100 minus
    the other printed shares.  ``PRINTED``: it is a count that gives the printed share.
    ``TOTAL``: with it the counts add up to the base.
    """

    EXACT = "exact"
    REST = "rest"
    PRINTED = "printed"
    TOTAL = "total"


class Meant(NamedTuple):
    """
    What a share should be, from 0 to 1, and what is left of 100 for it.

    ``None`` is not known; ``rest`` is in percent.
    """

    exact: Fraction | None
    rest: Fraction | None


@frozen
class Slip:
    """
    One slip that would explain what was printed (*sai sót có thể*).

    ``text`` is what was meant, written as the table writes: the share, or for
    ``COUNT_SWAPPED`` and ``COUNTS_EXCHANGED`` the count; ``grounds`` say why;
    ``confidence`` how sure the proposal is; ``digits`` which digits it happened
    to, a replaced one followed by the digit printed instead; ``base`` the other base.
    """

    kind: SlipKind
    text: str
    grounds: tuple[Ground, ...]
    confidence: Confidence
    digits: str = ""
    base: Base | None = None

    def reason(self, locale: str = "vi") -> str:
        """Return why it is proposed, in one phrase."""
        at = require_locale(locale) == "en"
        why = _REASONS[self.kind][at]
        if self.kind in _OF_THE_WHOLE:
            base = f"{self.base.label(locale)} {self.base.size}" if self.base else ""
            return why.format(text=self.text, base=base)
        first, last = self.digits[:1], self.digits[1:]
        said = why.format(first=first, last=last)
        return f"{_GROUNDS[self.grounds][at].format(text=self.text)}, {said}"

    def explain(self, locale: str = "vi") -> str:
        """Return the reason and how sure it is; it is a proposal."""
        sure = _SURE[self.confidence][require_locale(locale) == "en"]
        return f"{self.reason(locale)} ({sure})"


_OF_THE_WHOLE: Final = (SlipKind.CUT, SlipKind.OTHER_BASE, SlipKind.REST)
_REASONS: Final = {
    SlipKind.CUT: (
        "cắt bỏ thay vì làm tròn; làm tròn là {text}",
        "cut off instead of rounded; rounded it is {text}",
    ),
    SlipKind.OTHER_BASE: (
        "tính trên mẫu số khác, {base}; trên mẫu số của bảng là {text}",
        "taken of another base, {base}; of the base of the table it is {text}",
    ),
    SlipKind.REST: (
        "lấy 100 trừ các tỷ lệ khác; tính từ số đếm là {text}",
        "taken as 100 minus the other shares; from the count it is {text}",
    ),
    SlipKind.DIGIT_LOST: ("rồi sót chữ số {first}", "then the digit {first} was lost"),
    SlipKind.DIGIT_ADDED: (
        "rồi thừa chữ số {first}",
        "then a digit {first} was added",
    ),
    SlipKind.MARK_MOVED: (
        "rồi đặt sai dấu thập phân",
        "then the decimal mark was moved",
    ),
    SlipKind.DIGITS_SWAPPED: (
        "rồi đảo hai chữ số {first} và {last}",
        "then the digits {first} and {last} were swapped",
    ),
    SlipKind.COUNT_SWAPPED: (
        "rồi đảo hai chữ số {first} và {last}",
        "then the digits {first} and {last} were swapped",
    ),
    SlipKind.COUNTS_EXCHANGED: (
        "rồi số đếm của hai hàng bị đổi chỗ",
        "then the counts of two rows were exchanged",
    ),
    SlipKind.DIGIT_REPLACED: (
        "rồi nhầm chữ số {first} thành {last}",
        "then {first} became {last}",
    ),
}
_GROUNDS: Final = {
    (Ground.EXACT,): ("tính từ số đếm là {text}", "from the count it is {text}"),
    (Ground.REST,): (
        "100 trừ các tỷ lệ khác là {text}",
        "100 minus the other shares is {text}",
    ),
    (Ground.EXACT, Ground.REST): (
        "tính từ số đếm, và 100 trừ các tỷ lệ khác, đều là {text}",
        "from the count, and as 100 minus the other shares, it is {text}",
    ),
    (Ground.PRINTED,): (
        "số đếm là {text}, cho đúng tỷ lệ đã in",
        "the count is {text}, which gives the printed share",
    ),
    (Ground.PRINTED, Ground.TOTAL): (
        "số đếm là {text}, cho đúng tỷ lệ đã in và đủ mẫu số",
        "the count is {text}, which gives the printed share and makes up the base",
    ),
}
_SURE: Final = {
    Confidence.HIGH: ("độ tin cậy cao", "high confidence"),
    Confidence.MEDIUM: ("độ tin cậy trung bình", "medium confidence"),
    Confidence.LOW: ("độ tin cậy thấp", "low confidence"),
}


def proposed(
    printed: str,
    meant: Meant,
    *,
    other_base: Base | None = None,
    counts: Iterable[Slip] = (),
) -> tuple[Slip, ...]:
    """
    Return every slip that would explain a printed share, the likeliest first.

    ``other_base`` is a named base, not the table's, that gives what was printed;
    ``counts`` are slips of the count, from ``count_slip``.
    """
    of_the_pen = sorted([*misprinted(printed, meant), *counts], key=_rank)
    return (*_without_misprint(printed, meant, other_base), *of_the_pen)


def count_slip(count: int, digits: str, *, adds_up: bool) -> Slip:
    """Return that the count was another one, with two digits in the other order."""
    return _of_count(SlipKind.COUNT_SWAPPED, count, digits, adds_up=adds_up)


def exchanged_slip(count: int, *, adds_up: bool) -> Slip:
    """Return that the count is the one that stands in another row."""
    return _of_count(SlipKind.COUNTS_EXCHANGED, count, "", adds_up=adds_up)


def _of_count(kind: SlipKind, count: int, digits: str, *, adds_up: bool) -> Slip:
    grounds = (Ground.PRINTED, Ground.TOTAL) if adds_up else (Ground.PRINTED,)
    sure = Confidence.HIGH if adds_up else Confidence.MEDIUM
    return Slip(kind, str(count), grounds, sure, digits)


def misprinted(printed: str, meant: Meant) -> tuple[Slip, ...]:
    """Return the slips of the pen that would explain a printed share, ranked."""
    found = [
        Slip(each.kind, each.text, grounds, sure, each.digits)
        for each in misprints(printed)
        if (grounds := _grounds(each.value, meant))
        for sure in [_sure(each.kind, grounds, meant)]
    ]
    return tuple(sorted(found, key=_rank))


def _without_misprint(
    printed: str, meant: Meant, other_base: Base | None
) -> Iterator[Slip]:
    if meant.exact is None:
        return
    percent = read_percent(printed)
    rounded = rounding.rounded(100 * meant.exact, percent.places)
    text, grounds = written(rounded, printed), _grounds(rounded, meant)
    if percent.is_cut(meant.exact):
        yield Slip(SlipKind.CUT, text, grounds, Confidence.HIGH)
    if other_base:
        yield Slip(SlipKind.OTHER_BASE, text, grounds, Confidence.HIGH, base=other_base)
    if meant.rest == percent.value:
        yield Slip(SlipKind.REST, text, grounds, Confidence.HIGH)


def _grounds(value: Decimal, meant: Meant) -> tuple[Ground, ...]:
    exact, rest = meant
    places = -int(value.as_tuple().exponent)
    is_exact = exact is not None and value == rounding.rounded(100 * exact, places)
    grounds = ((Ground.EXACT, is_exact), (Ground.REST, value == rest))
    return tuple(ground for ground, holds in grounds if holds)


def _sure(kind: SlipKind, grounds: tuple[Ground, ...], meant: Meant) -> Confidence:
    if meant.exact is None:
        return Confidence.LOW
    if len(grounds) > 1:
        return Confidence.HIGH
    replaced = kind is SlipKind.DIGIT_REPLACED
    return Confidence.LOW if replaced else Confidence.MEDIUM


def _rank(slip: Slip) -> tuple[int, int, int]:
    return (
        list(Confidence).index(slip.confidence),
        list(SlipKind).index(slip.kind),
        list(Ground).index(slip.grounds[0]),
    )
