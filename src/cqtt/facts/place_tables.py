"""What became of places, for codes of conduct: provinces merged, kinds that ended."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import NamedTuple

from attrs import evolve

from cqtt.conduct.names import is_same_place
from cqtt.conduct.place_changes import PlaceChange, changes_of
from cqtt.facts.unit_tables import units
from cqtt.territory.changes import UnitChange
from cqtt.territory.names import place_key


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


def places_of_units() -> Places:
    """Return what the facts of provincial units tell of places."""
    known = units()
    changes = [each for each in known.changes if _is_told(each)]
    named = [unit for each in changes for unit in (each.before, each.after)]
    standing = known.on(max(each.since for each in known.changes)).all_versions
    return Places(
        tuple(dict.fromkeys(unit.full_name() for unit in (*standing, *named))),
        tuple(
            PlaceChange(
                place=each.before.full_name(),
                until=each.since - timedelta(days=1),
                now=each.after.full_name(),
                citation=each.citation,
            )
            for each in changes
        ),
        tuple(
            PlaceChange(
                place=each.name,
                until=each.until,
                citation=each.citations[0],
                is_sure=each.is_sure,
            )
            for each in known.ended_kinds
        ),
    )


def _is_told(change: UnitChange) -> bool:
    """
    Tell whether a change is one that a place's name can tell.

    A unit that others joined and that kept its name goes on for those who signed there;
    a new name of the same unit is none that ``PlaceChange`` can say.
    """
    is_same_name = change.before.name == change.after.name
    return is_same_name != change.is_merger
