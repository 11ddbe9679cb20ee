"""What keeps two results apart, in words for those who read a comparison."""

from collections.abc import Iterable
from typing import Final

from attrs import field, frozen

from cqtt.findings import Finding
from cqtt.i18n import require_locale

BREAK: Final = "same-side-of-break"
"""The slug of what a break of the series parts."""


@frozen
class Obstacle(Finding):
    """
    A finding that keeps two results apart (*điều làm hai kết quả khó so sánh*).

    ``message`` names the fields, for who wrote the program; ``text`` is for who reads
    the comparison.
    """

    words: tuple[str, str] = field(default=("", ""), repr=False)

    def text(self, locale: str = "vi") -> str:
        """Return it as a clause of everyday words."""
        return self.words[require_locale(locale) == "en"]


def told(found: Iterable[Obstacle], locale: str = "vi") -> list[str]:
    """Return what is told with a comparison, a line for each thing, each once."""
    head = "Mind" if require_locale(locale) == "en" else "Lưu ý"
    return list(dict.fromkeys(f"{head}: {each.text(locale)}" for each in found))
