"""
Tests of ``cqtt.letters.official_kinds``: the seven official forms, printed.

Oracles: the pages in ``tests/golden/letters/form-*``, one per form, circular and
language, read as a clerk and as a citizen; numbers, symbols and titles, typed from the
circulars.  Properties: what holds for every form.  All people are invented.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from official_dossiers import (
    CITIZEN,
    CLERK,
    PROCEDURE,
    TUESDAY,
    TUESDAY_OF_2024,
    number_of,
    received,
    slips,
)

from cqtt import Office, state_calendar
from cqtt.dossiers import Dossier, FormKind, Register
from cqtt.errors import InvalidValueError, UnknownLocaleError, WrongTypeError
from cqtt.forms import ApologySlip, ControlSlip, ReceiptSlip, RegisterBook
from cqtt.forms.parts import DESK, Form, Labelled
from cqtt.letters.official_form import OfficialForm
from cqtt.letters.official_kinds import (
    OFFICIAL_FORMS,
    OfficialApology,
    OfficialReceipt,
    OfficialRegister,
    official,
)
from cqtt.letters.people import Authority, Role, Signer
from cqtt.letters.templates import Templates, packaged
from cqtt.rendering.frame import Paper
from cqtt.rendering.language import BLANK

GOLDEN: Final = Path(__file__).parent / "golden" / "letters"
DAYS: Final = {"2018": TUESDAY_OF_2024, "2025": TUESDAY}
K = FormKind
CHAIR: Final = Signer(
    post="Phó Chủ tịch",
    name="Trần Thị Mẫu",
    authority=Authority.DEPUTY,
    on_behalf_of="Chủ tịch",
)


def every() -> dict[str, OfficialForm]:
    """Return the forms of both circulars by the names of their golden pages."""
    return {
        f"{official(slip).kind}-{circular}": official(
            slip,
            number=7 if kind is K.RECEIPT else None,
            desk="UBND" if kind is K.APOLOGY else None,
        )
        for circular, day in DAYS.items()
        for kind, slip in slips(day).items()
    }


FORMS: Final = every()


@pytest.mark.parametrize("locale", ["vi", "en"])
@pytest.mark.parametrize("name", FORMS)
def test_a_page_is_the_one_that_was_read(name: str, locale: str) -> None:
    """Each golden page was read as a clerk and as a citizen."""
    golden = (GOLDEN / f"{name}.{locale}.txt").read_text("utf-8")

    assert FORMS[name].text(locale) == golden


def test_every_form_of_both_circulars_is_printed() -> None:
    """Six of 2018 and seven of 2025."""
    assert len(FORMS) == 13
    assert {type(each) for each in FORMS.values()} == set(OFFICIAL_FORMS.values())
    assert set(OFFICIAL_FORMS) == set(FormKind)


# --- every line, in order --------------------------------------------------------

AS_TEXT: Final = ("apology", "rows")
"""What a form prints without its label: a sentence, and a table."""
NOT_AN_OFFICE: Final = ("superior", "issuer", "date_line")


@pytest.mark.parametrize("name", FORMS)
def test_every_label_is_printed_in_the_order_of_the_form(name: str) -> None:
    """The labels of the view, one after the other; signatures come last."""
    form = FORMS[name]
    body = form.text().casefold().split(form.title().casefold(), 1)[1]
    at = 0
    for label, field in form.slip.lines:
        if field in AS_TEXT:
            continue
        found = body.find(label.casefold(), at)
        assert found >= 0, label
        at = found


@pytest.mark.parametrize("kind", [K.CONTROL, K.REGISTER])
@pytest.mark.parametrize("circular", DAYS)
def test_every_column_is_printed_in_the_order_of_the_form(
    kind: FormKind, circular: str
) -> None:
    """Of the control slip and of the register, some in one cell."""
    form = FORMS[f"form-{kind.value}-{circular}"]
    (head,) = [line for line in form.text().split("\n") if line.startswith("| ")][:1]
    at = -1
    for row in getattr(form.slip, "rows", ())[:1]:
        for label, _ in row.lines:
            assert head.find(label, at + 1) > at, label
            at = head.find(label, at + 1)


@pytest.mark.parametrize("kind", OFFICIAL_FORMS)
@pytest.mark.parametrize("locale", ["vi", "en"])
def test_a_wording_prints_every_field_of_its_view(kind: FormKind, locale: str) -> None:
    """None but the names under signatures, which the frame prints, and none unknown."""
    letter = OFFICIAL_FORMS[kind]
    names = packaged(letter.kind, locale).names
    fields = {name for _, name in letter.view.lines}
    signed = {place.name for place in letter.places}
    extra = {"form_title", "circular", "has_own_layout"}

    assert names == (fields - signed) | extra


def changed(slip: Form, **fields: Any) -> Form:
    """Return a view with other fields, whatever its class has."""
    view: Any = slip
    made: Form = evolve(view, **fields)
    return made


def texts_of(slip: Labelled) -> Iterator[str]:
    """Return every text that a view prints."""
    for _, name in slip.lines:
        value = getattr(slip, name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Labelled):
                yield from texts_of(each)
            elif isinstance(each, str) and each:
                yield each


@pytest.mark.parametrize("name", FORMS)
def test_every_text_is_printed(name: str) -> None:
    """What the view holds stands on the page, in both outputs."""
    form = FORMS[name]

    for text in texts_of(form.slip):
        for part in text.split("; "):
            assert part in form.text()
            assert part in form.html()


def test_what_is_empty_is_dots_and_a_table_has_empty_cells() -> None:
    """A paper to be filled in by hand."""
    bare = Dossier.receive(
        PROCEDURE, number=number_of(TUESDAY), at=datetime(2026, 3, 3, 9, 15)
    )
    office = Office(state_calendar())
    form = official(ReceiptSlip.of(bare, office=office))
    book = RegisterBook.of(
        Register([bare]), first=date(2026, 3, 1), last=date(2026, 3, 31), office=office
    )

    text = form.text()
    assert f"Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: {BLANK}\n" in text
    assert "Thành phần hồ sơ nộp gồm:\n\n………………………………………………\n" in text
    assert f"\n{BLANK}\nSố: ……/TTPVHCC\n" in text
    assert f"{BLANK}, ngày 03 tháng 3 năm 2026" in text
    assert form.to.name == BLANK
    assert form.issuer.name == BLANK
    row = official(book).text().split("\n| 1 |")[1].split("\n")[0]
    assert row == (
        " H99.24-260303-0001; Đăng ký thường trú |  |  "
        "| Nhận: 09:15 03/03/2026; hẹn: 12/03/2026; trả: ……… |  |"
    )
    assert "Lĩnh vực: tất cả các lĩnh vực\n" in official(book).text()
    assert "Field: every field\n" in official(book).text("en")


def test_white_space_is_empty() -> None:
    """A blank that a record holds is no text."""
    slip = changed(slips()[K.SUPPLEMENT], reason="  ", items=("một", " "), issuer=" ")
    form = official(slip)

    assert f"Lý do: {BLANK}\n" in form.text()
    assert "- một\n\nLý do" in form.text()
    assert form.issuer.name == BLANK


def test_coordinating_agencies_are_listed() -> None:
    """In the way of each language."""
    slip = changed(slips()[K.CONTROL], coordinating=("Công an tỉnh", "Sở Mẫu"))

    assert (
        "phối hợp giải quyết hồ sơ: Công an tỉnh và Sở Mẫu\n" in official(slip).text()
    )
    assert "agencies: Công an tỉnh and Sở Mẫu\n" in official(slip).text("en")


def test_a_limit_in_words_of_its_own_stays_as_it_is() -> None:
    """As does an apology that is not the form's; an empty one is dots."""
    receipt = changed(slips()[K.RECEIPT], limit_text="theo mùa vụ")
    apology = changed(slips()[K.APOLOGY], apology="Xin lỗi ông.")

    assert "time limit by law: theo mùa vụ\n" in official(receipt).text("en")
    assert "Xin lỗi ông.\n" in official(apology).text("en")
    empty = official(changed(receipt, limit_text="")).text("en")
    assert f"time limit by law: {BLANK}\n" in empty


def test_a_day_without_an_hour_is_told_as_a_day() -> None:
    """Where the office sets no hour for appointments."""
    slip = ReceiptSlip.of(received(), office=Office(state_calendar()))

    assert (
        "Thời gian trả kết quả giải quyết hồ sơ: 12/03/2026\n" in official(slip).text()
    )
    assert "Result due: 12 March 2026\n" in official(slip).text("en")


# --- head, number, title, paper --------------------------------------------------


@pytest.mark.parametrize(
    ("name", "number", "title", "line"),
    [
        ("receipt-2018", "01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "Số: 07"),
        ("apology-2018", "04", "Phiếu xin lỗi và hẹn lại ngày trả kết quả", "Số: ……"),
        (
            "control-2018",
            "05",
            "Phiếu kiểm soát quá trình giải quyết hồ sơ",
            "Số: ……",
        ),
        ("register-2018", "06", "Sổ theo dõi hồ sơ", "Số: ……"),
        (
            "receipt-2025",
            "01",
            "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
            "Số: 07/TTPVHCC",
        ),
        (
            "supplement-2025",
            "02",
            "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
            "Số: ……/PBS-TTPVHCC",
        ),
        (
            "refusal-2025",
            "03",
            "Phiếu từ chối tiếp nhận giải quyết hồ sơ",
            "Số: ……/PTC-TTPVHCC",
        ),
        (
            "apology-2025",
            "04",
            "Phiếu xin lỗi và đề nghị gia hạn thời gian giải quyết",
            "Số: ……/PXL-UBND",
        ),
        ("stop-2025", "05", "Thông báo dừng giải quyết hồ sơ", "Số: ……"),
        (
            "control-2025",
            "06",
            "Phiếu kiểm soát quá trình giải quyết hồ sơ",
            "Số: ……/PKS-TTPVHCC",
        ),
        ("register-2025", "07", "Sổ theo dõi hồ sơ", "Số: ……/STD-TTPVHCC"),
    ],
)
def test_number_title_and_symbol_are_those_of_the_day(
    name: str, number: str, title: str, line: str
) -> None:
    """Both numberings, typed from the circulars."""
    form = FORMS[f"form-{name}"]
    circular = {"2018": "01/2018/TT-VPCP", "2025": "03/2025/TT-VPCP"}[name[-4:]]

    assert form.mark() == f"Mẫu số {number} (Thông tư {circular})"
    assert form.mark("en") == f"Form {number} (Circular {circular})"
    assert (form.title(), form.number) == (title, line)
    assert f"\n{line}\n" in form.text()


def test_the_office_gives_number_and_symbol() -> None:
    """A one-stop desk has another symbol than a centre."""
    slip = slips()[K.SUPPLEMENT]

    assert official(slip, number=12, desk=DESK).number == "Số: 12/PBS-BPTNTKQ"
    assert official(slip, desk="").number == "Số: ……/PBS"


def test_form_04_has_the_symbol_of_the_body_that_issues_it() -> None:
    """Decree 30/2020/NĐ-CP, Annex I, II.3(b): never that of the centre by default."""
    slip = slips()[K.APOLOGY]

    assert official(slip).number == "Số: ……/PXL-……"
    assert official(slip, number=7).number == "Số: 07/PXL-……"
    assert official(slip, number=7, desk="UBND").number == "Số: 07/PXL-UBND"
    assert official(slip, desk="").number == "Số: ……/PXL"
    assert official(slips(TUESDAY_OF_2024)[K.APOLOGY]).number == "Số: ……"


def test_form_04_is_printed_with_the_title_of_the_printed_form() -> None:
    """Circular 03/2025/TT-VPCP: the list says văn bản, the form says phiếu."""
    form = official(slips()[K.APOLOGY])

    assert form.slip.title.startswith("Văn bản xin lỗi và đề nghị gia hạn")
    assert "\nPHIẾU XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT\n" in form.text()


def test_recipients_of_a_form_end_with_the_archive() -> None:
    """Decree 30/2020/NĐ-CP, Annex I, II.9; a form without recipients needs none."""
    slip = slips()[K.STOP]
    open_ = official(slip, recipients=("Phạm Văn Tưởng Tượng;",))

    assert [each.rule for each in open_.findings()] == ["no-archive-line"]
    assert official(slip).findings() == ()
    assert official(slip, recipients=("Ai đó;", "Lưu: VT, MC.")).findings() == ()


def test_the_english_titles_are_ours() -> None:
    """The apology had another title in 2018."""
    assert FORMS["form-apology-2018"].title("en") == (
        "Apology and new appointment for the result"
    )
    assert FORMS["form-apology-2025"].title("en") == "Apology and request for more time"
    assert FORMS["form-stop-2025"].title("en").startswith("Notice that the handling")
    with pytest.raises(UnknownLocaleError):
        FORMS["form-stop-2025"].title("fr")


def test_the_layout_that_is_ours_says_so() -> None:
    """Form 05, and every form of 2018, which were not read."""
    note = "Trình bày theo mẫu của hệ thống, chưa theo mẫu in của Thông tư"
    ours = {name for name, form in FORMS.items() if note in form.text()}
    old = {name for name in FORMS if name.endswith("2018")}

    assert ours == {"form-stop-2025", *old}


def test_forms_have_the_motto_in_vietnamese_only() -> None:
    """Decree 30/2020/NĐ-CP wants it on administrative papers."""
    for form in FORMS.values():
        assert "Độc lập - Tự do - Hạnh phúc" in form.text()
        assert "Độc lập" not in form.text("en")


def test_the_slip_of_2018_is_printed_on_a5() -> None:
    """Only its sheet is known; paper= names another."""
    small = {name for name, form in FORMS.items() if form.usual_paper is Paper.A5}
    slip = FORMS["form-apology-2018"]

    assert small == {"form-apology-2018"}
    assert "size: A5" in slip.html()
    assert "size: A4" in slip.html(paper=Paper.A4)
    assert "size: A4" in FORMS["form-apology-2025"].html()


# --- who signs, and for whom it is -----------------------------------------------


def test_two_places_are_side_by_side() -> None:
    """The submitter left, the receiver right."""
    for name in ("receipt", "refusal"):
        page = FORMS[f"form-{name}-2025"].html()
        posts = re.findall(r'class="post">([^<]+)<', page)
        names = re.findall(
            r'class="signature">.*?class="name">([^<]+)<', page, re.DOTALL
        )
        assert posts == ["NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ"]
        assert names == [CITIZEN.name, CLERK.name]


def test_who_signs_for_the_office_may_be_given() -> None:
    """The citizen's place stays."""
    receipt = official(slips()[K.RECEIPT], signers=(CHAIR,)).text()
    apology = official(slips()[K.APOLOGY], signers=(CHAIR,)).text()
    book = official(slips()[K.REGISTER], signers=(CHAIR,)).text()

    assert "NGƯỜI NỘP HỒ SƠ" in receipt
    assert "NGƯỜI TIẾP NHẬN HỒ SƠ" not in receipt
    assert "THỦ TRƯỞNG" not in apology
    for text in (receipt, apology, book):
        assert text.endswith("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Thị Mẫu\n")


def test_recipients_and_contact_are_printed() -> None:
    """As on every letter."""
    form = official(
        slips()[K.STOP], recipients=("Như trên", "Lưu: VT"), contact="Hỏi 0900000001"
    )

    assert "Nơi nhận:\n- Như trên;\n- Lưu: VT" in form.text()
    assert form.text().endswith("Hỏi 0900000001\n")


def test_a_form_is_for_the_applicant_or_stays_with_its_issuer() -> None:
    """The control slip and the register go to nobody."""
    for name, form in FORMS.items():
        stays = isinstance(form.slip, (ControlSlip, RegisterBook))
        assert (form.to.role is Role.ORGANISATION) is stays, name
        assert form.to.name == (form.slip.issuer if stays else CITIZEN.name)


# --- an office's own wording -----------------------------------------------------


def test_an_office_words_one_form_and_keeps_the_others() -> None:
    """Each form is a kind of its own."""
    wording = "# BIÊN NHẬN\nMã: {{ dossier_number }}"
    mine = Templates.of_texts({"form-receipt.vi": wording})
    receipt, stop = FORMS["form-receipt-2025"], FORMS["form-stop-2025"]

    assert "BIÊN NHẬN\n\nMã: H99.24-260303-0001" in receipt.text(templates=mine)
    assert stop.text(templates=mine) == stop.text()
    assert len({each.kind for each in OFFICIAL_FORMS.values()}) == 7


# --- bad input -------------------------------------------------------------------


def test_what_is_no_view_is_refused_without_its_data() -> None:
    """The error has the type alone."""
    bad: Any = {"applicant": CITIZEN.name}
    makers: tuple[Callable[[Any], OfficialForm], ...] = (official, OfficialReceipt.of)
    for make in makers:
        with pytest.raises(WrongTypeError) as caught:
            make(bad)
        assert CITIZEN.name not in str(caught.value)
        assert caught.value.expected == "form-view"


def test_a_view_of_another_form_is_refused() -> None:
    """By ``of`` and by the class."""
    slip, form = slips()[K.STOP], FORMS["form-apology-2025"]

    with pytest.raises(WrongTypeError):
        OfficialRegister.of(slip)
    with pytest.raises(WrongTypeError) as caught:
        evolve(form, slip=slip)
    assert caught.value.got == "StopNotice"
    assert isinstance(form, OfficialApology)
    assert isinstance(form.slip, ApologySlip)


@pytest.mark.parametrize("signers", [[CHAIR], (CHAIR, "ai đó"), None])
def test_signers_are_signers(signers: Any) -> None:
    """A tuple of them; none is right too."""
    with pytest.raises(WrongTypeError):
        official(slips()[K.APOLOGY], signers=signers)


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        (K.RECEIPT, "address", "thôn Mẫu\nxã Ví Dụ"),
        (K.RECEIPT, "papers", ("một\x00",)),
        (K.REFUSAL, "reason", "a\u202eb"),
        (K.RECEIPT, "superior", "một\nhai"),
        (K.RECEIPT, "place", "một\nhai"),
    ],
)
def test_a_text_of_two_lines_is_refused(kind: FormKind, field: str, value: Any) -> None:
    """With the name of the field and without its text."""
    with pytest.raises(InvalidValueError) as caught:
        official(changed(slips()[kind], **{field: value}))

    assert (caught.value.field, caught.value.expected) == (field, "printable-line")
    assert "hai" not in str(caught.value)


def test_a_row_of_two_lines_is_refused() -> None:
    """In the rows of a table as well."""
    slip = slips()[K.CONTROL]
    assert isinstance(slip, ControlSlip)
    row = evolve(slip.rows[0], note="một\nhai")

    with pytest.raises(InvalidValueError) as caught:
        official(changed(slip, rows=(row,)))
    assert caught.value.field == "note"


def test_personal_data_stays_out_of_repr() -> None:
    """A form shows its number."""
    for form in FORMS.values():
        assert "Tưởng Tượng" not in repr(form)
        assert f"slip={form.slip.form.number}," in repr(form)


@given(
    st.sampled_from([K.RECEIPT, K.SUPPLEMENT, K.REFUSAL, K.STOP]),
    st.text(
        st.sampled_from("aĐạươ<>&\"'{}|%#~-*_$@\\🙂 "), min_size=1, max_size=30
    ).filter(str.strip),
)
def test_a_name_comes_out_as_it_went_in(kind: FormKind, name: str) -> None:
    """Marks, braces and tags in a name are text."""
    slip: Form = changed(slips()[kind], applicant=name)

    assert f": {name}\n" in official(slip).text()
    assert "<script" not in official(changed(slip, applicant="<script>")).html()
