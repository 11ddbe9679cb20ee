"""The duty of a head to receive citizens: who, how often, since when."""

from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_count, require_instance
from cqtt.i18n import day_told, require_locale
from cqtt.law import Citation, Collection, Confidence, Period, cite

_WEEKS_IN_A_MONTH: Final = 4


class ReceivingPost(Enum):
    """
    Whose duty it is to receive citizens (*người có trách nhiệm tiếp công dân*).

    Districts ended on 1 July 2025; the post stays for what happened before.
    """

    COMMUNE_CHAIR = "commune-chair"
    PROVINCE_CHAIR = "province-chair"
    DISTRICT_CHAIR = "district-chair"
    AGENCY_HEAD = "agency-head"
    PUBLIC_UNIT_HEAD = "public-unit-head"

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _POSTS[self][require_locale(locale) == "en"]


_POSTS: Final = {
    ReceivingPost.COMMUNE_CHAIR: (
        "Chủ tịch Ủy ban nhân dân cấp xã",
        "Chair of the commune people's committee",
    ),
    ReceivingPost.PROVINCE_CHAIR: (
        "Chủ tịch Ủy ban nhân dân cấp tỉnh",
        "Chair of the provincial people's committee",
    ),
    ReceivingPost.DISTRICT_CHAIR: (
        "Chủ tịch Ủy ban nhân dân cấp huyện",
        "Chair of the district people's committee",
    ),
    ReceivingPost.AGENCY_HEAD: ("Người đứng đầu cơ quan", "Head of an agency"),
    ReceivingPost.PUBLIC_UNIT_HEAD: (
        "Người đứng đầu đơn vị sự nghiệp công lập",
        "Head of a public service unit",
    ),
}


class Every(Enum):
    """The span in which the days of a duty fall (*kỳ tiếp công dân*)."""

    WEEK = "week"
    MONTH = "month"

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _SPANS[self][require_locale(locale) == "en"]


_SPANS: Final = {Every.WEEK: ("tuần", "week"), Every.MONTH: ("tháng", "month")}


def _at_least_one(days: int) -> int:
    return require_count(days, "days", least=1)


@frozen
class ReceptionDuty:
    """
    How often a head must receive citizens at the least (*trách nhiệm tiếp công dân*).

    ``days`` is the least number of days in every week or month.  ``in_force`` are the
    days on which the duty binds, ``citation`` the text that sets it.  With
    ``in_person`` what a deputy holds does not count.  The package's are
    ``cqtt.facts.reception_duties()``; a locality may set a stricter one of its own.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: ``days`` is below one.

    >>> from cqtt.facts import reception_duties
    >>> [(duty.days, duty.every.value, duty.confidence.value)
    ...  for duty, _ in reception_duties().versions("commune-chair")]
    [(1, 'week', 'high'), (2, 'month', 'medium')]
    """

    post: ReceivingPost = field(validator=instance_of(ReceivingPost, "enum-choice"))
    days: int = field(converter=_at_least_one)
    every: Every = field(validator=instance_of(Every, "enum-choice"))
    in_force: Period = field(validator=instance_of(Period, "period"))
    citation: Citation = field(validator=instance_of(Citation, "citation"))
    in_person: bool = field(
        default=True, kw_only=True, validator=instance_of(bool, "yes-no")
    )

    @property
    def code(self) -> str:
        """The name under which the facts keep it: that of the post."""
        return self.post.value

    @property
    def confidence(self) -> Confidence:
        """How sure its source is: the worse of the place and the document."""
        sure = (self.citation.confidence, self.citation.document.confidence)
        return max(sure, key=list(Confidence).index)

    def is_as_strict_as(self, other: "ReceptionDuty") -> bool:
        """
        Tell whether it asks for at least as much as another duty does.

        A week counts for a quarter of a month, so that one day a week is stricter than
        two days a month; days by the month are never as strict as days by the week.

        Raises:
            WrongTypeError: The other is no duty.

        >>> from cqtt.facts import reception_duties
        >>> weekly, monthly = [
        ...     duty for duty, _ in reception_duties().versions("commune-chair")
        ... ]
        >>> weekly.is_as_strict_as(monthly), monthly.is_as_strict_as(weekly)
        (True, False)
        """
        require_instance(other, ReceptionDuty, "other", "duties")
        if self.in_person < other.in_person:
            return False
        if self.every is other.every:
            return self.days >= other.days
        by_the_week = self.every is Every.WEEK
        return by_the_week and _WEEKS_IN_A_MONTH * self.days >= other.days

    def explain(self, locale: str = "vi") -> str:
        """
        Return one sentence: who, how often, since when, and by which text.

        >>> from cqtt.facts import reception_duties
        >>> print(reception_duties()["province-chair"].explain("en").split(";")[0])
        Chair of the provincial people's committee: at least 1 day a month, in person \
(from 1 July 2026
        """
        about = f"{self._days_when(locale)}; {cite([self.citation], locale)}"
        span = self.every.text(locale)
        if locale == "en":
            days = "1 day" if self.days == 1 else f"{self.days} days"
            how = ", in person" if self.in_person else ""
            return f"{self.post.text('en')}: at least {days} a {span}{how} ({about})"
        how = "trực tiếp tiếp công dân" if self.in_person else "tiếp công dân"
        least = f"ít nhất {self.days} ngày mỗi {span}"
        return f"{self.post.text()} {how} {least} ({about})"

    def _days_when(self, locale: str) -> str:
        words = ("from", "until") if locale == "en" else ("từ", "đến")
        ends = zip(words, (self.in_force.since, self.in_force.until), strict=True)
        return " ".join(
            f"{word} {day_told(day, locale)}" for word, day in ends if day is not None
        )


@frozen
class ReceptionDuties(Collection[ReceptionDuty]):
    """
    Duties to receive citizens, by post (*các quy định về trách nhiệm tiếp công dân*).

    >>> from datetime import date
    >>> from cqtt.facts import reception_duties
    >>> reception_duties().on(date(2026, 6, 30))["commune-chair"].every.value
    'week'
    """

    def of(self, post: ReceivingPost) -> tuple[ReceptionDuty, ...]:
        """
        Return the duties of a post in order of time, for ``coverage()``.

        Raises:
            WrongChoiceError: It is no ``ReceivingPost``.
        """
        require_instance(post, ReceivingPost, "post", "enum-choice")
        return tuple(duty for duty, _ in self.versions(post.value))


def least_sure(duties: tuple[ReceptionDuty, ...]) -> ReceptionDuty:
    """Return the duty whose source is the least sure, the first of several."""
    return max(duties, key=lambda duty: list(Confidence).index(duty.confidence))
