"""Which rule holds for a limit that was running when the law changed."""

from collections.abc import Callable
from datetime import date, timedelta
from enum import Enum
from typing import Final, NamedTuple

from cqtt.checks import require_instance
from cqtt.errors import NotInForceError
from cqtt.law import Citation
from cqtt.petitions.kinds import PetitionKind
from cqtt.petitions.limits import PetitionLimit
from cqtt.statutes import COMPLAINT_TRANSITION, DENUNCIATION_TRANSITION
from cqtt.workdays.calendar import require_day

_ONE_DAY: Final = timedelta(days=1)
_CHANGED: Final = date(2026, 7, 1)
_TRANSITIONS: Final = {
    PetitionKind.COMPLAINT: COMPLAINT_TRANSITION,
    PetitionKind.DENUNCIATION: DENUNCIATION_TRANSITION,
}


class RunningLimit(Enum):
    """
    What becomes of a limit that runs when its rule changes (*thời hạn đang chạy*).

    The transition rules of 1 July 2026 name withdrawal, suspension and dialogue of
    complaints and the settling of denunciations; of a limit to accept that was running
    they say nothing, nor of the writing that a finding of complexity needs since.
    ``OLD_RULE`` keeps the rule of the day on which it began, which is an inference;
    ``NEW_RULE`` counts the new limit from that same day.

    Law:
        Decree 155/2026/NĐ-CP, Art. 22.1; Decree 156/2026/NĐ-CP, Art. 10.1.
    """

    OLD_RULE = "old-rule"
    NEW_RULE = "new-rule"


class Governing(NamedTuple):
    """The rule that holds, and what was inferred, in Vietnamese and English."""

    limit: PetitionLimit
    notes: tuple[tuple[str, str], ...] = ()


_KEPT: Final = (
    (
        "Suy luận: thời hạn đang chạy khi quy định thay đổi vẫn áp dụng quy định tại "
        "ngày bắt đầu tính, vì quy định chuyển tiếp không đề cập; muốn tính theo quy "
        "định mới thì chọn RunningLimit.NEW_RULE."
    ),
    (
        "Inference: a limit that ran when the rule changed keeps the rule of the day "
        "on which it began, as the transition says nothing; switch: "
        "RunningLimit.NEW_RULE."
    ),
)
_MOVED: Final = (
    (
        "Theo lựa chọn của cơ quan: thời hạn đang chạy được tính theo quy định mới, "
        "kể từ chính ngày bắt đầu ấy (RunningLimit.NEW_RULE)."
    ),
    (
        "By the office's choice, a limit that ran when the rule changed is counted by "
        "the new rule from the same day (RunningLimit.NEW_RULE)."
    ),
)


def governing(
    find: Callable[[date], PetitionLimit],
    begun_on: date,
    running: RunningLimit,
    last_day: Callable[[PetitionLimit], date],
) -> Governing:
    """Return the rule for a limit that began on a day, by what runs over a change."""
    old = find(begun_on)
    changed = old.period.until
    if changed is None or last_day(old) <= changed:
        return Governing(old)
    try:
        new = find(changed + _ONE_DAY)
    except NotInForceError:
        return Governing(old)
    if new.time == old.time:
        return Governing(old)
    if running is RunningLimit.NEW_RULE:
        return Governing(new, (_MOVED,))
    return Governing(old, (_KEPT,))


def transition_of(
    kind: PetitionKind, accepted_on: date, *, on: date
) -> Citation | None:
    """
    Return the text by which new rules hold for a case accepted under the old ones.

    *Quy định chuyển tiếp.*  For complaints these are the rules on withdrawal,
    suspension and dialogue; for denunciations, those on settling them.  ``None`` where
    the case began under the new rules, on a day before them, or for reflections.

    Raises:
        WrongChoiceError, WrongTypeError: An argument is not what it must be.

    Law:
        Decree 155/2026/NĐ-CP, Art. 22.1; Decree 156/2026/NĐ-CP, Art. 10.1.

    >>> print(transition_of(
    ...     PetitionKind.COMPLAINT, date(2026, 6, 15), on=date(2026, 7, 6)))
    khoản 1 Điều 22 Nghị định 155/2026/NĐ-CP ngày 15/05/2026 của Chính phủ
    """
    require_instance(kind, PetitionKind, "kind", "enum-choice")
    require_day(accepted_on, "accepted_on")
    require_day(on, "on")
    return _TRANSITIONS.get(kind) if accepted_on < _CHANGED <= on else None
