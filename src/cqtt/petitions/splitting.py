"""A mixed petition, split into its kinds."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from attrs import field, frozen

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
    if not isinstance(value, Iterable):
        return value
    return tuple(
        tuple(each) if isinstance(each, list | tuple) else each for each in value
    )


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

    def split(self, *, numbers: Iterable[str] | None = None) -> tuple[Petition, ...]:
        """
        Return one petition for each matter, received when the letter was.

        *Tách đơn.*  Each has the number of the letter with a slash and its place in it,
        and tells it in ``split_from``.  Who wrote the letter is in all of them.  Where
        a denunciation must not be tied to the rest of the letter, give the parts
        ``numbers`` of their own: its ``to_dict`` then tells neither.

        Raises:
            WrongTypeError: ``numbers`` are no texts.
            InvalidValueError: There are not as many as matters.

        Law:
            Law 25/2018/QH14, Arts. 9 and 56: who denounces is kept secret.
        """
        own = self._numbers() if numbers is None else self._given(numbers)
        return tuple(
            _CLASSES[kind].receive(
                number=number,
                at=self.at,
                forwarded_by=self.forwarded_by,
                about=about,
                petitioner=self.petitioner,
                channel=self.channel,
                received_by=self.received_by,
                split_from=self.number,
            )
            for number, (kind, about) in zip(own, self.contents, strict=True)
        )

    def _numbers(self) -> tuple[str, ...]:
        count = len(self.contents)
        return tuple(f"{self.number}/{place}" for place in range(1, count + 1))

    def _given(self, numbers: Iterable[str]) -> tuple[str, ...]:
        if isinstance(numbers, str) or not isinstance(numbers, Iterable):
            raise WrongTypeError("numbers", type(numbers).__name__, "numbers-of-parts")
        given = tuple(numbers)
        if len(given) != len(self.contents):
            raise InvalidValueError("numbers", len(given), "numbers-of-parts")
        return given


def joined(parts: Iterable[Petition]) -> tuple[MixedPetition, ...]:
    """
    Return the letters that petitions were split from, in the order of their first part.

    *Ghép lại các phần đã tách.*  Parts are of one letter where its number, its moment,
    who wrote it and how it came agree; they stand in the order of their numbers.  A
    petition that was not split is left out, and what happened to the parts after their
    reception is not in the letters.

    Raises:
        WrongTypeError: What came are not petitions.

    >>> letter = MixedPetition(number="12", at=datetime(2026, 8, 3, 9, 0),
    ...                        contents=((PetitionKind.REFLECTION, "đèn đường hỏng"),))
    >>> joined(letter.split()) == (letter,)
    True
    """
    letters: dict[tuple[object, ...], list[Petition]] = {}
    for part in require_petitions(parts):
        if part.split_from:
            letters.setdefault(_came(part), []).append(part)
    return tuple(map(_letter, letters.values()))


def _came(part: Petition) -> tuple[object, ...]:
    """Return what the parts of one letter share."""
    came = part.received
    return (
        *(part.split_from, came.at, came.forwarded_by),
        *(part.petitioner, part.channel, part.received_by),
    )


def _letter(parts: list[Petition]) -> MixedPetition:
    parts.sort(key=_place)
    first = parts[0]
    return MixedPetition(
        number=first.split_from,
        at=first.received.at,
        contents=tuple((each.kind, each.about) for each in parts),
        petitioner=first.petitioner,
        channel=first.channel,
        received_by=first.received_by,
        forwarded_by=first.received.forwarded_by,
    )


def _place(part: Petition) -> tuple[bool, int, str]:
    """Return where a part stood in its letter; one with a number of its own, last."""
    letter, _, place = part.number.rpartition("/")
    if letter != part.split_from or not place.isdecimal():
        return (True, 0, "")
    return (False, len(place), place)


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
