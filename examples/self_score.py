"""
A commune scores itself: its code signed and observed, its points filled from figures.

It starts from the library's proposal, which is no legal text; a province's own
scorecard is loaded from a file such as ``scorecard.toml`` beside this one.  The
commune, its officials and its figures are invented.  Writes ``tu-cham.html``.
"""

from datetime import date
from decimal import Decimal
from pathlib import Path

from cqtt import Agency, facts
from cqtt.agencies import Actor, Unit
from cqtt.conduct import (
    Assessment,
    CodeOfConduct,
    Commitment,
    Coverage,
    GroupBy,
    Observation,
    SourceKind,
    Verdict,
    assess,
    coverage,
)
from cqtt.law import Period
from cqtt.rates import Rate
from cqtt.reports.formulas import ON_TIME_OF_FINISHED
from cqtt.satisfaction import FOUR_LEVELS, Tally
from cqtt.scorecards import (
    Count,
    Offered,
    Points,
    Round,
    ScoreSheet,
    Share,
    side_by_side,
)

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
COMMUNE = "Xã Hoa Mai"
DESK = Unit("Bộ phận Một cửa", agency=Agency("Ủy ban nhân dân xã Hoa Mai"))
POSTS = ("Tư pháp - Hộ tịch", "Văn phòng - Thống kê", "Địa chính", "Văn hóa - Xã hội")


def adopted() -> CodeOfConduct:
    """Adopt the "4 luôn" of the Prime Minister's decision."""
    national = facts.codes_of_conduct()["4-xin-4-luon-1847"]
    return national.part("4 luôn")


def signed(code: CodeOfConduct) -> Coverage:
    """Everybody of the desk has signed."""
    staff = {
        f"cb-{at}": Actor(DESK, f"công chức {post}") for at, post in enumerate(POSTS)
    }
    commitments = [
        Commitment(who, code, date(2026, 1, 5), confirmed_by="Chủ tịch", key=key)
        for key, who in staff.items()
    ]
    return coverage(commitments, staff, code, on=date(2026, 12, 31))


def observed(code: CodeOfConduct) -> Assessment:
    """Gather what citizens rated and what the supervisor saw, month by month."""
    seen = [
        Observation(
            item.code, verdict, date(2026, month, 20), source, DESK, count=count
        )
        for month in range(1, 13)
        for item in code.items
        for verdict, source, count in (
            (Verdict.MET, SourceKind.CITIZEN_RATING, 18),
            (Verdict.NOT_MET, SourceKind.CITIZEN_RATING, 2),
            (Verdict.MET, SourceKind.SUPERVISOR_CHECK, 5),
        )
    ]
    return assess(seen, code, by=GroupBy.WHOLE, period=YEAR).of()


def self_scored(coverage: Coverage, assessment: Assessment) -> ScoreSheet:
    """Fill the measured criteria; the rest is judged, or still asked for."""
    ballots = Tally(
        {"rất hài lòng": 212, "hài lòng": 171, "bình thường": 37},
        scale=FOUR_LEVELS,
        frame=2904,
    )
    evidence: dict[str, Offered] = {
        "procedures-posted": Share(248, 248),
        "on-time": Rate(2861, 2904, ON_TIME_OF_FINISHED),
        "late-without-apology": Count(2),
        "one-stop-satisfaction": ballots.satisfied(),
        "reflections-late": Count(0),
        "reception-days-held": Share(36, 38),
        "dialogues": Count(1),
        "opinions-unanswered": Count(0),
        "petitions-overdue": Count(1),
        "commitments-signed": coverage,
        "conduct-met": assessment.overall(),
        "findings-open": Count(0),
        "propaganda-items": Count(22),
        "1.1": Points(3),
        "1.3": True,
        "1.4": True,
        "1.5": Points(Decimal("2.5")),
    }
    return facts.scorecards()["cqtt-proposal-2026"].score(
        evidence,
        files={"1.1": ["1.1a-ke-hoach.pdf", "1.1b-quyet-dinh.pdf"]},
        unit=COMMUNE,
        period=YEAR,
    )


def appraised(sheet: ScoreSheet) -> ScoreSheet:
    """Take over the unit's evidence, but for a facility that was looked at."""
    given: dict[str, Offered] = {
        line.criterion.code: line.given for line in sheet.lines if line.given
    }
    given["1.5"] = Points(2, reason="Chưa có ghế cho người cao tuổi")
    card = facts.scorecards()["cqtt-proposal-2026"]
    return card.score(given, round=Round.APPRAISED, unit=COMMUNE, period=YEAR)


def main() -> None:
    code = adopted()
    coverage, assessment = signed(code), observed(code)
    print(coverage.explain())
    print()
    sheet = self_scored(coverage, assessment)
    print(sheet.explain())
    print()
    for gain in sheet.gains()[:3]:
        print(gain.text())
    print()
    rounds = side_by_side(sheet, appraised(sheet))
    print(rounds.explain())
    Path("tu-cham.html").write_text(rounds.table().html(), encoding="utf-8")


if __name__ == "__main__":
    main()
