"""What one more unit of evidence would bring."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from attrs import evolve, frozen

from cqtt.errors import WrongTypeError
from cqtt.i18n import number, require_locale
from cqtt.scorecards.cards import BonusRule
from cqtt.scorecards.classes import ClassBand
from cqtt.scorecards.classing import Reason, classing_of
from cqtt.scorecards.concluding import LOWEST
from cqtt.scorecards.inputs import Answer, Count, Given, Share
from cqtt.scorecards.lines import Line, line_of
from cqtt.scorecards.reckoning import Reckoned
from cqtt.scorecards.showing import points_text, two_places
from cqtt.scorecards.totals import excess, readings

_FARTHEST: Final = 2**64
"""How many units more are tried where nothing bounds a count."""


@frozen
class Gain:
    """
    What better evidence for one criterion would bring (*điểm có thể tăng thêm*).

    ``then`` is its line with the nearest evidence that earns more: mostly one unit
    more, else as many as the next band, the threshold or the rounding needs.  ``grade``
    and ``grade_then`` are the classes; ``None`` where none can be derived.  ``total``
    is what the total grows by, exact, by the lowest reading of a bonus; ``note`` says
    why where that is not all of the points.  ``ScoreSheet.gains`` makes it.
    """

    now: Line
    then: Line
    grade: ClassBand | None
    grade_then: ClassBand | None
    total: Fraction
    note: Reason | None = None

    @property
    def exact(self) -> Fraction:
        """The points that it brings, exact."""
        return (self.then.exact or Fraction(0)) - (self.now.exact or Fraction(0))

    @property
    def changes_class(self) -> bool:
        """Whether another class comes of it."""
        return self.grade != self.grade_then

    def text(self, locale: str = "vi") -> str:
        """
        Return what is needed, what it brings, and another class where there is one.

        A gain that rounds to nothing is told as less than 0.01.
        """
        english = require_locale(locale) == "en"
        name = self.now.criterion.label(locale)
        how = _change(self.now.given, self.then.given, locale)
        said = f"{name}: {how}: {_plus(self.exact, locale)}"
        if self.note is not None:
            said = f"{said} ({self.note.text(locale)})"
        if not self.changes_class or self.grade_then is None:
            return said
        before = self.grade.name(locale) if self.grade else "–"
        word = "class" if english else "xếp loại"
        return f"{said}; {word}: {before} → {self.grade_then.name(locale)}"


def gains_of(reckoned: Reckoned) -> tuple[Gain, ...]:
    """
    Return what would bring points: the most in the total first, then the most points.

    Then in the scorecard's order.
    """
    found = _gains(reckoned)
    return tuple(sorted(found, key=lambda gain: (-gain.total, -gain.exact)))


def _gains(reckoned: Reckoned) -> Iterator[Gain]:
    card, grade, total = reckoned.card, reckoned.grade, reckoned.exact_total
    answers = dict(reckoned.answers)
    for at, now in enumerate(reckoned.lines):
        then = _bettered(now)
        if then is None:
            continue
        lines = (*reckoned.lines[:at], then, *reckoned.lines[at + 1 :])
        # Points that score() would refuse are no gain.
        if next(excess(card, lines), None) is None:
            grade_then = classing_of(card, lines, answers).grade
            more = min(each.span.low for each in readings(card, lines)) - total
            gain = Gain(now, then, grade, grade_then, more)
            yield evolve(gain, note=_note(reckoned, gain))


def _note(reckoned: Reckoned, gain: Gain) -> Reason | None:
    """Return why the total does not grow by all the points, where it does not."""
    if gain.total == gain.exact:
        return None
    grows = two_places(gain.total) != 0
    vi, en = _plus(gain.total, "vi"), _plus(gain.total, "en")
    if len(reckoned.readings) > 1:
        in_vi = f"tổng điểm {vi}" if grows else "tổng điểm không đổi"
        in_en = f"total {en}" if grows else "the total stays"
        return Reason(f"{in_vi} {LOWEST[0]}", f"{in_en} {LOWEST[1]}")
    if reckoned.card.bonus is BonusRule.APART:
        return Reason(
            "điểm thưởng, không tính vào tổng điểm", "bonus, not in the total"
        )
    if grows:
        in_vi = f"tổng điểm {vi}, không quá thang điểm"
        return Reason(in_vi, f"total {en}, up to the scale")
    return Reason("tổng điểm đã bằng thang điểm", "the total is at the scale already")


def _bettered(line: Line) -> Line | None:
    """Return the line with the nearest evidence of which the points rise."""
    if line.given is None or line.exact is None or line.most is None:
        return None
    if line.is_overruled:
        return None
    better = line.criterion.rule.better(line.given, line.most)
    if better is None:
        return None
    if not isinstance(better, line.criterion.rule.takes):
        place = f"{line.criterion.code}. rule.better"
        raise WrongTypeError(place, type(better).__name__, "evidence-of-rule")
    then = _with(line, better)
    return then if _rises(line, then) else _further(line, better)


def _with(line: Line, given: Given) -> Line:
    return line_of(line.criterion, line.standing, given, line.files)


def _rises(now: Line, then: Line) -> bool:
    return then.exact is not None and then.exact > (now.exact or 0)


def _further(line: Line, better: Given) -> Line | None:
    """
    Return the nearest line that rises where a rounding hides one unit more.

    ``None`` where none does, or where the evidence has no unit.
    """
    units = _units(line.given, better)
    if line.criterion.places is None or not units:
        return None
    step = 1 if units > 0 else -1
    reach = _reach(better, step)

    def moved(by: int) -> Line:
        return _with(line, _plus_units(better, step * by))

    # More units never lower the points: the first that raises them is searched for.
    short, far = 0, 1
    while far < reach and not _rises(line, moved(far)):
        short, far = far, 2 * far
    far = min(far, reach)
    if not _rises(line, moved(far)):
        return None
    while far - short > 1:
        middle = (short + far) // 2
        short, far = (short, middle) if _rises(line, moved(middle)) else (middle, far)
    return moved(far)


def _reach(given: Given, step: int) -> int:
    """Return how many units evidence may still go up or down."""
    if isinstance(given, Share):
        met, of = given.met or 0, given.of or 0
        return of - met if step > 0 else met
    down = given.value if isinstance(given, Count) else 0
    return _FARTHEST if step > 0 else down


def _plus_units(given: Given, units: int) -> Given:
    if isinstance(given, Share):
        return Share((given.met or 0) + units, given.of)
    return Count(given.value + units) if isinstance(given, Count) else given


def _change(now: Given | None, then: Given | None, locale: str) -> str:
    """Return what would have to be given instead."""
    english = locale == "en"
    if then is None or isinstance(then, Answer):
        return "yes instead of no" if english else "có thay vì không"
    words, units = then.text(locale), _units(now, then)
    if units is None:
        return f"{'with' if english else 'đạt'} {words}"
    if isinstance(then, Count):
        words = number(then.value, locale)
    if english:
        count = "one" if abs(units) == 1 else str(abs(units))
        return f"{count} {'more' if units > 0 else 'fewer'}, {words}"
    if isinstance(then, Count):
        words = f"{'thành' if units > 0 else 'còn'} {words}"
    return f"{'thêm' if units > 0 else 'bớt'} {abs(units)} trường hợp ({words})"


def _units(now: Given | None, then: Given) -> int | None:
    if isinstance(now, Count) and isinstance(then, Count):
        return then.value - now.value
    if not isinstance(now, Share) or not isinstance(then, Share):
        return None
    if now.met is None or then.met is None:
        return None
    return then.met - now.met


def _plus(points: Fraction, locale: str) -> str:
    is_small = two_places(points) == 0
    said = points_text(Fraction(1, 100) if is_small else points, locale)
    if locale == "en":
        return f"less than +{said}" if is_small else f"+{said}"
    return f"thêm chưa đến {said}" if is_small else f"thêm {said}"
