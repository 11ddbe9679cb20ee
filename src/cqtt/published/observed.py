"""What a check of a printed table finds."""

from collections.abc import Iterator

from cqtt.findings import Finding, Severity
from cqtt.published.checked import CheckedTable
from cqtt.published.fitting import CommonBase
from cqtt.published.share import CheckedShare, Verdict
from cqtt.rates import printed_as
from cqtt.tables import cell_text


def findings_of(checked: CheckedTable) -> tuple[Finding, ...]:
    """Return the findings of a checked table: bases, shares, sum."""
    total_row, common = checked.published.total_row, checked.common_base
    found = [*_of_the_base(checked)] if common is None else [_of_all(checked, common)]
    for share in checked.shares:
        is_told = (
            common is not None
            if share.share is not total_row
            else _is_total_told(checked, share)
        )
        one = None if is_told else _of_a_share(checked, share)
        if one is not None:
            found.append(one)
    if checked.is_whole and not checked.sum.holds and common is None:
        found.append(_of_the_sum(checked))
    return tuple(found)


def _title(checked: CheckedTable) -> str:
    return checked.published.title or "table"


def _place(checked: CheckedTable, share: CheckedShare) -> str:
    label = share.share.label
    title = checked.published.title
    return f"{title}: {label}" if title else label


def _is_total_told(checked: CheckedTable, row: CheckedShare) -> bool:
    """Tell whether the other base of the row with the total was told already."""
    common, is_other = checked.common_base, row.verdict is Verdict.OTHER_BASE
    is_common = common is not None and row.base == common.named
    return is_other and (is_common or row.share.count != checked.published.total)


def _of_all(checked: CheckedTable, common: CommonBase) -> Finding:
    """Return that all the shares are of a base that is not the table's."""
    place = _title(checked)
    if common.named is None:
        evidence = f"{common.sizes.text()}; {_named(checked) or common.due.size}"
        # Where no base is named the shares may well be right of another one.
        severity = Severity.NOTE if checked.base is None else Severity.ERROR
        return Finding("named-base", place, evidence, severity)
    evidence = ", ".join(
        f"{each.size} ({each.label()})" for each in (common.named, common.due)
    )
    return Finding("base-of-counts", place, evidence, Severity.WARNING)


def _named(checked: CheckedTable) -> str:
    bases = checked.published.named_bases
    return ", ".join(f"{each.name} {each.size}" for each in bases)


def _of_the_base(checked: CheckedTable) -> Iterator[Finding]:
    table, base = checked.published, checked.base
    if base is None or table.total is None:
        return
    place, counts = _title(checked), f"{table.total}/{base.size}"
    row = table.total_row
    counted = None if row is None or len(table.parts) == 1 else row.count
    if counted is not None and counted != table.total:
        # Parts that do not make up the total; the total may be missing.
        counts = f"{table.total}/{counted}"
        yield Finding("counts-add-up", place, counts, Severity.WARNING)
    elif base.is_sum and table.named_bases:
        evidence = f"{base.size}; {_named(checked)}"
        yield Finding("named-base", place, evidence, Severity.WARNING)
    elif table.total != base.size and table.exhaustive:
        yield Finding("counts-add-up", place, counts)
    elif table.total != base.size and table.exhaustive is None and len(table.parts) > 1:
        yield Finding("whole-of-base", place, counts, Severity.NOTE)


def _of_a_share(checked: CheckedTable, share: CheckedShare) -> Finding | None:
    place, printed = _place(checked, share), share.share.printed.strip()
    if share.share.is_above_whole:
        return Finding("share-up-to-hundred", place, printed)
    if share.verdict is Verdict.OTHER_BASE:
        return _of_another_base(checked, share)
    if share.verdict in (Verdict.RIGHT, Verdict.OPEN):
        return None
    if share.rate is not None:
        return printed_as(share.rate, printed, place=place)
    return _of_no_rate(checked, share)


def _of_another_base(checked: CheckedTable, share: CheckedShare) -> Finding:
    """Return a warning among the parts of one whole; else it may be meant so."""
    sizes = [each.size for each in (share.base, checked.base) if each is not None]
    used, due = (f"{share.share.count}/{size}" for size in sizes)
    evidence = f"{share.share.printed.strip()}; {used}, {due}"
    doubtful = checked.is_whole or share.is_of_unnamed_base
    severity = Severity.WARNING if doubtful else Severity.NOTE
    return Finding("same-base", _place(checked, share), evidence, severity)


def _of_no_rate(checked: CheckedTable, share: CheckedShare) -> Finding:
    place, printed = _place(checked, share), share.share.printed.strip()
    count, base = share.share.count, share.base
    if base is None and checked.published.total == 0:
        return Finding("empty-base", place, f"{printed}; 0/0")
    if base is None:
        return Finding("share-of-base", place, f"{printed}; {count}")
    if count is not None:
        return Finding("part-of-base", place, f"{count}; {base.size}")
    if share.verdict is Verdict.CUT:
        evidence = f"{printed}; {base.size}"
        return Finding("rounded-half-up", place, evidence, Severity.WARNING)
    return Finding("share-of-base", place, f"{printed}; {base.size}")


def _of_the_sum(checked: CheckedTable) -> Finding:
    """Return a warning where nobody said, and no count, that it is a whole."""
    table = checked.published
    summands = " + ".join(share.printed.strip() for share in table.parts)
    evidence = f"{summands} = {cell_text(checked.sum.printed)} %"
    assumed = table.total is None and table.exhaustive is None
    severity = Severity.WARNING if assumed else Severity.ERROR
    return Finding("shares-add-up", _title(checked), evidence, severity)
