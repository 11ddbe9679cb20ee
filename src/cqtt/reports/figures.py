"""The counts of one row of Form 06, and whether they agree."""

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import add
from types import MappingProxyType
from typing import Final

from attrs import asdict, field, frozen

from cqtt.errors import WrongTypeError
from cqtt.findings import Finding

# The columns of the form, from 3 to 13, as the fields of ``Figures``.
COLUMN_OF: Final = MappingProxyType(
    {
        "received": 3,
        "received_online": 4,
        "received_direct": 5,
        "carried_over": 6,
        "settled": 7,
        "early": 8,
        "on_time": 9,
        "late": 10,
        "running": 11,
        "running_in_time": 12,
        "running_late": 13,
    }
)
FIELD_AT: Final = MappingProxyType({at: name for name, at in COLUMN_OF.items()})
_IDENTITIES: Final = MappingProxyType(
    {3: ((4, 5, 6), (7, 11)), 7: ((8, 9, 10),), 11: ((12, 13),)}
)


@frozen(kw_only=True)
class Figures:
    """
    The counts of one row of Form 06 (*số liệu một dòng của biểu 06*).

    All are counts of dossiers.  ``received_direct`` holds those received in person and
    by post.  ``received``, ``settled`` and ``running`` are the totals as printed; left
    out, they are the sums of their parts.  Figures may be wrong, as printed ones are:
    ``check`` says where.

    Raises:
        WrongTypeError: A count is not an int.

    >>> row = Figures(
    ...     received_online=700, received_direct=230, carried_over=6, early=909,
    ...     on_time=22, late=0, running_in_time=5, running_late=0,
    ... )
    >>> row.received, row.settled, row.running, row.check("Hà Trung")
    (936, 931, 5, ())
    """

    received_online: int
    received_direct: int
    carried_over: int
    early: int
    on_time: int
    late: int
    running_in_time: int
    running_late: int
    received: int = field()
    settled: int = field()
    running: int = field()

    @received.default
    def _sum_received(self) -> int:
        return self._sum("received_online", "received_direct", "carried_over")

    @settled.default
    def _sum_settled(self) -> int:
        return self._sum("early", "on_time", "late")

    @running.default
    def _sum_running(self) -> int:
        return self._sum("running_in_time", "running_late")

    def _sum(self, *parts: str) -> int:
        return sum(_whole(name, getattr(self, name)) for name in parts)

    def __attrs_post_init__(self) -> None:
        for name, count in asdict(self).items():
            _whole(name, count)

    def __add__(self, other: "Figures") -> "Figures":
        """Add two rows column by column, printed totals included."""
        if not isinstance(other, Figures):
            return NotImplemented
        mine, theirs = asdict(self), asdict(other)
        return Figures(**{name: count + theirs[name] for name, count in mine.items()})

    @classmethod
    def total(cls, rows: Iterable["Figures"]) -> "Figures":
        """Return the sum of rows; all zero where there are none."""
        nothing = dict.fromkeys(COLUMN_OF, 0)
        return reduce(add, rows, cls(**nothing))

    def column(self, number: int) -> int:
        """Return the count in a column of the form, from 3 to 13."""
        count: int = getattr(self, FIELD_AT[number])
        return count

    def check(self, place: str) -> tuple[Finding, ...]:
        """
        Return where the counts contradict each other, or are below zero.

        *Kiểm tra số liệu.*  3 = 4+5+6, 7 = 8+9+10, 11 = 12+13 and 3 = 7+11, by the
        column numbers of the form.  ``place`` names the row in the findings.
        """
        return (*self._negatives(place), *self._contradictions(place))

    def _negatives(self, place: str) -> Iterator[Finding]:
        for name, at in COLUMN_OF.items():
            count = self.column(at)
            if count < 0:
                yield Finding("count", f"{place}: {name}", f"{at} = {count}")

    def _contradictions(self, place: str) -> Iterator[Finding]:
        for total, sums in _IDENTITIES.items():
            for parts in sums:
                summed = sum(map(self.column, parts))
                if self.column(total) != summed:
                    terms = "+".join(map(str, parts))
                    evidence = f"{total} = {self.column(total)}, {terms} = {summed}"
                    yield Finding("counts-add-up", place, evidence)


def _whole(name: str, count: object) -> int:
    if type(count) is not int:
        raise WrongTypeError(name, count, "whole-number")
    return count
