"""Holding what was posted against what must be posted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from attrs import frozen

from cqtt.checks import require_instance
from cqtt.due_dates import DueDate, due_date
from cqtt.errors import InvalidValueError, NotInForceError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.i18n import day_text
from cqtt.law import Period
from cqtt.publicity.kinds import Place, PlaceKind
from cqtt.publicity.records import Broadcast, Content, Posting
from cqtt.publicity.results import ContentCheck, PublicityCheck
from cqtt.publicity.rules import PublicityRule
from cqtt.publicity.standing import PlaceCheck, Standing, runs_of
from cqtt.workdays import WorkCalendar
from cqtt.workdays.calendar import require_day

T = TypeVar("T")
_Key = tuple[int, str]


@frozen
class _Given:
    postings: tuple[Posting, ...]
    broadcasts: tuple[Broadcast, ...]
    contents: Mapping[_Key, Content]
    places: tuple[Place, ...]
    on: date
    calendar: WorkCalendar | None

    def told_of(self) -> tuple[_Key, ...]:
        """Return every content that is told of, once."""
        posted = [(each.item, each.subject) for each in self.postings]
        read = [(each.item, each.subject) for each in self.broadcasts]
        return tuple(dict.fromkeys([*self.contents, *posted, *read]))


def check_publicity(
    postings: Iterable[Posting],
    rules: Mapping[str, PublicityRule],
    *,
    on: date,
    places: Iterable[Place],
    broadcasts: Iterable[Broadcast] = (),
    contents: Iterable[Content] = (),
    period: Period | None = None,
    calendar: WorkCalendar | None = None,
) -> PublicityCheck:
    """
    Check what a commune made public against what it must (*kiểm tra công khai*).

    A content is an item and a subject.  It is checked at every place where its item
    must stand: how many consecutive days, both ends counted, up to the day ``on``.  An
    interruption breaks a run.  An item without any content is told too.

    Args:
        postings: What was posted, and where; what began after ``on`` is left out.

        rules: What must be posted, e.g. ``cqtt.facts.publicity_rules()``.

        on: The day on which it is checked.

        places: Every place of the commune where something must be posted, its website
            and its loudspeakers if it has them.

        broadcasts: What was read over the loudspeakers.

        contents: What there was to make public, with the day of the decision.

        period: Only contents that stood, or were decided, within it; items without
            any are told all the same.

        calendar: The days that are worked; needed where a content has a decision.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: There is no place; a decision is given and no calendar; two
            contents are one.
        NotInForceError: No rule was in force on that day.

    Law:
        Law 10/2022/QH15, Arts. 11, 12(3) and 13(1)-(3), since 1 July 2023.
    """
    if not isinstance(rules, Mapping):
        raise WrongTypeError("rules", type(rules).__name__, "publicity-rules")
    asked = _in_force(rules, require_day(on, "on"))
    given = _Given(
        _every(postings, Posting, "postings"),
        _every(broadcasts, Broadcast, "broadcasts"),
        _by_key(_every(contents, Content, "contents")),
        _every(places, Place, "places"),
        on,
        calendar,
    )
    if not given.places:
        raise InvalidValueError("places", "none", "some-place")
    require_instance(period, Period | None, "period", "period")
    checked = [
        check
        for rule in asked.values()
        for check in _checks(rule, given, period or Period())
    ]
    found = (*_unknown(given, asked), *(f for each in checked for f in _gaps(each)))
    return PublicityCheck(on, tuple(checked), found)


def _every(values: Iterable[object], kind: type[T], name: str) -> tuple[T, ...]:
    every = []
    for each in values:
        if not isinstance(each, kind):
            raise WrongTypeError(name, type(each).__name__, "publicity-records")
        every.append(each)
    return tuple(every)


def _by_key(contents: tuple[Content, ...]) -> dict[_Key, Content]:
    found: dict[_Key, Content] = {}
    for each in contents:
        key = (each.item, each.subject)
        if key in found:
            raise InvalidValueError("contents", each.item, "content-of-its-own")
        found[key] = each
    return found


def _in_force(rules: Mapping[str, PublicityRule], on: date) -> dict[int, PublicityRule]:
    every = _every(rules.values(), PublicityRule, "rules")
    asked = {each.number: each for each in every if on in each.in_force}
    if not asked:
        starts = [each.in_force.since for each in every if each.in_force.since]
        raise NotInForceError("publicity", on, min(starts, default=None), None)
    return dict(sorted(asked.items()))


def _checks(
    rule: PublicityRule, given: _Given, period: Period
) -> Iterator[ContentCheck]:
    subjects = [name for item, name in given.told_of() if item == rule.number]
    some = False
    for subject in subjects:
        check = _content(rule, subject, given)
        if _touches(check, period, given.on):
            some = True
            yield check
    if not some:
        nothing = _content(rule, "", given)
        if nothing.places:
            yield nothing


def _touches(check: ContentCheck, period: Period, on: date) -> bool:
    since, until = period.since or date.min, period.until or on
    stood = any(
        run.since is not None
        and run.until is not None
        and run.since <= until
        and run.until >= since
        for place in check.places
        for run in place.runs
    )
    decided = check.content.decided_on if check.content else None
    is_bare = not any(place.runs for place in check.places) and decided is None
    return stood or is_bare or (decided is not None and since <= decided <= until)


def _content(rule: PublicityRule, subject: str, given: _Given) -> ContentCheck:
    key = (rule.number, subject)
    content = given.contents.get(key)
    posted = [
        each
        for each in given.postings
        if (each.item, each.subject) == key and each.since <= given.on
    ]
    read = [each for each in given.broadcasts if (each.item, each.subject) == key]
    days = [day for each in read for day in each.days if day <= given.on]
    updated = [
        day
        for each in posted
        for day in (each.since, each.updated_on)
        if day is not None and day <= given.on
    ]
    return ContentCheck(
        rule,
        subject,
        tuple(
            PlaceCheck(place, duty, _runs(place, posted, read, given.on), given.on)
            for duty in rule.duties
            for place in given.places
            if place.kind in duty.places
        ),
        content,
        first_on=min([*(each.since for each in posted), *days], default=None),
        updated_on=max(updated, default=None),
        due=_due(rule, content, given),
        on=given.on,
    )


def _runs(
    place: Place, posted: list[Posting], read: list[Broadcast], on: date
) -> tuple[Period, ...]:
    spans = [
        (each.since, min(each.until or on, on))
        for each in posted
        if each.place == place
    ]
    if place.kind is PlaceKind.LOUDSPEAKER:
        spans += [
            (day, day)
            for each in read
            for day in each.days
            if day <= on and each.system in {"", place.name}
        ]
    return runs_of(spans)


def _due(rule: PublicityRule, content: Content | None, given: _Given) -> DueDate | None:
    if content is None or content.decided_on is None or rule.within is None:
        return None
    source = rule.within_source
    return due_date(
        rule.within,
        received=content.decided_on,
        calendar=given.calendar,
        sources=(source,) if source else (),
    )


def _unknown(given: _Given, asked: Mapping[int, PublicityRule]) -> Iterator[Finding]:
    for item, subject in given.told_of():
        if item not in asked:
            yield Finding("publicity-item", subject, str(item))
    for place in dict.fromkeys(each.place for each in given.postings):
        if place not in given.places:
            name = place.name
            yield Finding("place-of-the-list", name, name, Severity.WARNING)


def _gaps(check: ContentCheck) -> Iterator[Finding]:
    where = f"11.{check.rule.number} {check.subject}".strip()
    if not check.subject:
        severity = Severity.ERROR if check.rule.is_permanent else Severity.NOTE
        yield Finding("something-posted", where, "none", severity)
        return
    for each in check.places:
        at = f"{where}, {each.place.name}"
        if each.standing is Standing.MISSING:
            yield Finding("posted-there", at, "none")
        elif each.standing is Standing.TAKEN_DOWN:
            last = each.runs[-1].until
            yield Finding("posted-always", at, last.isoformat() if last else "none")
        elif each.standing is Standing.SHORT:
            yield Finding(
                "posted-long-enough",
                at,
                f"{each.days}/{each.duty.days} ngày",
                evidence_en=f"{each.days}/{each.duty.days} days",
            )
    yield from _late(check, where)


def _late(check: ContentCheck, where: str) -> Iterator[Finding]:
    if check.is_late and check.due is not None:
        first = day_text(check.first_on) if check.first_on else "chưa công khai"
        first_en = day_text(check.first_on) if check.first_on else "nothing"
        due = day_text(check.due.on)
        yield Finding(
            "posted-in-time",
            where,
            f"{first}, hạn {due}",
            evidence_en=f"{first_en}, due {due}",
        )
    if check.is_out_of_date and check.updated_on is not None:
        yield Finding("posted-up-to-date", where, check.updated_on.isoformat())
