"""
Tests of the commune's own report and of comparing such reports.

Golden: one invented report, read by a person before it was kept.  Oracles: the survey
of Hà Trung (seed 004), 180 of 200, against 160 of 200.  Properties: figures equal a
naive recount; each printed number is a figure's or a day's.  The people are invented.
"""

import io
import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar, Final

import docx
import pytest
from attrs import evolve, field, frozen
from histories import DESK, periods, plain_registers
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from cqtt.agencies import Actor, Agency, Level, Unit
from cqtt.conduct import CodeOfConduct, Commitment, ConductItem, coverage
from cqtt.dialogues import Dialogue, DialogueKind, Opinion
from cqtt.dossiers import Applicant, Dossier, Register
from cqtt.errors import (
    InvalidValueError,
    TemplateError,
    UnknownNameError,
    WrongTypeError,
)
from cqtt.facts import (
    codes_of_conduct,
    dialogue_duties,
    petition_law,
    procedures,
    publicity_rules,
    reception_duties,
    scorecards,
    state_calendar,
)
from cqtt.findings import Finding, Severity
from cqtt.law import Citation, Document, Period
from cqtt.letters.letter import Letter
from cqtt.letters.people import Authority, Signer
from cqtt.letters.samples import samples
from cqtt.letters.templates import Templates
from cqtt.petitions import (
    ChannelCount,
    Complaint,
    FeedbackChannel,
    Outcome,
    Petitioner,
    Reflection,
)
from cqtt.programme import (
    Activity,
    ActivityKind,
    Bound,
    Duty,
    DutyRoster,
    Initiative,
    InspectionRound,
    IssuedDocument,
    Quantity,
    Total,
)
from cqtt.programme import DocumentKind as Document_
from cqtt.programme import Programme as Records
from cqtt.publicity import Place, PlaceKind, PostedProcedures, Posting
from cqtt.rates import Rate
from cqtt.reception import (
    EntryKind,
    ReceivingPost,
    ReceptionAnswer,
    ReceptionBook,
    ReceptionEntry,
    Session,
)
from cqtt.rendering.frame import Paper
from cqtt.rendering.pdf import EMBEDDED
from cqtt.rendering.word import editable, read_word_template
from cqtt.rendering.wording import read_wording
from cqtt.reports import (
    CommuneReport,
    ReportedFigure,
    ReportSource,
    check_report,
    commune,
    compare,
)
from cqtt.reports.commune import (
    BLOCKS,
    EVIDENCE,
    GAPS,
    STRUCTURE,
    Commitments,
    Dialogues,
    Dossiers,
    Feedback,
    Letters,
    Petitions,
    Programme,
    Publicity,
    Receptions,
    Sentence,
    Survey,
)
from cqtt.reports.commune.periods import days_text, overlap, period_text
from cqtt.reports.formulas import EARLY, LATE
from cqtt.satisfaction import FOUR_LEVELS, ONE_TO_TEN, Tally

CALENDAR: Final = state_calendar()
YEAR: Final = Period(date(2026, 1, 1), date(2026, 11, 30))
JUNE: Final = Period(date(2026, 6, 1), date(2026, 6, 30))
LAST_YEAR: Final = Period(date(2025, 1, 1), date(2025, 12, 31))
HOA_MAI: Final = Agency("Ủy ban nhân dân xã Hoa Mai", level=Level.COMMUNE)
HOA_LAN: Final = Agency("Ủy ban nhân dân xã Hoa Lan", level=Level.COMMUNE)
GOLDEN: Final = Path(__file__).parent / "golden" / "commune-report.vi.txt"
NAMES: Final = ("Nguyễn Văn Ví Dụ", "Trần Thị Mẫu", "Lê Văn Thử", "0900 000 000")
HA_TRUNG: Final = {
    "rất hài lòng": 78,
    "hài lòng": 102,
    "bình thường": 20,
    "không hài lòng": 0,
}
CHAIR: Final = Signer(
    post="Chủ tịch",
    name="Phạm Thị Ký",
    authority=Authority.COLLECTIVE,
    on_behalf_of="Ủy ban nhân dân",
)


def dossier(serial: int, day: date, done: date | None) -> Dossier:
    """Return a birth that was received on a day and maybe done on another."""
    found = Dossier.receive(
        procedures().on(date(2026, 3, 2))["1.001193"],
        number=f"H56.24-{day:%y%m%d}-{serial:04}",
        at=datetime(day.year, day.month, day.day, 9),
        applicant=Applicant(name=NAMES[0], phone=NAMES[3]),
    )
    if done is None:
        return found
    return found.finish(at=datetime(done.year, done.month, done.day, 10))


def register() -> Register:
    """Return ten dossiers of spring, of which two run."""
    days = [date(2026, 3, 2) + timedelta(days=7 * at) for at in range(10)]
    ends = [day + timedelta(days=at % 3) for at, day in enumerate(days)]
    return Register(
        dossier(at, day, end if at < 8 else None)
        for at, (day, end) in enumerate(zip(days, ends, strict=True))
    )


def four(*counts: int) -> Tally:
    """Return ballots of four levels, the best first; those left out are none."""
    return Tally(dict(zip(HA_TRUNG, counts, strict=False)), scale=FOUR_LEVELS)


def survey(**about: Any) -> Survey:
    """Return the survey of Hà Trung as if it had been in June."""
    told = {"name": "Phiếu tại Bộ phận Một cửa", "held": JUNE, **about}
    return Survey(told.pop("tally", Tally(HA_TRUNG, frame=931)), **told)


def commitments(on: date = date(2026, 6, 30), **about: Any) -> Commitments:
    """Return eleven of twelve who signed."""
    smile = ConductItem("luon-mim-cuoi", "luôn mỉm cười", "always smile")
    code = CodeOfConduct(
        code="xa-mau",
        name="“1 {luôn}”",
        name_en="“1 always”",
        edition="2026",
        items=(smile,),
        in_force=Period(date(2026, 1, 1)),
    )
    officer = Actor(Unit("Văn phòng"), "công chức")
    signed = [Commitment(officer, code, date(2026, 1, 5))] * 11
    return Commitments(coverage(signed, [officer] * 12, code, on=on), **about)


def petitions() -> tuple[Any, ...]:
    """Return two that are settled and one that is late."""
    who = Petitioner(name=NAMES[1], telephone=NAMES[3])
    made: list[tuple[Any, str, date, date | None]] = [
        (Reflection, "01", date(2026, 3, 2), date(2026, 3, 9)),
        (Complaint, "02", date(2026, 4, 2), date(2026, 4, 9)),
        (Reflection, "03", date(2026, 10, 2), None),
    ]
    found = []
    for kind, number, day, done in made:
        came = datetime(day.year, day.month, day.day, 8)
        each = kind.receive(number=number, at=came, petitioner=who)
        if done is not None:
            ended = datetime(done.year, done.month, done.day, 8)
            each = each.resolve(Outcome.DONE, at=ended)
        found.append(each)
    return tuple(found)


def receptions(**about: Any) -> Receptions:
    """Return 44 Thursdays on which the chair received."""
    first = date(2026, 1, 8)
    duties = reception_duties().of(ReceivingPost.COMMUNE_CHAIR)
    days = [first + timedelta(days=7 * at) for at in range(44)]
    return Receptions(map(Session, days), duties=duties, calendar=CALENDAR, **about)


def book() -> ReceptionBook:
    """Return ten lines, the first answered at once."""
    first = date(2026, 1, 8)
    days = [first + timedelta(days=7 * at) for at in range(10)]
    return ReceptionBook(
        ReceptionEntry(
            at + 1,
            day,
            EntryKind.PROPOSAL,
            people=2,
            name=NAMES[2],
            answered_on=None if at else day,
            answer=None if at else ReceptionAnswer.ACCEPTED,
        )
        for at, day in enumerate(days)
    )


def dialogue(**about: Any) -> Dialogue:
    """Return a dialogue of forty people."""
    told = {"held_at": datetime(2026, 3, 20, 8), "topic": "đất đai", "attended": 40}
    counts = {"host": "Chủ tịch", "co_host": "MTTQ xã", "given": 6, "at_once": 6}
    return Dialogue(**{**told, **counts, **about})


def publicity() -> Publicity:
    """Return one content that always stands at the headquarters."""
    hall = Place(PlaceKind.HEADQUARTERS, "Trụ sở UBND xã")
    posted = Posting(
        item=13, subject="Thủ tục hành chính", place=hall, since=date(2026, 1, 5)
    )
    return Publicity(
        [posted],
        rules=publicity_rules(),
        places=[hall],
        calendar=CALENDAR,
        procedures=PostedProcedures(["1", "2", "3"], ["1", "2", "3", "4"]),
    )


def feedback(**about: Any) -> Feedback:
    """Return two by Zalo, one of them answered after two days, and an open box."""
    came = datetime(2026, 8, 3, 9)
    told = [
        Reflection.receive(
            number=f"PA-{at}", at=came, channel=FeedbackChannel.ZALO, **about
        )
        for at in range(2)
    ]
    answered = told[0].answer(at=datetime(2026, 8, 5, 9))
    return Feedback(
        [answered, told[1]], calendar=CALENDAR, channels=[FeedbackChannel.BOX]
    )


def records(**about: Any) -> Records:
    """Return what a commune recorded of its model."""
    told: dict[str, Any] = {
        "documents": [
            IssuedDocument(
                Document_.PLAN,
                "triển khai mô hình",
                number="05/KH-UBND",
                issued_on=date(2026, 1, 12),
            )
        ],
        "activities": [
            Activity(ActivityKind.NEWS_ITEM, 22, YEAR),
            Activity(
                ActivityKind.MEETING, Quantity(50, Bound.OVER), YEAR, audience=4000
            ),
            Activity(ActivityKind.SUPPORT, 3, YEAR, unit="tổ hỗ trợ"),
        ],
        "inspections": [
            InspectionRound(name="Quý I", when=date(2026, 3, 5), units=("xã Hoa Mai",))
        ],
        "rosters": [
            DutyRoster(
                "Trực ngày nghỉ",
                [Duty(date(2026, 3, 7), Actor(Unit("Một cửa"), name=NAMES[2]))],
            )
        ],
    }
    return Records(name="Chính quyền thân thiện", unit=HOA_MAI, **{**told, **about})


def every_source() -> tuple[ReportSource, ...]:
    """Return a source of each kind that the library has."""
    return (
        Programme(records(), calendar=CALENDAR),
        survey(),
        survey(
            tally=four(8, 12),
            name="Mã QR",
            slug="survey-qr",
        ),
        commitments(),
        receptions(book=book()),
        Petitions(petitions(), law=petition_law(), calendar=CALENDAR),
        publicity(),
        feedback(petitioner=Petitioner(name=NAMES[1])),
        Dossiers(register(), office=DESK, covers=Period(date(2026, 3, 1))),
        Letters([*samples("thanks"), *samples("birth"), *samples("form-receipt")]),
        Dialogues([dialogue()]),
    )


def reported(*sources: ReportSource, **about: Any) -> CommuneReport:
    """Return a report of the commune over most of 2026."""
    told: dict[str, Any] = {"period": YEAR, "unit": HOA_MAI, **about}
    return CommuneReport(sources=sources, **told)


@pytest.fixture(scope="module")
def whole() -> CommuneReport:
    """Return a report with every source and the whole head."""
    return reported(
        *every_source(),
        prose={
            "strengths": "Cán bộ gần dân hơn.\nNgười dân đánh giá tốt.",
            "organisation": "Xã đã bố trí phòng tiếp công dân riêng.",
        },
        to="Đảng ủy xã Hoa Mai",
        number=5,
        place="Hoa Mai",
        issued_on=date(2026, 12, 4),
        signers=(CHAIR,),
        recipients=("Như trên;", "Lưu: VT, VP."),
        basis="Thực hiện Kế hoạch số 05/KH-UBND của Ủy ban nhân dân xã;",
    )


# --- the report ------------------------------------------------------------------


def test_the_report_is_as_a_person_read_it(whole: CommuneReport) -> None:
    assert whole.text(annex=False) == GOLDEN.read_text("utf-8")


def without_structure(report: CommuneReport, text: str, locale: str) -> str:
    """Leave out headings, days, and what the office itself passed in."""
    given = [each.text(locale) for each in STRUCTURE]
    given += [
        report.basis,
        report.number_line,
        "“1 {luôn}” (2026)",
        "“1 always” (2026)",
    ]
    for each in filter(None, given):
        text = text.replace(each, "")
    text = re.sub("quá 45 ngày|than 45 days", "", text)  # the limit of the law
    text = re.sub(r"ít nhất \d ngày|at least \d days?", "", text)  # the duty
    text = re.sub(r"\d+ tháng đầu|first \d+ months of \d{4}", "", text)
    for issued in records().documents:
        text = text.replace(issued.name(locale), "")
    text = re.sub(r"\d\d?/\d\d?/\d{4}|ngày \d+ tháng \d+ năm \d+", "", text)
    text = re.sub(r"\d\d? [A-Z][a-z]+ \d{4}|năm \d{4}|in \d{4}", "", text)
    return re.sub(r"^\d+\. ", "", text, flags=re.MULTILINE)


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_each_printed_number_is_a_figures_or_a_days(
    whole: CommuneReport, locale: str
) -> None:
    number = r"\d+(?:[.,]\d+)?"
    text = without_structure(whole, whole.text(locale, annex=False), locale)
    known = {
        found
        for figure in whole.figures
        for found in re.findall(number, figure.with_counts(locale))
    }
    assert set(re.findall(number, text)) <= known
    assert len(known) > 20


def test_figures_come_in_the_order_of_the_report(whole: CommuneReport) -> None:
    blocks = [BLOCKS.index(each.block) for each in whole.figures]
    assert blocks == sorted(blocks)
    assert whole.unmeasured == ()
    assert whole.figure("survey-rate").value == survey().tally.satisfied()
    assert [each.heading for each in whole.sections] == [*STRUCTURE]


def test_an_unknown_figure_has_near_ones(whole: CommuneReport) -> None:
    with pytest.raises(UnknownNameError) as caught:
        whole.figure("dossiers-recieved")
    assert "dossiers-received" in caught.value.close


def test_what_no_source_measures_is_said_and_never_zero() -> None:
    report = reported(title="Kết quả thử")
    assert report.figures == ()
    assert report.unmeasured == BLOCKS
    assert report.text().count("Chưa có số liệu") == len(BLOCKS)
    assert report.summary("en").count("No figures") == len(BLOCKS)
    assert not re.search(r"\b0\b", report.text(annex=False))
    assert "PHỤ LỤC" not in report.text()
    assert "Kết quả thử" in report.text()
    rules = [each.rule for each in report.findings()]
    assert rules.count("measured-block") == len(BLOCKS)


# --- periods ---------------------------------------------------------------------


def test_a_source_that_covers_a_part_says_so(whole: CommuneReport) -> None:
    said = "Sổ theo dõi hồ sơ chỉ có từ ngày 01/03/2026 đến ngày 30/11/2026"
    assert said in whole.text()
    assert "only from 1 March 2026 to 30 November 2026" in whole.summary("en")
    assert whole.figure("dossiers-received").period.since == date(2026, 3, 1)
    found = [e for e in whole.findings() if e.rule == "source-covers-period"]
    assert [each.place for each in found] == ["Sổ theo dõi hồ sơ"]
    assert "figures from 1 March 2026" in found[0].message("en")


@pytest.mark.parametrize(
    "source",
    [
        Letters((), covers=LAST_YEAR),
        survey(held=LAST_YEAR),
        commitments(date(2026, 12, 31)),
    ],
    ids=lambda each: type(each).__name__,
)
def test_a_source_of_other_days_is_an_error(source: ReportSource) -> None:
    report = reported(source)
    assert report.figures == ()
    assert len(report.tables()) == 1
    found = [e for e in report.findings() if e.rule == "source-in-period"]
    assert [each.severity for each in found] == [Severity.ERROR]
    assert "kỳ báo cáo từ ngày 01/01/2026" in found[0].message()


def test_a_survey_that_ends_after_the_period_is_told() -> None:
    report = reported(survey(held=Period(date(2026, 11, 1), date(2026, 12, 20))))
    assert "survey-in-period" in [each.rule for each in report.findings()]
    assert "từ ngày 01/11/2026 đến ngày 20/12/2026" in report.text()
    assert report.figure("survey-answers").value == 200


WHOLE_YEAR: Final = Period(date(2026, 1, 1), date(2026, 12, 31))


def test_a_period_that_is_not_over_is_told_up_to_the_day_of_issue() -> None:
    sources = (
        Petitions(petitions(), law=petition_law(), calendar=CALENDAR),
        receptions(),
    )
    early = reported(*sources, period=WHOLE_YEAR, issued_on=date(2026, 11, 5))
    said = "(số liệu tính đến hết ngày 05/11/2026, kỳ báo cáo chưa kết thúc) như sau:"
    assert said in early.text()
    assert "(as of 5 November 2026, the period is not over)" in early.summary("en")
    assert "(as of 5 November 2026, the period is not over) as" in early.text("en")
    assert early.figure("petitions-unprocessed").value == 0
    assert "cuối kỳ" not in early.text()
    assert early.figure("reception-months-due").value == 4
    assert "ít nhất 2 ngày, không tính tháng chưa trọn)" in early.text()
    assert "2 days each month, cut months not counted)" in early.text("en")
    assert early.figure("petitions-received").period.until == date(2026, 11, 5)
    found = {each.rule: each for each in early.findings()}
    assert found["report-period-over"].severity is Severity.WARNING
    assert "source-covers-period" not in found
    late = evolve(early, issued_on=date(2027, 1, 8))
    assert late.figure("petitions-unprocessed").value == 1
    assert late.counted == late.period
    assert "report-period-over" not in [each.rule for each in late.findings()]
    assert "tính đến hết ngày" not in late.text()


def test_a_report_is_not_issued_before_its_period_begins() -> None:
    with pytest.raises(InvalidValueError, match="issued_on"):
        reported(issued_on=date(2025, 12, 31))


def test_figures_of_days_to_come_are_found() -> None:
    later = survey(held=Period(date(2026, 11, 1), date(2026, 12, 20)))
    report = reported(later, issued_on=date(2026, 12, 4))
    found = [e for e in report.findings() if e.rule == "days-before-issue"]
    assert [each.severity for each in found] == [Severity.ERROR]
    assert "số liệu đến ngày 20/12/2026, báo cáo ngày 04/12/2026" in found[0].message()


def test_who_signs_and_the_archive_are_asked_for(whole: CommuneReport) -> None:
    asked = {"report-signed", "no-archive-line"}
    assert asked <= {each.rule for each in reported().findings()}
    assert asked.isdisjoint(each.rule for each in whole.findings())


@pytest.mark.parametrize(
    ("since", "until", "vi", "en"),
    [
        (
            "2026-01-01",
            "2026-06-30",
            "6 tháng đầu năm 2026",
            "the first 6 months of 2026",
        ),
        (
            "2026-07-01",
            "2026-12-31",
            "6 tháng cuối năm 2026",
            "the last 6 months of 2026",
        ),
        (
            "2026-01-01",
            "2026-09-30",
            "9 tháng đầu năm 2026",
            "the first 9 months of 2026",
        ),
        (
            "2026-05-01",
            "2026-10-31",
            "từ ngày 01/05/2026 đến ngày 31/10/2026",
            "from 1 May 2026 to 31 October 2026",
        ),
        ("2026-01-01", "2026-12-31", "năm 2026", "2026"),
        ("2026-02-01", "2026-02-28", "tháng 2 năm 2026", "02/2026"),
        ("2026-04-01", "2026-06-30", "quý II năm 2026", "quarter II of 2026"),
        ("2026-10-01", "2026-12-31", "quý IV năm 2026", "quarter IV of 2026"),
        (
            "2026-02-01",
            "2026-04-30",
            "từ ngày 01/02/2026 đến ngày 30/04/2026",
            "from 1 February 2026 to 30 April 2026",
        ),
        ("2026-02-03", "2026-02-03", "ngày 03/02/2026", "on 3 February 2026"),
    ],
)
def test_a_period_in_words(since: str, until: str, vi: str, en: str) -> None:
    period = Period(date.fromisoformat(since), date.fromisoformat(until))
    assert (period_text(period), period_text(period, "en")) == (vi, en)


def test_what_two_periods_share() -> None:
    assert overlap(YEAR, LAST_YEAR) is None
    assert overlap(YEAR, Period()) == YEAR
    assert days_text(JUNE) == "từ ngày 01/06/2026 đến ngày 30/06/2026"


@pytest.mark.parametrize(
    ("period", "error"),
    [
        (Period(date(2026, 1, 1)), InvalidValueError),
        (Period(None, date(2026, 1, 1)), InvalidValueError),
        ("2026", WrongTypeError),
    ],
)
def test_a_report_needs_both_ends(period: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        reported(period=period)


# --- prose and head --------------------------------------------------------------


def test_gaps_are_named_until_the_office_fills_them(whole: CommuneReport) -> None:
    assert whole.gaps == ("weaknesses", "causes", "lessons", "tasks", "proposals")
    assert "[… cần viết: hạn chế …]" in whole.text()
    assert "cần viết: ưu điểm" not in whole.text()
    assert "cần viết" not in whole.text("en")
    full = reported(prose=dict.fromkeys(GAPS, "Không."))
    assert full.gaps == ()
    assert "prose-to-write" not in [each.rule for each in full.findings()]
    assert evolve(whole, number=6).prose == whole.prose
    assert reported(prose={"tasks": ["Một.", "Hai."]}).prose["tasks"] == (
        "Một.",
        "Hai.",
    )


@pytest.mark.parametrize(
    ("prose", "error"),
    [
        ({"strenghts": "tốt"}, UnknownNameError),
        ({"strengths": " \n "}, InvalidValueError),
        ({"strengths": "a\x00b"}, InvalidValueError),
        ({"strengths": 5}, WrongTypeError),
        ({"strengths": ("tốt", 5)}, WrongTypeError),
        ("tốt", WrongTypeError),
    ],
)
def test_prose_that_fits_nowhere(prose: Any, error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        reported(prose=prose)
    assert "a\x00b" not in str(caught.value)


def test_unknown_prose_is_told_the_known_names() -> None:
    with pytest.raises(UnknownNameError) as caught:
        reported(prose={"strenghts": "tốt"})
    assert caught.value.close == ("strengths",)
    assert set(GAPS) < set(caught.value.known)


def test_prose_is_never_a_template() -> None:
    report = reported(prose={"tasks": "{{ title }} {% if x %}\n# A\n| b | c |"})
    assert "{{ title }} {% if x %}" in report.text()
    assert "<p>{{ title }} {% if x %}</p>" in report.html()
    assert "<p># A</p>" in report.html()


def test_room_for_number_and_day_before_issue() -> None:
    bare = reported()
    assert bare.number_line == "Số: /BC-UBND"
    assert bare.date_text() == "ngày … tháng … năm …"
    assert reported(place="Hoa Mai").date_text("en") == "Hoa Mai, …"
    assert "PHỤ LỤC" not in bare.text()
    report = reported(Letters(()))
    assert "Kèm theo Báo cáo số /BC-UBND của Ủy ban" in report.text()
    assert "With report /BC-UBND of" in report.text("en")


def test_the_head_is_that_of_the_decree(whole: CommuneReport) -> None:
    text = whole.text()
    assert whole.number_line == "Số: 05/BC-UBND"
    assert "Hoa Mai, ngày 04 tháng 12 năm 2026" in text
    assert "Kính gửi: Đảng ủy xã Hoa Mai" in text
    assert "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nPhạm Thị Ký" in text
    assert "- Như trên;\n- Lưu: VT, VP." in text
    assert "CỘNG HÒA" not in whole.text("en")
    assert "annex" not in evolve(whole, title_en="A title").text("en", annex=False)
    assert (
        reported(unit=Agency("Ban Chỉ đạo"))
        .title_text()
        .endswith("11 tháng đầu năm 2026")
    )


def test_a_deputy_without_kt_is_told() -> None:
    report = reported(signers=(Signer(post="Phó Chủ tịch"), CHAIR))
    found = [e for e in report.findings() if e.rule == "deputy-without-kt"]
    assert [each.evidence for each in found] == ["Phó Chủ tịch"]


@pytest.mark.parametrize(
    "about",
    [
        {"number": 0},
        {"number": "12"},
        {"to": "a\nb"},
        {"symbol": ""},
        {"issued_on": datetime(2026, 1, 1)},
        {"signers": "Chủ tịch"},
        {"unit": "xã Hoa Mai"},
        {"sources": 5},
        {"sources": ("register",)},
    ],
    ids=str,
)
def test_a_head_that_cannot_be(about: dict[str, Any]) -> None:
    told: dict[str, Any] = {"period": YEAR, "unit": HOA_MAI, "sources": (), **about}
    with pytest.raises((InvalidValueError, WrongTypeError)):
        CommuneReport(**told)


# --- figures ---------------------------------------------------------------------


def figure(value: Any = 3, **about: Any) -> ReportedFigure:
    """Return a figure of nothing in particular."""
    told = {"slug": "thu", "label": "Thử", "label_en": "Trial", "block": "letters"}
    more = {"source": "Sổ", "source_en": "Book", "period": YEAR}
    return ReportedFigure(**{**told, **more, "value": value, **about})


def test_a_figure_has_its_counts_and_its_reasons() -> None:
    count = figure(unit="thư", unit_en="letters")
    assert (count.told(), count.told("en")) == ("3 thư", "3 letters")
    assert (count.numerator, count.denominator, count.formula) == (None, None, None)
    assert count.counts() == ""
    assert count.explain("en").splitlines() == [
        "Trial: 3 letters",
        "From 1 January 2026 to 30 November 2026; Book: counted in the source",
    ]
    rate = figure(Rate(1, 8, EARLY))
    assert (rate.text(), rate.counts(), rate.exact) == (
        "12,50 %",
        "1/8",
        Rate(1, 8, EARLY).share,
    )
    assert rate.formula is EARLY
    assert rate.explain().startswith(Rate(1, 8, EARLY).explain())
    mean = figure(Tally(HA_TRUNG).mean())
    assert (mean.counts(), mean.counts("en")) == ("200 phiếu", "200 answers")
    assert mean.basis("en") == "Book: Mean"
    assert figure(Decimal("1.50")).text() == "1,50"
    over = figure(Total.of([Quantity(50, Bound.OVER)]))
    assert (over.text(), over.exact, over.is_shown) == ("trên 50", None, False)
    assert figure(Total.of([Quantity(50)])).exact == 50
    assert not figure(Rate(0, 0, EARLY)).is_shown
    assert figure(Rate(0, 0, EARLY)).counts() == ""
    own = evolve(EARLY, citation=None)
    assert "trên hồ sơ" in figure(Rate(1, 2, own)).basis()
    assert "of dossiers" in figure(Rate(1, 2, own)).basis("en")
    cited = Citation(Document("1", "Kế hoạch 1"))
    assert figure(citation=cited).basis() == "Sổ: Kế hoạch 1"


@pytest.mark.parametrize(
    ("about", "error"),
    [
        ({"value": 1.5}, WrongTypeError),
        ({"value": True}, WrongTypeError),
        ({"value": -1}, InvalidValueError),
        ({"value": Decimal("NaN")}, InvalidValueError),
        ({"slug": "Thư gửi"}, InvalidValueError),
        ({"slug": 5}, WrongTypeError),
        ({"label": " "}, InvalidValueError),
        ({"block": "strengths"}, UnknownNameError),
        ({"period": Period()}, InvalidValueError),
        ({"citation": "Điều 1"}, WrongTypeError),
    ],
    ids=str,
)
def test_a_figure_that_cannot_be(about: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        figure(**about)


def test_all_figures_are_one_table(whole: CommuneReport) -> None:
    table, *others = whole.tables()
    found = {row["slug"]: row for row in table.to_records()}
    assert list(found) == [each.slug for each in whole.figures]
    assert found["survey-rate"]["value"] == Decimal("90.00")
    assert found["survey-rate"]["unit"] == "%"
    assert found["survey-qr-rate"]["value"] is None
    assert found["programme-meeting"]["value"] is None
    assert found["petitions-received"]["value"] == 3
    assert found["survey-answers"]["since"] == date(2026, 6, 1)
    assert len(others) > 8
    assert whole.tables("en")[0].to_records()[-1]["unit"] == "%"
    assert "<table" in whole._repr_html_()


def test_figures_are_records_that_a_check_of_reports_reads(
    whole: CommuneReport,
) -> None:
    found = {each["id"]: each for each in whole.records()}
    assert found["dossiers-settled-rate"]["value"] == "8/10 (80,00%)"
    assert found["survey-qr-rate"]["value"] == "20/20"
    assert found["dossiers-received"]["value"] == 10
    assert found["petitions-carried"]["value"] == 0
    assert found["programme-meeting"]["value"] == "trên 50"
    assert found["survey-answers"]["period"] == "01/06/2026 - 30/06/2026"
    assert "dossiers-by-post-rate" not in found
    checked = check_report(whole.records())
    assert len(checked.figures) == len(found)


# --- sources ---------------------------------------------------------------------


@frozen
class Facilities(ReportSource):
    """A source of one's own: what was bought, under two headings."""

    label_vi: ClassVar[str] = "Sổ tài sản"
    label_en: ClassVar[str] = "Inventory"

    cameras: int = field()

    def figures(self, period: Period) -> tuple[ReportedFigure, ...]:
        labels = ("Camera", "Cameras")
        units = ("chiếc", "pieces")
        return (
            self.figure(
                "cameras",
                self.cameras,
                labels,
                period,
                block="organisation",
                units=units,
            ),
            self.figure(
                "checks-own", 2, ("Lần kiểm tra", "Checks"), period, block="checks"
            ),
        )


@frozen
class Visited(Facilities):
    """What was bought, told where reception is."""

    def figures(self, period: Period) -> tuple[ReportedFigure, ...]:
        return tuple(evolve(e, block="reception") for e in super().figures(period))


@frozen
class Told(Facilities):
    """The same with a sentence for one of its headings."""

    def sentences(self, figures: tuple[ReportedFigure, ...]) -> tuple[Sentence, ...]:
        assert len(figures) == 2
        return (
            Sentence("Có {cameras} camera.", "{cameras} cameras."),
            Sentence("Có {nothing}.", "{nothing}."),
        )

    def findings(self, period: Period) -> tuple[Finding, ...]:
        assert period == JUNE
        return (Finding("count", "camera", "0"),)


def test_a_source_of_ones_own_is_used_like_ours() -> None:
    report = reported(Facilities(4))
    assert "Camera: 4 chiếc." in report.text()
    assert "Checks: 2." in report.summary("en")
    assert report.unmeasured == tuple(
        each for each in BLOCKS if each not in {"organisation", "checks"}
    )
    told = reported(Told(4, covers=JUNE))
    assert "Có 4 camera." in told.text()
    assert "Lần kiểm tra: 2." in told.text()
    assert "nothing" not in told.text()
    assert told.text().count("chưa đủ kỳ báo cáo") == 2
    assert "count" in [each.rule for each in told.findings()]


def test_two_sources_cannot_give_one_figure() -> None:
    with pytest.raises(InvalidValueError, match="survey-answers"):
        _ = reported(survey(), survey()).figures
    report = reported(survey(), survey(slug="survey-two"))
    assert report.figure("survey-two-answers").value == 200


def test_small_surveys_give_counts_only(whole: CommuneReport) -> None:
    line = next(
        e for e in whole.text().splitlines() if e.startswith("Khảo sát “Mã QR”")
    )
    assert "mức “Rất hài lòng” 8 phiếu; mức “Hài lòng” 12 phiếu;" in line
    assert "%" not in line
    assert whole.figure("survey-qr-rate").text() == "20 trên 20"
    few = [each for each in whole.findings() if each.rule == "enough-answers"]
    assert [each.place for each in few] == ["Khảo sát “Mã QR”: satisfied"]


def test_a_scale_that_marks_no_level_has_no_share_of_satisfied() -> None:
    tally = Tally.from_answers([10] * 40, scale=ONE_TO_TEN)
    report = reported(survey(tally=tally))
    with pytest.raises(UnknownNameError):
        report.figure("survey-rate")
    assert "chiếm 100,00 %" in report.text()
    assert report.findings()


def test_the_days_of_a_survey_may_come_from_its_tally() -> None:
    tally = Tally(HA_TRUNG, first_on=date(2026, 6, 1), last_on=date(2026, 6, 30))
    assert Survey(tally, name="Phiếu").days == JUNE
    last = Survey(Tally(HA_TRUNG, last_on=date(2026, 6, 30)), name="Phiếu").days
    assert last.since == last.until == date(2026, 6, 30)
    with pytest.raises(InvalidValueError, match="held") as caught:
        Survey(Tally(HA_TRUNG), name="Phiếu")
    assert "pass held=Period(first, last)" in str(caught.value)


def test_words_with_braces_stand_as_they_are() -> None:
    assert "“Phiếu {a}”" in reported(survey(name="Phiếu {a}")).text()
    assert "“1 {luôn}”" in reported(commitments()).text()


def test_letters_are_counted_by_the_day_of_issue() -> None:
    sent = [*samples("thanks"), *samples("visit"), *samples("dialogue")]
    report = reported(Letters([*sent, *samples("form-refusal")]))
    thanks, visits = len(samples("thanks")), len(samples("visit"))
    assert report.figure("letters-sent").value == thanks + visits
    assert report.figure("letters-thanks").value == thanks
    assert report.figure("letters-other").value == visits
    assert reported(Letters(sent), period=LAST_YEAR).figure("letters-sent").value == 0


def test_petitions_without_a_law_have_no_late_ones() -> None:
    report = reported(Petitions(petitions()))
    with pytest.raises(UnknownNameError):
        report.figure("petitions-late")
    assert "quá hạn thụ lý" not in report.text()
    assert report.figure("petitions-complaints-received").value == 1
    assert report.figure("petitions-settled-rate").counts() == "2/3"


def test_receptions_without_a_book_have_no_visits(whole: CommuneReport) -> None:
    report = reported(receptions())
    assert report.figure("reception-held").value == 44
    with pytest.raises(UnknownNameError):
        report.figure("reception-visits")
    assert whole.figure("reception-people").value == 20
    assert "buổi đột xuất" not in report.text()


def test_weeks_and_months_are_told_apart_each_by_its_text() -> None:
    """Oracle: Thursdays from 8 January; October and November of 2026 by hand."""
    report = reported(receptions())
    text = report.text(annex=False)
    assert "(mỗi tuần phải tiếp ít nhất 1 ngày), có 24 trên 24 tuần" in text
    assert "(mỗi tháng phải tiếp ít nhất 2 ngày), có 4 trên 5 tháng" in text
    weeks, months = (report.figure(f"reception-{each}-met") for each in _SPANS)
    assert "42/2013/QH13" in weeks.basis()
    assert "136/2025/QH15" in months.basis()
    assert weeks.period.until == date(2026, 6, 30)
    assert report.figure("reception-days-rate").counts() == "33/34"
    assert "at least 2 days each month): 4 of 5 months" in report.text("en")
    short = Period(date(2026, 7, 1), date(2026, 7, 15))
    cut = reported(receptions(), period=short)
    assert cut.figure("reception-months-due").value == 0
    assert "phải tiếp ít nhất" not in cut.text()
    assert "Không tính tỷ lệ vì mẫu số bằng 0: Tỷ lệ ngày" in cut.text()


_SPANS: Final = ("weeks", "months")


def test_tables_of_the_annex_have_titles_of_their_own(whole: CommuneReport) -> None:
    annex = whole.text().split("PHỤ LỤC")[1]
    titles = re.findall(r"^\d+\. (.*)$", annex, flags=re.MULTILINE)
    assert len(set(titles)) == len(titles) == 16
    assert "| Đơn đã rút |" not in annex
    assert "Chỉ tiêu bằng 0: Thư xin lỗi; Thư chia buồn;" in annex
    silent = reported(Letters(())).text().split("PHỤ LỤC")[1]
    assert "| Thư đã gửi | 0 thư |" in silent


def test_the_press_is_a_source_and_no_legal_basis(whole: CommuneReport) -> None:
    annex = whole.text()
    assert "Căn cứ: Luật sửa đổi" in annex
    assert "Ghi chú về nguồn: 136/2025/QH15: theo Báo Lao Động" in annex
    press = Citation(Document("press-x", "Bài báo (Báo Mẫu)", kind="press"))
    own = Document("quyet-dinh", "Quyết định mẫu")
    noted = Citation(own, "1", note="theo lời kể")
    for cited, told in (
        (press, "ngày 30/11/2026. Ghi chú về nguồn: Bài báo (Báo Mẫu)."),
        (noted, "Căn cứ: Điều 1 Quyết định mẫu. Ghi chú về nguồn: Quyết định mẫu: "),
    ):
        assert told in reported(Cited(cited)).text()


@frozen
class Cited(ReportSource):
    """A source whose one figure rests on a citation."""

    label_vi: ClassVar[str] = "Sổ"
    label_en: ClassVar[str] = "Book"

    cited: Citation = field()

    def figures(self, period: Period) -> tuple[ReportedFigure, ...]:
        return (
            self.figure(
                "own", 1, ("Thử", "Trial"), period, block="checks", citation=self.cited
            ),
        )


PLANS: Final = (
    IssuedDocument(
        Document_.PLAN,
        "về cải cách hành chính",
        number="35/KH-UBND",
        issued_on=date(2025, 12, 25),
        about=2026,
    ),
    IssuedDocument(
        Document_.DECISION,
        "về Ban Chỉ đạo",
        number="55/QĐ-UBND",
        issued_on=date(2024, 3, 1),
    ),
    IssuedDocument(Document_.PLAN, "không ngày", about=2026),
)


def test_documents_are_named_and_those_for_the_year_counted() -> None:
    issued = records().documents
    report = reported(Programme(records(documents=[*issued, *PLANS])))
    text = report.text(annex=False)
    assert "Cụ thể: Kế hoạch số 05/KH-UBND ngày 12/01/2026 triển khai mô hình." in text
    assert (
        "Có 1 văn bản cho năm 2026 được ban hành từ trước kỳ báo cáo: Kế hoạch số "
        "35/KH-UBND ngày 25/12/2025 về cải cách hành chính." in text
    )
    assert report.figure("programme-documents-before").value == 1
    assert "issued before the period: 1: Plan 35/KH-UBND" in report.text("en")
    left = [e for e in report.findings() if e.rule == "records-in-period"]
    told = ["1 bản ghi không rõ thời gian", "1 bản ghi ngoài kỳ"]
    assert [each.evidence for each in left] == told
    assert [each.severity for each in left] == [Severity.WARNING, Severity.NOTE]
    assert left[0].place == "Văn bản"
    only = reported(Programme(records(documents=PLANS[:1])))
    assert "Trong kỳ không ban hành văn bản." in only.text()
    assert "Cụ thể" not in only.text()
    assert "records-in-period" not in [each.rule for each in only.findings()]
    several = Period(date(2026, 1, 1), date(2027, 12, 31))
    both = reported(Programme(records(documents=PLANS[:1])), period=several)
    assert "Có 1 văn bản cho năm 2026-2027" in both.text()


def test_figures_feed_the_proposed_scorecard(whole: CommuneReport) -> None:
    evidence = whole.evidence()
    assert evidence["on-time"].value == whole.figure("dossiers-on-time-rate").exact
    assert evidence["opinions-unanswered"].value == 0
    assert evidence["commitments-signed"].text() == "11/12, 91,67 %"
    assert evidence["propaganda-items"].value == 22
    assert "Tin, bài: 22 tin, bài" in evidence["propaganda-items"].why()
    missing = ("late-without-apology", "conduct-met", "initiatives")
    assert whole.missing_evidence == missing
    card = scorecards()["cqtt-proposal-2026"]
    asked = {
        line.measure
        for criterion in card.criteria
        for line in (criterion, *criterion.parts)
        if line.measure
    }
    assert asked == {*EVIDENCE}
    sheet = card.score(evidence, unit="Xã Hoa Mai", period=WHOLE_YEAR)
    assert "33/34" in sheet.explain()
    assert reported().missing_evidence == tuple(EVIDENCE)


def test_a_count_that_is_only_bounded_counts_as_its_least() -> None:
    def items(bound: Bound) -> CommuneReport:
        told = Activity(ActivityKind.NEWS_ITEM, Quantity(22, bound), YEAR)
        return reported(Programme(records(activities=[told])))

    over = items(Bound.OVER).evidence()["propaganda-items"]
    assert over.value == 22
    assert over.why() == "Tin, bài: nguồn ghi “trên 22”, tính ít nhất là 22"
    assert "counted as 22 at least" in over.why("en")
    assert "propaganda-items" in items(Bound.ABOUT).missing_evidence


def test_dialogues_say_what_is_known() -> None:
    report = reported(Dialogues([dialogue(), dialogue(given=9, at_once=5)]))
    assert report.figure("dialogues-opinions").value == 15
    with pytest.raises(UnknownNameError):
        report.figure("dialogues-late")
    assert "15 ý kiến, trong đó 11 ý kiến" in report.text()
    whole = reported(Dialogues([dialogue()]))
    assert "Các ý kiến khác" not in whole.text()
    assert whole.figure("dialogues-answered-rate").text() == "100,00 %"


def test_what_a_block_does_not_tell_of_is_said() -> None:
    """Oracle: petitions without reception, publicity without feedback, and back."""
    law = petition_law()
    lacking = reported(Petitions(petitions(), law=law, calendar=CALENDAR), publicity())
    said = lacking.text(annex=False)
    assert "Chưa có số liệu về tiếp công dân: nội dung này không được đo" in said
    assert "Chưa có số liệu về phản ánh, kiến nghị qua các kênh" in said
    assert "Chưa có số liệu về xử lý đơn thư" not in said
    assert "No figures on the reception of citizens" in lacking.text("en")
    missing = [e.place for e in lacking.findings() if e.rule == "measured-block"]
    assert "d) Tiếp công dân, xử lý đơn thư (tiếp công dân)" in missing
    other = reported(feedback())
    assert "Chưa có số liệu về niêm yết, công khai" in other.text(annex=False)
    both = reported(feedback(), publicity())
    assert "Chưa có số liệu về" not in both.text(annex=False)
    own = reported(Visited(3), publicity())
    assert "Chưa có số liệu về tiếp công dân" not in own.text(annex=False)


def test_an_activity_that_the_period_cuts_is_told_with_its_days() -> None:
    """Oracle: told for the year, in a report that is signed in November."""
    over = Activity(ActivityKind.MEETING, Quantity(20, Bound.OVER), WHOLE_YEAR)
    plain = Activity(ActivityKind.NEWS_ITEM, 3, date(2026, 3, 2))
    early = reported(
        Programme(records(activities=[over, plain])),
        period=WHOLE_YEAR,
        issued_on=date(2026, 11, 22),
    )
    said = early.text(annex=False)
    assert "Trong kỳ đã đăng, phát 3 tin, bài." in said
    assert (
        "Còn 1 hoạt động ghi cho thời gian vượt ra ngoài kỳ số liệu, chưa cộng vào số "
        "liệu trên: Cuộc tuyên truyền: trên 20 cuộc (từ ngày 01/01/2026 đến ngày "
        "31/12/2026)." in said
    )
    assert "(from 1 January 2026 to 31 December 2026)" in early.text("en")
    whole = reported(Programme(records(activities=[over, plain])), period=WHOLE_YEAR)
    assert "chưa cộng" not in whole.text()


def test_an_answered_reflection_is_settled_in_every_block() -> None:
    """Oracle: two by Zalo, one answered; both registers tell the same."""
    told = feedback()
    both = reported(told, Petitions(told.reflections))
    assert both.figure("feedback-answered").value == 1
    assert both.figure("petitions-settled").value == 1
    assert both.figure("petitions-answered").value == 1
    said = both.text(annex=False)
    assert "2 đơn, đều là đơn phản ánh, kiến nghị;" in said
    assert "Đã giải quyết 1 đơn, đạt 50,00 % (1/2) số đơn phải xử lý." in said
    assert "Có 1 đơn đang giải quyết." in said


def test_what_is_all_of_one_kind_is_said_so() -> None:
    one = reported(Petitions(petitions()[:1])).text(annex=False)
    assert "Trong kỳ nhận 1 đơn, là đơn phản ánh, kiến nghị;" in one
    late = dossier(1, date(2026, 3, 2), date(2026, 3, 3))
    only = reported(Dossiers(Register([late]), office=DESK))
    assert "đạt 100,00 %, là hồ sơ quá hạn." in only.text(annex=False)
    assert "riêng trước hạn" not in only.text(annex=False)
    several = Feedback(
        [],
        calendar=CALENDAR,
        counts=[
            ChannelCount(FeedbackChannel.BOX, 3),
            ChannelCount(FeedbackChannel.ZALO, 1),
        ],
    )
    assert ", gồm: " in reported(several).text(annex=False)


def test_initiatives_and_models_are_named() -> None:
    model = Initiative(
        name="Ngày thứ Năm {không viết}",
        since=date(2026, 1, 5),
        recognised_by=Level.COMMUNE,
        recognised_on=date(2026, 5, 4),
    )
    older = Initiative(
        name="Tổ liên gia",
        since=date(2025, 1, 5),
        recognised_by=Level.COMMUNE,
        recognised_on=date(2025, 5, 4),
    )
    report = reported(Programme(records(initiatives=[model, older])))
    said = report.text(annex=False)
    assert (
        "Trong kỳ có 1 sáng kiến, mô hình được công nhận: “Ngày thứ Năm {không viết}”."
        in said
    )
    both = "“Ngày thứ Năm {không viết}”; “Tổ liên gia”"
    assert f"Đang duy trì 2 mô hình: {both}." in said
    assert "Models run: 2: “Ngày" in report.text("en")
    assert "recognised: 1: “Ngày" in report.text("en")
    past = reported(Programme(records(initiatives=[older]))).text(annex=False)
    assert "Trong kỳ không có sáng kiến, mô hình được công nhận." in past


def test_findings_that_read_the_same_are_numbered() -> None:
    waits = [
        dialogue(co_host="", opinions=(), given=0, at_once=0, topic=topic)
        for topic in ("đất đai", "môi trường")
    ]
    report = reported(Dialogues(waits, duties=dialogue_duties().values()))
    found = [each for each in report.findings() if each.rule == "co-host-of-dialogue"]
    assert [each.place for each in found] == [
        "Cuộc đối thoại ngày 20/03/2026 (1/2)",
        "Cuộc đối thoại ngày 20/03/2026 (2/2)",
    ]
    assert found[1].place_en == "the dialogue of 20/03/2026 (2/2)"


def test_forwarded_petitions_are_told_with_the_share() -> None:
    """Oracle: one settled and one forwarded of two."""
    settled, other = petitions()[0], petitions()[2]
    sent = other.forward(to=Agency("Sở Xây dựng"), at=datetime(2026, 10, 5, 8))
    said = reported(Petitions([settled, sent])).text(annex=False)
    assert "(1/2) số đơn phải xử lý, kể cả đơn đã chuyển hoặc" in said


def test_a_code_is_named_by_its_decision() -> None:
    """Oracle: the edition of the Prime Minister's code is the number of a decision."""
    code = codes_of_conduct()["4-xin-4-luon-1847"]
    officer = Actor(Unit("Văn phòng"), "công chức")
    signed = [Commitment(officer, code, date(2026, 1, 5))]
    told = Commitments(coverage(signed, [officer], code, on=date(2026, 6, 30)))
    assert (
        "quy tắc ứng xử “4 xin, 4 luôn” theo Quyết định số 1847/QĐ-TTg của Thủ tướng "
        "Chính phủ, đạt 100,00 %." in reported(told).text(annex=False)
    )


def test_the_worst_findings_come_first() -> None:
    found = [each.severity for each in reported(publicity(), Dialogues(())).findings()]
    order = [Severity.ERROR, Severity.WARNING, Severity.NOTE]
    assert found == sorted(found, key=order.index)
    assert found[-1] is Severity.NOTE


def test_a_village_conference_is_no_dialogue_of_the_commune() -> None:
    """Oracle: Art. 33 is not Art. 32; the measure asks for the latter."""
    village = dialogue(kind=DialogueKind.VILLAGE, village="thôn Một")
    only = reported(Dialogues([village]))
    assert only.evidence()["dialogues"].value == 0
    said = only.text(annex=False)
    assert "Trong kỳ không tổ chức hội nghị đối thoại." in said
    assert "Có 1 hội nghị của cộng đồng dân cư ở thôn, tổ dân phố, không tính" in said
    assert "Tại các cuộc nêu trên có" in said
    assert "conferences of villages 1" in only.text("en")
    both = reported(Dialogues([village, dialogue()]))
    assert both.evidence()["dialogues"].value == 1
    assert "Đã tổ chức 1 hội nghị đối thoại." in both.text()


def test_feedback_is_told_by_channel() -> None:
    report = reported(feedback())
    text = report.text(annex=False)
    said = "2 phản ánh, kiến nghị, đều qua kênh Zalo."
    assert f"Tiếp nhận {said}" in text
    assert "Đã trả lời 1 ý kiến, đạt 50,00 % (1/2)." in text
    assert "trung bình là 2,00 ngày làm việc, trung vị 2,00 ngày." in text
    silent = reported(Feedback((), calendar=CALENDAR))
    assert "Trong kỳ không nhận được phản ánh, kiến nghị qua các kênh." in silent.text()
    uncounted = Feedback(
        (), calendar=CALENDAR, counts=[ChannelCount(FeedbackChannel.BOX, 3)]
    )
    assert "Đã trả lời" not in reported(uncounted).text()
    assert "box 3" in reported(uncounted).text("en")


def test_a_zero_is_said_in_words_or_left_out() -> None:
    none = reported(
        Programme(records(activities=[Activity(ActivityKind.NEWS_ITEM, 0, YEAR)])),
        Receptions(
            (),
            duties=reception_duties().of(ReceivingPost.COMMUNE_CHAIR),
            calendar=CALENDAR,
            book=ReceptionBook(()),
        ),
        Petitions((), law=petition_law(), calendar=CALENDAR),
        Feedback((), calendar=CALENDAR),
        Dossiers(Register(()), office=DESK),
        Letters(()),
        Dialogues(()),
    )
    said = none.text(annex=False)
    for told in (
        "Trong kỳ không có hoạt động nào được ghi nhận.",
        "Người đứng đầu chưa tiếp công dân định kỳ.",
        "(mỗi tuần phải tiếp ít nhất 1 ngày), chưa có tuần nào trong 24 tuần tiếp đủ",
        "Trong kỳ không có lượt tiếp công dân.",
        "Trong kỳ không nhận đơn; không có đơn kỳ trước chuyển sang.",
        "Không có đơn quá hạn",
        "Trong kỳ không nhận được phản ánh, kiến nghị qua các kênh.",
        "Trong kỳ không có hồ sơ nhận giải quyết.",
        "Trong kỳ không gửi thư.",
        "Trong kỳ không tổ chức hội nghị đối thoại.",
    ):
        assert told in said
    assert "Letters sent" not in none.text("en", annex=False)
    without = re.sub(r"\d\d/\d\d/\d{4}", "", said)
    assert not re.search(r"(?<![\d,])0 (?!%)", without)


def test_what_is_left_open_is_said_in_words() -> None:
    waiting = petitions()[2]
    silent = dialogue(given=2, at_once=0)
    opened = Dossiers(Register([dossier(1, date(2026, 3, 2), None)]), office=DESK)
    said = reported(Petitions([waiting]), Dialogues([silent]), opened, feedback()).text(
        annex=False
    )
    assert "Chưa giải quyết xong đơn nào." in said
    assert "Chưa giải quyết xong hồ sơ nào." in said
    assert "không có ý kiến nào được trả lời ngay tại hội nghị" in said
    later = Opinion(
        number="2", received_on=date(2026, 3, 20), answered_on=date(2026, 3, 25)
    )
    waits = Opinion(number="3", received_on=date(2026, 3, 20))
    told = reported(
        Dialogues([dialogue(given=None, at_once=None, opinions=(later, waits))])
    )
    left = "1 ý kiến được trả lời sau, không hẹn ngày và 1 ý kiến chưa trả lời"
    assert f"Còn lại {left}, chưa hẹn ngày trả lời." in told.text(annex=False)
    assert "còn trong hạn" not in told.text(annex=False)
    assert told.evidence()["opinions-unanswered"].value == 1
    dated = evolve(waits, answer_by=date(2027, 1, 5))
    due = reported(
        Dialogues([dialogue(given=None, at_once=None, opinions=(later, dated))])
    )
    assert f"{left}, còn trong hạn." in due.text(annex=False)
    assert due.evidence()["opinions-unanswered"].value == 1
    settled = Petitions(petitions()[:2], law=petition_law(), calendar=CALENDAR)
    done = reported(settled).text(annex=False)
    assert "đạt 100,00 % (2/2) số đơn phải xử lý." in done
    assert "đang giải quyết" not in done


def test_thousands_stand_apart() -> None:
    many = reported(survey(tally=four(4000, 1000, 300)))
    assert "mức “Rất hài lòng” 4.000 phiếu" in many.text()
    assert "94,34 % (5.000/5.300)" in many.text()
    assert "94.34 % (5,000/5,300)" in many.text("en")
    share = {each["id"]: each for each in many.records()}["survey-rate"]
    assert share["value"] == "5000/5300 (94,34%)"
    assert figure(Total.of([Quantity(4000, Bound.OVER)])).text() == "trên 4.000"


def test_a_survey_that_is_named_a_survey_is_told_once() -> None:
    assert survey(name="Khảo sát cuối năm").name() == "Khảo sát cuối năm"
    assert survey(name="Mã QR").name() == "Khảo sát “Mã QR”"


def test_procedures_need_not_be_told() -> None:
    report = reported(evolve(publicity(), procedures=None))
    assert "thủ tục hành chính đang có hiệu lực" not in report.text()
    said = "Đã niêm yết 3 trên 4 thủ tục hành chính đang có hiệu lực, đạt 75,00 %."
    assert said in reported(publicity()).text()


def test_a_percent_sign_stays_with_its_number(whole: CommuneReport) -> None:
    assert "90,00\u00a0%" in whole.html()
    assert "90,00 %" in whole.text()


def test_the_programme_gives_only_what_it_recorded(whole: CommuneReport) -> None:
    empty = reported(
        Programme(records(documents=(), activities=(), inspections=(), rosters=()))
    )
    assert empty.figures == ()
    idle = reported(Programme(records(activities=())))
    assert "activities" in idle.unmeasured
    assert "hoạt động nào" not in idle.text()
    undocumented = reported(Programme(records(documents=())))
    assert "đã ban hành" not in undocumented.text()
    assert "đăng, phát 22 tin, bài." in undocumented.text()
    assert "Trong kỳ đã ban hành 1 văn bản, là kế hoạch." in whole.text()
    said = "trên 50 cuộc tuyên truyền với 4.000 lượt người dự; đăng, phát 22 tin, bài."
    assert f"Trong kỳ đã tổ chức {said}" in whole.text()
    assert "Hỗ trợ người dân: 3 tổ hỗ trợ." in whole.text()
    assert whole.figure("programme-documents-2026").value == 1
    assert whole.figure("programme-support-to-ho-tro").told() == "3 tổ hỗ trợ"
    duty = whole.figure("programme-days-on-duty-truc-ngay-nghi-rate")
    assert duty.block == "organisation"


@pytest.mark.parametrize(
    ("made", "error"),
    [
        (lambda: Dossiers("register", office=DESK), WrongTypeError),  # type: ignore[arg-type]
        (lambda: Survey("tally", name="a", held=JUNE), WrongTypeError),  # type: ignore[arg-type]
        (lambda: Survey(Tally(HA_TRUNG), name=" ", held=JUNE), InvalidValueError),
        (lambda: Commitments("coverage"), WrongTypeError),  # type: ignore[arg-type]
        (lambda: Letters(5), WrongTypeError),
        (lambda: Letters(["thư"]), WrongTypeError),
        (lambda: Petitions("đơn"), WrongTypeError),
        (lambda: Dialogues("đối thoại"), WrongTypeError),
        (lambda: Feedback("a", calendar=CALENDAR), WrongTypeError),
        (lambda: Publicity("a", rules={}, places=()), WrongTypeError),
        (lambda: Programme("a"), WrongTypeError),  # type: ignore[arg-type]
        (lambda: Letters((), covers="2026"), WrongTypeError),  # type: ignore[arg-type]
    ],
)
def test_a_source_that_cannot_be(made: Any, error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        made()
    assert "thư" not in str(caught.value)


def test_where_nothing_was_settled_there_is_no_mean_time() -> None:
    report = reported(Dossiers(Register(()), office=DESK))
    with pytest.raises(UnknownNameError):
        report.figure("dossiers-mean-days")
    assert "Tỷ lệ" not in report.text(annex=False)
    assert "Thời gian giải quyết" not in report.text()


def test_the_package_lists_its_names() -> None:
    assert {"CommuneReport", "Survey", "GAPS"} <= {*dir(commune)}
    with pytest.raises(AttributeError):
        _ = commune.Surveys


# --- properties ------------------------------------------------------------------


@settings(max_examples=40, deadline=None)
@given(plain_registers(), periods())
def test_dossiers_equal_a_naive_recount(
    every: list[Dossier], days: tuple[date, date]
) -> None:
    first, last = days
    report = reported(
        Dossiers(Register(every), office=DESK), period=Period(first, last)
    )
    new = settled = carried = 0
    for each in every:
        events = [e for e in each.events if e.at.date() <= last]
        ends = [e.at.date() for e in events if e.slug in _ENDS][:1]
        came = [e.at.date() for e in events if e.slug == "received"]
        if not came or (ends and ends[0] < first):
            continue
        new += came[0] >= first
        carried += came[0] < first
        settled += bool(ends)
    value = {each.slug: each.value for each in report.figures}
    assert value["dossiers-received-online"] + value["dossiers-received-direct"] == new  # type: ignore[operator]
    assert value["dossiers-carried-over"] == carried
    assert value["dossiers-settled"] == settled
    assert value["dossiers-running"] == new + carried - settled


_ENDS: Final = {"finished", "returned", "sent-home", "refused", "stopped"}
_KINDS: Final = ("thanks", "house", "visit")


@given(st.lists(st.tuples(st.sampled_from(_KINDS), st.integers(0, 400))))
def test_letters_equal_a_naive_recount(drawn: list[tuple[str, int]]) -> None:
    sent: list[Letter] = [
        evolve(samples(kind)[-1], issued_on=date(2025, 12, 1) + timedelta(days=days))
        for kind, days in drawn
    ]
    report = reported(Letters(sent))
    within = [
        e.kind for e in sent if date(2026, 1, 1) <= e.issued_on <= date(2026, 11, 30)
    ]
    value = {each.slug: each.value for each in report.figures}
    assert value["letters-sent"] == len(within)
    assert value["letters-thanks"] == within.count("thanks")
    assert (
        value["letters-congratulation"]
        == value["letters-of-house"]
        == within.count("house")
    )
    assert value["letters-other"] == within.count("visit")


@given(st.lists(st.integers(0, 60), min_size=4, max_size=4))
def test_shares_of_a_survey_equal_a_naive_recount(counts: list[int]) -> None:
    labels = list(HA_TRUNG)
    source = survey(tally=Tally(dict(zip(labels, counts, strict=True))))
    value = {each.slug: each for each in reported(source).figures}
    whole = sum(counts)
    assert value["survey-answers"].value == whole
    assert value["survey-rate"].numerator == counts[0] + counts[1]
    shown = "chiếm" in reported(source).text()
    assert shown == (whole >= 30)


# --- outputs ---------------------------------------------------------------------


def pages_of(report: CommuneReport) -> list[str]:
    """Return what is read out of each page of the PDF."""
    file = PdfReader(io.BytesIO(report.pdf(fonts=EMBEDDED)))
    return [page.extract_text() for page in file.pages]


def outputs(report: CommuneReport) -> Iterator[str]:
    """Yield everything that a report says anywhere."""
    for locale in ("vi", "en"):
        yield report.text(locale)
        yield report.html(locale)
        yield report.summary(locale)
        yield from (table.text(locale) for table in report.tables(locale))
        yield from (each.message(locale) for each in report.findings())
        yield from (each.explain(locale) for each in report.figures)
    yield repr(report)
    yield "".join(repr(each) for each in report.figures)
    yield " ".join(
        p.extract_text()
        for p in PdfReader(io.BytesIO(report.pdf(fonts=EMBEDDED))).pages
    )
    yield " ".join(p.text for p in docx.Document(io.BytesIO(report.docx())).paragraphs)


def test_nobody_is_named_unless_the_office_passed_it_in(whole: CommuneReport) -> None:
    for text in outputs(whole):
        for name in NAMES:
            assert name not in text


def test_html_is_one_page_that_loads_nothing(whole: CommuneReport) -> None:
    page = whole.html(bilingual=True)
    assert not re.search(r"<script|<link|<img|src=|url\(|https?:", page)
    assert "<h2>I. KẾT QUẢ TRIỂN KHAI THỰC HIỆN MÔ HÌNH</h2>" in page
    assert "<h4>b) Khảo sát mức độ hài lòng của người dân, tổ chức</h4>" in page
    assert page.count('<article class="letter"') == 3
    assert "English version for reference" in page
    assert "<td>180/200</td>" in page


def test_word_has_the_styles_and_tables(whole: CommuneReport) -> None:
    file = docx.Document(io.BytesIO(whole.docx()))
    styles = {each.text: each.style.name for each in file.paragraphs if each.style}
    assert styles["I. KẾT QUẢ TRIỂN KHAI THỰC HIỆN MÔ HÌNH"] == "Heading 2"
    assert styles["1. Công tác chuẩn bị"] == "Heading 3"
    cells = {cell.text for table in file.tables for cell in table._cells}
    assert {"180/200", "Tỷ lệ hài lòng", "90,00 %"} <= cells
    assert whole.docx() == whole.docx()


def test_pdf_numbers_pages_from_the_second(whole: CommuneReport) -> None:
    pages = [
        p.extract_text() for p in PdfReader(io.BytesIO(whole.pdf(fonts=EMBEDDED))).pages
    ]
    assert pages[0].startswith("ỦY BAN NHÂN DÂN XÃ HOA MAI")
    assert pages[1].startswith("2\n")
    assert any("PHỤ LỤC" in page for page in pages)


@pytest.mark.parametrize("ending", ["txt", "html", "docx", "pdf"])
def test_a_report_is_saved_by_its_ending(
    whole: CommuneReport, tmp_path: Path, ending: str
) -> None:
    file = whole.save(tmp_path / f"bao-cao.{ending}")
    assert file.stat().st_size > 2000


def test_a_file_of_another_ending_is_refused(
    whole: CommuneReport, tmp_path: Path
) -> None:
    with pytest.raises(InvalidValueError, match="odt"):
        whole.save(tmp_path / "bao-cao.odt")


def test_the_english_summary_follows_the_report(whole: CommuneReport) -> None:
    text = whole.text(bilingual=True, annex=False)
    assert text.index("BÁO CÁO") < text.index("REPORT")
    english = whole.text("en")
    assert "180/200" in english
    assert "ANNEX" in english
    assert "Cán bộ gần dân hơn" not in english
    assert "STRENGTHS" not in english.upper()


def test_an_office_may_word_the_report_itself(whole: CommuneReport) -> None:
    wording = (
        "# {{ title }}\nĐã nhận {{ dossiers_received }} hồ sơ.\n\n"
        "{% for line in prose_strengths %}\n- {{ line }}\n{% endfor %}"
    )
    own = Templates.of_texts({"commune-report.vi": wording})
    text = whole.text(templates=own, annex=False)
    assert "Đã nhận 10 hồ sơ." in text
    assert "- Người dân đánh giá tốt." in text
    wrong = Templates.of_texts({"commune-report.vi": "Nhận {{ dossiers_recieved }}."})
    with pytest.raises(TemplateError, match="dossiers_recieved"):
        whole.text(templates=wrong)


def test_an_office_may_have_a_word_template(whole: CommuneReport) -> None:
    wording = read_wording("Đã nhận {{ dossiers_received }} hồ sơ.", "báo cáo")
    file = editable(wording, title="Báo cáo", language="vi", paper=Paper.A4)
    words = {"commune-report": read_word_template(file, "bao-cao.docx")}
    own = Templates(words=MappingProxyType(words))
    made = docx.Document(io.BytesIO(whole.docx(templates=own)))
    assert "Đã nhận 10 hồ sơ." in [each.text for each in made.paragraphs]
    plain = docx.Document(io.BytesIO(whole.docx("en", templates=own)))
    assert "Đã nhận 10 hồ sơ." not in [each.text for each in plain.paragraphs]


# --- comparing -------------------------------------------------------------------


def test_samples_are_compared_with_an_interval() -> None:
    """Oracle: 180 and 170 of 200 (statsmodels): 5 points, -1.54 to 11.57."""
    less = four(70, 100, 30)
    pair = {
        "Hoa Mai": reported(survey(tally=less)),
        "Hoa Lan": reported(survey(tally=Tally(HA_TRUNG)), unit=HOA_LAN),
    }
    found = compare(pair)
    row = found.row("survey-rate")
    assert row is not None
    assert row.differences[0].amount == Decimal("5.00")
    interval = row.differences[0].interval
    assert interval is not None
    assert (round(interval.low, 2), round(interval.high, 2)) == (-1.54, 11.57)
    assert "từ -1,54 đến 11,57" in found.explain()
    assert "Hoa Lan less Hoa Mai: 5.00 percentage points" in found.explain("en")
    record = {each["figure"]: each for each in found.table().to_records()}
    assert record["Tỷ lệ hài lòng"]["difference-1"] == Decimal("5.00")
    assert "<table" in found._repr_html_()


def test_counts_and_rates_of_everything_have_no_interval() -> None:
    other = Register(list(register())[:5])
    found = compare(
        [
            reported(Dossiers(register(), office=DESK)),
            reported(Dossiers(other, office=DESK), unit=HOA_LAN),
        ]
    )
    assert found.names == (HOA_MAI.name, HOA_LAN.name)
    count, rate = found.row("dossiers-received"), found.row("dossiers-settled-rate")
    mean = found.row("dossiers-mean-days")
    assert count is not None
    assert rate is not None
    assert mean is not None
    assert count.differences[0].amount == -5
    assert rate.differences[0].amount == Decimal("20.00")
    assert rate.differences[0].interval is None
    assert isinstance(mean.differences[0].amount, Decimal)
    assert found.notes == ()
    assert "-5 hồ sơ" in found.explain()


def test_what_is_not_alike_says_why() -> None:
    first = reported(Letters(()), survey(), petition_of(3, EARLY))
    later = reported(
        Letters(()),
        survey(tally=four(5, 5)),
        petition_of(4, LATE),
        period=Period(date(2026, 6, 1), date(2026, 7, 31)),
    )
    found = compare({"a": first, "b": later})
    why = {each.slug: each.differences[0] for each in found.rows}
    assert why["letters-sent"].reason("en").startswith("days of another length")
    assert why["own-rate"].reason() == "cách tính hoặc mẫu số khác nhau, không so sánh"
    assert why["survey-rate"].amount is None
    assert "too few answers" in why["survey-rate"].reason("en")
    assert why["survey-answers"].amount == -190
    assert "The reports are of different periods: a from" in found.explain("en")
    assert "Các báo cáo có kỳ khác nhau" in found.table().notes[0]
    assert "not compared" in found.explain("en")


def test_what_one_report_lacks_is_not_measured() -> None:
    found = compare({"a": reported(Letters(())), "b": reported(survey())})
    row = found.row("letters-sent")
    assert row is not None
    assert row.figures[1] is None
    assert row.differences[0].reason("en") == "only in one of the reports"
    assert "b: không đo" in found.explain()
    assert found.row("dossiers-received") is None
    other = compare({"b": reported(survey()), "a": reported(Letters(()))})
    assert "b: not measured; a: 0 letters" in other.explain("en")


def test_how_things_stand_is_compared_over_any_days() -> None:
    half = Period(date(2026, 1, 1), date(2026, 6, 30))
    found = compare(
        [
            reported(publicity(), period=WHOLE_YEAR),
            reported(publicity(), period=half),
        ]
    )
    assert found.names == ("năm 2026", "6 tháng đầu năm 2026")
    posted = found.row("publicity-procedures-posted")
    assert posted is not None
    assert posted.differences[0].amount == 0
    assert found.notes[0].endswith("; 6 tháng đầu năm 2026 nằm trong năm 2026")
    assert found.notes_en[0].endswith("; 6 tháng đầu năm 2026 lies in năm 2026")


def test_bounds_and_absent_figures_say_so() -> None:
    third = {"c": reported(survey())}
    found = compare(
        {"a": reported(Programme(records())), "b": reported(Letters(())), **third}
    )
    why = {each.slug: [d.reason() for d in each.differences] for each in found.rows}
    assert why["survey-rate"] == ["không có ở cả hai báo cáo", "chỉ có ở một báo cáo"]
    told = reported(Programme(records()))
    exact = reported(
        Programme(records(activities=[Activity(ActivityKind.MEETING, 50, YEAR)]))
    )
    row = compare({"a": told, "b": exact}).row("programme-meeting")
    assert row is not None
    assert row.differences[0].reason().startswith("nguồn chỉ nêu mức trên")


def test_scores_of_another_question_are_told_apart() -> None:
    first = Tally(HA_TRUNG, question="Chất lượng phục vụ")
    other = Tally(HA_TRUNG, question="Thái độ phục vụ")
    found = compare(
        {"a": reported(survey(tally=first)), "b": reported(survey(tally=other))}
    )
    row = found.row("survey-rate")
    assert row is not None
    assert row.differences[0].amount is None
    assert row.differences[0].reason("en")


def test_years_of_one_commune_go_by_their_period() -> None:
    years = [Period(date(y, 1, 1), date(y, 12, 31)) for y in (2024, 2025)]
    reports = [reported(Letters(()), period=each) for each in years]
    assert compare(reports).names == ("năm 2024", "năm 2025")
    mixed = [*reports, reported(Letters(()), unit=HOA_LAN, period=years[0])]
    assert compare(mixed).names[2] == f"{HOA_LAN.name}, năm 2024"


def petition_of(count: int, formula: Any) -> "Own":
    """Return a source of a rate of one's own."""
    return Own(Rate(count, 10, formula))


@frozen
class Own(ReportSource):
    """A rate by a formula that differs from place to place."""

    label_vi: ClassVar[str] = "Sổ"
    label_en: ClassVar[str] = "Book"

    found: Rate = field()

    def figures(self, period: Period) -> tuple[ReportedFigure, ...]:
        return (self.rate("own-rate", self.found, period, block="checks"),)


@pytest.mark.parametrize(
    ("reports", "error"),
    [
        ("báo cáo", WrongTypeError),
        (5, WrongTypeError),
        ([reported()], InvalidValueError),
        ([reported(), "báo cáo"], WrongTypeError),
        ({"a": reported(), "b": 5}, WrongTypeError),
        ([reported(), reported()], InvalidValueError),
        ({"a": reported(), " ": reported()}, InvalidValueError),
    ],
    ids=lambda each: type(each).__name__,
)
def test_what_cannot_be_compared(reports: Any, error: type[Exception]) -> None:
    with pytest.raises(error):
        compare(reports)
