"""Activities: meetings, news, panels, training, facilities, help, visits and gifts."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import Any, Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_all, require_count
from cqtt.errors import InvalidValueError
from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.law import Period, both_ends
from cqtt.programme import requiring
from cqtt.programme.quantities import Quantity, Total, as_quantity
from cqtt.programme.requiring import period_of

_DECEMBER: Final = 12


class ActivityKind(Enum):
    """
    What an activity is (*loại hoạt động*), and the unit that it is counted in.

    A ``NEWS_ITEM`` (*tin, bài, chương trình*) is written once; each time it is on air
    is a ``BROADCAST`` (*lượt phát*).  Money is counted in đồng, rice in kilograms.
    """

    MEETING = "meeting"
    NEWS_ITEM = "news-item"
    BROADCAST = "broadcast"
    PANEL = "panel"
    TRAINING = "training"
    FACILITY = "facility"
    HOME_APPOINTMENT = "home-appointment"
    SUPPORT = "support"
    VISIT = "visit"
    GIFT = "gift"
    GIFT_OF_MONEY = "gift-of-money"
    GIFT_OF_RICE = "gift-of-rice"

    @property
    def is_propaganda(self) -> bool:
        """Whether people are told of the model by it."""
        return self in _PROPAGANDA

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _KINDS[self][require_locale(locale) == "en"]

    def unit(self, locale: str = "vi") -> str:
        """Return what it is counted in, in a locale."""
        return _KINDS[self][2 + (require_locale(locale) == "en")]


_KINDS: Final = {
    ActivityKind.MEETING: (
        "Cuộc tuyên truyền",
        "Propaganda meetings",
        "cuộc",
        "meetings",
    ),
    ActivityKind.NEWS_ITEM: ("Tin, bài", "News items", "tin, bài", "items"),
    ActivityKind.BROADCAST: ("Lượt phát thanh", "Broadcasts", "lượt", "broadcasts"),
    ActivityKind.PANEL: (
        "Pa nô, bảng khẩu hiệu",
        "Panels and slogan boards",
        "bảng",
        "boards",
    ),
    ActivityKind.TRAINING: ("Tập huấn", "Training", "lớp", "classes"),
    ActivityKind.FACILITY: ("Cơ sở vật chất", "Facilities", "bộ", "pieces"),
    ActivityKind.HOME_APPOINTMENT: (
        "Hẹn giờ tại nhà",
        "Appointments at home",
        "lượt",
        "visits",
    ),
    ActivityKind.SUPPORT: ("Hỗ trợ người dân", "Help given", "lượt", "times"),
    ActivityKind.VISIT: ("Thăm hỏi", "Visits", "lượt", "visits"),
    ActivityKind.GIFT: ("Quà tặng", "Gifts", "suất", "gifts"),
    ActivityKind.GIFT_OF_MONEY: ("Hỗ trợ bằng tiền", "Gifts of money", "đồng", "VND"),
    ActivityKind.GIFT_OF_RICE: ("Hỗ trợ gạo", "Gifts of rice", "kg", "kg"),
}
_PROPAGANDA: Final = frozenset(
    {
        ActivityKind.MEETING,
        ActivityKind.NEWS_ITEM,
        ActivityKind.BROADCAST,
        ActivityKind.PANEL,
    }
)


def _when(value: Any) -> Period | None:
    return period_of(value, "when")


@frozen
class Activity:
    """
    Something that was done, once or in a period (*hoạt động*).

    ``count`` is how many of ``unit``: a number, or a ``Quantity`` where the source says
    "over" or "almost".  ``when`` is a day or a ``Period`` with both ends, ``None``
    where the source does not say.  ``audience`` counts person-times (*lượt người*).
    Without ``unit`` it is that of the kind.

    Raises:
        WrongTypeError: A value is of another type.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: The period is open.

    >>> from cqtt.programme import Bound
    >>> over = Activity(ActivityKind.MEETING, Quantity(50, Bound.OVER),
    ...                 audience=Quantity(4000, Bound.OVER))
    >>> print(over.text())
    Cuộc tuyên truyền: trên 50 cuộc, trên 4000 lượt người
    """

    kind: ActivityKind = field(validator=instance_of(ActivityKind, "enum-choice"))
    count: Quantity = field(
        default=Quantity(1),
        converter=as_quantity,
        validator=instance_of(Quantity, "bounded-quantity"),
    )
    when: Period | None = field(default=None, converter=_when)
    audience: Quantity | None = field(
        default=None,
        kw_only=True,
        converter=as_quantity,
        validator=instance_of(Quantity | None, "bounded-quantity"),
    )
    title: str = field(default="", kw_only=True, validator=requiring.line)
    own_unit: str = field(
        default="", kw_only=True, alias="unit", validator=requiring.line
    )

    def unit(self, locale: str = "vi") -> str:
        """Return what it is counted in: its own unit, else that of the kind."""
        return self.own_unit or self.kind.unit(locale)

    def text(self, locale: str = "vi") -> str:
        """Return what it is, how many, and before how many people."""
        said = f"{self.title or self.kind.text(locale)}: {self.count.text(locale)}"
        said = f"{said} {self.unit(locale)}"
        if self.audience is None:
            return said
        people = "person-times" if locale == "en" else "lượt người"
        return f"{said}, {self.audience.text(locale)} {people}"


def each_month(
    kind: ActivityKind, times: int, period: Period, *, title: str = ""
) -> tuple[Activity, ...]:
    """
    Return activities that were held so many times a month (*định kỳ hằng tháng*).

    One ``Activity`` for each month of the period, which must be of whole months.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The period is open or not of whole months; ``times`` is not
            above zero.

    >>> year = Period(date(2021, 1, 1), date(2021, 12, 31))
    >>> items = each_month(ActivityKind.NEWS_ITEM, 2, year)
    >>> Total.of(each.count for each in items).exact
    24
    """
    first, last = both_ends(period)
    count = require_count(times, "times", least=1)
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        raise InvalidValueError("period", last, "whole-months")
    found, year, month = [], first.year, first.month
    while (year, month) <= (last.year, last.month):
        days = monthrange(year, month)[1]
        span = Period(date(year, month, 1), date(year, month, days))
        found.append(Activity(kind, Quantity(count), span, title=title))
        year, month = (year, month + 1) if month < _DECEMBER else (year + 1, 1)
    return tuple(found)


@frozen
class ActivityTotal:
    """
    Activities of one kind and unit together (*tổng số theo loại*).

    ``records`` is how many activities were summed, ``audience`` the sum of those that
    tell it, ``with_audience`` how many these are.
    """

    kind: ActivityKind
    own_unit: str
    total: Total
    records: int
    audience: Total
    with_audience: int

    def unit(self, locale: str = "vi") -> str:
        """Return what they are counted in."""
        return self.own_unit or self.kind.unit(locale)

    def text(self, locale: str = "vi") -> str:
        """Return kind, sum and audience in words."""
        said = (
            f"{self.kind.text(locale)}: {self.total.text(locale)} {self.unit(locale)}"
        )
        if not self.with_audience:
            return said
        people = "person-times" if require_locale(locale) == "en" else "lượt người"
        return f"{said}, {self.audience.text(locale)} {people}"


def activity_totals(activities: Iterable[Activity]) -> tuple[ActivityTotal, ...]:
    """
    Sum activities by kind and unit (*tổng hợp hoạt động*); their order never matters.

    Bounds are kept: see ``Total``.

    Raises:
        WrongTypeError: What came is no ``Activity``.
    """
    groups: dict[tuple[ActivityKind, str], list[Activity]] = {}
    for each in require_all(activities, Activity, "activities", "activity"):
        groups.setdefault((each.kind, each.own_unit.casefold()), []).append(each)
    kinds = list(ActivityKind)
    return tuple(
        _total(groups[key])
        for key in sorted(groups, key=lambda key: (kinds.index(key[0]), key[1]))
    )


def overlap_findings(activities: Iterable[Activity]) -> tuple[Finding, ...]:
    """
    Return activities during which others of their kind and unit are recorded too.

    *Hoạt động có thể tính trùng.*  "Over 12 in the quarter" may hold the three of July
    that have a day of their own; both are summed, so somebody must look.

    Raises:
        WrongTypeError: What came is no ``Activity``.
    """
    groups: dict[tuple[str, str], list[tuple[date, date, Activity]]] = {}
    for each in require_all(activities, Activity, "activities", "activity"):
        if each.when is not None:
            key = (each.kind.value, each.own_unit.casefold())
            groups.setdefault(key, []).append((*both_ends(each.when), each))
    return tuple(found for key in sorted(groups) for found in _overlaps(groups[key]))


def _overlaps(dated: list[tuple[date, date, Activity]]) -> Iterator[Finding]:
    """Yield each span that another begins in, but for those of the same days."""
    dated.sort(key=lambda at: (at[0], -at[1].toordinal(), at[2].text()))
    others: Counter[int] = Counter()
    wide = 0
    for at, (since, until, _) in enumerate(dated):
        first, last, _ = dated[wide]
        if since <= last and (since, until) != (first, last):
            others[wide] += 1
        if until > last:
            wide = at
    for at, number in sorted(others.items()):
        since, until, widest = dated[at]
        span = Period(since, until)
        yield Finding(
            "activity-counted-once",
            f"{widest.text()}, {requiring.span_text(span)}",
            f"thêm {number} lần ghi cùng loại trong thời gian này",
            Severity.NOTE,
            place_en=f"{widest.text('en')}, {requiring.span_text(span, 'en')}",
            evidence_en=f"{requiring.many(number, 'more record')} of these days",
        )


def no_activities(kinds: Iterable[ActivityKind]) -> tuple[ActivityTotal, ...]:
    """Return totals of kinds that are recorded elsewhere and not here: zero."""
    wanted = set(kinds)
    return tuple(
        ActivityTotal(kind, "", Total(), 0, Total(), 0)
        for kind in ActivityKind
        if kind in wanted
    )


def _total(activities: list[Activity]) -> ActivityTotal:
    told = [each.audience for each in activities if each.audience is not None]
    return ActivityTotal(
        kind=activities[0].kind,
        own_unit=min(each.own_unit for each in activities),
        total=Total.of(each.count for each in activities),
        records=len(activities),
        audience=Total.of(told),
        with_audience=len(told),
    )
