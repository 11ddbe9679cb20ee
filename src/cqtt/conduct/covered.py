"""How many of a staff signed a code of conduct, and who has not."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import Any, Final

from attrs import field, frozen

from cqtt.agencies import Unit
from cqtt.checks import instance_of, require_instance
from cqtt.conduct.codes import CodeOfConduct
from cqtt.conduct.officers import (
    namesakes,
    officer_order,
    require_code,
    same_writing,
    unit_text,
)
from cqtt.conduct.signing import COMMITMENT_COVERAGE, Missing, Signing, StaffSigned
from cqtt.errors import WrongTypeError
from cqtt.findings import Finding
from cqtt.i18n import day_text, require_locale
from cqtt.rates import Rate
from cqtt.tables import Cell, Column, Kind, Table
from cqtt.workdays.calendar import require_day


def _groups(groups: Any) -> tuple[StaffSigned, ...]:
    if isinstance(groups, str) or not isinstance(groups, Iterable):
        raise WrongTypeError("groups", type(groups).__name__, "groups-of-staff")
    found = tuple(groups)
    for each in found:
        require_instance(each, StaffSigned, "groups", "groups-of-staff")
    return found


@frozen(kw_only=True)
class Coverage:
    """
    How far a staff has signed a code of conduct (*mức độ ký cam kết*).

    As of the day ``on``.  With ``accepts_earlier`` a commitment to an earlier edition
    counts as well.  ``groups`` is what the rest is computed from.  ``away`` is how many
    of the staff do not serve on the day, ``of_whole`` how many commitments are to the
    code that this one is a part of.  The repr shows no person.

    A scorecard takes it where a criterion is measured by ``commitments-signed``.

    Raises:
        WrongTypeError: A value is of another type.
    """

    code: CodeOfConduct = field(repr=lambda code: repr(code.label()))
    on: date
    accepts_earlier: bool = field(validator=instance_of(bool, "yes-no"))
    told_apart: bool = field(validator=instance_of(bool, "yes-no"))
    groups: tuple[StaffSigned, ...] = field(converter=_groups, repr=False)
    away: int = 0
    of_whole: int = 0
    _findings: tuple[Finding, ...] = field(default=(), repr=False, alias="findings")

    def __attrs_post_init__(self) -> None:
        require_code(self.code)
        require_day(self.on, "on")

    def findings(self) -> tuple[Finding, ...]:
        """Return what is wrong with the code, the commitments and the staff list."""
        return self._findings

    @property
    def rate(self) -> Rate:
        """The share of the staff whose commitment counts; no staff, no percentage."""
        return _rate(self.groups, self._lacking)

    @property
    def share(self) -> Fraction | None:
        """The share of the staff whose commitment counts, exact; ``None`` of nobody."""
        return self.rate.share

    def by_unit(self) -> dict[Unit, Rate]:
        """Return the rate of each unit, in the order of their names."""
        units = dict.fromkeys(group.unit for group in self.groups)
        return {unit: _rate(self._of(unit), self._lacking) for unit in units}

    def count(self, state: Signing) -> int:
        """
        Return how many of the staff are in a state.

        Raises:
            WrongChoiceError: It is no ``Signing``.
        """
        require_instance(state, Signing, "state", "enum-choice")
        return sum(group.count(state) for group in self.groups)

    def missing(self, *, by_person: bool = False) -> tuple[Missing, ...]:
        """
        Return those of whom no commitment counts (*ai chưa ký*), by unit and post.

        With ``by_person`` each one apart, as far as the lists tell them apart: who it
        is stands in ``key`` and ``name``, and ``text(with_key=True)`` says the key.
        """
        shared = self._shared
        found: dict[tuple[object, ...], Missing] = {}
        for group in self.groups:
            for state in self._lacking:
                if not group.count(state):
                    continue
                person = (group.key, group.name) if by_person else ("", None)
                at = (group.unit, same_writing(group.post), state, *person)
                before = found[at].count if at in found else 0
                found[at] = Missing(
                    unit=group.unit,
                    post=found[at].post if at in found else group.post,
                    why=state,
                    count=before + group.count(state),
                    key=person[0],
                    name=person[1],
                    names_agency=group.unit.name in shared,
                )
        order = list(Signing)
        return tuple(
            sorted(
                found.values(),
                key=lambda one: (
                    officer_order(one.unit, one.post),
                    order.index(one.why),
                ),
            )
        )

    def explain(self, locale: str = "vi") -> str:
        """Return the rate, who is missing, what is taken for granted, what is wrong."""
        return "\n".join(_lines(self, locale))

    def table(self, locale: str = "vi") -> Table:
        """Return a row for each unit and one for all; below, who is missing."""
        everything = "All" if require_locale(locale) == "en" else "Tổng số"
        rows = [
            _row(
                unit_text(unit, with_agency=unit.name in self._shared),
                self._of(unit),
                rate,
            )
            for unit, rate in self.by_unit().items()
        ]
        rows.append(_row(everything, self.groups, self.rate))
        return Table(
            f"Ký cam kết: {self.code.label()}",
            columns=_COLUMNS,
            rows=rows,
            emphasised=[len(rows) - 1],
            title_en=f"Commitments: {self.code.label('en')}",
            notes=tuple(_lines(self, locale)[1:]),
        )

    def _repr_html_(self) -> str:
        return self.table().html()

    @property
    def _shared(self) -> frozenset[str]:
        return namesakes(group.unit for group in self.groups)

    @property
    def _lacking(self) -> tuple[Signing, ...]:
        lacking = (Signing.EARLIER_EDITION, Signing.EXPIRED, Signing.NEVER)
        return lacking[1:] if self.accepts_earlier else lacking

    def _of(self, unit: Unit) -> tuple[StaffSigned, ...]:
        return tuple(group for group in self.groups if group.unit == unit)


def _rate(groups: tuple[StaffSigned, ...], lacking: tuple[Signing, ...]) -> Rate:
    without = sum(group.count(state) for group in groups for state in lacking)
    staff = sum(group.staff for group in groups)
    return Rate(staff - without, staff, COMMITMENT_COVERAGE)


def _row(name: str, groups: tuple[StaffSigned, ...], rate: Rate) -> list[Cell]:
    counts = [sum(each.count(state) for each in groups) for state in Signing]
    return [name, sum(counts), *counts, rate.percent]


def _number(name: str, vi: str, en: str) -> Column:
    return Column(name, (vi,), heading_en=(en,), kind=Kind.NUMBER)


_COLUMNS: Final = (
    Column("unit", ("Đơn vị",), heading_en=("Unit",)),
    _number("staff", "Số người", "Staff"),
    _number("signed", "Đã ký", "Signed"),
    _number("earlier", "Ký bản trước", "Earlier edition"),
    _number("expired", "Hết hạn", "Expired"),
    _number("never", "Chưa ký", "Not signed"),
    _number("percent", "Tỷ lệ %", "Percent"),
)


def _lines(found: Coverage, locale: str) -> list[str]:
    lines = [found.rate.explain(locale), *_told(found, locale)]
    return [*lines, *(each.message(locale) for each in found.findings())]


def _told(found: Coverage, locale: str) -> Iterator[str]:
    english, day = require_locale(locale) == "en", day_text(found.on)
    label = found.code.label(locale)
    yield f"As of {day}: {label}" if english else f"Tính đến ngày {day}: {label}"
    missing = "; ".join(each.text(locale) for each in found.missing())
    if missing:
        yield f"{'Missing' if english else 'Còn thiếu'}: {missing}"
    earlier = found.count(Signing.EARLIER_EDITION)
    if earlier:
        yield _EARLIER[found.accepts_earlier][english].format(n=earlier)
    if found.of_whole:
        yield _OF_WHOLE[english].format(n=found.of_whole)
    if found.away:
        yield _AWAY[english].format(n=found.away)
    if not found.told_apart:
        yield _ALIKE[english]
    if found.findings():
        yield _NUMBERED[english]


_EARLIER: Final = {
    True: (
        "{n} người ký bản trước, được tính là đã ký",
        "{n} signed an earlier edition; they count as signed",
    ),
    False: (
        "{n} người ký bản trước, không tính là đã ký",
        "{n} signed an earlier edition; they do not count as signed",
    ),
}
_OF_WHOLE: Final = (
    "{n} bản cam kết theo cả bộ có phần này, được tính vì đủ nội dung, cùng câu chữ",
    "{n} to the whole code, which has all of this part in the same words: they count",
)
_AWAY: Final = (
    "{n} người trong danh sách không công tác vào ngày này, không tính",
    "{n} on the staff list do not serve on this day and are not counted",
)
_NUMBERED: Final = (
    "Bản cam kết được đánh số từ 1 theo thứ tự đưa vào",
    "Commitments are numbered from 1 as they came",
)
_ALIKE: Final = (
    "Không có mã hoặc tên thì người cùng đơn vị, cùng chức danh chỉ được đếm",
    "People of one unit and post without a key or a name are only counted",
)
