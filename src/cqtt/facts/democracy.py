"""The duties of dialogue and consultation by the law on grassroots democracy."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from cqtt.dialogues import ConsultationRule, DialogueDuty, DialogueKind
from cqtt.facts.fields import (
    CITED,
    citation,
    filled,
    filled_line,
    made,
    one_line,
    one_of,
    period,
)
from cqtt.facts.own_files import collected, read_own
from cqtt.facts.reading import Reader
from cqtt.facts.tables import home
from cqtt.law import Collection, Document

_Registry = Mapping[str, Document]


class _Facts(NamedTuple):
    duties: tuple[DialogueDuty, ...]
    consultations: tuple[ConsultationRule, ...]


@cache
def dialogue_duties() -> Collection[DialogueDuty]:
    """
    Return how many dialogues a year must have, by code (*trách nhiệm đối thoại*).

    ``"conference"`` is that of the commune's people's committee, ``"village"`` that of
    each village.  Before 1 July 2023 this law asked for none.

    >>> from datetime import date
    >>> dialogue_duties()["conference"].least
    1
    >>> len(dialogue_duties().on(date(2023, 6, 30)))
    0
    """
    return collected("dialogue_duties", _facts().duties)


@cache
def consultation_rules() -> Collection[ConsultationRule]:
    """
    Return how long people are asked for opinions (*thời gian lấy ý kiến Nhân dân*).

    >>> consultation_rules()["consultation"].days
    20
    """
    return collected("consultation_rules", _facts().consultations)


@cache
def _facts() -> _Facts:
    tables = ("duty", "consultation")
    return read_own(home() / "dialogue_duties.toml", tables, _read)


def _read(readers: list[Reader], registry: _Registry) -> _Facts:
    duties, consultations = [], []
    for reader in readers:
        duties += [_duty(each, registry) for each in reader.tables("duty")]
        consultations += [
            _consultation(each, registry) for each in reader.tables("consultation")
        ]
    return _Facts(tuple(filter(None, duties)), tuple(filter(None, consultations)))


def _duty(table: Reader, registry: _Registry) -> DialogueDuty | None:
    table.only(
        *("code", "name", "name_en", "kind", "co_host", "least", "from_month"),
        *("since", "until", "sure_until"),
        *CITED,
    )
    return made(
        table,
        lambda: DialogueDuty(
            code=filled_line(table, "code"),
            name=filled(table, "name"),
            name_en=filled(table, "name_en"),
            kind=one_of(table, "kind", DialogueKind),
            least=table.whole_or_none("least") or 0,
            source=citation(table, registry),
            in_force=period(table),
            co_host=one_line(table, "co_host", ""),
            from_month=table.whole_or_none("from_month") or 1,
            sure_until=table.day_or_none("sure_until"),
        ),
    )


def _consultation(table: Reader, registry: _Registry) -> ConsultationRule | None:
    table.only("code", "days", "since", "until", "sure_until", *CITED)
    return made(
        table,
        lambda: ConsultationRule(
            code=filled_line(table, "code"),
            days=table.whole_or_none("days") or 0,
            source=citation(table, registry),
            in_force=period(table),
            sure_until=table.day_or_none("sure_until"),
        ),
    )
