"""Who somebody was to a family."""

from enum import Enum
from typing import Final, NamedTuple

from cqtt.letters.people import Role


class _Kinship(NamedTuple):
    vietnamese: str
    english: str
    role: Role | None


class Kin(Enum):
    """
    How the deceased was related to whom a letter addresses (*quan hệ*).

    ``RELATIVE`` is any other relative.
    """

    FATHER = "father"
    MOTHER = "mother"
    HUSBAND = "husband"
    WIFE = "wife"
    SON = "son"
    DAUGHTER = "daughter"
    ELDER_BROTHER = "elder-brother"
    YOUNGER_BROTHER = "younger-brother"
    ELDER_SISTER = "elder-sister"
    YOUNGER_SISTER = "younger-sister"
    PATERNAL_GRANDFATHER = "paternal-grandfather"
    PATERNAL_GRANDMOTHER = "paternal-grandmother"
    MATERNAL_GRANDFATHER = "maternal-grandfather"
    MATERNAL_GRANDMOTHER = "maternal-grandmother"
    WIFES_FATHER = "wifes-father"
    WIFES_MOTHER = "wifes-mother"
    HUSBANDS_FATHER = "husbands-father"
    HUSBANDS_MOTHER = "husbands-mother"
    RELATIVE = "relative"

    def text(self, locale: str) -> str:
        """Return the relation, as it goes before "của" and after "your"."""
        kinship = _KINSHIPS[self]
        return kinship.english if locale == "en" else kinship.vietnamese

    @property
    def role(self) -> Role | None:
        """How such a relative is mostly spoken of; ``None`` if that is not known."""
        return _KINSHIPS[self].role


_KINSHIPS: Final = {
    Kin.FATHER: _Kinship("thân phụ", "father", Role.MAN),
    Kin.MOTHER: _Kinship("thân mẫu", "mother", Role.WOMAN),
    Kin.HUSBAND: _Kinship("chồng", "husband", Role.MAN),
    Kin.WIFE: _Kinship("vợ", "wife", Role.WOMAN),
    Kin.SON: _Kinship("con trai", "son", Role.YOUNG_MAN),
    Kin.DAUGHTER: _Kinship("con gái", "daughter", Role.YOUNG_WOMAN),
    Kin.ELDER_BROTHER: _Kinship("anh trai", "brother", Role.MAN),
    Kin.YOUNGER_BROTHER: _Kinship("em trai", "brother", Role.MAN),
    Kin.ELDER_SISTER: _Kinship("chị gái", "sister", Role.WOMAN),
    Kin.YOUNGER_SISTER: _Kinship("em gái", "sister", Role.WOMAN),
    Kin.PATERNAL_GRANDFATHER: _Kinship("ông nội", "grandfather", Role.ELDER),
    Kin.PATERNAL_GRANDMOTHER: _Kinship("bà nội", "grandmother", Role.ELDER),
    Kin.MATERNAL_GRANDFATHER: _Kinship("ông ngoại", "grandfather", Role.ELDER),
    Kin.MATERNAL_GRANDMOTHER: _Kinship("bà ngoại", "grandmother", Role.ELDER),
    Kin.WIFES_FATHER: _Kinship("nhạc phụ", "father-in-law", Role.MAN),
    Kin.WIFES_MOTHER: _Kinship("nhạc mẫu", "mother-in-law", Role.WOMAN),
    Kin.HUSBANDS_FATHER: _Kinship("cha chồng", "father-in-law", Role.MAN),
    Kin.HUSBANDS_MOTHER: _Kinship("mẹ chồng", "mother-in-law", Role.WOMAN),
    Kin.RELATIVE: _Kinship("người thân", "relative", None),
}
