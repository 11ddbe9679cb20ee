"""What every official form is as a letter: a typed view that can be printed."""

from collections.abc import Mapping
from typing import Any, ClassVar, Final, NamedTuple, Self

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.errors import WrongTypeError
from cqtt.forms.parts import CENTRE, Form
from cqtt.i18n import require_locale
from cqtt.letters.letter import Letter, signed_or_not
from cqtt.letters.official_values import printed_lines, require_printable
from cqtt.letters.people import Recipient, Role, Signer
from cqtt.rendering.frame import Signature
from cqtt.rendering.language import BLANK

_HINTS: Final[Mapping[str, str]] = {
    "vi": "(Ký, ghi rõ họ tên)",
    "en": "(signature and full name)",
}
_SERIAL: Final = "……"
UNTOLD_SYMBOL: Final = _SERIAL
"""Dots for the symbol of a body (*chưa ghi ký hiệu*)."""


class Place(NamedTuple):
    """
    A place for a signature on a form: the field with the name, and its words.

    ``is_ours`` is the office's side, where those who are given as ``signers`` sign
    instead.
    """

    name: str
    label: str
    label_en: str
    is_ours: bool = True


@frozen(kw_only=True)
class OfficialForm(Letter):
    """
    An official form of the one-stop mechanism, ready to print.

    *Mẫu 01-07 của cơ chế một cửa.*  ``slip`` is the view of ``cqtt.forms``; number and
    title are those of the circular in force on its day.  Every line of the form is
    printed with its label; what is empty is dots, to be written by hand.  Without
    ``signers`` the form's own places for signatures are printed.

    Law:
        Circular 03/2025/TT-VPCP, Annex I; Circular 01/2018/TT-VPCP, Annex.
        Decree 30/2020/NĐ-CP, Annex I, for motto, number and place.
    """

    has_motto = True
    is_administrative = True
    usual_desk: ClassVar[str] = CENTRE
    view: ClassVar[type[Form]]
    title_en_2018: ClassVar[str] = ""
    places: ClassVar[tuple[Place, ...]] = ()

    slip: Form = field(repr=lambda slip: slip.form.number)
    signers: tuple[Signer, ...] = field(default=(), validator=signed_or_not)

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if not isinstance(self.slip, self.view):
            # A view holds a citizen's data, so the error gets its type.
            raise WrongTypeError("slip", type(self.slip).__name__, "form-view")
        require_printable(self.slip)

    @classmethod
    def of(
        cls,
        slip: Form,
        *,
        number: int | None = None,
        desk: str | None = None,
        signers: tuple[Signer, ...] = (),
        recipients: tuple[str, ...] = (),
        contact: str = "",
    ) -> Self:
        """
        Return the form of a view, to be printed.

        Args:
            slip: A view of ``cqtt.forms``.

            number: The office's serial number; without it there are dots.

            desk: The office's symbol in the number line; without it that of a public
                service centre, and dots on form 04, which the body itself issues.

            signers: Who signs for the office, where more than a name is to be said,
                such as ``KT. CHỦ TỊCH``.

            recipients: The lines of *Nơi nhận*.

            contact: A last line that says whom to ask.

        Raises:
            WrongTypeError: ``slip`` is no view of this form.
            InvalidValueError: A text of it cannot be printed on one line.
        """
        if not isinstance(slip, cls.view):
            raise WrongTypeError("slip", type(slip).__name__, "form-view")
        return cls(
            slip=slip,
            to=_recipient(slip),
            issuer=Agency(slip.issuer if slip.issuer.strip() else BLANK),
            superior=slip.superior,
            place=slip.place if slip.place.strip() else BLANK,
            number=_number_line(slip, number, cls.usual_desk if desk is None else desk),
            issued_on=slip.issued_on,
            signers=signers,
            recipients=recipients,
            contact=contact,
        )

    @property
    def is_of_2018(self) -> bool:
        """Whether the form is one of Circular 01/2018/TT-VPCP."""
        return self.slip.form.source.document.id == "01/2018/TT-VPCP"

    def title(self, locale: str = "vi") -> str:
        """Return the title as the form of its day has it, in English our rendering."""
        if require_locale(locale) == "vi":
            return self.slip.form.printed_title
        is_old = self.is_of_2018 and bool(self.title_en_2018)
        return self.title_en_2018 if is_old else self.title_en

    @property
    def _wants_archive(self) -> bool:
        """Forms have no recipients of their own; those that are given are whole."""
        return bool(self.recipients)

    def mark(self, locale: str = "vi") -> str:
        """Return the number of the form and its circular, for the head of the page."""
        form = self.slip.form
        circular = form.source.document.id
        if locale == "en":
            return f"Form {form.number} (Circular {circular})"
        return f"Mẫu số {form.number} (Thông tư {circular})"

    def own_values(self, locale: str) -> dict[str, Any]:
        """Return the lines of the form as they are printed, by their field."""
        return {
            **printed_lines(self.slip, locale),
            "form_title": self.title(locale),
            "form_number": self.slip.form.number,
            "circular": self.slip.form.source.document.id,
            "has_own_layout": not self.slip.layout_known,
        }

    def _frame(self, locale: str, notice: str) -> dict[str, Any]:
        own = {
            "frame_mark": self.mark(locale),
            "frame_signatures": self._places(locale),
        }
        return {**super()._frame(locale, notice), **own}

    def _places(self, locale: str) -> list[Signature]:
        """Return the places for signatures: the citizen's, then the office's."""
        kept = [e for e in self.places if not (e.is_ours and self.signers)]
        own: list[Signature] = [
            {
                "lines": [(p.label_en if locale == "en" else p.label).upper()],
                "hint": _HINTS[locale],
                "name": getattr(self.slip, p.name).strip(),
            }
            for p in kept
        ]
        return [*own, *(each.values() for each in self.signers)]


def _recipient(slip: Form) -> Recipient:
    """Return the applicant; a form that goes to nobody stays with who issues it."""
    name = getattr(slip, "applicant", slip.issuer)
    role = Role.PERSON if hasattr(slip, "applicant") else Role.ORGANISATION
    return Recipient(name if name.strip() else BLANK, role)


def _number_line(slip: Form, number: int | None, desk: str) -> str:
    line = slip.number_symbol(1 if number is None else number, desk)
    if number is not None:
        return line
    _, bar, symbol = line.partition("/")
    return f"Số: {_SERIAL}{bar}{symbol}"
