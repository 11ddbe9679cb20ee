"""What became of the units of a locality, as it lists them itself."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import day_text, require_locale
from cqtt.law import Citation, cite
from cqtt.law.sources import require_plain_day
from cqtt.printable import require_names


@frozen(kw_only=True)
class Became:
    """
    One line of a locality's list: a unit went, whole or in part, into another.

    *Đơn vị cũ, đơn vị mới.*  ``since`` is the first day of the new unit.  Names are as
    the locality writes them, kind included.  ``is_whole`` is false where only a part of
    the old unit went there: then every part has its line.  A unit that stands as it was
    is written with its own name as the new one.

    Raises:
        WrongTypeError: A name is not a str; ``since`` is not a plain date.
        NotNfcError: A name is not in Unicode NFC.
        InvalidValueError: A name is empty or more than a line.

    >>> print(Became(old="xã Mẫu Một", new="xã Mẫu", since=date(2025, 7, 1)).text("en"))
    xã Mẫu Một → xã Mẫu (since 01/07/2025)
    """

    old: str
    new: str
    since: date
    is_whole: bool = field(default=True, validator=instance_of(bool, "yes-no"))
    citation: Citation | None = field(
        default=None, validator=instance_of(Citation | None, "citation")
    )

    def __attrs_post_init__(self) -> None:
        require_names(old=self.old, new=self.new)
        require_plain_day(self.since, "since")

    def text(self, locale: str = "vi") -> str:
        """Return the line for people, with what says so."""
        english = require_locale(locale) == "en"
        since, part = ("since", "in part") if english else ("từ", "một phần")
        said = [f"{since} {day_text(self.since)}"]
        said += [] if self.is_whole else [part]
        said += [cite([self.citation], locale)] if self.citation else []
        return f"{self.old} → {self.new} ({'; '.join(said)})"


def _lines(values: Iterable[Became]) -> tuple[Became, ...]:
    if not isinstance(values, Iterable):
        raise WrongTypeError("lines", type(values).__name__, "succession-lines")
    return tuple(values)


def contradicting(lines: Iterable[Became]) -> Iterator[str]:
    """Yield units of which the lines of one day cannot all be right."""
    ordered = sorted(lines, key=lambda line: (line.old, line.since))
    for (old, _), group in groupby(ordered, lambda line: (line.old, line.since)):
        same = list(group)
        into = {line.new for line in same}
        if len(into) < len(same) or (
            len(same) > 1 and any(line.is_whole for line in same)
        ):
            yield old


def _require_days(after: date, until: date) -> None:
    require_plain_day(after, "after")
    require_plain_day(until, "until")


@frozen
class Succession:
    """
    What became of the units of a locality (*danh sách đơn vị kế thừa*).

    The library ships no list of communes and of their mergers: a locality writes its
    own, from the resolution that merged them.  A name may come again: the new *xã Hà
    Trung* is another unit than the old one, and the day tells them apart.

    Raises:
        WrongTypeError: A line is no ``Became``.
        InvalidValueError: A unit has more than one line of a day and one of them is
            whole, or a line comes twice.

    >>> Succession([
    ...     Became(old="xã Mẫu Một", new="xã Mẫu", since=date(2025, 7, 1)),
    ...     Became(old="xã Mẫu Hai", new="xã Mẫu", since=date(2025, 7, 1)),
    ... ]).merged_into("xã Mẫu", on=date(2025, 7, 1))
    ('xã Mẫu Một', 'xã Mẫu Hai')
    """

    lines: tuple[Became, ...] = field(converter=_lines)

    def __attrs_post_init__(self) -> None:
        for line in self.lines:
            require_instance(line, Became, "lines", "succession-lines")
        for old in contradicting(self.lines):
            raise InvalidValueError("lines", old, "whole-or-parts")

    def merged_into(self, new: str, *, on: date) -> tuple[str, ...]:
        """
        Return the units that went into one on a day, in the order of the list.

        Raises:
            WrongTypeError: ``new`` is not a str, ``on`` not a plain date.
        """
        require_names(new=new)
        require_plain_day(on, "on")
        return tuple(
            line.old for line in self.lines if line.new == new and line.since == on
        )

    def next_lines(self, unit: str, after: date, until: date) -> tuple[Became, ...]:
        """
        Return the lines of the first change of a unit after one day, up to another.

        Empty where nothing is told of it between these days.

        Raises:
            WrongTypeError: ``unit`` is not a str, a day not a plain date.
        """
        require_names(unit=unit)
        _require_days(after, until)
        found = [
            line
            for line in self.lines
            if line.old == unit and after < line.since <= until
        ]
        first = min((line.since for line in found), default=None)
        return tuple(line for line in found if line.since == first)

    def has_change(self, after: date, until: date) -> bool:
        """Tell whether any unit changed after one day, up to another."""
        _require_days(after, until)
        return any(after < line.since <= until for line in self.lines)

    def has_begun(self, unit: str, on: date) -> bool:
        """Tell whether the list names a unit as new, not later than a day."""
        require_names(unit=unit)
        require_plain_day(on, "on")
        return any(line.new == unit and line.since <= on for line in self.lines)

    def has_ended(self, unit: str, on: date) -> bool:
        """Tell whether a unit had gone whole by a day and no new one has its name."""
        require_names(unit=unit)
        require_plain_day(on, "on")
        ends = [
            line.since
            for line in self.lines
            if line.old == unit and line.is_whole and line.since <= on
        ]
        begins = [
            line.since for line in self.lines if line.new == unit and line.since <= on
        ]
        return bool(ends) and max(begins, default=date.min) < max(ends)
