"""One operation: its name, what it takes and gives, an example, and what it does."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from attrs import field, frozen

from cqtt.interop.serving.scalars import (
    Schema,
    Shape,
)
from cqtt.interop.serving.shapes import (
    Record,
)

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"


@frozen(kw_only=True)
class Operation:
    """
    One thing that can be asked (*một thao tác*).

    ``run`` is a pure function: it takes the keys of ``request`` by name, ``None`` where
    one did not come, and returns what ``result`` says, as plain data.  ``example`` is
    a request without ``id`` and ``op``.  ``is_personal`` says that a result may hold
    what was sent of a person; ``conditions`` are what the schema says of keys together.
    """

    name: str
    title_vi: str
    title_en: str
    request: Record
    result: Shape
    example: Mapping[str, Any]
    run: Callable[..., Any] = field(repr=False)
    is_personal: bool = False
    conditions: Callable[[], list[Schema]] = field(default=list, repr=False)

    def answer(self, asked: Mapping[str, Any]) -> Any:
        """
        Return the result of a request without ``id`` and ``op``.

        Raises:
            CqttError: The request is not of the shape, or has no answer.
        """
        return self.run(**self.request.read(asked, "$"))

    def describe(self) -> dict[str, Any]:
        """Return its name, titles, schemas and example as plain data."""
        return {
            "op": self.name,
            "title": {"vi": self.title_vi, "en": self.title_en},
            "request": self._whole_request(),
            "result": {"$schema": _DRAFT, **self.result.schema()},
            "personal_data": self.is_personal,
            "example": {"op": self.name, **self.example},
        }

    def _whole_request(self) -> dict[str, Any]:
        """Return the schema of a request with its ``id`` and its ``op``."""
        schema = self.request.schema()
        head = {
            "id": {"type": ["string", "number", "null"]},
            "op": {"const": self.name},
        }
        conditions = self.conditions()
        return {
            "$schema": _DRAFT,
            **schema,
            **({"allOf": conditions} if conditions else {}),
            "properties": head | schema["properties"],
            "required": ["op", *schema.get("required", ())],
        }
