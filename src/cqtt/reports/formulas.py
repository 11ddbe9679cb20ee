"""
The rates that are computed from the columns of Form 06.

*Công thức tính tỷ lệ.*  Column numbers are those of the form.  Four formulas for "on
time" are in use, and they differ:

=========================  ==========================  =============================
Constant                   Formula                     Seen in
=========================  ==========================  =============================
``ON_TIME_OF_FINISHED``    (8+9) / 7                   most provincial reports
``ON_TIME_OF_ALL``         (8+9+12) / 3                Decision 766, indicator 2.1
``ON_TIME_OF_RELEASED``    (8+9) / 7, else 100         the software OpenCPS 2
``ON_TIME_OF_DUE``         on time / due in period     a report of Vĩnh Phúc, 2021
=========================  ==========================  =============================

All are practice, with medium confidence: no text of the law fixes one for the form.
Where nothing was released OpenCPS says 100; here the rate is ``None``.  The last one
needs the due date of each dossier, so it is a constant here without a function.
The others divide one column of the form by another and cite the form.
"""

from collections.abc import Callable
from typing import Final

from cqtt.rates import Rate, formula_of_practice
from cqtt.reports.figures import Figures
from cqtt.reports.sources import (
    FORM_06_COLUMNS,
    OPENCPS_PRACTICE,
    VINH_PHUC_PRACTICE,
)
from cqtt.statutes import PROGRESS_INDEX

_SETTLED: Final = ("hồ sơ đã giải quyết", "dossiers settled")
_RECEIVED: Final = ("hồ sơ nhận giải quyết", "dossiers to settle")
_IN_TIME: Final = (
    "hồ sơ trả trước hạn và đúng hạn",
    "dossiers settled early or on time",
)


ON_TIME_OF_FINISHED: Final = formula_of_practice(
    "on-time-of-finished",
    ("Tỷ lệ đúng hạn của hồ sơ đã giải quyết", "On-time rate of settled dossiers"),
    _IN_TIME,
    _SETTLED,
    FORM_06_COLUMNS,
)
ON_TIME_OF_ALL: Final = formula_of_practice(
    "on-time-of-all",
    ("Tỷ lệ đúng hạn, cả hồ sơ đang giải quyết", "On-time rate, running ones included"),
    (
        "hồ sơ trả trước hạn, đúng hạn và đang giải quyết trong hạn",
        "dossiers settled early or on time, or running in time",
    ),
    _RECEIVED,
    PROGRESS_INDEX,
)
ON_TIME_OF_RELEASED: Final = formula_of_practice(
    "on-time-of-released",
    ("Tỷ lệ đúng hạn theo OpenCPS", "On-time rate as OpenCPS counts"),
    _IN_TIME,
    ("hồ sơ đã trả kết quả", "dossiers released"),
    OPENCPS_PRACTICE,
)
ON_TIME_OF_DUE: Final = formula_of_practice(
    "on-time-of-due",
    ("Tỷ lệ đúng hạn của hồ sơ đến hạn trong kỳ", "On-time rate of dossiers due"),
    ("hồ sơ trả đúng hạn", "dossiers on time"),
    ("hồ sơ đến hạn trong kỳ", "dossiers due in the period"),
    VINH_PHUC_PRACTICE,
)
EARLY: Final = formula_of_practice(
    "early",
    ("Tỷ lệ trước hạn", "Early rate"),
    ("hồ sơ trả trước hạn", "dossiers settled early"),
    _SETTLED,
    FORM_06_COLUMNS,
)
LATE: Final = formula_of_practice(
    "late",
    ("Tỷ lệ quá hạn", "Late rate"),
    ("hồ sơ trả quá hạn", "dossiers settled late"),
    _SETTLED,
    FORM_06_COLUMNS,
)
ONLINE: Final = formula_of_practice(
    "online",
    ("Tỷ lệ hồ sơ trực tuyến", "Online rate"),
    ("hồ sơ trực tuyến", "dossiers received online"),
    ("hồ sơ tiếp nhận trong kỳ", "dossiers received in the period"),
    FORM_06_COLUMNS,
)
SETTLED: Final = formula_of_practice(
    "settled",
    ("Tỷ lệ hồ sơ đã giải quyết", "Settled rate"),
    _SETTLED,
    _RECEIVED,
    FORM_06_COLUMNS,
)


def on_time_of_finished(figures: Figures) -> Rate:
    """
    Return the share of settled dossiers that were not late: (8+9) / 7.

    *Tỷ lệ đúng hạn của hồ sơ đã giải quyết.*  Practice of most provincial reports;
    medium confidence.
    """
    return Rate(_in_time(figures), figures.settled, ON_TIME_OF_FINISHED)


def on_time_of_all(figures: Figures) -> Rate:
    """
    Return the share of all dossiers that are not late: (8+9+12) / 3.

    *Tỷ lệ đúng hạn, cả hồ sơ đang giải quyết.*  Medium confidence: the rules of the
    index count each dossier, with supplements; the columns only come close to that.

    Law: Decision 766/QĐ-TTg, indicator 2.1.
    """
    counted = _in_time(figures) + figures.running_in_time
    return Rate(counted, figures.received, ON_TIME_OF_ALL)


def on_time_of_released(figures: Figures) -> Rate:
    """
    Return what OpenCPS 2 prints, (8+9) / 7, but ``None`` where it prints 100.

    *Tỷ lệ đúng hạn theo OpenCPS.*  Practice of one software; medium confidence.
    """
    return Rate(_in_time(figures), figures.settled, ON_TIME_OF_RELEASED)


def early(figures: Figures) -> Rate:
    """
    Return the share of settled dossiers that were early: 8 / 7 (*trước hạn*).

    Medium confidence, as for every rate that divides the form's own columns.
    """
    return Rate(figures.early, figures.settled, EARLY)


def late(figures: Figures) -> Rate:
    """Return the share of settled dossiers that were late: 10 / 7 (*quá hạn*)."""
    return Rate(figures.late, figures.settled, LATE)


def online(figures: Figures) -> Rate:
    """Return the share received online in the period: 4 / (4+5) (*trực tuyến*)."""
    received = figures.received_online + figures.received_direct
    return Rate(figures.received_online, received, ONLINE)


def settled(figures: Figures) -> Rate:
    """Return the share of dossiers that are settled: 7 / 3 (*đã giải quyết*)."""
    return Rate(figures.settled, figures.received, SETTLED)


_ALL: Final[tuple[Callable[[Figures], Rate], ...]] = (
    on_time_of_finished,
    on_time_of_all,
    on_time_of_released,
    early,
    late,
    online,
    settled,
)


def every_rate(figures: Figures) -> tuple[Rate, ...]:
    """
    Return every rate that the columns of the form give (*mọi tỷ lệ của biểu*).

    Raises:
        InvalidValueError: The figures contradict each other; see ``Figures.check``.

    >>> row = Figures(
    ...     received_online=900, received_direct=36, carried_over=0, early=909,
    ...     on_time=22, late=0, running_in_time=5, running_late=0,
    ... )
    >>> for rate in every_rate(row):
    ...     print(rate.formula.name, rate.text("en"))
    on-time-of-finished 100.00 %
    on-time-of-all 100.00 %
    on-time-of-released 100.00 %
    early 97.64 %
    late 0.00 %
    online 96.15 %
    settled 99.47 %
    """
    return tuple(rate(figures) for rate in _ALL)


def _in_time(figures: Figures) -> int:
    return figures.early + figures.on_time
