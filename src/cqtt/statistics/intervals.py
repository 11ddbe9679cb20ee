"""
An interval, and the ways to compute one.

*Khoảng tin cậy.*
"""

from enum import Enum
from typing import Final, NamedTuple

from cqtt.i18n import require_locale


class Interval(NamedTuple):
    """
    A confidence interval (*khoảng tin cậy*), in the unit of what it belongs to.

    ``level`` is its confidence, between 0 and 1.  The ends are not rounded.
    """

    low: float
    high: float
    level: float


class IntervalMethod(Enum):
    """
    How an interval is computed (*phương pháp tính khoảng tin cậy*).

    ``T`` is for means, ``MOVER`` for differences and sums of shares, the others are for
    shares; ``HYPERGEOMETRIC`` is the exact one where the frame is known.
    """

    WILSON = "wilson"
    CLOPPER_PEARSON = "clopper-pearson"
    AGRESTI_COULL = "agresti-coull"
    JEFFREYS = "jeffreys"
    LOGIT = "logit"
    WALD = "wald"
    HYPERGEOMETRIC = "hypergeometric"
    MOVER = "mover"
    T = "t"

    def label(self, locale: str = "vi") -> str:
        """
        Return its name for people.

        Raises:
            UnknownLocaleError: There are no texts in this language.

        >>> IntervalMethod.WILSON.label("en")
        'Wilson interval'
        """
        return _LABELS[self][require_locale(locale) == "en"]


_LABELS: Final = {
    IntervalMethod.WILSON: ("khoảng Wilson", "Wilson interval"),
    IntervalMethod.CLOPPER_PEARSON: (
        "khoảng chính xác Clopper–Pearson",
        "exact Clopper–Pearson interval",
    ),
    IntervalMethod.AGRESTI_COULL: (
        "khoảng Agresti–Coull",
        "Agresti–Coull interval",
    ),
    IntervalMethod.JEFFREYS: ("khoảng Jeffreys", "Jeffreys interval"),
    IntervalMethod.LOGIT: ("khoảng logit", "logit interval"),
    IntervalMethod.WALD: ("khoảng Wald (xấp xỉ chuẩn)", "Wald interval"),
    IntervalMethod.HYPERGEOMETRIC: (
        "khoảng chính xác siêu bội",
        "exact hypergeometric interval",
    ),
    IntervalMethod.MOVER: (
        "khoảng ghép Newcombe (MOVER)",
        "Newcombe's joined interval (MOVER)",
    ),
    IntervalMethod.T: ("khoảng Student (t)", "Student's t interval"),
}
