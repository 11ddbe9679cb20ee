"""
What stands around the wording: who writes, where and when, who signs.

*Thể thức: quốc hiệu, tên cơ quan, số và ký hiệu, địa danh và ngày, chữ ký, nơi nhận.*

Law:
    Decree 30/2020/NĐ-CP, Art. 8 and Annex I.
"""

from collections.abc import Sequence
from enum import Enum
from typing import Any, TypedDict


class Paper(Enum):
    """
    The sheet (*khổ giấy*).

    Law:
        Decree 30/2020/NĐ-CP, Annex I, Part I: A4.  Slips may be A5.
    """

    A4 = "a4"
    A5 = "a5"


class Signature(TypedDict):
    """
    One who signs: lines of authority and post, a hint, the name.

    ``hint`` is such as ``(Ký, ghi rõ họ tên)``; where ``name`` is empty there is room
    to write one.
    """

    lines: list[str]
    hint: str
    name: str


def frame_values(
    *,
    language: str = "vi",
    issuer: str = "",
    superior: str = "",
    number: str = "",
    motto: bool = False,
    place_date: str = "",
    mark: str = "",
    notice: str = "",
    signatures: Sequence[Signature] = (),
    recipients: Sequence[str] = (),
    contact: str = "",
) -> dict[str, Any]:
    """
    Return what surrounds a wording as plain values, for its skin.

    ``mark`` is such as ``Mẫu số 04``, ``notice`` a line above everything, ``number``
    the whole line of number and symbol.  ``contact`` (*địa chỉ, điện thoại*) is
    printed at the end of the letter, below a line as wide as the text; a PDF has it at
    the foot of the last page.  The decree has it on the first page (Annex I, Part I,
    III.4), which is the same for a letter of one page.  The caller has checked the
    texts (``cqtt.rendering.values``).
    """
    return {
        "frame_language": language,
        "frame_issuer": issuer,
        "frame_superior": superior,
        "frame_number": number,
        "frame_motto": motto,
        "frame_place_date": place_date,
        "frame_mark": mark,
        "frame_notice": notice,
        "frame_signatures": signatures,
        "frame_recipients": recipients,
        "frame_contact": contact,
    }


FRAME_NAMES = frozenset(frame_values())
"""The names that frames use; no field of a letter has one of them."""
