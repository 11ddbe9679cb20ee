"""Reading the limits of petitions, what suspends them and who settles."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache, partial
from pathlib import Path
from typing import Any, Final, TypeVar

from attrs import evolve

from cqtt.facts.fields import (
    citation_or_none,
    flag,
    made,
    one_of,
    one_or_none,
    period,
    several,
    words,
)
from cqtt.facts.own_files import own_path, read_own
from cqtt.facts.procedure_limits import read_counted
from cqtt.facts.reading import Reader
from cqtt.facts.tables import home
from cqtt.law import Citation, Confidence, Document, Period
from cqtt.petitions import (
    Circumstance,
    Competence,
    Instance,
    Milestone,
    PauseRule,
    PetitionKind,
    PetitionLaw,
    PetitionLimit,
    Post,
    Step,
)
from cqtt.time_limits import CalendarDays, WorkingDays

TABLES: Final = ("limit", "pause", "competence")
"""The kinds of tables of a file of the law of petitions."""

_DATED: Final = ("since", "until", "source")
_TOLD: Final = ("instance", "unread_since", "confidence", "note", "note_en")
T = TypeVar("T")
V = TypeVar("V", PetitionLimit, Competence)
_Registry = Mapping[str, Document]
_ONE_DAY: Final = timedelta(days=1)


@cache
def petition_law() -> PetitionLaw:
    """
    Return every statutory limit of petitions that is known, and who is competent.

    *Thời hạn theo luật về khiếu nại, tố cáo, phản ánh, kiến nghị.*  Before and from
    1 July 2026, each with its article and how sure it is.  From that day Law
    136/2025/QH15 amends the three laws; its full text was not read, so articles that no
    decree repeats are of medium confidence since.

    >>> from datetime import date
    >>> law = petition_law()
    >>> limit = law.find(Step.SORT, PetitionKind.DENUNCIATION, on=date(2026, 3, 2))
    >>> limit.time_text("en"), limit.confidence.value
    ('7 working days', 'high')
    """
    return read_own(home() / "petition_limits.toml", TABLES, _read)


def load_petition_law(path: str | Path) -> PetitionLaw:
    """
    Return the package's law of petitions with a province's own limits.

    *Quy định riêng của địa phương.*  The TOML file has the form of the package's own
    ``petition_limits.toml``; each ``[[limit]]`` names its ``place`` and, as there, the
    circumstances ``when`` it holds.

    Raises:
        FactsError: Anything is wrong; it lists every mistake with file and place.

    >>> own = '''
    ... [[document]]
    ... id = "12/2026/QĐ-UBND"
    ... kind = "decision"
    ... title = "Quyết định 12/2026/QĐ-UBND của tỉnh Mẫu"
    ... [[limit]]
    ... step = "resolve"
    ... kind = "reflection"
    ... place = "Mẫu"
    ... when = ["regulation"]
    ... limit = "8 ngày làm việc"
    ... from = "received"
    ... since = 2026-03-01
    ... source = { document = "12/2026/QĐ-UBND", article = "5" }
    ... '''
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "mau.toml")
    ...     _ = file.write_text(own, encoding="utf-8")
    ...     law = load_petition_law(file)
    >>> law.find(Step.RESOLVE, PetitionKind.REFLECTION, {Circumstance.REGULATION},
    ...          place="Mẫu", on=date(2026, 3, 2)).time_text()
    '8 ngày làm việc'
    """
    own = read_own(own_path(path), TABLES, partial(_read, is_local=True))
    national = petition_law()
    return PetitionLaw(
        (*national.limits, *own.limits),
        (*national.pauses, *own.pauses),
        (*national.competences, *own.competences),
    )


def _read(
    readers: list[Reader], registry: _Registry, *, is_local: bool = False
) -> PetitionLaw:
    seen: list[PetitionLimit] = []

    def limits(table: Reader) -> Iterator[PetitionLimit]:
        if is_local and not words(table, "place", "").strip():
            table.fault("required-field", "place", "nothing")
        found = tuple(_limits(table, registry))
        if any(_is_twin(one, each) for one in found for each in seen):
            table.fault("one-limit-at-a-time", "step", words(table, "step"))
        seen.extend(found)
        yield from found

    return PetitionLaw(
        tuple(_all(readers, "limit", limits)),
        tuple(_all(readers, "pause", lambda table: _pauses(table, registry))),
        tuple(_all(readers, "competence", lambda table: _competences(table, registry))),
    )


def _all(
    readers: list[Reader], name: str, read: Callable[[Reader], Iterator[T]]
) -> Iterator[T]:
    for reader in readers:
        for table in reader.tables(name):
            yield from read(table)


def _limits(table: Reader, registry: _Registry) -> Iterator[PetitionLimit]:
    table.only(
        *("step", "kind", "when", "unless", "place", "limit", "from", "before"),
        *("times", *_TOLD, *_DATED),
    )
    before = len(table.faults)
    time = read_counted(table, "limit")
    if not isinstance(time, CalendarDays | WorkingDays):
        if len(table.faults) == before:
            table.fault("limit-in-days", "limit", words(table, "limit"))
        return
    times = table.whole_or_none("times")
    about: dict[str, Any] = {
        "step": one_of(table, "step", Step),
        "kind": one_of(table, "kind", PetitionKind),
        "time": time,
        "begins": one_of(table, "from", Milestone),
        "instance": one_or_none(table, "instance", Instance),
        "when": frozenset(several(table, "when", Circumstance)),
        "unless": frozenset(several(table, "unless", Circumstance)),
        "place": words(table, "place", ""),
        "times": 1 if times is None else times,
        "is_before": flag(table, "before", default=False),
        **_told(table, registry),
    }
    limit = made(table, lambda: PetitionLimit(**about))
    if limit is not None:
        yield from _read_and_unread(table, limit)


def _is_twin(one: PetitionLimit, other: PetitionLimit) -> bool:
    """Tell whether two limits are for one step, case and place at one time."""
    first, last = one.period.since or date.min, one.period.until or date.max
    other_first = other.period.since or date.min
    other_last = other.period.until or date.max
    is_apart = last < other_first or other_last < first
    return not is_apart and _case(one) == _case(other)


def _case(limit: PetitionLimit) -> tuple[object, ...]:
    about = (limit.step, limit.kind, limit.instance, limit.place)
    return (*about, limit.when, limit.unless)


def _pauses(table: Reader, registry: _Registry) -> Iterator[PauseRule]:
    table.only("kind", *_DATED)
    yield PauseRule(
        kind=one_of(table, "kind", PetitionKind),
        period=period(table),
        citation=_citation(table, registry),
    )


def _competences(table: Reader, registry: _Registry) -> Iterator[Competence]:
    table.only("kind", "about", "by", *_TOLD, *_DATED)
    yield from _read_and_unread(
        table,
        Competence(
            kind=one_of(table, "kind", PetitionKind),
            about=one_of(table, "about", Post),
            by=one_of(table, "by", Post),
            instance=one_or_none(table, "instance", Instance),
            **_told(table, registry),
        ),
    )


def _told(table: Reader, registry: _Registry) -> dict[str, Any]:
    return {
        "period": period(table),
        "citation": _citation(table, registry),
        "confidence": table.confidence(),
        "note": words(table, "note", ""),
        "note_en": words(table, "note_en", ""),
    }


def _citation(table: Reader, registry: _Registry) -> Citation:
    found = citation_or_none(table, "source", registry)
    if found is None:
        if "source" not in table.data:
            table.fault("required-field", "source", "nothing")
        return Citation(Document("?", "?"))
    return found


def _read_and_unread(table: Reader, rule: V) -> Iterator[V]:
    """Yield a rule, and it again since the day of an amendment that was not read."""
    unread: date | None = table.day_or_none("unread_since")
    if unread is None:
        yield rule
        return
    since, until = rule.period.since, rule.period.until
    if since is None or since >= unread or (until is not None and until < unread):
        table.fault("interval", "unread_since", unread)
        return
    doubtful = (Confidence.MEDIUM, rule.confidence)
    yield evolve(rule, period=Period(since, unread - _ONE_DAY))
    yield evolve(
        rule,
        period=Period(unread, until),
        confidence=max(doubtful, key=list(Confidence).index),
    )
