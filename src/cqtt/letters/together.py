"""Two people, or their family, who get one letter."""

from collections.abc import Sequence
from typing import Final

from attrs import field, frozen

from cqtt.letters.fields import addressed_people
from cqtt.letters.people import Recipient, Role

_AND: Final = {"vi": " và ", "en": " and "}
_COMPOUNDS: Final = (("ông", "bà"), ("anh", "chị"))


@frozen
class Together(Recipient):
    """
    One or two people in equal standing, or their family (*nhiều người cùng nhận*).

    Each has a role of their own, so that nobody is *ông/bà*.  ``role`` is ``GROUP`` for
    the people and ``FAMILY`` for their family.

    >>> couple = Together.of_members((
    ...     Recipient("Nguyễn Văn Ví Dụ", Role.YOUNG_MAN),
    ...     Recipient("Trần Thị Mẫu", Role.YOUNG_WOMAN),
    ... ))
    >>> couple.text("vi"), couple.salutation("vi")
    ('anh Nguyễn Văn Ví Dụ và chị Trần Thị Mẫu', 'anh chị')
    """

    members: tuple[Recipient, ...] = field(
        kw_only=True, validator=addressed_people, repr=False
    )

    @classmethod
    def of_members(
        cls, members: tuple[Recipient, ...], role: Role = Role.GROUP
    ) -> "Together":
        """Return the people as one recipient."""
        return cls(names_told(members, "vi"), role, members=members)

    def text(self, locale: str) -> str:
        """Return all names, each with what stands before it."""
        names = names_told(self.members, locale)
        if self.role is not Role.FAMILY:
            return names
        before = self.role.salutation_en if locale == "en" else self.role.salutation
        return f"{before} {names}"

    def salutation(self, locale: str) -> str:
        """Return how the text speaks to them together."""
        if locale == "en" or self.role is Role.FAMILY:
            return super().salutation(locale)
        return spoken_to(self.members)


def family_of(*members: Recipient) -> Together:
    """
    Return the family of one or two people as the recipient (*gia đình*).

    >>> family_of(Recipient("Trần Thị Mẫu", Role.WOMAN)).text("en")
    'the family of Ms Trần Thị Mẫu'
    """
    return Together.of_members(members, Role.FAMILY)


def names_told(members: Sequence[Recipient], locale: str) -> str:
    """Return the names, each with what stands before it, and *và* between them."""
    return _AND[locale].join(each.text(locale) for each in members)


def spoken_to(members: Sequence[Recipient]) -> str:
    """
    Return how one or two people are spoken to in Vietnamese.

    >>> spoken_to((Recipient("Trần Thị Mẫu", Role.YOUNG_WOMAN),))
    'chị'
    """
    words = [each.role.salutation for each in members]
    for pair in _COMPOUNDS:
        if set(words) == set(pair):
            return " ".join(pair)
    if len(words) > len(set(words)):
        return f"hai {words[0]}"
    return " và ".join(words)
