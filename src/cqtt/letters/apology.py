"""The letter of apology: one per dossier, for all that went wrong with it."""

from datetime import date, datetime
from typing import Any, Final, Self, Unpack

from attrs import field, frozen

from cqtt.dossiers import Dossier
from cqtt.errors import InvalidValueError, RepeatedExtensionError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.letters.apologised import Given, Page, gathered
from cqtt.letters.apology_rules import (
    ApologyRule,
    SendBy,
    apology_rule_on,
    count,
)
from cqtt.letters.dates import when_told
from cqtt.letters.faults import Delivery, Fault
from cqtt.letters.fields import clause
from cqtt.letters.letter import Letter
from cqtt.letters.people import Signer
from cqtt.letters.typed import instance_of
from cqtt.moments import day_of, wall_clock
from cqtt.offices import Office
from cqtt.rendering.values import filled_line, line
from cqtt.workdays import WorkCalendar

_OWES_A_RESULT: Final = (Fault.LATE, Fault.ERROR, Fault.LOST, Fault.DAMAGED)
_WHEN: Final = instance_of(date, "day-or-moment")
_WHEN_OR_NONE: Final = instance_of(date | None, "day-or-moment")


def _faults(_instance: object, _attribute: object, value: object) -> None:
    if not isinstance(value, tuple) or not all(isinstance(e, Fault) for e in value):
        raise WrongTypeError("faults", type(value).__name__, "faults")
    if not value or len(set(value)) < len(value):
        names = tuple(each.value for each in value)
        raise InvalidValueError("faults", names, "faults")


@frozen(kw_only=True)
class Apology(Letter):
    """
    An apology to whoever applied, for one dossier and all faults (*thư xin lỗi*).

    ``promised`` is the appointment that was or will be missed, ``new_promise`` the one
    that the letter sets, ``finished`` when the result was ready, if it is; a fault that
    still owes a result needs one of the two.  ``state`` says how far the work is,
    ``remedy`` what is done to put things right, ``responsible`` whom to ask.
    What ends in ``_en`` goes into the English version, which has the Vietnamese words
    without it.  ``previous`` counts the earlier apologies with a new day; one of
    before 1 July 2025 counts too for a letter after it, which is our reading, since
    the decree speaks of re-appointments without saying from when.  Before that day no
    rule is known and nothing is checked about them.

    A reason that blames the citizen is nothing that a program can find: read it.

    Raises:
        RepeatedExtensionError: It sets a new day once more than the rule of its day
            allows, and ``accept_repeat`` is not set.

    Law:
        Decree 118/2025/NĐ-CP, Art. 19 (article number inferred): reason, new time, one
        re-appointment.  One letter for all faults: Decision 1198/QĐ-UBND of Tân An.
    """

    kind = "apology"
    title_vi = "Thư xin lỗi"
    title_en = "Letter of apology"
    is_administrative = True

    faults: tuple[Fault, ...] = field(default=(Fault.LATE,), validator=_faults)
    procedure: str = field(validator=filled_line)
    dossier_number: str = field(validator=filled_line)
    received: date | datetime = field(validator=_WHEN)
    promised: date | datetime | None = field(default=None, validator=_WHEN_OR_NONE)
    finished: date | datetime | None = field(default=None, validator=_WHEN_OR_NONE)
    new_promise: date | datetime | None = field(default=None, validator=_WHEN_OR_NONE)
    state: str = field(validator=filled_line, repr=False)
    reason: str = field(validator=filled_line, repr=False)
    remedy: str = field(default="", validator=line, repr=False)
    state_en: str = field(default="", validator=line, repr=False)
    reason_en: str = field(default="", validator=line, repr=False)
    remedy_en: str = field(default="", validator=line, repr=False)
    responsible: str = field(validator=filled_line, repr=False)
    responsible_en: str = field(default="", validator=line, repr=False)
    previous: int = field(default=0, validator=count)
    delivery: Delivery | None = field(
        default=None, validator=instance_of(Delivery | None, "enum-choice")
    )
    accept_repeat: bool = field(
        default=False, validator=instance_of(bool, "yes-no"), repr=False
    )
    calendar: WorkCalendar = field(
        validator=instance_of(WorkCalendar, "calendar"), repr=False, eq=False
    )

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if self.issued_on < day_of(self.received, "received"):
            raise InvalidValueError("issued_on", self.issued_on, "letter-after-receipt")
        if self.is_for(Fault.LATE) and self.promised is None:
            raise InvalidValueError("promised", None, "missed-promise")
        self._check_result()
        if self.new_promise is not None:
            self._check_new_promise(self.new_promise)
            self._check_repeat()

    def _check_result(self) -> None:
        finished = self.finished
        if finished is None:
            owes = any(each in _OWES_A_RESULT for each in self.faults)
            if owes and self.new_promise is None:
                raise InvalidValueError("new_promise", None, "new-day-or-result")
        elif day_of(finished, "finished") > self.issued_on:
            raise InvalidValueError("finished", finished, "result-before-letter")
        elif self.is_for(Fault.LATE) and not _is_after(finished, self.promised):
            raise InvalidValueError("finished", finished, "late-result")

    def _check_new_promise(self, new: date) -> None:
        day = day_of(new, "new_promise")
        # A moment may lie on the day of the letter: limits in hours.
        is_early = day < self.issued_on or new == self.issued_on
        if is_early or not _is_after(new, self.promised):
            raise InvalidValueError("new_promise", new, "new-day-later")
        if not self.calendar.is_working_day(day):
            raise InvalidValueError("new_promise", new, "working-new-day")

    def _check_repeat(self) -> None:
        rule = apology_rule_on(self.issued_on)
        if self.accept_repeat or rule is None or not self._is_once_too_often(rule):
            return
        source = rule.source
        raise RepeatedExtensionError(rule.most or 0, source.text("en"), source.text())

    def _is_once_too_often(self, rule: ApologyRule) -> bool:
        if rule.most is None or self.new_promise is None:
            return False
        return self.previous >= rule.most

    @classmethod
    def for_dossier(
        cls,
        dossier: Dossier,
        *,
        office: Office,
        reason: str = "",
        signer: Signer | None = None,
        signers: tuple[Signer, ...] = (),
        today: date | None = None,
        issued_on: date | None = None,
        faults: tuple[Fault, ...] = (Fault.LATE,),
        new_promise: date | datetime | None = None,
        **page: Unpack[Page],
    ) -> Self:
        """
        Return the apology of a dossier, with what the dossier knows.

        Recipient, procedure, number, dates, state of work and earlier apologies come
        from it; ``page`` are the other fields of the letter, and go before them.  Whom
        to ask is the body with the ``contact`` of the page, unless ``responsible``
        names somebody.

        Args:
            dossier: What went wrong.

            office: Whose calendar the new day must be on.

            reason: Why; without it, that of the dossier's last re-appointment.

            signer: Who signs; or

            signers: those who do.

            today: The day of the letter; or

            issued_on: the same by its own name.

            faults: What for.

            new_promise: The new appointment, for a letter written before the dossier
                records it; without it, that of the dossier's last re-appointment.

        Raises:
            NotStartedError: The dossier was not received.
            InvalidValueError: It was finished in time, or a new day is missing.
            RepeatedExtensionError: One re-appointment too many.
            BeyondCalendarError: It was due past what the calendar knows.
        """
        given = Given(dossier, office, new_promise, is_late=Fault.LATE in faults)
        return cls(
            **{
                **gathered(given, reason, page),
                "signers": (signer,) if signer is not None else signers,
                "issued_on": today if issued_on is None else issued_on,
                "faults": faults,
            }
        )

    # -- questions -------------------------------------------------------------------

    def is_for(self, fault: Fault) -> bool:
        """Tell whether the letter apologises for a fault."""
        return fault in self.faults

    def send_by(self, rule: ApologyRule | None = None) -> SendBy | None:
        """
        Return by when it should go out, by the national rule or another.

        ``None`` where nothing is late, or no rule is known for its day; never a day
        before the dossier was received.
        """
        chosen = rule or apology_rule_on(self.issued_on)
        if chosen is None or self.promised is None or not self.is_for(Fault.LATE):
            return None
        return chosen.send_by(self.promised, self.calendar, received=self.received)

    def findings(self, rule: ApologyRule | None = None) -> tuple[Finding, ...]:
        """
        Return what is irregular about it; it can be sent all the same.

        That it goes out after the last day of the rule; that neither the head signs
        nor a deputy in the head's place; that it re-appoints more often than the rule
        of its day allows; that it names the body alone where somebody has a question;
        and what every letter is checked for.
        """
        found: list[Finding] = [*Letter.findings(self)]
        by = self.send_by(rule)
        if by is not None and by.last is not None and self.issued_on > by.last:
            place, evidence = "apology issued_on", f"{self.issued_on} > {by.last}"
            found.append(
                Finding("apology-sent-in-time", place, evidence, Severity.WARNING)
            )
        if not any(each.signs_as_head or each.lacks_kt for each in self.signers):
            posts = ", ".join(each.post for each in self.signers)
            found.append(
                Finding("head-signs", "apology signers", posts, Severity.WARNING)
            )
        rules = (rule, apology_rule_on(self.issued_on))
        if any(each is not None and self._is_once_too_often(each) for each in rules):
            place, evidence = "apology previous", str(self.previous + 1)
            found.append(
                Finding("one-re-appointment", place, evidence, Severity.WARNING)
            )
        if self.responsible == self.issuer.name:
            place, evidence = "apology responsible", self.issuer.name
            found.append(Finding("contact-person", place, evidence, Severity.NOTE))
        return tuple(found)

    # -- wording ---------------------------------------------------------------------

    def own_values(self, locale: str) -> dict[str, Any]:
        """Return the fields of the kind as they are printed: text, numbers, lists."""
        is_late = self.is_for(Fault.LATE)
        is_due = self.promised is not None and self.issued_on > day_of(
            self.promised, "promised"
        )
        is_open = self.finished is None
        return {
            # Many names begin with the word that the sentence says already.
            "procedure": self.procedure.removeprefix("Thủ tục "),
            "dossier_number": self.dossier_number,
            "received": when_told(day_of(self.received, "received"), locale),
            "promised": _told(self.promised, locale),
            "finished": _told(self.finished, locale),
            "new_promise": _told(self.new_promise, locale),
            "state": _in_language(self.state, self.state_en, locale),
            "reason": _in_language(self.reason, self.reason_en, locale),
            "remedy": _in_language(self.remedy, self.remedy_en, locale),
            "responsible": _in_language(self.responsible, self.responsible_en, locale),
            "previous": self.previous,
            "delivery": self.delivery.told(locale) if self.delivery else "",
            "will_be_late": is_late and is_open and not is_due,
            "is_late": is_late and is_open and is_due,
            "was_late": is_late and not is_open,
            "has_error": self.is_for(Fault.ERROR),
            "has_lost": self.is_for(Fault.LOST),
            "has_damaged": self.is_for(Fault.DAMAGED),
            "has_misconduct": self.is_for(Fault.CONDUCT),
        }


def _is_after(when: date, before: date | None) -> bool:
    """Tell whether a day (or moment) is after another; days where one is a day."""
    if before is None:
        return True
    if isinstance(when, datetime) and isinstance(before, datetime):
        return wall_clock(when) > wall_clock(before)
    return day_of(when, "when") > day_of(before, "before")


def _told(when: date | datetime | None, locale: str) -> str:
    return "" if when is None else when_told(when, locale)


def _in_language(vietnamese: str, english: str, locale: str) -> str:
    return clause((locale == "en" and english) or vietnamese)
