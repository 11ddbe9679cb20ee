"""Answers to a survey as observations of the items that its questions ask about."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from attrs import field, frozen

from cqtt.agencies import Unit
from cqtt.checks import instance_of, require_instance
from cqtt.conduct.codes import CodeOfConduct
from cqtt.conduct.observations import Observation, SourceKind, Verdict
from cqtt.conduct.officers import require_code
from cqtt.errors import InvalidValueError, UnknownNameError, WrongTypeError
from cqtt.satisfaction.counts import Counts
from cqtt.satisfaction.scales import Scale, Side
from cqtt.satisfaction.surveys import Survey

_VERDICTS: Final = {
    Side.SATISFIED: Verdict.MET,
    Side.NEUTRAL: Verdict.NEUTRAL,
    Side.UNMARKED: Verdict.NEUTRAL,
    Side.DISSATISFIED: Verdict.NOT_MET,
}


def _items(value: Any) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, Mapping):
        raise WrongTypeError("items", type(value).__name__, "items-by-question")
    return tuple((question, _codes(codes)) for question, codes in value.items())


def _codes(codes: Any) -> tuple[str, ...]:
    if isinstance(codes, str):
        return (codes,)
    if not isinstance(codes, Iterable):
        raise WrongTypeError("items", type(codes).__name__, "items-by-question")
    return tuple(dict.fromkeys(codes))


@frozen
class QuestionMap:
    """
    Which items of a code the questions of a survey are about (*nối câu hỏi*).

    ``items`` goes from the code of a question to the code of an item, or to several.
    A question that is not in it says nothing of the code of conduct.  Several questions
    on one item are refused unless ``joins_questions``: one person answers them all, so
    their answers then weigh as one.

    Raises:
        WrongTypeError: A value is of another type.
        UnknownNameError: The survey has no such question, or the code no such item.
        InvalidValueError: The scale of a question does not mark who is satisfied; two
            questions are about one item, without ``joins_questions``.

    >>> from cqtt.conduct import ConductItem
    >>> from cqtt.satisfaction import FOUR_LEVELS, Question
    >>> smile = ConductItem("luon-mim-cuoi", "luôn mỉm cười", "always smile")
    >>> code = CodeOfConduct(code="xa-mau", name="1 luôn", name_en="1 always",
    ...                      edition="2026", items=(smile,))
    >>> survey = Survey(code="phieu", name="Phiếu", name_en="Ballot", edition="2026",
    ...                 scale=FOUR_LEVELS,
    ...                 questions=(Question("thai-do", "Thái độ?", "Attitude?"),))
    >>> QuestionMap({"thai-do": "luon-mim-cuoi"}, survey=survey, code=code).items
    (('thai-do', ('luon-mim-cuoi',)),)
    """

    items: tuple[tuple[str, tuple[str, ...]], ...] = field(converter=_items)
    survey: Survey = field(kw_only=True, repr=lambda survey: repr(survey.code))
    code: CodeOfConduct = field(kw_only=True, repr=lambda code: repr(code.label()))
    joins_questions: bool = field(
        default=False, kw_only=True, validator=instance_of(bool, "yes-no")
    )

    def __attrs_post_init__(self) -> None:
        require_instance(self.survey, Survey, "survey", "survey-to-map")
        require_code(self.code)
        for question, codes in self.items:
            require_marked(self.survey.scale_of(question))
            for item in codes:
                self.code.item(item)
        for item, asked in self._asked.items():
            if asked > 1 and not self.joins_questions:
                raise InvalidValueError("items", item, "one-question-of-item")

    def items_of(self, question: str) -> tuple[str, ...]:
        """
        Return the codes of the items that a question asks about; may be empty.

        Raises:
            UnknownNameError: The survey has no such question.
        """
        self.survey.question(question)
        return dict(self.items).get(question, ())

    def questions_on(self, item: str) -> int:
        """Return how many questions are about an item."""
        return self._asked[item]

    @property
    def _asked(self) -> Counter[str]:
        return Counter(item for _, codes in self.items for item in codes)


def require_marked(scale: Scale | None) -> None:
    """Refuse a scale, or none, that does not say which levels are satisfied."""
    if scale is None or not scale.satisfied:
        came = "no scale" if scale is None else scale.name
        raise InvalidValueError("scale", came, "marked-scale")


def observations_of(
    tallies: Mapping[str, Counts],
    mapping: QuestionMap,
    *,
    at: datetime | date,
    unit: Unit,
    post: str = "",
    channel: str = "",
    weight: Decimal | int = 1,
) -> tuple[Observation, ...]:
    """
    Return the answers to a survey as observations (*từ phiếu khảo sát*).

    ``tallies`` goes from the code of a question to its ``Tally``.  Satisfied answers
    are met, dissatisfied ones not met, all others on the scale neutral: the share of an
    item from one question is ``tally.satisfied()``.  "Not applicable" stays outside the
    base; no answer is no observation.  Of several questions on one item the answers of
    a person weigh as one, and the size is that of people.

    Raises:
        WrongTypeError: A value is of another type.
        UnknownNameError: The survey has no such question.
        InvalidValueError: A tally's scale does not mark who is satisfied.

    >>> from cqtt.conduct import ConductItem
    >>> from cqtt.satisfaction import FOUR_LEVELS, Question, Tally
    >>> smile = ConductItem("luon-mim-cuoi", "luôn mỉm cười", "always smile")
    >>> code = CodeOfConduct(code="xa-mau", name="1 luôn", name_en="1 always",
    ...                      edition="2026", items=(smile,))
    >>> survey = Survey(code="phieu", name="Phiếu", name_en="Ballot", edition="2026",
    ...                 scale=FOUR_LEVELS,
    ...                 questions=(Question("thai-do", "Thái độ?", "Attitude?"),))
    >>> asked = QuestionMap({"thai-do": "luon-mim-cuoi"}, survey=survey, code=code)
    >>> tally = Tally({"Hài lòng": 18, "Bình thường": 2}, scale=FOUR_LEVELS)
    >>> for row in observations_of({"thai-do": tally}, asked,
    ...                            at=date(2026, 3, 2), unit=Unit("Một cửa")):
    ...     print(row.item, row.verdict.value, row.count)
    luon-mim-cuoi met 18
    luon-mim-cuoi neutral 2
    """
    require_instance(mapping, QuestionMap, "mapping", "map-of-questions")
    if not isinstance(tallies, Mapping):
        raise WrongTypeError("tallies", type(tallies).__name__, "tallies-by-question")
    return tuple(
        Observation(
            item,
            verdict,
            at,
            SourceKind.CITIZEN_RATING,
            unit,
            post,
            channel=channel,
            weight=weight,
            count=count,
            questions=mapping.questions_on(item),
        )
        for question, tally in tallies.items()
        for item in _asked(question, tally, mapping)
        for verdict, count in _counted(tally)
        if count
    )


def _asked(question: str, tally: Counts, mapping: QuestionMap) -> tuple[str, ...]:
    if not isinstance(tally, Counts):
        raise WrongTypeError("tallies", type(tally).__name__, "tally-of-ballots")
    if question not in mapping.survey.codes:
        # What stands in a column of data may be a citizen's.
        came = f"({len(str(question))} characters)"
        raise UnknownNameError("questions", came, mapping.survey.codes)
    found = mapping.items_of(question)
    if found:
        require_marked(tally.scale)
    return found


def _counted(tally: Counts) -> Iterator[tuple[Verdict, int]]:
    levels = zip(tally.scale.levels, tally.by_level, strict=True)
    yield from ((_VERDICTS[level.side], count) for level, count in levels)
    yield Verdict.NOT_APPLICABLE, tally.not_applicable
