"""Who is addressed and how, and who signs and by what right."""

from enum import Enum
from typing import Any, Final

from attrs import field, frozen

from cqtt.dossiers import Applicant, ApplicantKind
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.letters.posts import is_deputy, is_head_of_body
from cqtt.letters.typed import instance_of
from cqtt.rendering.frame import Signature
from cqtt.rendering.values import filled_line, line, require_filled


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
    Role.ORGANISATION: ("quý đơn vị", ""),
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

    ``OWN`` is in one's own post, ``COLLECTIVE`` for a collective, ``ACTING`` as acting
    head, ``DEPUTY`` in the head's place, ``BY_ORDER`` by order of the head,
    ``BY_DELEGATION`` by the head's delegation.

    Law:
        Decree 30/2020/NĐ-CP, Annex I, Part II.7.
    """

    OWN = ""
    COLLECTIVE = "TM."
    ACTING = "Q."
    DEPUTY = "KT."
    BY_ORDER = "TL."
    BY_DELEGATION = "TUQ."


_ABOVE: Final = (Authority.COLLECTIVE, Authority.BY_ORDER)


def _lines_above(_instance: object, attribute: Any, value: Any) -> None:
    """Validate the lines above: pairs of TM. or TL. and for whom."""
    if not isinstance(value, tuple):
        raise WrongTypeError(attribute.name, type(value).__name__, "lines-above")
    for each in value:
        if not isinstance(each, tuple) or len(each) != len(("TM.", "for whom")):
            raise WrongTypeError(attribute.name, type(each).__name__, "lines-above")
        authority, whom = each
        if authority not in _ABOVE:
            told = getattr(authority, "value", type(authority).__name__)
            raise InvalidValueError(attribute.name, told, "lines-above")
        require_filled(whom, attribute.name)


@frozen(kw_only=True)
class Signer:
    """
    One who signs (*người ký*): post and name, and for whom.

    ``on_behalf_of`` is the post or body that is signed for, such as ``CHỦ TỊCH`` for
    ``KT.`` and ``ỦY BAN NHÂN DÂN`` for ``TM.``; ``Q.`` stands before the signer's own
    post.  ``above`` are the lines of authority above that one.  No title of learning
    goes before the name.  ``is_head`` tells whether it is the head of the body or a
    deputy in the head's place; without it ``signs_as_head`` reads it from the posts.

    >>> Signer(
    ...     post="Phó Chủ tịch", name="Trần Thị Ví Dụ",
    ...     above=((Authority.COLLECTIVE, "Ủy ban nhân dân"),),
    ...     authority=Authority.DEPUTY, on_behalf_of="Chủ tịch",
    ... ).lines
    ('TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH')
    >>> Signer(post="Chủ tịch", authority=Authority.ACTING).lines
    ('Q. CHỦ TỊCH',)

    Law:
        Decree 30/2020/NĐ-CP, Art. 13 and Annex I, Part II.7.  Above a line stand TM.
        (Art. 13(2)) and TL. (Art. 13(4)); who signs by delegation, TUQ., may not hand
        it on (Art. 13(3)).
    """

    post: str = field(validator=filled_line)
    name: str = field(default="", validator=line, repr=False)
    authority: Authority = field(
        default=Authority.OWN, validator=instance_of(Authority, "enum-choice")
    )
    on_behalf_of: str = field(default="", validator=line)
    above: tuple[tuple[Authority, str], ...] = field(default=(), validator=_lines_above)
    hint: str = field(default="", validator=line)
    is_head: bool | None = field(
        default=None, validator=instance_of(bool | None, "yes-no-unknown")
    )

    def __attrs_post_init__(self) -> None:
        stands_alone = self.authority in {Authority.OWN, Authority.ACTING}
        if stands_alone == bool(self.on_behalf_of):
            raise InvalidValueError("on_behalf_of", self.on_behalf_of, "signed-for")
        if self.above and self.authority is Authority.OWN:
            raise InvalidValueError("above", "no line below", "lines-above")

    @property
    def signs_as_head(self) -> bool:
        """
        Whether the head of the body signs, or a deputy in the head's place (KT.).

        >>> Signer(post="Chủ tịch Ủy ban nhân dân xã").signs_as_head
        True
        >>> Signer(
        ...     post="Chánh Văn phòng", authority=Authority.BY_ORDER,
        ...     on_behalf_of="Chủ tịch",
        ... ).signs_as_head
        False

        Law:
            Decree 30/2020/NĐ-CP, Art. 13(1) and (2).
        """
        if self.is_head is not None:
            return self.is_head
        if any(each is Authority.BY_ORDER for each, _ in self.above):
            return False
        if self.authority is Authority.DEPUTY:
            return is_deputy(self.post) and is_head_of_body(self.on_behalf_of)
        if self.authority is Authority.ACTING:
            return not is_deputy(self.post)
        is_own = self.authority in {Authority.OWN, Authority.COLLECTIVE}
        return is_own and is_head_of_body(self.post)

    @property
    def lacks_kt(self) -> bool:
        """
        Whether a deputy signs without ``KT.`` (*cấp phó ký mà thiếu KT.*).

        >>> Signer(post="Phó Chủ tịch").lacks_kt
        True

        Law:
            Decree 30/2020/NĐ-CP, Art. 13 and Annex I, Part II.7(b).
        """
        return is_deputy(self.post) and self.authority is not Authority.DEPUTY

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of authority and post, in capitals, as they are printed."""
        pairs = [(each.value, whom) for each, whom in self.above]
        if self.authority is Authority.ACTING:
            pairs += [(self.authority.value, self.post)]
        else:
            pairs += [(self.authority.value, self.on_behalf_of), ("", self.post)]
        lines = [f"{before} {whom}".strip().upper() for before, whom in pairs]
        return tuple(filter(None, lines))

    def values(self) -> Signature:
        """Return it as plain values for the page."""
        return {"lines": list(self.lines), "hint": self.hint, "name": self.name}
