"""
Satisfaction: counted answers to a score with its interval.

*Mức độ hài lòng.*
"""

from collections.abc import Mapping
from typing import Any, Final

from cqtt.interop.serving.due import LOCALE
from cqtt.interop.serving.operation import Operation
from cqtt.interop.serving.scalars import (
    OneOf,
    Real,
    Share,
    Text,
    Whole,
    YesNo,
    words,
)
from cqtt.interop.serving.shapes import (
    Counts,
    Field,
    OrNull,
    Record,
    needed,
)
from cqtt.interop.serving.telling import FINDINGS, told_findings
from cqtt.satisfaction import SCALES, Scale, Tally

_SCORES: Final = ("top2", "satisfied", "mean", "scaled", "net", "nps")


def _satisfaction(
    *,
    counts: Mapping[str, int],
    scale: Scale | None,
    score: str | None,
    level: float | None,
    frame: int | None,
    asked: int | None,
    locale: str | None,
) -> dict[str, Any]:
    tally = Tally(counts, scale=scale, frame=frame, asked=asked)
    how = {} if level is None else {"level": level}
    found = getattr(tally, score or "top2")(**how)
    interval = found.interval
    return {
        "value": None if found.value is None else str(found.value),
        "hits": found.hits,
        "base": found.base,
        "interval": None
        if interval is None
        else {"low": interval[0], "high": interval[1], "level": interval[2]},
        "is_withheld": found.is_withheld,
        "text": found.explain(locale or "vi"),
        "findings": told_findings(found.findings()),
    }


_INTERVAL: Final = Record(
    {"low": needed(Real()), "high": needed(Real()), "level": needed(Share())}
)

OPERATIONS: Final = (
    Operation(
        name="satisfaction",
        title_vi="Tỷ lệ hài lòng kèm khoảng tin cậy",
        title_en="A score of counted answers, with its interval and what is left out",
        request=Record(
            {
                "counts": needed(Counts(Whole()), "answers by label"),
                "scale": Field(
                    OneOf({each.name: each for each in SCALES}),
                    "needed where the labels leave it open",
                ),
                "score": Field(words(*_SCORES), "top2 unless told otherwise"),
                "level": Field(Share(), "of confidence; 0.95 unless told otherwise"),
                "frame": Field(Whole(), "how many the answers are a sample of"),
                "asked": Field(Whole(), "how many were asked"),
                "locale": LOCALE,
            }
        ),
        result=Record(
            {
                "value": needed(OrNull(Text(1)), "in its unit, to two places"),
                "hits": needed(OrNull(Whole())),
                "base": needed(Whole(), "answers on the scale"),
                "interval": needed(OrNull(_INTERVAL), "not rounded"),
                "is_withheld": needed(YesNo(), "too few answers for a headline"),
                "text": needed(Text(1)),
                "findings": needed(FINDINGS),
            }
        ),
        example={
            "counts": {
                "rất hài lòng": 78,
                "hài lòng": 102,
                "bình thường": 20,
                "không hài lòng": 0,
            },
            "frame": 931,
        },
        run=_satisfaction,
    ),
)
