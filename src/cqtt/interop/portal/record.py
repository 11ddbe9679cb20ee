"""The record, loss-free."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from cqtt.errors import PlainDataError
from cqtt.findings import Finding
from cqtt.interop.json_texts import (
    as_object,
    copied,
    read_json,
    read_object,
    read_text,
)
from cqtt.procedures import Procedure
from cqtt.text import nfc

_WHAT = "procedure record"


@frozen(eq=False)
class ProcedureRecord:
    """
    One procedure as the national portal's JSON has it, whole.

    *Bản ghi thủ tục.*  Made by ``read_record``.  Nothing is dropped or corrected:
    ``to_dict`` gives the same JSON back, the envelope too where there was one.

    >>> record = read_record('{"code": "1.001193", "name": "Đăng ký khai sinh"}')
    >>> record.code, record.to_dict()
    ('1.001193', {'code': '1.001193', 'name': 'Đăng ký khai sinh'})
    """

    _whole: dict[str, Any] = field(repr=False)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ProcedureRecord) and self._whole == other._whole

    def __hash__(self) -> int:
        return hash(self.code)

    @property
    def data(self) -> Mapping[str, Any]:
        """The record without its envelope; a copy."""
        return copied(self._inner())

    @property
    def code(self) -> str:
        """The procedure's code as the record writes it; empty if it has none."""
        return self._text("code")

    @property
    def name(self) -> str:
        """The procedure's name; empty if it has none."""
        return self._text("name")

    @property
    def url(self) -> str:
        """The address of its page on the portal, if it has an id."""
        identity = self._text("id")
        home = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/"
        return f"{home}{identity}" if identity else ""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON that was read."""
        return copied(self._whole)

    def to_procedure(self) -> tuple[Procedure, tuple[Finding, ...]]:
        """
        Return the checked procedure, and what is odd about the record.

        No record fails: what cannot be read is left empty or ``Unstated`` and found.
        Places that state different limits are all kept in ``Procedure.limits``; none
        is chosen.
        """
        from cqtt.interop.portal.deriving import derive

        return derive(self._inner(), self.url)

    def _text(self, name: str) -> str:
        value = self._inner().get(name)
        return nfc(value).strip() if isinstance(value, str) else ""

    def _inner(self) -> dict[str, Any]:
        inner = self._whole.get("data")
        is_envelope = isinstance(inner, dict) and "executionMethods" not in self._whole
        return inner if is_envelope and isinstance(inner, dict) else self._whole


def read_record(source: Mapping[str, Any] | str | bytes) -> ProcedureRecord:
    """
    Read one record from the portal's JSON, with or without its envelope.

    Args:
        source: The JSON text or bytes (UTF-8), or what was parsed from it.

    Raises:
        PlainDataError: The text is cut off or broken, has a key twice, or is no object
            (a list goes to ``read_records``).
        WrongTypeError: Something else came.
    """
    return ProcedureRecord(read_object(source, _WHAT))


def read_records(source: str | bytes | list[Any]) -> Iterator[ProcedureRecord]:
    """
    Read the records of a list, or one after another of JSON lines.

    Raises:
        PlainDataError: As ``read_record``, with the number of the record.
        WrongTypeError: Neither text, bytes nor a list came, or a list of other things.
    """
    read, rows = _rows(source)
    for number, row in enumerate(rows, 1):
        try:
            yield ProcedureRecord(read(row, _WHAT))
        except PlainDataError as error:
            raise PlainDataError(f"{_WHAT} {number}", error.faults) from None


def _rows(
    source: str | bytes | list[Any],
) -> tuple[Callable[[Any, str], dict[str, Any]], Iterable[Any]]:
    """Return the records, and how each of them is read."""
    if isinstance(source, list):
        return read_object, source
    text = read_text(source, _WHAT).strip()
    if text.startswith("["):
        return as_object, read_json(text, _WHAT)
    # Not splitlines, which also parts at signs that a JSON text may hold as they are.
    return read_object, (line for line in text.split("\n") if line.strip())
