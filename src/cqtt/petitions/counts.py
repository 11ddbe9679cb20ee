"""The counts of petitions over a period."""

from datetime import date
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.i18n import day_text
from cqtt.law import Period, both_ends
from cqtt.petitions.fields import day_or_none
from cqtt.petitions.kind_counts import PARTS, KindCounts
from cqtt.petitions.kinds import PetitionKind, in_words
from cqtt.rates import Formula, Rate
from cqtt.tables import Column, Table
from cqtt.tables import Kind as ColumnKind

SETTLED_RATE: Final = Formula(
    "petitions-settled",
    "Tỷ lệ đơn đã giải quyết",
    "Petitions settled",
    numerator_vi="đơn đã giải quyết",
    numerator_en="petitions settled",
    denominator_vi=(
        "đơn phải xử lý (nhận trong kỳ và kỳ trước chuyển sang, kể cả đơn đã chuyển, "
        "hướng dẫn, trả lại, không thụ lý)"
    ),
    denominator_en=(
        "petitions to handle (received in the period or carried over, with those "
        "forwarded, told where to go, sent back or not accepted)"
    ),
)
"""
Settled ones of all to handle; what was forwarded, sent back or not accepted is in the
denominator and not settled.
"""
ANSWERED_RATE: Final = Formula(
    "petitions-answered",
    "Tỷ lệ đơn đã trả lời công dân",
    "Petitions answered",
    numerator_vi="đơn đã trả lời công dân",
    numerator_en="petitions answered",
    denominator_vi="đơn đã giải quyết",
    denominator_en="petitions settled",
)
"""Answered ones of the settled ones."""

_SAID: Final = (
    "Từ {} đến {} nhận {} đơn ({})",
    "Petitions received from {} to {}: {} ({})",
)
_MORE: Final = {
    "from_above": (
        ", trong đó {} đơn do cơ quan khác chuyển đến",
        ", of which forwarded by another body: {}",
    ),
    "carried": ("; kỳ trước chuyển sang {} đơn", "; carried over: {}"),
}
_WHERE: Final = (". Kết quả: {}.", ". Where they stand: {}.")
_BY_LAW: Final = {
    "late": (
        " Quá hạn thụ lý hoặc giải quyết: {} đơn.",
        " Late to be accepted or settled: {}.",
    ),
    "unprocessed": (
        " Để quá 45 ngày mới xử lý hoặc chưa xử lý, phải có lý do chính đáng: {} đơn.",
        " Left for more than 45 days, for which there must be a good reason: {}.",
    ),
}
_NOT_OVER: Final = (
    " Kỳ chưa kết thúc; số liệu tính đến ngày {}.",
    " The period is not over; this is as of {}.",
)
_HEADINGS: Final = {
    "received": ("Nhận trong kỳ", "Received"),
    "from_above": ("Trong đó: cơ quan khác chuyển đến", "Of which forwarded here"),
    "carried": ("Kỳ trước chuyển sang", "Carried over"),
    "settled": ("Đã giải quyết", "Settled"),
    "answered": ("Đã trả lời", "Answered"),
    "forwarded": ("Đã chuyển đơn", "Forwarded"),
    "guided": ("Đã hướng dẫn", "Guided"),
    "sent_back": ("Đã trả lại đơn", "Sent back"),
    "not_accepted": ("Không thụ lý", "Not accepted"),
    "withdrawn": ("Rút đơn", "Withdrawn"),
    "terminated": ("Đình chỉ", "Terminated"),
    "suspended": ("Tạm đình chỉ", "Suspended"),
    "running": ("Đang giải quyết", "Running"),
    "late": ("Quá hạn", "Late"),
    "unprocessed": ("Để quá 45 ngày", "Left over 45 days"),
}
_TOTAL: Final = ("Tổng số", "Total")


@frozen(kw_only=True)
class PetitionCounts:
    """
    The counts of petitions over a period, by kind (*số liệu đơn thư trong kỳ*).

    Both ends belong to ``period``.  ``on`` is the day as of which they are told, before
    its last day where it was not over; ``None`` means its last day.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The period has an open end.

    >>> from datetime import date
    >>> counts = PetitionCounts(
    ...     period=Period(date(2021, 1, 1), date(2021, 12, 31)),
    ...     complaints=KindCounts(received=1, from_above=1, forwarded=1),
    ...     reflections=KindCounts(received=9, settled=9),
    ... )
    >>> counts.total.received, counts.settled_rate.text()
    (10, '90,00 %')
    """

    period: Period = field(validator=instance_of(Period, "period"))
    complaints: KindCounts = field(
        default=KindCounts(), validator=instance_of(KindCounts, "kind-counts")
    )
    denunciations: KindCounts = field(
        default=KindCounts(), validator=instance_of(KindCounts, "kind-counts")
    )
    reflections: KindCounts = field(
        default=KindCounts(), validator=instance_of(KindCounts, "kind-counts")
    )
    on: date | None = field(default=None, validator=day_or_none)

    def __attrs_post_init__(self) -> None:
        both_ends(self.period)

    def of(self, kind: PetitionKind) -> KindCounts:
        """
        Return the counts of one kind.

        Raises:
            WrongChoiceError: ``kind`` is none.
        """
        require_instance(kind, PetitionKind, "kind", "enum-choice")
        return dict(self.by_kind)[kind]

    @property
    def by_kind(self) -> tuple[tuple[PetitionKind, KindCounts], ...]:
        """The kinds in the order of the law, each with its counts."""
        counts = (self.complaints, self.denunciations, self.reflections)
        return tuple(zip(PetitionKind, counts, strict=True))

    @property
    def total(self) -> KindCounts:
        """The counts of all kinds together."""
        return self.complaints + self.denunciations + self.reflections

    @property
    def settled_rate(self) -> Rate:
        """Settled ones of all to handle."""
        return Rate(self.total.settled, self.total.handled, SETTLED_RATE)

    @property
    def answered_rate(self) -> Rate:
        """Answered ones of the settled ones."""
        return Rate(self.total.answered, self.total.settled, ANSWERED_RATE)

    def explain(self, locale: str = "vi") -> str:
        """
        Tell the counts in a few sentences, in ``"vi"`` or ``"en"``.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
        """
        kinds = "; ".join(
            f"{kind.label(locale)}: {each.received}" for kind, each in self.by_kind
        )
        said = in_words(_SAID, locale).format(*self._days(), self.total.received, kinds)
        for name, words in _MORE.items():
            if getattr(self.total, name):
                said += in_words(words, locale).format(getattr(self.total, name))
        said += in_words(_WHERE, locale).format(_parts(self.total, locale))
        for name, words in _BY_LAW.items():
            if (count := getattr(self.total, name)) is not None:
                said += in_words(words, locale).format(count)
        _, last = both_ends(self.period)
        if self.on is not None and self.on < last:
            said += in_words(_NOT_OVER, locale).format(day_text(self.on))
        return f"{said} {self.settled_rate.explain(locale)}."

    def table(self, locale: str = "vi") -> Table:
        """
        Return one row for each kind and the total.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
        """
        rows = [
            (kind.label(locale).capitalize(), *_cells(counts))
            for kind, counts in self.by_kind
        ]
        rows.append((in_words(_TOTAL, locale), *_cells(self.total)))
        first, last = self._days()
        return Table(
            f"Kết quả tiếp nhận, giải quyết đơn từ {first} đến {last}",
            columns=_COLUMNS,
            rows=rows,
            emphasised=[len(rows) - 1],
            title_en=f"Petitions received and settled from {first} to {last}",
        )

    def _days(self) -> tuple[str, str]:
        first, last = both_ends(self.period)
        return day_text(first), day_text(last)


_COLUMNS: Final = (
    Column("kind", ("Loại đơn",), heading_en=("Kind",)),
    *(
        Column(name, (words[0],), heading_en=(words[1],), kind=ColumnKind.NUMBER)
        for name, words in _HEADINGS.items()
    ),
)


def _cells(counts: KindCounts) -> tuple[int | None, ...]:
    return tuple(getattr(counts, each) for each in _HEADINGS)


def _parts(counts: KindCounts, locale: str) -> str:
    parts = [
        f"{in_words(words, locale)} {getattr(counts, name)}"
        for name, words in PARTS.items()
        if getattr(counts, name)
    ]
    return "; ".join(parts) or in_words(("không có đơn", "no petition"), locale)
