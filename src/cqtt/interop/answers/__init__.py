r"""
Counting answers by the million: codes in, counts and tallies out.

*Kiểm đếm câu trả lời dạng mã số.*  ``count_codes`` and ``count_grid`` count arrays of
whole numbers; ``tally_codes``, ``tally_units`` and ``tally_grid`` make tallies of the
counts.  Codes are places from 0 unless a mapping says what each stands for.  Arrays go
through numpy where the extra ``frames`` is installed, and one by one in plain Python
where it is not: the counts are the same.

>>> from cqtt.satisfaction import FOUR_LEVELS
>>> tally = tally_codes(b"\x00\x00\x01\x09", FOUR_LEVELS, FOUR_LEVELS.labels)
>>> tally.by_level, tally.unknown
((2, 1, 0, 0), (('9', 1),))

Not here: text, data frames, files (``cqtt.interop.ballots``).
"""

from cqtt.interop.answers.counts import (
    CodeCounts,
    GridCounts,
    count_codes,
    count_grid,
)
from cqtt.interop.answers.tallying import tally_codes, tally_grid, tally_units

__all__ = [
    "CodeCounts",
    "GridCounts",
    "count_codes",
    "count_grid",
    "tally_codes",
    "tally_grid",
    "tally_units",
]
