"""
Tests of office Word templates that somebody made to do harm, or that Word has broken.

Oracles: each hole that was found once, as the smallest file that shows it.  A name that
stands in no error is ``PERSON``; all people are invented.
"""

import io
import re
import struct
import zipfile
from typing import Any, Final

import pytest
from docx import Document
from docx.oxml.ns import qn

from cqtt.errors import TemplateError
from cqtt.rendering.word import opening, read_word_template
from cqtt.rendering.word.contents import Relation
from cqtt.rendering.word.markup import walk

PERSON: Final = "Nguyễn Văn Ví Dụ"
RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DOCUMENT: Final = "word/document.xml"
OF_DOCUMENT: Final = "word/_rels/document.xml.rels"
OF_SETTINGS: Final = "word/_rels/settings.xml.rels"
TYPES: Final = "[Content_Types].xml"


def plain() -> dict[str, bytes]:
    """Return the members of a Word file as python-docx writes it."""
    out = io.BytesIO()
    file = Document()
    file.add_paragraph("@@here@@")
    file.save(out)
    with zipfile.ZipFile(out) as made:
        return {each: made.read(each) for each in made.namelist()}


PLAIN: Final = plain()


def packed(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return out.getvalue()


def with_parts(**parts: str | bytes | None) -> bytes:
    """Return a package with members changed, added or left out."""
    told = {
        name: data.encode() if isinstance(data, str) else data
        for name, data in ({**PLAIN} | parts).items()
    }
    return packed({name: data for name, data in told.items() if data is not None})


def body(inner: str, **parts: str | bytes | None) -> bytes:
    """Return a Word file with this XML in its body."""
    xml = re.sub(r"<w:p>(?:(?!<w:p>).)*@@here@@.*?</w:p>", "@@", text_of(DOCUMENT))
    return with_parts(**{DOCUMENT: xml.replace("@@", inner)}, **parts)


def text_of(name: str) -> str:
    return PLAIN[name].decode()


def paragraphs(*texts: str) -> str:
    return "".join(f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>" for each in texts)


def cell(text: str, rules: str = '<w:tcW w:w="9"/>', after: str = "") -> str:
    rules = f"<w:tcPr>{rules}</w:tcPr>" if rules else ""
    return f"<w:tc>{rules}{paragraphs(text)}{after}</w:tc>"


def table(*cells: str, grid: str = '<w:gridCol w:w="50"/>') -> str:
    return (
        f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr>{''.join(cells)}</w:tr></w:tbl>"
    )


def related(
    kind: str, target: str, mode: str = "External", *, to: str = OF_DOCUMENT
) -> dict[str, str]:
    """Return the relations of a part with one more."""
    empty = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        'relationships"></Relationships>'
    )
    told = text_of(to) if to in PLAIN else empty
    mode = f' TargetMode="{mode}"' if mode else ""
    kind = kind if ":" in kind else f"{RELATIONS}/{kind}"
    one = f'<Relationship Id="rId99" Type="{kind}" Target="{target}"{mode}/>'
    return {to: told.replace("</Relationships>", f"{one}</Relationships>")}


def typed(more: str) -> str:
    """Return the list of types with something more in it."""
    return text_of(TYPES).replace("</Types>", f"{more}</Types>")


def faults(data: bytes) -> tuple[tuple[int, str, str], ...]:
    with pytest.raises(TemplateError) as caught:
        read_word_template(data, "mẫu.docx")
    assert caught.value.__cause__ is None
    return caught.value.faults


def said(data: bytes) -> list[str]:
    found = Document(io.BytesIO(data)).element.body.iter(qn("w:p"))
    return ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in found]


def filled(data: bytes, **values: Any) -> list[str]:
    return said(read_word_template(data, "mẫu.docx").fill(values))


# --- cells --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tag",
    [
        "{% colspan 0 %}",
        "{% colspan 64 %}",
        "{% colspan 3000000 %}",
        "{% colspan -1 %}",
        "{% colspan n|upper %}",
        "{% colspan n ~ n %}",
        "{% colspan '2' %}",
        '{% cellbg "FFF" %}',
        "{% cellbg 'x onload' %}",
        "{% cellbg issuer|upper %}",
        "{% hm 2 %}",
        "{% vm vm %}",
        '{% colspan          "%" %}',
    ],
)
def test_a_cell_says_a_number_a_colour_or_a_field(tag: str) -> None:
    assert faults(body(table(cell(f"{tag}x")))) == ((1, "not-permitted", tag),)


@pytest.mark.parametrize(
    ("tag", "attribute"),
    [
        ("{% colspan 2 %}", 'w:gridSpan w:val="2"'),
        ("{% colspan 63 %}", 'w:gridSpan w:val="63"'),
        ("{% colspan n %}", 'w:gridSpan w:val="7"'),
        ('{% cellbg "FFaa00" %}', 'w:fill="FFaa00"'),
        ("{% cellbg colour %}", 'w:fill="auto"'),
    ],
)
def test_what_a_cell_may_say(tag: str, attribute: str) -> None:
    template = read_word_template(body(table(cell(f"{tag}x"))), "mẫu.docx")
    assert template.engine == "docxtpl"
    data = template.fill({"n": 7, "colour": "auto"})
    assert said(data) == ["x"]
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert attribute in file.read(DOCUMENT).decode()


@pytest.mark.parametrize("value", [PERSON, 64, 0, "-1", "²", "1" * 5_000])
def test_a_value_that_is_no_number_of_columns_is_not_told(value: str | int) -> None:
    template = read_word_template(body(table(cell("{% colspan a %}x"))), "mẫu.docx")
    with pytest.raises(TemplateError) as caught:
        template.fill({"a": value})
    assert caught.value.faults == ((0, "cannot-run", "colspan"),)
    assert caught.value.__context__ is None
    assert PERSON not in f"{caught.value} {caught.value.message('vi')}"


def test_a_value_that_is_no_colour_is_not_told() -> None:
    template = read_word_template(body(table(cell("{% cellbg a %}x"))), "mẫu.docx")
    with pytest.raises(TemplateError) as caught:
        template.fill({"a": PERSON})
    assert caught.value.faults == ((0, "cannot-run", "cellbg"),)


@pytest.mark.parametrize("width", ["", ' w:w="x"'])
def test_what_docxtpl_does_not_understand_is_not_told(width: str) -> None:
    """Its own error would hold what it stumbled over."""
    inner = table(
        cell("{% colspan 1 %}{{ a }}"), grid=f"<w:gridCol{width}/><w:gridCol/>"
    )
    template = read_word_template(body(inner), "mẫu.docx")
    with pytest.raises(TemplateError) as caught:
        template.fill({"a": PERSON})
    assert caught.value.faults == ((0, "cannot-run", "table"),)
    assert caught.value.__context__ is None


def test_a_table_of_a_header_is_mended_too() -> None:
    written = Document()
    written.sections[0].header.paragraphs[0].text = "@@"
    out = io.BytesIO()
    written.save(out)
    with zipfile.ZipFile(out) as made:
        members = {each: made.read(each) for each in made.namelist()}
    header = members["word/header1.xml"].decode()
    inner = table(cell("{% colspan n %}{{ a }}")) + "<w:p/>"
    header = re.sub(r"<w:p>(?:(?!<w:p>).)*@@.*</w:p>", inner, header, flags=re.DOTALL)
    data = packed(members | {"word/header1.xml": header.encode()})
    template = read_word_template(data, "mẫu.docx")
    assert template.engine == "docxtpl"
    with pytest.raises(TemplateError) as caught:
        template.fill({"n": PERSON, "a": "x"})
    assert caught.value.template == "mẫu.docx (word/header1.xml)"
    with zipfile.ZipFile(io.BytesIO(template.fill({"n": 2, "a": "x"}))) as file:
        assert b'<w:gridSpan w:val="2"/>' in file.read("word/header1.xml")


@pytest.mark.parametrize(
    "inner",
    [
        paragraphs("{% colspan 2 %}"),
        table(cell("{% vm %}x", rules="")),
        table(cell("{% vm %}x", after=table(cell("y")))),
        table(cell("x", after=table(cell("y")) + paragraphs("{% hm %}"))),
    ],
    ids=["no cell", "no rules", "a table after it", "after a table"],
)
def test_a_cell_that_docxtpl_would_search_for_long(inner: str) -> None:
    told = (0, "not-permitted", "a merged cell without its own rules")
    assert faults(body(inner)) == (told,)


# --- zip files ----------------------------------------------------------------------


def marked(at: int, value: int) -> bytes:
    """Return a file in the directory of which two bytes were changed."""
    raw = bytearray(body(""))
    place = raw.find(b"PK\1\2")
    while place >= 0:
        struct.pack_into("<H", raw, place + at, value)
        place = raw.find(b"PK\1\2", place + 4)
    return bytes(raw)


@pytest.mark.parametrize(
    ("at", "value", "rule"),
    [
        (6, 92, "word-file"),
        (8, 1, "word-locked"),
        (8, 1 << 5, "word-file"),
        (8, 1 << 6, "word-locked"),
        (8, 1 << 13, "word-locked"),
        (10, 97, "word-file"),
    ],
)
def test_newer_and_locked_zip_files(at: int, value: int, rule: str) -> None:
    assert faults(marked(at, value)) == ((0, rule, ""),)


def test_names_that_differ_in_case_only() -> None:
    data = with_parts(**{"Word/Document.xml": "<a/>"})
    assert faults(data) == ((0, "word-member", ""),)


# --- XML ----------------------------------------------------------------------------


DTD: Final = '<!DOCTYPE a [<!ENTITY b "c">]><a/>'


@pytest.mark.parametrize("name", ["word/styles.xml", "word/a.foo", "word/a.XML", "a"])
@pytest.mark.parametrize(
    "data",
    [
        DTD.encode(),
        b"\xef\xbb\xbf \n" + DTD.encode(),
        b"<!-- -->" + DTD.encode(),
        DTD.encode("utf-16"),
        DTD.encode("utf-16-be"),
        DTD.encode("utf-32"),
        b'<?xml version="1.0" encoding="UTF-7"?><a/>',
        b'<?xml version="1.0" encoding="ISO-8859-1"?><a/>',
        b"<a>",
        b"<a>\xff</a>",
        b"<a>&b;</a>",
        b"<a>\0</a>",
    ],
)
def test_xml_that_is_not_plain(name: str, data: bytes) -> None:
    ((line, rule, came),) = faults(with_parts(**{name: data}))
    assert (line, rule) == (0, "word-xml")
    assert came.endswith(f" in {name}")


def test_xml_in_ebcdic_and_words_without_xml() -> None:
    ebcdic = DTD.encode("cp037")
    assert faults(with_parts(**{"word/styles.xml": ebcdic}))[0][1] == "word-xml"
    assert filled(body(paragraphs("x"), a=b"no < XML")) == ["x"]


def test_xml_that_is_read() -> None:
    assert walk(b'\xef\xbb\xbf<?xml version="1.0" encoding="utf-8"?><a/>') is None
    assert walk(b'<?xml version="1.0"?><a><b>&lt;</b></a>') is None


@pytest.mark.parametrize("depth", [300, 100_000])
def test_xml_deeper_than_a_document_is(depth: int) -> None:
    inner = "<w:p>" * depth + "</w:p>" * depth
    assert faults(body(inner)) == ((0, "word-xml", ""),)


def test_too_much_xml(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "MOST_XML", 1_000)
    assert faults(with_parts()) == ((0, "word-size", "more XML"),)


# --- macros -------------------------------------------------------------------------


VBA: Final = "application/vnd.ms-office.vba"
OVERRIDE: Final = '<Override PartName="/word/x.bin" ContentType="{}"/>'
BINARY: Final = {"word/x.bin": b"VBA", TYPES: typed(OVERRIDE.format("a/b"))}


@pytest.mark.parametrize(
    "parts",
    [
        {"word/x.bin": b"x", TYPES: typed(OVERRIDE.format(VBA + "Project"))},
        {"word/x.bin": b"x", TYPES: typed(OVERRIDE.format(VBA + "&#80;roject"))},
        {TYPES: typed(f'<Default Extension="bin" ContentType="{VBA}&#x44;ata"/>')},
        BINARY
        | related(
            "http://schemas.microsoft.com/office/2006/relationships/vba&#80;roject",
            "x.bin",
            "",
        ),
        {"word/VBAPROJECT.bin": b"x"},
        {TYPES: text_of(TYPES).replace("document.main", "document.macroEnabled.main")},
    ],
)
def test_macros_by_type_and_by_relation(parts: dict[str, str | bytes | None]) -> None:
    assert faults(with_parts(**parts)) == ((0, "word-macros", ""),)


def test_types_in_another_encoding() -> None:
    types = text_of(TYPES).replace("UTF-8", "UTF-16").encode("utf-16")
    assert faults(with_parts(**{TYPES: types}))[0][1] == "word-xml"


# --- what lies elsewhere ------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "target", "mode"),
    [
        ("image", "https://example.invalid/t.png", "External"),
        ("oleObject", "mhtml:http://example.invalid/x", "External"),
        ("frame", r"\\example\share", "external"),
        ("image", "x.png", "Elsewhere"),
        ("hyperlink", "file:///c:/x.exe", "External"),
        ("hyperlink", r"\\example\share", "External"),
        ("hyperlink", "javascript:x", "External"),
        ("hyperlink", " ms-word:ofe|u|http://example.invalid", "External"),
        ("aFChunk", "document.xml", ""),
        ("aFChunk", "https://example.invalid/x.html", "External"),
    ],
)
def test_what_lies_elsewhere_is_refused(kind: str, target: str, mode: str) -> None:
    told = (0, "word-linked", f"{kind.lower()} in {OF_DOCUMENT}")
    assert faults(with_parts(**related(kind, target, mode))) == (told,)


@pytest.mark.parametrize(
    ("kind", "target", "mode"),
    [
        ("hyperlink", "https://example.invalid/", "External"),
        ("hyperlink", "HTTP://example.invalid/", "External"),
        ("hyperlink", "mailto:x@example.invalid", "External"),
        ("hyperlink", "#a", "External"),
        ("hyperlink", "#a", ""),
        ("styles", "/word/STYLES.xml#a", "Internal"),
        ("customXml", "../docProps/core.xml", ""),
    ],
)
def test_links_that_a_reader_follows_are_kept(
    kind: str, target: str, mode: str
) -> None:
    parts: dict[str, Any] = related(kind, target, mode)
    data = read_word_template(body(paragraphs("x"), **parts), "mẫu.docx").fill({})
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert file.read(OF_DOCUMENT).decode() == parts[OF_DOCUMENT]


@pytest.mark.parametrize(
    "target", ["https://example.invalid/x.dotm", "file:///C:\\Normal.dotm"]
)
@pytest.mark.parametrize("end", ["/>", "></w:attachedTemplate>"])
def test_an_attached_template_is_forgotten(target: str, end: str) -> None:
    element = f'<w:attachedTemplate r:id="rId99"{end}'
    settings = re.sub(r"(<w:settings [^>]*>)", rf"\1{element}", text_of(SETTINGS))
    parts: dict[str, Any] = {
        SETTINGS: settings,
        **related("attachedTemplate", target, to=OF_SETTINGS),
    }
    parts[OF_SETTINGS] = related("hyperlink", "https://a.invalid/?b&amp;c")[
        OF_DOCUMENT
    ].replace("</Relationships>", parts[OF_SETTINGS].partition(">")[2])
    parts[OF_SETTINGS] = re.sub(
        r'<Relationship Id="(?!rId99)[^>]*>', "", parts[OF_SETTINGS]
    )
    data = read_word_template(body(paragraphs("x"), **parts), "mẫu.docx").fill({})
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        left = file.read(SETTINGS), file.read(OF_SETTINGS)
    assert not any(b"dotm" in each or b"ttachedTemplate" in each for each in left)
    assert b'Target="https://a.invalid/?b&amp;c" TargetMode="External"/>' in left[1]
    assert left[0].decode() == text_of(SETTINGS)
    assert said(data) == ["x"]


SETTINGS: Final = "word/settings.xml"


def test_relations_of_a_part_that_is_not_there() -> None:
    told = related("attachedTemplate", "x.dotm", to="word/_rels/none.xml.rels")
    inside = related("styles", "styles.xml", "", to="word/_rels/some.xml.rels")
    parts: dict[str, Any] = {
        "word/_rels/none.xml.rels": told["word/_rels/none.xml.rels"].replace(
            "<Relationship ", '<Relationship Id="a" Type="b" Target="#"/><Relationship '
        ),
        **inside,
    }
    template = read_word_template(body(paragraphs("x"), **parts), "mẫu.docx")
    assert "word/none.xml" not in template.members
    assert Relation("", "", "x", "INTERNAL").is_outside is False


def code(*pieces: str, kind: str = "instrText") -> str:
    """Return a field of Word; ``<`` begins one, ``|`` ends its code, ``>`` ends it."""
    marks = {"<": "begin", "|": "separate", ">": "end"}
    told = "".join(
        f'<w:r><w:fldChar w:fldCharType="{marks[each]}"/></w:r>'
        if each in marks
        else f"<w:r><w:{kind}>{each}</w:{kind}></w:r>"
        for each in pieces
    )
    return f"<w:p>{told}</w:p>"


@pytest.mark.parametrize(
    ("inner", "came"),
    [
        (code("<", ' DDEAUTO c:\\x "/k" ', "|", "x", ">"), "DDEAUTO"),
        (code("<", " D", "DE ", "x", ">"), "DDE"),
        (code("<", "D", "<", "QUOTE 68", ">", "DE x", ">"), "DDE"),
        (code("<", "dde x", ">", kind="t"), "DDE"),
        (code("<", "DDE x", ">", kind="delInstrText"), "DDE"),
        (code("<", "INCLUDETEXT x"), "INCLUDETEXT"),
        (code("DDE x"), "DDE"),
        (code("<", "PAGE", "|", "1", "LINK x"), "LINK"),
        (code("<", "PAGE", "|", "<", "INCLUDEPICTURE x", ">", ">"), "INCLUDEPICTURE"),
        ('<w:p><w:fldSimple w:instr=" LINK x"/></w:p>', "LINK"),
        (code("<", "<", "QUOTE 68", ">", "x", ">"), "a field code made by another"),
        ('<w:altChunk r:id="rId1"/>', "altChunk"),
    ],
)
def test_field_codes_that_fetch(inner: str, came: str) -> None:
    assert faults(body(inner)) == ((0, "word-linked", came),)


def test_field_codes_of_another_part() -> None:
    inner = code("<", "DDE x", ">").replace("w:", "")
    told = (0, "word-linked", "DDE in word/footer9.xml")
    assert faults(with_parts(**{"word/footer9.xml": inner})) == (told,)


@pytest.mark.parametrize(
    "inner",
    [
        code("<", 'HYPERLINK "{{ a }}"', "|", "x", ">"),
        code("<", "REF {", "{ a }}", ">"),
        code("<", "REF {{ a }}", ">", kind="t"),
        code("{{ a }}"),
        '<w:p><w:fldSimple w:instr="REF {{ a }}"/></w:p>',
        '<w:p><w:hyperlink r:id="{{ a }}"/></w:p>',
        '<w:p><w:r><w:t w:a="{{ a }}">x</w:t></w:r></w:p>',
        '<w:p><w:r><w:t w:a="{% if a %}">x</w:t></w:r></w:p>',
    ],
)
def test_a_tag_in_a_field_code_or_an_address(inner: str) -> None:
    assert faults(body(inner)) == ((0, "not-permitted", "a tag outside of text"),)


def test_field_codes_that_print() -> None:
    inner = code("<", " PAGE ", "|", ">", ">") + code("<", "IF ", "<", "PAGE", ">", ">")
    shown = code("<", "REF a", "|") + paragraphs("{{ a }}") + code(">")
    assert "b" in filled(body(inner + shown), a="b")


# --- files that Word would not open -------------------------------------------------


@pytest.mark.parametrize(
    ("parts", "came"),
    [
        ({"_rels/.rels": None}, "no _rels/.rels"),
        (related("image", "media/none.png", ""), "no word/media/none.png"),
        (related("image", "../../../etc/passwd", ""), "no etc/passwd"),
        ({"word/x.bin": b"x", **related("a", "x.bin", "")}, "no word/x.bin"),
        (
            {
                "_rels/.rels": text_of("_rels/.rels").replace(
                    DOCUMENT, "word/styles.xml"
                )
            },
            "no word/document.xml",
        ),
        (
            {TYPES: text_of(TYPES).replace(".document.main+xml", ".x+xml")},
            "no type of word/document.xml",
        ),
    ],
)
def test_a_file_that_word_would_not_open(
    parts: dict[str, str | bytes | None], came: str
) -> None:
    assert faults(with_parts(**parts)) == ((0, "word-file", came),)


@pytest.mark.parametrize("name", [TYPES, "_rels/.rels", OF_DOCUMENT, "word/styles.xml"])
def test_lists_and_styles_that_are_no_xml(name: str) -> None:
    told = (0, "word-xml", f"no well-formed XML in {name}")
    assert faults(with_parts(**{name: "<a>"})) == (told,)


# --- braces -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "texts",
    [
        ("{", "{{ a }}"),
        ("x {", "{ y"),
        ("x {", "% y %", "}"),
        ("x {", "# y #", "} z"),
        ("giảm 50%", "} y"),
        ("{{ a }}", "} y", "}"),
        ("{{ a }}}", "{ {{ a }}", "{", "}"),
        ('{{ "{" }}{{ a }}',),
    ],
)
def test_braces_that_are_words_stay_where_they_are(texts: tuple[str, ...]) -> None:
    told = [each.replace('{{ "{" }}', "{").replace("{{ a }}", "A") for each in texts]
    assert filled(body(paragraphs(*texts)), a="A") == told


def test_a_brace_before_a_tag_in_the_next_run() -> None:
    inner = paragraphs("{</w:t></w:r><w:r><w:t>%- if a %}x{% endif %}")
    assert filled(body(inner), a="A") == ["x"]
    inner = paragraphs("x {", "{%- if a %}y{% endif %}")
    assert filled(body(inner), a="A") == ["x {y"]


def test_braces_of_others_are_no_tags() -> None:
    inner = '<w:p w:a="{6B-F}"><w:r><w:t>{{ a }}</w:t></w:r></w:p>'
    extra = {"customXml/item9.xml": '<a b="{7C}">{}</a>'}
    assert filled(body(inner, **extra), a="A") == ["A"]


def test_words_that_docxtpl_would_tear() -> None:
    """What it takes away is no whole element."""
    inner = table(cell("a")) + paragraphs("{%- if a %}x{% endif %}")
    assert faults(body(inner)) == ((0, "unbalanced-block", ""),)


@pytest.mark.parametrize(
    "inner",
    [
        paragraphs("{") * 15_000,
        paragraphs("}") * 15_000,
        paragraphs("{ " * 300_000),
    ],
    ids=["opening", "closing", "one paragraph"],
)
def test_many_braces_take_no_longer_than_other_words(inner: str) -> None:
    """Nothing is measured: what grew with the square would never end here."""
    assert len(filled(body(inner))) == inner.count("<w:p>")


def test_choices_in_each_other_are_told_as_such() -> None:
    with pytest.raises(TemplateError) as caught:
        read_word_template(body(paragraphs("{%p if a %}") * 1_500), "mẫu.docx")
    assert caught.value.faults[0][1] in {"syntax", "too-deep"}
    nested = paragraphs("{%p if a %}") * 50 + paragraphs("{%p endif %}") * 50
    assert {each[1] for each in faults(body(nested))} == {"too-deep"}


# --- parts that are not filled ------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "word/comments.xml",
        "word/headerA.xml",
        "word/glossary/document.xml",
        "word/charts/chart1.xml",
        "docProps/app.xml",
        "docProps/custom.xml",
        "customXml/item1.xml",
        "word/settings.xml",
    ],
)
@pytest.mark.parametrize(
    "data",
    [
        "<a><p><t>{{ a }}</t></p></a>",
        "<a><p><t>{</t><t>% if a %}</t></p></a>",
        '<a b="{{ a }}"/>',
        "<a>&#123;&#x7B; a }}</a>",
    ],
)
def test_a_tag_where_nothing_is_filled(name: str, data: str) -> None:
    told = (0, "not-permitted", f"a tag in {name}")
    assert faults(with_parts(**{name: data})) == (told,)


def test_braces_where_nothing_is_filled() -> None:
    parts: dict[str, Any] = {
        "word/comments.xml": '<a b="{7C}"><p>{</p><p>{ a }</p>&#169;</a>',
        "word/media/a.svg": "<svg>@media{#a{}}</svg>",
        "a": b"{{ a }}",
    }
    assert filled(body(paragraphs("x"), **parts)) == ["x"]


def test_braces_by_number_are_filled() -> None:
    assert filled(body(paragraphs("&#123;&#123; a }}")), a="A") == ["A"]
