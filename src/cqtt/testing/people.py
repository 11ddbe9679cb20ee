"""
Invented bodies and people, with numbers that nobody was given.

No province has the code ``H99`` or the number ``000`` of a place of birth, and no
telephone has the area code ``0200``.
"""

from typing import Final

from cqtt.agencies import Actor, Agency, Level, Unit
from cqtt.dossiers.applicants import Applicant, ApplicantKind
from cqtt.letters.people import Authority, Signer
from cqtt.petitions.people import Petitioner

PROVINCE: Final = Agency("Ủy ban nhân dân tỉnh Giả Định", "H99", level=Level.PROVINCE)
"""The people's committee of an invented province."""

COMMUNE: Final = Agency("Ủy ban nhân dân xã Ví Dụ", "H99.24", level=Level.COMMUNE)
"""The people's committee of an invented commune of that province."""

NEIGHBOUR: Final = Agency(
    "Ủy ban nhân dân phường Thí Dụ", "H99.25", level=Level.COMMUNE
)
"""Another commune, for consultations and for what is handed over."""

COUNTER: Final = Unit("Bộ phận Một cửa", agency=COMMUNE)
"""The one-stop desk of the commune."""

JUSTICE: Final = Unit("Tư pháp - Hộ tịch", agency=COMMUNE)
"""A unit of the commune that handles dossiers."""

CLERK: Final = Actor(COUNTER, "công chức", name="Trần Thị Bịa")
"""Who works at the desk."""

SIGNER: Final = Signer(
    post="Chủ tịch",
    name="Lê Văn Mẫu",
    authority=Authority.COLLECTIVE,
    on_behalf_of="Ủy ban nhân dân",
)
"""Who signs for the commune."""

APPLICANT: Final = Applicant(
    name="Nguyễn Thị Giả Định",
    kind=ApplicantKind.CITIZEN,
    id_number="000199000001",
    phone="02003000001",
    email="gia.dinh@example.vn",
    address="thôn Mẫu, xã Ví Dụ",
)
"""A citizen who applies; every field is filled."""

PETITIONER: Final = Petitioner(
    name="Phạm Văn Tưởng Tượng",
    address="thôn Thử, xã Ví Dụ",
    telephone="02003000002",
    id_number="000099000002",
)
"""A citizen who petitions."""
