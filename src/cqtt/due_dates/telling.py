"""What every part of an explanation shares: the question, the language, the line."""

from collections.abc import Iterable
from typing import NamedTuple

from cqtt.due_dates.reckoning import AnyCourse, Reckoning
from cqtt.i18n import require_locale, say
from cqtt.law import Citation, cite


class Line(NamedTuple):
    """One line: when (a day, a run of days, or a heading), and what."""

    when: str
    what: str


class Teller:
    """A part of the explanation of one due date in one language."""

    def __init__(self, reckoning: Reckoning, course: AnyCourse, locale: str) -> None:
        self.reckoning: Reckoning = reckoning
        self.course: AnyCourse = course
        self.locale: str = require_locale(locale)

    def say(self, sentence: str, **values: str | int) -> str:
        """Return a sentence in the language."""
        return say(sentence, self.locale, **values)

    def cited(self, words: str, sources: Iterable[Citation | None]) -> str:
        """Return words with their sources behind them, if there are any."""
        cited = cite(filter(None, sources), self.locale)
        return f"{words} ({cited})" if cited else words
