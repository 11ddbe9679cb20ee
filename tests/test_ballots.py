"""
Tests of ``cqtt.interop.ballots``.

Oracles: small files, rows and frames counted by hand, with the lines of what cannot be
read.  Properties: every backend and every type of column gives what
``Tally.from_answers`` gives, with numpy and without it; files, rows and frames agree;
batches in any order add up to the whole.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from csv import QUOTE_ALL, QUOTE_MINIMAL, DictWriter
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final
from unicodedata import normalize

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

import cqtt.interop
from cqtt.errors import (
    CqttError,
    InvalidValueError,
    MissingExtraError,
    PlainDataError,
    UnknownLocaleError,
    UnknownNameError,
    WrongTypeError,
)
from cqtt.findings import Severity
from cqtt.interop import ballots
from cqtt.interop.ballots import (
    Ballots,
    merged,
    read_csv,
    read_frame,
    read_rows,
    tallies,
)
from cqtt.interop.ballots.coded import coded_column
from cqtt.satisfaction import (
    FIVE_LEVELS,
    FOUR_LEVELS,
    ZERO_TO_TWO,
    Mode,
    Question,
    Survey,
    Tally,
    index,
    ranking,
    score_table,
    tidy,
)

CODES: Final = dict(enumerate(FOUR_LEVELS.labels, start=1))
COLUMNS: Final = {"q1": "Câu 1", "q2": "Câu 2"}
TEXTS: Final = (*FOUR_LEVELS.labels, "HAI LONG", "Không áp dụng", "", "Tạm được", None)
ROWS: Final[list[dict[str, Any]]] = [
    {"unit": unit, "question": question, "answer": TEXTS[(7 * at + len(unit)) % 9]}
    for at, (unit, question) in enumerate(
        [(unit, question) for unit in ("Xã A", "Xã B", "") for question in "12"] * 17
    )
]


def from_answers(rows: list[dict[str, Any]], **about: Any) -> dict[Any, Tally]:
    """Tally rows the plain way."""
    keys = sorted({(row["unit"] or "", row["question"]) for row in rows})
    return {
        (unit, question): Tally.from_answers(
            [
                row["answer"]
                for row in rows
                if (row["unit"] or "", row["question"]) == (unit, question)
            ],
            unit=unit,
            question=question,
            **about,
        )
        for unit, question in keys
    }


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """Write a file as it is given, line ends too."""
    path.write_bytes(text.encode(encoding))
    return path


@pytest.fixture
def csv(tmp_path: Path) -> Callable[..., Path]:
    """Write ``phieu.csv``."""
    return lambda text, encoding="utf-8": write(tmp_path / "phieu.csv", text, encoding)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all examples of a property."""
    return tmp_path_factory.mktemp("ballots")


@pytest.fixture(params=["numpy", "plain"])
def way(request: pytest.FixtureRequest) -> Iterator[str]:
    """With our kernels, and as if numpy were not installed."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "plain":
            name = "cqtt.interop.ballots.frames.numpy_or_none"
            patch.setattr(name, lambda: None)
        yield request.param


# --- files -----------------------------------------------------------------------

LONG: Final = """\
Mã phiếu;Đơn vị;Câu hỏi;Trả lời;Góp ý
1;Xã A;q1;Hài lòng;
1;Xã A;q2;Rất hài lòng;"tốt; nhanh"
2;Xã A;q1;hai long;"nhiều
dòng"
3;Xã B;q1;;
3;Xã B;q1;Tạm được;
"""
BY: Final = {"unit": "don vi", "question": "câu hỏi"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_file_of_any_make_is_read(
    csv: Callable[..., Path], encoding: str, end: str, delimiter: str, form: Any
) -> None:
    """Oracle: byte order mark, line end, separator and Unicode form do not matter."""
    text = normalize(form, LONG).replace("tốt; nhanh", "tốt")
    file = csv(text.replace(";", delimiter).replace("\n", end), encoding)
    found = read_csv(
        file,
        answer="TRẢ LỜI",
        by=BY,
        key="Mã phiếu",
        scale=FOUR_LEVELS,
        mode=Mode.QR,
    )

    assert list(found.tallies) == [("Xã A", "q1"), ("Xã A", "q2"), ("Xã B", "q1")]
    assert found.tallies["Xã A", "q1"].by_level == (0, 2, 0, 0)
    assert found.tallies["Xã A", "q2"].by_level == (1, 0, 0, 0)
    assert found.tallies["Xã B", "q1"].unknown == (("Tạm được", 1),)
    assert found.tallies["Xã B", "q1"].no_answer == 1
    assert found.tallies["Xã B", "q1"].origin.units == ("Xã B",)
    assert found.tallies["Xã B", "q1"].origin.question == "q1"
    assert found.tallies["Xã B", "q1"].origin.modes == (Mode.QR,)
    assert (found.rows, found.counted, found.faults) == (5, 5, ())
    assert found.duplicates == ((6, 7),)


def test_repeated_ballots_are_told_and_may_be_left_out(
    csv: Callable[..., Path],
) -> None:
    """The first is kept; which lines are the same is told, never the key."""
    file = csv(LONG)
    asked: dict[str, Any] = {
        "answer": "trả lời",
        "by": BY,
        "key": ["mã phiếu", "câu hỏi"],
        "scale": FOUR_LEVELS,
    }
    first = read_csv(file, keep="first", **asked)

    assert (first.rows, first.counted, first.duplicates) == (5, 4, ((6, 7),))
    assert first.tallies["Xã B", "q1"].unknown == ()
    (finding,) = first.findings()
    assert (finding.rule, finding.place) == ("ballot-once", "phieu.csv:6")
    assert (finding.evidence, finding.severity) == ("6 = 7", Severity.WARNING)
    with pytest.raises(InvalidValueError, match="keep must be"):
        read_csv(file, keep="last", **asked)  # type: ignore[arg-type]


def test_a_wide_file_has_a_question_in_each_column(csv: Callable[..., Path]) -> None:
    """Oracle: the question is the last part of a key; 1 is a code of the form."""
    file = csv("Xã,Câu 1,Câu 2\nA,1,2\nA,1,\nB,3,Không áp dụng\n")
    found = read_csv(file, columns=COLUMNS, by="xã", scale=FOUR_LEVELS, codes=CODES)
    whole = read_csv(file, columns=COLUMNS, by=(), scale=FOUR_LEVELS, codes=CODES)

    assert found.tallies["A", "q1"].by_level == (2, 0, 0, 0)
    assert found.tallies["A", "q2"].by_level == (0, 1, 0, 0)
    assert found.tallies["A", "q2"].no_answer == 1
    assert found.tallies["B", "q2"].not_applicable == 1
    assert (found.rows, found.counted) == (3, 3)
    assert whole.tallies["q1",].by_level == (2, 0, 1, 0)


def test_a_wide_file_is_by_unit_unless_told(csv: Callable[..., Path]) -> None:
    """The usual names need not be told."""
    file = csv("Unit,Câu 1,Câu 2\nA,1,2\n")
    wide = read_csv(file, columns=COLUMNS, codes=CODES, scale=FOUR_LEVELS)
    long = read_csv(
        csv(
            "unit,question,answer\nA,q1,Không hài lòng\nA,q1,Rất hài lòng"
            "\nA,q1,Hài lòng\nA,q1,Bình thường\n"
        )
    )

    assert list(wide.tallies) == [("A", "q1"), ("A", "q2")]
    assert long.tallies["A", "q1"].scale is FOUR_LEVELS


def test_a_scale_comes_from_the_survey_of_a_question(csv: Callable[..., Path]) -> None:
    """Questions on different scales are told apart by their survey."""
    survey = Survey(
        code="mau",
        name="Phiếu mẫu",
        name_en="Sample",
        edition="2026",
        scale=FIVE_LEVELS,
        questions=(
            Question("q1", "Câu 1", "Question 1"),
            Question("q2", "Câu 2", "Question 2", scale=ZERO_TO_TWO),
        ),
    )
    file = csv("unit,Câu 1,Câu 2\nA,Hài lòng,2\n")
    found = read_csv(file, columns=COLUMNS, survey=survey, first_on=date(2026, 1, 5))

    assert found.tallies["A", "q1"].scale == FIVE_LEVELS
    assert found.tallies["A", "q2"].by_level == (1, 0, 0)
    with pytest.raises(InvalidValueError, match="scale must be"):
        read_csv(file, columns=COLUMNS)


def test_rows_that_cannot_be_read_are_told_by_line(csv: Callable[..., Path]) -> None:
    """Oracle: each row on its own line, with what is wrong; the others count."""
    text = (
        "unit,answer,note,\r\n"
        "A,Hài lòng,x\r\n"  # 2
        "A,Hài lòng\r\n"  # 3: short
        "A,Hài lòng,x,, \r\n"  # 4: empty cells at the end are nothing
        "A,Hài lòng,x,y\r\n"  # 5: long
        '\r\n" ",\t, \r\n'  # 6 and 7: nothing
        'A,"Hài" lòng,x\r\n'  # 8: a quote inside
        "A,Hài lòng,\udce9\r\n"  # 9: a byte in a column that nobody reads
        "A,H\udce0i lòng,x\r\n"  # 10: a byte that is not UTF-8
        'A,Hài lòng,"x\r\nA,Hài lòng,x\r\n'  # 11: never closed
    )
    file = csv("")
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    found = read_csv(file, by="unit", scale=FOUR_LEVELS)

    assert found.tallies["A"].by_level == (0, 3, 0, 0)
    assert found.rows == 3
    assert [(fault.lines, fault.finding.rule) for fault in found.faults] == [
        ("3", "row-of-columns"),
        ("5", "row-of-columns"),
        ("8", "row-of-csv"),
        ("10", "row-in-encoding"),
        ("11-12", "quote-on-its-row"),
    ]
    assert found.broken == 5
    assert found.faults[-1].finding.evidence == "11-12"
    assert "rows that are not counted may be among them" in str(
        found.faults[-1].finding.message("en")
    )
    assert [fault.finding for fault in found.faults] == list(found.findings())
    assert found.faults[0].finding.place == "phieu.csv:3"
    assert found.faults[0].finding.evidence == "2 / 3"
    assert all(each.severity is Severity.ERROR for each in found.findings())


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "nothing is in it"),
        ("unit,answer\n".encode("utf-16"), "UTF-16, not UTF-8"),
        ("unit,answer\n".encode("utf-16-be").replace(b"\0u", b"\xfe\xff\0u", 1), "16"),
        (b"PK\x03\x04rest", "an Excel or zip file, not CSV; read_frame takes"),
        (b"\xd0\xcf\x11\xe0rest", "an old Excel file"),
        ("đơn vi\u0323,answer\n".encode("cp1258"), "save the file as CSV UTF-8"),
        (b'"unit"x,answer\n', "a quote in the heading"),
        (b"\xef\xbb\xbf", "the first line is empty"),
        (b" , \nunit,answer\n", "the first line is empty"),
        (b'unit,"answer\n' + b"A,x\n" * 100_000, "a quote in the heading is open"),
        (b"x" * 140_000 + b",answer\n", "or a cell of it too long"),
        ("unit,đơn\nA,x\n".encode("utf-16-le"), "pass encoding='utf-16-le'"),
        ("unit,đơn\nA,x\n".encode("utf-16-be"), "pass encoding='utf-16-be'"),
        (b"unit,answer\nA," + b"x," * (1 << 19), "line 2 has more than 1,048,576 ch"),
    ],
)
def test_a_file_that_is_none_is_refused(
    csv: Callable[..., Path], content: bytes, fault: str
) -> None:
    """The error names the file and says what it looks like."""
    file = csv("")
    file.write_bytes(content)
    with pytest.raises(PlainDataError) as caught:
        read_csv(file, by="unit")

    assert caught.value.what == "phieu.csv"
    assert fault in caught.value.faults[0]
    assert caught.value.faults_vi != caught.value.faults


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "tệp rỗng"),
        (
            b"PK\x03\x04rest",
            "tệp Excel hoặc zip, không phải CSV; read_frame nhận pandas.read_excel",
        ),
        ("a,b\n".encode("utf-16"), "UTF-16, không phải UTF-8"),
    ],
)
def test_a_file_that_is_none_is_told_in_vietnamese(
    csv: Callable[..., Path], content: bytes, told: str
) -> None:
    """No English word stands inside the Vietnamese sentence."""
    file = csv("")
    file.write_bytes(content)
    with pytest.raises(PlainDataError) as caught:
        read_csv(file, by="unit")

    message = f"không đọc được phieu.csv: {told}; sửa từng chỗ"
    assert caught.value.message("vi") == message


def test_another_encoding_may_be_given(csv: Callable[..., Path]) -> None:
    """cp1258 and UTF-16 are read when named; what is no such text is refused."""
    text = "unit\tanswer\nXã\tHài lòng\n"
    wide = read_csv(
        csv(text, "utf-16"), by="unit", encoding="UTF-16", scale=FOUR_LEVELS
    )
    typed = "unit,answer\nXa\u0303,Ha\u0300i lo\u0300ng\n"
    old = read_csv(csv(typed, "cp1258"), by="unit", encoding="1258", scale=FOUR_LEVELS)

    assert wide.tallies["Xã"].by_level == old.tallies["Xã"].by_level == (0, 1, 0, 0)
    file = csv("")
    file.write_bytes("unit\tanswer\n".encode("utf-16-le") + b"\0")
    with pytest.raises(PlainDataError, match="not utf-16"):
        read_csv(file, by="unit", encoding="utf-16-le")
    for wrong in ("tcvn", "hex", "utf\0", "undefined", "", "\ud800"):
        with pytest.raises(InvalidValueError, match="encoding must be"):
            read_csv(file, by="unit", encoding=wrong)
    odd: Any
    for odd in (None, 5, b"utf-8"):
        with pytest.raises(WrongTypeError, match="encoding must be"):
            read_csv(file, by="unit", encoding=odd)


def test_a_path_is_one() -> None:
    """What names no file is refused before it is looked for."""
    odd: Any
    for odd in (None, 5, b"phieu.csv", ["phieu.csv"]):
        with pytest.raises(WrongTypeError, match="path must be the path of a file"):
            read_csv(odd)
    with pytest.raises(InvalidValueError, match="path must be the path of a file"):
        read_csv("phieu\0.csv")


@pytest.mark.parametrize("kind", ["csv", "rows", "frame"])
def test_an_argument_that_nothing_takes_is_refused(
    csv: Callable[..., Path], kind: str
) -> None:
    """Before anything is read, and where there is nothing to read, too."""
    file, frame = csv("answer\n"), pd.DataFrame({"answer": []})
    read: dict[str, Callable[..., Any]] = {
        "csv": lambda **about: read_csv(file, **about),
        "rows": lambda **about: read_rows([], **about),
        "frame": lambda **about: read_frame(frame, **about),
    }
    with pytest.raises(WrongTypeError, match="argument must be an argument of") as odd:
        read[kind](ansewr="Trả lời")
    with pytest.raises(WrongTypeError, match="argument must be"):
        read[kind](counts={})

    assert odd.value.got == "ansewr"
    assert not read[kind](scale=FOUR_LEVELS, mode=Mode.QR, asked=5).parts


@pytest.mark.parametrize("kind", ["csv", "rows"])
def test_of_very_many_faults_the_first_are_told(
    csv: Callable[..., Path], kind: str
) -> None:
    """Oracle: 1,500 rows that are none, counted all and kept in part."""
    if kind == "csv":
        text = "unit,answer\n" + "A\n" * 1_500 + "A,Hài lòng\n"
        found = read_csv(csv(text), scale=FOUR_LEVELS)
    else:
        rows: list[Any] = [*([5] * 1_500), {"unit": "A", "answer": "Hài lòng"}]
        found = read_rows(rows, scale=FOUR_LEVELS)

    assert (len(found.faults), found.broken, found.rows) == (1_000, 1_500, 1)
    told = found.findings()[1_000]
    assert (told.rule, told.evidence) == ("every-fault", "1000 / 1500")
    assert told.message("en").startswith(f"{found.source} must be told of every row")
    assert "Places that could not be read: 1500 (rows" in found.explain("en")


def test_an_open_quote_says_how_far_it_goes(csv: Callable[..., Path]) -> None:
    """Oracle: csv takes 131,072 characters for one cell; what comes after is read."""
    long = "A,Hài lòng\n" * 20_000
    found = read_csv(csv('unit,answer\nA,"Hài lòng\n' + long), scale=FOUR_LEVELS)

    (fault,) = found.faults
    assert (fault.line, fault.finding.rule) == (2, "quote-on-its-row")
    assert fault.lines == fault.finding.evidence == f"2-{fault.last_line}"
    assert found.rows == 20_002 - fault.last_line


def test_a_stated_delimiter_is_used(csv: Callable[..., Path]) -> None:
    """Excel states it in the first line; a caller may too."""
    stated = csv("sep=;\r\nunit;answer\r\nA;Hài lòng\r\n")
    found = read_csv(stated, by="unit", scale=FOUR_LEVELS, key="answer")
    told = read_csv(stated, by="unit", scale=FOUR_LEVELS, delimiter=";")
    odd = read_csv(
        csv("unit^answer\nA^Hài lòng\n"), by="unit", scale=FOUR_LEVELS, delimiter="^"
    )

    assert found.parts == told.parts == odd.parts
    wrong: Any
    for wrong in ("", ";;", '"', "\n", 5):
        with pytest.raises(InvalidValueError, match="delimiter must be"):
            read_csv(stated, by="unit", delimiter=wrong)


def test_quoted_cells_and_headings_are_read(csv: Callable[..., Path]) -> None:
    """Oracle: a heading in quotes, over two lines; quotes doubled inside a cell."""
    text = '"Đơn vị";"Trả\r\nlời"\r\n"Xã ""A""";"Hài lòng"\r\nXã B;"x\r\ny;"\r\n'
    found = read_csv(csv(text), by="đơn vị", answer="trả lời", scale=FOUR_LEVELS)

    assert found.tallies['Xã "A"'].by_level == (0, 1, 0, 0)
    assert found.tallies["Xã B"].unknown == (("x y;", 1),)


def test_a_missing_column_is_told_with_its_neighbours(
    csv: Callable[..., Path],
) -> None:
    """Oracle: the file, its headings, what is near; where nothing is, all of them."""
    file = csv("Tên đơn vị;Trả lời (1-4);Số điện thoại\nA;1;0900000000\n")
    with pytest.raises(UnknownNameError) as caught:
        read_csv(file, by="tên đơn vị", answer="tra loi")
    with pytest.raises(UnknownNameError) as held:
        read_csv(file, by="Đơn vị", answer="Trả lời (1-4)")
    with pytest.raises(UnknownNameError) as far:
        read_csv(file, by=(), answer="xyz")

    headings = ("Tên đơn vị", "Trả lời (1-4)", "Số điện thoại")
    assert caught.value.collection == f"phieu.csv [{' | '.join(headings)}]"
    assert (caught.value.got, caught.value.close) == ("tra loi", ("Trả lời (1-4)",))
    assert (held.value.got, held.value.close) == ("Đơn vị", ("Tên đơn vị",))
    assert far.value.close == headings
    assert "0900000000" not in str(far.value)


@pytest.mark.parametrize("kind", ["csv", "rows", "frame"])
def test_one_row_per_ballot_is_asked_back(csv: Callable[..., Path], kind: str) -> None:
    """Oracle: no heading is near the answers; a column of the caller's is no such."""
    row = {"Xã": "A", "Câu 1": "Hài lòng", "Câu 2": "Hài lòng"}
    file = csv(",".join(row) + "\n" + ",".join(row.values()))
    read: dict[str, Callable[..., object]] = {
        "csv": lambda **asked: read_csv(file, **asked),
        "rows": lambda **asked: read_rows([row], **asked),
        "frame": lambda **asked: read_frame(pd.DataFrame([row]), **asked),
    }
    hint = "(one row per ballot? pass columns={…})"
    asked: dict[str, Any]
    for asked in ({}, {"by": "xã"}, {"by": (), "answer": "xyz"}):
        with pytest.raises(UnknownNameError) as caught:
            read[kind](**asked)
        assert caught.value.collection.endswith(f" [Xã | Câu 1 | Câu 2] {hint}")
        assert hint in caught.value.message("vi")
    for asked in (
        {"answer": "Câu"},
        {"answer": "Câu 1", "by": "xyz"},
        {"columns": {"q1": "answer"}},
    ):
        with pytest.raises(UnknownNameError) as caught:
            read[kind](**asked)
        assert caught.value.collection.endswith(" [Xã | Câu 1 | Câu 2]")


@pytest.mark.parametrize("kind", ["csv", "rows", "frame"])
def test_a_question_of_the_caller_is_one_of_the_survey(kind: str) -> None:
    """It is refused and named before anything is read."""
    survey = Survey(
        code="mau",
        name="Phiếu mẫu",
        name_en="Sample",
        edition="2026",
        scale=FOUR_LEVELS,
        questions=(Question("q1", "A", "A"), Question("q2", "B", "B")),
    )
    asked: dict[str, Any] = {
        "columns": {"q1": "Câu 1", "Thời gian": "Q1"},
        "survey": survey,
    }
    read: dict[str, Callable[[], object]] = {
        "csv": lambda: read_csv("not-there.csv", **asked),
        "rows": lambda: read_rows([], **asked),
        "frame": lambda: read_frame(5, **asked),
    }
    with pytest.raises(UnknownNameError) as caught:
        read[kind]()

    assert (caught.value.got, caught.value.close) == ("Thời gian", ("q1", "q2"))
    assert caught.value.collection == "survey mau"


def test_headings_are_told_in_short() -> None:
    """Oracle: long questions are cut, and so are many headings; data are not told."""
    long = "Câu hỏi " * 10
    row = {long: 1, "0900 000 000": 1, "a@b.vn": 1, "": 1, **dict.fromkeys("ghijk")}
    row |= {f"c{at}": at for at in range(20)}
    with pytest.raises(UnknownNameError) as caught:
        read_rows([row], by=(), answer="xyz")

    told = caught.value.collection
    assert told.startswith("rows [Câu hỏi Câu hỏi Câu hỏi Câu hỏi Câu hỏi… | … | … | g")
    assert told.endswith("| c11 | …] (one row per ballot? pass columns={…})")
    assert len(caught.value.close) == 20


def test_a_file_without_a_heading_is_told_and_its_data_are_not(
    csv: Callable[..., Path],
) -> None:
    """The first line holds a telephone number: it is no heading."""
    file = csv("0900000000;Xã A;Hài lòng\n0900000001;Xã A;Hài lòng\n")
    with pytest.raises(PlainDataError, match="the first line is no heading") as caught:
        read_csv(file, by="Xã", answer="Trả lời")

    assert "0900000000" not in str(caught.value)


@pytest.mark.parametrize("kind", ["csv", "rows", "frame"])
def test_an_answer_is_no_heading(csv: Callable[..., Path], kind: str) -> None:
    """Without a heading the first row would stand in the error, with who gave it."""
    cells = ["Xã A", "Nguyễn Văn A", "Rất hài lòng"]
    frame, row = pd.DataFrame([["x"] * 3], columns=cells), dict.fromkeys(cells, "x")
    file = csv(",".join(cells) + "\nx,y,Hài lòng\n")
    read: dict[str, Callable[[str], object]] = {
        "csv": lambda answer: read_csv(file, answer=answer),
        "rows": lambda answer: read_rows([row], answer=answer),
        "frame": lambda answer: read_frame(frame, answer=answer),
    }
    error, words = (
        (PlainDataError, "it holds an answer")
        if kind == "csv"
        else (UnknownNameError, "answers instead of names")
    )
    with pytest.raises(error, match=words) as caught:
        read[kind]("Nguyễn Văn B")

    assert "Nguyễn Văn A" not in str(caught.value)
    numbers = [dict.fromkeys(["1", "2"], "x")]  # of questions, or of a frame
    with pytest.raises(UnknownNameError) as far:
        read_rows(numbers, answer="Nguyễn Văn B")
    assert far.value.close == ("1", "2")


def test_a_name_that_two_columns_have_is_refused(csv: Callable[..., Path]) -> None:
    """As written goes first; what is alike twice is asked back."""
    file = csv("Xã,Xa,answer,ANSWER\nA,B,Hài lòng,x\n")
    found = read_csv(file, by="Xa", scale=FOUR_LEVELS)

    assert found.tallies["B"].answers == 1
    with pytest.raises(InvalidValueError, match="columns must be a column whose name"):
        read_csv(file, by="XÃ")


@pytest.mark.parametrize(
    "asked",
    [
        {"by": 5},
        {"by": (5,)},
        {"by": [["unit"]]},
        {"by": {"unit": ["unit"]}},
        {"answer": None},
        {"answer": ["a"]},
        {"key": 7},
        {"key": [["a"]]},
        {"columns": {"q": 3}},
        {"columns": {"q": ["a"]}},
    ],
)
def test_names_of_columns_are_text(asked: dict[str, Any]) -> None:
    """Numbers are no names."""
    with pytest.raises(WrongTypeError, match="the name of a column"):
        read_rows([], **asked)
    with pytest.raises(InvalidValueError, match="columns must be"):
        read_rows([], columns={})


def test_a_scale_is_a_scale() -> None:
    """A name of a scale is none."""
    with pytest.raises(WrongTypeError, match="scale must be"):
        read_rows([], scale="four-levels")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "slug", "kind"),
    [
        ({"columns": ["Câu 1"]}, "columns-of-questions", "list"),
        ({"columns": "Câu 1"}, "columns-of-questions", "str"),
        ({"codes": ["Hài lòng"]}, "codes-of-labels", "list"),
    ],
)
def test_what_is_no_mapping_is_refused(
    csv: Callable[..., Path], asked: dict[str, Any], slug: str, kind: str
) -> None:
    """The error says what to pass."""
    with pytest.raises(WrongTypeError) as caught:
        read_csv(csv("Câu 1\nHài lòng\n"), **asked)

    assert (caught.value.expected, caught.value.got) == (slug, kind)


@pytest.mark.parametrize("rows", [{"answer": 1}, "answer", 5, None])
def test_rows_are_dictionaries_in_a_row(rows: Any) -> None:
    """One dictionary is no list of them."""
    with pytest.raises(WrongTypeError) as caught:
        read_rows(rows)

    assert (caught.value.expected, caught.value.got) == (
        "rows-to-read",
        type(rows).__name__,
    )


# --- which ballot ----------------------------------------------------------------

PHONES: Final[list[dict[str, Any]]] = [
    {"Tên xã": unit, "Đợt": wave, "Câu hỏi": question, "Số": phone, "answer": answer}
    for unit, wave, question, phone, answer in [
        ("A", 1, "q1", "1", "Hài lòng"),
        ("A", 1, "q2", "1", "Hài lòng"),
        ("A", 1, "q3", "1", None),
        ("A", 1, "q1", "2", "Hài lòng"),
        ("A", 1, "q1", "1", "Bình thường"),  # 5 repeats 1
        ("B", 1, "q2", "1", "Bình thường"),  # 6 repeats 2, at another unit
        ("A", 2, "q1", "1", "Bình thường"),  # 7 repeats 1, in another wave
        ("A", 1, "q1", "", "Hài lòng"),  # 8 has no key
    ]
]


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("read", [read_rows, read_frame])
@pytest.mark.parametrize(
    ("by", "repeats"),
    [
        ({"unit": "Tên xã", "question": "Câu hỏi"}, ((1, 5, 7), (2, 6))),
        (("Tên xã", "Câu hỏi"), ((1, 5, 7), (2, 6))),
        ({"question": "câu hỏi"}, ((1, 5, 7), (2, 6))),
        ("Câu hỏi", ((1, 5, 7), (2, 6))),
        ({"unit": "Tên xã", "question": "Câu hỏi", "wave": "Đợt"}, ((1, 5), (2, 6))),
        (("Tên xã", "Đợt", "Câu hỏi"), ((1, 5),)),
        ("Tên xã", ((1, 2, 3, 5, 6, 7),)),
        ((), ((1, 2, 3, 5, 6, 7),)),
    ],
)
def test_a_question_belongs_to_the_key(read: Any, by: Any, repeats: Any) -> None:
    """Oracle: who answers several questions repeats nothing; units are no excuse."""
    data = PHONES if read is read_rows else pd.DataFrame(PHONES)
    found = read(data, by=by, key="Số", keep="first", scale=FOUR_LEVELS)

    assert found.duplicates == repeats
    assert found.counted == 8 - sum(len(lines) - 1 for lines in repeats)
    assert found.without_key == 1


def test_a_long_file_loses_no_answers(csv: Callable[..., Path]) -> None:
    """Oracle: 50 people, four questions each, one of whom came twice."""
    rows = [f"Xã A;q{q};09000000{n:02};Hài lòng" for n in range(50) for q in range(4)]
    file = csv("\n".join(["Đơn vị;Câu hỏi;Số điện thoại;Trả lời", *rows, rows[0]]))
    found = read_csv(
        file,
        by=BY,
        answer="trả lời",
        key="Số điện thoại",
        keep="first",
        scale=FOUR_LEVELS,
    )

    assert (found.rows, found.counted, found.duplicates) == (201, 200, ((2, 202),))
    told = found.explain() + repr(found) + str(found.findings())
    assert "0900" not in told


# --- what tells tallies apart ----------------------------------------------------


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("kind", ["csv", "rows", "pandas", "polars lazy"])
@pytest.mark.parametrize(
    ("columns", "keys"),
    [
        (("Trả lời",), [""]),
        (("Trả lời", "Unit"), ["A"]),
        (("Trả lời", "question"), ["A"]),
        (("question", "unit", "Trả lời"), [("A", "A")]),
    ],
)
def test_the_usual_columns_may_lack(
    csv: Callable[..., Path], kind: str, columns: tuple[str, ...], keys: list[Any]
) -> None:
    """Oracle: one tally where nothing tells units or questions apart."""
    row = {name: "Hài lòng" if name == "Trả lời" else "A" for name in columns}
    asked: dict[str, Any] = {"answer": "trả lời", "scale": FOUR_LEVELS}
    if kind == "csv":
        text = ";".join(row) + "\n" + ";".join(row.values()) + "\n"
        found = read_csv(csv(text), **asked)
    elif kind == "rows":
        found = read_rows([row], **asked)
    else:
        found = read_frame(FRAMES[kind]({k: [v] for k, v in row.items()}), **asked)

    assert list(found.tallies) == keys
    (tally,) = found.tallies.values()
    assert tally.answers == 1
    assert tally.origin.units == (("A",) if "unit" in map(str.lower, columns) else ())
    assert tally.origin.question == ("A" if "question" in columns else "")


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("kind", ["csv", "rows", "frame"])
def test_a_wide_source_needs_no_unit(csv: Callable[..., Path], kind: str) -> None:
    """Oracle: the question alone is the key; the caller may name the unit."""
    asked: dict[str, Any] = {"columns": COLUMNS, "codes": CODES, "scale": FOUR_LEVELS}
    asked["unit"] = "Xã A"
    rows: list[dict[str, Any]] = [
        {"Câu 1": 1, "Câu 2": 2},
        {"Câu 1": 1, "Câu 2": None},
    ]
    if kind == "csv":
        found = read_csv(csv("Câu 1,Câu 2\n1,2\n1,\n"), **asked)
    elif kind == "rows":
        found = read_rows(rows, **asked)
    else:
        found = read_frame(pl.DataFrame(rows), **asked)

    assert list(found.tallies) == ["q1", "q2"]
    assert found.tallies["q1"].by_level == (2, 0, 0, 0)
    assert found.tallies["q2"].no_answer == 1
    assert found.tallies["q2"].origin.units == ("Xã A",)
    assert list(found.units()) == ["Xã A"]


def test_what_nobody_named_may_lack_and_the_rest_may_not(
    csv: Callable[..., Path],
) -> None:
    """The answer, and every column that the caller wrote, must be there."""
    file = csv("unit,Trả lời\nA,Hài lòng\n")
    with pytest.raises(UnknownNameError) as caught:
        read_csv(file)
    assert caught.value.got == "answer"
    with pytest.raises(UnknownNameError) as caught:
        read_csv(file, by="question", answer="Trả lời")
    assert caught.value.got == "question"
    with pytest.raises(UnknownNameError, match="rows"):
        read_rows([{"unit": "A"}])


@pytest.mark.parametrize(
    ("by", "unit", "question"),
    [
        ("xã", ("A",), ""),
        ("câu hỏi số", (), "q1"),
        ("QUESTION", (), "q1"),
        (("xã",), ("A",), ""),
        (("câu hỏi số", "xã"), ("A",), "q1"),
        (("xã", "tuổi"), (), ""),
        (("question", "câu hỏi số", "xã"), ("A",), "q1"),
        (("câu hỏi số", "câu hỏi phụ", "xã"), ("A",), ""),
        (("unit", "xã"), ("U",), ""),
        ({"question": "xã"}, (), "A"),
        ({"place": "xã"}, (), ""),
    ],
)
def test_plain_columns_have_their_roles(
    by: Any, unit: tuple[str, ...], question: str
) -> None:
    """Oracle: the question goes by its name, a single other column is the unit."""
    row = {"xã": "A", "tuổi": 40, "question": "q1", "unit": "U"}
    row |= {"câu hỏi số": "q1", "câu hỏi phụ": "q2"}
    found = read_rows([row | {"answer": "Hài lòng"}], by=by, scale=FOUR_LEVELS)
    (tally,) = found.tallies.values()

    assert (tally.origin.units, tally.origin.question) == (unit, question)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("kind", ["csv", "rows", "frame"])
@pytest.mark.parametrize(
    ("asked", "unread"),
    [
        ({"by": "xã"}, "Câu hỏi"),
        ({"by": {"unit": "xã", "wave": "đợt"}}, "Câu hỏi"),
        ({}, "Câu hỏi"),
        ({"by": ()}, "Câu hỏi"),
        ({"by": ("xã", "câu hỏi")}, ""),
        ({"by": "xã", "key": "câu hỏi"}, ""),
        ({"by": "xã", "columns": {"q1": "answer"}}, ""),
    ],
)
def test_questions_that_are_added_up_are_told(
    csv: Callable[..., Path], kind: str, asked: dict[str, Any], unread: str
) -> None:
    """Oracle: a column of questions that nobody asked for is named, with what to do."""
    row = {"Xã": "A", "Đợt": "1", "Câu hỏi": "q1", "answer": "Hài lòng"}
    if kind == "csv":
        text = ";".join(row) + "\n" + ";".join(row.values()) + "\n"
        found = read_csv(csv(text), scale=FOUR_LEVELS, **asked)
    elif kind == "rows":
        found = read_rows([row], scale=FOUR_LEVELS, **asked)
    else:
        found = read_frame(pd.DataFrame([row]), scale=FOUR_LEVELS, **asked)

    assert found.unread == unread
    rules = ["question-told-apart"] if unread else []
    assert [each.rule for each in found.findings()] == rules
    assert ("Câu hỏi" in found.explain("en")) is bool(unread)


# --- frames of units, empty sources, codes ---------------------------------------

TWO_UNITS: Final[list[dict[str, Any]]] = [
    {"xã": unit, "answer": "Hài lòng"} for unit in ("A", "A", "Xã  B")
]


def test_each_unit_has_its_frame() -> None:
    """Oracle: named as in the file, case apart; a unit without a frame is told."""
    read = read_rows(
        TWO_UNITS, by="xã", scale=FOUR_LEVELS, frame={"a": 931, "XÃ B": 40}
    )
    some = read_rows(TWO_UNITS, by="xã", scale=FOUR_LEVELS, frame={"A": 931})
    one = read_rows(TWO_UNITS, scale=FOUR_LEVELS, frame=931)

    assert {unit: each.frame for unit, each in read.tallies.items()} == {
        "A": 931,
        "Xã B": 40,
    }
    assert read.findings() == ()
    assert some.tallies["Xã B"].frame is None
    (finding,) = some.findings()
    assert finding.rule == "frame-of-each-unit"
    assert (finding.place, finding.evidence) == ("rows: frame", "'Xã B': None")
    assert one.tallies[""].frame == 931


@pytest.mark.parametrize(
    ("frame", "by", "field"),
    [
        ({"A": 1}, "xã", "frame['A']"),
        ({"A": -1}, "xã", "frame['A']"),
        ({"A": 9}, (), "frame"),
        ({"A": 9}, None, "frame"),
    ],
)
def test_frames_that_cannot_be_are_refused(frame: Any, by: Any, field: str) -> None:
    """The error names the unit; without units there is one size."""
    with pytest.raises(InvalidValueError) as caught:
        read_rows(TWO_UNITS, by=by, scale=FOUR_LEVELS, frame=frame)
    assert caught.value.field == field
    with pytest.raises(WrongTypeError, match="frame"):
        read_rows(TWO_UNITS, by="xã", scale=FOUR_LEVELS, frame={"A": 9.5})


SPELT: Final = (
    *["XÃ AN BÌNH"] * 2,
    *["Xã An Bình", normalize("NFD", "Xã An Bình"), " Xã  An\u00a0Bình"],
    *["Xa An Binh", "xã an bính", "Xã B", None, " "],
)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("kind", ["rows", "csv", "pandas", "polars", "pandas category"])
@pytest.mark.parametrize("role", ["unit", "question"])
def test_spellings_of_one_name_are_joined_and_told(
    csv: Callable[..., Path], kind: str, role: str
) -> None:
    """Oracle: case, Unicode form and blanks are nothing; diacritics tell apart."""
    asked: dict[str, Any] = {"by": {role: "Tên"}, "scale": FOUR_LEVELS}
    if kind == "rows":
        rows = [{"Tên": name, "answer": "Hài lòng"} for name in SPELT]
        found = read_rows(rows, **asked)
    elif kind == "csv":
        text = "\n".join(f"{name or ''},Hài lòng" for name in SPELT)
        found = read_csv(csv("Tên,answer\n" + text), **asked)
    else:
        data: dict[str, list[Any]] = {"Tên": list(SPELT), "answer": ["Hài lòng"] * 10}
        found = read_frame(FRAMES[kind](data), **asked)

    assert {name: each.answers for name, each in found.tallies.items()} == {
        "": 2,
        "Xa An Binh": 1,
        "Xã An Bình": 5,
        "xã an bính": 1,
        "Xã B": 1,
    }
    joined, perhaps = found.names
    assert (joined.rule, joined.severity) == ("spelt-in-one-way", Severity.NOTE)
    assert joined.place == f"{found.source}: {role}['Xã An Bình']"
    assert sorted(joined.evidence.split(" = ")) == sorted(
        [
            repr(" Xã  An\u00a0Bình"),
            f"{normalize('NFD', 'Xã An Bình')!r} (NFD)",
            "'XÃ AN BÌNH'",
            "'Xã An Bình'",
        ]
    )
    assert (perhaps.rule, perhaps.severity) == ("apart-by-more", Severity.WARNING)
    assert perhaps.place == f"{found.source}: {role}"
    assert perhaps.evidence == "'Xa An Binh' / 'Xã An Bình' / 'xã an bính'"
    assert "perhaps one unit" in perhaps.message("en")
    assert set(found.names) <= set(found.findings())
    assert perhaps.message("vi") in found.explain()


def test_a_joined_name_is_shown_as_it_came_most() -> None:
    """Oracle: 2 of 3; of as many the first in Vietnamese order."""

    def shown(*units: str) -> list[Any]:
        rows = [{"unit": unit, "answer": "Hài lòng"} for unit in units]
        return list(read_rows(rows, scale=FOUR_LEVELS).tallies)

    assert shown("Xã A", "XÃ A", "XÃ  A") == ["XÃ A"]
    assert shown("XÃ A", "Xã A", "xã a") == shown("xã a", "XÃ A", "Xã A") == ["xã a"]
    assert shown("Đ", "đ", "D") == ["D", "đ"]


def test_a_unit_in_two_spellings_has_one_frame() -> None:
    """Oracle: 40 people, not 80; two sizes of one unit are refused."""
    rows = [{"xã": unit, "answer": "Hài lòng"} for unit in ("Xã A", "XÃ A")]
    asked: dict[str, Any] = {"by": "xã", "scale": FOUR_LEVELS}
    found = read_rows(rows, frame={"XÃ A": 40, "Xã A": 40}, **asked)

    assert found.tallies["Xã A"].frame == found.questions_of()[""].frame == 40
    assert [each.rule for each in found.findings()] == ["spelt-in-one-way"]
    with pytest.raises(InvalidValueError) as caught:
        read_rows(rows, frame={"XÃ A": 40, "Xã A": 41}, **asked)
    assert (caught.value.field, caught.value.expected) == ("frame", "names-once")


@pytest.mark.parametrize("read", [read_rows, read_frame])
def test_a_question_in_two_spellings_is_one_to_the_key(read: Any) -> None:
    """Oracle: row 2 repeats row 1; row 3 is of another wave."""
    rows = [
        {"Câu hỏi": question, "Đợt": wave, "id": 1, "answer": "Hài lòng"}
        for question, wave in (("Câu 1", "a"), ("CÂU  1", "a"), ("câu 1", "b"))
    ]
    data = rows if read is read_rows else pd.DataFrame(rows)
    by = {"question": "Câu hỏi", "wave": "Đợt"}
    found = read(data, by=by, key="id", keep="first", scale=FOUR_LEVELS)

    assert found.duplicates == ((1, 2),)
    assert list(found.tallies) == [("câu 1", "a"), ("câu 1", "b")]


@pytest.mark.parametrize("many", [0, 10_001])
def test_frames_that_meet_no_unit_are_told(many: int) -> None:
    """Oracle: every name is told, with the units near that have no frame."""
    far = {f"Huyện số {at}": 9 for at in range(many)}
    frame = {"Xa A": 5, "B": 4, "Phường 12": 7, **far}
    asked: dict[str, Any] = {"by": "xã", "scale": FOUR_LEVELS}
    rows = [{"xã": unit, "answer": "Hài lòng"} for unit in ("Xã A", "Xã B")]
    found = read_rows(rows, frame=frame, **asked)
    bare, *left = found.findings()

    assert [each.frame for each in found.tallies.values()] == [None, None]
    assert (bare.rule, bare.evidence) == (
        "frame-of-each-unit",
        "'Xã A': None, 'Xã B': None",
    )
    assert {each.rule for each in left} == {"frame-of-unit-read"}
    assert {each.place for each in left} == {"rows: frame"}
    told = [each.evidence for each in left[:3]]
    assert len(left) == many + 3
    if many:  # too many to compare them all
        assert told == ["'Xa A' ≈ 'Xã A'", "'B'", "'Phường 12'"]
    else:
        assert told == ["'Xa A' ≈ 'Xã A', 'Xã B'", "'B' ≈ 'Xã B'", "'Phường 12'"]
        met = read_rows(rows, frame={"XÃ A": 5, "xã b": 4, "Xã C": 3}, **asked)
        assert [each.evidence for each in met.findings()] == ["'Xã C'"]


def test_a_heading_alone_is_told(csv: Callable[..., Path]) -> None:
    """There are no ballots: a warning, in both languages."""
    found = read_csv(csv("unit,answer\n"), by="unit", scale=FOUR_LEVELS)

    (finding,) = found.findings()
    assert (finding.rule, finding.place) == ("rows-with-ballots", "phieu.csv")
    assert finding.severity is Severity.WARNING
    assert found.table().rows == ()


@pytest.mark.usefixtures("way")
def test_codes_that_nothing_names_are_told_with_what_to_do() -> None:
    """Oracle: one finding for all; long numbers may be a citizen's and are not told."""
    codes = [*[1, 2, 3, 4, 5] * 400, 0, 90_000_000]
    data = pd.DataFrame({"answer": codes})
    found = read_frame(data, scale=FIVE_LEVELS)
    first = found.findings()[0]

    assert (first.rule, first.place) == ("words-of-the-scale", "frame")
    assert first.evidence == "0, 1, 2, 3, 4, 5 (× 2001)"
    assert "codes={1: 'Rất hài lòng', …}" in first.message("en")
    assert "codes={1: 'Rất hài lòng', …}" in first.message("vi")
    assert first.message("vi") in found.explain()
    assert first.message("en") in found.explain("en")
    numbers = read_rows([{"answer": 3}], scale=ZERO_TO_TWO)
    assert "known-label" in [each.rule for each in numbers.findings()]


# --- to the next step ------------------------------------------------------------


def two_by_two(**about: Any) -> Ballots:
    """Two communes and two questions; one of the communes was asked one only."""
    answers = {("Xã A", "q1"): 40, ("Xã A", "q2"): 30, ("Xã B", "q1"): 20}
    rows = [
        {"unit": unit, "question": question, "answer": answer}
        for (unit, question), count in answers.items()
        for answer in ["Hài lòng"] * count + ["Bình thường"] * 10 + [None]
    ]
    return read_rows(rows, scale=FOUR_LEVELS, **about)


def test_tallies_are_given_by_unit_and_by_question() -> None:
    """Oracle: what each accessor holds; names in any case and Unicode form."""
    found = two_by_two(frame={"Xã A": 100, "Xã B": 60})
    by_unit, own = found.units(), found.questions_of(normalize("NFD", "XÃ  A"))

    assert {unit: list(each) for unit, each in by_unit.items()} == {
        "Xã A": ["q1", "q2"],
        "Xã B": ["q1"],
    }
    assert own == by_unit["Xã A"]
    assert found.tallies_of("Q1") == {
        "Xã A": found.tallies["Xã A", "q1"],
        "Xã B": found.tallies["Xã B", "q1"],
    }
    assert list(found.tallies_of("q2")) == ["Xã A"]
    whole = found.questions_of()
    assert (whole["q1"].answers, whole["q2"].answers) == (80, 40)
    assert (whole["q1"].frame, whole["q1"].origin.units) == (160, ("Xã A", "Xã B"))


def test_the_accessors_fit_what_comes_next() -> None:
    """An index, a ranking, a table of scores and tidy rows take them as they are."""
    found = two_by_two()
    survey = Survey(
        code="mau",
        name="Phiếu mẫu",
        name_en="Sample",
        edition="2026",
        scale=FOUR_LEVELS,
        questions=(Question("q1", "A", "A"), Question("q2", "B", "B")),
    )
    own = found.tallies_of("q1")

    assert index(found.questions_of("Xã A"), survey).value == Decimal("77.50")
    assert [each.unit for each in ranking(own).units] == ["Xã A", "Xã B"]
    scores = {unit: each.satisfied() for unit, each in own.items()}
    assert len(score_table(scores).rows) == 2
    assert len(tidy(own)) == 8


def test_names_that_nobody_read_are_refused() -> None:
    """The error holds those that were read, like ones first."""
    found = two_by_two()
    with pytest.raises(UnknownNameError) as caught:
        found.questions_of("xa b")
    assert (caught.value.collection, caught.value.close) == ("units", ("Xã B",))
    with pytest.raises(UnknownNameError) as caught:
        found.tallies_of("thái độ")
    assert (caught.value.collection, caught.value.close) == ("questions", ("q1", "q2"))
    with pytest.raises(InvalidValueError) as several:
        found.tallies_of()
    assert (several.value.expected, several.value.got) == (
        "one-of-the-questions",
        "q1, q2",
    )
    single = read_rows(TWO_UNITS, by="xã", scale=FOUR_LEVELS)
    assert list(single.tallies_of()) == ["A", "Xã B"]
    assert list(single.questions_of("A")) == [""]


def test_questions_of_the_caller_that_differ_in_case_only_are_told_apart() -> None:
    """As written goes first; what is alike twice is asked back."""
    columns = {"Câu a": "x", "Câu A": "y"}
    rows = [{"x": "Hài lòng", "y": "Hài lòng"}]
    found = read_rows(rows, columns=columns, scale=FOUR_LEVELS)

    assert found.tallies_of("Câu A")[""].origin.question == "Câu A"
    with pytest.raises(UnknownNameError):
        found.tallies_of("CÂU A")


def test_tallies_that_share_a_unit_and_a_question_are_not_pooled() -> None:
    """Waves, ages and what else tells tallies apart stay apart."""
    by = {"unit": "Tên xã", "question": "Câu hỏi", "wave": "Đợt"}
    found = read_rows(PHONES, by=by, scale=FOUR_LEVELS)
    for ask in (found.units, found.questions_of, found.tallies_of):
        with pytest.raises(InvalidValueError) as caught:
            ask()
        assert caught.value.expected == "unit-and-question"
        assert caught.value.got == "A / q1 × 2"


def test_ballots_show_themselves_as_a_table() -> None:
    """Oracle: 40 of 50, 30 of 40; the third with 30 answers has its share still."""
    table = two_by_two().table()
    few = read_rows(TWO_UNITS, by="xã", scale=FOUR_LEVELS)
    numbers = read_rows([{"answer": 2}], scale=ZERO_TO_TWO)
    low, high = Decimal("66.96"), Decimal("88.76")

    assert table.rows[0] == ("Xã A", "q1", 50, 40, Decimal("80.00"), low, high, 1)
    assert [row[4] for row in table.rows] == [
        Decimal("80.00"),
        Decimal("75.00"),
        Decimal("66.67"),
    ]
    assert table.notes == ()
    assert few.table("en").notes == ("Fewer than 30 answers: no percentage.",)
    assert few.table().notes == ("Dưới 30 câu trả lời: không nêu tỷ lệ.",)
    assert few.table().rows[0][:5] == ("A", None, 2, 2, None)
    assert numbers.table().rows == ((None, None, 1, None, None, None, None, 0),)
    assert two_by_two()._repr_html_() == table.html()
    with pytest.raises(UnknownLocaleError):
        few.table("fr")


# --- what was read ---------------------------------------------------------------


def sample() -> Ballots:
    """Two units: a repeated ballot, one without key, an unknown label, a fault."""
    rows: list[Any] = [
        {"id": 1, "unit": "Xã B", "answer": "Hài lòng"},
        {"id": 1.0, "unit": "Xã B", "answer": "Không áp dụng"},
        {"id": None, "unit": "Xã A", "answer": "Ổn"},
        {"id": "2", "unit": "Xã A"},
        "no row",
        {"id": " 1", "unit": "Xã B", "answer": "Rất hài lòng"},
    ]
    return read_rows(rows, by="unit", key="id", scale=FOUR_LEVELS)


def test_what_was_read_explains_itself() -> None:
    """Oracle: the words in both languages."""
    found = sample()

    assert found.explain() == (
        "rows: số dòng đọc được 5, số dòng được đếm 5\n"
        "Số kết quả kiểm phiếu: 2\n"
        "Câu trả lời theo thang đo: 2; không áp dụng: 1; không trả lời: 1; "
        "nhãn lạ: 1\n"
        "Số phiếu có mặt nhiều lần: 1 (dòng 1 = 2 = 6)\n"
        "Số dòng không có mã phiếu: 1\n"
        "Số chỗ không đọc được: 1 (dòng 5)"
    )
    assert found.explain("en").splitlines()[3:] == [
        "Ballots that came more than once: 1 (rows 1 = 2 = 6)",
        "Rows without a key: 1",
        "Places that could not be read: 1 (rows 5)",
    ]
    with pytest.raises(UnknownLocaleError):
        found.explain("fr")


def test_what_was_read_finds_what_is_wrong() -> None:
    """Every finding can be said; units stand in Vietnamese order."""
    found = sample()

    assert list(found.tallies) == ["Xã A", "Xã B"]
    assert [(each.rule, each.place, each.evidence) for each in found.findings()] == [
        ("row-of-columns", "rows:5", "str"),
        ("ballot-once", "rows:1", "1 = 2 = 6"),
        ("ballot-key", "rows", "× 1"),
        ("known-label", "Xã A", "'Ổn' × 1"),
    ]
    assert all(each.message("vi") and each.message("en") for each in found.findings())
    assert "Ổn" not in repr(found)
    with pytest.raises(TypeError):
        found.tallies["x"] = found.tallies["Xã A"]  # type: ignore[index]


def test_long_lists_are_cut_when_shown() -> None:
    """A device that voted a hundred times fills no page; its lines are all there."""
    rows = [{"unit": "A", "id": "x", "answer": "Hài lòng"}] * 100
    found = read_rows(rows, by="unit", key="id", scale=FOUR_LEVELS, keep="first")

    assert found.duplicates == (tuple(range(1, 101)),)
    assert found.findings()[0].evidence == "1 = 2 = 3 = 4 = 5 = 6 = 7 = 8 = 9 = 10 = …"
    assert found.tallies["A"].answers == 1


# --- rows ------------------------------------------------------------------------


def test_rows_may_lack_columns_that_others_have() -> None:
    """JSON leaves nulls out; a column that no row has is told."""
    rows = [{"unit": "A"}, {"Answer": "Hài lòng", "unit": "A"}, {}]
    found = read_rows(rows, by="unit", scale=FOUR_LEVELS)

    assert found.tallies["A"].by_level == (0, 1, 0, 0)
    assert found.tallies["A"].no_answer == 1
    assert found.tallies[""].no_answer == 1
    assert found.tallies[""].origin.units == ()
    with pytest.raises(UnknownNameError) as caught:
        read_rows([{"answers": 1}, {}], by="answers")
    assert caught.value.close == ("answers",)


def test_values_of_any_kind_are_counted() -> None:
    """Numbers by their value, days and bools as keys, lists and bools by their type."""
    day = date(2026, 1, 7)
    rows: list[dict[str, Any]] = [
        {"unit": day, "answer": 1},
        {"unit": True, "answer": 1.0},
        {"unit": 3.0, "answer": Decimal(1)},
        {"unit": "3", "answer": "1"},
        {"unit": np.int64(3), "answer": np.uint8(1)},
        {"unit": float("nan"), "answer": ["x"]},
        {"unit": [1], "answer": True},
    ]
    found = read_rows(rows, by="unit", scale=FOUR_LEVELS, codes={1: "Hài lòng"})

    assert {key: tally.answers for key, tally in found.tallies.items()} == {
        "": 0,
        "[1]": 0,
        "2026-01-07": 1,
        "3": 3,
        "True": 1,
    }
    assert found.tallies[""].unknown == (("(list)", 1),)
    assert found.tallies["[1]"].unknown == (("(bool)", 1),)


def test_codes_of_bools_are_told_apart() -> None:
    """Yes and no may be codes."""
    rows = [{"answer": True}, {"answer": True}, {"answer": False}]
    codes = {True: "Hài lòng", False: "Không hài lòng"}
    found = read_rows(rows, by=(), scale=FOUR_LEVELS, codes=codes)

    assert found.tallies[()].by_level == (0, 2, 0, 1)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("order", [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0]])
@pytest.mark.parametrize("kind", ["rows", "pandas", "polars"])
def test_bools_are_no_numbers_in_any_order(order: list[int], kind: str) -> None:
    """Oracle: ``True == 1`` in Python, and nobody who is asked for points says so."""
    odd: list[Any] = [1, True, np.True_, False, 0]
    answers = [odd[at] for at in order]

    def read(**about: Any) -> Tally:
        if kind == "rows":
            found = read_rows([{"answer": each} for each in answers], by=(), **about)
        elif kind == "pandas":
            frame: Any = pd.DataFrame({"answer": pd.Series(answers, dtype=object)})
            found = read_frame(frame, by=(), **about)
        else:
            series = pl.Series("answer", answers, dtype=pl.Object)
            found = read_frame(series.to_frame(), by=(), **about)
        return found.tallies[()]

    plain = read(scale=ZERO_TO_TWO)
    assert (plain.by_level, plain.unknown) == ((0, 1, 1), (("(bool)", 3),))
    numbers = {1: "Hài lòng", 0: "Bình thường"}
    coded = read(scale=FOUR_LEVELS, codes=numbers)
    assert (coded.by_level, coded.unknown) == ((0, 1, 1, 0), (("(bool)", 3),))
    bools = {True: "Hài lòng", np.False_: "Bình thường"}
    flagged = read(scale=FOUR_LEVELS, codes=bools)
    assert flagged.by_level == (0, 2, 1, 0)
    assert flagged.unknown == (("0", 1), ("1", 1))


def test_a_code_of_no_common_size_stands_for_itself_alone() -> None:
    """Other numbers are told by their type, as it is; they are not taken for it."""
    answers: list[Any] = [10**20, 10**21, Decimal(10**20)]
    rows = [{"answer": answer} for answer in answers]
    found = read_rows(rows, by=(), scale=FOUR_LEVELS, codes={10**20: "Hài lòng"})

    assert found.tallies[()].by_level == (0, 2, 0, 0)
    assert found.tallies[()].unknown == (("(int)", 1),)


@pytest.mark.parametrize("kind", ["rows", "frame"])
@pytest.mark.parametrize(
    ("keys", "repeats"),
    [
        ([1, 1.0, Decimal("1.00"), np.float32(1), np.int8(1), "1"], True),
        ([0.5, Decimal("0.50"), np.float32(0.5)], True),
        ([0, 0.0, -0.0, Decimal("-0.0")], True),
        ([10**22, 1e22, Decimal("1E+22")], True),
        ([10**40, Decimal("1e40"), 1e300, float("inf")], False),
        (["ab  c", "ab c ", "a\u0062 c"], True),
        ([True, "True", 1], False),
        ([np.False_, 0, "False"], False),
        ([True, np.True_], True),
        (["0912", "912"], False),
        ([10**5000, 10**5000 + 1], False),
        ([10**5000, 10**5000], True),
        ([100, 10, 1], False),
        ([100.5, 100.25, 1e-7], False),
    ],
)
def test_keys_are_compared_by_what_they_are(
    keys: list[Any], kind: str, *, repeats: bool
) -> None:
    """Oracle: numbers by their value, however wide; a bool is neither text nor 1."""
    rows = [{"answer": "Hài lòng", "key": key} for key in keys]
    if kind == "rows":
        found = read_rows(rows, by=(), key="key", scale=FOUR_LEVELS)
    else:
        frame = pd.DataFrame(
            {"answer": "Hài lòng", "key": pd.Series(keys, dtype=object)}
        )
        found = read_frame(frame, by=(), key="key", scale=FOUR_LEVELS)

    assert found.duplicates == ((tuple(range(1, len(keys) + 1)),) if repeats else ())
    assert found.without_key == 0


def test_what_is_no_number_in_decimals_is_no_answer_and_no_key() -> None:
    """A signalling NaN has no hash and no comparison."""
    none = Decimal("sNaN")
    rows = [{"unit": none, "answer": none, "key": none}] * 2
    found = read_rows(rows, by="unit", key="key", scale=ZERO_TO_TWO)

    assert found.without_key == 2
    assert found.tallies[""].no_answer == 2


def test_nothing_gives_nothing() -> None:
    """No rows, no tallies; nothing is recognised."""
    found = read_rows([])

    assert (found.tallies, found.rows) == ({}, 0)
    assert [each.rule for each in found.findings()] == ["rows-with-ballots"]
    assert found.explain("en").splitlines()[3:] == [found.findings()[0].message("en")]


# --- data frames -----------------------------------------------------------------


def columns_of(rows: list[dict[str, Any]]) -> dict[str, list[Any]]:
    """Turn rows into columns; an empty unit is null."""
    return {
        name: [row[name] if name != "unit" else row[name] or None for row in rows]
        for name in rows[0]
    }


def arrow_in_chunks(columns: dict[str, list[Any]]) -> Any:
    """A table of two chunks whose dictionaries differ."""
    halves = [
        pa.table(
            {
                name: pa.array(values[part], pa.string()).dictionary_encode()
                for name, values in columns.items()
            }
        )
        for part in (slice(0, 40), slice(40, None))
    ]
    return pa.concat_tables(halves)


def pandas_of_arrow(columns: dict[str, list[Any]], kind: Any) -> Any:
    return pd.DataFrame(
        {
            name: pd.Series(values, dtype=pd.ArrowDtype(kind))
            for name, values in columns.items()
        }
    )


def enum_of(values: list[Any]) -> Any:
    return pl.Enum(sorted({value for value in values if value is not None}))


FRAMES: Final[dict[str, Callable[[dict[str, list[Any]]], Any]]] = {
    "pandas": pd.DataFrame,
    "pandas object": lambda columns: pd.DataFrame(columns, dtype=object),
    "pandas category": lambda columns: pd.DataFrame(columns).astype("category"),
    "pandas mixed": lambda columns: pd.DataFrame(columns).astype({"unit": "category"}),
    "pandas arrow": lambda columns: pandas_of_arrow(columns, pa.string()),
    "pandas arrow dictionary": lambda columns: pandas_of_arrow(
        columns, pa.dictionary(pa.int32(), pa.string())
    ),
    "polars": pl.DataFrame,
    "polars lazy": pl.LazyFrame,
    "polars category": lambda columns: pl.DataFrame(columns).cast(pl.Categorical),
    "polars lazy category": lambda columns: pl.LazyFrame(columns).cast(pl.Categorical),
    "polars enum": lambda columns: pl.DataFrame(
        {
            name: pl.Series(values, dtype=enum_of(values))
            for name, values in columns.items()
        }
    ),
    "polars lazy enum": lambda columns: pl.LazyFrame(
        {
            name: pl.Series(values, dtype=enum_of(values))
            for name, values in columns.items()
        }
    ),
    "pyarrow": pa.table,
    "pyarrow dictionary": lambda columns: pa.table(
        {name: pa.array(values).dictionary_encode() for name, values in columns.items()}
    ),
    "pyarrow chunks": arrow_in_chunks,
}


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("kind", FRAMES)
def test_every_frame_is_tallied_as_its_answers_are(kind: str) -> None:
    """Property: backends and types of text columns change nothing."""
    frame = FRAMES[kind](columns_of(ROWS))

    assert tallies(frame, scale=FOUR_LEVELS) == from_answers(ROWS, scale=FOUR_LEVELS)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("kind", FRAMES)
@pytest.mark.parametrize("keep", ["all", "first"])
def test_frames_rows_and_files_agree(kind: str, keep: Any, tmp_path: Path) -> None:
    """Property: the same tallies and the same repeated ballots, whatever the source."""
    rows = [{**row, "id": str(at % 70 or "")} for at, row in enumerate(ROWS)]
    asked: dict[str, Any] = {"key": "ID", "keep": keep, "scale": FOUR_LEVELS}
    from_rows = read_rows(rows, **asked)
    from_frame = read_frame(FRAMES[kind](columns_of(rows)), **asked)
    lines = [",".join(row[name] or "" for name in row) for row in rows]
    text = "\n".join([",".join(rows[0]), *lines])
    from_file = read_csv(write(tmp_path / "x.csv", text), **asked)

    assert from_frame.parts == from_rows.parts == from_file.parts
    assert from_frame.duplicates == from_rows.duplicates
    assert [
        tuple(line - 1 for line in lines) for lines in from_file.duplicates
    ] == list(from_rows.duplicates)
    for each in (from_frame, from_file):
        assert (each.rows, each.counted) == (from_rows.rows, from_rows.counted)
        assert each.without_key == from_rows.without_key == 2
    assert from_frame.source == "frame"


NUMBERS: Final = [1, 2, 3, 4, 9, None] * 20
INTEGERS: Final[dict[str, Callable[[list[Any]], Any]]] = {
    "polars Int64": lambda values: pl.Series(values, dtype=pl.Int64),
    "polars UInt8": lambda values: pl.Series(values, dtype=pl.UInt8),
    "pandas Int8": lambda values: pd.Series(values, dtype="Int8"),
    "pandas float": lambda values: pd.Series(values, dtype="float64"),
    "pandas object": lambda values: pd.Series(values, dtype=object),
    "pandas arrow": lambda values: pd.Series(values, dtype="int16[pyarrow]"),
    "pyarrow int32": lambda values: pa.array(values, pa.int32()),
    "pyarrow float": lambda values: pa.array(values, pa.float64()),
    "pyarrow decimal": lambda values: pa.array(values, pa.decimal128(4, 1)),
}


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("kind", INTEGERS)
@pytest.mark.parametrize("shift", [0, -3, 10_000])
def test_codes_in_columns_are_tallied_as_they_are(kind: str, shift: int) -> None:
    """Property: integers, floats and decimals of any type are codes of the form."""
    small = kind in ("polars UInt8", "pandas Int8", "pyarrow decimal")
    if small and shift:
        shift = 20 if kind == "polars UInt8" else -3
    values = [value if value is None else value + shift for value in NUMBERS]
    column = INTEGERS[kind](values)
    make: Any = pd.DataFrame
    make = pl.DataFrame if kind.startswith("polars") else make
    make = pa.table if kind.startswith("pyarrow") else make
    codes = {code + shift: label for code, label in CODES.items()}
    found = tallies(make({"answer": column}), by=(), scale=FOUR_LEVELS, codes=codes)

    assert found == {(): Tally.from_answers(values, scale=FOUR_LEVELS, codes=codes)}


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("kind", [pd.DataFrame, pl.DataFrame, pl.LazyFrame, pa.table])
def test_wide_frames_have_a_question_in_each_column(kind: Any) -> None:
    """Oracle: counted by hand, units as numbers."""
    columns = {"Xã": [7, 7, 8], "Câu 1": [1, 1, 3], "Câu 2": ["Hài lòng", None, "n/a"]}
    found = tallies(
        kind(columns), by="xa", columns=COLUMNS, scale=FOUR_LEVELS, codes=CODES
    )

    assert list(found) == [("7", "q1"), ("7", "q2"), ("8", "q1"), ("8", "q2")]
    assert found["7", "q1"].by_level == (2, 0, 0, 0)
    assert (found["7", "q2"].answers, found["7", "q2"].no_answer) == (1, 1)
    assert found["8", "q2"].not_applicable == 1
    read = read_frame(kind(columns), by=(), columns=COLUMNS, scale=FOUR_LEVELS)
    assert (read.rows, read.counted) == (3, 3)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("kind", [pd.DataFrame, pl.DataFrame, pl.LazyFrame, pa.table])
def test_an_empty_frame_gives_no_tallies(kind: Any) -> None:
    """There is nothing to recognise and nothing to count."""
    assert tallies(kind({"unit": [], "question": [], "answer": []})) == {}


@pytest.mark.usefixtures("way")
def test_odd_columns_are_counted_one_by_one() -> None:
    """Lists, bools and days in a column are unknown answers by their type."""
    odd = [["x"], True, date(2026, 1, 7), 2, "Hài lòng", pd.NA, None, float("nan")]
    by_row = tallies(pd.DataFrame({"answer": odd}), by=(), scale=FOUR_LEVELS)[()]
    bools = pl.DataFrame({"answer": [True, None, False]})
    days = pa.table({"answer": [date(2026, 1, 7)], "unit": [date(2026, 1, 7)]})
    lists = pl.DataFrame({"answer": [["x"], ["y"]]})

    assert by_row.unknown == (("(bool)", 1), ("(date)", 1), ("(list)", 1), ("2", 1))
    assert (by_row.answers, by_row.no_answer) == (1, 3)
    unknown = tallies(bools, by=(), scale=FOUR_LEVELS)[()]
    assert (unknown.unknown, unknown.no_answer) == ((("(bool)", 2),), 1)
    assert tallies(days, by="unit", scale=FOUR_LEVELS)["2026-01-07"].missing == 1
    assert tallies(lists, by=(), scale=FOUR_LEVELS)[()].unknown == (("(list)", 2),)


def test_many_categories_take_the_group_by() -> None:
    """Where a table of all cells would be too large, it is not made."""
    count = 5_000
    labels = [f"n{at}" for at in range(count)]
    columns = {"unit": labels, "question": labels, "answer": ["Hài lòng"] * count}
    for frame in (
        pl.DataFrame(columns).cast(pl.Categorical),
        pd.DataFrame(columns).astype("category"),
        pa.table(
            {name: pa.array(each).dictionary_encode() for name, each in columns.items()}
        ),
        pl.DataFrame(
            {"unit": range(count), "question": labels, "answer": ["1"] * count}
        ),
        pl.DataFrame(
            {
                "unit": [at % 2_000 for at in range(count)],
                "question": [at % 2_001 for at in range(count)],
                "answer": [1] * count,
            }
        ),
    ):
        found = tallies(frame, scale=FOUR_LEVELS)
        assert sum(tally.ballots for tally in found.values()) == count


def test_columns_that_pay_become_codes() -> None:
    """The kernel takes categories and small numbers; others go to the group-by."""
    nw = pytest.importorskip("narwhals.stable.v2")

    def is_coded(series: Any) -> bool:
        return coded_column(nw.from_native(series, series_only=True)) is not None

    text = pd.Series(["a", None])
    assert is_coded(text.astype("category"))
    assert is_coded(pl.Series(["a", None], dtype=pl.Categorical))
    assert is_coded(pl.Series(["a", None], dtype=pl.Enum(["a"])))
    many = pl.Series([f"coded {at}" for at in range(5_000)], dtype=pl.Categorical)
    assert not is_coded(many)
    assert is_coded(many[-2:])
    assert is_coded(pa.chunked_array([pa.array(["a", None]).dictionary_encode()]))
    assert is_coded(pl.Series([0, 4_095]))
    assert not is_coded(pl.Series([0, 4_096]))
    assert not is_coded(pl.Series([], dtype=pl.Int8))
    assert not is_coded(text)
    assert not is_coded(
        pd.Series(["a"], dtype=pd.ArrowDtype(pa.dictionary(pa.int8(), pa.string())))
    )


def test_categories_that_the_process_numbers_high_keep_their_labels() -> None:
    """Polars numbers categories once for all frames, so that few may stand high."""
    nw = pytest.importorskip("narwhals.stable.v2")
    many = pl.Series([f"high {at}" for at in range(5_000)], dtype=pl.Categorical)
    given = [None, "high 4999", "high 3", None, "high 4999"]
    series = pl.Series(given, dtype=many.dtype)
    coded = coded_column(nw.from_native(series, series_only=True))
    assert coded is not None
    assert [coded.labels[code] for code in coded.codes.tolist()] == given


@pytest.mark.filterwarnings("error")
@pytest.mark.usefixtures("way")
@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("UInt64", [2**64 - 1]),
        ("UInt64", [2**64 - 1, 2**64 - 3, None]),
        ("Int64", [2**63 - 1, -(2**63)]),
        ("Int64", [-(2**63), 3 - 2**63]),
        ("Int64", [2**63 - 1, None]),
        ("Int16", [-(2**15), 2**15 - 1]),
        ("Int8", [-128, 127]),
        ("Int8", [-128, 127, None]),
        ("Int128", [2**126, None]),
    ],
)
@pytest.mark.parametrize("unit", ["A", 1])
def test_whole_numbers_at_the_ends_of_their_range_are_counted(
    kind: str, values: list[int | None], unit: str | int
) -> None:
    """No overflow and no warning; numbers that no scale has go by their type."""
    units = [unit] * len(values)
    frames: list[Any] = [
        pl.DataFrame({"u": units, "a": pl.Series(values, dtype=getattr(pl, kind))})
    ]
    if kind != "Int128":
        column: Any = pd.array(values, dtype=kind)
        frames.append(pd.DataFrame({"u": units, "a": column}))
        arrow: Any = pa.array(values, type=getattr(pa, kind.lower())())
        frames.append(pa.table({"u": units, "a": arrow}))
        if None not in values:
            bare: Any = np.array(values, dtype=kind.lower())
            frames.append(pd.DataFrame({"u": units, "a": bare}))
    for frame in frames:
        found = tallies(frame, "a", "u", scale=ZERO_TO_TWO)[str(unit)]
        told = [value for value in values if value is not None]
        wide = [value for value in told if abs(value) >= 10**15]
        unknown = {str(value): 1 for value in told if value not in wide}
        unknown |= {"(int)": len(wide)} if wide else {}
        assert dict(found.unknown) == unknown
        assert found.no_answer == len(values) - len(told)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize(
    ("odd", "told"),
    [
        ([["x"], ["x", "y"], None], "(list)"),
        ([{"a": 1}, {"a": 2}, None], "(dict)"),
        ([b"x", b"\xff", None], "(bytes)"),
    ],
)
@pytest.mark.parametrize("kind", [pd.DataFrame, pl.DataFrame, pl.LazyFrame, pa.table])
def test_columns_that_hold_no_single_values_go_by_their_type(
    odd: list[Any], told: str, kind: Any
) -> None:
    """Every backend says the same, as rows do; as units they are written out."""
    found = tallies(kind({"answer": odd}), by=(), scale=FOUR_LEVELS)[()]
    rows = read_rows([{"answer": each} for each in odd], by=(), scale=FOUR_LEVELS)

    assert (found.unknown, found.no_answer) == (((told, 2),), 1)
    assert rows.tallies[()] == found
    units = tallies(
        kind({"answer": ["Hài lòng"] * 3, "u": odd}), by="u", scale=FOUR_LEVELS
    )
    assert set(units) == {"", str(odd[0]), str(odd[1])}


def test_a_map_of_arrow_goes_by_its_type() -> None:
    """Narwhals does not know it."""
    odd: Any = pa.array([[("a", 1)]], type=pa.map_(pa.string(), pa.int8()))
    found = tallies(pa.table({"answer": odd}), by=(), scale=FOUR_LEVELS)[()]

    assert found.unknown == (("(list)", 1),)


@pytest.mark.parametrize("key", [None, "answer"])
def test_a_frame_that_fails_tells_no_cell(key: str | None) -> None:
    """Its engine writes the cell into its error; only the error's type is passed on."""
    frame = pl.LazyFrame({"answer": ["0912345678x"]})
    broken = frame.with_columns(pl.col("answer").cast(pl.Int8))
    for each, kind in (
        (broken, "InvalidOperationError"),
        (frame.with_columns(pl.col("0912345678")), "ColumnNotFoundError"),
    ):
        with pytest.raises(PlainDataError) as caught:
            read_frame(each, by=(), key=key, scale=FOUR_LEVELS)
        assert caught.value.faults == (f"{kind}, raised by the frame when it was read",)
        assert caught.value.__suppress_context__
        assert "0912345678" not in str(caught.value)


def test_frames_that_are_none_are_refused() -> None:
    """The type is told."""
    for wrong in (5, [1], {"answer": [1]}, pd.Series([1]), "phieu.csv"):
        with pytest.raises(WrongTypeError) as caught:
            tallies(wrong)
        assert caught.value.got == type(wrong).__name__


def test_columns_of_frames_are_checked() -> None:
    """Missing ones are told with their neighbours, repeated ones are refused."""
    twice = pd.DataFrame([[1, 2]], columns=["answer", "answer"])
    with pytest.raises(InvalidValueError, match="columns must be a column whose name"):
        tallies(twice, by=())
    with pytest.raises(UnknownNameError) as caught:
        tallies(pl.DataFrame({"Answers": [1], "unit": [1]}), by="unit")
    assert caught.value.close == ("Answers",)
    numbered = pd.DataFrame({1: ["Hài lòng"], "unit": ["A"]})
    assert tallies(numbered, "1", "unit", scale=FOUR_LEVELS)["A"].answers == 1


def test_the_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without narwhals the error says what to install."""
    monkeypatch.setitem(sys.modules, "narwhals.stable.v2", None)
    with pytest.raises(MissingExtraError) as caught:
        tallies(pl.DataFrame({"answer": [1]}), by=())

    assert (caught.value.package, caught.value.extra) == ("narwhals", "frames")


# --- batches ---------------------------------------------------------------------


def test_batches_of_frames_are_merged() -> None:
    """Oracle: a key that some batches lack is kept."""
    batches = [["Hài lòng", None], ["Hài lòng"], ["Bình thường"]]
    units = [["A", "B"], ["A"], ["C"]]
    found = merged(
        tallies(pl.DataFrame({"unit": u, "answer": a}), by="unit", scale=FOUR_LEVELS)
        for u, a in zip(units, batches, strict=True)
    )

    assert {key: tally.by_level for key, tally in found.items()} == {
        "A": (0, 2, 0, 0),
        "B": (0, 0, 0, 0),
        "C": (0, 0, 1, 0),
    }
    assert found["A"].origin.units == ("A",)


@given(st.permutations(range(len(ROWS))), st.integers(1, 40))
def test_batches_add_up_to_the_whole(order: list[int], size: int) -> None:
    """Property: in any order and of any size."""
    shuffled = [ROWS[at] for at in order]
    batches = (
        read_rows(shuffled[at : at + size], scale=FOUR_LEVELS).tallies
        for at in range(0, len(shuffled), size)
    )

    assert merged(batches) == from_answers(ROWS, scale=FOUR_LEVELS)


@given(
    st.lists(
        st.fixed_dictionaries(
            {
                "unit": st.sampled_from(["Xã A", "Xã B", "Xã C"]),
                "question": st.sampled_from(["q1", "q2"]),
                "answer": st.sampled_from(TEXTS) | st.text(max_size=3),
            }
        ),
        min_size=1,
    )
)
def test_any_rows_are_tallied_as_their_answers_are(rows: list[dict[str, Any]]) -> None:
    """Property: rows and frames, whatever text comes; nothing is dropped."""
    expected = from_answers(rows, scale=FOUR_LEVELS)
    typed = pl.DataFrame(rows, schema=dict.fromkeys(rows[0], pl.String))

    assert dict(read_rows(rows, scale=FOUR_LEVELS).parts) == expected
    assert tallies(typed, scale=FOUR_LEVELS) == expected
    assert tallies(typed.cast(pl.Categorical), scale=FOUR_LEVELS) == expected
    assert sum(tally.ballots for tally in expected.values()) == len(rows)


@given(
    cells=st.lists(st.tuples(*[st.text(max_size=4)] * 3), max_size=8),
    delimiter=st.sampled_from(",;\t|"),
    every=st.booleans(),
)
def test_what_a_spreadsheet_writes_is_read_back(
    folder: Path, cells: list[tuple[str, str, str]], delimiter: str, *, every: bool
) -> None:
    """Property: files and dictionaries agree, whatever text stands in the cells."""
    rows = [
        dict(zip(("unit", "answer", "note"), row, strict=True))
        for row in cells
        if any(map(str.strip, row))
    ]
    file = folder / "x.csv"
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = DictWriter(
            stream,
            ("unit", "answer", "note"),
            delimiter=delimiter,
            quoting=QUOTE_ALL if every else QUOTE_MINIMAL,
        )
        writer.writeheader()
        writer.writerows(rows)
    found = read_csv(file, by="unit", scale=FOUR_LEVELS)

    assert found.faults == ()
    assert found.parts == read_rows(rows, by="unit", scale=FOUR_LEVELS).parts


@given(content=st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_any_bytes_are_read_or_refused(folder: Path, content: bytes) -> None:
    """Property: every byte is in a row that was counted, or told; no other error."""
    file = folder / "y.csv"
    file.write_bytes(b"unit;answer\r\n" + content)
    found = read_csv(file, by="unit", scale=FOUR_LEVELS)

    assert sum(tally.ballots for tally in found.tallies.values()) == found.rows
    assert all(found.message("vi") for found in found.findings())
    file.write_bytes(content)
    with suppress(CqttError):
        read_csv(file, by=(), scale=FOUR_LEVELS)


def test_names_of_the_room_load_on_first_use() -> None:
    """The modules of the room are listed and found."""
    assert set(dir(ballots)) == set(ballots.__all__)
    assert cqtt.interop.ballots is ballots
    assert json.dumps(sorted(ballots.__all__))
