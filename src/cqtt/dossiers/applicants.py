"""Who applies; names and numbers stay out of messages and of ``repr``."""

from enum import Enum

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.errors import InvalidValueError
from cqtt.identifiers import CitizenNumber, Telephone, mask_name
from cqtt.text import require_nfc


class ApplicantKind(Enum):
    """
    What kind of person applies (*đối tượng*).

    Two code tables are published for ``LoaiDoiTuong``, and they differ; a record's raw
    code is kept in ``Applicant.kind_code`` and read by ``interop.sync``.
    """

    CITIZEN = "citizen"
    ENTERPRISE = "enterprise"
    HOUSEHOLD_BUSINESS = "household-business"
    ORGANISATION = "organisation"


@frozen(kw_only=True)
class Applicant:
    """
    Who applies (*người nộp hồ sơ*): a person or an organisation.

    Every field but the kind is personal data and is left out of ``repr``; what is shown
    in lists is ``masked_name``.  ``id_number`` is a citizen number, a tax number or a
    passport, as given.

    >>> who = Applicant(name="Nguyễn Văn Ví Dụ", id_number="001099012345")
    >>> who
    Applicant(kind=None)
    >>> who.masked_name
    'N.V.V.D.'
    """

    name: str = field(repr=False)
    kind: ApplicantKind | None = field(
        default=None, validator=instance_of(ApplicantKind | None, "enum-choice")
    )
    kind_code: str | None = field(default=None, repr=False)
    id_number: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    address: str = field(default="", repr=False)

    @name.validator
    def _check_name(self, _attribute: object, value: str) -> None:
        if not require_nfc(value, "name").strip():
            raise InvalidValueError("name", "", "filled-text")

    @property
    def masked_name(self) -> str:
        """The initials, for lists that are posted."""
        return mask_name(self.name)

    @property
    def masked_id(self) -> str:
        """The number with all but its last digits hidden."""
        if CitizenNumber.is_valid(self.id_number):
            return CitizenNumber.parse(self.id_number).masked
        return "*" * len(self.id_number)

    @property
    def masked_phone(self) -> str:
        """The telephone number with all but its last digits hidden."""
        if Telephone.is_valid(self.phone):
            return Telephone.parse(self.phone).masked
        return "*" * len(self.phone)
