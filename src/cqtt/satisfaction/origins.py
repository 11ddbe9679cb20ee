"""Where answers come from, and what of it keeps two results from being compared."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import Enum
from typing import Final

from attrs import field, frozen

from cqtt.checks import instance_of
from cqtt.errors import InvalidValueError, WrongTypeError
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

    ``units`` and ``modes`` are several where tallies were merged.  ``first_on`` and
    ``last_on`` are the days between which people answered, ``None`` where unknown.

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
    question: str = ""

    def __attrs_post_init__(self) -> None:
        for unit in self.units:
            if not require_nfc(unit, "unit").strip():
                raise InvalidValueError("unit", unit, "filled-text")
        for name, day in (("first_on", self.first_on), ("last_on", self.last_on)):
            if isinstance(day, datetime) or not isinstance(day, date | None):
                raise WrongTypeError(name, day, "day")
        if self.first_on and self.last_on and self.last_on < self.first_on:
            raise InvalidValueError("last_on", self.last_on, "interval")
        if self.survey is not None and self.question:
            self.survey.question(self.question)

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

    Units and modes are joined, the days are the earliest and the latest; a survey or a
    question stays only where all name the same.
    """
    every = tuple(origins)
    firsts = [each.first_on for each in every]
    lasts = [each.last_on for each in every]
    surveys = {each.survey for each in every}
    questions = {each.question for each in every}
    same = len(surveys) == 1
    return Origin(
        units=tuple(
            sorted({unit for each in every for unit in each.units}, key=sort_key)
        ),
        modes=tuple(mode for mode in Mode if any(mode in each.modes for each in every)),
        first_on=min(filter(None, firsts)) if all(firsts) else None,
        last_on=max(filter(None, lasts)) if all(lasts) else None,
        survey=surveys.pop() if same else None,
        question=questions.pop() if same and len(questions) == 1 else "",
    )
