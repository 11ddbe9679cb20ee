"""The texts and practices that the report forms and their rates come from."""

from typing import Final

from cqtt.law import Citation, Confidence, Document
from cqtt.statutes import CONTROL_CIRCULAR_2017, REPORT_CIRCULAR_2020

OPENCPS: Final = Document(
    id="opencps-v2",
    title="Phần mềm một cửa OpenCPS 2",
    title_en="One-stop software OpenCPS 2",
    kind="software",
    url="https://github.com/VietOpenCPS/opencps-v2",
)
VINH_PHUC_REPORT_2021: Final = Document(
    id="vinh-phuc-2021",
    title="Báo cáo năm 2021 của tỉnh Vĩnh Phúc",
    title_en="Report of Vĩnh Phúc province for 2021",
    kind="report",
    confidence=Confidence.MEDIUM,
)

FORM_07A: Final = Citation(
    CONTROL_CIRCULAR_2017, note="Biểu số II.07a", note_en="Form II.07a"
)
FORM_06_COLUMNS: Final = Citation(
    REPORT_CIRCULAR_2020,
    note="tính từ các cột của Biểu số 06",
    note_en="computed from the columns of Form 06",
    confidence=Confidence.MEDIUM,
)
OPENCPS_PRACTICE: Final = Citation(
    OPENCPS,
    note="phần mềm này ghi 100 khi chưa trả kết quả nào",
    note_en="which says 100 where nothing was released",
    confidence=Confidence.MEDIUM,
)
VINH_PHUC_PRACTICE: Final = Citation(
    VINH_PHUC_REPORT_2021, confidence=Confidence.MEDIUM
)
