"""
Tests of wall boards and desk cards: text, HTML and PDF.

Oracles: ``FIVE``, the wording of "5 biết" as Tràng Định's article has it, ``TEN``, the
ten principles as Phú Mỹ's article has them, and the sizes of ISO 216 typed by hand.
Properties: what fits by the careful measure is one page.  The commune is invented.
"""

import io
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from cqtt.conduct import (
    BoardPaper,
    CardPaper,
    CodeOfConduct,
    ConductDisplay,
    ConductItem,
    SourceStatus,
    desk_card,
    wall_board,
)
from cqtt.errors import (
    InvalidValueError,
    MissingExtraError,
    NotNfcError,
    UnknownLocaleError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.facts import codes_of_conduct
from cqtt.law import Citation, Document
from cqtt.rendering.boards.fitting import Fit, fit, largest_type
from cqtt.rendering.boards.poster import Poster, PosterGroup, PosterLine
from cqtt.rendering.boards.sheets import board_face, card_face
from cqtt.rendering.boards.widths import lines_of, width_of
from cqtt.rendering.pdf import EMBEDDED

ISSUER: Final = "Ủy ban nhân dân xã Mẫu"
DECISION: Final = Citation(
    Document("invented", "Quyết định số 12/QĐ-UBND", "Decision 12/QĐ-UBND")
)
FIVE: Final = (
    ("nghe dân nói", "listen when people speak"),
    ("nói dân hiểu", "speak so that people understand"),
    ("làm dân tin", "act so that people trust"),
    ("biết xin lỗi", "say sorry"),
    ("biết cảm ơn", "say thank you"),
)
TEN: Final = (
    "Dân đến được chào hỏi; dân ở, luôn tươi cười; dân hỏi, được tư vấn; dân yêu cầu, "
    "phải tận tâm; dân cần, được thông báo; dân vội, được giải quyết nhanh; dân chờ, "
    "được xin lỗi; dân phàn nàn, phải lắng nghe; dân chờ, luôn chu đáo; dân về, được "
    "hài lòng"
)
HOSTILE: Final = (
    '#read("/etc/passwd")',
    "$x^2$ #emph[x] @ref <label> `raw` *bold* _it_",
    "<script>alert(1)</script>",
    "\\u{41} \\n \\\\",
    '"]) #panic("x")',
    "</ol>&amp;@@title@@",
    "= Tiêu đề // chú thích",
    "{{ 7 * 7 }} {% if x %}",
)


def code(*items: Any, name: str = "5 biết", **more: Any) -> CodeOfConduct:
    """Return a code of the commune; an item is a wording, or one with its English."""
    pairs = [
        each if isinstance(each, tuple) else (each, "in English") for each in items
    ]
    made = tuple(
        ConductItem(f"item-{at}", vi, en, part=more.get("parts", {}).get(at, ""))
        for at, (vi, en) in enumerate(pairs)
    )
    rest = {key: value for key, value in more.items() if key != "parts"}
    usual: dict[str, Any] = {"issuer": ISSUER, "citation": DECISION}
    known: dict[str, Any] = {"code": "xa-mau", "name_en": "Five", "edition": "2026"}
    return CodeOfConduct(name=name, items=made, **(known | usual | rest))


FIVE_CODE: Final = code(*FIVE)
FOUR: Final = code("luôn mỉm cười", "luôn nhẹ nhàng", "luôn giúp đỡ", name="3 luôn")
THREE: Final = code("tôn trọng", "văn minh", "gần gũi", name="3 thể hiện")
TEN_CODE: Final = code(*TEN.split("; "), name="10 nguyên tắc giao tiếp")


def made(display: ConductDisplay, **how: Any) -> PdfReader:
    """Return the PDF that is the same on every computer."""
    return PdfReader(io.BytesIO(display.pdf(fonts=EMBEDDED, **how)))


def millimetres(reader: PdfReader) -> tuple[float, float]:
    box = reader.pages[0].mediabox
    return tuple(round(float(each) / 72 * 25.4, 2) for each in (box.width, box.height))  # type: ignore[return-value]


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def words(reader: PdfReader) -> str:
    return bare("".join(page.extract_text() for page in reader.pages))


class Page(HTMLParser):
    """The tags of a page with their attributes, and what stands in each."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.texts: dict[str, list[str]] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        """Note a tag."""
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close a tag, which must be the last that was opened."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Note the text of the innermost tag."""
        if data.strip():
            self.texts.setdefault(self.open[-1], []).append(data)


def evil(text: str) -> CodeOfConduct:
    """Return a code whose name and item are hostile, in both languages."""
    return code((text, text), name=f"{text}.")


# -- text


def test_a_board_says_who_what_and_under_which_document() -> None:
    """Oracle: the whole text of "5 biết"."""
    assert wall_board(FIVE_CODE).text() == (
        "ỦY BAN NHÂN DÂN XÃ MẪU\n"
        "5 BIẾT\n\n"
        "1. Nghe dân nói\n2. Nói dân hiểu\n3. Làm dân tin\n4. Biết xin lỗi\n"
        "5. Biết cảm ơn\n\n"
        "Theo Quyết định số 12/QĐ-UBND\n"
    )


def test_the_english_beneath_is_marked_as_a_translation_for_reference() -> None:
    """Nobody takes our rendering for the document's."""
    told = wall_board(FIVE_CODE, bilingual=True).text()

    assert "1. Nghe dân nói\n   Listen when people speak\n" in told
    assert "bản dịch tham khảo" in told.splitlines()[-1]


def test_in_english_the_text_is_our_rendering_and_says_so() -> None:
    """There is nothing beneath, since it is English already."""
    told = wall_board(FIVE_CODE, THREE, bilingual=True).text("en")

    assert "CODE OF CONDUCT\n\nFive\n1. Listen when people speak\n2. Speak" in told
    assert "Under Decision 12/QĐ-UBND\n" in told
    assert "bản dịch tham khảo" in told
    assert "FIVE\n\n1. Listen" in wall_board(FIVE_CODE).text("en")
    with pytest.raises(UnknownLocaleError):
        wall_board(FIVE_CODE).text("fr")


def test_headings_are_bilingual_too() -> None:
    """A code's, and those of its parts; a name that is the same is told once."""
    national = codes_of_conduct()["4-xin-4-luon-1847"]
    same = evolve(THREE, name_en=THREE.name)

    told = wall_board(FIVE_CODE, same, bilingual=True).text()
    assert "\n\n5 biết\nFive\n1. Nghe dân nói\n" in told
    assert "\n\n3 thể hiện\n1. Tôn trọng\n" in told
    assert "\n4 xin\nFour courtesies\n1." in wall_board(national, bilingual=True).text()
    assert "Five" not in wall_board(FIVE_CODE, THREE).text()
    assert "five" in words(made(wall_board(FIVE_CODE, same, bilingual=True))).lower()


def test_several_codes_stand_under_their_names() -> None:
    """One document is told once."""
    told = wall_board(FIVE_CODE, FOUR, THREE).text()

    headings = re.findall(r"\n\n(\d .*)\n1\. ", told)
    assert headings == ["5 biết", "3 luôn", "3 thể hiện"]
    assert told.startswith("ỦY BAN NHÂN DÂN XÃ MẪU\nQUY TẮC ỨNG XỬ\n")
    assert told.count("Theo") == 1


def test_the_parts_of_a_code_are_groups() -> None:
    """An item without a part stands under the code's name."""
    parts = {0: "2 xin", 1: "2 xin", 2: "1 luôn"}
    mixed = code(
        "xin chào", "xin lỗi", "mỉm cười", "đúng hẹn", name="Văn hóa", parts=parts
    )

    told = wall_board(mixed, title="Văn hóa công vụ").text()

    assert re.findall(r"\n\n(.*)\n1\. (.*)", told) == [
        ("2 xin", "Xin chào"),
        ("1 luôn", "Mỉm cười"),
        ("Văn hóa", "Đúng hẹn"),
    ]


def test_a_title_of_ones_own_leaves_the_name_of_the_code() -> None:
    """The name becomes the heading of its items."""
    told = desk_card(FIVE_CODE, title="Phương châm", issuer="Công an xã Mẫu").text()

    assert told.startswith("CÔNG AN XÃ MẪU\nPHƯƠNG CHÂM\n\n5 biết\n1. Nghe dân nói\n")


def test_issuers_that_differ_are_not_mixed() -> None:
    """Without an issuer of their own the board has none."""
    other = evolve(THREE, issuer="Ủy ban nhân dân xã Bịa", citation=None)

    assert wall_board(FIVE_CODE, other).text().startswith("QUY TẮC ỨNG XỬ\n")
    assert 'class="issuer"' not in wall_board(FIVE_CODE, other).html()
    assert "<footer" not in wall_board(other).html()
    assert "ỦYBAN" not in words(made(wall_board(FIVE_CODE, other)))


def test_a_source_that_only_reports_the_wording_is_not_told_as_its_document() -> None:
    """The board says nothing of it, and a finding does."""
    reported = evolve(FIVE_CODE, status=SourceStatus.REPORTED)
    board = wall_board(reported, THREE, title="Ứng xử")

    numbered = Citation(evolve(DECISION.document, number="12/QĐ-UBND"))
    known = evolve(reported, citation=numbered)
    rendered = evolve(known, status=SourceStatus.TRANSLATED)

    assert "Theo" not in wall_board(reported).text()
    assert "Theo Quyết định số 12" in wall_board(known).text()
    assert "Theo" not in wall_board(rendered).text()
    [found] = board.findings()
    assert (found.rule, found.evidence) == (
        "wording-of-document",
        "câu chữ theo báo chí hoặc báo cáo",
    )
    assert found.evidence_en == "a wording as the press or a report quotes"
    assert not wall_board(FIVE_CODE).findings()


def test_a_code_of_another_place_is_found() -> None:
    """Oracle: "5 biết" of xã Đề Thám beneath the name of xã Mẫu."""
    known = codes_of_conduct()
    theirs, national = known["5-biet-trang-dinh"], known["4-xin-4-luon-1847"]
    of_all = wall_board(national, issuer=ISSUER).findings()
    assert "code-of-this-place" not in [each.rule for each in of_all]
    here = wall_board(theirs, FIVE_CODE, issuer=ISSUER)

    wording, place = here.findings()
    assert (wording.rule, place.rule) == ("wording-of-document", "code-of-this-place")
    assert place.evidence == "xã Đề Thám, huyện Tràng Định, tỉnh Lạng Sơn"
    assert "phải là bộ quy tắc của nơi ghi ở đầu bảng" in place.message()
    for issuer in ("", theirs.issuer, "Công an XÃ ĐỀ THÁM"):
        assert wall_board(theirs, issuer=issuer).findings() == (wording,)


def test_a_document_stands_with_the_sets_that_it_adopted() -> None:
    """Where it did not adopt all of them; never under a set that it did not."""
    numbered = Citation(Document("1", "Kế hoạch 63", "Plan 63", number="63"))
    plan = evolve(FOUR, citation=numbered)
    more = evolve(THREE, citation=numbered)
    reported = evolve(
        FIVE_CODE,
        citation=Citation(Document("2", "Một bài báo")),
        status=SourceStatus.REPORTED,
    )

    mixed = wall_board(reported, plan, more)
    assert mixed.text().endswith("\n\n3 luôn, 3 thể hiện: theo Kế hoạch 63\n")
    assert "\n\nFive: under Plan 63\n" in wall_board(
        evolve(plan, name_en="Five"), reported
    ).text("en")
    both = wall_board(FIVE_CODE, plan).text()
    assert both.endswith(
        "\n\n5 biết: theo Quyết định số 12/QĐ-UBND\n3 luôn: theo Kế hoạch 63\n"
    )
    assert wall_board(plan, more).text().endswith("\n\nTheo Kế hoạch 63\n")
    assert "heo " not in wall_board(reported).text()


def test_the_parts_of_a_code_have_english_headings() -> None:
    """In English text no Vietnamese name stands above the items."""
    national = codes_of_conduct()["4-xin-4-luon-1847"]

    told = wall_board(national).text("en")

    assert "\n\nFour courtesies\n1. Greet\n" in told
    assert "\n\nFour always\n1. Always smile\n" in told
    assert "luôn" not in told


def test_codes_may_come_in_a_list() -> None:
    """As ``find`` returns them."""
    assert wall_board([FIVE_CODE, THREE]) == wall_board(FIVE_CODE, THREE)
    assert desk_card(codes_of_conduct().find("6 biết")).codes[0].name == "6 biết"
    with pytest.raises(WrongTypeError):
        wall_board([])


# -- what is refused


def test_a_code_without_items_is_refused() -> None:
    """Its name alone is no board."""
    named = code(name="3 không", status=SourceStatus.NAME_ONLY)
    with pytest.raises(InvalidValueError) as caught:
        wall_board(FIVE_CODE, named)

    assert (caught.value.field, caught.value.expected) == ("codes", "items-found")
    assert "3 không" in str(caught.value.got)


@pytest.mark.parametrize(
    "how",
    [
        lambda: wall_board("5 biết"),  # type: ignore[arg-type]
        lambda: wall_board(5),  # type: ignore[arg-type]
        lambda: wall_board(["5 biết"]),  # type: ignore[list-item]
        lambda: ConductDisplay(codes=()),
        lambda: wall_board(FIVE_CODE, bilingual=1),  # type: ignore[arg-type]
        lambda: wall_board(FIVE_CODE, landscape="no"),  # type: ignore[arg-type]
        lambda: wall_board(FIVE_CODE, title=5),  # type: ignore[arg-type]
        lambda: wall_board(FIVE_CODE).pdf(bleed=3),  # type: ignore[arg-type]
        lambda: wall_board(FIVE_CODE).pdf(fonts="Arial"),  # type: ignore[arg-type]
    ],
)
def test_a_value_of_another_type_is_refused(how: Any) -> None:
    """Each by its own error, before anything is made."""
    with pytest.raises(WrongTypeError):
        how()


def test_the_paper_of_a_card_is_none_of_a_board() -> None:
    """A text is met with the member that is meant."""
    with pytest.raises(WrongChoiceError, match=r"BoardPaper\.A3"):
        wall_board(FIVE_CODE, paper="a3")  # type: ignore[arg-type]
    with pytest.raises(WrongChoiceError):
        wall_board(FIVE_CODE, paper=CardPaper.A5)  # type: ignore[arg-type]
    with pytest.raises(WrongChoiceError):
        desk_card(FIVE_CODE, paper=BoardPaper.A4)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["a\x00b", "a\nb", "a\u202eb", "a\u2028b", "a\ud800"])
def test_a_control_character_is_refused_and_not_told(text: str) -> None:
    """It could hide or turn what stands on the wall."""
    with pytest.raises(InvalidValueError) as caught:
        wall_board(code(text))
    assert caught.value.expected == "printable-line"
    with pytest.raises(InvalidValueError):
        wall_board(FIVE_CODE, title=text)
    with pytest.raises(InvalidValueError):
        wall_board(FIVE_CODE, issuer=text)


def test_a_text_that_is_not_composed_is_refused() -> None:
    """As everywhere."""
    with pytest.raises(NotNfcError):
        wall_board(FIVE_CODE, title="Quy tă\u0301c")


@pytest.mark.parametrize(
    ("field", "how"),
    [
        ("items", lambda: wall_board(code("x" * 10_000))),
        ("items", lambda: wall_board(code("lắng nghe " * 1_000))),
        ("items", lambda: wall_board(code(*map(str, range(400))))),
        ("items", lambda: wall_board(*[FIVE_CODE] * 30)),
        ("items", lambda: desk_card([TEN_CODE, FIVE_CODE], bilingual=True)),
        ("items", lambda: wall_board(FIVE_CODE, smallest=400)),
        ("title", lambda: wall_board(FIVE_CODE, title="quy tắc " * 100)),
        ("issuer", lambda: wall_board(FIVE_CODE, issuer="ủy ban " * 100)),
    ],
)
def test_what_does_not_fit_is_refused_at_once(field: str, how: Any) -> None:
    """There is never a second page, nor type that nobody can read."""
    with pytest.raises(InvalidValueError) as caught:
        how()

    is_items = field == "items"
    slug = "board-that-fits" if is_items else "heading-that-fits"
    assert (caught.value.field, caught.value.expected) == (field, slug)
    assert "nghe" not in str(caught.value)
    assert ("larger paper" in str(caught.value)) == is_items


def test_what_does_not_fit_is_told_the_type_in_which_it_would() -> None:
    """On each paper; the size that is told does fit, and a larger one does not."""
    sets = (FIVE_CODE, FOUR, TEN_CODE)
    with pytest.raises(InvalidValueError) as caught:
        wall_board(*sets, bilingual=True, paper=BoardPaper.A4)

    told = dict(re.findall(r"(A\d) ([\d.]+) pt", str(caught.value.got)))
    assert str(caught.value.got).endswith("(smallest=16)")
    assert list(told) == ["A4", "A3", "A2", "A1"]
    assert "pass the size told of the paper as smallest=" in str(caught.value)
    assert "cỡ chữ nhỏ nhất" in caught.value.message("vi")
    for name, size in told.items():
        paper, most = BoardPaper[name], float(size)
        wall_board(*sets, bilingual=True, paper=paper, smallest=most)
        with pytest.raises(InvalidValueError):
            wall_board(*sets, bilingual=True, paper=paper, smallest=most + 0.2)


def test_three_sets_fit_where_people_hang_them() -> None:
    """Oracle: "5 biết", "4 luôn", "5 không" as their sources word them."""
    known = codes_of_conduct()
    sets = [
        known[each]
        for each in ("5-biet-ha-trung", "4-luon-trang-dinh", "5-khong-dong-nai")
    ]

    for paper in (BoardPaper.A3, BoardPaper.A2, BoardPaper.A1):
        assert len(made(wall_board(sets, bilingual=True, paper=paper)).pages) == 1
    small = wall_board(sets, bilingual=True, paper=BoardPaper.A4, smallest=13)
    assert len(made(small).pages) == 1
    for bilingual in (True, False):
        card = desk_card(sets, paper=CardPaper.A4, bilingual=bilingual)
        assert len(made(card).pages) == 1
    with pytest.raises(InvalidValueError, match=r"A5 7.7 pt, A4 11 pt \(smallest=9\)"):
        desk_card(sets, bilingual=True)


@pytest.mark.parametrize(
    ("size", "error"),
    [
        (3.9, InvalidValueError),
        (401, InvalidValueError),
        (float("nan"), InvalidValueError),
        (True, WrongTypeError),
        ("16", WrongTypeError),
    ],
)
def test_a_smallest_type_that_cannot_be_is_refused(
    size: Any, error: type[Exception]
) -> None:
    """Points, from 4 to 400."""
    with pytest.raises(error):
        wall_board(FIVE_CODE, smallest=size)


def test_a_title_that_is_too_long_fits_in_no_type() -> None:
    """Nor does a text without end."""
    assert largest_type(poster("a", issuer="ủy ban " * 100), A3) == 0
    assert largest_type(poster("x" * 99_999), A3) == 0
    assert largest_type(poster("a"), A3) > 50


# -- the size of type


def poster(*lines: str, heading: str = "", english: str = "", **more: Any) -> Poster:
    told = tuple(PosterLine(each, english) for each in lines)
    return Poster(title="5 biết", groups=(PosterGroup(told, heading),), **more)


A3: Final = board_face(BoardPaper.A3, landscape=True)


def test_type_is_as_large_as_it_can_be() -> None:
    """Fewer items, larger type; larger paper, larger type; with English, smaller."""
    few, many = poster("nghe", "nói"), poster(*["luôn mỉm cười"] * 5)
    larger = board_face(BoardPaper.A2, landscape=True)

    assert fit(few, A3).item > fit(many, A3).item > 40
    assert fit(many, larger).item == pytest.approx(
        2**0.5 * fit(many, A3).item, rel=0.02
    )
    assert fit(poster(*["luôn mỉm cười"] * 5, english="smile"), A3) < fit(many, A3)


def test_many_items_stand_in_two_columns_on_a_wide_sheet() -> None:
    """A heading of their own would stand above one column only."""
    ten = TEN.split("; ")
    tall = board_face(BoardPaper.A3, landscape=False)

    told = poster(*ten, issuer=ISSUER, foot=("Theo Quyết định số 12",))
    wide, high = fit(told, A3), fit(told, tall)
    assert (len(wide.shares), wide.is_halved) == (2, True)
    assert (len(high.shares), high.is_halved) == (1, False)
    assert not fit(poster(*ten, heading="Nguyên tắc"), A3).is_halved


def test_a_no_break_space_keeps_two_words_of_a_title_together() -> None:
    """ "nguyên tắc" is one word of two syllables."""
    title = "Mười nguyên\u00a0tắc giao\u00a0tiếp với công\u00a0dân đến làm thủ tục"
    lines = (
        made(wall_board(FIVE_CODE, title=title)).pages[0].extract_text().splitlines()
    )

    assert [each for each in lines if each.isupper()][1].split()[-1] not in {
        "NGUYÊN",
        "GIAO",
    }


@pytest.mark.parametrize("item", [16, 19, 30])
def test_english_is_smaller_than_items_and_larger_than_the_foot(item: float) -> None:
    """Three fifths of the items, and at least four fifths of the smallest type."""
    told = poster(*["luôn mỉm cười"] * 5, english="always smile", foot=("Theo …",))
    for face in (
        board_face(BoardPaper.A3, landscape=True, least=item),
        card_face(CardPaper.A4, least=item / 2),
        board_face(BoardPaper.A4, landscape=True),
        card_face(CardPaper.A5),
    ):
        sizes = fit(told, face)
        wanted = max(0.6 * sizes.item, 0.8 * face.least)
        assert sizes.english == pytest.approx(wanted, abs=0.1)
        assert sizes.foot < sizes.english < sizes.item
    assert fit(poster("a", english="b"), A3).english > 0.59 * 72


def test_a_title_is_at_most_twice_a_heading() -> None:
    """So that the items have the page; it is still larger than the issuer."""
    lines = tuple(PosterLine(f"luôn mỉm cười với người dân {at}") for at in range(9))
    groups = tuple(PosterGroup(lines, "9 luôn", "Nine") for _ in "abc")
    sizes = fit(Poster(title="Quy tắc", groups=groups, issuer="xã Mẫu"), A3)

    assert sizes.title == pytest.approx(2 * 1.15 * sizes.item, abs=0.2)
    least = fit(Poster(title="Quy tắc", groups=groups * 4), A3._replace(least=4))
    assert least.title == pytest.approx(1.3 * 0.036 * 297 * 72 / 25.4, abs=0.1)


def test_a_column_of_long_lines_is_wider() -> None:
    """At least half as wide as the widest, so type is larger than in equal columns."""
    short = PosterGroup((PosterLine("nghe"),) * 4, "3")
    long = PosterGroup((PosterLine("không lợi dụng chức vụ, quyền hạn " * 2),) * 4)
    sizes = fit(Poster(title="Quy tắc", groups=(short, long)), A3)

    assert sizes.shares in ((0.5, 1), (1,))
    assert fit(Poster(title="Quy tắc", groups=(short,) * 3), A3).shares == (1, 1, 1)


def test_columns_do_not_break_lines() -> None:
    """Three groups stand beside each other on a wide sheet, not on a tall one."""
    groups = tuple(
        PosterGroup((PosterLine("thể hiện tôn trọng"),) * 4, "3") for _ in "abc"
    )
    three = Poster(title="Quy tắc", groups=groups)

    assert len(fit(three, A3).shares) == 3
    assert len(fit(three, board_face(BoardPaper.A3, landscape=False)).shares) < 3


def test_the_smallest_type_is_usual_or_told() -> None:
    """16 points on a board, 9 on a card, or what the caller says."""
    sizes = [board_face(each, landscape=True).least for each in BoardPaper]
    cards = [card_face(each).least for each in CardPaper]

    assert sizes == [16] * 4
    assert cards == [9] * 2
    assert wall_board(FIVE_CODE, smallest=30).smallest == 30
    assert board_face(BoardPaper.A1, landscape=True, least=30).least == 30
    assert card_face(CardPaper.A5, least=12.5).least == 12.5


def test_a_line_is_measured_with_care() -> None:
    """A word that is longer than its line is cut; marks have no width."""
    assert width_of("ồ") == width_of("o")
    assert width_of("m") > width_of("O") > width_of("o") > width_of("i")
    assert width_of("中") == 1
    assert lines_of("", 1, 10) == 1
    assert lines_of("aaaa aaaa", 1, 3) == 2
    assert lines_of("o" * 100, 1, 10) > 6


# -- HTML


def test_the_page_is_one_that_loads_nothing_and_can_be_read_aloud() -> None:
    """Language, one main heading, a heading for each group, lists."""
    text = wall_board(FIVE_CODE, THREE, bilingual=True).html()
    page = Page(text)

    names = [tag for tag, _ in page.tags]
    assert ("html", {"lang": "vi"}) in page.tags
    assert names.count("h1") == names.count("main") == 1
    assert page.texts["h2"] == ["5 biết", "3 thể hiện"]
    assert page.texts["li"][:2] == ["Nghe dân nói", "Nói dân hiểu"]
    assert page.texts["span"][:2] == ["Five", "Listen when people speak"]
    assert {"lang": "en"} in [
        attributes for tag, attributes in page.tags if tag == "span"
    ]
    assert any("bản dịch tham khảo" in each for each in page.texts["p"])
    assert page.open == []
    assert not {"script", "link", "img", "iframe"} & set(names)
    assert not re.search(r"https?:|url\(|@import", text)


@pytest.mark.parametrize(
    ("display", "size"),
    [
        (wall_board(FIVE_CODE), "420mm 297mm"),
        (wall_board(FIVE_CODE, landscape=False), "297mm 420mm"),
        (wall_board(FIVE_CODE, paper=BoardPaper.A1), "841mm 594mm"),
        (desk_card(FIVE_CODE), "148mm 210"),
    ],
)
def test_the_page_prints_on_its_paper(display: ConductDisplay, size: str) -> None:
    """The browser is told the sheet."""
    assert f"@page {{ size: {size}" in display.html()


def test_the_turned_face_of_a_card_is_not_read_aloud() -> None:
    """It stands before the other one, and says the same."""
    text = desk_card(FIVE_CODE).html()

    turned, upright = text.split("<main")
    assert 'class="face turned" aria-hidden="true"' in turned
    for each, _ in FIVE:
        assert each[1:] in turned
        assert each[1:] in upright
    assert 'turned"' not in wall_board(FIVE_CODE).html()


def test_two_columns_of_a_code_are_one_list() -> None:
    """So the numbers go on."""
    page = Page(wall_board(TEN_CODE).html())

    assert [tag for tag, _ in page.tags].count("ol") == 1
    assert ("div", {"class": "groups halved"}) in page.tags


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_markup_in_html(text: str) -> None:
    """What was written is what is read."""
    page = Page(wall_board(evil(text), THREE, title=text, bilingual=True).html())

    assert page.texts["title"] == [text]
    assert page.texts["h2"][0] == f"{text}."
    assert page.texts["span"][:2] == ["Five", f"{text[0].upper()}{text[1:]}"]
    assert page.texts["li"][0].lower() == text.lower()
    assert "script" not in [tag for tag, _ in page.tags]


# -- PDF


@pytest.mark.parametrize("paper", list(BoardPaper))
@pytest.mark.parametrize("landscape", [True, False])
def test_a_board_is_one_page_of_the_exact_size(
    paper: BoardPaper, *, landscape: bool
) -> None:
    """Oracle: ISO 216; with bleed 10 mm more on each side."""
    short, long = {
        BoardPaper.A4: (210, 297),
        BoardPaper.A3: (297, 420),
        BoardPaper.A2: (420, 594),
        BoardPaper.A1: (594, 841),
    }[paper]
    width, height = (long, short) if landscape else (short, long)
    board = wall_board(FIVE_CODE, paper=paper, landscape=landscape)

    plain, bled = made(board), made(board, bleed=True)

    assert millimetres(plain) == (width, height)
    assert millimetres(bled) == (width + 20, height + 20)
    assert len(plain.pages) == len(bled.pages) == 1


def test_a_card_is_one_page_with_two_faces() -> None:
    """The text is there twice, on a sheet of A5 or A4."""
    card = made(desk_card(FIVE_CODE, bilingual=True))

    assert millimetres(card) == (148, 210)
    assert millimetres(made(desk_card(FIVE_CODE, paper=CardPaper.A4))) == (210, 297)
    assert millimetres(made(desk_card(FIVE_CODE), bleed=True)) == (168, 230)
    assert len(card.pages) == 1
    assert words(card).count("Nóidânhiểu") == 2


@pytest.mark.parametrize(
    "display",
    [
        wall_board(FIVE_CODE),
        wall_board(FIVE_CODE, FOUR, THREE, paper=BoardPaper.A2, bilingual=True),
        wall_board(TEN_CODE),
        wall_board(TEN_CODE, landscape=False, bilingual=True),
        desk_card(TEN_CODE),
    ],
)
def test_the_text_of_the_file_is_the_text_of_the_board(display: ConductDisplay) -> None:
    """Every line can be searched, and there is one page."""
    reader = made(display)
    found = words(reader)

    assert len(reader.pages) == 1
    for each in display.text().splitlines():
        assert bare(re.sub(r"^\d+\. (?=[A-ZĐ])", "", each)) in found


def test_the_file_is_tagged_and_holds_no_date() -> None:
    """Same board, same bytes."""
    board = wall_board(FIVE_CODE, bilingual=True)
    reader = made(board)
    root: Any = reader.trailer["/Root"]

    assert board.pdf(fonts=EMBEDDED) == board.pdf(fonts=EMBEDDED)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "vi"
    assert b"<pdfuaid:part>1" in root["/Metadata"].get_data()
    assert reader.metadata is not None
    assert reader.metadata.title == "5 biết"
    assert "/CreationDate" not in reader.metadata
    assert all("/FontFile" in repr(font) for font in embedded(reader))


def embedded(reader: PdfReader) -> list[Any]:
    """Return the descriptors of the fonts of the page."""
    resources: Any = reader.pages[0]["/Resources"]
    fonts = [each.get_object() for each in resources["/Font"].values()]
    below = [font["/DescendantFonts"][0].get_object() for font in fonts]
    return [each["/FontDescriptor"].get_object() for each in below]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_markup_in_a_pdf(text: str) -> None:
    """What was written is what is read."""
    board = wall_board(evil(text), THREE, issuer=text, title=text, bilingual=True)
    found = words(made(board))

    assert found.lower().count(bare(text).lower()) == 5


def test_a_sign_that_no_font_has_is_named() -> None:
    """It does not vanish from the wall."""
    with pytest.raises(InvalidValueError) as caught:
        made(wall_board(code("vui vẻ 😀")))

    assert (caught.value.field, caught.value.got) == ("board", "U+1F600")


def test_the_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Text and HTML need nothing."""
    board = wall_board(FIVE_CODE)
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtraError) as caught:
        board.pdf(fonts=EMBEDDED)

    assert caught.value.extra == "pdf"
    assert board.text()
    assert board.html()


@given(
    texts=st.lists(
        st.text("abđơữếmỌ W.x" * 3 + " ", min_size=1, max_size=120).filter(str.strip),
        min_size=1,
        max_size=14,
        unique_by=str.casefold,
    ),
    paper=st.sampled_from(list(BoardPaper)),
    landscape=st.booleans(),
)
@settings(max_examples=25, deadline=None)
def test_what_fits_is_one_page(
    texts: list[str], paper: BoardPaper, *, landscape: bool
) -> None:
    """Property: refused, or one page with every word."""
    try:
        board = wall_board(code(*texts), paper=paper, landscape=landscape)
    except InvalidValueError as error:
        assert error.expected == "board-that-fits"  # noqa: PT017 - either may happen
        return
    reader = made(board)

    assert len(reader.pages) == 1
    found = words(reader).lower()
    assert all(bare(each).lower() in found for each in texts)


# -- files


def test_the_ending_of_the_file_says_what_it_is(tmp_path: Path) -> None:
    """Three endings, and no other."""
    board = wall_board(FIVE_CODE)

    assert board.save(tmp_path / "bang.txt").read_text("utf-8") == board.text()
    assert board.save(str(tmp_path / "bang.HTML")).read_text("utf-8") == board.html()
    file = board.save(tmp_path / "bang.pdf", bleed=True, fonts=EMBEDDED)
    assert file.read_bytes() == board.pdf(bleed=True, fonts=EMBEDDED)
    with pytest.raises(InvalidValueError) as caught:
        board.save(tmp_path / "bang.docx")
    assert (caught.value.got, caught.value.expected) == (".docx", "board-file")


def test_a_fit_can_be_read() -> None:
    """Alarm: the type of "5 biết" on A3, in points."""
    five = poster(*(each for each, _ in FIVE), foot=("Theo Quyết định",))
    assert fit(five, A3) == Fit(
        title=101.0, item=55.1, english=33.0, foot=17.7, shares=(1,), is_halved=False
    )


# --- what an attacker passes ---------------------------------------------------------


def test_codes_come_from_anything_that_holds_them() -> None:
    """A list that is changed later changes nothing; what holds none is refused."""
    mine: Any = [FOUR]
    display = ConductDisplay(codes=mine)
    mine.clear()

    assert display.codes == (FOUR,)
    assert ConductDisplay(codes=iter([FOUR])).codes == display.codes
    wrong: Any
    for wrong in (5, None, "5 biết", (), [7]):
        with pytest.raises(WrongTypeError):
            ConductDisplay(codes=wrong)


def test_a_file_is_a_name_that_a_file_can_have(tmp_path: Path) -> None:
    """Nothing and a zero character are no names."""
    display = wall_board(FOUR)
    wrong: Any = None
    with pytest.raises(WrongTypeError):
        display.save(wrong)
    with pytest.raises(InvalidValueError) as caught:
        display.save(f"{tmp_path}/a\0.txt")
    assert caught.value.expected == "printable-line"


@pytest.mark.parametrize("name", ["title", "issuer"])
@pytest.mark.parametrize("text", ["a b " * 251, "a" * 1001])
def test_a_heading_of_a_thousand_signs_is_not_measured(name: str, text: str) -> None:
    """It fits nowhere; a megabyte of it is refused as quickly."""
    about: Any = {name: text}
    with pytest.raises(InvalidValueError) as caught:
        wall_board(FOUR, **about)

    assert caught.value.expected == "heading-that-fits"
    assert caught.value.got == f"{len(text)} characters"
