"""Reception, dialogues, what was posted, and what else the model did in its year."""

from datetime import date, datetime, timedelta
from random import Random
from typing import Final

from invented_people import HAMLETS, ISSUER
from year_of_opinions import DESK, YEAR

from cqtt import Agency, WorkCalendar, WorkingDays
from cqtt.agencies import Level
from cqtt.dialogues import Dialogue, Opinion
from cqtt.law import Period
from cqtt.programme import (
    Activity,
    ActivityKind,
    DocumentKind,
    InspectionFinding,
    InspectionRound,
    IssuedDocument,
    Plan,
    PlanTask,
    Programme,
    SteeringCommittee,
)
from cqtt.publicity import Broadcast, Place, PlaceKind, Posting
from cqtt.reception import (
    EntryKind,
    ReceptionAnswer,
    ReceptionBook,
    ReceptionEntry,
    Schedule,
    Session,
    monthly,
    weekly,
)

HALL: Final = Place(PlaceKind.HEADQUARTERS, "Trụ sở Ủy ban nhân dân xã")
HOUSES: Final = tuple(
    Place(PlaceKind.CULTURE_HOUSE, f"Nhà văn hóa thôn {hamlet}") for hamlet in HAMLETS
)
HEADS: Final = tuple(
    Place(PlaceKind.VILLAGE_HEAD, f"Trưởng thôn {hamlet}") for hamlet in HAMLETS
)
WEBSITE: Final = Place(PlaceKind.WEBSITE, "Trang thông tin điện tử xã")
SPEAKERS: Final = Place(PlaceKind.LOUDSPEAKER, "Đài truyền thanh xã")
PLACES: Final = (HALL, *HOUSES, *HEADS, WEBSITE, SPEAKERS)
FEES: Final = "Mức thu phí năm 2026"


def receptions(calendar: WorkCalendar, chance: Random) -> list[Session]:
    """Every Thursday until June, twice a month since; two days were missed."""
    half_year = Period(date(2026, 1, 1), date(2026, 6, 30))
    rest = Period(date(2026, 7, 1), date(2026, 12, 31))
    days = [
        *Schedule(weekly("thursday"), half_year, calendar).dates(),
        *Schedule(monthly(10, 25), rest, calendar).dates(),
    ]
    missed = set(chance.sample(days, 2))
    return [Session(day) for day in days if day not in missed]


def visitors(sessions: list[Session], chance: Random) -> ReceptionBook:
    """Note who came: on most days somebody did, and was answered within a week."""
    entries: list[ReceptionEntry] = []
    for session in sessions:
        for _ in range(chance.choice((0, 1, 1, 2))):
            kind = EntryKind.REFLECTION
            if chance.random() < 0.1:
                kind = EntryKind.COMPLAINT
            entries.append(
                ReceptionEntry(
                    len(entries) + 1,
                    session.on,
                    kind,
                    answer=ReceptionAnswer.ACCEPTED,
                    answered_on=session.on + timedelta(days=5),
                )
            )
    return ReceptionBook(entries)


def dialogues(chance: Random) -> list[Dialogue]:
    """Seven conferences with 14 opinions, most answered on the spot."""
    return [
        Dialogue(
            held_at=datetime(2026, 1 + number, 15, 8, 0),
            topic=topic,
            host="Chủ tịch Ủy ban nhân dân xã",
            co_host="Ủy ban Mặt trận Tổ quốc xã",
            attended=chance.randint(15, 30),
            opinions=_opinions(number, date(2026, 1 + number, 15)),
        )
        for number, topic in enumerate(
            (
                "đất đai",
                "giải phóng mặt bằng",
                "nông thôn mới",
                "vệ sinh môi trường",
                "dịch vụ công trực tuyến",
                "chính sách xã hội",
                "thu chi ngân sách",
            ),
            1,
        )
    ]


def _opinions(number: int, on: date) -> tuple[Opinion, ...]:
    later = number in {2, 5}
    return (
        Opinion(number=f"{number}.1", received_on=on, is_at_once=True),
        Opinion(
            number=f"{number}.2",
            received_on=on,
            is_at_once=not later,
            answer_by=WorkingDays(15) if later else None,
            answered_on=on + timedelta(days=14) if later else None,
        ),
    )


def postings() -> list[Posting]:
    """Post procedures and rules of conduct all year, fees and the budget 35 days."""
    first, last, budget = date(2026, 1, 5), date(2026, 2, 8), "Dự toán ngân sách"
    always = ((13, "Thủ tục hành chính"), (4, "Quy chế dân chủ, quy tắc ứng xử"))
    for_a_month = ((12, FEES), (2, budget))
    return [
        *(
            Posting(item=item, subject=subject, place=place, since=date(2025, 7, 1))
            for item, subject in always
            for place in (HALL, WEBSITE)
        ),
        *(
            Posting(item=item, subject=subject, place=place, since=first, until=last)
            for item, subject in for_a_month
            for place in (HALL, *HOUSES, WEBSITE)
        ),
        *(
            Posting(item=12, subject=FEES, place=head, since=first, until=first)
            for head in HEADS
        ),
    ]


def broadcasts() -> list[Broadcast]:
    days = tuple(date(2026, 1, day) for day in (6, 7, 8))
    return [Broadcast(item=12, subject=FEES, days=days)]


def programme() -> Programme:
    decision = IssuedDocument(
        DocumentKind.DECISION,
        "thành lập Ban Chỉ đạo xây dựng mô hình chính quyền thân thiện",
        number="08/QĐ-UBND",
        issued_on=date(2026, 1, 12),
        about=2026,
    )
    plan = IssuedDocument(
        DocumentKind.PLAN,
        "xây dựng mô hình chính quyền thân thiện năm 2026",
        number="03/KH-UBND",
        issued_on=date(2026, 1, 9),
        about=2026,
    )
    return Programme(
        name="Chính quyền thân thiện",
        unit=Agency(ISSUER, level=Level.COMMUNE),
        committees=[
            SteeringCommittee(
                decision=decision,
                chair="Chủ tịch Ủy ban nhân dân xã",
                stated=11,
                since=date(2026, 1, 12),
            )
        ],
        documents=[decision, plan],
        plans=[Plan("Kế hoạch số 03/KH-UBND", _tasks())],
        activities=[
            Activity(ActivityKind.MEETING, 12, YEAR),
            Activity(ActivityKind.NEWS_ITEM, 22, YEAR),
            Activity(ActivityKind.BROADCAST, 40, YEAR),
            Activity(ActivityKind.PANEL, 10, date(2026, 3, 2)),
        ],
        inspections=[
            InspectionRound(
                name="Tự kiểm tra quý II",
                when=date(2026, 5, 20),
                found=[
                    InspectionFinding(
                        "thiếu ghế chờ cho người cao tuổi",
                        "Bộ phận Một cửa",
                        who=DESK,
                        due_on=date(2026, 6, 30),
                        fixed_on=date(2026, 6, 12),
                    ),
                    InspectionFinding(
                        "biểu mẫu cũ còn trên bảng niêm yết",
                        "Bộ phận Một cửa",
                        who=DESK,
                        due_on=date(2026, 5, 29),
                        fixed_on=date(2026, 6, 3),
                    ),
                ],
            )
        ],
    )


def _tasks() -> list[PlanTask]:
    return [
        PlanTask(what, DESK, due, done, result=result)
        for what, due, done, result in (
            ("Ký cam kết", date(2026, 1, 30), date(2026, 1, 8), "7 bản"),
            ("Niêm yết số điện thoại", date(2026, 2, 27), date(2026, 2, 10), "ảnh"),
            ("Lắp bảng khẩu hiệu", date(2026, 3, 31), date(2026, 3, 2), "10 bảng"),
            ("Khảo sát hài lòng", date(2026, 11, 30), date(2026, 11, 20), "200 phiếu"),
            ("Nâng cấp phòng tiếp công dân", date(2026, 9, 30), None, ""),
        )
    ]
