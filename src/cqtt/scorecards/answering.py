"""What rounds answered to the requirements, told where they differ or nobody did."""

from collections.abc import Iterator
from typing import Final, TypeAlias

from cqtt.i18n import require_locale
from cqtt.scorecards.conditions import Requirement
from cqtt.scorecards.sheets import ScoreSheet

Asked: TypeAlias = tuple[Requirement, tuple[bool | None, ...]]
"""A requirement, and the answer of each round to it."""

_ANSWERS: Final = {
    True: ("có", "yes"),
    False: ("không", "no"),
    None: ("chưa trả lời", "not answered"),
}


def asked(sheets: tuple[ScoreSheet, ...]) -> Iterator[Asked]:
    """Yield the requirements that rounds answered differently, or one did not."""
    given = [dict(each.answers) for each in sheets]
    for requirement in sheets[0].card.requirements:
        answers = tuple(each.get(requirement.code) for each in given)
        if len(set(answers)) > 1 or None in answers:
            yield requirement, answers


def answer_texts(found: Asked, locale: str) -> list[str]:
    """Return the answer of each round in words."""
    english = require_locale(locale) == "en"
    return [_ANSWERS[each][english] for each in found[1]]


def fact_text(found: Asked, locale: str) -> str:
    """Return the fact that is asked."""
    requirement = found[0]
    english = require_locale(locale) == "en"
    return requirement.text_en if english else requirement.text_vi


def told_answers(sheets: tuple[ScoreSheet, ...], locale: str) -> Iterator[str]:
    """Yield a line for each: the fact, and what every round answered."""
    for each in asked(sheets):
        texts = answer_texts(each, locale)
        if set(each[1]) == {None}:
            said = texts[0]
        else:
            said = " → ".join(
                f"{sheet.round.text(locale)} {text}"
                for sheet, text in zip(sheets, texts, strict=True)
            )
        yield f"{fact_text(each, locale)}: {said}"
