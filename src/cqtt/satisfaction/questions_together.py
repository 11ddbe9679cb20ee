"""Whether the questions of a ballot measure one thing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from attrs import frozen

from cqtt.errors import WrongTypeError
from cqtt.i18n import require_locale
from cqtt.satisfaction.matching import place_in
from cqtt.satisfaction.scales import Scale
from cqtt.satisfaction.single_ballots import require_codes, told
from cqtt.statistics.reliability import cronbach_alpha
from cqtt.statistics.rounding import rounded
from cqtt.tables import cell_text

_PLACES = 3


@frozen(kw_only=True)
class Reliability:
    """
    Cronbach's alpha of some questions (*hệ số Cronbach's alpha*).

    ``alpha`` is exact, at most 1 and sometimes below 0; ``None`` where fewer than two
    whole ballots came or their sums do not vary.  ``left_out`` counts the ballots that
    leave a question open.
    """

    alpha: Fraction | None
    questions: int
    ballots: int
    left_out: int

    @property
    def value(self) -> Decimal | None:
        """Alpha to three places, rounded half up."""
        return None if self.alpha is None else rounded(self.alpha, _PLACES)

    def explain(self, locale: str = "vi") -> str:
        """Return alpha with what it rests on, in one sentence."""
        english = require_locale(locale) == "en"
        if self.value is not None:
            value = cell_text(self.value, locale)
        else:
            value = "not known" if english else "không xác định"
        if english:
            return (
                f"Cronbach's alpha: {value}; {self.questions} questions, "
                f"{self.ballots} whole ballots, {self.left_out} left out"
            )
        return (
            f"Cronbach's alpha: {value}; {self.questions} câu hỏi, {self.ballots} "
            f"phiếu trả lời đủ, loại {self.left_out} phiếu"
        )


def reliability(
    ballots: Iterable[Sequence[Any] | Mapping[str, Any]],
    scale: Scale,
    *,
    codes: Mapping[Any, str] | None = None,
) -> Reliability:
    """
    Return how well the questions of a ballot go together (*độ tin cậy của thang đo*).

    A ballot is its answers, always in the order of the questions, or a mapping from
    question to answer; all on one scale.  ``codes`` says which label a form's code
    stands for.  A ballot that leaves a question open, or answers off the scale, is left
    out and counted.

    Raises:
        WrongTypeError: A ballot is neither a sequence nor a mapping of answers.
        InvalidValueError: A ballot has fewer than two answers, or not as many as the
            first.

    >>> from cqtt.satisfaction import FIVE_LEVELS
    >>> good, fair, poor = "Hài lòng", "Bình thường", "Không hài lòng"
    >>> found = reliability([(good, good), (fair, poor), (poor, fair), (good, "")],
    ...                     FIVE_LEVELS)
    >>> print(found.explain("en"))
    Cronbach's alpha: 0.667; 2 questions, 3 whole ballots, 1 left out
    """
    seen = _Ballots(ballots, scale, require_codes(codes))
    alpha = cronbach_alpha(seen)
    return Reliability(
        alpha=alpha, questions=seen.questions, ballots=seen.whole, left_out=seen.broken
    )


class _Ballots:
    """The points of whole ballots, one by one; the others are counted on the way."""

    def __init__(
        self, ballots: Iterable[Any], scale: Scale, codes: Mapping[Any, str]
    ) -> None:
        self._ballots, self._scale, self._codes = ballots, scale, codes
        self._order: tuple[str, ...] = ()
        self.questions = self.whole = self.broken = 0

    def __iter__(self) -> Iterator[list[Fraction]]:
        levels = self._scale.levels
        for ballot in self._ballots:
            answers = [told(each, self._codes) for each in self._answers(ballot)]
            places = [place_in(self._scale, answer) for answer in answers]
            known = [place for place in places if place is not None]
            if len(known) < len(places):
                self.broken += 1
                continue
            self.whole, self.questions = self.whole + 1, len(known)
            yield [Fraction(levels[place].points) for place in known]

    def _answers(self, ballot: Any) -> list[Any]:
        """Return the answers; those of a mapping in the order of the first one."""
        if isinstance(ballot, Mapping):
            self._order = self._order or tuple(ballot)
            return [ballot.get(question) for question in self._order]
        if isinstance(ballot, str | bytes) or not isinstance(ballot, Iterable):
            kind = type(ballot).__name__
            raise WrongTypeError("ballots", kind, "ballot-of-answers")
        return list(ballot)
