"""
Days and moments as they come, as whole numbers since 1970.

Arrays of ``datetime64`` are read through their integers: naive ones hold Vietnamese
wall-clock time, and numpy has no others.  Dates and datetimes of Python are read one by
one, and aware ones are converted.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any, Final

from attrs import field, frozen

from cqtt.errors import InvalidValueError, MissingTimeError, WrongTypeError
from cqtt.interop.vectors.kernels import EPOCH, NULL, blocks, numpy
from cqtt.moments import wall_clock

DAY: Final = 86_400
_MINUTE: Final = 60
_MINUTES_OF_DAY: Final = 24 * 60
_PER_DAY: Final = {
    "D": 1,
    "h": 24,
    "m": 24 * 60,
    "s": DAY,
    "ms": DAY * 10**3,
    "us": DAY * 10**6,
    "ns": DAY * 10**9,
}
_FINER: Final = {"ps": 10**12, "fs": 10**15, "as": 10**18}
_FAR: Final = 1 << 62
_AHEAD_OF_UTC: Final = 7 * 3600
_MISSING: Final = ("NaTType", "NAType")


@frozen(eq=False)
class Times:
    """
    Days, or moments on the Vietnamese wall clock, in whole units since 1970.

    ``values`` is a contiguous ``int64`` of one dimension with ``NULL`` for what is
    none; ``per_day`` is how many units a day has, 1 where these are bare days.  Where
    moments and bare days are mixed, ``bare`` tells which are days.
    """

    values: Any = field(repr=False)
    per_day: int = 1
    bare: Any = field(default=None, repr=False)

    @property
    def size(self) -> int:
        """How many there are."""
        return int(self.values.size)

    @property
    def are_days(self) -> bool:
        """Whether these are bare days, without a time."""
        return self.per_day == 1

    def rows(self, chosen: Any) -> "Times":
        """Return those of some rows, by their positions."""
        bare = None if self.bare is None else self.bare[chosen]
        return Times(self.values[chosen], self.per_day, bare)

    def known(self, where: Any) -> "Times":
        """Return the same, null but for the rows where something is true."""
        values = numpy().where(where, self.values, NULL)
        return Times(values, self.per_day, self.bare)

    def moments(self) -> "Times":
        """Return the same without its bare days, which become null."""
        return self if self.bare is None else Times(self.known(~self.bare).values, DAY)

    def days(self) -> Any:
        """Return the day of each."""
        return self.values if self.are_days else floored(self.values, self.per_day)

    def seconds(self, field_name: str, because: str) -> Any:
        """
        Return the second of each; fractions are dropped.

        Raises:
            MissingTimeError: These are bare days; ``because`` names what needs a time.
        """
        self.refuse_days(field_name, because)
        if self.per_day < DAY:
            return scaled(self.values, DAY // self.per_day)
        if self.per_day == DAY:
            return self.values
        return floored(self.values, self.per_day // DAY)

    def minutes(self, field_name: str, because: str) -> Any:
        """Return the second at which the minute of each begins."""
        self.refuse_days(field_name, because)
        if self.per_day <= _MINUTES_OF_DAY:
            return scaled(self.values, DAY // self.per_day)
        minutes = floored(self.values, self.per_day // _MINUTES_OF_DAY)
        return scaled(minutes, _MINUTE)

    def refuse_days(self, field_name: str, because: str) -> None:
        """
        Refuse bare days where the hour decides; nulls alone pass.

        Raises:
            MissingTimeError: There is one.
        """
        if not self.are_days and self.bare is None:
            return
        here = self.values if self.bare is None else self.values[self.bare]
        known = here[here != NULL]
        if known.size:
            raise MissingTimeError(
                field_name, day_at(known[0] // self.per_day), because
            )


def day_at(number: int) -> date:
    """Return the day of a day number."""
    return date.fromordinal(int(number) + EPOCH)


def floored(values: Any, units: int) -> Any:
    """Divide whole numbers and round down; ``NULL`` stays."""
    np = numpy()
    out = np.empty(values.size, np.int64)
    for block in blocks(values.size):
        here, found = values[block], out[block]
        np.floor_divide(here, units, out=found)
        if here.min() == NULL:
            found[here == NULL] = NULL
    return out


def scaled(values: Any, units: int) -> Any:
    """Multiply whole numbers, ``NULL`` stays; what is past every calendar stays so."""
    np = numpy()
    most = _FAR // units
    out = np.multiply(np.clip(values, -most, most), units)
    out[values == NULL] = NULL
    return out


def times_of(values: Any, field_name: str) -> Times:
    """
    Read an array of ``datetime64``, or of objects that are dates and datetimes.

    Raises:
        WrongTypeError: It holds texts, numbers, or something else.
        InvalidValueError: It has another number of dimensions than one, or its unit is
            a month, a year or a week.
    """
    np = numpy()
    if not isinstance(values, np.ndarray):
        raise WrongTypeError(field_name, type(values).__name__, "array-of-times")
    if values.ndim != 1:
        raise InvalidValueError(field_name, f"{values.ndim}-d", "one-dimension")
    kind = values.dtype.kind
    if kind == "M":
        if isinstance(values, np.ma.MaskedArray):
            values = values.filled(np.datetime64("NaT", "D"))
        return _times_of_units(values, field_name)
    if kind == "O":
        return times_of_objects(values.tolist(), field_name)
    if kind in "USTa":
        raise WrongTypeError(field_name, str(values.dtype), "times-not-texts")
    if kind in "iuf":
        raise WrongTypeError(field_name, str(values.dtype), "times-not-numbers")
    raise WrongTypeError(field_name, str(values.dtype), "array-of-times")


def _times_of_units(values: Any, field_name: str) -> Times:
    np = numpy()
    unit, many = np.datetime_data(values.dtype)
    if unit == "generic":  # only NaT has no unit
        unit, values = "D", values.astype("datetime64[D]")
    if unit in ("Y", "M", "W"):
        raise InvalidValueError(field_name, str(values.dtype), "unit-of-days")
    if many != 1:
        values = values.astype(f"datetime64[{unit}]")
    native = values.astype(values.dtype.newbyteorder("="), copy=False)
    numbers = np.ascontiguousarray(native).view(np.int64)
    if unit in _FINER:
        return Times(floored(numbers, _FINER[unit]), DAY)
    return Times(numbers, _PER_DAY[unit])


def times_of_objects(values: Iterable[Any], field_name: str) -> Times:
    """
    Read dates and datetimes of Python; ``None``, NaT and NaN are null.

    Where moments and bare days are mixed, the days stand for their midnights.

    Raises:
        WrongTypeError: One of them is something else; the field names its position.
    """
    np = numpy()
    given = list(values)
    moments: list[int] = []
    days: list[int] = []
    empty = 0
    for at, value in enumerate(given):
        if is_null(value):
            moments.append(NULL)
            empty += 1
        elif isinstance(value, datetime):
            moments.append(_second_of(value))
        elif isinstance(value, date):
            days.append(at)
            moments.append((value.toordinal() - EPOCH) * DAY)
        else:
            came = type(value).__name__
            raise WrongTypeError(f"{field_name}[{at}]", came, "day-or-moment")
    seconds = np.array(moments, np.int64)
    if not days:
        return Times(seconds, DAY)
    if len(days) + empty == len(given):
        return Times(floored(seconds, DAY))
    bare = np.zeros(seconds.size, bool)
    bare[days] = True
    return Times(seconds, DAY, bare)


def is_null(value: Any) -> bool:
    """Tell whether a value stands for none: ``None``, NaN, or NaT and NA of pandas."""
    if isinstance(value, float):
        return value != value  # noqa: PLR0124 NaN alone is not itself
    return value is None or type(value).__name__ in _MISSING


def _second_of(moment: datetime) -> int:
    ahead = 0
    try:
        clock = wall_clock(moment)
    except InvalidValueError:  # the last hours of the year 9999, or the first of year 1
        clock = moment.replace(tzinfo=None)
        offset = moment.utcoffset() or timedelta()
        ahead = _AHEAD_OF_UTC - int(offset.total_seconds())
    of_day = clock.hour * 3600 + clock.minute * 60 + clock.second + ahead
    return (clock.toordinal() - EPOCH) * DAY + of_day


def plain_time(value: Any) -> Any:
    """Return a ``datetime64`` as a date or a datetime, and what else came as it is."""
    if type(value).__name__ != "datetime64":
        return value
    one = times_of(numpy().array([value]), "")
    unit, numbers = ("D", one.values) if one.are_days else ("s", one.seconds("", ""))
    return numbers.view(f"datetime64[{unit}]")[0].item()
