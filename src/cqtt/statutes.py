"""
The texts that rules in code cite, as constants.

*Văn bản được viện dẫn.*  Only what a module of the library cites stands here; the
registry with sources is ``cqtt.facts.documents()``, and a test compares the two.
"""

from datetime import date
from typing import Final

from attrs import evolve

from cqtt.law import Citation, Confidence, Document, Period, Version

CIVIL_CODE_2015: Final = Document(
    id="91/2015/QH13",
    title="Bộ luật Dân sự số 91/2015/QH13",
    title_en="Civil Code 91/2015/QH13",
    in_force=Period(date(2017, 1, 1)),
)
ONE_STOP_DECREE: Final = Document(
    id="118/2025/NĐ-CP",
    title="Nghị định 118/2025/NĐ-CP ngày 09/06/2025 của Chính phủ",
    title_en="Decree 118/2025/NĐ-CP of 9 June 2025 of the Government",
    in_force=Period(date(2025, 7, 1)),
)
CIVIL_STATUS_LAW: Final = Document(
    id="60/2014/QH13",
    title="Luật Hộ tịch số 60/2014/QH13",
    title_en="Civil Status Law 60/2014/QH13",
    in_force=Period(date(2016, 1, 1), date(2027, 2, 28)),
)
CERTIFICATION_DECREE: Final = Document(
    id="23/2015/NĐ-CP",
    title="Nghị định 23/2015/NĐ-CP ngày 16/02/2015 của Chính phủ",
    title_en="Decree 23/2015/NĐ-CP of 16 February 2015 of the Government",
    in_force=Period(date(2015, 4, 10)),
)
BUNDLE_DECREE: Final = Document(
    id="63/2024/NĐ-CP",
    title="Nghị định 63/2024/NĐ-CP ngày 10/06/2024 của Chính phủ",
    title_en="Decree 63/2024/NĐ-CP of 10 June 2024 of the Government",
)
LAND_DECREE: Final = Document(
    id="151/2025/NĐ-CP",
    title="Nghị định 151/2025/NĐ-CP ngày 12/06/2025 của Chính phủ",
    title_en="Decree 151/2025/NĐ-CP of 12 June 2025 of the Government",
    in_force=Period(date(2025, 7, 1)),
)
KARAOKE_DECREE: Final = Document(
    id="297/2025/NĐ-CP",
    title="Nghị định 297/2025/NĐ-CP ngày 17/11/2025 của Chính phủ",
    title_en="Decree 297/2025/NĐ-CP of 17 November 2025 of the Government",
    in_force=Period(date(2025, 11, 17)),
    confidence=Confidence.MEDIUM,
)
IDENTIFICATION_DECREE: Final = Document(
    id="69/2024/NĐ-CP",
    title="Nghị định 69/2024/NĐ-CP ngày 25/06/2024 của Chính phủ",
    title_en="Decree 69/2024/NĐ-CP of 25 June 2024 of the Government",
    in_force=Period(date(2024, 7, 1)),
)
E_PROCEDURE_DECREE: Final = Document(
    id="45/2020/NĐ-CP",
    title="Nghị định 45/2020/NĐ-CP ngày 08/04/2020 của Chính phủ",
    title_en="Decree 45/2020/NĐ-CP of 8 April 2020 of the Government",
    in_force=Period(date(2020, 5, 22)),
)
INDEX_DECISION: Final = Document(
    id="766/QĐ-TTg",
    title="Quyết định 766/QĐ-TTg ngày 23/06/2022 của Thủ tướng Chính phủ",
    title_en="Decision 766/QĐ-TTg of 23 June 2022 of the Prime Minister",
    in_force=Period(date(2022, 6, 23)),
)
RESIDENCE_LAW: Final = Document(
    id="68/2020/QH14",
    title="Luật Cư trú số 68/2020/QH14",
    title_en="Law on Residence 68/2020/QH14",
    in_force=Period(date(2021, 7, 1)),
)
CIVIL_STATUS_PROCEDURES: Final = Document(
    id="163/QĐ-BTP",
    title="Quyết định 163/QĐ-BTP ngày 16/01/2026 của Bộ Tư pháp",
    title_en="Decision 163/QĐ-BTP of 16 January 2026 of the Ministry of Justice",
)
CONTROL_CIRCULAR_2017: Final = Document(
    id="02/2017/TT-VPCP",
    title="Thông tư 02/2017/TT-VPCP ngày 31/10/2017 của Văn phòng Chính phủ",
    title_en="Circular 02/2017/TT-VPCP of 31 October 2017 of the Government Office",
    confidence=Confidence.MEDIUM,
)
REPORT_CIRCULAR_2020: Final = Document(
    id="01/2020/TT-VPCP",
    title="Thông tư 01/2020/TT-VPCP ngày 21/10/2020 của Văn phòng Chính phủ",
    title_en="Circular 01/2020/TT-VPCP of 21 October 2020 of the Government Office",
    confidence=Confidence.MEDIUM,
)
FORMS_2018: Final = Document(
    id="01/2018/TT-VPCP",
    title="Thông tư 01/2018/TT-VPCP ngày 23/11/2018 của Văn phòng Chính phủ",
    title_en="Circular 01/2018/TT-VPCP of 23 November 2018 of the Government Office",
    in_force=Period(date(2019, 1, 6)),
)
FORMS_2025: Final = Document(
    id="03/2025/TT-VPCP",
    title="Thông tư 03/2025/TT-VPCP ngày 15/09/2025 của Văn phòng Chính phủ",
    title_en="Circular 03/2025/TT-VPCP of 15 September 2025 of the Government Office",
)

RECEPTION_LAW: Final = Document(
    id="42/2013/QH13",
    title="Luật Tiếp công dân số 42/2013/QH13",
    title_en="Law on Citizen Reception 42/2013/QH13",
    in_force=Period(date(2014, 7, 1)),
)
RECEPTION_DECREE: Final = Document(
    id="154/2026/NĐ-CP",
    title="Nghị định 154/2026/NĐ-CP ngày 15/05/2026 của Chính phủ",
    title_en="Decree 154/2026/NĐ-CP of 15 May 2026 of the Government",
    in_force=Period(date(2026, 7, 1)),
)
COMPLAINT_DECREE_2026: Final = Document(
    id="155/2026/NĐ-CP",
    title="Nghị định 155/2026/NĐ-CP ngày 15/05/2026 của Chính phủ",
    title_en="Decree 155/2026/NĐ-CP of 15 May 2026 of the Government",
    in_force=Period(date(2026, 7, 1)),
)
DENUNCIATION_DECREE_2026: Final = Document(
    id="156/2026/NĐ-CP",
    title="Nghị định 156/2026/NĐ-CP ngày 15/05/2026 của Chính phủ",
    title_en="Decree 156/2026/NĐ-CP of 15 May 2026 of the Government",
    in_force=Period(date(2026, 7, 1)),
)


def _since(citation: Citation, first: date) -> Version[Citation]:
    """Return a text that holds from a day of its own, with its period."""
    dated = evolve(citation, since=first)
    return Version(dated, dated.in_force, dated)


def _civil_code(article: str, clause: str) -> Citation:
    return Citation(CIVIL_CODE_2015, article=article, clause=clause)


HOURS_START_AT_ONCE: Final = _civil_code("147", "1")
FIRST_DAY_NOT_COUNTED: Final = _civil_code("147", "2")
EVENT_DAY_NOT_COUNTED: Final = _civil_code("147", "3")
DAYS_END: Final = _civil_code("148", "1")
WEEKS_END: Final = _civil_code("148", "2")
MONTHS_END: Final = _civil_code("148", "3")
YEARS_END: Final = _civil_code("148", "4")
LAST_DAY_ROLLS: Final = _civil_code("148", "5")
LAST_DAY_ENDS_AT_MIDNIGHT: Final = _civil_code("148", "6")
SECTOR_RULE_FIRST: Final = Citation(CIVIL_CODE_2015, article="145")


CLOCK_STARTS_COMPLETE: Final = Citation(ONE_STOP_DECREE, article="17", clause="3")
APOLOGY_ONCE: Final = Citation(
    ONE_STOP_DECREE,
    article="19",
    note="số điều suy từ quy định của các tỉnh",
    note_en="article number inferred from provincial rules",
    confidence=Confidence.MEDIUM,
)
BUNDLE_PAUSES: Final = Citation(
    BUNDLE_DECREE,
    article="4",
    clause="7",
    note="sửa đổi bởi Nghị định 301/2026/NĐ-CP",
    note_en="as amended by Decree 301/2026/NĐ-CP",
    since=date(2026, 9, 1),
)
KARAOKE_RESTARTS: Final = Citation(
    KARAOKE_DECREE,
    article="6",
    clause="4",
    point="a",
    confidence=Confidence.MEDIUM,
)
KARAOKE_ONCE: Final = Citation(KARAOKE_DECREE, confidence=Confidence.MEDIUM)
KARAOKE_LAST_HOUR: Final = Citation(
    KARAOKE_DECREE, article="6", confidence=Confidence.MEDIUM
)
BIRTH_BUNDLE_CUTOFF: Final = Citation(
    BUNDLE_DECREE,
    article="7",
    note="sửa đổi bởi Nghị định 301/2026/NĐ-CP",
    note_en="as amended by Decree 301/2026/NĐ-CP",
    since=date(2026, 9, 1),
)
LAND_HARD_AREAS: Final = Citation(
    LAND_DECREE,
    note="Phụ lục I, Phần V",
    note_en="Annex I, Part V",
)
CIVIL_STATUS_CUTOFF: Final = Citation(CIVIL_STATUS_LAW, article="5", clause="3")
CERTIFICATION_CUTOFF: Final = Citation(CERTIFICATION_DECREE, article="7")
TRANSFER_CUTOFF: Final = Citation(
    ONE_STOP_DECREE,
    article="18",
    clause="2",
    note="sửa đổi bởi Nghị định 309/2026/NĐ-CP",
    note_en="as amended by Decree 309/2026/NĐ-CP",
    since=date(2026, 8, 5),
)

NO_PAPERS_IN_DATABASES: Final = _since(
    Citation(
        ONE_STOP_DECREE,
        article="4",
        clause="2a",
        note="bổ sung bởi Nghị định 309/2026/NĐ-CP",
        note_en="added by Decree 309/2026/NĐ-CP",
    ),
    date(2026, 8, 5),
)
NO_PAPERS_IN_VNEID: Final = _since(
    Citation(
        IDENTIFICATION_DECREE,
        note="sửa đổi bởi Nghị định 320/2026/NĐ-CP, Điều 2",
        note_en="as amended by Decree 320/2026/NĐ-CP, Article 2",
        confidence=Confidence.MEDIUM,
    ),
    date(2026, 9, 28),
)
STARTS_AT_COMPETENT: Final = _since(
    Citation(
        ONE_STOP_DECREE,
        article="17",
        clause="3",
        note="sửa đổi bởi Nghị định 309/2026/NĐ-CP",
        note_en="as amended by Decree 309/2026/NĐ-CP",
    ),
    date(2026, 8, 5),
)
ONLINE_ANSWER: Final = Citation(
    E_PROCEDURE_DECREE, article="11", confidence=Confidence.MEDIUM
)
ONLINE_ANSWER_SINCE_2026: Final = _since(
    Citation(
        E_PROCEDURE_DECREE,
        article="11",
        note="chưa rõ Nghị định 310/2026/NĐ-CP có giữ hay không",
        note_en="whether Decree 310/2026/NĐ-CP kept it is not known",
        confidence=Confidence.LOW,
    ),
    date(2026, 8, 5),
)
LAND_PAYMENT: Final = Citation(LAND_DECREE, note="Phụ lục I", note_en="Annex I")
CITIZEN_CONFIRMS: Final = Citation(
    CIVIL_STATUS_PROCEDURES,
    note="bước công dân xác nhận thông tin trong trình tự thực hiện",
    note_en="the step in which the citizen confirms",
    confidence=Confidence.LOW,
)
PROGRESS_INDEX: Final = Citation(
    INDEX_DECISION,
    note="chỉ số 2.1, theo tài liệu mô tả công thức",
    note_en="indicator 2.1, by the document that describes its formulas",
    confidence=Confidence.MEDIUM,
)
NINE_INDICATORS: Final = Citation(
    FORMS_2018,
    article="13",
    note="tổng hợp theo Điều 15; căn cứ Điều 31 Nghị định 61/2018/NĐ-CP",
    note_en="summed by Article 15; under Article 31 of Decree 61/2018/NĐ-CP",
)
SATISFACTION_INDEX: Final = Citation(
    INDEX_DECISION,
    note="chỉ số 5.2 đến 5.4, theo tài liệu mô tả công thức",
    note_en="indicators 5.2 to 5.4, by the document that describes its formulas",
    confidence=Confidence.MEDIUM,
)
NO_HOUSEHOLD_BOOK: Final = _since(
    Citation(RESIDENCE_LAW, article="38", clause="3"), date(2023, 1, 1)
)
"""The paper household and temporary-residence books count for nothing since then."""

FORM_II_06A: Final = Citation(
    CONTROL_CIRCULAR_2017, note="Biểu số II.06a", note_en="Form II.06a"
)
FORM_06: Final = Citation(REPORT_CIRCULAR_2020, note="Biểu số 06", note_en="Form 06")
FORMS_OF_2018: Final = Citation(FORMS_2018, note="Phụ lục", note_en="Annex")
FORMS_OF_2025: Final = Citation(FORMS_2025, note="Phụ lục I", note_en="Annex I")

_KEPT: Final = "chưa rõ Luật 136/2025/QH15 có sửa đổi từ 01/07/2026 hay không"
_KEPT_EN: Final = "whether Law 136/2025/QH15 changed it on 1 July 2026 is not known"

SCHEDULE_POSTED: Final = Citation(RECEPTION_LAW, article="24", clause="4")
SCHEDULE_POSTED_SINCE_2026: Final = _since(
    Citation(
        RECEPTION_LAW,
        article="24",
        clause="4",
        note=_KEPT,
        note_en=_KEPT_EN,
        confidence=Confidence.MEDIUM,
    ),
    date(2026, 7, 1),
)
ANSWER_AFTER_RECEPTION: Final = Citation(RECEPTION_LAW, article="28", clause="1")
ANSWER_AFTER_RECEPTION_SINCE_2026: Final = _since(
    Citation(
        RECEPTION_LAW,
        article="28",
        clause="1",
        note=_KEPT,
        note_en=_KEPT_EN,
        confidence=Confidence.MEDIUM,
    ),
    date(2026, 7, 1),
)
GROUPS_SEND_SPEAKERS: Final = Citation(RECEPTION_LAW, article="29")
COMPLAINT_PROCEDURE_2026: Final = Citation(
    COMPLAINT_DECREE_2026,
    note="xác định vụ việc phức tạp, thông báo đối thoại, tạm đình chỉ",
    note_en="findings of complexity, notice of dialogues, suspension",
)
REFUSAL_NOTICE: Final = Citation(RECEPTION_DECREE, article="4", clause="3")
ONLINE_RECEPTION: Final = Citation(RECEPTION_DECREE, article="23", clause="1")
RECEPTION_REGISTER: Final = Citation(
    RECEPTION_DECREE, note="Mẫu số 03/TCD", note_en="Form 03/TCD"
)
RECEIPT_OF_PAPERS: Final = Citation(
    RECEPTION_DECREE,
    article="15",
    clause="4",
    note="Mẫu số 02/TCD",
    note_en="Form 02/TCD",
)
COMPLAINT_TRANSITION: Final = Citation(COMPLAINT_DECREE_2026, article="22", clause="1")
DENUNCIATION_TRANSITION: Final = Citation(
    DENUNCIATION_DECREE_2026, article="10", clause="1"
)
