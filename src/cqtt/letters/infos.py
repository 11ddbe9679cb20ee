"""
The fields that a wording of each kind can print.

*Các trường của mẫu.*
"""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Literal, TypeAlias

from attrs import frozen

from cqtt.letters.letter import Letter

Shape: TypeAlias = Literal["text", "number", "yes-no", "list"]


@frozen
class FieldInfo:
    """
    A field that a wording can print (*trường của mẫu*).

    ``text_vi`` and ``text_en`` say what it is; both are empty for a kind of one's own.
    A field that is not ``is_required`` may be empty, so a wording prints it only
    ``{% if %}`` it is there.  ``shape`` is what it holds; a yes-no is asked
    about, not printed.  ``must_print`` marks what no wording should leave out.
    """

    name: str
    shape: Shape
    is_required: bool
    must_print: bool
    text_vi: str = ""
    text_en: str = ""

    def text(self, locale: str = "vi") -> str:
        """Return what the field is, in one line."""
        return self.text_en if locale == "en" else self.text_vi


def fields_of(kind: str) -> tuple[FieldInfo, ...]:
    """
    Return the fields of a kind of letter, in the order in which it gives them.

    Raises:
        UnknownNameError: There is no such kind; the error has near ones.

    >>> [each.name for each in fields_of("thanks") if each.is_required][-3:]
    ['contribution', 'period', 'role']
    """
    from cqtt.letters.samples import samples

    return fields_in(kind, samples(kind))


def fields_in(kind: str, letters: Sequence[Letter]) -> tuple[FieldInfo, ...]:
    """Return the fields of letters of a kind, as they are in every one of them."""
    every = [each.values(locale) for each in letters for locale in ("vi", "en")]
    words = words_of(kind)
    return tuple(
        _field(name, [each[name] for each in every], words.get(name, ["", ""]))
        for name in every[0]
    )


def words_of(kind: str) -> Mapping[str, list[str]]:
    """Return what is written about the fields of a kind."""
    written = _words()
    own = written.get("form" if kind.startswith("form-") else kind, {})
    return {**written["every-letter"], **own}


def _field(name: str, values: Sequence[Any], words: Sequence[str]) -> FieldInfo:
    shape = _shape(next(filter(None, values), values[0]))
    is_required = shape != "yes-no" and all(values)
    return FieldInfo(
        name=name,
        shape=shape,
        is_required=is_required,
        must_print=is_required and not words[2:],
        text_vi=words[0],
        text_en=words[1],
    )


def _shape(value: object) -> Shape:
    if isinstance(value, bool):
        return "yes-no"
    if isinstance(value, int):
        return "number"
    return "list" if isinstance(value, (list, tuple)) else "text"


@cache
def _words() -> dict[str, dict[str, list[str]]]:
    file = files("cqtt") / "letters" / "field_words.toml"
    return tomllib.loads(file.read_text("utf-8"))
