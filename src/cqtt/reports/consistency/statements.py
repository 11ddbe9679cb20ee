"""Statements in words against one another and against numbers."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from typing import Final

from cqtt.findings import Severity
from cqtt.reports.consistency.check import Check, CheckKind, fault, held
from cqtt.reports.consistency.outcomes import (
    OUTCOME_WORDS,
    Role,
    rest_of,
    role_of,
)
from cqtt.reports.consistency.seen import Seen, UnitKind
from cqtt.reports.consistency.summing import plain
from cqtt.reports.consistency.words import has_any, listed, subject_of, words_of

_NONE: Final = (
    *("none", "no", "nothing", "nil", "zero", "never", "without"),
    *("không", "không có", "không còn", "không để"),
)
_ALL: Final = ("all", "fully", "tất cả", "toàn bộ", "đầy đủ", "dứt điểm", "mọi")
_LEFT: Final = ("pending", "backlog", "outstanding", "tồn đọng", "còn tồn")
_DONE: Final = (
    *("done", "sent", "yes", "carried out", "issued", "held", "implemented"),
    *("có", "đã", "đã gửi", "đã thực hiện", "đã tổ chức", "đã ban hành"),
)
_REACHED: Final = (
    *("exceeded", "exceeds", "reached", "achieved", "met", "surpassed"),
    *("vượt", "đạt", "hoàn thành", "vượt chỉ tiêu", "vượt mức"),
)
_NOT_REACHED: Final = (
    *("not realistic", "unrealistic", "not met", "not reached", "not achieved"),
    *("failed", "missed", "below", "not feasible", "impossible", "not exceeded"),
    *("không thực tế", "không đạt", "chưa đạt", "không khả thi", "khó thực hiện"),
    *("không vượt", "chưa vượt", "chưa hoàn thành"),
)
_GENERIC: Final = frozenset(
    listed(
        "target goal level statement assessment chỉ tiêu mục mức độ nhận định "
        "đánh giá hạn chế weakness strength ưu điểm result kết quả rate"
    )
)
_MOST_WORDS: Final = 6
_HUNDRED: Final = 100


def check_statements(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Yield words against words and against numbers, where both tell one thing."""
    said = [each for each in seen if _is_said(each)]
    for one, other in combinations(said, 2):
        if _is_opposite(one, other) and _is_of_one_thing(one, other):
            yield _opposed(
                other, one, ("hai nhận định trái nhau", "opposed statements")
            )
    for each in said:
        found = [*_against_numbers(each, seen), *_of_a_target(each, seen)]
        yield from found
        if not found and not _is_defined(each, seen):
            yield from _undefined(each)
    yield from _nothing_pending(seen)
    yield from _all_on_time(seen)


def _is_defined(claim: Seen, seen: tuple[Seen, ...]) -> bool:
    """Tell whether a target and a result of one unit stand beside a statement."""
    near = [
        each
        for each in seen
        if each.group_key == claim.group_key
        and each.number is not None
        and _things(each) & _things(claim)
    ]
    targets = {each.unit for each in near if each.is_target}
    return any(not each.is_aside and each.unit in targets for each in near)


def _is_said(each: Seen) -> bool:
    return bool(each.value.text) and each.number is None


def _opposed(
    each: Seen,
    other: Seen,
    words: tuple[str, str],
    severity: Severity = Severity.WARNING,
) -> Check:
    places = (each.place, other.place)
    return fault("statements-agree", CheckKind.STATEMENT, places, words, severity)


def _reached(each: Seen) -> bool | None:
    """Return whether words say that something was reached; ``None`` if neither."""
    if has_any(each.value.text, _NOT_REACHED):
        return False
    return True if has_any(each.value.text, _REACHED) else None


def _is_opposite(one: Seen, other: Seen) -> bool:
    return {_reached(one), _reached(other)} == {True, False}


def _is_of_one_thing(one: Seen, other: Seen) -> bool:
    if one.figure.document != other.figure.document:
        return False
    both = [_things(each) for each in (one, other)]
    return bool(both[0] & both[1])


def _things(each: Seen) -> frozenset[str]:
    """Return the telling words of a statement: of its label and of its measure."""
    words = each.subject | subject_of(each.figure.measures)
    return frozenset(w for w in words if not w.isdigit()) - _GENERIC


def _against_numbers(each: Seen, seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Compare "none" and "done" with the count of the same label."""
    text = each.value.text
    for other in seen:
        count = other.count
        same = (
            count is not None
            and other.group_key == each.group_key
            and other.period_key in (each.period_key, None)
            and bool(other.subject)
            and other.subject - _GENERIC == each.subject - _GENERIC
        )
        if not same or count is None or _is_qualified(text):
            continue
        if has_any(text, _NONE) and count > 0:
            words = (f"nêu không có; {count}", f"none told; {count}")
            yield _opposed(each, other, words)
        elif has_any(text, _DONE) and not has_any(text, _NONE) and count == 0:
            yield _opposed(each, other, ("nêu có; 0", "told; 0"))
        else:
            yield held(CheckKind.STATEMENT, (each.id, other.id), str(count))


def _is_qualified(text: str) -> bool:
    """Tell whether words deny more than the thing, "không đúng hạn"."""
    return len(words_of(text)) > _MOST_WORDS


def _undefined(each: Seen) -> Iterator[Check]:
    if _reached(each) is None or not (each.is_target or _reached(each)):
        return
    words = (
        "nhận định không kèm số giao và số đạt",
        "a statement without the target and the result",
    )
    yield fault(
        "target-told", CheckKind.DEFINITION, (each.place,), words, Severity.NOTE
    )


def _claims_none(each: Seen) -> bool:
    """Tell whether words say that nothing is pending; a 0 is counted elsewhere."""
    text = each.value.text
    pending = role_of(each) is Role.PENDING or has_any(f"{each.label} {text}", _LEFT)
    settled = role_of(each) is Role.SETTLED and has_any(text, _ALL)
    return (pending and has_any(text, _NONE)) or settled


def _nothing_pending(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Compare "nothing is pending" with what is left of the fractions."""
    for claim in (each for each in seen if _is_said(each) and _claims_none(each)):
        for each in seen:
            fits = (
                role_of(each) is Role.SETTLED
                and each.figure.document == claim.figure.document
                and claim.period_key in (each.period_key, None)
                and (each.group_key == claim.group_key or _is_named_by(each, claim))
            )
            if fits and each.base is not None and each.count is not None:
                yield from _left(claim, each, each.base - each.count, seen)


def _is_named_by(each: Seen, claim: Seen) -> bool:
    """Tell whether a statement elsewhere names what a figure counts."""
    named = words_of(f"{claim.figure.label} {claim.value.text}")
    own = frozenset((*each.subject, *each.unit.split(), *words_of(each.figure.unit)))
    return not (own - OUTCOME_WORDS).isdisjoint(named)


def _left(
    claim: Seen, each: Seen, left: int, seen: tuple[Seen, ...]
) -> Iterator[Check]:
    aside = [
        other.count or 0
        for other in seen
        if other.group_key == each.group_key
        and other.period_key == each.period_key
        and role_of(other) in (Role.RETURNED, Role.TRANSFERRED)
    ]
    rest = left - sum(aside)
    told = f"{each.base} - {each.count} = {left}"
    if rest <= 0:
        yield held(CheckKind.STATEMENT, (claim.id, each.id), told)
        return
    words = (f"nêu không tồn đọng; {told}", f"nothing pending told; {told}")
    yield _opposed(claim, each, words)


def _all_on_time(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Compare 100 % on time with dossiers that were late."""
    for claim in seen:
        is_all = claim.kind is UnitKind.SHARE and claim.number == _HUNDRED
        if not is_all or claim.is_aside or role_of(claim) is not Role.ON_TIME:
            continue
        for each in seen:
            same = (
                role_of(each) is Role.LATE
                and each.group_key == claim.group_key
                and claim.period_key in (each.period_key, None)
                and rest_of(each) == rest_of(claim)
            )
            if same and each.count:
                words = (
                    f"100 % đúng hạn; {each.count} quá hạn",
                    f"100 % on time; {each.count} late",
                )
                yield _opposed(claim, each, words, Severity.ERROR)


def _of_a_target(claim: Seen, seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Compare "exceeded" with a target and a result in numbers."""
    reached = _reached(claim)
    if reached is None:
        return
    near = [
        each
        for each in seen
        if each.group_key == claim.group_key
        and each.number is not None
        and each.base is None
        and not each.approx
        and claim.period_key in (each.period_key, None)
        and _things(each) & _things(claim)
    ]
    targets = [each for each in near if each.is_target]
    results = (
        [e for e in near if not e.is_aside and e.unit == targets[0].unit]
        if (len(targets) == 1)
        else []
    )
    if len(results) == 1:
        yield _of_target(claim, targets[0], results[0], reached=reached)


def _of_target(claim: Seen, target: Seen, result: Seen, *, reached: bool) -> Check:
    due, came = target.number or Fraction(0), result.number or Fraction(0)
    beyond = has_any(claim.value.text, ("vượt", "exceeded", "exceeds", "surpassed"))
    really = came > due if beyond else came >= due
    told = f"{plain(came)}; {plain(due)}"
    ids = (claim, result, target)
    if really == reached:
        return held(CheckKind.STATEMENT, tuple(each.id for each in ids), told)
    places = tuple(each.place for each in ids)
    severity = Severity.ERROR if reached and came < due else Severity.WARNING
    return fault(
        "statements-agree", CheckKind.STATEMENT, places, (told, told), severity
    )
