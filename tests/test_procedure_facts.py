"""
The facts of procedures: typed answers, walks over all of them, the loader's refusals.

``cases/procedures.csv`` is typed from the restated records and from the texts that
moved competence on 1 July 2025; it is not output of the library.
"""

import json
from collections.abc import Callable, Iterator
from datetime import date, time
from decimal import Decimal
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Final

import naive
import pytest

from cqtt import facts
from cqtt.clock import (
    BIRTH_AND_DEATH_BUNDLE,
    CIVIL_STATUS,
    LAND,
    ONE_STOP,
    ClockRules,
    Wait,
)
from cqtt.errors import FactsError, LimitConflictError
from cqtt.facts.procedure_tables import read_procedure
from cqtt.facts.tables import read_tables
from cqtt.law import Citation, Confidence, Document, Period
from cqtt.procedures import (
    Amount,
    ChannelKind,
    Checklist,
    ComponentKind,
    Database,
    DecidedBy,
    Free,
    LeftOutReason,
    LocalOverride,
    Mechanism,
    NotStated,
    Origin,
    Procedure,
)
from cqtt.time_limits import (
    CalendarDays,
    Hours,
    Months,
    SameDay,
    TimeLimit,
    Unstated,
    WorkingDays,
    Years,
)

HOME: Final = Path(str(files("cqtt") / "facts"))
SAMPLE: Final = Path(__file__).parents[2] / "shared" / "data" / "procedures_sample.json"
PROCEDURES: Final = facts.procedures()
ROWS: Final = naive.rows("procedures.csv")
UNITS: Final[dict[str, Callable[[int], TimeLimit]]] = {
    "working day": WorkingDays,
    "working days": WorkingDays,
    "days": CalendarDays,
    "hour": Hours,
}
IDENTITY: Final = (
    "Giấy tờ tùy thân có ảnh còn giá trị (hộ chiếu, CCCD, thẻ/giấy chứng nhận căn "
    "cước, căn cước điện tử)"
)
FORM_CT01: Final = (
    "Tờ khai CT01, hoặc CT02 cho người Việt định cư nước ngoài không có hộ chiếu "
    "Việt Nam"
)
VERSIONS: Final = tuple(
    (code, procedure, period)
    for code in PROCEDURES
    for procedure, period in PROCEDURES.versions(code)
)


def typed(limit: str) -> TimeLimit:
    """Return a limit of the cases."""
    if limit == "same day 15:00":
        return SameDay(time(15))
    number, _, unit = limit.partition(" ")
    return UNITS[unit](int(number))


def checklists() -> Iterator[tuple[str, Checklist]]:
    """Yield every checklist of every version: each channel, each case and none."""
    for code, procedure, _ in VERSIONS:
        cases = {each.case for each in procedure.components}
        for channel in ChannelKind:
            for case in cases | {None}:
                yield code, procedure.checklist(channel, case=case)


def cited() -> Iterator[Citation]:
    """Yield every citation in the procedures."""
    for _, procedure, _ in VERSIONS:
        for stated in procedure.limits:
            yield from filter(None, [stated.source])
        for component in procedure.components:
            yield from filter(None, [component.abolished_by])
        for fee in procedure.fees:
            yield from filter(None, [fee.source])
            yield from (each.source for each in fee.exemptions if each.source)
        for part in procedure.parts:
            yield from filter(None, [part.source])


# -- the facts -------------------------------------------------------------------------


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['code']}@{row['on']}")
def test_procedure_is_as_its_record_has_it(row: dict[str, str]) -> None:
    """Name, level, limit and papers at the counter are those that were typed."""
    procedure = PROCEDURES.on(date.fromisoformat(row["on"]))[row["code"]]

    assert procedure.name == row["name"]
    assert " ".join(level.value for level in procedure.levels) == row["levels"]
    assert len(procedure.checklist(ChannelKind.DIRECT)) == int(row["direct"])
    if row["limit"] == "conflict":
        with pytest.raises(LimitConflictError):
            procedure.limit()
    elif row["limit"] == "none":
        assert isinstance(procedure.limit(), Unstated)
    else:
        assert procedure.limit() == typed(row["limit"])


def test_every_version_has_its_case() -> None:
    """A version that nobody typed an answer for is not there."""
    days = {(row["code"], date.fromisoformat(row["on"])) for row in ROWS}
    for code, _, period in VERSIONS:
        assert any(code == typed_code and on in period for typed_code, on in days)


@pytest.mark.skipif(not SAMPLE.exists(), reason="the records are not beside the tree")
def test_every_procedure_of_the_sample_is_there() -> None:
    """Codes, names, results and legal texts of the sample are carried over."""
    sample = json.loads(SAMPLE.read_text(encoding="utf-8"))["procedures"]

    assert [each["code"] for each in sample] == list(PROCEDURES)
    for each in sample:
        versions = [procedure for procedure, _ in PROCEDURES.versions(each["code"])]
        names = [result["name"] for result in each.get("results") or []]
        recorded = next(p for p in versions if p.url == each["source_url"])
        assert recorded.name == each["name"]
        assert recorded.confidence.value == each["confidence"]
        assert [result.name for result in recorded.results] == names
        basis = " ".join(each.get("legal_basis") or [])
        known = {p.id for p in recorded.legal_basis if p.id in basis}
        assert len(known) == len({e.split()[-1] for e in each.get("legal_basis") or []})


def test_versions_of_a_code_follow_one_another() -> None:
    """Where there are two versions, one ends on the day before the other begins."""
    twice = {code for code in PROCEDURES if len(PROCEDURES.versions(code)) > 1}

    assert len(twice) == 28
    for code in twice:
        for (_, earlier), (_, later) in pairwise(PROCEDURES.versions(code)):
            assert earlier.until is not None
            assert later.since is not None
            assert (later.since - earlier.until).days == 1


@pytest.mark.parametrize(
    "code",
    [
        "2.000806",
        "1.004859",
        "1.001612",
        "1.001266",
        "1.013225",
        "1.013949",
        "1.013967",
    ],
)
def test_districts_lost_it_on_1_july_2025(code: str) -> None:
    """What a text gave to districts is no district's since 1 July 2025."""
    before = PROCEDURES.on(date(2025, 6, 30))[code]
    since = PROCEDURES.on(date(2025, 7, 1))[code]

    assert "district" in {level.value for level in before.levels}
    assert "district" not in {level.value for level in since.levels}
    assert before.legal_basis
    assert any(note.startswith("Thẩm quyền: ") for note in before.notes)
    assert any(note.startswith("Thẩm quyền: ") for note in since.notes)


def test_every_version_has_a_source() -> None:
    """A page or a text stands behind each version, and notes are sentences."""
    for _, procedure, _ in VERSIONS:
        assert procedure.url.startswith(("https://", "http://")) or (
            procedure.legal_basis
        )
        assert all(
            note.endswith((".", ")")) or ": " in note for note in procedure.notes
        )


def test_less_sure_procedures_are_known() -> None:
    """Old and provincial pages have medium confidence; nothing is low."""
    unsure = {
        code for code, p in PROCEDURES.items() if p.confidence is Confidence.MEDIUM
    }

    assert unsure == {
        "1.001612",
        "1.001266",
        "1.013949",
        "1.001699",
        "1.014028",
        "1.001731",
        "1.010833",
        "1.000748",
    }
    assert not any(p.confidence is Confidence.LOW for _, p, _ in VERSIONS)


def test_citations_point_to_registered_documents() -> None:
    """A rule rests on a document that the registry has, as the registry has it."""
    registry = facts.documents()
    found = list(cited())

    assert found
    assert all(registry[each.document.id] == each.document for each in found)


def test_decisions_are_documents_with_their_issuer() -> None:
    """A decision is made from its row, with the day and the ministry where known."""
    assert PROCEDURES["1.004222"].decision == Document(
        id="1523/QĐ-BCA-C06",
        title="Quyết định 1523/QĐ-BCA-C06 ngày 26/03/2026 của Bộ Công an",
        kind="decision",
        number="1523/QĐ-BCA-C06",
        issuer="Bộ Công an",
        issued_on=date(2026, 3, 26),
    )
    birth = PROCEDURES["1.001193"].decision
    assert birth == facts.documents()["163/QĐ-BTP"]
    assert birth.issued_on == date(2026, 1, 16)
    assert birth.in_force == Period()
    titles = {p.decision.title for p in PROCEDURES.values() if p.decision}
    assert "Quyết định 967/QĐ-BNNMT của Bộ Nông nghiệp và Môi trường" in titles


def test_unregistered_legal_bases_are_named_by_kind() -> None:
    """A basis is the registry's document where it has it, else its number."""
    basis = {each.id: each for each in PROCEDURES["1.001193"].legal_basis}
    bundle, _ = PROCEDURES.versions("2.000986")[0]
    old = {each.id: each for each in bundle.legal_basis}

    assert basis["60/2014/QH13"] == facts.documents()["60/2014/QH13"]
    assert basis["123/2015/NĐ-CP"].title == "Nghị định 123/2015/NĐ-CP"
    assert basis["03/2023/TT-BTP"].title == "Thông tư 03/2023/TT-BTP"
    assert old["05/2015/TTLT-BTP-BCA-BYT"].title.startswith("Thông tư liên tịch 05/")
    assert old["81/2006/QH11"].title == "81/2006/QH11"


# -- limits ----------------------------------------------------------------------------


def test_same_day_bears_the_text_of_its_cutoff() -> None:
    """15:00 rests on the civil status law and on the certification decree."""
    birth = PROCEDURES["1.001193"].time_limit
    copy = PROCEDURES["2.000815"].limit()

    assert isinstance(birth, SameDay)
    assert isinstance(copy, SameDay)
    assert birth.source is not None
    assert copy.source is not None
    assert str(birth.source).startswith("khoản 3 Điều 5 Luật Hộ tịch")
    assert str(copy.source).startswith("Điều 7 Nghị định 23/2015/NĐ-CP")


def test_silent_record_keeps_its_words_beside_the_law() -> None:
    """For certification the record stays silent, and the law answers."""
    procedure = PROCEDURES["2.000815"]

    assert isinstance(procedure.time_limit, Unstated)
    assert [(each.origin, type(each.limit)) for each in procedure.limits] == [
        (Origin.CHANNEL, Unstated),
        (Origin.LAW, SameDay),
    ]
    assert procedure.limits[0].text == "Không có thông tin"


def test_conflict_is_decided_by_the_user() -> None:
    """Five days by the prose, 25 by the table of cases: both can be chosen."""
    procedure = PROCEDURES["1.004772"]

    assert procedure.deciding(Origin.PROSE).limit() == WorkingDays(5)
    assert procedure.deciding(Origin.CASE).limit() == CalendarDays(25)
    channels = [each for each in procedure.limits if each.origin is Origin.CHANNEL]
    assert [each.channel for each in channels] == [
        ChannelKind.ONLINE,
        ChannelKind.POSTAL,
        ChannelKind.DIRECT,
    ]
    assert {each.limit for each in channels} == {Unstated("5 (không có đơn vị)")}


def test_limit_follows_the_case_and_the_channel() -> None:
    """A case that alone is spoken of has its own limit."""
    change = PROCEDURES["1.004859"]

    assert change.limit(case="1.004859.01") == WorkingDays(1)
    assert change.limit(case="1.004859.02") == WorkingDays(3)


def test_sixty_days_for_a_land_dispute_contradict_the_decree() -> None:
    """The decree gives the commune 45 days; the record writes 60 at the counter."""
    dispute = PROCEDURES["1.013967"]
    law = [each for each in dispute.limits if each.origin is Origin.LAW]

    assert dispute.limit(ChannelKind.ONLINE) == CalendarDays(45)
    assert dispute.limit(ChannelKind.POSTAL) == CalendarDays(45)
    with pytest.raises(LimitConflictError):
        dispute.limit(ChannelKind.DIRECT)
    assert dispute.deciding(Origin.LAW).limit() == CalendarDays(45)
    assert law[0].source is not None
    assert law[0].source.text("en").endswith("Annex I, Part VIII, section I")


CONFIRMED: Final = (
    "1.001193",
    "1.000656",
    "1.000894",
    "1.004873",
    "1.001022",
    "1.004859",
    "1.004884",
    "2.000635",
    "1.004837",
    "2.000806",
    "2.002516",
    "1.004772",
    "1.005461",
)


@pytest.mark.parametrize(
    ("code", "on", "clock"),
    [
        ("1.013967", date(2026, 7, 18), ONE_STOP),
        ("1.013967", date(2025, 6, 30), ONE_STOP),
        ("1.013949", date(2025, 7, 1), LAND),
        ("1.013949", date(2025, 6, 30), ONE_STOP),
        ("1.004222", date(2026, 7, 18), ONE_STOP),
        ("1.003583", date(2026, 7, 18), ONE_STOP),
        ("2.001023", date(2026, 7, 18), ONE_STOP),
        *((code, date(2026, 1, 16), CIVIL_STATUS) for code in CONFIRMED),
        *((code, date(2026, 1, 15), ONE_STOP) for code in CONFIRMED),
    ],
)
def test_clock_rules_are_those_of_the_field(
    code: str, on: date, clock: ClockRules
) -> None:
    """Land payments and the citizen's confirmation are out; the rest is one-stop."""
    assert PROCEDURES.on(on)[code].clock_rules == clock


def test_only_the_thirteen_have_the_step_of_confirmation() -> None:
    """No record besides these has the step; the bundle has its own rule of waiting."""
    waiting = {
        code
        for code, each in PROCEDURES.items()
        if Wait.CONFIRMATION in {rule.wait for rule in each.clock_rules.waits}
    }

    assert waiting == {*CONFIRMED, "2.000986"}


def test_decision_of_16_january_2026_is_not_read_back() -> None:
    """Before its day a civil status procedure names no decision, and says so."""
    before = PROCEDURES.on(date(2026, 1, 15))["1.001193"]
    since = PROCEDURES.on(date(2026, 1, 16))["1.001193"]

    assert before.decision is None
    assert before.notes[-1].startswith("Trước ngày 16/01/2026: ")
    assert since.decision is not None
    assert not any(note.startswith("Trước ngày") for note in since.notes)


def test_civil_status_ends_with_its_law() -> None:
    """On 1 March 2027 another law holds, whose limits are not known; bundles stay."""
    last, after = (PROCEDURES.on(day) for day in (date(2027, 2, 28), date(2027, 3, 1)))

    assert set(last) - set(after) == {*CONFIRMED, "1.003583", "2.001023"}
    assert set(last) == set(PROCEDURES)
    for code in (*CONFIRMED, "1.003583", "2.001023"):
        assert any("03/2026/QH16" in note for note in PROCEDURES[code].notes)


def test_birth_bundle_has_a_limit_for_each_authority() -> None:
    """Since 1 September 2026 the bundle's parts are those of Decree 301/2026/NĐ-CP."""
    old = PROCEDURES.on(date(2026, 8, 31))["2.000986"]
    new = PROCEDURES.on(date(2026, 9, 1))["2.000986"]

    assert [each.limit for each in old.parts] == [
        WorkingDays(2),
        WorkingDays(5),
        WorkingDays(2),
    ]
    assert [part.clock_rules for part in old.parts] == [ONE_STOP] * 3
    assert [each.limit for each in old.limits if each.origin is Origin.LAW] == [
        WorkingDays(3),
        WorkingDays(5),
    ]
    assert old.clock_rules == ONE_STOP
    assert new.clock_rules == BIRTH_AND_DEATH_BUNDLE
    assert new.mechanism is old.mechanism is Mechanism.INTERLINKED
    assert [each.limit for each in new.parts] == [
        Hours(24),
        WorkingDays(2),
        WorkingDays(5),
        WorkingDays(2),
        WorkingDays(5),
    ]
    places = [
        (each.source.article, each.source.clause) for each in new.parts if each.source
    ]
    assert places == [("8", "1"), ("8", "2"), ("8", "2"), ("8", "3"), ("8", "3a")]
    assert [each.authority.name for each in new.parts][:2] == [
        "Ủy ban nhân dân cấp xã",
        "Cơ quan đăng ký cư trú",
    ]


# -- papers and fees -------------------------------------------------------------------


def test_no_paper_is_asked_twice() -> None:
    """No checklist of any procedure has two papers of one name."""
    for code, checklist in checklists():
        names = [each.name.casefold() for each in checklist]
        assert len(names) == len(set(names)), code


def test_counter_asks_for_no_form_of_the_screen() -> None:
    """An e-form is for the screen; nobody must print it for the counter or the post."""
    for code, checklist in checklists():
        kinds = {each.component.kind for each in checklist}
        if not checklist.channel.is_electronic:
            assert ComponentKind.EFORM not in kinds, code
        assert kinds <= {kind for kind in ComponentKind if kind.is_paper}


def test_household_book_is_never_asked_for() -> None:
    """The paper household book ended with 2022; its rows name the text."""
    for code, checklist in checklists():
        assert not any("sổ hộ khẩu" in each.name.lower() for each in checklist), code
    record = PROCEDURES.on(date(2026, 8, 31))["2.000986"]
    left_out = [
        each
        for each in record.checklist(ChannelKind.DIRECT).left_out
        if each.reason is LeftOutReason.ABOLISHED
    ]
    assert len(left_out) == 2
    assert {str(each.source) for each in left_out} == {
        "khoản 3 Điều 38 Luật Cư trú số 68/2020/QH14"
    }
    assert {each.component.abolished_since for each in left_out} == {date(2023, 1, 1)}


def test_household_book_was_asked_for_until_2022() -> None:
    """The law let the books prove residence to the end of 2022."""
    record = PROCEDURES.on(date(2022, 12, 31))["2.000986"]
    direct = [
        len(record.checklist(ChannelKind.DIRECT, on=day))
        for day in (date(2022, 12, 31), date(2023, 1, 1))
    ]

    assert direct == [6, 4]


def test_birth_registration_by_post_has_a_paper_form() -> None:
    """A form asked for at the counter goes by post as well, never onto the screen."""
    death = PROCEDURES["1.000656"]
    form = "Tờ khai đăng ký khai tử"

    assert form in [each.name for each in death.checklist(ChannelKind.POSTAL)]
    assert form not in [each.name for each in death.checklist(ChannelKind.ONLINE)]


@pytest.mark.parametrize(
    ("code", "name", "found_in"),
    [
        ("1.001193", "Giấy tờ chứng minh cư trú", Database.RESIDENCE),
        ("1.001193", IDENTITY, Database.VNEID),
        ("2.001263", "Bản sao hộ chiếu hoặc thẻ căn cước", Database.POPULATION),
        ("1.010038", "Giấy tờ về việc ly hôn", Database.CIVIL_STATUS),
        (
            "2.000908",
            "Giấy tờ chứng minh quan hệ với người được cấp bản chính",
            Database.CIVIL_STATUS,
        ),
        ("1.013225", "Một trong các giấy tờ hợp pháp về đất đai", Database.LAND),
        ("1.003583", "Giấy chứng nhận kết hôn của cha mẹ", Database.CIVIL_STATUS),
        ("2.001016", "Giấy chứng nhận quyền sở hữu, sử dụng", Database.LAND),
        ("2.000908", "Giấy tờ tùy thân còn giá trị", Database.POPULATION),
        ("2.000424", "Giấy chứng tử", Database.CIVIL_STATUS),
    ],
)
def test_paper_falls_away_where_its_data_are_found(
    code: str, name: str, found_in: Database
) -> None:
    """A paper that the record waives for data is not asked for when they are found."""
    procedure = PROCEDURES[code]
    full = [each.name for each in procedure.checklist(ChannelKind.DIRECT)]
    short = procedure.checklist(ChannelKind.DIRECT, found_in=[found_in])

    assert [each for each in full if each not in [item.name for item in short]] == [
        name
    ]


RESOLUTION: Final = {
    **dict.fromkeys((*CONFIRMED, "1.003583", "2.001263"), Database.POPULATION),
    "1.010038": Database.CIVIL_STATUS,
    "2.000908": Database.CIVIL_STATUS,
    "2.001035": Database.LAND,
    "2.001019": Database.LAND,
    "1.013225": Database.LAND,
}


@pytest.mark.parametrize("code", RESOLUTION)
def test_data_replace_papers_since_the_resolution(code: str) -> None:
    """Resolution 66.7/2025/NQ-CP lets data replace one more paper since 2026."""
    found = [RESOLUTION[code]]
    before, since = (
        len(PROCEDURES.on(day)[code].checklist(ChannelKind.DIRECT, found_in=found))
        for day in (date(2025, 12, 31), date(2026, 1, 1))
    )

    assert before - since == 1


def test_resolution_is_named_where_it_lists_a_procedure() -> None:
    """The 28 procedures of its Annex I name it, in notes and among their texts."""
    listed = {
        *RESOLUTION,
        *("2.000986", "2.001023", "1.004222", "1.004194", "2.000424"),
        *("2.001016", "2.001406", "2.000913"),
    }
    noted = {
        code
        for code, each in PROCEDURES.items()
        if any("66.7/2025/NQ-CP" in note for note in each.notes)
    }

    assert noted == listed
    assert len(listed) == 28
    for code in listed:
        assert "66.7/2025/NQ-CP" in {each.id for each in PROCEDURES[code].legal_basis}


def test_form_on_the_screen_is_also_in_vneid() -> None:
    """Whoever hands in through VNeID fills in the form on the screen."""
    birth = PROCEDURES["1.001193"].checklist(ChannelKind.VNEID)

    assert "Mẫu điện tử tương tác đăng ký khai sinh" in [each.name for each in birth]
    assert "Tờ khai đăng ký khai sinh" not in [each.name for each in birth]


def test_cut_and_missing_lists_of_papers_are_known() -> None:
    """A list that was cut, or that nobody recorded, is not called whole."""
    cut = {code for code, each in PROCEDURES.items() if not each.papers_complete}

    assert cut == {
        *("2.001263", "2.000424", "1.001612", "1.001266", "1.013949"),
        *("1.001699", "1.014028", "2.000986"),
    }
    for _, procedure, _ in VERSIONS:
        assert procedure.components or not procedure.papers_complete


@pytest.mark.parametrize(
    ("code", "first", "place"),
    [
        ("1.013967", date(2024, 8, 1), "điểm a khoản 3 Điều 236 Luật Đất đai"),
        ("1.013949", date(2024, 8, 1), "khoản 2 Điều 123 Luật Đất đai"),
        ("1.013225", date(2015, 1, 1), "khoản 3 Điều 103 Luật Xây dựng"),
        ("2.000806", date(2016, 1, 1), "điểm a khoản 2 Điều 7 Luật Hộ tịch"),
    ],
)
def test_old_competence_is_that_of_its_own_law(
    code: str, first: date, place: str
) -> None:
    """What the districts had, they had by a law in force on that day."""
    procedure, period = PROCEDURES.versions(code)[0]

    assert period == Period(first, date(2025, 6, 30))
    assert any(note.startswith(f"Thẩm quyền: {place}") for note in procedure.notes)


def test_foreign_marriage_took_15_days_by_the_law() -> None:
    """The district's limit stands in Article 38 of the Civil Status Law."""
    (stated,) = PROCEDURES.on(date(2025, 6, 30))["2.000806"].limits

    assert stated.limit == CalendarDays(15)
    assert stated.origin is Origin.LAW
    assert str(stated.source) == "Điều 38 Luật Hộ tịch số 60/2014/QH13"


def test_residence_papers_depend_on_the_case() -> None:
    """A tenant brings the form and the contract, not the papers of other cases."""
    tenant = PROCEDURES["1.004222"].checklist(
        ChannelKind.DIRECT, case="chỗ ở thuê, mượn, ở nhờ"
    )

    assert sorted(each.name for each in tenant) == [
        "Hợp đồng thuê, mượn, ở nhờ đã công chứng hoặc chứng thực",
        FORM_CT01,
    ]


def test_health_paper_may_not_be_old() -> None:
    """Two papers of an adoption must be at most six months old."""
    dated = [each for each in PROCEDURES["2.001263"].components if each.valid_for]

    assert [each.valid_for for each in dated] == [Months(6), Months(6)]


def test_no_recorded_zero_is_an_amount_or_a_gift() -> None:
    """A zero with a text is decided by the council, not stated, or free in words."""
    due = {code: [fee.due for fee in p.fees] for code, p in PROCEDURES.items()}

    assert due["1.000656"] == [DecidedBy()]
    assert due["1.013225"] == due["1.001612"] == [DecidedBy()]
    assert due["1.004837"] == [NotStated("Lệ phí 0")]
    assert due["1.013967"] == [NotStated("Theo Luật Phí và lệ phí")]
    assert due["2.001255"] == due["2.001159"] == [Free()]
    assert due["2.000815"] == [
        Amount(Decimal(2000), per="trang thứ nhất và thứ hai"),
        Amount(Decimal(1000), per="trang, từ trang thứ ba"),
        Amount(Decimal(10), currency="USD", per="bản"),
    ]


def test_fee_depends_on_the_channel_and_the_case() -> None:
    """Residence costs half on the screen, and less a person in a list."""
    temporary = PROCEDURES["1.004194"]
    permanent = PROCEDURES["1.004222"]

    assert [f.due for f in permanent.fees_for(ChannelKind.ONLINE)] == [
        Amount(Decimal(10000))
    ]
    assert [
        f.due for f in temporary.fees_for(ChannelKind.DIRECT, "theo danh sách")
    ] == [Amount(Decimal(10000), per="người")]
    assert [
        f.due for f in temporary.fees_for(ChannelKind.ONLINE, "cá nhân, hộ gia đình")
    ] == [Amount(Decimal(7000))]


def test_exempt_are_those_of_the_civil_status_law() -> None:
    """Article 11(1) exempts three groups always and a death registered in time."""
    (fee,) = PROCEDURES["1.000656"].fees
    places = [
        (each.source.article, each.source.clause, each.source.point)
        for each in fee.exemptions
        if each.source
    ]

    assert places == [("11", "1", "b"), *[("11", "1", "a")] * 3]
    assert [each.who for each in fee.exemptions][1:] == [
        "người thuộc gia đình có công với cách mạng",
        "người thuộc hộ nghèo",
        "người khuyết tật",
    ]
    (copies,) = PROCEDURES["2.000635"].fees
    assert not copies.exemptions


# -- reading ---------------------------------------------------------------------------

MINIMAL: Final = """
[[procedure]]
code = "1.000001"
name = "Ví dụ"
limit = "3 ngày làm việc"
"""


def read(folder: Path, text: str) -> tuple[tuple[Procedure, Period], ...]:
    """Read procedures from a text."""
    file = folder / "own.toml"
    file.write_text(text, encoding="utf-8")
    registry = dict(facts.documents())
    rows = read_tables(file, "procedure", lambda table: read_procedure(table, registry))
    return tuple(version for versions in rows for version in versions)


def component_ended(citation: str) -> str:
    """Return a row with one paper that a text did away with."""
    return f'component = [{{ kind="submit", name="A", abolished_by={citation} }}]'


def test_short_procedure_is_enough(tmp_path: Path) -> None:
    """Code, name and limit are all that must be there."""
    ((procedure, period),) = read(tmp_path, MINIMAL)

    assert procedure.limit() == WorkingDays(3)
    assert procedure.mechanism is Mechanism.ONE_STOP
    assert period == Period()
    assert procedure.citation() is None
    assert not procedure.papers_complete


def test_row_gives_a_version_for_each_day_on_which_something_began(
    tmp_path: Path,
) -> None:
    """Days outside the row, and its own first day, make no version."""
    row = """since = 2026-01-01
until = 2026-12-31
clock = "civil-status"
clock_since = 2026-03-01
decision = { number = "1/QĐ-BTP" }
[[procedure.component]]
kind = "submit"
name = "A"
waived_if_found_in = ["land"]
waived_since = 2026-01-01
note = "xem bản đồ"
[[procedure.component]]
kind = "submit"
name = "B"
waived_if_found_in = ["land"]
waived_since = 2026-06-01
[[procedure.component]]
kind = "submit"
name = "C"
waived_if_found_in = ["land"]
waived_since = 2027-01-01
[[procedure.component]]
kind = "submit"
name = "D"
waived_if_found_in = ["land"]
"""
    found = read(tmp_path, MINIMAL + row)

    assert [period for _, period in found] == [
        Period(date(2026, 1, 1), date(2026, 2, 28)),
        Period(date(2026, 3, 1), date(2026, 5, 31)),
        Period(date(2026, 6, 1), date(2026, 12, 31)),
    ]
    assert [each.clock_rules for each, _ in found] == [
        ONE_STOP,
        CIVIL_STATUS,
        CIVIL_STATUS,
    ]
    assert [each.decision is None for each, _ in found] == [True, False, False]
    assert [
        "".join(paper.name for paper in each.components if paper.waived_if_found_in)
        for each, _ in found
    ] == ["AD", "AD", "ABD"]
    assert found[0][0].components[0].note == "xem bản đồ"


@pytest.mark.parametrize(
    ("quantity", "unit", "limit"),
    [
        ("2", "month", Months(2)),
        ("1", "year", Years(1)),
        ('"12.5"', "working-day", WorkingDays(Decimal("12.5"))),
        ('"24.0"', "hour", Hours(24)),
    ],
)
def test_stated_quantity_has_its_unit(
    tmp_path: Path, quantity: str, unit: str, limit: TimeLimit
) -> None:
    """Months, years and halves are read; a half is written in quotes."""
    row = (
        f'stated = [{{ origin = "decision", quantity = {quantity}, unit = "{unit}" }}]'
    )
    ((procedure, _),) = read(tmp_path, MINIMAL + row)

    assert [each.limit for each in procedure.limits] == [limit]
    assert procedure.limits[0].channel is None


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ('unknown = "?"', "'unknown'"),
        ('code = "1.1"', "procedure[1].code must be"),
        ('name = ""', "procedure[1].name must be"),
        ("name = 5", "procedure[1].name must be"),
        ('levels = ["ward"]', "'ward' (known: central"),
        ('levels = "commune"', "procedure[1].levels must be"),
        ('kind = "NEW"', "procedure[1].kind must be"),
        ('field = "Hộ tịch"', "procedure[1].field must be a table"),
        ('field = { code = "G15" }', "procedure[1].field.name must be"),
        (
            "decision = { issued_on = 2026-01-01 }",
            "procedure[1].decision.number must be",
        ),
        ('clock = "slow"', "procedure[1].clock must be"),
        ('clock_since = "2026"', "procedure[1].clock_since must be"),
        ('papers_complete = "no"', "procedure[1].papers_complete must be"),
        ("since = 2026-02-01\nuntil = 2026-01-31", "procedure[1].until must be"),
        ('competence = { document = "?" }', "procedure[1].competence.document must"),
        ('competence = { article = "1" }', "procedure[1].competence.document must"),
        ('limit_source = { document = "23/2015/NĐ-CP", page = "1" }', "'page'"),
        ('stated = [{ origin = "case" }]', "procedure[1].stated[1].text must be"),
        (
            'stated = [{ origin = "case", quantity = 2 }]',
            "procedure[1].stated[1].unit must be",
        ),
        (
            'stated = [{ origin = "case", quantity = 0, unit = "day" }]',
            "procedure[1].stated[1].quantity must be",
        ),
        (
            'stated = [{ origin = "case", quantity = "1.5", unit = "month" }]',
            "procedure[1].stated[1].quantity must be",
        ),
        (
            'stated = [{ origin = "case", quantity = "hai", unit = "day" }]',
            "procedure[1].stated[1].quantity must be",
        ),
        (
            'stated = [{ origin = "case", quantity = "NaN", unit = "working-day" }]',
            "procedure[1].stated[1].quantity must be",
        ),
        ('case = [{ code = "x" }]', "procedure[1].case[1].code must be"),
        ('fee = [{ kind = "fee" }]', "procedure[1].fee[1].due must be"),
        (
            'fee = [{ kind = "fee", amount = "0" }]',
            "procedure[1].fee[1].amount must be",
        ),
        (
            'fee = [{ kind = "fee", amount = "nhiều" }]',
            "procedure[1].fee[1].amount must be",
        ),
        (
            'fee = [{ kind = "fee", amount = "5", due = "free" }]',
            "'due' beside an amount",
        ),
        (
            'fee = [{ kind = "fee", due = "free", exempt = [{ who = [""] }] }]',
            "procedure[1].fee[1].exempt[1].who must be",
        ),
        (
            'fee = [{ kind="fee", due="free", exempt=[{who=["A"], document="?"}] }]',
            "procedure[1].fee[1].exempt[1].document must be",
        ),
        (
            'fee = [{ kind = "fee", due = "free", exempt = [{}] }]',
            "procedure[1].fee[1].exempt[1].who must be",
        ),
        (
            'component = [{ kind = "submit", name = "A", originals = -1 }]',
            "procedure[1].component[1].originals must be",
        ),
        (
            'component = [{ kind = "submit", name = "A", valid_for = "lâu" }]',
            "procedure[1].component[1].valid_for must be",
        ),
        (
            'component = [{ kind = "submit", name = "A", waived_if_found_in = ["x"] }]',
            "procedure[1].component[1].waived_if_found_in must be",
        ),
        (
            'component = [{ kind = "submit", name = "A", waived_since = 2026 }]',
            "procedure[1].component[1].waived_since must be",
        ),
        (
            component_ended('{ document = "68/2020/QH14" }'),
            "procedure[1].component[1].abolished_by.since must be",
        ),
        (
            component_ended('{ document="68/2020/QH14", since=2023-01-01, point=1 }'),
            "procedure[1].component[1].abolished_by.point must be",
        ),
        (
            'part = [{ name = "A", authority = "B" }]',
            "procedure[1].part[1].limit must be",
        ),
    ],
)
def test_mistake_is_told_with_its_place(tmp_path: Path, row: str, words: str) -> None:
    """A field that is wrong is one finding, with file and place."""
    name = row.partition(" =")[0]
    lines = [line for line in MINIMAL.splitlines() if not line.startswith(f"{name} =")]
    with pytest.raises(FactsError) as caught:
        read(tmp_path, "\n".join([*lines, row]))

    assert len(caught.value.faults) == 1
    assert words in str(caught.value)


def test_text_in_another_normal_form_is_a_mistake(tmp_path: Path) -> None:
    """A decomposed name is told, and stops nothing else from being told."""
    text = MINIMAL.replace("Ví dụ", "Vi\u0301 du\u0323").replace("1.000001", "?")
    with pytest.raises(FactsError) as caught:
        read(tmp_path, text)

    assert len(caught.value.faults) == 2
    assert "procedure[1].code must be" in str(caught.value)
    assert "procedure[1].name must be text in Unicode NFC" in str(caught.value)


def test_free_by_a_text_names_it(tmp_path: Path) -> None:
    """A fee that a text waives carries the text, and each channel its own fee."""
    row = (
        'fee = [{ kind = "price", due = "free", channels = ["online", "vneid"], '
        'source = { document = "60/2014/QH13", article = "11" } }]'
    )
    ((procedure, _),) = read(tmp_path, MINIMAL + row)
    first, second = procedure.fees

    assert isinstance(first.due, Free)
    assert first.due.source == first.source == second.source
    assert (first.channel, second.channel) == (ChannelKind.ONLINE, ChannelKind.VNEID)


# -- a province's own rules ------------------------------------------------------------

OWN: Final = """
edition = "2026.9"

[[document]]
id = "12/QĐ-UBND"
title = "Quyết định 12/QĐ-UBND ngày 05/01/2026"
title_en = "Decision 12/QĐ-UBND of 5 January 2026"

[[override]]
code = "1.004873"
document = "12/QĐ-UBND"
article = "2"
since = 2026-02-01
until = 2026-12-31
limit = "2 ngày làm việc"
local_code = "1.004873.H38"

[[override.fee]]
kind = "charge"
amount = "3000"

[[override.step]]
unit = "Bộ phận Một cửa"
name = "Tiếp nhận"
limit = "1/2 ngày làm việc"
result = "Hồ sơ"

[[override.step]]
unit = "Tư pháp - Hộ tịch"
name = "Thẩm tra"
limit = "1,5 ngày làm việc"
"""


def load(folder: Path, text: str) -> tuple[LocalOverride, ...]:
    """Load a province's rules from a text."""
    (folder / "own.toml").write_text(text, encoding="utf-8")
    return facts.load_procedures(folder)


def test_province_loads_its_own_rules(tmp_path: Path) -> None:
    """Limit, fee, steps and local code hold in their period, and nowhere else."""
    local = PROCEDURES.with_local(load(tmp_path, OWN))
    here = local.on(date(2026, 2, 1))["1.004873"]

    assert here.limit() == WorkingDays(2)
    assert [fee.due for fee in here.fees] == [Amount(Decimal(3000))]
    assert not here.check_steps()
    assert here.local_code == "1.004873.H38"
    assert str(here.local_sources[0]) == "Điều 2 Quyết định 12/QĐ-UBND ngày 05/01/2026"
    assert local.on(date(2027, 1, 1))["1.004873"].limit() == WorkingDays(3)


def test_lao_cai_is_the_example() -> None:
    """The package's own example: two values of one province's portal."""
    found = facts.load_procedures(HOME / "local_procedures.toml")
    local = PROCEDURES.with_local(found).on(date(2026, 8, 3))

    assert local["1.001653"].limit() == WorkingDays(3)
    assert local["1.014028"].limit() == CalendarDays(3)
    assert local["1.014028"].local_code == "1.014028.H38"
    assert {each.source.confidence for each in found} == {Confidence.MEDIUM}
    assert all(each.fees is None and each.steps is None for each in found)
    assert not found[0].check(PROCEDURES["1.001653"])


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('code = "1.004873"', 'code = "1.4873"', "override[1].code must be"),
        ('code = "1.004873"', "", "override[1].code must be"),
        ('document = "12/QĐ-UBND"', 'document = "?"', "override[1].document must be"),
        ('id = "12/QĐ-UBND"', 'id = "60/2014/QH13"', "document[1].id must be"),
        ("2026-12-31", "2026-01-01", "override[1].until must be"),
        ('"2 ngày làm việc"', '"sớm"', "override[1].limit must be"),
        ('"2 ngày làm việc"', "2", "override[1].limit must be"),
        ('"1.004873.H38"', '"H38"', "override[1].local_code must be"),
        ('"3000"', '"-1"', "override[1].fee[1].amount must be"),
        ('limit = "1/2 ngày làm việc"', "", "override[1].step[1].limit must be"),
        ('"Hồ sơ"', '"Hồ sơ"\nwho = "?"', "override[1].step[1].who must be"),
        ('article = "2"', 'place = "2"', "override[1].place must be"),
        ('edition = "2026.9"', 'year = "2026"', "own.toml: year must be"),
    ],
)
def test_mistake_of_a_province_is_told(
    tmp_path: Path, old: str, new: str, words: str
) -> None:
    """A mistake is told with file, place and what must be."""
    with pytest.raises(FactsError) as caught:
        load(tmp_path, OWN.replace(old, new))

    assert words in str(caught.value)


def test_every_mistake_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    """One error has them all, among them a file that is not TOML."""
    (tmp_path / "broken.toml").write_text("[[", encoding="utf-8")
    text = OWN.replace('"2 ngày làm việc"', '"sớm"').replace('"3000"', '"0"')
    with pytest.raises(FactsError) as caught:
        load(tmp_path, text)

    assert len(caught.value.faults) == 3
    for words in ("broken.toml must be", "[1].limit must be", "[1].amount must be"):
        assert words in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"3000"', '"0"', 'amount = "20000" / due = "free"'),
        ('"2 ngày làm việc"', '"sớm"', "'5 ngày làm việc', '15 ngày'"),
        ('kind = "charge"', 'kind = "lệ phí"', "(known: fee, charge, price)"),
        ('"3000"', "3000", "override[1].fee[1].amount must be text in quotes"),
    ],
)
def test_mistake_shows_how_a_file_writes_it(
    tmp_path: Path, old: str, new: str, words: str
) -> None:
    """Whoever writes a file is told once, and not of Python's numbers only."""
    with pytest.raises(FactsError) as caught:
        load(tmp_path, OWN.replace(old, new))

    assert words in str(caught.value)
    assert len(caught.value.faults) == 1


def test_no_file_is_a_mistake(tmp_path: Path) -> None:
    """Neither is an empty folder, and each is told in its own words."""
    with pytest.raises(FactsError, match="at least one"):
        facts.load_procedures(str(tmp_path))
    with pytest.raises(FactsError, match="no such file"):
        facts.load_procedures(str(tmp_path / "nowhere.toml"))
