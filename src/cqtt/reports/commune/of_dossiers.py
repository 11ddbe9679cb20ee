"""Figures of dossiers: the counts of Form 06 and the rates of the period."""

from typing import ClassVar, Final

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import instance_of
from cqtt.dossiers import Register
from cqtt.law import Period, both_ends
from cqtt.offices import Office
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.reports.commune.on_dossiers import sentences_on
from cqtt.reports.commune.sources import ReportSource, Sentence
from cqtt.reports.counting import count_dossiers
from cqtt.reports.from_registers import figures_of, form_06
from cqtt.reports.measures import rates_of
from cqtt.tables import Table

_UNITS: Final = ("hồ sơ", "dossiers")
_COUNTS: Final = {
    "received": ("Hồ sơ nhận giải quyết", "Dossiers to settle"),
    "received_online": ("Tiếp nhận trực tuyến", "Received online"),
    "received_direct": (
        "Tiếp nhận trực tiếp và qua bưu chính",
        "Received in person and by post",
    ),
    "carried_over": ("Từ kỳ trước chuyển sang", "Carried over"),
    "settled": ("Hồ sơ đã giải quyết", "Dossiers settled"),
    "early": ("Giải quyết trước hạn", "Settled early"),
    "on_time": ("Giải quyết đúng hạn", "Settled on the due day"),
    "late": ("Giải quyết quá hạn", "Settled late"),
    "running": ("Hồ sơ đang giải quyết", "Dossiers running"),
    "running_in_time": ("Đang giải quyết, trong hạn", "Running in time"),
    "running_late": ("Đang giải quyết, quá hạn", "Running late"),
}
_STOCKS: Final = ("running", "running_in_time", "running_late")
_RATES: Final = {
    "settled": "dossiers-settled-rate",
    "early": "dossiers-early-rate",
    "on-time-of-finished": "dossiers-on-time-rate",
    "late": "dossiers-late-rate",
    "online": "dossiers-online-rate",
    "refused": "dossiers-refused-rate",
    "returned-by-post": "dossiers-by-post-rate",
    "returned-at-home": "dossiers-at-home-rate",
}


@frozen
class Dossiers(ReportSource):
    """
    The dossiers of an office (*hồ sơ thủ tục hành chính*).

    ``register`` holds the dossiers of this and other periods; ``covers`` are the days
    of which it is complete, all of them if not told.

    Raises:
        WrongTypeError: The register or the office is none.

    >>> from cqtt import state_calendar
    >>> from cqtt.office_hours import OfficeHours
    >>> desk = Office(state_calendar(), OfficeHours.parse("07:30-11:30,13:30-17:00"))
    >>> Dossiers(Register([]), office=desk).name("en")
    'Register of dossiers'
    """

    label_vi: ClassVar[str] = "Sổ theo dõi hồ sơ"
    label_en: ClassVar[str] = "Register of dossiers"

    register: Register = field(
        validator=instance_of(Register, "register"), repr=lambda each: f"({len(each)})"
    )
    office: Office = field(
        kw_only=True, validator=instance_of(Office, "office"), repr=False
    )

    def figures(self, period: Period) -> tuple[ReportedFigure, ...]:
        """
        Return the columns of Form 06, the rates and the mean time of a period.

        Raises:
            ReportRefusedError: A dossier's due day is not known; it is not guessed.
        """
        first, last = both_ends(period)
        counted = count_dossiers(self.register, first, last, self.office)
        row = figures_of(counted)
        rates = rates_of(self.register, first=first, last=last, office=self.office)
        found = self.counts(
            row,
            _COUNTS,
            period,
            block="dossiers",
            prefix="dossiers",
            units=_UNITS,
            stocks=_STOCKS,
        )
        refused = ("Hồ sơ trả lại, từ chối, dừng", "Dossiers refused or stopped")
        number = rates["refused"].numerator
        found.append(
            self.figure(
                "dossiers-refused",
                number,
                refused,
                period,
                block="dossiers",
                units=_UNITS,
            )
        )
        found += [
            self.rate(slug, rates[name], period, block="dossiers")
            for name, slug in _RATES.items()
        ]
        mean = rates.mean_time.mean
        if mean is not None:
            labels = ("Thời gian giải quyết trung bình", "Mean handling time")
            units = ("ngày làm việc", "working days")
            found.append(
                self.figure(
                    "dossiers-mean-days",
                    mean,
                    labels,
                    period,
                    block="dossiers",
                    units=units,
                )
            )
        return tuple(found)

    def sentences(self, figures: tuple[ReportedFigure, ...]) -> tuple[Sentence, ...]:
        """Return the sentences on what was received, settled and is running."""
        return sentences_on(figures)

    def tables(self, period: Period, unit: Agency) -> tuple[Table, ...]:
        """Return Form 06 of the period, by field of work."""
        first, last = both_ends(period)
        form = form_06(
            self.register, first=first, last=last, office=self.office, agency=unit
        )
        return (form.table(),)
