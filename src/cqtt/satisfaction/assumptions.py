"""What comparisons take for granted, in words."""

from collections.abc import Iterable
from typing import Final

from cqtt.satisfaction.pairs import DifferenceTest


def assumed(
    tests: Iterable[DifferenceTest], locale: str = "vi", *, many: bool = True
) -> list[str]:
    """
    Return what must be true of the samples for the tests to hold, as one line.

    Nothing where everybody was asked.

    >>> assumed([DifferenceTest.SCORE, DifferenceTest.FISHER], "en")
    ['Assumed: random samples, independent of each other']
    >>> assumed([DifferenceTest.CENSUS])
    []
    """
    used = set(tests) - {DifferenceTest.CENSUS}
    if not used:
        return []
    english = locale == "en"
    if DifferenceTest.MCNEMAR in used:
        return [_ON_ONE_BALLOT[many][english]]
    if DifferenceTest.INTERVALS in used:
        return [_AS_DESIGNED[many][english]]
    return [_AT_RANDOM[many][english]]


_ON_ONE_BALLOT: Final = (
    (
        "Giả định: mẫu ngẫu nhiên gồm những người đã trả lời cả hai câu hỏi",
        "Assumed: a random sample of people, who answered both questions",
    ),
    (
        "Giả định: các phiếu là mẫu ngẫu nhiên",
        "Assumed: the ballots are a random sample",
    ),
)
_AS_DESIGNED: Final = (
    (
        "Giả định: hai mẫu độc lập với nhau, mỗi mẫu được chọn đúng như thiết kế",
        "Assumed: two samples, independent of each other, each drawn as designed",
    ),
    (
        "Giả định: các mẫu độc lập với nhau, mỗi mẫu được chọn đúng như thiết kế",
        "Assumed: samples independent of each other, each drawn as designed",
    ),
)
_AT_RANDOM: Final = (
    (
        "Giả định: hai mẫu ngẫu nhiên, độc lập với nhau",
        "Assumed: two random samples, independent of each other",
    ),
    (
        "Giả định: các mẫu ngẫu nhiên, độc lập với nhau",
        "Assumed: random samples, independent of each other",
    ),
)
