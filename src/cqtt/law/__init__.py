"""
What says so, and since when: documents, citations, periods, dated values.

*Căn cứ pháp lý.*  A rule without a ``Citation`` does not exist; a value that the law
changes is a ``Dated`` list of versions and is asked ``on(day)``.  How sure a source
is stands in its ``Confidence``.

Not here: the texts themselves (``cqtt.facts.documents()``) and what rules make of
them.
"""

from cqtt._lazy import load

TYPE_CHECKING = False
if TYPE_CHECKING:
    from cqtt.law.collection import Collection as Collection
    from cqtt.law.dated import Dated as Dated
    from cqtt.law.dated import Version as Version
    from cqtt.law.sources import Citation as Citation
    from cqtt.law.sources import Confidence as Confidence
    from cqtt.law.sources import Document as Document
    from cqtt.law.sources import Period as Period
    from cqtt.law.sources import both_ends as both_ends
    from cqtt.law.sources import cite as cite

_WHERE = {
    "Citation": "cqtt.law.sources",
    "Collection": "cqtt.law.collection",
    "Confidence": "cqtt.law.sources",
    "Dated": "cqtt.law.dated",
    "Document": "cqtt.law.sources",
    "Period": "cqtt.law.sources",
    "Version": "cqtt.law.dated",
    "both_ends": "cqtt.law.sources",
    "cite": "cqtt.law.sources",
}

__all__ = [
    "Citation",
    "Collection",
    "Confidence",
    "Dated",
    "Document",
    "Period",
    "Version",
    "both_ends",
    "cite",
]


def __getattr__(name: str) -> object:
    return load(__name__, _WHERE, name)


def __dir__() -> list[str]:
    return list(_WHERE)
