"""Which class follows from a scoring, and why none does."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import pairwise
from typing import Final, TypeAlias

from attrs import frozen

from cqtt.i18n import require_locale
from cqtt.scorecards.cards import Card
from cqtt.scorecards.classes import ClassBand, ClassTable
from cqtt.scorecards.conditions import Requirement
from cqtt.scorecards.criteria import Standing
from cqtt.scorecards.lines import Line
from cqtt.scorecards.showing import shown
from cqtt.scorecards.totals import Reading, Span, readings


@frozen
class Reason:
    """
    A reason in both languages (*lý do*).

    >>> Reason("chưa đủ số liệu", "evidence is missing").text("en")
    'evidence is missing'
    """

    vi: str
    en: str

    def text(self, locale: str = "vi") -> str:
        """Return the reason in a locale."""
        return self.en if require_locale(locale) == "en" else self.vi


@frozen
class Classing:
    """
    The class of a scoring, or why there is none (*kết quả xếp loại*).

    ``possible`` are the classes that could still come out, from the best to the worst.
    ``forced_by`` are the requirements that are not met and lead to the class, which the
    total then need not be in.
    """

    grade: ClassBand | None
    refusals: tuple[Reason, ...]
    possible: tuple[ClassBand, ...]
    forced_by: tuple[Requirement, ...] = ()


_NO_TABLE: Final = Reason(
    "bảng tiêu chí không có bảng xếp loại", "the scorecard has no classes"
)


_Outcome: TypeAlias = ClassBand | None


@frozen
class _Way:
    """A reading with what comes of it, that of the points that are there first."""

    reading: Reading
    outcomes: tuple[_Outcome, ...]


def classing_of(
    card: Card, lines: Iterable[Line], answers: Mapping[str, bool]
) -> Classing:
    """
    Return the class that follows under every reading, else why none does.

    A requirement that is not met and names a class leads to that class, or to the worse
    one that the points give.
    """
    table, lines = card.classes, tuple(lines)
    if table is None:
        return Classing(None, (_NO_TABLE,), ())
    failed = [each for each in card.requirements if _forces(each, answers)]
    floor = _worst(table, [_band(table, each.grade) for each in failed])
    if floor == table.bands[-1]:
        return Classing(floor, (), (floor,), _leading_to(floor, failed))
    ways = [
        _Way(
            each, tuple(_worst(table, (band, floor)) for band in _of(table, each.span))
        )
        for each in readings(card, lines)
    ]
    asked = [each for each in card.requirements if _is_open(each, answers)]
    possible = _possible(table, ways, asked)
    refusals = (
        *_missing(lines, _sure(ways, possible)),
        *_undecided(ways, lines),
        *_unsettled(ways, lines),
        *_gaps(ways, lines),
        *_unanswered(table, asked, possible),
    )
    grade = possible[0] if len(possible) == 1 and not refusals else None
    return Classing(grade, refusals, possible, _leading_to(grade, failed))


def _leading_to(
    grade: ClassBand | None, failed: Iterable[Requirement]
) -> tuple[Requirement, ...]:
    return tuple(each for each in failed if grade and each.grade == grade.label)


def _forces(requirement: Requirement, answers: Mapping[str, bool]) -> bool:
    if not requirement.grade or requirement.code not in answers:
        return False
    return not requirement.is_met(answers[requirement.code])


def _is_open(requirement: Requirement, answers: Mapping[str, bool]) -> bool:
    return bool(requirement.grade) and requirement.code not in answers


def _band(table: ClassTable, label: str) -> ClassBand:
    return next(band for band in table.bands if band.label == label)


def _worst(table: ClassTable, bands: Iterable[_Outcome]) -> _Outcome:
    """Return the worst of some classes, which come from the best to the worst."""
    known = [band for band in bands if band is not None]
    return max(known, key=table.bands.index, default=None)


def _of(table: ClassTable, span: Span) -> tuple[_Outcome, ...]:
    """Return every class that a total of a span may have, ``None`` for a gap."""
    borders = {
        Fraction(border)
        for band in table.bands
        for border in (band.range.low, band.range.high)
        if border is not None
    }
    high = max([*borders, span.low]) + 1 if span.high is None else span.high
    inside = sorted(
        {span.low, high} | {each for each in borders if span.low < each < high}
    )
    # Between two neighbouring borders all totals are of one class, or of none.
    between = [(low + up) / 2 for low, up in pairwise(inside)]
    return tuple(dict.fromkeys(table.of(total) for total in sorted(inside + between)))


def _possible(
    table: ClassTable, ways: Iterable[_Way], asked: Iterable[Requirement]
) -> tuple[ClassBand, ...]:
    found = {band for way in ways for band in way.outcomes}
    for each in asked:
        other = _band(table, each.grade)
        found |= {_worst(table, (band, other)) for band in found}
    return tuple(band for band in table.bands if band in found)


def _sure(ways: list[_Way], possible: tuple[ClassBand, ...]) -> ClassBand | None:
    """Return the class that comes of it whatever is still given; mostly none."""
    is_gapped = any(None in way.outcomes for way in ways)
    return possible[0] if len(possible) == 1 and not is_gapped else None


def _missing(lines: tuple[Line, ...], sure: ClassBand | None) -> Iterator[Reason]:
    found = [each for each in lines if each.standing is Standing.COUNTED]
    codes = _codes(found)
    if not codes:
        return
    vi, en = f"chưa có điểm: {codes}", _lacking(found)
    if sure is not None:
        vi = f"{vi}; điểm nào cũng cho mức {sure.name('vi')}"
        en = f"{en}; any points give {sure.name('en')}"
    yield Reason(vi, en)


def _lacking(lines: Iterable[Line], of: str = "") -> str:
    """Return in English what was not given, and what was and gives no points."""
    missing = [each for each in lines if each.is_missing]
    absent = _codes(each for each in missing if each.given is None)
    given = _codes(each for each in missing if each.given is not None)
    return "; ".join(
        f"{head}: {codes}"
        for head, codes in (
            (f"evidence{of} is missing", absent),
            (f"no points{of} yet", given),
        )
        if codes
    )


def _codes(lines: Iterable[Line]) -> str:
    return ", ".join(each.criterion.code for each in lines if each.is_missing)


def _undecided(ways: list[_Way], lines: tuple[Line, ...]) -> Iterator[Reason]:
    """Yield that a bonus is missing which would decide."""
    found = [each for each in lines if each.standing is not Standing.COUNTED]
    codes = _codes(found)
    if codes and any(len(way.outcomes) > 1 for way in ways):
        yield Reason(f"chưa có điểm thưởng: {codes}", _lacking(found, " for a bonus"))


def _unsettled(ways: list[_Way], lines: tuple[Line, ...]) -> Iterator[Reason]:
    """Yield that the points that are there give other classes by other readings."""
    if len({way.outcomes[0] for way in ways}) > 1 and not _is_partial(lines):
        yield Reason(
            f"bảng tiêu chí không nói rõ cách tính điểm thưởng ({_by_way(ways, 'vi')})",
            f"the scorecard does not settle the bonus: {_by_way(ways, 'en')}",
        )


def _is_partial(lines: Iterable[Line]) -> bool:
    counted = [each for each in lines if each.standing is Standing.COUNTED]
    return any(each.is_missing for each in counted)


def _by_way(ways: Iterable[_Way], locale: str) -> str:
    none = "no class" if locale == "en" else "không có mức"
    said = []
    for way in ways:
        band, total = way.outcomes[0], shown(way.reading.span.low, locale)
        name = band.name(locale) if band else none
        said.append(f"{way.reading.text(locale)}: {total} → {name}")
    return "; ".join(said)


def _gaps(ways: Iterable[_Way], lines: tuple[Line, ...]) -> Iterator[Reason]:
    """Yield the totals that lie in no class."""
    lost = [way.reading.span.low for way in ways if way.outcomes[0] is None]
    for total in dict.fromkeys(() if _is_partial(lines) else lost):
        yield Reason(
            f"tổng điểm {shown(total, 'vi')} không thuộc mức nào",
            f"the total {shown(total, 'en')} lies in no class",
        )


def _unanswered(
    table: ClassTable, asked: Iterable[Requirement], possible: tuple[ClassBand, ...]
) -> Iterator[Reason]:
    for each in asked:
        other = _band(table, each.grade)
        if any(_worst(table, (band, other)) != band for band in possible):
            yield Reason(
                f"chưa trả lời: {each.text('vi')}", f"not answered: {each.text('en')}"
            )
