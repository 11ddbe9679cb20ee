"""The counts of one kind of petitions, as a value that adds up."""

from typing import Any, Final

from attrs import field, fields, frozen

from cqtt.checks import require_count
from cqtt.errors import InvalidValueError

PARTS: Final = {
    "settled": ("đã giải quyết", "settled"),
    "forwarded": ("đã chuyển", "forwarded"),
    "guided": ("đã hướng dẫn", "told where to go"),
    "sent_back": ("đã trả lại", "sent back"),
    "not_accepted": ("không thụ lý", "not accepted"),
    "withdrawn": ("đã rút", "withdrawn"),
    "terminated": ("đã đình chỉ", "terminated"),
    "suspended": ("tạm đình chỉ", "suspended"),
    "running": ("đang giải quyết", "running"),
}
"""Where a petition can be when a period ends; each is in exactly one of them."""
_BY_LAW: Final = ("late", "unprocessed")
"""Counts that ask the law; ``None`` where nobody asked it."""


def _count(value: Any) -> int:
    return require_count(value, "count")


def _count_or_none(value: Any) -> int | None:
    return None if value is None else _count(value)


@frozen(kw_only=True)
class KindCounts:
    """
    The counts of one kind of petitions, or of all (*số liệu theo loại đơn*).

    All are whole numbers of petitions.  ``received`` came in the period, ``from_above``
    of them from another body; ``carried`` came before and were open when it began, or
    were taken up again in it.  The others say where they were when it ended, each in
    one of them; ``answered`` are among the settled.  ``late`` were over a limit to be
    accepted or settled when it ended, or were over it when that was done.
    ``unprocessed`` were left for more than 45 days from receipt before anything was
    done; that is no limit of its own, but without good reason a ground to discipline
    the leader in charge.  Both are ``None`` where nobody asked.

    Law:
        Decree 154/2026/NĐ-CP, Art. 41.3.b, for the 45 days, since 1 July 2026.

    Raises:
        WrongTypeError: A count is no whole number.
        InvalidValueError: A count is below zero, or they do not add up.

    >>> KindCounts(received=10, from_above=1, settled=9, forwarded=1).handled
    10
    """

    received: int = field(default=0, converter=_count)
    from_above: int = field(default=0, converter=_count)
    carried: int = field(default=0, converter=_count)
    settled: int = field(default=0, converter=_count)
    answered: int = field(default=0, converter=_count)
    forwarded: int = field(default=0, converter=_count)
    guided: int = field(default=0, converter=_count)
    sent_back: int = field(default=0, converter=_count)
    not_accepted: int = field(default=0, converter=_count)
    withdrawn: int = field(default=0, converter=_count)
    terminated: int = field(default=0, converter=_count)
    suspended: int = field(default=0, converter=_count)
    running: int = field(default=0, converter=_count)
    late: int | None = field(default=None, converter=_count_or_none)
    unprocessed: int | None = field(default=None, converter=_count_or_none)

    def __attrs_post_init__(self) -> None:
        if sum(getattr(self, each) for each in PARTS) != self.handled:
            raise InvalidValueError("handled", self.handled, "petitions-add-up")
        for part, whole in (
            ("from_above", self.received),
            ("answered", self.settled),
            ("late", self.handled),
            ("unprocessed", self.handled),
        ):
            count = getattr(self, part)
            if count is not None and count > whole:
                raise InvalidValueError(part, count, "part-of-petitions")

    @property
    def handled(self) -> int:
        """All that were to handle: received and carried over."""
        return self.received + self.carried

    def __add__(self, other: "KindCounts") -> "KindCounts":
        """Return the counts of both; one by the law is unknown where one of two is."""
        if not isinstance(other, KindCounts):
            return NotImplemented
        names = [each.name for each in fields(KindCounts) if each.name not in _BY_LAW]
        sums = {each: getattr(self, each) + getattr(other, each) for each in names}
        for each in _BY_LAW:
            mine, others = getattr(self, each), getattr(other, each)
            is_known = mine is not None and others is not None
            sums[each] = mine + others if is_known else None
        return KindCounts(**sums)
