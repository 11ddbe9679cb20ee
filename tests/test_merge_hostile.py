"""
Tests of ``cqtt.letters.merging`` in folders where something else lies, or runs.

Oracles: what lay there is compared byte by byte; errors typed by hand.  One test kills
a process that holds a folder, one lets many merge into one folder at the same time.
"""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any, Final, NoReturn, cast

import attrs
import pytest

from cqtt.agencies import Agency
from cqtt.errors import InvalidValueError, PlainDataError
from cqtt.letters.merging import MergeReport, Output, Progress, merge
from cqtt.letters.merging.alone import LOCK
from cqtt.letters.merging.files import PART, Folder
from cqtt.letters.merging.outputs import Look
from cqtt.letters.merging.places import place
from cqtt.letters.people import Recipient, Signer
from cqtt.letters.thanks import Thanks

MANIFEST: Final = "manifest.jsonl"
SECOND: Final = "thanks-00002.txt"
POSIX: Final = pytest.mark.skipif(
    sys.platform == "win32", reason="links need rights there, and it has no pipes"
)


def thanks(name: str) -> Thanks:
    """Return a letter to somebody invented."""
    return Thanks(
        to=Recipient(name),
        issuer=Agency("Ủy ban nhân dân xã Ví Dụ"),
        signers=(Signer(post="Chủ tịch", name="Trần Thị Ví Dụ"),),
        issued_on=date(2026, 8, 3),
        contribution="hiến 120 m² đất để mở rộng đường",
        period="tháng 7 năm 2026",
    )


def text_merge(out: Path, count: int = 3, **how: Any) -> MergeReport:
    """Merge so many letters into text files."""
    rows = (f"Người Bịa {at}" for at in range(1, count + 1))
    usual: dict[str, Any] = {"output": Output.TEXT, "build": thanks}
    return merge(rows, out, **usual | how)


def names(folder: Path) -> list[str]:
    """Return what lies in a folder."""
    return sorted(each.name for each in folder.iterdir())


def numbers(folder: Path) -> list[int]:
    """Return the rows of the manifest."""
    _, *lines = (folder / MANIFEST).read_text("utf-8").splitlines()
    return [json.loads(line)["number"] for line in lines]


def codes(report: MergeReport) -> list[tuple[int, str, str]]:
    """Return which rows were refused, why, and what stands."""
    return [(each.row, each.code, each.file) for each in report.refused]


# --- a stranger's manifest --------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        b"my own notes",
        b"my own notes\nand more",
        b"\n",
        b" ",
        b"{}",
        b'{"my": "own file, no newline at its end"}',
        b'{"cqtt-merge": 2, "version": "1"}\n',
        b'{"cqtt-merge": 1, "versions": "1"',
        b"\xef\xbb\xbf{",
        b"\0" * 5000,
        b"\xff",
    ],
)
def test_a_file_that_is_no_manifest_is_not_touched(
    tmp_path: Path, content: bytes
) -> None:
    """Not cut, not written over, and nothing is made beside it."""
    (tmp_path / MANIFEST).write_bytes(content)

    with pytest.raises(PlainDataError) as caught:
        text_merge(tmp_path, overwrite=True)

    assert caught.value.faults == ("line 1: not the settings of a merge",)
    assert (tmp_path / MANIFEST).read_bytes() == content
    assert names(tmp_path) == [MANIFEST]


def linked(path: Path) -> None:
    """Put a link to a file outside of the folder."""
    path.symlink_to(path.parent.parent / "outside")


def linked_to_nothing(path: Path) -> None:
    path.symlink_to(path.parent.parent / "nothing")


def linked_to_itself(path: Path) -> None:
    path.symlink_to(path)


def linked_to_a_device(path: Path) -> None:
    """Put a link to what never ends."""
    path.symlink_to("/dev/zero")


def piped(path: Path) -> None:
    os.mkfifo(path)


LINKS: Final = [linked, linked_to_nothing, linked_to_itself, linked_to_a_device]


@POSIX
@pytest.mark.parametrize("content", [b"", b"my own notes", b'{"cqtt-merge": 1'])
@pytest.mark.parametrize("put", [*LINKS, piped, Path.mkdir])
def test_a_manifest_is_a_file(
    tmp_path: Path, put: Callable[[Path], object], content: bytes
) -> None:
    """Nothing is written through a link, whatever lies at its end."""
    (tmp_path / "outside").write_bytes(content)
    out = tmp_path / "out"
    out.mkdir()
    put(out / MANIFEST)

    with pytest.raises(PlainDataError) as caught:
        text_merge(out)

    assert caught.value.faults == ("not a file but something else",)
    assert (tmp_path / "outside").read_bytes() == content
    assert (names(out), names(tmp_path)) == ([MANIFEST], ["out", "outside"])


# --- something else at the name of a letter ---------------------------------------


@POSIX
@pytest.mark.parametrize("put", [piped, Path.mkdir])
@pytest.mark.parametrize("overwrite", [False, True])
def test_what_is_no_file_refuses_its_row(
    tmp_path: Path,
    put: Callable[[Path], object],
    overwrite: bool,  # noqa: FBT001
) -> None:
    """It is never opened, so it cannot block, nor taken away."""
    put(tmp_path / SECOND)
    kind = (tmp_path / SECOND).lstat().st_mode

    report = text_merge(tmp_path, overwrite=overwrite)

    assert report.written == 2
    assert codes(report) == [(2, "no-plain-file", SECOND)]
    assert (tmp_path / SECOND).lstat().st_mode == kind
    assert numbers(tmp_path) == [1, 3]
    again = text_merge(tmp_path, overwrite=overwrite, key=None)
    assert (again.kept, len(again.refused)) == (2, 1)


@POSIX
@pytest.mark.parametrize("put", LINKS)
def test_a_link_refuses_its_row(tmp_path: Path, put: Callable[[Path], object]) -> None:
    """It is a file of its own only where it may be written over."""
    out = tmp_path / "out"
    text_merge(out)
    (out / SECOND).rename(tmp_path / "outside")  # the very letter lies behind it
    letter = (tmp_path / "outside").read_bytes()
    put(out / SECOND)

    report = text_merge(out)
    assert (report.kept, codes(report)) == (2, [(2, "file-stands", SECOND)])
    assert (out / SECOND).is_symlink()

    assert text_merge(out, overwrite=True).written == 1
    assert not (out / SECOND).is_symlink()
    assert (out / SECOND).read_bytes() == letter
    assert (tmp_path / "outside").read_bytes() == letter


def test_a_folder_refuses_its_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other batches are bound."""
    monkeypatch.setattr(Look, "pages", lambda _, letter: (letter.to.name,))
    monkeypatch.setattr(
        Look, "bound", lambda _, pages, title: f"{title}{pages}".encode()
    )
    (tmp_path / "print-00001.pdf").mkdir()

    report = text_merge(tmp_path, output=Output.PDF, together=2)

    stands = "print-00001.pdf"
    assert report.written == 1
    assert codes(report) == [
        (1, "no-plain-file", stands),
        (2, "no-plain-file", stands),
    ]


def test_a_folder_at_the_name_of_half_a_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / PART).mkdir()

    with pytest.raises(InvalidValueError) as caught:
        text_merge(tmp_path)

    assert (caught.value.field, caught.value.expected) == ("out", "no-plain-file")
    assert names(tmp_path) == [PART, MANIFEST]


# --- two merges at once -----------------------------------------------------------


def refuses(out: Path) -> None:
    """See that another merge is refused."""
    with pytest.raises(InvalidValueError) as caught:
        text_merge(out)
    assert (caught.value.field, caught.value.expected) == ("out", "one-merge")
    assert str(caught.value) == (
        "out must be a folder in which no other merge runs but 'a folder in use' came; "
        "let the other one end and run this one again, or take another folder; nothing "
        "has to be deleted"
    )


def test_a_folder_is_held_while_a_merge_runs(tmp_path: Path) -> None:
    """In the same process too; and after it, and after an error, it is free."""
    seen: list[int] = []

    def other(progress: Progress) -> None:
        refuses(tmp_path)
        seen.append(progress.rows)

    assert text_merge(tmp_path, progress=other).written == 3
    assert seen == [1, 2, 3]
    assert LOCK not in names(tmp_path)

    def fails(_: Progress) -> NoReturn:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        text_merge(tmp_path, progress=fails)
    assert LOCK not in names(tmp_path)
    assert text_merge(tmp_path).kept == 3


HOLDS: Final = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from test_merge_hostile import text_merge
def wait(progress):
    print(progress.rows, flush=True)
    if progress.rows == 2:
        sys.stdin.read()
text_merge(Path(sys.argv[2]), progress=wait)
"""


@POSIX
def test_a_killed_merge_holds_nothing(tmp_path: Path) -> None:
    """Killed while it holds the folder; the same merge goes on, nothing is deleted."""
    here = str(Path(__file__).parent)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDS, here, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert [process.stdout.readline() for _ in range(2)] == [b"1\n", b"2\n"]
        refuses(tmp_path)
        process.kill()
        process.wait()
        assert LOCK in names(tmp_path)

        report = text_merge(tmp_path)

    assert (report.written, report.kept, report.refused) == (1, 2, ())
    assert numbers(tmp_path) == [1, 2, 3]
    assert names(tmp_path) == [
        MANIFEST,
        "thanks-00001.txt",
        SECOND,
        "thanks-00003.txt",
    ]


def test_many_at_once_write_each_line_once(tmp_path: Path) -> None:
    """Each merges, or is told that another one does."""

    def tried(_: int) -> str:
        try:
            return str(text_merge(tmp_path, 20).rows)
        except InvalidValueError as error:
            return error.expected

    with ThreadPoolExecutor(8) as pool:
        came = set(pool.map(tried, range(40)))

    assert "20" in came
    assert came <= {"20", "one-merge"}
    assert numbers(tmp_path) == list(range(1, 21))
    assert len(names(tmp_path)) == 21


def test_a_lock_that_was_taken_away_meanwhile_does_not_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever locks the file of a merge that just ended has locked nothing."""
    connect = sqlite3.connect

    def late(path: Path, **how: Any) -> sqlite3.Connection:
        made: sqlite3.Connection = connect(path, **how)
        made.execute("BEGIN")
        monkeypatch.setattr(sqlite3, "connect", connect)
        if is_new:
            (tmp_path / "new").touch()
            (tmp_path / "new").replace(path)
        else:
            path.unlink()
        made.rollback()
        return made

    for is_new in (True, False):
        monkeypatch.setattr(sqlite3, "connect", late)
        refuses(tmp_path)
        assert (LOCK in names(tmp_path)) == is_new  # it may be another one's
        assert not (tmp_path / MANIFEST).exists()
    assert text_merge(tmp_path).written == 3


@pytest.mark.parametrize("is_left", [True, False])
def test_where_an_open_file_cannot_be_taken_away(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    is_left: bool,  # noqa: FBT001
) -> None:
    """As on Windows: it goes just after, or stays where another merge has it."""
    unlink, tries = Path.unlink, []

    def refusing(path: Path, *, missing_ok: bool = False) -> None:
        if path.name == LOCK:
            tries.append(path)
            if is_left or len(tries) == 1:
                raise PermissionError
        unlink(path, missing_ok=missing_ok)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refusing)
        assert text_merge(tmp_path).written == 3

    assert len(tries) == 2
    assert (LOCK in names(tmp_path)) == is_left
    assert text_merge(tmp_path).kept == 3
    assert LOCK not in names(tmp_path)


def broken(*_: object, **__: object) -> NoReturn:
    """Raise what SQLite does on a file system without locks."""
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR
    raise error


def test_without_locks_a_merge_runs_unheld(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where Python has no SQLite, or the disk no locks."""
    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", broken)
        assert text_merge(tmp_path).written == 3
    monkeypatch.setitem(sys.modules, "sqlite3", None)
    assert text_merge(tmp_path).kept == 3
    assert LOCK not in names(tmp_path)


def test_half_a_file_of_another_merge_is_left_alone(tmp_path: Path) -> None:
    """Where nothing holds the folder, the error says what happens."""
    (tmp_path / PART).write_bytes(b"another's")

    with pytest.raises(FileExistsError) as caught:
        Folder(tmp_path).put("a.txt", b"b")

    (note,) = caught.value.__notes__
    assert note == (
        "cqtt: another merge writes into this folder; let it end, and run this one "
        "again"
    )
    assert (tmp_path / PART).read_bytes() == b"another's"


@POSIX
@pytest.mark.parametrize("put", [*LINKS, piped, Path.mkdir])
def test_a_lock_is_an_empty_file(tmp_path: Path, put: Callable[[Path], object]) -> None:
    """Whatever else has its name is not opened, and stays."""
    (tmp_path / "outside").write_bytes(b"mine")
    out = tmp_path / "out"
    out.mkdir()
    put(out / LOCK)

    with pytest.raises(InvalidValueError) as caught:
        text_merge(out)

    assert (caught.value.field, caught.value.expected) == ("out", "own-lock")
    assert names(out) == [LOCK]
    assert (tmp_path / "outside").read_bytes() == b"mine"


def test_a_file_with_the_name_of_the_lock_stays(tmp_path: Path) -> None:
    (tmp_path / LOCK).write_bytes(b"mine")

    with pytest.raises(InvalidValueError) as caught:
        text_merge(tmp_path)

    assert caught.value.expected == "own-lock"
    assert (tmp_path / LOCK).read_bytes() == b"mine"


# --- settings ---------------------------------------------------------------------


@pytest.mark.parametrize("zeros", [6, 30, 5000])
def test_too_many_together_are_refused(tmp_path: Path, zeros: int) -> None:
    """The error can be told, however long the number is."""
    together = 10**zeros + 1
    with pytest.raises(InvalidValueError) as caught:
        text_merge(tmp_path / "out", output=Output.PDF, together=together)

    assert caught.value.expected == "bound-count"
    assert "1,000,000" in str(caught.value)
    assert not (tmp_path / "out").exists()


# --- where an error came up -------------------------------------------------------


def lines_of(code: Any, after: int) -> str:
    """Return a line of a function, so many after its first."""
    return f"test_merge_hostile.py:{code.__code__.co_firstlineno + after}"


evolve: Any = attrs.evolve


def of_its_own(row: str) -> NoReturn:
    raise ValueError(row)


def of_python(row: str) -> Thanks:
    return thanks(json.loads(row))


def of_ours(row: str) -> Thanks:
    return cast("Thanks", evolve(thanks(row), nothing=row))


@attrs.frozen
class Checked:
    """A row whose making is written by attrs, and refused by it."""

    day: object = attrs.field(validator=attrs.validators.instance_of(date))


def of_attrs(row: str) -> Thanks:
    return thanks(str(Checked(row)))


@pytest.mark.parametrize(
    ("build", "kind"),
    [
        (of_its_own, "ValueError"),
        (of_python, "JSONDecodeError"),
        (of_ours, "TypeError"),
        (of_attrs, "TypeError"),
    ],
)
def test_an_error_of_the_caller_tells_its_place(
    tmp_path: Path, build: Callable[[str], Thanks], kind: str
) -> None:
    """The innermost line of the caller's own code; no word of the error."""
    (row,) = text_merge(tmp_path, 1, build=build).refused

    at = lines_of(build, 1)
    assert row.code == kind
    assert row.message("en") == f"row 1: making the letter raised {kind} at {at}"
    assert row.message("vi") == f"dòng 1: lỗi {kind} tại {at} khi lập thư"
    assert "Bịa" not in repr(row)


def test_a_key_tells_its_place(tmp_path: Path) -> None:
    (row,) = text_merge(tmp_path, 1, key=of_its_own).refused

    assert row.reason.endswith(f"ValueError at {lines_of(of_its_own, 1)}")


def raised(file: str, module: str) -> BaseException:
    """Return the error of some code that is nobody's in this file."""
    space: dict[str, Any] = {"__name__": module}
    exec(compile("\ndef fail(): raise KeyError", file, "exec"), space)  # noqa: S102
    try:
        space["fail"]()
    except KeyError as error:
        whole = error.__traceback__
        assert whole is not None
        return error.with_traceback(whole.tb_next)
    raise AssertionError


@pytest.mark.parametrize(
    ("file", "module", "told"),
    [
        ("/home/nguyen-van-bia/rows.py", "rows", "rows.py:2"),
        ("<stdin>", "__main__", "<stdin>:2"),
        ("/x/site-packages/office/rows.py", "office.rows", "rows.py:2"),
        ("/x/cqtt/letters/letter.py", "cqtt.letters.letter", ""),
        ("/x/json/decoder.py", "json.decoder", ""),
        ("<attrs generated init office.Row>", "", ""),
    ],
)
def test_whose_code_it_is(file: str, module: str, told: str) -> None:
    """Oracle: typed; what is installed counts only where the caller has nothing."""
    assert place(raised(file, module)) == told


def test_an_error_that_was_never_raised_has_no_place() -> None:
    assert place(KeyError()) == ""


def rows_that_end() -> Iterator[str]:
    """Return no row."""
    yield from ()


def test_an_empty_merge_leaves_a_manifest_only(tmp_path: Path) -> None:
    merge(rows_that_end(), tmp_path, output=Output.TEXT, build=thanks)

    assert names(tmp_path) == [MANIFEST]
