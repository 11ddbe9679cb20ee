"""Strategies for tallies."""

from typing import Any

from cqtt.satisfaction import FOUR_LEVELS, Tally
from cqtt.satisfaction.scales import Scale
from cqtt.testing.strategies.door import st

_ASIDE = ("Không áp dụng", "Không trả lời")


@st.composite
def tallies(
    draw: st.DrawFn,
    /,
    scale: Scale = FOUR_LEVELS,
    *,
    most: int = 400,
    answered: bool = False,
    **about: Any,
) -> Tally:
    """
    Draw tallies of a scale (*kết quả kiểm phiếu*).

    ``most`` is the largest count of one level.  A tally may be empty unless it is
    ``answered``; some have a frame and a number asked, at least the ballots.  ``about``
    is what ``Tally`` takes besides.
    """
    counts = st.lists(
        st.integers(0, most), min_size=len(scale.labels), max_size=len(scale.labels)
    )
    by_label = dict(
        zip(scale.labels, draw(counts.filter(any) if answered else counts), strict=True)
    )
    by_label |= {label: draw(st.integers(0, 9)) for label in _ASIDE}
    ballots = sum(by_label.values())
    larger = st.none() | st.integers(ballots, 10 * ballots)
    told = {"frame": draw(larger), "asked": draw(larger), **about}
    return Tally(by_label, scale=scale, **told)
