"""The rates of opinions and their answers."""

from typing import Final

from cqtt.rates import Formula

_GIVEN: Final = ("ý kiến đã nêu", "opinions given")


def _of_opinions(name: str, label: tuple[str, str], top: tuple[str, str]) -> Formula:
    return Formula(
        name,
        *label,
        numerator_vi=top[0],
        numerator_en=top[1],
        denominator_vi=_GIVEN[0],
        denominator_en=_GIVEN[1],
    )


ANSWERED_AT_ONCE: Final = _of_opinions(
    "answered-at-once",
    ("Tỷ lệ ý kiến được trả lời ngay", "Opinions answered on the spot"),
    ("ý kiến được trả lời ngay tại hội nghị", "opinions answered on the spot"),
)
ANSWERED: Final = _of_opinions(
    "opinions-answered",
    ("Tỷ lệ ý kiến đã được trả lời", "Opinions answered"),
    ("ý kiến đã được trả lời", "opinions answered"),
)
ANSWERED_IN_TIME: Final = Formula(
    "opinions-in-time",
    "Tỷ lệ trả lời đúng hạn đối với ý kiến có hẹn ngày",
    "Opinions answered by the day that was set",
    numerator_vi="ý kiến được trả lời đúng hạn",
    numerator_en="opinions answered by the day that was set",
    denominator_vi="ý kiến có hẹn ngày, đã trả lời hoặc đã đến hạn",
    denominator_en="opinions with a day set that are answered or due",
)
