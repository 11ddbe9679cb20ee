"""Invented official forms, with which wordings are tried before they are used."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from attrs import NOTHING, fields

from cqtt.forms.appointments import Appointment
from cqtt.forms.control import ControlRow
from cqtt.forms.parts import Form
from cqtt.forms.register_book import RegisterRow
from cqtt.forms.sets import form_on
from cqtt.letters.official_form import OfficialForm
from cqtt.moments import VIETNAM

_TODAY: Final = date(2026, 8, 4)
_AT: Final = datetime(2026, 8, 4, 8, 30, tzinfo=VIETNAM)
_NUMBER: Final = "H99.24-260804-0001"
_GIVEN: Final[Mapping[str, Any]] = {
    "issued_on": _TODAY,
    "issuer": "Bộ phận Một cửa xã Ví Dụ",
    "superior": "Ủy ban nhân dân xã Ví Dụ",
    "dossier_number": _NUMBER,
    "due": Appointment(due_on=date(2026, 8, 14)),
    "new_time": date(2026, 8, 21),
    "first": date(2026, 8, 1),
    "last": _TODAY,
    "sets": 1,
    "limit_text": "7 ngày làm việc",
    "limit_days": 7,
    "received_on": _TODAY,
    "received_at": _AT,
    "asked_at": _AT,
    "refused_at": _AT,
    "stopped_at": _AT,
    "papers": ("Tờ khai", "Giấy ủy quyền"),
    "items": ("Bản sao giấy khai sinh",),
    "coordinating": ("Công an xã Ví Dụ",),
    "fields_of_work": ("Cư trú",),
}
_ROWS: Final[Mapping[str, Any]] = {
    "form-control": ControlRow(handing_unit="Bộ phận A", receiving_unit="B", at=_AT),
    "form-register": RegisterRow(
        count=1, dossier_number=_NUMBER, procedure="Đăng ký thường trú", received_at=_AT
    ),
}


def sample_forms(made: type[OfficialForm]) -> tuple[OfficialForm, ...]:
    """Return a form with everything that it can have, and one with the least."""
    row = _ROWS.get(made.kind)
    full = made.of(_slip(made, (row,), is_full=True), contact="Bàn số 1")
    return full, made.of(_slip(made, (), is_full=False))


def _slip(made: type[OfficialForm], rows: tuple[Any, ...], *, is_full: bool) -> Form:
    given = {**_GIVEN, "rows": rows, "form": form_on(made.view.kind, _TODAY)}
    asked = {
        each.name: given.get(each.name, "(ví dụ)")
        for each in fields(made.view)
        if is_full or each.default is NOTHING
    }
    return made.view(**asked)
