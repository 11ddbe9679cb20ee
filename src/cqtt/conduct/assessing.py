"""Assessing observations against a code of conduct."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from cqtt.agencies import Unit
from cqtt.conduct.assessed import Assessment, Assessments
from cqtt.conduct.codes import CodeOfConduct
from cqtt.conduct.measuring import item_result
from cqtt.conduct.observations import Observation, SourceKind
from cqtt.conduct.officers import (
    namesakes,
    officer_order,
    require_code,
    require_unit,
    same_writing,
)
from cqtt.conduct.settings import ALWAYS, MINIMUM, AssessmentSettings, GroupBy
from cqtt.conduct.sifting import findings_of, sift
from cqtt.errors import WrongTypeError
from cqtt.law import Period
from cqtt.satisfaction.measured import HEADLINE_FROM

_Group: TypeAlias = tuple[Unit | None, str]


def assess(
    observations: Iterable[Observation],
    code: CodeOfConduct,
    *,
    by: GroupBy = GroupBy.UNIT,
    period: Period = ALWAYS,
    units: Iterable[Unit] | None = None,
    sources: Iterable[SourceKind] = tuple(SourceKind),
    joins_self: bool = False,
    level: float = 0.95,
    minimum: int = MINIMUM,
    headline_from: int = HEADLINE_FROM,
    shows_one_post: bool = False,
    periods: Iterable[Period] | None = None,
) -> Assessments:
    """
    Return what observations say of each item of a code (*đánh giá thực hiện*).

    The share of an item is that of the met among met, neutral and not met, by weight;
    its interval is Wilson's, of the effective size (Kish 1965).  An item that was never
    observed is named and has no share.  The order of observations never matters.

    Args:
        observations: What was seen.  One of an unknown item, of a day on which the code
            was not in force, outside ``units``, repeated under one key, or without a
            post where results are by post, is not counted: a finding for each rule has
            the numbers of the first ones.

        code: The code of conduct, in one edition.

        by: What results are about.  By post they may be a person's: ask for it only
            where that is meant.  Of two calls on the same observations one may tell
            what the other withholds: the whole less the units that are shown.

        period: The days whose observations count.

        units: The units assessed, observed or not; ``None`` for those observed.

        sources: The sources that count.

        joins_self: Whether the self-assessment is joined into the share; else it stands
            beside it.

        level: The confidence of the intervals, between 0 and 1.

        minimum: The fewest observations of an item that are shown, by count and by
            effective size, by post too; below, no number is given.  The same holds for
            the parts by source and by period: with one too small all are withheld,
            since the others would tell it.  Where such a part has weights of its own,
            the whole item is: counts and a share by weight would tell it.

        headline_from: The smallest effective size with a percentage; below, counts and
            the exact ``share`` alone.

        shows_one_post: Whether an item of a unit or of the whole is shown though what
            is not of one and the same post is fewer than ``minimum`` observations.

        periods: The periods of the trend, in order, taken for equal steps; ``None`` for
            calendar months.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The level, the minimum or ``headline_from`` is outside its
            range; the periods are open, overlap or are not in order.

    >>> from datetime import date
    >>> from cqtt.conduct import ConductItem, Verdict
    >>> smile = ConductItem("luon-mim-cuoi", "luôn mỉm cười", "always smile")
    >>> listen = ConductItem("luon-lang-nghe", "luôn lắng nghe", "always listen")
    >>> code = CodeOfConduct(code="xa-mau", name="2 luôn", name_en="2 always",
    ...                      edition="2026", items=(smile, listen))
    >>> desk = Unit("Một cửa")
    >>> seen = [Observation("luon-mim-cuoi", verdict, date(2026, 3, 2),
    ...                     SourceKind.CITIZEN_RATING, desk, count=count)
    ...         for verdict, count in ((Verdict.MET, 30), (Verdict.NOT_MET, 10))]
    >>> found = assess(seen, code).of(desk)
    >>> found.result("luon-mim-cuoi").percent
    Decimal('75.00')
    >>> [item.text("en") for item in found.unobserved]
    ['always listen']
    """
    require_code(code)
    settings = AssessmentSettings(
        by=by,
        period=period,
        sources=sources,
        joins_self=joins_self,
        level=level,
        minimum=minimum,
        headline_from=headline_from,
        shows_one_post=shows_one_post,
        periods=periods,
    )
    asked = _units(units)
    sifted = sift(observations, code, settings, asked)
    groups = _groups(sifted.kept, settings.by, asked)
    shared = namesakes(unit for unit, _ in groups if unit is not None)
    return Assessments(
        code=code,
        settings=settings,
        groups=tuple(
            _assessment(group, rows, code, settings, shared)
            for group, rows in groups.items()
        ),
        came=sifted.came,
        counted=sum(row.count for row in sifted.kept),
        self_assessed=sum(
            row.count
            for row in sifted.kept
            if row.source is SourceKind.SELF_ASSESSMENT and not joins_self
        ),
        out_of_period=sifted.out_of_period,
        other_sources=sifted.other_sources,
        uncounted=tuple(
            sorted((each.position + 1, each.rule) for each in sifted.faults)
        ),
        findings=(*code.findings(on=period.until), *findings_of(sifted.faults)),
    )


def _units(units: Iterable[Unit] | None) -> tuple[Unit, ...] | None:
    if units is None:
        return None
    if not isinstance(units, Iterable):
        raise WrongTypeError("units", type(units).__name__, "units-assessed")
    asked = tuple(units)
    for each in asked:
        require_unit(each, "units")
    return asked


def _groups(
    rows: Iterable[Observation], by: GroupBy, units: tuple[Unit, ...] | None
) -> Mapping[_Group, list[Observation]]:
    """Return the observations of each group, in order; a unit asked for has a group."""
    if by is GroupBy.WHOLE:
        return {(None, ""): list(rows)}
    found: dict[tuple[Unit, str], list[Observation]] = defaultdict(list)
    for row in rows:
        found[row.unit, same_writing(row.post) if by is GroupBy.POST else ""].append(
            row
        )
    if by is GroupBy.UNIT:
        for unit in units or ():
            found.setdefault((unit, ""), [])
    order = sorted(found, key=lambda group: officer_order(*group))
    return {
        (unit, _post(found[unit, key], key)): found[unit, key] for unit, key in order
    }


def _post(rows: list[Observation], key: str) -> str:
    """Return how a post is written: of several ways the same, whatever the order."""
    return min(row.post for row in rows) if key else ""


def _assessment(
    group: _Group,
    rows: list[Observation],
    code: CodeOfConduct,
    settings: AssessmentSettings,
    shared: frozenset[str],
) -> Assessment:
    # An item that stands in two parts is assessed once, in its first wording.
    items = {item.code: item for item in reversed(code.items)}
    by_item: dict[str, list[Observation]] = defaultdict(list)
    for row in rows:
        by_item[row.item].append(row)
    unit, post = group
    return Assessment(
        code=code,
        settings=settings,
        unit=unit,
        post=post,
        results=tuple(
            item_result(items[each], by_item[each], settings)
            for each in dict.fromkeys(item.code for item in code.items)
        ),
        names_agency=unit is not None and unit.name in shared,
    )
