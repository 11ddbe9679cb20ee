"""Where the official methods come from, beside the texts of ``cqtt.statutes``."""

from typing import Final

from cqtt.law import Citation, Confidence, Document

HA_TRUNG_REPORT: Final = Document(
    id="ha-trung-report",
    title="Báo cáo mô hình “Chính quyền thân thiện” của thị trấn Hà Trung",
    title_en="Report of Hà Trung town on the friendly-government model",
    kind="report",
    confidence=Confidence.MEDIUM,
)
"""A town's own report, of which only a copy is known."""

COMMUNE_BALLOTS: Final = Citation(
    HA_TRUNG_REPORT,
    note="kết quả phiếu khảo sát tại bộ phận một cửa",
    note_en="its survey at the one-stop unit",
)
"""A town's 200 ballots: 39 % very satisfied, 51 % satisfied, 10 % neutral."""
