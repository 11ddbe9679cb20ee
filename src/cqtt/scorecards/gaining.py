"""What one more unit of evidence would bring."""

from collections.abc import Iterator
from fractions import Fraction

from attrs import evolve, frozen

from cqtt.i18n import number, require_locale
from cqtt.scorecards.classes import ClassBand
from cqtt.scorecards.inputs import Answer, Count, Given, Share
from cqtt.scorecards.lines import Line, line_of
from cqtt.scorecards.reckoning import Reckoned
from cqtt.scorecards.showing import points_text, two_places


@frozen
class Gain:
    """
    What better evidence for one criterion would bring (*điểm có thể tăng thêm*).

    ``then`` is its line with the nearest evidence that earns more: mostly one unit
    more, else as many as the next band or the threshold needs.  ``grade`` and
    ``grade_then`` are the classes; ``None`` where none can be derived.
    """

    now: Line
    then: Line
    grade: ClassBand | None
    grade_then: ClassBand | None

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
        if not self.changes_class or self.grade_then is None:
            return said
        before = self.grade.name(locale) if self.grade else "–"
        word = "class" if english else "xếp loại"
        return f"{said}; {word}: {before} → {self.grade_then.name(locale)}"


def gains_of(reckoned: Reckoned) -> tuple[Gain, ...]:
    """Return what would bring points, the most first; then in the scorecard's order."""
    found = _gains(reckoned)
    return tuple(sorted(found, key=lambda gain: gain.exact, reverse=True))


def _gains(reckoned: Reckoned) -> Iterator[Gain]:
    grade = reckoned.grade
    for at, now in enumerate(reckoned.lines):
        then = _bettered(now)
        if then is None:
            continue
        lines = (*reckoned.lines[:at], then, *reckoned.lines[at + 1 :])
        grade_then = evolve(reckoned, lines=lines).grade
        gain = Gain(now, then, grade, grade_then)
        if gain.exact > 0:
            yield gain


def _bettered(line: Line) -> Line | None:
    if line.given is None or line.exact is None or line.most is None:
        return None
    if line.is_overruled:
        return None
    better = line.criterion.rule.better(line.given, line.most)
    if better is None:
        return None
    return line_of(line.criterion, line.standing, better, line.files)


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
    if units > 0:
        return f"thêm {units}, thành {words}"
    return f"bớt {-units}, còn {words}"


def _units(now: Given | None, then: Given) -> int | None:
    if isinstance(now, Count) and isinstance(then, Count):
        return then.value - now.value
    if not isinstance(now, Share) or not isinstance(then, Share):
        return None
    if now.met is None or then.met is None:
        return None
    return then.met - now.met


def _plus(points: Fraction, locale: str) -> str:
    if two_places(points) == 0:
        small = f"+{points_text(Fraction(1, 100), locale)}"
        return f"less than {small}" if locale == "en" else f"chưa đến {small}"
    return f"+{points_text(points, locale)}"
