"""Figures of letters: how many were sent, by kind."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, ClassVar, Final

from attrs import field, frozen

from cqtt.errors import WrongTypeError
from cqtt.law import Period, both_ends
from cqtt.letters.letter import Letter
from cqtt.letters.official_form import OfficialForm
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.reports.commune.phrases import Phrases
from cqtt.reports.commune.sources import ReportSource, Sentence

_UNITS: Final = ("thư", "letters")
_GROUPS: Final = {
    "apology": ("Thư xin lỗi", "Letters of apology", ("apology",)),
    "thanks": ("Thư cảm ơn", "Letters of thanks", ("thanks",)),
    "congratulation": (
        "Thư chúc mừng",
        "Letters of congratulation",
        ("birth", "marriage", "longevity", "business", "house"),
    ),
    "condolence": ("Thư chia buồn", "Letters of condolence", ("condolence",)),
}
_BY_KIND: Final = {
    "birth": ("Thư chúc mừng sinh con", "Congratulations on a birth"),
    "marriage": ("Thư chúc mừng kết hôn", "Congratulations on a marriage"),
    "longevity": ("Thư chúc thọ", "Congratulations on a long life"),
    "business": (
        "Thư chúc mừng thành lập doanh nghiệp, hộ kinh doanh",
        "Congratulations on a new business",
    ),
    "house": ("Thư chúc mừng nhà mới", "Congratulations on a new house"),
}
_NO_LETTERS: Final = ("dialogue", "appointment")
_PHRASES: Final = {
    "letters-apology": (
        "{letters-apology} thư xin lỗi",
        "of apology {letters-apology}",
    ),
    "letters-thanks": ("{letters-thanks} thư cảm ơn", "of thanks {letters-thanks}"),
    "letters-congratulation": (
        "{letters-congratulation} thư chúc mừng",
        "of congratulation {letters-congratulation}",
    ),
    "letters-condolence": (
        "{letters-condolence} thư chia buồn",
        "of condolence {letters-condolence}",
    ),
    "letters-other": ("{letters-other} thư khác", "others {letters-other}"),
}


def _letters(letters: Any) -> tuple[Letter, ...]:
    if not isinstance(letters, Iterable):
        raise WrongTypeError("letters", type(letters).__name__, "letters-to-count")
    found = tuple(letters)
    for each in found:
        if not isinstance(each, Letter):
            raise WrongTypeError("letters", type(each).__name__, "letters-to-count")
    return found


@frozen
class Letters(ReportSource):
    """
    The letters that were sent (*thư đã gửi*), counted by the day of issue.

    Official forms, invitations and appointments are no letters and are left out.  Who
    the letters went to stays out of the report.

    Raises:
        WrongTypeError: What came are no letters.

    >>> from datetime import date
    >>> from cqtt.letters.samples import samples
    >>> sent = Letters(samples("thanks"))
    >>> year = Period(date(2026, 1, 1), date(2026, 12, 31))
    >>> [each.slug for each in sent.figures(year) if each.value]
    ['letters-sent', 'letters-thanks']
    """

    label_vi: ClassVar[str] = "Sổ gửi thư"
    label_en: ClassVar[str] = "Letters sent"

    letters: tuple[Letter, ...] = field(
        converter=_letters, repr=lambda each: f"({len(each)} of them)"
    )

    def figures(self, period: Period) -> tuple[ReportedFigure, ...]:
        """Return how many were sent, in groups and by kind."""
        both_ends(period)
        sent = [
            each
            for each in self.letters
            if each.issued_on in period
            and each.kind not in _NO_LETTERS
            and not isinstance(each, OfficialForm)
        ]
        grouped = [kind for _, _, kinds in _GROUPS.values() for kind in kinds]
        other = sum(each.kind not in grouped for each in sent)
        counts = [("sent", len(sent), ("Thư đã gửi", "Letters sent"))]
        counts += [
            (name, sum(each.kind in kinds for each in sent), (vi, en))
            for name, (vi, en, kinds) in _GROUPS.items()
        ]
        counts.append(("other", other, ("Thư khác", "Other letters")))
        by_kind = Counter(each.kind for each in sent)
        counts += [
            (f"of-{kind}", by_kind[kind], labels) for kind, labels in _BY_KIND.items()
        ]
        return tuple(
            self.figure(
                f"letters-{name}", count, labels, period, block="letters", units=_UNITS
            )
            for name, count, labels in counts
        )

    def sentences(self, figures: tuple[ReportedFigure, ...]) -> tuple[Sentence, ...]:
        """Return one sentence with the counts by group; a group of none is left out."""
        phrases = Phrases(figures)
        vi, en = phrases.made_of("letters-sent", _PHRASES)
        some = (
            f"Trong kỳ đã gửi {{letters-sent}} thư, {vi}.",
            f"Letters sent: {{letters-sent}} ({en}).",
        )
        none = ("Trong kỳ không gửi thư.", "No letters were sent.")
        return (phrases.sentence("letters-sent", some, none),)
