"""Real procedures, as far as due dates need them."""

from functools import cache

from cqtt.facts.collections import Collection
from cqtt.facts.reading import Reader
from cqtt.facts.tables import home, read_tables
from cqtt.law import Period
from cqtt.procedures import Procedure
from cqtt.time_limits import parse_time_limit


@cache
def procedures() -> Collection[Procedure]:
    """
    Return real commune-level procedures with their limits (*thủ tục hành chính*).

    Only as many as due dates need; when each came into force is not recorded, so every
    day is taken as covered.

    >>> procedures()["1.004194"].name
    'Đăng ký tạm trú'
    """
    found = read_tables(home() / "procedures.toml", "procedure", _procedure)
    return Collection(
        "procedures", tuple((each.code, each, Period()) for each in found)
    )


def _procedure(table: Reader) -> Procedure:
    limit = table.text("limit")
    return Procedure(
        code=table.text("code"),
        name=table.text("name"),
        time_limit=parse_time_limit(limit),
        limit_text=limit,
        as_of=table.day_or_none("as_of"),
        decision=table.text("decision", ""),
        url=table.text("url", ""),
        confidence=table.confidence(),
    )
