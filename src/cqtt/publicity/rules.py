"""What must be made public, where, how long, and how soon."""

from __future__ import annotations

from datetime import date

from attrs import evolve, field, frozen

from cqtt.checks import instance_of, require_count, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import require_locale
from cqtt.law import Citation, Period
from cqtt.law.sure import surely
from cqtt.printable import require_names
from cqtt.publicity.kinds import PlaceKind
from cqtt.time_limits import WorkingDays
from cqtt.workdays.calendar import require_day


@frozen(kw_only=True)
class PublicityDuty:
    """
    Where a content must stand, and how long (*nơi và thời gian công khai*).

    It binds at every place of the commune whose kind is among ``places``.  ``days`` is
    the least number of consecutive days; ``None`` where the law sets no length.
    ``is_permanent`` is for what must always stand there and be kept up to date.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: There is no place; ``days`` is below one, or stands beside
            ``is_permanent``.
    """

    places: tuple[PlaceKind, ...] = field(validator=instance_of(tuple, "place-kinds"))
    source: Citation = field(validator=instance_of(Citation, "citation"))
    days: int | None = None
    is_permanent: bool = field(default=False, validator=instance_of(bool, "yes-no"))

    def __attrs_post_init__(self) -> None:
        if not self.places:
            raise InvalidValueError("places", "none", "place-kinds")
        for each in self.places:
            if not isinstance(each, PlaceKind):
                raise WrongTypeError("places", type(each).__name__, "place-kinds")
        if self.days is None:
            return
        object.__setattr__(self, "days", require_count(self.days, "days", least=1))
        if self.is_permanent:
            raise InvalidValueError("days", self.days, "days-or-permanent")


@frozen(kw_only=True)
class PublicityRule:
    """
    One item that a commune must make public (*nội dung phải công khai*).

    ``number`` is the clause of Art. 11.  ``name`` is our short wording of it.
    ``within`` is how soon after the decision or document it must be public where no law
    of the field says otherwise.  Up to ``sure_until`` the text that was read is surely
    that in force.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The number is below one; a name is empty.

    >>> from cqtt.facts import publicity_rules
    >>> rule = publicity_rules()["12"]
    >>> print(rule.name, [each.days for each in rule.duties])
    Đối tượng, mức thu phí, lệ phí, nghĩa vụ tài chính do xã thu [30, 3, None, None]
    """

    number: int
    name: str
    name_en: str
    source: Citation = field(validator=instance_of(Citation, "citation"))
    in_force: Period = field(default=Period(), validator=instance_of(Period, "period"))
    duties: tuple[PublicityDuty, ...] = field(
        default=(), validator=instance_of(tuple, "publicity-duties")
    )
    within: WorkingDays | None = field(
        default=None, validator=instance_of(WorkingDays | None, "time-limit")
    )
    within_source: Citation | None = field(
        default=None, validator=instance_of(Citation | None, "citation")
    )
    sure_until: date | None = None

    def __attrs_post_init__(self) -> None:
        if self.sure_until is not None:
            require_day(self.sure_until, "sure_until")
        require_names(name=self.name, name_en=self.name_en)
        for each in self.duties:
            require_instance(each, PublicityDuty, "duties", "publicity-duties")
        object.__setattr__(
            self, "number", require_count(self.number, "number", least=1)
        )

    @property
    def code(self) -> str:
        """The number as text, by which the facts hold it."""
        return str(self.number)

    @property
    def is_permanent(self) -> bool:
        """Whether it must always stand somewhere."""
        return any(each.is_permanent for each in self.duties)

    def as_of(self, day: date) -> PublicityRule:
        """Return the rule with its sources as sure as they are on a day."""
        until, within = self.sure_until, self.within_source
        return evolve(
            self,
            source=surely(self.source, until, day),
            duties=tuple(
                evolve(each, source=surely(each.source, until, day))
                for each in self.duties
            ),
            within_source=within and surely(within, until, day),
        )

    def label(self, locale: str = "vi") -> str:
        """Return its short wording."""
        return self.name_en if require_locale(locale) == "en" else self.name
