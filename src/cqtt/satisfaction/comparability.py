"""What keeps two results from being compared."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from cqtt.findings import Severity
from cqtt.i18n import day_text
from cqtt.satisfaction.counts import Counts
from cqtt.satisfaction.measured import HEADLINE_FROM, Measured
from cqtt.satisfaction.obstacle import Obstacle
from cqtt.satisfaction.origins import Mode, Origin
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


def obstacles(a: Counts, b: Counts) -> tuple[Obstacle, ...]:
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

    Warnings: ``same-mode`` (counter, QR code…), ``other-answers`` (one unit, one
    question and days that overlap: they may be the same people), ``enough-answers``
    (below 30).  ``text`` says each in everyday words.

    >>> from cqtt.satisfaction import FIVE_LEVELS, FOUR_LEVELS, Tally
    >>> counts = {"Rất hài lòng": 20, "Hài lòng": 15}
    >>> found = obstacles(Tally(counts, scale=FOUR_LEVELS),
    ...                   Tally(counts, scale=FIVE_LEVELS))
    >>> [each.rule for each in found]
    ['same-scale']
    """
    return (*_unlike(a, b), *_too_few(a, b, HEADLINE_FROM))


def obstacles_of_scores(a: Measured, b: Measured) -> tuple[Obstacle, ...]:
    """
    Return why two scores cannot be compared: as ``obstacles``, and ``same-measure``.

    *Vì sao hai điểm số không so sánh được.*  Scores that are not withheld are not too
    few.
    """
    first, second = _measure(a), _measure(b)
    unlike = (_odd("same-measure", "measure", f"{first} / {second}", _MEASURES),)
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


_MEASURES: Final = (
    "các điểm số thuộc những chỉ tiêu khác nhau",
    "the scores are of different measures",
)


def _odd(
    rule: str,
    place: str,
    evidence: str,
    words: tuple[str, str],
    severity: Severity = Severity.ERROR,
) -> Obstacle:
    return Obstacle(rule, place, evidence, severity, words)


def _too_few(a: Counts, b: Counts, least: int) -> Iterator[Obstacle]:
    base = min(a.answers, b.answers)
    if base >= max(least, 1):
        return
    evidence = f"{a.answers} / {b.answers}"
    words = (
        f"có kết quả chỉ dựa trên {base} câu trả lời, dưới {least}",
        f"a result rests on {base} answers only, fewer than {least}",
    )
    if base:
        yield _odd("enough-answers", "answers", evidence, words, Severity.WARNING)
    else:
        yield _odd("answers-to-compare", "answers", evidence, words)


def _unlike(a: Counts, b: Counts) -> Iterator[Obstacle]:
    """Return what the two results do not share, without what nobody states."""
    if a.scale is not b.scale and _levels(a.scale) != _levels(b.scale):
        evidence = f"{_scale_text(a.scale)} / {_scale_text(b.scale)}"
        yield _odd("same-scale", "scale", evidence, _SCALES)
    yield from _other_question(a.origin, b.origin)
    yield from _other_survey(a.origin, b.origin)
    yield from _other_side(a.origin, b.origin)
    yield from _other_mode(a.origin, b.origin)
    yield from _same_people(a.origin, b.origin)


_SCALES: Final = (
    "các kết quả không cùng một thang đo",
    "the results are not on one scale",
)


def _levels(scale: Scale) -> list[object]:
    return [(each.label, each.points, each.side) for each in scale.levels]


def _scale_text(scale: Scale) -> str:
    return f"{scale.name}: {', '.join(scale.labels)}"


def _other_question(a: Origin, b: Origin) -> Iterator[Obstacle]:
    if _are_two_questions(a, b):
        words = _QUESTIONS[_same_ballots(a, b)]
        evidence = f"{a.question} / {b.question}"
        yield _odd("same-question", "question", evidence, words)


def _are_two_questions(a: Origin, b: Origin) -> bool:
    return bool(a.question and b.question) and a.question != b.question


def _same_ballots(a: Origin, b: Origin) -> bool | None:
    """Tell whether two questions stood on the same ballots; ``None``: not known."""
    if a.units and b.units and not set(a.units) & set(b.units):
        return False
    (first1, last1), (first2, last2) = _days(a), _days(b)
    if (last1 and first2 and last1 < first2) or (last2 and first1 and last2 < first1):
        return False
    return True if a.units and b.units else None


_INDEPENDENT: Final = (
    "phép kiểm định coi các mẫu là độc lập nên chỉ để tham khảo",
    "the test takes the samples for independent and is a rough guide only",
)
_QUESTIONS: Final = {
    False: (
        "các câu hỏi khác nhau: chênh lệch có thể do nội dung câu hỏi",
        "different questions: a difference may come from what they ask",
    ),
    True: (
        f"các câu hỏi khác nhau do cùng những người trả lời: {_INDEPENDENT[0]}",
        f"different questions that the same people answered: {_INDEPENDENT[1]}",
    ),
    None: (
        f"các câu hỏi khác nhau; nếu cùng người trả lời thì {_INDEPENDENT[0]}",
        f"different questions; if the same people answered, {_INDEPENDENT[1]}",
    ),
}


def _other_survey(a: Origin, b: Origin) -> Iterator[Obstacle]:
    if a.survey is None or b.survey is None or a.survey is b.survey:
        return
    first, second = _edition(a.survey), _edition(b.survey)
    if first != second:
        one_series = a.survey.series and a.survey.series == b.survey.series
        severity = Severity.WARNING if one_series else Severity.ERROR
        vi, en = (
            "; ".join(sorted((a.survey.label(locale), b.survey.label(locale))))
            for locale in ("vi", "en")
        )
        words = (
            f"các kết quả từ những bộ câu hỏi hoặc phiên bản khác nhau: {vi}",
            f"the results come from different surveys or editions: {en}",
        )
        yield _odd("same-survey", "survey", f"{first} / {second}", words, severity)
    asked = a.respondents, b.respondents
    if Respondents.UNSTATED not in asked and asked[0] is not asked[1]:
        evidence = f"{asked[0].value} / {asked[1].value}"
        yield _odd("same-respondents", "respondents", evidence, _RESPONDENTS)


_RESPONDENTS: Final = (
    "một bên hỏi người sử dụng dịch vụ, một bên hỏi hộ gia đình",
    "users of the service were asked for one result, households for the other",
)


def _edition(survey: Survey) -> str:
    return f"{survey.code} ({survey.edition})"


def _other_mode(a: Origin, b: Origin) -> Iterator[Obstacle]:
    if a.modes and b.modes and set(a.modes) != set(b.modes):
        first, second = (
            ", ".join(mode.value for mode in each.modes) for each in (a, b)
        )
        modes = [mode for mode in Mode if mode in a.modes + b.modes]
        vi, en = (
            ", ".join(mode.text(locale) for mode in modes) for locale in ("vi", "en")
        )
        words = (
            f"hình thức khảo sát khác nhau ({vi}): chênh lệch có thể do cách hỏi",
            f"people were asked in different ways ({en}), which may make a difference",
        )
        evidence, warning = f"{first} / {second}", Severity.WARNING
        yield _odd("same-mode", "mode", evidence, words, warning)


def _other_side(a: Origin, b: Origin) -> Iterator[Obstacle]:
    for each in breaks_between(a, b):
        said = f"{each.since.isoformat()} ({each.reason} / {each.reason_en})"
        day = day_text(each.since)
        vi = (
            f"chuỗi số liệu không liên tục từ ngày {day} ({each.reason}): kết quả "
            "trước và sau ngày đó không so sánh trực tiếp được"
        )
        en = (
            f"the series breaks on {day} ({each.reason_en}): results before that day "
            "and after it cannot be compared directly"
        )
        yield _odd("same-side-of-break", "series", said, (vi, en))


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


def _same_people(a: Origin, b: Origin) -> Iterator[Obstacle]:
    shared = [unit for unit in a.units if unit in b.units]
    if not shared or _are_two_questions(a, b):
        return
    (first1, last1), (first2, last2) = _days(a), _days(b)
    if first1 and last1 and first2 and last2 and first1 <= last2 and first2 <= last1:
        first, last = max(first1, first2), min(last1, last2)
        units = ", ".join(shared)
        evidence = f"{units}: {first.isoformat()}–{last.isoformat()}"
        days = "–".join(dict.fromkeys((day_text(first), day_text(last))))
        words = (
            f"có thể cùng những người trả lời ({units}, {days}): {_INDEPENDENT[0]}",
            f"the same people may have answered ({units}, {days}): {_INDEPENDENT[1]}",
        )
        yield _odd("other-answers", "answers", evidence, words, Severity.WARNING)
