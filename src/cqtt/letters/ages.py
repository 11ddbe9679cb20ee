"""How old somebody is, in both ways of counting, and who honours which age."""

from datetime import date
from typing import Final, Literal, NamedTuple, TypeAlias, get_args

from cqtt.agencies import Level
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.law import Confidence
from cqtt.letters.fields import require_own_day

AgeCount: TypeAlias = Literal["full", "vietnamese"]
"""Years completed, or *tuổi ta*: one at birth and one more with every new year."""

OLDEST: Final = 130


def age_at(born: date | int, at: date | int, counted: AgeCount = "full") -> int:
    """
    Return the age at a day, or the one reached in a year.

    *Tính tuổi.*  ``born`` is a day or a year.  ``"vietnamese"`` is the difference of
    the years and one more.  That years are the solar ones is an assumption: who was
    born between 1 January and Tết belongs to the year before, so give that year.

    Raises:
        WrongTypeError: ``born`` or ``at`` is neither a day nor a year.
        InvalidValueError: The age would not be 1 to 130, or the count is another word.

    >>> age_at(date(1936, 9, 12), date(2026, 8, 3)), age_at(1936, 2026)
    (89, 90)
    >>> age_at(1936, date(2026, 8, 3), "vietnamese")
    91
    """
    if counted not in get_args(AgeCount):
        raise InvalidValueError("counted", "another word", "age-count")
    _require_day_or_year(born, "born")
    _require_day_or_year(at, "at")
    age = _year(at) - _year(born)
    if counted == "vietnamese":
        age += 1
    elif isinstance(born, date) and isinstance(at, date):
        age -= (at.month, at.day) < (born.month, born.day)
    if not 1 <= age <= OLDEST:
        raise InvalidValueError("born", "another age", "long-life")
    return age


def _require_day_or_year(value: object, name: str) -> None:
    if type(value) is int:
        return
    if not isinstance(value, date):
        raise WrongTypeError(name, type(value).__name__, "day-or-year")
    require_own_day(value, name)


def _year(value: date | int) -> int:
    return value if isinstance(value, int) else value.year


class Honour(NamedTuple):
    """
    Who honours an age (*thẩm quyền chúc thọ, mừng thọ*).

    ``level`` is the level of the body, ``who`` and ``who_en`` name it; ``and_above``
    tells that every greater age is meant too.
    """

    ages: tuple[int, ...]
    level: Level
    who: str
    who_en: str
    and_above: bool = False
    source: str = "Luật Người cao tuổi số 39/2009/QH12, Điều 21"
    confidence: Confidence = Confidence.MEDIUM

    def covers(self, age: int) -> bool:
        """Tell whether the age is honoured by this body."""
        return age in self.ages or (self.and_above and age > self.ages[-1])


HONOURS: Final = (
    Honour((100,), Level.CENTRAL, "Chủ tịch nước", "the State President"),
    Honour(
        (90,),
        Level.PROVINCE,
        "Chủ tịch Ủy ban nhân dân cấp tỉnh",
        "the chair of the people’s committee of the province",
    ),
    Honour(
        (70, 75, 80, 85, 90, 95, 100),
        Level.COMMUNE,
        "Ủy ban nhân dân cấp xã",
        "the people’s committee of the commune",
        and_above=True,
    ),
)
"""
Which age is honoured by whom.

Law:
    Law on the Elderly 39/2009/QH12, Art. 21 (read in the press that quotes it, medium);
    whether it was amended after 2025 is not verified.  A body may honour others too, so
    what is not here gives a finding, never an error.
"""

_CELEBRATIONS: Final = (
    (90, "mừng thượng thượng thọ"),
    (80, "mừng thượng thọ"),
    (0, "mừng thọ"),
)


def honours_of(age: int) -> tuple[Honour, ...]:
    """
    Return who honours an age, the highest body first.

    >>> [each.who for each in honours_of(90)]
    ['Chủ tịch Ủy ban nhân dân cấp tỉnh', 'Ủy ban nhân dân cấp xã']
    """
    return tuple(each for each in HONOURS if each.covers(age))


def celebration(age: int) -> str:
    """
    Return what the celebration of an age is called.

    Law:
        Circular 06/2012/TT-BVHTTDL, Art. 8(4) (read in the press, medium).

    >>> celebration(70), celebration(85), celebration(100)
    ('mừng thọ', 'mừng thượng thọ', 'mừng thượng thượng thọ')
    """
    return next(name for least, name in _CELEBRATIONS if age >= least)
