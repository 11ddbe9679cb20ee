"""
Publicity: what a commune must make public, where, how long, and what is missing.

*Công khai, niêm yết.*  ``check_publicity()`` holds postings and broadcasts against the
rules of the day (``cqtt.facts.publicity_rules()``): places, consecutive days, how soon
after the decision, what must always stand.

Law:
    Law 10/2022/QH15, Arts. 11, 12 and 13, since 1 July 2023.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.publicity.checking import check_publicity as check_publicity
    from cqtt.publicity.kinds import Place as Place
    from cqtt.publicity.kinds import PlaceKind as PlaceKind
    from cqtt.publicity.kinds import PublicityForm as PublicityForm
    from cqtt.publicity.procedures import PostedProcedures as PostedProcedures
    from cqtt.publicity.procedures import procedures_posted as procedures_posted
    from cqtt.publicity.quarters import list_gaps as list_gaps
    from cqtt.publicity.records import Broadcast as Broadcast
    from cqtt.publicity.records import Content as Content
    from cqtt.publicity.records import Posting as Posting
    from cqtt.publicity.results import PUBLICITY_KEPT as PUBLICITY_KEPT
    from cqtt.publicity.results import ContentCheck as ContentCheck
    from cqtt.publicity.results import PublicityCheck as PublicityCheck
    from cqtt.publicity.rules import PublicityDuty as PublicityDuty
    from cqtt.publicity.rules import PublicityRule as PublicityRule
    from cqtt.publicity.standing import PlaceCheck as PlaceCheck
    from cqtt.publicity.standing import Standing as Standing

_WHERE = {
    "Broadcast": "cqtt.publicity.records",
    "Content": "cqtt.publicity.records",
    "ContentCheck": "cqtt.publicity.results",
    "PUBLICITY_KEPT": "cqtt.publicity.results",
    "Place": "cqtt.publicity.kinds",
    "PlaceCheck": "cqtt.publicity.standing",
    "PlaceKind": "cqtt.publicity.kinds",
    "PostedProcedures": "cqtt.publicity.procedures",
    "Posting": "cqtt.publicity.records",
    "PublicityCheck": "cqtt.publicity.results",
    "PublicityDuty": "cqtt.publicity.rules",
    "PublicityForm": "cqtt.publicity.kinds",
    "PublicityRule": "cqtt.publicity.rules",
    "Standing": "cqtt.publicity.standing",
    "check_publicity": "cqtt.publicity.checking",
    "list_gaps": "cqtt.publicity.quarters",
    "procedures_posted": "cqtt.publicity.procedures",
}

__all__ = [
    "PUBLICITY_KEPT",
    "Broadcast",
    "Content",
    "ContentCheck",
    "Place",
    "PlaceCheck",
    "PlaceKind",
    "PostedProcedures",
    "Posting",
    "PublicityCheck",
    "PublicityDuty",
    "PublicityForm",
    "PublicityRule",
    "Standing",
    "check_publicity",
    "list_gaps",
    "procedures_posted",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
