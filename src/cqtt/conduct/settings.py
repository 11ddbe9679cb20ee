"""How observations are assessed: by what, from which sources, what is withheld."""

from collections.abc import Iterable
from enum import Enum
from itertools import pairwise
from typing import Any, Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.conduct.observations import SourceKind, require_bounded
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import require_locale
from cqtt.law import Period
from cqtt.satisfaction.measured import HEADLINE_FROM
from cqtt.statistics.proportions import proportion_interval

ALWAYS: Final = Period()
"""Every day."""

MINIMUM: Final = 5
"""The fewest observations of an item that are shown unless another is asked for."""


class GroupBy(Enum):
    """
    What results are about (*đối tượng đánh giá*).

    ``POST`` may be one person: it is only for the caller who asks for it.  ``WHOLE``
    beside results by unit tells what is withheld there, by subtraction: give out one.
    """

    WHOLE = "whole"
    UNIT = "unit"
    POST = "post"

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _GROUPS[self][require_locale(locale) == "en"]


_GROUPS: Final = {
    GroupBy.WHOLE: ("toàn bộ", "as a whole"),
    GroupBy.UNIT: ("theo đơn vị", "by unit"),
    GroupBy.POST: ("theo chức danh", "by post"),
}


def _sources(sources: Any) -> tuple[SourceKind, ...]:
    if isinstance(sources, str) or not isinstance(sources, Iterable):
        raise WrongTypeError("sources", type(sources).__name__, "sources-of-evidence")
    chosen = tuple(sources)
    for each in chosen:
        require_instance(each, SourceKind, "sources", "enum-choice")
    return tuple(each for each in SourceKind if each in chosen)


def _periods(periods: Any) -> tuple[Period, ...] | None:
    if periods is None:
        return None
    if isinstance(periods, str) or not isinstance(periods, Iterable):
        raise WrongTypeError("periods", type(periods).__name__, "periods-in-order")
    found = tuple(periods)
    for each in found:
        require_instance(each, Period, "periods", "period")
        if each.since is None or each.until is None:
            raise InvalidValueError("periods", str(each), "periods-in-order")
    for before, after in pairwise(found):
        if before.until >= after.since:
            raise InvalidValueError("periods", str(after), "periods-in-order")
    return found


def _level(level: Any) -> float:
    """Return the confidence of an interval; what none can have is refused."""
    return proportion_interval(0.5, 1, level=level).level


def _minimum(minimum: Any) -> int:
    return require_bounded(minimum, "minimum")


def _headline(least: Any) -> int:
    return require_bounded(least, "headline_from")


@frozen(kw_only=True)
class AssessmentSettings:
    """
    What an assessment was made with (*cách đánh giá*).

    ``period`` is that of the observations; ``sources`` those that were used.
    ``joins_self`` says whether the self-assessment is part of the share.  ``minimum``
    is the fewest observations that are shown, and ``headline_from`` the fewest with a
    percentage, both by count and by effective size; ``shows_one_post`` says whether a
    result that is not by post is shown though nearly all of it is of one post.
    ``periods`` are those of the trend, ``None`` for calendar months.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The level is not between 0 and 1; the minimum or
            ``headline_from`` is below 0; the periods are open, overlap, or are not in
            order.
    """

    by: GroupBy = field(
        default=GroupBy.UNIT, validator=instance_of(GroupBy, "enum-choice")
    )
    period: Period = field(default=ALWAYS, validator=instance_of(Period, "period"))
    sources: tuple[SourceKind, ...] = field(
        default=tuple(SourceKind), converter=_sources
    )
    joins_self: bool = field(default=False, validator=instance_of(bool, "yes-no"))
    level: float = field(default=0.95, converter=_level)
    minimum: int = field(default=MINIMUM, converter=_minimum)
    headline_from: int = field(default=HEADLINE_FROM, converter=_headline)
    shows_one_post: bool = field(default=False, validator=instance_of(bool, "yes-no"))
    periods: tuple[Period, ...] | None = field(default=None, converter=_periods)

    @property
    def withholds_one_post(self) -> bool:
        """Whether what is of one post only is withheld."""
        return self.by is not GroupBy.POST and not self.shows_one_post
