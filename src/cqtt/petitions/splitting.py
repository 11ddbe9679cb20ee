"""A mixed petition, split into its kinds."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from attrs import evolve, field, frozen

from cqtt.agencies import Agency
from cqtt.checks import instance_of
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.petitions.channels import FeedbackChannel
from cqtt.petitions.complaints import Complaint
from cqtt.petitions.denunciations import Denunciation
from cqtt.petitions.fields import check_number
from cqtt.petitions.kinds import PetitionKind
from cqtt.petitions.people import Group, Petitioner, check_petitioner
from cqtt.petitions.petition import Petition
from cqtt.petitions.reflections import Reflection
from cqtt.recorded import moment
from cqtt.text import require_nfc

_CLASSES: dict[PetitionKind, type[Petition]] = {
    each.kind: each for each in (Complaint, Denunciation, Reflection)
}


def _contents(value: Any) -> Any:
    return tuple(map(tuple, value)) if isinstance(value, Iterable) else value


@frozen(kw_only=True)
class MixedPetition:
    """
    A letter with several matters of several kinds (*đơn có nhiều nội dung*).

    ``contents`` are its matters, each a kind and the short content, in the order of the
    letter.  It is received once; ``split`` makes a petition of each matter.

    Law:
        Law 42/2013/QH13, Art. 25.3; since 1 July 2026 also Decree 154/2026/NĐ-CP,
        Art. 14.4: the citizen is asked to write each matter apart.

    Raises:
        WrongTypeError: A value is of another type; the error holds none of it.
        InvalidValueError: There is no matter.

    >>> letter = MixedPetition(
    ...     number="12",
    ...     at=datetime(2026, 8, 3, 9, 0),
    ...     contents=(
    ...         (PetitionKind.COMPLAINT, "mức bồi thường"),
    ...         (PetitionKind.REFLECTION, "đèn đường hỏng"),
    ...     ),
    ... )
    >>> [each.number for each in letter.split()]
    ['12/1', '12/2']
    """

    number: str = field(validator=check_number)
    at: datetime = field(converter=moment)
    contents: tuple[tuple[PetitionKind, str], ...] = field(
        converter=_contents, repr=lambda each: f"({len(each)} of them)"
    )
    petitioner: Petitioner | Group | None = field(
        default=None, repr=False, validator=check_petitioner
    )
    channel: FeedbackChannel = field(
        default=FeedbackChannel.IN_PERSON,
        validator=instance_of(FeedbackChannel, "enum-choice"),
    )
    received_by: Agency | None = field(
        default=None, repr=False, validator=instance_of(Agency | None, "agency")
    )
    forwarded_by: Agency | None = field(
        default=None, repr=False, validator=instance_of(Agency | None, "agency")
    )

    @contents.validator
    def _check_contents(self, _attribute: object, contents: Any) -> None:
        if not isinstance(contents, tuple) or not all(map(_is_content, contents)):
            raise WrongTypeError("contents", type(contents).__name__, "contents")
        if not contents:
            raise InvalidValueError("contents", 0, "contents")
        for _, about in contents:
            require_nfc(about, "contents")

    @property
    def kinds(self) -> tuple[PetitionKind, ...]:
        """The kinds in it, in the order of the law, each once."""
        there = {kind for kind, _ in self.contents}
        return tuple(each for each in PetitionKind if each in there)

    @property
    def is_mixed(self) -> bool:
        """Whether it holds more than one kind."""
        return len(self.kinds) > 1

    def split(self) -> tuple[Petition, ...]:
        """
        Return one petition for each matter, received when the letter was.

        *Tách đơn.*  Each has the number of the letter with a slash and its place in it,
        and tells it in ``split_from``.
        """
        return tuple(
            _CLASSES[kind].receive(
                number=f"{self.number}/{place}",
                at=self.at,
                forwarded_by=self.forwarded_by,
                about=about,
                petitioner=self.petitioner,
                channel=self.channel,
                received_by=self.received_by,
                split_from=self.number,
            )
            for place, (kind, about) in enumerate(self.contents, 1)
        )


def joined(parts: Iterable[Petition]) -> tuple[MixedPetition, ...]:
    """
    Return the letters that petitions were split from, in the order of their first part.

    *Ghép lại các phần đã tách.*  A petition that was not split is left out.  What
    happened to the parts after their reception is not in the letters.

    Raises:
        WrongTypeError: What came are not petitions.

    >>> letter = MixedPetition(number="12", at=datetime(2026, 8, 3, 9, 0),
    ...                        contents=((PetitionKind.REFLECTION, "đèn đường hỏng"),))
    >>> joined(letter.split()) == (letter,)
    True
    """
    letters: dict[str, MixedPetition] = {}
    for part in require_petitions(parts):
        if not part.split_from:
            continue
        content = ((part.kind, part.about),)
        letter = letters.get(part.split_from)
        if letter is None:
            letters[part.split_from] = MixedPetition(
                number=part.split_from,
                at=part.received.at,
                contents=content,
                petitioner=part.petitioner,
                channel=part.channel,
                received_by=part.received_by,
                forwarded_by=part.received.forwarded_by,
            )
        else:
            contents = letter.contents + content
            letters[part.split_from] = evolve(letter, contents=contents)
    return tuple(letters.values())


def require_petitions(petitions: object) -> tuple[Petition, ...]:
    """Return petitions as a tuple; refuse anything else without telling it."""
    if isinstance(petitions, Petition) or not isinstance(petitions, Iterable):
        raise WrongTypeError("petitions", type(petitions).__name__, "petitions")
    found = tuple(petitions)
    for each in found:
        if not isinstance(each, Petition):
            raise WrongTypeError("petitions", type(each).__name__, "petitions")
    return found


def _is_content(content: object) -> bool:
    match content:
        case (PetitionKind(), str()):
            return True
    return False
