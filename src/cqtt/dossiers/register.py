"""The register: what is open, late, due, and with whom, as of any moment."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Final, Self

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import require_all
from cqtt.dossiers.answers import due_or_none, timeliness_or_none
from cqtt.dossiers.dossier import Dossier
from cqtt.dossiers.postings import posted
from cqtt.dossiers.statuses import DossierStatus
from cqtt.due_dates import Timeliness
from cqtt.errors import InvalidValueError
from cqtt.identifiers import AgencyCode, DossierNumber
from cqtt.offices import Office
from cqtt.tables import Column, Kind, Table
from cqtt.workdays.calendar import require_day

_STATUSES: Final = (
    Column("status", ("Tình trạng",)),
    Column("count", ("Số hồ sơ",), kind=Kind.NUMBER),
)


def _dossiers(dossiers: Iterable[Dossier]) -> tuple[Dossier, ...]:
    return require_all(dossiers, Dossier, "dossiers", "dossier")


@frozen
class Register:
    """
    A collection of dossiers (*sổ theo dõi hồ sơ*).

    Order does not matter; no two dossiers share a number.  Every question takes the
    moment it is asked about, and events after that moment do not change the answer.

    >>> from cqtt.facts import procedures
    >>> one = Dossier.receive(
    ...     procedures()["1.004222"],
    ...     number="H56.24-260803-0001",
    ...     at=datetime(2026, 8, 3, 9, 15),
    ... )
    >>> register = Register([one])
    >>> len(register.as_of(datetime(2026, 8, 3, 9, 0)))
    0
    """

    dossiers: tuple[Dossier, ...] = field(
        converter=_dossiers, repr=lambda each: f"({len(each)} of them)"
    )

    def __attrs_post_init__(self) -> None:
        seen: set[str] = set()
        for each in self.dossiers:
            if each.number in seen:
                raise InvalidValueError("dossiers", each.number, "own-number")
            seen.add(each.number)

    def __iter__(self) -> Iterator[Dossier]:
        return iter(self.dossiers)

    def __len__(self) -> int:
        return len(self.dossiers)

    def __contains__(self, dossier: object) -> bool:
        """Tell whether a dossier, or one of a number, is here."""
        number = dossier.number if isinstance(dossier, Dossier) else dossier
        return any(each.number == number for each in self.dossiers)

    def _ipython_key_completions_(self) -> list[str]:
        return [each.number for each in self.dossiers]

    def __getitem__(self, number: str) -> Dossier:
        for each in self.dossiers:
            if each.number == number:
                return each
        raise InvalidValueError("number", number, "registered-number")

    def adding(self, *dossiers: Dossier) -> Self:
        """Return the register with more dossiers."""
        return type(self)((*self.dossiers, *dossiers))

    def replacing(self, dossier: Dossier) -> Self:
        """Return the register with a newer state of one of its dossiers."""
        self[dossier.number]
        kept = (each for each in self.dossiers if each.number != dossier.number)
        return type(self)((*kept, dossier))

    # -- as of a moment --------------------------------------------------------------

    def as_of(self, at: datetime) -> Self:
        """Return the register as it stood at a moment."""
        known = (each.as_of(at) for each in self.dossiers)
        return type(self)(tuple(each for each in known if each is not None))

    def open(self, at: datetime) -> Self:
        """Return the dossiers that were not closed at a moment (*đang giải quyết*)."""
        return self._where(at, lambda each: not each.status.is_closed)

    def waiting_for_citizen(self, at: datetime) -> Self:
        """Return those whose next move is the citizen's (*chờ công dân*)."""
        return self._where(at, lambda each: each.holder.is_citizen)

    def overdue(self, office: Office, *, at: datetime) -> Self:
        """Return the open dossiers that are late at a moment (*quá hạn*)."""
        return self._where(at, lambda each: _is_late(each, office, at))

    def due_on(self, day: date, office: Office, *, at: datetime | None = None) -> Self:
        """
        Return the open dossiers whose last day is a day (*đến hạn*).

        ``at`` is the moment of asking, by default the start of the day.
        """
        return self.due_between(day, day, office, at=at)

    def due_this_week(self, day: date, office: Office, *, at: datetime) -> Self:
        """Return the open dossiers due from Monday to Sunday of a day's week."""
        monday = day - timedelta(days=day.weekday())
        return self.due_between(monday, monday + timedelta(days=6), office, at=at)

    def due_between(
        self,
        first: date,
        last: date,
        office: Office,
        *,
        at: datetime | None = None,
    ) -> Self:
        """
        Return the open dossiers whose last day is in a period, both ends included.

        Raises:
            InvalidValueError: The period ends before it starts.
            WrongTypeError: One of its days is not a plain date.
        """
        _check_period(first, last)
        asked = datetime.combine(first, time()) if at is None else at

        def is_due(each: Dossier) -> bool:
            due = None if each.status.is_closed else due_or_none(each, office)
            return due is not None and first <= due.on <= last

        return self._where(asked, is_due)

    # -- groups ----------------------------------------------------------------------

    def by_unit(self, at: datetime) -> dict[str, "Register"]:
        """Return the open dossiers by the unit that has them; ``""`` is none known."""
        return self._grouped(at, lambda each: getattr(each.holder.unit, "name", ""))

    def by_procedure(self, at: datetime) -> dict[str, "Register"]:
        """Return the open dossiers by the code of their procedure."""
        return self._grouped(at, lambda each: each.procedure.code)

    # -- numbers ---------------------------------------------------------------------

    def next_number(
        self, agency: str | AgencyCode | Agency, day: date, *, width: int = 4
    ) -> DossierNumber:
        """
        Return the number of the next dossier of a day.

        One after the highest in the register for the agency and the day, or the first;
        the register is the counter, and nothing is kept anywhere else.

        Raises:
            InvalidValueError: The day's serials are used up, or the width is not 4-7.

        >>> str(Register(()).next_number("H56.24", date(2026, 8, 3)))
        'H56.24-260803-0001'
        """
        used = self._numbers(agency, day)
        if not used:
            return DossierNumber(_code_of(agency), day, "1".zfill(width))
        return max(used, key=lambda each: each.number).following()

    def gaps(self, agency: str | AgencyCode | Agency, day: date) -> tuple[int, ...]:
        """Return the serials of a day below the highest that nobody has."""
        used = {each.number for each in self._numbers(agency, day)}
        return tuple(n for n in range(1, max(used, default=0)) if n not in used)

    # -- posting ---------------------------------------------------------------------

    def posting(self, first: date, last: date, office: Office) -> Table:
        """
        Return the list that an office posts for a period, names masked.

        *Danh sách hồ sơ tiếp nhận, trả kết quả niêm yết hằng tháng.*  Every dossier
        received in the period, in order of reception, as it stands at its end.

        Raises:
            InvalidValueError: The period ends before it starts.
            WrongTypeError: One of its days is not a plain date.
        """
        _check_period(first, last)
        return posted(self, first, last, office)

    def _repr_html_(self) -> str:
        counts = Counter(each.status for each in self.dossiers)
        there = (each for each in DossierStatus if counts[each])
        rows = [(each.label(), counts[each]) for each in there]
        return Table(
            title="Sổ theo dõi hồ sơ, theo sự kiện sau cùng",
            columns=_STATUSES,
            rows=(*rows, ("Tổng cộng", len(self))),
            emphasised=(len(rows),),
        ).html()

    # -- inside ----------------------------------------------------------------------

    def _numbers(
        self, agency: str | AgencyCode | Agency, day: date
    ) -> tuple[DossierNumber, ...]:
        code = _code_of(agency)
        numbers = (_number_of(each) for each in self.dossiers)
        return tuple(
            each for each in numbers if each and (each.agency, each.day) == (code, day)
        )

    def _where(self, at: datetime, wanted: Callable[[Dossier], bool]) -> Self:
        return type(self)(tuple(each for each in self.as_of(at) if wanted(each)))

    def _grouped(
        self, at: datetime, key: Callable[[Dossier], str]
    ) -> dict[str, "Register"]:
        groups: dict[str, list[Dossier]] = {}
        for each in self.open(at):
            groups.setdefault(key(each), []).append(each)
        return {name: Register(groups[name]) for name in sorted(groups)}


def _is_late(dossier: Dossier, office: Office, at: datetime) -> bool:
    if dossier.status.is_closed:
        return False
    return timeliness_or_none(dossier, office, at) is Timeliness.LATE


def _code_of(agency: str | AgencyCode | Agency) -> AgencyCode:
    if isinstance(agency, AgencyCode):
        return agency
    return AgencyCode.parse(
        (agency.code or "") if isinstance(agency, Agency) else agency
    )


def _number_of(dossier: Dossier) -> DossierNumber | None:
    written = dossier.number
    return DossierNumber.parse(written) if DossierNumber.is_valid(written) else None


def _check_period(first: date, last: date) -> None:
    if require_day(last, "last") < require_day(first, "first"):
        raise InvalidValueError("last", last, "interval")
