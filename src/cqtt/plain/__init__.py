"""
Objects to plain data and back: what JSON can hold, in a stable order.

*Dữ liệu thuần.*  The only door to cattrs.  Dates and moments become ISO texts, decimals
texts, enums their values, tuples lists; ``None`` stays.  Reading is strict: a number
is not taken for a text, an unknown field is a fault, and a fault names its path and
never the value.  ``to_plain`` and ``from_plain`` follow the annotations; ``classes``
makes what reads and writes a class whose fields are read and written as it is told.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.plain.classes import ReadHook as ReadHook
    from cqtt.plain.classes import WriteHook as WriteHook
    from cqtt.plain.classes import class_reader as class_reader
    from cqtt.plain.classes import class_writer as class_writer
    from cqtt.plain.classes import each_reader as each_reader
    from cqtt.plain.classes import extra_keys as extra_keys
    from cqtt.plain.classes import faults_in as faults_in
    from cqtt.plain.classes import fields_of as fields_of
    from cqtt.plain.quick import TEXT as TEXT
    from cqtt.plain.quick import TEXT_OR_NONE as TEXT_OR_NONE
    from cqtt.plain.quick import quick_reader as quick_reader
    from cqtt.plain.simple import from_plain as from_plain
    from cqtt.plain.simple import from_tagged as from_tagged
    from cqtt.plain.simple import named as named
    from cqtt.plain.simple import to_plain as to_plain

_WHERE = {
    "TEXT": "cqtt.plain.quick",
    "TEXT_OR_NONE": "cqtt.plain.quick",
    "ReadHook": "cqtt.plain.classes",
    "WriteHook": "cqtt.plain.classes",
    "class_reader": "cqtt.plain.classes",
    "class_writer": "cqtt.plain.classes",
    "each_reader": "cqtt.plain.classes",
    "extra_keys": "cqtt.plain.classes",
    "faults_in": "cqtt.plain.classes",
    "fields_of": "cqtt.plain.classes",
    "from_plain": "cqtt.plain.simple",
    "from_tagged": "cqtt.plain.simple",
    "named": "cqtt.plain.simple",
    "quick_reader": "cqtt.plain.quick",
    "to_plain": "cqtt.plain.simple",
}

__all__ = [
    "TEXT",
    "TEXT_OR_NONE",
    "ReadHook",
    "WriteHook",
    "class_reader",
    "class_writer",
    "each_reader",
    "extra_keys",
    "faults_in",
    "fields_of",
    "from_plain",
    "from_tagged",
    "named",
    "quick_reader",
    "to_plain",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
