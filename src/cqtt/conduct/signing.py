"""Who of a staff signed what: states, groups of one post, those who are missing."""

from collections.abc import Iterable
from enum import Enum
from typing import Any, Final

from attrs import field, frozen

from cqtt.agencies import Unit
from cqtt.checks import require_count, require_instance
from cqtt.conduct.officers import officer_text, require_unit
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import require_locale
from cqtt.rates import Formula
from cqtt.text import require_nfc

COMMITMENT_COVERAGE: Final = Formula(
    "commitment-coverage",
    "Tỷ lệ ký cam kết",
    "Commitment coverage",
    numerator_vi="người có cam kết còn hiệu lực",
    numerator_en="people with a commitment that binds",
    denominator_vi="người trong danh sách cán bộ, công chức",
    denominator_en="people on the staff list",
)
"""Those of the staff whose commitment binds on the day, of all of the staff."""


class Signing(Enum):
    """
    What a person signed, as of a day (*tình trạng ký cam kết*).

    ``SIGNED``: the edition asked for, and it binds; ``EARLIER_EDITION``: one that came
    before it, and it binds; ``EXPIRED``: only what no longer binds; ``NEVER``: nothing.
    """

    SIGNED = "signed"
    EARLIER_EDITION = "earlier-edition"
    EXPIRED = "expired"
    NEVER = "never"

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _SIGNING[self][require_locale(locale) == "en"]


_SIGNING: Final = {
    Signing.SIGNED: ("đã ký", "signed"),
    Signing.EARLIER_EDITION: ("ký bản trước", "signed an earlier edition"),
    Signing.EXPIRED: ("cam kết đã hết hạn", "commitment expired"),
    Signing.NEVER: ("chưa ký", "not signed"),
}


def _counts(counts: Any) -> tuple[int, ...]:
    if isinstance(counts, str) or not isinstance(counts, Iterable):
        raise WrongTypeError("counts", type(counts).__name__, "counts-of-states")
    found = tuple(require_count(each, "counts") for each in counts)
    if len(found) != len(Signing):
        raise InvalidValueError("counts", len(found), "counts-of-states")
    return found


@frozen(kw_only=True)
class StaffSigned:
    """
    People of one unit and post, not told apart further (*nhóm cùng chức danh*).

    A person with a key or a name of their own is a group of one.  ``counts`` are how
    many are in each state, in the order of ``Signing``; they sum to ``staff``.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: There is not one count for each state.
    """

    unit: Unit
    post: str
    counts: tuple[int, int, int, int] = field(converter=_counts)
    key: str = field(default="", repr=False)
    name: str | None = field(default=None, repr=False)

    def __attrs_post_init__(self) -> None:
        require_unit(self.unit, "unit")
        require_nfc(self.post, "post")

    @property
    def staff(self) -> int:
        """The number of people."""
        return sum(self.counts)

    def count(self, state: Signing) -> int:
        """Return how many are in a state."""
        require_instance(state, Signing, "state", "enum-choice")
        return self.counts[list(Signing).index(state)]


@frozen(kw_only=True)
class Missing:
    """
    People of whom no commitment counts (*người chưa ký cam kết*).

    ``count`` people of a unit and post, and why.  ``key`` and ``name`` are there only
    where they were asked for and are known; the repr shows neither.  ``names_agency``
    says that the body is told too, for units of one name.
    """

    unit: Unit
    post: str
    why: Signing
    count: int
    key: str = field(default="", repr=False)
    name: str | None = field(default=None, repr=False)
    names_agency: bool = field(default=False, repr=False)

    def text(self, locale: str = "vi", *, with_key: bool = False) -> str:
        """
        Return unit, post, how many and why; never a name.

        Two people of one post read the same: ``with_key`` puts the key behind the post.
        """
        officer = officer_text(
            self.unit, self.post, locale, with_agency=self.names_agency
        )
        key = f", {self.key}" if with_key and self.key else ""
        people = "" if locale == "en" else " người"
        return f"{officer}{key}: {self.count}{people} ({self.why.text(locale)})"
