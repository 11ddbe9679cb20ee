"""
Errors and findings as answers tell them.

*Lỗi và phát hiện trong câu trả lời.*
"""

from collections.abc import Collection, Iterable
from typing import Any, Final

from cqtt.errors import CqttError
from cqtt.findings import Finding, Severity
from cqtt.interop.serving.advising import advice, advised
from cqtt.interop.serving.scalars import (
    Text,
    members,
)
from cqtt.interop.serving.shapes import (
    Form,
    Items,
    Record,
    needed,
)

IN_BOTH: Final = Record({"vi": needed(Text()), "en": needed(Text())})
"""A text in Vietnamese and in English."""
ERROR: Final = Record(
    {
        "code": needed(Text(1), "stable, to switch on"),
        "message": needed(IN_BOTH),
        "data": needed(Form("what the error is about")),
    }
)
FINDINGS: Final = Items(
    Record(
        {
            "rule": needed(Text(1), "stable, to switch on"),
            "place": needed(Text()),
            "evidence": needed(Text()),
            "severity": needed(members(Severity)),
            "message": needed(IN_BOTH),
        }
    )
)
"""What a check found."""


def in_both(thing: Any) -> dict[str, str]:
    """Return the label of something in both languages."""
    return {"vi": thing.label("vi"), "en": thing.label("en")}


class PlacedError(CqttError):
    """Another error, and in which part of the request it is."""

    def __init__(self, place: str, which: str, error: CqttError) -> None:
        super().__init__(place, which, error)
        self.place = place
        self.which = which
        self.error = error


def told_error(error: CqttError, keys: Collection[str] = ()) -> dict[str, Any]:
    """
    Return an error with its code, its sentence in both languages and its data.

    ``keys`` are those of the operation, which a field may be one of.
    """
    if isinstance(error, PlacedError):
        inside = told_error(error.error)
        where = f"{error.place} ({error.which}): "
        said = {locale: where + text for locale, text in inside["message"].items()}
        data = inside["data"] | {"place": error.place, "number": error.which}
        return {"code": inside["code"], "message": said, "data": data}
    message, data = advised(error, keys)
    return {"code": error.code, "message": message._asdict(), "data": data}


def told_findings(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Return findings as plain data, each with its sentence in both languages."""
    return [
        {
            "rule": each.rule,
            "place": each.place,
            "evidence": each.evidence,
            "severity": each.severity.value,
            "message": {
                locale: advice(each.rule, each.message(locale), locale)
                for locale in ("vi", "en")
            },
        }
        for each in findings
    ]
