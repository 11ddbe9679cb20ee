"""Letters as PDF: what is read out of the file is what the letter says."""

import io
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

import pytest
from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from cqtt.agencies import Agency
from cqtt.errors import (
    InvalidValueError,
    MissingExtraError,
    UnknownLocaleError,
    WrongTypeError,
)
from cqtt.letters.letter import Letter
from cqtt.letters.people import Authority, Recipient, Role, Signer
from cqtt.letters.templates import Templates
from cqtt.rendering.frame import Paper
from cqtt.rendering.pdf import EMBEDDED, PDF, Fonts, pdf, pdf_font
from cqtt.rendering.pdf import document as documents
from cqtt.rendering.pdf import fonts as choosing

LETTERS = (
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
)
WORDING = """
# THƯ THỬ
## Về việc thử
> Kính gửi: {{ recipient }}
Lý do: {{ reason }}.

- Việc thứ nhất: {{ reason }}
- Việc thứ hai

{% if rows %}
| Mã | Ngày |
{% for row in rows %}
| {{ row.code }} | {{ row.day }} |
{% endfor %}
{% endif %}

~ Ghi chú "trong ngoặc" \\ và #emph[x]
Trân trọng.
"""
TEMPLATES = Templates.of_texts(
    {"trial.vi": WORDING, "trial.en": "# TRIAL\n> {{ recipient }}\n\n- {{ reason }}"}
)


@frozen(kw_only=True)
class Trial(Letter):
    """A small kind of letter of our own."""

    kind: ClassVar[str] = "trial"
    title_vi: ClassVar[str] = "Thư thử"
    title_en: ClassVar[str] = "Trial"
    has_motto: ClassVar[bool] = True

    reason: str = "mất điện"
    rows: tuple[tuple[str, str], ...] = ()

    def own_values(self, locale: str) -> dict[str, Any]:
        rows = [{"code": code, "day": day} for code, day in self.rows]
        return {"reason": self.reason, "rows": rows, "locale": locale}


FULL = {
    "superior": "Ủy ban nhân dân tỉnh Mẫu",
    "place": "Ví Dụ",
    "number": "Số: 35/UBND-VP",
    "recipients": ("Như trên", "Lưu: VT"),
    "contact": "Điện thoại: 0900 000 000",
    "rows": (("H15.50.05.13-261008-0975", "05/8/2026"), ("2", "06/8/2026")),
}
DEPUTY = Signer(
    post="Phó Chủ tịch",
    name="Trần Thị Bịa",
    authority=Authority.DEPUTY,
    on_behalf_of="Chủ tịch",
    hint="(Ký, ghi rõ họ tên)",
)


def trial(**fields: Any) -> Trial:
    """Return a letter that differs from the usual one in what is given."""
    usual: dict[str, Any] = {
        "to": Recipient("Nguyễn Văn Ví Dụ", Role.MAN),
        "issuer": Agency("Ủy ban nhân dân xã Ví Dụ"),
        "signers": (Signer(post="Chủ tịch"),),
        "issued_on": date(2026, 8, 3),
    }
    return Trial(**(usual | fields))


def filled(letter: Letter, locale: str = "vi") -> tuple[str, ...]:
    """Return the page of a letter in typst."""
    return letter.pages(PDF, locale, templates=TEMPLATES)


def made(
    *letters: Letter,
    locale: str = "vi",
    paper: Paper = Paper.A4,
    fonts: Fonts = EMBEDDED,
) -> bytes:
    """Return letters as one file that is the same on every computer."""
    pages = tuple(page for each in letters for page in filled(each, locale))
    return pdf(pages, title="Thư thử", language=locale, paper=paper, fonts=fonts)


def reader(file: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(file))


def catalogue(file: bytes) -> Any:
    """Return what the file says of itself as a whole."""
    return reader(file).trailer["/Root"]


def words(file: bytes) -> str:
    """Return all text of a file without white space and without page numbers."""
    pages = (page.extract_text() for page in reader(file).pages)
    return "".join(bare(re.sub(r"\A\d+\n", "", page)) for page in pages)


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def told(letter: Letter) -> list[str]:
    """Return the lines of the letter as plain text, without marks and white space."""
    lines = letter.text(templates=TEMPLATES).splitlines()
    cells = (each for line in lines for each in line.strip("|").split(" | "))
    return [bare(each) for each in cells if each.strip()]


# -- the text


def test_the_text_of_the_file_is_the_text_of_the_letter() -> None:
    """Every line of the plain text stands in the file, and nothing is left over."""
    letter = trial(**FULL, signers=(DEPUTY,))

    found = words(made(letter))

    for line in told(letter):
        assert line in found
        found = found.replace(line, "", 1)
    assert found == ""


@pytest.mark.parametrize(
    "value",
    [
        LETTERS,
        "Công ty A & B",
        "<script>alert(1)</script>",
        "#emph[x]",
        '#read("/etc/passwd")',
        "\\",
        "\\u{41} \\n \\\\",
        "\"kép\" 'đơn' “cong”",
        "{{ reason }} {% if %}",
        "= đầu đề",
        "- mục",
        "/ mục: nghĩa",
        "+ mục",
        "] ) } ; , $x^2$ *đậm* _nghiêng_ `mã` @nhãn <nhãn> // lời /* lời */ ~ --- ...",
        "https://vidu.example/a/b?c=d&e=f#g",
        "ƀ č ñ ŏ ĕ ₫ Êđê",
    ],
)
def test_a_value_is_text_and_never_markup(value: str) -> None:
    """What a value holds comes out as it went in, in each place where it stands."""
    everywhere = trial(
        to=Recipient(value, Role.ORGANISATION),
        issuer=Agency(value),
        number=value,
        recipients=(value,),
        contact=value,
        reason=value,
        rows=((value, value),),
        signers=(Signer(post=value, name=value),),
    )

    found = words(made(everywhere))

    assert found.count(bare(value)) + found.count(bare(value.upper())) >= 10
    assert bare('Ghi chú "trong ngoặc" \\ và #emph[x]') in found


def place(cm: Any, tm: list[float]) -> tuple[float, float]:
    """Return where a text begins, in points from the left and from the foot."""
    x = cm[0] * tm[4] + cm[2] * tm[5] + cm[4]
    return x, cm[1] * tm[4] + cm[3] * tm[5] + cm[5]


def outermost(file: bytes) -> tuple[float, float]:
    """Return how far to the right and how far down text begins."""
    found: list[tuple[float, float]] = []

    def look(text: str, cm: Any, tm: list[float], *_: Any) -> None:
        if text.strip():
            found.append(place(cm, tm))

    for page in reader(file).pages:
        page.extract_text(visitor_text=look)
    return max(x for x, _ in found), min(y for _, y in found)


@pytest.mark.parametrize("name", ["Ký" * 5_000, "Văn " * 2_500, "-" * 10_000])
@pytest.mark.parametrize("signers", [1, 2])
def test_a_very_long_name_stays_on_the_paper(name: str, signers: int) -> None:
    """No part of 10,000 characters is lost: lines and pages go on."""
    name = name.strip()
    file = made(
        trial(
            to=Recipient(name, Role.ORGANISATION),
            rows=((name[:300], name),),
            signers=(Signer(post="Chủ tịch", name=name),) * signers,
        )
    )
    right, bottom = outermost(file)
    margin = 15 / 25.4 * 72

    assert right < float(reader(file).pages[0].mediabox.width) - margin
    assert bottom > margin
    assert words(file).count(name[0]) >= name.count(name[0]) * (2 + signers)
    assert len(reader(file).pages) > 10


@pytest.mark.parametrize("length", [50, 100, 150, 200, 400, 800])
@pytest.mark.parametrize("signers", [1, 2])
def test_a_signature_is_kept_together_only_where_it_fits(
    length: int, signers: int
) -> None:
    """A block that is longer than the page would run off its end."""
    name = ("Bịa " * length).strip()
    signer = Signer(post="Chủ tịch", name=name)
    file = made(trial(signers=(signer,) * signers), paper=Paper.A5)

    assert words(file).count("Bịa") == length * signers
    assert outermost(file)[1] > 14 / 25.4 * 72


def test_a_word_too_long_for_its_column_is_broken() -> None:
    """The widest letters do not leave a cell of a table on A5."""
    plain, wide = (
        made(trial(rows=((code, "1"),)), paper=Paper.A5) for code in ("W", "W" * 400)
    )

    assert bare("W" * 400) in words(wide)
    assert outermost(wide)[0] < float(reader(plain).pages[0].mediabox.width)


def test_combining_marks_are_kept() -> None:
    """Letters without a code point of their own have their text beside their glyphs."""
    content = reader(made(trial(reason="kơ\u0306"))).pages[0].get_contents()

    assert content is not None
    assert b"/ActualText<FEFF01A10306>" in content.get_data()


@settings(max_examples=15, deadline=None)
@given(
    st.text(
        st.characters(min_codepoint=32, max_codepoint=126) | st.sampled_from(LETTERS),
        min_size=1,
        max_size=60,
    ).filter(str.strip)
)
def test_what_goes_in_comes_out(text: str) -> None:
    """Any printable text is found again."""
    assert f"Lýdo:{bare(text)}.-Việcthứnhất:{bare(text)}-Việcthứhai" in words(
        made(trial(reason=text))
    )


# -- the file


def test_the_file_is_tagged_and_says_its_language_and_title() -> None:
    """The catalogue holds what a screen reader asks for."""
    file = made(trial(**FULL))
    told, metadata = catalogue(file), reader(file).metadata

    assert told["/MarkInfo"]["/Marked"]
    assert told["/Lang"] == "vi"
    assert told["/ViewerPreferences"]["/DisplayDocTitle"]
    assert metadata is not None
    assert metadata.title == "Thư thử"
    assert metadata.creation_date is None
    assert b"<pdfuaid:part>1</pdfuaid:part>" in told["/Metadata"].get_data()
    assert {"/H1", "/L", "/LI", "/Table", "/TH", "/TD", "/P"} <= tags(told)


def tags(told: Any) -> set[str]:
    """Return the kinds of structure elements of a file."""
    found, left = set(), [told["/StructTreeRoot"]]
    while left:
        each = left.pop()
        found.add(str(each.get("/S")))
        below = each.get("/K", [])
        nodes = below if isinstance(below, list) else [below]
        inner = (node.get_object() for node in nodes if hasattr(node, "get_object"))
        left += [node for node in inner if hasattr(node, "get")]
    return found


def test_headings_of_a_longer_document_are_tagged() -> None:
    source = "# TÊN\n### I. PHẦN\n#### 1. Mục\n##### a) Điểm\nLời văn."
    templates = Templates.of_texts({"trial.vi": source})
    page = trial().pages(PDF, templates=templates)
    file = pdf(page, title="Thử", language="vi", paper=Paper.A4, fonts=EMBEDDED)
    assert {"/H1", "/H2", "/H3", "/H4"} <= tags(catalogue(file))
    assert "I.PHẦN1.Mụca)Điểm" in words(file)


def test_each_page_of_a_bilingual_letter_has_its_language() -> None:
    """The file is Vietnamese, the companion page English."""
    file = trial().pdf(templates=TEMPLATES, bilingual=True)

    assert len(reader(file).pages) == 2
    assert catalogue(file)["/Lang"] == "vi"
    assert "English version for reference" in reader(file).pages[1].extract_text()
    assert catalogue(made(trial(), locale="en"))["/Lang"] == "en"


@pytest.mark.parametrize(
    ("paper", "millimetres"), [(Paper.A4, (210, 297)), (Paper.A5, (148, 210))]
)
def test_the_paper_has_its_size(paper: Paper, millimetres: tuple[int, int]) -> None:
    """A4 and A5, upright."""
    box = reader(made(trial(**FULL), paper=paper)).pages[0].mediabox

    size = (float(box.width) / 72 * 25.4, float(box.height) / 72 * 25.4)
    assert size == pytest.approx(millimetres, abs=0.1)


def test_the_same_letter_is_the_same_file() -> None:
    """No clock is read; another letter is another file."""
    assert made(trial(**FULL)) == made(trial(**FULL))
    assert made(trial(**FULL)) != made(trial())


def test_each_letter_begins_on_a_page_of_its_own_with_number_one() -> None:
    """Many letters in one file: page numbers stand from the second page of each on."""
    long = trial(reason="mưa lũ kéo dài " * 600)
    letters = [trial(number=f"Số: {at:02}/UBND") for at in range(1, 60)]

    pages = [
        page.extract_text() for page in reader(made(*letters, long, trial())).pages
    ]

    firsts = [page for page in pages if "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in page]
    others = [page for page in pages if page not in firsts]
    assert len(firsts) == 61
    assert pages[58].count("Số: 59/UBND") == 1
    assert len(others) >= 2
    assert [page.split("\n")[0] for page in others] == [
        str(number) for number in range(2, len(others) + 2)
    ]
    assert "CỘNG HÒA" in pages[-1]
    assert not any(page[0].isdigit() for page in firsts)


def places(file: bytes) -> dict[str, tuple[float, float]]:
    """Return where each text of the first page begins."""
    found: dict[str, tuple[float, float]] = {}

    def look(text: str, cm: Any, tm: list[float], *_: Any) -> None:
        found[text.strip()] = place(cm, tm)

    reader(file).pages[0].extract_text(visitor_text=look)
    return found


KEEPER = Signer(post="Kế toán", name="Lê Văn Bày")


def test_two_sign_side_by_side_and_their_names_on_one_line() -> None:
    """Posts of one and of two lines take the same height."""
    found = places(made(trial(signers=(KEEPER, DEPUTY))))

    assert found["Lê Văn Bày"][1] == found["Trần Thị Bịa"][1]
    assert found["KẾ TOÁN"][1] == found["KT. CHỦ TỊCH"][1]


@pytest.mark.parametrize("signers", [(KEEPER,), (KEEPER, DEPUTY)])
def test_who_receives_stands_beside_who_signs(signers: tuple[Signer, ...]) -> None:
    """Annex I, IV: box 9b at the left margin, box 7a at the right, from one height."""
    found = places(made(trial(signers=signers, recipients=("Như trên",))))

    left, height = found["Nơi nhận:"]
    assert left == pytest.approx(30 / 25.4 * 72, abs=1)
    assert height == pytest.approx(found["KẾ TOÁN"][1], abs=3)  # 12 and 14 points
    assert found["KẾ TOÁN"][0] > (30 + 165 / 2) / 25.4 * 72


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("superior", ["", "Ủy ban nhân dân tỉnh Mẫu"])
def test_number_and_date_stand_on_one_line(superior: str, paper: Paper) -> None:
    """Annex I, II.4c: on one line with number and symbol."""
    file = made(trial(**FULL | {"superior": superior}), paper=paper)
    found = places(file)

    assert (
        found["Số: 35/UBND-VP"][1]
        == found["Ví Dụ, ngày 03 tháng 8 năm 2026"][1]
        < found["Độc lập - Tự do - Hạnh phúc"][1]
    )


@pytest.mark.parametrize(("paper", "margin"), [(Paper.A4, 20), (Paper.A5, 15)])
def test_the_contact_stands_at_the_foot_of_the_page(paper: Paper, margin: int) -> None:
    """Annex I, III.4: on the first page, below the text; one sheet has no other."""
    left, height = places(made(trial(**FULL), paper=paper))[str(FULL["contact"])]

    assert height == pytest.approx(margin / 25.4 * 72, abs=1)
    assert left > 60 / 25.4 * 72  # in the middle


def test_the_contact_takes_the_signature_along() -> None:
    """It does not stand alone on a second sheet."""
    for count in range(90, 120, 2):
        letter = trial(**FULL, reason="mưa lũ " * count, signers=(DEPUTY,))
        last = reader(made(letter)).pages[-1].extract_text()

        assert last.index("Trần Thị Bịa") < last.index(str(FULL["contact"]))


def test_two_sign_and_nobody_else_receives() -> None:
    """Without recipients there is no list of them."""
    file = made(trial(signers=(DEPUTY, DEPUTY)))

    assert words(file).count("TrầnThịBịa") == 2
    assert "Nơinhận" not in words(file)


def test_a_wording_may_end_in_a_list_or_say_nothing() -> None:
    """What stands before the signature need not be a paragraph."""
    silent = Templates.of_texts({"trial.vi": "{% if rows %}\n# A\n{% endif %}"})
    pages = trial().pages(PDF, templates=silent)
    file = pdf(pages, title="a", language="vi", paper=Paper.A4, fonts=EMBEDDED)

    assert words(file).endswith("CHỦTỊCH")
    assert "mấtđiện" in words(made(trial(), locale="en"))


def test_rows_of_different_lengths_make_one_table() -> None:
    """Short rows are filled up; a table without rows is none."""
    ragged = "| a | b | c |\n| d |\n\n{% for row in rows %}\n| x |\n{% endfor %}"
    wording = Templates.of_texts({"trial.vi": ragged})
    pages = trial().pages(PDF, templates=wording)
    file = pdf(pages, title="a", language="vi", paper=Paper.A4, fonts=EMBEDDED)

    assert "abcd" in words(file)


LONG_TABLE = tuple(f"H{row:03}" for row in range(70))


@pytest.mark.parametrize("cell", ["dài", "một ô dài " * 12])
def test_a_table_over_the_page_tells_every_row_and_its_head_again(cell: str) -> None:
    """One line to a cell is set in a faster way than more lines; both say all."""
    file = made(trial(rows=tuple((row, cell) for row in LONG_TABLE)))

    text = words(file)
    assert text.count("MãNgày") > 1
    assert text.count("dài") >= len(LONG_TABLE)
    assert [row for row in LONG_TABLE if row not in text] == []


# -- fonts and faults


def test_the_first_family_that_is_there_is_used() -> None:
    """Missing families are passed over in silence, and the choice can be asked."""
    mine = Fonts(("Không Có", "new computer modern", "Libertinus Serif"), system=False)

    assert pdf_font(EMBEDDED) == "Libertinus Serif"
    assert pdf_font(mine) == "new computer modern"
    assert b"NewCM" in made(trial(), fonts=mine)
    assert pdf_font(Fonts(("Không Có",), system=False)) == "Libertinus Serif"


def test_a_family_that_lacks_a_letter_is_passed_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A letter is never a mixture of two fonts."""
    assert pdf_font(Fonts(("DejaVu Sans Mono",), system=False)) == "DejaVu Sans Mono"
    monkeypatch.setattr(choosing, "_LETTERS", "中")

    # Another value, since the choice is remembered for each.
    mine = Fonts(("None", "DejaVu Sans Mono"), system=False)
    assert pdf_font(mine) == "Libertinus Serif"


def test_the_fonts_of_the_computer_may_be_used(tmp_path: Path) -> None:
    """Whatever is there, a letter can be set in it."""
    usual = Fonts(paths=(tmp_path,))

    assert pdf_font() in usual.families
    assert "THƯTHỬ" in words(made(trial(), fonts=usual))


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """A slip of the pen must not change the font."""
    with pytest.raises(InvalidValueError, match="folder with fonts"):
        pdf_font(Fonts(paths=(tmp_path / "none",)))
    with pytest.raises(WrongTypeError):
        Fonts("Tinos")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("chúc mừng 😀", "U+1F600"),
        ("王小明 王", "U+5C0F, U+660E, U+738B"),
        ("nhà 👨\u200d👩", "U+200D, U+1F468, U+1F469"),
    ],
)
def test_a_sign_that_no_font_has_is_named(text: str, signs: str) -> None:
    """It does not vanish, and the error tells code points, not the text."""
    with pytest.raises(InvalidValueError) as caught:
        made(trial(reason=text))

    assert caught.value.got == signs
    assert "chúc" not in str(caught.value)
    assert caught.value.__context__ is None
    assert caught.value.__cause__ is None


def test_what_the_engine_says_of_the_source_is_never_told() -> None:
    """A page that is no letter of ours is refused without a word of it."""
    with pytest.raises(InvalidValueError) as caught:
        pdf(
            ('#panic("Nguyễn Văn Ví Dụ")',),
            title="a",
            language="vi",
            paper=Paper.A4,
            fonts=EMBEDDED,
        )

    assert caught.value.expected == "filled-page"
    assert "Nguyễn" not in str(caught.value)
    assert caught.value.__context__ is None


def test_many_signs_that_no_font_has_are_not_all_told() -> None:
    """Ten code points are enough to find them."""
    with pytest.raises(InvalidValueError) as caught:
        made(trial(reason="".join(chr(sign) for sign in range(0x4E00, 0x4F00))))

    assert str(caught.value.got).startswith("U+4E00, U+4E01, ")
    assert str(caught.value.got).endswith("U+4E09")


def test_the_engine_reads_nothing_around_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The current folder is none of its business."""
    (tmp_path / "secret.txt").write_text("bí mật", "utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InvalidValueError, match="pages must be"):
        pdf(
            ('#read("secret.txt")',),
            title="a",
            language="vi",
            paper=Paper.A4,
            fonts=EMBEDDED,
        )


def test_a_file_has_pages_a_title_and_a_language() -> None:
    """Each fault has its own error."""
    page = filled(trial())

    with pytest.raises(InvalidValueError, match="pages must be"):
        pdf((), title="a", language="vi", paper=Paper.A4)
    with pytest.raises(InvalidValueError, match="title must be"):
        pdf(page, title=" ", language="vi", paper=Paper.A4)
    with pytest.raises(UnknownLocaleError):
        pdf(page, title="a", language="fr", paper=Paper.A4)


def test_the_title_of_the_file_is_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """A quotation mark does not end it."""
    monkeypatch.setattr(documents, "USUAL", EMBEDDED)
    title = 'Thư "thử" \\ #a'
    file = pdf(filled(trial()), title=title, language="vi", paper=Paper.A5)

    metadata = reader(file).metadata
    assert metadata is not None
    assert metadata.title == title


def test_the_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without typst the error says what to install."""
    pages = filled(trial())
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtraError) as caught:
        pdf(pages, title="a", language="vi", paper=Paper.A4, fonts=EMBEDDED)

    assert (caught.value.package, caught.value.extra) == ("typst", "pdf")
