"""
What to do about an error, said to programs that send JSON.

*Lời khuyên cho chương trình gửi JSON.*  The library advises in Python; where that would
mislead, this module names the keys of the protocol instead.  An error of a value says
what came as JSON has it: a text, an object, nothing.
"""

from collections.abc import Collection, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from cqtt.errors import (
    ClockError,
    CqttError,
    InvalidValueError,
    UnknownNameError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.expectations import EXPECTED


class Said(NamedTuple):
    """The same in Vietnamese and in English."""

    vi: str
    en: str


_HOURS: Final = 'gửi "office": {"hours": "07:30-11:30,13:30-17:00"}'
_ADVICE: Final[Mapping[str, Said]] = MappingProxyType(
    {
        "office-with-hours": Said(_HOURS, _HOURS.replace("gửi", "send")),
        "calendar-or-office": Said(
            'đặt lịch vào trong cơ quan: "office": {"calendar": {…}}',
            'put the calendar into the office: "office": {"calendar": {…}}',
        ),
        "agency": Said(
            'gửi "agency": {"name": "…"}, hoặc ghi agency trong office',
            'send "agency": {"name": "…"}, or give the office its agency',
        ),
        "own-number": Said(
            "tìm hồ sơ bị gửi hai lần; mỗi hồ sơ chỉ gửi một lần, ở trạng thái mới "
            "nhất",
            "look for the one sent twice; send each once, as it stands now",
        ),
        "scale-of-numbers": Said(
            'đếm theo nhãn, như "Rất hài lòng": 78, thay cho số',
            'count by labels, such as "Rất hài lòng": 78, instead of numbers',
        ),
        "scale-of-labels": Said(
            'gửi "scale", như "five-levels"; describe liệt kê các thang đo',
            'send "scale", such as "five-levels"; describe lists them',
        ),
        "scale-of-no-labels": Said(
            'gửi "scale", như "five-levels"; describe liệt kê các thang đo',
            'send "scale", such as "five-levels"; describe lists them',
        ),
        "zero-to-ten": Said(
            'với các mức bằng lời, gửi "score": "net"',
            'send "score": "net" for worded levels',
        ),
        "quarter-quantity": Said(
            'gửi số nguyên, hoặc văn bản như "12.5"',
            'send a whole number, or text such as "12.5"',
        ),
        "enough-answers": Said(
            "nêu số đếm, hoặc hỏi thêm người", "give the counts, or ask more people"
        ),
        "known-label": Said(
            "sửa nhãn, hoặc gửi đúng thang đo đã dùng",
            "correct the label, or send the scale that was offered",
        ),
        "sync-fields": Said(
            "trường ấy được giữ nguyên trong record",
            "record keeps the field as it came",
        ),
        "apology-sent-in-time": Said(
            "gửi vào ngày sớm hơn", "send it on an earlier day"
        ),
        "stopped": Said(
            "gửi clock.Stop trước clock.Resume", "send clock.Stop before clock.Resume"
        ),
        "text": Said("gửi một văn bản", "send text"),
        "step": Said(
            "gửi 1 hoặc -1 để sang ngày làm việc liền sau hoặc liền trước",
            "send 1 or -1 for the next or the last working day",
        ),
        "moment-of-open": Said('gửi "at"', 'send "at"'),
    }
)
_WORDS: Final = (
    ("in steps of 0.25, int or Decimal", "in steps of 0.25"),
    (
        "must be a datetime because",
        "must be a moment because",
    ),
    (
        "pass datetime(year, month, day, hour, minute)",
        'send text such as "2026-01-31T09:15"',
    ),
    (
        "pass calendar.extended(until=...) to accept an estimate",
        'send "calendar": {"extended_until": "…"}, in the office if there is one',
    ),
    (
        "start from cqtt.state_calendar() or give WorkCalendar(estimate=...)",
        "ask for an earlier day",
    ),
    (
        (
            "pass its limit, such as procedure.deciding(WorkingDays(3)), or limit= at "
            "reception; where a case decides, pass case="
        ),
        'send its limit as "limit" of the dossier; where a case decides, send "case"',
    ),
    (
        "first: resume of a Clock; complete, pay, answer or confirm of a dossier",
        "first",
    ),
    ("RunningLimit.NEW_RULE", '"running": "new-rule"'),
    (
        "đưa vào datetime(năm, tháng, ngày, giờ, phút)",
        'gửi văn bản như "2026-01-31T09:15"',
    ),
    (
        "dùng calendar.extended(until=...) nếu chấp nhận ngày ước tính",
        (
            'gửi "calendar": {"extended_until": "…"} (trong office, nếu có office) để '
            "chấp nhận ngày ước tính"
        ),
    ),
    (
        (
            "bắt đầu từ cqtt.state_calendar(), hoặc nêu cách ước tính bằng "
            "WorkCalendar(estimate=...)"
        ),
        "hỏi ngày sớm hơn",
    ),
    (
        "đọc quyết định đã ký rồi nêu một thời hạn",
        'đọc quyết định đã ký rồi gửi "limit" trong hồ sơ',
    ),
)
_CAME: Final[Mapping[object, tuple[str, Said]]] = MappingProxyType(
    {
        "str": ("text", Said("một văn bản khác", "another text")),
        "text": ("text", Said("một văn bản khác", "another text")),
        "dict": ("object", Said("một đối tượng", "an object")),
        "list": ("array", Said("một mảng", "an array")),
    }
)
_NOTHING: Final = Said("không có gì", "nothing")
_PATHS: Final = MappingProxyType(
    {"shifts": "$.office.hours", "hours": "$.office.hours"}
)
_FIELD_ERRORS: Final = (InvalidValueError, WrongTypeError, ClockError)


class Advised(NamedTuple):
    """What an answer tells of an error."""

    message: Said
    data: dict[str, Any]


def advised(error: CqttError, keys: Collection[str] = ()) -> Advised:
    """
    Return the sentences and the data of an error, as the process tells them.

    ``keys`` are those of the operation: a field of that name is told by its path.
    """
    data = dict(error.to_dict()["data"])
    said = Said(error.message("vi"), error.message("en"))
    if isinstance(error, UnknownNameError):
        data |= {"known": list(error.known)} if error.known else {}
    elif isinstance(error, _FIELD_ERRORS) and not isinstance(error, WrongChoiceError):
        said = _of_field(error, said, data, keys)
    return Advised(Said(in_json(said.vi), in_json(said.en)), data)


def in_json(text: str) -> str:
    """Return a text that names keys of the protocol where it named Python."""
    for old, new in _WORDS:
        text = text.replace(old, new)
    return text


def advice(slug: str, message: str, locale: str) -> str:
    """Return a sentence about an expectation with the advice of the protocol."""
    own = _ADVICE.get(slug)
    if own is None:
        return in_json(message)
    wanted = EXPECTED[slug]
    told = wanted.do if locale == "en" else wanted.do_vi
    new = own.en if locale == "en" else own.vi
    return in_json(message.replace(told, new))


def _of_field(
    error: InvalidValueError | WrongTypeError | ClockError,
    said: Said,
    data: dict[str, Any],
    keys: Collection[str],
) -> Said:
    field, got = error.field, error.got
    path = f"$.{field}" if field in keys else _PATHS.get(field, field)
    data["field"] = path
    vi, en = (each.replace(field, path, 1) for each in said)
    if got is None:
        vi = EXPECTED[error.expected].lacking_vi(path)
        en = en.replace("but None came", f"but {_NOTHING.en} came", 1)
    elif isinstance(got, str) and got in _CAME:
        data["got"], came = _CAME[got]
        vi = vi.replace(f"nhận được {got!r}", f"nhận được {came.vi}", 1)
        en = en.replace(f"but {got!r} came", f"but {came.en} came", 1)
    elif isinstance(got, date):
        en = en.replace(f"but {got!r} came", f"but {got.isoformat()} came", 1)
    slug = error.expected
    return Said(advice(slug, vi, "vi"), advice(slug, en, "en"))
