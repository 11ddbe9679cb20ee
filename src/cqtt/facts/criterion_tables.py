"""Reading the criteria of scorecards: parts, rules, bands, exhibits."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from cqtt.facts.fields import (
    decimal_or_none,
    filled,
    made,
    one_of,
    required_decimal,
    words,
)
from cqtt.facts.reading import Reader
from cqtt.scorecards import (
    AllOrNothing,
    Banded,
    Criterion,
    Deducting,
    Exhibit,
    Judged,
    PerShare,
    PerUnit,
    PointBand,
    Quantity,
    Range,
    ScoringRule,
    Standing,
    YesNo,
)

MEASURES: Final = (
    "apologies",
    "commitments",
    "conduct",
    "dialogues",
    "findings-remedied",
    "handling-766",
    "one-stop-satisfaction",
    "on-time",
    "opinions-answered",
    "petitions-settled",
    "procedures-posted",
    "progress-766",
    "reception-days",
    "reflections-on-time",
    "reflections-766",
)
"""The names of what is measured elsewhere and feeds a criterion."""

_ALL: Final = Decimal(100)
_FIELDS: Final = (
    *("code", "name", "name_en", "most", "standing", "confidence"),
    *("gap", "gap_en", "why", "why_en"),
)
_SCORED: Final = ("rule", "exhibit", "measure", "places")


def read_criteria(table: Reader, name: str = "criterion") -> tuple[Criterion, ...]:
    """Return the criteria of a list; one that is wrong is left out."""
    return tuple(filter(None, map(_criterion, table.tables(name))))


def read_exhibits(table: Reader, name: str) -> tuple[Exhibit, ...]:
    """Return the documents that a list asks for."""
    return tuple(map(_exhibit, table.tables(name)))


def read_range(table: Reader) -> Range | None:
    """Return the range that ``from`` or ``above`` and ``to`` or ``below`` give."""
    before = len(table.faults)
    low, high = _border(table, "from", "above"), _border(table, "to", "below")
    if len(table.faults) > before:
        return None
    is_high = "to" in table.data
    return made(
        table,
        lambda: Range(low, high, has_low="above" not in table.data, has_high=is_high),
        "to" if is_high else "below",
    )


def check_languages(table: Reader, *names: str) -> None:
    """Keep as a mistake what is told in one language only."""
    for name in names:
        vi, en = table.data.get(name), table.data.get(f"{name}_en")
        lists = isinstance(vi, list) and isinstance(en, list)
        if lists and len(vi or ()) != len(en or ()):
            table.fault("both-languages", name, f"{len(vi or ())} and {len(en or ())}")
        elif (vi is None) != (en is None):
            told = "English" if vi is None else "Vietnamese"
            table.fault("both-languages", name, f"{told} only")


def _border(table: Reader, closed: str, opened: str) -> Decimal | None:
    if closed in table.data and opened in table.data:
        table.fault("one-border", opened, f"{closed} and {opened}")
    return decimal_or_none(table, closed if closed in table.data else opened)


def _exhibit(table: Reader) -> Exhibit:
    table.only("code", "name", "name_en", "confidence")
    code, name, name_en = (filled(table, each) for each in ("code", "name", "name_en"))
    return Exhibit(code, name, name_en, confidence=table.confidence())


def _criterion(table: Reader) -> Criterion | None:
    before = len(table.faults)
    rule = None if "part" in table.data else _rule(table)
    if rule is None and "part" in table.data:
        table.only(*_FIELDS, "part")
    check_languages(table, "gap", "why")
    most = decimal_or_none(table, "most")
    code, name, name_en = (filled(table, each) for each in ("code", "name", "name_en"))
    texts = {each: words(table, each, "") for each in ("gap", "gap_en", "why")}
    why_en, confidence = words(table, "why_en", ""), table.confidence()
    standing = one_of(table, "standing", Standing, Standing.COUNTED)
    places = table.whole_or_none("places")
    measure = table.choice("measure", MEASURES) if "measure" in table.data else ""
    exhibits, parts = read_exhibits(table, "exhibit"), read_criteria(table, "part")
    if len(table.faults) > before:
        return None
    return made(
        table,
        lambda: Criterion(
            code,
            name,
            name_en,
            most,
            rule=rule or Judged(),
            parts=parts,
            standing=standing,
            exhibits=exhibits,
            measure=measure,
            places=places,
            gap=texts["gap"],
            gap_en=texts["gap_en"],
            why=texts["why"],
            why_en=why_en,
            confidence=confidence,
        ),
    )


def _rule(table: Reader) -> ScoringRule | None:
    before = len(table.faults)
    name = table.choice("rule", _RULES, "judged")
    if len(table.faults) > before:
        return None
    fields, make = _RULES[name]
    table.only(*_FIELDS, *_SCORED, *fields)
    return make(table)


def _per_share(table: Reader) -> ScoringRule | None:
    full_at = decimal_or_none(table, "full_at")
    return made(table, lambda: PerShare(_ALL if full_at is None else full_at))


def _all_or_nothing(table: Reader) -> ScoringRule | None:
    least = decimal_or_none(table, "at_least")
    return made(table, lambda: AllOrNothing(_ALL if least is None else least))


def _per_unit(table: Reader) -> ScoringRule | None:
    each = required_decimal(table, "each")
    return None if each is None else made(table, lambda: PerUnit(each))


def _deducting(table: Reader) -> ScoringRule | None:
    each = required_decimal(table, "each")
    return None if each is None else made(table, lambda: Deducting(each))


def _banded(table: Reader) -> ScoringRule | None:
    before = len(table.faults)
    quantity = one_of(table, "quantity", Quantity, Quantity.PERCENT)
    bands = [_band(each) for each in table.tables("band")]
    most = decimal_or_none(table, "most")
    for band in filter(None, bands):
        if most is not None and band.points > most:
            table.fault("points-to-the-most", "band", f"{band.points} of {most}")
    if len(table.faults) > before:
        return None
    return made(table, lambda: Banded(filter(None, bands), quantity), "band")


def _band(table: Reader) -> PointBand | None:
    table.only("from", "above", "to", "below", "points")
    covered, points = read_range(table), required_decimal(table, "points")
    if covered is None or points is None:
        return None
    return made(table, lambda: PointBand(covered, points))


_Rule = tuple[tuple[str, ...], Callable[[Reader], ScoringRule | None]]
_RULES: Final[Mapping[str, _Rule]] = MappingProxyType(
    {
        "judged": ((), lambda _: Judged()),
        "share": (("full_at",), _per_share),
        "bands": (("band", "quantity"), _banded),
        "yes-no": ((), lambda _: YesNo()),
        "all-or-nothing": (("at_least",), _all_or_nothing),
        "per-unit": (("each",), _per_unit),
        "deduct": (("each",), _deducting),
    }
)
