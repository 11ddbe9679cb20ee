"""Reading what became of places: provinces that were merged, kinds that ended."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from attrs import evolve

from cqtt.conduct.names import is_same_place, place_key
from cqtt.conduct.place_changes import PlaceChange, changes_of
from cqtt.facts.fields import citation_or_none, flag, words
from cqtt.facts.reading import Reader
from cqtt.law import Document

PLACE_TABLES: Final = ("provinces", "change")
"""The fields of a file that tell of places."""
_Registry = Mapping[str, Document]


class Places(NamedTuple):
    """
    What is known of places.

    ``changes`` are of one place each; ``ended`` are of every place whose name begins
    with the kind that stands for the place, unless it is one of ``provinces``.
    """

    provinces: tuple[str, ...] = ()
    changes: tuple[PlaceChange, ...] = ()
    ended: tuple[PlaceChange, ...] = ()

    def sure(self) -> "Places":
        """Return these without what only may have ended."""
        return self._replace(ended=tuple(each for each in self.ended if each.is_sure))

    def changes_of(self, places: Iterable[str]) -> tuple[PlaceChange, ...]:
        """Return what became of places: what is known of one, then of its kind."""
        places = tuple(places)
        return (*self._ended(places), *changes_of(places, self.changes))

    def _ended(self, places: Iterable[str]) -> Iterator[PlaceChange]:
        for place in places:
            if any(is_same_place(place, each) for each in self.provinces):
                continue
            for each in self.ended:
                if place_key(place).startswith(f"{place_key(each.place)} "):
                    yield evolve(each, place=place)


def read_places(reader: Reader, registry: _Registry) -> Places:
    """Return what a file tells of places; mistakes go to the reader."""
    changes: list[PlaceChange] = []
    ended: list[PlaceChange] = []
    for table in reader.tables("change"):
        table.only("until", "source", "kinds", "became", "sure")
        until, cited = table.day("until"), citation_or_none(table, "source", registry)
        is_sure = flag(table, "sure", default=True)
        ended += [
            PlaceChange(place=kind, until=until, citation=cited, is_sure=is_sure)
            for kind in table.texts("kinds")
        ]
        for merged in table.tables("became"):
            merged.only("now", "places")
            now = words(merged, "now")
            changes += [
                PlaceChange(place=place, until=until, now=now, citation=cited)
                for place in merged.texts("places")
            ]
    named = [name for each in changes for name in (each.place, each.now)]
    provinces = tuple(dict.fromkeys((*reader.texts("provinces"), *named)))
    return Places(provinces, tuple(changes), tuple(ended))
