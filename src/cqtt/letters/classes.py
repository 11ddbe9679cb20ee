"""The class of each kind of letter, loaded when it is asked for."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from cqtt.errors import UnknownNameError
from cqtt.letters.kinds import KINDS, near
from cqtt.letters.letter import Letter


def letter_class(kind: str) -> type[Letter]:
    """
    Return the class of a kind.

    Raises:
        UnknownNameError: There is no such kind; the error has near ones.

    >>> letter_class("thanks").title_vi
    'Thư cảm ơn'
    """
    if kind not in KINDS:
        raise UnknownNameError("KINDS", kind, near(str(kind), KINDS))
    return _classes()[kind]


@cache
def _classes() -> Mapping[str, type[Letter]]:
    from cqtt.letters.apology import Apology
    from cqtt.letters.appointment import Appointment
    from cqtt.letters.birth import BirthCongratulation
    from cqtt.letters.business import BusinessCongratulation
    from cqtt.letters.condolence import Condolence
    from cqtt.letters.dialogue import DialogueInvitation
    from cqtt.letters.house import HouseCongratulation
    from cqtt.letters.longevity import LongevityCongratulation
    from cqtt.letters.marriage import MarriageCongratulation
    from cqtt.letters.official_kinds import OFFICIAL_FORMS
    from cqtt.letters.thanks import Thanks
    from cqtt.letters.visit import Visit

    every: tuple[type[Letter], ...] = (
        Apology,
        Thanks,
        BirthCongratulation,
        MarriageCongratulation,
        LongevityCongratulation,
        BusinessCongratulation,
        HouseCongratulation,
        Condolence,
        Visit,
        DialogueInvitation,
        Appointment,
        *OFFICIAL_FORMS.values(),
    )
    return MappingProxyType({made.kind: made for made in every})
