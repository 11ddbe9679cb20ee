"""What became of what was received: early, on time, late, pending, returned."""

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import combinations
from typing import Final, NamedTuple

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
        "pending running in~progress in~process being~processed being~handled "
        "under~processing under~settlement outstanding unsettled "
        "unresolved not~yet backlog đang~giải~quyết đang~xử~lý "
        "chưa~giải~quyết tồn~đọng còn~tồn đang~trong~quá~trình~giải~quyết "
        "đơn~tồn hồ~sơ~tồn"
    ),
    Role.EARLY: listed(
        "before~the~deadline ahead~of~time ahead~of~the~deadline early before~time "
        "trước~hạn sớm~hạn trước~thời~hạn"
    ),
    Role.LATE: listed(
        "late overdue after~the~deadline quá~hạn trễ~hạn chậm~hạn quá~thời~hạn chậm trễ"
    ),
    Role.ON_TIME: listed(
        "on~time on~the~deadline on~the~due~day on~the~due~date by~the~due~date "
        "in~time within~the~deadline on~schedule đúng~hạn "
        "đúng~thời~hạn trong~hạn"
    ),
    Role.RETURNED: listed(
        "rejected refused ineligible not~eligible not~accepted sent~back returned "
        "withdrawn terminated suspended guided trả~lại từ~chối không~đủ~điều~kiện "
        "rút~hồ~sơ rút~đơn đã~rút không~thụ~lý đình~chỉ hướng~dẫn"
    ),
    Role.TRANSFERRED: listed(
        "transferred forwarded passed~on chuyển chuyển~đơn chuyển~cơ~quan"
    ),
    Role.SETTLED: listed(
        "settled settlement resolved processed completed handled giải~quyết xử~lý "
        "trả~kết~quả hồ~sơ~đã~trả results~returned hoàn~thành"
    ),
    Role.RECEIVED: listed("received submitted lodged tiếp~nhận nhận nộp"),
}
_FROM_OTHERS: Final = listed("from~above from~other forwarded~by chuyển~đến")
_TAKEN_IN: Final = listed(
    "received~for to~be~settled to~settle nhận~giải~quyết nhận~xử~lý phải~giải~quyết"
)
_QUALIFIED: Final = (
    *_WORDS[Role.ON_TIME],
    *_WORDS[Role.LATE],
    *listed("not~yet~due chưa~đến~hạn within~the~limit"),
)
_ONE_UNIT: Final = {"case": "petition"}
_MOST_ASIDE: Final = 6
_NOUNS: Final = frozenset(
    listed(
        "total number tổng cộng dossier petition application case file request "
        "hồ sơ đơn thư vụ việc đã được result kết quả all đang quá trình still còn "
        "not yet due s year end period cuối kỳ within limit"
    )
)
_LEAST: Final = 2
_FIRST: Final = (Role.EARLY, Role.ON_TIME, Role.LATE)
_ASIDE: Final = (Role.RETURNED, Role.TRANSFERRED)
_OF_ROLES: Final = {
    role: frozenset(word for phrase in words for word in phrase.split())
    for role, words in _WORDS.items()
}
OUTCOME_WORDS: Final[frozenset[str]] = frozenset[str]().union(*_OF_ROLES.values())
"""Every word by which a label says an outcome."""


def role_of(each: Seen) -> Role | None:
    """Return what a figure's label says of the outcome; ``None`` if nothing."""
    if "+" in each.label or has_any(each.label, _FROM_OTHERS):
        return None
    if has_any(each.label, _TAKEN_IN):
        return Role.RECEIVED
    return role_of_words(each.label)


def role_of_words(text: str) -> Role | None:
    """Return the outcome that folded words say; early or on time is on time."""
    found = [role for role, words in _WORDS.items() if has_any(text, words)]
    if Role.EARLY in found and Role.ON_TIME in found and found[0] is Role.EARLY:
        return Role.ON_TIME
    return found[0] if found else None


def rest_of(each: Seen) -> frozenset[str]:
    """Return the words of a label beside its outcome: which ones are meant."""
    singular = frozenset((*each.unit.split(), *words_of(each.figure.unit)))
    rest = each.subject - OUTCOME_WORDS - _NOUNS - singular - {"eligible", "deadline"}
    # "9 months" is the period again.
    months = {word for word in rest if word.isdigit()} | {"month", "first"}
    return rest - months if "month" in rest and each.days is not None else rest


class _Table(NamedTuple):
    """Outcomes of one kind, and what stands beside them under any words."""

    roles: dict[Role, Seen]
    aside: list[Seen]
    running: list[Seen]


def check_outcomes(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Yield whether what was settled and what was received make sense together."""
    tables: dict[tuple[object, frozenset[str]], dict[Role, Seen]] = {}
    aside: dict[object, list[Seen]] = {}
    running: dict[object, list[Seen]] = {}
    for each in seen:
        role = role_of(each)
        if role is None and each.is_total and "+" not in each.label:
            role = None if rest_of(each) else Role.RECEIVED
        if role is None or each.count is None:
            continue
        unit = _ONE_UNIT.get(each.unit, each.unit)
        place = (each.group_key, each.period_key, unit)
        if role in _ASIDE:
            aside.setdefault(place, []).append(each)
        elif role is Role.PENDING and has_any(each.label, _QUALIFIED):
            running.setdefault((place, rest_of(each)), []).append(each)
        else:
            tables.setdefault((place, rest_of(each)), {}).setdefault(role, each)
    for key, roles in tables.items():
        table = _Table(roles, aside.get(key[0], []), running.get(key, []))
        yield from _timeliness(roles)
        yield from _running(table)
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
    is_open = Role.ON_TIME not in parts and total <= settled
    if total == settled or is_nested or is_open:
        return held(CheckKind.OUTCOME, tuple(e.id for e in figures), sums)
    places = tuple(each.place for each in figures)
    words = f"{sums}; {settled}"
    every = len(parts) == len(_FIRST)
    nested = Role.EARLY in parts and Role.LATE not in parts and total > settled
    sure = Severity.ERROR if every or not nested else Severity.WARNING
    severity = Severity.WARNING if total < settled and not every else sure
    return fault("settled-adds-up", CheckKind.OUTCOME, places, (words, words), severity)


def _running(table: _Table) -> Iterator[Check]:
    """Compare what is still running in time and late with all that is running."""
    whole = table.roles.get(Role.PENDING)
    if whole is None or whole.count is None or not table.running:
        return
    some = table.running
    late = [has_any(each.label, _WORDS[Role.LATE]) for each in some]
    is_all = len(some) == _LEAST and len(set(late)) == _LEAST
    counts = [each.count or 0 for each in some]
    sums = f"{' + '.join(map(str, counts))} = {sum(counts)}"
    ids = (whole.id, *(each.id for each in some))
    if sum(counts) == whole.count or (sum(counts) < whole.count and not is_all):
        yield held(CheckKind.OUTCOME, ids, sums)
        return
    words, places = f"{sums}; {whole.count}", (whole.place, *(e.place for e in some))
    if is_all:  # one alone above it is told as a part
        yield fault("total-of-parts", CheckKind.TOTAL, places, (words, words))


def _balance(table: _Table) -> Iterator[Check]:
    roles = table.roles
    received, settled = _total(roles, Role.RECEIVED), _total(roles, Role.SETTLED)
    if received is None or settled is None:
        return
    carried = sum(_counts(roles, [Role.CARRIED]))
    due = received + carried
    whole = roles.get(Role.RECEIVED, roles[Role.SETTLED])
    running = [roles[Role.PENDING]] if Role.PENDING in roles else table.running
    if not running:
        yield from _against(table, settled, due, whole)
        return
    pending = sum(each.count or 0 for each in running)
    aside = [each.count for each in table.aside if each.count][:_MOST_ASIDE]
    held_by = next(
        (
            some
            for size in range(len(aside) + 1)
            for some in combinations(aside, size)
            if settled + pending + sum(some) in (due, received)
        ),
        None,
    )
    figures = (running[0], whole, roles[Role.SETTLED])
    summed = (settled, pending, *(aside if held_by is None else held_by))
    sums = f"{' + '.join(map(str, summed))} = {sum(summed)}"
    if held_by is not None:
        yield held(CheckKind.OUTCOME, tuple(each.id for each in figures), sums)
        return
    places = tuple(dict.fromkeys(each.place for each in figures))
    words = f"{sums}; {due}"
    yield fault(
        "received-adds-up", CheckKind.OUTCOME, places, (words, words), Severity.WARNING
    )


def _against(table: _Table, settled: int, due: int, whole: Seen) -> Iterator[Check]:
    done = table.roles[Role.SETTLED]
    if whole is done and settled > due:
        return  # its own fraction is told already
    beside = [each.count for each in table.aside if each.count]
    aside = min(beside, default=0)
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
    elif aside and settled + sum(beside) == due:
        told = f"{settled} + {sum(beside)} = {due}"
        yield held(CheckKind.OUTCOME, (whole.id, done.id), told)
    else:
        rest = due - settled
        yield held(
            CheckKind.OUTCOME,
            (done.id, whole.id),
            f"{due} - {settled} = {rest} chưa nêu là đã giải quyết",
            f"{due} - {settled} = {rest} not told to be settled",
        )
