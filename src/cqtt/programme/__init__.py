"""
The model in a locality: committee, plans, documents, duty, teams, activities, roll-out.

*Chương trình xây dựng mô hình chính quyền thân thiện.*  A ``Programme`` gathers what
was recorded; its ``summary`` over a period counts what lies in it, says what it left
out, and keeps "over" and "almost" of what sources tell.  Records are checked where they
are made; summaries, totals and rates are made by the library alone.

Not here: dossiers, petitions, receptions, dialogues and letters, which have rooms of
their own.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.programme.activities import Activity as Activity
    from cqtt.programme.activities import ActivityKind as ActivityKind
    from cqtt.programme.activities import ActivityTotal as ActivityTotal
    from cqtt.programme.activities import activity_totals as activity_totals
    from cqtt.programme.activities import each_month as each_month
    from cqtt.programme.campaigns import Campaign as Campaign
    from cqtt.programme.campaigns import Delay as Delay
    from cqtt.programme.committees import SteeringCommittee as SteeringCommittee
    from cqtt.programme.committees import committee_findings as committee_findings
    from cqtt.programme.counted import LeftOut as LeftOut
    from cqtt.programme.counted import NamedCount as NamedCount
    from cqtt.programme.counted import RateAbout as RateAbout
    from cqtt.programme.documents import IssuedDocument as IssuedDocument
    from cqtt.programme.documents import ReadNumber as ReadNumber
    from cqtt.programme.documents import read_number as read_number
    from cqtt.programme.duty import Duty as Duty
    from cqtt.programme.duty import DutyRole as DutyRole
    from cqtt.programme.duty import DutyRoster as DutyRoster
    from cqtt.programme.duty import RosterCoverage as RosterCoverage
    from cqtt.programme.formulas import CASES_SETTLED as CASES_SETTLED
    from cqtt.programme.formulas import DAYS_ON_DUTY as DAYS_ON_DUTY
    from cqtt.programme.formulas import FINDINGS_FIXED as FINDINGS_FIXED
    from cqtt.programme.formulas import TASKS_DONE as TASKS_DONE
    from cqtt.programme.formulas import TASKS_IN_TIME as TASKS_IN_TIME
    from cqtt.programme.formulas import UNITS_REACHED as UNITS_REACHED
    from cqtt.programme.initiatives import Initiative as Initiative
    from cqtt.programme.initiatives import InitiativeKind as InitiativeKind
    from cqtt.programme.initiatives import recognised_in as recognised_in
    from cqtt.programme.inspections import FollowUp as FollowUp
    from cqtt.programme.inspections import InspectionFinding as InspectionFinding
    from cqtt.programme.inspections import InspectionRound as InspectionRound
    from cqtt.programme.inspections import follow_up as follow_up
    from cqtt.programme.kinds_of_documents import DocumentKind as DocumentKind
    from cqtt.programme.numbering import document_findings as document_findings
    from cqtt.programme.placement import Placing as Placing
    from cqtt.programme.placement import placing as placing
    from cqtt.programme.plans import Plan as Plan
    from cqtt.programme.plans import PlanTask as PlanTask
    from cqtt.programme.programmes import Programme as Programme
    from cqtt.programme.progress import PlanProgress as PlanProgress
    from cqtt.programme.progress import plan_progress as plan_progress
    from cqtt.programme.quantities import Bound as Bound
    from cqtt.programme.quantities import Quantity as Quantity
    from cqtt.programme.quantities import Total as Total
    from cqtt.programme.rollouts import RollOut as RollOut
    from cqtt.programme.stages import Stage as Stage
    from cqtt.programme.stages import Target as Target
    from cqtt.programme.stages import UnitStage as UnitStage
    from cqtt.programme.standing import WorkStatus as WorkStatus
    from cqtt.programme.summaries import ProgrammeSummary as ProgrammeSummary
    from cqtt.programme.teams import Outcome as Outcome
    from cqtt.programme.teams import Team as Team
    from cqtt.programme.teams import TeamCase as TeamCase
    from cqtt.programme.teams import TeamKind as TeamKind
    from cqtt.programme.teams import outcomes as outcomes
    from cqtt.programme.teams import settled_rate as settled_rate
    from cqtt.programme.teams import teams_by_kind as teams_by_kind
    from cqtt.programme.years_of_documents import DocumentsByYear as DocumentsByYear
    from cqtt.programme.years_of_documents import documents_by_year as documents_by_year

_WHERE = {
    "Activity": "cqtt.programme.activities",
    "ActivityKind": "cqtt.programme.activities",
    "ActivityTotal": "cqtt.programme.activities",
    "Bound": "cqtt.programme.quantities",
    "CASES_SETTLED": "cqtt.programme.formulas",
    "Campaign": "cqtt.programme.campaigns",
    "DAYS_ON_DUTY": "cqtt.programme.formulas",
    "Delay": "cqtt.programme.campaigns",
    "DocumentKind": "cqtt.programme.kinds_of_documents",
    "DocumentsByYear": "cqtt.programme.years_of_documents",
    "Duty": "cqtt.programme.duty",
    "DutyRole": "cqtt.programme.duty",
    "DutyRoster": "cqtt.programme.duty",
    "FINDINGS_FIXED": "cqtt.programme.formulas",
    "FollowUp": "cqtt.programme.inspections",
    "Initiative": "cqtt.programme.initiatives",
    "InitiativeKind": "cqtt.programme.initiatives",
    "InspectionFinding": "cqtt.programme.inspections",
    "InspectionRound": "cqtt.programme.inspections",
    "IssuedDocument": "cqtt.programme.documents",
    "LeftOut": "cqtt.programme.counted",
    "NamedCount": "cqtt.programme.counted",
    "Outcome": "cqtt.programme.teams",
    "Placing": "cqtt.programme.placement",
    "Plan": "cqtt.programme.plans",
    "PlanProgress": "cqtt.programme.progress",
    "PlanTask": "cqtt.programme.plans",
    "Programme": "cqtt.programme.programmes",
    "ProgrammeSummary": "cqtt.programme.summaries",
    "Quantity": "cqtt.programme.quantities",
    "RateAbout": "cqtt.programme.counted",
    "ReadNumber": "cqtt.programme.documents",
    "RollOut": "cqtt.programme.rollouts",
    "RosterCoverage": "cqtt.programme.duty",
    "Stage": "cqtt.programme.stages",
    "SteeringCommittee": "cqtt.programme.committees",
    "TASKS_DONE": "cqtt.programme.formulas",
    "TASKS_IN_TIME": "cqtt.programme.formulas",
    "Target": "cqtt.programme.stages",
    "Team": "cqtt.programme.teams",
    "TeamCase": "cqtt.programme.teams",
    "TeamKind": "cqtt.programme.teams",
    "Total": "cqtt.programme.quantities",
    "UNITS_REACHED": "cqtt.programme.formulas",
    "UnitStage": "cqtt.programme.stages",
    "WorkStatus": "cqtt.programme.standing",
    "activity_totals": "cqtt.programme.activities",
    "committee_findings": "cqtt.programme.committees",
    "document_findings": "cqtt.programme.numbering",
    "documents_by_year": "cqtt.programme.years_of_documents",
    "each_month": "cqtt.programme.activities",
    "follow_up": "cqtt.programme.inspections",
    "outcomes": "cqtt.programme.teams",
    "placing": "cqtt.programme.placement",
    "plan_progress": "cqtt.programme.progress",
    "read_number": "cqtt.programme.documents",
    "recognised_in": "cqtt.programme.initiatives",
    "settled_rate": "cqtt.programme.teams",
    "teams_by_kind": "cqtt.programme.teams",
}

__all__ = [
    "CASES_SETTLED",
    "DAYS_ON_DUTY",
    "FINDINGS_FIXED",
    "TASKS_DONE",
    "TASKS_IN_TIME",
    "UNITS_REACHED",
    "Activity",
    "ActivityKind",
    "ActivityTotal",
    "Bound",
    "Campaign",
    "Delay",
    "DocumentKind",
    "DocumentsByYear",
    "Duty",
    "DutyRole",
    "DutyRoster",
    "FollowUp",
    "Initiative",
    "InitiativeKind",
    "InspectionFinding",
    "InspectionRound",
    "IssuedDocument",
    "LeftOut",
    "NamedCount",
    "Outcome",
    "Placing",
    "Plan",
    "PlanProgress",
    "PlanTask",
    "Programme",
    "ProgrammeSummary",
    "Quantity",
    "RateAbout",
    "ReadNumber",
    "RollOut",
    "RosterCoverage",
    "Stage",
    "SteeringCommittee",
    "Target",
    "Team",
    "TeamCase",
    "TeamKind",
    "Total",
    "UnitStage",
    "WorkStatus",
    "activity_totals",
    "committee_findings",
    "document_findings",
    "documents_by_year",
    "each_month",
    "follow_up",
    "outcomes",
    "placing",
    "plan_progress",
    "read_number",
    "recognised_in",
    "settled_rate",
    "teams_by_kind",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
