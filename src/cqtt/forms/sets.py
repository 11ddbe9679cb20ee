"""Which forms are official on a day: numbers and titles moved between circulars."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from attrs import evolve, field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.dossiers.events import FormKind
from cqtt.errors import (
    InvalidValueError,
    NotInForceError,
    UnknownNameError,
    WrongTypeError,
)
from cqtt.law import Citation, Confidence, Dated, Period, Version
from cqtt.statutes import FORMS_2018, FORMS_2025, FORMS_OF_2018, FORMS_OF_2025
from cqtt.workdays import require_day

if TYPE_CHECKING:
    from attrs import Attribute


@frozen(kw_only=True)
class FormEntry:
    """
    One form of a circular (*mẫu*): its number, its title, its symbol.

    ``title`` is that of the circular's list, ``printed_title`` that of the printed form
    where the two differ.  ``symbol`` stands in the number line after the serial, and is
    ``None`` where the form was not read.  ``layout_known`` tells whether its fields
    were read; where they were not, the fields of the view are ours.  ``confidence`` is
    how sure number, title and fields are; in a set it is never surer than that the set
    is in force.

    Law:
        Fields and symbols of 2025 as Decision 3621/QĐ-BYT of 24 November 2025 prints
        them: one source, medium confidence.
    """

    kind: FormKind = field(validator=instance_of(FormKind, "enum-choice"))
    number: str = field(validator=instance_of(str, "text"))
    title: str = field(validator=instance_of(str, "text"))
    printed_title: str = field(validator=instance_of(str, "text"))
    symbol: str | None = field(validator=instance_of(str | None, "text"))
    source: Citation = field(validator=instance_of(Citation, "citation"))
    layout_known: bool
    confidence: Confidence = field(
        default=Confidence.HIGH, validator=instance_of(Confidence, "enum-choice")
    )


@frozen(kw_only=True)
class FormSet:
    """
    The forms of one circular (*bộ biểu mẫu*).

    ``confidence`` is how sure it is that they are the ones in force, and
    ``since_confidence`` how sure their first day is; ``note`` says why not.  An entry
    that was surer takes the confidence of the set.

    >>> form_set_on(date(2024, 5, 6))[FormKind.REGISTER].number
    '06'
    >>> form_set_on(date(2026, 5, 6))[FormKind.REGISTER].number
    '07'
    """

    source: Citation = field(validator=instance_of(Citation, "citation"))
    entries: tuple[FormEntry, ...] = field(repr=lambda all_: f"({len(all_)} of them)")
    confidence: Confidence = field(
        default=Confidence.HIGH, validator=instance_of(Confidence, "enum-choice")
    )
    since_confidence: Confidence = field(
        default=Confidence.HIGH, validator=instance_of(Confidence, "enum-choice")
    )
    note: str = ""
    note_en: str = ""

    @entries.validator
    def _check_entries(
        self,
        _attribute: "Attribute[tuple[FormEntry, ...]]",
        value: tuple[FormEntry, ...],
    ) -> None:
        if not isinstance(value, tuple):
            raise WrongTypeError("entries", type(value).__name__, "form-entry")
        seen: set[FormKind] = set()
        for each in value:
            require_instance(each, FormEntry, "entries", "form-entry")
            if each.kind in seen:
                raise InvalidValueError("entries", each.kind.value, "form-kind-once")
            seen.add(each.kind)

    def __attrs_post_init__(self) -> None:
        known = tuple(
            evolve(each, confidence=_worst(each.confidence, self.confidence))
            for each in self.entries
        )
        object.__setattr__(self, "entries", known)

    def __getitem__(self, kind: FormKind) -> FormEntry:
        for each in self.entries:
            if each.kind is kind:
                return each
        require_instance(kind, FormKind, "kind", "enum-choice")
        known = tuple(each.kind.value for each in self.entries)
        raise UnknownNameError("form_set", kind.value, known)

    def __contains__(self, kind: object) -> bool:
        return any(each.kind is kind for each in self.entries)

    def __iter__(self) -> Iterator[FormEntry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)


def _worst(*known: Confidence) -> Confidence:
    return max(known, key=list(Confidence).index)


_TITLES: Final = {
    FormKind.RECEIPT: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
    FormKind.SUPPLEMENT: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
    FormKind.REFUSAL: "Phiếu từ chối tiếp nhận giải quyết hồ sơ",
    FormKind.APOLOGY: "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết",
    FormKind.STOP: "Thông báo dừng giải quyết hồ sơ",
    FormKind.CONTROL: "Phiếu kiểm soát quá trình giải quyết hồ sơ",
    FormKind.REGISTER: "Sổ theo dõi hồ sơ",
}
_TITLES_2018: Final = {
    **_TITLES,
    FormKind.APOLOGY: "Phiếu xin lỗi và hẹn lại ngày trả kết quả",
}
_PRINTED_2025: Final = {
    FormKind.APOLOGY: "Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết",
}
_KINDS_2018: Final = tuple(each for each in _TITLES_2018 if each is not FormKind.STOP)
_SYMBOLS_2025: Final = {
    FormKind.RECEIPT: "TTPVHCC",
    FormKind.SUPPLEMENT: "PBS",
    FormKind.REFUSAL: "PTC",
    FormKind.APOLOGY: "PXL",
    FormKind.CONTROL: "PKS",
    FormKind.REGISTER: "STD",
}


def _form(annex: Citation, number: str) -> Citation:
    return evolve(
        annex,
        note=f"{annex.note}, Mẫu số {number}",
        note_en=f"{annex.note_en}, Form {number}",
    )


_ENTRIES_2018: Final = tuple(
    FormEntry(
        kind=kind,
        number=f"{at:02}",
        title=_TITLES_2018[kind],
        printed_title=_TITLES_2018[kind],
        symbol=None,
        source=_form(FORMS_OF_2018, f"{at:02}"),
        layout_known=False,
    )
    for at, kind in enumerate(_KINDS_2018, 1)
)
_ENTRIES_2025: Final = tuple(
    FormEntry(
        kind=kind,
        number=f"{at:02}",
        title=title,
        printed_title=_PRINTED_2025.get(kind, title),
        symbol=_SYMBOLS_2025.get(kind),
        source=_form(FORMS_OF_2025, f"{at:02}"),
        layout_known=kind in _SYMBOLS_2025,
        confidence=Confidence.MEDIUM,
    )
    for at, (kind, title) in enumerate(_TITLES.items(), 1)
)
_SET_2018: Final = FormSet(source=FORMS_OF_2018, entries=_ENTRIES_2018)
_SET_BETWEEN: Final = FormSet(
    source=_SET_2018.source,
    entries=_ENTRIES_2018,
    confidence=Confidence.MEDIUM,
    note="Nghị định 61/2018/NĐ-CP mà thông tư hướng dẫn hết hiệu lực từ 01/07/2025; "
    "mẫu mới ban hành ngày 15/09/2025",
    note_en="Decree 61/2018/NĐ-CP, which the circular guided, ended on 30 June 2025; "
    "the new forms are of 15 September 2025",
)
_SET_2025: Final = FormSet(
    source=FORMS_OF_2025,
    entries=_ENTRIES_2025,
    since_confidence=Confidence.MEDIUM,
    note="ngày 15/09/2025 là ngày ban hành; điều khoản hiệu lực chưa đọc được",
    note_en="15 September 2025 is the day of issue; the closing article was not read",
)
_SET_2026: Final = FormSet(
    source=_SET_2025.source,
    entries=_ENTRIES_2025,
    confidence=Confidence.LOW,
    note="từ 05/08/2026 Bộ Tư pháp ban hành biểu mẫu; chưa thấy văn bản thay thế",
    note_en="since 5 August 2026 the Ministry of Justice issues the forms; no "
    "successor is known",
)

FORM_SETS: Final[Dated[FormSet]] = Dated(
    "one-stop forms",
    (
        Version(
            _SET_2018,
            Period(date(2019, 1, 6), date(2025, 6, 30)),
            Citation(FORMS_2018),
        ),
        Version(
            _SET_BETWEEN,
            Period(date(2025, 7, 1), date(2025, 9, 14)),
            Citation(FORMS_2018, confidence=Confidence.MEDIUM),
        ),
        Version(
            _SET_2025,
            Period(date(2025, 9, 15), date(2026, 8, 4)),
            Citation(FORMS_2025, confidence=Confidence.MEDIUM),
        ),
        Version(
            _SET_2026,
            Period(date(2026, 8, 5)),
            Citation(FORMS_2025, confidence=Confidence.LOW),
        ),
    ),
)
"""
The forms by day (*các mẫu theo thời gian*).

Law:
    Circular 01/2018/TT-VPCP from 6 January 2019; since 1 July 2025 with medium
    confidence, as Decree 61/2018/NĐ-CP, which it guided, ended.  Circular
    03/2025/TT-VPCP from its day of issue, which has medium confidence as the first day.
    Since 5 August 2026 the
    power lies with the Ministry of Justice (Decree 118/2025/NĐ-CP, Art. 35(1)(c), as
    amended by Decree 309/2026/NĐ-CP); that the circular still holds has low confidence.
"""


def form_set_on(day: date) -> FormSet:
    """
    Return the forms in force on a day (*bộ biểu mẫu đang áp dụng*).

    Offices mix the two sets, so a form that was met is known by its kind and day and
    not by its number.

    Raises:
        NotInForceError: Before 6 January 2019.
        WrongTypeError: ``day`` is not a plain date.

    >>> print(form_set_on(date(2026, 5, 6)).source.text("en"))
    Circular 03/2025/TT-VPCP of 15 September 2025 of the Government Office, Annex I
    """
    return FORM_SETS.on(require_day(day)).value


def form_on(kind: FormKind, day: date) -> FormEntry:
    """
    Return the form of a kind on a day, with the confidence that it has on it.

    Raises:
        WrongTypeError: ``kind`` is not a ``FormKind``, or ``day`` not a plain date.
        NotInForceError: There was none: before 6 January 2019, and the stop notice
            before 15 September 2025.

    >>> form_on(FormKind.CONTROL, date(2025, 9, 14)).number
    '05'
    >>> form_on(FormKind.CONTROL, date(2026, 8, 10)).confidence
    <Confidence.LOW: 'low'>
    """
    require_instance(kind, FormKind, "kind", "enum-choice")
    forms = form_set_on(day)
    if kind in forms:
        return forms[kind]
    first = next(each for each in FORM_SETS.versions if kind in each.value)
    raise NotInForceError(f"the {kind.value} form", day, first.period.since, None)
