"""An invented commune's report of January 2029."""

from datetime import date
from typing import Final

from cqtt.law import Period
from cqtt.reports.commune import Dossiers, Petitions, Survey
from cqtt.reports.commune.report import CommuneReport
from cqtt.testing.dossiers import REGISTER
from cqtt.testing.offices import OFFICE
from cqtt.testing.people import COMMUNE, PROVINCE, SIGNER
from cqtt.testing.petitions import PETITIONS
from cqtt.testing.surveys import SURVEY, TALLY

REPORT: Final = CommuneReport(
    period=Period(date(2029, 1, 1), date(2029, 1, 31)),
    unit=COMMUNE,
    superior=PROVINCE.name,
    to=PROVINCE.name,
    signers=(SIGNER,),
    place="Ví Dụ",
    sources=(
        Dossiers(REGISTER, office=OFFICE),
        Petitions(tuple(PETITIONS.values())),
        Survey(TALLY, name=SURVEY.name),
    ),
)
"""What the register, the petitions and the tally say; the other blocks are not told."""
