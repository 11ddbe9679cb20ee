"""
The differential test of Spark: random rows against the scalar path, in local mode.

``python dev.py spark`` runs it.  pytest does not collect it, as Spark needs Java and
half a gigabyte; no line of the library is reached here alone.
"""

import sys
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "examples" / "spark")]


def main() -> None:
    """Say how many answers are those of the scalar path; each must be."""
    rows: Any = import_module("random_rows")
    spark = import_module("local_spark").local_session("rows-on-spark")
    try:
        print(f"{compared(spark, rows)} answers of Spark are those of the scalar path")
    finally:
        spark.stop()


def compared(spark: Any, rows: Any) -> int:
    """Compare due dates of every kind, working time, what is left and timeliness."""
    from cqtt.interop import frames
    from cqtt.time_limits import (
        CalendarDays,
        Hours,
        Months,
        SameDay,
        WorkingDays,
        WorkingHours,
        parse_time_limit,
    )

    office = rows.SEASONS
    received, numbers = rows.some(rows.moment, 1), rows.some(one_to_nine, 2)
    texts = rows.some(one_of_texts, 3)
    frame = frame_of(spark, received, numbers, texts)
    place: dict[str, Any] = {"office": office, "beyond": "null"}
    done = 0
    for limit in (WorkingDays(3), Months(1), WorkingHours(4), SameDay()):
        asked = {"received": "received", "limit": limit, **place}
        found = collected(frames.due_dates(frame, **asked))
        done += agree(
            found, rows.ends([limit] * len(received), received, office=office)
        )
    for kind in (WorkingDays, CalendarDays, Months, Hours, WorkingHours):
        asked = {"received": "received", "limit": "n", "kind": kind, **place}
        found = collected(frames.due_dates(frame, **asked))
        limits = [n and kind(n) for n in numbers]
        done += agree(found, rows.ends(limits, received, office=office))
    due = frames.due_dates(frame, received="received", limit="text", **place)
    limits = [each and parse_time_limit(each) for each in texts]
    done += agree(collected(due), rows.ends(limits, received, office=office))
    judged = frames.timeliness(due, due="due_on", due_at="due_at", finished="finished")
    answers = [
        rows.due(*each, office=office) for each in zip(limits, received, strict=True)
    ]
    ended = [each and each + timedelta(days=9) for each in received]
    pairs = list(zip(answers, ended, strict=True))
    expected = [answer and answer.timeliness(end).value for answer, end in pairs]
    done += same(collected(judged)["timeliness"], expected)
    left = frames.working_minutes(due, start="received", end="finished", **place)
    between = [minutes(office, *each) for each in zip(received, ended, strict=True)]
    done += same(collected(left)["working_minutes"], between)
    return done


def one_to_nine(chance: Any) -> int:
    """Return a quantity."""
    return int(chance.randint(1, 9))


def one_of_texts(chance: Any) -> str:
    """Return a limit as a text."""
    return str(
        chance.choice(["3 ngày làm việc", "1 tháng", "24 giờ", "4 giờ làm việc"])
    )


def frame_of(
    spark: Any,
    received: Sequence[datetime | None],
    numbers: Sequence[int | None],
    texts: Sequence[str | None],
) -> Any:
    """Return the rows as a frame of Spark, moments on the wall clock."""
    ended = (each and each + timedelta(days=9) for each in received)
    rows = zip(range(len(received)), received, numbers, texts, ended, strict=True)
    schema = (
        "id long, received timestamp_ntz, n int, text string, finished timestamp_ntz"
    )
    return spark.createDataFrame(list(rows), schema)


def collected(frame: Any) -> dict[str, list[Any]]:
    """Return the columns of a frame, by the order of ``id``."""
    rows = frame.orderBy("id").collect()
    return {name: [row[name] for row in rows] for name in frame.columns}


def agree(
    found: dict[str, list[Any]],
    expected: tuple[list[date | None], list[datetime | None]],
) -> int:
    """Compare due days and, where there are any, due moments."""
    on, at = expected
    return same(found["due_on"], on) + same(found.get("due_at", at), at)


def same(found: list[Any], expected: list[Any]) -> int:
    """Return how many answers there are; all must be the same."""
    wrong = [pair for pair in zip(found, expected, strict=True) if pair[0] != pair[1]]
    assert not wrong, (len(wrong), wrong[:3])
    return len(found)


def minutes(office: Any, start: datetime | None, end: datetime | None) -> int | None:
    """Return the working minutes, or ``None`` where a frame has a null."""
    from cqtt.errors import BeyondCalendarError

    if start is None or end is None:
        return None
    try:
        between: timedelta = office.working_time.between(start, end)
    except BeyondCalendarError:
        return None
    return between // timedelta(minutes=1)


if __name__ == "__main__":
    main()
