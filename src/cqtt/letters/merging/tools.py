"""What both ways of merging have at hand."""

from typing import Generic

from attrs import frozen

from cqtt.letters.letter import Letter
from cqtt.letters.merging.admission import Mood, Row, Rules
from cqtt.letters.merging.outputs import Look
from cqtt.letters.merging.storing import Store


@frozen(kw_only=True)
class Tools(Generic[Row]):
    """The rules, the mood, the look and the store of one merge."""

    rules: Rules[Row]
    mood: Mood
    look: Look
    store: Store

    def require_admitted(self, letter: Letter) -> None:
        """Refuse a letter without the consent it needs, or of the other mood."""
        self.rules.require_consent_of(letter)
        self.mood.require(letter.tone)
