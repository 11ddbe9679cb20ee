"""What was posted and broadcast, and what there was to make public."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import field, frozen

from cqtt.checks import instance_of, require_count
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.printable import require_line, require_names
from cqtt.publicity.kinds import Place, PublicityForm
from cqtt.workdays.calendar import require_day


def _item(value: Any) -> int:
    return require_count(value, "item", least=1)


@frozen(kw_only=True)
class Content:
    """
    Something that had to be made public (*nội dung cần công khai*).

    ``item`` is the clause of Art. 11.  ``decided_on`` is the day of the decision or
    document on it, ``changed_on`` that of its last change; ``None`` where not known.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The item is below one, the subject empty, or it was changed
            before it was decided.
    """

    item: int = field(converter=_item)
    subject: str
    decided_on: date | None = None
    changed_on: date | None = None

    def __attrs_post_init__(self) -> None:
        require_names(subject=self.subject)
        for name in ("decided_on", "changed_on"):
            if getattr(self, name) is not None:
                require_day(getattr(self, name), name)
        decided, changed = self.decided_on, self.changed_on
        if decided is not None and changed is not None and changed < decided:
            raise InvalidValueError("changed_on", changed, "interval")


@frozen(kw_only=True)
class Posting:
    """
    Something that was posted (*niêm yết, đăng tải*).

    ``since`` is the first day on which it stood there and ``until`` the last; ``None``
    while it stands there still.  ``updated_on`` is the day of its last update.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The item is below one, the subject empty; it was taken down
            or updated before it was posted.

    >>> from cqtt.publicity import PlaceKind
    >>> hall = Place(PlaceKind.HEADQUARTERS, "Trụ sở UBND xã")
    >>> Posting(item=13, subject="Thủ tục hành chính", place=hall,
    ...         since=date(2026, 1, 5)).until
    """

    item: int = field(converter=_item)
    subject: str
    place: Place = field(validator=instance_of(Place, "place-of-posting"))
    since: date
    until: date | None = None
    updated_on: date | None = None
    form: PublicityForm = field(
        default=PublicityForm.POSTING,
        validator=instance_of(PublicityForm, "enum-choice"),
    )

    def __attrs_post_init__(self) -> None:
        require_names(subject=self.subject)
        require_day(self.since, "since")
        for name in ("until", "updated_on"):
            day = getattr(self, name)
            if day is not None and require_day(day, name) < self.since:
                raise InvalidValueError(name, day, "interval")


@frozen(kw_only=True)
class Broadcast:
    """
    Something that was read over the loudspeakers (*phát trên hệ thống truyền thanh*).

    ``days`` are the days on which it was read, in any order.  ``system`` is the name of
    the loudspeakers; it may be left out where the commune has one system.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The item is below one, the subject empty, or there is no day.
    """

    item: int = field(converter=_item)
    subject: str
    days: tuple[date, ...]
    system: str = ""

    def __attrs_post_init__(self) -> None:
        require_names(subject=self.subject)
        require_line(self.system, "system")
        if not isinstance(self.days, tuple):
            raise WrongTypeError("days", type(self.days).__name__, "days-of-broadcast")
        if not self.days:
            raise InvalidValueError("days", "none", "days-of-broadcast")
        for each in self.days:
            require_day(each, "days")
