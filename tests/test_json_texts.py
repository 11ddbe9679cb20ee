"""
Tests of ``cqtt.interop.json_texts``.

Oracles: faults typed by hand.  Properties: what is read is what ``json`` reads, and a
copy shares nothing that can change.
"""

import json
from types import MappingProxyType
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtt.errors import PlainDataError, WrongTypeError
from cqtt.interop.json_texts import as_object, copied, read_json, read_object

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inside: (
        st.lists(inside, max_size=4) | st.dictionaries(st.text(), inside, max_size=4)
    ),
    max_leaves=12,
)
objects = st.dictionaries(st.text(), values, max_size=5)

FAULTS: Final[dict[str, tuple[str | bytes, str]]] = {
    "cut off": ('{"a": [1, 2', "Expecting ',' delimiter at line 1 column 12"),
    "cut text": ('{"a":\n "b', "Unterminated string starting at line 2 column 2"),
    "nothing": ("", "Expecting value at line 1 column 1"),
    "two values": ("{} {}", "Extra data at line 1 column 4"),
    "NaN": ('{"a": NaN}', "NaN is not JSON"),
    "infinity": ('{"a": -Infinity}', "-Infinity is not JSON"),
    "twice": ('{"a": 1, "a": 2}', "key 'a' came twice"),
    "twice inside": ('[{"b": {"a": 1, "c": 2, "a": 1}}]', "key 'a' came twice"),
    "a person twice": (
        '{"Trần Thị Ví Dụ": 1, "Trần Thị Ví Dụ": 2}',
        "a key came twice",
    ),
    "not UTF-8": (b'{"a": "\xff"}', "not UTF-8 at byte 7"),
    "UTF-16": ("{}".encode("utf-16"), "not UTF-8 at byte 0"),
    "deep": ("[" * 100_000, "nested too deeply"),
    "long number": ("1" * 5000, "a number is too long to be read"),
}


@pytest.mark.parametrize("case", FAULTS)
def test_a_broken_text_is_refused_with_its_place(case: str) -> None:
    """The fault names line and column or the key, and the error names what it was."""
    text, fault = FAULTS[case]
    with pytest.raises(PlainDataError) as caught:
        read_json(text, "register")

    assert (caught.value.what, caught.value.faults) == ("register", (fault,))


def test_a_number_beyond_a_float_is_refused_where_that_is_asked() -> None:
    """Else it is what ``json`` reads."""
    text = '{"a": [1.5, 1e400]}'

    assert read_json(text, "register") == {"a": [1.5, float("inf")]}
    assert read_json('{"a": 1.5}', "register", finite=True) == {"a": 1.5}
    with pytest.raises(PlainDataError) as caught:
        read_json(text, "register", finite=True)
    assert caught.value.faults == ("a number is too long to be read",)


def test_a_fault_never_repeats_a_value() -> None:
    """A text that is cut in a name does not leave that name in the error."""
    with pytest.raises(PlainDataError) as caught:
        read_json('{"người nộp": "Trần Thị Ví D', "register")

    assert "Trần" not in str(caught.value)


@pytest.mark.parametrize("text", [None, 5, ["{}"], object()])
def test_only_texts_and_bytes_are_read(text: Any) -> None:
    """The error holds the type of what came."""
    with pytest.raises(WrongTypeError) as caught:
        read_json(text, "register")

    assert caught.value.args == ("register", type(text).__name__, "json-text")


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("kind", [str, bytes, bytearray])
def test_a_byte_order_mark_does_not_count(mark: str, kind: type) -> None:
    """Texts and bytes of UTF-8 are read, with a mark and without."""
    text = mark + '{"xã": "Hà Mẫu"}'
    source = text if kind is str else kind(text.encode())

    assert read_json(source, "register") == {"xã": "Hà Mẫu"}


@given(values)
def test_a_value_is_what_json_reads(value: object) -> None:
    """Nothing is changed on the way, written with escapes or as it is."""
    for text in (json.dumps(value), json.dumps(value, ensure_ascii=False, indent=1)):
        assert read_json(text, "value") == json.loads(text)


texts = st.recursive(
    st.sampled_from(["1", '"a"', '"a\\": 1"', '"\\u0061"', "null"]),
    lambda inside: (
        st.lists(inside, max_size=3).map(lambda each: f"[{', '.join(each)}]")
        | st.lists(
            st.tuples(st.sampled_from(['"a"', '"b"', '"\\u0061"', '"a\\""']), inside),
            max_size=3,
        ).map(lambda each: f"{{{', '.join(f'{k} :{v}' for k, v in each)}}}")
    ),
    max_leaves=8,
)


@given(texts)
def test_a_key_comes_once_in_each_object(text: str) -> None:
    """However a key is written, and wherever its object stands."""
    lists = json.loads(text, object_pairs_hook=lambda pairs: ("pairs", pairs))

    def is_twice(value: Any) -> bool:
        if isinstance(value, tuple):
            keys = [key for key, _ in value[1]]
            inside = [each for _, each in value[1]]
            return len(keys) != len(set(keys)) or any(map(is_twice, inside))
        return isinstance(value, list) and any(map(is_twice, value))

    if is_twice(lists):
        with pytest.raises(PlainDataError, match="twice"):
            read_json(text, "value")
    else:
        assert read_json(text, "value") == json.loads(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [("[]", "list"), ('"a"', "str"), ("3", "int"), ("null", "NoneType")],
)
def test_an_object_is_needed(text: str, kind: str) -> None:
    """Another value of JSON is refused by its kind."""
    with pytest.raises(PlainDataError) as caught:
        read_object(text, "record")

    assert caught.value.faults == (f"an object is needed, {kind} came",)


def test_an_object_is_itself() -> None:
    """What is an object already passes."""
    value = {"a": 1}

    assert as_object(value, "record") is value


@given(objects)
def test_a_mapping_is_read_as_its_text(value: dict[str, Any]) -> None:
    """Text and mapping give one object, and the mapping is not touched afterwards."""
    text = json.dumps(value)
    read = read_object(value, "record")

    assert read == read_object(text, "record") == json.loads(text)
    assert read_object(MappingProxyType(value), "record") == read


@given(objects)
def test_a_copy_shares_nothing(value: dict[str, Any]) -> None:
    """Whatever list or object of a copy is emptied, the first one stays."""
    before = json.dumps(value)
    waiting: list[Any] = [copied(value)]
    while waiting:
        each = waiting.pop()
        inside = list(each.values() if isinstance(each, dict) else each)
        waiting.extend(one for one in inside if isinstance(one, dict | list))
        each.clear()

    assert json.dumps(value) == before


def test_a_copy_is_as_deep_as_the_first() -> None:
    """Depth is no limit of copies, nor a mapping of another class."""
    deep: dict[str, Any] = {}
    for _ in range(5000):
        deep = {"a": [deep]}
    levels, at = 0, copied(MappingProxyType(deep).copy())
    while at:
        levels, at = levels + 1, at["a"][0]

    assert levels == 5000
    assert copied({"a": MappingProxyType({"b": [1]})}) == {"a": {"b": [1]}}
