"""The register of petitions, read from files and written to them."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any, Final, Unpack

from attrs import evolve

from cqtt.agencies import Agency, Unit
from cqtt.checks import require_all, require_instance, require_time_of_day
from cqtt.conduct.officers import same_writing
from cqtt.errors import CqttError
from cqtt.interop.registers.courses import (
    Course,
    courses_table,
    read_with_courses,
)
from cqtt.interop.registers.fields import Layout, Values
from cqtt.interop.registers.options import Reading
from cqtt.interop.registers.petition_columns import FIELDS, PERSONAL
from cqtt.interop.registers.petition_rows import (
    RowReader,
    petitioner_of,
    row_of,
)
from cqtt.interop.registers.reading import asked
from cqtt.interop.registers.results import RegisterRead
from cqtt.interop.registers.sources import ToRead, ToWrite
from cqtt.interop.registers.writing import save_entries
from cqtt.moments import wall_clock
from cqtt.petitions import (
    EVENT_KINDS,
    FeedbackChannel,
    Petition,
    petition_from_dict,
)

_LABELS: Final = {each.slug: each.label_vi for each in EVENT_KINDS}


def _layout(make: Any) -> Layout[Petition]:
    return Layout(
        title="Sổ tiếp nhận, xử lý đơn",
        fields=FIELDS,
        needed=(("number",), ("received",), ("kind",)),
        key="number",
        make=make,
    )


PETITIONS: Final = _layout(None)


def read_petitions(
    path: ToRead,
    *,
    agencies: Iterable[Agency] = (),
    units: Iterable[Unit] = (),
    hour: time = time(),
    **how: Unpack[Reading],
) -> RegisterRead[Petition]:
    """
    Read the register of petitions that an office keeps (*đọc sổ tiếp nhận đơn*).

    Complaints, denunciations and reflections stand in one file, told apart by the
    column of the kind.  The rest is as for ``read_register``.

    Args:
        path: The file, or a binary stream such as one that was uploaded.

        agencies: Agencies that rows may name; another name gets an ``Agency`` of it.

        units: Units that rows may name; another name gets a ``Unit`` of it.

        hour: The hour of a day alone.

        how: ``sheet``, ``columns``, ``delimiter``, ``encoding``, ``serials``.

    Raises:
        MissingExtraError: It is a workbook and openpyxl is not installed.
        WrongTypeError: An argument is of another type.
        UnknownNameError: A column that must be there is not; there is no such sheet.
        InvalidValueError: Two columns have one heading; several sheets may be meant.
        PlainDataError: It is no workbook, an old or a locked one, or no text.
        OSError: The file cannot be read.
    """
    made = asked(path, how)
    require_time_of_day(hour, "hour")
    bodies = require_all(agencies, Agency, "agencies", "agencies-to-name")
    desks = require_all(units, Unit, "units", "unit")
    reader = RowReader(
        {same_writing(each.name): each for each in bodies},
        {same_writing(each.name): each for each in desks},
        hour,
    )
    return read_with_courses(made, _layout(reader.petition), _restored)


def save_petitions(
    petitions: Iterable[Petition],
    path: ToWrite,
    *,
    identity: bool = False,
    courses: bool = True,
    created: date = date(2000, 1, 1),
) -> None:
    """
    Write a register of petitions that is read back (*lưu sổ tiếp nhận đơn*).

    Who petitions is in it with ``identity`` only, as in ``Petition.to_dict``.  A second
    sheet of a workbook holds what the columns do not, as for ``save_register``.  The
    columns are ours; no official register that names its own was found.

    Args:
        petitions: The petitions.

        path: Where to write, or a binary stream to write into: CSV where its name ends
            so, else a workbook.  An existing file is replaced.

        identity: Whether to write who petitions.

        courses: Whether what the columns do not hold is written, on the second sheet;
            a CSV file has none, and petitions that need it are refused.

        created: The date that the workbook carries inside, never today.

    Raises:
        MissingExtraError: It is a workbook and xlsxwriter is not installed.
        WrongTypeError: They are no petitions; a switch is no bool.
        InvalidValueError: The path ends in neither .xlsx nor .csv; Excel cannot hold a
            text.
        OSError: The file cannot be written.

    Law:
        Law 25/2018/QH14, Arts. 9 and 47: who denounces is kept secret.
    """
    require_instance(identity, bool, "identity", "yes-no")
    require_instance(courses, bool, "courses", "yes-no")
    every = require_all(petitions, Petition, "petitions", "petitions")
    rows = [row_of(each, identity=identity) for each in every]
    more = [
        (each.number, course)
        for each, row in zip(every, rows, strict=True)
        if courses and (course := _course_of(each, row, identity=identity))
    ]
    sheets = [courses_table(more, _LABELS)] if more else []
    save_entries(PETITIONS, rows, path, more=sheets, created=created)


def _course_of(petition: Petition, row: Values, *, identity: bool) -> Course:
    """Return what the row of a petition does not hold; empty where it holds all."""
    told = petition.to_dict(identity=identity)
    shown = petition_from_dict(told)
    try:
        if RowReader({}, {}, time()).petition(row) == shown:
            return {}
    except CqttError:
        pass  # the columns cannot tell it at all
    if petitioner_of(row) == shown.petitioner:
        del told["petitioner"]
    return told


def _restored(course: Course, row: Values) -> Petition | None:
    """Return the petition of a course, unless its row says another."""
    found = petition_from_dict(course)
    left_out = () if "petitioner" in course else PERSONAL
    if _settled(row, left_out) != _settled(row_of(found, identity=True), left_out):
        return None
    if "petitioner" in course:
        return found
    return evolve(found, petitioner=petitioner_of(row))


def _settled(row: Values, left_out: Iterable[str]) -> dict[str, Any]:
    """Return a row without what is as it is by default, to be compared."""
    return {
        role: wall_clock(value) if isinstance(value, datetime) else value
        for role, value in row.items()
        if role not in {"index", *left_out} and (role, value) not in _USUAL
    }


_USUAL: Final = (
    ("channel", FeedbackChannel.IN_PERSON),
    ("people", 1),
    ("is_withheld", False),
)
