"""What one citizen must bring: the list of papers for a channel and a case."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import Enum
from typing import Final, NamedTuple

from attrs import frozen

from cqtt.checks import require_instance
from cqtt.i18n import require_locale
from cqtt.law import Citation
from cqtt.procedures.channels import ChannelKind, as_told
from cqtt.procedures.components import Component, ComponentKind, Database
from cqtt.statutes import NO_PAPERS_IN_DATABASES, NO_PAPERS_IN_VNEID
from cqtt.text import search_key


class LeftOutReason(Enum):
    """Why a row of the components is not on a checklist (*lý do không phải nộp*)."""

    NOT_A_PAPER = "not-a-paper"
    MADE_BY_AGENCY = "made-by-agency"
    LOOKED_UP = "looked-up"
    OTHER_CHANNEL = "other-channel"
    OTHER_CASE = "other-case"
    FOUND = "found"
    ABOLISHED = "abolished"
    LISTED_TWICE = "listed-twice"


_OF_KIND: Final = {
    ComponentKind.NOTE: LeftOutReason.NOT_A_PAPER,
    ComponentKind.HEADING: LeftOutReason.NOT_A_PAPER,
    ComponentKind.AGENCY: LeftOutReason.MADE_BY_AGENCY,
    ComponentKind.DATA: LeftOutReason.LOOKED_UP,
}
_VERBS: Final = {
    "vi": {ComponentKind.PRESENT: "xuất trình", ComponentKind.SUBMIT: "nộp"},
    "en": {ComponentKind.PRESENT: "show", ComponentKind.SUBMIT: "hand in"},
}
_BELOW: Final = {
    "vi": (
        "Cơ quan tự tra cứu, chỉ xuất trình khi không tra cứu được",
        "Danh sách này chưa đủ",
    ),
    "en": (
        "Looked up by the agency, to be shown only where that fails",
        "This list is not complete",
    ),
}
_FORMS: Final = (ComponentKind.FORM, ComponentKind.EFORM)
_FILL_IN: Final = {"vi": "điền", "en": "fill in"}


@frozen
class LeftOut:
    """
    A row that is not asked for, why, and the text that forbids it, if one does.

    *Giấy tờ không phải nộp.*
    """

    component: Component
    reason: LeftOutReason
    source: Citation | None = None


@frozen
class ChecklistItem:
    """
    One paper to bring (*giấy tờ phải nộp*).

    ``originals`` and ``copies`` are the most that any row about the paper asks for;
    ``condition`` is empty where it is always needed.
    """

    component: Component
    originals: int
    copies: int
    condition: str

    @property
    def name(self) -> str:
        """The paper's name."""
        return self.component.name

    @property
    def waivable_in(self) -> tuple[Database, ...]:
        """The databases that make it needless when they hold the data."""
        return self.component.waived_if_found_in

    def text(self, locale: str = "vi") -> str:
        """Return the paper as one line, in ``"vi"`` or ``"en"``."""
        words = _VERBS[require_locale(locale)]
        verb = words.get(self.component.kind, _FILL_IN[locale])
        counts = self._counts(locale)
        told = self.condition and self.condition.lower() not in self.name.lower()
        condition = f" – {self.condition}" if told else ""
        note = f" ({self.component.note})" if self.component.note else ""
        return f"{verb}: {self.name}{counts}{condition}{note}{self._without(locale)}"

    def _without(self, locale: str) -> str:
        if not self.component.without:
            return ""
        words = "không yêu cầu" if locale == "vi" else "not asked for"
        return f" – {words}: {', '.join(self.component.without)}"

    def _counts(self, locale: str) -> str:
        if self.component.kind is ComponentKind.PRESENT:
            return ""
        names = ("bản chính", "bản sao") if locale == "vi" else ("original", "copy")
        counted = zip((self.originals, self.copies), names, strict=True)
        told = ", ".join(f"{count} {name}" for count, name in counted if count)
        return f" ({told})" if told else ""


@frozen(kw_only=True)
class Checklist:
    """
    What a citizen must bring, and what need not be brought and why.

    *Danh mục giấy tờ phải nộp.*  Made by ``Procedure.checklist``: forms first, then
    papers that are always needed, then those of a condition.  ``is_complete`` tells
    whether the record's list of papers is whole.
    """

    channel: ChannelKind
    case: str | None
    items: tuple[ChecklistItem, ...]
    left_out: tuple[LeftOut, ...]
    is_complete: bool = True

    def __iter__(self) -> Iterator[ChecklistItem]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def text(self, locale: str = "vi") -> str:
        """
        Return the list with numbered lines, in ``"vi"`` or ``"en"``.

        Below stand what the agency looks up itself, and whether the list is whole.
        """
        words = _BELOW[require_locale(locale)]
        lines = [f"{n}. {item.text(locale)}" for n, item in enumerate(self.items, 1)]
        lines += [f"{words[0]}: {each.name}" for each in self.looked_up]
        return "\n".join(lines if self.is_complete else [*lines, words[1]])

    @property
    def looked_up(self) -> tuple[Component, ...]:
        """What the agency looks up; the citizen shows it where that fails."""
        looked_up = LeftOutReason.LOOKED_UP
        rows = (each for each in self.left_out if each.reason is looked_up)
        return tuple(each.component for each in rows)


class _Asked(NamedTuple):
    channel: ChannelKind
    case: str | None
    on: date | None
    found_in: frozenset[Database]
    eform_cases: frozenset[str | None]
    cases: frozenset[str | None]


def checklist(
    components: Sequence[Component],
    channel: ChannelKind,
    *,
    case: str | None,
    on: date | None,
    found_in: Iterable[Database],
    is_complete: bool = True,
) -> Checklist:
    """Return the checklist of some components; see ``Procedure.checklist``."""
    require_instance(channel, ChannelKind, "channel", "enum-choice")
    asked_for = channel
    told = {each for row in components for each in row.channels}
    channel = as_told(channel, told) or channel
    eforms = frozenset(
        each.case
        for each in components
        if each.kind is ComponentKind.EFORM and channel in (each.channels or (channel,))
    )
    cases = frozenset(each.case for each in components if each.case)
    asked = _Asked(channel, case, on, frozenset(found_in), eforms, cases)
    left_out = {n: _left_out(each, asked) for n, each in enumerate(components)}
    papers: dict[str, list[Component]] = {}
    for number, each in enumerate(components):
        if left_out[number] is None:
            papers.setdefault(paper_key(each.name), []).append(each)
    twice = [
        LeftOut(each, LeftOutReason.LISTED_TWICE)
        for rows in papers.values()
        for each in rows[1:]
    ]
    return Checklist(
        channel=asked_for,
        case=case,
        items=tuple(sorted(map(_item, papers.values()), key=_place)),
        is_complete=is_complete,
        left_out=(*filter(None, left_out.values()), *twice),
    )


def paper_key(name: str) -> str:
    """Return what two writings of one paper's name have in common."""
    letters = (each if each.isalnum() else " " for each in search_key(name))
    return " ".join("".join(letters).split())


def _item(rows: list[Component]) -> ChecklistItem:
    always = any(not (each.condition or each.case) for each in rows)
    told = dict.fromkeys(each.condition or each.case or "" for each in rows)
    return ChecklistItem(
        component=rows[0],
        originals=max(each.originals for each in rows),
        copies=max(each.copies for each in rows),
        condition="" if always else "; ".join(told),
    )


def _place(item: ChecklistItem) -> tuple[bool, bool]:
    """Put forms first and papers of a condition last."""
    return item.component.kind not in _FORMS, bool(item.condition)


def _left_out(row: Component, asked: _Asked) -> LeftOut | None:
    if row.kind in _OF_KIND:
        reason = _OF_KIND[row.kind]
        looked_up = reason is LeftOutReason.LOOKED_UP
        return LeftOut(row, reason, _forbids((None,), asked) if looked_up else None)
    if row.abolished_by is not None and _since(row.abolished_since, asked.on):
        return LeftOut(row, LeftOutReason.ABOLISHED, row.abolished_by)
    if asked.case in asked.cases and row.case not in (None, asked.case):
        return LeftOut(row, LeftOutReason.OTHER_CASE)
    if not _fits_channel(row, asked):
        return LeftOut(row, LeftOutReason.OTHER_CHANNEL)
    found = [each for each in row.waived_if_found_in if each in asked.found_in]
    if found:
        return LeftOut(row, LeftOutReason.FOUND, _forbids(found, asked))
    return None


def _since(first: date | None, on: date | None) -> bool:
    return first is None or on is None or on >= first


def _fits_channel(row: Component, asked: _Asked) -> bool:
    on_screen = asked.channel.is_electronic
    if row.kind is ComponentKind.EFORM and not on_screen:
        return False
    if row.channels:
        return asked.channel in row.channels
    return not (on_screen and row.kind is ComponentKind.FORM and _has_eform(row, asked))


def _has_eform(row: Component, asked: _Asked) -> bool:
    """Tell whether a form on the screen takes the place of a paper form."""
    own = {None, row.case, asked.case}
    return not own.isdisjoint(asked.eform_cases)


def _forbids(found: Iterable[Database | None], asked: _Asked) -> Citation | None:
    """Return the first text that forbids asking and was in force on the day asked."""
    for each in found:
        vneid = each is Database.VNEID
        source = NO_PAPERS_IN_VNEID if vneid else NO_PAPERS_IN_DATABASES
        if asked.on is None or asked.on in source.period:
            return source.value
    return None
