"""The sheets of wall boards and desk cards, and how large type may be on them."""

from enum import Enum
from typing import Final, NamedTuple

POINTS_PER_MM: Final = 72 / 25.4


class BoardPaper(Enum):
    """The sheet of a wall board (*khổ giấy của bảng treo tường*): ISO 216, A4 to A1."""

    A4 = "a4"
    A3 = "a3"
    A2 = "a2"
    A1 = "a1"


class CardPaper(Enum):
    """
    The sheet of a desk card before it is folded (*khổ giấy của thẻ để bàn*).

    A5 is folded into two faces of A6, A4 into two of A5.
    """

    A5 = "a5"
    A4 = "a4"


_SIZES: Final = {
    "a5": (148, 210),
    "a4": (210, 297),
    "a3": (297, 420),
    "a2": (420, 594),
    "a1": (594, 841),
}
_LEAST_ON_BOARD: Final = 16
_LEAST_ON_CARD: Final = 9
_OF_LEAST: Final = 0.8


class Face(NamedTuple):
    """
    What one looks at: width and height in millimetres, and the smallest type.

    ``least`` is the size of an item in points; English beneath it has four fifths of
    it at least.  A board has one face, a card has two,
    one above the other on its sheet.
    """

    width: float
    height: float
    least: float
    is_folded: bool = False

    @property
    def short(self) -> float:
        """The shorter side in millimetres, by which everything is measured."""
        return min(self.width, self.height)

    @property
    def least_english(self) -> float:
        """The smallest type in points of English beneath an item."""
        return _OF_LEAST * self.least

    @property
    def sheet(self) -> tuple[float, float]:
        """Width and height of the whole sheet in millimetres."""
        return self.width, self.height * (1 + self.is_folded)


def board_face(
    paper: BoardPaper, *, landscape: bool, least: float | None = None
) -> Face:
    """
    Return the face of a wall board; its smallest type is 16 points unless told.

    >>> board_face(BoardPaper.A3, landscape=True).sheet
    (420, 297)
    """
    short, long = _SIZES[paper.value]
    width, height = (long, short) if landscape else (short, long)
    return Face(width, height, _LEAST_ON_BOARD if least is None else least)


def card_face(paper: CardPaper, *, least: float | None = None) -> Face:
    """
    Return one face of a desk card, half of its sheet; 9 points unless told.

    >>> card_face(CardPaper.A5).height, card_face(CardPaper.A5).sheet
    (105.0, (148, 210.0))
    """
    width, long = _SIZES[paper.value]
    smallest = _LEAST_ON_CARD if least is None else least
    return Face(width, long / 2, smallest, is_folded=True)
