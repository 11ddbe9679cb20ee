"""The congratulation on a birth that was registered."""

from datetime import date
from enum import Enum
from typing import Any, ClassVar, Final

from attrs import Factory, field, frozen

from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import day_told
from cqtt.letters.fields import (
    addressed_people,
    clause,
    own_day,
    recipient,
    require_people,
)
from cqtt.letters.letter import Letter, Tone
from cqtt.letters.people import Recipient
from cqtt.letters.together import family_of, names_told, spoken_to
from cqtt.letters.typed import instance_of
from cqtt.rendering.values import filled_line


class Sex(Enum):
    """The sex of a child as it is registered (*giới tính*)."""

    MALE = "male"
    FEMALE = "female"


class ChildRight(Enum):
    """
    What a family may be reminded of (*quyền của trẻ em*).

    Law:
        Decree 154/2024/NĐ-CP, Art. 7(2): residence, within 60 days from the
        registration of birth (press, medium).  Health insurance of children under
        six: Law on Health Insurance 25/2008/QH12 as amended (press, medium).
    """

    HEALTH_INSURANCE = "health-insurance"
    RESIDENCE = "residence"

    def text(self, locale: str) -> str:
        """Return the reminder as one sentence without its full stop."""
        return _RIGHTS[self][locale]


_RIGHTS: Final = {
    ChildRight.HEALTH_INSURANCE: {
        "vi": "Trẻ em dưới 6 tuổi được cấp thẻ bảo hiểm y tế miễn phí",
        "en": "Children under six receive a health insurance card free of charge",
    },
    ChildRight.RESIDENCE: {
        "vi": "Việc đăng ký cư trú cho cháu được thực hiện trong thời hạn 60 ngày kể từ"
        " ngày đăng ký khai sinh",
        "en": "The child’s residence is registered within 60 days of the registration"
        " of birth",
    },
}
_CHILD: Final = {
    None: ("cháu", "a child"),
    Sex.MALE: ("cháu trai", "a son"),
    Sex.FEMALE: ("cháu gái", "a daughter"),
}


def _family(letter: "BirthCongratulation") -> Recipient:
    require_people(letter.parents, "parents", least=1)  # no validator has run yet
    return family_of(*letter.parents)


def _rights(_instance: object, attribute: Any, value: Any) -> None:
    if not isinstance(value, tuple) or not all(
        isinstance(each, ChildRight) for each in value
    ):
        raise WrongTypeError(attribute.name, type(value).__name__, "child-rights")


@frozen(kw_only=True)
class BirthCongratulation(Letter):
    """
    Congratulation on a birth, only after it was registered (*thư chúc mừng sinh con*).

    ``parents`` are one or two; with one, the wording speaks of nobody else.  ``to`` is
    their family unless somebody else is named.  ``rights`` are reminders to print.

    >>> from cqtt.agencies import Agency
    >>> from cqtt.letters.people import Role, Signer
    >>> letter = BirthCongratulation(
    ...     parents=(Recipient("Trần Thị Mẫu", Role.YOUNG_WOMAN),),
    ...     child="Trần An Ví Dụ",
    ...     sex=Sex.FEMALE,
    ...     born_on=date(2026, 7, 20),
    ...     registered_on=date(2026, 8, 3),
    ...     registration_number="45/2026",
    ...     issuer=Agency("Ủy ban nhân dân xã Ví Dụ"),
    ...     signers=(Signer(post="Chủ tịch", name="Lê Văn Thử"),),
    ...     issued_on=date(2026, 8, 4),
    ... )
    >>> letter.to.text("vi")
    'gia đình chị Trần Thị Mẫu'
    """

    kind: ClassVar[str] = "birth"
    title_vi: ClassVar[str] = "Thư chúc mừng"
    title_en: ClassVar[str] = "Letter of congratulation"
    tone: ClassVar[Tone] = Tone.JOY
    needs_consent: ClassVar[bool] = True

    parents: tuple[Recipient, ...] = field(validator=addressed_people, repr=False)
    child: str = field(validator=filled_line, repr=False)
    born_on: date = field(validator=own_day, repr=False)
    registered_on: date = field(validator=own_day)
    registration_number: str = field(validator=filled_line, repr=False)
    sex: Sex | None = field(
        default=None, validator=instance_of(Sex | None, "enum-choice"), repr=False
    )
    rights: tuple[ChildRight, ...] = field(default=(), validator=_rights)
    to: Recipient = field(
        default=Factory(_family, takes_self=True),
        validator=recipient,
    )

    def __attrs_post_init__(self) -> None:
        Letter.__attrs_post_init__(self)
        if self.registered_on < self.born_on:
            raise InvalidValueError("registered_on", "an earlier day", "after-birth")
        if self.issued_on < self.registered_on:
            raise InvalidValueError("registered_on", "a later day", "known-when-issued")

    def own_values(self, locale: str) -> dict[str, Any]:
        """Return the fields of the congratulation as they are printed."""
        is_english = locale == "en"
        return {
            "parents": names_told(self.parents, locale),
            "parents_salutation": "you" if is_english else spoken_to(self.parents),
            "both_parents": len(self.parents) > 1,
            "child": self.child,
            "child_word": _CHILD[self.sex][is_english],
            "born_on": day_told(self.born_on, locale),
            "registered_on": day_told(self.registered_on, locale),
            "registration_number": clause(self.registration_number),
            "rights": [each.text(locale) for each in self.rights],
        }
