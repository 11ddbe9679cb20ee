"""Reading scorecards, with their criteria, classes and conditions."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final, TypeVar

from cqtt.errors import InvalidValueError
from cqtt.facts.criterion_tables import (
    check_languages,
    read_criteria,
    read_exhibits,
    read_range,
)
from cqtt.facts.fields import (
    check_edition,
    check_edition_name,
    citation_or_none,
    decimal_or_none,
    filled,
    flag,
    keep,
    made,
    one_of,
    period,
    required_decimal,
    words,
)
from cqtt.facts.reading import Reader, shown
from cqtt.facts.scores import gradings
from cqtt.law import Document
from cqtt.scorecards import (
    BonusRule,
    ClassBand,
    ClassTable,
    Condition,
    Criterion,
    MinimumPerCriterion,
    MinimumTotal,
    Requirement,
    Scorecard,
)
from cqtt.scorecards.adding import card_faults
from cqtt.text import nfc

TABLES: Final = ("scorecard",)
"""The kinds of tables of a file of scorecards."""

_FIELDS: Final = (
    *("code", "name", "name_en", "edition", "since", "until", "issuer", "places"),
    *("scale", "bonus", "criterion", "class", "grading", "condition", "filing"),
    *("source", "confidence", "is_proposal", "urls", "gaps", "gaps_en"),
    *("notes", "notes_en", "holes_accepted"),
)
_KINDS: Final = ("minimum-total", "minimum-per-criterion", "requirement")
T = TypeVar("T")
# What the class calls otherwise than the file.
_CALLED: Final = {"classes": "class", "conditions": "condition", "text_vi": "text"}
_Registry = Mapping[str, Document]


def read_scorecards(
    readers: list[Reader], registry: _Registry
) -> tuple[Scorecard, ...]:
    """Return the scorecards of files, in their order; mistakes go to the readers."""
    found: dict[str, list[Scorecard]] = {}
    for reader in readers:
        for table in reader.tables("scorecard"):
            before = len(table.faults)
            card = _scorecard(table, registry)
            if card is not None and len(table.faults) == before:
                editions = found.setdefault(card.code, [])
                if editions:
                    check_edition(table, editions[-1].in_force, card.in_force)
                earlier = [each.edition for each in editions]
                check_edition_name(table, card.edition, earlier)
                editions.append(card)
    return tuple(card for editions in found.values() for card in editions)


def _scorecard(table: Reader, registry: _Registry) -> Scorecard | None:
    table.only(*_FIELDS)
    before = len(table.faults)
    criteria, scale = read_criteria(table), decimal_or_none(table, "scale")
    is_read = len(table.faults) == before
    if scale is not None and scale <= 0:
        table.fault("points-above-zero", "scale", scale)
        scale = None
    faults = tuple(card_faults(criteria, scale))
    for fault in faults:
        # Points that were not read leave the others without their sum.
        if is_read or fault.expected != "sum-of-maxima":
            keep(table, fault)
    classes = _classes(table)
    _check_holes(table, criteria, classes, scale)
    parts: dict[str, Any] = {
        "criteria": () if faults else criteria,
        "scale": scale,
        "classes": classes,
        "conditions": _conditions(table, registry, classes),
    }
    about = _about(table, registry)
    return _made(table, lambda: Scorecard(**parts, **about))


def _made(table: Reader, make: Callable[[], T]) -> T | None:
    """Return what a table makes; a mistake is told by the field of the file."""
    try:
        return make()
    except InvalidValueError as error:
        keep(table, error, _CALLED.get(error.field, ""))
        return None


def _about(table: Reader, registry: _Registry) -> dict[str, Any]:
    check_languages(table, "gaps", "notes")
    filled_in = ("code", "name", "name_en", "edition")
    several = ("places", "urls", "gaps", "gaps_en", "notes", "notes_en")
    return {
        **{name: filled(table, name) for name in filled_in},
        **{name: tuple(map(nfc, table.texts(name))) for name in several},
        "bonus": one_of(table, "bonus", BonusRule, BonusRule.APART),
        "filing": read_exhibits(table, "filing"),
        "issuer": words(table, "issuer", ""),
        "in_force": period(table),
        "citation": citation_or_none(table, "source", registry),
        "confidence": table.confidence(),
        "is_proposal": flag(table, "is_proposal", default=False),
    }


def _check_holes(
    table: Reader,
    criteria: tuple[Criterion, ...],
    classes: ClassTable | None,
    scale: Decimal | None,
) -> None:
    """Refuse numbers that no class and no band has, unless the file accepts them."""
    if flag(table, "holes_accepted", default=False):
        return
    for found in classes.findings(Decimal(0), scale) if classes else ():
        table.fault("whole-range", "class", found.evidence_en)
    for each in (scored for top in criteria for scored in top.scored):
        for found in each.rule.findings(""):
            where = f"criterion {each.code}: {found.evidence_en}"
            table.fault("whole-range", "criterion", where)


# -- classes ---------------------------------------------------------------------------


def _classes(table: Reader) -> ClassTable | None:
    if "grading" in table.data:
        known = gradings()
        name = table.choice("grading", known)
        if "class" in table.data:
            table.fault("classes-once", "grading", shown(name))
        return ClassTable.of_grading(known[name])
    before = len(table.faults)
    bands = [_class(each) for each in table.tables("class")]
    if "class" not in table.data or len(table.faults) > before:
        return None
    return made(table, lambda: ClassTable(filter(None, bands)), "class")


def _class(table: Reader) -> ClassBand | None:
    table.only(
        *("label", "label_en", "from", "above", "to", "below"),
        *("note", "note_en", "confidence"),
    )
    check_languages(table, "note")
    covered = read_range(table)
    label, label_en = filled(table, "label"), filled(table, "label_en")
    note, note_en = words(table, "note", ""), words(table, "note_en", "")
    if covered is None:
        return None
    about = {"note": note, "note_en": note_en}
    confidence = table.confidence()
    return made(
        table,
        lambda: ClassBand(label, label_en, covered, **about, confidence=confidence),
    )


# -- conditions ------------------------------------------------------------------------


def _conditions(
    table: Reader, registry: _Registry, classes: ClassTable | None
) -> tuple[Condition, ...]:
    is_unread = classes is None and "class" in table.data
    bands = classes.bands if classes else ()
    labels = None if is_unread else {band.label for band in bands}
    rows = table.tables("condition")
    return tuple(filter(None, (_condition(row, registry, labels) for row in rows)))


def _condition(
    table: Reader, registry: _Registry, labels: set[str] | None
) -> Condition | None:
    before = len(table.faults)
    kind = table.choice("kind", _KINDS)
    if len(table.faults) > before:
        return None
    if kind == "requirement":
        return _requirement(table, registry, labels)
    is_total = kind == "minimum-total"
    name = "points" if is_total else "percent"
    table.only("kind", name)
    least = required_decimal(table, name)
    if least is None:
        return None
    if is_total:
        return made(table, lambda: MinimumTotal(least))
    return made(table, lambda: MinimumPerCriterion(least))


def _requirement(
    table: Reader, registry: _Registry, labels: set[str] | None
) -> Requirement | None:
    table.only(
        *("kind", "code", "text", "text_en", "wanted", "grade"),
        *("confidence", "source"),
    )
    if "wanted" not in table.data:
        table.fault("required-field", "wanted", "nothing")
    grade = words(table, "grade", "")
    # Classes that were not read blame no label.
    if labels is not None and grade and grade not in labels:
        table.fault("label-of-class", "grade", shown(grade))
    code, text, text_en = (filled(table, each) for each in ("code", "text", "text_en"))
    about: dict[str, Any] = {
        "wanted": flag(table, "wanted", default=False),
        "grade": grade if labels and grade in labels else "",
        "confidence": table.confidence(),
        "citation": citation_or_none(table, "source", registry),
    }
    return _made(table, lambda: Requirement(code, text, text_en, **about))
