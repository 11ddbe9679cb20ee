"""
Form 06 over many dossiers.

*Biểu số 06.*
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from attrs import asdict

from cqtt.agencies import Agency
from cqtt.dossiers import Dossier
from cqtt.errors import CqttError, InvalidValueError
from cqtt.identifiers import DossierNumber, shape
from cqtt.interop.serving.dossier_shapes import DOSSIER, PROCEDURES
from cqtt.interop.serving.dossiers import DONE, dossier_of
from cqtt.interop.serving.operation import Operation
from cqtt.interop.serving.places import AGENCY, PLACE, office_of
from cqtt.interop.serving.scalars import (
    DAY,
    Text,
    Whole,
    words,
)
from cqtt.interop.serving.shapes import (
    Counts,
    Field,
    Items,
    OrNull,
    Record,
    needed,
)
from cqtt.interop.serving.telling import IN_BOTH, PlacedError, in_both
from cqtt.procedures import Procedure


def _placed(at: int, given: dict[str, Any], own: Mapping[str, Procedure]) -> Dossier:
    """
    Return one of many dossiers.

    Raises:
        PlacedError: It cannot be; the error tells which it is and why.
    """
    try:
        return dossier_of(given, filter(None, [own.get(given["procedure"])]))
    except CqttError as error:
        raise PlacedError(_place(at), _which(given["number"]), error) from None


def _place(at: int) -> str:
    return f"$.dossiers[{at}]"


def _which(number: str) -> str:
    """Return a dossier's number; of what may be a name its shape."""
    return number if DossierNumber.is_valid(number) else shape(number)


def _require_once(numbers: list[str]) -> None:
    """Refuse a dossier that was sent twice, and tell both places."""
    seen: dict[str, int] = {}
    for at, number in enumerate(numbers):
        first = seen.setdefault(number, at)
        if first != at:
            error = InvalidValueError("$.dossiers", _place(first), "own-number")
            raise PlacedError(_place(at), _which(number), error)


def _form_06(
    *,
    dossiers: tuple[dict[str, Any], ...],
    procedures: tuple[Procedure, ...] | None,
    first: date,
    last: date,
    agency: Agency | None,
    locale: str | None,
    **place: Any,
) -> dict[str, Any]:
    from cqtt.dossiers import Register
    from cqtt.reports import form_06

    own = {each.code: each for each in procedures or ()}
    read = [_placed(at, each, own) for at, each in enumerate(dossiers)]
    _require_once([each.number for each in read])
    report = form_06(
        Register(read), first=first, last=last, office=office_of(**place), agency=agency
    )
    return {
        "rows": [
            {"label": row.label, "group": row.group, "figures": asdict(row.figures)}
            for row in report.rows
        ],
        "total": asdict(report.total),
        "rates": [
            {
                "name": rate.formula.name,
                "label": in_both(rate.formula),
                "numerator": rate.numerator,
                "denominator": rate.denominator,
                "percent": None if rate.percent is None else str(rate.percent),
            }
            for rate in report.rates()
        ],
        "text": report.text(locale or "vi"),
    }


_FIGURES: Final = Counts(Whole())
_RATE: Final = Record(
    {
        "name": needed(Text(1)),
        "label": needed(IN_BOTH),
        "numerator": needed(Whole()),
        "denominator": needed(Whole()),
        "percent": needed(OrNull(Text(1)), "to two places"),
    }
)

OPERATIONS: Final = (
    Operation(
        name="form_06",
        title_vi="Biểu số 06: tình hình, kết quả giải quyết thủ tục hành chính",
        title_en="Form 06 of a period, one row for each field of work, and every rate",
        request=Record(
            {
                "dossiers": needed(Items(DOSSIER), "of this and other periods"),
                "procedures": PROCEDURES,
                "first": needed(DAY),
                "last": needed(DAY),
                "agency": Field(AGENCY, "who reports; the office's own without it"),
                "locale": Field(words("vi", "en"), "of the text"),
                **PLACE,
            }
        ),
        result=Record(
            {
                "rows": needed(
                    Items(
                        Record(
                            {
                                "label": needed(Text(1)),
                                "group": needed(OrNull(Text(1))),
                                "figures": needed(_FIGURES),
                            }
                        )
                    )
                ),
                "total": needed(_FIGURES),
                "rates": needed(Items(_RATE)),
                "text": needed(Text(1), "the form as text"),
            }
        ),
        example={
            "dossiers": [DONE],
            "first": "2026-08-01",
            "last": "2026-08-31",
            "agency": {"name": "Ủy ban nhân dân xã Ví Dụ", "level": "commune"},
        },
        run=_form_06,
    ),
)
