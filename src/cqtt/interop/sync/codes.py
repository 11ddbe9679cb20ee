"""
The code tables of the synchronisation.

Law: guidance on connecting to the National Public Service Portal v1.4 (2020), which is
no legal text; a newer one is not known.
"""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from types import MappingProxyType
from typing import Final

from cqtt.dossiers import ApplicantKind, DossierStatus
from cqtt.errors import UnknownNameError, WrongTypeError
from cqtt.identifiers import shape
from cqtt.procedures import ChannelKind

_LONGEST: Final = 40
_OF_A_PERSON: Final = re.compile("[0-9]{9}|@")

APPLICANT_KINDS: Final[Mapping[str, Mapping[str, ApplicantKind]]] = MappingProxyType(
    {
        "connection-guidance": MappingProxyType(
            {
                "0": ApplicantKind.CITIZEN,
                "1": ApplicantKind.ENTERPRISE,
                "2": ApplicantKind.HOUSEHOLD_BUSINESS,
            }
        ),
        "sync-record": MappingProxyType(
            {"1": ApplicantKind.CITIZEN, "2": ApplicantKind.ENTERPRISE}
        ),
    }
)
"""
What ``LoaiDoiTuong`` means, by source: the two published tables contradict each other.

*Loại đối tượng.*  ``"connection-guidance"``: as provinces' code reads the guidance
(high confidence).  ``"sync-record"``: as open-source senders of this very record fill
it.  ``"1"`` is an enterprise in one and a citizen in the other, so nothing is assumed:
ask the sender.
"""

CHANNELS: Final[Mapping[str, ChannelKind]] = MappingProxyType(
    {
        "": ChannelKind.DIRECT,
        "1": ChannelKind.DIRECT,
        "2": ChannelKind.ONLINE,
        "3": ChannelKind.POSTAL,
    }
)
"""The channels (*kênh thực hiện*); an empty code is direct."""

CHANNEL_CODES: Final[Mapping[ChannelKind, str]] = MappingProxyType(
    {
        ChannelKind.DIRECT: "1",
        ChannelKind.ONLINE: "2",
        ChannelKind.POSTAL: "3",
        ChannelKind.VNEID: "2",
    }
)
"""The code written for each channel; VNeID has none of its own and goes as online."""

COPY_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {"0": "original", "1": "copy", "2": "electronic"}
)
"""What ``LoaiBan`` means: *bản chính, bản sao, bản điện tử*."""

_STATUSES: Final[Mapping[str, DossierStatus]] = MappingProxyType(
    {str(each.value): each for each in DossierStatus}
)


def status_of(code: str) -> DossierStatus | None:
    """Return the state that a code means; ``None`` where no table has it."""
    return _STATUSES.get(code.lstrip("0"))


def shown_code(code: str) -> str:
    """
    Return a code as it came, for a finding: one line of at most 40 characters.

    Codes are no personal data.  What may be a person's number or address in the wrong
    field is shown as its shape.

    >>> shown_code("77"), shown_code("001099012345")
    ('77', '999999999999')
    """
    if _OF_A_PERSON.search(code):
        return shape(code)
    return " ".join(code.split())[:_LONGEST]


def applicant_kinds(source: str) -> Mapping[str, ApplicantKind]:
    """
    Return the table of a source.

    Raises:
        UnknownNameError: There is no such source.
        WrongTypeError: What came is not text.
    """
    if not isinstance(source, str):
        raise WrongTypeError("kinds", type(source).__name__, "text")
    if source not in APPLICANT_KINDS:
        close = tuple(get_close_matches(source, APPLICANT_KINDS))
        raise UnknownNameError("APPLICANT_KINDS", source, close)
    return APPLICANT_KINDS[source]
