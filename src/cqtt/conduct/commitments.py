"""Commitments: who signed which edition of a code of conduct, and until when."""

from datetime import date

from attrs import field, frozen

from cqtt.agencies import Actor
from cqtt.conduct.codes import CodeOfConduct
from cqtt.conduct.comparing import CodeComparison, compare
from cqtt.conduct.officers import require_actor, require_code
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.law import Period
from cqtt.text import require_nfc
from cqtt.workdays.calendar import require_day


@frozen
class Commitment:
    """
    A signed commitment to keep a code of conduct (*bản cam kết*).

    ``who`` is a unit and a post; a name only if the caller wants one.  ``code`` is the
    edition that was signed.  ``confirmed_by`` is the post of the head who confirmed it,
    or an ``Actor``; ``valid_until`` the last day of it, ``None`` where it has none.
    ``key`` is the caller's own key of the person, such as a staff number.  Name, key
    and who confirmed it are never shown.

    Raises:
        WrongTypeError: A value is of another type.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: It ends before it was signed.

    >>> from cqtt.agencies import Unit
    >>> from cqtt.conduct import ConductItem
    >>> smile = ConductItem("luon-mim-cuoi", "luôn mỉm cười", "always smile")
    >>> code = CodeOfConduct(code="xa-mau", name="1 luôn", name_en="1 always",
    ...                      edition="2026", items=(smile,))
    >>> signed = Commitment(Actor(Unit("Một cửa"), "công chức"), code,
    ...                     date(2026, 1, 5), valid_until=date(2026, 12, 31))
    >>> signed.is_valid(date(2026, 12, 31)), signed.is_valid(date(2027, 1, 1))
    (True, False)
    """

    who: Actor
    code: CodeOfConduct = field(repr=lambda code: repr(code.label()))
    signed_on: date
    confirmed_by: str | Actor = field(default="", repr=False)
    valid_until: date | None = None
    key: str = field(default="", kw_only=True, repr=False)

    def __attrs_post_init__(self) -> None:
        require_actor(self.who, "who")
        require_code(self.code)
        require_day(self.signed_on, "signed_on")
        require_nfc(self.key, "key")
        if isinstance(self.confirmed_by, str):
            require_nfc(self.confirmed_by, "confirmed_by")
        elif not isinstance(self.confirmed_by, Actor):
            came = type(self.confirmed_by).__name__
            raise WrongTypeError("confirmed_by", came, "post-or-actor")
        if self.valid_until is not None:
            require_day(self.valid_until, "valid_until")
            if self.valid_until < self.signed_on:
                raise InvalidValueError("valid_until", self.valid_until, "interval")

    @property
    def period(self) -> Period:
        """The days on which it binds, from the day of signing."""
        return Period(self.signed_on, self.valid_until)

    def is_valid(self, on: date) -> bool:
        """
        Tell whether it binds on a day (*còn hiệu lực*); both ends belong to it.

        Raises:
            WrongTypeError: The day is not a plain date.
        """
        require_day(on, "on")
        return on in self.period


def changes_since(commitment: Commitment, code: CodeOfConduct) -> CodeComparison:
    """
    Return what changed in a code since it was signed (*thay đổi từ khi ký*).

    The first of the comparison is the edition that was signed, the second ``code``.

    Raises:
        WrongTypeError: A value is of another type.

    >>> from attrs import evolve
    >>> from cqtt.agencies import Unit
    >>> from cqtt.facts import codes_of_conduct
    >>> code = codes_of_conduct()["4-luon-trang-dinh"]
    >>> signed = Commitment(Actor(Unit("Một cửa"), "công chức"), code, date(2021, 5, 3))
    >>> shorter = evolve(code, edition="mới", items=code.items[1:])
    >>> [item.text("en") for item in changes_since(signed, shorter).only_first]
    ['always smile']
    """
    require_commitment(commitment, "commitment")
    return compare(commitment.code, code)


def require_commitment(value: object, field: str) -> None:
    """Refuse what is not a ``Commitment``; no error holds what came, maybe a name."""
    if not isinstance(value, Commitment):
        raise WrongTypeError(field, type(value).__name__, "commitment")
