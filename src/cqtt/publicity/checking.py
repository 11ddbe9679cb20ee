"""Holding what was posted against what must be posted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final, TypeVar

from attrs import frozen

from cqtt.checks import require_instance
from cqtt.due_dates import DueDate, due_date
from cqtt.errors import InvalidValueError, NotInForceError, WrongTypeError
from cqtt.law import Period, both_ends
from cqtt.publicity.gaps import absent_findings, content_findings, unknown_findings
from cqtt.publicity.kinds import Place, PlaceKind
from cqtt.publicity.records import Broadcast, Content, Posting
from cqtt.publicity.results import ContentCheck, PublicityCheck
from cqtt.publicity.rules import PublicityRule
from cqtt.publicity.standing import PlaceCheck, overlap, runs_of
from cqtt.workdays import WorkCalendar
from cqtt.workdays.calendar import require_day

T = TypeVar("T")
_Key = tuple[int, str]
_ALTERNATIVES: Final = (
    (PlaceKind.HEADQUARTERS,),
    (PlaceKind.CULTURE_HOUSE, PlaceKind.COMMUNITY_POINT),
    (PlaceKind.WEBSITE,),
    (PlaceKind.LOUDSPEAKER,),
    (PlaceKind.VILLAGE_HEAD,),
)


@frozen
class _Given:
    postings: tuple[Posting, ...]
    broadcasts: tuple[Broadcast, ...]
    contents: Mapping[_Key, Content]
    places: tuple[Place, ...]
    on: date
    period: Period
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
            and its loudspeakers if it has them, and the heads of its villages.  What
            must stand at a place of a kind that is not among them is not checked
            there, and that is a finding.

        broadcasts: What was read over the loudspeakers.

        contents: What there was to make public, with the day of the decision.

        period: Only contents that stood, or were decided, within it, both ends
            given; items without any are told all the same.

        calendar: The days that are worked; needed where a content has a decision.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: There is no place; a decision is given and no calendar; two
            contents are one; the period lacks an end.
        NotInForceError: No rule was in force on that day.

    Law:
        Law 10/2022/QH15, Arts. 11, 12(3) and 13(1)-(4), since 1 July 2023.
    """
    if not isinstance(rules, Mapping):
        raise WrongTypeError("rules", type(rules).__name__, "publicity-rules")
    asked = _in_force(rules, require_day(on, "on"))
    given = _Given(
        _every(postings, Posting, "postings"),
        _every(broadcasts, Broadcast, "broadcasts"),
        _by_key(_every(contents, Content, "contents")),
        tuple(dict.fromkeys(_every(places, Place, "places"))),
        on,
        Period(date.min, on) if period is None else Period(*both_ends(period)),
        calendar,
    )
    if not given.places:
        raise InvalidValueError("places", "none", "some-place")
    require_instance(calendar, WorkCalendar | None, "calendar", "calendar")
    checked = [check for rule in asked.values() for check in _checks(rule, given)]
    absent = tuple(_absent(checked, given))
    found = (
        *unknown_findings(given.told_of(), asked, given.postings, given.places),
        *absent_findings(absent),
        *(finding for each in checked for finding in content_findings(each)),
    )
    return PublicityCheck(on, tuple(checked), found, unchecked=absent)


def _absent(
    checked: Iterable[ContentCheck], given: _Given
) -> Iterator[tuple[PlaceKind, ...]]:
    """Yield kinds of places that recorded contents need and that are not listed."""
    needed = {
        kind
        for each in checked
        if each.subject
        for duty in each.rule.duties
        for kind in duty.places
    }
    listed = {each.kind for each in given.places}
    for kinds in _ALTERNATIVES:
        if needed & {*kinds} and not listed & {*kinds}:
            yield kinds


def _every(values: object, kind: type[T], name: str) -> tuple[T, ...]:
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise WrongTypeError(name, type(values).__name__, "publicity-records")
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
    asked = {each.number: each.as_of(on) for each in every if on in each.in_force}
    if not asked:
        starts = [each.in_force.since for each in every if each.in_force.since]
        raise NotInForceError("publicity", on, min(starts, default=None), None)
    return dict(sorted(asked.items()))


def _checks(rule: PublicityRule, given: _Given) -> Iterator[ContentCheck]:
    subjects = [name for item, name in given.told_of() if item == rule.number]
    some = False
    for subject in subjects:
        check = _content(rule, subject, given)
        if _touches(check, given):
            some = True
            yield check
    if not some:
        nothing = _content(rule, "", given)
        if nothing.places:
            yield nothing


def _touches(check: ContentCheck, given: _Given) -> bool:
    runs = [run for place in check.places for run in place.runs]
    stood = any(overlap(run, given.period) for run in runs)
    decided = check.content.decided_on if check.content else None
    is_bare = not runs and decided is None
    return stood or is_bare or (decided is not None and decided in given.period)


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
    return ContentCheck(
        rule,
        subject,
        tuple(
            PlaceCheck(
                place,
                duty,
                _runs(place, posted, read, given.on),
                given.on,
                period=given.period,
                updated_on=_updated(place, posted, given.on),
                changed_on=content.changed_on if content else None,
            )
            for duty in rule.duties
            for place in given.places
            if place.kind in duty.places
        ),
        content,
        first_on=min([*(each.since for each in posted), *days], default=None),
        due=_due(rule, content, given),
        on=given.on,
    )


def _updated(place: Place, posted: list[Posting], on: date) -> date | None:
    days = [
        day
        for each in posted
        if each.place == place
        for day in (each.since, each.updated_on)
        if day is not None and day <= on
    ]
    return max(days, default=None)


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
