"""Records of figures read: what is a figure, and what is none."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from cqtt.errors import CqttError, WrongTypeError
from cqtt.reports.consistency.check import Check, CheckKind, fault
from cqtt.reports.consistency.figure import ReportFigure, composed, is_readable
from cqtt.reports.consistency.seen import Seen

_FIELDS: Final = (
    *("unit", "measures", "period", "approx", "group", "line"),
    *("printed", "numerator", "denominator", "part_of"),
)
_DOCUMENTS: Final = ("document", "seed", "file")
_VALUES: Final = ("value", "statement", "text")
_PRINTED: Final = (
    *("printed", "printed_share", "printed_percent", "share", "percent", "percentage"),
    *("rate", "ty_le", "tỷ lệ"),
)
_BASES: Final = ("denominator", "base", "whole")


def read_records(source: object) -> tuple[tuple[Seen, ...], tuple[Check, ...]]:
    """
    Return the figures of a report, and what is wrong with its records.

    *Đọc bản ghi số liệu.*  A record that is no figure is left out and told with its
    number, from 0; nothing of what it holds is repeated.

    Raises:
        WrongTypeError: There is no list of figures at all.
    """
    found: list[Seen] = []
    checks: list[Check] = []
    ids: set[str] = set()
    for at, each in enumerate(_records(source)):
        place = f"figures[{at}]"
        figure = _figure(each, place)
        if isinstance(figure, Check):
            checks.append(figure)
        elif figure.id in ids:
            where = (("", place), figure_place(figure))
            checks.append(
                fault("figure-id", CheckKind.RECORD, where, (figure.id, figure.id))
            )
        else:
            ids.add(figure.id)
            found.append(Seen(figure, at))
    known = {seen.id for seen in found}
    checks += [check for seen in found for check in _unknown_links(seen.figure, known)]
    return tuple(found), tuple(checks)


def figure_place(figure: ReportFigure) -> tuple[str, str]:
    """Return the id and the place of a figure."""
    return figure.id, figure.place


def _records(source: Any) -> Iterable[object]:
    if isinstance(source, Mapping):
        source = source.get("figures")
    if isinstance(source, str | bytes | Mapping) or not isinstance(source, Iterable):
        raise WrongTypeError("figures", type(source).__name__, "report-figures")
    return source


def _figure(record: object, place: str) -> ReportFigure | Check:
    if isinstance(record, ReportFigure):
        return record
    if not isinstance(record, Mapping):
        return _odd("figure-record", place, type(record).__name__)
    plain: dict[str, Any] = {key: composed(value) for key, value in record.items()}
    value = next((plain[key] for key in _VALUES if plain.get(key) is not None), None)
    if not is_readable(value):
        return _odd("figure-value", place, type(value).__name__)
    given: dict[str, Any] = {name: plain[name] for name in _FIELDS if name in plain}
    given["document"] = _first(plain, _DOCUMENTS)
    given["printed"] = _share(_first(plain, _PRINTED))
    given["denominator"] = _whole_text(_first(plain, _BASES))
    given["numerator"] = _whole_text(given.get("numerator", ""))
    try:
        return ReportFigure(plain["id"], plain["label"], value, **given)
    except (CqttError, KeyError, TypeError) as error:
        missing = [name for name in ("id", "label") if not plain.get(name)]
        came = missing[0] if missing else _field_of(error)
        return _odd("figure-record", place, came)


def _first(record: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    found = (record.get(name) for name in names)
    return next((value for value in found if value not in (None, "")), "")


def _share(value: object) -> object:
    """Write a share that is a number as a text; zeros at its end are not known."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    return f"{str(value).removesuffix('.0')}%"


def _whole_text(value: object) -> object:
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if is_whole else value


def _field_of(error: Exception) -> str:
    return str(getattr(error, "field", "") or "record")


def _odd(slug: str, place: str, came: str) -> Check:
    return fault(slug, CheckKind.RECORD, (("", place),), (came, came))


def _unknown_links(figure: ReportFigure, known: set[str]) -> Iterable[Check]:
    links = (figure.numerator, figure.denominator, *figure.part_of)
    for link in links:
        if link and link not in known and not link.isdecimal():
            yield fault(
                "figure-link", CheckKind.RECORD, (figure_place(figure),), (link, link)
            )
