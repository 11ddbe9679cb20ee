"""
Letters that an office signs and a citizen keeps.

*Thư và phiếu gửi người dân.*  A letter is a frozen value with typed fields; its wording
is a text file that an office can replace; it comes out as text, HTML, Word and PDF, and
all four say the same.  ``merge`` writes many, ``occasions`` proposes who gets one,
``check_templates`` reads an office's folder before anybody is written to.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.letters.apology import Apology as Apology
    from cqtt.letters.apology_rules import APOLOGY_RULES as APOLOGY_RULES
    from cqtt.letters.apology_rules import ApologyMoment as ApologyMoment
    from cqtt.letters.apology_rules import ApologyRule as ApologyRule
    from cqtt.letters.apology_rules import SendBy as SendBy
    from cqtt.letters.apology_rules import apology_rule_on as apology_rule_on
    from cqtt.letters.appointment import Appointment as Appointment
    from cqtt.letters.birth import BirthCongratulation as BirthCongratulation
    from cqtt.letters.birth import ChildRight as ChildRight
    from cqtt.letters.birth import Sex as Sex
    from cqtt.letters.business import BusinessCongratulation as BusinessCongratulation
    from cqtt.letters.checking import check_templates as check_templates
    from cqtt.letters.classes import letter_class as letter_class
    from cqtt.letters.condolence import Condolence as Condolence
    from cqtt.letters.congratulations import Congratulation as Congratulation
    from cqtt.letters.dialogue import DialogueInvitation as DialogueInvitation
    from cqtt.letters.faults import Delivery as Delivery
    from cqtt.letters.faults import Fault as Fault
    from cqtt.letters.house import HouseCongratulation as HouseCongratulation
    from cqtt.letters.house import HouseOccasion as HouseOccasion
    from cqtt.letters.infos import FieldInfo as FieldInfo
    from cqtt.letters.infos import fields_of as fields_of
    from cqtt.letters.kin import Kin as Kin
    from cqtt.letters.kinds import KINDS as KINDS
    from cqtt.letters.letter import Letter as Letter
    from cqtt.letters.letter import Tone as Tone
    from cqtt.letters.longevity import (
        LongevityCongratulation as LongevityCongratulation,
    )
    from cqtt.letters.marriage import MarriageCongratulation as MarriageCongratulation
    from cqtt.letters.merging import MergeReport as MergeReport
    from cqtt.letters.merging import NamePattern as NamePattern
    from cqtt.letters.merging import Output as Output
    from cqtt.letters.merging import Progress as Progress
    from cqtt.letters.merging import Refused as Refused
    from cqtt.letters.merging import merge as merge
    from cqtt.letters.numbers import number_line as number_line
    from cqtt.letters.official_form import OfficialForm as OfficialForm
    from cqtt.letters.official_kinds import OFFICIAL_FORMS as OFFICIAL_FORMS
    from cqtt.letters.official_kinds import official as official
    from cqtt.letters.people import Authority as Authority
    from cqtt.letters.people import Recipient as Recipient
    from cqtt.letters.people import Role as Role
    from cqtt.letters.people import Signer as Signer
    from cqtt.letters.proposals import RULES as RULES
    from cqtt.letters.proposals import CivilEvent as CivilEvent
    from cqtt.letters.proposals import CivilEventKind as CivilEventKind
    from cqtt.letters.proposals import Occasion as Occasion
    from cqtt.letters.proposals import OccasionRule as OccasionRule
    from cqtt.letters.proposals import counts as counts
    from cqtt.letters.proposals import occasions as occasions
    from cqtt.letters.starting import write_templates as write_templates
    from cqtt.letters.templates import OURS as OURS
    from cqtt.letters.templates import Templates as Templates
    from cqtt.letters.thanks import Thanks as Thanks
    from cqtt.letters.visit import Visit as Visit
    from cqtt.letters.visit import VisitEvent as VisitEvent
    from cqtt.rendering.frame import Paper as Paper

_WHERE = {
    "APOLOGY_RULES": "cqtt.letters.apology_rules",
    "KINDS": "cqtt.letters.kinds",
    "OFFICIAL_FORMS": "cqtt.letters.official_kinds",
    "OURS": "cqtt.letters.templates",
    "RULES": "cqtt.letters.proposals",
    "Apology": "cqtt.letters.apology",
    "ApologyMoment": "cqtt.letters.apology_rules",
    "ApologyRule": "cqtt.letters.apology_rules",
    "Appointment": "cqtt.letters.appointment",
    "Authority": "cqtt.letters.people",
    "BirthCongratulation": "cqtt.letters.birth",
    "BusinessCongratulation": "cqtt.letters.business",
    "ChildRight": "cqtt.letters.birth",
    "CivilEvent": "cqtt.letters.proposals",
    "CivilEventKind": "cqtt.letters.occasion_rules",
    "Condolence": "cqtt.letters.condolence",
    "Congratulation": "cqtt.letters.congratulations",
    "Delivery": "cqtt.letters.faults",
    "DialogueInvitation": "cqtt.letters.dialogue",
    "Fault": "cqtt.letters.faults",
    "FieldInfo": "cqtt.letters.infos",
    "HouseCongratulation": "cqtt.letters.house",
    "HouseOccasion": "cqtt.letters.house",
    "Kin": "cqtt.letters.kin",
    "Letter": "cqtt.letters.letter",
    "LongevityCongratulation": "cqtt.letters.longevity",
    "MarriageCongratulation": "cqtt.letters.marriage",
    "MergeReport": "cqtt.letters.merging",
    "NamePattern": "cqtt.letters.merging",
    "Occasion": "cqtt.letters.proposals",
    "OccasionRule": "cqtt.letters.proposals",
    "OfficialForm": "cqtt.letters.official_form",
    "Output": "cqtt.letters.merging",
    "Paper": "cqtt.rendering.frame",
    "Progress": "cqtt.letters.merging",
    "Recipient": "cqtt.letters.people",
    "Refused": "cqtt.letters.merging",
    "Role": "cqtt.letters.people",
    "SendBy": "cqtt.letters.apology_rules",
    "Sex": "cqtt.letters.birth",
    "Signer": "cqtt.letters.people",
    "Templates": "cqtt.letters.templates",
    "Thanks": "cqtt.letters.thanks",
    "Tone": "cqtt.letters.letter",
    "Visit": "cqtt.letters.visit",
    "VisitEvent": "cqtt.letters.visit",
    "apology_rule_on": "cqtt.letters.apology_rules",
    "check_templates": "cqtt.letters.checking",
    "counts": "cqtt.letters.proposals",
    "fields_of": "cqtt.letters.infos",
    "letter_class": "cqtt.letters.classes",
    "merge": "cqtt.letters.merging",
    "number_line": "cqtt.letters.numbers",
    "occasions": "cqtt.letters.proposals",
    "official": "cqtt.letters.official_kinds",
    "write_templates": "cqtt.letters.starting",
}

__all__ = [
    "APOLOGY_RULES",
    "KINDS",
    "OFFICIAL_FORMS",
    "OURS",
    "RULES",
    "Apology",
    "ApologyMoment",
    "ApologyRule",
    "Appointment",
    "Authority",
    "BirthCongratulation",
    "BusinessCongratulation",
    "ChildRight",
    "CivilEvent",
    "CivilEventKind",
    "Condolence",
    "Congratulation",
    "Delivery",
    "DialogueInvitation",
    "Fault",
    "FieldInfo",
    "HouseCongratulation",
    "HouseOccasion",
    "Kin",
    "Letter",
    "LongevityCongratulation",
    "MarriageCongratulation",
    "MergeReport",
    "NamePattern",
    "Occasion",
    "OccasionRule",
    "OfficialForm",
    "Output",
    "Paper",
    "Progress",
    "Recipient",
    "Refused",
    "Role",
    "SendBy",
    "Sex",
    "Signer",
    "Templates",
    "Thanks",
    "Tone",
    "Visit",
    "VisitEvent",
    "apology_rule_on",
    "check_templates",
    "counts",
    "fields_of",
    "letter_class",
    "merge",
    "number_line",
    "occasions",
    "official",
    "write_templates",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
