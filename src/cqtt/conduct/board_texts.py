"""What a board says around the items of its codes, and what is found about them."""

from collections.abc import Iterator
from typing import Final

from cqtt.conduct.codes import CodeOfConduct
from cqtt.conduct.statuses import SourceStatus, status_text
from cqtt.findings import Finding, Severity
from cqtt.law import Citation
from cqtt.rendering.boards.poster import PosterGroup
from cqtt.territory.names import place_key

_ADOPTED: Final = (SourceStatus.DOCUMENT, SourceStatus.OWN)
_SEVERAL: Final = ("Quy tắc ứng xử", "Code of conduct")
_UNDER: Final = ("Theo {}", "Under {}")
_UNDER_OF: Final = ("{}: theo {}", "{}: under {}")
_REFERENCE: Final = (
    "Bản tiếng Anh là bản dịch tham khảo / English translation for reference only"
)


def board_title(codes: tuple[CodeOfConduct, ...], locale: str) -> str:
    """Return the name of the only code, or what several are."""
    is_english = locale == "en"
    first, *more = codes
    if more:
        return _SEVERAL[is_english]
    return first.name_en if is_english else first.name


def unless_title(group: PosterGroup, title: str) -> PosterGroup:
    """Return the group, without its heading where that is the title already."""
    return PosterGroup(group.lines) if group.heading == title else group


def common_issuer(codes: tuple[CodeOfConduct, ...]) -> str:
    """Return the issuer of all codes; empty where they have several."""
    issuers = {code.issuer for code in codes}
    return issuers.pop() if len(issuers) == 1 else ""


def foot_lines(
    codes: tuple[CodeOfConduct, ...], locale: str, *, bilingual: bool
) -> Iterator[str]:
    """Yield the documents that adopted the codes, and that English is our rendering."""
    english = locale == "en"
    documents: dict[str, list[str]] = {}
    for code in codes:
        adopted = _document(code)
        told = adopted.text(locale) if adopted else ""
        name = code.name_en if english else code.name
        documents.setdefault(told, []).append(name)
    for told, names in documents.items():
        if told and len(documents) == 1:
            yield _UNDER[english].format(told)
        elif told:
            which = ", ".join(dict.fromkeys(names))
            yield _UNDER_OF[english].format(which, told)
    if bilingual or english:
        yield _REFERENCE


def _document(code: CodeOfConduct) -> Citation | None:
    """Return what the code cites, where that is what adopted its wording."""
    if code.citation is None or code.status is SourceStatus.TRANSLATED:
        return None
    is_own = code.status is SourceStatus.OWN
    return code.citation if is_own or code.citation.document.number else None


def board_findings(codes: tuple[CodeOfConduct, ...], issuer: str) -> Iterator[Finding]:
    """Yield which wordings no document at hand has, and which codes are another's."""
    for code in codes:
        if code.status not in _ADOPTED:
            yield Finding(
                "wording-of-document",
                code.label(),
                f"câu chữ {status_text(code.status)}",
                Severity.WARNING,
                evidence_en=f"a wording {status_text(code.status, 'en')}",
            )
        if issuer and issuer != code.issuer and not _is_named(code, issuer):
            where = ", ".join(code.places)
            yield Finding("code-of-this-place", code.label(), where, Severity.WARNING)


def _is_named(code: CodeOfConduct, issuer: str) -> bool:
    """Tell whether an issuer names the smallest place of a code, if it has one."""
    own = (f" {place_key(each)} " for each in code.places[:1])
    return all(each in f" {place_key(issuer)} " for each in own)
