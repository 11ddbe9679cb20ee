"""Answers counted by level, and what was not counted."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final, Self

from attrs import field, frozen

from cqtt.checks import require_count, require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.satisfaction.matching import (
    as_text,
    coded,
    is_missing,
    place_in,
    recognise,
    sort_answers,
)
from cqtt.satisfaction.origins import Mode, Origin, merged_origin
from cqtt.satisfaction.scales import SCALES, Scale
from cqtt.satisfaction.surveys import Survey

_SHOWN: Final = 40


@frozen(init=False)
class Counts:
    """
    Answers to one question, counted by level: what a ``Tally`` is before any score.

    *Số phiếu theo mức.*  See ``Tally`` for what it takes.
    """

    scale: Scale = field(repr=lambda scale: scale.name)
    by_level: tuple[int, ...]
    not_applicable: int
    no_answer: int
    unknown: tuple[tuple[str, int], ...] = field(repr=False)
    frame: int | None
    asked: int | None
    origin: Origin

    def __init__(
        self,
        counts: Mapping[Any, int],
        *,
        scale: Scale | None = None,
        frame: int | None = None,
        asked: int | None = None,
        unit: str = "",
        mode: Mode | None = None,
        first_on: date | None = None,
        last_on: date | None = None,
        survey: Survey | None = None,
        question: str = "",
    ) -> None:
        origin = Origin(
            units=(unit,) if unit else (),
            modes=(mode,) if mode else (),
            first_on=first_on,
            last_on=last_on,
            survey=survey,
            questions=(question,) if question else (),
        )
        require_instance(counts, Mapping, "counts", "counts-by-label")
        require_instance(scale, Scale | None, "scale", "scale")
        used = scale or _scale_of(survey, question) or recognise(counts)
        found = sort_answers(_counted(counts, used), used)
        self.__attrs_init__(
            used,
            found.by_level,
            found.not_applicable,
            found.no_answer,
            found.unknown,
            None if frame is None else require_count(frame, "frame"),
            None if asked is None else require_count(asked, "asked"),
            origin,
        )

    def __attrs_post_init__(self) -> None:
        for name, most in (("frame", self.frame), ("asked", self.asked)):
            if most is not None and most < self.ballots:
                came = f"{most} < {self.ballots}"
                raise InvalidValueError(name, came, "at-least-the-ballots")

    @classmethod
    def from_answers(
        cls,
        answers: Iterable[Any],
        *,
        scale: Scale | None = None,
        codes: Mapping[Any, str] | None = None,
        **about: Any,
    ) -> Self:
        """
        Count answers one by one (*kiểm phiếu từ từng câu trả lời*).

        ``None``, NaN and an empty text are no answer.  ``codes`` says which label a
        form's code stands for, such as ``{1: "Rất hài lòng"}``: a bare number is never
        taken for a worded level, nor ``True`` for 1.  ``about`` is what ``Tally`` takes
        besides.

        Raises:
            WrongTypeError: The answers are a text, a mapping, a table or no iterable;
                else as ``Tally``.
            InvalidValueError: As ``Tally``.

        >>> from cqtt.satisfaction import FOUR_LEVELS, Tally
        >>> Tally.from_answers([1, 1, 2, None], scale=FOUR_LEVELS,
        ...                    codes={1: "Rất hài lòng", 2: "Hài lòng"}).by_level
        (2, 1, 0, 0)
        """
        known = codes or {}
        require_instance(known, Mapping, "codes", "codes-by-answer")
        bools = any(isinstance(code, bool) for code in known)
        counted = _tell(answers, bools=bools)
        return cls(coded(counted, known), scale=scale, **about)

    @property
    def counts(self) -> Mapping[str, int]:
        """The counts by label, from the best level to the worst; read-only."""
        labels = self.scale.labels
        return MappingProxyType(dict(zip(labels, self.by_level, strict=True)))

    @property
    def answers(self) -> int:
        """The number of answers on the scale: the base of every score."""
        return sum(self.by_level)

    @property
    def ballots(self) -> int:
        """Every answer that came, on the scale or not."""
        return self.answers + self.not_applicable + self.missing

    @property
    def missing(self) -> int:
        """The answers that are none or name no level, the question being applicable."""
        return self.no_answer + sum(count for _, count in self.unknown)

    @property
    def missing_share(self) -> Fraction | None:
        """The missing answers' share of all to whom the question applies."""
        asked = self.answers + self.missing
        return Fraction(self.missing, asked) if asked else None

    @property
    def response_share(self) -> Fraction | None:
        """The share of those asked who gave a ballot; ``None`` where not known."""
        return Fraction(self.ballots, self.asked) if self.asked else None

    def findings(self) -> tuple[Finding, ...]:
        """Return what is wrong with it: unknown labels, an edition not in force."""
        place = self.origin.place or "answers"
        unknown = tuple(
            Finding(
                "known-label", place, f"{_short(label)} × {count}", Severity.WARNING
            )
            for label, count in self.unknown
        )
        return (*self._other_scale(place), *unknown, *self.origin.out_of_force())

    def _other_scale(self, place: str) -> Iterator[Finding]:
        """Tell when labels that came unknown are those of a longer scale of ours."""
        labels = set(self.scale.labels)
        for scale in SCALES:
            more = labels < set(scale.labels)
            if more and any(
                place_in(scale, label) is not None for label, _ in self.unknown
            ):
                came = f"labels of {scale.name}"
                yield Finding("scale-that-was-offered", place, came, Severity.ERROR)

    def with_frame(self, frame: int | None) -> Self:
        """
        Return the tally with another frame, or none.

        *Đặt tổng thể.*  For answers that were counted in batches.

        Raises:
            InvalidValueError: The frame is below the number of ballots.
        """
        return self._made(
            self.scale,
            (self.by_level, self.not_applicable, self.no_answer, self.unknown),
            (frame, self.asked),
            self.origin,
        )

    @classmethod
    def merged(
        cls,
        tallies: Iterable["Counts"],
        *,
        frame: int | None = None,
        asked: int | None = None,
    ) -> Self:
        """
        Return the sum of tallies on one scale, in whatever order (*gộp kết quả*).

        The frames of units of which the same part answered add up; else the whole is no
        random sample of them, and has no frame: see ``stratified``.  The numbers asked
        add up.  Where one is not known, neither is the sum.  Parts of one unit have one
        frame: give it here.

        Raises:
            InvalidValueError: There is nothing to merge; the scales differ; two parts
                share a unit, or name none, and both have a frame.
        """
        parts = tuple(tallies)
        for part in parts:
            require_instance(part, Counts, "tallies", "tallies")
        if not parts:
            raise InvalidValueError("tallies", 0, "tallies")
        scales = {part.scale for part in parts}
        if len(scales) > 1:
            names = ", ".join(sorted(scale.name for scale in scales))
            raise InvalidValueError("tallies", names, "one-scale")
        joined = _joined("frame", frame, parts, [part.frame for part in parts])
        unknown = sum((Counter(dict(part.unknown)) for part in parts), Counter[str]())
        levels = zip(*(part.by_level for part in parts), strict=True)
        return cls._made(
            parts[0].scale,
            (
                tuple(map(sum, levels)),
                sum(part.not_applicable for part in parts),
                sum(part.no_answer for part in parts),
                tuple(sorted(unknown.items())),
            ),
            (
                joined if frame is not None or _sampled_alike(parts) else None,
                _joined("asked", asked, parts, [part.asked for part in parts]),
            ),
            merged_origin(part.origin for part in parts),
        )

    @classmethod
    def _made(
        cls,
        scale: Scale,
        counted: tuple[tuple[int, ...], int, int, tuple[tuple[str, int], ...]],
        sizes: tuple[int | None, int | None],
        origin: Origin,
    ) -> Self:
        made = cls.__new__(cls)
        frame, asked = sizes
        if frame is not None:
            frame = require_count(frame, "frame")
        if asked is not None:
            asked = require_count(asked, "asked")
        made.__attrs_init__(scale, *counted, frame, asked, origin)
        return made

    def __add__(self, other: Self) -> Self:
        if not isinstance(other, Counts):
            return NotImplemented
        return type(self).merged((self, other))


def _joined(
    name: str, given: int | None, parts: tuple[Counts, ...], sizes: list[int | None]
) -> int | None:
    """Return the size of what merged parts come from: given, or the sum by units."""
    known = [size for size in sizes if size is not None]
    if given is not None or len(parts) == 1:
        return given if given is not None else sizes[0]
    if len(known) > 1:
        units = [part.origin.units for part in parts]
        shared = len({unit for each in units for unit in each}) < sum(map(len, units))
        if shared or not all(units):
            raise InvalidValueError("tallies", name, "sizes-of-units")
    return sum(known) if len(known) == len(sizes) else None


def _sampled_alike(parts: tuple[Counts, ...]) -> bool:
    """Tell whether the same part of each frame answered, as in one random sample."""
    shares = {Fraction(part.answers, part.frame) for part in parts if part.frame}
    return len(shares) < 2  # noqa: PLR2004 one share, or none


def _scale_of(survey: Survey | None, question: str) -> Scale | None:
    if survey is None:
        return None
    return survey.scale_of(question) if question else survey.scale


def _short(label: str) -> str:
    """Return the beginning of a label, which may be of any length."""
    return repr(label) if len(label) <= _SHOWN else f"{label[:_SHOWN]!r}…"


def _counted(counts: Mapping[Any, Any], scale: Scale) -> Iterator[tuple[Any, int]]:
    """Check each count; an error names the label only where it is one of the scale."""
    for label, count in counts.items():
        known = place_in(scale, label) is not None
        yield label, require_count(count, f"counts[{label!r}]" if known else "counts")


def _tell(answers: Any, *, bools: bool) -> Counter[Any]:
    """Count answers as they are written; what has no hash goes by its type."""
    every = _one_by_one(answers)
    if bool in set(map(type, every)) and not bools:
        # True is 1 in a dictionary, but no answer of a scale.
        every = [as_text(each) if isinstance(each, bool) else each for each in every]
    try:
        return Counter(every)
    except (TypeError, ArithmeticError):  # no hash, or what does not compare
        return Counter(map(_key, every))


def _one_by_one(answers: Any) -> Sequence[Any]:
    """Return answers as a sequence; what is none of single answers is refused."""
    if hasattr(answers, "to_pylist"):  # an array of pyarrow
        return list(answers.to_pylist())
    is_table = hasattr(answers, "columns") or getattr(answers, "ndim", 1) != 1
    odd = isinstance(answers, str | bytes | Mapping) or is_table
    if odd or not isinstance(answers, Iterable):
        raise WrongTypeError("answers", type(answers).__name__, "answers-one-by-one")
    return answers if isinstance(answers, Sequence) else tuple(answers)


def _key(answer: Any) -> Any:
    if is_missing(answer):
        return None
    return answer if isinstance(answer, str | int) else as_text(answer)
