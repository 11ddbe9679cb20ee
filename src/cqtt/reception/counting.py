"""What a reception register counts over a period."""

from collections.abc import Iterable
from typing import Any, Final

from attrs import field, frozen

from cqtt.checks import require_count
from cqtt.errors import InvalidValueError
from cqtt.i18n import day_told, require_locale
from cqtt.law import Period, both_ends
from cqtt.rates import Formula, Rate
from cqtt.reception.entries import EntryKind, ReceptionEntry
from cqtt.statutes import ANSWER_AFTER_RECEPTION

GROUP_FROM: Final = 5
"""From how many people with one content on they are a group (Law 42/2013, Art. 29)."""

ANSWERED: Final = Formula(
    "reception-answered",
    "Tỷ lệ lượt tiếp đã thông báo kết quả xử lý",
    "Visits answered",
    numerator_vi="lượt đã trả lời, thông báo hoặc hướng dẫn khi tiếp (suy luận)",
    numerator_en="visits whose citizen was told, or guided when received (inferred),",
    denominator_vi="lượt tiếp công dân",
    denominator_en="visits",
    citation=ANSWER_AFTER_RECEPTION,
)
"""Visits whose citizen was told anything, in time or late, of all visits.

Guided when received counts as told: a reading of our own, see ``told_on``.
"""


@frozen
class ReceptionCounts:
    """
    What a register counts over a period (*số lượt, số người, số đoàn*).

    ``visits`` (*lượt*) are its lines; ``people`` (*người*) those who came with them,
    one who comes twice counted twice; ``groups`` (*đoàn đông người*) the lines of five
    people or more.  A report that prints only one of these leaves the others ``None``.
    The other counts are of lines; ``answered`` are those with a ``told_on``.

    Raises:
        WrongTypeError: A count is not whole.
        InvalidValueError: A count is below zero or above the visits, as are the four
            kinds together; there are fewer people than one for each visit and five for
            each group; the period is open.

    >>> from datetime import date
    >>> year = Period(date(2019, 1, 1), date(2019, 12, 31))
    >>> print(ReceptionCounts(year, visits=102).explain("en"))
    1 January 2019 - 31 December 2019; visits: 102; people: not counted; groups: not \
counted
    """

    period: Period
    visits: int = field(kw_only=True)
    people: int | None = field(default=None, kw_only=True)
    groups: int | None = field(default=None, kw_only=True)
    complaints: int | None = field(default=None, kw_only=True)
    denunciations: int | None = field(default=None, kw_only=True)
    proposals: int | None = field(default=None, kw_only=True)
    reflections: int | None = field(default=None, kw_only=True)
    competent: int | None = field(default=None, kw_only=True)
    guided: int | None = field(default=None, kw_only=True)
    forwarded: int | None = field(default=None, kw_only=True)
    answered: int | None = field(default=None, kw_only=True)
    by_head: int | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        both_ends(self.period)
        object.__setattr__(self, "visits", require_count(self.visits, "visits"))
        for name in ("people", *_PARTS):
            value = getattr(self, name)
            if value is None:
                continue
            count = require_count(value, name)
            if name != "people" and count > self.visits:
                raise InvalidValueError(name, count, "part-of-visits")
            object.__setattr__(self, name, count)
        kinds = sum(getattr(self, name) or 0 for name in _KINDS)
        if kinds > self.visits:
            raise InvalidValueError("counts of the kinds", kinds, "part-of-visits")
        least = self.visits + (GROUP_FROM - 1) * (self.groups or 0)
        if self.people is not None and self.people < least:
            raise InvalidValueError("people", self.people, "people-of-visits")

    @property
    def answered_rate(self) -> Rate | None:
        """Visits answered of all; ``None`` where the answers were not counted."""
        if self.answered is None:
            return None
        return Rate(self.answered, self.visits, ANSWERED)

    def named(self, locale: str = "vi") -> tuple[tuple[str, int | None], ...]:
        """Return each count with its name, in order; ``None`` is not counted."""
        english = require_locale(locale) == "en"
        return tuple(
            (names[english], getattr(self, name)) for name, names in _NAMES.items()
        )

    def explain(self, locale: str = "vi") -> str:
        """Return the counts in one line; people and groups are told even if missing."""
        english = require_locale(locale) == "en"
        first, last = both_ends(self.period)
        missing = "not counted" if english else "không có số liệu"
        told = [
            f"{name}: {missing if count is None else count}"
            for at, (name, count) in enumerate(self.named(locale))
            if count is not None or at <= _ALWAYS
        ]
        return (
            f"{day_told(first, locale)} - {day_told(last, locale)}; {'; '.join(told)}"
        )


_ALWAYS: Final = 2
_NAMES: Final = {
    "visits": ("lượt tiếp", "visits"),
    "people": ("số người", "people"),
    "groups": ("đoàn đông người", "groups"),
    "complaints": ("khiếu nại", "complaints"),
    "denunciations": ("tố cáo", "denunciations"),
    "proposals": ("kiến nghị", "proposals"),
    "reflections": ("phản ánh", "reflections"),
    "competent": ("thuộc thẩm quyền", "within our competence"),
    "guided": ("đã hướng dẫn", "guided"),
    "forwarded": ("đã chuyển đơn", "forwarded"),
    "answered": ("đã thông báo kết quả", "answered"),
    "by_head": ("do người đứng đầu tiếp", "received by the head"),
}
_KINDS: Final = ("complaints", "denunciations", "proposals", "reflections")
_PARTS: Final = tuple(name for name in _NAMES if name not in {"visits", "people"})


def counted(entries: Iterable[ReceptionEntry], period: Period) -> ReceptionCounts:
    """Count the lines of a register that were received within a period."""
    both_ends(period)
    found = [each for each in entries if each.received_on in period]
    kinds = [each.kind for each in found]
    counts: dict[str, Any] = {
        "people": sum(each.people for each in found),
        "groups": sum(each.people >= GROUP_FROM for each in found),
        "complaints": kinds.count(EntryKind.COMPLAINT),
        "denunciations": kinds.count(EntryKind.DENUNCIATION),
        "proposals": kinds.count(EntryKind.PROPOSAL),
        "reflections": kinds.count(EntryKind.REFLECTION),
        "competent": sum(each.is_competent is True for each in found),
        "guided": sum(bool(each.guided_to) for each in found),
        "forwarded": sum(bool(each.taken_up_by) for each in found),
        "answered": sum(each.told_on is not None for each in found),
        "by_head": sum(each.by_head for each in found),
    }
    return ReceptionCounts(period, visits=len(found), **counts)
