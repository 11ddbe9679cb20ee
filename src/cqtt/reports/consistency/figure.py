"""A figure of a report, as it stands there."""

from datetime import date
from decimal import Decimal
from operator import index
from typing import Any, Final, TypeAlias

from attrs import field, frozen

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.printable import require_names
from cqtt.text import nfc, require_nfc

Written: TypeAlias = int | float | Decimal | str | date | None

_LONGEST: Final = 100
_TEXTS: Final = ("label", "unit", "measures", "period", "approx", "group", "document")


def _text(value: Any) -> Any:
    return "" if value is None else value


def _period(value: Any) -> Any:
    """Write a period as text: a year, a day, or the two ends of one."""
    if isinstance(value, list | tuple):
        return " - ".join(str(_period(each)) for each in value)
    if isinstance(value, date):
        return value.isoformat()[:10]
    return _text(value if isinstance(value, bool | str | None) else _whole(value))


def _whole(value: Any) -> Any:
    try:
        return str(index(value))
    except TypeError:
        return value


def _line(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return ",".join(str(_line(each)) for each in value)
    return _text(value if isinstance(value, bool | str | None) else _whole(value))


def _ids(value: Any) -> Any:
    if value is None or value == "":
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


@frozen
class ReportFigure:
    """
    One figure of a written report (*số liệu trong báo cáo*).

    ``value`` is what is printed: a count, a share, ``"931/936"``, a day, a period,
    ``"3+3"``, or words where the report gives no number.  ``unit``, ``measures``,
    ``period``, ``approx`` and ``group`` say what it counts, over which time, how
    exactly, and which figures belong together; all are the report's own words, in
    Vietnamese or in English.  ``line`` is where it stands.

    What a person knows may be said: ``printed`` is the share printed beside the count,
    such as ``"97,5%"``; ``numerator`` and ``denominator`` are the ids of the figures
    that a share is made of; ``part_of`` the ids of its wholes.

    The repr holds the id alone.

    Raises:
        WrongTypeError: A text is not a str, or the value of a type that is not read.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: The id is empty or has several lines.

    >>> ReportFigure("D-3", "Trước hạn", 909, unit="hồ sơ", printed="97,5%")
    ReportFigure(id='D-3')
    """

    id: str
    label: str = field(repr=False)
    value: Written = field(repr=False)
    unit: str = field(default="", converter=_text, repr=False)
    measures: str = field(default="", converter=_text, repr=False)
    period: str = field(default="", converter=_period, repr=False)
    approx: str = field(default="", converter=_text, repr=False)
    group: str = field(default="", converter=_text, repr=False)
    document: str = field(default="", converter=_text, repr=False)
    line: str = field(default="", converter=_line, repr=False)
    printed: str = field(default="", converter=_text, kw_only=True, repr=False)
    numerator: str = field(default="", converter=_text, kw_only=True, repr=False)
    denominator: str = field(default="", converter=_text, kw_only=True, repr=False)
    part_of: tuple[str, ...] = field(
        default=(), converter=_ids, kw_only=True, repr=False
    )

    def __attrs_post_init__(self) -> None:
        require_names(id=self.id)
        for name in (*_TEXTS, "line", "printed", "numerator", "denominator"):
            require_nfc(getattr(self, name), name)
        for each in self.part_of:
            require_nfc(each, "part_of")
        if not is_readable(self.value):
            raise WrongTypeError("value", type(self.value).__name__, "figure-value")
        if isinstance(self.value, float | Decimal) and not _is_written(self.value):
            raise InvalidValueError("value", "nan", "figure-value")

    @property
    def place(self) -> str:
        """Its id and its line, as findings name it."""
        return f"{self.id}:{self.line}" if self.line else self.id


def is_readable(value: object) -> bool:
    """Tell whether a value is of a type that is read: no bool, no list."""
    if isinstance(value, bool):
        return False
    return isinstance(value, float | Decimal | str | date | None) or (
        _whole(value) is not value
    )


def _is_written(value: float | Decimal) -> bool:
    """Tell whether a report could print a number: finite, and not too long."""
    number = Decimal(str(value))
    return number.is_finite() and abs(number.adjusted()) < _LONGEST


def composed(value: object) -> object:
    """Return text composed to NFC, anything else as it is."""
    return nfc(value) if isinstance(value, str) else value
