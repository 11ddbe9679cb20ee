"""
Lists and objects of a request: read strictly, and told as JSON Schema.

*Danh sách và đối tượng trong yêu cầu.*
"""

from collections.abc import Callable, Mapping
from typing import Any

from attrs import field, frozen

from cqtt.checks import told
from cqtt.errors import CqttError, InvalidValueError, WrongTypeError
from cqtt.interop.serving.scalars import Schema, Shape, unknown, unknown_key
from cqtt.text import nfc


@frozen
class Items(Shape):
    """A list of values of one shape, at most so many."""

    each: Shape
    most: int = 100_000

    def read(self, value: Any, path: str) -> tuple[Any, ...]:
        """Return the values."""
        if value.__class__ is not list:
            raise WrongTypeError(path, told(value), "request-list")
        if len(value) > self.most:
            raise InvalidValueError(path, len(value), "list-not-too-long")
        read = self.each.read
        return tuple(read(each, f"{path}[{at}]") for at, each in enumerate(value))

    def schema(self) -> Schema:
        """Return ``array``."""
        return {
            "type": "array",
            "items": self.each.schema(),
            "maxItems": self.most,
        }


@frozen
class Counts(Shape):
    """An object whose keys are any texts and whose values are of one shape."""

    each: Shape

    def read(self, value: Any, path: str) -> dict[str, Any]:
        """Return the object, its keys in NFC."""
        if value.__class__ is not dict:
            raise WrongTypeError(path, told(value), "request-object")
        items = enumerate(value.items(), 1)
        return {
            nfc(key): self.each.read(one, f"{path}.({at})") for at, (key, one) in items
        }

    def schema(self) -> Schema:
        """Return ``object`` with what each value is."""
        return {"type": "object", "additionalProperties": self.each.schema()}


@frozen
class Form(Shape):
    """
    An object that a reader of the library reads; ``text`` says which.

    ``known`` is what its schema says besides.
    """

    text: str
    known: Mapping[str, Any] = field(factory=dict)

    def read(self, value: Any, path: str) -> dict[str, Any]:
        """Return the object as it came."""
        if value.__class__ is not dict:
            raise WrongTypeError(path, told(value), "request-object")
        return dict(value)

    def schema(self) -> Schema:
        """Return ``object``."""
        return {"type": "object", "description": self.text, **self.known}


@frozen
class OrNull(Shape):
    """What may be null, which is read as absent."""

    shape: Shape

    def read(self, value: Any, path: str) -> Any:
        """Return the value, or ``None``."""
        return None if value is None else self.shape.read(value, path)

    def schema(self) -> Schema:
        """Return the schema that takes null too."""
        schema = self.shape.schema()
        if "enum" in schema:
            return schema | {"enum": [*schema["enum"], None]}
        if "anyOf" in schema:
            return schema | {"anyOf": [*schema["anyOf"], {"type": "null"}]}
        return schema | {"type": [schema["type"], "null"]}


@frozen
class Field:
    """A key of a record: its shape, what it is, and whether it must be there."""

    shape: Shape
    text: str = ""
    is_needed: bool = False

    def schema(self) -> Schema:
        """Return the schema of the value with its description."""
        shape = self.shape if self.is_needed else OrNull(self.shape)
        return shape.schema() | ({"description": self.text} if self.text else {})


def needed(shape: Shape, text: str = "") -> Field:
    """Return a key that must be there."""
    return Field(shape, text, is_needed=True)


@frozen
class Record(Shape):
    """An object with known keys; any other is refused."""

    fields: Mapping[str, Field]
    _absent: dict[str, None] = field(init=False, eq=False, repr=False)
    _needed: tuple[str, ...] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        fields = self.fields
        needed = tuple(name for name, each in fields.items() if each.is_needed)
        object.__setattr__(self, "_absent", dict.fromkeys(fields))
        object.__setattr__(self, "_needed", needed)

    def read(self, value: Any, path: str) -> dict[str, Any]:
        """Return every key with its value, ``None`` where it did not come."""
        if value.__class__ is not dict:
            raise WrongTypeError(path, told(value), "request-object")
        fields = self.fields
        read: dict[str, Any] = self._absent.copy()
        for name, each in value.items():
            known = fields.get(name)
            if known is None:
                raise unknown_key(path, name, tuple(fields))
            if each is not None:  # null stands for a key that did not come
                read[name] = known.shape.read(each, f"{path}.{name}")
        for name in self._needed:
            if read[name] is None:
                place = f"{path}.{name}"
                raise InvalidValueError(place, None, "given-key", "không có gì")
        return read

    def schema(self) -> Schema:
        """Return ``object`` with its keys and no others."""
        schema: Schema = {
            "type": "object",
            "properties": {name: each.schema() for name, each in self.fields.items()},
        }
        if self._needed:
            schema["required"] = list(self._needed)
        return schema | {"additionalProperties": False}


@frozen
class Kinds(Shape):
    """
    An object one key of which says which of some records it is.

    With a ``room`` it is a JSON form: ``tag`` holds the room and the name, or the name
    alone, and a ``version`` may stand beside it.
    """

    kinds: Mapping[str, tuple[Record, Callable[..., Any]]]
    tag: str = "type"
    room: str = ""

    def read(self, value: Any, path: str) -> Any:
        """Return what is made of the record of the kind, of the keys that came."""
        if value.__class__ is not dict:
            raise WrongTypeError(path, told(value), "request-object")
        kind = value.get(self.tag)
        if kind.__class__ is str and self.room:
            kind = kind.removeprefix(f"{self.room}.")
        if kind.__class__ is not str or kind not in self.kinds:
            raise self._unknown(kind, path)
        record, make = self.kinds[kind]
        rest = {key: each for key, each in value.items() if key != self.tag}
        if self.room and rest.pop("version", None) not in (None, 1):
            raise InvalidValueError(f"{path}.version", "another", "form-version-asked")
        return make(**came(record.read(rest, path)))

    def _unknown(self, kind: object, path: str) -> CqttError:
        place = f"{path}.{self.tag}"
        if kind is None:
            return InvalidValueError(place, None, "given-key", "không có gì")
        return unknown(place, kind, tuple(self.kinds))

    def schema(self) -> Schema:
        """Return one schema for each kind."""
        every = self.kinds.items()
        return {"anyOf": [self._tagged(kind, record) for kind, (record, _) in every]}

    def _tagged(self, kind: str, record: Record) -> Schema:
        schema = record.schema()
        tag: Schema = {"const": kind}
        version: dict[str, Any] = {}
        if self.room:
            tag = {"enum": [f"{self.room}.{kind}", kind]}
            version = {"version": {"enum": [1, None]}}
        return {
            "type": "object",
            "properties": {self.tag: tag, **version, **schema["properties"]},
            "required": [self.tag, *schema.get("required", ())],
            "additionalProperties": False,
        }


def came(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the keys that came, without those that did not."""
    return {name: value for name, value in values.items() if value is not None}


@frozen
class TextOr(Shape):
    """A text, or an object that says more."""

    text: Shape
    other: Shape

    def read(self, value: Any, path: str) -> Any:
        """Return what the text or the object says."""
        if value.__class__ is str:
            return self.text.read(value, path)
        if value.__class__ is not dict:
            raise WrongTypeError(path, told(value), "text-or-object")
        return self.other.read(value, path)

    def schema(self) -> Schema:
        """Return both schemas."""
        inside = [self.text.schema(), self.other.schema()]
        flat = [each.get("anyOf", [each]) for each in inside]
        return {"anyOf": [one for each in flat for one in each]}


@frozen
class Made(Shape):
    """What a function makes of a value of a shape."""

    shape: Shape
    make: Callable[[Any], Any] = field(eq=False)

    def read(self, value: Any, path: str) -> Any:
        """Return what was made."""
        return self.make(self.shape.read(value, path))

    def schema(self) -> Schema:
        """Return the schema of the shape."""
        return self.shape.schema()


def made_of(make: Callable[..., Any], /, **fields: Field) -> Made:
    """Return the shape of an object that is made of the keys that came."""
    return Made(Record(fields), lambda values: make(**came(values)))
