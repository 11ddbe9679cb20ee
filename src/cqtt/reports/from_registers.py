"""Form 06 and Form 07a from registers of dossiers."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final

from cqtt.agencies import Agency, Level
from cqtt.dossiers import Dossier, Register
from cqtt.due_dates import Timeliness
from cqtt.errors import InvalidValueError
from cqtt.offices import Office
from cqtt.reports.counting import Counted, count_dossiers
from cqtt.reports.figures import Figures
from cqtt.reports.filed_forms import Form06, Form07a, Row06
from cqtt.text import sort_key

NO_FIELD: Final = "Lĩnh vực khác"
"""The label of the row of dossiers whose field of work is not known."""


def figures_of(counted: Iterable[Counted]) -> Figures:
    """
    Return the counts of one row from counted dossiers (*số liệu từ hồ sơ*).

    >>> figures_of(()).received
    0
    """
    online = direct = carried = in_time = late_running = 0
    settled = dict.fromkeys(Timeliness, 0)
    for each in counted:
        if not each.is_new:
            carried += 1
        elif each.dossier.channel.is_electronic:
            online += 1
        else:
            direct += 1
        if each.is_settled:
            settled[each.timeliness] += 1
        elif each.timeliness is Timeliness.LATE:
            late_running += 1
        else:
            in_time += 1
    return Figures(
        received_online=online,
        received_direct=direct,
        carried_over=carried,
        early=settled[Timeliness.EARLY],
        on_time=settled[Timeliness.ON_TIME],
        late=settled[Timeliness.LATE],
        running_in_time=in_time,
        running_late=late_running,
    )


def by_field(dossier: Dossier) -> str:
    """Return the label of a dossier's row: its field of work (*lĩnh vực*)."""
    work = dossier.procedure.field_of_work
    return work.name if work else NO_FIELD


def form_06(
    register: Register | Iterable[Dossier],
    *,
    first: date,
    last: date,
    office: Office,
    agency: Agency | None = None,
    label: Callable[[Dossier], str] = by_field,
    **more: Any,
) -> Form06:
    """
    Return Form 06 of a period from a register (*biểu số 06*).

    One row for each field of work, in alphabetical order; with a level of the agency
    the rows stand in its group.  Carried-over dossiers are counted once.

    Args:
        register: The dossiers, of this and other periods.

        first: First day of the period.

        last: Last day of the period.

        office: Whose limits they are.

        agency: Who reports; the office's own by default.

        label: What makes a row, in place of the field of work.

        more: Other fields of ``Form06``: layout, superior, place, signers.

    Raises:
        InvalidValueError: The period ends before it starts, or no agency is known.
        ReportRefusedError: A dossier's due day is not known; it is not guessed.
    """
    counted = count_dossiers(register, first, last, office)
    rows: dict[str, list[Counted]] = {}
    for each in counted:
        rows.setdefault(label(each.dossier), []).append(each)
    return form_of_rows(
        {name: figures_of(found) for name, found in rows.items()},
        first=first,
        last=last,
        agency=agency or _agency_of(office),
        **more,
    )


def form_of_rows(
    figures: Mapping[str, Figures],
    *,
    first: date,
    last: date,
    agency: Agency,
    **more: Any,
) -> Form06:
    """
    Return Form 06 from the figures of each row, in alphabetical order.

    *Biểu số 06.*  With a level of the agency the rows stand in its group; where there
    is none, one row tells of nothing.

    Raises:
        InvalidValueError: The period ends before it starts.
    """
    group = agency.level.value if agency.level in _GROUPED else None
    return Form06(
        agency=agency,
        first=first,
        last=last,
        rows=tuple(
            Row06(name, figures[name], group=group)
            for name in sorted(figures, key=sort_key)
        )
        or (Row06(NO_FIELD, figures_of(()), group=group),),
        **more,
    )


def form_07a(
    registers: Mapping[str, tuple[Register, Office]],
    *,
    first: date,
    last: date,
    agency: Agency,
    **more: Any,
) -> Form07a:
    """
    Return Form 07a of a period: one row for each agency (*biểu số 07a*).

    ``registers`` gives for each agency's name its register and its office.

    Raises:
        InvalidValueError: The period ends before it starts; there is no agency.
        ReportRefusedError: A dossier's due day is not known.
    """
    return Form07a(
        agency=agency,
        first=first,
        last=last,
        rows=tuple(
            Row06(name, figures_of(count_dossiers(register, first, last, office)))
            for name, (register, office) in registers.items()
        ),
        **more,
    )


_GROUPED = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)


def _agency_of(office: Office) -> Agency:
    if office.agency is None:
        raise InvalidValueError("agency", None, "agency")
    return office.agency
