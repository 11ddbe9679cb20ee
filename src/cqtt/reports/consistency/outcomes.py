"""What became of what was received: early, on time, late, pending, returned."""

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import combinations
from typing import Final

from cqtt.findings import Severity
from cqtt.reports.consistency.check import Check, CheckKind, fault, held
from cqtt.reports.consistency.seen import Seen
from cqtt.reports.consistency.words import has_any, listed, words_of


class Role(Enum):
    """What became of a dossier or a petition, as its label says."""

    CARRIED = "carried"
    EARLY = "early"
    LATE = "late"
    ON_TIME = "on-time"
    PENDING = "pending"
    RETURNED = "returned"
    TRANSFERRED = "transferred"
    SETTLED = "settled"
    RECEIVED = "received"


_WORDS: Final = {
    Role.CARRIED: listed(
        "carried~over carried~forward brought~forward previous~period kỳ~trước "
        "năm~trước~chuyển tồn~kỳ~trước chuyển~sang chuyển~kỳ~sau"
    ),
    Role.PENDING: listed(
        "pending in~progress in~process being~processed being~handled outstanding "
        "unsettled unresolved not~yet backlog đang~giải~quyết đang~xử~lý "
        "chưa~giải~quyết tồn~đọng còn~tồn đang~trong~quá~trình~giải~quyết tồn"
    ),
    Role.EARLY: listed(
        "before~the~deadline ahead~of~time ahead~of~the~deadline early before~time "
        "trước~hạn sớm~hạn trước~thời~hạn"
    ),
    Role.LATE: listed(
        "late overdue after~the~deadline quá~hạn trễ~hạn chậm~hạn quá~thời~hạn chậm trễ"
    ),
    Role.ON_TIME: listed(
        "on~time on~the~deadline in~time within~the~deadline on~schedule đúng~hạn "
        "đúng~thời~hạn trong~hạn"
    ),
    Role.RETURNED: listed(
        "rejected refused ineligible not~eligible sent~back returned trả~lại từ~chối "
        "không~đủ~điều~kiện withdrawn rút~hồ~sơ rút~đơn"
    ),
    Role.TRANSFERRED: listed(
        "transferred forwarded passed~on chuyển chuyển~đơn chuyển~cơ~quan"
    ),
    Role.SETTLED: listed(
        "settled resolved processed completed handled giải~quyết xử~lý trả~kết~quả "
        "đã~trả results~returned hoàn~thành"
    ),
    Role.RECEIVED: listed("received submitted lodged tiếp~nhận nhận nộp"),
}
_NOUNS: Final = frozenset(
    listed(
        "total number tổng cộng dossier petition application case file request "
        "hồ sơ đơn thư vụ việc đã được result kết quả all đang quá trình still còn "
        "not yet due"
    )
)
_LEAST: Final = 2
_FIRST: Final = (Role.EARLY, Role.ON_TIME, Role.LATE)
_ASIDE: Final = (Role.RETURNED, Role.TRANSFERRED)
_OF_ROLES: Final = {
    role: frozenset(word for phrase in words for word in phrase.split())
    for role, words in _WORDS.items()
}
OUTCOME_WORDS: Final = frozenset().union(*_OF_ROLES.values())
"""Every word by which a label says an outcome."""


def role_of(each: Seen) -> Role | None:
    """Return what a figure's label says of the outcome; ``None`` if nothing."""
    if "+" in each.label:
        return None
    return next((r for r, words in _WORDS.items() if has_any(each.label, words)), None)


def rest_of(each: Seen) -> frozenset[str]:
    """Return the words of a label beside its outcome: which ones are meant."""
    singular = frozenset((*each.unit.split(), *words_of(each.figure.unit)))
    return each.subject - OUTCOME_WORDS - _NOUNS - singular - {"eligible", "deadline"}


def check_outcomes(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Yield whether what was settled and what was received make sense together."""
    tables: dict[object, dict[Role, Seen]] = {}
    for each in seen:
        role = role_of(each)
        if role is None and each.is_total and "+" not in each.label:
            role = None if rest_of(each) else Role.RECEIVED
        if role is None or each.count is None:
            continue
        key = (each.group_key, each.period_key, each.unit, rest_of(each))
        tables.setdefault(key, {}).setdefault(role, each)
    for table in tables.values():
        yield from _timeliness(table)
        yield from _balance(table)


def _counts(table: dict[Role, Seen], roles: Iterable[Role]) -> list[int]:
    found = (table[role].count for role in roles if role in table)
    return [count for count in found if count is not None]


def _total(table: dict[Role, Seen], role: Role) -> int | None:
    """Return how many there are: the figure's own, else the base of a fraction."""
    if role in table:
        return table[role].count
    if role is Role.RECEIVED and Role.SETTLED in table:
        return table[Role.SETTLED].base
    return None


def _timeliness(table: dict[Role, Seen]) -> Iterator[Check]:
    settled = _total(table, Role.SETTLED)
    if settled is None:
        return
    whole = table[Role.SETTLED]
    parts: list[Role] = [role for role in _FIRST if role in table]
    for role in parts:
        (count,) = _counts(table, [role])
        if count > settled:
            told = f"{count} > {settled}"
            places = (table[role].place, whole.place)
            yield fault("part-of-whole", CheckKind.PART, places, (told, told))
            return
    if len(parts) < _LEAST:
        return
    yield _sum_of_outcomes(table, parts, settled)


def _sum_of_outcomes(table: dict[Role, Seen], parts: list[Role], settled: int) -> Check:
    whole, counts = table[Role.SETTLED], _counts(table, parts)
    total = sum(counts)
    figures = (whole, *(table[role] for role in parts))
    sums = f"{' + '.join(map(str, counts))} = {total}"
    # On time may hold the early ones.
    later = [role for role in parts if role is not Role.EARLY]
    is_nested = sum(_counts(table, later)) == settled and Role.EARLY in parts
    if total == settled or is_nested:
        return held(CheckKind.OUTCOME, tuple(e.id for e in figures), sums)
    places = tuple(each.place for each in figures)
    words = f"{sums}; {settled}"
    every = len(parts) == len(_FIRST)
    nested = Role.EARLY in parts and Role.LATE not in parts and total > settled
    sure = Severity.ERROR if every or not nested else Severity.WARNING
    severity = Severity.WARNING if total < settled and not every else sure
    return fault("settled-adds-up", CheckKind.OUTCOME, places, (words, words), severity)


def _balance(table: dict[Role, Seen]) -> Iterator[Check]:
    received, settled = _total(table, Role.RECEIVED), _total(table, Role.SETTLED)
    if received is None or settled is None:
        return
    carried = sum(_counts(table, [Role.CARRIED]))
    due = received + carried
    whole = table.get(Role.RECEIVED, table[Role.SETTLED])
    if Role.PENDING not in table:
        yield from _against(table, settled, due, whole)
        return
    pending = sum(_counts(table, [Role.PENDING]))
    aside = [role for role in _ASIDE if role in table]
    held_by = next(
        (
            some
            for size in range(len(aside) + 1)
            for some in combinations(aside, size)
            if settled + pending + sum(_counts(table, some)) in (due, received)
        ),
        None,
    )
    figures = (table[Role.PENDING], whole, table[Role.SETTLED])
    ids = tuple(dict.fromkeys(each.id for each in figures))
    summed = (settled, pending, *_counts(table, held_by or aside))
    sums = f"{' + '.join(map(str, summed))} = {sum(summed)}"
    if held_by is not None:
        yield held(CheckKind.OUTCOME, ids, sums)
        return
    places = tuple(dict.fromkeys(each.place for each in figures))
    words = f"{sums}; {due}"
    yield fault(
        "received-adds-up", CheckKind.OUTCOME, places, (words, words), Severity.WARNING
    )


def _against(
    table: dict[Role, Seen], settled: int, due: int, whole: Seen
) -> Iterator[Check]:
    done = table[Role.SETTLED]
    if whole is done and settled > due:
        return  # its own fraction is told already
    aside = sum(_counts(table, _ASIDE))
    if settled > due:
        words = f"{settled} > {due}"
        places = (done.place, whole.place)
        yield fault(
            "part-of-whole", CheckKind.PART, places, (words, words), Severity.WARNING
        )
    elif settled < due < settled + aside:
        words = f"{settled} + {aside} = {settled + aside}; {due}"
        yield fault(
            "received-adds-up",
            CheckKind.OUTCOME,
            (done.place, whole.place),
            (words, words),
            Severity.WARNING,
        )
    elif aside and settled + aside == due:
        told = f"{settled} + {aside} = {due}"
        yield held(CheckKind.OUTCOME, (whole.id, done.id), told)
    else:
        rest = due - settled
        yield held(
            CheckKind.OUTCOME,
            tuple(dict.fromkeys((done.id, whole.id))),
            f"{due} - {settled} = {rest} chưa nêu là đã giải quyết",
            f"{due} - {settled} = {rest} not told to be settled",
        )
