"""Loading the package's facts, and a folder of a locality's own."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final, TypeVar

from attrs import frozen

from cqtt.errors import FactsError, WrongTypeError
from cqtt.facts.collections import Collection
from cqtt.facts.estimates import (
    HolidayLaw,
    Named,
    StatutoryEstimator,
    WeekendCultureDay,
)
from cqtt.facts.folders import Folder, parse_toml, read_folder, toml_files
from cqtt.facts.reading import Reader
from cqtt.findings import Finding
from cqtt.law import Citation, Document, Period
from cqtt.procedures import Procedure
from cqtt.time_limits import parse_time_limit
from cqtt.workdays import Day, Overlay, WorkCalendar

T = TypeVar("T")

_WEEKLY_REST: Final = "188/1999/QĐ-TTg"


def _home() -> Traversable:
    return files("cqtt") / "facts"


@cache
def _national() -> Folder:
    home = _home()
    own = [home / "documents.toml", home / "manifest.toml", *toml_files(home / "days")]
    return read_folder("cqtt.facts", own, {})


def edition() -> str:
    """
    Return the edition of the facts (CalVer), which changes apart from the package.

    >>> edition()
    '2026.11.1'
    """
    return _national().edition


@cache
def documents() -> Collection[Document]:
    """
    Return the registry of documents that citations point to (*danh mục văn bản*).

    >>> documents()["12729/VPCP-KGVX"].issued_on
    datetime.date(2025, 12, 25)
    """
    return Collection(
        "documents",
        tuple(
            (each.id, each, each.in_force) for each in _national().documents.values()
        ),
    )


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
        _home() / "holiday_law.toml", "rule", lambda each: _holiday_law(each, registry)
    )


def read_tables(
    file: Traversable, name: str, read: Callable[[Reader], T]
) -> tuple[T, ...]:
    """
    Read the tables of one kind from one file of facts.

    Raises:
        FactsError: Anything in it is wrong; it holds every mistake.
    """
    faults: list[Finding] = []
    reader = Reader(parse_toml(file, faults) or {}, f"{file.name}: ", faults)
    found = tuple(read(each) for each in reader.tables(name))
    if faults:
        raise FactsError(file.name, tuple(faults))
    return found


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


@cache
def procedures() -> Collection[Procedure]:
    """
    Return real commune-level procedures with their limits (*thủ tục hành chính*).

    Only as many as due dates need; when each came into force is not recorded, so every
    day is taken as covered.

    >>> procedures()["1.004194"].name
    'Đăng ký tạm trú'
    """
    found = read_tables(_home() / "procedures.toml", "procedure", _procedure)
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


@frozen
class _LazyEstimator:
    """The estimator of the package's laws, which are read when a year is estimated."""

    weekend_culture_day: WeekendCultureDay

    def __call__(self, year: int, known_on: date | None) -> tuple[Day, ...]:
        estimate = StatutoryEstimator(holiday_laws(), self.weekend_culture_day)
        return estimate(year, known_on)


@cache
def state_calendar(
    *, weekend_culture_day: WeekendCultureDay = WeekendCultureDay.NO_DAY_IN_LIEU
) -> WorkCalendar:
    """
    Return the calendar of bodies with a Saturday-Sunday rest, as announced.

    *Lịch làm việc của cơ quan hành chính.*  Covers the announced years; later years by
    ``extended(until=...)``, as an estimate.  Private firms, courts, schools and the
    army are not bound by its swaps.

    Args:
        weekend_culture_day: Whether an estimated 24 November on a weekend gives a day
            in lieu, which the law leaves open.

    >>> calendar = state_calendar()
    >>> calendar.first, calendar.last
    (datetime.date(2010, 1, 1), datetime.date(2027, 12, 31))
    """
    if not isinstance(weekend_culture_day, WeekendCultureDay):
        raise WrongTypeError("weekend_culture_day", weekend_culture_day, "enum-choice")
    national = _national()
    rest = national.documents[_WEEKLY_REST]
    return WorkCalendar(
        name="state agencies",
        announcements=national.announcements,
        facts_edition=national.edition,
        estimate=_LazyEstimator(weekend_culture_day),
        weekly_rest=Citation(rest, confidence=rest.confidence),
    )


def load_days(folder: str | Path) -> Overlay:
    """
    Load a locality's own announcements from a folder of TOML files.

    *Ngày nghỉ, ngày làm việc riêng của địa phương.*  The files have the form of the
    package's own; they may register documents of their own and point to ours.

    Args:
        folder: The folder; every ``.toml`` file directly in it is read.

    Returns:
        What ``WorkCalendar.overlaid`` takes; it bears the folder's name.

    Raises:
        FactsError: Anything is wrong; it lists every mistake with file and place.
    """
    path = Path(folder)
    own = toml_files(path) if path.is_dir() else []
    if not own:
        raise FactsError(path.name, (Finding("folder", path.name, "none"),))
    read = read_folder(path.name, own, _national().documents)
    return Overlay(path.name, read.announcements, read.edition)
