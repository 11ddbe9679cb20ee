"""
Real objects for tests of JSON forms: those of the docstrings, the facts, an example.

``harvest`` runs every doctest of the library and walks what is left in its names, the
facts and the invented commune's year; so a new public class with a docstring example
has a sample at once.
"""

import doctest
import importlib
import pkgutil
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from itertools import islice, product
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any, Final

import attrs
from official_dossiers import slips

from cqtt import facts
from cqtt.interop.json_forms import ONE_WAY, describing, names
from cqtt.interop.json_forms import shapes as of
from cqtt.interop.json_forms.own_forms import REFERENCE
from cqtt.letters.official_kinds import official
from cqtt.moments import VIETNAM
from cqtt.workdays import WorkCalendar

ROOT: Final = Path(__file__).resolve().parents[1]
MOST: Final = 4


class Gathered:
    """Objects by class, a few of each; classes of the library only."""

    def __init__(self) -> None:
        self.found: dict[type[Any], list[Any]] = {}
        self.seen: set[int] = set()
        self.kept: list[Any] = []

    def take(self, roots: Iterable[object]) -> None:
        """Walk objects and all that they hold."""
        waiting = list(roots)
        while waiting:
            each = waiting.pop()
            if id(each) in self.seen or isinstance(each, (str, bytes, int, date)):
                continue
            self.seen.add(id(each))
            self.kept.append(each)  # so that no other gets its id
            self._note(each)
            waiting += inside(each)

    def _note(self, each: object) -> None:
        kind = type(each)
        if kind.__module__.startswith("cqtt.") and names.is_kind(kind):
            known = self.found.setdefault(kind, [])
            if len(known) < MOST and not any(each is other for other in known):
                known.append(each)


def inside(each: Any) -> list[Any]:
    """Return what an object holds, and what its properties answer."""
    if isinstance(each, Enum):
        return []
    if isinstance(each, dict):
        return [*each.keys(), *each.values()]
    if isinstance(each, (list, tuple, set, frozenset)):
        return list(each)
    if attrs.has(type(each)) and type(each).__module__.startswith("cqtt."):
        return [*held(each), *answered(each)]
    return []


def held(each: Any) -> Iterator[Any]:
    """Return the values of the fields."""
    for one in attrs.fields(type(each)):
        yield getattr(each, one.name, None)


def answered(each: Any) -> Iterator[Any]:
    """Return what properties answer that need nothing."""
    for name in dir(type(each)):
        if not name.startswith("_") and isinstance(
            getattr(type(each), name, None), property
        ):
            try:
                yield getattr(each, name)
            except Exception:  # noqa: BLE001, S112 - not every object has each answer
                continue


def modules() -> Iterator[ModuleType]:
    """Import every module of the rooms whose types have names in JSON."""
    for room in names.ROOMS:
        home = importlib.import_module(f"cqtt.{room}")
        yield home
        for each in pkgutil.walk_packages(
            getattr(home, "__path__", ()), f"{home.__name__}."
        ):
            yield importlib.import_module(each.name)


def of_docstrings() -> Iterator[object]:
    """Run the doctests and yield what their names hold."""
    runner = doctest.DocTestRunner(verbose=False)
    finder = doctest.DocTestFinder()
    for module in modules():
        for test in finder.find(module, module.__name__):
            if test.examples:
                before = set(test.globs)
                runner.run(test, out=lambda _text: None, clear_globs=False)
                for name in set(test.globs) - before:
                    yield test.globs[name]


def of_facts() -> Iterator[object]:
    """Yield what every function of the facts returns."""
    for name in facts.__all__:
        ask = getattr(facts, name)
        if callable(ask) and not isinstance(ask, type):
            try:
                yield ask()
            except TypeError:  # it needs a file or a day
                continue


def of_commune() -> Iterator[object]:
    """Yield the invented commune's year."""
    folder = str(ROOT / "examples" / "commune")
    sys.path.insert(0, folder)
    try:
        dossiers = importlib.import_module("year_of_dossiers")
        meetings = importlib.import_module("year_of_meetings")
        opinions = importlib.import_module("year_of_opinions")
        petitions = importlib.import_module("year_of_petitions")
        letters = importlib.import_module("year_of_letters")
    finally:
        sys.path.remove(folder)
    chance = Random(8)
    desk = dossiers.counter()
    yield desk
    register = dossiers.year_of_dossiers(desk, chance)
    yield from list(register)[:60]
    yield [
        each[:2] for each in letters.year_of_letters(register, desk, chance).values()
    ]
    sessions = meetings.receptions(desk.calendar, chance)
    yield sessions
    yield meetings.visitors(sessions, chance)
    yield meetings.dialogues(chance)
    yield meetings.postings()
    yield meetings.broadcasts()
    yield meetings.programme()
    yield opinions.ballots(chance, 1000)
    yield opinions.code()
    yield opinions.signed()
    yield opinions.observed(chance)
    yield petitions.year_of_petitions(desk.calendar, chance)


def of_forms() -> Iterator[object]:
    """Yield every official form, and the letter that prints it."""
    for slip in slips().values():
        yield slip
        yield official(slip)


@cache
def harvest() -> dict[type[Any], list[Any]]:
    """Return a few objects of each class."""
    gathered = Gathered()
    for source in (of_docstrings(), of_facts(), of_commune(), of_forms()):
        gathered.take(source)
    return gathered.found


def made_by_hand(found: dict[type[Any], list[Any]]) -> Iterator[Any]:
    """Make objects of the classes that are not found, of what is found."""
    for room in names.ROOMS:
        for name, kind in names.classes_in(room).items():
            if kind not in found and not issubclass(kind, Enum) and name not in ONE_WAY:
                made = Maker(found).made(kind)
                if made is not None:
                    yield made


class Maker:
    """Makes an object of a class from samples of what its fields hold."""

    def __init__(self, found: dict[type[Any], list[Any]]) -> None:
        self.found = found
        self.making: set[type[Any]] = set()

    def made(self, kind: type[Any]) -> Any:
        """Return an object, or ``None`` where no sample fits."""
        if kind in self.making:
            return None
        self.making.add(kind)
        try:
            parts = [each for each in describing.parts_of(kind) if each.is_required]
            choices = [self.values(each.shape)[:8] for each in parts]
            for picked in islice(product(*choices), 400):
                try:
                    return kind(
                        **{
                            each.key: one
                            for each, one in zip(parts, picked, strict=True)
                        }
                    )
                except Exception:  # noqa: BLE001, S112 - the next may fit
                    continue
        finally:
            self.making.discard(kind)
        return None

    def values(  # noqa: C901, PLR0911 - one case for each shape
        self, shape: of.Shape
    ) -> list[Any]:
        """Return values of a shape, the likeliest first."""
        match shape:
            case of.Scalar(kind):
                return SIMPLE[kind]
            case of.Choice(choices):
                return [*choices.__members__.values()]
            case of.Words(words):
                return list(words)
            case of.Several(item, holds):
                values = self.values(item)
                return [holds(values[:1]), holds(values[:2]), holds()]
            case of.Row(items):
                return [tuple(self.values(each)[0] for each in items)]
            case of.Keyed(key, value):
                return [dict(zip(self.values(key), self.values(value), strict=False))]
            case of.OneOf(options):
                return [one for each in options for one in self.values(each)[:3]]
            case of.Tagged(_, kinds):
                return [one for _, kind in kinds for one in self.of_kind(kind)[:2]]
            case of.Record(kind):
                return self.of_kind(kind)
            case of.ByKey(_, having, lacking):
                return [*self.of_kind(lacking), *self.of_kind(having)]
            case of.Boxed(_, inner) | of.Through(inner, _, _):
                known = self.found.get(WorkCalendar, []) if shape == REFERENCE else []
                return known or self.values(inner)
            case _:
                return [None]

    def of_kind(self, kind: type[Any]) -> list[Any]:
        """Return samples of a class, found or made."""
        known = self.found.get(kind)
        if known:
            return known
        made = self.made(kind)
        return [] if made is None else [made]


NINE: Final = datetime(2026, 8, 3, 9, 15, tzinfo=VIETNAM)
SIMPLE: Final[dict[type[Any], list[Any]]] = {
    str: [
        "xã Hà Mẫu",
        "12345",
        "birth",
        "{kind}-{serial}",
        "2026",
        "0912345678",
        "001099012346",
        "",
    ],
    bool: [True, False],
    int: [1, 2, 0, 2026, 100],
    float: [0.5, 1.0, 0.0],
    Decimal: [Decimal("0.5"), Decimal(1), Decimal("1.25")],
    Fraction: [Fraction(1, 2), Fraction(1)],
    datetime: [NINE],
    date: [date(2026, 8, 3)],
    time: [time(15), time(7, 30)],
    timedelta: [timedelta(minutes=30), timedelta(days=1)],
}
