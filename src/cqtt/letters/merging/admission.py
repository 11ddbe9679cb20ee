"""Which rows may become letters of a run: those that can be made and may be sent."""

from collections.abc import Callable
from typing import Generic, TypeVar

from attrs import define, frozen

from cqtt.errors import InvalidValueError, MissingExtraError, WrongTypeError
from cqtt.letters.letter import Letter, Tone
from cqtt.letters.merging.reports import Refused, refused

Row = TypeVar("Row")
Made = TypeVar("Made")


def tried(row: int, task: Callable[..., Made], *arguments: object) -> Made | Refused:
    """
    Return what a task makes of a row, or why it cannot.

    A package or memory that is missing is missing for every row: that passes.
    """
    try:
        return task(*arguments)
    except (MissingExtraError, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001 one bad row does not stop the others
        return refused(row, error)


@frozen
class Rules(Generic[Row]):
    """
    How a row becomes a letter, and whether the letter may go out.

    Law:
        Law 91/2025/QH15 on personal data, Art. 4 and 9: consent is clear and for one
        purpose, and can be withdrawn.
    """

    build: Callable[[Row], Letter] | None
    require_consent: bool

    def letter(self, row: Row) -> Letter:
        """
        Return the letter of a row.

        Raises:
            WrongTypeError: It is no letter.
            InvalidValueError: It needs a consent that there is not.
        """
        made = row if self.build is None else self.build(row)
        if not isinstance(made, Letter):
            raise WrongTypeError("row", type(made).__name__, "letter")
        return made

    def require_consent_of(self, letter: Letter) -> None:
        """
        Refuse a greeting where consent was refused, or is needed and not given.

        What is administrative, such as an apology or a form, is owed all the same.
        """
        is_refused = letter.consent is False and not letter.is_administrative
        is_silent = letter.consent is None and self.require_consent
        if is_refused or (letter.needs_consent and is_silent):
            raise InvalidValueError("consent", letter.consent, "no-consent")


@define
class Mood:
    """Whether a run is of joy or of grief; the first letter of either decides."""

    tone: str = ""

    def require(self, tone: Tone) -> None:
        """Refuse joy in a run of grief and grief in a run of joy."""
        if tone is not Tone.PLAIN and self.tone not in {"", tone.value}:
            raise InvalidValueError("tone", tone.value, "mixed-tones")

    def take(self, tone: Tone) -> str:
        """Remember the tone of a letter that was made; return what to keep of it."""
        if tone is Tone.PLAIN:
            return ""
        self.tone = str(tone.value)
        return self.tone
