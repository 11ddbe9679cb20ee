"""A province's own rules about procedures, from files of its own."""

from collections.abc import Mapping
from pathlib import Path

from cqtt.facts.fields import CITED, citation, filled, period
from cqtt.facts.own_files import read_own
from cqtt.facts.procedure_fees import read_fee
from cqtt.facts.procedure_limits import counted_or_none, read_counted
from cqtt.facts.procedure_tables import read_code
from cqtt.facts.reading import Reader
from cqtt.law import Document
from cqtt.procedures import LocalOverride, Step


def load_procedures(path: str | Path) -> tuple[LocalOverride, ...]:
    """
    Load what a province decided differently, from a TOML file or a folder of them.

    *Quy định riêng của địa phương về thủ tục.*  Each ``[[override]]`` names a procedure
    by its code, the document that says so and what is other: ``limit``, ``[[…fee]]``,
    ``[[…step]]``, ``local_code``, from ``since`` to ``until``.  Documents are the
    package's, or registered under ``[[document]]`` in the same files.  The package's
    own ``local_procedures.toml`` is an example.

    Args:
        path: The file, or the folder; every ``.toml`` file directly in it is read.

    Returns:
        What ``Catalogue.with_local`` takes, in the order of the files.

    Raises:
        FactsError: Anything is wrong; it lists every mistake with file and place.
    """
    return read_own(Path(path), ("override",), _overrides)


def _overrides(
    readers: list[Reader], registry: Mapping[str, Document]
) -> tuple[LocalOverride, ...]:
    return tuple(
        _override(table, registry)
        for reader in readers
        for table in reader.tables("override")
    )


def _override(table: Reader, registry: Mapping[str, Document]) -> LocalOverride:
    table.only("code", *CITED, "since", "until", "limit", "fee", "step", "local_code")
    fees = tuple(
        fee for each in table.tables("fee") for fee in read_fee(each, registry)
    )
    steps = tuple(map(_step, table.tables("step")))
    return LocalOverride(
        code=read_code(table, "code"),
        source=citation(table, registry),
        period=period(table),
        limit=counted_or_none(table, "limit"),
        fees=fees if "fee" in table.data else None,
        steps=steps if "step" in table.data else None,
        local_code=read_code(table, "local_code")
        if "local_code" in table.data
        else None,
    )


def _step(table: Reader) -> Step:
    table.only("unit", "name", "limit", "result")
    return Step(
        unit=filled(table, "unit"),
        name=filled(table, "name"),
        limit=read_counted(table, "limit"),
        result=table.text("result", ""),
    )
