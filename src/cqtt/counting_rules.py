"""
The two named conventions of counting, and what the law leaves to a setting.

*Quy tắc tính thời hạn.*  ``CIVIL_CODE`` is the default.  ``OFFICE_CLOCK`` (one day is
the office's working hours, from the minute of receipt) is practice, not law, and is
offered by name.  Rules that move the receipt stand in ``cqtt.cutoffs``.
"""

from enum import Enum
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance

if TYPE_CHECKING:
    from cqtt.cutoffs import BundleCutoff, LastHourCutoff, MovedReceipt


class Convention(Enum):
    """
    How working days run (*cách tính ngày làm việc*).

    ``CIVIL_CODE``: whole days, the day of receipt not counted.  ``OFFICE_CLOCK``: one
    day is the office's working hours, from the minute of receipt.
    """

    CIVIL_CODE = "civil-code"
    OFFICE_CLOCK = "office-clock"


class LastDay(Enum):
    """
    What Art. 148(5) makes of days that are swapped, substituted or made up.

    *Ngày cuối của thời hạn.*

    ``AS_WORKED``: a weekday off rolls like a weekend day and a make-up Saturday does
    not roll; an inference.  ``LITERAL``: only weekend days and public holidays roll.
    """

    AS_WORKED = "as-worked"
    LITERAL = "literal"


class LeapDay(Enum):
    """
    Where a limit in years from 29 February ends in a common year (*ngày 29 tháng 02*).

    The Code is silent.  ``END_OF_FEBRUARY`` treats years as twelve months each.
    """

    END_OF_FEBRUARY = "end-of-february"
    FIRST_OF_MARCH = "first-of-march"


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
    off_day_receipt: "MovedReceipt | None" = None
    bundle_cutoff: "BundleCutoff | None" = None
    last_hour_cutoff: "LastHourCutoff | None" = None
    keeps_receipt: bool = field(init=False, eq=False, repr=False)
    """Whether no rule here moves the day of receipt."""

    counts_plain_days: bool = field(init=False, eq=False, repr=False)
    """Whether working days are whole days from the day of receipt."""

    def __attrs_post_init__(self) -> None:
        movers = (self.off_day_receipt, self.bundle_cutoff, self.last_hour_cutoff)
        keeps = movers == (None, None, None)
        if not keeps:
            self._check_movers()
        civil = self.convention is Convention.CIVIL_CODE
        object.__setattr__(self, "keeps_receipt", keeps)
        object.__setattr__(self, "counts_plain_days", keeps and civil)

    def _check_movers(self) -> None:
        from cqtt.cutoffs import BundleCutoff, LastHourCutoff, MovedReceipt

        for name, kind in (
            ("off_day_receipt", MovedReceipt),
            ("bundle_cutoff", BundleCutoff),
            ("last_hour_cutoff", LastHourCutoff),
        ):
            require_instance(getattr(self, name), kind | None, name, "cutoff")


CIVIL_CODE: Final = CountingRules("Bộ luật Dân sự")
OFFICE_CLOCK: Final = CountingRules(
    "đồng hồ cơ quan", convention=Convention.OFFICE_CLOCK
)
