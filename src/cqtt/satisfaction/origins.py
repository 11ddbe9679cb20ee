"""Where answers come from, and what of it keeps two results from being compared."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of, require_instance
from cqtt.errors import InvalidValueError, UnknownNameError, WrongTypeError
from cqtt.findings import Finding, Severity
from cqtt.i18n import require_locale
from cqtt.satisfaction.surveys import Respondents, Survey
from cqtt.text import require_nfc, sort_key


class Mode(Enum):
    """How people answered (*hình thức khảo sát*)."""

    COUNTER = "counter"
    QR = "qr"
    ONLINE = "online"
    FACE_TO_FACE = "face-to-face"
    TELEPHONE = "telephone"
    POST = "post"

    def text(self, locale: str = "vi") -> str:
        """Return its name in a locale."""
        return _MODES[self][require_locale(locale) == "en"]


_MODES: Final = {
    Mode.COUNTER: ("phiếu tại quầy", "ballots at the counter"),
    Mode.QR: ("mã QR", "QR code"),
    Mode.ONLINE: ("trực tuyến", "online"),
    Mode.FACE_TO_FACE: ("phỏng vấn trực tiếp", "face to face"),
    Mode.TELEPHONE: ("điện thoại", "telephone"),
    Mode.POST: ("bưu điện", "post"),
}


@frozen(kw_only=True)
class Origin:
    """
    Where the answers of a tally come from (*nguồn gốc số liệu*).

    ``units``, ``modes`` and ``questions`` are several where tallies were merged.
    ``first_on`` and ``last_on`` are the days between which people answered, ``None``
    where unknown.

    Raises:
        WrongTypeError: A day is not a plain date; the survey is not a ``Survey``.
        InvalidValueError: The days are in the wrong order; a text is empty.
        UnknownNameError: The survey has no such question.
    """

    units: tuple[str, ...] = ()
    modes: tuple[Mode, ...] = ()
    first_on: date | None = None
    last_on: date | None = None
    survey: Survey | None = field(
        default=None,
        validator=instance_of(Survey | None, "survey"),
        repr=lambda survey: repr(survey and survey.code),
    )
    questions: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        for unit in self.units:
            if not require_nfc(unit, "unit").strip():
                raise InvalidValueError("unit", unit, "filled-text")
        for name, day in (("first_on", self.first_on), ("last_on", self.last_on)):
            if isinstance(day, datetime) or not isinstance(day, date | None):
                raise WrongTypeError(name, day, "day")
        if self.first_on and self.last_on and self.last_on < self.first_on:
            raise InvalidValueError("last_on", self.last_on, "interval")
        for mode in self.modes:
            require_instance(mode, Mode, "mode", "enum-choice")
        for question in self.questions:
            require_nfc(question, "question")
            if self.survey is not None and question not in self.survey.codes:
                # What stands in a column of data may be a citizen's.
                came = f"({len(question)} characters)"
                raise UnknownNameError("questions", came, self.survey.codes)

    @property
    def question(self) -> str:
        """The question, if it is one; else empty."""
        return self.questions[0] if len(self.questions) == 1 else ""

    @property
    def place(self) -> str:
        """Units and questions, to say in a finding where it stands."""
        return ", ".join((*self.units, *self.questions))

    @property
    def respondents(self) -> Respondents:
        """Who was asked, as far as the survey says."""
        return self.survey.respondents if self.survey else Respondents.UNSTATED

    def out_of_force(self) -> Iterator[Finding]:
        """Return the days on which the survey's edition was not in force."""
        if self.survey is None:
            return
        for day in dict.fromkeys(filter(None, (self.first_on, self.last_on))):
            if day not in self.survey.in_force:
                place = f"survey {self.survey.code} ({self.survey.edition})"
                yield Finding(
                    "survey-in-force", place, day.isoformat(), Severity.WARNING
                )


def merged_origin(origins: Iterable[Origin]) -> Origin:
    """
    Return the origin of merged tallies; what differs and cannot be joined is dropped.

    Units, modes and questions are joined, the days are the earliest and the latest; a
    survey stays only where all name the same, and so do the questions.
    """
    every = tuple(origins)
    firsts = [each.first_on for each in every]
    lasts = [each.last_on for each in every]
    surveys = {each.survey for each in every}
    questions = {question for each in every for question in each.questions}
    same = len(surveys) == 1
    told = same and all(each.questions for each in every)
    return Origin(
        units=tuple(
            sorted({unit for each in every for unit in each.units}, key=sort_key)
        ),
        modes=tuple(mode for mode in Mode if any(mode in each.modes for each in every)),
        first_on=min(filter(None, firsts)) if all(firsts) else None,
        last_on=max(filter(None, lasts)) if all(lasts) else None,
        survey=surveys.pop() if same else None,
        questions=tuple(sorted(questions)) if told else (),
    )
