"""The five congratulations under one name."""

from typing import Final

from cqtt.letters.birth import BirthCongratulation
from cqtt.letters.business import BusinessCongratulation
from cqtt.letters.house import HouseCongratulation
from cqtt.letters.longevity import LongevityCongratulation
from cqtt.letters.marriage import MarriageCongratulation


class Congratulation:
    """
    The congratulations by their occasion (*thư chúc mừng*): each is a class of its own.

    ``Congratulation.birth(...)`` makes a ``BirthCongratulation``; its fields are there.

    >>> from datetime import date
    >>> from cqtt.agencies import Agency
    >>> from cqtt.letters.people import Recipient, Role, Signer
    >>> from cqtt.letters.together import family_of
    >>> letter = Congratulation.house(
    ...     to=family_of(Recipient("Nguyễn Văn Ví Dụ", Role.MAN)),
    ...     issuer=Agency("Ủy ban nhân dân xã Ví Dụ"),
    ...     signers=(Signer(post="Chủ tịch", name="Lê Văn Thử"),),
    ...     issued_on=date(2026, 8, 3),
    ... )
    >>> type(letter).__name__
    'HouseCongratulation'
    """

    __slots__ = ()

    birth: Final = BirthCongratulation
    marriage: Final = MarriageCongratulation
    longevity: Final = LongevityCongratulation
    business: Final = BusinessCongratulation
    house: Final = HouseCongratulation
