"""The timeline of a dossier, for display."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from attrs import frozen

from cqtt.agencies import Actor
from cqtt.dossiers.course import statuses_of
from cqtt.dossiers.events import (
    AskedForMore,
    Event,
    Extended,
    FormKind,
    Refused,
    Stopped,
    Transferred,
)
from cqtt.dossiers.statuses import DossierStatus
from cqtt.i18n import require_locale
from cqtt.tables import Column, Table

_COLUMNS: Final = (
    Column("at", ("Thời điểm",), heading_en=("Moment",)),
    Column("what", ("Việc",), heading_en=("Event",)),
    Column("status", ("Tình trạng sau đó",), heading_en=("Status after it",)),
)


@frozen(kw_only=True)
class Entry:
    """One line of a timeline: when, what, who, which form, and the state after it."""

    at: datetime
    what: str
    detail: str
    by: Actor | None
    form: FormKind | None
    status: DossierStatus


def timeline_of(events: Sequence[Event], locale: str) -> tuple[Entry, ...]:
    """Return one entry for each event, in ``"vi"`` or ``"en"``."""
    vietnamese = require_locale(locale) == "vi"
    return tuple(
        Entry(
            at=each.at,
            what=each.label_vi if vietnamese else each.slug.replace("-", " "),
            detail=_detail(each),
            by=each.by,
            form=each.form,
            status=status,
        )
        for each, status in zip(events, statuses_of(events), strict=True)
    )


def timeline_table(number: str, procedure: str, events: Sequence[Event]) -> Table:
    """Return the events as a notebook shows them: no reasons, no names."""
    return Table(
        title=f"Hồ sơ {number}: {procedure}",
        columns=_COLUMNS,
        rows=tuple(
            (f"{each.at:%H:%M, %d/%m/%Y}", each.what, each.status.label())
            for each in timeline_of(events, "vi")
        ),
    )


def _detail(event: Event) -> str:
    if isinstance(event, Transferred):
        return event.step or event.to.name
    if isinstance(event, AskedForMore):
        return "; ".join(event.missing) or event.reason
    if isinstance(event, (Extended, Stopped, Refused)):
        return event.reason
    return ""
