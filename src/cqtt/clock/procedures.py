"""What the texts that were read make of a supplement, an extension, hard areas."""

from typing import Final

from cqtt.clock.events import ClockRules, ExtraTime, Supplement, Wait, WaitRule
from cqtt.statutes import (
    APOLOGY_ONCE,
    BUNDLE_PAUSES,
    CITIZEN_CONFIRMS,
    CLOCK_STARTS_COMPLETE,
    KARAOKE_ONCE,
    KARAOKE_RESTARTS,
    LAND_HARD_AREAS,
    LAND_PAYMENT,
)
from cqtt.time_limits import WorkingDays

ONE_STOP: Final = ClockRules(
    on_supplement=Supplement.STARTS_WHEN_COMPLETE,
    supplement_source=CLOCK_STARTS_COMPLETE,
    extensions_allowed=1,
    extension_source=APOLOGY_ONCE,
)
"""The general one-stop mechanism; the number of extensions has medium confidence."""

BIRTH_AND_DEATH_BUNDLE: Final = ClockRules(
    on_supplement=Supplement.PAUSE,
    supplement_source=BUNDLE_PAUSES,
    waits=(WaitRule(Wait.CONFIRMATION, BUNDLE_PAUSES),),
)
"""The birth and death bundles, since 1 September 2026: the applicant's time is out."""

CIVIL_STATUS: Final = ClockRules(
    on_supplement=Supplement.STARTS_WHEN_COMPLETE,
    supplement_source=CLOCK_STARTS_COMPLETE,
    extensions_allowed=1,
    extension_source=APOLOGY_ONCE,
    waits=(WaitRule(Wait.CONFIRMATION, CITIZEN_CONFIRMS),),
)
"""
Civil status: the day on which the citizen checks a draft does not count.

That it does not is practice with low confidence: the portal's records have the step,
and a same-day dossier that waits for it would always be late.
"""

KARAOKE_BUNDLE: Final = ClockRules(
    on_supplement=Supplement.RESTART,
    supplement_source=KARAOKE_RESTARTS,
    extensions_allowed=1,
    extension_source=KARAOKE_ONCE,
)
"""The karaoke bundle of Decree 297/2025/NĐ-CP, whose number has medium confidence."""

LAND_IN_HARD_AREAS: Final = ExtraTime(
    WorkingDays(10),
    "xã miền núi, hải đảo, vùng sâu, vùng xa, vùng có điều kiện khó khăn",
    LAND_HARD_AREAS,
)
"""Ten more working days for land procedures in hard areas."""

LAND: Final = ClockRules(
    on_supplement=Supplement.STARTS_WHEN_COMPLETE,
    supplement_source=LAND_PAYMENT,
    extensions_allowed=1,
    extension_source=APOLOGY_ONCE,
    waits=(WaitRule(Wait.PAYMENT, LAND_PAYMENT),),
)
"""Land: counted from the complete dossier; paying what is due does not count."""
