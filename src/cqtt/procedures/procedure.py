"""The procedure."""

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from cqtt.agencies import Level
from cqtt.checks import instance_of, require_instance
from cqtt.clock import ONE_STOP, ClockRules
from cqtt.errors import InvalidValueError, LimitConflictError, UnknownNameError
from cqtt.findings import Finding
from cqtt.law import Citation, Confidence, Document
from cqtt.procedures.channels import ChannelKind, as_told
from cqtt.procedures.checklists import Checklist, checklist
from cqtt.procedures.components import Component, Database
from cqtt.procedures.conflicts import choices_of, choices_vi_of, limit_vi
from cqtt.procedures.fees import Fee
from cqtt.procedures.limits import Origin, StatedLimit, distinct, unlike
from cqtt.procedures.parts import (
    Case,
    Channel,
    Coded,
    Mechanism,
    Part,
    ProcedureKind,
)
from cqtt.procedures.steps import Step, check_steps
from cqtt.text import require_nfc
from cqtt.time_limits import TimeLimit, Unstated

if TYPE_CHECKING:
    from attrs import Attribute

_NO_LIMIT = Unstated("")


@frozen(kw_only=True)
class Procedure:
    """
    An administrative procedure (*thủ tục hành chính*).

    ``code`` is opaque: later decisions replace it, and nothing follows from its digits.
    ``time_limit`` is the one limit that is promised; where the places that state one
    disagree it is ``Unstated`` until somebody decides (``deciding``), and ``limits``
    holds every one with its origin.  ``clock_rules`` is what the procedure's own law
    makes of a supplement, an extension and so on.  ``as_of`` is the day on which its
    record was read.

    >>> from cqtt import WorkingDays
    >>> residence = Procedure(
    ...     code="1.004222", name="Đăng ký thường trú", time_limit=WorkingDays(7)
    ... )
    >>> residence.limit()
    WorkingDays(quantity=7)
    """

    code: str = field()
    name: str = field()
    time_limit: TimeLimit = field(
        default=_NO_LIMIT, validator=instance_of(TimeLimit, "time-limit")
    )
    limit_text: str = ""
    limits: tuple[StatedLimit, ...] = field(default=(), repr=False)
    field_of_work: Coded | None = None
    levels: tuple[Level, ...] = ()
    kind: ProcedureKind | None = None
    mechanism: Mechanism = Mechanism.ONE_STOP
    decision: Document | None = field(
        default=None, validator=instance_of(Document | None, "document"), repr=False
    )
    published_on: date | None = None
    cases: tuple[Case, ...] = field(default=(), repr=False)
    channels: tuple[Channel, ...] = field(default=(), repr=False)
    components: tuple[Component, ...] = field(default=(), repr=False)
    papers_complete: bool = field(default=True, repr=False)
    """Whether ``components`` is the whole list; a record may have been cut."""
    fees: tuple[Fee, ...] = field(default=(), repr=False)
    instructions: tuple[str, ...] = field(default=(), repr=False)
    """How it is done, in the record's words (*trình tự thực hiện*)."""
    steps: tuple[Step, ...] = field(default=(), repr=False)
    """The internal process (*quy trình nội bộ*)."""
    parts: tuple[Part, ...] = field(default=(), repr=False)
    """The results of a bundle, each with its authority."""
    results: tuple[Coded, ...] = field(default=(), repr=False)
    legal_basis: tuple[Document, ...] = field(default=(), repr=False)
    target_groups: tuple[Coded, ...] = field(default=(), repr=False)
    authorities: tuple[Coded, ...] = field(default=(), repr=False)
    requirements: str = field(default="", repr=False)
    clock_rules: ClockRules = field(
        default=ONE_STOP, validator=instance_of(ClockRules, "clock-rules"), repr=False
    )
    replaced_by: str | None = None
    local_code: str | None = None
    local_sources: tuple[Citation, ...] = field(default=(), repr=False)
    as_of: date | None = field(default=None, repr=False)
    url: str = field(default="", repr=False)
    confidence: Confidence = field(default=Confidence.HIGH, repr=False)
    notes: tuple[str, ...] = field(default=(), repr=False)

    @code.validator
    @name.validator
    def _check_text(self, attribute: "Attribute[str]", value: str) -> None:
        if not require_nfc(value, attribute.name).strip():
            raise InvalidValueError(attribute.name, value, "filled-text")

    @property
    def channel_kinds(self) -> tuple[ChannelKind, ...]:
        """The ways to hand it in, each once, in the record's order."""
        return tuple(dict.fromkeys(each.kind for each in self.channels))

    def limit(
        self, channel: ChannelKind | None = None, case: str | None = None
    ) -> TimeLimit:
        """
        Return the limit that is promised, for a channel and a case.

        The decided ``time_limit``, where there is one; else the one limit on which all
        places that speak of this channel and case agree; ``Unstated`` where none does.
        VNeID is read as the portal where no place speaks of it.  A case that no limit
        speaks of, such as one told apart by its papers, does not choose among them.

        Raises:
            LimitConflictError: They disagree; decide with ``deciding``.
            UnknownNameError: The procedure lists cases, and not this one.
        """
        self._check_asked(channel, case)
        if not isinstance(self.time_limit, Unstated):
            return self.time_limit
        told = {each.channel for each in self.limits}
        asked = None if case not in {each.case for each in self.limits} else case
        stated = tuple(
            each
            for each in self.limits
            if each.holds_for(as_told(channel, told), asked)
        )
        found = distinct(stated)
        if len(found) > 1 or (found and unlike(found[0], stated)):
            choices, choices_vi = choices_of(stated), choices_vi_of(stated)
            raise LimitConflictError(self.code, choices, choices_vi)
        return found[0] if found else self.time_limit

    def sources_of(self, limit: TimeLimit) -> tuple[Citation, ...]:
        """Return the texts by which places state a limit, each once."""
        sources = (each.source for each in self.limits if each.limit == limit)
        return tuple(dict.fromkeys(each for each in sources if each is not None))

    def case_names(self) -> tuple[str, ...]:
        """Return the cases by code and by name, wherever the procedure tells them."""
        told = (
            *(name for each in self.cases for name in (each.code, each.name)),
            *(each.case for each in self.limits),
            *(each.case for each in self.components),
            *(each.case for each in self.fees),
        )
        return tuple(dict.fromkeys(name for name in told if name))

    def _check_asked(self, channel: ChannelKind | None, case: str | None) -> None:
        require_instance(channel, ChannelKind | None, "channel", "enum-choice")
        known = self.case_names()
        if case is not None and self.cases and case not in known:
            close = tuple(get_close_matches(str(case), known)) or known[:3]
            raise UnknownNameError(f"cases of {self.code}", case, close)

    def deciding(self, choice: TimeLimit | Origin) -> "Procedure":
        """
        Return the procedure with one limit promised: yours, or that of an origin.

        Raises:
            LimitConflictError: The origin states several.
            InvalidValueError: The origin states none that can be counted.
        """
        if not isinstance(choice, Origin):
            require_instance(choice, TimeLimit, "choice", "time-limit")
            return evolve(self, time_limit=choice)
        stated = tuple(each for each in self.limits if each.origin is choice)
        found = distinct(stated)
        if not found:
            raise InvalidValueError("choice", choice.value, "stated-origin")
        if len(found) > 1:
            choices, choices_vi = tuple(map(str, found)), tuple(map(limit_vi, found))
            raise LimitConflictError(self.code, choices, choices_vi)
        return evolve(self, time_limit=found[0])

    def fees_for(
        self, channel: ChannelKind | None = None, case: str | None = None
    ) -> tuple[Fee, ...]:
        """
        Return the fees that can fall due in a channel and a case; None is any.

        Raises:
            UnknownNameError: The procedure lists cases, and not this one.
        """
        self._check_asked(channel, case)
        asked = as_told(channel, {each.channel for each in self.fees})
        return tuple(
            each
            for each in self.fees
            if (each.channel is None or asked in (None, each.channel))
            and (each.case is None or case in (None, each.case))
        )

    def checklist(
        self,
        channel: ChannelKind,
        *,
        case: str | None = None,
        on: date | None = None,
        found_in: Iterable[Database] = (),
    ) -> Checklist:
        """
        Return what a citizen must bring (*danh mục giấy tờ phải nộp*).

        No paper is listed twice, and none that the law forbids to ask for.

        Args:
            channel: How the dossier is handed in; VNeID is read as the portal where no
                row speaks of it.

            case: The case; papers of other cases are left out.

            on: The day of handing in, which decides what the law forbids; without it,
                the law known to this version of the library.

            found_in: The databases in which the citizen's data were found; a paper
                that they make needless is left out.

        Law:
            Decree 118/2025/NĐ-CP, Art. 4(2a), since 5 August 2026.
        """
        self._check_asked(channel, case)
        return checklist(
            self.components,
            channel,
            case=case,
            on=on,
            found_in=frozenset(found_in),
            is_complete=self.papers_complete,
        )

    def check_steps(self) -> tuple[Finding, ...]:
        """Check that the internal process fills the limit (``steps.check_steps``)."""
        return check_steps(self.steps, self.time_limit)

    def citation(self, on: date | None = None) -> Citation | None:
        """
        Return the decision that announces the procedure, as a citation.

        It says how sure the record is; a decision issued after ``on`` is not cited.  A
        record without a decision that is not sure is cited itself.
        """
        decision = self.decision
        if decision is None:
            if self.confidence is Confidence.HIGH:
                return None
            title = f"Bản ghi thủ tục hành chính mã {self.code}"
            title_en = f"Record of procedure {self.code}"
            own = Document(id=self.code, title=title, title_en=title_en, url=self.url)
            return Citation(own, confidence=self.confidence)
        if on is not None and decision.issued_on and decision.issued_on > on:
            return None
        return Citation(decision, confidence=self.confidence)
