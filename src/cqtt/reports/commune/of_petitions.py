"""Figures of petitions: what came, and where each stood when the period ended."""

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar, Final

from attrs import field, frozen

from cqtt.agencies import Agency
from cqtt.checks import instance_of
from cqtt.errors import WrongTypeError
from cqtt.law import Period
from cqtt.petitions import (
    Petition,
    PetitionCounts,
    PetitionKind,
    PetitionLaw,
    count_petitions,
)
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.reports.commune.phrases import Phrases
from cqtt.reports.commune.sources import ReportSource, Sentence
from cqtt.tables import Table
from cqtt.workdays import WorkCalendar

_UNITS: Final = ("đơn", "petitions")
_RECEIVED: Final = {
    "received": ("Đơn nhận trong kỳ", "Petitions received"),
    "from_above": ("Đơn do cơ quan khác chuyển đến", "Forwarded by another body"),
    "carried": ("Đơn kỳ trước chuyển sang", "Petitions carried over"),
    "settled": ("Đơn đã giải quyết", "Petitions settled"),
    "answered": ("Đơn đã trả lời công dân", "Petitions answered"),
    "forwarded": ("Đơn đã chuyển cơ quan khác", "Petitions forwarded"),
    "guided": ("Đơn đã hướng dẫn", "Petitioners told where to go"),
    "sent_back": ("Đơn đã trả lại", "Petitions sent back"),
    "not_accepted": ("Đơn không thụ lý", "Petitions not accepted"),
    "withdrawn": ("Đơn đã rút", "Petitions withdrawn"),
    "terminated": ("Đơn đã đình chỉ", "Petitions terminated"),
    "suspended": ("Đơn tạm đình chỉ", "Petitions suspended"),
    "running": ("Đơn đang giải quyết", "Petitions running"),
    "late": ("Đơn quá hạn", "Petitions late"),
    "unprocessed": ("Đơn để quá 45 ngày", "Petitions left for more than 45 days"),
}
_STOCKS: Final = ("suspended", "running")
_KINDS: Final = {
    PetitionKind.COMPLAINT: ("complaints", "Đơn khiếu nại", "Complaints"),
    PetitionKind.DENUNCIATION: ("denunciations", "Đơn tố cáo", "Denunciations"),
    PetitionKind.REFLECTION: ("reflections", "Đơn phản ánh, kiến nghị", "Reflections"),
}
_OTHERWISE: Final = (
    *("guided", "sent_back", "not_accepted"),
    *("withdrawn", "terminated", "suspended"),
)
_BY_KIND: Final = {
    "petitions-complaints-received": (
        "{petitions-complaints-received} đơn khiếu nại",
        "complaints {petitions-complaints-received}",
    ),
    "petitions-denunciations-received": (
        "{petitions-denunciations-received} đơn tố cáo",
        "denunciations {petitions-denunciations-received}",
    ),
    "petitions-reflections-received": (
        "{petitions-reflections-received} đơn phản ánh, kiến nghị",
        "reflections {petitions-reflections-received}",
    ),
}
_STANDING: Final = {
    "petitions-forwarded": (
        "{petitions-forwarded} đơn đã chuyển cơ quan khác",
        "forwarded {petitions-forwarded}",
    ),
    "petitions-otherwise": (
        "{petitions-otherwise} đơn xử lý bằng hình thức khác",
        "ended otherwise {petitions-otherwise}",
    ),
    "petitions-running": (
        "{petitions-running} đơn đang giải quyết",
        "running {petitions-running}",
    ),
}


def _petitions(petitions: Any) -> tuple[Petition, ...]:
    if isinstance(petitions, str) or not isinstance(petitions, Iterable):
        raise WrongTypeError("petitions", type(petitions).__name__, "petitions")
    return tuple(petitions)


@frozen
class Petitions(ReportSource):
    """
    Petitions of all kinds, counted and never named (*phần đơn thư của báo cáo*).

    With ``law`` and ``calendar`` those over a limit are counted too.

    Raises:
        WrongTypeError: What came are no petitions; one of the two is of another type.

    >>> from datetime import date
    >>> year = Period(date(2026, 1, 1), date(2026, 12, 31))
    >>> Petitions(()).figures(year)[0].value
    0
    """

    label_vi: ClassVar[str] = "Sổ theo dõi đơn thư"
    label_en: ClassVar[str] = "Register of petitions"

    petitions: tuple[Petition, ...] = field(
        converter=_petitions, repr=lambda each: f"({len(each)} of them)"
    )
    law: PetitionLaw | None = field(
        default=None,
        kw_only=True,
        validator=instance_of(PetitionLaw | None, "petition-law"),
        repr=False,
    )
    calendar: WorkCalendar | None = field(
        default=None,
        kw_only=True,
        validator=instance_of(WorkCalendar | None, "calendar"),
        repr=False,
    )

    def _counted(self, period: Period) -> PetitionCounts:
        return count_petitions(
            self.petitions, period, law=self.law, calendar=self.calendar
        )

    def figures(self, period: Period) -> tuple[ReportedFigure, ...]:
        """Return what came by kind, where it stood at the end, and the two rates."""
        counts = self._counted(period)
        total, units, block = counts.total, _UNITS, "reception"
        found = self.counts(
            total,
            _RECEIVED,
            period,
            block=block,
            prefix="petitions",
            units=units,
            stocks=_STOCKS,
        )
        for kind, (name, vi, en) in _KINDS.items():
            own = {
                "received": (f"{vi} nhận trong kỳ", f"{en} received"),
                "late": (f"{vi} quá hạn", f"{en} late"),
            }
            prefix = f"petitions-{name}"
            found += self.counts(
                counts.of(kind), own, period, block=block, prefix=prefix, units=units
            )
        otherwise = sum(getattr(total, name) for name in _OTHERWISE)
        labels = ("Đơn xử lý bằng hình thức khác", "Petitions that ended otherwise")
        return (
            *found,
            self.figure(
                "petitions-otherwise",
                otherwise,
                labels,
                period,
                block=block,
                units=units,
            ),
            self.rate(
                "petitions-settled-rate", counts.settled_rate, period, block=block
            ),
            self.rate(
                "petitions-answered-rate", counts.answered_rate, period, block=block
            ),
        )

    def sentences(self, figures: tuple[ReportedFigure, ...]) -> tuple[Sentence, ...]:
        """Return the sentences on what came and where it stands."""
        phrases = Phrases(figures)
        late = phrases.sentence(
            "petitions-late",
            (
                "Có {petitions-late} đơn quá hạn thụ lý hoặc giải quyết.",
                "Petitions over a limit: {petitions-late}.",
            ),
            (
                "Không có đơn quá hạn thụ lý hoặc giải quyết.",
                "No petition was over a limit.",
            ),
        )
        return (_on_coming(phrases), *_on_standing(phrases), late, *_on_left(phrases))

    def tables(self, period: Period, unit: Agency) -> tuple[Table, ...]:  # noqa: ARG002 it names no unit
        """Return the counts by kind."""
        return (self._counted(period).table(),)


def _on_left(phrases: Phrases) -> Iterator[Sentence]:
    """Yield how many were left for long, where some were: a reason is owed for them."""
    if phrases.is_some("petitions-unprocessed"):
        yield Sentence(
            "Có {petitions-unprocessed} đơn để quá 45 ngày kể từ ngày tiếp nhận mới xử "
            "lý hoặc chưa xử lý.",
            "Left for more than 45 days: {petitions-unprocessed}.",
            about="petitions-unprocessed",
        )


def _on_coming(phrases: Phrases) -> Sentence:
    vi, en = phrases.made_of("petitions-received", _BY_KIND)
    came = phrases.either(
        "petitions-received",
        (
            f"Trong kỳ nhận {{petitions-received}} đơn, {vi}",
            f"Petitions received: {{petitions-received}} ({en})",
        ),
        ("Trong kỳ không nhận đơn", "No petitions were received"),
    )
    carried = phrases.either(
        "petitions-carried",
        ("kỳ trước chuyển sang {petitions-carried} đơn", "{petitions-carried}"),
        ("không có đơn kỳ trước chuyển sang", "none"),
    )
    return Sentence(
        f"{came[0]}; {carried[0]}.",
        f"{came[1]}; carried over: {carried[1]}.",
        about="petitions-received",
    )


def _on_standing(phrases: Phrases) -> Iterator[Sentence]:
    """Yield how many were settled, what became of the others, and the answers."""
    if phrases.is_none("petitions-received") and phrases.is_none("petitions-carried"):
        return
    others = ("petitions-forwarded", "petitions-otherwise")
    with_others = ("", "")
    if any(phrases.is_some(slug) for slug in others):
        with_others = (
            ", kể cả đơn đã chuyển hoặc xử lý bằng hình thức khác",
            ", with those forwarded or ended otherwise",
        )
    yield phrases.sentence(
        "petitions-settled",
        (
            (
                "Đã giải quyết {petitions-settled} đơn, đạt "
                f"{{petitions-settled-rate+counts}} số đơn phải xử lý{with_others[0]}."
            ),
            (
                "Petitions settled: {petitions-settled}, "
                f"{{petitions-settled-rate+counts}} of those to handle{with_others[1]}."
            ),
        ),
        ("Chưa giải quyết xong đơn nào.", "None was settled."),
    )
    vi, en = phrases.some(_STANDING)
    if vi:
        yield Sentence(f"Có {vi}.", f"Of the others: {en}.")
    if phrases.is_none("petitions-settled"):
        return
    yield phrases.sentence(
        "petitions-answered",
        (
            (
                "Đã trả lời công dân {petitions-answered} đơn, bằng "
                "{petitions-answered-rate+counts} số đơn đã giải quyết."
            ),
            (
                "Answered: {petitions-answered}, {petitions-answered-rate+counts} of "
                "those settled."
            ),
        ),
        (
            "Chưa ghi nhận việc trả lời công dân đối với các đơn đã giải quyết.",
            "No answer to those settled is recorded.",
        ),
    )
