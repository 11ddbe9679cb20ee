"""Invented people of an invented commune; no name here is anybody's."""

from random import Random
from typing import Final

from cqtt.dossiers import Applicant
from cqtt.letters import Recipient, Role, Signer

COMMUNE: Final = "Hoa Mai"
ISSUER: Final = "Ủy ban nhân dân xã Hoa Mai"
HAMLETS: Final = ("Ví Dụ", "Giả Định", "Minh Họa", "Thử Nghiệm")
CHAIR: Final = Signer(post="Chủ tịch", name="Lê Văn Thử")

_FAMILIES: Final = ("Nguyễn", "Trần", "Lê", "Phạm", "Lò", "Nông", "Bế", "Hoàng")
_GIVEN: Final = ("Mẫu", "Thử", "Bịa", "Ví Dụ", "Giả Định", "Minh Họa", "Tưởng Tượng")


def man(chance: Random) -> str:
    return f"{chance.choice(_FAMILIES)} Văn {chance.choice(_GIVEN)}"


def woman(chance: Random) -> str:
    return f"{chance.choice(_FAMILIES)} Thị {chance.choice(_GIVEN)}"


def anybody(chance: Random) -> str:
    return chance.choice((man, woman))(chance)


def applicant(chance: Random) -> Applicant:
    hamlet = chance.choice(HAMLETS)
    return Applicant(name=anybody(chance), address=f"thôn {hamlet}, xã {COMMUNE}")


def couple(chance: Random) -> tuple[Recipient, Recipient]:
    return (
        Recipient(man(chance), Role.YOUNG_MAN),
        Recipient(woman(chance), Role.YOUNG_WOMAN),
    )
