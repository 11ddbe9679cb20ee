"""
JSON forms of the library inside requests, and their schemas.

*Dạng JSON của thư viện trong yêu cầu.*  The key that holds a form says its type, so
``type`` and ``version`` may be left out.
"""

from collections.abc import Collection
from typing import Any, Final

from cqtt.interop.serving.scalars import Schema

_HEAD: Final = ("type", "version")


def read_form(value: dict[str, Any], kind: type[Any], **given: Any) -> Any:
    """
    Return what a form says.

    Raises:
        PlainDataError: It cannot be read; the error names each place.
    """
    from cqtt.interop.json_forms import from_dict

    return from_dict(value, kind, **given)


def form_schema(
    kind: type[Any], needed: Collection[str] = (), without: Collection[str] = ()
) -> Schema:
    """Return the schema of a form; it has an ``$id``, so its references stay in it."""
    from cqtt.interop.json_forms import json_schema

    schema = dict(json_schema(kind))
    name = schema["properties"]["type"]["const"]
    left_out = {*_HEAD, *without}
    required = [each for each in schema["required"] if each not in left_out]
    more = [each for each in needed if each not in required]
    return {"$id": f"urn:cqtt:{name}", **schema, "required": [*required, *more]}
