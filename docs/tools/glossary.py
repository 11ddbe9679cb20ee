"""
Write the glossary: the terms of ``glossary.toml``, and every class that has one.

A term of a class stands in italics in its docstring, in the first paragraph or at the
beginning of the second.  ``python dev.py facts`` writes both trees.
"""

import importlib
import inspect
import pkgutil
import re
import textwrap
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, Final, NamedTuple

import cqtt
from cqtt import Citation, statutes
from cqtt.facts import documents
from cqtt.law import cite
from cqtt.text import SortKey, search_key, sort_key

DOCS: Final = Path(__file__).resolve().parents[1]
WIDTH: Final = 130
TERMS: Final = DOCS / "glossary.toml"
_IN_FIRST: Final = re.compile(r"(?<![*\w])\*([^*\s][^*]*)\*(?!\*)")
_IN_SECOND: Final = re.compile(r"\*([^*]+)\*")


class Term(NamedTuple):
    """A concept: its word in each language, its names in code, what it means."""

    vi: str
    en: str
    code: tuple[str, ...]
    vi_says: str
    en_says: str
    law: tuple[Citation, ...] = ()


class Named(NamedTuple):
    """A public class with its Vietnamese term and the first sentence about it."""

    name: str
    term: str
    says: str


def terms() -> list[Term]:
    """Read ``glossary.toml``."""
    entries = tomllib.loads(TERMS.read_text(encoding="utf-8"))["term"]
    return [
        Term(
            **entry
            | {
                "code": tuple(entry["code"]),
                "law": tuple(map(cited, entry.get("law", ()))),
            }
        )
        for entry in entries
    ]


def cited(text: str) -> Citation:
    """Read ``91/2015/QH13 148.5``, or the name of a citation in ``cqtt.statutes``."""
    constant = getattr(statutes, text, None)
    if isinstance(constant, Citation):
        return constant
    document, _, place = text.partition(" ")
    article, clause = (*place.split("."), None, None)[:2]
    return Citation(documents()[document], article or None, clause)


def found(name: str) -> Any:
    """Return what a dotted name means; ``AttributeError`` if it means nothing."""
    parts = name.split(".")
    known: Any = cqtt
    for count in range(2, len(parts) + 1):
        try:
            known = importlib.import_module(".".join(parts[:count]))
        except ModuleNotFoundError:
            for part in parts[count - 1 :]:
                known = getattr(known, part)
            break
    return known


def term_of(thing: Any) -> str:
    """Return the Vietnamese term of a docstring; empty if it has none."""
    text = inspect.cleandoc(thing.__doc__ or "")
    first, _, rest = text.partition("\n\n")
    words = _IN_FIRST.findall(first)
    if not words and (opening := _IN_SECOND.match(rest)):
        words = [opening.group(1)]
    return uncapped("; ".join(" ".join(each.split()).rstrip(".") for each in words))


def uncapped(term: str) -> str:
    """Return a term as it stands inside a sentence; what is all capitals stays."""
    return term if term[:2].isupper() else term[:1].lower() + term[1:]


@cache
def classes() -> tuple[Named, ...]:
    """Return every public class that has a Vietnamese term, by its shortest name."""
    listed = {}
    for module in modules():
        for name, kind in vars(module).items():
            own = inspect.isclass(kind) and kind.__module__ == module.__name__
            if own and not name.startswith("_") and term_of(kind):
                says = first_sentence(kind)
                listed[kind] = Named(shortest(kind), term_of(kind), says)
    return tuple(listed.values())


def modules() -> Iterator[Any]:
    """Import every public module of the package, in the order of their names."""
    for found_module in pkgutil.walk_packages(cqtt.__path__, "cqtt."):
        parts = found_module.name.split(".")
        if not any(part.startswith("_") for part in parts):
            yield importlib.import_module(found_module.name)


def shortest(kind: type) -> str:
    """Return the shortest dotted name under which a class can be had."""
    parts = kind.__module__.split(".")
    for count in range(1, len(parts)):
        package = ".".join(parts[:count])
        if getattr(importlib.import_module(package), kind.__name__, None) is kind:
            return f"{package}.{kind.__name__}"
    return f"{kind.__module__}.{kind.__name__}"


def first_sentence(kind: type) -> str:
    """Return the first sentence of a docstring, without the term in brackets."""
    first = inspect.cleandoc(kind.__doc__ or "").partition("\n\n")[0]
    plain = re.sub(r"\s*\(\*[^)]*\*[^)]*\)", "", " ".join(first.split()))
    return plain.replace("``", "`").replace("|", "\\|")


def page(locale: str) -> str:
    """Return the page of one tree."""
    title, opening, second, after, heading = _WORDS[locale]
    known = sorted(terms(), key=lambda each: order(each, locale))
    lines = [f"# {title}", "", wrapped(opening.format(count=len(known))), ""]
    for letter, group in groupby(known, lambda each: initial(each, locale)):
        lines += [f"## {letter}", "", *(entry(each, locale) for each in group), ""]
    lines += [f"## {second}", "", after.format(count=len(classes())), "", heading]
    lines += rows_vi() if locale == "vi" else rows_en()
    return "\n".join(lines) + "\n"


def order(term: Term, locale: str) -> SortKey:
    """Order terms by their word in the language of the page."""
    return sort_key(term.vi if locale == "vi" else term.en)


def rows_vi() -> list[str]:
    """Return the classes in the order of their terms."""
    known = sorted(classes(), key=lambda each: (sort_key(each.term), each.name))
    return ["| --- | --- |", *(f"| {each.term} | `{each.name}` |" for each in known)]


def rows_en() -> list[str]:
    """Return the classes in the order of their names."""
    known = sorted(classes(), key=lambda each: by_name(each.name))
    rows = (f"| `{each.name}` | *{each.term}* | {each.says} |" for each in known)
    return ["| --- | --- | --- |", *rows]


def by_name(name: str) -> tuple[str, str]:
    """Order names by their last part."""
    return name.rpartition(".")[2].lower(), name


def initial(term: Term, locale: str) -> str:
    """Return the letter that a term stands under; đ is a letter, a mark is none."""
    letter = (term.vi if locale == "vi" else term.en)[0]
    return "Đ" if letter in "đĐ" else search_key(letter).upper()


def entry(term: Term, locale: str) -> str:
    """Return the line of a term."""
    code = "".join(f" · `{each}`" for each in term.code)
    law = cite(term.law, locale)
    if locale == "vi":
        words, says, label = (term.vi, term.en), term.vi_says, "Căn cứ"
    else:
        words, says, label = (term.en, term.vi), term.en_says, "Law"
    source = f" {label}: {law}." if law else ""
    line = f"- **{words[0]}** · *{words[1]}*{code}. {says}{source}"
    return wrapped(line, indent="  ")


def wrapped(text: str, indent: str = "") -> str:
    """Break a paragraph into lines, never inside a word."""
    return textwrap.fill(
        text,
        WIDTH,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )


_WORDS: Final = {
    "vi": (
        "Thuật ngữ",
        (
            "{count} từ mà người đọc gặp trong luật và trong thư viện: từ tiếng Việt, "
            "từ tiếng Anh, tên trong mã, ý nghĩa và văn bản nói từ đó là gì, nếu có. "
            "Trong mã, mỗi khái niệm có một tên; từ tiếng Việt đứng chữ nghiêng trong "
            "docstring. Xếp theo chữ cái tiếng Việt. Nguồn: `docs/glossary.toml`, có "
            "kiểm thử so với mã."
        ),
        "Mọi lớp có tên tiếng Việt",
        "{count} lớp công khai, lấy từ docstring. Không có hai lớp mang cùng một từ.",
        "| từ | lớp |",
    ),
    "en": (
        "Glossary",
        (
            "{count} words that a reader meets in the law and in the library: the "
            "English word, the Vietnamese term, the name in code, the meaning, and the "
            "text that defines it where one does. In code each concept has one name; "
            "the Vietnamese term stands in italics in the docstring. Sorted by the "
            "English word. Source: `docs/glossary.toml`, which a test compares with "
            "the code."
        ),
        "Every class with a Vietnamese term",
        "{count} public classes, from their docstrings. No two classes share a term.",
        "| class | term | what it is |",
    ),
}


def write() -> None:
    """Write the page of both trees."""
    for locale in _WORDS:
        file = DOCS / locale / "glossary.md"
        file.write_text(page(locale), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
