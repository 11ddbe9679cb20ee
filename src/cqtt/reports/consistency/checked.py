"""A report's figures beside one another."""

from collections import Counter
from enum import Enum
from typing import Final

from attrs import frozen

from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.reports.consistency.check import Check, CheckKind
from cqtt.reports.consistency.figure import ReportFigure
from cqtt.tables import Column, Table


class Unseen(Enum):
    """
    A kind of inconsistency that figures alone cannot show (*loại không kiểm tra được*).

    Each says why.
    """

    WORDS = "words"
    SAME_NAME = "same-name"
    SET_ITEMS = "set-items"
    SCOPE = "scope"
    WRITING = "writing"
    LISTS = "lists"
    TIMING = "timing"
    TRUTH = "truth"
    MISSING = "missing"

    def explain(self, locale: str = "vi") -> str:
        """Return what it is and why it is not seen."""
        return _WHY[self][require_locale(locale) == "en"]


_WHY: Final = {
    Unseen.WORDS: (
        "nhận định bằng lời trái với số liệu: chỉ so được khi ghi cả lời thành số liệu",
        "statements in prose: compared only where they are recorded as figures too",
    ),
    Unseen.SAME_NAME: (
        "một việc dưới hai tên, hoặc hai việc dưới một tên: nhãn chỉ được so theo từ",
        "one thing under two names, or two under one: labels are compared by words",
    ),
    Unseen.SET_ITEMS: (
        "các mục của khẩu hiệu không được liệt kê, hoặc trùng ý: chỉ có số mục",
        "items of a slogan that are not listed, or repeat: only their number is known",
    ),
    Unseen.SCOPE: (
        "mẫu số không được in: 100 % của những gì",
        "a base that is not printed: 100 % of what",
    ),
    Unseen.WRITING: (
        "ngày của trang so với ngày viết: chỉ so được khi ngày đó là một số liệu",
        "the date of a page against that of writing: compared where it is a figure",
    ),
    Unseen.LISTS: (
        "số, ngày và năm của từng văn bản trong danh mục: chỉ có tổng số văn bản",
        "numbers, days and years of documents in a list: only their count is known",
    ),
    Unseen.TIMING: (
        "khảo sát lấy phiếu khi nào, trước hay sau khi trả kết quả: số phiếu không nói",
        "when a survey was taken, before or after the result: counts do not tell",
    ),
    Unseen.TRUTH: (
        "số liệu có đúng với thực tế không: cần hồ sơ, sổ và phiếu gốc",
        "whether a figure is true: that needs the dossiers, registers and ballots",
    ),
    Unseen.MISSING: (
        "số liệu đáng lẽ phải có mà không nêu: không có gì để so",
        "figures that should be there and are not: there is nothing to compare",
    ),
}


@frozen
class CheckedReport:
    """
    The figures of a report, compared (*báo cáo đã kiểm tra tính nhất quán*).

    ``checks`` are all the comparisons, in the order of the figures; ``unseen`` the
    kinds of inconsistency that figures cannot show.  ``findings`` are errors where the
    arithmetic cannot be, warnings where there are two readings, notes where a figure
    needs a definition.
    """

    figures: tuple[ReportFigure, ...]
    checks: tuple[Check, ...]
    unseen: tuple[Unseen, ...] = tuple(Unseen)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found."""
        return tuple(c.finding for c in self.checks if c.finding is not None)

    @property
    def checked(self) -> tuple[Check, ...]:
        """What was compared and holds, with the arithmetic."""
        return tuple(check for check in self.checks if check.holds)

    @property
    def is_consistent(self) -> bool:
        """Whether nothing was found but notes."""
        return all(each.severity is Severity.NOTE for each in self.findings)

    @property
    def counts(self) -> dict[CheckKind, tuple[int, int]]:
        """How many comparisons of each kind were made, and how many do not hold."""
        made = Counter(check.kind for check in self.checks)
        failed = Counter(check.kind for check in self.checks if not check.holds)
        return {kind: (made[kind], failed[kind]) for kind in CheckKind if made[kind]}

    @property
    def not_compared(self) -> tuple[str, ...]:
        """The ids of the figures that no comparison reached."""
        reached = {each for check in self.checks for each in check.figures}
        return tuple(each.id for each in self.figures if each.id not in reached)

    def of_kind(self, kind: CheckKind) -> tuple[Check, ...]:
        """Return the comparisons of one kind."""
        return tuple(check for check in self.checks if check.kind is kind)

    def explain(self, locale: str = "vi") -> str:
        """Return the findings, what holds, what was not reached and what is unseen."""
        english = require_locale(locale) == "en"
        heads = _HEADS_EN if english else _HEADS_VI
        found = [check.explain(locale) for check in self.checks if not check.holds]
        holds = [check.explain(locale) for check in self.checked]
        reached = [", ".join(self.not_compared)] if self.not_compared else []
        unseen = [each.explain(locale) for each in self.unseen]
        parts = zip(heads, (found, holds, reached, unseen), strict=True)
        return "\n".join(
            line
            for head, lines in parts
            if lines
            for line in (f"{head} ({len(lines)})", *(f"- {each}" for each in lines))
        )

    def table(self, locale: str = "vi") -> Table:
        """Return the comparisons as a table, one a row; what is unseen as notes."""
        english = require_locale(locale) == "en"
        return Table(
            "Kiểm tra tính nhất quán của số liệu",
            title_en="Consistency of figures",
            columns=_COLUMNS,
            rows=[
                (
                    check.kind.label(locale),
                    ", ".join(check.figures),
                    check.evidence_en if english else check.evidence,
                    _result(check, locale),
                )
                for check in self.checks
            ],
            notes=tuple(each.explain(locale) for each in self.unseen),
        )

    def _repr_html_(self) -> str:
        return self.table().html()


_HEADS_VI: Final = (
    "Phát hiện",
    "Đã kiểm tra, khớp",
    "Số liệu không có gì để so",
    "Không kiểm tra được",
)
_HEADS_EN: Final = (
    "Findings",
    "Checked, holds",
    "Figures with nothing to compare",
    "Cannot be seen",
)
_RESULTS: Final = {
    None: ("khớp", "holds"),
    Severity.NOTE: ("ghi chú", "note"),
    Severity.WARNING: ("cần xem lại", "warning"),
    Severity.ERROR: ("sai", "error"),
}
_COLUMNS: Final = (
    Column("kind", ("Loại",), heading_en=("Kind",)),
    Column("figures", ("Số liệu",), heading_en=("Figures",)),
    Column("evidence", ("Phép tính",), heading_en=("Arithmetic",)),
    Column("result", ("Kết quả",), heading_en=("Result",)),
)


def _result(check: Check, locale: str) -> str:
    severity = None if check.finding is None else check.finding.severity
    return _RESULTS[severity][locale == "en"]
