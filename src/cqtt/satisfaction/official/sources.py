"""Where the official methods come from, beside the texts of ``cqtt.statutes``."""

from typing import Final

from cqtt.law import Citation, Confidence, Document

HA_TRUNG_REPORT: Final = Document(
    id="report-hatrung-2022-12",
    title="Báo cáo tháng 12/2022 của Ủy ban nhân dân thị trấn Hà Trung về kết quả xây "
    "dựng mô hình “Chính quyền thân thiện, vì Nhân dân phục vụ”",
    title_en="Report of December 2022 of the People's Committee of Hà Trung Town on "
    "its friendly-government model",
    kind="practice",
    issuer="Ủy ban nhân dân thị trấn Hà Trung",
)
"""A town's own report, as the facts register it."""

COMMUNE_BALLOTS: Final = Citation(
    HA_TRUNG_REPORT,
    note="một ví dụ thực hành: phiếu khảo sát tại bộ phận một cửa",
    note_en="an example of practice: its survey at the one-stop desk",
    confidence=Confidence.MEDIUM,
)
"""A town's 200 ballots: 39 % very satisfied, 51 % satisfied, 10 % neutral."""
