"""The sentences on reception: days, weeks and months, sessions, visits, answers."""

from calendar import monthrange
from collections.abc import Iterator
from typing import Final

from cqtt.law import Period, both_ends
from cqtt.reception import Every, ReceptionDuty
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.reports.commune.periods import days_text
from cqtt.reports.commune.phrases import Phrases
from cqtt.reports.commune.sources import Labels, Sentence

_KINDS_OF_SESSION: Final = {
    "reception-delegated": (
        "{reception-delegated} buổi do cấp phó thực hiện",
        "delegated {reception-delegated}",
    ),
    "reception-sudden": (
        "{reception-sudden} buổi đột xuất",
        "sudden {reception-sudden}",
    ),
    "reception-postponed": (
        "{reception-postponed} buổi lùi lịch",
        "put off {reception-postponed}",
    ),
    "reception-not-held": (
        "{reception-not-held} buổi không thực hiện",
        "not held {reception-not-held}",
    ),
}
_OF_DAYS: Final = Sentence(
    "Tính theo số ngày phải tiếp, đạt {reception-days-rate+counts}; mỗi tuần (tháng) "
    "tính không quá số ngày phải tiếp.",
    "Of the days due {reception-days-rate+counts} were held; each week or month counts "
    "up to its own.",
)
_UNITS: Final = {Every.WEEK: ("tuần", "weeks"), Every.MONTH: ("tháng", "months")}


def sentences_on(
    figures: tuple[ReportedFigure, ...], duties: tuple[ReceptionDuty, ...]
) -> tuple[Sentence, ...]:
    """Return the sentences on the duty, the sessions, the visits and answers."""
    phrases = Phrases(figures)
    vi, en = phrases.some(_KINDS_OF_SESSION)
    sessions = Sentence(f"Trong kỳ có {vi}.", f"Sessions: {en}.")
    return (
        _on_days(phrases),
        *_on_spans(figures, duties, phrases),
        _OF_DAYS,
        *((sessions,) if vi else ()),
        _on_visits(phrases),
        Sentence(
            "Tỷ lệ lượt tiếp được thông báo kết quả đúng hạn là "
            "{reception-in-time-rate+counts}.",
            "Visits answered in time: {reception-in-time-rate+counts}.",
        ),
    )


def _on_spans(
    figures: tuple[ReportedFigure, ...],
    duties: tuple[ReceptionDuty, ...],
    phrases: Phrases,
) -> Iterator[Sentence]:
    """Yield a sentence on the weeks and one on the months, where some are due."""
    periods = {each.slug: each.period for each in figures}
    for every, (unit, unit_en) in _UNITS.items():
        slug = f"reception-{unit_en}-due"
        if phrases.is_some(slug):
            told = periods[slug]
            since, _ = both_ends(told)
            binds = next(each for each in duties if since in each.in_force)
            least = binds.days, every.text("en")
            yield _on_span((unit, unit_en), told, least, phrases)


def _on_days(phrases: Phrases) -> Sentence:
    """Return on how many days the head received."""
    return phrases.sentence(
        "reception-held",
        (
            "Người đứng đầu đã tiếp công dân định kỳ {reception-held} ngày.",
            "Days on which the head received: {reception-held}.",
        ),
        ("Người đứng đầu chưa tiếp công dân định kỳ.", "The head received on no day."),
    )


def _on_span(
    units: Labels, period: Period, least: tuple[int, str], phrases: Phrases
) -> Sentence:
    """Return how many weeks or months have enough days, and how many must be."""
    (unit, unit_en), (days, each) = units, least
    days_vi, days_en = days_text(period), days_text(period, "en")
    due, met = f"{{reception-{unit_en}-due}}", f"{{reception-{unit_en}-met}}"
    rate = f"{{reception-{unit_en}-rate}}"
    duty = f"mỗi {unit} phải tiếp ít nhất {days} ngày"
    duty_en = f"at least {days} {'day' if days == 1 else 'days'} each {each}"
    if unit_en == "months" and _cuts_a_month(period):
        duty = f"{duty}, không tính tháng chưa trọn"
        duty_en = f"{duty_en}, cut months not counted"
    return phrases.sentence(
        f"reception-{unit_en}-met",
        (
            (
                f"{_capital(days_vi)} ({duty}), có {met} trên {due} {unit} tiếp đủ số "
                f"ngày, đạt {rate}."
            ),
            f"{_capital(days_en)} ({duty_en}): {met} of {due} {unit_en}, {rate}.",
        ),
        (
            (
                f"{_capital(days_vi)} ({duty}), chưa có {unit} nào trong {due} {unit} "
                "tiếp đủ số ngày."
            ),
            f"{_capital(days_en)} ({duty_en}): none of {due} {unit_en}.",
        ),
    )


def _cuts_a_month(period: Period) -> bool:
    first, last = both_ends(period)
    return first.day != 1 or last.day != monthrange(last.year, last.month)[1]


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _on_visits(phrases: Phrases) -> Sentence:
    groups = phrases.either(
        "reception-groups",
        (
            "trong đó có {reception-groups} đoàn đông người",
            "groups: {reception-groups}",
        ),
        ("không có đoàn đông người", "no groups"),
    )
    some = (
        (
            "Đã tiếp {reception-visits} lượt với {reception-people} người, "
            f"{groups[0]}."
        ),
        (
            "Visits received: {reception-visits}; people: {reception-people}; "
            f"{groups[1]}."
        ),
    )
    none = ("Trong kỳ không có lượt tiếp công dân.", "No visit was received.")
    return phrases.sentence("reception-visits", some, none)
