"""Phrases that sentences are made of, so that no zero is printed where none is said."""

from collections.abc import Iterable, Mapping

from cqtt.i18n import listed
from cqtt.reports.commune.figures import ReportedFigure
from cqtt.reports.commune.sources import Labels, Sentence


class Phrases:
    """The figures of a source, asked for the phrases of its sentences (*câu chữ*)."""

    def __init__(self, figures: tuple[ReportedFigure, ...]) -> None:
        self._figures = {each.slug: each for each in figures}

    def is_none(self, slug: str) -> bool:
        """Tell whether a figure is there and zero."""
        return slug in self._figures and self._figures[slug].exact == 0

    def is_some(self, slug: str) -> bool:
        """Tell whether a figure is there and not zero."""
        return slug in self._figures and not self.is_none(slug)

    def either(self, slug: str, some: Labels, none: Labels) -> Labels:
        """Return the words for some, or those where a figure is zero."""
        return none if self.is_none(slug) else some

    def sentence(self, slug: str, some: Labels, none: Labels) -> Sentence:
        """Return the sentence that prints a figure, or the one that tells of none."""
        told = self.either(slug, some, none)
        return Sentence(*told, about=slug)

    def some(self, parts: Mapping[str, Labels]) -> Labels:
        """Return the phrases of the figures that are there and not zero, as a list."""
        told = [words for slug, words in parts.items() if self.is_some(slug)]
        return (
            listed((vi for vi, _ in told), "vi"),
            listed((en for _, en in told), "en"),
        )

    def only(self, whole: str, parts: Iterable[str]) -> str:
        """Return the part that is the whole of a figure; empty where there is none."""
        some = [slug for slug in parts if self.is_some(slug)]
        figures = self._figures
        is_one = len(some) == 1 and figures[some[0]].exact == figures[whole].exact
        return some[0] if is_one else ""

    def all_of(self, whole: str) -> str:
        """Return the word that says "all of them", where there are several."""
        return "" if self._figures[whole].exact == 1 else "đều "

    def made_of(
        self, whole: str, parts: Mapping[str, Labels], lead: str = "gồm"
    ) -> Labels:
        """Return what a figure is made of: its parts, or what all of it is."""
        vi, en = self.some(parts)
        only = self.only(whole, parts)
        if not only:
            return f"{lead} {vi}", en
        return (
            f"{self.all_of(whole)}là {parts[only][0].removeprefix(f'{{{only}}} ')}",
            en,
        )
