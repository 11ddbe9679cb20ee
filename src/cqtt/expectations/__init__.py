"""
What a value must be, said once, in two languages, and what to do about it.

Errors (``cqtt.errors``) and findings (``cqtt.findings``) name an entry by its slug; no
call site writes prose.  The entries of a room stand together; those that the first due
date has no use for load when one of them is asked for.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from cqtt.expectations.core import CORE
from cqtt.expectations.entry import Expectation

__all__ = ["EXPECTED", "Expectation"]


@cache
def _every() -> dict[str, Expectation]:
    from cqtt.expectations.ballots import BALLOTS
    from cqtt.expectations.commune import COMMUNE
    from cqtt.expectations.comparing import COMPARING
    from cqtt.expectations.conduct import CONDUCT
    from cqtt.expectations.consistency import CONSISTENCY
    from cqtt.expectations.dialogues import DIALOGUES
    from cqtt.expectations.dossiers import DOSSIERS
    from cqtt.expectations.forms import FORMS
    from cqtt.expectations.frames import FRAMES
    from cqtt.expectations.ical import ICAL
    from cqtt.expectations.identifiers import IDENTIFIERS
    from cqtt.expectations.json_forms import JSON_FORMS
    from cqtt.expectations.letters import LETTERS
    from cqtt.expectations.observing import OBSERVING
    from cqtt.expectations.official import OFFICIAL
    from cqtt.expectations.petitions import PETITIONS
    from cqtt.expectations.programme import PROGRAMME
    from cqtt.expectations.publicity import PUBLICITY
    from cqtt.expectations.published import PUBLISHED
    from cqtt.expectations.receiving import RECEIVING
    from cqtt.expectations.records import RECORDS
    from cqtt.expectations.registers import REGISTERS
    from cqtt.expectations.rendering import RENDERING
    from cqtt.expectations.reports import REPORTS
    from cqtt.expectations.satisfaction import SATISFACTION
    from cqtt.expectations.scorecards import SCORECARDS
    from cqtt.expectations.scoring import SCORING
    from cqtt.expectations.serving import SERVING
    from cqtt.expectations.statistics import STATISTICS
    from cqtt.expectations.sync import SYNC
    from cqtt.expectations.territory import TERRITORY
    from cqtt.expectations.undertakings import UNDERTAKINGS

    return {
        **CORE,
        **IDENTIFIERS,
        **RECORDS,
        **DOSSIERS,
        **REPORTS,
        **FORMS,
        **SYNC,
        **RENDERING,
        **LETTERS,
        **STATISTICS,
        **PUBLISHED,
        **SATISFACTION,
        **COMPARING,
        **OFFICIAL,
        **BALLOTS,
        **CONDUCT,
        **OBSERVING,
        **SCORECARDS,
        **SCORING,
        **PETITIONS,
        **TERRITORY,
        **RECEIVING,
        **PUBLICITY,
        **PROGRAMME,
        **UNDERTAKINGS,
        **DIALOGUES,
        **CONSISTENCY,
        **COMMUNE,
        **FRAMES,
        **JSON_FORMS,
        **SERVING,
        **REGISTERS,
        **ICAL,
    }


class _Expectations(Mapping[str, Expectation]):
    def __getitem__(self, slug: str) -> Expectation:
        found = CORE.get(slug)
        return _every()[slug] if found is None else found

    def __iter__(self) -> Iterator[str]:
        return iter(_every())

    def __len__(self) -> int:
        return len(_every())


EXPECTED: Final[Mapping[str, Expectation]] = _Expectations()
