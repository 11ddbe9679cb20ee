"""
Invented letters of every kind, with which wordings are tried before they are used.

*Thư mẫu giả định.*  Those of a kind go from the fullest to the barest.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final

from attrs import evolve

from cqtt.agencies import Agency
from cqtt.law import Document
from cqtt.letters.apology import Apology
from cqtt.letters.appointment import Appointment
from cqtt.letters.birth import BirthCongratulation, ChildRight, Sex
from cqtt.letters.business import BusinessCongratulation
from cqtt.letters.classes import letter_class
from cqtt.letters.condolence import Condolence
from cqtt.letters.dialogue import DialogueInvitation
from cqtt.letters.faults import Delivery, Fault
from cqtt.letters.house import HouseCongratulation
from cqtt.letters.kin import Kin
from cqtt.letters.letter import Letter
from cqtt.letters.longevity import LongevityCongratulation
from cqtt.letters.marriage import MarriageCongratulation
from cqtt.letters.official_form import OfficialForm
from cqtt.letters.people import Recipient, Role, Signer
from cqtt.letters.samples_of_forms import sample_forms
from cqtt.letters.thanks import Thanks
from cqtt.letters.together import family_of
from cqtt.letters.visit import Visit, VisitEvent
from cqtt.moments import VIETNAM
from cqtt.workdays import Announcement, WorkCalendar

_EARLIER: Final = date(2026, 7, 20)
_BEFORE: Final = date(2026, 8, 3)
_TODAY: Final = date(2026, 8, 4)
_LATER: Final = date(2026, 8, 14)
_AT: Final = datetime(2026, 8, 14, 8, 30, tzinfo=VIETNAM)
_MAN: Final = Recipient("Nguyễn Văn Ví Dụ", Role.YOUNG_MAN)
_WOMAN: Final = Recipient("Trần Thị Mẫu", Role.YOUNG_WOMAN)
_BODY: Final = Recipient("Công ty TNHH Ví Dụ", Role.ORGANISATION)
_BARE: Final[Mapping[str, Any]] = {
    "issuer": Agency("Ủy ban nhân dân xã Ví Dụ"),
    "signers": (Signer(post="Chủ tịch", name="Lê Văn Thử"),),
    "issued_on": _TODAY,
}
_FULL: Final[Mapping[str, Any]] = {
    **_BARE,
    "place": "Ví Dụ",
    "contact": "Bộ phận Một cửa xã Ví Dụ",
}


def samples(kind: str) -> tuple[Letter, ...]:
    """
    Return letters of a kind, from the fullest to the barest; everybody is invented.

    Raises:
        UnknownNameError: There is no such kind.

    >>> [letter.amount for letter in samples("thanks")]
    [5000000, None, None]
    """
    made = letter_class(kind)
    return sample_forms(made) if issubclass(made, OfficialForm) else tuple(_OWN[kind]())


def _apologies() -> Iterator[Letter]:
    decision = Document(id="vi-du", title="Thông báo ví dụ")
    calendar = WorkCalendar("ví dụ", (Announcement(decision, (), settles=2026),))
    full = Apology(
        **_FULL,
        to=_MAN,
        faults=tuple(Fault),
        procedure="Đăng ký thường trú",
        dossier_number="H99.24-260720-0001",
        received=_EARLIER,
        promised=_BEFORE,
        new_promise=_LATER,
        state="đang thẩm tra",
        reason="cần xác minh thêm",
        remedy="trả kết quả tại nhà",
        responsible="Bộ phận Một cửa xã Ví Dụ",
        delivery=Delivery.IN_PERSON,
        calendar=calendar,
    )
    yield full
    yield evolve(full, promised=date(2026, 8, 10))
    yield evolve(full, finished=_TODAY, new_promise=None)
    yield evolve(
        full,
        **_BARE,
        place="",
        contact="",
        to=_BODY,
        faults=(Fault.CONDUCT,),
        promised=None,
        new_promise=None,
        remedy="",
        delivery=None,
    )


def _thanks() -> Iterator[Letter]:
    did: Mapping[str, Any] = {
        "contribution": "hiến đất mở rộng đường thôn",
        "period": "tháng 7 năm 2026",
    }
    yield Thanks(
        **_FULL, **did, to=_MAN, amount=5_000_000, project="phong trào nông thôn mới"
    )
    yield Thanks(**_BARE, **did, to=_BODY)
    yield Thanks(**_BARE, **did, to=Recipient("Đỗ An Mẫu", Role.CHILD))


def _births() -> Iterator[Letter]:
    born: Mapping[str, Any] = {
        "child": "Nguyễn An Mẫu",
        "born_on": _EARLIER,
        "registered_on": _BEFORE,
        "registration_number": "45/2026",
    }
    yield BirthCongratulation(
        **_FULL, **born, parents=(_MAN, _WOMAN), sex=Sex.MALE, rights=tuple(ChildRight)
    )
    yield BirthCongratulation(**_BARE, **born, parents=(_WOMAN,))


def _marriages() -> Iterator[Letter]:
    both: Mapping[str, Any] = {"couple": (_MAN, _WOMAN), "registered_on": _BEFORE}
    yield MarriageCongratulation(**_FULL, **both, ceremony_place="trụ sở xã Ví Dụ")
    yield MarriageCongratulation(**_BARE, **both)


def _long_lives() -> Iterator[Letter]:
    elder = Recipient("Phạm Thị Mẫu", Role.ELDER)
    yield LongevityCongratulation(**_FULL, to=elder, born=1936, gift="một tấm lụa")
    yield LongevityCongratulation(**_BARE, to=elder, born=1936, counted="vietnamese")


def _businesses() -> Iterator[Letter]:
    new: Mapping[str, Any] = {
        "legal_name": "Công ty TNHH Ví Dụ",
        "tax_number": "0100109106",
        "representative": _MAN,
        "field_of_work": "chế biến nông sản",
    }
    yield BusinessCongratulation(**_FULL, **new, support_contact="Bộ phận Một cửa")
    yield BusinessCongratulation(**_BARE, **new)


def _houses() -> Iterator[Letter]:
    yield HouseCongratulation(**_FULL, to=family_of(_MAN), address="thôn Mẫu")
    yield HouseCongratulation(**_BARE, to=family_of(_WOMAN))


def _condolences() -> Iterator[Letter]:
    died: Mapping[str, Any] = {
        "to": _MAN,
        "deceased": "Nguyễn Văn Mẫu",
        "relation": Kin.FATHER,
        "died_on": _BEFORE,
    }
    yield Condolence(
        **_FULL,
        **died,
        lunar_date="21 tháng 6 năm Bính Ngọ",
        funeral_place="nhà riêng",
        visit_note="Đoàn sẽ đến viếng vào sáng mai.",
    )
    yield Condolence(**_BARE, **died)


def _visits() -> Iterator[Letter]:
    told: Mapping[str, Any] = {"happened_on": _BEFORE, "support": "hai bao gạo"}
    yield Visit(**_FULL, **told, to=_MAN, event=VisitEvent.ILLNESS, amount=5_000_000)
    for event in VisitEvent:
        yield Visit(**_BARE, to=family_of(_WOMAN), event=event)
    yield Visit(**_BARE, to=_BODY, event=VisitEvent.FIRE)


def _dialogues() -> Iterator[Letter]:
    meeting: Mapping[str, Any] = {
        "to": Recipient("đại diện các hộ gia đình thôn Ví Dụ", Role.PUBLIC),
        "topic": "đường giao thông nông thôn",
        "host_name": "Ông Lê Văn Thử",
        "host_post": "Chủ tịch Ủy ban nhân dân xã",
        "at": _AT,
        "venue": "Nhà văn hóa thôn Ví Dụ",
    }
    yield DialogueInvitation(
        **_FULL,
        **meeting,
        questions_until=date(2026, 8, 10),
        questions_by="Mặt trận xã Ví Dụ",
        agenda=("Nghe báo cáo", "Đối thoại"),
        documents=("Báo cáo tóm tắt",),
        seats=120,
        online="https://vi-du.example.vn",
    )
    yield DialogueInvitation(**_BARE, **meeting)


def _appointments() -> Iterator[Letter]:
    work: Mapping[str, Any] = {
        "to": _MAN,
        "purpose": "trao đổi về ranh giới thửa đất",
        "at": _AT,
        "venue": "Phòng Tiếp công dân",
        "ask": "Bộ phận Một cửa",
    }
    yield Appointment(
        **_FULL, **work, bring=("Căn cước",), officer="Lê Văn Thử", is_at_home=True
    )
    yield Appointment(**_BARE, **work)


_OWN: Final[Mapping[str, Callable[[], Iterator[Letter]]]] = MappingProxyType(
    {
        "apology": _apologies,
        "thanks": _thanks,
        "birth": _births,
        "marriage": _marriages,
        "longevity": _long_lives,
        "business": _businesses,
        "house": _houses,
        "condolence": _condolences,
        "visit": _visits,
        "dialogue": _dialogues,
        "appointment": _appointments,
    }
)
