"""The register of dossiers, read from files and written to them."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from functools import partial
from typing import Any, Final, Unpack

from attrs import evolve, frozen

from cqtt.agencies import Agency
from cqtt.checks import require_instance, require_time_of_day
from cqtt.dossiers import EVENT_KINDS, Dossier, Register
from cqtt.errors import CqttError, InvalidValueError, WrongTypeError
from cqtt.interop.registers.courses import (
    Course,
    courses_table,
    read_with_courses,
)
from cqtt.interop.registers.dossier_choices import Way
from cqtt.interop.registers.dossier_columns import FIELDS, PERSONAL
from cqtt.interop.registers.dossier_rows import (
    RowReader,
    applicant_of,
    row_of,
)
from cqtt.interop.registers.fields import Layout, Values
from cqtt.interop.registers.options import Reading
from cqtt.interop.registers.reading import asked
from cqtt.interop.registers.results import RegisterRead, recast
from cqtt.interop.registers.sources import ToRead, ToWrite
from cqtt.interop.registers.writing import save_entries
from cqtt.moments import wall_clock
from cqtt.procedures import Procedure

_TITLE: Final = "Sổ theo dõi hồ sơ"
_BEGINNINGS: Final = ("received", "submitted", "asked", "refused")
_LABELS: Final = {each.slug: each.label_vi for each in EVENT_KINDS}


@frozen(kw_only=True)
class DossiersRead(RegisterRead[Dossier]):
    """A register of dossiers that was read (*kết quả đọc sổ theo dõi hồ sơ*)."""

    @property
    def register(self) -> Register:
        """The dossiers as a register."""
        return Register(self.entries)


def read_register(
    path: ToRead,
    *,
    procedures: Procedure | Mapping[str, Procedure],
    agencies: Iterable[Agency] = (),
    hour: time = time(),
    **how: Unpack[Reading],
) -> DossiersRead:
    """
    Read the register of dossiers that an office keeps (*đọc sổ theo dõi hồ sơ*).

    The file is an Excel workbook, or CSV where its name ends so; a stream without a
    name is known by its first bytes.  Titles may stand
    above the heading, which may have several levels; columns are found by their usual
    names in any case, Unicode form and without accents.  A row that cannot be read is
    left out and told with its row, column and reason, and never with what stands in it.
    Day stands before month.

    Args:
        path: The file, or a binary stream such as one that was uploaded.

        procedures: The catalogue that rows name procedures of, by code or by name; or
            the one procedure that all rows are of.

        agencies: Agencies that rows may name; another name gets an ``Agency`` of it.

        hour: The hour of a day alone.  Where several events have the same day, none
            lies before the one that it follows.

        how: ``sheet``, ``columns``, ``delimiter``, ``encoding``, ``serials``; see
            ``Reading``.

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
    reader = RowReader.of(_procedures(procedures), _agencies(agencies), hour)
    groups = [("number",), _BEGINNINGS]
    if not isinstance(procedures, Procedure):
        groups.append(("procedure_code", "procedure_name"))
    layout = _layout(tuple(groups), reader.dossier)
    restore = partial(_restored, procedures=procedures)
    return recast(read_with_courses(made, layout, restore), DossiersRead)


def save_register(
    register: Register | Iterable[Dossier],
    path: ToWrite,
    *,
    courses: bool = True,
    created: date = date(2000, 1, 1),
) -> None:
    """
    Write a register of dossiers as a file that is read back (*lưu sổ theo dõi hồ sơ*).

    The columns are those of the official register, Form 07, and those besides that some
    dossier needs.  A workbook has a second sheet with the course of the dossiers that
    the columns do not hold, such as transfers and payments, so that ``read_register``
    gives the same dossiers; a row that was changed since goes before it.  A CSV file
    holds the columns alone, so dossiers that need more are refused unless ``courses``
    is false; a text that a spreadsheet would take for a formula stands there after an
    apostrophe, which ``read_register`` takes away.

    Args:
        register: The dossiers.

        path: Where to write, or a binary stream to write into: CSV where its name ends
            so, else a workbook.  An existing file is replaced.

        courses: Whether what the columns do not hold is written, on the second sheet;
            reasons, notes and who handled what are among it.

        created: The date that the workbook carries inside, never today.

    Raises:
        MissingExtraError: It is a workbook and xlsxwriter is not installed.
        WrongTypeError: They are no dossiers.
        InvalidValueError: The path ends in neither .xlsx nor .csv; a text or the number
            of rows is beyond what Excel holds; a CSV file cannot hold a course.
        OSError: The file cannot be written.

    Law:
        Circular 03/2025/TT-VPCP, Annex I, Form 07.
    """
    require_instance(courses, bool, "courses", "yes-no")
    dossiers = Register(register).dossiers if _is_several(register) else ()
    rows = [row_of(each) for each in dossiers]
    more = []
    if courses:
        more = [
            (each.number, _course_of(each))
            for each, row in zip(dossiers, rows, strict=True)
            if not _is_whole(each, row)
        ]
    sheets = [courses_table(more, _LABELS)] if more else []
    save_entries(DOSSIERS, rows, path, more=sheets, created=created)


def _is_several(register: object) -> bool:
    if isinstance(register, str | Mapping) or not isinstance(register, Iterable):
        raise WrongTypeError("register", type(register).__name__, "register")
    return True


def _procedures(given: Any) -> Procedure | Mapping[str, Procedure]:
    if not isinstance(given, Procedure | Mapping):
        raise WrongTypeError("procedures", type(given).__name__, "procedures-to-name")
    if isinstance(given, Mapping):
        for code, each in given.items():
            require_instance(each, Procedure, "procedures", "procedures-to-name")
            if code != each.code:
                came = each.code if isinstance(code, str) else type(code).__name__
                raise InvalidValueError("procedures", came, "procedures-by-code")
    return given


def _agencies(given: Any) -> tuple[Agency, ...]:
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise WrongTypeError("agencies", type(given).__name__, "agencies-to-name")
    found = tuple(given)
    for each in found:
        require_instance(each, Agency, "agencies", "agencies-to-name")
    return found


def _layout(groups: Any, make: Any) -> Layout[Dossier]:
    return Layout(
        title=_TITLE,
        fields=FIELDS,
        needed=groups,
        belonging=dict.fromkeys(PERSONAL, "applicant"),
        key="number",
        make=make,
    )


DOSSIERS: Final = _layout((("number",), _BEGINNINGS), None)


def _is_whole(dossier: Dossier, row: Values) -> bool:
    """Tell whether a row holds all of a dossier."""
    reader = RowReader.of(dossier.procedure, (), time())
    try:
        return reader.dossier(row) == dossier
    except CqttError:
        return False


def _course_of(dossier: Dossier) -> Course:
    """Return a dossier as plain data without who applies."""
    told = dossier.to_dict()
    del told["applicant"]
    return told


def _restored(
    course: Course, row: Values, procedures: Procedure | Mapping[str, Procedure]
) -> Dossier | None:
    """Return the dossier of a course, unless its row says another."""
    found = Dossier.from_dict(course, procedures)
    if _settled(row) != _settled(row_of(found)):
        return None
    return evolve(found, applicant=applicant_of(row))


def _settled(row: Values) -> dict[str, Any]:
    """Return a row without who applies and what is not read, to be compared."""
    left_out = {*PERSONAL, "index", "signature"}
    return {
        role: wall_clock(value) if hasattr(value, "hour") else value
        for role, value in row.items()
        if role not in left_out and (role, value) != ("channel", Way.DIRECT)
    }
