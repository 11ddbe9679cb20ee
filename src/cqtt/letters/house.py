"""The congratulation on a new house."""

from enum import Enum
from typing import Any, ClassVar, Final

from attrs import field, frozen

from cqtt.letters.fields import clause, filled_if_told
from cqtt.letters.letter import Letter, Tone
from cqtt.letters.typed import instance_of


class HouseOccasion(Enum):
    """
    What is celebrated (*dịp chúc mừng*).

    ``GREAT_UNITY`` is a house that the community helped to build.
    """

    NEW_HOUSE = "new-house"
    REBUILT = "rebuilt"
    GREAT_UNITY = "great-unity"


_OCCASIONS: Final = {
    HouseOccasion.NEW_HOUSE: ("dọn về nhà mới", "the move into your new home"),
    HouseOccasion.REBUILT: (
        "hoàn thành việc xây dựng lại nhà ở",
        "the rebuilding of your home",
    ),
    HouseOccasion.GREAT_UNITY: (
        "nhận nhà Đại đoàn kết",
        "receiving your Great Unity house",
    ),
}


@frozen(kw_only=True)
class HouseCongratulation(Letter):
    """
    Congratulation to a family on a new house (*thư chúc mừng nhà mới*).

    ``to`` is the family, best by ``family_of``, which knows the English too.

    >>> from datetime import date
    >>> from cqtt.agencies import Agency
    >>> from cqtt.letters.people import Recipient, Role, Signer
    >>> from cqtt.letters.together import family_of
    >>> letter = HouseCongratulation(
    ...     to=family_of(Recipient("Nguyễn Văn Ví Dụ", Role.MAN)),
    ...     issuer=Agency("Ủy ban nhân dân xã Ví Dụ"),
    ...     signers=(Signer(post="Chủ tịch", name="Lê Văn Thử"),),
    ...     issued_on=date(2026, 8, 3),
    ... )
    >>> "Nhân dịp gia đình dọn về nhà mới," in letter.text()
    True
    """

    kind: ClassVar[str] = "house"
    title_vi: ClassVar[str] = "Thư chúc mừng"
    title_en: ClassVar[str] = "Letter of congratulation"
    tone: ClassVar[Tone] = Tone.JOY
    needs_consent: ClassVar[bool] = True

    occasion: HouseOccasion = field(
        default=HouseOccasion.NEW_HOUSE,
        validator=instance_of(HouseOccasion, "enum-choice"),
    )
    address: str = field(default="", validator=filled_if_told, repr=False)

    def own_values(self, locale: str) -> dict[str, Any]:
        """Return the fields of the congratulation as they are printed."""
        return {
            "occasion": _OCCASIONS[self.occasion][locale == "en"],
            "address": clause(self.address),
        }
