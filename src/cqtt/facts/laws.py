"""The statutes that give days off."""

from collections.abc import Mapping
from functools import cache

from cqtt.facts.estimates import HolidayLaw, Named
from cqtt.facts.reading import Reader
from cqtt.facts.registry import documents
from cqtt.facts.tables import home, read_tables
from cqtt.law import Citation, Document, Period


@cache
def holiday_laws() -> tuple[HolidayLaw, ...]:
    """
    Return the statutes that give days off, each with its period, in order.

    Law:
        Labour Codes of 1994 (as amended by Law 84/2007/QH11), 2012 and 2019; Resolution
        28/2026/QH16.
    """
    registry = documents()
    return read_tables(
        home() / "holiday_law.toml", "rule", lambda each: _holiday_law(each, registry)
    )


def _holiday_law(table: Reader, registry: Mapping[str, Document]) -> HolidayLaw:
    document = registry[table.text("document")]
    confidence = table.confidence()
    return HolidayLaw(
        source=Citation(document, article=table.text("article"), confidence=confidence),
        substitute=Citation(
            document,
            article=table.text("substitute_article", table.text("article")),
            clause=table.text("substitute_clause", "") or None,
            confidence=confidence,
        ),
        period=Period(table.day("since"), table.day_or_none("until")),
        fixed=tuple(map(_named, table.tables("fixed"))),
        lunar=tuple(map(_named, table.tables("lunar"))),
        tet_days=table.whole_or_none("tet_days") or 0,
        is_tet_chosen=table.text("tet_layout", "fixed") == "chosen",
        has_national_neighbour=bool(table.data.get("national_day_neighbour")),
        is_in_lieu_contested=table.text("in_lieu", "given") == "contested",
        paid_days=table.whole_or_none("paid_days") or 0,
    )


def _named(table: Reader) -> Named:
    month, day = table.whole_or_none("month") or 0, table.whole_or_none("day") or 0
    return Named(month, day, table.text("name"))
