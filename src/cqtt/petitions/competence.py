"""Who settles a petition, by whose decision or deed it is about."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.agencies import Level
from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError, NotInForceError, UnknownNameError
from cqtt.law import Citation, Confidence, Period
from cqtt.petitions.kinds import Instance, PetitionKind, in_words
from cqtt.text import require_nfc
from cqtt.workdays.calendar import require_day

_DISTRICTS_END: Final = date(2025, 6, 30)


class Post(Enum):
    """
    Whose decision or deed a petition is about, or who settles it (*chức vụ*).

    Districts ended on 1 July 2025; their posts stay for what happened before.

    Law:
        Law 02/2011/QH13, Arts. 17-23; Law 25/2018/QH14, Arts. 12 and 13.

    >>> Post.COMMUNE_CHAIR.label(), Post.DISTRICT_CHAIR.level.value
    ('Chủ tịch Ủy ban nhân dân cấp xã', 'district')
    """

    COMMUNE_OFFICIAL = "commune-official"
    COMMUNE_DEPUTY = "commune-deputy"
    COMMUNE_CHAIR = "commune-chair"
    DISTRICT_BODY_HEAD = "district-body-head"
    DISTRICT_DEPUTY = "district-deputy"
    DISTRICT_CHAIR = "district-chair"
    DEPARTMENT_BODY_DEPUTY = "department-body-deputy"
    DEPARTMENT_BODY_HEAD = "department-body-head"
    DEPARTMENT_DEPUTY = "department-deputy"
    DEPARTMENT_HEAD = "department-head"
    PROVINCE_DEPUTY = "province-deputy"
    PROVINCE_CHAIR = "province-chair"
    MINISTER_DEPUTY = "minister-deputy"
    MINISTER = "minister"
    PRIME_MINISTER = "prime-minister"

    def label(self, locale: str = "vi") -> str:
        """Return the post in words, in ``"vi"`` or ``"en"``."""
        return in_words(_POSTS[self.value], locale)

    @property
    def level(self) -> Level:
        """The level of its body."""
        start = self.value.partition("-")[0]
        return _LEVELS.get(start, Level.CENTRAL)


@frozen(kw_only=True)
class Competence:
    """
    Who settles petitions about one post (*thẩm quyền giải quyết*).

    ``by`` settles what is about ``about``, in one ``instance`` or, with ``None``, in
    any.  ``note`` says what is inferred; ``confidence`` how sure the rule is.

    Raises:
        WrongChoiceError, WrongTypeError: A value is not what it must be.
    """

    kind: PetitionKind = field(validator=instance_of(PetitionKind, "enum-choice"))
    about: Post = field(validator=instance_of(Post, "enum-choice"))
    by: Post = field(validator=instance_of(Post, "enum-choice"))
    period: Period = field(validator=instance_of(Period, "period-of-code"))
    citation: Citation = field(validator=instance_of(Citation, "citation"))
    instance: Instance | None = field(
        default=None, validator=instance_of(Instance | None, "enum-choice")
    )
    confidence: Confidence = field(
        default=Confidence.HIGH, validator=instance_of(Confidence, "enum-choice")
    )
    note: str = ""
    note_en: str = ""

    def __attrs_post_init__(self) -> None:
        require_nfc(self.note, "note")
        require_nfc(self.note_en, "note_en")

    def explain(self, locale: str = "vi") -> str:
        """
        Tell who settles it, by which article and how sure that is.

        Raises:
            UnknownLocaleError: The locale is not ``"vi"`` or ``"en"``.

        >>> from cqtt.facts import petition_law
        >>> rules = petition_law().competences
        >>> print(competent_for(rules, PetitionKind.DENUNCIATION,
        ...                     Post.COMMUNE_OFFICIAL, on=date(2026, 3, 2)).explain())
        Người có thẩm quyền: Chủ tịch Ủy ban nhân dân cấp xã (khoản 1 Điều 13 Luật Tố \
cáo số 25/2018/QH14)
        """
        word = in_words(("Người có thẩm quyền", "Competent"), locale)
        doubt = self.confidence.doubt(locale)
        source = "; ".join(filter(None, (self.citation.text(locale), doubt)))
        note = in_words((self.note, self.note_en or self.note), locale)
        told = f"{word}: {self.by.label(locale)} ({source})"
        return f"{told}\n{note}" if note else told


def competent_for(
    competences: Iterable[Competence],
    kind: PetitionKind,
    about: Post,
    *,
    on: date,
    instance: Instance = Instance.FIRST,
) -> Competence:
    """
    Return who settles a petition (*người có thẩm quyền giải quyết*).

    For complaints these are the rules on administrative decisions and acts.  A
    disciplinary decision has its own, which are not here: who made it settles first,
    then the head of the body above, and the Minister of Home Affairs after ministers
    and province chairs (Law 02/2011/QH13, Art. 51).

    Args:
        competences: The rules, such as ``petition_law().competences``.

        kind: Complaint or denunciation; reflections go to the body that they are about.

        about: Whose decision or deed it is about.

        on: The day.

        instance: First or second, for complaints.

    Raises:
        InvalidValueError: A post of a district after 30 June 2025: no text was read
            that tells who settles then.
        UnknownNameError: No such rule is known; it tells the posts that have one.
        NotInForceError: The rule was in force on other days only.
        WrongTypeError, WrongChoiceError: An argument is not what it must be.

    >>> from cqtt.facts import petition_law
    >>> rules = petition_law().competences
    >>> found = competent_for(rules, PetitionKind.COMPLAINT, Post.COMMUNE_CHAIR,
    ...                       instance=Instance.SECOND, on=date(2026, 8, 3))
    >>> found.by.label("en"), found.confidence.value
    ("chairman of the province's people's committee", 'medium')
    """
    require_instance(kind, PetitionKind, "kind", "enum-choice")
    require_instance(about, Post, "about", "enum-choice")
    require_instance(instance, Instance, "instance", "enum-choice")
    require_day(on, "on")
    rules = _require_rules(competences)
    if about.level is Level.DISTRICT and on > _DISTRICTS_END:
        raise InvalidValueError("about", f"{about.value}, {on}", "district-in-being")
    known = [
        each
        for each in rules
        if each.kind is kind and each.instance in {None, instance}
    ]
    found = [each for each in known if each.about is about]
    if not found:
        raise _unknown(kind, instance, about, known)
    for each in found:
        if on in each.period:
            return each
    raise NotInForceError(
        f"{kind.label('en')}: {about.label('en')}",
        on,
        found[0].period.since,
        found[-1].period.until,
        f"về thẩm quyền giải quyết {kind.label()} đối với {about.label()}",
    )


def _require_rules(given: object) -> tuple[Competence, ...]:
    rules = tuple(given) if isinstance(given, Iterable) else (given,)
    for each in rules:
        require_instance(each, Competence, "competences", "competences")
    return rules


def _unknown(
    kind: PetitionKind, instance: Instance, about: Post, known: list[Competence]
) -> UnknownNameError:
    posts = tuple(dict.fromkeys(each.about for each in known))
    said = f"chưa có quy định về thẩm quyền giải quyết {kind.label()}"
    if kind is PetitionKind.COMPLAINT:
        said += f" {instance.label()}"
    said += f" đối với {about.label()}"
    if posts:
        said += f"; có: {'; '.join(each.label() for each in posts)}"
    return UnknownNameError(
        f"petition_law().competences[{kind.value}, {instance.value}]",
        about.value,
        (),
        tuple(each.value for each in posts),
        said,
    )


def forward_to(
    competences: Iterable[Competence],
    kind: PetitionKind,
    about: Post,
    own: Post,
    *,
    on: date,
    instance: Instance = Instance.FIRST,
) -> Competence | None:
    """
    Return to whom a petition should be forwarded (*chuyển đơn*), if not settled here.

    ``own`` is the post that received it; where it is competent itself, the answer is
    ``None``.

    Raises:
        InvalidValueError, UnknownNameError, NotInForceError, WrongTypeError,
            WrongChoiceError: As ``competent_for``.

    >>> from cqtt.facts import petition_law
    >>> rules = petition_law().competences
    >>> forward_to(rules, PetitionKind.DENUNCIATION, Post.COMMUNE_CHAIR,
    ...            Post.COMMUNE_CHAIR, on=date(2025, 6, 2)).by.value
    'district-chair'
    """
    require_instance(own, Post, "own", "enum-choice")
    found = competent_for(competences, kind, about, on=on, instance=instance)
    return None if found.by is own else found


_LEVELS: Final = {
    "commune": Level.COMMUNE,
    "district": Level.DISTRICT,
    "department": Level.PROVINCE,
    "province": Level.PROVINCE,
}
_POSTS: Final = {
    "commune-official": (
        "công chức, người có trách nhiệm do Chủ tịch Ủy ban nhân dân cấp xã quản lý",
        "official under the chairman of the commune's people's committee",
    ),
    "commune-deputy": (
        "Phó Chủ tịch Ủy ban nhân dân cấp xã",
        "vice-chairman of the commune's people's committee",
    ),
    "commune-chair": (
        "Chủ tịch Ủy ban nhân dân cấp xã",
        "chairman of the commune's people's committee",
    ),
    "district-body-head": (
        "Thủ trưởng cơ quan thuộc Ủy ban nhân dân cấp huyện",
        "head of a body of the district's people's committee",
    ),
    "district-deputy": (
        "Phó Chủ tịch Ủy ban nhân dân cấp huyện",
        "vice-chairman of the district's people's committee",
    ),
    "district-chair": (
        "Chủ tịch Ủy ban nhân dân cấp huyện",
        "chairman of the district's people's committee",
    ),
    "department-body-deputy": (
        "Phó Thủ trưởng cơ quan thuộc sở và cấp tương đương",
        "deputy head of a body of a province's department",
    ),
    "department-body-head": (
        "Thủ trưởng cơ quan thuộc sở và cấp tương đương",
        "head of a body of a province's department",
    ),
    "department-deputy": (
        "Phó Giám đốc sở và cấp tương đương",
        "deputy director of a province's department",
    ),
    "department-head": (
        "Giám đốc sở và cấp tương đương",
        "director of a province's department",
    ),
    "province-deputy": (
        "Phó Chủ tịch Ủy ban nhân dân cấp tỉnh",
        "vice-chairman of the province's people's committee",
    ),
    "province-chair": (
        "Chủ tịch Ủy ban nhân dân cấp tỉnh",
        "chairman of the province's people's committee",
    ),
    "minister-deputy": ("Thứ trưởng", "vice-minister"),
    "minister": ("Bộ trưởng", "minister"),
    "prime-minister": ("Thủ tướng Chính phủ", "Prime Minister"),
}
