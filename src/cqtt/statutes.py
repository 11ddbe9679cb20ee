"""
The texts that rules in code cite, as constants.

*Văn bản được viện dẫn.*  Only what a module of the library cites stands here; the
registry with sources is ``cqtt.facts.documents()``, and a test compares the two.
"""

from datetime import date
from typing import Final

from cqtt.law import Citation, Confidence, Document, Period

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
)
