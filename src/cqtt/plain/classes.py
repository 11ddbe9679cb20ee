"""
What reads and writes a class, field by field, as somebody else says how.

Made by cattrs.  A reader takes plain data and a type that it ignores; a detailed one
collects every fault with its path, the other stops at the first and is faster.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar, get_args, get_origin

import attrs
from attrs import frozen

from cqtt.errors import WrongTypeError

if TYPE_CHECKING:
    from cattrs import Converter

ReadHook: TypeAlias = Callable[[Any, Any], Any]
WriteHook: TypeAlias = Callable[[Any], Any]

_NO_LIST: Final = "must be a list"


@frozen
class FieldOf:
    """A field that a constructor takes: its name there, its attribute, its type."""

    name: str
    attribute: str
    type: Any
    is_required: bool


def fields_of(kind: type[Any], names: Mapping[str, Any]) -> tuple[FieldOf, ...]:
    """
    Return the fields that a class or a named tuple takes, with their types.

    Args:
        kind: A class of attrs, or a named tuple.

        names: What its annotations name and its module imports for type checkers only.

    Raises:
        WrongTypeError: An annotation cannot be looked up.
    """
    resolved = _resolved(kind, names)
    if not attrs.has(kind):
        given = getattr(kind, "_field_defaults", {})
        return tuple(
            FieldOf(name, name, type_, name not in given)
            for name, type_ in resolved.items()
        )
    known = _type_variables(kind)
    return tuple(
        FieldOf(
            each.alias or each.name,
            each.name,
            _filled(resolved[each.name], known),
            each.default is attrs.NOTHING,
        )
        for each in attrs.fields(kind)
        if each.init
    )


def _resolved(kind: type[Any], names: Mapping[str, Any]) -> dict[str, Any]:
    from typing import get_type_hints

    try:
        if attrs.has(kind):
            # Once for each class, so that cattrs finds every annotation looked up.
            attrs.resolve_types(kind, localns=dict(names))
            return {each.name: each.type for each in attrs.fields(kind)}
        return get_type_hints(kind, localns=dict(names))
    except NameError:
        raise WrongTypeError("kind", kind.__qualname__, "looked-up-class") from None


def _type_variables(kind: type[Any]) -> dict[Any, Any]:
    """Return what the bases of a class stand for its type variables."""
    found: dict[Any, Any] = {}
    for above in kind.__mro__:
        for base in above.__dict__.get("__orig_bases__", ()):
            origin = get_origin(base)
            given = zip(
                getattr(origin, "__parameters__", ()), get_args(base), strict=False
            )
            for variable, type_ in given:
                found.setdefault(variable, found.get(type_, type_))
    return {key: type_ for key, type_ in found.items() if key is not type_}


def _filled(type_: Any, known: Mapping[Any, Any]) -> Any:
    """Put in what is known of type variables; the others stay."""
    if isinstance(type_, TypeVar):
        return known.get(type_, type_)
    variables = getattr(type_, "__parameters__", ())
    if variables and get_args(type_):
        return type_[tuple(known.get(each, each) for each in variables)]
    return type_


def _bound(kind: type[Any]) -> Any:
    """Return a generic class with its type variables filled, as cattrs needs it."""
    variables = getattr(kind, "__parameters__", ())
    return kind[(Any,) * len(variables)] if variables else kind


def class_reader(
    kind: type[Any],
    hooks: Mapping[str, ReadHook],
    *,
    detailed: bool,
) -> ReadHook:
    """
    Return what reads a class from a mapping; other keys are refused.

    Args:
        kind: A class of attrs, or a named tuple, whose fields ``fields_of`` gave.

        hooks: What reads each field, by attribute.

        detailed: Whether to collect the faults of all fields.
    """
    from cattrs.cols import namedtuple_dict_structure_factory
    from cattrs.gen import make_dict_structure_fn, override

    told: dict[str, Any] = {
        name: override(struct_hook=hook) for name, hook in hooks.items()
    }
    if not attrs.has(kind):
        return namedtuple_dict_structure_factory(
            kind,
            _converter(),
            detailed,
            True,  # noqa: FBT003 - it takes them by position
            False,  # noqa: FBT003
            **told,
        )
    return make_dict_structure_fn(
        _bound(kind),
        _converter(),
        _cattrs_forbid_extra_keys=True,
        _cattrs_use_linecache=False,
        _cattrs_detailed_validation=detailed,
        _cattrs_use_alias=True,
        **told,
    )


def class_writer(kind: type[Any], hooks: Mapping[str, WriteHook]) -> WriteHook:
    """
    Return what writes a class as a mapping, its fields in their order.

    Args:
        kind: A class of attrs, or a named tuple, whose fields ``fields_of`` gave.

        hooks: What writes each field, by attribute; ``unchanged`` for plain values.
    """
    from cattrs.cols import namedtuple_dict_unstructure_factory
    from cattrs.gen import make_dict_unstructure_fn, override

    told: dict[str, Any] = {
        name: override(unstruct_hook=hook) for name, hook in hooks.items()
    }
    if not attrs.has(kind):
        return namedtuple_dict_unstructure_factory(
            kind,
            _converter(),
            False,  # noqa: FBT003 - it takes them by position
            False,  # noqa: FBT003
            **told,
        )
    return make_dict_unstructure_fn(
        _bound(kind),
        _converter(),
        _cattrs_use_linecache=False,
        _cattrs_use_alias=True,
        **told,
    )


def each_reader(
    read: ReadHook, make: Callable[[Iterable[Any]], Any], *, detailed: bool
) -> ReadHook:
    """Return what reads a list; text and mappings are no lists."""

    def read_each(value: Any, _kind: object) -> Any:
        if value.__class__ is not list and not isinstance(value, (list, tuple)):
            raise TypeError(_NO_LIST)
        return make([read(each, None) for each in value])

    def read_each_in_detail(value: Any, _kind: object) -> Any:
        from cattrs import IterableValidationError, IterableValidationNote

        if not isinstance(value, (list, tuple)):
            raise TypeError(_NO_LIST)
        done: list[Any] = []
        faults: list[Exception] = []
        for number, each in enumerate(value):
            try:
                done.append(read(each, None))
            except Exception as fault:  # noqa: BLE001 - cattrs tells them all
                note = IterableValidationNote("", number, None)
                notes = [*getattr(fault, "__notes__", ()), note]
                fault.__notes__ = notes
                faults.append(fault)
        if faults:
            raise IterableValidationError("list", faults, list)
        return make(done)

    return read_each_in_detail if detailed else read_each


def extra_keys(fault: BaseException) -> frozenset[Any] | None:
    """Return the keys that a reader refused; ``None`` where the fault is another."""
    from cattrs.errors import ForbiddenExtraKeysError

    if isinstance(fault, ForbiddenExtraKeysError):
        return frozenset(fault.extra_fields)
    return None


def faults_in(
    error: Exception, said: Callable[[BaseException, Any], str]
) -> tuple[str, ...]:
    """Return each fault of an error with its path, said by ``said``."""
    from cattrs import BaseValidationError, transform_error

    if isinstance(error, BaseValidationError):
        return tuple(transform_error(error, format_exception=said))
    # What is no mapping at all, or a value that is not in a class, is not wrapped.
    return (f"{said(error, None)} @ $",)


def _converter() -> "Converter":
    from cattrs import Converter

    return Converter()
