"""The registry of legal documents."""

from functools import cache

from cqtt.facts.compiled import national
from cqtt.law import Collection, Document


@cache
def documents() -> Collection[Document]:
    """
    Return the registry of documents that citations point to (*danh mục văn bản*).

    >>> documents()["12729/VPCP-KGVX"].issued_on
    datetime.date(2025, 12, 25)
    """
    return Collection(
        "documents",
        tuple((each.id, each, each.in_force) for each in national().documents.values()),
    )
