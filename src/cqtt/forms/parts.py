"""What the forms have in common: head, number line, and whose dossier it is."""

from datetime import date
from typing import Any, ClassVar, Final, TypedDict, TypeVar

import attrs
from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import instance_of, require_instance, require_whole
from cqtt.dossiers import Dossier, Event, FormKind
from cqtt.dossiers.answers import received_of
from cqtt.errors import InvalidValueError, NotStartedError, WrongTypeError
from cqtt.forms.sets import FormEntry, form_on
from cqtt.offices import Office
from cqtt.plain import to_plain
from cqtt.procedures import ChannelKind
from cqtt.text import date_line, require_nfc
from cqtt.workdays import require_day

EventT = TypeVar("EventT", bound=Event)

CENTRE: Final = "TTPVHCC"
"""The symbol of a public service centre (*Trung tâm Phục vụ hành chính công*)."""
DESK: Final = "BPTNTKQ"
"""The symbol of a one-stop desk (*Bộ phận Tiếp nhận và Trả kết quả*)."""

WAYS: Final = {
    ChannelKind.DIRECT: "trực tiếp",
    ChannelKind.ONLINE: "Cổng Dịch vụ công quốc gia",
    ChannelKind.POSTAL: "dịch vụ bưu chính công ích",
    ChannelKind.VNEID: "ứng dụng VNeID",
}
"""The ways of getting a result, in our words; the forms leave a blank."""


class Head(TypedDict, total=False):
    """
    The head of a form, which the dossier does not know.

    ``superior`` is the body above, ``issuer`` the desk or centre that issues the form
    (without it the agency that received the dossier), ``place`` stands before the date.
    """

    superior: str
    issuer: str
    place: str


def text(_instance: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    """Validate a field that is text in NFC; the text is never in the error."""
    require_nfc(value, attribute.name)


def texts(
    _instance: object,
    attribute: "attrs.Attribute[tuple[str, ...]]",
    value: tuple[str, ...],
) -> None:
    """Validate a field that is a tuple of texts in NFC; none is in the error."""
    if not isinstance(value, tuple):
        raise WrongTypeError(attribute.name, type(value).__name__, "texts")
    for each in value:
        require_nfc(each, attribute.name)


class Labelled:
    """What can be told as labels and values, in the order of the printed form."""

    __slots__ = ()

    lines: ClassVar[tuple[tuple[str, str], ...]]

    def fields(self) -> tuple[tuple[str, Any], ...]:
        """Return each line of the form: its Vietnamese label and its value."""
        return tuple((label, getattr(self, name)) for label, name in self.lines)


@frozen(kw_only=True)
class Form(Labelled):
    """What every official form has; ``form`` is the one in force on ``issued_on``."""

    kind: ClassVar[FormKind]

    form: FormEntry = field(
        validator=instance_of(FormEntry, "form-entry"), repr=lambda each: each.number
    )
    issued_on: date
    superior: str = field(default="", validator=text)
    issuer: str = field(default="", validator=text)
    place: str = field(default="", validator=text)

    def __attrs_post_init__(self) -> None:
        require_day(self.issued_on, "issued_on")
        if self.form.kind is not self.kind:
            raise InvalidValueError("form", self.form.kind.value, "form-of-kind")

    @property
    def title(self) -> str:
        """The title in the circular's annex; ``form.printed_title`` may differ."""
        return self.form.title

    @property
    def date_line(self) -> str:
        """The place and date, such as "Hà Trung, ngày 03 tháng 8 năm 2026"."""
        return date_line(self.issued_on, self.place or None)

    @property
    def layout_known(self) -> bool:
        """Whether the printed form was read; where not, the fields are ours."""
        return self.form.layout_known

    def number_symbol(self, number: int, desk: str = CENTRE) -> str:
        """
        Return the number line (*số, ký hiệu*), for a serial of the office's own.

        ``desk`` is the office's symbol: ``CENTRE``, ``DESK`` or another; ``""`` leaves
        it out.  Numbers below 10 get a leading 0.

        Raises:
            WrongTypeError, InvalidValueError: The number is not whole and above zero.

        Law:
            Decree 30/2020/NĐ-CP, Annex I.II.3 for the writing.
        """
        require_whole(number, "number")
        require_nfc(desk, "desk")
        own = "" if self.kind is FormKind.RECEIPT else self.form.symbol
        symbol = "-".join(each for each in (own, desk) if each)
        known = symbol if self.form.symbol is not None else ""
        return f"Số: {number:02}/{known}".rstrip("/")

    def fields(self) -> tuple[tuple[str, Any], ...]:
        """Return each line of the form: its Vietnamese label and its value."""
        head = tuple((label, getattr(self, name)) for label, name in _HEAD)
        return (*head, *super().fields())

    def to_dict(self) -> dict[str, Any]:
        """Return the form and all its fields as plain data; it holds personal data."""
        own = attrs.fields(type(self))
        return {
            "kind": self.kind.value,
            "form": _plain_entry(self.form),
            **{
                each.name: to_plain(getattr(self, each.name))
                for each in own
                if each.name != "form"
            },
        }


_HEAD: Final = (
    ("Đơn vị chủ quản", "superior"),
    ("Đơn vị ban hành", "issuer"),
    ("Địa danh, ngày tháng năm", "date_line"),
)


def _plain_entry(entry: FormEntry) -> dict[str, Any]:
    return {
        "number": entry.number,
        "title": entry.title,
        "printed_title": entry.printed_title,
        "source": entry.source.text(),
        "layout_known": entry.layout_known,
        "confidence": entry.confidence.value,
    }


@frozen(kw_only=True)
class DossierForm(Form):
    """
    A form that goes to the applicant of one dossier.

    ``content`` is what is asked for, by default the procedure's name.  Names, numbers,
    addresses and free text are not in ``repr``.
    """

    dossier_number: str = field(validator=text)
    procedure: str = field(validator=text)
    content: str = field(validator=text, repr=False)
    applicant: str = field(default="", validator=text, repr=False)
    id_number: str = field(default="", validator=text, repr=False)
    address: str = field(default="", validator=text, repr=False)
    phone: str = field(default="", validator=text, repr=False)
    email: str = field(default="", validator=text, repr=False)


def require_given(dossier: object, office: object) -> None:
    """Refuse what is no dossier and no office."""
    if not isinstance(dossier, Dossier):
        # A mapping of a dossier holds a citizen's data, so the error gets its type.
        raise WrongTypeError("dossier", type(dossier).__name__, "dossier")
    require_instance(office, Office, "office", "office")


def event_of(
    dossier: Dossier, kind: type[EventT], which: int = -1
) -> tuple[int, EventT]:
    """
    Return one event of a kind and its place among all events.

    Raises:
        NotStartedError: There is no such event.
        WrongTypeError: ``which`` is not an int.
    """
    if type(which) is not int:
        raise WrongTypeError("which", which, "whole-number")
    found = [
        (at, each) for at, each in enumerate(dossier.events) if isinstance(each, kind)
    ]
    try:
        return found[which]
    except IndexError:
        raise NotStartedError(kind.slug, kind.label_vi) from None


def received_on(dossier: Dossier) -> date | None:
    """Return the day on which a dossier was received as complete, if it was."""
    received = received_of(dossier)
    return None if received is None else received.at.date()


def name_of(event: Event) -> str:
    """Return the name of who recorded an event, ``""`` where it is not known."""
    return (event.by and event.by.name) or ""


def agency_name(*agencies: Agency | None) -> str:
    """Return the name of the first agency that is known."""
    return next((each.name for each in agencies if each is not None), "")


def headed(
    kind: FormKind, day: date, dossier: Dossier, office: Office, head: Head
) -> dict[str, Any]:
    """Return the form in force and the head, as fields of a form."""
    issuer = agency_name(dossier.receiving_agency, office.agency)
    return {
        "form": form_on(kind, day),
        "issued_on": day,
        "dossier_number": dossier.number,
        "issuer": issuer,
        **head,
    }


def applied(dossier: Dossier, content: str) -> dict[str, Any]:
    """Return whose dossier it is and what it asks for, as fields of a form."""
    name = dossier.procedure.name
    asked = require_nfc(content, "content") or name
    told: dict[str, Any] = {"procedure": name, "content": asked}
    who = dossier.applicant
    if who is not None:
        told |= {"applicant": who.name, "id_number": who.id_number}
        told |= {"address": who.address, "phone": who.phone, "email": who.email}
    return told
