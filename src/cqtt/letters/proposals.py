"""
Who gets a letter: proposals from registrations and dossiers, each with its rule.

*Đề xuất gửi thư.*  Nothing is written or sent here; somebody decides on each.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, datetime

from attrs import field, frozen

from cqtt.dossiers import Dossier, Extended
from cqtt.dossiers.answers import received_of
from cqtt.dossiers.timed import NO_DUE_DAY
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import day_text, english_day, require_locale
from cqtt.law import cite
from cqtt.letters.classes import letter_class
from cqtt.letters.fields import filled_if_told, own_day
from cqtt.letters.letter import Tone
from cqtt.letters.occasion_rules import (
    RULES,
    CivilEventKind,
    DossierTrouble,
    OccasionRule,
)
from cqtt.letters.typed import instance_of
from cqtt.moments import require_moment
from cqtt.offices import Office

__all__ = [
    "RULES",
    "CivilEvent",
    "CivilEventKind",
    "DossierTrouble",
    "Occasion",
    "OccasionRule",
    "counts",
    "occasions",
    "propose",
]


@frozen(kw_only=True)
class CivilEvent:
    """
    Something that was registered, or that the office learned of (*sự kiện hộ tịch*).

    ``registered_on`` is the day of it, ``number`` its number in the book.  ``consent``
    tells whether the people agreed to such a letter; ``None`` is not known.  Names are
    not needed to propose a letter.
    """

    kind: CivilEventKind = field(validator=instance_of(CivilEventKind, "enum-choice"))
    registered_on: date = field(validator=own_day)
    number: str = field(default="", validator=filled_if_told, repr=False)
    consent: bool | None = field(
        default=None, validator=instance_of(bool | None, "yes-no-unknown")
    )


@frozen(kw_only=True)
class Occasion:
    """
    A letter that is proposed (*đề xuất gửi thư*): for what, by which rule, by when.

    ``day`` is that of the event, for a dossier the day on which it is due.  ``by`` is
    the last day to send it, ``None`` where no rule sets one.
    """

    about: CivilEvent | Dossier
    rule: OccasionRule
    day: date
    by: date | None = None

    @property
    def letter(self) -> str:
        """The kind of letter."""
        return self.rule.letter

    @property
    def tone(self) -> Tone:
        """Whether it tells of joy or grief; these never go out in one run."""
        return letter_class(self.letter).tone

    @property
    def consent(self) -> bool | None:
        """What is known of the consent; nobody is asked about an apology."""
        return self.about.consent if isinstance(self.about, CivilEvent) else None

    @property
    def is_forbidden(self) -> bool:
        """Whether a refused consent forbids it."""
        if self.consent is not False:
            return False
        is_owed = letter_class(self.letter).is_administrative
        return self.rule.uses_registration or not is_owed

    def reason(self, locale: str = "vi") -> str:
        """
        Return why, by when, and which source says so, in ``"vi"`` or ``"en"``.

        >>> born = CivilEvent(
        ...     kind=CivilEventKind.BIRTH, registered_on=date(2026, 8, 3)
        ... )
        >>> print(occasions([born])[0].reason("en").partition(";")[0])
        Letter of congratulation: registration of a birth on 3 August 2026
        """
        if require_locale(locale) == "en":
            return self._english()
        return self._vietnamese()

    def _vietnamese(self) -> str:
        title = letter_class(self.letter).title_vi
        parts = [f"{title}: {self.rule.trigger.text()} ngày {day_text(self.day)}"]
        parts += [f"gửi chậm nhất ngày {day_text(self.by)}"] if self.by else []
        parts += ["không gửi vì người dân không đồng ý"] if self.is_forbidden else []
        return "; ".join([*parts, f"theo {cite([self.rule.source])}"])

    def _english(self) -> str:
        title = letter_class(self.letter).title_en
        parts = [f"{title}: {self.rule.trigger.text('en')} on {english_day(self.day)}"]
        parts += [f"to be sent by {english_day(self.by)}"] if self.by else []
        parts += ["not to be sent, as consent was refused"] if self.is_forbidden else []
        return "; ".join([*parts, f"source: {cite([self.rule.source], 'en')}"])


def occasions(
    events: Iterable[CivilEvent | Dossier],
    rules: Sequence[OccasionRule] = RULES,
    *,
    office: Office | None = None,
    at: datetime | None = None,
) -> tuple[Occasion, ...]:
    """
    Return the letters that events and dossiers propose; see ``propose``.

    >>> died = CivilEvent(kind=CivilEventKind.DEATH, registered_on=date(2026, 8, 3))
    >>> [each.letter for each in occasions([died])]
    ['condolence']
    """
    return tuple(propose(events, rules, office=office, at=at))


def propose(
    events: Iterable[CivilEvent | Dossier],
    rules: Sequence[OccasionRule] = RULES,
    *,
    office: Office | None = None,
    at: datetime | None = None,
) -> Iterator[Occasion]:
    """
    Yield the letters that events and dossiers propose, in their order.

    An event gives each kind of letter once, by the first rule that is on and in force
    on its day.  A dossier gives an apology if it is late at ``at``, or if it is open
    and the day has come to warn that it will be; not where somebody apologised after
    it was late already, and not while its limit stands still.

    Args:
        events: Registrations and dossiers, read one by one.

        rules: What gives which letter.

        office: Whose limits the dossiers have; needed for dossiers.

        at: The moment of asking; what comes later is not known yet.

    Raises:
        WrongTypeError: Something is neither an event nor a dossier.
        InvalidValueError: There is a dossier, and ``office`` or ``at`` is missing.
        BeyondCalendarError: A dossier is due past what the calendar knows.
    """
    moment = None if at is None else require_moment(at, "at", "a proposal")
    used = tuple(rule for rule in rules if rule.is_on)
    for each in events:
        if isinstance(each, CivilEvent):
            if moment is None or each.registered_on <= moment.date():
                yield from _of_event(each, used)
        elif isinstance(each, Dossier):
            if office is None:
                raise InvalidValueError("office", None, "office-of-dossiers")
            if moment is None:
                raise InvalidValueError("at", None, "moment-of-open")
            yield from _of_dossier(each, used, office, moment)
        else:
            # Never the value, which may be a citizen's.
            raise WrongTypeError("events", type(each).__name__, "event-or-dossier")


def counts(
    proposed: Iterable[Occasion], rules: Sequence[OccasionRule] = RULES
) -> dict[str, int]:
    """
    Return how many letters of each kind there would be; what is forbidden is none.

    Kinds that the rules know and nothing proposes are there with 0.

    >>> counts([])["apology"]
    0
    """
    found = Counter(each.letter for each in proposed if not each.is_forbidden)
    known = dict.fromkeys((each.letter for each in rules if each.is_on), 0)
    return {**known, **found}


def _of_event(event: CivilEvent, rules: Sequence[OccasionRule]) -> Iterator[Occasion]:
    day = event.registered_on
    for rule in _first_of_each(rules, event.kind, day):
        yield Occasion(about=event, rule=rule, day=day, by=rule.by_when(day))


def _first_of_each(
    rules: Sequence[OccasionRule], trigger: CivilEventKind | DossierTrouble, day: date
) -> Iterator[OccasionRule]:
    seen: set[str] = set()
    for rule in rules:
        is_right = rule.trigger is trigger and day in rule.period
        if is_right and rule.letter not in seen:
            seen.add(rule.letter)
            yield rule


def _of_dossier(
    dossier: Dossier, rules: Sequence[OccasionRule], office: Office, at: datetime
) -> Iterator[Occasion]:
    known = dossier.as_of(at)
    if known is None:
        return
    with suppress(*NO_DUE_DAY):
        kept = known.events_in_time(office)
        is_apologised = any(
            isinstance(each, Extended) and each not in kept for each in known.events
        )
        due = known.due_after(kept, office)
        start = received_of(known)
        since = None if start is None else start.at.date()
        if known.timeliness(office, at=at).value == "late":
            trouble = DossierTrouble.LATE
        else:
            trouble = DossierTrouble.ABOUT_TO_BE_LATE
        if is_apologised:
            return
        for rule in _first_of_each(rules, trouble, at.date()):
            by = rule.apology.send_by(due.on, office.calendar, received=since)
            is_time = known.ended is None and at.date() >= by.warn_on
            if is_time or trouble is DossierTrouble.LATE:
                yield Occasion(about=known, rule=rule, day=due.on, by=by.last)
