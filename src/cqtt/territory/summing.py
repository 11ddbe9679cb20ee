"""Counts of old units summed for those that follow them, and what cannot be."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_count, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import day_text, number, require_locale
from cqtt.law.sources import require_plain_day
from cqtt.printable import require_names
from cqtt.territory.requiring import all_are, is_name, plain_day
from cqtt.territory.succession import Became, Succession
from cqtt.text import sort_key


def _count(value: object) -> int:
    return require_count(value, "count")


@frozen
class UnitCount:
    """
    A count of a unit as it was on a day (*số liệu của một đơn vị*).

    ``on`` is a day on which the unit had that name, such as the last of the period that
    was counted; a count over a change of units is two counts.

    Raises:
        WrongTypeError: ``unit`` is not a str, ``on`` not a plain date, ``count`` not a
            whole number.
        NotNfcError: ``unit`` is not in Unicode NFC.
        InvalidValueError: ``unit`` is empty, or ``count`` is below zero.
    """

    unit: str
    on: date
    count: int = field(converter=_count)

    def __attrs_post_init__(self) -> None:
        require_names(unit=self.unit)
        require_plain_day(self.on, "on")

    def text(self) -> str:
        """Return it on one line, which needs no language."""
        return f"{self.unit} ({day_text(self.on)}): {number(self.count, 'vi')}"


class WhyNot(Enum):
    """
    Why a count can be given to no unit of a day (*lý do không quy được số liệu*).

    ``SPLIT``: its unit went to several, or only in part.  ``NOT_LISTED``: the list does
    not say what became of it, while others changed.  ``ENDED``: by the list there was
    no such unit on the day of the count.
    """

    SPLIT = "split"
    NOT_LISTED = "not-listed"
    ENDED = "ended"


_WHY: Final = {
    WhyNot.SPLIT: ("đơn vị bị chia tách", "its unit was split"),
    WhyNot.NOT_LISTED: (
        "danh sách không nêu đơn vị này thành đơn vị nào; giữ nguyên thì ghi cùng tên",
        "the list does not say what became of its unit; repeat its name if it stands",
    ),
    WhyNot.ENDED: (
        "theo danh sách, đơn vị không còn vào ngày của số liệu",
        "by the list there was no such unit on its day",
    ),
}


@frozen(kw_only=True)
class SummedPart:
    """
    A count in a total (*số liệu thành phần*), and how it came there.

    ``by`` are the lines of the list that lead to the successor, in order; none where
    the unit is the same.
    """

    count: UnitCount = field(validator=instance_of(UnitCount, "unit-counts"))
    by: tuple[Became, ...] = field(
        default=(), validator=all_are(instance_of(Became, "succession-lines"))
    )


@frozen(kw_only=True)
class SuccessorTotal:
    """The sum of a unit of the day (*tổng của đơn vị kế thừa*) and its parts."""

    unit: str = field(validator=is_name)
    parts: tuple[SummedPart, ...] = field(
        validator=all_are(instance_of(SummedPart, "summed-records"))
    )

    @property
    def total(self) -> int:
        """The sum."""
        return sum(part.count.count for part in self.parts)


@frozen(kw_only=True)
class NotAssigned:
    """
    A count that is given to no unit (*số liệu không quy được*), and why.

    ``candidates`` are the units that have a part of it, where its unit was split.
    """

    count: UnitCount = field(validator=instance_of(UnitCount, "unit-counts"))
    why: WhyNot = field(validator=instance_of(WhyNot, "enum-choice"))
    candidates: tuple[str, ...] = field(
        default=(), validator=all_are(instance_of(str, "texts"))
    )

    def text(self, locale: str = "vi") -> str:
        """Return it with the reason, on one line."""
        english = require_locale(locale) == "en"
        into = f": {', '.join(self.candidates)}" if self.candidates else ""
        return f"{self.count.text()} ({_WHY[self.why][english]}{into})"


@frozen(kw_only=True)
class SummedOver:
    """
    Counts summed for the units of a day (*số liệu theo đơn vị kế thừa*).

    ``totals`` are by unit in alphabetical order, their parts and ``not_assigned`` by
    the day of the count, then by unit.  Nothing is lost: ``assigned + unassigned`` is
    the sum of all.
    """

    on: date = field(validator=plain_day)
    totals: tuple[SuccessorTotal, ...] = field(
        default=(), validator=all_are(instance_of(SuccessorTotal, "summed-records"))
    )
    not_assigned: tuple[NotAssigned, ...] = field(
        default=(), validator=all_are(instance_of(NotAssigned, "summed-records"))
    )

    def __getitem__(self, unit: str) -> SuccessorTotal:
        """
        Return the total of a unit.

        Raises:
            KeyError: Nothing was assigned to a unit of that name.
        """
        return {each.unit: each for each in self.totals}[unit]

    @property
    def assigned(self) -> int:
        """The sum of the totals."""
        return sum(each.total for each in self.totals)

    @property
    def unassigned(self) -> int:
        """The sum of what is given to no unit."""
        return sum(each.count.count for each in self.not_assigned)

    def explain(self, locale: str = "vi") -> str:
        """Return one line for each total with its parts, then what is not in any."""
        english = require_locale(locale) == "en"
        day = day_text(self.on)
        head = f"By the units of {day}" if english else f"Theo đơn vị ngày {day}"
        lines = [f"{head}:"]
        lines += [f"- {_summed(each, locale)}" for each in self.totals]
        if self.not_assigned:
            lines.append(
                "Given to no unit:" if english else "Không cộng được vào đơn vị nào:"
            )
            lines += [f"- {each.text(locale)}" for each in self.not_assigned]
        return "\n".join(lines)

    def to_records(self) -> list[dict[str, str | int | date]]:
        """
        Return one plain row for each count, for tables and data frames.

        ``unit`` is the successor, empty where there is none; ``why`` the reason then.
        """
        rows = [
            _row(part.count) | {"unit": each.unit, "why": ""}
            for each in self.totals
            for part in each.parts
        ]
        rows += [
            _row(each.count) | {"unit": "", "why": each.why.value}
            for each in self.not_assigned
        ]
        return rows


def _row(count: UnitCount) -> dict[str, str | int | date]:
    return {"counted_of": count.unit, "counted_on": count.on, "count": count.count}


def _summed(total: SuccessorTotal, locale: str) -> str:
    parts = "; ".join(part.count.text() for part in total.parts)
    lines = {line.text(locale): None for part in total.parts for line in part.by}
    by = f" [{'; '.join(lines)}]" if lines else ""
    return f"{total.unit}: {number(total.total, locale)} = {parts}{by}"


def sum_over_successors(
    counts: Iterable[UnitCount], succession: Succession, *, on: date
) -> SummedOver:
    """
    Sum counts of units of their days for the units of one day.

    *Cộng số liệu theo đơn vị kế thừa.*  Each count follows the locality's list from the
    day of the count.  What a split unit counted is given to nobody and told; so is the
    count of a unit of which the list says nothing although others changed since: write
    a unit that stands with its own name as the new one.

    Raises:
        WrongTypeError: A count is no ``UnitCount``, ``succession`` no ``Succession``,
            ``on`` not a plain date.
        InvalidValueError: A count is of a later day.

    >>> merged = date(2025, 7, 1)
    >>> succession = Succession([
    ...     Became(old="xã Mẫu Một", new="xã Mẫu", since=merged),
    ...     Became(old="xã Mẫu Hai", new="xã Mẫu", since=merged),
    ... ])
    >>> counts = [
    ...     UnitCount("xã Mẫu Một", date(2025, 6, 30), 12),
    ...     UnitCount("xã Mẫu Hai", date(2025, 6, 30), 8),
    ...     UnitCount("xã Mẫu", date(2025, 12, 31), 25),
    ... ]
    >>> summed = sum_over_successors(counts, succession, on=date(2025, 12, 31))
    >>> summed["xã Mẫu"].total, summed.unassigned
    (45, 0)
    """
    require_instance(succession, Succession, "succession", "succession")
    require_plain_day(on, "on")
    if not isinstance(counts, Iterable):
        raise WrongTypeError("counts", type(counts).__name__, "unit-counts")
    parts: dict[str, list[SummedPart]] = {}
    left: list[NotAssigned] = []
    for count in _ordered(counts):
        if count.on > on:
            raise InvalidValueError("counts", count.on, "count-by-day")
        found = _followed(count, succession, on)
        if isinstance(found, NotAssigned):
            left.append(found)
        else:
            unit = found.by[-1].new if found.by else count.unit
            parts.setdefault(unit, []).append(found)
    totals = (
        SuccessorTotal(unit=unit, parts=tuple(parts[unit]))
        for unit in sorted(parts, key=sort_key)
    )
    return SummedOver(on=on, totals=tuple(totals), not_assigned=tuple(left))


def _ordered(counts: Iterable[UnitCount]) -> list[UnitCount]:
    """Return the counts in one order, whichever they came in."""
    found = list(counts)
    for each in found:
        require_instance(each, UnitCount, "counts", "unit-counts")
    return sorted(
        found, key=lambda each: (each.on, sort_key(each.unit), each.unit, each.count)
    )


def _followed(
    count: UnitCount, succession: Succession, on: date
) -> SummedPart | NotAssigned:
    """Follow a count to the unit that has it on a day, or tell why none has."""
    if succession.has_ended(count.unit, count.on):
        return NotAssigned(count=count, why=WhyNot.ENDED)
    by: list[Became] = []
    unit, day = count.unit, count.on
    while lines := succession.next_lines(unit, day, on):
        if not lines[0].is_whole:
            into = tuple(line.new for line in lines)
            return NotAssigned(count=count, why=WhyNot.SPLIT, candidates=into)
        by.append(lines[0])
        unit, day = lines[0].new, lines[0].since
    is_known = bool(by) or succession.has_begun(count.unit, count.on)
    if not is_known and succession.has_change(count.on, on):
        return NotAssigned(count=count, why=WhyNot.NOT_LISTED)
    return SummedPart(count=count, by=tuple(by))
