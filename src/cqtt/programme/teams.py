"""Teams that reconcile or persuade, and what came of their cases."""

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import Any, Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_all, require_count
from cqtt.errors import InvalidValueError
from cqtt.i18n import require_locale
from cqtt.law import Period
from cqtt.programme import requiring
from cqtt.programme.formulas import CASES_SETTLED
from cqtt.rates import Rate
from cqtt.workdays.calendar import require_day


class TeamKind(Enum):
    """
    What a team is for (*loại tổ*).

    ``RECONCILIATION``: *tổ hòa giải*; ``CAMPAIGN``: *tổ công tác, tổ vận động*;
    ``SUPPORT``: *tổ hỗ trợ*, such as one that helps with online dossiers.
    """

    RECONCILIATION = "reconciliation"
    CAMPAIGN = "campaign"
    SUPPORT = "support"

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _TEAMS[self][require_locale(locale) == "en"]


_TEAMS: Final = {
    TeamKind.RECONCILIATION: ("tổ hòa giải", "reconciliation team"),
    TeamKind.CAMPAIGN: ("tổ vận động", "campaign team"),
    TeamKind.SUPPORT: ("tổ hỗ trợ", "support team"),
}


class Outcome(Enum):
    """What came of a case as of a day (*kết quả*)."""

    SUCCEEDED = "succeeded"
    FAILED = "failed"
    ONGOING = "ongoing"

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _OUTCOMES[self][require_locale(locale) == "en"]


_OUTCOMES: Final = {
    Outcome.SUCCEEDED: ("thành", "succeeded"),
    Outcome.FAILED: ("không thành", "failed"),
    Outcome.ONGOING: ("đang thực hiện", "ongoing"),
}


@frozen
class TeamCase:
    """
    One case of a team (*vụ việc*), without who is in it.

    ``ended_on`` and ``outcome`` come together; without them the case runs.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: It ended before it began; it ended without an outcome or has
            an outcome and no end.

    >>> case = TeamCase(date(2026, 3, 2), date(2026, 3, 9), Outcome.SUCCEEDED)
    >>> case.as_of(date(2026, 3, 8)).value, case.as_of(date(2026, 3, 9)).value
    ('ongoing', 'succeeded')
    """

    begun_on: date = field(validator=requiring.day)
    ended_on: date | None = field(default=None, validator=requiring.day_or_none)
    outcome: Outcome = field(
        default=Outcome.ONGOING, validator=instance_of(Outcome, "enum-choice")
    )
    topic: str = field(default="", kw_only=True, repr=False, validator=requiring.line)

    def __attrs_post_init__(self) -> None:
        if (self.ended_on is None) != (self.outcome is Outcome.ONGOING):
            raise InvalidValueError("outcome", self.outcome.value, "outcome-with-day")
        if self.ended_on is not None and self.ended_on < self.begun_on:
            raise InvalidValueError("ended_on", self.ended_on, "interval")

    def as_of(self, on: date) -> Outcome:
        """Return what had come of it by the end of a day."""
        require_day(on, "on")
        is_known = self.ended_on is not None and self.ended_on <= on
        return self.outcome if is_known else Outcome.ONGOING


def _members(value: Any) -> int | None:
    return None if value is None else require_count(value, "members", least=1)


@frozen
class Team:
    """
    A team and its cases (*tổ hòa giải, tổ vận động, tổ hỗ trợ*).

    ``members`` is how many people it has, ``None`` where nobody says so.  It is there
    from ``since`` to ``until``, ``None`` being an end that is not told.  Of the cases
    only their days and outcome are ever shown, never the topic.

    Raises:
        WrongTypeError: A value is of another type.
        InvalidValueError: The name is empty; the number of members is not above zero.
    """

    kind: TeamKind = field(validator=instance_of(TeamKind, "enum-choice"))
    name: str = field(validator=requiring.name)
    members: int | None = field(default=None, converter=_members)
    cases: tuple[TeamCase, ...] = field(
        default=(),
        converter=requiring.as_tuple,
        validator=requiring.each(instance_of(TeamCase, "team-case")),
    )
    since: date | None = field(
        default=None, kw_only=True, validator=requiring.day_or_none
    )
    until: date | None = field(
        default=None, kw_only=True, validator=requiring.day_or_none
    )

    def __attrs_post_init__(self) -> None:
        if self.since and self.until and self.until < self.since:
            raise InvalidValueError("until", self.until, "interval")

    def is_active(self, on: date) -> bool:
        """Tell whether it is there on a day; an end that is not told is open."""
        return require_day(on, "on") in Period(self.since, self.until)


def teams_by_kind(teams: Iterable[Team], on: date) -> dict[TeamKind, int]:
    """
    Count the teams that are there on a day by their kind (*số tổ theo loại*).

    Raises:
        WrongTypeError: What came is no team; the day is not a plain date.

    >>> teams = [Team(TeamKind.CAMPAIGN, f"Tổ {n}") for n in range(7)]
    >>> teams_by_kind(teams, date(2018, 6, 30))
    {<TeamKind.CAMPAIGN: 'campaign'>: 7}
    """
    listed = require_all(teams, Team, "teams", "team")
    kinds = [team.kind for team in listed if team.is_active(on)]
    return {kind: kinds.count(kind) for kind in TeamKind if kind in kinds}


def outcomes(
    teams: Team | Iterable[Team], on: date, *, since: date | None = None
) -> dict[Outcome, int]:
    """
    Count the cases of teams by their outcome at the end of a day (*kết quả hòa giải*).

    With ``since``, cases that ended before that day, and cases that began after ``on``,
    are left out; without it only the latter.

    Raises:
        WrongTypeError: What came is no team; a day is not a plain date.

    >>> team = Team(TeamKind.RECONCILIATION, "Tổ hòa giải thôn Mẫu", cases=[
    ...     TeamCase(date(2026, 3, 2), date(2026, 3, 9), Outcome.SUCCEEDED),
    ...     TeamCase(date(2026, 3, 5))])
    >>> outcomes(team, date(2026, 3, 31))[Outcome.ONGOING]
    1
    """
    require_day(on, "on")
    if since is not None:
        require_day(since, "since")
    counts = dict.fromkeys(Outcome, 0)
    listed = [teams] if isinstance(teams, Team) else teams
    for team in require_all(listed, Team, "teams", "team"):
        for case in team.cases:
            is_past = since and case.ended_on is not None and case.ended_on < since
            if case.begun_on <= on and not is_past:
                counts[case.as_of(on)] += 1
    return counts


def settled_rate(
    teams: Team | Iterable[Team], on: date, *, since: date | None = None
) -> Rate:
    """
    Return the share of ended cases that succeeded (*tỷ lệ hòa giải thành*).

    Which cases are counted is what ``outcomes`` says; running ones are not judged.

    Raises:
        WrongTypeError: What came is no team; a day is not a plain date.
    """
    counts = outcomes(teams, on, since=since)
    won = counts[Outcome.SUCCEEDED]
    return Rate(won, won + counts[Outcome.FAILED], CASES_SETTLED)
