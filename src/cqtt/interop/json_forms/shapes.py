"""How values look in JSON: what writers, readers and schemas all walk."""

from collections.abc import Callable
from typing import Any, TypeAlias

from attrs import frozen


@frozen
class Scalar:
    """A text, number, yes or no, day, moment, hour or length of time."""

    kind: type[Any]


@frozen
class Nothing:
    """``null``."""


@frozen
class Choice:
    """A member of an enum, written as its value."""

    kind: type[Any]


@frozen
class Words:
    """One of some words."""

    words: tuple[str, ...]


@frozen
class AnyJson:
    """Whatever JSON holds, kept as it is."""


@frozen
class AnyValue:
    """Whatever has a JSON form: bare where JSON has it, else with its type."""


@frozen
class Several:
    """A list of values of one shape; ``holds`` is what the object has for it."""

    item: "Shape"
    holds: type[Any]


@frozen
class Row:
    """A list of as many values as there are shapes."""

    items: "tuple[Shape, ...]"


@frozen
class Keyed:
    """A mapping: an object where its keys are text, else a list of pairs."""

    key: "Shape"
    value: "Shape"


@frozen
class OneOf:
    """A value of one of several shapes; the JSON tells which."""

    options: "tuple[Shape, ...]"


@frozen
class Record:
    """An object with the fields of a class, or a form of its own."""

    kind: type[Any]


@frozen
class Tagged:
    """An object that tells by a key which of some classes it is of."""

    key: str
    kinds: tuple[tuple[str, type[Any]], ...]


@frozen
class Boxed:
    """A value with the name of its type, where its text alone would not tell."""

    name: str
    inner: "Shape"


@frozen
class ByKey:
    """An object of one class where it has a key, of another where it has not."""

    key: str
    having: type[Any]
    lacking: type[Any]


@frozen
class Through:
    """A value written as something else, and made from it again."""

    inner: "Shape"
    to: Callable[[Any], Any]
    back: Callable[[Any], Any]


Shape: TypeAlias = (
    Scalar
    | Nothing
    | Choice
    | Words
    | AnyJson
    | AnyValue
    | Several
    | Row
    | Keyed
    | OneOf
    | Record
    | Tagged
    | Boxed
    | ByKey
    | Through
)
