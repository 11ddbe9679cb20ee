"""Rows that have no answer: how many, where, and what to do about them."""

from collections.abc import Sequence
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from cqtt.errors import InvalidValueError
from cqtt.interop.vectors.kernels import NULL, numpy

Beyond: TypeAlias = Literal["raise", "null"]
"""What becomes of a row beyond the calendar: an error for all, or a null there."""

_SHOWN: Final = 5


class Rows(NamedTuple):
    """
    How many rows, of how many, and the positions of the first ones, from 0.

    *Các dòng.*
    """

    rows: int
    of: int
    positions: tuple[int, ...]

    def __repr__(self) -> str:
        return f"{self.rows} of {self.of} that are not (positions {self._places()})"

    def after(self, begun: int) -> "Rows":
        """Return the same, counted on from so many rows that came before."""
        positions = tuple(each + begun for each in self.positions)
        return Rows(self.rows, self.of + begun, positions)

    def told_vi(self) -> str:
        """Say the same in Vietnamese."""
        return f"{self.rows} trên {self.of} dòng không đúng (vị trí {self._places()})"

    def _places(self) -> str:
        more = ["…"] if self.rows > len(self.positions) else []
        return ", ".join([*map(str, self.positions), *more])


def require_beyond(value: object) -> None:
    """Refuse what is not ``"raise"`` or ``"null"``."""
    if value not in ("raise", "null"):
        raise InvalidValueError("beyond", value, "beyond-of-rows")


def rows_at(positions: Sequence[int], of: int) -> Rows:
    """Return the rows at some positions, counted from 0."""
    return Rows(len(positions), of, tuple(map(int, positions[:_SHOWN])))


def lost_rows(answers: Any, *given: Any) -> Any:
    """Return the positions of the answers that are ``NULL`` though nothing given is."""
    np = numpy()
    if not answers.size or answers.min() != NULL:
        return np.empty(0, np.intp)
    lost = np.flatnonzero(answers == NULL)
    for each in given:
        lost = lost[each[lost] != NULL]
    return lost


def refuse_beyond(field: str, positions: Sequence[int], of: int) -> None:
    """
    Raise for rows whose answer is beyond the calendar.

    Raises:
        InvalidValueError: There is one; ``got`` is a ``Rows``.
    """
    if len(positions):
        rows = rows_at(positions, of)
        raise InvalidValueError(field, rows, "rows-within-calendar", rows.told_vi())
