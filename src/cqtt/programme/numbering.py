"""What is wrong with the numbers and days of a list of documents."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Final, TypeAlias

from cqtt.checks import require_all
from cqtt.findings import Finding, Severity
from cqtt.i18n import day_text
from cqtt.programme.documents import IssuedDocument, ReadNumber
from cqtt.programme.kinds_of_documents import DocumentKind

_Numbered: TypeAlias = tuple[int, date, IssuedDocument]

# What the Party writes besides, as in 27-CV/BDVHU, 08-QĐi/TW and 37-QĐ/TW.
_PARTY_ALSO: Final = {
    DocumentKind.OFFICIAL_LETTER: ("CV",),
    DocumentKind.REGULATION: ("QĐi", "QĐ"),
}


def document_findings(documents: Iterable[IssuedDocument]) -> tuple[Finding, ...]:
    """
    Return what is wrong with the numbers and days of documents (*kiểm tra số, ngày*).

    Looked for: no number, no day, a number that cannot be read, an abbreviation that is
    not that of the kind, one number twice, a number that is lower than that of an
    earlier day.  Numbers are compared within one issuer, kind and year of issue; the
    order of the list never matters.

    Raises:
        WrongTypeError: What came is no document.

    >>> plan = IssuedDocument(DocumentKind.PLAN, "về tiếp công dân",
    ...                       number="05/KD-UBND", issued_on=date(2022, 1, 12))
    >>> [finding.rule for finding in document_findings([plan])]
    ['abbreviation-of-kind']
    """
    listed = require_all(documents, IssuedDocument, "documents", "issued-document")
    found = [finding for each in listed for finding in _of_one(each)]
    for numbered in _series(listed):
        found += _repeated(numbered)
        found += _out_of_order(numbered)
    return tuple(sorted(found, key=lambda each: (each.rule, each.place, each.evidence)))


def _of_one(document: IssuedDocument) -> Iterator[Finding]:
    place, place_en = document.name(), document.name("en")
    level = Severity.WARNING
    if document.issued_on is None:
        yield Finding("document-dated", place, "nothing", level, place_en=place_en)
    if not document.number.strip():
        yield Finding("document-numbered", place, "nothing", level, place_en=place_en)
        return
    read = document.read()
    if read is None:
        number = document.number
        yield Finding("document-number", place, number, level, place_en=place_en)
    elif not _fits(document.kind, read):
        wanted = document.kind.abbreviation
        yield Finding(
            "abbreviation-of-kind",
            place,
            f"{read.abbreviation} ({document.kind.text()} "
            f"{f'viết tắt là {wanted}' if wanted else 'không có chữ viết tắt'})",
            level,
            place_en=place_en,
            evidence_en=(
                f"{read.abbreviation} ({document.kind.text('en')}: {wanted or 'none'})"
            ),
        )


def _fits(kind: DocumentKind, read: ReadNumber) -> bool:
    if kind is DocumentKind.OTHER:
        return True
    if read.is_of_party and kind in _PARTY_ALSO:
        return read.abbreviation in {kind.abbreviation, *_PARTY_ALSO[kind]}
    # What has no abbreviation begins with that of the issuer, such as UBND-VP.
    return not kind.abbreviation or read.abbreviation == kind.abbreviation


def _series(documents: Iterable[IssuedDocument]) -> Iterator[list[_Numbered]]:
    """Yield the numbers that one issuer counted in one year, in their order."""
    keyed = []
    for each in documents:
        read, day = each.read(), each.issued_on
        if read is not None and day is not None:
            key = (day.year, each.kind.value, read.is_of_party)
            who = (each.issuer.casefold(), read.issuer.partition("-")[0])
            keyed.append(((key, who), (read.serial, day, each)))
    keyed.sort(key=lambda pair: (pair[0], pair[1][:2], pair[1][2].title))
    for _, pairs in groupby(keyed, key=itemgetter(0)):
        yield [numbered for _, numbered in pairs]


def _repeated(numbered: list[_Numbered]) -> Iterator[Finding]:
    for serial, same in groupby(numbered, key=itemgetter(0)):
        days = [day_text(day) for _, day, _ in same]
        if len(days) > 1:
            told = ", ".join(days)
            place = _place(numbered, serial, "vi")
            place_en = _place(numbered, serial, "en")
            yield Finding("number-once", place, told, place_en=place_en)


def _out_of_order(numbered: list[_Numbered]) -> Iterator[Finding]:
    last = (0, date.min)
    for serial, day, document in numbered:
        if serial > last[0] and day < last[1]:
            came = f"{day_text(day)}; {last[0]:02}: {day_text(last[1])}"
            yield Finding(
                "number-in-order",
                document.name(),
                came,
                Severity.WARNING,
                place_en=document.name("en"),
            )
        last = max(last, (serial, day), key=itemgetter(1))


def _place(numbered: list[_Numbered], serial: int, locale: str) -> str:
    document = next(each for number, _, each in numbered if number == serial)
    return f"{document.kind.text(locale)} {document.number}"
