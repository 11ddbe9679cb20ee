"""What surveys, tallies and scores must be."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cqtt.expectations.entry import Expectation

SATISFACTION: Final[Mapping[str, Expectation]] = MappingProxyType({})
