"""What keeps two results from being compared."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.satisfaction.counts import Counts
from cqtt.satisfaction.measured import HEADLINE_FROM, Measured
from cqtt.satisfaction.origins import Origin
from cqtt.satisfaction.scales import Scale
from cqtt.satisfaction.surveys import Respondents, SeriesBreak, Survey

OBSTACLES: Final = (
    "same-scale",
    "same-measure",
    "same-question",
    "same-survey",
    "same-respondents",
    "same-side-of-break",
    "same-mode",
    "other-answers",
    "enough-answers",
    "answers-to-compare",
)
"""The slugs of everything that ``obstacles`` can find."""


def obstacles(a: Counts, b: Counts) -> tuple[Finding, ...]:
    """
    Return why two results cannot be compared, or only with care.

    *Vì sao hai kết quả không so sánh được.*  An error blocks a comparison unless its
    slug (``Finding.rule``) is accepted; a warning is told with the result.  What is not
    stated of a result is no obstacle.

    Errors: ``same-scale`` (levels with other labels, points or sides),
    ``same-question``, ``same-survey`` (another survey or edition; a warning where both
    name one series), ``same-respondents`` (users, households), ``same-side-of-break``
    (a series break lies between the days of the two, or within those of one; without
    days those of the survey's edition count), ``answers-to-compare`` (no answers).

    Warnings: ``same-mode`` (counter, QR code…), ``other-answers`` (one unit and days
    that overlap: they may be the same people), ``enough-answers`` (below 30).

    >>> from cqtt.satisfaction import FIVE_LEVELS, FOUR_LEVELS, Tally
    >>> counts = {"Rất hài lòng": 20, "Hài lòng": 15}
    >>> found = obstacles(Tally(counts, scale=FOUR_LEVELS),
    ...                   Tally(counts, scale=FIVE_LEVELS))
    >>> [each.rule for each in found]
    ['same-scale']
    """
    return (*_unlike(a, b), *_too_few(a, b, HEADLINE_FROM))


def obstacles_of_scores(a: Measured, b: Measured) -> tuple[Finding, ...]:
    """
    Return why two scores cannot be compared: as ``obstacles``, and ``same-measure``.

    *Vì sao hai điểm số không so sánh được.*  Scores that are not withheld are not too
    few.
    """
    first, second = _measure(a), _measure(b)
    unlike = (Finding("same-measure", "measure", f"{first} / {second}"),)
    withheld = [each for each in (a, b) if each.is_withheld]
    least = max((each.headline_from for each in withheld), default=0)
    return (
        *(unlike if first != second else ()),
        *_unlike(a.tally, b.tally),
        *_too_few(a.tally, b.tally, least),
    )


def _measure(score: Measured) -> str:
    labels = f" ({', '.join(score.chosen)})" if score.chosen else ""
    return f"{score.measure.name}{labels}"


def _too_few(a: Counts, b: Counts, least: int) -> Iterator[Finding]:
    base = min(a.answers, b.answers)
    if not base:
        yield Finding("answers-to-compare", "answers", f"{a.answers} / {b.answers}")
    elif base < least:
        evidence = f"{a.answers} / {b.answers}"
        yield Finding("enough-answers", "answers", evidence, Severity.WARNING)


def _unlike(a: Counts, b: Counts) -> Iterator[Finding]:
    """Return what the two results do not share, without what nobody states."""
    if a.scale is not b.scale and _levels(a.scale) != _levels(b.scale):
        evidence = f"{_scale_text(a.scale)} / {_scale_text(b.scale)}"
        yield Finding("same-scale", "scale", evidence)
    yield from _other_instrument(a.origin, b.origin)
    yield from _other_side(a.origin, b.origin)
    yield from _other_mode(a.origin, b.origin)
    yield from _same_people(a.origin, b.origin)


def _levels(scale: Scale) -> list[object]:
    return [(each.label, each.points, each.side) for each in scale.levels]


def _scale_text(scale: Scale) -> str:
    return f"{scale.name}: {', '.join(scale.labels)}"


def _other_instrument(a: Origin, b: Origin) -> Iterator[Finding]:
    if a.question and b.question and a.question != b.question:
        yield Finding("same-question", "question", f"{a.question} / {b.question}")
    if a.survey is None or b.survey is None or a.survey is b.survey:
        return
    first, second = _edition(a.survey), _edition(b.survey)
    if first != second:
        one_series = a.survey.series and a.survey.series == b.survey.series
        severity = Severity.WARNING if one_series else Severity.ERROR
        yield Finding("same-survey", "survey", f"{first} / {second}", severity)
    asked = a.respondents, b.respondents
    if Respondents.UNSTATED not in asked and asked[0] is not asked[1]:
        evidence = f"{asked[0].value} / {asked[1].value}"
        yield Finding("same-respondents", "respondents", evidence)


def _edition(survey: Survey) -> str:
    return f"{survey.code} ({survey.edition})"


def _other_mode(a: Origin, b: Origin) -> Iterator[Finding]:
    if a.modes and b.modes and set(a.modes) != set(b.modes):
        first, second = (
            ", ".join(mode.value for mode in each.modes) for each in (a, b)
        )
        yield Finding("same-mode", "mode", f"{first} / {second}", Severity.WARNING)


def _other_side(a: Origin, b: Origin) -> Iterator[Finding]:
    for each in breaks_between(a, b):
        said = f"{each.since.isoformat()} ({each.reason} / {each.reason_en})"
        yield Finding("same-side-of-break", "series", said)


def breaks_between(a: Origin, b: Origin) -> list[SeriesBreak]:
    """
    Return the series breaks that part two results, in order of their days.

    *Các điểm đứt chuỗi nằm giữa hai kết quả.*  Those of both surveys count.
    """
    surveys = [each.survey for each in (a, b) if each.survey is not None]
    known = {each.since: each for survey in surveys for each in survey.breaks}
    return [known[day] for day in sorted(known) if _parts(day, a, b)]


def _parts(day: date, a: Origin, b: Origin) -> bool:
    sides = {_side(day, a), _side(day, b)}
    return "both" in sides or {"before", "after"} <= sides


def _side(day: date, origin: Origin) -> str:
    """Tell where answers stand to a break: before, after, both; or nothing, unknown."""
    first, last = _days(origin)
    if first and last and first < day <= last:
        return "both"
    if not (first and last) and origin.survey is not None:
        first, last = origin.survey.in_force.since, origin.survey.in_force.until
    if last is not None and last < day:
        return "before"
    return "after" if first is not None and first >= day else ""


def _days(origin: Origin) -> tuple[date | None, date | None]:
    """Return the first and the last day; one stands for the other."""
    return origin.first_on or origin.last_on, origin.last_on or origin.first_on


def _same_people(a: Origin, b: Origin) -> Iterator[Finding]:
    shared = [unit for unit in a.units if unit in b.units]
    if not shared:
        return
    (first1, last1), (first2, last2) = _days(a), _days(b)
    if first1 and last1 and first2 and last2 and first1 <= last2 and first2 <= last1:
        days = f"{max(first1, first2).isoformat()}–{min(last1, last2).isoformat()}"
        evidence = f"{', '.join(shared)}: {days}"
        yield Finding("other-answers", "answers", evidence, Severity.WARNING)


def told(found: Iterable[Finding], locale: str = "vi") -> list[str]:
    """Return what is told with a comparison, a line for each thing, each once."""
    head = "Mind" if require_locale(locale) == "en" else "Lưu ý"
    return list(dict.fromkeys(f"{head}: {each.message(locale)}" for each in found))
