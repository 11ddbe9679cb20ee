"""Where the official methods come from, beside the texts of ``cqtt.statutes``."""

from typing import Final

from cqtt.law import Citation, Confidence, Document

COMMUNE_BALLOTS: Final = Citation(
    Document(
        id="ha-trung-report",
        title="Báo cáo mô hình “Chính quyền thân thiện” của thị trấn Hà Trung",
        title_en="Report of Hà Trung town on the friendly-government model",
        kind="report",
        confidence=Confidence.MEDIUM,
    ),
    note="kết quả phiếu khảo sát tại bộ phận một cửa",
    note_en="its survey at the one-stop unit",
)
"""A town's 200 ballots: 39 % very satisfied, 51 % satisfied, 10 % neutral."""

TEACHING_TEXT_2013: Final = Citation(
    Document(
        id="moha-sampling-2013",
        title="Phương pháp chọn mẫu điều tra xã hội học, tài liệu bồi dưỡng của Bộ Nội "
        "vụ năm 2013",
        title_en="Ways to draw the sample of a social survey, teaching text of the "
        "Ministry of Home Affairs, 2013",
        kind="teaching text",
        url="https://123docz.net/trich-doan/"
        "730711-phuong-phap-chon-mau-dieu-tra-xa-hoi-hoc.htm",
    )
)
"""It teaches n = N / (1 + N·e²) with e = 5 %, N being the transactions of a period."""
