"""
Tests of ``cqtt.interop.observations``.

Oracles: small files and rows read by hand, with the lines of what cannot be read.
Property: what is written to a file comes back as it was, whatever the delimiter.
"""

import csv
from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal
from io import StringIO
from pathlib import Path
from re import findall
from tempfile import TemporaryDirectory
from typing import Any, Final
from unicodedata import normalize

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import cqtt.interop
from cqtt.agencies import Agency, Unit
from cqtt.conduct import (
    CodeOfConduct,
    ConductItem,
    Observation,
    SourceKind,
    Verdict,
    assess,
)
from cqtt.errors import (
    CqttError,
    InvalidValueError,
    PlainDataError,
    UnknownLocaleError,
    UnknownNameError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.expectations import EXPECTED
from cqtt.interop.observations import (
    COLUMNS,
    ObservationsRead,
    read_csv,
    read_rows,
)
from cqtt.moments import VIETNAM

SMILE: Final = ConductItem("luon-mim-cuoi", "luôn mỉm cười", "always smile", part="a")
BEAM: Final = ConductItem("tuoi-cuoi", "luôn mỉm cười", "always beam", part="b")
LISTEN: Final = ConductItem("luon-lang-nghe", "luôn lắng nghe", "always listen")
CODE: Final = CodeOfConduct(
    code="xa-mau",
    name="2 luôn",
    name_en="2 always",
    edition="2026",
    items=(SMILE, LISTEN),
)
DESK: Final = Unit("Một cửa", agency=Agency("UBND xã Mẫu"))
CHECK: Final = SourceKind.SUPERVISOR_CHECK
DAY: Final = date(2026, 3, 2)
WORDS: Final = "cô Trần Thị Ví Dụ chậm"
HEAD: Final = (
    "Mã nội dung;Kết quả;Ngày;Nguồn;Đơn vị;Chức danh;Trọng số;Số lượt;Mã phiếu"
)


def file(folder: Path, *lines: str, name: str = "quan-sat.csv") -> Path:
    """Write lines to a file."""
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def rows(*given_rows: dict[str, Any], **about: Any) -> ObservationsRead:
    """Read rows of one unit and source, with a day and a verdict."""
    usual: dict[str, Any] = {"item": SMILE.code, "verdict": "met", "at": DAY}
    about = {"unit": DESK, "source": CHECK, **about}
    return read_rows([usual | row for row in given_rows], **about)


def one(**row: Any) -> Observation:
    """Return the only observation of a row."""
    (found,) = rows(row).observations
    return found


def told(found: ObservationsRead) -> list[tuple[str, str, str]]:
    """Return what was found, with its place and evidence."""
    return [(each.rule, each.place, each.evidence_en) for each in found.findings()]


def test_a_file_with_vietnamese_headings(tmp_path: Path) -> None:
    """Every column, dates with the day first, decimal commas, wordings of items."""
    path = file(
        tmp_path,
        HEAD,
        "luon-mim-cuoi;Đạt;2/3/2026 9:15;Lãnh đạo kiểm tra;MỘT  CỬA;công chức;0,5;3;7",
        "Luôn lắng nghe;không đạt;2026-03-02;citizen-rating;Văn phòng;;;;",
        ";;;;;;;;",
    )
    found = read_csv(path, code=CODE, units=[DESK])

    assert found.observations == (
        Observation(
            SMILE.code,
            Verdict.MET,
            datetime(2026, 3, 2, 9, 15),
            CHECK,
            DESK,
            "công chức",
            weight=Decimal("0.5"),
            count=3,
            key="7",
        ),
        Observation(
            LISTEN.code,
            Verdict.NOT_MET,
            DAY,
            SourceKind.CITIZEN_RATING,
            Unit("Văn phòng"),
        ),
    )
    assert (found.lines, found.rows, found.broken) == ((2, 3), 2, 0)
    assert found.explain() == "quan-sat.csv: 2 dòng, đọc được 2, không đọc được 0"
    assert assess(found.observations, CODE).counted == 4


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("form", ["NFC", "NFD", "bare"])
def test_headings_are_found_in_any_writing(
    tmp_path: Path, delimiter: str, form: str
) -> None:
    """With and without diacritics, in any case and Unicode form, by any delimiter."""
    head = delimiter.join(["NỘI DUNG", "kết quả quan sát", "Thời điểm", "Ý kiến"])
    text = head.encode("ascii", "ignore").decode() if form == "bare" else head
    if form == "bare":
        text = delimiter.join(["NOI DUNG", "ket qua quan sat", "Thoi diem", "Y kien"])
    elif form == "NFD":
        text = normalize("NFD", head)
    path = file(tmp_path, text, delimiter.join(["a", "đạt", "2/3/2026", "tốt"]))
    (found,) = read_csv(path, unit=DESK, source=CHECK).observations

    assert (found.item, found.verdict, found.at) == ("a", Verdict.MET, DAY)
    assert found.remark == "tốt"


def test_a_delimiter_may_be_stated_or_given(tmp_path: Path) -> None:
    """Excel's "sep=" line, or the caller's argument."""
    stated = file(tmp_path, "sep=;", "item;verdict;at", "a;met;2026-03-02")
    given_one = file(tmp_path, "item#verdict#at", "a#met#2026-03-02", name="b.csv")

    about: dict[str, Any] = {"unit": DESK, "source": CHECK}
    first = read_csv(stated, **about)
    assert first.lines == (3,)
    second = read_csv(given_one, delimiter="#", **about)
    assert second.observations == first.observations


def test_bad_rows_are_told_by_line_and_column_and_nothing_is_lost(
    tmp_path: Path,
) -> None:
    """Each cell with its heading and its length; short rows and open quotes too."""
    path = file(
        tmp_path,
        HEAD,
        f"{WORDS};{WORDS};32/03/2026;{WORDS};;;0;1,5;",
        ";đạt;2026-03-02;tự đánh giá;A;;;;",
        "luon-mim-cuoi;đạt",
        "luon-mim-cuoi;đạt;2026-03-02;tự đánh giá;A;;;;",
        'luon-mim-cuoi;"đạt;2026-03-02;tự đánh giá;A;;;;',
    )
    found = read_csv(path)

    assert told(found) == [
        ("cell-of-verdict", "quan-sat.csv:2: Kết quả", "22 characters"),
        ("cell-of-real-moment", "quan-sat.csv:2: Ngày", "10 characters"),
        ("cell-of-source", "quan-sat.csv:2: Nguồn", "22 characters"),
        ("cell-of-unit", "quan-sat.csv:2: Đơn vị", ""),
        ("cell-of-weight", "quan-sat.csv:2: Trọng số", "1 characters"),
        ("cell-of-count", "quan-sat.csv:2: Số lượt", "3 characters"),
        ("cell-of-item", "quan-sat.csv:3: Mã nội dung", ""),
        ("row-of-columns", "quan-sat.csv:4", ""),
        ("row-of-csv", "quan-sat.csv:6", ""),
    ]
    assert (found.rows, found.broken, found.lines) == (5, 4, (5,))
    assert found.explain("en").startswith("quan-sat.csv: 5 rows, 1 read, 4 not\n")
    assert "nhận được 22 ký tự; sửa lại; dòng này không được đọc" in found.explain()
    assert "quan-sat.csv:2: Đơn vị: chưa có; cần tên đơn vị" in (found.explain())
    for text in (found.explain(), found.explain("en"), repr(found)):
        assert "Trần" not in text
    with pytest.raises(UnknownLocaleError):
        found.explain("fr")


@pytest.mark.parametrize(
    ("cell", "at"),
    [
        (DAY, DAY),
        (datetime(2026, 3, 2, 9, 5), datetime(2026, 3, 2, 9, 5, tzinfo=VIETNAM)),
        (pd.Timestamp("2026-03-02 09:05"), datetime(2026, 3, 2, 9, 5, tzinfo=VIETNAM)),
        ("2026-3-2", DAY),
        ("2.3.2026", DAY),
        ("02-03-2026", DAY),
        ("2026-03-02T09:05", datetime(2026, 3, 2, 9, 5, tzinfo=VIETNAM)),
        ("02/03/2026, 9h05", datetime(2026, 3, 2, 9, 5, tzinfo=VIETNAM)),
        ("2/3/2026 9:05:07", datetime(2026, 3, 2, 9, 5, 7, tzinfo=VIETNAM)),
        ("2026-03-02T02:05:00Z", datetime(2026, 3, 2, 2, 5, tzinfo=UTC)),
        ("2026-03-02 09:05:00.25+07:00", datetime(2026, 3, 2, 2, 5, tzinfo=UTC)),
    ],
)
def test_days_and_moments(cell: Any, at: date) -> None:
    """The day goes first; a naive moment is Vietnamese."""
    assert one(at=cell).at == at


@pytest.mark.parametrize(
    "cell",
    [
        "",
        None,
        pd.NaT,
        "03/02/26",
        "hôm qua",
        20260302,
    ],
)
def test_what_is_no_day_is_told(cell: Any) -> None:
    """A day that is none is not guessed."""
    found = rows({"at": cell})

    assert found.observations == ()
    assert [rule for rule, _, _ in told(found)] == ["cell-of-moment"]


@pytest.mark.parametrize(
    "cell",
    [
        "30/02/2026",
        "2026-03-02 25:00",
        "0001-01-01 00:00+14:00",
        "9999-12-31 23:00Z",
        "2026-13-01",
    ],
)
def test_a_day_or_hour_that_there_is_not_is_told(cell: str) -> None:
    """It is written as it must be, and the day goes before the month."""
    found = rows({"at": cell})

    assert [rule for rule, _, _ in told(found)] == ["cell-of-real-moment"]
    assert "phải là ngày, giờ có thật, viết ngày trước tháng" in found.explain()


@pytest.mark.parametrize(
    ("slug", "kinds"),
    [
        ("cell-of-verdict", list(Verdict)),
        ("cell-of-source", list(SourceKind)),
    ],
)
def test_every_verdict_and_source_is_told(slug: str, kinds: list[Any]) -> None:
    """Alarm: each name that a message quotes is read, and none is left out."""
    role = slug.removeprefix("cell-of-")
    for quoted in (
        findall("“(.*?)”", EXPECTED[slug].must_vi),
        findall("'(.*?)'", EXPECTED[slug].must),
    ):
        assert [getattr(one(**{role: name}), role) for name in quoted] == kinds


def test_faults_of_a_kind_are_told_together(tmp_path: Path) -> None:
    """By column, with the first lines and how many; the findings stay one for each."""
    row = "a;{};02/03/2026;1"
    cells = ["", "tốt", *["kém"] * 12]
    path = file(
        tmp_path,
        "Nội dung;Kết quả;Ngày;Số lượt",
        *map(row.format, cells),
        "a;đạt;31/02/2026;1",
    )
    found = read_csv(path, unit=DESK, source=CHECK)

    assert len(found.findings()) == 15
    _, verdicts, day = found.explain().splitlines()
    assert verdicts.startswith(
        "quan-sat.csv:2, 3, 4, 5, 6, 7, 8, 9, 10, 11, … (× 14): Kết quả phải là "
    )
    assert ", nhận được không có gì; 3 ký tự; " in verdicts
    assert day.startswith("quan-sat.csv:16: Ngày phải là ngày, giờ có thật")
    assert " but nothing; 3 characters came; " in found.explain("en")


@pytest.mark.parametrize("kind", list(Verdict))
def test_verdicts_by_value_and_name(kind: Verdict) -> None:
    """In either language, with and without diacritics, or the member itself."""
    for cell in (kind, kind.value, kind.text(), kind.text("en").upper()):
        assert one(verdict=cell).verdict is kind


@pytest.mark.parametrize("kind", list(SourceKind))
def test_sources_by_value_and_name(kind: SourceKind) -> None:
    """A row's own source goes before the one that is given."""
    for cell in (kind, kind.value, kind.text(), kind.text("en")):
        assert one(source=cell).source is kind
    assert one(source=" ").source is one(source=None).source is CHECK


@pytest.mark.parametrize(
    ("weight", "count", "read"),
    [
        (None, None, (1, 1)),
        ("2", "3", (2, 3)),
        (1.0, 4.0, (1, 4)),
        (np.float64("nan"), np.int64(5), (1, 5)),
        (Decimal("0.25"), 1, (Decimal("0.25"), 1)),
        (0.5, "1", (Decimal("0.5"), 1)),
    ],
)
def test_weights_and_counts(weight: Any, count: Any, read: tuple[Any, int]) -> None:
    """Numbers go by their value, as data frames hold them."""
    found = one(weight=weight, count=count)

    assert (found.weight, found.count) == read


@pytest.mark.parametrize("cell", ["0", "-1", "1.5", "ba", True, 10**12])
def test_what_is_no_count_is_told(cell: Any) -> None:
    """It must be a whole number above zero, and one that an observation takes."""
    assert [rule for rule, _, _ in told(rows({"count": cell}))] == ["cell-of-count"]


@pytest.mark.parametrize(
    "cell", ["0", "0,0", "-1", "ba", True, float("inf"), 10**12, "0." + "0" * 12 + "1"]
)
def test_what_is_no_weight_is_told(cell: Any) -> None:
    """It must be a number above zero, and one that an observation takes."""
    assert [rule for rule, _, _ in told(rows({"weight": cell}))] == ["cell-of-weight"]


@pytest.mark.parametrize("role", ["unit", "post", "channel"])
@pytest.mark.parametrize("cell", ["a\x07b", "a\u202eb"])
def test_what_is_no_line_is_told(role: str, cell: str) -> None:
    """A control character is a fault of its row, not of the reading."""
    assert [rule for rule, _, _ in told(rows({role: cell}))] == ["cell-of-line"]


def test_units_are_those_given_by_name() -> None:
    """Case and spacing do not matter; an unknown name is a unit without a body."""
    cells = ["một  CỬA", "Văn phòng", DESK, None]
    found = read_rows(
        [{"item": "a", "verdict": "met", "at": DAY, "unit": cell} for cell in cells],
        units=[DESK],
        unit=Unit("Khác"),
        source=CHECK,
    )

    assert [each.unit for each in found.observations] == [
        DESK,
        Unit("Văn phòng"),
        DESK,
        Unit("Khác"),
    ]


def test_a_unit_in_several_spellings_is_one_or_is_told() -> None:
    """Without diacritics it is the one that is given; else the spellings are told."""

    def read(*cells: str, units: Iterable[Unit] = ()) -> ObservationsRead:
        row: dict[str, Any] = {"item": "a", "verdict": "met", "at": DAY}
        return read_rows(
            [row | {"unit": cell} for cell in cells], units=units, source=CHECK
        )

    east, field = Unit("Thôn Đông"), Unit("Thôn Đồng")
    joined = read("thon  DONG", "thôn đông", units=[east, DESK])
    apart = read("Thôn Đồng", units=[east])
    unclear = read("thon dong", "Thôn Đông", "Thôn Đồng", units=[east, field])

    assert {each.unit for each in joined.observations} == {east}
    assert joined.findings() == ()
    assert [each.unit for each in apart.observations] == [field]
    rule = "unit-in-one-spelling"
    assert told(apart) == [(rule, "rows", "“Thôn Đông”, “Thôn Đồng”")]
    assert told(unclear) == [
        (rule, "rows", "“Thôn Đông”, “Thôn Đồng”, “thon dong”"),
    ]
    assert read("Thôn Đông", "Thôn Đồng", units=[east, field]).findings() == ()
    assert told(read("A", "Ban", "a")) == [(rule, "rows", "“A”, “a”")]
    assert (
        "rows phải là bảng viết tên mỗi đơn vị theo một cách, nhận được “Thôn Đông”, "
        "“Thôn Đồng”; nếu là một đơn vị thì viết thống nhất"
    ) in apart.explain()


def test_wordings_name_items_where_they_are_of_one() -> None:
    """What is none, or of two, stays as it came for ``assess`` to tell."""
    twice = CodeOfConduct(
        code="x", name="x", name_en="x", edition="1", items=(SMILE, BEAM, LISTEN)
    )
    given_rows = [{"item": "LUÔN  mỉm cười"}, {"item": "Luôn lắng nghe"}, {"item": "x"}]

    assert [each.item for each in rows(*given_rows, code=CODE).observations] == [
        SMILE.code,
        LISTEN.code,
        "x",
    ]
    assert [each.item for each in rows(*given_rows, code=twice).observations] == [
        "LUÔN mỉm cười",
        LISTEN.code,
        "x",
    ]
    assert [each.item for each in rows(given_rows[1]).observations] == [
        "Luôn lắng nghe"
    ]


def test_columns_that_are_not_read_are_told(tmp_path: Path) -> None:
    """By their headings, unless they may be data; and that each row is one."""
    start, row = "Nội dung;Kết quả;Ngày", "a;đạt;02/03/2026"
    about: dict[str, Any] = {"unit": DESK, "source": CHECK}
    bare = read_csv(file(tmp_path, start, row), **about)
    known = read_csv(
        file(tmp_path, f"{start};Vi tri;SỐ PHIẾU", f"{row};Tư pháp;30"), **about
    )
    long = "Câu hỏi " * 6
    path = file(tmp_path, f"{start};Số tờ;;0912345678;{long}", f"{row};30;;x;y")
    other = read_csv(path, **about)
    counted = read_csv(
        file(tmp_path, f"{start};Số lượt;Mã nội dung", f"{row};3;b"), **about
    )

    (found,) = known.observations
    assert (found.post, found.count, known.findings()) == ("Tư pháp", 30, ())
    assert (known.unread, known.has_counts) == ((), True)
    assert bare.findings() == ()
    assert bare.explain() == (
        "quan-sat.csv: 1 dòng, đọc được 1, không đọc được 0; không có cột số lượng: "
        "mỗi dòng tính là 1"
    )
    assert bare.explain("en").endswith("; no column of counts: each row counts as 1")
    assert (other.unread, other.has_counts) == (("Số tờ", "…", "…"), False)
    assert other.explain().splitlines() == [
        "quan-sat.csv: 1 dòng, đọc được 1, không đọc được 0",
        (
            "quan-sat.csv phải là bảng chỉ gồm các cột đọc được, nhận được “Số tờ”, "
            "“…” (không có cột số lượng: mỗi dòng tính là 1); nếu cần các cột này thì "
            "sửa tên cột hoặc chỉ định bằng columns=; các cột này không được đọc"
        ),
    ]
    assert told(counted) == [("columns-read", "quan-sat.csv", "“Nội dung”")]


def test_headings_that_only_some_rows_have_are_read() -> None:
    """A column is not read where no row has it read."""
    usual = {"verdict": "met", "at": DAY}
    found = read_rows(
        [{"Nội dung": "a", **usual}, {"Mã nội dung": "b", **usual, "Ô": "x"}],
        unit=DESK,
        source=CHECK,
    )

    assert [each.item for each in found.observations] == ["a", "b"]
    assert found.unread == ("Ô",)


def test_columns_may_be_named(tmp_path: Path) -> None:
    """By the caller; the usual names of that column are then not looked for."""
    path = file(tmp_path, "item,Mức độ,verdict,ngày", "a,đạt,không đạt,2026-03-02")
    about: dict[str, Any] = {"unit": DESK, "source": CHECK}

    (found,) = read_csv(path, columns={"verdict": "muc do"}, **about).observations
    assert found.verdict is Verdict.MET
    (usual,) = read_csv(path, **about).observations
    assert usual.verdict is Verdict.NOT_MET
    row = {"item": "a", "Mức độ": "đạt", "ngày": DAY}
    (again,) = read_rows([row], columns={"verdict": "muc do"}, **about).observations
    assert again == found


def test_the_first_of_several_headings_is_read() -> None:
    """A code goes before a wording."""
    row = {"Nội dung": "luôn mỉm cười", "Mã nội dung": "a", "kết quả": "met", "at": DAY}

    (found,) = read_rows([row], unit=DESK, source=CHECK).observations
    assert found.item == "a"


@pytest.mark.parametrize(
    ("head", "about", "error", "words"),
    [
        ("verdict,at,unit,source", {}, UnknownNameError, "mã nội dung"),
        ("item,verdict,unit,source", {}, UnknownNameError, "thời điểm"),
        ("item,verdict,at,source", {}, UnknownNameError, "đơn vị"),
        ("item,verdict,at,unit", {}, UnknownNameError, "nguồn"),
        ("item,verdict,ngay thang,unit,source", {}, UnknownNameError, "ngay thang"),
        ("item,verdict,NGÀY,Ngay,unit,source", {}, InvalidValueError, "no other"),
        (
            "item,verdict,at",
            {"columns": {"unit": "Phòng"}},
            UnknownNameError,
            "Phòng",
        ),
        ("item", {"columns": {"phong": "Phòng"}}, UnknownNameError, "phong"),
        ("item", {"columns": ["item"]}, WrongTypeError, "'list' came"),
        ("item", {"columns": {"item": 5}}, WrongTypeError, "'int' came"),
        ("item", {"code": "xa-mau"}, WrongTypeError, "CodeOfConduct"),
        ("item", {"unit": "Một cửa"}, WrongTypeError, "a Unit"),
        ("item", {"units": 5}, WrongTypeError, "Unit objects"),
        ("item", {"units": "Một cửa"}, WrongTypeError, "a Unit"),
        ("item", {"source": "camera"}, WrongChoiceError, "SourceKind"),
        ("item", {"delimiter": ";;"}, InvalidValueError, "one character"),
        ("item", {"encoding": "utf-16"}, PlainDataError, "not utf-16"),
        ("", {}, PlainDataError, "the first line is empty"),
        ('"item,verdict', {}, PlainDataError, "a quote in the heading is open"),
    ],
)
def test_files_and_arguments_that_cannot_be_are_refused(
    tmp_path: Path, head: str, about: dict[str, Any], error: type[Exception], words: str
) -> None:
    """Each with what it must be."""
    with pytest.raises(error) as caught:
        read_csv(file(tmp_path, head, "a,b,c,d"), **about)

    assert words in str(caught.value)


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    """In the heading, and in a row."""
    head, row = tmp_path / "a.csv", tmp_path / "b.csv"
    head.write_bytes("item,verdict,at,unit,source,\xc0\n".encode("latin-1"))
    row.write_bytes(b"item,verdict,at\na\xc0,met,2026-03-02\nb,met,2026-03-02\n")

    with pytest.raises(PlainDataError, match="save the file as CSV UTF-8"):
        read_csv(head)
    found = read_csv(row, unit=DESK, source=CHECK)
    assert told(found) == [("row-in-encoding", "b.csv:2", "")]
    assert found.lines == (3,)


def test_rows_that_are_none_are_told_or_refused() -> None:
    """A row may lack a column; some row must have it."""
    about: dict[str, Any] = {"unit": DESK, "source": CHECK}
    row = {"item": "a", "verdict": "met", "at": DAY}
    found = read_rows(
        [row, "x", {"item": "a", "at": DAY}, {"item": "", "other": None}],  # type: ignore[list-item]
        **about,
    )

    assert told(found) == [
        ("columns-read", "rows", "“other” (no column of counts: each row counts as 1)"),
        ("row-of-columns", "rows:2", ""),
        ("cell-of-verdict", "rows:3: verdict", ""),
    ]
    assert (found.rows, found.lines) == (3, (1,))
    assert read_rows([], **about).observations == ()
    with pytest.raises(UnknownNameError, match="verdict"):
        read_rows([{"item": "a", "at": DAY}], **about)
    for bad in (row, "abc", 5):
        with pytest.raises(WrongTypeError, match="dictionaries"):
            read_rows(bad, **about)  # type: ignore[arg-type]


def test_headings_have_a_meaning_each() -> None:
    """Alarm: no heading, diacritics apart, names two columns."""
    every = [
        normalize("NFD", name).encode("ascii", "ignore").decode()
        for names in COLUMNS.values()
        for name in names
    ]

    assert len(every) == len(set(every))
    assert cqtt.interop.observations.read_csv is read_csv


OBSERVATIONS: Final = st.builds(
    Observation,
    st.sampled_from([SMILE.code, LISTEN.code]),
    st.sampled_from(Verdict),
    st.one_of(
        st.dates(),
        st.datetimes(datetime(2000, 1, 1), timezones=st.just(VIETNAM)).map(
            lambda at: at.replace(microsecond=0)
        ),
    ),
    st.sampled_from(SourceKind),
    st.sampled_from([DESK, Unit('Phòng "A", tầng 2')]),
    st.sampled_from(["", "công chức", "a;b|c"]),
    weight=st.sampled_from([1, 3, Decimal("0.125")]),
    count=st.integers(1, 999),
    key=st.sampled_from(["", "7", "PH-01"]),
    remark=st.sampled_from([None, "Tốt, nhanh; lịch sự"]),
)


@given(
    seen=st.lists(OBSERVATIONS, max_size=8),
    delimiter=st.sampled_from(",;\t|"),
    bare=st.booleans(),
)
def test_what_is_written_is_read_as_it_was(
    seen: list[Observation], delimiter: str, *, bare: bool
) -> None:
    """Property: files and rows give back every observation, and its line."""
    seen = [each for each in seen if "\t" not in each.post]
    roles = list(COLUMNS)
    table = [
        {
            "item": each.item,
            "verdict": each.verdict.value if bare else each.verdict.text(),
            "at": each.at.isoformat(),
            "source": each.source.text("en") if bare else each.source.text(),
            "unit": each.unit.name,
            "post": each.post,
            "channel": each.channel,
            "weight": str(each.weight),
            "count": str(each.count),
            "key": each.key,
            "remark": each.remark or "",
        }
        for each in seen
    ]
    text = StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(
        [COLUMNS[role][0 if bare else 1] for role in roles if role != "at"] + ["at"]
    )
    for row in table:
        writer.writerow([row[role] for role in roles if role != "at"] + [row["at"]])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        path.write_text(text.getvalue(), encoding="utf-8", newline="")
        found = read_csv(path, units=[DESK])

    assert list(found.observations) == seen
    assert found.lines == tuple(range(2, len(seen) + 2))
    assert read_rows(table, units=[DESK]).observations == found.observations


def test_no_error_of_a_bad_heading_shows_a_row(tmp_path: Path) -> None:
    """A file without a heading: what stands in its first row is not told."""
    path = file(tmp_path, f"luon-mim-cuoi,đạt,2026-03-02,{WORDS},A")

    with pytest.raises(CqttError) as caught:
        read_csv(path)
    assert "Trần" not in str(caught.value)
