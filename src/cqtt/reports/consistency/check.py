"""One comparison of figures: what was compared, and whether it holds."""

from enum import Enum
from typing import Final

from attrs import frozen

from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale


class CheckKind(Enum):
    """
    What is compared (*loại kiểm tra*).

    Of a report without its words, all of these can be seen in figures alone.
    """

    RECORD = "record"
    SHARE = "share"
    SUM_OF_SHARES = "sum-of-shares"
    TOTAL = "total"
    PART = "part"
    OUTCOME = "outcome"
    REPEATED = "repeated"
    UNIT = "unit"
    PERIOD = "period"
    DURATION = "duration"
    FREQUENCY = "frequency"
    SET_SIZE = "set-size"
    SCALE = "scale"
    STATEMENT = "statement"
    DEFINITION = "definition"

    def label(self, locale: str = "vi") -> str:
        """Return it in words."""
        return _LABELS[self][require_locale(locale) == "en"]


_LABELS: Final = {
    CheckKind.RECORD: ("bản ghi", "record"),
    CheckKind.SHARE: ("tỷ lệ", "share"),
    CheckKind.SUM_OF_SHARES: ("tổng các tỷ lệ", "sum of shares"),
    CheckKind.TOTAL: ("tổng số", "total"),
    CheckKind.PART: ("phần và tổng thể", "part and whole"),
    CheckKind.OUTCOME: ("kết quả giải quyết", "outcomes"),
    CheckKind.REPEATED: ("số liệu nêu hai lần", "told twice"),
    CheckKind.UNIT: ("đơn vị tính", "unit"),
    CheckKind.PERIOD: ("kỳ số liệu, ngày tháng", "periods and days"),
    CheckKind.DURATION: ("khoảng thời gian", "duration"),
    CheckKind.FREQUENCY: ("tần suất", "frequency"),
    CheckKind.SET_SIZE: ("số mục của khẩu hiệu", "size of a named set"),
    CheckKind.SCALE: ("thang đo", "scale"),
    CheckKind.STATEMENT: ("nhận định", "statement"),
    CheckKind.DEFINITION: ("cần định nghĩa", "needs a definition"),
}


@frozen
class Check:
    """
    One comparison (*một phép kiểm tra*).

    ``figures`` are the ids of the figures compared, the one it is about first;
    ``evidence`` the arithmetic, in Vietnamese, ``evidence_en`` in English; ``finding``
    is ``None`` where it holds.
    """

    kind: CheckKind
    figures: tuple[str, ...]
    evidence: str
    evidence_en: str
    finding: Finding | None = None

    @property
    def holds(self) -> bool:
        """Whether nothing speaks against it."""
        return self.finding is None

    def explain(self, locale: str = "vi") -> str:
        """Return one line: the finding, or the figures and the arithmetic."""
        english = require_locale(locale) == "en"
        if self.finding is not None:
            return self.finding.message(locale)
        said = self.evidence_en if english else self.evidence
        return f"{', '.join(self.figures)}: {said}"


def held(kind: CheckKind, figures: tuple[str, ...], vi: str, en: str = "") -> Check:
    """Return a comparison that holds; ``en`` is needed where ``vi`` has words."""
    return Check(kind, tuple(dict.fromkeys(figures)), vi, en or vi)


def fault(
    slug: str,
    kind: CheckKind,
    places: tuple[tuple[str, str], ...],
    words: tuple[str, str],
    severity: Severity = Severity.ERROR,
) -> Check:
    """
    Return a comparison that fails.

    ``places`` are the ids and the places of the figures, the one it is about first;
    ``words`` the arithmetic in Vietnamese and in English.
    """
    ids = tuple(each for each, _ in places if each)
    beside = [place for _, place in places[1:]]
    vi, en = words
    if beside:
        vi, en = (f"{each} [{', '.join(beside)}]" for each in words)
    finding = Finding(slug, places[0][1], vi, severity, evidence_en=en)
    return Check(kind, ids, *words, finding)
