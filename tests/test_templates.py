"""
Tests of an office's own wordings: folders, kinds, fields and checks.

Oracles: ``broken_wordings``, one mistake a folder, with the words that its report must
contain, typed by hand.  All people are invented.
"""

from datetime import date
from pathlib import Path
from typing import Any, ClassVar, Final

import pytest
from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.errors import TemplateError, UnknownNameError
from cqtt.findings import Severity
from cqtt.letters.checking import check_templates
from cqtt.letters.classes import letter_class
from cqtt.letters.doubles import doubled_in, is_reduplication
from cqtt.letters.folders import office_files
from cqtt.letters.infos import fields_of, words_of
from cqtt.letters.kinds import KINDS
from cqtt.letters.letter import Letter
from cqtt.letters.people import Recipient, Role, Signer
from cqtt.letters.samples import samples
from cqtt.letters.sources import Source
from cqtt.letters.templates import OURS, Templates, packaged
from cqtt.letters.thanks import Thanks
from cqtt.rendering.frame import FRAME_NAMES, Paper
from cqtt.rendering.values import filled_line
from cqtt.rendering.word import editable
from cqtt.rendering.wording import Wording

HERE: Final = Path(__file__).parent
BROKEN: Final = HERE / "broken_wordings"
WORDINGS: Final = HERE.parent / "src" / "cqtt" / "letters" / "wordings"
LOCALES: Final = ("vi", "en")

THANKS: Final = Thanks(
    to=Recipient("Nguyễn Văn Ví Dụ", Role.MAN),
    issuer=Agency("Ủy ban nhân dân xã Ví Dụ"),
    signers=(Signer(post="Chủ tịch", name="Lê Văn Thử"),),
    issued_on=date(2026, 8, 3),
    contribution="trồng cây",
    period="tháng 7",
)


def office(folder: Path, **files: str | bytes) -> Path:
    """Write an office's folder; two underscores in a name are a full stop."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        data = text.encode() if isinstance(text, str) else text
        (folder / name.replace("__", ".")).write_bytes(data)
    return folder


def word_file(wording: Wording) -> bytes:
    """Return a wording as an office would edit it in Word."""
    return editable(wording, title="Thư", language="vi", paper=Paper.A4)


# --- kinds and fields ---------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_a_class_with_two_wordings(kind: str) -> None:
    """The registry and the classes say the same."""
    made = letter_class(kind)

    assert made.kind == kind
    assert made.title_vi
    assert made.title_en
    assert all(packaged(kind, locale).names for locale in LOCALES)
    assert all(type(each) is made for each in samples(kind))


def test_kinds_and_wordings_are_the_same() -> None:
    """No wording without a kind, and no kind without its wordings."""
    wanted = {f"{kind}.{locale}.txt" for kind in KINDS for locale in LOCALES}

    assert {each.name for each in WORDINGS.iterdir()} == wanted


def test_an_unknown_kind_has_near_ones() -> None:
    """For whoever mistypes it."""
    with pytest.raises(UnknownNameError) as caught:
        letter_class("tanks")
    assert caught.value.close == ("thanks",)
    with pytest.raises(UnknownNameError) as caught:
        packaged("thank", "vi")
    assert caught.value.close[0] == "thanks.vi.txt"


@pytest.mark.parametrize("kind", KINDS)
def test_fields_of_a_kind_are_what_its_letters_give(kind: str) -> None:
    """Each with its words, in both languages, and in the shape that it has."""
    told = fields_of(kind)
    shapes: dict[str, Any] = {
        "text": str,
        "number": int,
        "yes-no": bool,
        "list": (list, tuple),
    }

    for letter in samples(kind):
        for locale in LOCALES:
            values = letter.values(locale)
            assert [each.name for each in told] == list(values)
            for each in told:
                value = values[each.name]
                assert value in ("", []) or isinstance(value, shapes[each.shape])
                assert value or not each.is_required
    assert all(each.text("vi") and each.text("en") for each in told)
    assert all("\n" not in each.text() for each in told)
    assert not FRAME_NAMES & {each.name for each in told}


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_there_in_some_sample(kind: str) -> None:
    """Otherwise a wording of it would never be tried."""
    told = [each.values("vi") for each in samples(kind)]

    for each in fields_of(kind):
        never = {"has_own_layout", "previous"}
        assert any(values[each.name] for values in told) or each.name in never


def test_no_words_about_fields_that_there_are_not() -> None:
    """The words of the forms are for all forms together."""
    of_forms = {
        each.name for kind in KINDS if "form-" in kind for each in fields_of(kind)
    }
    for kind in KINDS:
        named = of_forms if "form-" in kind else {e.name for e in fields_of(kind)}
        assert set(words_of(kind)) == named


def test_what_fields_say() -> None:
    """Some of them, by hand."""
    told = {each.name: each for each in fields_of("thanks")}

    assert told["contribution"].must_print
    assert not told["amount"].is_required
    assert told["role"].is_required
    assert not told["role"].must_print
    assert told["recipient"].text() == "người nhận, có xưng hô đứng trước"
    assert {each.shape for each in fields_of("dialogue")} == {"text", "list", "number"}


# --- folders ------------------------------------------------------------------------


def test_a_folder_is_laid_over_ours(tmp_path: Path) -> None:
    """What it words is its own, all else stays ours; what systems leave is no file."""
    folder = office(
        tmp_path,
        thanks__vi__txt="\ufeff# CẢM ƠN\r\nĐã {{ contribution }}\r\n",
        Thumbs__db="x",
        __DS_Store="x",
        **{"~$thanks__docx": "x"},
    )
    own = Templates.of_folder(folder)

    assert "Đã trồng cây" in THANKS.text(templates=own)
    assert THANKS.text("en", templates=own) == THANKS.text("en")
    assert own.wording("birth", "vi") is OURS.wording("birth", "vi")
    assert repr(own) == "Templates(own=['thanks.vi'], words=[])"
    assert own.word("thanks") is None


def test_folders_lie_over_each_other(tmp_path: Path) -> None:
    """The commune's is over the province's."""
    province = office(
        tmp_path / "1", thanks__vi__txt="tỉnh", thanks__en__txt="province"
    )
    commune = office(tmp_path / "2", thanks__vi__txt="xã")
    own = Templates.of_folders(province, commune)

    assert "xã" in THANKS.text(templates=own)
    assert "province" in THANKS.text("en", templates=own)
    assert Templates.of_folders().own == {}


def test_a_word_template_of_an_office(tmp_path: Path) -> None:
    """It is used for the Vietnamese letter; a wording above it hides it."""
    word = word_file(packaged("thanks", "vi"))
    province = office(tmp_path / "1", thanks__docx=word)
    commune = office(tmp_path / "2", thanks__vi__txt="xã {{ contribution }}")
    own = Templates.of_folder(province)
    below, above = (
        Templates.of_folders(province, commune),
        own.over(Templates.of_folder(commune)),
    )

    assert own.word("thanks") is not None
    assert THANKS.docx(templates=own) == own.words["thanks"].fill(THANKS.printed())
    assert THANKS.docx(templates=own) != THANKS.docx()
    assert THANKS.docx("en", templates=own) == THANKS.docx("en")
    assert THANKS.docx(bilingual=True, templates=own) == THANKS.docx(bilingual=True)
    assert below.word("thanks") is None
    assert "thanks.vi" in below.own
    assert above.word("thanks") is not None
    assert "thanks.vi" not in above.own
    assert not [
        each for each in check_templates(province) if each.severity is Severity.ERROR
    ]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("thanx__vi__txt", "thanks.vi.txt"),
        ("thanks__fr__txt", "thanks.vi.txt"),
        ("thanks__doc", "thanks.docx"),
        ("README", "README came"),
    ],
)
def test_a_file_named_after_no_kind(tmp_path: Path, name: str, told: str) -> None:
    """The error has near names."""
    with pytest.raises(TemplateError, match="must be a file named") as caught:
        Templates.of_folder(office(tmp_path, **{name: "x"}))
    assert told in str(caught.value)
    assert caught.value.message("vi").startswith("mẫu lời văn")


def test_files_that_are_no_wordings(tmp_path: Path) -> None:
    """A folder, a file of megabytes, a file of another encoding."""
    (tmp_path / "a" / "thanks.vi.txt").mkdir(parents=True)
    with pytest.raises(TemplateError, match="a folder"):
        Templates.of_folder(tmp_path / "a")
    assert check_templates(tmp_path / "a")[0].evidence == "a folder"
    with pytest.raises(TemplateError, match="shorter than"):
        Templates.of_folder(office(tmp_path / "b", thanks__vi__txt=b"a" * 1_000_001))
    with pytest.raises(TemplateError, match="line 2 must be a file of UTF-8"):
        Templates.of_folder(office(tmp_path / "c", thanks__vi__txt=b"a\n\xff"))


# --- a kind of one's own ------------------------------------------------------------


@frozen(kw_only=True)
class Farewell(Letter):
    """A letter to somebody who moves away."""

    kind: ClassVar[str] = "farewell"
    title_vi: ClassVar[str] = "Thư chia tay"
    title_en: ClassVar[str] = "Farewell"

    goes_to: str = field(validator=filled_line)
    gift: str = ""

    def own_values(self, locale: str) -> dict[str, Any]:
        """Return the fields of the farewell."""
        del locale
        return {"goes_to": self.goes_to, "gift": self.gift}


FAREWELL: Final = Farewell(
    to=Recipient("Trần Thị Mẫu", Role.WOMAN),
    issuer=Agency("Ủy ban nhân dân xã Ví Dụ"),
    signers=(Signer(post="Chủ tịch"),),
    issued_on=date(2026, 8, 3),
    goes_to="xã Mẫu",
)
WORDED: Final = "# THƯ\n> {{ recipient }}\nChúc {{ salutation }} an cư ở {{ goes_to }}."


def test_a_kind_of_ones_own(tmp_path: Path) -> None:
    """A class and a wording, as text or in a folder; then it is a letter like ours."""
    told = Templates.of_texts({"farewell.vi": WORDED, "farewell.en": WORDED})
    folder = office(tmp_path, farewell__vi__txt=WORDED, farewell__en__txt=WORDED)

    assert "Chúc bà an cư ở xã Mẫu." in FAREWELL.text(templates=told)
    assert "<h1>THƯ</h1>" in FAREWELL.html("en", templates=told)
    own = Templates.of_folder(folder, own_kinds=("farewell",))
    assert FAREWELL.text(templates=own) == FAREWELL.text(templates=told)
    assert Templates.of_folders(folder, own_kinds=iter(["farewell"])).own.keys() == {
        "farewell.vi",
        "farewell.en",
    }
    with pytest.raises(UnknownNameError):
        FAREWELL.text()


def test_a_kind_of_ones_own_is_checked(tmp_path: Path) -> None:
    """On the samples that its author gives."""
    folder = office(
        tmp_path,
        farewell__vi__txt=WORDED,
        farewell__en__txt=f"{WORDED.replace('goes_to', 'goesto')}\n{{{{ gift }}}}",
    )

    assert [each.rule for each in check_templates(folder)] == ["wording-file"] * 2
    assert [
        (each.rule, each.evidence_en or each.evidence)
        for each in check_templates(folder, own=[FAREWELL])
    ] == [
        ("unknown-field", "goesto, near goes_to"),
        ("unused-field", "none with goes_to"),
        ("empty-field", "gift"),
    ]


# --- checking -----------------------------------------------------------------------


@pytest.mark.parametrize("case", sorted(each.name for each in BROKEN.iterdir()))
def test_broken_wordings(case: str) -> None:
    """Each mistake is told, in words that a clerk can use, and nothing beside it."""
    told = check_templates(BROKEN / case / "office")
    report = [f"{each.severity.value} {each.message('en')}" for each in told]
    wanted = (BROKEN / case / "expected.txt").read_text("utf-8").splitlines()

    for words in wanted:
        assert any(words in each for each in report), report
    for each in report:
        assert any(words in each for words in wanted), each
    assert all(each.message("vi") for each in told)


def test_our_own_wordings_are_clean() -> None:
    """But for an age whose name says one word twice."""
    told = check_templates(WORDINGS)

    assert [(each.severity, each.evidence) for each in told] == [
        (Severity.NOTE, "thượng thượng")
    ]


def test_a_word_template_is_checked(tmp_path: Path) -> None:
    """As a wording is; its lines are paragraphs."""
    source = packaged("thanks", "vi")
    own = Templates.of_texts({"x": "# A\n\nNgày ngày {{ recipent }}"})
    cases = {
        "a": (own.own["x"], {"unknown-field", "unused-field", "doubled-word"}),
        "b": (source, set()),
        "c": (
            Templates.of_texts({"x": "{{ recipient }} {{ amount }}"}).own["x"],
            {"unused-field", "empty-field"},
        ),
    }
    for name, (wording, rules) in cases.items():
        folder = office(tmp_path / name, thanks__docx=word_file(wording))
        told = check_templates(folder)
        assert {each.rule for each in told} == rules | {
            "both-languages",
            "every-output",
        }
        assert len(told) == len(set(told))


def test_files_of_a_folder(tmp_path: Path) -> None:
    """In order, whatever the system."""
    folder = office(tmp_path, b="", a="", **{"__a": "", "~$b": ""})

    assert [each.name for each in office_files(folder)] == ["a", "b"]


def test_doubled_words() -> None:
    """Within a line and a sentence, whatever the case; numbers are none."""
    assert doubled_in(["Xin xin chào", "a b. B", "10 10", "ngày, ngày", "anh ánh"]) == (
        "xin",
    )
    assert is_reduplication("năm")
    assert not is_reduplication("xin")


def test_a_source_knows_where_things_are() -> None:
    """Lines from 1, and 0 for nowhere."""
    source = Source.of("\ufeffa\r\nngày {{ b.c|upper }}\r{% if d %}\n{{ 'e' }} năm")

    assert source.line_of("b") == 2
    assert source.line_of("d") == 3
    assert source.line_of("upper") == source.line_of("e") == source.line_of("a") == 0
    assert source.line_before_field("NGÀY") == 2
    assert source.line_before_field("năm") == 4
    assert source.line_before_field("a") == 0
    assert source.names_on(0) == ()
