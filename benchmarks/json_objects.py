"""
JSON to objects: our reader of lines against the default path of cattrs.

A hundred thousand dossiers, one a line, each with its applicant, three places, and
three or four events by a clerk of a unit of an agency; 20 communes with 4 clerks each,
so that agencies, units and clerks come again and again as they do in an office, while
numbers, moments, names of applicants and addresses do not.  ``DIFFERENT`` has other
clerks and agencies in every dossier, the worst that can come.

Theirs is ``cattrs.preconf.json.make_converter()`` with its detailed validation, the
same classes, the same hooks for dates, limits and procedures, and ``json.loads``; ours
tells every fault with its path, too, but reads in detail only what it cannot read
quickly.  Nobody switches the garbage collector.  ``require_equal`` compares all objects
before anything is timed.
"""

import json
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from importlib import import_module
from random import Random
from typing import Any, Final, NamedTuple

import attrs

from cqtt import Dossier, WorkingDays, facts
from cqtt.agencies import Actor, Agency, Level, Unit
from cqtt.dossiers import Applicant, Event
from cqtt.interop.json_forms import read_json_lines, to_json
from cqtt.procedures import Procedure
from cqtt.time_limits import Hours, TimeLimit, WorkingHours

LINES: Final = "JSON lines to dossiers"
DIFFERENT: Final = "JSON lines to dossiers, nothing in common"
DETAILED: Final = "cattrs, detailed"
FASTER: Final = "cattrs, not detailed"
COMMUNES: Final = 20
CLERKS: Final = 4
CODE: Final = "1.004222"
FIRST: Final = datetime(2026, 1, 5, 7, 30)


class Works(NamedTuple):
    """Ours and theirs, each a work that reads everything."""

    ours: Callable[[], Any]
    theirs: Callable[[], Any]


def _clerk(commune: int, number: int) -> Actor:
    name = f"Ủy ban nhân dân xã Ví Dụ {commune}"
    agency = Agency(name, code=f"H56.{commune}", level=Level.COMMUNE)
    unit = Unit("Bộ phận Tiếp nhận và Trả kết quả", agency=agency)
    return Actor(unit, "công chức", f"Nguyễn Văn Mẫu {number}")


def _dossier(chance: Random, serial: int, clerk: Actor) -> Dossier:
    at = FIRST + timedelta(days=chance.randrange(300), minutes=chance.randrange(540))
    place = clerk.unit.agency
    dossier = Dossier.receive(
        facts.procedures()[CODE],
        number=f"H56.24-260105-{serial:06}",
        at=at,
        by=clerk,
        promised=(at + timedelta(days=9)).date(),
        applicant=Applicant(
            name=f"Trần Thị Ví Dụ {serial}",
            phone=f"09{chance.randrange(10**8):08}",
            address=f"thôn {chance.randrange(40)}",
        ),
        helping_agency=place,
        receiving_agency=place,
        competent=place,
        limit=WorkingDays(7) if chance.random() < 1 / 5 else None,
        papers=("Tờ khai", "Giấy tờ chứng minh"),
    )
    dossier = dossier.transfer(at=at + timedelta(hours=1), to=clerk.unit, by=clerk)
    if chance.random() < 1 / 3:
        return dossier
    done = at + timedelta(days=1 + chance.randrange(9), minutes=chance.randrange(90))
    return dossier.finish(at=done, by=clerk)


@cache
def lines_of(operation: str, size: int) -> list[str]:
    """Make up the lines, as ``to_json`` writes them."""
    chance = Random(6)
    everyone = [_clerk(at // CLERKS, at) for at in range(COMMUNES * CLERKS)]
    is_different = operation == DIFFERENT
    return [
        to_json(
            _dossier(
                chance,
                serial,
                _clerk(serial, serial) if is_different else chance.choice(everyone),
            )
        )
        for serial in range(size)
    ]


def _ours(lines: Iterable[str]) -> list[Any]:
    return list(read_json_lines(lines, Dossier, procedures=facts.procedures()))


def _when(text: str) -> date:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


@cache
def _converter(*, detailed: bool) -> Any:
    make = import_module("cattrs.preconf.json").make_converter
    tag = import_module("cattrs.strategies").configure_tagged_union
    known = facts.procedures()
    converter = make(detailed_validation=detailed)
    converter.register_structure_hook(date | datetime, lambda text, _: _when(text))
    converter.register_structure_hook(
        date | datetime | None,
        lambda text, _: None if text is None else _when(text),
    )
    converter.register_structure_hook(
        int | Decimal,
        lambda value, _: value if isinstance(value, int) else Decimal(value),
    )
    converter.register_structure_hook(Procedure, lambda code, _: known[code])
    for kind in (WorkingDays, WorkingHours, Hours):
        attrs.resolve_types(kind, localns={"Decimal": Decimal})
    tag(Event, converter, tag_generator=lambda kind: kind.slug, tag_name="event")
    tag(
        TimeLimit,
        converter,
        tag_generator=lambda kind: f"time_limits.{kind.__name__}",
        tag_name="type",
    )
    return converter


def _theirs(lines: Iterable[str], *, detailed: bool) -> list[Any]:
    structure = _converter(detailed=detailed).structure
    read = []
    for line in lines:
        plain = json.loads(line)
        del plain["type"], plain["version"]
        read.append(structure(plain, Dossier))
    return read


def works(operation: str, peer: str, size: int) -> Works:
    """Return both sides of a comparison."""
    lines = lines_of(operation, size)
    is_detailed = peer == DETAILED
    return Works(lambda: _ours(lines), lambda: _theirs(lines, detailed=is_detailed))


WORKS: Final = tuple(
    (operation, peer) for operation in (LINES, DIFFERENT) for peer in (DETAILED, FASTER)
)
"""What is compared, by operation and peer."""


@cache
def require_equal(operation: str, size: int) -> None:
    """Stop unless both sides read the same dossiers."""
    lines = lines_of(operation, size)
    if _ours(lines) != _theirs(lines, detailed=True):
        sys.exit(f"json_objects: the dossiers differ in {operation!r}")
