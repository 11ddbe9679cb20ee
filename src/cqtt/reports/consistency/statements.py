"""Statements in words against one another and against numbers."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from typing import Final

from cqtt.findings import Severity
from cqtt.reports.consistency.check import Check, CheckKind, fault, held
from cqtt.reports.consistency.outcomes import Role, rest_of, role_of
from cqtt.reports.consistency.seen import Seen, UnitKind
from cqtt.reports.consistency.words import has_any, listed, subject_of, words_of

_NONE: Final = (
    *("none", "no", "nothing", "nil", "zero", "never", "without"),
    *("không", "không có", "không còn", "không để"),
)
_ALL: Final = ("all", "fully", "tất cả", "toàn bộ", "đầy đủ", "dứt điểm", "mọi")
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
    told: set[str] = set()
    for one, other in combinations(said, 2):
        if _is_opposite(one, other) and _is_of_one_thing(one, other):
            told.update((one.id, other.id))
            yield _opposed(
                other, one, ("hai nhận định trái nhau", "opposed statements")
            )
    for each in said:
        found = [*_against_numbers(each, seen)]
        yield from found
        if not found and each.id not in told:
            yield from _undefined(each)
    yield from _nothing_pending(seen)
    yield from _all_on_time(seen)
    yield from _targets(seen)


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
    """Tell whether a figure says that nothing is pending."""
    if each.kind is UnitKind.SHARE:
        return False
    pending = role_of(each) is Role.PENDING or has_any(
        each.label, ("backlog", "tồn đọng", "pending")
    )
    if each.count is not None:
        return pending and each.count == 0 and each.number is not None
    text = each.value.text
    named = pending or has_any(text, ("pending", "tồn đọng", "backlog", "outstanding"))
    none = has_any(text, _NONE)
    settled = role_of(each) is Role.SETTLED and has_any(text, _ALL)
    return (named and none) or settled


def _nothing_pending(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Compare "nothing is pending" with what is left of the fractions."""
    for claim in seen:
        if not _claims_none(claim):
            continue
        for each in seen:
            base = each.base
            same = (
                each.count is not None
                and base is not None
                and role_of(each) is Role.SETTLED
                and each.group_key == claim.group_key
                and claim.period_key in (each.period_key, None)
                and not rest_of(claim) - rest_of(each) - _told(claim)
            )
            if same and base is not None and each.count is not None:
                yield from _left(claim, each, base - each.count, seen)


def _told(claim: Seen) -> frozenset[str]:
    return subject_of(claim.value.text) | frozenset(("no", "none", "không"))


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


def _targets(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Compare "exceeded" with a target and a result in numbers."""
    for claim in seen:
        reached = _reached(claim) if _is_said(claim) else None
        if reached is None:
            continue
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
        results = [each for each in near if not each.is_aside]
        if len(targets) == 1:
            target = targets[0]
            like = [e for e in results if e.unit == target.unit]
            if len(like) == 1:
                yield _of_target(claim, target, like[0], reached=reached)


def _of_target(claim: Seen, target: Seen, result: Seen, *, reached: bool) -> Check:
    due, came = target.number or Fraction(0), result.number or Fraction(0)
    beyond = has_any(claim.value.text, ("vượt", "exceeded", "exceeds", "surpassed"))
    really = came > due if beyond else came >= due
    told = f"{_plain(came)}; {_plain(due)}"
    ids = (claim, result, target)
    if really == reached:
        return held(CheckKind.STATEMENT, tuple(each.id for each in ids), told)
    places = tuple(each.place for each in ids)
    severity = Severity.ERROR if reached and came < due else Severity.WARNING
    return fault(
        "statements-agree", CheckKind.STATEMENT, places, (told, told), severity
    )


def _plain(number: Fraction) -> str:
    whole = number.denominator == 1
    return str(number) if whole else f"{float(number):g}".replace(".", ",")
