"""Evidence: what is given for a criterion, in which round, with which files."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from operator import index
from typing import Any, Final, TypeAlias

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.i18n import require_locale
from cqtt.printable import require_names
from cqtt.scorecards.cards import Card
from cqtt.scorecards.criteria import Criterion
from cqtt.scorecards.inputs import (
    Amount,
    Answer,
    Count,
    Given,
    HasShare,
    Points,
    Share,
    measured_in,
    measured_share,
    refuse_several,
)
from cqtt.text import require_nfc


class Round(Enum):
    """
    Who scores (*vòng chấm điểm*).

    ``SELF``: the unit itself; ``APPRAISED``: those who verify; ``FINAL``: the decision
    on recognition.
    """

    SELF = "self"
    APPRAISED = "appraised"
    FINAL = "final"

    def text(self, locale: str = "vi") -> str:
        """Return the round in words."""
        return _ROUNDS[self][require_locale(locale) == "en"]


_ROUNDS: Final = {
    Round.SELF: ("tự chấm", "self-score"),
    Round.APPRAISED: ("thẩm định", "appraisal"),
    Round.FINAL: ("quyết định công nhận", "final decision"),
}
_GIVEN: Final = (Share, Count, Amount, Answer, Points)

Offered: TypeAlias = Given | HasShare | Decimal | bool
"""What is taken for a criterion: evidence, or what becomes evidence by itself."""


def as_given(value: Any, place: str = "given") -> Given:
    """
    Return what was offered as evidence.

    A ``Rate``, a ``Score`` or a coverage becomes a ``Share``, a bool an ``Answer`` and
    a ``Decimal`` ``Points``.

    Raises:
        WrongTypeError: It is a whole number, which may be a count or points; a
            ``Tally`` or results of conduct, which have several shares; or it is no
            evidence at all.

    >>> as_given(True), as_given(Decimal(14)).value
    (Answer(value=True), Decimal('14'))
    """
    if isinstance(value, _GIVEN):
        return value
    if isinstance(value, bool):
        return Answer(value)
    if isinstance(value, Decimal):
        return Points(value)
    if hasattr(value, "__index__"):
        raise WrongTypeError(place, value, "count-or-points")
    if measured_in(value) is not None:
        return measured_share(value, place)
    refuse_several(value, place)
    raise WrongTypeError(place, type(value).__name__, "evidence-of-criterion")


def file_names(values: Any, place: str = "files") -> tuple[str, ...]:
    """Return names of files as a tuple; a single text is refused."""
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise WrongTypeError(place, type(values).__name__, "texts")
    names = tuple(values)
    for name in names:
        require_names(**{place: name})
    return names


@frozen
class Evidence:
    """
    What is given for one criterion in one round (*số liệu chấm điểm*).

    ``criterion`` is its code, or the name of the measure that feeds it; ``files`` are
    the names of the files that show it.

    Raises:
        WrongTypeError: What is given is no evidence, or a whole number; ``round`` is
            not a ``Round``; ``files`` is a single text.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: ``criterion`` or the name of a file is empty.

    >>> Evidence("2", Count(4), round=Round.SELF, files=("muc-luc.pdf",)).files
    ('muc-luc.pdf',)
    """

    criterion: str
    given: Given = field(converter=as_given)
    round: Round = field(kw_only=True, validator=instance_of(Round, "enum-choice"))
    files: tuple[str, ...] = field(
        default=(), kw_only=True, converter=file_names, repr=False
    )

    def __attrs_post_init__(self) -> None:
        require_names(criterion=self.criterion)


def gathered(card: Card, evidence: Any, round_: Round) -> dict[str, Evidence]:
    """
    Return the evidence of one round by the code of its criterion.

    Raises:
        WrongTypeError: It is neither a mapping nor ``Evidence`` objects.
        UnknownNameError: The scorecard has no such criterion.
        InvalidValueError: A criterion is given twice, or in another round.
    """
    found: dict[str, Evidence] = {}
    for code, each in _offered(card, evidence, round_):
        if each.round is not round_:
            raise InvalidValueError(f"{code}. round", each.round.value, "one-round")
        if code in found:
            raise InvalidValueError(
                f"evidence of {code}", each.criterion, "evidence-once"
            )
        found[code] = each
    return found


def _offered(
    card: Card, evidence: Any, round_: Round
) -> Iterator[tuple[str, Evidence]]:
    if isinstance(evidence, str) or not isinstance(evidence, Iterable):
        raise WrongTypeError("evidence", type(evidence).__name__, "evidence")
    find = card.finder()
    if isinstance(evidence, Mapping):
        for name, value in evidence.items():
            criterion = find(require_nfc(name, "evidence"))
            code = criterion.code
            _refuse_plain(criterion, value, round_)
            given = as_given(value, f"{code}. given")
            yield code, Evidence(name, given, round=round_)
        return
    for each in evidence:
        require_instance(each, Evidence, "evidence", "evidence")
        yield find(each.criterion).code, each


def _refuse_plain(criterion: Criterion, value: Any, round_: Round) -> None:
    """Refuse a bool or a whole number that a rule does not take; say what it does."""
    takes = criterion.rule.takes
    place = f"{criterion.code}. given"
    kinds = " or ".join(kind.__name__ for kind in takes)
    if isinstance(value, bool):
        if Answer not in takes:
            raise WrongTypeError(f"{place} ({kinds})", value, "evidence-of-rule")
        return
    if not hasattr(value, "__index__"):
        return
    taken = takes if round_ is Round.SELF else (*takes, Points)
    fitting = [each for each in (Count, Points) if each in taken]
    if not fitting:
        raise WrongTypeError(f"{place} ({kinds})", value, "evidence-of-rule")
    if len(fitting) == 1:
        written = f"{fitting[0].__name__}({index(value)})"
        raise WrongTypeError(f"{place} ({written})", value, "kind-in-brackets")
