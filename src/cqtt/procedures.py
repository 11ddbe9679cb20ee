"""
Administrative procedures, as far as due dates need them.

*Thủ tục hành chính.*  Code, name, and the limit that the national record states.
Components, fees, steps and channels are not here yet.
"""

from datetime import date

from attrs import frozen

from cqtt.law import Confidence
from cqtt.time_limits import TimeLimit


@frozen
class Procedure:
    """
    A procedure with its time limit (*thủ tục hành chính*).

    ``code`` is the national one and is opaque: later decisions replace it.
    ``limit_text`` is the record's limit in words, ``time_limit`` what was read from it,
    ``as_of`` the day on
    which the record was read, where that is known to the day.

    >>> from cqtt.facts import procedures
    >>> procedures()["1.004222"].time_limit
    WorkingDays(quantity=7)
    """

    code: str
    name: str
    time_limit: TimeLimit
    limit_text: str
    as_of: date | None = None
    decision: str = ""
    url: str = ""
    confidence: Confidence = Confidence.HIGH
