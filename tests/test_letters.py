"""What every letter can do, and how an office begins with our wordings."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from attrs import evolve, fields

from cqtt.agencies import Agency
from cqtt.dossiers import Applicant, ApplicantKind
from cqtt.errors import (
    CqttError,
    InvalidValueError,
    UnknownNameError,
    WrongTypeError,
)
from cqtt.findings import Severity
from cqtt.letters import (
    KINDS,
    OURS,
    Authority,
    Paper,
    Recipient,
    Role,
    Signer,
    Templates,
    Thanks,
    check_templates,
    number_line,
    write_templates,
)
from cqtt.letters.samples import samples
from cqtt.rendering.pdf import EMBEDDED

LETTER: Final = Thanks(
    to=Recipient("Công ty Cổ phần Bịa & Đặt", Role.ORGANISATION),
    issuer=Agency("Ủy ban nhân dân xã Ví Dụ"),
    signers=(Signer(post="Chủ tịch", name="Lê Văn Thử"),),
    issued_on=date(2026, 8, 4),
    place="Ví Dụ",
    contribution="tặng 20 bộ bàn ghế",
    period="tháng 7 năm 2026",
)


def test_the_ending_of_a_file_says_which_output(tmp_path: Path) -> None:
    """Four endings, in any case; each file holds what the method gives."""
    assert LETTER.save(tmp_path / "a.txt").read_text("utf-8") == LETTER.text()
    assert LETTER.save(tmp_path / "a.HTML").read_text("utf-8") == LETTER.html()
    assert LETTER.save(tmp_path / "a.docx").read_bytes() == LETTER.docx()
    saved = LETTER.save(tmp_path / "a.pdf", fonts=EMBEDDED, paper=Paper.A5)
    assert saved.read_bytes() == LETTER.pdf(fonts=EMBEDDED, paper=Paper.A5)


@pytest.mark.parametrize("name", ["a.doc", "a", "a.txt.zip"])
def test_another_ending_is_refused_before_anything_is_written(
    name: str, tmp_path: Path
) -> None:
    """The error names the four."""
    with pytest.raises(InvalidValueError, match=r"\.txt, \.html, \.docx or \.pdf"):
        LETTER.save(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("kind", "role", "told"),
    [
        (None, None, "ông/bà Nguyễn Văn Ví Dụ"),
        (ApplicantKind.CITIZEN, None, "ông/bà Nguyễn Văn Ví Dụ"),
        (ApplicantKind.ENTERPRISE, None, "Nguyễn Văn Ví Dụ"),
        (ApplicantKind.CITIZEN, Role.MAN, "ông Nguyễn Văn Ví Dụ"),
    ],
)
def test_an_applicant_is_addressed_by_what_is_known(
    kind: ApplicantKind | None, role: Role | None, told: str
) -> None:
    """A body has its name alone; a role that is given goes before all."""
    applicant = Applicant(name="Nguyễn Văn Ví Dụ", kind=kind)

    assert Recipient.of(applicant, role).text("vi") == told


@pytest.mark.parametrize(
    ("authority", "behalf"),
    [
        (Authority.DEPUTY, ""),
        (Authority.OWN, "Chủ tịch"),
        (Authority.ACTING, "Chủ tịch"),
    ],
)
def test_who_signs_for_another_says_for_whom(authority: Authority, behalf: str) -> None:
    """Neither KT. alone, nor a post without its KT.; Q. is before one's own post."""
    with pytest.raises(InvalidValueError, match="signed for"):
        Signer(post="Phó Chủ tịch", authority=authority, on_behalf_of=behalf)


TM: Final = (Authority.COLLECTIVE, "Ủy ban nhân dân")
TL: Final = (Authority.BY_ORDER, "Chủ tịch")
KT: Final[dict[str, Any]] = {"authority": Authority.DEPUTY, "on_behalf_of": "Chủ tịch"}
KT_OFFICE: Final[dict[str, Any]] = {
    "authority": Authority.DEPUTY,
    "on_behalf_of": "Chánh Văn phòng",
}


@pytest.mark.parametrize(
    ("fields", "lines", "as_head"),
    [
        # Annex I, II.7(b): Q. before the post of the head, in one line.
        (
            {"post": "Chủ tịch", "authority": Authority.ACTING},
            ("Q. CHỦ TỊCH",),
            True,
        ),
        (
            {"post": "Chủ tịch", "authority": Authority.ACTING, "above": (TM,)},
            ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH"),
            True,
        ),
        # Art. 13(1): the head, and the deputy in the head's place.
        ({"post": "Giám đốc"}, ("GIÁM ĐỐC",), True),
        (
            {
                "post": "Phó Giám đốc",
                "authority": Authority.DEPUTY,
                "on_behalf_of": "Giám đốc",
            },
            ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
            True,
        ),
        # Art. 13(2): for the collective.
        (
            {
                "post": "Chủ tịch",
                "authority": Authority.COLLECTIVE,
                "on_behalf_of": "Ủy ban nhân dân",
            },
            ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
            True,
        ),
        (
            {"post": "Phó Chủ tịch", "above": (TM,), **KT},
            ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            True,
        ),
        # Art. 13(4): by order, which may be handed on to the deputy.
        (
            {
                "post": "Chánh Văn phòng",
                "authority": Authority.BY_ORDER,
                "on_behalf_of": "Chủ tịch",
            },
            ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
            False,
        ),
        (
            {"post": "Phó Chánh Văn phòng", "above": (TL,), **KT_OFFICE},
            ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"),
            False,
        ),
        (
            {"post": "Phó Chủ tịch", "above": (TL,), **KT},
            ("TL. CHỦ TỊCH", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            False,
        ),
        # Art. 13(3).
        (
            {
                "post": "Giám đốc Sở Tư pháp",
                "authority": Authority.BY_DELEGATION,
                "on_behalf_of": "Chủ tịch",
            },
            ("TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ TƯ PHÁP"),
            False,
        ),
    ],
)
def test_who_signs_stands_as_the_decree_has_it(
    fields: dict[str, Any], lines: tuple[str, ...], *, as_head: bool
) -> None:
    """Decree 30/2020/NĐ-CP, Art. 13 and Annex I, II.7: TM., Q., KT., TL. and TUQ."""
    signer = Signer(**fields)

    assert signer.lines == lines
    assert signer.signs_as_head is as_head
    assert not signer.lacks_kt
    told = "\n".join([*lines, "Trần Thị Ví Dụ", ""])
    one = evolve(LETTER, signers=(evolve(signer, name="Trần Thị Ví Dụ"),))
    assert one.text().endswith(told)
    assert one.findings() == ()


@pytest.mark.parametrize(
    ("post", "is_head"),
    [
        ("Chủ tịch", True),
        ("CHỦ TỊCH", True),
        ("Chủ tịch Ủy ban nhân dân xã Ví Dụ", True),
        ("Chủ tịch Uỷ ban nhân dân", True),
        ("Chủ tịch  UBND xã", True),
        ("Giám đốc Sở Tư pháp", True),
        ("Cục trưởng", True),
        ("Trưởng Công an xã", True),
        ("Thủ trưởng cơ quan", True),
        ("Chủ tịch Hội Người cao tuổi xã", False),
        ("Chủ tịch Công đoàn", False),
        ("Giám đốc điều hành", False),
        ("Giám đốc Trung tâm Phục vụ hành chính công", False),
        ("Chánh Văn phòng", False),
        ("Công chức", False),
        ("Nguyên Chủ tịch", False),
    ],
)
def test_the_head_is_known_by_the_whole_post(post: str, *, is_head: bool) -> None:
    """Decree 30/2020/NĐ-CP, Art. 13(1): the head of the body, not of another."""
    assert Signer(post=post).signs_as_head is is_head
    deputy = Signer(post=f"Phó {post}", authority=Authority.DEPUTY, on_behalf_of=post)
    assert deputy.signs_as_head is is_head
    assert not evolve(deputy, post="Chánh Văn phòng").signs_as_head


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"authority": Authority.COLLECTIVE, "on_behalf_of": "Ủy ban nhân dân"},
        {"authority": Authority.BY_ORDER, "on_behalf_of": "Chủ tịch"},
        {"authority": Authority.ACTING},
        {"is_head": True},
    ],
)
def test_a_deputy_signs_with_kt(fields: dict[str, Any]) -> None:
    """Decree 30/2020/NĐ-CP, Art. 13 and Annex I, II.7(b): found on every letter."""
    deputy = Signer(post="Phó Chủ tịch", **fields)
    (found,) = evolve(LETTER, signers=(deputy,)).findings()

    assert deputy.signs_as_head is ("is_head" in fields)
    assert (found.rule, found.evidence) == ("deputy-without-kt", "Phó Chủ tịch")
    assert found.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("above", "error"),
    [
        ([TM], WrongTypeError),
        ((TM[0], TM[1]), WrongTypeError),
        (((TM[0],),), WrongTypeError),
        ((("TM.", "Ủy ban nhân dân"),), InvalidValueError),
        (((Authority.OWN, "Ủy ban nhân dân"),), InvalidValueError),
        (((Authority.DEPUTY, "Chủ tịch"),), InvalidValueError),
        # Art. 13(3): who is delegated hands nothing on.
        (((Authority.BY_DELEGATION, "Chủ tịch"),), InvalidValueError),
        (((Authority.COLLECTIVE, " "),), InvalidValueError),
        (((Authority.COLLECTIVE, None),), WrongTypeError),
    ],
)
def test_only_tm_and_tl_stand_above(above: Any, error: type[CqttError]) -> None:
    """Decree 30/2020/NĐ-CP, Art. 13(2) and (4)."""
    with pytest.raises(error, match="above"):
        Signer(post="Phó Chủ tịch", above=above, **KT)


def test_a_line_above_has_a_line_below() -> None:
    """TM. above a bare post is the authority TM. itself."""
    with pytest.raises(InvalidValueError, match="above"):
        Signer(post="Chủ tịch", above=(TM,))


@pytest.mark.parametrize("kind", KINDS)
def test_no_field_repeats_what_came(kind: str) -> None:
    """A column off by one puts a name anywhere; no error has it."""
    letter = samples(kind)[0]
    bad: Any = "Nguyễn Văn Bịa\x07"
    for each in fields(type(letter)):
        with pytest.raises((CqttError, TypeError)) as caught:
            evolve(letter, **{each.name: bad})
        assert "Bịa" not in str(caught.value), each.name


@pytest.mark.parametrize("word", [False, True])
def test_an_office_begins_with_our_wordings(tmp_path: Path, *, word: bool) -> None:
    """What is written can be used as it is, and gives the letter that ours gives."""
    files = write_templates(tmp_path / "mau", ["thanks"], word=word)
    own = Templates.of_folder(tmp_path / "mau")

    endings = ["docx", "en.txt"] if word else ["vi.txt", "en.txt"]
    assert [each.name for each in files] == [f"thanks.{each}" for each in endings]
    told = [each.rule for each in check_templates(tmp_path / "mau")]
    assert told == (["every-output"] if word else [])
    assert LETTER.text("en", templates=own) == LETTER.text("en")
    if not word:
        assert LETTER.text(templates=own) == LETTER.text()
    assert (own.word("thanks") is not None) is word


def test_all_our_wordings_are_written_once(tmp_path: Path) -> None:
    """Two files for each kind; a second time none is overwritten."""
    files = write_templates(tmp_path)
    mine = tmp_path / "thanks.vi.txt"
    mine.write_text("của tôi", "utf-8")

    assert len(files) == 2 * len(KINDS)
    with pytest.raises(InvalidValueError, match="file of that name"):
        write_templates(tmp_path)
    assert mine.read_text("utf-8") == "của tôi"
    with pytest.raises(UnknownNameError):
        write_templates(tmp_path / "none", ["thankz"])
    assert not (tmp_path / "none").exists()


def any_(value: object) -> Any:
    """Return a value that the checker of types lets pass."""
    return value


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda: LETTER.html(paper=any_("a5")), "paper must be .* pass Paper.A5"),
        (lambda: LETTER.docx(paper=any_("A5")), "paper must be .* pass Paper.A5"),
        (lambda: LETTER.pdf(paper=any_("A5")), "paper must be .* pass Paper.A5"),
        (lambda: LETTER.text(templates=any_("mau")), "templates must be a Templates"),
        (lambda: LETTER.docx(templates=any_("mau")), "templates must be a Templates"),
        (lambda: LETTER.pdf(fonts=any_("Arial")), "fonts must be a Fonts"),
        (lambda: LETTER.save("a.docx", paper=any_("A5")), "paper must be"),
        (
            lambda: attrs.evolve(LETTER, issuer=Agency("a\nb")),
            "name must be one line",
        ),
        (lambda: attrs.evolve(LETTER, issuer=Agency("\u200b")), "issuer must be text"),
    ],
)
def test_what_an_output_cannot_use_is_said(ask: Callable[[], Any], said: str) -> None:
    """The argument is named, and what to pass instead."""
    with pytest.raises((WrongTypeError, InvalidValueError), match=said):
        ask()


def test_one_loop_over_the_endings_takes_the_same_arguments(tmp_path: Path) -> None:
    """What an output has no use for does not disturb it."""
    for ending in ("txt", "html", "docx", "pdf"):
        file = tmp_path / f"a.{ending}"
        LETTER.save(file, locale="en", paper=Paper.A5, fonts=EMBEDDED, templates=OURS)
        assert file.stat().st_size > 0


@pytest.mark.parametrize(
    ("serial", "symbol", "line"),
    [
        (5, "UBND-VP", "Số: 05/UBND-VP"),
        (35, "GM-UBND", "Số: 35/GM-UBND"),
        (107, "UBND", "Số: 107/UBND"),
    ],
)
def test_a_number_line_is_written_as_the_decree_has_it(
    serial: int, symbol: str, line: str
) -> None:
    """Decree 30/2020/NĐ-CP, Annex I, Part II.3: a 0 below 10, no space at the bar."""
    assert number_line(serial, symbol) == line
    assert attrs.evolve(LETTER, number=line).findings() == ()


@pytest.mark.parametrize("symbol", ["", " UBND", "/UBND", "GM - UBND", "GM\n"])
def test_a_symbol_has_no_space_and_no_bar_before_it(symbol: str) -> None:
    """What came is told: it is the office's own."""
    with pytest.raises(InvalidValueError):
        number_line(5, symbol)


@pytest.mark.parametrize("number", ["12/UBND", "Số 12", "Số:12/UBND"])
def test_a_bare_number_is_found(number: str) -> None:
    """It is printed as it came, so somebody should look."""
    found = attrs.evolve(LETTER, number=number).findings()

    assert [each.rule for each in found] == ["number-line"]


def test_a_bilingual_letter_is_vietnamese_and_then_english() -> None:
    """Whatever language is asked for beside it; never one of them twice."""
    told = LETTER.text("en", bilingual=True)

    assert told == LETTER.text(bilingual=True)
    assert (told.count("THƯ CẢM ƠN"), told.count("LETTER OF THANKS")) == (1, 1)


@pytest.mark.parametrize(
    ("signers", "came"),
    [((), "'nothing'"), (("Lê Văn Thử",), "'str'"), ([], "'list'"), ("Thử", "'str'")],
)
def test_who_signs_is_told_by_what_came_instead(signers: Any, came: str) -> None:
    """Of a tuple what is in it; the name itself stays out."""
    with pytest.raises(WrongTypeError) as caught:
        attrs.evolve(LETTER, signers=signers)

    assert f"at least one Signer but {came} came" in str(caught.value)
    assert "Thử" not in str(caught.value)
