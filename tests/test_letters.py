"""What every letter can do, and how an office begins with our wordings."""

from datetime import date
from pathlib import Path
from typing import Final

import pytest

from cqtt.agencies import Agency
from cqtt.dossiers import Applicant, ApplicantKind
from cqtt.errors import InvalidValueError, UnknownNameError
from cqtt.letters import (
    KINDS,
    Authority,
    Paper,
    Recipient,
    Role,
    Signer,
    Templates,
    Thanks,
    check_templates,
    write_templates,
)
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
    ("authority", "behalf"), [(Authority.DEPUTY, ""), (Authority.OWN, "Chủ tịch")]
)
def test_who_signs_for_another_says_for_whom(authority: Authority, behalf: str) -> None:
    """Neither KT. alone nor a post that is signed for without its KT."""
    with pytest.raises(InvalidValueError, match="signed for"):
        Signer(post="Phó Chủ tịch", authority=authority, on_behalf_of=behalf)


@pytest.mark.parametrize("word", [False, True])
def test_an_office_begins_with_our_wordings(tmp_path: Path, *, word: bool) -> None:
    """What is written can be used as it is, and gives the letter that ours gives."""
    files = write_templates(tmp_path / "mau", ["thanks"], word=word)
    own = Templates.of_folder(tmp_path / "mau")

    endings = ["docx", "en.txt"] if word else ["vi.txt", "en.txt"]
    assert [each.name for each in files] == [f"thanks.{each}" for each in endings]
    assert check_templates(tmp_path / "mau") == ()
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
