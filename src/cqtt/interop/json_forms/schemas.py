"""
JSON Schema of the forms, draft 2020-12, from the shapes that readers walk.

It is ours because the generators of others refuse unions of two classes:
``msgspec.json.schema(Complaint | Reflection)`` raises TypeError ("Type unions may not
contain more than one dataclass or attrs type").
"""

import re
from enum import Enum
from typing import Any, Final

from cqtt.interop.json_forms import shapes as of
from cqtt.interop.json_forms.describing import parts_of
from cqtt.interop.json_forms.facets import SCALARS, facets_of, narrowed
from cqtt.interop.json_forms.forms import kinds_in, require_kind
from cqtt.interop.json_forms.names import ROOMS, classes_in, name_of
from cqtt.interop.json_forms.one_way import ONE_WAY
from cqtt.interop.json_forms.own_forms import fixed_keys, stand_in
from cqtt.interop.json_forms.versions import version_of

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
HOME: Final = "https://cqtt.example/schema/"
"""What the ``$id`` of every schema begins with; nothing is fetched from there."""

_TERM: Final = re.compile(r"\*([^*]+)\*")


class _Writer:
    """Writes the schemas of shapes; ``refer`` says how an object is referred to."""

    def __init__(self, refer: Any) -> None:
        self.refer = refer

    def of_shape(self, shape: of.Shape) -> dict[str, Any]:
        """Return the schema of a shape."""
        made: dict[str, Any] = _MAKERS[type(shape)](self, shape)
        return made

    def of_choice(self, shape: of.Choice) -> dict[str, Any]:
        """Return the values of an enum."""
        return {"enum": [each.value for each in shape.kind]}

    def of_several(self, shape: of.Several) -> dict[str, Any]:
        """Return a list of any length."""
        return {"type": "array", "items": self.of_shape(shape.item)}

    def of_row(self, shape: of.Row) -> dict[str, Any]:
        """Return a list of a known length."""
        return {
            "type": "array",
            "prefixItems": [self.of_shape(each) for each in shape.items],
            "minItems": len(shape.items),
            "maxItems": len(shape.items),
        }

    def of_keyed(self, shape: of.Keyed) -> dict[str, Any]:
        """Return an object with any keys, or a list of pairs."""
        if shape.key == of.Scalar(str):
            return {
                "type": "object",
                "additionalProperties": self.of_shape(shape.value),
            }
        pair = of.Row((shape.key, shape.value))
        return {"type": "array", "items": self.of_row(pair)}

    def of_union(self, shape: of.OneOf) -> dict[str, Any]:
        """Return a choice between shapes."""
        return {"anyOf": [self.of_shape(each) for each in shape.options]}

    def of_tagged(self, shape: of.Tagged) -> dict[str, Any]:
        """Return a choice between objects by a key."""
        kinds = [self.refer(kind, shape.key, tag) for tag, kind in shape.kinds]
        return kinds[0] if len(kinds) == 1 else {"anyOf": kinds}

    def inside(self, kind: type[Any], key: str, tag: str) -> dict[str, Any]:
        """Return an object inside another, with the key that tells what it is."""
        if not key:
            return self.of_record(kind, {})
        return self.of_record(kind, {key: {"const": tag}}, required=(key,))

    def of_by_key(self, shape: of.ByKey) -> dict[str, Any]:
        """Return one of two objects."""
        return {"anyOf": [self.refer(shape.having), self.refer(shape.lacking)]}

    def of_box(self, shape: of.Boxed) -> dict[str, Any]:
        """Return a value with the name of its type."""
        return _object(
            {"type": {"const": shape.name}, "value": self.of_shape(shape.inner)},
            ("type", "value"),
        )

    def of_record(
        self,
        kind: type[Any],
        before: dict[str, Any],
        required: tuple[str, ...] = (),
    ) -> dict[str, Any]:
        """Return an object with the fields of a class, after others."""
        instead = stand_in(kind)
        if instead is not None and isinstance(instead.inner, of.Record):
            fields = parts_of(instead.inner.kind)
        else:
            fields = parts_of(kind)
        fixed = {key: {"const": said} for key, said in fixed_keys(kind).items()}
        properties = {
            **before,
            **fixed,
            **{
                each.key: narrowed(
                    self.of_shape(each.shape), facets_of(kind, each.attribute)
                )
                for each in fields
            },
        }
        needed = (*required, *fixed, *(each.key for each in fields if each.is_required))
        return {**title_of(kind), **_object(properties, needed)}

    def at_top(self, kind: type[Any]) -> dict[str, Any]:
        """Return the form of a class with its type and version."""
        name = name_of(kind)
        head = {"type": {"const": name}, "version": {"const": version_of(name)}}
        if issubclass(kind, Enum):
            value = self.of_choice(of.Choice(kind))
            whole = _object({**head, "value": value}, ("type", "version", "value"))
            return {**title_of(kind), **whole}
        return self.of_record(kind, head, required=("type", "version"))


_MAKERS: Final[dict[type[Any], Any]] = {
    of.Scalar: lambda _, shape: dict(SCALARS[shape.kind]),
    of.Nothing: lambda _, __: {"type": "null"},
    of.Words: lambda _, shape: {"enum": list(shape.words)},
    of.AnyJson: lambda _, __: {},
    of.AnyValue: lambda _, __: {
        "description": "bare where JSON has it, else an object with its type",
    },
    of.Choice: _Writer.of_choice,
    of.Several: _Writer.of_several,
    of.Row: _Writer.of_row,
    of.Keyed: _Writer.of_keyed,
    of.OneOf: _Writer.of_union,
    of.Tagged: _Writer.of_tagged,
    of.ByKey: _Writer.of_by_key,
    of.Boxed: _Writer.of_box,
    of.Record: lambda writer, shape: writer.refer(shape.kind),
    of.Through: lambda writer, shape: writer.of_shape(shape.inner),
}


def _object(properties: dict[str, Any], required: tuple[str, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def title_of(kind: type[Any]) -> dict[str, str]:
    """Return the Vietnamese term of a class and its first English sentence."""
    first = (kind.__doc__ or "").strip().partition("\n\n")[0]
    words = " ".join(first.split())
    rest = " ".join((kind.__doc__ or "").split("\n\n")[1:2])
    term = _TERM.search(words) or _TERM.match(rest.strip())
    title = " ".join(term[1].rstrip(".").split()) if term else kind.__name__
    said = _TERM.sub("", words).replace(" ()", "").strip()
    return {"title": title, "description": said}


def _key(kind: type[Any], by: str) -> str:
    """Return the name of what stands inside, and by which key it tells what it is."""
    home = kind.__module__.removeprefix("cqtt.")
    return f"{home}.{kind.__name__}{by and f'-by-{by}'}"


def json_schema(kind: Any) -> dict[str, Any]:
    """
    Return the JSON Schema of the form of a class, a base class or a union.

    It is whole: the definitions that it needs are in its ``$defs``.  What it does not
    say, such as that events follow one another, is checked by reading alone.

    Raises:
        WrongTypeError: The class has no JSON form.

    >>> from cqtt.time_limits import Months
    >>> json_schema(Months)["properties"]["quantity"]
    {'type': 'integer', 'minimum': 1}
    """
    found: dict[str, dict[str, Any]] = {}

    def refer(of_kind: type[Any], by: str = "", tag: str = "") -> dict[str, Any]:
        key = _key(of_kind, by)
        if key not in found:
            found[key] = {}
            found[key] = writer.inside(of_kind, by, tag)
        return {"$ref": f"#/$defs/{key}"}

    writer = _Writer(refer)
    if isinstance(kind, type) and issubclass(kind, Enum):
        require_kind(kind)
        whole = writer.at_top(kind)
    else:
        kinds = kinds_in(kind)
        forms = [writer.at_top(each) for each in kinds]
        whole = forms[0] if len(forms) == 1 else {"anyOf": forms}
    defs = {"$defs": dict(sorted(found.items()))} if found else {}
    return {"$schema": DRAFT, **whole, **defs}


def inlined_schema(kind: Any) -> dict[str, Any]:
    """
    Return the schema of a form without ``$defs``, for generators with their own.

    What holds its like is described to its first level, and then is any object.
    """
    whole = json_schema(kind)
    defs = whole.pop("$defs", {})
    del whole["$schema"]
    found: dict[str, Any] = _inlined(whole, defs, ())
    return found


def _inlined(schema: Any, defs: dict[str, Any], above: tuple[str, ...]) -> Any:
    if isinstance(schema, list):
        return [_inlined(each, defs, above) for each in schema]
    if not isinstance(schema, dict):
        return schema
    name = str(schema.get("$ref", "")).removeprefix("#/$defs/")
    if name in above:
        return {"type": "object"}
    if name:
        return _inlined(defs[name], defs, (*above, name))
    return {key: _inlined(each, defs, above) for key, each in schema.items()}


def schema_files() -> dict[str, dict[str, Any]]:
    """
    Return the schema of each room by the name of its file.

    A file's ``$defs`` are the forms of the room's types, and under ``inside`` what
    stands inside other forms; a form of another room is referred to by its ``$id``.

    >>> sorted(schema_files()["agencies.schema.json"]["$defs"])[:3]
    ['agencies.Actor', 'agencies.Agency', 'agencies.Level']
    """
    files: dict[str, dict[str, Any]] = {
        _file(room): {"$schema": DRAFT, "$id": f"{HOME}{_file(room)}", "$defs": {}}
        for room in ROOMS
    }
    waiting: list[tuple[type[Any], str, str]] = []

    def refer(kind: type[Any], by: str = "", tag: str = "") -> dict[str, Any]:
        waiting.append((kind, by, tag))
        place = f"#/$defs/inside/$defs/{_key(kind, by)}"
        return {"$ref": f"{HOME}{_file(_room_of(kind))}{place}"}

    writer = _Writer(refer)
    for room in ROOMS:
        for name, kind in classes_in(room).items():
            if name not in ONE_WAY:
                files[_file(room)]["$defs"][name] = writer.at_top(kind)
    done: set[tuple[type[Any], str, str]] = set()
    while waiting:
        asked = waiting.pop()
        if asked not in done:
            done.add(asked)
            defs = files[_file(_room_of(asked[0]))]["$defs"]
            inside = defs.setdefault("inside", {"$defs": {}})["$defs"]
            inside[_key(asked[0], asked[1])] = writer.inside(*asked)
    for each in files.values():
        forms = [name for name in each["$defs"] if name != "inside"]
        if forms:
            each["anyOf"] = [{"$ref": f"#/$defs/{name}"} for name in forms]
        inside = each["$defs"].pop("inside", None)
        if inside is not None:
            each["$defs"]["inside"] = {"$defs": dict(sorted(inside["$defs"].items()))}
    return files


def _file(room: str) -> str:
    return f"{room}.schema.json"


def _room_of(kind: type[Any]) -> str:
    """Return the room that a class is in, also where it is no public name."""
    home = kind.__module__.removeprefix("cqtt.")
    fitting = [room for room in ROOMS if f"{home}.".startswith(f"{room}.")]
    return max(fitting, key=len) if fitting else "due_dates"
