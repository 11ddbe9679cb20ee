"""What a petition is by law: its kind, instance, complexity and subject."""

from enum import Enum
from typing import Final

from cqtt.i18n import require_locale


class PetitionKind(Enum):
    """
    The three kinds of petitions (*loại đơn thư*): each has its own law and limits.

    *Khiếu nại* asks to reconsider a decision or an act that hurts one's own rights,
    *tố cáo* reports a breach of the law, *phản ánh, kiến nghị* tells and proposes.

    Law:
        Law 02/2011/QH13, Art. 2; Law 25/2018/QH14, Art. 2; Law 42/2013/QH13, Art. 2.

    >>> PetitionKind.DENUNCIATION.label(), PetitionKind.COMPLAINT.label("en")
    ('tố cáo', 'complaint')
    """

    COMPLAINT = "complaint"
    DENUNCIATION = "denunciation"
    REFLECTION = "reflection"

    def label(self, locale: str = "vi") -> str:
        """Return its name, in ``"vi"`` or ``"en"``."""
        return in_words(_KINDS[self.value], locale)


class Instance(Enum):
    """
    Whether a complaint is the first or the second one (*lần đầu, lần hai*).

    Law:
        Law 02/2011/QH13, Arts. 7, 28 and 37.

    >>> Instance.SECOND.label()
    'lần hai'
    """

    FIRST = "first"
    SECOND = "second"

    def label(self, locale: str = "vi") -> str:
        """Return it in words, in ``"vi"`` or ``"en"``."""
        return in_words(_INSTANCES[self.value], locale)


class Complexity(Enum):
    """
    How complex a case is (*vụ việc phức tạp, đặc biệt phức tạp*).

    ``ESPECIALLY_COMPLEX`` exists for denunciations only.

    Law:
        Law 02/2011/QH13, Arts. 28 and 37; Law 25/2018/QH14, Art. 30.

    >>> Complexity.ESPECIALLY_COMPLEX.label()
    'đặc biệt phức tạp'
    """

    ORDINARY = "ordinary"
    COMPLEX = "complex"
    ESPECIALLY_COMPLEX = "especially-complex"

    def label(self, locale: str = "vi") -> str:
        """Return it in words, in ``"vi"`` or ``"en"``."""
        return in_words(_COMPLEXITIES[self.value], locale)


class ReflectionSubject(Enum):
    """
    What a reflection is about, which decides its rules (*nội dung phản ánh*).

    ``ADMINISTRATIVE_REGULATION`` is about regulations and how procedures are handled,
    under Decree 20/2008/NĐ-CP; ``GENERAL`` is anything else, under Law 42/2013/QH13.

    >>> ReflectionSubject.ADMINISTRATIVE_REGULATION.label("en")
    'administrative regulations'
    """

    GENERAL = "general"
    ADMINISTRATIVE_REGULATION = "administrative-regulation"

    def label(self, locale: str = "vi") -> str:
        """Return it in words, in ``"vi"`` or ``"en"``."""
        return in_words(_SUBJECTS[self.value], locale)


class Outcome(Enum):
    """
    What came of a petition (*kết quả giải quyết*).

    Complaints and denunciations are right, partly right or wrong; a reflection is done,
    partly done, explained or rejected.

    >>> Outcome.PARTLY.label()
    'đúng một phần'
    """

    UPHELD = "upheld"
    PARTLY = "partly"
    REJECTED = "rejected"
    EXPLAINED = "explained"
    DONE = "done"

    def label(self, locale: str = "vi") -> str:
        """Return it in words, in ``"vi"`` or ``"en"``."""
        return in_words(_OUTCOMES[self.value], locale)


def in_words(words: tuple[str, str], locale: str) -> str:
    """Return the Vietnamese or the English one of two texts."""
    return words[require_locale(locale) == "en"]


_KINDS: Final = {
    "complaint": ("khiếu nại", "complaint"),
    "denunciation": ("tố cáo", "denunciation"),
    "reflection": ("phản ánh, kiến nghị", "reflection"),
}
_INSTANCES: Final = {
    "first": ("lần đầu", "first instance"),
    "second": ("lần hai", "second instance"),
}
_COMPLEXITIES: Final = {
    "ordinary": ("thông thường", "ordinary"),
    "complex": ("phức tạp", "complex"),
    "especially-complex": ("đặc biệt phức tạp", "especially complex"),
}
_SUBJECTS: Final = {
    "general": ("nội dung khác", "other matters"),
    "administrative-regulation": ("quy định hành chính", "administrative regulations"),
}
_OUTCOMES: Final = {
    "upheld": ("đúng", "right"),
    "partly": ("đúng một phần", "partly right"),
    "rejected": ("không đúng", "wrong"),
    "explained": ("đã giải thích", "explained"),
    "done": ("đã tiếp thu, thực hiện", "taken up"),
}
