"""Printed shares, recomputed from the counts beside them."""

from collections.abc import Iterator
from typing import Final

from cqtt.errors import CqttError
from cqtt.findings import Severity
from cqtt.published import PublishedTable, Verdict, check_published
from cqtt.published.checked import CheckedTable
from cqtt.published.fitting import CommonBase
from cqtt.published.share import CheckedShare
from cqtt.reports.consistency.bases import bases_of, is_whole
from cqtt.reports.consistency.check import Check, CheckKind, fault, held
from cqtt.reports.consistency.classes import level_of
from cqtt.reports.consistency.fitted import fitted
from cqtt.reports.consistency.misfit import odd_one
from cqtt.reports.consistency.pairing import Pair, pairs_of, total_of
from cqtt.reports.consistency.seen import Seen, UnitKind, may_be_of_one_period
from cqtt.reports.consistency.worded import stated_fraction
from cqtt.statistics.printed import PrintedPercent, read_percent
from cqtt.tables import cell_text

_WHOLE: Final = 100
_FEWEST: Final = 3
_EVERY: Final = frozenset((1, 2, 3))


def check_shares(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Yield every printed share beside what its counts give, and the sums of them."""
    pairs = tuple(pairs_of(seen))
    told: set[str] = set()
    tables: dict[object, list[Pair]] = {}
    for pair in pairs:
        told.update((pair.share.id, pair.count.id))
        if pair.base is not None and pair.number <= pair.base:
            yield _of_a_base(pair, pair.base)
        elif pair.base is not None:
            continue  # a part above its whole is told already
        else:
            # What was settled is the whole of what was settled early.
            count = pair.count
            key = (count.group_key, count.period_key, count.unit, is_whole(count))
            table = tables.setdefault(key, [])
            if not any(_is_told(pair, other) for other in table):
                table.append(pair)
    for table in tables.values():
        yield from _of_a_table(table, seen)
    for each in seen:
        if each.id not in told and each.kind is UnitKind.SHARE:
            yield from _alone(each, seen)
    yield from _levels(tuple(each for each in seen if each.id not in told))


def _is_told(pair: Pair, other: Pair) -> bool:
    """Tell whether two pairs are one share of one count, printed twice."""
    values = [read_percent(each.printed).value for each in (pair, other)]
    return pair.count is other.count and values[0] == values[1]


def _percent(text: str) -> PrintedPercent | None:
    try:
        return read_percent(text)
    except CqttError:
        return None


def _of_a_base(pair: Pair, base: int) -> Check:
    """Compare a share with the one fraction that it is."""
    count, figures = pair.number, pair.figures
    ids = tuple(each.id for each in figures)
    table = PublishedTable.from_rows("", [("x", count, pair.printed)], {"x": base})
    (checked,) = check_published(table).shares
    told = f"{pair.printed.strip()}; {count}/{base} = {_shown(checked)}"
    if checked.verdict is Verdict.RIGHT:
        return held(CheckKind.SHARE, ids, told)
    places = tuple(each.place for each in figures)
    return _wrong(checked, places, told, is_sure=True)


def _shown(checked: CheckedShare) -> str:
    return "" if checked.percent is None else f"{cell_text(checked.percent)} %"


def _wrong(
    checked: CheckedShare,
    places: tuple[tuple[str, str], ...],
    told: str,
    *,
    is_sure: bool,
) -> Check:
    slip = checked.slip
    words = (
        told if slip is None else f"{told}; có lẽ {slip.explain('vi')}",
        told if slip is None else f"{told}; perhaps {slip.explain('en')}",
    )
    if checked.verdict is Verdict.CUT:
        return fault(
            "rounded-half-up", CheckKind.SHARE, places, words, Severity.WARNING
        )
    severity = Severity.ERROR if is_sure else Severity.WARNING
    return fault("share-of-base", CheckKind.SHARE, places, words, severity)


def _of_a_table(pairs: list[Pair], seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Compare shares that stand together with the bases that stand beside them."""
    first = pairs[0].count
    beside = [
        each
        for each in seen
        if each.group_key == first.group_key
        and each.unit == first.unit
        and may_be_of_one_period(each, first)
    ]
    rows = {pair.count.id for pair in pairs}
    bases = bases_of(beside, rows, max(pair.number for pair in pairs))
    total = total_of(pairs)
    if total is not None:
        yield from _of_a_table([pair for pair in pairs if pair is not total], seen)
        above = {size for size in bases.values() if size > total.number}
        if len(above) == 1:
            yield _of_a_base(total, above.pop())
        return
    shown = [(pair.share.id, pair.number, pair.printed) for pair in pairs]
    checked = check_published(PublishedTable.from_rows("", shown, bases))
    common = checked.common_base
    if common is not None and common.named is None and checked.base is None:
        yield from (_right(pair, share) for pair, share in _zipped(pairs, checked))
        return
    if common is not None:
        yield _of_other_base(pairs, common)
        return
    wrong = [each for each in checked.shares if each.verdict is Verdict.WRONG]
    odd = odd_one(pairs) if len(wrong) > 1 and not bases else None
    if odd is not None:
        yield odd
        return
    for pair, share in _zipped(pairs, checked):
        yield _of_a_share(pair, share, checked, seen)
    yield from _sum(pairs, checked)


def _zipped(
    pairs: list[Pair], checked: CheckedTable
) -> Iterator[tuple[Pair, CheckedShare]]:
    return zip(pairs, checked.shares, strict=True)


def _right(pair: Pair, share: CheckedShare) -> Check:
    base = "" if share.base is None else f"/{share.base.size} = {_shown(share)}"
    told = f"{pair.printed.strip()}; {pair.number}{base}"
    return held(CheckKind.SHARE, tuple(each.id for each in pair.figures), told)


def _of_other_base(pairs: list[Pair], common: CommonBase) -> Check:
    places = tuple(pair.share.place for pair in pairs)
    words = common.explain("vi"), common.explain("en")
    return fault("base-of-counts", CheckKind.SHARE, places, words, Severity.WARNING)


def _of_a_share(
    pair: Pair, share: CheckedShare, checked: CheckedTable, seen: tuple[Seen, ...]
) -> Check:
    base = share.base
    if share.verdict is Verdict.OPEN:
        return _without_base(pair)
    if share.verdict is Verdict.RIGHT:
        return _right(pair, share)
    places = tuple(each.place for each in pair.figures)
    told = f"{pair.printed.strip()}; {pair.number}"
    if base is not None:
        told += f"/{base.size} = {_shown(share)}"
    if share.verdict is Verdict.OTHER_BASE:
        if not checked.is_whole:
            return _right(pair, share)
        due = checked.base
        words = told if due is None else f"{told}; {due.size}"
        return fault(
            "same-base", CheckKind.SHARE, places, (words, words), Severity.WARNING
        )
    elsewhere = _elsewhere(pair, seen)
    if elsewhere is not None and not checked.is_whole:
        return held(
            CheckKind.SHARE,
            (*(each.id for each in pair.figures), elsewhere.id),
            f"{pair.printed.strip()}; {pair.number}/{elsewhere.count}",
        )
    is_sure = checked.is_whole or (base is not None and _is_strong(base.name, seen))
    return _wrong(share, places, told, is_sure=is_sure)


def _elsewhere(pair: Pair, seen: tuple[Seen, ...]) -> Seen | None:
    """Return another count of the document that the share is of."""
    sizes = read_percent(pair.printed).denominators(pair.number)
    if sizes is None:
        return None
    return next(
        (
            each
            for each in seen
            if each.count
            and each.figure.document == pair.count.figure.document
            and each is not pair.count
            and may_be_of_one_period(each, pair.count)
            and sizes.holds(each.count)
        ),
        None,
    )


def _is_strong(name: str, seen: tuple[Seen, ...]) -> bool:
    """Tell whether a base is a total, or what was received or settled."""
    figure = next((each for each in seen if each.id == name), None)
    if figure is None:
        return True  # the base of a printed fraction
    return is_whole(figure)


def _sum(pairs: list[Pair], checked: CheckedTable) -> Iterator[Check]:
    if not checked.is_whole:
        return
    summed = checked.sum
    ids = tuple(pair.share.id for pair in pairs)
    if summed.holds:
        yield held(
            CheckKind.SUM_OF_SHARES, ids, summed.explain("vi"), summed.explain("en")
        )
        return
    places = tuple(pair.share.place for pair in pairs)
    words = summed.explain("vi"), summed.explain("en")
    yield fault("shares-add-up", CheckKind.SUM_OF_SHARES, places, words)


def _alone(each: Seen, seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Look at a share that stands without a count of its own."""
    stated = stated_fraction(each)
    printed = _percent(each.printed)
    if printed is not None and stated is not None and not each.approx:
        scale = 1 if all(part.denominator == 1 for part in stated) else _WHOLE
        number, base = (int(part * scale) for part in stated)
        if base > 0 and number <= base:
            pair = Pair(each, each, number, each.printed, base)
            yield _of_a_base(pair, base)
            return
        if (each.number or 0) > _WHOLE:
            return  # more than a plan is compared as such
    if each.is_change or each.is_target or level_of(each) is not None:
        return
    fitting = None if printed is None else fitted(each, seen)
    if fitting is not None and (fitting.holds or not each.approx):
        yield fitting
        return
    words = (
        "tỷ lệ không kèm tử số, mẫu số",
        "a share without numerator and denominator",
    )
    yield _undefined((each.place,), words)


def _without_base(pair: Pair) -> Check:
    words = (
        f"{pair.printed.strip()}; {pair.number}; không nêu mẫu số",
        f"{pair.printed.strip()}; {pair.number}; no base told",
    )
    return _undefined(tuple(each.place for each in pair.figures), words)


def _undefined(places: tuple[tuple[str, str], ...], words: tuple[str, str]) -> Check:
    kind = CheckKind.DEFINITION
    return fault("share-defined", kind, places, words, Severity.NOTE)


def _levels(seen: tuple[Seen, ...]) -> Iterator[Check]:
    """Add up shares of levels that stand without their counts."""
    tables: dict[object, dict[int, Seen]] = {}
    for each in sorted(seen, key=lambda one: len(one.label)):
        level = level_of(each)
        plain = each.kind is UnitKind.SHARE and not each.approx
        if level is not None and plain and _percent(each.printed) is not None:
            key = (each.group_key, each.period_key)
            tables.setdefault(key, {}).setdefault(level, each)
    for table in tables.values():
        shares = [table[level] for level in sorted(table)]
        if len(shares) < _FEWEST:
            continue
        if sum(each.number or 0 for each in shares) > _WHOLE:
            # A 0 is not rounded up: it leaves no more room above a hundred.
            shares = [each for each in shares if each.number]
        rows = [(each.id, None, each.printed) for each in shares]
        checked = check_published(PublishedTable.from_rows("", rows, exhaustive=True))
        # A level that is not printed may hold the rest.
        if set(table) >= _EVERY or checked.sum.printed >= _WHOLE:
            pairs = [Pair(each, each, 0, each.printed, None) for each in shares]
            yield from _sum(pairs, checked)
