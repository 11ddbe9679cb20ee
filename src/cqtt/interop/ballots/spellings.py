"""One unit or question in several spellings, and the sizes that are given by unit."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final

from attrs import frozen

from cqtt.checks import require_count
from cqtt.errors import InvalidValueError
from cqtt.findings import Finding, Severity
from cqtt.interop.ballots.columns import near
from cqtt.interop.ballots.summaries import shown
from cqtt.interop.ballots.values import plain_text
from cqtt.text import nfc, search_key, sort_key

_MOST_COMPARED: Final = 20_000


def spelling_key(name: object) -> str:
    """Return what all spellings of a name share: no case, form or blanks."""
    return nfc(plain_text(name).casefold())


def _as_written(name: object) -> str:
    return name if isinstance(name, str) else plain_text(name)


@frozen
class Names:
    """
    The units or the questions that rows name, each with its spellings.

    ``spellings`` are by what they share; ``chosen`` is how each is shown.
    """

    role: str
    spellings: Mapping[str, tuple[str, ...]]
    chosen: Mapping[str, str]

    def shown(self, name: object) -> str:
        """Return a name as it is shown."""
        return self.chosen[_as_written(name)]

    def every(self) -> list[str]:
        """Return all names as they are shown, in Vietnamese order."""
        return sorted(set(self.chosen.values()), key=sort_key)

    def findings(self, source: str) -> Iterator[Finding]:
        """Yield which spellings were joined, and which names are perhaps one."""
        for key, spellings in self.spellings.items():
            if key and len(spellings) > 1:
                place = f"{source}: {self.role}[{self.chosen[spellings[0]]!r}]"
                evidence = shown(list(map(_told, spellings)), " = ")
                yield Finding("spelt-in-one-way", place, evidence, Severity.NOTE)
        alike: dict[str, list[str]] = {}
        for name in filter(None, self.every()):
            alike.setdefault(search_key(name), []).append(name)
        for names in alike.values():
            if len(names) > 1:
                place = f"{source}: {self.role}"
                evidence = shown(list(map(repr, names)), " / ")
                yield Finding("apart-by-more", place, evidence, Severity.WARNING)


def _told(spelling: str) -> str:
    """Return a spelling as written; one that is not composed looks as if it were."""
    return repr(spelling) if spelling == nfc(spelling) else f"{spelling!r} (NFD)"


def names_of(role: str, counted: Iterable[tuple[object, int]]) -> Names:
    """Return the names of a role, given with how often each came."""
    came = Counter[str]()
    for name, count in counted:
        came[_as_written(name)] += count
    alike: dict[str, list[str]] = {}
    for spelling in sorted(came, key=lambda each: (sort_key(each), each)):
        alike.setdefault(spelling_key(spelling), []).append(spelling)
    chosen: dict[str, str] = {}
    for spellings in alike.values():
        chosen |= dict.fromkeys(spellings, _most_common(spellings, came))
    return Names(role, {key: tuple(each) for key, each in alike.items()}, chosen)


def _most_common(spellings: Iterable[str], came: Mapping[str, int]) -> str:
    """Return the spelling that came most; of several the first, as they stand."""
    counts = Counter[str]()
    for spelling in spellings:
        counts[plain_text(spelling)] += came[spelling]
    return max(counts, key=counts.__getitem__)


@frozen
class Sizes:
    """The frames of units, by what the spellings of a unit share."""

    names: Mapping[str, str]
    sizes: Mapping[str, int]

    def of(self, unit: str) -> int | None:
        """Return the frame of a unit, if there is one."""
        return self.sizes.get(spelling_key(unit))

    def findings(self, units: Collection[str], source: str) -> Iterator[Finding]:
        """Yield the units without a frame, and the frames without a unit."""
        place = f"{source}: frame"
        bare = [unit for unit in units if self.of(unit) is None]
        if bare:
            evidence = shown([f"{unit!r}: None" for unit in bare])
            yield Finding("frame-of-each-unit", place, evidence, Severity.WARNING)
        came = set(map(spelling_key, units))
        left = [name for key, name in self.names.items() if key not in came]
        is_quick = len(left) * len(bare) <= _MOST_COMPARED
        alike = {search_key(unit): unit for unit in bare}
        for name in left:
            same = filter(None, (alike.get(search_key(name)),))
            close = near(name, bare) if is_quick else same
            told = (repr(name), shown(list(map(repr, close))))
            evidence = " ≈ ".join(filter(None, told))
            yield Finding("frame-of-unit-read", place, evidence, Severity.WARNING)


def sizes_of(frame: Mapping[Any, Any]) -> Sizes:
    """
    Return the frames of units.

    Raises:
        WrongTypeError: A frame is no whole number.
        InvalidValueError: One is below zero; one unit, in two spellings, has two.
    """
    names: dict[str, str] = {}
    sizes: dict[str, int] = {}
    for unit, given in frame.items():
        size, key = require_count(given, f"frame[{unit!r}]"), spelling_key(unit)
        if sizes.get(key, size) != size:
            raise InvalidValueError("frame", unit, "names-once")
        names.setdefault(key, plain_text(unit))
        sizes[key] = size
    return Sizes(names, sizes)
