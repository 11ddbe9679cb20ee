"""Which columns of a file or of rows hold what of an observation."""

from collections.abc import Container, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from cqtt.errors import (
    InvalidValueError,
    PlainDataError,
    UnknownNameError,
    WrongTypeError,
)
from cqtt.interop.ballots.columns import (
    Layout,
    find_columns,
    looks_like_data,
    near,
)
from cqtt.interop.ballots.files import DELIMITERS, CsvFile
from cqtt.interop.observation_cells import Known

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "item": ("item", "mã nội dung", "nội dung"),
        "verdict": ("verdict", "kết quả", "kết quả quan sát", "đánh giá"),
        "at": ("at", "thời điểm", "ngày giờ", "ngày quan sát", "ngày", "date"),
        "source": ("source", "nguồn", "nguồn quan sát"),
        "unit": ("unit", "đơn vị", "bộ phận"),
        "post": ("post", "chức danh", "chức vụ", "vị trí", "vị trí việc làm"),
        "channel": ("channel", "kênh"),
        "weight": ("weight", "trọng số"),
        "count": ("count", "số quan sát", "số lượt", "số lượng", "số phiếu"),
        "key": ("key", "mã quan sát", "mã phiếu", "mã"),
        "remark": ("remark", "ý kiến", "góp ý", "ghi chú"),
    }
)
"""The headings of each column; of several that are there the first is read."""

_LONGEST: Final = 40
_NEEDED: Final = ("item", "verdict", "at")


def named_columns(columns: object) -> dict[str, str]:
    """Return the headings that the caller names, by the columns they are of."""
    if columns is None:
        return {}
    if not isinstance(columns, Mapping):
        raise WrongTypeError(
            "columns", type(columns).__name__, "columns-of-observations"
        )
    for role, heading in columns.items():
        if role not in COLUMNS:
            raise UnknownNameError("columns", role, tuple(COLUMNS))
        if not isinstance(heading, str):
            came = type(heading).__name__
            raise WrongTypeError("columns", came, "columns-of-observations")
    return dict(columns)


def layout_of(named: Mapping[str, str], *, may_lack: bool = False) -> Layout:
    """Return all headings there may be; those that the caller names must be there."""
    usual = [
        name for role, names in COLUMNS.items() if role not in named for name in names
    ]
    lackable = [*usual, *(named.values() if may_lack else ())]
    return Layout(
        by=tuple((name, name) for name in lackable),
        answers=(),
        questions=(),
        key=() if may_lack else tuple(named.values()),
        is_bare=False,
        may_lack=True,
    )


def places_of(
    headings: Sequence[str],
    source: str,
    named: Mapping[str, str],
    *,
    may_lack: bool = False,
) -> dict[str, int]:
    """Return where each column stands."""
    layout = layout_of(named, may_lack=may_lack)
    found = find_columns(headings, layout.wanted, source, layout)
    names = {**COLUMNS, **{role: (heading,) for role, heading in named.items()}}
    chosen = {
        role: next((found[name] for name in of_role if name in found), None)
        for role, of_role in names.items()
    }
    return {role: at for role, at in chosen.items() if at is not None}


def delimiter_of(
    file: CsvFile, delimiter: str | None, named: Mapping[str, str]
) -> tuple[str, int]:
    """Return what separates columns, and how many lines stand before the heading."""
    stated = file.stated()
    skipped = 1 if stated else 0
    chosen = delimiter if delimiter is not None else stated
    if chosen is not None:
        return chosen, skipped

    def columns_under(each: str) -> int:
        try:
            return len(places_of(file.cells(each, 0), file.name, named, may_lack=True))
        except InvalidValueError:
            # Two columns of one name are columns.
            return len(COLUMNS)
        except PlainDataError:
            return -1

    return max(DELIMITERS, key=columns_under), 0


def unread_headings(headings: Iterable[str], read: Container[str]) -> tuple[str, ...]:
    """Return the headings that are not read; what may be data or is long as ``…``."""
    others = (each for each in headings if each.strip() and each not in read)
    return tuple(
        "…" if looks_like_data(each) or len(each) > _LONGEST else each
        for each in others
    )


def require_columns(
    roles: Mapping[str, object], headings: Sequence[str], source: str, about: Known
) -> None:
    """
    Refuse data without a column that must be there.

    Raises:
        UnknownNameError: There is no such column; near ones are told.
    """
    needed = list(_NEEDED)
    needed += ["unit"] if about.unit is None else []
    needed += ["source"] if about.source is None else []
    for role in needed:
        if role not in roles:
            names = COLUMNS[role]
            close = dict.fromkeys(
                each for name in names for each in near(name, headings)
            )
            raise UnknownNameError(f"heading of {source}", role, tuple(close), names)
