"""Weights of the questions of an index, which sum to one."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal, TypeAlias

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.satisfaction.surveys import Factor, Question, Survey

Weights: TypeAlias = (
    Literal["criteria", "factors"] | Mapping[str, int | Decimal | Fraction]
)
"""
How an index weighs the questions of its survey.

``"criteria"``: the survey's weights of questions, else all the same; ``"factors"``: its
weights of factors, else all the same, and within a factor all questions the same; or
one's own by the code of each question, or of each factor.
"""

_TOTALS: Final = (1, 100)


def question_weights(survey: Survey, weights: Weights) -> tuple[Fraction, ...]:
    """Return the weight of each question of a survey, in its order; they sum to 1."""
    if not survey.questions:
        raise InvalidValueError("survey", survey.code, "survey-with-questions")
    if isinstance(weights, Mapping):
        return _own(survey, weights)
    if weights == "criteria":
        return _stated_or_same(survey.questions)
    if weights == "factors":
        used = _used_factors(survey)
        return _spread(survey, used, _stated_or_same(used))
    raise InvalidValueError("weights", weights, "weights-of-index")


def states_weights(entries: Sequence[Question] | Sequence[Factor]) -> bool:
    """Tell whether a survey gives weights to its questions, or to its factors."""
    return any(entry.weight is not None for entry in entries)


def _stated_or_same(
    entries: Sequence[Question] | Sequence[Factor],
) -> tuple[Fraction, ...]:
    given = [Fraction(each.weight) for each in entries if each.weight is not None]
    if not given:
        return (Fraction(1, len(entries)),) * len(entries)
    total = sum(given)
    return tuple(weight / total for weight in given)


def _used_factors(survey: Survey) -> tuple[Factor, ...]:
    """Return the factors, each of which must have a question, and it a factor."""
    named = {question.factor for question in survey.questions}
    empty = [each.code for each in survey.factors if each.code not in named]
    if "" in named or empty:
        raise InvalidValueError("factor", ", ".join(empty), "questions-in-factors")
    return survey.factors


def _spread(
    survey: Survey, factors: Iterable[Factor], weights: Iterable[Fraction]
) -> tuple[Fraction, ...]:
    """Return the weights of factors, each shared out among its questions."""
    by_factor = {
        each.code: weight for each, weight in zip(factors, weights, strict=True)
    }
    owners = [question.factor for question in survey.questions]
    return tuple(by_factor[factor] / owners.count(factor) for factor in owners)


def _own(
    survey: Survey, weights: Mapping[str, int | Decimal | Fraction]
) -> tuple[Fraction, ...]:
    exact = {code: _exact(weight) for code, weight in weights.items()}
    total = sum(exact.values())
    if total not in _TOTALS:
        raise InvalidValueError("weights", str(total), "sum-of-weights")
    if set(exact) == {question.code for question in survey.questions}:
        return tuple(exact[each.code] / total for each in survey.questions)
    factors = [factor.code for factor in survey.factors]
    if set(exact) != set(factors):
        codes = ", ".join(sorted(map(str, exact)))
        raise InvalidValueError("weights", codes, "weights-by-code")
    shares = [exact[code] / total for code in factors]
    return _spread(survey, _used_factors(survey), shares)


def _exact(weight: object) -> Fraction:
    if isinstance(weight, bool) or not isinstance(weight, int | Decimal | Fraction):
        raise WrongTypeError("weight", weight, "weight")
    if (isinstance(weight, Decimal) and not weight.is_finite()) or weight <= 0:
        raise InvalidValueError("weight", weight, "weight")
    return Fraction(weight)
