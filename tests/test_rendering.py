"""
Tests of ``cqtt.rendering``: wordings, their language, the skins of text and HTML.

Oracles: the letters and the numbers of lines, typed by hand.  Properties: what a value
holds comes out escaped, once, and never becomes a mark.
"""

import re
from collections.abc import Mapping
from contextlib import suppress
from html import unescape
from html.parser import HTMLParser
from typing import Any, Final

import pytest
from attrs import field, frozen
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from cqtt.errors import InvalidValueError, NotNfcError, TemplateError, WrongTypeError
from cqtt.printable import is_blank, require_printable
from cqtt.rendering.frame import FRAME_NAMES, Paper, frame_values
from cqtt.rendering.html_skin import HTML, page
from cqtt.rendering.language import BLANK
from cqtt.rendering.skins import Skin, compiled
from cqtt.rendering.text_skin import TEXT
from cqtt.rendering.values import (
    filled_line,
    filled_lines,
    line,
    require_filled,
    require_line,
)
from cqtt.rendering.word import WORD
from cqtt.rendering.wording import LONGEST, Wording, read_wording
from cqtt.text import nfc

Faults = tuple[tuple[int, str, str], ...]


def wording(source: str) -> Wording:
    """Return a wording of the tests."""
    return read_wording(source, "thử.vi.txt")


def filled(source: str, skin: Skin = TEXT, **values: Any) -> str:
    """Return a letter without a frame."""
    return compiled(wording(source), skin).fill({**frame_values(), **values})


def lines(source: str, **values: Any) -> list[str]:
    """Return the lines of a letter that say something."""
    return [each for each in filled(source, **values).splitlines() if each]


def body(source: str, **values: Any) -> str:
    """Return the HTML between the head and the foot of a letter."""
    told = filled(source, HTML, **values)
    return told.partition("</header>\n")[2].partition("<footer>")[0]


def faults(source: str) -> Faults:
    """Return what is wrong with a wording."""
    with pytest.raises(TemplateError) as caught:
        wording(source)
    assert caught.value.template == "thử.vi.txt"
    return caught.value.faults


def fault_of(source: str, **values: Any) -> tuple[int, str, str]:
    """Return what goes wrong when a wording is filled, the same in both outputs."""
    told = []
    for skin in (TEXT, HTML):
        with pytest.raises(TemplateError) as caught:
            filled(source, skin, **values)
        told += [*caught.value.faults]
    assert told[0] == told[1]
    return told[0]


# --- marks --------------------------------------------------------------------------

LETTER: Final = r"""# THƯ CẢM ƠN
## Về việc ủng hộ
> Kính gửi: {{ recipient }}

Xin cảm ơn {{ recipient|upper }}.
- Một: {{ one }}
- Hai

Rồi:

| Việc | Ngày |
| {{ one }} | {{ day }} |

~ Ghi chú nhỏ.
\- không phải mục
"""


def letter_body(told: str) -> str:
    """Return a letter with its empty lines taken out."""
    return "\n".join(each for each in told.splitlines() if each)


def test_marks_in_text() -> None:
    """What text looks like, line by line; a list needs an empty line before it."""
    source = LETTER.replace("upper }}.\n", "upper }}.\n\n")

    assert filled(source, recipient="bà Ví Dụ", one="x", day="1/2") == (
        "\n"
        "THƯ CẢM ƠN\n"
        "Về việc ủng hộ\n"
        "\n"
        "Kính gửi: bà Ví Dụ\n"
        "\n"
        "Xin cảm ơn BÀ VÍ DỤ.\n"
        "\n"
        "- Một: x\n"
        "- Hai\n"
        "\n"
        "Rồi:\n"
        "\n"
        "| Việc | Ngày |\n"
        "| x | 1/2 |\n"
        "\n"
        "Ghi chú nhỏ.\n"
        "\n"
        "- không phải mục\n"
    )


def test_marks_in_html() -> None:
    """The same in HTML."""
    source = LETTER.replace("upper }}.\n", "upper }}.\n\n")

    assert body(source, recipient="bà Ví Dụ", one="x", day="1/2") == (
        "<h1>THƯ CẢM ƠN</h1>\n"
        '<p class="summary">Về việc ủng hộ</p>\n'
        '<p class="addressee">Kính gửi: bà Ví Dụ</p>\n'
        "<p>Xin cảm ơn BÀ VÍ DỤ.</p>\n"
        "<ul>\n<li>Một: x</li>\n<li>Hai</li>\n</ul>\n"
        "<p>Rồi:</p>\n"
        "<table>\n"
        '<tr><th scope="col">Việc</th><th scope="col">Ngày</th></tr>\n'
        "<tr><td>x</td><td>1/2</td></tr>\n"
        "</table>\n"
        '<p class="note">Ghi chú nhỏ.</p>\n'
        "<p>- không phải mục</p>\n"
    )


HEADINGS: Final = "# TÊN\n### I. PHẦN\n#### 1. Mục\n##### a) Điểm\nLời văn."


def test_headings_of_a_longer_document() -> None:
    """A part, a section and a point, which HTML and Word know as such."""
    assert lines(HEADINGS) == ["TÊN", "I. PHẦN", "1. Mục", "a) Điểm", "Lời văn."]
    assert body(HEADINGS) == (
        "<h1>TÊN</h1>\n<h2>I. PHẦN</h2>\n<h3>1. Mục</h3>\n<h4>a) Điểm</h4>\n"
        "<p>Lời văn.</p>\n"
    )
    page = filled(HEADINGS, WORD)
    assert [f"Heading{at}" in page for at in range(1, 6)] == [True] * 4 + [False]


def test_a_list_without_an_empty_line_is_told_about() -> None:
    """Otherwise the paragraph before it would be inside the list."""
    assert faults(LETTER) == ((5, "mixed-lines", "item"),)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("| a || c |", ["| a |  | c |"]),
        ("| a | b", ["| a | b |"]),
        ("||", ["|  |"]),
        ("| {{ x }} | y {{ x }} z |", ["| 5 | y 5 z |"]),
        ("|{{ x }}|{{ x }}|", ["| 5 | 5 |"]),
    ],
)
def test_rows(source: str, told: list[str]) -> None:
    """Cells stand between bars; a last bar is decoration."""
    assert lines(source, x=5) == told


def test_a_bar_in_a_value_is_no_cell() -> None:
    """A mark counts where the file has it."""
    assert lines("| {{ x }} | b |", x="a | c") == ["| a | c | b |"]
    assert "<td>" not in body("| {{ x }} | b |", x="</th><td>|")


def test_the_first_row_is_the_head_unless_it_is_repeated() -> None:
    """A table of values only has no head."""
    repeated = "{% for each in rows %}\n| {{ each.a }} |\n{% endfor %}"
    optional = "{% if rows %}\n| A |\n| B |\n{% endif %}"

    assert body(repeated, rows=[{"a": "1"}, {"a": "2"}]) == (
        "<table>\n<tr><td>1</td></tr>\n<tr><td>2</td></tr>\n</table>\n"
    )
    assert body(optional, rows=[1]) == (
        '<table>\n<tr><th scope="col">A</th></tr>\n<tr><td>B</td></tr>\n</table>\n'
    )


@pytest.mark.parametrize(
    "source",
    [
        "{% for each in rows %}\n- {{ each }}\n{% endfor %}",
        "{% if rows %}\n- a\n{% endif %}\n{% if rows %}\n- b\n{% endif %}",
        "{% for each in rows %}\n| {{ each }} |\n{% endfor %}",
        "{% if rows %}\n- a\n\n| b |\n{% endif %}",
        "- {% if rows %}a{% endif %}",
        "{% if rows %}Lý do: {% if not rows %}x{% endif %}.{% endif %}",
    ],
)
def test_what_is_left_out_leaves_no_empty_element(source: str) -> None:
    """No empty list, table or paragraph is printed."""
    assert body(source, rows=[]) == ""


def test_a_list_in_a_choice_that_ends_after_it() -> None:
    """Marks of the output stay paired whatever is chosen."""
    source = "{% if x %}\n- a\n\n| b |\n{% endif %}\n\nc"

    assert body(source, x=True) == (
        '<ul>\n<li>a</li>\n</ul>\n<table>\n<tr><th scope="col">b</th></tr>\n</table>\n'
        "<p>c</p>\n"
    )
    assert body(source, x=False) == "<p>c</p>\n"


def test_one_of_two_items() -> None:
    """A list may choose among its items."""
    source = "{% if x %}\n- a\n{% else %}\n- b\n{% endif %}"

    assert body(source, x=False) == "<ul>\n<li>b</li>\n</ul>\n"
    assert lines(source, x=True) == ["- a"]


def test_a_choice_within_a_line() -> None:
    """An ``else`` keeps the line; a line that begins with one choice may go on."""
    assert lines("{% if x %}a{% else %}b{% endif %}", x=False) == ["b"]
    assert lines("{% if x %}a{% endif %}, {% if y %}b{% endif %}", x=True, y=False) == [
        "a, "
    ]
    assert lines("{% if x %}a{% elif y %}b{% endif %} c", x=False, y=True) == ["b c"]


def test_comments_print_nothing() -> None:
    """On a line of their own they leave no line."""
    assert lines("{# chú thích #}\na {# {{ x }} #}b") == ["a b"]


# --- reading ------------------------------------------------------------------------


def test_names_are_the_fields_that_are_asked_for() -> None:
    """Rows and ``loop`` are none."""
    asked = wording(
        "{{ a }}\n{% for b in c %}\n{{ b.d }} {{ loop.index }}\n{% endfor %}\n"
        "{% if e and not f == 3 %}\n{{ 'g' }}\n{% endif %}"
    )

    assert asked.names == {"a", "c", "e", "f"}
    assert repr(asked) == "Wording(name='thử.vi.txt')"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system(end: str) -> None:
    """Notepad's, and what old files have; tabs are spaces."""
    source = f"\ufeff# A{end}b\tc{end}{{{{ d }}}}{end}"

    assert lines(source, d="e") == ["A", "b c", "e"]
    assert fault_of(source)[0] == 3


def test_unicode_is_composed_on_reading() -> None:
    """All letters come out composed, and fields are found by their composed name."""
    source = "Ho\u0302\u0300 s\u01a1 \u0111a\u0303 {{ x }}"

    assert lines(source, x="y") == ["Hồ sơ đã y"]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("", (0, "filled-text", "nothing")),
        (" \n\n", (0, "filled-text", "nothing")),
        ("a\n#", (2, "filled-text", "#")),
        ("a\n\n|", (3, "filled-text", "|")),
        ("a\n{{ b", (2, "syntax", "unexpected end of template, expected 'end of pr")),
        ("a {{ b\n}}", (1, "tag-on-one-line", "")),
        ("{# a\nb #}", (1, "tag-on-one-line", "Missing end of comment tag")),
        ("a {% if b %}\nc\n{% endif %}", (1, "unbalanced-line", "")),
        ("{% if b %}\nc {% else %} d\n{% endif %}", (2, "unbalanced-line", "")),
        ("{% if b %}\nc {% endif %}", (2, "unbalanced-line", "")),
        ("| {% if b %}c | d{% endif %} |", (1, "unbalanced-line", "")),
        ("- a\n| b |", (1, "mixed-lines", "item")),
        ("- a\n{% if b %}\n- c\n\nd\n{% endif %}", (1, "mixed-lines", "item")),
        ("{% if b %}\na\n\n- c\n{% endif %}\n- d", (4, "mixed-lines", "item")),
        ("{{ b|nope }}", (1, "unknown-filter", "nope")),
        ("{{ b|upper(1) }}", (1, "not-permitted", "upper(…)")),
        ("a\x00", (1, "printable-line", "U+0000")),
        ("a\n\x0bb\u202e", (2, "printable-line", "U+000B")),
        ("a" * (LONGEST + 1), (0, "too-long", "100001")),
        ("{{ a }}" * 5_000, (0, "too-long", "5001")),
    ],
)
def test_faults_of_a_wording(source: str, told: tuple[int, str, str]) -> None:
    """Each with its line."""
    assert any(
        each[:2] == told[:2] and each[2].startswith(told[2]) for each in faults(source)
    )


def test_every_fault_is_told_at_once() -> None:
    """All lines, not the first."""
    told = faults("{{ a.b }}\n{{ c|d }}\n#\n{% set e = 1 %}\n{% if f %} g")

    assert [each[:2] for each in told] == [(5, "syntax")]
    told = faults("{{ a.b }}\n{{ c|d }}\n#\n{% set e = 1 %}\ng {% else %}")
    assert [each[:2] for each in told] == [(5, "syntax")]
    told = faults("{{ a.b }}\n{{ c|d }}\n#\n{% set e = 1 %}\n\n- x\ny")
    assert [each[:2] for each in told] == [
        (1, "not-permitted"),
        (2, "unknown-filter"),
        (3, "filled-text"),
        (4, "not-permitted"),
        (6, "mixed-lines"),
    ]


# --- filling ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "values", "told"),
    [
        ("{{ x|upper }}", {"x": "đỗ"}, "ĐỖ"),
        ("{{ x|lower }}", {"x": "ĐỖ"}, "đỗ"),
        ("{{ x|capital }}", {"x": "ông Đỗ"}, "Ông Đỗ"),
        ("{{ x|blank }}", {"x": "có"}, "có"),
        ("{{ x|blank }}", {"x": ""}, BLANK),
        ("{{ x|listed }}", {"x": ["a", "b", "c"]}, "a, b và c"),
        ("{{ x|listed_en }}", {"x": ("a", "b", "c")}, "a, b, and c"),
        ("{{ x }} {{ 3 }} {{ 'a' }}", {"x": 7}, "7 3 a"),
        ("{{ 'a' if x else 'b' }}", {"x": ""}, "b"),
        (
            "{% for e in x %}{{ loop.index }}{{ e }}{{ ',' if e }}{% endfor %}",
            {"x": ["a"]},
            "1a,",
        ),
        ("{% for e in x %}{{ e }}{% else %}không{% endfor %}", {"x": []}, "không"),
        (
            "{% for e in x %}{% for f in e.items %}{{ f.get }}{% endfor %}{% endfor %}",
            {"x": [{"items": [{"get": "a"}, {"get": "b"}]}]},
            "ab",
        ),
        ("a {{- x -}} b", {"x": "y"}, "ayb"),
    ],
)
def test_what_a_wording_can_say(
    source: str, values: Mapping[str, Any], told: str
) -> None:
    """The whole language, both in text and in HTML."""
    assert lines(source, **values) == [told]
    assert body(source, **values) == f"<p>{told}</p>\n"


def test_trimmed_space_does_not_join_lines() -> None:
    """A hyphen in a tag trims within its line, in every output alike."""
    assert lines("a\n{{- x -}}\nb\n{%- if x -%}\nc\n{%- endif -%}", x="y") == [
        "a",
        "y",
        "b",
        "c",
    ]


SOURCE: Final = (
    "# A\n{% if a %}\nB\n\n{{ b }}\n{% endif %}\n\n{% if c %}\n- {{ d }}\n{% endif %}"
)


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"a": 1, "b": "", "c": 1, "d": "x"}, (5, "empty-field", "")),
        ({"a": 1, "b": " \u200b", "c": 1, "d": "x"}, (5, "empty-field", "")),
        ({"a": 1, "b": None, "c": 1, "d": "x"}, (5, "empty-field", "")),
        ({"a": 1, "b": True, "c": 1, "d": "x"}, (5, "empty-field", "")),
        ({"a": 1, "b": ["x"], "c": 1, "d": "x"}, (5, "empty-field", "")),
        ({"a": 1, "b": Markup("x"), "c": 1, "d": "x"}, (5, "empty-field", "")),
        ({"a": 1, "b": "x\ny", "c": 1, "d": "x"}, (5, "printable-line", "")),
        ({"b": "x", "c": 1, "d": "x"}, (2, "unknown-field", "a")),
        ({"a": 1, "c": 1, "d": "x"}, (5, "unknown-field", "b")),
        ({"a": 0, "d": "x"}, (8, "unknown-field", "c")),
        ({"a": 0, "c": 1}, (9, "unknown-field", "d")),
    ],
)
def test_an_error_knows_its_line(
    values: Mapping[str, Any], told: tuple[int, str, str]
) -> None:
    """The line of the file, also of a choice, and no value."""
    assert fault_of(SOURCE, **values) == told


@pytest.mark.parametrize(
    ("source", "values", "told"),
    [
        ("{{ x|upper }}", {"x": 5}, "cannot-run"),
        ("{{ x|capital }}", {"x": ["a"]}, "cannot-run"),
        ("{{ x|listed }}", {"x": "abc"}, "cannot-run"),
        ("{{ x|listed }}", {"x": [{"a": "b"}]}, "cannot-run"),
        ("{{ x|listed }}", {"x": []}, "empty-field"),
        ("{{ x|upper }}", {}, "unknown-field"),
        ("{{ x|listed }}", {}, "unknown-field"),
        ("{% for e in x %}{{ e }}{% endfor %}", {}, "unknown-field"),
        ("{% for e in x %}{{ e }}{% endfor %}", {"x": "abc"}, "cannot-run"),
        ("{% for e in x %}{{ e }}{% endfor %}", {"x": {"a": 1}}, "cannot-run"),
        ("{% for e in x %}{{ e.b }}{% endfor %}", {"x": [{"a": 1}]}, "unknown-field"),
        ("{% for e in x %}{{ e.upper }}{% endfor %}", {"x": ["a"]}, "unknown-field"),
        ("{% if x < 3 %}a{% endif %}", {"x": "b"}, "cannot-run"),
        ("{{ '' }}", {}, "empty-field"),
        (r"{{ '\n' }}", {}, "empty-field"),
        (r"{{ 'a\ud800' }}", {}, "printable-line"),
    ],
)
def test_what_does_not_suit_its_fields(
    source: str, values: Mapping[str, Any], told: str
) -> None:
    """A text is no list, a list no text, and nothing is printed that is not there."""
    assert fault_of(f"# A\n{source}", **values)[:2] == (2, told)


def test_an_error_has_no_value_in_it() -> None:
    """Not in either language, and not in what it carries."""
    with pytest.raises(TemplateError) as caught:
        filled("{{ x }}", x="Bí Mật\n")

    told = [str(caught.value), caught.value.message("vi"), repr(caught.value)]
    assert not any("Mật" in each for each in told)
    assert caught.value.__suppress_context__


def test_a_letter_has_an_end() -> None:
    """Loops turn a hundred thousand times at most, and a letter is two million long."""
    nested = "{% for a in x %}{% for b in x %}{% endfor %}{% endfor %}"

    assert lines(f"c{nested}", x=list(range(315))) == ["c"]
    assert fault_of(f"c{nested}", x=list(range(400)))[:2] == (1, "letter-too-long")
    many = "{{ x }}" * 300
    assert fault_of(many, x="a" * 10_000)[1] == "letter-too-long"


def test_each_letter_counts_its_own_turns() -> None:
    """A wording is compiled once and filled often."""
    ready = compiled(wording("{% for a in x %}{{ a }}{% endfor %}"), TEXT)
    values = {**frame_values(), "x": [1] * 60_000}

    assert len(ready.fill(values)) == len(ready.fill(values))
    assert "turns left" not in values
    assert compiled(wording("a"), TEXT) is not ready


# --- values -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["", " ", "\u00a0", "\u200b", "\u200b \u00ad", "\u3000"],
)
def test_blank(text: str) -> None:
    """What shows nothing."""
    assert is_blank(text)
    with pytest.raises(InvalidValueError, match="must be"):
        require_filled(text, "name")


@pytest.mark.parametrize("text", ["a", "\u200bđ", "😀", "👨\u200d👩", "\u00a0x"])
def test_filled(text: str) -> None:
    """What shows something; joiners within emoji are no fault."""
    assert require_filled(text, "name") == text


@pytest.mark.parametrize(
    "sign", "\x00\n\r\t\x1b\x85\u2028\u2029\u202e\u2066\ud800\uffff"
)
def test_hidden_signs_are_refused(sign: str) -> None:
    """Without repeating the text."""
    for check in (require_line, require_filled, require_printable):
        with pytest.raises(InvalidValueError) as caught:
            check(f"Bí Mật{sign}", "name")
        assert "Mật" not in str(caught.value)


def test_a_line_is_composed() -> None:
    """Text is NFC at every boundary."""
    with pytest.raises(NotNfcError):
        require_line("Ho\u0302", "name")
    with pytest.raises(WrongTypeError):
        require_line(5, "name")  # type: ignore[arg-type]


@frozen
class Form:
    """A class with fields of each kind."""

    a: str = field(default="", validator=line)
    b: str = field(default="x", validator=filled_line)
    c: tuple[str, ...] = field(default=(), validator=filled_lines)


def test_fields_of_classes() -> None:
    """A line may be empty, a filled line not, and lines are a tuple of filled ones."""
    assert Form("", "x", ("y", "z")).c == ("y", "z")
    for wrong in ({"a": "\n"}, {"b": ""}, {"c": ("x", "")}):
        with pytest.raises(InvalidValueError):
            Form(**wrong)
    with pytest.raises(WrongTypeError):
        Form(c=["x"])  # type: ignore[arg-type]


# --- the frame ----------------------------------------------------------------------

FRAME: Final = frame_values(
    issuer="Ủy ban nhân dân xã Ví Dụ",
    superior="Ủy ban nhân dân tỉnh Ví Dụ",
    number="Số: 12/TXL-UBND",
    motto=True,
    place_date="Ví Dụ, ngày 03 tháng 8 năm 2026",
    mark="Mẫu số 04",
    notice="Bản thử",
    signatures=[
        {"lines": ["TM. ỦY BAN", "CHỦ TỊCH"], "hint": "(Ký)", "name": "Lê Văn Thử"},
        {"lines": ["NGƯỜI NHẬN"], "hint": "", "name": ""},
    ],
    recipients=("Như trên", "Lưu: VT"),
    contact="Hỏi: bàn số 1",
)


def test_the_frame_in_text() -> None:
    """Everything around a letter, in order."""
    assert compiled(wording("# THƯ"), TEXT).fill(FRAME).splitlines() == [
        "Bản thử",
        "",
        "Mẫu số 04",
        "ỦY BAN NHÂN DÂN TỈNH VÍ DỤ",
        "ỦY BAN NHÂN DÂN XÃ VÍ DỤ",
        "Số: 12/TXL-UBND",
        "",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Ví Dụ, ngày 03 tháng 8 năm 2026",
        "",
        "THƯ",
        "",
        "TM. ỦY BAN",
        "CHỦ TỊCH",
        "(Ký)",
        "Lê Văn Thử",
        "",
        "NGƯỜI NHẬN",
        "",
        "Nơi nhận:",
        "- Như trên;",
        "- Lưu: VT.",
        "",
        "Hỏi: bàn số 1",
    ]


def test_the_frame_says_the_same_in_html() -> None:
    """Word for word; only the order of signatures and recipients is another."""

    def words(text: str) -> list[str]:
        return sorted(text.replace("- ", " ").split())

    told = compiled(wording("# THƯ"), HTML).fill(FRAME)
    text = compiled(wording("# THƯ"), TEXT).fill(FRAME)

    assert words(unescape(re.sub("<[^>]*>", " ", told)).replace(" ;", ";")) == words(
        text
    )


def test_names_of_the_frame() -> None:
    """None of them is one that a letter would choose."""
    assert all(each.startswith("frame_") for each in FRAME_NAMES)
    assert frozenset(FRAME) == FRAME_NAMES


# --- HTML ---------------------------------------------------------------------------


class Elements(HTMLParser):
    """Reads a page; fails on elements that are not closed in order."""

    EMPTY: Final = ("meta", "br")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.seen.append((tag, dict(attrs)))
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the last one."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Collect what is read."""
        self.text += data

    def tags(self) -> list[str]:
        """Return the names of the elements."""
        return [tag for tag, _ in self.seen]


def whole_page(paper: Paper = Paper.A4) -> str:
    """Return a page of two letters, in two languages."""
    source = wording(LETTER.replace("upper }}.\n", "upper }}.\n\n"))
    values = {**FRAME, "recipient": "bà Ví Dụ", "one": "x", "day": "1/2"}
    english = {**values, "frame_language": "en"}
    sheets = tuple(compiled(source, HTML).fill(each) for each in (values, english))
    return page(sheets, title="Thư <thử> @@letters@@", language="vi", paper=paper)


def test_a_page_is_accessible() -> None:
    """Language, headings in each letter, heads of tables, nothing loaded, no script."""
    read = Elements(whole_page())
    languages = [each["lang"] for tag, each in read.seen if "lang" in each]

    assert languages == ["vi", "vi", "en"]
    assert read.tags().count("article") == read.tags().count("h1") == 2
    assert read.tags().count("title") == read.tags().count("main") == 1
    assert all(each["scope"] == "col" for tag, each in read.seen if tag == "th")
    assert not {"script", "img", "link", "iframe", "form", "a"} & {*read.tags()}
    assert not re.search(r"url\(|@import|https?:|src=|href=|\son\w+=", whole_page())
    assert "Thư <thử> @@letters@@" in read.text


def styles(paper: Paper) -> dict[str, str]:
    """Return the declarations of a page by the selector and name of each."""
    told = whole_page(paper).partition("<style>")[2].partition("</style>")[0]
    sizes = dict(re.findall(r"(--\w+): ([^;]+);", told))
    told = re.sub(r"var\((--\w+)\)", lambda found: sizes[found[1]], told)
    return {
        f"{each.strip()} {name}": value
        for selectors, block in re.findall(
            r"([^{};]+)\{((?:[^{}]|\{[^{}]*\})*)\}", told
        )
        for each in selectors.split(",")
        for name, value in re.findall(r"([\w-]+): ([^;{}]+);", block)
    }


# Declaration, least and greatest size in points, article of Annex I, Part I.
HTML_SIZES: Final = [
    (".state font-size", (12, 13), "II.1a"),
    (".motto font-size", (13, 14), "II.1b"),
    (".superior font-size", (12, 13), "II.2b"),
    (".issuer .name font-size", (12, 13), "II.2b"),
    (".number font-size", (13, 13), "II.3c"),
    (".date font-size", (13, 14), "II.4c"),
    ("h1 font-size", (13, 14), "II.5b"),
    ("body font", (13, 14), "II.6e"),
    (".recipients .lead font-size", (12, 12), "II.9"),
    (".recipients font-size", (11, 11), "II.9"),
    (".contact font-size", (11, 12), "III.4"),
    ("@page font-size", (13, 14), "I.7"),
]


@pytest.mark.parametrize(("name", "sizes", "article"), HTML_SIZES)
def test_sizes_are_as_the_decree_says(
    name: str, sizes: tuple[int, int], article: str
) -> None:
    """On A4; a slip has smaller letters."""
    a4, a5 = (
        float(styles(paper)[name].partition("pt")[0]) for paper in (Paper.A4, Paper.A5)
    )

    assert sizes[0] <= a4 <= sizes[1], article
    assert a5 < a4


@pytest.mark.parametrize(
    ("paper", "margin", "width", "least"),
    [
        # Annex I, Part I.3: above and below 20-25 mm, left 30-35 mm, right 15-20 mm.
        (Paper.A4, "20mm 15mm 20mm 30mm", "165mm", 6),
        (Paper.A5, "15mm 10mm 15mm 20mm", "118mm", 4),
    ],
)
def test_a_page_prints_on_paper(
    paper: Paper, margin: str, width: str, least: int
) -> None:
    """Each letter on a sheet of its own, within the margins of the decree."""
    told = whole_page(paper)

    assert f"@page {{ size: {paper.name}; margin: {margin};" in told
    assert styles(paper)[".letter max-width"] == width
    assert float(styles(paper)["p margin"].partition("pt")[0]) >= least  # II.6e
    assert "break-after: page" in told
    assert "@@" not in told.replace("@@letters@@", "")


def test_pages_have_numbers_from_the_second_on() -> None:
    """Annex I, I.7: in the middle of the upper margin, none on the first page."""
    told = whole_page()

    assert "@page { @top-center { content: counter(page);" in told
    assert "@page :first { @top-center { content: none; } }" in told
    # The pages of a second letter would be counted from the first one on.
    assert styles(Paper.A4)[".letter + .letter page"] == "next"
    assert "@page next { @top-center { content: none; } }" in told


def test_number_and_date_stand_on_one_line() -> None:
    """Annex I, II.4c: on the line of number and symbol, whatever stands above."""
    told = compiled(wording("# THƯ"), HTML).fill(FRAME)
    read = styles(Paper.A4)

    assert re.search(
        r'</div>\n<p class="number">.*</p>\n<p class="date">.*</p>\n</header>', told
    )
    assert read["header .number grid-row"] == read["header .date grid-row"] == "2"
    assert read["header .number grid-column"] == "1"
    assert read["header .date grid-column"] == "2"


def test_rules_are_as_the_decree_says() -> None:
    """Annex I, II.2b and II.5b: a third to a half of the words; III.4: all the way."""
    read = styles(Paper.A4)

    for each in (".issuer .name", ".summary"):
        assert read[f"{each} width"] == "fit-content"
        assert 100 / 3 <= float(read[f"{each}::after width"].rstrip("%")) <= 50
        assert read[f"{each}::after border-top"] == "1px solid"
    assert read[".contact border-top"] == "1px solid"
    assert ".contact width" not in read
    assert read[".contact text-align"] == "center"


def test_black_on_white() -> None:
    """The contrast of print; no other colour is set."""
    colours = re.findall(r"(?:color|background): ([^;]+);", whole_page())

    assert colours == ["#fff", "#000"]


NASTY: Final = (
    "<script>alert(1)</script>",
    "R&D & 'Anh' \"Em\"",
    "{{ 7 * 7 }}",
    "{% if x %}",
    "{# x #}",
    "&lt;b&gt;",
    "# Tiêu đề",
    "| a | b |",
    "\\u0041 \\",
    "@@body@@ @@letters@@",
    "{#\u00a0#}",
    "x" * 10_000,
    "👨\u200d👩\u200d👧 Ô",
    "aăâbcdđeêghiklmnoôơpqrstuưvxy" + nfc("ằẳẵắặ"),
)


@pytest.mark.parametrize("value", NASTY)
def test_a_value_is_printed_as_it_is(value: str) -> None:
    """Exact in text; escaped once in HTML."""
    assert lines("{{ x }}", x=value) == [value]
    told = body("{{ x }}", x=value)
    assert unescape(told.removeprefix("<p>").removesuffix("</p>\n")) == value
    assert not re.search("[<>\"']", told[3:-5])


@pytest.mark.parametrize(
    "words", ["<b>&", "{ a }", "{x}", "a {", "{{ x }}{", "%} }} #}"]
)
def test_words_of_a_wording_are_printed_as_they_are(words: str) -> None:
    """Signs that mean something to an output or to Jinja mean nothing here."""
    told = words.replace("{{ x }}", "y")

    assert lines(words, x="y") == [told]
    assert unescape(body(words, x="y")) == f"<p>{told}</p>\n"
    assert lines(f"| {words}|{words} |", x="y") == [f"| {told} | {told} |"]


TEXTS: Final = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"]), min_size=1
).filter(lambda text: not is_blank(text) and _is_printable(text))


def _is_printable(text: str) -> bool:
    try:
        require_printable(text, "x")
    except InvalidValueError:
        return False
    return True


@given(TEXTS)
def test_any_value_comes_out_escaped_once(value: str) -> None:
    """In each kind of line, of text and of HTML."""
    source = "# {{ x }}\n{{ x }} a\n\n- {{ x }}\n\n| {{ x }} | b |"
    told = filled(source, x=value)
    read = Elements(filled(source, HTML, x=value))

    assert told.count(value) >= 4
    assert told == filled(source, x="@").replace("@", value)
    assert read.tags() == Elements(filled(source, HTML, x="@")).tags()
    assert read.text == Elements(filled(source, HTML, x="@")).text.replace("@", value)


@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_any_text_is_a_wording_or_has_faults(source: str) -> None:
    """Never another error, neither in reading nor in filling."""
    with suppress(TemplateError):
        told = wording(source)
        assert all(compiled(told, skin).lines for skin in (TEXT, HTML))


PIECES: Final = st.lists(
    st.sampled_from(
        [
            *("{{ x }}", "{{ y|upper }}", "{{", "}}", "{%", "%}", "{#", "#}", "{", "|"),
            *(
                "{% if x %}",
                "{% else %}",
                "{% elif y %}",
                "{% endif %}",
                "-",
                "#",
                "\n",
            ),
            *("{% for e in r %}", "{% endfor %}", "{{ e.a }}", "{{ loop.index }}", " "),
            *("{% raw %}", "{% endraw %}", "a", "\\", "'", '"', "\n\n", "~", ">", "##"),
        ]
    ),
    max_size=25,
).map("".join)


@given(PIECES, st.sampled_from(["", "<&>"]), st.integers(0, 2))
def test_pieces_of_the_language_never_break_the_page(
    source: str, x: str, rows: int
) -> None:
    """What can be read is filled, or says what is missing; the page stays whole."""
    values = {
        **frame_values(),
        "x": x,
        "y": "y",
        "e": "e",
        "r": [{"a": "1"}] * rows,
    }
    with suppress(TemplateError):
        told = compiled(wording(source), TEXT).fill(values)
        read = Elements(compiled(wording(source), HTML).fill(values))
        assert re.sub(r"[\s|-]", "", read.text) == re.sub(r"[\s|-]", "", told)


# --- signs that nobody sees ------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shows_nothing"),
    [
        ("", True),
        (" \u00a0\u3000", True),
        ("\u200b\u00ad\u2060", True),
        ("\u3164", True),  # Hangul filler: a letter, says Unicode
        ("\u115f\u1160\u2800\ufe0f\u034f", True),
        ("\u3164a", False),
        ("“Ân”", False),
        ("…", False),
        ("7", False),
    ],
)
def test_what_shows_nothing_is_blank(text: str, *, shows_nothing: bool) -> None:
    """White space, format signs, and letters without a shape."""
    assert is_blank(text) is shows_nothing


class Name(str):
    """A text with manners of its own."""

    __slots__ = ()


@pytest.mark.parametrize(
    ("value", "error"),
    [
        (Name("Nguyễn Văn Bịa"), WrongTypeError),
        (b"a", WrongTypeError),
        (None, WrongTypeError),
        ("a\ufeff", InvalidValueError),
    ],
)
def test_only_plain_text_is_a_line(value: Any, error: type[Exception]) -> None:
    """Not even a class that is a text: its own methods could say anything."""
    with pytest.raises(error) as caught:
        require_line(value, "name")
    assert "Nguyễn" not in str(caught.value)


def test_white_space_is_no_optional_field() -> None:
    """Empty is left out; a space would be printed as if it said something."""

    @frozen
    class Note:
        text: str = field(default="", validator=line)

    assert Note().text == ""
    with pytest.raises(InvalidValueError, match="white space"):
        Note("\u200b")
