"""
Tests of ``cqtt.rendering.word``.

Oracles: ``DECREE`` and the margins, typed from Decree 30/2020/NĐ-CP, Annex I; the
texts of small templates, typed by hand.  Properties: what goes in comes out, once, and
the same in Word as in plain text.  python-docx reads the files: it shares no code with
what writes them.
"""

import io
import re
import sys
import zipfile
from collections.abc import Callable
from datetime import date
from typing import Any, Final
from unicodedata import normalize

import pytest
from attrs import frozen
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Length, Mm, Pt
from hypothesis import given
from hypothesis import strategies as st

from cqtt.agencies import Agency
from cqtt.errors import (
    EmptyFieldError,
    InvalidValueError,
    MissingExtraError,
    TemplateError,
)
from cqtt.letters.letter import Letter
from cqtt.letters.people import Authority, Recipient, Role, Signer
from cqtt.letters.templates import Templates
from cqtt.rendering.frame import Paper, frame_values
from cqtt.rendering.skins import compiled
from cqtt.rendering.word import (
    WORD,
    WordTemplate,
    docx,
    editable,
    read_word_template,
)
from cqtt.rendering.word.blocks import unbalanced
from cqtt.rendering.wording import read_wording

ACCENTED: Final = (
    "".join(
        normalize("NFC", shape + tone)
        for shape in "aăâeêioôơuưy"
        for tone in ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
        if shape + tone not in "aeiouy"
    ).replace("", "")
    + "đ"
)
BOTH_CASES: Final = ACCENTED + ACCENTED.upper()
VI: Final = """# PHIẾU XIN LỖI
## Về việc hồ sơ chưa có kết quả
> Kính gửi: {{ recipient }}
Lý do: {{ reason }}.
{% if papers %}

- một;
- hai.

| Tên giấy tờ | Số bản |
{% for each in papers %}
| {{ each.name }} | {{ each.count }} |
{% endfor %}

{% else %}
Không có giấy tờ {như thế}.
{% endif %}
~ Thư này không thay cho kết quả.
Trân trọng cảm ơn {{ salutation }}{% if reason %}, một lần nữa{% endif %}."""
EN: Final = "# APOLOGY\n> Dear {{ recipient }},\nThe reason: {{ reason }}."
TEMPLATES: Final = Templates.of_texts({"slip.vi": VI, "slip.en": EN})


@frozen(kw_only=True)
class Slip(Letter):
    kind = "slip"
    title_vi = "Phiếu & thư"
    title_en = "Slip"
    has_motto = True
    reason: str = "mất điện"
    papers: tuple[tuple[str, int], ...] = (("Tờ khai", 1), ("Bản sao", 2))

    def own_values(self, locale: str) -> dict[str, Any]:  # noqa: ARG002 one for both
        rows = [{"name": name, "count": count} for name, count in self.papers]
        return {"reason": self.reason, "papers": rows}


def slip(**fields: Any) -> Slip:
    usual: dict[str, Any] = {
        "to": Recipient("Nguyễn Văn Ví Dụ", Role.MAN),
        "issuer": Agency("Ủy ban nhân dân xã Ví Dụ"),
        "superior": "Ủy ban nhân dân tỉnh Ví Dụ",
        "number": "Số: 05/PXL-UBND",
        "signers": (
            Signer(
                post="Phó Chủ tịch",
                name="Trần Thị Bịa",
                authority=Authority.DEPUTY,
                on_behalf_of="Chủ tịch",
            ),
            Signer(post="Người lập phiếu", hint="(Ký, ghi rõ họ tên)"),
        ),
        "issued_on": date(2026, 8, 3),
        "place": "Ví Dụ",
        "recipients": ("Như trên", "Lưu: VT"),
        "contact": "Liên hệ: Bộ phận Một cửa",
    }
    return Slip(**usual | fields)


def word(letter: Slip, **how: Any) -> bytes:
    return letter.docx(templates=TEMPLATES, **how)


def values_of(letter: Slip, locale: str = "vi") -> dict[str, Any]:
    return letter.printed(locale)


def opened(data: bytes) -> Any:
    """Return a file as python-docx reads it."""
    return Document(io.BytesIO(data))


def said(data: bytes) -> list[str]:
    """Every paragraph with words, those in tables in their place."""
    body = opened(data).element.body
    told = [
        "".join(t.text or "" for t in p.iter(qn("w:t"))) for p in body.iter(qn("w:p"))
    ]
    return [each for each in told if each]


def part(data: bytes, name: str = "word/document.xml") -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return file.read(name).decode()


def page(text: str, **values: Any) -> str:
    wording = read_wording(text, "thư")
    return compiled(wording, WORD).fill({**frame_values(), **values})


def one(text: str, **values: Any) -> bytes:
    pages = (page(text, **values),)
    return docx(pages, title="Thư", language="vi", paper=Paper.A4)


# -- our own layout ------------------------------------------------------------------


# Style, least and greatest size in points, how it is set, article of Annex I.
DECREE: Final = [
    ("State Name", (12, 13), "bold", "II.1"),
    ("Motto", (13, 14), "bold", "II.1"),
    ("Superior", (12, 13), "", "II.2"),
    ("Issuer", (12, 13), "bold", "II.2"),
    ("Number", (13, 13), "", "II.3"),
    ("Place and Date", (13, 14), "italic", "II.4"),
    ("Heading 1", (13, 14), "bold", "II.5"),
    ("Subtitle", (13, 14), "bold", "II.5"),
    ("Body Text", (13, 14), "", "II.6"),
    ("Post", (13, 14), "bold", "II.7"),
    ("Signer Name", (13, 14), "bold", "II.7"),
    ("Addressee", (13, 14), "", "II.9"),
    ("Recipients Lead", (12, 12), "bold italic", "II.9"),
    ("Recipient", (11, 11), "", "II.9"),
    ("Contact", (11, 12), "", "III.4"),
    ("Header", (13, 14), "", "I.7"),
]


def inherited(style: Any, name: str, otherwise: Any) -> Any:
    while style is not None:
        if getattr(style.font, name) is not None:
            return getattr(style.font, name)
        style = style.base_style
    return otherwise


@pytest.mark.parametrize(("name", "sizes", "face", "article"), DECREE)
def test_styles_are_as_the_decree_says(
    name: str, sizes: tuple[int, int], face: str, article: str
) -> None:
    style = opened(word(slip())).styles[name]
    size = inherited(style, "size", Pt(14))  # the default of the document
    assert Pt(sizes[0]) <= size <= Pt(sizes[1]), article
    for each in ("bold", "italic"):
        assert inherited(style, each, otherwise=False) is (each in face), article


def test_page_and_text_are_as_the_decree_says() -> None:
    file = opened(word(slip()))
    (section,) = file.sections
    assert round(section.page_width.mm) == 210  # Annex I, Part I.1
    assert round(section.page_height.mm) == 297
    assert Mm(20) <= section.top_margin <= Mm(25)  # Part I.3
    assert Mm(20) <= section.bottom_margin <= Mm(25)
    assert Mm(30) <= section.left_margin <= Mm(35)
    assert Mm(15) <= section.right_margin <= Mm(20)
    fonts = file.styles.element.find(qn("w:docDefaults")).find(".//" + qn("w:rFonts"))
    assert set(fonts.attrib.values()) == {"Times New Roman"}  # Part I.4
    assert file.styles.element.xpath("//w:color/@w:val")[0] == "000000"
    assert section.different_first_page_header_footer  # Part I.7
    (number,) = section.header.paragraphs
    assert "PAGE" in number._p.xpath(".//w:instrText")[0].text
    assert number.style is not None
    assert number.style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert Mm(0) < section.header_distance < section.top_margin
    text = file.styles["Body Text"].paragraph_format  # Part II.6
    assert text.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert round(text.first_line_indent.cm, 2) == 1
    assert text.space_after >= Pt(6)
    assert 1 <= text.line_spacing <= 1.5


def test_every_size_of_a_default_is_the_documents() -> None:
    styles = opened(word(slip())).styles.element
    assert styles.xpath("./w:docDefaults//w:sz/@w:val") == ["28"]


def test_a5_is_half_of_a4() -> None:
    file = opened(word(slip(), paper=Paper.A5))
    (section,) = file.sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (148, 210)
    sides = section.left_margin + section.right_margin
    assert round(Length(section.page_width - sides).mm) == 118
    assert said(word(slip(), paper=Paper.A5)) == said(word(slip()))
    # Bold capitals of 9 points are as wide as their line in Times New Roman, measured.
    issuer, country = file.tables[0]._tbl.xpath("./w:tblGrid/w:gridCol/@w:w")
    assert inherited(file.styles["Issuer"], "size", None) == Pt(9)
    assert int(issuer) > 2411  # ỦY BAN NHÂN DÂN XÃ VÍ DỤ
    assert int(country) > 3462  # CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM


@pytest.mark.parametrize("superior", ["", "Ủy ban nhân dân tỉnh Ví Dụ"])
def test_number_and_date_stand_on_one_line(superior: str) -> None:
    head = opened(word(slip(superior=superior))).tables[0]
    lines = [[cell.text.strip() for cell in row.cells] for row in head.rows]
    assert len(lines) == 2
    # Annex I, II.4c: on one line with number and symbol.
    assert lines[1] == ["Số: 05/PXL-UBND", "Ví Dụ, ngày 03 tháng 8 năm 2026"]


def test_the_contact_stands_below_a_line() -> None:
    file = opened(word(slip()))
    style = file.styles["Contact"]
    assert file.paragraphs[-1].style == style
    assert style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER
    # Annex I, III.4: a solid line as wide as the text.
    assert style.element.xpath("./w:pPr/w:pBdr/w:top/@w:val") == ["single"]
    assert not style.element.xpath("./w:pPr/w:ind")
    # The signature does not stay behind on another sheet.
    last = file.tables[-1]._tbl
    kept = last.xpath('.//w:pStyle[@w:val="Gap"]/../w:keepNext')
    assert len(kept) == len(last.xpath('.//w:pStyle[@w:val="Gap"]')) == 2


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_word_says_what_the_text_says(locale: str) -> None:
    letter = slip()
    text = letter.text(locale, templates=TEMPLATES)
    lines = [re.sub(r"^- ", "", line) for line in text.split("\n") if line]
    cells = [cell.strip() for line in lines for cell in line.strip("|").split("|")]
    assert sorted(said(word(letter, locale=locale))) == sorted(cells)


def test_the_order_on_the_page() -> None:
    assert said(word(slip(papers=()))) == [
        "ỦY BAN NHÂN DÂN TỈNH VÍ DỤ",
        "ỦY BAN NHÂN DÂN XÃ VÍ DỤ",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 05/PXL-UBND",
        "Ví Dụ, ngày 03 tháng 8 năm 2026",
        "PHIẾU XIN LỖI",
        "Về việc hồ sơ chưa có kết quả",
        "Kính gửi: ông Nguyễn Văn Ví Dụ",
        "Lý do: mất điện.",
        "Không có giấy tờ {như thế}.",
        "Thư này không thay cho kết quả.",
        "Trân trọng cảm ơn ông, một lần nữa.",
        "Nơi nhận:",
        "Như trên;",
        "Lưu: VT.",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Trần Thị Bịa",
        "NGƯỜI LẬP PHIẾU",
        "(Ký, ghi rõ họ tên)",
        "Liên hệ: Bộ phận Một cửa",
    ]


def test_nothing_empty_stands_on_a_bare_page() -> None:
    assert said(one("Chào.")) == ["Chào."]
    marked = compiled(read_wording("Chào.", "thư"), WORD).fill(
        frame_values(notice="Bản dịch", mark="Mẫu số 04")
    )
    data = docx((marked,), title="Thư", language="vi", paper=Paper.A4)
    assert said(data) == ["Bản dịch", "Mẫu số 04", "Chào."]


def test_a_table_repeats_its_head_and_knows_its_columns() -> None:
    table = opened(word(slip())).tables[1]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Tên giấy tờ", "Số bản"],
        ["Tờ khai", "1"],
        ["Bản sao", "2"],
    ]
    assert len(table.columns) == 2
    heads = [bool(row._tr.xpath("./w:trPr/w:tblHeader")) for row in table.rows]
    assert heads == [True, False, False]
    styles = [row.cells[0].paragraphs[0].style for row in table.rows]
    assert [each and each.name for each in styles] == [
        "Table Head",
        "Table Text",
        "Table Text",
    ]


def test_a_table_of_repeated_rows_only_has_no_head() -> None:
    text = "{% for each in rows %}\n| {{ each }} | x |\n{% endfor %}"
    table = opened(one(text, rows=["a", "b"])).tables[1]
    assert [row.cells[0].text for row in table.rows] == ["a", "b"]
    assert len(table.columns) == 2
    assert not table._tbl.xpath(".//w:tblHeader")


def test_a_table_without_rows_is_left_out() -> None:
    text = "Trước.\n\n{% if is_told %}\n| a | b |\n{% endif %}\n\nSau."
    data = one(text, is_told="")
    assert said(data) == ["Trước.", "Sau."]
    assert len(opened(data).tables) == 2  # head and signature
    assert 'w:val="AfterTable"' not in part(data)
    assert len(opened(one(text, is_told="x")).tables) == 3


def test_items_are_a_real_list() -> None:
    file = opened(word(slip()))
    items = [
        p.text for p in file.paragraphs if p.style and p.style.name == "List Bullet"
    ]
    assert items == ["một;", "hai."]
    for style in ("List Bullet", "Recipient"):
        (number,) = file.styles[style].element.xpath(".//w:numId/@w:val")
        (wanted,) = parse_xml(part(word(slip()), "word/numbering.xml").encode()).xpath(
            f'.//w:num[@w:numId="{number}"]'
        )
        assert wanted is not None


def test_the_last_paragraph_stays_with_the_signature() -> None:
    kept = [
        p.text
        for p in opened(word(slip())).paragraphs
        if p.paragraph_format.keep_with_next
    ]
    assert kept == ["Trân trọng cảm ơn ông, một lần nữa."]


def test_a_last_paragraph_that_may_be_left_out_takes_the_one_before_along() -> None:
    text = "một\nhai\n{% if a %}\nba\n{% endif %}\n{% if b %}\nbốn\n{% endif %}"

    def kept(data: bytes) -> list[str]:
        told = opened(data).paragraphs
        return [p.text for p in told if p.text and p.paragraph_format.keep_with_next]

    assert kept(one(text, a="", b="")) == ["hai"]
    assert kept(one(text, a="a", b="b")) == ["hai", "ba", "bốn"]
    chosen = "{% if a %}\nba\n{% endif %}\n"
    assert kept(one("hai\n" + chosen * 4, a="a")) == ["ba"] * 3


@pytest.mark.parametrize("name", ["Sở Y tế", "Ủy ban nhân dân xã Ví Dụ"])
def test_the_rule_is_a_third_to_a_half_of_the_name(name: str) -> None:
    data = word(slip(issuer=Agency(name)))
    table = opened(data).tables[0]
    column = int(table._tbl.xpath("./w:tblGrid/w:gridCol/@w:w")[0])
    left, right = (
        int(table._tbl.xpath(f'.//w:pStyle[@w:val="Rule"]/../w:ind/@w:{side}')[0])
        for side in ("left", "right")
    )
    assert left == right
    # Widths of bold capitals of 12 points in Liberation Serif, in twips, measured.
    width = {"Sở Y tế": 935, "Ủy ban nhân dân xã Ví Dụ": 3400}[name]
    assert 1 / 3 <= (column - left - right) / width <= 1 / 2  # Annex I, II.2


SUMMARIES: Final = {
    # Widths of bold letters of 14 points in Times New Roman, in twips, measured.
    "Về việc hồ sơ chưa có kết quả": 3260,
    "Chào đón công dân mới": 2794,
    "Thửa & ruộng": 1636,
}


@pytest.mark.parametrize("summary", SUMMARIES)
def test_the_rule_is_a_third_to_a_half_of_the_summary(summary: str) -> None:
    data = one(f"# THƯ\n## {summary}\nChào.")
    (rule,) = [
        p for p in opened(data).paragraphs if p.style and p.style.name == "Summary Rule"
    ]
    inset = rule.paragraph_format
    assert inset.left_indent == inset.right_indent
    assert inset.left_indent is not None
    width = 9354 - 2 * inset.left_indent.twips
    assert 1 / 3 <= width / SUMMARIES[summary] <= 1 / 2  # Annex I, II.5b
    style = opened(data).styles["Rule"].element
    assert style.xpath("./w:pPr/w:pBdr/w:bottom/@w:val") == ["single"]


def test_each_summary_has_a_rule_of_its_own() -> None:
    text = "# THƯ\n{% if x %}\n## Ngắn\n{% endif %}\n## Dài hơn nhiều so với dòng kia"
    assert part(one(text, x="")).count('"SummaryRule"') == 1
    insets = re.findall(r'"SummaryRule"/><w:ind w:left="(\d+)"', part(one(text, x="x")))
    assert int(insets[0]) > int(insets[1]) > 0
    assert '"SummaryRule"' not in part(one("Chào."))


def test_languages_are_told() -> None:
    def of_default(data: bytes) -> list[str]:
        styles = opened(data).styles.element
        return [str(each) for each in styles.xpath("./w:docDefaults//w:lang/@w:val")]

    assert of_default(word(slip())) == ["vi-VN"]
    assert of_default(word(slip(), locale="en")) == ["en-US"]
    assert "<w:lang" not in part(word(slip()))
    both = word(slip(), bilingual=True)
    first, second = part(both).split('w:type w:val="nextPage"', 1)
    assert "w:lang" not in first
    assert second.count('<w:lang w:val="en-US"/>') == second.count("<w:r>")
    assert said(both)[-1] == "Liên hệ: Bộ phận Một cửa"


def test_each_letter_begins_on_a_sheet_as_page_one() -> None:
    file = opened(word(slip(), bilingual=True))
    assert len(file.sections) == 2
    for section in file.sections:
        assert section.different_first_page_header_footer
        assert section._sectPr.xpath("./w:pgNumType/@w:start") == ["1"]


def test_the_title_is_the_documents() -> None:
    core = opened(word(slip())).core_properties
    assert (core.title, core.language) == ("Phiếu & thư", "vi-VN")


HARD: Final = [
    BOTH_CASES,
    "Công ty A & B <Hoa> \"Ví\" 'Dụ'",
    "<script>alert(1)</script>",
    "{{ reason }} {% if x %} {# y #}",
    "a {_{ b }_} {_% c %_} d",
    '"@text@" "@rule@" <!--en--> ]]> &amp; &#65;',
    "Ngọc 🌾👨‍👩‍👧 Ánh",
    "Dài" * 3_333 + "!",
    "  hai  đầu  ",
    "Êđê ơ̆ ư̆ ƀ č ñ",
]


def test_there_are_134_accented_letters() -> None:
    assert len(set(BOTH_CASES)) == len(BOTH_CASES) == 134


@pytest.mark.parametrize("text", HARD, ids=range(len(HARD)))
def test_what_goes_in_comes_out_once(text: str) -> None:
    data = word(slip(to=Recipient(text), reason=text, papers=((text, 1),)))
    told = said(data)
    assert told.count(f"Kính gửi: ông/bà {text}") == 1
    assert told.count(f"Lý do: {text}.") == 1
    assert told.count(text) == 1


@given(
    st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1).filter(
        str.strip
    )
)
def test_any_text_comes_out_once(text: str) -> None:
    text = normalize("NFC", text)
    told = said(word(slip(reason=text)))
    assert told.count(f"Lý do: {text}.") == 1
    assert len(told) == len(said(word(slip())))


@pytest.mark.parametrize("value", ["", " ", None, ["a"]])
def test_nothing_is_printed_empty(value: object) -> None:
    with pytest.raises(EmptyFieldError):
        WORD.gate(value)


def test_what_word_cannot_hold_is_refused() -> None:
    with pytest.raises(InvalidValueError):
        WORD.gate("a\x00b")


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert word(slip(), bilingual=True) == word(slip(), bilingual=True)
    with zipfile.ZipFile(io.BytesIO(word(slip()))) as file:
        assert file.testzip() is None
        assert {each.date_time for each in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert file.namelist()[0] == "[Content_Types].xml"


# -- an office's own template --------------------------------------------------------


def saved(file: Any) -> bytes:
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def office(*paragraphs: str) -> bytes:
    """Return a Word file; ``¦`` in a paragraph is where Word has cut a run."""
    file = Document()
    for each in paragraphs:
        paragraph = file.add_paragraph()
        for run in each.split("¦"):
            paragraph.add_run(run)
    return saved(file)


def changed(data: bytes, **changes: Any) -> bytes:
    """Return a package with members changed, left out (``None``) or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        kept = {each: old.read(each) for each in old.namelist()}
        for name, content in {**kept, **changes}.items():
            if content is not None:
                new.writestr(name, content)
    return out.getvalue()


def body(*inner: str) -> bytes:
    """Return a Word file with this XML in its body."""
    xml = part(office("@@here@@"))
    return changed(
        office(),
        **{
            "word/document.xml": re.sub(
                r"<w:p>.*@@here@@.*?</w:p>", "".join(inner), xml, flags=re.DOTALL
            )
        },
    )


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: tuple[str, ...]) -> str:
    told = "".join(
        "<w:tr>"
        + "".join(
            f'<w:tc><w:tcPr><w:vAlign w:val="top"/></w:tcPr>{paragraph(cell)}</w:tc>'
            for cell in row
        )
        + "</w:tr>"
        for row in rows
    )
    return (
        f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="5000"/></w:tblGrid>{told}</w:tbl>'
    )


def faults(data: bytes) -> tuple[tuple[int, str, str], ...]:
    with pytest.raises(TemplateError) as caught:
        read_word_template(data, "mẫu.docx")
    assert caught.value.template == "mẫu.docx"
    return caught.value.faults


@pytest.mark.parametrize("locale", ["vi", "en"])
@pytest.mark.parametrize("paper", Paper)
def test_an_editable_wording_fills_like_our_own(locale: str, paper: Paper) -> None:
    wording = TEMPLATES.wording("slip", locale)
    data = editable(wording, title="Phiếu & thư", language=locale, paper=paper)
    template = read_word_template(data, "slip.docx")
    letters = slip(), slip(reason=HARD[3], papers=(), recipients=(), superior="")
    for letter in letters:
        values = values_of(letter, locale)
        assert template.names <= values.keys()
        ours = word(letter, locale=locale, paper=paper)
        assert said(template.fill(values)) == said(ours)
    assert template.engine == "fast"
    assert template.fill(values) == template.fill(values)
    styles = [part(each, "word/styles.xml") for each in (data, ours)]
    assert styles[0] == styles[1]


def test_an_editable_wording_shows_its_fields() -> None:
    words = "Chào {{ x|upper }}{% if x %}.{% endif %}"
    text = words + "{# nhớ #}\n{% if x %}\nSau\n{% endif %}"
    data = editable(
        read_wording(text, "thư"), title="Thư", language="vi", paper=Paper.A4
    )
    told = said(data)
    at = told.index(words)
    assert told[at + 1 : at + 4] == ["{%p if x %}", "Sau", "{%p endif %}"]
    shown = "".join(told)
    assert "nhớ" not in shown
    assert "{#" not in part(data)


def test_runs_that_word_cut_are_joined() -> None:
    data = office("Kính gửi {¦{ reci¦pient¦ }¦}, {{ rec¦ipient|upper }}.")
    template = read_word_template(data, "mẫu.docx")
    assert template.names == {"recipient"}
    assert template.engine == "fast"
    for name in HARD:
        told = said(template.fill({"recipient": name}))
        assert told == [f"Kính gửi {name}, {name.upper()}."]
    assert "recipient" not in repr(template)
    assert isinstance(template, WordTemplate)


def test_headers_footers_notes_and_properties_are_filled() -> None:
    file = opened(office("{{ a }}"))
    file.sections[0].header.paragraphs[0].text = "Đầu {{ b }}"
    file.sections[0].footer.paragraphs[0].text = "Cuối {{ c }}"
    file.core_properties.title = "Thư {{ a }}"
    template = read_word_template(saved(file), "mẫu.docx")
    assert template.names == {"a", "b", "c"}
    data = template.fill({"a": "<A> & {{ b }}", "b": "B", "c": "C"})
    filled = opened(data)
    assert said(data) == ["<A> & {{ b }}"]
    assert filled.sections[0].header.paragraphs[0].text == "Đầu B"
    assert filled.sections[0].footer.paragraphs[0].text == "Cuối C"
    assert filled.core_properties.title == "Thư <A> & {{ b }}"
    for name, line in (("c", 1), ("b", 1)):
        with pytest.raises(TemplateError) as caught:
            template.fill({"a": "A", "b": "B", "c": "C", name: ""})
        kind = {"b": "header1", "c": "footer1"}[name]
        assert caught.value.template == f"mẫu.docx (word/{kind}.xml)"
        assert caught.value.faults == ((line, "empty-field", ""),)


def test_rows_and_paragraphs_are_chosen_and_repeated() -> None:
    data = body(
        paragraph("{%p if rows %}"),
        table(
            ("{%tr for row in rows %}", ""),
            ("{{ row.name }}", "{{ loop.index }}"),
            ("{%tr endfor %}", ""),
        ),
        paragraph("{%p else %}"),
        paragraph("Không."),
        paragraph("{%p endif %}"),
    )
    template = read_word_template(data, "mẫu.docx")
    assert template.engine == "fast"
    rows = [{"name": "<a>"}, {"name": "b"}]
    assert said(template.fill({"rows": rows})) == ["<a>", "1", "b", "2"]
    assert said(template.fill({"rows": []})) == ["Không."]


MERGED: Final = {
    "columns": (
        ("{%tc for each in names %}", "{{ each }}", "{%tc endfor %}"),
        ["a", "b", "c"],
    ),
    "colspan": (("{% colspan n %}{{ names[0] }}",), None),
    "wide": (("{% colspan n %}một",), ["một"]),
    "background": (("{% cellbg colour %}một",), ["một"]),
    "sideways": (
        ("{%tc for each in names %}", "{% hm %}{{ n }}", "{%tc endfor %}"),
        ["3"],
    ),
}


@pytest.mark.parametrize("name", MERGED)
def test_docxtpl_mends_what_only_it_can(name: str) -> None:
    row, told = MERGED[name]
    data = body(table(row), paragraph("Hết."))
    if told is None:
        assert faults(data) == ((1, "not-permitted", "getitem"),)
        return
    template = read_word_template(data, "mẫu.docx")
    assert template.engine == "docxtpl"
    filled = template.fill({"names": ["a", "b", "c"], "n": 3, "colour": "FFFF00"})
    assert said(filled) == [*told, "Hết."]
    (found,) = opened(filled).tables
    spans = found._tbl.xpath(".//w:gridSpan/@w:val")
    assert len(found.columns) == (len(told) if not spans else len(found.columns))
    assert template.fill({"names": ["a"], "n": 3, "colour": "a"})


def test_cells_merge_downwards() -> None:
    data = body(
        table(
            ("{%tr for each in names %}", ""),
            ("{% vm %}{{ n }}", "{{ each }}"),
            ("{%tr endfor %}", ""),
        )
    )
    template = read_word_template(data, "mẫu.docx")
    assert template.engine == "docxtpl"
    filled = template.fill({"names": ["a", "b"], "n": 7})
    assert said(filled) == ["7", "a", "b"]
    assert re.findall(r'w:vMerge w:val="(\w+)"', part(filled)) == [
        "restart",
        "continue",
    ]


def test_drawings_in_a_loop_get_numbers_of_their_own() -> None:
    drawing = (
        "<w:p><w:r><w:t>{{ each }}</w:t></w:r><w:r><w:drawing><wp:inline xmlns:wp="
        '"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<wp:docPr id="1" name="{{ each }}"/></wp:inline></w:drawing></w:r></w:p>'
    )
    data = body(
        paragraph("{%p for each in names %}"), drawing, paragraph("{%p endfor %}")
    )
    template = read_word_template(data, "mẫu.docx")
    assert template.engine == "docxtpl"
    filled = template.fill({"names": ['a "b"', "c"]})
    assert re.findall(r'docPr id="(\d+)"', part(filled)) == ["1001", "1002"]
    assert said(filled) == ['a "b"', "c"]
    assert filled == template.fill({"names": ['a "b"', "c"]})


def test_text_of_the_template_is_composed() -> None:
    data = office(normalize("NFD", "Kính gửi Ủy ban: {{ recipient }}"), "≯ > \u0338")
    filled = read_word_template(data, "mẫu.docx").fill({"recipient": "x"})
    assert said(filled)[0] == "Kính gửi Ủy ban: x"


def test_what_word_and_others_add_is_no_harm() -> None:
    data = office("Chào {{ x }}")
    xml = part(data).replace("<w:body>", "<!-- <w:p> {% if %} --><w:body>\r\n<?a b?>")
    types = part(data, "[Content_Types].xml").replace(
        "document.main+xml", "template.main+xml"
    )
    data = changed(
        data,
        **{
            "word/document.xml": "\ufeff" + xml,
            "[Content_Types].xml": types,
            "word/media/": b"",
        },
    )
    filled = read_word_template(data, "mẫu.dotx").fill({"x": "bạn"})
    assert said(filled) == ["Chào bạn"]
    assert "template.main" not in part(filled, "[Content_Types].xml")
    assert "word/media/" not in zipfile.ZipFile(io.BytesIO(filled)).namelist()


def test_fields_that_are_missing_are_told_with_their_paragraph() -> None:
    template = read_word_template(office("một", "{{ a }}", "{{ b }}"), "mẫu.docx")
    with pytest.raises(TemplateError) as caught:
        template.fill({"a": "A"})
    assert caught.value.faults == ((3, "unknown-field", "b"),)
    with pytest.raises(TemplateError) as caught:
        template.fill({"a": "A\x01", "b": "B"})
    assert caught.value.faults == ((2, "printable-line", ""),)


HOSTILE: Final = [
    ("{{ a.__class__ }}", "not-permitted"),
    ("{{ a() }}", "not-permitted"),
    ("{{ a|attr('x') }}", "unknown-filter"),
    ("{% set a = 1 %}", "not-permitted"),
    ("{% include 'x' %}", "not-permitted"),
    ("{{ 'a' * 99999999 }}", "not-permitted"),
    ("{% raw %}{{ a }}{% endraw %}", "syntax"),
    ("{{ a", "syntax"),
    ("{% if a %}", "syntax"),
    ("{{ a b }}", "syntax"),
    ("{{r a }}", "not-permitted"),
    ("{{p a }}", "not-permitted"),
]


@pytest.mark.parametrize(("text", "rule"), HOSTILE)
def test_tags_that_are_not_permitted(text: str, rule: str) -> None:
    ((line, told, _), *_) = faults(office("một", text))
    assert (line, told) == (2, rule)


def test_every_fault_is_told_with_its_part() -> None:
    file = opened(office("{{ a() }}", "{{ b() }}"))
    file.sections[0].header.paragraphs[0].text = "{{ c() }}"
    file.sections[0].footer.paragraphs[0].text = "{{ a|x }}"
    assert faults(saved(file)) == (
        (1, "not-permitted", "call"),
        (2, "not-permitted", "call"),
        (1, "not-permitted", "call in word/header1.xml"),
        (1, "unknown-filter", "x in word/footer1.xml"),
    )


@pytest.mark.parametrize(
    "xml",
    [
        '<w:p><w:pPr><w:jc w:val="{% if a %}left{% endif %}"/></w:pPr></w:p>',
        "<w:p><w:r><w:instrText>{{ a</w:instrText></w:r></w:p>",
        "<w:p><w:r><w:instrText>" + "{{ " * 100_000 + "</w:instrText></w:r></w:p>",
    ],
    ids=["attribute", "open", "very often"],
)
def test_a_tag_outside_of_text_is_refused(xml: str) -> None:
    assert faults(body(xml)) == ((0, "not-permitted", "a tag outside of text"),)


def test_a_field_may_stand_in_an_attribute() -> None:
    data = body('<w:p><w:pPr><w:pStyle w:val="{{ a }}"/></w:pPr></w:p>')
    filled = read_word_template(data, "mẫu.docx").fill({"a": '"<Ví Dụ>&'})
    assert opened(filled).element.xpath("//w:pStyle/@w:val") == ['"<Ví Dụ>&']


def test_a_choice_must_not_tear_the_xml() -> None:
    torn = body(
        table(("{% if a %}x", "y{% endif %}")),
        paragraph("{% if a %}x"),
        paragraph("y{% endif %}"),
    )
    # From one paragraph into the next is harmless, from one cell into another too.
    assert read_word_template(torn, "mẫu.docx").fill({"a": ""})
    torn = body(paragraph("{% if a %}x"), table(("y{% endif %}",)))
    assert faults(torn) == ((2, "unbalanced-block", ""),)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("<a>{% if x %}b{% endif %}</a>", []),
        ("<a>{% if x %}</a><a>{% endif %}</a>", []),
        ("<a>{% if x %}</a>\n<b>{% endif %}</b>", [2]),
        ("<a>{% if x %}{% else %}</a><b>{% endif %}</b>", [1]),
        ("<a>{% if x %}</a><b>{% elif y %}{% else %}{% endif %}</b>", [1]),
        ("<a>{% for x in y %}{% if x %}</a><a>{% endif %}{% endfor %}</a>", []),
        ("<a>{% for x in y %}<b>{% if x %}</b><b>{% endif %}</b>{% endfor %}</a>", []),
        ('{% if x %}<a b=">"/><c d="{% if e %}"/>{{ "<f>" }}{# <g> #}{% endif %}', []),
        ("<a><b>{% for x in y %}</b></a><b><a>{% endfor %}</a></b>", [1]),
    ],
)
def test_balance(text: str, lines: list[int]) -> None:
    assert unbalanced(text) == lines


def without_password(flag: int) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        raw = bytearray(data)
        at = raw.find(b"PK\1\2")
        while at >= 0:
            raw[at + 8] |= flag
            at = raw.find(b"PK\1\2", at + 1)
        return bytes(raw)

    return change


def bomb(size: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", b"<w:document/>")
        file.writestr("[Content_Types].xml", b"<Types/>")
        file.writestr("word/media/a.bin", b"\0" * size)
    return out.getvalue()


def many(count: int) -> bytes:
    return changed(office(), **{f"word/media/{at}": b"" for at in range(count)})


def lying(data: bytes) -> bytes:
    """Return a package the directory of which tells a smaller size than there is."""
    raw = bytearray(data)
    at = raw.rfind(b"PK\1\2")
    raw[at + 24 : at + 28] = (10).to_bytes(4, "little")
    return bytes(raw)


def twice(data: bytes) -> bytes:
    out = io.BytesIO(data)
    with (
        zipfile.ZipFile(out, "a") as file,
        pytest.warns(UserWarning, match="Duplicate"),
    ):
        file.writestr("word/document.xml", b"<w:document/>")
    return out.getvalue()


def packed(how: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as file:
        file.writestr("word/document.xml", b"<w:document/>" * 9)
    return out.getvalue()


GOOD: Final = office("{{ a }}")
MACRO_TYPES: Final = part(GOOD, "[Content_Types].xml").replace(
    "wordprocessingml.document.main", "word.document.macroEnabled.main"
)
DTD: Final = '<!DOCTYPE a [<!ENTITY b "c">]>'
BAD: Final = {
    "text": (b"Chao ban", "word-file"),
    "nothing": (b"", "word-file"),
    "cut": (GOOD[: len(GOOD) // 2], "word-file"),
    "no document": (changed(GOOD, **{"word/document.xml": None}), "word-file"),
    "no types": (changed(GOOD, **{"[Content_Types].xml": None}), "word-file"),
    "doc or password": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "word-locked"),
    "zip with a password": (without_password(1)(GOOD), "word-locked"),
    "another compression": (packed(zipfile.ZIP_LZMA), "word-file"),
    "macros": (changed(GOOD, **{"word/vbaProject.bin": b"x"}), "word-macros"),
    "docm": (changed(GOOD, **{"[Content_Types].xml": MACRO_TYPES}), "word-macros"),
    "path up": (changed(GOOD, **{"word/../../x": b""}), "word-member"),
    "path of root": (changed(GOOD, **{"/etc/x": b""}), "word-member"),
    "path of Windows": (changed(GOOD, **{"C:x": b""}), "word-member"),
    "member twice": (twice(GOOD), "word-member"),
    "bomb": (bomb(100_000_000), "word-size"),
    "many members": (many(1_001), "word-size"),
    "lying size": (lying(bomb(1_000)), "word-file"),
    "DTD": (changed(GOOD, **{"word/document.xml": DTD + part(GOOD)}), "word-xml"),
    "DTD of another part": (
        changed(GOOD, **{"word/styles.xml": (DTD + "<a/>").encode("utf-16")}),
        "word-xml",
    ),
    "no XML": (changed(GOOD, **{"word/document.xml": "<w:document>"}), "word-xml"),
    "no UTF-8": (changed(GOOD, **{"word/document.xml": b"\xff\xfe<"}), "word-xml"),
    "another prefix": (
        changed(
            GOOD,
            **{
                "word/document.xml": re.sub(r"\bw:", "v:", part(GOOD)).replace(
                    "xmlns:w", "xmlns:v"
                )
            },
        ),
        "word-xml",
    ),
    "table without grid": (body("<w:tbl><w:tr/></w:tbl>"), "word-xml"),
    "long part": (office("x" * 2_000_001), "word-size"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_files_are_refused(name: str) -> None:
    data, rule = BAD[name]
    ((line, told, _),) = faults(data)
    assert (line, told) == (0, rule)


def test_a_bomb_is_never_unpacked_whole() -> None:
    import tracemalloc

    data = bomb(100_000_000)
    tracemalloc.start()
    try:
        faults(data)
        assert tracemalloc.get_traced_memory()[1] < 50_000_000
    finally:
        tracemalloc.stop()


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docxtpl", None)
    with pytest.raises(MissingExtraError) as caught:
        read_word_template(GOOD, "mẫu.docx")
    assert (caught.value.package, caught.value.extra) == ("docxtpl", "word")
    assert word(slip())  # needs nothing


@given(
    st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1).filter(
        str.strip
    )
)
def test_any_text_comes_out_of_an_office_template_once(text: str) -> None:
    template = _TEMPLATE
    text = normalize("NFC", text)
    told = said(template.fill({"name": text, "rows": [text]}))
    assert told == [f"Kính gửi {text}", text]


_TEMPLATE: Final = read_word_template(
    body(
        paragraph("Kính gửi {{ name }}"),
        paragraph("{%p for each in rows %}"),
        paragraph("{{ each }}"),
        paragraph("{%p endfor %}"),
    ),
    "mẫu.docx",
)
