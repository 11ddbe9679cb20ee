"""What is found: a content that is missing, too short, late, away or out of date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from cqtt.findings import Finding, Severity
from cqtt.i18n import day_text
from cqtt.law import both_ends
from cqtt.publicity.kinds import Place, PlaceKind
from cqtt.publicity.records import Posting
from cqtt.publicity.results import ContentCheck
from cqtt.publicity.rules import PublicityRule
from cqtt.publicity.standing import PlaceCheck, Standing

# Every commune has these; whether it has a website or a culture house, it must say.
_EVERYWHERE: Final = {PlaceKind.HEADQUARTERS, PlaceKind.VILLAGE_HEAD}


def unknown_findings(
    told_of: Iterable[tuple[int, str]],
    asked: Mapping[int, PublicityRule],
    postings: Iterable[Posting],
    places: tuple[Place, ...],
) -> Iterator[Finding]:
    """Yield items that the law does not have and places that are not listed."""
    for item, subject in told_of:
        if item not in asked:
            yield Finding("publicity-item", subject, str(item))
    for place in dict.fromkeys(each.place for each in postings):
        if place not in places:
            name = place.name
            yield Finding("place-of-the-list", name, name, Severity.WARNING)


def absent_findings(absent: Iterable[tuple[PlaceKind, ...]]) -> Iterator[Finding]:
    """Yield kinds of places at which nothing was checked, as none is listed."""
    for kinds in absent:
        vi = " hoặc ".join(each.label() for each in kinds)
        en = " or ".join(each.label("en") for each in kinds)
        is_everywhere = not _EVERYWHERE.isdisjoint(kinds)
        yield Finding(
            "place-of-every-commune" if is_everywhere else "place-if-any",
            vi[:1].upper() + vi[1:],
            "none",
            Severity.WARNING if is_everywhere else Severity.NOTE,
            place_en=en,
        )


def content_findings(check: ContentCheck) -> Iterator[Finding]:
    """Yield what is wrong about one content, or that its item has none."""
    number, name = check.rule.number, check.subject
    vi = f"Khoản {number} Điều 11, {name or check.rule.label()}"
    en = f"Article 11({number}), {name or check.rule.label('en')}"
    if not name:
        is_permanent = check.rule.is_permanent
        yield Finding(
            "something-posted-always" if is_permanent else "something-posted",
            vi,
            "none",
            Severity.ERROR if is_permanent else Severity.NOTE,
            place_en=en,
        )
        return
    for each in check.places:
        at = f"{vi}, {each.place.name}"
        yield from _at_a_place(each, at, f"{en}, {each.place.name}")
    if check.is_late and check.due is not None:
        first, due = check.first_on, day_text(check.due.on)
        public = f"ngày công khai {day_text(first)}" if first else "chưa công khai"
        public_en = f"public on {day_text(first)}" if first else "nothing"
        yield Finding(
            "posted-in-time",
            vi,
            f"{public}, hạn ngày {due}",
            evidence_en=f"{public_en}, due {due}",
            place_en=en,
        )


def _at_a_place(check: PlaceCheck, at: str, at_en: str) -> Iterator[Finding]:
    standing = check.standing
    if standing is Standing.MISSING:
        is_sent = check.place.kind is PlaceKind.VILLAGE_HEAD
        yield Finding(
            "sent-to-village-head" if is_sent else "posted-there",
            at,
            "none",
            place_en=at_en,
        )
    elif standing is Standing.TAKEN_DOWN:
        _, last = both_ends(check.runs[-1])
        yield Finding(
            "posted-always",
            at,
            f"ngày cuối cùng {day_text(last)}",
            evidence_en=f"until {day_text(last)}",
            place_en=at_en,
        )
    elif standing is Standing.SHORT:
        days = f"{check.days}/{check.duty.days}"
        yield Finding(
            "posted-long-enough",
            at,
            f"{days} ngày",
            evidence_en=f"{days} days",
            place_en=at_en,
        )
    for gap in check.gaps:
        since, until = map(day_text, both_ends(gap))
        yield Finding(
            "posted-without-break",
            at,
            f"gián đoạn từ ngày {since} đến hết ngày {until}",
            evidence_en=f"a break from {since} to {until}",
            place_en=at_en,
        )
    if check.is_out_of_date and check.updated_on and check.changed_on:
        updated, changed = day_text(check.updated_on), day_text(check.changed_on)
        yield Finding(
            "posted-up-to-date",
            at,
            f"bản cập nhật ngày {updated}, thay đổi ngày {changed}",
            Severity.ERROR if check.duty.is_permanent else Severity.WARNING,
            evidence_en=f"an update of {updated} and a change of {changed}",
            place_en=at_en,
        )
