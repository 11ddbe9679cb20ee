"""Reading the components of a dossier."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from cqtt.facts.fields import (
    CITED,
    citation,
    count,
    filled,
    inner,
    one_of,
    several,
)
from cqtt.facts.procedure_limits import counted_or_none
from cqtt.facts.reading import Reader
from cqtt.law import Citation, Document
from cqtt.procedures import ChannelKind, Component, ComponentKind, Database


class DatedComponent(NamedTuple):
    """A component, and since when data take its place, if that began on a day."""

    component: Component
    waived_since: date | None


def read_component(table: Reader, registry: Mapping[str, Document]) -> DatedComponent:
    """Return one row of the list of components."""
    table.only(
        "name",
        "code",
        "kind",
        "originals",
        "copies",
        "condition",
        "channels",
        "case",
        "group",
        "waived_if_found_in",
        "waived_since",
        "valid_for",
        "form",
        "abolished_by",
        "note",
    )
    abolished_by, abolished_since = _abolished(table, registry)
    component = Component(
        name=filled(table, "name"),
        kind=one_of(table, "kind", ComponentKind),
        code=table.text("code", "") or None,
        originals=count(table, "originals"),
        copies=count(table, "copies"),
        condition=table.text("condition", ""),
        channels=several(table, "channels", ChannelKind),
        case=table.text("case", "") or None,
        group=table.text("group", ""),
        waived_if_found_in=several(table, "waived_if_found_in", Database),
        valid_for=counted_or_none(table, "valid_for"),
        form=table.text("form", ""),
        abolished_by=abolished_by,
        abolished_since=abolished_since,
        note=table.text("note", ""),
    )
    return DatedComponent(component, table.day_or_none("waived_since"))


def _abolished(
    table: Reader, registry: Mapping[str, Document]
) -> tuple[Citation | None, date | None]:
    """Return the text that did away with a paper, and its first day without it."""
    ended = inner(table, "abolished_by")
    if ended is None:
        return None, None
    ended.only(*CITED, "since")
    return citation(ended, registry), ended.day("since")
