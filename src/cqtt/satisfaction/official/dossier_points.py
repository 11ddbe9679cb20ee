"""
What earns 2, 1 or 0 points by the nine indicators, where a source says it.

*Cho điểm từng hồ sơ.*  Two of the rules are known: time and contacts.  The others are
given by the person who answers, or by the unit.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from cqtt.checks import require_count
from cqtt.errors import InvalidValueError, WrongTypeError

_BEST: Final = 2


def time_points(
    used: int | Decimal | Fraction, allowed: int | Decimal | Fraction
) -> int:
    """
    Return the points for time: 2 for a shorter one, 1 for an equal, 0 for a longer.

    *Điểm về thời gian giải quyết.*  Both are in one unit, days or hours: for indicator
    1 the whole time against that of the law, for indicator 2 that of each agency.

    Raises:
        WrongTypeError: A time is a float, or no number.
        InvalidValueError: A time is below zero or not finite.

    Law:
        Decree 61/2018/NĐ-CP, Article 31; Circular 01/2018/TT-VPCP, Article 13; until
        30 June 2025.

    >>> time_points(4, 5), time_points(5, 5), time_points(6, 5)
    (2, 1, 0)
    """
    spent, limit = _time("used", used), _time("allowed", allowed)
    return 1 if spent == limit else (spent < limit) * _BEST


def contact_points(contacts: int, *, by_applicants_fault: int = 0) -> int:
    """
    Return the points for contacts needed to complete a dossier: 2, 1 for one, else 0.

    *Điểm về số lần liên hệ để hoàn thiện hồ sơ.*  Contacts that the applicant is to
    blame for are part of ``contacts`` and are left out of the count; that this is what
    the exception "unless by the applicant's fault" means is our reading.

    Raises:
        WrongTypeError: A number is not whole.
        InvalidValueError: A number is below zero; more contacts are by the applicant's
            fault than there were.

    Law:
        Decree 61/2018/NĐ-CP, Article 31; Circular 01/2018/TT-VPCP, Article 13; until
        30 June 2025.

    >>> contact_points(0), contact_points(1), contact_points(2)
    (2, 1, 0)
    >>> contact_points(2, by_applicants_fault=1)
    1
    """
    made = require_count(contacts, "contacts")
    excused = require_count(by_applicants_fault, "by_applicants_fault")
    if excused > made:
        raise InvalidValueError("by_applicants_fault", excused, "part-of-base")
    return max(_BEST - (made - excused), 0)


def _time(name: str, value: object) -> Fraction:
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        raise WrongTypeError(name, value, "exact-time")
    if (isinstance(value, Decimal) and not value.is_finite()) or value < 0:
        raise InvalidValueError(name, value, "exact-time")
    return Fraction(value)
