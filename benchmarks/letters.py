"""
Letters: ours against Jinja, docxtpl and typst one by one.

The letter is a receipt with some twenty fields and six enclosures, invented.  Each
side gives the same letter; ``require_equal`` compares what can be read in it.
"""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from io import BytesIO
from itertools import chain
from typing import Any, ClassVar, Final, NamedTuple

from attrs import evolve, field, frozen
from docx import Document
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from cqtt import Agency
from cqtt.letters.letter import Letter
from cqtt.letters.people import Authority, Recipient, Role, Signer
from cqtt.letters.samples import samples
from cqtt.letters.templates import Templates
from cqtt.rendering.frame import Paper
from cqtt.rendering.language import FILTERS
from cqtt.rendering.pdf import PDF, pdf
from cqtt.rendering.text_skin import TEXT
from cqtt.rendering.word import editable, read_word_template

WORDING: Final = """\
# GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ
> Mã hồ sơ: {{ dossier_number }}
{{ centre }} đã tiếp nhận hồ sơ của: {{ recipient }}
Số định danh: {{ id_number }}
Địa chỉ: {{ address }}
Số điện thoại: {{ phone }}
{% if email %}
Thư điện tử: {{ email }}
{% endif %}
Nội dung yêu cầu giải quyết: {{ content }}

| STT | Thành phần hồ sơ | Bản chính | Bản sao |
{% for paper in papers %}
| {{ loop.index }} | {{ paper.name }} | {{ paper.originals }} | {{ paper.duplicates }} |
{% endfor %}

Số lượng hồ sơ: {{ sets }} (bộ)
Thời gian giải quyết theo quy định: {{ limit }}
Thời gian nhận hồ sơ: {{ received }}
Thời gian trả kết quả: {{ due }}
Đăng ký nhận kết quả tại: {{ collect }}
Vào Sổ theo dõi hồ sơ, Quyển số {{ book }}, Số thứ tự {{ serial }}
~ {{ salutation|capital }} vui lòng mang theo giấy này khi nhận kết quả.
"""
_PAPERS: Final = (
    "Tờ khai theo mẫu",
    "Giấy chứng sinh",
    "Giấy tờ chứng minh nơi cư trú",
    "Văn bản ủy quyền",
    "Giấy chứng nhận kết hôn",
    "Cam kết của người nộp",
)
LETTERS: Final = 100
"""How many letters one call of a work writes."""


@frozen(kw_only=True)
class Receipt(Letter):
    """The receipt; its own fields are given as they are printed."""

    kind: ClassVar[str] = "bench-receipt"
    title_vi: ClassVar[str] = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"
    title_en: ClassVar[str] = "Receipt"
    has_motto: ClassVar[bool] = True

    told: dict[str, Any] = field(repr=False)

    def own_values(self, locale: str) -> dict[str, Any]:
        """Return the fields."""
        del locale
        return self.told


def letter(serial: int) -> Receipt:
    """Return the receipt with a serial, and with a name of its own."""
    return Receipt(
        to=Recipient(f"Nguyễn Văn Ví Dụ & {serial}", Role.MAN),
        issuer=Agency("Ủy ban nhân dân xã Ví Dụ"),
        superior="Ủy ban nhân dân tỉnh Giả Định",
        number=f"Số: {serial:02}/TTPVHCC",
        place="Ví Dụ",
        issued_on=date(2026, 8, 3),
        signers=(
            Signer(
                post="Phó Giám đốc",
                name="Trần Thị Bịa",
                authority=Authority.DEPUTY,
                on_behalf_of="Giám đốc",
            ),
        ),
        recipients=("Như trên", "Lưu: VT"),
        contact="Liên hệ: Bộ phận Một cửa, 024 0000 0000",
        told={
            "dossier_number": f"H56.24-260803-{serial:04}",
            "centre": "Trung tâm Phục vụ hành chính công xã Ví Dụ",
            "id_number": "001099000000",
            "address": "thôn Giả, xã Ví Dụ",
            "phone": "0900000000",
            "email": "vidu@example.com",
            "content": "Đăng ký khai sinh",
            "papers": [
                {"name": name, "originals": 1, "duplicates": "00"} for name in _PAPERS
            ],
            "sets": 1,
            "limit": "3 ngày làm việc",
            "received": "9 giờ 15 ngày 03/08/2026",
            "due": "16 giờ 30 ngày 06/08/2026",
            "collect": "Trung tâm Phục vụ hành chính công xã Ví Dụ",
            "book": "01",
            "serial": f"{serial:05}",
        },
    )


class Works(NamedTuple):
    """What both sides do; each call gives ``LETTERS`` letters."""

    ours: Callable[[], Any]
    theirs: Callable[[], Any]


TEMPLATES: Final = Templates.of_texts({f"{Receipt.kind}.vi": WORDING})


def _peer_environment(*, autoescape: bool) -> ImmutableSandboxedEnvironment:
    """Return Jinja as the peers use it, with the filters of the wording."""
    sandbox = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, keep_trailing_newline=True, autoescape=autoescape
    )
    sandbox.filters.update(FILTERS)
    return sandbox


def _letters() -> list[Receipt]:
    return [letter(number) for number in range(LETTERS)]


def text_works() -> Works:
    """Ours from the letter; Jinja's from ready values and the same source, compiled."""
    letters = _letters()
    source, _ = TEXT.source(TEMPLATES.wording(Receipt.kind, "vi"))
    bare = _peer_environment(autoescape=False).from_string(source)
    ready = [each.printed() for each in letters]
    return Works(
        lambda: [each.text(templates=TEMPLATES) for each in letters],
        lambda: [bare.render(each) for each in ready],
    )


def word_works() -> Works:
    """Both fill the same template of Word with the same values."""
    wording = TEMPLATES.wording(Receipt.kind, "vi")
    data = editable(wording, title=Receipt.title_vi, language="vi", paper=Paper.A4)
    ours = read_word_template(data, Receipt.kind)
    sandbox = _peer_environment(autoescape=True)
    ready = [each.printed() for each in _letters()]

    def theirs(values: dict[str, Any]) -> bytes:
        template = DocxTemplate(BytesIO(data))
        template.render(values, sandbox)
        out = BytesIO()
        template.save(out)
        return out.getvalue()

    return Works(
        lambda: [ours.fill(each) for each in ready],
        lambda: [theirs(each) for each in ready],
    )


def own_word_works() -> Works:
    """Our own document from the letter; docxtpl as in ``word_works``."""
    letters = _letters()
    return Works(
        lambda: [each.docx(templates=TEMPLATES) for each in letters],
        word_works().theirs,
    )


def _apologies() -> list[Letter]:
    """Return apologies that say all an apology can, each with its own number."""
    fullest = samples("apology")[0]
    return [evolve(fullest, number=f"Số: {n:02}/UBND") for n in range(1, LETTERS + 1)]


def pdf_works(letters: Sequence[Letter]) -> Works:
    """Put a hundred letters into one file, or each into a file."""

    def together() -> bytes:
        pages = [each.pages(PDF, templates=TEMPLATES) for each in letters]
        return pdf(tuple(chain.from_iterable(pages)), **letters[0].sheet("vi"))

    return Works(together, lambda: [e.pdf(templates=TEMPLATES) for e in letters])


WORKS: Final[dict[tuple[str, str], Callable[[], Works]]] = {
    ("letter, text", "jinja2"): text_works,
    ("letter, office's Word", "docxtpl"): word_works,
    ("letter, our Word", "docxtpl"): own_word_works,
    ("apology, PDF together", "cqtt, one by one"): lambda: pdf_works(_apologies()),
    ("letter, PDF together", "cqtt, one by one"): lambda: pdf_works(_letters()),
}
"""What is compared, by operation and peer."""
ON_THE_WALL: Final = ("apology, PDF together", "letter, PDF together")
"""What works on several threads."""


def _words(data: bytes) -> list[str]:
    """Return what a reader of Word finds: paragraphs, then cells."""
    read = Document(BytesIO(data))
    cells = [c.text for t in read.tables for row in t.rows for c in row.cells]
    return [each.text for each in read.paragraphs] + cells


def require_equal() -> None:
    """Stop unless both sides write the same letters."""
    text, word = text_works(), word_works()
    if text.ours() != text.theirs():
        sys.exit("letters: the texts differ from Jinja's")
    pairs = zip(word.ours(), word.theirs(), strict=True)
    if any(_words(mine) != _words(other) for mine, other in pairs):
        sys.exit("letters: the Word documents differ from docxtpl's")
