"""
From one line to one line: reading a request, answering it, telling what is wrong.

*Từ một dòng yêu cầu đến một dòng trả lời.*
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Any, Final, NamedTuple

from cqtt.checks import told
from cqtt.errors import (
    CqttError,
    InvalidValueError,
    PlainDataError,
    WrongTypeError,
)
from cqtt.interop.json_texts import as_object, read_json
from cqtt.interop.serving.catalogue import NAMES, operation
from cqtt.interop.serving.lines import TooLong, encoded
from cqtt.interop.serving.telling import told_error

MOST_IN_A_BATCH: Final = 10_000
_DEEP: Final = 100
_IDS: Final = (str, int, float, type(None))
_INTERNAL: Final = {
    "code": "internal",
    "message": {
        "vi": "lỗi của thư viện; xin báo cho người phát triển, kèm yêu cầu đã bỏ dữ "
        "liệu cá nhân",
        "en": "a fault of the library; tell its developers, with the request without "
        "its personal data",
    },
    "data": {},
}


def response(request: object) -> dict[str, Any]:
    """
    Return the response to one request, whatever it is; never raise.

    >>> response({"id": 7, "op": "days.add", "day": "2025-12-31", "n": 3})
    {'id': 7, 'result': {'on': '2026-01-07'}}
    >>> response({"id": 8, "op": "days.add", "day": "2025-12-31"})["error"]["code"]
    'invalid-value'
    """
    number = None
    try:
        read = _as_request(request)
        number = _id_of(read)
        asked = {key: read[key] for key in read if key not in ("id", "op")}
        return {"id": number, "result": _result(read.get("op"), asked)}
    except CqttError as refusal:
        return {"id": number, "error": told_error(refusal, _keys_of(request))}
    except Exception:  # noqa: BLE001 the process must answer and stay up
        is_deep = _is_deep(request)
        error = told_error(_TOO_DEEP) if is_deep else _INTERNAL
        return {"id": number, "error": error}


def _keys_of(request: object) -> Collection[str]:
    """Return the keys of the operation that was asked, if there is one."""
    name = request.get("op") if isinstance(request, dict) else None
    return operation(name).request.fields if name in NAMES else ()


_TOO_DEEP: Final = PlainDataError("line", ("nested too deeply",))


def _is_deep(request: object) -> bool:
    """Tell whether there are more levels than any request needs."""
    level = [request]
    for _ in range(_DEEP):
        level = [inside for each in level for inside in _inside(each)]
    return bool(level)


def _inside(value: object) -> Iterable[object]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _as_request(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise WrongTypeError("$", told(value), "request-object")
    return value


def _id_of(request: dict[str, Any]) -> str | float | None:
    number: str | float | None = request.get("id")
    if number.__class__ not in _IDS:
        raise WrongTypeError("$.id", told(number), "request-id")
    return number


def _result(name: object, asked: dict[str, Any]) -> Any:
    if name is None:
        raise InvalidValueError("$.op", None, "given-key", "không có gì")
    return operation(name).answer(asked)


def answer(line: bytes | TooLong) -> Iterator[bytes]:
    """
    Yield the parts of the line that answers a line; none for an empty one.

    An array is answered piece by piece, so that its answers are never held together.
    """
    if isinstance(line, TooLong):
        came = f"{line.length} bytes"
        yield _refusal(InvalidValueError("line", came, "line-not-too-long"))
    elif line.strip(b"\r\n\t \xef\xbb\xbf"):
        yield from _answered(line)


def _answered(line: bytes) -> Iterator[bytes]:
    try:
        request = read_json(_decoded(line), "line", finite=True)
    except CqttError as error:
        yield _refusal(error)
        return
    if not isinstance(request, list):
        yield _encoded(response(request))
    elif len(request) > MOST_IN_A_BATCH:
        yield _refusal(InvalidValueError("$", len(request), "batch-not-too-long"))
    else:
        yield b"["
        for number, each in enumerate(request):
            yield b"," * bool(number) + _encoded(response(each))
        yield b"]"


def _decoded(line: bytes) -> str | bytes:
    """Return the text of a line; bytes that are none stay, and are refused later."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line


def _refusal(error: CqttError) -> bytes:
    """Return the response to a line of which no request could be read."""
    return encoded({"id": None, "error": told_error(error)})


def _encoded(answered: dict[str, Any]) -> bytes:
    try:
        return encoded(answered)
    except (TypeError, ValueError, RecursionError):
        return encoded({"id": answered["id"], "error": _INTERNAL})


class Called(NamedTuple):
    """The line that answers a call, and whether it is an error."""

    line: bytes
    is_error: bool


def called(name: str, written: bytes) -> Called:
    r"""
    Return the line that answers one operation, whose request is JSON without ``op``.

    >>> called("days.add", b'{"day": "2025-12-31", "n": 3}').line
    b'{"id":null,"result":{"on":"2026-01-07"}}\n'
    """
    try:
        asked = as_object(read_json(written, "request", finite=True), "request")
    except CqttError as error:
        return Called(_refusal(error) + b"\n", is_error=True)
    answered = response({**asked, "op": name})
    return Called(_encoded(answered) + b"\n", is_error="error" in answered)
