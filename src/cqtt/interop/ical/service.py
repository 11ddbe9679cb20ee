"""Reception of citizens, duty, dialogues and letters of appointment, as entries."""

from collections.abc import Iterable
from datetime import date, datetime, time

from cqtt.agencies import Actor, Agency, Unit
from cqtt.checks import require_all, require_instance
from cqtt.dialogues import Dialogue
from cqtt.i18n import require_locale
from cqtt.interop.ical.entry import CalendarEntry, CalendarKind, numbered
from cqtt.letters.appointment import Appointment
from cqtt.programme import DutyRoster
from cqtt.programme.duty import Duty
from cqtt.programme.requiring import who_text
from cqtt.reception import PlannedDay, Schedule, Session


def reception_entries(
    schedule: Schedule, *, agency: Agency | None = None, locale: str = "vi"
) -> tuple[CalendarEntry, ...]:
    """
    Return the days of a schedule of reception (*lịch tiếp công dân*).

    Each day once, at its hours where the schedule has any, with its place.  A day that
    was put off keeps its UID, so it moves in the calendar of those who have it; one
    without a new day stands there as cancelled.  Days that the schedule drops are left
    out.

    Args:
        schedule: The schedule.

        agency: Whose schedule it is; it is part of the UID, which schedules of two
            bodies would share without it, and it is named in the description.

        locale: The language of the texts, ``"vi"`` or ``"en"``.

    Raises:
        WrongTypeError: It is no schedule, or the agency is none.
        UnknownLocaleError: It is neither ``"vi"`` nor ``"en"``.

    >>> from cqtt import state_calendar
    >>> from cqtt.law import Period
    >>> from cqtt.reception import weekly
    >>> plan = Schedule(weekly("thursday"), Period(date(2026, 5, 1), date(2026, 5, 10)),
    ...                 state_calendar(), starts=time(8, 0), ends=time(11, 0))
    >>> (entry,) = reception_entries(plan)
    >>> entry.starts.isoformat(), entry.ends.isoformat()
    ('2026-05-07T08:00:00+07:00', '2026-05-07T11:00:00+07:00')
    """
    require_instance(schedule, Schedule, "schedule", "schedule")
    body = _body(agency)
    require_locale(locale)
    kind = CalendarKind.RECEPTION
    seen: set[date] = set()
    entries = []
    for day in schedule.days():
        on = day.scheduled_on if day.on is None else day.on
        if on is None or on in seen:
            continue
        seen.add(on)
        starts, ends = _hours(on, schedule.starts, schedule.ends)
        entries.append(
            CalendarEntry(
                kind=kind,
                key=(
                    *(kind.value, body, schedule.post.value, schedule.place),
                    day.planned_on.isoformat(),
                ),
                starts=starts,
                ends=ends,
                summary=f"{kind.text(locale)}: {schedule.post.text(locale)}",
                description=_told_of(day, schedule, agency, locale),
                place=schedule.place,
                revision=len(schedule.postponements),
                is_cancelled=day.on is None,
            )
        )
    return tuple(entries)


def session_entries(
    sessions: Iterable[Session], *, agency: Agency | None = None, locale: str = "vi"
) -> tuple[CalendarEntry, ...]:
    """
    Return sessions of reception and what became of each (*buổi tiếp công dân*).

    Of the whole day; one that was put off or not held stands there as cancelled.

    Args:
        sessions: The sessions.

        agency: Whose sessions they are, as in ``reception_entries``.

        locale: The language of the texts, ``"vi"`` or ``"en"``.

    Raises:
        WrongTypeError: They are no sessions, or the agency is none.
        UnknownLocaleError: It is neither ``"vi"`` nor ``"en"``.
    """
    body, english = _body(agency), require_locale(locale) == "en"
    kind = CalendarKind.RECEPTION
    seen: dict[tuple[str, ...], int] = {}
    entries = []
    for session in require_all(sessions, Session, "sessions", "sessions"):
        told = [session.reason] if session.reason else []
        if session.visits is not None:
            word = "visits" if english else "lượt công dân"
            told.insert(0, f"{session.visits} {word}")
        state = session.state.text(locale)
        key = ("session", body, session.post.value, session.on.isoformat())
        entries.append(
            CalendarEntry(
                kind=kind,
                key=numbered(seen, *key),
                starts=session.on,
                summary=f"{kind.text(locale)} ({state}): {session.post.text(locale)}",
                description=_lines(*told, "" if agency is None else agency.name),
                is_cancelled=not session.is_held,
            )
        )
    return tuple(entries)


def duty_entries(
    roster: DutyRoster,
    *,
    agency: Agency | None = None,
    names: bool = False,
    locale: str = "vi",
) -> tuple[CalendarEntry, ...]:
    """
    Return who is on duty on which days (*lịch trực*).

    Units and posts; the names of people only where ``names`` is set, and the entries
    are then private.

    Args:
        roster: The roster.

        agency: Whose roster it is, as in ``reception_entries``.

        names: Whether people are named.

        locale: The language of the texts, ``"vi"`` or ``"en"``.

    Raises:
        WrongTypeError: It is no roster, or the agency is none.
        UnknownLocaleError: It is neither ``"vi"`` nor ``"en"``.

    >>> from cqtt.agencies import Unit
    >>> from cqtt.programme import DutyRole
    >>> desk = Duty(date(2026, 3, 7), Unit("Bộ phận Một cửa"), DutyRole.RECEPTION)
    >>> (entry,) = duty_entries(DutyRoster("Trực Một cửa", [desk]))
    >>> entry.summary
    'Trực Một cửa: Bộ phận Một cửa (trực tiếp dân)'
    """
    require_instance(roster, DutyRoster, "roster", "duty-roster")
    body = _body(agency)
    require_locale(locale)
    kind = CalendarKind.DUTY
    seen: dict[tuple[str, ...], int] = {}
    return tuple(
        CalendarEntry(
            kind=kind,
            key=numbered(
                seen,
                *(kind.value, body, roster.name, duty.on.isoformat(), duty.role.value),
                *_who_key(duty.who),
            ),
            starts=duty.on,
            summary=f"{roster.name}: {_who(duty, locale, names=names)} "
            f"({duty.role.text(locale)})",
            description="" if agency is None else agency.name,
            is_private=names,
        )
        for duty in roster.duties
    )


def dialogue_entries(
    dialogues: Iterable[Dialogue],
    *,
    agency: Agency | None = None,
    locale: str = "vi",
) -> tuple[CalendarEntry, ...]:
    """
    Return dialogues with the people (*hội nghị trao đổi, đối thoại với Nhân dân*).

    Each at the moment at which it was held; its end is not recorded.

    Args:
        dialogues: The dialogues.

        agency: Whose dialogues they are, as in ``reception_entries``.

        locale: The language of the texts, ``"vi"`` or ``"en"``.

    Raises:
        WrongTypeError: They are no dialogues, or the agency is none.
        UnknownLocaleError: It is neither ``"vi"`` nor ``"en"``.
    """
    body, english = _body(agency), require_locale(locale) == "en"
    kind = CalendarKind.DIALOGUE
    seen: dict[tuple[str, ...], int] = {}
    entries = []
    for each in require_all(dialogues, Dialogue, "dialogues", "dialogue"):
        what = each.kind.label(locale)
        hosts = ", ".join(filter(None, (each.host, each.co_host)))
        key = (each.kind.value, each.host, each.village, each.held_on.isoformat())
        entries.append(
            CalendarEntry(
                kind=kind,
                key=numbered(seen, kind.value, body, *key),
                starts=each.held_at,
                summary=f"{what[:1].upper()}{what[1:]}: {each.topic}",
                description=_lines(
                    f"{'Led by' if english else 'Chủ trì'}: {hosts}",
                    "" if agency is None else agency.name,
                ),
                place=each.village,
            )
        )
    return tuple(entries)


def meeting_entries(
    letters: Iterable[Appointment], *, names: bool = False, locale: str = "vi"
) -> tuple[CalendarEntry, ...]:
    """
    Return the appointments of letters (*giấy hẹn làm việc*).

    Without ``names`` an entry tells number, time and issuer, and the place where that
    is no home; with them also whom it is with and what for, and it is private.

    Args:
        letters: Letters of appointment.

        names: Whether people and the purpose are told.

        locale: The language of the texts, ``"vi"`` or ``"en"``.

    Raises:
        WrongTypeError: They are no such letters.
        UnknownLocaleError: It is neither ``"vi"`` nor ``"en"``.
    """
    require_locale(locale)
    kind = CalendarKind.MEETING
    seen: dict[tuple[str, ...], int] = {}
    entries = []
    for letter in require_all(letters, Appointment, "letters", "appointment-letters"):
        body = letter.issuer.code or letter.issuer.name
        key = (kind.value, body, letter.number, letter.at.isoformat())
        told = letter.values(locale)
        summary = " ".join(filter(None, (kind.text(locale), letter.number)))
        private = _lines(told["recipient"], told["purpose"]) if names else ""
        entries.append(
            CalendarEntry(
                kind=kind,
                key=numbered(seen, *key),
                starts=letter.at,
                ends=letter.until,
                summary=f"{summary}: {told['recipient']}" if names else summary,
                description=_lines(private, letter.issuer.name),
                place=letter.venue if names or not letter.is_at_home else "",
                is_private=names,
            )
        )
    return tuple(entries)


def _body(agency: Agency | None) -> str:
    require_instance(agency, Agency | None, "agency", "agency")
    return "" if agency is None else agency.code or agency.name


def _hours(
    on: date, starts: time | None, ends: time | None
) -> tuple[date, date | None]:
    if starts is None:
        return on, None
    return (
        datetime.combine(on, starts),
        None if ends is None else datetime.combine(on, ends),
    )


def _lines(*lines: str) -> str:
    return "\n".join(filter(None, lines))


def _told_of(
    day: PlannedDay, schedule: Schedule, agency: Agency | None, locale: str
) -> str:
    why = day.explain(locale) if day.is_moved or day.off else ""
    people = "; ".join(schedule.participants)
    body = "" if agency is None else agency.name
    return _lines(schedule.subject, people, why, body)


def _who_key(who: Unit | Actor) -> tuple[str, ...]:
    """Return what tells a unit or a post from others; a name is not in it."""
    return (who.unit.name, who.post) if isinstance(who, Actor) else (who.name,)


def _who(duty: Duty, locale: str, *, names: bool) -> str:
    told = who_text(duty.who, locale)
    name = duty.who.name if names and isinstance(duty.who, Actor) else None
    return told if name is None else f"{told}, {name}"
