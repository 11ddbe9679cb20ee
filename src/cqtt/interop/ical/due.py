"""What is due of dossiers, and when citizens come or are visited, as entries."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from attrs import evolve

from cqtt.agencies import Agency
from cqtt.checks import require_all, require_instance
from cqtt.dossiers import Dossier, DossierStatus, VisitPurpose
from cqtt.dossiers.timed import NO_DUE_DAY
from cqtt.due_dates import DueDate
from cqtt.errors import BeyondCalendarError, InvalidValueError
from cqtt.forms.appointments import appointment_of
from cqtt.i18n import require_locale, time_text
from cqtt.interop.ical.entry import CalendarEntry, CalendarKind
from cqtt.interop.vectors.rows import Beyond, require_beyond, rows_at
from cqtt.offices import Office
from cqtt.workdays import Status

_SURE: Final = frozenset({Status.OFFICIAL, Status.STATUTORY})
_PURPOSES: Final = {
    VisitPurpose.GUIDANCE: ("hướng dẫn thủ tục", "guidance"),
    VisitPurpose.RECEPTION: ("tiếp nhận hồ sơ", "reception of a dossier"),
    VisitPurpose.RETURN: ("trả kết quả", "return of a result"),
}
_PROMISED: Final = ("Đã hẹn với công dân.", "As the citizen was told.")
_BY_RULE: Final = (
    "Chưa ghi lời hẹn; tính theo thời hạn.",
    "No promise is recorded; counted from the limit.",
)


def due_entries(
    dossiers: Iterable[Dossier] | Dossier,
    office: Office,
    *,
    names: bool = False,
    locale: str = "vi",
    beyond: Beyond = "raise",
) -> tuple[CalendarEntry, ...]:
    """
    Return when open dossiers are due (*hạn giải quyết hồ sơ*).

    An entry is of the whole last day, or of the moment where the limit has one; its
    description is how the day was counted, without the reasons that somebody wrote for
    a supplement or an extension unless ``names`` is set.  An online dossier that nobody
    accepted yet has the day by which it must be answered.  Left out are dossiers that
    ended and those for which no day can be named, such as one that waits for a
    supplement.

    Args:
        dossiers: A ``Register``, dossiers of one's own, or one of them.

        office: Whose limits they are.

        names: Whether applicants are named, and what may name people is told; the
            entries are then private.

        locale: The language of the texts, ``"vi"`` or ``"en"``.

        beyond: What becomes of dossiers that are due past what the calendar knows:
            ``"raise"`` is an error that says how many and where, ``"null"`` leaves
            them out.

    Raises:
        WrongTypeError: They are no dossiers, or the office is none.
        InvalidValueError: A limit in hours, and the office has none; a dossier is due
            beyond the calendar; ``beyond`` is something else.
        UnknownLocaleError: It is neither ``"vi"`` nor ``"en"``.

    >>> from datetime import datetime
    >>> from cqtt import state_calendar
    >>> from cqtt.facts import procedures
    >>> residence = Dossier.receive(
    ...     procedures()["1.004222"],
    ...     number="H56.24-260803-0001",
    ...     at=datetime(2026, 8, 3, 9, 15),
    ... )
    >>> (entry,) = due_entries([residence], Office(state_calendar()))
    >>> entry.starts, entry.summary
    (datetime.date(2026, 8, 12), 'Hạn H56.24-260803-0001: Đăng ký thường trú')
    """
    english = _english(office, locale)

    def of_one(given: Dossier) -> Iterator[CalendarEntry]:
        dossier = given if names else _without_reasons(given)
        if dossier.status is DossierStatus.REGISTERED:
            due, kind = dossier.reception_due(office), CalendarKind.ANSWER
            word = "Answer due" if english else "Hạn trả lời"
        elif dossier.ended is None:
            due, kind = dossier.due(office), CalendarKind.DUE
            word = "Due" if english else "Hạn"
        else:
            return
        yield CalendarEntry(
            kind=kind,
            key=_key(kind, dossier, office),
            starts=due.at or due.on,
            summary=_summary(_with_hour(word, due), dossier, names=names),
            description=due.explain(locale),
            revision=len(dossier.events),
            is_sure=due.status in _SURE,
            is_private=names,
        )

    return _of_each(dossiers, of_one, beyond)


def appointment_entries(
    dossiers: Iterable[Dossier] | Dossier,
    office: Office,
    *,
    names: bool = False,
    locale: str = "vi",
    beyond: Beyond = "raise",
) -> tuple[CalendarEntry, ...]:
    """
    Return when citizens come for their results (*hẹn trả kết quả*).

    What the office last promised, with its hour where it has one; else what the slip
    would say.  A dossier has an entry until its result is returned, or it was refused
    or stopped.  Left out are those for which no day can be named.

    The arguments and errors are those of ``due_entries``.
    """
    english = _english(office, locale)

    def of_one(dossier: Dossier) -> Iterator[CalendarEntry]:
        status = dossier.status
        if status.is_closed and status is not DossierStatus.FINISHED:
            return
        slip = appointment_of(dossier, dossier.events, office)
        if slip.told is None:
            return
        body = _body(dossier, office)
        kind = CalendarKind.APPOINTMENT
        yield CalendarEntry(
            kind=kind,
            key=_key(kind, dossier, office),
            starts=slip.told,
            summary=_summary(kind.text(locale), dossier, names=names),
            description=(_BY_RULE if slip.promised is None else _PROMISED)[english],
            place="" if body is None else body.name,
            revision=len(dossier.events),
            is_private=names,
        )

    return _of_each(dossiers, of_one, beyond)


def visit_entries(
    dossiers: Iterable[Dossier] | Dossier,
    office: Office,
    *,
    names: bool = False,
    locale: str = "vi",
) -> tuple[CalendarEntry, ...]:
    """
    Return the visits at home that were agreed on (*hẹn tại nhà*).

    The place is a citizen's home, so it is told only where ``names`` is set.

    The arguments and errors are those of ``due_entries``; no day is counted.
    """
    english = _english(office, locale)
    entries = []
    for dossier in _dossiers(dossiers):
        for at, visit in enumerate(dossier.visits, start=1):
            kind = CalendarKind.HOME_VISIT
            what = f"{kind.text(locale)} ({_PURPOSES[visit.purpose][english]})"
            entries.append(
                CalendarEntry(
                    kind=kind,
                    key=(*_key(kind, dossier, office), str(at)),
                    starts=visit.begins_at,
                    ends=visit.ends_at if visit.ends_at > visit.begins_at else None,
                    summary=_summary(what, dossier, names=names),
                    place=visit.place if names else "",
                    revision=len(dossier.events),
                    is_private=names,
                )
            )
    return tuple(entries)


def _of_each(
    dossiers: Iterable[Dossier] | Dossier,
    of_one: Callable[[Dossier], Iterable[CalendarEntry]],
    beyond: str,
) -> tuple[CalendarEntry, ...]:
    """Return the entries of each dossier that is due within the calendar."""
    require_beyond(beyond)
    every = _dossiers(dossiers)
    entries: list[CalendarEntry] = []
    lost = []
    for at, dossier in enumerate(every):
        try:
            entries += of_one(dossier)
        except BeyondCalendarError:
            lost.append(at)
        except NO_DUE_DAY:
            pass  # it waits, or has no limit that can be counted
    if lost and beyond == "raise":
        rows = rows_at(lost, len(every))
        raise InvalidValueError("dossiers", rows, "due-within-calendar", rows.told_vi())
    return tuple(entries)


def _dossiers(given: Iterable[Dossier] | Dossier) -> tuple[Dossier, ...]:
    if isinstance(given, Dossier):
        return (given,)
    return require_all(given, Dossier, "dossiers", "dossier")


def _without_reasons(dossier: Dossier) -> Dossier:
    """Return the dossier without the reasons of its events, which may name people."""
    bare: list[Any] = list(dossier.events)
    for at, event in enumerate(bare):
        if getattr(event, "reason", ""):
            bare[at] = evolve(event, reason="")
    return evolve(dossier, events=tuple(bare))


def _english(office: Office, locale: str) -> bool:
    require_instance(office, Office, "office", "office")
    return require_locale(locale) == "en"


def _body(dossier: Dossier, office: Office) -> Agency | None:
    return dossier.receiving_agency or office.agency


def _key(kind: CalendarKind, dossier: Dossier, office: Office) -> tuple[str, ...]:
    body = _body(dossier, office)
    agency = "" if body is None else body.code or body.name
    return kind.value, agency, dossier.number


def _with_hour(word: str, due: DueDate) -> str:
    return word if due.at is None else f"{word} {time_text(due.at)}"


def _summary(what: str, dossier: Dossier, *, names: bool) -> str:
    told = f"{what} {dossier.number}: {dossier.procedure.name}"
    who = dossier.applicant if names else None
    return told if who is None else f"{told} ({who.name})"
