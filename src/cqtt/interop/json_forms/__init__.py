"""
The JSON form of every public type, and its JSON Schema.

*Dạng JSON của mọi kiểu dữ liệu.*  ``to_dict`` and ``to_json`` write an object with its
type and version, ``from_dict`` and ``from_json`` read it again, strictly;
``read_json_lines`` and ``write_json_lines`` take many.  ``json_schema`` describes a
form, and ``JsonForm`` lets models of pydantic hold one.  docs/en/json.md has the rules;
``ONE_WAY`` the types that have no form, and why.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.interop.json_forms.forms import from_dict as from_dict
    from cqtt.interop.json_forms.forms import from_json as from_json
    from cqtt.interop.json_forms.forms import to_dict as to_dict
    from cqtt.interop.json_forms.forms import to_json as to_json
    from cqtt.interop.json_forms.lines import BadLine as BadLine
    from cqtt.interop.json_forms.lines import read_json_lines as read_json_lines
    from cqtt.interop.json_forms.lines import write_json_lines as write_json_lines
    from cqtt.interop.json_forms.models import JsonForm as JsonForm
    from cqtt.interop.json_forms.one_way import ONE_WAY as ONE_WAY
    from cqtt.interop.json_forms.schemas import json_schema as json_schema
    from cqtt.interop.json_forms.schemas import schema_files as schema_files

_WHERE = {
    "BadLine": "cqtt.interop.json_forms.lines",
    "JsonForm": "cqtt.interop.json_forms.models",
    "ONE_WAY": "cqtt.interop.json_forms.one_way",
    "from_dict": "cqtt.interop.json_forms.forms",
    "from_json": "cqtt.interop.json_forms.forms",
    "json_schema": "cqtt.interop.json_forms.schemas",
    "read_json_lines": "cqtt.interop.json_forms.lines",
    "schema_files": "cqtt.interop.json_forms.schemas",
    "to_dict": "cqtt.interop.json_forms.forms",
    "to_json": "cqtt.interop.json_forms.forms",
    "write_json_lines": "cqtt.interop.json_forms.lines",
}

__all__ = [
    "ONE_WAY",
    "BadLine",
    "JsonForm",
    "from_dict",
    "from_json",
    "json_schema",
    "read_json_lines",
    "schema_files",
    "to_dict",
    "to_json",
    "write_json_lines",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
