"""What differs between two codes of conduct."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.conduct.codes import CodeOfConduct
from cqtt.conduct.items import ConductItem
from cqtt.i18n import require_locale
from cqtt.tables import Cell, Column, Kind, Table

_Pair = tuple[ConductItem, ConductItem]
_Key = tuple[str, int]
_NOWHERE: Final = (None, None)
_CODE: Final = instance_of(CodeOfConduct, "code-of-conduct")


def compare(first: CodeOfConduct, second: CodeOfConduct) -> "CodeComparison":
    """
    Compare the items of two codes of conduct (*so sánh hai bộ quy tắc*).

    Items are one where they have one code, whatever their wording.  Case and spacing of
    a wording do not matter; names, parts, places and sources are not compared.

    Raises:
        WrongTypeError: One is not a ``CodeOfConduct``.

    >>> from cqtt.facts import codes_of_conduct
    >>> national, *_, local = codes_of_conduct().find("4 luôn", place="Tràng Định")
    >>> compared = compare(national, local)
    >>> len(compared.same), [item.text_en for item in compared.only_second]
    (3, ['always understand'])
    """
    return CodeComparison(first, second)


@frozen
class CodeComparison:
    """
    What two codes of conduct share and what differs (*kết quả so sánh*).

    ``same`` and ``reworded`` are pairs, the item of the first and of the second;
    ``moved`` are those of them whose place among the shared items differs.  Where a
    code is known by name only, nothing can be compared: ``unknown`` holds it and
    ``is_same`` is false.

    >>> from cqtt.facts import codes_of_conduct
    >>> code = codes_of_conduct()["3-khong-thanh-hoa"]
    >>> compare(code, code).is_same
    False
    """

    first: CodeOfConduct = field(validator=_CODE)
    second: CodeOfConduct = field(validator=_CODE)

    @property
    def same(self) -> tuple[_Pair, ...]:
        """Items that both have in the same words."""
        return tuple(pair for pair in self._shared if not _is_reworded(pair))

    @property
    def reworded(self) -> tuple[_Pair, ...]:
        """Items that both have in other words."""
        return tuple(filter(_is_reworded, self._shared))

    @property
    def only_first(self) -> tuple[ConductItem, ...]:
        """Items that only the first has."""
        return _apart(self.first, self.second)

    @property
    def only_second(self) -> tuple[ConductItem, ...]:
        """Items that only the second has."""
        return _apart(self.second, self.first)

    @property
    def moved(self) -> tuple[_Pair, ...]:
        """Shared items that stand in another place among the shared ones."""
        one, other = _keyed(self.first), _keyed(self.second)
        second = [key for key in other if key in one]
        first = [key for key in one if key in other]
        return tuple(
            pair
            for pair, key, other_key in zip(self._shared, first, second, strict=True)
            if key != other_key
        )

    @property
    def unknown(self) -> tuple[CodeOfConduct, ...]:
        """Those of the two whose items are not known."""
        return tuple(each for each in (self.first, self.second) if not each.items)

    @property
    def is_same(self) -> bool:
        """Whether both have the same items in the same words and order."""
        differs = self.only_first or self.only_second or self.reworded or self.moved
        return not (self.unknown or differs)

    def explain(self, locale: str = "vi") -> str:
        """Return how many items are the same, then which differ and how."""
        said = _SAID[require_locale(locale)]
        labels = (self.first.label(locale), self.second.label(locale))
        if self.unknown:
            names = "; ".join(
                dict.fromkeys(each.label(locale) for each in self.unknown)
            )
            return said["unknown"].format(*labels, names)
        lines = [said["same"].format(*labels, len(self.same))]
        lines += [
            said[name].format(", ".join(item.text(locale) for item in items))
            for name, items in (
                ("only_first", self.only_first),
                ("only_second", self.only_second),
            )
            if items
        ]
        lines += [
            said["reworded"].format(one.text_vi, other.text_vi)
            for one, other in self.reworded
        ]
        if self.moved:
            moved = ", ".join(one.text(locale) for one, _ in self.moved)
            lines.append(said["moved"].format(moved))
        return "\n".join(lines)

    def table(self, locale: str = "vi") -> Table:
        """Return a row for each item: those of the first in order, then the others."""
        first, second = _keyed(self.first), _keyed(self.second)
        at, other_at = _placed(first), _placed(second)
        said, moved = _HOW[require_locale(locale)], {one for one, _ in self.moved}
        rows = [
            (
                *at.get(key, _NOWHERE),
                *other_at.get(key, _NOWHERE),
                self._how(first.get(key), second.get(key), said, moved),
            )
            for key in {**first, **second}
        ]
        return Table(
            f"{self.first.label()} – {self.second.label()}",
            columns=_COLUMNS,
            rows=rows,
            notes=(self.explain(locale),) if self.unknown else (),
            title_en=f"{self.first.label('en')} – {self.second.label('en')}",
        )

    def _repr_html_(self) -> str:
        return self.table().html()

    @property
    def _shared(self) -> tuple[_Pair, ...]:
        second = _keyed(self.second)
        return tuple(
            (item, second[key])
            for key, item in _keyed(self.first).items()
            if key in second
        )

    def _how(
        self,
        one: ConductItem | None,
        other: ConductItem | None,
        said: Mapping[str, str],
        moved: Container[ConductItem],
    ) -> str:
        """Return how the item of one code compares to that of the other."""
        if self.unknown:
            return said["unknown"]
        if one is None or other is None:
            return said["only_second" if one is None else "only_first"]
        how = said["reworded" if _is_reworded((one, other)) else "same"]
        return f"{how}, {said['moved']}" if one in moved else how


def _keyed(code: CodeOfConduct) -> dict[_Key, ConductItem]:
    """Return items by code, and how often the code came before in other parts."""
    found: dict[_Key, ConductItem] = {}
    times = Counter[str]()
    for item in code.items:
        found[item.code, times[item.code]] = item
        times[item.code] += 1
    return found


def _placed(items: dict[_Key, ConductItem]) -> dict[_Key, tuple[Cell, Cell]]:
    """Return the place of each item, from 1, and its wording."""
    return {key: (at, item.shown()) for at, (key, item) in enumerate(items.items(), 1)}


def _apart(code: CodeOfConduct, other: CodeOfConduct) -> tuple[ConductItem, ...]:
    theirs = _keyed(other) or _keyed(code)
    return tuple(item for key, item in _keyed(code).items() if key not in theirs)


def _is_reworded(pair: Iterable[ConductItem]) -> bool:
    one, other = (" ".join(item.text_vi.casefold().split()) for item in pair)
    return one != other


_SAID: Final = {
    "vi": {
        "same": "{} và {}: {} nội dung giống nhau.",
        "only_first": "Chỉ có ở bộ thứ nhất: {}.",
        "only_second": "Chỉ có ở bộ thứ hai: {}.",
        "reworded": "Khác câu chữ: “{}” – “{}”.",
        "moved": "Khác thứ tự: {}.",
        "unknown": "Không so sánh được {} và {}: chưa biết nội dung của {}.",
    },
    "en": {
        "same": "{} and {}: {} items the same.",
        "only_first": "Only in the first: {}.",
        "only_second": "Only in the second: {}.",
        "reworded": "In other words: “{}” – “{}”.",
        "moved": "In another order: {}.",
        "unknown": "{} and {} cannot be compared: the items of {} are not known.",
    },
}
_HOW: Final = {
    "vi": {
        "same": "giống nhau",
        "reworded": "khác câu chữ",
        "only_first": "chỉ có ở bộ thứ nhất",
        "only_second": "chỉ có ở bộ thứ hai",
        "moved": "khác thứ tự",
        "unknown": "không so sánh được",
    },
    "en": {
        "same": "the same",
        "reworded": "in other words",
        "only_first": "only in the first",
        "only_second": "only in the second",
        "moved": "in another order",
        "unknown": "cannot be compared",
    },
}
_COLUMNS: Final = tuple(
    Column(name, vi, heading_en=en, kind=kind)
    for name, vi, en, kind in (
        ("at", ("Bộ thứ nhất", "Thứ tự"), ("First", "Place"), Kind.NUMBER),
        ("item", ("Bộ thứ nhất", "Nội dung"), ("First", "Item"), Kind.TEXT),
        ("other_at", ("Bộ thứ hai", "Thứ tự"), ("Second", "Place"), Kind.NUMBER),
        ("other", ("Bộ thứ hai", "Nội dung"), ("Second", "Item"), Kind.TEXT),
        ("how", ("So sánh",), ("Comparison",), Kind.TEXT),
    )
)
