"""The one place that asks for docxtpl."""

from typing import TYPE_CHECKING

from cqtt.errors import MissingExtraError

if TYPE_CHECKING:
    from docxtpl import DocxTemplate


def docxtpl() -> "DocxTemplate":
    """
    Return a tool of docxtpl, without any document.

    Raises:
        MissingExtraError: docxtpl is not installed.
    """
    try:
        from docxtpl import DocxTemplate
    except ImportError:
        raise MissingExtraError("docxtpl", "word") from None
    return DocxTemplate("")
