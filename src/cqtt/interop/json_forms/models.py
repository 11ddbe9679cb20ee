"""Fields of pydantic models, and so of FastAPI, that hold objects of the library."""

from types import NoneType
from typing import TYPE_CHECKING, Any, get_args

from attrs import field, frozen

from cqtt.checks import require_instance
from cqtt.errors import CqttError, MissingExtraError
from cqtt.interop.json_forms.forms import (
    Calendars,
    Procedures,
    kinds_in,
    read_form,
    to_dict,
)
from cqtt.interop.json_forms.given import Given
from cqtt.interop.json_forms.schemas import inlined_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core.core_schema import CoreSchema


@frozen
class JsonForm:
    """
    Says that a field of a pydantic model holds an object by its JSON form.

    ``Annotated[TimeLimit, JsonForm()]`` takes such an object or its form, writes the
    form, and describes it in the model's JSON Schema; a form that cannot be read is a
    ``ValidationError``, which FastAPI answers with 422: one error for the field, whose
    text has each fault with its place inside the form.  ``TimeLimit | None`` takes
    ``None``, too.

    Args:
        calendar: As for ``from_dict``.

        procedures: As for ``from_dict``.

    >>> from typing import Annotated
    >>> from pydantic import BaseModel
    >>> from cqtt.time_limits import TimeLimit, WorkingDays
    >>> class Asked(BaseModel):
    ...     limit: Annotated[TimeLimit, JsonForm()]
    >>> asked = Asked.model_validate(
    ...     {"limit": {"type": "time_limits.WorkingDays", "quantity": 3}}
    ... )
    >>> asked.limit
    WorkingDays(quantity=3)
    >>> asked.model_dump_json()
    '{"limit":{"type":"time_limits.WorkingDays","version":1,"quantity":3}}'
    """

    calendar: Calendars = field(default=None, kw_only=True)
    procedures: Procedures = field(default=None, kw_only=True)

    def __get_pydantic_core_schema__(
        self, source: Any, handler: "GetCoreSchemaHandler | None" = None
    ) -> "CoreSchema":
        """Return how pydantic reads and writes such a field."""
        del handler
        try:
            from pydantic_core import PydanticCustomError, core_schema
        except ImportError:
            raise MissingExtraError("pydantic", "all") from None
        # Without its brackets the class is called, and takes the source for itself.
        require_instance(self, JsonForm, "annotation", "json-form-made")
        given = Given(self.calendar, self.procedures)
        kinds = kinds_in(source)
        is_optional = NoneType in get_args(source)

        def read(value: Any) -> Any:
            if isinstance(value, kinds) or (value is None and is_optional):
                return value
            try:
                return read_form(value, kinds, given)
            except CqttError as error:
                said = str(error).replace("{", "{{").replace("}", "}}")
                raise PydanticCustomError("cqtt_form", said) from None

        schema = inlined_schema(kinds)
        if is_optional:
            schema = {"anyOf": [schema, {"type": "null"}]}
        return core_schema.no_info_plain_validator_function(
            read,
            serialization=core_schema.plain_serializer_function_ser_schema(_written),
            metadata={"pydantic_js_functions": [lambda _core, _handler: schema]},
        )


def _written(value: object) -> dict[str, Any] | None:
    return None if value is None else to_dict(value)
