"""Form 07 of 2025, 06 before: the register of dossiers."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import ClassVar, Self, Unpack

from attrs import field, frozen

from cqtt.checks import require_instance
from cqtt.dossiers import Dossier, FormKind, Received, Register, Returned, SentHome
from cqtt.dossiers.answers import received_of
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.forms.appointments import appointment_of
from cqtt.forms.parts import (
    WAYS,
    Form,
    Head,
    Labelled,
    agency_name,
    text,
    texts,
)
from cqtt.forms.sets import form_on
from cqtt.offices import Office
from cqtt.workdays import require_day

_AT_HOME = "trả tại nhà"


@frozen(kw_only=True)
class RegisterRow(Labelled):
    """
    One dossier of the register (*dòng của sổ*); who applies is not in ``repr``.

    ``due`` is the appointment as it stands, a day or a moment; ``way`` is how the
    result was or will be received; ``signature`` is left blank for the pen.
    """

    lines: ClassVar[tuple[tuple[str, str], ...]] = (
        ("STT", "count"),
        ("Mã hồ sơ", "dossier_number"),
        ("Tên TTHC", "procedure"),
        ("Tên tổ chức, cá nhân", "applicant"),
        ("Địa chỉ/SĐT", "address_and_phone"),
        ("Cơ quan chủ trì giải quyết", "agency"),
        ("Nhận hồ sơ", "received_at"),
        ("Hẹn trả kết quả", "due"),
        ("Trả kết quả", "returned_at"),
        ("Phương thức nhận kết quả", "way"),
        ("Ký nhận", "signature"),
    )

    count: int
    dossier_number: str = field(validator=text)
    procedure: str = field(validator=text)
    applicant: str = field(default="", validator=text, repr=False)
    address: str = field(default="", validator=text, repr=False)
    phone: str = field(default="", validator=text, repr=False)
    agency: str = field(default="", validator=text)
    received_at: datetime
    due: date | datetime | None = None
    returned_at: datetime | None = None
    way: str = field(default="", validator=text)
    signature: str = field(default="", validator=text, repr=False)

    @property
    def address_and_phone(self) -> str:
        """The address and the telephone number, as one cell."""
        return "; ".join(each for each in (self.address, self.phone) if each)


@frozen(kw_only=True)
class RegisterBook(Form):
    """
    The register of a field of work, or of a group of them, for a period.

    *Sổ theo dõi hồ sơ (Mẫu 07; trước tháng 9/2025: Mẫu 06).*  ``fields_of_work`` is
    empty where the book holds every field.  ``issued_on`` is the last day of the
    period.

    Law:
        Circular 03/2025/TT-VPCP, Annex I, Form 07; Circular 01/2018/TT-VPCP, Form 06.
        An electronic register need not be printed.
    """

    kind = FormKind.REGISTER
    lines: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Lĩnh vực", "fields_of_work"),
        ("Từ ngày", "first"),
        ("Đến ngày", "last"),
        ("Hồ sơ", "rows"),
    )

    fields_of_work: tuple[str, ...] = field(default=(), validator=texts)
    first: date
    last: date
    rows: tuple[RegisterRow, ...] = field(repr=lambda rows: f"({len(rows)} of them)")

    @classmethod
    def of(
        cls,
        register: Register,
        *,
        first: date,
        last: date,
        office: Office,
        fields_of_work: Iterable[str] = (),
        at: datetime | None = None,
        **head: Unpack[Head],
    ) -> Self:
        """
        Return the dossiers received in a period, both ends included, as they stood.

        Args:
            register: Every dossier of the office.

            first: The first day.

            last: The last day.

            office: Whose register it is.

            fields_of_work: Names or codes of fields of work; without them every field.

            at: The moment as of which results are entered, by default the end of
                ``last``.

        Raises:
            WrongTypeError: A day is no plain date, ``at`` no moment, or a field of work
                no text.
            InvalidValueError: The period ends before it starts.
            NotInForceError: No form is known for ``last``.
        """
        if not isinstance(register, Register):
            raise WrongTypeError("register", type(register).__name__, "register")
        require_instance(office, Office, "office", "office")
        if require_day(last, "last") < require_day(first, "first"):
            raise InvalidValueError("last", last, "interval")
        fields = _names(fields_of_work)
        until = _end_of(last) if at is None else at
        require_instance(until, datetime, "at", "moment")
        stood = register.as_of(until)
        found = [
            (received, each)
            for each in stood
            if (received := received_of(each)) is not None
            and first <= received.at.date() <= last
            and _is_of(each, fields)
        ]
        found.sort(key=lambda pair: (pair[0].at, pair[1].number))
        own: Head = {"issuer": agency_name(office.agency), **head}
        return cls(
            form=form_on(cls.kind, last),
            issued_on=last,
            **own,
            fields_of_work=fields,
            first=first,
            last=last,
            rows=tuple(
                _row(count, each, received, office)
                for count, (received, each) in enumerate(found, 1)
            ),
        )


def _names(fields: object) -> tuple[str, ...]:
    """Return names of fields of work; one text alone is not taken for its letters."""
    if isinstance(fields, str) or not isinstance(fields, Iterable):
        raise WrongTypeError("fields_of_work", type(fields).__name__, "texts")
    return tuple(fields)


def _end_of(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time()) - timedelta(seconds=1)


def _is_of(dossier: Dossier, fields: tuple[str, ...]) -> bool:
    own = dossier.procedure.field_of_work
    return not fields or (own is not None and bool({own.name, own.code} & {*fields}))


def _row(
    count: int, dossier: Dossier, received: Received, office: Office
) -> RegisterRow:
    who = dossier.applicant
    handling = (dossier.competent, dossier.receiving_agency, office.agency)
    returned_at, way = _returned(dossier)
    return RegisterRow(
        count=count,
        dossier_number=dossier.number,
        procedure=dossier.procedure.name,
        applicant=who.name if who else "",
        address=who.address if who else "",
        phone=who.phone if who else "",
        agency=agency_name(*handling),
        received_at=received.at,
        due=appointment_of(dossier, dossier.events, office).told,
        returned_at=returned_at,
        way=way,
    )


def _returned(dossier: Dossier) -> tuple[datetime | None, str]:
    last, asked = dossier.events[-1], dossier.returns_by
    if isinstance(last, SentHome):
        return last.at, _AT_HOME
    if isinstance(last, Returned):
        asked = last.channel or asked
        return last.at, WAYS[asked] if asked else ""
    return None, WAYS[asked] if asked else ""
