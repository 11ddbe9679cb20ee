"""
Cut-offs and other rules that move a receipt, each its own, each with its source.

Rules that share 15:00 are different and are never merged: the transfer of a dossier
never moves the clock (``cqtt.offices``); the same-day rule of civil status and of
certification is a ``SameDay`` limit; those of two bundles move the clock.
"""

from datetime import time, timedelta
from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance, time_of_day
from cqtt.errors import InvalidValueError
from cqtt.law import Citation
from cqtt.statutes import (
    BIRTH_BUNDLE_CUTOFF,
    CERTIFICATION_CUTOFF,
    CIVIL_STATUS_CUTOFF,
    KARAOKE_LAST_HOUR,
)
from cqtt.time_limits import SameDay


class CutoffReading(Enum):
    """
    What "received after the cut-off counts from the next working day" means.

    *Cách hiểu giờ chốt.*

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

    *Dời ngày nhận.*

    The Code does not move it; whoever sets this names the text that does.
    """

    source: Citation = field(validator=_citation)


@frozen
class BundleCutoff:
    """
    A bundle's cut-off, which moves the clock (*giờ chốt của nhóm thủ tục liên thông*).

    Received strictly after ``at``; the text does not settle the ``reading``.
    """

    at: time = field(validator=time_of_day)
    reading: CutoffReading = field(validator=_reading)
    source: Citation = field(validator=_citation)


@frozen
class LastHourCutoff:
    """
    A cut-off that moves the clock: received in the last hour before closing.

    *Giờ chốt trước khi hết giờ làm việc.*

    ``before_closing`` is that hour; it needs an office with hours.
    """

    reading: CutoffReading = field(validator=_reading)
    source: Citation = field(validator=_citation)
    before_closing: timedelta = timedelta(hours=1)

    def __attrs_post_init__(self) -> None:
        hour = self.before_closing
        require_instance(hour, timedelta, "before_closing", "duration")
        if not timedelta() < hour < timedelta(days=1):
            raise InvalidValueError("before_closing", hour, "duration")


CIVIL_STATUS_SAME_DAY: Final = SameDay(time(15), source=CIVIL_STATUS_CUTOFF)
"""
Civil status with no stated time: the same day.  After 15:00, what cannot be settled
at once is due on the next working day.
"""

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
