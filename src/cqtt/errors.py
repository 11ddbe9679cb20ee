"""
Every error and warning of the library, on one page.

An error says what must be, what came and what to do, in English for engineers
(``str``) and in Vietnamese or English for people (``message``).  It carries its
data as attributes, survives pickling, and inherits the built-in exception that
a caller would guess.  No error carries a citizen's data.

What a value must be is said once, in ``cqtt.expectations``; call sites pass its slug.

>>> from cqtt.errors import InvalidValueError
>>> str(InvalidValueError("quantity", 0, "whole-quantity"))
'quantity must be a whole number above zero but 0 came; pass an int of at least 1'
>>> InvalidValueError("quantity", 0, "whole-quantity").message("vi")
'quantity phải là số nguyên lớn hơn 0, nhận được 0; đưa vào int từ 1 trở lên'
"""

from datetime import date, datetime
from types import MappingProxyType
from typing import Any, ClassVar, Final, Protocol

from cqtt.expectations import EXPECTED

_MOST_CHOICES: Final = 8
_MOST_NAMES: Final = 20
_LONGEST_REPR: Final = 120


class CqttError(Exception):
    """
    Root of the library's errors.

    ``code`` is a stable slug that callers may switch on.
    """

    code: ClassVar[str] = "cqtt-error"
    _fields: ClassVar[tuple[str, ...]] = ()

    def __str__(self) -> str:
        return self._english()

    def _english(self) -> str:
        return self.code

    def _vietnamese(self) -> str:
        return self._english()

    def message(self, locale: str = "vi") -> str:
        """Return one sentence for people, in ``"vi"`` or ``"en"``."""
        if locale == "vi":
            return self._vietnamese()
        if locale == "en":
            return self._english()
        raise UnknownLocaleError(locale, ("vi", "en"))

    def to_dict(self) -> dict[str, Any]:
        """Return the code, the English sentence and the data as plain values."""
        data = {name: _plain(getattr(self, name)) for name in self._fields}
        return {"code": self.code, "message": str(self), "data": data}


def _plain(value: object) -> object:
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return str(value)


def _vietnamese_day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _vietnamese_value(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value:%H:%M} {_vietnamese_day(value)}"
    return _vietnamese_day(value) if isinstance(value, date) else _shown(value)


def _shown(value: object) -> str:
    """Return the repr, cut where it would bury the rest of the message."""
    try:
        text = repr(value)
    except ValueError:  # a whole number of more digits than Python writes
        return type(value).__name__
    return text if len(text) <= _LONGEST_REPR else f"{text[:_LONGEST_REPR]}…"


class _FieldError(CqttError):
    """
    A field whose value is not what ``EXPECTED[expected]`` says.

    ``got_vi`` says what came in Vietnamese, where ``got`` alone would not be
    understood.
    """

    _fields: ClassVar[tuple[str, ...]] = ("field", "got", "expected")

    def __init__(
        self, field: str, got: object, expected: str, got_vi: str = ""
    ) -> None:
        super().__init__(field, got, expected, *filter(None, [got_vi]))
        self.field = field
        self.got = got
        self.expected = expected
        self.got_vi = got_vi

    def _english(self) -> str:
        wanted = EXPECTED[self.expected]
        got = _shown(self.got)
        return f"{self.field} must be {wanted.must} but {got} came; {wanted.do}"

    def _vietnamese(self) -> str:
        wanted = EXPECTED[self.expected]
        return wanted.told_vi(self.field, self.got_vi or _vietnamese_value(self.got))


class InvalidValueError(_FieldError, ValueError):
    """A value of the right type that cannot be."""

    code = "invalid-value"


class WrongTypeError(_FieldError, TypeError):
    """A value of a type that is refused, such as a datetime for a day."""

    code = "wrong-type"


class WrongChoiceError(WrongTypeError):
    """
    What is no member of an enum; ``choices`` are those that may be meant.

    ``enum`` says where the enum is imported from, where it is known.
    """

    code = "wrong-choice"
    _fields = ("field", "got", "expected", "choices")

    def __init__(
        self, field: str, got: object, choices: tuple[str, ...], enum: str = ""
    ) -> None:
        super().__init__(field, got, "enum-choice")
        self.args: tuple[Any, ...] = (field, got, choices, *filter(None, [enum]))
        self.choices = choices
        self.enum = enum

    def _english(self) -> str:
        enum = self.enum or "its enum"
        return (
            f"{self.field} must be a member of {enum} but {_shown(self.got)} came; "
            f"pass {self._told(' or ')}"
        )

    def _vietnamese(self) -> str:
        of = f" ({self.enum})" if self.enum else ""
        must = EXPECTED[self.expected].must_vi
        came = _vietnamese_value(self.got)
        return (
            f"{self.field} phải là {must}{of}, nhận được {came}; "
            f"dùng {self._told(' hoặc ')}"
        )

    def _told(self, last: str) -> str:
        *others, one = self.choices[:_MOST_CHOICES]
        if len(self.choices) > _MOST_CHOICES:
            return ", ".join((*others, one, "…"))
        return last.join(filter(None, (", ".join(others), one)))


class MissingTimeError(CqttError, ValueError):
    """A bare day where the hour decides."""

    code = "missing-time"
    _fields = ("field", "got", "because")

    def __init__(self, field: str, got: date, because: str) -> None:
        super().__init__(field, got, because)
        self.field = field
        self.got = got
        self.because = because

    def _english(self) -> str:
        return (
            f"{self.field} must be a datetime because {self.because} counts from the "
            f"minute, but the day {self.got.isoformat()} came; "
            "pass datetime(year, month, day, hour, minute)"
        )

    def _vietnamese(self) -> str:
        return (
            f"{self.field} phải có giờ và phút, nhưng chỉ nhận được ngày "
            f"{_vietnamese_day(self.got)}; đưa vào datetime(năm, tháng, ngày, giờ, "
            "phút)"
        )


class NotNfcError(CqttError, ValueError):
    """Text that is not in Unicode NFC; the text itself is not carried."""

    code = "not-nfc"
    _fields = ("field", "position")

    def __init__(self, field: str, position: int) -> None:
        super().__init__(field, position)
        self.field = field
        self.position = position

    def _english(self) -> str:
        return (
            f"{self.field} must be text in Unicode NFC but a decomposed letter came at "
            f"position {self.position}; pass cqtt.text.nfc(...) of it"
        )

    def _vietnamese(self) -> str:
        return (
            f"{self.field} phải là văn bản Unicode dạng NFC, nhận được chữ tách dấu ở "
            f"vị trí {self.position}; đưa văn bản qua cqtt.text.nfc(...)"
        )


class UnknownLocaleError(CqttError, LookupError):
    """A language that the library has no texts for."""

    code = "unknown-locale"
    _fields = ("got", "known")

    def __init__(self, got: object, known: tuple[str, ...]) -> None:
        super().__init__(got, known)
        self.got = got
        self.known = known

    def _english(self) -> str:
        choices = " or ".join(f'"{name}"' for name in self.known)
        return f"locale must be {choices} but {self.got!r} came; pass one of these"

    def _vietnamese(self) -> str:
        return (
            f"ngôn ngữ phải là {' hoặc '.join(self.known)}, nhận được {self.got!r}; "
            "chọn một trong các ngôn ngữ này"
        )


class BeyondCalendarError(CqttError, LookupError):
    """A day outside what the calendar knows."""

    code = "beyond-calendar"
    _fields = ("calendar", "day", "first", "last")

    def __init__(
        self, calendar: str, day: date | None, first: date, last: date
    ) -> None:
        super().__init__(calendar, day, first, last)
        self.calendar = calendar
        self.day = day
        self.first = first
        self.last = last

    def _english(self) -> str:
        came = "a day beyond them" if self.day is None else self.day.isoformat()
        return (
            f"the day must be within the known days of {self.calendar}, "
            f"{self.first} to {self.last}, but {came} was needed; {self._advice()}"
        )

    def _advice(self) -> str:
        if self.day is not None and self.day < self.first:
            return "earlier years are not in the facts"
        return "pass calendar.extended(until=...) to accept an estimate"

    def _vietnamese(self) -> str:
        needed = (
            "ngày sau đó" if self.day is None else f"ngày {_vietnamese_day(self.day)}"
        )
        return (
            f"lịch làm việc chỉ biết từ {_vietnamese_day(self.first)} đến "
            f"{_vietnamese_day(self.last)}, nhưng cần {needed}; {self._advice_vi()}"
        )

    def _advice_vi(self) -> str:
        if self.day is not None and self.day < self.first:
            return "dữ liệu không có các năm trước đó"
        return "dùng calendar.extended(until=...) nếu chấp nhận ngày ước tính"


class EstimateUnavailableError(CqttError, LookupError):
    """A year that nobody announced and that this calendar cannot estimate."""

    code = "estimate-unavailable"
    _fields = ("calendar", "year", "last_year")

    def __init__(self, calendar: str, year: int, last_year: int | None) -> None:
        super().__init__(calendar, year, last_year)
        self.calendar = calendar
        self.year = year
        self.last_year = last_year

    def _english(self) -> str:
        if self.last_year is None:
            return (
                f"{self.calendar} must carry an estimator to reach {self.year} "
                "but it has none; start from cqtt.state_calendar() "
                "or give WorkCalendar(estimate=...)"
            )
        return (
            f"an estimated year must be at most {self.last_year}, where the lunar "
            f"table ends, but {self.year} came; ask for an earlier day"
        )

    def _vietnamese(self) -> str:
        said = f"lịch làm việc không ước tính được năm {self.year}"
        if self.last_year is None:
            return (
                f"{said}; bắt đầu từ cqtt.state_calendar(), hoặc nêu cách ước tính "
                "bằng WorkCalendar(estimate=...)"
            )
        return f"{said}; bảng âm lịch chỉ đến năm {self.last_year}; hỏi ngày sớm hơn"


class NotInForceError(CqttError, LookupError):
    """
    A rule asked for a day on which no version of it was in force.

    ``name_vi`` names the rule in Vietnamese, by default as ``name`` does.
    """

    code = "not-in-force"
    _fields = ("name", "day", "first", "last")

    def __init__(
        self,
        name: str,
        day: date,
        first: date | None,
        last: date | None,
        name_vi: str = "",
    ) -> None:
        super().__init__(name, day, first, last, name_vi)
        self.name = name
        self.day = day
        self.first = first
        self.last = last
        self.name_vi: str = name_vi or f"«{name}»"

    def _english(self) -> str:
        since = "an unknown day" if self.first is None else self.first.isoformat()
        until = "today's law" if self.last is None else self.last.isoformat()
        return (
            f"the day must be one on which {self.name} is known, {since} to {until}, "
            f"but {self.day.isoformat()} came; see docs/en/not-known.md for what is "
            "missing"
        )

    def _vietnamese(self) -> str:
        asked = f"{self.name_vi} cho ngày {_vietnamese_day(self.day)}"
        since = f" từ ngày {_vietnamese_day(self.first)}" if self.first else ""
        until = f" đến hết ngày {_vietnamese_day(self.last)}" if self.last else ""
        known = f"; dữ liệu có{since}{until}" if since or until else ""
        where = "xem docs/vi/not-known.md về những gì còn thiếu"
        return f"không có quy định {asked}{known}; {where}"


class UnknownNameError(CqttError, LookupError):
    """
    A name that a collection does not hold.

    ``close`` are the names that may be meant; ``known`` are all of them, told where
    none is close.  ``said_vi`` is the whole sentence in Vietnamese, where the names
    alone would not be understood; ``do`` is what to do in English, if not that.
    """

    code = "unknown-name"
    _fields = ("collection", "got", "close")

    def __init__(
        self,
        collection: str,
        got: object,
        close: tuple[str, ...],
        known: tuple[str, ...] = (),
        said_vi: str = "",
        *,
        do: str = "",
    ) -> None:
        super().__init__(collection, got, close, known, said_vi)
        self.collection = collection
        self.got = got
        self.close = close
        self.known = known
        self.said_vi = said_vi
        self.do = do

    def _english(self) -> str:
        return (
            f"{self.collection} must hold the name but {self.got!r} came; "
            f"{self._advice()}"
        )

    def _advice(self) -> str:
        if self.do:
            return self.do
        if self.close:
            return f"did you mean {' or '.join(repr(name) for name in self.close)}"
        if self.known:
            return f"the names are {self._told()}"
        return f"list the names with sorted({self.collection})"

    def _told(self) -> str:
        more = ", …" if len(self.known) > _MOST_NAMES else ""
        return ", ".join(map(repr, self.known[:_MOST_NAMES])) + more

    def _vietnamese(self) -> str:
        if self.said_vi:
            return self.said_vi
        said = f"{self.collection} không có {self.got!r}"
        if self.close:
            near = " hoặc ".join(repr(name) for name in self.close)
            return f"{said}; có phải {near} không"
        if self.known:
            return f"{said}; các tên hiện có: {self._told()}"
        return f"{said}; liệt kê các tên bằng sorted({self.collection})"


class ContradictionError(CqttError, ValueError):
    """Two announcements that say different things of one day."""

    code = "contradiction"
    _fields = ("day", "first", "second")

    def __init__(self, day: date, first: str, second: str) -> None:
        super().__init__(day, first, second)
        self.day = day
        self.first = first
        self.second = second

    def _english(self) -> str:
        return (
            f"a day must have one effect but {self.first} and {self.second} differ on "
            f"{self.day.isoformat()}; name the overridden document in replaces"
        )

    def _vietnamese(self) -> str:
        return (
            f"{self.first} và {self.second} quy định khác nhau về ngày "
            f"{_vietnamese_day(self.day)}; nêu văn bản bị thay trong replaces"
        )


class Fault(Protocol):
    """What ``FactsError`` holds: a finding that can say itself."""

    def message(self, locale: str = "vi") -> str:
        """Return one sentence."""


class FactsError(CqttError, ValueError):
    """A folder of facts with mistakes; every one of them is in ``faults``."""

    code = "facts"
    _fields = ("source",)

    def __init__(self, source: str, faults: tuple[Fault, ...]) -> None:
        super().__init__(source, faults)
        self.source = source
        self.faults = faults

    def _english(self) -> str:
        return self._listed(
            f"the facts in {self.source} must be free of mistakes but "
            f"{len(self.faults)} came; correct each:",
            "en",
        )

    def _vietnamese(self) -> str:
        return self._listed(f"dữ liệu {self.source} có {len(self.faults)} lỗi:", "vi")

    def _listed(self, head: str, locale: str) -> str:
        return "\n".join(
            [head, *(f"- {fault.message(locale)}" for fault in self.faults)]
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the code, the sentence and one sentence for each fault."""
        return super().to_dict() | {
            "faults": [fault.message("en") for fault in self.faults]
        }


class UnstatedLimitError(CqttError, ValueError):
    """A due date asked of a limit that nobody stated."""

    code = "unstated-limit"
    _fields = ("text",)

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text

    def _english(self) -> str:
        return (
            f"the limit must be one that can be counted but the record says "
            f"{self.text!r}; write it like '3 ngày làm việc', or read the procedure's "
            "decision and pass the limit it sets"
        )

    def _vietnamese(self) -> str:
        return (
            f"thời hạn chưa được nêu hoặc không đọc được: {self.text!r}; viết như "
            "'3 ngày làm việc', hoặc đọc quyết định công bố thủ tục rồi nêu thời hạn"
        )


class ClockError(_FieldError, ValueError):
    """An event that cannot follow the ones recorded before it."""

    code = "clock"


_UNITS_VI: Final = MappingProxyType(
    {
        "working days": "ngày làm việc",
        "days": "ngày",
        "working hours": "giờ làm việc",
        "hours": "giờ",
        "weeks": "tuần",
        "months": "tháng",
        "years": "năm",
    }
)


class ClockStoppedError(CqttError, ValueError):
    """
    A due date asked of a limit that is stopped; ``remaining`` says what is left.

    ``closed_on`` is the day on which the dossier was closed; nothing ends the stop of
    such a limit any more.  ``has_run`` is false where no moment before the stop has a
    due date either.
    """

    code = "clock-stopped"
    _fields = ("since", "remaining", "unit", "closed_on")

    def __init__(
        self,
        since: date,
        remaining: str,
        unit: str,
        closed_on: date | None = None,
        *,
        has_run: bool = True,
    ) -> None:
        super().__init__(since, remaining, unit, *filter(None, [closed_on]))
        self.since = since
        self.remaining = remaining
        self.unit = unit
        self.closed_on = closed_on
        self.has_run = has_run

    def _english(self) -> str:
        if self.closed_on is not None:
            before = ", or the due date as of a moment before the stop"
            return (
                f"the limit must be running to have a due date but the dossier was "
                f"closed on {self.closed_on.isoformat()} while it was stopped since "
                f"{self.since.isoformat()} with {self.remaining} {self.unit} left; ask "
                f"its timeliness instead{before if self.has_run else ''}"
            )
        return (
            f"the limit must be running to have a due date but it is stopped since "
            f"{self.since.isoformat()} with {self.remaining} {self.unit} left; record "
            "what ends the stop first: resume of a Clock; complete, pay, answer or "
            "confirm of a dossier"
        )

    def _vietnamese(self) -> str:
        unit = _UNITS_VI.get(self.unit, self.unit)
        if self.closed_on is not None:
            before = ", hoặc hạn tính tại một thời điểm trước khi tạm dừng"
            return (
                f"hồ sơ đã kết thúc ngày {_vietnamese_day(self.closed_on)} khi thời "
                f"hạn đang tạm dừng từ {_vietnamese_day(self.since)}, còn lại "
                f"{self.remaining.replace('.', ',')} {unit}, nên không có hạn trả; hỏi "
                f"hồ sơ có đúng hạn không{before if self.has_run else ''}"
            )
        return (
            f"thời hạn đang tạm dừng từ {_vietnamese_day(self.since)}, còn lại "
            f"{self.remaining.replace('.', ',')} {unit}; ghi việc kết thúc tạm dừng "
            "trước"
        )


class RepeatedExtensionError(CqttError, ValueError):
    """One more re-appointment than the rule allows."""

    code = "repeated-extension"
    _fields = ("allowed", "source", "source_vi")

    def __init__(self, allowed: int, source: str, source_vi: str) -> None:
        super().__init__(allowed, source, source_vi)
        self.allowed = allowed
        self.source = source
        self.source_vi = source_vi

    def _english(self) -> str:
        return (
            f"a limit must be extended at most {self.allowed} time(s) ({self.source}) "
            "but one more came; pass accept_repeat=True to record what happened all "
            "the same"
        )

    def _vietnamese(self) -> str:
        return (
            f"chỉ được gia hạn tối đa {self.allowed} lần ({self.source_vi}), nhưng có "
            "thêm một lần; dùng accept_repeat=True để ghi đúng việc đã xảy ra"
        )


class ReportRefusedError(CqttError, ValueError):
    """A report that cannot be made as it would be wrong; ``faults`` says why."""

    code = "report-refused"
    _fields = ("report",)

    def __init__(self, report: str, faults: tuple[Fault, ...]) -> None:
        super().__init__(report, faults)
        self.report = report
        self.faults = faults

    def _english(self) -> str:
        return self._listed(
            f"{self.report} must be free of faults but {len(self.faults)} came; "
            "correct each:",
            "en",
        )

    def _vietnamese(self) -> str:
        return self._listed(f"{self.report} có {len(self.faults)} lỗi:", "vi")

    def _listed(self, head: str, locale: str) -> str:
        return "\n".join(
            [head, *(f"- {fault.message(locale)}" for fault in self.faults)]
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the code, the sentence and one sentence for each fault."""
        return super().to_dict() | {
            "faults": [fault.message("en") for fault in self.faults]
        }


class MissingExtraError(CqttError, ImportError):
    """A package that only an extra of the library installs."""

    code = "missing-extra"
    _fields = ("package", "extra")

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(package, extra)
        self.package = package
        self.extra = extra

    def _english(self) -> str:
        return (
            f"{self.package} must be installed for this but it is not; "
            f'run pip install "cqtt[{self.extra}]"'
        )

    def _vietnamese(self) -> str:
        return (
            f"chưa cài {self.package} là gói cần cho việc này; "
            f'chạy pip install "cqtt[{self.extra}]"'
        )


class LimitConflictError(CqttError, ValueError):
    """
    Places of one procedure that state different limits; somebody has to decide.

    ``choices_vi`` are the choices in Vietnamese words, by default those of ``choices``.
    """

    code = "limit-conflict"
    _fields = ("procedure", "choices")

    def __init__(
        self,
        procedure: str,
        choices: tuple[str, ...],
        choices_vi: tuple[str, ...] = (),
    ) -> None:
        super().__init__(procedure, choices, choices_vi)
        self.procedure = procedure
        self.choices = choices
        self.choices_vi: tuple[str, ...] = choices_vi or choices

    def _english(self) -> str:
        return (
            f"procedure {self.procedure} must have one limit but its record states "
            f"{'; '.join(self.choices)}; read the signed decision and pass its limit, "
            "such as procedure.deciding(WorkingDays(3)), or limit= at reception; where "
            "a case decides, pass case="
        )

    def _vietnamese(self) -> str:
        return (
            f"thủ tục {self.procedure} có nhiều thời hạn khác nhau: "
            f"{'; '.join(self.choices_vi)}; đọc quyết định đã ký rồi nêu một thời hạn"
        )


class IllegalEventError(CqttError, ValueError):
    """
    An event that cannot follow the state that a dossier or a petition is in.

    ``event_vi``, ``status_vi`` and ``legal_vi`` say the same in Vietnamese words; each
    is by default the English one.
    """

    code = "illegal-event"
    _fields = ("event", "status", "legal")

    def __init__(  # noqa: PLR0917 each word comes in two languages
        self,
        event: str,
        status: str,
        legal: tuple[str, ...],
        event_vi: str = "",
        status_vi: str = "",
        legal_vi: tuple[str, ...] = (),
        what: tuple[str, str] = ("a dossier", "hồ sơ"),
    ) -> None:
        super().__init__(event, status, legal, event_vi, status_vi, legal_vi, what)
        self.event = event
        self.status = status
        self.legal = legal
        self.event_vi: str = event_vi or event
        self.status_vi: str = status_vi or status
        self.legal_vi: tuple[str, ...] = legal_vi or legal
        self.what = what

    def _english(self) -> str:
        allowed = ", ".join(self.legal) or "nothing: it is closed"
        return (
            f"{self.what[0]} that is {self.status} must not get {self.event}; "
            f"what can follow is {allowed}"
        )

    def _vietnamese(self) -> str:
        quoted = ", ".join(f"«{each}»" for each in self.legal_vi)
        closed = f"{self.what[1]} đã kết thúc, không ghi thêm sự kiện nào"
        return (
            f"{self.what[1]} đang ở trạng thái «{self.status_vi}», không ghi được "
            f"«{self.event_vi}»; {f'có thể ghi: {quoted}' if quoted else closed}"
        )


class EventOrderError(CqttError, ValueError):
    """
    An event that lies before the one recorded before it.

    ``event_vi`` names the event in Vietnamese, by default as ``event`` does.
    """

    code = "event-order"
    _fields = ("event", "at", "previous")

    def __init__(
        self, event: str, at: datetime, previous: datetime, event_vi: str = ""
    ) -> None:
        super().__init__(event, at, previous, event_vi)
        self.event = event
        self.at = at
        self.previous = previous
        self.event_vi: str = event_vi or event

    def _english(self) -> str:
        return (
            f"events must be in the order of their moments but {self.event} at "
            f"{self.at.isoformat()} came after {self.previous.isoformat()}; "
            "sort them, or correct the moment"
        )

    def _vietnamese(self) -> str:
        return (
            f"các sự kiện phải theo thứ tự thời gian; «{self.event_vi}» lúc "
            f"{_vietnamese_value(self.at)} lại đứng sau "
            f"{_vietnamese_value(self.previous)}; sắp xếp lại hoặc sửa thời điểm"
        )


class NotStartedError(CqttError, ValueError):
    """
    A dossier asked for what follows from an event that it does not have.

    ``missing_vi`` names the event in Vietnamese, by default as ``missing`` does;
    ``closed_on`` is the day on which the dossier was closed without it.
    """

    code = "not-started"
    _fields = ("missing", "closed_on")

    def __init__(
        self, missing: str, missing_vi: str = "", closed_on: date | None = None
    ) -> None:
        super().__init__(missing, missing_vi, *filter(None, [closed_on]))
        self.missing = missing
        self.missing_vi: str = missing_vi or missing
        self.closed_on = closed_on

    def _english(self) -> str:
        if self.closed_on is not None:
            return (
                f"the dossier must have the event {self.missing} to answer this but it "
                f"was closed on {self.closed_on.isoformat()} without it; ask its "
                "status instead"
            )
        return (
            f"the dossier must have the event {self.missing} to answer this but it "
            "has none yet; record it first"
        )

    def _vietnamese(self) -> str:
        if self.closed_on is not None:
            return (
                f"hồ sơ đã kết thúc ngày {_vietnamese_day(self.closed_on)} mà không có "
                f"sự kiện «{self.missing_vi}»; hỏi trạng thái hồ sơ"
            )
        return f"hồ sơ chưa có sự kiện «{self.missing_vi}»; ghi sự kiện này trước"


class PlainDataError(CqttError, ValueError):
    """
    Plain data that cannot be read; every fault with its path, never a value.

    ``faults_vi`` are the faults in Vietnamese, where they are words.
    """

    code = "plain-data"
    _fields = ("what", "faults")

    def __init__(
        self, what: str, faults: tuple[str, ...], faults_vi: tuple[str, ...] = ()
    ) -> None:
        super().__init__(what, faults, faults_vi)
        self.what = what
        self.faults = faults
        self.faults_vi: tuple[str, ...] = faults_vi or faults

    def _english(self) -> str:
        return (
            f"{self.what} must be readable but came with: {'; '.join(self.faults)}; "
            "correct each place"
        )

    def _vietnamese(self) -> str:
        return f"không đọc được {self.what}: {'; '.join(self.faults_vi)}; sửa từng chỗ"


class EmptyFieldError(CqttError, ValueError):
    """A field that would be printed with nothing in it; what came, by its kind."""

    code = "empty-field"
    _fields = ("got",)

    def __init__(self, got: str) -> None:
        super().__init__(got)
        self.got = got

    def _english(self) -> str:
        return (
            f"a printed field must be filled text or a number but an empty {self.got} "
            "came; fill it, or let the wording print it only {% if %} it is there"
        )

    def _vietnamese(self) -> str:
        return (
            "chỗ in ra phải có nội dung, nhưng đang để trống; điền vào, hoặc dùng "
            "{% if %} để chỉ in khi có"
        )


class TemplateError(CqttError, ValueError):
    """
    A wording that cannot be used; every fault as its line, rule and evidence.

    Line 0 is the whole file.  The rules are entries of ``cqtt.expectations``.
    """

    code = "template"
    _fields = ("template", "faults")

    def __init__(self, template: str, faults: tuple[tuple[int, str, str], ...]) -> None:
        super().__init__(template, faults)
        self.template = template
        self.faults = faults

    def _english(self) -> str:
        told = "; ".join(self._told(each) for each in self.faults)
        return f"the wording {self.template} must be usable but is not: {told}"

    def _vietnamese(self) -> str:
        told = "; ".join(self._told_vi(each) for each in self.faults)
        return f"mẫu lời văn {self.template} chưa dùng được: {told}"

    def _told(self, fault: tuple[int, str, str]) -> str:
        line, rule, evidence = fault
        wanted = EXPECTED[rule]
        came = f" but {evidence} came" if evidence else ""
        where = f"line {line}" if line else "the file"
        return f"{where} must be {wanted.must}{came}, {wanted.do}"

    def _told_vi(self, fault: tuple[int, str, str]) -> str:
        line, rule, evidence = fault
        where = f"dòng {line}" if line else "cả tệp"
        came = f" ({evidence})" if evidence else ""
        wanted = EXPECTED[rule]
        return f"{where} phải là {wanted.must_vi}{came}, {wanted.do_vi}"


class CqttWarning(UserWarning):
    """Root of the library's warnings; used only where no answer can carry a status."""


class CqttDeprecationWarning(CqttWarning):
    """
    Something that will be removed: its name, what to use instead, and in which version.

    Shown by default, unlike Python's own.

    >>> str(CqttDeprecationWarning("cqtt.rooms.old", "cqtt.rooms.new", "2.0"))
    'cqtt.rooms.old will be removed in version 2.0; use cqtt.rooms.new'
    """

    def __init__(self, name: str, instead: str, removed_in: str) -> None:
        super().__init__(name, instead, removed_in)
        self.name = name
        self.instead = instead
        self.removed_in = removed_in

    def __str__(self) -> str:
        removed = f"{self.name} will be removed in version {self.removed_in}"
        return f"{removed}; use {self.instead}"
