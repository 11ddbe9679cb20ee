"""The package's procedures."""

from functools import cache

from cqtt.facts.compiled import national
from cqtt.facts.procedure_tables import read_procedure
from cqtt.facts.tables import home, read_tables
from cqtt.procedures import Catalogue


@cache
def procedures() -> Catalogue:
    """
    Return 55 procedures that a commune meets (*thủ tục hành chính*).

    Restated from the national portal's records, each with source and confidence; what
    two places state differently stays open (``LimitConflictError``).  Only where a text
    moved the competence, replaced the rules or let data replace a paper does a
    procedure have several versions; the others are taken as in force on every day,
    because when their records came into force is not recorded.  Civil status ends with
    its law, on 28 February 2027.

    >>> from datetime import date
    >>> procedures()["1.004194"].name
    'Đăng ký tạm trú'
    >>> [
    ...     procedures().on(day)["2.000806"].levels[0].value
    ...     for day in (date(2025, 6, 30), date(2025, 7, 1))
    ... ]
    ['district', 'commune']
    """
    registry = national().documents
    found = read_tables(
        home() / "procedures.toml",
        "procedure",
        lambda table: read_procedure(table, registry),
    )
    rows = (version for versions in found for version in versions)
    return Catalogue(
        "procedures", tuple((each.code, each, period) for each, period in rows)
    )
