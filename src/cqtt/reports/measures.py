"""Rates and means of a period that need the dossiers, not only Form 06's columns."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from difflib import get_close_matches
from typing import Final

from attrs import frozen

from cqtt.dossiers import Dossier, Refused, Returned, SentHome, Stopped
from cqtt.dossiers.answers import due_or_none
from cqtt.due_dates import Timeliness
from cqtt.errors import NotStartedError, UnknownNameError
from cqtt.law import Confidence
from cqtt.offices import Office
from cqtt.procedures import ChannelKind
from cqtt.rates import Formula, Rate
from cqtt.reports.counting import Counted, count_dossiers
from cqtt.reports.formulas import ON_TIME_OF_DUE, every_rate
from cqtt.reports.from_registers import figures_of

_CENT: Final = Decimal("0.01")


def _own(name: str, vi: tuple[str, str, str], en: tuple[str, str, str]) -> Formula:
    return Formula(
        name,
        vi[0],
        en[0],
        numerator_vi=vi[1],
        numerator_en=en[1],
        denominator_vi=vi[2],
        denominator_en=en[2],
        confidence=Confidence.MEDIUM,
    )


REFUSED: Final = _own(
    "refused",
    ("Tỷ lệ hồ sơ trả lại", "hồ sơ trả lại, từ chối, dừng", "hồ sơ đã giải quyết"),
    ("Refused or stopped", "dossiers refused or stopped", "dossiers settled"),
)
RETURNED_BY_POST: Final = _own(
    "returned-by-post",
    ("Tỷ lệ trả kết quả qua bưu chính", "kết quả trả qua bưu chính", "kết quả đã trả"),
    ("Results returned by post", "results returned by post", "results returned"),
)
RETURNED_AT_HOME: Final = _own(
    "returned-at-home",
    ("Tỷ lệ trả kết quả tại nhà", "kết quả trả tại nhà", "kết quả đã trả"),
    ("Results brought home", "results brought home", "results returned"),
)
COMPLETION: Final = _own(
    "completion",
    ("Tỷ lệ hoàn thành", "hồ sơ nhận trong kỳ đã có kết quả", "hồ sơ nhận trong kỳ"),
    ("Completion", "dossiers of the period with a result", "dossiers of the period"),
)


@frozen
class MeanTime:
    """
    Mean handling time in working days (*thời gian giải quyết trung bình*).

    Working days from the day of the start, not counted, to the day of the end; a
    dossier done on the same day took 0.

    >>> MeanTime(working_days=7, dossiers=3).mean
    Decimal('2.33')
    """

    working_days: int
    dossiers: int

    @property
    def mean(self) -> Decimal | None:
        """The mean, two places, half up; ``None`` where nothing was settled."""
        if not self.dossiers:
            return None
        exact = Decimal(self.working_days) / Decimal(self.dossiers)
        return exact.quantize(_CENT, rounding=ROUND_HALF_UP)


@frozen(kw_only=True)
class PeriodRates(Mapping[str, Rate]):
    """
    Every rate of a period by the name of its formula (*các tỷ lệ trong kỳ*).

    A mapping that cannot be changed; a name that is not there raises
    ``UnknownNameError`` with the nearest ones.

    >>> from cqtt.reports.formulas import EARLY
    >>> mean = MeanTime(working_days=7, dossiers=3)
    >>> rates = PeriodRates(rates=(Rate(909, 931, EARLY),), mean_time=mean)
    >>> sorted(rates), rates["early"].text()
    (['early'], '97,64 %')
    """

    rates: tuple[Rate, ...]
    mean_time: MeanTime

    def __getitem__(self, name: str) -> Rate:
        found = self.get(name)
        if found is None:
            close = tuple(get_close_matches(str(name), list(self)))
            raise UnknownNameError("rates", name, close)
        return found

    def __contains__(self, name: object) -> bool:
        return name in tuple(self)

    def __iter__(self) -> Iterator[str]:
        return (each.formula.name for each in self.rates)

    def __len__(self) -> int:
        return len(self.rates)

    def get(self, name: str, default: Rate | None = None) -> Rate | None:  # type: ignore[override]
        """Return a rate by name, or the default."""
        found = (each for each in self.rates if each.formula.name == name)
        return next(found, default)


def rates_of(
    dossiers: Iterable[Dossier], *, first: date, last: date, office: Office
) -> PeriodRates:
    """
    Return every rate of a period.

    Those of ``cqtt.reports.formulas``, the on-time rate of dossiers due in the period,
    and the rates of refusal, return by post, return at home and completion.

    Raises:
        WrongTypeError: A day is not a plain date.
        InvalidValueError: The period ends before it starts.
        ReportRefusedError: A dossier's due day is not known.
    """
    every = tuple(dossiers)
    counted = count_dossiers(every, first, last, office)
    settled = [each for each in counted if each.is_settled]
    new = [each for each in counted if each.is_new]
    refused = sum(isinstance(_end(each), (Refused, Stopped)) for each in settled)
    done = sum(not isinstance(_end(each), (Refused, Stopped)) for each in _ended(new))
    return PeriodRates(
        rates=(
            *every_rate(figures_of(counted)),
            _on_time_of_due(every, first, last, office),
            Rate(refused, len(settled), REFUSED),
            *_ways_of_return(every, first, last),
            Rate(done, len(new), COMPLETION),
        ),
        mean_time=_mean_time(settled, office),
    )


def _ended(counted: Iterable[Counted]) -> list[Counted]:
    return [each for each in counted if each.is_settled]


def _end(counted: Counted) -> object:
    return counted.dossier.ended


def _on_time_of_due(
    dossiers: Iterable[Dossier], first: date, last: date, office: Office
) -> Rate:
    """Count the dossiers due in the period, of those settled before it too."""
    end = datetime.combine(last, time(23, 59, 59))
    due = in_time = 0
    for each in dossiers:
        known = each.as_of(end)
        promised = known and due_or_none(known, office)
        if known and promised and first <= promised.on <= last:
            due += 1
            ended = known.ended
            in_time += bool(ended) and known.timeliness(office) is not Timeliness.LATE
    return Rate(in_time, due, ON_TIME_OF_DUE)


def _ways_of_return(
    dossiers: Iterable[Dossier], first: date, last: date
) -> tuple[Rate, Rate]:
    """Count the results returned in the period, of dossiers settled whenever."""
    returned = by_post = at_home = 0
    for each in dossiers:
        for event in each.events:
            if not isinstance(event, (Returned, SentHome)):
                continue
            if first <= event.at.date() <= last:
                returned += 1
                at_home += isinstance(event, SentHome)
                by_post += getattr(event, "channel", None) is ChannelKind.POSTAL
    return (
        Rate(by_post, returned, RETURNED_BY_POST),
        Rate(at_home, returned, RETURNED_AT_HOME),
    )


def _mean_time(settled: Iterable[Counted], office: Office) -> MeanTime:
    days = dossiers = 0
    for each in settled:
        begun = _begun(each.dossier)
        if begun is not None and each.ended_at is not None:
            days += max(0, office.calendar.count(begun, each.ended_at.date()))
            dossiers += 1
    return MeanTime(days, dossiers)


def _begun(dossier: Dossier) -> date | None:
    """Return the day of the start; ``None`` where it ended before it began."""
    try:
        return dossier.start.at.date()
    except NotStartedError:
        return None
