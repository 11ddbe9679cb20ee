"""What every letter is: fields, a wording, a page, and four outputs."""

import re
from abc import ABC, abstractmethod
from datetime import date
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.letters.dates import place_date
from cqtt.letters.fields import recipient, require_own_day, without_stops
from cqtt.letters.numbers import is_number_line
from cqtt.letters.people import Recipient, Signer
from cqtt.letters.templates import OURS, Templates
from cqtt.letters.typed import instance_of
from cqtt.rendering.frame import Paper, frame_values
from cqtt.rendering.skins import Skin, compiled
from cqtt.rendering.values import filled_lines, line, require_filled

if TYPE_CHECKING:
    from cqtt.rendering.pdf import Fonts

COMPANION: Final = "Bản tiếng Anh kèm theo để tham khảo / English version for reference"
"""What stands above the English page of a bilingual letter."""


class Tone(Enum):
    """What a letter feels; joy and grief never go out in one run (*giọng của thư*)."""

    PLAIN = "plain"
    JOY = "joy"
    GRIEF = "grief"


def signed_or_not(_instance: object, attribute: Any, value: Any) -> None:
    """Validate a tuple of those who sign, which may be empty."""
    if not isinstance(value, tuple):
        raise WrongTypeError(attribute.name, type(value).__name__, "signers")
    for each in value:
        if not isinstance(each, Signer):
            raise WrongTypeError(attribute.name, type(each).__name__, "signers")


def signed(instance: object, attribute: Any, value: Any) -> None:
    """Validate a tuple of those who sign, at least one."""
    signed_or_not(instance, attribute, value)
    if not value:
        raise WrongTypeError(attribute.name, "nothing", "signers")


@frozen(kw_only=True)
class Letter(ABC):
    """
    A letter of a body to a citizen, a family or an organisation (*thư*).

    ``issuer`` writes, ``superior`` is the body above it, ``place`` stands before the
    date, ``number`` is the whole line of number and symbol, ``recipients`` the lines of
    *Nơi nhận*, ``contact`` whom to ask.  ``consent`` tells whether the person agreed
    to such a letter; ``None`` is not known.  A kind that ``is_administrative`` is
    written whatever the answer was; one that ``needs_consent`` uses data that were
    given for something else, or sensitive ones.
    """

    kind: ClassVar[str]
    title_vi: ClassVar[str]
    title_en: ClassVar[str]
    tone: ClassVar[Tone] = Tone.PLAIN
    has_motto: ClassVar[bool] = False
    needs_consent: ClassVar[bool] = False
    is_administrative: ClassVar[bool] = False

    to: Recipient = field(validator=recipient)
    issuer: Agency = field(validator=instance_of(Agency, "agency"))
    signers: tuple[Signer, ...] = field(validator=signed)
    issued_on: date
    place: str = field(default="", validator=line)
    superior: str = field(default="", validator=line)
    number: str = field(default="", validator=line)
    recipients: tuple[str, ...] = field(
        default=(), converter=without_stops, validator=filled_lines, repr=False
    )
    contact: str = field(default="", validator=line, repr=False)
    consent: bool | None = field(
        default=None, validator=instance_of(bool | None, "yes-no-unknown")
    )

    def __attrs_post_init__(self) -> None:
        require_own_day(self.issued_on, "issued_on")
        require_filled(self.issuer.name, "issuer")

    @abstractmethod
    def own_values(self, locale: str) -> dict[str, Any]:
        """Return the fields of the kind as they are printed: text, numbers, lists."""

    def values(self, locale: str = "vi") -> dict[str, Any]:
        """Return every field that a wording can print; it holds personal data."""
        return {
            "recipient": self.to.text(locale),
            "salutation": self.to.salutation(locale),
            "issuer": self.issuer.name,
            "contact": self.contact,
            "issued_on": place_date(self.issued_on, "", locale),
            **self.own_values(locale),
        }

    def title(self, locale: str = "vi") -> str:
        """Return what the letter is called."""
        return self.title_vi if require_locale(locale) == "vi" else self.title_en

    def findings(self) -> tuple[Finding, ...]:
        """
        Return what is irregular about it; it can be sent all the same.

        That a deputy signs without *KT.*; that the recipients of an administrative
        document do not end with the archive (*Lưu: VT*); that the number is not a whole
        line (``number_line``).

        Law:
            Decree 30/2020/NĐ-CP, Art. 13 and Annex I, Part II.3, 7(b) and 9.
        """
        posts = ", ".join(each.post for each in self.signers if each.lacks_kt)
        found = [_odd("deputy-without-kt", "signers", posts)] if posts else []
        if self._wants_archive and not is_archived(self.recipients):
            # Who receives may be a citizen, so their number stands for them.
            came = f"{len(self.recipients)} others" if self.recipients else "nothing"
            found.append(_odd("no-archive-line", "recipients", came))
        if self.number and not is_number_line(self.number):
            found.append(_odd("number-line", "number", self.number))
        return tuple(found)

    @property
    def _wants_archive(self) -> bool:
        return self.has_motto

    # -- outputs ---------------------------------------------------------------------

    def text(
        self,
        locale: str = "vi",
        *,
        templates: Templates = OURS,
        bilingual: bool = False,
    ) -> str:
        """
        Return the letter as plain text.

        ``bilingual`` puts the English version after the Vietnamese one.

        Raises:
            TemplateError: The wording asks for what there is not.
        """
        from cqtt.rendering.text_skin import TEXT

        pages = self.pages(TEXT, locale, templates=templates, bilingual=bilingual)
        return "\n\n".join(pages)

    def html(
        self,
        locale: str = "vi",
        *,
        templates: Templates = OURS,
        bilingual: bool = False,
        paper: Paper | None = None,
    ) -> str:
        """Return the letter as one HTML page that loads nothing and prints on paper."""
        from cqtt.rendering.html_skin import HTML, page

        pages = self.pages(HTML, locale, templates=templates, bilingual=bilingual)
        return page(pages, **self.sheet(locale, paper))

    def docx(
        self,
        locale: str = "vi",
        *,
        templates: Templates = OURS,
        bilingual: bool = False,
        paper: Paper | None = None,
    ) -> bytes:
        """
        Return the letter as a Word document.

        An office's own Word template is used where ``templates`` have one and the
        letter is in Vietnamese only; it has its own sheet.
        """
        from cqtt.rendering.word import WORD, docx

        require_instance(templates, Templates, "templates", "templates")
        word = templates.word(self.kind)
        if word is not None and require_locale(locale) == "vi" and not bilingual:
            return word.fill(self.printed(locale))
        pages = self.pages(WORD, locale, templates=templates, bilingual=bilingual)
        return docx(pages, **self.sheet(locale, paper))

    def pdf(
        self,
        locale: str = "vi",
        *,
        templates: Templates = OURS,
        bilingual: bool = False,
        paper: Paper | None = None,
        fonts: "Fonts | None" = None,
    ) -> bytes:
        """
        Return the letter as a tagged PDF, by the extra ``pdf``.

        ``fonts`` are those of ``cqtt.rendering.pdf.Fonts``; without them the computer's
        Times New Roman, or what is like it.
        """
        from cqtt.rendering.pdf import PDF, pdf

        pages = self.pages(PDF, locale, templates=templates, bilingual=bilingual)
        return pdf(pages, **self.sheet(locale, paper), fonts=fonts)

    def save(
        self,
        file: str | Path,
        *,
        locale: str = "vi",
        templates: Templates = OURS,
        bilingual: bool = False,
        paper: Paper | None = None,
        fonts: "Fonts | None" = None,
    ) -> Path:
        """
        Write the letter to a file; its ending says which output: txt, html, docx, pdf.

        ``paper`` says nothing to plain text, and ``fonts`` to a PDF only.

        Raises:
            InvalidValueError: The ending is none of the four.
        """
        path = Path(file)
        how: dict[str, Any] = {"templates": templates, "bilingual": bilingual}
        match path.suffix.lower():
            case ".txt":
                told = self.text(locale, **how).encode()
            case ".html":
                told = self.html(locale, paper=paper, **how).encode()
            case ".docx":
                told = self.docx(locale, paper=paper, **how)
            case ".pdf":
                told = self.pdf(locale, paper=paper, fonts=fonts, **how)
            case ending:
                raise InvalidValueError("file", ending, "letter-file")
        path.write_bytes(told)
        return path

    @property
    def usual_paper(self) -> Paper:
        """The sheet that it is printed on where ``paper`` names no other."""
        return Paper.A4

    def sheet(self, locale: str, paper: Paper | None = None) -> dict[str, Any]:
        """Return title, language and sheet, as the outputs want them."""
        require_instance(paper, Paper | None, "paper", "enum-choice")
        sheet = self.usual_paper if paper is None else paper
        return {"title": self.title(locale), "language": locale, "paper": sheet}

    def pages(
        self,
        skin: Skin,
        locale: str = "vi",
        *,
        templates: Templates = OURS,
        bilingual: bool = False,
    ) -> tuple[str, ...]:
        """
        Return the pages in a skin, for whoever binds many letters together.

        A bilingual letter is Vietnamese and then English, whatever ``locale`` is.
        """
        require_locale(locale)
        require_instance(templates, Templates, "templates", "templates")
        if not bilingual:
            return (self._page(skin, locale, templates),)
        vietnamese = self._page(skin, "vi", templates)
        return vietnamese, self._page(skin, "en", templates, notice=COMPANION)

    def printed(self, locale: str = "vi", notice: str = "") -> dict[str, Any]:
        """Return the fields and what stands around them: all that a page is made of."""
        return {**self._frame(locale, notice), **self.values(locale)}

    def _page(
        self, skin: Skin, locale: str, templates: Templates, notice: str = ""
    ) -> str:
        wording = compiled(templates.wording(self.kind, locale), skin)
        return wording.fill(self.printed(locale, notice))

    def _frame(self, locale: str, notice: str) -> dict[str, Any]:
        return frame_values(
            language=locale,
            issuer=self.issuer.name,
            superior=self.superior,
            number=self.number,
            motto=self.has_motto and locale == "vi",
            place_date=place_date(self.issued_on, self.place, locale),
            notice=notice,
            signatures=[each.values() for each in self.signers],
            recipients=self.recipients if locale == "vi" else (),
            contact=self.contact,
        )


def _odd(rule: str, place: str, evidence: str) -> Finding:
    return Finding(rule, place, evidence, Severity.WARNING)


def is_archived(recipients: tuple[str, ...]) -> bool:
    """Tell whether who receives a document ends with the archive (*Lưu: VT*)."""
    return any(_ARCHIVE.match(each) for each in recipients[-1:])


_ARCHIVE: Final = re.compile(r"Lưu: VT(?=,|$)")
