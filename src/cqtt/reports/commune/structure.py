"""
How a commune's report is divided: parts, sections, points, and what the office writes.

*Bố cục báo cáo.*  Headings follow the order of the reports that communes send to their
Party committee; letters and numbers are those of the decree.

Law:
    Decree 30/2020/NĐ-CP, Annex I, Part II.6, for the numbering.
"""

from collections.abc import Mapping
from difflib import get_close_matches
from types import MappingProxyType
from typing import Final

from attrs import frozen

from cqtt.errors import UnknownNameError
from cqtt.i18n import require_locale

PART: Final = 1
SECTION: Final = 2
POINT: Final = 3


@frozen
class Heading:
    """
    A heading of the report (*đề mục*).

    ``level`` is 1 for a part, 2 for a section, 3 for a point.  A heading that
    ``is_block`` is where figures stand; ``gaps`` are the names of what the office
    itself has to write there.  Where a block tells of several things, ``topics`` are
    how the slugs of each begin, and what it is called.
    """

    key: str
    level: int
    number: str
    title: str
    title_en: str
    is_block: bool = False
    gaps: tuple[str, ...] = ()
    topics: tuple[tuple[str, str, str], ...] = ()

    def text(self, locale: str = "vi") -> str:
        """Return its number and title."""
        title = self.title_en if require_locale(locale) == "en" else self.title
        return f"{self.number} {title}"

    def name(self, locale: str = "vi") -> str:
        """Return its title without the number."""
        return self.title_en if require_locale(locale) == "en" else self.title


def _part(key: str, number: str, vi: str, en: str, *gaps: str) -> Heading:
    return Heading(key, PART, number, vi, en, gaps=gaps)


def _section(key: str, number: str, vi: str, en: str, *gaps: str) -> Heading:
    return Heading(key, SECTION, number, vi, en, gaps=gaps)


def _point(
    key: str, number: str, vi: str, en: str, *topics: tuple[str, str, str]
) -> Heading:
    return Heading(key, POINT, number, vi, en, is_block=True, topics=topics)


STRUCTURE: Final = (
    _part(
        "results",
        "I.",
        "KẾT QUẢ TRIỂN KHAI THỰC HIỆN MÔ HÌNH",
        "RESULTS OF THE MODEL",
    ),
    _section("preparation", "1.", "Công tác chuẩn bị", "Preparation"),
    _point(
        "documents",
        "a)",
        "Ban hành văn bản chỉ đạo, triển khai",
        "Documents issued",
    ),
    _point(
        "organisation",
        "b)",
        "Tổ chức thực hiện, cơ sở vật chất",
        "Organisation and facilities",
    ),
    _section("implementation", "2.", "Kết quả thực hiện", "Implementation"),
    _point(
        "activities",
        "a)",
        "Các mô hình, hoạt động, tuyên truyền",
        "Models, activities, information",
    ),
    _point(
        "survey",
        "b)",
        "Khảo sát mức độ hài lòng của người dân, tổ chức",
        "Satisfaction surveys",
    ),
    _point(
        "commitments",
        "c)",
        "Ký cam kết thực hiện quy tắc ứng xử",
        "Commitments to the code of conduct",
    ),
    _point(
        "reception",
        "d)",
        "Tiếp công dân, xử lý đơn thư",
        "Reception of citizens and petitions",
        ("reception-", "tiếp công dân", "the reception of citizens"),
        ("petitions-", "xử lý đơn thư", "petitions"),
    ),
    _point(
        "democracy",
        "đ)",
        "Thực hiện dân chủ ở cơ sở, niêm yết công khai",
        "Grassroots democracy and publicity",
        ("publicity-", "niêm yết, công khai", "what was made public"),
        ("feedback-", "phản ánh, kiến nghị qua các kênh", "feedback by channel"),
    ),
    _point(
        "dossiers",
        "e)",
        "Cải cách hành chính, giải quyết thủ tục hành chính",
        "Administrative reform and dossiers",
    ),
    _point(
        "letters",
        "g)",
        "Gửi thư xin lỗi, thư cảm ơn, thư chúc mừng, thư chia buồn",
        "Letters of apology, thanks, congratulation and condolence",
    ),
    _point(
        "dialogue",
        "h)",
        "Đối thoại với Nhân dân",
        "Dialogue with the people",
    ),
    Heading(
        "checks",
        SECTION,
        "3.",
        "Công tác kiểm tra, giám sát",
        "Inspection and supervision",
        is_block=True,
    ),
    _part("assessment", "II.", "ĐÁNH GIÁ CHUNG", "ASSESSMENT"),
    _section("strong", "1.", "Ưu điểm", "Strengths", "strengths"),
    _section(
        "weak",
        "2.",
        "Hạn chế và nguyên nhân",
        "Weaknesses and their causes",
        "weaknesses",
        "causes",
    ),
    _section("learnt", "3.", "Bài học kinh nghiệm", "Lessons", "lessons"),
    _part(
        "next", "III.", "NHIỆM VỤ, GIẢI PHÁP THỜI GIAN TỚI", "TASKS TO COME", "tasks"
    ),
    _part("asked", "IV.", "KIẾN NGHỊ, ĐỀ XUẤT", "PROPOSALS", "proposals"),
)
"""Every heading of the report, in order."""

BLOCKS: Final = tuple(each.key for each in STRUCTURE if each.is_block)
"""The keys of the headings where figures stand."""

GAPS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "strengths": ("ưu điểm", "strengths"),
        "weaknesses": ("hạn chế", "weaknesses"),
        "causes": ("nguyên nhân của hạn chế", "causes of the weaknesses"),
        "lessons": ("bài học kinh nghiệm", "lessons"),
        "tasks": ("nhiệm vụ và giải pháp thời gian tới", "tasks to come"),
        "proposals": (
            "kiến nghị, đề xuất; không có thì ghi “Không”",
            "proposals, or that there are none",
        ),
    }
)
"""What only the office can write, by name, in both languages."""


def require_block(key: str) -> str:
    """
    Return the key of a heading where figures stand.

    Raises:
        UnknownNameError: There is none of that key.
    """
    if key not in BLOCKS:
        close = tuple(get_close_matches(str(key), BLOCKS))
        raise UnknownNameError("blocks", key, close, BLOCKS)
    return key


def require_prose_name(name: str) -> str:
    """
    Return the name of a gap, or of a block to which the office adds its words.

    Raises:
        UnknownNameError: There is neither of that name.
    """
    known = (*GAPS, *BLOCKS)
    if name not in known:
        close = tuple(get_close_matches(str(name), known))
        raise UnknownNameError("prose", name, close, known)
    return name
