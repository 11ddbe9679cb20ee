"""Assessments: what was observed of a code of conduct, by whole, unit or post."""

from collections.abc import Iterator
from typing import Any, Final

from attrs import field, frozen

from cqtt.agencies import Unit
from cqtt.conduct.codes import CodeOfConduct, ConductItem
from cqtt.conduct.observations import SourceKind
from cqtt.conduct.officers import officer_text, same_writing, unit_text
from cqtt.conduct.result_texts import (
    RESULT_COLUMNS,
    period_text,
    result_lines,
    result_row,
    tidy_result,
)
from cqtt.conduct.results import ItemResult, ItemStatus
from cqtt.conduct.settings import AssessmentSettings, GroupBy
from cqtt.errors import UnknownNameError
from cqtt.findings import Finding
from cqtt.i18n import listed, require_locale
from cqtt.satisfaction.score_tables import text_column
from cqtt.tables import Table


@frozen(kw_only=True)
class Assessment:
    """
    What was observed of each item in one group (*kết quả đánh giá*).

    ``unit`` is ``None`` for the whole and ``post`` empty unless results are by post.
    ``results`` has every item of the code, in its order, those unobserved too.
    """

    code: CodeOfConduct = field(repr=lambda code: repr(code.label()))
    settings: AssessmentSettings = field(repr=False)
    unit: Unit | None = None
    post: str = ""
    results: tuple[ItemResult, ...] = ()

    def result(self, item: str) -> ItemResult:
        """
        Return the result of an item by its code.

        Raises:
            UnknownNameError: The code of conduct has no such item.
        """
        for each in self.results:
            if each.item.code == item:
                return each
        raise UnknownNameError("items", item, tuple(i.code for i in self.code.items))

    @property
    def unobserved(self) -> tuple[ConductItem, ...]:
        """The items that were never observed; none of them counts as met."""
        return tuple(
            each.item for each in self.results if each.status is ItemStatus.UNOBSERVED
        )

    def label(self, locale: str = "vi") -> str:
        """Return what the results are about."""
        if self.unit is None:
            return GroupBy.WHOLE.text(locale)
        if self.settings.by is GroupBy.POST:
            return officer_text(self.unit, self.post, locale)
        return unit_text(self.unit)

    def explain(self, locale: str = "vi") -> str:
        """Return every item with its counts, interval, trend, and what is assumed."""
        lines = [f"{self.code.label(locale)}: {self.label(locale)}"]
        for each in self.results:
            lines += result_lines(each, self.settings, locale)
        return "\n".join([*lines, *assumptions(self.settings, locale)])

    def table(self, locale: str = "vi") -> Table:
        """Return a row for each item; below, what is assumed."""
        require_locale(locale)
        return Table(
            f"{self.code.label()}: {self.label()}",
            columns=RESULT_COLUMNS,
            rows=[result_row(each, self.settings, locale) for each in self.results],
            title_en=f"{self.code.label('en')}: {self.label('en')}",
            notes=tuple(assumptions(self.settings, locale)),
        )

    def tidy(self) -> list[dict[str, Any]]:
        """
        Return the results in tidy form, one dict for each item (*dữ liệu dạng gọn*).

        Keys: ``unit``, ``post``, ``item``, ``status``, the verdicts, ``base``, and in
        percent as floats ``percent``, ``low`` and ``high``; ``last_on``.  What is
        withheld or unobserved is ``None``.
        """
        unit = None if self.unit is None else unit_text(self.unit)
        return [
            {"unit": unit, "post": self.post, **tidy_result(each)}
            for each in self.results
        ]

    def _repr_html_(self) -> str:
        return self.table().html()


@frozen(kw_only=True)
class Assessments:
    """
    The assessments of all groups (*kết quả đánh giá theo nhóm*).

    ``groups`` are in the order of units and posts.  ``findings`` name the observations
    that were not counted, by position; ``out_of_period`` and ``other_sources`` are how
    many were not asked for.  There is no sum over groups or items: it would tell what
    is withheld.
    """

    code: CodeOfConduct = field(repr=lambda code: repr(code.label()))
    settings: AssessmentSettings
    groups: tuple[Assessment, ...]
    findings: tuple[Finding, ...] = field(default=(), repr=False)
    out_of_period: int = 0
    other_sources: int = 0

    def of(self, unit: Unit | None = None, post: str = "") -> Assessment:
        """
        Return the assessment of a unit, of a post, or of the whole.

        Case and spacing of the post do not matter.

        Raises:
            UnknownNameError: There is no such group.
        """
        for each in self.groups:
            if each.unit == unit and same_writing(each.post) == same_writing(post):
                return each
        came = self.settings.by.value if unit is None else officer_text(unit, post)
        raise UnknownNameError("groups", came, tuple(g.label() for g in self.groups))

    def explain(self, locale: str = "vi") -> str:
        """Return every group, what is assumed, what was left out and why."""
        english = require_locale(locale) == "en"
        lines = [f"{self.code.label(locale)}, {self.settings.by.text(locale)}"]
        for group in self.groups:
            lines.append(f"{group.label(locale)}:")
            for each in group.results:
                lines += result_lines(each, self.settings, locale)
        if not self.groups:
            lines.append("Nothing was observed" if english else "Chưa có quan sát nào")
        return "\n".join([*lines, *self._notes(locale)])

    def table(self, locale: str = "vi") -> Table:
        """Return a row for each group and item; below, what is assumed and left out."""
        require_locale(locale)
        return Table(
            f"Đánh giá: {self.code.label()}",
            columns=(text_column("group", "Đối tượng", "Group"), *RESULT_COLUMNS),
            rows=[
                (group.label(locale), *result_row(each, self.settings, locale))
                for group in self.groups
                for each in group.results
            ],
            title_en=f"Assessment: {self.code.label('en')}",
            notes=tuple(self._notes(locale)),
        )

    def tidy(self) -> list[dict[str, Any]]:
        """Return the rows of every group, as ``Assessment.tidy`` does."""
        return [row for group in self.groups for row in group.tidy()]

    def _repr_html_(self) -> str:
        return self.table().html()

    def _notes(self, locale: str) -> list[str]:
        english = require_locale(locale) == "en"
        notes = list(assumptions(self.settings, locale))
        if self.out_of_period:
            words = "outside the period" if english else "ngoài kỳ đánh giá"
            notes.append(f"{_LEFT_OUT[english]}: {self.out_of_period} {words}")
        if self.other_sources:
            words = "of other sources" if english else "thuộc nguồn khác"
            notes.append(f"{_LEFT_OUT[english]}: {self.other_sources} {words}")
        return [*notes, *(each.message(locale) for each in self.findings)]


_LEFT_OUT: Final = ("Không tính", "Not counted")


def assumptions(settings: AssessmentSettings, locale: str = "vi") -> Iterator[str]:
    """Return what every result takes for granted, by lines."""
    english = require_locale(locale) == "en"
    period = period_text(settings.period, locale)
    if period:
        yield f"{'Period' if english else 'Kỳ đánh giá'}: {period}"
    if settings.sources != tuple(SourceKind):
        named = listed((each.text(locale) for each in settings.sources), locale)
        yield f"{'Sources' if english else 'Nguồn'}: {named}"
    yield _SELF[settings.joins_self][english]
    yield _BASE[english]
    yield _RANDOM[english]
    yield _WITHHELD[english].format(minimum=settings.minimum)
    if settings.withholds_one_post:
        yield _ONE_POST[english]
    elif settings.by is not GroupBy.POST:
        yield _ONE_POST_SHOWN[english]


_SELF: Final = {
    True: (
        "Giả định: tự đánh giá được gộp vào tỷ lệ",
        "Assumed: the self-assessment is joined into the share",
    ),
    False: (
        "Giả định: tự đánh giá để bên cạnh, không gộp vào tỷ lệ",
        "Assumed: the self-assessment stands beside the share, not in it",
    ),
}
_BASE: Final = (
    "Mẫu số: đạt, bình thường, không đạt; có lý do chính đáng và không áp dụng ở ngoài",
    "The base: met, neutral, not met; excused and not applicable stand outside",
)
_RANDOM: Final = (
    "Giả định: các quan sát là mẫu ngẫu nhiên, độc lập; p của từng nội dung riêng",
    "Assumed: the observations are random and independent; each p is of one item alone",
)
_WITHHELD: Final = (
    "Không nêu nội dung có dưới {minimum} quan sát",
    "An item with fewer than {minimum} observations is withheld",
)
_ONE_POST: Final = (
    "Không nêu nội dung hầu hết quan sát ở một chức danh, vì có thể là của một người",
    "An item observed nearly only of one post is withheld: it may be a person's",
)
_ONE_POST_SHOWN: Final = (
    "Nêu cả nội dung hầu hết quan sát ở một chức danh, theo yêu cầu",
    "An item observed nearly only of one post is shown, as asked",
)
