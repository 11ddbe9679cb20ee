"""
Thresholds: how often something may be observed before it has a consequence.

*Ngưỡng xử lý.*  A threshold is a setting with its document.  It decides nothing about a
person, and is judged of one post only where the caller names it.

Not here: what single localities decided (``cqtt.conduct.local_thresholds``).
"""

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve, field, frozen

from cqtt.agencies import Actor, Unit
from cqtt.checks import instance_of, require_instance
from cqtt.conduct.judgement_texts import COLUMNS, PEOPLE, PERIOD, REACHED
from cqtt.conduct.observations import Observation, Verdict, require_bounded
from cqtt.conduct.officers import officer_text, require_actor, same_writing
from cqtt.conduct.positions import NUMBERED
from cqtt.conduct.result_texts import period_text
from cqtt.conduct.sifting import findings_of, repeats, require_observations
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.law import Citation, Confidence, Period, cite
from cqtt.printable import require_names
from cqtt.tables import Table
from cqtt.text import require_nfc


def _items(items: Any) -> tuple[str, ...]:
    if isinstance(items, str) or not isinstance(items, Iterable):
        raise WrongTypeError("items", type(items).__name__, "items-of-threshold")
    codes = tuple(items)
    for each in codes:
        require_nfc(each, "items")
    return codes


def _times(times: Any) -> int:
    return require_bounded(times, "times", least=1)


@frozen(kw_only=True)
class Threshold:
    """
    How often not met has a consequence (*ngưỡng xử lý*).

    ``code`` is a slug.  ``what_vi`` and ``what_en`` say what is counted, ``items`` are
    the codes of the items that it is, where that is settled.  ``times`` is how often
    reaches it.  ``place`` is who decided so, empty for a threshold of one's own;
    ``confidence`` says how sure it is that ``citation`` does.

    Raises:
        WrongTypeError: A value is of another type.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: A text is empty; ``times`` is below 1.

    >>> own = Threshold(code="own", what_vi="không mỉm cười", what_en="not smiling",
    ...                 times=3, consequence_vi="nhắc nhở",
    ...                 consequence_en="a reminder", items=("luon-mim-cuoi",))
    >>> print(own.explain("en"))
    not smiling, 3 times or more: a reminder (a threshold of one's own)
    """

    code: str
    what_vi: str
    what_en: str
    times: int = field(converter=_times)
    consequence_vi: str
    consequence_en: str
    items: tuple[str, ...] = field(default=(), converter=_items)
    place: str = ""
    citation: Citation | None = field(
        default=None, validator=instance_of(Citation | None, "citation")
    )
    confidence: Confidence = field(
        default=Confidence.HIGH, validator=instance_of(Confidence, "enum-choice")
    )

    def __attrs_post_init__(self) -> None:
        require_names(
            code=self.code,
            what_vi=self.what_vi,
            what_en=self.what_en,
            consequence_vi=self.consequence_vi,
            consequence_en=self.consequence_en,
        )
        require_nfc(self.place, "place")

    def source(self, locale: str = "vi") -> str:
        """Return who decided so, in what text, and how sure that is."""
        said = [self._decided(locale), self._cited(locale)]
        return "; ".join(filter(None, said))

    def _decided(self, locale: str) -> str:
        english = require_locale(locale) == "en"
        own = "a threshold of one's own" if english else "ngưỡng do đơn vị tự đặt"
        local = "a rule of {place} only" if english else "quy định riêng của {place}"
        return local.format(place=self.place) if self.place else own

    def _cited(self, locale: str) -> str:
        if self.citation is None:
            return ""
        sure = (self.confidence, self.citation.confidence)
        worst = max(sure, key=list(Confidence).index)
        return cite([evolve(self.citation, confidence=worst)], locale)

    def explain(self, locale: str = "vi") -> str:
        """
        Return what is counted, how often, what follows and who says so.

        In Vietnamese the text that says so stands on a line of its own.
        """
        if require_locale(locale) == "en":
            times = f"{self.times} times or more: {self.consequence_en}"
            return f"{self.what_en}, {times} ({self.source(locale)})"
        times = f"từ {self.times} lần trở lên: {self.consequence_vi}"
        head, cited = f"{self.what_vi}, {times}", self._cited(locale)
        said = f"{head} ({self._decided(locale)})"
        return f"{said}\nCăn cứ: {cited}" if cited else said

    def judge(
        self,
        seen: Iterable[Observation] | int,
        *,
        period: Period,
        by: Actor | None = None,
        items: Iterable[str] = (),
        excused: int = 0,
    ) -> "Judgement":
        """
        Tell whether the threshold was reached in a period (*đối chiếu ngưỡng*).

        ``seen`` is how often it happened without a good reason, and ``excused`` how
        often with one; or observations, of which those of the unit and post of ``by``
        and of the items count: ``NOT_MET`` each as often as its count, ``EXCUSED``
        apart.  A weight is not used.  An item that none of them is of is a finding.
        Repeats under one key are findings and count once
        or, where they differ, not at all.  One event noted by two sources counts twice:
        pass those of one source.  People of one post cannot be told apart.

        Raises:
            WrongTypeError: A value is of another type; observations come without a
                post to judge.
            InvalidValueError: A count is below 0; the period has an open end; neither
                the threshold nor ``items`` says what is counted; the post is empty;
                observations come with ``excused``, which they tell themselves; a count
                with ``by`` or ``items``, which it does not tell.

        >>> from datetime import date
        >>> from cqtt.conduct.local_thresholds import DA_NANG_LATE
        >>> year = Period(date(2026, 1, 1), date(2026, 12, 31))
        >>> DA_NANG_LATE.judge(1, period=year, excused=3).is_reached
        False
        >>> DA_NANG_LATE.judge(2, period=year).is_reached
        True
        """
        require_instance(period, Period, "period", "period")
        if period.since is None or period.until is None:
            raise InvalidValueError(
                "period", period_text(period, "en"), "closed-period"
            )
        if not isinstance(seen, Iterable):
            if not hasattr(seen, "__index__"):
                came = type(seen).__name__
                raise WrongTypeError("seen", came, "observations-or-count")
            found = Judgement(
                threshold=self, period=period, counted=seen, excused=excused
            )
            for name, is_given in (("by", by is not None), ("items", items != ())):
                if is_given:
                    raise InvalidValueError(name, "a count", "count-alone")
            return found
        if excused:
            raise InvalidValueError("excused", excused, "excused-of-count")
        return self._of_post(require_observations(seen), period, by, _items(items))

    def _of_post(
        self,
        rows: tuple[Observation, ...],
        period: Period,
        by: Actor | None,
        items: tuple[str, ...],
    ) -> "Judgement":
        counted = items or self.items
        if not counted:
            raise InvalidValueError("items", 0, "items-of-threshold")
        if by is None:
            raise WrongTypeError("by", "nobody", "post-to-judge")
        require_actor(by, "by")
        if not by.post.strip():
            raise InvalidValueError("by", "no post", "post-to-judge")
        found = {each.position: each for each in repeats(rows)}
        own = [
            (position, row)
            for position, row in enumerate(rows)
            if row.unit == by.unit
            and same_writing(row.post) == same_writing(by.post)
            and row.item in counted
            and row.on in period
        ]
        kept = [row for position, row in own if position not in found]
        seen = {row.item for row in rows}
        strange = [at for at, item in enumerate(counted) if item not in seen]
        return Judgement(
            threshold=self,
            period=period,
            counted=_sum(kept, Verdict.NOT_MET),
            excused=_sum(kept, Verdict.EXCUSED),
            unit=by.unit,
            post=by.post,
            findings=(
                *findings_of(found[at] for at, _ in own if at in found),
                *(_unseen(at) for at in strange),
            ),
        )


def _unseen(at: int) -> Finding:
    """Tell of an item by its place in the list: its code may be anything."""
    place, warning = f"items[{at}]", Severity.WARNING
    return Finding("item-seen", place, "không có", warning, evidence_en="none")


def _sum(rows: Iterable[Observation], verdict: Verdict) -> int:
    return sum(row.count for row in rows if row.verdict is verdict)


def _counted(counted: Any) -> int:
    return require_bounded(counted, "seen")


def _excused(excused: Any) -> int:
    return require_bounded(excused, "excused")


@frozen(kw_only=True)
class Judgement:
    """
    Whether a threshold was reached in a period (*kết quả đối chiếu ngưỡng*).

    ``counted`` is how often it happened without a good reason, ``excused`` how often
    with one, which does not count.  ``unit`` and ``post`` are those that the caller
    named.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: A count is below 0, or 10**12 or more.
    """

    threshold: Threshold = field(
        repr=lambda threshold: repr(threshold.code),
        validator=instance_of(Threshold, "threshold"),
    )
    period: Period = field(validator=instance_of(Period, "period"))
    counted: int = field(converter=_counted)
    excused: int = field(default=0, converter=_excused)
    unit: Unit | None = None
    post: str = ""
    _findings: tuple[Finding, ...] = field(default=(), alias="findings")

    def findings(self) -> tuple[Finding, ...]:
        """Return which observations were repeated."""
        return self._findings

    @property
    def is_reached(self) -> bool:
        """Whether it happened as often as the threshold says, or more."""
        return self.counted >= self.threshold.times

    def explain(self, locale: str = "vi") -> str:
        """Return what counted, what did not, the rule, its source and its limits."""
        return "\n".join([self._headline(locale), *self._notes(locale)])

    def table(self, locale: str = "vi") -> Table:
        """Return one row with the counts; below, the rule and its source."""
        reached = REACHED[self.is_reached][require_locale(locale) == "en"]
        row = (self._about(locale), self.counted, self.excused, self.threshold.times)
        return Table(
            "Đối chiếu ngưỡng",
            columns=COLUMNS,
            rows=[(*row, reached)],
            title_en="Judged by a threshold",
            notes=tuple(self._notes(locale)),
        )

    def _repr_html_(self) -> str:
        return self.table().html()

    def _about(self, locale: str) -> str:
        days = period_text(self.period, locale)
        if self.unit is None:
            return days
        return f"{officer_text(self.unit, self.post, locale)}, {days}"

    def _headline(self, locale: str) -> str:
        english, least = require_locale(locale) == "en", self.threshold.times
        reached = REACHED[self.is_reached][english]
        if english:
            counts = f"{self.counted} counted, {self.excused} excused, of {least}"
        else:
            counts = f"{self.counted} lần được tính, {self.excused} lần có lý do "
            counts += f"chính đáng, ngưỡng {least} lần"
        return f"{self._about(locale)}: {reached} ({counts})"

    def _notes(self, locale: str) -> Iterator[str]:
        english = locale == "en"
        yield from self.threshold.explain(locale).splitlines()
        yield PERIOD[english]
        if self.unit is not None:
            yield PEOPLE[english]
        if self._findings:
            yield NUMBERED[english]
        yield from (each.message(locale) for each in self._findings)
