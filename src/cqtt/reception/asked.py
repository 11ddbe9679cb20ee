"""What an engine of reception may be asked about: a period with both ends."""

from datetime import date

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError
from cqtt.law import Period


def both_ends(period: Period) -> tuple[date, date]:
    """Return the first and last day of a period; refuse one with an open end."""
    require_instance(period, Period, "period", "period")
    if period.since is None or period.until is None:
        raise InvalidValueError("period", "an open end", "closed-period")
    return period.since, period.until
