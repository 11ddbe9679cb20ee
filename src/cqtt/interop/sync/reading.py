"""Reading records and progress lines, tolerantly."""

import json
from collections.abc import Mapping
from typing import Any, Final, TypeAlias, TypeVar

from attrs import evolve

from cqtt.errors import PlainDataError
from cqtt.findings import Finding, Severity
from cqtt.interop.sync.codes import shown_code
from cqtt.interop.sync.keys import is_nameable, keys_of
from cqtt.interop.sync.parts import (
    SyncFee,
    SyncPaper,
    SyncProgress,
    SyncResult,
    SyncSupplement,
    channel_told,
)
from cqtt.interop.sync.records import SyncRecord

Source: TypeAlias = Mapping[str, Any] | str | bytes
R = TypeVar("R", SyncRecord, SyncProgress)

_NAMED: Final = frozenset(
    key
    for kind in (
        SyncRecord,
        SyncProgress,
        SyncFee,
        SyncSupplement,
        SyncPaper,
        SyncResult,
    )
    for key in keys_of(kind)
)
_NEEDED: Final = ("MaHoSo", "MaTTHC", "NgayTiepNhan", "TrangThaiHoSo")
_TRIED: Final = (TypeError, ValueError, RecursionError)


def read_sync(source: Source) -> SyncRecord:
    """
    Read a record of the national synchronisation (*bản ghi đồng bộ hồ sơ*).

    Numbers for texts, nulls, empty and missing fields, surrounding space, decomposed
    letters, bare and impossible days, unknown codes and unknown fields are read as far
    as they go; each oddity is one of ``record.findings``, which hold no values but
    codes, and no names of unknown fields but identifiers in ASCII.  Fields that the
    guidance does not have are kept in ``other``.

    Args:
        source: A mapping, or JSON as text or as bytes in UTF-8.

    Raises:
        PlainDataError: It is not JSON, not an object, or has a field twice; the error
            names the place and no value.

    Law: guidance on connecting to the National Public Service Portal v1.4 (2020), no
    legal text; a newer one is not known.

    >>> record = read_sync('{"MaHoSo": "H56.24-260803-0001", "TrangThaiHoSo": 9}')
    >>> record.status.value, [each.place for each in record.findings]
    (9, ['TrangThaiHoSo', 'MaTTHC', 'NgayTiepNhan'])
    """
    plain = _plain(source, "sync record")
    findings: list[Finding] = []
    record = SyncRecord.read(plain, "", findings)
    findings.extend(
        Finding("sync-needed", key, "nothing", Severity.WARNING)
        for key in _NEEDED
        if plain.get(key) in (None, "")
    )
    if record.channel is None:
        place, code = channel_told(record)
        came = shown_code(code)
        findings.append(Finding("sync-channel", place, came, Severity.WARNING))
    return _with_status(record, "TrangThaiHoSo", findings)


def read_progress(source: Source) -> SyncProgress:
    """
    Read one line of what was done with a dossier, as ``read_sync`` reads a record.

    Raises:
        PlainDataError: It is not JSON, not an object, or has a field twice.
    """
    findings: list[Finding] = []
    line = SyncProgress.read(_plain(source, "progress line"), "", findings)
    return _with_status(line, "TrangThai", findings)


def _with_status(record: R, key: str, findings: list[Finding]) -> R:
    if record.status_code and record.status is None:
        came = shown_code(record.status_code)
        findings.append(Finding("sync-status", key, came, Severity.WARNING))
    return evolve(record, findings=tuple(findings))


def _plain(source: object, what: str) -> dict[str, Any]:
    """Return plain data of its own, which nobody else can change."""
    if isinstance(source, (str, bytes)):
        plain = _parsed(source, what)
    else:
        plain = dict(source) if isinstance(source, Mapping) else source
    if not isinstance(plain, dict):
        raise PlainDataError(what, ("an object is needed @ $",))
    copy: Any
    try:
        copy = json.loads(json.dumps(plain, allow_nan=False))
    except _TRIED:
        copy = None
    if copy != plain:
        raise PlainDataError(what, ("only what JSON holds can be read @ $",))
    return dict(copy)


class _Pairs(list[tuple[str, Any]]):
    """The fields of an object, twice where they came twice."""


def _parsed(source: str | bytes, what: str) -> Any:
    try:
        text = source.decode() if isinstance(source, bytes) else source
        parsed = json.loads(text.removeprefix("\ufeff"), object_pairs_hook=_Pairs)
        faults: list[str] = []
        plain = _built(parsed, "$", faults)
    except UnicodeDecodeError as error:
        fault = f"UTF-8 is needed @ byte {error.start}"
        raise PlainDataError(what, (fault,)) from None
    except json.JSONDecodeError as error:
        fault = f"JSON is needed @ line {error.lineno}, column {error.colno}"
        raise PlainDataError(what, (fault,)) from None
    except _TRIED:
        fault = "shorter numbers and fewer levels are needed @ $"
        raise PlainDataError(what, (fault,)) from None
    if faults:
        raise PlainDataError(what, tuple(faults))
    return plain


def _built(parsed: object, path: str, faults: list[str]) -> Any:
    """Return what was parsed with its objects built; a field twice is a fault."""
    if isinstance(parsed, _Pairs):
        built: dict[str, Any] = {}
        for number, (key, value) in enumerate(parsed, start=1):
            # An unknown name may be anything, so its number may stand for it.
            is_told = key in _NAMED or is_nameable(key)
            place = f"{path}.{key if is_told else f'(field {number})'}"
            if key in built:
                faults.append(f"a field came twice @ {place}")
            built[key] = _built(value, place, faults)
        return built
    if isinstance(parsed, list):
        return [_built(v, f"{path}[{n}]", faults) for n, v in enumerate(parsed)]
    return parsed
