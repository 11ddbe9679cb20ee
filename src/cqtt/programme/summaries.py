"""What a programme came to in a period."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import field, frozen

from cqtt.errors import UnknownNameError
from cqtt.findings import Finding
from cqtt.i18n import require_locale
from cqtt.law import Period, both_ends
from cqtt.printable import require_line
from cqtt.programme.activities import ActivityKind, ActivityTotal
from cqtt.programme.campaigns import Campaign
from cqtt.programme.committees import SteeringCommittee
from cqtt.programme.counted import LeftOut, NamedCount, RateAbout, count_of
from cqtt.programme.duty import RosterCoverage
from cqtt.programme.formulas import CASES_SETTLED
from cqtt.programme.inspections import FollowUp
from cqtt.programme.progress import PlanProgress
from cqtt.programme.quantities import Total
from cqtt.programme.requiring import span_text
from cqtt.programme.rollouts import RollOut
from cqtt.programme.stages import Stage
from cqtt.programme.tables_of_summary import activity_table, count_table, left_out_table
from cqtt.programme.teams import Outcome, TeamKind
from cqtt.programme.years_of_documents import DocumentsByYear
from cqtt.rates import Rate
from cqtt.tables import Table


@frozen(kw_only=True)
class ProgrammeSummary:
    """
    What a programme came to in a period (*tổng hợp kết quả thực hiện mô hình*).

    Only records that lie within the period are counted; those that do not are in
    ``left_out``.  What the programme has no records of at all is ``None``: it was not
    measured, which is not zero, and ``not_measured`` says so.  How work stands is told
    as of the last day of the period; findings of earlier inspections that are still
    open are among ``findings-open``.
    """

    name: str
    unit: str
    period: Period
    documents: DocumentsByYear | None = None
    committee: SteeringCommittee | None = None
    progress: PlanProgress | None = None
    duty: tuple[RosterCoverage, ...] | None = None
    teams: tuple[tuple[TeamKind, int], ...] | None = None
    cases: tuple[tuple[Outcome, int], ...] | None = None
    activities: tuple[ActivityTotal, ...] | None = None
    campaigns: tuple[Campaign, ...] | None = None
    follow_up: FollowUp | None = None
    rounds: int = 0
    roll_outs: tuple[RollOut, ...] | None = None
    recognised: Total | None = None
    models: Total | None = None
    left_out: tuple[LeftOut, ...] = ()
    findings: tuple[Finding, ...] = field(default=(), repr=False)

    @property
    def last_on(self) -> date:
        """The last day of the period, as of which work is judged."""
        return both_ends(self.period)[1]

    @property
    def counts(self) -> tuple[NamedCount, ...]:
        """All counts of what was measured."""
        return tuple(self._counts())

    @property
    def rates(self) -> tuple[RateAbout, ...]:
        """All rates of what was measured."""
        return tuple(self._rates())

    def count(self, name: str) -> NamedCount:
        """
        Return a count by its name, such as ``"findings-open"``.

        Raises:
            WrongTypeError: The name is not a str.
            UnknownNameError: There is none of that name: it was not measured.
        """
        require_line(name, "name")
        known = {each.name: each for each in self._counts()}
        if name not in known:
            raise UnknownNameError("count", name, tuple(known))
        return known[name]

    def rate(self, name: str, about: str = "") -> Rate:
        """
        Return a rate by the name of its formula and what it is about.

        Raises:
            WrongTypeError: The name, or ``about``, is not a str.
            UnknownNameError: There is none: it was not measured.
        """
        require_line(name, "name")
        require_line(about, "about")
        known = {(each.name, each.about): each.rate for each in self._rates()}
        if (name, about) not in known:
            told = tuple(f"{name}: {about}" for name, about in known)
            raise UnknownNameError("rate", f"{name}: {about}", told)
        return known[name, about]

    @property
    def not_measured(self) -> tuple[str, ...]:
        """What the programme has no records of, by the names of this class's fields."""
        return tuple(name for name in _PARTS if getattr(self, name) is None)

    def explain(self, locale: str = "vi") -> str:
        """Return a line for each count and rate, and what was not counted."""
        english = require_locale(locale) == "en"
        lines = [f"{self.name}, {self.unit}, {span_text(self.period, locale)}"]
        lines += [f"- {each.text(locale)}" for each in self._counts()]
        lines += [
            f"- {each.text(locale)}"
            for each in self.activities or ()
            if each.with_audience or not _is_news(each)
        ]
        lines += [f"- {each.explain(locale)}" for each in self._rates()]
        lines += [
            f"- {each.explain(locale, on=self.last_on)}"
            for each in self.campaigns or ()
        ]
        if self.left_out:
            lines.append("Not counted:" if english else "Không tính:")
            lines += [f"- {each.text(locale)}" for each in self.left_out]
        parts = "; ".join(_PARTS[name][english] for name in self.not_measured)
        if parts:
            none = "Not measured" if english else "Không có số liệu"
            lines.append(f"{none}: {parts}")
        return "\n".join(lines)

    def tables(self, locale: str = "vi") -> tuple[Table, ...]:
        """Return a table of the counts, and one for each part that was measured."""
        return tuple(self._tables(locale))

    def _counts(self) -> Iterator[NamedCount]:
        if self.documents is not None:
            yield count_of("documents-issued", _DOCUMENTS, self.documents.total)
        if self.committee is not None and self.committee.size is not None:
            yield count_of("committee-members", _MEMBERS, self.committee.size)
        for kind, number in self.teams or ():
            labels = (kind.text().capitalize(), f"{kind.text('en').capitalize()}s")
            yield count_of(f"teams-{kind.value}", labels, number)
        for outcome, number in self.cases or ():
            vi, en = outcome.text(), outcome.text("en")
            labels = (f"Vụ việc {vi}", f"Cases, {en}")
            yield count_of(f"cases-{outcome.value}", labels, number)
        for total in self.activities or ():
            if _is_news(total):
                yield count_of("propaganda-items", _NEWS, total.total, total.records)
        if self.follow_up is not None:
            yield count_of("inspections", _ROUNDS, self.rounds)
            yield count_of("findings-open", _OPEN, self.follow_up.open)
        if self.recognised is not None:
            yield count_of("initiatives", _RECOGNISED, self.recognised)
        if self.models is not None:
            yield count_of("models", _MODELS, self.models)

    def _rates(self) -> Iterator[RateAbout]:
        if self.progress is not None:
            yield RateAbout(self.progress.rate)
            yield RateAbout(self.progress.in_time)
        for each in self.duty or ():
            yield RateAbout(each.rate, each.roster.name, each.roster.name)
        if self.cases is not None:
            counts = dict(self.cases)
            won = counts[Outcome.SUCCEEDED]
            yield RateAbout(Rate(won, won + counts[Outcome.FAILED], CASES_SETTLED))
        if self.follow_up is not None:
            yield RateAbout(self.follow_up.rate)
        for rolled in self.roll_outs or ():
            stage = rolled.target.stage if rolled.target else Stage.COMPLETED
            rate = rolled.rate(stage, on=self.last_on)
            about = (f"{rolled.name}, {stage.text(each)}" for each in ("vi", "en"))
            yield RateAbout(rate, *about)

    def _tables(self, locale: str) -> Iterator[Table]:
        yield count_table(self._counts(), self._rates(), locale)
        if self.documents is not None:
            yield self.documents.table(locale)
        if self.progress is not None:
            yield self.progress.table(locale)
        for each in self.duty or ():
            yield each.table(locale)
        if self.activities is not None:
            yield activity_table(self.activities, locale)
        if self.follow_up is not None:
            yield self.follow_up.table(locale)
        for rolled in self.roll_outs or ():
            yield rolled.table(locale, on=self.last_on)
        if self.left_out:
            yield left_out_table(self.left_out, locale)


def _is_news(total: ActivityTotal) -> bool:
    """Tell whether a sum stands among the counts, so need not be told again."""
    return total.kind is ActivityKind.NEWS_ITEM and not total.own_unit


_DOCUMENTS: Final = ("Văn bản ban hành trong kỳ", "Documents issued in the period")
_MEMBERS: Final = ("Thành viên ban chỉ đạo", "Members of the steering committee")
_NEWS: Final = ("Tin, bài tuyên truyền", "News items")
_ROUNDS: Final = ("Đợt kiểm tra trong kỳ", "Inspections in the period")
_OPEN: Final = (
    "Tồn tại, hạn chế qua kiểm tra chưa khắc phục",
    "Findings of inspections open",
)
_RECOGNISED: Final = (
    "Sáng kiến, mô hình được công nhận trong kỳ",
    "Initiatives and models recognised in the period",
)
_MODELS: Final = ("Mô hình đang duy trì", "Models that run")

_PARTS: Final = {
    "documents": ("văn bản", "documents"),
    "committee": ("ban chỉ đạo", "steering committee"),
    "progress": ("kế hoạch", "plans"),
    "duty": ("trực ngày nghỉ", "duty on days off"),
    "teams": ("tổ hòa giải, vận động, hỗ trợ", "teams"),
    "cases": ("vụ việc hòa giải, vận động", "reconciliation and campaign cases"),
    "activities": ("hoạt động", "activities"),
    "campaigns": ("đợt vận động", "campaigns"),
    "follow_up": ("kiểm tra", "inspections"),
    "roll_outs": ("nhân rộng", "roll-outs"),
    "recognised": ("sáng kiến, mô hình", "initiatives and models"),
}
