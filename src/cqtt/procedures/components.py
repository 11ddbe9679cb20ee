"""The papers of a dossier."""

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.errors import InvalidValueError
from cqtt.law import Citation
from cqtt.procedures.channels import ChannelKind
from cqtt.text import require_nfc
from cqtt.time_limits import TimeLimit

if TYPE_CHECKING:
    from attrs import Attribute


class ComponentKind(Enum):
    """
    What a row of the list of components is; not every row is a paper.

    *Loại thành phần hồ sơ.*

    ``SUBMIT``: handed in.  ``PRESENT``: shown.  ``FORM``: a paper form.  ``EFORM``: a
    form on the screen.  ``DATA``: the agency looks it up itself.  ``AGENCY``: the
    agency makes it.  ``NOTE`` and ``HEADING``: no paper at all.
    """

    SUBMIT = "submit"
    PRESENT = "present"
    FORM = "form"
    EFORM = "eform"
    DATA = "data"
    AGENCY = "agency"
    NOTE = "note"
    HEADING = "heading"

    @property
    def is_paper(self) -> bool:
        """Whether it is something that the citizen brings or fills in."""
        return self in _PAPERS


_PAPERS = frozenset(
    (
        ComponentKind.SUBMIT,
        ComponentKind.PRESENT,
        ComponentKind.FORM,
        ComponentKind.EFORM,
    )
)


class Database(Enum):
    """
    A database that an agency can ask instead of the citizen (*cơ sở dữ liệu*).

    ``VNEID`` is the application in which a citizen's papers are integrated.
    """

    POPULATION = "population"
    RESIDENCE = "residence"
    CIVIL_STATUS = "civil-status"
    LAND = "land"
    BUSINESS = "business"
    SPECIALISED = "specialised"
    VNEID = "vneid"


def _count(_instance: object, attribute: "Attribute[int]", value: int) -> None:
    if type(value) is not int or value < 0:
        raise InvalidValueError(attribute.name, value, "count-of-papers")


@frozen(kw_only=True)
class Component:
    """
    One component of a dossier (*thành phần hồ sơ*).

    ``originals`` and ``copies`` are numbers of sheets or sets; both may be 0 where the
    record does not say.  ``channels`` empty is every channel, ``case`` ``None`` every
    case.  ``condition`` says, in Vietnamese, when it is needed at all.
    ``waived_if_found_in`` names the databases whose data make it needless,
    ``abolished_by`` the text that did away with it (from ``abolished_since``, if that
    is known), ``valid_for`` how old it may be.

    >>> Component(name="Giấy chứng sinh", kind=ComponentKind.SUBMIT, originals=1).copies
    0
    """

    name: str = field()
    kind: ComponentKind = field(validator=instance_of(ComponentKind, "enum-choice"))
    code: str | None = None
    originals: int = field(default=0, validator=_count)
    copies: int = field(default=0, validator=_count)
    condition: str = ""
    channels: tuple[ChannelKind, ...] = ()
    case: str | None = None
    group: str = ""
    waived_if_found_in: tuple[Database, ...] = ()
    valid_for: TimeLimit | None = field(
        default=None, validator=instance_of(TimeLimit | None, "time-limit")
    )
    form: str = ""
    abolished_by: Citation | None = field(
        default=None, validator=instance_of(Citation | None, "citation")
    )
    abolished_since: date | None = None
    without: tuple[str, ...] = ()
    note: str = ""

    @name.validator
    def _check_name(self, _attribute: object, value: str) -> None:
        if not require_nfc(value, "name").strip():
            raise InvalidValueError("name", value, "filled-text")
