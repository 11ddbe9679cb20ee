"""The provincial units by code or name, asked for a day."""

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from enum import Enum
from itertools import pairwise
from typing import Any, Final, Self

from attrs import frozen

from cqtt.checks import require_instance
from cqtt.errors import (
    InvalidValueError,
    NotInForceError,
    UnknownNameError,
    WrongChoiceError,
)
from cqtt.i18n import day_text
from cqtt.law import Collection, Period
from cqtt.law.sources import require_plain_day
from cqtt.printable import require_names
from cqtt.territory.changes import UnitChange, UnitHistory
from cqtt.territory.names import LEVELS, bare_place, place_key, unit_key, unit_keys
from cqtt.territory.provinces import (
    EndedKind,
    ProvinceUnit,
    days_in_words,
    days_text,
)

_FIRST: Final = date.min


@frozen(repr=False)
class Units(Collection[ProvinceUnit]):
    """
    Provinces and cities by code or name (*danh mục đơn vị hành chính cấp tỉnh*).

    ``on(day)`` leaves the units of that day.  Without a day, a code or name that always
    meant the same unit gives what it was last, and one that stood for different units
    over time is refused: code 24 was Bắc Giang and is Bắc Ninh.  A unit that others
    were merged into and that kept code and name counts as the same.

    Days before ``known_since`` are refused: which units stood then is not recorded.
    A name may leave out its kind.  Case, diacritics and hyphens do not matter; a kind
    that is given must be that of the day.

    >>> from cqtt.facts import units
    >>> len(units().on(date(2025, 6, 30))), len(units().on(date(2025, 7, 1)))
    (63, 34)
    >>> units().on(date(2025, 6, 30))["24"].full_name()
    'tỉnh Bắc Giang'
    >>> units().on(date(2025, 7, 1))["Bắc Ninh"].code
    '24'
    """

    changes: tuple[UnitChange, ...] = ()
    ended_kinds: tuple[EndedKind, ...] = ()
    known_since: date | None = None

    def on(self, day: date) -> Self:
        """
        Return the units of a day.

        Raises:
            WrongTypeError: It is not a plain date.
            NotInForceError: It lies before ``known_since``.
        """
        self._require_known(day, "day")
        return super().on(day)

    @property
    def all_versions(self) -> tuple[ProvinceUnit, ...]:
        """Every unit in each of its periods, also those of one code."""
        return tuple(unit for _, unit, _ in self._items)

    def __getitem__(self, key: str) -> ProvinceUnit:
        found = self._matches(key)
        if not found:
            raise UnknownNameError(self.name, key, self._close(key), self._known())
        spans = self._spans(found)
        if len(spans) > 1:
            named, words = ("; ".join(each) for each in zip(*spans, strict=True))
            raise InvalidValueError(
                "unit", f"{key}: {named}", "unit-with-day", f"{key}: {words}"
            )
        return found[-1]

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and bool(self._matches(key))

    def get(  # type: ignore[override]
        self, key: str, default: ProvinceUnit | None = None
    ) -> ProvinceUnit | None:
        """
        Return a unit by code or name, or the default where there is none.

        Raises:
            InvalidValueError: It stood for different units over time.
        """
        return self[key] if self._matches(key) else default

    def find(self, name: str, *, on: date) -> ProvinceUnit:
        """
        Return the unit that a code or name stands for on a day (*tìm đơn vị*).

        Raises:
            WrongTypeError: ``name`` is not a str, ``on`` is not a plain date.
            NotInForceError: The day lies before ``known_since``.
            NotNfcError: ``name`` is not in Unicode NFC.
            InvalidValueError: ``name`` is empty, or begins with a kind of unit that
                had ended by that day, such as a district.
            UnknownNameError: No unit of that day has the name; what became of one that
                had it on another day is named, or near names.

        >>> from cqtt.facts import units
        >>> units().find("TP. Hồ Chí Minh", on=date(2026, 11, 22)).code
        '79'
        >>> units().find("Bắc Giang", on=date(2026, 11, 22))
        Traceback (most recent call last):
        cqtt.errors.UnknownNameError: units on 22/11/2026 must hold the name but \
'Bắc Giang' came; did you mean 'thành phố Bắc Ninh'
        """
        require_names(name=name)
        standing = self.on(on)
        found = standing._matches(name)  # noqa: SLF001 - another of this class
        if found:
            return found[0]
        for kind in self.ended_kinds:
            has_ended = kind.is_sure and on > kind.until
            if has_ended and place_key(name).startswith(f"{place_key(kind.name)} "):
                raise InvalidValueError(
                    "name", kind.told(), "unit-kind-in-force", kind.in_words(kind.name)
                )
        related = self._related(name, on)
        close = related or standing._close(name)  # noqa: SLF001
        said_vi = f"ngày {day_text(on)} không có đơn vị hành chính cấp tỉnh {name!r}"
        if close:
            near = " hoặc ".join(close)
            said_vi += f"; ngày đó là {near}" if related else f"; có phải {near} không"
        place, known = f"{self.name} on {day_text(on)}", standing._known()  # noqa: SLF001
        raise UnknownNameError(place, name, close, known, said_vi)

    def successors(
        self, unit: ProvinceUnit, *, on: date | None = None
    ) -> tuple[UnitChange, ...]:
        """
        Return what became of a unit, change by change, in order; up to a day if given.

        *Đơn vị kế thừa.*  The last one's ``after`` is what stands.

        Raises:
            WrongTypeError: ``unit`` is no ``ProvinceUnit``, ``on`` no plain date.
        """
        require_instance(unit, ProvinceUnit, "unit", "province-unit")
        if on is not None:
            require_plain_day(on, "on")
        found: list[UnitChange] = []
        while True:
            at = found[-1].after if found else unit
            step = self._next(at)
            if step is None or (on is not None and step.since > on):
                return tuple(found)
            found.append(step)

    def predecessors(self, unit: ProvinceUnit) -> tuple[UnitChange, ...]:
        """
        Return every change that led to a unit, in order (*đơn vị tiền thân*).

        Raises:
            WrongTypeError: ``unit`` is no ``ProvinceUnit``.

        >>> from cqtt.facts import units
        >>> unit = units().on(date(2026, 11, 22))["Phú Thọ"]
        >>> [change.before.name for change in units().predecessors(unit)]
        ['Hòa Bình', 'Phú Thọ', 'Vĩnh Phúc']
        """
        require_instance(unit, ProvinceUnit, "unit", "province-unit")
        return tuple(
            earlier
            for change in self.changes
            if change.after == unit
            for earlier in (*self.predecessors(change.before), change)
        )

    def history(self, unit: ProvinceUnit, *, on: date) -> UnitHistory:
        """
        Return what became of a unit by a day, which explains itself.

        Raises:
            WrongTypeError: ``unit`` is no ``ProvinceUnit``, ``on`` no plain date.
            NotInForceError: The day lies before ``known_since``.
            InvalidValueError: The unit began after that day.
        """
        require_instance(unit, ProvinceUnit, "unit", "province-unit")
        self._require_known(on, "on")
        if on < (unit.in_force.since or _FIRST):
            raise InvalidValueError("on", on, "day-of-unit")
        return UnitHistory(unit=unit, on=on, changes=self.successors(unit, on=on))

    def require_level(self, level: Enum | str, on: date) -> None:
        """
        Refuse a level of government that had ended by a day, such as the district.

        *Cấp hành chính còn tồn tại.*  ``level`` is a ``cqtt.agencies.Level`` or its
        value.

        Law: Resolution 203/2025/QH15; Law 72/2025/QH15.

        Raises:
            WrongTypeError: ``on`` is not a plain date.
            WrongChoiceError: ``level`` is no level.
            InvalidValueError: It had ended; the error holds its last day and the texts.

        >>> from cqtt.agencies import Level
        >>> from cqtt.facts import units
        >>> units().require_level(Level.DISTRICT, date(2025, 6, 30))
        """
        require_plain_day(on, "on")
        value = level.value if isinstance(level, Enum) else level
        if not isinstance(value, str) or value not in LEVELS:
            raise WrongChoiceError("level", type(level).__name__, tuple(LEVELS))
        kinds = [each for each in self.ended_kinds if each.level == value]
        if kinds and all(each.is_sure and on > each.until for each in kinds):
            told = f"{value} ({kinds[0].until_told()})"
            words = kinds[0].in_words(LEVELS[value])
            raise InvalidValueError("level", told, "unit-kind-in-force", words)

    def _matches(self, key: Any) -> list[ProvinceUnit]:
        """Return the units of a code or name, in the order of their days."""
        if not isinstance(key, str):
            return []
        asked = unit_key(key)
        found = [
            unit
            for unit in self.all_versions
            if key == unit.code or asked in unit_keys(unit.full_name(), unit.name)
        ]
        return sorted(found, key=lambda unit: unit.in_force.since or _FIRST)

    def _require_known(self, day: date, field: str) -> None:
        """Refuse what is no plain date, and a day of which nothing is recorded."""
        require_plain_day(day, field)
        if self.known_since is not None and day < self.known_since:
            name_vi = "về đơn vị hành chính cấp tỉnh"
            raise NotInForceError(self.name, day, self.known_since, None, name_vi)

    def _spans(self, found: list[ProvinceUnit]) -> list[tuple[str, str]]:
        """
        Return each unit among periods of one code or name, with all its days.

        Each is told without words, and in Vietnamese.
        """
        parted = [not self._is_continued(*pair) for pair in pairwise(found)]
        starts = [0, *(at for at, is_new in enumerate(parted, 1) if is_new), len(found)]
        spans = []
        for start, end in pairwise(starts):
            first, last = found[start], found[end - 1]
            days = Period(first.in_force.since, last.in_force.until)
            plain = f"{last.name} ({last.code}, {days_text(days)})"
            words = f"{last.name} (mã {last.code}, {days_in_words(days)})"
            spans.append((plain, words))
        return spans

    def _is_continued(self, earlier: ProvinceUnit, later: ProvinceUnit) -> bool:
        """Tell whether two periods of one code or name are of one unit."""
        if earlier.code != later.code:
            return False
        change = self._next(earlier)
        return earlier.name == later.name or not (change and change.is_merger)

    def _next(self, unit: ProvinceUnit) -> UnitChange | None:
        return next((each for each in self.changes if each.before == unit), None)

    def _related(self, name: str, on: date) -> tuple[str, ...]:
        """Return what stands on a day for a name that a unit had on another."""
        standing = self.on(on).all_versions
        names = [
            unit.full_name() for unit in self._lines(self._matches(name), standing)
        ]
        return tuple(dict.fromkeys(names))

    def _lines(
        self, units: list[ProvinceUnit], standing: tuple[ProvinceUnit, ...]
    ) -> Iterator[ProvinceUnit]:
        for unit in units:
            after = [change.after for change in self.successors(unit)]
            before = [change.before for change in self.predecessors(unit)]
            yield from (each for each in (*after, *before) if each in standing)

    def _known(self) -> tuple[str, ...]:
        """Return the names that there are."""
        return tuple(dict.fromkeys(unit.full_name() for unit in self.all_versions))

    def _close(self, key: object) -> tuple[str, ...]:
        """Return the names that may be meant, or the code with its leading zero."""
        code = str(key).zfill(2)
        if type(key) in {int, str} and code in self:
            return (code,)
        if not isinstance(key, str):
            return ()
        names = {place_key(unit.name): unit.full_name() for unit in self.all_versions}
        near = get_close_matches(bare_place(key), names)
        return tuple(names[each] for each in near)
