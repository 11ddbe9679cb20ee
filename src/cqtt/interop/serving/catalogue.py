"""
Which operations there are; each is loaded when it is first asked for.

*Danh mục thao tác.*
"""

from difflib import get_close_matches
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from cqtt._lazy import load
from cqtt.interop.serving.about import versions
from cqtt.interop.serving.operation import Operation
from cqtt.interop.serving.scalars import (
    Text,
    UnknownWordError,
    Whole,
    YesNo,
    unknown,
)
from cqtt.interop.serving.shapes import (
    Field,
    Form,
    Items,
    Record,
    needed,
)

_ROOMS: Final = MappingProxyType(
    {
        "about": ("edition",),
        "due": ("due_date", "explain", "remaining", "timeliness", "parse_time_limit"),
        "days": (
            *("days.add", "days.count", "days.why", "days.table"),
            *("minutes.add", "minutes.between"),
        ),
        "dossiers": ("dossier",),
        "monthly": ("form_06",),
        "listed": ("procedures",),
        "records": ("sync.read", "sync.check", "sync.write", "portal.read"),
        "numbers": ("identifier",),
        "scores": ("satisfaction",),
        "letters": ("letter",),
        "petitions": ("petition", "petition.deadline"),
        "texts": ("text.sort", "text.search_key", "text.number", "text.date_line"),
    }
)
_ROOM_OF: Final = MappingProxyType(
    {name: room for room, names in _ROOMS.items() for name in names}
)
NAMES: Final = ("describe", *_ROOM_OF)
"""Every operation, in the order in which ``describe`` lists them."""


def operation(name: object, place: str = "$.op") -> Operation:
    """
    Return an operation by its name.

    Raises:
        UnknownNameError: There is none of that name; the error tells the names.

    >>> operation("days.add").title_vi
    'Cộng ngày làm việc'
    """
    if name == "describe":
        return _DESCRIBE
    room = _ROOM_OF.get(name) if isinstance(name, str) else None
    if room is None:
        # A word with a digit or a space may still be near one; it is not told.
        close = tuple(get_close_matches(str(name), NAMES, n=1, cutoff=0.7))
        came = unknown(place, name, NAMES)
        raise UnknownWordError(place, came.got, close, NAMES)
    return _loaded(room)[str(name)]


@cache
def _loaded(room: str) -> dict[str, Operation]:
    package = "cqtt.interop.serving"
    module: Any = load(package, {room: f"{package}.{room}"}, room)
    return {each.name: each for each in module.OPERATIONS}


def description(name: str | None = None) -> dict[str, Any]:
    """
    Return the operations with their schemas and examples, or one of them.

    Raises:
        UnknownNameError: There is none of that name; the error tells the names.
    """
    names = NAMES if name is None else (name,)
    told = [operation(each, "$.name").describe() for each in names]
    return {**versions(), "operations": told}


_TITLE: Final = Record({"vi": needed(Text(1)), "en": needed(Text(1))})
_DESCRIBE: Final = Operation(
    name="describe",
    title_vi="Mọi thao tác, kèm lược đồ và ví dụ",
    title_en="Every operation with its schemas and an example",
    request=Record({"name": Field(Text(1), "one operation; without it all")}),
    result=Record(
        {
            "cqtt": needed(Text(1)),
            "protocol": needed(Whole(1)),
            "edition": needed(Text(1), "of the facts"),
            "operations": needed(
                Items(
                    Record(
                        {
                            "op": needed(Text(1)),
                            "title": needed(_TITLE),
                            "request": needed(Form("the JSON Schema of a request")),
                            "result": needed(Form("the JSON Schema of a result")),
                            "personal_data": needed(
                                YesNo(), "whether results may hold personal data"
                            ),
                            "example": needed(Form("a request that works")),
                        }
                    )
                )
            ),
        }
    ),
    example={"name": "days.add"},
    run=description,
)
