"""
The measures of a page of a letter, in Word's units, on each paper.

*Khổ giấy, lề, cỡ chữ.*

Law:
    Decree 30/2020/NĐ-CP, Annex I, Part I.1 and I.3 (A4 and its margins), I.4 (black
    Times New Roman), I.7 (page number), Part II.1 to II.9 (sizes).  The decree knows no
    A5: its measures here are ours.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from cqtt.rendering.frame import Paper


class Sheet(NamedTuple):
    """
    A page: widths, margins and room in twips, sizes of letters in half points.

    ``issuer`` and ``country`` are the two columns of the head, ``motto`` how far the
    rule below the motto stands in, ``sign`` the room for a signature; ``after`` and
    ``spread`` are what follows a paragraph and how far its lines stand apart, 240 for
    single.
    """

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    page_number: int
    issuer: int
    country: int
    motto: int
    sign: int
    sizes: Mapping[str, int]

    @property
    def text(self) -> int:
        """How wide the text is."""
        return self.issuer + self.country


SHEETS: Final[Mapping[Paper, Sheet]] = MappingProxyType(
    {
        Paper.A4: Sheet(
            width=11906,
            height=16838,
            top=1134,
            right=851,
            bottom=1134,
            left=1701,
            page_number=567,
            issuer=4224,
            country=5130,
            motto=1059,
            sign=1200,
            sizes={
                "body": 28,
                "head": 24,
                "motto": 26,
                "line": 26,
                "small": 24,
                "lead": 24,
                "recipient": 22,
                "after": 120,
                "spread": 264,
            },
        ),
        Paper.A5: Sheet(
            width=8391,
            height=11906,
            top=1021,
            right=567,
            bottom=851,
            left=1134,
            page_number=454,
            issuer=2870,
            country=3820,
            motto=693,
            sign=850,
            sizes={
                "body": 24,
                "head": 18,
                "motto": 21,
                "line": 22,
                "small": 20,
                "lead": 20,
                "recipient": 19,
                "after": 80,
                "spread": 245,
            },
        ),
    }
)
"""A4 as the decree has it, and A5 for slips (*khổ A5 cho phiếu*)."""
