"""What citizens answered, what officers signed, and what was seen of it."""

from collections import Counter
from datetime import date
from random import Random
from typing import Final

from year_of_dossiers import FIRST, LAST

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
from cqtt.satisfaction import FOUR_LEVELS, Tally

YEAR: Final = Period(FIRST, LAST)
DESK: Final = Unit("Bộ phận Một cửa", agency=Agency("Ủy ban nhân dân xã Hoa Mai"))
STAFF: Final = {
    f"cb-{number:02}": Actor(DESK, post)
    for number, post in enumerate(
        (
            "Phó Chủ tịch",
            "Chánh Văn phòng",
            "công chức Tư pháp - Hộ tịch",
            "công chức Địa chính",
            "công chức Văn hóa - Xã hội",
            "công chức Tài chính - Kế toán",
            "công chức tiếp nhận hồ sơ",
            "công chức trả kết quả",
        ),
        1,
    )
}


def ballots(chance: Random, frame: int) -> Tally:
    """Ask 200 of those whose dossiers were settled."""
    answers = chance.choices(
        ("rất hài lòng", "hài lòng", "bình thường", "không hài lòng"),
        weights=(40, 50, 9, 1),
        k=200,
    )
    return Tally(Counter(answers), scale=FOUR_LEVELS, frame=frame)


def code() -> CodeOfConduct:
    return facts.codes_of_conduct()["4-xin-4-luon-1847"].part("4 luôn")


def signed() -> Coverage:
    """All but one have signed: the newcomer of December."""
    commitments = [
        Commitment(who, code(), date(2026, 1, 8), confirmed_by="Chủ tịch", key=key)
        for key, who in list(STAFF.items())[:-1]
    ]
    return coverage(commitments, STAFF, code(), on=LAST)


def observed(chance: Random) -> Assessment:
    """Gather what citizens rated and the supervisor saw, every month."""
    seen = []
    for month in range(1, 13):
        for item in code().items:
            met = chance.randint(16, 20)
            for verdict, source, count in (
                (Verdict.MET, SourceKind.CITIZEN_RATING, met),
                (Verdict.NOT_MET, SourceKind.CITIZEN_RATING, 20 - met),
                (Verdict.MET, SourceKind.SUPERVISOR_CHECK, 4),
            ):
                if count:
                    on = date(2026, month, 20)
                    seen.append(
                        Observation(item.code, verdict, on, source, DESK, count=count)
                    )
    return assess(seen, code(), by=GroupBy.WHOLE, period=YEAR).of()
