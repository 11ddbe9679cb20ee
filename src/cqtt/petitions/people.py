"""Who petitions: one person or several; all of it stays out of ``repr``."""

from typing import TYPE_CHECKING, Any, Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_count
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.identifiers import CitizenNumber, Telephone, mask_name
from cqtt.recorded import text

if TYPE_CHECKING:
    from attrs import Attribute

_SEVERAL: Final = 2
_FEW: Final = 5
_MANY: Final = 10
_SPEAKERS_OF_FEW: Final = 2
_SPEAKERS_OF_MANY: Final = 5


@frozen(kw_only=True)
class Petitioner:
    """
    Who petitions (*người khiếu nại, tố cáo, phản ánh*), as far as is known.

    Every text is personal data and left out of ``repr``; lists show ``masked_name``.
    ``is_identified`` is false where a check found that nobody is or could be that
    person (*mạo tên*), ``None`` where nobody checked.  ``is_withheld`` means that who
    it is is known and kept elsewhere (*giữ bí mật, lưu riêng*).

    Law:
        Law 25/2018/QH14, Arts. 9 and 47, for denouncers.

    Raises:
        WrongTypeError: A value is of another type; the error holds no value.
        NotNfcError: A text is not in Unicode NFC.

    >>> who = Petitioner(name="Nguyễn Văn Ví Dụ", telephone="0912345678")
    >>> who.masked_name, who.masked_telephone, who.missing
    ('N.V.V.D.', '*******678', ('address',))
    >>> who
    Petitioner(is_identified=None, is_withheld=False)
    """

    name: str = field(default="", repr=False, validator=text)
    address: str = field(default="", repr=False, validator=text)
    telephone: str = field(default="", repr=False, validator=text)
    id_number: str = field(default="", repr=False, validator=text)
    is_identified: bool | None = field(
        default=None, validator=instance_of(bool | None, "yes-no")
    )
    is_withheld: bool = field(default=False, validator=instance_of(bool, "yes-no"))

    @property
    def is_anonymous(self) -> bool:
        """Whether name or address is not known (*không rõ họ tên, địa chỉ*)."""
        return not self.is_withheld and not (self.name.strip() and self.address.strip())

    @property
    def missing(self) -> tuple[str, ...]:
        """What an office asks for and nobody told: name, address, telephone."""
        if self.is_withheld:
            return ()
        asked = ("name", "address", "telephone")
        return tuple(each for each in asked if not getattr(self, each).strip())

    @property
    def masked_name(self) -> str:
        """The initials, for lists."""
        return mask_name(self.name)

    @property
    def masked_telephone(self) -> str:
        """The telephone number with all but its last digits hidden."""
        if Telephone.is_valid(self.telephone):
            return Telephone.parse(self.telephone).masked
        return "*" * len(self.telephone)

    @property
    def masked_id(self) -> str:
        """The number with all but its last digits hidden."""
        if CitizenNumber.is_valid(self.id_number):
            return CitizenNumber.parse(self.id_number).masked
        return "*" * len(self.id_number)

    def withheld(self) -> "Petitioner":
        """Return the same without anything that tells who it is."""
        is_known = not self.is_anonymous
        return Petitioner(is_identified=self.is_identified, is_withheld=is_known)


def _several(size: Any) -> int:
    people = require_count(size, "size")
    if people < _SEVERAL:
        raise InvalidValueError("size", people, "several-people")
    return people


@frozen(kw_only=True)
class Group:
    """
    Several people with one matter (*nhiều người cùng nội dung*).

    ``size`` counts them all, at least two; ``representatives`` speak for them and are
    among them.  How many speakers are right is a finding of the petition.

    Law:
        Law 42/2013/QH13, Art. 29.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: Fewer than two people, or more representatives than people.

    >>> Group(size=7, representatives=(Petitioner(name="Lê Thị Mẫu"),)).allowed
    2
    """

    size: int = field(converter=_several)
    representatives: tuple[Petitioner, ...] = field(
        default=(), repr=lambda each: f"({len(each)} of them)"
    )

    def __attrs_post_init__(self) -> None:
        came = len(self.representatives)
        if came > self.size:
            raise InvalidValueError("representatives", came, "among-the-people")

    @representatives.validator
    def _check_people(self, attribute: "Attribute[Any]", people: object) -> None:
        if not isinstance(people, tuple):
            raise WrongTypeError(attribute.name, type(people).__name__, "petitioners")
        for each in people:
            if not isinstance(each, Petitioner):
                came = type(each).__name__
                raise WrongTypeError(attribute.name, came, "petitioners")

    @property
    def allowed(self) -> int | None:
        """How many may speak for them; ``None`` below five, as the law is silent."""
        if self.size < _FEW:
            return None
        return _SPEAKERS_OF_FEW if self.size <= _MANY else _SPEAKERS_OF_MANY

    @property
    def is_anonymous(self) -> bool:
        """Whether none of the representatives is known by name and address."""
        return all(each.is_anonymous for each in self.representatives)

    def withheld(self) -> "Group":
        """Return the same without anything that tells who they are."""
        people = tuple(each.withheld() for each in self.representatives)
        return Group(size=self.size, representatives=people)


def check_petitioner(
    _instance: object, attribute: "Attribute[Any]", value: object
) -> None:
    """Refuse what is neither a ``Petitioner`` nor a ``Group`` nor ``None``."""
    if value is not None and not isinstance(value, Petitioner | Group):
        raise WrongTypeError(attribute.name, type(value).__name__, "petitioner")
