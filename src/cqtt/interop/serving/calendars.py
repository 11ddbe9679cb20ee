"""
Calendars as requests give them; what is costly is built once.

*Lịch làm việc trong yêu cầu.*  Calendars and offices are kept by what was written, the
last 32 of each.
"""

from ast import literal_eval
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any, Final

from attrs import field, frozen

from cqtt.facts import state_calendar
from cqtt.interop.serving.scalars import DAY, OneOf, Schema, Shape, Text
from cqtt.interop.serving.shapes import (
    Field,
    Form,
    Items,
    Made,
    Record,
    TextOr,
    made_of,
    needed,
)
from cqtt.law import Citation, Document
from cqtt.workdays import Announcement, Day, Overlay, Reason, WorkCalendar

_KEPT: Final = 32
_LONGEST_KEPT: Final = 10_000


@frozen
class Kept(Shape):
    """What is costly to build: read once for each text of it, the last 32 kept."""

    shape: Shape
    make: Callable[[Any], Any] = field(eq=False)
    _read: Callable[[str, str], Any] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        def read(written: str, path: str) -> Any:
            return self.make(self.shape.read(literal_eval(written), path))

        object.__setattr__(self, "_read", lru_cache(maxsize=_KEPT)(read))

    def read(self, value: Any, path: str) -> Any:
        """Return what was made of it, now or before."""
        written = repr(value)
        if len(written) > _LONGEST_KEPT:
            return self.make(self.shape.read(value, path))
        return self._read(written, path)

    def schema(self) -> Schema:
        """Return the schema of the shape."""
        return self.shape.schema()


def source_of(text: str | None) -> Citation | None:
    """Return a text that names a source as a citation of it."""
    return None if text is None else Citation(Document(id=text, title=text))


def _citation(given: Any) -> Citation | None:
    if isinstance(given, str):
        return source_of(given)
    from cqtt.interop.json_forms import from_dict

    citation: Citation = from_dict(given, Citation)
    return citation


SOURCE: Final = Made(
    TextOr(Text(1), Form("a citation in its JSON form, law.Citation")), _citation
)
"""What allows something: as it is cited, or in its JSON form."""


@lru_cache(maxsize=_KEPT)
def _calendar(known_on: date | None, until: date | None) -> WorkCalendar:
    calendar = state_calendar()
    if known_on is not None:
        calendar = calendar.as_known_on(known_on)
    return calendar if until is None else calendar.extended(until=until)


def _announced(
    *,
    on: date,
    reason: Reason,
    name: str,
    source: str,
    issued_on: date | None = None,
    moved: date | None = None,
    replaces: str = "",
) -> Announcement:
    """Return one day that a locality set, as its own announcement."""
    document = Document(id=source, title=source, issued_on=issued_on)
    day = Day(
        on, reason, name, source=Citation(document), moved=moved, replaces=replaces
    )
    return Announcement(document, (day,))


_REASONS: Final = OneOf(
    {
        each.value: each
        for each in (Reason.CLOSURE, Reason.LOCAL_REST, Reason.SWAP, Reason.MAKE_UP)
    }
)
_LOCAL_DAY: Final = made_of(
    _announced,
    on=needed(DAY),
    reason=needed(_REASONS),
    name=needed(Text(1), "of the day, or the occasion of a swap"),
    source=needed(Text(1), "the document that sets it"),
    issued_on=Field(DAY, "of the document"),
    moved=Field(DAY, "the other day of a swap"),
    replaces=Field(Text(1), "the id of the document whose row it overrides"),
)


def _local(name: str, days: tuple[Announcement, ...], edition: str = "") -> Overlay:
    return Overlay(name, days, edition)


_LOCAL: Final = made_of(
    _local,
    name=needed(Text(1), "whose days they are, told in the edition"),
    days=needed(Items(_LOCAL_DAY, most=400)),
    edition=Field(Text(1), "told in place of the name"),
)


def _made_calendar(given: dict[str, Any]) -> WorkCalendar:
    until = given["extended_until"]
    # The whole year is estimated anyway, so every day of it gives one calendar.
    last = None if until is None else date(until.year, 12, 31)
    calendar = _calendar(given["known_on"], last)
    for overlay in given["local"] or ():
        calendar = calendar.overlaid(overlay)
    return calendar


CALENDAR: Final = Kept(
    Record(
        {
            "known_on": Field(DAY, "as it could be known on this day"),
            "extended_until": Field(DAY, "with estimates to the end of this year"),
            "local": Field(Items(_LOCAL, most=10), "a locality's own days, in order"),
        }
    ),
    _made_calendar,
)
