"""
Letters: a kind and its values to text or HTML.

*Thư và phiếu gửi người dân.*
"""

from typing import Any, Final

from cqtt.interop.serving.calendars import CALENDAR
from cqtt.interop.serving.due import LOCALE
from cqtt.interop.serving.inside import form_schema, read_form
from cqtt.interop.serving.operation import Operation
from cqtt.interop.serving.scalars import (
    Schema,
    Text,
    YesNo,
    words,
)
from cqtt.interop.serving.shapes import (
    Field,
    Form,
    Record,
    needed,
)
from cqtt.interop.serving.telling import FINDINGS, told_findings
from cqtt.letters import letter_class
from cqtt.letters.kinds import KINDS
from cqtt.workdays import WorkCalendar


def _letter(
    *,
    kind: str,
    values: dict[str, Any],
    output: str | None,
    bilingual: bool | None,
    calendar: WorkCalendar | None,
    locale: str | None,
) -> dict[str, Any]:
    from cqtt.facts import state_calendar

    made, days = letter_class(kind), calendar or state_calendar()
    if kind == "apology":
        values = {"calendar": reference_to(days), **values}
    letter = read_form(values, made, calendar=days)
    write = letter.html if output == "html" else letter.text
    return {
        "content": write(locale or "vi", bilingual=bool(bilingual)),
        "findings": told_findings(letter.findings()),
    }


def reference_to(calendar: WorkCalendar) -> dict[str, str]:
    """Return a calendar as JSON forms refer to it."""
    named = {"edition": calendar.edition, "name": calendar.name}
    return {"type": "workdays.WorkCalendar", **named}


def _values_by_kind() -> list[Schema]:
    """Return what the values are, for each kind of letter."""
    return [
        {
            "if": {"properties": {"kind": {"const": kind}}},
            "then": {
                "properties": {
                    "values": form_schema(letter_class(kind), without=("calendar",))
                }
            },
        }
        for kind in KINDS
    ]


OPERATIONS: Final = (
    Operation(
        name="letter",
        title_vi="Soạn thư, phiếu từ các giá trị",
        title_en="A letter of a kind with its values, as text or as one HTML page",
        request=Record(
            {
                "kind": needed(words(*KINDS)),
                "values": needed(Form("of the letter; by its kind, below in allOf")),
                "output": Field(words("text", "html"), "text unless told otherwise"),
                "bilingual": Field(YesNo(), "the English after the Vietnamese"),
                "calendar": Field(CALENDAR, "of an apology"),
                "locale": LOCALE,
            }
        ),
        result=Record({"content": needed(Text(1)), "findings": needed(FINDINGS)}),
        example={
            "kind": "thanks",
            "values": {
                "to": {
                    "type": "letters.Recipient",
                    "name": "Nguyễn Văn Ví Dụ",
                    "role": "man",
                },
                "issuer": {"name": "Ủy ban nhân dân xã Ví Dụ"},
                "signers": [{"post": "Chủ tịch", "name": "Trần Thị Mẫu"}],
                "issued_on": "2026-08-03",
                "contribution": "hiến 120 m² đất để mở rộng đường",
                "period": "tháng 7 năm 2026",
            },
        },
        run=_letter,
        conditions=_values_by_kind,
        is_personal=True,
    ),
)
