"""Assessments: what was observed of a code of conduct, by whole, unit or post."""

from collections.abc import Iterable
from typing import Any, Final

from attrs import field, frozen

from cqtt.agencies import Unit
from cqtt.checks import instance_of, require_instance
from cqtt.conduct.assuming import assumptions
from cqtt.conduct.codes import CodeOfConduct
from cqtt.conduct.items import ConductItem
from cqtt.conduct.names import told_slug
from cqtt.conduct.officers import (
    officer_text,
    require_code,
    require_unit,
    same_writing,
    unit_text,
)
from cqtt.conduct.overall import OverallMet
from cqtt.conduct.positions import NUMBERED
from cqtt.conduct.result_texts import (
    RESULT_COLUMNS,
    result_lines,
    result_row,
    tidy_rows,
)
from cqtt.conduct.results import ItemResult, ItemStatus
from cqtt.conduct.settings import AssessmentSettings, GroupBy
from cqtt.errors import InvalidValueError, UnknownNameError
from cqtt.findings import Finding
from cqtt.i18n import require_locale
from cqtt.satisfaction.score_tables import text_column
from cqtt.tables import Table
from cqtt.text import require_nfc


def _tuple(values: Any) -> Any:
    """Return what can be gone through as a tuple; anything else is refused later."""
    return tuple(values) if isinstance(values, Iterable) else values


@frozen(kw_only=True)
class Assessment:
    """
    What was observed of each item in one group (*kết quả đánh giá*).

    ``unit`` is ``None`` for the whole and ``post`` empty unless results are by post.
    ``results`` has every item of the code, in its order, those unobserved too.
    ``names_agency`` says that the body is told too, for units of one name.

    Raises:
        WrongTypeError: A value is of another type.
    """

    code: CodeOfConduct = field(repr=lambda code: repr(code.label()))
    settings: AssessmentSettings = field(
        repr=False, validator=instance_of(AssessmentSettings, "settings-of-assessment")
    )
    unit: Unit | None = field(default=None, validator=instance_of(Unit | None, "unit"))
    post: str = ""
    results: tuple[ItemResult, ...] = field(default=(), converter=_tuple)
    names_agency: bool = field(default=False, repr=False)

    def __attrs_post_init__(self) -> None:
        require_code(self.code)
        require_nfc(self.post, "post")
        require_instance(self.results, tuple, "results", "results-of-items")
        for each in self.results:
            require_instance(each, ItemResult, "results", "results-of-items")

    def result(self, item: str) -> ItemResult:
        """
        Return the result of an item by its code.

        Raises:
            UnknownNameError: The code of conduct has no such item.
        """
        for each in self.results:
            if each.item.code == item:
                return each
        known = tuple(dict.fromkeys(each.code for each in self.code.items))
        raise UnknownNameError("items", told_slug(item), known)

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
            return officer_text(
                self.unit, self.post, locale, with_agency=self.names_agency
            )
        return unit_text(self.unit, with_agency=self.names_agency)

    def overall(self) -> OverallMet:
        """
        Return the share of the met over all items (*tỷ lệ đạt chung*).

        It pools what is shown and names what is not; a scorecard takes it as the
        measure ``conduct-met``.  For a whole commune assess ``by=GroupBy.WHOLE``.
        """
        return OverallMet(
            about=(
                f"{self.code.label()}: {self.label()}",
                f"{self.code.label('en')}: {self.label('en')}",
            ),
            settings=self.settings,
            results=self.results,
        )

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

        Keys: ``unit``, ``post``, ``item``, its wording as ``text_vi`` and ``text_en``,
        ``self_assessment``, ``status``, the verdicts, ``base``, and in percent as
        floats ``percent``, ``low`` and ``high``; ``last_on``.  What is withheld or
        unobserved is ``None``.  The unit of the whole is "toàn bộ".  Where the
        self-assessment stands beside, a second dict of the item has it, with
        ``self_assessment`` true and without interval and day.
        """
        unit = (
            GroupBy.WHOLE.text()
            if self.unit is None
            else unit_text(self.unit, with_agency=self.names_agency)
        )
        return [
            {"unit": unit, "post": self.post, **row}
            for each in self.results
            for row in tidy_rows(each)
        ]

    def _repr_html_(self) -> str:
        return self.table().html()


@frozen(kw_only=True)
class Assessments:
    """
    The assessments of all groups (*kết quả đánh giá theo nhóm*).

    ``groups`` are in the order of units and posts.  ``came`` is how many observations
    there were, each as often as its count, and ``counted`` how many of them were used,
    withheld ones too; ``self_assessed`` is how many of the counted are self-assessment
    that stands beside the shares; ``out_of_period`` and ``other_sources`` are how many
    were not asked for.  ``uncounted`` are the numbers of the others, the first
    observation being 1, each with the rule it broke.  There is no sum of verdicts over
    groups: it would tell what is withheld.
    """

    code: CodeOfConduct = field(repr=lambda code: repr(code.label()))
    settings: AssessmentSettings = field(
        validator=instance_of(AssessmentSettings, "settings-of-assessment")
    )
    groups: tuple[Assessment, ...] = field(converter=_tuple)
    came: int = 0
    counted: int = 0
    self_assessed: int = 0
    out_of_period: int = 0
    other_sources: int = 0
    uncounted: tuple[tuple[int, str], ...] = field(default=(), repr=False)
    _findings: tuple[Finding, ...] = field(default=(), repr=False, alias="findings")

    def __attrs_post_init__(self) -> None:
        require_code(self.code)
        require_instance(self.groups, tuple, "groups", "groups-of-assessment")
        for each in self.groups:
            require_instance(each, Assessment, "groups", "groups-of-assessment")

    def findings(self) -> tuple[Finding, ...]:
        """Return what is wrong with the code and the observations, a line a rule."""
        return self._findings

    def of(self, unit: Unit | None = None, post: str = "") -> Assessment:
        """
        Return the assessment of a unit, of a post, or of the whole.

        Without a unit it is that of the only group.  Case and spacing of the post do
        not matter.

        Raises:
            WrongTypeError: The unit is not a ``Unit``, or the post not a str.
            NotNfcError: The post is not in Unicode NFC.
            InvalidValueError: No unit is named, and there is not one group alone.
            UnknownNameError: There is no such group.
        """
        if unit is None:
            if len(self.groups) != 1:
                raise InvalidValueError("unit", None, "unit-of-group")
            return self.groups[0]
        require_unit(unit, "unit")
        require_nfc(post, "post")
        for each in self.groups:
            if each.unit == unit and same_writing(each.post) == same_writing(post):
                return each
        came = officer_text(unit, post, with_agency=True)
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
        notes = [*assumptions(self.settings, locale), self._counts(locale)]
        if self.uncounted:
            notes.append(NUMBERED[english])
        return [*notes, *(each.message(locale) for each in self._findings)]

    def _counts(self, locale: str) -> str:
        """Say how many observations came, were used, and were not, and why."""
        english = locale == "en"
        faulty = self.came - self.counted - self.out_of_period - self.other_sources
        left_out = {
            ("ngoài kỳ đánh giá", "outside the period"): self.out_of_period,
            ("thuộc nguồn khác", "of other sources"): self.other_sources,
            ("có lỗi, nêu bên dưới", "faulty, as told below"): faulty,
        }
        if english:
            said = f"Observations: {self.came} came, {self.counted} counted"
        else:
            said = f"Số quan sát: nhận {self.came}, tính {self.counted}"
        if self.self_assessed:
            said += _SELF_ASSESSED[english].format(self.self_assessed)
        why = [f"{n} {words[english]}" for words, n in left_out.items() if n]
        none = "not counted" if english else "không tính"
        return f"{said}; {none}: {', '.join(why)}" if why else said


_SELF_ASSESSED: Final = (
    " (trong đó {} tự đánh giá nêu riêng, ngoài tỷ lệ)",
    " ({} of them self-assessment, beside the shares)",
)
