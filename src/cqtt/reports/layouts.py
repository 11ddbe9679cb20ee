"""
The layouts of Form 06 and Form 07a, as data.

*Mẫu biểu 06 và 07a.*  The form is II.06a of Circular 02/2017/TT-VPCP, renumbered Form
06 by Circular 01/2020/TT-VPCP of 21 October 2020.  A successor of the form was not
found up to 22 November 2026: low confidence.  Districts ended on 1 July 2025, so the
default ``TWO_LEVEL`` has no group for them; ``OF_2020`` keeps it for earlier periods.
Form 07a has the same thirteen columns with one row for each agency.

A province's own layout is a ``Layout`` with other groups or headings.
"""

from types import MappingProxyType
from typing import Final

from attrs import evolve, field, frozen

from cqtt.errors import InvalidValueError
from cqtt.law import Citation, Confidence
from cqtt.reports.figures import FIELD_AT
from cqtt.reports.sources import FORM_07A
from cqtt.statutes import FORM_06, FORM_II_06A
from cqtt.tables import Column, Kind
from cqtt.text import require_nfc

_NAMES: Final = ("no", "label", *(FIELD_AT[at] for at in sorted(FIELD_AT)))
_KINDS: Final = MappingProxyType({"no": Kind.INDEX, "label": Kind.TEXT})


@frozen
class RowGroup:
    """
    A group of rows of the form (*nhóm dòng theo cấp*): its key and what is printed.

    >>> RowGroup("ministry-system", "Trên hệ thống của bộ").key
    'ministry-system'
    """

    key: str
    label: str = field()

    def __attrs_post_init__(self) -> None:
        for name, text in (("key", self.key), ("label", self.label)):
            if not require_nfc(text, name).strip():
                raise InvalidValueError(name, text, "filled-text")


@frozen(kw_only=True)
class Layout:
    """
    How the form is printed: its number, title, columns and groups of rows.

    *Mẫu biểu.*  ``columns`` are thirteen with the names of ``TWO_LEVEL``'s; headings
    are free.  ``groups`` stand in the order in which they are printed.

    Raises:
        InvalidValueError: The columns are others.
    """

    name: str
    form: str
    title: str
    title_en: str
    columns: tuple[Column, ...] = field(repr=False)
    groups: tuple[RowGroup, ...] = ()
    citations: tuple[Citation, ...] = field(default=(), repr=False)
    confidence: Confidence = Confidence.LOW

    @columns.validator
    def _check_columns(self, _attribute: object, columns: tuple[Column, ...]) -> None:
        names = tuple(getattr(column, "name", None) for column in columns)
        if names != _NAMES:
            raise InvalidValueError("columns", names, "form-columns")


_RECEIVED: Final = ("Số hồ sơ nhận giải quyết", "Dossiers to settle")
_IN_PERIOD: Final = ("Trong kỳ", "In the period")
_SETTLED: Final = ("Số hồ sơ đã giải quyết", "Dossiers settled")
_RUNNING: Final = ("Số hồ sơ đang giải quyết", "Dossiers being settled")
_TOTAL: Final = ("Tổng số", "Total")
_LATE: Final = ("Quá hạn", "Late")
# Columns 3 to 13 in order; each level of a heading in both languages.
_COUNTED: Final = (
    (_RECEIVED, _TOTAL),
    (_RECEIVED, _IN_PERIOD, ("Trực tuyến", "Online")),
    (
        _RECEIVED,
        _IN_PERIOD,
        ("Trực tiếp, dịch vụ bưu chính", "In person or by post"),
    ),
    (_RECEIVED, ("Từ kỳ trước", "Carried over")),
    (_SETTLED, _TOTAL),
    (_SETTLED, ("Trước hạn", "Early")),
    (_SETTLED, ("Đúng hạn", "On time")),
    (_SETTLED, _LATE),
    (_RUNNING, _TOTAL),
    (_RUNNING, ("Trong hạn", "In time")),
    (_RUNNING, _LATE),
)


def _columns(second: tuple[str, str]) -> tuple[Column, ...]:
    """Return the thirteen columns; the second differs between the forms."""
    paths = ((("TT", "No."),), (second,), *_COUNTED)
    return tuple(
        Column(
            name,
            tuple(vietnamese for vietnamese, _ in path),
            heading_en=tuple(english for _, english in path),
            kind=_KINDS.get(name, Kind.NUMBER),
            number=f"({at})",
        )
        for at, (name, path) in enumerate(zip(_NAMES, paths, strict=True), start=1)
    )


_PROVINCE: Final = RowGroup("province", "Cấp tỉnh")
_COMMUNE: Final = RowGroup("commune", "Cấp xã")

TWO_LEVEL: Final = Layout(
    name="two-level",
    form="Biểu số 06",
    title="Tình hình, kết quả giải quyết thủ tục hành chính",
    title_en="Administrative procedures: dossiers received and settled",
    columns=_columns(
        ("Lĩnh vực, công việc giải quyết theo cấp", "Field and work by level")
    ),
    groups=(_PROVINCE, _COMMUNE),
    citations=(FORM_06, FORM_II_06A),
)
"""
The form without districts, for periods from 1 July 2025 (*mẫu hai cấp*).

Low confidence: the columns are those of 2020, and no successor of the form was found.

Law: Circular 01/2020/TT-VPCP, Form 06, less the level that ended.
"""

OF_2020: Final = evolve(
    TWO_LEVEL,
    name="2020",
    groups=(_PROVINCE, RowGroup("district", "Cấp huyện"), _COMMUNE),
    confidence=Confidence.MEDIUM,
)
"""
The form with provinces, districts and communes (*mẫu năm 2020*).

The columns are sure, the names of the groups less so: medium confidence.

Law: Circular 01/2020/TT-VPCP, Form 06; before it Circular 02/2017/TT-VPCP, II.06a.
"""

BY_AGENCY: Final = evolve(
    TWO_LEVEL,
    name="by-agency",
    form="Biểu số 07a",
    columns=_columns(("Đơn vị", "Agency")),
    groups=(),
    citations=(FORM_07A,),
)
"""
Form 07a: one row for each agency (*biểu tổng hợp theo đơn vị*).

Law: Circular 02/2017/TT-VPCP, II.07a; low confidence today, as for ``TWO_LEVEL``.
"""
