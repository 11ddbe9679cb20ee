"""Initiatives and local models, and who recognised them."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.agencies import Level
from cqtt.checks import instance_of, require_all, require_instance
from cqtt.errors import InvalidValueError
from cqtt.i18n import require_locale
from cqtt.law import Period, both_ends
from cqtt.programme import requiring
from cqtt.programme.documents import IssuedDocument
from cqtt.programme.quantities import Quantity, Total, as_quantity
from cqtt.workdays.calendar import require_day


class InitiativeKind(Enum):
    """
    An ``INITIATIVE`` (*sáng kiến*) or a ``MODEL`` (*mô hình*).

    A model is such as *Dân vận khéo* or *Mẹ đỡ đầu*.
    """

    INITIATIVE = "initiative"
    MODEL = "model"

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _KINDS[self][require_locale(locale) == "en"]


_KINDS: Final = {
    InitiativeKind.INITIATIVE: ("sáng kiến", "initiative"),
    InitiativeKind.MODEL: ("mô hình", "model"),
}


@frozen(kw_only=True)
class Initiative:
    """
    An initiative or a model (*sáng kiến, mô hình*), or several of one name.

    ``unit`` is who runs it, ``count`` how many there are of it, such as the 501 models
    of a district.  ``recognised_by`` is the level that recognised it and
    ``recognised_on`` the day, that of the ``decision`` if not told; ``proposed_to`` the
    level to which it was put forward, which is no recognition.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The name is empty; it ends before it begins; a day of
            recognition stands without a level.

    >>> from cqtt.agencies import Level
    >>> smart = Initiative(name="Tổ liên gia", proposed_to=Level.PROVINCE)
    >>> smart.is_recognised(date(2026, 12, 31))
    False
    """

    name: str = field(validator=requiring.name)
    kind: InitiativeKind = field(
        default=InitiativeKind.MODEL,
        validator=instance_of(InitiativeKind, "enum-choice"),
    )
    topic: str = field(default="", validator=requiring.line)
    unit: str = field(default="", validator=requiring.line)
    count: Quantity = field(
        default=Quantity(1),
        converter=as_quantity,
        validator=instance_of(Quantity, "bounded-quantity"),
    )
    since: date | None = field(default=None, validator=requiring.day_or_none)
    until: date | None = field(default=None, validator=requiring.day_or_none)
    proposed_to: Level | None = field(
        default=None, validator=instance_of(Level | None, "enum-choice")
    )
    recognised_by: Level | None = field(
        default=None, validator=instance_of(Level | None, "enum-choice")
    )
    told_recognised_on: date | None = field(
        default=None, alias="recognised_on", validator=requiring.day_or_none
    )
    decision: IssuedDocument | None = field(
        default=None, validator=instance_of(IssuedDocument | None, "issued-document")
    )

    def __attrs_post_init__(self) -> None:
        if self.since and self.until and self.until < self.since:
            raise InvalidValueError("until", self.until, "interval")
        if self.recognised_by is None and self.recognised_on is not None:
            raise InvalidValueError("recognised_by", None, "level-of-recognition")

    @property
    def recognised_on(self) -> date | None:
        """The day of recognition, that of the decision if not told."""
        if self.told_recognised_on is not None or self.decision is None:
            return self.told_recognised_on
        return self.decision.issued_on

    @property
    def is_model(self) -> bool:
        """Whether it is a model, not an initiative."""
        return self.kind is InitiativeKind.MODEL

    def is_recognised(self, on: date) -> bool:
        """Tell whether it was surely recognised by the end of a day."""
        require_day(on, "on")
        day = self.recognised_on
        return day is not None and day <= on

    def is_run(self, on: date) -> bool:
        """Tell whether it surely runs on a day: without a first day nobody knows."""
        require_day(on, "on")
        return self.since is not None and on in Period(self.since, self.until)


def recognised_in(
    initiatives: Iterable[Initiative],
    period: Period,
    *,
    at_least: Level = Level.COMMUNE,
) -> Total:
    """
    Count the initiatives and models recognised in a period (*được công nhận trong kỳ*).

    ``at_least`` leaves out those that only a lower level recognised.

    Raises:
        WrongTypeError: What came is no ``Initiative``; ``period`` is no ``Period``.
        InvalidValueError: The period is open.
        WrongChoiceError: ``at_least`` is no ``Level``.
    """
    both_ends(period)
    require_instance(at_least, Level, "at_least", "enum-choice")
    levels = list(Level)
    counted = []
    for each in require_all(initiatives, Initiative, "initiatives", "initiative"):
        day, level = each.recognised_on, each.recognised_by
        is_high = level is not None and levels.index(level) <= levels.index(at_least)
        if is_high and day is not None and day in period:
            counted.append(each.count)
    return Total.of(counted)


def models_running(initiatives: Iterable[Initiative], on: date) -> Total:
    """
    Count the models that run on a day (*mô hình đang duy trì*).

    Raises:
        WrongTypeError: The day is not a plain date.
    """
    return Total.of(
        each.count for each in initiatives if each.is_model and each.is_run(on)
    )
