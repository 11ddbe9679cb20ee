"""
The two named conventions of counting, and what the law leaves to a setting.

*Quy tắc tính thời hạn.*  ``CIVIL_CODE`` is the default.  ``OFFICE_CLOCK`` (one day is
the office's working hours, from the minute of receipt) is practice, not law, and is
offered by name.  Cut-offs that share 15:00 are different rules: the transfer of a
dossier never moves the clock (``cqtt.offices``); the same-day rule of civil status and
certification is ``SameDay(cutoff=...)``; those of two bundles move the clock.
"""

from datetime import time, timedelta
from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of, time_of_day
from cqtt.errors import InvalidValueError
from cqtt.law import Citation
from cqtt.statutes import (
    BIRTH_BUNDLE_CUTOFF,
    CERTIFICATION_CUTOFF,
    CIVIL_STATUS_CUTOFF,
    KARAOKE_LAST_HOUR,
)
from cqtt.time_limits import SameDay


class Convention(Enum):
    """
    How working days run.

    ``CIVIL_CODE``: whole days, the day of receipt not counted.  ``OFFICE_CLOCK``: one
    day is the office's working hours, from the minute of receipt.
    """

    CIVIL_CODE = "civil-code"
    OFFICE_CLOCK = "office-clock"


class LastDay(Enum):
    """
    What Art. 148(5) makes of days that are swapped, substituted or made up.

    ``AS_WORKED``: a weekday off rolls like a weekend day and a make-up Saturday does
    not roll; an inference.  ``LITERAL``: only weekend days and public holidays roll.
    """

    AS_WORKED = "as-worked"
    LITERAL = "literal"


class LeapDay(Enum):
    """
    Where a limit in years from 29 February ends in a common year.

    The Code is silent.  ``END_OF_FEBRUARY`` treats years as twelve months each.
    """

    END_OF_FEBRUARY = "end-of-february"
    FIRST_OF_MARCH = "first-of-march"


class CutoffReading(Enum):
    """
    What "received after the cut-off counts from the next working day" means.

    ``NEXT_DAY_IS_DAY_ONE``: the next working day is the first one counted, as it would
    be anyway.  ``NEXT_DAY_REPLACES_RECEIPT``: it takes the place of the day of receipt
    and is not counted itself.
    """

    NEXT_DAY_IS_DAY_ONE = "next-day-is-day-one"
    NEXT_DAY_REPLACES_RECEIPT = "next-day-replaces-receipt"


_citation: Final = instance_of(Citation, "citation")
_reading: Final = instance_of(CutoffReading, "enum-choice")


@frozen
class MovedReceipt:
    """
    An office's own rule: a receipt on a day off counts as one on the next working day.

    The Code does not move it; whoever sets this names the text that does.
    """

    source: Citation = field(validator=_citation)


@frozen
class BundleCutoff:
    """
    A cut-off that moves the clock, of a bundle of procedures (*liên thông*).

    Received strictly after ``at``; the text does not settle the ``reading``.
    """

    at: time = field(validator=time_of_day)
    reading: CutoffReading = field(validator=_reading)
    source: Citation = field(validator=_citation)


@frozen
class LastHourCutoff:
    """
    A cut-off that moves the clock: received in the last hour before closing.

    ``before_closing`` is that hour; it needs an office with hours.
    """

    reading: CutoffReading = field(validator=_reading)
    source: Citation = field(validator=_citation)
    before_closing: timedelta = timedelta(hours=1)

    def __attrs_post_init__(self) -> None:
        if not timedelta() < self.before_closing < timedelta(days=1):
            raise InvalidValueError(
                "before_closing", self.before_closing, "time-of-day"
            )


@frozen
class CountingRules:
    """
    How an office counts, with every switch for what the law leaves open.

    *Quy tắc tính thời hạn.*  ``name`` is told in the explanation.

    >>> CountingRules("ours", last_day=LastDay.LITERAL).last_day
    <LastDay.LITERAL: 'literal'>
    """

    name: str
    convention: Convention = field(
        default=Convention.CIVIL_CODE, validator=instance_of(Convention, "enum-choice")
    )
    last_day: LastDay = field(
        default=LastDay.AS_WORKED, validator=instance_of(LastDay, "enum-choice")
    )
    leap_day: LeapDay = field(
        default=LeapDay.END_OF_FEBRUARY, validator=instance_of(LeapDay, "enum-choice")
    )
    off_day_receipt: MovedReceipt | None = None
    bundle_cutoff: BundleCutoff | None = None
    last_hour_cutoff: LastHourCutoff | None = None
    keeps_receipt: bool = field(init=False, eq=False, repr=False)
    """Whether no rule here moves the day of receipt."""

    counts_plain_days: bool = field(init=False, eq=False, repr=False)
    """Whether working days are whole days from the day of receipt."""

    def __attrs_post_init__(self) -> None:
        movers = (self.off_day_receipt, self.bundle_cutoff, self.last_hour_cutoff)
        keeps = movers == (None, None, None)
        civil = self.convention is Convention.CIVIL_CODE
        object.__setattr__(self, "keeps_receipt", keeps)
        object.__setattr__(self, "counts_plain_days", keeps and civil)


CIVIL_STATUS_SAME_DAY: Final = SameDay(time(15), source=CIVIL_STATUS_CUTOFF)
"""Civil status with no stated time: the same day, after 15:00 the next working day."""

CERTIFICATION_SAME_DAY: Final = SameDay(time(15), source=CERTIFICATION_CUTOFF)
"""Certification (*chứng thực*): the same day, after 15:00 the next working day."""


def birth_bundle_cutoff(reading: CutoffReading) -> BundleCutoff:
    """
    Return the birth bundle's 15:00, which moves the clock, in a reading you choose.

    Law:
        Decree 63/2024/NĐ-CP, Art. 7, as amended by Decree 301/2026/NĐ-CP (in force
        1 September 2026).
    """
    return BundleCutoff(time(15), reading, BIRTH_BUNDLE_CUTOFF)


def karaoke_bundle_cutoff(reading: CutoffReading) -> LastHourCutoff:
    """
    Return the karaoke bundle's last hour before closing, in a reading you choose.

    Law:
        Decree 297/2025/NĐ-CP, Art. 6 (its number has medium confidence).
    """
    return LastHourCutoff(reading, KARAOKE_LAST_HOUR)


CIVIL_CODE: Final = CountingRules("Bộ luật Dân sự")
OFFICE_CLOCK: Final = CountingRules(
    "đồng hồ cơ quan", convention=Convention.OFFICE_CLOCK
)
