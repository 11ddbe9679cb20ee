"""
Tests of the greeting letters, the invitation and the appointment.

Oracles: ``golden/letters``, which a person read as the citizen and as the one who
signs; ages counted by hand; the ages and bodies of the law on the elderly.  Properties:
what holds for every kind, and for every name.  All people are invented.
"""

import re
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtt.agencies import Actor, Agency, Level, Unit
from cqtt.dossiers import HomeVisit, VisitPurpose
from cqtt.errors import (
    CqttError,
    InvalidValueError,
    MissingTimeError,
    NotNfcError,
    WrongTypeError,
)
from cqtt.findings import Severity
from cqtt.identifiers import TaxNumber
from cqtt.letters.ages import age_at, celebration, honours_of
from cqtt.letters.appointment import Appointment
from cqtt.letters.birth import BirthCongratulation, ChildRight, Sex
from cqtt.letters.business import BusinessCongratulation
from cqtt.letters.condolence import Condolence
from cqtt.letters.congratulations import Congratulation
from cqtt.letters.dialogue import DialogueInvitation
from cqtt.letters.house import HouseCongratulation, HouseOccasion
from cqtt.letters.kin import Kin
from cqtt.letters.letter import Letter, Tone
from cqtt.letters.longevity import LongevityCongratulation
from cqtt.letters.marriage import MarriageCongratulation
from cqtt.letters.people import Authority, Recipient, Role, Signer
from cqtt.letters.templates import packaged
from cqtt.letters.thanks import Thanks
from cqtt.letters.together import Together, family_of, spoken_to
from cqtt.letters.visit import Visit, VisitEvent

GOLDEN: Final = Path(__file__).parent / "golden" / "letters"

COMMUNE: Final = Agency("Ủy ban nhân dân xã Ví Dụ", level=Level.COMMUNE)
CHAIR: Final = Signer(
    post="Chủ tịch",
    name="Lê Văn Thử",
    authority=Authority.COLLECTIVE,
    on_behalf_of="Ủy ban nhân dân",
)
DEPUTY: Final = Signer(
    post="Phó Chủ tịch",
    name="Đỗ Thị Thử",
    authority=Authority.DEPUTY,
    on_behalf_of="Chủ tịch",
)
CLERK: Final = Signer(
    post="Trưởng phòng Văn hóa - Xã hội",
    name="Vũ Văn Thử",
    authority=Authority.BY_DELEGATION,
    on_behalf_of="Chủ tịch",
)
FATHER: Final = Recipient("Nguyễn Văn Ví Dụ", Role.YOUNG_MAN)
MOTHER: Final = Recipient("Trần Thị Mẫu", Role.YOUNG_WOMAN)
MAN: Final = Recipient("Nguyễn Văn Ví Dụ", Role.MAN)
FAMILY: Final = family_of(Recipient("Trần Thị Mẫu", Role.WOMAN))
BODY: Final = Recipient("Công ty TNHH Ví Dụ", Role.ORGANISATION)
ELDER: Final = Recipient("Phạm Thị Mẫu", Role.ELDER)

FRAME: Final[dict[str, Any]] = {
    "issuer": COMMUNE,
    "signers": (CHAIR,),
    "issued_on": date(2026, 8, 4),
    "place": "Ví Dụ",
}

# What each kind must have.
LEAST: Final[dict[type[Letter], dict[str, Any]]] = {
    Thanks: {
        "to": MAN,
        "contribution": "hiến 120 m² đất để mở rộng đường thôn",
        "period": "tháng 7 năm 2026",
    },
    BirthCongratulation: {
        "parents": (FATHER, MOTHER),
        "child": "Nguyễn An Mẫu",
        "born_on": date(2026, 7, 20),
        "registered_on": date(2026, 8, 3),
        "registration_number": "45/2026",
    },
    MarriageCongratulation: {
        "couple": (FATHER, MOTHER),
        "registered_on": date(2026, 8, 3),
    },
    LongevityCongratulation: {"to": ELDER, "born": date(1936, 8, 4)},
    BusinessCongratulation: {
        "legal_name": "Công ty TNHH Ví Dụ",
        "tax_number": "0100109106",
        "representative": MAN,
        "field_of_work": "chế biến nông sản",
    },
    HouseCongratulation: {"to": FAMILY},
    Condolence: {
        "to": MAN,
        "deceased": "Nguyễn Văn Mẫu",
        "relation": Kin.FATHER,
        "died_on": date(2026, 8, 3),
    },
    Visit: {"to": FAMILY, "event": VisitEvent.FIRE},
    DialogueInvitation: {
        "to": Recipient("đại diện các hộ gia đình thôn Ví Dụ", Role.PUBLIC),
        "topic": "đường giao thông nông thôn",
        "host_name": "Ông Lê Văn Thử",
        "host_post": "Chủ tịch Ủy ban nhân dân xã",
        "at": datetime(2026, 9, 15, 8, 0),
        "venue": "Nhà văn hóa thôn Ví Dụ",
    },
    Appointment: {
        "to": MAN,
        "purpose": "trao đổi về ranh giới thửa đất số 12",
        "at": datetime(2026, 8, 6, 8, 30),
        "venue": "Phòng Tiếp công dân, trụ sở Ủy ban nhân dân xã",
        "ask": "Bộ phận Một cửa, điện thoại 0200 000 000",
    },
}

# The values in which a field is printed, where the name is another.
PRINTED_AS: Final = {
    "to": "recipient",
    "born": "age",
    "at": "time",
    "tax_number": "tax_number",
}


def made(kind: type[Letter], **fields: Any) -> Any:
    """Make a letter of a kind with what it must have and more."""
    return kind(**{**FRAME, **LEAST[kind], **fields})


AT_HOME: Final = HomeVisit(
    purpose=VisitPurpose.RETURN,
    begins_at=datetime(2026, 8, 5, 17, 30),
    ends_at=datetime(2026, 8, 5, 18, 30),
    place="số nhà 5, thôn Ví Dụ",
    by=Actor(Unit("Bộ phận Một cửa"), "công chức", name="Trần Thị Thử"),
)

SAMPLES: Final[dict[str, Letter]] = {
    "thanks": made(Thanks, project="chương trình xây dựng nông thôn mới"),
    "thanks-organisation": made(
        Thanks,
        to=BODY,
        contribution="ủng hộ xây dựng điểm trường thôn Ví Dụ",
        period="quý II năm 2026",
        amount=50_000_000,
        signers=(DEPUTY,),
        superior="Ủy ban nhân dân tỉnh Ví Dụ",
        contact="Văn phòng Ủy ban nhân dân xã, điện thoại 0200 000 000",
    ),
    "thanks-child": made(
        Thanks,
        to=Recipient("Nguyễn An Mẫu", Role.CHILD),
        contribution="nhặt được của rơi và trả lại người đánh mất",
    ),
    "birth": made(
        BirthCongratulation,
        sex=Sex.MALE,
        rights=(ChildRight.HEALTH_INSURANCE, ChildRight.RESIDENCE),
        contact="Bộ phận Một cửa, điện thoại 0200 000 000",
    ),
    "birth-single-parent": made(
        BirthCongratulation,
        parents=(MOTHER,),
        child="Trần An Mẫu",
        sex=Sex.FEMALE,
        signers=(DEPUTY,),
    ),
    "marriage": made(
        MarriageCongratulation, ceremony_place="hội trường Ủy ban nhân dân xã Ví Dụ"
    ),
    "longevity": made(
        LongevityCongratulation,
        gift="một phần quà và 500.000 đồng tiền mặt",
        signers=(CHAIR, Signer(post="Chủ tịch Hội Người cao tuổi xã", name="Vũ Văn A")),
    ),
    "longevity-vietnamese-count": made(
        LongevityCongratulation, born=1957, counted="vietnamese", at=2026
    ),
    "business": made(
        BusinessCongratulation,
        support_contact="Trung tâm Phục vụ hành chính công xã, 0200 000 000",
    ),
    "house": made(HouseCongratulation, address="thôn Ví Dụ, xã Ví Dụ"),
    "house-great-unity": made(
        HouseCongratulation, occasion=HouseOccasion.GREAT_UNITY, signers=(CLERK,)
    ),
    "condolence": made(
        Condolence,
        deceased_role=Role.ELDER,
        lunar_date="21 tháng 6 năm Bính Ngọ",
        funeral_place="nhà riêng, thôn Ví Dụ",
        visit_note="Đoàn đến viếng lúc 15 giờ ngày 04/08/2026.",
    ),
    "condolence-child": made(
        Condolence,
        to=Recipient("Trần Thị Mẫu", Role.YOUNG_WOMAN),
        deceased="Nguyễn An Mẫu",
        relation=Kin.SON,
        deceased_role=Role.CHILD,
    ),
    "condolence-orphan": made(
        Condolence,
        to=Recipient("Nguyễn An Mẫu", Role.CHILD),
        deceased="Trần Thị Mẫu",
        relation=Kin.MOTHER,
    ),
    "visit": made(
        Visit,
        happened_on=date(2026, 8, 2),
        amount=5_000_000,
        support="20 kg gạo, chăn màn và đồ dùng gia đình",
    ),
    "visit-illness": made(Visit, to=MAN, event=VisitEvent.ILLNESS, amount=500_000),
    "visit-accident-in-family": made(
        Visit, event=VisitEvent.ACCIDENT, happened_on=date(2026, 8, 1)
    ),
    "visit-flood": made(
        Visit, to=MAN, event=VisitEvent.FLOOD, support="50 kg gạo", signers=(CLERK,)
    ),
    "visit-storm": made(Visit, to=BODY, event=VisitEvent.STORM),
    "visit-child": made(
        Visit, to=Recipient("Nguyễn An Mẫu", Role.CHILD), event=VisitEvent.ILLNESS
    ),
    "visit-tet": made(
        Visit,
        to=ELDER,
        event=VisitEvent.TET,
        issued_on=date(2026, 2, 9),
        support="một phần quà Tết",
    ),
    "dialogue": made(
        DialogueInvitation,
        number="Số: 15/GM-UBND",
        superior="Ủy ban nhân dân tỉnh Ví Dụ",
        recipients=(
            "Đại diện các hộ gia đình thôn Ví Dụ;",
            "Ủy ban Mặt trận Tổ quốc Việt Nam xã;",
            "Lưu: VT, VP.",
        ),
        questions_until=date(2026, 9, 10),
        questions_by="Ủy ban Mặt trận Tổ quốc Việt Nam xã, điện thoại 0200 000 000",
        agenda=(
            "8 giờ: khai mạc",
            "8 giờ 15: báo cáo tình hình",
            "8 giờ 45: hỏi và đáp",
        ),
        documents=("Báo cáo tình hình đường giao thông nông thôn năm 2026",),
        seats=120,
        online="https://doithoai.example.vn",
        notice_days=7,
    ),
    "dialogue-short": made(DialogueInvitation),
    "appointment": made(
        Appointment,
        until=datetime(2026, 8, 6, 9, 15),
        bring=("Giấy chứng nhận quyền sử dụng đất", "Căn cước"),
        officer="Bà Trần Thị Thử, công chức địa chính",
    ),
    "appointment-at-home": Appointment.for_visit(
        AT_HOME,
        to=Recipient("Phạm Văn Mẫu"),
        ask="Bộ phận Một cửa, điện thoại 0200 000 000",
        bring=("Giấy tiếp nhận hồ sơ và hẹn trả kết quả",),
        **FRAME,
    ),
}


def texts() -> dict[str, str]:
    """Return every sample in both languages by the name of its file."""
    return {
        f"{name}.{locale}.txt": letter.text(locale)
        for name, letter in SAMPLES.items()
        for locale in ("vi", "en")
    }


# --- golden letters ----------------------------------------------------------------


@pytest.mark.parametrize("name", sorted(texts()))
def test_a_letter_is_the_golden_one(name: str) -> None:
    """Each kind and its variants say, in both languages, what a person has read."""
    assert (GOLDEN / name).read_text(encoding="utf-8") == texts()[name]


def test_the_page_is_well_formed() -> None:
    """Lists end where they begin, whatever the wording leaves out."""

    class Reader(HTMLParser):
        open_: list[str]

        def handle_starttag(self, tag: str, attrs: Any) -> None:
            del attrs
            if tag not in {"meta", "br", "hr", "link", "img"}:
                self.open_.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert self.open_.pop() == tag

    every = [*SAMPLES.values(), *(made(kind) for kind in LEAST)]
    for letter in every:
        for locale in ("vi", "en"):
            reader = Reader()
            reader.open_ = []
            reader.feed(letter.html(locale))
            assert reader.open_ == []


# --- every kind --------------------------------------------------------------------


def names_of(kind: str) -> frozenset[str]:
    """Return the fields that the two wordings of a kind ask for."""
    return packaged(kind, "vi").names | packaged(kind, "en").names


@pytest.mark.parametrize("kind", LEAST)
def test_wordings_and_fields_agree(kind: type[Letter]) -> None:
    """Wordings ask for what there is, and every own field is asked for."""
    letter = made(kind)
    for locale in ("vi", "en"):
        assert packaged(kind.kind, locale).names <= set(letter.values(locale))
        assert set(letter.own_values(locale)) <= names_of(kind.kind)


@pytest.mark.parametrize("kind", LEAST)
def test_every_field_that_must_be_is_printed(kind: type[Letter]) -> None:
    """Both languages print what nobody may leave out."""
    for name in set(LEAST[kind]) | {"to"}:
        printed = PRINTED_AS.get(name, name)
        if (kind, name) == (DialogueInvitation, "at"):
            printed = "at"
        for locale in ("vi", "en"):
            assert printed in packaged(kind.kind, locale).names, (name, locale)


@pytest.mark.parametrize("kind", LEAST)
def test_a_missing_field_is_an_error_at_the_call(kind: type[Letter]) -> None:
    """Nothing that must be may be left out."""
    for name in LEAST[kind]:
        fields = {**FRAME, **LEAST[kind]}
        del fields[name]
        with pytest.raises(TypeError, match=name):
            kind(**fields)


@pytest.mark.parametrize("kind", LEAST)
def test_a_bare_name_is_no_recipient(kind: type[Letter]) -> None:
    """The name stays out of the error."""
    with pytest.raises(WrongTypeError, match="to must be a Recipient") as caught:
        made(kind, to="Nguyễn Văn Mẫu")

    assert "Mẫu" not in str(caught.value)


TEXTS: Final = [
    (kind, field.name)
    for kind in LEAST
    for field in attrs.fields(kind)
    if field.type in {str, str | VisitPurpose} and not hasattr(Letter, field.name)
]
NAMES_OF_PEOPLE: Final = {"child", "deceased", "host_name", "legal_name"}
BAD_TEXTS: Final = {
    "blank": ("  ", InvalidValueError),
    "decomposed": ("a\u0300", NotNfcError),
    "control": ("a\x07b", InvalidValueError),
    "two lines": ("a\nb", InvalidValueError),
    "bytes": (b"a", WrongTypeError),
    "none": (None, WrongTypeError),
}


@pytest.mark.parametrize(("kind", "name"), TEXTS)
@pytest.mark.parametrize("case", BAD_TEXTS)
def test_a_text_that_cannot_be_printed_is_refused(
    kind: type[Letter], name: str, case: str
) -> None:
    """Every own text says something, on one line, in composed form."""
    bad, error = BAD_TEXTS[case]
    if name == "tax_number":
        error = CqttError
    with pytest.raises(error):
        made(kind, **{name: bad})


@pytest.mark.parametrize(("kind", "name"), TEXTS)
def test_a_full_stop_is_not_doubled(kind: type[Letter], name: str) -> None:
    """What stands inside a sentence is printed without its own full stop."""
    if name == "tax_number" or name in NAMES_OF_PEOPLE:
        return
    fields: dict[str, Any] = {name: "Lời ví dụ."}
    if name == "questions_by":
        fields["questions_until"] = date(2026, 9, 10)
    letter = made(kind, **fields)

    for locale in ("vi", "en"):
        told = letter.text(locale)
        assert "Lời ví dụ" in told
        assert not re.search(r"\.[.,;)”]", told)


@pytest.mark.parametrize(("kind", "name"), TEXTS)
def test_an_empty_text_is_refused_where_it_must_be(
    kind: type[Letter], name: str
) -> None:
    """Only what may be left out may be empty."""
    if name in LEAST[kind]:
        with pytest.raises(InvalidValueError):
            made(kind, **{name: ""})
    else:
        assert made(kind, **{name: ""}).text()


@pytest.mark.parametrize("name", sorted(texts()))
def test_no_word_is_doubled(name: str) -> None:
    """No letter says "ngày ngày" or "ông ông", and none is left with empty marks."""
    lines = [re.findall(r"\w+", line) for line in texts()[name].lower().split("\n")]
    doubled = {a for line in lines for a, b in pairwise(line) if a == b}

    # "thượng thượng thọ" is what the circular says; telephones repeat their zeros.
    assert doubled <= {"thượng", "000", "dụ"}
    assert not re.search(r"\(\s*\)| [,.;:]|,,|\.\.|  |{|}", texts()[name])


def test_greetings_have_no_motto_and_the_invitation_has() -> None:
    """The decree has no form of a thư công; a giấy mời is one of its documents."""
    with_motto = {kind for kind in LEAST if kind.has_motto}

    assert with_motto == {DialogueInvitation}
    assert "Độc lập - Tự do - Hạnh phúc" in SAMPLES["dialogue"].text()
    assert "Độc lập" not in SAMPLES["thanks"].text()


def test_grief_and_joy_are_told_apart() -> None:
    """Only condolences are of grief, only congratulations of joy."""
    assert [kind for kind in LEAST if kind.tone is Tone.GRIEF] == [Condolence]
    assert {kind for kind in LEAST if kind.tone is Tone.JOY} == {
        BirthCongratulation,
        MarriageCongratulation,
        LongevityCongratulation,
        BusinessCongratulation,
        HouseCongratulation,
    }


def test_nobody_is_in_the_repr() -> None:
    """Names, addresses, days of birth and numbers of people stay out of it."""
    private = re.compile("Mẫu|thôn Ví Dụ|1936|2026, 7, 20|45/2026|0100109106|gạo")
    public = {"dialogue", "dialogue-short"}  # where the people are invited to
    for name in set(SAMPLES) - public:
        assert not private.search(repr(SAMPLES[name])), name


def test_the_five_congratulations_have_one_name() -> None:
    """``Congratulation`` leads to each."""
    assert Congratulation.birth is BirthCongratulation
    assert Congratulation.marriage is MarriageCongratulation
    assert Congratulation.longevity is LongevityCongratulation
    assert Congratulation.business is BusinessCongratulation
    assert Congratulation.house is HouseCongratulation


NAMES: Final = st.text(
    st.characters(
        codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Cn", "Co")
    ),
    min_size=1,
    max_size=60,
)


@given(NAMES)
def test_what_goes_in_comes_out(name: str) -> None:
    """A name is printed as it is, or refused at the call."""
    try:
        letter = made(Condolence, deceased=name)
    except (InvalidValueError, NotNfcError):
        return
    for locale in ("vi", "en"):
        assert name in letter.text(locale)


@pytest.mark.parametrize(
    "name", ["{{ issuer }}", "<script>alert(1)</script>", "A & B", "x" * 10_000, "😀"]
)
def test_a_hostile_name_is_only_text(name: str) -> None:
    """Nothing in a name is run or becomes a mark."""
    letter = made(BusinessCongratulation, legal_name=name)

    assert name in letter.text()
    assert "<script>" not in letter.html()


# --- thanks --------------------------------------------------------------------------


@pytest.mark.parametrize("amount", [0, -1, True, 1.5, "100"])
def test_an_amount_is_whole_and_above_zero(amount: Any) -> None:
    """Half a đồng, nothing and words are no amount; the error does not repeat it."""
    with pytest.raises((InvalidValueError, WrongTypeError)) as caught:
        made(Thanks, amount=amount)

    assert repr(amount) not in str(caught.value).replace("at least 1", "")


# --- congratulations -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("members", "spoken"),
    [
        ((FATHER, MOTHER), "anh chị"),
        ((MOTHER, FATHER), "anh chị"),
        ((Recipient("A", Role.WOMAN), MAN), "ông bà"),
        ((MAN, MOTHER), "ông và chị"),
        ((ELDER, ELDER), "hai cụ"),
        ((MOTHER,), "chị"),
    ],
)
def test_two_people_are_spoken_to_together(
    members: tuple[Recipient, ...], spoken: str
) -> None:
    """Anh chị, ông bà, hai cụ; never "ông/bà"."""
    both = Together.of_members(members)

    assert spoken_to(members) == spoken
    assert (both.salutation("vi"), both.salutation("en")) == (spoken, "you")
    assert family_of(*members).salutation("vi") == "gia đình"


@pytest.mark.parametrize(
    "people",
    [
        (),
        (FATHER, MOTHER, MAN),
        (Recipient("A"),),
        (FAMILY,),
        [FATHER],
        ("Nguyễn Văn Mẫu",),
        None,
    ],
)
@pytest.mark.parametrize("field", ["parents", "couple"])
@pytest.mark.parametrize("to", [{}, {"to": MAN}])
def test_people_have_a_salutation_of_their_own(
    people: Any, field: str, to: dict[str, Any]
) -> None:
    """One or two people with roles, whoever gets the letter; no name in the error."""
    kind = BirthCongratulation if field == "parents" else MarriageCongratulation
    with pytest.raises((InvalidValueError, WrongTypeError)) as caught:
        made(kind, **{field: people}, **to)

    assert caught.value.field == field
    assert "Mẫu" not in str(caught.value)


def test_a_couple_is_two() -> None:
    """One person alone is not married."""
    with pytest.raises(InvalidValueError, match="couple"):
        made(MarriageCongratulation, couple=(FATHER,))


def test_a_birth_is_congratulated_on_after_its_registration() -> None:
    """Born, registered, written: in this order."""
    with pytest.raises(InvalidValueError, match="registered_on"):
        made(BirthCongratulation, born_on=date(2026, 8, 4))
    with pytest.raises(InvalidValueError, match="registered_on"):
        made(BirthCongratulation, registered_on=date(2026, 8, 5))
    same = made(BirthCongratulation, born_on=date(2026, 8, 3))

    assert "sinh ngày 03/08/2026" in same.text()
    assert "cháu Nguyễn An Mẫu" in same.text()


@pytest.mark.parametrize("rights", [["residence"], (1,), None])
def test_rights_are_of_the_list(rights: Any) -> None:
    """Reminders are ours, in both languages."""
    with pytest.raises(WrongTypeError, match="ChildRight"):
        made(BirthCongratulation, rights=rights)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (BirthCongratulation, "born_on"),
        (BirthCongratulation, "registered_on"),
        (MarriageCongratulation, "registered_on"),
        (Condolence, "died_on"),
        (Visit, "happened_on"),
    ],
)
@pytest.mark.parametrize("bad", ["2026-08-03", datetime(2026, 8, 3, 9, 0)])
def test_a_day_of_a_life_is_a_plain_date(
    kind: type[Letter], name: str, bad: Any
) -> None:
    """The error holds the type and not the day."""
    with pytest.raises(WrongTypeError, match=name) as caught:
        made(kind, **{name: bad})

    assert "2026" not in str(caught.value)


def test_a_marriage_is_congratulated_on_after_its_registration() -> None:
    """Not before."""
    with pytest.raises(InvalidValueError, match="registered_on"):
        made(MarriageCongratulation, registered_on=date(2026, 8, 5))


# Counted by hand: day of birth, day of the age, full years, Vietnamese years.
AGES: Final = [
    (date(1936, 8, 4), date(2026, 8, 3), 89, 91),
    (date(1936, 8, 4), date(2026, 8, 4), 90, 91),
    (date(1936, 8, 4), 2026, 90, 91),
    (1936, date(2026, 1, 1), 90, 91),
    (date(1936, 2, 29), date(2026, 2, 28), 89, 91),
    (date(1936, 2, 29), date(2026, 3, 1), 90, 91),
    (date(1925, 12, 31), date(2026, 1, 1), 100, 102),
]


@pytest.mark.parametrize(("born", "at", "full", "vietnamese"), AGES)
def test_ages_are_counted_in_both_ways(
    born: date | int, at: date | int, full: int, vietnamese: int
) -> None:
    """Years completed, and years of the calendar with the one at birth."""
    assert age_at(born, at) == full
    assert age_at(born, at, "vietnamese") == vietnamese
    letter = made(LongevityCongratulation, born=born, at=at)
    assert f"tròn {full} tuổi" in letter.text()


@pytest.mark.parametrize(
    ("born", "at"), [(2027, 2026), (1800, 2026), (date(2026, 8, 3), 2026)]
)
def test_an_age_is_one_that_people_have(born: Any, at: int) -> None:
    """A slip in the year of birth is refused, and not repeated."""
    with pytest.raises(InvalidValueError, match="born") as caught:
        made(LongevityCongratulation, born=born, at=at)

    assert "1800" not in str(caught.value)
    assert "2027" not in str(caught.value)


@pytest.mark.parametrize(
    "bad", ["1936", None, True, datetime(1936, 8, 4, tzinfo=UTC), 19.36]
)
def test_a_birth_is_a_day_or_a_year(bad: Any) -> None:
    """Nothing else counts."""
    with pytest.raises(WrongTypeError, match="born"):
        made(LongevityCongratulation, born=bad)
    if bad is not None:
        with pytest.raises(WrongTypeError, match="at must"):
            made(LongevityCongratulation, at=bad)


def test_ages_are_counted_in_two_ways_only() -> None:
    """Another word is refused."""
    with pytest.raises(InvalidValueError, match="counted"):
        made(LongevityCongratulation, counted="lunar")


@pytest.mark.parametrize(
    ("age", "levels"),
    [
        (60, set()),
        (70, {Level.COMMUNE}),
        (71, set()),
        (90, {Level.COMMUNE, Level.PROVINCE}),
        (95, {Level.COMMUNE}),
        (100, {Level.COMMUNE, Level.CENTRAL}),
        (101, {Level.COMMUNE}),
    ],
)
def test_who_honours_which_age(age: int, levels: set[Level]) -> None:
    """Law 39/2009/QH12, Art. 21, as the press quotes it."""
    assert {each.level for each in honours_of(age)} == levels


def test_the_celebration_has_a_name_by_age() -> None:
    """Circular 06/2012/TT-BVHTTDL, Art. 8(4), as the press quotes it."""
    assert [celebration(age) for age in (75, 80, 89, 90)] == [
        "mừng thọ",
        "mừng thượng thọ",
        "mừng thượng thọ",
        "mừng thượng thượng thọ",
    ]


@pytest.mark.parametrize(
    ("born", "issuer", "rules"),
    [
        (1936, COMMUNE, []),
        (1936, Agency("Ủy ban nhân dân xã Ví Dụ"), []),
        (1945, COMMUNE, ["honoured-age"]),
        (1931, Agency("Ủy ban nhân dân tỉnh Ví Dụ", level=Level.PROVINCE), ["body"]),
    ],
)
def test_the_table_of_ages_gives_findings(
    born: int, issuer: Agency, rules: list[str]
) -> None:
    """An office may honour other ages, so it is told and not refused."""
    found = made(LongevityCongratulation, born=born, issuer=issuer).findings()

    assert [each.rule.removeprefix("honouring-") for each in found] == rules
    assert all(each.severity is Severity.NOTE for each in found)


def test_a_long_life_is_one_persons() -> None:
    """A family has no age."""
    with pytest.raises(InvalidValueError, match="to must be one person"):
        made(LongevityCongratulation, to=FAMILY)


def test_a_tax_number_is_checked() -> None:
    """As text or as a number; the error does not repeat it."""
    with pytest.raises(InvalidValueError) as caught:
        made(BusinessCongratulation, tax_number="0100109107")
    with pytest.raises(WrongTypeError, match="tax_number"):
        made(BusinessCongratulation, tax_number=100109106)
    letter = made(BusinessCongratulation, tax_number=TaxNumber("0100109106"))

    assert "0100109107" not in str(caught.value)
    assert "0100109106" in letter.text()


def test_a_representative_is_one_person() -> None:
    """With how to address them."""
    with pytest.raises(WrongTypeError, match="representative") as caught:
        made(BusinessCongratulation, representative="Nguyễn Văn Mẫu")
    with pytest.raises(InvalidValueError, match="representative"):
        made(BusinessCongratulation, representative=BODY)

    assert "Mẫu" not in str(caught.value)


@pytest.mark.parametrize("occasion", HouseOccasion)
def test_every_occasion_of_a_house_is_told(occasion: HouseOccasion) -> None:
    """In both languages."""
    letter = made(HouseCongratulation, occasion=occasion)

    assert letter.text("vi") != letter.text("en")


# --- condolence ----------------------------------------------------------------------


@pytest.mark.parametrize("relation", set(Kin) - {Kin.RELATIVE})
def test_every_relation_is_told(relation: Kin) -> None:
    """The deceased is never a bare name in Vietnamese, nor "ông/bà"."""
    letter = made(Condolence, relation=relation)

    assert f"Nguyễn Văn Mẫu, {relation.text('vi')} của ông" in letter.text()
    assert f"your {relation.text('en')}, " in letter.text("en")
    assert letter.deceased_told("vi") != "Nguyễn Văn Mẫu"
    assert "/bà" not in letter.text()


@pytest.mark.parametrize("role", [None, Role.PERSON, Role.FAMILY])
def test_how_the_deceased_is_spoken_of_is_known(role: Role | None) -> None:
    """Where the relation does not tell it, somebody must."""
    with pytest.raises(InvalidValueError, match="deceased_role"):
        made(Condolence, relation=Kin.RELATIVE, deceased_role=role)
    letter = made(Condolence, relation=Kin.RELATIVE, deceased_role=Role.ELDER)

    assert letter.deceased_told("vi") == "cụ Nguyễn Văn Mẫu"


def test_a_condolence_is_written_after_the_death_to_one_person() -> None:
    """The family is in the words "cùng gia quyến"."""
    with pytest.raises(InvalidValueError, match="died_on"):
        made(Condolence, died_on=date(2026, 8, 5))
    with pytest.raises(InvalidValueError, match="to must be one person"):
        made(Condolence, to=FAMILY)


@pytest.mark.parametrize("name", [each for each in texts() if "condolence" in each])
def test_a_condolence_is_quiet(name: str) -> None:
    """No joy, no praise of the office, no model, no advertising."""
    loud = "chúc mừng|hạnh phúc|vui|thân thiện|tự hào|thành tích|tận tụy|happy|proud"

    assert not re.search(loud, texts()[name].lower())


def test_a_condolence_to_a_child_has_words_for_a_child() -> None:
    """Neither gia quyến above nor phân ưu below."""
    told = made(
        Condolence, to=Recipient("Nguyễn An Mẫu", Role.CHILD), relation=Kin.MOTHER
    ).text()

    assert "\nThân gửi: Cháu Nguyễn An Mẫu và gia đình\n" in told
    assert "\nXin chân thành chia buồn!\n" in told
    assert "phân ưu" not in told


# --- visit ---------------------------------------------------------------------------


@pytest.mark.parametrize("event", VisitEvent)
@pytest.mark.parametrize("to", [MAN, FAMILY, BODY, Recipient("A", Role.GROUP)])
def test_every_event_suits_every_recipient(event: VisitEvent, to: Recipient) -> None:
    """No fault of grammar that a pattern can see."""
    letter = made(Visit, event=event, to=to, happened_on=date(2026, 8, 1))
    told = letter.text().lower()

    assert "gia đình gia đình" not in told
    assert "gia đình và gia đình" not in told
    assert "quý cơ quan, tổ chức" not in told
    assert ("01/08/2026" in told) == (event is not VisitEvent.TET)
    assert letter.text("en")


def test_a_greeting_at_tet_has_a_title_of_its_own() -> None:
    """Nobody is asked after an illness at Tết."""
    letter = made(Visit, event=VisitEvent.TET)

    assert (letter.title(), letter.title("en")) == ("Thư chúc Tết", "New Year greeting")
    assert made(Visit).title() == "Thư thăm hỏi"


def test_tet_has_a_capital_where_it_stands_alone() -> None:
    """Decree 30/2020/NĐ-CP, Annex II.V.8(b): tết Nguyên đán, but Tết."""
    told = made(Visit, event=VisitEvent.TET, amount=1).text()

    assert "Nhân dịp tết Nguyên đán, " in told
    assert "món quà Tết thay cho" in told


@pytest.mark.parametrize("event", VisitEvent)
def test_a_child_gets_a_friendly_letter(event: VisitEvent) -> None:
    """Thân gửi above, thân ái below."""
    told = made(Visit, event=event, to=Recipient("An", Role.CHILD)).text()

    assert "\nThân gửi: Cháu An\n" in told
    assert "\nThân ái!\n" in told
    assert "Trân trọng" not in told


def test_nobody_is_left_alone() -> None:
    """With whom the office stands is named."""
    assert "luôn ở bên, cùng gia đình vượt qua khó khăn." in made(Visit).text()
    storm = made(Visit, to=BODY, event=VisitEvent.STORM).text()
    assert "luôn ở bên, cùng quý đơn vị vượt qua khó khăn." in storm


def test_an_event_is_known_when_the_letter_is_written() -> None:
    """Not after it."""
    with pytest.raises(InvalidValueError, match="happened_on"):
        made(Visit, happened_on=date(2026, 8, 5))


# --- dialogue ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"at": datetime(2026, 8, 4, 14, 0)}, "at"),
        ({"at": datetime(2026, 8, 3, 14, 0)}, "at"),
        ({"at": datetime(2026, 8, 10, 8, 0), "notice_days": 7}, "at"),
        ({"number": "Số: 15/TB-UBND"}, "number"),
        # Decree 30/2020/NĐ-CP, Annex I, II.3(c): below 10 with a 0, "Số" and a colon.
        ({"number": "Số: 5/GM-UBND"}, "number"),
        ({"number": "Số: 00/GM-UBND"}, "number"),
        ({"number": "Số: 015/GM-UBND"}, "number"),
        ({"number": "15/GM-UBND"}, "number"),
        ({"number": "Số 15/GM-UBND"}, "number"),
        ({"number": "Số: 15/GM"}, "number"),
        ({"number": "Số: 15/GM-"}, "number"),
        ({"number": "Số: 15/GM-UBND VP"}, "number"),
        ({"questions_until": date(2026, 9, 10)}, "questions_by"),
        ({"questions_by": "Văn phòng"}, "questions_by"),
        (
            {"questions_by": "Văn phòng", "questions_until": date(2026, 9, 16)},
            "questions_until",
        ),
        (
            {"questions_by": "Văn phòng", "questions_until": date(2026, 8, 3)},
            "questions_until",
        ),
        ({"seats": 0}, "seats"),
        ({"notice_days": -1}, "notice_days"),
        ({"agenda": ("",)}, "agenda"),
        ({"documents": (" ",)}, "documents"),
    ],
)
def test_an_invitation_that_cannot_be_is_refused(
    fields: dict[str, Any], field: str
) -> None:
    """Days in order, notice given, GM in the number, questions with their day."""
    with pytest.raises(InvalidValueError) as caught:
        made(DialogueInvitation, **fields)

    assert caught.value.field == field


@pytest.mark.parametrize("number", ["Số: 05/GM-UBND", "Số: 120/GM-MTTQ-BTT"])
def test_an_invitation_has_a_number_or_room_for_one(number: str) -> None:
    """Decree 30/2020/NĐ-CP, Annex I, II.3 and Annex III, form 1.7."""
    assert f"\n{number}\n" in made(DialogueInvitation, number=number).text()
    for locale in ("vi", "en"):
        assert "\nSố: ……/GM-……\n" in made(DialogueInvitation).text(locale)


@pytest.mark.parametrize(
    ("recipients", "rules"),
    [
        ((), ["no-archive-line"]),
        (("Như trên",), ["no-archive-line"]),
        (("Lưu: VT", "Như trên"), ["no-archive-line"]),
        (("Như trên", "Lưu: VTX"), ["no-archive-line"]),
        (("Như trên", "Lưu: VT"), []),
        (("Như trên;", "Lưu: VT, VP."), []),
    ],
)
def test_recipients_end_with_the_archive(
    recipients: tuple[str, ...], rules: list[str]
) -> None:
    """Decree 30/2020/NĐ-CP, Annex I, II.9(d), of what has the motto."""
    letter = made(DialogueInvitation, recipients=recipients)

    assert [each.rule for each in letter.findings()] == rules
    assert made(Thanks, recipients=recipients).findings() == ()


def test_lines_of_recipients_have_one_sign_at_their_end() -> None:
    """Decree 30/2020/NĐ-CP, Annex I, II.9(d): ";" after each, "." after the last."""
    given = ("Như trên;", "Mặt trận xã.", "Lưu: VT, VP. ")
    letter = made(DialogueInvitation, recipients=given)

    assert letter.recipients == ("Như trên", "Mặt trận xã", "Lưu: VT, VP")
    assert letter.text().endswith(
        "Nơi nhận:\n- Như trên;\n- Mặt trận xã;\n- Lưu: VT, VP.\n"
    )
    for bad in (["Như trên"], ("Như trên", 1), ("Như trên", ";"), "Như trên"):
        with pytest.raises((WrongTypeError, InvalidValueError)):
            made(DialogueInvitation, recipients=bad)


def test_the_host_of_an_invitation_stays_out_of_its_repr() -> None:
    """A name is a name, of an officer too."""
    assert "Lê Văn Thử" not in repr(made(DialogueInvitation)).replace(
        repr(CHAIR.name), ""
    )


def test_notice_is_counted_in_days() -> None:
    """Issued on 4 August with seven days of notice: on 11 August at the earliest."""
    letter = made(DialogueInvitation, at=datetime(2026, 8, 11, 8, 0), notice_days=7)

    assert "8 giờ ngày 11/08/2026 (thứ Ba)" in letter.text()


def test_a_meeting_has_an_hour_in_vietnam() -> None:
    """A bare day is refused; an aware moment is converted."""
    with pytest.raises(MissingTimeError):
        made(DialogueInvitation, at=date(2026, 9, 15))
    with pytest.raises(WrongTypeError):
        made(Appointment, until="10:00")
    letter = made(DialogueInvitation, at=datetime(2026, 9, 15, 1, 0, tzinfo=UTC))

    assert "8 giờ ngày 15/09/2026" in letter.text()


# --- appointment ---------------------------------------------------------------------


def test_an_appointment_is_in_order() -> None:
    """Not before the letter, and its end after its beginning; the same day may be."""
    with pytest.raises(InvalidValueError, match="at must"):
        made(Appointment, at=datetime(2026, 8, 3, 8, 0))
    with pytest.raises(InvalidValueError, match="until must"):
        made(Appointment, until=datetime(2026, 8, 6, 8, 30))
    with pytest.raises(WrongTypeError, match="is_at_home"):
        made(Appointment, is_at_home="yes")
    with pytest.raises(WrongTypeError, match="purpose"):
        made(Appointment, purpose=12)
    letter = made(Appointment, at=datetime(2026, 8, 4, 14, 0))

    assert letter.time("vi") == "14 giờ ngày 04/08/2026"


def test_an_appointment_may_run_over_midnight() -> None:
    """Then both days are told."""
    letter = made(Appointment, until=datetime(2026, 8, 7, 9, 0))

    assert letter.time("vi") == "từ 8 giờ 30 ngày 06/08/2026 đến 9 giờ ngày 07/08/2026"
    assert letter.time("en") == "08:30 on 6 August 2026 to 09:00 on 7 August 2026"


@pytest.mark.parametrize("purpose", VisitPurpose)
def test_an_appointment_is_made_of_a_visit_at_home(purpose: VisitPurpose) -> None:
    """Purpose, time and place come from the visit; what is told wins."""
    visit = attrs.evolve(AT_HOME, purpose=purpose, ends_at=AT_HOME.begins_at, by=None)
    letter = Appointment.for_visit(visit, to=MAN, ask="Bộ phận Một cửa", **FRAME)
    other = Appointment.for_visit(
        visit, to=MAN, ask="Bộ phận Một cửa", purpose="trao đổi", **FRAME
    )

    assert letter.is_at_home
    assert letter.until is None
    assert not letter.officer
    assert letter.time("vi") == "17 giờ 30 ngày 05/08/2026"
    assert letter.text("vi") != letter.text("en")
    assert other.purpose == "trao đổi"


def test_only_a_visit_makes_an_appointment_of_it() -> None:
    """Anything else is refused."""
    with pytest.raises(WrongTypeError, match="visit"):
        Appointment.for_visit("tomorrow", **FRAME)  # type: ignore[arg-type]


def test_no_golden_letter_of_ours_is_left_over() -> None:
    """Every golden file of these kinds has its letter."""
    ours = {kind.kind for kind in LEAST}
    stored = {
        path.name
        for path in GOLDEN.iterdir()
        if path.name.split(".")[0].split("-")[0] in ours
    }

    assert stored == set(texts())
