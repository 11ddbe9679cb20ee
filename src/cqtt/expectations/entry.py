"""One entry."""

from typing import NamedTuple


class Expectation(NamedTuple):
    """What a value must be, in two languages, and what to do about it."""

    must: str
    do: str
    must_vi: str
