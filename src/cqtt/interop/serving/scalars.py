"""
Single values of a request: texts, numbers, words, days.

*Giá trị đơn trong yêu cầu.*  A shape reads a value strictly and tells itself as JSON
Schema, so a schema cannot promise what reading refuses.  An error names the path of the
value, such as ``$.office.hours``, and never a text that came.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from difflib import get_close_matches
from typing import Any, Final

from attrs import frozen

from cqtt.checks import told
from cqtt.errors import CqttError, InvalidValueError, UnknownNameError, WrongTypeError
from cqtt.text import nfc

Schema = dict[str, Any]

_LARGEST: Final = 10**15
_DAY: Final = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_HOUR: Final = "[0-9]{2}:[0-9]{2}"
_MOMENT: Final = rf"{_DAY}T{_HOUR}(:[0-9]{{2}}(\.[0-9]{{1,9}})?)?(Z|[+-]{_HOUR})?"
_NAME: Final = re.compile("[A-Za-z][A-Za-z_.-]{0,39}")
_FRACTION: Final = re.compile(r"(\.[0-9]{6})[0-9]+")


class Shape(ABC):
    """What a value may be (*khuôn dạng*)."""

    @abstractmethod
    def read(self, value: Any, path: str) -> Any:
        """
        Return the value as the operation takes it.

        Raises:
            WrongTypeError, InvalidValueError, UnknownNameError: It is not of the shape;
                the error names the path.
        """

    @abstractmethod
    def schema(self) -> Schema:
        """Return the shape as JSON Schema (2020-12)."""


@frozen
class Text(Shape):
    """A text, brought into NFC; with ``least=1`` not empty."""

    least: int = 0

    def read(self, value: Any, path: str) -> str:
        """Return the text in NFC."""
        if value.__class__ is not str:
            raise WrongTypeError(path, told(value), "text")
        if len(value) < self.least:
            raise InvalidValueError(path, "", "filled-text")
        return nfc(value)

    def schema(self) -> Schema:
        """Return ``string``."""
        return {"type": "string"} | ({"minLength": self.least} if self.least else {})


@frozen
class Whole(Shape):
    """A whole number between two bounds; 3.0 is one, as JSON Schema has it."""

    least: int = 0
    most: int = _LARGEST

    def read(self, value: Any, path: str) -> int:
        """Return the number as an int."""
        number = int(value) if value.__class__ is float and value % 1 == 0 else value
        if number.__class__ is not int:
            raise WrongTypeError(path, told(value), "number-in-bounds")
        if not self.least <= number <= self.most:
            came = f"{number:.3e}" if abs(number) > _LARGEST else number
            raise InvalidValueError(path, came, "number-in-bounds")
        return number

    def schema(self) -> Schema:
        """Return ``integer`` with its bounds."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@frozen
class Share(Shape):
    """A number between 0 and 1, both excluded, such as a level of confidence."""

    def read(self, value: Any, path: str) -> float:
        """Return the number as a float."""
        if value.__class__ not in (int, float) or not 0 < value < 1:
            raise InvalidValueError(path, told(value), "number-between-zero-and-one")
        return float(value)

    def schema(self) -> Schema:
        """Return ``number`` with its bounds."""
        return {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}


@frozen
class Real(Shape):
    """Any number; answers have it, requests do not."""

    def read(self, value: Any, path: str) -> float:
        """Return the number."""
        if value.__class__ not in (int, float):
            raise WrongTypeError(path, told(value), "json-number")
        return float(value)

    def schema(self) -> Schema:
        """Return ``number``."""
        return {"type": "number"}


@frozen
class YesNo(Shape):
    """True or false."""

    def read(self, value: Any, path: str) -> bool:
        """Return it."""
        if value.__class__ is not bool:
            raise WrongTypeError(path, told(value), "true-or-false")
        return bool(value)

    def schema(self) -> Schema:
        """Return ``boolean``."""
        return {"type": "boolean"}


@frozen
class OneOf(Shape):
    """One of some words; read as what each stands for."""

    words: Mapping[str, Any]

    def read(self, value: Any, path: str) -> Any:
        """Return what the word stands for."""
        if value.__class__ is not str or value not in self.words:
            raise unknown(path, value, tuple(self.words))
        return self.words[value]

    def schema(self) -> Schema:
        """Return ``enum``."""
        return {"enum": list(self.words)}


def words(*each: str) -> OneOf:
    """Return the shape of one of some words, read as itself."""
    return OneOf({word: word for word in each})


def members(kind: Any) -> OneOf:
    """Return the shape of a member of an enum, written as its value."""
    return OneOf({str(each.value): each for each in kind})


@frozen
class Pattern(Shape):
    """A text of a pattern, read by a function that may refuse it."""

    pattern: str
    convert: Callable[[str], Any]
    refusal: Callable[[str, object], CqttError]

    def read(self, value: Any, path: str) -> Any:
        """Return what the text says."""
        if value.__class__ is str and re.fullmatch(self.pattern, value):
            try:
                return self.convert(value)
            except ValueError:
                pass
        raise self.refusal(path, told(value))

    def schema(self) -> Schema:
        """Return ``string`` with the pattern."""
        return {"type": "string", "pattern": f"^{self.pattern}$"}


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(_FRACTION.sub(r"\1", text))


def _when(text: str) -> date:
    return _moment(text) if "T" in text else date.fromisoformat(text)


def _month_day(text: str) -> tuple[int, int]:
    return int(text[:2]), int(text[3:])


DAY: Final = Pattern(
    _DAY,
    date.fromisoformat,
    lambda path, got: InvalidValueError(path, got, "day-written"),
)
MOMENT: Final = Pattern(
    _MOMENT,
    _moment,
    lambda path, got: InvalidValueError(path, got, "moment-written"),
)
WHEN: Final = Pattern(
    f"({_DAY}|{_MOMENT})",
    _when,
    lambda path, got: InvalidValueError(path, got, "day-or-moment-written"),
)
MONTH_DAY: Final = Pattern(
    "[0-9]{2}-[0-9]{2}",
    _month_day,
    lambda path, got: InvalidValueError(path, got, "month-and-day-written"),
)
CLOCK_TIME: Final = Pattern(
    _HOUR,
    time.fromisoformat,
    lambda path, got: InvalidValueError(path, got, "hour-written"),
)


_NO_NAMES: Final = {
    "text": ("giá trị này", "such text"),
    "number": ("số", "number"),
    "true or false": ("true hoặc false", "true or false"),
    "array": ("mảng", "array"),
    "object": ("đối tượng", "object"),
    "null": ("null", "null"),
}
_KINDS: Final[dict[type[Any], str]] = {
    str: "text",
    int: "number",
    float: "number",
    bool: "true or false",
    list: "array",
    dict: "object",
    type(None): "null",
}


class _UnknownError(UnknownNameError):
    """A key or a word that there is not; ``got`` is a name, or what JSON calls it."""

    def _asked(self, known: tuple[str, str]) -> tuple[str, str]:
        """Return what is meant, or what there is, in Vietnamese and in English."""
        if not self.close:
            return f"{known[0]} {self._told()}", f"{known[1]} {self._told()}"
        vi = " hoặc ".join(repr(name) for name in self.close)
        en = " or ".join(repr(name) for name in self.close)
        return f"có phải {vi} không?", f"did you mean {en}?"


class UnknownWordError(_UnknownError):
    """A word that is none of those that a key takes."""

    def _english(self) -> str:
        came = _NO_NAMES.get(str(self.got), ("", repr(self.got)))[1]
        return f"{self.collection} takes no {came}; {self._asked(('', 'it takes'))[1]}"

    def _vietnamese(self) -> str:
        came = _NO_NAMES.get(str(self.got), (repr(self.got), ""))[0]
        asked = self._asked(("các giá trị được nhận:", ""))[0]
        return f"{self.collection} không nhận {came}; {asked}"


class UnknownKeyError(_UnknownError):
    """A key that the operation, or an object inside the request, has not."""

    def _english(self) -> str:
        whose = "operation" if self.collection == "$" else "object"
        asked = self._asked(("", "its keys are"))[1]
        if self.got in _NO_NAMES:
            return f"{self.collection} has a key that is no name; {asked}"
        return f"{self.collection}.{self.got} is no key of this {whose}; {asked}"

    def _vietnamese(self) -> str:
        whose = "thao tác" if self.collection == "$" else "đối tượng"
        asked = self._asked(("các khóa là", ""))[0]
        if self.got in _NO_NAMES:
            return f"{self.collection} có một khóa không phải là tên; {asked}"
        said = f"{self.collection}.{self.got} không phải là khóa của {whose} này"
        return f"{said}; {asked}"


def unknown_key(path: str, key: str, known: tuple[str, ...]) -> UnknownKeyError:
    """Return the error of a key that is none of those known."""
    return UnknownKeyError(path, *_near(key, known), known)


def unknown(path: str, value: object, known: tuple[str, ...]) -> UnknownWordError:
    """Return the error of a word that is none of those known."""
    return UnknownWordError(path, *_near(value, known), known)


def _near(value: object, known: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return what an error may tell of a value, and the names that are near it."""
    if isinstance(value, str) and _NAME.fullmatch(value):
        return value, tuple(get_close_matches(value, known))
    # What is no name may be a citizen's, so its kind stands for it.
    return _KINDS[type(value)], ()
