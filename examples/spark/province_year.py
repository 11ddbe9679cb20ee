"""
A province's year on Spark: due dates, timeliness, counts by commune and Form 06.

The dossiers are invented by Spark itself, row by row from their numbers.  ``year_of``
takes any Spark frame with these columns; on a cluster nothing changes but how the
session is made:  python examples/spark/province_year.py [how many dossiers]
"""

import sys
from datetime import date, datetime
from importlib import import_module
from time import perf_counter
from typing import Any

from cqtt import Agency, Office, OfficeHours, state_calendar
from cqtt.interop.frames import Counts, counts, due_dates, form_06, timeliness
from cqtt.reports import Form06

COMMUNES = 30
FIRST, LAST = date(2025, 12, 15), date(2026, 11, 14)
LIMITS = (
    "3 ngày làm việc",
    "15 ngày làm việc",
    "30 ngày",
    "1 tháng",
    "4 giờ làm việc",
)
FIELDS = ("Hộ tịch", "Đất đai", "Chứng thực")


def office() -> Office:
    """Return the hours that every commune of the province keeps."""
    hours = OfficeHours.parse("07:30-11:30,13:30-17:00")
    agency = Agency("UBND tỉnh Hòa Mai (giả định)")
    return Office(state_calendar(), hours, agency=agency)


def invented(spark: Any, dossiers: int) -> Any:
    """Return invented dossiers, each made from its number."""
    limits, fields = (
        f"array({', '.join(repr(each) for each in words)})"
        for words in (LIMITS, FIELDS)
    )
    received = (
        "timestamp_ntz'2025-12-01 07:30:00' + make_dt_interval("
        "pmod(hash(id, 1), 340), pmod(hash(id, 2), 9), pmod(hash(id, 3), 60))"
    )
    rows = spark.range(dossiers).selectExpr(
        "id",
        f"format_string('Xã %02d', pmod(hash(id, 4), {COMMUNES}) + 1) AS commune",
        f"element_at({fields}, cast(pmod(hash(id, 5), 3) AS int) + 1) AS field",
        "pmod(hash(id, 6), 10) < 7 AS online",
        f"element_at({limits}, cast(pmod(hash(id, 7), 5) AS int) + 1) AS limit",
        f"{received} AS received_at",
    )
    took = "make_dt_interval(pmod(hash(id, 8), 18), pmod(hash(id, 9), 5))"
    ended = f"CASE WHEN pmod(hash(id, 10), 20) > 0 THEN received_at + {took} END"
    return rows.selectExpr("*", f"{ended} AS finished_at")


def year_of(dossiers: Any, at: Office) -> tuple[Any, Counts, Form06]:
    """Return the dossiers with their due dates, counts by commune, and Form 06."""
    due = due_dates(dossiers, received="received_at", limit="limit", office=at)
    judged = timeliness(
        due,
        due="due_on",
        due_at="due_at",
        finished="finished_at",
        at=datetime(2026, 11, 14, 17),
    )
    by_commune = counts(judged, by="commune", finished="finished_at")
    assert at.agency is not None
    form = form_06(
        judged,
        received="received_at",
        due="due_on",
        due_at="due_at",
        finished="finished_at",
        online="online",
        label="field",
        first=FIRST,
        last=LAST,
        agency=at.agency,
    )
    return judged, by_commune, form


def main(words: list[str]) -> None:
    """Compute the year and print a part of it."""
    dossiers = int(words[0]) if words else 100_000
    spark = import_module("local_spark").local_session("province-year")
    try:
        started = perf_counter()
        judged, by_commune, form = year_of(invented(spark, dossiers), office())
        judged.orderBy("id").show(5, truncate=False)
        total = by_commune.total
        assert total.known == dossiers
        assert len(by_commune.rows) == COMMUNES
        assert not form.total.check("form")
        print(f"{dossiers} dossiers of {COMMUNES} communes")
        for rate in total.rates():
            print(f"  {rate.explain('en')}")
        print(form.table().text())
        print(f"{perf_counter() - started:.0f} s on {spark.sparkContext.master}")
    finally:
        spark.stop()


if __name__ == "__main__":
    main(sys.argv[1:])
