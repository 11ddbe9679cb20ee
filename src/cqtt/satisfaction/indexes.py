"""
An index of satisfaction: the weighted mean of the questions of a survey.

*Chỉ số hài lòng.*  How SIPAS is computed is not settled: no text at hand gives its
formula.  So the method and the weights are arguments, they stay with the result, and
nothing here calls itself SIPAS.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import chain
from typing import Any, Final

from attrs import evolve

from cqtt.checks import require_count, require_instance
from cqtt.errors import InvalidValueError
from cqtt.satisfaction.index_result import IndexPart, Method, SatisfactionIndex
from cqtt.satisfaction.index_weights import Weights, question_weights
from cqtt.satisfaction.measured import HEADLINE_FROM
from cqtt.satisfaction.scales import Scale
from cqtt.satisfaction.single_ballots import require_codes, whole_ballots
from cqtt.satisfaction.surveys import Survey
from cqtt.satisfaction.tallies import Tally
from cqtt.satisfaction.unread import unread_findings
from cqtt.statistics.intervals import Interval
from cqtt.statistics.means import mean_interval

_FEWEST: Final = 2
_LEVEL: Final = 0.95


def index(
    tallies: Mapping[str, Tally],
    survey: Survey,
    *,
    method: Method = "top2",
    weights: Weights = "criteria",
    headline_from: int = HEADLINE_FROM,
) -> SatisfactionIndex:
    """
    Return an index from the tallies by the code of the question.

    *Chỉ số hài lòng từ kết quả kiểm phiếu.*  A question of the survey without a tally
    is one without answers.  There is no interval: the answers of one person go
    together, and tallies do not say how; ``index_of_ballots`` has one.

    Raises:
        WrongTypeError: ``tallies`` are not tallies by code; a weight is neither int,
            Decimal nor Fraction; ``headline_from`` is not whole.
        UnknownNameError: The survey has no such question.
        InvalidValueError: The method or the weights are not known, the weights do not
            sum to 1 or 100; the survey has no questions, or one without a scale; a
            tally is on another scale than its question; the two best levels of a scale
            are not its satisfied ones.

    >>> from cqtt.satisfaction import FOUR_LEVELS, Question
    >>> survey = Survey(code="mau", name="Phiếu mẫu", name_en="Sample", edition="1",
    ...     scale=FOUR_LEVELS, questions=(
    ...         Question("speed", "Thời gian", "Time"),
    ...         Question("manner", "Thái độ", "Manner")))
    >>> ballots = {"Rất hài lòng": 30, "Hài lòng": 10, "Không hài lòng": 10}
    >>> tally = Tally(ballots, scale=FOUR_LEVELS)
    >>> index({"speed": tally, "manner": tally}, survey).value
    Decimal('80.00')
    """
    scales = _scales(survey)
    least = require_count(headline_from, "headline_from")
    require_instance(tallies, Mapping, "tallies", "tallies-by-question")
    for code, tally in tallies.items():
        require_instance(tally, Tally, "tallies", "tallies-by-question")
        survey.question(code)
        if tally.scale != scales[code]:
            raise InvalidValueError("tally", code, "scale-of-question")
    shares = question_weights(survey, weights)
    counted = {code: Tally({}, scale=scale) for code, scale in scales.items()}
    counted |= tallies
    parts = (
        IndexPart(each, share, counted[each.code], _exact(counted[each.code], method))
        for each, share in zip(survey.questions, shares, strict=True)
    )
    return SatisfactionIndex(
        survey=survey,
        method=method,
        weights="own" if isinstance(weights, Mapping) else weights,
        parts=tuple(parts),
        headline_from=least,
    )


def index_of_ballots(
    ballots: Iterable[Mapping[str, Any]],
    survey: Survey,
    *,
    method: Method = "top2",
    weights: Weights = "criteria",
    level: float = _LEVEL,
    codes: Mapping[Any, str] | None = None,
    frame: int | None = None,
    headline_from: int = HEADLINE_FROM,
) -> SatisfactionIndex:
    """
    Return an index from ballots one by one, with Student's interval of their mean.

    *Chỉ số hài lòng từ từng phiếu.*  A ballot goes from the code of a question to the
    answer.  Each has an index of its own, and the index is their mean; a ballot that
    leaves a question out has none and is counted in ``left_out``.  So is one with an
    answer that names no level: ``unknown`` counts these, and ``findings`` tells such
    answers by question.  ``codes`` says which label a form's code stands for, such as
    ``{1: "Rất hài lòng"}``.  ``frame`` is the number of people that the ballots are a
    random sample of; the interval takes the sample for a simple random one.

    Raises:
        WrongTypeError: The ballots are none, or a data frame; a ballot is not a
            mapping, nor are the codes; a weight is neither int, Decimal nor Fraction;
            ``headline_from`` is not whole.
        InvalidValueError: As for ``index``; the frame is below the number of ballots;
            the level is not between 0 and 1.

    >>> from cqtt.satisfaction import FOUR_LEVELS, Question
    >>> survey = Survey(code="mau", name="Phiếu mẫu", name_en="Sample", edition="1",
    ...     scale=FOUR_LEVELS, questions=(
    ...         Question("speed", "Thời gian", "Time"),
    ...         Question("manner", "Thái độ", "Manner")))
    >>> good = {"speed": "Hài lòng", "manner": "Rất hài lòng"}
    >>> mixed = {"speed": "Bình thường", "manner": "Hài lòng"}
    >>> found = index_of_ballots([good] * 40 + [mixed] * 10 + [{}], survey)
    >>> found.value, found.ballots, found.left_out
    (Decimal('90.00'), 50, 1)
    >>> low, high, _ = found.interval
    >>> round(low, 2), round(high, 2)
    (84.26, 95.74)
    """
    scales = _scales(survey)
    read = whole_ballots(ballots, scales, require_codes(codes))
    found = index(
        _tallies(read.rows, scales),
        survey,
        method=method,
        weights=weights,
        headline_from=headline_from,
    )
    unread = (
        unread_findings(code, scales[code], texts)
        for code, texts in read.unread.items()
    )
    return evolve(
        found,
        interval=_interval(read.rows, found, level, frame),
        ballots=sum(read.rows.values()),
        left_out=read.left_out,
        unknown=read.unknown,
        unread=tuple(chain.from_iterable(unread)),
    )


def _scales(survey: Survey) -> dict[str, Scale]:
    require_instance(survey, Survey, "survey", "survey-of-index")
    scales = {each.code: survey.scale_of(each.code) for each in survey.questions}
    for code, scale in scales.items():
        if scale is None:
            raise InvalidValueError("question", code, "question-on-a-scale")
    return {code: scale for code, scale in scales.items() if scale is not None}


def _exact(tally: Tally, method: Method) -> Fraction | None:
    values = _values(tally.scale, method)
    if not tally.answers:
        return None
    pairs = zip(values, tally.by_level, strict=True)
    return sum((value * n for value, n in pairs), Fraction(0)) / tally.answers


def _values(scale: Scale, method: Method) -> tuple[Fraction, ...]:
    """Return what each level of a scale counts, from 0 to 100."""
    if method == "top2":
        chosen = Tally({}, scale=scale).top2().chosen
        return tuple(Fraction(100 * (label in chosen)) for label in scale.labels)
    if method == "scaled_mean":
        low, wide = scale.lowest, scale.highest - scale.lowest
        return tuple(
            100 * (Fraction(each.points) - low) / wide for each in scale.levels
        )
    raise InvalidValueError("method", method, "method-of-index")


def _tallies(
    complete: Mapping[tuple[int, ...], int], scales: Mapping[str, Scale]
) -> dict[str, Tally]:
    tallies = {}
    for at, (code, scale) in enumerate(scales.items()):
        counts = dict.fromkeys(scale.labels, 0)
        for row, n in complete.items():
            counts[scale.labels[row[at]]] += n
        tallies[code] = Tally(counts, scale=scale)
    return tallies


def _interval(
    complete: Mapping[tuple[int, ...], int],
    found: SatisfactionIndex,
    level: float,
    frame: int | None,
) -> Interval | None:
    """Return Student's interval of the mean of the ballots' own indexes."""
    mean, n = found.exact, sum(complete.values())
    if mean is None or n < _FEWEST:
        return None
    values = [_values(part.tally.scale, found.method) for part in found.parts]
    squares = Fraction(0)
    for row, count in complete.items():
        own = sum(
            part.weight * values[at][row[at]] for at, part in enumerate(found.parts)
        )
        squares += count * (own - mean) ** 2
    spread = float(squares / (n - 1))
    return mean_interval(float(mean), spread, n, level=level, frame=frame)
