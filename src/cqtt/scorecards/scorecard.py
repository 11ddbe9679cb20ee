"""A scorecard in use: evidence becomes a scoring."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from attrs import frozen

from cqtt.checks import require_instance
from cqtt.errors import InvalidValueError, WrongTypeError
from cqtt.law import Period
from cqtt.scorecards.cards import Card
from cqtt.scorecards.evidence import Evidence, Offered, Round, file_names, gathered
from cqtt.scorecards.exhibiting import files_of
from cqtt.scorecards.lines import line_of
from cqtt.scorecards.naming import unknown_name
from cqtt.scorecards.sheets import ScoreSheet
from cqtt.scorecards.wording import card_table
from cqtt.tables import Table


@frozen(kw_only=True)
class Scorecard(Card):
    """
    A scorecard in one edition (*bảng tiêu chí, thang điểm*).

    ``code`` is a slug, ``edition`` the version of it; ``name`` is what people call it.
    ``criteria`` are the criteria and their groups, empty where no source tells them;
    ``scale`` is the total of those that count, ``None`` where it is not known.
    ``classes`` are the classes of the total, ``conditions`` what recognition needs
    beside it, ``bonus`` what bonus points do to it, ``filing`` the documents that a
    request for recognition holds.

    ``places`` are the places that use it, the smallest first; ``in_force`` is open at
    an end that is not known.  ``confidence`` says how sure the whole is, ``urls`` where
    it was read.  ``is_proposal`` marks one that nobody has adopted.  ``gaps`` are what
    the source leaves open, ``notes`` what else to know; both are told in both
    languages, in one order.

    Raises:
        WrongTypeError: A value is of another type.
        NotNfcError: A text is not in Unicode NFC.
        InvalidValueError: A text is empty, or has a line end or a control character;
            two criteria share a code or a measure, two requirements or documents a
            code; the most points do not add up to their group or to the scale, which is
            above zero; a requirement leads to a class that is none; no total reaches a
            class or a condition; bonus points are capped and no scale is known.

    >>> from decimal import Decimal
    >>> from cqtt.scorecards import ClassBand, ClassTable, Criterion, PerShare, Range
    >>> from cqtt.scorecards import Share
    >>> card = Scorecard(
    ...     code="xa-mau", name="Bảng tự chấm", name_en="Own scorecard", edition="2026",
    ...     criteria=(
    ...         Criterion("1", "Công khai", "Posting", Decimal(40)),
    ...         Criterion("2", "Đúng hạn", "On time", Decimal(60), rule=PerShare()),
    ...     ),
    ...     scale=Decimal(100),
    ...     classes=ClassTable((
    ...         ClassBand("Đạt", "passed", Range(Decimal(80), None)),
    ...         ClassBand("Chưa đạt", "not passed", Range(None, Decimal(80))),
    ...     )),
    ... )
    >>> sheet = card.score({"1": Decimal(35), "2": Share(900, 1000)})
    >>> sheet.total, sheet.grade.name("en")
    (Decimal('89.00'), 'passed')
    >>> print(sheet.gains()[0].text("en"))
    2. On time: one more, 901 of 1000 (90.1 %): +0.06 points
    """

    def score(
        self,
        evidence: Mapping[str, Offered] | Iterable[Evidence],
        *,
        round: Round = Round.SELF,  # noqa: A002 the word of every form
        files: Mapping[str, Iterable[str]] | None = None,
        filing: Iterable[str] = (),
        answers: Mapping[str, bool] | None = None,
        unit: str = "",
        period: Period | None = None,
        on: date | None = None,
    ) -> ScoreSheet:
        """
        Turn evidence into points, with reasons (*chấm điểm*).

        ``evidence`` gives for the code of a criterion, or the measure that feeds it,
        what its rule takes: a ``Share``, ``Count``, ``Amount``, ``Answer`` or
        ``Points``.  A ``Rate`` or a ``Score`` is a share, a bool an answer, a
        ``Decimal`` points; a whole number is refused, since it may be a count or
        points.  It may also be ``Evidence`` objects of this ``round``.  Those who
        appraise or decide may give ``Points`` in place of every rule; the line says so.

        ``files`` names by the code of a criterion the files that the unit has, and
        ``filing`` those of the filing: a name begins with the code of the document, or
        is that code.  ``answers`` are what was answered to the requirements.

        Points are exact and rounded only where the source rounds those of a criterion.
        Evidence of nothing, such as 0 of 0, gives no points; nor does none at all:
        neither is 0.

        Raises:
            UnknownNameError: There is no such criterion or requirement.
            WrongTypeError: Evidence is not of the kind that the rule takes, or none.
            InvalidValueError: No criteria are known; a criterion is given twice, or in
                another round; points are above the most of a criterion, or together
                above that of their group or above the scale.
        """
        require_instance(round, Round, "round", "enum-choice")
        if not self.criteria:
            raise InvalidValueError(f"{self.code}: criteria", 0, "criteria-known")
        found = gathered(self, evidence, round)
        by_code = files_of(self, {} if files is None else files, found)
        lines = tuple(
            line_of(
                criterion,
                standing,
                found[criterion.code].given if criterion.code in found else None,
                by_code.get(criterion.code, ()),
                may_overrule=round is not Round.SELF,
            )
            for criterion, standing in self.standings
        )
        return ScoreSheet(
            card=self,
            lines=lines,
            answers=self._answers({} if answers is None else answers),
            round=round,
            unit=unit,
            period=period,
            on=on,
            files=tuple(by_code.items()),
            filing=file_names(filing, "filing"),
        )

    def _answers(self, answers: Any) -> tuple[tuple[str, bool], ...]:
        if not isinstance(answers, Mapping):
            raise WrongTypeError("answers", type(answers).__name__, "answers-by-code")
        known = dict.fromkeys(each.code for each in self.requirements)
        for code, answer in answers.items():
            if code not in known:
                raise unknown_name(f"requirements of {self.code}", code, known)
            require_instance(answer, bool, f"answers[{code!r}]", "yes-no")
        return tuple((code, answers[code]) for code in known if code in answers)

    def table(self, locale: str = "vi") -> Table:
        """Return the criteria: most points, rule, exhibits, what is open."""
        return card_table(self, locale)

    def _repr_html_(self) -> str:
        return self.table().html()
