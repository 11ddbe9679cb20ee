"""The report Form 06, and Form 07a, as values."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError, ReportRefusedError
from cqtt.findings import Finding
from cqtt.i18n import day_text, require_locale
from cqtt.rates import Rate
from cqtt.reports.figures import FIELD_AT, Figures
from cqtt.reports.formulas import every_rate
from cqtt.reports.layouts import BY_AGENCY, TWO_LEVEL, Layout
from cqtt.tables import Cell, Table
from cqtt.text import require_nfc
from cqtt.workdays import require_day

TOTAL_LABEL: Final = "Tổng cộng"
_ROMAN: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@frozen
class Row06:
    """
    A row of the form (*dòng của biểu*): a field or an agency, and its figures.

    ``group`` is the key of one of the layout's groups, such as ``"commune"``.

    Raises:
        NotNfcError: The label is not in Unicode NFC.
        InvalidValueError: The label is empty.
        WrongTypeError: ``figures`` are not ``Figures``.
    """

    label: str = field()
    figures: Figures = field(validator=instance_of(Figures, "figures"))
    group: str | None = field(default=None, kw_only=True)

    @label.validator
    def _check_label(self, _attribute: object, value: str) -> None:
        if not require_nfc(value, "label").strip():
            raise InvalidValueError("label", value, "filled-text")


@frozen(kw_only=True)
class Form06:
    """
    What an agency received and settled in a period, as it reports it.

    *Biểu số 06: tình hình, kết quả giải quyết thủ tục hành chính.*  ``first`` and
    ``last`` are the first and the last day of the period.  A report whose figures
    contradict each other cannot be made; ``Figures.check`` looks at printed ones.

    ``superior`` is printed above the agency, ``place`` before the date, which an
    officer writes by hand.  Names of people are not in the repr; without them the
    places to sign stay empty.

    Raises:
        WrongTypeError: A day is not a plain date, or a field is of another class.
        InvalidValueError: The period ends before it starts; there is no row; a row has
            a group that the layout has not, or only some rows have one.
        NotNfcError: A text is not in Unicode NFC.
        ReportRefusedError: Figures contradict each other; ``faults`` says where.

    Law: see ``cqtt.reports.layouts``.

    >>> figures = Figures(
    ...     received_online=700, received_direct=230, carried_over=6, early=909,
    ...     on_time=22, late=0, running_in_time=5, running_late=0,
    ... )
    >>> report = Form06(
    ...     agency=Agency("Ủy ban nhân dân xã Hà Trung"),
    ...     first=date(2026, 1, 1), last=date(2026, 3, 31),
    ...     rows=(Row06("Hộ tịch", figures), Row06("Chứng thực", figures)),
    ... )
    >>> report.total.settled, report.rates()[3].text()
    (1862, '97,64 %')
    """

    agency: Agency = field(validator=instance_of(Agency, "agency"))
    first: date
    last: date
    rows: tuple[Row06, ...]
    layout: Layout = field(
        default=TWO_LEVEL, validator=instance_of(Layout, "layout"), repr=False
    )
    superior: str = ""
    place: str = ""
    prepared_by: str = field(default="", repr=False)
    signed_by: str = field(default="", repr=False)
    signer_post: str = "Thủ trưởng đơn vị"

    def __attrs_post_init__(self) -> None:
        self._check_period()
        self._check_texts()
        self._check_rows()
        faults = tuple(self._faults())
        if faults:
            raise ReportRefusedError(self.layout.form, faults)

    def _check_period(self) -> None:
        if require_day(self.last, "last") < require_day(self.first, "first"):
            raise InvalidValueError("last", self.last, "interval")

    def _check_texts(self) -> None:
        texts = (self.superior, self.place, self.prepared_by, self.signed_by)
        names = ("superior", "place", "prepared_by", "signed_by")
        for name, text in zip(names, texts, strict=True):
            require_nfc(text, name)
        if not require_nfc(self.signer_post, "signer_post").strip():
            raise InvalidValueError("signer_post", self.signer_post, "filled-text")

    def _check_rows(self) -> None:
        require_instance(self.rows, tuple, "rows", "report-rows")
        if not self.rows:
            raise InvalidValueError("rows", self.rows, "report-rows")
        for row in self.rows:
            require_instance(row, Row06, "rows", "report-rows")
        if not self.is_grouped:
            return
        known = {group.key for group in self.layout.groups}
        for row in self.rows:
            if row.group not in known:
                raise InvalidValueError("group", row.group, "row-group")

    def _faults(self) -> Iterator[Finding]:
        for index, row in enumerate(self.rows, start=1):
            yield from row.figures.check(f"{index}. {row.label}")

    @property
    def is_grouped(self) -> bool:
        """Whether the rows stand in groups."""
        return any(row.group is not None for row in self.rows)

    @property
    def total(self) -> Figures:
        """The sum of all rows."""
        return Figures.total(row.figures for row in self.rows)

    def rates(self) -> tuple[Rate, ...]:
        """Return every rate that the totals give; see ``cqtt.reports.formulas``."""
        return every_rate(self.total)

    def period_line(self, locale: str = "vi") -> str:
        """Return the period as the form prints it."""
        first, last = day_text(self.first), day_text(self.last)
        if require_locale(locale) == "en":
            return f"Period: {first} to {last}"
        return f"Kỳ báo cáo: từ ngày {first} đến ngày {last}"

    def table(self) -> Table:
        """
        Return the form as a table of thirteen columns.

        Groups have a row of their own with their sums; the last row is the total.
        Bold rows are ``emphasised``.
        """
        lines = list(self._lines())
        rows = [cells for cells, _ in lines]
        bold = {index for index, (_, is_sum) in enumerate(lines) if is_sum}
        layout = self.layout
        return Table(
            f"{layout.form}. {layout.title}. {self.agency.name}. {self.period_line()}",
            title_en=f"{layout.title_en}. {self.agency.name}. {self.period_line('en')}",
            columns=layout.columns,
            rows=rows,
            emphasised=bold,
        )

    def _lines(self) -> Iterator[tuple[tuple[Cell, ...], bool]]:
        if self.is_grouped:
            yield from self._grouped_lines()
        else:
            for at, row in enumerate(self.rows, start=1):
                yield (str(at), row.label, *_counts(row.figures)), False
        yield (None, TOTAL_LABEL, *_counts(self.total)), True

    def _grouped_lines(self) -> Iterator[tuple[tuple[Cell, ...], bool]]:
        numbers = 0
        for group in self.layout.groups:
            rows = [row for row in self.rows if row.group == group.key]
            if not rows:
                continue
            numbers += 1
            summed = Figures.total(row.figures for row in rows)
            yield (_roman(numbers), group.label, *_counts(summed)), True
            for at, row in enumerate(rows, start=1):
                yield (str(at), row.label, *_counts(row.figures)), False

    def text(self, locale: str = "vi") -> str:
        """Return the form as plain text with aligned columns."""
        return self.table().text(locale)

    def html(self, locale: str = "vi") -> str:
        """Return the form as an HTML table; all text is escaped."""
        return self.table().html(locale)

    def _repr_html_(self) -> str:
        return self.html()


@frozen(kw_only=True)
class Form07a(Form06):
    """
    What the agencies of a place received and settled, one row for each agency.

    *Biểu số 07a.*  Columns, checks and errors are those of ``Form06``.
    """

    layout: Layout = field(
        default=BY_AGENCY, validator=instance_of(Layout, "layout"), repr=False
    )


def _counts(figures: Figures) -> tuple[int, ...]:
    return tuple(figures.column(at) for at in sorted(FIELD_AT))


def _roman(number: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        written += letters * times
    return written
