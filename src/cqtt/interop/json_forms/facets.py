"""What JSON Schema can say of fields, from the validators of their classes."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, TypeAlias

from attrs import fields, has

from cqtt.interop.json_forms.names import once
from cqtt.interop.json_forms.scalars import (
    DAY,
    DECIMAL,
    FRACTION,
    MOMENT,
    QUARTERS,
    WHOLE_MINUTES,
)

Facets: TypeAlias = Mapping[str, Mapping[str, Any]]

_SECONDS: Final = {"type": "number", "description": "seconds"}
SCALARS: Final[dict[type[Any], dict[str, Any]]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    Decimal: {"type": "string", "pattern": f"^{DECIMAL}$"},
    Fraction: {"type": "string", "pattern": f"^{FRACTION}$"},
    datetime: {"type": "string", "format": "date-time", "pattern": f"^{MOMENT}$"},
    date: {"type": "string", "format": "date", "pattern": f"^{DAY}$"},
    time: {
        "type": "string",
        "pattern": r"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?$",
    },
    timedelta: _SECONDS,
}
"""The schema of each text, number, day and moment, by class."""

_ABOVE_ZERO: Final = {"integer": {"minimum": 1}}
_COUNT: Final = {"integer": {"minimum": 0}}
_FILLED: Final = {"string": {"minLength": 1}}
_QUARTERS: Final[Facets] = {
    "integer": {"minimum": 1},
    "string": {"pattern": f"^{QUARTERS}$"},
}
_TIME: Final[Facets] = {"string": {"pattern": f"^{WHOLE_MINUTES}$"}}

FACETS: Final[Mapping[str, Facets]] = {
    "agencies.Agency._check_name": _FILLED,
    "agencies.Unit._check_name": _FILLED,
    "checks.optional_time_of_day": _TIME,
    "checks.quarters": _QUARTERS,
    "checks.time_of_day": _TIME,
    "checks.whole": _ABOVE_ZERO,
    "dossiers.applicants.Applicant._check_name": _FILLED,
    "dossiers.dossier._filled": _FILLED,
    "letters.apology_rules.count": _COUNT,
    "petitions.fields.check_number": _FILLED,
    "procedures.components._count": _COUNT,
    "procedures.procedure.Procedure._check_text": _FILLED,
    "procedures.steps._filled": _FILLED,
    "programme.requiring.name": _FILLED,
    "rendering.values.filled_line": _FILLED,
    "rendering.values.filled_lines": _FILLED,
}
"""What a validator asks of values, by its name and the type that JSON has for them."""


@once
def facets_of(kind: type[Any], attribute: str) -> Facets:
    """
    Return what the validators of a field ask, by the type that JSON has for it.

    >>> from cqtt.time_limits import Months
    >>> facets_of(Months, "quantity")
    {'integer': {'minimum': 1}}
    """
    found: dict[str, Mapping[str, Any]] = {}
    for each in fields(kind) if has(kind) else ():
        for one in validators_in(each.validator) if each.name == attribute else ():
            found |= FACETS.get(name_of_validator(one), {})
    return found


def name_of_validator(validator: Any) -> str:
    """Return the module and the name of a validator."""
    name = getattr(validator, "__qualname__", type(validator).__qualname__)
    return f"{validator.__module__.removeprefix('cqtt.')}.{name}"


def validators_in(validator: Any) -> Iterator[Any]:
    """Yield each of the validators that a field has."""
    for each in getattr(validator, "_validators", (validator,)):
        if each is not None:
            yield each


def narrowed(schema: dict[str, Any], facets: Facets) -> dict[str, Any]:
    """Return a schema with what its values must be besides, in a list or a choice."""
    if "anyOf" in schema:
        return schema | {"anyOf": [narrowed(each, facets) for each in schema["anyOf"]]}
    if schema.get("type") == "array" and "items" in schema:
        return schema | {"items": narrowed(schema["items"], facets)}
    return schema | dict(facets.get(schema.get("type", ""), {}))
