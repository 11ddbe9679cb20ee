"""Who is addressed and how, and who signs and by what right."""

from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.dossiers import Applicant, ApplicantKind
from cqtt.errors import InvalidValueError
from cqtt.rendering.frame import Signature
from cqtt.rendering.values import filled_line, line


class Role(Enum):
    """
    How somebody is addressed (*xưng hô*).

    ``PERSON`` is for whom nothing is known: *ông/bà*.  ``ELDER`` is *cụ*; ``PUBLIC``
    are those who are invited, whose name says it all: *quý vị*.
    """

    PERSON = "person"
    ELDER = "elder"
    MAN = "man"
    WOMAN = "woman"
    YOUNG_MAN = "young-man"
    YOUNG_WOMAN = "young-woman"
    CHILD = "child"
    FAMILY = "family"
    GROUP = "group"
    PUBLIC = "public"
    ORGANISATION = "organisation"

    @property
    def salutation(self) -> str:
        """The word in Vietnamese, in small letters."""
        return _SALUTATIONS[self][0]

    @property
    def salutation_en(self) -> str:
        """What stands before a name in English; empty where nothing does."""
        return _SALUTATIONS[self][1]


_SALUTATIONS: Final = {
    Role.PERSON: ("ông/bà", ""),
    Role.ELDER: ("cụ", ""),
    Role.MAN: ("ông", "Mr"),
    Role.WOMAN: ("bà", "Ms"),
    Role.YOUNG_MAN: ("anh", "Mr"),
    Role.YOUNG_WOMAN: ("chị", "Ms"),
    Role.CHILD: ("cháu", ""),
    Role.FAMILY: ("gia đình", "the family of"),
    Role.GROUP: ("tập thể", "the members of"),
    Role.PUBLIC: ("quý vị", ""),
    Role.ORGANISATION: ("quý cơ quan, tổ chức", ""),
}


@frozen
class Recipient:
    """
    Who a letter is for (*người nhận thư*): a name and a role, never the name alone.

    >>> Recipient("Nguyễn Văn Ví Dụ", Role.MAN).text("vi")
    'ông Nguyễn Văn Ví Dụ'
    """

    name: str = field(validator=filled_line, repr=False)
    role: Role = field(default=Role.PERSON, validator=instance_of(Role, "enum-choice"))

    @classmethod
    def of(cls, applicant: Applicant, role: Role | None = None) -> "Recipient":
        """Return an applicant as the recipient, an organisation as such."""
        if role is None:
            is_body = applicant.kind in _BODIES
            role = Role.ORGANISATION if is_body else Role.PERSON
        return cls(applicant.name, role)

    def text(self, locale: str) -> str:
        """Return the name with what stands before it; bodies and the public: alone."""
        if locale == "en":
            return f"{self.role.salutation_en} {self.name}".lstrip()
        if self.role in {Role.ORGANISATION, Role.PUBLIC}:
            return self.name
        return f"{self.role.salutation} {self.name}"

    def salutation(self, locale: str) -> str:
        """Return how the text speaks to the recipient."""
        return "you" if locale == "en" else self.role.salutation


_BODIES: Final = (
    ApplicantKind.ENTERPRISE,
    ApplicantKind.HOUSEHOLD_BUSINESS,
    ApplicantKind.ORGANISATION,
)


class Authority(Enum):
    """
    By what right somebody signs (*quyền hạn của người ký*).

    Law:
        Decree 30/2020/NĐ-CP, Annex I, Part II.7.
    """

    OWN = ""
    COLLECTIVE = "TM."
    ACTING = "Q."
    DEPUTY = "KT."
    BY_ORDER = "TL."
    BY_DELEGATION = "TUQ."


_IN_THE_HEADS_PLACE: Final = (Authority.COLLECTIVE, Authority.ACTING, Authority.DEPUTY)
_HEADS: Final = ("CHỦ TỊCH", "GIÁM ĐỐC", "THỦ TRƯỞNG", "TRƯỞNG CÔNG AN", "CỤC TRƯỞNG")


@frozen(kw_only=True)
class Signer:
    """
    One who signs (*người ký*): post and name, and for whom.

    ``on_behalf_of`` is the post or body that is signed for, such as ``CHỦ TỊCH`` for
    ``KT.`` and ``ỦY BAN NHÂN DÂN`` for ``TM.``.  No title of learning goes before the
    name.  ``is_head`` tells a head or deputy head of the body; without it
    ``signs_as_head`` reads it from authority and post.

    >>> Signer(
    ...     post="Phó Chủ tịch", name="Trần Thị Ví Dụ",
    ...     authority=Authority.DEPUTY, on_behalf_of="Chủ tịch",
    ... ).lines
    ('KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH')

    Law:
        Decree 30/2020/NĐ-CP, Annex I, Part II.7.
    """

    post: str = field(validator=filled_line)
    name: str = field(default="", validator=line, repr=False)
    authority: Authority = field(
        default=Authority.OWN, validator=instance_of(Authority, "enum-choice")
    )
    on_behalf_of: str = field(default="", validator=line)
    hint: str = field(default="", validator=line)
    is_head: bool | None = field(
        default=None, validator=instance_of(bool | None, "yes-no-unknown")
    )

    def __attrs_post_init__(self) -> None:
        if (self.authority is Authority.OWN) != (not self.on_behalf_of):
            raise InvalidValueError("on_behalf_of", self.on_behalf_of, "signed-for")

    @property
    def signs_as_head(self) -> bool:
        """
        Whether the head of the body signs, or a deputy in the head's place.

        >>> Signer(post="Phó Chủ tịch").signs_as_head
        True
        >>> Signer(
        ...     post="Chánh Văn phòng", authority=Authority.BY_ORDER,
        ...     on_behalf_of="Chủ tịch",
        ... ).signs_as_head
        False
        """
        if self.is_head is not None:
            return self.is_head
        if self.authority is Authority.OWN:
            return self.post.upper().removeprefix("PHÓ ").startswith(_HEADS)
        return self.authority in _IN_THE_HEADS_PLACE

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of authority and post, in capitals, as they are printed."""
        whole = f"{self.authority.value} {self.on_behalf_of}".strip().upper()
        return (whole, self.post.upper()) if whole else (self.post.upper(),)

    def values(self) -> Signature:
        """Return it as plain values for the page."""
        return {"lines": list(self.lines), "hint": self.hint, "name": self.name}
