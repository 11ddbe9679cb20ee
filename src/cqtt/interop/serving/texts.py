"""
Vietnamese texts: in order, to be found, numbers in words, the date line.

*Văn bản tiếng Việt: xếp thứ tự, tìm không dấu, số bằng chữ.*
"""

from datetime import date
from typing import Any, Final, Literal

from cqtt.interop.serving.operation import Operation
from cqtt.interop.serving.scalars import (
    DAY,
    Text,
    Whole,
    words,
)
from cqtt.interop.serving.shapes import (
    Field,
    Items,
    Record,
    needed,
)
from cqtt.text import (
    date_line,
    name_sort_key,
    number_in_words,
    search_key,
    sort_key,
)

_LARGEST: Final = 10**15


def _sort(*, texts: tuple[str, ...], by: str | None) -> dict[str, Any]:
    key = name_sort_key if by == "name" else sort_key
    order = sorted(range(len(texts)), key=lambda at: key(texts[at]))
    return {"order": order, "texts": [texts[at] for at in order]}


def _search(*, texts: tuple[str, ...]) -> dict[str, Any]:
    return {"keys": [search_key(each) for each in texts]}


def _number(*, n: int, style: Literal["north", "south"] | None) -> dict[str, Any]:
    return {"text": number_in_words(n, style=style or "north")}


def _date_line(*, day: date, place: str | None) -> dict[str, Any]:
    return {"text": date_line(day, place)}


_TEXTS: Final = needed(Items(Text()))
_TEXT: Final = Record({"text": needed(Text(1))})

OPERATIONS: Final = (
    Operation(
        name="text.sort",
        title_vi="Xếp theo thứ tự chữ cái tiếng Việt",
        title_en="Texts in Vietnamese alphabetical order; people by their given names",
        request=Record(
            {"texts": _TEXTS, "by": Field(words("text", "name"), "text without it")}
        ),
        result=Record(
            {
                "order": needed(Items(Whole()), "where each stood, counted from 0"),
                "texts": needed(Items(Text())),
            }
        ),
        example={"texts": ["Phường 12", "Êa Súp", "Em", "Cư M'gar", "Ê"]},
        run=_sort,
        is_personal=True,
    ),
    Operation(
        name="text.search_key",
        title_vi="Khóa tìm kiếm không dấu",
        title_en="Texts as they are matched: no case, no diacritics, single spaces",
        request=Record({"texts": _TEXTS}),
        result=Record({"keys": needed(Items(Text()))}),
        example={"texts": ["  Xã  Đức HOÀ "]},
        run=_search,
        is_personal=True,
    ),
    Operation(
        name="text.number",
        title_vi="Số viết bằng chữ",
        title_en="A whole number in Vietnamese words",
        request=Record(
            {
                "n": needed(Whole(-_LARGEST, _LARGEST)),
                "style": Field(words("north", "south")),
            }
        ),
        result=_TEXT,
        example={"n": 1_005_024},
        run=_number,
    ),
    Operation(
        name="text.date_line",
        title_vi="Dòng địa danh và ngày tháng của văn bản",
        title_en="The place and date line of an official document",
        request=Record({"day": needed(DAY), "place": Field(Text(1))}),
        result=_TEXT,
        example={"day": "2026-03-05", "place": "Hà Trung"},
        run=_date_line,
    ),
)
