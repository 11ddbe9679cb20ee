"""What a merge tells: how far it is, what came out, which rows got no letter."""

from functools import lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from attrs import frozen

from cqtt.errors import ClockError, CqttError, InvalidValueError, WrongTypeError
from cqtt.expectations import EXPECTED
from cqtt.i18n import require_locale
from cqtt.letters.merging.places import place

_SHOWN: Final = 20


class Progress(NamedTuple):
    """
    How far a merge is (*tiến độ*): rows settled, and what became of them.

    ``refused`` counts rows, ``written`` and ``kept`` letters.
    """

    rows: int
    written: int
    kept: int
    refused: int


@frozen
class Refused:
    """
    A row that got no letter (*dòng không có thư*), and why, without its data.

    ``row`` counts from 1, which is the first that came: line 2 of a table with a head.
    ``code`` is a slug of ``cqtt.expectations``, the code of an error of this library,
    or the type of any other error, whose reason names file and line of the caller's
    code.  ``file`` names a file of this row that stands from before: take it away if
    the letter must not be.

    >>> Refused(3, "KeyError", "must be built").message("en")
    'row 3: must be built'
    """

    row: int
    code: str
    reason: str
    reason_vi: str = ""
    file: str = ""

    def message(self, locale: str = "vi") -> str:
        """Return one sentence with the number of the row."""
        if require_locale(locale) == "en":
            stands = f"; {self.file} stands from before" if self.file else ""
            return f"row {self.row}: {self.reason}{stands}"
        stands = f"; tệp {self.file} có từ trước" if self.file else ""
        return f"dòng {self.row}: {self.reason_vi or self.reason}{stands}"

    def to_dict(self) -> dict[str, Any]:
        """Return the row, the code, the English sentence, and a file that stands."""
        plain = {"row": self.row, "code": self.code, "reason": self.reason}
        return plain | ({"file": self.file} if self.file else {})


def refused(row: int, error: Exception, file: str = "") -> Refused:
    """
    Return why a row got no letter.

    What came stays out of it even where an error carries it: it may be a birthday.  Of
    an error that is not ours only type and place are told, for its words may be data.
    """
    if isinstance(error, (InvalidValueError, WrongTypeError, ClockError)):
        said = _field_reasons(error.field, error.expected)
        return Refused(row, error.expected, *said, file)
    if isinstance(error, CqttError):
        return Refused(row, error.code, error.message("en"), error.message("vi"), file)
    kind = type(error).__name__
    return Refused(row, kind, *_foreign(kind, place(error)), file)


@lru_cache(maxsize=256)
def _field_reasons(name: str, slug: str) -> tuple[str, str]:
    """Return the reason in both languages, once for all rows that have it."""
    wanted = EXPECTED[slug]
    said_vi = f"{name} phải là {wanted.must_vi}; {wanted.do_vi}"
    return f"{name} must be {wanted.must}; {wanted.do}", said_vi


@lru_cache(maxsize=256)
def _foreign(kind: str, where: str) -> tuple[str, str]:
    at, at_vi = (f" at {where}", f" tại {where}") if where else ("", "")
    return f"making the letter raised {kind}{at}", f"lỗi {kind}{at_vi} khi lập thư"


@frozen(kw_only=True)
class MergeReport:
    """
    What a merge did (*kết quả trộn thư*).

    ``written`` letters are new on disk, ``kept`` ones stood there whole from before,
    ``refused`` are the rows without a letter, in their order.
    """

    folder: Path
    written: int
    kept: int
    refused: tuple[Refused, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows came."""
        return self.written + self.kept + len(self.refused)

    def __str__(self) -> str:
        return self._counts("en")

    def _counts(self, locale: str) -> str:
        without = len(self.refused)
        if locale == "en":
            return f"{self.written} written, {self.kept} kept, {without} refused"
        return (
            f"đã ghi {self.written} thư, giữ {self.kept} thư có sẵn, "
            f"{without} dòng không có thư"
        )

    def explain(self, locale: str = "vi") -> str:
        """Return the counts and, a line each, why the first refused rows were."""
        head = self._counts(require_locale(locale))
        lines = [f"- {each.message(locale)}" for each in self.refused[:_SHOWN]]
        more = len(self.refused) - len(lines)
        if more:
            lines.append(f"- … {more} {'more' if locale == 'en' else 'dòng nữa'}")
        return "\n".join([head, *lines])

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain data; it holds no citizen's data."""
        return {
            "folder": str(self.folder),
            "written": self.written,
            "kept": self.kept,
            "refused": [each.to_dict() for each in self.refused],
        }
