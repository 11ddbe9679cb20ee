"""
Dossiers: what happened to each, where it stands, and the register of them all.

*Hồ sơ, sổ theo dõi hồ sơ.*  A ``Dossier`` is a frozen value folded from its events; a
``Register`` answers for many of them as of any moment.  Nothing here reads a clock or
hands out numbers by itself.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.dossiers.applicants import Applicant as Applicant
    from cqtt.dossiers.applicants import ApplicantKind as ApplicantKind
    from cqtt.dossiers.dossier import Dossier as Dossier
    from cqtt.dossiers.events import EVENT_KINDS as EVENT_KINDS
    from cqtt.dossiers.events import AskedForMore as AskedForMore
    from cqtt.dossiers.events import Completed as Completed
    from cqtt.dossiers.events import ConfirmationAsked as ConfirmationAsked
    from cqtt.dossiers.events import Confirmed as Confirmed
    from cqtt.dossiers.events import ConsultationAnswered as ConsultationAnswered
    from cqtt.dossiers.events import ConsultationAsked as ConsultationAsked
    from cqtt.dossiers.events import Event as Event
    from cqtt.dossiers.events import Extended as Extended
    from cqtt.dossiers.events import Finished as Finished
    from cqtt.dossiers.events import FormKind as FormKind
    from cqtt.dossiers.events import Paid as Paid
    from cqtt.dossiers.events import PaymentAsked as PaymentAsked
    from cqtt.dossiers.events import Received as Received
    from cqtt.dossiers.events import Refused as Refused
    from cqtt.dossiers.events import Returned as Returned
    from cqtt.dossiers.events import SentHome as SentHome
    from cqtt.dossiers.events import Stopped as Stopped
    from cqtt.dossiers.events import Submitted as Submitted
    from cqtt.dossiers.events import Transferred as Transferred
    from cqtt.dossiers.events import VisitBooked as VisitBooked
    from cqtt.dossiers.events import WithdrawalAsked as WithdrawalAsked
    from cqtt.dossiers.holders import Holder as Holder
    from cqtt.dossiers.home import HomeVisit as HomeVisit
    from cqtt.dossiers.home import VisitPurpose as VisitPurpose
    from cqtt.dossiers.register import Register as Register
    from cqtt.dossiers.statuses import DossierStatus as DossierStatus
    from cqtt.dossiers.timelines import Entry as Entry

_WHERE = {
    "Applicant": "cqtt.dossiers.applicants",
    "ApplicantKind": "cqtt.dossiers.applicants",
    "AskedForMore": "cqtt.dossiers.events",
    "Completed": "cqtt.dossiers.events",
    "ConfirmationAsked": "cqtt.dossiers.events",
    "Confirmed": "cqtt.dossiers.events",
    "ConsultationAnswered": "cqtt.dossiers.events",
    "ConsultationAsked": "cqtt.dossiers.events",
    "Dossier": "cqtt.dossiers.dossier",
    "DossierStatus": "cqtt.dossiers.statuses",
    "EVENT_KINDS": "cqtt.dossiers.events",
    "Entry": "cqtt.dossiers.timelines",
    "Event": "cqtt.dossiers.events",
    "Extended": "cqtt.dossiers.events",
    "Finished": "cqtt.dossiers.events",
    "FormKind": "cqtt.dossiers.events",
    "Holder": "cqtt.dossiers.holders",
    "HomeVisit": "cqtt.dossiers.home",
    "Paid": "cqtt.dossiers.events",
    "PaymentAsked": "cqtt.dossiers.events",
    "Received": "cqtt.dossiers.events",
    "Refused": "cqtt.dossiers.events",
    "Register": "cqtt.dossiers.register",
    "Returned": "cqtt.dossiers.events",
    "SentHome": "cqtt.dossiers.events",
    "Stopped": "cqtt.dossiers.events",
    "Submitted": "cqtt.dossiers.events",
    "Transferred": "cqtt.dossiers.events",
    "VisitBooked": "cqtt.dossiers.events",
    "VisitPurpose": "cqtt.dossiers.home",
    "WithdrawalAsked": "cqtt.dossiers.events",
}

__all__ = [
    "EVENT_KINDS",
    "Applicant",
    "ApplicantKind",
    "AskedForMore",
    "Completed",
    "ConfirmationAsked",
    "Confirmed",
    "ConsultationAnswered",
    "ConsultationAsked",
    "Dossier",
    "DossierStatus",
    "Entry",
    "Event",
    "Extended",
    "Finished",
    "FormKind",
    "Holder",
    "HomeVisit",
    "Paid",
    "PaymentAsked",
    "Received",
    "Refused",
    "Register",
    "Returned",
    "SentHome",
    "Stopped",
    "Submitted",
    "Transferred",
    "VisitBooked",
    "VisitPurpose",
    "WithdrawalAsked",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
