"""
Tests of ``cqtt.dialogues`` and of the facts it is asked with.

Oracles: ``cases/dialogue_duties.csv`` and ``cases/consultations.csv``, typed from Law
10/2022/QH15, Arts. 28(2) and 32(1); the counts of the report of Hà Trung (seed 004: 7
dialogues, 150 person-times, 14 opinions, all explained on the spot).  Alarms: sentences
as they stand.  Properties: opinions are conserved over the states, and the order of the
dialogues never matters.  People are invented.
"""

import csv
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import cqtt.dialogues
from cqtt import CalendarDays, WorkingDays, state_calendar
from cqtt.dialogues import (
    AnswerDue,
    Consultation,
    ConsultationRule,
    Dialogue,
    DialogueDuty,
    DialogueKind,
    DialogueSummary,
    DutyState,
    DutyYear,
    Hearing,
    Opinion,
    OpinionStatus,
    dialogue_findings,
    dialogue_summary,
    opinion_table,
)
from cqtt.errors import (
    InvalidValueError,
    MissingTimeError,
    NotInForceError,
    NotNfcError,
    UnknownLocaleError,
    WrongChoiceError,
    WrongTypeError,
)
from cqtt.facts import consultation_rules, dialogue_duties, documents
from cqtt.findings import Severity
from cqtt.law import Citation, Confidence, Period

CASES: Final = Path(__file__).parent / "cases"
DAY: Final = date(2026, 3, 20)
YEAR: Final = Period(date(2026, 1, 1), date(2026, 12, 31))
CALENDAR: Final = state_calendar()
RULE: Final = consultation_rules()["consultation"]
CONFERENCE: Final = dialogue_duties()["conference"]
LASTING: Final = evolve(CONFERENCE, sure_until=None)
LOCAL: Final = Citation(documents()["10/2022/QH15"], note="quy chế của xã")
SECRETS: Final = ("Phạm Văn Ví Dụ", "con đường trước nhà tôi")


def dialogue(on: date = DAY, **changes: Any) -> Dialogue:
    """Return a dialogue at eight in the morning of a day."""
    given = {"topic": "đất đai", "host": "Chủ tịch UBND xã", "co_host": "MTTQ xã"}
    moment = datetime(on.year, on.month, on.day, 8, 0)
    return Dialogue(**{"held_at": moment, **given, **changes})


def opinion(number: str = "1", **changes: Any) -> Opinion:
    """Return an opinion that was given at the dialogue."""
    words = {"by": SECRETS[0], "words": SECRETS[1]}
    return Opinion(**{"number": number, "received_on": DAY, **words, **changes})


def rows(name: str) -> list[dict[str, str]]:
    """Return the cases of a file."""
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# -- the law ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "case", rows("dialogue_duties.csv"), ids=lambda each: each["note"]
)
def test_the_duty_of_a_year_is_that_of_article_32(case: dict[str, str]) -> None:
    """Oracle."""
    held = [dialogue(date.fromisoformat(day)) for day in case["held"].split(";") if day]
    period = Period(
        date.fromisoformat(case["since"]), date.fromisoformat(case["until"])
    )
    told = dialogue_summary(
        held, period, on=date.fromisoformat(case["on"]), duties=[CONFERENCE]
    )
    assert [each.state.value for each in told.years] == [case["state"]]


@pytest.mark.parametrize(
    "case", rows("consultations.csv"), ids=lambda each: each["note"]
)
def test_a_consultation_runs_as_article_28_says(case: dict[str, str]) -> None:
    """Oracle."""
    names = ("published_on", "twentieth_day", "earliest")
    first, counted, last = (date.fromisoformat(case[name]) for name in names)
    asked = Consultation(subject="quy chế dân chủ", published_on=first)
    due = asked.earliest_close(RULE, CALENDAR)
    assert due.on == last
    assert "khoản 2 Điều 28" in due.explain()
    assert asked.findings(RULE, CALENDAR) == ()
    assert evolve(asked, closed_on=last).findings(RULE, CALENDAR) == ()
    for closed, severity in (
        (last - timedelta(days=1), None),
        (counted, Severity.WARNING),
        (counted - timedelta(days=1), Severity.ERROR),
    ):
        early = evolve(asked, closed_on=closed).findings(RULE, CALENDAR)
        if closed < last:
            assert [each.rule for each in early] == ["consultation-days"]
            assert severity in {None, early[0].severity}


def test_the_facts_cite_the_law() -> None:
    """Oracle: Arts. 28(2), 32(1) and 33(1), all since 1 July 2023."""
    every: list[Any] = [
        *dialogue_duties().values(),
        *consultation_rules().values(),
    ]
    places = [(each.source.article, each.source.clause) for each in every]
    assert places == [("32", "1"), ("33", "1"), ("28", "2")]
    assert {each.in_force.since for each in every} == {date(2023, 7, 1)}
    assert {each.source.document.id for each in every} == {"10/2022/QH15"}
    assert (CONFERENCE.least, RULE.days) == (1, 20)
    assert "Mặt trận Tổ quốc" in CONFERENCE.co_host
    assert [each.from_month for each in dialogue_duties().values()] == [1, 10]


def test_since_the_amendment_the_facts_are_less_sure() -> None:
    """Oracle: Law 97/2025/QH15 amends the law from 1 July 2025 and was not read."""
    rules: list[Any] = [*dialogue_duties().values(), RULE]
    for rule in rules:
        assert rule.source.confidence is Confidence.MEDIUM
        before = rule.source_on(date(2025, 6, 30))
        assert (before.confidence, before.note) == (Confidence.HIGH, "")
        since = rule.source_on(date(2025, 7, 1))
        assert since == rule.source
        assert "97/2025/QH15" in since.text()
        assert "97/2025/QH15" in since.text("en")
    for lasting in (LASTING, evolve(RULE, sure_until=None)):
        assert lasting.source_on(date(2024, 1, 1)) == lasting.source
    year = Period(date(2024, 1, 1), date(2025, 12, 31))
    told = dialogue_summary([], year, duties=[CONFERENCE])
    assert ["97/2025" in each.explain() for each in told.years] == [False, True]


def test_before_the_law_there_was_no_consultation_rule() -> None:
    """Oracle."""
    asked = Consultation(subject="quy chế", published_on=date(2023, 6, 30))
    with pytest.raises(NotInForceError):
        asked.earliest_close(RULE, CALENDAR)


def test_a_consultation_explains_itself() -> None:
    """Alarm."""
    asked = Consultation(
        subject="quy chế", published_on=date(2026, 3, 2), closed_on=date(2026, 3, 9)
    )
    assert asked.explain(RULE, CALENDAR) == (
        "quy chế: công khai ngày 02/03/2026, lấy ý kiến ít nhất đến hết ngày "
        "23/03/2026: 20 ngày, không tính ngày công khai; 22/03/2026 là ngày nghỉ "
        "(khoản 2 Điều 28 Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15, Luật "
        "97/2025/QH15 sửa đổi, chưa đọc được, độ tin cậy trung bình)"
    )
    english = asked.explain(RULE, CALENDAR, "en")
    assert "at least until 23/03/2026: 20 days" in english
    assert "not counted; 22/03/2026 is a day off (Article 28(2)" in english
    [found] = asked.findings(RULE, CALENDAR)
    assert "09/03/2026, sớm nhất 23/03/2026" in found.message()
    assert "at the earliest 23/03/2026" in found.message("en")
    before = Consultation(subject="quy chế", published_on=date(2025, 6, 2))
    for locale in ("vi", "en"):
        said = before.explain(RULE, CALENDAR, locale)
        assert said.endswith("10/2022/QH15)")
        assert "22/06/2025" in said
    monday = Consultation(subject="quy chế", published_on=date(2026, 3, 3))
    assert "ngày nghỉ" not in monday.explain(RULE, CALENDAR)
    assert "day off" not in monday.explain(RULE, CALENDAR, "en")


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({"informed_on": date(2026, 4, 1)}, []),
        ({}, ["informed-before-decision"]),
        ({"informed_on": date(2026, 5, 4)}, ["informed-before-decision"]),
        (
            {"informed_on": date(2026, 4, 1), "is_asked": True},
            ["heard-before-decision"],
        ),
        (
            {
                "informed_on": date(2026, 4, 1),
                "is_asked": True,
                "heard_on": date(2026, 4, 20),
                "is_filed": True,
            },
            [],
        ),
        (
            {"informed_on": date(2026, 4, 1), "heard_on": date(2026, 4, 20)},
            ["opinions-on-file"],
        ),
        ({"is_exempt": True, "is_asked": True}, []),
    ],
)
def test_a_hearing_is_before_the_decision(
    changes: dict[str, Any], found: list[str]
) -> None:
    """Oracle: Art. 27, who must be informed, and heard if he asks."""
    hearing = Hearing(subject="thu hồi đất", decided_on=date(2026, 5, 4), **changes)
    assert [each.rule for each in hearing.findings()] == found


# -- opinions --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "on", "status"),
    [
        ({"is_at_once": True}, DAY, "at-once"),
        ({"is_at_once": True, "answered_on": DAY}, DAY, "at-once"),
        ({}, date(2027, 1, 1), "no-day"),
        ({"answered_on": date(2026, 3, 25)}, date(2026, 3, 24), "no-day"),
        ({"answered_on": date(2026, 3, 25)}, date(2026, 3, 25), "answered"),
        ({"answer_by": date(2026, 4, 3)}, date(2026, 4, 3), "open"),
        ({"answer_by": date(2026, 4, 3)}, date(2026, 4, 4), "overdue"),
        (
            {"answer_by": date(2026, 4, 3), "answered_on": date(2026, 4, 3)},
            date(2026, 4, 3),
            "in-time",
        ),
        (
            {"answer_by": date(2026, 4, 3), "answered_on": date(2026, 4, 6)},
            date(2026, 4, 6),
            "late",
        ),
        (
            {"answer_by": date(2026, 4, 3), "answered_on": date(2026, 4, 6)},
            date(2026, 4, 5),
            "overdue",
        ),
        ({"answer_by": WorkingDays(10)}, date(2026, 4, 3), "open"),
        ({"answer_by": WorkingDays(10)}, date(2026, 4, 4), "overdue"),
        ({"answer_by": CalendarDays(15)}, date(2026, 4, 6), "open"),
    ],
)
def test_an_opinion_is_followed_to_its_answer(
    changes: dict[str, Any], on: date, status: str
) -> None:
    """Oracle: counted by hand; 4 April 2026 is a Saturday."""
    assert opinion(**changes).status(on, state_calendar()).value == status


def test_the_due_day_explains_itself() -> None:
    """Alarm: no law sets a limit, and what the office set is cited."""
    assert opinion().due() is None
    assert opinion(is_at_once=True, answer_by=DAY).due() is None
    named = opinion(answer_by=date(2026, 4, 3)).due()
    assert named == AnswerDue(date(2026, 4, 3))
    assert named.explain() == (
        "hạn 03/04/2026 do cơ quan hẹn; chưa biết quy định nào của pháp luật về hạn này"
    )
    assert "as the office set it; no limit" in named.explain("en")
    cited = opinion(answer_by=date(2026, 4, 3), source=LOCAL).due()
    assert cited is not None
    assert "quy chế của xã" in cited.explain()
    counted = opinion(answer_by=WorkingDays(10), source=LOCAL).due(state_calendar())
    assert counted is not None
    assert counted.due is not None
    assert counted.on == counted.due.on == date(2026, 4, 3)
    assert "quy chế của xã" in counted.explain()
    assert counted.explain().startswith("hạn 03/04/2026 do cơ quan hẹn")
    assert "chưa biết quy định nào của pháp luật về hạn này\n" in counted.explain()
    assert "20/03/2026: ngày nhận ý kiến, không tính" in counted.explain()
    assert "hồ sơ" not in counted.explain()
    assert "no limit of the law is known\n" in counted.explain("en")
    assert "20/03/2026: day of the opinion, not counted" in counted.explain("en")
    assert opinion(answer_by=WorkingDays(10)).due(state_calendar()) is not None
    with pytest.raises(UnknownLocaleError):
        counted.explain("fr")


def _by_limit(**changes: Any) -> Callable[[], object]:
    return lambda: opinion(**changes)


@pytest.mark.parametrize(
    ("make", "error", "slug"),
    [
        (
            _by_limit(answered_on=DAY - timedelta(1)),
            InvalidValueError,
            "after-the-opinion",
        ),
        (
            _by_limit(forwarded_on=DAY - timedelta(1)),
            InvalidValueError,
            "after-the-opinion",
        ),
        (
            _by_limit(answer_by=DAY - timedelta(1)),
            InvalidValueError,
            "after-the-opinion",
        ),
        (
            _by_limit(is_at_once=True, answered_on=DAY + timedelta(1)),
            InvalidValueError,
            "answered-at-once",
        ),
        (_by_limit(answer_by="mai"), WrongTypeError, "day"),
        (_by_limit(received_on=datetime(2026, 3, 20, 8)), WrongTypeError, "day"),
        (_by_limit(number=" "), InvalidValueError, "filled-text"),
        (_by_limit(topic="đất\nđai"), InvalidValueError, "printable-line"),
        (_by_limit(is_at_once=1), WrongTypeError, "yes-no"),
        (_by_limit(source="quy chế"), WrongTypeError, "citation"),
        (
            lambda: opinion().status(DAY - timedelta(1)),
            InvalidValueError,
            "after-the-opinion",
        ),
        (
            lambda: opinion(answer_by=WorkingDays(3)).status(DAY),
            WrongTypeError,
            "calendar",
        ),
    ],
)
def test_an_opinion_that_cannot_be_is_refused(
    make: Callable[[], object], error: type[Exception], slug: str
) -> None:
    """Oracle."""
    with pytest.raises(error) as caught:
        make()
    assert getattr(caught.value, "expected", "") == slug


def test_words_of_a_citizen_are_never_shown() -> None:
    """Property: not in a repr, an error, a finding or a table, unless asked for."""
    said = opinion()
    held = dialogue(opinions=(said,))
    shown = [repr(said), repr(held), opinion_table([held], DAY).text()]
    shown += [each.message() for each in dialogue_findings(held)]
    shown.append(dialogue_summary([held], YEAR).explain())
    for secret in SECRETS:
        assert not [each for each in shown if secret in each]
    with_words = opinion_table([held], DAY, words=True).text()
    assert SECRETS[1] in with_words
    assert SECRETS[0] not in with_words
    with pytest.raises(NotNfcError) as caught:
        opinion(words="o\u0302ng")
    assert "o\u0302ng" not in str(caught.value)
    with pytest.raises(WrongTypeError) as wrong:
        dialogue(held_at=SECRETS[0])
    assert SECRETS[0] not in str(wrong.value)


# -- dialogues -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changes", "error", "slug"),
    [
        (
            {"attended": 4, "people_answered": 5},
            InvalidValueError,
            "answered-of-attended",
        ),
        ({"given": 4, "at_once": 5}, InvalidValueError, "answered-of-given"),
        ({"attended": -1}, InvalidValueError, "count"),
        ({"attended": True}, WrongTypeError, "whole-number"),
        ({"attended": 4.0}, WrongTypeError, "whole-number"),
        ({"opinions": [opinion()]}, WrongTypeError, "opinions"),
        ({"opinions": ("ý kiến",)}, WrongTypeError, "opinions"),
        ({"opinions": (opinion(), opinion())}, InvalidValueError, "opinion-number"),
        (
            {"opinions": (opinion(),), "given": 2},
            InvalidValueError,
            "count-of-opinions",
        ),
        (
            {"opinions": (opinion(),), "given": 1, "at_once": 1},
            InvalidValueError,
            "count-of-opinions",
        ),
        ({"notice_on": date(2026, 3, 19)}, InvalidValueError, "notice-after-dialogue"),
        (
            {"invited_on": date(2026, 3, 21)},
            InvalidValueError,
            "invited-before-dialogue",
        ),
        ({"notice_on": "mai"}, WrongTypeError, "day"),
        ({"topic": ""}, InvalidValueError, "filled-text"),
        ({"co_host": "a\nb"}, InvalidValueError, "printable-line"),
        ({"held_at": DAY}, MissingTimeError, None),
        ({"held_at": SECRETS[0]}, WrongTypeError, "moment"),
        ({"kind": "conference"}, WrongChoiceError, None),
    ],
)
def test_a_dialogue_that_cannot_be_is_refused(
    changes: dict[str, Any], error: type[Exception], slug: str | None
) -> None:
    """Oracle: "more attendees answered than attended" of the issue is the first."""
    with pytest.raises(error) as caught:
        dialogue(**changes)
    assert slug in {None, getattr(caught.value, "expected", None)}


def test_a_dialogue_counts_its_opinions() -> None:
    """Oracle."""
    held = dialogue(
        opinions=(opinion("1", is_at_once=True), opinion("2")),
        notice="12/TB-UBND",
        notice_on=DAY,
        invitation="15/GM-UBND",
        invited_on=date(2026, 3, 2),
        attended=5,
        people_answered=5,
    )
    assert (held.opinions_given, held.opinions_at_once) == (2, 1)
    assert (dialogue().opinions_given, dialogue().opinions_at_once) == (None, None)
    assert dialogue(given=0).opinions_at_once == 0
    assert dialogue(given=3).opinions_at_once is None
    utc = dialogue(held_at=datetime(2026, 3, 20, 23, 0, tzinfo=UTC))
    assert utc.held_on == date(2026, 3, 21)
    assert DialogueKind.CONFERENCE.label() == "hội nghị trao đổi, đối thoại"


def test_what_is_irregular_is_found() -> None:
    """Oracle."""
    late = opinion("2", received_on=date(2026, 3, 21), is_at_once=True)
    held = dialogue(opinions=(opinion("1"), late), co_host="")
    found = dialogue_findings(held, dialogue_duties().values())
    assert [each.rule for each in found] == [
        "co-host-of-dialogue",
        "opinion-with-day",
        "opinion-by-dialogue",
    ]
    before = dialogue(date(2023, 6, 30), co_host="")
    assert dialogue_findings(before, dialogue_duties().values()) == ()
    vi, en = (found[1].message(locale) for locale in ("vi", "en"))
    assert vi.startswith("Cuộc đối thoại ngày 20/03/2026, ý kiến 1: chưa có; cần")
    assert en.startswith("the dialogue of 20/03/2026, opinion 1 must be")
    assert dialogue_findings(dialogue(kind=DialogueKind.VILLAGE), [CONFERENCE]) == ()


# -- a period --------------------------------------------------------------------------


def test_ha_trung_has_its_counts() -> None:
    """Oracle: 7 dialogues, 150 person-times, 14 opinions, all explained on the spot."""
    told = DialogueSummary(
        period=Period(date(2021, 1, 1), date(2022, 12, 31)),
        held=7,
        attended=150,
        opinions=14,
        at_once=14,
    )
    assert told.rate_at_once is not None
    assert told.rate_at_once.text() == "100,00 %"
    assert told.rate_answered is None
    assert told.rate_in_time is None
    assert told.rates == (told.rate_at_once,)
    assert "Lượt người tham dự: 150" in told.explain()
    assert "Trả lời sau, quá hạn: không có số liệu" in told.explain()
    assert DialogueSummary(period=YEAR, held=0).rates == ()


def test_ha_trung_held_them_before_the_law() -> None:
    """Oracle: the duty of the law exists only since 1 July 2023, and that is said."""
    days = [date(2021, 3 + month, 5) for month in range(7)]
    held = [dialogue(day, attended=20, given=2, at_once=2) for day in days]
    told = dialogue_summary(
        held, Period(date(2021, 1, 1), date(2022, 12, 31)), duties=[CONFERENCE]
    )
    assert (told.held, told.attended, told.opinions) == (7, 140, 14)
    assert [each.state for each in told.years] == [DutyState.BEFORE_LAW] * 2
    assert "chưa có quy định, chỉ có từ 01/07/2023 (khoản 1 Điều 32" in told.explain()
    assert "no such duty yet, only since 01/07/2023" in told.explain("en")


def test_au_lau_held_two_in_2022() -> None:
    """Oracle: Âu Lâu (seed 002) counts 2 dialogues in 2022, before the law."""
    held = [dialogue(date(2022, 4, 5)), dialogue(date(2022, 10, 5))]
    year = Period(date(2022, 1, 1), date(2022, 12, 31))
    told = dialogue_summary(held, year, duties=[CONFERENCE])
    assert (told.held, told.attended, told.findings) == (2, None, ())
    assert [each.state for each in told.years] == [DutyState.BEFORE_LAW]


def test_a_period_is_counted() -> None:
    """Oracle: each state once, counted by hand."""
    opinions = (
        opinion("1", is_at_once=True),
        opinion("2", answer_by=date(2026, 4, 3), answered_on=date(2026, 4, 1)),
        opinion("3", answer_by=WorkingDays(3), answered_on=date(2026, 4, 1)),
        opinion("4", answered_on=date(2026, 4, 1)),
        opinion("5", answer_by=date(2026, 12, 31)),
        opinion("6"),
        opinion("7", answer_by=date(2026, 4, 3)),
    )
    held = [
        dialogue(attended=40, opinions=opinions, notice_on=date(2026, 3, 25)),
        dialogue(date(2026, 2, 2), attended=10, given=0),
        dialogue(date(2025, 12, 31), attended=99, given=99, at_once=0),
        dialogue(date(2026, 7, 1), attended=99, given=99, at_once=0),
    ]
    told = dialogue_summary(
        held,
        Period(date(2026, 1, 1), date(2026, 12, 31)),
        on=date(2026, 6, 30),
        duties=dialogue_duties().values(),
        villages=("thôn Một", "thôn Hai"),
        calendar=state_calendar(),
    )
    counts = [row["count"] for row in told.table().to_records()]
    assert counts == [2, 0, 0, 0, 50, 7, 1, 1, 1, 1, 1, 1, 1, 1]
    assert [(each.numerator, each.denominator) for each in told.rates] == [
        (1, 7),
        (4, 7),
        (1, 3),
    ]
    assert [(each.village, each.year, each.state.value) for each in told.years] == [
        ("", 2026, "met"),
        ("thôn Một", 2026, "not-over"),
        ("thôn Hai", 2026, "not-over"),
    ]
    assert [each.rule for each in told.findings] == ["opinion-with-day"]
    assert "Open, overdue" in told.table("en").text("en")
    assert "People attending, each time counted: 50" in told.explain("en")
    assert "1 held, at least 1: met" not in told.explain("en")
    assert "2 held, at least 1: met" in told.explain("en")
    assert "đã tổ chức 2 cuộc, phải có ít nhất 1 cuộc: đạt" in told.explain()
    assert "thôn Hai, 2026" in told.explain()
    statuses = [
        row["status"]
        for row in opinion_table(
            held, date(2026, 6, 30), calendar=state_calendar(), locale="en"
        ).to_records()
    ]
    assert statuses == [
        "answered at once",
        "answered later, in time",
        "answered later, late",
        "answered later, no day was set",
        "open, in time",
        "open, no day was set",
        "open, overdue",
    ]
    early = opinion_table(held, date(2026, 3, 31), calendar=state_calendar())
    assert [row["ended_on"] for row in early.to_records()] == [DAY, *[None] * 6]
    assert opinion_table(held, date(2026, 3, 19)).rows == ()


def test_a_village_has_its_own_conference() -> None:
    """Oracle: Art. 33(1), one a year for each village."""
    held = [
        dialogue(date(2025, 12, 20), kind=DialogueKind.VILLAGE, village="thôn Một"),
        dialogue(date(2025, 12, 21), kind=DialogueKind.VILLAGE, village="thôn Một"),
    ]
    told = dialogue_summary(
        held,
        Period(date(2025, 1, 1), date(2025, 12, 31)),
        duties=[dialogue_duties()["village"]],
        villages=["thôn Một", "thôn Hai"],
    )
    assert [(each.village, each.held, each.state) for each in told.years] == [
        ("thôn Một", 2, DutyState.MET),
        ("thôn Hai", 0, DutyState.NOT_MET),
    ]
    assert told.findings == ()


@pytest.mark.parametrize(
    ("on", "found"),
    [(date(2026, 2, 5), True), (date(2026, 9, 30), True), (date(2026, 10, 1), False)],
)
def test_a_conference_of_a_village_is_at_the_end_of_the_year(
    on: date, *, found: bool
) -> None:
    """Oracle: Art. 33(1); that October to December is the end is our reading."""
    held = dialogue(on, kind=DialogueKind.VILLAGE, village="thôn Một")
    duties = dialogue_duties().values()
    told = dialogue_summary([held], YEAR, duties=duties, villages=["thôn Một"])
    assert [each.rule for each in told.findings] == ["dialogue-at-year-end"] * found
    assert told.years[1].state is DutyState.MET
    if found:
        assert f"nhận được tháng {on.month};" in told.findings[0].message()
        assert f"month {on.month} came" in told.findings[0].message("en")


def test_a_village_that_is_not_listed_is_found() -> None:
    """Oracle."""
    autumn = date(2026, 11, 3)
    held = [
        dialogue(autumn, kind=DialogueKind.VILLAGE, village=name)
        for name in ("thôn Chín", "", "thôn Một")
    ]
    told = dialogue_summary(held, YEAR, villages=["thôn Một"])
    assert [(each.rule, each.evidence) for each in told.findings] == [
        ("village-of-the-list", "thôn Chín"),
        ("village-of-the-list", "none"),
    ]
    assert dialogue_summary(held, YEAR).findings == ()


def test_what_came_after_the_day_of_telling_is_in_no_count() -> None:
    """Oracle: of three opinions two came later, one of them answered at once."""
    later = date(2027, 1, 5)
    held = dialogue(
        opinions=(
            opinion("1", answer_by=date(2027, 2, 1)),
            opinion("2", received_on=later, is_at_once=True),
            opinion("3", received_on=later),
        )
    )
    told = dialogue_summary([held], YEAR, on=date(2026, 12, 31))
    assert (told.opinions, told.at_once, told.open, told.overdue) == (1, 0, 1, 0)


def test_each_kind_is_counted_by_itself() -> None:
    """Oracle: only a conference of the commune is held under Art. 32."""
    other, hearing = DialogueKind.OTHER, DialogueKind.HEARING
    held = [
        dialogue(attended=10, given=1, at_once=1),
        *(dialogue(kind=DialogueKind.VILLAGE, attended=20, given=0) for _ in range(2)),
        dialogue(kind=hearing, attended=30, given=0),
        dialogue(kind=other, attended=40, given=0),
    ]
    told = dialogue_summary(held, YEAR, duties=[CONFERENCE])
    assert (told.held, told.villages, told.hearings, told.others) == (1, 2, 1, 1)
    assert (told.attended, told.opinions) == (120, 1)
    assert told.years[0].held == told.held
    assert "Hội nghị của thôn, tổ dân phố: 2" in told.explain()
    village = dialogue_summary(held[1:2], YEAR, duties=[CONFERENCE])
    assert (village.held, village.years[0].state) == (0, DutyState.NOT_MET)


def test_a_year_is_over_after_its_last_day() -> None:
    """Oracle: asked on 31 December it is not; without a day the period is over."""
    for on, state in (
        (date(2026, 12, 31), DutyState.NOT_OVER),
        (date(2027, 1, 1), DutyState.NOT_MET),
        (None, DutyState.NOT_MET),
    ):
        told = dialogue_summary([], YEAR, on=on, duties=[CONFERENCE])
        assert [each.state for each in told.years] == [state]


def test_the_order_of_dialogues_never_matters() -> None:
    """Oracle: findings and table stand in the order of the days."""
    held = [dialogue(co_host=""), dialogue(date(2026, 5, 4), co_host="")]
    duties = [CONFERENCE]
    told = dialogue_summary(held, YEAR, duties=duties)
    assert told == dialogue_summary(held[::-1], YEAR, duties=duties)
    assert [each.place for each in told.findings] == [
        "Cuộc đối thoại ngày 20/03/2026",
        "Cuộc đối thoại ngày 04/05/2026",
    ]


def test_a_duty_that_ended_asks_for_nothing() -> None:
    """Oracle: made up, as the law has no end."""
    ended = evolve(CONFERENCE, in_force=Period(None, date(2025, 12, 31)))
    told = dialogue_summary([dialogue()], YEAR, duties=[ended])
    assert told.years[0].state is DutyState.BEFORE_LAW
    assert "đã tổ chức 0" in told.years[0].explain()


def test_a_count_that_is_missing_is_none_not_nought() -> None:
    """Oracle."""
    told = dialogue_summary([dialogue(given=3, at_once=2), dialogue()], YEAR)
    assert (told.attended, told.opinions, told.at_once, told.late) == (None,) * 4
    assert dialogue_summary([], YEAR).opinions == 0
    later = opinion("9", received_on=date(2027, 1, 2))
    assert dialogue_summary([dialogue(opinions=(later,))], YEAR).open == 0


@pytest.mark.parametrize(
    ("make", "slug"),
    [
        (lambda: dialogue_summary([], Period(date(2026, 1, 1))), "closed-period"),
        (lambda: dialogue_summary([], Period(None, DAY)), "closed-period"),
        (lambda: dialogue_summary([], "2026"), "period"),  # type: ignore[arg-type]
        (lambda: dialogue_summary(["x"], YEAR), "dialogue"),  # type: ignore[list-item]
        (
            lambda: dialogue_summary([], YEAR, duties=["x"]),  # type: ignore[list-item]
            "dialogue-duty",
        ),
        (
            lambda: DialogueSummary(period=YEAR, held=1, opinions=1, late=2),
            "answered-of-given",
        ),
        (lambda: DialogueSummary(period=YEAR, held=None), "whole-number"),  # type: ignore[arg-type]
        (lambda: evolve(CONFERENCE, least=0), "whole-quantity"),
        (lambda: evolve(RULE, days=0), "whole-quantity"),
        (
            lambda: Consultation(
                subject="a", published_on=DAY, closed_on=date(2026, 1, 1)
            ),
            "interval",
        ),
        (
            lambda: Consultation(subject="a", published_on=DAY).explain(
                "x",  # type: ignore[arg-type]
                CALENDAR,
            ),
            "consultation-rule",
        ),
        (
            lambda: Consultation(subject="a", published_on=DAY).earliest_close(
                RULE,
                "x",  # type: ignore[arg-type]
            ),
            "calendar",
        ),
        (lambda: evolve(CONFERENCE, from_month=13), "month-of-year"),
        (lambda: evolve(CONFERENCE, from_month=0), "whole-quantity"),
        (lambda: evolve(CONFERENCE, sure_until="2025"), "day"),  # type: ignore[arg-type]
        (lambda: evolve(RULE, sure_until="2025"), "day"),  # type: ignore[arg-type]
        (lambda: dialogue_summary(None, YEAR), "dialogue"),  # type: ignore[arg-type]
        (lambda: dialogue_summary(dialogue(), YEAR), "dialogue"),  # type: ignore[arg-type]
        (
            lambda: dialogue_summary([], YEAR, duties=CONFERENCE),  # type: ignore[arg-type]
            "dialogue-duty",
        ),
        (lambda: dialogue_summary([], YEAR, villages="thôn Một"), "texts"),
        (lambda: dialogue_summary([], YEAR, villages=[""]), "filled-text"),
        (
            lambda: dialogue_summary([], YEAR, villages=["a", "b", "a"]),
            "village-of-its-own",
        ),
        (
            lambda: dialogue_summary([], YEAR, on=date(2025, 12, 31)),
            "after-period-began",
        ),
        (lambda: dialogue_findings("x"), "dialogue"),  # type: ignore[arg-type]
        (
            lambda: dialogue_findings(dialogue(), ["x"]),  # type: ignore[list-item]
            "dialogue-duty",
        ),
        (lambda: opinion_table(None, DAY), "dialogue"),  # type: ignore[arg-type]
        (lambda: opinion_table([], datetime(2026, 3, 20)), "day"),
        (lambda: opinion_table([], DAY, words="no"), "yes-no"),  # type: ignore[arg-type]
        (lambda: DialogueSummary(period=YEAR, held=1, on="x"), "day"),  # type: ignore[arg-type]
        (
            lambda: DialogueSummary(period=YEAR, held=1, years=("x",)),  # type: ignore[arg-type]
            "duty-years",
        ),
        (
            lambda: DialogueSummary(period=YEAR, held=1, findings=("x",)),  # type: ignore[arg-type]
            "dialogue-findings",
        ),
    ],
)
def test_what_makes_no_sense_is_refused(make: Callable[[], object], slug: str) -> None:
    """Oracle."""
    with pytest.raises((InvalidValueError, WrongTypeError)) as caught:
        make()
    assert caught.value.expected == slug


def test_labels_are_in_both_languages() -> None:
    """Property: every label differs between the languages."""
    for each in (*OpinionStatus, *DutyState, *DialogueKind):
        assert each.label() != each.label("en")
    assert "Dialogue" in dir(cqtt.dialogues)
    assert isinstance(CONFERENCE, DialogueDuty)
    assert isinstance(RULE, ConsultationRule)
    assert DutyYear(CONFERENCE, YEAR, 1, DutyState.MET).year == 2026


@given(
    st.lists(
        st.tuples(
            st.integers(0, 364),
            st.lists(
                st.tuples(st.booleans(), st.integers(0, 40), st.integers(0, 40)),
                max_size=4,
            ),
        ),
        max_size=6,
    ),
    st.randoms(use_true_random=False),
)
def test_opinions_are_conserved(
    given: list[tuple[int, list[tuple[bool, int, int]]]], chance: Any
) -> None:
    """Property: each opinion is in one state, whatever the order of the dialogues."""
    held = []
    for offset, said in given:
        on = date(2026, 1, 1) + timedelta(days=offset)
        opinions = tuple(
            Opinion(
                number=str(number),
                received_on=on,
                is_at_once=at_once,
                answer_by=on + timedelta(days=due) if due else None,
                answered_on=None
                if at_once or not after
                else on + timedelta(days=after),
            )
            for number, (at_once, due, after) in enumerate(said)
        )
        held.append(dialogue(on, opinions=opinions, given=len(opinions)))
    told = dialogue_summary(held, YEAR)
    states = (told.at_once, told.in_time, told.late, told.answered, told.open)
    total = sum(each or 0 for each in (*states, told.no_day, told.overdue))
    assert total == told.opinions == sum(len(said) for _, said in given)
    chance.shuffle(held)
    again = dialogue_summary(held, YEAR)
    assert evolve(again, findings=()) == evolve(told, findings=())
