"""From rows to tallies: counting, names of units and questions, batches."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from inspect import signature
from typing import Any, Final

from attrs import evolve, frozen

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError, UnknownNameError, WrongTypeError
from cqtt.findings import Finding
from cqtt.interop.ballots.columns import QUESTION, UNIT, Layout, picker
from cqtt.interop.ballots.repeats import Repeats
from cqtt.interop.ballots.results import Ballots, Fault, Keep, Key
from cqtt.interop.ballots.spellings import Names, Sizes, names_of, sizes_of
from cqtt.interop.ballots.values import Flag, answer_value, plain_text
from cqtt.satisfaction.matching import as_text, recognise
from cqtt.satisfaction.scales import Scale
from cqtt.satisfaction.surveys import Survey
from cqtt.satisfaction.tallies import Tally
from cqtt.text import sort_key

Counted = tuple[tuple[Any, ...], int, Any, int]
"""What tells rows apart, which column of answers, an answer, and how often it came."""


@frozen(kw_only=True)
class Reading:
    """How rows become tallies: their columns, their scale, what the tallies get."""

    layout: Layout
    scale: Scale | None
    codes: Mapping[Any, str]
    flags: Mapping[bool, str]
    about: Mapping[str, Any]
    frames: Sizes | None = None

    def fitted(self, layout: Layout) -> "Reading":
        """
        Return the reading of the columns that were found.

        Raises:
            InvalidValueError: There are frames by unit, and nothing tells the unit.
        """
        if self.frames is not None and UNIT not in layout.roles:
            raise InvalidValueError("frame", "sizes by unit", "frame-of-units")
        return evolve(self, layout=layout)

    def tallies(
        self, counted: Iterable[Counted], source: str
    ) -> tuple[tuple[tuple[Key, Tally], ...], tuple[Finding, ...]]:
        """
        Return a tally for everything that rows were told apart by, in order.

        With them comes what the names of units, questions and frames have amiss.
        """
        every = list(counted)
        names = {
            at: names_of(role, ((by[at], count) for by, _, _, count in every))
            for at, (role, _) in enumerate(self.layout.by)
            if role in _ROLES
        }
        cells: dict[tuple[str, ...], dict[Any, int]] = {}
        texts = {
            text: label
            for code, label in self.codes.items()
            if (text := as_text(code)) != f"({type(code).__name__})"
        }
        for by, at, answer, count in every:
            cell = cells.setdefault(self._place(by, at, names), {})
            label = self._label(answer, texts)
            cell[label] = cell.get(label, 0) + count
        scale = self.scale or self._recognised(cells)
        ordered = sorted(cells, key=lambda place: [sort_key(text) for text in place])
        parts = tuple(
            (self._key(place), self._tally(place, cells[place], scale))
            for place in ordered
        )
        return parts, tuple(self._findings(names.values(), source))

    def _place(
        self, by: tuple[Any, ...], at: int, names: Mapping[int, Names]
    ) -> tuple[str, ...]:
        questions = self.layout.questions
        own = () if questions is None else (questions[at],)
        told = (
            names[n].shown(name) if n in names else plain_text(name)
            for n, name in enumerate(by)
        )
        return (*told, *own)

    def _findings(self, names: Iterable[Names], source: str) -> Iterator[Finding]:
        for each in names:
            yield from each.findings(source)
            if self.frames is not None and each.role == UNIT:
                yield from self.frames.findings(each.every(), source)

    def _label(self, given: Any, texts: Mapping[str, str]) -> Any:
        answer = answer_value(given)
        if answer is None:
            return None
        if isinstance(answer, Flag):
            return self.flags.get(answer.value, as_text(answer.value))
        if answer in self.codes:
            return self.codes[answer]
        return texts.get(as_text(answer), answer)

    def _recognised(self, cells: Mapping[Any, Mapping[Any, int]]) -> Scale | None:
        if not cells or self.about.get("survey") is not None:
            return None
        return recognise(label for cell in cells.values() for label in cell)

    def _key(self, place: tuple[str, ...]) -> Key:
        if not self.layout.is_bare:
            return place
        return place[0] if place else ""

    def _tally(
        self, place: tuple[str, ...], counts: Mapping[Any, int], scale: Scale | None
    ) -> Tally:
        named = {
            role: text
            for role, text in zip(self.layout.roles, place, strict=True)
            if role in _ROLES
        }
        tally = Tally(counts, scale=scale, **{**self.about, **named})
        if self.frames is None:
            return tally
        return _framed(tally, named[UNIT], self.frames.of(named[UNIT]))


_ROLES: Final = (UNIT, QUESTION)
_MOST_FAULTS: Final = 1_000
_OF_TALLY: Final = tuple(signature(Tally).parameters)[2:]


def _framed(tally: Tally, unit: str, frame: int | None) -> Tally:
    if frame is not None and frame < tally.ballots:
        raise InvalidValueError(f"frame[{unit!r}]", frame, "at-least-the-ballots")
    return tally.with_frame(frame)


def reading_of(
    layout: Layout,
    scale: Scale | None,
    codes: Mapping[Any, str] | None,
    about: Mapping[str, Any],
) -> Reading:
    """
    Return a reading.

    Raises:
        WrongTypeError: The scale is not a ``Scale``; the codes are no mapping; the
            frame of a unit is no whole number; there is no such argument.
        InvalidValueError: The frame of a unit is below zero; a unit has two.
        UnknownNameError: A question that the caller names is none of the survey's.
    """
    require_instance(scale, Scale | None, "scale", "scale")
    if codes is not None and not isinstance(codes, Mapping):
        raise WrongTypeError("codes", type(codes).__name__, "codes-of-labels")
    for name in about:
        if name not in _OF_TALLY:
            raise WrongTypeError("argument", name, "argument-of-reading")
    _require_of_survey(layout.questions or (), about.get("survey"))
    about, frames = dict(about), None
    if isinstance(about.get("frame"), Mapping):
        frames = sizes_of(about.pop("frame"))
    known: dict[bool, dict[Any, str]] = {False: {}, True: {}}
    for code, label in (codes or {}).items():
        value = answer_value(code)
        is_flag = isinstance(value, Flag)
        known[is_flag][value.value if is_flag else code] = label
    return Reading(
        layout=layout,
        scale=scale,
        codes=known[False],
        flags=known[True],
        about=about,
        frames=frames,
    )


def _require_of_survey(questions: Iterable[str], survey: object) -> None:
    """Refuse what is no question of a survey; it is the caller's, so it is named."""
    if isinstance(survey, Survey):
        for question in questions:
            if question not in survey.codes:
                raise UnknownNameError(f"survey {survey.code}", question, survey.codes)


def require_keep(keep: str) -> None:
    """
    Refuse what is neither ``"all"`` nor ``"first"``.

    Raises:
        InvalidValueError: It is another word.
    """
    if keep not in ("all", "first"):
        raise InvalidValueError("keep", keep, "keep-of-repeats")


class Gatherer:
    """Counts rows one by one."""

    def __init__(self, layout: Layout, keep: Keep) -> None:
        wanted = layout.wanted
        self.rows: int = 0
        self.counted: int = 0
        self.faults: list[Fault] = []
        self.broken: int = 0
        self._layout = layout
        self._by = picker([wanted.index(column) for _, column in layout.by])
        self._within = picker([wanted.index(column) for column in layout.within])
        self._key = picker([wanted.index(column) for column in layout.key])
        self._answers = tuple(enumerate(map(wanted.index, layout.answers)))
        self._has_key, self._keep = bool(layout.key), keep
        self._repeats = Repeats(layout.within_roles)
        self._counts: Counter[tuple[tuple[Any, ...], int, Any]] = Counter()

    def add(self, line: int, row: tuple[Any, ...]) -> None:
        """Count a row, given by its wanted columns, each a value that has a hash."""
        self.rows += 1
        if self._has_key:
            key, within = self._key(row), self._within(row)
            is_repeat = self._repeats.is_repeat(key, line, within)
            if is_repeat and self._keep == "first":
                return
        self.counted += 1
        by = self._by(row)
        for at, place in self._answers:
            self._counts[by, at, row[place]] += 1

    def leave_out(self, fault: Fault) -> None:
        """Note a row that cannot be read; of very many only the first are kept."""
        self.broken += 1
        if len(self.faults) < _MOST_FAULTS:
            self.faults.append(fault)

    def ballots(self, source: str, reading: Reading) -> Ballots:
        """Return what was read, by the columns of ``by`` that the reading still has."""
        by = reading.layout.by
        kept = picker([at for at, each in enumerate(self._layout.by) if each in by])
        counts = (
            (kept(place), at, answer, count)
            for (place, at, answer), count in self._counts.items()
        )
        parts, names = reading.tallies(counts, source)
        return Ballots(
            source=source,
            rows=self.rows,
            counted=self.counted,
            parts=parts,
            names=names,
            duplicates=self._repeats.lines(),
            faults=tuple(self.faults),
            broken=self.broken,
            without_key=self._repeats.without_key,
            unread=reading.layout.unread,
        )


def merged(parts: Iterable[Mapping[Key, Tally]]) -> dict[Key, Tally]:
    """
    Add up the tallies of batches, key by key (*gộp kết quả theo từng đợt*).

    The batches are taken one after the other, so that millions stream by: read each
    with the same ``scale=``.  Keys are taken as they are: spellings of one unit are
    joined within a batch only.

    Raises:
        InvalidValueError: As ``Tally.merged``.

    >>> from cqtt.satisfaction import FOUR_LEVELS
    >>> batch = {"Xã A": Tally({"Hài lòng": 2}, scale=FOUR_LEVELS, unit="Xã A")}
    >>> merged([batch, batch])["Xã A"].by_level
    (0, 4, 0, 0)
    """
    found: dict[Key, Tally] = {}
    for batch in parts:
        for key, tally in batch.items():
            before = found.get(key)
            found[key] = tally if before is None else before + tally
    return found
