"""
Reading what a wording says, and refusing what it may not say.

*Kiểm tra mẫu.*  Calls, arithmetic, attributes of anything but the rows of a list,
imports and macros are refused here, so none is ever run.
"""

from collections.abc import Container, Iterable, Iterator
from typing import Final, NamedTuple

from jinja2 import TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables

from cqtt.rendering.faults import Fault, fault
from cqtt.rendering.language import FILTERS, environment, written

_TAG_TOKENS: Final = ("block_begin", "block_end")
_ENDS: Final = ("variable_end", "block_end", "comment_end")
_DEEPEST_LOOP: Final = 2
_DEEPEST: Final = 40  # Python compiles about 100 levels
_MOST_NODES: Final = 5_000
_GREATEST: Final = 1_000_000_000
_OF_LOOP: Final = ("index", "first", "last")
_PERMITTED: Final = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.If,
    nodes.For,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Filter,
    nodes.Getattr,
)


class Fragment(NamedTuple):
    """
    A piece of a line: words as they are, or something in braces.

    ``tag`` is the word of a ``{% … %}``, such as ``"if"``.
    """

    source: str
    is_literal: bool = True
    tag: str = ""
    is_comment: bool = False


class Permitted(NamedTuple):
    """The fields that a wording asks for, and its faults: line, rule, evidence."""

    names: frozenset[str]
    faults: tuple[Fault, ...]


_READER: Final = environment(written)


def fragments(text: str) -> tuple[Fragment, ...]:
    """
    Divide a line into words and what stands in braces.

    Raises:
        jinja2.TemplateSyntaxError: A brace has no end on the line.
    """
    return tuple(_joined(_READER.lex(text)))


def _joined(tokens: Iterator[tuple[int, str, str]]) -> Iterator[Fragment]:
    source, tag, is_tag = "", "", False
    for _, kind, value in tokens:
        if kind == "data":
            yield Fragment(value)
            continue
        if kind == "raw_begin":  # what it holds would be read as words, then be run
            raise TemplateSyntaxError("raw", 1)
        # Space was trimmed here, at "-", and must not be in the output.
        source += value.strip("-+ ") if kind.endswith(("_begin", "_end")) else value
        is_tag = is_tag or kind in _TAG_TOKENS
        if is_tag and kind == "name" and not tag:
            tag = value
        if kind in _ENDS:
            yield Fragment(
                source, is_literal=False, tag=tag, is_comment=kind == "comment_end"
            )
            source, tag, is_tag = "", "", False
    if source:
        raise TemplateSyntaxError("the tag has no end on this line", 1)


def read(source: str, name: str) -> Permitted:
    """Return the fields of a wording and every fault in what it says."""
    try:
        tree = _READER.parse(source, name)
    except TemplateSyntaxError as error:
        wrong = fault("syntax", error.lineno, str(error.message))
        return Permitted(frozenset(), (wrong,))
    except ValueError:  # a number of thousands of digits
        return Permitted(frozenset(), (fault("syntax", 0, "a number"),))
    except RecursionError:
        return Permitted(frozenset(), (fault("too-deep"),))
    faults = tuple(sorted(set(_faults(tree))))
    names = frozenset() if faults else frozenset(find_undeclared_variables(tree))
    return Permitted(names, faults)


def _faults(tree: nodes.Template) -> Iterator[Fault]:
    deep = list(_too_deep(tree, 0, 0))
    if deep:
        yield from deep
        return
    every = list(tree.find_all(nodes.Node))
    if len(every) > _MOST_NODES:
        yield fault("too-long", 0, str(len(every)))
        return
    rows = {"loop", *_names_of_rows(every)}
    for each in every:
        yield from _fault_of(each, rows)


def _names_of_rows(every: Iterable[nodes.Node]) -> Iterator[str]:
    for each in every:
        if isinstance(each, nodes.For) and isinstance(each.target, nodes.Name):
            yield each.target.name


def _fault_of(node: nodes.Node, rows: Container[str]) -> Iterator[Fault]:
    if not isinstance(node, _PERMITTED):
        yield fault("not-permitted", node.lineno, type(node).__name__.lower())
    elif isinstance(node, nodes.Filter) and node.name not in FILTERS:
        yield fault("unknown-filter", node.lineno, node.name)
    elif isinstance(node, nodes.Filter) and (node.args or node.kwargs):
        yield fault("not-permitted", node.lineno, f"{node.name}(…)")
    elif isinstance(node, nodes.Getattr) and not _is_of_a_row(node, rows):
        yield fault("not-permitted", node.lineno, f".{node.attr}")
    elif isinstance(node, nodes.For) and not _is_plain_loop(node):
        yield fault("not-permitted", node.lineno, "for")
    elif isinstance(node, nodes.Const) and not _is_plain(node.value):
        yield fault("not-permitted", node.lineno, type(node.value).__name__)


def _is_of_a_row(node: nodes.Getattr, rows: Container[str]) -> bool:
    if not isinstance(node.node, nodes.Name) or node.attr.startswith("_"):
        return False
    name = node.node.name
    return name in rows and (name != "loop" or node.attr in _OF_LOOP)


def _is_plain(value: object) -> bool:
    if isinstance(value, int):
        return abs(value) < _GREATEST
    return isinstance(value, str)


def _is_plain_loop(node: nodes.For) -> bool:
    return (
        isinstance(node.target, nodes.Name)
        and node.target.name != "loop"
        and isinstance(node.iter, (nodes.Name, nodes.Getattr))
        and node.test is None
        and not node.recursive
    )


def _too_deep(node: nodes.Node, depth: int, loops: int) -> Iterator[Fault]:
    if depth > _DEEPEST or loops > _DEEPEST_LOOP:
        yield fault("too-deep", node.lineno, type(node).__name__.lower())
        return
    for child in node.iter_child_nodes():
        yield from _too_deep(child, depth + 1, loops + isinstance(child, nodes.For))
