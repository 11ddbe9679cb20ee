"""The letter of condolence."""

from datetime import date
from typing import Any, ClassVar, Final

from attrs import field, frozen

from cqtt.errors import InvalidValueError
from cqtt.i18n import day_told
from cqtt.letters.fields import (
    ADDRESSED,
    ONE_PERSON,
    clause,
    filled_if_told,
    own_day,
)
from cqtt.letters.kin import Kin
from cqtt.letters.letter import Letter, Tone
from cqtt.letters.people import Recipient, Role
from cqtt.letters.typed import instance_of
from cqtt.rendering.values import filled_line

_SPOKEN_OF: Final = ADDRESSED | {Role.CHILD}


@frozen(kw_only=True)
class Condolence(Letter):
    """
    Condolence with a family (*thư chia buồn*).

    ``to`` is one person who stands for the family; ``relation`` is what the deceased
    was to this person.  ``deceased_role`` is how the deceased is spoken of, such as
    ``Role.ELDER`` for *cụ*; mostly the relation tells it.  ``lunar_date`` goes on after
    "tức ngày", such as "21 tháng 6 năm Bính Ngọ"; the office pays its respects at
    ``funeral_place``; ``visit_note`` is a whole sentence.

    The style is quiet: nothing of what the office does or is, and no wishes of joy.

    >>> from cqtt.agencies import Agency
    >>> from cqtt.letters.people import Signer
    >>> letter = Condolence(
    ...     to=Recipient("Nguyễn Văn Ví Dụ", Role.MAN),
    ...     deceased="Nguyễn Văn Mẫu",
    ...     deceased_role=Role.ELDER,
    ...     relation=Kin.FATHER,
    ...     died_on=date(2026, 8, 3),
    ...     issuer=Agency("Ủy ban nhân dân xã Ví Dụ"),
    ...     signers=(Signer(post="Chủ tịch", name="Lê Văn Thử"),),
    ...     issued_on=date(2026, 8, 4),
    ... )
    >>> letter.deceased_told("vi")
    'cụ Nguyễn Văn Mẫu'
    """

    kind: ClassVar[str] = "condolence"
    title_vi: ClassVar[str] = "Thư chia buồn"
    title_en: ClassVar[str] = "Letter of condolence"
    tone: ClassVar[Tone] = Tone.GRIEF
    needs_consent: ClassVar[bool] = True

    deceased: str = field(validator=filled_line, repr=False)
    relation: Kin = field(validator=instance_of(Kin, "enum-choice"))
    died_on: date = field(validator=own_day, repr=False)
    deceased_role: Role | None = field(
        default=None, validator=instance_of(Role | None, "enum-choice")
    )
    lunar_date: str = field(default="", validator=filled_if_told, repr=False)
    funeral_place: str = field(default="", validator=filled_if_told, repr=False)
    visit_note: str = field(default="", validator=filled_if_told, repr=False)

    def __attrs_post_init__(self) -> None:
        Letter.__attrs_post_init__(self)
        if self.to.role not in ONE_PERSON:
            raise InvalidValueError("to", self.to.role.value, "one-person")
        if self._role not in _SPOKEN_OF:
            raise InvalidValueError("deceased_role", self._role, "spoken-of")
        if self.issued_on < self.died_on:
            raise InvalidValueError("died_on", "a later day", "known-when-issued")

    @property
    def _role(self) -> Role | None:
        return self.deceased_role or self.relation.role

    def deceased_told(self, locale: str) -> str:
        """Return the name of the deceased with what stands before it."""
        return Recipient(self.deceased, self._role or Role.PERSON).text(locale)

    def own_values(self, locale: str) -> dict[str, Any]:
        """Return the fields of the condolence as they are printed."""
        return {
            "deceased": self.deceased_told(locale),
            "relation": self.relation.text(locale),
            "died_on": day_told(self.died_on, locale),
            "lunar_date": clause(self.lunar_date),
            "funeral_place": clause(self.funeral_place),
            "visit_note": self.visit_note,
            "role": self.to.role.value,
        }
