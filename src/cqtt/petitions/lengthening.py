"""What lengthens or stops the time to resolve: complexity, extension, suspension."""

from datetime import date
from typing import Final, NamedTuple, TypeAlias

from cqtt.clock import Clock
from cqtt.offices import Office
from cqtt.petitions.deadline import Deadline, GivenTime, deadline_of
from cqtt.petitions.events import Continued, Extended, FoundComplex, Suspended
from cqtt.petitions.kinds import Complexity, Instance, PetitionKind
from cqtt.petitions.petition_law import PetitionLaw
from cqtt.petitions.steps import Circumstance, Step, of_complexity
from cqtt.petitions.tracks import Followed
from cqtt.petitions.transition import RunningLimit
from cqtt.statutes import COMPLAINT_DECREE_2026
from cqtt.time_limits import CalendarDays
from cqtt.workdays import WorkCalendar

Note: TypeAlias = tuple[str, str]
"""A sentence in Vietnamese and in English."""

_SUSPENDED: Final = "tạm đình chỉ giải quyết"
_EXTENDED: Final = "gia hạn giải quyết"
_NOT_WRITTEN: Final = (
    "Chưa có văn bản xác định vụ việc phức tạp nên áp dụng thời hạn thông thường.",
    "There is no written finding of complexity, so the ordinary limit holds.",
)
_WRITING_BY_CHOICE: Final = (
    (
        "Theo lựa chọn của cơ quan: vụ việc thụ lý trước ngày 01/07/2026 cũng phải có "
        "văn bản xác định phức tạp (RunningLimit.NEW_RULE)."
    ),
    (
        "By the office's choice, complexity is found in writing for cases accepted "
        "before 1 July 2026 too (RunningLimit.NEW_RULE)."
    ),
)
_WRITING_NOT_NEEDED: Final = (
    (
        "Suy luận: vụ việc thụ lý trước ngày 01/07/2026 không bắt buộc có văn bản xác "
        "định phức tạp, vì quy định chuyển tiếp không đề cập; muốn tính theo quy định "
        "mới thì chọn RunningLimit.NEW_RULE."
    ),
    (
        "Inference: for a case accepted before 1 July 2026 complexity need not be "
        "found in writing, as the transition says nothing; switch: "
        "RunningLimit.NEW_RULE."
    ),
)
_AFTER_THE_END: Final = (
    (
        "Suy luận: việc xác định phức tạp, gia hạn hoặc tạm đình chỉ sau khi đã hết "
        "thời hạn thì không kéo dài thời hạn, vì luật chỉ nói đến thời hạn đang chạy."
    ),
    (
        "Inference: complexity found, an extension or a suspension after the time had "
        "ended does not lengthen it, as the law speaks of a time that runs."
    ),
)
_NOT_EXTENDED: Final = (
    "Có lần gia hạn không được tính: thiếu quyết định, hoặc quá số lần luật cho phép.",
    "An extension is not counted: there is no decision, or the law allows no more.",
)
_FROM_THE_ROLLED_DAY: Final = (
    (
        "Suy luận: thời gian gia hạn tính từ ngày hết hạn đã chuyển sang ngày làm việc "
        "tiếp theo, vì luật không nói tính từ ngày nào."
    ),
    (
        "Inference: the extension runs from the last day as it moved on from a day "
        "off, as the law does not say from which day."
    ),
)
_NO_PAUSE: Final = (
    "Có lần tạm đình chỉ mà luật khi đó chưa quy định, nên thời hạn vẫn chạy.",
    "A suspension that the law of its day did not know left the time running.",
)


class Setting(NamedTuple):
    """Where and by which choices deadlines are counted."""

    calendar: WorkCalendar | None = None
    office: Office | None = None
    place: str = ""
    running: RunningLimit = RunningLimit.OLD_RULE


class Lengthened(NamedTuple):
    """The circumstances, the clock and the notes of the time to resolve."""

    there: frozenset[Circumstance]
    clock: Clock | None
    notes: tuple[Note, ...]
    extensions: tuple[GivenTime, ...] = ()


def instance_of_petition(petition: Followed) -> Instance:
    """Return the instance of a complaint; other petitions have only the first."""
    found = getattr(petition, "instance", Instance.FIRST)
    return found if isinstance(found, Instance) else Instance.FIRST


def lengthened(
    petition: Followed,
    law: PetitionLaw,
    there: frozenset[Circumstance],
    begun_on: date,
    setting: Setting,
) -> Lengthened:
    """Return what its events made of the time to resolve that began on a day."""
    walk = _Walk(petition, law, there, begun_on, setting)
    for each in petition.events:
        if isinstance(each, FoundComplex):
            walk.find_complex(each)
        elif isinstance(each, Suspended):
            walk.suspend(each)
        elif isinstance(each, Continued):
            walk.resume(each)
        elif isinstance(each, Extended):
            walk.extend(each)
    return walk.lengthened()


class _Walk:
    """Goes through the events; each may lengthen only a time that still runs."""

    def __init__(
        self,
        petition: Followed,
        law: PetitionLaw,
        there: frozenset[Circumstance],
        begun_on: date,
        setting: Setting,
    ) -> None:
        self._petition = petition
        self._law = law
        self._there = there
        self._begun_on = begun_on
        self._setting = setting
        self._clock = Clock()
        self._level = Complexity.ORDINARY
        self._notes: dict[Note, None] = {}
        self._extensions: list[GivenTime] = []

    def lengthened(self) -> Lengthened:
        """Return what came of all."""
        clock = self._clock if self._clock.events else None
        notes, extensions = tuple(self._notes), tuple(self._extensions)
        return Lengthened(self._there, clock, notes, extensions)

    def find_complex(self, event: FoundComplex) -> None:
        """Lengthen a complaint's time; let a denunciation's be extended."""
        if self._petition.kind is not PetitionKind.COMPLAINT:
            self._level = event.level
        elif (
            Circumstance.COMPLEX not in self._there
            and self._is_written(event)
            and self._runs_on(event.at.date())
        ):
            self._there |= {Circumstance.COMPLEX}

    def suspend(self, event: Suspended) -> None:
        """Stop the time where the law of the day knows that."""
        day = event.at.date()
        rule = self._law.pause(self._petition.kind, day)
        if rule is None:
            self._notes[_NO_PAUSE] = None
        elif self._runs_on(day):
            self._clock = self._clock.stop(day, reason=_SUSPENDED, source=rule.citation)

    def resume(self, event: Continued) -> None:
        """Let a stopped time go on."""
        if self._clock.is_stopped:
            self._clock = self._clock.resume(event.at.date())

    def extend(self, event: Extended) -> None:
        """Add what the decision gives, as far as the law allows."""
        day = event.at.date()
        if not event.decision.strip() or self._level is Complexity.ORDINARY:
            self._notes[_NOT_EXTENDED] = None
            return
        limit = self._law.find(
            Step.EXTEND,
            self._petition.kind,
            of_complexity(self._level),
            on=day,
            place=self._setting.place,
        )
        if len(self._clock.extensions) >= limit.times:
            self._notes[_NOT_EXTENDED] = None
        elif self._runs_on(day):
            if self._is_rolled():
                self._notes[_FROM_THE_ROLLED_DAY] = None
            most = int(limit.time.quantity)
            days = most if event.days is None else min(event.days, most)
            given = GivenTime(days, " ".join(event.decision.split()), limit.citation)
            self._extensions.append(given)
            self._clock = self._clock.extend(
                day,
                by=CalendarDays(days),
                reason=f"{_EXTENDED}, {given.decision}",
                source=limit.citation,
            )

    def _is_written(self, event: FoundComplex) -> bool:
        """Tell whether a finding holds: since July 2026, in writing."""
        since = COMPLAINT_DECREE_2026.in_force
        if event.finding.strip():
            self._notes.pop(_NOT_WRITTEN, None)
            self._notes.pop(_WRITING_BY_CHOICE, None)
        elif event.at.date() in since:
            is_moved = self._setting.running is RunningLimit.NEW_RULE
            if self._begun_on in since or is_moved:
                self._notes[_NOT_WRITTEN] = None
                if self._begun_on not in since:
                    self._notes[_WRITING_BY_CHOICE] = None
                return False
            self._notes[_WRITING_NOT_NEEDED] = None
        return True

    def _runs_on(self, day: date) -> bool:
        """Tell whether the time still runs on a day; a note says where it does not."""
        last = self._deadline().on
        if last is None or day <= last:
            return True
        self._notes[_AFTER_THE_END] = None
        return False

    def _is_rolled(self) -> bool:
        due = self._deadline().due
        return due is not None and bool(due.skipped)

    def _deadline(self) -> Deadline:
        setting = self._setting
        return deadline_of(
            self._law,
            Step.RESOLVE,
            self._petition.kind,
            self._there,
            begun_on=self._begun_on,
            calendar=setting.calendar,
            office=setting.office,
            instance=instance_of_petition(self._petition),
            place=setting.place,
            clock=self._clock,
            running=setting.running,
        )
