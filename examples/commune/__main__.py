"""
A year of an invented commune, from the counter to the yearly report.

Writes letters, the twelve monthly forms 06, the scorecard and the report into a folder
(``xa-hoa-mai`` unless another is named) and prints what a clerk would look at first.
Chance has a fixed seed, so every run gives the same year.
"""

import sys
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Final

from invented_people import CHAIR, COMMUNE, ISSUER
from year_of_dossiers import FIRST, counter, year_of_dossiers
from year_of_letters import year_of_letters
from year_of_meetings import (
    PLACES,
    broadcasts,
    dialogues,
    postings,
    programme,
    receptions,
    visitors,
)
from year_of_opinions import YEAR, ballots, signed
from year_of_petitions import year_of_petitions
from year_of_points import self_scored

from cqtt import Agency, Office, Register, facts
from cqtt.agencies import Level
from cqtt.errors import MissingExtraError
from cqtt.interop.excel import save_form_06
from cqtt.letters import Letter
from cqtt.letters.merging import Output, merge
from cqtt.reception import ReceivingPost
from cqtt.reports import CommuneReport, form_06
from cqtt.reports.commune import (
    Commitments,
    Dialogues,
    Dossiers,
    Letters,
    Petitions,
    Programme,
    Publicity,
    Receptions,
    Survey,
)

SEED: Final = 2026
ANNEX: Final = "PHỤ LỤC"


def yearly_report() -> tuple[CommuneReport, Office, Register, dict[str, list[Letter]]]:
    """Invent the year and gather it into the report."""
    chance, desk = Random(SEED), counter()
    calendar = desk.calendar
    register = year_of_dossiers(desk, chance)
    letters = year_of_letters(register, desk, chance)
    sessions = receptions(calendar, chance)
    report = CommuneReport(
        period=YEAR,
        unit=Agency(ISSUER, level=Level.COMMUNE),
        sources=(
            Programme(programme(), calendar=calendar),
            Survey(ballots(chance, 1000), name="Khảo sát cuối năm", held=YEAR),
            Commitments(signed()),
            Receptions(
                sessions,
                duties=facts.reception_duties().of(ReceivingPost.COMMUNE_CHAIR),
                calendar=calendar,
                book=visitors(sessions, chance),
            ),
            Petitions(
                year_of_petitions(calendar, chance),
                law=facts.petition_law(),
                calendar=calendar,
            ),
            Publicity(
                postings(),
                rules=facts.publicity_rules(),
                places=PLACES,
                broadcasts=broadcasts(),
            ),
            Dossiers(register, office=desk),
            Letters(tuple(each for folder in letters.values() for each in folder)),
            Dialogues(
                dialogues(chance),
                duties=tuple(facts.dialogue_duties().values()),
                calendar=calendar,
            ),
        ),
        to=f"Đảng ủy xã {COMMUNE}",
        number=12,
        place=COMMUNE,
        issued_on=date(2027, 1, 8),
        signers=(CHAIR,),
        recipients=("Như trên", "Cán bộ, công chức xã", "Lưu: VT, VP"),
        prose={"strengths": "Hồ sơ được giải quyết đúng hạn, dân được báo trước."},
    )
    return report, desk, register, letters


def months() -> Iterator[tuple[date, date]]:
    for month in range(1, 13):
        last = monthrange(FIRST.year, month)[1]
        yield date(FIRST.year, month, 1), date(FIRST.year, month, last)


def write_forms(register: Register, desk: Office, out: Path) -> None:
    """Write the forms 06 as text, and as Excel files where the extra is installed."""
    forms = {
        out / f"bieu-06-{first:%Y-%m}": form_06(
            register, first=first, last=last, office=desk
        )
        for first, last in months()
    }
    for name, form in forms.items():
        name.with_suffix(".txt").write_text(form.text(), encoding="utf-8")
    try:
        for name, form in forms.items():
            save_form_06(form, name.with_suffix(".xlsx"))
    except MissingExtraError as error:
        print(error)


def main(out: Path) -> None:
    report, desk, register, letters = yearly_report()
    print(
        f"Xã {COMMUNE} năm {FIRST.year} (giả định / invented): {len(register)} hồ sơ\n"
    )
    for folder, written in letters.items():
        print(f"{folder}: {merge(written, out / folder, output=Output.WORD).explain()}")
    write_forms(register, desk, out)
    sheet = self_scored(report, Random(SEED))
    (out / "tu-cham.html").write_text(sheet.table().html(), encoding="utf-8")
    for ending in ("docx", "html", "txt"):
        report.save(out / f"bao-cao.{ending}")
    print(f"\n{sheet.explain()}\n\n{report.text().split(ANNEX)[0]}\n")
    print(report.summary("en"))
    for finding in report.findings():
        print("!", finding.message())
    print(f"\n{out}/")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "xa-hoa-mai"))
