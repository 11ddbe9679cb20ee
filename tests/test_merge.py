"""
Tests of ``cqtt.letters.merging``: many letters into a folder.

Oracles: file names, manifests and reports typed by hand.  Properties: a merge that was
interrupted anywhere, any number of times, ends with the same folder as one that was
not; names never leave the folder.  One test kills a process in the middle.
"""

import json
import subprocess
import sys
import tracemalloc
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from types import ModuleType
from typing import Any, ClassVar, Final, NoReturn

import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from cqtt._version import __version__
from cqtt.agencies import Agency
from cqtt.errors import (
    ClockError,
    InvalidValueError,
    MissingExtraError,
    NotNfcError,
    PlainDataError,
    UnknownLocaleError,
    WrongTypeError,
)
from cqtt.expectations import EXPECTED
from cqtt.letters.apology import Apology
from cqtt.letters.birth import BirthCongratulation
from cqtt.letters.business import BusinessCongratulation
from cqtt.letters.condolence import Condolence
from cqtt.letters.house import HouseCongratulation
from cqtt.letters.kinds import KINDS as KINDS_OF_LETTER
from cqtt.letters.letter import Letter, Tone
from cqtt.letters.longevity import LongevityCongratulation
from cqtt.letters.marriage import MarriageCongratulation
from cqtt.letters.merging import (
    MergeReport,
    NamePattern,
    Output,
    Progress,
    Refused,
    merge,
)
from cqtt.letters.merging.files import PART, Folder
from cqtt.letters.merging.names import require_file_name
from cqtt.letters.merging.reports import refused
from cqtt.letters.people import Recipient, Signer
from cqtt.letters.samples import samples
from cqtt.letters.templates import Templates
from cqtt.letters.thanks import Thanks
from cqtt.letters.visit import Visit
from cqtt.rendering.frame import Paper

ROOT: Final = Path(__file__).parents[1]
ISSUER: Final = Agency("Ủy ban nhân dân xã Ví Dụ")
SIGNERS: Final = (Signer(post="Chủ tịch", name="Trần Thị Ví Dụ"),)
WORDING: Final = "# THƯ\n> Kính gửi: {{ recipient }}\n{{ words }}"
TEMPLATES: Final = Templates.of_texts(
    {
        f"{kind}.{locale}": WORDING
        for kind in ("note", "joy", "grief")
        for locale in ("vi", "en")
    }
)
MANIFEST: Final = "manifest.jsonl"
OWED: Final = ("apology", "appointment", "dialogue")
"""What an office writes whatever a person agreed to, beside the official forms."""


@frozen(kw_only=True)
class Note(Letter):
    """A letter with some words."""

    kind: ClassVar[str] = "note"
    title_vi: ClassVar[str] = "Thư"
    title_en: ClassVar[str] = "Note"

    words: str
    dossier_number: str = ""

    def own_values(self, locale: str) -> dict[str, Any]:
        return {"words": self.words if locale == "vi" else f"{self.words} (en)"}


@frozen(kw_only=True)
class Joy(Note):
    kind: ClassVar[str] = "joy"
    tone: ClassVar[Tone] = Tone.JOY
    needs_consent: ClassVar[bool] = True


@frozen(kw_only=True)
class Grief(Note):
    kind: ClassVar[str] = "grief"
    tone: ClassVar[Tone] = Tone.GRIEF
    needs_consent: ClassVar[bool] = True


def made(words: str, kind: type[Note] = Note, **more: Any) -> Note:
    """Return a letter to somebody invented."""
    return kind(
        to=Recipient("Nguyễn Văn Bịa"),
        issuer=ISSUER,
        signers=SIGNERS,
        issued_on=date(2026, 8, 3),
        words=words,
        **more,
    )


EMPTY: Final = (
    "the wording note.vi must be usable but is not: line 3 must be a field with "
    "something in it, fill it, or print it only {% if %} it is there"
)
KINDS: Final = {"note": Note, "joy": Joy, "grief": Grief}


class Bad(Exception):  # noqa: N818 somebody else's
    """What somebody else's code raises, with data in it."""


def build(row: str) -> Note:
    """Make the letter of a row such as ``"joy no"``; some rows cannot be made."""
    kind, _, consent = row.partition(" ")
    if kind == "foreign":
        raise Bad("Nguyễn Văn Bịa, 0912345678")
    if kind == "ours":
        raise WrongTypeError("born_on", "01/02/1990", "day")
    if kind == "empty":
        return made("")
    return made(row, KINDS.get(kind, Note), consent=ANSWERS[consent])


ANSWERS: Final = {"": None, "yes": True, "no": False}


def text_merge(rows: Iterable[Any], out: Path, **how: Any) -> MergeReport:
    """Merge into text files with the wordings of these tests."""
    usual: dict[str, Any] = {
        "output": Output.TEXT,
        "build": build,
        "templates": TEMPLATES,
    }
    return merge(rows, out, **usual | how)


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder."""
    return {each.name: each.read_bytes() for each in folder.iterdir()}


def manifest(folder: Path) -> list[dict[str, Any]]:
    """Return the lines of the manifest."""
    text = (folder / MANIFEST).read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def codes(report: MergeReport) -> list[tuple[int, str]]:
    """Return which rows were refused, and why."""
    return [(each.row, each.code) for each in report.refused]


# --- what is written --------------------------------------------------------------


def test_a_merge_writes_a_file_for_each_letter_and_a_line_for_each_file(
    tmp_path: Path,
) -> None:
    """Oracle: names and manifest, typed; the files say what ``text()`` says."""
    letters = [made("Một"), made("Hai")]

    report = merge(
        letters, tmp_path / "a" / "b", output=Output.TEXT, templates=TEMPLATES
    )

    folder = tmp_path / "a" / "b"
    said = [each.text(templates=TEMPLATES).encode() for each in letters]
    assert report == MergeReport(folder=folder, written=2, kept=0)
    assert sorted(contents(folder)) == [
        MANIFEST,
        "note-00001.txt",
        "note-00002.txt",
    ]
    assert (folder / "note-00002.txt").read_bytes() == said[1]
    assert manifest(folder) == [
        {
            "cqtt-merge": 1,
            "version": __version__,
            "output": "txt",
            "locale": "vi",
            "bilingual": False,
            "paper": "usual",
            "name": "{kind}-{serial:05}",
            "together": 0,
            "keyed": False,
        },
        *(
            {
                "number": at,
                "file": f"note-0000{at}.txt",
                "sha256": sha256(content).hexdigest(),
            }
            for at, content in enumerate(said, 1)
        ),
    ]


@pytest.mark.parametrize("output", [Output.HTML, Output.WORD, Output.PDF])
def test_every_output_is_what_the_letter_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, output: Output
) -> None:
    """The files hold what the methods of the letter return, with all settings."""
    for name in ("docx", "pdf"):
        monkeypatch.setattr(
            Letter,
            name,
            lambda _, *how, **more: repr((how, sorted(more.items()))).encode(),
        )
    how: dict[str, Any] = {"templates": TEMPLATES, "bilingual": True, "paper": Paper.A5}

    merge([made("Một")], tmp_path, output=output, locale="en", **how)

    told = getattr(made("Một"), "html" if output is Output.HTML else "docx")(
        "en", **how
    )
    written = (tmp_path / f"note-00001.{output.value}").read_bytes()
    assert written == (told.encode() if isinstance(told, str) else told)


def test_other_settings_in_the_same_folder_are_an_error(tmp_path: Path) -> None:
    """Nothing is mixed; a newer version of the library may go on."""
    text_merge(["a"], tmp_path)
    before = contents(tmp_path)

    others: list[tuple[dict[str, Any], str]] = [
        ({"output": Output.HTML}, "output"),
        ({"locale": "en"}, "locale"),
        ({"bilingual": True}, "bilingual"),
        ({"paper": Paper.A5}, "paper"),
        ({"name": "{serial}"}, "name"),
        ({"key": str}, "keyed"),
        ({"output": Output.PDF, "together": 5}, ""),
    ]
    for how, name in others:
        with pytest.raises(InvalidValueError) as caught:
            text_merge(["a"], tmp_path, **how)
        assert caught.value.expected == "same-merge"
        assert caught.value.field == name or not name
    assert contents(tmp_path) == before

    whole = (tmp_path / MANIFEST).read_text("utf-8")
    (tmp_path / MANIFEST).write_text(whole.replace(__version__, "9.9.9"), "utf-8")
    assert text_merge(["a"], tmp_path).kept == 1


@pytest.mark.parametrize(
    ("how", "error", "slug"),
    [
        ({"output": "txt"}, WrongTypeError, "enum-choice"),
        ({"paper": "a4"}, WrongTypeError, "enum-choice"),
        ({"templates": {}}, WrongTypeError, "templates"),
        ({"together": 5}, InvalidValueError, "bound-output"),
        ({"output": Output.PDF, "together": 0}, InvalidValueError, "whole-quantity"),
        ({"output": Output.PDF, "together": True}, WrongTypeError, "whole-quantity"),
        ({"name": 5}, WrongTypeError, "text"),
    ],
)
def test_wrong_settings_are_refused_before_anything_is_made(
    tmp_path: Path, how: dict[str, Any], error: type[Any], slug: str
) -> None:
    """Not even the folder is there."""
    with pytest.raises(error) as caught:
        text_merge(["a"], tmp_path / "out", **how)

    assert caught.value.expected == slug
    assert not (tmp_path / "out").exists()


def test_an_unknown_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnknownLocaleError):
        text_merge(["a"], tmp_path, locale="fr")


# --- streaming --------------------------------------------------------------------


def test_rows_are_taken_one_by_one(tmp_path: Path) -> None:
    """When a row is taken, the file of the one before stands."""

    def rows() -> Iterator[str]:
        for at in range(1, 6):
            yield f"dòng-{at}"
            assert (tmp_path / f"note-0000{at}.txt").exists()

    assert text_merge(rows(), tmp_path).written == 5


def test_progress_is_told_after_each_row(tmp_path: Path) -> None:
    """Oracle: the counts, typed; an error of the callback passes."""
    seen: list[Progress] = []

    text_merge(["a", "ours", "b"], tmp_path, progress=seen.append)

    assert seen == [(1, 1, 0, 0), (2, 1, 0, 1), (3, 2, 0, 1)]

    def stop(progress: Progress) -> NoReturn:
        raise ZeroDivisionError(progress.rows)

    with pytest.raises(ZeroDivisionError, match=r"^1$"):
        text_merge(["a", "b"], tmp_path, progress=stop)


def peak_of_ten_thousand() -> int:
    """Return the bytes that ten thousand letters of 2 kB need at the most."""

    def rows(count: int) -> Iterator[Note]:
        for at in range(count):
            yield made(f"{at} {'chữ ' * 500}")

    how: Any = {"output": Output.TEXT, "templates": TEMPLATES, "progress": None}
    with TemporaryDirectory() as folder:
        merge(rows(20), Path(folder, "warm"), **how)
        tracemalloc.start()
        report = merge(rows(10_000), Path(folder, "out"), **how)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert report.written == 10_000
    return peak


MEASURED: Final = """
import sys
sys.path.insert(0, sys.argv[1])
from tests.test_merge import peak_of_ten_thousand
print(peak_of_ten_thousand())
"""


def test_memory_is_flat() -> None:
    """
    Ten thousand letters of 2 kB, 20 MB of text, need less than 5 MB at any time.

    In a process of its own: ``pathlib`` interns each name, and Python's table of such
    names grows in steps that depend on all that the other tests have interned.
    """
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", MEASURED, str(ROOT)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert int(done.stdout or "0") in range(1, 5_000_000), done.stderr


# --- bad rows ---------------------------------------------------------------------


def test_a_bad_row_does_not_stop_the_others(tmp_path: Path) -> None:
    """Each is told with its number and reason, and no word of its data."""
    rows = ["a", "foreign", "ours", "empty", "b"]
    at = f"test_merge.py:{build.__code__.co_firstlineno + 4}"

    report = text_merge(rows, tmp_path)

    assert report.written == 2
    assert codes(report) == [(2, "Bad"), (3, "day"), (4, "template")]
    assert [each.message("en") for each in report.refused] == [
        f"row 2: making the letter raised Bad at {at}",
        f"row 3: born_on must be {EXPECTED['day'].must}; {EXPECTED['day'].do}",
        f"row 4: {EMPTY}",
    ]
    assert report.refused[0].message() == f"dòng 2: lỗi Bad tại {at} khi lập thư"
    assert report.refused[1].message() == (
        f"dòng 3: born_on phải là một ngày (date); {EXPECTED['day'].do_vi}"
    )
    for each in report.refused:
        assert "Bịa" not in repr(each)
        assert "1990" not in repr(each)
    assert sorted(contents(tmp_path)) == [MANIFEST, "note-00001.txt", "note-00005.txt"]


def test_what_is_no_letter_is_refused(tmp_path: Path) -> None:
    """Without ``build`` the rows have to be letters."""
    report = merge(
        [made("a"), "b", None], tmp_path, output=Output.TEXT, templates=TEMPLATES
    )

    assert codes(report) == [(2, "letter"), (3, "letter")]


@pytest.mark.parametrize(
    "error",
    [KeyboardInterrupt(), SystemExit(1), MemoryError(), MissingExtraError("a", "b")],
)
def test_what_no_row_is_guilty_of_passes(tmp_path: Path, error: BaseException) -> None:
    """A user who stops, no memory, no package: the merge ends."""

    def interrupted(_row: str) -> NoReturn:
        raise error

    with pytest.raises(type(error)):
        text_merge(["a"], tmp_path, build=interrupted)


def test_a_source_that_fails_says_how_far_it_came(tmp_path: Path) -> None:
    """Its own error passes with a note; what was written stands and is kept."""

    def rows() -> Iterator[str]:
        yield from ("a", "b")
        raise Bad

    with pytest.raises(Bad) as caught:
        text_merge(rows(), tmp_path)

    (note,) = caught.value.__notes__
    assert note == (
        "cqtt: the source of the letters failed after row 2; what was written stands, "
        "and the same merge goes on from there"
    )
    assert text_merge(["a", "b", "c"], tmp_path) == MergeReport(
        folder=tmp_path, written=1, kept=2
    )


def test_an_error_of_the_disk_passes_and_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that cannot be moved is taken away again."""

    def full(*_: object) -> NoReturn:
        raise OSError(28, "no space")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        with pytest.raises(OSError, match="no space"):
            text_merge(["a"], tmp_path)

    assert sorted(contents(tmp_path)) == [MANIFEST]
    assert text_merge(["a"], tmp_path).written == 1


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    """Neither under the name of half a file nor under the name of a letter."""
    secret = tmp_path / "secret"
    secret.write_bytes(b"mine")
    out = tmp_path / "out"
    out.mkdir()
    (out / PART).symlink_to(secret)
    (out / "note-00001.txt").symlink_to(secret)

    report = text_merge(["a"], out, overwrite=True)

    assert report.written == 1
    assert secret.read_bytes() == b"mine"
    folder = Folder(out)
    (out / PART).symlink_to(secret)
    with pytest.raises(FileExistsError):
        folder.put("a.txt", b"b")
    assert secret.read_bytes() == b"mine"


# --- going on ---------------------------------------------------------------------


def test_a_rerun_keeps_what_stands(tmp_path: Path) -> None:
    """Nothing is doubled, and not a byte is changed."""
    rows = ["a", "ours", "b"]
    text_merge(rows, tmp_path)
    before = contents(tmp_path)

    report = text_merge(rows, tmp_path)

    assert (report.written, report.kept, codes(report)) == (0, 2, [(2, "day")])
    assert contents(tmp_path) == before


def test_a_file_that_is_gone_is_written_again(tmp_path: Path) -> None:
    text_merge(["a", "b"], tmp_path)
    before = contents(tmp_path)
    (tmp_path / "note-00001.txt").unlink()

    report = text_merge(["a", "b"], tmp_path)

    assert (report.written, report.kept) == (1, 1)
    assert contents(tmp_path) == before


def test_a_file_that_somebody_changed_is_not_lost(tmp_path: Path) -> None:
    """It is reported; with ``overwrite`` it is written again."""
    text_merge(["a", "b"], tmp_path)
    before = contents(tmp_path)
    (tmp_path / "note-00001.txt").write_text("sửa tay", "utf-8")

    report = text_merge(["a", "b"], tmp_path)

    assert report.kept == 1
    assert report.refused[0].to_dict() == {
        "row": 1,
        "code": "file-stands",
        "reason": (
            "file must be absent, or the same letter; take the file away, or pass "
            "overwrite=True to have it written again"
        ),
        "file": "note-00001.txt",
    }
    assert (tmp_path / "note-00001.txt").read_text("utf-8") == "sửa tay"
    assert text_merge(["a", "b"], tmp_path, overwrite=True).written == 1
    assert contents(tmp_path) == before


def test_a_file_without_a_line_is_kept_only_if_it_is_the_letter(tmp_path: Path) -> None:
    """A crash may come between file and line; a stranger's file is not ours."""
    text_merge(["a"], tmp_path / "one")
    letter = (tmp_path / "one" / "note-00001.txt").read_bytes()
    (tmp_path / "note-00001.txt").write_bytes(letter)
    (tmp_path / "note-00002.txt").write_bytes(b"another's")

    report = text_merge(["a", "b"], tmp_path)

    assert (report.kept, codes(report)) == (1, [(2, "file-stands")])
    assert [each["number"] for each in manifest(tmp_path)[1:]] == [1]


def test_a_row_that_changed_is_written_over_only_on_request(tmp_path: Path) -> None:
    """The last line of a row counts, in whatever order they stand."""
    text_merge(["a", "b", "c"], tmp_path)

    assert codes(text_merge(["a", "x", "c"], tmp_path)) == [(2, "file-stands")]
    assert text_merge(["y", "x", "c"], tmp_path, overwrite=True).written == 2
    again = text_merge(["y", "x", "c"], tmp_path)

    assert (again.written, again.kept) == (0, 3)
    assert [each["number"] for each in manifest(tmp_path)[1:]] == [1, 2, 3, 1, 2]


def test_every_crash_of_the_manifest_is_mended(tmp_path: Path) -> None:
    """Cut off at any byte, it is whole again after a rerun."""
    rows = ["joy yes", "b"]
    text_merge(rows, tmp_path)
    before = contents(tmp_path)
    whole = before[MANIFEST]

    for cut in range(len(whole)):
        (tmp_path / MANIFEST).write_bytes(whole[:cut])
        (tmp_path / PART).write_bytes(b"half")
        report = text_merge(rows, tmp_path)
        assert (report.written, report.kept) == (0, 2)
        assert contents(tmp_path) == before


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (b"\xff\xff\n", "line 2: no object of JSON"),
        (b"[" * 100_000 + b"\n", "line 2: no object of JSON"),
        (b"[1]\n", "line 2: no object of JSON"),
        *(
            (json.dumps(told).encode() + b"\n", "line 2: not a file that was written")
            for told in (
                {"file": "a", "sha256": "b"},
                {"number": True, "file": "a", "sha256": "b"},
                {"number": 0, "file": "a", "sha256": "b"},
                {"number": 2**70, "file": "a", "sha256": "b"},
                {"number": 1, "file": "", "sha256": "b"},
                {"number": 1, "file": "a", "sha256": 5},
                {"number": 1, "file": "a", "sha256": "b", "name": "c"},
            )
        ),
    ],
)
def test_a_manifest_that_is_not_ours_is_an_error(
    tmp_path: Path, line: bytes, fault: str
) -> None:
    """It says in which line, and nothing is touched; the file can be removed after."""
    text_merge([], tmp_path)
    header = (tmp_path / MANIFEST).read_bytes()
    (tmp_path / MANIFEST).write_bytes(header + line)

    with pytest.raises(PlainDataError) as caught:
        text_merge(["a"], tmp_path)

    assert caught.value.faults == (fault,)
    assert contents(tmp_path) == {MANIFEST: header + line}
    (tmp_path / MANIFEST).write_bytes(b"{}\n")
    with pytest.raises(PlainDataError, match="line 1: not the settings of a merge"):
        text_merge(["a"], tmp_path)


def test_a_key_saves_the_making(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row whose key and file stand is not rendered; its key is kept as a digest."""
    text_merge(["a", "joy"], tmp_path, key=lambda row: f"H56-{row}")
    before = contents(tmp_path)
    assert manifest(tmp_path)[1]["key"] == sha256(b"H56-a").hexdigest()
    assert b"H56" not in before[MANIFEST]
    rendered: list[str] = []
    text = Note.text

    def noted(letter: Note, *how: Any, **more: Any) -> str:
        rendered.append(letter.words)
        return text(letter, *how, **more)

    monkeypatch.setattr(Letter, "text", noted)
    kept = text_merge(["a", "joy"], tmp_path, key=lambda row: f"H56-{row}")
    assert (kept.kept, rendered, contents(tmp_path)) == (2, [], before)

    changed = text_merge(["x", "joy"], tmp_path, key=lambda row: f"H56-{row}")
    assert (codes(changed), rendered) == ([(1, "file-stands")], ["x"])
    (tmp_path / "note-00001.txt").write_bytes(b"")
    damaged = text_merge(["a"], tmp_path, key=lambda row: f"H56-{row}", overwrite=True)
    assert (damaged.written, rendered) == (1, ["x", "a"])


@pytest.mark.parametrize(
    ("key", "code"),
    [(lambda _: 5, "text"), (lambda row: {}[row], "KeyError")],
)
def test_a_bad_key_is_a_bad_row(tmp_path: Path, key: Any, code: str) -> None:
    assert codes(text_merge(["a"], tmp_path, key=key)) == [(1, code)]


class Cut(Exception):  # noqa: N818 not an error of anybody's
    """The source stops."""


def cut_off(rows: list[str], at: int) -> Iterator[str]:
    """Return rows of which the source fails after some."""
    yield from rows[:at]
    raise Cut


ROWS: Final = st.lists(
    st.sampled_from(
        ["a", "b", "foreign", "empty", "joy", "joy no", "grief", "grief yes"]
    ),
    max_size=8,
)


@given(
    rows=ROWS,
    cuts=st.lists(st.integers(0, 8), max_size=3),
    lost=st.integers(0, 400),
    keyed=st.booleans(),
    name=st.sampled_from(["{kind}-{serial:05}", "{serial}{kind}"]),
)
def test_an_interrupted_merge_ends_like_one_that_was_not(
    rows: list[str],
    cuts: list[int],
    lost: int,
    keyed: bool,  # noqa: FBT001
    name: str,
) -> None:
    """Wherever it stops, however often, and if the last lines are lost too."""
    how: Any = {"key": str if keyed else None, "name": name}
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        whole = text_merge(rows, Path(one), **how)
        for at in cuts:
            with pytest.raises(Cut):
                text_merge(cut_off(rows, at), Path(other), **how)
            told = (Path(other) / MANIFEST).read_bytes()
            (Path(other) / MANIFEST).write_bytes(told[: max(0, len(told) - lost)])
        rest = text_merge(rows, Path(other), **how)

        assert contents(Path(other)) == contents(Path(one))
        assert rest.written + rest.kept == whole.written
        assert codes(rest) == codes(whole)


KILLED: Final = """
import sys
from itertools import count
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from test_merge import text_merge
text_merge((f"dòng-{at}" for at in count(1)), Path(sys.argv[2]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")
def test_a_killed_process_leaves_whole_files_and_a_rerun_finishes(
    tmp_path: Path,
) -> None:
    """Killed in the middle of writing; then the same rows again."""
    folder, ended = tmp_path / "killed", monotonic() + 60
    here = str(Path(__file__).parent)
    with subprocess.Popen([sys.executable, "-c", KILLED, here, str(folder)]) as process:
        while not (folder / "note-00150.txt").exists():
            assert process.poll() is None
            assert monotonic() < ended
            sleep(0.002)
        process.kill()
    left = contents(folder)
    *whole, _ = left[MANIFEST].split(b"\n")
    lines = [json.loads(line) for line in whole[1:]]
    assert len(lines) >= 149
    for each in lines:
        assert sha256(left[each["file"]]).hexdigest() == each["sha256"]

    count = len(lines) + 20
    rows = [f"dòng-{at}" for at in range(1, count + 1)]
    report = text_merge(rows, folder)
    text_merge(rows, tmp_path / "whole")

    assert report.refused == ()
    assert report.kept - len(lines) in {0, 1}
    assert contents(folder) == contents(tmp_path / "whole")


# --- names ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{kind}-{serial:05}", "note-00007.txt"),
        ("{serial}", "7.txt"),
        ("Thư {day} số {serial:03}", "Thư 2026-08-03 số 007.txt"),
        (NamePattern("{number} {serial}", with_numbers=True), "Số-12-TXL-UBND 7.txt"),
        (
            NamePattern("{dossier_number}", with_numbers=True),
            "H56.24-260803-0001.txt",
        ),
    ],
)
def test_a_pattern_makes_names(pattern: str | NamePattern, name: str) -> None:
    """Oracle: typed by hand."""
    letter = made("a", number="Số: 12/TXL-UBND", dossier_number="H56.24-260803-0001")
    whole = pattern if isinstance(pattern, NamePattern) else NamePattern(pattern)

    assert whole.name(letter, 7, "txt") == name


@pytest.mark.parametrize(
    ("pattern", "slug"),
    [
        ("{serial}-{recipient}", "file-name-pattern"),
        ("{serial}-{name}", "file-name-pattern"),
        ("{serial}-{to}", "file-name-pattern"),
        ("{serial}{kind.__class__}", "file-name-pattern"),
        ("{serial}{kind!r}", "file-name-pattern"),
        ("{serial}{kind[0]}", "file-name-pattern"),
        ("{serial:5}", "file-name-pattern"),
        ("{serial:0999999999}", "file-name-pattern"),
        ("{serial:>9}", "file-name-pattern"),
        ("{serial:{serial}}", "file-name-pattern"),
        ("{day:%s}{serial}", "file-name-pattern"),
        ("{}{serial}", "file-name-pattern"),
        ("{0}{serial}", "file-name-pattern"),
        ("{{serial}}", "file-name-pattern"),
        ("{serial", "file-name-pattern"),
        ("serial}", "file-name-pattern"),
        ("{number}", "no-numbers-in-names"),
        ("{serial}-{dossier_number}", "no-numbers-in-names"),
        ("", "file-name-apart"),
        ("{kind}", "file-name-apart"),
        ("{kind}-{day}", "file-name-apart"),
        ("../{serial}", "file-name"),
        ("a/{serial}", "file-name"),
        ("/{serial}", "file-name"),
        ("a\\{serial}", "file-name"),
        ("C:{serial}", "file-name"),
        ("C:\\{serial}", "file-name"),
        ("a..{serial}", "file-name"),
        (".{serial}", "file-name"),
        ("-{serial}", "file-name"),
        (" {serial}", "file-name"),
        ("{serial} ", "file-name"),
        ("{serial}.", "file-name"),
        ("{serial}\n", "file-name"),
        ("{serial}\x00", "file-name"),
        ("{serial}\u202e", "file-name"),
        ("{serial}?", "file-name"),
        ("{serial}*", "file-name"),
        ("{serial}:stream", "file-name"),
        ("<{serial}>", "file-name"),
        ("{serial}|", "file-name"),
        ('"{serial}"', "file-name"),
        ("{serial}~", "file-name"),
        ("😀{serial}", "file-name"),
        ("CON.{serial}", "file-name"),
        ("nul .{serial}", "file-name"),
        ("COM{serial}", "file-name"),
        ("LPT{serial}.a", "file-name"),
        ("a" * 115 + "{serial}", "file-name"),
        ("ế" * 90 + "{serial}", "file-name"),
    ],
)
def test_a_hostile_pattern_is_refused(tmp_path: Path, pattern: str, slug: str) -> None:
    """Before the folder is made, and whatever the rows are."""
    with pytest.raises(InvalidValueError) as caught:
        text_merge(["a"], tmp_path / "out", name=pattern)

    assert caught.value.expected == slug
    assert not (tmp_path / "out").exists()


def test_a_pattern_is_composed() -> None:
    with pytest.raises(NotNfcError):
        NamePattern("Thu\u031b {serial}")


@pytest.mark.parametrize(
    "stem", ["CON", "con", "NUL.x", "aux ", "COM1", "lpt9", "COM²"]
)
def test_devices_of_windows_are_no_names(stem: str) -> None:
    with pytest.raises(InvalidValueError):
        require_file_name(stem, "txt", "name")


def test_names_that_look_like_devices_are_names() -> None:
    assert require_file_name("CON-1", "txt", "name") == "CON-1.txt"
    assert require_file_name("COM10", "txt", "name") == "COM10.txt"
    assert len(require_file_name("a" * 116, "txt", "name")) == 120


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("", "filled-text"),
        ("../..", "filled-text"),
        ("CON", "file-name"),
        ("x" * 200, "file-name"),
    ],
)
def test_a_number_that_makes_no_name_is_a_bad_row(
    tmp_path: Path, number: str, code: str
) -> None:
    """The other rows have their letters."""
    report = merge(
        [made("a", number=number), made("b", number="12/UBND")],
        tmp_path,
        output=Output.TEXT,
        templates=TEMPLATES,
        name=NamePattern("{number}", with_numbers=True),
    )

    assert codes(report) == [(1, code)]
    assert sorted(contents(tmp_path)) == ["12-UBND.txt", MANIFEST]


def test_two_rows_of_one_name(tmp_path: Path) -> None:
    """The second is refused, in capitals too; a rerun says the same."""
    numbers = ["1/a", "2/a", "1-A", "1/a"]
    letters = [made(str(at), number=each) for at, each in enumerate(numbers)]
    for expected in ((2, 0), (0, 2)):
        report = merge(
            letters,
            tmp_path,
            output=Output.TEXT,
            templates=TEMPLATES,
            name=NamePattern("{number}", with_numbers=True),
        )
        assert (report.written, report.kept) == expected
        assert codes(report) == [(3, "own-file-name"), (4, "own-file-name")]
        assert sorted(contents(tmp_path)) == ["1-a.txt", "2-a.txt", MANIFEST]


@pytest.mark.parametrize(
    ("pattern", "is_unique"),
    [
        ("{serial}", True),
        ("1{serial}2", True),
        ("{kind}-{serial:05}", True),
        ("{serial}-{number}", True),
        ("{number}-{serial}", True),
        ("{number}-{serial}1", True),
        ("{serial}{number}", False),
        ("{serial}1{number}", False),
        ("{number}{serial}", False),
        ("{number}1{serial}", False),
        ("{number}-{serial}-{dossier_number}", False),
        ("{number}", False),
    ],
)
def test_whether_the_serial_makes_names_unique(pattern: str, is_unique: bool) -> None:  # noqa: FBT001
    """Oracle: thought out by hand, and tried by the property below."""
    assert NamePattern(pattern, with_numbers=True).is_unique is is_unique


SIGNS: Final = st.sampled_from(["", "-", "1", "a", "1-2", "Ế"]) | st.text(
    alphabet="{}serialkndy/\\.: -0159ếÊ\x00😀", max_size=12
)


@given(
    words=st.tuples(SIGNS, SIGNS, SIGNS),
    fields=st.permutations(["{serial:02}", "{number}"]),
    numbers=st.tuples(SIGNS, SIGNS),
    serials=st.tuples(st.integers(1, 200), st.integers(1, 200)),
)
def test_names_stay_in_the_folder_and_apart(
    words: tuple[str, ...],
    fields: list[str],
    numbers: tuple[str, str],
    serials: tuple[int, int],
) -> None:
    """Whatever pattern and numbers are: one plain name, or an error of ours."""
    text = words[0] + fields[0] + words[1] + fields[1] + words[2]
    names = []
    try:
        pattern = NamePattern(text, with_numbers=True)
        for number, serial in zip(numbers, serials, strict=True):
            letter = made("a", dossier_number="x")
            object.__setattr__(letter, "number", number)
            names.append(pattern.name(letter, serial, "txt"))
    except (InvalidValueError, NotNfcError):
        return
    for name in names:
        assert Path(name).name == name
        assert not set(name) & set('/\\:{}\x00<>"|?*')
        assert ".." not in name
    if pattern.is_unique and serials[0] != serials[1]:
        assert names[0].casefold() != names[1].casefold()


# --- consent and tone -------------------------------------------------------------


def test_consent_is_honoured(tmp_path: Path) -> None:
    """Denied is never written; unknown only where nobody asks for more."""
    rows = ["joy yes", "joy", "joy no", "note no", "note"]

    assert codes(text_merge(rows, tmp_path / "a")) == [
        (3, "no-consent"),
        (4, "no-consent"),
    ]
    assert codes(text_merge(rows, tmp_path / "b", require_consent=True)) == [
        (2, "no-consent"),
        (3, "no-consent"),
        (4, "no-consent"),
    ]
    assert sorted(contents(tmp_path / "b")) == [
        "joy-00001.txt",
        MANIFEST,
        "note-00005.txt",
    ]


@pytest.mark.parametrize("consent", [None, True, False])
@pytest.mark.parametrize("kind", KINDS_OF_LETTER)
def test_a_refused_consent_is_refused(
    tmp_path: Path, kind: str, *, consent: bool | None
) -> None:
    """Law 91/2025/QH15, Art. 4: but what the office owes is written all the same."""
    letter = evolve(samples(kind)[0], consent=consent)
    is_owed = kind.startswith("form-") or kind in OWED

    report = merge([letter], tmp_path, output=Output.TEXT)

    assert (report.written == 1) == (is_owed or consent is not False)


def test_a_letter_whose_consent_was_withdrawn_is_named(tmp_path: Path) -> None:
    """The file of the run before stands and the report says so."""
    text_merge(["joy yes"], tmp_path)

    (row,) = text_merge(["joy no"], tmp_path).refused

    assert (row.code, row.file) == ("no-consent", "joy-00001.txt")
    assert row.message("en").endswith("; joy-00001.txt stands from before")
    assert row.message("vi").endswith("; tệp joy-00001.txt có từ trước")

    long = NamePattern("{number}", with_numbers=True)
    letter = made("a", Joy, consent=False)
    (row,) = merge([letter], tmp_path / "b", output=Output.TEXT, name=long).refused
    assert (row.code, row.file) == ("no-consent", "")


def test_condolences_never_go_out_with_congratulations(tmp_path: Path) -> None:
    """The first of either decides, and for the folder, not for the run alone."""
    report = text_merge(["note", "grief no", "joy", "grief", "joy"], tmp_path / "a")
    assert codes(report) == [(2, "no-consent"), (4, "mixed-tones")]
    assert "condolences never go out" in report.refused[1].reason

    again = text_merge(["note", "grief", "joy", "grief", "joy"], tmp_path / "a")
    assert codes(again) == [(2, "mixed-tones"), (4, "mixed-tones")]

    other = text_merge(["grief", "joy", "grief"], tmp_path / "b")
    assert codes(other) == [(2, "mixed-tones")]


def test_which_kinds_need_consent() -> None:
    """Oracle: greetings that use what was registered for another purpose."""
    greetings: set[type[Any]] = {
        BirthCongratulation,
        BusinessCongratulation,
        Condolence,
        HouseCongratulation,
        LongevityCongratulation,
        MarriageCongratulation,
        Visit,
    }

    assert all(each.needs_consent for each in greetings)
    assert not Apology.needs_consent
    assert not Thanks.needs_consent


# --- bound together ---------------------------------------------------------------


@pytest.fixture
def press(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Put a press in place of typst: it joins pages and fails at some; it counts."""
    from cqtt.rendering.text_skin import TEXT

    runs: list[int] = []

    def pdf(
        pages: tuple[str, ...], *, title: str, language: str, paper: Paper
    ) -> bytes:
        runs.append(len(pages))
        whole = "\f".join(pages)
        if "jam" in whole:
            raise InvalidValueError("letter", "U+1F600", "letter")
        if "ink" in whole and "oil" in whole:
            raise Bad
        if "away" in whole:
            raise MissingExtraError("typst", "pdf")
        return f"{title} {language} {paper.value}\f{whole}".encode()

    module = ModuleType("cqtt.rendering.pdf")
    vars(module).update(PDF=TEXT, pdf=pdf)
    monkeypatch.setitem(sys.modules, "cqtt.rendering.pdf", module)
    return runs


def bind(rows: Iterable[str], out: Path, **how: Any) -> MergeReport:
    """Bind the letters of each three rows."""
    return text_merge(rows, out, **{"output": Output.PDF, "together": 3} | how)


def test_letters_are_bound_batch_by_batch(tmp_path: Path, press: list[int]) -> None:
    """Oracle: files, lines and counts, typed; a batch without letters has no file."""
    rows = ["a", "ours", "joy", "ours", "empty", "joy no", "e"]
    seen: list[Progress] = []

    report = bind(rows, tmp_path, progress=seen.append)

    assert (report.written, report.kept) == (3, 0)
    assert codes(report) == [(2, "day"), (4, "day"), (5, "template"), (6, "no-consent")]
    assert sorted(contents(tmp_path)) == [
        MANIFEST,
        "print-00001.pdf",
        "print-00003.pdf",
    ]
    head, first, third = (tmp_path / "print-00001.pdf").read_text("utf-8").split("\f")
    assert head == "Thư vi a4"
    assert first == build("a").text(templates=TEMPLATES)
    assert third == build("joy").text(templates=TEMPLATES)
    header, *lines = manifest(tmp_path)
    assert (header["name"], header["together"]) == ("", 3)
    assert [(x["number"], x["file"], x.get("tone")) for x in lines] == [
        (1, "print-00001.pdf", "joy"),
        (3, "print-00003.pdf", None),
    ]
    assert [each.rows for each in seen] == [1, 2, 3, 4, 5, 6, 7]
    assert press == [2, 1]


def test_a_batch_that_stands_is_not_set_again(tmp_path: Path, press: list[int]) -> None:
    """A batch that was lost is; one that changed is only on request."""
    rows = ["a", "b", "c", "d"]
    bind(rows, tmp_path)
    before = contents(tmp_path)
    press.clear()

    assert bind(rows, tmp_path) == MergeReport(folder=tmp_path, written=0, kept=4)
    assert press == []
    (tmp_path / "print-00002.pdf").unlink()
    assert bind(rows, tmp_path) == MergeReport(folder=tmp_path, written=1, kept=3)
    assert (press, contents(tmp_path)) == ([1], before)

    changed = bind(["a", "x", "ours", "d"], tmp_path)
    assert codes(changed) == [(1, "file-stands"), (2, "file-stands"), (3, "day")]
    assert {each.file for each in changed.refused[:2]} == {"print-00001.pdf"}
    assert changed.kept == 1
    assert bind(["a", "x", "ours", "d"], tmp_path, overwrite=True).written == 2
    gone = bind(["ours", "ours", "ours", "d"], tmp_path).refused
    assert {each.file for each in gone} == {"print-00001.pdf"}


def test_batches_are_interrupted_and_finished(tmp_path: Path, press: list[int]) -> None:
    """A batch whose rows did not all come is not bound."""
    rows = ["a", "b", "c", "d"]
    with pytest.raises(Cut):
        bind(cut_off(rows, 4), tmp_path / "a")
    assert sorted(contents(tmp_path / "a")) == [MANIFEST, "print-00001.pdf"]

    assert bind(rows, tmp_path / "a").kept == 3
    bind(rows, tmp_path / "b")
    assert contents(tmp_path / "a") == contents(tmp_path / "b")
    assert press == [3, 1, 3, 1]


def test_a_letter_that_cannot_be_set_is_left_out(
    tmp_path: Path, press: list[int]
) -> None:
    """It is found by halves; the others are bound, and kept by the next run."""
    rows = ["a", "b", "jam 1", "d", "e", "f", "g", "jam 2"]

    def letter(row: str) -> Note:
        return made(row)

    for expected in ((6, 0), (0, 6)):
        report = bind(rows, tmp_path, together=8, build=letter)
        assert (report.written, report.kept) == expected
        assert codes(report) == [(3, "letter"), (8, "letter")]
    assert max(press) == 8

    alone = bind(["jam"], tmp_path / "b", build=letter)
    assert codes(alone) == [(1, "letter")]
    assert sorted(contents(tmp_path / "b")) == [MANIFEST]


def test_letters_that_cannot_be_set_together_are_refused(
    tmp_path: Path, press: list[int]
) -> None:
    """Each alone would do: nobody is guilty, and the merge does not run forever."""
    report = bind(["ink", "oil"], tmp_path, build=made)

    assert codes(report) == [(1, "Bad"), (2, "Bad")]
    assert press == [2, 1, 1]


def test_a_missing_package_is_no_fault_of_a_row(
    tmp_path: Path, press: list[int]
) -> None:
    with pytest.raises(MissingExtraError):
        bind(["away"], tmp_path, build=made)
    assert press == [1]


def test_real_letters_are_bound(tmp_path: Path) -> None:
    """With typst: the same bytes on a rerun, though the manifest was lost."""
    pytest.importorskip("typst")
    bind(["a", "joy", "ours"], tmp_path)
    before = contents(tmp_path)
    assert before["print-00001.pdf"].startswith(b"%PDF")
    (tmp_path / MANIFEST).unlink()

    assert bind(["a", "joy", "ours"], tmp_path).kept == 2
    assert contents(tmp_path) == before


# --- reports ----------------------------------------------------------------------


def test_a_report_says_what_was_done() -> None:
    """Oracle: typed; a long list is cut."""
    rows = tuple(Refused(at, "KeyError", "why", "vì sao") for at in range(1, 23))
    report = MergeReport(folder=Path("out"), written=3, kept=2, refused=rows)

    assert report.rows == 27
    assert str(report) == "3 written, 2 kept, 22 refused"
    said = report.explain("vi").split("\n")
    assert said[0] == "đã ghi 3 thư, giữ 2 thư có sẵn, 22 dòng không có thư"
    assert said[1] == "- dòng 1: vì sao"
    assert said[-1] == "- … 2 dòng nữa"
    assert len(said) == 22
    assert report.explain("en").split("\n")[::21] == [
        "3 written, 2 kept, 22 refused",
        "- … 2 more",
    ]
    short = MergeReport(folder=Path("out"), written=1, kept=0, refused=rows[:1])
    assert short.explain("en") == "1 written, 0 kept, 1 refused\n- row 1: why"
    assert short.to_dict() == {
        "folder": "out",
        "written": 1,
        "kept": 0,
        "refused": [{"row": 1, "code": "KeyError", "reason": "why"}],
    }
    with pytest.raises(UnknownLocaleError):
        report.explain("fr")
    with pytest.raises(UnknownLocaleError):
        rows[0].message("fr")


def test_what_an_error_carries_is_not_told() -> None:
    """The value that came stays out, whatever kind of our errors holds it."""
    for error in (
        InvalidValueError("born_on", "01/02/1990", "day"),
        WrongTypeError("born_on", "01/02/1990", "day"),
        ClockError("born_on", "01/02/1990", "day"),
    ):
        assert "1990" not in repr(refused(1, error))
