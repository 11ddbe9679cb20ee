"""A collection of facts, asked for a day."""

from collections.abc import Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from itertools import islice
from typing import Any, Final, Generic, Self, TypeVar

from attrs import evolve, field, frozen

from cqtt.errors import UnknownNameError
from cqtt.law.sources import Period, require_plain_day

T = TypeVar("T")
_MOST_SHOWN: Final = 5


class _OfADay(tuple[tuple[str, T, Period], ...]):  # noqa: SLOT001 tuples allow none
    """
    What is in force on a day, and when what is left out of it is.

    The days go with the facts, so that they are kept wherever ``attrs.evolve`` takes
    the facts over.
    """

    other_days: dict[str, Period]


@frozen
class Collection(Mapping[str, T], Generic[T]):
    """
    Facts by name, each with the period in which it was in force.

    *Danh mục.*  A mapping that cannot be changed; ``on(day)`` leaves only what was in
    force on a day, where an unknown end is open.  Without a day, a name that has
    several versions is the last of them.  A name that is not there raises
    ``UnknownNameError`` with the nearest ones.

    >>> from cqtt.facts import documents
    >>> documents()["91/2015/QH13"].title
    'Bộ luật Dân sự số 91/2015/QH13'
    >>> "28/2026/QH16" in documents().on(date(2026, 6, 30))
    False

    It shows how many names it has, and the first five:

    >>> from cqtt.facts import gradings
    >>> gradings()
    Collection('gradings', 2: 'nine-indicators', 'index-766')
    """

    name: str
    _items: tuple[tuple[str, T, Period], ...] = field(repr=False)
    _by_name: dict[str, T] = field(init=False, eq=False, repr=False)
    _other_days: dict[str, Period] = field(
        init=False, eq=False, repr=False, factory=dict
    )

    def __attrs_post_init__(self) -> None:
        by_name = {key: value for key, value, _ in self._items}
        object.__setattr__(self, "_by_name", by_name)
        if isinstance(self._items, _OfADay):
            object.__setattr__(self, "_other_days", self._items.other_days)

    def __repr__(self) -> str:
        shown = [repr(key) for key in islice(self, _MOST_SHOWN)]
        more = ["…"] if len(self) > _MOST_SHOWN else []
        names = ", ".join(shown + more)
        size = f"{len(self)}: {names}" if names else "0"
        return f"{type(self).__name__}({self.name!r}, {size})"

    def _ipython_key_completions_(self) -> list[str]:
        return list(self)

    def __getitem__(self, key: str) -> T:
        try:
            return self._by_name[self._name_of(key)]
        except KeyError:
            if key in self._other_days:
                raise self._of_other_days(key) from None
            close = tuple(get_close_matches(str(key), self._by_name))
            raise UnknownNameError(self.name, key, close) from None

    def __contains__(self, key: object) -> bool:
        return self._name_of(key) in self._by_name

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name)

    def __len__(self) -> int:
        return len(self._by_name)

    def get(self, key: str, default: T | None = None) -> T | None:  # type: ignore[override]
        """Return a fact by name, or the default."""
        return self._by_name.get(self._name_of(key), default)

    def on(self, day: date) -> Self:
        """
        Return what was in force on a day.

        Raises:
            WrongTypeError: It is not a plain date.
        """
        require_plain_day(day, "day")
        kept = tuple(item for item in self._items if day in item[2])
        return evolve(self, items=self._without_others(kept))

    def versions(self, key: str) -> tuple[tuple[T, Period], ...]:
        """Return every version of a name with its period, in order; empty if none."""
        asked = self._name_of(key)
        return tuple(
            (value, period) for name, value, period in self._items if name == asked
        )

    def _name_of(self, key: Any) -> Any:
        """Return the name that a key stands for; here it is the name itself."""
        return key

    def _without_others(self, kept: tuple[tuple[str, T, Period], ...]) -> _OfADay[T]:
        """Return what was kept for a day, which knows when the rest is in force."""
        names = {name for name, _, _ in kept}
        others = dict(self._other_days)
        for name, _, period in self._items:
            if name not in names:
                first = others.get(name, period)
                others[name] = Period(first.since, period.until)
        of_a_day = _OfADay(kept)
        of_a_day.other_days = others
        return of_a_day

    def _of_other_days(self, key: str) -> UnknownNameError:
        days = self._other_days[key]
        ends = ((" từ", " from", days.since), (" đến hết", " until", days.until))
        when_vi = "".join(f"{vi} {day:%d/%m/%Y}" for vi, _, day in ends if day)
        when_en = "".join(f"{en} {day}" for _, en, day in ends if day)
        return UnknownNameError(
            self.name,
            key,
            (),
            said_vi=f"{self.name} không có {key!r} vào ngày được hỏi; chỉ có{when_vi}",
            do=f"it is there{when_en}, not on the day that was asked for",
        )
