"""The congratulation to a new enterprise or household business."""

from typing import Any, ClassVar

from attrs import Factory, field, frozen

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.identifiers import TaxNumber
from cqtt.letters.fields import ONE_PERSON, clause, filled_if_told, recipient
from cqtt.letters.letter import Letter, Tone
from cqtt.letters.people import Recipient, Role
from cqtt.rendering.values import filled_line, require_filled


def _tax_number(value: Any) -> Any:
    return TaxNumber.parse(value) if isinstance(value, str) else value


def _check_tax_number(_instance: object, attribute: Any, value: Any) -> None:
    if not isinstance(value, TaxNumber):
        raise WrongTypeError(attribute.name, type(value).__name__, "tax-number")


def _check_representative(_instance: object, attribute: Any, value: Any) -> None:
    recipient(_instance, attribute, value)
    if value.role not in ONE_PERSON:
        raise InvalidValueError(attribute.name, value.role.value, "one-person")


def _enterprise(letter: "BusinessCongratulation") -> Recipient:
    # No validator has run yet.
    return Recipient(require_filled(letter.legal_name, "legal_name"), Role.ORGANISATION)


@frozen(kw_only=True)
class BusinessCongratulation(Letter):
    """
    Congratulation to a new enterprise or business (*thư chúc mừng doanh nghiệp mới*).

    ``tax_number`` may be text, which is checked.  ``field_of_work`` goes on after
    "trong lĩnh vực".  ``support_contact`` is whom the enterprise can ask.  The letter
    goes to the enterprise unless ``to`` says otherwise.

    No published example of such a letter was found; the wording is ours.

    >>> from datetime import date
    >>> from cqtt.agencies import Agency
    >>> from cqtt.letters.people import Signer
    >>> letter = BusinessCongratulation(
    ...     legal_name="Công ty TNHH Ví Dụ",
    ...     tax_number="0100109106",
    ...     representative=Recipient("Nguyễn Văn Mẫu", Role.MAN),
    ...     field_of_work="chế biến nông sản",
    ...     issuer=Agency("Ủy ban nhân dân xã Ví Dụ"),
    ...     signers=(Signer(post="Chủ tịch", name="Lê Văn Thử"),),
    ...     issued_on=date(2026, 8, 3),
    ... )
    >>> letter.to.text("vi")
    'Công ty TNHH Ví Dụ'
    """

    kind: ClassVar[str] = "business"
    title_vi: ClassVar[str] = "Thư chúc mừng"
    title_en: ClassVar[str] = "Letter of congratulation"
    tone: ClassVar[Tone] = Tone.JOY
    needs_consent: ClassVar[bool] = True

    legal_name: str = field(validator=filled_line, repr=False)
    tax_number: TaxNumber = field(converter=_tax_number, validator=_check_tax_number)
    representative: Recipient = field(validator=_check_representative, repr=False)
    field_of_work: str = field(validator=filled_line)
    support_contact: str = field(default="", validator=filled_if_told, repr=False)
    to: Recipient = field(
        default=Factory(_enterprise, takes_self=True),
        validator=recipient,
    )

    def own_values(self, locale: str) -> dict[str, Any]:
        """Return the fields of the congratulation as they are printed."""
        return {
            "legal_name": self.legal_name,
            "tax_number": self.tax_number.value,
            "representative": self.representative.text(locale),
            "field_of_work": clause(self.field_of_work),
            "support_contact": clause(self.support_contact),
        }
