"""Reading the criteria of scorecards: parts, rules, bands, exhibits."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final

from cqtt.errors import InvalidValueError
from cqtt.facts.fields import (
    decimal_or_none,
    filled,
    keep,
    made,
    one_of,
    required_decimal,
    words,
)
from cqtt.facts.reading import Reader, shown
from cqtt.scorecards import (
    AllOrNothing,
    Banded,
    Count,
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
    Share,
    Standing,
    YesNo,
)

MEASURES: Final[Mapping[str, type]] = MappingProxyType(
    {
        "apologies-sent": Share,
        "commitments-signed": Share,
        "conduct-met": Share,
        "dialogues": Count,
        "findings-open": Count,
        "handling-766": Share,
        "initiatives": Count,
        "late-without-apology": Count,
        "on-time": Share,
        "one-stop-satisfaction": Share,
        "opinions-answered": Share,
        "opinions-unanswered": Count,
        "petitions-overdue": Count,
        "petitions-settled": Share,
        "procedures-posted": Share,
        "progress-766": Share,
        "propaganda-items": Count,
        "reception-days-held": Share,
        "reflections-766": Share,
        "reflections-late": Count,
        "reflections-on-time": Share,
    }
)
"""What is measured elsewhere and feeds a criterion, with the evidence that it gives."""

_ALL: Final = Decimal(100)
_DEEPEST: Final = 8
# What the class calls otherwise than the file.
_CALLED: Final = {"bands": "band", "exhibits": "exhibit", "parts": "part"}
_FIELDS: Final = (
    *("code", "name", "name_en", "most", "standing", "confidence"),
    *("gap", "gap_en", "why", "why_en"),
)
_SCORED: Final = ("rule", "exhibit", "measure", "places")


def read_criteria(table: Reader) -> tuple[Criterion, ...]:
    """Return the criteria of a scorecard; one that is wrong is left out."""
    return _criteria(table, "criterion", 0)


def read_exhibits(table: Reader, name: str) -> tuple[Exhibit, ...]:
    """Return the documents that a list asks for."""
    return tuple(filter(None, map(_exhibit, table.tables(name))))


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
            table.fault("told-in-both", name, f"{len(vi or ())} and {len(en or ())}")
        elif (vi is None) != (en is None):
            told = "English" if vi is None else "Vietnamese"
            table.fault("told-in-both", name, f"{told} only")


def _border(table: Reader, closed: str, opened: str) -> Decimal | None:
    if closed in table.data and opened in table.data:
        table.fault("one-border", opened, f"{closed} and {opened}")
    return decimal_or_none(table, closed if closed in table.data else opened)


def _exhibit(table: Reader) -> Exhibit | None:
    table.only("code", "name", "name_en", "confidence")
    code, name, name_en = (filled(table, each) for each in ("code", "name", "name_en"))
    confidence = table.confidence()
    return made(table, lambda: Exhibit(code, name, name_en, confidence=confidence))


def _criteria(table: Reader, name: str, depth: int) -> tuple[Criterion, ...]:
    if depth > _DEEPEST and name in table.data:
        table.fault("parts-in-parts", name, f"{depth} levels above it")
        return ()
    read = (_criterion(each, depth) for each in table.tables(name))
    return tuple(filter(None, read))


def _criterion(table: Reader, depth: int) -> Criterion | None:
    before = len(table.faults)
    rule = None if "part" in table.data else _rule(table)
    if rule is None and "part" in table.data:
        table.only(*_FIELDS, "part")
    about = _about(table, rule, depth)
    if len(table.faults) > before:
        return None
    try:
        return Criterion(rule=rule or Judged(), **about)
    except InvalidValueError as error:
        name = error.field.removeprefix(f"{about['code']}. ")
        keep(table, error, _CALLED.get(name, name))
        return None


def _about(table: Reader, rule: ScoringRule | None, depth: int) -> dict[str, Any]:
    check_languages(table, "gap", "why")
    told = ("gap", "gap_en", "why", "why_en")
    return {
        **{name: filled(table, name) for name in ("code", "name", "name_en")},
        **{name: words(table, name, "") for name in told},
        "most": decimal_or_none(table, "most"),
        "parts": _criteria(table, "part", depth + 1),
        "standing": one_of(table, "standing", Standing, Standing.COUNTED),
        "exhibits": read_exhibits(table, "exhibit"),
        "measure": _measure(table, rule),
        "places": table.whole_or_none("places"),
        "confidence": table.confidence(),
    }


def _measure(table: Reader, rule: ScoringRule | None) -> str:
    if "measure" not in table.data:
        return ""
    before = len(table.faults)
    measure = table.choice("measure", MEASURES)
    is_known = len(table.faults) == before
    if is_known and rule is not None and MEASURES[measure] not in rule.takes:
        table.fault("measure-of-rule", "measure", shown(measure))
    return measure


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
