"""Tallies as tables, and tallies and scores in tidy form."""

from collections.abc import Mapping
from typing import Any, Final

from cqtt.i18n import require_locale
from cqtt.satisfaction.counts import Counts
from cqtt.satisfaction.explaining import told_about
from cqtt.satisfaction.measured import Measured
from cqtt.satisfaction.measuring import distribution
from cqtt.satisfaction.score_tables import HIGH, LOW, ends, number_column, text_column
from cqtt.tables import Cell, Table

_LEVEL: Final = text_column("level", "Mức đánh giá", "Level")
_COUNT: Final = number_column("count", "Số câu trả lời", "Answers")
_SHARE: Final = number_column("percent", "Tỷ lệ %", "Percent")


def tally_table(tally: Counts, locale: str = "vi") -> Table:
    """Return levels with counts, shares and intervals; what is not counted, below."""
    english = require_locale(locale) == "en"
    scores = distribution(tally).values()
    rows: list[tuple[Cell, ...]] = [
        (
            level.text(locale),
            score.hits,
            score.percent,
            *ends(None if score.is_withheld else score.interval),
        )
        for level, score in zip(tally.scale.levels, scores, strict=True)
    ]
    total = "All on the scale" if english else "Tổng số trên thang đo"
    rows.append((total, tally.answers, None, None, None))
    apart = [
        ("Not applicable" if english else "Không áp dụng", tally.not_applicable),
        ("No answer" if english else "Không trả lời", tally.no_answer),
    ]
    other = "Not on the scale" if english else "Không thuộc thang đo"
    apart += [(f"{other}: {label}", count) for label, count in tally.unknown]
    rows += [(label, count, None, None, None) for label, count in apart if count]
    return Table(
        "Kết quả kiểm phiếu",
        columns=(_LEVEL, _COUNT, _SHARE, LOW, HIGH),
        rows=rows,
        emphasised=[len(tally.by_level)],
        title_en="Answers by level",
        notes=told_about(tally, locale),
    )


def tidy(tallies: Mapping[str, Counts]) -> list[dict[str, Any]]:
    """
    Return tallies in tidy form, one dict for each unit and level, for frames and plots.

    *Dữ liệu dạng gọn.*  Keys: ``unit``, ``level``, ``level_en``, ``position`` (1 is the
    best level), ``side``, ``count``, ``answers``, and in percent as floats ``percent``,
    ``low`` and ``high`` (95 %, Wilson), ``None`` without answers.

    >>> from cqtt.satisfaction import Tally
    >>> rows = tidy({"Xã A": Tally({"Rất hài lòng": 3, "Hài lòng": 1,
    ...                             "Bình thường": 0, "Không hài lòng": 0})})
    >>> rows[0]["level"], rows[0]["count"], rows[0]["percent"]
    ('Rất hài lòng', 3, 75.0)
    """
    return [
        {
            "unit": unit,
            "level": level.label,
            "level_en": level.label_en,
            "position": position,
            "side": level.side.value,
            "count": score.hits,
            "answers": tally.answers,
            **_floats(score),
        }
        for unit, tally in tallies.items()
        for position, (level, score) in enumerate(
            zip(tally.scale.levels, distribution(tally).values(), strict=True), start=1
        )
    ]


def tidy_scores(scores: Mapping[str, Measured]) -> list[dict[str, Any]]:
    """
    Return scores in tidy form, one dict each, for frames and plots.

    *Dữ liệu dạng gọn.*  Keys: ``unit`` (the name), ``measure``, ``hits`` (``None`` for
    what is no share), ``base``, ``percent`` (the value, in percent for a share),
    ``low``, ``high``, ``withheld``.
    """
    return [
        {
            "unit": unit,
            "measure": score.measure.name,
            "hits": score.hits,
            "base": score.base,
            **_floats(score),
            "withheld": score.is_withheld,
        }
        for unit, score in scores.items()
    ]


def _floats(score: Measured) -> dict[str, float | None]:
    steps = 100 if score.share is not None else 1
    low, high = score.interval[:2] if score.interval else (None, None)
    value = None if score.exact is None else float(steps * score.exact)
    return {"percent": value, "low": low, "high": high}
