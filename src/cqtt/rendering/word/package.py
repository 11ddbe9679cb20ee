"""Our own Word package: what never changes is compressed once, a letter each time."""

import re
from functools import lru_cache
from html import unescape
from typing import Final

from cqtt.rendering.frame import Paper
from cqtt.rendering.word.sheets import SHEETS, Sheet
from cqtt.rendering.word.skin import PARTS, escaped, without_empty_tables
from cqtt.rendering.word.zipped import Member, archive, member

_LEVEL: Final = 3
_TAGS: Final = {"vi": "vi-VN", "en": "en-US"}
_DECLARED: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMESPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_BEFORE: Final = f"{_DECLARED}<w:document {_NAMESPACES}><w:body>\n"
_AFTER: Final = "</w:body></w:document>"
_ISSUER: Final = '"Issuer"/></w:pPr><w:r><w:t xml:space="preserve">'
_MEASURE: Final = re.compile('"@(text|issuer|country|half|motto|rule)@"')
_ABOUT: Final = '"@about@"'
_SUMMARY: Final = re.compile(r'"Subtitle"/>.*?preserve">(?P<words>[^<]*)<.*\n.*')
_BOLD_CAPITAL: Final = 0.6  # of the size of the letters, on average
_BOLD: Final = 0.44
_OF_THE_WORDS: Final = 0.4


def docx(pages: tuple[str, ...], *, title: str, language: str, paper: Paper) -> bytes:
    """
    Return letters as one Word document; each begins on a sheet and as page 1.

    ``pages`` are what ``WORD`` gives.  The same pages give the same bytes.

    >>> from cqtt.rendering.frame import frame_values
    >>> from cqtt.rendering.skins import compiled
    >>> from cqtt.rendering.word import WORD
    >>> from cqtt.rendering.wording import read_wording
    >>> thanks = compiled(read_wording("Cảm ơn {{ name }}.", "thanks"), WORD)
    >>> page = thanks.fill({**frame_values(), "name": "bà Mẫu"})
    >>> docx((page,), title="Thư", language="vi", paper=Paper.A4)[:2]
    b'PK'

    Law:
        Decree 30/2020/NĐ-CP, Annex I, Part I, for A4.
    """
    sheet = SHEETS[paper]
    told = [_laid_out(page, language, sheet) for page in pages]
    section = _section(paper)
    end = f'<w:p><w:pPr><w:pStyle w:val="Gap"/>{section}</w:pPr></w:p>\n'
    body = f"{_BEFORE}{end.join(told)}{section}{_AFTER}"
    document = member("word/document.xml", body.encode(), _LEVEL)
    return archive((*_unchanging(paper, language), _core(title, language), document))


def _laid_out(page: str, language: str, sheet: Sheet) -> str:
    """Put the measures of the paper into a page, and its language onto its words."""
    mark, _, body = page.partition("-->")
    own = mark.removeprefix("<!--")
    measures = {
        "text": sheet.text,
        "issuer": sheet.issuer,
        "country": sheet.country,
        "half": sheet.text // 2,
        "motto": sheet.motto,
        "rule": _rule_below_issuer(body, sheet),
    }
    body = _MEASURE.sub(lambda found: f'"{measures[found[1]]}"', body)
    if _ABOUT in body:
        body = _SUMMARY.sub(lambda found: _ruled(found, sheet), body)
    if own != language:
        tag = f'<w:lang w:val="{_TAGS[own]}"/>'
        body = body.replace("<w:r>", f"<w:r><w:rPr>{tag}</w:rPr>")
    return without_empty_tables(body)


def _rule_below_issuer(body: str, sheet: Sheet) -> int:
    """Return how far the rule below the name stands in."""
    name = body.partition(_ISSUER)[2].partition("<")[0]
    return _inset(name, _BOLD_CAPITAL * sheet.sizes["head"], sheet.issuer)


def _ruled(found: re.Match[str], sheet: Sheet) -> str:
    """Return a summary and its rule, which knows how far it stands in."""
    inset = _inset(found["words"], _BOLD * sheet.sizes["body"], sheet.text)
    return found[0].replace(_ABOUT, f'"{inset}"')


def _inset(words: str, letter: float, room: int) -> int:
    """
    Return how far a rule below words stands in, on each side.

    It is two fifths as long as they are; ``letter`` is how wide one of them is, in half
    points.
    """
    width = min(len(unescape(words)) * letter * 10, room)
    return int(room - width * _OF_THE_WORDS) // 2


@lru_cache
def _section(paper: Paper) -> str:
    sheet = SHEETS[paper]
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>'
        '<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{sheet.width}" w:h="{sheet.height}"/>'
        f'<w:pgMar w:top="{sheet.top}" w:right="{sheet.right}" '
        f'w:bottom="{sheet.bottom}" w:left="{sheet.left}" '
        f'w:header="{sheet.page_number}" w:footer="{sheet.page_number}" '
        'w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )


@lru_cache
def _unchanging(paper: Paper, language: str) -> tuple[Member, ...]:
    sheet = SHEETS[paper]
    marks = {"language": _TAGS[language], "sign": str(sheet.sign)}
    marks |= {name: str(size) for name, size in sheet.sizes.items()}
    return (
        member("[Content_Types].xml", _part("content_types.xml", {})),
        member("_rels/.rels", _part("rels.xml", {})),
        member("word/_rels/document.xml.rels", _part("document_rels.xml", {})),
        member("word/styles.xml", _part("styles.xml", marks)),
        member("word/numbering.xml", _part("numbering.xml", {})),
        member("word/settings.xml", _part("settings.xml", marks)),
        member("word/header1.xml", _part("header.xml", {})),
    )


@lru_cache(maxsize=256)
def _core(title: str, language: str) -> Member:
    marks = {"language": _TAGS[language], "title": escaped(title)}
    return member("docProps/core.xml", _part("core.xml", marks))


def _part(name: str, marks: dict[str, str]) -> bytes:
    text = (PARTS / name).read_text("utf-8")
    for mark, value in marks.items():
        text = text.replace(f"@@{mark}@@", value)
    return text.encode()
