"""
Tests of ``cqtt.interop.portal``.

Oracles: ``FOUND`` and ``ROWS``, findings and rows of small invented records
(``cases/portal``), and ``REAL``, what a clerk sees of ten real records, all typed by
hand.  Properties: no JSON is lost, and no record fails, whatever stands in it.
"""

import copy
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, NamedTuple
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqtt.agencies import Level
from cqtt.errors import LimitConflictError, PlainDataError, WrongTypeError
from cqtt.expectations import EXPECTED
from cqtt.findings import Finding, Severity
from cqtt.interop.portal import ProcedureRecord, read_record, read_records
from cqtt.interop.portal.paper_words import channels_of, condition_of
from cqtt.law import Document
from cqtt.procedures import (
    Amount,
    Case,
    ChannelKind,
    Coded,
    ComponentKind,
    Database,
    DecidedBy,
    Free,
    LeftOutReason,
    Mechanism,
    NotStated,
    Origin,
    Procedure,
    ProcedureKind,
)
from cqtt.statutes import NO_HOUSEHOLD_BOOK
from cqtt.time_limits import (
    Hours,
    Months,
    SameDay,
    TimeLimit,
    Unstated,
    WorkingDays,
    Years,
)

CASES: Final = Path(__file__).parent / "cases" / "portal"
SHARED: Final = Path(__file__).parents[2] / "shared" / "data" / "portal_records"
TEXTS: Final = {
    each.stem: each.read_text(encoding="utf-8") for each in sorted(CASES.glob("*.json"))
}
SOUND: Final[dict[str, Any]] = json.loads(TEXTS["sound"])
NOTE, WARNING, ERROR = Severity.NOTE, Severity.WARNING, Severity.ERROR

DIRECT = ChannelKind.DIRECT
AT_COUNTER = (ChannelKind.DIRECT, ChannelKind.POSTAL)
POST = (ChannelKind.POSTAL,)
ON_SCREEN = (ChannelKind.ONLINE, ChannelKind.VNEID)


def derived(name: str) -> tuple[Procedure, tuple[Finding, ...]]:
    """Return the procedure and the findings of a record of the cases."""
    return read_record(TEXTS[name]).to_procedure()


def changed(*path: str | int, to: Any) -> dict[str, Any]:
    """Return the sound record with one value changed, or taken out."""
    whole = copy.deepcopy(SOUND)
    at: Any = whole
    for step in path[:-1]:
        at = at[step]
    if to is None:
        del at[path[-1]]
    else:
        at[path[-1]] = to
    return whole


def of_sound(*path: str | int, to: Any) -> tuple[Procedure, list[tuple[str, str, str]]]:
    """Return the procedure and the findings of the sound record with a change."""
    procedure, findings = read_record(changed(*path, to=to)).to_procedure()
    return procedure, [(each.rule, each.place, each.evidence) for each in findings]


# --- a record is kept ------------------------------------------------------------

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
    | st.sampled_from(["1.001193", "DIRECT", "OTHER", "05 ngày làm việc", "\xa0", "²"]),
    lambda inside: (
        st.lists(inside, max_size=3)
        | st.dictionaries(
            st.text(max_size=5) | st.sampled_from(["name", "code", "data", "fees"]),
            inside,
            max_size=3,
        )
    ),
    max_leaves=10,
)
json_objects = st.dictionaries(
    st.text(max_size=8) | st.sampled_from([*SOUND, "data"]), json_values, max_size=6
)


@given(json_objects)
def test_any_object_comes_back_whole(value: dict[str, Any]) -> None:
    """Text, bytes and mapping give a record that gives the same JSON."""
    text = json.dumps(value)
    record = read_record(text)

    assert record.to_dict() == json.loads(text)
    assert record == read_record(text.encode()) == read_record(value)
    record.to_procedure()
    assert record.to_dict() == json.loads(text)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of everything in a JSON value."""
    if path:
        yield path
    inside = value.items() if isinstance(value, dict) else ()
    for key, each in enumerate(value) if isinstance(value, list) else inside:
        yield from places(each, (*path, key))


PLACES: Final = sorted(
    {
        (name, path)
        for name in ("sound", "civil", "land")
        for path in places(json.loads(TEXTS[name]))
    },
    key=repr,
)


@given(st.sampled_from(PLACES), json_values)
def test_junk_anywhere_fails_nothing(
    place: tuple[str, tuple[Any, ...]], junk: object
) -> None:
    """Whatever JSON stands at a place of a record, it is read and its findings said."""
    name, path = place
    whole = json.loads(TEXTS[name])
    at = whole
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = junk
    record = read_record(json.dumps(whole))
    procedure, findings = record.to_procedure()

    assert record.to_dict() == whole
    assert procedure.name.strip()
    for each in findings:
        assert each.evidence
        assert len(each.evidence) <= 101
        assert each.message("vi")
        assert each.message("en")
    for channel in ChannelKind:
        assert procedure.checklist(channel).text() is not None


NUMBERS: Final = (10**400, -(10**400), 10**5000, 1e308, float("inf"), float("nan"))


@pytest.mark.parametrize("number", NUMBERS, ids=map(str, range(len(NUMBERS))))
@pytest.mark.parametrize(
    "path",
    [
        ("executionMethods", 0, "processingTime"),
        ("cases", 0, "processingDay", "qty"),
        ("executionMethods", 0, "fees", 0, "value"),
        ("procedureProposal", "decisionDate"),
        ("executionCases", 0, "profileComponents", 0, "originalQty"),
    ],
    ids=lambda each: str(each[-1]),
)
def test_a_number_that_nobody_counts_is_found(
    path: tuple[str | int, ...], number: float
) -> None:
    """Numbers too long, without end or undefined are not counted with."""
    _, findings = of_sound(*path, to=number)

    assert findings[0][0] == "record-kind"
    assert findings[0][2] == type(number).__name__


def test_a_number_without_end_comes_back() -> None:
    """JSON can write a number beyond a float; Python reads it as infinity."""
    text = TEXTS["sound"].replace('"qty": 3,', '"qty": 1e999,')
    record = read_record(text)

    assert record.to_dict() == json.loads(text) != SOUND
    assert [each.rule for each in record.to_procedure()[1]] == ["record-kind"]


def test_a_copy_of_the_record_is_a_copy() -> None:
    """Changing what a record gave or was made of does not change it."""
    source = copy.deepcopy(SOUND)
    record = read_record(source)
    source["executionMethods"].clear()
    record.to_dict()["cases"].clear()
    record.data["cases"].clear()

    assert record.to_dict() == SOUND
    assert record.data == SOUND


def test_records_are_equal_by_what_they_hold() -> None:
    """Two records of one JSON are one key; another JSON is another record."""
    record = read_record(TEXTS["sound"])

    assert record == read_record(SOUND)
    assert hash(record) == hash(read_record(SOUND))
    assert record != read_record(TEXTS["civil"])
    assert record != SOUND
    assert "Thủ tục" not in repr(record)


def test_an_envelope_is_opened_and_kept() -> None:
    """The portal's answer has the record in ``data``; a list there is no record."""
    record = read_record(TEXTS["land"])

    assert record.code == "1.999003.H99"
    assert record.data["code"] == record.code
    assert record.to_dict() == json.loads(TEXTS["land"])
    assert read_record({"data": [1], "code": "1.999001"}).code == "1.999001"
    assert read_record(SOUND | {"data": {"code": "no"}}).code == "1.999001"


def test_a_record_names_its_page() -> None:
    """The address has the record's id; without an id there is none."""
    record = read_record(TEXTS["sound"])

    assert record.url == (
        "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/"
        "00000000-0000-7000-8000-000000000001"
    )
    assert record.name == "Thủ tục cấp giấy xác nhận mẫu"
    assert record.to_procedure()[0].url == record.url
    assert read_record({"name": 5}).url == read_record({"name": 5}).name == ""


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (TEXTS["sound"][:200], "Expecting value at line 8 column"),
        ('{"code": "1", "code": "2"}', "key 'code' came twice"),
        ("[{}]", "an object is needed, list came"),
        ('{"value": NaN}', "NaN is not JSON"),
        ('{"a":' * 100_000, "nested too deeply"),
    ],
    ids=["cut off", "key twice", "list", "NaN", "deep"],
)
def test_a_broken_text_is_no_record(text: str, fault: str) -> None:
    """The error says where, and is about a record."""
    with pytest.raises(PlainDataError) as caught:
        read_record(text)

    assert caught.value.what == "procedure record"
    assert fault in caught.value.faults[0]


def test_deep_records_come_back() -> None:
    """What the parser could read can be given back."""
    text = '{"a":' * 400 + "1" + "}" * 400
    record = read_record(text)

    assert json.dumps(record.to_dict(), separators=(",", ":")) == text
    assert {each.rule for each in record.to_procedure()[1]} >= {"known-key"}


@pytest.mark.parametrize("source", [None, 5, ["a"], object()])
def test_only_json_is_a_record(source: Any) -> None:
    """Other objects are refused by their type."""
    with pytest.raises(WrongTypeError):
        read_record(source)


def test_a_very_long_description_is_read() -> None:
    """Five million letters, and brackets that never close, cost no more than that."""
    long = "(nếu (trường hợp 5 (ngày " * 200_000
    whole = changed("executionSteps", 0, "description", to=long)
    whole["executionMethods"][0]["description"] = long
    whole["executionCases"][0]["profileComponents"][1]["name"] = f"Giấy ra viện {long}"
    record = read_record(whole)

    assert record.to_dict() == whole
    assert record.to_procedure()[0].time_limit == WorkingDays(3)


def test_text_of_any_form_becomes_nfc() -> None:
    """Letters taken apart, hard spaces and marks around give the same procedure."""
    apart = json.loads(normalize("NFD", TEXTS["sound"]))
    spaced = json.loads(TEXTS["sound"].replace(" nhận mẫu", "\xa0nhận\xa0 mẫu"))

    assert read_record(apart).to_procedure() == derived("sound")
    assert read_record(apart).to_dict() == apart != SOUND
    assert read_record(spaced).name == "Thủ tục cấp giấy xác\xa0nhận\xa0 mẫu"
    assert read_record(spaced).to_procedure()[0] == derived("sound")[0]


# --- lists of records ------------------------------------------------------------


def test_records_are_read_one_after_another() -> None:
    """A list, its text, and JSON lines in text or bytes give the same records."""
    first, second = SOUND, json.loads(TEXTS["bundle"])
    lines = f"\ufeff{json.dumps(first)}\n\n{json.dumps(second, ensure_ascii=False)}\r\n"
    expected = [read_record(first), read_record(second)]

    assert list(read_records([first, second])) == expected
    assert list(read_records([first, json.dumps(second)])) == expected
    assert list(read_records(json.dumps([first, second]))) == expected
    assert list(read_records(lines)) == expected
    assert list(read_records(lines.encode())) == expected
    assert list(read_records("")) == []


def test_a_line_ends_where_it_ends() -> None:
    """Signs that look like ends of lines may stand in a JSON text."""
    text = json.dumps({"name": "a\u2028b\x85c"}, ensure_ascii=False)

    assert [each.name for each in read_records(text)] == ["a\u2028b\x85c"]


@pytest.mark.parametrize(
    ("source", "number", "fault"),
    [
        ('{}\n{"a": 1', 2, "Expecting"),
        ("[{}, 5]", 2, "an object is needed, int came"),
        ('["{}"]', 1, "an object is needed, str came"),
        ([{}, "[]"], 2, "an object is needed, list came"),
    ],
)
def test_a_bad_record_is_told_by_its_number(
    source: Any, number: int, fault: str
) -> None:
    """The records before it are read."""
    records = read_records(source)
    good = [next(records) for _ in range(number - 1)]
    with pytest.raises(PlainDataError) as caught:
        next(records)

    assert good == [read_record("{}")] * (number - 1)
    assert caught.value.what == f"procedure record {number}"
    assert caught.value.faults[0].startswith(fault)


def test_a_list_that_is_none_is_refused() -> None:
    """Broken bytes are a fault of the text, other things one of the type."""
    with pytest.raises(PlainDataError) as caught:
        list(read_records(b"\xff"))
    with pytest.raises(WrongTypeError):
        list(read_records(5))  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        list(read_records([5]))

    assert caught.value.faults == ("not UTF-8 at byte 0",)


# --- what is found ---------------------------------------------------------------

FEE, PAPERS = "executionMethods[0].fees[0]", "executionCases[0].profileComponents"
FOUND: Final[dict[str, list[tuple[str, str, str, Severity]]]] = {
    "sound": [],
    "empty": [
        ("limit-stated", "executionMethods", "none", WARNING),
        ("decision-numbered", "procedureProposal", "nothing", WARNING),
        ("procedure-code-form", "code", "nothing", ERROR),
        ("procedure-named", "name", "nothing", ERROR),
        ("known-procedure-kind", "type", "nothing", WARNING),
        ("level-stated", "isWard", "none", NOTE),
        ("result-stated", "resultsDetails", "none", NOTE),
    ],
    "civil": [
        ("same-day-stated", "executionMethods[0].processingTime", "1 OTHER", WARNING),
        ("same-day-stated", "executionMethods[1].processingTime", "0 OTHER", WARNING),
        (
            "heading-as-document",
            f"{PAPERS}[0].name",
            "người yêu cầu nộp các giấy tờ sau:",
            WARNING,
        ),
        (
            "alternatives-in-prose",
            f"{PAPERS}[3].name",
            "không có thì nộp một trong các giấy tờ khác",
            NOTE,
        ),
        ("component-named", f"{PAPERS}[6].name", "nothing", NOTE),
        (
            "paper-counted",
            "executionCases[1].profileComponents[1].originalQty",
            (
                "giấy tờ về nơi cư trú trong trường hợp không thể khai thác được từ cơ "
                "sở dữ liệu"
            ),
            NOTE,
        ),
        (
            "note-as-document",
            "executionCases[2].profileComponents[1].name",
            "giấy tờ nước ngoài phải hợp pháp hóa.",
            WARNING,
        ),
        ("fee-stated", f"{FEE}.value", "0", NOTE),
        ("cases-told-apart", "cases", "2", NOTE),
        ("result-granted", "resultsDetails", "Văn bản từ chối ghi sổ", NOTE),
        (
            "prose-cutoff",
            "executionSteps[0].description",
            (
                "nếu nhận hồ sơ sau 15 giờ thì trả vào ngày làm việc tiếp theo. "
                "gửi lại bản thảo để"
            ),
            WARNING,
        ),
        (
            "prose-confirmation",
            "executionSteps[0].description",
            (
                "người dân xác nhận (tối đa một ngày). nếu chậm, lập phiếu xin lỗi và "
                "hẹn lại. trường hợp cần"
            ),
            WARNING,
        ),
        (
            "prose-apology",
            "executionSteps[0].description",
            (
                "nếu chậm, lập phiếu xin lỗi và hẹn lại. trường hợp cần xác minh "
                "thì gửi văn bản hỏi."
            ),
            NOTE,
        ),
        (
            "prose-saturday",
            "executionSteps[0].description",
            "hỏi. nhận cả sáng thứ 7.",
            NOTE,
        ),
        (
            "prose-verification",
            "executionSteps[0].description",
            "hẹn lại. trường hợp cần xác minh thì gửi văn bản hỏi. nhận cả sáng thứ 7.",
            NOTE,
        ),
    ],
    "land": [
        (
            "limit-in-words",
            "executionMethods[0].description",
            "12 ngày làm việc, 20 ngày làm việc",
            NOTE,
        ),
        ("channel-once", "executionMethods[1].submissionMethod", "direct", WARNING),
        (
            "unit-in-words",
            "executionMethods[1].description",
            "30 ngày làm việc",
            WARNING,
        ),
        (
            "limit-in-prose",
            "executionMethods[2].processingTime",
            "Trong vòng 15 ngày, trừ ngày lễ",
            NOTE,
        ),
        ("unit-stated", "executionMethods[3].processingTime", "5 OTHER", WARNING),
        ("countable-limit", "cases[1].processingDay.qty", "0.3 DAY", WARNING),
        (
            "channels-agree",
            "executionMethods",
            "WorkingDays(quantity=Decimal('12.5')), CalendarDays(quantity=30)",
            WARNING,
        ),
        ("limits-agree", "cases", "12.5, 30, 5 / 0.3, 40", ERROR),
        ("fee-set-by-council", f"{FEE}.value", "0", NOTE),
        (
            "fee-zero-with-text",
            "executionMethods[0].fees[1].value",
            "none: Theo quy định",
            WARNING,
        ),
        ("published", "procedureProposal.publicationDate", "nothing", NOTE),
        (
            "decision-two-tier",
            "procedureProposal.decisionDate",
            "2025-05-21",
            WARNING,
        ),
        ("one-code", "codeNotation", "1.999004", WARNING),
        ("case-code-once", "cases[1].code", "1.999003.01", WARNING),
        ("result-stated", "resultsDetails", "none", NOTE),
        (
            "prose-hard-areas",
            "executionMethods[0].description",
            "chính. đối với các xã miền núi, hải đảo thì 20 ngày làm việc.",
            WARNING,
        ),
        (
            "prose-excluded",
            "executionMethods[0].description",
            (
                "12 ngày làm việc, không bao gồm thời gian xác định nghĩa vụ tài "
                "chính. đối với các xã miền núi, hải"
            ),
            WARNING,
        ),
    ],
    "bundle": [
        (
            "unit-in-words",
            "executionMethods[0].description",
            "20 ngày làm việc",
            WARNING,
        ),
        (
            "paper-in-force",
            f"{PAPERS}[0].name",
            "phiếu báo thay đổi; sổ hộ khẩu của cha, mẹ (bản chính);",
            WARNING,
        ),
        (
            "paper-in-force",
            f"{PAPERS}[1].name",
            "sổ hộ khẩu, sổ tạm trú, giấy tờ chứng minh về nơi cư trú",
            WARNING,
        ),
        ("paper-in-force", f"{PAPERS}[2].name", "chứng minh nhân dân", WARNING),
        (
            "paper-in-force",
            f"{PAPERS}[3].name",
            "hộ chiếu hoặc chứng minh nhân dân hoặc thẻ căn cước",
            WARNING,
        ),
        ("published", "procedureProposal.publicationDate", "nothing", NOTE),
        (
            "decision-two-tier",
            "procedureProposal.decisionDate",
            "2019-08-01",
            WARNING,
        ),
    ],
    "broken": [
        ("record-kind", "executionMethods[0]", "int", ERROR),
        ("known-channel", "executionMethods[1].submissionMethod", "PIGEON", WARNING),
        ("record-kind", "executionMethods[1].processingTime", "bool", ERROR),
        ("record-kind", "cases[0].processingDay", "list", ERROR),
        ("record-kind", "cases[0].code", "int", ERROR),
        ("record-kind", "executionSteps", "str", ERROR),
        ("record-kind", "executionMethods[1].description", "int", ERROR),
        ("limit-stated", "executionMethods", "none", WARNING),
        ("count-of-papers", f"{PAPERS}[0].originalQty", "-2", ERROR),
        ("record-kind", f"{PAPERS}[0].copyQty", "float", ERROR),
        ("paper-counted", f"{PAPERS}[0].originalQty", "giấy ra viện", NOTE),
        ("known-fee-kind", "executionMethods[1].fees[0].type", "nothing", WARNING),
        ("fee-amount", "executionMethods[1].fees[0].value", "-1", ERROR),
        ("record-kind", "executionMethods[1].fees[1].value", "str", ERROR),
        ("fee-stated", "executionMethods[1].fees[1].value", "none", NOTE),
        (
            "record-day",
            "procedureProposal.decisionDate",
            "beyond the calendar",
            ERROR,
        ),
        ("record-kind", "procedureProposal.publicationDate", "str", ERROR),
        ("published", "procedureProposal.publicationDate", "nothing", NOTE),
        ("decision-dated", "procedureProposal.decisionDate", "nothing", NOTE),
        ("procedure-code-form", "code", "không phải mã", ERROR),
        ("procedure-named", "name", "nothing", ERROR),
        ("known-procedure-kind", "type", "NEW_TYPE", WARNING),
        ("record-kind", "isWard", "str", ERROR),
        ("level-stated", "isWard", "none", NOTE),
        ("result-stated", "resultsDetails", "none", NOTE),
        ("known-key", "newField", "newField", NOTE),
    ],
}


@pytest.mark.parametrize("name", FOUND)
def test_what_is_odd_is_found_with_its_place(name: str) -> None:
    """Every finding of an invented record, and no other, is the one typed."""
    findings = derived(name)[1]
    said = [(e.rule, e.place, e.evidence, e.severity) for e in findings]

    assert Counter(said) == Counter(FOUND[name])


def test_every_finding_has_its_record() -> None:
    """No rule that the room can find is without an invented record."""
    folder = Path(read_record.__code__.co_filename).parent
    source = "".join(each.read_text(encoding="utf-8") for each in folder.glob("*.py"))
    used = {slug for slug in EXPECTED if f'"{slug}"' in source}

    assert used == {row[0] for rows in FOUND.values() for row in rows}


# --- the procedure ---------------------------------------------------------------


def test_a_sound_record_becomes_a_procedure() -> None:
    """Every field has its place, and dates are days of Vietnam."""
    procedure, _ = derived("sound")

    assert (procedure.code, procedure.name) == (
        "1.999001",
        "Thủ tục cấp giấy xác nhận mẫu",
    )
    assert procedure.limit() == procedure.time_limit == WorkingDays(3)
    assert procedure.limit_text == "3 WORKING_DAY"
    assert procedure.field_of_work == Coded("Mẫu hóa", "G99-MH01")
    assert procedure.levels == (Level.COMMUNE,)
    assert procedure.kind is ProcedureKind.STANDARD
    assert procedure.mechanism is Mechanism.ONE_STOP
    assert procedure.decision is not None
    assert procedure.decision.title == (
        "Quyết định 99/QĐ-BMH ngày 01/01/2026 của Bộ Mẫu hóa"
    )
    assert procedure.decision.issued_on == date(2026, 1, 1)
    assert procedure.published_on == date(2026, 1, 4)
    assert procedure.cases == (Case(code="1.999001.01", name="Cấp lần đầu"),)
    assert procedure.channel_kinds == (ChannelKind.DIRECT, ChannelKind.ONLINE)
    assert procedure.instructions[1] == (
        "Bước 2\nCông chức kiểm tra hồ sơ và trả kết quả."
    )
    assert procedure.results == (Coded("Giấy xác nhận mẫu", "KQ.G99.000001"),)
    assert procedure.legal_basis == (
        Document("99/2025/NĐ-CP", "Nghị định về mẫu hóa", number="99/2025/NĐ-CP"),
        Document("Thông tư không số", "Thông tư không số"),
    )
    assert procedure.authorities == (Coded("Ủy ban nhân dân cấp xã", "UBX"),)
    assert procedure.target_groups == (Coded("Công dân Việt Nam", "ĐT001"),)
    assert procedure.requirements == "Không có"
    assert procedure.components[0].form == "to-khai.docx"
    assert [type(each.due) for each in procedure.fees] == [Amount, Free]


def test_a_record_without_anything_is_a_procedure() -> None:
    """Code and name are a question mark, everything else is empty."""
    procedure, _ = derived("empty")

    assert (procedure.code, procedure.name) == ("?", "?")
    assert procedure.time_limit == Unstated("")
    assert len(procedure.checklist(DIRECT)) == 0


def test_steps_without_a_name_or_a_description_are_kept() -> None:
    """Either is enough; neither is no step."""
    steps = [{"name": "A"}, {"description": "B"}, {}, {"name": "C", "description": "D"}]

    assert of_sound("executionSteps", to=steps)[0].instructions == ("A", "B", "C\nD")


def test_a_decision_may_lack_its_day() -> None:
    """Number alone, number with a day, and the number of the record itself."""
    bare, _ = of_sound("procedureProposal", to={"proposalNumber": "5/QĐ-BMH"})
    own, _ = derived("land")

    assert bare.decision is not None
    assert bare.decision.title == "Quyết định 5/QĐ-BMH"
    assert bare.decision.title_en == "Decision 5/QĐ-BMH"
    assert own.decision is not None
    assert own.decision.number == "12/QĐ-UBND"
    assert own.decision.issued_on == date(2025, 5, 21)


@pytest.mark.parametrize(
    ("kind", "name", "mechanism"),
    [
        ("STANDARD", "Cấp thẻ", Mechanism.ONE_STOP),
        ("INTERCONNECTED", "Cấp thẻ", Mechanism.INTERLINKED),
        ("INTERCONNECTED_INTERNAL", "Cấp thẻ", Mechanism.INTERLINKED),
        ("STANDARD", "Liên thông cấp thẻ", Mechanism.INTERLINKED),
    ],
)
def test_a_bundle_is_told_by_kind_or_name(
    kind: str, name: str, mechanism: Mechanism
) -> None:
    """A bundle that the portal lists as a plain procedure is one all the same."""
    procedure, _ = read_record(SOUND | {"type": kind, "name": name}).to_procedure()

    assert procedure.mechanism is mechanism


# --- limits ----------------------------------------------------------------------

SAME_DAY = SameDay(time(15))


class Stated(NamedTuple):
    """What two channels and one case say, and what follows."""

    rows: list[tuple[object, object]]
    case: tuple[object, object] | None
    promised: TimeLimit
    limit: TimeLimit | None
    steps: str = ""


DAYS = WorkingDays(3)
LIMITS: Final = {
    "all agree": Stated([(3, "WORKING_DAY")], (3, "WORKING_DAY"), DAYS, DAYS),
    "text and number": Stated(
        [("03", "WORKING_DAY")], (3.0, "WORKING_DAY"), DAYS, DAYS
    ),
    "half a day": Stated(
        [("12,5", "WORKING_DAY")],
        (12.5, "WORKING_DAY"),
        WorkingDays(Decimal("12.5")),
        WorkingDays(Decimal("12.5")),
    ),
    "hours": Stated([(24, "HOUR")], None, Hours(24), Hours(24)),
    "months": Stated([(2, "MONTH")], None, Months(2), Months(2)),
    "years": Stated([(1, "YEAR")], None, Years(1), Years(1)),
    "prose": Stated([("Không quá 03 ngày làm việc", None)], None, DAYS, DAYS),
    "nothing": Stated([("", None), (None, None)], None, Unstated(""), Unstated("")),
    "no unit, same number": Stated([(3, "OTHER")], (3, "WORKING_DAY"), DAYS, DAYS),
    "no unit, other number": Stated(
        [(5, "OTHER")],
        (10, "WORKING_DAY"),
        Unstated("5 OTHER; 10 WORKING_DAY"),
        None,
    ),
    "unit of another kind": Stated(
        [(5, 7)], (10, "DAY"), Unstated("5 OTHER; 10 DAY"), None
    ),
    "1 without a unit": Stated(
        [(1, "OTHER")],
        (1, "WORKING_DAY"),
        Unstated("1 OTHER; 1 WORKING_DAY"),
        WorkingDays(1),
    ),
    "1 beside the 15:00 rule": Stated(
        [(1, "OTHER")], None, SAME_DAY, SAME_DAY, "Nhận sau 15h thì trả hôm sau."
    ),
    "words beside the 15:00 rule": Stated(
        [("Thực hiện ngay trong ngày nhận, nếu có thể", None)],
        None,
        SAME_DAY,
        SAME_DAY,
        "Nhận sau 15 giờ thì trả hôm sau.",
    ),
    "3 days beside the 15:00 rule": Stated(
        [(3, "WORKING_DAY")],
        None,
        Unstated("3 WORKING_DAY; nhận sau 15 giờ thì trả hôm sau."),
        None,
        "Nhận sau 15 giờ thì trả hôm sau.",
    ),
    "other unit": Stated(
        [(3, "WORKING_DAY")], (3, "DAY"), Unstated("3 WORKING_DAY; 3 DAY"), None
    ),
    "words that branch": Stated(
        [(10, "WORKING_DAY"), ("10 ngày, vùng cao 20 ngày", None)],
        None,
        Unstated("10 WORKING_DAY; 10 ngày, vùng cao 20 ngày"),
        None,
    ),
    "as described": Stated(
        [(10, "WORKING_DAY"), ("Theo mô tả", None)],
        None,
        Unstated("10 WORKING_DAY; Theo mô tả"),
        None,
    ),
    "a place that says nothing": Stated(
        [(3, "WORKING_DAY"), ("Không có thông tin.", None)], None, DAYS, DAYS
    ),
    "a fraction of a calendar day": Stated(
        [(2.5, "DAY")], None, Unstated("2.5 DAY"), Unstated("2.5 DAY")
    ),
    "zero": Stated(
        [(0, "WORKING_DAY")],
        None,
        Unstated("0 WORKING_DAY"),
        Unstated("0 WORKING_DAY"),
    ),
}


@pytest.mark.parametrize("case", LIMITS)
def test_a_limit_is_promised_where_all_places_agree(case: str) -> None:
    """Where they do not it stays unstated, and asking for one limit is refused."""
    stated = LIMITS[case]
    channels = ("DIRECT", "ONLINE")
    whole = SOUND | {
        "executionSteps": [{"description": stated.steps}],
        "executionMethods": [
            {
                "submissionMethod": channel,
                "processingTime": quantity,
                "processingTimeUnit": unit,
            }
            for channel, (quantity, unit) in zip(channels, stated.rows, strict=False)
        ],
        "cases": [],
    }
    if stated.case is not None:
        quantity, unit = stated.case
        whole["cases"] = [{"processingDay": {"qty": quantity, "type": unit}}]
    procedure, _ = read_record(whole).to_procedure()

    assert procedure.time_limit == stated.promised
    if stated.limit is None:
        with pytest.raises(LimitConflictError) as caught:
            procedure.limit()
        assert caught.value.procedure == "1.999001"
    else:
        assert procedure.limit() == stated.limit


def test_every_place_of_a_limit_is_kept() -> None:
    """Channel, case and prose each with words and place."""
    limits = derived("civil")[0].limits

    assert [(e.origin, e.channel, e.case, e.place) for e in limits] == [
        (Origin.CHANNEL, DIRECT, None, "executionMethods[0].processingTime"),
        (
            Origin.CHANNEL,
            ChannelKind.ONLINE,
            None,
            "executionMethods[1].processingTime",
        ),
        (Origin.CASE, None, "1.999002.01", "cases[0].processingDay.qty"),
        (Origin.CASE, None, "1.999002.02", "cases[1].processingDay.qty"),
        (Origin.PROSE, None, None, "executionSteps[0].description"),
    ]
    assert limits[4].limit == SAME_DAY


def test_the_same_number_in_two_units_does_not_agree() -> None:
    """Three working days at the counter, three days in the case."""
    _, found = of_sound("cases", 0, "processingDay", "type", to="DAY")

    assert found == [
        (
            "limits-agree",
            "cases",
            "WorkingDays(quantity=3) / CalendarDays(quantity=3)",
        )
    ]


def test_other_limits_in_words_are_told_once() -> None:
    """One finding for each set of them, at the first row; the row's own is none."""
    told = ("03 ngày làm việc, 5 ngày", "5 ngày", "", "Vùng cao 5 ngày, 10 tháng")
    rows = [
        {
            "submissionMethod": channel,
            "processingTime": 3,
            "processingTimeUnit": "WORKING_DAY",
            "description": words,
        }
        for channel, words in zip(
            ("DIRECT", "ONLINE", "POSTAL", "VNEID"), told, strict=True
        )
    ]
    _, found = of_sound("executionMethods", to=rows)

    assert found == [
        ("limit-in-words", "executionMethods[0].description", "5 ngày"),
        ("limit-in-words", "executionMethods[3].description", "5 ngày, 10 tháng"),
    ]


@pytest.mark.parametrize(
    ("words", "limits"),
    [
        ("trong 00012 ngày", ""),
        ("trong 1000 ngày", ""),
        ("trong 1.000 ngày", ""),
        ("trong 2,5 ngày", ""),
        ("trong 012 ngày", "12 ngày"),
        ("12 ngày", "12 ngày"),
        (
            "từ 7 (bảy) ngày làm việc đến 8 giờ làm việc",
            "7 ngày làm việc, 8 giờ làm việc",
        ),
        ("trong vài ngày", ""),
    ],
)
def test_limits_in_words_are_whole_numbers(words: str, limits: str) -> None:
    """Up to three digits and a leading zero, with the number in words in brackets."""
    _, found = of_sound("executionMethods", 0, "description", to=words)

    assert [each[2] for each in found] == ([limits] if limits else [])


# --- evidence --------------------------------------------------------------------

words_of_letters = st.lists(st.text("ăng", min_size=1, max_size=9), max_size=40)


@given(words_of_letters, words_of_letters)
def test_evidence_is_made_of_whole_words(before: list[str], after: list[str]) -> None:
    """It has the words of the sign, and some of those around it, none cut."""
    text = [*before, "nhận", "sau", "15", "giờ", *after]
    _, found = of_sound("executionSteps", 0, "description", to=" ".join(text))
    evidence = next(each[2] for each in found if each[0] == "prose-cutoff")
    told = evidence.removesuffix("…").split()
    starts = [n for n in range(len(text)) if text[n : n + len(told)] == told]

    assert starts
    assert "sau 15 giờ" in evidence


@pytest.mark.parametrize(
    "words",
    [
        "Người nộp xác nhận đã nhận kết quả.",
        "Xin lỗi vì sự bất tiện.",
        "Trả sau 150 ngày, vào thứ hai.",
    ],
)
def test_words_near_a_rule_are_not_the_rule(words: str) -> None:
    """A confirmation without its limit, an apology without its letter, another day."""
    _, found = of_sound("executionSteps", 0, "description", to=words)

    assert not [rule for rule, *_ in found if rule.startswith("prose-")]


def test_evidence_without_a_space_is_cut_all_the_same() -> None:
    """A hundred signs, and dots for the rest."""
    _, found = of_sound("codeNotation", to="9" * 150)

    assert found == [("one-code", "codeNotation", "9" * 100 + "…")]


# --- papers ----------------------------------------------------------------------

ROWS: Final[
    dict[str, list[tuple[str, ComponentKind, tuple[ChannelKind, ...], str]]]
] = {
    "civil": [
        ("Người yêu cầu nộp các giấy tờ sau:", ComponentKind.HEADING, (), ""),
        (
            (
                "Tờ khai ghi sổ theo mẫu (nếu người yêu cầu lựa chọn nộp hồ sơ theo "
                "hình thức trực tiếp);"
            ),
            ComponentKind.FORM,
            AT_COUNTER,
            "",
        ),
        (
            "Mẫu điện tử tương tác ghi sổ (nếu nộp hồ sơ theo hình thức trực tuyến)",
            ComponentKind.EFORM,
            ON_SCREEN,
            "",
        ),
        (
            "Giấy ra viện; trường hợp không có thì nộp một trong các giấy tờ khác",
            ComponentKind.SUBMIT,
            (),
            "",
        ),
        (
            "Đối với Dân quân: Giấy giới thiệu của đơn vị",
            ComponentKind.SUBMIT,
            (),
            "đối với Dân quân",
        ),
        (
            (
                "Văn bản ủy quyền trong trường hợp ủy quyền ghi sổ. Ông, bà không phải "
                "chứng thực."
            ),
            ComponentKind.SUBMIT,
            (),
            "trong trường hợp ủy quyền ghi sổ",
        ),
        (
            (
                "Thẻ căn cước hoặc hộ chiếu, thì không phải tải lên (theo hình thức "
                "trực tuyến)."
            ),
            ComponentKind.PRESENT,
            (),
            "",
        ),
        (
            (
                "Giấy tờ về nơi cư trú trong trường hợp không thể khai thác được từ Cơ "
                "sở dữ liệu quốc gia về dân cư"
            ),
            ComponentKind.PRESENT,
            (),
            (
                "trong trường hợp không thể khai thác được từ Cơ sở dữ liệu quốc gia "
                "về dân cư"
            ),
        ),
        (
            "Trường hợp gửi hồ sơ qua hệ thống bưu chính thì nộp bản sao có chứng thực",
            ComponentKind.PRESENT,
            (ChannelKind.POSTAL,),
            "",
        ),
        ("Công dân có quyền chọn nơi nộp hồ sơ.", ComponentKind.NOTE, (), ""),
        ("Giấy tờ nước ngoài phải hợp pháp hóa.", ComponentKind.NOTE, (), ""),
    ],
    "land": [
        ("Mẫu số 01. Đơn đề nghị đo đạc", ComponentKind.FORM, (), ""),
        ("Giấy chứng nhận đã cấp (nếu có).", ComponentKind.SUBMIT, (), "nếu có"),
        ("Mẫu số 01. Đơn đề nghị đo đạc.", ComponentKind.FORM, (), ""),
    ],
}


@pytest.mark.parametrize("name", ROWS)
def test_rows_are_told_apart(name: str) -> None:
    """Papers, forms, notes and headings, with channels and conditions."""
    rows = derived(name)[0].components

    assert [(e.name, e.kind, e.channels, e.condition) for e in rows] == ROWS[name]


SUBMIT, FORM, PRESENT = ComponentKind.SUBMIT, ComponentKind.FORM, ComponentKind.PRESENT
EFORM, ROW_NOTE = ComponentKind.EFORM, ComponentKind.NOTE
NAMES: Final = {
    "Giấy ra viện": SUBMIT,
    "a) Biên bản họp thôn": SUBMIT,
    "1. Đơn đề nghị": FORM,
    "Phiếu báo thay đổi": FORM,
    "Văn bản đề nghị cấp thẻ": FORM,
    "Biểu mẫu điện tử": EFORM,
    "Xuất trình bản chính thẻ căn cước": PRESENT,
    "Giấy tờ phải xuất trình: - Hộ chiếu": PRESENT,
    "Công dân xuất trình thẻ căn cước": PRESENT,
    "Người yêu cầu đăng ký phải xuất trình hộ chiếu": PRESENT,
    "- Cá nhân xuất trình một trong các loại thẻ": PRESENT,
    "Người yêu cầu không phải xuất trình hộ chiếu": ROW_NOTE,
    "Công dân có thể xuất trình hộ chiếu": ROW_NOTE,
    "Lưu ý: nộp đủ giấy tờ": ROW_NOTE,
    "Trường hợp trẻ bị bỏ rơi thì phải có biên bản": SUBMIT,
    "Trường hợp không có thì các bên lập văn bản cam đoan": SUBMIT,
    "Trường hợp không có thì thay thế bằng: văn bản của người làm chứng": SUBMIT,
    "Trường hợp đi thuê thì bổ sung hợp đồng thuê": SUBMIT,
    "Trường hợp đã có dữ liệu thì được thay bằng dữ liệu": ROW_NOTE,
    "Cơ quan tự tra cứu, nếu không được thì người dân nộp giấy chứng nhận": SUBMIT,
    "Cơ quan đăng ký từ chối giải quyết": ROW_NOTE,
    "Giá trị sử dụng của giấy tờ là 06 tháng": ROW_NOTE,
    "Thủ tục về môi trường được làm đồng thời": ROW_NOTE,
    "Khuyến khích nộp trực tuyến": ROW_NOTE,
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_tells_what_a_row_is(name: str) -> None:
    """One original is asked for; the words decide whether it is a paper."""
    rows = [{"name": name, "originalQty": 1, "copyQty": 0}]
    groups = [{"name": "Giấy tờ phải nộp", "profileComponents": rows}]

    assert of_sound("executionCases", to=groups)[0].components[0].kind is NAMES[name]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Giấy ra viện", SUBMIT),
        ("Người dân có thể nộp bản sao", ROW_NOTE),
        ("Công dân xuất trình thẻ căn cước", ROW_NOTE),
        ("Trường hợp trẻ bị bỏ rơi thì phải có biên bản", ROW_NOTE),
        ("Bản vẽ, " + "rất dài, " * 20, ROW_NOTE),
    ],
)
def test_a_row_without_a_count_may_be_a_note(name: str, kind: ComponentKind) -> None:
    """Nothing is counted, so that a sentence is a note and a short name a paper."""
    groups = [{"profileComponents": [{"name": name}]}]

    assert of_sound("executionCases", to=groups)[0].components[0].kind is kind


GROUPS: Final = {
    "": None,
    "Giấy tờ phải nộp": None,
    "* Thành phần hồ sơ gồm:": None,
    "a) Thành phần hồ sơ bao gồm các giấy tờ sau": None,
    "Hồ sơ": None,
    "Số lượng hồ sơ": None,
    "a) Thành phần hồ sơ đối với trường hợp thuê đất": (
        "a) Thành phần hồ sơ đối với trường hợp thuê đất"
    ),
    "Hồ sơ đăng ký tạm trú gồm:": "Hồ sơ đăng ký tạm trú gồm",
    "- Đối với\xa0công trình theo tuyến:": "Đối với công trình theo tuyến",
}


@pytest.mark.parametrize("name", GROUPS)
def test_a_group_is_a_case_or_a_word(name: str) -> None:
    """Some groups only say what to do with their papers."""
    groups = [{"name": name, "profileComponents": [{"name": "Đơn", "originalQty": 1}]}]
    procedure, _ = of_sound("executionCases", to=groups)
    case = GROUPS[name]

    assert procedure.components[0].case == case
    assert [each.name for each in procedure.cases[1:]] == ([case] if case else [])


CONDITIONS: Final = {
    "Giấy chứng nhận (nếu có)": "nếu có",
    "Giấy chứng nhận nếu có.": "nếu có",
    "Quyết định giao đất (nếu có": "nếu có",
    "Giấy A (đối với trường hợp mất). Ghi chú thêm": "đối với trường hợp mất",
    "Bản vẽ (nếu có) của quy hoạch": "",
    "Giấy A; giấy B (nếu có)": "",
    "Giấy A. Trong trường hợp mất thì khai báo": "",
    "Nếu đã ly hôn thì phải nộp bản sao": "nếu đã ly hôn",
    "Đối với nhà liền kề phải có bản cam kết": "đối với nhà liền kề",
    "Giấy ra viện": "",
    "Nếu": "",
}


@pytest.mark.parametrize("name", CONDITIONS)
def test_a_condition_is_that_of_the_whole_paper(name: str) -> None:
    """A condition of one of several papers in a row is not that of the row."""
    assert condition_of(name) == CONDITIONS[name]


@pytest.mark.parametrize(
    ("name", "kind", "channels"),
    [
        ("Bản chụp (nếu nộp hồ sơ trực tuyến)", SUBMIT, ON_SCREEN),
        ("Bản sao (nếu nộp trực tiếp).", SUBMIT, AT_COUNTER),
        ("Bản sao (nếu nộp trực tiếp hoặc trực tuyến)", SUBMIT, AT_COUNTER),
        ("Bản sao (nếu nộp trực tiếp hoặc nộp trực tuyến)", SUBMIT, ()),
        ("Bản sao (nếu nộp trực tuyến hoặc qua bưu chính)", SUBMIT, ()),
        ("Thẻ (nếu nộp trực tiếp) hoặc bản chụp", SUBMIT, ()),
        ("Tờ khai khi nộp trực tiếp, theo mẫu", FORM, AT_COUNTER),
        ("Biểu mẫu điện tử", EFORM, ON_SCREEN),
        ("Trường hợp gửi qua đường bưu chính thì nộp bản sao", SUBMIT, POST),
    ],
)
def test_a_paper_is_for_channels(
    name: str, kind: ComponentKind, channels: tuple[ChannelKind, ...]
) -> None:
    """A condition at the end of the name counts; in a form every word does."""
    assert channels_of(name.lower(), kind) == channels


@pytest.mark.parametrize(
    ("words", "databases"),
    [
        ("Giấy ra viện", ()),
        ("Giấy tờ được khai thác từ hồ sơ", ()),
        (
            "nếu không khai thác được trong CSDLQGVDC, CSDLHTĐT",
            (Database.POPULATION, Database.CIVIL_STATUS),
        ),
        (
            "không yêu cầu nộp nếu đã có trong Cơ sở dữ liệu quốc gia về đất đai",
            (Database.LAND,),
        ),
        (
            (
                "không khai thác, sử dụng được thông tin trong cơ sở dữ liệu quốc gia "
                "về doanh nghiệp, đăng ký doanh nghiệp"
            ),
            (Database.BUSINESS,),
        ),
        ("không phải nộp nếu có trên VNeID", (Database.VNEID,)),
        ("miễn nộp nếu đã có trong cơ sở dữ liệu", (Database.SPECIALISED,)),
        (
            "thông tin chưa được kết nối với cơ quan đăng ký cư trú, tra cứu",
            (Database.RESIDENCE,),
        ),
    ],
)
def test_databases_make_a_paper_needless(
    words: str, databases: tuple[Database, ...]
) -> None:
    """They are read where the row says that it is waived."""
    rows = [{"name": f"Bản sao {words}", "originalQty": 1}]
    groups = [{"profileComponents": rows}]
    paper = of_sound("executionCases", to=groups)[0].components[0]

    assert paper.waived_if_found_in == databases


def test_old_papers_are_parted_from_those_in_force() -> None:
    """The books are done away with, the old card is read as that of today."""
    rows = derived("bundle")[0].components
    books = (NO_HOUSEHOLD_BOOK.value, date(2023, 1, 1))

    assert [(e.name, e.abolished_by, e.abolished_since) for e in rows] == [
        ("Phiếu báo thay đổi", None, None),
        ("Sổ hộ khẩu của cha, mẹ (bản chính)", *books),
        ("Giấy tờ chứng minh về nơi cư trú", None, None),
        ("Sổ hộ khẩu, Sổ tạm trú", *books),
        ("Chứng minh nhân dân", None, None),
        ("Hộ chiếu hoặc chứng minh nhân dân hoặc thẻ căn cước", None, None),
    ]
    assert [(e.without, e.note) for e in rows] == [
        *[((), "")] * 4,
        ((), "nay là thẻ căn cước"),
        (("chứng minh nhân dân",), ""),
    ]


def asked(name: str) -> Procedure:
    """Return the sound procedure with one paper, of which one copy is asked for."""
    rows = [{"name": name, "copyQty": 1}]
    procedure, found = of_sound("executionCases", to=[{"profileComponents": rows}])
    assert [each[0] for each in found] == ["paper-in-force"]
    return procedure


CARDS: Final = {
    "Chứng minh nhân dân": "nay là thẻ căn cước",
    "Bản sao chứng minh nhân dân": "nay là thẻ căn cước",
    "Giấy chứng minh nhân dân của người yêu cầu": "nay là thẻ căn cước",
    "Chứng minh nhân dân của cha hoặc mẹ": "nay là thẻ căn cước",
    "CMND": "nay là thẻ căn cước",
    "Giấy CMND": "nay là thẻ căn cước",
    "Giấy CMND và giấy ra viện": "chứng minh nhân dân nay là thẻ căn cước",
    "Giấy ra viện; CMND": "chứng minh nhân dân nay là thẻ căn cước",
}


@pytest.mark.parametrize("name", CARDS)
def test_the_old_card_alone_is_still_a_paper(name: str) -> None:
    """Art. 46(4) of the Identity Law: the words mean the card of today."""
    procedure = asked(name)

    assert [each.name for each in procedure.checklist(DIRECT)] == [name]
    assert procedure.components[0].note == CARDS[name]
    assert procedure.components[0].without == ()


@pytest.mark.parametrize(
    "name",
    [
        "CMND/CCCD",
        "Giấy chứng minh nhân dân, hộ chiếu",
        "Giấy ra viện hoặc bản sao chứng minh nhân dân",
        "Giấy ra viện/giấy CMND",
        "Chứng minh nhân dân hoặc các giấy tờ khác có ảnh",
    ],
)
def test_the_old_card_beside_others_to_choose_from_is_not_asked_for(name: str) -> None:
    """The row stays and says that the old card is not asked for."""
    procedure = asked(name)

    assert [each.name for each in procedure.checklist(DIRECT)] == [name]
    assert procedure.components[0].note == ""
    assert procedure.components[0].without == ("chứng minh nhân dân",)


BOOKS: Final[dict[str, tuple[str | None, str | None]]] = {
    "Sổ hộ khẩu": (None, "Sổ hộ khẩu"),
    "- Bản sao sổ hộ khẩu gia đình": (None, "Bản sao sổ hộ khẩu gia đình"),
    "Bản sao có chứng thực Sổ hộ khẩu hoặc tạm trú;": (
        None,
        "Bản sao có chứng thực Sổ hộ khẩu hoặc tạm trú",
    ),
    "Sổ hộ khẩu, bản chính": (None, "Sổ hộ khẩu, bản chính"),
    "Sổ hộ khẩu của cha, mẹ (bản giấy)": (None, "Sổ hộ khẩu của cha, mẹ (bản giấy)"),
    "Xuất trình giấy sổ tạm trú": (None, "Xuất trình giấy sổ tạm trú"),
    "Bản sao sổ hộ khẩu và giấy khai sinh của con": (
        "Bản sao giấy khai sinh của con",
        "Bản sao sổ hộ khẩu",
    ),
    "Bản sao sổ hộ khẩu, bản chính giấy khai sinh": (
        "Bản chính giấy khai sinh",
        "Bản sao sổ hộ khẩu",
    ),
    "Sổ tạm trú/sổ hộ khẩu và ảnh": ("Ảnh", "Sổ tạm trú/sổ hộ khẩu"),
    "Giấy ra viện; sổ hộ khẩu của cha (bản chính) và giấy khai sinh": (
        "Giấy ra viện; Giấy khai sinh",
        "sổ hộ khẩu của cha (bản chính)",
    ),
}


@pytest.mark.parametrize("name", BOOKS)
def test_a_book_is_peeled_off_the_papers_beside_it(name: str) -> None:
    """What stands before the book, such as a copy, holds for the others too."""
    procedure = asked(name)
    kept, book = BOOKS[name]
    by_law = {each.name: each.abolished_by for each in procedure.components}

    assert by_law == {
        paper: source
        for paper, source in ((kept, None), (book, NO_HOUSEHOLD_BOOK.value))
        if paper
    }
    assert [each.name for each in procedure.checklist(DIRECT)] == [
        *filter(None, [kept])
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Giấy khai sinh và sổ hộ khẩu",
        "Sổ hộ khẩu (giấy khai sinh nếu mất)",
        "Sổ hộ khẩu kèm giấy khai sinh, thẻ căn cước",
    ],
)
def test_a_book_that_cannot_be_peeled_off_is_told(name: str) -> None:
    """The row is kept whole and says that the book is not asked for."""
    procedure = asked(name)

    assert [each.name for each in procedure.checklist(DIRECT)] == [name]
    assert procedure.components[0].without == ("sổ hộ khẩu",)


def test_many_books_take_no_longer_than_they_are_long() -> None:
    """Beginnings of books, a hundred thousand times over."""
    name = "Sổ hộ khẩu và bản sao " + "và bản sao " * 100_000

    assert [each.name[:9] for each in asked(name).components] == [
        "Bản sao v",
        "Sổ hộ khẩ",
    ]


def test_a_note_about_old_papers_is_no_finding() -> None:
    """Only what is asked for is looked at."""
    rows = [{"name": "Lưu ý: không cần sổ hộ khẩu"}]
    procedure, found = of_sound("executionCases", to=[{"profileComponents": rows}])

    assert not found
    assert procedure.components[0].without == ()


# --- fees ------------------------------------------------------------------------

Fees = tuple[dict[str, object], object, str | None]
FEES: Final[dict[str, Fees]] = {
    "amount": ({"value": 8000}, Amount(Decimal(8000)), None),
    "half": ({"value": 0.5}, Amount(Decimal("0.5")), None),
    "dollars": ({"value": 10, "currencyName": "USD"}, Amount(Decimal(10), "USD"), None),
    "free": ({"value": 0, "description": "Không thu phí."}, Free(), None),
    "free by silence": ({"value": None, "description": "Miễn  phí"}, Free(), None),
    "zero": ({"value": 0}, NotStated(), "fee-stated"),
    "nothing": ({}, NotStated(), "fee-stated"),
    "free for some": (
        {"value": 0, "description": "Miễn phí cho hộ nghèo"},
        NotStated("Miễn phí cho hộ nghèo"),
        "fee-zero-with-text",
    ),
    "council": (
        {"value": 0, "description": "Theo Nghị quyết của HĐND tỉnh"},
        DecidedBy(),
        "fee-set-by-council",
    ),
    "negative": ({"value": -1, "description": "?"}, NotStated("?"), "fee-amount"),
    "text": ({"value": "8000"}, NotStated(), "record-kind"),
}


@pytest.mark.parametrize("case", FEES)
def test_a_zero_is_not_free(case: str) -> None:
    """Only words that say nothing else make a fee free."""
    fee, due, rule = FEES[case]
    rows = [{"type": "FEE"} | fee]
    procedure, found = of_sound("executionMethods", 0, "fees", to=rows)

    assert procedure.fees[0].due == due
    assert procedure.fees[0].channel is DIRECT
    assert [each[0] for each in found][:1] == ([rule] if rule else [])


# --- real records ----------------------------------------------------------------


class Seen(NamedTuple):
    """What a clerk sees: rules found, limits stated, papers at the counter."""

    rules: str
    limits: set[str]
    asked: tuple[str, ...]
    not_asked: tuple[str, ...]
    papers: int


CIVIL = "prose-apology prose-confirmation prose-verification"
HOME = "Giấy tờ có giá trị chứng minh thông tin về cư trú"
IDENTITY = "Hộ chiếu/Thẻ căn cước công dân"
NOT_ASKED = ("Mẫu", "Người tiếp nhận", "Cá nhân có quyền", "Bản chụp", "Sổ hộ khẩu")
REAL: Final = {
    "1.001193": Seen(
        f"{CIVIL} prose-cutoff same-day-stated cases-told-apart fee-stated",
        {"1 OTHER", "1 WORKING_DAY", "same day 15:00"},
        ("Giấy chứng sinh", "Tờ khai đăng ký khai sinh", HOME, IDENTITY, "Văn bản ủy"),
        (*NOT_ASKED, "Cơ quan đăng ký hộ tịch từ chối"),
        7,
    ),
    "2.000635": Seen(
        f"{CIVIL} prose-cutoff same-day-stated cases-told-apart limits-agree",
        {"0 OTHER", "1 DAY", "1 WORKING_DAY", "15 WORKING_DAY", "same day 15:00"},
        ("Tờ khai đề nghị bản sao Trích lục", HOME, IDENTITY, "Văn bản ủy quyền"),
        NOT_ASKED,
        4,
    ),
    "1.000656": Seen(
        f"{CIVIL} prose-cutoff same-day-stated cases-told-apart fee-set-by-council",
        {"1 OTHER", "1 DAY", "2 DAY", "5 WORKING_DAY", "same day 15:00"},
        ("Giấy báo tử", "Tờ khai đăng ký khai tử", IDENTITY, "Giấy tờ chứng minh nơi"),
        (*NOT_ASKED, "Trong thời hạn 15 ngày"),
        7,
    ),
    "1.004772": Seen(
        f"{CIVIL} unit-stated limits-agree fee-set-by-council paper-in-force",
        {"5 OTHER", "25 DAY"},
        ("Văn bản cam đoan", "Bản sao toàn bộ hồ sơ", "Tờ khai", HOME, IDENTITY),
        NOT_ASKED,
        7,
    ),
    "1.013225": Seen(
        "limits-agree limit-in-words alternatives-in-prose case-code-once published "
        "cases-told-apart fee-set-by-council note-as-document",
        {"10 WORKING_DAY", "20 DAY"},
        ("Đơn đề nghị cấp giấy phép xây", "Giấy chứng nhận quyền sử dụng đất được"),
        ("Trường hợp Giấy chứng nhận quyền sử dụng đất đã có",),
        20,
    ),
    "1.004837": Seen(
        f"{CIVIL} limits-agree fee-stated fee-zero-with-text",
        {"3 WORKING_DAY", "5 WORKING_DAY"},
        ("Văn bản cử người giám hộ", "Tờ khai đăng ký giám hộ", HOME, IDENTITY),
        (*NOT_ASKED, "Khi đến cơ quan"),
        6,
    ),
    "2.000806": Seen(
        f"{CIVIL} unit-stated limits-agree heading-as-document note-as-document "
        "fee-set-by-council",
        {"5 OTHER", "10 WORKING_DAY"},
        ("Giấy xác nhận của tổ chức y tế", "Tờ khai đăng ký kết hôn", IDENTITY),
        (*NOT_ASKED, "Ngoài giấy tờ nêu trên", "Giá trị sử dụng"),
        9,
    ),
    "2.000986": Seen(
        "unit-in-words limit-in-words paper-in-force decision-two-tier fee-stated "
        "result-granted",
        {"20 DAY"},
        ("Tờ khai đăng ký khai sinh", "Giấy chứng sinh", "Phiếu báo thay đổi"),
        ("Sổ hộ khẩu",),
        5,
    ),
    "1.010040": Seen(
        "channel-once channels-agree unit-in-words limit-in-words prose-saturday",
        {"5 WORKING_DAY", "30 WORKING_DAY"},
        ("Tờ khai thay đổi thông tin cư trú", "Giấy tờ, tài liệu khác"),
        ("Lưu ý",),
        2,
    ),
    "1.004873": Seen(
        f"{CIVIL} unit-stated fee-set-by-council",
        {"3 OTHER", "3 WORKING_DAY"},
        ("Tờ khai cấp Giấy xác nhận tình trạng hôn nhân", HOME, IDENTITY),
        (*NOT_ASKED, "Trường hợp yêu cầu cấp"),
        5,
    ),
}
beside = pytest.mark.skipif(
    not SHARED.exists(), reason="the records are not beside the tree"
)


@beside
@pytest.mark.parametrize("code", REAL)
def test_a_clerk_sees_what_the_record_holds(code: str) -> None:
    """Rules, limits, and the papers that must and must not be asked for."""
    seen = REAL[code]
    record = read_record((SHARED / f"{code}.json").read_bytes())
    procedure, findings = record.to_procedure()
    papers = [each.name for each in procedure.checklist(DIRECT)]
    limits = {
        "same day 15:00" if each.limit == SAME_DAY else each.text
        for each in procedure.limits
    }

    assert procedure.code == code
    assert {each.rule for each in findings} == set(seen.rules.split())
    assert limits == seen.limits
    assert len(papers) == seen.papers
    for start in seen.asked:
        assert sum(name.startswith(start) for name in papers) == 1
    for start in seen.not_asked:
        assert not any(name.startswith(start) for name in papers)


@beside
def test_no_real_record_fails() -> None:
    """Each is kept whole, and no checklist asks for a book or twice for a paper."""
    for path in sorted(SHARED.glob("*.json")):
        text = path.read_text(encoding="utf-8")
        record = read_record(text)
        assert record.to_dict() == json.loads(text)
        procedure, _ = record.to_procedure()
        for channel in ChannelKind:
            items = procedure.checklist(channel).items
            names = [each.name.casefold() for each in items]
            assert len(set(names)) == len(names)
            assert not any(name.startswith("sổ hộ khẩu") for name in names)


@beside
def test_the_identity_paper_is_asked_at_the_counter() -> None:
    """A sentence about uploading does not make a paper one for the screen."""
    path = SHARED / "2.000522.json"
    procedure, _ = read_record(path.read_bytes()).to_procedure()
    names = [each.name for each in procedure.checklist(DIRECT)]

    assert sum(each.startswith("Hộ chiếu/Chứng minh nhân dân") for each in names) == 1


@beside
def test_what_the_agency_looks_up_is_waived() -> None:
    """Residence: where the home is known to the database nothing is brought."""
    path = SHARED / "1.004222.json"
    procedure, _ = read_record(path.read_bytes()).to_procedure()
    found = procedure.checklist(DIRECT, found_in=[Database.RESIDENCE]).left_out

    assert any(each.reason is LeftOutReason.FOUND for each in found)


def test_a_record_prints_nothing_of_itself() -> None:
    """A record's ``repr`` is short."""
    assert repr(read_record("{}")) == "ProcedureRecord()"
    assert isinstance(read_record("{}"), ProcedureRecord)
