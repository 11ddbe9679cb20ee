"""What all petitions share: what is filed, the deadlines, and how they are told."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import frozen

from cqtt.findings import Finding
from cqtt.petitions.events import Event
from cqtt.petitions.filed import Filed
from cqtt.petitions.timelines import Entry, timeline_of
from cqtt.petitions.transition import RunningLimit
from cqtt.petitions.verbs import Verbs

if TYPE_CHECKING:
    from cqtt.due_dates import DueDate
    from cqtt.offices import Office
    from cqtt.petitions.deadline import Deadline
    from cqtt.petitions.petition_law import PetitionLaw
    from cqtt.petitions.steps import Step
    from cqtt.workdays import WorkCalendar


@frozen(kw_only=True)
class Petition(Filed, Verbs):
    """
    What a complaint, a denunciation and a reflection share (*đơn thư*).

    ``about`` is the short content, ``against`` the post or unit it is about; both are a
    citizen's words and left out of ``repr``, as who petitions is.  ``petitioner`` is
    ``None`` where nobody signed.  ``is_remote`` says that the area is remote and hard
    to travel.  ``received_by`` is the body that has it, ``competent`` the one that must
    settle it, ``unit`` the unit at work on it.  Status and stand are worked out from
    the events and never stored.  Make a ``Complaint``, ``Denunciation`` or
    ``Reflection``; this class has no law of its own.
    """

    # -- in time ---------------------------------------------------------------------

    def deadlines(
        self,
        law: "PetitionLaw",
        *,
        calendar: "WorkCalendar | None" = None,
        office: "Office | None" = None,
        place: str = "",
        running: RunningLimit = RunningLimit.OLD_RULE,
    ) -> "tuple[Deadline, ...]":
        """Return every deadline that its events began; see ``petitions.deadlines``."""
        from cqtt.petitions.following import deadlines

        return deadlines(
            self, law, calendar=calendar, office=office, place=place, running=running
        )

    def due(
        self,
        step: "Step",
        law: "PetitionLaw",
        *,
        calendar: "WorkCalendar | None" = None,
        office: "Office | None" = None,
        place: str = "",
        running: RunningLimit = RunningLimit.OLD_RULE,
    ) -> "DueDate":
        """
        Return the due date of one step; see ``petitions.due_of``.

        To tell a clerk how it was counted, use ``explain()`` of the step's ``Deadline``
        in ``deadlines()``, which names the day it runs from and what was inferred.
        """
        from cqtt.petitions.following import due_of

        return due_of(
            self,
            step,
            law,
            calendar=calendar,
            office=office,
            place=place,
            running=running,
        )

    # -- telling ---------------------------------------------------------------------

    def findings(self) -> tuple[Finding, ...]:
        """Return what is irregular about it, each with its rule; nobody is named."""
        from cqtt.petitions.irregular import irregularities

        return irregularities(self)

    def timeline(self, locale: str = "vi") -> tuple[Entry, ...]:
        """Return one entry for each event, for display; nobody is named."""
        return timeline_of(self.events, self.kind, locale)

    def to_events(self) -> list[dict[str, Any]]:
        """Return the events as plain data, in order."""
        from cqtt.recorded import plain_events

        return plain_events(self.events)

    def to_dict(self, *, identity: bool = False) -> dict[str, Any]:
        """
        Return the petition as plain data, with its kind.

        Who petitions is in it with ``identity`` only; without, it says no more than
        whether somebody is known, and a denunciation does not tell the letter that it
        was split from.  The short content and the notes are in it, and they are a
        citizen's words.

        Raises:
            WrongTypeError: ``identity`` is neither true nor false.

        Law:
            Law 25/2018/QH14, Arts. 9 and 47: who denounces is kept secret.
        """
        from cqtt.petitions.plainly import plain_petition

        return plain_petition(self, identity=identity)

    @classmethod
    def from_dict(cls, plain: Mapping[str, Any]) -> Self:
        """
        Return a petition of this kind from what ``to_dict`` returned.

        Raises:
            PlainDataError: It cannot be read, or is of another kind.
            IllegalEventError, EventOrderError: The events do not follow one another.
        """
        from cqtt.petitions.plainly import read_petition

        return read_petition(plain, cls)

    @classmethod
    def from_events(
        cls, events: Iterable[Event | Mapping[str, Any]], *, number: str, **more: Any
    ) -> Self:
        """
        Return a petition from events, or from what ``to_events`` returned.

        Raises:
            PlainDataError: An event cannot be read; the error names the place.
            IllegalEventError, EventOrderError: They do not follow one another.
        """
        from cqtt.petitions.plainly import read_events

        return cls(number=number, events=read_events(events), **more)
