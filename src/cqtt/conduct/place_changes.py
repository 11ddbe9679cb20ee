"""Places that ended, were merged or became a place of another kind."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.conduct.names import is_same_place
from cqtt.i18n import require_locale
from cqtt.law import Citation
from cqtt.printable import require_line
from cqtt.territory.names import bare_place
from cqtt.workdays.calendar import require_day

_NOW: Final = (
    ("thuộc {} từ {}", "in {} since {}"),
    ("là {} từ {}", "{} since {}"),
)
_UNTIL: Final = ("đến hết", "until")
_UNSURE: Final = ("chưa rõ từ {} còn hay đã sáp nhập", "not checked since {}")


@frozen(kw_only=True)
class PlaceChange:
    """
    What became of a place (*thay đổi của nơi áp dụng*).

    ``until`` is the last day on which it was as before, ``now`` what it was merged into
    or is called since, empty where it has no one successor.  Without ``is_sure`` it may
    stand as before: of a commune, only that nearly all were merged is recorded.

    Raises:
        WrongTypeError: A value is of another type.
        NotNfcError: A name is not in Unicode NFC.
        InvalidValueError: A name is no line that can be printed.

    >>> from cqtt.facts import codes_of_conduct
    >>> change, _ = codes_of_conduct()["5-khong-chon-thanh"].place_changes
    >>> print(change.text("en"))
    tỉnh Bình Phước (in tỉnh Đồng Nai since 01/07/2025)
    """

    place: str
    until: date
    now: str = ""
    citation: Citation | None = field(
        default=None, validator=instance_of(Citation | None, "citation")
    )
    is_sure: bool = field(default=True, validator=instance_of(bool, "yes-no"))

    def __attrs_post_init__(self) -> None:
        require_day(self.until, "until")
        require_line(self.place, "place")
        require_line(self.now, "now")

    @property
    def is_same_unit(self) -> bool:
        """Whether it is the same unit as before, and only of another kind."""
        return bool(self.now) and bare_place(self.place) == bare_place(self.now)

    def has_come(self, on: date | None) -> bool:
        """Tell whether it is so on a day; without a day it is."""
        return on is None or on > self.until

    def text(self, locale: str = "vi") -> str:
        """Return what became of it, in a locale."""
        english = require_locale(locale) == "en"
        first = f"{self.until + timedelta(days=1):%d/%m/%Y}"
        if not self.is_sure:
            return f"{self.place} ({_UNSURE[english].format(first)})"
        if self.now:
            how = _NOW[self.is_same_unit][english]
            return f"{self.place} ({how.format(self.now, first)})"
        return f"{self.place} ({_UNTIL[english]} {self.until:%d/%m/%Y})"


def changes_of(
    places: Iterable[str], known: Iterable[PlaceChange]
) -> tuple[PlaceChange, ...]:
    """Return the changes of places, and those of the places that they became."""
    changes, names = tuple(known), list(places)
    found: list[PlaceChange] = []
    for name in names:
        for change in changes:
            if change not in found and is_same_place(change.place, name):
                found.append(change)
                names += [change.now] if change.now else []
    return tuple(found)


def names_on(
    places: Iterable[str], changes: Iterable[PlaceChange], on: date | None
) -> tuple[str, ...]:
    """Return places, then what they became by a day, or at all."""
    names = list(places)
    for each in changes:
        is_so = each.now and (each.is_same_unit or each.has_come(on))
        if is_so and any(is_same_place(each.place, name) for name in names):
            names.append(each.now)
    return tuple(names)


def ended_on(
    changes: Iterable[PlaceChange], on: date, *, with_kinds: bool
) -> tuple[PlaceChange, ...]:
    """
    Return what was merged by a day, or may have been.

    ``with_kinds`` also what has no successor.
    """
    return tuple(
        each
        for each in changes
        if each.has_come(on)
        and not each.is_same_unit
        and (each.now or with_kinds or not each.is_sure)
    )
