"""What reading and writing is given beside the data: calendars, procedures."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from re import compile as pattern
from typing import Final

from attrs import field, frozen

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.procedures import Catalogue, Procedure
from cqtt.workdays import WorkCalendar

STATE: Final = "state agencies"
"""The name of the calendar of the package's facts."""
_EDITION: Final = pattern(
    r"20[0-9]{2}(\.[0-9]{1,2}){0,2}(@20[0-9]{2}-[0-9]{2}-[0-9]{2})?"
)
_CODE: Final = pattern(
    r"[0-9]\.[0-9]{6}(\.[0-9]{2})?(\.([0-9]{3}\.[0-9]{2}\.[0-9]{2}\.)?[A-Z][0-9]{2})?"
    r"(\.[0-9]{2})?"
)


def _calendars(value: WorkCalendar | Iterable[WorkCalendar] | None) -> object:
    if value is None:
        return ()
    return (value,) if isinstance(value, WorkCalendar) else tuple(value)


@frozen
class Given:
    """What data alone does not hold; how much of a petition is told."""

    calendars: tuple[WorkCalendar, ...] = field(default=(), converter=_calendars)
    procedures: Procedure | Mapping[str, Procedure] | None = None
    identity: bool = False
    _handled: dict[tuple[str, date], Procedure] = field(
        factory=dict, init=False, eq=False, repr=False
    )

    def __attrs_post_init__(self) -> None:
        for each in self.calendars:
            require_instance(each, WorkCalendar, "calendar", "calendar")
        if not isinstance(self.procedures, Procedure | Mapping | None):
            came = type(self.procedures).__name__
            raise WrongTypeError("procedures", came, "procedure")
        if isinstance(self.procedures, Mapping):
            key = next(iter(self.procedures), "")
            if not isinstance(key, str):
                raise WrongTypeError("procedures", type(key).__name__, "codes")
        require_instance(self.identity, bool, "identity", "yes-no")

    def calendar(self, name: str, edition: str) -> WorkCalendar:
        """
        Return the calendar of a name and an edition.

        Raises:
            InvalidValueError: It was not given; the error says which is needed.
        """
        for each in self.calendars:
            if (each.name, each.edition) == (name, edition):
                return each
        known = {STATE, *(each.name for each in self.calendars)}
        # What is written there may be anything, so it is told where it is known.
        parts = (
            name if name in known else "another name",
            f"edition {edition}" if _EDITION.fullmatch(edition) else "another edition",
        )
        raise InvalidValueError("calendar", ", ".join(parts), "given-calendar")

    def procedure(self, code: str) -> Procedure:
        """
        Return the procedure of a code.

        Raises:
            InvalidValueError: It was not given; the error says which is needed.
        """
        known = self.procedures
        if isinstance(known, Procedure) and known.code == code:
            return known
        if isinstance(known, Mapping) and code in known:
            return known[code]
        # What has not the form of a code may be a person's.
        told = code if _CODE.fullmatch(code) else type(code).__name__
        raise InvalidValueError("procedure", told, "given-procedure")

    def handled(self, procedure: Procedure, day: date) -> Procedure:
        """Return a procedure as the catalogue that was given has it on a day."""
        if not isinstance(self.procedures, Catalogue):
            return procedure
        asked = procedure.code, day
        found = self._handled.get(asked)
        if found is None:
            found = self._handled[asked] = self.procedures.handled_on(*asked)
        return found


GIVEN: Final[ContextVar[Given]] = ContextVar("cqtt.json_forms.given")
"""What the reading or writing under way was given; set for one call at a time."""


@contextmanager
def asked_with(given: Given) -> Iterator[None]:
    """Read or write with what is given."""
    token = GIVEN.set(given)
    try:
        yield
    finally:
        GIVEN.reset(token)
