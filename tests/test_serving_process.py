"""
Tests of ``python -m cqtt serve`` and ``call``, as processes, and of protocol.md.

Oracle: the transcript of the page, byte for byte, and what its clients in Java print.
The page in Vietnamese shows the same transcript, requests and clients.
The rest holds for any client: one line for each line, alive after anything, an end
without noise.
"""

import json
import os
import random
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from typing import IO, Any, Final

import pytest

from cqtt import state_calendar
from cqtt.__main__ import main

ROOT: Final = Path(__file__).resolve().parents[1]
PAGE, TRANG = (
    (ROOT / "docs" / tree / "protocol.md").read_text("utf-8") for tree in ("en", "vi")
)
TRIAL: Final = ROOT / "tests" / "java" / "Trial.java"
RECORDS: Final = ROOT.parent / "shared" / "data" / "portal_records"
PATIENCE: Final = 60
ADD: Final = {"id": 7, "op": "days.add", "day": "2025-12-31", "n": 3}
ADDED: Final = {"id": 7, "result": {"on": "2026-01-07"}}


def line(value: object) -> bytes:
    """Return a value as a line of JSON."""
    return json.dumps(value, ensure_ascii=False).encode() + b"\n"


def environment(**more: str) -> dict[str, str]:
    """Return the variables of a child, whatever those of the tests are."""
    return {**os.environ, **more}


@contextmanager
def process(*options: str, **variables: str) -> Iterator["subprocess.Popen[bytes]"]:
    """Start a process, and make sure that it ends."""
    with subprocess.Popen(
        [sys.executable, "-m", "cqtt", "serve", *options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(**variables),
    ) as child:
        try:
            yield child
        finally:
            child.kill()


def pipes(child: "subprocess.Popen[bytes]") -> tuple[IO[bytes], IO[bytes]]:
    """Return what is written to and read from a process."""
    assert child.stdin is not None
    assert child.stdout is not None
    return child.stdin, child.stdout


def conversation(sent: bytes, *options: str, **variables: str) -> list[Any]:
    """Return what a process answers to some bytes; it ends well and says no more."""
    with process(*options, **variables) as child:
        told, noise = child.communicate(sent, timeout=PATIENCE)
        assert (child.returncode, noise) == (0, b"")
    assert b"\r" not in told
    return [json.loads(each) for each in told.split(b"\n")[:-1]]


# --- the loop ---------------------------------------------------------------------


def test_each_answer_comes_before_the_next_question() -> None:
    """A client asks, waits, and asks again."""
    with process() as child:
        requests, answers = pipes(child)
        for number in range(20):
            requests.write(line({**ADD, "id": number}))
            requests.flush()
            assert json.loads(answers.readline()) == {**ADDED, "id": number}
        requests.close()
        assert child.wait(PATIENCE) == 0
        assert answers.read() == b""


def test_the_end_of_input_is_the_end() -> None:
    """Nothing asked, nothing told, and no failure."""
    assert conversation(b"") == []


@pytest.mark.parametrize("encoding", ["cp1258", "cp1252", "ascii", "utf-16"])
def test_utf_8_whatever_the_code_page_is(encoding: str) -> None:
    """The terminal's encoding says nothing about the pipes."""
    asked = {"id": "Xã Ấm", "op": "text.search_key", "texts": ["Đường Nguyễn Huệ"]}
    told = conversation(line(asked), PYTHONIOENCODING=encoding, PYTHONUTF8="0")

    assert told == [{"id": "Xã Ấm", "result": {"keys": ["duong nguyen hue"]}}]


def test_windows_lines() -> None:
    """A byte order mark and CRLF in; line feeds out."""
    assert conversation(b"\xef\xbb\xbf" + line(ADD)[:-1] + b"\r\n\r\n") == [ADDED]


def test_a_thousand_random_lines() -> None:
    """Each gets an error, the last one its answer, and the process ends well."""
    chance = random.Random(766)
    lines = [
        b"?" + bytes(chance.choices(range(256), k=60)).replace(b"\n", b"?")
        for _ in range(1000)
    ]
    told = conversation(b"\n".join(lines) + b"\n" + line(ADD))

    assert [("error" in each) for each in told] == [True] * 1000 + [False]
    assert {each["error"]["code"] for each in told[:-1]} == {"plain-data"}


def test_a_line_of_a_hundred_megabytes() -> None:
    """It is skipped in pieces, gets one error, and the next line its answer."""
    with process() as child:
        requests, answers = pipes(child)
        for _ in range(100):
            requests.write(b"x" * 1_000_000)
        requests.write(b"\n" + line(ADD))
        requests.flush()
        refused = json.loads(answers.readline())
        assert refused["error"]["data"]["got"] == "100000000 bytes"
        assert json.loads(answers.readline()) == ADDED
        status = Path(f"/proc/{child.pid}/status")
        if status.exists():  # Linux tells the most memory that was ever used
            peak = re.search(r"VmHWM:\s+(\d+) kB", status.read_text())
            assert peak is not None
            assert int(peak[1]) < 100_000


def test_the_longest_line_is_an_option() -> None:
    """Bytes, counted without the line feed."""
    told = conversation(line(ADD) + b"x" * 101 + b"\n", "--max-line=100")

    assert told[0] == ADDED
    assert told[1]["error"]["data"]["got"] == "101 bytes"


@pytest.mark.parametrize("reads", [0, 1])
def test_a_client_that_disappears(reads: int) -> None:
    """The process ends by itself, with code 0 and without a word."""
    with process() as child:
        requests, answers = pipes(child)
        for _ in range(reads):
            requests.write(line(ADD))
            requests.flush()
            answers.readline()
        answers.close()
        with suppress(OSError):  # it may notice before we are done
            for _ in range(10_000):
                os.write(requests.fileno(), line({"op": "describe"}))
        assert child.wait(PATIENCE) == 0
        assert child.stderr is not None
        assert child.stderr.read() == b""


def test_two_threads_write_whole_lines() -> None:
    """Each gets its own answers; none is lost and none is mixed."""
    count = 500
    with process() as child:
        requests, answers = pipes(child)
        told: list[Any] = []
        reader = threading.Thread(
            target=lambda: told.extend(map(json.loads, answers)), daemon=True
        )
        reader.start()

        def write(name: str) -> None:
            for number in range(count):
                # One write of less than a page is one whole line in the pipe.
                os.write(requests.fileno(), line({**ADD, "id": f"{name}-{number}"}))

        writers = [threading.Thread(target=write, args=(name,)) for name in "ab"]
        for each in writers:
            each.start()
        for each in writers:
            each.join(PATIENCE)
        requests.close()
        reader.join(PATIENCE)
        assert child.wait(PATIENCE) == 0
    ids = [each["id"] for each in told]
    assert len(ids) == 2 * count
    for name in "ab":
        own = [each for each in ids if each.startswith(name)]
        assert own == [f"{name}-{number}" for number in range(count)]
    assert all(each["result"] == ADDED["result"] for each in told)


def test_every_operation_is_answered_by_its_example() -> None:
    """What ``describe`` shows as examples, the process answers."""
    (described,) = conversation(line({"op": "describe"}))
    examples = [each["example"] for each in described["result"]["operations"]]
    told = conversation(b"".join(map(line, examples)))

    assert [each for each in told if "error" in each] == []


@pytest.mark.skipif(not RECORDS.exists(), reason="the national records are not here")
def test_the_portals_own_records_pass_through() -> None:
    """Each record gives a procedure, in one conversation."""
    files = sorted(RECORDS.rglob("*.json"))[:60]
    asked = [
        {"id": number, "op": "portal.read", "record": json.loads(file.read_bytes())}
        for number, file in enumerate(files)
    ]
    told = conversation(b"".join(map(line, asked)))

    assert [each["id"] for each in told] == [*range(len(files))]
    assert [each for each in told if "error" in each] == []
    assert all(each["result"]["code"] for each in told)


# --- one call -----------------------------------------------------------------------


def call(*arguments: str, sent: bytes = b"") -> tuple[int, Any]:
    """Return the code and the answer of a call."""
    done = subprocess.run(
        [sys.executable, "-m", "cqtt", "call", *arguments],
        input=sent,
        capture_output=True,
        check=False,
        env=environment(PYTHONIOENCODING="cp1252"),
        timeout=PATIENCE,
    )
    assert done.stderr == b""
    assert done.stdout.endswith(b"\n")
    return done.returncode, json.loads(done.stdout)


def test_a_call_answers_once() -> None:
    """With JSON as an argument or from standard input; the code tells an error."""
    asked = {"limit": "3 ngày làm việc", "received": "2025-12-31"}
    written = json.dumps(asked, ensure_ascii=False)

    for code, told in (
        call("due_date", written),
        call("due_date", sent=b"\xef\xbb\xbf" + written.encode()),
    ):
        assert (code, told["result"]["on"]) == (0, "2026-01-07")
    code, told = call("due_date", "{}")
    assert (code, told["error"]["code"]) == (1, "invalid-value")


def run(*arguments: str, sent: bytes = b"") -> tuple[int, str]:
    """Run a command in this process."""
    out = TextIOWrapper(BytesIO(), encoding="cp1252")
    code = main(list(arguments), out, BytesIO(sent))
    out.seek(0)
    return code, out.read()


def test_commands_in_this_process() -> None:
    """The same as above, where coverage sees it."""
    assert run("serve", sent=line(ADD)) == (0, encoded(ADDED))
    assert run("serve", "--max-line=5", sent=line(ADD))[0] == 0
    assert run("call", "edition", "{}")[0] == 0
    assert run("call", "edition", sent=b"{}")[0] == 0
    assert run("call", "edition", "[]")[0] == 1
    assert state_calendar().first.isoformat() in run("call", "edition", "{}")[1]


def encoded(value: object) -> str:
    """Return a value as the process writes it."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False) + "\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["serve", "--max-line=0"],
        ["serve", "--max-line=x"],
        ["serve", "5"],
        ["call"],
        ["call", "edition", "{}", "{}"],
    ],
)
def test_what_is_misused_tells_the_use(arguments: list[str]) -> None:
    """The code is 2, and the words that came are told with the use."""
    code, told = run(*arguments)

    assert code == 2
    assert "python -m cqtt serve" in told


@pytest.mark.parametrize("arguments", [["--help"], ["serve", "-h"], ["call", "--help"]])
def test_help_is_the_use(arguments: list[str]) -> None:
    """Asked for, it is no mistake."""
    code, told = run(*arguments)

    assert code == 0
    assert "python -m cqtt serve" in told


def test_the_process_needs_a_stream_of_bytes() -> None:
    """A text without bytes beneath it is no place to answer."""
    assert main(["serve"], StringIO()) == 2


class Interrupted(BytesIO):
    """A stream on which somebody presses Ctrl-C."""

    def readline(self, _size: int | None = -1, /) -> bytes:
        """Be interrupted."""
        raise KeyboardInterrupt


class Unread(BytesIO):
    """A stream that nobody reads any more once something was written."""

    is_read = True

    def write(self, _data: Any, /) -> int:
        """Find that nobody reads."""
        self.is_read = False
        raise BrokenPipeError

    def flush(self) -> None:
        """Find that nobody reads."""
        if not self.is_read:
            raise BrokenPipeError


def test_an_interrupted_process_ends_without_a_traceback() -> None:
    """By Ctrl-C with the code that shells use; without a reader with 0."""
    out = TextIOWrapper(BytesIO())
    assert main(["serve"], out, Interrupted()) == 130
    for arguments in (["serve"], ["call", "edition"]):
        gone = TextIOWrapper(Unread())
        assert main(arguments, gone, BytesIO(b"{}\n")) == 0
        assert gone.closed


# --- the page ------------------------------------------------------------------------


def blocks(language: str, page: str = PAGE) -> list[str]:
    """Return the blocks of the page in a language of programs."""
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(
    "language", ["transcript", "json", "java", "java-prints", "csharp"]
)
def test_the_page_in_vietnamese_shows_the_same(language: str) -> None:
    """So what is tested of the English page holds for both."""
    assert blocks(language)
    assert blocks(language, TRANG) == blocks(language)


def test_the_transcript_is_what_happens() -> None:
    """Each line after ``>`` is sent, each after ``<`` is what comes, byte for byte."""
    (transcript,) = blocks("transcript")
    lines = transcript.splitlines()
    sent = [each[2:] for each in lines if each.startswith("> ")]
    told = [each[2:] for each in lines if each.startswith("< ")]
    with process() as child:
        whole, noise = child.communicate("".join(f"{each}\n" for each in sent).encode())
        assert noise == b""

    assert whole.decode().splitlines() == told
    assert len(told) > 10


@pytest.mark.parametrize(
    ("page", "heading"), [(PAGE, "## Operations"), (TRANG, "## Thao tác")]
)
def test_the_page_names_every_operation(page: str, heading: str) -> None:
    """And none that there is not."""
    from cqtt.interop.serving import NAMES

    section = page.partition(heading)[2].partition("###")[0]
    named = re.findall(r"^\| `([a-z_0-9.]+)` \|", section, re.MULTILINE)

    assert sorted(named) == sorted(NAMES)


def test_what_the_page_shows_as_json_is_answered() -> None:
    """Whole requests, and the keys of one beside a due date."""
    from cqtt.interop.serving import response

    due = {"op": "due_date", "limit": "3 ngày làm việc", "received": "2026-03-05"}
    shown = [json.loads(each) for each in blocks("json")]
    asked = [each if "op" in each else {**due, **each} for each in shown[1:]]

    assert set(shown[0]) == {"code", "message", "data"}
    assert len(asked) == 9
    assert [each for each in map(response, asked) if "error" in each] == []


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compile the class of the page, as it stands there, and a trial of it."""
    place = tmp_path_factory.mktemp("java")
    (source,) = blocks("java")
    (place / "CqttClient.java").write_text(source, "utf-8")
    shutil.copy(TRIAL, place)
    compiler = shutil.which("javac") or "javac"
    subprocess.run(
        [
            *(compiler, "-encoding", "UTF-8", "-Xlint:all", "-Werror"),
            *("CqttClient.java", "Trial.java"),
        ],
        cwd=place,
        check=True,
        timeout=PATIENCE,
    )
    return place


def java(place: Path, *arguments: str) -> str:
    """Return what a class prints; it must end well and say nothing else."""
    done = subprocess.run(
        [
            *(shutil.which("java") or "java", "-Dfile.encoding=US-ASCII", "-cp", "."),
            *arguments,
        ],
        cwd=place,
        capture_output=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode()


needs_java = pytest.mark.skipif(
    shutil.which("javac") is None, reason="there is no Java compiler"
)


@needs_java
def test_the_client_in_java_compiles_and_runs(compiled: Path) -> None:
    """It prints what the page says."""
    (printed,) = blocks("java-prints")

    assert java(compiled, "CqttClient", sys.executable) == printed


@needs_java
def test_the_program_of_the_task_compiles_and_runs(compiled: Path) -> None:
    """Who goes from Java step by step sees what that page says, in both languages."""
    tasks = [
        (ROOT / "docs" / tree / "how-to" / "from-java.md").read_text("utf-8")
        for tree in ("en", "vi")
    ]
    ((program,), (printed,)) = (
        blocks(language, tasks[0]) for language in ("java", "java-prints")
    )
    (compiled / "Counter.java").write_text(program, "utf-8")
    subprocess.run(
        [
            *(shutil.which("javac") or "javac", "-encoding", "UTF-8", "-cp", "."),
            "Counter.java",
        ],
        cwd=compiled,
        check=True,
        timeout=PATIENCE,
    )

    assert blocks("java", tasks[1]) == [program]
    assert blocks("java-prints", tasks[1]) == [printed]
    assert java(compiled, "Counter", sys.executable) == printed


@needs_java
@pytest.mark.skipif(sys.platform == "win32", reason="the deaf process is a script")
def test_the_client_in_java_survives(compiled: Path) -> None:
    """Line breaks, a killed process, one that never answers, a close at any time."""
    deaf, dead = compiled / "deaf", compiled / "dead"
    deaf.write_text("#!/bin/sh\nexec sleep 600\n")
    dead.write_text("#!/bin/sh\nexit 1\n")
    for each in (deaf, dead):
        each.chmod(0o755)

    assert java(compiled, "Trial", sys.executable, str(deaf), str(dead)) == "0"
