"""Observations: what was seen of one item, by whom, when, and how much it weighs."""

from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from operator import index
from typing import Any, Final

from attrs import field, frozen

from cqtt.agencies import Unit
from cqtt.checks import instance_of, require_count
from cqtt.conduct.officers import require_unit
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import require_locale
from cqtt.moments import day_of, in_vietnam
from cqtt.printable import require_line, require_names
from cqtt.text import nfc, require_nfc

MOST: Final = 10**12
"""Counts and weights are below it."""

_PLACES: Final = 12
_LONGEST: Final = 40


class SourceKind(Enum):
    """
    Where an observation comes from (*nguồn quan sát*).

    ``CAMERA_CHECK`` is what a person noted who watched the camera, never a machine.
    """

    CITIZEN_RATING = "citizen-rating"
    CITIZEN_REMARK = "citizen-remark"
    SUPERVISOR_CHECK = "supervisor-check"
    RECEPTION_LOG = "reception-log"
    CAMERA_CHECK = "camera-check"
    SELF_ASSESSMENT = "self-assessment"

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _SOURCES[self][require_locale(locale) == "en"]


_SOURCES: Final = {
    SourceKind.CITIZEN_RATING: ("người dân chấm", "ratings of citizens"),
    SourceKind.CITIZEN_REMARK: ("người dân góp ý", "remarks of citizens"),
    SourceKind.SUPERVISOR_CHECK: (
        "kiểm tra của cấp trên hoặc lãnh đạo",
        "checks of supervisors",
    ),
    SourceKind.RECEPTION_LOG: ("sổ tiếp công dân", "the reception log"),
    SourceKind.CAMERA_CHECK: (
        "người xem camera ghi nhận",
        "camera checks noted by a person",
    ),
    SourceKind.SELF_ASSESSMENT: ("tự đánh giá", "self-assessment"),
}


class Verdict(Enum):
    """
    What an observation says of an item (*kết quả quan sát*).

    ``NEUTRAL`` is the middle of a rating scale: in the base and not met.  ``EXCUSED``
    is not met for a good reason: it is named, and stands outside the base like
    ``NOT_APPLICABLE``.
    """

    MET = "met"
    NEUTRAL = "neutral"
    NOT_MET = "not-met"
    EXCUSED = "excused"
    NOT_APPLICABLE = "not-applicable"

    @property
    def is_in_base(self) -> bool:
        """Whether a share is of such observations."""
        return self in {Verdict.MET, Verdict.NEUTRAL, Verdict.NOT_MET}

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _VERDICTS[self][require_locale(locale) == "en"]


_VERDICTS: Final = {
    Verdict.MET: ("đạt", "met"),
    Verdict.NEUTRAL: ("bình thường", "neutral"),
    Verdict.NOT_MET: ("không đạt", "not met"),
    Verdict.EXCUSED: ("không đạt, có lý do chính đáng", "not met, for a good reason"),
    Verdict.NOT_APPLICABLE: ("không áp dụng", "not applicable"),
}


def _moment(at: Any) -> datetime | date:
    """Return a moment as Vietnamese time, a day as it is."""
    # The missing moment of pandas is a datetime without a year.
    if not isinstance(at, date) or type(at.year) is not int:
        raise WrongTypeError("at", type(at).__name__, "day-or-moment")
    return in_vietnam(at) if isinstance(at, datetime) else at


def is_weight(weight: Decimal) -> bool:
    """Tell whether a number may be a weight: above zero, with a bounded exponent."""
    if not (weight.is_finite() and weight > 0):
        return False
    # Exactness has a price where a Decimal has many digits.
    return abs(weight.adjusted()) < _PLACES and len(weight.as_tuple().digits) < _LONGEST


def _weight(weight: Any) -> Decimal | int:
    if isinstance(weight, Decimal):
        if not is_weight(weight):
            raise InvalidValueError("weight", str(weight)[:40], "weight-of-observation")
        return weight
    try:
        whole = None if isinstance(weight, bool) else index(weight)
    except TypeError:
        whole = None
    if whole is None:
        raise WrongTypeError("weight", type(weight).__name__, "weight-of-observation")
    if not 1 <= whole < MOST:
        came = whole if -MOST < whole < MOST else f"{whole.bit_length()} bits"
        raise InvalidValueError("weight", came, "weight-of-observation")
    return whole


def require_bounded(value: Any, name: str, *, least: int = 0) -> int:
    """Return a whole number that a person can have counted."""
    count = require_count(value, name, least=least)
    if count >= MOST:
        raise InvalidValueError(name, f"{count.bit_length()} bits", "count-of-people")
    return count


def _count(count: Any) -> int:
    return require_bounded(count, "count", least=1)


def _questions(questions: Any) -> int:
    return require_bounded(questions, "questions", least=1)


def _remark(remark: Any) -> str | None:
    """Return a remark in NFC; no error may carry or describe a citizen's words."""
    if remark is None:
        return None
    if not isinstance(remark, str):
        raise WrongTypeError("remark", type(remark).__name__, "text")
    return nfc(remark)


@frozen
class Observation:
    """
    What was seen of one item of a code of conduct (*một quan sát*).

    ``item`` is the code of the item.  ``at`` is the moment, or the day where the moment
    is not known; a naive moment is Vietnamese time.  ``post`` is empty for what is not
    of one post, such as a ballot on the whole unit.  ``weight`` is that of one
    observation, ``count`` how many like it there were.  ``questions`` is how many
    questions one person answered on the item: each of the answers then has that part of
    the weight, and together they are one person in the size.  ``key`` is the caller's
    own number of the record, the same in none but a repeat for one item.  Neither key
    nor remark is ever shown.

    Raises:
        WrongTypeError: A value is of another type; a weight is a float.
        NotNfcError: A text other than the remark is not in Unicode NFC.
        InvalidValueError: The item is empty; a weight or a count is not above zero, or
            is 10**12 or more; a post or channel has a control character.

    >>> seen = Observation("luon-mim-cuoi", Verdict.MET, datetime(2026, 3, 2, 9, 15),
    ...                    SourceKind.SUPERVISOR_CHECK, Unit("Một cửa"), "công chức")
    >>> seen.on, seen.source.text("en")
    (datetime.date(2026, 3, 2), 'checks of supervisors')
    """

    item: str
    verdict: Verdict = field(validator=instance_of(Verdict, "enum-choice"))
    at: datetime | date = field(converter=_moment)
    source: SourceKind = field(validator=instance_of(SourceKind, "enum-choice"))
    unit: Unit
    post: str = ""
    channel: str = field(default="", kw_only=True)
    weight: Decimal | int = field(default=1, converter=_weight, kw_only=True)
    count: int = field(default=1, converter=_count, kw_only=True)
    questions: int = field(default=1, converter=_questions, kw_only=True)
    key: str = field(default="", repr=False, kw_only=True)
    remark: str | None = field(
        default=None, converter=_remark, repr=False, kw_only=True
    )

    def __attrs_post_init__(self) -> None:
        require_names(item=self.item)
        require_unit(self.unit, "unit")
        require_line(self.post, "post")
        require_line(self.channel, "channel")
        require_nfc(self.key, "key")

    @property
    def on(self) -> date:
        """The Vietnamese day on which it was seen."""
        return day_of(self.at, "at")
