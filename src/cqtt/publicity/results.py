"""What a check of publicity found, content by content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import field, frozen

from cqtt.due_dates import DueDate
from cqtt.findings import Finding
from cqtt.i18n import day_text, require_locale
from cqtt.law import both_ends, cite
from cqtt.publicity.kinds import PlaceKind
from cqtt.publicity.records import Content
from cqtt.publicity.rules import PublicityRule
from cqtt.publicity.standing import PlaceCheck, Standing
from cqtt.rates import Formula, Rate
from cqtt.tables import Cell, Column, Kind, Table

PUBLICITY_KEPT: Final = Formula(
    "publicity-kept",
    "Tỷ lệ nội dung công khai đủ nơi, đủ ngày",
    "Contents made public at every place and long enough",
    numerator_vi=(
        "nội dung công khai đủ nơi, đã đủ ngày hoặc đang trong thời gian công khai"
    ),
    numerator_en="contents that stand or stood at every place long enough",
    denominator_vi="nội dung phải công khai đã ghi nhận",
    denominator_en="contents recorded that must be public",
)
_COLUMNS: Final = (
    Column("item", ("Khoản Điều 11",), heading_en=("Item",), kind=Kind.NUMBER),
    Column("name", ("Nội dung",), heading_en=("Content",)),
    Column("place", ("Nơi công khai",), heading_en=("Place",)),
    Column("days", ("Số ngày liên tục",), heading_en=("Days",), kind=Kind.NUMBER),
    Column("needed", ("Ít nhất",), heading_en=("At least",), kind=Kind.NUMBER),
    Column("stays_until", ("Giữ đến",), heading_en=("Until",), kind=Kind.DAY),
    Column("standing", ("Tình trạng",), heading_en=("Standing",)),
)


@frozen
class ContentCheck:
    """
    One content against the rule of its item (*kết quả một nội dung*).

    ``subject`` is empty where nothing is recorded under the item.  ``first_on`` is the
    first day on which it was public in any way, and ``due`` the last day to make it
    public, where a decision is known.  Made by ``check_publicity()``.
    """

    rule: PublicityRule
    subject: str
    places: tuple[PlaceCheck, ...]
    content: Content | None = None
    first_on: date | None = field(default=None, kw_only=True)
    due: DueDate | None = field(default=None, kw_only=True)
    on: date = field(kw_only=True)

    @property
    def is_late(self) -> bool:
        """Whether it was made public after the last day, or is not yet after it."""
        return self.due is not None and (self.first_on or self.on) > self.due.on

    @property
    def is_out_of_date(self) -> bool:
        """Whether it changed after its last update at one of its places."""
        return any(each.is_out_of_date for each in self.places)

    @property
    def is_kept(self) -> bool:
        """Whether it stands, or stood long enough, at every place."""
        return not any(each.standing.is_gap for each in self.places)

    def explain(self, locale: str = "vi") -> str:
        """
        Return where it stood, how long, and until when it must stay.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
        """
        english = require_locale(locale) == "en"
        name = self.subject or ("nothing recorded" if english else "chưa ghi nhận gì")
        lines = [f"{self.rule.number}. {self.rule.label(locale)}: {name}"]
        lines += [f"  {_told(each, locale)}" for each in self.places]
        if self.due is not None:
            first = day_text(self.first_on) if self.first_on else "–"
            due, late = day_text(self.due.on), self.is_late
            source = self.rule.within_source
            cited = f" ({cite([source], locale)})" if source else ""
            if english:
                said = f"public on {first}, due {due}: {'late' if late else 'in time'}"
            else:
                word = "chậm" if late else "đúng hạn"
                said = f"công khai ngày {first}, hạn {due}: {word}"
            lines.append(f"  {said}{cited}")
        return "\n".join(lines)


@frozen
class PublicityCheck:
    """
    What a commune made public, against what it must (*kết quả kiểm tra công khai*).

    Made by ``check_publicity()``.  ``contents`` are in the order of the items;
    ``findings`` are the gaps.
    ``unchecked`` are kinds of places that recorded contents need and that are not
    listed, alternatives together.
    """

    on: date
    contents: tuple[ContentCheck, ...] = field(repr=lambda each: f"({len(each)})")
    findings: tuple[Finding, ...] = field(repr=lambda each: f"({len(each)})")
    unchecked: tuple[tuple[PlaceKind, ...], ...] = field(default=(), kw_only=True)

    @property
    def counts(self) -> dict[Standing, int]:
        """How many places of recorded contents are in each standing."""
        found = Counter(p.standing for each in self._recorded() for p in each.places)
        return {each: found[each] for each in Standing}

    @property
    def rate(self) -> Rate:
        """The contents that stand, or stood long enough, at every place."""
        recorded = self._recorded()
        kept = sum(each.is_kept for each in recorded)
        return Rate(kept, len(recorded), PUBLICITY_KEPT)

    def explain(self, locale: str = "vi") -> str:
        """
        Return every content with its places, the rate, and what was not checked.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
        """
        lines = [each.explain(locale) for each in self.contents]
        lines.append(self.rate.explain(locale))
        if self.unchecked:
            kinds = [each.label(locale) for kinds in self.unchecked for each in kinds]
            said = (
                "Not checked, as the places list none: "
                if locale == "en"
                else "Chưa kiểm tra, vì danh sách nơi công khai không có: "
            )
            lines.append(said + "; ".join(kinds))
        return "\n".join(lines)

    def table(self, locale: str = "vi") -> Table:
        """
        Return a row for each content and place; of an item without any, one row.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.
        """
        require_locale(locale)
        return Table(
            f"Kiểm tra công khai đến ngày {day_text(self.on)}",
            title_en=f"What is public, up to {day_text(self.on)}",
            columns=_COLUMNS,
            rows=[row for each in self.contents for row in _rows(each, locale)],
        )

    def _recorded(self) -> tuple[ContentCheck, ...]:
        return tuple(each for each in self.contents if each.subject)


def _rows(check: ContentCheck, locale: str) -> Iterator[tuple[Cell, ...]]:
    number = check.rule.number
    if not check.subject:
        missing = Standing.MISSING.label(locale)
        yield number, check.rule.label(locale), "", 0, None, None, missing
        return
    for each in check.places:
        standing = _standing(each, locale)
        days, needed, last = each.days, each.duty.days, each.stays_until
        yield number, check.subject, each.place.name, days, needed, last, standing


def _standing(check: PlaceCheck, locale: str) -> str:
    is_head = check.place.kind is PlaceKind.VILLAGE_HEAD
    if is_head and check.standing is Standing.MISSING:
        return "not sent" if locale == "en" else "chưa gửi"
    return check.standing.label(locale)


def _told(check: PlaceCheck, locale: str) -> str:
    said = _english(check) if locale == "en" else _vietnamese(check)
    standing = _standing(check, locale)
    cited = cite([check.duty.source], locale)
    return f"{check.place.name}: {said}{standing} ({cited})"


def _vietnamese(check: PlaceCheck) -> str:
    needed, last = check.duty.days, check.stays_until
    if check.duty.is_permanent:
        days = f", đã có {check.days} ngày liên tục" if check.runs else ""
        return f"phải niêm yết thường xuyên{days}: "
    if needed is None:
        verb = "gửi" if check.place.kind is PlaceKind.VILLAGE_HEAD else "từ"
        return "".join(f"{verb} ngày {day_text(each)}: " for each in _began(check))
    said = f"{check.days} ngày liên tục, ít nhất {needed}"
    if last is not None:
        said += f", đến hết ngày {day_text(last)} (tính cả ngày đầu)"
    if check.is_by_shorter_reading:
        said += ", chỉ đủ nếu tính cả ngày niêm yết"
    return f"{said}: "


def _english(check: PlaceCheck) -> str:
    needed, last = check.duty.days, check.stays_until
    if check.duty.is_permanent:
        days = f", {check.days} days in a row" if check.runs else ""
        return f"must stand permanently{days}: "
    if needed is None:
        verb = "sent on" if check.place.kind is PlaceKind.VILLAGE_HEAD else "from"
        return "".join(f"{verb} {day_text(each)}: " for each in _began(check))
    said = f"{check.days} days in a row, at least {needed}"
    if last is not None:
        said += f", through {day_text(last)} (first day counted)"
    if check.is_by_shorter_reading:
        said += ", enough only if the day of posting counts"
    return f"{said}: "


def _began(check: PlaceCheck) -> tuple[date, ...]:
    """Return the first day there, if any."""
    return tuple(both_ends(each)[0] for each in check.runs[:1])
