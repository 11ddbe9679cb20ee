"""The congratulation on a marriage that was registered."""

from datetime import date
from typing import Any, ClassVar

from attrs import Factory, field, frozen

from cqtt.errors import InvalidValueError
from cqtt.i18n import day_told
from cqtt.letters.fields import (
    addressed_pair,
    clause,
    filled_if_told,
    own_day,
    recipient,
    require_people,
)
from cqtt.letters.letter import Letter, Tone
from cqtt.letters.people import Recipient
from cqtt.letters.together import Together, names_told, spoken_to


def _both(letter: "MarriageCongratulation") -> Recipient:
    require_people(letter.couple, "couple", least=2)  # no validator has run yet
    return Together.of_members(letter.couple)


@frozen(kw_only=True)
class MarriageCongratulation(Letter):
    """
    Congratulation on a marriage, after it was registered (*thư chúc mừng kết hôn*).

    Both of the ``couple`` are named in full, in the order given, and get the letter
    together unless ``to`` says otherwise.  ``ceremony_place`` is where the certificate
    is handed over.

    >>> from cqtt.agencies import Agency
    >>> from cqtt.letters.people import Role, Signer
    >>> letter = MarriageCongratulation(
    ...     couple=(
    ...         Recipient("Nguyễn Văn Ví Dụ", Role.YOUNG_MAN),
    ...         Recipient("Trần Thị Mẫu", Role.YOUNG_WOMAN),
    ...     ),
    ...     registered_on=date(2026, 8, 3),
    ...     issuer=Agency("Ủy ban nhân dân xã Ví Dụ"),
    ...     signers=(Signer(post="Chủ tịch", name="Lê Văn Thử"),),
    ...     issued_on=date(2026, 8, 3),
    ... )
    >>> letter.to.text("vi")
    'anh Nguyễn Văn Ví Dụ và chị Trần Thị Mẫu'
    """

    kind: ClassVar[str] = "marriage"
    title_vi: ClassVar[str] = "Thư chúc mừng"
    title_en: ClassVar[str] = "Letter of congratulation"
    tone: ClassVar[Tone] = Tone.JOY
    needs_consent: ClassVar[bool] = True

    couple: tuple[Recipient, ...] = field(validator=addressed_pair, repr=False)
    registered_on: date = field(validator=own_day)
    ceremony_place: str = field(default="", validator=filled_if_told, repr=False)
    to: Recipient = field(
        default=Factory(_both, takes_self=True),
        validator=recipient,
    )

    def __attrs_post_init__(self) -> None:
        Letter.__attrs_post_init__(self)
        if self.issued_on < self.registered_on:
            raise InvalidValueError("registered_on", "a later day", "known-when-issued")

    def own_values(self, locale: str) -> dict[str, Any]:
        """Return the fields of the congratulation as they are printed."""
        return {
            "couple": names_told(self.couple, locale),
            "couple_salutation": "you" if locale == "en" else spoken_to(self.couple),
            "registered_on": day_told(self.registered_on, locale),
            "ceremony_place": clause(self.ceremony_place),
        }
