"""What recognition needs beside points: totals, floors, knock-outs, gates."""

from decimal import Decimal

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError
from cqtt.i18n import number, require_locale
from cqtt.law import Citation, Confidence
from cqtt.printable import require_line
from cqtt.scorecards.ranges import require_number


@frozen
class MinimumTotal:
    """
    A total that recognition needs (*tổng điểm tối thiểu*).

    Raises:
        WrongTypeError: It is not a ``Decimal``.
        InvalidValueError: It is not finite, or below zero.
    """

    points: Decimal

    def __attrs_post_init__(self) -> None:
        _from_zero(self.points, "points")

    def text(self, locale: str = "vi") -> str:
        """Return the condition in words."""
        least = number(self.points, locale)
        english = require_locale(locale) == "en"
        return (
            f"at least {least} points in all"
            if english
            else f"tổng điểm từ {least} trở lên"
        )


@frozen
class MinimumPerCriterion:
    """
    A share of its most that every top-level criterion needs (*điểm sàn từng tiêu chí*).

    ``percent`` is above 0, at most 100.

    Raises:
        WrongTypeError: It is not a ``Decimal``.
        InvalidValueError: It is outside its range.
    """

    percent: Decimal

    def __attrs_post_init__(self) -> None:
        _from_zero(self.percent, "percent")
        if not 0 < self.percent <= 100:  # noqa: PLR2004 a percentage
            raise InvalidValueError("percent", self.percent, "percentage")

    def text(self, locale: str = "vi") -> str:
        """Return the condition in words."""
        least = number(self.percent, locale)
        if require_locale(locale) == "en":
            return f"at least {least} % of the most in every top-level criterion"
        return f"mỗi tiêu chí lớn đạt từ {least} % điểm tối đa trở lên"


@frozen
class Requirement:
    """
    A fact that decides beside the points (*điều kiện*), told as yes or no.

    ``wanted`` is the answer that recognition needs: ``False`` for a knock-out such as
    a disciplined leader, ``True`` for a gate such as a passed survey.  ``grade`` is the
    label of the class that any other answer leads to, where a text says so.

    Raises:
        WrongTypeError: A text is not a str; ``wanted`` is not a bool.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: ``code``, ``text_vi`` or ``text_en`` is empty, or a text has
            a line end or a control character.

    >>> Requirement("disciplined-leader", "Có lãnh đạo bị kỷ luật",
    ...             "A leader was disciplined", wanted=False).is_met(True)
    False
    """

    code: str
    text_vi: str
    text_en: str
    wanted: bool = field(kw_only=True, validator=instance_of(bool, "yes-no"))
    grade: str = field(default="", kw_only=True)
    confidence: Confidence = field(
        default=Confidence.HIGH,
        kw_only=True,
        validator=instance_of(Confidence, "enum-choice"),
    )
    citation: Citation | None = field(
        default=None, kw_only=True, validator=instance_of(Citation | None, "citation")
    )

    def __attrs_post_init__(self) -> None:
        texts = {"code": self.code, "text_vi": self.text_vi, "text_en": self.text_en}
        for name, text in texts.items():
            if not require_line(text, name).strip():
                raise InvalidValueError(name, text, "filled-text")
        require_line(self.grade, "grade")

    def is_met(self, answer: bool) -> bool:  # noqa: FBT001 it is the answer itself
        """
        Tell whether an answer is the one that recognition needs.

        Raises:
            WrongTypeError: It is not a bool.
        """
        require_instance(answer, bool, "answer", "yes-no")
        return answer is self.wanted

    def text(self, locale: str = "vi") -> str:
        """Return the fact and the answer that recognition needs."""
        english = require_locale(locale) == "en"
        wanted = (
            ("yes" if self.wanted else "no")
            if english
            else ("có" if self.wanted else "không")
        )
        said = self.text_en if english else self.text_vi
        return f"{said}: {'must be' if english else 'yêu cầu'} “{wanted}”"


def _from_zero(value: Decimal, name: str) -> None:
    require_number(value, name)
    if value < 0:
        raise InvalidValueError(name, value, "points-from-zero")
