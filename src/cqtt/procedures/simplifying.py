"""What a simplification saves: papers, days, money."""

from decimal import Decimal
from typing import Final

from attrs import frozen

from cqtt.i18n import require_locale
from cqtt.procedures.channels import ChannelKind
from cqtt.procedures.checklists import ChecklistItem, paper_key
from cqtt.procedures.fees import Amount, Fee, Free
from cqtt.procedures.procedure import Procedure

_UNITS: Final = {
    "WorkingDays": ("ngày làm việc", "working days"),
    "CalendarDays": ("ngày", "days"),
    "Weeks": ("tuần", "weeks"),
    "Months": ("tháng", "months"),
    "Years": ("năm", "years"),
    "WorkingHours": ("giờ làm việc", "working hours"),
    "Hours": ("giờ", "hours"),
}


@frozen(kw_only=True)
class Simplification:
    """
    The difference between two versions of a procedure for one citizen.

    *Đơn giản hóa thủ tục.*  ``dropped`` and ``added`` are papers; ``sheets_cut`` the
    originals and copies saved.  ``time_cut`` is in the unit of the limits and ``None``
    where the two units differ; ``cost_saved`` is in đồng and ``None`` where a fee is
    not stated, in another currency, or one of several to choose from.  Savings are
    positive.
    """

    before: Procedure
    after: Procedure
    dropped: tuple[ChecklistItem, ...]
    added: tuple[ChecklistItem, ...]
    sheets_cut: int
    time_cut: Decimal | None
    time_unit: str | None
    cost_saved: Decimal | None

    def cost_saved_by(self, dossiers: int) -> Decimal | None:
        """Return the fees saved by a number of dossiers, in đồng."""
        return None if self.cost_saved is None else self.cost_saved * dossiers

    def text(self, locale: str = "vi") -> str:
        """Return the difference as a few lines, in ``"vi"`` or ``"en"``."""
        vietnamese = require_locale(locale) == "vi"
        unknown = "không so sánh được" if vietnamese else "cannot be compared"
        words = (
            ("Giấy tờ bỏ", "Giấy tờ thêm", "Thời gian giảm", "Chi phí giảm")
            if vietnamese
            else ("Papers dropped", "Papers added", "Time cut", "Cost saved")
        )
        values = (
            ", ".join(each.name for each in self.dropped) or "0",
            ", ".join(each.name for each in self.added) or "0",
            unknown if self.time_cut is None else self._time(vietnamese),
            unknown if self.cost_saved is None else f"{self.cost_saved} VND",
        )
        return "\n".join(f"{a}: {b}" for a, b in zip(words, values, strict=True))

    def _time(self, vietnamese: bool) -> str:  # noqa: FBT001 the locale, inside
        unit = _UNITS[self.time_unit or ""][0 if vietnamese else 1]
        return f"{self.time_cut} {unit}"


def simplification(
    before: Procedure,
    after: Procedure,
    *,
    channel: ChannelKind = ChannelKind.DIRECT,
    case: str | None = None,
) -> Simplification:
    """
    Compare two versions of a procedure, as a citizen meets them in one channel.

    Papers are those of the two checklists, told apart by name.

    >>> from cqtt import WorkingDays
    >>> old = Procedure(code="1.000001", name="Ví dụ", time_limit=WorkingDays(5))
    >>> new = Procedure(code="1.000001", name="Ví dụ", time_limit=WorkingDays(3))
    >>> simplification(old, new).time_cut
    Decimal('2')
    """
    old = {paper_key(e.name): e for e in before.checklist(channel, case=case)}
    new = {paper_key(e.name): e for e in after.checklist(channel, case=case)}
    time_cut, unit = _time_cut(before, after, channel, case)
    return Simplification(
        before=before,
        after=after,
        dropped=tuple(each for key, each in old.items() if key not in new),
        added=tuple(each for key, each in new.items() if key not in old),
        sheets_cut=_sheets(old) - _sheets(new),
        time_cut=time_cut,
        time_unit=unit,
        cost_saved=_cost_saved(before, after, channel, case),
    )


def _sheets(papers: dict[str, ChecklistItem]) -> int:
    return sum(each.originals + each.copies for each in papers.values())


def _time_cut(
    before: Procedure, after: Procedure, channel: ChannelKind, case: str | None
) -> tuple[Decimal | None, str | None]:
    old, new = before.limit(channel, case), after.limit(channel, case)
    quantities = getattr(old, "quantity", None), getattr(new, "quantity", None)
    if type(old) is not type(new) or None in quantities:
        return None, None
    cut = Decimal(str(quantities[0])) - Decimal(str(quantities[1]))
    return cut, type(old).__name__


def _cost_saved(
    before: Procedure, after: Procedure, channel: ChannelKind, case: str | None
) -> Decimal | None:
    old = _cost(before.fees_for(channel, case))
    new = _cost(after.fees_for(channel, case))
    return None if old is None or new is None else old - new


def _cost(fees: tuple[Fee, ...]) -> Decimal | None:
    total = Decimal(0)
    kinds = [each.kind for each in fees if isinstance(each.due, Amount)]
    if len(kinds) != len(set(kinds)):
        return None
    for each in fees:
        if isinstance(each.due, Amount) and each.due.currency == "VND":
            total += each.due.value
        elif not isinstance(each.due, Free):
            return None
    return total
