"""
What scorecards tell: golden texts and tables in both languages.

``golden/scorecards`` is written by the library and frozen, an alarm: invented communes
with every kind of evidence, with a bonus in every standing, with answers, files and
three rounds.  Each was read line by line, its sums and classes added up by hand.
``python tests/test_scorecard_texts.py`` writes them anew; read and add up what changed
before you commit it.
"""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import evolve

from cqtt.law import Period
from cqtt.scorecards import (
    AllOrNothing,
    Amount,
    Banded,
    BonusRule,
    ClassBand,
    ClassTable,
    Count,
    Criterion,
    Deducting,
    Exhibit,
    Judged,
    MinimumPerCriterion,
    MinimumTotal,
    PerShare,
    PerUnit,
    PointBand,
    Points,
    Quantity,
    Range,
    Requirement,
    Round,
    Rounds,
    Scorecard,
    ScoreSheet,
    Share,
    Standing,
    YesNo,
    side_by_side,
)

D: Final = Decimal
GOLDEN: Final = Path(__file__).parent / "golden" / "scorecards"
YEAR: Final = Period(date(2026, 1, 1), date(2026, 12, 31))


def item(code: str, most: int | None, rule: Any, **more: Any) -> Criterion:
    """Return a criterion that is named by its code."""
    points = None if most is None else D(most)
    return Criterion(code, f"Mục {code}", f"Item {code}", points, rule=rule, **more)


CLASSES: Final = ClassTable(
    (
        ClassBand(
            "Tốt",
            "good",
            Range(D(80), D(110), has_high=True),
            note="Mỗi năm một xã.",
            note_en="One commune a year.",
        ),
        ClassBand("Đạt", "passed", Range(D(50), D(80))),
        ClassBand("Chưa đạt", "not passed", Range(None, D(49))),
    )
)
LEADER: Final = Requirement(
    "leader", "Có lãnh đạo bị kỷ luật", "A leader was disciplined", wanted=False
)
SURVEY: Final = Requirement(
    "survey", "Khảo sát đạt", "The survey is passed", wanted=True, grade="Chưa đạt"
)
CARD: Final = Scorecard(
    code="xa-mau",
    name="Bảng tiêu chí",
    name_en="Scorecard",
    edition="2026",
    criteria=(
        Criterion(
            "1",
            "Nhóm một",
            "Group one",
            D(40),
            parts=(
                item("1.1", 10, PerShare(full_at=D(90)), measure="on-time"),
                item("1.2", 10, AllOrNothing(at_least=D(95))),
                item("1.3", 10, PerUnit(D("2.5"))),
                item("1.4", 10, Deducting(D("1.5"))),
            ),
        ),
        item("2", 10, YesNo()),
        item(
            "3",
            20,
            Banded(
                (
                    PointBand(Range(D(95), None), D(20)),
                    PointBand(Range(D(80), D(95)), D(10)),
                    PointBand(Range(None, D(80)), D(0)),
                )
            ),
        ),
        item(
            "4",
            10,
            Banded(
                (
                    PointBand(Range(D(5), None), D(10)),
                    PointBand(Range(D(1), D(5)), D("2.5")),
                ),
                Quantity.COUNT,
            ),
        ),
        item(
            "5",
            10,
            Banded(
                (
                    PointBand(Range(D("4.5"), D(5), has_high=True), D(10)),
                    PointBand(Range(D(0), D("4.5")), D(5)),
                ),
                Quantity.AMOUNT,
            ),
        ),
        item(
            "6",
            10,
            Judged(),
            places=1,
            exhibits=(
                Exhibit("6.1", "Kế hoạch", "Plan"),
                Exhibit("6.2", "Báo cáo", "Report"),
            ),
        ),
        item("7", 10, Judged(), standing=Standing.BONUS),
    ),
    scale=D(100),
    classes=CLASSES,
    conditions=(MinimumTotal(D(60)), MinimumPerCriterion(D(50)), LEADER, SURVEY),
    bonus=BonusRule.ADDED,
    filing=(Exhibit("H1", "Tờ trình", "Submission"),),
    gaps=("Văn bản không nói ai thẩm định.",),
    gaps_en=("The text does not say who appraises.",),
)
GIVEN: Final[dict[str, Any]] = {
    "on-time": Share(45, 60, reason="từ sổ", reason_en="from the register"),
    "1.2": Share(19, 20),
    "1.3": Count(3),
    "1.4": Count(2),
    "2": False,
    "3": Share.of_percent(D("94.5")),
    "4": Count(4),
    "5": Amount(D("4.25")),
    "6": Points(D("7.25"), reason="đủ hồ sơ", reason_en="file complete"),
    "7": D("3.5"),
}
ANSWERS: Final = {"leader": False, "survey": True}
FULL: Final[dict[str, Any]] = {
    **GIVEN,
    "on-time": Share(60, 60),
    "2": True,
    "3": Share(1, 1),
    "4": Count(9),
    "5": Amount(D(5)),
}


def sheet(given: dict[str, Any], card: Scorecard = CARD, **more: Any) -> ScoreSheet:
    """Return the scoring of an invented commune."""
    return card.score(given, unit="Xã Mẫu", period=YEAR, **more)


def without(*codes: str) -> dict[str, Any]:
    """Return the evidence without that of some criteria."""
    return {code: each for code, each in GIVEN.items() if code not in codes}


def unknown(bonus: BonusRule, standing: Standing = Standing.UNKNOWN) -> Scorecard:
    """Return the scorecard with another bonus."""
    return evolve(
        CARD,
        criteria=(*CARD.criteria[:-1], evolve(CARD.criteria[-1], standing=standing)),
        bonus=bonus,
    )


SHEETS: Final[dict[str, Callable[[], ScoreSheet]]] = {
    "whole": partial(
        sheet,
        GIVEN,
        answers=ANSWERS,
        on=date(2026, 12, 5),
        files={"6": ["6.1-ke-hoach.pdf", "khac.pdf"], "2": ["anh.png"]},
        filing=["H1.pdf", "la.pdf"],
    ),
    "full": partial(sheet, FULL, answers=ANSWERS, filing=["H1"]),
    "knocked-out": partial(sheet, FULL, answers={"leader": True, "survey": True}),
    "forced": partial(sheet, FULL, answers={"leader": False, "survey": False}),
    "open": partial(sheet, without("on-time", "3", "7"), answers={"leader": False}),
    "nothing-counted": partial(
        sheet, {**GIVEN, "1.2": Share(0, 0), "4": Count(0)}, answers=ANSWERS
    ),
    "few": partial(
        sheet, {"on-time": Share(1, 1), "1.2": Share(1, 1)}, answers=ANSWERS
    ),
    "appraised": partial(
        sheet,
        {**FULL, "2": Points(D(4), reason="chỉ một phần", reason_en="only in part")},
        answers=ANSWERS,
        round=Round.APPRAISED,
    ),
    "bonus-unknown": partial(sheet, FULL, unknown(BonusRule.UNKNOWN)),
    "bonus-apart": partial(sheet, FULL, unknown(BonusRule.APART, Standing.BONUS)),
    "bonus-capped": partial(sheet, FULL, unknown(BonusRule.CAPPED, Standing.BONUS)),
    "bonus-missing": partial(
        sheet,
        {code: each for code, each in FULL.items() if code != "7"},
        unknown(BonusRule.UNKNOWN),
        answers=ANSWERS,
    ),
    "without-classes": partial(
        sheet, FULL, evolve(CARD, classes=None, conditions=(LEADER,))
    ),
}


def rounds() -> Rounds:
    """Return three rounds of one year."""
    theirs = {
        **GIVEN,
        "1.3": Points(D(5), reason="hai trong ba", reason_en="two of three"),
        "2": True,
    }
    return side_by_side(
        SHEETS["whole"](),
        sheet(theirs, answers={**ANSWERS, "leader": True}, round=Round.APPRAISED),
        sheet({**theirs, "7": D(0)}, answers=ANSWERS, round=Round.FINAL),
    )


def column(each: Any) -> str:
    """Write a column in one line."""
    heading = " / ".join((*each.heading, *each.heading_en))
    return f"{each.name}: {heading} ({each.kind.value})"


def written(table: Any) -> str:
    """Write all of a table, one line for each column, row and note."""
    return "\n".join(
        [
            table.title,
            *map(column, table.columns),
            *map(repr, table.rows),
            *table.notes,
            repr(sorted(table.emphasised)),
        ]
    )


def of_sheet(made: Callable[[], ScoreSheet], locale: str) -> str:
    """Write the explanation, the table and what would raise the total."""
    found = made()
    gains = "\n".join(each.text(locale) for each in found.gains())
    missing = "\n".join(each.text(locale) for each in found.files_missing)
    parts = (found.explain(locale), written(found.table(locale)), gains, missing)
    return "\n\n".join(parts) + "\n"


def of_card(locale: str) -> str:
    """Write the scorecard itself and what it leaves open."""
    found = "\n".join(each.message(locale) for each in CARD.findings())
    rules = "\n".join(each.rule.text(locale) for each in CARD.scored)
    conditions = "\n".join(each.text(locale) for each in CARD.conditions)
    return "\n\n".join((written(CARD.table(locale)), found, rules, conditions)) + "\n"


def of_rounds(locale: str) -> str:
    """Write the rounds side by side, and what was revised."""
    found = rounds()
    revised = "\n".join(each.text(locale) for each in found.revisions)
    parts = (found.explain(locale), written(found.table(locale)), revised)
    return "\n\n".join(parts) + "\n"


TOLD: Final[dict[str, Callable[[str], str]]] = {
    **{name: partial(of_sheet, made) for name, made in SHEETS.items()},
    "card": of_card,
    "rounds": of_rounds,
}


def texts() -> Iterator[tuple[str, str]]:
    """Yield the name and text of every golden file."""
    for name, tell in TOLD.items():
        for locale in ("vi", "en"):
            yield f"{name}.{locale}.txt", tell(locale)


@pytest.mark.parametrize("locale", ["vi", "en"])
@pytest.mark.parametrize("name", TOLD)
def test_scorecard_is_told_as_it_was_read(name: str, locale: str) -> None:
    """Alarm: explanation, table, gains and files are as they were read."""
    golden = (GOLDEN / f"{name}.{locale}.txt").read_text(encoding="utf-8")

    assert TOLD[name](locale) == golden


def test_no_golden_text_is_left_over() -> None:
    """Every golden file has its scorecard."""
    assert {path.name for path in GOLDEN.iterdir()} == {
        f"{name}.{locale}.txt" for name in TOLD for locale in ("vi", "en")
    }


def test_points_of_the_whole_commune_are_those_counted_by_hand() -> None:
    """Oracle: 75 % of 90 % of ten, all, 7.5, 7, none, 10, 2.5, 5, 7.3 and 3.5."""
    found = SHEETS["whole"]()

    assert {line.criterion.code: line.exact for line in found.lines} == {
        "1.1": Fraction(25, 3),
        "1.2": 10,
        "1.3": Fraction(15, 2),
        "1.4": 7,
        "2": 0,
        "3": 10,
        "4": Fraction(5, 2),
        "5": 5,
        "6": Fraction(73, 10),
        "7": Fraction(7, 2),
    }
    assert found.total == D("61.13")


if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for file, text in texts():
        (GOLDEN / file).write_text(text, encoding="utf-8", newline="\n")
